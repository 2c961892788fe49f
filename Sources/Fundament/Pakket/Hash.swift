import Crypto

/// Message digests in lower-case hexadecimal, the notation of STOP (`hash` of a Bestand, SHA-512).
package enum Hash {
  /// 64 hexadecimal characters.
  package static func sha256(_ bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

  /// 128 hexadecimal characters.
  package static func sha512(_ bytes: [UInt8]) -> String { hex(SHA512.hash(data: bytes)) }

  /// 32 hexadecimal characters: the check number of Digikoppeling Grote Berichten. Not for safety.
  package static func md5(_ bytes: [UInt8]) -> String { hex(Insecure.MD5.hash(data: bytes)) }

  private static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let cijfers = Array("0123456789abcdef".utf8)
    var tekst: [UInt8] = []
    for byte in bytes {
      tekst.append(cijfers[Int(byte >> 4)])
      tekst.append(cijfers[Int(byte & 15)])
    }
    return String(decoding: tekst, as: UTF8.self)
  }
}
