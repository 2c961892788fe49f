import Bevindingen
import Markup

/// Rules that are new in STOP 1.4.1 on the build of a text: what stands in what (imop-tekst).
enum Tekstvorm141 {
  static let regels: [Elementregel] = opbouw + klassiek + tabellen + plaatsen + ontraden

  private static let opbouw: [Elementregel] = [
    Elementregel(
      Kaart.stop141(
        "STOP0069", "Een lid heeft één soort inhoud",
        waarom: "Een lid dat inhoud heeft en ook is gereserveerd of vervallen, spreekt zichzelf tegen.",
        hint: "Houd naast LidNummer één element over", fout: "<Lid><LidNummer/><Inhoud/><Vervallen/></Lid>",
        goed: "<Lid><LidNummer/><Inhoud/></Lid>"), bij: "Lid"
    ) { lid in
      guard !lid.heeftVoorouder(["Vervang"]) else { return nil }
      let inhoud = lid.kinderen.map(\.lokaal).filter { $0 != "LidNummer" }
      if inhoud.isEmpty { return "\(lid.plek) heeft geen inhoud" }
      return inhoud.count == 1 ? nil : "\(lid.plek) heeft \(inhoud.joined(separator: " en "))"
    },
    Elementregel(
      Kaart.stop141(
        "STOP0087", "In een onderdeel dat nog niet in werking is, is alles nog niet in werking",
        waarom: "Een hoofdstuk dat nog niet werkt met een artikel dat al wel werkt, is dubbelzinnig.",
        hint: "Zet NogNietInWerking ook in de onderdelen erin, of haal het hier weg",
        fout: "<Hoofdstuk><Kop/><NogNietInWerking/><Artikel>… met inhoud",
        goed: "<Hoofdstuk><Kop/><NogNietInWerking/><Artikel><Kop/><NogNietInWerking/>"), bij: "NogNietInWerking"
    ) { element in
      Tekstwijzigingen141.buur(na: element, zonder: "NogNietInWerking").map {
        "\(element.plek) is nog niet in werking, maar \($0.plek) wel"
      }
    },
  ]

  private static let klassiek: [Elementregel] = [
    Elementregel(
      Kaart.stop141(
        "STOP0096", .waarschuwing, "Een klassieke regeling heeft geen toelichting",
        waarom: "Een toelichting van het Rijk hoort bij het besluit en wordt niet geconsolideerd.",
        hint: "Zet de toelichting in BesluitKlassiek", fout: "<RegelingKlassiek>…<Toelichting>",
        goed: "<BesluitKlassiek>…<Toelichting>"), bij: "Toelichting", "ArtikelgewijzeToelichting"
    ) { $0.ouder?.lokaal == "RegelingKlassiek" ? "\($0.plek) staat in een RegelingKlassiek" : nil },
    Elementregel(
      Kaart.stop141(
        "STOP0101", "Alleen een artikel van een klassieke regeling heeft een categorie",
        waarom: "Alleen het Rijk deelt zijn artikelen zo in.", hint: "Verwijder het attribuut categorieKlassiek",
        fout: "<RegelingCompact>…<Artikel categorieKlassiek=\"…\">", goed: "<RegelingCompact>…<Artikel>"),
      bij: "Artikel"
    ) { artikel in
      artikel["categorieKlassiek"] != nil && !artikel.heeftVoorouder(["RegelingKlassiek"])
        ? "\(artikel.plek) heeft categorieKlassiek buiten een RegelingKlassiek" : nil
    },
    Elementregel(
      Kaart.stop141(
        "STOP0142", .waarschuwing, "Een klassiek besluit heeft zelf een opschrift",
        waarom: "Het blad toont het opschrift van het besluit boven de tekst.",
        hint: "Zet RegelingOpschrift in BesluitKlassiek",
        fout: "<BesluitKlassiek><RegelingKlassiek><RegelingOpschrift>",
        goed: "<BesluitKlassiek><RegelingOpschrift>…</RegelingOpschrift><RegelingKlassiek>"), bij: "BesluitKlassiek"
    ) { $0.eerste("RegelingOpschrift") == nil ? "Het BesluitKlassiek heeft zelf geen RegelingOpschrift" : nil },
    Elementregel(
      Kaart.stop141(
        "STOP0143", "Een klassiek besluit of zijn regeling heeft een opschrift",
        waarom: "Zonder opschrift weet een lezer niet hoe de regeling heet.",
        hint: "Voeg RegelingOpschrift toe, liefst in BesluitKlassiek",
        fout: "<BesluitKlassiek> waarin nergens een RegelingOpschrift staat",
        goed: "<BesluitKlassiek><RegelingOpschrift><Al>Havenregeling</Al></RegelingOpschrift>"), bij: "BesluitKlassiek"
    ) { $0.afstammelingen("RegelingOpschrift").isEmpty ? "Het BesluitKlassiek heeft nergens een opschrift" : nil },
  ]

  private static let tabellen: [Elementregel] = [
    Elementregel(
      Kaart.stop141(
        "STOP0093", .waarschuwing, "Een tabel heeft meer dan één rij",
        waarom: "Een tabel met één rij is bedoeld als kader.", hint: "Gebruik Kadertekst",
        fout: "<tbody><row>…</row></tbody>", goed: "<tbody><row>…</row><row>…</row></tbody>"), bij: "table"
    ) { tabel in
      let aantal = rijen(tabel).count
      return aantal >= 2 ? nil : "\(tabel.plek) heeft \(aantal == 1 ? "één rij" : "geen rijen")"
    },
    Elementregel(
      Kaart.stop141(
        "STOP0094", .waarschuwing, "Een tabel heeft minstens drie cellen",
        waarom: "Met minder cellen is er niets te vergelijken; een kader leest dan beter.", hint: "Gebruik Kadertekst",
        fout: "<row><entry/></row><row><entry/></row>", goed: "twee rijen met elk twee <entry>"), bij: "table"
    ) { tabel in
      let aantal = rijen(tabel).flatMap { $0.alle("entry") }.filter { $0["wijzigactie"] != "verwijder" }.count
      return aantal >= 3 ? nil : "\(tabel.plek) heeft \(aantal) cellen"
    },
  ]

