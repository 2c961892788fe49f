package import Bevindingen
import Markup
import Tijd

/// Reads an uitwisselpakket, whoever made it: a module is recognised by the element in its file, not by what the pakbon
/// says about it.
package enum UitwisselpakketDecoder {
  /// - Parameter bestanden: path in the zip to bytes.
  package static func decode(_ bestanden: [String: [UInt8]]) -> Bevonden<Uitwisselpakket> {
    guard let bytes = bestanden[Pakbon.naam] else {
      let plaats = Vindplaats(bestand: Pakbon.naam)
      return Bevonden(nil, bevindingen: [UitleveringRegels.geenPakbon.bevinding("pakbon.xml ontbreekt", bij: plaats)])
    }
    let gelezen = XMLLezer.lees(bytes, bestand: Pakbon.naam)
    guard let wortel = gelezen.model?.wortel else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    guard wortel.lokaal == "Pakbon" else {
      let melding = "\(wortel.lokaal) staat waar Pakbon hoort"
      return Bevonden(
        nil, bevindingen: gelezen.bevindingen + [UitleveringRegels.wortel.bevinding(melding, bij: wortel.vindplaats)])
    }
    var lezing = Pakketlezing(bestanden: bestanden, pakbon: Pakbon.decode(wortel))
    let pakket = lezing.lees()
    return Bevonden(pakket, bevindingen: gelezen.bevindingen + lezing.bevindingen)
  }
}

/// One run over the files of a package.
private struct Pakketlezing {
  let bestanden: [String: [UInt8]]
  let pakbon: Pakbon
  private(set) var bevindingen: [Bevinding] = []
  private var gebruikt: Set<String> = [Pakbon.naam]

  private static let regelingen: Set<String> = [SoortWork.regeling.rawValue, SoortWork.tijdelijkRegelingdeel.rawValue]

  init(bestanden: [String: [UInt8]], pakbon: Pakbon) {
    self.bestanden = bestanden
    self.pakbon = pakbon
  }

  mutating func lees() -> Uitwisselpakket? {
    var pakket: Uitwisselpakket?
    var objecten: [Uitwisselpakket.Informatieobject] = []
    for component in pakbon.componenten {
      if pakket == nil, Self.regelingen.contains(component.soortWork) {
        pakket = regeling(component)
      } else {
        objecten.append(informatieobject(component))
      }
    }
    guard var pakket else {
      bevindingen.append(
        UitleveringRegels.geenRegeling.bevinding(
          "In dit pakket zit geen regeling met tekst", bij: Vindplaats(bestand: Pakbon.naam)))
      return nil
    }
    pakket.informatieobjecten = objecten
    for naam in bestanden.keys.sorted() where !gebruikt.contains(naam) {
      bevindingen.append(
        UitleveringRegels.ongenoemd.bevinding("\(naam) wordt nergens genoemd", bij: Vindplaats(bestand: naam)))
    }
    return pakket
  }

  // MARK: - Components

  /// The modules of a component by the name of the element in the file.
  private mutating func modules(_ component: Pakbon.Component) -> [String: (tak: Tak, pad: String)] {
    var gevonden: [String: (tak: Tak, pad: String)] = [:]
    for module in component.modules where module.mediatype != "application/gml+xml" {
      guard let bytes = pak(module.bestandsnaam) else { continue }
      let gelezen = XMLLezer.lees(bytes, bestand: module.bestandsnaam)
      bevindingen += gelezen.bevindingen
      guard let wortel = gelezen.model?.wortel else { continue }
      controleer(module, wortel)
      bevindingen += Ongebruikt.controleer(wortel)
      gevonden[wortel.lokaal] = (wortel.tak, module.bestandsnaam)
    }
    return gevonden
  }

  private mutating func controleer(_ module: Pakbon.Module, _ wortel: Element) {
    guard module.lokaal != wortel.lokaal || module.ruimte != wortel.ruimte else { return }
    bevindingen.append(
      UitleveringRegels.afwijkendeModule.bevinding(
        "\(module.bestandsnaam) heet in de pakbon \(module.lokaal), in het bestand \(wortel.lokaal)",
        bij: wortel.vindplaats))
  }

  private mutating func pak(_ pad: String) -> [UInt8]? {
    gebruikt.insert(pad)
    if let bytes = bestanden[pad] { return bytes }
    bevindingen.append(
      UitleveringRegels.ontbreekt.bevinding(
        "\(pad) staat in de pakbon, maar niet in het pakket", bij: Vindplaats(bestand: Pakbon.naam)))
    return nil
  }

