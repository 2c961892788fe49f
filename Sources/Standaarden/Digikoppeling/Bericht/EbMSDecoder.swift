package import Bevindingen
import Markup
import Tijd

/// Reads an ebMS 2.0 message from what came over HTTP (Digikoppeling ebMS2 3.3, chapter 5).
package struct EbMSDecoder: Sendable {
  private let grenzen: MIMEGrenzen
  package init(grenzen: MIMEGrenzen = .standaard) { self.grenzen = grenzen }

  /// The model is nil when there is no readable MessageHeader: then only a SOAP Fault can be answered.
  package func decode(_ overdracht: EbMSOverdracht) -> Bevonden<EbMSBericht> {
    let mime = MIMELezer.lees(contentType: overdracht.contentType, body: overdracht.body, grenzen: grenzen)
    var bevindingen = mime.bevindingen + controleerKoppen(overdracht)
    guard let delen = mime.model, let soapdeel = soapdeel(delen, overdracht.contentType, &bevindingen) else {
      return Bevonden(nil, bevindingen: bevindingen)
    }
    let xml = XMLLezer.lees(delen[soapdeel].inhoud, bestand: "soap.xml")
    bevindingen += xml.bevindingen
    guard let wortel = xml.model?.wortel else { return Bevonden(nil, bevindingen: bevindingen) }
    var lezer = EnvelopeLezer()
    var bericht = lezer.lees(wortel)
    bevindingen += lezer.bevindingen
    var rest = delen
    rest.remove(at: soapdeel)
    bericht?.payloads = payloads(lezer.verwijzingen, rest, &bevindingen)
    return Bevonden(bericht, bevindingen: bevindingen)
  }

  private func controleerKoppen(_ overdracht: EbMSOverdracht) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    let actie = overdracht.soapAction?.filter { $0 != "\"" }.zonderWit ?? ""
    if actie != "ebXML" {
      bevindingen.append(
        EnvelopeRegels.soapAction.bevinding(
          "SOAPAction is '\(actie.prefix(60))'; verwacht is \"ebXML\"", bij: MIMELezer.plaats("SOAPAction")))
    }
    let soort = ContentType(overdracht.contentType)
    if soort.type != "text/xml", soort.type != "multipart/related" {
      bevindingen.append(
        MIMERegels.contentType.bevinding(
          "Content-Type is '\(soort.type.prefix(60))'; verwacht is text/xml of multipart/related",
          bij: MIMELezer.plaats("Content-Type")))
    }
    return bevindingen
  }

  /// The part that `start` names; without `start` the first.
  private func soapdeel(_ delen: [MIMEDeel], _ contentType: String, _ bevindingen: inout [Bevinding]) -> Int? {
    guard !delen.isEmpty else { return nil }
    guard let start = ContentType(contentType)["start"] else { return 0 }
    if let plek = delen.firstIndex(where: { $0.contentId == start.zonderHaken }) { return plek }
    bevindingen.append(
      MIMERegels.start.bevinding(
        "start noemt '\(start.prefix(80))', maar dat deel is er niet", bij: MIMELezer.plaats("Content-Type")))
    return 0
  }

  private func payloads(
    _ verwijzingen: [Element], _ delen: [MIMEDeel], _ bevindingen: inout [Bevinding]
  ) -> [Payload] {
    var payloads: [Payload] = []
    var genoemd: Set<String> = []
    for verwijzing in verwijzingen {
      let href = verwijzing["href"] ?? ""
      let id = href.hasPrefix("cid:") ? procentvrij(String(href.dropFirst(4))) : ""
      guard !id.isEmpty, let deel = delen.first(where: { $0.contentId == id }) else {
        bevindingen.append(
          ManifestRegels.verwijzing.bevinding(
            "Verwijzing '\(href.prefix(100))' wijst naar geen deel", bij: verwijzing.vindplaats(attribuut: "href")))
        continue
      }
      guard genoemd.insert(id).inserted else { continue }
      payloads.append(
        Payload(contentId: id, contentType: deel.contentType, bestandsnaam: deel.bestandsnaam, inhoud: deel.inhoud))
    }
    for (nummer, deel) in delen.enumerated() where !genoemd.contains(deel.contentId ?? "") {
      bevindingen.append(
        ManifestRegels.nietGenoemd.bevinding(
          "Deel '\(deel.contentId ?? "zonder Content-ID")' staat niet in het Manifest",
          bij: MIMELezer.plaats("deel \(nummer + 2)")))
    }
    return payloads
  }

  /// A cid is a URL: `%40` stands for `@` (RFC 2392).
  private func procentvrij(_ tekst: String) -> String {
    let bytes = Array(tekst.utf8)
    var uit: [UInt8] = []
    var plek = 0
    while plek < bytes.count {
      if bytes[plek] == UInt8(ascii: "%"), plek + 2 < bytes.count,
        let waarde = UInt8(String(decoding: bytes[(plek + 1)...(plek + 2)], as: UTF8.self), radix: 16)
      {
        uit.append(waarde)
        plek += 3
      } else {
        uit.append(bytes[plek])
        plek += 1
      }
    }
    return String(decoding: uit, as: UTF8.self)
  }
}

