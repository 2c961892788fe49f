import Bevindingen
import Markup

/// Rules of STOP 1.3.0 on how a GIO is drawn (imop-se): the STOP profile of Symbology and Filter Encoding.
enum Symbolisatieregels {
  static let symbolen = Elementregels(in: STOPNaamruimte.se, algemeen + vormen + parameters)
  static let filters = Elementregels(in: STOPNaamruimte.ogc, vergelijkingen)
  static var kaarten: [Regelkaart] { symbolen.kaarten + filters.kaarten }

  static let waarom = "De viewer tekent de kaart met deze stijl en begrijpt alleen de vormen van het profiel."

  private static func kaart(
    _ nummer: String, _ titel: String, _ hint: String, _ fout: String, _ goed: String
  ) -> Regelkaart { kaart(nummer, .fout, titel, hint, fout, goed) }

  private static func kaart(
    _ nummer: String, _ ernst: Bevinding.Ernst, _ titel: String, _ hint: String, _ fout: String, _ goed: String
  ) -> Regelkaart {
    Kaart.stop(.init("STOP\(nummer)"), ernst, titel, waarom: waarom, hint: hint, fout: fout, goed: goed)
  }

  private static let kwantitatief = "kwantitatieveNormwaarde"
  static let kenmerken: Set<String> = ["geometrie", "groepID", "kwalitatieveNormwaarde", kwantitatief]

  // MARK: - Style and rule

  private static let algemeen: [Elementregel] = [
    Elementregel(
      kaart(
        "3100", .waarschuwing, "Een naam van een stijl wordt genegeerd", "Verwijder Name uit FeatureTypeStyle",
        "<FeatureTypeStyle><Name>stijl</Name>", "<FeatureTypeStyle><FeatureTypeName>"), bij: "FeatureTypeStyle"
    ) { $0.eerste("Name").map { "Name '\($0.tekst)' van de stijl wordt genegeerd" } },
    Elementregel(
      kaart(
        "3101", .waarschuwing, "Een omschrijving van een stijl wordt genegeerd",
        "Verwijder Description uit FeatureTypeStyle", "<FeatureTypeStyle><Description>",
        "<FeatureTypeStyle><FeatureTypeName>"), bij: "FeatureTypeStyle"
    ) { $0.eerste("Description").map { "Description '\($0.waarde("Title"))' van de stijl wordt genegeerd" } },
    Elementregel(
      kaart(
        "3102", "Een stijl gaat over Locatie", "Zet geo:Locatie in FeatureTypeName",
        "<FeatureTypeName>geo:Gebied</FeatureTypeName>", "<FeatureTypeName>geo:Locatie</FeatureTypeName>"),
      bij: "FeatureTypeName"
    ) { zonderPrefix($0.tekst) == "Locatie" ? nil : "FeatureTypeName is '\($0.tekst)'" },
    Elementregel(
      kaart(
        "3103", "Een stijl kiest een kenmerk van een locatie",
        "Gebruik geo:geometrie, geo:groepID, geo:kwalitatieveNormwaarde of geo:kwantitatieveNormwaarde",
        "<SemanticTypeIdentifier>geo:naam</SemanticTypeIdentifier>",
        "<SemanticTypeIdentifier>geo:groepID</SemanticTypeIdentifier>"), bij: "SemanticTypeIdentifier"
    ) { kenmerken.contains(zonderPrefix($0.tekst)) ? nil : "SemanticTypeIdentifier is '\($0.tekst)'" },
    Elementregel(
      kaart(
        "3126", "Een regel van een stijl heeft een tekst voor de legenda", "Vul Title in Description",
        "<Rule>…<Description><Title/></Description>", "<Description><Title>tot 10 meter</Title></Description>"),
      bij: "Description"
    ) { beschrijving in
      guard let regel = beschrijving.ouder, regel.lokaal == "Rule", beschrijving.waarde("Title").isEmpty else {
        return nil
      }
      return "Regel '\(regel.waarde("Name"))' heeft geen tekst voor de legenda"
    },
  ]

