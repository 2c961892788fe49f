package import Bevindingen
import Foundation

/// The folder Voorbeelden: practice municipalities and casuses, read from disk in one go.
package struct Voorbeeldmap: Sendable {
  /// All files by path inside the folder.
  package let bestanden: [String: [UInt8]]
  package let casussen: [Casusbron]
  /// About the casus files themselves.
  package let bevindingen: [Bevinding]

  /// The world refused: the folder is not there, or cannot be read.
  package enum VoorbeeldStoring: Error, Sendable, Equatable {
    case nietGevonden(pad: String)
    case onleesbaar(pad: String, reden: String)
    /// A folder that large is not a folder of examples.
    case teVeel(pad: String)
  }

  /// Limits so that a wrong folder (a whole disk) is refused at once.
  static let grootsteAantalBestanden = 2_000
  static let grootsteAantalBytes = 50_000_000

  /// From files that were read elsewhere, such as those built into a test.
  package init(bestanden: [String: [UInt8]]) {
    self.bestanden = bestanden
    var casussen: [Casusbron] = []
    var bevindingen: [Bevinding] = []
    for pad in bestanden.keys.sorted() where pad.hasSuffix(".casus") {
      let gelezen = CasusDecoder().decode(bestanden[pad] ?? [], bestand: pad)
      bevindingen += gelezen.bevindingen
      if let casus = gelezen.model { casussen.append(casus) }
    }
    self.casussen = casussen
    self.bevindingen = bevindingen
  }

  package init(pad: String) throws(VoorbeeldStoring) { self.init(bestanden: try Self.lees(pad)) }

  package func casus(_ slug: String) -> Casusbron? { casussen.first { $0.slug == slug } }

  /// The municipality of a casus, with everything in its folder.
  package func gemeente(van casus: Casusbron) -> Bevonden<Voorbeeldgemeente> {
    let map = Self.pad(casus.map, bij: casus.vindplaats.bestand)
    let gelezen = gemeente(map: map)
    guard bestanden.keys.contains(where: { $0.hasPrefix(map + "/") }) else {
      let melding = "Map '\(casus.map)' bestaat niet"
      return Bevonden(nil, bevindingen: [BronRegels.bestand.bevinding(melding, bij: casus.vindplaats)])
    }
    return Bevonden(gelezen.model, bevindingen: gelezen.bevindingen + paden(casus, map: map))
  }

  package func gemeente(map: String) -> Bevonden<Voorbeeldgemeente> {
    var eigen: [String: [UInt8]] = [:]
    for (pad, bytes) in bestanden where pad.hasPrefix(map + "/") { eigen[String(pad.dropFirst(map.count + 1))] = bytes }
    return Voorbeeldgemeente.decode(eigen)
  }

  /// Every path that a casus names must be there.
  private func paden(_ casus: Casusbron, map: String) -> [Bevinding] {
    let alsRegels = casus.stappen.flatMap(\.als).filter {
      ["wijziging", "regels", "advies-bijlage"].contains($0.sleutel) || $0.na("bijlage") != nil
    }
    let paren = alsRegels.map { ($0.waarde, $0.vindplaats) } + casus.scenarios.map { ($0.regels, $0.vindplaats) }
    return paren.filter { bestanden["\(map)/\($0.0)"] == nil }.map {
      BronRegels.bestand.bevinding("Bestand '\($0.0)' bestaat niet", bij: $0.1)
    }
  }

  /// `../rieteroog` seen from `casussen/boom-kappen.casus` is `rieteroog`.
  static func pad(_ doel: String, bij bestand: String) -> String {
    var delen = bestand.split(separator: "/").dropLast().map(String.init)
    for deel in doel.split(separator: "/") {
      switch deel {
      case "..": _ = delen.popLast()
      case ".": break
      default: delen.append(String(deel))
      }
    }
    return delen.joined(separator: "/")
  }

  static func lees(_ pad: String) throws(VoorbeeldStoring) -> [String: [UInt8]] {
    let beheer = FileManager.default
    var isMap: ObjCBool = false
    guard beheer.fileExists(atPath: pad, isDirectory: &isMap), isMap.boolValue else { throw .nietGevonden(pad: pad) }
    guard let lijst = beheer.enumerator(atPath: pad) else { throw .onleesbaar(pad: pad, reden: "geen toegang") }
    var bestanden: [String: [UInt8]] = [:]
    var totaal = 0
    while let naam = lijst.nextObject() as? String {
      let volledig = "\(pad)/\(naam)"
      guard beheer.fileExists(atPath: volledig, isDirectory: &isMap), !isMap.boolValue,
        !naam.split(separator: "/").contains(where: { $0.hasPrefix(".") })
      else { continue }
      guard let inhoud = beheer.contents(atPath: volledig) else {
        throw .onleesbaar(pad: volledig, reden: "niet te lezen")
      }
      totaal += inhoud.count
      guard bestanden.count < grootsteAantalBestanden, totaal <= grootsteAantalBytes else { throw .teVeel(pad: pad) }
      bestanden[naam] = [UInt8](inhoud)
    }
    return bestanden
  }
}
