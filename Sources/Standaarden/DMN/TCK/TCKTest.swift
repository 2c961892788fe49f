package import Bevindingen
import Markup

/// A test file of the DMN TCK (namespace 20160719/testcase).
package struct TCKTest: Sendable {
  package var modelnaam: String
  package var gevallen: [Geval]

  package struct Geval: Sendable {
    package var id: String
    var soort: Soort
    var invoer: [Knoop]
    var verwacht: [Knoop]
  }
  enum Soort: Sendable, Equatable {
    case beslissing
    case dienst(String)
    case kennis(String)
  }
  struct Knoop: Sendable {
    var naam: String
    var naamruimte: String?
    var waarde: TCKWaarde
    /// The kit says that the engine should have flagged an error.
    var isFout: Bool
  }

  package static func lees(_ bytes: [UInt8], bestand: String) -> Bevonden<TCKTest> {
    let gelezen = XMLLezer.lees(bytes, bestand: bestand)
    guard let wortel = gelezen.model?.wortel, wortel.lokaal == "testCases" else {
      return Bevonden(nil, bevindingen: gelezen.bevindingen)
    }
    let gevallen = wortel.alle("testCase").map(geval)
    return Bevonden(
      TCKTest(modelnaam: wortel.tekst(van: "modelName") ?? "", gevallen: gevallen), bevindingen: gelezen.bevindingen)
  }

  private static func geval(_ element: Element) -> Geval {
    let naam = element["invocableName"] ?? ""
    let soort: Soort =
      switch element["type"] {
      case "decisionService": .dienst(naam)
      case "bkm": .kennis(naam)
      default: .beslissing
      }
    return Geval(
      id: element["id"] ?? "", soort: soort,
      invoer: element.alle("inputNode").map { knoop($0, waarde: $0) },
      verwacht: element.alle("resultNode").map { knoop($0, waarde: $0.eerste("expected") ?? $0) })
  }

  private static func knoop(_ element: Element, waarde: Element) -> Knoop {
    Knoop(
      naam: element["name"] ?? "", naamruimte: element["namespace"], waarde: TCKWaarde(in: waarde),
      isFout: element["errorResult"] == "true")
  }
}

