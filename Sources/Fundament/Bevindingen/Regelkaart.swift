/// One rule, declared once: its code, text, bad and good example. Findings are made from it, and so are the page of
/// the rule, `werkplaats uitleg CODE` and the coverage tables.
package struct Regelkaart: Sendable, Hashable {
  package let code: Bevinding.Code
  package let ernst: Bevinding.Ernst
  /// The rule as a statement: "Elk bestand in de zip staat in manifest.xml".
  package let titel: String
  /// Why the rule exists, in plain Dutch (B1).
  package let waarom: String
  /// What to do when it fires.
  package let hint: String
  /// A minimal example that breaks the rule.
  package let fout: String
  /// The same example, mended.
  package let goed: String
  package let norm: Bevinding.Norm
  package let zekerheid: Bevinding.Zekerheid

  package init(
    _ code: Bevinding.Code, _ ernst: Bevinding.Ernst = .fout, titel: String, waarom: String, hint: String,
    fout: String, goed: String, norm: Bevinding.Norm, zekerheid: Bevinding.Zekerheid = .volgensSpecificatie
  ) {
    self.code = code
    self.ernst = ernst
    self.titel = titel
    self.waarom = waarom
    self.hint = hint
    self.fout = fout
    self.goed = goed
    self.norm = norm
    self.zekerheid = zekerheid
  }

  /// A finding of this rule. The summary names the value at hand; the rest comes from the card.
  package func bevinding(
    _ samenvatting: String, bij vindplaats: Vindplaats? = nil, verwant: [Bevinding.Verwijzing] = [],
    ernst: Bevinding.Ernst? = nil, hint: String? = nil, reparatie: Bevinding.Reparatie? = nil
  ) -> Bevinding {
    Bevinding(
      code: code, ernst: ernst ?? self.ernst, samenvatting: samenvatting, uitleg: waarom, hint: hint ?? self.hint,
      vindplaats: vindplaats, verwant: verwant, norm: norm, zekerheid: zekerheid, reparatie: reparatie)
  }
}

/// All rules that the program knows, by code. Put together once, in `Programma`.
package struct Regelcatalogus: Sendable {
  private let opCode: [Bevinding.Code: Regelkaart]
  /// In the order of their codes.
  package let kaarten: [Regelkaart]
  /// Codes that were declared more than once: a bug, guarded by a test.
  package let dubbeleCodes: [Bevinding.Code]

  package init(_ kaarten: [Regelkaart]) {
    var opCode: [Bevinding.Code: Regelkaart] = [:]
    var dubbel: [Bevinding.Code] = []
    for kaart in kaarten where opCode.updateValue(kaart, forKey: kaart.code) != nil { dubbel.append(kaart.code) }
    self.opCode = opCode
    self.kaarten = opCode.values.sorted { $0.code < $1.code }
    self.dubbeleCodes = dubbel
  }

  package subscript(_ code: Bevinding.Code) -> Regelkaart? { opCode[code] }

  /// Codes that look like the one asked for, for "bedoelde u".
  package func lijktOp(_ gezocht: String, hoogstens: Int = 5) -> [Regelkaart] {
    let naald = gezocht.uppercased()
    return Array(kaarten.filter { $0.code.rawValue.uppercased().contains(naald) }.prefix(hoogstens))
  }
}
