package import Tijd

/// One step in the procedure of a besluit (value list /join/id/stop/procedure/stap_nnn).
package struct Procedurestap: Sendable, Hashable {
  package var soortStap: String
  package var voltooidOp: Datum
  package var actor: String?
  /// Addresses; STOP 1.3.0 has one at most, 1.4.1 any number.
  package var meerInformatie: [String]

  package init(soortStap: String, voltooidOp: Datum, actor: String? = nil, meerInformatie: [String] = []) {
    self.soortStap = soortStap
    self.voltooidOp = voltooidOp
    self.actor = actor
    self.meerInformatie = meerInformatie
  }

  package static let vaststelling = "/join/id/stop/procedure/stap_002"
  package static let ondertekening = "/join/id/stop/procedure/stap_003"
  package static let publicatie = "/join/id/stop/procedure/stap_004"
  package static let eindeInzagetermijn = "/join/id/stop/procedure/stap_005"
  package static let beginInzagetermijn = "/join/id/stop/procedure/stap_014"
  package static let eindeBezwaartermijn = "/join/id/stop/procedure/stap_015"
  package static let eindeBeroepstermijn = "/join/id/stop/procedure/stap_016"
  package static let beroepIngesteld = "/join/id/stop/procedure/stap_018"
  package static let schorsing = "/join/id/stop/procedure/stap_019"
  package static let schorsingOpgeheven = "/join/id/stop/procedure/stap_020"
  package static let beroepAfgedaan = "/join/id/stop/procedure/stap_021"
  // Since STOP 1.4.1, in place of schorsing.
  package static let beperkingVindbaarheid = "/join/id/stop/procedure/stap_022"
  package static let voorlopigeVoorziening = "/join/id/stop/procedure/stap_023"
  package static let voorzieningOpgeheven = "/join/id/stop/procedure/stap_024"
}

/// The module Procedureverloop (imop-data 1.3.0).
package struct Procedureverloop: Sendable, Hashable {
  package var bekendOp: Datum
  package var ontvangenOp: Datum?
  package var stappen: [Procedurestap]

  package init(bekendOp: Datum, ontvangenOp: Datum? = nil, stappen: [Procedurestap]) {
    self.bekendOp = bekendOp
    self.ontvangenOp = ontvangenOp
    self.stappen = stappen
  }
}

/// The module Procedureverloopmutatie (imop-data 1.3.0): what a kennisgeving changes in a procedure.
package struct Procedureverloopmutatie: Sendable, Hashable {
  package struct Vervanging: Sendable, Hashable {
    package var datumTeMuterenStap: Datum
    package var stap: Procedurestap
    package init(datumTeMuterenStap: Datum, stap: Procedurestap) {
      self.datumTeMuterenStap = datumTeMuterenStap
      self.stap = stap
    }
  }
  package struct Verwijdering: Sendable, Hashable {
    package var soortStap: String
    package var datumTeMuterenStap: Datum
    package init(soortStap: String, datumTeMuterenStap: Datum) {
      self.soortStap = soortStap
      self.datumTeMuterenStap = datumTeMuterenStap
    }
  }
  package var bekendOp: Datum
  package var ontvangenOp: Datum?
  package var voegStappenToe: [Procedurestap]
  package var vervangStappen: [Vervanging]
  package var verwijderStappen: [Verwijdering]

  package init(
    bekendOp: Datum, ontvangenOp: Datum? = nil, voegStappenToe: [Procedurestap] = [],
    vervangStappen: [Vervanging] = [], verwijderStappen: [Verwijdering] = []
  ) {
    self.bekendOp = bekendOp
    self.ontvangenOp = ontvangenOp
    self.voegStappenToe = voegStappenToe
    self.vervangStappen = vervangStappen
    self.verwijderStappen = verwijderStappen
  }
}
