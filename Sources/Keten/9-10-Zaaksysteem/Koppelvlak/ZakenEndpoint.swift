import Ketenspoor
import Opslag
import STAM
import Tijd

/// GET {basis}/api/zaken: our own small JSON, for the board and for who compares two systems. No standard.
struct ZakenEndpoint: Sendable {
  let huis: Zaakhuis

  func routes(_ router: inout Router) {
    router.koppelvlak(.get, huis.pad("/api/zaken")) { _ in
      let zaken = try huis.store.zaken().map(samenvatting)
      let open = try huis.store.openNotificaties()
      return try .json(
        Zakenlijst(
          organisatie: huis.zetel.organisatienaam, oin: huis.zetel.oin, aantal: zaken.count, zaken: zaken,
          nogOpTeHalen: open.map { .init(verzoeknummer: $0.verzoeknummer, stand: $0.stand.rawValue, uitleg: $0.uitleg) }
        ))
    }
    router.koppelvlak(.get, huis.pad("/api/zaken/{nummer}")) { context in
      guard let zaak = try huis.store.zaak(context["nummer"]) else {
        return .nietGevonden("De zaak '\(context["nummer"].prefix(40))'")
      }
      return try .json(samenvatting(zaak))
    }
  }

  private func samenvatting(_ zaak: Zaak) -> Zaakregel {
    let termijn = zaak.termijn.bereken()
    let berichten = Berichtgeving(huis: huis)
    // On a melding nobody decides; that somebody looked at it shows in the stand.
    let besluit = zaak.verzoek.vraagtBesluit ? zaak.besluit : nil
    return Zaakregel(
      nummer: zaak.nummer, verzoeknummer: zaak.verzoek.verzoeknummer, volgnummers: zaak.volgnummers,
      stand: zaak.stand.rawValue, zaaktype: zaak.zaaktype.code, titel: zaak.verzoek.titel,
      ontvangen: zaak.termijn.ontvangst, uiterste: termijn.uiterste, isOpgeschort: termijn.opgeschort,
      antwoordenOntvangen: zaak.verzoek.ontvangenSpecificaties, antwoordenBewaard: zaak.verzoek.bewaardeSpecificaties,
      documentenOntvangen: zaak.verzoek.ontvangenDocumenten,
      documentenBewaard: zaak.documenten.filter { $0.herkomst == .verzoek && $0.sha256 != nil }.count,
      adviezenGevraagd: zaak.adviezen.count, adviezenOntvangen: zaak.adviezen.filter { $0.ontvangenOp != nil }.count,
      adviesdocumenten: zaak.documenten.filter { $0.herkomst == .advies }.count, samenwerking: zaak.samenwerkingId,
      berichten: zaak.berichten.map { bericht in
        .init(soort: bericht.soort.rawValue, weg: bericht.weg.rawValue, stand: berichten.stand(bericht).woord)
      },
      besluit: besluit?.uitkomst.rawValue, besluitOp: besluit?.genomenOp,
      kennisgeving: zaak.kennisgevingen.last.map {
        .init(
          idLevering: $0.idLevering, work: $0.work, stand: $0.stand, isGepubliceerd: $0.isGepubliceerd,
          publicatie: $0.publicatie)
      },
      doorzendingen: zaak.doorzendingen.map {
        .init(wat: $0.wat.rawValue, oin: $0.oin, stand: $0.stand.rawValue, uitleg: $0.uitleg)
      },
      pagina: huis.pad(zaak: zaak.nummer))
  }
}

private struct Zakenlijst: Encodable {
  struct Open: Encodable {
    var verzoeknummer: String
    var stand: String
    var uitleg: String
  }
  var organisatie: String
  var oin: String
  var aantal: Int
  var zaken: [Zaakregel]
  var nogOpTeHalen: [Open]
}

private struct Zaakregel: Encodable {
  struct Bericht: Encodable {
    var soort: String
    var weg: String
    var stand: String
  }
  struct Publicatie: Encodable {
    var idLevering: String
    var work: String
    var stand: String?
    var isGepubliceerd: Bool
    var publicatie: String?
  }
  struct Route: Encodable {
    var wat: String
    var oin: String?
    var stand: String
    var uitleg: String
  }
  var nummer: String
  var verzoeknummer: String
  var volgnummers: [String]
  var stand: String
  var zaaktype: String
  var titel: String
  var ontvangen: Datum
  var uiterste: Datum?
  var isOpgeschort: Bool
  var antwoordenOntvangen: Int
  var antwoordenBewaard: Int
  var documentenOntvangen: Int
  var documentenBewaard: Int
  var adviezenGevraagd: Int
  var adviezenOntvangen: Int
  var adviesdocumenten: Int
  var samenwerking: String?
  var berichten: [Bericht]
  var besluit: String?
  var besluitOp: Datum?
  var kennisgeving: Publicatie?
  var doorzendingen: [Route]
  var pagina: String
}
