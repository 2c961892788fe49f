/// How strict this LVBB is and whom it knows. A coach can switch these while practising; they are kept in the table of
/// settings of the werkplaats.
package struct LVBBInstellingen: Sendable, Hashable, Codable {
  /// `streng` as the real LVBB; `soepel` turns the refusal into a warning.
  package enum Strengheid: String, Sendable, Hashable, Codable, CaseIterable { case streng, soepel }

  /// Where the ebMS acknowledgment goes (CPA, syncReplyMode).
  package enum Bevestiging: String, Sendable, Hashable, Codable, CaseIterable {
    /// In the HTTP answer: `mshSignalsOnly`.
    case inAntwoord
    /// As a message of its own: `none`, the Digikoppeling default.
    case losBericht
  }

  /// An authority that may have its decisions published.
  package struct BevoegdGezag: Sendable, Hashable, Codable {
    package var oin: String
    /// Code in identifications, such as `gm9995`.
    package var code: String
    package var naam: String
    package init(oin: String, code: String, naam: String) {
      self.oin = oin
      self.code = code
      self.naam = naam
    }
  }

  /// LVBB1501 and LVBB1519: soepel, because every stored example has a date in the past.
  package var datumscontrole: Strengheid
  /// LVBB1512 for an OIN that is not in the list.
  package var machtigingscontrole: Strengheid
  /// LVBB1012: streng counts every earlier delivery, soepel only accepted ones of the same service.
  package var leveringscontrole: Strengheid
  /// What happens when DSO-LV does not answer the OW check: streng stops, soepel goes on with a warning.
  package var owControle: Strengheid
  package var bevestiging: Bevestiging
  package var bevoegdeGezagen: [BevoegdGezag]
  /// OIN of an aanleveraar to the OINs that it may deliver for, besides its own.
  package var machtigingen: [String: [String]]

  package init(
    datumscontrole: Strengheid = .soepel, machtigingscontrole: Strengheid = .soepel,
    leveringscontrole: Strengheid = .soepel, owControle: Strengheid = .soepel,
    bevestiging: Bevestiging = .inAntwoord,
    bevoegdeGezagen: [BevoegdGezag] = LVBBInstellingen.oefengezagen, machtigingen: [String: [String]] = [:]
  ) {
    self.datumscontrole = datumscontrole
    self.machtigingscontrole = machtigingscontrole
    self.leveringscontrole = leveringscontrole
    self.owControle = owControle
    self.bevestiging = bevestiging
    self.bevoegdeGezagen = bevoegdeGezagen
    self.machtigingen = machtigingen
  }

  /// The authorities of the practice area.
  package static let oefengezagen = [
    BevoegdGezag(oin: "00000099000000001000", code: "gm9995", naam: "gemeente Rieteroog"),
    BevoegdGezag(oin: "00000099000000003000", code: "ws9995", naam: "Waterschap Rieteroog en Rand"),
  ]

  /// Who this LVBB is in Digikoppeling.
  package static let eigenOIN = "00000099000000091000"

  package func gezag(oin: String) -> BevoegdGezag? { bevoegdeGezagen.first { $0.oin == oin } }

  /// Whether `aanleveraar` may deliver for `bevoegdGezag`. An authority always may for itself.
  package func isGemachtigd(_ aanleveraar: String, voor bevoegdGezag: String) -> Bool {
    guard gezag(oin: bevoegdGezag) != nil else { return false }
    return aanleveraar == bevoegdGezag || machtigingen[aanleveraar]?.contains(bevoegdGezag) == true
  }
}
