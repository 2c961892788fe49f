package import Bevindingen
import Foundation
import Markup
package import Pakket
package import STOP
package import STTR
package import Tijd

/// Real input: a delivery to the LVBB and deliveries to the RTR, made by the own software of a municipality.
package struct Praktijkinvoer: Sendable {
  /// One delivery to the RTR.
  package struct Regelpakket: Sendable {
    package var naam: String
    package var inhoud: [String: [UInt8]]
    package var levering: Levering

    package var gaatOverActiviteit: Bool {
      levering.opdrachten.contains { if case .updateActiviteit = $0 { true } else { false } }
    }
    package func zip() throws(PakketStoring) -> [UInt8] { try Zip.schrijf(Pakketinhoud(inhoud)) }
  }

  /// The files of the delivery to the LVBB.
  package var plan: [String: [UInt8]]
  package var opdracht: Opdracht
  package var besluit: AanleveringBesluit?
  package var regels: [Regelpakket]
  /// Werkzaamheid by activiteit, for those that we made toepasbaar because no delivery did.
  package var zelfToepasbaar: [String: String] = [:]

  /// OIN of the bevoegd gezag: whose seat must receive what comes of it.
  package var oin: String { opdracht.idBevoegdGezag }
  /// Code in identifications: `gm0297`.
  package var overheidscode: String {
    besluit.flatMap { $0.identificatie.work.split(separator: "/").dropFirst(3).first.map(String.init) } ?? "gm0000"
  }
  package var titel: String { besluit?.metadata.officieleTitel ?? opdracht.idLevering }
  /// Work of the regulation.
  package var work: String? { besluit?.regelingen.first?.identificatie.work }
  package var datumBekendmaking: Datum? { opdracht.datumBekendmaking }

  /// From a folder or zip for the plan, and folders or zips for the rules; a folder may hold several deliveries.
  package static func lees(
    plan: String, regels: [String]
  ) throws(Voorbeeldmap.VoorbeeldStoring) -> Bevonden<Praktijkinvoer> {
    var bevindingen: [Bevinding] = []
    // A zip that was refused says why, in the words that `valideer` uses.
    let gelezen = try Invoerlezer.lees(plan)
    guard let gelezenPlan = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    let planbestanden = pakketten(gelezenPlan, pad: plan, &bevindingen)
    var pakketten: [Regelpakket] = []
    for pad in regels {
      let gelezen = try Invoerlezer.lees(pad)
      guard let bestanden = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
      for (naam, inhoud) in Self.pakketten(bestanden, pad: pad, &bevindingen) {
        let gelezen = Levering.decodeer(inhoud)
        bevindingen += gelezen.bevindingen
        if let levering = gelezen.model {
          pakketten.append(Regelpakket(naam: naam, inhoud: inhoud, levering: levering))
        }
      }
    }
    guard let bestanden = planbestanden.first?.inhoud, let bytes = bestanden["opdracht.xml"] else {
      let melding = "In '\(plan)' staat geen opdracht.xml"
      bevindingen.append(BronRegels.bestand.bevinding(melding, bij: Vindplaats(bestand: plan)))
      return Bevonden(nil, bevindingen: bevindingen)
    }
    let opdracht = OpdrachtDecoder().decode(bytes)
    guard let model = opdracht.model else { return Bevonden(nil, bevindingen: bevindingen + opdracht.bevindingen) }
    // What is wrong with the besluit is for step 2 to say; here only what is needed to go on.
    let besluit = model.publicatie.flatMap { naam in
      bestanden[naam].flatMap { BesluitDecoder().decode($0, bestand: naam).model }
    }
    let zelf = ToepasbaarMaken.aanvulling(bij: pakketten, plan: bestanden)
    let invoer = Praktijkinvoer(
      plan: bestanden, opdracht: model, besluit: besluit, regels: pakketten + zelf.map(\.pakket),
      zelfToepasbaar: Dictionary(zelf.map { ($0.activiteit, $0.werkzaamheid) }) { eerste, _ in eerste })
    return Bevonden(invoer, bevindingen: bevindingen)
  }

  /// The deliveries in a set of files: one when there is a manifest at the top, else one per folder or zip.
  private static func pakketten(
    _ bestanden: [String: [UInt8]], pad: String, _ bevindingen: inout [Bevinding]
  ) -> [(naam: String, inhoud: [String: [UInt8]])] {
    let eigenNaam = pad.split(separator: "/").last.map(String.init) ?? pad
    if bestanden["manifest.xml"] != nil { return [(eigenNaam, alleenGenoemd(bestanden))] }
    var gevonden: [String: [String: [UInt8]]] = [:]
    for (naam, bytes) in bestanden {
      if let (map, rest) = naam.gesplitst(bij: "/"), !rest.contains("/") {
        gevonden[map, default: [:]][rest] = bytes
      }
    }
    gevonden = gevonden.filter { $0.value["manifest.xml"] != nil }
    for (naam, bytes) in bestanden where naam.hasSuffix(".zip") && gevonden[String(naam.dropLast(4))] == nil {
      let zip = Zip.lees(bytes, bestand: naam)
      bevindingen += zip.bevindingen
      if let inhoud = zip.model?.opNaam, inhoud["manifest.xml"] != nil { gevonden[String(naam.dropLast(4))] = inhoud }
    }
    return gevonden.sorted { $0.key < $1.key }.map { ($0.key, alleenGenoemd($0.value)) }
  }

  /// Notes that lie beside a delivery (a readme) are no part of it, unless the manifest names them.
  private static func alleenGenoemd(_ bestanden: [String: [UInt8]]) -> [String: [UInt8]] {
    let manifest = bestanden["manifest.xml"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    return bestanden.filter { naam, _ in
      let isNotitie = naam.hasSuffix(".txt") || naam.hasSuffix(".md") || naam.contains("/")
      return !isNotitie || manifest.contains(naam)
    }
  }
}

/// Reads a folder or a zip from disk.
enum Invoerlezer {
  /// The model is nil when it is no zip, or one that may not be unpacked.
  static func lees(_ pad: String) throws(Voorbeeldmap.VoorbeeldStoring) -> Bevonden<[String: [UInt8]]> {
    var isMap: ObjCBool = false
    guard FileManager.default.fileExists(atPath: pad, isDirectory: &isMap) else { throw .nietGevonden(pad: pad) }
    if isMap.boolValue { return Bevonden(try Voorbeeldmap.lees(pad)) }
    guard let bytes = FileManager.default.contents(atPath: pad) else {
      throw .onleesbaar(pad: pad, reden: "geen toegang")
    }
    return Zip.lees([UInt8](bytes), bestand: pad).map(\.opNaam)
  }
}
