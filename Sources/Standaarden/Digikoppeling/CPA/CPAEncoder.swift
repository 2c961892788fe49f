import Markup
import Tijd

/// Writes a CPA for the plain profiles osb-rm and osb-be: no certificates, no signatures.
package struct CPAEncoder: Sendable {
  package init() {}

  package func encode(_ cpa: CPA) -> [UInt8] {
    var takken = [tak("Status", ["value": cpa.status.rawValue]), tekst("Start", cpa.start.description)]
    takken.append(tekst("End", cpa.eind.description))
    takken += cpa.partijen.enumerated().map { partij($0.element, nummer: $0.offset) }
    takken += pakketten()
    let wortel = tak("CollaborationProtocolAgreement", ["cpaid": cpa.id, "version": cpa.versie], takken)
    return XMLSchrijver(
      voorvoegsels: [EbMSNaamruimte.cpa: "tns", EbMSNaamruimte.xlink: "xlink"], opmaak: .ingesprongen(behalve: [])
    ).schrijf(wortel)
  }

  private static let signaalpakket = "MshSignalPackage"
  private static let berichtpakket = "MessagePackage"

  private func partij(_ partij: CPA.Partij, nummer: Int) -> Tak {
    var takken = partij.partyIds.map { id in
      var tak = tekst("PartyId", id.waarde)
      if let type = id.type { tak.attributen = [attribuut("type", type)] }
      return tak
    }
    takken.append(metLink("PartyRef", [:], "https://oefenen.invalid/partij"))
    takken += partij.rollen.map { rol($0) }
    takken += partij.kanalen.enumerated().map { plek, kanaal in
      let kenmerken = tak(
        "MessagingCharacteristics",
        [
          "syncReplyMode": kanaal.syncReplyMode, "ackRequested": kanaal.ackRequested.rawValue,
          "actor": AckRequested.toPartyMSH, "ackSignatureRequested": kanaal.ackSignatureRequested.rawValue,
          "duplicateElimination": kanaal.duplicateElimination.rawValue,
        ])
      let id = "p\(nummer)_k\(plek)"
      return tak(
        "DeliveryChannel",
        ["channelId": kanaal.id, "transportId": "\(id)_transport", "docExchangeId": "\(id)_uitwisseling"], [kenmerken])
    }
    takken += partij.kanalen.enumerated().map { transport($0.element, id: "p\(nummer)_k\($0.offset)_transport") }
    takken += partij.kanalen.enumerated().map { uitwisseling($0.element, id: "p\(nummer)_k\($0.offset)_uitwisseling") }
    return tak(
      "PartyInfo",
      [
        "partyName": partij.naam, "defaultMshChannelId": partij.signaalkanaal,
        "defaultMshPackageId": Self.signaalpakket,
      ], takken)
  }

  private func rol(_ rol: CPA.Rol) -> Tak {
    let link = "https://oefenen.invalid/proces"
    var service = tekst("Service", rol.service.naam)
    if let type = rol.service.type { service.attributen = [attribuut("type", type)] }
    let zenden = rol.acties.filter { $0.richting == .verzenden }.map { actie("CanSend", $0) }
    let ontvangen = rol.acties.filter { $0.richting == .ontvangen }.map { actie("CanReceive", $0) }
    return tak(
      "CollaborationRole", [:],
      [
        metLink("ProcessSpecification", ["name": rol.service.naam, "version": "1.0"], link),
        metLink("Role", ["name": rol.naam], link), tak("ServiceBinding", [:], [service] + zenden + ontvangen),
      ])
  }

  /// The values that Digikoppeling prescribes for profiles without signing.
  private func actie(_ naam: String, _ actie: CPA.Actie) -> Tak {
    let kenmerken = tak(
      "BusinessTransactionCharacteristics",
      [
        "isAuthenticated": "transient", "isAuthorizationRequired": "true", "isConfidential": "transient",
        "isIntelligibleCheckRequired": "false", "isNonRepudiationReceiptRequired": "false",
        "isNonRepudiationRequired": "false", "isTamperProof": "transient", "timeToPerform": "P2D",
      ])
    let binding = tak(
      "ThisPartyActionBinding", ["id": actie.bindingId, "action": actie.naam, "packageId": Self.berichtpakket],
      [kenmerken, tekst("ChannelId", actie.kanaalId)])
    let ander = actie.andereBindingId.map { [tekst("OtherPartyActionBinding", $0)] } ?? []
    return tak(naam, [:], [binding] + ander)
  }

  private func transport(_ kanaal: CPA.Kanaal, id: String) -> Tak {
    var protocol1 = tekst("TransportProtocol", "HTTP")
    protocol1.attributen = [attribuut("version", "1.1")]
    let endpoint = tak("Endpoint", ["uri": kanaal.endpoint, "type": "allPurpose"])
    return tak(
      "Transport", ["transportId": id],
      [tak("TransportSender", [:], [protocol1]), tak("TransportReceiver", [:], [protocol1, endpoint])])
  }

  private func uitwisseling(_ kanaal: CPA.Kanaal, id: String) -> Tak {
    var takken: [Tak] = []
    if let afspraak = kanaal.betrouwbaar {
      takken.append(
        tak(
          "ReliableMessaging", [:],
          [
            tekst("Retries", String(afspraak.retries)),
            tekst("RetryInterval", XSDDuur.tekst(afspraak.retryIntervalSeconden)),
            tekst("MessageOrderSemantics", "NotGuaranteed"),
          ]))
      takken.append(tekst("PersistDuration", XSDDuur.tekst(afspraak.persistDurationSeconden)))
    }
    return tak(
      "DocExchange", ["docExchangeId": id],
      [
        tak("ebXMLSenderBinding", ["version": "2.0"], takken), tak("ebXMLReceiverBinding", ["version": "2.0"], takken),
      ])
  }

  private func pakketten() -> [Tak] {
    var ruimte = tekst("NamespaceSupported", EbMSNaamruimte.eb)
    ruimte.attributen = [attribuut("location", EbMSNaamruimte.eb), attribuut("version", "2.0")]
    return [
      tak("SimplePart", ["id": "MsgHdr", "mimetype": "text/xml"], [ruimte]),
      tak("SimplePart", ["id": "Inhoud", "mimetype": "application/xml"]),
      pakket(Self.signaalpakket, ["MsgHdr"]), pakket(Self.berichtpakket, ["MsgHdr", "Inhoud"]),
    ]
  }

  private func pakket(_ id: String, _ delen: [String]) -> Tak {
    let samen = tak(
      "Composite",
      ["id": "\(id)_deel", "mimetype": "multipart/related", "mimeparameters": "type=text/xml"],
      delen.map { tak("Constituent", ["idref": $0]) })
    return tak(
      "Packaging", ["id": id],
      [tak("ProcessingCapabilities", ["parse": "true", "generate": "true"]), tak("CompositeList", [:], [samen])])
  }

  // MARK: - Small parts

  private func attribuut(_ naam: String, _ waarde: String) -> Attribuut {
    Attribuut(naam: Naam(naam, in: EbMSNaamruimte.cpa), waarde: waarde)
  }
  private func tak(_ naam: String, _ attributen: KeyValuePairs<String, String>, _ takken: [Tak] = []) -> Tak {
    var tak = Tak(naam, in: EbMSNaamruimte.cpa, takken: takken)
    tak.attributen = attributen.map { attribuut($0.key, $0.value) }
    return tak
  }
  private func tekst(_ naam: String, _ tekst: String) -> Tak { Tak(naam, in: EbMSNaamruimte.cpa, tekst: tekst) }
  private func metLink(_ naam: String, _ attributen: KeyValuePairs<String, String>, _ link: String) -> Tak {
    var tak = tak(naam, attributen)
    tak.attributen.append(Attribuut(naam: Naam("type", in: EbMSNaamruimte.xlink), waarde: "simple"))
    tak.attributen.append(Attribuut(naam: Naam("href", in: EbMSNaamruimte.xlink), waarde: link))
    return tak
  }
}
