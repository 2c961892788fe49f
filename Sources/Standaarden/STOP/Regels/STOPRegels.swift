package import Bevindingen
package import Markup

/// All rules that this module knows, and the checks of one document that need nothing else.
package enum STOPRegels {
  package static let alle: [Regelkaart] =
    Enveloppe.alle + Documentregels.alle + IORegels.alle + Identificatieregels.kaarten + Tekstregels.regels.kaarten
    + Tekstbereik.kaarten + Metadataregels.regels.kaarten + GIOregels.regels.kaarten + Procedureregels.kaarten
    + Symbolisatieregels.kaarten + Pakbonregels.regels.kaarten + GIOregels.inGML.kaarten
    + Leveringsregels.kaarten + Kennisgevingsregels.kaarten + Besluitregels.kaarten + ManifestOWRegels.kaarten
    + Toestandregels.kaarten + BHKVInformatieobject.kaarten

  /// The STOP Schematron on one document or text: identifications, text, metadata, GIO.
  package static func controleer(_ wortel: Element) -> [Bevinding] {
    Identificatieregels.controleer(wortel) + Tekstregels.regels.controleer(wortel) + Tekstbereik.controleer(wortel)
      + Metadataregels.regels.controleer(wortel) + GIOregels.controleer(wortel)
      + Symbolisatieregels.controleer(wortel) + Pakbonregels.regels.controleer(wortel)
  }
}
