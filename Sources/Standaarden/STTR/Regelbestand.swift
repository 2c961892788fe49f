package import Bevindingen
package import DMN

/// One STTR file: a decision model plus how each of its inputs gets a value (STTR/IMTR 1.x and 3.0).
package struct Regelbestand: Sendable {
  package var dmn: DMNModel
  /// 1, 2 or 3; 1 when the file does not say (our assumption: none of the older files says).
  package var sttrVersie: Int
  /// Whether `bedr:sttr` stood in the file.
  package var noemtVersie: Bool
  package var regelgroepen: [Regelgroep]
  package var uitvoeringsregels: [Uitvoeringsregel]
  /// Uitvoeringsregel id by inputData id.
  package var uitvoeringsregelBijInvoer: [String: String]
  /// The id of the decision that bears the functioneleStructuurRef.
  package var topbeslissing: String?
  package var functioneleStructuurRef: FunctioneleStructuurRef?
  /// The URI as it stands in the file, without a leading `#`.
  package var functioneleStructuurRefTekst: String
  /// `bedr:dynamischeVragenUit`: ask everything at once.
  package var dynamischeVragenUit: Bool
  /// `content:conclusieToelichting` of a row, by decision id and row index.
  package var conclusieToelichtingen: [Rijsleutel: String]
  package var maatregelen: [Maatregel]
  /// The bytes as they came: foreign extensions are kept by keeping these.
  package var bron: [UInt8]

  package struct Rijsleutel: Sendable, Hashable {
    package var beslissing: String
    package var rij: Int
    package init(beslissing: String, rij: Int) {
      self.beslissing = beslissing
      self.rij = rij
    }
  }

  package var naam: String { dmn.naam }
  /// The OIN at the end of the file's own namespace.
  package var oin: String { String(dmn.naamruimte.split(separator: "/").last ?? "") }
  package func uitvoeringsregel(_ id: String) -> Uitvoeringsregel? { uitvoeringsregels.first { $0.id == id } }
  package func regelgroep(_ id: String) -> Regelgroep? { regelgroepen.first { $0.id == id } }
}

/// `inter:regelgroep`: a group of questions.
package struct Regelgroep: Sendable, Hashable {
  package var id: String
  package var naam: String
  package var prioriteit: Int?
  package var vindplaats: Vindplaats
}

/// `content:maatregel`.
package struct Maatregel: Sendable, Hashable {
  package var id: String
  package var nummer: String
  package var tekst: String
  package var toelichting: String?
  package var frequentie: String
  package var volgorde: Int?
}

