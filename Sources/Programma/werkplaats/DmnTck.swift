import ArgumentParser
import DMN
import Foundation

/// `werkplaats dmn-tck DIR`
struct DmnTck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dmn-tck",
    abstract: "Toets de beslismachine met de officiële proeven voor DMN (de TCK).",
    discussion: "Voorbeeld: werkplaats dmn-tck tck/TestCases --csv uitslag")

  @Argument(help: "De map met proeven: de hele TCK, een niveau of één proef.")
  var map: String

  @Option(
    help: "Schrijf hier ook tck_results.csv en tck_results.properties: een map, of een bestand dat op .csv eindigt.")
  var csv: String?

  func run() throws {
    let mappen = try Proefmappen.lees(map)
    guard !mappen.isEmpty else {
      Uitvoer.meld("In '\(map)' staan geen mappen met een model (.dmn) en een proef (.xml).")
      throw Afloop.kanNiet
    }
    let nu = Date().formatted(.iso8601)
    let klok = ContinuousClock()
    let begin = klok.now
    let loop = TCKLoop(nu: nu)
    let uitslag = mappen.reduce(into: TCKUitslag()) { $0.voegToe(loop.loop($1)) }
    let milliseconden = Int((klok.now - begin) / .milliseconds(1))
    toon(uitslag, milliseconden)
    if let csv { try schrijf(uitslag, csv, dag: String(nu.prefix(10))) }
    if !uitslag.isAllesGoed { throw Afloop.fout }
  }

  private func toon(_ uitslag: TCKUitslag, _ milliseconden: Int) {
    for geval in uitslag.gevallen where !geval.isGoed {
      for resultaat in geval.resultaten {
        guard case .fout(let tekst) = resultaat.uitslag else { continue }
        Uitvoer.schrijf("FOUT \(geval.map) \(geval.id) \(resultaat.naam): \(tekst)")
      }
    }
    for bestand in uitslag.onleesbaar { Uitvoer.schrijf("FOUT \(bestand): de proef is niet te lezen") }
    for niveau in uitslag.niveaus where uitslag.niveaus.count > 1 { toon(niveau, uitslag.scores(niveau)) }
    toon("alles", uitslag.scores())
    Uitvoer.schrijf("duur: \(milliseconden) ms")
  }

  private func toon(_ naam: String, _ scores: TCKUitslag.Scores) {
    Uitvoer.schrijf(
      """
      \(naam)
        gevallen:               \(scores.gevallen)
        resultaten:             \(scores.resultaten)
        resultaten niet null:   \(scores.nietNull)
        strikt (alle cijfers):  \(scores.strikt)
        fout gemeld bij null:   \(scores.vlaggen)
        mappen geheel goed:     \(scores.mappen)
        mislukt:                \(scores.resultaten.totaal - scores.resultaten.goed)
      """)
  }

  private func schrijf(_ uitslag: TCKUitslag, _ pad: String, dag: String) throws {
    let doel = URL(fileURLWithPath: pad)
    let bestand = doel.pathExtension == "csv" ? doel : doel.appendingPathComponent("tck_results.csv")
    do {
      try FileManager.default.createDirectory(
        at: bestand.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(uitslag.csv.utf8).write(to: bestand)
      let eigenschappen = TCKUitslag.eigenschappen(versie: Versie.tekst, dag: dag)
      try Data(eigenschappen.utf8).write(to: bestand.deletingPathExtension().appendingPathExtension("properties"))
    } catch {
      Uitvoer.meld("'\(pad)' is niet te schrijven.")
      throw Afloop.kanNiet
    }
  }
}

/// The folders of the kit, read from disk.
enum Proefmappen {
  /// Deeper than the kit is; guards against a folder that links to itself.
  private static let grootsteDiepte = 6

  static func lees(_ pad: String) throws -> [TCKLoop.Map] {
    var isMap: ObjCBool = false
    guard FileManager.default.fileExists(atPath: pad, isDirectory: &isMap), isMap.boolValue else {
      Uitvoer.meld("De map '\(pad)' is er niet.")
      throw Afloop.kanNiet
    }
    return try mappen(URL(fileURLWithPath: pad).standardizedFileURL, diepte: 0)
  }

  private static func mappen(_ map: URL, diepte: Int) throws -> [TCKLoop.Map] {
    let namen = try Bestandsinvoer.namen(in: map.path)
    var gevonden: [TCKLoop.Map] = []
    let modellen = namen.filter { $0.hasSuffix(".dmn") }
    let proeven = namen.filter { $0.hasSuffix(".xml") }
    if !modellen.isEmpty, !proeven.isEmpty {
      let naam = map.pathComponents.suffix(2).joined(separator: "/")
      func inhoud(_ namen: [String]) throws -> [(naam: String, bytes: [UInt8])] {
        try namen.map { ($0, try Bestandsinvoer.bytes(map.appendingPathComponent($0).path)) }
      }
      gevonden.append(TCKLoop.Map(naam: naam, modellen: try inhoud(modellen), tests: try inhoud(proeven)))
    }
    guard diepte < grootsteDiepte else { return gevonden }
    for naam in namen {
      let kind = map.appendingPathComponent(naam)
      var isMap: ObjCBool = false
      if FileManager.default.fileExists(atPath: kind.path, isDirectory: &isMap), isMap.boolValue {
        gevonden += try mappen(kind, diepte: diepte + 1)
      }
    }
    return gevonden
  }
}
