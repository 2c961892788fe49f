import Bevindingen
import Markup

/// Reads the children of one element against a fixed order, as the xs:sequence of the schema prescribes, and notes
/// what is missing, misplaced or too much.
///
/// The decoder asks for the children in the order of the standard, so that the order stands in one place: the decoder.
struct Reeks {
  let element: Element
  private let ruimte: String
  private let kinderen: [Element]
  private var gebruikt: [Bool]
  private var plek = 0
  private var ordeGemeld = false
  private var gevraagd: [String] = []
  private var bevindingen: [Bevinding]

  init(_ element: Element, in ruimte: String, attributen: Set<String> = []) {
    self.element = element
    self.ruimte = ruimte
    kinderen = element.kinderen
    gebruikt = Array(repeating: false, count: kinderen.count)
    bevindingen = Attribuutcontrole.controleer(element, toegestaan: attributen)
    if Self.heeftLosseTekst(element) {
      bevindingen.append(
        VerzoekStructuurregels.losseTekst.bevinding(
          "\(element.lokaal) bevat losse tekst tussen de elementen", bij: element.vindplaats))
    }
  }

  /// Exactly one.
  mutating func verplicht(_ naam: String) -> Element? {
    if let gevonden = neem([naam]) { return gevonden }
    meldOntbreekt(naam)
    return nil
  }

  /// None or one.
  mutating func mogelijk(_ naam: String) -> Element? { neem([naam]) }

  /// As many as there are next to each other, up to the most that may stand here.
  mutating func herhaald(_ naam: String, minstens: Int = 0, hoogstens: Int = .max) -> [Element] {
    var gevonden: [Element] = []
    while gevonden.count < hoogstens {
      guard gevonden.isEmpty || staatNu(naam), let volgende = neem([naam]) else { break }
      gevonden.append(volgende)
    }
    if gevonden.count < minstens { meldOntbreekt(naam) }
    return gevonden
  }

  /// One of these names.
  mutating func keuze(_ namen: [String], verplicht: Bool) -> Element? {
    if let gevonden = neem(namen) { return gevonden }
    if verplicht { meldOntbreekt(namen.joined(separator: " of ")) }
    return nil
  }

  /// Whatever was not asked for is too much.
  mutating func sluit() -> [Bevinding] {
    for (kind, isGebruikt) in zip(kinderen, gebruikt) where !isGebruikt {
      bevindingen.append(teVeel(kind))
    }
    return bevindingen
  }

  private func staatNu(_ naam: String) -> Bool {
    plek < kinderen.count && !gebruikt[plek] && kinderen[plek].heet(naam, in: ruimte)
  }

  private mutating func neem(_ namen: [String]) -> Element? {
    gevraagd += namen.filter { !gevraagd.contains($0) }
    let plekken = kinderen.indices.filter { index in
      !gebruikt[index] && kinderen[index].ruimte == ruimte && namen.contains(kinderen[index].lokaal)
    }
    guard let index = plekken.first(where: { $0 >= plek }) ?? plekken.first else { return nil }
    gebruikt[index] = true
    if index >= plek {
      plek = index + 1
    } else if !ordeGemeld {
      // One out-of-order child makes its neighbours look wrong too; the first says it all.
      ordeGemeld = true
      bevindingen.append(
        VerzoekStructuurregels.volgorde.bevinding(
          "\(kinderen[index].lokaal) staat op de verkeerde plaats in \(element.lokaal)", bij: kinderen[index].vindplaats
        ))
    }
    return kinderen[index]
  }

  private mutating func meldOntbreekt(_ naam: String) {
    bevindingen.append(
      VerzoekStructuurregels.ontbreekt.bevinding(
        "\(naam) ontbreekt in \(element.lokaal)", bij: element.vindplaats,
        hint: "Voeg \(naam) toe in \(element.lokaal)"))
  }

  private func teVeel(_ kind: Element) -> Bevinding {
    let samenvatting =
      if gevraagd.contains(kind.lokaal), kind.ruimte != ruimte {
        "\(kind.lokaal) staat in naamruimte '\(kind.ruimte)'; verwacht is '\(ruimte)'"
      } else if gevraagd.contains(kind.lokaal) {
        "\(kind.lokaal) staat te vaak of op de verkeerde plaats in \(element.lokaal)"
      } else {
        "\(kind.lokaal) is niet bekend in \(element.lokaal)"
      }
    return VerzoekStructuurregels.onverwacht.bevinding(samenvatting, bij: kind.vindplaats)
  }

  private static func heeftLosseTekst(_ element: Element) -> Bool {
    element.knopen.contains { knoop in
      switch knoop {
      case .element: false
      case .tekst(let tekst): !tekst.bijgesneden.isEmpty
      }
    }
  }
}

/// Attributes that do not belong on an element.
enum Attribuutcontrole {
  static func controleer(_ element: Element, toegestaan: Set<String>) -> [Bevinding] {
    element.attributen.compactMap { attribuut in
      let naam = attribuut.naam
      if naam.ruimte == STAMNaamruimte.schemaInstantie { return nil }
      // GML names its own attribute gml:id; xlink stands on members that point elsewhere.
      let sleutel = naam.ruimte.isEmpty ? naam.lokaal : "{}\(naam.lokaal)"
      if toegestaan.contains(sleutel) { return nil }
      return VerzoekStructuurregels.attribuut.bevinding(
        "Attribuut \(naam.lokaal) is niet bekend op \(element.lokaal)", bij: element.vindplaats(attribuut: naam.lokaal))
    }
  }
}
