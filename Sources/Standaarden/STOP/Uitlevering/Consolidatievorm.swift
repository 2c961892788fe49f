package import Bevindingen

/// The rules on the form of consolidaties.xml; `Consolidatiecontrole` applies them.
package enum Consolidatievorm {
  private static func aantal(_ nummer: Int, _ wat: String, _ waarom: String) -> Regelkaart {
    Kaart.lvbb(
      .init("LVBB\(nummer)"), "consolidaties.xml heeft \(wat)", waarom: waarom,
      hint: "Vraag de consolidatie opnieuw op", fout: "consolidaties.xml zonder \(wat)",
      goed: "consolidaties.xml met \(wat)")
  }

  static let geenBekende = aantal(
    7701, "ten minste één BekendeToestand", "Zonder bekende toestand is er geen tekst die geldt.")
  static let samenloop = Kaart.lvbb(
    "LVBB7702", "consolidaties.xml heeft geen ToestandMetSamenloop",
    waarom: "Bij samenloop heeft nog niemand gezegd wat er geldt. Zo'n toestand wordt niet doorgegeven.",
    hint: "Laat het bevoegd gezag de wijzigingen samenvoegen en lever daarna opnieuw uit",
    fout: "<cons:ToestandMetSamenloop>", goed: "<cons:BekendeToestand>")
  static let geenDoel = aantal(7703, "bij elke toestand een doel", "Aan het doel is te zien welk besluit is verwerkt.")
  static let geenPeriode = aantal(
    7704, "bij elke toestand een Geldigheidsperiode", "Anders is niet te zeggen wanneer de tekst geldt.")
  static let geenVersie = aantal(7705, "een RegelingVersie", "Daarin staat de tekst die geldt.")
  static let geenAnnotatie = aantal(7706, "een AnnotatieBijToestand", "Daarin staan titel en overheid.")
  static let geenMetadata = aantal(
    7707, "een RegelingMetadata of InformatieObjectMetadata", "Daarin staan titel en overheid.")
  static let geenConsolidatie = aantal(7728, "ten minste één Consolidatie", "Anders is er niets uitgeleverd.")
  static let geenToestanden = aantal(7729, "ten minste één toestand", "Zonder toestand geldt er niets.")

  private static func id(
    _ nummer: Int, _ titel: String, _ fout: String, _ goed: String
  ) -> Regelkaart {
    Kaart.lvbb(
      .init("LVBB\(nummer)"), titel,
      waarom:
        "Aan de identificaties ziet een ander systeem welke delen bij elkaar horen. Wijzen zij niet naar hetzelfde, "
        + "dan komt de tekst bij de verkeerde regeling.",
      hint: "Neem dezelfde identificatie over op beide plaatsen", fout: fout, goed: goed)
  }

  static let soortIdentificatie = id(
    7708, "De identificatie van een geconsolideerde regeling is van de soort act", "/akn/nl/bill/gemeente/2020/CVDR1",
    "/akn/nl/act/gemeente/2020/CVDR1")
  static let soortOverheid = id(
    7709, "De identificatie van een consolidatie noemt een soort overheid", "/akn/nl/act/gm9995/2020/CVDR1",
    "/akn/nl/act/gemeente/2020/CVDR1")
  static let workAnnotatie = id(
    7713, "Een annotatie hoort bij het work van de consolidatie", "CVDR1 bovenin, CVDR2 bij AnnotatieBijToestand",
    "op beide plaatsen CVDR1")
  static let expressieAnnotatie = id(
    7714, "Een annotatie hoort bij een toestand die erin staat",
    "annotatie bij nld@2024-05-01, toestand nld@2024-01-01",
    "annotatie en toestand nld@2024-01-01")
  static let workVersie = id(
    7715, "De tekst is van de regeling die is geconsolideerd", "isConsolidatieVan plan A, RegelingVersie van plan B",
    "beide plan A")
  static let expressieVersie = id(
    7716, "De tekst is die van een toestand", "RegelingVersie nld@3, toestanden met nld@1 en nld@2",
    "RegelingVersie nld@2")
  static let workToestand = id(
    7717, "Een toestand is van het work van de consolidatie", "CVDR1 bovenin, toestand CVDR2/nld@2024-01-01",
    "toestand CVDR1/nld@2024-01-01")
  static let workInAnnotatie = id(
    7718, "Work en expressie van een annotatie horen bij elkaar", "FRBRWork CVDR1, FRBRExpression CVDR2/nld@2024-01-01",
    "FRBRExpression CVDR1/nld@2024-01-01")
  static let workInstrument = id(
    7719, "De versie in een toestand is van de regeling die is geconsolideerd",
    "isConsolidatieVan plan A, instrumentVersie van plan B", "beide plan A")
  static let workInVersie = id(
    7720, "Work en expressie van de tekst horen bij elkaar", "FRBRWork plan A, FRBRExpression plan B/nld@1",
    "FRBRExpression plan A/nld@1")

  /// The kind of work in four places.
  struct Soorten: Sendable {
    var consolidatie: Regelkaart
    var bron: Regelkaart
    var versie: Regelkaart
    var annotatie: Regelkaart
    var alle: [Regelkaart] { [consolidatie, bron, versie, annotatie] }
  }

  private static func soort(_ nummer: Int, _ plek: String, _ fout: String, _ goed: String) -> Regelkaart {
    Kaart.lvbb(
      .init("LVBB\(nummer)"), "soortWork van \(plek) klopt",
      waarom: "Aan soortWork ziet een ander systeem of het om de regeling zelf gaat of om de consolidatie ervan.",
      hint: "Zet het soortWork dat op die plaats hoort", fout: "<soortWork>/join/id/stop/work_\(fout)</soortWork>",
      goed: "<soortWork>/join/id/stop/work_\(goed)</soortWork>")
  }

  static let regelingsoorten = Soorten(
    consolidatie: soort(7721, "een geconsolideerde regeling", "019", "006"),
    bron: soort(7722, "de regeling die is geconsolideerd", "006", "019"),
    versie: soort(7723, "een RegelingVersie", "006", "019"),
    annotatie: soort(7724, "een annotatie bij een regeling", "019", "006"))
  static let objectsoorten = Soorten(
    consolidatie: soort(7730, "een geconsolideerd informatieobject", "010", "005"),
    bron: soort(7731, "het informatieobject dat is geconsolideerd", "005", "010"),
    versie: soort(7732, "een InformatieObjectVersie", "005", "010"),
    annotatie: soort(7733, "een annotatie bij een informatieobject", "010", "005"))

  static let datumvorm = Kaart.lvbb(
    "LVBB7725", "bekendOp heeft de vorm jjjj-mm-dd", waarom: "Alleen zo leest elk programma dezelfde dag.",
    hint: "Schrijf de datum als jaar-maand-dag", fout: "<bekendOp>1-5-2024</bekendOp>",
    goed: "<bekendOp>2024-05-01</bekendOp>")
  static let geenDatum = Kaart.lvbb(
    "LVBB7726", "bekendOp is een dag die bestaat", waarom: "Een dag die niet bestaat, is niet te vergelijken.",
    hint: "Verbeter de datum", fout: "<bekendOp>2024-02-30</bekendOp>", goed: "<bekendOp>2024-02-29</bekendOp>")

  package static let alle: [Regelkaart] =
    [
      geenBekende, samenloop, geenDoel, geenPeriode, geenVersie, geenAnnotatie, geenMetadata, soortIdentificatie,
      soortOverheid, workAnnotatie, expressieAnnotatie, workVersie, expressieVersie, workToestand, workInAnnotatie,
      workInstrument, workInVersie,
    ] + regelingsoorten.alle + [datumvorm, geenDatum, geenConsolidatie, geenToestanden] + objectsoorten.alle
}
