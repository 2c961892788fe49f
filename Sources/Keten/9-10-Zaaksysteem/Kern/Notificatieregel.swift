import STAM
import Tijd

/// A verzoeknotificatie, or a verzoek that was found missing, until it has become part of a zaak.
struct Notificatieregel: Sendable, Hashable, Codable {
  enum Bron: String, Sendable, Hashable, Codable { case notificatie, zoeken }
  enum Stand: String, Sendable, Hashable, Codable {
    case nogOpTeHalen
    /// There is a zaak, but documents are missing.
    case onvolledig
    /// Somebody must act first: no zaaktype, or an unreadable message.
    case vastgelopen
    case verwerkt

    var woord: String {
      switch self {
      case .nogOpTeHalen: "Nog op te halen"
      case .onvolledig: "Documenten ontbreken"
      case .vastgelopen: "Vastgelopen"
      case .verwerkt: "Verwerkt"
      }
    }
  }
  /// MessageId of the ebMS message, or `zoek-` with the verzoeknummer.
  var id: String
  var verzoeknummer: String
  var doel: Doel?
  var bevoegdGezag: String?
  var behandeldienst: String?
  var bron: Bron
  var ontvangen: Tijdstip
  var stand = Stand.nogOpTeHalen
  /// Why it is where it is, in Dutch.
  var uitleg = ""
  var code: String?
  var pogingen = 0
  var volgendePoging: Tijdstip

  var geadresseerd: Geadresseerde { Geadresseerde(bevoegdGezag: bevoegdGezag, behandeldienst: behandeldienst) }

  /// A minute after the first failure, then longer, at most an hour.
  mutating func mislukt(_ uitleg: String, stand: Stand = .nogOpTeHalen, code: String? = nil, op nu: Tijdstip) {
    pogingen += 1
    self.stand = stand
    self.uitleg = uitleg
    self.code = code
    volgendePoging = nu.plus(seconden: 60 * min(60, pogingen * pogingen))
  }

  mutating func verwerkt(_ uitleg: String) {
    stand = .verwerkt
    self.uitleg = uitleg
    code = nil
  }

  /// What the clock tries again by itself; what is stuck waits for a person.
  func isAanDeBeurt(_ nu: Tijdstip) -> Bool {
    switch stand {
    case .nogOpTeHalen, .onvolledig: volgendePoging <= nu
    case .vastgelopen, .verwerkt: false
    }
  }
}
