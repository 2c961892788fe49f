import Bevindingen
import Markup

/// Rules of STOP 1.3.0 on texts that look at one element (imop-tekst, imop-tekstmutaties).
enum Tekstregels {
  static let mutaties: Set<String> = ["RegelingMutatie", "BesluitMutatie"]

  static let regels = Elementregels(
    in: STOPNaamruimte.tekst,
    lijsten + leegte + renvooi + vorm + Tabelregels.regels + Wijzigregels.regels + Opbouwregels.regels)

  private static let lijsten: [Elementregel] = [
    Elementregel(
      Kaart.stop(
        "STOP0001", "Een ongemarkeerde lijst heeft geen nummers",
        waarom: "Bij type ongemarkeerd staat er niets voor een punt. Met nummers klopt het type niet.",
        hint: "Maak het type expliciet of haal LiNummer weg", fout: "<Lijst type=\"ongemarkeerd\"> met LiNummer",
        goed: "<Lijst type=\"expliciet\"> met LiNummer"), bij: "Lijst"
    ) { lijst in
      guard lijst["type"] == "ongemarkeerd", lijst.alle("Li").contains(where: { $0.eerste("LiNummer") != nil }) else {
        return nil
      }
      return "\(lijst.plek) is ongemarkeerd, maar heeft LiNummer"
    },
    Elementregel(
      Kaart.stop(
        "STOP0002", "Een expliciete lijst heeft bij elk punt een nummer",
        waarom: "Bij type expliciet hoort een nummer of teken voor elk punt.",
        hint: "Voeg LiNummer toe of maak het type ongemarkeerd", fout: "<Lijst type=\"expliciet\"> zonder LiNummer",
        goed: "<Li><LiNummer>a.</LiNummer>…"), bij: "Lijst"
    ) { lijst in
      guard lijst["type"] == "expliciet", lijst.alle("Li").contains(where: { $0.eerste("LiNummer") == nil }) else {
        return nil
      }
      return "\(lijst.plek) is expliciet, maar een punt heeft geen LiNummer"
    },
    Elementregel(
      Kaart.stop(
        "STOP0009", .waarschuwing, "Een tabel staat liever niet in een lijst",
        waarom: "Op een scherm is een tabel in een lijst slecht leesbaar.", hint: "Zet de tabel na de lijst",
        fout: "<Li>…<table>", goed: "<Lijst>…</Lijst><table>"), bij: "Li"
    ) { $0.eerste("table") == nil ? nil : "\($0.plek) bevat een tabel" },
  ]

