import Foundation
import Ketenspoor
import Scherm
import Tijd

/// The clock and the addresses of the systems.
struct InrichtingScherm: Sendable {
  let omgeving: Werkplaatsomgeving
  let store: BordStore

  // MARK: - Klok

  /// How the clock was turned, in the address of the page that confirms it.
  private enum Draai: String { case vooruit, terug, gelijk }

  func klok(_ gezet: String?) -> Antwoord { klok(gezet.flatMap { Draai(rawValue: $0) }, []) }

  private func klok(_ draai: Draai?, _ fouten: [Veldfout]) -> Antwoord {
    let nu = omgeving.klok.nu
    let pagina = Pagina(
      titel: "Praktijkklok", systeem: Systeemkop(naam: "Klok", ondertitel: "vooruit en terug in de tijd"),
      kruimels: [("Bord", "/")], klok: nu
    ) { h in
      if let draai { bevestiging(draai, nu, &h) }
      h.intro("Alle systemen kijken op deze klok. Zet hem vooruit om een publicatie of een termijn te zien aflopen.")
      h.kenmerken(["Nu in de werkplaats": .tijd(nu), "Echte tijd": .tijd(omgeving.klok.echt)])
      h.knoppenrij { h in
        for (tekst, dagen) in [
          ("Een dag vooruit", "1"), ("Een week vooruit", "7"), ("Vier weken vooruit", "28"), ("Een dag terug", "-1"),
        ] {
          h.knopformulier(tekst, naar: "/klok", velden: [("dagen", dagen)])
        }
        h.knopformulier("Gelijk met de echte tijd", naar: "/klok", velden: [("echt", "ja")])
      }
      h.deel("Naar een bepaalde dag") { h in
        h.formulier(naar: "/klok", fouten: fouten) { h in
          h.datumveld(
            Veld(
              "datum", "Datum", hint: "Kiest u een dag die al is geweest? Wat later gebeurde, ziet u dan niet.",
              fout: fouten["datum"], invulling: .verplicht), waarde: nu.datum)
          h.knop("Zet de klok op deze dag")
        }
      }
    }
    return .html(pagina.bytes, status: fouten.isEmpty ? 200 : 422)
  }

  private func bevestiging(_ draai: Draai, _ nu: Tijdstip, _ h: inout HTML) {
    switch draai {
    case .vooruit:
      h.melding(.succes, "De klok staat op \(nu.voluit)") { h in
        h.p { h in h.a("Terug naar het bord: wat is de volgende stap?", naar: "/") }
      }
    case .gelijk: h.melding(.info, "De klok stond al op deze dag", "Het is \(nu.voluit).")
    case .terug:
      h.melding(
        .waarschuwing, "De klok staat op \(nu.voluit). U bent teruggegaan in de tijd",
        "Wat later gebeurde, ziet u nu niet: een plan kan weg lijken. Zet de klok vooruit om het weer te zien.")
    }
  }

  func zetKlok(_ aanroep: Aanroep) async throws -> Antwoord {
    let formulier = try aanroep.formulier()
    let voor = omgeving.klok.nu
    if formulier.tekst("echt") == "ja" {
      try omgeving.klok.gelijkMetEcht()
    } else if let dagen = formulier.tekst("dagen").flatMap({ Int($0) }), abs(dagen) <= 36_500 {
      try omgeving.klok.verschuif(dagen: dagen)
    } else if let datum = formulier.tekst("datum").flatMap({ Datum($0) }) {
      // The day that it already is keeps its time: going back some hours would undo what was published this morning.
      guard datum != voor.datum else { return .verwijsDoor(naar: "/klok?gezet=\(Draai.gelijk.rawValue)") }
      // Nine in the morning: gazettes are published then, and a day's terms still run.
      try omgeving.klok.zet(op: Tijdstip(datum, uur: 9))
    } else {
      return klok(nil, [Veldfout("datum", "Vul een datum in, bijvoorbeeld 2026-12-31")])
    }
    try store.verouder()
    let draai: Draai = omgeving.klok.nu < voor ? .terug : .vooruit
    return .verwijsDoor(naar: "/klok?gezet=\(draai.rawValue)")
  }

  // MARK: - Verbindingen

