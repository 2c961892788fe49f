import Testing

/// One of our documents of STOP 1.4.1 with a mistake in it, and the end of the path where the finding must be.
struct Fouten141: Sendable, CustomTestStringConvertible {
  let naam: String
  let xml: String
  let bij: String
  var testDescription: String { naam }

  private init(_ naam: String, in document: String, _ oud: String, _ nieuw: String, bij: String) {
    let bron = (Teksten141.goed + Modules141.goed).first { $0.naam == document }?.xml ?? ""
    precondition(bron.contains(oud), "\(naam): '\(oud)' staat niet in \(document)")
    self.naam = naam
    xml = bron.replacing(oud, with: nieuw)
    self.bij = bij
  }

  static let alle: [Fouten141] = [
    .init(
      "onbekende vorm", in: "regeling-proefversie", "vorm=\"proefversie\"", "vorm=\"proef\"",
      bij: "/RegelingCompact/@vorm"),
    .init(
      "verplaatst bij een tabelrij", in: "regeling-proefversie", "row wijzigactie=\"verwijder\"",
      "row wijzigactie=\"verplaatstNaar\"", bij: "/row/@wijzigactie"),
    .init(
      "opmaak in een ExtIoRef", in: "regeling-proefversie", ">/join/id/regdata/gm9999/2026/c/nld@1</ExtIoRef>",
      "><i>x</i></ExtIoRef>", bij: "/ExtIoRef"),
    .init("noot in de marge", in: "regeling-proefversie", "type=\"voet\"", "type=\"marge\"", bij: "/Noot/@type"),
    .init("noot zonder nummer", in: "regeling-proefversie", "<NootNummer>1</NootNummer>", "", bij: "/Al"),
    .init(
      "noot in een nummer", in: "regeling-proefversie", "<Nummer>1.1</Nummer>",
      "<Nummer>1.1<Nootref refid=\"n1\"/></Nummer>", bij: "/Nummer/Nootref"),
    .init(
      "IntIoRef in een kop", in: "regeling-proefversie", "<strong>eerste</strong>", "<abbr>e</abbr>",
      bij: "/Subtitel/abbr"),
    .init(
      "begrippenlijst in een lijst", in: "regeling-proefversie", "<Al>het ",
      "<Begrippenlijst eId=\"a\" wId=\"b\"/><Al>het ", bij: "/Begrippenlijst"),
    .init(
      "inhoudsopgave", in: "besluit-compact", "<Motivering ",
      "<Inhoudsopgave eId=\"toc\" wId=\"toc\"><Al>x</Al></Inhoudsopgave><Motivering ", bij: "/Inhoudsopgave"),
    .init("onbekende positie", in: "besluit-compact", "eersteKind", "laatsteKind", bij: "/VoegToe/@positie"),
    .init(
      "verwijzing in een Wat", in: "besluit-compact", "<Wat>Toegevoegd:", "<Wat><IntRef ref=\"x\">A</IntRef>",
      bij: "/Wat/IntRef"),
    .init(
      "vervangen regeling naast een instructie", in: "besluit-compact", "<Verwijder wat",
      "<VervangRegeling/><Verwijder wat", bij: "/VervangRegeling"),
    .init(
      "aanhef in een klassiek besluit", in: "besluit-klassiek", "<RegelingKlassiek ",
      "<Aanhef eId=\"a\" wId=\"a\"><Al>x</Al></Aanhef><RegelingKlassiek ", bij: "/Aanhef"),
    .init(
      "mededelingtekst zonder wijziging", in: "mededeling", "<Al>De tekst luidt nu:</Al>", "<Al>nu</Al><Divisie/>",
      bij: "/Mededelingtekst/Divisie"),
    .init(
      "divisie in een kennisgeving", in: "publicatie", "<Divisietekst ",
      "<Divisie eId=\"d\" wId=\"d\"><Kop><Nummer>1</Nummer></Kop></Divisie><Divisietekst ", bij: "/Divisie"),
    .init(
      "opmaak in een titelregel", in: "publicatie", ">Gemeenteblad van Proefstad<", "><i>Gemeenteblad</i><",
      bij: "/Titelregel[1]/i"),
    .init(
      "teruggetrokken regeling", in: "data-ConsolidatieInformatie",
      "<TerugtrekkingMaterieelUitgewerkt><instrument>/akn/nl/act/gm9999/2020/oud</instrument></TerugtrekkingMaterieelUitgewerkt>",
      "<TerugtrekkingRegeling/>", bij: "/TerugtrekkingRegeling"),
    .init(
      "basisversie", in: "data-ConsolidatieInformatie", "gerelateerdeVersies>", "gemaaktOpBasisVan>",
      bij: "/gemaaktOpBasisVan"),
    .init(
      "mutatie zonder stappen", in: "data-Procedureverloopmutatie", "<verwijderStappen>",
      "<verwijderStappen/><verwijderStappen>",
      bij: "/verwijderStappen[1]"),
    .init(
      "actor", in: "data-Procedureverloop", "</voltooidOp></Procedurestap>",
      "</voltooidOp><actor>/tooi/id/gemeente/gm1</actor></Procedurestap>", bij: "/Procedurestap[1]/actor"),
    .init(
      "mededeling zonder soort", in: "data-MededelingMetadata", "soortMededeling>", "soortKennisgeving>",
      bij: "/MededelingMetadata"),
    .init("onbekende relatie", in: "data-Begripsrelaties", "exactMatch", "broadMatch", bij: "/mappingRelation"),
    .init(
      "negatieve nauwkeurigheid", in: "data-InformatieObjectVersieMetadata", ">10<", ">-10<",
      bij: "/toepassingsnauwkeurigheid"),
    .init(
      "bekende toestand", in: "cons-Toestanden", "<Toestand>", "<BekendeToestand/><Toestand>",
      bij: "/BekendeToestand[1]"),
    .init(
      "einde van de geldigheid", in: "cons-Toestanden", "<geldigOp><Periode><vanaf>2026-06-01</vanaf>",
      "<geldigOp><Periode><vanaf>2026-06-01</vanaf><tot>2026-07-01</tot>", bij: "/geldigOp/Periode/tot"),
    .init(
      "verwerkingen in de verkeerde volgorde", in: "cons-Toestanden", "<verwerkingen><verwerkt>",
      "<verwerkingen><nietVerwerkt>/x</nietVerwerkt><verwerkt>", bij: "/nietVerwerkt[1]"),
    .init("locatie zonder id", in: "geo-mutatie", "<locatieId>l1</locatieId>", "", bij: "/LocatieMutatie[1]/naam"),
    .init("onbekende wijzigactie", in: "geo-mutatie", "reviseer", "vervang", bij: "/LocatieMutatie[2]/wijzigactie"),
    .init(
      "mutatie zonder markeringen", in: "geo-mutatie", "</Vlak>", "</Vlak><Locatie/>", bij: "/wijzigmarkeringen/Locatie"
    ),
    .init("leeg effectgebied", in: "geo-effectgebied", "<Gebied>", "<Ambtsgebied/><Gebied>", bij: "/Ambtsgebied"),
  ]
}
