import Bevindingen
import DMN
import DSOKoppelvlak
import STTR

/// A rule file ready to be asked, with its number in the register.
struct Vraagbaak: Sendable {
  let identifier: Int
  let check: Vergunningcheck

  init(identifier: Int, regels: Regelbestand) {
    self.identifier = identifier
    check = Vergunningcheck(regels)
  }

  /// Locations of the map questions.
  var locaties: Set<String> { Set(check.vragen.compactMap(\.locatie)) }
}

/// Texts that questions and conclusions refer to by number (uitvoeren services v3, toelichtingen/{id}).
struct Toelichtingen: Sendable {
  private(set) var opNummer: [Int: String] = [:]

  /// The number follows from the text, so that it stays the same.
  mutating func nummer(_ tekst: String?) -> Int? {
    guard let tekst, !tekst.isEmpty else { return nil }
    var h: UInt32 = 2_166_136_261
    for byte in tekst.utf8 { h = (h ^ UInt32(byte)) &* 16_777_619 }
    let nummer = Int(h & 0x7FFF_FFFF)
    opNummer[nummer] = tekst
    return nummer
  }
}

/// Asks the rules of several activiteiten and authorities at once, with shared answers, and puts the outcome in the
/// form of the uitvoeren services v3.
struct Regelbepaling {
  /// All questions of the call: the answers of each functioneleStructuurRef.
  let vragen: [UitvoerenServices.Structuurvraag]
  let omstandigheden: Vergunningcheck.Omstandigheden
  private(set) var toelichtingen = Toelichtingen()
  private(set) var bevindingen: [Bevinding] = []

  init(vragen: [UitvoerenServices.Structuurvraag], omstandigheden: Vergunningcheck.Omstandigheden) {
    self.vragen = vragen
    self.omstandigheden = omstandigheden
  }

  /// The answers for one file: its own, and those to the same question (herbruikbaarId) elsewhere in the call, as far
  /// as the bereik of the question reaches (ours: the exact rule is not published).
  func antwoorden(voor ref: String, _ check: Vergunningcheck) -> [STTR.Antwoord] {
    let eigen = vragen.filter { $0.functioneleStructuurRef == ref }.flatMap(\.antwoorden)
    let gedeeld = vragen.filter { $0.functioneleStructuurRef != ref }.flatMap(\.antwoorden).filter { antwoord in
      guard let vraag = check.vraag(antwoord.id) else { return false }
      return vraag.bereik != .werkzaamheid && !eigen.contains { $0.id == antwoord.id }
    }
    return (eigen + gedeeld).map { STTR.Antwoord(id: $0.id, antwoord: $0.antwoord) }
  }

  // MARK: - Conclusie

  mutating func conclusie(
    _ activiteit: Registeractiviteit, ref: String, _ baak: Vraagbaak, formulier: (Conclusiecode) -> String?
  ) -> UitvoerenServices.ConclusieActiviteit {
    let uitkomst = baak.check.bepaal(antwoorden(voor: ref, baak.check), omstandigheden)
    bevindingen += uitkomst.bevindingen
    let conclusies = uitkomst.conclusies.map { conclusie in
      UitvoerenServices.Conclusie(
        toestemmingstype: .init(code: conclusie.code, waarde: conclusie.bekend?.waarde ?? conclusie.code),
        toelichtingId: toelichtingen.nummer(conclusie.toelichting),
        toonbareActiviteitFunctioneleStructuurRef: conclusie.bekend.flatMap(formulier))
    }
    return UitvoerenServices.ConclusieActiviteit(
      subactiviteitNaam: activiteit.plan.naam, bestuursorgaan: activiteit.bestuursorgaan,
      toepasbareRegelsIdentifiers: [baak.identifier],
      voorbehouden: conclusies.isEmpty ? [] : uitkomst.voorbehouden.map { .init(tekst: $0) },
      vraaggroepen: groepen(uitkomst, baak.check), conclusies: conclusies)
  }

  /// Open questions, and map questions that the map answered: those travel along with their answer.
  private mutating func groepen(
    _ uitkomst: Checkuitkomst, _ check: Vergunningcheck
  ) -> [UitvoerenServices.Vraaggroep] {
    let open = Set(uitkomst.openVragen.map(\.id))
    let kaart = uitkomst.gegeven.filter { $0.locatie != nil }
    let antwoorden = Dictionary(kaart.map { ($0.id, $0.antwoord) }, uniquingKeysWith: { eerste, _ in eerste })
    let kaartIds = Set(kaart.map(\.id))
    let getoond = check.vragen.filter { open.contains($0.id) || kaartIds.contains($0.id) }
    var groepen: [UitvoerenServices.Vraaggroep] = []
    var vorige: String?
    for vraag in getoond {
      var getoonde = vraag
      getoonde.antwoord = antwoorden[vraag.id] ?? vraag.antwoord
      let naam = vraag.regelgroep.flatMap { check.regels.regelgroep($0)?.naam } ?? ""
      if groepen.isEmpty || vorige != vraag.regelgroep { groepen.append(.init(groepNaam: naam, vragen: [])) }
      vorige = vraag.regelgroep
      groepen[groepen.count - 1].vragen.append(self.vraag(getoonde, verplicht: .ja))
    }
    return groepen
  }

