package import Tijd

/// A message that must reach another system, also when that system is down now. It is written in the transaction of
/// the decision that caused it; so there is never a decision without its message, or a message without its decision.
package struct UitgaandBericht: Sendable, Hashable {
  package enum Status: String, Sendable, Hashable, CaseIterable {
    case wacht, bezorgd, opgegeven
  }
  /// A header; an ordered list because headers may repeat.
  package struct Kop: Sendable, Hashable, Codable {
    package var naam: String
    package var waarde: String
    package init(naam: String, waarde: String) {
      self.naam = naam
      self.waarde = waarde
    }
  }

  /// Unique; the receiver may use it to recognise a message that comes twice (delivery is at least once).
  package var id: String
  package var van: String
  package var naar: String
  package var koppelvlak: String
  package var methode: String
  /// Path with query.
  package var pad: String
  package var koppen: [Kop]
  /// Content by hash, in the Bestandskluis.
  package var inhoudSha256: String
  /// How many attempts were made.
  package var poging: Int
  package var volgendePoging: Tijdstip
  package var status: Status
  package var laatsteFout: String?

  package init(
    id: String, van: String, naar: String, koppelvlak: String, methode: String, pad: String, koppen: [Kop],
    inhoudSha256: String, volgendePoging: Tijdstip
  ) {
    self.id = id
    self.van = van
    self.naar = naar
    self.koppelvlak = koppelvlak
    self.methode = methode
    self.pad = pad
    self.koppen = koppen
    self.inhoudSha256 = inhoudSha256
    self.poging = 0
    self.volgendePoging = volgendePoging
    self.status = .wacht
    self.laatsteFout = nil
  }
}

