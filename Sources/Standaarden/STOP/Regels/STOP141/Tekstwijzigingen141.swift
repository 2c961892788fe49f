import Bevindingen
import Markup

/// Rules on texts that STOP 1.3.0 also has, as STOP 1.4.1 words them (imop-tekst, imop-tekstmutaties).
enum Tekstwijzigingen141 {
  static let regels: [Elementregel] = lijsten + renvooi + opbouw + toelichtingen

  private static func kaart(_ code: Bevinding.Code) -> Regelkaart { Regels141.kaart(code) }

  /// The first element after this one that lacks the same mark. Not asked of a text part: there nothing comes after.
  static func buur(na element: Element, zonder naam: String) -> Element? {
    guard let ouder = element.ouder, !["Artikel", "Lid", "Divisietekst"].contains(ouder.lokaal),
      // What follows a second mark also follows the first.
      ouder.eerste(naam) == element, !element.heeftVoorouder(["Vervang"])
    else { return nil }
    let kinderen = ouder.kinderen
    guard let plek = kinderen.firstIndex(of: element) else { return nil }
    return kinderen[(plek + 1)...].first { $0.ruimte == element.ruimte && $0.eerste(naam) == nil }
  }

  private static let lijsten: [Elementregel] = [
    Elementregel(kaart("STOP0001"), bij: "Lijst") { lijst in
      guard lijst["type"] == "ongemarkeerd" else { return nil }
      let nummers = lijst.alle("Li").flatMap { $0.alle("LiNummer") }
      return nummers.contains { $0["wijzigactie"] != "verwijder" }
        ? "\(lijst.plek) is ongemarkeerd, maar heeft LiNummer" : nil
    },
    Elementregel(kaart("STOP0037"), bij: "tgroup") { groep in
      let aantal = blijvend(groep.alle("colspec")).count
      return Int(groep["cols"] ?? "") == aantal
        ? nil : "\(groep.plek) heeft \(aantal) colspec en cols \(groep["cols"] ?? "")"
    },
    Elementregel(kaart("STOP0038"), bij: "thead", "tbody") { deel in
      Tabelregels.telling(deel, rijen: blijvend(deel.alle("row")), cellen: { blijvend($0.alle("entry")) })
    },
  ]

  private static func blijvend(_ elementen: [Element]) -> [Element] {
    elementen.filter { $0["wijzigactie"] != "verwijder" }
  }

  private static let renvooi: [Elementregel] = [
    Elementregel(kaart("STOP0017"), bij: "NieuweTekst", "VerwijderdeTekst") { element in
      element.heeftVoorouder(Tekstregels.mutaties) || staatInProefversie(element)
        ? nil : "\(element.lokaal) staat buiten een mutatie, in \(element.plek)"
    },
    Elementregel(kaart("STOP0018")) { element in
      guard element["wijzigactie"] != nil, !element.heeftVoorouder(["Vervang", "VervangKop"]),
        !staatInProefversie(element)
      else { return nil }
      return "wijzigactie staat buiten een Vervang, op \(element.plek)"
    },
    Elementregel(kaart("STOP0063"), bij: "Inhoud") { inhoud in
      guard inhoud["wijzigactie"] != nil, inhoud.heeftVoorouder(["Vervang"]), let ouder = inhoud.ouder else {
        return nil
      }
      let naast = ["Gereserveerd", "Vervallen", "NogNietInWerking", "Lid"].contains { ouder.eerste($0) != nil }
      return naast ? nil : "Inhoud van \(ouder.plek) heeft een wijzigactie, maar staat alleen"
    },
    Elementregel(kaart("STOP0077"), bij: "Vervang", "Verwijder") { instructie in
      let wId = instructie.kinderen.first { $0["wId"] != nil }?["wId"]
      guard wId != instructie["wat"] || wId == nil else { return nil }
      return "\(instructie.lokaal) wijst naar \(instructie["wat"] ?? "niets"), maar bevat \(wId ?? "niets met een wId")"
    },
    Elementregel(kaart("STOP0086"), bij: "Vervang", "VervangKop") { instructie in
      // A move shows itself: there is nothing to mark in the text.
      guard instructie["revisie"] != "1", instructie["context"] == nil, !instructie.heeftRenvooi else { return nil }
      return "\(instructie.lokaal) van \(instructie["wat"] ?? "?") heeft geen renvooi"
    },
  ]

