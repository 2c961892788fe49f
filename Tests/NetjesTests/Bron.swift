import Foundation

/// The files of the project as the tidy tests see them.
struct Bron: Sendable {
  /// Path from the root of the package, such as `Sources/Keten/2-3-LVBB/Kern/A.swift`.
  let pad: String
  let tekst: String

  var regels: [Substring] { tekst.split(separator: "\n", omittingEmptySubsequences: false) }
  var naam: String { String(pad.split(separator: "/").last ?? "") }

  /// The root of the package.
  static let wortel: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()

  static func alle(in map: String, eindigtOp einde: String = ".swift") -> [Bron] {
    let begin = wortel + "/" + map
    guard let namen = FileManager.default.enumerator(atPath: begin) else { return [] }
    return namen.compactMap { $0 as? String }.filter { $0.hasSuffix(einde) }.sorted().compactMap { naam in
      guard let bytes = FileManager.default.contents(atPath: begin + "/" + naam) else { return nil }
      return Bron(pad: "\(map)/\(naam)", tekst: String(decoding: bytes, as: UTF8.self))
    }
  }

  static let bronnen = alle(in: "Sources")
  static let proeven = alle(in: "Tests")

  /// Modules that this file imports.
  var imports: [String] {
    regels.compactMap { regel in
      let woorden = regel.split(separator: " ")
      guard let plek = woorden.firstIndex(of: "import"), plek + 1 < woorden.count,
        woorden[..<plek].allSatisfy({
          ["package", "public", "internal", "private", "@testable", "@preconcurrency"].contains($0)
        })
      else { return nil }
      return String(woorden[plek + 1])
    }
  }
}
