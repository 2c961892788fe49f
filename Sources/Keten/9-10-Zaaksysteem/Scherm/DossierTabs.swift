import Opslag
import STAM
import Scherm
import Tijd

/// Files of the dossier.
struct DocumentenTab {
  let deel: Zaakdeel

  func schrijf(_ h: inout HTML) {
    h.tabel(
      "Documenten", kolommen: ["Naam", "Soort", "Van", "Vertrouwelijk", .getal("Grootte"), "Stand"],
      van: deel.zaak.documenten, leeg: "Bij deze zaak horen nog geen documenten."
    ) { document in
      [
        document.sha256 == nil
          ? .tekst(document.naam) : .link(document.naam, naar: deel.pad("/documenten/\(document.id)")),
        .tekst(document.soort), .tekst(Self.herkomst(document.herkomst)),
        .tekst(document.isVertrouwelijk ? "Ja" : "Nee"),
        .tekst("\((document.grootte + 1_023) / 1_024) kB"), Self.stand(document),
      ]
    }
    if !deel.zaak.ontbrekendeDocumenten.isEmpty {
      h.knopformulier("Probeer ontbrekende documenten op te halen", naar: deel.pad("/documenten/ophalen"), .primair)
    }
  }

  private static func herkomst(_ herkomst: Zaakdocument.Herkomst) -> String {
    switch herkomst {
    case .verzoek: "Verzoek"
    case .advies: "Advies"
    case .eigen: "Wij zelf"
    }
  }

  private static func stand(_ document: Zaakdocument) -> Cel {
    if document.isVervallen { return .status(.nvt, "Vervallen") }
    guard document.sha256 != nil else { return .status(.rood, "Ontbreekt. \(document.fout ?? "")") }
    return .status(.groen, "In de zaak")
  }
}

/// The term with its reasons, and the acts that move it.
struct TermijnTab {
  let deel: Zaakdeel

  func schrijf(_ h: inout HTML) {
    let uitkomst = deel.zaak.termijn.bereken()
    h.deel("Termijn") { h in
      switch (uitkomst.betekenis, uitkomst.uiterste) {
      case (.besluitUiterlijk, let dag?): h.melding(.info, "Besluit uiterlijk op \(dag.voluit)")
      case (.besluitUiterlijk, nil): h.melding(.waarschuwing, "De termijn staat stil")
      case (.beginVanaf, let dag?): h.melding(.info, "De initiatiefnemer mag beginnen vanaf \(dag.voluit)")
      case (.beginVanaf, nil), (.geenTermijn, _): h.melding(.info, "Bij deze zaak hoort geen termijn")
      }
      if uitkomst.opgeschort { h.p("De termijn is nu opgeschort.") }
      h.tabel(
        "Zo is de datum berekend", kolommen: ["Stap", "Artikel", "Datum"], van: uitkomst.redenen
      ) { reden in
        [.tekst(reden.omschrijving), .tekst(reden.artikel), reden.datum.map { .dag($0) } ?? .leeg]
      }
      if !uitkomst.bevindingen.isEmpty { h.bevindingenlijst(uitkomst.bevindingen) }
    }
    guard !deel.zaak.stand.isAf else { return }
    aanvulling(&h)
    // What follows moves the day of a decision, and on a melding nobody decides.
    guard deel.zaak.verzoek.vraagtBesluit else { return }
    h.deel("Verlengen") { h in
      h.formulier(naar: deel.pad("/verlengen"), fouten: deel.fouten.bij("reden")) { h in
        h.verborgen("weken", "6")
        h.tekstvak(
          Veld("reden", "Waarom heeft u zes weken meer nodig?", fout: deel.fouten["reden"], invulling: .verplicht),
          waarde: deel.waarde("reden"), regels: 3)
        h.knop("Verleng met zes weken", .secundair)
      }
    }
    opschorten(uitkomst.opgeschort, &h)
  }

  private func aanvulling(_ h: inout HTML) {
    h.deel("Aanvulling vragen") { h in
      h.p(
        deel.zaak.verzoek.vraagtBesluit
          ? "De initiatiefnemer krijgt een bericht. De termijn staat stil tot de gegevens er zijn (Awb 4:15)."
          : "De initiatiefnemer krijgt een bericht.")
      h.formulier(naar: deel.pad("/aanvulling"), fouten: deel.fouten.bij("wat", "tot")) { h in
        h.tekstvak(
          Veld("wat", "Wat mist er?", fout: deel.fouten["wat"], invulling: .verplicht), waarde: deel.waarde("wat"),
          regels: 4)
        h.datumveld(
          Veld("tot", "Uiterlijk op", fout: deel.fouten["tot"], invulling: .verplicht),
          waarde: Datum(deel.waarde("tot")) ?? deel.huis.nu.datum.plus(weken: 4))
        h.knop("Vraag aanvulling")
      }
    }
  }

  private func opschorten(_ isOpgeschort: Bool, _ h: inout HTML) {
    guard !isOpgeschort else {
      return h.deel("Hervatten") { h in
        h.p("Zijn de gegevens op een andere manier gekomen, of is de reden weg?")
        h.knopformulier("Hervat de termijn vandaag", naar: deel.pad("/hervatten"))
      }
    }
    h.uitklap("Om een andere reden opschorten") { h in
      h.formulier(naar: deel.pad("/opschorten")) { h in
        h.keuzelijst(
          Veld("reden", "Reden", invulling: .verplicht),
          Behandeltermijn.Opschortreden.allCases.filter { $0 != .aanvulling }.map { Keuze($0.rawValue, $0.tekst) })
        h.datumveld(Veld("tot", "Tot en met", hint: "Leeg: tot u hervat"))
        h.knop("Schort op", .secundair)
      }
    }
  }
}

