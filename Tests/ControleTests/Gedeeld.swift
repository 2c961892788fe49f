import Foundation
import Testing

@testable import Controle

/// The shared examples beside the project; absent on a plain checkout.
enum Gedeeld {
  static let map: String = {
    if let eigen = ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"] { return eigen }
    let wortel = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return wortel.deletingLastPathComponent().appendingPathComponent("shared").path
  }()

  static var isEr: Bool { FileManager.default.fileExists(atPath: map + "/examples/stop") }
  static let overgeslagen: Comment = "overgeslagen: ../shared ontbreekt"

  static func lees(_ voorbeeld: String) throws -> Invoer { try Bestandslezer.lees("\(map)/examples/\(voorbeeld)") }
}
