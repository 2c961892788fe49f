package import Bevindingen
package import Markup

/// The content models of STOP 1.3.0, STOP 1.4.1 and LVBB 1.2.0, as tables of our own that state what those standards
/// allow. The official schemas are the judge in the conformance tests.
package enum STOPGrammatica {
  /// All tables compiled together, since documents of one refer to elements of the other.
  static let stop130 = Grammatica(
    omhulsel + [data, tekst, geo, gio, symbolisatie, filter, uitwisseling, consolidatie])

  /// The second profile. An LVBB schema for 1.4 is not public, so its modules travel in LVBB 1.2.0.
  static let stop141 = Grammatica(
    omhulsel + [data, tekst, geo, gio, symbolisatie, filter, uitwisseling, consolidatie])

  /// What is the same in both: the LVBB's documents and what other standards give.
  private static let omhulsel = [
    transport, melding, groteBerichten, aanlevering, manifestOW, basisgeometrie, gml, xlink,
  ]

  /// Checks a document against the content models of the version that it follows.
  package static func controleer(_ boom: XMLBoom, wortels: [Naam]? = nil, kaart: Regelkaart) -> [Bevinding] {
    controleer(boom.wortel, wortels: wortels, kaart: kaart)
  }

  package static func controleer(_ wortel: Element, wortels: [Naam]? = nil, kaart: Regelkaart) -> [Bevinding] {
    STOPProfiel(van: wortel).grammatica.controleer(wortel, wortels: wortels, kaart: kaart)
  }
}
