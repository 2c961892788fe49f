/// Verzoeksroutering v2 and Behandeldienstconfiguraties v1: who gets a verzoek. The functions are described by the
/// portal; the field names are aanname.
package enum Verzoeksroutering {
  /// Activiteiten and place for which the receivers are asked. Aanname.
  package struct Vraag: Sendable, Hashable, Codable {
    package var functioneleStructuurRefs: [String]
    package var geo: UitvoerenServices.Geo?
    package var datum: String?

    package init(functioneleStructuurRefs: [String], geo: UitvoerenServices.Geo? = nil, datum: String? = nil) {
      self.functioneleStructuurRefs = functioneleStructuurRefs
      self.geo = geo
      self.datum = datum
    }

    private enum CodingKeys: String, CodingKey {
      case functioneleStructuurRefs, datum
      case geo = "_geo"
    }
  }

  /// An organisation by OIN.
  package struct Organisatie: Sendable, Hashable, Codable {
    package var oin: String
    package var naam: String

    package init(oin: String, naam: String) {
      self.oin = oin
      self.naam = naam
    }
  }

  /// A possible bevoegd gezag; one is derived. Aanname.
  package struct BevoegdGezag: Sendable, Hashable, Codable {
    package var oin: String
    package var naam: String
    package var afgeleid: Bool

    package init(oin: String, naam: String, afgeleid: Bool) {
      self.oin = oin
      self.naam = naam
      self.afgeleid = afgeleid
    }
  }

  /// What holds for one activiteit. Aanname.
  package struct Routering: Sendable, Hashable, Codable {
    package var functioneleStructuurRef: String
    package var bevoegdeGezagen: [BevoegdGezag]
    package var behandeldienst: Organisatie?
    package var conceptverzoekToegestaan: Bool
    /// Activiteiten with the same number go together in one verzoek.
    package var verzoekgroep: Int?

    package init(
      functioneleStructuurRef: String, bevoegdeGezagen: [BevoegdGezag], behandeldienst: Organisatie? = nil,
      conceptverzoekToegestaan: Bool, verzoekgroep: Int? = nil
    ) {
      self.functioneleStructuurRef = functioneleStructuurRef
      self.bevoegdeGezagen = bevoegdeGezagen
      self.behandeldienst = behandeldienst
      self.conceptverzoekToegestaan = conceptverzoekToegestaan
      self.verzoekgroep = verzoekgroep
    }
  }

  /// Answer of POST verzoeksroutering/v2/_bepaal. Aanname.
  package struct Antwoord: Sendable, Hashable, Codable {
    package var routeringen: [Routering]

    package init(routeringen: [Routering]) {
      self.routeringen = routeringen
    }
  }

  /// A bevoegd gezag couples a behandeldienst to an activiteit. Aanname.
  package struct Behandeldienstconfiguratie: Sendable, Hashable, Codable {
    package var id: String?
    package var activiteitUrn: String
    package var bevoegdGezagOin: String
    package var behandeldienst: Organisatie
    /// dd-mm-yyyy.
    package var begindatum: String
    package var einddatum: String?

    package init(
      id: String? = nil, activiteitUrn: String, bevoegdGezagOin: String, behandeldienst: Organisatie,
      begindatum: String, einddatum: String? = nil
    ) {
      self.id = id
      self.activiteitUrn = activiteitUrn
      self.bevoegdGezagOin = bevoegdGezagOin
      self.behandeldienst = behandeldienst
      self.begindatum = begindatum
      self.einddatum = einddatum
    }
  }

  /// The list. Aanname.
  package struct Behandeldienstconfiguraties: Sendable, Hashable, Codable {
    package var behandeldienstconfiguraties: [Behandeldienstconfiguratie]

    package init(behandeldienstconfiguraties: [Behandeldienstconfiguratie]) {
      self.behandeldienstconfiguraties = behandeldienstconfiguraties
    }
  }
}
