import Bevindingen
import Markup
import Tijd

/// Writes an uitwisselpakket in the form of DSO-LV: folders, modules in files of their own, and a pakbon.
package enum UitwisselpakketEncoder {
  private static let regeling = "Regeling"
  private static let ow = "OW-bestanden"

  /// Path in the zip to bytes.
  package static func bestanden(_ pakket: Uitwisselpakket) -> [String: [UInt8]] {
    var uit: [String: [UInt8]] = [:]
    var componenten = [regelingcomponent(pakket, &uit)]
    for object in pakket.informatieobjecten { componenten.append(iocomponent(object, &uit)) }
    let pakbon = Pakbon(componenten: componenten)
    uit[Pakbon.naam] = schrijf(pakbon.tak)
    return uit
  }

  private static func schrijf(_ tak: Tak) -> [UInt8] {
    XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(tak)
  }

  /// Puts a module in a file and tells the pakbon about it.
  private static func module(_ tak: Tak, _ pad: String, _ uit: inout [String: [UInt8]]) -> Pakbon.Module {
    let versie = Datamodule.alsBestand(tak)
    let metVersie = tak.ruimte == STOPNaamruimte.mow || tak.ruimte == STOPNaamruimte.se ? tak : versie
    uit[pad] = schrijf(metVersie)
    return Pakbon.Module(lokaal: tak.lokaal, ruimte: tak.ruimte, bestandsnaam: pad)
  }

  private static func regelingcomponent(_ pakket: Uitwisselpakket, _ uit: inout [String: [UInt8]]) -> Pakbon.Component {
    var modules = [
      module(Datamodule.identificatie(pakket.identificatie), "\(regeling)/Identificatie.xml", &uit),
      module(
        Datamodule.module("RegelingVersieMetadata", [Datamodule.veld("versienummer", pakket.versienummer)]),
        "\(regeling)/VersieMetadata.xml", &uit),
      module(Datamodule.zonderBesluit(pakket.tekst), "\(regeling)/Tekst.xml", &uit),
    ]
    if let metadata = pakket.metadata { modules.append(module(metadata, "\(regeling)/Metadata.xml", &uit)) }
    if let momentopname = pakket.momentopname {
      modules.append(module(tak(momentopname), "\(regeling)/Momentopname.xml", &uit))
    }
    if let manifest = pakket.manifestOW { modules.append(module(manifest, "\(ow)/manifest-ow.xml", &uit)) }
    for (naam, bytes) in pakket.owBestanden { uit["\(ow)/\(naam)"] = bytes }
    let plaatjes = pakket.afbeeldingen.keys.sorted().map { naam in
      Pakbon.Bestand(bestandsnaam: "\(regeling)/\(naam)", mediatype: mediatype(naam))
    }
    for (naam, bytes) in pakket.afbeeldingen { uit["\(regeling)/\(naam)"] = bytes }
    return Pakbon.Component(
      work: pakket.identificatie.work, expression: pakket.identificatie.expression,
      soortWork: pakket.identificatie.soortWork, modules: modules, bestanden: plaatjes)
  }

  private static func iocomponent(
    _ object: Uitwisselpakket.Informatieobject, _ uit: inout [String: [UInt8]]
  ) -> Pakbon.Component {
    var modules = [module(Datamodule.identificatie(object.identificatie), "\(object.map)/Identificatie.xml", &uit)]
    let rest: [(Tak?, String)] = [
      (object.versieMetadata, "VersieMetadata.xml"), (object.metadata, "Metadata.xml"),
      (object.featureTypeStyle, "FeatureTypeStyle.xml"), (object.momentopname.map(tak), "Momentopname.xml"),
    ]
    for case (let tak?, let naam) in rest { modules.append(module(tak, "\(object.map)/\(naam)", &uit)) }
    var bestanden: [Pakbon.Bestand] = []
    if let naam = object.bestandsnaam {
      let pad = "\(object.map)/\(naam)"
      uit[pad] = object.bytes
      if object.isGIO {
        modules.append(
          Pakbon.Module(
            lokaal: giowortel(object.bytes), ruimte: STOPNaamruimte.geo, bestandsnaam: pad,
            mediatype: "application/gml+xml"))
      } else {
        bestanden.append(Pakbon.Bestand(bestandsnaam: pad, mediatype: mediatype(naam)))
      }
    }
    return Pakbon.Component(
      work: object.identificatie.work, expression: object.identificatie.expression,
      soortWork: object.identificatie.soortWork, modules: modules, bestanden: bestanden)
  }

  private static func giowortel(_ bytes: [UInt8]) -> String {
    XMLLezer.lees(bytes, bestand: "gio.gml").model?.wortel.lokaal ?? "GeoInformatieObjectVersie"
  }

  private static func tak(_ momentopname: Momentopname) -> Tak {
    Datamodule.module(
      "Momentopname",
      [
        Datamodule.veld("doel", momentopname.doel),
        Datamodule.veld("gemaaktOp", momentopname.gemaaktOp.description),
      ])
  }

  private static func mediatype(_ naam: String) -> String {
    switch naam.lowercased().split(separator: ".").last {
    case "pdf": "application/pdf"
    case "jpg", "jpeg": "image/jpeg"
    case "png": "image/png"
    case "gml": "application/gml+xml"
    case "xml": "application/xml"
    default: "application/octet-stream"
    }
  }
}

/// The version of a GIO as it travels in a download: the GeoInformatieObjectVersie without the context of its
/// vaststelling (STOP 1.3.0, geo).
package enum GIOVersie {
  /// Nil when the bytes are no GIO. A version that is already bare comes back as it is.
  package static func uitVaststelling(_ bytes: [UInt8], bestand: String) -> [UInt8]? {
    guard let wortel = XMLLezer.lees(bytes, bestand: bestand).model?.wortel else { return nil }
    if wortel.lokaal == "GeoInformatieObjectVersie" { return bytes }
    guard let versie = wortel.eerste("vastgesteldeVersie", "GeoInformatieObjectVersie") else { return nil }
    var tak = versie.tak
    tak["schemaversie"] = wortel["schemaversie"] ?? STOPVersie.stop
    return XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(tak)
  }
}
