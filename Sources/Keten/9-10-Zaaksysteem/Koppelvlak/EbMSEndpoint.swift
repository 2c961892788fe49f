import Bevindingen
import Digikoppeling
import Foundation
import Ketenspoor
import Opslag
import STAM
import STOP
import Tijd

/// POST {basis}/digikoppeling: notifications of DSO-LV, results of the LVBB, and signals of both.
struct EbMSEndpoint: Sendable {
  let huis: Zaakhuis
  let ontvangst: Ontvangst

  private var omgeving: Werkplaatsomgeving { huis.omgeving }

  func routes(_ router: inout Router) {
    router.koppelvlak(.post, huis.pad("/digikoppeling")) { context in try await ontvang(context.aanroep) }
  }

  private func ontvang(_ aanroep: Aanroep) async throws -> Antwoord {
    let gelezen = EbMSDecoder().decode(
      EbMSOverdracht(
        contentType: aanroep.koppen["Content-Type"] ?? "", soapAction: aanroep.koppen["SOAPAction"],
        body: aanroep.inhoud))
    let eerder = try omgeving.databank.lees { db in
      try huis.store.eerder(gelezen.model?.messageId ?? "", in: db)
    }
    let bekend = eerder.map { EbMSPost.Bekend.eerder(bevestiging: Self.bericht($0)) } ?? .nieuw
    let post = EbMSPost(eigenOIN: huis.zetel.oin, cpas: Afspraken(zetel: huis.zetel).alle)
    let uitkomst = post.beoordeel(
      gelezen, bekend: bekend, nu: huis.nu, antwoordId: "\(omgeving.ids.uuid())@\(huis.zetel.naam).oefen")
    var bevindingen = uitkomst.bevindingen
    switch uitkomst.besluit {
    case .verwerk(let bericht, let bevestiging): bevindingen += try await verwerk(bericht, bevestiging)
    case .dubbel(let bevestiging):
      if let bevestiging { try omgeving.databank.schrijf { try plaats(bevestiging, in: $0) } }
    case .pong(let signaal), .fout(let signaal): try omgeving.databank.schrijf { try plaats(signaal, in: $0) }
    case .foutOntvangen(let ref, let fouten): try noteerFout(ref, fouten)
    case .bevestigingOntvangen, .pongOntvangen: break
    case .soapFault(let fault):
      let overdracht = EbMSEncoder().encode(fault)
      return Antwoord(status: uitkomst.httpStatus, koppen: Koppen(overdracht.headers), inhoud: overdracht.body)
        .met(bevindingen: bevindingen)
    }
    return Antwoord.leeg(status: uitkomst.httpStatus).met(bevindingen: bevindingen)
  }

  /// Stores the message, its acknowledgment and the work to do in one transaction; handles after that. When the
  /// machine stops in between, `tik` goes on.
  private func verwerk(_ bericht: EbMSBericht, _ bevestiging: EbMSBericht?) async throws -> [Bevinding] {
    let tekst = try bevestiging.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    var bevindingen: [Bevinding] = []
    let isNotificatie = bericht.action == Oefendiensten.verzoeknotificatie
    let notificatie = isNotificatie ? lees(bericht, &bevindingen) : nil
    let resultaat = isNotificatie ? nil : resultaat(bericht, &bevindingen)
    try omgeving.databank.schrijf { db in
      // Looked up again: the same message may have come in twice at the same moment.
      guard try huis.store.eerder(bericht.messageId, in: db) == nil else { return }
      try huis.store.noteer(ebms: bericht.messageId, bevestiging: tekst, op: huis.nu, in: db)
      if let notificatie { try huis.store.voegToe(notificatie, in: db) }
      if let resultaat { try verwerk(resultaat, bericht, in: db) }
      if let bevestiging { try plaats(bevestiging, in: db) }
    }
    if notificatie != nil { await ontvangst.werkBij(.watAanDeBeurtIs) }
    return bevindingen
  }

  private func lees(_ bericht: EbMSBericht, _ bevindingen: inout [Bevinding]) -> Notificatieregel? {
    let gelezen = bericht.payloads.map { payload in
      VerzoeknotificatieVorm.oefenvorm.decode(payload.inhoud, payload.bestandsnaam ?? "verzoeknotificatie.xml")
    }
    bevindingen += gelezen.flatMap(\.bevindingen)
    guard let notificatie = gelezen.lazy.compactMap(\.model).first else { return nil }
    return Notificatieregel(
      id: bericht.messageId, verzoeknummer: notificatie.verzoeknummer, doel: notificatie.doel,
      bevoegdGezag: notificatie.bevoegdGezag, behandeldienst: notificatie.behandeldienst, bron: .notificatie,
      ontvangen: huis.nu, volgendePoging: huis.nu)
  }

  private func plaats(_ signaal: EbMSBericht, in db: SQLVerbinding) throws {
    let isLVBB = signaal.to.oin == huis.zetel.lvbbOIN
    let overdracht = EbMSEncoder().encode(signaal)
    try omgeving.plaats(
      van: huis.zetel.naam, naar: isLVBB ? "lvbb" : "loket", koppelvlak: "ebMS2 \(signaal.action)",
      Aanroep(
        .post, isLVBB ? Afspraken.lvbbPad : Afspraken.loketPad, koppen: Koppen(overdracht.headers),
        inhoud: overdracht.body), in: db)
  }

