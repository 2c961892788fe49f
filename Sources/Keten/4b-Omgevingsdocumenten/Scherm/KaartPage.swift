import Geometrie
import STOP
import STOPWeergave
import Scherm
import Tijd

/// Regels op de kaart: choose a place and a day, and read the rules that apply there.
struct KaartPage {
  let dag: Datum
  let vandaag: Datum
  let plaats: Punt?
  let fouten: [Veldfout]
  let antwoord: Plaatsantwoord?
  /// The wId of the rule whose area is shown.
  let gekozenRegel: String?
  let tekening: Kaarttekening
  let weergave: (Plaatsantwoord.Regeling) -> Tekstweergave
  let klok: Tijdstip

  var bytes: [UInt8] {
    Pagina(titel: "Regels op de kaart", systeem: .omgevingsdocumenten, kruimels: Kruimels.overzicht, klok: klok) { h in
      h.intro("Kies een plek en een dag. Daarna ziet u welke regels daar gelden.")
      dagkiezer(&h)
      samenvatting(&h)
      h.kaart(kaart, kiezer: kiezer)
      h.deel("Regels op deze plek", id: "regels") { h in regels(&h) }
      if plaats != nil { h.p { h in h.a("Volgende: stap 5, maak toepasbare regels", naar: "/regelbeheer") } }
    }.bytes
  }

  // MARK: - Choosing

  private func dagkiezer(_ h: inout HTML) {
    h.formulier(naar: Adres.kaart, .get, fouten: fouten, label: "Kies een dag") { h in
      if let plaats {
        h.verborgen("x", Coordinaat.tekst(plaats.x))
        h.verborgen("y", Coordinaat.tekst(plaats.y))
      }
      h.datumveld(
        Veld("datum", "Dag", hint: "U kunt ook een dag in de toekomst of het verleden kiezen.", fout: fouten["datum"]),
        waarde: dag)
      h.knop("Toon de regels van deze dag", .secundair)
    }
    if dag != vandaag {
      let soort: Meldingsoort = dag > vandaag ? .waarschuwing : .info
      h.melding(soort, "U kijkt naar \(dag.voluit)", "Dat is niet vandaag (\(vandaag.voluit)).")
    }
  }

  private var kiezer: Kaartkiezer {
    Kaartkiezer(
      pad: Adres.kaart, extra: [("datum", dag.description)],
      adressen: tekening.inrichting.adressen.map { ($0.tekst, Kaartpunt(x: $0.punt.x, y: $0.punt.y)) })
  }

  private var kaart: Kaart {
    var lagen = tekening.achtergrond
    let gebieden = antwoord?.regelingen.flatMap(\.gebieden) ?? []
    if let gekozenRegel, let antwoord {
      lagen.append(tekening.regel(antwoord.werkingsgebied(gekozenRegel)))
    } else {
      lagen += tekening.gebieden(gebieden)
    }
    return Kaart(
      "Kaart van de regels", lagen: lagen, uitsnede: uitsnede, omschrijving: omschrijving,
      gekozen: plaats.map { Kaartpunt(x: $0.x, y: $0.y) })
  }

  /// With a base map its land is the frame, because an area may be as large as a province. A place outside it gets
  /// a frame of its own.
  private var uitsnede: Kaartvak? {
    guard let vak = tekening.land?.vorm.omhullende else { return nil }
    let rand = max(vak.maxX - vak.minX, vak.maxY - vak.minY) * 0.05
    let kader = Kaartvak(minX: vak.minX - rand, minY: vak.minY - rand, maxX: vak.maxX + rand, maxY: vak.maxY + rand)
    guard let plaats else { return kader }
    let erop = (kader.minX...kader.maxX).contains(plaats.x) && (kader.minY...kader.maxY).contains(plaats.y)
    return erop ? kader : Self.rond(plaats)
  }

  /// A walk of twenty minutes in each direction.
  private static func rond(_ plaats: Punt) -> Kaartvak {
    let straal = 1_500.0
    return Kaartvak(
      minX: plaats.x - straal, minY: plaats.y - straal, maxX: plaats.x + straal, maxY: plaats.y + straal)
  }

  private var omschrijving: String {
    guard plaats != nil, let antwoord else { return "Er is nog geen plek gekozen." }
    let aantal = antwoord.aantalRegels
    guard aantal > 0 else { return "Op de gekozen plek geldt geen regel." }
    return "Op de gekozen plek \(aantal == 1 ? "geldt 1 regel" : "gelden \(aantal) regels"). De gebieden zijn gekleurd."
  }

  /// Says at the top what the answer is, because the rules themselves stand below the map.
  private func samenvatting(_ h: inout HTML) {
    guard plaats != nil, let antwoord, antwoord.aantalRegels > 0 else { return }
    let aantal = antwoord.aantalRegels
    h.melding(.succes, aantal == 1 ? "Hier geldt 1 regel" : "Hier gelden \(aantal) regels") { h in
      h.p { h in h.a("Naar de regels op deze plek", naar: "#regels") }
    }
  }

  // MARK: - Rules

