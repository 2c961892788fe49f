import Opslag
import Tijd

/// What somebody types to find calls: words that must all occur. A day, also written out, means what happened then.
struct Spoorvraag: Sendable, Hashable {
  enum Deel: Sendable, Hashable {
    case woord(String)
    case dag(Datum)
  }

  let delen: [Deel]

  init(_ tekst: String) {
    var woorden: ArraySlice<String> = tekst.split(whereSeparator: \.isWhitespace).map { String($0) }[...]
    var delen: [Deel] = []
    while let woord = woorden.first {
      if let dag = Self.dagVoluit(woorden.prefix(3)) {
        delen.append(.dag(dag))
        woorden = woorden.dropFirst(3)
        continue
      }
      let dag = Datum(woord) ?? Datum(dagEerst: woord)
      delen.append(dag.map { Deel.dag($0) } ?? Deel.woord(woord))
      woorden = woorden.dropFirst()
    }
    self.delen = delen
  }

  /// `3 december 2026`, as the pages write it.
  private static func dagVoluit(_ woorden: ArraySlice<String>) -> Datum? {
    let delen = Array(woorden)
    guard delen.count == 3, let dag = Int(delen[0]), let jaar = Int(delen[2]) else { return nil }
    let gezocht = "\(dag) \(delen[1].lowercased()) \(jaar)"
    return (1...12).compactMap { Datum(jaar: jaar, maand: $0, dag: dag) }.first { $0.voluit == gezocht }
  }

  /// What people see of a call in the list, then what they may know of it. Method and address stand as they are shown.
  private static let kolommen = [
    "van", "naar", "koppelvlak", "methode", "doel", "COALESCE(CAST(status AS TEXT), '')", "tijdstip",
    "COALESCE(fout, '')", "bevindingen",
  ]

  /// A condition on one line of the Ketenspoor for each part, with its values.
  var eisen: [(sql: String, waarden: [SQLWaarde])] {
    let velden = Self.kolommen.joined(separator: " || ' ' || ")
    return delen.map { deel in
      switch deel {
      case .woord(let woord):
        return (sql: "LOWER(\(velden)) LIKE ? ESCAPE '\\'", waarden: [SQLWaarde.tekst(Self.patroon(woord))])
      case .dag(let dag):
        // Moments are kept in UTC, and a day begins at midnight in the Netherlands.
        let grenzen = [SQLWaarde(Tijdstip(dag)), SQLWaarde(Tijdstip(dag.plus(dagen: 1)))]
        return (sql: "(tijdstip >= ? AND tijdstip < ?)", waarden: grenzen)
      }
    }
  }

  private static func patroon(_ tekst: String) -> String {
    let letterlijk = tekst.lowercased().map { "\\%_".contains($0) ? "\\\($0)" : String($0) }
    return "%\(letterlijk.joined())%"
  }
}
