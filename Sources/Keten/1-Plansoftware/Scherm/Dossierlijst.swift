import STOP
import Tijd

/// Deliveries with how they stand.
struct Dossierlijst: Sendable {
  struct Regel: Sendable {
    var dossier: Aanleverdossier
    var verzendingen: [Verzending]
    var ontvangsten: [Ontvangst]

    var laatste: Verzending? { verzendingen.last }
    var stand: Aanleverstand { Aanleverstand.bepaal(laatste, ontvangsten) }
    /// What the LVBB had to say about the last sending.
    var meldingen: [LVBBMelding] {
      guard let laatste else { return [] }
      let antwoorden = ontvangsten.filter { $0.verzending == laatste.messageId }.map(\.resultaat)
      var gezien: Set<LVBBMelding> = []
      return antwoorden.flatMap { $0.meldingen + ($0.verslag?.meldingen ?? []) }.filter { gezien.insert($0).inserted }
    }
    var bijgewerktOp: Tijdstip {
      ontvangsten.last?.ontvangenOp ?? laatste?.verstuurdOp ?? dossier.gemaaktOp
    }
  }
  private let werkplek: Werkplek

  init(_ werkplek: Werkplek) { self.werkplek = werkplek }

  /// Newest first.
  func alle() throws -> [Regel] {
    let verzendingen = Dictionary(grouping: try werkplek.aanleveringen.verzendingen(), by: \.dossier)
    let ontvangsten = try werkplek.aanleveringen.ontvangsten()
    return try werkplek.aanleveringen.alle().map { dossier in
      let eigen = verzendingen[dossier.id] ?? []
      let namen = Set(eigen.map(\.messageId))
      return Regel(
        dossier: dossier, verzendingen: eigen, ontvangsten: ontvangsten.filter { namen.contains($0.verzending) })
    }
  }

  func regel(_ id: String) throws -> Regel? { try alle().first { $0.dossier.id == id } }
}
