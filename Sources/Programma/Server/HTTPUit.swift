import AsyncHTTPClient
import Foundation
package import Ketenspoor
import NIOCore
import NIOHTTP1
import NIOPosix

/// Calls to systems outside this program, over HTTP or HTTPS.
package final class HTTPUit: Sendable {
  /// Seconds until an outside system is taken to be silent. A validation of a large plan may take this long.
  private static let wachttijd: Int64 = 30
  /// Seconds to make a connection. A machine that is switched off does not answer at all.
  private static let verbindtijd: Int64 = 3

  private let client: HTTPClient

  package init() {
    var instelling = HTTPClient.Configuration.singletonConfiguration
    instelling.timeout = .init(connect: .seconds(Self.verbindtijd))
    // The Uitvak tries again, with the trace of every attempt; the client must say at once what is wrong.
    instelling.connectionPool.retryConnectionEstablishment = false
    client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: instelling)
  }

  deinit { client.shutdown { _ in } }

  /// - Throws: `Uitroepstoring`, with the cause in plain Dutch.
  package func roep(_ url: String, _ aanroep: Aanroep) async throws -> Antwoord {
    var verzoek = HTTPClientRequest(url: url)
    verzoek.method = HTTPMethod(rawValue: aanroep.methode.rawValue)
    for kop in aanroep.koppen { verzoek.headers.add(name: kop.naam, value: kop.waarde) }
    if !aanroep.inhoud.isEmpty { verzoek.body = .bytes(ByteBuffer(bytes: aanroep.inhoud)) }
    do {
      let antwoord = try await client.execute(verzoek, timeout: .seconds(Self.wachttijd))
      let inhoud = try await antwoord.body.collect(upTo: Servergrenzen.inhoud)
      var koppen = Koppen()
      for (naam, waarde) in antwoord.headers { koppen.voegToe(naam, waarde) }
      return Antwoord(status: Int(antwoord.status.code), koppen: koppen, inhoud: Array(inhoud.readableBytesView))
    } catch {
      throw Uitroepstoring(oorzaak: Self.oorzaak(error))
    }
  }

  private static func oorzaak(_ fout: any Error) -> String {
    switch fout {
    case let fout as HTTPClientError where fout == .connectTimeout:
      "er kwam binnen \(verbindtijd) seconden geen verbinding"
    case let fout as HTTPClientError where fout == .deadlineExceeded || fout == .readTimeout:
      "het antwoordt niet binnen \(wachttijd) seconden"
    case let fout as HTTPClientError where fout == .remoteConnectionClosed:
      "het verbrak de verbinding zonder antwoord"
    case let fout as HTTPClientError where fout == .invalidURL || fout == .emptyHost || fout == .emptyScheme:
      "dit adres is geen geldige URL"
    case let fout as NIOConnectionError:
      if !fout.connectionErrors.isEmpty {
        fout.connectionErrors.contains(where: { ($0.error as? IOError)?.errnoCode == ECONNREFUSED })
          ? "het weigert de verbinding" : "er is geen verbinding te maken: \(fout.connectionErrors[0].error)"
      } else {
        "de naam '\(fout.host)' is niet bekend"
      }
    case let fout as IOError where fout.errnoCode == ECONNREFUSED: "het weigert de verbinding"
    case let fout as IOError where fout.errnoCode == ECONNRESET: "het verbrak de verbinding zonder antwoord"
    case is NIOTooManyBytesError: "het antwoord is groter dan \(Servergrenzen.inhoud / 1_048_576) MiB"
    default: "\(fout)"
    }
  }
}

/// Why an outside system did not answer; the text stands in the Ketenspoor and on the screen.
struct Uitroepstoring: Error, CustomStringConvertible {
  let oorzaak: String
  var description: String { oorzaak }
}
