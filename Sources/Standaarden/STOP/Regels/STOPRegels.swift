package import Bevindingen
package import Markup

/// All rules that this module knows, and the checks of one document that need nothing else.
package enum STOPRegels {
  package static let alle: [Regelkaart] =
    Enveloppe.alle + Documentregels.alle + IORegels.alle + Identificatieregels.kaarten + Tekstregels.regels.kaarten
    + Tekstbereik.kaarten + Metadataregels.regels.kaarten + GIOregels.regels.kaarten + Procedureregels.kaarten
    + Symbolisatieregels.kaarten + Pakbonregels.regels.kaarten + GIOregels.inGML.kaarten
    + Leveringsregels.kaarten + Kennisgevingsregels.kaarten + Besluitregels.kaarten + ManifestOWRegels.kaarten
    + Toestandregels.kaarten + BHKVInformatieobject.kaarten + Regels141.kaarten

  /// Codes of STOP 1.3.0 that a document which follows 1.4.1 does not get.
  package static let vervallenIn141: Set<Bevinding.Code> = Regels141.vervallen

  /// The families after those on text, in the order in which their findings are told.
  private static let families = [
    Metadataregels.regels, GIOregels.regels, GIOregels.inGML, Symbolisatieregels.symbolen, Symbolisatieregels.filters,
    Pakbonregels.regels,
  ]

  /// The STOP Schematron on one document or text: identifications, text, metadata, GIO. The document says itself which
  /// version of the rules it follows.
  /// - Parameter profiel: for a document that does not say so.
  package static func controleer(_ wortel: Element, profiel: STOPProfiel? = nil) -> [Bevinding] {
    let gevonden = opDocument(wortel, profiel: profiel)
    guard wortel.heet("AanleveringKennisgeving", in: STOPNaamruimte.lvbba) else { return gevonden }
    // The LVBB has a code of its own for a value in a kennisgeving (4737 beside 4037).
    return gevonden.map { bevinding in
      bevinding.code == "LVBB4037"
        ? Kennisgevingsregels.waarden.bevinding(bevinding.samenvatting, bij: bevinding.vindplaats) : bevinding
    }
  }

  private static func opDocument(_ wortel: Element, profiel: STOPProfiel?) -> [Bevinding] {
    let elementen = [wortel] + wortel.afstammelingen()
    let gewoon =
      Identificatieregels.controleer(elementen) + Tekstregels.regels.controleer(elementen)
      + Tekstbereik.controleer(wortel) + families.flatMap { $0.controleer(elementen) }
    switch profiel ?? STOPProfiel(van: wortel) {
    case .stop130: return gewoon
    case .stop141:
      let nieuw = Regels141.controleer(wortel, elementen)
      return (Regels141.zeef(gewoon, nieuw: nieuw, wortel: wortel) + nieuw).map { bevinding in
        // A rule that both versions have is found here because of 1.4.1.
        var kopie = bevinding
        if kopie.norm?.standaard == "STOP" { kopie.norm?.versie = STOPProfiel.stop141.rawValue }
        return kopie
      }
    }
  }
}
