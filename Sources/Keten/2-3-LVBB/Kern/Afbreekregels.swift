import Bevindingen

/// The rules of the validatiematrix 6.0 on breaking off that look at what a publication brought in, and at orders that
/// are still being handled.
enum Afbreekregels {
  private static func matrix(
    _ code: Bevinding.Code, _ titel: String, _ waarom: String, _ hint: String, _ fout: String, _ goed: String
  ) -> Regelkaart { LVBBRegels.matrix(code, titel, waarom: waarom, hint: hint, fout: fout, goed: goed) }

  static let wachtAl = matrix(
    "LVBB1554", "Een publicatie wordt maar één keer afgebroken",
    "De eerste opdracht om af te breken is nog niet klaar. Een tweede verandert daar niets aan.",
    "Wacht op het antwoord op de eerste opdracht", "twee opdrachten om hetzelfde besluit af te breken",
    "één opdracht om het besluit af te breken")
  static let regelingGepubliceerd = matrix(
    "LVBB1556", "Een besluit met een regelingversie die al is gepubliceerd, is niet af te breken",
    "De tekst staat al op overheid.nl; iedereen kan ernaar handelen.",
    "Neem een nieuw besluit om de tekst te herstellen",
    "nld@2 is gisteren gepubliceerd", "nld@2 wacht nog op publicatie")
  static let objectGepubliceerd = matrix(
    "LVBB1557", "Een besluit met een informatieobject dat al is gepubliceerd, is niet af te breken",
    "De kaart staat al op overheid.nl; iedereen kan ernaar handelen.",
    "Neem een nieuw besluit om de kaart te herstellen",
    "kaart van gisteren", "kaart die nog wacht op publicatie")
  static let versieVanBesluit = matrix(
    "LVBB1562", "Een versie die bij een besluit hoort, wordt met dat besluit afgebroken",
    "Een besluit stelt al zijn versies samen vast. Eén ervan weghalen kan niet.",
    "Noem de identificatie van het besluit (bill) in plaats van die van de regeling (act)",
    "<identificatie>/akn/nl/act/gm9995/2024/omgevingsplan/nld@2</identificatie>",
    "<identificatie>/akn/nl/bill/gm9995/2026/besluit2</identificatie>")
  static let objectIsBasis = matrix(
    "LVBB1565", "Een informatieobject waarop een ander besluit bouwt, is niet af te breken",
    "De nieuwere kaart zou dan een kaart vervangen die nooit heeft bestaan.", "Breek eerst het andere besluit af",
    "een ander besluit heeft een kaart met wasID van dit informatieobject", "eerst het andere besluit afbreken")
  static let isHoofdregeling = matrix(
    "LVBB1567", "Een regeling waar een tijdelijk deel uit een ander besluit bij hoort, is niet af te breken",
    "Het tijdelijk deel zou dan bij een regeling horen die niet bestaat.",
    "Breek eerst het besluit met het tijdelijk deel af", "voorbeschermingsregels bij dit plan in een ander besluit",
    "eerst de voorbeschermingsregels afbreken")
  static let intrekkingGepubliceerd = matrix(
    "LVBB1576", "Een besluit met een intrekking die al is gepubliceerd, is niet af te breken",
    "Iedereen kan al hebben gelezen dat de regeling vervalt.", "Neem een nieuw besluit", "intrekking van gisteren",
    "intrekking die nog wacht op publicatie")
  static let objectintrekkingGepubliceerd = matrix(
    "LVBB1577", "Een besluit met een intrekking van een informatieobject die al is gepubliceerd, is niet af te breken",
    "Iedereen kan al hebben gelezen dat de kaart vervalt.", "Neem een nieuw besluit",
    "intrekking van een kaart van gisteren", "intrekking die nog wacht op publicatie")
  static let nogBezig = matrix(
    "LVBB1578", "Een aanlevering waar de LVBB nog mee bezig is, is niet af te breken",
    "Eerst moet vaststaan of de aanlevering is goedgekeurd.",
    "Wacht op het antwoord op de aanlevering en probeer het dan opnieuw", "afbreken terwijl DSO-LV nog controleert",
    "afbreken na registratie-voltooid")
  static let kennisgevingWachtAl = matrix(
    "LVBB4713", "Een kennisgeving wordt maar één keer afgebroken",
    "De eerste opdracht om af te breken is nog niet klaar.", "Wacht op het antwoord op de eerste opdracht",
    "twee opdrachten om dezelfde kennisgeving af te breken", "één opdracht")
  static let besluitWachtAl = matrix(
    "LVBB4714", "Een kennisgeving gaat niet over een besluit dat wordt afgebroken",
    "Straks bestaat het besluit misschien niet meer.", "Wacht tot duidelijk is of het besluit wordt afgebroken",
    "kennisgeving terwijl het besluit wordt afgebroken", "kennisgeving over een besluit dat blijft")
  static let basisWachtAl = matrix(
    "LVBB5008", "Een wijziging bouwt niet op een versie die wordt afgebroken",
    "Straks bestaat die versie misschien niet meer.", "Wacht tot duidelijk is of het eerdere besluit wordt afgebroken",
    "was = nld@2, terwijl het besluit over nld@2 wordt afgebroken", "was = nld@1, dat blijft")

  static let alle: [Regelkaart] = [
    wachtAl, regelingGepubliceerd, objectGepubliceerd, versieVanBesluit, objectIsBasis, isHoofdregeling,
    intrekkingGepubliceerd, objectintrekkingGepubliceerd, nogBezig, kennisgevingWachtAl, besluitWachtAl, basisWachtAl,
  ]
}
