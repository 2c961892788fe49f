import IMOW

/// One annotation in words: "Activiteit: Boom kappen, vergunningplicht".
struct Annotatieregel: Sendable, Hashable {
  enum Soort: String, Sendable, Hashable {
    case activiteit = "Activiteit"
    case gebiedsaanwijzing = "Gebied"
    case omgevingsnorm = "Norm"
    case omgevingswaarde = "Omgevingswaarde"
    case thema = "Thema"
    case hoofdlijn = "Hoofdlijn"
    case kaart = "Kaart"
    case locatie = "Waar"
    case instructie = "Instructie"
  }

  var soort: Soort
  var naam: String
  /// Qualification, value with unit, or kind; empty when there is none.
  var waarde: String
  /// False when the rule holds here but this annotation only elsewhere.
  var geldtHier: Bool
}

/// Puts the annotations of one text element into words, at a place or in general.
struct Annotatieregelmaker: Sendable {
  let stand: Regelingstand
  /// The answer to the question what applies at the place; nil when there is no place.
  let plaats: Annotaties?

  func regels(bij wId: String) -> [Annotatieregel] {
    let annotaties = stand.vraag.annotaties(bij: wId)
    var uit: [Annotatieregel] = []
    for regel in annotaties.regels { uit += self.regels(regel) }
    for deel in annotaties.tekstdelen { uit += self.regels(deel) }
    var gezien: Set<Annotatieregel> = []
    return uit.filter { gezien.insert($0).inserted }
  }

  private func hier(_ locaties: [OWVerwijzing]) -> Bool { plaats?.geldtHier(locaties) ?? true }

  private func regels(_ regel: JuridischeRegel) -> [Annotatieregel] {
    var uit: [Annotatieregel] = regel.activiteitaanduidingen.map { aanduiding in
      let naam = aanduiding.activiteit.map { self.naam(van: $0) } ?? "onbekend"
      let kwalificatie = aanduiding.locatieaanduiding?.kwalificatie.map(Waardelijst.label) ?? ""
      return Annotatieregel(
        soort: .activiteit, naam: naam, waarde: kwalificatie,
        geldtHier: hier(aanduiding.locatieaanduiding?.locaties ?? regel.locaties))
    }
    uit += gebieden(regel.gebiedsaanwijzingen)
    uit += normen(regel.omgevingsnormen, .omgevingsnorm) + normen(regel.omgevingswaarden, .omgevingswaarde)
    if case .instructieregel(let instrumenten, let taken, _) = regel.soort {
      uit += (instrumenten + taken).map {
        Annotatieregel(soort: .instructie, naam: Waardelijst.label(van: $0), waarde: "", geldtHier: true)
      }
    }
    return uit + kaarten(regel.kaarten) + themas(regel.themas) + locaties(regel.locaties)
  }

  private func regels(_ deel: Tekstdeel) -> [Annotatieregel] {
    let hoofdlijnen = deel.hoofdlijnen.compactMap { verwijzing -> Annotatieregel? in
      guard case .hoofdlijn(let hoofdlijn)? = stand.ow[verwijzing.doel]?.inhoud else { return nil }
      return Annotatieregel(soort: .hoofdlijn, naam: hoofdlijn.naam, waarde: hoofdlijn.soort, geldtHier: true)
    }
    return gebieden(deel.gebiedsaanwijzingen) + hoofdlijnen + kaarten(deel.kaarten) + themas(deel.themas)
      + locaties(deel.locaties)
  }

  /// The parent may live outside this regulation, among the preloaded ones: then only its identification is known.
  private func naam(van verwijzing: OWVerwijzing) -> String {
    stand.ow.activiteit(verwijzing.doel)?.naam ?? verwijzing.doel.rawValue
  }

  private func gebieden(_ verwijzingen: [OWVerwijzing]) -> [Annotatieregel] {
    verwijzingen.compactMap { verwijzing in
      stand.ow.gebiedsaanwijzing(verwijzing.doel).map { gebied in
        Annotatieregel(
          soort: .gebiedsaanwijzing, naam: gebied.naam, waarde: gebied.type.map(Waardelijst.label) ?? "",
          geldtHier: hier(gebied.locaties))
      }
    }
  }

  /// The values that hold at the place; without a place all of them with their area.
  private func normen(_ verwijzingen: [OWVerwijzing], _ soort: Annotatieregel.Soort) -> [Annotatieregel] {
    verwijzingen.compactMap { stand.ow.norm($0.doel) }.flatMap { norm -> [Annotatieregel] in
      let geldend = norm.normwaarden.filter { hier($0.locaties) }
      guard !geldend.isEmpty else {
        return [Annotatieregel(soort: soort, naam: norm.naam, waarde: "hier geen waarde", geldtHier: false)]
      }
      return geldend.map { waarde in
        Annotatieregel(
          soort: soort, naam: norm.naam, waarde: Self.tekst(waarde, norm) + (plaats == nil ? waar(waarde) : ""),
          geldtHier: true)
      }
    }
  }

  private static func tekst(_ waarde: Normwaarde, _ norm: Norm) -> String {
    if let getal = waarde.kwantitatieveWaarde {
      let eenheid = norm.eenheid.map { " \(Waardelijst.label(van: $0))" } ?? ""
      return getal.replacing(".", with: ",") + eenheid
    }
    return waarde.kwalitatieveWaarde ?? waarde.waardeInRegeltekst ?? "geen waarde"
  }

  private func waar(_ waarde: Normwaarde) -> String {
    let namen = waarde.locaties.compactMap { stand.ow.locatie($0.doel)?.noemer }
    return namen.isEmpty ? "" : " (\(namen.joined(separator: ", ")))"
  }

  private func kaarten(_ verwijzingen: [OWVerwijzing]) -> [Annotatieregel] {
    verwijzingen.compactMap { stand.ow.kaart($0.doel) }
      .map { Annotatieregel(soort: .kaart, naam: $0.naam, waarde: $0.nummer ?? "", geldtHier: true) }
  }

  private func themas(_ waarden: [Waardelijstwaarde]) -> [Annotatieregel] {
    waarden.map { Annotatieregel(soort: .thema, naam: Waardelijst.label(van: $0), waarde: "", geldtHier: true) }
  }

  private func locaties(_ verwijzingen: [OWVerwijzing]) -> [Annotatieregel] {
    verwijzingen.compactMap { stand.ow.locatie($0.doel) }.map { locatie in
      Annotatieregel(
        soort: .locatie, naam: locatie.noemer ?? locatie.identificatie.rawValue,
        waarde: locatie.type == .ambtsgebied ? "het hele ambtsgebied" : "",
        geldtHier: hier([.locatie(locatie.identificatie)]))
    }
  }
}
