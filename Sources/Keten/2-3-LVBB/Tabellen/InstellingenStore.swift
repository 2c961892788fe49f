import Foundation
import Opslag

/// The settings of the LVBB in the table of settings of the werkplaats.
struct InstellingenStore: Sendable {
  static let sleutel = "lvbb.instellingen"
  private let instellingen: Instellingen
  /// What holds until a coach chose otherwise.
  private let begin: LVBBInstellingen

  init(_ instellingen: Instellingen, begin: LVBBInstellingen) {
    self.instellingen = instellingen
    self.begin = begin
  }

  func lees() throws -> LVBBInstellingen {
    guard let tekst = try instellingen.lees(Self.sleutel) else { return begin }
    // An older program may have written other fields; then its choice is lost, not the program.
    return (try? JSONDecoder().decode(LVBBInstellingen.self, from: Data(tekst.utf8))) ?? begin
  }

  func zet(_ nieuw: LVBBInstellingen) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try instellingen.zet(Self.sleutel, op: String(decoding: try encoder.encode(nieuw), as: UTF8.self))
  }
}
