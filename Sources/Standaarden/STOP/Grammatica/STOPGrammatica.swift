package import Bevindingen
package import Markup

/// The content models of STOP 1.0.4, 1.3.0 and 1.4.1 and of the LVBB, as tables of our own that state what those
/// standards allow. Those of 1.3.0 are complete; the other versions are what differs from them. The official schemas
/// are the judge in the conformance tests.
package enum STOPGrammatica {
  /// All tables compiled together, since documents of one refer to elements of the other.
  static let stop130 = Grammatica(
    omhulsel + [data, tekst, geo, gio, symbolisatie, uitwisseling, consolidatie])

  /// An LVBB schema for 1.4 is not public, so its modules travel in the documents of LVBB 1.2.0.
  static let stop141 = Grammatica(
    omhulsel + [data141, tekst141, geo141, gio141, symbolisatie141, uitwisseling141, consolidatie141])

  /// An uitlevering of LVBB 1.0.4, with modules of its own time or of a later version of STOP: our LVBB hands over the
  /// texts as they were delivered. The consolidation itself is always that of 1.0.4.
  static let uitlevering104 = Grammatica([uitlevering, data104, tekst104, consolidatie104, symbolisatie, filter])
  static let uitlevering130 = Grammatica([uitlevering, data, tekst, consolidatie104, symbolisatie, filter])
  static let uitlevering141 = Grammatica([uitlevering, data141, tekst141, consolidatie104, symbolisatie141, filter])
  /// With toestanden that say they are of 1.4.1, which the texts beside them need not be.
  static let toestanden130 = Grammatica([uitlevering, data, tekst, consolidatie141, symbolisatie, filter])
  static let toestanden141 = Grammatica([uitlevering, data141, tekst141, consolidatie141, symbolisatie141, filter])

  /// What is the same in all: the LVBB's documents and what other standards give.
  private static let omhulsel = [
    transport, melding, groteBerichten, aanlevering, uitlevering, manifestOW, basisgeometrie, gml, filter, xlink,
  ]

  /// Checks a document against the content models of the version that it follows.
  package static func controleer(_ boom: XMLBoom, wortels: [Naam]? = nil, kaart: Regelkaart) -> [Bevinding] {
    controleer(boom.wortel, wortels: wortels, kaart: kaart)
  }

  /// - Parameter profiel: for a document that does not say which version it follows.
  package static func controleer(
    _ wortel: Element, wortels: [Naam]? = nil, kaart: Regelkaart, profiel: STOPProfiel? = nil
  ) -> [Bevinding] {
    let grammatica = uitlevering(wortel) ?? (profiel ?? STOPProfiel(van: wortel)).grammatica
    return grammatica.controleer(wortel, wortels: wortels, kaart: kaart)
  }

  /// The models for an uitlevering of LVBB 1.0, by the version of the first module or text in it; nil for any other
  /// document. A later LVBB builds on the STOP of its modules, consolidation included.
  private static func uitlevering(_ wortel: Element) -> Grammatica? {
    guard wortel.ruimte == STOPNaamruimte.lvbbu, wortel["schemaversie"]?.hasPrefix("1.0") ?? true else { return nil }
    let versie = STOPProfiel.schemaversie(wortel) { $0.ouder != nil } ?? "1.0"
    let toestanden = STOPProfiel.schemaversie(wortel) { $0.heet("Toestanden", in: STOPNaamruimte.cons) }
    if toestanden?.hasPrefix("1.4") == true {
      let tekst = STOPProfiel.schemaversie(wortel) { $0.ruimte == STOPNaamruimte.tekst }
      return tekst?.hasPrefix("1.4") ?? true ? toestanden141 : toestanden130
    }
    if versie.hasPrefix("1.0") { return uitlevering104 }
    return versie.hasPrefix("1.4") ? uitlevering141 : uitlevering130
  }
}
