package import Tijd

/// One ebMS 2.0 message: the header, and what goes with it (ebMS 2.0 section 3; Digikoppeling ebMS2 3.3).
///
/// A business message carries payloads; a signal (acknowledgment, error, ping) does not.
package struct EbMSBericht: Sendable, Hashable, Codable {
  package var from: EbMSPartij
  package var to: EbMSPartij
  package var cpaId: String
  package var conversationId: String
  package var service: EbMSService
  package var action: String
  package var messageId: String
  package var timestamp: Tijdstip
  package var refToMessageId: String?
  package var timeToLive: Tijdstip?
  /// Present in the reliable profiles.
  package var duplicateElimination: Bool
  package var ackRequested: AckRequested?
  package var acknowledgment: Acknowledgment?
  package var fouten: [EbMSFout]
  package var payloads: [Payload]

  package init(
    from: EbMSPartij, to: EbMSPartij, cpaId: String, conversationId: String, service: EbMSService, action: String,
    messageId: String, timestamp: Tijdstip, refToMessageId: String? = nil, timeToLive: Tijdstip? = nil,
    duplicateElimination: Bool = false, ackRequested: AckRequested? = nil, acknowledgment: Acknowledgment? = nil,
    fouten: [EbMSFout] = [], payloads: [Payload] = []
  ) {
    self.from = from
    self.to = to
    self.cpaId = cpaId
    self.conversationId = conversationId
    self.service = service
    self.action = action
    self.messageId = messageId
    self.timestamp = timestamp
    self.refToMessageId = refToMessageId
    self.timeToLive = timeToLive
    self.duplicateElimination = duplicateElimination
    self.ackRequested = ackRequested
    self.acknowledgment = acknowledgment
    self.fouten = fouten
    self.payloads = payloads
  }

  /// What kind of message this is: decided by the service and action of the header.
  package var soort: Soort {
    guard service.naam == EbMSService.signaal.naam else { return .zaken }
    return Soort(rawValue: action) ?? .onbekendSignaal
  }

  /// A business message, or one of the signals of ebMS 2.0; raw values are the actions.
  package enum Soort: String, Sendable, Hashable, Codable, CaseIterable {
    case zaken
    case acknowledgment = "Acknowledgment"
    case messageError = "MessageError"
    case ping = "Ping"
    case pong = "Pong"
    case statusRequest = "StatusRequest"
    case statusResponse = "StatusResponse"
    case onbekendSignaal
  }
}

/// A side of the message: one or more ids and, for business messages, a role.
package struct EbMSPartij: Sendable, Hashable, Codable {
  package var partyIds: [PartyId]
  package var role: String?

  package init(partyIds: [PartyId], role: String? = nil) {
    self.partyIds = partyIds
    self.role = role
  }
  /// The Dutch way: one PartyId of type OIN.
  package init(oin: String, role: String? = nil) { self.init(partyIds: [PartyId(oin: oin)], role: role) }

  /// The first OIN, without a suffix such as `_O` that practice environments add.
  package var oin: String? { partyIds.first { $0.type == PartyId.oinType }.map { PartyId.zonderSuffix($0.waarde) } }
  package var zonderRol: EbMSPartij { EbMSPartij(partyIds: partyIds) }
}

/// An identification with its type.
package struct PartyId: Sendable, Hashable, Codable {
  package var type: String?
  package var waarde: String
  package init(type: String?, waarde: String) {
    self.type = type
    self.waarde = waarde
  }
  package init(oin: String) { self.init(type: Self.oinType, waarde: oin) }

  package static let oinType = "urn:osb:oin"
  static func zonderSuffix(_ waarde: String) -> String { String(waarde.prefix { $0 != "_" }) }
}

/// The service of a message with its type.
package struct EbMSService: Sendable, Hashable, Codable {
  package var naam: String
  package var type: String?
  package init(_ naam: String, type: String? = EbMSService.osbType) {
    self.naam = naam
    self.type = type
  }

  package static let osbType = "urn:osb:services"
  /// The service of every signal (ebMS 2.0 section 4); it bears no type.
  package static let signaal = EbMSService("urn:oasis:names:tc:ebxml-msg:service", type: nil)
}