  private func regels(_ h: inout HTML) {
    guard let plaats, let antwoord else {
      return h.leegbericht("Nog geen plek gekozen", "Klik op de kaart, kies een adres of vul een coördinaat in.")
    }
    h.p("Plek: x \(Self.meters(plaats.x)), y \(Self.meters(plaats.y)). Dag: \(dag.voluit).")
    guard !antwoord.regelingen.isEmpty else {
      return h.melding(
        .info, "Hier geldt op deze dag geen regel",
        "Kies een andere plek, of een dag waarop een regeling in werking is.")
    }
    for regeling in antwoord.regelingen { schrijf(regeling, &h) }
  }

  private func schrijf(_ regeling: Plaatsantwoord.Regeling, _ h: inout HTML) {
    let versie = regeling.stand.versie
    h.kop3(versie.titel)
    h.p { h in
      let aantal = regeling.regels.count
      h.tekst("\(aantal == 1 ? "1 regel" : "\(aantal) regels"), in werking vanaf ")
      h.dag(versie.werkendVanaf)
      if let tot = versie.werkendTot {
        h.tekst(" tot ")
        h.dag(tot)
      }
      h.tekst(". ")
      h.a("Lees de hele regeling", naar: Adres.regeling(versie.uri, op: dag))
    }
    let groepen = groepen(regeling)
    guard groepen.count > 1 else { return schrijf(regeling.regels, regeling, kop: "h4", &h) }
    for groep in groepen {
      h.kop4("\(groep.bereik.rawValue) (\(groep.regels.count))")
      schrijf(groep.regels, regeling, kop: "h5", &h)
    }
  }

  private func schrijf(
    _ regels: [Plaatsantwoord.Regel], _ regeling: Plaatsantwoord.Regeling, kop: String, _ h: inout HTML
  ) {
    let weergave = weergave(regeling)
    for regel in regels {
      h.element("article", [.klasse("kader")]) { h in
        h.element(kop, tekst: regel.titel)
        Annotatielijst.schrijf(regel.annotaties, in: &h)
        h.uitklap("Lees de tekst", stand: regel.wId == gekozenRegel ? .open : .dicht) { h in
          weergave.schrijf(regel.inhoud, ankers: [], in: &h)
        }
        h.p { h in
          h.a(naar: adres(regel: regel.wId)) { h in
            h.tekst("Toon op de kaart waar dit geldt")
            h.verborgenTekst(": \(regel.titel)")
          }
        }
      }
    }
  }

  /// What a rule is about. In the order of articles, what is special about the place would stand below all that holds
  /// everywhere.
  private enum Bereik: String, CaseIterable {
    case plek = "Alleen voor deze plek en de omgeving ervan"
    case activiteit = "Voor activiteiten in het hele gebied"
    case algemeen = "Algemeen"
  }

  /// Empty without a base map: then nothing tells which area is large.
  private func groepen(
    _ regeling: Plaatsantwoord.Regeling
  ) -> [(bereik: Bereik, regels: [Plaatsantwoord.Regel])] {
    guard tekening.land != nil else { return [] }
    let overal = Set(regeling.gebieden.filter { tekening.omvatLand($0) }.map(\.naam))
    var groepen: [(bereik: Bereik, regels: [Plaatsantwoord.Regel])] = []
    for bereik in Bereik.allCases {
      let regels = regeling.regels.filter { Self.bereik($0, overal: overal) == bereik }
      if !regels.isEmpty { groepen.append((bereik: bereik, regels: regels)) }
    }
    return groepen
  }

  private static func bereik(_ regel: Plaatsantwoord.Regel, overal: Set<String>) -> Bereik {
    let hier = regel.annotaties.filter(\.geldtHier)
    let locaties = hier.filter { $0.soort == .locatie }
    // The value of a location is filled in for an Ambtsgebied only.
    let geldtOveral = locaties.contains { !$0.waarde.isEmpty || overal.contains($0.naam) }
    if !locaties.isEmpty && !geldtOveral { return .plek }
    let gaatOver: Set<Annotatieregel.Soort> = [.activiteit, .gebiedsaanwijzing, .omgevingsnorm, .omgevingswaarde]
    return hier.contains { gaatOver.contains($0.soort) } ? .activiteit : .algemeen
  }

  private static func meters(_ waarde: Double) -> String { String(Int(waarde.rounded())) }

  private func adres(regel wId: String) -> String {
    let plek = plaats.map { "x=\(Coordinaat.tekst($0.x))&y=\(Coordinaat.tekst($0.y))&" } ?? ""
    return "\(Adres.kaart)?\(plek)datum=\(dag)&regel=\(HTML.padveilig(wId))"
  }
}

/// Annotations as a list of names and values.
enum Annotatielijst {
  static func schrijf(_ regels: [Annotatieregel], in h: inout HTML) {
    h.kenmerken(
      regels.map { regel in
        Kenmerk(
          regel.soort.rawValue,
          Cel { h in
            h.tekst(regel.naam)
            if !regel.waarde.isEmpty {
              h.tekst(": ")
              h.sterk(regel.waarde)
            }
            if !regel.geldtHier {
              h.tekst(" ")
              h.status(.nvt, "geldt niet op deze plek")
            }
          })
      })
  }
}
