import Bevindingen
import Markup
import Testing

@testable import STOP

/// A fragment that breaks one rule, and the same fragment without the mistake.
struct Fragmentpaar: Sendable, CustomTestStringConvertible {
  let code: String
  let ruimte: String
  let fout: String
  let goed: String
  init(_ code: String, _ ruimte: String, _ fout: String, _ goed: String) {
    (self.code, self.ruimte, self.fout, self.goed) = (code, ruimte, fout, goed)
  }
  var testDescription: String { code }
}

@Suite("Elementregels: een fout en een goed fragment per code") struct ElementregelTests {
  private static let tekst = STOPNaamruimte.tekst
  private static let data = STOPNaamruimte.data
  private static let se = STOPNaamruimte.se
  private static let uws = STOPNaamruimte.uws

  /// A table of two columns with this body and these attributes on its cells.
  private static func tabel(_ rijen: String) -> String {
    "<table eId=\"t\" wId=\"t\"><tgroup cols=\"2\"><colspec colname=\"a\"/><colspec colname=\"b\"/>"
      + "<tbody>\(rijen)</tbody></tgroup></table>"
  }

  static let tabellen: [Fragmentpaar] = [
    Fragmentpaar(
      "STOP0007", tekst, "<Al>x<Nootref refid=\"n\"/></Al>",
      tabel("<row><entry><Al>x<Noot id=\"n\"/></Al></entry><entry><Al><Nootref refid=\"n\"/></Al></entry></row>")),
    Fragmentpaar(
      "STOP0008", tekst,
      tabel("<row><entry><Al>x</Al></entry><entry><Al><Nootref refid=\"n\"/></Al></entry></row>"),
      tabel("<row><entry><Al>x<Noot id=\"n\"/></Al></entry><entry><Al><Nootref refid=\"n\"/></Al></entry></row>")),
    Fragmentpaar(
      "STOP0032", tekst, tabel("<row><entry namest=\"b\" nameend=\"a\"/></row>"),
      tabel("<row><entry namest=\"a\" nameend=\"b\"/></row>")),
    Fragmentpaar(
      "STOP0033", tekst, tabel("<row><entry colname=\"b\" namest=\"a\" nameend=\"b\"/></row>"),
      tabel("<row><entry colname=\"a\" namest=\"a\" nameend=\"b\"/></row>")),
    Fragmentpaar(
      "STOP0036", tekst, tabel("<row><entry colname=\"c\"/><entry/></row>"),
      tabel("<row><entry colname=\"a\"/><entry colname=\"b\"/></row>")),
    Fragmentpaar(
      "STOP0038", tekst, tabel("<row><entry/></row>"),
      tabel("<row><entry morerows=\"1\"/><entry/></row><row><entry/></row>")),
  ]

