import Foundation

/// Printing: results on standard output, everything about the work itself on standard error.
enum Uitvoer {
  static func schrijf(_ tekst: String) {
    FileHandle.standardOutput.write(Data((tekst.hasSuffix("\n") ? tekst : tekst + "\n").utf8))
  }

  /// Why something could not be written in a folder, and what to do: the system's own words are English.
  static func nietTeSchrijven(_ wat: String, in map: String, _ fout: any Error) -> String {
    let begin = "\(wat) kan niet worden geschreven in '\(map)'"
    switch CocoaError.Code(rawValue: (fout as NSError).code) {
    case .fileWriteOutOfSpace: return "\(begin): de schijf is vol. Maak ruimte vrij of kies een andere map."
    case .fileWriteNoPermission, .fileWriteVolumeReadOnly, .fileReadNoPermission:
      return "\(begin): u mag daar niet schrijven. Kies een andere map."
    case .fileWriteFileExists: return "\(begin): er staat al een bestand met die naam. Kies een andere map."
    default: return "\(begin). Kies een andere map, bijvoorbeeld in uw eigen map."
    }
  }

  static func meld(_ tekst: String) {
    FileHandle.standardError.write(Data((tekst + "\n").utf8))
  }
}