  /// The rows that remain after the mutation, those of the head included.
  private static func rijen(_ tabel: Element) -> [Element] {
    tabel.alle("tgroup").flatMap { $0.alle("thead") + $0.alle("tbody") }.flatMap { $0.alle("row") }
      .filter { $0["wijzigactie"] != "verwijder" }
  }

  private static let plaatsen: [Elementregel] = [
    Elementregel(
      Kaart.stop141(
        "STOP0105", .waarschuwing, "In een noot staat geen formule of figuur",
        waarom: "Een noot staat klein onder de tekst; een figuur is daar niet te lezen.",
        hint: "Zet de formule of figuur in de tekst zelf", fout: "<Noot><Figuur>…", goed: "<Inhoud><Figuur>…"),
      bij: "Formule", "Figuur"
    ) { $0.heeftVoorouder(["Noot"]) ? "\($0.plek) staat in een noot" : nil },
    Elementregel(
      Kaart.stop141(
        "STOP0106", "In een aanhef staat geen formule, figuur of tabel",
        waarom: "Een aanhef is lopende tekst: wie besluit, op welke grond.", hint: "Zet het element in de regeling",
        fout: "<Aanhef>…<table>", goed: "<Aanhef><Al>De raad besluit:</Al></Aanhef>"), bij: "Formule", "Figuur", "table"
    ) { $0.heeftVoorouder(["Aanhef"]) ? "\($0.plek) staat in de aanhef" : nil },
    Elementregel(
      Kaart.stop141(
        "STOP0107", "In de tekst van een rectificatie staat geen formule, figuur of tabel",
        waarom: "Die tekst zegt alleen wat er wordt hersteld; de herstelde tekst zelf staat in de mutatie.",
        hint: "Zet het element in de RegelingMutatie of BesluitMutatie", fout: "<Rectificatietekst>…<Figuur>",
        goed: "<Rectificatietekst>…<RegelingMutatie>…<Figuur>"), bij: "Formule", "Figuur", "table"
    ) { element in
      element.heeftVoorouder(["Rectificatietekst"]) && !element.heeftVoorouder(Tekstregels.mutaties)
        ? "\(element.plek) staat in de tekst van een rectificatie" : nil
    },
    Elementregel(
      Kaart.stop141(
        "STOP0108", "In een definitie staat geen formule, figuur of tabel",
        waarom: "Een begrip wordt uitgelegd met woorden, zodat het overal te tonen is.",
        hint: "Verwijs vanuit de definitie naar de plek van de formule, figuur of tabel", fout: "<Definitie>…<Formule>",
        goed: "<Definitie><Al>boom met een stam van meer dan 30 centimeter</Al></Definitie>"),
      bij: "Formule", "Figuur", "table"
    ) { $0.heeftVoorouder(["Definitie"]) ? "\($0.plek) staat in een definitie" : nil },
    Elementregel(
      Kaart.stop141(
        "STOP0122", "Het besluitdeel heeft geen redactionele tekst",
        waarom: "Een redactionele opmerking is geen tekst waarover het bestuur heeft besloten.",
        hint: "Verwijder Redactioneel", fout: "<BesluitCompact><Lichaam>…<Redactioneel>",
        goed: "<BesluitCompact><Lichaam>…<Al>"), bij: "Redactioneel"
    ) { element in
      let lichaam = element.voorouders.first { $0.lokaal == "Lichaam" && $0.ouder?.lokaal == "BesluitCompact" }
      return lichaam == nil ? nil : "Redactioneel staat in het besluitdeel, in \(element.plek)"
    },
  ]

  private static let ontraden: [Elementregel] = [
    afgeraden(
      "STOP0115", "InlineTekstAfbeelding", "Een plaatje in de zin is er niet voor een gewoon teken",
      "Een plaatje is niet voor te lezen of te zoeken.", "Typ het teken zelf, als het bestaat",
      "<Al>5 <InlineTekstAfbeelding naam=\"kleiner.png\"/> 7</Al>", "<Al>5 ≤ 7</Al>"),
    afgeraden(
      "STOP0116", "Redactioneel", "Een tekst heeft geen redactionele opmerkingen",
      "Een lezer ziet niet of zo'n opmerking bij de regels hoort.", "Verwijder Redactioneel",
      "<Inhoud><Redactioneel>Zie ook de website</Redactioneel>", "<Inhoud><Al>…</Al></Inhoud>"),
    afgeraden(
      "STOP0140", "InleidendeTekst", "Een tekst heeft geen InleidendeTekst",
      "Dit element mag nog, maar straks niet meer.", "Maak er een Divisietekst van", "<Divisie><InleidendeTekst>",
      "<Divisie><Divisietekst>"),
  ]

  private static func afgeraden(
    _ code: Bevinding.Code, _ naam: String, _ titel: String, _ waarom: String, _ hint: String, _ fout: String,
    _ goed: String
  ) -> Elementregel {
    Elementregel(
      Kaart.stop141(code, .waarschuwing, titel, waarom: waarom, hint: hint, fout: fout, goed: goed), bij: naam
    ) { "\(naam) staat in \($0.plek)" }
  }
}
