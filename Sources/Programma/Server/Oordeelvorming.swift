package import Bord
package import Casussen
import Pakket

/// Brings together what the board judges on the borders and what the headless user expected and found.
package enum Oordeelvorming {
  /// - Parameter tot: the last step that was to run; later ones count as not tested.
  package static func samen(
    _ oordelen: [Stapoordeel], _ verslagen: [Stapverslag], casus: String, tot: String? = nil
  ) -> Ketenoordeel {
    let stappen = oordelen.map { oordeel -> Stapoordeel in
      let eigen = verslagen.filter { $0.stap == oordeel.stap.rawValue }
      guard !eigen.isEmpty else { return oordeel }
      var uit = oordeel
      let fouten = eigen.flatMap(\.fouten)
      let afwijkingen = eigen.flatMap(\.afwijkingen).map {
        "\($0.naam): verwacht \($0.verwacht), gevonden \($0.gevonden)"
      }
      // Green needs both: the contract holds on the border, and the user saw what the casus expects.
      if let eerste = (fouten + afwijkingen).first {
        uit.status = .rood
        uit.reden = eerste
      }
      uit.duurMs += eigen.reduce(0) { $0 + $1.duurMs }
      return uit
    }
    return Ketenoordeel(casus: casus, stappen: stappen)
  }
}