extension [Veldfout] {
  /// The mistakes of one form on a page with several.
  func bij(_ velden: String...) -> [Veldfout] { filter { velden.contains($0.veld) } }
}

/// Messages to the initiatiefnemer, with where each of them is.
struct BerichtenTab {
  let deel: Zaakdeel

  func schrijf(_ h: inout HTML) {
    let berichten = Berichtgeving(huis: deel.huis)
    h.p("Het Omgevingsloket geeft geen berichten door. U stuurt ze zelf; ze komen in het oefenpostvak.")
    if deel.zaak.berichten.isEmpty { h.leegbericht("Er is nog geen bericht") }
    for bericht in deel.zaak.berichten.reversed() {
      let stand = berichten.stand(bericht)
      h.kader { h in
        h.kop2(bericht.onderwerp)
        h.kenmerken([
          "Aan": .tekst(bericht.aan), "Via": .tekst(bericht.weg == .email ? "e-mail" : "brief"),
          "Gemaakt": .tijd(bericht.op), "Stand": .status(stand.kleur, stand.woord),
        ])
        switch stand {
        case .verstuurd, .briefSchrijven, .onderweg(nil): break
        case .onderweg(let fout?), .mislukt(let fout): h.melding(.waarschuwing, "Nog niet aangekomen", fout)
        }
        h.uitklap("Tekst") { h in
          for alinea in bericht.tekst.split(separator: "\n", omittingEmptySubsequences: true) { h.p(String(alinea)) }
        }
        if stand == .briefSchrijven {
          h.knopformulier(
            "De brief is verstuurd", naar: deel.pad("/brief"), .primair, velden: [("bericht", bericht.id)])
        }
      }
    }
    h.knopformulier("Bevestig de ontvangst nog een keer", naar: deel.pad("/ontvangst"))
  }
}

extension Berichtstand {
  fileprivate var kleur: Status {
    switch self {
    case .verstuurd: .groen
    case .onderweg, .briefSchrijven: .oranje
    case .mislukt: .rood
    }
  }
}

/// What happened, and handing the verzoek over.
struct HistorieTab {
  let deel: Zaakdeel

  func schrijf(_ h: inout HTML) {
    h.deel("Wat is er gebeurd?") { h in
      h.tijdlijn(
        deel.zaak.historie.map { Mijlpaal($0.wat, .groen, stand: "Gebeurd", moment: $0.op) })
    }
    h.deel("Doorzenden") { h in
      h.p("DSO-LV stuurt het verzoek naar de andere organisatie. Pas als dat gelukt is, verandert deze zaak.")
      if !deel.zaak.doorzendingen.isEmpty { overzicht(&h) }
      // A verzoek that was handed over may be asked back; a decided one stays.
      if !deel.zaak.stand.isAf || deel.zaak.stand == .doorgezonden { formulier(&h) }
    }
  }

  private func overzicht(_ h: inout HTML) {
    h.tabel(
      "Doorzendingen", kolommen: ["Naar", "Wat", "Bij DSO-LV", "Bij ons", "Uitleg", "Wanneer"],
      van: deel.zaak.doorzendingen
    ) { doorzending in
      let landelijk: Cel =
        switch doorzending.stand {
        case .loopt: .status(.oranje, "Onbekend")
        case .uitgevoerd: .status(.groen, "Uitgevoerd")
        case .geweigerd: .status(.rood, "Geweigerd")
        }
      return [
        .tekst(doorzending.naam), .tekst(doorzending.wat == .bevoegdgezag ? "bevoegd gezag" : "behandeldienst"),
        landelijk, .tekst(doorzending.stand == .uitgevoerd ? "Aangepast" : "Niet veranderd"),
        .tekst(doorzending.uitleg), .tijd(doorzending.op),
      ]
    }
    if deel.zaak.doorzendingen.contains(where: { $0.stand == .loopt }) {
      h.knopformulier("Vraag na bij DSO-LV", naar: deel.pad("/doorzenden/controleren"), .primair)
    }
  }

  /// Leads to a page that asks whether this is what the handler wants.
  private func formulier(_ h: inout HTML) {
    h.formulier(naar: deel.pad("/doorzenden"), .get, fouten: deel.fouten) { h in
      h.keuzerondjes(
        Veld("wat", "Wat wilt u veranderen?", fout: deel.fouten["wat"], invulling: .verplicht),
        [
          Keuze("behandeldienst", "De behandeldienst", hint: "U blijft bevoegd gezag"),
          Keuze("bevoegdgezag", "Het bevoegd gezag", hint: "Een andere organisatie beslist"),
        ], gekozen: deel.waarde("wat", "behandeldienst"))
      let partners = deel.huis.zetel.gesprekspartners
      h.keuzelijst(
        Veld("oin", "Naar wie?", fout: deel.fouten["oin"], invulling: .verplicht),
        partners.map { Keuze($0.oin, $0.naam) } + [Keuze("", "Geen behandeldienst meer")],
        gekozen: deel.waarde("oin", partners.first?.oin ?? ""))
      h.knop("Verder met doorzenden", .secundair)
    }
  }
}
