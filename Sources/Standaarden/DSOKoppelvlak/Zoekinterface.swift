/// Zoekinterface v2: how the loket finds werkzaamheden and activiteiten.
package enum Zoekinterface {
  /// Body of POST /werkzaamheden/_zoek; an empty term asks for all.
  package struct WerkzaamhedenZoekvraag: Sendable, Hashable, Codable {
    package var zoekterm: String?
    /// meestGekozen (default), besteMatch or alfabetisch
    package var sortering: String?

    package init(zoekterm: String? = nil, sortering: String? = nil) {
      self.zoekterm = zoekterm
      self.sortering = sortering
    }
  }

  /// Body of POST /werkzaamheden/_suggereer; the answer is an array of strings.
  package struct Zoekterm: Sendable, Hashable, Codable {
    package var zoekterm: String

    package init(zoekterm: String) {
      self.zoekterm = zoekterm
    }
  }

  /// Body of POST /activiteiten/_zoek: only activiteiten with indieningsvereisten.
  package struct ActiviteitenZoekvraag: Sendable, Hashable, Codable {
    package var zoekterm: String?
    package var datum: String?
    package var locaties: [String]?
    package var bestuurslagen: [String]?
    package var toestemmingen: [String]?

    package init(
      zoekterm: String? = nil, datum: String? = nil, locaties: [String]? = nil,
      bestuurslagen: [String]? = nil, toestemmingen: [String]? = nil
    ) {
      self.zoekterm = zoekterm
      self.datum = datum
      self.locaties = locaties
      self.bestuurslagen = bestuurslagen
      self.toestemmingen = toestemmingen
    }
  }

  /// One activiteit that can be applied for.
  package struct Activiteit: Sendable, Hashable, Codable {
    package var urn: String
    package var omschrijving: String
    package var functioneleStructuurRef: String
    package var bestuursorgaan: RTRGegevens.Bestuursorgaan?
    package var locaties: [RTRGegevens.LocatieRef]?
    package var toestemming: RTRGegevens.Toestemming?

    package init(
      urn: String, omschrijving: String, functioneleStructuurRef: String,
      bestuursorgaan: RTRGegevens.Bestuursorgaan? = nil, locaties: [RTRGegevens.LocatieRef]? = nil,
      toestemming: RTRGegevens.Toestemming? = nil
    ) {
      self.urn = urn
      self.omschrijving = omschrijving
      self.functioneleStructuurRef = functioneleStructuurRef
      self.bestuursorgaan = bestuursorgaan
      self.locaties = locaties
      self.toestemming = toestemming
    }
  }

  /// The list itself.
  package struct ActiviteitenEmbedded: Sendable, Hashable, Codable {
    package var activiteiten: [Activiteit]

    package init(activiteiten: [Activiteit]) {
      self.activiteiten = activiteiten
    }
  }

  /// A page of activiteiten.
  package typealias Activiteiten = HAL.GelinkteLijst<ActiviteitenEmbedded>
}
