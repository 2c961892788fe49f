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
  private let keren = Teller()
  private let aanbod: Aanbod

  init(zip: [UInt8]) { aanbod = Aanbod(zip) }

  /// Another version comes out: known from a moment, law from a day.
  func publiceer(_ zip: [UInt8], op moment: String, vanaf dag: String) {
    aanbod.publiceer(.init(zip: zip, registratie: Tijdstip(moment)!, inwerking: Datum(dag)!))
  }

  /// DSO-LV answers no more.
  func valUit() { aanbod.valUit() }

  struct Versie: Sendable {
    var zip: [UInt8]
    var registratie: Tijdstip
    var inwerking: Datum
  }

  final class Aanbod: Sendable {
    private let versies: Mutex<[Versie]>
    init(_ zip: [UInt8]) {
      versies = Mutex([
        Versie(zip: zip, registratie: Tijdstip("2024-01-01T10:00:00Z")!, inwerking: Datum("2024-01-01")!)
      ])
    }
    func publiceer(_ versie: Versie) { versies.withLock { $0.append(versie) } }
    func valUit() { versies.withLock { $0 = [] } }
    /// The last one that is law on a day.
    func op(_ dag: Datum) -> Versie? { versies.withLock { $0.last { $0.inwerking <= dag } } }
  }

  final class Teller: Sendable {
    private let stand = Mutex(0)
    func erbij() -> Int {
      stand.withLock {
        $0 += 1; return $0
      }
    }
  }

  /// The day that a question is about; the tests live in December 2026.
  private static func dag(_ aanroep: Aanroep) -> Datum {
    aanroep.zoek("inWerkingOp").flatMap { Datum($0) } ?? Datum("2026-12-01")!
  }

  var router: Router {
    var router = Router()
    let aanbod = aanbod
    let keren = keren
    router.koppelvlak(.get, "\(DSOPad.presenteren)/regelingen") { context in
      guard let versie = aanbod.op(Self.dag(context.aanroep)) else {
        return .probleem(status: 503, titel: "Storing", detail: "DSO-LV ligt eruit")
      }
      let regeling = Presenteren.Regeling(
        identificatie: Proefplan.work, officieleTitel: "Omgevingsplan Rieteroog",
        aangeleverdDoorEen: .init(naam: "gemeente Rieteroog", bestuurslaag: "gemeente", code: "gm9995"),
        type: .init(code: "/join/id/stop/regelingtype_003", waarde: "Omgevingsplan"),
        geregistreerdMet: .init(
          beginInwerking: versie.inwerking, beginGeldigheid: versie.inwerking, tijdstipRegistratie: versie.registratie),
        links: .init(zelf: .init(href: "/x")))
      return try .json(
        Presenteren.Regelingen(
          embedded: .init(regelingen: [regeling]), links: .init(zelf: .init(href: "/x")),
          page: .init(size: 20, totalElements: 1, totalPages: 1, number: 1)))
    }
    router.koppelvlak(.post, "\(DSOPad.downloaden)/aanvraag") { context in
      let id = Self.dag(context.aanroep).description
      return try .json(Omgevingsdocumentdiensten.Downloadbevestiging(verzoekIdentificatie: id), status: 202)
    }
    router.koppelvlak(.get, "\(DSOPad.downloaden)/status/{id}") { _ in
      try .json(Omgevingsdocumentdiensten.Downloadstatus(status: keren.erbij() > 1 ? .beschikbaar : .inBehandeling))
    }
    router.koppelvlak(.get, "\(DSOPad.downloaden)/download/{id}") { context in
      try .json(Omgevingsdocumentdiensten.Downloadadres(url: "https://dso.example/pakket/\(context["id"])"))
    }
    router.koppelvlak(.get, "/pakket/{id}") { context in
      .bytes(Datum(context["id"]).flatMap { aanbod.op($0) }?.zip ?? [], soort: "application/zip")
    }
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
