/// Writes a multipart/related body. No transfer encoding: Digikoppeling asks for raw bytes.
enum MIMESchrijver {
  /// - Parameter zaad: what the boundary is made from; the same message always gives the same bytes.
  static func schrijf(_ delen: [MIMEDeel], zaad: String) -> (boundary: String, body: [UInt8]) {
    let boundary = kiesBoundary(delen, zaad: zaad)
    var body: [UInt8] = []
    body.reserveCapacity(delen.reduce(0) { $0 + $1.inhoud.count + 400 })
    for deel in delen {
      body.append(contentsOf: "--\(boundary)\r\n".utf8)
      for (naam, kop) in [
        ("Content-Type", "content-type"), ("Content-ID", "content-id"), ("Content-Disposition", "content-disposition"),
      ] {
        if let waarde = deel.koppen[kop] { body.append(contentsOf: "\(naam): \(zonderRegeleinde(waarde))\r\n".utf8) }
      }
      body.append(contentsOf: "\r\n".utf8)
      body.append(contentsOf: deel.inhoud)
      body.append(contentsOf: "\r\n".utf8)
    }
    body.append(contentsOf: "--\(boundary)--\r\n".utf8)
    return (boundary, body)
  }

  /// A line end in a header value would start a new header.
  static func zonderRegeleinde(_ waarde: String) -> String {
    String(String.UnicodeScalarView(waarde.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }))
  }

  /// The boundary may occur in no part; when it does, a counter is added.
  private static func kiesBoundary(_ delen: [MIMEDeel], zaad: String) -> String {
    let kern = zaad.utf8.filter { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
    }
    let basis = "=_" + String(decoding: kern.prefix(48), as: UTF8.self)
    var boundary = basis
    var teller = 0
    while delen.contains(where: { bevat($0.inhoud, Array("--\(boundary)".utf8)) }) {
      teller += 1
      boundary = "\(basis)_\(teller)"
    }
    return boundary
  }

  private static func bevat(_ bytes: [UInt8], _ naald: [UInt8]) -> Bool {
    guard bytes.count >= naald.count, let eerste = naald.first else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      for plek in 0...(buffer.count - naald.count) where buffer[plek] == eerste {
        if buffer[plek..<(plek + naald.count)].elementsEqual(naald) { return true }
      }
      return false
    }
  }
}
