package import Bevindingen
package import DMN

/// An answer as it travels in the run-time API: always a string.
package struct Antwoord: Sendable, Hashable, Codable {
  package var id: Int
  package var antwoord: String
  package init(id: Int, antwoord: String) {
    self.id = id
    self.antwoord = antwoord
  }
}

/// How the place of the initiatief lies with regard to the location of a geo question.
package enum GeoAntwoord: String, Sendable, Hashable, CaseIterable, Codable {
  case ja, nee, deels

  /// Equal to the word and, for ja and nee, to the boolean: files test both. Ours; the standard does not say.
  package var waarde: FEELWaarde {
    switch self {
    case .ja: .eenVan([.tekst("ja"), .boolean(true)])
    case .nee: .eenVan([.tekst("nee"), .boolean(false)])
    case .deels: .eenVan([.tekst("deels")])
    }
  }
}

/// Everything a screen or API needs of one question.
package struct Vraag: Sendable, Hashable {
  /// Stable: the same file gives the same numbers, also after a restart. See `Vraagnummers`.
  package var id: Int
  package var uitvoeringsregel: String
  package var tekst: String
  /// `uitvoeringsregelType` in the API: vraag, registerbevraging, geoVerwijzing, uitkomstHerbruikbareBeslissing.
  package var soort: String
  package var gegevensType: GegevensType
  package var opties: Opties?
  package var meerRegels: Bool
  package var toelichting: Toelichting?
  package var consistentieregel: Consistentieregel?
  package var herbruikbaarId: String?
  package var bereik: Uitvoeringsregel.Bereik
  package var classificatie: Uitvoeringsregel.Classificatie
  package var vraagReferentie: String?
  package var publiceerbaar: Bool
  package var potentieelVertrouwelijk: Bool
  package var prioriteit: Int?
  package var regelgroep: String?
  /// The location of a geo question.
  package var locatie: String?
  /// The activiteit whose rules answer this (uitkomstHerbruikbareBeslissing).
  package var activiteit: String?
  /// Title and kind of document, for an attachment.
  package var bijlageType: String?
  package var documenttype: String?
  /// The answer that is known already (from the map, or given before).
  package var antwoord: String?
}

/// Open questions of one regelgroep, in order of asking.
package struct Vraaggroep: Sendable, Hashable {
  /// Nil for questions without a regelgroep.
  package var id: String?
  package var naam: String
  package var vragen: [Vraag]
}

/// One conclusion with its text and its reason.
package struct Conclusie: Sendable, Hashable {
  /// As the table gave it.
  package var code: String
  /// Nil when it is none of the seven.
  package var bekend: Conclusiecode?
  package var toelichting: String?
  package var beslissing: String
  /// Index from 0 of the row that gave it.
  package var rij: Int
  /// Why: one line for each condition of the row, for people.
  package var redenen: [String]
}

/// The answer of one rule file to one set of answers.
package struct Checkuitkomst: Sendable {
  /// Open questions, grouped and sorted. Empty when the outcome is certain.
  package var vraaggroepen: [Vraaggroep]
  package var conclusies: [Conclusie]
  /// Texts of reservation that go with the outcome.
  package var voorbehouden: [String]
  /// Ids of answers that no longer matter, because an earlier answer changed.
  package var vervallen: [Int]
  /// Questions that were answered and counted, with their answers: what a screen shows as given.
  package var gegeven: [Vraag]
  /// The outcome as the table gave it.
  package var uitkomst: Uitkomst
  package var bevindingen: [Bevinding]
  /// Walks the way to the outcome again, with all rows.
  let bepaal: @Sendable () -> [String: Beslissingsverloop]

  /// How every decision came about, by id. Worked out anew at each reading: keep it when it is needed twice.
  package var verloop: [String: Beslissingsverloop] { bepaal() }

  package var isBepaald: Bool { uitkomst.isBepaald }
  package var openVragen: [Vraag] { vraaggroepen.flatMap(\.vragen) }
}

/// The form of one rule file with Indieningsvereisten.
package struct Indieningsuitkomst: Sendable {
  /// Open and given questions (attachments not), in order; `antwoord` is filled where given.
  package var vraaggroepen: [Vraaggroep]
  /// Attachments that belong to this verzoek; `antwoord` is "true" when present.
  package var bijlagen: [Vraag]
  /// May be submitted: no answer is wrong in form.
  package var indienbaar: Bool
  /// No open question and no missing attachment (ours: real files do not always answer true).
  package var compleet: Bool
  package var voorbehouden: [String]
  package var vervallen: [Int]
  package var uitkomst: Uitkomst
  /// How every decision came about.
  package var verloop: [String: Beslissingsverloop] = [:]
  package var bevindingen: [Bevinding]

  package func vragen(_ classificatie: Uitvoeringsregel.Classificatie) -> [Vraag] {
    vraaggroepen.flatMap(\.vragen).filter { $0.classificatie == classificatie }
  }
}