  private static func staatInProefversie(_ element: Element) -> Bool {
    element.voorouders.contains { $0.isProefversie }
  }

  private static let opbouw: [Elementregel] = [
    Elementregel(
      kaart("STOP0058"), bij: "Afdeling", "Bijlage", "Boek", "Deel", "Divisie", "Hoofdstuk", "Paragraaf",
      "Subparagraaf", "Subsubparagraaf", "Titel"
    ) { element in
      guard !element.isTitelVanFiguur, element["wijzigactie"] != "verplaatstNaar",
        element.kinderen.allSatisfy({ $0.lokaal == "Kop" }),
        !element.heeftVoorouder(["Vervang", "VoegToe", "Verwijder"])
      else { return nil }
      return "\(element.plek) heeft alleen een kop"
    },
    Elementregel(kaart("STOP0060"), bij: "Divisietekst") { element in
      guard !element.heeftVoorouder(["Vervang"]) else { return nil }
      let inhoud = element.kinderen.map(\.lokaal).filter { $0 != "Kop" }
      if inhoud.isEmpty { return "\(element.plek) heeft alleen een kop" }
      return inhoud.count == 1 ? nil : "\(element.plek) heeft \(inhoud.joined(separator: " en "))"
    },
    Elementregel(kaart("STOP0062"), bij: "Vervallen") { element in
      buur(na: element, zonder: "Vervallen").map { "\(element.plek) is vervallen, maar \($0.plek) niet" }
    },
    Elementregel(kaart("STOP0070"), bij: "Artikel") { artikel in
      guard !artikel.heeftVoorouder(["Vervang"]), artikel["wijzigactie"] != "verplaatstNaar" else { return nil }
      let inhoud = artikel.kinderen.map(\.lokaal).filter { $0 != "Kop" }
      if inhoud.isEmpty { return "\(artikel.plek) heeft alleen een kop" }
      let anders = inhoud.filter { ["Inhoud", "Vervallen", "Gereserveerd", "NogNietInWerking"].contains($0) }
      let isGoed = anders.isEmpty || (anders.count == 1 && !inhoud.contains("Lid"))
      return isGoed ? nil : "\(artikel.plek) heeft \(Set(inhoud).sorted().joined(separator: " en "))"
    },
  ]

  private static let toelichtingen: [Elementregel] = [
    Elementregel(kaart("STOP0081"), bij: "Toelichting") { toelichting in
      let isVanBesluit = ["BesluitCompact", "BesluitKlassiek"].contains(toelichting.ouder?.lokaal ?? "")
      let heeftDivisies = ["Divisie", "Divisietekst"].contains { toelichting.eerste($0) != nil }
      return heeftDivisies && !isVanBesluit ? "\(toelichting.plek) heeft losse divisies" : nil
    },
    Elementregel(kaart("STOP0082"), bij: "ArtikelgewijzeToelichting") { element in
      element.ouder?.lokaal == "Toelichting" || element.heeftVoorouder(["Verwijder", "Vervang", "VoegToe"])
        ? nil : "\(element.plek) staat niet in een Toelichting"
    },
    Elementregel(kaart("STOP0084"), bij: "Toelichting") { toelichting in
      delen(toelichting).count > 1 && !heeftKop(toelichting)
        ? "\(toelichting.plek) heeft twee delen, maar geen kop" : nil
    },
    Elementregel(kaart("STOP0085"), bij: "Toelichting") { toelichting in
      let delen = delen(toelichting)
      return delen.count == 1 && heeftKop(toelichting)
        ? "\(toelichting.plek) heeft een kop boven de kop van \(delen[0].lokaal)" : nil
    },
  ]

  private static func delen(_ toelichting: Element) -> [Element] {
    blijvend(toelichting.alle("ArtikelgewijzeToelichting") + toelichting.alle("AlgemeneToelichting"))
  }
  private static func heeftKop(_ toelichting: Element) -> Bool { !blijvend(toelichting.alle("Kop")).isEmpty }
}
