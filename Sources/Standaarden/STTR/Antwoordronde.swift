import Bevindingen
import DMN

/// The asking of one rule file: keeps which answers there are, which of them counted and in what order they did.
///
/// Questions go by their place in the order of asking. An answer that comes, changes or goes takes back only what was
/// counted after the place where it makes a difference, so that the outcome is the one of all answers at once.
struct Antwoordronde: ~Copyable {
  /// How the answers are taken.
  enum Wijze {
    /// In the order of asking, and only while their question is open.
    case eenVoorEen
    case allesTegelijk
    /// For a form: every requirement on its own, so that one that is settled hides no other.
    case perVereiste
  }

  let check: Vergunningcheck
  let loop: Vraagloop
  private let omstandigheden: Vergunningcheck.Omstandigheden
  private let wijze: Wijze
  private let top: Int
  private var plan: Checkplan { check.plan }
  /// Values of inputs that are not asked, by place.
  private var vast: [(plek: Int, waarde: FEELWaarde)] = []
  /// By question.
  private var gegevens: [Gegeven]
  /// What is wrong with the form of answers, by question.
  private var fouten: [Int: [Bevinding]] = [:]
  /// One bit for each question: open now, answered, counted.
  private var openVragen: [UInt64]
  private var klaar: [UInt64]
  private var genomen: [UInt64]
  /// The questions that counted, in that order, with what was open when each was taken.
  private var stappen: [Int] = []
  private var openBijStap: [UInt64] = []

  /// An answer that could be read, counted or not.
  private struct Gegeven {
    var waarde: FEELWaarde?
    var tekst: String?
  }

  init(
    check: Vergunningcheck, antwoorden: [Antwoord], omstandigheden: Vergunningcheck.Omstandigheden, wijze: Wijze
  ) {
    self.check = check
    self.omstandigheden = omstandigheden
    self.wijze = wijze
    top = check.plan.top ?? -1
    loop = Vraagloop(check.rekenmodel, zonderNet: check.zonderNet)
    let woorden = (check.vragen.count + 63) / 64
    gegevens = [Gegeven](repeating: Gegeven(), count: check.vragen.count)
    openVragen = [UInt64](repeating: 0, count: woorden)
    klaar = openVragen
    genomen = openVragen
    for (plekken, waarde) in plan.vast {
      guard let waarde = self.waarde(waarde) else { continue }
      for plek in plekken {
        vast.append((plek, waarde))
        loop.zet(plek, waarde)
      }
    }
    for antwoord in antwoorden {
      if let nummer = plan.vraagBijId[antwoord.id] { gegevens[nummer].tekst = antwoord.antwoord }
    }
    for nummer in gegevens.indices where gegevens[nummer].tekst != nil || check.vragen[nummer].locatie != nil {
      lees(nummer, gegevens[nummer].tekst)
    }
    neemAlles()
  }

  // MARK: - Answers that come, change and go

  /// - Parameter tekst: nil takes the answer away.
  mutating func wijzig(_ nummer: Int, _ tekst: String?) {
    if Self.heeft(genomen, nummer), let stap = stappen.firstIndex(of: nummer) { terug(tot: stap) }
    lees(nummer, tekst)
    if Self.heeft(klaar, nummer) {
      // Where it was open before a later question was taken, it would have been taken first.
      let woorden = klaar.count
      let stap = stappen.indices.first { stap in
        nummer < stappen[stap] && openBijStap[stap * woorden + nummer >> 6] & Self.bit(nummer) != 0
      }
      if let stap { terug(tot: stap) }
    }
    neemAlles()
  }

  private mutating func terug(tot stap: Int) {
    while stappen.count > stap, let nummer = stappen.popLast() {
      genomen[nummer >> 6] &= ~Self.bit(nummer)
      for plek in plan.plekkenBijVraag[nummer] { loop.zet(plek, nil) }
    }
    openBijStap.removeLast(openBijStap.count - stap * klaar.count)
  }

