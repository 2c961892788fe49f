import DSOKoppelvlak

/// The states of an actieverzoek in v5, and who may move it.
///
/// The names of the states were seen; which steps the real service allows is our assumption, from how a product
/// describes it: the receiver reports done while it is open, the sender may withdraw while it is open or reported done.
enum Actieverzoekloop {
  enum Kant: Sendable, Hashable { case zender, ontvanger }

  static func volgende(_ status: SWF.ActieverzoekStatus, _ kant: Kant) -> [SWF.ActieverzoekStatus] {
    switch (status, kant) {
    case (.open, .ontvanger): [.inBehandeling, .geweigerd, .gereedgemeld]
    case (.inBehandeling, .ontvanger): [.gereedgemeld, .geweigerd]
    case (.open, .zender), (.inBehandeling, .zender): [.ingetrokken]
    // The sender accepts the answer, asks for more, or withdraws.
    case (.gereedgemeld, .zender): [.gereed, .inBehandeling, .ingetrokken]
    case (.gereedgemeld, .ontvanger): []
    case (.geweigerd, _), (.ingetrokken, _), (.gereed, _): []
    }
  }

  static func kanten(_ oin: String, _ verzoek: Dossierverzoek) -> [Kant] {
    var kanten: [Kant] = []
    if verzoek.zender == oin { kanten.append(.zender) }
    if verzoek.ontvanger == oin { kanten.append(.ontvanger) }
    return kanten
  }

  /// What this party may choose now.
  static func keuzes(_ oin: String, _ verzoek: Dossierverzoek) -> [SWF.ActieverzoekStatus] {
    kanten(oin, verzoek).flatMap { volgende(verzoek.status, $0) }
  }

  static func controleer(
    _ verzoek: Dossierverzoek, naar nieuw: SWF.ActieverzoekStatus, door oin: String
  ) throws(Weigering) {
    let mag = keuzes(oin, verzoek)
    guard mag.contains(nieuw) else {
      let lijst = mag.isEmpty ? "niets" : mag.map(\.rawValue).joined(separator: ", ")
      throw Weigering(
        SamenwerkenRegels.overgang, 409,
        "Van \(verzoek.status.rawValue) naar \(nieuw.rawValue) kan niet voor \(oin). Wel mogelijk: \(lijst)")
    }
  }

  /// The work is over.
  static func isAf(_ status: SWF.ActieverzoekStatus) -> Bool {
    switch status {
    case .open, .inBehandeling, .gereedgemeld: false
    case .geweigerd, .ingetrokken, .gereed: true
    }
  }
}
