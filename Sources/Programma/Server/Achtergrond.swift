import Ketenspoor
import ServiceLifecycle

/// Looks at the clock every few seconds, so that terms expire and messages are retried also when nobody clicks.
struct Achtergrond: Service {
  let werkplaats: Werkplaats

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try? await werkplaats.omgeving.verwerkTijd()
        try? await Task.sleep(for: .seconds(Servergrenzen.tik))
      }
    }
  }
}