  private static let leegte: [Elementregel] = [
    Elementregel(
      Kaart.stop(
        "STOP0005", "Een alinea heeft tekst",
        waarom: "Een lege alinea zegt niets en geeft een lege regel in de publicatie.",
        hint: "Verwijder de lege alinea", fout: "<Al/>", goed: "<Al>Het college kan afwijken.</Al>"), bij: "Al"
    ) { al in
      guard !al.heeftTekst, al.kinderen.allSatisfy({ $0.lokaal == "br" }) else { return nil }
      return "Alinea in \(al.plek) is leeg"
    },
    Elementregel(
      Kaart.stop(
        "STOP0006", "Een kop heeft tekst", waarom: "Met de kop vindt een lezer het onderdeel terug.",
        hint: "Vul de kop of verplaats de inhoud", fout: "<Kop><Opschrift/></Kop>",
        goed: "<Kop><Opschrift>Doel</Opschrift></Kop>"), bij: "Kop"
    ) { $0.heeftTekst ? nil : "Kop van \($0.plek) is leeg" },
    Elementregel(
      Kaart.stop(
        "STOP0055", "Na Gereserveerd komt niets meer", waarom: "Gereserveerd betekent dat hier nog geen inhoud is.",
        hint: "Verwijder Gereserveerd of de inhoud erna", fout: "<Gereserveerd/><Inhoud>…", goed: "<Gereserveerd/>"),
      bij: "Gereserveerd"
    ) { element in
      guard let ouder = element.ouder, !element.heeftVoorouder(["Artikel", "Vervang"]),
        let plek = ouder.kinderen.firstIndex(of: element), plek + 1 < ouder.kinderen.count
      else { return nil }
      return "\(ouder.kinderen[plek + 1].lokaal) staat na Gereserveerd in \(element.plek)"
    },
    Elementregel(
      Kaart.stop(
        "STOP0058", "Een structuurelement heeft meer dan een kop", waarom: "Een hoofdstuk zonder inhoud is niet af.",
        hint: "Vul het element, zet er Gereserveerd in of verwijder het",
        fout: "<Hoofdstuk><Kop>…</Kop></Hoofdstuk>", goed: "<Hoofdstuk><Kop>…</Kop><Artikel>…</Artikel></Hoofdstuk>"),
      bij: "Afdeling", "Bijlage", "Boek", "Deel", "Divisie", "Hoofdstuk", "Paragraaf", "Subparagraaf",
      "Subsubparagraaf", "Titel"
    ) { element in
      guard element.ouder?.lokaal != "Figuur", element.kinderen.allSatisfy({ $0.lokaal == "Kop" }) else { return nil }
      return "\(element.plek) heeft alleen een kop"
    },
    Elementregel(
      Kaart.stop(
        "STOP0060", "Een Divisietekst heeft meer dan een kop", waarom: "Een tekst zonder inhoud is niet af.",
        hint: "Vul de tekst, zet er Gereserveerd in of verwijder het element",
        fout: "<Divisietekst><Kop>…</Kop></Divisietekst>", goed: "<Divisietekst><Kop>…</Kop><Inhoud>…"),
      bij: "Divisietekst"
    ) { element in
      element.kinderen.allSatisfy({ $0.lokaal == "Kop" }) ? "\(element.plek) heeft alleen een kop" : nil
    },
    Elementregel(
      Kaart.stop(
        "STOP0062", "In een vervallen onderdeel is alles vervallen",
        waarom: "Een vervallen hoofdstuk met een artikel dat nog geldt, is dubbelzinnig.",
        hint: "Laat ook de onderdelen erin vervallen of haal Vervallen weg",
        fout: "<Hoofdstuk><Kop/><Vervallen/><Artikel>… met inhoud",
        goed: "<Hoofdstuk><Kop/><Vervallen/><Artikel><Kop/><Vervallen/>"),
      bij: "Vervallen"
    ) { element in
      guard let ouder = element.ouder, ouder.lokaal != "Artikel", ouder.lokaal != "Divisietekst",
        !element.heeftVoorouder(["Vervang"])
      else { return nil }
      let levend = ouder.afstammelingen().first { $0["eId"] != nil && $0.eerste("Vervallen") == nil }
      return levend.map { "\(ouder.plek) is vervallen, maar \($0.plek) niet" }
    },
  ]

