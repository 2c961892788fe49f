package import Bevindingen
package import Markup

/// Reads the XML of a decision model, DMN 1.1 to 1.5 alike (DMN 1.5, clause 12).
///
/// Never fails: what cannot be understood becomes a finding, and the cell or decision in question says so again when
/// it is evaluated. Unknown elements and foreign attributes are passed over.
package enum DMNDecoder {
  /// More cells than the largest real rule file has, many times over; keeps a hostile file cheap.
  package static let grootsteAantalCellen = 200_000
  /// Boxed expressions inside each other.
  static let grootsteDiepte = 60

  package static func decodeer(
    _ bytes: [UInt8], bestand: String, imports: [DMNModel] = []
  ) -> Bevonden<DMNModel> {
    let gelezen = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    let model = decodeer(boom.wortel, imports: imports)
    return Bevonden(model.model, bevindingen: gelezen.bevindingen + model.bevindingen)
  }

  /// From an element `definitions`. Decisions and inputs keep the order of the document, one for each element.
  /// - Parameter imports: the models that this one may import; their names are needed to read its expressions.
  package static func decodeer(_ wortel: Element, imports: [DMNModel] = []) -> Bevonden<DMNModel> {
    guard wortel.lokaal == "definitions" else {
      return Bevonden(
        nil,
        bevindingen: [
          DMNRegels.geenDMN.bevinding("\(wortel.lokaal) is geen DMN-model", bij: wortel.vindplaats)
        ])
    }
    var loop = DMNDecodering(ruimte: wortel.ruimte)
    return Bevonden(loop.model(wortel, imports), bevindingen: loop.bevindingen)
  }

  /// The namespaces that a model imports, to find the order in which models must be read.
  package static func ingevoerdeNaamruimten(_ wortel: Element) -> [String] {
    wortel.alle("import").compactMap { $0["namespace"] }
  }
}

/// One run of the decoder.
struct DMNDecodering {
  let ruimte: String
  var namen = FEELNamen([])
  var bevindingen: [Bevinding] = []
  private var cellen = 0
  var diepte = 0

  init(ruimte: String) { self.ruimte = ruimte }

  mutating func model(_ wortel: Element, _ modellen: [DMNModel]) -> DMNModel {
    let versie = DMNVersie(rawValue: wortel.ruimte)
    if versie == nil {
      bevindingen.append(
        DMNRegels.onbekendeVersie.bevinding("'\(wortel.ruimte)' is geen naamruimte van DMN", bij: wortel.vindplaats))
    }
    let eigen = wortel.kinderen.filter { $0.ruimte == ruimte }
    func alle(_ naam: String) -> [Element] { eigen.filter { $0.lokaal == naam } }
    let imports = alle("import").map {
      Modelimport(naam: ($0["name"] ?? "").alsNaam, naamruimte: $0["namespace"] ?? "")
    }
    let invoer = alle("inputData").map(invoergegeven)
    let elementen = alle("decision") + alle("businessKnowledgeModel") + alle("decisionService")
    namen = FEELNamen(
      invoer.map(\.variabele) + elementen.map(Self.variabele) + imports.map(\.naam),
      leden: Self.ledennamen(wortel, imports, modellen))
    for geimporteerd in imports where geimporteerd.naam.isEmpty {
      for model in modellen where model.naamruimte == geimporteerd.naamruimte {
        for naam in model.elementnamen { namen.zet(naam) }
      }
    }
    let typen = alle("itemDefinition").map { typedefinitie($0, diepte: 0) }
    return DMNModel(
      id: wortel["id"] ?? "", naam: wortel["name"] ?? "", naamruimte: wortel["namespace"] ?? "", versie: versie,
      exporteur: wortel["exporter"] ?? "", invoergegevens: invoer,
      beslissingen: alle("decision").map { beslissing($0) },
      kennis: alle("businessKnowledgeModel").map { bedrijfskennis($0) },
      diensten: alle("decisionService").map(beslisdienst), typen: typen, imports: imports,
      vindplaats: wortel.vindplaats)
  }

  /// Names that can follow a dot: components of types, entries of contexts, outputs of tables, imported elements.
  private static func ledennamen(
    _ wortel: Element, _ imports: [Modelimport], _ modellen: [DMNModel]
  ) -> Set<String> {
    var gevonden: Set<String> = []
    for soort in ["itemDefinition", "itemComponent", "output", "column", "variable"] {
      for element in wortel.afstammelingen(soort) {
        if let naam = element["name"] { gevonden.insert(naam.alsNaam) }
      }
    }
    for geimporteerd in imports {
      for model in modellen where model.naamruimte == geimporteerd.naamruimte {
        gevonden.formUnion(model.elementnamen)
        gevonden.formUnion(model.typen.flatMap(\.namen))
      }
    }
    return gevonden
  }

