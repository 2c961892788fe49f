import Ketenspoor
import Opslag
import STOP
import Tijd

/// Takes a delivery in: after this nothing of it can be lost. Handling comes later.
struct Aanneming: Sendable {
  /// A package as it came, before anybody looked into it.
  struct Pakket: Sendable {
    var bytes: [UInt8]
    var bestandsnaam: String
    var dienst: LVBBDienst
    var kanaal: Aanleverkanaal
    var afzender: Afzender?
    var idLevering: String
  }

  private let omgeving: Werkplaatsomgeving
  init(_ lvbb: LVBBOmgeving) { omgeving = lvbb.omgeving }

  /// Stores the bytes; call before the transaction in which `neemAan` runs.
  func bewaar(_ pakket: Pakket) throws -> String { try omgeving.kluis.bewaar(pakket.bytes) }

  /// - Returns: the id of the delivery.
  func neemAan(_ pakket: Pakket, zip: String, in db: SQLVerbinding) throws -> String {
    let nu = omgeving.klok.nu
    let levering = Levering(
      id: omgeving.ids.uuid(), nummer: try LeveringStore.volgendNummer(db), ontvangenOp: nu, dienst: pakket.dienst,
      kanaal: pakket.kanaal, afzender: pakket.afzender, bestandsnaam: pakket.bestandsnaam, zip: zip,
      status: .ontvangen, bevindingen: [], idLevering: pakket.idLevering,
      bevoegdGezag: pakket.afzender?.oin ?? "", titel: "")
    try LeveringStore.bewaar(levering, in: db)
    let bericht = Statusbericht(
      levering: levering.id, volgnummer: 0, tijdstip: nu, stand: LVBBVoortgang.opdrachtOntvangen.rawValue,
      toelichting: "Het pakket is veilig opgeslagen.")
    try StatusberichtStore.bewaar(bericht, uitvakId: nil, in: db)
    return levering.id
  }
}
