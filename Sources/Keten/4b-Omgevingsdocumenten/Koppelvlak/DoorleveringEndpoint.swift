import Bevindingen
import Ketenspoor
import Pakket
import STOP

/// POST /omgevingsdocumenten/doorlevering: the zip that the LVBB sends to DSO-LV (normen: LVBB1043).
struct DoorleveringEndpoint: Sendable {
  let bron: Documentbron
  let klok: Klok

  static let pad = "/omgevingsdocumenten/doorlevering"

  /// The receipt. Our own shape: this border of the real chain is not public.
  private struct Ontvangst: Encodable {
    var regelingen: [String]
    var owBestanden: Int
    var geometrieen: Int
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
    let opname = try bron.store.neemOp(doorlevering, pakket: aanroep.inhoud, op: klok.nu)
    let ontvangst = Ontvangst(
      regelingen: doorlevering.consolidaties.filter(\.isRegeling).map(\.isConsolidatieVan.work),
      owBestanden: doorlevering.aanleveringen.flatMap(\.bestanden).count,
      geometrieen: doorlevering.geometrieen.count, alBekend: opname == .alBekend)
    return try Antwoord.json(ontvangst, status: opname == .nieuw ? 201 : 200).met(bevindingen: bevindingen)
  }

  private static func geweigerd(_ bevindingen: [Bevinding]) -> Antwoord {
    Antwoord.probleem(
      status: 400, titel: "De doorlevering is niet te lezen",
      detail: bevindingen.first { $0.ernst == .fout }?.samenvatting ?? "Er staan geen consolidaties in."
    ).met(bevindingen: bevindingen)
  }
}
