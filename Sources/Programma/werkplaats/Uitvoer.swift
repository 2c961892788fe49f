import Foundation

/// Printing: results on standard output, everything about the work itself on standard error.
enum Uitvoer {
  static func schrijf(_ tekst: String) {
    FileHandle.standardOutput.write(Data((tekst.hasSuffix("\n") ? tekst : tekst + "\n").utf8))
  }

  static func meld(_ tekst: String) {
    FileHandle.standardError.write(Data((tekst + "\n").utf8))
  }
}
