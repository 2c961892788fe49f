import Markup
import Tijd

/// Writes a Verzoekbericht as verzoekXML of STAM 4.0.0, in the fixed order of its schemas.
package struct VerzoekEncoder: Sendable {
  package init() {}

  package func encode(_ bericht: Verzoekbericht) -> [UInt8] {
    let schrijver = XMLSchrijver(voorvoegsels: STAMNaamruimte.voorvoegsels, opmaak: .ingesprongen(behalve: []))
    return schrijver.schrijf(
      Tak(
        "verzoekXML", in: STAMNaamruimte.imam, ["version": "4.0.0"],
        takken: [stuurgegevens(bericht.stuurgegevens), verzoek(bericht.verzoek)]))
  }

  private func stuurgegevens(_ gegevens: Stuurgegevens) -> Tak {
    var takken = [systeem("zender", gegevens.zender)]
    if let ontvanger = gegevens.ontvanger { takken.append(systeem("ontvanger", ontvanger)) }
    if let nummer = gegevens.referentienummer { takken.append(imam("referentienummer", nummer)) }
    takken.append(imam("tijdstipBericht", gegevens.tijdstipBericht.zonderZone))
    return Tak("stuurgegevens", in: STAMNaamruimte.imam, takken: takken)
  }

  private func systeem(_ naam: String, _ systeem: Stuurgegevens.Systeem) -> Tak {
    Tak(
      naam, in: STAMNaamruimte.imam,
      takken: [imam("organisatie", systeem.organisatie), imam("applicatie", systeem.applicatie)])
  }

  private func imam(_ naam: String, _ tekst: String) -> Tak { Tak(naam, in: STAMNaamruimte.imam, tekst: tekst) }

  private func verzoek(_ verzoek: Verzoek) -> Tak {
    var takken = [
      Tak.vx("akkoordverklaring", verzoek.akkoordverklaring), .vx("ambtshalve", verzoek.ambtshalve),
      .vx("doel", verzoek.doel.rawValue), .vx("indienDatum", verzoek.indienDatum.zonderZone),
      .vx("naam", verzoek.naam),
    ]
    takken += Tak.vx(mits: "referentieAanvrager", verzoek.referentieAanvrager)
    takken += Tak.vx(mits: "toelichtingLaterAanTeLeverenInformatie", verzoek.toelichtingLaterAanTeLeverenInformatie)
    takken += Tak.vx(mits: "toelichtingNietAanTeLeverenInformatie", verzoek.toelichtingNietAanTeLeverenInformatie)
    takken += Tak.vx(mits: "toelichtingVerzoek", verzoek.toelichtingVerzoek)
    takken += [
      .vx("type", verzoek.type.rawValue), .vx("verzoeknummer", verzoek.verzoeknummer),
      .vx("volgnummer", verzoek.volgnummer), project(verzoek.project), instantie("bevoegdGezag", verzoek.bevoegdGezag),
    ]
    takken += historie("bevoegdGezagHistorie", van: "bevoegdGezag", verzoek.bevoegdGezagHistorie)
    takken += verzoek.uitvoerendeInstantie.map { [instantie("uitvoerendeInstantie", $0)] } ?? []
    takken += historie(
      "uitvoerendeInstantieHistorie", van: "uitvoerendeInstantie", verzoek.uitvoerendeInstantieHistorie)
    let personen = PersonenSchrijver()
    takken += verzoek.contactpersoon.map { [personen.contactpersoon($0)] } ?? []
    takken += verzoek.gemachtigde.map { [personen.betrokkene("gemachtigde", $0)] } ?? []
    takken.append(personen.betrokkene("initiatiefnemer", verzoek.initiatiefnemer))
    let locaties = verzoek.projectlocaties.map { LocatieSchrijver().projectlocatie($0) }
    takken.append(.vx("projectlocaties", takken: locaties))
    takken.append(.vx("projectactiviteiten", takken: verzoek.projectactiviteiten.map { activiteit($0) }))
    takken += verzoek.participatie.map { [participatie($0)] } ?? []
    takken += verzoek.verzoekBijlagen.map { bijlage in
      .vx(
        "verzoekBijlage",
        takken: Tak.vx(mits: "vraagreferentie", bijlage.vraagreferentie)
          + [gevraagdeBijlage(bijlage.gevraagdeBijlage)])
    }
    return Tak("verzoek", in: STAMNaamruimte.imam, takken: takken)
  }

  private func project(_ project: Project) -> Tak {
    .vx(
      "project",
      takken: Tak.vx(mits: "naam", project.naam) + Tak.vx(mits: "omschrijving", project.omschrijving)
        + Tak.vx(mits: "projectId", project.projectId))
  }

  private func instantie(_ naam: String, _ instantie: Instantie) -> Tak {
    var tijdvak = [Tak.vx("beginGeldigheid", instantie.beginGeldigheid.zonderZone)]
    tijdvak += Tak.vx(mits: "eindGeldigheid", instantie.eindGeldigheid?.zonderZone)
    return .vx(
      naam,
      takken: [
        .vx("naam", instantie.naam), .vx("oin", instantie.oin), .vx("tijdvakGeldigheid", takken: tijdvak),
      ])
  }

  /// An empty history is left out: the schema wants at least one in it.
  private func historie(_ naam: String, van lid: String, _ instanties: [Instantie]?) -> [Tak] {
    guard let instanties, !instanties.isEmpty else { return [] }
    return [.vx(naam, takken: instanties.map { instantie(lid, $0) })]
  }

  private func participatie(_ participatie: Participatie) -> Tak {
    let geparticipeerd = PubliceerbaarTekst(
      String(participatie.geparticipeerd), publiceerbaar: participatie.geparticipeerdPubliceerbaar)
    return .vx(
      "participatie",
      takken: [.vx("geparticipeerd", geparticipeerd)]
        + Tak.vx(mits: "participatieWijze", participatie.participatieWijze)
        + Tak.vx(mits: "participatieResultaat", participatie.participatieResultaat))
  }

  private func activiteit(_ activiteit: Projectactiviteit) -> Tak {
    var takken: [Tak] = [
      .vx("activiteitId", activiteit.activiteitId), .vx("imowId", activiteit.imowId),
      .vx("activiteitnaam", activiteit.activiteitnaam), .vx("volgnummer", activiteit.volgnummer),
    ]
    if !activiteit.specificaties.isEmpty {
      takken.append(.vx("specificaties", takken: activiteit.specificaties.map { specificatie($0) }))
    }
    if let onderliggend = activiteit.onderliggendeActiviteit {
      takken.append(
        .vx(
          "onderliggendeActiviteit",
          takken: [
            .vx("activiteitId", onderliggend.activiteitId), .vx("imowId", onderliggend.imowId),
            .vx("activiteitnaam", onderliggend.activiteitnaam),
          ]))
    }
    return .vx("projectactiviteit", takken: takken)
  }

  private func specificatie(_ specificatie: Specificatie) -> Tak {
    var takken = Tak.vx(mits: "antwoord", specificatie.antwoord)
    takken += Tak.vx(mits: "oorspronkelijkAntwoord", specificatie.oorspronkelijkAntwoord)
    takken += Tak.vx(mits: "vraagclassificatie", specificatie.vraagclassificatie?.rawValue)
    takken.append(.vx("vraagId", specificatie.vraagId))
    takken += Tak.vx(mits: "vraagreferentie", specificatie.vraagreferentie)
    takken += [
      .vx("groepering", specificatie.groepering), .vx("vraagtekst", specificatie.vraagtekst),
      .vx("publiceerbaar", String(specificatie.publiceerbaar)),
    ]
    takken += specificatie.gevraagdeBijlage.map { [gevraagdeBijlage($0)] } ?? []
    return .vx("specificatie", takken: takken)
  }

  private func gevraagdeBijlage(_ bijlage: GevraagdeBijlage) -> Tak {
    var takken = [Tak.vx("documentsoortDSO", bijlage.documentsoortDSO)]
    takken += Tak.vx(mits: "documenttypeGeneriek", bijlage.documenttypeGeneriek?.rawValue)
    takken.append(.vx("potentieelVertrouwelijk", String(bijlage.potentieelVertrouwelijk)))
    takken.append(.vx("verplicht", String(bijlage.verplicht)))
    if !bijlage.documenten.isEmpty {
      let documenten = bijlage.documenten.map { document in
        Tak.vx(
          "document",
          takken: [
            .vx("bestandsnaam", document.bestandsnaam), .vx("documentId", document.documentId),
            .vx("vertrouwelijk", String(document.vertrouwelijk)),
          ])
      }
      takken.append(.vx("documenten", takken: documenten))
    }
    return .vx("gevraagdeBijlage", takken: takken)
  }
}

