/// One activity with the answers of its form (verzoek, Projectactiviteit).
package struct Projectactiviteit: Sendable, Hashable {
  /// The concept in the RTR: which form was filled in.
  package var activiteitId: String
  /// The activity in the omgevingsdocument; the activiteitId ends with it.
  package var imowId: String
  package var activiteitnaam: String
  package var volgnummer: String
  package var specificaties: [Specificatie]
  /// The real activity, when the form belongs to a kapstok activity that stands in for it.
  package var onderliggendeActiviteit: OnderliggendeActiviteit?
  package init(
    activiteitId: String, imowId: String, activiteitnaam: String, volgnummer: String,
    specificaties: [Specificatie] = [], onderliggendeActiviteit: OnderliggendeActiviteit? = nil
  ) {
    self.activiteitId = activiteitId
    self.imowId = imowId
    self.activiteitnaam = activiteitnaam
    self.volgnummer = volgnummer
    self.specificaties = specificaties
    self.onderliggendeActiviteit = onderliggendeActiviteit
  }

  /// The form of activiteitId in real messages: owner of the rules, kind of regelbeheerobject, imowId.
  package static func activiteitId(oin: String, regelbeheerobject: String, imowId: String) -> String {
    "http://toepasbare-regels.omgevingswet.overheid.nl/\(oin)/id/concept/\(regelbeheerobject)\(imowId)"
  }
}

/// The activity that a kapstok form stands in for.
package struct OnderliggendeActiviteit: Sendable, Hashable {
  package var activiteitId: String
  package var imowId: String
  package var activiteitnaam: String
  package init(activiteitId: String, imowId: String, activiteitnaam: String) {
    self.activiteitId = activiteitId
    self.imowId = imowId
    self.activiteitnaam = activiteitnaam
  }
}

/// One question with its answer (verzoek, Specificatie). Answers are plain text whatever the data type.
package struct Specificatie: Sendable, Hashable {
  package var antwoord: String?
  /// In an aanvulling: the answer before it was changed.
  package var oorspronkelijkAntwoord: String?
  package var vraagclassificatie: VraagClassificatie?
  package var vraagId: String
  package var vraagreferentie: String?
  /// The heading of the question group; `activity` when there is none.
  package var groepering: String
  package var vraagtekst: String
  package var publiceerbaar: Bool
  package var gevraagdeBijlage: GevraagdeBijlage?
  package init(
    vraagId: String, vraagtekst: String, antwoord: String?, groepering: String = Specificatie.zonderGroep,
    publiceerbaar: Bool = true, vraagclassificatie: VraagClassificatie? = nil, vraagreferentie: String? = nil,
    oorspronkelijkAntwoord: String? = nil, gevraagdeBijlage: GevraagdeBijlage? = nil
  ) {
    self.antwoord = antwoord
    self.oorspronkelijkAntwoord = oorspronkelijkAntwoord
    self.vraagclassificatie = vraagclassificatie
    self.vraagId = vraagId
    self.vraagreferentie = vraagreferentie
    self.groepering = groepering
    self.vraagtekst = vraagtekst
    self.publiceerbaar = publiceerbaar
    self.gevraagdeBijlage = gevraagdeBijlage
  }

  /// The literal that the official example uses for a question outside any group.
  package static let zonderGroep = "activity"
}

/// A document that was asked for, with what was handed in (verzoek, GevraagdeBijlage).
package struct GevraagdeBijlage: Sendable, Hashable {
  package var documentsoortDSO: String
  package var documenttypeGeneriek: DocumentTypeGeneriek?
  package var potentieelVertrouwelijk: Bool
  package var verplicht: Bool
  package var documenten: [Document]
  package init(
    documentsoortDSO: String, documenttypeGeneriek: DocumentTypeGeneriek? = nil,
    potentieelVertrouwelijk: Bool = false, verplicht: Bool, documenten: [Document] = []
  ) {
    self.documentsoortDSO = documentsoortDSO
    self.documenttypeGeneriek = documenttypeGeneriek
    self.potentieelVertrouwelijk = potentieelVertrouwelijk
    self.verplicht = verplicht
    self.documenten = documenten
  }
}

/// A pointer to a file; the bytes are fetched with Verzoek afhandelen, never sent in the XML.
package struct Document: Sendable, Hashable {
  package var bestandsnaam: String
  /// 64 hexadecimal digits in the official example; treat it as opaque.
  package var documentId: String
  package var vertrouwelijk: Bool
  package init(bestandsnaam: String, documentId: String, vertrouwelijk: Bool = false) {
    self.bestandsnaam = bestandsnaam
    self.documentId = documentId
    self.vertrouwelijk = vertrouwelijk
  }
}

/// An attachment at the verzoek itself (verzoek, VerzoekBijlage).
package struct VerzoekBijlage: Sendable, Hashable {
  package var vraagreferentie: String?
  package var gevraagdeBijlage: GevraagdeBijlage
  package init(vraagreferentie: String? = nil, gevraagdeBijlage: GevraagdeBijlage) {
    self.vraagreferentie = vraagreferentie
    self.gevraagdeBijlage = gevraagdeBijlage
  }
}
