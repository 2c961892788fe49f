package import Bevindingen

/// The rules about decision models. DMN itself has no codes; these are ours.
package enum DMNRegels {
  private static func norm(_ regel: String) -> Bevinding.Norm {
    Bevinding.Norm(standaard: "DMN", versie: "1.5", regel: regel)
  }

  package static let geenDMN = Regelkaart(
    "WP-DMN-001", titel: "Een beslismodel begint met definitions",
    waarom: "Aan het eerste element ziet de software dat het om een DMN-model gaat.",
    hint: "Exporteer het model opnieuw als DMN uit uw regelsoftware", fout: "<model>…</model>",
    goed: "<definitions xmlns=\"http://www.omg.org/spec/DMN/20151101/dmn.xsd\">", norm: norm("12"))

  package static let onbekendeVersie = Regelkaart(
    "WP-DMN-002", titel: "Een beslismodel noemt een bekende versie van DMN",
    waarom: "De naamruimte zegt welke versie van DMN geldt. Bij een onbekende naamruimte is de betekenis niet zeker.",
    hint: "Gebruik de naamruimte van DMN 1.1 of 1.2", fout: "xmlns=\"http://example.org/dmn\"",
    goed: "xmlns=\"http://www.omg.org/spec/DMN/20180521/MODEL/\"", norm: norm("12"))

  package static let expressie = Regelkaart(
    "WP-DMN-003", titel: "Elke cel is een geldige FEEL-tekst",
    waarom: "Een cel die de rekenmachine niet begrijpt, past nooit. De rij doet dan niet mee.",
    hint: "Zet tekst tussen aanhalingstekens en controleer de naam van de variabele",
    fout: "Vergunningplicht", goed: "\"Vergunningplicht\"", norm: norm("10.3"))

  package static let aantalCellen = Regelkaart(
    "WP-DMN-004", titel: "Elke rij heeft voor elke kolom een cel",
    waarom: "Mist er een cel, dan schuiven de andere cellen op naar de verkeerde kolom.",
    hint: "Vul elke kolom; een - betekent: maakt niet uit", fout: "2 kolommen, 1 inputEntry",
    goed: "2 kolommen, 2 inputEntry", norm: norm("8.2"))

  package static let nietOndersteund = Regelkaart(
    "WP-DMN-005", .waarschuwing, titel: "Een beslissing is een beslistabel of een expressie",
    waarom: "Andere vormen van DMN komen in toepasbare regels niet voor. De werkplaats voert ze niet uit en zegt dat.",
    hint: "Maak van deze beslissing een beslistabel", fout: "<invocation>…</invocation>",
    goed: "<decisionTable>…</decisionTable>", norm: norm("7.3"), zekerheid: .aanname)

  package static let trefferbeleid = Regelkaart(
    "WP-DMN-006", titel: "De hitPolicy van een tabel bestaat",
    waarom: "De hitPolicy zegt wat er gebeurt als meer rijen passen.",
    hint: "Kies UNIQUE, FIRST, ANY, PRIORITY, COLLECT, RULE ORDER of OUTPUT ORDER", fout: "hitPolicy=\"ONE\"",
    goed: "hitPolicy=\"FIRST\"", norm: norm("8.2.10"))

  package static let tegenstrijdig = Regelkaart(
    "WP-DMN-007", .waarschuwing, titel: "Rijen die samen passen, geven dezelfde uitkomst",
    waarom: "De tabel belooft één uitkomst, maar geeft er hier meer. De werkplaats toont ze dan allemaal.",
    hint: "Maak de rijen scherper, of kies de hitPolicy FIRST",
    fout: "ANY: rij 1 \"Verbod\", rij 2 \"Toestemmingsvrij\"",
    goed: "ANY: rij 1 en rij 2 geven \"Verbod\"", norm: norm("8.2.10"), zekerheid: .aanname)

  package static let geenUitkomst = Regelkaart(
    "WP-DMN-008", .waarschuwing, titel: "Elke beslissing komt tot een uitkomst",
    waarom: "Past geen enkele rij, dan blijft de beslissing leeg. De gebruiker krijgt dan geen antwoord.",
    hint: "Voeg een rij toe voor deze antwoorden", fout: "alleen een rij voor true",
    goed: "een rij voor true en een rij voor false", norm: norm("8.2.10"))

  package static let grens = Regelkaart(
    "WP-DMN-009", titel: "Een beslismodel blijft binnen de grenzen",
    waarom: "Grenzen aan de grootte zorgen dat één bestand de werkplaats niet stil kan leggen.",
    hint: "Splits het model", fout: "een miljoen cellen", goed: "hoogstens 200.000 cellen", norm: norm("8"),
    zekerheid: .aanname)

  package static let alle: [Regelkaart] = [
    geenDMN, onbekendeVersie, expressie, aantalCellen, nietOndersteund, trefferbeleid, tegenstrijdig, geenUitkomst,
    grens,
  ]
}
