import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import Scherm
import Tijd

/// The pages for a partner without software of its own: inbox, dossier, actieverzoek with an answer.
struct SamenwerkenSchermen: Sendable {
  let kast: Dossierkast
  let klok: Klok

  func voegToe(aan router: inout Router) {
    router.scherm(Adres.begin) { _ in
      .html(StoelenPage(stoelen: try stoelen(), klok: klok.nu).bytes)
    }
    router.scherm("/samenwerken/{oin}") { context in try postvak(context["oin"]) }
    router.scherm("/samenwerken/{oin}/dossiers/{id}") { context in
      try toon { try dossier(context["id"], context["oin"]) }
    }
    router.scherm("/samenwerken/{oin}/actieverzoeken/{verzoek}") { context in
      let daad = context.aanroep.zoek(ActieverzoekPage.Daad.veld).flatMap { ActieverzoekPage.Daad(rawValue: $0) }
      return try toon { try verzoek(context["verzoek"], context["oin"], na: daad) }
    }
    router.scherm("/samenwerken/{oin}/actieverzoeken/{verzoek}/stoppen") { context in
      try toon {
        guard let status = SWF.ActieverzoekStatus(rawValue: context.aanroep.zoek("naar") ?? ""), StopPage.stopt(status)
        else { return .verwijsDoor(naar: Adres.actieverzoek(context["verzoek"], context["oin"])) }
        return try stop(context["verzoek"], context["oin"], status, [])
      }
    }
    router.scherm("/samenwerken/{oin}/documenten/{document}") { context in
      try toon {
        let (document, bytes) = try kast.inhoud(context["document"], voor: context["oin"])
        return .bestand(bytes, document)
      }
    }
    router.formulier("/samenwerken/{oin}/actieverzoeken/{verzoek}/status") { context in
      try toon { try zetStatus(context) }
    }
    router.formulier("/samenwerken/{oin}/actieverzoeken/{verzoek}/bericht") { context in
      try toon { try stuurBericht(context) }
    }
    router.formulier("/samenwerken/{oin}/actieverzoeken/{verzoek}/antwoord") { context in
      try toon { try antwoord(context) }
    }
  }

  /// The practice partners, and whoever takes part in a dossier.
  private func stoelen() throws -> [StoelenPage.Stoel] {
    let bekend = Organisatienamen.oefenen.map(\.oin)
    let rest = try kast.store.deelnemers().filter { !bekend.contains($0) }
    return try (bekend + rest).map { oin in
      let open = try kast.verzoeken(voor: oin).filter { !Actieverzoekloop.isAf($0.status) }
      return StoelenPage.Stoel(
        oin: oin, naam: Organisatienamen.naam(oin), open: open.count, dossiers: try kast.dossiers(van: oin).count)
    }
  }

  private func postvak(_ oin: String) throws -> Antwoord {
    guard Organisatienamen.isOIN(oin) else { return weigering(Dossierkast.onbekend("Organisatie \(oin)")) }
    let pagina = PostvakPage(
      oin: oin, verzoeken: try kast.verzoeken(voor: oin), dossiers: try kast.dossiers(van: oin),
      meldingen: Array(try kast.meldingen(voor: oin).suffix(PostvakPage.meesteMeldingen).reversed()), klok: klok.nu)
    return .html(pagina.bytes)
  }

  private func dossier(_ id: String, _ oin: String) throws -> Antwoord {
    let pagina = DossierPage(
      oin: oin, dossier: try kast.dossier(id, voor: oin), documenten: try kast.documenten(in: id, voor: oin),
      verzoeken: try kast.verzoeken(voor: oin, dossier: id), klok: klok.nu)
    return .html(pagina.bytes)
  }

  private func verzoek(
    _ id: String, _ oin: String, na daad: ActieverzoekPage.Daad? = nil, fouten: [Veldfout] = [],
    ingevuld: [String: String] = [:]
  ) throws -> Antwoord {
    let verzoek = try kast.verzoek(id, voor: oin)
    let pagina = ActieverzoekPage(
      oin: oin, verzoek: verzoek, dossier: try kast.dossier(verzoek.dossierId, voor: oin),
      documenten: try kast.documenten(bij: verzoek, voor: oin), berichten: try kast.berichten(bij: id, voor: oin),
      daad: daad, fouten: fouten, ingevuld: ingevuld, klok: klok.nu)
    return .html(pagina.bytes, status: fouten.isEmpty ? 200 : 422)
  }

  private func stop(
    _ id: String, _ oin: String, _ status: SWF.ActieverzoekStatus, _ fouten: [Veldfout]
  ) throws -> Antwoord {
    let pagina = StopPage(
      oin: oin, verzoek: try kast.verzoek(id, voor: oin), status: status, fouten: fouten, klok: klok.nu)
    return .html(pagina.bytes, status: fouten.isEmpty ? 200 : 422)
  }

  // MARK: - Acts

  private func zetStatus(_ context: Verzoekcontext) throws -> Antwoord {
    let formulier = try context.aanroep.formulier()
    guard let status = SWF.ActieverzoekStatus(rawValue: formulier.tekst("status") ?? "") else {
      throw Weigering(SamenwerkenRegels.leeg, 400, "Er is geen stap gekozen")
    }
    let melding = formulier.tekst(StopPage.veld).flatMap { Self.isLeeg($0) ? nil : $0 }
    if status == .geweigerd, melding == nil {
      return try stop(
        context["verzoek"], context["oin"], status, [Veldfout(StopPage.veld, "Schrijf op waarom u weigert")])
    }
    _ = try kast.wijzig(
      context["verzoek"], SWFDossier.ActieverzoekWijziging(status: status, melding: melding), door: context["oin"])
    return terug(context, na: .stand)
  }