  static func variabele(_ element: Element) -> String {
    let eigen = (element.eerste("variable")?["name"] ?? "").alsNaam
    return eigen.isEmpty ? (element["name"] ?? "").alsNaam : eigen
  }
  /// Without prefix; the prefixes of FEEL and of the model mean nothing more.
  static func type(_ tekst: String?) -> String {
    String((tekst ?? "").split(separator: ":").last ?? "").alsNaam
  }

  private func invoergegeven(_ element: Element) -> Invoergegeven {
    Invoergegeven(
      id: element["id"] ?? "", naam: element["name"] ?? "", variabele: Self.variabele(element),
      type: Self.type(element.eerste("variable")?["typeRef"]), vindplaats: element.vindplaats)
  }

  private mutating func beslissing(_ element: Element) -> Beslissing {
    let eisen = element.alle("informationRequirement").flatMap(\.kinderen)
    return Beslissing(
      id: element["id"] ?? "", naam: element["name"] ?? "", variabele: Self.variabele(element),
      type: Self.type(element.eerste("variable")?["typeRef"]),
      vereisteInvoer: eisen.filter { $0.lokaal == "requiredInput" }.map(Self.eis),
      vereisteBeslissingen: eisen.filter { $0.lokaal == "requiredDecision" }.map(Self.eis),
      vereisteKennis: Self.kenniseisen(element), logica: logica(in: element), vindplaats: element.vindplaats)
  }

  private static func kenniseisen(_ element: Element) -> [Beslissing.Eis] {
    element.alle("knowledgeRequirement").flatMap { $0.alle("requiredKnowledge") }.map(eis)
  }

  static func eis(_ element: Element) -> Beslissing.Eis {
    let href = element["href"] ?? ""
    guard let hekje = href.lastIndex(of: "#") else {
      return Beslissing.Eis(id: href, naamruimte: nil, vindplaats: element.vindplaats)
    }
    let ruimte = String(href[..<hekje])
    return Beslissing.Eis(
      id: String(href[href.index(after: hekje)...]), naamruimte: ruimte.isEmpty ? nil : ruimte,
      vindplaats: element.vindplaats)
  }

  private mutating func bedrijfskennis(_ element: Element) -> Bedrijfskennis {
    let logica = element.eerste("encapsulatedLogic").map { functiedefinitie($0) }
    return Bedrijfskennis(
      id: element["id"] ?? "", naam: element["name"] ?? "", variabele: Self.variabele(element),
      type: Self.type(element.eerste("variable")?["typeRef"]),
      functie: logica ?? .init(soort: .feel, parameters: [], lichaam: .ontbreekt),
      vereisteKennis: Self.kenniseisen(element), vindplaats: element.vindplaats)
  }

  private func beslisdienst(_ element: Element) -> Beslisdienst {
    Beslisdienst(
      id: element["id"] ?? "", naam: element["name"] ?? "", variabele: Self.variabele(element),
      type: Self.type(element.eerste("variable")?["typeRef"]), uitvoer: element.alle("outputDecision").map(Self.eis),
      invoerbeslissingen: element.alle("inputDecision").map(Self.eis), invoer: element.alle("inputData").map(Self.eis),
      vindplaats: element.vindplaats)
  }

  private mutating func typedefinitie(_ element: Element, diepte: Int) -> Typedefinitie {
    let delen = element.alle("itemComponent")
    let soort: Typedefinitie.Soort
    if let functie = element.eerste("functionItem") {
      soort = .functie(
        parameters: functie.alle("parameters").map { Self.type($0["typeRef"]) },
        uitkomst: Self.type(functie["outputTypeRef"]))
    } else if let verwijzing = element.eerste("typeRef")?.tekst {
      soort = .verwijzing(Self.type(verwijzing))
    } else if !delen.isEmpty, diepte < DMNDecoder.grootsteDiepte {
      soort = .context(delen.map { typedefinitie($0, diepte: diepte + 1) })
    } else {
      soort = .leeg
    }
    return Typedefinitie(
      naam: (element["name"] ?? "").alsNaam, isVerzameling: element["isCollection"] == "true", soort: soort,
      toegestaan: (element.eerste("typeConstraint") ?? element.eerste("allowedValues")).map { toets($0) },
      vindplaats: element.vindplaats)
  }

  // MARK: - Table

  mutating func beslistabel(_ element: Element) -> Beslistabel {
    let kolommen = element.alle("input").map { kolom($0) }
    let uitvoer = element.alle("output").map { uitvoerkolom($0) }
    var rijen: [Beslistabel.Rij] = []
    for rij in element.alle("rule") {
      cellen += kolommen.count + uitvoer.count
      if cellen > DMNDecoder.grootsteAantalCellen {
        bevindingen.append(
          DMNRegels.grens.bevinding(
            "Meer dan \(DMNDecoder.grootsteAantalCellen) cellen: de rest is niet gelezen", bij: rij.vindplaats))
        break
      }
      rijen.append(self.rij(rij, kolommen: kolommen.count, uitvoer: uitvoer.count))
    }
    return Beslistabel(
      trefferbeleid: trefferbeleid(element), aggregatie: element["aggregation"].flatMap(Aggregatie.init(rawValue:)),
      kolommen: kolommen, uitvoerkolommen: uitvoer, rijen: rijen, vindplaats: element.vindplaats)
  }

