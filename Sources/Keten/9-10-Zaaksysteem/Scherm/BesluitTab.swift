import Ketenspoor
import Opslag
import Scherm
import Tijd

/// The decision and its kennisgeving.
struct BesluitTab {
  let deel: Zaakdeel

  func schrijf(_ h: inout HTML) {
    if let besluit = deel.zaak.besluit {
      genomen(besluit, &h)
      if isBesluit { kennisgevingen(&h) }
    } else if deel.zaak.stand.isAf {
      h.leegbericht("Hier komt geen besluit", "De stand van deze zaak is: \(deel.zaak.standwoord.lowercased()).")
    } else {
      formulier(&h)
    }
  }

  private var isBesluit: Bool { deel.zaak.verzoek.vraagtBesluit }

  private func genomen(_ besluit: Zaakbesluit, _ h: inout HTML) {
    let wanneer = isBesluit ? "Genomen op" : "Beoordeeld op"
    let isGoed = besluit.uitkomst == .verleend || besluit.uitkomst == .akkoord
    h.deel(isBesluit ? "Besluit" : "Beoordeling") { h in
      h.kenmerken([
        "Uitkomst": .status(isGoed ? .groen : .oranje, besluit.uitkomst.woord),
        wanneer: .dag(besluit.genomenOp),
        "Document": .link(
          besluit.bestandsnaam(deel.zaak.nummer), naar: deel.pad("/documenten/\(besluit.documentId)")),
      ])
      h.kop3("Motivering")
      h.p(besluit.motivering)
      if !besluit.voorschriften.isEmpty {
        h.kop3("Voorschriften")
        h.stappen(besluit.voorschriften) { h, regel in h.tekst(regel) }
      }
    }
  }

  private func formulier(_ h: inout HTML) {
    let open = deel.zaak.adviezen.filter { $0.ontvangenOp == nil && !$0.isAf }
    if !open.isEmpty {
      h.melding(.waarschuwing, "Er is nog advies onderweg", "Van: \(open.map(\.naam).joined(separator: ", ")).")
    }
    let soort = deel.zaak.verzoek.soortwoord
    h.deel(isBesluit ? "Besluit nemen" : "Afronden") { h in
      if !isBesluit { h.p("Op een \(soort) neemt u geen besluit. U kijkt of alles klopt en laat dat weten.") }
      h.formulier(naar: deel.pad("/besluit"), fouten: deel.fouten) { h in
        h.keuzerondjes(
          Veld(
            "uitkomst", isBesluit ? "Wat besluit u?" : "Is de \(soort) goed?", fout: deel.fouten["uitkomst"],
            invulling: .verplicht),
          Zaakbesluit.Uitkomst.keuzes(bij: deel.zaak.verzoek).map { Keuze($0.rawValue, label($0)) },
          gekozen: deel.waarde("uitkomst"))
        h.tekstvak(
          Veld("motivering", "Waarom?", fout: deel.fouten["motivering"], invulling: .verplicht),
          waarde: deel.waarde("motivering"))
        if isBesluit {
          h.tekstvak(
            Veld("voorschriften", "Voorschriften", hint: "Eén per regel. Mag leeg blijven."),
            waarde: deel.waarde("voorschriften"))
        }
        h.knop(isBesluit ? "Neem besluit" : "Rond de \(soort) af")
      }
    }
  }

  private func label(_ uitkomst: Zaakbesluit.Uitkomst) -> String {
    let soort = deel.zaak.verzoek.soortwoord
    return uitkomst == .akkoord ? "\(soort.prefix(1).uppercased())\(soort.dropFirst()) akkoord" : uitkomst.woord
  }

  private func kennisgevingen(_ h: inout HTML) {
    h.deel("Kennisgeving", id: "kennisgeving") { h in
      for kennisgeving in deel.zaak.kennisgevingen { schrijf(kennisgeving, &h) }
      // One at a time: a next one only when the last was refused.
      guard deel.zaak.kennisgevingen.allSatisfy({ Stand($0, deel.huis) == .geweigerd }) else { return }
      let locatie = deel.zaak.verzoek.locaties.first?.omschrijving ?? ""
      h.p("De LVBB plaatst de kennisgeving in het officiële blad.")
      h.formulier(naar: deel.pad("/kennisgeving"), fouten: deel.fouten) { h in
        h.tekstveld(
          Veld("opschrift", "Titel", fout: deel.fouten["opschrift"], invulling: .verplicht),
          waarde: deel.waarde("opschrift", "Besluit omgevingsvergunning: \(deel.zaak.verzoek.titel), \(locatie)"))
        h.tekstvak(
          Veld("toelichting", "Toelichting", hint: "Mag leeg blijven"), waarde: deel.waarde("toelichting"), regels: 3)
        h.datumveld(
          Veld(
            "datum", "Bekendmaken op", hint: "Kies een werkdag na vandaag.", fout: deel.fouten["datum"],
            invulling: .verplicht),
          waarde: Datum(deel.waarde("datum")) ?? deel.huis.nu.datum.volgendeWerkdag)
        h.knop("Publiceer kennisgeving")
      }
    }
  }

  private func schrijf(_ kennisgeving: Kennisgeving, _ h: inout HTML) {
    let stand = Stand(kennisgeving, deel.huis)
    h.kader { h in
      h.kop3(kennisgeving.opschrift)
      h.kenmerken([
        "Stand bij de LVBB": .status(stand.kleur, kennisgeving.stand.map { Kennisgeving.woord($0) } ?? stand.woord),
        "Publicatie": kennisgeving.publicatie.map { .link($0, naar: "/bekendmakingen/publicaties/\($0)") } ?? .leeg,
        "Bekendmaken op": .dag(kennisgeving.datumBekendmaking),
      ])
      h.tijdlijn(
        kennisgeving.meldingen.map { melding in
          Mijlpaal(
            Kennisgeving.woord(melding.stand), Self.isAfwijzing(melding.stand) ? .rood : .groen,
            stand: "Bericht van de LVBB",
            moment: melding.op, tekst: melding.tekst)
        })
      h.uitklap("Technische gegevens") { h in
        h.kenmerken([
          "Identificatie": .code(kennisgeving.expression),
          "Aanlevering": .link("zip", naar: deel.pad("/kennisgevingen/\(kennisgeving.idLevering)")),
        ])
      }
    }
  }

  private static func isAfwijzing(_ stand: String) -> Bool {
    stand.contains("niet-valide") || stand.contains("afgebroken") || stand == "geweigerd"
  }

  /// How far a kennisgeving is: what the LVBB said, or else whether our message has arrived.
  private enum Stand {
    case onderweg, gepubliceerd, geweigerd

    init(_ kennisgeving: Kennisgeving, _ huis: Zaakhuis) {
      let uit = kennisgeving.uitvakId.flatMap { try? huis.omgeving.uitvak.bericht($0) }
      let isAfgewezen = kennisgeving.stand.map(BesluitTab.isAfwijzing) ?? false
      if kennisgeving.isGepubliceerd {
        self = .gepubliceerd
      } else if isAfgewezen || uit?.status == .opgegeven {
        self = .geweigerd
      } else {
        self = .onderweg
      }
    }

    var kleur: Status {
      switch self {
      case .onderweg: .oranje
      case .gepubliceerd: .groen
      case .geweigerd: .rood
      }
    }
    var woord: String {
      switch self {
      case .onderweg: "Verstuurd, nog geen antwoord"
      case .gepubliceerd: "Gepubliceerd"
      case .geweigerd: "Niet aangekomen bij de LVBB"
      }
    }
  }
}
