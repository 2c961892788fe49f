import Bevindingen
import Scherm
import Tijd

/// One page with every component on it: for the tests, and to look at in a browser.
enum Proefpagina {
  static let klok = Tijdstip(Datum(dagnummer: 20_780), uur: 14, minuut: 5)

  static let navigatie = Navigatie([
    .init(naam: "Bord", pad: "/"), .init(stap: "1", naam: "Plansoftware", pad: "/plansoftware"),
    .init(stap: "2-3", naam: "LVBB", pad: "/lvbb"), .init(stap: "4a", naam: "Bekendmakingen", pad: "/bekendmakingen"),
    .init(stap: "4b", naam: "Regels op de kaart", pad: "/omgevingsdocumenten"),
    .init(stap: "5", naam: "Regelbeheer", pad: "/regelbeheer"), .init(stap: "6-7", naam: "RTR", pad: "/rtr"),
    .init(stap: "8", naam: "Omgevingsloket", pad: "/loket"), .init(stap: "9", naam: "Zaaksysteem", pad: "/zaaksysteem"),
    .init(stap: "10", naam: "Omgevingsdienst", pad: "/omgevingsdienst"),
    .init(stap: "11", naam: "Samenwerken", pad: "/samenwerken"),
  ])

  static var bytes: [UInt8] {
    Pagina(
      titel: "Aanvraag omgevingsvergunning", systeem: .init(naam: "Omgevingsloket", stap: "8", ondertitel: "Landelijk"),
      kruimels: [("Bord", "/"), ("Omgevingsloket", "/loket")], klok: klok, navigatie: navigatie, pad: "/loket/aanvraag"
    ) { h in
      h.intro("Op deze pagina staat elk onderdeel één keer. Zo ziet u hoe het eruitziet.")
      meldingen(&h)
      bevindingen(&h)
      gegevens(&h)
      formulier(&h)
      blokken(&h)
      kaarten(&h)
    }.bytes
  }

  private static func meldingen(_ h: inout HTML) {
    h.kop2(stap: "2", "Meldingen en stand")
    h.melding(.succes, "Het besluit is aangeleverd", "U krijgt bericht als de controle klaar is.")
    h.melding(.info, "De praktijkklok staat stil")
    h.melding(.waarschuwing, "Dit plan heeft een oudere versie", "Haal eerst de nieuwste versie op.")
    h.melding(.fout, "De levering is geweigerd") { h in
      h.lijst(["Het manifest ontbreekt.", "Een bestand is leeg."])
    }
    h.p { h in
      for status in Status.allCases {
        h.status(status)
        h.tekst(" ")
      }
    }
    h.tijdlijn([
      Mijlpaal("Verzoek ontvangen", .groen, stand: "Klaar", moment: klok, tekst: "Het verzoek is compleet."),
      Mijlpaal("Advies gevraagd", .oranje, stand: "Wacht op antwoord", moment: klok, pad: "/samenwerken/1"),
      Mijlpaal("Besluit", .nietGetest, stand: "Nog niet begonnen"),
    ])
    h.leegbericht("Er zijn nog geen zaken", "Dien eerst een aanvraag in.", actie: ("Naar het loket", "/loket"))
  }

  private static func bevindingen(_ h: inout HTML) {
    h.kop2("Bevindingen")
    h.bevindingenlijst([
      Bevinding(
        code: "STOP1004", ernst: .fout, samenvatting: "wId 'gm9995__art_1' komt <twee> keer voor",
        uitleg: "Latere wijzigingen wijzen een tekstdeel aan met zijn wId.", hint: "Geef dit element een nieuwe wId",
        vindplaats: Vindplaats(bestand: "regeling.xml", regel: 7, kolom: 12, pad: "/Regeling/Artikel[2]/@wId"),
        verwant: [.init(vindplaats: Vindplaats(bestand: "regeling.xml", regel: 3), toelichting: "eerste gebruik")],
        norm: .init(standaard: "STOP", versie: "1.3", regel: "wId"),
        reparatie: .init(omschrijving: "Gebruik deze wId:", vervanging: "gm9995__art_2"), stap: "2"),
      Bevinding(
        code: "WP-ZIP-002", ernst: .waarschuwing, samenvatting: "Bestand 'plan (1).gml' heeft een spatie in zijn naam",
        hint: "Hernoem het bestand", zekerheid: .aanname),
      Bevinding(code: "WP-ZIP-009", ernst: .informatie, samenvatting: "Het pakket heeft 12 bestanden"),
    ])
  }

  private static func gegevens(_ h: inout HTML) {
    h.kop2("Gegevens")
    h.tabbladen("Onderdelen", [("Overzicht", "/a"), ("Berichten", "/b"), ("Spoor", "/c")], huidig: "/b")
    h.tabel(
      "Verzoeken", kolommen: ["Nummer", "Ontvangen", "Stand", .getal("Bijlagen"), ""],
      rijen: [
        [.link("2026-0001", naar: "/v/1"), .tijd(klok), .status(.groen), .getal(3), .link("Open", naar: "/v/1")],
        ["2026-0002", .dag(klok.datum), .status(.rood, "Geweigerd"), .getal(12), .leeg],
      ])
    h.tabel("Zaken", kolommen: ["Nummer"], rijen: [])
    h.kenmerken(["Bevoegd gezag": "gemeente Rieteroog (gm9995)", "Status": .status(.oranje), "Nummer": .code("12")])
    h.paginering(huidige: 5, totaal: 12) { "/lijst?pagina=\($0)" }
  }

