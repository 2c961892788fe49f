package import Bevindingen

/// The rules about the ways through the questions and about how questions read.
///
/// Nothing here is checked by the RTR when a file is delivered, so none of it is a `fout`. The codes are ours.
package enum AnalyseRegels {
  static func kaart(
    _ code: String, _ titel: String, als ernst: Bevinding.Ernst, waarom: String, hint: String, fout: String,
    goed: String, norm regel: String
  ) -> Regelkaart {
    Regelkaart(
      Bevinding.Code(code), ernst, titel: titel, waarom: "Dit is een eigen code, geen DSO-code. " + waarom, hint: hint,
      fout: fout, goed: goed,
      norm: Bevinding.Norm(standaard: "controle van de werkplaats", versie: "1", regel: regel), zekerheid: .aanname)
  }

  package static let vraagNooitGesteld = kaart(
    "WP-STTR-101", "Elke vraag wordt op een van de wegen gesteld", als: .waarschuwing,
    waarom: "Een vraag die nooit aan de beurt komt, heeft geen gevolg. Meestal ontbreekt er een rij of een voorwaarde.",
    hint: "Gebruik de vraag in een rij die nog open is als zij aan de beurt komt, of haal de vraag weg",
    fout: "de vraag Hoe dik? terwijl elke rij al past op Staat de boom in het bos?",
    goed: "een rij die op Hoe dik? let en nog niet past", norm: "alle wegen")

  package static let rijPastNooit = kaart(
    "WP-STTR-102", "Elke rij past bij een antwoord dat kan voorkomen", als: .waarschuwing,
    waarom: "Een rij die nooit past, doet niet mee. Wat de jurist ermee bedoelde, gebeurt niet.",
    hint: "Controleer de cel die hier genoemd staat, of haal de rij weg",
    fout: "\"Wilgg\" → Verbod, terwijl de keuze Wilg heet", goed: "\"Wilg\" → Verbod", norm: "alle wegen")

  package static let uitkomstNooit = kaart(
    "WP-STTR-103", "Elke conclusie in de tabel is te bereiken", als: .waarschuwing,
    waarom: "Deze conclusie staat wel in de tabel, maar geen enkel antwoord leidt ernaartoe.",
    hint: "Bekijk de rijen met deze conclusie: er past steeds een andere rij eerder of er past geen antwoord",
    fout: "rij 1: - → Verbod, rij 2: true → Toestemmingsvrij",
    goed: "rij 1: true → Toestemmingsvrij, rij 2: - → Verbod",
    norm: "alle wegen")

  package static let geenUitkomst = kaart(
    "WP-STTR-104", "Elke weg door de vragen eindigt in een uitkomst", als: .waarschuwing,
    waarom: "Wie deze antwoorden geeft, heeft alles ingevuld en krijgt toch geen antwoord van de check.",
    hint: "Voeg een rij toe die bij deze antwoorden past", fout: "Dikker dan 10 cm? true → Vergunningplicht",
    goed: "Dikker dan 10 cm? true → Vergunningplicht, false → Toestemmingsvrij", norm: "alle wegen")

  package static let tegenstrijdig = kaart(
    "WP-STTR-105", "Rijen die samen passen, geven dezelfde uitkomst", als: .waarschuwing,
    waarom: "De tabel belooft één uitkomst, maar bij deze antwoorden passen twee rijen die iets anders zeggen.",
    hint: "Maak een van de rijen scherper, of kies een tabel waarin de eerste rij telt (FIRST)",
    fout: "hoog: true → Verbod en dik: true → Toestemmingsvrij, in een tabel met ANY",
    goed: "hoog: true, dik: false → Verbod en hoog: false, dik: true → Toestemmingsvrij", norm: "alle wegen")

  package static let overlapBuitenWeg = kaart(
    "WP-STTR-106", "Rijen spreken elkaar ook niet tegen als alle antwoorden al bekend zijn", als: .informatie,
    waarom:
      "In de check gaat dit goed, omdat die stopt zodra de uitkomst vaststaat. Software die alle antwoorden tegelijk "
      + "invult, krijgt twee rijen die passen, en de standaard DMN noemt dat een fout.",
    hint: "Maak de rijen scherper als u de regels ook buiten de check gebruikt; anders hoeft u niets te doen",
    fout: "a: true → Verbod en b: true → Toestemmingsvrij, in een tabel met UNIQUE",
    goed: "a: true → Verbod en a: false, b: true → Toestemmingsvrij", norm: "DMN 1.5, 8.2.10")

  package static let gemaskeerd = kaart(
    "WP-STTR-107", "Geen rij staat achter rijen die alles al hebben afgevangen", als: .waarschuwing,
    waarom: "In deze tabel telt de eerste rij die past. Wat bij deze rij past, past altijd al bij een rij erboven.",
    hint: "Zet de rij hoger, of haal haar weg", fout: "rij 1: - → Toestemmingsvrij, rij 2: > 10 → Verbod",
    goed: "rij 1: > 10 → Verbod, rij 2: - → Toestemmingsvrij", norm: "alle wegen")

  package static let volgordeBeslist = kaart(
    "WP-STTR-108", "Wat de volgorde van de rijen beslist, is zo bedoeld", als: .informatie,
    waarom:
      "Deze rijen overlappen voor een deel en geven iets anders. Alleen hun volgorde bepaalt de uitkomst. Wie later "
      + "een rij verplaatst, verandert de regel.",
    hint: "Controleer met de jurist of de bovenste rij voorgaat",
    fout: "rij 1: hoog → Verbod, rij 2: dood → Toestemmingsvrij, en niemand weet wat voor een hoge dode boom geldt",
    goed: "dezelfde rijen, met in de uitleg dat een hoge dode boom verboden blijft", norm: "alle wegen")

  package static let vraagZonderGevolg = kaart(
    "WP-STTR-109", "Elke vraag kan de conclusie veranderen", als: .waarschuwing,
    waarom:
      "Deze vraag wordt gesteld, maar elk antwoord geeft dezelfde conclusie. De gebruiker vult haar voor niets in.",
    hint: "Haal de vraag weg, of laat een rij erop letten",
    fout: "Is de boom ziek? true → Verbod en false → Verbod",
    goed: "Is de boom ziek? true → Meldingsplicht en "
      + "false → Verbod", norm: "alle wegen")

  package static let steekproef = kaart(
    "WP-STTR-110", "Alle wegen door de vragen zijn te lopen", als: .informatie,
    waarom:
      "Deze regels hebben te veel wegen, of vragen op een manier die niet in gevallen te verdelen is. Wat gevonden is, "
      + "klopt. Er kan meer zijn.",
    hint: "Verdeel de regels over meer tabellen als u zekerheid wilt over alle wegen",
    fout: "veertig vragen die allemaal samen één uitkomst bepalen", goed: "een tabel per onderwerp",
    norm: "alle wegen")

  package static let dubbeleVraag = kaart(
    "WP-STTR-111", "Dezelfde vraag heeft overal hetzelfde herbruikbaarId", als: .informatie,
    waarom:
      "Met hetzelfde herbruikbaarId beantwoordt de gebruiker een vraag één keer. Zonder dat krijgt hij haar per "
      + "regelbestand en per overheid opnieuw.",
    hint: "Spreek één herbruikbaarId en één tekst af met de andere overheden",
    fout: "Hoe dik is de boom? in drie bestanden, zonder herbruikbaarId",
    goed: "Hoe dik is de boom? in drie bestanden met herbruikbaarId boomdikte", norm: "herbruikbaarId")

  package static let zelfdeIdAndereVraag = kaart(
    "WP-STTR-112", "Hetzelfde herbruikbaarId hoort bij dezelfde vraag", als: .waarschuwing,
    waarom: "De keten vult het antwoord op de ene vraag ook bij de andere in. Dat antwoord past daar misschien niet.",
    hint: "Geef een van de vragen een ander herbruikbaarId",
    fout: "herbruikbaarId hoogte bij Hoe hoog is de boom? en bij Is het gebouw hoger dan 10 meter?",
    goed: "herbruikbaarId boomhoogte en herbruikbaarId gebouwhoogte", norm: "herbruikbaarId")

  package static let alle: [Regelkaart] = [
    vraagNooitGesteld, rijPastNooit, uitkomstNooit, geenUitkomst, tegenstrijdig, overlapBuitenWeg, gemaskeerd,
    volgordeBeslist, vraagZonderGevolg, steekproef, dubbeleVraag, zelfdeIdAndereVraag,
  ]
}
