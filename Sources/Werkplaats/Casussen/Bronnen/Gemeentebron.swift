package import Bevindingen
import Foundation
package import Geometrie
package import Tijd

/// The content of `gemeente.json` (Voorbeelden/README.md, section 1).
package struct Gemeentebron: Sendable, Hashable, Decodable {
  package struct Gemeente: Sendable, Hashable, Decodable {
    package var naam: String
    package var volledigeNaam: String
    /// `gm9995`.
    package var code: String
    package var bestuurlijkeCode: String
    package var nummer: String
    package var oin: String
    package var tooi: String
    package var kadastraleGemeente: String
    package var provincie: String
    /// x, y in RD.
    package var centrum: [Double]
    /// minx, miny, maxx, maxy in RD.
    package var extent: [Double]
    package var email: String
    package var bezoekadres: String
  }
  package struct Organisatie: Sendable, Hashable, Decodable {
    package var slug: String
    package var naam: String
    package var soort: String
    package var code: String?
    package var oin: String
    package var email: String?
  }
  package struct Behandeldienst: Sendable, Hashable, Decodable {
    package var activiteit: String
    package var bevoegdGezag: String
    package var behandeldienst: String
    package var verzoeksoorten: [String]
    package var vanaf: Datum
  }
  package struct Identiteit: Sendable, Hashable, Decodable {
    package var slug: String
    package var soort: String
    package var middel: String
    package var bsn: String?
    package var voornamen: String?
    package var voorletters: String?
    package var tussenvoegsel: String?
    package var achternaam: String?
    package var kvkNummer: String?
    package var rsin: String?
    package var vestigingsnummer: String?
    package var statutaireNaam: String?
    package var handelsnaam: String?
    package var contactpersoon: String?
    package var gemachtigdeVoor: [String]?
    package var telefoon: String
    package var email: String
    package var straat: String
    package var huisnummer: Int
    package var postcode: String
    package var woonplaats: String
  }
  package struct Medewerker: Sendable, Hashable, Decodable {
    package var rol: String
    package var naam: String
    package var organisatie: String
  }
  package struct Adres: Sendable, Hashable, Decodable {
    package var straat: String
    package var huisnummer: Int
    package var postcode: String
    package var woonplaats: String
    package var punt: [Double]
    package var bag: String
    package var perceel: String?
  }
  package struct Perceel: Sendable, Hashable, Decodable {
    package var gemeentecode: String
    package var sectie: String
    package var nummer: Int
    package var ring: [[Double]]
  }

  package var gemeente: Gemeente
  package var organisaties: [Organisatie]
  package var behandeldiensten: [Behandeldienst]
  package var identiteiten: [Identiteit]
  package var medewerkers: [Medewerker]
  package var adressen: [Adres]
  package var percelen: [Perceel]

  package func organisatie(_ slug: String) -> Organisatie? { organisaties.first { $0.slug == slug } }
  package func identiteit(_ slug: String) -> Identiteit? { identiteiten.first { $0.slug == slug } }

  package static func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<Gemeentebron> {
    JSONBron.decode(bytes, bestand: bestand)
  }
}

/// The content of `werkzaamheden.json` (Voorbeelden/README.md, section 8).
package struct Werkzaamheidbron: Sendable, Hashable, Decodable {
  package var urn: String
  package var omschrijving: String
  package var trefwoorden: [String]
  package var activiteiten: [String]

  private struct Lijst: Decodable { var werkzaamheden: [Werkzaamheidbron] }

  package static func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<[Werkzaamheidbron]> {
    let gelezen: Bevonden<Lijst> = JSONBron.decode(bytes, bestand: bestand)
    return gelezen.map(\.werkzaamheden)
  }
}

