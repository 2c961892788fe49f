/// Turns the encodings that occur in deliveries into UTF-8, so that byte offsets mean the same everywhere.
enum XMLCodering {
  /// Nil when the bytes are not valid in the encoding they claim, or in one that we do not read.
  static func alsUTF8(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return geldig(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), groot: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), groot: false) }
    switch genoemdeCodering(bytes) {
    case "iso-8859-1", "latin1", "windows-1252", "us-ascii":
      return Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
    default:
      return geldig(bytes)
    }
  }

  private static func geldig(_ bytes: [UInt8]) -> [UInt8]? {
    String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
  }

  /// The line and column (in bytes) of the first byte that is not UTF-8; nil when the bytes claim to be UTF-16.
  static func eersteFout(_ bytes: [UInt8]) -> (regel: Int, kolom: Int)? {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return nil }
    var lezer = bytes.makeIterator()
    var utf8 = UTF8()
    var (regel, kolom) = (1, 1)
    while true {
      switch utf8.decode(&lezer) {
      case .scalarValue("\n"):
        regel += 1
        kolom = 1
      case .scalarValue(let teken): kolom += UTF8.width(teken)
      case .emptyInput: return nil
      case .error: return (regel, kolom)
      }
    }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, groot: Bool) -> [UInt8]? {
    let paren = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { plek -> UInt16 in
      let (eerste, tweede) = (UInt16(bytes[plek]), UInt16(bytes[plek + 1]))
      return groot ? eerste << 8 | tweede : tweede << 8 | eerste
    }
    return String(validating: paren, as: UTF16.self).map { Array($0.utf8) }
  }

  /// The name in `<?xml … encoding="…"?>`, in lower case.
  private static func genoemdeCodering(_ bytes: [UInt8]) -> String {
    let kop = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard kop.hasPrefix("<?xml"), let eind = kop.firstRange(of: "?>")?.lowerBound,
      let begin = kop[..<eind].firstRange(of: "encoding")?.upperBound
    else { return "utf-8" }
    let waarde = kop[begin..<eind].drop { $0 != "\"" && $0 != "'" }
    guard let teken = waarde.first else { return "utf-8" }
    return waarde.dropFirst().prefix { $0 != teken }.lowercased()
  }
}
