import DSOKoppelvlak
import Digikoppeling
import Foundation
import Ketenspoor
import Opslag
import Pakket
import STAM
import Synchronization
import Tijd

@testable import Zaaksysteem

/// A system that only records and answers.
struct Nepsysteem: Ketensysteem {
  let naam: Systeemnaam
  let router: Router
}

/// What the stubs saw and what they must do.
final class Boekje: Sendable {
  struct Stand: Sendable {
    var berichten: [String: [UInt8]] = [:]
    var magOphalen: [String: Set<String>] = [:]
    var documenten: [String: [UInt8]] = [:]
    var loketIsStuk = false
    var weigertDoorzenden = false
    var zaakverwijzingen: [VerzoekAfhandelen.Zaakverwijzing] = []
    var signalen: [EbMSBericht] = []
    var post: [String] = []
    var leveringen: [EbMSBericht] = []
    var kamers: [SWF.Samenwerking] = []
    var swfDocumenten: [String: [UInt8]] = [:]
    var actieverzoek: SWFDossier.Actieverzoek?
    var adviesberichten: [SWFDossier.Bericht] = []
    var actieverzoekenGemaakt = 0
  }
  private let stand = Mutex(Stand())
  var nu: Stand { stand.withLock { $0 } }
  func zet(_ doe: (inout Stand) -> Void) { stand.withLock { doe(&$0) } }
}

/// One seat with stubs around it.
struct Proefketen {
  static let gemeente = "00000099000000001000"
  static let dienst = "00000099000000002000"
  static let regio = "00000099000000004000"
  static let dso = "00000099000000090000"
  static let lvbb = "00000099000000091000"
  static let maandag = Tijdstip(Datum(dagnummer: 20_780), uur: 10)

  let omgeving: Werkplaatsomgeving
  let boekje = Boekje()
  let systeem: ZaaksysteemSystem
  let zetel: Zaaksysteemzetel

  init(nu: Tijdstip = Proefketen.maandag, naam: Systeemnaam = "zaaksysteem", oin: String = Proefketen.gemeente) throws {
    omgeving = try .voorProef(nu: nu)
    zetel = Self.zetel(naam, oin)
    systeem = try ZaaksysteemSystem(omgeving, zetel: zetel)
    omgeving.verbindingen.registreer(systeem)
    omgeving.verbindingen.registreer(Nepsysteem(naam: "loket", router: Self.loket(boekje)))
    omgeving.verbindingen.registreer(Nepsysteem(naam: "postvak", router: Self.postvak(boekje)))
    omgeving.verbindingen.registreer(Nepsysteem(naam: "lvbb", router: Self.lvbb(boekje)))
    omgeving.verbindingen.registreer(Nepsysteem(naam: "samenwerken", router: Self.samenwerken(boekje)))
  }

  static func zetel(_ naam: Systeemnaam, _ oin: String) -> Zaaksysteemzetel {
    Zaaksysteemzetel(
      naam: naam, basispad: "/\(naam)", organisatienaam: oin == gemeente ? "gemeente Rieteroog" : "Omgevingsdienst",
      oin: oin, overheidscode: "gm9995", dsoOIN: dso, lvbbOIN: lvbb,
      partners: [("Veiligheidsregio IJsselmeer", regio), ("Omgevingsdienst Zuiderzeerand", dienst)],
      afzender: "omgeving@rieteroog.oefen.example")
  }

  var store: ZaakStore { ZaakStore(databank: omgeving.databank, zetel: zetel.naam.rawValue) }
  func zaken() throws -> [Zaak] { try store.zaken() }
  func zaak() throws -> Zaak? { try store.zaken().first }

  /// Puts a verzoek in the stub of the loket.
  func leg(_ verzoek: Verzoek, documenten: [String: [UInt8]] = [:], voor oin: String? = nil) {
    let bericht = Verzoekbericht(stuurgegevens: Stuurgegevens(tijdstipBericht: verzoek.indienDatum), verzoek: verzoek)
    let bytes = VerzoekEncoder().encode(bericht)
    boekje.zet { stand in
      stand.berichten[verzoek.verzoeknummer] = bytes
      stand.magOphalen[verzoek.verzoeknummer] = [oin ?? zetel.oin]
      stand.documenten.merge(documenten) { $1 }
    }
  }

  /// Sends a notification as DSO-LV does.
  @discardableResult
  func meld(_ nummer: String, messageId: String = "m1@dso", doel: Doel = .initieren, cpa: String? = nil) async throws
    -> Antwoord
  {
    let notificatie = Verzoeknotificatie(verzoeknummer: nummer, volgnummer: "000", doel: doel, bevoegdGezag: zetel.oin)
    let vorm = VerzoeknotificatieVorm.oefenvorm
    var verzending = try nodig(
      EbMSVerzending(
        cpa: Afspraken(zetel: zetel).verzoeknotificatie, van: Self.dso, action: Oefendiensten.verzoeknotificatie,
        payloads: [Payload(contentId: "n@dso", contentType: vorm.contentType, inhoud: vorm.encode(notificatie))],
        messageId: messageId, conversationId: nummer, timestamp: omgeving.klok.nu))
    if let cpa { verzending.bericht.cpaId = cpa }
    let overdracht = EbMSEncoder().encode(verzending.bericht)
    let antwoord = try await omgeving.verbindingen.roep(
      van: "loket", naar: zetel.naam, koppelvlak: "Verzoeknotificatie",
      Aanroep(
        .post, verzending.endpoint, koppen: Koppen(overdracht.headers), inhoud: overdracht.body))
    try await omgeving.bezorger.leegAlles(omgeving.klok.nu)
    return antwoord
  }

  func vul(_ rest: String, _ velden: [(String, String)] = []) async throws -> Antwoord {
    let tekst = velden.map { "\(Procentcodering.codeer($0.0))=\(Procentcodering.codeer($0.1))" }
    let antwoord = await systeem.router.beantwoord(
      .post(
        zetel.basispad + rest, Array(tekst.joined(separator: "&").utf8), soort: "application/x-www-form-urlencoded"))
    try await omgeving.bezorger.leegAlles(omgeving.klok.nu)
    return antwoord
  }

  func pagina(_ rest: String) async -> Antwoord { await systeem.router.beantwoord(.get(zetel.basispad + rest)) }
}

struct Niets: Error {}
func nodig<Waarde>(_ waarde: Waarde?) throws -> Waarde {
  guard let waarde else { throw Niets() }
  return waarde
}
