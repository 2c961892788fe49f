import AsyncHTTPClient
import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore

/// The HTTP server around a werkplaats. Nothing listens unless this runs.
package struct Server: Sendable {
  private let werkplaats: Werkplaats
  private let adres: String
  private let poort: Int
  private let certificaten: Oefencertificaten?

  /// - Parameter certificaten: with them the server speaks HTTPS.
  package init(werkplaats: Werkplaats, adres: String, poort: Int, certificaten: Oefencertificaten? = nil) {
    self.certificaten = certificaten
    self.werkplaats = werkplaats
    self.adres = adres
    self.poort = poort
  }

  /// The OIN in the server certificate: that of the national facilities in this practice.
  private static let eigenOIN = "00000099000000090000"

  /// Listens until the process is told to stop. `klaar` gets the address once it can be opened.
  package func draai(klaar: @escaping @Sendable (String) -> Void) async throws {
    var logger = Logger(label: "werkplaats")
    logger.logLevel = .error
    let zichtbaar = "\(certificaten == nil ? "http" : "https")://\(adres == "0.0.0.0" ? "127.0.0.1" : adres):\(poort)/"
    let vervoer: HTTPServerBuilder =
      if let certificaten { try .tls(.http1(), tlsConfiguration: certificaten.tls(oin: Self.eigenOIN)) } else {
        .http1()
      }
    var toepassing = Application(
      responder: HTTPIn(werkplaats: werkplaats), server: vervoer,
      configuration: .init(address: .hostname(adres, port: poort), serverName: nil),
      onServerRunning: { _ in klaar(zichtbaar) }, logger: logger)
    toepassing.addServices(Achtergrond(werkplaats: werkplaats))
    do {
      try await toepassing.runService()
    } catch let fout as IOError where fout.errnoCode == EADDRINUSE {
      throw Serverstoring.poortInGebruik(poort)
    } catch let fout as IOError where fout.errnoCode == EACCES || fout.errnoCode == EADDRNOTAVAIL {
      throw Serverstoring.adresNietToegestaan(adres, poort)
    } catch is SocketAddressError.UnknownHost {
      throw Serverstoring.adresOnbekend(adres)
    } catch is SocketAddressError {
      throw Serverstoring.adresOnbekend(adres)
    }
  }
}

/// What can go wrong with listening.
package enum Serverstoring: Error {
  case poortInGebruik(Int)
  case adresNietToegestaan(String, Int)
  case adresOnbekend(String)

  package var uitlegVoorGebruiker: String {
    switch self {
    case .poortInGebruik(let poort):
      "Poort \(poort) is al in gebruik, misschien door een werkplaats die nog aan staat. "
        + "Stop dat programma, of kies een andere poort: ./werkplaats start --poort \(poort == 65_535 ? 8080 : poort + 1)"
    case .adresNietToegestaan(let adres, let poort):
      "De werkplaats mag niet luisteren op \(adres) poort \(poort). Kies een poort boven 1024 en een adres van deze "
        + "computer, bijvoorbeeld 127.0.0.1."
    case .adresOnbekend(let adres):
      "'\(adres)' is geen adres van deze computer. Kies 127.0.0.1 (alleen u) of 0.0.0.0 (ook anderen in uw netwerk)."
    }
  }
}