  // MARK: - Symbols

  private static let tekens: Set<String> = ["cross", "cross_fill", "square", "circle", "star", "triangle"]

  private static let vormen: [Elementregel] = [
    Elementregel(
      kaart(
        "3135", "Een puntsymbool is gevuld met een kleur, niet met een plaatje", "Gebruik SvgParameter in Fill",
        "<PointSymbolizer>…<Mark>…<Fill><GraphicFill>",
        "<Mark>…<Fill><SvgParameter name=\"fill\">#0000ff</SvgParameter>"), bij: "PointSymbolizer"
    ) { symbool in
      symbool.eerste("Graphic", "Mark", "Fill", "GraphicFill") == nil
        ? nil : "Puntsymbool '\(symbool.waarde("Name"))' is gevuld met een plaatje"
    },
    Elementregel(
      kaart(
        "3138", "Een puntsymbool heeft een teken met een vulling", "Geef Mark een Fill met SvgParameter",
        "<PointSymbolizer>…<Graphic><ExternalGraphic>", "<Graphic><Mark>…<Fill><SvgParameter name=\"fill\">"),
      bij: "PointSymbolizer"
    ) { symbool in
      symbool.eerste("Graphic", "Mark", "Fill", "SvgParameter") == nil
        ? "Puntsymbool '\(symbool.waarde("Name"))' heeft geen teken met vulling" : nil
    },
    Elementregel(
      kaart(
        "3157", "Een teken is een van de zes bekende", "Kies cross, cross_fill, square, circle, star of triangle",
        "<WellKnownName>ruit</WellKnownName>", "<WellKnownName>circle</WellKnownName>"), bij: "WellKnownName"
    ) { tekens.contains($0.tekst) ? nil : "Teken '\($0.tekst)' is onbekend" },
    Elementregel(
      kaart(
        "3163", "De grootte van een teken is een geheel getal boven nul", "Gebruik bijvoorbeeld 12",
        "<Size>1.5</Size>", "<Size>12</Size>"), bij: "Size"
    ) { Svgwaarde.isGeheel($0.tekst) ? nil : "Grootte '\($0.tekst)' is geen geheel getal boven nul" },
    Elementregel(
      kaart(
        "3170", "Een vulling met een plaatje heeft een ExternalGraphic", "Vervang Mark door ExternalGraphic",
        "<PolygonSymbolizer>…<GraphicFill><Graphic><Mark>", "<GraphicFill><Graphic><ExternalGraphic>"), bij: "Graphic"
    ) { plaatje in
      guard plaatje.ouder?.lokaal == "GraphicFill", plaatje.ouder?.ouder?.lokaal == "Fill",
        let symbool = plaatje.ouder?.ouder?.ouder, symbool.lokaal == "PolygonSymbolizer"
      else { return nil }
      let isGoed = plaatje.eerste("ExternalGraphic") != nil && plaatje.eerste("Mark") == nil
      return isGoed ? nil : "Vulling van '\(symbool.waarde("Name"))' heeft geen ExternalGraphic"
    },
    Elementregel(
      kaart(
        "3173", "Een plaatje in een stijl is base64", "Schrijf het plaatje opnieuw als base64",
        "<InlineContent encoding=\"base64\">!!</InlineContent>",
        "<InlineContent encoding=\"base64\">iVBORw0KGgo=</InlineContent>"), bij: "InlineContent"
    ) { inhoud in
      let vreemd = inhoud.tekst.unicodeScalars.first { !Svgwaarde.isBase64($0) }
      return vreemd.map { "Plaatje heeft een teken dat niet in base64 hoort: '\($0)'" }
    },
    Elementregel(
      kaart(
        "3174", "Een plaatje in een stijl is een png", "Zet image/png in Format", "<Format>image/gif</Format>",
        "<Format>image/png</Format>"), bij: "Format"
    ) { format in
      guard format.ouder?.lokaal == "ExternalGraphic", format.tekst != "image/png" else { return nil }
      return "Format van het plaatje is '\(format.tekst)'"
    },
  ]

