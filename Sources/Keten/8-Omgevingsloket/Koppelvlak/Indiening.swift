import DSOKoppelvlak
import Geometrie
import Ketenspoor
import Opslag
import STAM
import Tijd

/// Handing in: one verzoek per kind and receiver, stored and notified in one transaction.
struct Indiening: Sendable {
  let omgeving: Werkplaatsomgeving
  let store: LoketStore
  let notificaties: Notificatiebezorging

  /// Every question and attachment that the forms asked, with what was answered.
  static func gegevens(
    _ antwoorden: [UitvoerenServices.IndieningsvereistenAntwoord], _ aanvraag: Aanvraag
  ) -> [Verzoekbouwer.Gegeven] {
    antwoorden.flatMap { antwoord in
      let ref = antwoord.functioneleStructuurRef
      return antwoord.subactiviteiten.flatMap { sub in
        let vragen = (sub.vraaggroepen ?? []).flatMap { groep in
          groep.vragen.map { vraag in
            Verzoekbouwer.Gegeven(
              ref: ref, groep: groep.groepNaam, vraagId: vraag.id, tekst: vraag.tekst,
              antwoord: aanvraag.antwoorden[ref]?[vraag.id] ?? vraag.vooringevuldAntwoord,
              vraagReferentie: vraag.vraagReferentie, classificatie: vraag.classificatie,
              publiceerbaar: vraag.publiceerbaar ?? true)
          }
        }
        let bijlagen = (sub.bijlagen ?? []).map { bijlage in
          Verzoekbouwer.Gegeven(
            ref: ref, groep: "Bijlagen", vraagId: bijlage.id,
            tekst: bijlage.opschrift,
            vraagReferentie: bijlage.vraagReferentie, publiceerbaar: true,
            bijlage: .init(
              documenttypeGeneriek: bijlage.documenttypeGeneriek, verplicht: bijlage.verplicht ?? false,
              vertrouwelijk: false))
        }
        return vragen + bijlagen
      }
    }
  }

  static func leesbaar(_ gegeven: Verzoekbouwer.Gegeven, _ aanvraag: Aanvraag) -> String {
    if gegeven.bijlage != nil {
      let namen = aanvraag.bijlagen.filter { $0.ref == gegeven.ref && $0.vraagId == gegeven.vraagId }.map(
        \.bestandsnaam)
      return namen.isEmpty ? "niet toegevoegd" : namen.joined(separator: ", ")
    }
    return switch gegeven.antwoord {
    case "true"?: "Ja"
    case "false"?: "Nee"
    case let antwoord?: antwoord
    case nil: "niet ingevuld"
    }
  }

  /// The derived bevoegd gezag is proposed; activities with the same kind and receivers go together.
  static func groepen(
    _ routeringen: [Verzoeksroutering.Routering], _ aanvraag: Aanvraag, _ instellingen: LoketInstellingen
  ) -> [Verzoekbouwer.Groep] {
    var groepen: [Verzoekbouwer.Groep] = []
    for keuze in aanvraag.activiteiten {
      guard let routering = routeringen.first(where: { $0.functioneleStructuurRef == keuze.ref }),
        let gezag = routering.bevoegdeGezagen.first(where: \.afgeleid) ?? routering.bevoegdeGezagen.first
      else { continue }
      let type = Formulierref(keuze.ref)?.type ?? .aanvraagVergunning
      let naam = instellingen.ontvangers.first { $0.oin == gezag.oin }?.naam ?? gezag.naam
      let groep = Verzoekbouwer.Groep(
        type: type, bevoegdGezag: .init(oin: gezag.oin, naam: naam),
        behandeldienst: routering.behandeldienst.map { dienst in
          .init(oin: dienst.oin, naam: instellingen.ontvangers.first { $0.oin == dienst.oin }?.naam ?? dienst.naam)
        }, activiteiten: [keuze])
      let plek = groepen.firstIndex {
        $0.type == groep.type && $0.bevoegdGezag.oin == groep.bevoegdGezag.oin
          && $0.behandeldienst?.oin == groep.behandeldienst?.oin
      }
      if let plek { groepen[plek].activiteiten.append(keuze) } else { groepen.append(groep) }
    }
    return groepen
  }

  /// The numbers of the verzoeken that were made, in the order of the groups.
  func dienIn(
    _ project: Project, _ identiteit: Identiteit, _ groepen: [Verzoekbouwer.Groep],
    _ gegevens: [Verzoekbouwer.Gegeven]
  ) throws -> [String] {
    let nu = omgeving.klok.nu
    let punt = Omrekening().etrs89(vanRD: Punt(x: project.locatie.x, y: project.locatie.y))
    let bouwer = Verzoekbouwer(
      project: project, identiteit: identiteit, nu: nu, etrs: punt.map { (lengte: $0.x, breedte: $0.y) })
    return try omgeving.databank.schrijf { verbinding in
      // Two clicks at once: the second one finds what the first one made.
      let gedaan = try store.project(project.id, in: verbinding)?.aanvraag?.verzoeknummers ?? []
      guard gedaan.isEmpty else { return gedaan }
      var nummers: [String] = []
      for groep in groepen {
        let teller = try store.volgendeTeller(nu.datum, in: verbinding)
        guard let nummer = Verzoeknummer.maak(op: nu.datum, teller: teller),
          let bericht = bouwer.bericht(groep, gegevens, verzoeknummer: nummer)
        else { continue }
        let refs = Set(groep.activiteiten.map(\.ref))
        let rij = Verzoekrij(
          verzoeknummer: nummer, volgnummer: bericht.verzoek.volgnummer, type: groep.type.rawValue,
          doel: bericht.verzoek.doel.rawValue, naam: bericht.verzoek.naam.waarde, bevoegdGezag: groep.bevoegdGezag.oin,
          bevoegdGezagNaam: groep.bevoegdGezag.naam, behandeldienst: groep.behandeldienst?.oin, x: project.locatie.x,
          y: project.locatie.y, ingediend: nu,
          berichtSha256: try omgeving.kluis.bewaar(VerzoekEncoder().encode(bericht)),
          project: project.id, documenten: stukken(project, refs))
        try store.voegToe(rij, teller: teller, in: verbinding)
        try notificaties.plaats(rij, ontvanger: rij.ontvanger, in: verbinding)
        nummers.append(nummer)
      }
      var klaar = project
      klaar.aanvraag?.verzoeknummers = nummers
      try store.bewaar(klaar, op: nu, in: verbinding)
      return nummers
    }
  }

  /// The same bytes under two questions are two documents.
  private func stukken(_ project: Project, _ refs: Set<String>) -> [Verzoekrij.Stuk] {
    var gezien: Set<String> = []
    return (project.aanvraag?.bijlagen ?? []).compactMap { bijlage in
      guard refs.contains(bijlage.ref), gezien.insert(bijlage.id).inserted else { return nil }
      return .init(id: bijlage.id, naam: bijlage.bestandsnaam, soort: bijlage.soort, sha256: bijlage.sha256)
    }
  }
}
