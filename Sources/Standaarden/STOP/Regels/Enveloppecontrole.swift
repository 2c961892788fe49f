import Bevindingen

/// Group 1 of the processing at the LVBB: the zip, its names and sizes, the manifest in both directions.
struct Enveloppecontrole {
  let pakket: [String: [UInt8]]
  /// LVBB1041.
  static let grootsteBestand = 100 * 1_024 * 1_024

  func namen() -> [Bevinding] {
    var som: [Bevinding] = []
    if pakket["opdracht.xml"] == nil {
      som.append(Enveloppe.geenOpdracht.bevinding("opdracht.xml ontbreekt", bij: Vindplaats(bestand: "opdracht.xml")))
    }
    if pakket["manifest.xml"] == nil {
      som.append(Enveloppe.geenManifest.bevinding("manifest.xml ontbreekt", bij: Vindplaats(bestand: "manifest.xml")))
    }
    for naam in pakket.keys.sorted() where !naam.utf8.allSatisfy(Self.magInNaam) {
      som.append(Enveloppe.tekens.bevinding("'\(naam)' heeft tekens die niet mogen", bij: Vindplaats(bestand: naam)))
    }
    return som + grootten()
  }

  private static func magInNaam(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private func grootten() -> [Bevinding] {
    var som: [Bevinding] = []
    for (naam, bytes) in pakket.sorted(by: { $0.key < $1.key })
    where bytes.isEmpty || bytes.count > Self.grootsteBestand {
      som.append(
        Enveloppe.bestandsgrootte.bevinding("\(naam) is \(bytes.count) bytes groot", bij: Vindplaats(bestand: naam)))
    }
    return som
  }

  func manifest(_ manifest: Manifest) -> [Bevinding] {
    let plaats = Vindplaats(bestand: "manifest.xml")
    let genoemd = manifest.bestanden.map(\.bestandsnaam)
    var som: [Bevinding] = []
    for naam in Set(genoemd).sorted() where pakket[naam] == nil {
      som.append(Enveloppe.nietInZip.bevinding("\(naam) staat in manifest.xml, niet in de zip", bij: plaats))
    }
    for naam in Set(pakket.keys).subtracting(genoemd).sorted() {
      som.append(
        Enveloppe.nietInManifest.bevinding(
          "\(naam) staat in de zip, niet in manifest.xml", bij: Vindplaats(bestand: naam)))
    }
    for naam in Set(genoemd.filter { een in genoemd.filter { $0 == een }.count > 1 }).sorted() {
      som.append(Enveloppe.dubbelInManifest.bevinding("\(naam) staat meer dan eens in manifest.xml", bij: plaats))
    }
    return som + manifest.bestanden.flatMap(soort)
  }

  private func soort(_ bestand: Manifest.Bestand) -> [Bevinding] {
    guard let bytes = pakket[bestand.bestandsnaam] else { return [] }
    let plaats = Vindplaats(bestand: bestand.bestandsnaam)
    let (naam, type) = (bestand.bestandsnaam, bestand.contentType)
    if type.isEmpty { return [Enveloppe.soortLeeg.bevinding("\(naam) heeft geen contentType", bij: plaats)] }
    let echt = Bestandsoort(bytes)
    guard Bestandsoort.toegestaan.contains(type) else {
      let verboden = Enveloppe.soortNietToegestaan.bevinding("\(naam) heeft contentType \(type)", bij: plaats)
      guard type.hasPrefix("image/"), echt != .jpeg, echt != .png else { return [verboden] }
      return [verboden, Enveloppe.afbeeldingssoort.bevinding("\(naam) is geen JPEG of PNG", bij: plaats)]
    }
    if echt.contentTypes.contains(type) { return [] }
    guard type.hasPrefix("image/") else {
      return [Enveloppe.soortAnders.bevinding("\(naam) is geen \(type)", bij: plaats)]
    }
    let isAfbeelding = echt == .jpeg || echt == .png
    let kaart = isAfbeelding ? Enveloppe.afbeeldingAnders : Enveloppe.afbeeldingssoort
    return [kaart.bevinding("\(naam) is geen \(type)", bij: plaats)]
  }

  /// Whether manifest-ow.xml has to be there, and what it may not name.
  func manifestOW(_ manifest: ManifestOW?, verplicht: Bool?) -> [Bevinding] {
    let plaats = Vindplaats(bestand: "manifest-ow.xml")
    let isEr = pakket["manifest-ow.xml"] != nil
    var som: [Bevinding] = []
    if verplicht == true && !isEr {
      som.append(Enveloppe.owVerplicht.bevinding("manifest-ow.xml ontbreekt", bij: plaats))
    }
    if verplicht == false && isEr {
      som.append(Enveloppe.owVerboden.bevinding("manifest-ow.xml hoort niet bij deze opdracht", bij: plaats))
    }
    for bestand in (manifest?.aanleveringen ?? []).flatMap(\.bestanden) {
      if bestand.objecttypen.contains("Geometrie") {
        som.append(Enveloppe.geometrieInOW.bevinding("\(bestand.naam) heeft objecttype Geometrie", bij: plaats))
      }
      if bestand.naam.hasSuffix(".gml") {
        som.append(Enveloppe.gmlInOW.bevinding("\(bestand.naam) is een GML-bestand", bij: plaats))
      }
      if pakket[bestand.naam] == nil {
        som.append(Enveloppe.owBestandOntbreekt.bevinding("\(bestand.naam) ontbreekt in de zip", bij: plaats))
      }
    }
    return som + (manifest?.aanleveringen ?? []).compactMap { ManifestOWRegels.ontbrekend($0, in: pakket, plaats) }
  }
}
