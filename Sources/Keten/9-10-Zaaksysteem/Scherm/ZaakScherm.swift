import Ketenspoor
import Opslag
import STAM
import Scherm
import Tijd

/// The page of a zaak, in tabs, and its files.
struct ZaakScherm: Sendable {
  let huis: Zaakhuis

  enum Tab: String, Sendable, CaseIterable {
    case verzoek = ""
    case documenten, termijn, advies, besluit, berichten, historie

    func tekst(_ verzoek: Verzoekbeeld) -> String {
      switch self {
      case .verzoek: "Verzoek"
      case .documenten: "Documenten"
      case .termijn: "Termijn"
      case .advies: "Advies"
      case .besluit: verzoek.vraagtBesluit ? "Besluit" : "Beoordeling"
      case .berichten: "Berichten"
      case .historie: "Historie"
      }
    }
    var pad: String { rawValue.isEmpty ? "" : "/\(rawValue)" }
  }

  func routes(_ router: inout Router) {
    for tab in Tab.allCases {
      router.scherm(huis.pad(zaak: "{nummer}", tab.pad)) { context in
        let daad = context.aanroep.zoek(Zaakdaad.veld).flatMap { Zaakdaad(rawValue: $0) }
        return try pagina(context["nummer"], tab, na: daad)
      }
    }
    router.scherm(huis.pad(zaak: "{nummer}", "/documenten/{id}")) { context in
      try document(context["nummer"], context["id"])
    }
    router.scherm(huis.pad(zaak: "{nummer}", "/verzoekberichten/{volgnummer}")) { context in
      try verzoekbericht(context["nummer"], context["volgnummer"])
    }
    router.scherm(huis.pad(zaak: "{nummer}", "/kennisgevingen/{id}")) { context in
      try kennisgeving(context["nummer"], context["id"])
    }
  }

  /// - Parameters:
  ///   - daad: what was done just before.
  ///   - fouten: what was wrong with the form on this tab.
  func pagina(
    _ nummer: String, _ tab: Tab, na daad: Zaakdaad? = nil, fouten: [Veldfout] = [], invoer: Formulier? = nil
  ) throws -> Antwoord {
    guard let zaak = try huis.store.zaak(nummer) else { return .nietGevonden("De zaak '\(nummer.prefix(40))'") }
    let volgnummers = try huis.store.berichten(zaak.verzoek.verzoeknummer).map(\.volgnummer)
    let deel = Zaakdeel(huis: huis, zaak: zaak, fouten: fouten, invoer: invoer)
    return huis.pagina("Zaak \(zaak.nummer)", onder: [], status: fouten.isEmpty ? 200 : 422) { h in
      if let daad { Daadmelding(deel: deel).schrijf(daad, &h) }
      kop(zaak, &h)
      h.tabbladen(
        "Onderdelen van de zaak", Tab.allCases.map { ($0.tekst(zaak.verzoek), huis.pad(zaak: nummer, $0.pad)) },
        huidig: huis.pad(zaak: nummer, tab.pad))
      switch tab {
      case .verzoek: VerzoekTab(deel: deel, volgnummers: volgnummers).schrijf(&h)
      case .documenten: DocumentenTab(deel: deel).schrijf(&h)
      case .termijn: TermijnTab(deel: deel).schrijf(&h)
      case .advies: AdviesTab(deel: deel).schrijf(&h)
      case .besluit: BesluitTab(deel: deel).schrijf(&h)
      case .berichten: BerichtenTab(deel: deel).schrijf(&h)
      case .historie: HistorieTab(deel: deel).schrijf(&h)
      }
    }
  }

  private func kop(_ zaak: Zaak, _ h: inout HTML) {
    h.intro(zaak.verzoek.titel)
    h.kenmerken([
      "Stand": .status(zaak.stand.kleur, zaak.standwoord), "Uiterlijk": Termijnweergave.cel(zaak, huis.nu.datum),
      "Initiatiefnemer": .tekst(zaak.verzoek.initiatiefnemer?.naam ?? "–"),
      "Locatie": .tekst(zaak.verzoek.locaties.first?.omschrijving ?? "onbekend"),
      "Verzoeknummer": .code(zaak.verzoek.verzoeknummer),
      "Zaaktype": .tekst(zaak.zaaktype.naam),
    ])
    for brief in zaak.teSchrijvenBrieven {
      h.melding(.waarschuwing, "Stuur een brief: \(brief.soort.woord.lowercased())") { h in
        h.p("Er is geen e-mailadres. Het bericht is niet verstuurd.")
        h.p { h in h.a("Bekijk de tekst", naar: huis.pad(zaak: zaak.nummer, "/berichten")) }
      }
    }
    if !zaak.ontbrekendeDocumenten.isEmpty {
      let namen = zaak.ontbrekendeDocumenten.map(\.naam).joined(separator: ", ")
      h.melding(.fout, "Er ontbreken documenten", "Niet opgehaald: \(namen). Kijk bij Documenten.")
    }
  }

  // MARK: - Files

  private func document(_ nummer: String, _ id: String) throws -> Antwoord {
    guard let document = try huis.store.zaak(nummer)?.documenten.first(where: { $0.id == id }),
      let sha256 = document.sha256, let bytes = try huis.omgeving.kluis.lees(sha256)
    else { return .nietGevonden("Het document '\(id.prefix(70))'") }
    return Self.bestand(bytes, document.naam)
  }

  private func verzoekbericht(_ nummer: String, _ volgnummer: String) throws -> Antwoord {
    guard let zaak = try huis.store.zaak(nummer),
      let bericht = try huis.store.berichten(zaak.verzoek.verzoeknummer).first(where: { $0.volgnummer == volgnummer }),
      let bytes = try huis.omgeving.kluis.lees(bericht.sha256)
    else { return .nietGevonden("Het verzoekbericht '\(volgnummer.prefix(10))'") }
    return .xml(bytes)
  }

  private func kennisgeving(_ nummer: String, _ id: String) throws -> Antwoord {
    guard let kennisgeving = try huis.store.zaak(nummer)?.kennisgevingen.first(where: { $0.idLevering == id }),
      let bytes = try huis.omgeving.kluis.lees(kennisgeving.pakket)
    else { return .nietGevonden("De kennisgeving '\(id.prefix(80))'") }
    return Self.bestand(bytes, "kennisgeving-\(nummer).zip")
  }

  /// To save, never to run: the browser may not guess its type.
  private static func bestand(_ bytes: [UInt8], _ naam: String) -> Antwoord {
    Antwoord.bytes(bytes, soort: "application/octet-stream")
      .met(kop: "Content-Disposition", "attachment; filename*=UTF-8''\(Procentcodering.codeer(naam))")
      .met(kop: "X-Content-Type-Options", "nosniff")
  }
}

/// What every tab gets.
struct Zaakdeel {
  let huis: Zaakhuis
  let zaak: Zaak
  let fouten: [Veldfout]
  let invoer: Formulier?

  func pad(_ rest: String) -> String { huis.pad(zaak: zaak.nummer, rest) }
  /// What somebody typed before the mistake.
  func waarde(_ naam: String, _ begin: String = "") -> String { invoer?.tekst(naam) ?? begin }
}