/// A value as the kit writes it.
indirect enum TCKWaarde: Sendable, CustomStringConvertible {
  case waarde(FEELWaarde)
  /// Without type: what it means is up to the model.
  case zonderType(String)
  case lijst([TCKWaarde])
  case context([(String, TCKWaarde)])
  /// A text that is not what its type promises.
  case onleesbaar(String)

  var description: String {
    switch self {
    case .waarde(let waarde): waarde.description
    case .zonderType(let tekst): "\"\(tekst)\""
    case .lijst(let leden): "[\(leden.map(\.description).joined(separator: ", "))]"
    case .context(let velden): "{\(velden.map { "\($0.0): \($0.1)" }.joined(separator: ", "))}"
    case .onleesbaar(let tekst): "'\(tekst)' (niet te lezen)"
    }
  }

  /// The value that stands in an element. Texts are not trimmed, all other things are.
  init(in element: Element) {
    let delen = element.alle("component")
    if !delen.isEmpty {
      self = .context(delen.map { ($0["name"] ?? "", TCKWaarde(in: $0)) })
    } else if let lijst = element.eerste("list") {
      self = lijst["nil"] == "true" ? .waarde(.null) : .lijst(lijst.alle("item").map { TCKWaarde(in: $0) })
    } else if let waarde = element.eerste("value") {
      self = TCKWaarde(waarde)
    } else {
      self = .waarde(.null)
    }
  }

  private init(_ element: Element) {
    if element["nil"] == "true" {
      self = .waarde(.null)
      return
    }
    guard let type = element["type"]?.split(separator: ":").last else {
      self = .zonderType(element.ruweTekst)
      return
    }
    self = TCKWaarde(element.ruweTekst, type: String(type))
  }

  private init(_ tekst: String, type: String) {
    let kaal = tekst.bijgesneden
    let waarde: FEELWaarde?
    switch type {
    case "string": waarde = .tekst(tekst)
    case "boolean": waarde = ["true", "1"].contains(kaal) ? .boolean(true) : .boolean(false)
    case "decimal", "double", "integer", "int", "long", "float": waarde = Decimaal(kaal).map { .getal($0) }
    case "date": waarde = FEELDatum(kaal).map { .datum($0) }
    case "time": waarde = FEELTijd(kaal).map { .tijd($0) }
    case "dateTime": waarde = FEELDatumtijd(kaal).map { .datumtijd($0) }
    case "duration": waarde = Duurtekst(kaal).map { FEELWaarde($0) }
    default: waarde = .tekst(tekst)
    }
    self = waarde.map { .waarde($0) } ?? .onleesbaar(kaal)
  }

  /// As an input of a type.
  func invoer(_ type: Modeltype) -> FEELWaarde {
    switch self {
    case .waarde(let waarde): return waarde
    case .onleesbaar: return .null
    case .lijst(let leden): return .lijst(leden.map { $0.invoer(type.lid) })
    case .context(let velden):
      return .context(FEELContext(velden.map { ($0.0, $0.1.invoer(type.veld($0.0))) }))
    case .zonderType(let tekst): return type.lees(tekst)
    }
  }

  enum Vergelijking { case gelijk, bijna, anders }

  /// Below this difference numbers count as equal, as all vendors do: some expectations were made with doubles.
  private static let marge = Decimaal("0.00000001") ?? .nul

  func vergelijk(_ uitkomst: FEELWaarde) -> Vergelijking {
    switch (self, uitkomst) {
    case (.zonderType(let tekst), _): return uitkomst.alsString == tekst ? .gelijk : .anders
    case (.onleesbaar, _): return .anders
    case (.waarde(let verwacht), _): return Self.vergelijk(verwacht, uitkomst)
    case (.lijst(let leden), .lijst(let waarden)):
      guard leden.count == waarden.count else { return .anders }
      return Self.samen(zip(leden, waarden).map { $0.vergelijk($1) })
    case (.context(let velden), .context(let waarden)):
      guard velden.count == waarden.count else { return .anders }
      return Self.samen(velden.map { veld in waarden[veld.0].map { veld.1.vergelijk($0) } ?? .anders })
    case (.lijst, _), (.context, _): return .anders
    }
  }

  private static func samen(_ delen: [Vergelijking]) -> Vergelijking {
    if delen.contains(.anders) { return .anders }
    return delen.contains(.bijna) ? .bijna : .gelijk
  }

  private static func vergelijk(_ verwacht: FEELWaarde, _ uitkomst: FEELWaarde) -> Vergelijking {
    switch (verwacht, uitkomst) {
    case (.null, .null): return .gelijk
    case (.getal(let a), .getal(let b)):
      if a == b { return .gelijk }
      return a.min(b).map { $0.absoluut < marge } == true ? .bijna : .anders
    case (.tijd(let a), .tijd(let b)): return a == b ? .gelijk : .anders
    case (.datumtijd(let a), .datumtijd(let b)): return a == b ? .gelijk : .anders
    // The kit writes both kinds of duration alike; of nothing there is no telling which is meant.
    case (.duur(let a), .maandduur(let b)): return a.miljardsten == 0 && b.maanden == 0 ? .gelijk : .anders
    case (.maandduur(let a), .duur(let b)): return b.miljardsten == 0 && a.maanden == 0 ? .gelijk : .anders
    default: return verwacht.soort == uitkomst.soort && verwacht.isGelijk(uitkomst) == true ? .gelijk : .anders
    }
  }
}

extension Modeltype {
  fileprivate var lid: Modeltype {
    switch self {
    case .lijst(let lid): lid
    case .beperkt(let type, _): type.lid
    default: self
    }
  }
  fileprivate func veld(_ naam: String) -> Modeltype {
    switch self {
    case .context(let leden): leden.first { $0.naam == naam }?.type ?? .alles
    case .beperkt(let type, _): type.veld(naam)
    case .lijst(let lid): lid.veld(naam)
    default: .alles
    }
  }

  /// What a text without type means for a value of this type.
  fileprivate func lees(_ tekst: String) -> FEELWaarde {
    let kaal = tekst.bijgesneden
    switch self {
    case .beperkt(let type, _), .lijst(let type): return type.lees(tekst)
    case .getal: return Decimaal(kaal).map { .getal($0) } ?? .null
    case .boolean: return kaal == "true" ? .boolean(true) : kaal == "false" ? .boolean(false) : .null
    case .datum, .tijd, .datumtijd, .duur, .maandduur: return FEELWaarde(tijdtekst: kaal) ?? .null
    default: return .tekst(tekst)
    }
  }
}
