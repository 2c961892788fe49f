import Bevindingen

/// The rules about the package around the delivery: LVBB00xx and LVBB10xx.
enum Enveloppe {
  static let zipOntbreekt = Kaart.lvbb(
    "LVBB0002", "Bij een verzoek hoort een zip",
    waarom: "Het verzoek zegt alleen wat de LVBB moet doen. De inhoud staat in de zip.",
    hint: "Voeg de zip met opdracht.xml toe en verstuur het verzoek opnieuw",
    fout: "een publicatieVerzoek zonder bijlage", goed: "een publicatieVerzoek met opdracht.zip")
  static let zipOnleesbaar = Kaart.lvbb(
    "LVBB1001", "De opdracht is een leesbare zip", waarom: "De LVBB pakt de zip uit voordat zij iets controleert.",
    hint: "Maak de zip opnieuw en controleer of u hem zelf kunt openen", fout: "een halve zip", goed: "een hele zip")
  static let geenOpdracht = Kaart.lvbb(
    "LVBB1002", "opdracht.xml staat in de zip",
    waarom: "In opdracht.xml staat wie aanlevert, wat de LVBB moet doen en wanneer.",
    hint: "Voeg opdracht.xml toe, los in de zip en niet in een map", fout: "levering/opdracht.xml in de zip",
    goed: "opdracht.xml in de zip")
  static let geenManifest = Kaart.lvbb(
    "LVBB1003", "manifest.xml staat in de zip",
    waarom: "Met manifest.xml controleert de LVBB of alle bestanden zijn aangekomen.",
    hint: "Voeg manifest.xml toe, los in de zip en niet in een map", fout: "Manifest.xml in de zip",
    goed: "manifest.xml in de zip")
  static let tekens = Kaart.lvbb(
    "LVBB1004", "Een bestandsnaam heeft alleen letters, cijfers, punten, streepjes en onderstrepingen",
    waarom: "Andere tekens gaan onderweg tussen de systemen verloren.",
    hint: "Geef het bestand een naam zonder spaties, accenten en mappen", fout: "Besluit raad (def).xml",
    goed: "Besluit_raad-def.xml")
  static let opdrachtSchema = Kaart.lvbb(
    "LVBB1006", "opdracht.xml volgt het schema",
    waarom: "De LVBB leest de opdracht machinaal; een onbekend of ontbrekend element begrijpt zij niet.",
    hint: "Verbeter het genoemde element in opdracht.xml", fout: "<identificatie> in een publicatieOpdracht",
    goed: "<publicatieOpdracht> met idLevering, idBevoegdGezag, idAanleveraar, publicatie en datumBekendmaking")
  static let manifestSchema = Kaart.lvbb(
    "LVBB1008", "manifest.xml volgt het schema", waarom: "De LVBB leest het manifest machinaal.",
    hint: "Verbeter het genoemde element in manifest.xml", fout: "<bestand><naam>a.xml</naam></bestand>",
    goed: "<bestand><bestandsnaam>a.xml</bestandsnaam><contentType>application/xml</contentType></bestand>")
  static let nietInZip = Kaart.lvbb(
    "LVBB1009", "Elk bestand uit manifest.xml staat in de zip",
    waarom: "Een bestand dat wel is aangekondigd maar ontbreekt, is vergeten of onderweg zoekgeraakt.",
    hint: "Voeg het bestand toe aan de zip of haal het uit manifest.xml",
    fout: "manifest noemt kaart.gml; kaart.gml staat niet in de zip", goed: "kaart.gml staat in beide")
  static let nietInManifest = Kaart.lvbb(
    "LVBB1010", "Elk bestand in de zip staat in manifest.xml",
    waarom: "De LVBB gebruikt alleen bestanden die zijn aangekondigd.",
    hint: "Noem het bestand in manifest.xml of haal het uit de zip",
    fout: "de zip heeft notitie.docx; het manifest niet", goed: "elk bestand staat in het manifest")
  static let idLeveringBekend = Kaart.lvbb(
    "LVBB1012", "Elke levering heeft een eigen idLevering",
    waarom: "Antwoorden van de LVBB horen bij een idLevering. Dezelfde waarde voor twee leveringen geeft verwarring.",
    hint: "Kies een nieuwe idLevering, bijvoorbeeld met datum en volgnummer", fout: "plan-001 voor de tweede keer",
    goed: "plan-002")
  static let owBestandOntbreekt = Kaart.lvbb(
    "LVBB1016", "Elk bestand uit manifest-ow.xml staat in de zip",
    waarom: "Zonder het bestand kan het plan niet op de kaart worden getoond.",
    hint: "Voeg het OW-bestand toe of haal het uit manifest-ow.xml",
    fout: "manifest-ow noemt owLocaties.xml; dat ontbreekt", goed: "owLocaties.xml staat in de zip")
  static let afbeeldingssoort = Kaart.lvbb(
    "LVBB1017", "Een afbeelding is een JPEG of PNG",
    waarom: "Andere soorten kan de LVBB niet in de publicatie opnemen.",
    hint: "Bewaar de afbeelding opnieuw als JPEG of PNG", fout: "een GIF met de naam kaart.png",
    goed: "een echte PNG met de naam kaart.png")
  static let afbeeldingAnders = Kaart.lvbb(
    "LVBB1018", "Het contentType van een afbeelding klopt met de inhoud",
    waarom: "De LVBB kijkt naar de bytes. Een PNG die JPEG heet, wordt verkeerd verwerkt.",
    hint: "Zet image/png of image/jpeg in manifest.xml, passend bij het bestand",
    fout: "image/jpeg bij een PNG-bestand", goed: "image/png bij een PNG-bestand")
  static let soortNietToegestaan = Kaart.lvbb(
    "LVBB1019", "Het contentType is een van de toegestane soorten",
    waarom: "De LVBB neemt alleen XML, GML, PDF, JPEG en PNG aan.",
    hint: "Gebruik application/xml, application/gml+xml, application/pdf, image/jpeg of image/png",
    fout: "application/msword", goed: "application/pdf", zekerheid: .aanname)
  static let soortLeeg = Kaart.lvbb(
    "LVBB1020", "Bij elk bestand staat een contentType",
    waarom: "Zonder contentType weet de LVBB niet hoe zij het bestand moet lezen.",
    hint: "Vul het contentType in manifest.xml in", fout: "<contentType/>",
    goed: "<contentType>application/xml</contentType>")
  static let soortAnders = Kaart.lvbb(
    "LVBB1021", "Het contentType klopt met de inhoud", waarom: "De LVBB kijkt naar de bytes, niet naar de naam.",
    hint: "Verbeter het contentType of lever het juiste bestand", fout: "application/pdf bij een XML-bestand",
    goed: "application/xml bij een XML-bestand")
  static let geometrieInOW = Kaart.lvbb(
    "LVBB1025", "manifest-ow.xml heeft geen objecttype Geometrie",
    waarom: "Geometrie gaat alleen mee in een GIO, zodat zij juridisch vaststaat.",
    hint: "Haal het objecttype Geometrie weg en verwijs naar de GIO",
    fout: "<naam>owKaart.xml</naam> <objecttype>Geometrie</objecttype>",
    goed: "<naam>owKaart.xml</naam> <objecttype>Kaart</objecttype>")
  static let gmlInOW = Kaart.lvbb(
    "LVBB1026", "manifest-ow.xml noemt geen .gml-bestanden",
    waarom: "Geometrie gaat alleen mee in een GIO, zodat zij juridisch vaststaat.",
    hint: "Haal het .gml-bestand uit manifest-ow.xml", fout: "<naam>locaties.gml</naam>",
    goed: "<naam>owLocaties.xml</naam>")
  static let owVerplicht = Kaart.lvbb(
    "LVBB1027", "Bij een besluit hoort manifest-ow.xml",
    waarom: "Daarmee vindt DSO-LV de objecten die het plan op de kaart zetten.",
    hint: "Voeg manifest-ow.xml met ten minste het regelingsgebied toe", fout: "een besluit zonder manifest-ow.xml",
    goed: "een besluit met manifest-ow.xml")
  static let owVerboden = Kaart.lvbb(
    "LVBB1028", "Bij een kennisgeving of afbreekopdracht hoort geen manifest-ow.xml",
    waarom: "Daarin verandert niets aan het plan op de kaart.", hint: "Haal manifest-ow.xml uit de zip",
    fout: "een kennisgeving met manifest-ow.xml", goed: "een kennisgeving zonder manifest-ow.xml")
  static let manifestOWSchema = Kaart.lvbb(
    "LVBB1032", "manifest-ow.xml volgt het schema", waarom: "De LVBB leest dit bestand machinaal.",
    hint: "Verbeter het genoemde element in manifest-ow.xml", fout: "een Aanlevering zonder DoelID",
    goed: "WorkIDRegeling, DoelID en dan Bestand")
  static let zipTeGroot = Kaart.lvbb(
    "LVBB1040", "De zip is hoogstens 1 GB", waarom: "Grotere leveringen kan de LVBB niet verwerken.",
    hint: "Maak afbeeldingen of PDF's kleiner", fout: "een zip van 1,4 GB", goed: "een zip van 200 MB")
  static let bestandsgrootte = Kaart.lvbb(
    "LVBB1041", "Een bestand is 1 byte tot 100 MB groot",
    waarom: "Een leeg bestand is mislukt; een groter bestand kan de LVBB niet verwerken.",
    hint: "Maak het bestand opnieuw of verdeel de inhoud", fout: "kaart.gml (0 bytes)", goed: "kaart.gml (3 MB)")
  static let dubbelInZip = Kaart.lvbb(
    "LVBB1042", "Een bestandsnaam komt één keer voor in de zip",
    waarom: "Bij twee bestanden met dezelfde naam is niet te zeggen welk bestand geldt.",
    hint: "Verwijder een van de twee uit de zip", fout: "besluit.xml en nog eens besluit.xml", goed: "besluit.xml")
  static let dubbelInManifest = Kaart.lvbb(
    "LVBB1575", "Een bestand staat één keer in manifest.xml",
    waarom: "Twee regels voor hetzelfde bestand kunnen elkaar tegenspreken.",
    hint: "Verwijder de tweede regel uit manifest.xml", fout: "twee keer <bestandsnaam>besluit.xml</bestandsnaam>",
    goed: "één keer <bestandsnaam>besluit.xml</bestandsnaam>")

  static let alle: [Regelkaart] = [
    zipOntbreekt, zipOnleesbaar, geenOpdracht, geenManifest, tekens, opdrachtSchema, manifestSchema, nietInZip,
    nietInManifest, idLeveringBekend, owBestandOntbreekt, afbeeldingssoort, afbeeldingAnders, soortNietToegestaan,
    soortLeeg, soortAnders, geometrieInOW, gmlInOW, owVerplicht, owVerboden, manifestOWSchema, zipTeGroot,
    bestandsgrootte, dubbelInZip, dubbelInManifest,
  ]
}
