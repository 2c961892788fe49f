import Foundation
import Pakket
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Files by their content: the name of a file is the SHA-256 of its bytes. The same bytes are stored once, nothing is
/// ever changed, and a file is there whole or not at all (written aside, forced to disk, then renamed).
///
/// Store first, then write the hash in the database: a hash in a committed row always has its file.
package struct Bestandskluis: Sendable {
  private enum Plek: Sendable {
    case map(String)
    case geheugen(Geheugenkluis)
  }
  private let plek: Plek

  /// `map` is made when it is not there yet.
  package init(map: String) throws(OpslagStoring) {
    try Schijf.maakMap(map)
    plek = .map(map)
  }

  private init(plek: Plek) { self.plek = plek }

  /// For tests: nothing touches the disk.
  package static func inGeheugen() -> Bestandskluis { Bestandskluis(plek: .geheugen(Geheugenkluis())) }

  /// Stores the bytes and returns their SHA-256 in hexadecimal.
  @discardableResult
  package func bewaar(_ bytes: [UInt8]) throws(OpslagStoring) -> String {
    let sha256 = Hash.sha256(bytes)
    switch plek {
    case .geheugen(let geheugen):
      geheugen.bestanden.withLock { $0[sha256] = bytes }
    case .map(let map):
      let pad = Self.pad(sha256, in: map)
      // A file with this name that has the right size was renamed into place and is therefore whole.
      if Schijf.grootte(pad) == bytes.count { return sha256 }
      try Schijf.maakMap("\(map)/\(sha256.prefix(2))")
      try Schijf.schrijfHeel(bytes, naar: pad)
    }
    return sha256
  }

  /// Nil when nothing was stored under this hash, or when it is not a hash. Checks that the bytes fit the hash, so
  /// evidence that was changed on the disk is never shown as the real thing.
  package func lees(_ sha256: String) throws(OpslagStoring) -> [UInt8]? {
    guard Self.isHash(sha256) else { return nil }
    switch plek {
    case .geheugen(let geheugen):
      return geheugen.bestanden.withLock { $0[sha256] }
    case .map(let map):
      let pad = Self.pad(sha256, in: map)
      guard Schijf.grootte(pad) != nil else { return nil }
      let bytes = try Schijf.lees(pad)
      guard Hash.sha256(bytes) == sha256 else {
        throw .beschadigd(pad: pad, oorzaak: "de inhoud past niet bij de naam")
      }
      return bytes
    }
  }

  package func bevat(_ sha256: String) -> Bool {
    guard Self.isHash(sha256) else { return false }
    return switch plek {
    case .geheugen(let geheugen): geheugen.bestanden.withLock { $0[sha256] != nil }
    case .map(let map): Schijf.grootte(Self.pad(sha256, in: map)) != nil
    }
  }

  /// Place relative to the kluis: `ab/abcdef…`.
  package static func relatiefPad(_ sha256: String) -> String { "\(sha256.prefix(2))/\(sha256)" }

  private static func pad(_ sha256: String, in map: String) -> String { "\(map)/\(relatiefPad(sha256))" }

  /// Guards against names such as `../../etc`: only 64 hexadecimal digits become a path.
  private static func isHash(_ tekst: String) -> Bool {
    tekst.utf8.count == 64 && tekst.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

private final class Geheugenkluis: Sendable {
  let bestanden = Mutex<[String: [UInt8]]>([:])
}
