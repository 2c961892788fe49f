import Bevindingen
import Ketenspoor
import Opslag
import STOP
import Scherm

/// The start page: all deliveries with their state.
struct OverzichtScherm: Sendable {
  private let lvbb: LVBBOmgeving
  init(_ lvbb: LVBBOmgeving) { self.lvbb = lvbb }

  var router: Router {
    var router = Router()
    router.scherm("/lvbb") { _ in try pagina() }
    return router
  }

  private func pagina() throws -> Antwoord {
    let leveringen = try lvbb.omgeving.databank.lees { db in try LeveringStore.alle(db) }
    return LVBBPagina.antwoord("Aanleveringen", onder: [], lvbb.omgeving) { h in
      h.intro(
        "De LVBB controleert wat een overheid aanlevert, maakt het bekend en houdt bij welke tekst wanneer geldt.")
      h.knoppenrij { h in
        h.knoplink("Pakket aanleveren", naar: AanleverKoppelvlak.pad)
        h.knoplink("Regelingen", naar: "/lvbb/regelingen", soort: .secundair)
        h.knoplink("Instellingen", naar: "/lvbb/instellingen", soort: .secundair)
      }
      h.tabel(
        "Aanleveringen, de nieuwste eerst",
        kolommen: ["Aanlevering", "Dienst", "Ontvangen", "Bekendmaking", "Status", "Bevindingen", "Publicatie"],
        van: leveringen, leeg: "Er is nog niets aangeleverd. Lever een pakket aan vanuit de plansoftware, of hier."
      ) { levering in
        [
          .link(
            levering.titel.isEmpty ? Self.naam(levering) : levering.titel, naar: "/lvbb/aanleveringen/\(levering.id)"),
          .tekst(levering.dienst.naam),
          .tijd(levering.ontvangenOp), LVBBPagina.cel(levering.datumBekendmaking),
          .status(LVBBPagina.kleur(levering.status), levering.status.woord),
          .tekst(levering.bevindingen.isEmpty ? "geen" : HTML.samenvatting(levering.bevindingen)),
          LVBBPagina.cel(levering.publicatie),
        ]
      }
    }
  }

  static func naam(_ levering: Levering) -> String {
    levering.idLevering.isEmpty ? "Aanlevering \(levering.nummer)" : levering.idLevering
  }
}