  static let wijzigingen: [Fragmentpaar] = [
    Fragmentpaar(
      "STOP0039", tekst, "<BesluitCompact><WijzigArtikel><WijzigInstructies/></WijzigArtikel></BesluitCompact>",
      "<RegelingKlassiek><WijzigArtikel><WijzigInstructies/></WijzigArtikel></RegelingKlassiek>"),
    Fragmentpaar(
      "STOP0040", tekst, "<BesluitCompact><WijzigArtikel><RegelingMutatie/></WijzigArtikel></BesluitCompact>",
      "<BesluitCompact><WijzigBijlage><RegelingMutatie/></WijzigBijlage></BesluitCompact>"),
    Fragmentpaar(
      "STOP0051", tekst, "<BesluitCompact><WijzigArtikel><OpmerkingVersie/></WijzigArtikel></BesluitCompact>",
      "<Rectificatie><WijzigArtikel><OpmerkingVersie/></WijzigArtikel></Rectificatie>"),
    Fragmentpaar(
      "STOP0073", tekst, "<BesluitCompact><WijzigArtikel><WijzigLid/></WijzigArtikel></BesluitCompact>",
      "<BesluitCompact><WijzigArtikel><Wat/></WijzigArtikel></BesluitCompact>"),
    Fragmentpaar(
      "STOP0080", tekst, "<WijzigBijlage><RegelingMutatie><WijzigArtikel/></RegelingMutatie></WijzigBijlage>",
      "<Rectificatie><RegelingMutatie><WijzigArtikel/></RegelingMutatie></Rectificatie>"),
    Fragmentpaar(
      "STOP1500", tekst,
      "<Tekstrevisie><RegelingMutatie><Vervang><Wat>x</Wat></Vervang></RegelingMutatie></Tekstrevisie>",
      "<Tekstrevisie><RegelingMutatie><Vervang/></RegelingMutatie></Tekstrevisie>"),
    Fragmentpaar(
      "STOP0048", tekst, "<Inhoud><Lijst wijzigactie=\"nieuweContainer\"/></Inhoud>",
      "<Inhoud><Groep wijzigactie=\"nieuweContainer\"/></Inhoud>"),
    Fragmentpaar(
      "STOP0063", tekst, "<Vervang><Artikel><Kop/><Inhoud wijzigactie=\"voegtoe\"/></Artikel></Vervang>",
      "<Vervang><Artikel><Kop/><Vervallen/><Inhoud wijzigactie=\"voegtoe\"/></Artikel></Vervang>"),
    Fragmentpaar(
      "STOP0065", tekst, "<BesluitCompact><Sluiting wijzigactie=\"voegtoe\"/></BesluitCompact>",
      "<BesluitMutatie><Vervang><Sluiting wijzigactie=\"voegtoe\"/></Vervang></BesluitMutatie>"),
  ]

  static let opbouw: [Fragmentpaar] = [
    Fragmentpaar("STOP0013", tekst, "<Lid eId=\"a.\" wId=\"a\"/>", "<Lid eId=\"a\" wId=\"a\"/>"),
    Fragmentpaar("STOP0014", tekst, "<Lid eId=\"a\" wId=\"a.\"/>", "<Lid eId=\"a\" wId=\"a\"/>"),
    Fragmentpaar("STOP0043", tekst, "<Lid eId=\"a.__b\" wId=\"a\"/>", "<Lid eId=\"a__b\" wId=\"a\"/>"),
    Fragmentpaar("STOP0044", tekst, "<Lid eId=\"a\" wId=\"a.__b\"/>", "<Lid eId=\"a\" wId=\"a__b\"/>"),
    Fragmentpaar("STOP0070", tekst, "<Artikel><Inhoud/><Lid/></Artikel>", "<Artikel><Lid/><Lid/></Artikel>"),
    Fragmentpaar(
      "STOP0075", tekst, "<BesluitCompact><Motivering schemaversie=\"1.3.0\"/></BesluitCompact>",
      "<BesluitCompact><Motivering/></BesluitCompact>"),
    Fragmentpaar(
      "STOP0081", tekst, "<Toelichting><Divisie/></Toelichting>",
      "<Toelichting><AlgemeneToelichting/></Toelichting>"),
    Fragmentpaar(
      "STOP0082", tekst, "<RegelingCompact><ArtikelgewijzeToelichting/></RegelingCompact>",
      "<Toelichting><ArtikelgewijzeToelichting/></Toelichting>"),
    Fragmentpaar(
      "STOP0083", tekst, "<Toelichting><InleidendeTekst/></Toelichting>",
      "<Toelichting><AlgemeneToelichting/></Toelichting>"),
    Fragmentpaar(
      "STOP0084", tekst, "<Toelichting><AlgemeneToelichting/><ArtikelgewijzeToelichting/></Toelichting>",
      "<Toelichting><Kop/><AlgemeneToelichting/><ArtikelgewijzeToelichting/></Toelichting>"),
    Fragmentpaar(
      "STOP0085", tekst, "<Toelichting><Kop/><AlgemeneToelichting/></Toelichting>",
      "<Toelichting><AlgemeneToelichting/></Toelichting>"),
    Fragmentpaar("STOP0045", tekst, "<Figuur><Illustratie schaal=\"50\"/></Figuur>", "<Figuur><Illustratie/></Figuur>"),
    Fragmentpaar(
      "STOP0046", tekst, "<Al><InlineTekstAfbeelding kleur=\"1\"/></Al>", "<Al><InlineTekstAfbeelding/></Al>"),
  ]

