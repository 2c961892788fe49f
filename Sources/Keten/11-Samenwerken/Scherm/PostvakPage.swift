import DSOKoppelvlak
import Scherm
import Tijd

/// The inbox of one partner: work that is asked, dossiers, and what happened.
struct PostvakPage {
  static let meesteMeldingen = 20

  let oin: String
  let verzoeken: [Dossierverzoek]
  let dossiers: [Dossier]
  let meldingen: [Dossiermelding]
  let klok: Tijdstip

  var bytes: [UInt8] {
    let naam = Organisatienamen.naam(oin)
    return Pagina(titel: "Postvak van \(naam)", systeem: .samenwerken, kruimels: Kruimels.begin, klok: klok) { h in
      h.deel("Actieverzoeken aan u") { h in schrijfVerzoeken(&h) }
      h.deel("Uw samenwerkingen") { h in schrijfDossiers(&h) }
      h.deel("Wat er gebeurde") { h in
        h.tabel(
          "Notificaties, de nieuwste eerst", kolommen: ["Wat", "Tekst", "Door", "Wanneer"], van: meldingen,
          leeg: "Er is nog niets gebeurd in uw samenwerkingen."
        ) { melding in
          [
            .tekst(melding.soort.titel), .tekst(melding.tekst), .tekst(Organisatienamen.naam(melding.veroorzaker)),
            .tijd(melding.moment),
          ]
        }
      }
    }.bytes
  }

  private func schrijfVerzoeken(_ h: inout HTML) {
    let opVolgorde =
      verzoeken.filter { !Actieverzoekloop.isAf($0.status) }
      + verzoeken.filter { Actieverzoekloop.isAf($0.status) }
    h.tabel(
      "Actieverzoeken, open eerst", kolommen: ["Titel", "Van", "Samenwerking", "Stand", "Gevraagd op"],
      van: opVolgorde, leeg: "Niemand heeft u iets gevraagd."
    ) { verzoek in
      [
        .link(verzoek.titel, naar: Adres.actieverzoek(verzoek.id, oin)),
        .tekst(Organisatienamen.naam(verzoek.zender)), .code(verzoek.dossierId),
        .status(verzoek.status.teken, verzoek.status.woord), .tijd(verzoek.creatie),
      ]
    }
  }

  private func schrijfDossiers(_ h: inout HTML) {
    h.tabel(
      "Samenwerkingen", kolommen: ["Titel", "Nummer", "Aangemaakt door", "Stand"], van: dossiers,
      leeg: "U doet nog nergens aan mee. Een bevoegd gezag voegt u toe."
    ) { dossier in
      [
        .link(dossier.gegevens.titel, naar: Adres.dossier(dossier.id, oin)), .code(dossier.id),
        .tekst(Organisatienamen.naam(dossier.aanmaker)), .status(dossier.status.teken, dossier.status.woord),
      ]
    }
  }
}
