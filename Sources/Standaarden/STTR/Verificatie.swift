package import Bevindingen
import Markup

/// Verifies one rule file (step 6): grammar, references, meaning, and every way through the questions.
///
/// The official verification (IMTR, Verificaties) is not published in full; codes and some checks are ours and say so.
/// Functional checks against the register are done at delivery, elsewhere, with `STTRRegels.register`.
package enum Verificatie {
  package static func verifieer(_ bytes: [UInt8], bestand: String) -> Bevonden<Regelbestand> {
    let xml = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = xml.model else { return Bevonden(nil, bevindingen: xml.bevindingen) }
    let gelezen = STTRDecoder.decodeer(boom, bron: bytes)
    let grammatica = STTRGrammatica.controleer(boom.wortel)
    // Of a document that is no model at all, grammar and decoder would say the same.
    let overig = gelezen.bevindingen.filter { $0.code != STTRRegels.grammatica.code }
    var bevindingen = xml.bevindingen + grammatica + overig
    guard let regels = gelezen.model else { return Bevonden(nil, bevindingen: bevindingen) }
    bevindingen += Verwijzingscontrole.controleer(regels)
    bevindingen += Inhoudscontrole.controleer(regels)
    // Walking through a broken model would only repeat what was said.
    if !bevindingen.heeftFouten { bevindingen += Wandelcontrole.controleer(regels) }
    return Bevonden(regels, bevindingen: bevindingen)
  }
}