/// Reads the SOAP envelope.
struct EnvelopeLezer {
  var bevindingen: [Bevinding] = []
  /// The References of the Manifest.
  var verwijzingen: [Element] = []

  mutating func lees(_ wortel: Element) -> EbMSBericht? {
    guard wortel.heet("Envelope", in: EbMSNaamruimte.soap) else {
      meld(EnvelopeRegels.envelope, "\(wortel.lokaal) is geen SOAP 1.1 Envelope", wortel)
      return nil
    }
    let koppen = wortel.eerste("Header")?.kinderen ?? []
    guard let header = koppen.first(where: { $0.heet("MessageHeader", in: EbMSNaamruimte.eb) }) else {
      meld(EnvelopeRegels.messageHeader, "De Envelope heeft geen MessageHeader", wortel)
      return nil
    }
    guard var bericht = messageHeader(header) else { return nil }
    for kop in koppen { lees(kop, &bericht) }
    if let body = wortel.eerste("Body") {
      verwijzingen = body.eerste("Manifest")?.alle("Reference") ?? []
    } else {
      meld(EnvelopeRegels.envelope, "De Envelope heeft geen Body", wortel)
    }
    return bericht
  }

  private mutating func messageHeader(_ header: Element) -> EbMSBericht? {
    controleerVersie(header)
    let from = partij(header, "From")
    let to = partij(header, "To")
    let cpaId = tekst(header, "CPAId")
    let conversationId = tekst(header, "ConversationId")
    let service = service(header)
    let action = tekst(header, "Action")
    let gegevens = header.eerste("MessageData")
    if gegevens == nil { meld(EnvelopeRegels.ontbreekt, "MessageData ontbreekt in MessageHeader", header) }
    let messageId = gegevens.flatMap { tekst($0, "MessageId") }
    let timestamp = gegevens?.eerste("Timestamp").flatMap { tijdstip($0) }
    if let gegevens, gegevens.eerste("Timestamp") == nil {
      meld(EnvelopeRegels.ontbreekt, "Timestamp ontbreekt in MessageData", gegevens)
    }
    guard let from, let to, let cpaId, let service, let action, let messageId else { return nil }
    return EbMSBericht(
      from: from, to: to, cpaId: cpaId, conversationId: conversationId ?? "", service: service, action: action,
      messageId: messageId, timestamp: timestamp ?? Tijdstip(seconden: 0),
      refToMessageId: gegevens?.tekst(van: "RefToMessageId"),
      timeToLive: gegevens?.eerste("TimeToLive").flatMap { tijdstip($0) },
      duplicateElimination: header.eerste("DuplicateElimination") != nil)
  }

  private mutating func lees(_ kop: Element, _ bericht: inout EbMSBericht) {
    guard kop.ruimte == EbMSNaamruimte.eb else {
      if kop["mustUnderstand"] == "1" {
        meld(EnvelopeRegels.mustUnderstand, "Kop \(kop.lokaal) moet begrepen worden, maar is onbekend", kop)
      }
      return
    }
    switch kop.lokaal {
    case "MessageHeader": break
    case "AckRequested":
      controleerVersie(kop)
      bericht.ackRequested = AckRequested(signed: kop["signed"] == "true" || kop["signed"] == "1", actor: kop["actor"])
      if kop["actor"] == AckRequested.nextMSH {
        meld(EnvelopeRegels.nietOndersteund, "AckRequested vraagt een bevestiging per tussenstation (nextMSH)", kop)
      }
    case "Acknowledgment":
      controleerVersie(kop)
      bericht.acknowledgment = acknowledgment(kop)
    case "ErrorList":
      controleerVersie(kop)
      bericht.fouten = kop.alle("Error").map { fout($0) }
    case "MessageOrder": meld(EnvelopeRegels.nietOndersteund, "MessageOrder wordt niet ondersteund", kop)
    case "SyncReply": meld(EnvelopeRegels.nietOndersteund, "SyncReply wordt niet ondersteund", kop)
    default: meld(EnvelopeRegels.mustUnderstand, "Kop \(kop.lokaal) is onbekend in ebMS 2.0", kop)
    }
  }

