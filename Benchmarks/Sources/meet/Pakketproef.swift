import Foundation

/// Whole deliveries of some hundred megabytes, grown out of the one that the program makes itself, and still valid.
struct Pakketproef {
  enum Storing: Error { case anders(String) }

  /// Which file of the delivery is made large.
  enum Soort: String, CaseIterable {
    case tekst, kaarten

    var naam: String {
      switch self {
      case .tekst: "een levering met een lange tekst"
      case .kaarten: "een levering met grote kaarten"
      }
    }
  }

  /// The first word with which this program makes a package and stops.
  static let opdracht = "--maak-pakket"

  /// - Parameter woorden: the kind, the program and the folder.
  static func maak(_ woorden: [String]) throws {
    guard let soort = Soort(rawValue: woorden[0]) else { throw Storing.anders(woorden[0]) }
    let proef = try Pakketproef(woorden[1], in: URL(fileURLWithPath: woorden[2]))
    switch soort {
    case .tekst: try proef.metTekst(artikelen: 78_000)
    case .kaarten: try proef.metKaarten(bytes: 20_000_000)
    }
  }

  private let map: URL

  /// - Parameter map: where the package of the program's own municipality is put.
  init(_ programma: String, in map: URL) throws {
    _ = try Heelproces(programma, ["voorbeelden", "--naar", map.path])
    self.map = map.appendingPathComponent("omgevingsplan")
  }

  /// The folder, with a besluit of that many articles more.
  func metTekst(artikelen: Int) throws {
    let pad = map.appendingPathComponent("besluit.xml")
    var xml = try String(contentsOf: pad, encoding: .utf8)
    // The last body is that of the regulation; that of the besluit comes before it.
    guard let eind = xml.range(of: "</tekst:Lichaam>", options: .backwards) else { throw Storing.anders("besluit") }
    let hoofdstukken = Regelingtekst(artikelen: artikelen).hoofdstukken(na: 900)
      .replacingOccurrences(of: "</", with: "</tekst:")
      .replacing(/<(?=[A-Za-z])/, with: "<tekst:")
    xml.insert(contentsOf: hoofdstukken, at: eind.lowerBound)
    try Data(xml.utf8).write(to: pad)
  }

  /// The folder, with every map of one plane grown to about that many bytes: more points on the same lines.
  func metKaarten(bytes: Int) throws {
    for naam in try FileManager.default.contentsOfDirectory(atPath: map.path) where naam.hasSuffix(".gml") {
      let pad = map.appendingPathComponent(naam)
      let xml = try String(contentsOf: pad, encoding: .utf8)
      let lijsten = xml.matches(of: /<gml:posList>([^<]*)</)
      guard lijsten.count == 1, let lijst = lijsten.first else { continue }
      let punten = lijst.output.1.split(separator: " ").compactMap { Double($0) }
      let dicht = Self.verdicht(punten, tot: bytes / Self.bytesPerPunt)
      let groot = xml.replacingCharacters(in: lijst.output.1.startIndex..<lijst.output.1.endIndex, with: dicht)
      let oud = try Self.hash(pad)
      try Data(groot.utf8).write(to: pad)
      try vervang(oud, door: Self.hash(pad), in: naam.replacingOccurrences(of: ".gml", with: ".xml"))
    }
  }

  /// `152010.000 532885.000 `
  private static let bytesPerPunt = 22

  private static func verdicht(_ punten: [Double], tot aantal: Int) -> String {
    let lijnen = punten.count / 2 - 1
    let perLijn = aantal / lijnen
    var uit: [String] = []
    for lijn in 0..<lijnen {
      let (x, y, naarX, naarY) = (punten[2 * lijn], punten[2 * lijn + 1], punten[2 * lijn + 2], punten[2 * lijn + 3])
      for stap in 0..<perLijn {
        let deel = Double(stap) / Double(perLijn)
        uit.append("\(millimeter(x + (naarX - x) * deel)) \(millimeter(y + (naarY - y) * deel))")
      }
    }
    uit.append("\(millimeter(punten[0])) \(millimeter(punten[1]))")
    return uit.joined(separator: " ")
  }

  private static func millimeter(_ waarde: Double) -> String {
    let getal = Int((waarde * 1_000).rounded())
    return "\(getal / 1_000).\(String(getal % 1_000 + 1_000).dropFirst())"
  }

  private func vervang(_ oud: String, door nieuw: String, in naam: String) throws {
    let pad = map.appendingPathComponent(naam)
    let xml = try String(contentsOf: pad, encoding: .utf8)
    guard xml.contains(oud) else { throw Storing.anders("\(naam) noemt de hash van zijn kaart niet") }
    try Data(xml.replacingOccurrences(of: oud, with: nieuw).utf8).write(to: pad)
  }

  /// SHA-512, as the delivery gives it.
  private static func hash(_ pad: URL) throws -> String {
    let (proces, uit) = (Process(), Pipe())
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/sha512sum")
    proces.arguments = [pad.path]
    proces.standardOutput = uit
    try proces.run()
    let tekst = String(decoding: uit.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    proces.waitUntilExit()
    return String(tekst.prefix { $0.isHexDigit })
  }
}
