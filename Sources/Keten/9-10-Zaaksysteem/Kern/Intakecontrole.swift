import Bevindingen

/// What was lost or is missing between the verzoek and the zaak.
enum Intakecontrole {
  /// zaak.omschrijving in the Zaken API.
  private static let omschrijvingLengte = 80

  static func controleer(_ zaak: Zaak) -> [Bevinding] {
    let verzoek = zaak.verzoek
    var bevindingen = zaak.ontbrekendeDocumenten.map {
      ZaaksysteemRegels.documentOntbreekt.bevinding("\($0.naam) ontbreekt. \($0.fout ?? "")")
    }
    if verzoek.ontvangenSpecificaties != verzoek.bewaardeSpecificaties {
      bevindingen.append(
        ZaaksysteemRegels.veldverlies.bevinding(
          "\(verzoek.ontvangenSpecificaties) antwoorden ontvangen, \(verzoek.bewaardeSpecificaties) bewaard"))
    }
    if verzoek.titel.count > omschrijvingLengte {
      bevindingen.append(
        ZaaksysteemRegels.langeTitel.bevinding("De titel heeft \(verzoek.titel.count) tekens"))
    }
    for document in zaak.documenten where document.herkomst == .verzoek && document.idIsHash == false {
      bevindingen.append(
        ZaaksysteemRegels.documentHash.bevinding("\(document.naam) heeft een andere hash dan zijn documentId"))
    }
    if verzoek.ontvanger?.aan.email == nil {
      bevindingen.append(ZaaksysteemRegels.geenEmail.bevinding("Er is geen e-mailadres; stuur een brief"))
    }
    return bevindingen
  }
}
