import Scherm

/// What was asked: people, place, activities with all answers, and whether anything got lost.
struct VerzoekTab {
  let deel: Zaakdeel
  let volgnummers: [String]

  /// Group of the questions for a document: their "false" says that there is none.
  private static let bijlagengroep = "Bijlagen"

  private var verzoek: Verzoekbeeld { deel.zaak.verzoek }

  func schrijf(_ h: inout HTML) {
    doen(&h)
    h.deel("Wie") { h in
      h.tabel(
        "Betrokkenen", kolommen: ["Naam", "Rol", "E-mail", "Telefoon", "Adres", "Nummer"], van: verzoek.betrokkenen
      ) { mens in
        [
          .tekst(mens.naam), .tekst(mens.rol.rawValue), .tekst(mens.email ?? "–"), .tekst(mens.telefoon ?? "–"),
          .tekst(mens.adres ?? "–"), .tekst(mens.nummer ?? "–"),
        ]
      }
    }
    h.deel("Waar") { h in waar(&h) }
    h.deel("Wat") { h in
      if let toelichting = verzoek.toelichting { h.p(toelichting) }
      for activiteit in verzoek.activiteiten { Self.schrijf(activiteit, &h) }
    }
    h.deel("Is alles aangekomen?") { h in aangekomen(&h) }
  }

  /// The next acts, where the handler begins. The one that is logical now stands out.
  private func doen(_ h: inout HTML) {
    let zaak = deel.zaak
    let keuzes = zaak.standkeuzes
    guard !zaak.stand.isAf || !keuzes.isEmpty else { return }
    let eerst = volgende
    h.deel("Wat wilt u doen?") { h in
      h.knoppenrij { h in
        for stand in keuzes {
          h.knopformulier(
            stand.knop(vanuit: zaak.stand), naar: deel.pad("/stand"), eerst == .stand(stand) ? .primair : .secundair,
            velden: [("stand", stand.rawValue)])
        }
        if zaak.stand == .besloten, zaak.verzoek.vraagtBesluit, zaak.kennisgevingen.isEmpty {
          h.knoplink("Publiceer de kennisgeving", naar: deel.pad("/besluit"))
        }
        guard !zaak.stand.isAf else { return }
        h.knoplink("Vraag een aanvulling", naar: deel.pad("/termijn"), soort: .secundair)
        h.knoplink("Vraag advies", naar: deel.pad("/advies"), soort: .secundair)
        h.knoplink(
          zaak.verzoek.vraagtBesluit ? "Neem een besluit" : "Rond de \(zaak.verzoek.soortwoord) af",
          naar: deel.pad("/besluit"), soort: eerst == .besluit ? .primair : .secundair)
      }
    }
  }

  private enum Volgende: Equatable { case stand(Zaakstand), besluit }

  /// The next logical step; nil while the zaak waits for somebody else.
  private var volgende: Volgende? {
    switch deel.zaak.stand {
    case .ontvangen, .ontvangstBevestigd: .stand(.ontvankelijkheidToetsen)
    case .ontvankelijkheidToetsen: .stand(.inBehandeling)
    case .inBehandeling, .verlengd: .besluit
    case .wachtOpAanvulling, .adviesGevraagd, .ontwerpTerInzage, .besloten, .bekendgemaakt, .bezwaarOfBeroep,
      .onherroepelijk, .ingetrokken, .doorgezonden:
      nil
    }
  }

  private func waar(_ h: inout HTML) {
    for locatie in verzoek.locaties {
      h.p(locatie.omschrijving)
      if let x = locatie.x, let y = locatie.y {
        h.p { h in
          h.tekst("RD-coördinaten: ")
          h.code("\(Self.kort(x)), \(Self.kort(y))")
        }
      }
    }
    guard let eerste = verzoek.locaties.first, let x = eerste.x, let y = eerste.y, !deel.huis.zetel.kaartlagen.isEmpty
    else { return }
    let straal = 250.0
    let punt = Kaartpunt(x: x, y: y)
    h.kaart(
      Kaart(
        "Locatie van het verzoek", lagen: deel.huis.zetel.kaartlagen,
        uitsnede: Kaartvak(minX: x - straal, minY: y - straal * 0.6, maxX: x + straal, maxY: y + straal * 0.6),
        omschrijving: eerste.omschrijving, gekozen: punt))
  }

