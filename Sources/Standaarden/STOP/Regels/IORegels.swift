import Bevindingen

/// The rules about information objects: LVBB30xx, LVBB31xx, LVBB35xx and LVBB39xx.
enum IORegels {
  static let hash = Kaart.lvbb(
    "LVBB3008", "De hash klopt met het bestand",
    waarom: "Met de hash (SHA-512) staat vast dat het bestand sinds het besluit niet is veranderd.",
    hint: "Bereken de hash opnieuw over het bestand zoals het in de zip staat",
    fout: "de hash van een oudere kaart.gml", goed: "de SHA-512 van kaart.gml, in kleine letters")
  static let gmlSchema = Kaart.lvbb(
    "LVBB3009", "Een GML-bestand volgt het schema van een GIO",
    waarom: "De kaart moet voor iedereen hetzelfde te lezen zijn.",
    hint: "Verbeter het genoemde element of exporteer de GIO opnieuw", fout: "een Locatie zonder geometrie",
    goed: "een Locatie met basisgeo:Geometrie")
  static let basisgeometrie = Kaart.lvbb(
    "LVBB3010", "Een geometrie volgt het schema van basisgeometrie",
    waarom: "Alleen zo kan elk programma de vorm tekenen en ermee rekenen.",
    hint: "Verbeter het genoemde element of exporteer de geometrie opnieuw",
    fout: "<basisgeo:Geometrie> zonder basisgeo:id", goed: "<basisgeo:Geometrie> met basisgeo:id en basisgeo:geometrie")
  static let geboorteregeling = Kaart.lvbb(
    "LVBB3150", "Een informatieobject met TeConsolideren heeft een geboorteregeling, een ander niet",
    waarom: "De geboorteregeling zegt bij welke regeling het informatieobject voor het eerst hoorde.",
    hint:
      "Vul heeftGeboorteregeling met het work van de regeling, of haal het weg bij een PDF die alleen "
      + "bekend wordt gemaakt",
    fout: "TeConsolideren zonder heeftGeboorteregeling",
    goed: "<heeftGeboorteregeling>/akn/nl/act/gm9995/2024/omgevingsplan</heeftGeboorteregeling>")
  static let nietGenoemdInTekst = Kaart.lvbb(
    "LVBB3151", "De tekst noemt elk meegeleverd informatieobject met een ExtIoRef",
    waarom: "Een kaart waar geen regel naar verwijst, geldt nergens voor.",
    hint: "Neem een ExtIoRef naar deze versie op in de tekst, meestal in de bijlage met informatieobjecten",
    fout: "een GIO zonder ExtIoRef", goed: "<ExtIoRef ref=\"/join/id/regdata/…\">/join/id/regdata/…</ExtIoRef>")
  static let schema = Kaart.lvbb(
    "LVBB3501", "Een informatieobject volgt het schema", waarom: "De LVBB leest dit bestand machinaal.",
    hint: "Verbeter het genoemde element", fout: "metadata zonder naamInformatieObject",
    goed: "alle verplichte metadata zijn ingevuld")
  static let nietGeleverd = Kaart.lvbb(
    "LVBB3504", "Elk informatieobject uit informatieobjectRefs is meegeleverd",
    waarom: "Het besluit stelt iets vast dat er dan niet bij zit.",
    hint: "Voeg het informatieobject toe of haal de verwijzing uit de BesluitMetadata",
    fout: "informatieobjectRef naar een GIO die ontbreekt", goed: "elke ref heeft een bestand")
  static let bestandOntbreekt = Kaart.lvbb(
    "LVBB3506", "Het bestand van een informatieobject staat in de zip",
    waarom: "Zonder GML of PDF is het informatieobject leeg.",
    hint: "Voeg het bestand toe of verbeter de bestandsnaam", fout: "bestandsnaam kaart.gml; kaart.gml ontbreekt",
    goed: "kaart.gml staat in de zip")
  static let contentType = Kaart.lvbb(
    "LVBB3507", "Het bestand van een informatieobject is GML of PDF",
    waarom: "Alleen deze twee soorten zijn juridisch vast te stellen.",
    hint: "Gebruik application/gml+xml of application/pdf in manifest.xml", fout: "application/xml bij kaart.gml",
    goed: "application/gml+xml bij kaart.gml")
  static let bestaatAl = Kaart.lvbb(
    "LVBB3508", "Een versie van een informatieobject wordt één keer aangeleverd",
    waarom: "Een vastgestelde versie verandert nooit meer; een wijziging krijgt een nieuwe versie.",
    hint: "Geef de nieuwe versie een eigen FRBRExpression", fout: "nld@2024-01-01;1 voor de tweede keer",
    goed: "nld@2024-05-01;2")
  static let nietInRefs = Kaart.lvbb(
    "LVBB3509", "Elk meegeleverd informatieobject staat in informatieobjectRefs",
    waarom: "Zo zegt het besluit zelf welke informatieobjecten erbij horen.",
    hint: "Noem de FRBRExpression bij informatieobjectRefs in de BesluitMetadata",
    fout: "een GIO in de zip zonder informatieobjectRef", goed: "elke GIO staat in informatieobjectRefs")
  static let workAnders = Kaart.lvbb(
    "LVBB3511", "Het work in de metadata is gelijk aan dat in de GML",
    waarom: "Metadata en kaart horen bij hetzelfde informatieobject.",
    hint: "Maak FRBRWork in beide bestanden gelijk", fout: "…/Centrum tegenover …/Centrumgebied",
    goed: "twee keer …/Centrumgebied")
  static let expressionAnders = Kaart.lvbb(
    "LVBB3512", "De versie in de metadata is gelijk aan die in de GML",
    waarom: "Metadata en kaart horen bij dezelfde versie.",
    hint: "Maak FRBRExpression in beide bestanden gelijk", fout: "nld@2024-01-01;1 tegenover nld@2024-01-01;2",
    goed: "twee keer nld@2024-01-01;2")
  static let metadataOntbreekt = Kaart.lvbb(
    "LVBB3513", "Bij een nieuw informatieobject hoort InformatieObjectMetadata",
    waarom: "Van een nieuw work kent de LVBB de naam en de soort nog niet.",
    hint: "Voeg de module InformatieObjectMetadata toe", fout: "een nieuw work zonder metadata",
    goed: "een nieuw work met metadata")
  static let nergensBekend = Kaart.lvbb(
    "LVBB3514", "Een informatieobject waar de tekst naar verwijst, is meegeleverd of al bekend",
    waarom: "Anders wijst de regel naar een kaart die niemand kan zien.",
    hint: "Lever het informatieobject mee of verwijs naar een versie die al bekend is",
    fout: "ExtIoRef naar een onbekende versie", goed: "ExtIoRef naar een meegeleverde versie")
  static let witruimte = Kaart.lvbb(
    "LVBB3517", "Een ExtIoRef heeft geen spaties of regeleinden om de JOIN-identificatie",
    waarom: "De LVBB vergelijkt de tekst teken voor teken.", hint: "Zet de identificatie zonder spaties tussen de tags",
    fout: "<ExtIoRef …> /join/id/… </ExtIoRef>", goed: "<ExtIoRef …>/join/id/…</ExtIoRef>")
  static let dubbeleExpression = Kaart.lvbb(
    "LVBB3900", "Een versie van een informatieobject zit één keer in de levering",
    waarom: "Anders is niet duidelijk welk bestand geldt.",
    hint: "Verwijder een van de twee", fout: "twee bestanden met dezelfde FRBRExpression",
    goed: "één bestand per versie")
  static let dubbelWork = Kaart.lvbb(
    "LVBB3901", "Van een informatieobject zit één versie in de levering",
    waarom: "Een besluit stelt van elk informatieobject één versie vast.",
    hint: "Lever alleen de nieuwste versie", fout: "twee versies van hetzelfde work", goed: "één versie per work")

  static let alle: [Regelkaart] = [
    hash, gmlSchema, basisgeometrie, geboorteregeling, nietGenoemdInTekst, schema, nietGeleverd, bestandOntbreekt,
    contentType, bestaatAl, nietInRefs, workAnders, expressionAnders, metadataOntbreekt, nergensBekend, witruimte,
    dubbeleExpression, dubbelWork,
  ]
}
