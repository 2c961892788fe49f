/// The steps of the DSO-keten as VNG numbers them, 4, 8 and 9 in two halves.
package enum Stap: String, Sendable, Hashable, Codable, CaseIterable {
  case een = "1"
  case twee = "2"
  case drie = "3"
  case vierA = "4a"
  case vierB = "4b"
  case vijf = "5"
  case zes = "6"
  case zeven = "7"
  case achtA = "8a"
  case achtB = "8b"
  case negenA = "9a"
  case negenB = "9b"
  case tien = "10"
  case elf = "11"

  /// The four groups in which VNG shows the steps.
  package enum Groep: String, Sendable, Hashable, CaseIterable {
    case juridisch = "Juridische regels"
    case toepasbaar = "Toepasbare regels"
    case aanvragen = "Check, melding en aanvraag"
    case partners = "Samen met partners"
  }

  package var groep: Groep {
    switch self {
    case .een, .twee, .drie, .vierA, .vierB: .juridisch
    case .vijf, .zes, .zeven: .toepasbaar
    case .achtA, .achtB, .negenA, .negenB: .aanvragen
    case .tien, .elf: .partners
    }
  }

  package var naam: String {
    switch self {
    case .een: "Omgevingsplan downloaden en wijzigen"
    case .twee: "Wijziging valideren"
    case .drie: "Wijziging publiceren"
    case .vierA: "Lezen op overheid.nl"
    case .vierB: "Bekijken op de kaart"
    case .vijf: "Toepasbare regels maken"
    case .zes: "Toepasbare regels verifiëren"
    case .zeven: "Toepasbare regels publiceren"
    case .achtA: "Vergunningcheck doen"
    case .achtB: "Aanvraag indienen"
    case .negenA: "Aanvraag ontvangen en behandelen"
    case .negenB: "Terugkoppelen aan de initiatiefnemer"
    case .tien: "Behandelen door een behandeldienst"
    case .elf: "Samenwerken aan de aanvraag"
    }
  }

  /// Whose work it is.
  package var wie: String {
    switch self {
    case .een: "Planjurist"
    case .twee, .drie: "Functioneel beheerder plansoftware"
    case .vierA, .vierB: "Iedereen"
    case .vijf: "Regelanalist"
    case .zes: "Regelanalist en jurist"
    case .zeven: "Functioneel beheerder regelbeheer"
    case .achtA, .achtB: "Initiatiefnemer"
    case .negenA, .negenB: "Vergunningverlener"
    case .tien: "Omgevingsdienst"
    case .elf: "Vergunningverlener en partners"
    }
  }

  /// The system whose seat does this step: the name that connections and addresses use.
  package var systeem: String {
    switch self {
    case .een: "plansoftware"
    case .twee, .drie: "lvbb"
    case .vierA: "bekendmakingen"
    case .vierB: "omgevingsdocumenten"
    case .vijf: "regelbeheer"
    case .zes, .zeven: "rtr"
    case .achtA, .achtB: "loket"
    case .negenA, .negenB: "zaaksysteem"
    case .tien: "omgevingsdienst"
    case .elf: "samenwerken"
    }
  }

  /// Where somebody goes to do this step: the seat that has the buttons, which is not always the one that answers.
  package var pad: String {
    switch self {
    case .twee, .drie: "/plansoftware"
    case .zes, .zeven: "/regelbeheer"
    case .een, .vierA, .vierB, .vijf, .achtA, .achtB, .negenA, .negenB, .tien, .elf: "/\(systeem)"
    }
  }

  /// The machine-checked contract: what must be true afterwards.
  package var contract: String {
    switch self {
    case .een: "Downloaden en niets wijzigen geeft geen verschil. Een wijziging raakt alleen wat gewijzigd is."
    case .twee: "Het pakket heeft geen blokkerende bevindingen."
    case .drie: "De publicatie is klaar en vier systemen zeggen hetzelfde over dezelfde versie."
    case .vierA: "De tekst en de datums zijn gelijk aan die in het pakket."
    case .vierB: "Elk testpunt geeft precies de verwachte regels, vóór en na de inwerkingtreding."
    case .vijf: "Er is een regelbestand voor elke soort die de activiteit nodig heeft."
    case .zes: "De verificatie heeft geen fouten en elk scenario geeft de verwachte uitkomst."
    case .zeven: "De regels gelden in de RTR op de gekozen datum."
    case .achtA: "De check geeft per bevoegd gezag de verwachte conclusie, met reden."
    case .achtB: "Het verzoek is geldig en gaat naar het juiste bevoegd gezag."
    case .negenA: "Er is precies één zaak, met alle antwoorden, alle bijlagen en de juiste termijn."
    case .negenB: "De initiatiefnemer heeft de ontvangst, de termijn en het besluit gekregen."
    case .tien: "De behandeldienst heeft één zaak, de gemeente geen, en de route is te zien."
    case .elf: "Het advies en de documenten staan op tijd in de zaak."
    }
  }
}
