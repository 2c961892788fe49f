import Bevindingen
import DSOKoppelvlak
import Digikoppeling
import Foundation
import Ketenspoor
import Markup
import Opslag
import Pakket
import STOP
import Synchronization
import Testing
import Tijd

@testable import LVBB

/// A neighbour that only writes down what it gets.
final class Buursysteem: Ketensysteem {
  let naam: Systeemnaam
  private let paden: [String]
  private let antwoord: @Sendable (Aanroep) -> Antwoord
  private let ontvangst = Mutex<[Aanroep]>([])
  /// What stands ready to be fetched, by name.
  private let klaargezet = Mutex<[String: [UInt8]]>([:])
  func zetKlaar(_ naam: String, _ bytes: [UInt8]) { klaargezet.withLock { $0[naam] = bytes } }

  init(_ naam: Systeemnaam, _ paden: [String], antwoord: @escaping @Sendable (Aanroep) -> Antwoord = { _ in .leeg() }) {
    self.naam = naam
    self.paden = paden
    self.antwoord = antwoord
  }

  var ontvangen: [Aanroep] { ontvangst.withLock { $0 } }

  var router: Router {
    var router = Router()
    router.koppelvlak(.get, "/\(naam.rawValue)/gb/{bestand}") { context in
      guard let bytes = self.klaargezet.withLock({ $0[context["bestand"]] }) else { return .leeg(status: 404) }
      return .bytes(bytes, soort: "application/zip")
    }
    for pad in paden {
      router.koppelvlak(.post, pad) { context in
        self.ontvangst.withLock { $0.append(context.aanroep) }
        return self.antwoord(context.aanroep)
      }
    }
    return router
  }
}

/// Omgevingsdocumenten as far as the LVBB needs it: a report without or with messages.
final class Kaartproef: Ketensysteem {
  let naam: Systeemnaam = "omgevingsdocumenten"
  private let ontvangst = Mutex<[Aanroep]>([])
  private let meldingen = Mutex<[Omgevingsdocumentdiensten.Rapportmelding]>([])
  private let isKlaar = Mutex(true)

  var ontvangen: [Aanroep] { ontvangst.withLock { $0 } }
  func meld(_ melding: Omgevingsdocumentdiensten.Rapportmelding) { meldingen.withLock { $0.append(melding) } }
  func zetKlaar(_ klaar: Bool) { isKlaar.withLock { $0 = klaar } }

  var router: Router {
    var router = Router()
    router.koppelvlak(.post, DSOPad.valideren) { _ in try .json("11111111-2222-4333-8444-555555555555") }
    router.koppelvlak(.get, "\(DSOPad.valideren)/rapport/{uuid}") { context in
      try .json(
        Omgevingsdocumentdiensten.Validatierapport(
          identificatie: context["uuid"], status: self.isKlaar.withLock { $0 } ? .gereed : .inBehandeling,
          resultaat: "GOEDGEKEURD", meldingen: self.meldingen.withLock { $0 }))
    }
    router.koppelvlak(.post, "/omgevingsdocumenten/doorlevering") { context in
      self.ontvangst.withLock { $0.append(context.aanroep) }
      return .leeg(status: 202)
    }
    return router
  }
}

/// The LVBB with neighbours around it, on a clock that stands still until a test moves it.
struct Proefketen {
  static let begin = Tijdstip(Datum("2026-11-23") ?? Datum(dagnummer: 0), uur: 9)

  let omgeving: Werkplaatsomgeving
  let lvbb: LVBBSystem
  let plansoftware = Buursysteem("plansoftware", ["/plansoftware/digikoppeling"])
  let zaaksysteem = Buursysteem("zaaksysteem", ["/zaaksysteem/digikoppeling"])
  let bekendmakingen = Buursysteem("bekendmakingen", ["/bekendmakingen/doorlevering"])
  let kaart = Kaartproef()

  init(
    _ instellingen: LVBBInstellingen = LVBBInstellingen(), nu: Tijdstip = Proefketen.begin, metKaart: Bool = true
  ) throws {
    try self.init(omgeving: .voorProef(nu: nu), instellingen, metKaart: metKaart)
  }

  init(
    omgeving: Werkplaatsomgeving, _ instellingen: LVBBInstellingen = LVBBInstellingen(), metKaart: Bool = true
  ) throws {
    self.omgeving = omgeving
    lvbb = try LVBBSystem(omgeving, instellingen: instellingen)
    let buren: [any Ketensysteem] = [lvbb, plansoftware, zaaksysteem, bekendmakingen] + (metKaart ? [kaart] : [])
    for systeem in buren { omgeving.verbindingen.registreer(systeem) }
  }

