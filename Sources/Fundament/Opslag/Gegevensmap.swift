#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder that holds one werkplaats: `werkplaats.sqlite`, `bestanden/` and the lock `werkplaats.slot`.
/// One werkplaats is one folder; copying the folder of a stopped werkplaats copies everything.
package final class Gegevensmap: Sendable {
  package let pad: String
  package let databank: SQLiteDatabank
  package let kluis: Bestandskluis
  private let slot: Int32

  /// Opens the folder, and makes it when it is not there yet. It stays locked for other processes as long as this
  /// value lives, so keep it; the operating system lets go of the lock when the process ends, however it ends.
  package init(pad: String) throws(OpslagStoring) {
    self.pad = pad
    try Schijf.maakMap(pad)
    slot = try Self.vergrendel(pad)
    do {
      databank = try SQLiteDatabank(pad: "\(pad)/werkplaats.sqlite")
      kluis = try Bestandskluis(map: "\(pad)/bestanden")
    } catch {
      close(slot)
      throw error
    }
  }

  deinit { close(slot) }

  private static func vergrendel(_ pad: String) throws(OpslagStoring) -> Int32 {
    let greep = open("\(pad)/werkplaats.slot", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard greep >= 0 else { throw .van(errno: errno, pad: pad, bezigMet: "openen van de gegevensmap") }
    guard flock(greep, LOCK_EX | LOCK_NB) == 0 else {
      let fout = errno
      close(greep)
      throw fout == EWOULDBLOCK
        ? .mapInGebruik(pad: pad) : .van(errno: fout, pad: pad, bezigMet: "vergrendelen van de gegevensmap")
    }
    return greep
  }
}
