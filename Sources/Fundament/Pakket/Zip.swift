package import Bevindingen
import CLibZip

/// Reading and writing zip packages over libzip.
package enum Zip {
  /// Unpacks in memory; large files only when they are asked for, after a test that they can be. What cannot be
  /// trusted (a path that climbs out, a link, a bomb) is left out and reported; nothing is ever written to disk here.
  package static func lees(
    _ bytes: [UInt8], bestand: String, grenzen: Zipgrenzen = .standaard
  ) -> Bevonden<Pakketinhoud> {
    let plaats = Vindplaats(bestand: bestand)
    guard bytes.starts(with: [0x50, 0x4B]) else {
      return Bevonden(nil, bevindingen: [ZipRegels.geenZip.bevinding("\(bestand) is geen zipbestand", bij: plaats)])
    }
    var reden = ""
    guard let archief = Ziparchief(bytes, reden: &reden) else { return onleesbaar(bestand, reden) }
    return Uitpakker(archief: archief, bestand: bestand, grenzen: grenzen).voerUit()
  }

  private static func onleesbaar(_ bestand: String, _ reden: String) -> Bevonden<Pakketinhoud> {
    Bevonden(
      nil,
      bevindingen: [
        ZipRegels.onleesbaar.bevinding("\(bestand) is niet uit te pakken: \(reden)", bij: Vindplaats(bestand: bestand))
      ])
  }

  /// 1 January 2000: the date of every entry that we write.
  private static let vasteDatum = 946_728_000

  /// Packs files. The same content gives the same bytes: no clock goes into it.
  package static func schrijf(_ inhoud: Pakketinhoud) throws(PakketStoring) -> [UInt8] {
    var fout = zip_error_t()
    zip_error_init(&fout)
    defer { zip_error_fini(&fout) }
    guard let bron = zip_source_buffer_create(nil, 0, 0, &fout) else { throw .inpakkenMislukt(reden: "geen bron") }
    zip_source_keep(bron)
    defer { zip_source_free(bron) }
    guard let archief = zip_open_from_source(bron, ZIP_TRUNCATE, &fout) else {
      throw .inpakkenMislukt(reden: String(cString: zip_error_strerror(&fout)))
    }
    // libzip reads the buffers only when the archive is closed, so they have to live until then.
    let kopieen = inhoud.bestanden.map { stuk in
      let kopie = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, stuk.inhoud.count))
      _ = kopie.update(fromContentsOf: stuk.inhoud)
      return kopie
    }
    defer { for kopie in kopieen { kopie.deallocate() } }
    for (stuk, kopie) in zip(inhoud.bestanden, kopieen) {
      let deel = zip_source_buffer(archief, kopie.baseAddress, UInt64(stuk.inhoud.count), 0)
      let plek = zip_file_add(archief, stuk.naam, deel, ZIP_FL_ENC_UTF_8)
      guard plek >= 0 else {
        let reden = String(cString: zip_strerror(archief))
        zip_source_free(deel)
        zip_discard(archief)
        throw .inpakkenMislukt(reden: "\(stuk.naam): \(reden)")
      }
      _ = zip_file_set_mtime(archief, UInt64(plek), vasteDatum, 0)
    }
    guard zip_close(archief) == 0 else {
      let reden = String(cString: zip_strerror(archief))
      zip_discard(archief)
      throw .inpakkenMislukt(reden: reden)
    }
    return try uitlezen(bron)
  }

  private static func uitlezen(_ bron: OpaquePointer) throws(PakketStoring) -> [UInt8] {
    var stand = zip_stat_t()
    zip_stat_init(&stand)
    guard zip_source_stat(bron, &stand) == 0, zip_source_open(bron) == 0 else {
      throw .inpakkenMislukt(reden: "de zip is niet terug te lezen")
    }
    defer { zip_source_close(bron) }
    var bytes = [UInt8](repeating: 0, count: Int(stand.size))
    let gelezen = bytes.withUnsafeMutableBytes { zip_source_read(bron, $0.baseAddress, UInt64($0.count)) }
    guard gelezen == Int64(bytes.count) else { throw .inpakkenMislukt(reden: "de zip is niet terug te lezen") }
    return bytes
  }
}

package enum PakketStoring: Error {
  /// libzip could not build the archive in memory.
  case inpakkenMislukt(reden: String)
}