  private mutating func trefferbeleid(_ element: Element) -> Trefferbeleid {
    guard let tekst = element["hitPolicy"] else { return .uniek }
    if let gevonden = Trefferbeleid(rawValue: tekst) { return gevonden }
    bevindingen.append(
      DMNRegels.trefferbeleid.bevinding(
        "'\(tekst)' is geen hitPolicy; de tabel is gelezen als UNIQUE", bij: element.vindplaats(attribuut: "hitPolicy"))
    )
    return .uniek
  }

  private mutating func kolom(_ element: Element) -> Beslistabel.Kolom {
    let bron = element.eerste("inputExpression")
    return Beslistabel.Kolom(
      label: element["label"] ?? "", expressie: expressie(bron?.eerste("text"), bij: bron ?? element),
      toegestaan: element.eerste("inputValues").map { toets($0) })
  }

  private mutating func uitvoerkolom(_ element: Element) -> Beslistabel.Uitvoerkolom {
    var waarden: [FEELWaarde] = []
    if let tekst = element.eerste("outputValues")?.tekst(van: "text"),
      let toetsen = try? FEELParser.toetsen(tekst, namen: namen)
    {
      waarden = toetsen.flatMap(\.literalen)
    }
    let standaard = element.eerste("defaultOutputEntry")
    return Beslistabel.Uitvoerkolom(
      naam: (element["name"] ?? "").alsNaam, type: Self.type(element["typeRef"]), waarden: waarden,
      standaard: standaard.map { expressie($0.eerste("text"), bij: $0) })
  }

  private mutating func rij(_ element: Element, kolommen: Int, uitvoer: Int) -> Beslistabel.Rij {
    let invoercellen = element.alle("inputEntry")
    let uitvoercellen = element.alle("outputEntry")
    if invoercellen.count != kolommen || uitvoercellen.count != uitvoer {
      bevindingen.append(
        DMNRegels.aantalCellen.bevinding(
          "\(invoercellen.count) + \(uitvoercellen.count) cellen in een tabel van \(kolommen) + \(uitvoer) kolommen",
          bij: element.vindplaats))
    }
    return Beslistabel.Rij(
      id: element["id"] ?? "", toetsen: invoercellen.map { toets($0) },
      uitvoer: uitvoercellen.map { expressie($0.eerste("text"), bij: $0) },
      aantekeningen: element.alle("annotationEntry").map { $0.tekst(van: "text") ?? "" },
      bron: Bronplek(element: element))
  }

  // MARK: - Texts of FEEL

  private mutating func toets(_ element: Element) -> FEELCel<[FEELToets]> {
    let tekst = element.tekst(van: "text") ?? ""
    do {
      let boom = try FEELParser.toetsen(tekst, namen: namen)
      return FEELCel(tekst: tekst, boom: boom, bij: element)
    } catch {
      return FEELCel(tekst: tekst, fout: meld(error, tekst, element), bij: element)
    }
  }

  /// A name that is not known keeps its tree: it is null when it is read, and what does not read it can still be used.
  mutating func expressie(_ bron: Element?, bij element: Element) -> FEELCel<FEELExpressie> {
    let tekst = bron?.tekst ?? ""
    do {
      let lezing = try FEELParser.leesExpressie(tekst, namen: namen)
      let fout = FEELParser.melding(lezing.onbekend).map { meld(FEELFout($0), tekst, element) }
      return FEELCel(tekst: tekst, boom: lezing.boom, fout: fout, bij: element)
    } catch {
      return FEELCel(tekst: tekst, fout: meld(error, tekst, element), bij: element)
    }
  }

  private mutating func meld(_ fout: FEELFout, _ tekst: String, _ element: Element) -> String {
    bevindingen.append(
      DMNRegels.expressie.bevinding("'\(tekst.prefix(80))' is niet te lezen: \(fout)", bij: element.vindplaats))
    return fout.description
  }
}

extension DMNModel {
  /// The names by which other models can read this one's elements.
  var elementnamen: [String] {
    invoergegevens.map(\.variabele) + beslissingen.map(\.variabele) + kennis.map(\.variabele)
      + diensten.map(\.variabele) + imports.map(\.naam)
  }
}

extension Typedefinitie {
  var namen: [String] {
    guard case .context(let delen) = soort else { return [naam] }
    return [naam] + delen.flatMap(\.namen)
  }
}
