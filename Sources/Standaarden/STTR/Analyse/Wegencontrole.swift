package import Bevindingen
import DMN

/// What the analysis found, and what it is about, so that a screen can lead to it.
package struct Analysebevinding: Sendable, Hashable {
  package var bevinding: Bevinding
  package var onderwerp: Onderwerp

  package enum Onderwerp: Sendable, Hashable {
    case bestand
    /// The `vraagReferentie` and the id of the uitvoeringsregel.
    case vraag(referentie: String?, uitvoeringsregel: String)
    /// Row counted from 0.
    case rij(beslissing: String, rij: Int)
    case tabel(beslissing: String)
  }
}

/// Reports what is wrong on the ways through the questions, each with answers that lead there.
///
/// Claims about what never happens are made only when every way was walked, or when the table alone proves it.
struct Wegencontrole {
  /// Findings of one kind about one table, before the rest is counted.
  static let grootsteAantalPerTabel = 10

  private let regels: Regelbestand
  private let check: Vergunningcheck
  private let modellen: [Wegmodel]
  private let beelden: [Wegenbeeld]
  private var gevonden: [Analysebevinding] = []

  static func controleer(_ regels: Regelbestand, toeval: inout some RandomNumberGenerator) -> [Analysebevinding] {
    var loop = Wegencontrole(regels, &toeval)
    loop.wegen()
    loop.vragen()
    if loop.modellen.count == 1, case .formulier = loop.modellen[0].soort { return loop.gevonden }
    guard loop.modellen.count == 1, loop.beelden.count == 1 else { return loop.gevonden }
    var werk = 0
    for lezer in loop.modellen[0].lezers { loop.tabel(lezer.beslissing, &werk) }
    loop.uitkomsten()
    return loop.gevonden
  }

  private init(_ regels: Regelbestand, _ toeval: inout some RandomNumberGenerator) {
    self.regels = regels
    check = Vergunningcheck(regels)
    let klassen = check.vragen.map { [check] in
      Antwoordklassen($0, Vraaggebruik(regels, check.invoerBijRegel[$0.uitvoeringsregel] ?? []))
    }
    modellen = Wegensoort.soorten(check).map { [check] in Wegmodel(check, $0, klassen) }
    var beelden: [Wegenbeeld] = []
    for model in modellen { beelden.append(Wegenloop.loop(model, toeval: &toeval)) }
    self.beelden = beelden
  }

  private var isVolledig: Bool { beelden.allSatisfy(\.isVolledig) }

  private mutating func meld(
    _ kaart: Regelkaart, _ tekst: String, _ plaats: Vindplaats?, _ onderwerp: Analysebevinding.Onderwerp,
    ernst: Bevinding.Ernst? = nil, verwant: [Bevinding.Verwijzing] = [], hint: String? = nil
  ) {
    gevonden.append(
      Analysebevinding(
        bevinding: kaart.bevinding(tekst, bij: plaats, verwant: verwant, ernst: ernst, hint: hint),
        onderwerp: onderwerp))
  }

  // MARK: - Ways

  private mutating func wegen() {
    for (model, beeld) in zip(modellen, beelden) {
      for getuige in beeld.zonderUitkomst {
        guard let top = model.soort.toppen.first else { continue }
        meld(
          AnalyseRegels.geenUitkomst, "Geen uitkomst bij deze antwoorden: \(model.toon(getuige))",
          regels.dmn.beslissing(top)?.vindplaats, .tabel(beslissing: top))
      }
      let meer = beeld.aantalZonderUitkomst - beeld.zonderUitkomst.count
      if meer > 0, let top = model.soort.toppen.first {
        meld(
          AnalyseRegels.geenUitkomst,
          "Nog \(meer) \(meer == 1 ? "andere weg heeft" : "andere wegen hebben") geen uitkomst",
          regels.dmn.beslissing(top)?.vindplaats, .tabel(beslissing: top))
      }
      tegenspraken(model, beeld)
    }
    steekproef()
  }

