package import Bevindingen

extension Grammatica {
  /// Checks the element and everything below it in one pass.
  ///
  /// Each finding says what was found, what was expected at that place, and where. At most one finding about order per
  /// parent: after the first mistake the rest of the children is read on from the nearest place where it fits.
  /// - Parameters:
  ///   - wortels: the document elements that are right here; nil lets in every element of the tables.
  ///   - kaart: the rule of the standard that speaks about this schema (LVBB2003, LVBB1006, …).
  package func controleer(_ wortel: Element, wortels: [Naam]? = nil, kaart: Regelkaart) -> [Bevinding] {
    guard let type = elementen[wortel.naam], wortels?.contains(wortel.naam) ?? true else {
      let verwacht = wortels ?? []
      return [
        kaart.bevinding(
          "Element \(wortel.lokaal) is hier onbekend; verwacht: \(Self.opgesomd(verwacht, bij: wortel))",
          bij: wortel.vindplaats)
      ]
    }
    var ronde = Controleronde(grammatica: self, boom: wortel.boom, kaart: kaart)
    ronde.controleer(wortel, type: type)
    return ronde.bevindingen
  }

  /// Names for people: local, with the namespace only when it differs from that of the place.
  static func opgesomd(_ namen: [Naam], bij element: Element) -> String {
    if namen.isEmpty { return "niets" }
    let getoond = namen.prefix(12).map { naam in
      naam.ruimte == element.ruimte || naam.ruimte.isEmpty ? naam.lokaal : "\(naam.lokaal) (\(naam.ruimte))"
    }
    let rest = namen.count - getoond.count
    return getoond.joined(separator: ", ") + (rest > 0 ? " of een van nog \(rest)" : "")
  }
}

/// One run over a tree, with what it noticed.
private struct Controleronde {
  let grammatica: Grammatica
  let kaart: Regelkaart
  var bevindingen: [Bevinding] = []
  /// The grammar's number of each name of the document.
  private let nummers: [Int32]
  /// Values of type ID must differ throughout the document.
  private var ids: Set<String> = []

  private static let xsi = "http://www.w3.org/2001/XMLSchema-instance"

  init(grammatica: Grammatica, boom: XMLBoom, kaart: Regelkaart) {
    self.grammatica = grammatica
    self.kaart = kaart
    nummers = boom.namen.map { grammatica.namen[$0.naam] ?? Grammatica.onbekend }
  }

  mutating func controleer(_ element: Element, type nummer: Int) {
    let type = grammatica.typen[nummer]
    switch type.inhoud {
    case .willekeurig: return
    case .vrij(anders: nil): return element.kinderen.forEach { controleerLos($0) }
    case .leeg, .enkelvoudig, .model, .alle, .vrij: controleerAttributen(element, type)
    }
    switch type.inhoud {
    case .willekeurig: break
    case .vrij(let ruimte):
      geenTekst(element)
      for kind in element.kinderen {
        // An element without a namespace is not of another namespace (XML Schema part 1, 3.10.1).
        if kind.ruimte.isEmpty || kind.ruimte == ruimte { onverwacht(kind, in: element, verwacht: []) }
        controleerLos(kind)
      }
    case .leeg(let gemengd):
      if let kind = element.eersteKind { onverwacht(kind, in: element, verwacht: []) }
      if !gemengd { leeg(element) }
    case .enkelvoudig(let waarde): controleerWaarde(element, waarde)
    case .alle(let delen):
      geenTekst(element)
      controleerAlle(element, delen)
    case .model(let model, let gemengd):
      if !gemengd { geenTekst(element) }
      controleerVolgorde(element, model.automaat)
    }
  }

  /// As `processContents="lax"` says: by its own rules when it is known; else only what is known inside it.
  private mutating func controleerLos(_ element: Element) {
    if let type = grammatica.elementen[element.naam] { return controleer(element, type: type) }
    for kind in element.kinderen { controleerLos(kind) }
  }

  private mutating func controleerAttributen(_ element: Element, _ type: Elementtype) {
    for rij in element.attribuutrijen {
      let nummer = nummers[Int(rij.naam)]
      guard let regel = type.attributen.first(where: { $0.nummer == nummer }), nummer != Grammatica.onbekend else {
        onbekend(element.boom.namen[Int(rij.naam)].naam, bij: element, type)
        continue
      }
      let waarde = element.boom.tekst(rij.van, rij.tot)
      if regel.waardetype.basis == .ID, !ids.insert(waarde).inserted {
        meld(
          "'\(Self.kort(waarde))' is al het \(regel.naam.lokaal) van een ander element",
          element.vindplaats(attribuut: regel.naam.lokaal))
      }
      if let bezwaar = Self.bezwaar(regel.waardetype, waarde, element) {
        meld(
          "'\(Self.kort(waarde))' past niet in attribuut \(regel.naam.lokaal) van \(element.lokaal); "
            + "verwacht: \(bezwaar)", element.vindplaats(attribuut: regel.naam.lokaal))
      }
    }
    for regel in type.attributen where regel.verplicht {
      if element.attribuutrijen.contains(where: { nummers[Int($0.naam)] == regel.nummer }) { continue }
      meld("Attribuut \(regel.naam.lokaal) ontbreekt bij \(element.lokaal)", element.vindplaats)
    }
  }

