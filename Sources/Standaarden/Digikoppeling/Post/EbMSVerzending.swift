package import Tijd

/// An outgoing business message with what the sender needs: where it goes and how often to try.
package struct EbMSVerzending: Sendable, Hashable {
  package var bericht: EbMSBericht
  package var endpoint: String
  /// Nil in the best-effort profile: try once.
  package var betrouwbaar: CPA.Betrouwbaar?

  /// Makes a message under a CPA: roles, acknowledgment and duplicate elimination as agreed, TimeToLive after the last
  /// attempt. Nil when the sender may not send this action under this CPA.
  package init?(
    cpa: CPA, van oin: String, action: String, payloads: [Payload], messageId: String, conversationId: String,
    timestamp: Tijdstip, refToMessageId: String? = nil, timeToLive: Tijdstip? = nil
  ) {
    guard let zender = cpa.partij(oin: oin), let ontvanger = cpa.andere(dan: oin) else { return nil }
    let kandidaten = zender.rollen.flatMap { rol in
      rol.acties.filter { $0.naam == action && $0.richting == .verzenden }.map { (rol: rol, actie: $0) }
    }
    guard let (rol, actie) = kandidaten.first, let kanaal = zender.kanaal(actie.kanaalId) else { return nil }
    let ontvangst = ontvanger.rollen.lazy.compactMap { rol -> (rol: CPA.Rol, actie: CPA.Actie)? in
      rol.acties.first { $0.naam == action && $0.richting == .ontvangen }.map { (rol, $0) }
    }.first
    guard let ontvangst, let doel = ontvanger.kanaal(ontvangst.actie.kanaalId)?.endpoint, !doel.isEmpty else {
      return nil
    }
    let afspraak = kanaal.betrouwbaar
    let levensduur = afspraak.map { Herhaling($0, eerstePoging: timestamp).minsteTimeToLive.plus(seconden: 60) }
    bericht = EbMSBericht(
      from: EbMSPartij(partyIds: zender.partyIds, role: rol.naam),
      to: EbMSPartij(partyIds: ontvanger.partyIds, role: ontvangst.rol.naam), cpaId: cpa.id,
      conversationId: conversationId, service: rol.service, action: action, messageId: messageId,
      timestamp: timestamp, refToMessageId: refToMessageId, timeToLive: timeToLive ?? levensduur,
      duplicateElimination: kanaal.duplicateElimination == .always,
      ackRequested: kanaal.ackRequested == .always ? AckRequested() : nil, payloads: payloads)
    endpoint = doel
    betrouwbaar = afspraak
  }

  /// A Ping to the other party of the CPA.
  package static func ping(
    cpa: CPA, van oin: String, messageId: String, conversationId: String, timestamp: Tijdstip
  ) -> EbMSVerzending? {
    guard let zender = cpa.partij(oin: oin), let ontvanger = cpa.andere(dan: oin),
      let endpoint = ontvanger.signaalEndpoint
    else { return nil }
    let bericht = EbMSBericht(
      from: EbMSPartij(partyIds: zender.partyIds), to: EbMSPartij(partyIds: ontvanger.partyIds), cpaId: cpa.id,
      conversationId: conversationId, service: .signaal, action: EbMSBericht.Soort.ping.rawValue,
      messageId: messageId, timestamp: timestamp)
    return EbMSVerzending(bericht: bericht, endpoint: endpoint, betrouwbaar: nil)
  }

  private init(bericht: EbMSBericht, endpoint: String, betrouwbaar: CPA.Betrouwbaar?) {
    self.bericht = bericht
    self.endpoint = endpoint
    self.betrouwbaar = betrouwbaar
  }
}
