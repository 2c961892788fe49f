import Ketenspoor
import Opslag
import Pakket
import STOP
import Tijd

/// Hands packages over to the next systems, through the outbox.
struct Doorlevering: Sendable {
  private let omgeving: Werkplaatsomgeving
  init(_ omgeving: Werkplaatsomgeving) { self.omgeving = omgeving }

  /// consolidaties.xml for these works; nil when there is nothing to consolidate.
  func consolidaties(_ werken: [String], in db: SQLVerbinding) throws -> [UInt8]? {
    guard !werken.isEmpty else { return nil }
    let kluis = omgeving.kluis
    let maker = Consolidatiemaker(beeld: try RegisterStore.beeld(db)) { sha256 in try? kluis.lees(sha256) }
    let gevonden = maker.consolidaties(werken)
    return gevonden.consolidaties.isEmpty ? nil : Consolidatiemaker.bytes(gevonden)
  }

  func plaats(_ pakket: Uitleverpakket, _ levering: Levering, naar systeem: String, in db: SQLVerbinding) throws {
    let zip = try Zip.schrijf(pakket.inhoud)
    let sha256 = try omgeving.kluis.bewaar(zip)
    let pad = "/\(systeem)/doorlevering"
    let uitvakId = try omgeving.plaats(
      van: "lvbb", naar: Systeemnaam(systeem), koppelvlak: "doorlevering",
      .post(pad, zip, soort: "application/zip"), in: db)
    try UitleveringStore.bewaar(levering: levering.id, naar: systeem, pakket: sha256, uitvakId: uitvakId, in: db)
  }
}

/// Carries a direct mutation of OW objects through: nothing is published, the objects go to the map.
struct Doorvoering: Sendable {
  private let lvbb: LVBBOmgeving
  private var omgeving: Werkplaatsomgeving { lvbb.omgeving }
  init(_ lvbb: LVBBOmgeving) { self.lvbb = lvbb }

  func voerDoor(_ levering: Levering, _ aanlevering: Aanlevering, _ beeld: Registerbeeld) throws {
    let werken = aanlevering.manifestOW?.aanleveringen.map(\.workIDRegeling) ?? []
    var nieuw = levering
    nieuw.status = .doorgevoerd
    let doorgevoerd = nieuw
    let antwoording = Antwoording(lvbb)
    try omgeving.databank.schrijf { db in
      guard try LeveringStore.stap(doorgevoerd, van: .ontvangen, in: db) else { return }
      let uitlevering = Doorlevering(omgeving)
      var pakket = Uitleverpakket()
      if let consolidaties = try uitlevering.consolidaties(werken, in: db) {
        pakket.voegToe("consolidaties.xml", consolidaties)
      }
      pakket.voegOWToe(aanlevering)
      try uitlevering.plaats(pakket, doorgevoerd, naar: "omgevingsdocumenten", in: db)
      try antwoording.meld(
        doorgevoerd, .direct, .uitkomst(.ok), doorgevoerd.bevindingen,
        toelichting: "De objecten zijn doorgeleverd.", in: db)
    }
  }
}
