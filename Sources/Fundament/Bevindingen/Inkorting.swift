/// Keeps findings readable whatever stands in the input: a name in it can be as long as the file itself.
enum Inkorting {
  /// A word that is longer is no name that somebody chose.
  static let grootsteWoord = 300
  /// Characters of such a word that are still shown.
  static let getoond = 80

  /// The same text with words that are too long cut off. Between spaces and slashes stands one word, so that the
  /// identifications of the standards, which are long but made of short parts, stay whole.
  static func ingekort(_ tekst: String) -> String {
    guard tekst.utf8.count > grootsteWoord else { return tekst }
    let bytes = tekst.utf8
    var uit = ""
    var begin = tekst.startIndex
    while begin < tekst.endIndex {
      let einde = bytes[begin...].firstIndex(where: isScheiding) ?? tekst.endIndex
      let woord = tekst[begin..<einde]
      uit += woord.utf8.count > grootsteWoord ? "\(woord.prefix(getoond))…" : String(woord)
      guard einde < tekst.endIndex else { break }
      uit.unicodeScalars.append(Unicode.Scalar(bytes[einde]))
      begin = bytes.index(after: einde)
    }
    return uit
  }

  private static func isScheiding(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "/")
  }
}
