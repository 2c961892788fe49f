import Tijd

/// The decision as a document: plain HTML that opens and prints anywhere. Our own form; no standard prescribes one.
struct Besluitdocument: Sendable {
  let zaak: Zaak
  let besluit: Zaakbesluit
  let organisatie: String

  var bytes: [UInt8] {
    let voorschriften = besluit.voorschriften.map { "<li>\(Self.veilig($0))</li>" }.joined()
    let activiteiten = zaak.verzoek.activiteiten.map { "<li>\(Self.veilig($0.naam))</li>" }.joined()
    let isBesluit = zaak.verzoek.vraagtBesluit
    let kop = isBesluit ? "Besluit op een aanvraag" : "Beoordeling van uw \(zaak.verzoek.soortwoord)"
    let werkwoord = isBesluit ? "besluit" : "oordeelt"
    let bezwaar =
      isBesluit ? "<h2>Bezwaar</h2><p>U kunt binnen zes weken na de bekendmaking bezwaar maken (Awb 6:7).</p>" : ""
    let delen = [
      "<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">",
      "<title>OEFEN: besluit \(Self.veilig(zaak.nummer))</title></head><body>",
      "<p><strong>OEFENDOCUMENT – dit besluit heeft geen rechtsgevolg.</strong></p>",
      "<h1>\(kop): \(besluit.uitkomst.woord.lowercased())</h1>",
      "<p>\(Self.veilig(organisatie)) \(werkwoord) op \(besluit.genomenOp.voluit) over zaak ",
      "\(Self.veilig(zaak.nummer)), ",
      "verzoek \(Self.veilig(zaak.verzoek.verzoeknummer)): \(Self.veilig(zaak.verzoek.titel)).</p>",
      "<p>Locatie: \(Self.veilig(zaak.verzoek.locaties.first?.omschrijving ?? "onbekend"))</p>",
      "<h2>Activiteiten</h2><ul>\(activiteiten)</ul>",
      "<h2>Motivering</h2><p>\(Self.veilig(besluit.motivering))</p>",
      voorschriften.isEmpty ? "" : "<h2>Voorschriften</h2><ol>\(voorschriften)</ol>",
      bezwaar, "</body></html>\n",
    ]
    return Array(delen.joined().utf8)
  }

  private static func veilig(_ tekst: String) -> String {
    var uit = ""
    for teken in tekst {
      switch teken {
      case "&": uit += "&amp;"
      case "<": uit += "&lt;"
      case ">": uit += "&gt;"
      case "\"": uit += "&quot;"
      default: uit.append(teken)
      }
    }
    return uit
  }
}