  private mutating func acknowledgment(_ kop: Element) -> Acknowledgment? {
    guard let verwijzing = tekst(kop, "RefToMessageId") else { return nil }
    let moment = kop.eerste("Timestamp").flatMap { tijdstip($0) }
    return Acknowledgment(
      timestamp: moment ?? Tijdstip(seconden: 0), refToMessageId: verwijzing,
      from: kop.eerste("From") == nil ? nil : partij(kop, "From"))
  }

  private mutating func fout(_ element: Element) -> EbMSFout {
    let code = element["errorCode"] ?? ""
    if EbMSFoutcode(rawValue: code) == nil {
      meld(EnvelopeRegels.foutcode, "Foutcode '\(code.prefix(60))' staat niet in ebMS 2.0", element)
    }
    return EbMSFout(
      EbMSFoutcode(rawValue: code) ?? .unknown,
      severity: EbMSFout.Severity(rawValue: element["severity"] ?? "") ?? .error, location: element["location"],
      omschrijving: element.tekst(van: "Description"))
  }

  // MARK: - Small parts

  private mutating func partij(_ ouder: Element, _ naam: String) -> EbMSPartij? {
    guard let element = ouder.eerste(naam), !element.alle("PartyId").isEmpty else {
      meld(EnvelopeRegels.ontbreekt, "\(naam) met een PartyId ontbreekt in \(ouder.lokaal)", ouder)
      return nil
    }
    let ids = element.alle("PartyId").map { PartyId(type: $0["type"], waarde: $0.tekst) }
    if let eerste = element.eerste("PartyId") { controleerOIN(ids, eerste) }
    return EbMSPartij(partyIds: ids, role: element.tekst(van: "Role"))
  }

  private mutating func controleerOIN(_ ids: [PartyId], _ element: Element) {
    guard let id = ids.first(where: { $0.type == PartyId.oinType }) else {
      return meld(EnvelopeRegels.partyType, "Geen PartyId van type \(PartyId.oinType)", element)
    }
    bevindingen += DigikoppelingOIN.lees(PartyId.zonderSuffix(id.waarde), bij: element.vindplaats).bevindingen
  }

  private mutating func service(_ header: Element) -> EbMSService? {
    guard let naam = tekst(header, "Service") else { return nil }
    return EbMSService(naam, type: header.eerste("Service")?["type"])
  }

  private mutating func tekst(_ ouder: Element, _ naam: String) -> String? {
    guard let element = ouder.eerste(naam), !element.tekst.isEmpty else {
      meld(EnvelopeRegels.ontbreekt, "\(naam) ontbreekt in \(ouder.lokaal)", ouder)
      return nil
    }
    let waarde = element.tekst
    if naam == "Service" || naam == "Action", waarde.contains(where: \.isWhitespace) {
      meld(EnvelopeRegels.witruimte, "\(naam) '\(waarde.prefix(80))' bevat een spatie", element)
    }
    return waarde
  }

  private mutating func tijdstip(_ element: Element) -> Tijdstip? {
    if let moment = Tijdstip(element.tekst) { return moment }
    meld(EnvelopeRegels.tijdstip, "\(element.lokaal) '\(element.tekst.prefix(40))' is geen tijdstip", element)
    return nil
  }

  private mutating func controleerVersie(_ kop: Element) {
    guard kop["version"] == "2.0" else {
      return meld(EnvelopeRegels.versie, "\(kop.lokaal) heeft versie '\(kop["version"] ?? "")'; verwacht is 2.0", kop)
    }
  }

  private mutating func meld(_ kaart: Regelkaart, _ samenvatting: String, _ element: Element) {
    bevindingen.append(kaart.bevinding(samenvatting, bij: element.vindplaats))
  }
}
