/// Percent-encoding of URLs (RFC 3986, 2.1), always over UTF-8.
package enum Procentcodering {
  /// Letters, digits and `-._~` stay; everything else becomes `%XX`. Right for one path segment or one query value.
  package static func codeer(_ tekst: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    for byte in tekst.utf8 {
      if isOngereserveerd(byte) {
        bytes.append(byte)
      } else {
        bytes.append(contentsOf: [UInt8(ascii: "%"), hexCijfer(byte >> 4), hexCijfer(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A `%` without two hexadecimal digits stays as it is; bytes that are not UTF-8 become U+FFFD.
  package static func decodeer(_ tekst: some StringProtocol, plusIsSpatie: Bool = false) -> String {
    let bytes = Array(tekst.utf8)
    var uit: [UInt8] = []
    uit.reserveCapacity(bytes.count)
    var plaats = 0
    while plaats < bytes.count {
      let byte = bytes[plaats]
      if byte == UInt8(ascii: "%"), plaats + 2 < bytes.count, let hoog = waarde(bytes[plaats + 1]),
        let laag = waarde(bytes[plaats + 2])
      {
        uit.append(hoog << 4 | laag)
        plaats += 3
        continue
      }
      uit.append(plusIsSpatie && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      plaats += 1
    }
    return String(decoding: uit, as: UTF8.self)
  }

  /// `a=1&b=twee%20drie` as pairs; a `+` is a space, as HTML forms write it.
  package static func paren(_ tekst: some StringProtocol) -> [Zoekvraag] {
    tekst.split(separator: "&").map { paar in
      let delen = paar.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let waarde = delen.count == 2 ? decodeer(delen[1], plusIsSpatie: true) : ""
      return Zoekvraag(naam: decodeer(delen[0], plusIsSpatie: true), waarde: waarde)
    }
  }

  private static func isOngereserveerd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
  private static func hexCijfer(_ vier: UInt8) -> UInt8 {
    vier < 10 ? UInt8(ascii: "0") + vier : UInt8(ascii: "A") + vier - 10
  }
  private static func waarde(_ cijfer: UInt8) -> UInt8? {
    switch cijfer {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): cijfer - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): cijfer - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): cijfer - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
