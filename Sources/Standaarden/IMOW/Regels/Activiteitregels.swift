import Bevindingen

/// The functionele structuur: no cycles, one tophaak, and the tophaak hangs on the right national top
/// (OZON0083, 0085, 0206-0208, 0213-0215; RTRG0016-0018; TPOD1951).
struct Activiteitregels {
  static let kring = OWKaart.maak(
    "OZON0083", .fout, "Een Activiteit staat niet boven zichzelf",
    "Activiteiten vormen een boom. Met een kring komt niemand bij de top uit.",
    hint: "Volg bovenliggendeActiviteit en verbreek de kring", fout: "A onder B en B onder A",
    goed: "A onder B, B onder de tophaak")
  static let gerelateerdAanZichzelf = OWKaart.maak(
    "OZON0085", .fout, "Een Activiteit is niet gerelateerd aan zichzelf",
    "Een verwijzing naar zichzelf zegt niets.", hint: "Haal de verwijzing weg", fout: "A gerelateerd aan A",
    goed: "A gerelateerd aan B")
  static let naamTophaak = OWKaart.maak(
    "TPOD1951", .waarschuwing, "De tophaak heeft de voorgeschreven naam",
    "De bovenste Activiteit van een regeling heeft een vaste naam. Bestaande plannen wijken daar soms van af.",
    hint: "Begin de naam met 'Activiteit gereguleerd in'", fout: "Activiteit in omgevingsplan Rieteroog",
    goed: "Activiteit gereguleerd in het omgevingsplan gemeente Rieteroog")

  private struct Laag: Sendable {
    let naam: String
    let hoogstensEen: Regelkaart
    let zelfdeOrganisatie: Regelkaart
    let juisteTop: Regelkaart
    /// How the identification of the national top begins; both forms were seen in data.
    let top: [String]
  }

  /// Codes of two authorities of one layer, and ends of national identifications, for the examples on the cards.
  private struct Voorbeeld: Sendable {
    let eigen: String
    let ander: String
    let top: String
    let foutTop: String

    func activiteit(_ naam: String) -> String { "nl.imow-\(eigen).activiteit.\(naam)" }
  }

  private static let lagen: [String: Laag] = [
    "gm": laag(
      "gemeente", "OZON0206", "OZON0213", "RTRG0016", ["ActInOmgevingsplan", "ActiviteitGevolgenFysiekeLeefomg"],
      Voorbeeld(eigen: "gm9995", ander: "gm9996", top: "ActInOmgevingsplan", foutTop: "ActInWaterschapsverordening")),
    "pv": laag(
      "provincie", "OZON0207", "OZON0214", "RTRG0017", ["ActiviteitInOmgevingsver", "ActInOmgevingsver"],
      Voorbeeld(eigen: "pv99", ander: "pv98", top: "ActInOmgevingsverordening", foutTop: "ActInOmgevingsplan")),
    "ws": laag(
      "waterschap", "OZON0208", "OZON0215", "RTRG0018", ["ActInWaterschapsver"],
      Voorbeeld(
        eigen: "ws9995", ander: "ws9996", top: "ActInWaterschapsverordening", foutTop: "ActInOmgevingsverordening")),
  ]

  private static func laag(
    _ naam: String, _ hoogstens: String, _ zelfde: String, _ juiste: String, _ top: [String], _ voorbeeld: Voorbeeld
  ) -> Laag {
    let (kappen, bouwen) = (voorbeeld.activiteit("Kappen"), voorbeeld.activiteit("Bouwen"))
    return Laag(
      naam: naam,
      hoogstensEen: OWKaart.maak(
        hoogstens, .fout, "Een \(naam) heeft één tophaak",
        "Alleen de bovenste Activiteit van de regeling hangt aan de landelijke boom. De rest hangt daaronder.",
        hint: "Hang de andere Activiteiten onder de tophaak",
        fout: "\(kappen) en \(bouwen), allebei onder …\(voorbeeld.top)",
        goed: "\(kappen) en \(bouwen), allebei onder \(voorbeeld.activiteit(voorbeeld.top))"),
      zelfdeOrganisatie: OWKaart.maak(
        zelfde, .fout, "Een Activiteit hangt onder een Activiteit van dezelfde \(naam)",
        "Een overheid kan niet in de boom van een ander hangen.", hint: "Verwijs naar een eigen Activiteit",
        fout: "\(kappen) onder nl.imow-\(voorbeeld.ander).activiteit.Bomen",
        goed: "\(kappen) onder \(voorbeeld.activiteit("Bomen"))"),
      juisteTop: OWKaart.maak(
        juiste, .fout, "De tophaak van een \(naam) hangt onder de juiste landelijke Activiteit",
        "Voor elk soort regeling is er één plek in de landelijke boom.",
        hint: "Verwijs naar de landelijke top voor deze regeling",
        fout: "\(voorbeeld.activiteit(voorbeeld.top)) onder nl.imow-mnre1034.activiteit.\(voorbeeld.foutTop)",
        goed: "\(voorbeeld.activiteit(voorbeeld.top)) onder nl.imow-mnre1034.activiteit.\(voorbeeld.top)"),
      top: top)
  }

