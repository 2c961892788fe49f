/// What a file really is, by its first bytes.
enum Bestandsoort: Sendable, Hashable {
  case xml, pdf, jpeg, png, anders

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: "%PDF".utf8) {
      self = .pdf
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else {
      // A byte order mark and white space may stand before the first tag.
      let begin = bytes.prefix(64).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x0A, 0x0D, 0x09].contains($0) }
      self =
        begin.first == UInt8(ascii: "<") || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        ? .xml : .anders
    }
  }

  /// The contentTypes that fit.
  var contentTypes: Set<String> {
    switch self {
    case .xml: ["application/xml", "application/gml+xml"]
    case .pdf: ["application/pdf"]
    case .jpeg: ["image/jpeg"]
    case .png: ["image/png"]
    case .anders: []
    }
  }

  /// What the LVBB takes in. The complete list is not public; these are the types in all known deliveries.
  static let toegestaan: Set<String> = [
    "application/xml", "application/gml+xml", "application/pdf", "image/jpeg", "image/png",
  ]
}
