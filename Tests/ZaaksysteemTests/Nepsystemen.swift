import Bevindingen
import DSOKoppelvlak
import Digikoppeling
import Foundation
import Ketenspoor
import Pakket
import STAM
import Tijd

@testable import Zaaksysteem

extension Proefketen {
  static func loket(_ boekje: Boekje) -> Router {
    let basis = DSOPad.verzoekAfhandelen + "/verzoeken"
    var router = Router()
    @Sendable func bewaakt(_ context: Verzoekcontext, _ doe: (String) throws -> Antwoord) throws -> Antwoord {
      let stand = boekje.nu
      if stand.loketIsStuk { return .probleem(status: 503, titel: "Storing", detail: "DSO-LV is even weg.") }
      let nummer = context["nummer"]
      guard let mag = stand.magOphalen[nummer] else { return .nietGevonden("Het verzoek") }
      guard let oin = context.aanroep.koppen["X-OIN"], mag.contains(oin) else {
        return .probleem(status: 403, titel: "Niet voor u", detail: "Dit OIN mag dit verzoek niet ophalen.")
      }
      return try doe(nummer)
    }
    router.koppelvlak(.get, basis + "/{nummer}") { context in
      try bewaakt(context) { nummer in
        let bericht = VerzoekDecoder().decode(boekje.nu.berichten[nummer] ?? [], bestand: "v.xml").model
        let links = (bericht?.verzoek.documenten ?? []).map {
          HAL.Link(href: "https://dso.example\(basis)/\(nummer)/documenten/\($0.documentId)", title: $0.bestandsnaam)
        }
        return try .json(
          VerzoekAfhandelen.Verzoekreferenties(
            verzoeknummer: nummer, volgnummer: "000",
            links: .init(verzoekXml: HAL.Link(href: "\(basis)/\(nummer)/samenvatting"), documenten: links)))
      }
    }
    router.koppelvlak(.get, basis + "/{nummer}/samenvatting") { context in
      try bewaakt(context) { .xml(boekje.nu.berichten[$0] ?? []) }
    }
    router.koppelvlak(.get, basis + "/{nummer}/documenten/{id}") { context in
      try bewaakt(context) { _ in
        guard let bytes = boekje.nu.documenten[context["id"]] else { return .nietGevonden("Het document") }
        return .bytes(bytes, soort: "application/pdf")
      }
    }
    router.koppelvlak(.post, basis + "/_zoek") { _ in
      try .json(VerzoekAfhandelen.Zaakverwijzingen(embedded: .init(zaakverwijzingen: boekje.nu.zaakverwijzingen)))
    }
    router.koppelvlak(.put, basis + "/{nummer}/behandeldienst") { context in
      try bewaakt(context) { _ in
        boekje.nu.weigertDoorzenden
          ? .probleem(status: 422, titel: "Nee", detail: "Deze ontvanger is onbekend.") : .leeg(status: 200)
      }
    }
    router.koppelvlak(.post, "/loket/digikoppeling") { context in
      guard let signaal = bericht(context.aanroep) else { return .leeg(status: 400) }
      boekje.zet { $0.signalen.append(signaal) }
      return .leeg()
    }
    return router
  }

  static func bericht(_ aanroep: Aanroep) -> EbMSBericht? {
    EbMSDecoder().decode(
      EbMSOverdracht(
        contentType: aanroep.koppen["Content-Type"] ?? "", soapAction: aanroep.koppen["SOAPAction"],
        body: aanroep.inhoud)
    ).model
  }

  static func postvak(_ boekje: Boekje) -> Router {
    var router = Router()
    router.koppelvlak(.post, "/postvak") { context in
      boekje.zet { $0.post.append(String(decoding: context.aanroep.inhoud, as: UTF8.self)) }
      return .leeg(status: 202)
    }
    return router
  }

  static func lvbb(_ boekje: Boekje) -> Router {
    var router = Router()
    router.koppelvlak(.post, "/lvbb/digikoppeling") { context in
      if let ontvangen = bericht(context.aanroep) { boekje.zet { $0.leveringen.append(ontvangen) } }
      return .leeg()
    }
    return router
  }

  static func samenwerken(_ boekje: Boekje) -> Router {
    let basis = DSOPad.samenwerken
    let nu = Proefketen.maandag
    var router = Router()
    router.koppelvlak(.get, basis + "/samenwerkingen") { _ in
      try .json(SWF.Samenwerkingen(embedded: .init(samenwerkingen: boekje.nu.kamers)))
    }
    router.koppelvlak(.post, basis + "/samenwerkingen") { context in
      let nieuw = try context.aanroep.json(SWF.SamenwerkingNieuw.self)
      let kamer = SWF.Samenwerking(
        samenwerkingId: "SAM-1001", titel: nieuw.titel, verzoeknummer: nieuw.verzoeknummer,
        nummerBinnenSysteem: nieuw.nummerBinnenSysteem, status: .init(status: .open), creatieDatumTijd: nu,
        aangemaaktDoor: context.aanroep.koppen["X-OIN"] ?? "")
      boekje.zet { $0.kamers.append(kamer) }
      return try .json(kamer, status: 201)
    }
    router.koppelvlak(.post, basis + "/samenwerkingen/{id}/deelnemers") { context in
      try .json(try context.aanroep.json(SWF.Deelnemer.self), status: 201)
    }
    router.koppelvlak(.post, basis + "/samenwerkingen/{id}/documenten") { context in
      guard let bestand = try context.aanroep.formulier().bestand("file") else { return .leeg(status: 400) }
      boekje.zet { $0.swfDocumenten["swf-\(bestand.naam)"] = bestand.bytes }
      return try .json(
        SWFDossier.Document(
          documentId: "swf-\(bestand.naam)", bestandsNaam: bestand.naam, samenwerkingId: "SAM-1001",
          aangemaaktDoor: gemeente, creatieDatumTijd: nu), status: 201)
    }
    router.koppelvlak(.post, basis + "/samenwerkingen/{id}/actieverzoeken") { context in
      let nieuw = try context.aanroep.json(SWFDossier.ActieverzoekNieuw.self)
      let actie = SWFDossier.Actieverzoek(
        actieverzoekId: "actie-1", samenwerkingId: "SAM-1001", titel: nieuw.titel, productId: nieuw.productId,
        zender: gemeente, ontvanger: nieuw.ontvanger, status: .open, creatieDatumTijd: nu)
      boekje.zet { stand in
        stand.actieverzoek = actie
        stand.actieverzoekenGemaakt += 1
      }
      return try .json(actie, status: 201)
    }
    actieroutes(&router, boekje)
    return router
  }

