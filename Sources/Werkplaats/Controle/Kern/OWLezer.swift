import Bevindingen
import IMOW
import Markup
import Pakket
import STOP

/// Reads the OW side of a package, in the root (delivery) or in a folder of its own (download).
enum OWLezer {
  /// The model is nil when the package has no OW files.
  static func lees(_ inhoud: Pakketinhoud) -> Bevonden<OWLevering> {
    guard let pad = inhoud.namen.first(where: { $0 == "manifest-ow.xml" || $0.hasSuffix("/manifest-ow.xml") }),
      let bytes = inhoud[pad]
    else { return Bevonden(nil) }
    let map = String(pad.dropLast("manifest-ow.xml".count))
    let manifest = OWManifestDecoder().decode(bytes, bestand: pad)
    var bevindingen = manifest.bevindingen
    var bestanden: [IMOW.OWBestand] = []
    var gezien: Set<String> = []
    for naam in manifest.model?.aanleveringen.flatMap({ $0.bestanden.map(\.naam) }) ?? []
    where gezien.insert(naam).inserted {
      guard let bytes = inhoud[map + naam] else { continue }
      let gelezen = OWBestandDecoder().decode(bytes, bestand: naam)
      bevindingen += gelezen.bevindingen
      if let bestand = gelezen.model { bestanden.append(bestand) }
    }
    return Bevonden(OWLevering(manifest: manifest.model, bestanden: bestanden), bevindingen: bevindingen)
  }
}
