import Ketenspoor
import Opslag
import STAM
import Scherm
import Tijd

/// The inbox: first what needs somebody, then the zaken.
struct OverzichtScherm: Sendable {
  let huis: Zaakhuis
  let ontvangst: Ontvangst

  private static let dagenTerug = 30

  func routes(_ router: inout Router) {
    router.scherm(huis.zetel.basispad) { context in try inbox(gemist: context.aanroep.zoek("gemist")) }
    router.formulier(huis.pad("/ophalen")) { _ in
      await ontvangst.werkBij(.alles)
      return .verwijsDoor(naar: huis.zetel.basispad)
    }
    router.formulier(huis.pad("/gemist")) { context in
      let dagen = try context.aanroep.formulier().tekst("dagen").flatMap { Int($0) } ?? Self.dagenTerug
      do {
        let aantal = try await ontvangst.zoekGemiste(dagen: min(365, max(1, dagen)))
        return .verwijsDoor(naar: "\(huis.zetel.basispad)?gemist=\(aantal)")
      } catch let fout as Ophaalfout {
        return .probleem(status: 502, titel: "Zoeken bij DSO-LV is niet gelukt", detail: fout.uitleg)
      }
    }
    router.scherm(huis.pad("/zaaktypen")) { _ in try zaaktypen([]) }
    router.formulier(huis.pad("/zaaktypen")) { context in try voegZaaktypeToe(context) }
    router.scherm(huis.pad("/zaaktypen/{nummer}/verwijderen")) { context in try vraagVerwijderen(context["nummer"]) }
    router.formulier(huis.pad("/zaaktypen/{nummer}/verwijderen")) { context in
      if let nummer = Int(context["nummer"]) { try huis.store.verwijder(zaaktype: nummer) }
      return .verwijsDoor(naar: huis.pad("/zaaktypen"))
    }
  }

  // MARK: - Inbox

  private func inbox(gemist: String?) throws -> Antwoord {
    let open = try huis.store.openNotificaties()
    let zaken = try huis.store.zaken()
    let nu = huis.nu.datum
    return huis.pagina("Werkvoorraad", onder: []) { h in
      h.intro("Hier komen verzoeken uit het Omgevingsloket binnen. Elk verzoek wordt één zaak.")
      if let gemist = gemist.flatMap({ Int($0) }) { Self.gemistMelding(gemist, &h) }
      aandacht(open, zaken, &h)
      h.deel("Zaken") { h in zakentabel(zaken, nu, &h) }
      h.deel("Hulpmiddelen") { h in
        h.p("Mist u een verzoek? Vraag DSO-LV welke verzoeken van de laatste \(Self.dagenTerug) dagen voor u zijn.")
        h.knoppenrij { h in
          h.knopformulier(
            "Zoek gemiste verzoeken", naar: huis.pad("/gemist"), velden: [("dagen", String(Self.dagenTerug))])
          h.knoplink("Zaaktypen", naar: huis.pad("/zaaktypen"), soort: .secundair)
        }
      }
    }
  }

  private static func gemistMelding(_ aantal: Int, _ h: inout HTML) {
    if aantal == 0 {
      h.melding(.succes, "Er zijn geen gemiste verzoeken", "Alle verzoeken die DSO-LV kent, zijn hier bekend.")
    } else {
      h.melding(.waarschuwing, "Er waren \(aantal) gemiste verzoeken", "Ze zijn alsnog opgehaald.")
    }
  }

