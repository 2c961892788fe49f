import Bevindingen

/// Looks for a start tag with more attributes (namespace declarations included) than may be, before libxml2 sees it.
///
/// libxml2 compares every attribute of a tag with all others and tells us only when it has read the whole tag; with
/// some hundred thousands of them that takes minutes. This is one pass over the bytes.
enum Tagtelling {
  /// The offset of the first tag with too many attributes; nil when there is none.
  static func eersteTeVolle(_ bytes: [UInt8], hoogstens: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bron in
      var plek = 0
      while let tag = volgende(UInt8(ascii: "<"), bron, plek) {
        if let einde = eindeVanBijzonder(bron, tag) {
          plek = einde
          continue
        }
        var aantal = 0
        plek = tag + 1
        while plek < bron.count, bron[plek] != UInt8(ascii: ">") {
          let teken = bron[plek]
          plek += 1
          guard teken == UInt8(ascii: "\"") || teken == UInt8(ascii: "'") else { continue }
          aantal += 1
          if aantal > hoogstens { return tag }
          plek = volgende(teken, bron, plek).map { $0 + 1 } ?? bron.count
        }
      }
      return nil
    }
  }

  /// Where a comment, CDATA section or processing instruction ends, in which quotes mean nothing.
  private static func eindeVanBijzonder(_ bron: UnsafeBufferPointer<UInt8>, _ tag: Int) -> Int? {
    // Nearly every tag is an ordinary one: one byte tells.
    guard tag + 1 < bron.count, bron[tag + 1] == UInt8(ascii: "!") || bron[tag + 1] == UInt8(ascii: "?") else {
      return nil
    }
    for (begin, einde) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] where past(begin, bron, tag) {
      var plek = tag + begin.utf8.count
      let laatste = Array(einde.utf8).last ?? 0
      while let hier = volgende(laatste, bron, plek) {
        plek = hier + 1
        if past(einde, bron, plek - einde.utf8.count) { return plek }
      }
      return bron.count
    }
    return nil
  }

  private static func volgende(_ teken: UInt8, _ bron: UnsafeBufferPointer<UInt8>, _ van: Int) -> Int? {
    guard van < bron.count else { return nil }
    return bron[van...].firstIndex(of: teken)
  }

  private static func past(_ woord: String, _ bron: UnsafeBufferPointer<UInt8>, _ plek: Int) -> Bool {
    plek >= 0 && bron[plek...].starts(with: woord.utf8)
  }
}
