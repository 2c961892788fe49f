import Ketenspoor
import STOP
import Scherm

/// The form to deliver a package by hand.
struct AanleverScherm: Sendable {
  private let lvbb: LVBBOmgeving
  init(_ lvbb: LVBBOmgeving) { self.lvbb = lvbb }

  var router: Router {
    var router = Router()
    router.scherm(AanleverKoppelvlak.pad) { _ in Self.pagina(lvbb) }
    return router
  }

  /// A form without a file or a choice: a person gets the form back, a program a problem.
  static func onvolledig(heeftBestand: Bool, soort: String?, _ aanroep: Aanroep, _ lvbb: LVBBOmgeving) -> Antwoord {
    var fouten: [Veldfout] = []
    if !heeftBestand { fouten.append(Veldfout("bestand", "Kies een zipbestand")) }
    if soort == nil { fouten.append(Veldfout("soort", "Kies wat de LVBB moet doen")) }
    if AanleverKoppelvlak.wilXML(aanroep) || aanroep.koppen["Accept"]?.contains("html") != true {
      return .probleem(
        status: 400, titel: "Het formulier is niet volledig",
        detail: fouten.map { "\($0.veld): \($0.tekst)" }.joined(separator: ". ") + ".")
    }
    return pagina(lvbb, gekozen: soort, fouten: fouten, status: 400)
  }

  private static func pagina(
    _ lvbb: LVBBOmgeving, gekozen: String? = nil, fouten: [Veldfout] = [], status: Int = 200
  ) -> Antwoord {
    LVBBPagina.antwoord("Pakket aanleveren", lvbb.omgeving, status: status) { h in
      h.intro("Hier levert u een zip aan zonder plansoftware. In het echt gaat dit altijd via Digikoppeling.")
      h.formulier(naar: AanleverKoppelvlak.pad, .bestanden, fouten: fouten) { h in
        h.keuzerondjes(
          Veld("soort", "Wat moet de LVBB doen?", fout: fouten["soort"], invulling: .verplicht),
          AanleverKoppelvlak.soorten.map { Keuze($0.waarde, $0.label) }, gekozen: gekozen ?? "validatie")
        h.bestandsveld(
          Veld(
            "bestand", "Pakket", hint: "Een zip met opdracht.xml en manifest.xml", fout: fouten["bestand"],
            invulling: .verplicht), soorten: ".zip")
        h.knop("Lever aan")
      }
    }
  }
}
