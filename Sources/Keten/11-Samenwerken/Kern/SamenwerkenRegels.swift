package import Bevindingen

/// The rules of working together. No official codes are public.
package enum SamenwerkenRegels {
  private static func norm(_ regel: String) -> Bevinding.Norm {
    Bevinding.Norm(standaard: "Samenwerkfunctionaliteit", versie: "5", regel: regel)
  }

  static let zonderOIN = Regelkaart(
    "WP-SWF-001", titel: "Een aanroep noemt het OIN van wie handelt",
    waarom: "Het OIN bepaalt wat u mag zien en doen. In het echt hoort het bij uw certificaat.",
    hint: "Stuur de kop X-OIN mee met uw OIN van 20 cijfers", fout: "zonder X-OIN", goed: "X-OIN: 00000099000000001000",
    norm: norm("X-OIN"), zekerheid: .aanname)

  static let geenDeelnemer = Regelkaart(
    "WP-SWF-002", titel: "Alleen deelnemers zien een samenwerking",
    waarom: "In het dossier staan persoonsgegevens. De aanmaker kiest wie erbij mag.",
    hint: "Vraag de aanmaker om u toe te voegen, of controleer uw OIN", fout: "een onbekend OIN leest het dossier",
    goed: "een deelnemer leest het dossier", norm: norm("deelnemers"))

  static let alleenAanmaker = Regelkaart(
    "WP-SWF-003", titel: "Alleen de aanmaker beheert de samenwerking",
    waarom: "De aanmaker is verantwoordelijk voor het dossier, de deelnemers en het sluiten.",
    hint: "Vraag de aanmaker om dit te doen", fout: "een partner sluit de samenwerking",
    goed: "de aanmaker sluit de samenwerking", norm: norm("samenwerkingen"))

  static let nietOpen = Regelkaart(
    "WP-SWF-004", titel: "Alleen in een open samenwerking verandert er iets",
    waarom: "Na sluiten is het dossier af. Dan kan niemand meer iets toevoegen.",
    hint: "Vraag de aanmaker om een nieuwe samenwerking", fout: "een actieverzoek na GESLOTEN",
    goed: "een actieverzoek bij OPEN", norm: norm("status"))

  static let striktVertrouwelijk = Regelkaart(
    "WP-SWF-005", titel: "Een strikt vertrouwelijk document is er alleen voor volledige toegang",
    waarom: "Partners met beperkte toegang (BT) zien alleen regulier vertrouwelijke documenten (RV).",
    hint: "Vraag de aanmaker om volledige toegang (VT), of de toevoeger om RV", fout: "BT leest SV",
    goed: "VT leest SV",
    norm: norm("vertrouwelijkheidsAanduiding"))

  static let overgang = Regelkaart(
    "WP-SWF-006", titel: "Een actieverzoek gaat stap voor stap van open naar gereed",
    waarom: "Zender en ontvanger hebben elk hun eigen stappen. Zo weten beiden waar het staat.",
    hint: "Kies een van de stappen die mogelijk zijn", fout: "van GEREED naar INGETROKKEN",
    goed: "van OPEN naar IN_BEHANDELING", norm: norm("actieverzoek, status"), zekerheid: .aanname)

  static let ontvanger = Regelkaart(
    "WP-SWF-007", titel: "Een actieverzoek gaat naar een andere deelnemer",
    waarom: "Wie geen deelnemer is, kan het dossier niet lezen en dus niet antwoorden.",
    hint: "Voeg de ontvanger eerst toe als deelnemer", fout: "ontvanger staat niet in het dossier",
    goed: "ontvanger is deelnemer", norm: norm("actieverzoeken"))

  static let bestand = Regelkaart(
    "WP-SWF-008", titel: "Een document heeft een bestand met een naam",
    waarom: "Zonder bestand is er niets te lezen.", hint: "Stuur het bestand mee in het veld file",
    fout: "alleen metadata", goed: "file en metadata", norm: norm("documenten"))

  static let oin = Regelkaart(
    "WP-SWF-009", titel: "Een OIN heeft twintig cijfers", waarom: "Met een ander nummer is de partner niet te vinden.",
    hint: "Neem het OIN over uit het OIN-register", fout: "X-OIN: 2000", goed: "X-OIN: 00000099000000002000",
    norm: Bevinding.Norm(standaard: "OIN-stelsel", versie: "2.2", regel: "hoofdstuk 6"))

  static let alleenToevoeger = Regelkaart(
    "WP-SWF-010", titel: "Alleen wie een document toevoegde, verandert de vertrouwelijkheid",
    waarom: "De toevoeger weet wat er in het document staat.", hint: "Vraag de organisatie die het document toevoegde",
    fout: "een ander zet SV op RV", goed: "de toevoeger zet SV op RV", norm: norm("vertrouwelijkheidsAanduiding"))

  static let eerstSluiten = Regelkaart(
    "WP-SWF-011", titel: "Een samenwerking wordt eerst gesloten en dan verwijderd",
    waarom: "Verwijderen is definitief. Sluiten geeft partners de tijd om te bewaren wat zij nodig hebben.",
    hint: "Zet de status eerst op GESLOTEN", fout: "verwijderen bij OPEN", goed: "verwijderen na GESLOTEN",
    norm: norm("samenwerkingen"))

  static let leeg = Regelkaart(
    "WP-SWF-012", titel: "Verplichte velden zijn ingevuld", waarom: "Een leeg veld zegt de ander niets.",
    hint: "Vul het veld in", fout: "titel leeg", goed: "titel: Advies geluid", norm: norm("velden"), zekerheid: .aanname
  )

  static let geenPartij = Regelkaart(
    "WP-SWF-013", titel: "Over een actieverzoek praten alleen zender en ontvanger",
    waarom: "Het gesprek is van deze twee organisaties.", hint: "Stuur zelf een actieverzoek",
    fout: "een derde stuurt een bericht", goed: "de ontvanger stuurt een bericht", norm: norm("berichten"),
    zekerheid: .aanname)

  static let statusOvergang = Regelkaart(
    "WP-SWF-014", titel: "Een samenwerking gaat van open naar gesloten",
    waarom: "Een gesloten samenwerking gaat niet meer open.", hint: "Start een nieuwe samenwerking",
    fout: "van GESLOTEN naar OPEN", goed: "van OPEN naar GESLOTEN", norm: norm("status"), zekerheid: .aanname)

  static let onbekend = Regelkaart(
    "WP-SWF-015", titel: "Het nummer in het adres bestaat", waarom: "Misschien is het dossier verwijderd.",
    hint: "Volg de links uit de lijst in plaats van zelf een adres te maken", fout: "SAM-999",
    goed: "een link uit de lijst",
    norm: norm("samenwerkingen"))

  static let aanmakerBlijft = Regelkaart(
    "WP-SWF-016", titel: "De aanmaker blijft deelnemer met volledige toegang",
    waarom: "Zonder aanmaker kan niemand de samenwerking beheren of sluiten.", hint: "Laat de aanmaker staan",
    fout: "de aanmaker op BT zetten", goed: "een partner op BT zetten", norm: norm("deelnemers"), zekerheid: .aanname)

  package static let alle: [Regelkaart] = [
    zonderOIN, geenDeelnemer, alleenAanmaker, nietOpen, striktVertrouwelijk, overgang, ontvanger, bestand, oin,
    alleenToevoeger, eerstSluiten, leeg, geenPartij, statusOvergang, onbekend, aanmakerBlijft,
  ]
}
