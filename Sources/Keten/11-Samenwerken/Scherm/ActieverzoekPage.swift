import DSOKoppelvlak
import Scherm
import Tijd

/// One actieverzoek: what is asked, the conversation, and what this partner can do now.
struct ActieverzoekPage {
  let oin: String
  let verzoek: Dossierverzoek
  let dossier: Dossier
  let documenten: [Dossierdocument]
  let berichten: [Dossierbericht]
  /// What this partner did just before.
  let daad: Daad?
  let fouten: [Veldfout]
  let ingevuld: [String: String]
  let klok: Tijdstip

  /// An act of which the page says that it worked; travels in the address of the page.
  enum Daad: String, Sendable, Hashable {
    case antwoord, bericht, stand
    static let veld = "klaar"
  }

  private var keuzes: [SWF.ActieverzoekStatus] {
    dossier.status == .open ? Actieverzoekloop.keuzes(oin, verzoek) : []
  }
  private var isPartij: Bool { !Actieverzoekloop.kanten(oin, verzoek).isEmpty }
  private var adres: String { Adres.actieverzoek(verzoek.id, oin) }

  var bytes: [UInt8] {
    let kruimels = Kruimels.postvak(oin) + [(tekst: dossier.id, pad: Adres.dossier(dossier.id, oin))]
    return Pagina(titel: verzoek.titel, systeem: .samenwerken, kruimels: kruimels, klok: klok) { h in
      schrijfDaad(&h)
      h.kenmerken([
        "Stand": .status(verzoek.status.teken, verzoek.status.woord),
        "Van": .tekst(Organisatienamen.naam(verzoek.zender)), "Aan": .tekst(Organisatienamen.naam(verzoek.ontvanger)),
        "Samenwerking": .link("\(dossier.gegevens.titel)", naar: Adres.dossier(dossier.id, oin)),
        "Gevraagd op": .tijd(verzoek.creatie),
      ])
      if let omschrijving = verzoek.omschrijving { h.deel("Wat er gevraagd wordt") { h in h.p(omschrijving) } }
      if let melding = verzoek.melding { h.deel("Laatste toelichting") { h in h.p(melding) } }
      h.deel("Documenten") { h in
        h.documententabel(documenten, oin: oin, leeg: "Bij dit actieverzoek zit geen document dat u mag zien.")
      }
      h.deel("Berichten") { h in schrijfBerichten(&h) }
      if dossier.status != .open {
        h.melding(.info, "De samenwerking is gesloten", "U kunt lezen, maar niets meer veranderen.")
      }
      schrijfAntwoord(&h)
      schrijfStappen(&h)
    }.bytes
  }

  private func schrijfDaad(_ h: inout HTML) {
    switch daad {
    case nil: break
    case .antwoord:
      h.gelukt(
        "Uw antwoord is verstuurd",
        volgende: ("stap 9, haal het antwoord op in de zaak, op het blad Advies", "/zaaksysteem"))
    case .bericht: h.gelukt("Uw bericht is verstuurd")
    case .stand: h.gelukt("De stand van dit actieverzoek is nu: \(verzoek.status.woord.lowercased())")
    }
  }

  private func schrijfBerichten(_ h: inout HTML) {
    if berichten.isEmpty {
      h.p("Er zijn nog geen berichten.")
    } else {
      h.tijdlijn(berichten.map { mijlpaal($0) })
    }
    guard isPartij, dossier.status == .open else { return }
    h.formulier(
      naar: "\(adres)/bericht", fouten: fouten.filter { $0.veld == "inhoud" }, label: "Bericht sturen"
    ) { h in
      h.tekstvak(
        Veld("inhoud", "Nieuw bericht", fout: fouten["inhoud"]), waarde: ingevuld["inhoud"] ?? "", regels: 3)
      h.knop("Stuur bericht", .secundair)
    }
  }

  private func mijlpaal(_ bericht: Dossierbericht) -> Mijlpaal {
    Mijlpaal(
      Organisatienamen.naam(bericht.zender), .nvt, stand: "Bericht", moment: bericht.creatie, tekst: bericht.inhoud)
  }

  /// The receiver answers with text and, when needed, a document.
  private func schrijfAntwoord(_ h: inout HTML) {
    guard keuzes.contains(.gereedgemeld) else { return }
    h.deel("Uw antwoord") { h in
      h.formulier(
        naar: "\(adres)/antwoord", .bestanden, fouten: fouten.filter { $0.veld == "antwoord" }, label: "Antwoord geven"
      ) { h in
        h.tekstvak(
          Veld("antwoord", "Antwoord of advies", fout: fouten["antwoord"], invulling: .verplicht),
          waarde: ingevuld["antwoord"] ?? "", regels: 8)
        h.bestandsveld(
          Veld("bestand", "Document", hint: "Bijvoorbeeld uw advies als pdf. Iedereen in het dossier kan het lezen."))
        h.knop("Verstuur antwoord en meld gereed")
      }
    }
  }

  private func schrijfStappen(_ h: inout HTML) {
    let los = keuzes.filter { $0 != .gereedgemeld }
    guard !los.isEmpty else { return }
    h.deel("Andere stappen") { h in
      h.knoppenrij { h in
        for keuze in los {
          if StopPage.stopt(keuze) {
            h.knoplink(keuze.knop, naar: "\(adres)/stoppen?naar=\(keuze.rawValue)", soort: .gevaar)
          } else {
            h.knopformulier(
              keuze.knop, naar: "\(adres)/status", velden: [(naam: "status", waarde: keuze.rawValue)])
          }
        }
      }
    }
  }
}
