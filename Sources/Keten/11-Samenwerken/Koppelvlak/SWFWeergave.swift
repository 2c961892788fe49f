import DSOKoppelvlak

/// From our values to those of the interface.
enum SWFWeergave {
  static func samenwerking(_ dossier: Dossier, verzoeken: Int, meldingen: Int) -> SWF.Samenwerking {
    let gegevens = dossier.gegevens
    let zelf = SWFAdres.samenwerking(dossier.id)
    return SWF.Samenwerking(
      samenwerkingId: dossier.id, titel: gegevens.titel, beschrijving: gegevens.beschrijving,
      verzoeknummer: gegevens.verzoeknummer, bronVerzoek: gegevens.bronVerzoek,
      samenwerkVorm: gegevens.samenwerkVorm ?? "SAMENWERKEN_AAN_BEHANDELEN",
      samenwerkDoel: gegevens.samenwerkDoel ?? "BEHANDELEN", kenmerkSysteem: gegevens.kenmerkSysteem,
      nummerBinnenSysteem: gegevens.nummerBinnenSysteem, contactpersoonNaam: gegevens.contactpersoonNaam,
      contactpersoonEmailadres: gegevens.contactpersoonEmailadres,
      contactpersoonTelefoonnummer: gegevens.contactpersoonTelefoonnummer, typeVerzoek: gegevens.typeVerzoek,
      globaleLocatie: gegevens.globaleLocatie, taal: gegevens.taal ?? "NL",
      status: SWF.StatusHouder(status: dossier.status), creatieDatumTijd: dossier.creatie,
      eindDatumTijd: dossier.eind, aangemaaktDoor: dossier.aanmaker,
      aangemaaktDoorNaam: Organisatienamen.naam(dossier.aanmaker), laatstAangepastDoor: dossier.aangepastDoor,
      laatstAangepastDoorNaam: Organisatienamen.naam(dossier.aangepastDoor),
      laatstAangepastDatumTijd: dossier.aangepastOp, aantalActieverzoeken: verzoeken, aantalNotificaties: meldingen,
      links: SWF.SamenwerkingLinks(
        zelf: HAL.Link(href: zelf), documentToevoegen: HAL.Link(href: "\(zelf)/documenten"),
        actieverzoekOpstellen: HAL.Link(href: "\(zelf)/actieverzoeken"),
        actieverzoeken: HAL.Link(href: "\(SWFAdres.basis)/actieverzoeken?samenwerkingId=\(dossier.id)")))
  }

  static func deelnemer(_ deelname: Deelname) -> SWF.Deelnemer {
    SWF.Deelnemer(oin: deelname.oin, naam: Organisatienamen.naam(deelname.oin), privilege: deelname.privilege)
  }

  /// - Parameter verzoek: the actieverzoek that shows the document; then it can be uncoupled.
  static func document(_ document: Dossierdocument, bij verzoek: String? = nil) -> SWFDossier.Document {
    let gegevens = document.gegevens
    let zelf = SWFAdres.document(document.id)
    let ontkoppelen = verzoek.map { HAL.Link(href: "\(SWFAdres.actieverzoek($0))/documenten/\(document.id)") }
    return SWFDossier.Document(
      documentId: document.id, bestandsNaam: document.bestandsnaam, samenwerkingId: document.dossierId,
      kenmerkSysteem: gegevens.kenmerkSysteem, nummerBinnenSysteem: gegevens.nummerBinnenSysteem,
      aangemaaktDoor: document.toevoeger, aangemaaktDoorNaam: Organisatienamen.naam(document.toevoeger),
      creatieDatumTijd: document.creatie, laatstAangepastDoor: document.aangepastDoor,
      laatstAangepastDoorNaam: Organisatienamen.naam(document.aangepastDoor),
      laatstAangepastDatumTijd: document.aangepastOp, documentOmschrijving: gegevens.documentOmschrijving,
      vertrouwelijkheidsAanduiding: document.vertrouwelijkheid.rawValue, taal: gegevens.taal,
      formaat: gegevens.formaat ?? document.mediatype, documentHash: document.sha256,
      links: SWFDossier.DocumentLinks(
        zelf: HAL.Link(href: zelf), content: HAL.Link(href: "\(zelf)/content"),
        ontkoppelenVanActieverzoek: ontkoppelen))
  }

  static func actieverzoek(
    _ verzoek: Dossierverzoek, documenten: [Dossierdocument], berichten: Int
  ) -> SWFDossier.Actieverzoek {
    SWFDossier.Actieverzoek(
      actieverzoekId: verzoek.id, samenwerkingId: verzoek.dossierId, titel: verzoek.titel,
      omschrijving: verzoek.omschrijving, melding: verzoek.melding, productId: verzoek.productId,
      zender: verzoek.zender, zenderNaam: Organisatienamen.naam(verzoek.zender), ontvanger: verzoek.ontvanger,
      ontvangerNaam: Organisatienamen.naam(verzoek.ontvanger), status: verzoek.status, aantalBerichten: berichten,
      documenten: documenten.map { document($0, bij: verzoek.id) }, creatieDatumTijd: verzoek.creatie,
      laatstAangepastDoor: verzoek.aangepastDoor,
      laatstAangepastDoorNaam: Organisatienamen.naam(verzoek.aangepastDoor),
      laatstAangepastDatumTijd: verzoek.aangepastOp,
      links: HAL.ZelfLinks(zelf: HAL.Link(href: SWFAdres.actieverzoek(verzoek.id))))
  }

  static func bericht(_ bericht: Dossierbericht, bij verzoek: Dossierverzoek) -> SWFDossier.Bericht {
    let ander = bericht.zender == verzoek.zender ? verzoek.ontvanger : verzoek.zender
    return SWFDossier.Bericht(
      berichtId: bericht.id, actieverzoekId: verzoek.id, samenwerkingId: verzoek.dossierId, inhoud: bericht.inhoud,
      zender: bericht.zender, zenderNaam: Organisatienamen.naam(bericht.zender), ontvanger: ander,
      ontvangerNaam: Organisatienamen.naam(ander), creatieDatumTijd: bericht.creatie,
      links: HAL.ZelfLinks(
        zelf: HAL.Link(href: "\(SWFAdres.actieverzoek(verzoek.id))/berichten/\(bericht.id)")))
  }

  static func notificatie(_ melding: Dossiermelding) -> SWFDossier.Notificatie {
    SWFDossier.Notificatie(
      notificatieId: melding.id, notificatieType: melding.soort.rawValue, samenwerkingId: melding.dossierId,
      samenwerkVorm: "SAMENWERKEN_AAN_BEHANDELEN", notificatieTitel: melding.soort.titel,
      notificatieTekst: melding.tekst, eventInitiator: melding.veroorzaker,
      eventInitiatorNaam: Organisatienamen.naam(melding.veroorzaker), deelnemer: melding.deelnemer,
      deelnemerNaam: Organisatienamen.naam(melding.deelnemer), eventDatumTijd: melding.moment,
      properties: melding.eigenschappen,
      links: HAL.ZelfLinks(zelf: HAL.Link(href: SWFAdres.samenwerking(melding.dossierId))))
  }
}
