import Bevindingen
import Markup

/// Rules that are new in STOP 1.4.1 on references and where they may stand (imop-tekst).
enum Verwijzing141 {
  static let regels: [Elementregel] = informatieobjecten + [link]

  private static let toelichtingen: Set<String> = [
    "Toelichting", "AlgemeneToelichting", "ArtikelgewijzeToelichting", "Motivering",
  ]
  private static let bijschriften: Set<String> = ["Bijschrift", "Bron", "Lijstaanhef", "Lijstsluiting"]

  private static let informatieobjecten: [Elementregel] = [
    Elementregel(
      Kaart.stop141(
        "STOP0092", "Een ExtIoRef wijst naar een informatieobject in regdata",
        waarom: "Alleen wat in regdata staat, hoort bij de geconsolideerde regeling.",
        hint: "Gebruik voor een informatieobject dat alleen bekend wordt gemaakt een ExtRef",
        fout: "<ExtIoRef ref=\"/join/id/pubdata/gm9995/2026/Rapport/nld@2026\">",
        goed: "<ExtIoRef ref=\"/join/id/regdata/gm9995/2026/Rapport/nld@2026\">"), bij: "ExtIoRef"
    ) { element in
      let delen = (element["ref"] ?? "").genormaliseerd.split(separator: "/", omittingEmptySubsequences: false)
      guard delen.count > 3, !delen[3].isEmpty, delen[3] != "regdata" else { return nil }
      return "ExtIoRef \(element["eId"] ?? "") wijst naar de collectie '\(delen[3])'"
    },
    Elementregel(
      Kaart.stop141(
        "STOP0102", "Een ExtIoRef staat in een Inhoud",
        waarom: "Alleen in de inhoud van een artikel of bijlage wordt een informatieobject deel van de regels.",
        hint: "Zet de ExtIoRef in een Inhoud, meestal in een bijlage met informatieobjecten",
        fout: "<Aanhef><Al><ExtIoRef>", goed: "<Bijlage>…<Divisietekst><Inhoud>…<ExtIoRef>"), bij: "ExtIoRef"
    ) { $0.heeftVoorouder(["Inhoud"]) ? nil : "ExtIoRef \($0["eId"] ?? "") staat niet in een Inhoud" },
    Elementregel(
      Kaart.stop141(
        "STOP0103", "Een ExtIoRef staat niet in een toelichting of motivering",
        waarom: "Een toelichting legt uit, maar regelt niets; een informatieobject hoort bij de regels.",
        hint: "Zet de ExtIoRef in het lichaam of een bijlage en verwijs er met een IntIoRef naar",
        fout: "<Toelichting>…<Inhoud>…<ExtIoRef>", goed: "<Bijlage>…<Inhoud>…<ExtIoRef> (buiten de toelichting)"),
      bij: "ExtIoRef"
    ) { element in
      let plaats = element.voorouders.first { toelichtingen.contains($0.lokaal) }
      return plaats.map { "ExtIoRef \(element["eId"] ?? "") staat in \($0.lokaal)" }
    },
    Elementregel(
      Kaart.stop141(
        "STOP0104", "Een ExtIoRef staat niet in de tekst bij een figuur, formule of lijst",
        waarom: "Een bijschrift, bron of aanhef is tekst erbij; daar zoekt niemand een informatieobject.",
        hint: "Zet de ExtIoRef in een gewone alinea of een begrip", fout: "<Figuur>…<Bijschrift><ExtIoRef>",
        goed: "<Begrip><Term/><Definitie><Al><ExtIoRef>"), bij: "ExtIoRef"
    ) { element in
      let plaats = element.voorouders.first { bijschriften.contains($0.lokaal) || $0.isTitelVanFiguur }
      return plaats.map { "ExtIoRef \(element["eId"] ?? "") staat in \($0.lokaal)" }
    },
  ]

  private static let link = Elementregel(
    Kaart.stop141(
      "STOP0113", "In een verwijzing staat geen andere verwijzing",
      waarom: "Wie op de binnenste klikt, kan niet ook op de buitenste klikken.",
      hint: "Zet de twee verwijzingen naast elkaar of verwijder er een",
      fout: "<IntRef ref=\"art_1\">artikel 1 van <ExtRef>de wet</ExtRef></IntRef>",
      goed: "<IntRef ref=\"art_1\">artikel 1</IntRef> van <ExtRef>de wet</ExtRef>"),
    bij: "ExtRef", "ExtIoRef", "IntIoRef", "IntRef", "Contact"
  ) { element in
    let buiten = element.voorouders.first { ["IntIoRef", "IntRef", "ExtRef"].contains($0.lokaal) }
    return buiten.map { "\(element.lokaal) staat in een \($0.lokaal), in \(element.plek)" }
  }
}
