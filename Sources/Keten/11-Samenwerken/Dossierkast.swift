import DSOKoppelvlak
import Ketenspoor
import Opslag
import Tijd

/// What partners do with dossiers: right checked, change written, others told, all in one transaction. The interface
/// and the pages both work through this; the decisions are in `Kern/`.
struct Dossierkast: Sendable {
  let store: DossierStore
  let klok: Klok
  let ids: Ids

  // MARK: - Dossiers

  func start(_ nieuw: SWF.SamenwerkingNieuw, door oin: String) throws -> Dossier {
    try verplicht(nieuw.titel, "titel")
    let nu = klok.nu
    return try store.schrijf { db in
      let nummer = try DossierStore.volgende("dossier", db)
      let dossier = Dossier(
        id: "SAM-\(1_000 + nummer)", gegevens: nieuw, status: .open, aanmaker: oin, creatie: nu, aangepastDoor: oin,
        aangepastOp: nu, deelnemers: [Deelname(oin: oin, privilege: .volledig)])
      try DossierStore.voegToe(dossier, nummer: nummer, db)
      return dossier
    }
  }

  func dossiers(van oin: String) throws -> [Dossier] {
    try store.lees { db in try DossierStore.dossiers(van: oin, db) }
  }

  func dossier(_ id: String, voor oin: String) throws -> Dossier {
    try store.lees { db in try zichtbaar(id, oin, db).dossier }
  }

  func wijzig(_ id: String, naar status: SWF.SamenwerkingStatus, door oin: String) throws -> Dossier {
    try store.schrijf { db in
      var dossier = try zichtbaar(id, oin, db).dossier
      try Dossierrecht.alsAanmaker(oin, dossier)
      switch (dossier.status, status) {
      case (.initialisatie, .open), (.open, .gesloten): break
      case (.initialisatie, _), (.open, _), (.gesloten, _):
        throw Weigering(
          SamenwerkenRegels.statusOvergang, 409, "Van \(dossier.status.rawValue) naar \(status.rawValue) kan niet")
      }
      dossier.status = status
      dossier.aangepastDoor = oin
      dossier.aangepastOp = klok.nu
      try DossierStore.werkBij(dossier, db)
      if status == .gesloten { try meld(.samenwerkingGesloten, dossier, "\(naam(dossier)) is gesloten", door: oin, db) }
      return dossier
    }
  }

  func verwijder(_ id: String, door oin: String) throws {
    try store.schrijf { db in
      let dossier = try zichtbaar(id, oin, db).dossier
      try Dossierrecht.alsAanmaker(oin, dossier)
      try Dossierrecht.verwijderen(dossier)
      try DossierStore.verwijder(dossier: id, db)
    }
  }

  /// Adds a partner, or changes the privilege of one.
  func zet(_ deelname: Deelname, in id: String, door oin: String) throws {
    guard Organisatienamen.isOIN(deelname.oin) else {
      throw Weigering(SamenwerkenRegels.oin, 400, "'\(deelname.oin.prefix(40))' is geen OIN")
    }
    try store.schrijf { db in
      let dossier = try zichtbaar(id, oin, db).dossier
      try Dossierrecht.alsAanmaker(oin, dossier)
      try Dossierrecht.open(dossier)
      if deelname.oin == dossier.aanmaker, deelname.privilege != .volledig {
        throw Weigering(SamenwerkenRegels.aanmakerBlijft, 409, "\(deelname.oin) is de aanmaker")
      }
      try DossierStore.zet(deelname, in: id, db)
      guard dossier.deelname(van: deelname.oin) == nil else { return }
      try meld(
        .deelnemerToegevoegd, dossier, "U doet mee aan \(naam(dossier))", door: oin, aan: [deelname.oin],
        eigenschappen: ["privilege": deelname.privilege.rawValue], db)
    }
  }

  func verwijder(deelnemer partner: String, uit id: String, door oin: String) throws {
    try store.schrijf { db in
      let dossier = try zichtbaar(id, oin, db).dossier
      try Dossierrecht.alsAanmaker(oin, dossier)
      try Dossierrecht.open(dossier)
      guard dossier.deelname(van: partner) != nil else { throw Self.onbekend("Deelnemer \(partner)") }
      guard partner != dossier.aanmaker else {
        throw Weigering(SamenwerkenRegels.aanmakerBlijft, 409, "\(partner) is de aanmaker")
      }
      try DossierStore.verwijder(deelnemer: partner, uit: id, db)
    }
  }

  // MARK: - Notificaties

  func meldingen(
    voor oin: String, dossier: String? = nil, na: Tijdstip? = nil, totEnMet: Tijdstip? = nil
  ) throws -> [Dossiermelding] {
    try store.lees { db in
      if let dossier { _ = try zichtbaar(dossier, oin, db) }
      return try DossierStore.meldingen(voor: oin, dossier: dossier, na: na, totEnMet: totEnMet, db)
    }
  }

  // MARK: - Small parts

  /// The dossier with the part that the caller has in it.
  func zichtbaar(_ id: String, _ oin: String, _ db: SQLVerbinding) throws -> (dossier: Dossier, deelname: Deelname) {
    guard let dossier = try DossierStore.dossier(id, db) else { throw Self.onbekend("Samenwerking \(id)") }
    return (dossier, try Dossierrecht.deelname(oin, in: dossier))
  }

  /// Tells every partner but the one that did it; or only those in `aan`.
  func meld(
    _ soort: Dossiermelding.Soort, _ dossier: Dossier, _ tekst: String, door oin: String, aan: [String]? = nil,
    eigenschappen: [String: String] = [:], _ db: SQLVerbinding
  ) throws {
    for ontvanger in aan ?? dossier.deelnemers.map(\.oin) where ontvanger != oin {
      let melding = Dossiermelding(
        id: ids.uuid(), dossierId: dossier.id, soort: soort, tekst: tekst, veroorzaker: oin, deelnemer: ontvanger,
        moment: klok.nu, eigenschappen: eigenschappen)
      try DossierStore.voegToe(melding, db)
    }
  }

  func naam(_ dossier: Dossier) -> String { "\(dossier.id) (\(dossier.gegevens.titel))" }

  func verplicht(_ waarde: String, _ veld: String) throws(Weigering) {
    guard waarde.contains(where: { !$0.isWhitespace }) else {
      throw Weigering(SamenwerkenRegels.leeg, 400, "'\(veld)' is leeg")
    }
  }

  static func onbekend(_ wat: String) -> Weigering {
    Weigering(SamenwerkenRegels.onbekend, 404, "\(wat) is niet gevonden")
  }
}
