import Bevindingen
import Digikoppeling
import Foundation
import Ketenspoor
import Opslag
import STOP
import Tijd

/// Sends requests to the LVBB over ebMS2 and takes in what it answers.
struct LVBBPost: Sendable {
  static let pad = "/plansoftware/digikoppeling"
  private static let lvbbPad = "/lvbb/digikoppeling"

  let omgeving: Werkplaatsomgeving
  let aanleveringen: AanleveringStore
  let instellingen: PlansoftwareInstellingen

  /// The agreement with the LVBB. The real one is not public; importing one replaces this.
  private var cpa: CPA {
    CPA.lvbbAanleveren(
      bronhouder: (instellingen.naam, instellingen.eigenOIN, Self.pad),
      lvbb: ("LVBB", instellingen.lvbbOIN, Self.lvbbPad), start: Tijdstip(seconden: 0),
      eind: Tijdstip(seconden: 4_102_444_800))
  }

  // MARK: - Out

  /// Puts the request and the zip in the outbox, together with the note that it was sent.
  func verstuur(_ dossier: Aanleverdossier, _ uitkomst: Opdrachtaanpassing.Uitkomst) throws {
    let messageId = "\(omgeving.ids.uuid())@plansoftware.oefen"
    let verzoek = LVBBVerzoek(
      dienst: uitkomst.dienst, idLevering: uitkomst.opdracht.idLevering, leverancier: "Werkplaats DSO-keten",
      product: "Plansoftware", versie: "1")
    let action = "\(uitkomst.dienst.rawValue)Verzoek"
    let payloads = [
      Payload(
        contentId: "verzoek-\(messageId)", contentType: "text/xml", bestandsnaam: "\(action).xml",
        inhoud: verzoek.bytes),
      Payload(
        contentId: "pakket-\(messageId)", contentType: "application/zip", bestandsnaam: dossier.bestandsnaam,
        inhoud: uitkomst.zip),
    ]
    guard
      let verzending = EbMSVerzending(
        cpa: cpa, van: instellingen.eigenOIN, action: action, payloads: payloads, messageId: messageId,
        conversationId: "plansoftware-aanlevering-\(dossier.id)", timestamp: omgeving.klok.nu)
    else { preconditionFailure("the practice CPA allows \(action)") }
    let rij = Verzending(
      messageId: messageId, dossier: dossier.id, dienst: uitkomst.dienst, idLevering: uitkomst.opdracht.idLevering,
      zip: try omgeving.kluis.bewaar(uitkomst.zip), verstuurdOp: omgeving.klok.nu, stand: .onderweg, fout: nil,
      aangepast: uitkomst.aangepast)
    try omgeving.databank.schrijf { db in
      let uitvak = try plaats(verzending.bericht, in: db)
      try aanleveringen.noteer(rij, uitvak: uitvak, in: db)
    }
  }

  @discardableResult
  private func plaats(_ bericht: EbMSBericht, in db: SQLVerbinding) throws -> String {
    let overdracht = EbMSEncoder().encode(bericht)
    return try omgeving.plaats(
      van: PlansoftwareSystem.systeemnaam, naar: "lvbb", koppelvlak: "ebMS2 \(bericht.action)",
      Aanroep(.post, Self.lvbbPad, koppen: Koppen(overdracht.headers), inhoud: overdracht.body), in: db)
  }

  /// The LVBB may put its acknowledgment in the HTTP answer (syncReplyMode mshSignalsOnly).
  func bezorgd(_ antwoord: Antwoord) {
    guard let soort = antwoord.koppen["Content-Type"], soort.contains("xml") || soort.contains("multipart"),
      let signaal = EbMSDecoder().decode(EbMSOverdracht(contentType: soort, body: antwoord.inhoud)).model
    else { return }
    // A disk that fails now leaves the sending "onderweg"; the results of the LVBB still tell how it went.
    try? verwerk(signaal)
  }

  private func verwerk(_ signaal: EbMSBericht) throws {
    guard let over = signaal.acknowledgment?.refToMessageId ?? signaal.refToMessageId else { return }
    if signaal.fouten.isEmpty {
      try aanleveringen.bevestigd(messageId: over)
    } else {
      try aanleveringen.geweigerd(messageId: over, fout: Self.tekst(signaal.fouten))
    }
  }

