import Bevindingen
import DMN

/// Walks every way through the questions and reports where it goes wrong, with the answers that lead there.
///
/// A question with infinitely many answers is cut into the finite cases that the tables tell apart. Exact up to a bound
/// of steps; above it a sample is taken, and the report says so.
struct Wandelcontrole {
  /// Evaluations in the exact walk: more than any real file needs (the largest has some hundreds).
  static let grootsteAantalStappen = 3_000
  static let steekproef = 200

  private let check: Vergunningcheck
  private let top: String
  private let keuzes: [String: [(tekst: String, waarde: FEELWaarde)]]
  private let vast: [String: FEELWaarde]
  private var stappen = 0
  private var gesteld: Set<String> = []
  private var geraakt: Set<Regelbestand.Rijsleutel> = []
  private var zonderUitkomst: [String]?
  private var tegenstrijdig: [String: [String]] = [:]

  static func controleer(_ regels: Regelbestand) -> [Bevinding] {
    guard let top = regels.topbeslissing, !regels.dynamischeVragenUit else { return [] }
    // In a form every requirement stands by itself; the outcome says nothing there.
    if case .indieningsvereisten = regels.functioneleStructuurRef?.soort { return [] }
    var loop = Wandelcontrole(regels, top)
    let volledig = loop.wandel(loop.vast, [])
    if !volledig { loop.wandelWillekeurig() }
    return loop.verslag(volledig: volledig)
  }

  private init(_ regels: Regelbestand, _ top: String) {
    check = Vergunningcheck(regels)
    self.top = top
    let ronde = Antwoordronde(check: check, antwoorden: [], omstandigheden: Vergunningcheck.Omstandigheden())
    vast = ronde.vasteWaarden
    var keuzes: [String: [(String, FEELWaarde)]] = [:]
    for vraag in check.vragen {
      keuzes[vraag.uitvoeringsregel] = Partitie(regels, check.invoerBijRegel[vraag.uitvoeringsregel] ?? []).keuzes(
        vraag)
    }
    self.keuzes = keuzes
  }

  /// One evaluation; the next question, or nil at the end of a walk.
  private mutating func stap(_ waarden: [String: FEELWaarde], _ pad: [String]) -> Vraag? {
    stappen += 1
    let bepaling = check.rekenmodel.bepaal(top, met: waarden)
    for (id, verloop) in bepaling.beslissingen {
      for treffer in verloop.treffers { geraakt.insert(Regelbestand.Rijsleutel(beslissing: id, rij: treffer.rij)) }
      if verloop.isTegenstrijdig, tegenstrijdig[id] == nil { tegenstrijdig[id] = pad }
    }
    if case .geen = bepaling.uitkomst, zonderUitkomst == nil { zonderUitkomst = pad }
    let volgende = check.vragen(bij: bepaling.open).first
    if let volgende { gesteld.insert(volgende.uitvoeringsregel) }
    return volgende
  }

  /// False when the bound was reached.
  private mutating func wandel(_ waarden: [String: FEELWaarde], _ pad: [String]) -> Bool {
    guard stappen < Self.grootsteAantalStappen else { return false }
    guard let vraag = stap(waarden, pad) else { return true }
    for keuze in keuzes[vraag.uitvoeringsregel] ?? [] {
      let verder = met(vraag, keuze.waarde, waarden)
      guard wandel(verder, pad + ["\(vraag.tekst) \(keuze.tekst)"]) else { return false }
    }
    return true
  }

  private func met(_ vraag: Vraag, _ waarde: FEELWaarde, _ waarden: [String: FEELWaarde]) -> [String: FEELWaarde] {
    var verder = waarden
    for invoer in check.invoerBijRegel[vraag.uitvoeringsregel] ?? [] { verder[invoer] = waarde }
    return verder
  }

  /// Deterministic, so that the same file always gives the same report (MMIX generator of Knuth).
  private mutating func wandelWillekeurig() {
    var worp: UInt64 = 20_261_123
    for _ in 0..<Self.steekproef {
      var waarden = vast
      var pad: [String] = []
      while let vraag = stap(waarden, pad), let mogelijk = keuzes[vraag.uitvoeringsregel], !mogelijk.isEmpty {
        worp = worp &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let keuze = mogelijk[Int((worp >> 33) % UInt64(mogelijk.count))]
        waarden = met(vraag, keuze.waarde, waarden)
        pad.append("\(vraag.tekst) \(keuze.tekst)")
      }
    }
  }

  // MARK: - Report

  private func verslag(volledig: Bool) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    let regels = check.regels
    if let pad = zonderUitkomst {
      bevindingen.append(
        STTRRegels.volledig.bevinding(
          "Geen uitkomst bij deze antwoorden: \(Self.toon(pad))", bij: regels.dmn.beslissing(top)?.vindplaats))
    }
    for (id, pad) in tegenstrijdig.sorted(by: { $0.key < $1.key }) {
      guard let beslissing = regels.dmn.beslissing(id) else { continue }
      bevindingen.append(
        STTRRegels.volledig.bevinding(
          "Meer dan één uitkomst in '\(beslissing.naam)' bij deze antwoorden: \(Self.toon(pad))",
          bij: beslissing.vindplaats))
    }
    guard volledig else {
      return bevindingen + [
        STTRRegels.volledig.bevinding(
          "Te veel wegen om alle te lopen: dit is een steekproef van \(Self.steekproef) wegen",
          bij: regels.dmn.vindplaats, ernst: .informatie)
      ]
    }
    return bevindingen + nooitGesteld + nooitGeraakt
  }

  private static func toon(_ pad: [String]) -> String {
    pad.isEmpty ? "nog geen antwoorden" : pad.joined(separator: "; ")
  }

  private var nooitGesteld: [Bevinding] {
    check.vragen.filter { !gesteld.contains($0.uitvoeringsregel) && check.invoerBijRegel[$0.uitvoeringsregel] != nil }
      .map { vraag in
        STTRRegels.volledig.bevinding(
          "Deze vraag wordt nooit gesteld: \(vraag.tekst)",
          bij: check.regels.uitvoeringsregel(vraag.uitvoeringsregel)?.vindplaats)
      }
  }

  private var nooitGeraakt: [Bevinding] {
    check.regels.dmn.beslissingen.compactMap { beslissing in
      guard let tabel = beslissing.tabel else { return nil }
      let rijen = tabel.rijen.indices.filter {
        !geraakt.contains(Regelbestand.Rijsleutel(beslissing: beslissing.id, rij: $0))
      }
      guard !rijen.isEmpty else { return nil }
      let nummers = rijen.map { String($0 + 1) }.joined(separator: ", ")
      return STTRRegels.volledig.bevinding(
        "Rij \(nummers) van '\(beslissing.naam)' past nooit", bij: tabel.rijen[rijen[0]].vindplaats)
    }
  }
}
