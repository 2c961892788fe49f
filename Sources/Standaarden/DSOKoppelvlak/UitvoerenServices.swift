/// Toepasbare regels uitvoeren services v3: the vergunningcheck and the indieningsvereisten. Stateless: the client
/// sends all answers every time. Names as seen in clients of the real API.
package enum UitvoerenServices {
  /// An answer to a question, as text.
  package struct Antwoord: Sendable, Hashable, Codable {
    package var id: Int
    package var antwoord: String

    package init(id: Int, antwoord: String) {
      self.id = id
      self.antwoord = antwoord
    }
  }

  /// Asks one functioneleStructuurRef, with the answers to its questions.
  package struct Structuurvraag: Sendable, Hashable, Codable {
    package var functioneleStructuurRef: String
    package var antwoorden: [Antwoord]

    package init(functioneleStructuurRef: String, antwoorden: [Antwoord] = []) {
      self.functioneleStructuurRef = functioneleStructuurRef
      self.antwoorden = antwoorden
    }
  }

  /// The place of the plan.
  package struct Geo: Sendable, Hashable, Codable {
    package var intersects: GeoJSON

    package init(intersects: GeoJSON) {
      self.intersects = intersects
    }
  }

  /// In which role somebody asks.
  package struct Rolaanduiding: Sendable, Hashable, Codable {
    package var rol: String

    package init(rol: String = "INITIATIEFNEMER") {
      self.rol = rol
    }
  }

  /// Body of conclusie/_bepaal; with a rolaanduiding of indieningsvereisten/_bepaal and maatregelen/_bepaal.
  package struct Vraagstelling: Sendable, Hashable, Codable {
    package var functioneleStructuurRefs: [Structuurvraag]
    package var geo: Geo?
    /// dd-mm-yyyy; today when absent.
    package var datum: String?
    package var rolaanduiding: Rolaanduiding?

    package init(
      functioneleStructuurRefs: [Structuurvraag], geo: Geo? = nil, datum: String? = nil,
      rolaanduiding: Rolaanduiding? = nil
    ) {
      self.functioneleStructuurRefs = functioneleStructuurRefs
      self.geo = geo
      self.datum = datum
      self.rolaanduiding = rolaanduiding
    }

    private enum CodingKeys: String, CodingKey {
      case functioneleStructuurRefs, datum, rolaanduiding
      case geo = "_geo"
    }
  }

  /// One option of a question.
  package struct Optie: Sendable, Hashable, Codable {
    package var sequenceId: Int
    package var optieTekst: String
    package var optieGeenVanBovenstaande: Bool?

    package init(sequenceId: Int, optieTekst: String, optieGeenVanBovenstaande: Bool? = nil) {
      self.sequenceId = sequenceId
      self.optieTekst = optieTekst
      self.optieGeenVanBovenstaande = optieGeenVanBovenstaande
    }
  }

  /// Ids for GET toelichtingen/{id}.
  package struct ToelichtingRef: Sendable, Hashable, Codable {
    package var korteToelichtingId: Int?
    package var langeToelichtingId: Int?

    package init(korteToelichtingId: Int? = nil, langeToelichtingId: Int? = nil) {
      self.korteToelichtingId = korteToelichtingId
      self.langeToelichtingId = langeToelichtingId
    }
  }

  /// A question that is still open, or one with a prefilled answer.
  package struct Vraag: Sendable, Hashable, Codable {
    package var id: Int
    package var tekst: String
    /// vraag, registerbevraging, geoVerwijzing, uitkomstHerbruikbareBeslissing
    package var uitvoeringsregelType: String?
    package var antwoordType: String?
    package var verplicht: Bool?
    package var optieType: String?
    package var opties: [Optie]?
    package var vooringevuldAntwoord: String?
    package var gewijzigdAntwoord: Bool?
    package var verborgenStuurvraag: Bool?
    package var toelichting: ToelichtingRef?
    package var invulinstructie: String?
    /// tekstveld: more than one line.
    package var invoertype: String?
    package var vraagReferentie: String?
    package var classificatie: String?
    package var publiceerbaar: Bool?
    package var potentieelVertrouwelijk: Bool?
    package var herbruikbareBeslissingFunctioneleStructuurRefs: [String]?

    package init(
      id: Int, tekst: String, uitvoeringsregelType: String? = nil, antwoordType: String? = nil,
      verplicht: Bool? = nil, optieType: String? = nil, opties: [Optie]? = nil,
      vooringevuldAntwoord: String? = nil, gewijzigdAntwoord: Bool? = nil, verborgenStuurvraag: Bool? = nil,
      toelichting: ToelichtingRef? = nil, invulinstructie: String? = nil, invoertype: String? = nil,
      vraagReferentie: String? = nil, classificatie: String? = nil, publiceerbaar: Bool? = nil,
      potentieelVertrouwelijk: Bool? = nil, herbruikbareBeslissingFunctioneleStructuurRefs: [String]? = nil
    ) {
      self.id = id
      self.tekst = tekst
      self.uitvoeringsregelType = uitvoeringsregelType
      self.antwoordType = antwoordType
      self.verplicht = verplicht
      self.optieType = optieType
      self.opties = opties
      self.vooringevuldAntwoord = vooringevuldAntwoord
      self.gewijzigdAntwoord = gewijzigdAntwoord
      self.verborgenStuurvraag = verborgenStuurvraag
      self.toelichting = toelichting
      self.invulinstructie = invulinstructie
      self.invoertype = invoertype
      self.vraagReferentie = vraagReferentie
      self.classificatie = classificatie
      self.publiceerbaar = publiceerbaar
      self.potentieelVertrouwelijk = potentieelVertrouwelijk
      self.herbruikbareBeslissingFunctioneleStructuurRefs = herbruikbareBeslissingFunctioneleStructuurRefs
    }
  }

  /// Questions that are shown together.
  package struct Vraaggroep: Sendable, Hashable, Codable {
    package var groepNaam: String
    package var vragen: [Vraag]

    package init(groepNaam: String, vragen: [Vraag]) {
      self.groepNaam = groepNaam
      self.vragen = vragen
    }
  }

  /// A text for people.
  package struct Tekst: Sendable, Hashable, Codable {
    package var tekst: String

    package init(tekst: String) {
      self.tekst = tekst
    }
  }

  /// An outcome.
  package struct Conclusie: Sendable, Hashable, Codable {
    package var toestemmingstype: Presenteren.Waardelijstwaarde
    package var toelichtingId: Int?
    package var ontbrekendeData: String?
    /// Leads to the application form.
    package var toonbareActiviteitFunctioneleStructuurRef: String?

    package init(
      toestemmingstype: Presenteren.Waardelijstwaarde, toelichtingId: Int? = nil,
      ontbrekendeData: String? = nil, toonbareActiviteitFunctioneleStructuurRef: String? = nil
    ) {
      self.toestemmingstype = toestemmingstype
      self.toelichtingId = toelichtingId
      self.ontbrekendeData = ontbrekendeData
      self.toonbareActiviteitFunctioneleStructuurRef = toonbareActiviteitFunctioneleStructuurRef
    }
  }

  /// One activiteit of one authority: open questions, conclusions, or both.
  package struct ConclusieActiviteit: Sendable, Hashable, Codable {
    package var subactiviteitNaam: String
    package var bestuursorgaan: RTRGegevens.Bestuursorgaan?
    package var toepasbareRegelsIdentifiers: [Int]?
    /// toepasbareRegels or regelbeheerobject
    package var ontbrekendeData: String?
    package var voorbehouden: [Tekst]?
    package var vraaggroepen: [Vraaggroep]?
    package var conclusies: [Conclusie]?

    package init(
      subactiviteitNaam: String, bestuursorgaan: RTRGegevens.Bestuursorgaan? = nil,
      toepasbareRegelsIdentifiers: [Int]? = nil, ontbrekendeData: String? = nil, voorbehouden: [Tekst]? = nil,
      vraaggroepen: [Vraaggroep]? = nil, conclusies: [Conclusie]? = nil
    ) {
      self.subactiviteitNaam = subactiviteitNaam
      self.bestuursorgaan = bestuursorgaan
      self.toepasbareRegelsIdentifiers = toepasbareRegelsIdentifiers
      self.ontbrekendeData = ontbrekendeData
      self.voorbehouden = voorbehouden
      self.vraaggroepen = vraaggroepen
      self.conclusies = conclusies
    }
  }

  /// One element of the answer array of conclusie/_bepaal.
  package struct ConclusieAntwoord: Sendable, Hashable, Codable {
    package var functioneleStructuurRef: String
    package var omschrijving: String?
    package var activiteiten: [ConclusieActiviteit]

    package init(functioneleStructuurRef: String, omschrijving: String? = nil, activiteiten: [ConclusieActiviteit]) {
      self.functioneleStructuurRef = functioneleStructuurRef
      self.omschrijving = omschrijving
      self.activiteiten = activiteiten
    }
  }

  /// A document that must or may come with the application.
  package struct Bijlage: Sendable, Hashable, Codable {
    package var id: Int
    package var documenttypeGeneriek: String?
    package var tekst: String?
    package var omschrijving: String?
    package var naam: String?
    package var verplicht: Bool?
    package var vraagReferentie: String?
    package var toelichting: ToelichtingRef?

    package init(
      id: Int, documenttypeGeneriek: String? = nil, tekst: String? = nil, omschrijving: String? = nil,
      naam: String? = nil, verplicht: Bool? = nil, vraagReferentie: String? = nil,
      toelichting: ToelichtingRef? = nil
    ) {
      self.id = id
      self.documenttypeGeneriek = documenttypeGeneriek
      self.tekst = tekst
      self.omschrijving = omschrijving
      self.naam = naam
      self.verplicht = verplicht
      self.vraagReferentie = vraagReferentie
      self.toelichting = toelichting
    }
  }

  /// The questions and bijlagen of one part of the form.
  package struct Subactiviteit: Sendable, Hashable, Codable {
    package var subactiviteitNaam: String
    package var bestuursorgaan: RTRGegevens.Bestuursorgaan?
    package var toepasbareRegelsIdentifiers: [Int]?
    package var vraaggroepen: [Vraaggroep]?
    package var bijlagen: [Bijlage]?

    package init(
      subactiviteitNaam: String, bestuursorgaan: RTRGegevens.Bestuursorgaan? = nil,
      toepasbareRegelsIdentifiers: [Int]? = nil, vraaggroepen: [Vraaggroep]? = nil, bijlagen: [Bijlage]? = nil
    ) {
      self.subactiviteitNaam = subactiviteitNaam
      self.bestuursorgaan = bestuursorgaan
      self.toepasbareRegelsIdentifiers = toepasbareRegelsIdentifiers
      self.vraaggroepen = vraaggroepen
      self.bijlagen = bijlagen
    }
  }

  /// One element of the answer array of indieningsvereisten/_bepaal.
  package struct IndieningsvereistenAntwoord: Sendable, Hashable, Codable {
    package var functioneleStructuurRef: String
    package var omschrijving: String?
    package var indienbaar: Bool
    package var compleet: Bool
    package var subactiviteiten: [Subactiviteit]

    package init(
      functioneleStructuurRef: String, omschrijving: String? = nil, indienbaar: Bool, compleet: Bool,
      subactiviteiten: [Subactiviteit]
    ) {
      self.functioneleStructuurRef = functioneleStructuurRef
      self.omschrijving = omschrijving
      self.indienbaar = indienbaar
      self.compleet = compleet
      self.subactiviteiten = subactiviteiten
    }
  }

  /// Answer of toelichtingen/{id}: escaped HTML or Markdown.
  package struct Toelichting: Sendable, Hashable, Codable {
    package var toelichting: String

    package init(toelichting: String) {
      self.toelichting = toelichting
    }
  }
}
