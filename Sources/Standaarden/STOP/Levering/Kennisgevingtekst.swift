package import Markup

/// Makes the text of a kennisgeving: a title and one Divisietekst per part.
package enum Kennisgevingtekst {
  private static let ruimte = STOPNaamruimte.tekst

  package struct Deel: Sendable, Hashable {
    package var opschrift: String
    package var alineas: [String]
    package init(opschrift: String, alineas: [String]) {
      self.opschrift = opschrift
      self.alineas = alineas
    }
  }

  package static func kennisgeving(opschrift: String, delen: [Deel], overheid: String) -> Tak {
    func al(_ tekst: String) -> Tak { Tak("Al", in: ruimte, tekst: tekst) }
    let teksten = delen.map { deel in
      Tak(
        "Divisietekst", in: ruimte,
        takken: [
          Tak("Kop", in: ruimte, takken: [Tak("Opschrift", in: ruimte, tekst: deel.opschrift)]),
          Tak("Inhoud", in: ruimte, takken: deel.alineas.map(al)),
        ])
    }
    let kaal = Tak(
      "Kennisgeving", in: ruimte, ["schemaversie": STOPVersie.stop],
      takken: [
        Tak("RegelingOpschrift", in: ruimte, takken: [al(opschrift)]), Tak("Lichaam", in: ruimte, takken: teksten),
      ])
    return Nummering(overheid: overheid, versie: "1").nummer(kaal)
  }
}
