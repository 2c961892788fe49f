package import STAM

/// A practice identity: who logs in, without DigiD or eHerkenning.
package struct Identiteit: Sendable, Hashable {
  package enum Soort: String, Sendable, Hashable { case burger, bedrijf, gemachtigde }

  package var id: String
  package var soort: Soort
  package var weergavenaam: String
  package var betrokkene: Betrokkene
  /// For a gemachtigde: on whose behalf.
  package var namens: Betrokkene?
  /// The person to speak to when a company hands in.
  package var contactpersoon: Contactpersoon?

  package init(
    id: String, soort: Soort, weergavenaam: String, betrokkene: Betrokkene, namens: Betrokkene? = nil,
    contactpersoon: Contactpersoon? = nil
  ) {
    self.id = id
    self.soort = soort
    self.weergavenaam = weergavenaam
    self.betrokkene = betrokkene
    self.namens = namens
    self.contactpersoon = contactpersoon
  }
}
