package import Bord
package import Casussen

/// Brings together what the board judges on the borders and what the headless user expected and found.
package enum Oordeelvorming {
  /// - Parameters:
  ///   - tot: the last step that was to run; later ones do not count for the verdict.
  ///   - bewaar: keeps bytes of evidence and gives their SHA-256.
  package static func samen(
    _ oordelen: [Stapoordeel], _ verslagen: [Stapverslag], casus: String, tot: String? = nil,
    bewaar: ([UInt8]) -> String?
  ) -> Ketenoordeel {
    let stappen = oordelen.map { oordeel -> Stapoordeel in
      let eigen = verslagen.filter { $0.stap == oordeel.stap.rawValue }
      guard !eigen.isEmpty else { return oordeel }
      var uit = oordeel
      uit.duurMs += eigen.reduce(0) { $0 + $1.duurMs }
      let problemen = problemen(eigen)
      // Green needs both: the contract holds on the border, and the user saw what the casus expects.
      if let eerste = problemen.first {
        uit.status = .rood
        uit.reden = problemen.count == 1 ? eerste : "\(problemen.count) afwijkingen. De eerste: \(eerste)"
      } else if oordeel.status == .nietGetest, eigen.allSatisfy(\.isGoed) {
        // Some things only a user sees, such as a click on the map: no system called another.
        uit.status = .groen
        uit.reden = eigen.flatMap(\.controles).prefix(3).map { "\($0.naam): \($0.gevonden)" }.joined(separator: "; ")
        uit.bewijs += eigen.flatMap(\.bewijs).compactMap { stuk in
          bewaar(stuk.bytes).map {
            Bewijs(soort: stuk.soort, titel: stuk.titel, sha256: $0, bestand: stuk.bestand)
          }
        }
      }
      return uit
    }
    return Ketenoordeel(casus: casus, stappen: stappen, tot: tot.flatMap { Stap(rawValue: $0) })
  }

  private static func problemen(_ verslagen: [Stapverslag]) -> [String] {
    verslagen.flatMap(\.fouten)
      + verslagen.flatMap(\.afwijkingen).map { "\($0.naam): verwacht \($0.verwacht), gevonden \($0.gevonden)" }
  }
}
