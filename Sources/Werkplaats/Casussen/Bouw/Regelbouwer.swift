package import Bevindingen
import IMOW
package import Pakket
package import STTR
package import Tijd

/// One delivery to the RTR that was built from readable rules.
package struct Regellevering: Sendable {
  package enum Soort: Sendable, Hashable {
    case toepasbareRegels(Regelbeheerobject)
    /// The features of the activiteit: which kinds of rules it has and from which werkzaamheden it is reached.
    case activiteit
  }
  /// Without extension: `boom-kappen-conclusie`.
  package var naam: String
  package var soort: Soort
  /// OW identification.
  package var activiteit: String
  package var geldigVanaf: Datum
  package var levering: Levering

  /// The zip for the RTR; the same rules give the same bytes.
  package func zip() throws(PakketStoring) -> [UInt8] { try Zip.schrijf(Pakketinhoud(levering.codeer())) }
}

/// One rule file as it was read, with the STTR file made of it.
package struct Gebouwderegels: Sendable {
  /// Path in the folder of the municipality.
  package var pad: String
  package var regelset: Regelset
  package var sttr: [UInt8]
}

/// Makes STTR files and RTR deliveries of the readable rules of a municipality.
package struct Regelbouwer: Sendable {
  private let gemeente: Voorbeeldgemeente
  private let namen: OWNaam

  package init(_ gemeente: Voorbeeldgemeente) {
    self.gemeente = gemeente
    namen = OWNaam(bronhouder: gemeente.gegevens.gemeente.code)
  }

  /// What the names in the rules stand for.
  package var naamgeving: Regelnaamgeving {
    var locaties: [String: String] = [:]
    for gebied in gemeente.gebieden { locaties[gebied.slug] = namen.identificatie("gebied", gebied.slug).rawValue }
    for groep in gemeente.annotaties.groepen {
      locaties[groep.slug] = namen.identificatie("gebiedengroep", groep.slug).rawValue
    }
    let eigen = gemeente.gegevens.gemeente
    return Regelnaamgeving(oin: eigen.oin, bronhouder: eigen.code, locaties: locaties)
  }

  /// The OW identification of an activiteit.
  package func activiteit(_ slug: String) -> String { namen.activiteit(slug).rawValue }

  package func regels(_ pad: String) -> Bevonden<Gebouwderegels> {
    guard let bytes = gemeente.bestanden[pad] else {
      let melding = "Bestand '\(pad)' ontbreekt"
      return Bevonden(nil, bevindingen: [BronRegels.bestand.bevinding(melding, bij: Vindplaats(bestand: pad))])
    }
    let gelezen = Regelnotatie.lees(String(decoding: bytes, as: UTF8.self), bestand: pad)
    guard let regelset = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    let gemaakt = regelset.sttrBestand(naamgeving)
    let bevindingen = gelezen.bevindingen + gemaakt.bevindingen + samenhang(regelset, pad)
    return Bevonden(
      gemaakt.model.map { Gebouwderegels(pad: pad, regelset: regelset, sttr: $0) }, bevindingen: bevindingen)
  }

  /// One delivery per rule file, then one per activiteit with its features.
  package func leveringen(_ paden: [String], geldigVanaf: Datum? = nil) -> Bevonden<[Regellevering]> {
    var bevindingen: [Bevinding] = []
    var gebouwd: [Gebouwderegels] = []
    for pad in paden {
      let gelezen = regels(pad)
      bevindingen += gelezen.bevindingen
      if let model = gelezen.model { gebouwd.append(model) }
    }
    let regels = gebouwd.map { deel -> Regellevering in
      let vanaf = geldigVanaf ?? deel.regelset.geldigVanaf ?? gemeente.plan.kop.inwerking
      let bestand = "\(deel.regelset.slug).dmn"
      return Regellevering(
        naam: deel.regelset.slug, soort: .toepasbareRegels(deel.regelset.soort),
        activiteit: activiteit(deel.regelset.activiteit), geldigVanaf: vanaf,
        levering: Levering(
          opdrachten: [.toevoegenToepasbareRegels(geldigBegindatum: vanaf.dagEerst, bestandsnaam: bestand)],
          bestanden: [bestand: deel.sttr]))
    }
    return Bevonden(activiteitleveringen(gebouwd, regels) + regels, bevindingen: bevindingen)
  }

  /// Before the rules: the RTR takes rules in only for an activiteit that was made toepasbaar.
  private func activiteitleveringen(_ gebouwd: [Gebouwderegels], _ regels: [Regellevering]) -> [Regellevering] {
    var gezien: Set<String> = []
    let slugs = gebouwd.map(\.regelset.activiteit).filter { gezien.insert($0).inserted }
    return slugs.map { slug in
      let identificatie = activiteit(slug)
      let vanaf = regels.filter { $0.activiteit == identificatie }.map(\.geldigVanaf).min()
      return activiteitlevering(
        slug, objecten: gebouwd.filter { $0.regelset.activiteit == slug }.map(\.regelset.soort),
        vanaf: vanaf ?? gemeente.plan.kop.inwerking)
    }
  }

  private func activiteitlevering(_ slug: String, objecten: [Regelbeheerobject], vanaf: Datum) -> Regellevering {
    let identificatie = activiteit(slug)
    let kenmerken = Activiteitkenmerken(
      regelbeheerobjecten: objecten,
      werkzaamheden: gemeente.werkzaamheden.filter { $0.activiteiten.contains(slug) }.map(\.urn),
      begindatum: vanaf.dagEerst)
    let bestand = "\(identificatie).json"
    return Regellevering(
      naam: identificatie, soort: .activiteit, activiteit: identificatie, geldigVanaf: vanaf,
      levering: Levering(
        opdrachten: [.updateActiviteit(activiteit: identificatie, bestandsnaam: bestand)],
        bestanden: [bestand: kenmerken.codeer()]))
  }

  private func samenhang(_ set: Regelset, _ pad: String) -> [Bevinding] {
    let plaats = Vindplaats(bestand: pad)
    var bevindingen: [Bevinding] = []
    if gemeente.annotaties.activiteit(set.activiteit) == nil {
      bevindingen.append(BronRegels.verwijzing.bevinding("Activiteit '\(set.activiteit)' bestaat niet", bij: plaats))
    }
    if !gemeente.werkzaamheden.contains(where: { $0.urn == set.werkzaamheid }) {
      bevindingen.append(
        BronRegels.verwijzing.bevinding("Werkzaamheid '\(set.werkzaamheid)' bestaat niet", bij: plaats))
    }
    let bekend = Set(gemeente.plan.artikelen.flatMap(\.regels).map(\.verwijzing))
    for artikel in set.artikelen where !bekend.contains(artikel) {
      bevindingen.append(BronRegels.verwijzing.bevinding("Artikel '\(artikel)' bestaat niet", bij: plaats))
    }
    return bevindingen
  }
}
