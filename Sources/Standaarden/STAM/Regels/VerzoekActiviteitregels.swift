package import Bevindingen
import Markup

/// Activities, answers and attachments.
package enum VerzoekActiviteitregels {
  package static let imowId = Regelkaart(
    "WP-STAM-050", titel: "Het activiteitId eindigt op het imowId",
    waarom:
      "Het activiteitId wijst naar het formulier, het imowId naar de activiteit in het plan. Ze moeten over hetzelfde gaan.",
    hint: "Controleer welke activiteit bij dit formulier hoort", fout: "…BoomKappen bij imowId …Bouwen",
    goed: "…BoomKappen bij imowId …BoomKappen", norm: STAMRegels.norm("activiteitId"))

  package static let verplichteBijlage = Regelkaart(
    "WP-STAM-051", titel: "Een verplichte bijlage is bijgevoegd",
    waarom: "Zonder deze bijlage is de aanvraag niet volledig.",
    hint: "Voeg het document toe, of zeg dat het later komt",
    fout: "<verplicht>true</verplicht> zonder document", goed: "<verplicht>true</verplicht><documenten><document>…",
    norm: STAMRegels.norm("gevraagdeBijlage"))

  package static let verplichtWaarde = Regelkaart(
    "WP-STAM-052", titel: "Verplicht is true of false",
    waarom: "Het element is tekst, maar ontvangers lezen alleen true en false.", hint: "Schrijf true of false",
    fout: "<verplicht>ja</verplicht>", goed: "<verplicht>true</verplicht>", norm: STAMRegels.norm("verplicht"))

  package static let vraagIdDubbel = Regelkaart(
    "WP-STAM-053", titel: "Een vraagId komt één keer voor in een activiteit",
    waarom: "De ontvanger zoekt antwoorden op met het vraagId. Dubbel is niet te kiezen.",
    hint: "Geef elke vraag haar eigen vraagId", fout: "twee keer vraagId 900001", goed: "vraagId 900001 en 900002",
    norm: STAMRegels.norm("vraagId"), zekerheid: .aanname)

  package static let documentIdVorm = Regelkaart(
    "WP-STAM-054", .informatie, titel: "Een documentId heeft 64 hexadecimale tekens",
    waarom: "In het officiële voorbeeld ziet een documentId eruit als een hash. Of het altijd zo is, is niet bekend.",
    hint: "Niets: behandel het documentId als een gewone sleutel", fout: "doc-1", goed: "019e53f8… (64 tekens)",
    norm: STAMRegels.norm("documentId"), zekerheid: .aanname)

  package static let documentIdDubbel = Regelkaart(
    "WP-STAM-055", .waarschuwing, titel: "Elk document heeft zijn eigen documentId",
    waarom: "Met het documentId wordt het bestand opgehaald. Twee namen bij één bestand is meestal een vergissing.",
    hint: "Controleer of het bestand twee keer is gekozen", fout: "a.pdf en b.pdf met hetzelfde documentId",
    goed: "a.pdf en b.pdf met een eigen documentId", norm: STAMRegels.norm("documentId"))

  package static let vertrouwelijk = Regelkaart(
    "WP-STAM-056", .informatie, titel: "Een vertrouwelijk document hoort bij een mogelijk vertrouwelijke bijlage",
    waarom: "Alleen bij zo'n bijlage kan de indiener vertrouwelijkheid kiezen.",
    hint: "Kijk of het document echt vertrouwelijk is", fout: "potentieelVertrouwelijk false, vertrouwelijk true",
    goed: "potentieelVertrouwelijk true, vertrouwelijk true", norm: STAMRegels.norm("vertrouwelijk"),
    zekerheid: .aanname)

  package static let geenSpecificaties = Regelkaart(
    "WP-STAM-057", .waarschuwing, titel: "Een activiteit heeft ingevulde vragen",
    waarom: "Zonder antwoorden weet het bevoegd gezag niet wat er gebeurt.", hint: "Kijk of het formulier is ingevuld",
    fout: "<projectactiviteit> zonder specificaties", goed: "<specificaties><specificatie>…",
    norm: STAMRegels.norm("specificaties"), zekerheid: .aanname)

  static let alle = [
    imowId, verplichteBijlage, verplichtWaarde, vraagIdDubbel, documentIdVorm, documentIdDubbel, vertrouwelijk,
    geenSpecificaties,
  ]

  static func controleer(_ verzoek: Element) -> [Bevinding] {
    let activiteiten = verzoek.afstammelingen("projectactiviteit")
    return activiteiten.flatMap { controleerActiviteit($0) }
      + verzoek.afstammelingen("onderliggendeActiviteit").compactMap { controleerImowId($0) }
      + verzoek.afstammelingen("gevraagdeBijlage").flatMap { controleerBijlage($0) }
      + controleerDocumenten(verzoek.afstammelingen("document"))
  }

  private static func controleerActiviteit(_ activiteit: Element) -> [Bevinding] {
    var gevonden = [controleerImowId(activiteit)].compactMap { $0 }
    let vragen = activiteit.eerste("specificaties")?.alle("specificatie") ?? []
    if vragen.isEmpty {
      let naam = activiteit.tekst(van: "activiteitnaam") ?? ""
      gevonden.append(
        geenSpecificaties.bevinding("Activiteit '\(naam)' heeft geen ingevulde vragen", bij: activiteit.vindplaats))
    }
    var eerste: [String: Element] = [:]
    for vraag in vragen {
      guard let id = vraag.eerste("vraagId"), !id.tekst.isEmpty else { continue }
      guard let eerder = eerste[id.tekst] else {
        eerste[id.tekst] = id
        continue
      }
      gevonden.append(
        vraagIdDubbel.bevinding(
          "vraagId '\(id.tekst.prefix(60))' staat twee keer in deze activiteit", bij: id.vindplaats,
          verwant: [.init(vindplaats: eerder.vindplaats, toelichting: "eerste keer")]))
    }
    return gevonden
  }

  private static func controleerImowId(_ activiteit: Element) -> Bevinding? {
    guard let id = activiteit.eerste("activiteitId"), let imow = activiteit.tekst(van: "imowId"),
      !id.tekst.hasSuffix(imow) || imow.isEmpty
    else { return nil }
    return imowId.bevinding("activiteitId eindigt niet op imowId '\(imow.prefix(100))'", bij: id.vindplaats)
  }

  private static func controleerBijlage(_ bijlage: Element) -> [Bevinding] {
    var gevonden: [Bevinding] = []
    let soort = bijlage.tekst(van: "documentsoortDSO") ?? ""
    let documenten = bijlage.eerste("documenten")?.alle("document") ?? []
    if let verplicht = bijlage.eerste("verplicht") {
      let waarde = verplicht.tekst
      if waarde != "true", waarde != "false" {
        gevonden.append(
          verplichtWaarde.bevinding(
            "verplicht is '\(waarde.prefix(40))'; verwacht is true of false", bij: verplicht.vindplaats))
      } else if waarde == "true", documenten.isEmpty {
        gevonden.append(
          verplichteBijlage.bevinding("Verplichte bijlage '\(soort)' heeft geen document", bij: bijlage.vindplaats))
      }
    }
    let magVertrouwelijk = XSDWaarde.boolean(bijlage.tekst(van: "potentieelVertrouwelijk") ?? "") ?? true
    for document in documenten where !magVertrouwelijk {
      guard let merk = document.eerste("vertrouwelijk"), XSDWaarde.boolean(merk.tekst) == true else { continue }
      gevonden.append(
        vertrouwelijk.bevinding(
          "'\(document.tekst(van: "bestandsnaam") ?? "")' is vertrouwelijk; bijlage '\(soort)' kan dat niet zijn",
          bij: merk.vindplaats))
    }
    return gevonden
  }

  private static func controleerDocumenten(_ documenten: [Element]) -> [Bevinding] {
    var gevonden: [Bevinding] = []
    var eerste: [String: Element] = [:]
    for id in documenten.compactMap({ $0.eerste("documentId") }) {
      let waarde = id.tekst
      if waarde.utf8.count != 64 || !waarde.allSatisfy(\.isHexDigit) {
        gevonden.append(
          documentIdVorm.bevinding(
            "documentId '\(waarde.prefix(70))' is geen 64 hexadecimale tekens", bij: id.vindplaats))
      }
      if let eerder = eerste[waarde] {
        gevonden.append(
          documentIdDubbel.bevinding(
            "documentId '\(waarde.prefix(70))' staat bij twee documenten", bij: id.vindplaats,
            verwant: [.init(vindplaats: eerder.vindplaats, toelichting: "eerste keer")]))
      } else {
        eerste[waarde] = id
      }
    }
    return gevonden
  }
}
