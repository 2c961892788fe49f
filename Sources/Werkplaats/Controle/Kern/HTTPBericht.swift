import Digikoppeling

/// An HTTP request saved to a file: the form in which ebMS messages are kept and shown.
enum HTTPBericht {
  /// Headers longer than this are no headers.
  private static let grootsteKop = 64 * 1_024

  /// Nil when the bytes do not begin as a request or with MIME headers.
  static func overdracht(_ bytes: [UInt8]) -> EbMSOverdracht? {
    let begin = String(decoding: bytes.prefix(16), as: UTF8.self).lowercased()
    guard ["post /", "content-type:", "mime-version:"].contains(where: { begin.hasPrefix($0.prefix(16)) }) else {
      return nil
    }
    guard let einde = eindeVanKoppen(bytes) else { return nil }
    var koppen: [String: String] = [:]
    let tekst = String(decoding: bytes[..<einde.kop], as: UTF8.self)
    for regel in tekst.split(whereSeparator: \.isNewline) {
      guard let dubbelePunt = regel.firstIndex(of: ":") else { continue }
      let naam = regel[..<dubbelePunt].lowercased()
      koppen[naam] = String(regel[regel.index(after: dubbelePunt)...].drop { $0 == " " })
    }
    return EbMSOverdracht(
      contentType: koppen["content-type"] ?? "", soapAction: koppen["soapaction"], body: Array(bytes[einde.inhoud...]))
  }

  private static func eindeVanKoppen(_ bytes: [UInt8]) -> (kop: Int, inhoud: Int)? {
    let lf: UInt8 = 0x0A
    let cr: UInt8 = 0x0D
    var vorige: Int?
    for plek in bytes.indices.prefix(grootsteKop) where bytes[plek] == lf {
      if let vorige, bytes[(vorige + 1)..<plek].allSatisfy({ $0 == cr }) { return (vorige, plek + 1) }
      vorige = plek
    }
    return nil
  }
}
