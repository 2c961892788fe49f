package import Bevindingen
import Markup
import Pakket
import STOP
package import Tijd

/// Judges any file or package of the chain; the kind is recognised from the content. Pure: bytes in, verdict out.
package struct Controle: Sendable {
  /// The day against which dates are judged.
  package let peildatum: Datum
  /// Whether the user named that day: then dates are judged as the LVBB does, else a date in the past is a warning.
  package let strengeDatum: Bool
  /// What the input must be; nil takes everything.
  package let norm: Controlenorm?

  package init(peildatum: Datum, strengeDatum: Bool = false, norm: Controlenorm? = nil) {
    self.peildatum = peildatum
    self.strengeDatum = strengeDatum
    self.norm = norm
  }

  /// Printed with every report, so that a verdict can be compared later.
  package var regelset: [String: String] {
    [
      "STOP": "1.3.0", "LVBB": "1.2.0", "IMOW": "2.0.0 en 3.1.0", "STTR": "1 tot en met 3", "STAM": "4.0.0",
      "ebMS": "2.0", "peildatum": peildatum.description, "datumscontrole": strengeDatum ? "streng" : "soepel",
    ]
  }

  /// The verdict; `duurMs` is left to who has a clock.
  package func beoordeel(_ invoer: Invoer) -> Bevindingenverslag.Bestandsoordeel {
    let (herkend, bevindingen) = oordeel(invoer)
    var alle = bevindingen
    // What was not recognised at all has a finding of its own.
    if let norm, let herkend, herkend != norm, !Self.pastOok(norm, op: herkend) {
      let melding = "\(invoer.naam) is \(herkend.rawValue), en is zo gecontroleerd; gevraagd is \(norm.rawValue)"
      alle.append(ControleRegels.andereNorm.bevinding(melding, bij: Vindplaats(bestand: invoer.naam)))
    }
    return Bevindingenverslag.Bestandsoordeel(
      pad: invoer.pad, norm: herkend?.rawValue ?? Self.onbekendeNorm, duurMs: 0,
      bevindingen: alle.zonderHerhaling().gesorteerd().begrensd())
  }

  /// What a verdict says of something that is not a thing of the chain.
  private static let onbekendeNorm = "onbekend"

  /// Whether nothing could be judged: everything is empty, no zip, a broken zip or of an unknown kind. XML with a
  /// mistake in it is judged: it is not valid.
  package static func isNietsGelezen(_ verslag: Bevindingenverslag) -> Bool {
    let onleesbaar = Set(ZipRegels.alle.map(\.code)).union([
      GemeenschappelijkeRegels.leegBestand.code, GemeenschappelijkeRegels.onbekendeSoort.code,
    ])
    return verslag.bestanden.allSatisfy { oordeel in
      let fouten = oordeel.bevindingen.filter { $0.ernst == .fout }
      return oordeel.norm == onbekendeNorm && !fouten.isEmpty && fouten.allSatisfy { onleesbaar.contains($0.code) }
    }
  }

  /// An STTR file is a DMN file too.
  private static func pastOok(_ norm: Controlenorm, op herkend: Controlenorm) -> Bool {
    norm == .dmn && herkend == .sttr
  }

  private func oordeel(_ invoer: Invoer) -> (Controlenorm?, [Bevinding]) {
    if let gelezen = invoer.letterlijk() {
      guard let inhoud = gelezen.model else { return (nil, gelezen.bevindingen) }
      let (soort, bevindingen) = pakket(inhoud, invoer)
      // What is wrong with the zip itself, the LVBB tells under codes of its own.
      let zip = soort == .lvbb ? gelezen.bevindingen.map(STOPValidatie.alsLVBB) : gelezen.bevindingen
      return (soort, zip + bevindingen)
    }
    guard case .bestand(let bytes) = invoer.inhoud else { return (nil, []) }
    return document(bytes, invoer.naam)
  }

  private func pakket(_ inhoud: Pakketinhoud, _ invoer: Invoer) -> (Controlenorm?, [Bevinding]) {
    let kern = Invoer.geschild(inhoud)
    guard let soort = Pakketsoort(kern) else {
      let namen = inhoud.namen.sorted().prefix(5).joined(separator: ", ")
      let melding = "Het pakket \(invoer.naam) is niet herkend; er zit in: \(namen.isEmpty ? "niets" : namen)"
      return (nil, [onbekend(melding, invoer.naam)])
    }
    // The LVBB looks in the root of the zip only. A folder on disk is not yet a zip, so there it does not matter.
    if case .bestand = invoer.inhoud, soort == .lvbbAanlevering, let map = Invoer.omhulsel(inhoud) {
      return (soort.norm, Pakketcontrole(controle: self, inhoud: inhoud).controleerInMap(map))
    }
    return (soort.norm, Pakketcontrole(controle: self, inhoud: kern).controleer(soort))
  }

  private func document(_ bytes: [UInt8], _ naam: String) -> (Controlenorm?, [Bevinding]) {
    let plaats = Vindplaats(bestand: naam)
    if bytes.isEmpty {
      return (nil, [GemeenschappelijkeRegels.leegBestand.bevinding("\(naam) is leeg", bij: plaats)])
    }
    if naam.lowercased().hasSuffix(".zip") {
      return (nil, [ZipRegels.geenZip.bevinding("\(naam) is geen zipbestand", bij: plaats)])
    }
    if let overdracht = HTTPBericht.overdracht(bytes) {
      return (.ebms, Documentcontrole.ebms(overdracht))
    }
    guard Self.lijktXML(bytes) else {
      return (nil, [onbekend("\(naam) is geen XML en geen zip", naam)])
    }
    let gelezen = XMLLezer.lees(bytes, bestand: naam)
    guard let wortel = gelezen.model?.wortel else { return (nil, gelezen.bevindingen) }
    guard let soort = Documentsoort(wortel) else {
      return (nil, gelezen.bevindingen + [onbekend("Het element \(wortel.lokaal) is niet herkend", naam)])
    }
    let gekozen = soort == .dmn && norm == .sttr ? Documentsoort.sttr : soort
    let controle = Documentcontrole(bytes: bytes, bestand: naam, wortel: wortel)
    return (gekozen.norm, controle.controleer(gekozen))
  }

  private func onbekend(_ melding: String, _ naam: String) -> Bevinding {
    GemeenschappelijkeRegels.onbekendeSoort.bevinding(melding, bij: Vindplaats(bestand: naam))
  }

  /// White space and a byte order mark may go before the first `<`.
  private static func lijktXML(_ bytes: [UInt8]) -> Bool {
    let wit: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00]
    return bytes.prefix(1_024).first { !wit.contains($0) } == 0x3C
  }
}