  private static func kort(_ getal: Double) -> String {
    let tienden = Int((getal * 10).rounded())
    return "\(tienden / 10),\(abs(tienden % 10))"
  }

  private static func schrijf(_ activiteit: Verzoekbeeld.Activiteit, _ h: inout HTML) {
    h.kop3(activiteit.naam)
    h.tabel(
      "Antwoorden bij \(activiteit.naam)", kolommen: ["Vraag", "Antwoord", "Groep"],
      van: activiteit.antwoorden, leeg: "Bij deze activiteit zijn geen vragen gesteld."
    ) { antwoord in
      [
        .tekst(antwoord.vraag),
        Cel { h in
          h.tekst(Self.tekst(antwoord))
          if let oud = antwoord.oorspronkelijk { h.tekst(" (eerder: \(oud))") }
          if !antwoord.isPubliceerbaar { h.tekst(" – niet openbaar") }
        },
        .tekst(antwoord.groep.isEmpty ? "–" : antwoord.groep),
      ]
    }
    h.uitklap("Technische gegevens van \(activiteit.naam)") { h in
      h.kenmerken(["Activiteit in het omgevingsplan": .code(activiteit.imowId)])
      h.tabel("Nummers van de vragen", kolommen: ["Vraag", "Nummer"], van: activiteit.antwoorden) {
        [.tekst($0.vraag), .code($0.vraagId)]
      }
    }
  }

  private static func tekst(_ antwoord: Verzoekbeeld.Antwoord) -> String {
    let aantal = antwoord.documenten.count
    guard aantal == 0 else { return aantal == 1 ? "1 bijlage" : "\(aantal) bijlagen" }
    return switch antwoord.antwoord {
    case "true": "Ja"
    case "false": antwoord.groep == Self.bijlagengroep ? "Niet toegevoegd" : "Nee"
    case let tekst?: tekst
    case nil: "–"
    }
  }

  private func aangekomen(_ h: inout HTML) {
    let documenten = deel.zaak.documenten.filter { $0.herkomst == .verzoek && $0.sha256 != nil && !$0.isVervallen }
      .count
    h.tabel(
      "Ontvangen en bewaard", kolommen: ["Wat", .getal("In het bericht"), .getal("In de zaak"), "Oordeel"],
      rijen: [
        Self.rij("Antwoorden", verzoek.ontvangenSpecificaties, verzoek.bewaardeSpecificaties),
        Self.rij("Documenten", verzoek.ontvangenDocumenten, documenten),
      ])
    if !deel.zaak.bevindingen.isEmpty {
      h.tabel(
        "Opgemerkt bij het ontvangen", kolommen: ["Wat", "Ernst", "Code"], van: deel.zaak.bevindingen
      ) { melding in
        [.tekst(melding.tekst), .tekst(melding.ernst), .link(melding.code, naar: "/uitleg/\(melding.code)")]
      }
    }
    h.lijst(volgnummers) { h, volgnummer in
      h.a("Verzoekbericht \(volgnummer) (XML)", naar: deel.pad("/verzoekberichten/\(volgnummer)"))
    }
  }

  private static func rij(_ wat: String, _ ontvangen: Int, _ bewaard: Int) -> [Cel] {
    [
      .tekst(wat), .getal(ontvangen), .getal(bewaard),
      ontvangen == bewaard ? .status(.groen, "Alles is er") : .status(.rood, "Er mist iets"),
    ]
  }
}
