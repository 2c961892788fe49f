import Bevindingen
import Digikoppeling
import Ketenspoor
import Opslag
import STOP
import Tijd

/// Tells the sender how it went: makes the …Resultaat document, notes it, and puts it in the outbox. All within the
/// transaction of the decision.
struct Antwoording: Sendable {
  private let omgeving: Werkplaatsomgeving
  init(_ lvbb: LVBBOmgeving) { omgeving = lvbb.omgeving }

  /// - Parameter soort: `direct` for the first answer, `status` for what follows.
  func meld(
    _ levering: Levering, _ soort: LVBBResultaat.Soort, _ stand: LVBBVerslag.Stand, _ bevindingen: [Bevinding],
    toelichting: String, in db: SQLVerbinding
  ) throws {
    let nu = omgeving.klok.nu
    let verslag = LVBBVerslag(
      idLevering: Self.idLevering(levering), tijdstip: nu, meldingen: Self.meldingen(levering, bevindingen),
      stand: stand, tijdstipPublicatie: levering.tijdstipPublicatie)
    let resultaat = LVBBResultaat(dienst: levering.dienst, soort: soort, verslag: verslag)
    let bytes = resultaat.bytes
    var bericht = Statusbericht(
      levering: levering.id, volgnummer: 0, tijdstip: nu, stand: Self.woord(stand),
      document: try omgeving.kluis.bewaar(bytes), toelichting: toelichting)
    guard let afzender = levering.afzender else {
      return try StatusberichtStore.bewaar(bericht, uitvakId: nil, in: db)
    }
    let messageId = "\(omgeving.ids.uuid())@lvbb.oefen"
    bericht.messageId = messageId
    let uitvakId = try verstuur(bytes, resultaat.elementnaam, messageId: messageId, aan: afzender, in: db)
    try StatusberichtStore.bewaar(bericht, uitvakId: uitvakId, in: db)
  }

  private func verstuur(
    _ document: [UInt8], _ action: String, messageId: String, aan afzender: Afzender, in db: SQLVerbinding
  ) throws -> String? {
    let adres =
      try EbMSStore.adres(oin: afzender.oin, rol: afzender.rol, van: afzender.van, db)
      ?? Antwoordadres.vermoeden(rol: afzender.rol, van: afzender.van)
    let cpa = Oefenafspraak(id: afzender.cpaId, oin: afzender.oin, rol: afzender.rol, adres: adres).cpa
    let payload = Payload(
      contentId: "resultaat-\(messageId)", contentType: "text/xml", bestandsnaam: "\(action).xml", inhoud: document)
    let verzending = EbMSVerzending(
      cpa: cpa, van: LVBBInstellingen.eigenOIN, action: action, payloads: [payload], messageId: messageId,
      conversationId: afzender.conversationId, timestamp: omgeving.klok.nu, refToMessageId: afzender.messageId)
    guard let verzending else { return nil }
    return try EbMSKoppelvlak.plaats(verzending.bericht, naar: adres, omgeving, in: db)
  }

  /// Schema: at least two characters.
  private static func idLevering(_ levering: Levering) -> String {
    levering.idLevering.utf8.count < 2 ? "onbekend" : levering.idLevering
  }

  private static func woord(_ stand: LVBBVerslag.Stand) -> String {
    switch stand {
    case .uitkomst(let uitkomst): uitkomst.rawValue
    case .voortgang(let voortgang): voortgang.rawValue
    }
  }

  /// A verslag always has meldingen (as KOOP checks its own answers); so "nothing found" is said too.
  private static func meldingen(_ levering: Levering, _ bevindingen: [Bevinding]) -> [LVBBMelding] {
    var meldingen = bevindingen.begrensd().map { LVBBMelding($0) }
    if levering.status == .gepubliceerd, let publicatie = levering.publicatie {
      meldingen.append(
        LVBBMelding(
          code: LVBBRegels.gepubliceerd.code.rawValue, ernst: .informatie,
          beschrijving: "Gepubliceerd als \(publicatie)"))
    }
    if meldingen.isEmpty { meldingen = [LVBBMelding(LVBBRegels.geenBevindingen.bevinding("Geen bevindingen"))] }
    return meldingen
  }
}
