/// What can be wrong with an AKN or JOIN identification (STOP 1.3.0, naming of works and expressions).
package enum Identificatiefout: Sendable, Hashable {
  case begin, punt, delen
  case land(String)
  case type(String)
  case tweedeDeel(String)
  case collectie(String)
  case overheid(String)
  case blad(String)
  case datum(String)
  case overigTekens(String)
  case overigLengte(Int)
  case taal(String)
  case expressieDatum(String)
  case expressieVoorWork(String)
}

/// The identification of a work: `/akn/nl/act/gm9995/2024/omgevingsplan` or `/join/id/regdata/gm9995/2024/Centrum`.
package struct FRBRWork: Sendable, Hashable {
  package enum Stelsel: String, Sendable, Hashable { case akn, join }
  package let rawValue: String
  package let stelsel: Stelsel
  /// AKN: bill, act, doc, officialGazette. JOIN: regdata, pubdata, infodata, proces, stop.
  package let soort: String
  /// Code of the authority, or of the gazette.
  package let overheid: String
  package let datum: String
  package let overig: String

  /// Nil when the identification has a mistake; `Identificatiecontrole` says which.
  package init?(_ tekst: String) {
    guard Identificatiecontrole.work(tekst).isEmpty else { return nil }
    let delen = tekst.split(separator: "/").map(String.init)
    guard delen.count == 6, let stelsel = Stelsel(rawValue: delen[0]) else { return nil }
    rawValue = tekst
    self.stelsel = stelsel
    soort = delen[2]
    overheid = delen[3]
    datum = delen[4]
    overig = delen[5]
  }
}

/// The identification of an expression: a work, a language and a version: `…/nld@2024-01-01;1`.
package struct FRBRExpression: Sendable, Hashable {
  package let rawValue: String
  package let work: FRBRWork
  package let taal: String
  package let versie: String

  package init?(_ tekst: String) {
    guard Identificatiecontrole.expression(tekst).isEmpty, let at = tekst.lastIndex(of: "@"),
      let streep = tekst[..<at].lastIndex(of: "/"), let work = FRBRWork(String(tekst[..<streep]))
    else { return nil }
    rawValue = tekst
    self.work = work
    taal = String(tekst[tekst.index(after: streep)..<at])
    versie = String(tekst[tekst.index(after: at)...])
  }

  /// The work part of an expression as text, also when it has mistakes.
  package static func work(van tekst: String) -> String {
    guard let at = tekst.lastIndex(of: "@"), let streep = tekst[..<at].lastIndex(of: "/") else { return tekst }
    return String(tekst[..<streep])
  }
}

/// An OIN: twenty digits that name an organisation in Digikoppeling.
package struct OIN: Sendable, Hashable {
  package let rawValue: String
  package init?(_ tekst: String) {
    guard tekst.utf8.count == 20, tekst.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rawValue = tekst
  }
}
