import Bevindingen
import Markup

/// Rules of STOP 1.4.1 on metadata, begrippen and consolidation (imop-metadata, imop-begripsrelaties,
/// imop-consolidatie), and the one on a single step of a procedure.
enum Metadata141 {
  static let nieuw: [Elementregel] = [
    Elementregel(
      Kaart.stop141(
        "STOP1041", "Een begrip is één keer gekoppeld aan hetzelfde begrip in de catalogus",
        waarom: "Twee dezelfde koppelingen kunnen elkaar tegenspreken.", hint: "Verwijder de dubbele Begripsrelatie",
        fout: "twee keer Begripsrelatie met dezelfde wId en catalogusEndPoint",
        goed: "één Begripsrelatie per wId en catalogusEndPoint"), bij: "Begripsrelaties"
    ) { relaties in
      var gezien: Set<[String]> = []
      let dubbel = relaties.alle("Begripsrelatie").first {
        !gezien.insert([$0.waarde("wId"), $0.waarde("catalogusEndPoint")]).inserted
      }
      return dubbel.map { "'\($0.waarde("wId"))' is meer dan eens gekoppeld aan \($0.waarde("catalogusEndPoint"))" }
    },
    tijdstempel("STOP1077", "juridischWerkendVanaf", "van inwerkingtreding", "2026-06-01", "2026-07-01"),
    tijdstempel("STOP1078", "geldigVanaf", "waarop de regels gaan gelden", "2026-06-02", "2026-07-02"),
    Elementregel(
      Kaart.stop141(
        "STOP1323", "Bij een uitspraak van de rechter staat waar die te lezen is",
        waarom: "Een lezer wil weten wat de rechter voorlopig heeft bepaald.",
        hint: "Voeg meerInformatie toe met het adres van de uitspraak", fout: "stap_023 zonder meerInformatie",
        goed: "stap_023 met <meerInformatie>https://…</meerInformatie>"), bij: "Procedurestap"
    ) { stap in
      stap.waarde("soortStap") == Procedurestap.voorlopigeVoorziening && stap.eerste("meerInformatie") == nil
        ? "Stap \(stap.waarde("soortStap")) op \(stap.waarde("voltooidOp")) heeft geen meerInformatie" : nil
    },
    Elementregel(
      Kaart.stop141(
        "STOP2082", .waarschuwing, "Voorbeschermingsregels horen bij een omgevingsplan of een verordening",
        waarom: "De algemene soort zegt niet welke regels worden voorbeschermd.",
        hint: "Gebruik regelingtype_015 (omgevingsplan) of regelingtype_016 (omgevingsverordening)",
        fout: "<soortRegeling>/join/id/stop/regelingtype_009</soortRegeling>",
        goed: "<soortRegeling>/join/id/stop/regelingtype_015</soortRegeling>"), bij: "soortRegeling"
    ) { $0.tekst == "/join/id/stop/regelingtype_009" ? "soortRegeling is '\($0.tekst)'" : nil },
  ]

  private static func tijdstempel(
    _ code: Bevinding.Code, _ soort: String, _ wat: String, _ een: String, _ ander: String
  ) -> Elementregel {
    Elementregel(
      Kaart.stop141(
        code, "Een doel heeft één datum \(wat)", waarom: "Een wijziging gaat op één dag in.",
        hint: "Verwijder een van de twee datums of verbeter soortTijdstempel",
        fout: "\(soort) \(een) en \(ander) voor één doel", goed: "alleen \(soort) \(een)"), bij: "Tijdstempels"
    ) { tijdstempels in
      var gezien: Set<String> = []
      let dubbel = tijdstempels.alle("Tijdstempel").first {
        $0.waarde("soortTijdstempel") == soort && !gezien.insert($0.waarde("doel")).inserted
      }
      return dubbel.map { "'\($0.waarde("doel"))' heeft meer dan één \(soort)" }
    }
  }

  private static func kaart(_ code: Bevinding.Code) -> Regelkaart { Regels141.kaart(code) }

  static let gewijzigd: [Elementregel] = [
    Elementregel(kaart("STOP1026"), bij: "BeoogdeRegeling") { beoogd in
      isAct(beoogd.instrument) ? nil : "'\(beoogd.instrument)' is geen versie van een regeling"
    },
    Elementregel(kaart("STOP1027"), bij: "BeoogdInformatieobject") { beoogd in
      let isBekend = ["/join/id/regdata/", "/join/id/pubdata/"].contains { beoogd.instrument.hasPrefix($0) }
      return isBekend ? nil : "'\(beoogd.instrument)' staat niet in regdata"
    },
    Elementregel(kaart("STOP1028"), bij: "Intrekking") { intrekking in
      let instrument = intrekking.waarde("instrument")
      return isAct(instrument) || instrument.hasPrefix("/join/id/regdata/")
        ? nil : "'\(instrument)' is geen regeling of informatieobject"
    },
    // The two codes changed places in 1.4.1.
    Elementregel(kaart("STOP1073"), bij: "InformatieObjectMetadata") { metadata in
      instructie(metadata, InformatieObjectMetadata.gio, verboden: ["Informatief", "AlleenBekendTeMaken"])
    },
    Elementregel(kaart("STOP1074"), bij: "InformatieObjectMetadata") { metadata in
      instructie(metadata, InformatieObjectMetadata.pdf, verboden: ["Informatief"])
    },
    Metadataregels.waardelijst(.stop141),
  ]

  private static func isAct(_ instrument: String) -> Bool {
    Identificatiecontrole.landen.contains { instrument.hasPrefix("/akn/\($0)/act") }
  }

  private static func instructie(_ metadata: Element, _ formaat: String, verboden: Set<String>) -> String? {
    let instructie = metadata.waarde("publicatieinstructie")
    guard metadata.waarde("formaatInformatieobject") == formaat, verboden.contains(instructie) else { return nil }
    return "\(metadata.waarde("officieleTitel")) heeft publicatieinstructie \(instructie)"
  }
}

extension Element {
  fileprivate var instrument: String { waarde("instrument") + waarde("instrumentVersie") }
}
