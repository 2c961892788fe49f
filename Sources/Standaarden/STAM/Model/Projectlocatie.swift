/// Where the activity takes place (verzoek, Projectlocatie): always in ETRS89, plus the way the user pointed at it.
package struct Projectlocatie: Sendable, Hashable {
  package var coordinatenEtrs: Coordinaten
  package var aanduiding: Aanduiding
  package init(coordinatenEtrs: Coordinaten, aanduiding: Aanduiding) {
    self.coordinatenEtrs = coordinatenEtrs
    self.aanduiding = aanduiding
  }

  /// Exactly one of the three.
  package enum Aanduiding: Sendable, Hashable {
    case coordinatenOpgegeven(Coordinaten)
    case adres(Adresaanduiding)
    case kadastraal(KadastraleAanduiding)
  }
}

/// A point, an area, or both, in one coordinate system (common CoordinatenEtrs, verzoek CoordinatenOpgegeven).
package struct Coordinaten: Sendable, Hashable {
  package var puntlocatie: Puntlocatie?
  package var referentiestelsel: Referentiestelsel
  package var vlaklocatie: Vlaklocatie?
  package init(puntlocatie: Puntlocatie? = nil, referentiestelsel: Referentiestelsel, vlaklocatie: Vlaklocatie? = nil) {
    self.puntlocatie = puntlocatie
    self.referentiestelsel = referentiestelsel
    self.vlaklocatie = vlaklocatie
  }

  /// Two numbers in the order of the coordinate system: latitude first in EPSG 4258, x first in EPSG 28992.
  package struct Paar: Sendable, Hashable {
    package var eerste: Double
    package var tweede: Double
    package init(_ eerste: Double, _ tweede: Double) {
      self.eerste = eerste
      self.tweede = tweede
    }
  }
}

/// The content of a GML 3.1.1 PointType, without a gml:Point around it.
package struct Puntlocatie: Sendable, Hashable {
  /// Stands on gml:pos in real messages.
  package var srsName: String?
  package var coordinaat: Coordinaten.Paar
  package init(_ coordinaat: Coordinaten.Paar, srsName: String? = nil) {
    self.srsName = srsName
    self.coordinaat = coordinaat
  }
  package init(_ coordinaat: Coordinaten.Paar, in stelsel: Referentiestelsel) {
    self.init(coordinaat, srsName: stelsel.srsName)
  }
}

/// The content of a GML 3.1.1 MultiSurfaceType, without a gml:MultiSurface around it.
package struct Vlaklocatie: Sendable, Hashable {
  package var srsName: String?
  package var polygonen: [Polygoon]
  package init(_ polygonen: [Polygoon], srsName: String? = nil) {
    self.srsName = srsName
    self.polygonen = polygonen
  }
  package init(_ polygonen: [Polygoon], in stelsel: Referentiestelsel) {
    self.init(polygonen, srsName: stelsel.srsName)
  }

  /// Rings of which the last coordinate repeats the first.
  package struct Polygoon: Sendable, Hashable {
    package var buitenring: [Coordinaten.Paar]
    package var binnenringen: [[Coordinaten.Paar]]
    package init(buitenring: [Coordinaten.Paar], binnenringen: [[Coordinaten.Paar]] = []) {
      self.buitenring = buitenring
      self.binnenringen = binnenringen
    }
  }
}

/// An address in the BAG (verzoek, Adresaanduiding).
package struct Adresaanduiding: Sendable, Hashable {
  package var identificatiecodeNummeraanduiding: String?
  package var opgegevenAdresHuisletter: String?
  package var opgegevenAdresHuisnummer: String?
  package var opgegevenAdresHuisnummerToevoeging: String?
  package var opgegevenAdresPostcode: String?
  package var opgegevenAdresStraatnaam: String?
  package var opgegevenAdresWoonplaatsNaam: String?
  package init(
    identificatiecodeNummeraanduiding: String? = nil, straatnaam: String? = nil, huisnummer: String? = nil,
    huisletter: String? = nil, huisnummerToevoeging: String? = nil, postcode: String? = nil,
    woonplaatsNaam: String? = nil
  ) {
    self.identificatiecodeNummeraanduiding = identificatiecodeNummeraanduiding
    opgegevenAdresHuisletter = huisletter
    opgegevenAdresHuisnummer = huisnummer
    opgegevenAdresHuisnummerToevoeging = huisnummerToevoeging
    opgegevenAdresPostcode = postcode
    opgegevenAdresStraatnaam = straatnaam
    opgegevenAdresWoonplaatsNaam = woonplaatsNaam
  }
}

/// A parcel in the BRK (verzoek, KadastraleAanduiding).
package struct KadastraleAanduiding: Sendable, Hashable {
  package var brkIdentificatie: String?
  package var kadastraalPerceelnummer: String?
  package var kadastraleGemeente: String?
  package var kadastraleSectie: String?
  package init(
    brkIdentificatie: String? = nil, kadastraalPerceelnummer: String? = nil, kadastraleGemeente: String? = nil,
    kadastraleSectie: String? = nil
  ) {
    self.brkIdentificatie = brkIdentificatie
    self.kadastraalPerceelnummer = kadastraalPerceelnummer
    self.kadastraleGemeente = kadastraleGemeente
    self.kadastraleSectie = kadastraleSectie
  }
}
