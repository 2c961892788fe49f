import Ketenspoor
import STOP
import Scherm
import Tijd

/// The frame of every page of this system, and its addresses.
enum Plansoftwarepagina {
  static let basis = "/plansoftware"

  static func maak(
    _ titel: String, _ werkplek: Werkplek, kruimels: [(tekst: String, pad: String)] = [],
    _ inhoud: (inout HTML) -> Void
  ) -> [UInt8] {
    let begin: [(tekst: String, pad: String)] =
      titel == overzichtstitel ? [("Bord", "/")] : [("Bord", "/"), (overzichtstitel, basis)]
    return Pagina(
      titel: titel,
      systeem: Systeemkop(naam: "Plansoftware", stap: "1", ondertitel: werkplek.instellingen.naam),
      kruimels: begin + kruimels, klok: werkplek.omgeving.klok.nu, inhoud: inhoud
    ).bytes
  }

  static let overzichtstitel = "Plansoftware"
  static func regeling(_ id: String) -> String { "\(basis)/regelingen/\(Procentcodering.codeer(id))" }
  static func artikel(_ id: String, _ wId: String) -> String {
    "\(regeling(id))/artikelen/\(Procentcodering.codeer(wId))"
  }
  static func basis(_ id: String) -> String { "\(regeling(id))/basis" }
  static func wijziging(_ id: String) -> String { "\(regeling(id))/wijziging" }
  static func aanlevering(_ id: String) -> String { "\(basis)/aanleveringen/\(Procentcodering.codeer(id))" }
}

extension Aanleverstand {
  var kleur: Status {
    switch self {
    case .gereed: .nietGetest
    case .validatieOnderweg, .validatieInBehandeling, .publicatieOnderweg, .publicatieInBehandeling,
      .publicatieGevalideerd, .publicatieGeregistreerd:
      .oranje
    case .valide, .gepubliceerd: .groen
    case .nietValide, .nietGepubliceerd, .afgebroken, .nietBezorgd: .rood
    }
  }
}

/// Changes as people read them: the text with its renvooi, and the annotations that differ.
enum Wijzigingsweergave {
  static func tekst(_ wijzigingen: [Tekstwijziging], _ h: inout HTML) {
    if wijzigingen.isEmpty { return h.p("De tekst verandert niet.") }
    h.renvooilegenda()
    for wijziging in wijzigingen {
      h.kop3(kop(wijziging))
      h.kader { h in stukken(wijziging.delen, &h) }
      guard wijziging.soort == .gewijzigd || wijziging.soort == .kopGewijzigd else { continue }
      h.uitklap("Oude en nieuwe tekst naast elkaar") { h in
        h.voorEnNa(koppen: ("Oude tekst", "Nieuwe tekst")) { h in
          for regel in wijziging.oudeTekst.split(separator: "\n") { h.p(String(regel)) }
        } na: { h in
          for regel in wijziging.nieuweTekst.split(separator: "\n") { h.p(String(regel)) }
        }
      }
    }
  }

  private static func kop(_ wijziging: Tekstwijziging) -> String {
    switch wijziging.soort {
    case .gewijzigd: "\(wijziging.label) – gewijzigd"
    case .kopGewijzigd: "\(wijziging.label) – kop gewijzigd"
    case .toegevoegd: "\(wijziging.label) – nieuw"
    case .verwijderd: "\(wijziging.label) – vervalt"
    case .verplaatst: "\(wijziging.label) – verplaatst"
    case .helemaalVervangen: "De hele regeling wordt vervangen"
    }
  }

  /// Stretches with their marks, a paragraph for every line.
  static func stukken(_ delen: [Tekstwijziging.Deel], _ h: inout HTML) {
    var regels: [[Tekstwijziging.Deel]] = [[]]
    for deel in delen {
      for (plek, stuk) in deel.tekst.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if plek > 0 { regels.append([]) }
        if !stuk.isEmpty { regels[regels.count - 1].append(.init(deel.soort, String(stuk))) }
      }
    }
    for regel in regels where regel.contains(where: { $0.tekst.contains { !$0.isWhitespace } }) {
      h.p { h in
        for deel in regel {
          switch deel.soort {
          case .gelijk: h.tekst(deel.tekst)
          case .nieuw: h.nieuw(deel.tekst)
          case .verwijderd: h.vervallen(deel.tekst)
          }
        }
      }
    }
  }

  static func annotaties(_ verschillen: [OWVerschil], _ h: inout HTML) {
    if verschillen.isEmpty { return h.p("De annotaties veranderen niet.") }
    for verschil in verschillen {
      h.kop3("\(verschil.titel) – \(woord(verschil.soort))")
      if verschil.regels.isEmpty { continue }
      h.tabel("Wat verandert", kolommen: ["Kenmerk", "Was", "Wordt"], van: verschil.regels) { regel in
        [.tekst(regel.naam), cel(regel.voor), cel(regel.na)]
      }
    }
  }

  private static func woord(_ soort: OWVerschil.Soort) -> String {
    switch soort {
    case .nieuw: "nieuw"
    case .gewijzigd: "gewijzigd"
    case .beeindigd: "vervalt"
    }
  }

  private static func cel(_ tekst: String) -> Cel { tekst.isEmpty ? .leeg : .tekst(tekst) }
}
