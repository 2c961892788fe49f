import Bevindingen
import Digikoppeling
import Foundation
import Ketenspoor
import Opslag
import STOP
import Tijd

/// The Digikoppeling side: ebMS 2.0 messages in, acknowledgments and results out.
struct EbMSKoppelvlak: Sendable {
  static let pad = "/lvbb/digikoppeling"
  /// How the Ketenspoor calls a sender outside the werkplaats.
  static let buiten = "buiten"

  private let lvbb: LVBBOmgeving
  private var omgeving: Werkplaatsomgeving { lvbb.omgeving }
  init(_ lvbb: LVBBOmgeving) { self.lvbb = lvbb }

  var router: Router {
    var router = Router()
    router.koppelvlak(.post, Self.pad) { context in try await ontvang(context) }
    return router
  }

  private func ontvang(_ context: Verzoekcontext) async throws -> Antwoord {
    let aanroep = context.aanroep
    let gelezen = EbMSDecoder().decode(
      EbMSOverdracht(
        contentType: aanroep.koppen["Content-Type"] ?? "", soapAction: aanroep.koppen["SOAPAction"],
        body: aanroep.inhoud))
    let van = try context.spoornummer.flatMap { try omgeving.spoor.regel($0)?.van.rawValue } ?? Self.buiten
    let messageId = gelezen.model?.messageId ?? ""
    let (adres, eerder) = try omgeving.databank.lees { db in
      (try antwoordadres(gelezen.model, van: van, db), try EbMSStore.eerder(messageId, db))
    }
    let post = EbMSPost(eigenOIN: LVBBInstellingen.eigenOIN, cpas: Self.cpas(gelezen.model, adres))
    let uitkomst = post.beoordeel(
      gelezen, bekend: eerder.map { .eerder(bevestiging: Self.bericht($0.bevestiging)) } ?? .nieuw,
      nu: omgeving.klok.nu, antwoordId: "\(omgeving.ids.uuid())@lvbb.oefen")
    return try await handel(uitkomst, adres, van: van).met(bevindingen: uitkomst.bevindingen)
  }

  private func handel(
    _ uitkomst: EbMSPost.Uitkomst, _ adres: Antwoordadres, van: String
  ) async throws -> Antwoord {
    switch uitkomst.besluit {
    case .verwerk(let bericht, let bevestiging):
      return try await verwerk(Self.pakket(bericht, van: van), bericht, bevestiging, adres)
    case .dubbel(let bevestiging): return try signaal(bevestiging, adres)
    case .pong(let bericht), .fout(let bericht): return try signaal(bericht, adres)
    case .bevestigingOntvangen(let messageId):
      try omgeving.databank.schrijf { db in
        try StatusberichtStore.bevestigd(messageId: messageId, op: omgeving.klok.nu, in: db)
      }
      return .leeg()
    case .foutOntvangen(let messageId, let fouten):
      try omgeving.databank.schrijf { db in
        try StatusberichtStore.geweigerd(messageId: messageId ?? "", fout: Self.tekst(fouten), in: db)
      }
      return .leeg()
    case .pongOntvangen: return .leeg()
    case .soapFault(let fault):
      let overdracht = EbMSEncoder().encode(fault)
      return .bytes(overdracht.body, soort: overdracht.contentType, status: uitkomst.httpStatus)
    }
  }

  /// Stores first, in one transaction with the acknowledgment; handles after that. When the machine stops in between,
  /// `tik` goes on.
  private func verwerk(
    _ pakket: Aanneming.Pakket, _ bericht: EbMSBericht, _ bevestiging: EbMSBericht?, _ adres: Antwoordadres
  ) async throws -> Antwoord {
    let aanneming = Aanneming(lvbb)
    let zip = try aanneming.bewaar(pakket)
    let bevestigingTekst = try bevestiging.map { try Self.tekst($0) }
    let inAntwoord = try lvbb.instellingen.lees().bevestiging == .inAntwoord
    let nieuw = try omgeving.databank.schrijf { db -> String? in
      // Looked up again: the same message may have come in twice at the same moment.
      guard try EbMSStore.eerder(bericht.messageId, db) == nil else { return nil }
      let id = try aanneming.neemAan(pakket, zip: zip, in: db)
      try EbMSStore.noteer(
        bericht.messageId, action: bericht.action, levering: id, bevestiging: bevestigingTekst,
        op: omgeving.klok.nu, in: db)
      if let afzender = pakket.afzender {
        try EbMSStore.zetAdres(adres, oin: afzender.oin, rol: afzender.rol, van: afzender.van, in: db)
      }
      if let bevestiging, !inAntwoord { try Self.plaats(bevestiging, naar: adres, omgeving, in: db) }
      return id
    }
    let antwoord = inAntwoord ? Self.antwoord(bevestiging) : .leeg()
    guard let nieuw else { return antwoord }
    await lvbb.werkBij()
    return antwoord.met(bevindingen: lvbb.bevindingen(nieuw))
  }