  private func stuurBericht(_ context: Verzoekcontext) throws -> Antwoord {
    let tekst = try context.aanroep.formulier().tekst("inhoud") ?? ""
    guard !Self.isLeeg(tekst) else {
      return try verzoek(context["verzoek"], context["oin"], fouten: [Veldfout("inhoud", "Schrijf een bericht")])
    }
    _ = try kast.stuur(tekst, bij: context["verzoek"], door: context["oin"])
    return terug(context, na: .bericht)
  }

  private func antwoord(_ context: Verzoekcontext) throws -> Antwoord {
    let formulier = try context.aanroep.formulier()
    let tekst = formulier.tekst("antwoord") ?? ""
    guard !Self.isLeeg(tekst) else {
      return try verzoek(context["verzoek"], context["oin"], fouten: [Veldfout("antwoord", "Schrijf uw antwoord")])
    }
    let inzending = formulier.bestand("bestand").map {
      Dossierkast.Inzending(bestandsnaam: $0.naam, mediatype: $0.type, bytes: $0.bytes)
    }
    _ = try kast.antwoord(tekst, inzending, op: context["verzoek"], door: context["oin"])
    return terug(context, na: .antwoord)
  }

  private static func isLeeg(_ tekst: String) -> Bool { tekst.allSatisfy(\.isWhitespace) }

  private func terug(_ context: Verzoekcontext, na daad: ActieverzoekPage.Daad) -> Antwoord {
    let pad = Adres.actieverzoek(context["verzoek"], context["oin"])
    return .verwijsDoor(naar: "\(pad)?\(ActieverzoekPage.Daad.veld)=\(daad.rawValue)")
  }

  // MARK: - Refusals

  /// A refusal is a page here, with the same rule that the interface names.
  private func toon(_ maak: () throws -> Antwoord) throws -> Antwoord {
    do {
      return try maak()
    } catch let fout as Weigering {
      return weigering(fout)
    }
  }

  private func weigering(_ fout: Weigering) -> Antwoord {
    let pagina = Pagina(titel: "Dit kan niet", systeem: .samenwerken, kruimels: Kruimels.begin, klok: klok.nu) { h in
      h.melding(.fout, fout.regel.titel) { h in
        h.p(fout.regel.waarom)
        h.p("\(fout.detail). \(fout.regel.hint).")
        h.p { h in
          h.tekst("Regel ")
          h.code(fout.regel.code.rawValue)
        }
      }
      h.p { h in h.a("Terug naar samenwerken", naar: Adres.begin) }
    }
    return .html(pagina.bytes, status: fout.status)
  }
}

/// The addresses of the pages, in one place.
enum Adres {
  static let begin = "/samenwerken"
  static func postvak(_ oin: String) -> String { "\(begin)/\(Procentcodering.codeer(oin))" }
  static func dossier(_ id: String, _ oin: String) -> String {
    "\(postvak(oin))/dossiers/\(Procentcodering.codeer(id))"
  }
  static func actieverzoek(_ id: String, _ oin: String) -> String {
    "\(postvak(oin))/actieverzoeken/\(Procentcodering.codeer(id))"
  }
  static func document(_ id: String, _ oin: String) -> String {
    "\(postvak(oin))/documenten/\(Procentcodering.codeer(id))"
  }
}

extension Systeemkop {
  static let samenwerken = Systeemkop(naam: "Samenwerken", stap: "11", ondertitel: "voor partners")
}

enum Kruimels {
  static let bord: [(tekst: String, pad: String)] = [("Bord", "/")]
  static let begin = bord + [(tekst: "Samenwerken", pad: Adres.begin)]
  static func postvak(_ oin: String) -> [(tekst: String, pad: String)] {
    begin + [(tekst: Organisatienamen.naam(oin), pad: Adres.postvak(oin))]
  }
}

extension SWF.ActieverzoekStatus {
  var woord: String {
    switch self {
    case .open: "Open"
    case .inBehandeling: "In behandeling"
    case .geweigerd: "Geweigerd"
    case .ingetrokken: "Ingetrokken"
    case .gereedgemeld: "Gereedgemeld"
    case .gereed: "Gereed"
    }
  }
  var teken: Status {
    switch self {
    case .open, .inBehandeling: .oranje
    case .geweigerd: .rood
    case .ingetrokken: .nvt
    // For who did the work it is done; accepting the answer is up to who asked.
    case .gereedgemeld, .gereed: .groen
    }
  }
  /// What the button says that leads here.
  var knop: String {
    switch self {
    case .open: "Opnieuw openen"
    case .inBehandeling: "In behandeling nemen"
    case .geweigerd: "Weigeren"
    case .ingetrokken: "Intrekken"
    case .gereedgemeld: "Gereedmelden"
    case .gereed: "Antwoord aanvaarden"
    }
  }
}

extension SWF.SamenwerkingStatus {
  var woord: String {
    switch self {
    case .initialisatie: "Wordt klaargezet"
    case .open: "Open"
    case .gesloten: "Gesloten"
    }
  }
  var teken: Status {
    switch self {
    case .initialisatie: .oranje
    case .open: .groen
    case .gesloten: .nvt
    }
  }
}
