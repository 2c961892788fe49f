package import Bevindingen

/// The rules of checking itself: what was asked, and what could not be checked.
package enum ControleRegels {
  private static let eigen = Bevinding.Norm(standaard: "Werkplaats", versie: "1", regel: "")

  static let andereNorm = Regelkaart(
    "WP-CTL-001", titel: "Het bestand is van de soort die u vroeg",
    waarom: "Met --norm zegt u wat het bestand moet zijn. De inhoud hoort bij een andere standaard.",
    hint: "Kies het goede bestand, of laat --norm weg", fout: "--norm stam besluit.xml",
    goed: "--norm stam verzoek.xml", norm: eigen)

  static let losOnderdeel = Regelkaart(
    "WP-CTL-002", .informatie, titel: "Verwijzingen zijn te controleren als het hele pakket er is",
    waarom: "Dit bestand verwijst naar andere bestanden. Die zijn er hier niet bij, dus alleen de vorm is bekeken.",
    hint: "Controleer de zip of de map waar dit bestand in hoort", fout: "owRegeltekst.xml", goed: "opdracht.zip",
    norm: eigen)

  static let eerdereVersie = Regelkaart(
    "WP-CTL-003", .informatie, titel: "Een wijziging is te controleren met de vorige versie erbij",
    waarom:
      "Deze levering wijzigt iets dat eerder is aangeleverd. Wat er al was, is hier niet bekend. "
      + "Een ontbrekend object is daarom een waarschuwing.",
    hint: "Lever deze zip aan bij de LVBB van de werkplaats: die kent de vorige versie", fout: "alleen wijziging.zip",
    goed: "eerst het plan, dan wijziging.zip", norm: eigen)

  static let soepeleDatum = Regelkaart(
    "WP-CTL-004", .informatie, titel: "Datums zijn streng gecontroleerd als u een peildatum geeft",
    waarom: "Een bewaard voorbeeld heeft vaak datums die voorbij zijn. Zonder peildatum is dat geen fout.",
    hint: "Geef --peildatum met de dag waarop u wilt aanleveren", fout: "valideer opdracht.zip",
    goed: "valideer opdracht.zip --peildatum 2026-03-02", norm: eigen)

  static let andereVersie = Regelkaart(
    "WP-CTL-005", .waarschuwing, titel: "Een mutatie hoort bij de tekst waarop zij wordt uitgevoerd",
    waarom: "De mutatie noemt een andere versie dan de tekst die u gaf. Het resultaat kan dan anders zijn.",
    hint: "Neem de versie die in was staat", fout: "was noemt versie 3, de tekst is versie 1",
    goed: "was en de tekst zijn dezelfde versie", norm: eigen)

  static let geenMutatie = Regelkaart(
    "WP-CTL-006", titel: "Een wijzigingsbesluit bevat een RegelingMutatie",
    waarom: "Zonder RegelingMutatie is er niets om op de oude tekst uit te voeren.",
    hint: "Kies een besluit dat de regeling wijzigt", fout: "een besluit met alleen RegelingCompact",
    goed: "een besluit met RegelingMutatie", norm: eigen)

  static let geenTekst = Regelkaart(
    "WP-CTL-007", titel: "Een versie van een regeling bevat tekst",
    waarom: "Om versies te vergelijken is de hele tekst nodig. Die staat niet in dit bestand of pakket.",
    hint: "Kies een besluit met RegelingCompact, een gedownload pakket of een tekstbestand",
    fout: "een kennisgeving", goed: "een pakket met Regeling/Tekst.xml", norm: eigen)

  static let nogNiet = Regelkaart(
    "WP-CTL-008", .informatie, titel: "Een regeling telt mee vanaf de dag waarop zij geldt",
    waarom: "Op de dag die u vraagt, is deze versie nog geen recht.", hint: "Geef met --datum een latere dag",
    fout: "--datum 2026-01-01 bij een plan vanaf 2026-06-01", goed: "--datum 2026-06-01", norm: eigen)

  package static let alle: [Regelkaart] = [
    andereNorm, losOnderdeel, eerdereVersie, soepeleDatum, andereVersie, geenMutatie, geenTekst, nogNiet,
  ]
}
