package import Bevindingen
import STTR

/// `omzetten`: a rule file of STTR 1 or 2 in STTR 3, and what does not fit there.
package struct Omzetten: Sendable {
  /// What is told about it as JSON.
  package struct Verslag: Sendable, Hashable, Codable {
    package var bestand: String
    /// The version of STTR that the file had.
    package var was: Int
    package var wordt: Int
    /// Nothing had to be left out or stayed behind in a form that version 3 does not have.
    package var past: Bool
    /// Where the new file is; nil when it was not written.
    package var uit: String?
    package var bevindingen: [Bevinding]
  }

  package var bestand: String
  package var was: Int
  /// The new file.
  package var tekst: [UInt8]
  /// What does not fit, in document order.
  package var nietPassend: [Bevinding]

  package static let versie = STTRVersie.drie.rawValue

  /// The model is nil when there is no rule file to convert; the findings then say why.
  package static func voerUit(_ bytes: [UInt8], bestand: String) -> Bevonden<Omzetten> {
    if let zip = Invoer.zip(bytes, bestand: bestand, kies: "het STTR-bestand (.dmn)") {
      return Bevonden(nil, bevindingen: [zip])
    }
    let omgezet = STTROmzetting.naarVersie3(bytes, bestand: bestand)
    guard let tekst = omgezet.model else { return Bevonden(nil, bevindingen: omgezet.bevindingen) }
    let was = STTRDecoder.decodeer(bytes, bestand: bestand).model?.sttrVersie ?? 1
    return Bevonden(
      Omzetten(bestand: bestand, was: was, tekst: tekst, nietPassend: omgezet.bevindingen.gesorteerd()))
  }

  package func verslag(uit: String?) -> Verslag {
    Verslag(
      bestand: bestand, was: was, wordt: Self.versie, past: nietPassend.isEmpty, uit: uit,
      bevindingen: nietPassend.begrensd())
  }

  /// One line for who looks at the screen.
  package var samenvatting: String {
    if was == Self.versie, nietPassend.isEmpty { return "\(bestand) is al STTR 3; er verandert niets." }
    if nietPassend.isEmpty { return "\(bestand) is omgezet van STTR \(was) naar STTR 3. Alles past." }
    let aantal = nietPassend.count
    return "\(bestand) is omgezet van STTR \(was) naar STTR 3. "
      + "\(aantal) \(aantal == 1 ? "onderdeel past" : "onderdelen passen") niet. Herstel wat hierboven staat."
  }
}