  private static func formulier(_ h: inout HTML) {
    h.kop2("Formulier")
    let fouten = [Veldfout("naam", "Vul uw naam in"), Veldfout("soort", "Kies een soort verzoek")]
    h.formulier(naar: "/loket/indienen", .bestanden, fouten: fouten) { h in
      h.verborgen("zaak", "1")
      h.tekstveld(Veld("naam", "Naam", hint: "Zoals op uw pas", fout: fouten["naam"], invulling: .verplicht))
      h.tekstveld(Veld("hoogte", "Hoogte (meter)"), waarde: "3", .getal(van: 0, tot: 100, stap: 0.1))
      h.datumveld(Veld("begin", "Begin van het werk"), waarde: klok.datum)
      h.tekstvak(Veld("wat", "Wat gaat u doen?"), waarde: "Een schuur\nbouwen", regels: 3)
      h.keuzelijst(Veld("gezag", "Bevoegd gezag"), [Keuze("gm", "Gemeente"), Keuze("ws", "Waterschap")])
      h.keuzerondjes(
        Veld("soort", "Soort verzoek", fout: fouten["soort"]),
        [Keuze("a", "Aanvraag vergunning", hint: "U wacht op een besluit"), Keuze("m", "Melding")])
      h.aankruisvakjes(
        Veld("werk", "Werkzaamheden"), [Keuze("1", "Boom kappen"), Keuze("2", "Steiger plaatsen")], gekozen: ["2"])
      h.veldengroep("Bijlagen") { h in
        h.bestandsveld(Veld("bestand", "Tekening", hint: "PDF"), soorten: ".pdf", meerdere: .meer)
        h.aankruisvak(Veld("akkoord", "Ik heb alles ingevuld"), gekozen: "ja")
      }
      h.knoppenrij { h in
        h.knop("Dien in")
        h.knop("Bewaar", .secundair, naam: "actie", waarde: "bewaar")
        h.knop("Trek in", .gevaar)
      }
    }
    h.knopformulier("Zet de klok een dag verder", naar: "/klok", velden: [("dagen", "1")])
  }

  private static func blokken(_ h: inout HTML) {
    h.kop2("Blokken")
    h.tegels { h in
      h.tegel("LVBB", naar: "/lvbb", stap: "2") { h in h.p { $0.status(.groen) } }
      h.tegel("RTR", naar: "/rtr", stap: "6") { h in h.p { $0.status(.nietGetest) } }
      h.tegel("Zaaksysteem", stap: "9a") { h in h.p("Ontvang en behandel een verzoek.") }
    }
    h.codeblok("manifest.xml", "<manifest>\n  <bestand>besluit.xml</bestand>\n</manifest>")
    h.voorEnNa { h in
      h.p("De hoogte is ten hoogste 3 meter.")
    } na: { h in
      h.p { h in
        h.tekst("De hoogte is ten hoogste ")
        h.vervallen("3")
        h.nieuw("4")
        h.tekst(" meter.")
      }
    }
    h.renvooilegenda()
    h.kolommen { h in
      h.kader { h in h.deel("Hoofd") { $0.p("Het grote deel.") } }
    } naast: { h in
      h.kader { h in h.p("Het kleine deel.") }
    }
  }

  private static func kaarten(_ h: inout HTML) {
    h.kop2("Kaart")
    h.kaart(
      Proefkaart.kaart,
      kiezer: Kaartkiezer(
        pad: "/loket/locatie", extra: [("concept", "1 & 2")],
        adressen: [("Havenstraat 1", Kaartpunt(x: 151_400, y: 532_400))]))
  }
}

/// The practice island, roughly.
enum Proefkaart {
  static let kaart = Kaart(
    "Omgevingsplan Rieteroog",
    lagen: [
      Kaartlaag("Eiland", .land, [vlak((150_000, 531_500), 4_000, 3_000, "Rieteroog", label: "Rieteroog")]),
      Kaartlaag(
        "Centrum", .gebiedA, [vlak((151_000, 532_000), 900, 800, "Centrumgebied", label: "Centrum", gat: true)]),
      Kaartlaag(
        "Haven", .gebiedB, [vlak((152_200, 531_700), 800, 600, "Havengebied", label: "Haven", pad: "/g/haven")]),
      Kaartlaag("Natuur", .gebiedC, [vlak((152_400, 532_800), 1_300, 1_300, "Natuurgebied", label: "Natuur")]),
      Kaartlaag("Weg", .weg, [Kaartvorm(.lijn([punt(150_100, 532_900), punt(152_300, 533_300)]), titel: "Dorpsweg")]),
      Kaartlaag("Adressen", .gekozen, [Kaartvorm(.punt(punt(151_900, 533_900)), titel: "Kerk", label: "Kerk")]),
    ],
    omschrijving: "Het eiland met drie gebieden.", gekozen: punt(151_400, 532_400))

  static func punt(_ x: Double, _ y: Double) -> Kaartpunt { Kaartpunt(x: x, y: y) }

  static func vlak(
    _ hoek: (Double, Double), _ breed: Double, _ hoog: Double, _ titel: String, label: String = "", gat: Bool = false,
    pad: String? = nil
  ) -> Kaartvorm {
    let (x, y) = hoek
    let buiten = [punt(x, y), punt(x + breed, y), punt(x + breed * 0.9, y + hoog), punt(x + 100, y + hoog), punt(x, y)]
    let binnen = [punt(x + 200, y + 550), punt(x + 400, y + 550), punt(x + 400, y + 700), punt(x + 200, y + 550)]
    return Kaartvorm(.vlak(gat ? [buiten, binnen] : [buiten]), titel: titel, label: label, pad: pad)
  }
}
