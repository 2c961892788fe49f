import Bevindingen

/// The rules of the validatiematrix 6.0 on versions, doelen and their dates together.
enum Versieregels {
  private static func matrix(
    _ code: Bevinding.Code, _ titel: String, _ waarom: String, _ hint: String, _ fout: String, _ goed: String
  ) -> Regelkaart { LVBBRegels.matrix(code, titel, waarom: waarom, hint: hint, fout: fout, goed: goed) }

  static let leegInWerking = matrix(
    "LVBB4205", "Een versie werkt ten minste een dag",
    "Begint een versie op of na haar einde, dan heeft zij nooit gegolden.",
    "Kies een latere datum voor de intrekking", "nld@2 vanaf 1 juni, intrekking vanaf 1 mei",
    "nld@2 vanaf 1 juni, intrekking vanaf 1 juli")
  static let geldigNaEinde = matrix(
    "LVBB4207", "De nieuwe versie is geldig voordat de versie waarop zij bouwt niet meer geldig is",
    "Na dat einde gaat een andere tekst over die tijd. De wijziging past daar niet op.",
    "Maak de wijziging op de versie die op de gekozen datum geldig is",
    "was geldig tot 1 juni, wordt geldig vanaf 1 juli", "was is nog geldig, wordt geldig vanaf 1 juli")
  static let leegGeldig = matrix(
    "LVBB4210", "Een versie is ten minste een dag geldig",
    "Begint de geldigheid op of na haar einde, dan gaat de tekst over geen enkele dag.",
    "Kies bij de intrekking een latere datum bij geldigVanaf",
    "nld@2 geldig vanaf 1 juni, intrekking geldig vanaf 1 mei", "nld@2 geldig vanaf 1 juni, intrekking vanaf 1 juli")
  static let anderSoortWork = matrix(
    "LVBB5009", "Een nieuwe versie is van dezelfde soort als de versie waarop zij bouwt",
    "Een regeling wordt geen tijdelijk regelingdeel, en omgekeerd.", "Neem soortWork over van de was-versie",
    "was: /join/id/stop/work_019, wordt: /join/id/stop/work_021", "beide /join/id/stop/work_019")
  static let andereSchemaversie = matrix(
    "LVBB5020", "Een wijziging heeft dezelfde schemaversie als de tekst die zij wijzigt",
    "In een andere versie van STOP kan een tekst anders zijn opgebouwd; dan past de wijziging niet.",
    "Download de geldende tekst en maak de wijziging in diezelfde versie van STOP",
    "was met schemaversie=\"1.3.0\", besluit met schemaversie=\"1.4.1\"", "beide schemaversie=\"1.3.0\"")
  static let datumZonderVersie = matrix(
    "LVBB7003", "Een doel met een datum heeft een versie of een intrekking",
    "De datum zegt wanneer iets gaat gelden. Zonder versie of intrekking is er niets dat kan ingaan.",
    "Zet het doel ook bij BeoogdeRegeling, BeoogdInformatieobject of Intrekking, of haal het Tijdstempel weg",
    "een Tijdstempel met een doel dat verder nergens staat", "een Tijdstempel met het doel van de BeoogdeRegeling")
  static let doelTweemaal = matrix(
    "LVBB7004", "Een doel hoort bij één versie van een regeling",
    "Een doel wijst een versie aan. Bij twee versies is niet duidelijk welke bedoeld is.",
    "Gebruik voor elk besluit een nieuw doel", "nld@2 en nld@3 met hetzelfde doel",
    "nld@2 en nld@3 elk met een eigen doel")
  static let datumBijOntwerp = matrix(
    "LVBB7010", "Een doel met een datum hoort niet bij een ontwerp",
    "Een ontwerp is nog geen recht en kan dus niet ingaan.", "Gebruik in het definitieve besluit een nieuw doel",
    "het doel van het ontwerpbesluit met een Tijdstempel", "een nieuw doel met een Tijdstempel")
  static let geenGoedeTekst = matrix(
    "LVBB7501", "De tekst na de wijziging volgt het schema van STOP",
    "Elke wijziging op zich kan goed zijn, terwijl de tekst die eruit komt dat niet is.",
    "Kijk welk element op de verkeerde plaats komt en verbeter de wijziging",
    "een Artikel dat na de wijziging buiten elk hoofdstuk staat",
    "een Artikel dat na de wijziging in een hoofdstuk staat")

  static let alle: [Regelkaart] = [
    leegInWerking, geldigNaEinde, leegGeldig, anderSoortWork, andereSchemaversie, datumZonderVersie, doelTweemaal,
    datumBijOntwerp, geenGoedeTekst,
  ]
}
