import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The few file operations that must be exactly right: whole or not at all, and typed trouble.
enum Schijf {
  static func maakMap(_ pad: String) throws(OpslagStoring) {
    let bezigMet = "maken van de map"
    var soort = stat()
    if stat(pad, &soort) == 0 {
      guard soort.st_mode & S_IFMT == S_IFDIR else { throw .overig(bezigMet: bezigMet, oorzaak: "\(pad) is geen map") }
      return
    }
    do {
      try FileManager.default.createDirectory(atPath: pad, withIntermediateDirectories: true)
    } catch {
      throw storing(error, pad: pad, bezigMet: bezigMet)
    }
  }

  /// Nil when there is no such file.
  static func grootte(_ pad: String) -> Int? {
    var soort = stat()
    guard stat(pad, &soort) == 0 else { return nil }
    return Int(soort.st_size)
  }

  static func lees(_ pad: String) throws(OpslagStoring) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: pad)))
    } catch {
      throw storing(error, pad: pad, bezigMet: "lezen van een bestand")
    }
  }

  /// Writes aside, forces to disk, renames: after a sudden end there is the whole file, or only a file with six extra
  /// characters behind its name, which nobody looks at.
  static func schrijfHeel(_ bytes: [UInt8], naar pad: String) throws(OpslagStoring) {
    let bezigMet = "bewaren van een bestand"
    var sjabloon = Array("\(pad).XXXXXX".utf8CString)
    let greep = mkstemp(&sjabloon)
    guard greep >= 0 else { throw .van(errno: errno, pad: pad, bezigMet: bezigMet) }
    let tijdelijk = String(decoding: sjabloon.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let fout = schrijfEnSluit(bytes, greep)
    guard fout == 0, rename(tijdelijk, pad) == 0 else {
      let oorzaak = fout == 0 ? errno : fout
      unlink(tijdelijk)
      throw .van(errno: oorzaak, pad: pad, bezigMet: bezigMet)
    }
    forceerMap(pad)
  }

  /// 0, or the error number.
  private static func schrijfEnSluit(_ bytes: [UInt8], _ greep: Int32) -> Int32 {
    defer { close(greep) }
    var gedaan = 0
    while gedaan < bytes.count {
      let aantal = bytes[gedaan...].withUnsafeBytes { write(greep, $0.baseAddress, $0.count) }
      if aantal < 0 {
        if errno == EINTR { continue }
        return errno
      }
      gedaan += aantal
    }
    // mkstemp gives 0600; the folder decides who may read.
    _ = fchmod(greep, 0o644)
    return fsync(greep) == 0 ? 0 : errno
  }

  /// A rename is only lasting once its folder is on disk too.
  private static func forceerMap(_ pad: String) {
    guard let schuine = pad.lastIndex(of: "/") else { return }
    let greep = open(String(pad[..<schuine]), O_RDONLY)
    guard greep >= 0 else { return }
    _ = fsync(greep)
    close(greep)
  }

  private static func storing(_ fout: any Error, pad: String, bezigMet: String) -> OpslagStoring {
    let fout = fout as NSError
    let onderliggend = fout.userInfo[NSUnderlyingErrorKey] as? NSError
    if let nummer = [fout, onderliggend].compactMap({ $0 }).first(where: { $0.domain == NSPOSIXErrorDomain })?.code {
      return .van(errno: Int32(nummer), pad: pad, bezigMet: bezigMet)
    }
    switch CocoaError.Code(rawValue: fout.code) {
    case .fileWriteNoPermission, .fileWriteVolumeReadOnly, .fileReadNoPermission: return .alleenLezen(pad: pad)
    case .fileWriteOutOfSpace: return .schijfVol(pad: pad, bezigMet: bezigMet)
    case .fileNoSuchFile, .fileReadNoSuchFile:
      return .overig(bezigMet: bezigMet, oorzaak: "'\(pad)' is er niet en kan daar niet worden gemaakt")
    default: return .overig(bezigMet: bezigMet, oorzaak: "'\(pad)' kan niet worden gelezen of gemaakt")
    }
  }
}
