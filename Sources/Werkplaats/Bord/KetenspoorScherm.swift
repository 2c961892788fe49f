import Bevindingen
import Ketenspoor
import Scherm
import Tijd

/// The Ketenspoor, readable: what crossed which border when, with the bytes and a command to do it again.
struct KetenspoorScherm: Sendable {
  private static let kop = Systeemkop(naam: "Ketenspoor", ondertitel: "alles wat tussen de systemen is verstuurd")
  private static let bord: Systeemnaam = "bord"
  /// Lines on one page: enough for a whole run of the chain.
  private static let perPagina = 200
  /// Characters of a message that the page shows; the whole is one click further.
  private static let getoond = 20_000

  let omgeving: Werkplaatsomgeving
  let basisadres: String

  func overzicht(_ aanroep: Aanroep) throws -> Antwoord {
    let vraag = aanroep.zoekvragen.first { $0.naam == "zoek" }?.waarde ?? ""
    // The board reads every system to judge the steps. Unasked, that would bury the traffic of the chain itself.
    let verberg: Systeemnaam? = vraag.lowercased().contains(Self.bord.rawValue) ? nil : Self.bord
    let aantal = try omgeving.spoor.aantal(tekst: vraag, nietVan: verberg)
    let bladzijden = max(1, (aantal + Self.perPagina - 1) / Self.perPagina)
    let gevraagd = aanroep.zoekvragen.first { $0.naam == "pagina" }.flatMap { Int($0.waarde) } ?? 1
    let bladzijde = min(max(1, gevraagd), bladzijden)
    let regels = try omgeving.spoor.zoek(
      tekst: vraag, nietVan: verberg, hoogstens: Self.perPagina, overslaan: (bladzijde - 1) * Self.perPagina)
    let pagina = Pagina(titel: "Ketenspoor", systeem: Self.kop, kruimels: [("Bord", "/")], klok: omgeving.klok.nu) {
      h in
      h.intro(
        "Elke aanroep tussen twee systemen staat hier, ook als hij mislukte. Kies een nummer om de bytes te zien.")
      h.formulier(naar: "/ketenspoor", .get, label: "Zoeken in het Ketenspoor") { h in
        h.tekstveld(
          Veld("zoek", "Zoek in het Ketenspoor", hint: Self.zoekhint), waarde: vraag, .zoeken)
        h.knop("Zoek", .secundair)
      }
      if verberg != nil {
        h.p("Wat het bord leest om te oordelen, staat hier niet bij. Zoek op 'bord' om dat te zien.")
      }
      h.tabel(
        Self.bijschrift(aantal, bladzijde: bladzijde, getoond: regels.count),
        kolommen: ["Nr", "Praktijktijd", "Van", "Naar", "Aanroep", "Antwoord", .getal("ms")], van: regels,
        leeg: vraag.isEmpty ? "Er is nog niets verstuurd." : "Niets gevonden. Zoek met minder of andere woorden."
      ) { regel in
        [
          .link(String(regel.volgnummer), naar: "/ketenspoor/\(regel.volgnummer)"), .tijd(regel.tijdstip),
          .tekst(regel.van.rawValue), .tekst(regel.naar.rawValue),
          .code("\(regel.methode.rawValue) \(regel.doel.prefix(90))"), Self.antwoord(regel),
          .tekst(regel.duurMs.map(String.init) ?? "–"),
        ]
      }
      h.paginering(huidige: bladzijde, totaal: bladzijden) { nummer in
        "/ketenspoor?zoek=\(Procentcodering.codeer(vraag))&pagina=\(nummer)"
      }
    }
    return .html(pagina.bytes)
  }

  private static let zoekhint =
    "Op systeem, adres, code, methode (POST), status (204) of dag (3 december 2026). Meer woorden mag: dan telt alles."

  private static func bijschrift(_ aantal: Int, bladzijde: Int, getoond: Int) -> String {
    if aantal <= perPagina { return aantal == 1 ? "1 aanroep" : "\(aantal) aanroepen, de nieuwste eerst" }
    let eerste = (bladzijde - 1) * perPagina + 1
    return "Aanroep \(eerste) tot en met \(eerste + getoond - 1) van \(aantal), de nieuwste eerst"
  }