  private static func bericht(_ tekst: String?) -> EbMSBericht? {
    tekst.flatMap { try? JSONDecoder().decode(EbMSBericht.self, from: Data($0.utf8)) }
  }

  /// A signal in the HTTP answer to something that we sent.
  func neemSignaalAan(_ antwoord: Antwoord) async {
    guard !antwoord.inhoud.isEmpty, let soort = antwoord.koppen["Content-Type"], soort.contains("xml"),
      let signaal = EbMSDecoder().decode(EbMSOverdracht(contentType: soort, body: antwoord.inhoud)).model,
      !signaal.fouten.isEmpty
    else { return }
    try? noteerFout(signaal.refToMessageId, signaal.fouten)
  }
}

// MARK: - Results of the LVBB

extension EbMSEndpoint {
  private func resultaat(_ bericht: EbMSBericht, _ bevindingen: inout [Bevinding]) -> LVBBResultaat? {
    let gelezen = bericht.payloads.map { payload in
      LVBBResultaat.decode(payload.inhoud, bestand: payload.bestandsnaam ?? "resultaat.xml")
    }
    bevindingen += gelezen.flatMap(\.bevindingen)
    return gelezen.lazy.compactMap(\.model).first
  }

  private func verwerk(_ resultaat: LVBBResultaat, _ bericht: EbMSBericht, in db: SQLVerbinding) throws {
    let sleutels = [resultaat.verslag?.idLevering, bericht.refToMessageId].compactMap { $0 }
    let nummer = try sleutels.lazy.compactMap { try huis.store.zaaknummer(bij: $0, in: db) }.first
    guard let nummer, var zaak = try huis.store.zaak(nummer, in: db) else { return }
    let plek = zaak.kennisgevingen.firstIndex { kennisgeving in
      sleutels.contains(kennisgeving.idLevering) || sleutels.contains(kennisgeving.messageId)
    }
    guard let plek else { return }
    zaak.kennisgevingen[plek].neemOver(resultaat, op: huis.nu)
    if zaak.kennisgevingen[plek].isGepubliceerd {
      let naam = zaak.kennisgevingen[plek].publicatie.map { " als \($0)" } ?? ""
      zaak.noteer("Kennisgeving gepubliceerd\(naam)", op: huis.nu)
      if zaak.stand == .besloten { zaak.zet(.bekendgemaakt, op: huis.nu) }
    }
    try huis.store.bewaar(zaak, in: db)
  }

  private func noteerFout(_ messageId: String?, _ fouten: [EbMSFout]) throws {
    guard let messageId else { return }
    try omgeving.databank.schrijf { db in
      guard let nummer = try huis.store.zaaknummer(bij: messageId, in: db),
        var zaak = try huis.store.zaak(nummer, in: db),
        let plek = zaak.kennisgevingen.firstIndex(where: { $0.messageId == messageId })
      else { return }
      let tekst = fouten.map { "\($0.code.rawValue): \($0.omschrijving ?? "")" }.joined(separator: "; ")
      zaak.kennisgevingen[plek].stand = "geweigerd"
      zaak.kennisgevingen[plek].meldingen.append(.init(op: huis.nu, stand: "geweigerd", tekst: tekst))
      try huis.store.bewaar(zaak, in: db)
    }
  }
}

extension Kennisgeving {
  /// Messages may come out of order: after the final outcome an interim one changes nothing.
  fileprivate mutating func neemOver(_ resultaat: LVBBResultaat, op nu: Tijdstip) {
    let alle = resultaat.meldingen + (resultaat.verslag?.meldingen ?? [])
    var woord = resultaat.isGelukt ? "succes" : "mislukt"
    switch resultaat.verslag?.stand {
    case .uitkomst(let uitkomst):
      woord = uitkomst.rawValue
      isGepubliceerd = isGepubliceerd || uitkomst == .gepubliceerd
    case .voortgang(let voortgang): woord = voortgang.rawValue
    case nil: break
    }
    if !isGepubliceerd || woord == LVBBUitkomst.gepubliceerd.rawValue { stand = woord }
    let tekst = alle.map { "\($0.code): \($0.beschrijving)" }.joined(separator: "; ")
    meldingen.append(Melding(op: nu, stand: woord, tekst: tekst))
    publicatie = publicatie ?? alle.lazy.compactMap { Self.publicatie(in: $0.beschrijving) }.first
  }

  /// The number as the LVBB words it: "Gepubliceerd als gmb-2026-12".
  private static func publicatie(in tekst: String) -> String? {
    guard let plek = tekst.firstRange(of: "Gepubliceerd als ") else { return nil }
    let nummer = tekst[plek.upperBound...].prefix { !$0.isWhitespace && $0 != "." && $0 != "[" }
    return nummer.isEmpty ? nil : String(nummer)
  }
}
