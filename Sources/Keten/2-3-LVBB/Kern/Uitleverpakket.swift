import Bevindingen
import Markup
import Pakket
import STOP

/// The packages that go to the next systems: names, content types and bytes, with a manifest over them.
struct Uitleverpakket: Sendable {
  private static let xml = "application/xml"
  private var bestanden: [Pakketinhoud.Bestand] = []
  private var soorten: [Manifest.Bestand] = []

  init() {}

  /// A name that is already there is not put in twice.
  mutating func voegToe(_ naam: String, _ inhoud: [UInt8], contentType: String = Uitleverpakket.xml) {
    guard !bestanden.contains(where: { $0.naam == naam }) else { return }
    bestanden.append(.init(naam: naam, inhoud: inhoud))
    soorten.append(.init(bestandsnaam: naam, contentType: contentType))
  }

  /// The OW files of this delivery, unchanged, with their manifest.
  mutating func voegOWToe(_ aanlevering: Aanlevering) {
    guard let manifest = aanlevering.manifestOW, let bytes = aanlevering.bestanden["manifest-ow.xml"] else { return }
    voegToe("manifest-ow.xml", bytes)
    for bestand in manifest.aanleveringen.flatMap(\.bestanden) {
      if let inhoud = aanlevering.bestanden[bestand.naam] { voegToe(bestand.naam, inhoud) }
    }
  }

  /// The information objects with their GML or PDF, and the images.
  mutating func voegObjectenToe(_ aanlevering: Aanlevering) {
    let namen = aanlevering.informatieobjecten.flatMap { [$0.bestand] + $0.bestanden.map(\.bestandsnaam) }
    let beelden = (aanlevering.manifest?.bestanden ?? []).filter { $0.contentType.hasPrefix("image/") }
      .map(\.bestandsnaam)
    for naam in namen + beelden {
      guard let inhoud = aanlevering.bestanden[naam] else { continue }
      voegToe(naam, inhoud, contentType: aanlevering.manifest?.contentType(van: naam) ?? Self.xml)
    }
  }

  /// Everything, with manifest.xml that also names itself.
  var inhoud: Pakketinhoud {
    let manifest = Manifest(bestanden: soorten + [.init(bestandsnaam: "manifest.xml", contentType: Self.xml)])
    let bytes = XMLSchrijver(opmaak: .ingesprongen(behalve: [])).schrijf(OpdrachtEncoder.tak(manifest))
    return Pakketinhoud(bestanden + [.init(naam: "manifest.xml", inhoud: bytes)])
  }
}
