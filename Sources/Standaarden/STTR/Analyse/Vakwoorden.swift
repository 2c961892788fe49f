/// Words of the law that people outside do not know, with what they would say. A list of our own.
enum Vakwoorden {
  static let bijWoord: [String: String] = [
    "houtopstand": "bomen of struiken", "houtopstanden": "bomen of struiken", "vellen": "kappen", "rooien": "weghalen",
    "stamomtrek": "omtrek van de stam", "beplanting": "planten", "bouwwerk": "gebouw of ander bouwsel",
    "bouwwerken": "gebouwen of andere bouwsels", "bouwperceel": "het stuk grond waarop u bouwt",
    "perceel": "stuk grond", "percelen": "stukken grond", "aanduiding": "naam op de kaart",
    "achtererfgebied": "het erf achter en naast het huis", "voorerfgebied": "het erf voor het huis",
    "erfafscheiding": "schutting of heg", "perceelafscheiding": "schutting of heg",
    "hoofdgebouw": "het huis of gebouw zelf",
    "bijbehorend": "dat erbij hoort", "dakvlak": "kant van het dak", "dakvoet": "onderkant van het dak",
    "daknok": "hoogste punt van het dak", "boeiboord": "rand van het dak", "peil": "hoogte van de grond",
    "maaiveld": "de grond", "bebouwingsgebied": "het deel waar gebouwd mag worden",
    "bebouwingsgrens": "de grens van het bouwen",
    "bestemming": "waarvoor de grond bedoeld is", "bestemmingsplan": "omgevingsplan", "vigerend": "geldend",
    "vigerende": "geldende", "conform": "volgens", "ingevolge": "volgens", "krachtens": "volgens",
    "alsmede": "en ook", "alsook": "en ook", "derhalve": "daarom", "desbetreffende": "deze",
    "dienaangaande": "daarover", "dient": "moet", "dienen": "moeten", "geschieden": "gebeuren", "geschiedt": "gebeurt",
    "hetgeen": "wat", "indien": "als", "mits": "als", "tenzij": "behalve als", "nabij": "in de buurt van",
    "omtrent": "over",
    "teneinde": "om", "terzake": "hierover", "thans": "nu", "voornemens": "van plan", "onderhavige": "deze",
    "initiatief": "plan", "initiatiefnemer": "u", "gezag": "de overheid", "activiteit": "wat u gaat doen",
    "milieubelastende": "die slecht is voor het milieu", "lozen": "water laten weglopen",
    "lozing": "water laten weglopen",
    "lozingsroute": "weg die het water neemt", "oppervlaktewaterlichaam": "sloot, rivier, meer of kanaal",
    "oppervlaktewater": "sloot, rivier, meer of kanaal", "waterstaatswerk": "dijk, sluis of vaarweg",
    "waterkering": "dijk", "beschermingszone": "strook langs de dijk of het water",
    "keurgebied": "strook langs het water",
    "kunstwerk": "brug, sluis of tunnel", "hemelwater": "regenwater", "grondverzet": "graven en ophogen",
    "ontgraven": "graven", "ontgraving": "graven", "grondroerende": "gravende", "bodemverstoring": "graven",
    "bemalen": "grondwater wegpompen", "bronbemaling": "grondwater wegpompen", "onttrekken": "wegpompen",
    "onttrekking": "wegpompen", "infiltreren": "in de grond laten zakken", "emissie": "uitstoot",
    "inrichting": "bedrijf", "exploiteren": "gebruiken", "mitigerende": "verzachtende", "compensatie": "vervanging",
    "herplantplicht": "plicht om een nieuwe boom te planten", "gelijkwaardige": "even goede",
    "maatwerkvoorschrift": "regel speciaal voor u", "vergunningplichtig": "alleen met vergunning toegestaan",
    "omgevingsvergunning": "vergunning", "meldingsplichtig": "alleen na een melding toegestaan", "realiseren": "maken",
    "realisatie": "maken", "aanleg": "maken", "plaatshebben": "gebeuren", "plaatsvinden": "gebeuren",
    "wijziging": "verandering", "belendende": "naastgelegen", "belending": "buurpand",
    "rooilijn": "lijn waarlangs gebouwd is",
    "goothoogte": "hoogte tot de dakgoot", "nokhoogte": "hoogte tot de nok",
    "gebruiksoppervlakte": "vloeroppervlak binnen",
    "vloerpeil": "hoogte van de vloer", "voorgevelrooilijn": "lijn van de voorgevel", "welstand": "het uiterlijk",

  ]

  /// Words that turn a sentence round.
  static let ontkenningen: Set<String> = [
    "niet", "geen", "nooit", "niets", "niemand", "nergens", "zonder", "tenzij", "behalve", "evenmin", "noch",
  ]

  /// What makes a number mean something; tokens of letters, digits and signs.
  static let eenheden: Set<String> = [
    "mm", "cm", "dm", "m", "km", "m1", "m2", "m3", "m²", "m³", "ha", "are", "hectare", "hectares", "millimeter",
    "millimeters",
    "centimeter", "centimeters", "decimeter", "decimeters", "meter", "meters", "kilometer", "kilometers", "kubieke",
    "vierkante", "liter", "liters", "l", "ml", "kg", "kilo", "kilogram", "gram", "g", "ton", "mg", "procent", "%",
    "graden", "°", "°c", "celsius", "seconden", "minuut", "minuten", "uur", "uren", "dag", "dagen", "week", "weken",
    "maand",
    "maanden", "jaar", "jaren", "euro", "euro's", "€", "db", "decibel", "kw", "kwh", "kilowatt", "watt", "mw",
    "megawatt",
    "lux", "bar", "pascal", "kpa", "aantal", "nummer", "huisnummer", "jaartal", "leeftijd", "stuks", "verdiepingen",
    "bouwlagen", "mol", "ph", "knopen", "km/u", "ppm", "grammen", "tonnen",
  ]

  /// Texts that begin like this ask for something without being a question.
  static let opdrachten: Set<String> = [
    "beschrijf", "geef", "vul", "kies", "noem", "upload", "voeg", "selecteer", "omschrijf", "licht", "teken", "vermeld",
    "maak", "bereken", "leg", "motiveer", "onderbouw",
  ]
}
