import Bevindingen
import Geometrie
import IMOW
import Ketenspoor
import Markup
import STOP
import Tijd

/// Steps 4a and 4b: read on overheid.nl and on the map.
extension Ketenloop {
  private struct Publicaties: Decodable {
    struct Publicatie: Decodable {
      var id: String
      var publiceert: String
      var pagina: String
    }
    var publicaties: [Publicatie]
  }
  private struct Regelingen: Decodable {
    struct Regeling: Decodable {
      var work: String
      var consolidatieWork: String?
    }
    var regelingen: [Regeling]
  }

  // MARK: - 4a

  func stap4a(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let wijziging else { throw Bedieningsfout("De casus heeft geen wijziging in stap 1.") }
    let antwoord = try await werk.bediener.haal("/bekendmakingen/api/publicaties")
    let publicaties = try gelezen(antwoord, Publicaties.self).publicaties
    let gevonden = publicaties.first { $0.publiceert.hasPrefix(wijziging.besluit + "/") }
    werk.verslag.controle(
      "publicatie van het besluit", verwacht: wijziging.besluit, gevonden: gevonden?.publiceert ?? "geen",
      klopt: gevonden != nil)
    if let gevonden { try await leesPublicatie(gevonden.pagina, gevonden.id, stap, &werk) }
    for regel in stap.dan { if let dag = regel.na("tekst op") { try await leesTekst(dag, regel.waarde, &werk) } }
  }

  private func leesPublicatie(
    _ pad: String, _ id: String, _ stap: Casusstap, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) {
    let pagina = try await werk.bediener.open(pad)
    werk.verslag.bewijs("pagina", "Publicatie \(id)", "\(id).html", pagina.antwoord.inhoud)
    let xml = try await werk.bediener.haal("\(pad)/xml")
    werk.verslag.bewijs("bericht", "Publicatie \(id) (XML)", "\(id).xml", xml.inhoud)
    guard let verwacht = stap.dan("renvooi") else { return }
    let gewijzigd = Tekstinhoud(xml.inhoud).artikelenMetRenvooi
    werk.verslag.controle(
      "renvooi", verwacht: verwacht, gevonden: gewijzigd.joined(separator: " "),
      klopt: Set(verwacht.woorden) == Set(gewijzigd))
    let zichtbaar = pagina.elementen("ins").count + pagina.elementen("del").count
    werk.verslag.controle(
      "gemarkeerde wijzigingen op de pagina", verwacht: "1 of meer", gevonden: String(zichtbaar), klopt: zichtbaar > 0)
  }

  private func leesTekst(_ dag: String, _ verwachting: String, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let (artikel, tekst) = verwachting.gesplitst(bij: " bevat ") else {
      throw Bedieningsfout("'\(verwachting)' is geen verwachting over een tekst.")
    }
    let nummer = try await cvdrNummer(&werk)
    _ = try await werk.bediener.open("/bekendmakingen/regelingen/\(nummer)?datum=\(dag)")
    let xml = try await werk.bediener.haal("/bekendmakingen/regelingen/\(nummer)/xml?datum=\(dag)")
    werk.verslag.bewijs("bericht", "Geconsolideerde tekst op \(dag)", "\(nummer)-\(dag).xml", xml.inhoud)
    let inhoud = Tekstinhoud(xml.inhoud).tekst(artikel)
    werk.verslag.controle(
      "tekst op \(dag)", verwacht: "\(artikel) bevat \(tekst)", gevonden: inhoud ?? "artikel ontbreekt",
      klopt: inhoud?.contains(tekst) == true)
  }

  /// The number of the consolidated regulation: `CVDR600001`.
  func cvdrNummer(_ werk: inout Stapwerk) async throws(Bedieningsfout) -> String {
    if let bekend = werk.geheugen.consolidatie { return bekend }
    let antwoord = try await werk.bediener.haal("/lvbb/api/regelingen")
    let regelingen = try gelezen(antwoord, Regelingen.self).regelingen
    guard let work = regelingen.first(where: { $0.work == gemeente.plan.kop.work })?.consolidatieWork,
      let nummer = work.split(separator: "/").last
    else { throw Bedieningsfout("De LVBB kent geen geconsolideerde regeling van '\(gemeente.plan.kop.work)'.") }
    werk.geheugen.consolidatie = String(nummer)
    return String(nummer)
  }

  // MARK: - 4b

  func stap4b(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let inwerking = wijziging?.inwerking else { throw Bedieningsfout("De casus heeft geen wijziging in stap 1.") }
    for punt in casus.testpunten {
      try await controleer(punt, punt.voor, op: inwerking.plus(dagen: -1), &werk)
      try await controleer(punt, punt.na, op: inwerking, &werk)
    }
  }