  func naar(_ dag: String) async throws {
    try omgeving.klok.zet(op: Tijdstip(try #require(Datum(dag)), uur: 9))
    try await omgeving.verwerkTijd()
  }

  // MARK: - Delivering

  /// By upload, as XML.
  @discardableResult
  func leverAan(_ zip: [UInt8], _ soort: String = "publicatie") async throws -> LVBBResultaat {
    let antwoord = try await stuurBestand(zip, soort, koppen: ["Accept": "application/xml"])
    try await omgeving.verwerkTijd()
    try #require(antwoord.status == 200, "\(antwoord.inhoudAlsTekst)")
    return try #require(LVBBResultaat.decode(antwoord.inhoud, bestand: "resultaat.xml").model)
  }

  func stuurBestand(_ zip: [UInt8], _ soort: String?, koppen: Koppen) async throws -> Antwoord {
    let grens = "grens-van-de-proef"
    var inhoud: [UInt8] = []
    if let soort {
      inhoud += Array("--\(grens)\r\nContent-Disposition: form-data; name=\"soort\"\r\n\r\n\(soort)\r\n".utf8)
    }
    inhoud += Array("--\(grens)\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"plan.zip\"\r\n".utf8)
    inhoud += Array("Content-Type: application/zip\r\n\r\n".utf8) + zip + Array("\r\n--\(grens)--\r\n".utf8)
    let aanroep = Aanroep.post(
      "/lvbb/aanleveren", inhoud, soort: "multipart/form-data; boundary=\(grens)", koppen: koppen)
    return try await omgeving.verbindingen.roep(van: "buiten", naar: "lvbb", koppelvlak: "aanleveren", aanroep)
  }

  /// Over Digikoppeling, in the role of one of the municipal systems.
  func stuurBericht(
    _ dienst: LVBBDienst, _ zip: [UInt8], idLevering: String, messageId: String, rol: String = "plansoftware",
    van: Systeemnaam? = nil
  ) async throws -> Antwoord {
    let verzoek = LVBBVerzoek(dienst: dienst, idLevering: idLevering, leverancier: "Proef")
    return try await stuurBericht(verzoek, zip, messageId: messageId, rol: rol, van: van)
  }

  /// - Parameter zip: nil when it travels apart.
  func stuurBericht(
    _ verzoek: LVBBVerzoek, _ zip: [UInt8]?, messageId: String, rol: String = "plansoftware", van: Systeemnaam? = nil
  ) async throws -> Antwoord {
    let action = verzoek.naam
    let pakket = zip.map {
      Payload(contentId: "pakket", contentType: "application/zip", bestandsnaam: "plan.zip", inhoud: $0)
    }
    let bericht = EbMSBericht(
      from: EbMSPartij(oin: "00000099000000001000", role: rol),
      to: EbMSPartij(oin: LVBBInstellingen.eigenOIN, role: "LVBB"), cpaId: "proef-cpa", conversationId: "gesprek-1",
      service: Oefendiensten.lvbbAanleveren, action: action, messageId: messageId, timestamp: omgeving.klok.nu,
      duplicateElimination: true, ackRequested: AckRequested(),
      payloads: [Payload(contentId: "verzoek", contentType: "text/xml", inhoud: verzoek.bytes)]
        + [pakket].compactMap { $0 })
    let overdracht = EbMSEncoder().encode(bericht)
    var aanroep = Aanroep.post("/lvbb/digikoppeling", overdracht.body, soort: overdracht.contentType)
    aanroep.koppen["SOAPAction"] = overdracht.soapAction
    let antwoord = try await omgeving.verbindingen.roep(
      van: van ?? Systeemnaam(rol), naar: "lvbb", koppelvlak: "ebMS2 \(action)", aanroep)
    try await omgeving.verwerkTijd()
    return antwoord
  }

  /// The results that a neighbour got over ebMS, in order.
  func resultaten(_ buur: Buursysteem) throws -> [LVBBResultaat] {
    try buur.ontvangen.compactMap { aanroep in
      let overdracht = EbMSOverdracht(
        contentType: aanroep.koppen["Content-Type"] ?? "", soapAction: aanroep.koppen["SOAPAction"],
        body: aanroep.inhoud)
      let bericht = try #require(EbMSDecoder().decode(overdracht).model)
      // An acknowledgment has no payload.
      return bericht.payloads.first.flatMap { LVBBResultaat.decode($0.inhoud, bestand: "resultaat.xml").model }
    }
  }

  // MARK: - Looking

  func haal(_ pad: String) async throws -> Antwoord {
    try await omgeving.verbindingen.roep(van: "proef", naar: "lvbb", koppelvlak: pad, .get(pad))
  }

  var leveringen: [Levering] { get throws { try omgeving.databank.lees { db in try LeveringStore.alle(db) } } }
  var beeld: Registerbeeld { get throws { try omgeving.databank.lees { db in try RegisterStore.beeld(db) } } }

  func codes() throws -> [String] { try #require(leveringen.first).bevindingen.map(\.code.rawValue) }
}

extension LVBBResultaat {
  var uitkomst: LVBBUitkomst? { if case .uitkomst(let uitkomst) = verslag?.stand { uitkomst } else { nil } }
  var voortgang: LVBBVoortgang? { if case .voortgang(let voortgang) = verslag?.stand { voortgang } else { nil } }
  var codes: [String] { verslag?.meldingen.map(\.code) ?? [] }
  /// In one word.
  var stand: String { uitkomst?.rawValue ?? voortgang?.rawValue ?? "" }
}

extension Aanroep {
  /// The files of a package in the body.
  var bestanden: [String: [UInt8]] { Zip.lees(inhoud, bestand: "uitlevering.zip").model?.opNaam ?? [:] }
}
