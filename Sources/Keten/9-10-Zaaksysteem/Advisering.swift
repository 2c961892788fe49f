import DSOKoppelvlak
import Ketenspoor
import Opslag
import STAM
import Tijd

/// Step 11 from the side of the maker: a room per zaak, an actieverzoek per question, and the answer back in the zaak.
///
/// Every step is stored before the next one, and looked up at Samenwerken before it is done again; so a sudden end
/// gives no second room and no second question.
struct Advisering: Sendable {
  let huis: Zaakhuis
  let samenwerken: SamenwerkenClient
  let beurt: Beurt

  /// Seconds between two questions for news; Samenwerken has no push.
  private static let tussentijd = 5

  /// Notes the question; sending follows at once, and again later when that fails.
  func vraag(_ nummer: String, _ vraag: Adviesvraag) async throws {
    try huis.store.wijzig(nummer) { zaak, _ in
      zaak.adviezen.append(vraag)
      zaak.noteer("Advies gevraagd aan \(vraag.naam): \(vraag.titel)", op: huis.nu)
      if !zaak.stand.isAf, zaak.stand != .wachtOpAanvulling { zaak.zet(.adviesGevraagd, op: huis.nu) }
    }
    await werkBij(.alles, alleen: nummer)
  }

  func werkBij(_ wijze: Werkwijze, alleen nummer: String? = nil) async {
    await beurt.houd { await loopAf(wijze, alleen: nummer) }
  }

  private func loopAf(_ wijze: Werkwijze, alleen nummer: String?) async {
    let zaken = (try? huis.store.zaken()) ?? []
    for zaak in zaken where nummer == nil || zaak.nummer == nummer {
      for vraag in zaak.adviezen where !vraag.isAf {
        let gevraagd = vraag.laatstGevraagd?.plus(seconden: Self.tussentijd)
        if wijze == .watAanDeBeurtIs, let gevraagd, gevraagd > huis.nu { continue }
        await werkBij(zaak.nummer, vraag.id)
      }
    }
  }

  private func werkBij(_ nummer: String, _ id: String) async {
    do {
      let actieverzoek = try await plaats(nummer, id)
      try await haalOp(nummer, id, actieverzoek)
    } catch {
      let uitleg = (error as? Ophaalfout)?.uitleg ?? "\(error)"
      try? wijzig(nummer, id) { vraag in
        vraag.fout = uitleg
        vraag.laatstGevraagd = huis.nu
      }
    }
  }

  /// The handler takes the advice over: the actieverzoek is done.
  func rondAf(_ nummer: String, _ id: String) async throws {
    guard let vraag = try huis.store.zaak(nummer)?.adviezen.first(where: { $0.id == id }),
      let actieverzoek = vraag.actieverzoekId
    else { return }
    do throws(Ophaalfout) {
      try await samenwerken.zet(.gereed, van: actieverzoek)
      try? wijzig(nummer, id) { vraag in
        vraag.stand = SWF.ActieverzoekStatus.gereed.rawValue
        vraag.fout = nil
      }
    } catch {
      try wijzig(nummer, id) { $0.fout = error.uitleg }
    }
  }

  // MARK: - Placing

  private func plaats(_ nummer: String, _ id: String) async throws -> SWFDossier.Actieverzoek {
    guard let zaak = try huis.store.zaak(nummer), let vraag = zaak.adviezen.first(where: { $0.id == id }) else {
      throw Ophaalfout(status: nil, uitleg: "De adviesvraag bestaat niet meer.")
    }
    if let bekend = vraag.actieverzoekId { return try await samenwerken.actieverzoek(bekend) }
    let kamer = try await samenwerking(zaak)
    guard let privilege = SWF.Privilege(rawValue: vraag.privilege) else {
      throw Ophaalfout(status: nil, uitleg: "'\(vraag.privilege)' is geen soort toegang; kies VT of BT.")
    }
    try await samenwerken.voegToe(SWF.Deelnemer(oin: vraag.oin, naam: vraag.naam, privilege: privilege), aan: kamer)
    let documenten = try await upload(vraag, zaak, in: kamer)
    // Our id stands in productId, by which a question that was sent before is found again.
    let eerder = try await samenwerken.actieverzoeken(in: kamer).first { $0.productId == id }
    let actieverzoek: SWFDossier.Actieverzoek
    if let eerder {
      actieverzoek = eerder
    } else {
      let termijn = vraag.uiterlijk.map { "\nGraag antwoord uiterlijk op \($0.voluit)." } ?? ""
      actieverzoek = try await samenwerken.stelOp(
        SWFDossier.ActieverzoekNieuw(
          ontvanger: vraag.oin, titel: vraag.titel, omschrijving: vraag.vraag + termijn, productId: id,
          documenten: documenten), in: kamer)
    }
    try wijzig(nummer, id) { vraag in
      vraag.actieverzoekId = actieverzoek.actieverzoekId
      vraag.stand = actieverzoek.status.rawValue
    }
    return actieverzoek
  }