  static let metadata: [Fragmentpaar] = [
    Fragmentpaar(
      "STOP1020", data,
      "<RegelingMetadata><alternatieveTitels><alternatieveTitel>a</alternatieveTitel></alternatieveTitels>"
        + "<heeftCiteertitelInformatie><CiteertitelInformatie><citeertitel>a</citeertitel></CiteertitelInformatie>"
        + "</heeftCiteertitelInformatie></RegelingMetadata>",
      "<RegelingMetadata><alternatieveTitels><alternatieveTitel>b</alternatieveTitel></alternatieveTitels>"
        + "<heeftCiteertitelInformatie><CiteertitelInformatie><citeertitel>a</citeertitel></CiteertitelInformatie>"
        + "</heeftCiteertitelInformatie></RegelingMetadata>"),
    Fragmentpaar(
      "STOP1021", data, "<TekstReferentie><uri>https://x.nl</uri><soortRef>AKN</soortRef></TekstReferentie>",
      "<TekstReferentie><uri>https://x.nl</uri><soortRef>URL</soortRef></TekstReferentie>"),
    Fragmentpaar(
      "STOP1024", data, "<opvolging><opvolgerVan>/akn/nl/bill/gm9995/2024/b</opvolgerVan></opvolging>",
      "<opvolging><opvolgerVan>/akn/nl/act/gm9995/2024/b</opvolgerVan></opvolging>"),
    Fragmentpaar(
      "STOP1032", data,
      "<OfficielePublicatieMetadata><soortPublicatie>/join/id/stop/soortpublicatie_001</soortPublicatie>"
        + "</OfficielePublicatieMetadata>",
      "<OfficielePublicatieMetadata><ondertekendOp>2026-01-01</ondertekendOp><soortPublicatie>"
        + "/join/id/stop/soortpublicatie_001</soortPublicatie></OfficielePublicatieMetadata>"),
    Fragmentpaar(
      "STOP1033", data,
      "<OfficielePublicatieMetadata><ondertekendOp>2026-01-01</ondertekendOp><soortPublicatie>"
        + "/join/id/stop/soortpublicatie_002</soortPublicatie></OfficielePublicatieMetadata>",
      "<OfficielePublicatieMetadata><soortPublicatie>/join/id/stop/soortpublicatie_002</soortPublicatie>"
        + "</OfficielePublicatieMetadata>"),
    instructie("STOP1073", "doc_001", "Informatief", "AlleenBekendTeMaken"),
    instructie("STOP1074", "gio_002", "AlleenBekendTeMaken", "TeConsolideren"),
    Fragmentpaar("STOP2004", data, identificatie("019", deelVan: "019"), identificatie("021", deelVan: "019")),
    Fragmentpaar("STOP2057", data, identificatie("021", deelVan: "003"), identificatie("021", deelVan: "019")),
    Fragmentpaar("STOP2058", data, identificatie("021"), identificatie("021", deelVan: "019")),
    Fragmentpaar(
      "STOP2063", data, identificatie("021", deelVan: "019", type: "bill"), identificatie("021", deelVan: "019")),
    Fragmentpaar("STOP2065", data, basis("d1", "d1"), basis("d1", "d2")),
    Fragmentpaar("STOP2066", data, basis("d1", "d0"), basis("d1", "d2")),
    Fragmentpaar("STOP1011", data, identificatie("015"), identificatie("015", eigenType: "officialGazette")),
    Fragmentpaar("STOP1012", data, identificatie("019", eigenType: "bill"), identificatie("019")),
    Fragmentpaar("STOP1013", data, identificatie("003"), identificatie("003", eigenType: "bill")),
    Fragmentpaar("STOP1037", data, identificatie("023"), identificatie("023", eigenType: "doc")),
    Fragmentpaar("STOP1044", data, identificatie("018"), identificatie("018", eigenType: "doc")),
    Fragmentpaar(
      "STOP1071", data, identificatie("019", versie: "nld@1/main"), identificatie("019", versie: "nld@1/!main")),
    Fragmentpaar(
      "STOP1072", data, identificatie("019", versie: "nld@1!main"), identificatie("019", versie: "nld@1/!main")),
  ]

