import Bevindingen
import DSOKoppelvlak
import Geometrie
import Ketenspoor
import Markup
import Opslag
import STAM
import Tijd

/// Step 9a: from notification to zaak. The notification is stored first; everything after it can be done again, and
/// ends in one transaction with at most one zaak per verzoeknummer.
struct Ontvangst: Sendable {
  let huis: Zaakhuis
  let loket: LoketClient
  let beurt: Beurt

  private var store: ZaakStore { huis.store }

  /// One at a time, so that two notifications of one verzoek do not fetch side by side.
  func werkBij(_ wijze: Werkwijze) async {
    await beurt.houd {
      let open = (try? store.openNotificaties()) ?? []
      for notificatie in open where wijze == .alles || notificatie.isAanDeBeurt(huis.nu) {
        // Trouble of the world leaves it in the table for the next time.
        try? await neemIn(notificatie)
      }
    }
  }

  /// Asks DSO-LV which verzoeken of the last days are for us, and notes those without zaak or notification.
  func zoekGemiste(dagen: Int) async throws -> Int {
    let vraag = VerzoekAfhandelen.Zoekvraag(
      datumVan: huis.nu.datum.plus(dagen: -dagen).description, datumTot: huis.nu.datum.description)
    let gevonden = try await loket.zoek(vraag).filter { verwijzing in
      Geadresseerde(bevoegdGezag: verwijzing.bevoegdGezag, behandeldienst: verwijzing.behandeldienst)
        .noemt(huis.zetel.oin)
    }
    let nu = huis.nu
    let gemist = try huis.omgeving.databank.schrijf { db in
      try gevonden.filter { verwijzing in
        guard try store.zaak(verzoek: verwijzing.verzoeknummer, in: db) == nil,
          try !store.heeftNotificatie(verwijzing.verzoeknummer, in: db)
        else { return false }
        return try store.voegToe(
          Notificatieregel(
            id: "zoek-\(verwijzing.verzoeknummer)", verzoeknummer: verwijzing.verzoeknummer,
            doel: Doel(rawValue: verwijzing.doel), bevoegdGezag: verwijzing.bevoegdGezag,
            behandeldienst: verwijzing.behandeldienst, bron: .zoeken, ontvangen: nu, volgendePoging: nu), in: db)
      }.count
    }
    await werkBij(.watAanDeBeurtIs)
    return gemist
  }

  private func neemIn(_ notificatie: Notificatieregel) async throws {
    let inhoud: Opgehaald
    do {
      inhoud = try await haalOp(notificatie.verzoeknummer)
    } catch {
      return try mislukt(notificatie, error)
    }
    guard let bericht = inhoud.bericht.model else {
      let eerste = inhoud.bericht.bevindingen.first { $0.ernst == .fout }
      return try bewaar(notificatie) { regel in
        regel.mislukt(
          "Het verzoekbericht is niet te lezen. \(eerste?.samenvatting ?? "")", stand: .vastgelopen,
          code: eerste?.code.rawValue, op: huis.nu)
      }
    }
    try huis.omgeving.databank.schrijf { db in
      try verwerk(bericht.verzoek, inhoud, notificatie, in: db)
    }
  }

  /// What was fetched; documents are in the Bestandskluis already.
  private struct Opgehaald {
    var bericht: Bevonden<Verzoekbericht>
    var sha256: String
    var documenten: [Zaakdocument]
    var specificaties: Int
    var aangekondigd: Int
  }

  private func haalOp(_ nummer: String) async throws -> Opgehaald {
    let referenties = try await loket.referenties(nummer)
    let xml = try await loket.volg(referenties.links.verzoekXml, "Verzoekbericht")
    let bericht = VerzoekDecoder().decode(xml, bestand: "verzoek-\(nummer).xml")
    let boom = XMLLezer.lees(xml, bestand: "verzoek.xml").model
    var documenten: [Zaakdocument] = []
    let eerder = try store.zaak(verzoek: nummer)?.documenten ?? []
    for bron in bericht.model.map({ Self.documenten($0.verzoek) }) ?? [] {
      let bekend = eerder.first { $0.id == bron.id && $0.sha256 != nil && $0.herkomst == .verzoek }
      documenten.append(try await document(bron, bekend, referenties.links.documenten))
    }
    return Opgehaald(
      bericht: bericht, sha256: try huis.omgeving.kluis.bewaar(xml), documenten: documenten,
      specificaties: boom?.wortel.afstammelingen("specificatie").count ?? 0,
      aangekondigd: Set(boom?.wortel.afstammelingen("documentId").map(\.tekst) ?? []).count)
  }

  /// A document that cannot be fetched does not stop the zaak: it is shown as missing, with the reason.
  private func document(
    _ bron: Zaakdocument, _ bekend: Zaakdocument?, _ links: [HAL.Link]
  ) async throws -> Zaakdocument {
    var document = bron
    if let bekend {
      document.sha256 = bekend.sha256
      document.grootte = bekend.grootte
      return document
    }
    guard let link = links.first(where: { $0.href.split(separator: "/").last.map(String.init) == bron.id }) else {
      document.fout = "DSO-LV geeft geen link naar dit document."
      return document
    }
    do {
      let bytes = try await loket.volg(link, "Document")
      document.sha256 = try huis.omgeving.kluis.bewaar(bytes)
      document.grootte = bytes.count
    } catch let fout as Ophaalfout {
      document.fout = fout.uitleg
    }
    return document
  }

