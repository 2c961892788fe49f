package import Bevindingen

/// What this system itself has to say; all else comes from the standards.
package enum PlansoftwareRegels {
  private static let norm = Bevinding.Norm(standaard: "STOP", versie: "1.3.0", regel: "levering van een besluit")

  static let nietsGewijzigd = Regelkaart(
    "WP-PLAN-001", titel: "Een besluit wijzigt de tekst van de regeling",
    waarom: "De LVBB voert de wijziging van de tekst uit. Zonder verschil is er niets om bekend te maken.",
    hint: "Wijzig eerst een artikel. Wijzigt u alleen annotaties? Maak dan een directe mutatie.",
    fout: "een besluit zonder gewijzigd artikel", goed: "een besluit waarin artikel 6.4 verandert", norm: norm)

  static let zonderMomentopname = Regelkaart(
    "WP-PLAN-002", .waarschuwing, titel: "Een download zegt op welk moment hij is gemaakt",
    waarom: "De wijziging noemt op welke versie zij verder bouwt. Dat staat in Momentopname.xml van de download.",
    hint: "Download de regeling opnieuw", fout: "pakket zonder Regeling/Momentopname.xml",
    goed: "pakket met doel en gemaaktOp in Momentopname.xml", norm: norm)

  static let opdrachtAangepast = Regelkaart(
    "WP-PLAN-003", .informatie, titel: "De opdracht past bij wat u vraagt",
    waarom: "Valideren en publiceren vragen elk een eigen soort opdracht, en elke levering heeft een eigen idLevering.",
    hint: "U hoeft niets te doen: alleen opdracht.xml is aangepast, de rest van het pakket bleef gelijk",
    fout: "publicatieOpdracht bij de knop Valideren", goed: "validatieOpdracht bij de knop Valideren", norm: norm)

  static let onbekendeLevering = Regelkaart(
    "WP-PLAN-004", .waarschuwing, titel: "Een resultaat van de LVBB hoort bij een aanlevering",
    waarom: "Het resultaat noemt een idLevering die dit systeem niet heeft verstuurd.",
    hint: "Kijk bij de LVBB wie deze levering heeft gedaan", fout: "idLevering van een ander systeem",
    goed: "idLevering van een eigen verzending", norm: norm)

  static let onleesbaarResultaat = Regelkaart(
    "WP-PLAN-005", titel: "Een bericht van de LVBB bevat een resultaat",
    waarom: "In het bericht zit geen document dat dit systeem als resultaat kan lezen.",
    hint: "Bekijk het bericht in het Ketenspoor", fout: "ebMS-bericht zonder payload",
    goed: "ebMS-bericht met publicatieVerzoekResultaat", norm: norm)

  package static let alle: [Regelkaart] = [
    nietsGewijzigd, zonderMomentopname, opdrachtAangepast, onbekendeLevering, onleesbaarResultaat,
  ]
}
