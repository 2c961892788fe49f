import Markup

/// A text that cannot be made into an element again.
struct Tekstfout: Sendable, Hashable {
  /// The number of the field.
  var nummer: Int
  var tekst: String
}

/// Running text as a person edits it: plain words, and for what is no plain text a token such as
/// `[[ref:1|de haven]]`. Whoever keeps the token keeps the element, with its wId, its target and all.
///
/// The number is the place in the text as it was. Between the bars stands the text that people see.
enum Tekstteken {
  private static let verwijzingen: Set<String> = ["IntIoRef", "ExtIoRef", "IntRef", "ExtRef"]
  /// Elements of which the inside is not running text.
  private static let gesloten: Set<String> = ["Noot", "Nootref", "br", "InlineTekstAfbeelding", "Contact"]

  /// The word before the number.
  private static func soort(_ tak: Tak) -> String {
    verwijzingen.contains(tak.lokaal) ? "ref" : tak.lokaal.lowercased()
  }

  // MARK: - To text

  static func tekst(van drager: Tak) -> String {
    var nummer = 0
    return vouw(schrijf(drager.knopen, &nummer))
  }

  private static func schrijf(_ knopen: [Knoop], _ nummer: inout Int) -> String {
    var uit = ""
    for knoop in knopen {
      switch knoop {
      case .tekst(let tekst): uit += tekst
      case .tak(let tak):
        nummer += 1
        let begin = "[[\(soort(tak)):\(nummer)"
        if gesloten.contains(tak.lokaal) || tak.knopen.isEmpty {
          uit += "\(begin)]]"
        } else {
          uit += "\(begin)|\(vouw(schrijf(tak.knopen, &nummer)))]]"
        }
      }
    }
    return uit
  }

  /// One space between words, none at the ends: line ends in a text field mean nothing in STOP.
  static func vouw(_ tekst: String) -> String {
    tekst.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: - For the page

  /// A token as it stands in a text, to explain it.
  struct Teken: Sendable, Hashable {
    /// `[[ref:1|de haven]]`.
    var geschreven: String
    var soort: String
    /// What people read; empty for a sign without text.
    var tekst: String

    var uitleg: String {
      let wat =
        switch soort {
        case "ref": "een verwijzing naar een gebied, een artikel of een wet"
        case "b": "vette tekst"
        case "i": "schuine tekst"
        case "noot", "nootref": "een voetnoot"
        case "br": "een nieuwe regel"
        default: "een vast onderdeel van de tekst"
        }
      return tekst.isEmpty ? wat : "'\(tekst)', \(wat)"
    }
  }

  /// The tokens in a text, in order. One inside another is left out: the outer one tells enough.
  static func tekens(in tekst: String) -> [Teken] {
    var uit: [Teken] = []
    var rest = tekst[...]
    while let begin = rest.firstRange(of: "[["), let eind = rest[begin.upperBound...].firstRange(of: "]]") {
      let binnen = rest[begin.upperBound..<eind.lowerBound]
      let delen = binnen.split(separator: "|", maxSplits: 1)
      let soort = delen.first?.prefix { $0 != ":" } ?? ""
      uit.append(
        Teken(geschreven: "[[\(binnen)]]", soort: String(soort), tekst: delen.count == 2 ? String(delen[1]) : ""))
      rest = rest[eind.upperBound...]
    }
    return uit
  }

  // MARK: - From text

  /// The same element with another text. The first mistake ends it.
  static func drager(_ oud: Tak, met tekst: String) -> Result<Tak, Tekenfout> {
    let nieuw = vouw(tekst)
    if nieuw == Self.tekst(van: oud) { return .success(oud) }
    if nieuw.isEmpty { return .failure(.leeg) }
    var elementen: [Tak] = []
    verzamel(oud, &elementen)
    var lezer = Tekenlezer(elementen: elementen, rest: nieuw[...])
    return lezer.lees().map { knopen in
      var kopie = oud
      kopie.knopen = knopen
      return kopie
    }
  }

  private static func verzamel(_ tak: Tak, _ uit: inout [Tak]) {
    for kind in tak.takken {
      uit.append(kind)
      if !gesloten.contains(kind.lokaal) { verzamel(kind, &uit) }
    }
  }

  enum Tekenfout: Error, Sendable, Hashable {
    case leeg, onbekend(String), dubbel(String), nietGesloten

    var tekst: String {
      switch self {
      case .leeg: "Vul een tekst in. Wilt u het artikel weg hebben? Gebruik dan de knop 'Verwijder dit artikel'."
      case .onbekend(let teken): "'\(teken)' staat niet in de oude tekst. Neem de tekens over zoals ze er stonden."
      case .dubbel(let teken): "'\(teken)' staat er twee keer. Laat er één staan."
      case .nietGesloten: "Ergens staat '[[' zonder ']]' erachter. Zet de haken terug."
      }
    }
  }

  /// Reads words and tokens; tokens may stand inside tokens.
  private struct Tekenlezer {
    let elementen: [Tak]
    var rest: Substring
    private var gebruikt: Set<Int> = []

    init(elementen: [Tak], rest: Substring) {
      self.elementen = elementen
      self.rest = rest
    }

    mutating func lees() -> Result<[Knoop], Tekenfout> {
      do {
        let knopen = try stuk(binnen: nil)
        return .success(knopen)
      } catch {
        return .failure(error)
      }
    }

    /// Up to the end, or up to the `]]` that closes the token we are in.
    private mutating func stuk(binnen: String?) throws(Tekenfout) -> [Knoop] {
      var knopen: [Knoop] = []
      var woorden = ""
      while let teken = rest.first {
        if binnen != nil, rest.hasPrefix("]]") { break }
        if rest.hasPrefix("[[") {
          if !woorden.isEmpty { knopen.append(.tekst(woorden)) }
          woorden = ""
          knopen.append(.tak(try element()))
        } else {
          woorden.append(teken)
          rest.removeFirst()
        }
      }
      if !woorden.isEmpty { knopen.append(.tekst(woorden)) }
      return knopen
    }

    private mutating func element() throws(Tekenfout) -> Tak {
      rest.removeFirst(2)
      let kop = rest.prefix { $0 != "|" && $0 != "]" && $0 != "[" }
      rest.removeFirst(kop.count)
      let delen = kop.split(separator: ":", maxSplits: 1)
      guard delen.count == 2, let nummer = Int(delen[1]), elementen.indices.contains(nummer - 1),
        soort(elementen[nummer - 1]) == delen[0]
      else { throw .onbekend("[[\(kop.prefix(40))]]") }
      guard gebruikt.insert(nummer).inserted else { throw .dubbel("[[\(kop)]]") }
      var tak = elementen[nummer - 1]
      if rest.first == "|" {
        rest.removeFirst()
        let binnen = try stuk(binnen: String(kop))
        // The text of an ExtIoRef is its reference (STOP0012); the inside of a note is not shown.
        if tak.lokaal != "ExtIoRef", !gesloten.contains(tak.lokaal) { tak.knopen = binnen }
      }
      guard rest.hasPrefix("]]") else { throw .nietGesloten }
      rest.removeFirst(2)
      return tak
    }
  }
}
