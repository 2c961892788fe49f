import Bevindingen
import Markup

/// Rules that are new in STOP 1.4.1 on emphasis and notes inside each other (imop-tekst).
enum Opmaak141 {
  static let regels: [Elementregel] = [kopopmaak, noot]

  /// What is printed as a heading; a Titel only above a figure, elsewhere it is a part of a regulation.
  private static let koppen: Set<String> = ["Opschrift", "Subtitel", "Tussenkop", "title"]

  private static let kopopmaak = Elementregel(
    Kaart.stop141(
      "STOP0097", .waarschuwing, "In een kop staat geen onderstreepte of zwaar gemaakte tekst",
      waarom: "Een kop heeft al een eigen opmaak; de twee kunnen botsen.", hint: "Verwijder u of strong uit de kop",
      fout: "<Opschrift>Bomen <u>kappen</u></Opschrift>", goed: "<Opschrift>Bomen kappen</Opschrift>"),
    bij: "u", "strong"
  ) { element in
    let kop = element.voorouders.first { koppen.contains($0.lokaal) || $0.isTitelVanFiguur }
    return kop.map { "\(element.lokaal) staat in \($0.lokaal) van \(element.plek)" }
  }

  private static let noot = Elementregel(
    Kaart.stop141(
      "STOP0114", "In een noot staat geen noot", waarom: "Een noot bij een noot is onder de tekst niet te plaatsen.",
      hint: "Zet de binnenste noot in de tekst of voeg de twee samen", fout: "<Noot id=\"n1\">…<Noot id=\"n2\">",
      goed: "<Noot id=\"n1\">…</Noot> en daarna <Noot id=\"n2\">…</Noot>"), bij: "Noot"
  ) { $0.heeftVoorouder(["Noot"]) ? "Noot \($0["id"] ?? "") staat in een noot, in \($0.plek)" : nil }

  /// By the name of the element.
  private static let nadruk: [String: Regelkaart] = [
    "i": genest("STOP0109", "i", "cursieve"), "u": genest("STOP0110", "u", "onderstreepte"),
    "strong": genest("STOP0111", "strong", "zwaar gemaakte"), "b": genest("STOP0112", "b", "vette"),
  ]
  static let kaarten: [Regelkaart] = nadruk.values.sorted { $0.code < $1.code }

  private static func genest(_ code: Bevinding.Code, _ naam: String, _ wat: String) -> Regelkaart {
    Kaart.stop141(
      code, "In \(wat) tekst staat niet nog eens \(wat) tekst",
      waarom: "De binnenste opmaak verandert niets; waarschijnlijk was iets anders bedoeld.",
      hint: "Verwijder een van de twee, of kies een andere opmaak",
      fout: "<\(naam)>de <\(naam)>hele</\(naam)> zin</\(naam)>", goed: "<\(naam)>de hele zin</\(naam)>")
  }

  /// Emphasis in the same emphasis. One with a note in it does not count: the note starts a text of its own.
  static func controleer(_ elementen: [Element]) -> [Bevinding] {
    let tekst = elementen.filter { $0.ruimte == STOPNaamruimte.tekst }
    let metNoot = Set(tekst.filter { $0.lokaal == "Noot" }.flatMap(\.voorouders))
    return tekst.compactMap { element in
      let naam = element.lokaal
      guard let kaart = nadruk[naam], !element.isVerwijderd,
        element.voorouders.contains(where: { $0.lokaal == naam && !metNoot.contains($0) })
      else { return nil }
      return kaart.bevinding("\(naam) staat in een andere \(naam), in \(element.plek)", bij: element.vindplaats)
    }
  }
}

extension Element {
  var isTitelVanFiguur: Bool { lokaal == "Titel" && ouder?.lokaal == "Figuur" }
}
