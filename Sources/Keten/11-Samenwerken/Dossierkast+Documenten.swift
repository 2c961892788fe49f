import DSOKoppelvlak
import Ketenspoor
import Opslag

/// Documents: who may add, see and change them.
extension Dossierkast {
  /// A file that somebody hands in.
  struct Inzending: Sendable {
    var bestandsnaam: String
    var mediatype: String
    var bytes: [UInt8]
  }

  func voegDocumentToe(
    _ inzending: Inzending, _ metadata: SWFDossier.DocumentMetadata, in id: String, door oin: String
  ) throws -> Dossierdocument {
    let naam = metadata.bestandsNaam ?? inzending.bestandsnaam
    guard !naam.isEmpty else { throw Weigering(SamenwerkenRegels.bestand, 400, "Het bestand heeft geen naam") }
    let vertrouwelijkheid = try vertrouwelijkheid(metadata.vertrouwelijkheidsAanduiding)
    let sha256 = try store.kluis.bewaar(inzending.bytes)
    let nu = klok.nu
    return try store.schrijf { db in
      let dossier = try zichtbaar(id, oin, db).dossier
      try Dossierrecht.open(dossier)
      let document = Dossierdocument(
        id: ids.uuid(), dossierId: id, gegevens: metadata, bestandsnaam: naam, mediatype: inzending.mediatype,
        vertrouwelijkheid: vertrouwelijkheid, toevoeger: oin, creatie: nu, aangepastDoor: oin, aangepastOp: nu,
        sha256: sha256, grootteBytes: inzending.bytes.count)
      try DossierStore.voegToe(document, db)
      try meld(document, .documentToegevoegd, in: dossier, "\(naam) is toegevoegd", door: oin, db)
      return document
    }
  }

  /// Only what the caller may see.
  func documenten(in id: String, voor oin: String) throws -> [Dossierdocument] {
    try store.lees { db in
      let deelname = try zichtbaar(id, oin, db).deelname
      return try DossierStore.documenten(in: id, db).filter { Dossierrecht.ziet($0, deelname) }
    }
  }

  func documenten(bij verzoek: Dossierverzoek, voor oin: String) throws -> [Dossierdocument] {
    try store.lees { db in
      let deelname = try zichtbaar(verzoek.dossierId, oin, db).deelname
      return try DossierStore.documenten(bij: verzoek.id, db).filter { Dossierrecht.ziet($0, deelname) }
    }
  }

  func document(_ id: String, voor oin: String) throws -> Dossierdocument {
    try store.lees { db in try zichtbaarDocument(id, oin, db).document }
  }

  /// The document with its bytes.
  func inhoud(_ id: String, voor oin: String) throws -> (document: Dossierdocument, bytes: [UInt8]) {
    let document = try document(id, voor: oin)
    guard let bytes = try store.kluis.lees(document.sha256) else { throw Self.onbekend("De inhoud van document \(id)") }
    return (document, bytes)
  }

  func zet(vertrouwelijkheid tekst: String?, van id: String, door oin: String) throws -> Dossierdocument {
    let vertrouwelijkheid = try vertrouwelijkheid(tekst)
    return try store.schrijf { db in
      var (document, dossier) = try zichtbaarDocument(id, oin, db)
      try Dossierrecht.open(dossier)
      try Dossierrecht.wijzigen(document, oin)
      document.vertrouwelijkheid = vertrouwelijkheid
      document.aangepastDoor = oin
      document.aangepastOp = klok.nu
      try DossierStore.werkBij(document, db)
      let tekst = "\(document.bestandsnaam) is nu \(vertrouwelijkheid.woord.lowercased())"
      try meld(document, .documentGewijzigd, in: dossier, tekst, door: oin, db)
      return document
    }
  }

  func zichtbaarDocument(
    _ id: String, _ oin: String, _ db: SQLVerbinding
  ) throws -> (document: Dossierdocument, dossier: Dossier) {
    guard let document = try DossierStore.document(id, db) else { throw Self.onbekend("Document \(id)") }
    let (dossier, deelname) = try zichtbaar(document.dossierId, oin, db)
    try Dossierrecht.zien(document, deelname)
    return (document, dossier)
  }

  /// Who may not see the document does not hear of it either.
  private func meld(
    _ document: Dossierdocument, _ soort: Dossiermelding.Soort, in dossier: Dossier, _ tekst: String,
    door oin: String, _ db: SQLVerbinding
  ) throws {
    let lezers = dossier.deelnemers.filter { Dossierrecht.ziet(document, $0) }.map(\.oin)
    try meld(soort, dossier, tekst, door: oin, aan: lezers, eigenschappen: ["documentId": document.id], db)
  }

  /// Without a mark a document is for all partners.
  private func vertrouwelijkheid(_ tekst: String?) throws(Weigering) -> Vertrouwelijkheid {
    guard let tekst, !tekst.isEmpty else { return .regulier }
    guard let gelezen = Vertrouwelijkheid(rawValue: tekst) else {
      throw Weigering(
        SamenwerkenRegels.leeg, 400, "vertrouwelijkheidsAanduiding '\(tekst.prefix(20))' is geen RV of SV")
    }
    return gelezen
  }
}
