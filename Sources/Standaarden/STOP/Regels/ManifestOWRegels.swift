import Bevindingen

/// Rules on the ties between manifest-ow.xml and the besluit: LVBB2502 to LVBB2505.
enum ManifestOWRegels {
  static let doelOntbreekt = Kaart.lvbb(
    "LVBB2502", "manifest-ow.xml noemt bij elke regeling een doel",
    waarom: "Het doel verbindt de OW-objecten met het besluit.",
    hint: "Vul DoelID met het doel van het besluit", fout: "<DoelID/>",
    goed: "<DoelID>/join/id/proces/gm9995/2024/wijziging1</DoelID>")
  static let doelOnbekend = Kaart.lvbb(
    "LVBB2503", "Het doel in manifest-ow.xml staat in het besluit",
    waarom: "Een onbekend doel hoort bij geen enkel besluit.",
    hint: "Gebruik het doel uit ConsolidatieInformatie", fout: "DoelID van een ander besluit", goed: "hetzelfde doel")
  static let bestandOntbreekt = Kaart.lvbb(
    "LVBB2504", "De OW-bestanden bij een doel zijn meegeleverd",
    waarom: "Zonder de bestanden kan het plan niet op de kaart.",
    hint: "Voeg de bestanden toe", fout: "owLocaties.xml genoemd, niet geleverd", goed: "owLocaties.xml geleverd")
  static let nietGekoppeld = Kaart.lvbb(
    "LVBB2505", "Het doel hoort bij de regeling in manifest-ow.xml",
    waarom: "OW-objecten volgen de regeling waar het doel bij hoort.",
    hint: "Gebruik het work en het doel die samen in ConsolidatieInformatie staan", fout: "doel van plan A bij plan B",
    goed: "doel en work van hetzelfde plan")

  static let kaarten: [Regelkaart] = [doelOntbreekt, doelOnbekend, bestandOntbreekt, nietGekoppeld]

  /// LVBB2504: per doel what LVBB1016 says per file.
  static func ontbrekend(
    _ deel: ManifestOW.Aanlevering, in pakket: [String: [UInt8]], _ plaats: Vindplaats
  ) -> Bevinding? {
    let weg = deel.bestanden.map(\.naam).filter { pakket[$0] == nil }
    guard !weg.isEmpty else { return nil }
    return bestandOntbreekt.bevinding(
      "Bij doel \(deel.doelID) ontbreken in de zip: \(weg.joined(separator: ", "))", bij: plaats)
  }

  /// LVBB2505 the other way round: a regulation that the besluit ties to a doel stands with it in manifest-ow.xml.
  static func gemist(
    _ manifest: ManifestOW, _ koppelingen: [String: Set<String>], _ plaats: Vindplaats
  ) -> [Bevinding] {
    let genoemd = Set(manifest.aanleveringen.map { [$0.doelID, $0.workIDRegeling] })
    return koppelingen.sorted { $0.key < $1.key }.flatMap { doel, werken in
      werken.sorted().filter { !genoemd.contains([doel, $0]) }.map { work in
        nietGekoppeld.bevinding("Doel \(doel) hoort bij \(work); samen staan zij niet in manifest-ow.xml", bij: plaats)
      }
    }
  }

  static func controleer(
    _ deel: ManifestOW.Aanlevering, doelen: [String], _ koppelingen: [String: Set<String>], _ plaats: Vindplaats
  ) -> [Bevinding] {
    if deel.doelID.isEmpty {
      return [doelOntbreekt.bevinding("Bij \(deel.workIDRegeling) ontbreekt DoelID", bij: plaats)]
    }
    guard doelen.contains(deel.doelID) else {
      return [doelOnbekend.bevinding("Doel \(deel.doelID) is onbekend", bij: plaats)]
    }
    guard let werken = koppelingen[deel.doelID], !werken.contains(deel.workIDRegeling) else { return [] }
    return [
      nietGekoppeld.bevinding("Doel \(deel.doelID) hoort niet bij \(deel.workIDRegeling)", bij: plaats)
    ]
  }
}
