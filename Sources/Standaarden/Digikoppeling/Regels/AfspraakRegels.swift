package import Bevindingen

/// Does a message keep to the CPA, and is it in time?
package enum AfspraakRegels {
  package static let cpaOnbekend = Regelkaart(
    "WP-EBMS-030", titel: "De CPA van het bericht is bekend",
    waarom: "In de CPA staan de afspraken tussen twee partijen. Zonder CPA is er geen afspraak en geen antwoordadres.",
    hint: "Lees bij beide partijen dezelfde CPA in", fout: "CPAId die niemand kent",
    goed: "CPAId van een ingelezen CPA",
    norm: DigikoppelingRegels.ebms("3.1.2"))

  package static let nietGeldig = Regelkaart(
    "WP-EBMS-031", titel: "De CPA is op dit moment geldig",
    waarom: "Voor het begin en na het eind is er geen afspraak.", hint: "Maak een nieuwe CPA met een latere einddatum",
    fout: "eind 2025, bericht in 2026", goed: "eind 2028, bericht in 2026",
    norm: Bevinding.Norm(standaard: "CPPA", versie: "2.0", regel: "8.4"))

  package static let partij = Regelkaart(
    "WP-EBMS-032", titel: "Afzender en ontvanger zijn de partijen van de CPA",
    waarom: "De afspraak geldt alleen tussen deze twee. Een ander mag er geen bericht op sturen.",
    hint: "Controleer het OIN in From en To", fout: "From is geen partij", goed: "From en To staan in de CPA",
    norm: DigikoppelingRegels.ebms("3.1.1"))

  package static let rol = Regelkaart(
    "WP-EBMS-033", titel: "De rol is die uit de CPA",
    waarom: "De rol moet teken voor teken gelijk zijn.", hint: "Neem Role over uit de CPA", fout: "bevoegdgezag",
    goed: "BevoegdGezag", norm: DigikoppelingRegels.ebms("3.1.1.2"))

  package static let service = Regelkaart(
    "WP-EBMS-034", titel: "De service staat in de CPA",
    waarom: "De ontvanger kiest met de service zijn werkproces.", hint: "Neem Service en het type over uit de CPA",
    fout: "STAM", goed: "OEFEN:STAM:verzoek:4.0", norm: DigikoppelingRegels.ebms("3.1.4"))

  package static let action = Regelkaart(
    "WP-EBMS-035", titel: "De actie staat in de CPA, in de goede richting",
    waarom: "De afzender mag alleen sturen wat hij volgens de CPA verzendt.", hint: "Neem Action over uit de CPA",
    fout: "notificatie", goed: "verzoeknotificatie", norm: DigikoppelingRegels.ebms("3.1.5"))

  package static let kenmerk = Regelkaart(
    "WP-EBMS-036", titel: "Bevestigen en dubbelen weren gaan zoals in de CPA",
    waarom: "Vraagt het bericht iets anders dan is afgesproken, dan is niet zeker dat het aankomt.",
    hint: "Zet AckRequested en DuplicateElimination zoals in de CPA", fout: "CPA: ackRequested always, bericht zonder",
    goed: "CPA: ackRequested always, bericht met AckRequested", norm: DigikoppelingRegels.ebms("6.4"))

  package static let verlopen = Regelkaart(
    "WP-EBMS-037", titel: "Een bericht komt aan voordat het verloopt",
    waarom: "Na TimeToLive mag de ontvanger het niet meer verwerken. De afzender weet dan dat het mislukt is.",
    hint: "Verstuur het bericht opnieuw met een nieuw MessageId", fout: "TimeToLive gisteren",
    goed: "TimeToLive morgen",
    norm: DigikoppelingRegels.ebms("3.1.6.4"))

  package static let levensduur = Regelkaart(
    "WP-EBMS-038", .waarschuwing, titel: "TimeToLive laat ruimte voor alle pogingen",
    waarom: "Een bericht dat eerder verloopt dan de laatste poging, krijgt die pogingen niet.",
    hint: "Neem minstens (pogingen + 1) keer de tussentijd", fout: "1 uur bij 8 pogingen om de 3 uur",
    goed: "27 uur bij 8 pogingen om de 3 uur", norm: DigikoppelingRegels.ebms("6.4.5"))

  package static let nietAfgeleverd = Regelkaart(
    "WP-EBMS-039", titel: "Een bericht is bevestigd na de laatste poging",
    waarom: "Zonder bevestiging is niet zeker dat de ander het bericht heeft.",
    hint: "Controleer of de ander bereikbaar is en verstuur opnieuw", fout: "6 pogingen, geen bevestiging",
    goed: "bevestigd na 2 pogingen", norm: DigikoppelingRegels.ebms("6.5.7"))

  static let alle = [
    cpaOnbekend, nietGeldig, partij, rol, service, action, kenmerk, verlopen, levensduur, nietAfgeleverd,
  ]
}

