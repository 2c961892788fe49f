package import Bevindingen

/// How a value is worked out: a table, a text of FEEL, or one of the boxed expressions (DMN 1.5, 7.2 and 10.2).
package indirect enum Beslislogica: Sendable, Hashable {
  case tabel(Beslistabel)
  case expressie(FEELCel<FEELExpressie>)
  case aanroep(Aanroep)
  /// Names with logic, in order; with an entry without name at the end, that one is the outcome.
  case context([Contextregel])
  case relatie(Relatie)
  case lijst([Beslislogica])
  case functie(Functiedefinitie)
  case voorwaarde(als: Beslislogica, dan: Beslislogica, anders: Beslislogica)
  case filter(Beslislogica, past: Beslislogica)
  case herhaling(Herhaling)
  /// An element that this engine does not run, by name.
  case nietOndersteund(String)
  case ontbreekt

  /// `invocation`.
  package struct Aanroep: Sendable, Hashable {
    package var functie: Beslislogica
    package var argumenten: [Contextregel]
  }

  package struct Contextregel: Sendable, Hashable {
    package var naam: String
    package var type: String
    package var logica: Beslislogica
  }

  /// `relation`: rows of cells under names.
  package struct Relatie: Sendable, Hashable {
    package var kolommen: [String]
    package var rijen: [[Beslislogica]]
  }

  /// `functionDefinition` and `encapsulatedLogic`.
  package struct Functiedefinitie: Sendable, Hashable {
    package enum Soort: String, Sendable, Hashable {
      case feel = "FEEL"
      case java = "Java"
      case pmml = "PMML"
    }
    package var soort: Soort
    package var parameters: [Parameter]
    package var lichaam: Beslislogica

    package struct Parameter: Sendable, Hashable {
      package var naam: String
      package var type: String
    }
  }

  /// `for`, `every` and `some`.
  package struct Herhaling: Sendable, Hashable {
    package enum Soort: String, Sendable, Hashable {
      case voor = "for"
      case elke = "every"
      case sommige = "some"
    }
    package var soort: Soort
    package var naam: String
    package var bron: Beslislogica
    package var lichaam: Beslislogica
  }
}

/// `businessKnowledgeModel`: a function with a name.
package struct Bedrijfskennis: Sendable, Hashable {
  package var id: String
  package var naam: String
  package var variabele: String
  package var type: String
  package var functie: Beslislogica.Functiedefinitie
  package var vereisteKennis: [Beslissing.Eis]
  package var vindplaats: Vindplaats
}

/// `decisionService`: decisions that can be asked for together, with what must be given for them.
package struct Beslisdienst: Sendable, Hashable {
  package var id: String
  package var naam: String
  package var variabele: String
  package var type: String
  package var uitvoer: [Beslissing.Eis]
  package var invoerbeslissingen: [Beslissing.Eis]
  package var invoer: [Beslissing.Eis]
  package var vindplaats: Vindplaats
}

/// `itemDefinition`.
package struct Typedefinitie: Sendable, Hashable {
  package var naam: String
  package var isVerzameling: Bool
  package var soort: Soort
  package var toegestaan: FEELCel<[FEELToets]>?
  package var vindplaats: Vindplaats

  package indirect enum Soort: Sendable, Hashable {
    case verwijzing(String)
    case context([Typedefinitie])
    case functie(parameters: [String], uitkomst: String)
    case leeg
  }
}

/// `import` of another model.
package struct Modelimport: Sendable, Hashable {
  package var naam: String
  package var naamruimte: String
}