  // MARK: - SvgParameter

  private static let lijnnamen: Set<String> = [
    "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-opacity", "stroke-linejoin",
  ]
  private static let vulnamen: Set<String> = ["fill", "fill-opacity"]

  private static let parameters: [Elementregel] =
    [
      naam("3139", in: "Stroke", lijnnamen, "Een lijn heeft alleen bekende kenmerken"),
      naam("3146", in: "Fill", vulnamen, "Een vulling heeft alleen bekende kenmerken"),
      waarde("3140", "stroke", "een kleur als #rrggbb", "blauw", "#0000ff", Svgwaarde.isKleur),
      waarde("3141", "stroke-width", "een getal met hoogstens twee decimalen", "dik", "0.5", Svgwaarde.isMaat),
      waarde("3142", "stroke-dasharray", "paren van gehele getallen", "5", "5 3", Svgwaarde.isStreep),
      waarde("3143", "stroke-linecap", "butt", "round", "butt") { $0 == "butt" },
      waarde("3144", "stroke-opacity", "een getal van 0 tot en met 1", "2", "0.3", Svgwaarde.isDekking),
      waarde("3145", "stroke-linejoin", "round", "bevel", "round") { $0 == "round" },
      waarde("3147", "fill", "een kleur als #rrggbb", "rood", "#ff0000", Svgwaarde.isKleur),
      waarde("3148", "fill-opacity", "een getal van 0 tot en met 1", "30", "0.3", Svgwaarde.isDekking),
    ]

  private static func naam(_ nummer: String, in ouder: String, _ namen: Set<String>, _ titel: String) -> Elementregel {
    let lijst = namen.sorted().joined(separator: ", ")
    return Elementregel(
      kaart(
        nummer, titel, "Gebruik een van: \(lijst)", "<\(ouder)><SvgParameter name=\"kleur\">",
        "<\(ouder)><SvgParameter name=\"\(ouder.lowercased())\">"), bij: "SvgParameter"
    ) { parameter in
      guard parameter.ouder?.lokaal == ouder, !namen.contains(parameter["name"] ?? "") else { return nil }
      return "\(ouder) heeft een onbekend kenmerk '\(parameter["name"] ?? "")'"
    }
  }

  private static func waarde(
    _ nummer: String, _ naam: String, _ vorm: String, _ fout: String, _ goed: String,
    _ past: @escaping @Sendable (String) -> Bool
  ) -> Elementregel {
    Elementregel(
      kaart(
        nummer, "De waarde van \(naam) is \(vorm)", "Vul \(vorm) in, bijvoorbeeld \(goed)",
        "<SvgParameter name=\"\(naam)\">\(fout)</SvgParameter>",
        "<SvgParameter name=\"\(naam)\">\(goed)</SvgParameter>"), bij: "SvgParameter"
    ) { parameter in
      guard parameter["name"] == naam, !past(parameter.tekst) else { return nil }
      return "\(naam) is '\(parameter.tekst)', niet \(vorm)"
    }
  }

  // MARK: - Filters

