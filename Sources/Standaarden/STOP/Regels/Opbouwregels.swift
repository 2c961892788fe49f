import Bevindingen
import Markup

/// Rules of STOP 1.3.0 on how an article and a toelichting are built, and on identifiers that end in a full stop.
enum Opbouwregels {
  static let regels: [Elementregel] = punten + opbouw + toelichtingen + afbeeldingen

  private static let punten: [Elementregel] = [
    punt("STOP0013", "eId", "eindigt op een punt", "art_1.", "art_1") { $0.eindigtOpPunt },
    punt("STOP0014", "wId", "eindigt op een punt", "gm9995_1__art_1.", "gm9995_1__art_1") { $0.eindigtOpPunt },
    punt("STOP0043", "eId", "heeft een deel dat eindigt op een punt", "chp_1.__art_1", "chp_1__art_1") {
      $0.heeftDeelMetPunt
    },
    punt("STOP0044", "wId", "heeft een deel dat eindigt op een punt", "gm9995_1__chp_1.__art_1", "gm9995_1__chp_1") {
      $0.heeftDeelMetPunt
    },
  ]

  private static func punt(
    _ code: Bevinding.Code, _ attribuut: String, _ wat: String, _ fout: String, _ goed: String,
    _ isFout: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Elementregel {
    Elementregel(
      Kaart.stop(
        code, "Geen \(attribuut) \(wat)", waarom: "De punt hoort bij het gedrukte nummer, niet bij de identificatie.",
        hint: "Verwijder de punt aan het eind van het deel", fout: "\(attribuut)=\"\(fout)\"",
        goed: "\(attribuut)=\"\(goed)\""), bijAttribuut: attribuut
    ) { element in
      // The Schematron asks for an eId in both cases.
      guard let id = element.attribuutwaarde(attribuut), id.metBytes(isFout), element["eId"] != nil else { return nil }
      return "\(attribuut) '\(id.tekst)' van \(element.lokaal) \(wat)"
    }
  }

  private static let opbouw: [Elementregel] = [
    Elementregel(
      Kaart.stop(
        "STOP0070", "Een artikel heeft leden of inhoud, of is gereserveerd of vervallen",
        waarom: "Twee daarvan samen spreken elkaar tegen.", hint: "Kies een van de vier",
        fout: "<Artikel><Kop/><Inhoud/><Lid/></Artikel>", goed: "<Artikel><Kop/><Lid/><Lid/></Artikel>"),
      bij: "Artikel"
    ) { artikel in
      guard !artikel.heeftVoorouder(["Vervang"]) else { return nil }
      let soorten = ["Gereserveerd", "Vervallen", "Inhoud", "Lid"].filter { artikel.eerste($0) != nil }
      return soorten.count > 1 ? "\(artikel.plek) heeft \(soorten.joined(separator: " en "))" : nil
    },
    Elementregel(
      Kaart.stop(
        "STOP0075", "Een motivering in een besluit heeft geen schemaversie",
        waarom: "De motivering hoort bij het besluit en volgt de versie daarvan.", hint: "Verwijder schemaversie",
        fout: "<BesluitCompact>…<Motivering schemaversie=\"1.3.0\">", goed: "<Motivering>"), bij: "Motivering"
    ) { motivering in
      motivering["schemaversie"] != nil && motivering.heeftVoorouder(["BesluitCompact", "BesluitKlassiek"])
        ? "\(motivering.plek) heeft schemaversie \(motivering["schemaversie"] ?? "")" : nil
    },
  ]

  private static let divisies = ["Divisie", "Divisietekst"]
  private static let soorten = ["AlgemeneToelichting", "ArtikelgewijzeToelichting"]

  private static let toelichtingen: [Elementregel] = [
    Elementregel(
      Kaart.stop(
        "STOP0081", .waarschuwing, "Een toelichting is algemeen of artikelsgewijs",
        waarom: "Een toelichting met losse divisies mag nog, maar straks niet meer.",
        hint: "Zet de tekst in een AlgemeneToelichting of ArtikelgewijzeToelichting",
        fout: "<Toelichting><Divisietekst>", goed: "<Toelichting><AlgemeneToelichting><Divisietekst>"),
      bij: "Toelichting"
    ) { toelichting in
      divisies.contains { toelichting.eerste($0) != nil } ? "\(toelichting.plek) heeft losse divisies" : nil
    },
    Elementregel(
      Kaart.stop(
        "STOP0082", .waarschuwing, "Een artikelsgewijze toelichting staat in een toelichting",
        waarom: "Los in de regeling mag nog, maar straks niet meer.",
        hint: "Zet de ArtikelgewijzeToelichting in een Toelichting",
        fout: "<RegelingCompact>…<ArtikelgewijzeToelichting>", goed: "<Toelichting><ArtikelgewijzeToelichting>"),
      bij: "ArtikelgewijzeToelichting"
    ) { $0.ouder?.lokaal == "Toelichting" ? nil : "\($0.plek) staat niet in een Toelichting" },
    Elementregel(
      Kaart.stop(
        "STOP0083", .waarschuwing, "Een toelichting heeft geen InleidendeTekst",
        waarom: "Dit element mag hier nog, maar straks niet meer.", hint: "Maak er een Divisietekst van",
        fout: "<Toelichting><InleidendeTekst>", goed: "<AlgemeneToelichting><Divisietekst>"),
      bij: "AlgemeneToelichting", "ArtikelgewijzeToelichting", "Toelichting"
    ) { $0.eerste("InleidendeTekst") == nil ? nil : "\($0.plek) heeft een InleidendeTekst" },
    Elementregel(
      Kaart.stop(
        "STOP0084", "Een toelichting met twee delen heeft een kop",
        waarom: "Anders staan er twee koppen naast elkaar zonder een kop die ze samenneemt.",
        hint: "Geef de Toelichting een Kop", fout: "<Toelichting> zonder Kop met twee delen",
        goed: "<Toelichting><Kop><Opschrift>Toelichting</Opschrift></Kop>"), bij: "Toelichting"
    ) { toelichting in
      let isTwee = soorten.allSatisfy { toelichting.eerste($0) != nil }
      return isTwee && toelichting.eerste("Kop") == nil ? "\(toelichting.plek) heeft twee delen, maar geen kop" : nil
    },
    Elementregel(
      Kaart.stop(
        "STOP0085", "Een toelichting met één deel heeft geen eigen kop",
        waarom: "Het deel heeft zelf al een kop; twee koppen onder elkaar zeggen hetzelfde.",
        hint: "Verwijder de Kop van de Toelichting", fout: "<Toelichting><Kop/><AlgemeneToelichting><Kop/>",
        goed: "<Toelichting><AlgemeneToelichting><Kop/>"), bij: "Toelichting"
    ) { toelichting in
      let delen = soorten.filter { toelichting.eerste($0) != nil }
      return delen.count == 1 && toelichting.eerste("Kop") != nil
        ? "\(toelichting.plek) heeft een kop boven de kop van \(delen[0])" : nil
    },
  ]

  private static let afbeeldingen: [Elementregel] = [
    genegeerd("STOP0045", "schaal", "De afmeting volgt uit dpi; schaal doet niets meer."),
    genegeerd("STOP0046", "kleur", "Of een afbeelding kleur heeft, volgt uit het bestand; kleur doet niets meer."),
  ]

  private static func genegeerd(_ code: Bevinding.Code, _ attribuut: String, _ waarom: String) -> Elementregel {
    Elementregel(
      Kaart.stop(
        code, .waarschuwing, "Het attribuut \(attribuut) van een afbeelding wordt genegeerd", waarom: waarom,
        hint: "Verwijder het attribuut \(attribuut)", fout: "<Illustratie \(attribuut)=\"1\">",
        goed: "<Illustratie> zonder \(attribuut)"), bij: "Illustratie", "InlineTekstAfbeelding"
    ) { $0[attribuut] == nil ? nil : "\($0.lokaal) \($0["naam"] ?? "") heeft \(attribuut)" }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var eindigtOpPunt: Bool { last == UInt8(ascii: ".") }

  /// `.__` somewhere. On bytes: this is asked of every eId and wId in a text.
  fileprivate var heeftDeelMetPunt: Bool {
    var plek = 0
    while plek + 2 < count {
      if self[plek] == UInt8(ascii: "."), self[plek + 1] == UInt8(ascii: "_"), self[plek + 2] == UInt8(ascii: "_") {
        return true
      }
      plek += 1
    }
    return false
  }
}
