import Markup
import Tijd

/// Writes an EbMSBericht as SOAP 1.1 with ebMS 2.0 headers, with payloads as multipart/related around it.
package struct EbMSEncoder: Sendable {
  package init() {}

  package func encode(_ bericht: EbMSBericht) -> EbMSOverdracht {
    let envelope = envelope(bericht)
    guard !bericht.payloads.isEmpty else {
      return EbMSOverdracht(contentType: "text/xml; charset=UTF-8", body: envelope)
    }
    // A Content-ID may hold no brackets or line ends; message ids of others might.
    let startId = MIMESchrijver.zonderRegeleinde("soap-\(bericht.messageId)").filter { !"<>\"\\ ".contains($0) }
    var delen = [
      MIMEDeel(
        koppen: ["content-type": "text/xml; charset=UTF-8", "content-id": "<\(startId)>"], inhoud: envelope)
    ]
    delen += bericht.payloads.map { payload in
      var koppen = ["content-type": payload.contentType, "content-id": "<\(payload.contentId)>"]
      if let naam = payload.bestandsnaam {
        koppen["content-disposition"] = "attachment; filename=\"\(naam.filter { $0 != "\"" && $0 != "\\" })\""
      }
      return MIMEDeel(koppen: koppen, inhoud: payload.inhoud)
    }
    let (boundary, body) = MIMESchrijver.schrijf(delen, zaad: bericht.messageId)
    let contentType = "multipart/related; boundary=\"\(boundary)\"; type=\"text/xml\"; start=\"<\(startId)>\""
    return EbMSOverdracht(contentType: contentType, body: body)
  }

  /// The SOAP part alone.
  package func envelope(_ bericht: EbMSBericht) -> [UInt8] {
    var koppen = [header(bericht)]
    if let verzoek = bericht.ackRequested { koppen.append(ackRequested(verzoek)) }
    if let bevestiging = bericht.acknowledgment { koppen.append(acknowledgment(bevestiging)) }
    if !bericht.fouten.isEmpty { koppen.append(errorList(bericht.fouten)) }
    let inhoud = bericht.payloads.isEmpty ? [] : [manifest(bericht.payloads)]
    return schrijf([soap("Header", koppen), soap("Body", inhoud)])
  }

  /// A SOAP 1.1 Fault; the code is qualified with the prefix of SOAP.
  package func encode(_ fault: SOAPFault) -> EbMSOverdracht {
    let takken = [
      Tak("faultcode", in: "", tekst: "soap:\(fault.code)"), Tak("faultstring", in: "", tekst: fault.tekst),
    ]
    let body = schrijf([soap("Body", [soap("Fault", takken)])])
    return EbMSOverdracht(contentType: "text/xml; charset=UTF-8", soapAction: nil, body: body)
  }

  private func schrijf(_ takken: [Tak]) -> [UInt8] {
    XMLSchrijver(voorvoegsels: EbMSNaamruimte.voorvoegsels).schrijf(soap("Envelope", takken))
  }

  private func header(_ bericht: EbMSBericht) -> Tak {
    var takken = [
      partij("From", bericht.from), partij("To", bericht.to), eb("CPAId", bericht.cpaId),
      eb("ConversationId", bericht.conversationId), service(bericht.service), eb("Action", bericht.action),
      messageData(bericht),
    ]
    if bericht.duplicateElimination { takken.append(eb("DuplicateElimination", "")) }
    return kop("MessageHeader", takken)
  }

  private func messageData(_ bericht: EbMSBericht) -> Tak {
    var takken = [eb("MessageId", bericht.messageId), eb("Timestamp", bericht.timestamp.description)]
    if let verwijzing = bericht.refToMessageId { takken.append(eb("RefToMessageId", verwijzing)) }
    if let tot = bericht.timeToLive { takken.append(eb("TimeToLive", tot.description)) }
    return Tak("MessageData", in: EbMSNaamruimte.eb, takken: takken)
  }

  private func partij(_ naam: String, _ partij: EbMSPartij) -> Tak {
    var takken = partij.partyIds.map { id in
      var tak = eb("PartyId", id.waarde)
      if let type = id.type { tak.attributen.append(attribuut("type", type)) }
      return tak
    }
    if let role = partij.role { takken.append(eb("Role", role)) }
    return Tak(naam, in: EbMSNaamruimte.eb, takken: takken)
  }

  private func service(_ service: EbMSService) -> Tak {
    var tak = eb("Service", service.naam)
    if let type = service.type { tak.attributen.append(attribuut("type", type)) }
    return tak
  }

  private func ackRequested(_ verzoek: AckRequested) -> Tak {
    var tak = kop("AckRequested", [])
    tak.attributen.append(attribuut("signed", String(verzoek.signed)))
    if let actor = verzoek.actor { tak.attributen.append(soapAttribuut("actor", actor)) }
    return tak
  }

  private func acknowledgment(_ bevestiging: Acknowledgment) -> Tak {
    var takken = [
      eb("Timestamp", bevestiging.timestamp.description), eb("RefToMessageId", bevestiging.refToMessageId),
    ]
    if let from = bevestiging.from { takken.append(partij("From", from)) }
    var tak = kop("Acknowledgment", takken)
    tak.attributen.append(soapAttribuut("actor", AckRequested.toPartyMSH))
    return tak
  }

  private func errorList(_ fouten: [EbMSFout]) -> Tak {
    let hoogste: EbMSFout.Severity = fouten.contains { $0.severity == .error } ? .error : .warning
    var tak = kop("ErrorList", fouten.map { fout($0) })
    tak.attributen.append(attribuut("highestSeverity", hoogste.rawValue))
    return tak
  }

  private func fout(_ fout: EbMSFout) -> Tak {
    var tak = eb("Error", "")
    tak.attributen = [
      attribuut("codeContext", "urn:oasis:names:tc:ebxml-msg:service:errors"),
      attribuut("errorCode", fout.code.rawValue), attribuut("severity", fout.severity.rawValue),
    ]
    if let plaats = fout.location, !plaats.isEmpty { tak.attributen.append(attribuut("location", plaats)) }
    if let tekst = fout.omschrijving, !tekst.isEmpty {
      var omschrijving = eb("Description", tekst)
      omschrijving.attributen.append(Attribuut(naam: Naam("lang", in: Naam.xmlRuimte), waarde: "nl"))
      tak.knopen = [.tak(omschrijving)]
    }
    return tak
  }

  private func manifest(_ payloads: [Payload]) -> Tak {
    let verwijzingen = payloads.map { payload in
      Tak(
        naam: Naam("Reference", in: EbMSNaamruimte.eb),
        attributen: [
          Attribuut(naam: Naam("type", in: EbMSNaamruimte.xlink), waarde: "simple"),
          Attribuut(naam: Naam("href", in: EbMSNaamruimte.xlink), waarde: "cid:\(payload.contentId)"),
        ])
    }
    var tak = Tak("Manifest", in: EbMSNaamruimte.eb, takken: verwijzingen)
    tak.attributen.append(attribuut("version", "2.0"))
    return tak
  }

  // MARK: - Small parts

  private func eb(_ naam: String, _ tekst: String) -> Tak { Tak(naam, in: EbMSNaamruimte.eb, tekst: tekst) }
  private func soap(_ naam: String, _ takken: [Tak]) -> Tak { Tak(naam, in: EbMSNaamruimte.soap, takken: takken) }
  private func attribuut(_ naam: String, _ waarde: String) -> Attribuut {
    Attribuut(naam: Naam(naam, in: EbMSNaamruimte.eb), waarde: waarde)
  }
  private func soapAttribuut(_ naam: String, _ waarde: String) -> Attribuut {
    Attribuut(naam: Naam(naam, in: EbMSNaamruimte.soap), waarde: waarde)
  }

  /// A header block: it bears the version and must be understood.
  private func kop(_ naam: String, _ takken: [Tak]) -> Tak {
    var tak = Tak(naam, in: EbMSNaamruimte.eb, takken: takken)
    tak.attributen = [soapAttribuut("mustUnderstand", "1"), attribuut("version", "2.0")]
    return tak
  }
}
