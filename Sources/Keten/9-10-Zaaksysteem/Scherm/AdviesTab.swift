import DSOKoppelvlak
import Scherm
import Tijd

/// Questions to partners over Samenwerken, and their answers.
struct AdviesTab {
  let deel: Zaakdeel

  func schrijf(_ h: inout HTML) {
    if let kamer = deel.zaak.samenwerkingId {
      h.p { h in
        h.tekst("Samenwerking ")
        h.code(kamer)
      }
    }
    for vraag in deel.zaak.adviezen { schrijf(vraag, &h) }
    if !deel.zaak.adviezen.isEmpty {
      h.knopformulier("Haal antwoorden op", naar: deel.pad("/advies/ophalen"))
    }
    if !deel.zaak.stand.isAf { formulier(&h) }
  }

  private func schrijf(_ vraag: Adviesvraag, _ h: inout HTML) {
    h.kader { h in
      h.kop2(vraag.titel)
      h.kenmerken([
        "Aan": .tekst(vraag.naam), "Stand": .status(Self.kleur(vraag), Self.woord(vraag)),
        "Uiterlijk": vraag.uiterlijk.map { .dag($0) } ?? .leeg,
        "Ontvangen": vraag.ontvangenOp.map { .tijd($0) } ?? .leeg,
      ])
      h.p(vraag.vraag)
      if let fout = vraag.fout { h.melding(.waarschuwing, "Het contact met Samenwerken lukte niet", fout) }
      for bericht in vraag.berichten {
        h.p { h in
          h.sterk("\(bericht.van): ")
          h.tekst(bericht.inhoud)
        }
      }
      let documenten = deel.zaak.documenten.filter { vraag.antwoorddocumenten.contains($0.id) }
      h.lijst(documenten) { h, document in
        h.a(document.naam, naar: deel.pad("/documenten/\(document.id)"))
      }
      if vraag.stand == SWF.ActieverzoekStatus.gereedgemeld.rawValue {
        h.knopformulier("Neem het advies over", naar: deel.pad("/advies/\(vraag.id)/akkoord"), .primair)
      }
    }
  }

  static func woord(_ vraag: Adviesvraag) -> String {
    switch vraag.stand.flatMap({ SWF.ActieverzoekStatus(rawValue: $0) }) {
    case nil: "Nog niet verstuurd"
    case .open: "Gevraagd"
    case .inBehandeling: "De partner is bezig"
    case .geweigerd: "Geweigerd"
    case .ingetrokken: "Ingetrokken"
    case .gereedgemeld: "Advies ontvangen"
    case .gereed: "Advies overgenomen"
    }
  }

  private static func kleur(_ vraag: Adviesvraag) -> Status {
    switch vraag.stand.flatMap({ SWF.ActieverzoekStatus(rawValue: $0) }) {
    case nil, .open, .inBehandeling: .oranje
    case .geweigerd: .rood
    case .ingetrokken: .nvt
    case .gereedgemeld, .gereed: .groen
    }
  }

  private func formulier(_ h: inout HTML) {
    let documenten = deel.zaak.documenten.filter { $0.sha256 != nil && !$0.isVervallen }
    // No more access than needed (GDPR, art. 5(1)(c)): full access only when a document asks for it.
    let toegang = documenten.contains(where: \.isVertrouwelijk) ? "VT" : "BT"
    h.deel("Advies vragen") { h in
      h.formulier(naar: deel.pad("/advies"), fouten: deel.fouten) { h in
        h.keuzelijst(
          Veld("partner", "Aan wie?", fout: deel.fouten["partner"], invulling: .verplicht),
          deel.huis.zetel.gesprekspartners.map { Keuze($0.oin, $0.naam) }, gekozen: deel.waarde("partner"))
        h.keuzerondjes(
          Veld("privilege", "Wat mag de partner zien?"),
          [
            Keuze("VT", "Alles", hint: "Volledige toegang, ook strikt vertrouwelijke documenten"),
            Keuze("BT", "Beperkt", hint: "Geen strikt vertrouwelijke documenten"),
          ], gekozen: deel.waarde("privilege", toegang))
        h.tekstveld(
          Veld("titel", "Onderwerp", fout: deel.fouten["titel"], invulling: .verplicht), waarde: deel.waarde("titel"))
        h.tekstvak(
          Veld("vraag", "Uw vraag", fout: deel.fouten["vraag"], invulling: .verplicht), waarde: deel.waarde("vraag"),
          regels: 4)
        h.datumveld(
          Veld("uiterlijk", "Antwoord uiterlijk op"),
          waarde: Datum(deel.waarde("uiterlijk")) ?? deel.huis.nu.datum.plus(weken: 2))
        if !documenten.isEmpty {
          h.aankruisvakjes(
            Veld("documenten", "Documenten die meegaan"), documenten.map { Keuze($0.id, $0.naam) },
            gekozen: Set(documenten.map(\.id)))
        }
        h.knop("Vraag advies")
      }
    }
  }
}