  private mutating func regeling(_ component: Pakbon.Component) -> Uitwisselpakket? {
    let modules = modules(component)
    guard let tekst = modules.values.first(where: { $0.tak.ruimte == STOPNaamruimte.tekst })
    else { return nil }
    var pakket = Uitwisselpakket(
      identificatie: identificatie(component, modules),
      versienummer: modules["RegelingVersieMetadata"].flatMap { Datamodule.tekst($0.tak, "versienummer") } ?? "",
      metadata: modules["RegelingMetadata"]?.tak, tekst: tekst.tak,
      momentopname: Self.momentopname(modules))
    for bestand in component.bestanden {
      if let bytes = pak(bestand.bestandsnaam) {
        pakket.afbeeldingen[Self.naam(bestand.bestandsnaam)] = bytes
      }
    }
    if let manifest = modules["Aanleveringen"] {
      pakket.manifestOW = manifest.tak
      pakket.owBestanden = owBestanden(manifest.tak, bij: manifest.pad)
    }
    return pakket
  }

  /// The names in manifest-ow.xml are relative to its own folder.
  private mutating func owBestanden(_ manifest: Tak, bij pad: String) -> [String: [UInt8]] {
    let map = Self.map(pad)
    var gevonden: [String: [UInt8]] = [:]
    let namen = manifest.alle("Aanlevering").flatMap { $0.alle("Bestand") }.compactMap { Datamodule.tekst($0, "naam") }
    for naam in namen {
      let volledig = map.isEmpty ? naam : "\(map)/\(naam)"
      gebruikt.insert(volledig)
      if let bytes = bestanden[volledig] {
        gevonden[naam] = bytes
      } else {
        bevindingen.append(
          UitleveringRegels.ontbreekt.bevinding(
            "\(naam) staat in manifest-ow.xml, maar niet in het pakket", bij: Vindplaats(bestand: pad)))
      }
    }
    return gevonden
  }

  private mutating func informatieobject(_ component: Pakbon.Component) -> Uitwisselpakket.Informatieobject {
    let modules = modules(component)
    let gml = component.modules.first { $0.mediatype == "application/gml+xml" }?.bestandsnaam
    let pad = gml ?? component.bestanden.first?.bestandsnaam
    let ergens = pad ?? component.modules.first?.bestandsnaam ?? ""
    for bestand in component.bestanden where bestand.bestandsnaam != pad { gebruikt.insert(bestand.bestandsnaam) }
    return Uitwisselpakket.Informatieobject(
      map: Self.map(ergens), identificatie: identificatie(component, modules),
      versieMetadata: modules["InformatieObjectVersieMetadata"]?.tak,
      metadata: modules["InformatieObjectMetadata"]?.tak,
      momentopname: Self.momentopname(modules),
      featureTypeStyle: modules["FeatureTypeStyle"]?.tak, bestandsnaam: pad.map(Self.naam),
      bytes: pad.flatMap { pak($0) } ?? [])
  }

  private func identificatie(
    _ component: Pakbon.Component, _ modules: [String: (tak: Tak, pad: String)]
  ) -> ExpressionIdentificatie {
    Datamodule.lees(modules["ExpressionIdentificatie"]?.tak)
      ?? ExpressionIdentificatie(
        work: component.work, expression: component.expression ?? component.work, soortWork: component.soortWork)
  }

  /// A concept (STOP 1.4.1) has a module of its own, with the same doel and moment.
  private static func momentopname(_ modules: [String: (tak: Tak, pad: String)]) -> Momentopname? {
    guard let tak = (modules["Momentopname"] ?? modules["ConceptMomentopname"])?.tak,
      let doel = Datamodule.tekst(tak, "doel"),
      let tijdstip = Datamodule.tekst(tak, "gemaaktOp").flatMap({ Tijdstip($0) })
    else { return nil }
    return Momentopname(doel: doel, gemaaktOp: tijdstip)
  }

  private static func map(_ pad: String) -> String {
    pad.lastIndex(of: "/").map { String(pad[..<$0]) } ?? ""
  }

  private static func naam(_ pad: String) -> String {
    pad.lastIndex(of: "/").map { String(pad[pad.index(after: $0)...]) } ?? pad
  }
}