  /// What a person must see before anything else.
  private func aandacht(_ open: [Notificatieregel], _ zaken: [Zaak], _ h: inout HTML) {
    let brieven = zaken.filter { !$0.teSchrijvenBrieven.isEmpty }
    guard !open.isEmpty || !brieven.isEmpty else { return }
    h.deel("Eerst doen") { h in
      if !brieven.isEmpty {
        h.tabel("Brieven die u moet sturen", kolommen: ["Zaak", "Brief", "Aan"], van: brieven) { zaak in
          [
            .link(zaak.nummer, naar: huis.pad(zaak: zaak.nummer, "/berichten")),
            .tekst(zaak.teSchrijvenBrieven.map(\.soort.woord).joined(separator: ", ")),
            .tekst(zaak.teSchrijvenBrieven.first?.aan ?? ""),
          ]
        }
      }
      if !open.isEmpty {
        h.tabel(
          "Verzoeken die nog niet compleet binnen zijn",
          kolommen: ["Verzoeknummer", "Stand", "Waarom", "Ontvangen", .getal("Pogingen")], van: open
        ) { regel in
          [
            .code(regel.verzoeknummer),
            .status(regel.stand == .vastgelopen ? .rood : .oranje, regel.stand.woord),
            Cel { h in
              h.tekst(regel.uitleg.isEmpty ? "Het ophalen is nog niet begonnen." : regel.uitleg)
              if let code = regel.code {
                h.tekst(" ")
                h.a("Uitleg \(code)", naar: "/uitleg/\(code)")
              }
            },
            .tijd(regel.ontvangen), .getal(regel.pogingen),
          ]
        }
        h.knopformulier("Probeer nu op te halen", naar: huis.pad("/ophalen"), .primair)
      }
    }
  }

  private func zakentabel(_ zaken: [Zaak], _ vandaag: Datum, _ h: inout HTML) {
    h.tabel(
      "Zaken, de nieuwste eerst",
      kolommen: ["Zaak", "Titel", "Initiatiefnemer", "Zaaktype", "Stand", "Uiterlijk", "Bijlagen"], van: zaken,
      leeg: "Er is nog geen zaak. Dien in het Omgevingsloket een aanvraag in (stap 8)."
    ) { zaak in
      let bewaard = zaak.documenten.filter { $0.herkomst == .verzoek && $0.sha256 != nil }.count
      return [
        .link(zaak.nummer, naar: huis.pad(zaak: zaak.nummer)), .tekst(zaak.verzoek.titel),
        .tekst(zaak.verzoek.initiatiefnemer?.naam ?? "–"), .tekst(zaak.zaaktype.naam),
        .status(zaak.stand.kleur, zaak.standwoord), Termijnweergave.cel(zaak, vandaag),
        zaak.ontbrekendeDocumenten.isEmpty
          ? .tekst(String(bewaard)) : .status(.rood, "\(zaak.ontbrekendeDocumenten.count) ontbreekt"),
      ]
    }
  }

  // MARK: - Zaaktypen

  private func zaaktypen(_ fouten: [Veldfout]) throws -> Antwoord {
    let regels = try huis.store.zaaktypen()
    let zonder = TypeVerzoek.allCases.filter { type in !regels.contains { $0.type == type && !$0.isConcept } }
    return huis.pagina("Zaaktypen", onder: [], status: fouten.isEmpty ? 200 : 422) { h in
      h.intro("Deze tabel zegt welk zaaktype hoort bij een soort verzoek. Er moet er precies één zijn.")
      for type in zonder { h.melding(.waarschuwing, "Geen zaaktype voor: \(type.rawValue)") }
      h.tabel("Zaaktypen", kolommen: ["Soort verzoek", "Zaaktype", "Naam", ""], van: regels) { regel in
        let pad = huis.pad("/zaaktypen/\(regel.nummer)/verwijderen")
        return [
          .tekst(regel.type.rawValue + (regel.isConcept ? " (concept)" : "")), .code(regel.zaaktype.code),
          .tekst(regel.zaaktype.naam),
          Cel { h in h.knoplink("Verwijder \(regel.zaaktype.code)", naar: pad, soort: .secundair) },
        ]
      }
      h.deel("Zaaktype toevoegen") { h in
        h.formulier(naar: huis.pad("/zaaktypen"), fouten: fouten) { h in
          h.keuzelijst(
            Veld("type", "Soort verzoek", invulling: .verplicht),
            TypeVerzoek.allCases.map { Keuze($0.rawValue, $0.rawValue) })
          h.aankruisvak(Veld("concept", "Alleen voor een conceptverzoek"))
          h.tekstveld(Veld("code", "Code", fout: fouten["code"], invulling: .verplicht))
          h.tekstveld(Veld("naam", "Naam", fout: fouten["naam"], invulling: .verplicht))
          h.knop("Voeg toe")
        }
      }
    }
  }

