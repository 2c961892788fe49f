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
  ]

  /// At most one finding per part, at the first place where it stands.
  package static func controleer(_ wortel: Element) -> [Bevinding] {
    guard STOPProfiel(van: wortel) == .stop141 else { return [] }
    var gezien: Set<Naam> = []
    return ([wortel] + wortel.afstammelingen()).compactMap { element in
      guard let betekenis = onderdelen[element.naam], gezien.insert(element.naam).inserted else { return nil }
      return kaart.bevinding("\(element.lokaal) wordt niet gebruikt: \(betekenis)", bij: element.vindplaats)
    }
  }
}
