import Bevindingen
package import Pakket

/// What is judged: the bytes of one file, or the files of one folder, with the path by which the user named it.
package struct Invoer: Sendable, Hashable {
  package enum Inhoud: Sendable, Hashable {
    case bestand([UInt8])
    case map(Pakketinhoud)
  }

  package var pad: String
  package var inhoud: Inhoud

  package init(pad: String, inhoud: Inhoud) {
    self.pad = pad
    self.inhoud = inhoud
  }

  /// The signature of the first file in a zip.
  static let beginVanZip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// What a zip without files begins with.
  private static let beginVanLegeZip: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

  /// A zip where one file is asked for; nil when it is no zip.
  static func zip(_ bytes: [UInt8], bestand: String, kies: String) -> Bevinding? {
    guard bytes.starts(with: beginVanZip) else { return nil }
    return GemeenschappelijkeRegels.onbekendeSoort.bevinding(
      "\(bestand) is een zip", bij: Vindplaats(bestand: bestand), hint: "Pak de zip uit en kies \(kies)")
  }

  /// Last part of the path.
  var naam: String { pad.split(separator: "/").last.map(String.init) ?? pad }

  /// The files of a zip or folder, one enclosing folder peeled off; nil when it is a single file.
  func uitgepakt() -> Bevonden<Pakketinhoud>? {
    letterlijk().map { gelezen in
      Bevonden(gelezen.model.map(Self.geschild), bevindingen: gelezen.bevindingen)
    }
  }

  /// The files of a zip or folder under the names that they have there; nil when it is a single file.
  func letterlijk() -> Bevonden<Pakketinhoud>? {
    switch inhoud {
    case .map(let inhoud): return Bevonden(inhoud)
    case .bestand(let bytes):
      guard bytes.starts(with: Self.beginVanZip) || bytes.starts(with: Self.beginVanLegeZip) else { return nil }
      return Zip.lees(bytes, bestand: naam)
    }
  }

  /// Zipping a folder instead of its content is common; a package in one folder is that package.
  static func geschild(_ inhoud: Pakketinhoud) -> Pakketinhoud {
    guard let map = omhulsel(inhoud) else { return inhoud }
    let kern = inhoud.bestanden.map {
      Pakketinhoud.Bestand(naam: String($0.naam.dropFirst(map.count + 1)), inhoud: $0.inhoud)
    }
    return Pakketinhoud(kern)
  }

  /// The one folder that holds everything; nil when there is none, or when the root already tells what it is.
  static func omhulsel(_ inhoud: Pakketinhoud) -> String? {
    guard Pakketsoort.merktekens.isDisjoint(with: inhoud.namen),
      let map = inhoud.namen.first?.split(separator: "/", maxSplits: 1).first,
      inhoud.namen.allSatisfy({ $0.hasPrefix("\(map)/") })
    else { return nil }
    return String(map)
  }
}
