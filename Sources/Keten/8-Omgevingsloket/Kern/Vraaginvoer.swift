import DSOKoppelvlak
import Tijd

/// What somebody filled in at a question: nothing, an answer as it travels, or something that cannot be an answer.
///
/// Only the form is checked here (a number, a day, one of the options); whether the answer also fits the pattern of the
/// question is for the RTR, which keeps asking a question that got a wrong answer.
enum Vraaginvoer: Sendable, Hashable {
  case leeg
  case antwoord(String)
  /// What to do about it.
  case fout(String)

  /// Between the chosen options of one answer.
  static let scheiding = "; "

  /// - Parameter waarden: what the form sent under the name of this question.
  init(_ vraag: UitvoerenServices.Vraag, _ waarden: [String]) {
    let gevuld = waarden.map(\.trimmed).filter { !$0.isEmpty }
    guard !gevuld.isEmpty else {
      self = .leeg
      return
    }
    self = Self.beoordeel(gevuld.joined(separator: Self.scheiding), vraag)
  }

  private static func beoordeel(_ tekst: String, _ vraag: UitvoerenServices.Vraag) -> Vraaginvoer {
    // Choices come from a list on the page; the RTR knows the list.
    guard vraag.opties?.isEmpty ?? true else { return .antwoord(tekst) }
    switch Soort(vraag) {
    case .getal: return isGetal(tekst) ? .antwoord(tekst) : .fout(uitleg(vraag))
    case .dag:
      guard let dag = Datum(tekst) ?? Datum(dagEerst: tekst) else { return .fout(uitleg(vraag)) }
      return .antwoord(dag.dagEerst)
    case .jaNee, .tekst: return .antwoord(tekst)
    }
  }

  /// What goes for an answer to this question, in one sentence.
  static func uitleg(_ vraag: UitvoerenServices.Vraag) -> String {
    if let instructie = vraag.invulinstructie, !instructie.isEmpty { return instructie }
    return switch Soort(vraag) {
    case .getal: "Vul alleen een getal in, bijvoorbeeld 28."
    case .dag: "Vul een dag in die bestaat, bijvoorbeeld 31-12-2026."
    case .jaNee: "Kies ja of nee."
    case .tekst: "Dit antwoord past niet bij de vraag."
    }
  }

  /// What kind of answer a question asks for (antwoordType of the uitvoeren services v3).
  enum Soort: Sendable, Hashable {
    case getal, dag, jaNee, tekst

    init(_ vraag: UitvoerenServices.Vraag) {
      switch vraag.antwoordType {
      case "boolean": self = .jaNee
      case "numeriek", "number": self = .getal
      case "datum", "date": self = .dag
      default: self = .tekst
      }
    }
  }

  /// A number with at most one decimal comma or point: what the rules can count with.
  private static func isGetal(_ tekst: String) -> Bool {
    let cijfers = tekst.hasPrefix("-") ? tekst.dropFirst() : tekst[...]
    let delen = cijfers.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    return (1...2).contains(delen.count)
      && delen.allSatisfy { deel in !deel.isEmpty && deel.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}

extension String {
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