/// The sender wants to hear that the message has arrived.
package struct AckRequested: Sendable, Hashable, Codable {
  package var signed: Bool
  package var actor: String?
  package init(signed: Bool = false, actor: String? = AckRequested.toPartyMSH) {
    self.signed = signed
    self.actor = actor
  }
  package static let toPartyMSH = "urn:oasis:names:tc:ebxml-msg:actor:toPartyMSH"
  package static let nextMSH = "urn:oasis:names:tc:ebxml-msg:actor:nextMSH"
}

/// The receipt: which message arrived, when, at whom.
package struct Acknowledgment: Sendable, Hashable, Codable {
  package var timestamp: Tijdstip
  package var refToMessageId: String
  package var from: EbMSPartij?
  package init(timestamp: Tijdstip, refToMessageId: String, from: EbMSPartij? = nil) {
    self.timestamp = timestamp
    self.refToMessageId = refToMessageId
    self.from = from
  }
}

/// One error in an ErrorList.
package struct EbMSFout: Sendable, Hashable, Codable {
  package var code: EbMSFoutcode
  package var severity: Severity
  package var location: String?
  package var omschrijving: String?
  package init(
    _ code: EbMSFoutcode, severity: Severity = .error, location: String? = nil, omschrijving: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.omschrijving = omschrijving
  }

  package enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    case warning = "Warning"
    case error = "Error"
  }
}

/// The error codes of ebMS 2.0 section 4.2.3.4.
package enum EbMSFoutcode: String, Sendable, Hashable, Codable, CaseIterable {
  case valueNotRecognized = "ValueNotRecognized"
  case notSupported = "NotSupported"
  case inconsistent = "Inconsistent"
  case otherXml = "OtherXml"
  case deliveryFailure = "DeliveryFailure"
  case timeToLiveExpired = "TimeToLiveExpired"
  case securityFailure = "SecurityFailure"
  case mimeProblem = "MimeProblem"
  case unknown = "Unknown"
}

/// One payload part: what the business wants to send, exactly these bytes.
package struct Payload: Sendable, Hashable, Codable {
  /// Without angle brackets; the Manifest points at it with `cid:`.
  package var contentId: String
  package var contentType: String
  package var bestandsnaam: String?
  package var inhoud: [UInt8]
  package init(contentId: String, contentType: String, bestandsnaam: String? = nil, inhoud: [UInt8]) {
    self.contentId = contentId
    self.contentType = contentType
    self.bestandsnaam = bestandsnaam
    self.inhoud = inhoud
  }
}

/// What goes over HTTP: the headers that matter and the body. Nothing here knows of sockets.
package struct EbMSOverdracht: Sendable, Hashable {
  package var contentType: String
  /// As it stands in the header, quotes included: `"ebXML"`.
  package var soapAction: String?
  package var body: [UInt8]
  package init(contentType: String, soapAction: String? = EbMSOverdracht.soapActionEbXML, body: [UInt8]) {
    self.contentType = contentType
    self.soapAction = soapAction
    self.body = body
  }
  package static let soapActionEbXML = "\"ebXML\""

  /// Name and value, in the order in which they are sent.
  package var headers: [(naam: String, waarde: String)] {
    var headers = [(naam: "Content-Type", waarde: contentType)]
    if let soapAction { headers.append((naam: "SOAPAction", waarde: soapAction)) }
    return headers
  }
}

/// A SOAP 1.1 Fault: the answer when not even an ebMS error can be given.
package struct SOAPFault: Sendable, Hashable, Codable {
  /// `Client` or `Server`.
  package var code: String
  package var tekst: String
  package init(code: String = "Client", tekst: String) {
    self.code = code
    self.tekst = tekst
  }
}
