/// The APIs by which toepasbare regels are verified, delivered and read.
package enum ToepasbareRegels {
  /// The links of one set of rules.
  package struct Links: Sendable, Hashable, Codable {
    package var zelf: HAL.Link?
    package var sttrBestand: HAL.Link?

    package init(zelf: HAL.Link? = nil, sttrBestand: HAL.Link? = nil) {
      self.zelf = zelf
      self.sttrBestand = sttrBestand
    }

    private enum CodingKeys: String, CodingKey {
      case sttrBestand
      case zelf = "self"
    }
  }

  /// One set of rules (uitvoeren gegevens v1).
  package struct ToepasbareRegel: Sendable, Hashable, Codable {
    package var identifier: Int
    package var functioneleStructuurRef: String
    package var oin: String
    package var sttrVersie: String?
    /// dd-mm-yyyy.
    package var begindatum: String
    package var einddatum: String?
    /// dd-mm-yyyy uu:mm:ss.
    package var laatsteWijzigingDatum: String?
    package var naam: String?
    package var modelName: String?
    package var decisionName: String?
    package var links: Links?

    package init(
      identifier: Int, functioneleStructuurRef: String, oin: String, sttrVersie: String? = nil,
      begindatum: String, einddatum: String? = nil, laatsteWijzigingDatum: String? = nil, naam: String? = nil,
      modelName: String? = nil, decisionName: String? = nil, links: Links? = nil
    ) {
      self.identifier = identifier
      self.functioneleStructuurRef = functioneleStructuurRef
      self.oin = oin
      self.sttrVersie = sttrVersie
      self.begindatum = begindatum
      self.einddatum = einddatum
      self.laatsteWijzigingDatum = laatsteWijzigingDatum
      self.naam = naam
      self.modelName = modelName
      self.decisionName = decisionName
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case identifier, functioneleStructuurRef, oin, sttrVersie, begindatum, einddatum, laatsteWijzigingDatum,
        naam, modelName, decisionName
      case links = "_links"
    }
  }

  /// The list itself.
  package struct ToepasbareRegelsEmbedded: Sendable, Hashable, Codable {
    package var toepasbareRegels: [ToepasbareRegel]

    package init(toepasbareRegels: [ToepasbareRegel]) {
      self.toepasbareRegels = toepasbareRegels
    }
  }

  /// A page of sets of rules.
  package typealias ToepasbareRegelsPagina = HAL.GelinkteLijst<ToepasbareRegelsEmbedded>

  /// The three levels of a verification (portal description).
  package enum Verificatieniveau: String, Sendable, Hashable, Codable, CaseIterable {
    case syntactisch
    case semantisch
    case functioneel
  }

  /// One message. Aanname: the whole shape; the official form is not public.
  package struct Verificatiemelding: Sendable, Hashable, Codable {
    package var code: String
    /// fout, waarschuwing or informatie
    package var ernst: String
    package var niveau: Verificatieniveau
    package var melding: String
    package var uitleg: String?
    package var hint: String?
    package var elementId: String?
    package var regel: Int?
    package var kolom: Int?

    package init(
      code: String, ernst: String, niveau: Verificatieniveau, melding: String, uitleg: String? = nil,
      hint: String? = nil, elementId: String? = nil, regel: Int? = nil, kolom: Int? = nil
    ) {
      self.code = code
      self.ernst = ernst
      self.niveau = niveau
      self.melding = melding
      self.uitleg = uitleg
      self.hint = hint
      self.elementId = elementId
      self.regel = regel
      self.kolom = kolom
    }
  }

  /// Answer of POST verifierenregels/v2/verifieren. Aanname: the whole shape and the path.
  package struct Verificatierapport: Sendable, Hashable, Codable {
    package var bestandsnaam: String
    /// GOEDGEKEURD or AFGEKEURD
    package var resultaat: String
    package var meldingen: [Verificatiemelding]

    package init(bestandsnaam: String, resultaat: String, meldingen: [Verificatiemelding]) {
      self.bestandsnaam = bestandsnaam
      self.resultaat = resultaat
      self.meldingen = meldingen
    }
  }

  /// How far a delivery is. Aanname: the words.
  package enum Aanleverstatus: String, Sendable, Hashable, Codable, CaseIterable {
    case ontvangen = "ONTVANGEN"
    case verwerkt = "VERWERKT"
    case afgekeurd = "AFGEKEURD"
  }

  /// Answer to a delivery zip. Aanname: the whole shape; the real API is SOAP.
  package struct Aanleverbevestiging: Sendable, Hashable, Codable {
    package var aanleveringId: String
    package var status: Aanleverstatus
    package var meldingen: [Verificatiemelding]?

    package init(aanleveringId: String, status: Aanleverstatus, meldingen: [Verificatiemelding]? = nil) {
      self.aanleveringId = aanleveringId
      self.status = status
      self.meldingen = meldingen
    }
  }
}