/// `uitv:uitvoeringsregel`: how one input gets its value.
package struct Uitvoeringsregel: Sendable, Hashable {
  package var id: String
  /// Same text in another file means: same question, answer once.
  package var herbruikbaarId: String?
  package var regelgroep: String?
  package var bereik: Bereik
  package var classificatie: Classificatie
  package var vraagReferentie: String?
  package var publiceerbaar: Bool
  package var potentieelVertrouwelijk: Bool
  package var prioriteit: Int?
  package var soort: Soort
  package var toelichting: Toelichting?
  package var consistentieregel: Consistentieregel?
  package var vindplaats: Vindplaats
  /// `waardeVraag` of a constant: documentation for the rule maker only.
  package var waardeVraag: String?
  /// Of an implicietAntwoord: which chosen werkzaamheden count.
  package var context: Context = .werkzaamheidOverstijgend
  /// The rest of a registerbevraging.
  package var register: Registervraag?

  /// `uitv:context`: all werkzaamheden of the initiatief, or only the one whose rules are being asked.
  package enum Context: String, Sendable, Hashable, CaseIterable {
    case werkzaamheidOverstijgend, werkzaamheidSpecifiek
  }

  /// The scope in which an answer is used again.
  package enum Bereik: String, Sendable, Hashable, CaseIterable { case werkzaamheid, locatie, gebruiker }
  /// What the question is about: decides how often it is asked in one verzoek.
  package enum Classificatie: String, Sendable, Hashable, CaseIterable { case project, aanvrager, verzoek, activiteit }

  package enum Soort: Sendable, Hashable {
    case vraag(Vraagdefinitie)
    case geoVerwijzing(locatie: String, vraagTekst: String?)
    case bijlage(type: String, documenttype: String)
    case vasteWaarde(waarde: String, gegevensType: GegevensType)
    case vasteWaardeVoorbehoud(waarde: String, gegevensType: GegevensType, voorbehoud: String)
    case implicietAntwoord(werkzaamheid: String, waarde: Bool)
    case uitkomstHerbruikbareBeslissing(activiteit: String, naam: String)
    case registerbevraging(Vraagdefinitie, register: String, verborgen: Bool)
    case registerbevragingAPIProfiel(Vraagdefinitie, afnamepunt: String, verborgen: Bool)
    case herbruikbareVraagReferentie(String)
    /// No kind, or one that no version knows, by element name.
    case onbekend(String)

    /// The element name in the standard.
    package var naam: String {
      switch self {
      case .vraag: "vraag"
      case .geoVerwijzing: "geoVerwijzing"
      case .bijlage: "bijlage"
      case .vasteWaarde: "vasteWaarde"
      case .vasteWaardeVoorbehoud: "vasteWaardeVoorbehoud"
      case .implicietAntwoord: "implicietAntwoord"
      case .uitkomstHerbruikbareBeslissing: "uitkomstHerbruikbareBeslissing"
      case .registerbevraging: "registerbevraging"
      case .registerbevragingAPIProfiel: "registerbevragingAPIProfiel"
      case .herbruikbareVraagReferentie: "herbruikbareVraagReferentie"
      case .onbekend(let naam): naam
      }
    }
    /// The question behind it, for the kinds that ask one.
    package var vraag: Vraagdefinitie? {
      switch self {
      case .vraag(let vraag), .registerbevraging(let vraag, _, _), .registerbevragingAPIProfiel(let vraag, _, _): vraag
      case .geoVerwijzing, .bijlage, .vasteWaarde, .vasteWaardeVoorbehoud, .implicietAntwoord,
        .uitkomstHerbruikbareBeslissing, .herbruikbareVraagReferentie, .onbekend:
        nil
      }
    }
  }
}

/// `uitv:gegevensType`.
package enum GegevensType: String, Sendable, Hashable, CaseIterable, Codable {
  case boolean, number, string, date, list

  /// The name in the run-time API (`antwoordType`).
  package var antwoordType: String {
    switch self {
    case .boolean: "boolean"
    case .number: "numeriek"
    case .string: "string"
    case .date: "datum"
    case .list: "lijstwaarde"
    }
  }
}

/// `uitv:vraag`.
package struct Vraagdefinitie: Sendable, Hashable {
  package var gegevensType: GegevensType
  package var vraagTekst: String
  package var opties: Opties?
  /// False for a single line (`inter:inputType` text).
  package var meerRegels: Bool
}

/// `uitv:opties`: the choices of a list question.
package struct Opties: Sendable, Hashable {
  package var meerdereAntwoorden: Bool
  package var geenVanBovenstaande: Bool
  package var opties: [Optie]

  package struct Optie: Sendable, Hashable {
    package var volgnummer: Int
    package var tekst: String
    package var uitleg: Toelichting?
    package var toelichting: String? { uitleg?.kort ?? uitleg?.lang }
  }
}

/// `content:uitvoeringsregelToelichting`; Markdown.
package struct Toelichting: Sendable, Hashable {
  package var kort: String?
  package var lang: String?
  package var belangrijk: Bool
}

/// `inter:consistentieregel`: what an answer must look like.
package struct Consistentieregel: Sendable, Hashable {
  package var reguliereExpressie: String
  package var invulinstructie: String?
}

/// What a registerbevraging asks of which register (`registerGegeven`, or the `afnamepunt` of an API profile).
package struct Registervraag: Sendable, Hashable {
  package var gegeven: String?
  package var koppelveld: String?
  /// `endpointStatus`, version 1 and 2 only.
  package var status: String?
  /// `registerNaam`, version 3 only.
  package var naam: String?
  package var zoekingang: String?
  package var koppelvelden: [Koppelveld] = []
  package var kenmerk: String?
  package var kwaliteit: String?
  package var isMeervoudig = false
  package var projectie: String?

  /// `registerKoppelveld`: what the register is searched with.
  package struct Koppelveld: Sendable, Hashable {
    package var kenmerk: String
    package var waardetype: String?
    package var bron: Bron
  }
  package enum Bron: Sendable, Hashable {
    case ketenVariabele(String)
    case vasteWaarde(String)
    case uitvoeringsregel(String)
  }
}
