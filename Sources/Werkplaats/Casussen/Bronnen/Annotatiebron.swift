package import Bevindingen

/// The content of `annotaties.txt` (Voorbeelden/README.md, section 4).
package struct Annotatiebron: Sendable, Hashable {
  package var activiteiten: [Activiteitbron]
  package var groepen: [Groepbron]
  package var gios: [GIObron]
  package var gebiedsaanwijzingen: [Gebiedsaanwijzingbron]
  package var normen: [Normbron]

  package init(
    activiteiten: [Activiteitbron] = [], groepen: [Groepbron] = [], gios: [GIObron] = [],
    gebiedsaanwijzingen: [Gebiedsaanwijzingbron] = [], normen: [Normbron] = []
  ) {
    self.activiteiten = activiteiten
    self.groepen = groepen
    self.gios = gios
    self.gebiedsaanwijzingen = gebiedsaanwijzingen
    self.normen = normen
  }

  package func activiteit(_ slug: String) -> Activiteitbron? { activiteiten.first { $0.slug == slug } }
  package func groep(_ slug: String) -> Groepbron? { groepen.first { $0.slug == slug } }
  package func gio(_ slug: String) -> GIObron? { gios.first { $0.slug == slug } }
  package func norm(_ slug: String) -> Normbron? { normen.first { $0.slug == slug } }

  /// The slugs of the gebieden in a GIO: its own, or those of its norm.
  package func gebieden(van gio: GIObron) -> [String] {
    switch gio.inhoud {
    case .gebieden(let slugs): slugs
    case .norm(let slug): norm(slug)?.waarden.map(\.gebied) ?? []
    }
  }
}

package struct Activiteitbron: Sendable, Hashable {
  package var slug: String
  package var naam: String
  package var groep: String
  /// A slug, or the full identification of a national activity for the tophaak.
  package var boven: String
  package var vindplaats: Vindplaats
}

package struct Groepbron: Sendable, Hashable {
  package var slug: String
  package var naam: String
  package var gebieden: [String]
  package var vindplaats: Vindplaats
}

package struct GIObron: Sendable, Hashable {
  package enum Inhoud: Sendable, Hashable {
    case gebieden([String])
    case norm(String)
  }
  package var slug: String
  package var naam: String
  /// JOIN work.
  package var join: String
  package var inhoud: Inhoud
  package var vindplaats: Vindplaats
}

package struct Gebiedsaanwijzingbron: Sendable, Hashable {
  package var slug: String
  package var naam: String
  package var type: String
  package var groep: String
  package var locatie: String
  package var vindplaats: Vindplaats
}

package struct Normbron: Sendable, Hashable {
  package struct Waarde: Sendable, Hashable {
    package var gebied: String
    /// A decimal number, as written.
    package var getal: String
  }
  package var slug: String
  package var naam: String
  package var type: String
  package var groep: String
  package var eenheid: String
  package var locatie: String
  package var waarden: [Waarde]
  package var vindplaats: Vindplaats
}

