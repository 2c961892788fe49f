package import Bevindingen

/// All sources of one practice municipality, read and checked against each other.
package struct Voorbeeldgemeente: Sendable {
  package var gegevens: Gemeentebron
  package var gebieden: [Gebiedbron]
  package var kaart: [Kaartdeel]
  package var plan: Planbron
  package var annotaties: Annotatiebron
  package var werkzaamheden: [Werkzaamheidbron]
  /// By path in the folder of the municipality: `wijzigingen/boom-diameter.txt`.
  package var wijzigingen: [String: Wijzigingbron]
  /// All files of the folder by path; rules and attachments are taken from here.
  package var bestanden: [String: [UInt8]]

  package func gebied(_ slug: String) -> Gebiedbron? { gebieden.first { $0.slug == slug } }

  /// The paths of the rule files, in order.
  package var regelpaden: [String] {
    bestanden.keys.filter { $0.hasPrefix("regels/") && $0.hasSuffix(".txt") }.sorted()
  }

  /// Reads the files of one folder: name to bytes. Nil when one of the five main sources cannot be read.
  package static func decode(_ bestanden: [String: [UInt8]]) -> Bevonden<Voorbeeldgemeente> {
    var bevindingen: [Bevinding] = []
    func lees<Model>(_ pad: String, _ decode: ([UInt8], String) -> Bevonden<Model>) -> Model? {
      guard let bytes = bestanden[pad] else {
        bevindingen.append(
          BronRegels.bestand.bevinding("Bestand '\(pad)' ontbreekt", bij: Vindplaats(bestand: pad)))
        return nil
      }
      let gelezen = decode(bytes, pad)
      bevindingen += gelezen.bevindingen
      return gelezen.model
    }
    let gegevens = lees("gemeente.json", { Gemeentebron.decode($0, bestand: $1) })
    let gebieden = lees("gebieden.geojson", { Gebiedbron.decode($0, bestand: $1) })
    let kaart = lees("kaart.geojson", { Kaartdeel.decode($0, bestand: $1) })
    let plan = lees("omgevingsplan.txt", { PlanDecoder().decode($0, bestand: $1) })
    let annotaties = lees("annotaties.txt", { AnnotatieDecoder().decode($0, bestand: $1) })
    let werkzaamheden = lees("werkzaamheden.json", { Werkzaamheidbron.decode($0, bestand: $1) })
    var wijzigingen: [String: Wijzigingbron] = [:]
    for pad in bestanden.keys.sorted() where pad.hasPrefix("wijzigingen/") && pad.hasSuffix(".txt") {
      wijzigingen[pad] = lees(pad, { WijzigingDecoder().decode($0, bestand: $1) })
    }
    guard let gegevens, let gebieden, let plan, let annotaties, let werkzaamheden else {
      return Bevonden(nil, bevindingen: bevindingen)
    }
    let gemeente = Voorbeeldgemeente(
      gegevens: gegevens, gebieden: gebieden, kaart: kaart ?? [], plan: plan, annotaties: annotaties,
      werkzaamheden: werkzaamheden, wijzigingen: wijzigingen, bestanden: bestanden)
    return Bevonden(gemeente, bevindingen: bevindingen + gemeente.samenhang())
  }

  private func samenhang() -> [Bevinding] {
    let controle = Samenhang(
      gegevens: gegevens, gebieden: gebieden, plan: plan, annotaties: annotaties, werkzaamheden: werkzaamheden)
    return controle.controleer()
      + wijzigingen.values.sorted { $0.slug < $1.slug }.flatMap { wijziging in
        wijziging.artikelen.flatMap { artikel -> [Bevinding] in
          let annotaties = artikel.regels.compactMap(\.annotatie).flatMap(controle.controleer)
          guard plan.artikelen.contains(where: { $0.nummer == artikel.nummer }) else {
            let melding = "Artikel '\(artikel.nummer)' bestaat niet in het plan"
            return annotaties + [BronRegels.verwijzing.bevinding(melding, bij: artikel.vindplaats)]
          }
          return annotaties
        }
      }
  }
}