  private mutating func tegenspraken(_ model: Wegmodel, _ beeld: Wegenbeeld) {
    var perTabel: [String: Int] = [:]
    for (paar, getuige) in beeld.tegenstrijdig.sorted(by: { $0.key < $1.key }) {
      perTabel[paar.beslissing, default: 0] += 1
      guard let beslissing = regels.dmn.beslissing(paar.beslissing), let tabel = beslissing.tabel,
        perTabel[paar.beslissing, default: 0] <= Self.grootsteAantalPerTabel
      else { continue }
      meld(
        AnalyseRegels.tegenstrijdig,
        "Rij \(paar.een + 1) en rij \(paar.ander + 1) van '\(beslissing.naam)' geven iets anders (\(waarde(tabel, paar.een))"
          + " en \(waarde(tabel, paar.ander))) bij deze antwoorden: \(model.toon(getuige))",
        tabel.rijen[paar.ander].vindplaats, .rij(beslissing: beslissing.id, rij: paar.ander),
        verwant: [.init(vindplaats: tabel.rijen[paar.een].vindplaats, toelichting: "rij \(paar.een + 1)")])
    }
    for (id, aantal) in perTabel.sorted(by: { $0.key < $1.key }) where aantal > Self.grootsteAantalPerTabel {
      guard let beslissing = regels.dmn.beslissing(id) else { continue }
      meld(
        AnalyseRegels.tegenstrijdig,
        "Nog \(aantal - Self.grootsteAantalPerTabel) andere paren van rijen van '\(beslissing.naam)' spreken elkaar tegen",
        beslissing.vindplaats, .tabel(beslissing: id))
    }
  }

  private func waarde(_ tabel: Beslistabel, _ rij: Int) -> String {
    guard let cel = tabel.rijen[rij].uitvoer.first else { return "?" }
    if case .waarde(let waarde) = cel.boom { return waarde.leesbaar }
    return cel.tekst
  }

  private mutating func steekproef() {
    guard !isVolledig else { return }
    let keren = beelden.reduce(0) { $0 + $1.steekproef }
    let tekst =
      keren > 0
      ? "Te veel wegen om alle te lopen: dit is een steekproef van \(keren) wegen"
      : "Niet alle antwoorden zijn in gevallen te verdelen: dit is een steekproef van antwoorden"
    meld(AnalyseRegels.steekproef, tekst, regels.dmn.vindplaats, .bestand)
  }

  // MARK: - Questions

  private mutating func vragen() {
    guard isVolledig else { return }
    let gesteld = beelden.reduce(into: Set<Int>()) { $0.formUnion($1.gesteld) }
    let bepalend = beelden.count == 1 ? beelden[0].bepalend : nil
    let gelezen = modellen.reduce(into: Set<Int>()) { $0.formUnion($1.lezers.flatMap(\.vragen)) }
    for (plek, vraag) in check.vragen.enumerated() {
      guard gelezen.contains(plek) else { continue }
      let plaats = regels.uitvoeringsregel(vraag.uitvoeringsregel)?.vindplaats
      let onderwerp = Analysebevinding.Onderwerp.vraag(
        referentie: vraag.vraagReferentie, uitvoeringsregel: vraag.uitvoeringsregel)
      if !gesteld.contains(plek) {
        meld(AnalyseRegels.vraagNooitGesteld, "Deze vraag wordt nooit gesteld: \(vraag.tekst)", plaats, onderwerp)
      } else if let bepalend, !bepalend.contains(plek), vraag.bijlageType == nil {
        meld(
          AnalyseRegels.vraagZonderGevolg, "Deze vraag verandert de conclusie nooit: \(vraag.tekst)", plaats, onderwerp)
      }
    }
  }

  // MARK: - Tables

  private mutating func tabel(_ id: String, _ werk: inout Int) {
    guard let beslissing = regels.dmn.beslissing(id), let tabel = beslissing.tabel else { return }
    let vakken = Tabelvakken(tabel, Variabelenbron(modellen[0], beelden[0]))
    rijen(beslissing, vakken, &werk)
    switch tabel.trefferbeleid {
    case .uniek, .willekeurig: overlap(beslissing, vakken, &werk)
    case .eerste: volgorde(beslissing, vakken, &werk)
    case .prioriteit, .verzamel, .rijvolgorde, .uitvoervolgorde: break
    }
  }

