import Foundation
package import Pakket

#if canImport(Glibc)
  import Glibc
#endif

/// Reads what the user named from disk, and cuts a folder into things that are judged apart.
package enum Bestandslezer {
  /// One thing to judge, not yet read: a file, or a folder that is one package.
  package enum Onderdeel: Sendable, Hashable {
    case bestand(pad: String)
    case pakket(pad: String)

    package var pad: String {
      switch self {
      case .bestand(let pad), .pakket(let pad): pad
      }
    }
  }

  /// Notes of people in a folder; no standard of the chain knows files of these kinds.
  static let notities: Set<String> = ["txt", "md"]
  /// Kinds that are only ever a part of a package: loose in a folder there is nothing to judge about them.
  static let bijlagen: Set<String> = ["pdf", "png", "jpg", "jpeg", "gif", "tif", "tiff", "svg"]

  /// A file is itself; a folder with a marker is one package; any other folder is cut up.
  package static func onderdelen(_ pad: String) throws(ControleStoring) -> [Onderdeel] {
    guard try isMap(pad) else { return [.bestand(pad: pad)] }
    var gevonden: [Onderdeel] = []
    try doorzoek(pad, diepte: 0, &gevonden)
    if gevonden.isEmpty { throw .leeg(pad: pad) }
    return gevonden
  }

  /// Reads one part.
  package static func lees(_ onderdeel: Onderdeel) throws(ControleStoring) -> Invoer {
    switch onderdeel {
    case .bestand(let pad): Invoer(pad: pad, inhoud: .bestand(try bytes(pad)))
    case .pakket(let pad): Invoer(pad: pad, inhoud: .map(try inhoud(pad)))
    }
  }

  /// One file or one folder taken as a whole.
  package static func lees(_ pad: String) throws(ControleStoring) -> Invoer {
    try lees(try isMap(pad) ? .pakket(pad: pad) : .bestand(pad: pad))
  }

  package static func bytes(_ pad: String) throws(ControleStoring) -> [UInt8] {
    var kenmerken = stat()
    guard stat(pad, &kenmerken) == 0 else { throw .nietGevonden(pad: pad) }
    let grootte = Int(kenmerken.st_size)
    guard grootte <= Controlegrenzen.bestandsgrootte else { throw .teGroot(pad: pad, bytes: grootte) }
    switch kenmerken.st_mode & S_IFMT {
    case S_IFDIR: throw .isMap(pad: pad)
    case S_IFREG: return try inhoud(pad, grootte: grootte)
    default: throw .geenBestand(pad: pad)
    }
  }

  /// Straight into an array: a large text is then in memory once.
  private static func inhoud(_ pad: String, grootte: Int) throws(ControleStoring) -> [UInt8] {
    let greep = open(pad, O_RDONLY | O_CLOEXEC)
    guard greep >= 0 else { throw .geenToegang(pad: pad) }
    defer { close(greep) }
    var mislukt = false
    let bytes = [UInt8](unsafeUninitializedCapacity: grootte) { ruimte, gelezen in
      // A file that grows meanwhile is read up to the size that was allowed; one that shrinks ends earlier.
      while gelezen < grootte {
        let aantal = read(greep, ruimte.baseAddress.map { $0 + gelezen }, grootte - gelezen)
        if aantal < 0, errno == EINTR { continue }
        mislukt = aantal < 0
        if aantal <= 0 { return }
        gelezen += aantal
      }
    }
    if mislukt { throw .geenToegang(pad: pad) }
    return bytes
  }

  package static func schrijf(_ bytes: [UInt8], naar pad: String) throws(ControleStoring) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: pad), options: .atomic)
    } catch { throw .nietTeSchrijven(pad: pad) }
  }

  package static func schrijf(zip inhoud: Pakketinhoud, naar pad: String) throws(ControleStoring) {
    let zip: [UInt8]
    do { zip = try Zip.schrijf(inhoud) } catch { throw .nietTeSchrijven(pad: pad) }
    try schrijf(zip, naar: pad)
  }

  private static func isMap(_ pad: String) throws(ControleStoring) -> Bool {
    var map: ObjCBool = false
    guard FileManager.default.fileExists(atPath: pad, isDirectory: &map) else { throw .nietGevonden(pad: pad) }
    return map.boolValue
  }

  private static func namen(in map: String) throws(ControleStoring) -> [String] {
    guard let namen = try? FileManager.default.contentsOfDirectory(atPath: map) else { throw .geenToegang(pad: map) }
    return namen.filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func doorzoek(
    _ map: String, diepte: Int, _ gevonden: inout [Onderdeel]
  ) throws(ControleStoring) {
    let namen = try namen(in: map)
    if !Pakketsoort.merktekens.isDisjoint(with: namen) { return gevonden.append(.pakket(pad: map)) }
    for naam in namen {
      let pad = map.hasSuffix("/") ? map + naam : "\(map)/\(naam)"
      if try isMap(pad) {
        if diepte < Controlegrenzen.diepte, !isKoppeling(pad) { try doorzoek(pad, diepte: diepte + 1, &gevonden) }
      } else if !isNotitie(naam), !bijlagen.contains(extensie(naam)) {
        gevonden.append(.bestand(pad: pad))
      }
      if gevonden.count > Controlegrenzen.aantalBestanden { throw .teVeelBestanden(pad: map) }
    }
  }

  private static func isKoppeling(_ pad: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: pad))?[.type] as? FileAttributeType == .typeSymbolicLink
  }

  private static func isNotitie(_ naam: String) -> Bool { notities.contains(extensie(naam)) }

  private static func extensie(_ naam: String) -> String { (naam as NSString).pathExtension.lowercased() }

  /// All files of a folder under their path in it; notes stay out, because a folder is not yet a zip.
  private static func inhoud(_ map: String) throws(ControleStoring) -> Pakketinhoud {
    var bestanden: [String: [UInt8]] = [:]
    var totaal = 0
    var wachtend = [""]
    while let onder = wachtend.popLast() {
      for naam in try namen(in: map + "/" + onder) {
        let relatief = onder.isEmpty ? naam : "\(onder)/\(naam)"
        let pad = "\(map)/\(relatief)"
        if try isMap(pad) {
          if relatief.split(separator: "/").count < Controlegrenzen.diepte, !isKoppeling(pad) {
            wachtend.append(relatief)
          }
          continue
        }
        if isNotitie(naam) { continue }
        let bytes = try bytes(pad)
        totaal += bytes.count
        guard totaal <= Controlegrenzen.totaal else { throw .teGroot(pad: map, bytes: totaal) }
        bestanden[relatief] = bytes
        guard bestanden.count <= Controlegrenzen.aantalBestanden else { throw .teVeelBestanden(pad: map) }
      }
    }
    return Pakketinhoud(bestanden)
  }
}
