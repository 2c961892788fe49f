/// Reads the numbers of a `posList`, byte by byte: a map holds millions of them, and characters cost ten times as much.
enum Getallenrij {
  /// Nil when something in it is no finite number.
  /// - Parameter metKommas: whether a comma parts two numbers too (`gml:coordinates`).
  static func lees(_ tekst: String, metKommas: Bool) -> [Double]? {
    var tekst = tekst
    return tekst.withUTF8 { bytes -> [Double]? in
      var getallen: [Double] = []
      // A coordinate of RD with its space takes eleven bytes.
      getallen.reserveCapacity(bytes.count / 11)
      var plek = 0
      while plek < bytes.count {
        if isScheiding(bytes[plek], metKommas) {
          plek += 1
          continue
        }
        let begin = plek
        while plek < bytes.count, !isScheiding(bytes[plek], metKommas) { plek += 1 }
        guard let getal = getal(UnsafeBufferPointer(rebasing: bytes[begin..<plek])) else { return nil }
        getallen.append(getal)
      }
      return getallen
    }
  }

  private static func isScheiding(_ byte: UInt8, _ metKommas: Bool) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || (metKommas && byte == UInt8(ascii: ","))
  }

  /// Up to here every whole number is a Double, and so is every power of ten up to 22: one division then gives the
  /// nearest number (Clinger 1990, the simple case).
  private static let grootsteGehele: UInt64 = 1 << 53
  private static let tienmachten: [Double] = (0...22).reduce(into: []) { rij, _ in rij.append((rij.last ?? 0.1) * 10) }

  private static func getal(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    let isNegatief = bytes.first == UInt8(ascii: "-")
    var cijfers: UInt64 = 0
    var decimalen = -1
    var heeftCijfer = false
    for byte in bytes.dropFirst(isNegatief ? 1 : 0) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        heeftCijfer = true
        cijfers = cijfers * 10 + UInt64(byte - UInt8(ascii: "0"))
        if decimalen >= 0 { decimalen += 1 }
        guard cijfers <= grootsteGehele, decimalen < tienmachten.count else { return lang(bytes) }
      case UInt8(ascii: ".") where decimalen < 0: decimalen = 0
      default: return lang(bytes)
      }
    }
    guard heeftCijfer else { return nil }
    let waarde = Double(cijfers) / tienmachten[max(0, decimalen)]
    return isNegatief ? -waarde : waarde
  }

  /// More digits than that, or an exponent. No word such as `nan`, no hexadecimal number.
  private static func lang(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    let isGetal = bytes.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }
    guard isGetal, let getal = Double(String(decoding: bytes, as: UTF8.self)), getal.isFinite else { return nil }
    return getal
  }
}
