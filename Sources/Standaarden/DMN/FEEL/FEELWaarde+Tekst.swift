/// Values as FEEL writes them and as people read them.
extension FEELWaarde {
  /// As FEEL would write it: reading it gives the same value.
  package var description: String {
    switch self {
    case .null, .onbekend: "null"
    case .boolean(let waarde): waarde ? "true" : "false"
    case .getal(let getal): getal.description
    case .tekst(let tekst): "\"\(tekst)\""
    case .datum(let datum): "date(\"\(datum)\")"
    case .tijd(let tijd): "time(\"\(tijd)\")"
    case .datumtijd(let moment): "date and time(\"\(moment)\")"
    case .duur(let duur): "duration(\"\(duur)\")"
    case .maandduur(let duur): "duration(\"\(duur)\")"
    case .lijst(let leden): "[\(leden.map(\.description).joined(separator: ", "))]"
    case .context(let velden): "{\(velden.map { "\($0.sleutel): \($0.waarde)" }.joined(separator: ", "))}"
    case .interval(let interval): interval.tekst(\.description)
    case .functie(let functie): functie.description
    case .eenVan(let keuzes): keuzes.first?.description ?? "null"
    }
  }

  /// What the function `string` makes of it (DMN 1.5, 10.3.4.1): texts stand bare outside lists and contexts.
  var alsString: String {
    switch self {
    case .tekst(let tekst): tekst
    case .eenVan(let keuzes): keuzes.first?.alsString ?? "null"
    default: alsStringBinnen
    }
  }

  private var alsStringBinnen: String {
    switch self {
    case .datum(let datum): datum.description
    case .tijd(let tijd): tijd.description
    case .datumtijd(let moment): moment.description
    case .duur(let duur): duur.description
    case .maandduur(let duur): duur.description
    case .tekst(let tekst): "\"\(tekst.replacing("\"", with: "\\\""))\""
    case .lijst(let leden): "[\(leden.map(\.alsStringBinnen).joined(separator: ", "))]"
    case .context(let velden):
      "{\(velden.map { "\(Self.sleutel($0.sleutel)): \($0.waarde.alsStringBinnen)" }.joined(separator: ", "))}"
    case .interval(let interval): interval.tekst(\.alsStringBinnen)
    default: description
    }
  }

  /// Keys that are not names stand between quotes.
  private static func sleutel(_ naam: String) -> String {
    let isNaam = naam.unicodeScalars.allSatisfy { FEELLezer.isNaamdeel($0) || $0 == " " }
    return isNaam ? naam : "\"\(naam.replacing("\"", with: "\\\""))\""
  }

  /// For people: without quotes, `ja` and `nee`, decimal comma, day first.
  package var leesbaar: String {
    switch self {
    case .null: "geen uitkomst"
    case .onbekend: "nog niet bekend"
    case .boolean(let waarde): waarde ? "ja" : "nee"
    case .getal(let getal): getal.metKomma
    case .tekst(let tekst): tekst
    case .datum(let datum): datum.dagEerst
    case .tijd(let tijd): tijd.description
    case .datumtijd(let moment): "\(moment.datum.dagEerst) \(moment.tijd)"
    case .duur(let duur): duur.description
    case .maandduur(let duur): duur.description
    case .lijst(let leden): leden.map(\.leesbaar).joined(separator: ", ")
    case .context, .interval, .functie: description
    case .eenVan(let keuzes): keuzes.first?.leesbaar ?? "geen uitkomst"
    }
  }

  /// The name of its kind in FEEL, for messages.
  var soort: String {
    switch self {
    case .null: "null"
    case .onbekend: "unknown"
    case .boolean: "boolean"
    case .getal: "number"
    case .tekst: "string"
    case .datum: "date"
    case .tijd: "time"
    case .datumtijd: "date and time"
    case .duur: "days and time duration"
    case .maandduur: "years and months duration"
    case .lijst: "list"
    case .context: "context"
    case .interval: "range"
    case .functie: "function"
    case .eenVan(let keuzes): keuzes.first?.soort ?? "null"
    }
  }
}
