package import Bevindingen
package import Tijd

/// The decision of a receiving message handler: pure, so that it can be replayed.
///
/// The caller stores the incoming message and looks up its MessageId before; it sends what the decision holds after.
package struct EbMSPost: Sendable {
  private let eigenOIN: String
  private let cpas: [CPA]

  package init(eigenOIN: String, cpas: [CPA]) {
    self.eigenOIN = eigenOIN
    self.cpas = cpas
  }

  /// What is known of the MessageId.
  package enum Bekend: Sendable, Hashable {
    case nieuw
    /// Received before, with the acknowledgment that was sent then.
    case eerder(bevestiging: EbMSBericht?)
  }

  package enum Besluit: Sendable, Hashable {
    /// Hand it to the application once, and send the acknowledgment over a connection of its own.
    case verwerk(EbMSBericht, bevestiging: EbMSBericht?)
    /// Do not hand it over again; send the same acknowledgment again.
    case dubbel(bevestiging: EbMSBericht?)
    case bevestigingOntvangen(refToMessageId: String)
    case foutOntvangen(refToMessageId: String?, fouten: [EbMSFout])
    /// Answer a Ping with this Pong.
    case pong(EbMSBericht)
    case pongOntvangen(refToMessageId: String?)
    /// Answer with this MessageError, over a connection of its own.
    case fout(EbMSBericht)
    /// Answer on the same connection, HTTP 500: there is no agreement to answer under.
    case soapFault(SOAPFault)
  }

  package struct Uitkomst: Sendable {
    package var besluit: Besluit
    /// Everything noticed, also what did not stop the message.
    package var bevindingen: [Bevinding]

    /// The HTTP status for the connection on which the message came.
    package var httpStatus: Int {
      switch besluit {
      case .soapFault: 500
      case .verwerk, .dubbel, .bevestigingOntvangen, .foutOntvangen, .pong, .pongOntvangen, .fout: 204
      }
    }
    /// What goes back over a connection of its own.
    package var antwoord: EbMSBericht? {
      switch besluit {
      case .verwerk(_, let bevestiging), .dubbel(let bevestiging): bevestiging
      case .pong(let bericht), .fout(let bericht): bericht
      case .bevestigingOntvangen, .foutOntvangen, .pongOntvangen, .soapFault: nil
      }
    }
  }

  /// - Parameter antwoordId: MessageId for the acknowledgment, error or Pong that this may lead to.
  package func beoordeel(
    _ ontvangen: Bevonden<EbMSBericht>, bekend: Bekend, nu: Tijdstip, antwoordId: String
  ) -> Uitkomst {
    guard let bericht = ontvangen.model else {
      let eerste = ontvangen.bevindingen.first { $0.ernst == .fout }
      return Uitkomst(
        besluit: .soapFault(SOAPFault(tekst: eerste?.samenvatting ?? "Het bericht is niet te lezen")),
        bevindingen: ontvangen.bevindingen)
    }
    if let onbegrepen = ontvangen.bevindingen.first(where: { $0.code == EnvelopeRegels.mustUnderstand.code }) {
      let fault = SOAPFault(code: "MustUnderstand", tekst: onbegrepen.samenvatting)
      return Uitkomst(besluit: .soapFault(fault), bevindingen: ontvangen.bevindingen)
    }
    guard let cpa = cpas.first(where: { $0.id == bericht.cpaId }) else {
      let melding = AfspraakRegels.cpaOnbekend.bevinding(
        "CPA '\(bericht.cpaId.prefix(100))' is hier niet bekend", bij: CPAControle.plaats("CPAId"))
      return Uitkomst(
        besluit: .soapFault(SOAPFault(tekst: melding.samenvatting)), bevindingen: ontvangen.bevindingen + [melding])
    }
    let bevindingen = ontvangen.bevindingen + controleer(bericht, cpa, nu)
    return Uitkomst(
      besluit: beslis(bericht, bevindingen, bekend, Antwoordmaker(bericht: bericht, id: antwoordId, nu: nu)),
      bevindingen: bevindingen + verlopen(bericht, bekend, nu))
  }

  private func controleer(_ bericht: EbMSBericht, _ cpa: CPA, _ nu: Tijdstip) -> [Bevinding] {
    var bevindingen = CPAControle.controleer(bericht, tegen: cpa, nu: nu)
    if bericht.to.oin != eigenOIN {
      bevindingen.append(
        AfspraakRegels.partij.bevinding(
          "To \(bericht.to.oin ?? "") is niet de ontvanger hier (\(eigenOIN))", bij: CPAControle.plaats("To")))
    }
    return bevindingen
  }

  private func beslis(
    _ bericht: EbMSBericht, _ bevindingen: [Bevinding], _ bekend: Bekend, _ maker: Antwoordmaker
  ) -> Besluit {
    switch bericht.soort {
    case .acknowledgment:
      return .bevestigingOntvangen(
        refToMessageId: bericht.acknowledgment?.refToMessageId ?? bericht.refToMessageId ?? "")
    case .messageError: return .foutOntvangen(refToMessageId: bericht.refToMessageId, fouten: bericht.fouten)
    case .pong: return .pongOntvangen(refToMessageId: bericht.refToMessageId)
    case .zaken, .ping, .statusRequest, .statusResponse, .onbekendSignaal: break
    }
    let fouten = bevindingen.compactMap { DigikoppelingRegels.fout($0) }
    if !fouten.isEmpty { return .fout(maker.fout(fouten)) }
    switch bericht.soort {
    case .ping: return .pong(maker.pong())
    case .zaken: return beslisZaken(bericht, bekend, maker)
    case .acknowledgment, .messageError, .pong, .statusRequest, .statusResponse, .onbekendSignaal:
      let fout = EbMSFout(
        .notSupported, location: "/Envelope/Header/MessageHeader/Action",
        omschrijving: "Signaal \(bericht.action) wordt niet ondersteund")
      return .fout(maker.fout([fout]))
    }
  }

  private func beslisZaken(_ bericht: EbMSBericht, _ bekend: Bekend, _ maker: Antwoordmaker) -> Besluit {
    switch bekend {
    case .eerder(let bevestiging) where bericht.duplicateElimination: return .dubbel(bevestiging: bevestiging)
    case .eerder, .nieuw: break
    }
    if let verlopen = verlopen(bericht, bekend, maker.nu).first.flatMap({ DigikoppelingRegels.fout($0) }) {
      return .fout(maker.fout([verlopen]))
    }
    return .verwerk(bericht, bevestiging: bericht.ackRequested == nil ? nil : maker.bevestiging())
  }

  /// A duplicate of a message that arrived in time is not too late.
  private func verlopen(_ bericht: EbMSBericht, _ bekend: Bekend, _ nu: Tijdstip) -> [Bevinding] {
    guard bericht.soort == .zaken, bekend == .nieuw, let tot = bericht.timeToLive, tot < nu else { return [] }
    return [
      AfspraakRegels.verlopen.bevinding(
        "Het bericht verliep op \(tot); nu is het \(nu)", bij: CPAControle.plaats("MessageData/TimeToLive"))
    ]
  }
}

/// Signals that answer a message: they go back over the same CPA and conversation, without roles.
struct Antwoordmaker {
  let bericht: EbMSBericht
  let id: String
  let nu: Tijdstip

  func bevestiging() -> EbMSBericht {
    var signaal = signaal(.acknowledgment)
    signaal.acknowledgment = Acknowledgment(
      timestamp: nu, refToMessageId: bericht.messageId, from: bericht.to.zonderRol)
    return signaal
  }

  func fout(_ fouten: [EbMSFout]) -> EbMSBericht {
    var signaal = signaal(.messageError)
    signaal.fouten = fouten
    return signaal
  }

  func pong() -> EbMSBericht { signaal(.pong) }

  private func signaal(_ soort: EbMSBericht.Soort) -> EbMSBericht {
    EbMSBericht(
      from: bericht.to.zonderRol, to: bericht.from.zonderRol, cpaId: bericht.cpaId,
      conversationId: bericht.conversationId.isEmpty ? bericht.messageId : bericht.conversationId, service: .signaal,
      action: soort.rawValue, messageId: id, timestamp: nu, refToMessageId: bericht.messageId)
  }
}