  private static let renvooi: [Elementregel] = [
    Elementregel(
      Kaart.stop(
        "STOP0017", "NieuweTekst en VerwijderdeTekst staan alleen in een mutatie",
        waarom: "Buiten een mutatie is er geen oude tekst om mee te vergelijken.",
        hint: "Haal de markering weg en laat de tekst staan",
        fout: "<Al>de <NieuweTekst>nieuwe</NieuweTekst> regel</Al>",
        goed: "<Al>de nieuwe regel</Al>"), bij: "NieuweTekst", "VerwijderdeTekst"
    ) { $0.heeftVoorouder(mutaties) ? nil : "\($0.lokaal) staat buiten een mutatie, in \($0.plek)" },
    Elementregel(
      Kaart.stop(
        "STOP0018", "Het attribuut wijzigactie staat alleen in een mutatie",
        waarom: "Buiten een mutatie is er geen oude tekst om mee te vergelijken.",
        hint: "Haal het attribuut wijzigactie weg", fout: "<Artikel wijzigactie=\"voegtoe\"> in een hele regeling",
        goed: "<Artikel>"), bijAttribuut: "wijzigactie"
    ) { element in
      guard element["wijzigactie"] != nil, element.lokaal != "Sluiting", !element.heeftVoorouder(mutaties) else {
        return nil
      }
      return "wijzigactie staat buiten een mutatie, op \(element.plek)"
    },
    Elementregel(
      Kaart.stop(
        "STOP0047", "In Wat staat geen renvooi",
        waarom: "Wat beschrijft de wijziging; het is zelf geen tekst van de regeling.",
        hint: "Haal NieuweTekst en VerwijderdeTekst uit Wat", fout: "<Wat>Artikel <NieuweTekst>1</NieuweTekst></Wat>",
        goed: "<Wat>Artikel 1 wordt gewijzigd</Wat>"), bij: "Wat"
    ) { element in
      let teken = element.afstammelingen().first { $0.lokaal == "NieuweTekst" || $0.lokaal == "VerwijderdeTekst" }
      return teken.map { "\($0.lokaal) staat in Wat van \(element.plek)" }
    },
    Elementregel(
      Kaart.stop(
        "STOP0066", "was en wordt horen bij dezelfde regeling",
        waarom: "Een mutatie maakt van een versie een nieuwe versie van dezelfde regeling.",
        hint: "Gebruik in was en wordt hetzelfde work", fout: "was=…/plan1/nld@1 wordt=…/plan2/nld@2",
        goed: "was=…/plan/nld@1 wordt=…/plan/nld@2"), bijAttribuut: "was"
    ) { element in
      guard let was = element["was"], let wordt = element["wordt"],
        FRBRExpression.work(van: was) != FRBRExpression.work(van: wordt)
      else { return nil }
      return "was \(was) en wordt \(wordt) horen niet bij dezelfde regeling"
    },
    Elementregel(
      Kaart.stop(
        "STOP0077", "Vervang noemt de wId van wat het vervangt",
        waarom: "Met wat vindt de LVBB het oude element; de wId verandert nooit.",
        hint: "Maak wat gelijk aan de wId van het element in Vervang",
        fout: "<Vervang wat=\"gm1_1__art_1\"><Artikel wId=\"gm1_1__art_2\">",
        goed: "twee keer gm1_1__art_1"), bij: "Vervang"
    ) { element in
      guard let wId = element.kinderen.first(where: { $0["wId"] != nil })?["wId"], wId != element["wat"] else {
        return nil
      }
      return "Vervang wijst naar \(element["wat"] ?? "niets"), maar bevat \(wId)"
    },
    Elementregel(
      Kaart.stop(
        "STOP0086", "Vervang en VervangKop laten zien wat er verandert",
        waarom: "Zonder renvooi ziet een lezer van het besluit niet wat er anders wordt.",
        hint: "Markeer de wijziging of zet revisie=\"1\" bij een wijziging zonder juridische betekenis",
        fout: "<Vervang> zonder NieuweTekst, VerwijderdeTekst of wijzigactie", goed: "<Vervang> met een <NieuweTekst>"),
      bij: "Vervang", "VervangKop"
    ) { element in
      guard element["revisie"] != "1" else { return nil }
      let heeft = element.afstammelingen().contains {
        $0.lokaal == "NieuweTekst" || $0.lokaal == "VerwijderdeTekst" || $0["wijzigactie"] != nil
      }
      return heeft ? nil : "\(element.lokaal) van \(element["wat"] ?? "?") heeft geen renvooi"
    },
  ]