/// The CPA document itself.
package enum CPARegels {
  private static let norm = Bevinding.Norm(standaard: "CPPA", versie: "2.0", regel: "8")

  package static let geenCPA = Regelkaart(
    "WP-EBMS-060", titel: "Een CPA begint met CollaborationProtocolAgreement",
    waarom: "Een ander bestand is geen afspraak.", hint: "Kijk of u het goede bestand hebt gekozen", fout: "<CPP>…",
    goed: "<CollaborationProtocolAgreement>…", norm: norm)

  package static let ontbreekt = Regelkaart(
    "WP-EBMS-061", titel: "De verplichte gegevens staan in de CPA",
    waarom: "Zonder dit gegeven kan de software de afspraak niet uitvoeren.", hint: "Vraag om een volledige CPA",
    fout: "zonder End", goed: "<End>2029-01-01T00:00:00Z</End>", norm: norm)

  package static let spiegel = Regelkaart(
    "WP-EBMS-062", titel: "Wat de een verzendt, ontvangt de ander",
    waarom: "Elke CanSend heeft een CanReceive bij de andere partij. Anders komt het bericht nergens aan.",
    hint: "Voeg de ontbrekende actie toe bij de andere partij", fout: "CanSend zonder CanReceive",
    goed: "CanSend met CanReceive", norm: norm)

  package static let venster = Regelkaart(
    "WP-EBMS-063", .waarschuwing, titel: "Pogingen duren samen minstens een dag",
    waarom: "Bij onderhoud van een paar uur gaan berichten anders verloren.",
    hint: "Kies 8 pogingen met 3 uur ertussen",
    fout: "5 pogingen om de 5 minuten", goed: "8 pogingen om de 3 uur",
    norm: DigikoppelingRegels.profiel("Best Practices, hoofdstuk 3"))

  package static let looptijd = Regelkaart(
    "WP-EBMS-064", .waarschuwing, titel: "Een CPA loopt hoogstens tien jaar",
    waarom: "Een langere looptijd is ongebruikelijk; certificaten verlopen eerder.", hint: "Kies een eerdere einddatum",
    fout: "2011 tot 2031", goed: "2026 tot 2029", norm: DigikoppelingRegels.profiel("Best Practices, hoofdstuk 3"))

  package static let duur = Regelkaart(
    "WP-EBMS-065", titel: "Een tijdsduur heeft de vorm van XML Schema",
    waarom: "Met deze duur rekent de software wanneer zij opnieuw verstuurt.", hint: "Schrijf bijvoorbeeld PT3H",
    fout: "3 uur", goed: "PT3H", norm: norm)

  package static let kanaal = Regelkaart(
    "WP-EBMS-066", titel: "Elke actie heeft een kanaal met een adres",
    waarom: "Zonder kanaal weet de afzender niet waar het bericht heen moet.", hint: "Voeg het kanaal toe aan de CPA",
    fout: "ChannelId die niet bestaat", goed: "ChannelId van een DeliveryChannel", norm: norm)

  package static let rollen = Regelkaart(
    "WP-EBMS-067", .waarschuwing, titel: "Een partij heeft één rol per CPA",
    waarom: "Digikoppeling vraagt één rol; met meer rollen raken sommige producten in de war.",
    hint: "Maak per rol een eigen CPA", fout: "een partij met twee rollen", goed: "een partij met één rol",
    norm: DigikoppelingRegels.profiel("hoofdstuk 6"))

  static let alle = [geenCPA, ontbreekt, spiegel, venster, looptijd, duur, kanaal, rollen]
}