  private static let vergelijkingen: [Elementregel] = [
    Elementregel(
      kaart(
        "3114", "Een stijl op geometrie heeft geen filter", "Verwijder Filter of kies een ander kenmerk",
        "geo:geometrie met <Filter>", "geo:groepID met <Filter>"), bij: "Filter"
    ) { kenmerk(bij: $0) == "geometrie" ? "Een regel heeft een filter, maar de stijl gaat over geometrie" : nil },
    Elementregel(
      kaart(
        "3115", "Een filter gaat over het kenmerk van de stijl",
        "Maak PropertyName gelijk aan SemanticTypeIdentifier, zonder voorvoegsel",
        "SemanticTypeIdentifier geo:groepID, PropertyName naam", "PropertyName groepID"), bij: "PropertyName"
    ) { naam in
      guard let kenmerk = kenmerk(bij: naam), naam.tekst != kenmerk else { return nil }
      return "PropertyName is '\(naam.tekst)', maar de stijl gaat over '\(kenmerk)'"
    },
    Elementregel(
      kaart(
        "3118", "Alleen getallen zijn te vergelijken met groter en kleiner",
        "Gebruik PropertyIsEqualTo, of kies geo:kwantitatieveNormwaarde",
        "geo:groepID met PropertyIsLessThan", "geo:groepID met PropertyIsEqualTo"),
      bij: "PropertyIsBetween", "PropertyIsNotEqualTo", "PropertyIsLessThan", "PropertyIsGreaterThan",
      "PropertyIsLessThanOrEqualTo", "PropertyIsGreaterThanOrEqualTo"
    ) { vergelijking in
      guard let kenmerk = kenmerk(bij: vergelijking), kenmerk != kwantitatief else { return nil }
      return "\(vergelijking.lokaal) kan niet bij een stijl op '\(kenmerk)'"
    },
    Elementregel(
      kaart(
        "3120", "Een interval is vanaf en tot", "Gebruik in And PropertyIsGreaterThanOrEqualTo en PropertyIsLessThan",
        "<And> met twee keer PropertyIsEqualTo", "<And> met PropertyIsGreaterThanOrEqualTo en PropertyIsLessThan"),
      bij: "And"
    ) { en in
      let namen = en.kinderen.map(\.lokaal)
      let isGoed = Set(namen) == ["PropertyIsLessThan", "PropertyIsGreaterThanOrEqualTo"] && namen.count == 2
      return isGoed ? nil : "And heeft \(namen.joined(separator: " en "))"
    },
  ]

  private static func zonderPrefix(_ naam: String) -> String {
    naam.split(separator: ":").last.map(String.init) ?? naam
  }

  static func kenmerk(bij element: Element) -> String? {
    element.voorouders.first { $0.lokaal == "FeatureTypeStyle" }?.tekst(van: "SemanticTypeIdentifier").map(zonderPrefix)
  }
}

/// The values that SvgParameter may have.
enum Svgwaarde {
  static func isGeheel(_ tekst: String) -> Bool {
    !tekst.isEmpty && tekst.utf8.allSatisfy(isCijfer) && tekst.utf8.contains { $0 != UInt8(ascii: "0") }
  }
  static func isKleur(_ tekst: String) -> Bool {
    // Capitals are refused: the Schematron of both versions asks for 0-9 and a-f.
    tekst.utf8.count == 7 && tekst.hasPrefix("#")
      && tekst.dropFirst().allSatisfy { ("0"..."9").contains($0) || ("a"..."f").contains($0) }
  }
  /// Digits with at most two decimals.
  static func isMaat(_ tekst: String) -> Bool {
    let delen = tekst.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(delen.count), delen.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isCijfer) }) else {
      return false
    }
    return delen.count == 1 || delen[1].utf8.count <= 2
  }
  static func isDekking(_ tekst: String) -> Bool {
    isMaat(tekst) && (Double(tekst).map { (0...1).contains($0) } ?? false)
  }
  static func isStreep(_ tekst: String) -> Bool {
    let delen = tekst.split(separator: " ")
    return !delen.isEmpty && delen.count % 2 == 0 && delen.allSatisfy { isGeheel(String($0)) }
  }
  static func isBase64(_ teken: Unicode.Scalar) -> Bool {
    switch teken {
    case "a"..."z", "A"..."Z", "0"..."9", "+", "/", "=", " ", "\n", "\r", "\t": true
    default: false
    }
  }
  private static func isCijfer(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