  static let alle: [Regelkaart] =
    [kring, gerelateerdAanZichzelf, naamTophaak]
    + lagen.values.flatMap { [$0.hoogstensEen, $0.zelfdeOrganisatie, $0.juisteTop] }.sorted { $0.code < $1.code }

  let controle: Regelingcontrole

  func controleer() -> [Bevinding] {
    var boven: [OWIdentificatie: OWIdentificatie] = [:]
    for activiteit in controle.nieuw.activiteiten {
      boven[activiteit.identificatie] = activiteit.bovenliggendeActiviteit?.doel
    }
    var bevindingen: [Bevinding] = []
    var tophaken: [(OWObject, Activiteit)] = []
    for object in controle.levend {
      guard case .activiteit(let activiteit) = object.inhoud else { continue }
      bevindingen += controleerKring(activiteit, boven, object)
      bevindingen += controleerBoven(activiteit, object)
      if isTophaak(activiteit) { tophaken.append((object, activiteit)) }
    }
    return bevindingen + controleer(tophaken)
  }

  private func controleerKring(
    _ activiteit: Activiteit, _ boven: [OWIdentificatie: OWIdentificatie], _ object: OWObject
  ) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    if activiteit.gerelateerdeActiviteiten.contains(where: { $0.doel == activiteit.identificatie }) {
      bevindingen.append(
        Self.gerelateerdAanZichzelf.bevinding(
          "Activiteit '\(activiteit.identificatie)' is gerelateerd aan zichzelf", bij: object.vindplaats))
    }
    var gezien: Set<OWIdentificatie> = []
    var hier = boven[activiteit.identificatie]
    while let id = hier, gezien.insert(id).inserted {
      if id == activiteit.identificatie {
        bevindingen.append(
          Self.kring.bevinding("Activiteit '\(id)' staat boven zichzelf", bij: object.vindplaats))
        break
      }
      hier = boven[id]
    }
    return bevindingen
  }

  /// The topmost of this regeling: its parent lies outside the layer of the authority.
  private func isTophaak(_ activiteit: Activiteit) -> Bool {
    guard let boven = activiteit.bovenliggendeActiviteit?.doel, let eigen = activiteit.identificatie.delen else {
      return false
    }
    return boven.delen?.bestuurslaag != eigen.bestuurslaag
  }

  private func controleerBoven(_ activiteit: Activiteit, _ object: OWObject) -> [Bevinding] {
    guard let boven = activiteit.bovenliggendeActiviteit?.doel, let eigen = activiteit.identificatie.delen,
      let laag = Self.lagen[eigen.bestuurslaag]
    else { return [] }
    if let ander = boven.delen, ander.bestuurslaag == eigen.bestuurslaag {
      guard ander.nummer != eigen.nummer else { return [] }
      return [
        laag.zelfdeOrganisatie.bevinding(
          "'\(activiteit.identificatie)' hangt onder '\(boven)' van een ander", bij: object.vindplaats)
      ]
    }
    let eigenDeel = boven.rawValue.split(separator: ".").last.map(String.init) ?? ""
    guard !laag.top.contains(where: { eigenDeel.hasPrefix($0) }) else { return [] }
    return [
      laag.juisteTop.bevinding(
        "Tophaak '\(activiteit.identificatie)' hangt onder '\(boven)'", bij: object.vindplaats)
    ]
  }

  private func controleer(_ tophaken: [(OWObject, Activiteit)]) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    for (object, activiteit) in tophaken where !activiteit.naam.hasPrefix("Activiteit gereguleerd in ") {
      bevindingen.append(
        Self.naamTophaak.bevinding("Tophaak heet '\(activiteit.naam)'", bij: object.vindplaats))
    }
    let alle = controle.nieuw.activiteiten.filter(isTophaak)
    guard alle.count > 1, let (object, activiteit) = tophaken.last,
      let laag = activiteit.identificatie.delen.flatMap({ Self.lagen[$0.bestuurslaag] })
    else { return bevindingen }
    bevindingen.append(
      laag.hoogstensEen.bevinding(
        "Er zijn \(alle.count) Activiteiten die boven aan de regeling hangen", bij: object.vindplaats))
    return bevindingen
  }
}
