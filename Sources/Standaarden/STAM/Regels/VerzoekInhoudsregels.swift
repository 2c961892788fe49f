import Bevindingen
import Markup

/// The rules on content that one message can answer by itself. Each family walks the message once.
enum VerzoekInhoudsregels {
  static func controleer(_ wortel: Element) -> [Bevinding] {
    guard let verzoek = wortel.eerste("verzoek") else { return [] }
    return VerzoekNummerregels.controleer(verzoek) + VerzoekLocatieregels.controleer(verzoek)
      + VerzoekActiviteitregels.controleer(verzoek)
  }
}