  private func samenwerking(_ zaak: Zaak) async throws -> String {
    if let bekend = zaak.samenwerkingId { return bekend }
    let eerder = try await samenwerken.samenwerkingen().first { kamer in
      kamer.nummerBinnenSysteem == zaak.nummer && kamer.aangemaaktDoor == huis.zetel.oin
    }
    let id: String
    if let eerder {
      id = eerder.samenwerkingId
    } else {
      let verzoek = zaak.verzoek
      id = try await samenwerken.start(
        SWF.SamenwerkingNieuw(
          titel: verzoek.titel, beschrijving: verzoek.toelichting, verzoeknummer: verzoek.verzoeknummer,
          bronVerzoek: "DSO_LV", samenwerkVorm: "SAMENWERKEN_AAN_BEHANDELEN", samenwerkDoel: "BEHANDELEN",
          kenmerkSysteem: "Zaaksysteem \(huis.zetel.organisatienaam)", nummerBinnenSysteem: zaak.nummer,
          contactpersoonNaam: huis.zetel.organisatienaam, contactpersoonEmailadres: huis.zetel.afzender,
          typeVerzoek: verzoek.type.rawValue, globaleLocatie: verzoek.locaties.first?.omschrijving, taal: "NL")
      ).samenwerkingId
    }
    try huis.store.wijzig(zaak.nummer) { zaak, _ in
      zaak.samenwerkingId = id
      zaak.noteer("Samenwerking \(id) gestart", op: huis.nu)
    }
    return id
  }

  private func upload(_ vraag: Adviesvraag, _ zaak: Zaak, in kamer: String) async throws -> [String] {
    var verstuurd = vraag.verstuurd
    // Another question may have brought the same document into the room.
    for andere in zaak.adviezen { verstuurd.merge(andere.verstuurd) { eigen, _ in eigen } }
    for id in vraag.documenten where verstuurd[id] == nil {
      guard let document = zaak.documenten.first(where: { $0.id == id }), let sha256 = document.sha256,
        let bytes = try huis.omgeving.kluis.lees(sha256)
      else { continue }
      let metadata = SWFDossier.DocumentMetadata(
        bestandsNaam: document.naam, documentOmschrijving: document.soort,
        kenmerkSysteem: "Zaaksysteem \(huis.zetel.organisatienaam)", nummerBinnenSysteem: zaak.nummer,
        vertrouwelijkheidsAanduiding: document.isVertrouwelijk ? "SV" : "RV", taal: "NL")
      let swfId = try await samenwerken.upload(document, bytes, metadata, in: kamer)
      verstuurd[id] = swfId
      try wijzig(zaak.nummer, vraag.id) { $0.verstuurd[id] = swfId }
    }
    return vraag.documenten.compactMap { verstuurd[$0] }
  }

  // MARK: - Answers

  private func haalOp(_ nummer: String, _ id: String, _ actieverzoek: SWFDossier.Actieverzoek) async throws {
    guard let vraag = try huis.store.zaak(nummer)?.adviezen.first(where: { $0.id == id }) else { return }
    let eigen = huis.zetel.oin
    let berichten = try await samenwerken.berichten(bij: actieverzoek.actieverzoekId)
    let nieuweBerichten = berichten.filter { bericht in
      bericht.zender != eigen && !vraag.berichten.contains { $0.id == bericht.berichtId }
    }
    var documenten: [Zaakdocument] = []
    for document in actieverzoek.documenten ?? []
    where document.aangemaaktDoor != eigen && !vraag.antwoorddocumenten.contains(document.documentId) {
      let bytes = try await samenwerken.inhoud(document)
      documenten.append(
        Zaakdocument(
          id: document.documentId, naam: document.bestandsNaam, soort: "Advies van \(vraag.naam)", herkomst: .advies,
          isVertrouwelijk: document.vertrouwelijkheidsAanduiding == "SV",
          sha256: try huis.omgeving.kluis.bewaar(bytes), grootte: bytes.count))
    }
    let opgehaald = documenten
    try huis.store.wijzig(nummer) { zaak, _ in
      verwerk(&zaak, id, actieverzoek, nieuweBerichten, opgehaald)
    }
  }

  private func verwerk(
    _ zaak: inout Zaak, _ id: String, _ actieverzoek: SWFDossier.Actieverzoek, _ berichten: [SWFDossier.Bericht],
    _ documenten: [Zaakdocument]
  ) {
    guard let plek = zaak.adviezen.firstIndex(where: { $0.id == id }) else { return }
    let nu = huis.nu
    var vraag = zaak.adviezen[plek]
    let oud = vraag.stand
    vraag.stand = actieverzoek.status.rawValue
    vraag.fout = nil
    vraag.laatstGevraagd = nu
    vraag.berichten += berichten.map {
      .init(
        id: $0.berichtId, van: $0.zenderNaam ?? huis.partnernaam($0.zender), inhoud: $0.inhoud, op: $0.creatieDatumTijd)
    }
    vraag.antwoorddocumenten += documenten.map(\.id)
    zaak.documenten += documenten
    for document in documenten { zaak.noteer("Document van \(vraag.naam) ontvangen: \(document.naam)", op: nu) }
    let isKlaar = actieverzoek.status == .gereedgemeld || actieverzoek.status == .gereed
    let isNieuw = isKlaar && vraag.ontvangenOp == nil
    if isNieuw { vraag.ontvangenOp = nu }
    zaak.adviezen[plek] = vraag
    if isNieuw {
      zaak.noteer("Advies ontvangen van \(vraag.naam)", op: nu)
    } else if oud != vraag.stand {
      zaak.noteer("Adviesvraag aan \(vraag.naam): \(AdviesTab.woord(vraag).lowercased())", op: nu)
    }
    let wacht = zaak.adviezen.contains { $0.ontvangenOp == nil && !$0.isAf }
    if !wacht, zaak.stand == .adviesGevraagd { zaak.zet(.inBehandeling, op: nu) }
  }

  private func wijzig(_ nummer: String, _ id: String, _ doe: (inout Adviesvraag) -> Void) throws {
    try huis.store.wijzig(nummer) { zaak, _ in
      guard let plek = zaak.adviezen.firstIndex(where: { $0.id == id }) else { return }
      doe(&zaak.adviezen[plek])
    }
  }
}
