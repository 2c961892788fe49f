import Bevindingen
import DSOKoppelvlak
import Digikoppeling
import Ketenspoor
import STOP
import Synchronization
import Tijd

/// DSO-LV as far as this system calls it: a list, and a download that is ready at the second look.
struct Stompdocumenten: Ketensysteem {
  let naam: Systeemnaam = "omgevingsdocumenten"
  let zip: [UInt8]
  private let keren = Teller()

  init(zip: [UInt8]) { self.zip = zip }

  final class Teller: Sendable {
    private let stand = Mutex(0)
    func erbij() -> Int {
      stand.withLock {
        $0 += 1; return $0
      }
    }
  }

  var router: Router {
    var router = Router()
    let zip = zip
    let keren = keren
    router.koppelvlak(.get, "\(DSOPad.presenteren)/regelingen") { _ in
      let regeling = Presenteren.Regeling(
        identificatie: Proefplan.work, officieleTitel: "Omgevingsplan Rieteroog",
        aangeleverdDoorEen: .init(naam: "gemeente Rieteroog", bestuurslaag: "gemeente", code: "gm9995"),
        type: .init(code: "/join/id/stop/regelingtype_003", waarde: "Omgevingsplan"),
        geregistreerdMet: .init(
          beginInwerking: Datum("2024-01-01")!, beginGeldigheid: Datum("2024-01-01")!,
          tijdstipRegistratie: Tijdstip("2024-01-01T10:00:00Z")!),
        links: .init(zelf: .init(href: "/x")))
      return try .json(
        Presenteren.Regelingen(
          embedded: .init(regelingen: [regeling]), links: .init(zelf: .init(href: "/x")),
          page: .init(size: 20, totalElements: 1, totalPages: 1, number: 1)))
    }
    router.koppelvlak(.post, "\(DSOPad.downloaden)/aanvraag") { _ in
      try .json(Omgevingsdocumentdiensten.Downloadbevestiging(verzoekIdentificatie: "d1"), status: 202)
    }
    router.koppelvlak(.get, "\(DSOPad.downloaden)/status/{id}") { _ in
      try .json(Omgevingsdocumentdiensten.Downloadstatus(status: keren.erbij() > 1 ? .beschikbaar : .inBehandeling))
    }
    router.koppelvlak(.get, "\(DSOPad.downloaden)/download/{id}") { _ in
      try .json(Omgevingsdocumentdiensten.Downloadadres(url: "https://dso.example/pakket/d1.zip"))
    }
    router.koppelvlak(.get, "/pakket/d1.zip") { _ in .bytes(zip, soort: "application/zip") }
    return router
  }
}

/// The LVBB as far as messages go: keeps what it gets, acknowledges in the HTTP answer.
struct StompLVBB: Ketensysteem {
  let naam: Systeemnaam = "lvbb"
  let post = Postbus()

  final class Postbus: Sendable {
    private let berichten = Mutex<[EbMSBericht]>([])
    func leg(_ bericht: EbMSBericht) { berichten.withLock { $0.append(bericht) } }
    var alle: [EbMSBericht] { berichten.withLock { $0 } }
    var verzoeken: [EbMSBericht] { alle.filter { $0.soort == .zaken } }
  }

  private static let cpa = CPA.lvbbAanleveren(
    bronhouder: ("gemeente", "00000099000000001000", "/plansoftware/digikoppeling"),
    lvbb: ("LVBB", "00000099000000091000", "/lvbb/digikoppeling"), start: Tijdstip(seconden: 0),
    eind: Tijdstip(seconden: 4_102_444_800))

  var router: Router {
    var router = Router()
    let post = post
    router.koppelvlak(.post, "/lvbb/digikoppeling") { context in
      let gelezen = EbMSDecoder().decode(
        EbMSOverdracht(
          contentType: context.aanroep.koppen["Content-Type"] ?? "", soapAction: context.aanroep.koppen["SOAPAction"],
          body: context.aanroep.inhoud))
      if let bericht = gelezen.model { post.leg(bericht) }
      let uitkomst = EbMSPost(eigenOIN: "00000099000000091000", cpas: [Self.cpa]).beoordeel(
        gelezen, bekend: .nieuw, nu: Tijdstip("2026-12-01T09:00:10Z")!, antwoordId: "ack@lvbb")
      guard let antwoord = uitkomst.antwoord else { return .leeg() }
      let overdracht = EbMSEncoder().encode(antwoord)
      return .bytes(overdracht.body, soort: overdracht.contentType)
    }
    return router
  }

  /// A result as the LVBB sends it, as an HTTP call on the plansoftware.
  static func antwoord(
    op verzoek: EbMSBericht, _ dienst: LVBBDienst, _ stand: LVBBVerslag.Stand, idLevering: String, messageId: String,
    meldingen: [LVBBMelding] = []
  ) -> Aanroep {
    let nu = Tijdstip("2026-12-01T09:00:00Z")!
    let resultaat = LVBBResultaat(
      dienst: dienst, soort: .status,
      verslag: LVBBVerslag(idLevering: idLevering, tijdstip: nu, meldingen: meldingen, stand: stand))
    let verzending = EbMSVerzending(
      cpa: cpa, van: "00000099000000091000", action: resultaat.elementnaam,
      payloads: [Payload(contentId: "r-\(messageId)", contentType: "text/xml", inhoud: resultaat.bytes)],
      messageId: messageId, conversationId: verzoek.conversationId, timestamp: nu, refToMessageId: verzoek.messageId)!
    let overdracht = EbMSEncoder().encode(verzending.bericht)
    return Aanroep(.post, "/plansoftware/digikoppeling", koppen: Koppen(overdracht.headers), inhoud: overdracht.body)
  }
}