  private mutating func onbekend(_ attribuut: Naam, bij element: Element, _ type: Elementtype) {
    if attribuut.ruimte == Self.xsi { return }
    let isVreemd = !attribuut.ruimte.isEmpty && attribuut.ruimte != element.ruimte
    if type.overige && isVreemd { return }
    let bekend = type.attributen.map(\.naam.lokaal).joined(separator: ", ")
    meld(
      "Attribuut \(attribuut.lokaal) hoort niet bij \(element.lokaal); verwacht: "
        + (bekend.isEmpty ? "geen attributen" : bekend), element.vindplaats(attribuut: attribuut.lokaal))
  }

  private mutating func controleerWaarde(_ element: Element, _ waarde: Waardetype) {
    if let kind = element.eersteKind {
      return meld(
        "Element \(kind.lokaal) mag hier niet staan in \(element.lokaal); verwacht: alleen tekst", element.vindplaats)
    }
    let ruw = element.ruweTekst
    if waarde.magLeeg, ruw.isEmpty { return }
    if let bezwaar = Self.bezwaar(waarde, ruw, element) {
      meld(
        "'\(Self.kort(element.tekst))' past niet in \(element.lokaal); verwacht: \(bezwaar)", element.vindplaats)
    }
  }

  /// The prefix of a QName must be bound at its place; which ones are, only the element knows.
  private static func bezwaar(_ type: Waardetype, _ ruw: String, _ element: Element) -> String? {
    if let bezwaar = type.bezwaar(tegen: ruw) { return bezwaar }
    guard type.basis == .QName, let punt = ruw.firstIndex(of: ":"), element.ruimte(bij: String(ruw[..<punt])) == nil
    else { return nil }
    return "een naam met een voorvoegsel dat in dit bestand een naamruimte heeft"
  }

  /// Where the content is empty, even white space is too much (XML Schema part 1, 3.4.4).
  private mutating func leeg(_ element: Element) {
    if element.eersteKind != nil || element.ruweTekst.isEmpty || element.eersteLosseTekst != nil {
      return geenTekst(element)
    }
    meld("Wit staat los in \(element.lokaal); verwacht: helemaal niets", element.vindplaats)
  }

  private mutating func geenTekst(_ element: Element) {
    guard let tekst = element.eersteLosseTekst else { return }
    meld(
      "Tekst '\(Self.kort(tekst.bijgesneden))' staat los in \(element.lokaal); verwacht: alleen elementen",
      element.vindplaats)
  }

  private mutating func controleerAlle(_ element: Element, _ delen: [Elementtype.Alledeel]) {
    var gezien: Set<Naam> = []
    for kind in element.kinderen {
      let nummer = nummers[kind.naamnummer]
      guard let deel = delen.first(where: { $0.nummer == nummer }), nummer != Grammatica.onbekend else {
        onverwacht(kind, in: element, verwacht: delen.map(\.naam).filter { !gezien.contains($0) })
        continue
      }
      if !gezien.insert(kind.naam).inserted {
        meld("Element \(kind.lokaal) staat twee keer in \(element.lokaal); verwacht: een keer", kind.vindplaats)
      }
      controleer(kind, type: deel.type)
    }
    let ontbrekend = delen.filter { $0.verplicht && !gezien.contains($0.naam) }.map(\.naam)
    if !ontbrekend.isEmpty {
      meld("In \(element.lokaal) ontbreekt \(Grammatica.opgesomd(ontbrekend, bij: element))", element.vindplaats)
    }
  }

  private mutating func controleerVolgorde(_ element: Element, _ automaat: Automaat) {
    var staat = 0
    var isGemeld = false
    for kind in element.kinderen {
      let nummer = nummers[kind.naamnummer]
      if let stap = automaat.staten[staat].stap(nummer) {
        staat = stap.staat
        controleer(kind, type: stap.type)
        continue
      }
      if !isGemeld { onverwacht(kind, in: element, verwacht: automaat.staten[staat].verwacht) }
      isGemeld = true
      guard let symbool = automaat.symbolen.last(where: { $0.nummer == nummer }) else { continue }
      controleer(kind, type: symbool.type)
      // Read on from a place where this child does fit, so that its followers are not blamed.
      if let verder = automaat.staten.compactMap({ $0.stap(nummer)?.staat }).first { staat = verder }
    }
    if !isGemeld && !automaat.staten[staat].magStoppen {
      let verwacht = Grammatica.opgesomd(automaat.staten[staat].verwacht, bij: element)
      meld("\(element.lokaal) is niet compleet; hier moet nog komen: \(verwacht)", element.vindplaats)
    }
  }

  private mutating func onverwacht(_ kind: Element, in ouder: Element, verwacht: [Naam]) {
    meld(
      "Element \(kind.lokaal) mag hier niet staan in \(ouder.lokaal); verwacht: "
        + Grammatica.opgesomd(verwacht, bij: ouder), kind.vindplaats)
  }

  private mutating func meld(_ samenvatting: String, _ vindplaats: Vindplaats) {
    guard bevindingen.count < [Bevinding].grootsteAantalPerCode else { return }
    bevindingen.append(kaart.bevinding(samenvatting, bij: vindplaats))
  }

  /// A value in a message: long ones are cut.
  private static func kort(_ waarde: String) -> String {
    waarde.count > 60 ? waarde.prefix(57) + "…" : waarde
  }
}
