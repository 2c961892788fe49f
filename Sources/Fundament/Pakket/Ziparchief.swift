import CLibZip
import Synchronization

/// An opened zip with its own copy of the packed bytes, so that its files can be unpacked one at a time.
final class Ziparchief: Sendable {
  /// What libzip gave. It may be used by one thread at a time, which the lock sees to; hence unchecked.
  private struct Greep: ~Copyable, @unchecked Sendable {
    let archief: OpaquePointer
    /// Where the packed bytes lie. libzip reads from there as long as the archive is open.
    let bytes: UnsafeMutableRawBufferPointer

    deinit {
      zip_discard(archief)
      bytes.deallocate()
    }
  }

  private let greep: Mutex<Greep>

  /// - Parameter reden: why the bytes could not be opened, as libzip says it.
  init?(_ ingepakt: [UInt8], reden: inout String) {
    let kopie = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, ingepakt.count), alignment: 1)
    kopie.copyBytes(from: ingepakt)
    var fout = zip_error_t()
    zip_error_init(&fout)
    defer { zip_error_fini(&fout) }
    guard let bron = zip_source_buffer_create(kopie.baseAddress, UInt64(ingepakt.count), 0, &fout) else {
      kopie.deallocate()
      reden = "geen bron"
      return nil
    }
    guard let archief = zip_open_from_source(bron, ZIP_RDONLY, &fout) else {
      zip_source_free(bron)
      kopie.deallocate()
      reden = Zipfoutmelding.tekst(&fout)
      return nil
    }
    greep = Mutex(Greep(archief: archief, bytes: kopie))
  }

  var aantal: Int { greep.withLock { Int(zip_get_num_entries($0.archief, 0)) } }

  /// What the directory of the zip says of one file; nil when it cannot be read.
  func regel(_ plek: UInt64) -> Zipregel? {
    greep.withLock { greep in
      var stand = zip_stat_t()
      zip_stat_init(&stand)
      guard zip_stat_index(greep.archief, plek, 0, &stand) == 0, let naam = stand.name else { return nil }
      return Zipregel(
        naam: String(cString: naam), grootte: Int(clamping: stand.size), ingepakt: Int(clamping: stand.comp_size),
        isVersleuteld: stand.encryption_method != UInt16(ZIP_EM_NONE),
        isKoppeling: Self.isKoppeling(greep.archief, plek))
    }
  }

  /// Reads exactly as many bytes as the directory promised: a file that holds more is damaged or lies.
  func lees(_ plek: UInt64, grootte: Int) -> [UInt8]? {
    greep.withLock { greep -> [UInt8]? in
      guard let deel = zip_fopen_index(greep.archief, plek, 0) else { return nil }
      defer { zip_fclose(deel) }
      var gelukt = false
      let bytes = [UInt8](unsafeUninitializedCapacity: grootte) { ruimte, gelezen in
        while gelezen < grootte {
          let aantal = zip_fread(deel, ruimte.baseAddress.map { $0 + gelezen }, UInt64(grootte - gelezen))
          if aantal <= 0 { return }
          gelezen += Int(aantal)
        }
        gelukt = Self.isTenEinde(deel)
      }
      return gelukt ? bytes : nil
    }
  }

  /// Whether a file can be unpacked to what the directory promised, without keeping it: its checksum is tested too.
  func isHeel(_ plek: UInt64, grootte: Int) -> Bool {
    greep.withLock { greep -> Bool in
      guard let deel = zip_fopen_index(greep.archief, plek, 0) else { return false }
      defer { zip_fclose(deel) }
      return withUnsafeTemporaryAllocation(byteCount: Self.vak, alignment: 1) { ruimte in
        var rest = grootte
        while rest > 0 {
          let aantal = zip_fread(deel, ruimte.baseAddress, UInt64(min(rest, Self.vak)))
          if aantal <= 0 { return false }
          rest -= Int(aantal)
        }
        return Self.isTenEinde(deel)
      }
    }
  }

  /// The first bytes of a file; fewer when it holds fewer.
  func begin(_ plek: UInt64, _ aantal: Int) -> [UInt8] {
    greep.withLock { greep -> [UInt8] in
      guard let deel = zip_fopen_index(greep.archief, plek, 0) else { return [] }
      defer { zip_fclose(deel) }
      return [UInt8](unsafeUninitializedCapacity: aantal) { ruimte, gelezen in
        gelezen = max(0, Int(zip_fread(deel, ruimte.baseAddress, UInt64(aantal))))
      }
    }
  }

  /// Small enough for the stack, large enough that the calls do not count.
  private static let vak = 65_536

  /// libzip compares the checksum when it meets the end.
  private static func isTenEinde(_ deel: OpaquePointer) -> Bool {
    var over: UInt8 = 0
    return zip_fread(deel, &over, 1) == 0
  }

  private static func isKoppeling(_ archief: OpaquePointer, _ plek: UInt64) -> Bool {
    var systeem: UInt8 = 0
    var kenmerken: UInt32 = 0
    guard zip_file_get_external_attributes(archief, plek, 0, &systeem, &kenmerken) == 0 else { return false }
    // The upper half holds the Unix mode; S_IFMT is 0o170000, S_IFLNK 0o120000.
    return systeem == UInt8(ZIP_OPSYS_UNIX) && (kenmerken >> 16) & 0o170000 == 0o120000
  }
}

/// One line of the directory of a zip; sizes in bytes.
struct Zipregel {
  var naam: String
  var grootte: Int
  var ingepakt: Int
  var isVersleuteld: Bool
  /// A symbolic link.
  var isKoppeling: Bool
}

/// A file of a zip that could be unpacked once.
struct Zipbestand: Bestandsbron {
  let archief: Ziparchief
  let regel: Zipregel
  let plek: UInt64

  func lees() -> [UInt8] {
    guard let bytes = archief.lees(plek, grootte: regel.grootte) else {
      preconditionFailure("\(regel.naam) was unpacked before, from the same bytes")
    }
    return bytes
  }

  func begin(_ aantal: Int) -> [UInt8] { archief.begin(plek, aantal) }
}
