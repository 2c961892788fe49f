package import Bevindingen

/// The rules about a table of scenarios that somebody edits in a spreadsheet. The form is ours.
package enum ScenarioRegels {
  private static func kaart(
    _ code: String, _ titel: String, als ernst: Bevinding.Ernst = .fout, waarom: String, hint: String, fout: String,
    goed: String
  ) -> Regelkaart {
    Regelkaart(
      Bevinding.Code(code), ernst, titel: titel, waarom: waarom, hint: hint, fout: fout, goed: goed,
      norm: Bevinding.Norm(standaard: "scenariotabel van de werkplaats", versie: "1", regel: "CSV"))
  }

  package static let kop = kaart(
    "WP-STTR-051", "De eerste regel van een scenariotabel noemt de kolommen",
    waarom: "Zonder de kolommen Scenario en Verwacht is niet te zeggen wat er in de cellen staat.",
    hint: "Download eerst de tabel en vul die aan", fout: "Dunne boom;20;Toestemmingsvrij als eerste regel",
    goed: "Scenario;Vraag: dikte;Verwacht als eerste regel")

  package static let kolom = kaart(
    "WP-STTR-052", "Elke kolom is een vraag van deze regels of een vaste kolom", als: .waarschuwing,
    waarom: "Een kolom die bij geen vraag hoort, doet niet mee. Meestal is de vraag hernoemd of weggehaald.",
    hint: "Schrijf in de kop Vraag: en de korte naam van de vraag", fout: "Vraag: diktee", goed: "Vraag: dikte")

  package static let antwoord = kaart(
    "WP-STTR-053", "Elk antwoord past bij zijn vraag", als: .waarschuwing,
    waarom: "Het loket neemt zo'n antwoord niet aan. Het scenario zal daarom niet kloppen.",
    hint: "Geef een antwoord dat een inwoner ook kan geven", fout: "Vraag: dikte met cel dik",
    goed: "Vraag: dikte met cel 20")

  package static let verwachting = kaart(
    "WP-STTR-054", "Elke verwachting en elke rij bestaat in deze regels",
    waarom: "Wat niet bestaat, kan er nooit uit komen. Het scenario zou altijd mislukken.",
    hint: "Kies een van de zeven conclusies, of bij een formulier de korte namen van de vragen",
    fout: "Verwacht met cel Vergunning", goed: "Verwacht met cel Vergunningplicht")

  package static let cellen = kaart(
    "WP-STTR-055", "Geen regel heeft meer cellen dan de kop",
    waarom: "Met een cel te veel schuift de regel op. Dan hoort elk antwoord bij de verkeerde vraag.",
    hint: "Zet een cel met een puntkomma tussen dubbele aanhalingstekens", fout: "Dun; jong;20;Toestemmingsvrij",
    goed: "\"Dun; jong\";20;Toestemmingsvrij")

  package static let naam = kaart(
    "WP-STTR-056", "Elk scenario heeft een eigen naam", als: .waarschuwing,
    waarom: "In de uitslag en in de dekking herkent u een scenario aan zijn naam.",
    hint: "Geef elk scenario een naam die zegt waar het om gaat", fout: "twee keer Dunne boom",
    goed: "Dunne boom binnen de kom en Dunne boom buiten de kom")

  package static let alle: [Regelkaart] = [kop, kolom, antwoord, verwachting, cellen, naam]
}
