/// Functions on texts (DMN 1.5, 10.3.4.3). Places count Unicode characters, from 1.
enum Tekstfuncties {
  static let alle: [Ingebouwd] = [
    Ingebouwd("string length", ["string"]) { loop, a in
      guard let tekst = a[0].tekst else { return loop.verkeerd("string length", a) }
      return .getal(Decimaal(tekst.unicodeScalars.count))
    },
    Ingebouwd("substring", ["string", "start position", "length?"]) { deel($0, $1) },
    Ingebouwd("upper case", ["string"]) { omgezet($0, $1, "upper case") { $0.uppercased() } },
    Ingebouwd("lower case", ["string"]) { omgezet($0, $1, "lower case") { $0.lowercased() } },
    Ingebouwd("substring before", ["string", "match"]) { loop, a in
      guard let tekst = a[0].tekst, let deel = a[1].tekst else { return loop.verkeerd("substring before", a) }
      guard let plek = tekst.plek(van: deel) else { return .tekst("") }
      return .tekst(String(decoding: Array(tekst.utf8.prefix(plek)), as: UTF8.self))
    },
    Ingebouwd("substring after", ["string", "match"]) { loop, a in
      guard let tekst = a[0].tekst, let deel = a[1].tekst else { return loop.verkeerd("substring after", a) }
      guard let plek = tekst.plek(van: deel) else { return .tekst("") }
      return .tekst(String(decoding: Array(tekst.utf8.dropFirst(plek + deel.utf8.count)), as: UTF8.self))
    },
    Ingebouwd("contains", ["string", "match"]) { vraag($0, $1, "contains") { $0.plek(van: $1) != nil } },
    Ingebouwd("starts with", ["string", "match"]) { vraag($0, $1, "starts with") { $0.utf8.starts(with: $1.utf8) } },
    Ingebouwd("ends with", ["string", "match"]) {
      vraag($0, $1, "ends with") { $0.utf8.reversed().starts(with: $1.utf8.reversed()) }
    },
    Ingebouwd("matches", ["input", "pattern", "flags?"]) { loop, a in
      guard let tekst = a[0].tekst, let patroon = patroon(loop, "matches", a, 1) else {
        return loop.verkeerd("matches", a)
      }
      guard let uitslag = patroon.komtVoor(in: tekst) else { return loop.nul("de tekst is te lang voor het patroon") }
      return .boolean(uitslag)
    },
    Ingebouwd("replace", ["input", "pattern", "replacement", "flags?"]) { vervang($0, $1) },
    Ingebouwd("split", ["string", "delimiter"]) { loop, a in
      guard let tekst = a[0].tekst, let patroon = patroon(loop, "split", a, 1) else { return loop.verkeerd("split", a) }
      guard let delen = patroon.splits(tekst) else { return loop.nul("dit patroon splitst niet") }
      return loop.lijst(delen.map { .tekst($0) })
    },
    Ingebouwd("string join", ["list", "delimiter?"]) { voegSamen($0, $1) },
  ]

  private static func vraag(
    _ loop: Rekenloop, _ a: [FEELWaarde], _ naam: String, _ doe: (String, String) -> Bool
  ) -> FEELWaarde {
    guard let links = a[0].tekst, let rechts = a[1].tekst else { return loop.verkeerd(naam, a) }
    return .boolean(doe(links, rechts))
  }

  private static func omgezet(
    _ loop: Rekenloop, _ a: [FEELWaarde], _ naam: String, _ doe: (String) -> String
  ) -> FEELWaarde {
    guard let tekst = a[0].tekst else { return loop.verkeerd(naam, a) }
    return .tekst(doe(tekst))
  }

  private static func deel(_ loop: Rekenloop, _ a: [FEELWaarde]) -> FEELWaarde {
    guard let tekst = a[0].tekst, let begin = a[1].getal?.afgerond(op: 0, .omlaag)?.geheel, begin != 0 else {
      return loop.verkeerd("substring", a)
    }
    let tekens = tekst.unicodeScalars
    let plek = begin > 0 ? begin - 1 : tekens.count + begin
    guard plek >= 0, plek <= tekens.count else { return loop.verkeerd("substring", a) }
    var lengte = tekens.count - plek
    if a.count > 2, !a[2].isNull {
      guard let gevraagd = a[2].getal?.afgerond(op: 0, .omlaag)?.geheel, gevraagd > 0 else {
        return loop.verkeerd("substring", a)
      }
      lengte = min(lengte, gevraagd)
    }
    return .tekst(String(String.UnicodeScalarView(tekens.dropFirst(plek).prefix(lengte))))
  }

  /// The compiled pattern with its flags; nil when it cannot be understood.
  private static func patroon(_ loop: Rekenloop, _ naam: String, _ a: [FEELWaarde], _ plek: Int) -> FEELPatroon? {
    guard let tekst = a[plek].tekst else { return nil }
    let vlagplek = naam == "replace" ? 3 : 2
    var vlaggen = ""
    if a.count > vlagplek, !a[vlagplek].isNull {
      guard let gelezen = a[vlagplek].tekst else { return nil }
      vlaggen = gelezen
    }
    return FEELPatroon(tekst, vlaggen: vlaggen)
  }

  private static func vervang(_ loop: Rekenloop, _ a: [FEELWaarde]) -> FEELWaarde {
    guard let tekst = a[0].tekst, let patroon = patroon(loop, "replace", a, 1), let nieuw = a[2].tekst else {
      return loop.verkeerd("replace", a)
    }
    guard let uit = patroon.vervang(in: tekst, door: nieuw) else {
      return loop.nul("dit patroon of deze vervanging kan niet")
    }
    return loop.tekst(uit)
  }

  private static func voegSamen(_ loop: Rekenloop, _ a: [FEELWaarde]) -> FEELWaarde {
    guard let leden = a[0].alsLijst else { return loop.verkeerd("string join", a) }
    var tussen = ""
    if a.count > 1, !a[1].isNull {
      guard let gelezen = a[1].tekst else { return loop.verkeerd("string join", a) }
      tussen = gelezen
    }
    var teksten: [String] = []
    for lid in leden where !lid.isNull {
      guard let tekst = lid.alsTekst else { return loop.verkeerd("string join", a) }
      teksten.append(tekst)
    }
    return loop.tekst(teksten.joined(separator: tussen))
  }
}

extension String {
  /// The byte at which a part first begins: the standard library has no search without Foundation.
  func plek(van deel: String) -> Int? {
    let hooi = Array(utf8)
    let naald = Array(deel.utf8)
    guard let eerste = naald.first else { return 0 }
    guard naald.count <= hooi.count else { return nil }
    return (0...(hooi.count - naald.count)).first { hooi[$0] == eerste && hooi[$0...].starts(with: naald) }
  }
}
