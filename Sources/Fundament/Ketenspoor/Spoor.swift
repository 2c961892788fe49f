package import Bevindingen
package import Opslag

/// The Ketenspoor: every crossing between systems, written before it is processed, so that it is there also when
/// processing fails or the process ends halfway.
package struct Spoor: Sendable {
  package static let migraties = [
    Migratie(
      systeem: "ketenspoor", nummer: 1,
      sql: [
        """
        CREATE TABLE ketenspoor (
          volgnummer INTEGER NOT NULL PRIMARY KEY, van TEXT NOT NULL, naar TEXT NOT NULL, koppelvlak TEXT NOT NULL,
          methode TEXT NOT NULL, doel TEXT NOT NULL, verzoekkoppen TEXT NOT NULL, verzoekinhoud TEXT,
          status INTEGER, antwoordkoppen TEXT NOT NULL, antwoordinhoud TEXT, bevindingen TEXT NOT NULL, fout TEXT,
          duur_ms INTEGER, tijdstip TEXT NOT NULL, echte_tijd TEXT NOT NULL, vervoer TEXT NOT NULL)
        """
      ])
  ]

  private let databank: any Databank
  private let kluis: Bestandskluis
  private let klok: Klok

  package init(_ databank: any Databank, kluis: Bestandskluis, klok: Klok) {
    self.databank = databank
    self.kluis = kluis
    self.klok = klok
  }

  /// Writes that a call begins; returns its number. Call this before doing anything with the bytes.
  package func begin(
    van: Systeemnaam, naar: Systeemnaam, koppelvlak: String, _ aanroep: Aanroep, vervoer: Spoorregel.Vervoer
  ) throws -> Int {
    let inhoud = try bewaar(aanroep.inhoud)
    return try databank.schrijf { verbinding in
      let hoogste = try verbinding.eersteRij("SELECT COALESCE(MAX(volgnummer), 0) AS hoogste FROM ketenspoor")
      let volgnummer = (hoogste?.getalOfNil("hoogste") ?? 0) + 1
      try verbinding.voerUit(
        """
        INSERT INTO ketenspoor (volgnummer, van, naar, koppelvlak, methode, doel, verzoekkoppen, verzoekinhoud,
          antwoordkoppen, bevindingen, tijdstip, echte_tijd, vervoer)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, '[]', '[]', ?, ?, ?)
        """,
        [
          .getal(volgnummer), .tekst(van.rawValue), .tekst(naar.rawValue), .tekst(koppelvlak),
          .tekst(aanroep.methode.rawValue), .tekst(aanroep.doel), .json(aanroep.koppen), SQLWaarde(inhoud),
          SQLWaarde(klok.nu), SQLWaarde(klok.echt), .tekst(vervoer.rawValue),
        ])
      return volgnummer
    }
  }

  package func voltooi(_ volgnummer: Int, _ antwoord: Antwoord, bevindingen: [Bevinding], duurMs: Int) throws {
    let inhoud = try bewaar(antwoord.inhoud)
    try databank.schrijf { verbinding in
      try verbinding.voerUit(
        """
        UPDATE ketenspoor SET status = ?, antwoordkoppen = ?, antwoordinhoud = ?, bevindingen = ?, duur_ms = ?
        WHERE volgnummer = ?
        """,
        [
          .getal(antwoord.status), .json(antwoord.koppen), SQLWaarde(inhoud), .json(bevindingen), .getal(duurMs),
          .getal(volgnummer),
        ])
    }
  }

  /// No answer came.
  package func mislukt(_ volgnummer: Int, fout: String, duurMs: Int? = nil) throws {
    try databank.schrijf { verbinding in
      try verbinding.voerUit(
        "UPDATE ketenspoor SET fout = ?, duur_ms = ? WHERE volgnummer = ?",
        [.tekst(fout), SQLWaarde(duurMs), .getal(volgnummer)])
    }
  }

  package func regel(_ volgnummer: Int) throws -> Spoorregel? {
    try databank.lees { verbinding in
      guard
        let rij = try verbinding.eersteRij("SELECT * FROM ketenspoor WHERE volgnummer = ?", [.getal(volgnummer)])
      else { return nil }
      return try Spoorregel(rij)
    }
  }

  /// The newest first. `tekst` holds words that must all occur in address, method, status, day, koppelvlak, names,
  /// error or findings; `vanaf` gives lines with that number or a higher one; `nietVan` leaves out what one system
  /// sent; `overslaan` goes past the newest lines.
  package func zoek(
    tekst: String? = nil, van: Systeemnaam? = nil, naar: Systeemnaam? = nil, status: Int? = nil, vanaf: Int? = nil,
    nietVan: Systeemnaam? = nil, hoogstens: Int = 100, overslaan: Int = 0
  ) throws -> [Spoorregel] {
    let filter = Filter(tekst: tekst, van: van, naar: naar, status: status, vanaf: vanaf, nietVan: nietVan)
    return try databank.lees { verbinding in
      try verbinding.rijen(
        "SELECT * FROM ketenspoor \(filter.sql) ORDER BY volgnummer DESC LIMIT ? OFFSET ?",
        filter.waarden + [.getal(hoogstens), .getal(overslaan)]
      ).map { rij in try Spoorregel(rij) }
    }
  }

  /// How many lines `zoek` would find without a limit.
  package func aantal(tekst: String? = nil, nietVan: Systeemnaam? = nil) throws -> Int {
    let filter = Filter(tekst: tekst, nietVan: nietVan)
    return try databank.lees { verbinding in
      try verbinding.aantal("SELECT COUNT(*) AS aantal FROM ketenspoor \(filter.sql)", filter.waarden)
    }
  }

  /// The conditions of a search as SQL.
  private struct Filter: Sendable {
    let sql: String
    let waarden: [SQLWaarde]

    init(
      tekst: String?, van: Systeemnaam? = nil, naar: Systeemnaam? = nil, status: Int? = nil, vanaf: Int? = nil,
      nietVan: Systeemnaam? = nil
    ) {
      var eisen = Spoorvraag(tekst ?? "").eisen
      func eis(_ sql: String, _ waarde: SQLWaarde?) {
        if let waarde { eisen.append((sql, [waarde])) }
      }
      eis("van = ?", van.map { .tekst($0.rawValue) })
      eis("van <> ?", nietVan.map { .tekst($0.rawValue) })
      eis("naar = ?", naar.map { .tekst($0.rawValue) })
      eis("status = ?", status.map { .getal($0) })
      eis("volgnummer >= ?", vanaf.map { .getal($0) })
      sql = eisen.isEmpty ? "" : "WHERE \(eisen.map(\.sql).joined(separator: " AND "))"
      waarden = eisen.flatMap(\.waarden)
    }
  }

  /// How many calls have ended, well or not, apart from those that one system sent. It grows exactly when there is
  /// something new to judge: also when a call that began earlier gets its answer.
  package func afgerond(nietVan: Systeemnaam) throws -> Int {
    try databank.lees { verbinding in
      try verbinding.aantal(
        "SELECT COUNT(*) AS aantal FROM ketenspoor WHERE van <> ? AND (status IS NOT NULL OR fout IS NOT NULL)",
        [.tekst(nietVan.rawValue)])
    }
  }

  /// The bytes that were sent.
  package func verzoekbytes(_ regel: Spoorregel) throws -> [UInt8] { try bytes(regel.verzoekinhoud) }
  /// The bytes that came back.
  package func antwoordbytes(_ regel: Spoorregel) throws -> [UInt8] { try bytes(regel.antwoordinhoud) }

  private func bytes(_ sha256: String?) throws -> [UInt8] {
    guard let sha256 else { return [] }
    return try kluis.lees(sha256) ?? []
  }

  private func bewaar(_ bytes: [UInt8]) throws(OpslagStoring) -> String? {
    bytes.isEmpty ? nil : try kluis.bewaar(bytes)
  }
}
