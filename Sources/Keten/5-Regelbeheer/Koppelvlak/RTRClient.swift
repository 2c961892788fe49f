import DSOKoppelvlak
import Ketenspoor
import Pakket
import STTR
import Tijd

/// Calls of this desk to the RTR.
struct RTRClient: Sendable {
  let omgeving: Werkplaatsomgeving
  let oin: String

  /// More pages than any municipality has.
  private static let meestePaginas = 20

  typealias Weigering = Ketenweigering

  func activiteiten(op datum: Datum) async throws(Weigering) -> [RTRGegevens.Activiteit] {
    var alle: [RTRGegevens.Activiteit] = []
    for pagina in 1...Self.meestePaginas {
      let doel = "\(DSOPad.rtrGegevens)/activiteiten?datum=\(datum.dagEerst)&page=\(pagina)&pageSize=500"
      let antwoord = try await roep("RTR gegevens v2", .get(doel, koppen: ["Accept": DSOMediatype.hal]))
      let lijst = try lees(RTRGegevens.Activiteiten.self, antwoord)
      alle += lijst.embedded.activiteiten
      if pagina >= lijst.page?.totalPages ?? 1 { break }
    }
    return alle
  }

  func verifieer(_ bytes: [UInt8], naam: String) async throws(Weigering) -> ToepasbareRegels.Verificatierapport {
    let aanroep = Aanroep.post(
      "\(DSOPad.verifieren)/verifieren?bestandsnaam=\(naam)", bytes, soort: DSOMediatype.xml,
      koppen: ["Accept": DSOMediatype.json])
    return try lees(
      ToepasbareRegels.Verificatierapport.self, await roep("Regels verifiëren v2", aanroep))
  }

  func leverAan(_ levering: Levering) async throws(Weigering) -> ToepasbareRegels.Aanleverbevestiging {
    guard let zip = try? Zip.schrijf(Pakketinhoud(levering.codeer())) else {
      throw Weigering(reden: "De levering is niet in te pakken.")
    }
    return try await leverAan(zip)
  }

  func leverAan(_ zip: [UInt8]) async throws(Weigering) -> ToepasbareRegels.Aanleverbevestiging {
    let aanroep = Aanroep.post(
      DSOPad.aanleverenToepasbareRegels + "/aanleveringen", zip, soort: DSOMediatype.zip,
      koppen: [DSOHeader.oin: oin, "Accept": DSOMediatype.json])
    return try lees(ToepasbareRegels.Aanleverbevestiging.self, await roep("Aanleveren toepasbare regels v1", aanroep))
  }

  private func roep(_ koppelvlak: String, _ aanroep: Aanroep) async throws(Weigering) -> Ketenspoor.Antwoord {
    try await Ketenroep(omgeving: omgeving, naar: "rtr", noemt: "De RTR").roep(koppelvlak, aanroep)
  }

  private func lees<Model: Decodable>(
    _ model: Model.Type, _ antwoord: Ketenspoor.Antwoord
  ) throws(Weigering) -> Model {
    try Ketenroep(omgeving: omgeving, naar: "rtr", noemt: "De RTR").lees(model, antwoord)
  }
}
