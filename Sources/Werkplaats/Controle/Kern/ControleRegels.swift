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
    "WP-CTL-005", .waarschuwing, titel: "Een wijziging hoort bij de versie waarop zij wordt uitgevoerd",
    waarom: "De wijziging is gemaakt op een andere versie dan u gaf. Woorden, nummers en wId's kunnen intussen anders "
      + "zijn; de uitkomst is dan niet de tekst die is besloten. De LVBB weigert zo'n levering (LVBB4015, LVBB5015).",
    hint: "Neem de versie die in was staat. Is er intussen een nieuwere? Leg beide wijzigingen naast elkaar: "
      + "werkplaats verschil --was BASIS --wordt A --naast B; met --naar levering.zip bouwt A voort op B",
    fout: "was=\".../nld@3\" op de tekst van nld@1", goed: "was=\".../nld@1\" op de tekst van nld@1", norm: eigen)

  static let andereBasis = Regelkaart(
    "WP-CTL-009", .waarschuwing, titel: "gemaaktOpBasisVan noemt het doel en het moment van de versie die wijzigt",
    waarom: "Aan doel en gemaaktOp ziet de LVBB op welke stand de wijziging is gemaakt. Noemen zij een andere stand, "
      + "dan kan er intussen iets zijn veranderd dat u niet zag.",
    hint: "Neem doel en gemaaktOp over uit Momentopname.xml van de download waarop u de wijziging maakte",
    fout: "Basisversie met een doel dat de download niet noemt", goed: "Basisversie met het doel uit de Momentopname",
    norm: eigen)

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

  static let zelfdeVersie = Regelkaart(
    "WP-CTL-010", titel: "Wat anders is, heeft een andere versie",
    waarom: "Een versie van een regeling of informatieobject ligt voor altijd vast. Heeft de nieuwe inhoud dezelfde "
      + "identificatie als de oude, dan is niet te zeggen welke geldt, en weigert de LVBB haar.",
    hint: "Geef het gewijzigde een nieuwe FRBRExpression, ook in de ExtIoRef die ernaar verwijst",
    fout: "bos.gml is anders, maar heet nog .../bos/nld@2024-01-01",
    goed: "bos.gml heet nu .../bos/nld@2026-03-02", norm: eigen)

  static let geenHerkomst = Regelkaart(
    "WP-CTL-011", titel: "Van een regeling waarvan u een levering maakt, is de identificatie bekend",
    waarom: "Een levering wijzigt een bekende versie van een bekende regeling. Een los tekstbestand zegt niet welke.",
    hint: "Geef als oude versie een gedownload pakket of een levering", fout: "--was tekst.xml --naar levering.zip",
    goed: "--was download.zip --naar levering.zip", norm: eigen)

  static let nietMee = Regelkaart(
    "WP-CTL-012", .waarschuwing, titel: "Een levering neemt elk gewijzigd onderdeel mee",
    waarom: "Dit onderdeel verschilt, maar kan niet in de gemaakte levering. Met de levering alleen krijgt de ander "
      + "dus niet de hele nieuwe versie.",
    hint: "Voeg het met uw plansoftware toe, of lever het in een volgend besluit",
    fout: "andere metadata bij een tekst die gelijk blijft", goed: "andere metadata bij een tekst die verandert",
    norm: eigen)

  static let geenSchemaversie = Regelkaart(
    "WP-CTL-013", .informatie, titel: "Het verslag noemt de versie van STOP waarmee is beoordeeld",
    waarom: "Dit bestand zegt niet welke versie van STOP het volgt. Het is goed als het in een van de versies goed is; "
      + "is het in geen van beide goed, dan ziet u de fouten van de versie die het dichtst bij is.",
    hint: "Controleer het bestand met het pakket waar het in hoort: dat noemt de versie",
    fout: "een los FeatureTypeStyle.xml", goed: "het pakket met FeatureTypeStyle.xml en pakbon.xml", norm: eigen)

  package static let alle: [Regelkaart] = [
    andereNorm, losOnderdeel, eerdereVersie, soepeleDatum, andereVersie, geenMutatie, geenTekst, nogNiet, andereBasis,
    zelfdeVersie, geenHerkomst, nietMee, geenSchemaversie,
  ]
}