  private static func documenten(_ verzoek: Verzoek) -> [Zaakdocument] {
    let activiteiten = verzoek.projectactiviteiten.flatMap(\.specificaties).compactMap(\.gevraagdeBijlage)
    let bijlagen = activiteiten + verzoek.verzoekBijlagen.map(\.gevraagdeBijlage)
    var gezien: Set<String> = []
    return bijlagen.flatMap { bijlage in
      bijlage.documenten.filter { gezien.insert($0.documentId).inserted }.map { document in
        Zaakdocument(
          id: document.documentId, naam: document.bestandsnaam, soort: bijlage.documentsoortDSO, herkomst: .verzoek,
          isVertrouwelijk: document.vertrouwelijk)
      }
    }
  }

  private func bewaar(_ notificatie: Notificatieregel, _ doe: (inout Notificatieregel) -> Void) throws {
    try huis.omgeving.databank.schrijf { db in
      var regel = try store.notificatie(notificatie.id, in: db) ?? notificatie
      doe(&regel)
      try store.bewaar(regel, in: db)
    }
  }

  /// A withdrawal may come without a verzoek to fetch: then the notification itself is enough.
  private func mislukt(_ notificatie: Notificatieregel, _ fout: any Error) throws {
    let nu = huis.nu
    let status = (fout as? Ophaalfout)?.status
    if notificatie.doel == .intrekken, status == 404 || status == 410 {
      return try huis.omgeving.databank.schrijf { db in
        var regel = notificatie
        if var zaak = try store.zaak(verzoek: notificatie.verzoeknummer, in: db) {
          zaak.zet(.ingetrokken, op: nu)
          try store.bewaar(zaak, in: db)
          regel.verwerkt("Zaak \(zaak.nummer) is ingetrokken")
        } else {
          regel.verwerkt("Er was geen zaak om in te trekken")
        }
        try store.bewaar(regel, in: db)
      }
    }
    let uitleg = (fout as? Ophaalfout)?.uitleg ?? (fout as? OpslagStoring)?.uitlegVoorGebruiker ?? "\(fout)"
    try bewaar(notificatie) { regel in regel.mislukt(uitleg, op: nu) }
  }
}

// MARK: - The transaction

extension Ontvangst {
  private func verwerk(
    _ verzoek: Verzoek, _ inhoud: Opgehaald, _ notificatie: Notificatieregel, in db: SQLVerbinding
  ) throws {
    var regel = try store.notificatie(notificatie.id, in: db) ?? notificatie
    guard regel.stand != .verwerkt else { return }
    let nu = huis.nu
    let bestaand = try store.zaak(verzoek: verzoek.verzoeknummer, in: db)
    let besluit = Intakebesluit(
      verzoek, bestaand: bestaand, eigenOIN: huis.zetel.oin, geadresseerd: notificatie.geadresseerd)
    try store.noteer(bericht: inhoud.sha256, verzoek.verzoeknummer, verzoek.volgnummer, op: nu, in: db)
    switch (besluit, bestaand) {
    case (.openZaak, _): try openZaak(verzoek, inhoud, &regel, in: db)
    case (.kopie(let dienst), _): regel.verwerkt("Kopie: \(huis.partnernaam(dienst)) behandelt dit verzoek")
    case (.nietsInTeTrekken, _): regel.verwerkt("Er was geen zaak om in te trekken")
    case (.teLaat, _): regel.verwerkt("Ouder bericht \(verzoek.volgnummer): bewaard, niet gebruikt")
    case (_, var zaak?):
      wijzig(&zaak, besluit, verzoek, inhoud)
      if besluit == .vulAan {
        try Berichtgeving(huis: huis).stuur(.ontvangst(zaak, van: huis.zetel.organisatienaam), &zaak, in: db)
      }
      try store.bewaar(zaak, in: db)
      sluit(&regel, zaak)
    case (_, nil): break
    }
    try store.bewaar(regel, in: db)
  }

