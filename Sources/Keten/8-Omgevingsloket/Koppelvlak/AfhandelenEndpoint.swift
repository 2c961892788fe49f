import DSOKoppelvlak
import Ketenspoor
import Opslag
import Tijd

/// Verzoek afhandelen v2: the receiver fetches the verzoek, its documents, and passes it on.
///
/// The official specification is not public; the operations are known from clients, the field names are an assumption.
/// The caller's OIN stands in the header X-OIN, where in reality it stands in the client certificate.
struct AfhandelenEndpoint: Sendable {
  let omgeving: Werkplaatsomgeving
  let store: LoketStore
  let notificaties: Notificatiebezorging

  func routes(_ router: inout Router) {
    let basis = DSOPad.verzoekAfhandelen + "/verzoeken"
    router.koppelvlak(.get, basis + "/{nummer}") { context in try referenties(context) }
    router.koppelvlak(.get, basis + "/{nummer}/samenvatting") { context in try bericht(context) }
    router.koppelvlak(.get, basis + "/{nummer}/documenten/{id}") { context in try document(context) }
    router.koppelvlak(.post, basis + "/_zoek") { context in try zoek(context) }
    router.koppelvlak(.put, basis + "/{nummer}/bevoegdgezag") { context in try wijzig(context, .bevoegdGezag) }
    router.koppelvlak(.put, basis + "/{nummer}/behandeldienst") { context in try wijzig(context, .behandeldienst) }
  }

  private func referenties(_ context: Verzoekcontext) throws -> Antwoord {
    try metToegang(context) { verzoek in
      let basis = DSOPad.verzoekAfhandelen + "/verzoeken/\(verzoek.verzoeknummer)"
      let links = VerzoekAfhandelen.VerzoekLinks(
        verzoekXml: HAL.Link(href: basis + "/samenvatting"),
        documenten: verzoek.documenten.map { HAL.Link(href: basis + "/documenten/\($0.id)", title: $0.naam) })
      return try .json(
        VerzoekAfhandelen.Verzoekreferenties(
          verzoeknummer: verzoek.verzoeknummer, volgnummer: verzoek.volgnummer, links: links),
        soort: DSOMediatype.hal)
    }
  }

  private func bericht(_ context: Verzoekcontext) throws -> Antwoord {
    try metToegang(context) { verzoek in
      guard let bytes = try omgeving.kluis.lees(verzoek.berichtSha256) else {
        return .nietGevonden("Het verzoekbericht '\(verzoek.verzoeknummer)'")
      }
      return .xml(bytes)
    }
  }

