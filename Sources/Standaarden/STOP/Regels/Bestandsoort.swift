import Pakket

/// What a file really is, by its first bytes.
enum Bestandsoort: Sendable, Hashable {
  case xml, pdf, jpeg, png, anders

  /// As far as a kind goes: the signatures, or what may stand before the first tag.
  private static let beginbytes = 64

  init(_ bestand: Pakketinhoud.Bestand) { self.init(bestand.begin(Self.beginbytes)) }

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: "%PDF".utf8) {
      self = .pdf
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else {
      // A byte order mark and white space may stand before the first tag.
      let begin = bytes.prefix(Self.beginbytes).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x0A, 0x0D, 0x09].contains($0) }
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

  /// Whether a PNG has an alpha channel (colour types 4 and 6) or names a transparent colour (tRNS before the pixels).
  static func isDoorzichtigePNG(_ bytes: [UInt8]) -> Bool {
    // Signature 8, length 4, "IHDR" 4, width 4, height 4, depth 1, then the colour type.
    let kleursoort = 25
    guard bytes.count > kleursoort else { return false }
    if bytes[kleursoort] == 4 || bytes[kleursoort] == 6 { return true }
    var plek = 8
    while plek + 8 <= bytes.count {
      let soort = bytes[plek + 4..<plek + 8]
      if soort.elementsEqual("tRNS".utf8) { return true }
      if soort.elementsEqual("IDAT".utf8) { return false }
      let lengte = bytes[plek..<plek + 4].reduce(0) { $0 << 8 | Int($1) }
      plek += lengte + 12
    }
    return false
  }

  /// What the LVBB takes in. The complete list is not public; these are the types in all known deliveries.
  static let toegestaan: Set<String> = [
    "application/xml", "application/gml+xml", "application/pdf", "image/jpeg", "image/png",
  ]
}
