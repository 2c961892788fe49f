import Bevindingen
import Bord
import Scherm
import Tijd

/// The report as one page that prints well: no navigation, its style inside the file.
struct VerslagHTML {
  private let verslag: Ketenverslag

  init(_ verslag: Ketenverslag) { self.verslag = verslag }

  var bytes: [UInt8] {
    var h = HTML()
    h.ruw(VertrouwdeHTML(onzeEigen: "<!DOCTYPE html>\n"))
    h.element("html", [.attr("lang", "nl")]) { h in
      h.element("head") { h in
        h.los("meta", [.attr("charset", "utf-8")])
        h.element("title", tekst: "OEFEN: \(verslag.titel)")
        h.los("meta", [.attr("name", "viewport"), .attr("content", "width=device-width, initial-scale=1")])
        // The file must look right on its own, in a mail or an archive.
        h.element("style") { h in
          h.ruw(VertrouwdeHTML(onzeEigen: String(decoding: Statisch.stijl.bytes, as: UTF8.self)))
        }
      }
      h.element("body", [.klasse("verslag")]) { h in
        h.element("aside", [.klasse("oefenbalk"), .aria("label", "Oefenomgeving")]) { h in
          h.p("OEFENVERSLAG — niets hierin heeft rechtsgevolg.")
        }
        h.element("main") { h in inhoud(&h) }
      }
    }
    return h.bytes
  }

  private func inhoud(_ h: inout HTML) {
    h.element("h1", tekst: verslag.titel)
    switch verslag.oordeel.uitkomst {
    case .werkt:
      h.melding(.succes, "De keten werkt\(verslag.deel)", "Elke stap die meetelt voldoet aan zijn afspraak.")
    case .werktNiet:
      h.melding(
        .fout, "De keten werkt nog niet\(verslag.deel)", "Hieronder staat wat er nog moet gebeuren, en door wie.")
    }
    h.kenmerken([
      "Praktijktijd": .tijd(verslag.tijdstip), "Programma": .tekst("Werkplaats DSO-keten \(verslag.versie)"),
      "Casus": .tekst(verslag.oordeel.casus),
    ])
    h.deel("De stappen") { h in
      h.tabel("Oordeel per stap", kolommen: ["Stap", "Wat", "Status", "Door", "Reden"], van: verslag.oordeel.stappen) {
        [
          .tekst($0.stap.rawValue), .tekst($0.naam), .status($0.status.badge), .tekst($0.door.rawValue),
          .tekst($0.reden),
        ]
      }
    }
    h.deel("Nog te doen") { h in
      h.tabel("Wat er nog moet gebeuren", kolommen: ["Stap", "Wat", "Wie"], van: verslag.nogTeDoen, leeg: "Niets.") {
        [.tekst($0.stap.rawValue), .tekst($0.wat), .tekst($0.wie)]
      }
    }
    h.deel("Wat deze proef niet raakte") { h in h.lijst(verslag.nietGetest) }
    for stap in verslag.oordeel.stappen { deel(stap, &h) }
  }

  private func deel(_ stap: Stapoordeel, _ h: inout HTML) {
    h.deel("Stap \(stap.stap.rawValue): \(stap.naam)") { h in
      h.p { h in
        h.status(stap.status.badge)
        h.tekst(" \(stap.reden)")
      }
      h.p("Afspraak: \(stap.stap.contract)")
      if !stap.bewijs.isEmpty {
        h.tabel("Bewijs", kolommen: ["Wat", "Soort", "SHA-256"], van: stap.bewijs) {
          [.link($0.titel, naar: "bewijs/\($0.bestand)"), .tekst($0.soort), .code($0.sha256)]
        }
      }
      if !stap.bevindingen.isEmpty { h.bevindingenlijst(stap.bevindingen.begrensd()) }
    }
  }
}
