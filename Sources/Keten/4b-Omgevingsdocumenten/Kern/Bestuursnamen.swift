import DSOKoppelvlak

/// Names of authorities by their code. In reality they come from the register of organisations (TOOI).
package struct Bestuursnamen: Sendable {
  private let namen: [String: String]

  package init(namen: [String: String]) { self.namen = namen }

  package static let oefen: [String: String] = [
    "gm9995": "gemeente Rieteroog", "ws9995": "waterschap Rieteroog en Rand", "mnre1034": "het Rijk",
  ]

  /// - Parameter eindverantwoordelijke: `/tooi/id/gemeente/gm9995`.
  func bevoegdGezag(_ eindverantwoordelijke: String) -> Presenteren.BevoegdGezag {
    let delen = eindverantwoordelijke.split(separator: "/").map(String.init)
    let code = delen.last ?? ""
    return Presenteren.BevoegdGezag(
      naam: namen[code] ?? "\(Self.laag(code)) \(code)", bestuurslaag: "\(Self.laag(code))bestuur", code: code)
  }

  /// From an OW identification: `nl.imow-gm9995.…`.
  func bevoegdGezag(code: String) -> Presenteren.BevoegdGezag { bevoegdGezag("/\(code)") }

  /// The words of typeBevoegdGezag (Presenteren v8, RegelingZoekobject).
  static func laag(_ code: String) -> String {
    switch code.prefix(2) {
    case "gm": "gemeente"
    case "pv": "provincie"
    case "ws": "waterschap"
    default: "ministerie"
    }
  }
}
