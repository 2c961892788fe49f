package import Bevindingen
import Markup

/// Verifies one rule file (step 6): grammar, references, meaning, every way through the questions, and how they read.
///
/// The official verification (IMTR, Verificaties) is not published in full; codes and some checks are ours and say so.
/// Functional checks against the register are done at delivery, elsewhere, with `STTRRegels.register`.
package enum Verificatie {
  /// Where the sample of a file with too many ways begins; the same file always gives the same report.
  package static let zaad: UInt64 = 20_261_123

  package static func verifieer(_ bytes: [UInt8], bestand: String, zaad: UInt64 = Verificatie.zaad) -> Bevonden<
    Regelbestand
  > {
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
    if !bevindingen.heeftFouten { bevindingen += analyseer(regels, zaad: zaad).map(\.bevinding) }
    return Bevonden(regels, bevindingen: bevindingen)
  }

  /// What goes wrong on the ways through the questions and what reads badly, each with the question or row it is about.
  package static func analyseer(_ regels: Regelbestand, zaad: UInt64 = Verificatie.zaad) -> [Analysebevinding] {
    var toeval = Zaadtoeval(zaad)
    return Wegencontrole.controleer(regels, toeval: &toeval) + Leesbaarheid.controleer(regels)
  }
}

/// Chance that can be repeated: the same seed gives the same numbers (SplitMix64 of Steele, Lea and Flood).
package struct Zaadtoeval: RandomNumberGenerator {
  private var stand: UInt64

  package init(_ zaad: UInt64) { stand = zaad }

  package mutating func next() -> UInt64 {
    stand &+= 0x9E37_79B9_7F4A_7C15
    var getal = stand
    getal = (getal ^ (getal >> 30)) &* 0xBF58_476D_1CE4_E5B9
    getal = (getal ^ (getal >> 27)) &* 0x94D0_49BB_1331_11EB
    return getal ^ (getal >> 31)
  }
}