  func regel(_ nummer: String) throws -> Antwoord {
    guard let volgnummer = Int(nummer), let regel = try omgeving.spoor.regel(volgnummer) else { return onbekend }
    let verzoek = try omgeving.spoor.verzoekbytes(regel)
    let antwoord = try omgeving.spoor.antwoordbytes(regel)
    let curl = try omgeving.spoor.alsCurl(regel, basis: basisadres)
    let pagina = Pagina(
      titel: "Aanroep \(volgnummer)", systeem: Self.kop, kruimels: [("Bord", "/"), ("Ketenspoor", "/ketenspoor")],
      klok: omgeving.klok.nu
    ) { h in
      h.kenmerken([
        "Van": .tekst(regel.van.rawValue), "Naar": .tekst(regel.naar.rawValue),
        "Koppelvlak": .tekst(regel.koppelvlak), "Aanroep": .code("\(regel.methode.rawValue) \(regel.doel)"),
        "Antwoord": Self.antwoord(regel), "Praktijktijd": .tijd(regel.tijdstip), "Echte tijd": .tijd(regel.echteTijd),
        "Vervoer": .tekst(regel.vervoer == .intern ? "binnen dit programma" : "over het netwerk"),
        "Duur": .tekst(regel.duurMs.map { "\($0) ms" } ?? "niet afgerond"),
      ])
      if let fout = regel.fout { h.melding(.fout, "De aanroep mislukte", fout) }
      if !regel.bevindingen.isEmpty {
        h.deel("Bevindingen") { h in h.bevindingenlijst(regel.bevindingen) }
      }
      h.deel("Verzoek") { h in
        bericht("Verzoek", regel.verzoekkoppen, verzoek, "/ketenspoor/\(volgnummer)/verzoek", &h)
      }
      h.deel("Antwoord") { h in
        bericht("Antwoord", regel.antwoordkoppen, antwoord, "/ketenspoor/\(volgnummer)/antwoord", &h)
      }
      h.deel("Zelf doen") { h in zelfDoen(curl, "/ketenspoor/\(volgnummer)/verzoek", inhoud: verzoek.count, &h) }
    }
    return .html(pagina.bytes)
  }

  /// A cut command would send something else, so it is always whole; large content goes beside it as a file.
  private func zelfDoen(_ curl: Spoor.Curlopdracht, _ pad: String, inhoud: Int, _ h: inout HTML) {
    h.p("Met deze opdracht stuurt u precies dezelfde bytes nog een keer.")
    if let bestand = curl.bestand {
      h.p { h in
        h.tekst("De inhoud is groot (\(inhoud) bytes) en staat daarom niet in de opdracht. Sla hem eerst op als ")
        h.code(bestand)
        h.tekst(": ")
        h.element("a", [.naar(pad), .attr("download", bestand)], tekst: "Inhoud van het verzoek downloaden")
        h.tekst(". Geef de opdracht daarna in de map waarin dat bestand staat.")
      }
    }
    h.codeblok("Opdracht voor curl", curl.tekst)
  }

  func bytes(_ nummer: String, _ kant: String) throws -> Antwoord {
    guard let volgnummer = Int(nummer), let regel = try omgeving.spoor.regel(volgnummer) else { return onbekend }
    let (inhoud, koppen) =
      kant == "verzoek"
      ? (try omgeving.spoor.verzoekbytes(regel), regel.verzoekkoppen)
      : (try omgeving.spoor.antwoordbytes(regel), regel.antwoordkoppen)
    // HTML of a traced page must not run as a page of ours.
    let soort = koppen["Content-Type"] ?? "application/octet-stream"
    return .bytes(inhoud, soort: soort.hasPrefix("text/html") ? "text/plain; charset=utf-8" : soort)
  }

  private var onbekend: Antwoord {
    .probleem(
      status: 404, titel: "Deze aanroep staat niet in het Ketenspoor",
      detail: "Ga terug naar het Ketenspoor en kies een nummer uit de lijst.")
  }

  private func bericht(_ naam: String, _ koppen: Koppen, _ inhoud: [UInt8], _ pad: String, _ h: inout HTML) {
    h.codeblok("Koppen van het \(naam.lowercased())", koppen.map { "\($0.naam): \($0.waarde)" }.joined(separator: "\n"))
    guard !inhoud.isEmpty else { return h.p("Zonder inhoud.") }
    if let tekst = String(validating: inhoud.prefix(Self.getoond), as: UTF8.self) {
      h.codeblok("Inhoud van het \(naam.lowercased())", tekst)
    } else {
      h.p("De inhoud is geen tekst, of tekst met een bestand erin.")
    }
    h.p { h in h.a("\(naam) helemaal bekijken (\(inhoud.count) bytes)", naar: pad) }
  }

  private static func antwoord(_ regel: Spoorregel) -> Cel {
    guard let status = regel.status else {
      return .status(regel.fout == nil ? .nietGetest : .rood, regel.fout == nil ? "bezig" : "mislukt")
    }
    return .status(status < 400 ? .groen : .rood, String(status))
  }
}
