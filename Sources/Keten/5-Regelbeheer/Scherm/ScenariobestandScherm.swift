import Bevindingen
import Ketenspoor
import STTR
import Scherm

/// Scenarios out to a spreadsheet and back.
struct ScenariobestandScherm: Sendable {
  let bureau: Regelbureau

  func voegToe(aan router: inout Router) {
    let pad = "/regelbeheer/sets/{id}/scenariobestand"
    router.scherm(pad) { ctx in try download(ctx["id"]) }
    router.formulier(pad) { ctx in try neemOver(ctx) }
  }

  /// The part of the page with the scenarios.
  func deel(_ dossier: Regeldossier, _ fouten: [Veldfout], _ bevindingen: [Bevinding], _ h: inout HTML) {
    let pad = dossier.pad + "/scenariobestand"
    h.deel("Werk met een rekenblad") { h in
      h.p(
        "Download de scenario's als CSV en open ze in een rekenblad. Elke regel is een scenario, elke vraag een kolom.")
      h.knoppenrij { h in h.knoplink("Download de scenario's", naar: pad, soort: .secundair) }
      formulier(pad, fouten, &h)
    }
  }

  private func formulier(_ pad: String, _ fouten: [Veldfout], _ h: inout HTML) {
    h.formulier(naar: pad, .bestanden, fouten: fouten) { h in
      h.bestandsveld(
        Veld("bestand", "Bestand met scenario's", hint: "CSV, zoals uw rekenblad het bewaart", fout: fouten["bestand"]),
        soorten: ".csv,.txt,text/csv")
      h.keuzerondjes(
        Veld("wijze", "Wat doen we met de scenario's die er al zijn?"),
        [Keuze("bij", "Houden; dezelfde naam wordt vervangen"), Keuze("vervang", "Alles vervangen")], gekozen: "bij")
      h.knop("Neem het bestand over", .secundair)
    }
  }

  private func download(_ id: String) throws -> Ketenspoor.Antwoord {
    guard let dossier = try bureau.store.dossier(id) else { return bureau.onbekend }
    guard let loop = Regelproef.loop(dossier.set, bureau.naamgeving) else { return onvolledig(dossier) }
    let tekst = Scenariotabel.schrijf(dossier.scenarios, loop)
    return .bytes(Array(tekst.utf8), soort: "text/csv; charset=utf-8").met(
      kop: "Content-Disposition", "attachment; filename=\"\(dossier.set.slug)-scenarios.csv\"")
  }

  private func neemOver(_ ctx: Verzoekcontext) throws -> Ketenspoor.Antwoord {
    guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    guard let loop = Regelproef.loop(dossier.set, bureau.naamgeving) else { return onvolledig(dossier) }
    let formulier = try ctx.aanroep.formulier()
    guard let bestand = formulier.bestand("bestand"), !bestand.bytes.isEmpty else {
      return pagina(dossier, [Veldfout("bestand", "Kies een bestand dat niet leeg is")], [])
    }
    let gelezen = Scenariotabel.lees(Self.tekst(bestand.bytes), loop, bestand: bestand.naam)
    guard let scenarios = gelezen.model, !gelezen.heeftFouten else { return pagina(dossier, [], gelezen.bevindingen) }
    if formulier.tekst("wijze") == "vervang" {
      dossier.scenarios = scenarios
    } else {
      for scenario in scenarios {
        if let plek = dossier.scenarios.firstIndex(where: { $0.naam == scenario.naam }) {
          dossier.scenarios[plek] = scenario
        } else {
          dossier.scenarios.append(scenario)
        }
      }
    }
    try bureau.store.bewaar(dossier)
    return gelezen.bevindingen.isEmpty
      ? .verwijsDoor(naar: dossier.pad + "/scenarios")
      : pagina(dossier, [], gelezen.bevindingen, aantal: scenarios.count)
  }

  /// Older spreadsheets write Windows-1252; such bytes are no UTF-8 as soon as there is an accent.
  private static func tekst(_ bytes: [UInt8]) -> String {
    if let tekst = String(validating: bytes, as: UTF8.self) { return tekst }
    return String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) }))
  }

  private func onvolledig(_ dossier: Regeldossier) -> Ketenspoor.Antwoord {
    bureau.pagina("De regels zijn nog niet volledig", kruimels: bureau.kruimels(dossier), status: 422) { h in
      h.melding(.waarschuwing, "Van deze regels is nog geen bestand te maken", "Herstel eerst de fouten.")
    }
  }

  /// - Parameter aantal: how many were taken over although there is something to say about them.
  private func pagina(
    _ dossier: Regeldossier, _ fouten: [Veldfout], _ bevindingen: [Bevinding], aantal: Int? = nil
  ) -> Ketenspoor.Antwoord {
    bureau.pagina(
      "Scenario's uit een bestand", kruimels: bureau.kruimels(dossier), status: aantal == nil ? 422 : 200
    ) { h in
      if let aantal {
        h.melding(.waarschuwing, "\(aantal) scenario's overgenomen, maar let op")
      } else if fouten.isEmpty {
        h.melding(.fout, "Er is niets overgenomen", "Herstel eerst deze fouten in het bestand.")
      }
      if !bevindingen.isEmpty { h.bevindingenlijst(bevindingen.begrensd(), onder: 1) }
      if aantal == nil { formulier(dossier.pad + "/scenariobestand", fouten, &h) }
      h.p { h in h.a("Naar de scenario's", naar: dossier.pad + "/scenarios") }
    }
  }
}
