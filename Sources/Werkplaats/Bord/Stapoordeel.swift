package import Bevindingen
import Tijd

/// What the board says of one step.
package struct Stapoordeel: Sendable, Hashable, Codable {
  package enum Status: String, Sendable, Hashable, Codable {
    case groen, oranje, rood
    case nvt
    case nietGetest = "niet-getest"
  }

  package enum Door: String, Sendable, Hashable, Codable {
    /// A green step by the simulator proves that the chain works, not that the municipality's own software does.
    case simulator
    case eigenSoftware = "eigen software"
  }

  package var stap: Stap
  package var naam: String
  package var status: Status
  /// One sentence: why this status.
  package var reden: String
  package var door: Door
  package var bewijs: [Bewijs]
  package var bevindingen: [Bevinding]
  package var duurMs: Int

  package init(
    stap: Stap, status: Status, reden: String, door: Door = .simulator, bewijs: [Bewijs] = [],
    bevindingen: [Bevinding] = [], duurMs: Int = 0
  ) {
    self.stap = stap
    naam = stap.naam
    self.status = status
    self.reden = reden
    self.door = door
    self.bewijs = bewijs
    self.bevindingen = bevindingen
    self.duurMs = duurMs
  }
}

extension Stapoordeel {
  static let wachtwoord = "Wacht op"

  /// Everything was done; only the clock must still run. Read from the sentence, so that the JSON stays as it is.
  package var wacht: Bool { status == .oranje && reden.hasPrefix(Self.wachtwoord) }

  /// A step that was done and waits for a day.
  static func wachtend(
    _ stap: Stap, op dag: Datum, _ door: Door, _ bewijs: [Bewijs] = [], _ bevindingen: [Bevinding] = []
  ) -> Stapoordeel {
    Stapoordeel(
      stap: stap, status: .oranje, reden: "\(wachtwoord) \(dag.voluit). Zet de klok vooruit", door: door,
      bewijs: bewijs, bevindingen: bevindingen)
  }

  /// Something must still be done or put right.
  package var isOpen: Bool {
    switch status {
    case .rood, .nietGetest: true
    case .oranje: wacht
    case .groen, .nvt: false
    }
  }
}

/// Something that can be looked at again later: bytes in the store, known by their hash.
package struct Bewijs: Sendable, Hashable, Codable {
  /// What it is: "pakket", "verslag", "bericht", "pagina", "kaart".
  package var soort: String
  package var titel: String
  package var sha256: String
  /// File name under which the report keeps it.
  package var bestand: String

  package init(soort: String, titel: String, sha256: String, bestand: String) {
    self.soort = soort
    self.titel = titel
    self.sha256 = sha256
    self.bestand = bestand
  }
}

/// The verdict over the whole chain: the JSON of `keten --json`.
package struct Ketenoordeel: Sendable, Hashable, Codable {
  package enum Uitkomst: String, Sendable, Hashable, Codable {
    case werkt
    case werktNiet = "werkt-niet"
  }

  package var casus: String
  package var uitkomst: Uitkomst
  /// The last step that was asked for; nil when it was the whole chain.
  package var tot: Stap?
  package var stappen: [Stapoordeel]

  /// The chain works when 1 to 9b are green or orange, and 10 and 11 are green or do not apply. A step that waits for
  /// a day has not worked yet. When only a part was asked for, the steps after it do not count, and a step of that
  /// part may not apply.
  package init(casus: String, stappen: [Stapoordeel], tot: Stap? = nil) {
    self.casus = casus
    self.tot = tot
    self.stappen = stappen
    let gevraagd = Self.gevraagd(stappen, tot)
    let allesGoed = gevraagd.allSatisfy { oordeel in
      if tot != nil, oordeel.status == .nvt { return true }
      return switch (oordeel.stap.groep, oordeel.status) {
      case (_, .oranje): !oordeel.wacht
      case (_, .groen), (.partners, .nvt): true
      case (.juridisch, .nvt): oordeel.stap == .een
      case (.toepasbaar, .nvt), (.aanvragen, .nvt), (_, .rood), (_, .nietGetest): false
      }
    }
    uitkomst = allesGoed && !gevraagd.isEmpty ? .werkt : .werktNiet
  }

  /// The steps that count for the verdict.
  package var gevraagd: [Stapoordeel] { Self.gevraagd(stappen, tot) }

  private static func gevraagd(_ stappen: [Stapoordeel], _ tot: Stap?) -> [Stapoordeel] {
    guard let tot, let laatste = Stap.allCases.firstIndex(of: tot) else { return stappen }
    let tellen = Set(Stap.allCases[...laatste])
    return stappen.filter { tellen.contains($0.stap) }
  }

  package subscript(_ stap: Stap) -> Stapoordeel? { stappen.first { $0.stap == stap } }
}

extension Int {
  /// The number with its noun: "1 bericht", "2 berichten".
  func geteld(_ een: String, _ meer: String) -> String { self == 1 ? "1 \(een)" : "\(self) \(meer)" }
}