  private func signaal(_ bericht: EbMSBericht?, _ adres: Antwoordadres) throws -> Antwoord {
    guard let bericht, try lvbb.instellingen.lees().bevestiging == .losBericht else { return Self.antwoord(bericht) }
    try omgeving.databank.schrijf { db in try Self.plaats(bericht, naar: adres, omgeving, in: db) }
    return .leeg()
  }

  private func antwoordadres(_ bericht: EbMSBericht?, van: String, _ db: SQLVerbinding) throws -> Antwoordadres {
    let rol = bericht?.from.role ?? Oefendiensten.Rol.bronhouder
    return try EbMSStore.adres(oin: bericht?.from.oin ?? "", rol: rol, van: van, db)
      ?? Antwoordadres.vermoeden(rol: rol, van: van)
  }
}

extension EbMSKoppelvlak {
  /// The agreement that this message says it comes under.
  private static func cpas(_ bericht: EbMSBericht?, _ adres: Antwoordadres) -> [CPA] {
    guard let bericht else { return [] }
    var afspraak = Oefenafspraak(
      id: bericht.cpaId, oin: bericht.from.oin ?? "", rol: bericht.from.role ?? Oefendiensten.Rol.bronhouder,
      adres: adres)
    afspraak.eigenRol = bericht.to.role ?? Oefendiensten.Rol.lvbb
    afspraak.profiel = bericht.ackRequested == nil ? .osbBE : .osbRM
    return [afspraak.cpa]
  }

  /// The request and the zip, however they are ordered. The action says the service when the request is not readable.
  private static func pakket(_ bericht: EbMSBericht, van: String) -> Aanneming.Pakket {
    let verzoeken = bericht.payloads.lazy.filter { !isZip($0) }.compactMap { payload in
      LVBBVerzoek.decode(payload.inhoud, bestand: payload.bestandsnaam ?? "verzoek.xml").model.map {
        (verzoek: $0, bytes: payload.inhoud)
      }
    }
    let (verzoek, verzoekbytes) = verzoeken.first.map { ($0.verzoek, $0.bytes) } ?? (nil, [])
    let zip = bericht.payloads.first(where: isZip)
    let dienst = LVBBDienst(verzoek: bericht.action) ?? .validatie
    // Of a zip that travels apart the request is kept until the zip has been fetched.
    let bytes = zip?.inhoud ?? (verzoek?.grootBestand == nil ? [] : verzoekbytes)
    return Aanneming.Pakket(
      bytes: bytes, bestandsnaam: zip?.bestandsnaam ?? verzoek?.grootBestand?.naam ?? "opdracht.zip",
      dienst: verzoek?.dienst ?? dienst,
      kanaal: .digikoppeling,
      afzender: Afzender(
        oin: bericht.from.oin ?? "", rol: bericht.from.role ?? Oefendiensten.Rol.bronhouder, van: van,
        cpaId: bericht.cpaId, conversationId: bericht.conversationId, messageId: bericht.messageId),
      idLevering: verzoek?.idLevering ?? "")
  }

  private static func isZip(_ payload: Payload) -> Bool {
    payload.inhoud.starts(with: [0x50, 0x4B]) || payload.contentType.contains("zip")
      || payload.contentType.hasPrefix("application/octet-stream")
  }

  /// Puts a message in the outbox; returns the id there.
  @discardableResult
  static func plaats(
    _ bericht: EbMSBericht, naar adres: Antwoordadres, _ omgeving: Werkplaatsomgeving, in db: SQLVerbinding
  ) throws -> String {
    let overdracht = EbMSEncoder().encode(bericht)
    var aanroep = Aanroep.post(adres.pad, overdracht.body, soort: overdracht.contentType)
    aanroep.koppen["SOAPAction"] = overdracht.soapAction
    return try omgeving.plaats(
      van: "lvbb", naar: Systeemnaam(adres.systeem), koppelvlak: "ebMS2 \(bericht.action)", aanroep, in: db)
  }

  private static func antwoord(_ bericht: EbMSBericht?) -> Antwoord {
    guard let bericht else { return .leeg() }
    let overdracht = EbMSEncoder().encode(bericht)
    return .bytes(overdracht.body, soort: overdracht.contentType)
  }

  /// The signal that came back in an HTTP answer; nil when the answer is empty or something else.
  static func signaal(in antwoord: Antwoord) -> EbMSBericht? {
    guard !antwoord.inhoud.isEmpty, let soort = antwoord.koppen["Content-Type"], soort.contains("xml") else {
      return nil
    }
    return EbMSDecoder().decode(EbMSOverdracht(contentType: soort, body: antwoord.inhoud)).model
  }

  static func tekst(_ fouten: [EbMSFout]) -> String {
    fouten.map { "\($0.code.rawValue): \($0.omschrijving ?? "")" }.joined(separator: "; ")
  }

  private static func tekst(_ bericht: EbMSBericht) throws -> String {
    String(decoding: try JSONEncoder().encode(bericht), as: UTF8.self)
  }

  private static func bericht(_ tekst: String?) -> EbMSBericht? {
    tekst.flatMap { try? JSONDecoder().decode(EbMSBericht.self, from: Data($0.utf8)) }
  }
}