  private static func instructie(_ code: String, _ formaat: String, _ fout: String, _ goed: String) -> Fragmentpaar {
    func xml(_ instructie: String) -> String {
      "<InformatieObjectMetadata><formaatInformatieobject>/join/id/stop/informatieobject/\(formaat)"
        + "</formaatInformatieobject><officieleTitel>/join/id/regdata/gm9995/2024/a</officieleTitel>"
        + "<publicatieinstructie>\(instructie)</publicatieinstructie></InformatieObjectMetadata>"
    }
    return Fragmentpaar(code, data, xml(fout), xml(goed))
  }

  private static func identificatie(
    _ soort: String, deelVan: String? = nil, type: String = "act", eigenType: String = "act", versie: String = "nld@1"
  ) -> String {
    let work = "/akn/nl/\(eigenType)/\(eigenType == "officialGazette" ? "gmb" : "gm9995")/2024/plan"
    let deel = deelVan.map {
      "<isTijdelijkDeelVan><WorkIdentificatie><FRBRWork>/akn/nl/\(type)/gm9995/2024/hoofd</FRBRWork>"
        + "<soortWork>/join/id/stop/work_\($0)</soortWork></WorkIdentificatie></isTijdelijkDeelVan>"
    }
    return "<ExpressionIdentificatie><FRBRWork>\(work)</FRBRWork><FRBRExpression>\(work)/\(versie)</FRBRExpression>"
      + "<soortWork>/join/id/stop/work_\(soort)</soortWork>\(deel ?? "")</ExpressionIdentificatie>"
  }

  /// The new version has doel d0.
  private static func basis(_ een: String, _ ander: String) -> String {
    "<BeoogdeRegeling><doelen><doel>d0</doel></doelen><gemaaktOpBasisVan>"
      + "<Basisversie><doel>\(een)</doel></Basisversie><VervlochtenVersie><doel>\(ander)</doel></VervlochtenVersie>"
      + "</gemaaktOpBasisVan></BeoogdeRegeling>"
  }

  static let pakbon: [Fragmentpaar] = [
    Fragmentpaar(
      "STOP1200", uws, component([("RegelingCompact", tekst, "1.3.0"), ("RegelingMetadata", data, "1.0.4")]),
      component([("RegelingCompact", tekst, "1.3.0"), ("Aanleveringen", STOPNaamruimte.mow, "1.0.4")])),
    Fragmentpaar(
      "STOP1204", uws, component([("RegelingCompact", tekst, "1.3.0")]),
      component([("RegelingCompact", tekst, "1.3.0"), ("RegelingVersieMetadata", data, "1.3.0")])),
    Fragmentpaar(
      "STOP1205", uws, component([("GeoInformatieObjectVersie", STOPNaamruimte.geo, "1.3.0")]),
      component([
        ("GeoInformatieObjectVersie", STOPNaamruimte.geo, "1.3.0"), ("InformatieObjectVersieMetadata", data, "1.3.0"),
      ])),
    Fragmentpaar(
      "STOP1208", uws, component([("RegelingCompact", tekst, "1.3.0")]),
      component([("RegelingCompact", tekst, "1.3.0"), ("ExpressionIdentificatie", data, "1.3.0")])),
    Fragmentpaar(
      "STOP3090", STOPNaamruimte.geo,
      "<Locatie xmlns:gml=\"\(STOPNaamruimte.gml)\"><gml:name>x</gml:name></Locatie>",
      "<Locatie><naam>x</naam></Locatie>"),
  ]

