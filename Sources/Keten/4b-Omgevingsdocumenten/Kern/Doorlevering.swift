import Bevindingen
import Geometrie
import IMOW
import Markup
import Pakket
import STOP

/// What the LVBB hands over: consolidations, the OW files of this delivery, geometry and pictures.
struct Doorlevering: Sendable {
  var consolidaties: [Consolidatie] = []
  var aanleveringen: [Aanlevering] = []
  var geometrieen: [Geometriegegeven] = []
  var gios: [GIObestand] = []
  var afbeeldingen: [Pakketinhoud.Bestand] = []

  /// The OW files of one regeling and one doel.
  struct Aanlevering: Sendable {
    var work: String
    var doel: String?
    var expression: String?
    var bestanden: [Pakketinhoud.Bestand]
  }

  /// A whole GIO file, to hand out again in a download.
  struct GIObestand: Sendable {
    var work: String
    var expression: String
    var bestand: Pakketinhoud.Bestand
  }

  /// One geometry by its basisgeo:id.
  struct Geometriegegeven: Sendable {
    var id: String
    /// Expression of the GIO; empty in the older form without GIO.
    var gio: String
    /// The GML geometry element as XML.
    var gml: [UInt8]
    /// In RD, whatever the file had.
    var vorm: Vorm
  }
}

/// Reads a handed over package, in the newer form (whole GIOs) and in the older form (one file per geometry).
struct DoorleveringDecoder: Sendable {
  func decode(_ pakket: Pakketinhoud) -> Bevonden<Doorlevering> {
    var uit = Doorlevering()
    var bevindingen: [Bevinding] = []
    let opNaam = Dictionary(
      pakket.bestanden.map { (Self.kaal($0.naam), $0) }, uniquingKeysWith: { eerste, _ in eerste })
    guard let consolidaties = opNaam["consolidaties.xml"] else {
      return Bevonden(
        nil,
        bevindingen: [OmgevingsdocumentenRegels.geenConsolidaties.bevinding("consolidaties.xml ontbreekt")])
    }
    let gelezen = ConsolidatiesDecoder.decode(consolidaties.inhoud, bestand: consolidaties.naam)
    bevindingen += gelezen.bevindingen
    guard let inhoud = gelezen.model else { return Bevonden(nil, bevindingen: bevindingen) }
    uit.consolidaties = inhoud.consolidaties
    if let manifest = opNaam["manifest-ow.xml"] {
      uit.aanleveringen = aanleveringen(manifest, opNaam, &bevindingen)
    }
    for bestand in pakket.bestanden {
      switch bestand.naam.lowercased().split(separator: ".").last {
      case "gml": lees(bestand, &uit, &bevindingen)
      case "png", "jpg", "jpeg": uit.afbeeldingen.append(bestand)
      default: break
      }
    }
    return Bevonden(uit, bevindingen: bevindingen)
  }

  private func aanleveringen(
    _ manifest: Pakketinhoud.Bestand, _ opNaam: [String: Pakketinhoud.Bestand], _ bevindingen: inout [Bevinding]
  ) -> [Doorlevering.Aanlevering] {
    let gelezen = OWManifestDecoder().decode(manifest.inhoud, bestand: manifest.naam)
    bevindingen += gelezen.bevindingen
    return (gelezen.model?.aanleveringen ?? []).map { aanlevering in
      let bestanden = aanlevering.bestanden.compactMap { regel -> Pakketinhoud.Bestand? in
        if let bestand = opNaam[regel.naam] { return bestand }
        bevindingen.append(
          OmgevingsdocumentenRegels.ontbrekendBestand.bevinding(
            "\(regel.naam) staat in manifest-ow.xml, maar niet in de doorlevering", bij: regel.vindplaats))
        return nil
      }
      return Doorlevering.Aanlevering(
        work: aanlevering.workIDRegeling, doel: aanlevering.doelID, expression: aanlevering.expressionIDRegeling,
        bestanden: bestanden)
    }
  }

  private func lees(
    _ bestand: Pakketinhoud.Bestand, _ uit: inout Doorlevering, _ bevindingen: inout [Bevinding]
  ) {
    let gelezen = XMLLezer.lees(bestand.inhoud, bestand: bestand.naam)
    bevindingen += gelezen.bevindingen
    guard let wortel = gelezen.model?.wortel else { return }
    let gio = GIODecoder().decode(wortel)
    if let gio { uit.gios.append(.init(work: gio.work, expression: gio.expression, bestand: bestand)) }
    let geometrieen = ([wortel] + wortel.afstammelingen()).filter { $0.heet("Geometrie", in: STOPNaamruimte.basisgeo) }
    for element in geometrieen {
      if let gegeven = geometrie(element, gio: gio?.expression ?? "") {
        uit.geometrieen.append(gegeven)
      } else {
        bevindingen.append(
          OmgevingsdocumentenRegels.geometrieOnleesbaar.bevinding(
            "Geometrie \(element.tekst(van: "id") ?? "zonder id") is niet te lezen", bij: element.vindplaats))
      }
    }
  }

  private func geometrie(_ element: Element, gio: String) -> Doorlevering.Geometriegegeven? {
    guard let id = element.tekst(van: "id"), let vorm = element.eerste("geometrie")?.kinderen.first,
      let gelezen = GMLDecoder(standaardStelsel: .rd).decode(vorm).model
    else { return nil }
    let gml = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijfDeel(vorm.tak)
    let omrekening = gelezen.stelsel == .etrs89 ? Omrekening() : nil
    let inRD = omrekening.map { reken in gelezen.vorm.map { reken.rd(vanETRS89: $0) ?? $0 } } ?? gelezen.vorm
    return .init(id: id, gio: gio, gml: gml, vorm: inRD)
  }

  /// The name without folders.
  static func kaal(_ naam: String) -> String { naam.split(separator: "/").last.map(String.init) ?? naam }
}
