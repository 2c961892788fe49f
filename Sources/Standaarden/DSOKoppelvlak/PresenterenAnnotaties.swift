/// Omgevingsdocumenten Presenteren v8: annotations, as flat lists that refer to each other. Names as in OpenAPI
/// 8.0.2.
package enum PresenterenAnnotaties {
  /// The links of an annotation answer; a search answer has no link to itself.
  package struct AnnotatieLinks: Sendable, Hashable, Codable {
    package var zelf: HAL.Link?
    package var regeling: HAL.Link?
    package var documentstructuur: HAL.Link?

    package init(zelf: HAL.Link? = nil, regeling: HAL.Link? = nil, documentstructuur: HAL.Link? = nil) {
      self.zelf = zelf
      self.regeling = regeling
      self.documentstructuur = documentstructuur
    }

    private enum CodingKeys: String, CodingKey {
      case regeling, documentstructuur
      case zelf = "self"
    }
  }

  /// The symbol codes for each kind of geometry.
  package struct Symboolcodes: Sendable, Hashable, Codable {
    package var lijn: String?
    package var punt: String?
    package var vlak: String?

    package init(lijn: String? = nil, punt: String? = nil, vlak: String? = nil) {
      self.lijn = lijn
      self.punt = punt
      self.vlak = vlak
    }
  }

  /// A Regeltekst, Divisie or Divisietekst.
  package struct Tekstanker: Sendable, Hashable, Codable {
    package var identificatie: String
    package var wId: String

    package init(identificatie: String, wId: String) {
      self.identificatie = identificatie
      self.wId = wId
    }
  }

  /// Where and how an activiteit is regulated.
  package struct ActiviteitLocatieaanduiding: Sendable, Hashable, Codable {
    package var identificatie: String
    package var activiteitRef: String
    package var activiteitregelkwalificatie: Presenteren.Waardelijstwaarde
    package var locatieRefs: [String]

    package init(
      identificatie: String, activiteitRef: String,
      activiteitregelkwalificatie: Presenteren.Waardelijstwaarde, locatieRefs: [String]
    ) {
      self.identificatie = identificatie
      self.activiteitRef = activiteitRef
      self.activiteitregelkwalificatie = activiteitregelkwalificatie
      self.locatieRefs = locatieRefs
    }
  }

  /// A rule for everybody.
  package struct RegelVoorIedereen: Sendable, Hashable, Codable {
    package var identificatie: String
    package var idealisatie: Presenteren.Waardelijstwaarde
    package var regeltekstRef: String
    package var themas: [Presenteren.Waardelijstwaarde]?
    package var activiteitLocatieaanduidingen: [ActiviteitLocatieaanduiding]?
    package var locatieRefs: [String]
    package var gebiedsaanwijzingRefs: [String]?
    package var omgevingsnormRefs: [String]?
    package var kaartRefs: [String]?

    package init(
      identificatie: String, idealisatie: Presenteren.Waardelijstwaarde, regeltekstRef: String,
      themas: [Presenteren.Waardelijstwaarde]? = nil,
      activiteitLocatieaanduidingen: [ActiviteitLocatieaanduiding]? = nil, locatieRefs: [String],
      gebiedsaanwijzingRefs: [String]? = nil, omgevingsnormRefs: [String]? = nil, kaartRefs: [String]? = nil
    ) {
      self.identificatie = identificatie
      self.idealisatie = idealisatie
      self.regeltekstRef = regeltekstRef
      self.themas = themas
      self.activiteitLocatieaanduidingen = activiteitLocatieaanduidingen
      self.locatieRefs = locatieRefs
      self.gebiedsaanwijzingRefs = gebiedsaanwijzingRefs
      self.omgevingsnormRefs = omgevingsnormRefs
      self.kaartRefs = kaartRefs
    }
  }

  /// A rule about an omgevingswaarde.
  package struct Omgevingswaarderegel: Sendable, Hashable, Codable {
    package var identificatie: String
    package var idealisatie: Presenteren.Waardelijstwaarde
    package var regeltekstRef: String
    package var themas: [Presenteren.Waardelijstwaarde]?
    package var locatieRefs: [String]
    package var gebiedsaanwijzingRefs: [String]?
    package var omgevingswaardeRefs: [String]?
    package var kaartRefs: [String]?

    package init(
      identificatie: String, idealisatie: Presenteren.Waardelijstwaarde, regeltekstRef: String,
      themas: [Presenteren.Waardelijstwaarde]? = nil, locatieRefs: [String],
      gebiedsaanwijzingRefs: [String]? = nil, omgevingswaardeRefs: [String]? = nil, kaartRefs: [String]? = nil
    ) {
      self.identificatie = identificatie
      self.idealisatie = idealisatie
      self.regeltekstRef = regeltekstRef
      self.themas = themas
      self.locatieRefs = locatieRefs
      self.gebiedsaanwijzingRefs = gebiedsaanwijzingRefs
      self.omgevingswaardeRefs = omgevingswaardeRefs
      self.kaartRefs = kaartRefs
    }
  }

  /// A rule for an authority.
  package struct Instructieregel: Sendable, Hashable, Codable {
    package var identificatie: String
    package var idealisatie: Presenteren.Waardelijstwaarde
    package var regeltekstRef: String
    package var themas: [Presenteren.Waardelijstwaarde]?
    package var instructieregelTaakuitoefeningen: [Presenteren.Waardelijstwaarde]?
    package var instructieregelInstrumenten: [Presenteren.Waardelijstwaarde]?
    package var locatieRefs: [String]
    package var gebiedsaanwijzingRefs: [String]?
    package var omgevingsnormRefs: [String]?
    package var kaartRefs: [String]?

    package init(
      identificatie: String, idealisatie: Presenteren.Waardelijstwaarde, regeltekstRef: String,
      themas: [Presenteren.Waardelijstwaarde]? = nil,
      instructieregelTaakuitoefeningen: [Presenteren.Waardelijstwaarde]? = nil,
      instructieregelInstrumenten: [Presenteren.Waardelijstwaarde]? = nil, locatieRefs: [String],
      gebiedsaanwijzingRefs: [String]? = nil, omgevingsnormRefs: [String]? = nil, kaartRefs: [String]? = nil
    ) {
      self.identificatie = identificatie
      self.idealisatie = idealisatie
      self.regeltekstRef = regeltekstRef
      self.themas = themas
      self.instructieregelTaakuitoefeningen = instructieregelTaakuitoefeningen
      self.instructieregelInstrumenten = instructieregelInstrumenten
      self.locatieRefs = locatieRefs
      self.gebiedsaanwijzingRefs = gebiedsaanwijzingRefs
      self.omgevingsnormRefs = omgevingsnormRefs
      self.kaartRefs = kaartRefs
    }
  }

  /// An area with a legal meaning.
  package struct Gebiedsaanwijzing: Sendable, Hashable, Codable {
    package var identificatie: String
    package var naam: String
    package var groep: Presenteren.Waardelijstwaarde
    package var type: Presenteren.Waardelijstwaarde
    package var symboolcodes: Symboolcodes
    package var locatieRefs: [String]

    package init(
      identificatie: String, naam: String, groep: Presenteren.Waardelijstwaarde,
      type: Presenteren.Waardelijstwaarde, symboolcodes: Symboolcodes, locatieRefs: [String]
    ) {
      self.identificatie = identificatie
      self.naam = naam
      self.groep = groep
      self.type = type
      self.symboolcodes = symboolcodes
      self.locatieRefs = locatieRefs
    }
  }

  /// An activity of the functionele structuur.
  package struct Activiteit: Sendable, Hashable, Codable {
    package var identificatie: String
    package var naam: String
    package var groep: Presenteren.Waardelijstwaarde
    package var symboolcodes: Symboolcodes
    package var bovenliggendeActiviteitRef: String?
    package var gerelateerdeActiviteitRefs: [String]?

    package init(
      identificatie: String, naam: String, groep: Presenteren.Waardelijstwaarde, symboolcodes: Symboolcodes,
      bovenliggendeActiviteitRef: String? = nil, gerelateerdeActiviteitRefs: [String]? = nil
    ) {
      self.identificatie = identificatie
      self.naam = naam
      self.groep = groep
      self.symboolcodes = symboolcodes
      self.bovenliggendeActiviteitRef = bovenliggendeActiviteitRef
      self.gerelateerdeActiviteitRefs = gerelateerdeActiviteitRefs
    }
  }

  /// One value of a norm.
  package struct Normwaarde: Sendable, Hashable, Codable {
    package var identificatie: String
    package var kwantitatieveWaarde: Double?
    package var kwalitatieveWaarde: String?
    package var waardeInRegeltekst: String?
    package var locatieRefs: [String]

    package init(
      identificatie: String, kwantitatieveWaarde: Double? = nil, kwalitatieveWaarde: String? = nil,
      waardeInRegeltekst: String? = nil, locatieRefs: [String]
    ) {
      self.identificatie = identificatie
      self.kwantitatieveWaarde = kwantitatieveWaarde
      self.kwalitatieveWaarde = kwalitatieveWaarde
      self.waardeInRegeltekst = waardeInRegeltekst
      self.locatieRefs = locatieRefs
    }
  }

  /// An omgevingsnorm or omgevingswaarde.
  package struct Norm: Sendable, Hashable, Codable {
    package var identificatie: String
    package var naam: String
    package var type: Presenteren.Waardelijstwaarde
    package var eenheid: Presenteren.Waardelijstwaarde?
    package var groep: Presenteren.Waardelijstwaarde
    package var normwaarden: [Normwaarde]
    package var symboolcodes: Symboolcodes

    package init(
      identificatie: String, naam: String, type: Presenteren.Waardelijstwaarde,
      eenheid: Presenteren.Waardelijstwaarde? = nil, groep: Presenteren.Waardelijstwaarde,
      normwaarden: [Normwaarde], symboolcodes: Symboolcodes
    ) {
      self.identificatie = identificatie
      self.naam = naam
      self.type = type
      self.eenheid = eenheid
      self.groep = groep
      self.normwaarden = normwaarden
      self.symboolcodes = symboolcodes
    }
  }
}
