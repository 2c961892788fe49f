package import Bevindingen
import Markup

/// A decision model of DMN 1.1 to 1.5, as far as decision tables and expressions go.
package struct DMNModel: Sendable, Hashable {
  package var id: String
  package var naam: String
  /// `definitions/@namespace`.
  package var naamruimte: String
  /// Which DMN the file is written in; nil when its namespace is not of DMN.
  package var versie: DMNVersie?
  package var exporteur: String
  package var invoergegevens: [Invoergegeven]
  package var beslissingen: [Beslissing]
  package var kennis: [Bedrijfskennis] = []
  package var diensten: [Beslisdienst] = []
  package var typen: [Typedefinitie] = []
  package var imports: [Modelimport] = []
  package var vindplaats: Vindplaats

  package func beslissing(_ id: String) -> Beslissing? { beslissingen.first { $0.id == id } }
  package func invoergegeven(_ id: String) -> Invoergegeven? { invoergegevens.first { $0.id == id } }
}

/// The version of DMN, known by its namespace.
package enum DMNVersie: String, Sendable, Hashable, CaseIterable {
  case dmn11 = "http://www.omg.org/spec/DMN/20151101/dmn.xsd"
  case dmn12 = "http://www.omg.org/spec/DMN/20180521/MODEL/"
  case dmn13 = "https://www.omg.org/spec/DMN/20191111/MODEL/"
  case dmn14 = "https://www.omg.org/spec/DMN/20211108/MODEL/"
  case dmn15 = "https://www.omg.org/spec/DMN/20230324/MODEL/"

  package var naam: String {
    switch self {
    case .dmn11: "DMN 1.1"
    case .dmn12: "DMN 1.2"
    case .dmn13: "DMN 1.3"
    case .dmn14: "DMN 1.4"
    case .dmn15: "DMN 1.5"
    }
  }
}

/// `inputData`: something that the model must be told.
package struct Invoergegeven: Sendable, Hashable {
  package var id: String
  package var naam: String
  /// The name by which expressions read it.
  package var variabele: String
  /// Without prefix: `boolean`, `string`, `number`.
  package var type: String
  package var vindplaats: Vindplaats
}

/// `decision`: something that the model works out.
package struct Beslissing: Sendable, Hashable {
  package var id: String
  package var naam: String
  package var variabele: String
  package var type: String
  package var vereisteInvoer: [Eis]
  package var vereisteBeslissingen: [Eis]
  package var vereisteKennis: [Eis]
  package var logica: Logica
  package var vindplaats: Vindplaats

  package typealias Logica = Beslislogica

  /// One requirement: the id it points at (without `#`) and where it stands.
  package struct Eis: Sendable, Hashable {
    package var id: String
    /// The namespace in front of `#`; nil within the same file.
    package var naamruimte: String?
    package var vindplaats: Vindplaats
  }

  package var tabel: Beslistabel? {
    if case .tabel(let tabel) = logica { tabel } else { nil }
  }
}

/// A text of FEEL with what was understood of it.
package struct FEELCel<Boom: Sendable & Hashable>: Sendable, Hashable {
  /// As written, without white space around it.
  package var tekst: String
  /// Nil when the text could not be understood; `fout` then says why.
  package var boom: Boom?
  package var fout: String?
  private let bron: Bronplek
  package var vindplaats: Vindplaats { bron.vindplaats }

  init(tekst: String, boom: Boom? = nil, fout: String? = nil, bij element: Element) {
    self.tekst = tekst
    self.boom = boom
    self.fout = fout
    bron = Bronplek(element: element)
  }
}

/// `decisionTable` (DMN 1.5, clause 8).
package struct Beslistabel: Sendable, Hashable {
  package var trefferbeleid: Trefferbeleid
  package var aggregatie: Aggregatie?
  package var kolommen: [Kolom]
  package var uitvoerkolommen: [Uitvoerkolom]
  package var rijen: [Rij]
  package var vindplaats: Vindplaats

  package struct Kolom: Sendable, Hashable {
    package var label: String
    package var expressie: FEELCel<FEELExpressie>
    /// `inputValues`: what the column may hold.
    package var toegestaan: FEELCel<[FEELToets]>?
    /// The variable, when the column is just one (always so in real STTR files).
    package var variabele: String? {
      if case .naam(let naam) = expressie.boom { naam } else { nil }
    }
  }

  package struct Uitvoerkolom: Sendable, Hashable {
    package var naam: String
    package var type: String = ""
    /// `outputValues` in order: the priority of the outcomes.
    package var waarden: [FEELWaarde]
    package var standaard: FEELCel<FEELExpressie>?
  }

  package struct Rij: Sendable, Hashable {
    package var id: String
    package var toetsen: [FEELCel<[FEELToets]>]
    package var uitvoer: [FEELCel<FEELExpressie>]
    /// `annotationEntry`: notes of the author, such as the article a row comes from.
    package var aantekeningen: [String] = []
    let bron: Bronplek
    package var vindplaats: Vindplaats { bron.vindplaats }
  }
}

/// `hitPolicy`: what happens when more than one row fits.
package enum Trefferbeleid: String, Sendable, Hashable, CaseIterable {
  case uniek = "UNIQUE"
  case eerste = "FIRST"
  case prioriteit = "PRIORITY"
  case willekeurig = "ANY"
  case verzamel = "COLLECT"
  case rijvolgorde = "RULE ORDER"
  case uitvoervolgorde = "OUTPUT ORDER"
}

/// `aggregation` of a COLLECT table.
package enum Aggregatie: String, Sendable, Hashable {
  case som = "SUM"
  case kleinste = "MIN"
  case grootste = "MAX"
  case aantal = "COUNT"
}

/// Where something stands in the file. Line and path are worked out when they are asked for: a table has thousands of
/// cells and a report names a few.
struct Bronplek: Sendable, Hashable {
  let element: Element
  var vindplaats: Vindplaats { element.vindplaats }
}
