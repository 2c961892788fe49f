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
    let regels = try omgeving.spoor.zoek(tekst: vraag, nietVan: verberg, hoogstens: Self.perPagina)
    let pagina = Pagina(titel: "Ketenspoor", systeem: Self.kop, kruimels: [("Bord", "/")], klok: omgeving.klok.nu) {
      h in
      h.intro(
        "Elke aanroep tussen twee systemen staat hier, ook als hij mislukte. Kies een nummer om de bytes te zien.")
      h.formulier(naar: "/ketenspoor", .get, label: "Zoeken in het Ketenspoor") { h in
        h.tekstveld(Veld("zoek", "Zoek op systeem, adres of code"), waarde: vraag, .zoeken)
        h.knop("Zoek", .secundair)
      }
      if verberg != nil {
        h.p("Wat het bord leest om te oordelen, staat hier niet bij. Zoek op 'bord' om dat te zien.")
      }
      h.tabel(
        regels.count == 1 ? "1 aanroep" : "Laatste \(regels.count) aanroepen, de nieuwste eerst",
        kolommen: ["Nr", "Praktijktijd", "Van", "Naar", "Aanroep", "Antwoord", .getal("ms")], van: regels
      ) { regel in
        [
          .link(String(regel.volgnummer), naar: "/ketenspoor/\(regel.volgnummer)"), .tijd(regel.tijdstip),
          .tekst(regel.van.rawValue), .tekst(regel.naar.rawValue),
          .code("\(regel.methode.rawValue) \(regel.doel.prefix(90))"), Self.antwoord(regel),
          .tekst(regel.duurMs.map(String.init) ?? "–"),
        ]
      }
    }
    return .html(pagina.bytes)
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
      h.deel("Zelf doen") { h in
        h.p("Met deze opdracht stuurt u precies dezelfde bytes nog een keer.")
        h.codeblok("Opdracht voor curl", String(curl.prefix(Self.getoond)))
      }
    }
    return .html(pagina.bytes)
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
