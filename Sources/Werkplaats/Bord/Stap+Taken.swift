/// What somebody does in a step, in the words of the screens. What to fill in is told by the casus.
extension Stap {
  package var taken: [String] {
    switch self {
    case .een, .twee, .drie, .vierA, .vierB: plantaken
    case .vijf, .zes, .zeven: regeltaken
    case .achtA, .achtB, .negenA, .negenB: verzoektaken
    case .tien, .elf: partnertaken
    }
  }

  private var plantaken: [String] {
    switch self {
    case .een:
      [
        "Ga naar Plansoftware en klik achter de regeling op 'Download'.",
        "Kies een artikel. Wijzig de tekst en kies waar de regel geldt. Klik op 'Bewaar de wijziging'.",
        "Klik op 'Bekijk voor en na, en maak een besluit' en kijk of alles klopt.",
        "Vul de titel en de dagen in. Klik op 'Maak het besluit'.",
      ]
    case .twee:
      [
        "Open in Plansoftware uw aanlevering.", "Klik op 'Laat valideren'.",
        "Lees wat de LVBB terugstuurt. De LVBB is de landelijke voorziening die besluiten bekendmaakt.",
      ]
    case .drie:
      [
        "Open in Plansoftware uw aanlevering.", "Klik op 'Laat publiceren'.",
        "Zet de klok op de dag van bekendmaking. Dan maakt de LVBB het besluit bekend.",
      ]
    case .vierA:
      [
        "Ga naar Bekendmakingen en open de nieuwe publicatie. Nieuwe tekst is onderstreept, oude tekst doorgehaald.",
        "Open daarna de regeling. Kies een dag om te lezen wat er op die dag geldt.",
      ]
    case .vierB:
      [
        "Ga naar Kaart en klik op 'Regels op de kaart'.",
        "Kies de dag vóór de inwerkingtreding en een plek. Lees welke regels daar gelden.",
        "Kies nu de dag van de inwerkingtreding en dezelfde plek. Zie het verschil.",
      ]
    case .vijf, .zes, .zeven, .achtA, .achtB, .negenA, .negenB, .tien, .elf: []
    }
  }

  private var regeltaken: [String] {
    switch self {
    case .vijf:
      [
        "Ga naar Regelbeheer. Neem de voorbeeldregels over, of kies zelf een activiteit en klik op 'Begin'.",
        "Open de regels in de lijst. Bekijk de vragen en de beslistabel.",
        "Probeer bij een vergunningcheck op het tabblad 'Proberen' wat eruit komt.",
      ]
    case .zes:
      [
        "Open in Regelbeheer de regels en kies het tabblad 'Verifiëren en publiceren'.",
        "Klik op 'Verifieer bij de RTR'. De RTR is het landelijke register van deze regels.",
        "Doe dit voor alle regels in uw lijst.",
      ]
    case .zeven:
      [
        "Open in Regelbeheer de regels en kies het tabblad 'Verifiëren en publiceren'.",
        "Kies vanaf welke dag de regels gelden. Klik op 'Publiceer in de RTR'.",
        "Doe dit voor alle regels in uw lijst.",
        "Zet de klok op die dag of later.",
      ]
    case .een, .twee, .drie, .vierA, .vierB, .achtA, .achtB, .negenA, .negenB, .tien, .elf: []
    }
  }

  private var verzoektaken: [String] {
    switch self {
    case .achtA:
      [
        "Ga naar Omgevingsloket en kies de plek.", "Kies wat u wilt doen en begin de vergunningcheck.",
        "Beantwoord de vragen en lees de uitkomst.",
      ]
    case .achtB:
      [
        "Ga na de check verder met de aanvraag en log in.", "Beantwoord de vragen en voeg de bijlagen toe.",
        "Controleer alles en dien in.",
      ]
    case .negenA:
      [
        "Ga naar Zaaksysteem en open de zaak.",
        "Bekijk de antwoorden, de bijlagen en de termijn. De termijn is de tijd waarin u moet beslissen.",
      ]
    case .negenB:
      [
        "Neem in de zaak een besluit en stuur het aan de aanvrager.", "Publiceer de kennisgeving.",
        "Zet de klok op de dag van de kennisgeving.", "Lees in het Postvak wat de aanvrager kreeg.",
      ]
    case .een, .twee, .drie, .vierA, .vierB, .vijf, .zes, .zeven, .tien, .elf: []
    }
  }

  private var partnertaken: [String] {
    switch self {
    case .tien:
      [
        "Dien in het Omgevingsloket een verzoek in voor een activiteit die de omgevingsdienst behandelt.",
        "Ga naar Omgevingsdienst en open de zaak.",
      ]
    case .elf:
      [
        "Vraag in de zaak advies aan een partner.", "Ga naar Samenwerken en geef het advies namens die partner.",
        "Haal in de zaak het antwoord op.",
      ]
    case .een, .twee, .drie, .vierA, .vierB, .vijf, .zes, .zeven, .achtA, .achtB, .negenA, .negenB: []
    }
  }
}
