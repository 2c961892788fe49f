import Bevindingen
import Markup

/// Rules that are new in STOP 1.4.1 on change instructions and on the marks of a change (imop-tekstmutaties).
enum Renvooi141 {
  static let regels: [Elementregel] = instructies + acties + proefversie
  static let kaarten: [Regelkaart] = [contextDubbel, contextWeg]

  static let contextDubbel = Kaart.stop141(
    "STOP0123", "Op één plek komt één wijziging",
    waarom: "Met twee toevoegingen op dezelfde plek is niet te zeggen welke eerst komt.",
    hint: "Zet de nieuwe elementen samen in één VoegToe, of laat de tweede volgen op de eerste",
    fout: "twee keer <VoegToe positie=\"volgtOp\" context=\"gm9995_1__art_3\">",
    goed: "de tweede met context=\"gm9995_2__art_3a\", het element uit de eerste")
  static let contextWeg = Kaart.stop141(
    "STOP0124", "Een nieuwe plek ligt naast een element dat blijft",
    waarom: "Wat wordt verwijderd, is er straks niet meer om iets naast te zetten.",
    hint: "Noem in context een element dat in de nieuwe tekst blijft staan",
    fout: "<VoegToe context=\"gm9995_1__art_3\"> naast <Verwijder wat=\"gm9995_1__art_3\">",
    goed: "<VoegToe context=\"gm9995_1__art_2\"> naast <Verwijder wat=\"gm9995_1__art_3\">")

  private static let instructies: [Elementregel] = [
    Elementregel(
      Kaart.stop141(
        "STOP0119", "Een verplaatsing noemt context en positie",
        waarom: "context zegt waarnaast, positie zegt ervoor of erna; met één van de twee is de plek onbekend.",
        hint: "Voeg het andere attribuut toe of verwijder dit", fout: "<Vervang wat=\"…\" context=\"gm9995_1__art_3\">",
        goed: "<Vervang wat=\"…\" context=\"gm9995_1__art_3\" positie=\"volgtOp\">"), bij: "Vervang"
    ) { vervang in
      switch (vervang["context"], vervang["positie"]) {
      case (nil, nil), (.some, .some): nil
      case (.some, nil): "Vervang van \(vervang["wat"] ?? "?") heeft context, maar geen positie"
      case (nil, .some): "Vervang van \(vervang["wat"] ?? "?") heeft positie, maar geen context"
      }
    },
    Elementregel(
      Kaart.stop141(
        "STOP0126", "Wat wordt vervangen, heeft zelf geen wijzigactie",
        waarom: "Vervang zegt al dat het element verandert. Alleen het verdwijnen van de omhulling is nog te zeggen.",
        hint: "Verwijder wijzigactie of maak er verwijderContainer van",
        fout: "<Vervang wat=\"…\"><Artikel wijzigactie=\"voegtoe\">", goed: "<Vervang wat=\"…\"><Artikel>")
    ) { element in
      guard element.ouder?.lokaal == "Vervang", element.lokaal != "Nummer", let actie = element["wijzigactie"],
        actie != "verwijderContainer"
      else { return nil }
      return "\(element.lokaal) in Vervang van \(element.ouder?["wat"] ?? "?") heeft wijzigactie \(actie)"
    },
    Elementregel(
      Kaart.stop141(
        "STOP0127", "Het nummer van een wijziging heeft geen wijzigactie",
        waarom: "Dit nummer telt de wijzigingen; het is geen tekst van de regeling.", hint: "Verwijder wijzigactie",
        fout: "<Vervang wat=\"…\"><Nummer wijzigactie=\"voegtoe\">A</Nummer>",
        goed: "<Vervang wat=\"…\"><Nummer>A</Nummer>"), bij: "Nummer"
    ) { nummer in
      guard let actie = nummer["wijzigactie"], let ouder = nummer.ouder,
        ouder.lokaal == "Vervang" || ouder.lokaal == "VervangKop"
      else { return nil }
      return "Nummer in \(ouder.lokaal) van \(ouder["wat"] ?? "?") heeft wijzigactie \(actie)"
    },
    Elementregel(
      Kaart.stop141(
        "STOP0128", "Een revisie laat geen wijziging zien en verplaatst niets",
        waarom: "revisie=\"1\" betekent: juridisch verandert er niets. Dan is er ook niets te markeren.",
        hint: "Verwijder revisie, of verwijder de markering en context en positie",
        fout: "<Vervang wat=\"…\" revisie=\"1\">…<NieuweTekst>",
        goed: "<Vervang wat=\"…\" revisie=\"1\"> zonder markering"),
      bij: "Vervang"
    ) { vervang in
      guard vervang["revisie"].flatMap(Int.init) == 1 else { return nil }
      if vervang["context"] != nil { return "Vervang van \(vervang["wat"] ?? "?") is een revisie, maar verplaatst" }
      return vervang.heeftRenvooi ? "Vervang van \(vervang["wat"] ?? "?") is een revisie, maar heeft renvooi" : nil
    },
  ]

  private static let acties: [Elementregel] = [
    Elementregel(
      Kaart.stop141(
        "STOP0118", "In een gemarkeerde wijziging staat geen andere markering",
        waarom: "Tekst is nieuw of verwijderd; nieuw binnen verwijderd zegt allebei.",
        hint: "Zet de twee markeringen na elkaar",
        fout: "<NieuweTekst>de <VerwijderdeTekst>oude</VerwijderdeTekst> regel</NieuweTekst>",
        goed: "<VerwijderdeTekst>de oude</VerwijderdeTekst><NieuweTekst>de nieuwe</NieuweTekst>"),
      bij: "NieuweTekst", "VerwijderdeTekst"
    ) { element in
      let buiten = element.voorouders.first { $0.lokaal == "NieuweTekst" || $0.lokaal == "VerwijderdeTekst" }
      return buiten.map { "\(element.lokaal) staat in \($0.lokaal), in \(element.plek)" }
    },
    alleenInVervang(
      "STOP0149", "tekst-wijzigactie", "De tekst van een verplaatsing staat alleen in een Vervang"),
    alleenInVervang(
      "STOP0150", "vanParentWid", "Waar een element vandaan komt, staat alleen in een Vervang"),
  ]

