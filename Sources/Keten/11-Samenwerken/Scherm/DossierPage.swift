import DSOKoppelvlak
import Scherm
import Tijd

/// One dossier as a partner sees it.
struct DossierPage {
  let oin: String
  let dossier: Dossier
  let documenten: [Dossierdocument]
  let verzoeken: [Dossierverzoek]
  let klok: Tijdstip

  var bytes: [UInt8] {
    let kruimels = Kruimels.postvak(oin)
    return Pagina(titel: dossier.gegevens.titel, systeem: .samenwerken, kruimels: kruimels, klok: klok) { h in
      h.kenmerken(kenmerken)
      if let beschrijving = dossier.gegevens.beschrijving { h.p(beschrijving) }
      h.deel("Actieverzoeken") { h in
        h.tabel(
          "Actieverzoeken in dit dossier", kolommen: ["Titel", "Van", "Aan", "Stand"], van: verzoeken,
          leeg: "Er zijn geen actieverzoeken die u mag zien."
        ) { verzoek in
          [
            .link(verzoek.titel, naar: Adres.actieverzoek(verzoek.id, oin)),
            .tekst(Organisatienamen.naam(verzoek.zender)), .tekst(Organisatienamen.naam(verzoek.ontvanger)),
            .status(verzoek.status.teken, verzoek.status.woord),
          ]
        }
      }
      h.deel("Documenten") { h in
        h.documententabel(documenten, oin: oin, leeg: "Er zijn geen documenten die u mag zien.")
      }
      h.deel("Deelnemers") { h in
        h.tabel("Deelnemers", kolommen: ["Organisatie", "OIN", "Toegang"], van: dossier.deelnemers) { deelname in
          [.tekst(Organisatienamen.naam(deelname.oin)), .code(deelname.oin), .tekst(deelname.privilege.woord)]
        }
      }
    }.bytes
  }

  private var kenmerken: [Kenmerk] {
    var lijst = [
      Kenmerk("Nummer", .code(dossier.id)), Kenmerk("Stand", .status(dossier.status.teken, dossier.status.woord)),
      Kenmerk("Aangemaakt door", .tekst(Organisatienamen.naam(dossier.aanmaker))),
      Kenmerk("Aangemaakt op", .tijd(dossier.creatie)), Kenmerk("Bewaard tot", .tijd(dossier.eind)),
    ]
    if let nummer = dossier.gegevens.verzoeknummer { lijst.append(Kenmerk("Verzoeknummer", .code(nummer))) }
    if let plek = dossier.gegevens.globaleLocatie { lijst.append(Kenmerk("Locatie", .tekst(plek))) }
    if let naam = dossier.gegevens.contactpersoonNaam { lijst.append(Kenmerk("Contactpersoon", .tekst(naam))) }
    return lijst
  }
}

extension SWF.Privilege {
  var woord: String {
    switch self {
    case .beperkt: "Beperkte toegang (BT)"
    case .volledig: "Volledige toegang (VT)"
    }
  }
}

extension HTML {
  mutating func documententabel(_ documenten: [Dossierdocument], oin: String, leeg: String) {
    tabel(
      "Documenten", kolommen: ["Bestand", "Toegevoegd door", "Vertrouwelijkheid", .getal("Grootte"), "Op"],
      van: documenten, leeg: leeg
    ) { document in
      [
        .link(document.bestandsnaam, naar: Adres.document(document.id, oin)),
        .tekst(Organisatienamen.naam(document.toevoeger)), .tekst(document.vertrouwelijkheid.woord),
        .tekst("\((document.grootteBytes + 1_023) / 1_024) kB"), .tijd(document.creatie),
      ]
    }
  }
}