  private func vraagVerwijderen(_ nummer: String) throws -> Antwoord {
    guard let regel = try huis.store.zaaktypen().first(where: { String($0.nummer) == nummer }) else {
      return .nietGevonden("Het zaaktype '\(nummer.prefix(10))'")
    }
    let tabel = huis.pad("/zaaktypen")
    return huis.pagina("Zaaktype \(regel.zaaktype.code) verwijderen?", onder: [("Zaaktypen", tabel)]) { h in
      h.p("\(regel.zaaktype.naam) is het zaaktype voor: \(regel.type.rawValue).")
      h.p("Zonder zaaktype wordt zo'n verzoek geen zaak, tot u een ander zaaktype toevoegt.")
      h.knoppenrij { h in
        h.knopformulier("Verwijder \(regel.zaaktype.code)", naar: "\(tabel)/\(regel.nummer)/verwijderen", .gevaar)
        h.knoplink("Niet verwijderen", naar: tabel, soort: .secundair)
      }
    }
  }

  private func voegZaaktypeToe(_ context: Verzoekcontext) throws -> Antwoord {
    let formulier = try context.aanroep.formulier()
    let type = TypeVerzoek(rawValue: formulier.tekst("type") ?? "")
    let code = formulier.gevuld("code")
    let naam = formulier.gevuld("naam")
    var fouten: [Veldfout] = []
    if type == nil { fouten.append(Veldfout("type", "Kies een soort verzoek")) }
    if code == nil { fouten.append(Veldfout("code", "Vul een code in")) }
    if naam == nil { fouten.append(Veldfout("naam", "Vul een naam in")) }
    guard let type, let code, let naam else { return try zaaktypen(fouten) }
    try huis.store.voegToe(
      type, isConcept: formulier.tekst("concept") != nil, Zaaktype(code: code, naam: naam))
    return .verwijsDoor(naar: huis.pad("/zaaktypen"))
  }
}

/// How a term is shown in a list.
enum Termijnweergave {
  private static func dagen(_ aantal: Int) -> String { aantal == 1 ? "1 dag" : "\(aantal) dagen" }

  static func cel(_ zaak: Zaak, _ vandaag: Datum) -> Cel {
    if zaak.stand.isAf { return .tekst("Afgerond") }
    let uitkomst = zaak.termijn.bereken()
    guard let dag = uitkomst.uiterste else { return .tekst(uitkomst.opgeschort ? "Staat stil" : "Geen termijn") }
    let over = dag.dagnummer - vandaag.dagnummer
    return Cel { h in
      h.dag(dag)
      h.tekst(over < 0 ? " (\(dagen(-over)) te laat)" : " (nog \(dagen(over)))")
    }
  }
}

extension Zaakstand {
  var kleur: Status {
    switch self {
    case .ontvangen, .wachtOpAanvulling: .oranje
    case .ontvangstBevestigd, .ontvankelijkheidToetsen, .inBehandeling, .adviesGevraagd, .ontwerpTerInzage, .verlengd:
      .nietGetest
    case .besloten, .bekendgemaakt, .onherroepelijk: .groen
    case .bezwaarOfBeroep: .oranje
    case .ingetrokken, .doorgezonden: .nvt
    }
  }
}

extension Formulier {
  /// A text that holds more than blanks.
  func gevuld(_ naam: String) -> String? {
    guard let tekst = tekst(naam) else { return nil }
    var kaal = tekst[...]
    while kaal.first?.isWhitespace == true { kaal.removeFirst() }
    while kaal.last?.isWhitespace == true { kaal.removeLast() }
    return kaal.isEmpty ? nil : String(kaal)
  }
}

extension Zaakhuis {
  /// What all pages of a seat have in common.
  func pagina(
    _ titel: String, onder kruimels: [(String, String)], status: Int = 200, _ inhoud: (inout HTML) -> Void
  ) -> Antwoord {
    let isGemeente = zetel.naam == "zaaksysteem"
    let naam = isGemeente ? "Zaaksysteem" : "Zaaksysteem omgevingsdienst"
    let kop = Systeemkop(naam: naam, stap: isGemeente ? "9" : "10", ondertitel: zetel.organisatienaam)
    let eerste: [(String, String)] = titel == "Werkvoorraad" ? [] : [("Werkvoorraad", zetel.basispad)]
    let pagina = Pagina(
      titel: titel, systeem: kop, kruimels: [("Bord", "/")] + eerste + kruimels, klok: nu, inhoud: inhoud)
    return .html(pagina.bytes, status: status)
  }
}