  private static func component(_ modules: [(naam: String, ruimte: String, versie: String)]) -> String {
    let xml = modules.map {
      "<Module><localName>\($0.naam)</localName><namespace>\($0.ruimte)</namespace>"
        + "<schemaversie>\($0.versie)</schemaversie></Module>"
    }
    return "<Component><FRBRWork>/akn/nl/act/gm9995/2024/plan</FRBRWork><heeftModule>\(xml.joined())</heeftModule>"
      + "</Component>"
  }

  static let symbolen: [Fragmentpaar] = [
    Fragmentpaar("STOP3100", se, stijl("<Name>x</Name>"), stijl("")),
    Fragmentpaar("STOP3101", se, stijl("<Description><Title>x</Title></Description>"), stijl("")),
    Fragmentpaar("STOP3102", se, stijl("", type: "geo:Gebied"), stijl("")),
    Fragmentpaar("STOP3103", se, stijl("", kenmerk: "geo:naam"), stijl("")),
    Fragmentpaar(
      "STOP3114", se, stijl(filter("PropertyIsEqualTo", "geometrie"), kenmerk: "geo:geometrie"),
      stijl(filter("PropertyIsEqualTo", "groepID"))),
    Fragmentpaar(
      "STOP3115", se, stijl(filter("PropertyIsEqualTo", "naam")), stijl(filter("PropertyIsEqualTo", "groepID"))),
    Fragmentpaar(
      "STOP3118", se, stijl(filter("PropertyIsLessThan", "groepID")),
      stijl(filter("PropertyIsLessThan", "kwantitatieveNormwaarde"), kenmerk: "geo:kwantitatieveNormwaarde")),
    Fragmentpaar(
      "STOP3120", se,
      stijl("<ogc:Filter><ogc:And><ogc:PropertyIsEqualTo/><ogc:PropertyIsLessThan/></ogc:And></ogc:Filter>"),
      stijl(
        "<ogc:Filter><ogc:And><ogc:PropertyIsGreaterThanOrEqualTo/><ogc:PropertyIsLessThan/></ogc:And></ogc:Filter>",
        kenmerk: "geo:kwantitatieveNormwaarde")),
    Fragmentpaar(
      "STOP3126", se, "<Rule><Name>a</Name><Description><Title> </Title></Description></Rule>",
      "<Rule><Name>a</Name><Description><Title>x</Title></Description></Rule>"),
    Fragmentpaar(
      "STOP3135", se, punt("<Fill><GraphicFill/></Fill>"), punt("<Fill><SvgParameter name=\"fill\"/></Fill>")),
    Fragmentpaar("STOP3138", se, punt(""), punt("<Fill><SvgParameter name=\"fill\"/></Fill>")),
    Fragmentpaar("STOP3139", se, svg("Stroke", "fill", "#000000"), svg("Stroke", "stroke", "#000000")),
    Fragmentpaar("STOP3140", se, svg("Stroke", "stroke", "#00FF00"), svg("Stroke", "stroke", "#00ff00")),
    Fragmentpaar("STOP3141", se, svg("Stroke", "stroke-width", "0.555"), svg("Stroke", "stroke-width", "0.55")),
    Fragmentpaar("STOP3142", se, svg("Stroke", "stroke-dasharray", "5 3 1"), svg("Stroke", "stroke-dasharray", "5 3")),
    Fragmentpaar("STOP3143", se, svg("Stroke", "stroke-linecap", "round"), svg("Stroke", "stroke-linecap", "butt")),
    Fragmentpaar("STOP3144", se, svg("Stroke", "stroke-opacity", "1.1"), svg("Stroke", "stroke-opacity", "1")),
    Fragmentpaar("STOP3145", se, svg("Stroke", "stroke-linejoin", "bevel"), svg("Stroke", "stroke-linejoin", "round")),
    Fragmentpaar("STOP3146", se, svg("Fill", "stroke", "#000000"), svg("Fill", "fill", "#000000")),
    Fragmentpaar("STOP3147", se, svg("Fill", "fill", "#00"), svg("Fill", "fill", "#000000")),
    Fragmentpaar("STOP3148", se, svg("Fill", "fill-opacity", "-1"), svg("Fill", "fill-opacity", "0.25")),
    Fragmentpaar("STOP3157", se, "<WellKnownName>ruit</WellKnownName>", "<WellKnownName>cross_fill</WellKnownName>"),
    Fragmentpaar("STOP3163", se, "<Size>1.5</Size>", "<Size>12</Size>"),
    Fragmentpaar(
      "STOP3170", se, vlak("<Mark/>"), vlak("<ExternalGraphic/>")),
    Fragmentpaar("STOP3173", se, "<InlineContent>iVB!</InlineContent>", "<InlineContent>iVBORw0K+/=</InlineContent>"),
    Fragmentpaar(
      "STOP3174", se, "<ExternalGraphic><Format>image/gif</Format></ExternalGraphic>",
      "<ExternalGraphic><Format>image/png</Format></ExternalGraphic>"),
  ]

