package import AsyncHTTPClient
package import Ketenspoor
import NIOCore
import NIOHTTP1

/// Calls to systems outside this program, over HTTP or HTTPS.
package struct HTTPUit: Sendable {
  /// Seconds until an outside system is taken to be silent.
  private static let wachttijd = TimeAmount.seconds(30)

  private let client: HTTPClient

  package init(_ client: HTTPClient = .shared) { self.client = client }

  package func roep(_ url: String, _ aanroep: Aanroep) async throws -> Antwoord {
    var verzoek = HTTPClientRequest(url: url)
    verzoek.method = HTTPMethod(rawValue: aanroep.methode.rawValue)
    for kop in aanroep.koppen { verzoek.headers.add(name: kop.naam, value: kop.waarde) }
    if !aanroep.inhoud.isEmpty { verzoek.body = .bytes(ByteBuffer(bytes: aanroep.inhoud)) }
    let antwoord = try await client.execute(verzoek, timeout: Self.wachttijd)
    let inhoud = try await antwoord.body.collect(upTo: Servergrenzen.inhoud)
    var koppen = Koppen()
    for (naam, waarde) in antwoord.headers { koppen.voegToe(naam, waarde) }
    return Antwoord(status: Int(antwoord.status.code), koppen: koppen, inhoud: Array(inhoud.readableBytesView))
  }
}
