package import Bevindingen
package import Markup

/// Parts of STOP 1.4.1 that are read but not used: the user is told, so that nothing is lost in silence.
package enum Ongebruikt {
  package static let kaart = Regelkaart(
    "WP-STOP-003", .informatie, titel: "Dit onderdeel van STOP 1.4 gebruikt de werkplaats niet",
    waarom: "Het bestand mag dit bevatten en de vorm is gecontroleerd. De volgende stappen van de keten rekenen er "
      + "niet mee: wat u daar ziet, is zonder dit onderdeel gemaakt.",
    hint: "Reken in uw oefening niet op dit onderdeel, of lever het aan zoals in STOP 1.3 (bijvoorbeeld een hele GIO)",
    fout: "<GeoInformatieObjectMutatie> in een bestand dat op de kaart moet komen",
    goed: "<GeoInformatieObjectVersie> met alle locaties",
    norm: .init(standaard: "STOP", versie: "1.4.1", regel: "imop-data, imop-geo, imop-consolidatie"))

  private static let onderdelen: [Naam: String] = [
    Naam("GeoInformatieObjectMutatie", in: STOPNaamruimte.geo):
      "de wijziging van een GIO; alleen hele GIO's tellen mee",
    Naam("locatieId", in: STOPNaamruimte.geo): "een eigen nummer van een locatie",
    Naam("Gebiedsmarkering", in: STOPNaamruimte.geo): "het gebied waar een besluit over gaat",
    Naam("Effectgebied", in: STOPNaamruimte.geo): "het gebied waar een besluit gevolgen heeft",
    Naam("Vervlechting", in: STOPNaamruimte.data): "met welke andere versies deze versie is samengevoegd",
    Naam("MaterieelUitgewerkt", in: STOPNaamruimte.data): "dat een regeling geen gevolgen meer heeft",
    Naam("CreeertSamenloop", in: STOPNaamruimte.data): "dat dit besluit samenloop veroorzaakt",
    Naam("toepassingsnauwkeurigheid", in: STOPNaamruimte.data): "hoe nauwkeurig een gebied is bedoeld",
    Naam("Begripsrelaties", in: STOPNaamruimte.data): "de koppeling van begrippen aan een catalogus",
    Naam("verwerkingen", in: STOPNaamruimte.data): "welke publicaties nog niet in deze versie zitten",
    Naam("IntrekkingRegeling", in: STOPNaamruimte.cons): "per wanneer een regeling is ingetrokken",
    Naam("materieelUitgewerktOp", in: STOPNaamruimte.cons): "vanaf wanneer een regeling geen gevolgen meer heeft",
    Naam("TerugtrekkingMaterieelUitgewerkt", in: STOPNaamruimte.data): "dat een regeling toch nog gevolgen heeft",
    Naam("kenmerk", in: STOPNaamruimte.data): "het eigen kenmerk van het besluit",
    Naam("kenmerk", in: STOPNaamruimte.cons): "het eigen kenmerk van een besluit waar de tekst op steunt",
    Naam("verwerkingen", in: STOPNaamruimte.cons): "welke publicaties nog niet in een toestand zijn verwerkt",
    Naam("ConceptMomentopname", in: STOPNaamruimte.data): "van welke stand een concept is",
    Naam("MededelingMetadata", in: STOPNaamruimte.data): "gegevens over een mededeling",
    Naam("Mededeling", in: STOPNaamruimte.tekst): "de tekst van een mededeling",
    Naam("Redactioneel", in: STOPNaamruimte.tekst): "een opmerking van de redactie",
  ]

  private static let attributen: [String: String] = [
    "eId-wijzigactie": "de eId van een verplaatst stuk tekst op zijn andere plek",
    "tekst-wijzigactie": "de zin bij een verplaatst stuk tekst",
    "vanParentWid": "uit welk onderdeel een stuk tekst komt", "vorm": "of een tekst een proefversie is",
    "categorieKlassiek": "de soort van een artikel in een klassieke regeling",
  ]

  /// At most one finding per part, at the first place where it stands.
  package static func controleer(_ wortel: Element) -> [Bevinding] {
    guard STOPProfiel(van: wortel) == .stop141 else { return [] }
    var gezien: Set<Naam> = []
    return ([wortel] + wortel.afstammelingen()).flatMap { element -> [Bevinding] in
      var som = attributen(element, &gezien)
      if let betekenis = onderdelen[element.naam], gezien.insert(element.naam).inserted {
        som.append(kaart.bevinding("\(element.lokaal) wordt niet gebruikt: \(betekenis)", bij: element.vindplaats))
      }
      return som
    }
  }

  private static func attributen(_ element: Element, _ gezien: inout Set<Naam>) -> [Bevinding] {
    guard element.ruimte == STOPNaamruimte.tekst else { return [] }
    var som: [Bevinding] = []
    for attribuut in element.attributen {
      guard let betekenis = attributen[attribuut.naam.lokaal], gezien.insert(attribuut.naam).inserted else { continue }
      som.append(
        kaart.bevinding("Attribuut \(attribuut.naam.lokaal) wordt niet gebruikt: \(betekenis)", bij: element.vindplaats)
      )
    }
    return som
  }
}
