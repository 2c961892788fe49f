import Bevindingen
import Digikoppeling
import Ketenspoor
import Opslag
import STAM
import Tijd

/// Sends the verzoeknotificatie over ebMS2 and takes in the acknowledgments.
struct Notificatiebezorging: Sendable {
  let omgeving: Werkplaatsomgeving
  let store: LoketStore
  let instellingen: LoketInstellingen

  /// The agreement with one receiver. The real CPA of DSO-LV is not public; importing one replaces this.
  static func cpa(_ instellingen: LoketInstellingen, _ ontvanger: LoketInstellingen.Ontvanger) -> CPA {
    CPA.verzoeknotificatie(
      dsoLV: ("DSO-LV", instellingen.eigenOIN, OmgevingsloketSystem.ebmsPad),
      ontvanger: (ontvanger.naam, ontvanger.oin, ontvanger.ebmsPad), start: Tijdstip(seconden: 0),
      eind: Tijdstip(seconden: 4_102_444_800))
  }

  /// Writes the message into the outbox, in the transaction of the decision that caused it.
  func plaats(_ verzoek: Verzoekrij, ontvanger oin: String, in verbinding: SQLVerbinding) throws {
    guard let ontvanger = instellingen.ontvangers.first(where: { $0.oin == oin }) else {
      throw OnbekendeOntvanger(oin: oin)
    }
    let notificatie = Verzoeknotificatie(
      verzoeknummer: verzoek.verzoeknummer, volgnummer: verzoek.volgnummer, doel: Doel(rawValue: verzoek.doel),
      type: TypeVerzoek(rawValue: verzoek.type), bevoegdGezag: verzoek.bevoegdGezag,
      behandeldienst: oin == verzoek.bevoegdGezag ? nil : oin)
    let vorm = VerzoeknotificatieVorm.oefenvorm
    let payload = Payload(
      contentId: "verzoeknotificatie@werkplaats", contentType: vorm.contentType, inhoud: vorm.encode(notificatie))
    let messageId = "\(omgeving.ids.uuid())@dso-lv.werkplaats"
    guard
      let verzending = EbMSVerzending(
        cpa: Self.cpa(instellingen, ontvanger), van: instellingen.eigenOIN, action: Oefendiensten.verzoeknotificatie,
        payloads: [payload], messageId: messageId, conversationId: verzoek.verzoeknummer, timestamp: omgeving.klok.nu)
    else { preconditionFailure("the practice CPA allows the notification") }
    let overdracht = EbMSEncoder().encode(verzending.bericht)
    try store.noteer(messageId, verzoek.verzoeknummer, stand: "verstuurd", in: verbinding)
    try omgeving.plaats(
      van: OmgevingsloketSystem.systeemnaam, naar: Systeemnaam(ontvanger.systeem), koppelvlak: "Verzoeknotificatie",
      Aanroep(.post, verzending.endpoint, koppen: Koppen(overdracht.headers), inhoud: overdracht.body), in: verbinding)
  }

  /// POST from a receiver: an acknowledgment or an error.
  func ontvang(_ aanroep: Aanroep) throws -> Antwoord {
    let overdracht = EbMSOverdracht(
      contentType: aanroep.koppen["Content-Type"] ?? "", soapAction: aanroep.koppen["SOAPAction"],
      body: aanroep.inhoud)
    let post = EbMSPost(
      eigenOIN: instellingen.eigenOIN, cpas: instellingen.ontvangers.map { Self.cpa(instellingen, $0) })
    let uitkomst = post.beoordeel(
      EbMSDecoder().decode(overdracht), bekend: .nieuw, nu: omgeving.klok.nu, antwoordId: omgeving.ids.uuid())
    switch uitkomst.besluit {
    case .bevestigingOntvangen(let ref): try store.zetStand(ref, "bevestigd")
    case .foutOntvangen(let ref, let fouten):
      if let ref {
        try store.zetStand(ref, "geweigerd: \(fouten.first?.omschrijving ?? fouten.first?.code.rawValue ?? "fout")")
      }
    case .soapFault(let fault):
      let antwoord = EbMSEncoder().encode(fault)
      return Antwoord(status: 500, koppen: Koppen(antwoord.headers), inhoud: antwoord.body)
        .met(bevindingen: uitkomst.bevindingen)
    case .verwerk, .dubbel, .pong, .pongOntvangen, .fout: break
    }
    return Antwoord.leeg(status: uitkomst.httpStatus).met(bevindingen: uitkomst.bevindingen)
  }
}

/// A receiver that this werkplaats does not know.
struct OnbekendeOntvanger: BeantwoordbareFout {
  let oin: String
  var antwoord: Antwoord {
    .probleem(
      status: 422, titel: "Deze ontvanger is onbekend",
      detail:
        "Er is geen organisatie met OIN \(oin) in deze werkplaats. Kies een ander bevoegd gezag of behandeldienst.")
  }
}