extension Tak {
  static func vx(_ naam: String, _ tekst: String) -> Tak { Tak(naam, in: STAMNaamruimte.verzoek, tekst: tekst) }
  static func vx(_ naam: String, takken: [Tak]) -> Tak { Tak(naam, in: STAMNaamruimte.verzoek, takken: takken) }
  static func vx(mits naam: String, _ tekst: String?) -> [Tak] { tekst.map { [vx(naam, $0)] } ?? [] }

  static func vx(_ naam: String, _ tekst: PubliceerbaarTekst) -> Tak {
    var tak = vx(naam, tekst.waarde)
    tak["publiceerbaar"] = tekst.publiceerbaar.map { String($0) }
    return tak
  }
  static func vx(mits naam: String, _ tekst: PubliceerbaarTekst?) -> [Tak] { tekst.map { [vx(naam, $0)] } ?? [] }

  /// At most two: the schema allows no more.
  static func antwoorden(_ naam: String, _ antwoorden: Antwoorden, in ruimte: String) -> [Tak] {
    antwoorden.alle.prefix(2).map { antwoord in
      var tak = Tak(naam, in: ruimte, tekst: antwoord.waarde)
      tak["bron"] = antwoord.bron?.rawValue
      tak["publiceerbaar"] = antwoord.publiceerbaar.map { String($0) }
      return tak
    }
  }
}

extension Tijdstip {
  /// Dutch clock time without a zone and with a fraction, as DSO-LV writes it.
  var zonderZone: String {
    for uren in [2, 1] {
      let tekst = String(plus(seconden: uren * 3_600).description.dropLast())
      if Tijdstip(tekst) == self { return tekst + ".000" }
    }
    // The hour that a change of clocks repeats or skips: then only UTC is certain.
    return description
  }
}
