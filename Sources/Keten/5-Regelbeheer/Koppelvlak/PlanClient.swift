import DSOKoppelvlak
import Ketenspoor
import STOP
import Tijd

/// The plan as DSO-LV presents it (Presenteren v8): the only way in which this desk learns what is in force.
struct PlanClient: Sendable {
  let omgeving: Werkplaatsomgeving
  /// `gm9995`.
  let bronhouder: String

  /// Regelingen per page, the most that Presenteren v8 allows.
  private static let bladgrootte = 200
  /// More pages than one authority has.
  private static let meesteBladen = 5
  private var keten: Ketenroep {
    Ketenroep(omgeving: omgeving, naar: "omgevingsdocumenten", noemt: "DSO-LV (omgevingsdocumenten)")
  }

  /// The regelingen of this authority in force on a day.
  func regelingen(op dag: Datum) async throws(Ketenweigering) -> [Presenteren.Regeling] {
    let vraag = Presenteren.RegelingZoekobject(bevoegdGezag: [bronhouder])
    var alle: [Presenteren.Regeling] = []
    for blad in 1...Self.meesteBladen {
      let doel =
        "\(DSOPad.presenteren)/regelingen/_zoek?geldigOp=\(dag)&inWerkingOp=\(dag)&page=\(blad)"
        + "&size=\(Self.bladgrootte)"
      guard let aanroep = try? Aanroep.json(.post, doel, vraag, koppen: ["Accept": DSOMediatype.hal]) else {
        throw Ketenweigering(reden: "De vraag aan DSO-LV is niet te schrijven.")
      }
      let lijst = try keten.lees(Presenteren.Regelingen.self, await keten.roep("Presenteren v8", aanroep))
      alle += lijst.embedded.regelingen
      if blad >= lijst.page.totalPages { break }
    }
    return alle
  }

  /// The text and annotations of one of them.
  func beeld(_ regeling: Presenteren.Regeling) async throws(Ketenweigering) -> Regelingbeeld {
    guard let tekst = regeling.links.documentstructuur?.href else {
      throw Ketenweigering(reden: "DSO-LV zegt niet waar de tekst van \(regeling.officieleTitel) staat.")
    }
    let structuur = try await haal(Presenteren.Documentstructuur.self, tekst)
    var annotaties = PresenterenAnnotaties.Regeltekstannotaties()
    // A regeling without articles has divisieannotaties; those are no rules that somebody can be held to.
    if let adres = regeling.links.annotaties?.href, adres.contains("regeltekstannotaties") {
      annotaties = try await haal(PresenterenAnnotaties.Regeltekstannotaties.self, adres)
    }
    return Planlezer(regeling: regeling, structuur: structuur, annotaties: annotaties)
      .lees(stempel: Planlezer.stempel(regeling))
  }

  private func haal<Model: Decodable>(_ model: Model.Type, _ adres: String) async throws(Ketenweigering) -> Model {
    let aanroep = Aanroep.volg(adres, koppen: ["Accept": DSOMediatype.hal])
    return try keten.lees(model, await keten.roep("Presenteren v8", aanroep))
  }
}