/// Reads `annotaties.txt`.
package struct AnnotatieDecoder: Sendable {
  package init() {}

  private static let vormen: [String: Blokvorm] = [
    "activiteit": Blokvorm(verplicht: ["naam", "groep", "boven"]),
    "groep": Blokvorm(verplicht: ["naam", "gebieden"]),
    "gio": Blokvorm(verplicht: ["naam", "join", "soort"], mag: ["gebieden", "norm"]),
    "gebiedsaanwijzing": Blokvorm(verplicht: ["naam", "type", "groep", "locatie"]),
    "norm": Blokvorm(verplicht: ["naam", "type", "groep", "eenheid", "locatie", "waarde"], herhaald: ["waarde"]),
  ]

  package func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<Annotatiebron> {
    let gelezen = BlokDecoder().decode(bytes, bestand: bestand)
    var lezing = Bloklezing(bevindingen: gelezen.bevindingen)
    var bron = Annotatiebron()
    for blok in gelezen.model ?? [] {
      guard let vorm = Self.vormen[blok.soort] else {
        lezing.bevindingen.append(
          BronRegels.bloksoort.bevinding("'\(blok.soort)' is geen soort annotatie", bij: blok.vindplaats))
        continue
      }
      lezing.bevindingen += vorm.controleer(blok)
      voegToe(blok, aan: &bron, &lezing)
    }
    controleerDubbelen(bron, &lezing)
    return Bevonden(bron, bevindingen: lezing.bevindingen)
  }

  private func voegToe(_ blok: Blok, aan bron: inout Annotatiebron, _ lezing: inout Bloklezing) {
    let naam = lezing.tekst(blok, "naam")
    let groep = lezing.tekst(blok, "groep")
    let plaats = blok.vindplaats
    switch blok.soort {
    case "activiteit":
      bron.activiteiten.append(
        Activiteitbron(
          slug: blok.slug, naam: naam, groep: groep, boven: lezing.tekst(blok, "boven"), vindplaats: plaats))
    case "groep":
      bron.groepen.append(
        Groepbron(slug: blok.slug, naam: naam, gebieden: blok.woorden("gebieden"), vindplaats: plaats))
    case "gebiedsaanwijzing":
      bron.gebiedsaanwijzingen.append(
        Gebiedsaanwijzingbron(
          slug: blok.slug, naam: naam, type: lezing.tekst(blok, "type"), groep: groep,
          locatie: lezing.tekst(blok, "locatie"), vindplaats: plaats))
    case "norm":
      bron.normen.append(
        Normbron(
          slug: blok.slug, naam: naam, type: lezing.tekst(blok, "type"), groep: groep,
          eenheid: lezing.tekst(blok, "eenheid"), locatie: lezing.tekst(blok, "locatie"),
          waarden: normwaarden(blok, &lezing), vindplaats: plaats))
    default:
      if let gio = gio(blok, &lezing) { bron.gios.append(gio) }
    }
  }

  private func gio(_ blok: Blok, _ lezing: inout Bloklezing) -> GIObron? {
    let inhoud: GIObron.Inhoud
    switch (blok["soort"], blok["gebieden"], blok["norm"]) {
    case ("geometrie", .some, nil): inhoud = .gebieden(blok.woorden("gebieden"))
    case ("kwantitatief", nil, let norm?): inhoud = .norm(norm)
    default:
      let plaats = blok.regel("soort")?.vindplaats ?? blok.vindplaats
      lezing.bevindingen.append(
        BronRegels.waarde.bevinding(
          "GIO '\(blok.slug)' heeft soort geometrie met gebieden, of soort kwantitatief met norm", bij: plaats))
      return nil
    }
    return GIObron(
      slug: blok.slug, naam: lezing.tekst(blok, "naam"), join: lezing.tekst(blok, "join"), inhoud: inhoud,
      vindplaats: blok.vindplaats)
  }

  private func normwaarden(_ blok: Blok, _ lezing: inout Bloklezing) -> [Normbron.Waarde] {
    var waarden: [Normbron.Waarde] = []
    for regel in blok.regels where regel.sleutel == "waarde" {
      let woorden = regel.waarde.woorden
      if woorden.count == 2, Double(woorden[1]) != nil {
        waarden.append(Normbron.Waarde(gebied: woorden[0], getal: woorden[1]))
      } else {
        lezing.bevindingen.append(
          BronRegels.waarde.bevinding("'\(regel.waarde)' is geen gebied met een getal", bij: regel.vindplaats))
      }
    }
    return waarden
  }

  private func controleerDubbelen(_ bron: Annotatiebron, _ lezing: inout Bloklezing) {
    lezing.dubbelen(bron.activiteiten.map { ($0.slug, $0.vindplaats) }, wat: "Activiteit")
    lezing.dubbelen(bron.groepen.map { ($0.slug, $0.vindplaats) }, wat: "Groep")
    lezing.dubbelen(bron.gios.map { ($0.slug, $0.vindplaats) }, wat: "GIO")
    lezing.dubbelen(bron.gebiedsaanwijzingen.map { ($0.slug, $0.vindplaats) }, wat: "Gebiedsaanwijzing")
    lezing.dubbelen(bron.normen.map { ($0.slug, $0.vindplaats) }, wat: "Norm")
  }
}
