import Bevindingen
import DSOKoppelvlak
import Foundation
import Ketenspoor
import STTR
import Testing
import Tijd

@testable import RTR

/// The rules of the practice municipality, delivered and asked with the scenarios of the casus.
@Suite struct OefengemeenteTests {
  private static let wortel = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct Scenario: Sendable, CustomTestStringConvertible {
    var naam: String
    var regels = ""
    var plek: GeoJSON?
    var antwoorden: [String: String] = [:]
    var conclusie = ""
    var testDescription: String { naam }
  }

  static let scenarios: [Scenario] = {
    let pad = wortel.appendingPathComponent("Voorbeelden/casussen/boom-kappen.casus")
    guard let tekst = try? String(contentsOf: pad, encoding: .utf8) else { return [] }
    var alle: [Scenario] = []
    var binnen = false
    for regel in tekst.split(separator: "\n") {
      if !regel.hasPrefix(" ") { binnen = regel.hasPrefix("Scenario ") }
      if regel.hasPrefix("Scenario ") { alle.append(Scenario(naam: String(regel.split(separator: " ")[1]))) }
      guard binnen, regel.hasPrefix("  "), let plek = regel.firstRange(of: ": "), !alle.isEmpty else { continue }
      let sleutel = regel[..<plek.lowerBound].drop { $0 == " " }
      lees(String(sleutel), String(regel[plek.upperBound...]), in: &alle[alle.count - 1])
    }
    return alle
  }()

  private static func lees(_ sleutel: String, _ waarde: String, in scenario: inout Scenario) {
    if sleutel == "regels" { scenario.regels = waarde }
    if sleutel == "Dan conclusie" { scenario.conclusie = waarde }
    if sleutel.hasPrefix("Als antwoord ") { scenario.antwoorden[String(sleutel.dropFirst(13))] = waarde }
    guard sleutel == "Gegeven locatie" else { return }
    let getallen = waarde.split(separator: " ").compactMap { Double($0) }
    let punten = stride(from: 0, to: getallen.count - 1, by: 2).map {
      GeoJSON.Positie(x: getallen[$0], y: getallen[$0 + 1])
    }
    scenario.plek = punten.count == 1 ? .point(punten[0]) : .polygon([punten + punten.prefix(1)])
  }

  /// Areas as rings: the stub can do rectangles only, so membership is decided here by the corners of the ring.
  private static func gebieden() throws -> [String: [[[Double]]]] {
    struct Bron: Decodable {
      struct Deel: Decodable {
        struct Eigen: Decodable { var slug: String }
        struct Vorm: Decodable { var coordinates: [[[Double]]] }
        var properties: Eigen
        var geometry: Vorm
      }
      var features: [Deel]
    }
    let pad = wortel.appendingPathComponent("Voorbeelden/rieteroog/gebieden.geojson")
    let bron = try JSONDecoder().decode(Bron.self, from: Data(contentsOf: pad))
    return Dictionary(
      bron.features.map { ($0.properties.slug, $0.geometry.coordinates) }, uniquingKeysWith: { eerste, _ in eerste })
  }

