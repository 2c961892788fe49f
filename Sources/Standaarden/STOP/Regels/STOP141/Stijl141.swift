import Bevindingen
import Markup

/// Rules that are new in STOP 1.4.1 on how a GIO is drawn (imop-se).
enum Stijl141 {
  private static func kaart(
    _ nummer: String, _ titel: String, _ hint: String, _ fout: String, _ goed: String
  ) -> Regelkaart {
    Kaart.stop141(
      .init("STOP\(nummer)"), titel, waarom: Symbolisatieregels.waarom, hint: hint, fout: fout, goed: goed)
  }

  static let regels: [Elementregel] = stijl + punten + [vlak]

  private static let stijl: [Elementregel] = [
    Elementregel(
      kaart(
        "3176", "Een stijl is compleet of leeg",
        "Geef FeatureTypeName, SemanticTypeIdentifier en minstens één Rule, of maak de stijl leeg",
        "<FeatureTypeStyle><FeatureTypeName>geo:Locatie</FeatureTypeName></FeatureTypeStyle>", "<FeatureTypeStyle/>"),
      bij: "FeatureTypeStyle"
    ) { stijl in
      guard !stijl.kinderen.isEmpty else { return nil }
      let mist = ["FeatureTypeName", "SemanticTypeIdentifier", "Rule"].filter { stijl.eerste($0) == nil }
      return mist.isEmpty ? nil : "De stijl heeft geen \(mist.joined(separator: " en geen "))"
    },
    Elementregel(
      kaart(
        "3180", "Een regel van een stijl op groep of norm heeft een filter",
        "Voeg Filter toe, of kies geo:geometrie als kenmerk", "geo:groepID met een Rule zonder Filter",
        "geo:groepID met <Rule>…<Filter>groepID is hoog"), bij: "Rule"
    ) { regel in
      guard let kenmerk = Symbolisatieregels.kenmerk(bij: regel), Symbolisatieregels.kenmerken.contains(kenmerk),
        kenmerk != "geometrie", regel.eerste("Filter") == nil
      else { return nil }
      return "Regel '\(regel.waarde("Name"))' heeft geen filter, maar de stijl gaat over '\(kenmerk)'"
    },
  ]

  private static let punten: [Elementregel] = [
    Elementregel(
      kaart(
        "3177", "Een puntsymbool is een teken, geen plaatje", "Gebruik Mark met WellKnownName",
        "<PointSymbolizer>…<Graphic><ExternalGraphic> in STOP 1.4.1",
        "<Graphic><Mark><WellKnownName>circle</WellKnownName>"),
      bij: "PointSymbolizer"
    ) { symbool in
      symbool.eerste("Graphic", "ExternalGraphic") == nil
        ? nil : "Puntsymbool '\(symbool.waarde("Name"))' heeft een plaatje"
    },
    Elementregel(
      kaart(
        "3178", "Een puntsymbool heeft een vulling", "Geef Mark een Fill", "<Mark><WellKnownName/><Stroke/></Mark>",
        "<Mark><WellKnownName/><Fill/><Stroke/></Mark>"), bij: "PointSymbolizer"
    ) { symbool in
      symbool.eerste("Graphic", "Mark", "Fill") == nil
        ? "Puntsymbool '\(symbool.waarde("Name"))' heeft geen vulling" : nil
    },
    Elementregel(
      kaart(
        "3179", "Een puntsymbool heeft een rand", "Geef Mark een Stroke", "<Mark><WellKnownName/><Fill/></Mark>",
        "<Mark><WellKnownName/> met Fill en Stroke</Mark>"), bij: "PointSymbolizer"
    ) { symbool in
      symbool.eerste("Graphic", "Mark", "Stroke") == nil
        ? "Puntsymbool '\(symbool.waarde("Name"))' heeft geen rand" : nil
    },
  ]

  private static let vlak = Elementregel(
    kaart(
      "3181", "Een vlak heeft een vulling of een rand", "Voeg Fill of Stroke toe",
      "<PolygonSymbolizer><Name>vsg1</Name></PolygonSymbolizer>",
      "<PolygonSymbolizer><Name>vsg1</Name><Fill>…</Fill></PolygonSymbolizer>"), bij: "PolygonSymbolizer"
  ) { symbool in
    symbool.eerste("Fill") == nil && symbool.eerste("Stroke") == nil
      ? "Vlak '\(symbool.waarde("Name"))' heeft geen vulling of rand" : nil
  }
}
