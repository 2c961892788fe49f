import Ketenspoor

/// A page as somebody sees it who cannot see: text, links and forms.
struct Webpagina: Sendable {
  /// Where the page came from, after redirects.
  let pad: String
  let antwoord: Antwoord
  private let document: HTMLElement

  init(pad: String, antwoord: Antwoord) {
    self.pad = pad
    self.antwoord = antwoord
    document = antwoord.soort == "text/html" ? HTMLLezer.lees(antwoord.inhoud) : HTMLElement(naam: "document")
  }

  private var inhoud: HTMLElement { document.eerste("main") ?? document }

  var titel: String { document.eerste("h1")?.tekst ?? document.eerste("title")?.tekst ?? "" }
  /// The text of the main part.
  var tekst: String { antwoord.soort == "text/html" ? inhoud.tekst : antwoord.inhoudAlsTekst }

  func elementen(_ naam: String) -> [HTMLElement] { inhoud.alle(naam) }
  func elementen(klasse: String) -> [HTMLElement] { inhoud.alle { $0.heeft(klasse: klasse) } }
  func element(id: String) -> HTMLElement? { document.alle { $0["id"] == id }.first }

  struct Link: Sendable, Hashable {
    var tekst: String
    var doel: String
  }
  var links: [Link] {
    inhoud.alle("a").compactMap { a in a["href"].map { Link(tekst: a.tekst, doel: $0) } }
  }
  func link(naar begin: String) -> String? { links.first { $0.doel.hasPrefix(begin) }?.doel }
  func link(tekst: String) -> String? { links.first { $0.tekst.contains(tekst) }?.doel }

  /// What the page says that was filled in wrongly.
  var fouten: [String] {
    inhoud.alle { $0.heeft(klasse: "foutenoverzicht") }.flatMap { $0.alle("li") }.map(\.tekst)
  }

  /// Rows of all tables as texts.
  var tabelrijen: [[String]] {
    inhoud.alle("tr").map { rij in rij.elementen.filter { $0.naam == "td" || $0.naam == "th" }.map(\.tekst) }
  }

  /// The value beside a name in a definition list.
  func kenmerk(_ naam: String) -> String? {
    for lijst in inhoud.alle("dl") {
      let delen = lijst.alle { $0.naam == "dt" || $0.naam == "dd" }
      for (plek, deel) in delen.enumerated() where deel.naam == "dt" && deel.tekst == naam {
        if plek + 1 < delen.count { return delen[plek + 1].tekst }
      }
    }
    return nil
  }

  var formulieren: [Webformulier] { inhoud.alle("form").map { Webformulier($0, document: document, pagina: pad) } }

  func formulier(naar einde: String) -> Webformulier? {
    formulieren.first { $0.pad.hasSuffix(einde) }
  }
  func formulier(met veld: String) -> Webformulier? {
    formulieren.first { formulier in formulier.velden.contains { $0.naam == veld } }
  }
}

/// A form with what is filled in already.
struct Webformulier: Sendable, Hashable {
  struct Keuze: Sendable, Hashable {
    var waarde: String
    var label: String
    var gekozen: Bool
  }
  struct Veld: Sendable, Hashable {
    var naam: String
    /// `text`, `radio`, `checkbox`, `select`, `textarea`, `file`, `hidden`, `date`, …
    var soort: String
    var label: String
    var waarde: String
    /// Of a select, radio group or group of check boxes.
    var keuzes: [Keuze] = []
    var isVerplicht: Bool
  }

  var actie: String
  var methode: Methode
  var heeftBestanden: Bool
  var velden: [Veld]
  var knop: String

  /// The action without query.
  var pad: String { String(actie.prefix { $0 != "?" }) }

  func veld(_ naam: String) -> Veld? { velden.first { $0.naam == naam } }

  /// The field whose label or legend begins with this text; a page adds words such as "(verplicht)".
  func veld(label: String) -> Veld? {
    velden.first { $0.label == label } ?? velden.first { $0.label.hasPrefix(label) }
  }

  init(_ element: HTMLElement, document: HTMLElement, pagina: String) {
    let actie = element["action"] ?? ""
    self.actie = actie.isEmpty ? pagina : actie
    methode = element["method"]?.lowercased() == "post" ? .post : .get
    heeftBestanden = element["enctype"] == "multipart/form-data"
    knop = element.alle("button").first?.tekst ?? ""
    var velden: [Veld] = []
    Self.verzamel(element, legenda: nil, labels: Self.labels(element), &velden)
    for knop in element.alle("button") {
      // A button with a name sends its value along; the first one is what Enter does.
      guard let naam = knop["name"], !velden.contains(where: { $0.naam == naam }) else { continue }
      velden.append(
        Veld(naam: naam, soort: "submit", label: knop.tekst, waarde: knop["value"] ?? "", isVerplicht: false))
    }
    self.velden = velden
  }

  private static func labels(_ element: HTMLElement) -> [String: String] {
    var labels: [String: String] = [:]
    for label in element.alle("label") { if let id = label["for"] { labels[id] = label.tekst } }
    return labels
  }

