package import Bevindingen
package import Markup

/// Reads the XML of a decision model, DMN 1.1 to 1.5 alike (DMN 1.5, clause 12).
///
/// Never fails: what cannot be understood becomes a finding, and the cell or decision in question says so again when
/// it is evaluated. Unknown elements and foreign attributes are passed over.
package enum DMNDecoder {
  /// More cells than the largest real rule file has, many times over; keeps a hostile file cheap.
  package static let grootsteAantalCellen = 200_000

  package static func decodeer(_ bytes: [UInt8], bestand: String) -> Bevonden<DMNModel> {
    let gelezen = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    let model = decodeer(boom.wortel)
    return Bevonden(model.model, bevindingen: gelezen.bevindingen + model.bevindingen)
  }

  /// From an element `definitions`. Decisions and inputs keep the order of the document, one for each element.
  package static func decodeer(_ wortel: Element) -> Bevonden<DMNModel> {
    guard wortel.lokaal == "definitions" else {
      return Bevonden(
        nil,
        bevindingen: [
          DMNRegels.geenDMN.bevinding("\(wortel.lokaal) is geen DMN-model", bij: wortel.vindplaats)
        ])
    }
    var loop = DMNDecodering(ruimte: wortel.ruimte)
    return Bevonden(loop.model(wortel), bevindingen: loop.bevindingen)
  }
}

/// One run of the decoder.
private struct DMNDecodering {
  let ruimte: String
  var namen = FEELParser.Namen([])
  var bevindingen: [Bevinding] = []
  var cellen = 0

  init(ruimte: String) { self.ruimte = ruimte }

  mutating func model(_ wortel: Element) -> DMNModel {
    let versie = DMNVersie(rawValue: wortel.ruimte)
    if versie == nil {
      bevindingen.append(
        DMNRegels.onbekendeVersie.bevinding("'\(wortel.ruimte)' is geen naamruimte van DMN", bij: wortel.vindplaats))
    }
    let eigen = wortel.kinderen.filter { $0.ruimte == ruimte }
    let invoer = eigen.filter { $0.lokaal == "inputData" }.map(invoergegeven)
    let beslissingen = eigen.filter { $0.lokaal == "decision" }
    namen = FEELParser.Namen(invoer.map(\.variabele) + beslissingen.map(Self.variabele))
    return DMNModel(
      id: wortel["id"] ?? "", naam: wortel["name"] ?? "", naamruimte: wortel["namespace"] ?? "", versie: versie,
      exporteur: wortel["exporter"] ?? "", invoergegevens: invoer, beslissingen: beslissingen.map { beslissing($0) },
      vindplaats: wortel.vindplaats)
  }

  private static func variabele(_ element: Element) -> String {
    let eigen = element.eerste("variable")?["name"] ?? ""
    return eigen.isEmpty ? (element["name"] ?? "").bijgesneden : eigen.bijgesneden
  }
  private static func type(_ tekst: String?) -> String {
    String((tekst ?? "").split(separator: ":").last ?? "")
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
      logica: logica(element), vindplaats: element.vindplaats)
  }

  private static func eis(_ element: Element) -> Beslissing.Eis {
    let href = element["href"] ?? ""
    let id = href.lastIndex(of: "#").map { String(href[href.index(after: $0)...]) } ?? href
    return Beslissing.Eis(id: id, vindplaats: element.vindplaats)
  }

  private static let andereLogica: Set<String> = [
    "invocation", "context", "relation", "list", "functionDefinition", "conditional", "for", "every", "some", "filter",
  ]

  private mutating func logica(_ element: Element) -> Beslissing.Logica {
    if let tabel = element.eerste("decisionTable") { return .tabel(beslistabel(tabel)) }
    if let letterlijk = element.eerste("literalExpression") {
      return .expressie(expressie(letterlijk.eerste("text"), bij: letterlijk))
    }
    guard let ander = element.kinderen.first(where: { $0.ruimte == ruimte && Self.andereLogica.contains($0.lokaal) })
    else { return .ontbreekt }
    bevindingen.append(
      DMNRegels.nietOndersteund.bevinding(
        "\(ander.lokaal) in beslissing '\(element["name"] ?? "")' wordt niet uitgevoerd", bij: ander.vindplaats))
    return .nietOndersteund(ander.lokaal)
  }

  // MARK: - Table

  private mutating func beslistabel(_ element: Element) -> Beslistabel {
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
      label: element["label"] ?? "", expressie: expressie(bron?.eerste("text"), bij: bron ?? element))
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
      naam: element["name"] ?? "", waarden: waarden,
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
      uitvoer: uitvoercellen.map { expressie($0.eerste("text"), bij: $0) }, vindplaats: element.vindplaats)
  }

  // MARK: - Texts of FEEL

  private mutating func toets(_ element: Element) -> FEELCel<[FEELToets]> {
    let tekst = element.tekst(van: "text") ?? ""
    do {
      let boom = try FEELParser.toetsen(tekst, namen: namen)
      return FEELCel(tekst: tekst, boom: boom, vindplaats: element.vindplaats)
    } catch {
      return FEELCel(tekst: tekst, fout: meld(error, tekst, element), vindplaats: element.vindplaats)
    }
  }

  private mutating func expressie(_ bron: Element?, bij element: Element) -> FEELCel<FEELExpressie> {
    let tekst = bron?.tekst ?? ""
    do {
      let boom = try FEELParser.expressie(tekst, namen: namen)
      return FEELCel(tekst: tekst, boom: boom, vindplaats: element.vindplaats)
    } catch {
      return FEELCel(tekst: tekst, fout: meld(error, tekst, element), vindplaats: element.vindplaats)
    }
  }

  private mutating func meld(_ fout: FEELFout, _ tekst: String, _ element: Element) -> String {
    bevindingen.append(
      DMNRegels.expressie.bevinding("'\(tekst.prefix(80))' is niet te lezen: \(fout)", bij: element.vindplaats))
    return fout.description
  }
}
