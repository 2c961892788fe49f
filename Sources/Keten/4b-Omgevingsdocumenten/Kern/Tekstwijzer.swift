import STOP

/// Finds a part of the text by its wId, with the name that people call it by.
struct Tekstwijzer: Sendable {
  struct Plek: Sendable {
    /// `Artikel 2.1 Bomen kappen, lid 2`
    var titel: String
    var deel: Leesdeel
    /// Place in the text, for ordering.
    var volgnummer: Int
  }

  let vorm: Leesvorm
  private let opWId: [String: Plek]

  init(_ vorm: Leesvorm) {
    self.vorm = vorm
    var gevonden: [String: Plek] = [:]
    Self.verzamel(vorm.blokken, onder: "", &gevonden)
    opWId = gevonden
  }

  subscript(_ wId: String) -> Plek? { opWId[wId] }

  var ankers: Set<String> { Set(vorm.delen.compactMap(\.anker)) }

  private static func verzamel(_ blokken: [Leesblok], onder ouder: String, _ gevonden: inout [String: Plek]) {
    for blok in blokken {
      switch blok {
      case .deel(let deel):
        let titel = titel(deel, onder: ouder)
        if let wId = deel.wId, gevonden[wId] == nil {
          gevonden[wId] = Plek(titel: titel, deel: deel, volgnummer: gevonden.count)
        }
        verzamel(deel.inhoud, onder: titel, &gevonden)
      case .gewijzigd(_, let binnen), .kader(let binnen), .citaat(let binnen):
        verzamel(binnen, onder: ouder, &gevonden)
      case .alinea, .tussenkop, .lijst, .begrippen, .tabel, .figuur, .formule, .zonderInhoud: break
      }
    }
  }

  private static func titel(_ deel: Leesdeel, onder ouder: String) -> String {
    guard deel.isLid else { return deel.kop.isLeeg ? ouder : deel.titel }
    let nummer = deel.kop.nummer.tekst.filter { $0.isLetter || $0.isNumber }
    return "\(ouder), lid \(nummer)"
  }
}

/// The table of contents: parts with a heading, nested.
struct Inhoudsregel: Sendable, Hashable {
  var titel: String
  var anker: String?
  var onder: [Inhoudsregel]

  static func regels(_ vorm: Leesvorm) -> [Inhoudsregel] { regels(vorm.blokken) }

  private static func regels(_ blokken: [Leesblok]) -> [Inhoudsregel] {
    blokken.flatMap { blok -> [Inhoudsregel] in
      switch blok {
      case .deel(let deel):
        let onder = regels(deel.inhoud)
        let toont = !deel.kop.isLeeg && !deel.isLid && deel.element != "RegelingOpschrift"
        return toont ? [Inhoudsregel(titel: deel.titel, anker: deel.anker, onder: onder)] : onder
      case .gewijzigd(_, let binnen): return regels(binnen)
      case .alinea, .tussenkop, .lijst, .begrippen, .tabel, .figuur, .formule, .citaat, .kader, .zonderInhoud:
        return []
      }
    }
  }
}
