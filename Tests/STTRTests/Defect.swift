import Markup

/// One random mistake in a rule file: in an element, an attribute, a text, a namespace, or in the bytes.
enum Defect {
  private enum Soort: CaseIterable {
    case weg, dubbel, verplaats, hernoem, leeg, tekst, losseTekst, attribuutWeg, attribuutWaarde, attribuutErbij
    case anderElement, andereRuimte, vreemd
  }

  private static let waarden = [
    "", " ", "onzin", "twee woorden", "-1", "007", "+5", " 5 ", "2147483648", "12,5", "true", "1", "TRUE", "31-01-2027",
    "2027-01-31", "feel:boolean", "xyz:boolean", "dmn:a", "#a", "a%zz", "UNIQUE", "RULE ORDER", "list", "locatie",
    "Overig", "é", String(repeating: "x", count: 81), String(repeating: "y", count: 513),
    String(repeating: "z", count: 2_049),
  ]

  private static let namen = [
    "vraag", "bereik", "prioriteit", "opties", "rule", "decision", "text", "variable", "naam", "sttr", "classificatie",
    "vasteWaarde", "herbruikbareVraagReferentie", "dynamischeVragenUit", "literalExpression", "description",
  ]

  /// A copy with one to three mistakes.
  static func kopie(van tak: Tak, _ dobbelsteen: inout Dobbelsteen) -> Tak {
    var kopie = tak
    for _ in 0..<Int.random(in: 1...3, using: &dobbelsteen) {
      var paden: [[Int]] = []
      verzamel(kopie, [], &paden)
      guard let pad = paden.randomElement(using: &dobbelsteen),
        let soort = Soort.allCases.randomElement(using: &dobbelsteen)
      else { return kopie }
      let ruimten = Set(paden.compactMap { plek(kopie, $0[...])?.ruimte }).sorted()
      verander(&kopie, pad[...], soort, ruimten, &dobbelsteen)
      if Bool.random(using: &dobbelsteen) { return kopie }
    }
    return kopie
  }

  /// A mistake in the bytes: cut off, another byte, a part twice.
  static func ruw(_ bytes: [UInt8], _ dobbelsteen: inout Dobbelsteen) -> [UInt8] {
    var kopie = bytes
    let plek = Int.random(in: 0..<bytes.count, using: &dobbelsteen)
    switch Int.random(in: 0..<5, using: &dobbelsteen) {
    case 0: kopie.removeSubrange(plek...)
    case 1: kopie[plek] = 0xFF
    case 2: kopie[plek] = UInt8.random(in: 0x21...0x7E, using: &dobbelsteen)
    case 3: kopie[plek] = UInt8(ascii: "<")
    default: kopie.insert(contentsOf: bytes[plek..<min(bytes.count, plek + 9)], at: plek)
    }
    return kopie
  }

  private static func plek(_ tak: Tak, _ pad: ArraySlice<Int>) -> Tak? {
    guard let hier = pad.first else { return tak }
    return tak.knopen[hier].tak.flatMap { plek($0, pad.dropFirst()) }
  }

  private static func verzamel(_ tak: Tak, _ pad: [Int], _ paden: inout [[Int]]) {
    for (plek, knoop) in tak.knopen.enumerated() {
      guard let kind = knoop.tak else { continue }
      paden.append(pad + [plek])
      verzamel(kind, pad + [plek], &paden)
    }
  }

  private static func verander(
    _ tak: inout Tak, _ pad: ArraySlice<Int>, _ soort: Soort, _ ruimten: [String], _ dobbelsteen: inout Dobbelsteen
  ) {
    guard let plek = pad.first, case .tak(var kind) = tak.knopen[plek] else { return }
    guard pad.count == 1 else {
      verander(&kind, pad.dropFirst(), soort, ruimten, &dobbelsteen)
      tak.knopen[plek] = .tak(kind)
      return
    }
    switch soort {
    case .weg: tak.knopen.remove(at: plek)
    case .dubbel: tak.knopen.insert(.tak(kind), at: plek)
    case .verplaats:
      let knoop = tak.knopen.remove(at: plek)
      tak.knopen.insert(knoop, at: Int.random(in: 0...tak.knopen.count, using: &dobbelsteen))
    case .vreemd:
      let binnen = Bool.random(using: &dobbelsteen) ? [Knoop.tak(kind), .tekst("tekst")] : []
      tak.knopen.insert(.tak(Tak(naam: Naam("vreemd", in: "urn:vreemd"), knopen: binnen)), at: plek)
    default:
      wijzig(&kind, soort, ruimten, &dobbelsteen)
      tak.knopen[plek] = .tak(kind)
    }
  }

  private static func wijzig(
    _ kind: inout Tak, _ soort: Soort, _ ruimten: [String], _ dobbelsteen: inout Dobbelsteen
  ) {
    let waarde = waarden.randomElement(using: &dobbelsteen) ?? ""
    let naam = namen.randomElement(using: &dobbelsteen) ?? ""
    let plek = kind.attributen.indices.randomElement(using: &dobbelsteen)
    switch soort {
    case .hernoem: kind.naam = Naam("onzin", in: kind.ruimte)
    case .anderElement: kind.naam = Naam(naam, in: kind.ruimte)
    case .andereRuimte: kind.naam = Naam(kind.lokaal, in: ruimten.randomElement(using: &dobbelsteen) ?? "")
    case .leeg: kind.knopen = []
    case .losseTekst: kind.knopen.insert(.tekst("losse tekst"), at: 0)
    case .attribuutWeg: if let plek { kind.attributen.remove(at: plek) } else { kind.knopen = [.tekst(waarde)] }
    case .attribuutWaarde: if let plek { kind.attributen[plek].waarde = waarde } else { kind.knopen = [.tekst(waarde)] }
    case .attribuutErbij: kind[["onzin", "id", "label", "href"].randomElement(using: &dobbelsteen) ?? ""] = waarde
    default: kind.knopen = waarde.isEmpty ? [] : [.tekst(waarde)]
    }
  }
}