  private mutating func neemAlles() {
    while true {
      zoekOpen()
      guard let nummer = eersteOpen(metAntwoord: true) else { return }
      stappen.append(nummer)
      openBijStap += openVragen
      genomen[nummer >> 6] |= Self.bit(nummer)
      guard let waarde = gegevens[nummer].waarde else { continue }
      for plek in plan.plekkenBijVraag[nummer] { loop.zet(plek, waarde) }
    }
  }

  private mutating func zoekOpen() {
    for woord in openVragen.indices { openVragen[woord] = 0 }
    switch wijze {
    case .eenVoorEen:
      if loop.isOnbekend(top) { zoekOpen(vanaf: [top]) }
    case .perVereiste:
      zoekOpen(vanaf: plan.vereist.filter { loop.isOnbekend($0) })
    case .allesTegelijk:
      for nummer in gegevens.indices { openVragen[nummer >> 6] |= Self.bit(nummer) & ~genomen[nummer >> 6] }
    }
  }

  private mutating func zoekOpen(vanaf plekken: [Int]) {
    openVragen.withUnsafeMutableBufferPointer { open in
      check.plan.vraagBijPlek.withUnsafeBufferPointer { vraagBijPlek in
        loop.bezoekOpen(vanaf: plekken) { plek in
          let nummer = Int(vraagBijPlek[plek])
          // An input without question that is already known never comes by; one without question cannot be asked.
          if nummer >= 0 { open[nummer >> 6] |= Self.bit(nummer) }
        }
      }
    }
  }

  private static func bit(_ nummer: Int) -> UInt64 { 1 << UInt64(nummer & 63) }
  private static func heeft(_ vragen: [UInt64], _ nummer: Int) -> Bool { vragen[nummer >> 6] & bit(nummer) != 0 }

  func eersteOpen(metAntwoord: Bool = false) -> Int? {
    for woord in openVragen.indices {
      let bits = openVragen[woord] & (metAntwoord ? klaar[woord] & ~genomen[woord] : ~0)
      if bits != 0 { return woord << 6 + bits.trailingZeroBitCount }
    }
    return nil
  }

  // MARK: - Reading

  private func waarde(_ vast: Checkplan.Vast) -> FEELWaarde? {
    switch vast {
    case .waarde(let waarde): waarde
    case .werkzaamheid(let naam, let urn, let waarde, let context):
      .boolean(gekozen(naam, urn, context) ? waarde : !waarde)
    case .beslissing(let activiteit): omstandigheden.beslissingen[activiteit].map(Self.uitkomst)
    }
  }

  /// A werkzaamheid may be named by its urn or its full address. A specific one only counts in its own rules.
  private func gekozen(_ naam: String, _ urn: String, _ context: Uitvoeringsregel.Context) -> Bool {
    if context == .werkzaamheidSpecifiek, let deze = omstandigheden.werkzaamheid {
      return deze == naam || deze == urn
    }
    return omstandigheden.werkzaamheden.contains(naam) || omstandigheden.werkzaamheden.contains(urn)
  }

  static func uitkomst(_ tekst: String) -> FEELWaarde {
    tekst == "true" ? .boolean(true) : tekst == "false" ? .boolean(false) : .tekst(tekst)
  }

  private mutating func lees(_ nummer: Int, _ antwoord: String?) {
    gegevens[nummer] = Gegeven()
    klaar[nummer >> 6] &= ~Self.bit(nummer)
    if !fouten.isEmpty { fouten[nummer] = nil }
    let vraag = check.vragen[nummer]
    if vraag.locatie != nil { return leesGeo(nummer, vraag, antwoord) }
    guard let antwoord, !antwoord.isEmpty else { return }
    if vraag.activiteit != nil { return neemAan(nummer, Self.uitkomst(antwoord), antwoord) }
    // An attachment is there or it is not yet there: "false" is no answer.
    if vraag.bijlageType != nil, antwoord != "true" { return }
    let gelezen = Antwoordlezer.waarde(antwoord, voor: vraag, patroon: plan.patronen[nummer])
    if let waarde = gelezen.model { neemAan(nummer, waarde, antwoord) } else { fouten[nummer] = gelezen.bevindingen }
  }

