import Bevindingen
import Markup

/// Which kind of authority lays down which kind of regulation, and in which text model (validatiematrix 6.0, TPOD2437
/// to TPOD2481).
enum Regelingsoortregels {
  private struct Soort {
    let nummer: String
    let naam: String
    let overheden: [String]
    let overheidscode: String?
    /// Allowed models; a second code speaks about one kind of authority only.
    let modellen: [(code: String, alleen: String?, namen: [String])]
  }

  private static let compact = ["RegelingCompact"]
  private static let klassiek = ["RegelingKlassiek", "RegelingCompact"]
  private static let vrij = ["RegelingVrijetekst"]
  private static let tijdelijk = ["RegelingTijdelijkdeel"]

  private static func soort(
    _ nummer: String, _ naam: String, _ overheidscode: String?, _ overheden: [String], _ modelcode: String,
    _ namen: [String]
  ) -> Soort {
    Soort(
      nummer: nummer, naam: naam, overheden: overheden, overheidscode: overheidscode,
      modellen: [(modelcode, nil, namen)])
  }

  private static let soorten: [Soort] = [
    soort("002", "ministeriële regeling", "TPOD2437", ["ministerie"], "TPOD2438", klassiek),
    soort("003", "omgevingsplan", "TPOD2451", ["gemeente"], "TPOD2452", compact),
    soort("004", "omgevingsverordening", "TPOD2454", ["provincie"], "TPOD2455", compact),
    soort("005", "waterschapsverordening", "TPOD2480", ["waterschap"], "TPOD2481", compact),
    soort("006", "omgevingsvisie", "TPOD2457", ["ministerie", "provincie", "gemeente"], "TPOD2458", vrij),
    soort("007", "projectbesluit", "TPOD2462", ["ministerie", "provincie", "waterschap"], "TPOD2463", vrij),
    soort("008", "instructie", "TPOD2440", ["ministerie", "provincie"], "TPOD2441", vrij),
    soort(
      "009", "voorbeschermingsregels", "TPOD2471", ["ministerie", "provincie", "gemeente"], "TPOD2472", tijdelijk),
    soort("010", "programma", nil, [], "TPOD2460", vrij),
    soort("011", "reactieve interventie", "TPOD2468", ["provincie"], "TPOD2469", tijdelijk),
    soort("012", "aanwijzingsbesluit N2000", "TPOD2443", ["ministerie"], "TPOD2444", klassiek),
    Soort(
      nummer: "013", naam: "toegangsbeperkingsbesluit", overheden: ["ministerie", "provincie"],
      overheidscode: "TPOD2446",
      modellen: [("TPOD2447", "ministerie", klassiek), ("TPOD2449", "provincie", compact)]),
    soort(
      "014", "omgevingsplanregels uit projectbesluit", "TPOD2465", ["ministerie", "provincie", "waterschap"],
      "TPOD2466", tijdelijk),
    soort(
      "015", "voorbeschermingsregels omgevingsplan", "TPOD2474", ["ministerie", "provincie", "gemeente"], "TPOD2475",
      tijdelijk),
    soort(
      "016", "voorbeschermingsregels omgevingsverordening", "TPOD2477", ["provincie"], "TPOD2478", tijdelijk),
  ]

  static let kaarten: [Regelkaart] = soorten.flatMap { soort in
    let overheid = soort.overheidscode.map { overheidskaart($0, soort) }
    return [overheid].compactMap { $0 } + soort.modellen.map { modelkaart($0.code, soort, $0.namen) }
  }

  private static func overheidskaart(_ code: String, _ soort: Soort) -> Regelkaart {
    let wie = soort.overheden.joined(separator: ", ")
    let ander = ["waterschap", "gemeente", "provincie"].first { !soort.overheden.contains($0) } ?? "andere overheid"
    return Kaart.lvbb(
      .init(code), "De soort \(soort.naam) hoort bij: \(wie)",
      waarom: "De wet zegt welke overheid deze soort regeling mag vaststellen.",
      hint: "Verbeter soortRegeling, of de eindverantwoordelijke van het besluit",
      fout: "\(soort.naam) van een \(ander)", goed: "\(soort.naam) van een \(soort.overheden.first ?? "overheid")")
  }

  private static func modelkaart(_ code: String, _ soort: Soort, _ namen: [String]) -> Regelkaart {
    let model = namen.joined(separator: " of ")
    let ander = ["RegelingKlassiek", "RegelingVrijetekst"].first { !namen.contains($0) } ?? "RegelingCompact"
    return Kaart.lvbb(
      .init(code), "De soort \(soort.naam) heeft de tekst in \(model)",
      waarom: "Elke soort regeling heeft een vaste opbouw, zodat viewers haar goed tonen.",
      hint: "Zet de tekst in \(model), of verbeter soortRegeling", fout: "\(soort.naam) in \(ander)",
      goed: "\(soort.naam) in \(model)")
  }

  /// What the metadata of a regulation version say against the besluit and the text.
  static func controleer(_ besluit: AanleveringBesluit, bij plaats: Vindplaats) -> [Bevinding] {
    let wie = overheid(besluit.metadata.eindverantwoordelijke)
    return besluit.regelingen.flatMap { regeling -> [Bevinding] in
      guard let metadata = regeling.metadata,
        let soort = soorten.first(where: { metadata.soortRegeling == "/join/id/stop/regelingtype_\($0.nummer)" })
      else { return [] }
      var som: [Bevinding] = []
      if let code = soort.overheidscode, let wie, !soort.overheden.contains(wie) {
        som.append(
          overheidskaart(code, soort).bevinding("Een \(soort.naam) is geen regeling van een \(wie)", bij: plaats))
      }
      let component = besluit.componenten.first { $0.wordt == regeling.identificatie.expression }
      guard let model = component?.tekstmodel else { return som }
      for regel in soort.modellen where regel.alleen == nil || regel.alleen == wie {
        guard !regel.namen.contains(model) else { continue }
        som.append(
          modelkaart(regel.code, soort, regel.namen).bevinding("Een \(soort.naam) staat in \(model)", bij: plaats))
      }
      return som
    }
  }

  /// `/tooi/id/gemeente/gm9995` is of kind gemeente.
  static func overheid(_ eindverantwoordelijke: String) -> String? {
    let delen = eindverantwoordelijke.split(separator: "/")
    return delen.count == 4 && delen[0] == "tooi" && delen[1] == "id" ? String(delen[2]) : nil
  }
}