  private static func verzamel(
    _ element: HTMLElement, legenda: String?, labels: [String: String], _ velden: inout [Veld]
  ) {
    for kind in element.elementen {
      switch kind.naam {
      case "fieldset":
        let eigen = kind.elementen.first { $0.naam == "legend" }?.tekst
        verzamel(kind, legenda: eigen ?? legenda, labels: labels, &velden)
      case "input", "select", "textarea":
        if let naam = kind["name"], !naam.isEmpty { voegToe(kind, naam, legenda, labels, &velden) }
      default: verzamel(kind, legenda: legenda, labels: labels, &velden)
      }
    }
  }

  private static func voegToe(
    _ kind: HTMLElement, _ naam: String, _ legenda: String?, _ labels: [String: String], _ velden: inout [Veld]
  ) {
    let label = kind["id"].flatMap { labels[$0] } ?? kind["aria-label"] ?? ""
    let verplicht = kind.attributen["required"] != nil
    let soort = kind.naam == "input" ? (kind["type"] ?? "text").lowercased() : kind.naam
    switch soort {
    case "radio", "checkbox":
      let keuze = Keuze(waarde: kind["value"] ?? "on", label: label, gekozen: kind.attributen["checked"] != nil)
      if let plek = velden.firstIndex(where: { $0.naam == naam && $0.soort == soort }) {
        velden[plek].keuzes.append(keuze)
      } else {
        velden.append(
          Veld(
            naam: naam, soort: soort, label: legenda ?? label, waarde: "", keuzes: [keuze], isVerplicht: verplicht))
      }
    case "select":
      let keuzes = kind.alle("option").map {
        Keuze(waarde: $0["value"] ?? $0.tekst, label: $0.tekst, gekozen: $0.attributen["selected"] != nil)
      }
      velden.append(
        Veld(naam: naam, soort: soort, label: label, waarde: "", keuzes: keuzes, isVerplicht: verplicht))
    case "textarea":
      let tekst = kind.ruweTekst
      let waarde = tekst.hasPrefix("\n") ? String(tekst.dropFirst()) : tekst
      velden.append(Veld(naam: naam, soort: soort, label: label, waarde: waarde, isVerplicht: verplicht))
    case "submit", "button", "reset", "image": break
    default:
      velden.append(
        Veld(naam: naam, soort: soort, label: label, waarde: kind["value"] ?? "", isVerplicht: verplicht))
    }
  }
}

/// What somebody fills in: begins with what the form already holds.
struct Invulling: Sendable {
  struct Bestand: Sendable, Hashable {
    var naam: String
    var soort: String
    var bytes: [UInt8]
  }
  private(set) var waarden: [(naam: String, waarde: String)] = []
  private(set) var bestanden: [(naam: String, bestand: Bestand)] = []

  init() {}

  init(_ formulier: Webformulier) {
    for veld in formulier.velden {
      switch veld.soort {
      case "file", "submit": break
      case "radio", "checkbox":
        for keuze in veld.keuzes where keuze.gekozen { waarden.append((veld.naam, keuze.waarde)) }
      case "select":
        // A browser sends the first option when none is chosen.
        let gekozen = veld.keuzes.first { $0.gekozen } ?? veld.keuzes.first
        waarden.append((veld.naam, gekozen?.waarde ?? ""))
      default: waarden.append((veld.naam, veld.waarde))
      }
    }
  }

  mutating func zet(_ naam: String, _ waarde: String) {
    waarden.removeAll { $0.naam == naam }
    waarden.append((naam, waarde))
  }
  mutating func zet(_ naam: String, alle: [String]) {
    waarden.removeAll { $0.naam == naam }
    for waarde in alle { waarden.append((naam, waarde)) }
  }
  mutating func zet(_ naam: String, _ bestand: Bestand) {
    bestanden.removeAll { $0.naam == naam }
    bestanden.append((naam, bestand))
  }
  func waarde(_ naam: String) -> String? { waarden.first { $0.naam == naam }?.waarde }

  var gecodeerd: String {
    waarden.map { "\(Procentcodering.codeer($0.naam))=\(Procentcodering.codeer($0.waarde))" }.joined(separator: "&")
  }

  /// `multipart/form-data` (RFC 7578).
  func meerdelig(grens: String) -> [UInt8] {
    var bytes: [UInt8] = []
    func regel(_ tekst: String) -> [UInt8] { Array("\(tekst)\r\n".utf8) }
    func aanhaling(_ tekst: String) -> String { tekst.replacing("\"", with: "%22").replacing("\r\n", with: " ") }
    for (naam, waarde) in waarden {
      bytes += regel("--\(grens)") + regel("Content-Disposition: form-data; name=\"\(aanhaling(naam))\"") + regel("")
      bytes += regel(waarde)
    }
    for (naam, bestand) in bestanden {
      let kop = "Content-Disposition: form-data; name=\"\(aanhaling(naam))\"; filename=\"\(aanhaling(bestand.naam))\""
      bytes += regel("--\(grens)") + regel(kop) + regel("Content-Type: \(bestand.soort)") + regel("")
      bytes += bestand.bytes + [13, 10]
    }
    return bytes + regel("--\(grens)--")
  }
}
