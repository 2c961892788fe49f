package import Bevindingen

/// The rules about how a question reads: for who answers it at the kitchen table. Hints, never more.
package enum LeesbaarheidRegels {
  private static func kaart(
    _ code: String, _ titel: String, waarom: String, hint: String, fout: String, goed: String
  ) -> Regelkaart {
    AnalyseRegels.kaart(
      code, titel, als: .informatie, waarom: waarom, hint: hint, fout: fout, goed: goed, norm: "taalniveau B1")
  }

  package static let lang = kaart(
    "WP-STTR-121", "Een vraag is een korte zin",
    waarom: "Wie een lange zin leest, weet aan het eind niet meer hoe zij begon, en antwoordt op een deel.",
    hint: "Knip de zin in tweeën, of zet de uitleg in de toelichting",
    fout:
      "Is de dakkapel, gemeten vanaf de voet ervan, rekening houdend met de dikte van het dak en de goot, hoger dan 1,75 meter?",
    goed: "Is de dakkapel hoger dan 1,75 meter?")

  package static let ontkenning = kaart(
    "WP-STTR-122", "Een vraag vraagt wat wel zo is",
    waarom: "Op een vraag met niet of geen is het antwoord nee dubbelzinnig. Twee keer niet is nog lastiger.",
    hint: "Vraag het andersom en wissel ja en nee in de tabel", fout: "Is de boom niet hoger dan 5 meter?",
    goed: "Is de boom hoogstens 5 meter hoog?")

  package static let vakwoord = kaart(
    "WP-STTR-123", "Een vraag gebruikt gewone woorden",
    waarom: "Een woord uit de wet kent de gebruiker niet. Hij gokt, of belt de gemeente.",
    hint: "Gebruik het gewone woord, of leg het woord uit in de toelichting", fout: "Gaat u een houtopstand vellen?",
    goed: "Gaat u een boom kappen?")

  package static let eenheid = kaart(
    "WP-STTR-124", "Een vraag naar een getal noemt de eenheid",
    waarom: "Zonder eenheid vult de een 120 in en de ander 1,2 voor dezelfde boom.",
    hint: "Zet de eenheid in de vraag, bijvoorbeeld (in centimeters)", fout: "Hoe dik is de stam?",
    goed: "Hoe dik is de stam in centimeters?")

  package static let vraagteken = kaart(
    "WP-STTR-125", "Een vraag eindigt met een vraagteken",
    waarom: "Zonder vraagteken leest de zin als een mededeling, en is onduidelijk waar ja of nee op slaat.",
    hint: "Maak er een hele vraag van", fout: "Hoogte van de boom", goed: "Hoe hoog is de boom in meters?")

  package static let keuze = kaart(
    "WP-STTR-126", "De keuzes bij een vraag zijn kort en verschillen duidelijk",
    waarom: "Bij lange keuzes, of keuzes die bijna gelijk zijn, kiest de gebruiker de eerste die lijkt te kloppen.",
    hint: "Maak de keuzes korter en zet het verschil vooraan", fout: "de keuzes Ja en ja.", goed: "de keuzes Ja en Nee")

  package static let alle: [Regelkaart] = [lang, ontkenning, vakwoord, eenheid, vraagteken, keuze]
}
