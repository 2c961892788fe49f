import DSOKoppelvlak
import Ketenspoor
import Opslag

/// Actieverzoeken and the messages beside them.
extension Dossierkast {
  func stelOp(_ nieuw: SWFDossier.ActieverzoekNieuw, in id: String, door oin: String) throws -> Dossierverzoek {
    try verplicht(nieuw.titel, "titel")
    let nu = klok.nu
    return try store.schrijf { db in
      let (dossier, deelname) = try zichtbaar(id, oin, db)
      try Dossierrecht.open(dossier)
      guard nieuw.ontvanger != oin, let ontvanger = dossier.deelname(van: nieuw.ontvanger) else {
        throw Weigering(SamenwerkenRegels.ontvanger, 400, "Ontvanger \(nieuw.ontvanger) is geen andere deelnemer")
      }
      let verzoek = Dossierverzoek(
        id: ids.uuid(), dossierId: id, titel: nieuw.titel, omschrijving: nieuw.omschrijving, melding: nil,
        productId: nieuw.productId, zender: oin, ontvanger: ontvanger.oin, status: .open, creatie: nu,
        aangepastDoor: oin, aangepastOp: nu)
      try DossierStore.voegToe(verzoek, db)
      for document in nieuw.documenten ?? [] { try koppel(document, verzoek, deelname, db) }
      try meld(.actieverzoekOntvangen, verzoek, dossier, "\(verzoek.titel)", door: oin, db)
      return verzoek
    }
  }

  /// Those in one dossier, or those for one receiver; without either all that the caller received.
  func verzoeken(voor oin: String, dossier: String? = nil, ontvanger: String? = nil) throws -> [Dossierverzoek] {
    try store.lees { db in
      guard let dossier else {
        guard let ontvanger, ontvanger != oin else { return try DossierStore.verzoeken(naar: oin, db) }
        throw Weigering(SamenwerkenRegels.geenPartij, 403, "\(oin) mag de actieverzoeken van \(ontvanger) niet lezen")
      }
      let deelname = try zichtbaar(dossier, oin, db).deelname
      return try DossierStore.verzoeken(in: dossier, db).filter { verzoek in
        Dossierrecht.ziet(verzoek, deelname) && (ontvanger == nil || verzoek.ontvanger == ontvanger)
      }
    }
  }

  func verzoek(_ id: String, voor oin: String) throws -> Dossierverzoek {
    try store.lees { db in try zichtbaarVerzoek(id, oin, db).verzoek }
  }

  func wijzig(_ id: String, _ wijziging: SWFDossier.ActieverzoekWijziging, door oin: String) throws -> Dossierverzoek {
    try store.schrijf { db in
      var (verzoek, dossier) = try zichtbaarVerzoek(id, oin, db)
      try Dossierrecht.open(dossier)
      try Dossierrecht.partij(oin, verzoek)
      if let titel = wijziging.titel {
        try verplicht(titel, "titel")
        verzoek.titel = titel
      }
      verzoek.omschrijving = wijziging.omschrijving ?? verzoek.omschrijving
      verzoek.productId = wijziging.productId ?? verzoek.productId
      verzoek.melding = wijziging.melding ?? verzoek.melding
      if let status = wijziging.status, status != verzoek.status {
        try Actieverzoekloop.controleer(verzoek, naar: status, door: oin)
        verzoek.status = status
      }
      verzoek.aangepastDoor = oin
      verzoek.aangepastOp = klok.nu
      try DossierStore.werkBij(verzoek, db)
      try meld(
        .actieverzoekGewijzigd, verzoek, dossier, "\(verzoek.titel): \(verzoek.status.woord.lowercased())", door: oin,
        db)
      return verzoek
    }
  }

  /// Adds a document of the dossier to an actieverzoek.
  func koppel(_ document: String, aan id: String, door oin: String) throws {
    try store.schrijf { db in
      let (verzoek, dossier) = try zichtbaarVerzoek(id, oin, db)
      try Dossierrecht.open(dossier)
      try Dossierrecht.partij(oin, verzoek)
      try koppel(document, verzoek, try Dossierrecht.deelname(oin, in: dossier), db)
    }
  }

  func ontkoppel(_ document: String, van id: String, door oin: String) throws {
    try store.schrijf { db in
      let (verzoek, dossier) = try zichtbaarVerzoek(id, oin, db)
      try Dossierrecht.open(dossier)
      try Dossierrecht.partij(oin, verzoek)
      try DossierStore.ontkoppel(document, van: verzoek.id, db)
    }
  }

