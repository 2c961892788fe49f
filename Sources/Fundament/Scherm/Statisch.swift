/// A file that the server hands out unchanged: the style sheet and the script of the map.
package struct Statisch: Sendable, Hashable {
  package let pad: String
  package let soort: String
  package let bytes: [UInt8]

  package static let stijl = Statisch(
    pad: "/statisch/stijl.css", soort: "text/css; charset=utf-8", bytes: PackageResources.stijl_css)
  package static let kaart = Statisch(
    pad: "/statisch/kaart.js", soort: "text/javascript; charset=utf-8", bytes: PackageResources.kaart_js)

  /// Everything to serve. Leaflet itself (`/statisch/leaflet/leaflet.js` and `.css`) comes from the machine; without
  /// it the drawn map stays.
  package static let alle = [stijl, kaart]

  /// What a page may load: everything from the server itself, nothing inline, no frames.
  /// `data:` images are needed by Leaflet's own style sheet.
  package static let inhoudsbeleid =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    + "frame-ancestors 'none'"

  /// The path with a mark of the content, so that a browser never shows yesterday's style.
  package var adres: String { "\(pad)?v=\(merk)" }

  private let merk: String

  private init(pad: String, soort: String, bytes: [UInt8]) {
    self.pad = pad
    self.soort = soort
    self.bytes = bytes
    // FNV-1a: short, and only meant to differ when the content differs.
    let hash = bytes.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    merk = String(hash, radix: 36)
  }
}
