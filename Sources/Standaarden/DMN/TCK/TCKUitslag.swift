/// What came of running the kit.
package struct TCKUitslag: Sendable {
  package enum Oordeel: Sendable, Equatable {
    case goed
    /// Right within the margin that all vendors allow for numbers.
    case bijna
    case fout(String)

    package var isGoed: Bool {
      switch self {
      case .goed, .bijna: true
      case .fout: false
      }
    }
  }

  package struct Resultaat: Sendable {
    package var naam: String
    package var uitslag: Oordeel
    /// Whether null was expected: an engine that does nothing has those right.
    package var isNull: Bool
    /// Where the kit expects an error: whether null came with a cause. Nil where it expects none.
    package var vlag: Bool?
  }

  package struct Geval: Sendable {
    package var map: String
    package var test: String
    package var id: String
    package var resultaten: [Resultaat]
    package var isGoed: Bool { resultaten.allSatisfy(\.uitslag.isGoed) }
  }

  package var gevallen: [Geval] = []
  package var onleesbaar: [String] = []

  package init() {}

  package mutating func voegToe(_ ander: TCKUitslag) {
    gevallen += ander.gevallen
    onleesbaar += ander.onleesbaar
  }

  package var isAllesGoed: Bool { onleesbaar.isEmpty && gevallen.allSatisfy(\.isGoed) }

  /// How many of how many.
  package struct Score: Sendable, Equatable, CustomStringConvertible {
    package var goed: Int
    package var totaal: Int

    package init<Deel>(_ delen: [Deel], _ isGoed: (Deel) -> Bool) {
      goed = delen.filter(isGoed).count
      totaal = delen.count
    }

    package var description: String {
      guard totaal > 0 else { return "0 van 0" }
      let honderdsten = goed * 10_000 / totaal
      return "\(goed) van \(totaal) (\(honderdsten / 100),\(Cijfers.met(honderdsten % 100, 2)) %)"
    }
  }

  /// The scores of a part of the folders, by the begin of their names; an empty begin is all.
  package struct Scores: Sendable {
    package var gevallen: Score
    package var resultaten: Score
    package var nietNull: Score
    package var strikt: Score
    package var vlaggen: Score
    package var mappen: Score
  }

  package func scores(_ begin: String = "") -> Scores {
    let deel = gevallen.filter { $0.map.hasPrefix(begin) }
    let resultaten = deel.flatMap(\.resultaten)
    let perMap = Dictionary(grouping: deel, by: \.map)
    return Scores(
      gevallen: Score(deel) { $0.isGoed }, resultaten: Score(resultaten) { $0.uitslag.isGoed },
      nietNull: Score(resultaten.filter { !$0.isNull }) { $0.uitslag.isGoed },
      strikt: Score(resultaten) { $0.uitslag == .goed },
      vlaggen: Score(resultaten.compactMap(\.vlag)) { $0 },
      mappen: Score(Array(perMap.values)) { $0.allSatisfy(\.isGoed) })
  }

  /// The levels that occur: the first part of the names of the folders.
  package var niveaus: [String] {
    Set(gevallen.map { String($0.map.split(separator: "/").first ?? "") }).sorted()
  }

  /// `tck_results.csv` as the vendors hand it in.
  package var csv: String {
    gevallen.map { geval in
      let fout = geval.resultaten.compactMap { resultaat -> String? in
        if case .fout(let tekst) = resultaat.uitslag { "\(resultaat.naam): \(tekst)" } else { nil }
      }.joined(separator: "; ")
      let velden = [geval.map, geval.test, geval.id, geval.isGoed ? "SUCCESS" : "ERROR", fout]
      return velden.map { "\"\($0.replacing("\"", with: "\"\"").replacing("\n", with: " "))\"" }.joined(separator: ",")
    }.joined(separator: "\n") + "\n"
  }

  /// `tck_results.properties` beside it.
  package static func eigenschappen(versie: String, dag: String) -> String {
    """
    vendor.name=Werkplaats DSO-keten
    vendor.url=
    product.name=DMN (Swift)
    product.url=
    product.version=\(versie)
    product.comment=Decision engine in Swift; external Java and PMML functions give null.
    instructions.url=
    last.update=\(dag)

    """
  }
}
