import Bevindingen
import Markup

/// Rules of STOP 1.3.0 on tables and the notes in them (imop-tekst).
enum Tabelregels {
  static let regels: [Elementregel] = noten + cellen

  private static let noten: [Elementregel] = [
    Elementregel(
      Kaart.stop(
        "STOP0007", "Een Nootref staat in een tabel",
        waarom:
          "Alleen in een tabel mag een noot nog eens worden aangehaald. Daarbuiten staat de noot zelf in de tekst.",
        hint: "Vervang de Nootref door de Noot waar hij naar verwijst", fout: "<Al>…<Nootref refid=\"n1\"/></Al>",
        goed: "<Al>…<Noot type=\"voet\" id=\"n1\">…</Noot></Al>"), bij: "Nootref"
    ) { ref in
      ref.heeftVoorouder(["table"]) ? nil : "Nootref naar '\(ref["refid"] ?? "")' staat niet in een tabel"
    },
    Elementregel(
      Kaart.stop(
        "STOP0008", "Een Nootref wijst naar een noot in dezelfde tabel",
        waarom: "De noten van een tabel staan onder die tabel; een noot van elders vindt de lezer daar niet.",
        hint: "Zet de Noot in dezelfde tabel of vervang de Nootref door de Noot",
        fout: "<table>…<Nootref refid=\"n1\"/>…</table> en n1 staat in een andere tabel",
        goed: "Noot n1 en Nootref n1 in één tabel"), bij: "Nootref"
    ) { ref in
      guard let tabel = ref.voorouders.first(where: { $0.lokaal == "table" }) else { return nil }
      let doel = ref["refid"] ?? ""
      let gevonden = tabel.afstammelingen("Noot").contains { $0["id"] == doel }
      return gevonden ? nil : "Nootref naar '\(doel)' wijst niet naar een noot in deze tabel, in \(ref.plek)"
    },
  ]

  private static let cellen: [Elementregel] = [
    Elementregel(
      Kaart.stop(
        "STOP0032", "Een cel over meer kolommen begint voor zij eindigt",
        waarom: "Anders weet een programma niet welke kolommen de cel beslaat.",
        hint: "Wissel namest en nameend om, of verbeter de kolomnaam",
        fout: "<entry namest=\"kol3\" nameend=\"kol1\">", goed: "<entry namest=\"kol1\" nameend=\"kol3\">"),
      bij: "entry"
    ) { cel in
      guard let begin = kolom(cel["namest"], bij: cel), let einde = kolom(cel["nameend"], bij: cel), begin > einde
      else { return nil }
      return "Cel in \(cel.plek) begint bij '\(cel["namest"] ?? "")', na haar einde '\(cel["nameend"] ?? "")'"
    },
    Elementregel(
      Kaart.stop(
        "STOP0033", "De kolomnaam van een cel is het begin van haar overspanning",
        waarom: "Een cel kan niet in de ene kolom staan en in een andere beginnen.",
        hint: "Maak colname gelijk aan namest", fout: "<entry colname=\"kol2\" namest=\"kol1\" nameend=\"kol3\">",
        goed: "<entry colname=\"kol1\" namest=\"kol1\" nameend=\"kol3\">"), bij: "entry"
    ) { cel in
      guard let naam = cel["colname"], let begin = cel["namest"], naam != begin else { return nil }
      return "Cel in \(cel.plek) heeft colname '\(naam)', maar namest '\(begin)'"
    },
    Elementregel(
      Kaart.stop(
        "STOP0036", "De kolom van een cel bestaat",
        waarom: "Een cel in een kolom die er niet is, valt buiten de tabel.",
        hint: "Gebruik de colname van een van de colspec", fout: "<entry colname=\"kol9\"> zonder colspec kol9",
        goed: "<entry colname=\"kol1\"> met <colspec colname=\"kol1\">"), bij: "entry"
    ) { cel in
      guard let naam = cel["colname"], kolom(naam, bij: cel) == nil else { return nil }
      return "Kolom '\(naam)' van een cel in \(cel.plek) bestaat niet"
    },
    Elementregel(
      Kaart.stop(
        "STOP0038", "Een tabel heeft in elke rij genoeg cellen",
        waarom: "Met te weinig of te veel cellen schuiven de kolommen op en staat de tekst onder de verkeerde kop.",
        hint: "Tel de cellen na: cellen over meer kolommen of rijen tellen voor elk van die plekken",
        fout: "twee kolommen, en een rij met één <entry>", goed: "twee kolommen, en een rij met twee <entry>"),
      bij: "thead", "tbody"
    ) { deel in telling(deel, rijen: deel.alle("row")) { $0.alle("entry") } },
  ]

  /// Counts the places that the cells of these rows take; what is wrong when that is not rows times columns.
  static func telling(_ deel: Element, rijen: [Element], cellen: (Element) -> [Element]) -> String? {
    guard let kolommen = Int(deel.ouder?["cols"] ?? "") else { return nil }
    let (verwacht, heeftTeveel) = kolommen.multipliedReportingOverflow(by: rijen.count)
    if heeftTeveel { return nil }
    let beslagen = rijen.flatMap(cellen).reduce(0) { som, cel in
      let (plekken, past) = breedte(cel).multipliedReportingOverflow(by: hoogte(cel))
      return past ? som : som.addingReportingOverflow(plekken).partialValue
    }
    return beslagen == verwacht ? nil : "\(deel.lokaal) van \(deel.plek) heeft \(beslagen) van \(verwacht) cellen"
  }

  private static func kolom(_ naam: String?, bij cel: Element) -> Int? {
    guard let naam, let groep = cel.voorouders.first(where: { $0.lokaal == "tgroup" }) else { return nil }
    return groep.alle("colspec").firstIndex { $0["colname"] == naam }
  }
  private static func breedte(_ cel: Element) -> Int {
    guard let begin = kolom(cel["namest"], bij: cel), let einde = kolom(cel["nameend"], bij: cel) else { return 1 }
    return max(einde - begin + 1, 1)
  }
  /// The attribute counts the rows below the own one.
  private static func hoogte(_ cel: Element) -> Int {
    (Int(cel["morerows"] ?? "") ?? 0).addingReportingOverflow(1).partialValue
  }
}
