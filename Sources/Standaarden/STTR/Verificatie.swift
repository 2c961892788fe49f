package import Bevindingen
import Markup

/// Verifies one rule file (step 6): grammar, references, meaning, and every way through the questions.
///
/// The official verification (IMTR, Verificaties) is not published in full; codes and some checks are ours and say so.
/// Functional checks against the register are done at delivery, elsewhere, with `STTRRegels.register`.
package enum Verificatie {
  package static func verifieer(_ bytes: [UInt8], bestand: String) -> Bevonden<Regelbestand> {
    let gelezen = STTRDecoder.decodeer(bytes, bestand: bestand)
    var bevindingen = gelezen.bevindingen
    if let boom = XMLLezer.lees(bytes, bestand: bestand).model {
      bevindingen += STTRGrammatica.controleer(boom.wortel)
    }
    guard let regels = gelezen.model else { return Bevonden(nil, bevindingen: bevindingen) }
    bevindingen += Verwijzingscontrole.controleer(regels)
    bevindingen += Inhoudscontrole.controleer(regels)
    // Walking through a broken model would only repeat what was said.
    if !bevindingen.heeftFouten { bevindingen += Wandelcontrole.controleer(regels) }
    return Bevonden(regels, bevindingen: bevindingen)
  }
}
