import Pakket

#if canImport(Glibc)
  import Glibc
#endif

/// One file on disk that may be read. It is not held open: a package can have thousands.
struct Schijfbestand: Bestandsbron {
  private let pad: String
  /// In bytes, when it was looked up.
  let grootte: Int

  init(_ pad: String) throws(ControleStoring) {
    var kenmerken = stat()
    guard stat(pad, &kenmerken) == 0 else { throw .nietGevonden(pad: pad) }
    let grootte = Int(kenmerken.st_size)
    guard grootte <= Controlegrenzen.bestandsgrootte else { throw .teGroot(pad: pad, bytes: grootte) }
    switch kenmerken.st_mode & S_IFMT {
    case S_IFDIR: throw .isMap(pad: pad)
    case S_IFREG: break
    default: throw .geenBestand(pad: pad)
    }
    guard access(pad, R_OK) == 0 else { throw .geenToegang(pad: pad) }
    self.pad = pad
    self.grootte = grootte
  }

  /// As a file of a package: a small one is read at once.
  func inPakket(_ naam: String) throws(ControleStoring) -> Pakketinhoud.Bestand {
    guard grootte > Zipgrenzen.standaard.directTot else { return .init(naam: naam, inhoud: try bytes()) }
    return .init(naam: naam, grootte: grootte, later: self)
  }

  /// What can be read: a file that went away meanwhile is cut off, and so it is judged.
  func lees() -> [UInt8] { gelezen(grootte).bytes }

  func begin(_ aantal: Int) -> [UInt8] { gelezen(min(aantal, grootte)).bytes }

  func bytes() throws(ControleStoring) -> [UInt8] {
    let (bytes, mislukt) = gelezen(grootte)
    if mislukt { throw .geenToegang(pad: pad) }
    return bytes
  }

  /// Straight into an array: a large text is then in memory once.
  private func gelezen(_ aantal: Int) -> (bytes: [UInt8], mislukt: Bool) {
    let greep = open(pad, O_RDONLY | O_CLOEXEC)
    guard greep >= 0 else { return ([], true) }
    defer { close(greep) }
    var mislukt = false
    let bytes = [UInt8](unsafeUninitializedCapacity: aantal) { ruimte, gelezen in
      // A file that grows meanwhile is read up to the size that was allowed; one that shrinks ends earlier.
      while gelezen < aantal {
        let stuk = read(greep, ruimte.baseAddress.map { $0 + gelezen }, aantal - gelezen)
        if stuk < 0, errno == EINTR { continue }
        mislukt = stuk < 0
        if stuk <= 0 { return }
        gelezen += stuk
      }
    }
    return (bytes, mislukt)
  }
}
