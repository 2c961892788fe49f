/// One thing that was noticed about an input: what, where, why it matters and what to do next.
///
/// A Bevinding is a value, never thrown. Every window on the program (command line, page, API answer, report, test)
/// shows this same value. The code is the official one where a standard or national facility has it; otherwise
/// `WP-<STANDAARD>-<nnn>`.
package struct Bevinding: Sendable, Hashable, Codable {
  package var code: Code
  package var ernst: Ernst
  /// One line that can be read alone: most specific word first, no full stop.
  package var samenvatting: String
  /// Why it matters, for somebody who has not read the standard.
  package var uitleg: String
  /// The next action.
  package var hint: String
  package var vindplaats: Vindplaats?
  package var verwant: [Verwijzing]
  package var norm: Norm?
  package var zekerheid: Zekerheid
  package var reparatie: Reparatie?
  /// The step of the chain ("2", "4a") that noticed it; nil when it was noticed outside the chain.
  package var stap: String?

  package init(
    code: Code, ernst: Ernst, samenvatting: String, uitleg: String = "", hint: String = "",
    vindplaats: Vindplaats? = nil, verwant: [Verwijzing] = [], norm: Norm? = nil,
    zekerheid: Zekerheid = .volgensSpecificatie, reparatie: Reparatie? = nil, stap: String? = nil
  ) {
    self.code = code
    self.ernst = ernst
    self.samenvatting = Inkorting.ingekort(samenvatting)
    self.uitleg = uitleg
    self.hint = hint
    self.vindplaats = vindplaats
    self.verwant = verwant
    self.norm = norm
    self.zekerheid = zekerheid
    self.reparatie = reparatie
    self.stap = stap
  }

  /// The code of a rule: what people search for.
  package struct Code: Sendable, Hashable, Codable, ExpressibleByStringLiteral, Comparable, CustomStringConvertible {
    package let rawValue: String
    package init(_ rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
    package init(from decoder: any Decoder) throws {
      rawValue = try decoder.singleValueContainer().decode(String.self)
    }
    package func encode(to encoder: any Encoder) throws {
      var vak = encoder.singleValueContainer()
      try vak.encode(rawValue)
    }
    package var description: String { rawValue }
    package static func < (links: Code, rechts: Code) -> Bool { links.rawValue < rechts.rawValue }
  }

  /// Two questions decide: can the step go on, and would the outcome differ?
  /// No/any is `fout`; yes/yes is `waarschuwing`; yes/no is `informatie`.
  package enum Ernst: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case fout, waarschuwing, informatie

    private var rang: Int {
      switch self {
      case .fout: 0
      case .waarschuwing: 1
      case .informatie: 2
      }
    }
    /// The most serious sorts first.
    package static func < (links: Ernst, rechts: Ernst) -> Bool { links.rang < rechts.rang }
  }

  /// Another place that has to do with this finding.
  package struct Verwijzing: Sendable, Hashable, Codable {
    package var vindplaats: Vindplaats
    package var toelichting: String
    package init(vindplaats: Vindplaats, toelichting: String) {
      self.vindplaats = vindplaats
      self.toelichting = toelichting
    }
  }

  /// The clause behind the rule.
  package struct Norm: Sendable, Hashable, Codable {
    package var standaard: String
    package var versie: String
    /// Clause or official rule id; empty when the whole standard is meant.
    package var regel: String
    package init(standaard: String, versie: String, regel: String) {
      self.standaard = standaard
      self.versie = versie
      self.regel = regel
    }
  }

  /// How sure we are that the real chain says the same.
  package enum Zekerheid: Sendable, Hashable, Codable {
    /// Compared with the real environment or the official validator on this day (yyyy-mm-dd).
    case nagemeten(op: String)
    case volgensSpecificatie
    case aanname

    package init(from decoder: any Decoder) throws {
      let tekst = try decoder.singleValueContainer().decode(String.self)
      self =
        switch tekst {
        case "volgensSpecificatie": .volgensSpecificatie
        case "aanname": .aanname
        default: .nagemeten(op: String(tekst.dropFirst("nagemeten op ".count)))
        }
    }
    package func encode(to encoder: any Encoder) throws {
      var vak = encoder.singleValueContainer()
      try vak.encode(tekst)
    }
    package var tekst: String {
      switch self {
      case .nagemeten(let dag): "nagemeten op \(dag)"
      case .volgensSpecificatie: "volgensSpecificatie"
      case .aanname: "aanname"
      }
    }
  }

  /// An exact replacement that mends the input.
  package struct Reparatie: Sendable, Hashable, Codable {
    package var omschrijving: String
    package var vervanging: String
    package init(omschrijving: String, vervanging: String) {
      self.omschrijving = omschrijving
      self.vervanging = vervanging
    }
  }
}

/// A place in the input: a file in the package, a line and column (from 1), and the path of elements.
package struct Vindplaats: Sendable, Hashable, Codable {
  package var bestand: String
  package var regel: Int?
  package var kolom: Int?
  /// Element path such as `/AanleveringBesluit/BesluitVersie[1]/@schemaversie`.
  package var pad: String?

  package init(bestand: String, regel: Int? = nil, kolom: Int? = nil, pad: String? = nil) {
    self.bestand = bestand
    self.regel = regel
    self.kolom = kolom
    self.pad = pad.map(Inkorting.ingekort)
  }

  /// `bestand:regel:kolom`, the form that editors jump to.
  package var kort: String {
    guard let regel else { return bestand }
    guard let kolom else { return "\(bestand):\(regel)" }
    return "\(bestand):\(regel):\(kolom)"
  }
}
