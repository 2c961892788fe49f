import Bevindingen
import Markup

/// Rules that need to know what the LVBB has registered: LVBB3508, 3513, 3514, 4001, 4014, 4015, 4040.
enum Toestandregels {
  static let besluitBekend = Kaart.lvbb(
    "LVBB4001", "Een besluit heeft een nieuwe identificatie", waarom: "Een besluit wordt één keer gepubliceerd.",
    hint: "Geef het besluit een eigen FRBRWork", fout: "/akn/nl/bill/gm9995/2024/1 voor de tweede keer",
    goed: "/akn/nl/bill/gm9995/2024/2")
  static let wordtBekend = Kaart.lvbb(
    "LVBB4014", "Een nieuwe versie van een regeling bestaat nog niet",
    waarom: "Een vastgestelde versie verandert nooit meer.",
    hint: "Geef de nieuwe versie een eigen FRBRExpression", fout: "nld@2 terwijl nld@2 er al is", goed: "nld@3")
  static let wasOnbekend = Kaart.lvbb(
    "LVBB4015", "De versie die u wijzigt, bestaat", waarom: "De LVBB voert de wijziging uit op die versie.",
    hint: "Download de geldende versie en gebruik haar FRBRExpression als was", fout: "was=\"…/nld@9\", onbekend",
    goed: "was=\"…/nld@2\", bekend")

  static let nieuweBestaatAl = Kaart.lvbb(
    "LVBB5019", "Een nieuwe regeling bestaat nog niet",
    waarom: "Een regeling die er al is, verandert u met een mutatie; zo ziet de lezer wat er anders wordt.",
    hint: "Lever een RegelingMutatie op de geldende versie, of geef de nieuwe regeling een eigen FRBRWork",
    fout: "een hele RegelingCompact voor een plan dat al is gepubliceerd", goed: "<RegelingMutatie was=\"…/nld@1\">")
  static let voorgangerOnbekend = Kaart.lvbb(
    "LVBB4049", "Een regeling volgt een bekende regeling op",
    waarom: "Van iets onbekends kan niemand de opvolger zijn.",
    hint: "Verbeter opvolgerVan", fout: "opvolgerVan met een typefout", goed: "opvolgerVan een gepubliceerde regeling")
  static let voorgangerObjectOnbekend = Kaart.lvbb(
    "LVBB4050", "Een informatieobject volgt een bekend informatieobject op",
    waarom: "Van iets onbekends kan niemand de opvolger zijn.", hint: "Verbeter opvolgerVan",
    fout: "opvolgerVan /join/id/regdata/… met een typefout", goed: "opvolgerVan een bekend informatieobject")

  static let kaarten: [Regelkaart] = [
    besluitBekend, wordtBekend, wasOnbekend, nieuweBestaatAl, voorgangerOnbekend, voorgangerObjectOnbekend,
  ]
}

/// Group 6 of the processing at the LVBB, as far as the register in the environment decides it.
struct Toestandcontrole {
  let aanlevering: Aanlevering
  let omgeving: Validatieomgeving

  func controleer() -> [Bevinding] {
    guard let werken = omgeving.bekendeWerken, let expressies = omgeving.bekendeExpressies else { return [] }
    let kennisgeving = aanlevering.kennisgeving.map {
      verwijzingen($0.tekst, expressies, Vindplaats(bestand: $0.bestand))
    }
    return objecten(werken, expressies) + (aanlevering.besluit.map { besluit($0, werken, expressies) } ?? [])
      + (kennisgeving ?? [])
  }