  private mutating func rijen(_ beslissing: Beslissing, _ vakken: Tabelvakken, _ werk: inout Int) {
    var zonderReden: [Int] = []
    for rij in vakken.tabel.rijen.indices {
      let plaats = vakken.tabel.rijen[rij].vindplaats
      let onderwerp = Analysebevinding.Onderwerp.rij(beslissing: beslissing.id, rij: rij)
      if let (kolom, variabele) = vakken.legeKolom(rij) {
        let cel =
          vakken.tabel.rijen[rij].toetsen.indices.contains(kolom) ? vakken.tabel.rijen[rij].toetsen[kolom].tekst : ""
        meld(
          AnalyseRegels.rijPastNooit,
          "Rij \(rij + 1) van '\(beslissing.naam)' past nooit: \(naam(variabele)) is nooit \(cel.prefix(60))", plaats,
          onderwerp, ernst: isOnschuldig(variabele, rij, kolom, vakken) ? .informatie : nil)
      } else if vakken.tabel.trefferbeleid == .eerste, let door = vakken.bedektDoor(rij, &werk) {
        meld(
          AnalyseRegels.gemaskeerd,
          "Rij \(rij + 1) van '\(beslissing.naam)' komt nooit aan de beurt: \(Self.opsomming(door)) \(door.count == 1 ? "vangt" : "vangen") alles al af",
          plaats, onderwerp,
          verwant: door.prefix(5).map {
            .init(vindplaats: vakken.tabel.rijen[$0].vindplaats, toelichting: "rij \($0 + 1)")
          })
      } else if isVolledig, !beelden[0].geraakt.contains(.init(beslissing: beslissing.id, rij: rij)) {
        zonderReden.append(rij)
      }
    }
    guard let eerste = zonderReden.first else { return }
    meld(
      AnalyseRegels.rijPastNooit,
      "\(Self.opsomming(zonderReden, .hoofdletter)) van '\(beslissing.naam)' \(zonderReden.count == 1 ? "past" : "passen") op geen enkele weg door de vragen",
      vakken.tabel.rijen[eerste].vindplaats, .rij(beslissing: beslissing.id, rij: eerste), ernst: .informatie,
      hint: "Controleer of de check hier te vroeg stopt; anders kunt u de rij weghalen")
  }

  private enum Begin { case hoofdletter, kleineLetter }

  private static func opsomming(_ rijen: [Int], _ begin: Begin = .kleineLetter) -> String {
    let woord = begin == .hoofdletter ? "Rij" : "rij"
    let getoond = rijen.prefix(12).map { String($0 + 1) }.joined(separator: ", ")
    return rijen.count > 12 ? "\(woord) \(getoond) en nog \(rijen.count - 12)" : "\(woord) \(getoond)"
  }

  /// A constant that is not this one, or an outcome that the decision knows but that the check never waits for.
  private func isOnschuldig(
    _ variabele: Tabelvakken.Variabele, _ rij: Int, _ kolom: Int, _ vakken: Tabelvakken
  ) -> Bool {
    switch variabele {
    case .vast: return true
    case .vraag, .omstandigheid: return false
    case .beslissing(let naam):
      guard let cel = vakken.tabel.rijen[rij].toetsen[kolom].boom,
        let tabel = regels.dmn.beslissingen.first(where: { $0.naam == naam })?.tabel
      else { return false }
      let proef = Celproef(cel)
      return tabel.rijen.contains { rij in
        if case .waarde(let waarde) = rij.uitvoer.first?.boom { proef.past(waarde) == true } else { true }
      }
    }
  }

  private func naam(_ variabele: Tabelvakken.Variabele) -> String {
    switch variabele {
    case .vraag(let plek): "het antwoord op '\(check.vragen[plek].tekst)'"
    case .beslissing(let naam): "de uitkomst van '\(naam)'"
    case .vast(let naam): "de vaste waarde '\(naam)'"
    case .omstandigheid(let naam): "'\(naam)'"
    }
  }

  private func toon(_ vakken: Tabelvakken, _ vak: [UInt64]) -> String {
    let delen = vakken.voorbeeld(vak).map { variabele, waarde in
      switch variabele {
      case .vraag(let plek): "\(check.vragen[plek].tekst): \(waarde.leesbaar)"
      case .beslissing(let naam), .vast(let naam), .omstandigheid(let naam): "\(naam): \(waarde.leesbaar)"
      }
    }
    return delen.isEmpty ? "elk antwoord" : delen.joined(separator: "; ")
  }

  /// Rows that contradict each other only when more is known than the check asks.
  private mutating func overlap(_ beslissing: Beslissing, _ vakken: Tabelvakken, _ werk: inout Int) {
    var eerste: (een: Int, ander: Int, vak: [UInt64])?
    var aantal = 0
    paren(vakken, &werk) { een, ander in
      guard vakken.vraagtAlleenVragen(een, ander), let vak = vakken.overlap(een, ander) else { return }
      let paar = Rijpaar(beslissing: beslissing.id, een: een, ander: ander)
      guard beelden[0].tegenstrijdig[paar] == nil else { return }
      aantal += 1
      if eerste == nil { eerste = (een, ander, vak) }
    }
    guard let (een, ander, vak) = eerste else { return }
    let meer = aantal > 1 ? " (en nog \(aantal - 1) \(aantal == 2 ? "paar" : "paren"))" : ""
    meld(
      AnalyseRegels.overlapBuitenWeg,
      "Rij \(een + 1) en rij \(ander + 1) van '\(beslissing.naam)' passen allebei als deze antwoorden al bekend zijn\(meer): "
        + toon(vakken, vak),
      vakken.tabel.rijen[ander].vindplaats, .rij(beslissing: beslissing.id, rij: ander),
      verwant: [.init(vindplaats: vakken.tabel.rijen[een].vindplaats, toelichting: "rij \(een + 1)")])
  }

