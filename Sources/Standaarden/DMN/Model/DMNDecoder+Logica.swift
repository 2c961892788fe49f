import Bevindingen
import Markup

/// Boxed expressions (DMN 1.5, 10.2).
extension DMNDecodering {
  private static let soorten: Set<String> = [
    "decisionTable", "literalExpression", "invocation", "context", "relation", "list", "functionDefinition",
    "conditional", "for", "every", "some", "filter",
  ]

  /// The logic that stands in an element, whatever stands around it.
  mutating func logica(in element: Element) -> Beslislogica {
    guard let gevonden = element.kinderen.first(where: { $0.ruimte == ruimte && Self.soorten.contains($0.lokaal) })
    else { return .ontbreekt }
    return logica(gevonden)
  }

  private mutating func logica(_ element: Element) -> Beslislogica {
    diepte += 1
    defer { diepte -= 1 }
    guard diepte <= DMNDecoder.grootsteDiepte else {
      bevindingen.append(
        DMNRegels.grens.bevinding(
          "Meer dan \(DMNDecoder.grootsteDiepte) vakken in elkaar: de rest is niet gelezen", bij: element.vindplaats))
      return .nietOndersteund(element.lokaal)
    }
    switch element.lokaal {
    case "decisionTable": return .tabel(beslistabel(element))
    case "literalExpression": return letterlijk(element)
    case "invocation": return aanroep(element)
    case "context": return context(element)
    case "relation": return relatie(element)
    case "list":
      let leden = element.kinderen.filter { $0.ruimte == ruimte && Self.soorten.contains($0.lokaal) }
      return .lijst(leden.map { logica($0) })
    case "functionDefinition": return .functie(functiedefinitie(element))
    case "conditional":
      return .voorwaarde(
        als: logica(van: "if", in: element), dan: logica(van: "then", in: element),
        anders: logica(van: "else", in: element))
    case "filter":
      return .filter(
        logica(van: "in", in: element), past: met(["item"]) { $0.logica(van: "match", in: element) })
    case "for", "every", "some": return herhaling(element)
    default: return .nietOndersteund(element.lokaal)
    }
  }

  private mutating func logica(van naam: String, in element: Element) -> Beslislogica {
    element.eerste(naam).map { logica(in: $0) } ?? .ontbreekt
  }

  /// Reads something with more names in scope.
  private mutating func met<T>(_ extra: [String], _ lees: (inout DMNDecodering) -> T) -> T {
    let buiten = namen
    for naam in extra { namen.zet(naam) }
    defer { namen = buiten }
    return lees(&self)
  }

  private mutating func letterlijk(_ element: Element) -> Beslislogica {
    if element.eerste("importedValues") != nil || isVreemd(element["expressionLanguage"]) {
      meldNietOndersteund("een expressie in een andere taal dan FEEL", element)
      return .nietOndersteund("expressionLanguage")
    }
    guard let tekst = element.eerste("text"), !tekst.tekst.isEmpty else { return .ontbreekt }
    return .expressie(expressie(tekst, bij: element))
  }

  private func isVreemd(_ taal: String?) -> Bool {
    guard let taal, !taal.isEmpty else { return false }
    return !taal.lowercased().contains("feel")
  }

  private mutating func meldNietOndersteund(_ wat: String, _ element: Element) {
    bevindingen.append(DMNRegels.nietOndersteund.bevinding("\(wat) wordt niet uitgevoerd", bij: element.vindplaats))
  }

  private mutating func aanroep(_ element: Element) -> Beslislogica {
    let argumenten = element.alle("binding").map { binding in
      Beslislogica.Contextregel(
        naam: (binding.eerste("parameter")?["name"] ?? "").alsNaam,
        type: Self.type(binding.eerste("parameter")?["typeRef"]), logica: logica(in: binding))
    }
    return .aanroep(Beslislogica.Aanroep(functie: logica(in: element), argumenten: argumenten))
  }

  private mutating func context(_ element: Element) -> Beslislogica {
    let buiten = namen
    defer { namen = buiten }
    var regels: [Beslislogica.Contextregel] = []
    for vak in element.alle("contextEntry") {
      let variabele = vak.eerste("variable")
      let naam = (variabele?["name"] ?? "").alsNaam
      regels.append(
        Beslislogica.Contextregel(naam: naam, type: Self.type(variabele?["typeRef"]), logica: logica(in: vak)))
      if !naam.isEmpty { namen.zet(naam) }
    }
    return .context(regels)
  }

  private mutating func relatie(_ element: Element) -> Beslislogica {
    let kolommen = element.alle("column").map { ($0["name"] ?? "").alsNaam }
    let rijen = element.alle("row").map { rij in
      rij.kinderen.filter { $0.ruimte == ruimte && Self.soorten.contains($0.lokaal) }.map { logica($0) }
    }
    return .relatie(Beslislogica.Relatie(kolommen: kolommen, rijen: rijen))
  }

  /// `functionDefinition`, and `encapsulatedLogic` of a BKM, which has the same content.
  mutating func functiedefinitie(_ element: Element) -> Beslislogica.Functiedefinitie {
    let parameters = element.alle("formalParameter").map {
      Beslislogica.Functiedefinitie.Parameter(
        naam: ($0["name"] ?? "").alsNaam, type: Self.type($0["typeRef"]))
    }
    let soort = Beslislogica.Functiedefinitie.Soort(rawValue: element["kind"] ?? "FEEL") ?? .feel
    if soort != .feel { meldNietOndersteund("een functie in \(soort.rawValue)", element) }
    return Beslislogica.Functiedefinitie(
      soort: soort, parameters: parameters, lichaam: met(parameters.map(\.naam)) { $0.logica(in: element) })
  }

  private mutating func herhaling(_ element: Element) -> Beslislogica {
    let soort = Beslislogica.Herhaling.Soort(rawValue: element.lokaal) ?? .voor
    let naam = (element["iteratorVariable"] ?? "").alsNaam
    let bron = logica(van: "in", in: element)
    let lichaam = met([naam, "partial"]) { decodering in
      decodering.logica(van: soort == .voor ? "return" : "satisfies", in: element)
    }
    return .herhaling(Beslislogica.Herhaling(soort: soort, naam: naam, bron: bron, lichaam: lichaam))
  }
}