  private mutating func neemAan(_ nummer: Int, _ waarde: FEELWaarde, _ tekst: String) {
    gegevens[nummer] = Gegeven(waarde: waarde, tekst: tekst)
    klaar[nummer >> 6] |= Self.bit(nummer)
  }

  /// What the user says goes before what the map says.
  private mutating func leesGeo(_ nummer: Int, _ vraag: Vraag, _ antwoord: String?) {
    let gegeven: GeoAntwoord? =
      switch antwoord?.lowercased() {
      case "true": .ja
      case "false": .nee
      case let tekst?: GeoAntwoord(rawValue: tekst)
      case nil: nil
      }
    if let antwoord, !antwoord.isEmpty, gegeven == nil {
      fouten[nummer] = [
        STTRRegels.antwoord.bevinding(
          "'\(antwoord.prefix(60))' is geen ja, nee of deels: \(vraag.tekst)", hint: "Antwoord met ja, nee of deels")
      ]
    }
    guard let uitkomst = gegeven ?? vraag.locatie.flatMap({ omstandigheden.geo[$0] }) else { return }
    neemAan(nummer, uitkomst.waarde, uitkomst.rawValue)
  }

  // MARK: - Where it stands

  var uitkomst: FEELWaarde { loop.waarde(top) }
  var isOnbekend: Bool { loop.isOnbekend(top) }

  /// Open questions, in order.
  var open: [Int] { nummers(openVragen) }

  private func nummers(_ vragen: [UInt64]) -> [Int] {
    var uit: [Int] = []
    for woord in vragen.indices {
      var bits = vragen[woord]
      while bits != 0 {
        uit.append(woord << 6 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return uit
  }

  /// Whether an answer was refused because of its form.
  var heeftVerkeerdAntwoord: Bool { !fouten.isEmpty }
  var bevindingen: [Bevinding] {
    fouten.isEmpty ? [] : fouten.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// Values that are never asked, and answers that were taken, by place of the input.
  var waarden: [(plek: Int, waarde: FEELWaarde)] {
    vast
      + stappen.flatMap { nummer in
        plan.plekkenBijVraag[nummer].compactMap { plek in gegevens[nummer].waarde.map { (plek, $0) } }
      }
  }

  /// The same by id of the input.
  var vasteWaarden: [String: FEELWaarde] { Self.perId(waarden, check.rekenmodel) }

  static func perId(
    _ waarden: [(plek: Int, waarde: FEELWaarde)], _ model: Rekenmodel
  ) -> [String: FEELWaarde] {
    Dictionary(waarden.map { (model.id($0.plek), $0.waarde) }, uniquingKeysWith: { _, laatste in laatste })
  }

  /// The whole way to the outcome; slower than the outcome alone.
  func bepaling(_ top: String) -> Bepaling { check.rekenmodel.bepaal(top, met: vasteWaarden) }

  /// Whether a decision on the way contradicts itself or has no outcome, so that there is something to report.
  var heeftIetsTeMelden: Bool {
    loop.isTegenstrijdig || plan.beslissingen.contains { loop.isNull($0.plek) }
  }

  func metAntwoord(_ nummer: Int) -> Vraag {
    var kopie = check.vragen[nummer]
    kopie.antwoord = Self.heeft(klaar, nummer) ? gegevens[nummer].tekst : nil
    return kopie
  }
  var gegeven: [Vraag] { nummers(genomen).map { metAntwoord($0) } }
  var vervallen: [Int] {
    var over: [Int] = []
    for woord in klaar.indices where klaar[woord] & ~genomen[woord] != 0 {
      for nummer in woord << 6..<min((woord + 1) << 6, gegevens.count)
      where Self.heeft(klaar, nummer) && !Self.heeft(genomen, nummer) && check.vragen[nummer].locatie == nil {
        over.append(check.vragen[nummer].id)
      }
    }
    return over
  }
}
