/// An address in up to three forms (common, Contactadres).
package struct Contactadres: Sendable, Hashable {
  package var afwijkendAdres: AfwijkendAdres?
  package var binnenlandsAdres: BinnenlandsAdres?
  package var buitenlandsAdres: BuitenlandsAdres?
  package init(
    afwijkendAdres: AfwijkendAdres? = nil, binnenlandsAdres: BinnenlandsAdres? = nil,
    buitenlandsAdres: BuitenlandsAdres? = nil
  ) {
    self.afwijkendAdres = afwijkendAdres
    self.binnenlandsAdres = binnenlandsAdres
    self.buitenlandsAdres = buitenlandsAdres
  }
}

/// A post box or free-post number (common, Afwijkendadres).
package struct AfwijkendAdres: Sendable, Hashable {
  package var adrestype: Adrestype?
  package var adrestypePubliceerbaar: Bool?
  package var nummer: Antwoorden
  package var postcode: Antwoorden
  package var woonplaatsnaam: Antwoorden
  package init(adrestype: Adrestype? = nil, nummer: Antwoorden, postcode: Antwoorden, woonplaatsnaam: Antwoorden) {
    self.adrestype = adrestype
    self.nummer = nummer
    self.postcode = postcode
    self.woonplaatsnaam = woonplaatsnaam
  }
}

/// An address in the Netherlands (common, Binnenlandsadres).
package struct BinnenlandsAdres: Sendable, Hashable {
  package var huisletter: Antwoorden
  package var huisnummer: Antwoorden
  package var huisnummertoevoeging: Antwoorden
  package var postcode: Antwoorden
  package var straatnaam: Antwoorden
  package var woonplaatsnaam: Antwoorden
  package init(
    straatnaam: Antwoorden, huisnummer: Antwoorden, huisletter: Antwoorden = Antwoorden(),
    huisnummertoevoeging: Antwoorden = Antwoorden(), postcode: Antwoorden, woonplaatsnaam: Antwoorden
  ) {
    self.huisletter = huisletter
    self.huisnummer = huisnummer
    self.huisnummertoevoeging = huisnummertoevoeging
    self.postcode = postcode
    self.straatnaam = straatnaam
    self.woonplaatsnaam = woonplaatsnaam
  }

  /// `Kerkstraat 4 a bis, 1234 AB Dorp`
  package var opEenRegel: String {
    let straat = [straatnaam, huisnummer, huisletter, huisnummertoevoeging].compactMap(\.waarde)
    let plaats = [postcode, woonplaatsnaam].compactMap(\.waarde)
    return straat.joined(separator: " ") + ", " + plaats.joined(separator: " ")
  }
}

/// An address abroad in three free lines (common, Buitenlandsadres).
package struct BuitenlandsAdres: Sendable, Hashable {
  package var adresBuitenland1: Antwoorden
  package var adresBuitenland2: Antwoorden
  package var adresBuitenland3: Antwoorden
  package var land: Antwoorden
  package init(
    adresBuitenland1: Antwoorden, adresBuitenland2: Antwoorden = Antwoorden(),
    adresBuitenland3: Antwoorden = Antwoorden(), land: Antwoorden
  ) {
    self.adresBuitenland1 = adresBuitenland1
    self.adresBuitenland2 = adresBuitenland2
    self.adresBuitenland3 = adresBuitenland3
    self.land = land
  }
}
