import Ketenspoor
import Scherm
import Tijd

/// What all pages of the LVBB have in common.
enum LVBBPagina {
  static let kop = Systeemkop(naam: "LVBB", stap: "2–3", ondertitel: "valideren en bekendmaken")

  static func antwoord(
    _ titel: String, onder kruimels: [(String, String)] = [("LVBB", "/lvbb")], _ omgeving: Werkplaatsomgeving,
    status: Int = 200, _ inhoud: (inout HTML) -> Void
  ) -> Antwoord {
    let pagina = Pagina(
      titel: titel, systeem: kop, kruimels: [("Bord", "/")] + kruimels, klok: omgeving.klok.nu, inhoud: inhoud)
    return .html(pagina.bytes, status: status)
  }

  static func kleur(_ status: Leveringstatus) -> Status {
    switch status {
    case .ontvangen, .geregistreerd: .oranje
    case .valide, .gepubliceerd, .doorgevoerd, .uitgevoerd: .groen
    case .nietValide, .behandelingAfgebroken: .rood
    case .afgebroken: .nvt
    }
  }

  static func cel(_ datum: Datum?) -> Cel { datum.map { .dag($0) } ?? .leeg }
  static func cel(_ tijdstip: Tijdstip?) -> Cel { tijdstip.map { .tijd($0) } ?? .leeg }
  static func cel(_ tekst: String?) -> Cel { tekst.map { .code($0) } ?? .leeg }
}
