import DMN
import STTR
import Scherm

/// What the scenarios touch: rows, ways through the table, and questions.
struct Dekkingsdeel {
  let dossier: Regeldossier
  let loop: Scenarioloop
  private var set: Regelset { dossier.set }

  init(dossier: Regeldossier, loop: Scenarioloop) {
    self.dossier = dossier
    self.loop = loop
  }

  func schrijf(_ verslagen: [Scenarioverslag], _ h: inout HTML) {
    let dekking = Regeldekking(loop, verslagen)
    let gesteld = dekking.vragen.count { !$0.scenarios.isEmpty }
    h.deel("Wat de scenario's raken") { h in
      if set.soort == .conclusie, let tabel = dekking.tabel(loop.regels.topbeslissing) { rijen(tabel, &h) }
      h.uitklap("Vragen: \(gesteld) van \(dekking.vragen.count) gesteld") { h in
        h.tabel("Vragen en scenario's", kolommen: ["Vraag", "Gesteld in"], van: dekking.vragen) { vraag in
          [
            .tekst(vraag.tekst),
            vraag.scenarios.isEmpty ? .status(.oranje, "Geen scenario") : .tekst(Self.namen(vraag.scenarios)),
          ]
        }
      }
      if set.soort == .conclusie {
        h.uitklap("Paden: \(dekking.paden.count) verschillende") { h in
          h.p("Een pad is een combinatie van rijen die samen passen.")
          h.tabel("Paden en scenario's", kolommen: ["Pad", "Scenario's"], van: dekking.paden) { pad in
            [.tekst(woorden(pad)), .tekst(Self.namen(pad.scenarios))]
          }
        }
      }
    }
  }

  private func rijen(_ tabel: Regeldekking.Tabel, _ h: inout HTML) {
    let open = tabel.rijen.count { $0.isEmpty }
    let deel = "\(tabel.geraakt) van \(tabel.rijen.count) rijen geraakt (\(tabel.procent)%)"
    if open == 0 {
      h.melding(.succes, deel)
    } else {
      h.melding(.info, deel) { h in
        let woord = open == 1 ? "1 rij wordt" : "\(open) rijen worden"
        h.p("\(woord) door geen enkel scenario geraakt. In de tabel kunt u daarvoor een voorstel vragen.")
      }
    }
    h.tabel("Rijen en scenario's", kolommen: ["Rij", "Conclusie", "Geraakt door", ""], van: Array(tabel.rijen.indices))
    {
      plek in
      let naam = loop.rijnaam(plek)
      let scenarios = tabel.rijen[plek]
      return [
        .link(naam, naar: "\(dossier.pad)/rijen/\(naam)"), .tekst(set.rij(naam)?.uitkomst.waarde ?? "–"),
        scenarios.isEmpty ? .status(.oranje, "Geen scenario") : .tekst(Self.namen(scenarios)),
        Cel { h in
          guard scenarios.isEmpty else { return }
          h.a(naar: "\(dossier.pad)/scenarios/voorstel?rij=\(naam)") { h in
            h.tekst("Stel een scenario voor")
            h.verborgenTekst(" voor rij \(naam)")
          }
        },
      ]
    }
  }

  /// Tables by name and rows by number, the top table with the names of its rows.
  private func woorden(_ pad: Regeldekking.Pad) -> String {
    let tabellen = loop.regels.dmn.beslissingen.filter { pad.treffers[$0.id] != nil }
    return tabellen.map { beslissing in
      let rijen = pad.treffers[beslissing.id] ?? []
      if beslissing.id == loop.regels.topbeslissing {
        return "rij " + rijen.map(loop.rijnaam).joined(separator: " en ")
      }
      return "\(beslissing.naam) rij " + rijen.map { String($0 + 1) }.joined(separator: " en ")
    }.joined(separator: ", ")
  }

  /// A long list of names says nothing more.
  private static func namen(_ namen: [String]) -> String {
    let meeste = 5
    let rest = namen.count - meeste
    return namen.prefix(meeste).joined(separator: ", ") + (rest > 0 ? " en nog \(rest)" : "")
  }
}
