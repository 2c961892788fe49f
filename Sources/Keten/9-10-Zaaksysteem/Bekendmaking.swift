import Digikoppeling
import Ketenspoor
import Opslag
import Pakket
import STOP
import Tijd

/// Publishes the kennisgeving of a decision through the LVBB: a delivery zip, sent by ebMS2 as publicatieVerzoek.
struct Bekendmaking: Sendable {
  let huis: Zaakhuis

  /// Sent, waiting, or published: everything but refused.
  func isOnderweg(_ kennisgeving: Kennisgeving) -> Bool { Kennisgevingstand(kennisgeving, huis) != .geweigerd }

  func publiceer(_ nummer: String, opschrift: String, toelichting: String, op dag: Datum) throws {
    let id = huis.omgeving.ids.uuid()
    let cpa = Afspraken(zetel: huis.zetel).lvbb
    let eerdere = try huis.store.zaak(nummer)?.kennisgevingen ?? []
    let geweigerd = Set(eerdere.filter { !isOnderweg($0) }.map(\.idLevering))
    try huis.store.wijzig(nummer) { zaak, db in
      // Pressed twice: one besluit has one kennisgeving, unless the LVBB refused it.
      guard let besluit = zaak.besluit, zaak.kennisgevingen.allSatisfy({ geweigerd.contains($0.idLevering) }) else {
        return
      }
      let levering = Kennisgevinglevering(
        zaak: zaak, besluit: besluit, organisatie: huis.zetel.organisatienaam,
        overheidscode: huis.zetel.overheidscode, oin: huis.zetel.oin, opschrift: opschrift, toelichting: toelichting,
        datumBekendmaking: dag, vandaag: huis.nu.datum, volgnummer: zaak.kennisgevingen.count + 1)
      let idLevering = levering.idLevering(id)
      let zip = try Zip.schrijf(Pakketinhoud(levering.bestanden(idLevering: idLevering)))
      let verzoek = LVBBVerzoek(
        dienst: .publicatie, idLevering: idLevering, leverancier: "Werkplaats DSO-keten", product: "Zaaksysteem",
        versie: "1")
      let messageId = "\(id)@\(huis.zetel.naam).oefen"
      let payloads = [
        Payload(
          contentId: "verzoek-\(id)", contentType: "text/xml", bestandsnaam: "publicatieVerzoek.xml",
          inhoud: verzoek.bytes),
        Payload(
          contentId: "zip-\(id)", contentType: "application/zip", bestandsnaam: "kennisgeving-\(nummer).zip",
          inhoud: zip),
      ]
      guard
        let verzending = EbMSVerzending(
          cpa: cpa, van: huis.zetel.oin, action: "publicatieVerzoek", payloads: payloads, messageId: messageId,
          conversationId: idLevering, timestamp: huis.nu)
      else { preconditionFailure("the practice CPA allows publicatieVerzoek") }
      let overdracht = EbMSEncoder().encode(verzending.bericht)
      let uitvakId = try huis.omgeving.plaats(
        van: huis.zetel.naam, naar: "lvbb", koppelvlak: "ebMS2 publicatieVerzoek",
        Aanroep(.post, verzending.endpoint, koppen: Koppen(overdracht.headers), inhoud: overdracht.body), in: db)
      try huis.store.koppel(idLevering, aan: nummer, in: db)
      try huis.store.koppel(messageId, aan: nummer, in: db)
      zaak.kennisgevingen.append(
        Kennisgeving(
          idLevering: idLevering, work: levering.work, expression: levering.expression, opschrift: opschrift,
          datumBekendmaking: dag, pakket: try huis.omgeving.kluis.bewaar(zip), messageId: messageId,
          uitvakId: uitvakId))
      zaak.noteer("Kennisgeving aangeleverd aan de LVBB, bekendmaking op \(dag.voluit)", op: huis.nu)
    }
  }
}

/// How far a kennisgeving is: what the LVBB said, or else whether our message has arrived.
enum Kennisgevingstand {
  case onderweg, gepubliceerd, geweigerd

  init(_ kennisgeving: Kennisgeving, _ huis: Zaakhuis) {
    let uit = kennisgeving.uitvakId.flatMap { try? huis.omgeving.uitvak.bericht($0) }
    let isAfgewezen = kennisgeving.stand.map(Self.isAfwijzing) ?? false
    if kennisgeving.isGepubliceerd {
      self = .gepubliceerd
    } else if isAfgewezen || uit?.status == .opgegeven {
      self = .geweigerd
    } else {
      self = .onderweg
    }
  }

  static func isAfwijzing(_ stand: String) -> Bool {
    stand.contains("niet-valide") || stand.contains("afgebroken") || stand == "geweigerd"
  }
}