/// One area of `gebieden.geojson` (Voorbeelden/README.md, section 2).
package struct Gebiedbron: Sendable, Hashable {
  package var slug: String
  package var naam: String
  /// The `basisgeo:id`.
  package var id: String
  package var vorm: Vorm
  package var vindplaats: Vindplaats

  private struct Feature: Decodable {
    struct Kenmerken: Decodable {
      var slug: String
      var naam: String
    }
    var id: String
    var properties: Kenmerken
    var geometry: GeoJSON
  }
  private struct Collectie: Decodable { var features: [Feature] }

  package static func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<[Gebiedbron]> {
    let gelezen: Bevonden<Collectie> = JSONBron.decode(bytes, bestand: bestand)
    var bevindingen = gelezen.bevindingen
    var gebieden: [Gebiedbron] = []
    for (nummer, feature) in (gelezen.model?.features ?? []).enumerated() {
      let plaats = Vindplaats(bestand: bestand, pad: "features[\(nummer)]")
      gebieden.append(
        Gebiedbron(
          slug: feature.properties.slug, naam: feature.properties.naam, id: feature.id, vorm: feature.geometry.vorm,
          vindplaats: plaats))
      if feature.geometry.vorm.soort != .vlak {
        bevindingen.append(BronRegels.gebied.bevinding("'\(feature.properties.slug)' is geen vlak", bij: plaats))
      }
      if UUID(uuidString: feature.id) == nil {
        bevindingen.append(BronRegels.gebied.bevinding("'\(feature.id)' is geen UUID", bij: plaats))
      }
      bevindingen += feature.geometry.vorm.controleer(.rd, bij: plaats)
    }
    var lezing = Bloklezing(bevindingen: bevindingen)
    lezing.dubbelen(gebieden.map { ($0.slug, $0.vindplaats) }, wat: "Gebied")
    lezing.dubbelen(gebieden.map { ($0.id, $0.vindplaats) }, wat: "Id")
    return Bevonden(gelezen.model == nil ? nil : gebieden, bevindingen: lezing.bevindingen)
  }
}

/// One drawing of `kaart.geojson` (Voorbeelden/README.md, section 2), in drawing order.
package struct Kaartdeel: Sendable, Hashable {
  package var soort: String
  package var naam: String?
  package var breedteMeter: Double?
  package var vorm: Vorm

  private struct Feature: Decodable {
    struct Kenmerken: Decodable {
      var soort: String
      var naam: String?
      var breedte: Double?
    }
    var properties: Kenmerken
    var geometry: GeoJSON
  }
  private struct Collectie: Decodable { var features: [Feature] }

  package static func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<[Kaartdeel]> {
    let gelezen: Bevonden<Collectie> = JSONBron.decode(bytes, bestand: bestand)
    return gelezen.map { collectie in
      collectie.features.map {
        Kaartdeel(
          soort: $0.properties.soort, naam: $0.properties.naam, breedteMeter: $0.properties.breedte,
          vorm: $0.geometry.vorm)
      }
    }
  }
}

/// JSON to a model, with what is wrong as a finding instead of an error.
enum JSONBron {
  static func decode<Model: Decodable>(_ bytes: [UInt8], bestand: String) -> Bevonden<Model> {
    do {
      return Bevonden(try JSONDecoder().decode(Model.self, from: Data(bytes)))
    } catch let fout as DecodingError {
      let (reden, pad) = uitleg(fout)
      return Bevonden(
        nil, bevindingen: [BronRegels.json.bevinding(reden, bij: Vindplaats(bestand: bestand, pad: pad))])
    } catch {
      return Bevonden(
        nil, bevindingen: [BronRegels.json.bevinding("Geen geldige JSON", bij: Vindplaats(bestand: bestand))])
    }
  }

  private static func uitleg(_ fout: DecodingError) -> (String, String?) {
    switch fout {
    case .keyNotFound(let sleutel, let plek): ("Veld '\(sleutel.stringValue)' ontbreekt", pad(plek.codingPath))
    case .typeMismatch(_, let plek): ("De waarde heeft de verkeerde soort", pad(plek.codingPath))
    case .valueNotFound(_, let plek): ("De waarde is leeg", pad(plek.codingPath))
    case .dataCorrupted(let plek):
      plek.codingPath.isEmpty ? ("Geen geldige JSON", nil) : ("De waarde is niet toegestaan", pad(plek.codingPath))
    @unknown default: ("Geen geldige JSON", nil)
    }
  }

  private static func pad(_ sleutels: [any CodingKey]) -> String {
    sleutels.reduce(into: "") { pad, sleutel in
      if let plaats = sleutel.intValue {
        pad += "[\(plaats)]"
      } else {
        pad += pad.isEmpty ? sleutel.stringValue : ".\(sleutel.stringValue)"
      }
    }
  }
}
