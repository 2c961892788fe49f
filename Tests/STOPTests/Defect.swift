import Markup

/// A random source that gives the same numbers every run (linear congruential, Knuth's constants).
struct Dobbelsteen: RandomNumberGenerator {
  var stand: UInt64
  mutating func next() -> UInt64 {
    stand = stand &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return stand ^ (stand >> 33)
  }
}

/// One random mistake in a document.
enum Defect {
  private enum Soort: CaseIterable {
    case weg, dubbel, anders, vooraan, verwisseld, attribuutWeg, attribuutFout, attribuutErbij, leeg, losseTekst
    case andereWaarde, anderElement
  }

  private static let waarden = [
    "", "onzin", "een twee", "-1", "2024-13-01", "true", "/akn/nl/act/x", "1e5", "é", " 7 ",
  ]

  static func willekeurig(in tak: Tak, _ dobbelsteen: inout Dobbelsteen) -> Tak {
    var paden: [[Int]] = []
    verzamel(tak, [], &paden)
    guard let pad = paden.randomElement(using: &dobbelsteen),
      let soort = Soort.allCases.randomElement(using: &dobbelsteen)
    else { return tak }
    return verander(tak, pad[...], soort, &dobbelsteen)
  }

  /// A mistake in the bytes: cut off, a wrong byte, a wrong encoding.
  static func ruw(_ bytes: [UInt8], _ dobbelsteen: inout Dobbelsteen) -> [UInt8] {
    guard bytes.count > 60 else { return bytes }
    var kopie = bytes
    let plek = Int.random(in: 50..<bytes.count, using: &dobbelsteen)
    switch Int.random(in: 0..<4, using: &dobbelsteen) {
    case 0: kopie.removeSubrange(plek...)
    case 1: kopie[plek] = 0xFF
    case 2: kopie[plek] = 0x01
    default: kopie[plek] = UInt8(ascii: "<")
    }
    return kopie
  }

  private static func verzamel(_ tak: Tak, _ pad: [Int], _ paden: inout [[Int]]) {
    for (plek, knoop) in tak.knopen.enumerated() {
      guard let kind = knoop.tak else { continue }
      paden.append(pad + [plek])
      verzamel(kind, pad + [plek], &paden)
    }
  }

  private static func verander(
    _ tak: Tak, _ pad: ArraySlice<Int>, _ soort: Soort, _ dobbelsteen: inout Dobbelsteen
  ) -> Tak {
    var kopie = tak
    guard let plek = pad.first, case .tak(var kind) = tak.knopen[plek] else { return tak }
    guard pad.count == 1 else {
      kopie.knopen[plek] = .tak(verander(kind, pad.dropFirst(), soort, &dobbelsteen))
      return kopie
    }
    let andere = tak.knopen.indices.filter { tak.knopen[$0].tak != nil && $0 != plek }
    let waarde = waarden.randomElement(using: &dobbelsteen) ?? ""
    switch soort {
    case .weg: kopie.knopen.remove(at: plek)
    case .dubbel: kopie.knopen.insert(.tak(kind), at: plek)
    case .vooraan: kopie.knopen.insert(kopie.knopen.remove(at: plek), at: 0)
    case .verwisseld:
      if let ander = andere.randomElement(using: &dobbelsteen) { kopie.knopen.swapAt(plek, ander) }
    case .anders: kopie.knopen[plek] = .tak(Tak(naam: Naam("Onzin", in: kind.ruimte), knopen: kind.knopen))
    case .anderElement:
      let namen = andere.compactMap { tak.knopen[$0].tak?.naam }
      if let naam = namen.randomElement(using: &dobbelsteen) { kind.naam = naam }
      kopie.knopen[plek] = .tak(kind)
    default:
      wijzig(&kind, soort, waarde, &dobbelsteen)
      kopie.knopen[plek] = .tak(kind)
    }
    return kopie
  }

  private static func wijzig(_ kind: inout Tak, _ soort: Soort, _ waarde: String, _ dobbelsteen: inout Dobbelsteen) {
    let plek = kind.attributen.indices.randomElement(using: &dobbelsteen)
    switch soort {
    case .attribuutWeg: if let plek { kind.attributen.remove(at: plek) } else { kind.knopen = [] }
    case .attribuutFout: if let plek { kind.attributen[plek].waarde = waarde } else { kind.knopen = [.tekst(waarde)] }
    case .attribuutErbij: kind["onzin"] = waarde
    case .leeg: kind.knopen = []
    case .losseTekst:
      kind.knopen.insert(.tekst("losse tekst"), at: kind.knopen.indices.randomElement(using: &dobbelsteen) ?? 0)
    default: kind.knopen = [.tekst(waarde)]
    }
  }
}
