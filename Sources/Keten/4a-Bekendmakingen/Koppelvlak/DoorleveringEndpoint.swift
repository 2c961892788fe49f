import Bevindingen
import Ketenspoor
import Pakket
import STOP

/// POST /bekendmakingen/doorlevering: the zip that the LVBB makes of a publication.
struct DoorleveringEndpoint: Sendable {
  let store: BekendmakingStore
  let klok: Klok

  static let pad = "/bekendmakingen/doorlevering"

  /// The receipt. Our own shape: how KOOP's own systems talk to each other is not public.
  private struct Ontvangst: Encodable {
    var publicatie: String?
    var regelingen: [String]
    var alBekend: Bool
  }

  func voegToe(aan router: inout Router) {
    router.koppelvlak(.post, Self.pad) { context in try ontvang(context.aanroep) }
  }

  private func ontvang(_ aanroep: Aanroep) throws -> Antwoord {
    let zip = Zip.lees(aanroep.inhoud, bestand: "doorlevering.zip")
    guard let pakket = zip.model else { return Self.geweigerd(zip.bevindingen) }
    let gelezen = DoorleveringDecoder().decode(pakket)
    let bevindingen = zip.bevindingen + gelezen.bevindingen
    guard let doorlevering = gelezen.model else { return Self.geweigerd(bevindingen) }
    let opname = try store.neemOp(doorlevering, pakket: aanroep.inhoud, op: klok.nu)
    let ontvangst = Ontvangst(
      publicatie: doorlevering.publicatie?.publicatieIdentifier,
      regelingen: doorlevering.consolidaties.map(\.identificatie.work), alBekend: opname == .alBekend)
    return try Antwoord.json(ontvangst, status: opname == .nieuw ? 201 : 200).met(bevindingen: bevindingen)
  }

  private static func geweigerd(_ bevindingen: [Bevinding]) -> Antwoord {
    Antwoord.probleem(
      status: 400, titel: "De doorlevering is niet te lezen",
      detail: bevindingen.first { $0.ernst == .fout }?.samenvatting ?? "Er staat geen publicatie in."
    ).met(bevindingen: bevindingen)
  }
}
