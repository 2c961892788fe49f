import Foundation
import Synchronization

/// Where identifiers come from. A `Kern/` never makes one: it is handed in.
package struct Ids: Sendable {
  /// A new UUID, lower case.
  package let uuid: @Sendable () -> String
  /// A number within the range.
  package let getal: @Sendable (ClosedRange<Int>) -> Int

  package init(uuid: @escaping @Sendable () -> String, getal: @escaping @Sendable (ClosedRange<Int>) -> Int) {
    self.uuid = uuid
    self.getal = getal
  }

  package static var willekeurig: Ids {
    Ids(uuid: { UUID().uuidString.lowercased() }, getal: { Int.random(in: $0) })
  }

  /// For tests: 00000000-0000-4000-8000-000000000001, …2, …3; numbers step through their range. `zaad` is where the
  /// counting starts.
  package static func oplopend(_ zaad: Int = 1) -> Ids {
    let teller = Teller(zaad)
    return Ids(
      uuid: {
        let cijfers = String(teller.volgende(), radix: 16)
        let nullen = String(repeating: "0", count: max(0, 12 - cijfers.count))
        return "00000000-0000-4000-8000-\(nullen)\(cijfers)"
      },
      getal: { bereik in bereik.lowerBound + teller.volgende() % bereik.count })
  }

  private final class Teller: Sendable {
    private let stand: Mutex<Int>
    init(_ begin: Int) { stand = Mutex(begin) }
    func volgende() -> Int {
      stand.withLock { stand in
        defer { stand += 1 }
        return stand
      }
    }
  }
}