/// The durable outbox. Messages between the same two systems are delivered in the order in which they were placed:
/// a later one waits until the earlier one is delivered or given up.
package struct Uitvak: Sendable {
  /// Waiting time after each failed attempt. Short first, because most failures pass within seconds (a restart); then
  /// longer, so that a system that is down is not flooded. Measured on the practice clock, so moving it is enough.
  package static let wachttijdenSeconden = [10, 60, 300, 900, 3_600, 14_400]
  /// First attempt plus one per waiting time: a little over five hours. After that a person has to look.
  package static let hoogstePogingen = wachttijdenSeconden.count + 1

  package static let migraties = [
    Migratie(
      systeem: "uitvak", nummer: 1,
      sql: [
        """
        CREATE TABLE uitvak (
          volgnummer INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, van TEXT NOT NULL, naar TEXT NOT NULL,
          koppelvlak TEXT NOT NULL, methode TEXT NOT NULL, pad TEXT NOT NULL, koppen TEXT NOT NULL,
          inhoud TEXT NOT NULL, poging INTEGER NOT NULL, volgende_poging TEXT NOT NULL, status TEXT NOT NULL,
          laatste_fout TEXT)
        """,
        "CREATE INDEX uitvak_status ON uitvak (status, van, naar, volgnummer)",
      ])
  ]

  private let databank: any Databank
  package init(_ databank: any Databank) { self.databank = databank }

  /// Places a message within the transaction of the caller.
  package static func plaats(_ bericht: UitgaandBericht, in verbinding: SQLVerbinding) throws(OpslagStoring) {
    let hoogste = try verbinding.eersteRij("SELECT COALESCE(MAX(volgnummer), 0) AS hoogste FROM uitvak")
    let volgnummer = (hoogste?.getalOfNil("hoogste") ?? 0) + 1
    try verbinding.voerUit(
      """
      INSERT INTO uitvak (volgnummer, id, van, naar, koppelvlak, methode, pad, koppen, inhoud, poging,
        volgende_poging, status, laatste_fout) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .getal(volgnummer), .tekst(bericht.id), .tekst(bericht.van), .tekst(bericht.naar), .tekst(bericht.koppelvlak),
        .tekst(bericht.methode), .tekst(bericht.pad), .json(bericht.koppen), .tekst(bericht.inhoudSha256),
        .getal(bericht.poging), SQLWaarde(bericht.volgendePoging), .tekst(bericht.status.rawValue),
        SQLWaarde(bericht.laatsteFout),
      ])
  }

  /// The first waiting message of each (van, naar), as far as its time has come; oldest first.
  package func teBezorgen(_ nu: Tijdstip) throws -> [UitgaandBericht] {
    let koplopers = """
      SELECT * FROM uitvak WHERE volgnummer IN (
        SELECT MIN(volgnummer) FROM uitvak WHERE status = 'wacht' GROUP BY van, naar)
      AND volgende_poging <= ? ORDER BY volgnummer
      """
    return try databank.lees { verbinding in
      try verbinding.rijen(koplopers, [SQLWaarde(nu)]).map { rij in try UitgaandBericht(rij) }
    }
  }

  package func bericht(_ id: String) throws -> UitgaandBericht? {
    try databank.lees { verbinding in
      guard let rij = try verbinding.eersteRij("SELECT * FROM uitvak WHERE id = ?", [.tekst(id)]) else { return nil }
      return try UitgaandBericht(rij)
    }
  }

  /// In the order in which they were placed.
  package func berichten(status: UitgaandBericht.Status) throws -> [UitgaandBericht] {
    try databank.lees { verbinding in
      try verbinding.rijen(
        "SELECT * FROM uitvak WHERE status = ? ORDER BY volgnummer", [.tekst(status.rawValue)]
      ).map { rij in try UitgaandBericht(rij) }
    }
  }

  package func bezorgd(_ id: String) throws {
    try databank.schrijf { verbinding in
      try verbinding.voerUit(
        "UPDATE uitvak SET status = 'bezorgd', poging = poging + 1, laatste_fout = NULL WHERE id = ?", [.tekst(id)])
    }
  }

  /// A failed attempt: tried again later, or given up after the last one. Returns what became of the message.
  @discardableResult
  package func mislukt(_ id: String, fout: String, nu: Tijdstip) throws -> UitgaandBericht.Status {
    try databank.schrijf { verbinding in
      guard let rij = try verbinding.eersteRij("SELECT * FROM uitvak WHERE id = ?", [.tekst(id)]) else {
        return .opgegeven
      }
      let poging = try rij.getal("poging") + 1
      let status: UitgaandBericht.Status = poging >= Self.hoogstePogingen ? .opgegeven : .wacht
      let wachttijd = Self.wachttijdenSeconden[min(poging, Self.wachttijdenSeconden.count) - 1]
      try verbinding.voerUit(
        "UPDATE uitvak SET poging = ?, volgende_poging = ?, status = ?, laatste_fout = ? WHERE id = ?",
        [
          .getal(poging), SQLWaarde(nu.plus(seconden: wachttijd)), .tekst(status.rawValue), .tekst(fout), .tekst(id),
        ])
      return status
    }
  }

  /// Given up at once: the receiver said that trying again does not help.
  package func opgegeven(_ id: String, fout: String) throws {
    try databank.schrijf { verbinding in
      try verbinding.voerUit(
        "UPDATE uitvak SET status = 'opgegeven', poging = poging + 1, laatste_fout = ? WHERE id = ?",
        [.tekst(fout), .tekst(id)])
    }
  }

  /// A person asks for another round of attempts, starting now.
  package func opnieuw(_ id: String, nu: Tijdstip) throws {
    try databank.schrijf { verbinding in
      try verbinding.voerUit(
        "UPDATE uitvak SET status = 'wacht', poging = 0, volgende_poging = ? WHERE id = ? AND status <> 'bezorgd'",
        [SQLWaarde(nu), .tekst(id)])
    }
  }
}

extension UitgaandBericht {
  fileprivate init(_ rij: Rij) throws(OpslagStoring) {
    self.init(
      id: try rij.tekst("id"), van: try rij.tekst("van"), naar: try rij.tekst("naar"),
      koppelvlak: try rij.tekst("koppelvlak"), methode: try rij.tekst("methode"), pad: try rij.tekst("pad"),
      koppen: try rij.json([Kop].self, "koppen"), inhoudSha256: try rij.tekst("inhoud"),
      volgendePoging: try rij.tijdstip("volgende_poging"))
    poging = try rij.getal("poging")
    status = Status(rawValue: try rij.tekst("status")) ?? .wacht
    laatsteFout = rij.tekstOfNil("laatste_fout")
  }
}