  private func objecten(_ werken: Set<String>, _ expressies: Set<String>) -> [Bevinding] {
    aanlevering.informatieobjecten.flatMap { object -> [Bevinding] in
      let id = object.identificatie
      let plaats = Vindplaats(bestand: object.bestand)
      if expressies.contains(id.expression) {
        return [IORegels.bestaatAl.bevinding("\(id.expression) bestaat al", bij: plaats)]
      }
      guard let metadata = object.metadata else {
        return werken.contains(id.work)
          ? [] : [IORegels.metadataOntbreekt.bevinding("\(id.work) is nieuw, maar heeft geen metadata", bij: plaats)]
      }
      return metadata.opvolgerVan.filter { !werken.contains($0) }.map {
        Toestandregels.voorgangerObjectOnbekend.bevinding("\($0) is niet bekend", bij: plaats)
      }
    }
  }

  private func besluit(
    _ besluit: AanleveringBesluit, _ werken: Set<String>, _ expressies: Set<String>
  ) -> [Bevinding] {
    let plaats = Vindplaats(bestand: besluit.bestand)
    var som: [Bevinding] = []
    if werken.contains(besluit.identificatie.work) {
      som.append(Toestandregels.besluitBekend.bevinding("\(besluit.identificatie.work) bestaat al", bij: plaats))
    }
    for component in besluit.componenten {
      if expressies.contains(component.wordt) {
        som.append(Toestandregels.wordtBekend.bevinding("\(component.wordt) bestaat al", bij: plaats))
      }
      let work = FRBRExpression.work(van: component.wordt)
      if component.soort == .regeling, werken.contains(work), !omgeving.ontwerpwerken.contains(work) {
        som.append(Toestandregels.nieuweBestaatAl.bevinding("\(work) bestaat al", bij: plaats))
      }
      if let was = component.was, !expressies.contains(was) {
        som.append(Toestandregels.wasOnbekend.bevinding("\(was) bestaat niet", bij: plaats))
      }
    }
    for oud in besluit.regelingen.flatMap({ $0.metadata?.opvolgerVan ?? [] }) where !werken.contains(oud) {
      som.append(Toestandregels.voorgangerOnbekend.bevinding("\(oud) is niet bekend", bij: plaats))
    }
    for regeling in besluit.regelingen
    where regeling.metadata == nil && !werken.contains(regeling.identificatie.work) {
      som.append(
        Besluitregels.metadataNieuw.bevinding(
          "\(regeling.identificatie.work) is nieuw, maar heeft geen RegelingMetadata", bij: plaats))
    }
    return som + verwijzingen(besluit.tekst, expressies, plaats)
  }

  /// LVBB3514: what the delivery refers to comes along or is known.
  private func verwijzingen(_ tekst: Tak, _ expressies: Set<String>, _ plaats: Vindplaats) -> [Bevinding] {
    let geleverd = Set(aanlevering.informatieobjecten.map(\.identificatie.expression))
    var genoemd: Set<String> = []
    if let wordt = Renvooi.los(tekst, .wordt) { Self.verzamel(wordt, in: &genoemd) }
    return genoemd.subtracting(geleverd).subtracting(expressies).sorted().map {
      IORegels.nergensBekend.bevinding("\($0) is niet meegeleverd en niet bekend", bij: plaats)
    }
  }

  /// Expressions of information objects that a text names. What a mutation takes away needs not be known any more.
  private static func verzamel(_ tak: Tak, in genoemd: inout Set<String>) {
    switch tak.lokaal {
    case "Verwijder": return
    case "ExtIoRef": genoemd.insert(zonderDeel(tak.tekst))
    case "ExtRef":
      let ref = tak["ref"] ?? ""
      let isObject = ["regdata", "pubdata", "infodata"].contains(Identificatiecontrole.soort(ref))
      if isObject && ref.contains("@") { genoemd.insert(zonderDeel(ref)) }
    default: break
    }
    for kind in tak.takken { verzamel(kind, in: &genoemd) }
  }

  /// The information object without the part of it that is meant (`!groepID=…`).
  private static func zonderDeel(_ expression: String) -> String {
    expression.split(separator: "!", maxSplits: 1).first.map(String.init) ?? expression
  }
}
