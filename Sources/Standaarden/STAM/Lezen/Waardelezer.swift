import Bevindingen
import Markup
import Tijd

/// Reads values of the simple types of the schema and keeps what was wrong with them.
struct Waardelezer {
  var bevindingen: [Bevinding] = []

  // MARK: - Text

  mutating func tekst(_ element: Element, attributen: Set<String> = []) -> String {
    bevindingen += Attribuutcontrole.controleer(element, toegestaan: attributen)
    for kind in element.kinderen {
      bevindingen.append(
        VerzoekStructuurregels.onverwacht.bevinding(
          "\(kind.lokaal) staat in \(element.lokaal), waar alleen tekst mag", bij: kind.vindplaats))
    }
    return element.tekst
  }

  mutating func tekst(mits element: Element?) -> String? { element.map { tekst($0) } }

  mutating func publiceerbaar(_ element: Element) -> PubliceerbaarTekst {
    PubliceerbaarTekst(tekst(element, attributen: ["publiceerbaar"]), publiceerbaar: publiceerbaarAttribuut(element))
  }

  mutating func publiceerbaar(mits element: Element?) -> PubliceerbaarTekst? { element.map { publiceerbaar($0) } }

  mutating func antwoorden(_ elementen: [Element]) -> Antwoorden {
    Antwoorden(elementen.map { antwoord($0) })
  }

  private mutating func antwoord(_ element: Element) -> Antwoorden.Antwoord {
    let waarde = tekst(element, attributen: ["bron", "publiceerbaar"])
    var bron: Antwoorden.Bron?
    if let naam = element["bron"] {
      bron = Antwoorden.Bron(rawValue: naam)
      if bron == nil {
        let mag = Antwoorden.Bron.allCases.map(\.rawValue)
        meldWaardelijst(naam, mag: mag, element, bij: element.vindplaats(attribuut: "bron"))
      }
    }
    return Antwoorden.Antwoord(waarde, bron: bron, publiceerbaar: publiceerbaarAttribuut(element))
  }

  mutating func publiceerbaarAttribuut(_ element: Element) -> Bool? {
    guard let waarde = element["publiceerbaar"] else { return nil }
    let gelezen = XSDWaarde.boolean(waarde)
    if gelezen == nil {
      meldVorm(
        "publiceerbaar is '\(waarde)'; verwacht is true of false", element.vindplaats(attribuut: "publiceerbaar"))
    }
    return gelezen
  }

  // MARK: - Other types

  mutating func waar(_ element: Element, attributen: Set<String> = []) -> Bool {
    let gelezen = tekst(element, attributen: attributen)
    if let waarde = XSDWaarde.boolean(gelezen) { return waarde }
    meldVorm("\(element.lokaal) is '\(gelezen)'; verwacht is true of false", element.vindplaats)
    return false
  }

  mutating func tijdstip(_ element: Element) -> Tijdstip? {
    let gelezen = tekst(element)
    if XSDWaarde.isDateTime(gelezen), let tijdstip = Tijdstip(gelezen) { return tijdstip }
    meldVorm(
      "\(element.lokaal) is '\(gelezen)'; verwacht is een datum met tijd, zoals 2026-11-23T09:10:00", element.vindplaats
    )
    return nil
  }

  mutating func keuze<Lijst: RawRepresentable & CaseIterable>(
    _ element: Element, uit _: Lijst.Type, attributen: Set<String> = []
  ) -> Lijst? where Lijst.RawValue == String {
    _ = tekst(element, attributen: attributen)
    // The lists restrict xs:string, so white space around a value counts.
    let gelezen = element.ruweTekst
    if let waarde = Lijst(rawValue: gelezen) { return waarde }
    meldWaardelijst(gelezen, mag: Lijst.allCases.map(\.rawValue), element, bij: element.vindplaats)
    return nil
  }

  mutating func getallen(_ element: Element, attributen: Set<String>) -> [Double] {
    let delen = tekst(element, attributen: attributen).split { $0 == " " || $0.isNewline || $0 == "\t" }
    var getallen: [Double] = []
    for deel in delen {
      guard let getal = XSDWaarde.double(deel) else {
        meldVorm("\(element.lokaal) bevat '\(deel.prefix(40))'; verwacht zijn getallen", element.vindplaats)
        return getallen
      }
      getallen.append(getal)
    }
    return getallen
  }

  // MARK: - Findings

  mutating func meldVorm(_ samenvatting: String, _ plaats: Vindplaats) {
    bevindingen.append(VerzoekStructuurregels.waardevorm.bevinding(samenvatting, bij: plaats))
  }

  private mutating func meldWaardelijst(_ gelezen: String, mag: [String], _ element: Element, bij plaats: Vindplaats) {
    bevindingen.append(
      VerzoekStructuurregels.waardelijst.bevinding(
        "\(element.lokaal) is '\(gelezen.prefix(60))'; verwacht is een van: \(mag.joined(separator: ", "))", bij: plaats
      ))
  }
}

/// The lexical forms of XML Schema part 2 that STAM uses.
enum XSDWaarde {
  static func boolean(_ tekst: String) -> Bool? {
    switch tekst.bijgesneden {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }

  static func double(_ tekst: some StringProtocol) -> Double? {
    switch tekst {
    case "INF": return .infinity
    case "-INF": return -.infinity
    case "NaN": return .nan
    default: break
    }
    // Swift also reads hexadecimal and "inf"; the schema does not.
    guard tekst.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), tekst.contains(where: \.isNumber) else {
      return nil
    }
    return Double(tekst)
  }

  /// `yyyy-mm-ddThh:mm:ss`, with an optional fraction and zone.
  static func isDateTime(_ tekst: String) -> Bool {
    let delen = tekst.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard delen.count == 2, Datum(delen[0]) != nil else { return false }
    var klok = delen[1]
    if klok.hasSuffix("Z") {
      klok = klok.dropLast()
    } else if let teken = klok.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard isZone(klok[klok.index(after: teken)...]) else { return false }
      klok = klok[..<teken]
    }
    let stukken = klok.split(separator: ":", omittingEmptySubsequences: false)
    guard stukken.count == 3, let uur = cijfers(stukken[0], 2), let minuut = cijfers(stukken[1], 2) else {
      return false
    }
    let seconden = stukken[2].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let heel = seconden.first, let seconde = cijfers(heel, 2) else { return false }
    let breuk = seconden.count == 2 ? seconden[1] : "0"
    guard !breuk.isEmpty, breuk.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
    if uur == 24 { return minuut == 0 && seconde == 0 && breuk.allSatisfy { $0 == "0" } }
    return uur < 24 && minuut < 60 && seconde < 60
  }

  private static func isZone(_ zone: Substring) -> Bool {
    let delen = zone.split(separator: ":", omittingEmptySubsequences: false)
    guard delen.count == 2, let uren = cijfers(delen[0], 2), let minuten = cijfers(delen[1], 2) else { return false }
    return minuten < 60 && (uren < 14 || (uren == 14 && minuten == 0))
  }

  private static func cijfers(_ tekst: Substring, _ aantal: Int) -> Int? {
    guard tekst.utf8.count == aantal, tekst.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(tekst)
  }
}