  private static func register() async throws -> Proefregister {
    let naam: (String) -> String = { slug in "nl.imow-gm9995.gebied.\(slug.filter { $0 != "-" })" }
    var inhoud = Proefplan.Inhoud()
    for slug in ["BoomVellen", "SpuitcabineGebruiken"] {
      inhoud.activiteiten.append(.proef("nl.imow-gm9995.activiteit.\(slug)", slug))
    }
    for (slug, ringen) in try gebieden() {
      let punten: [[Double]] = ringen.flatMap(\.self)
      let xs: [Double] = punten.map { $0[0] }
      let ys: [Double] = punten.map { $0[1] }
      inhoud.locaties[naam(slug)] = Proefplan.Rechthoek(
        minX: xs.min() ?? 0, minY: ys.min() ?? 0, maxX: xs.max() ?? 0, maxY: ys.max() ?? 0)
    }
    let register = try Proefregister(inhoud)
    let map = wortel.appendingPathComponent("Voorbeelden/rieteroog/regels")
    var aan: [String: [Regelbeheerobject]] = [:]
    for bestand in try FileManager.default.contentsOfDirectory(atPath: map.path).sorted()
    where bestand.hasSuffix(".txt") {
      let tekst = try String(contentsOf: map.appendingPathComponent(bestand), encoding: .utf8)
      let set = try #require(Regelnotatie.lees(tekst, bestand: bestand).model)
      var locaties: [String: String] = [:]
      for vraag in set.vragen { if case .geo(let slug) = vraag.soort { locaties[slug] = naam(slug) } }
      let naamgeving = Regelnaamgeving(oin: Proefregister.oin, bronhouder: "gm9995", locaties: locaties)
      aan[set.activiteit, default: []].append(set.soort)
      let kenmerken = Activiteitkenmerken(
        regelbeheerobjecten: aan[set.activiteit] ?? [], werkzaamheden: [set.werkzaamheid], begindatum: "04-01-2027")
      let levering = Levering(
        opdrachten: [
          .updateActiviteit(activiteit: naamgeving.activiteit(set.activiteit), bestandsnaam: "a.json"),
          .toevoegenToepasbareRegels(geldigBegindatum: "04-01-2027", bestandsnaam: "r.dmn"),
        ],
        bestanden: ["a.json": kenmerken.codeer(), "r.dmn": try #require(set.sttrBestand(naamgeving).model)])
      let antwoord = try await register.leverAan(levering.codeer())
      #expect(antwoord.status == .verwerkt, "\(bestand): \(antwoord.meldingen ?? [])")
    }
    return register
  }

  /// How a place lies: by the middle of it and its corners against the real ring of the area.
  private static func ligging(_ plek: GeoJSON, _ ringen: [[[Double]]]) -> String {
    func binnen(_ punt: GeoJSON.Positie) -> Bool {
      ringen.reduce(false) { stand, ring in
        var uit = false
        for (a, b) in zip(ring, ring.dropFirst()) where (a[1] > punt.y) != (b[1] > punt.y) {
          let deel: Double = (punt.y - a[1]) / (b[1] - a[1])
          let x: Double = a[0] + (b[0] - a[0]) * deel
          if punt.x < x { uit.toggle() }
        }
        return uit ? !stand : stand
      }
    }
    func inPlek(_ x: Double, _ y: Double) -> Bool {
      let xs = plek.posities.map(\.x)
      let ys = plek.posities.map(\.y)
      return (xs.min() ?? 0) < x && x < (xs.max() ?? 0) && (ys.min() ?? 0) < y && y < (ys.max() ?? 0)
    }
    let hoeken = plek.posities.map(binnen)
    let omvat = ringen.joined().contains { inPlek($0[0], $0[1]) }
    if hoeken.allSatisfy(\.self), !omvat { return "ja" }
    return hoeken.contains(true) || omvat ? "deels" : "nee"
  }

  @Test("De scenario's van de casus geven in het register de verwachte conclusie")
  func casus() async throws {
    try #require(!Self.scenarios.isEmpty)
    let register = try await Self.register()
    let gebieden = try Self.gebieden()
    let groepen: [String: [String]] = try Self.groepen()
    for scenario in Self.scenarios {
      let plek = try #require(scenario.plek)
      let werk = scenario.regels.contains("spuit") ? "SpuitcabineGebruiken" : "BoomKappen"
      var gegeven: [Int: String] = [:]
      var code: String?
      for _ in 0..<12 {
        let antwoorden = try await register.conclusie(werk, gegeven.map { ($0.key, $0.value) })
        let activiteit = try #require(antwoorden.first?.activiteiten.first)
        code = activiteit.conclusies?.first?.toestemmingstype.code
        guard code == nil else { break }
        for vraag in (activiteit.vraaggroepen ?? []).flatMap(\.vragen) where gegeven[vraag.id] == nil {
          let slug = vraag.vraagReferentie ?? ""
          if vraag.uitvoeringsregelType == "geoVerwijzing" {
            let locatie = try Self.locatie(scenario.regels, slug)
            let delen = groepen[locatie] ?? [locatie]
            let liggingen = delen.map { Self.ligging(plek, gebieden[$0] ?? []) }
            gegeven[vraag.id] =
              liggingen.contains("ja") ? "ja" : liggingen.contains("deels") ? "deels" : "nee"
          } else if let antwoord = scenario.antwoorden[slug] {
            gegeven[vraag.id] = antwoord == "ja" ? "true" : antwoord == "nee" ? "false" : antwoord
          }
        }
      }
      #expect(code == scenario.conclusie, "\(scenario.naam)")
    }
  }

  private static func locatie(_ regels: String, _ slug: String) throws -> String {
    let pad = wortel.appendingPathComponent("Voorbeelden/rieteroog/\(regels)")
    let set = try #require(Regelnotatie.lees(try String(contentsOf: pad, encoding: .utf8), bestand: regels).model)
    guard case .geo(let locatie) = set.vraag(slug)?.soort else { return slug }
    return locatie
  }

  /// `groep slug` with `gebieden:` in annotaties.txt, and norms that have areas of their own.
  private static func groepen() throws -> [String: [String]] {
    let pad = wortel.appendingPathComponent("Voorbeelden/rieteroog/annotaties.txt")
    var groepen: [String: [String]] = [:]
    var huidig = ""
    for regel in try String(contentsOf: pad, encoding: .utf8).split(separator: "\n") {
      if regel.hasPrefix("groep ") { huidig = String(regel.split(separator: " ")[1]) }
      if regel.hasPrefix("  gebieden: "), !huidig.isEmpty {
        groepen[huidig] = regel.dropFirst(12).split(separator: " ").map(String.init)
        huidig = ""
      }
    }
    return groepen
  }

  @Test("Een formulier van de oefengemeente noemt verplichte en vrije vragen en bijlagen")
  func formulier() async throws {
    let register = try await Self.register()
    let ref = FunctioneleStructuurRef(
      oin: Proefregister.oin, soort: .indieningsvereisten(.vergunning),
      activiteit: "nl.imow-gm9995.activiteit.BoomVellen"
    ).description
    func vorm(_ antwoorden: [(Int, String)]) async throws -> UitvoerenServices.IndieningsvereistenAntwoord {
      let antwoord = await register.bepaal("indieningsvereisten", ref, antwoorden)
      #expect(antwoord.status == 200, "\(antwoord.inhoudAlsTekst)")
      return try #require(try antwoord.json([UitvoerenServices.IndieningsvereistenAntwoord].self).first)
    }
    let leeg = try await vorm([])
    #expect(leeg.indienbaar && !leeg.compleet)
    let waarden = [
      "aantal": "1", "boomsoort": "es", "diameter": "28", "reden": "De boom geeft schade",
      "begindatum": "05-04-2027", "nieuweBoom": "Ja, op hetzelfde perceel", "nieuweSoort": "veldesdoorn",
      "situatietekening": "true", "foto": "true",
    ]
    var gegeven: [(Int, String)] = []
    for _ in 0..<3 {
      let nu = try #require(try await vorm(gegeven).subactiviteiten.first)
      let vragen = (nu.vraaggroepen ?? []).flatMap(\.vragen).map { ($0.id, $0.vraagReferentie ?? "") }
      let bijlagen = (nu.bijlagen ?? []).map { ($0.id, $0.vraagReferentie ?? "") }
      gegeven = (vragen + bijlagen).compactMap { id, slug in waarden[slug].map { (id, $0) } }
    }
    let klaar = try await vorm(gegeven)
    #expect(klaar.compleet)
    let deel = try #require(klaar.subactiviteiten.first)
    #expect(deel.bijlagen?.filter { $0.verplicht == false }.map(\.naam) == ["Advies boomdeskundige"])
    let vrij = (deel.vraaggroepen ?? []).flatMap(\.vragen).filter { $0.verplicht == false }
    #expect(vrij.map(\.vraagReferentie) == ["andereDiameters"])
  }
}

/// The real deliveries beside the project; absent on most machines.
@Suite struct GemeentestadTests {
  private static let map: URL? = {
    let omgeving = ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"].map { URL(fileURLWithPath: $0) }
    let wortel = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let basis = omgeving ?? wortel.deletingLastPathComponent().appendingPathComponent("shared")
    let map = basis.appendingPathComponent("examples/sttr/gemeentestad-kv-tr")
    return FileManager.default.fileExists(atPath: map.path) ? map : nil
  }()

  private static let oin = "00000001807288111000"

  @Test(
    "De leveringen van Gemeentestad worden verwerkt en geven vragen en conclusies",
    .enabled(if: map != nil, "overgeslagen: ../shared ontbreekt"))
  func leveringen() async throws {
    let map = try #require(Self.map)
    var inhoud = Proefplan.Inhoud()
    for nummer in ["2019000800", "2019000810"] {
      inhoud.activiteiten.append(.proef("nl.imow-gm0297.activiteit.\(nummer)", nummer, code: "gm0297"))
    }
    let register = try Proefregister(inhoud)
    for naam in [
      "nl.imow-gm0297.activiteit.2019000800", "nl.imow-gm0297.activiteit.2019000810",
      "Conclusie Kappen van een boom - Initiele versie", "Conclusie Bouwen van een bijgebouw - Initiele versie",
      "Indieningsvereisten Vergunning Kappen van een boom - Initiele versie",
    ] {
      let zip = Array(try Data(contentsOf: map.appendingPathComponent("\(naam).zip")))
      let antwoord = try await register.leverAan(zip: zip, oin: Self.oin)
      #expect(antwoord.status == .verwerkt, "\(naam): \(antwoord.meldingen ?? [])")
    }
    let activiteit = try #require(
      try await register.conclusie("BoomOfStruikKappenOfSnoeien").first?.activiteiten.first)
    #expect(activiteit.bestuursorgaan?.oin == Self.oin)
    // Yes to every question, or the first option, until there is a conclusion.
    var gegeven: [Int: String] = [:]
    var code: String?
    for _ in 0..<10 {
      let antwoord = try await register.conclusie("BoomOfStruikKappenOfSnoeien", gegeven.map { ($0.key, $0.value) })
      let deel = try #require(antwoord.first?.activiteiten.first)
      code = deel.conclusies?.first?.toestemmingstype.code
      guard code == nil, let vraag = (deel.vraaggroepen ?? []).flatMap(\.vragen).first else { break }
      gegeven[vraag.id] = vraag.opties?.first?.optieTekst ?? (vraag.antwoordType == "numeriek" ? "50" : "true")
    }
    #expect(code != nil)
    let formulier = await register.bepaal(
      "indieningsvereisten",
      FunctioneleStructuurRef(
        oin: Self.oin, soort: .indieningsvereisten(.vergunning), activiteit: "nl.imow-gm0297.activiteit.2019000810"
      ).description)
    #expect(formulier.status == 200)
    let eisen = try formulier.json([UitvoerenServices.IndieningsvereistenAntwoord].self)
    #expect(eisen.first?.compleet == false)
  }
}