  // MARK: - Berichten

  func stuur(_ inhoud: String, bij id: String, door oin: String) throws -> Dossierbericht {
    try verplicht(inhoud, "inhoud")
    return try store.schrijf { db in
      let (verzoek, dossier) = try zichtbaarVerzoek(id, oin, db)
      try Dossierrecht.open(dossier)
      try Dossierrecht.partij(oin, verzoek)
      let bericht = Dossierbericht(id: ids.uuid(), verzoekId: id, zender: oin, inhoud: inhoud, creatie: klok.nu)
      try DossierStore.voegToe(bericht, db)
      try meld(.berichtOntvangen, verzoek, dossier, "Bericht bij \(verzoek.titel)", door: oin, db)
      return bericht
    }
  }

  func berichten(bij id: String, voor oin: String) throws -> [Dossierbericht] {
    try store.lees { db in
      _ = try zichtbaarVerzoek(id, oin, db)
      return try DossierStore.berichten(bij: id, db)
    }
  }

  /// Only who sent a message takes it back.
  func verwijder(bericht: String, bij id: String, door oin: String) throws {
    try store.schrijf { db in
      let dossier = try zichtbaarVerzoek(id, oin, db).dossier
      try Dossierrecht.open(dossier)
      guard let gevonden = try DossierStore.berichten(bij: id, db).first(where: { $0.id == bericht }) else {
        throw Self.onbekend("Bericht \(bericht)")
      }
      guard gevonden.zender == oin else {
        throw Weigering(SamenwerkenRegels.geenPartij, 403, "\(oin) is niet de zender van dit bericht")
      }
      try DossierStore.verwijder(bericht: bericht, db)
    }
  }

  /// The answer of a partner in one act: text, file, and the actieverzoek reported done.
  func antwoord(_ tekst: String, _ inzending: Inzending?, op id: String, door oin: String) throws -> Dossierverzoek {
    try verplicht(tekst, "antwoord")
    let verzoek = try verzoek(id, voor: oin)
    try Actieverzoekloop.controleer(verzoek, naar: .gereedgemeld, door: oin)
    // One outer transaction: half an answer must never stay behind.
    return try store.schrijf { _ in
      if let inzending {
        let metadata = SWFDossier.DocumentMetadata(documentOmschrijving: "Antwoord op \(verzoek.titel)")
        let document = try voegDocumentToe(inzending, metadata, in: verzoek.dossierId, door: oin)
        try koppel(document.id, aan: id, door: oin)
      }
      _ = try stuur(tekst, bij: id, door: oin)
      return try wijzig(id, SWFDossier.ActieverzoekWijziging(status: .gereedgemeld, melding: tekst), door: oin)
    }
  }

  // MARK: - Small parts

  private func zichtbaarVerzoek(
    _ id: String, _ oin: String, _ db: SQLVerbinding
  ) throws -> (verzoek: Dossierverzoek, dossier: Dossier) {
    guard let verzoek = try DossierStore.verzoek(id, db) else { throw Self.onbekend("Actieverzoek \(id)") }
    let (dossier, deelname) = try zichtbaar(verzoek.dossierId, oin, db)
    try Dossierrecht.zien(verzoek, deelname)
    return (verzoek, dossier)
  }

  private func koppel(
    _ document: String, _ verzoek: Dossierverzoek, _ deelname: Deelname, _ db: SQLVerbinding
  ) throws {
    guard let gevonden = try DossierStore.document(document, db), gevonden.dossierId == verzoek.dossierId else {
      throw Self.onbekend("Document \(document) in \(verzoek.dossierId)")
    }
    try Dossierrecht.zien(gevonden, deelname)
    try DossierStore.koppel(document, aan: verzoek.id, db)
  }

  private func meld(
    _ soort: Dossiermelding.Soort, _ verzoek: Dossierverzoek, _ dossier: Dossier, _ tekst: String, door oin: String,
    _ db: SQLVerbinding
  ) throws {
    try meld(
      soort, dossier, tekst, door: oin, aan: [verzoek.zender, verzoek.ontvanger],
      eigenschappen: ["actieverzoekId": verzoek.id, "status": verzoek.status.rawValue], db)
  }
}
