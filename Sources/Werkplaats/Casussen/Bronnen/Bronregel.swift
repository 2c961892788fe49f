import Bevindingen

/// One line of a source: its number, how far it is indented, and the text after that.
struct Bronregel: Sendable, Hashable {
  var nummer: Int
  var inspringing: Int
  var tekst: String
}

/// Cuts a text source into lines that mean something (Voorbeelden/README.md, section 3): empty lines and comments are
/// gone, and what nobody can see (tabs, white space at the end, carriage returns) is reported.
struct Bronlezer {
  /// Sources are written by hand; a hundred times the longest one is still a mistake.
  static let grootsteAantalBytes = 4_000_000

  let bestand: String
  private(set) var bevindingen: [Bevinding] = []

  init(bestand: String) { self.bestand = bestand }

  func plaats(_ nummer: Int, kolom: Int? = nil) -> Vindplaats {
    Vindplaats(bestand: bestand, regel: nummer, kolom: kolom)
  }

  mutating func regels(_ bytes: [UInt8]) -> [Bronregel] {
    let plek = Vindplaats(bestand: bestand)
    guard !bytes.isEmpty else {
      bevindingen.append(GemeenschappelijkeRegels.leegBestand.bevinding("'\(bestand)' is leeg", bij: plek))
      return []
    }
    guard bytes.count <= Self.grootsteAantalBytes else {
      bevindingen.append(BronRegels.geenTekst.bevinding("'\(bestand)' is te groot: \(bytes.count) bytes", bij: plek))
      return []
    }
    guard let tekst = String(validating: bytes, as: UTF8.self) else {
      bevindingen.append(BronRegels.geenTekst.bevinding("'\(bestand)' is geen tekst in UTF-8", bij: plek))
      return []
    }
    return tekst.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { regel(String($0.element), nummer: $0.offset + 1) }
  }

  private mutating func regel(_ ruw: String, nummer: Int) -> Bronregel? {
    if ruw.hasPrefix("#") { return nil }
    if ruw.unicodeScalars.contains("\t") {
      bevindingen.append(BronRegels.regelvorm.bevinding("Tab in regel \(nummer)", bij: plaats(nummer)))
    }
    let schoon = ruw.zonderEinde
    if schoon.utf8.count != ruw.utf8.count {
      bevindingen.append(
        BronRegels.regelvorm.bevinding("Onzichtbare tekens aan het eind van regel \(nummer)", bij: plaats(nummer)))
    }
    guard !schoon.isEmpty else { return nil }
    let inhoud = schoon.drop { $0 == " " }
    return Bronregel(nummer: nummer, inspringing: schoon.count - inhoud.count, tekst: String(inhoud))
  }
}

extension String {
  /// Without white space at the end (also a carriage return, which Swift sees as part of the line).
  var zonderEinde: String {
    var scalars = unicodeScalars
    while let laatste = scalars.last, laatste.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// The two sides of the first occurrence; nil when it does not occur.
  func gesplitst(bij scheiding: String) -> (voor: String, na: String)? {
    guard let plek = eersteBereik(van: scheiding) else { return nil }
    return (String(self[..<plek.lowerBound]), String(self[plek.upperBound...]))
  }

  func eersteBereik(van gezocht: String) -> Range<String.Index>? { firstRange(of: gezocht) }

  var woorden: [String] { split(separator: " ").map(String.init) }

  /// Letters, digits and hyphens (Voorbeelden/README.md, section 3).
  var isSlug: Bool {
    !isEmpty && unicodeScalars.allSatisfy { ("a"..."z" ~= $0) || ("A"..."Z" ~= $0) || ("0"..."9" ~= $0) || $0 == "-" }
  }
}
