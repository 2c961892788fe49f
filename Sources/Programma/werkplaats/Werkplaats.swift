import ArgumentParser
import AsyncHTTPClient
import Crypto
import GRDB
import Hummingbird
import HummingbirdTLS
import NIOSSL
import ServiceLifecycle
import X509

@main
struct WP: AsyncParsableCommand {
  func run() async throws {}
}