  private static func tekst(_ fouten: [EbMSFout]) -> String {
    fouten.map { fout in [fout.code.rawValue, fout.omschrijving].compactMap { $0 }.joined(separator: ": ") }
      .joined(separator: "; ")
  }

  // MARK: - In

  /// POST on our endpoint: a result, an acknowledgment or an error.
  func ontvang(_ aanroep: Aanroep) throws -> Antwoord {
    let gelezen = EbMSDecoder().decode(
      EbMSOverdracht(
        contentType: aanroep.koppen["Content-Type"] ?? "", soapAction: aanroep.koppen["SOAPAction"],
        body: aanroep.inhoud))
    let eerder = try aanleveringen.eerder(gelezen.model?.messageId ?? "")
    let uitkomst = EbMSPost(eigenOIN: instellingen.eigenOIN, cpas: [cpa]).beoordeel(
      gelezen, bekend: eerder.map { .eerder(bevestiging: Self.bericht($0.bevestiging)) } ?? .nieuw,
      nu: omgeving.klok.nu, antwoordId: "\(omgeving.ids.uuid())@plansoftware.oefen")
    var bevindingen = uitkomst.bevindingen
    switch uitkomst.besluit {
    case .verwerk(let bericht, let bevestiging): bevindingen += try neemAan(bericht, bevestiging)
    case .dubbel(let bevestiging):
      if let bevestiging { try omgeving.databank.schrijf { try plaats(bevestiging, in: $0) } }
    case .pong(let bericht), .fout(let bericht): try omgeving.databank.schrijf { try plaats(bericht, in: $0) }
    case .bevestigingOntvangen(let messageId): try aanleveringen.bevestigd(messageId: messageId)
    case .foutOntvangen(let messageId, let fouten):
      try aanleveringen.geweigerd(messageId: messageId ?? "", fout: Self.tekst(fouten))
    case .pongOntvangen: break
    case .soapFault(let fault):
      let overdracht = EbMSEncoder().encode(fault)
      return Antwoord(status: 500, koppen: Koppen(overdracht.headers), inhoud: overdracht.body)
        .met(bevindingen: bevindingen)
    }
    return Antwoord.leeg(status: uitkomst.httpStatus).met(bevindingen: bevindingen)
  }

  /// Stores the result and puts the acknowledgment in the outbox, in one transaction.
  private func neemAan(_ bericht: EbMSBericht, _ bevestiging: EbMSBericht?) throws -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    let gevonden = bericht.payloads.lazy.compactMap { payload in
      LVBBResultaat.decode(payload.inhoud, bestand: "\(bericht.action).xml").model.map { ($0, payload.inhoud) }
    }.first
    if gevonden == nil {
      bevindingen.append(
        PlansoftwareRegels.onleesbaarResultaat.bevinding("\(bericht.action) zonder leesbaar resultaat"))
    }
    let document = try gevonden.map { try omgeving.kluis.bewaar($0.1) }
    let idLevering = gevonden?.0.verslag?.idLevering
    let isBekend = try omgeving.databank.schrijf { db in
      // Looked up again: the same message may come in twice at the same moment.
      guard try aanleveringen.eerder(bericht.messageId, in: db) == nil else { return true }
      let verzending = try aanleveringen.verzending(
        idLevering: idLevering, messageId: bericht.refToMessageId, in: db)
      try aanleveringen.noteer(
        .init(
          messageId: bericht.messageId, action: bericht.action, verzending: verzending, document: document,
          bevestiging: try bevestiging.map { try Self.tekst($0) }), op: omgeving.klok.nu, in: db)
      if let bevestiging { try plaats(bevestiging, in: db) }
      return verzending != nil
    }
    if !isBekend {
      bevindingen.append(
        PlansoftwareRegels.onbekendeLevering.bevinding(
          "idLevering '\(idLevering?.prefix(80) ?? "")' is hier niet verstuurd"))
    }
    return bevindingen
  }

  private static func tekst(_ bericht: EbMSBericht) throws -> String {
    String(decoding: try JSONEncoder().encode(bericht), as: UTF8.self)
  }

  private static func bericht(_ tekst: String?) -> EbMSBericht? {
    tekst.flatMap { try? JSONDecoder().decode(EbMSBericht.self, from: Data($0.utf8)) }
  }
}