  /// The seats that a municipality or partner may fill with its own product, then the national ones, of which somebody
  /// may run a test version.
  private static let wisselbaar = [
    Keuze("plansoftware", "Plansoftware van de gemeente"), Keuze("regelbeheer", "Regelbeheer van de gemeente"),
    Keuze("zaaksysteem", "Zaaksysteem van de gemeente"), Keuze("omgevingsdienst", "Zaaksysteem van de omgevingsdienst"),
    Keuze("lvbb", "LVBB (landelijk)"), Keuze("bekendmakingen", "Bekendmakingen (landelijk)"),
    Keuze("omgevingsdocumenten", "Omgevingsdocumenten (landelijk)"), Keuze("rtr", "RTR (landelijk)"),
    Keuze("loket", "Omgevingsloket (landelijk)"), Keuze("samenwerken", "Samenwerken (landelijk)"),
  ]

  /// A scheme, a host and perhaps a port: what a connection can be made with.
  private static func isAdres(_ tekst: String) -> Bool {
    guard let url = URLComponents(string: tekst), ["http", "https"].contains(url.scheme), let host = url.host,
      !host.isEmpty, !tekst.contains(where: \.isWhitespace)
    else { return false }
    return url.port.map { (1...65_535).contains($0) } ?? true
  }

  func verbindingen(_ bewaard: String?) -> Antwoord {
    verbindingen(bewaard: Self.wisselbaar.first { $0.waarde == bewaard }, gekozen: nil, adres: "", [])
  }

  private func verbindingen(bewaard: Keuze?, gekozen: String?, adres ingevuld: String, _ fouten: [Veldfout]) -> Antwoord
  {
    let pagina = Pagina(
      titel: "Verbindingen", systeem: Systeemkop(naam: "Verbindingen", ondertitel: "uw eigen software aansluiten"),
      kruimels: [("Bord", "/")], klok: omgeving.klok.nu
    ) { h in
      if let bewaard {
        let plek = adres(Systeemnaam(bewaard.waarde)) ?? "in dit programma"
        h.melding(.succes, "\(bewaard.label): \(plek)")
      }
      h.intro(
        "Elk systeem kunt u door andere software vervangen: dat van de gemeente en de omgevingsdienst door uw eigen "
          + "software, een landelijk systeem door een testversie. Het bord toont dan: eigen software.")
      h.tabel("Systemen en hun adres", kolommen: ["Systeem", "Adres"], van: omgeving.verbindingen.systemen.map(\.naam))
      {
        [.tekst($0.rawValue), .tekst(adres($0) ?? "in dit programma")]
      }
      h.deel("Een systeem vervangen") { h in
        h.formulier(naar: "/verbindingen", fouten: fouten) { h in
          h.keuzelijst(
            Veld("systeem", "Welk systeem", fout: fouten["systeem"], invulling: .verplicht), Self.wisselbaar,
            gekozen: gekozen)
          h.tekstveld(
            Veld(
              "adres", "Adres van uw software",
              hint: "Bijvoorbeeld http://127.0.0.1:9000. Leeg betekent: het systeem in dit programma.",
              fout: fouten["adres"]), waarde: ingevuld)
          h.knop("Bewaar")
        }
      }
    }
    return .html(pagina.bytes, status: fouten.isEmpty ? 200 : 422)
  }

  func zetVerbinding(_ aanroep: Aanroep) throws -> Antwoord {
    let formulier = try aanroep.formulier()
    let systeem = formulier.tekst("systeem") ?? ""
    let adres = String((formulier.tekst("adres") ?? "").trimmingPrefix(" "))
    guard let keuze = Self.wisselbaar.first(where: { $0.waarde == systeem }) else {
      let fout = Veldfout("systeem", "Kies een systeem uit de lijst")
      return verbindingen(bewaard: nil, gekozen: nil, adres: adres, [fout])
    }
    guard adres.isEmpty || Self.isAdres(adres) else {
      let fout = Veldfout("adres", "Schrijf een adres met http:// of https://, zoals http://127.0.0.1:9000")
      return verbindingen(bewaard: nil, gekozen: systeem, adres: adres, [fout])
    }
    try omgeving.verbindingen.zetAdres(Systeemnaam(systeem), adres.isEmpty ? .intern : .extern(basis: adres))
    return .verwijsDoor(naar: "/verbindingen?bewaard=\(keuze.waarde)")
  }

  private func adres(_ naam: Systeemnaam) -> String? {
    switch omgeving.verbindingen.adres(naam) {
    case .intern: nil
    case .extern(let basis): "\(basis) (eigen software)"
    }
  }
}
