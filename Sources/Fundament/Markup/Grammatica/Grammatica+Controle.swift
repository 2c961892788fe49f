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
    var ronde = Controleronde(grammatica: self, kaart: kaart)
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
  /// Values of type ID must differ throughout the document.
  private var ids: Set<String> = []

  private static let xsi = "http://www.w3.org/2001/XMLSchema-instance"

  init(grammatica: Grammatica, kaart: Regelkaart) {
    self.grammatica = grammatica
    self.kaart = kaart
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
      for kind in element.kinderen.prefix(1) { onverwacht(kind, in: element, verwacht: []) }
      if !gemengd { geenTekst(element) }
    case .enkelvoudig(let waarde): controleerWaarde(element, waarde)
    case .alle(let delen):
      geenTekst(element)
      controleerAlle(element, delen)
    case .model(let automaat, let gemengd):
      if !gemengd { geenTekst(element) }
      controleerVolgorde(element, automaat)
    }
  }

  /// As `processContents="lax"` says: by its own rules when it is known; else only what is known inside it.
  private mutating func controleerLos(_ element: Element) {
    if let type = grammatica.elementen[element.naam] { return controleer(element, type: type) }
    for kind in element.kinderen { controleerLos(kind) }
  }

  private mutating func controleerAttributen(_ element: Element, _ type: Elementtype) {
    let gevonden = element.attributen
    for attribuut in gevonden {
      if attribuut.naam.ruimte == Self.xsi { continue }
      guard let regel = type.attributen[attribuut.naam] else {
        let isVreemd = !attribuut.naam.ruimte.isEmpty && attribuut.naam.ruimte != element.ruimte
        if type.overige && isVreemd { continue }
        let bekend = type.attributen.keys.map(\.lokaal).sorted().joined(separator: ", ")
        meld(
          "Attribuut \(attribuut.naam.lokaal) hoort niet bij \(element.lokaal); verwacht: "
            + (bekend.isEmpty ? "geen attributen" : bekend), element.vindplaats(attribuut: attribuut.naam.lokaal))
        continue
      }
      if regel.waardetype.basis == .ID, !ids.insert(attribuut.waarde).inserted {
        meld(
          "'\(Self.kort(attribuut.waarde))' is al het \(attribuut.naam.lokaal) van een ander element",
          element.vindplaats(attribuut: attribuut.naam.lokaal))
      }
      if let bezwaar = Self.bezwaar(regel.waardetype, attribuut.waarde, element) {
        meld(
          "'\(Self.kort(attribuut.waarde))' past niet in attribuut \(attribuut.naam.lokaal) van \(element.lokaal); "
            + "verwacht: \(bezwaar)", element.vindplaats(attribuut: attribuut.naam.lokaal))
      }
    }
    for (naam, regel) in type.attributen.sorted(by: { $0.key.lokaal < $1.key.lokaal })
    where regel.verplicht && !gevonden.contains(where: { $0.naam == naam }) {
      meld("Attribuut \(naam.lokaal) ontbreekt bij \(element.lokaal)", element.vindplaats)
    }
  }

  private mutating func controleerWaarde(_ element: Element, _ waarde: Waardetype) {
    if let kind = element.kinderen.first {
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

  private mutating func geenTekst(_ element: Element) {
    for knoop in element.knopen {
      guard case .tekst(let tekst) = knoop, !tekst.bijgesneden.isEmpty else { continue }
      meld(
        "Tekst '\(Self.kort(tekst.bijgesneden))' staat los in \(element.lokaal); verwacht: alleen elementen",
        element.vindplaats)
      return
    }
  }

  private mutating func controleerAlle(_ element: Element, _ delen: [Elementtype.Alledeel]) {
    var gezien: Set<Naam> = []
    for kind in element.kinderen {
      guard let deel = delen.first(where: { $0.naam == kind.naam }) else {
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
      if let stap = automaat.staten[staat].overgangen[kind.naam] {
        staat = stap.staat
        controleer(kind, type: stap.type)
        continue
      }
      if !isGemeld { onverwacht(kind, in: element, verwacht: automaat.staten[staat].verwacht) }
      isGemeld = true
      guard let type = automaat.typen[kind.naam] else { continue }
      controleer(kind, type: type)
      // Read on from a place where this child does fit, so that its followers are not blamed.
      if let verder = automaat.staten.compactMap({ $0.overgangen[kind.naam]?.staat }).first { staat = verder }
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
    bevindingen.append(kaart.bevinding(samenvatting, bij: vindplaats))
  }

  /// A value in a message: long ones are cut.
  private static func kort(_ waarde: String) -> String {
    waarde.count > 60 ? waarde.prefix(57) + "…" : waarde
  }
}
