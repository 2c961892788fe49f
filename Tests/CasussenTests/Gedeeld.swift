import Bevindingen
import Foundation

/// Where things are on disk, seen from this file.
enum Gedeeld {
  static let wortel = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let voorbeelden = wortel.appending(path: "Voorbeelden").path

  /// The folder with official schemas; nil when it is absent.
  static let shared: URL? = {
    let pad =
      ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"].map { URL(filePath: $0) }
      ?? wortel.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: pad.path) ? pad : nil
  }()
  static let heeftShared = shared != nil
}

/// A source with markers ① ② … at the end of the lines where a finding must land.
struct Merktekst {
  let bytes: [UInt8]
  /// Marker to line number.
  let regels: [Character: Int]

  init(_ tekst: String) {
    var regels: [Character: Int] = [:]
    var schoon: [String] = []
    for (nummer, regel) in tekst.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var kaal = String(regel)
      while let laatste = kaal.last, "①②③④⑤⑥⑦⑧⑨".contains(laatste) {
        regels[laatste] = nummer + 1
        kaal.removeLast()
      }
      if regels.values.contains(nummer + 1) { while kaal.last == " " { kaal.removeLast() } }
      schoon.append(kaal)
    }
    self.regels = regels
    bytes = Array(schoon.joined(separator: "\n").utf8)
  }
}

extension [Bevinding] {
  /// `WP-BRON-005 bij ②`, in order of line: what a test compares.
  func opMerk(_ tekst: Merktekst) -> [String] {
    map { bevinding in
      let merk = tekst.regels.first { $0.value == bevinding.vindplaats?.regel }?.key
      return "\(bevinding.code) \(merk.map(String.init) ?? "regel \(bevinding.vindplaats?.regel ?? 0)")"
    }.sorted()
  }
}
