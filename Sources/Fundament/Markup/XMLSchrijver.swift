/// Writes a `Tak` as XML: namespaces declared on the root, children in the given order, text escaped.
package struct XMLSchrijver: Sendable {
  /// How the lines are laid out.
  package enum Opmaak: Sendable {
    /// Not one byte of white space is added.
    case aaneen
    /// Children on their own lines, but never inside an element that holds text or bears one of these names:
    /// there white space would become part of the text.
    case ingesprongen(behalve: Set<String>)
  }

  private let voorvoegsels: [String: String]
  private let opmaak: Opmaak

  /// - Parameter voorvoegsels: namespace to prefix; the namespace of the root gets none unless it stands here.
  package init(voorvoegsels: [String: String] = [:], opmaak: Opmaak = .aaneen) {
    self.voorvoegsels = voorvoegsels
    self.opmaak = opmaak
  }

  /// The document with XML declaration, in UTF-8.
  package func schrijf(_ wortel: Tak) -> [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    bytes.append(contentsOf: schrijfDeel(wortel))
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// The element alone, without XML declaration.
  package func schrijfDeel(_ wortel: Tak) -> [UInt8] {
    var bytes: [UInt8] = []
    let gekozen = kiesVoorvoegsels(wortel)
    var namen = Schrijfnamen(voorvoegsels: gekozen)
    schrijf(wortel, diepte: 0, isWortel: true, &namen, &bytes)
    return bytes
  }

  private func schrijf(
    _ tak: Tak, diepte: Int, isWortel: Bool, _ namen: inout Schrijfnamen, _ bytes: inout [UInt8]
  ) {
    let naam = namen.naam(tak.naam)
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: naam.utf8)
    if isWortel { schrijfDeclaraties(namen.voorvoegsels, &bytes) }
    for attribuut in tak.attributen {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: namen.naam(attribuut.naam).utf8)
      bytes.append(contentsOf: "=\"".utf8)
      XMLTekens.voegToe(attribuut.waarde, inAttribuut: true, &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    guard !tak.knopen.isEmpty else {
      bytes.append(contentsOf: "/>".utf8)
      return
    }
    bytes.append(UInt8(ascii: ">"))
    let inspringen = springtIn(tak)
    for knoop in tak.knopen {
      switch knoop {
      case .tekst(let tekst): XMLTekens.voegToe(tekst, inAttribuut: false, &bytes)
      case .tak(let kind):
        if inspringen { nieuweRegel(diepte + 1, &bytes) }
        // Once inside mixed content no white space may be added further down.
        if inspringen {
          schrijf(kind, diepte: diepte + 1, isWortel: false, &namen, &bytes)
        } else {
          XMLSchrijver(voorvoegsels: voorvoegsels).schrijf(kind, diepte: 0, isWortel: false, &namen, &bytes)
        }
      }
    }
    if inspringen { nieuweRegel(diepte, &bytes) }
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: naam.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  private func springtIn(_ tak: Tak) -> Bool {
    switch opmaak {
    case .aaneen: false
    case .ingesprongen(let behalve): !behalve.contains(tak.lokaal) && tak.knopen.allSatisfy { $0.tak != nil }
    }
  }

  private func nieuweRegel(_ diepte: Int, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: diepte * 2))
  }

  private func schrijfDeclaraties(_ voorvoegsels: [String: String], _ bytes: inout [UInt8]) {
    for (ruimte, voorvoegsel) in voorvoegsels.sorted(by: { $0.value < $1.value }) where !ruimte.isEmpty {
      guard voorvoegsel != "xml" else { continue }
      bytes.append(contentsOf: (voorvoegsel.isEmpty ? " xmlns=\"" : " xmlns:\(voorvoegsel)=\"").utf8)
      XMLTekens.voegToe(ruimte, inAttribuut: true, &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Attributes in a namespace need a real prefix, and elements in no namespace forbid a default one.
  private func kiesVoorvoegsels(_ wortel: Tak) -> [String: String] {
    var gebruikt = Gebruik()
    verzamel(wortel, &gebruikt)
    var gekozen: [String: String] = [Naam.xmlRuimte: "xml"]
    var bezet: Set<String> = ["xml", "xmlns"]
    for ruimte in gebruikt.volgorde where !ruimte.isEmpty && ruimte != Naam.xmlRuimte {
      if let vast = voorvoegsels[ruimte], !bezet.contains(vast), !vast.isEmpty || magStandaard(ruimte, gebruikt) {
        gekozen[ruimte] = vast
        bezet.insert(vast)
      }
    }
    for ruimte in gebruikt.volgorde where !ruimte.isEmpty && gekozen[ruimte] == nil {
      if ruimte == wortel.ruimte, magStandaard(ruimte, gebruikt), !bezet.contains("") {
        gekozen[ruimte] = ""
        bezet.insert("")
        continue
      }
      var nummer = 1
      while bezet.contains("ns\(nummer)") { nummer += 1 }
      gekozen[ruimte] = "ns\(nummer)"
      bezet.insert("ns\(nummer)")
    }
    return gekozen
  }

  private func magStandaard(_ ruimte: String, _ gebruik: Gebruik) -> Bool {
    !gebruik.doorAttribuut.contains(ruimte) && !gebruik.elementZonder
  }

  private struct Gebruik {
    var volgorde: [String] = []
    var gezien: Set<String> = []
    var doorAttribuut: Set<String> = []
    var elementZonder = false

    mutating func noteer(_ ruimte: String) {
      if gezien.insert(ruimte).inserted { volgorde.append(ruimte) }
    }
  }

  private func verzamel(_ tak: Tak, _ gebruik: inout Gebruik) {
    gebruik.noteer(tak.ruimte)
    if tak.ruimte.isEmpty { gebruik.elementZonder = true }
    for attribuut in tak.attributen where !attribuut.naam.ruimte.isEmpty {
      gebruik.noteer(attribuut.naam.ruimte)
      gebruik.doorAttribuut.insert(attribuut.naam.ruimte)
    }
    for kind in tak.takken { verzamel(kind, &gebruik) }
  }
}

/// Qualified names, made once per name.
private struct Schrijfnamen {
  let voorvoegsels: [String: String]
  private var gemaakt: [Naam: String] = [:]

  init(voorvoegsels: [String: String]) { self.voorvoegsels = voorvoegsels }

  mutating func naam(_ naam: Naam) -> String {
    if let bekend = gemaakt[naam] { return bekend }
    let voorvoegsel = naam.ruimte.isEmpty ? "" : voorvoegsels[naam.ruimte] ?? ""
    let tekst = voorvoegsel.isEmpty ? naam.lokaal : "\(voorvoegsel):\(naam.lokaal)"
    gemaakt[naam] = tekst
    return tekst
  }
}

/// Escaping of text and attribute values, as canonical XML prescribes it; characters that XML 1.0 forbids are dropped.
enum XMLTekens {
  static func voegToe(_ tekst: String, inAttribuut: Bool, _ bytes: inout [UInt8]) {
    for byte in tekst.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">") where !inAttribuut: bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where inAttribuut: bytes.append(contentsOf: "&quot;".utf8)
      case 0x09 where inAttribuut: bytes.append(contentsOf: "&#x9;".utf8)
      case 0x0A where inAttribuut: bytes.append(contentsOf: "&#xA;".utf8)
      case 0x0D: bytes.append(contentsOf: "&#xD;".utf8)
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: break
      default: bytes.append(byte)
      }
    }
  }
}
