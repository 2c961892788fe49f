/// A writer for HTML: one growing buffer of UTF-8 bytes, filled by nested closures.
///
/// Everything that goes in as text or as the value of an attribute is escaped; the one way around it is the type
/// `VertrouwdeHTML`. Names of elements and attributes are written as they are: they come from our own code, never from
/// input. Elements are always closed, so a page is well formed by construction (HTML Living Standard §13.1).
package struct HTML: Sendable {
  /// The UTF-8 bytes so far.
  package private(set) var bytes: [UInt8] = []
  /// True as soon as a map was drawn: the page shell then adds the map's script.
  package private(set) var heeftKaart = false
  /// Where the page says what was filled in wrongly; the page shell then points to it from the top.
  private(set) var foutmelding: Foutmelding?
  /// The last heading, and how many bytes there were when it was closed.
  private var laatsteKop: (tekst: String, eind: Int)?
  private var volgnummer = 0

  package init() {}

  /// A fragment: `HTML { h in h.p("Dag") }`.
  package init(_ bouw: (inout HTML) -> Void) { bouw(&self) }

  package var alsTekst: String { String(decoding: bytes, as: UTF8.self) }

  package var isLeeg: Bool { bytes.isEmpty }

  // MARK: - Elements

  /// An element with content. `h.element("p", [.klasse("intro")]) { h in h.tekst("Dag") }`.
  package mutating func element(
    _ naam: String, _ attributen: [Attribuut] = [], _ inhoud: (inout HTML) -> Void
  ) {
    open(naam, attributen)
    inhoud(&self)
    sluit(naam)
  }

  /// An element that holds only text.
  package mutating func element(_ naam: String, _ attributen: [Attribuut] = [], tekst inhoud: String) {
    open(naam, attributen)
    tekst(inhoud)
    sluit(naam)
  }

  /// A void element, such as `br`, `input` or `link`: it has no content and no end tag.
  package mutating func los(_ naam: String, _ attributen: [Attribuut] = []) { open(naam, attributen) }

  /// Text; `&`, `<` and `>` are escaped.
  package mutating func tekst(_ inhoud: String) { Self.schrijf(inhoud, naar: &bytes, in: .tekst) }

  /// HTML that our own code made and vouches for. Never give it anything that came from outside.
  package mutating func ruw(_ vertrouwd: VertrouwdeHTML) { bytes.append(contentsOf: vertrouwd.html.utf8) }

  /// Adds a fragment that was built before.
  package mutating func voeg(_ fragment: HTML) {
    if foutmelding == nil, var ander = fragment.foutmelding {
      ander.ervoor += bytes.count
      foutmelding = ander
    }
    bytes.append(contentsOf: fragment.bytes)
    heeftKaart = heeftKaart || fragment.heeftKaart
  }

  /// Data for a script, as JSON in a block that browsers do not run. `<`, `>` and `&` are written as JSON escapes, so
  /// that no value can close the block (HTML Living Standard §4.12.1.3).
  package mutating func jsonEiland(_ attributen: [Attribuut] = [], json: [UInt8]) {
    open("script", [.attr("type", "application/json")] + attributen)
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: "\\u003c".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "\\u003e".utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: "\\u0026".utf8)
      default: bytes.append(byte)
      }
    }
    sluit("script")
  }

  // MARK: - For components

  mutating func open(_ naam: String, _ attributen: [Attribuut]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: naam.utf8)
    for attribuut in attributen { schrijf(attribuut) }
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func sluit(_ naam: String) {
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: naam.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An id that no other component on this page has. Fragments are numbered by what they will stand behind, so the
  /// caller adds something of its own.
  mutating func nieuwId(_ begin: String) -> String {
    volgnummer += 1
    return "\(begin)-\(volgnummer)"
  }

  mutating func merkKaart() { heeftKaart = true }

  mutating func merkKop(_ tekst: String) { laatsteKop = (tekst, bytes.count) }

  /// Whether the last heading says the same; only once, so that a second table under it keeps its own name in sight.
  mutating func herhaaltKop(_ tekst: String) -> Bool {
    guard let kop = laatsteKop else { return false }
    let staatErboven = kop.eind == bytes.count
    guard tekst == kop.tekst || (staatErboven && tekst.hasSuffix(" \(kop.tekst)")) else { return false }
    laatsteKop = nil
    return true
  }

  /// Only the first counts: a page answers one form.
  mutating func merkFouten(id: String, aantal: Int) {
    foutmelding = foutmelding ?? Foutmelding(id: id, aantal: aantal, ervoor: bytes.count)
  }

  /// A summary of wrong fields that stands somewhere on the page.
  struct Foutmelding: Sendable {
    let id: String
    let aantal: Int
    /// How many bytes stand before it.
    var ervoor: Int
  }

  private mutating func schrijf(_ attribuut: Attribuut) {
    switch attribuut.inhoud {
    case .geen: return
    case .vlag:
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: attribuut.naam.utf8)
    case .waarde(let waarde):
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: attribuut.naam.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      Self.schrijf(waarde, naar: &bytes, in: .attribuut)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private enum Plek { case tekst, attribuut }

  /// Control characters that HTML forbids are dropped: a browser would turn them into noise.
  private static func schrijf(_ inhoud: String, naar bytes: inout [UInt8], in plek: Plek) {
    for byte in inhoud.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where plek == .attribuut: bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'") where plek == .attribuut: bytes.append(contentsOf: "&#39;".utf8)
      case 0x09, 0x0A, 0x0D: bytes.append(byte)
      case 0..<0x20, 0x7F: continue
      default: bytes.append(byte)
      }
    }
  }
}

/// HTML that our own code made. The name is a warning at the place where it is used.
package struct VertrouwdeHTML: Sendable {
  let html: String
  package init(onzeEigen html: String) { self.html = html }
}