  private func controleer(
    _ punt: Testpunt, _ verwacht: Testpunt.Verwachting, op dag: Datum, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) {
    let pagina = try await werk.bediener.open(
      "/omgevingsdocumenten/kaart?x=\(punt.punt.x)&y=\(punt.punt.y)&datum=\(dag)")
    werk.verslag.bewijs(
      "kaart", "Testpunt \(punt.slug) op \(dag)", "\(punt.slug)-\(dag).html", pagina.antwoord.inhoud)
    let kaart = Kaartlezing(pagina)
    let naam = "\(punt.slug) op \(dag)"
    if !verwacht.wel.isEmpty {
      let gevonden = verwacht.wel.filter { kaart.regels[$0] != nil }
      werk.verslag.controle(
        "\(naam): regels die er gelden", verwacht: verwacht.wel.joined(separator: " "),
        gevonden: gevonden.joined(separator: " "))
    }
    if !verwacht.niet.isEmpty {
      let toch = verwacht.niet.filter { kaart.regels[$0] != nil }
      werk.verslag.controle(
        "\(naam): regels die er niet gelden", verwacht: "geen van \(verwacht.niet.joined(separator: " "))",
        gevonden: toch.isEmpty ? "geen" : toch.joined(separator: " "), klopt: toch.isEmpty)
    }
    for activiteit in verwacht.activiteiten { controleer(activiteit, kaart, naam, &werk) }
    for tekst in verwacht.teksten {
      let gevonden = kaart.regels[tekst.regel]?.tekst ?? "regel ontbreekt"
      werk.verslag.controle(
        "\(naam): tekst van \(tekst.regel)", verwacht: "bevat \(tekst.bevat)", gevonden: gevonden,
        klopt: gevonden.contains(tekst.bevat))
    }
  }

  private func controleer(
    _ verwacht: Testpunt.Activiteit, _ kaart: Kaartlezing, _ naam: String, _ werk: inout Stapwerk
  ) {
    let activiteit = gemeente.annotaties.activiteit(verwacht.activiteit)?.naam ?? verwacht.activiteit
    let lijst = Waardelijst.activiteitregelkwalificatie
    let label = lijst.waarde(verwacht.kwalificatie)?.label ?? verwacht.kwalificatie
    let gevonden = kaart.regels[verwacht.regel]?.activiteiten ?? []
    werk.verslag.controle(
      "\(naam): activiteit bij \(verwacht.regel)", verwacht: "\(activiteit): \(label)",
      gevonden: gevonden.isEmpty ? "geen" : gevonden.joined(separator: "; "),
      klopt: gevonden.contains { $0.lowercased().hasPrefix("\(activiteit): \(label)".lowercased()) })
  }

  func gelezen<Model: Decodable>(_ antwoord: Antwoord, _ model: Model.Type) throws(Bedieningsfout) -> Model {
    do {
      return try antwoord.json(model)
    } catch {
      throw Bedieningsfout("Het antwoord is niet te lezen: \(error.uitleg)")
    }
  }
}

/// The page "Regels op de kaart" as facts: which rules, with which activities and which text.
struct Kaartlezing: Sendable {
  struct Regel: Sendable {
    var activiteiten: [String]
    var tekst: String
  }
  private(set) var regels: [String: Regel] = [:]

  init(_ pagina: Webpagina) {
    for kader in pagina.elementen("article") {
      guard let wId = kader.alle("a").compactMap({ $0["href"] }).compactMap(Self.wId).first,
        let verwijzing = Self.verwijzing(wId)
      else { continue }
      var activiteiten: [String] = []
      let delen = kader.alle { $0.naam == "dt" || $0.naam == "dd" }
      for (plek, deel) in delen.enumerated() where deel.naam == "dt" && deel.tekst == "Activiteit" {
        for waarde in delen[(plek + 1)...].prefix(while: { $0.naam == "dd" }) { activiteiten.append(waarde.tekst) }
      }
      regels[verwijzing] = Regel(
        activiteiten: activiteiten.filter { !$0.contains("geldt niet op deze plek") }, tekst: kader.tekst)
    }
  }

  private static func wId(_ doel: String) -> String? {
    let vraag = doel.gesplitst(bij: "regel=")?.na.prefix { $0 != "&" && $0 != "#" }
    return vraag.map { Procentcodering.decodeer($0) }
  }

  /// `gm9995_1__chp_6__art_6.2__para_1` is `6.2/1`.
  static func verwijzing(_ wId: String) -> String? {
    var artikel: Substring?
    var lid: Substring?
    for deel in wId.split(separator: "__").flatMap({ [$0] }) {
      if deel.hasPrefix("art_") { artikel = deel.dropFirst(4) }
      if deel.hasPrefix("para_") { lid = deel.dropFirst(5) }
    }
    guard let artikel else { return nil }
    return lid.map { "\(artikel)/\($0)" } ?? String(artikel)
  }
}

/// The text of a regulation or publication, by article number.
struct Tekstinhoud {
  private var artikelen: [(nummer: String, element: Element)] = []

  init(_ bytes: [UInt8]) {
    guard let wortel = XMLLezer.lees(bytes, bestand: "tekst.xml").model?.wortel else { return }
    for artikel in [wortel].filter({ $0.lokaal == "Artikel" }) + wortel.afstammelingen("Artikel") {
      let segment = (artikel["wId"] ?? "").split(separator: "__").last ?? ""
      guard segment.hasPrefix("art_") else { continue }
      artikelen.append((String(segment.dropFirst(4)), artikel))
    }
  }

  var nummers: [String] { artikelen.map(\.nummer) }

  func tekst(_ nummer: String) -> String? {
    artikelen.first { $0.nummer == nummer }?.element.tekst.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Articles with marks of added or removed text.
  var artikelenMetRenvooi: [String] {
    artikelen.filter { deel in
      !deel.element.afstammelingen("NieuweTekst").isEmpty || !deel.element.afstammelingen("VerwijderdeTekst").isEmpty
    }.map(\.nummer)
  }
}