  private func document(_ context: Verzoekcontext) throws -> Antwoord {
    try metToegang(context) { verzoek in
      guard let stuk = verzoek.documenten.first(where: { $0.id == context["id"] }),
        let bytes = try omgeving.kluis.lees(stuk.sha256)
      else {
        return .probleem(
          status: 404, titel: "Dit document is er niet",
          detail: "Verzoek \(verzoek.verzoeknummer) heeft geen document met id '\(context["id"])'. "
            + "Gebruik de links uit de verzoekreferenties.")
      }
      return Antwoord.bytes(bytes, soort: stuk.soort)
        .met(kop: "Content-Disposition", "attachment; filename=\"\(stuk.naam.filter { $0 != "\"" && $0 != "\\" })\"")
    }
  }

  private func zoek(_ context: Verzoekcontext) throws -> Antwoord {
    guard context.aanroep.koppen[DSOHeader.oin] != nil else { return Self.zonderOIN }
    let vraag = try context.aanroep.json(VerzoekAfhandelen.Zoekvraag.self)
    let gevonden = try store.verzoeken().filter { verzoek in
      let dag = verzoek.ingediend.datum.description
      let opTijd = (vraag.datumVan.map { dag >= $0 } ?? true) && (vraag.datumTot.map { dag <= $0 } ?? true)
      return opTijd && (vraag.verzoeknummer.map { $0 == verzoek.verzoeknummer } ?? true) && ligtIn(vraag, verzoek)
    }
    let verwijzingen = gevonden.map {
      VerzoekAfhandelen.Zaakverwijzing(
        verzoeknummer: $0.verzoeknummer, doel: $0.doel, bevoegdGezag: $0.bevoegdGezag,
        behandeldienst: $0.behandeldienst)
    }
    return try .json(
      VerzoekAfhandelen.Zaakverwijzingen(embedded: .init(zaakverwijzingen: verwijzingen)), soort: DSOMediatype.hal)
  }

  /// The box around the polygon is enough to find missed verzoeken; the caller filters on its own OIN anyway.
  private func ligtIn(_ vraag: VerzoekAfhandelen.Zoekvraag, _ verzoek: Verzoekrij) -> Bool {
    guard let posities = vraag.geometrie?.posities, let eerste = posities.first else { return true }
    let (minX, maxX) = posities.reduce((eerste.x, eerste.x)) { (min($0.0, $1.x), max($0.1, $1.x)) }
    let (minY, maxY) = posities.reduce((eerste.y, eerste.y)) { (min($0.0, $1.y), max($0.1, $1.y)) }
    return (minX...maxX).contains(verzoek.x) && (minY...maxY).contains(verzoek.y)
  }

  private enum Wat { case bevoegdGezag, behandeldienst }

  private func wijzig(_ context: Verzoekcontext, _ wat: Wat) throws -> Antwoord {
    try metToegang(context) { verzoek in
      let nieuw = try context.aanroep.json(VerzoekAfhandelen.OrganisatieWijziging.self).oin
      if let nieuw, nieuw.count != 20 || !nieuw.allSatisfy(\.isNumber) {
        return .probleem(
          status: 400, titel: "Dit is geen OIN",
          detail: "'\(nieuw)' heeft niet 20 cijfers. Vul het OIN van de ontvanger in.")
      }
      try omgeving.databank.schrijf { verbinding in
        switch wat {
        case .bevoegdGezag:
          guard let nieuw else { return }
          // A behandeldienst is set by a bevoegd gezag, so it does not follow to the next one.
          try store.wijzigOntvanger(
            verzoek.verzoeknummer, bevoegdGezag: nieuw, behandeldienst: .some(nil), omgeving.klok.nu, in: verbinding)
        case .behandeldienst:
          try store.wijzigOntvanger(
            verzoek.verzoeknummer, behandeldienst: .some(nieuw), omgeving.klok.nu, in: verbinding)
        }
        let ontvanger = nieuw ?? verzoek.bevoegdGezag
        try notificaties.plaats(verzoek, ontvanger: ontvanger, in: verbinding)
      }
      return .leeg(status: 200)
    }
  }

  private func metToegang(_ context: Verzoekcontext, _ doe: (Verzoekrij) throws -> Antwoord) throws -> Antwoord {
    guard let oin = context.aanroep.koppen[DSOHeader.oin] else { return Self.zonderOIN }
    guard let verzoek = try store.verzoek(context["nummer"]) else {
      return .probleem(
        status: 404, titel: "Dit verzoek is er niet",
        detail: "Er is geen verzoek met nummer '\(context["nummer"])'. Een verzoeknummer heeft 13 cijfers.")
    }
    guard verzoek.magOphalen(oin) else {
      return .probleem(
        status: 403, titel: "Dit verzoek is niet voor u",
        detail: "OIN \(oin) is geen bevoegd gezag en geen behandeldienst van verzoek \(verzoek.verzoeknummer).")
    }
    return try doe(verzoek)
  }

  private static let zonderOIN = Antwoord.probleem(
    status: 401, titel: "Wie bent u?",
    detail: "Zet uw OIN in de kop \(DSOHeader.oin). In de echte keten staat het in uw certificaat.")
}
