package import Bevindingen
import STOP

/// The rules that need the register of the LVBB, and our own about the service itself.
package enum LVBBRegels {
  static func matrix(
    _ code: Bevinding.Code, _ titel: String, waarom: String, hint: String, fout: String, goed: String
  ) -> Regelkaart {
    Regelkaart(
      code, titel: titel, waarom: waarom, hint: hint, fout: fout, goed: goed,
      norm: .init(standaard: "LVBB", versie: "validatiematrix 6.0", regel: code.rawValue))
  }

  private static func eigen(
    _ code: Bevinding.Code, _ ernst: Bevinding.Ernst, _ titel: String, waarom: String, hint: String, fout: String,
    goed: String
  ) -> Regelkaart {
    Regelkaart(
      code, ernst, titel: titel, waarom: waarom, hint: hint, fout: fout, goed: goed,
      norm: .init(standaard: "Werkplaats", versie: "1", regel: "LVBB"), zekerheid: .aanname)
  }

  // MARK: - Regulations and information objects

  static let wasIsOntwerp = matrix(
    "LVBB5007", "Een wijziging bouwt niet op een ontwerp", waarom: "Een ontwerp is nog geen recht.",
    hint: "Gebruik bij was de laatste vastgestelde versie", fout: "was = een versie uit een ontwerpbesluit",
    goed: "was = een versie uit een definitief besluit")
  static let regelingIngetrokken = matrix(
    "LVBB4052", "Een ingetrokken regeling krijgt geen nieuwe versie", waarom: "Wat is ingetrokken, bestaat niet meer.",
    hint: "Maak een nieuwe regeling met een eigen identificatie", fout: "een wijziging na de intrekking",
    goed: "een nieuwe regeling")
  static let objectIngetrokken = matrix(
    "LVBB4051", "Een ingetrokken informatieobject krijgt geen nieuwe versie",
    waarom: "Wat is ingetrokken, bestaat niet meer.", hint: "Maak een nieuw informatieobject",
    fout: "een nieuwe versie na de intrekking", goed: "een nieuw informatieobject")
  static let intrekkingOnbekend = matrix(
    "LVBB5014", "Een regeling die wordt ingetrokken, is bekend", waarom: "Iets onbekends valt niet in te trekken.",
    hint: "Controleer de identificatie bij instrument", fout: "intrekking van een regeling met een typefout",
    goed: "intrekking van een gepubliceerde regeling")
  static let intrekkingNietInWerking = matrix(
    "LVBB5013", "Een regeling die wordt ingetrokken, werkt nog",
    waarom: "Een regeling die al is ingetrokken of alleen als ontwerp bestaat, kan niet nog eens vervallen.",
    hint: "Controleer of de regeling al eerder is ingetrokken",
    fout: "<instrument>/akn/nl/act/gm9995/2019/kapverordening</instrument>, al ingetrokken op 1 januari 2025",
    goed: "een Intrekking van een regeling die nog geldt")
  static let objectOnbekend = matrix(
    "LVBB3800", "Een informatieobject dat wordt ingetrokken, is bekend",
    waarom: "Iets onbekends valt niet in te trekken.", hint: "Controleer de identificatie bij instrument",
    fout: "intrekking van een informatieobject met een typefout", goed: "intrekking van een bekend informatieobject")
  static let objectAlIngetrokken = matrix(
    "LVBB3801", "Een informatieobject wordt één keer ingetrokken", waarom: "Het is al weg.",
    hint: "Haal de intrekking uit het besluit",
    fout: "<instrument>/join/id/regdata/gm9995/2024/Centrum</instrument>, al ingetrokken op 1 januari 2025",
    goed: "een Intrekking van een GIO die nog geldt")
  static let wasIDNietOpen = matrix(
    "LVBB3516", "wasID noemt de laatste versie van het informatieobject",
    waarom: "Een nieuwe versie vervangt de versie die nu openstaat.", hint: "Zet bij wasID de laatste versie",
    fout: "wasID = de eerste van drie versies", goed: "wasID = de laatste versie")
  static let geboorteOnbekend = matrix(
    "LVBB3510", "De geboorteregeling van een informatieobject is bekend",
    waarom: "Een informatieobject hoort bij de regeling die er het eerst naar verwijst.",
    hint: "Noem de regeling uit dit besluit of een eerder gepubliceerde regeling",
    fout: "een onbekende regeling", goed: "de regeling uit dit besluit")
  static let doelHeeftDatum = matrix(
    "LVBB4805", "Een doel krijgt één keer een datum van inwerkingtreding",
    waarom: "Met een doel horen wijzigingen bij elkaar. Een nieuw besluit heeft een nieuw doel.",
    hint: "Gebruik een nieuw doel", fout: "het doel van een eerder besluit", goed: "een doel dat nog niet bestaat")
  static let besluitNietGepubliceerd = matrix(
    "LVBB4212", "Een regeling die wordt ingetrokken, of waar iets bij hoort, is bekendgemaakt",
    waarom: "Een regeling die nog niet is bekendgemaakt, kan niet vervallen en geen kaart of tijdelijk deel krijgen.",
    hint: "Wacht tot het eerdere besluit is gepubliceerd", fout: "intrekken op de dag vóór de bekendmaking",
    goed: "intrekken na de bekendmaking")

  // MARK: - Kennisgeving

  static let besluitOnbekend = matrix(
    "LVBB4702", "Een kennisgeving gaat over een besluit dat bekend is",
    waarom: "De LVBB werkt het procedureverloop van dat besluit bij.", hint: "Controleer mededelingOver",
    fout: "mededelingOver met een typefout", goed: "mededelingOver = de expressie van het besluit")
  static let kennisgevingBekend = matrix(
    "LVBB4701", "Een kennisgeving heeft een nieuwe identificatie", waarom: "Een kennisgeving verschijnt één keer.",
    hint: "Geef de kennisgeving een eigen FRBRWork", fout: "/akn/nl/doc/gm9995/2026/k1 voor de tweede keer",
    goed: "/akn/nl/doc/gm9995/2026/k2")
  static let besluitZonderPublicatie = matrix(
    "LVBB4705", "Een kennisgeving gaat over een besluit dat is bekendgemaakt",
    waarom: "De lezer moet het besluit kunnen vinden.", hint: "Wacht tot het besluit is gepubliceerd",
    fout: "kennisgeving op de dag vóór het besluit", goed: "kennisgeving na het besluit")

  // MARK: - Breaking off

  static let aknOnbekend = matrix(
    "LVBB1551", "Wat wordt afgebroken, is bekend", waarom: "Zonder treffer is er niets af te breken.",
    hint: "Gebruik de identificatie van het besluit", fout: "een identificatie met een typefout",
    goed: "/akn/nl/bill/gm9995/2026/besluit1")
  static let datumGeweest = matrix(
    "LVBB1553", "Afbreken kan tot de dag van bekendmaking", waarom: "Wat bekend is gemaakt, is niet terug te halen.",
    hint: "Neem een nieuw besluit om het vorige te herstellen", fout: "afbreken op de dag van bekendmaking",
    goed: "afbreken op de dag ervoor")
  static let alGepubliceerd = matrix(
    "LVBB1555", "Wat is gepubliceerd, is niet meer af te breken", waarom: "Iedereen kan het al hebben gelezen.",
    hint: "Neem een nieuw besluit om het vorige te herstellen", fout: "afbreken na publicatie",
    goed: "afbreken vóór publicatie")
  static let dientAlsBasis = matrix(
    "LVBB1558", "Een versie waarop een ander besluit bouwt, is niet af te breken",
    waarom: "Het andere besluit zou dan geen grond meer hebben.", hint: "Breek eerst het andere besluit af",
    fout: "afbreken van de was-versie", goed: "eerst de wordt-versie afbreken")
  static let heeftKennisgeving = matrix(
    "LVBB1560", "Een besluit met een kennisgeving is niet af te breken",
    waarom: "De kennisgeving zou nergens over gaan.",
    hint: "Breek eerst de kennisgeving af", fout: "besluit afbreken, kennisgeving laten staan",
    goed: "eerst de kennisgeving afbreken")
  static let anderGezag = matrix(
    "LVBB1568", "Alleen het eigen bevoegd gezag breekt af", waarom: "Een ander mag uw besluit niet tegenhouden.",
    hint: "Gebruik hetzelfde idBevoegdGezag als in de eerste opdracht", fout: "OIN van een andere gemeente",
    goed: "het eigen OIN")

  // MARK: - Our own

  package static let andereOpdracht = eigen(
    "WP-LVBB-001", .fout, "Het verzoek en opdracht.xml zeggen hetzelfde",
    waarom: "Het verzoek zegt wat de LVBB moet doen; opdracht.xml zegt het nog eens. Bij verschil is niet te kiezen.",
    hint: "Gebruik bij een publicatieVerzoek een publicatieOpdracht", fout: "publicatieVerzoek met validatieOpdracht",
    goed: "publicatieVerzoek met publicatieOpdracht")
  package static let anderIdLevering = eigen(
    "WP-LVBB-002", .fout, "idLevering is in het verzoek en in opdracht.xml gelijk",
    waarom: "Aan idLevering herkent u de antwoorden van de LVBB.", hint: "Zet in beide dezelfde idLevering",
    fout: "plan-1 in het verzoek, plan-2 in opdracht.xml", goed: "plan-1 in beide")
  package static let owNietBereikbaar = eigen(
    "WP-LVBB-003", .waarschuwing, "DSO-LV heeft de OW-objecten gecontroleerd",
    waarom: "De LVBB laat DSO-LV de objecten voor de kaart controleren. Dat is nu niet gebeurd.",
    hint: "Kijk of Omgevingsdocumenten werkt en lever daarna opnieuw aan", fout: "geen antwoord van DSO-LV",
    goed: "een rapport van DSO-LV")
  package static let nietNagebootst = eigen(
    "WP-LVBB-004", .fout, "Deze werkplaats bootst de gevraagde dienst na",
    waarom: "De echte LVBB kan dit wel. Wij doen niet alsof.", hint: "Gebruik een dienst die wel is nagebootst",
    fout: "raadpleegVerzoek", goed: "publicatieVerzoek")
  package static let directGepubliceerd = eigen(
    "WP-LVBB-005", .waarschuwing, "Een datum in het verleden is vandaag gepubliceerd",
    waarom: "De echte LVBB weigert een datum in het verleden. Bij het oefenen met oude voorbeelden is dat lastig.",
    hint: "Zet de datumcontrole op streng om te oefenen zoals het echt gaat", fout: "datumBekendmaking 2022-06-24",
    goed: "een werkdag na vandaag")
  package static let anderGezagInIdentificatie = eigen(
    "WP-LVBB-006", .fout, "Het OIN hoort bij de overheid in de identificatie van het besluit",
    waarom: "Een gemeente publiceert alleen haar eigen besluiten.",
    hint: "Gebruik het OIN en de code van dezelfde overheid", fout: "OIN van Rieteroog bij /akn/nl/bill/gm0297/…",
    goed: "OIN van Rieteroog bij /akn/nl/bill/gm9995/…")

  package static let geenBevindingen = eigen(
    "WP-LVBB-007", .informatie, "De controle vond niets",
    waarom: "Een verslag van de LVBB heeft altijd ten minste één melding.", hint: "U hoeft niets te doen",
    fout: "een verslag zonder meldingen", goed: "een verslag met deze melding")
  package static let onleesbaarVerzoek = eigen(
    "WP-LVBB-008", .fout, "Het verzoek bij de zip is te lezen",
    waarom: "In het verzoek staat de idLevering waaraan u de antwoorden herkent.",
    hint: "Stuur het verzoek als eerste bijlage, als XML", fout: "alleen een zip",
    goed: "publicatieVerzoek.xml en een zip")
  package static let anderGrootBestand = eigen(
    "WP-LVBB-009", .fout, "Een zip die apart reist, komt aan zoals het verzoek zegt",
    waarom: "Met grootte en controlegetal (MD5) ziet de LVBB dat de zip heel en de goede is.",
    hint: "Bereken size en checksum opnieuw over de zip die klaarstaat, en stuur het verzoek opnieuw",
    fout: "size 1048576 bij een zip van 2 MB", goed: "size en checksum van de zip op senderUrl")
  /// Seen in real reports: published (read so by the client of the province of Zuid-Holland).
  static let gepubliceerd = Regelkaart(
    "DL-0005", .informatie, titel: "De publicatie is gelukt",
    waarom: "Aan deze melding herkent plansoftware dat het besluit is bekendgemaakt.", hint: "U hoeft niets te doen",
    fout: "geen bericht na de dag van bekendmaking", goed: "DL-0005 met het nummer van de publicatie",
    norm: .init(standaard: "LVBB", versie: "1.2.0", regel: "DL-0005"), zekerheid: .aanname)

  package static let alle: [Regelkaart] =
    [
      wasIsOntwerp, regelingIngetrokken, objectIngetrokken, intrekkingOnbekend, intrekkingNietInWerking, objectOnbekend,
      objectAlIngetrokken, wasIDNietOpen, geboorteOnbekend, doelHeeftDatum, besluitNietGepubliceerd, besluitOnbekend,
      besluitZonderPublicatie, aknOnbekend, datumGeweest, alGepubliceerd, dientAlsBasis, heeftKennisgeving, anderGezag,
      kennisgevingBekend, andereOpdracht, anderIdLevering, owNietBereikbaar, nietNagebootst,
      directGepubliceerd, anderGezagInIdentificatie, geenBevindingen, onleesbaarVerzoek, anderGrootBestand,
      gepubliceerd,
    ] + Registerregels.alle + Afbreekregels.alle + Versieregels.alle

  // MARK: - Cards of STOP that this system hands out too

  private static let stop = Regelcatalogus(STOPRegels.alle)

  /// A card that the standard module declares. A code it does not have is a bug, guarded by a test.
  static func uitSTOP(_ code: Bevinding.Code) -> Regelkaart {
    guard let kaart = stop[code] else { preconditionFailure("STOP heeft geen kaart voor \(code)") }
    return kaart
  }

  /// What this system uses from STOP, for that test.
  static let gebruiktUitSTOP: [Bevinding.Code] = [
    "LVBB0002", "LVBB1502", "LVBB1512", "LVBB2503", "LVBB2505", "LVBB4753",
    "LVBB4758",
  ]
}
