import Bevindingen

/// The rules of the validatiematrix 6.0 that compare a delivery with what this LVBB has on record.
enum Registerregels {
  private static func matrix(
    _ code: Bevinding.Code, _ titel: String, _ waarom: String, _ hint: String, _ fout: String, _ goed: String
  ) -> Regelkaart { LVBBRegels.matrix(code, titel, waarom: waarom, hint: hint, fout: fout, goed: goed) }

  // MARK: - Metadata that may not change

  static let regelingmetadata = matrix(
    "LVBB4046", "soortRegeling en opvolging van een regeling veranderen niet",
    "Een omgevingsplan wordt geen omgevingsvisie, en van wie zij de opvolger is, staat vast.",
    "Neem soortRegeling en opvolging over uit de eerste aanlevering", "soortRegeling van 003 naar 006",
    "soortRegeling blijft 003")
  static let objectmetadata = matrix(
    "LVBB4048", "Formaat, opvolging en publicatieinstructie van een informatieobject veranderen niet",
    "Een kaart wordt geen PDF, en wat wordt geconsolideerd, blijft dat.",
    "Neem deze gegevens over uit de eerste aanlevering", "publicatieinstructie van TeConsolideren naar Informatief",
    "publicatieinstructie blijft TeConsolideren")
  static let regelinggezag = matrix(
    "LVBB4055", "Een regeling gaat alleen over naar een overheid van dezelfde soort",
    "Een gemeente kan haar plan overdragen aan een nieuwe gemeente, niet aan een waterschap.",
    "Verbeter de eindverantwoordelijke", "van /tooi/id/gemeente/… naar /tooi/id/waterschap/…",
    "van gemeente gm9995 naar gemeente gm9996")
  static let objectgezag = matrix(
    "LVBB4056", "Een informatieobject gaat alleen over naar een overheid van dezelfde soort",
    "De kaart hoort bij een regeling van die soort overheid.", "Verbeter de eindverantwoordelijke van de kaart",
    "kaart van gemeente naar provincie", "kaart van gemeente naar nieuwe gemeente")

  // MARK: - Withdrawal and versions

  static let geenOpenVersie = matrix(
    "LVBB3802", "Een informatieobject dat wordt ingetrokken, heeft een versie die openstaat",
    "Een kaart die alleen als ontwerp bestaat, geldt nergens en kan niet vervallen.",
    "Haal de intrekking uit het besluit", "intrekking van een kaart uit een ontwerpbesluit",
    "intrekking van een kaart die geldt")
  static let wasIngetrokken = matrix(
    "LVBB5012", "Een wijziging bouwt niet op een regeling die is ingetrokken", "Er is geen tekst meer om te wijzigen.",
    "Maak een nieuwe regeling", "RegelingMutatie na de intrekking", "RegelingMutatie op een regeling die geldt")
  static let deelVanOntwerp = matrix(
    "LVBB5022", "Een definitief tijdelijk regelingdeel hoort niet bij een ontwerp",
    "Wat geldt, kan niet bij iets horen dat nog geen recht is.", "Stel eerst de hoofdregeling vast",
    "tijdelijk deel van een ontwerpplan", "tijdelijk deel van een vastgesteld plan")
  static let geldigEerder = matrix(
    "LVBB4206", "De nieuwe versie is later geldig dan de versie waarop zij bouwt",
    "De oude tekst gaat over de tijd ervoor, de nieuwe over de tijd erna.", "Kies een latere datum bij geldigVanaf",
    "was geldig vanaf 1 mei, wordt geldig vanaf 1 april", "was 1 mei, wordt 1 juni")
  static let wasZonderGeldig = matrix(
    "LVBB4209", "Heeft de nieuwe versie een geldigVanaf, dan de oude ook",
    "Anders is niet te zeggen over welke tijd de oude tekst gaat.", "Haal geldigVanaf weg bij de nieuwe versie",
    "alleen wordt heeft geldigVanaf", "geen van beide of allebei")

  // MARK: - Kennisgeving

  static let inzageVoorBesluit = matrix(
    "LVBB4704", "De inzagetermijn begint niet voor het besluit bekend is",
    "Voor die dag valt er niets in te zien.", "Kies een eerste dag na de bekendmaking van het besluit",
    "begin inzage 1 maart, besluit bekend op 3 maart", "begin inzage 4 maart")
  static let voorBesluit = matrix(
    "LVBB4759", "Een kennisgeving verschijnt niet voor het besluit bekend is",
    "De lezer moet het besluit kunnen vinden.", "Kies een latere datumBekendmaking",
    "kennisgeving op 1 maart, besluit bekend op 3 maart", "kennisgeving op 4 maart")
  static let stappenOntwerp = matrix(
    "LVBB4760", "Een kennisgeving bij een ontwerp gaat over de inzagetermijn",
    "Andere termijnen zijn er dan nog niet.", "Gebruik alleen stap_014 en stap_005", "stap_016 bij een ontwerp",
    "stap_014 en stap_005")
  static let stappenDefinitief = matrix(
    "LVBB4761", "Een kennisgeving bij een definitief besluit gaat over bezwaar of beroep",
    "De inzagetermijn hoort bij het ontwerp.", "Gebruik alleen stap_015 of stap_016",
    "stap_014 bij een definitief besluit", "stap_016")

  // MARK: - Breaking off

  static let werktAl = matrix(
    "LVBB1563", "Een regeling die al werkt, is niet af te breken", "Wie ernaar handelde, mag erop vertrouwen.",
    "Neem een nieuw besluit om de regeling te herstellen", "juridischWerkendVanaf gisteren",
    "juridischWerkendVanaf volgende maand")
  static let objectWerktAl = matrix(
    "LVBB1564", "Een informatieobject dat al werkt, is niet af te breken",
    "De kaart wordt al gebruikt bij beslissingen.",
    "Neem een nieuw besluit om de kaart te herstellen", "kaart met juridischWerkendVanaf gisteren",
    "kaart met juridischWerkendVanaf volgende maand")
  static let doorAnderIngetrokken = matrix(
    "LVBB1566", "Een regeling die een ander besluit intrekt, is niet af te breken",
    "Het andere besluit zou dan niets meer intrekken.", "Breek eerst het besluit met de intrekking af",
    "afbreken terwijl besluit 2 de regeling intrekt", "eerst besluit 2 afbreken")
  static let kennisgevingGepubliceerd = matrix(
    "LVBB4711", "Een kennisgeving die is gepubliceerd, is niet af te breken", "Iedereen kan haar al hebben gelezen.",
    "Publiceer een nieuwe kennisgeving die de termijn herstelt", "kennisgeving van gisteren afbreken",
    "kennisgeving van morgen afbreken")
  static let nietDeLaatste = matrix(
    "LVBB4715", "Alleen de laatste kennisgeving bij een besluit is af te breken",
    "Een latere kennisgeving bouwt op de termijnen van de eerdere.", "Breek eerst de latere kennisgeving af",
    "de eerste van twee kennisgevingen afbreken", "eerst de tweede afbreken")

  static let alle: [Regelkaart] = [
    regelingmetadata, objectmetadata, regelinggezag, objectgezag, geenOpenVersie, wasIngetrokken, deelVanOntwerp,
    geldigEerder, wasZonderGeldig, inzageVoorBesluit, voorBesluit, stappenOntwerp, stappenDefinitief,
    werktAl, objectWerktAl, doorAnderIngetrokken, kennisgevingGepubliceerd, nietDeLaatste,
  ]
}
