import Ketenspoor
import STOP
import Scherm
import Tijd

/// What somebody can do now with a delivery: send it, wait for the LVBB, put the clock forward, or go on to the next
/// step. Buttons that make no sense at this moment are folded away, so that nobody sends twice by mistake.
struct AanleveringVersturen {
  let werkplek: Werkplek
  let regel: Dossierlijst.Regel
  let opdracht: Opdracht?
  /// Of the last sending, or of the package when nothing was sent yet.
  let dag: Datum?
  let fouten: [Veldfout]

  private var adres: String { Plansoftwarepagina.aanlevering(regel.dossier.id) }
  private var vandaag: Datum { werkplek.omgeving.klok.vandaag }

  func schrijf(_ h: inout HTML) {
    switch regel.stand {
    case .gepubliceerd:
      h.gelukt(
        "Klaar: dit pakket is bekendgemaakt", "U hoeft niets meer te sturen.",
        volgende: ("stap 4a, lees de publicatie", "/bekendmakingen"))
      nogEens(&h)
    case .publicatieGeregistreerd:
      wachten(&h)
      nogEens(&h)
    case .validatieOnderweg, .validatieInBehandeling, .publicatieOnderweg, .publicatieInBehandeling,
      .publicatieGevalideerd:
      bezig(&h)
      nogEens(&h)
    case .valide:
      h.gelukt("De LVBB heeft dit pakket goedgekeurd", "Volgende: stap 3, vraag de publicatie aan.")
      h.deel("Naar de LVBB sturen") { h in knoppen(&h) }
    case .gereed, .nietValide, .nietGepubliceerd, .afgebroken, .nietBezorgd:
      h.deel("Naar de LVBB sturen") { h in
        if regel.stand == .gereed { h.p("Klaar met stap 1. Volgende: stap 2, laat de LVBB het pakket valideren.") }
        knoppen(&h)
      }
    }
  }

  /// The LVBB has it and waits for the day; only the clock is needed.
  private func wachten(_ h: inout HTML) {
    guard let dag, dag > vandaag else { return bezig(&h) }
    h.melding(.info, "De LVBB maakt dit op \(dag.voluit) bekend") { h in
      h.p("Het is nu \(vandaag.voluit). Zet de praktijkklok vooruit, dan ziet u wat er die dag gebeurt.")
      h.knopformulier(
        "Zet de klok op \(dag.voluit)", naar: "/klok", .primair, velden: [("datum", dag.description)])
    }
  }

  private func bezig(_ h: inout HTML) {
    h.melding(.info, "De LVBB is bezig") { h in
      h.p("Deze pagina verandert niet vanzelf.")
      h.p { h in h.knoplink("Ververs", naar: adres) }
    }
  }

  private func nogEens(_ h: inout HTML) {
    h.uitklap("Nog een keer sturen", stand: fouten.isEmpty ? .dicht : .open) { h in knoppen(&h) }
  }

  private func knoppen(_ h: inout HTML) {
    let isGoedgekeurd = regel.stand == .valide
    if !isGoedgekeurd { h.p("Laat de LVBB eerst valideren. Is alles goed? Vraag dan de publicatie aan.") }
    h.knoppenrij { h in
      h.knopformulier("Laat valideren", naar: "\(adres)/valideren", isGoedgekeurd ? .secundair : .primair)
      h.knopformulier("Laat publiceren", naar: "\(adres)/publiceren", isGoedgekeurd ? .primair : .secundair)
    }
    guard let opdracht, opdracht.soort.heeftPublicatie else { return }
    h.p("Dag van bekendmaking in dit pakket: \(opdracht.datumBekendmaking?.voluit ?? "onbekend").")
    if let eigen = opdracht.datumBekendmaking, eigen <= vandaag {
      h.melding(
        .waarschuwing, "De dag van bekendmaking is al voorbij",
        "De LVBB kan dit pakket daarom weigeren. Wijzig hieronder de dag.")
    }
    h.uitklap("Wijzig de dag", stand: fouten.isEmpty ? .dicht : .open) { h in
      h.p("U stuurt het pakket dan met een andere dag van bekendmaking. Verder blijft het gelijk.")
      for handeling in Opdrachtaanpassing.Handeling.allCases { andereDag(handeling, &h) }
    }
  }

  private func andereDag(_ handeling: Opdrachtaanpassing.Handeling, _ h: inout HTML) {
    let naam = handeling == .valideren ? "Laat valideren met deze dag" : "Laat publiceren met deze dag"
    let veld = "datumBekendmaking-\(handeling.rawValue)"
    h.formulier(
      naar: "\(adres)/\(handeling.rawValue)", fouten: fouten.filter { $0.veld == veld }, label: naam
    ) { h in
      h.datumveld(
        Veld(
          "datumBekendmaking", "Andere dag van bekendmaking (\(handeling.rawValue))", hint: Bekendmakingsdag.hint,
          fout: fouten[veld], plek: handeling.rawValue), waarde: vandaag.volgendeWerkdag)
      h.knop(naam, .secundair)
    }
  }
}

/// The numbers and names behind a delivery, for who looks for a fault.
struct Technischdeel {
  let regel: Dossierlijst.Regel
  let blik: Pakketblik

  private var adres: String { Plansoftwarepagina.aanlevering(regel.dossier.id) }

  func schrijf(_ h: inout HTML) {
    if let opdracht = blik.opdracht {
      h.kenmerken([
        "Opdracht": .code(opdracht.soort.rawValue), "Nummer van de levering (idLevering)": .code(opdracht.idLevering),
        "Bevoegd gezag (OIN)": .code(opdracht.idBevoegdGezag), "Aanleveraar (OIN)": .code(opdracht.idAanleveraar),
        "Besluit": .code(blik.besluit?.identificatie.expression ?? "–"),
      ])
    }
    for mutatie in blik.mutaties {
      h.kenmerken(["Van versie": .code(mutatie.was), "Naar versie": .code(mutatie.wordt)])
    }
    h.p(
      regel.dossier.nieuweIdLevering
        ? "Elke verzending krijgt in opdracht.xml een nieuw nummer (idLevering) en de soort die bij de knop past."
        : "Het nummer (idLevering) blijft gelijk. Alleen de soort opdracht past zich aan de knop aan.")
    h.tabel("Bestanden in het pakket", kolommen: ["Naam", .getal("Bytes")], van: blik.bestanden) { bestand in
      [.code(bestand.naam), .getal(bestand.grootte)]
    }
    guard !regel.verzendingen.isEmpty else { return }
    h.tabel(
      "Verzendingen", kolommen: ["Dienst", "idLevering", "Aangepast in opdracht.xml", "Zoals verstuurd"],
      van: regel.verzendingen
    ) { verzending in
      [
        .tekst(verzending.dienst.naam), .code(verzending.idLevering),
        verzending.aangepast.isEmpty ? .leeg : .tekst(verzending.aangepast.joined(separator: "; ")),
        Cel { h in
          h.a(naar: "\(adres)/zip?verzending=\(Procentcodering.codeer(verzending.messageId))") { h in
            h.tekst("Pakket (zip)")
            h.verborgenTekst(" met idLevering \(verzending.idLevering)")
          }
        },
      ]
    }
  }
}
