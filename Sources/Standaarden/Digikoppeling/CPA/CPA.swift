package import Tijd

/// A collaboration protocol agreement: what two parties agreed on (CPPA 2.0; Digikoppeling best practice ebMS2 ch. 3).
package struct CPA: Sendable, Hashable, Codable {
  package var id: String
  package var versie: String
  package var status: Status
  package var start: Tijdstip
  package var eind: Tijdstip
  /// Two, in the order of the document.
  package var partijen: [Partij]

  package init(
    id: String, versie: String = "1.0", status: Status = .agreed, start: Tijdstip, eind: Tijdstip, partijen: [Partij]
  ) {
    self.id = id
    self.versie = versie
    self.status = status
    self.start = start
    self.eind = eind
    self.partijen = partijen
  }

  package enum Status: String, Sendable, Hashable, Codable, CaseIterable { case agreed, signed, proposed }

  package func partij(oin: String) -> Partij? { partijen.first { $0.oin == oin } }
  package func andere(dan oin: String) -> Partij? { partijen.first { $0.oin != oin } }

  /// One side of the agreement.
  package struct Partij: Sendable, Hashable, Codable {
    package var naam: String
    package var partyIds: [PartyId]
    package var rollen: [Rol]
    package var kanalen: [Kanaal]
    /// The channel over which signals go.
    package var signaalkanaal: String

    package init(naam: String, partyIds: [PartyId], rollen: [Rol], kanalen: [Kanaal], signaalkanaal: String) {
      self.naam = naam
      self.partyIds = partyIds
      self.rollen = rollen
      self.kanalen = kanalen
      self.signaalkanaal = signaalkanaal
    }

    package var oin: String? { EbMSPartij(partyIds: partyIds).oin }
    package func kanaal(_ id: String) -> Kanaal? { kanalen.first { $0.id == id } }
    /// Where signals for this party go.
    package var signaalEndpoint: String? { kanaal(signaalkanaal)?.endpoint ?? kanalen.first?.endpoint }
  }

  /// What a party does: in which role, for which service, which actions.
  package struct Rol: Sendable, Hashable, Codable {
    package var naam: String
    package var service: EbMSService
    package var acties: [Actie]
    package init(naam: String, service: EbMSService, acties: [Actie]) {
      self.naam = naam
      self.service = service
      self.acties = acties
    }
  }

  /// One action that a party sends or receives.
  package struct Actie: Sendable, Hashable, Codable {
    package var naam: String
    package var richting: Richting
    package var bindingId: String
    /// The mirror binding at the other party.
    package var andereBindingId: String?
    package var kanaalId: String
    package init(naam: String, richting: Richting, bindingId: String, andereBindingId: String?, kanaalId: String) {
      self.naam = naam
      self.richting = richting
      self.bindingId = bindingId
      self.andereBindingId = andereBindingId
      self.kanaalId = kanaalId
    }
    package enum Richting: String, Sendable, Hashable, Codable, CaseIterable { case verzenden, ontvangen }
  }

  /// A delivery channel with its transport and document exchange folded in.
  package struct Kanaal: Sendable, Hashable, Codable {
    package var id: String
    package var endpoint: String
    package var ackRequested: PerBericht
    package var ackSignatureRequested: PerBericht
    package var duplicateElimination: PerBericht
    package var syncReplyMode: String
    /// Nil in the best-effort profile.
    package var betrouwbaar: Betrouwbaar?
    package init(
      id: String, endpoint: String, ackRequested: PerBericht, ackSignatureRequested: PerBericht = .never,
      duplicateElimination: PerBericht, syncReplyMode: String = "none", betrouwbaar: Betrouwbaar?
    ) {
      self.id = id
      self.endpoint = endpoint
      self.ackRequested = ackRequested
      self.ackSignatureRequested = ackSignatureRequested
      self.duplicateElimination = duplicateElimination
      self.syncReplyMode = syncReplyMode
      self.betrouwbaar = betrouwbaar
    }
  }

  package enum PerBericht: String, Sendable, Hashable, Codable, CaseIterable { case always, never, perMessage }

  /// The numbers of reliable messaging.
  package struct Betrouwbaar: Sendable, Hashable, Codable {
    package var retries: Int
    package var retryIntervalSeconden: Int
    package var persistDurationSeconden: Int
    package init(retries: Int, retryIntervalSeconden: Int, persistDurationSeconden: Int) {
      self.retries = retries
      self.retryIntervalSeconden = retryIntervalSeconden
      self.persistDurationSeconden = persistDurationSeconden
    }
    /// What the Digikoppeling best practice advises: 8 retries, three hours apart, kept for a day.
    package static let bestPractice = Betrouwbaar(
      retries: 8, retryIntervalSeconden: 10_800, persistDurationSeconden: 86_400)
    /// For practising: 5 retries, five minutes apart.
    package static let oefenen = Betrouwbaar(retries: 5, retryIntervalSeconden: 300, persistDurationSeconden: 86_400)
  }
}