  private static func alleenInVervang(
    _ code: Bevinding.Code, _ attribuut: String, _ titel: String
  ) -> Elementregel {
    Elementregel(
      Kaart.stop141(
        code, titel, waarom: "Buiten een Vervang wordt niets verplaatst, dus dan heeft \(attribuut) geen betekenis.",
        hint: "Verwijder het attribuut \(attribuut)", fout: "<Artikel \(attribuut)=\"…\"> in een hele regeling",
        goed: "<Vervang wat=\"…\">…<Artikel \(attribuut)=\"…\">")
    ) { element in
      guard element[attribuut] != nil, !element.heeftVoorouder(["Vervang"]) else { return nil }
      return "\(attribuut) staat buiten een Vervang, op \(element.plek)"
    }
  }

  private static let proefversie: [Elementregel] = [
    Elementregel(
      Kaart.stop141(
        "STOP0151", "Een andere eId bij een verplaatsing staat alleen in een proefversie",
        waarom: "Alleen een proefversie laat de oude en de nieuwe plek naast elkaar zien.",
        hint: "Verwijder het attribuut eId-wijzigactie", fout: "<Artikel eId-wijzigactie=\"art_3\"> in een besluit",
        goed: "<Artikel wijzigactie=\"verplaatstVan\" eId-wijzigactie=\"art_3\"> in een proefversie")
    ) { element in
      guard element["eId-wijzigactie"] != nil else { return nil }
      let actie = element["wijzigactie"]
      let mag = element.documentwortel.isProefversie && (actie == "verplaatstNaar" || actie == "verplaatstVan")
      return mag ? nil : "eId-wijzigactie staat op \(element.plek), zonder verplaatsing in een proefversie"
    },
    Elementregel(
      Kaart.stop141(
        "STOP0152", "verplaatstNaar staat alleen in een proefversie",
        waarom: "Het zegt waar een onderdeel heen gaat. In een besluit staat het onderdeel op zijn nieuwe plek.",
        hint: "Verwijder wijzigactie, of voeg in een proefversie eId-wijzigactie toe",
        fout: "<Artikel wijzigactie=\"verplaatstNaar\"> in een besluit",
        goed: "<Artikel wijzigactie=\"verplaatstNaar\" eId-wijzigactie=\"art_3\"> in een proefversie")
    ) { element in
      guard element["wijzigactie"] == "verplaatstNaar" else { return nil }
      let mag = element.documentwortel.isProefversie && element["eId-wijzigactie"] != nil
      return mag ? nil : "\(element.plek) heeft wijzigactie verplaatstNaar buiten een proefversie"
    },
  ]

  /// The places that change instructions name: each once, and none beside what disappears. The instructions of one
  /// mutation are taken together, so that a mutation is walked once.
  static func contexten(_ elementen: [Element]) -> [Bevinding] {
    var perMutatie: [Element: [Element]] = [:]
    var mutaties: [Element] = []
    for element in elementen where element.ruimte == STOPNaamruimte.tekst && element["context"] != nil {
      guard let mutatie = element.ouder else { continue }
      if perMutatie[mutatie] == nil { mutaties.append(mutatie) }
      perMutatie[mutatie, default: []].append(element)
    }
    return mutaties.flatMap { mutatie in
      let instructies = perMutatie[mutatie] ?? []
      return dubbel(instructies) + verdwenen(instructies, in: mutatie)
    }
  }

  private static func dubbel(_ instructies: [Element]) -> [Bevinding] {
    var eerste: [[String]: Element] = [:]
    return instructies.compactMap { element in
      guard let context = element["context"], let positie = element["positie"] else { return nil }
      guard let eerder = eerste.updateValue(element, forKey: [context, positie]) else { return nil }
      return contextDubbel.bevinding(
        "\(element.lokaal) heeft dezelfde plek als een eerdere: \(positie) \(context)", bij: element.vindplaats,
        verwant: [.init(vindplaats: eerder.vindplaats, toelichting: "eerder op deze plek")])
    }
  }

  private static func verdwenen(_ instructies: [Element], in mutatie: Element) -> [Bevinding] {
    let weg = Set(
      mutatie.alle("Verwijder").compactMap { $0["wat"] }
        + mutatie.afstammelingen().filter { $0["wId"] != nil && $0.wordtVerwijderd }.compactMap { $0["wId"] })
    return instructies.compactMap { element in
      guard let context = element["context"], weg.contains(context) else { return nil }
      return contextWeg.bevinding(
        "\(element.lokaal) komt naast \(context), maar dat wordt verwijderd", bij: element.vindplaats)
    }
  }
}

extension Element {
  var heeftRenvooi: Bool {
    afstammelingen().contains {
      $0.lokaal == "NieuweTekst" || $0.lokaal == "VerwijderdeTekst" || $0["wijzigactie"] != nil
    }
  }

  fileprivate var wordtVerwijderd: Bool {
    ([self] + voorouders).contains { $0["wijzigactie"] == "verwijder" || $0.lokaal == "Verwijder" }
  }
}
