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

/// A text of STOP on a page: enough to read an article by. Notes and pictures are named, not shown.
struct Leestekst: Sendable {
  /// Level of the highest heading.
  var niveau = 3

  func schrijf(_ vorm: Leesvorm, _ h: inout HTML) { blokken(vorm.blokken, niveau, &h) }

  private func blokken(_ blokken: [Leesblok], _ niveau: Int, _ h: inout HTML) {
    for blok in blokken { self.blok(blok, niveau, &h) }
  }

  private func blok(_ blok: Leesblok, _ niveau: Int, _ h: inout HTML) {
    switch blok {
    case .deel(let deel): self.deel(deel, niveau, &h)
    case .alinea(let stukken), .formule(let stukken): h.p { h in self.stukken(stukken, &h) }
    case .tussenkop(let stukken): h.p { h in h.element("strong") { h in self.stukken(stukken, &h) } }
    case .lijst(let lijst): self.lijst(lijst, niveau, &h)
    case .begrippen(let begrippen):
      h.element("dl") { h in
        for begrip in begrippen {
          h.element("dt") { h in self.stukken(begrip.term, &h) }
          h.element("dd") { h in self.blokken(begrip.definitie, niveau, &h) }
        }
      }
    case .tabel(let tabel):
      h.element(
        "div", [.klasse("tabel-vak"), .attr("role", "region"), .aria("label", "Tabel"), .attr("tabindex", "0")]
      ) {
        h in
        h.element("table") { h in
          for rij in tabel.kop { self.rij(rij, "th", niveau, &h) }
          for rij in tabel.rijen { self.rij(rij, "td", niveau, &h) }
        }
      }
    case .figuur(let figuur):
      h.p { h in h.nadruk("[Afbeelding: \(figuur.bijschrift.isEmpty ? figuur.titel.tekst : figuur.bijschrift.tekst)]") }
    case .citaat(let inhoud): h.element("blockquote") { h in self.blokken(inhoud, niveau, &h) }
    case .kader(let inhoud): h.kader { h in self.blokken(inhoud, niveau, &h) }
    case .zonderInhoud(let woord): h.p { h in h.nadruk("[\(woord)]") }
    case .gewijzigd(let merk, let inhoud): gemarkeerd(merk, &h) { h in self.blokken(inhoud, niveau, &h) }
    }
  }

  private func deel(_ deel: Leesdeel, _ niveau: Int, _ h: inout HTML) {
    if deel.isLid {
      var rest = deel.inhoud[...]
      var eerste: [Leesstuk] = []
      if case .alinea(let stukken)? = rest.first {
        eerste = stukken
        rest = rest.dropFirst()
      }
      h.p { h in self.stukken(deel.kop.nummer + [.tekst(" ")] + eerste, &h) }
      return blokken(Array(rest), niveau, &h)
    }
    if !deel.kop.isLeeg {
      h.element("h\(min(niveau, 6))") { h in gemarkeerd(deel.kop.merk, &h) { h in self.stukken(deel.kop.stukken, &h) } }
    }
    blokken(deel.inhoud, niveau + 1, &h)
  }

  private func lijst(_ lijst: Leeslijst, _ niveau: Int, _ h: inout HTML) {
    if !lijst.aanhef.isEmpty { h.p { h in self.stukken(lijst.aanhef, &h) } }
    h.element("ul", [.klasse(lijst.isGenummerd ? "eigen-nummers" : nil)]) { h in
      for punt in lijst.punten {
        h.element("li") { h in
          gemarkeerd(punt.merk, &h) { h in
            if !punt.nummer.isEmpty { h.tekst("\(punt.nummer) ") }
            if punt.inhoud.count == 1, case .alinea(let stukken) = punt.inhoud[0] { return self.stukken(stukken, &h) }
            self.blokken(punt.inhoud, niveau, &h)
          }
        }
      }
    }
    if !lijst.sluiting.isEmpty { h.p { h in self.stukken(lijst.sluiting, &h) } }
  }

  private func rij(_ rij: Leesrij, _ cel: String, _ niveau: Int, _ h: inout HTML) {
    h.element("tr") { h in
      for inhoud in rij.cellen { h.element(cel) { h in self.blokken(inhoud.inhoud, niveau, &h) } }
    }
  }

  private func gemarkeerd(_ merk: Leesmerk, _ h: inout HTML, _ inhoud: (inout HTML) -> Void) {
    switch merk {
    case .geen: inhoud(&h)
    case .nieuw: h.nieuw(inhoud)
    case .vervallen: h.vervallen(inhoud)
    }
  }

  private func stukken(_ stukken: [Leesstuk], _ h: inout HTML) {
    for stuk in stukken { self.stuk(stuk, &h) }
  }

  private func stuk(_ stuk: Leesstuk, _ h: inout HTML) {
    switch stuk {
    case .tekst(let tekst): h.tekst(tekst)
    case .stijl(let stijl, let binnen):
      let element =
        switch stijl {
        case .cursief: "em"
        case .vet: "strong"
        case .onderstreept: "u"
        case .verlaagd: "sub"
        case .verhoogd: "sup"
        }
      h.element(element) { h in self.stukken(binnen, &h) }
    case .verwijzing(_, let binnen): h.element("u") { h in self.stukken(binnen, &h) }
    case .afkorting(let binnen, _): self.stukken(binnen, &h)
    case .afbeelding(let afbeelding): h.nadruk("[Afbeelding \(afbeelding.naam)]")
    case .noot(let nummer, _), .nootverwijzing(let nummer): h.element("sup", tekst: nummer)
    case .regeleinde: h.regeleinde()
    case .gewijzigd(let merk, let binnen): gemarkeerd(merk, &h) { h in self.stukken(binnen, &h) }
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
  private static func stukken(_ delen: [Tekstwijziging.Deel], _ h: inout HTML) {
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
