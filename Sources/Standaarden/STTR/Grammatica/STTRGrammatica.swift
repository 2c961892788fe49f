import Bevindingen
import DMN
import Markup

/// What stands where in a rule file: DMN 1.1 or 1.2 with the extensions of IMTR. The official schemas are the judge in
/// the conformance tests: WDK-TR-001 is there when and only when they refuse the file.
enum STTRGrammatica {
  private static let grammatica = Grammatica(DMNGrammatica.tabellen + IMTRGrammatica.tabellen)

  private static let wortels = [DMNVersie.dmn11, .dmn12].map { Naam("definitions", in: $0.rawValue) }

  static func controleer(_ wortel: Element) -> [Bevinding] {
    var bevindingen = grammatica.controleer(wortel, wortels: wortels, kaart: STTRRegels.grammatica)
    controleerVersie(wortel, &bevindingen)
    return bevindingen
  }

  private static func controleerVersie(_ wortel: Element, _ bevindingen: inout [Bevinding]) {
    let extensies = wortel.eerste("extensionElements")?.kinderen ?? []
    let versies = Set(wortel.afstammelingen().compactMap { STTRRuimte.versie($0.ruimte) })
    let genoemd = extensies.first { $0.lokaal == "sttr" && STTRRuimte.versie($0.ruimte) != nil }
    if versies.count > 1 {
      bevindingen.append(
        STTRRegels.versie.bevinding(
          "Naamruimten \(versies.sorted().joined(separator: " en ")) staan door elkaar", bij: wortel.vindplaats))
    } else if let ruimte = versies.first, (ruimte == STTRRuimte.v3.rawValue) != (genoemd?["versie"] == "3") {
      bevindingen.append(
        STTRRegels.versie.bevinding(
          "Naamruimte \(ruimte) past niet bij STTR-versie \(genoemd?["versie"] ?? "(niet genoemd)")",
          bij: (genoemd ?? wortel).vindplaats))
    }
  }
}
