/// One part of a multipart body: its headers and exactly its bytes.
package struct MIMEDeel: Sendable, Hashable {
  /// Names in lower case.
  package var koppen: [String: String]
  package var inhoud: [UInt8]

  package init(koppen: [String: String], inhoud: [UInt8]) {
    self.koppen = koppen
    self.inhoud = inhoud
  }

  package var contentId: String? { koppen["content-id"].map { $0.zonderHaken } }
  package var contentType: String { koppen["content-type"] ?? "application/octet-stream" }
  package var bestandsnaam: String? {
    koppen["content-disposition"].flatMap { ContentType($0)["filename"] }
  }
}

/// How much is taken in before it is refused.
package struct MIMEGrenzen: Sendable {
  /// Bytes of one message. Digikoppeling sends what is over 20 MiB as Grote Bericht; the LVBB takes packages of 200 MB.
  package var grootte: Int
  /// Parts in one message: the LVBB uses three.
  package var delen: Int
  /// Bytes of the headers of one part.
  package var koppen: Int
  /// RFC 2046 section 5.1.1.
  package var boundary: Int

  package init(grootte: Int = 256 * 1_024 * 1_024, delen: Int = 64, koppen: Int = 16 * 1_024, boundary: Int = 70) {
    self.grootte = grootte
    self.delen = delen
    self.koppen = koppen
    self.boundary = boundary
  }
  package static let standaard = MIMEGrenzen()
}
