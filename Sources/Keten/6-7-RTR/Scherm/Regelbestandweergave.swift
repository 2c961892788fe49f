import DMN
import STTR
import Scherm

/// A rule file for people: its questions in the order of asking, and its tables.
struct Regelbestandweergave {
  let regels: Regelbestand

  func schrijf(_ h: inout HTML) {
    let vragen = Vergunningcheck(regels).vragen
    h.deel("Vragen en bijlagen") { h in
      h.tabel("In de volgorde waarin zij worden gesteld", kolommen: ["Vraag", "Soort", "Groep", "Keuzes"], van: vragen)
      {
        vraag in
        [
          .tekst(vraag.tekst), .tekst(Self.soort(vraag)),
          .tekst(vraag.regelgroep.flatMap { regels.regelgroep($0)?.naam } ?? "–"),
          .tekst(vraag.opties?.opties.map(\.tekst).joined(separator: ", ") ?? vraag.locatie ?? "–"),
        ]
      }
    }
    h.deel("Beslistabellen") { h in
      for beslissing in regels.dmn.beslissingen { tabel(beslissing, &h) }
    }
  }

  private static func soort(_ vraag: Vraag) -> String {
    if vraag.bijlageType != nil { return "Bijlage (\(vraag.documenttype ?? "Overig"))" }
    if vraag.locatie != nil { return "Kaartvraag" }
    return switch vraag.gegevensType {
    case .boolean: "Ja of nee"
    case .number: "Getal"
    case .string: "Tekst"
    case .date: "Datum"
    case .list: "Keuze"
    }
  }

  /// The hit policy of DMN in words; the STTR uses the first two.
  private static func uitleg(_ trefferbeleid: Trefferbeleid) -> String {
    switch trefferbeleid {
    case .eerste: "De eerste rij die past, geeft de uitkomst."
    case .willekeurig: "Rijen die passen, geven dezelfde uitkomst."
    case .uniek: "Er past altijd maar één rij."
    case .prioriteit, .verzamel, .rijvolgorde, .uitvoervolgorde:
      "Er kunnen meer rijen passen (in DMN: \(trefferbeleid.rawValue))."
    }
  }

  private func tabel(_ beslissing: Beslissing, _ h: inout HTML) {
    guard let tabel = beslissing.tabel else { return }
    let isTop = beslissing.id == regels.topbeslissing
    h.uitklap(beslissing.naam, stand: isTop ? .open : .dicht) { h in
      h.p(Self.uitleg(tabel.trefferbeleid))
      let koppen = tabel.kolommen.map { Kolom($0.expressie.tekst) }
      let rijen = tabel.rijen.enumerated().map { plek, rij in
        let sleutel = Regelbestand.Rijsleutel(beslissing: beslissing.id, rij: plek)
        let cellen = rij.toetsen.map { Cel.code($0.tekst) } + rij.uitvoer.map { Cel.code($0.tekst) }
        return [Cel.getal(plek + 1)] + cellen + [.tekst(regels.conclusieToelichtingen[sleutel] ?? "–")]
      }
      h.tabel(beslissing.naam, kolommen: ["Rij"] + koppen + ["Uitkomst", "Uitleg"], rijen: rijen)
    }
  }
}