  private mutating func volgorde(_ beslissing: Beslissing, _ vakken: Tabelvakken, _ werk: inout Int) {
    var eerste: (een: Int, ander: Int, vak: [UInt64])?
    var aantal = 0
    paren(vakken, &werk) { een, ander in
      guard let vak = vakken.overlap(een, ander), !vakken.omvat(een, ander), !vakken.omvat(ander, een) else { return }
      aantal += 1
      if eerste == nil { eerste = (een, ander, vak) }
    }
    guard let (een, ander, vak) = eerste else { return }
    let meer = aantal > 1 ? " (en nog \(aantal - 1) \(aantal == 2 ? "paar" : "paren"))" : ""
    meld(
      AnalyseRegels.volgordeBeslist,
      "Alleen de volgorde beslist tussen rij \(een + 1) (\(waarde(vakken.tabel, een))) en rij \(ander + 1) "
        + "(\(waarde(vakken.tabel, ander))) van '\(beslissing.naam)'\(meer), bijvoorbeeld bij: \(toon(vakken, vak))",
      vakken.tabel.rijen[ander].vindplaats, .rij(beslissing: beslissing.id, rij: ander),
      verwant: [.init(vindplaats: vakken.tabel.rijen[een].vindplaats, toelichting: "rij \(een + 1)")])
  }

  /// All pairs of rows with known and different outcomes, as far as the work goes.
  private func paren(_ vakken: Tabelvakken, _ werk: inout Int, _ doe: (Int, Int) -> Void) {
    let waarden = vakken.tabel.rijen.indices.map { vakken.uitkomst($0) }
    for ander in vakken.tabel.rijen.indices {
      for een in 0..<ander {
        guard werk < Tabelvakken.grootsteWerk else { return }
        guard let links = waarden[een], let rechts = waarden[ander], links.isGelijk(rechts) != true else { continue }
        werk += 1
        doe(een, ander)
      }
    }
  }

  // MARK: - Outcomes

  private mutating func uitkomsten() {
    guard isVolledig, let top = modellen[0].soort.toppen.first, let tabel = regels.dmn.beslissing(top)?.tabel else {
      return
    }
    var gegeven: Set<FEELWaarde> = []
    for waarde in beelden[0].waarden[top] ?? [] {
      if case .lijst(let leden) = waarde { gegeven.formUnion(leden) } else { gegeven.insert(waarde) }
    }
    var gemeld: Set<FEELWaarde> = []
    for (nummer, rij) in tabel.rijen.enumerated() {
      guard tabel.uitvoerkolommen.count == 1, tabel.aggregatie == nil,
        case .waarde(let waarde) = rij.uitvoer.first?.boom, !waarde.isNull, !gegeven.contains(waarde),
        gemeld.insert(waarde).inserted
      else { continue }
      meld(
        AnalyseRegels.uitkomstNooit, "De conclusie \(waarde.leesbaar) is met geen enkel antwoord te bereiken",
        rij.vindplaats, .rij(beslissing: top, rij: nummer))
    }
  }
}

/// How the questions of a file are asked.
private enum Wegensoort {
  static func soorten(_ check: Vergunningcheck) -> [Wegmodel.Soort] {
    let regels = check.regels
    guard let top = regels.topbeslissing, let beslissing = regels.dmn.beslissing(top) else { return [] }
    if case .indieningsvereisten = regels.functioneleStructuurRef?.soort { return formulier(check, beslissing) }
    return [regels.dynamischeVragenUit ? .allesTegelijk(top: top) : .check(top: top)]
  }

  /// Requirements that share no question do not touch each other, so they are walked apart.
  private static func formulier(_ check: Vergunningcheck, _ top: Beslissing) -> [Wegmodel.Soort] {
    var groepen: [(delen: [String], vragen: Set<Int>)] = []
    for deel in top.vereisteBeslissingen.map(\.id) {
      let model = Wegmodel(check, .formulier(delen: [deel]), [])
      var groep = (delen: [deel], vragen: Set(model.lezers.flatMap(\.vragen)))
      for ander in groepen where !ander.vragen.isDisjoint(with: groep.vragen) {
        groep = (ander.delen + groep.delen, groep.vragen.union(ander.vragen))
      }
      groepen.removeAll { !$0.vragen.isDisjoint(with: groep.vragen) }
      groepen.append(groep)
    }
    return groepen.map { .formulier(delen: $0.delen) }
  }
}