/// One archive being unpacked.
private struct Uitpakker {
  let archief: Ziparchief
  let bestand: String
  let grenzen: Zipgrenzen
  var bevindingen: [Bevinding] = []
  var bestanden: [Pakketinhoud.Bestand] = []
  var namen: Set<String> = []
  var totaal = 0

  init(archief: Ziparchief, bestand: String, grenzen: Zipgrenzen) {
    self.archief = archief
    self.bestand = bestand
    self.grenzen = grenzen
  }

  consuming func voerUit() -> Bevonden<Pakketinhoud> {
    let aantal = archief.aantal
    guard aantal <= grenzen.aantal else {
      let melding = "\(bestand) heeft \(aantal) bestanden; hoogstens \(grenzen.aantal) mag"
      return Bevonden(nil, bevindingen: [ZipRegels.teVeel.bevinding(melding, bij: Vindplaats(bestand: bestand))])
    }
    for plek in 0..<UInt64(aantal) {
      if let stop = pakUit(plek) { return Bevonden(nil, bevindingen: bevindingen + [stop]) }
    }
    return Bevonden(Pakketinhoud(bestanden), bevindingen: bevindingen)
  }

  /// A finding when the whole package must be refused.
  private mutating func pakUit(_ plek: UInt64) -> Bevinding? {
    guard let regel = archief.regel(plek) else {
      return ZipRegels.onleesbaar.bevinding(
        "Een bestand in \(bestand) is niet te lezen", bij: Vindplaats(bestand: bestand))
    }
    let naam = regel.naam
    let plaats = Vindplaats(bestand: naam)
    if naam.hasSuffix("/") { return nil }
    if let reden = Self.onveilig(naam, grenzen) ?? (regel.isKoppeling ? "het is een koppeling" : nil) {
      bevindingen.append(ZipRegels.naam.bevinding("Bestand '\(naam)' is geweigerd: \(reden)", bij: plaats))
      return nil
    }
    if !namen.insert(naam).inserted {
      bevindingen.append(ZipRegels.dubbel.bevinding("Bestand '\(naam)' staat twee keer in de zip", bij: plaats))
      return nil
    }
    let (groot, klein) = (regel.grootte, regel.ingepakt)
    if groot > grenzen.bestandsgrootte || totaal + groot > grenzen.totaal {
      return ZipRegels.teGroot.bevinding("Bestand '\(naam)' is uitgepakt te groot: \(groot) bytes", bij: plaats)
    }
    if groot > grenzen.verhoudingVanaf, groot > max(1, klein) * grenzen.verhouding {
      return ZipRegels.bom.bevinding("Bestand '\(naam)' is \(groot / max(1, klein)) keer opgezwollen", bij: plaats)
    }
    guard !regel.isVersleuteld else {
      bevindingen.append(ZipRegels.versleuteld.bevinding("Bestand '\(naam)' is versleuteld", bij: plaats))
      return nil
    }
    guard let gelezen = lees(regel, plek) else {
      return ZipRegels.onleesbaar.bevinding("Bestand '\(naam)' in de zip is beschadigd", bij: plaats)
    }
    totaal += groot
    bestanden.append(gelezen)
    return nil
  }

  private func lees(_ regel: Zipregel, _ plek: UInt64) -> Pakketinhoud.Bestand? {
    guard regel.grootte > grenzen.directTot else {
      return archief.lees(plek, grootte: regel.grootte).map { .init(naam: regel.naam, inhoud: $0) }
    }
    guard archief.isHeel(plek, grootte: regel.grootte) else { return nil }
    return .init(
      naam: regel.naam, grootte: regel.grootte, later: Zipbestand(archief: archief, regel: regel, plek: plek))
  }

  private static func onveilig(_ naam: String, _ grenzen: Zipgrenzen) -> String? {
    if naam.isEmpty || naam.utf8.count > grenzen.naamlengte { return "de naam is leeg of te lang" }
    if naam.hasPrefix("/") || naam.dropFirst().first == ":" { return "het pad is absoluut" }
    let mappen = naam.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    if mappen.contains(where: { $0 == ".." || $0 == "." }) { return "het pad wijst naar een andere map" }
    if naam.contains("\\") { return "het pad heeft een backslash; tussen mappen hoort /" }
    if naam.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return "de naam heeft stuurtekens"
    }
    return nil
  }
}
