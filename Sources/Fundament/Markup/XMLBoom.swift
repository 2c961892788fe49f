import Bevindingen

#if canImport(Glibc)
  import Glibc
#endif

/// A parsed XML document: a compact, immutable tree of rows with interned names.
///
/// Comments and processing instructions are left out; `bron` keeps the bytes as they were for who needs them.
/// Line, column and path are worked out only when asked for, from the byte offset that each element keeps.
package final class XMLBoom: Sendable {
  /// The file's name, for findings.
  package let bestand: String
  /// The document in UTF-8, as parsed.
  package let bron: [UInt8]

  struct Rij: Sendable {
    /// Index into `namen`, or `Rij.tekst`.
    var naam: Int32
    var ouder: Int32
    var eersteKind: Int32
    var volgende: Int32
    /// Element: range of `attribuutrijen`. Text: range of `tekstbytes`.
    var van: Int32
    var tot: Int32
    /// Byte offset of the `<` of the start tag.
    var plaats: Int32

    static let tekst: Int32 = -1
    static let geen: Int32 = -1
  }

  struct Attribuutrij: Sendable {
    var naam: Int32
    var van: Int32
    var tot: Int32
  }

  struct Naamrij: Sendable, Hashable {
    var naam: Naam
    var voorvoegsel: String
  }

  let rijen: [Rij]
  let attribuutrijen: [Attribuutrij]
  let namen: [Naamrij]
  let tekstbytes: [UInt8]
  /// Namespace declarations by element row.
  let declaraties: [Int32: [(voorvoegsel: String, ruimte: String)]]
  private let regelbegin: [Int32]
  /// Bytes that go on with a character, counted up to each whole block; empty when all lines are short. Many programs
  /// write a file as one line, and counting from its begin for each finding would make the cost grow with the square.
  private let vervolgbytes: [Int32]
  /// A line up to this length is counted from its begin.
  private static let blok = 2_048

  init(
    bestand: String, bron: [UInt8], rijen: [Rij], attribuutrijen: [Attribuutrij], namen: [Naamrij],
    tekstbytes: [UInt8], declaraties: [Int32: [(voorvoegsel: String, ruimte: String)]]
  ) {
    self.bestand = bestand
    self.bron = bron
    self.rijen = rijen
    self.attribuutrijen = attribuutrijen
    self.namen = namen
    self.tekstbytes = tekstbytes
    self.declaraties = declaraties
    let (begin, langste) = Self.regels(bron)
    regelbegin = begin
    vervolgbytes = langste > Self.blok ? Self.telVervolgbytes(bron) : []
  }

  /// Where each line begins, and how long the longest one is.
  private static func regels(_ bron: [UInt8]) -> (begin: [Int32], langste: Int) {
    var begin: [Int32] = [0]
    // Texts have a line per 60 bytes or so.
    begin.reserveCapacity(bron.count / 48)
    var langste = 0
    bron.withUnsafeBytes { bytes in
      var plaats = 0
      while plaats < bytes.count, let basis = bytes.baseAddress,
        let gevonden = memchr(basis + plaats, Int32(UInt8(ascii: "\n")), bytes.count - plaats)
      {
        let volgende = UnsafeRawPointer(gevonden) - basis + 1
        langste = max(langste, volgende - plaats)
        begin.append(Int32(volgende))
        plaats = volgende
      }
      langste = max(langste, bytes.count - plaats)
    }
    return (begin, langste)
  }

  private static func telVervolgbytes(_ bron: [UInt8]) -> [Int32] {
    var som: Int32 = 0
    var perBlok: [Int32] = [0]
    for begin in stride(from: 0, to: bron.count, by: blok) {
      for byte in bron[begin..<min(begin + blok, bron.count)] where byte & 0xC0 == 0x80 { som += 1 }
      perBlok.append(som)
    }
    return perBlok
  }

  /// How many of the first bytes go on with a character.
  private func vervolgbytes(tot plaats: Int) -> Int {
    let heel = plaats / Self.blok
    return bron[(heel * Self.blok)..<plaats].reduce(Int(vervolgbytes[heel])) { $1 & 0xC0 == 0x80 ? $0 + 1 : $0 }
  }

  /// The document element.
  package var wortel: Element { Element(boom: self, rij: 0) }

  /// Line and column (both from 1) of a byte offset; the column counts characters, as editors do.
  func regelEnKolom(_ plaats: Int) -> (regel: Int, kolom: Int) {
    var laag = 0
    var hoog = regelbegin.count
    while hoog - laag > 1 {
      let midden = (laag + hoog) / 2
      if Int(regelbegin[midden]) <= plaats { laag = midden } else { hoog = midden }
    }
    let begin = Int(regelbegin[laag])
    let eind = min(max(plaats, begin), bron.count)
    let aantal =
      eind - begin > Self.blok
      ? vervolgbytes(tot: eind) - vervolgbytes(tot: begin)
      : bron[begin..<eind].reduce(0) { $1 & 0xC0 == 0x80 ? $0 + 1 : $0 }
    return (laag + 1, eind - begin - aantal + 1)
  }

  func tekst(_ van: Int32, _ tot: Int32) -> String {
    String(decoding: tekstbytes[Int(van)..<Int(tot)], as: UTF8.self)
  }
}