  private static let vorm: [Elementregel] = [
    Elementregel(
      Kaart.stop(
        "STOP0012", "De tekst van een ExtIoRef is gelijk aan de verwijzing",
        waarom: "De lezer van de tekst en de computer moeten bij hetzelfde informatieobject uitkomen.",
        hint: "Maak de tekst en het attribuut ref gelijk",
        fout: "<ExtIoRef ref=\"/join/id/regdata/a\">/join/id/regdata/b</ExtIoRef>",
        goed: "twee keer dezelfde JOIN-identificatie"), bij: "ExtIoRef"
    ) { $0.tekst == $0["ref"] ? nil : "ExtIoRef \($0["eId"] ?? "") heeft een andere tekst dan ref" },
    Elementregel(
      Kaart.stop(
        "STOP0022", "De eId begint met de afkorting van het element",
        waarom: "Aan de eId ziet een computer wat voor onderdeel het is.",
        hint: "Begin het laatste deel van de eId met de voorgeschreven afkorting", fout: "<Hoofdstuk eId=\"h_1\">",
        goed: "<Hoofdstuk eId=\"chp_1\">"), bijAttribuut: "eId"
    ) { naamgeving($0, $0["eId"], "eId") },
    Elementregel(
      Kaart.stop(
        "STOP0023", "De wId bevat de afkorting van het element",
        waarom: "Aan de wId ziet een computer wat voor onderdeel het is.",
        hint: "Begin het laatste deel van de wId met de voorgeschreven afkorting",
        fout: "<Hoofdstuk wId=\"gm9995_1__h_1\">",
        goed: "<Hoofdstuk wId=\"gm9995_1__chp_1\">"), bijAttribuut: "wId"
    ) { naamgeving($0, $0["wId"], "wId") },
    Elementregel(
      Kaart.stop(
        "STOP0050", "Een ExtRef heeft de notatie van zijn soort", waarom: "Anders werkt de verwijzing niet.",
        hint: "Maak ref en soort passend: URL begint met http, AKN met /akn/, JOIN met /join/, JCI met jci",
        fout: "<ExtRef soort=\"URL\" ref=\"www.rieteroog.nl\">",
        goed: "<ExtRef soort=\"URL\" ref=\"https://www.rieteroog.nl\">"),
      bij: "ExtRef"
    ) { element in
      let ref = element["ref"] ?? ""
      return Verwijzingsnotatie.past(ref, bij: element["soort"])
        ? nil : "ExtRef '\(ref)' heeft niet de vorm van een \(element["soort"] ?? "verwijzing")"
    },
    Elementregel(
      Kaart.stop(
        "STOP0061", "Een kennisgeving heeft alleen Divisietekst",
        waarom: "Een kennisgeving is kort en heeft geen hoofdstukken.",
        hint: "Maak van Divisie een Divisietekst", fout: "<Kennisgeving>…<Divisie>",
        goed: "<Kennisgeving>…<Divisietekst>"),
      bij: "Divisie"
    ) { $0.heeftVoorouder(["Kennisgeving"]) ? "\($0.plek) is een Divisie in een kennisgeving" : nil },
    Elementregel(
      Kaart.stop(
        "STOP0064", "Een e-mailadres is een goed adres", waarom: "Een burger moet het adres kunnen gebruiken.",
        hint: "Verbeter het e-mailadres", fout: "<Contact adres=\"info at rieteroog\">",
        goed: "<Contact adres=\"info@rieteroog.example\">"), bij: "Contact"
    ) { element in
      // The attribute is what a click uses; the text may be any words.
      let adres = element["adres"] ?? element.tekst
      let delen = adres.split(separator: "@", omittingEmptySubsequences: false)
      let isGoed = delen.count == 2 && !delen[0].isEmpty && delen[1].contains(".") && !adres.contains(" ")
      return isGoed ? nil : "'\(adres)' is geen e-mailadres"
    },
    Elementregel(
      Kaart.stop(
        "STOP0016", "Een RegelingCompact heeft geen WijzigArtikel",
        waarom: "Wijzigingen staan in het besluit, niet in de regeling zelf.",
        hint: "Maak er een Artikel van of zet de wijziging in het besluit", fout: "<RegelingCompact>…<WijzigArtikel>",
        goed: "<RegelingCompact>…<Artikel>"), bij: "WijzigArtikel"
    ) { $0.heeftVoorouder(["RegelingCompact"]) ? "\($0.plek) staat in een RegelingCompact" : nil },
    Elementregel(
      Kaart.stop(
        "STOP0015", "Een RegelingTijdelijkdeel heeft geen WijzigArtikel",
        waarom: "Wijzigingen staan in het besluit, niet in de regeling zelf.",
        hint: "Maak er een Artikel van", fout: "<RegelingTijdelijkdeel>…<WijzigArtikel>",
        goed: "<RegelingTijdelijkdeel>…<Artikel>"), bij: "WijzigArtikel"
    ) { $0.heeftVoorouder(["RegelingTijdelijkdeel"]) ? "\($0.plek) staat in een RegelingTijdelijkdeel" : nil },
    Elementregel(
      Kaart.stop(
        "STOP0037", "Een tabel heeft zo veel colspec als kolommen",
        waarom: "Anders weet een programma niet hoe breed de tabel is.",
        hint: "Maak cols gelijk aan het aantal colspec", fout: "cols=\"3\" met 2 colspec",
        goed: "cols=\"2\" met 2 colspec"),
      bij: "tgroup"
    ) { element in
      let aantal = element.alle("colspec").count
      return element["cols"] == String(aantal)
        ? nil : "\(element.plek) heeft \(aantal) colspec en cols \(element["cols"] ?? "")"
    },
    Elementregel(
      Kaart.stop(
        "STOP0029", .waarschuwing, "Een tabel heeft meer dan één kolom",
        waarom: "Een tabel met één kolom is bedoeld als kader.",
        hint: "Gebruik Kadertekst", fout: "<tgroup cols=\"1\">", goed: "<Kadertekst>"), bij: "tgroup"
    ) { $0["cols"] == "1" ? "\($0.plek) heeft één kolom" : nil },
  ]

  private static func naamgeving(_ element: Element, _ id: String?, _ soort: String) -> String? {
    guard let id, let afkorting = EIdNaamgeving.afkortingen[element.lokaal] else { return nil }
    let laatste = EIdNaamgeving.laatsteDeel(id)
    let past = laatste == afkorting || laatste.hasPrefix("\(afkorting)_")
    return past ? nil : "\(soort) '\(id)' van \(element.lokaal) begint niet met \(afkorting)"
  }
}
