package import Bevindingen
package import Markup

/// The content models of STOP 1.3.0 and LVBB 1.2.0, as tables of our own that state what those standards allow.
/// The official schemas are the judge in the conformance tests.
package enum STOPGrammatica {
  /// All tables compiled together, since documents of one refer to elements of the other.
  package static let stop130 = Grammatica([
    transport, melding, groteBerichten, aanlevering, manifestOW, data, tekst, geo, gio, basisgeometrie, gml, xlink,
    symbolisatie, filter, uitwisseling, consolidatie,
  ])

  /// Checks a document against the content models.
  package static func controleer(_ boom: XMLBoom, wortels: [Naam]? = nil, kaart: Regelkaart) -> [Bevinding] {
    stop130.controleer(boom.wortel, wortels: wortels, kaart: kaart)
  }
}