  private func openZaak(
    _ verzoek: Verzoek, _ inhoud: Opgehaald, _ regel: inout Notificatieregel, in db: SQLVerbinding
  ) throws {
    let nu = huis.nu
    let zaaktype: Zaaktype
    switch Zaaktypekeuze(verzoek.type, verzoek.doel, uit: try store.zaaktypen()) {
    case .een(let gevonden): zaaktype = gevonden
    case .geen:
      return regel.mislukt(
        "Er is geen zaaktype voor '\(verzoek.type.rawValue)'.", stand: .vastgelopen,
        code: ZaaksysteemRegels.geenZaaktype.code.rawValue, op: nu)
    case .meer(let typen):
      return regel.mislukt(
        "Er zijn \(typen.count) zaaktypen voor '\(verzoek.type.rawValue)'.", stand: .vastgelopen,
        code: ZaaksysteemRegels.meerZaaktypen.code.rawValue, op: nu)
    }
    let jaar = nu.datum.delen.jaar
    let (teller, nummer) = try store.volgende(jaar, in: db)
    var zaak = Zaak(
      nummer: nummer, verzoek: beeld(verzoek, inhoud), zaaktype: zaaktype, geopend: nu,
      procedure: Behandeltermijn.Procedure(type: verzoek.type, doel: verzoek.doel), volgnummers: [verzoek.volgnummer],
      documenten: inhoud.documenten)
    zaak.noteer("Zaak geopend uit verzoek \(verzoek.verzoeknummer), bericht \(verzoek.volgnummer)", op: nu)
    zaak.bevindingen = meldingen(zaak, verzoek, inhoud, eerder: [])
    try Berichtgeving(huis: huis).stuur(.ontvangst(zaak, van: huis.zetel.organisatienaam), &zaak, in: db)
    try store.voegToe(zaak, jaar: jaar, teller: teller, in: db)
    sluit(&regel, zaak)
  }

  private func wijzig(_ zaak: inout Zaak, _ besluit: Intakebesluit, _ verzoek: Verzoek, _ inhoud: Opgehaald) {
    let nu = huis.nu
    let eerder = zaak.volgnummers
    switch besluit {
    case .vulAan:
      zaak.vulAan(beeld(verzoek, inhoud), documenten: inhoud.documenten)
      zaak.noteer("Aanvulling \(verzoek.volgnummer) ontvangen", op: nu)
      if zaak.stand == .wachtOpAanvulling {
        if zaak.verzoek.vraagtBesluit { zaak.termijngebeurtenissen.append(.init(.hervatten, op: nu.datum)) }
        zaak.zet(.inBehandeling, op: nu)
      }
    case .trekIn:
      zaak.volgnummers.append(verzoek.volgnummer)
      zaak.zet(.ingetrokken, op: nu)
    case .heropen:
      zaak.noteer("Het verzoek is teruggekomen", op: nu)
      zaak.zet(.inBehandeling, op: nu)
    case .bekend:
      // Fetched again because documents were missing.
      for document in inhoud.documenten where document.sha256 != nil {
        guard let plek = zaak.documenten.firstIndex(where: { $0.id == document.id && $0.sha256 == nil }) else {
          continue
        }
        zaak.documenten[plek] = document
        zaak.noteer("Document alsnog opgehaald: \(document.naam)", op: nu)
      }
    case .openZaak, .teLaat, .kopie, .nietsInTeTrekken: return
    }
    zaak.bevindingen = meldingen(zaak, verzoek, inhoud, eerder: besluit == .bekend ? nil : eerder)
  }

  private func sluit(_ regel: inout Notificatieregel, _ zaak: Zaak) {
    guard !zaak.ontbrekendeDocumenten.isEmpty else { return regel.verwerkt("Zaak \(zaak.nummer)") }
    regel.mislukt(
      "Zaak \(zaak.nummer): \(zaak.ontbrekendeDocumenten.count) document(en) ontbreken.", stand: .onvolledig,
      code: ZaaksysteemRegels.documentOntbreekt.code.rawValue, op: huis.nu)
  }

  private func beeld(_ verzoek: Verzoek, _ inhoud: Opgehaald) -> Verzoekbeeld {
    var beeld = Verzoekbeeld(verzoek, punten: verzoek.projectlocaties.map(Self.punt))
    beeld.ontvangenSpecificaties = inhoud.specificaties
    beeld.ontvangenDocumenten = inhoud.aangekondigd
    return beeld
  }

  /// The place in RD: as given, or converted from ETRS89 (in a message latitude comes first).
  private static func punt(_ locatie: Projectlocatie) -> (x: Double, y: Double)? {
    if case .coordinatenOpgegeven(let opgegeven) = locatie.aanduiding, opgegeven.referentiestelsel == .rd,
      let punt = opgegeven.puntlocatie
    {
      return (punt.coordinaat.eerste, punt.coordinaat.tweede)
    }
    guard let punt = locatie.coordinatenEtrs.puntlocatie?.coordinaat else { return nil }
    if locatie.coordinatenEtrs.referentiestelsel == .rd { return (punt.eerste, punt.tweede) }
    let rd = Omrekening().rd(vanETRS89: Punt(x: punt.tweede, y: punt.eerste))
    return rd.map { ($0.x, $0.y) }
  }

  /// - Parameter eerder: volgnummers from before this message; nil when the message itself was known.
  private func meldingen(
    _ zaak: Zaak, _ verzoek: Verzoek, _ inhoud: Opgehaald, eerder: [String]?
  ) -> [Intakemelding] {
    var bevindingen = inhoud.bericht.bevindingen
    if let eerder { bevindingen += VerzoekVolgorderegels.controleer(verzoek, eerder: eerder) }
    bevindingen += Intakecontrole.controleer(zaak)
    return bevindingen.begrensd().map {
      Intakemelding(code: $0.code.rawValue, ernst: $0.ernst.rawValue, tekst: $0.samenvatting)
    }
  }
}
