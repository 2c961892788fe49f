/// The outcome of checking some files: what every renderer renders.
package struct Bevindingenverslag: Sendable, Hashable, Codable {
  /// Version of the program.
  package var versie: String
  /// Which rule sets were used, by name, so that a verdict can be compared later.
  package var regelset: [String: String]
  package var bestanden: [Bestandsoordeel]

  package init(versie: String, regelset: [String: String], bestanden: [Bestandsoordeel]) {
    self.versie = versie
    self.regelset = regelset
    self.bestanden = bestanden
  }

  package var bevindingen: [Bevinding] { bestanden.flatMap(\.bevindingen) }

  /// One file, folder or package as it was given.
  package struct Bestandsoordeel: Sendable, Hashable, Codable {
    package enum Uitkomst: String, Sendable, Hashable, Codable {
      case valide
      case nietValide = "niet-valide"
    }

    package var pad: String
    /// What it was recognised as: "LVBB-aanlevering", "STTR", "STAM", …
    package var norm: String
    package var uitkomst: Uitkomst
    package var duurMs: Int
    package var bevindingen: [Bevinding]

    package init(pad: String, norm: String, duurMs: Int, bevindingen: [Bevinding]) {
      self.pad = pad
      self.norm = norm
      uitkomst = bevindingen.heeftFouten ? .nietValide : .valide
      self.duurMs = duurMs
      self.bevindingen = bevindingen
    }
  }
}
