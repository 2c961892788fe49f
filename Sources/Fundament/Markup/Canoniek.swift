/// Exclusive XML Canonicalization 1.0 without comments (W3C, 18 July 2002) of an element.
package enum Canoniek {
  package static func exclusief(_ element: Element) -> [UInt8] {
    var bytes: [UInt8] = []
    schrijf(element, gedeclareerd: [:], &bytes)
    return bytes
  }

  private static func schrijf(_ element: Element, gedeclareerd: [String: String], _ bytes: inout [UInt8]) {
    let naam = gekwalificeerd(element.voorvoegsel, element.lokaal)
    var bekend = gedeclareerd
    // Only prefixes that this element visibly uses are declared, and only where they are not yet in force.
    var nodig: [String: String] = [element.voorvoegsel: element.ruimte]
    for attribuut in element.attributen where !attribuut.naam.ruimte.isEmpty {
      nodig[attribuut.voorvoegsel] = attribuut.naam.ruimte
    }
    nodig["xml"] = nil
    bytes.append(contentsOf: "<\(naam)".utf8)
    for (voorvoegsel, ruimte) in nodig.sorted(by: { $0.key < $1.key }) where (bekend[voorvoegsel] ?? "") != ruimte {
      bytes.append(contentsOf: (voorvoegsel.isEmpty ? " xmlns=\"" : " xmlns:\(voorvoegsel)=\"").utf8)
      XMLTekens.voegToe(ruimte, inAttribuut: true, &bytes)
      bytes.append(UInt8(ascii: "\""))
      bekend[voorvoegsel] = ruimte
    }
    for attribuut in element.attributen.sorted(by: volgorde) {
      bytes.append(contentsOf: " \(gekwalificeerd(attribuut.voorvoegsel, attribuut.naam.lokaal))=\"".utf8)
      XMLTekens.voegToe(attribuut.waarde, inAttribuut: true, &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    for knoop in element.knopen {
      switch knoop {
      case .element(let kind): schrijf(kind, gedeclareerd: bekend, &bytes)
      case .tekst(let tekst): XMLTekens.voegToe(tekst, inAttribuut: false, &bytes)
      }
    }
    bytes.append(contentsOf: "</\(naam)>".utf8)
  }

  private static func gekwalificeerd(_ voorvoegsel: String, _ lokaal: String) -> String {
    voorvoegsel.isEmpty ? lokaal : "\(voorvoegsel):\(lokaal)"
  }

  /// Namespace first (none sorts before all), then local name.
  private static func volgorde(_ links: Attribuut, _ rechts: Attribuut) -> Bool {
    (links.naam.ruimte, links.naam.lokaal) < (rechts.naam.ruimte, rechts.naam.lokaal)
  }
}
