package import Bevindingen
import Geometrie
import Tijd

/// Reads a `.casus` file.
package struct CasusDecoder: Sendable {
  package init() {}

  /// The steps of the chain.
  package static let stapnummers = [
    "1", "2", "3", "4a", "4b", "5", "6", "7", "8a", "8b", "9a", "9b", "10", "11",
  ]

  package func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<Casusbron> {
    let gelezen = BlokDecoder().decode(bytes, bestand: bestand)
    var lezing = Bloklezing(bevindingen: gelezen.bevindingen)
    let blokken = gelezen.model ?? []
    guard let kop = blokken.first, kop.soort == "Casus" else {
      let plaats = Vindplaats(bestand: bestand, regel: 1)
      lezing.bevindingen.append(BronRegels.bloksoort.bevinding("Het bestand begint niet met 'Casus'", bij: plaats))
      return Bevonden(nil, bevindingen: lezing.bevindingen)
    }
    lezing.bevindingen += Self.kopvorm.controleer(kop)
    guard let startdatum = lezing.datum(kop, "startdatum") else {
      return Bevonden(nil, bevindingen: lezing.bevindingen)
    }
    var bron = Casusbron(
      slug: kop.slug, titel: kop.titel ?? kop.slug, niveau: lezing.getal(kop, "niveau") ?? 1,
      map: lezing.tekst(kop, "map"), startdatum: startdatum, verhaal: lezing.tekst(kop, "verhaal"), varianten: [],
      stappen: [], testpunten: [], scenarios: [], vindplaats: kop.vindplaats)
    for blok in blokken.dropFirst() { voegToe(blok, aan: &bron, &lezing) }
    controleer(bron, &lezing)
    return Bevonden(bron, bevindingen: lezing.bevindingen)
  }

  private static let kopvorm = Blokvorm(verplicht: ["niveau", "map", "startdatum", "verhaal"])
  private static let variantvorm = Blokvorm(verplicht: ["stappen"])

  private func voegToe(_ blok: Blok, aan bron: inout Casusbron, _ lezing: inout Bloklezing) {
    switch blok.soort {
    case "Variant":
      lezing.bevindingen += Self.variantvorm.controleer(blok)
      bron.varianten.append(
        Casusvariant(
          slug: blok.slug, titel: blok.titel ?? blok.slug, stappen: blok.woorden("stappen"),
          vindplaats: blok.vindplaats))
    case "Stap": bron.stappen.append(stap(blok, &lezing))
    case "Testpunt": if let punt = testpunt(blok, &lezing) { bron.testpunten.append(punt) }
    case "Scenario": if let scenario = scenario(blok, &lezing) { bron.scenarios.append(scenario) }
    default:
      lezing.bevindingen.append(
        BronRegels.bloksoort.bevinding("'\(blok.soort)' hoort niet in een casus", bij: blok.vindplaats))
    }
  }

  // MARK: - Stappen

  private func stap(_ blok: Blok, _ lezing: inout Bloklezing) -> Casusstap {
    for regel in blok.regels where Gherkin(regel) == nil && !["rol", "variant"].contains(regel.sleutel) {
      lezing.bevindingen.append(
        BronRegels.sleutel.bevinding("'\(regel.sleutel)' hoort niet bij een stap", bij: regel.vindplaats))
    }
    if blok["rol"] == nil {
      lezing.bevindingen.append(
        BronRegels.sleutelOntbreekt.bevinding("Stap \(blok.slug) heeft geen rol", bij: blok.vindplaats))
    }
    let regels = blok.regels.compactMap(Gherkin.init)
    func bij(_ woord: Gherkin.Woord) -> [Casusregel] { regels.filter { $0.woord == woord }.map(\.regel) }
    return Casusstap(
      nummer: blok.slug, titel: blok.titel ?? "", variant: blok["variant"], rol: blok["rol"] ?? "",
      gegeven: bij(.gegeven), als: bij(.als), dan: bij(.dan), vindplaats: blok.vindplaats)
  }

  // MARK: - Testpunten

  private func testpunt(_ blok: Blok, _ lezing: inout Bloklezing) -> Testpunt? {
    let regels = blok.regels.compactMap(Gherkin.init)
    let getallen = (regels.first { $0.regel.sleutel == "punt" }?.regel.waarde.woorden ?? []).compactMap { Double($0) }
    guard getallen.count == 2 else {
      lezing.bevindingen.append(
        BronRegels.waarde.bevinding("Testpunt '\(blok.slug)' heeft geen punt x y", bij: blok.vindplaats))
      return nil
    }
    var punt = Testpunt(
      slug: blok.slug, titel: blok.titel ?? "", punt: Punt(x: getallen[0], y: getallen[1]), voor: .init(), na: .init(),
      vindplaats: blok.vindplaats)
    for regel in regels where regel.woord == .dan {
      if let wat = regel.regel.na("voor") {
        lees(wat, regel.regel, in: &punt.voor, &lezing)
      } else if let wat = regel.regel.na("na") {
        lees(wat, regel.regel, in: &punt.na, &lezing)
      } else {
        onbekend(regel.regel, &lezing)
      }
    }
    return punt
  }

  private func lees(
    _ wat: String, _ regel: Casusregel, in verwachting: inout Testpunt.Verwachting, _ lezing: inout Bloklezing
  ) {
    switch wat {
    case "wel": verwachting.wel += regel.waarde.woorden
    case "niet": verwachting.niet += regel.waarde.woorden
    case "activiteit":
      let woorden = regel.waarde.woorden
      guard woorden.count == 3 else { return onbekend(regel, &lezing) }
      verwachting.activiteiten.append(.init(activiteit: woorden[0], kwalificatie: woorden[1], regel: woorden[2]))
    case "tekst":
      guard let (artikel, tekst) = regel.waarde.gesplitst(bij: " bevat ") else { return onbekend(regel, &lezing) }
      verwachting.teksten.append(.init(regel: artikel, bevat: tekst))
    default: onbekend(regel, &lezing)
    }
  }

  private func onbekend(_ regel: Casusregel, _ lezing: inout Bloklezing) {
    lezing.bevindingen.append(
      BronRegels.waarde.bevinding("'\(regel.sleutel): \(regel.waarde)' is niet te lezen", bij: regel.vindplaats))
  }

  // MARK: - Scenario's

  private func scenario(_ blok: Blok, _ lezing: inout Bloklezing) -> Scenario? {
    let regels = blok.regels.compactMap(Gherkin.init)
    let tekst = regels.first { $0.woord == .gegeven && $0.regel.sleutel == "locatie" }?.regel.waarde ?? ""
    guard let locatie = Casuslocatie(tekst) else {
      lezing.bevindingen.append(
        BronRegels.waarde.bevinding("Scenario '\(blok.slug)' heeft geen locatie", bij: blok.vindplaats))
      return nil
    }
    func dan(_ sleutel: String) -> String? {
      regels.first { $0.woord == .dan && $0.regel.sleutel == sleutel }?.regel.waarde
    }
    guard let bestand = blok["regels"], let conclusie = dan("conclusie"), let rij = dan("rij") else {
      lezing.bevindingen.append(
        BronRegels.sleutelOntbreekt.bevinding(
          "Scenario '\(blok.slug)' mist regels, conclusie of rij", bij: blok.vindplaats))
      return nil
    }
    return Scenario(
      slug: blok.slug, titel: blok.titel ?? "", regels: bestand, locatie: locatie,
      antwoorden: regels.filter { $0.woord == .als }.compactMap { regel in
        regel.regel.na("antwoord").map { .init(vraag: $0, waarde: regel.regel.waarde) }
      },
      conclusie: conclusie, rij: rij, vindplaats: blok.vindplaats)
  }

  // MARK: - Samenhang

  private func controleer(_ bron: Casusbron, _ lezing: inout Bloklezing) {
    let varianten = Set(bron.varianten.map(\.slug))
    for stap in bron.stappen {
      if !Self.stapnummers.contains(stap.nummer) {
        lezing.bevindingen.append(BronRegels.stap.bevinding("Stap \(stap.nummer) bestaat niet", bij: stap.vindplaats))
      }
      if let variant = stap.variant, !varianten.contains(variant) {
        lezing.bevindingen.append(
          BronRegels.stap.bevinding("Variant '\(variant)' staat niet in de casus", bij: stap.vindplaats))
      }
      if let naam = stap.als("scenario"), bron.scenario(naam) == nil {
        lezing.bevindingen.append(
          BronRegels.verwijzing.bevinding("Scenario '\(naam)' staat niet in de casus", bij: stap.vindplaats))
      }
    }
    for variant in bron.varianten {
      for nummer in variant.stappen where bron.stappen(nummer, variant: variant.slug).isEmpty {
        lezing.bevindingen.append(
          BronRegels.stap.bevinding("Stap \(nummer) is niet beschreven", bij: variant.vindplaats))
      }
    }
    lezing.dubbelen(bron.varianten.map { ($0.slug, $0.vindplaats) }, wat: "Variant")
    lezing.dubbelen(bron.testpunten.map { ($0.slug, $0.vindplaats) }, wat: "Testpunt")
    lezing.dubbelen(bron.scenarios.map { ($0.slug, $0.vindplaats) }, wat: "Scenario")
    lezing.dubbelen(
      bron.stappen.map { ("\($0.nummer) \($0.variant ?? "")".zonderEinde, $0.vindplaats) }, wat: "Stap")
  }
}

/// A line that begins with Gegeven, Als or Dan.
private struct Gherkin {
  enum Woord: String { case gegeven = "Gegeven", als = "Als", dan = "Dan" }
  var woord: Woord
  var regel: Casusregel

  init?(_ regel: Blokregel) {
    guard let (eerste, sleutel) = regel.sleutel.gesplitst(bij: " "), let woord = Woord(rawValue: eerste) else {
      return nil
    }
    self.woord = woord
    self.regel = Casusregel(sleutel: sleutel, waarde: regel.waarde, vindplaats: regel.vindplaats)
  }
}