  // MARK: - Indieningsvereisten

  mutating func indieningsvereisten(
    _ activiteit: Registeractiviteit, ref: String, _ baak: Vraagbaak
  ) -> UitvoerenServices.IndieningsvereistenAntwoord {
    let check = baak.check
    let uitkomst = check.indieningsvereisten(antwoorden(voor: ref, check), omstandigheden)
    bevindingen += uitkomst.bevindingen
    let vrij = check.regels.vrijeVragen
    let alle = uitkomst.vraaggroepen.flatMap(\.vragen) + uitkomst.bijlagen
    let mist = alle.contains { $0.antwoord == nil && !vrij.contains($0.uitvoeringsregel) }
    let groepen = uitkomst.vraaggroepen.map { groep in
      UitvoerenServices.Vraaggroep(
        groepNaam: groep.naam,
        vragen: groep.vragen.map { vraag($0, verplicht: vrij.contains($0.uitvoeringsregel) ? .nee : .ja) })
    }
    let bijlagen = uitkomst.bijlagen.map { bijlage($0, verplicht: !vrij.contains($0.uitvoeringsregel)) }
    return UitvoerenServices.IndieningsvereistenAntwoord(
      functioneleStructuurRef: ref, omschrijving: activiteit.plan.naam, indienbaar: uitkomst.indienbaar,
      compleet: uitkomst.indienbaar && !mist,
      subactiviteiten: [
        .init(
          subactiviteitNaam: activiteit.plan.naam, bestuursorgaan: activiteit.bestuursorgaan,
          toepasbareRegelsIdentifiers: [baak.identifier], vraaggroepen: groepen, bijlagen: bijlagen)
      ])
  }

  private mutating func bijlage(_ vraag: Vraag, verplicht: Bool) -> UitvoerenServices.Bijlage {
    UitvoerenServices.Bijlage(
      id: vraag.id, documenttypeGeneriek: vraag.documenttype, tekst: vraag.tekst,
      omschrijving: vraag.toelichting?.kort, naam: vraag.bijlageType, verplicht: verplicht,
      vraagReferentie: vraag.vraagReferentie, toelichting: toelichting(vraag))
  }

  // MARK: - Questions

  private enum Verplicht { case ja, nee }

  private mutating func vraag(_ vraag: Vraag, verplicht: Verplicht) -> UitvoerenServices.Vraag {
    let opties = vraag.opties?.opties.map { UitvoerenServices.Optie(sequenceId: $0.volgnummer, optieTekst: $0.tekst) }
    var alle = opties
    if vraag.opties?.geenVanBovenstaande == true {
      let volgende = (opties?.map(\.sequenceId).max() ?? 0) + 1
      alle?.append(
        .init(sequenceId: volgende, optieTekst: Antwoordlezer.geenVanBovenstaande, optieGeenVanBovenstaande: true))
    }
    let type = vraag.locatie == nil ? vraag.gegevensType.antwoordType : "string"
    return UitvoerenServices.Vraag(
      id: vraag.id, tekst: vraag.tekst, uitvoeringsregelType: vraag.soort, antwoordType: type,
      verplicht: verplicht == .ja,
      optieType: vraag.opties.map { $0.meerdereAntwoorden ? "meerdereAntwoorden" : "enkelAntwoord" }, opties: alle,
      vooringevuldAntwoord: vraag.locatie == nil ? nil : vraag.antwoord, toelichting: toelichting(vraag),
      invulinstructie: vraag.consistentieregel?.invulinstructie,
      invoertype: vraag.gegevensType == .string && vraag.meerRegels ? "tekstveld" : nil,
      vraagReferentie: vraag.vraagReferentie, classificatie: vraag.classificatie.rawValue,
      publiceerbaar: vraag.publiceerbaar, potentieelVertrouwelijk: vraag.potentieelVertrouwelijk,
      herbruikbareBeslissingFunctioneleStructuurRefs: vraag.activiteit.map { [$0] })
  }

  private mutating func toelichting(_ vraag: Vraag) -> UitvoerenServices.ToelichtingRef? {
    let kort = toelichtingen.nummer(vraag.toelichting?.kort)
    let lang = toelichtingen.nummer(vraag.toelichting?.lang)
    return kort == nil && lang == nil ? nil : .init(korteToelichtingId: kort, langeToelichtingId: lang)
  }
}

extension Registeractiviteit {
  /// The owner in the form of the APIs.
  var bestuursorgaan: RTRGegevens.Bestuursorgaan {
    let delen = ImowCode.delen(plan.bevoegdGezag.code)
    return .init(
      oin: oin, organisatieType: delen.type, organisatieCode: delen.cijfers,
      bestuurslaag: plan.bevoegdGezag.bestuurslaag)
  }
}
