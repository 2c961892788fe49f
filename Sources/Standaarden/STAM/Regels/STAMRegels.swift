package import Bevindingen

/// All rules of this module, for the catalogue.
package enum STAMRegels {
  package static let alle: [Regelkaart] =
    VerzoekStructuurregels.alle + VerzoekNummerregels.alle + VerzoekLocatieregels.alle + VerzoekActiviteitregels.alle
    + VerzoekVolgorderegels.alle + VerzoeknotificatieRegels.alle + BehandeltermijnRegels.alle

  static func norm(_ regel: String) -> Bevinding.Norm {
    Bevinding.Norm(standaard: "STAM", versie: "4.0.0", regel: regel)
  }
}
