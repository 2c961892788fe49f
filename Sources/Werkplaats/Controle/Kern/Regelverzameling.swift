package import Bevindingen
import Markup
import Pakket
import STTR

/// The rule files of everything that is judged in one go, to find questions that are asked twice.
package struct Regelverzameling: Sendable {
  /// More rule files than one authority has.
  package static let grootsteAantal = 2_000
  /// What the verdict over all files together is called.
  package static let pad = "alle regelbestanden samen"

  private var bronnen: [Dubbelevragen.Bron] = []

  package init() {}

  /// Keeps the rule files in a file, folder or zip; everything else is left alone.
  package mutating func voegToe(_ invoer: Invoer) {
    if let inhoud = invoer.letterlijk()?.model {
      for bestand in inhoud.bestanden { voegToe(bestand.inhoud, "\(invoer.pad)/\(bestand.naam)") }
    } else if case .bestand(let bytes) = invoer.inhoud {
      voegToe(bytes, invoer.pad)
    }
  }

  private mutating func voegToe(_ bytes: [UInt8], _ pad: String) {
    let isMogelijk = [".dmn", ".xml"].contains { pad.lowercased().hasSuffix($0) }
    guard isMogelijk, bronnen.count < Self.grootsteAantal,
      let wortel = XMLLezer.lees(bytes, bestand: pad).model?.wortel, Documentsoort(wortel) == .sttr,
      let regels = STTRDecoder.decodeer(bytes, bestand: pad).model
    else { return }
    bronnen.append(Dubbelevragen.Bron(regels))
  }

  /// Nil when there are not two files to lay side by side, or when nothing is asked twice.
  package var oordeel: Bevindingenverslag.Bestandsoordeel? {
    guard bronnen.count > 1 else { return nil }
    let bevindingen = Dubbelevragen.controleer(bronnen)
    guard !bevindingen.isEmpty else { return nil }
    return Bevindingenverslag.Bestandsoordeel(
      pad: Self.pad, norm: Controlenorm.sttr.rawValue, duurMs: 0, bevindingen: bevindingen.gesorteerd().begrensd())
  }
}
