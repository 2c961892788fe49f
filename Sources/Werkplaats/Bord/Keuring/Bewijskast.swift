import Bevindingen
import Digikoppeling
import Ketenspoor
import Opslag

/// What the contracts look at: the trace after the seeding, and the bytes behind it.
struct Bewijskast: Sendable {
  /// Lines of the trace that are looked at: more than many runs of the whole chain leave.
  private static let meesteRegels = 5_000
  /// Where the seeding ended; before it nothing was done by the people who practise.
  static let sleutelBegin = "bord.begin-van-de-oefening"

  let omgeving: Werkplaatsomgeving
  /// Newest first.
  let regels: [Spoorregel]

  init(_ omgeving: Werkplaatsomgeving) throws {
    self.omgeving = omgeving
    let begin = try omgeving.instellingen.lees(Self.sleutelBegin).flatMap { Int($0) } ?? 0
    regels = try omgeving.spoor.zoek(vanaf: begin + 1, hoogstens: Self.meesteRegels).filter { $0.van != "bord" }
  }

  func verzoek(_ regel: Spoorregel) -> [UInt8] { (try? omgeving.spoor.verzoekbytes(regel)) ?? [] }
  func antwoord(_ regel: Spoorregel) -> [UInt8] { (try? omgeving.spoor.antwoordbytes(regel)) ?? [] }

  /// The ebMS message that a line carried; nil for signals and for what cannot be read.
  func ebMS(_ regel: Spoorregel) -> EbMSBericht? {
    let overdracht = EbMSOverdracht(
      contentType: regel.verzoekkoppen["Content-Type"] ?? "", soapAction: regel.verzoekkoppen["SOAPAction"],
      body: verzoek(regel))
    guard let bericht = EbMSDecoder().decode(overdracht).model, bericht.soort == .zaken else { return nil }
    return bericht
  }

  func bewijs(_ soort: String, _ titel: String, _ bytes: [UInt8], _ bestand: String) -> Bewijs? {
    guard !bytes.isEmpty, let sha256 = try? omgeving.kluis.bewaar(bytes) else { return nil }
    return Bewijs(soort: soort, titel: titel, sha256: sha256, bestand: bestand)
  }

  /// Who sits in the seat of a step.
  func door(_ systeem: String) -> Stapoordeel.Door {
    omgeving.verbindingen.adres(Systeemnaam(systeem)) == .intern ? .simulator : .eigenSoftware
  }

  /// Asks a system for its own view, over the border.
  func haal(_ systeem: String, _ pad: String) async -> Antwoord? {
    let antwoord = try? await omgeving.verbindingen.roep(
      van: "bord", naar: Systeemnaam(systeem), koppelvlak: "Oordeel van het bord", .get(pad))
    return antwoord?.isGelukt == true ? antwoord : nil
  }
}