  private static func stijl(_ inhoud: String, type: String = "geo:Locatie", kenmerk: String = "geo:groepID") -> String {
    "<FeatureTypeStyle xmlns:ogc=\"\(STOPNaamruimte.ogc)\"><FeatureTypeName>\(type)</FeatureTypeName>"
      + "<SemanticTypeIdentifier>\(kenmerk)</SemanticTypeIdentifier>\(inhoud)</FeatureTypeStyle>"
  }
  private static func filter(_ teken: String, _ kenmerk: String) -> String {
    "<ogc:Filter><ogc:\(teken)><ogc:PropertyName>\(kenmerk)</ogc:PropertyName></ogc:\(teken)></ogc:Filter>"
  }
  private static func punt(_ inhoud: String) -> String {
    "<PointSymbolizer><Name>x</Name><Graphic><Mark>\(inhoud)</Mark></Graphic></PointSymbolizer>"
  }
  private static func svg(_ ouder: String, _ naam: String, _ waarde: String) -> String {
    "<\(ouder)><SvgParameter name=\"\(naam)\">\(waarde)</SvgParameter></\(ouder)>"
  }
  private static func vlak(_ inhoud: String) -> String {
    "<PolygonSymbolizer><Name>x</Name><Fill><GraphicFill><Graphic>\(inhoud)</Graphic></GraphicFill></Fill>"
      + "</PolygonSymbolizer>"
  }

  @Test("Het foute fragment geeft de code, het goede niet", arguments: tabellen + wijzigingen + opbouw + metadata)
  func tekstEnData(_ paar: Fragmentpaar) throws { try keur(paar) }

  @Test("Pakbon en symbolen: het foute fragment geeft de code, het goede niet", arguments: pakbon + symbolen)
  func pakbonEnSymbolen(_ paar: Fragmentpaar) throws { try keur(paar) }

  private func keur(_ paar: Fragmentpaar) throws {
    let bijFout = try codes(paar.fout, paar.ruimte)
    let bijGoed = try codes(paar.goed, paar.ruimte)
    #expect(bijFout.contains(paar.code), "\(bijFout.sorted())")
    #expect(!bijGoed.contains(paar.code))
  }

  private func codes(_ xml: String, _ ruimte: String) throws -> Set<String> {
    let gelezen = XMLLezer.lees(Array("<wortel xmlns=\"\(ruimte)\">\(xml)</wortel>".utf8), bestand: "proef.xml")
    let boom = try #require(gelezen.model, "\(gelezen.bevindingen)")
    return Set(STOPRegels.controleer(boom.wortel).map(\.code.rawValue))
  }
}