  private static func actieroutes(_ router: inout Router, _ boekje: Boekje) {
    let basis = DSOPad.samenwerken
    router.koppelvlak(.get, basis + "/actieverzoeken") { _ in
      try .json(
        SWFDossier.Actieverzoeken(embedded: .init(actieverzoeken: [boekje.nu.actieverzoek].compactMap { $0 })))
    }
    router.koppelvlak(.get, basis + "/actieverzoeken/{id}") { _ in
      guard let actie = boekje.nu.actieverzoek else { return .nietGevonden("Het actieverzoek") }
      return try .json(actie)
    }
    router.koppelvlak(.patch, basis + "/actieverzoeken/{id}") { context in
      let wijziging = try context.aanroep.json(SWFDossier.ActieverzoekWijziging.self)
      boekje.zet { $0.actieverzoek?.status = wijziging.status ?? .open }
      return try .json(boekje.nu.actieverzoek)
    }
    router.koppelvlak(.get, basis + "/actieverzoeken/{id}/berichten") { _ in
      try .json(SWFDossier.Berichten(embedded: .init(berichten: boekje.nu.adviesberichten)))
    }
    router.koppelvlak(.get, basis + "/documenten/{id}/content") { context in
      .bytes(boekje.nu.swfDocumenten[context["id"]] ?? [], soort: "application/octet-stream")
    }
  }

  // MARK: - Verzoeken

  static let tekening = Array("tekening van de boom".utf8)

  static func verzoek(
    _ nummer: String = "2026112300001", volgnummer: String = "000", doel: Doel = .initieren,
    type: TypeVerzoek = .aanvraagVergunning, email: String? = "trijntje@oefen.example", op: Tijdstip = maandag,
    dienst: String? = nil, metBijlage: Bool = true
  ) -> Verzoek {
    let adres = BinnenlandsAdres(
      straatnaam: "Lindelaan", huisnummer: "1", postcode: "9990BA", woonplaatsnaam: "Rieteroog")
    let mens = NatuurlijkPersoon(
      geslachtsnaamNaamgebruik: "Oeverzwaluw", voorlettersNaamgebruik: "T.", voorvoegselNaamgebruik: "van",
      burgerservicenummer: "999990019", verblijfsadres: .binnenland(adres))
    let bijlage = GevraagdeBijlage(
      documentsoortDSO: "Situatietekening", verplicht: true,
      documenten: [Document(bestandsnaam: "tekening.pdf", documentId: Hash.sha256(tekening))])
    var specificaties = [
      Specificatie(vraagId: "11", vraagtekst: "Hoe dik is de boom (cm)?", antwoord: "45", groepering: "De boom"),
      Specificatie(vraagId: "12", vraagtekst: "Komt er een nieuwe boom?", antwoord: "true", groepering: "De boom"),
    ]
    if metBijlage {
      specificaties.append(
        Specificatie(
          vraagId: "13", vraagtekst: "Voeg een tekening toe", antwoord: "true", vraagclassificatie: .gevraagdeBijlage,
          gevraagdeBijlage: bijlage))
    }
    let punt = Coordinaten(puntlocatie: Puntlocatie(.init(152_094.3, 533_109.5), in: .rd), referentiestelsel: .rd)
    return Verzoek(
      doel: doel, indienDatum: op, naam: "Kappen van een lindeboom", type: type, verzoeknummer: nummer,
      volgnummer: volgnummer, bevoegdGezag: Instantie(naam: "gemeente Rieteroog", oin: gemeente, beginGeldigheid: op),
      uitvoerendeInstantie: dienst.map { Instantie(naam: $0, oin: $0, beginGeldigheid: op) },
      initiatiefnemer: Betrokkene(
        persoon: .natuurlijk(mens), emailadres: email.map { Antwoorden($0) } ?? Antwoorden()),
      projectlocaties: [
        Projectlocatie(
          coordinatenEtrs: Coordinaten(
            puntlocatie: Puntlocatie(.init(52.7845, 5.3436), in: .etrs89), referentiestelsel: .etrs89),
          aanduiding: .coordinatenOpgegeven(punt))
      ],
      projectactiviteiten: [
        Projectactiviteit(
          activiteitId: Projectactiviteit.activiteitId(
            oin: gemeente, regelbeheerobject: "IndieningsvereistenVergunning",
            imowId: "nl.imow-gm9995.activiteit.BoomKappen"),
          imowId: "nl.imow-gm9995.activiteit.BoomKappen", activiteitnaam: "Boom kappen", volgnummer: "1",
          specificaties: specificaties)
      ])
  }

  static let bijlagen = [Hash.sha256(tekening): tekening]
}
