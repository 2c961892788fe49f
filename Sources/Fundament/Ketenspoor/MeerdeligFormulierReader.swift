/// Reads `multipart/form-data` (RFC 7578, with the delimiters of RFC 2046, 5.1.1) from memory.
struct MeerdeligFormulierReader {
  /// RFC 2046, 5.1.1: a boundary is at most 70 characters.
  static let langsteGrens = 70
  /// Room for a long file name in two notations; anything longer is not a header but an attack or an accident.
  static let langsteKopBytes = 16_384
  /// Enough for a delivery of separate files; a zip is better for more.
  static let meesteDelen = 2_000

  private let grens: [UInt8]

  init(grens: String) { self.grens = Array("--\(grens)".utf8) }

  func lees(_ bytes: [UInt8]) throws(Inhoudsfout) -> Formulier {
    guard grens.count - 2 <= Self.langsteGrens else {
      throw Inhoudsfout("De grens (boundary) van het formulier is langer dan \(Self.langsteGrens) tekens.")
    }
    guard var plaats = eersteGrens(bytes) else {
      throw Inhoudsfout("De grens (boundary) uit de kop Content-Type komt niet voor in de inhoud.")
    }
    var velden: [Formulier.Veld] = []
    while !isSlot(bytes, plaats) {
      guard velden.count < Self.meesteDelen else {
        throw Inhoudsfout("Het formulier heeft meer dan \(Self.meesteDelen) delen.")
      }
      let begin = try naRegeleinde(bytes, plaats)
      let (kop, inhoudBegin) = try leesKop(bytes, begin)
      guard let eind = volgendeGrens(bytes, vanaf: inhoudBegin) else {
        throw Inhoudsfout("Het formulier houdt midden in deel \(velden.count + 1) op. Verstuur het opnieuw.")
      }
      velden.append(try veld(kop, Array(bytes[inhoudBegin..<max(inhoudBegin, eind)])))
      plaats = eind + 2 + grens.count
    }
    return Formulier(velden: velden)
  }

  /// Place after the first delimiter, which stands at the very start or after a preamble.
  private func eersteGrens(_ bytes: [UInt8]) -> Int? {
    if bytes.starts(with: grens) { return grens.count }
    return volgendeGrens(bytes, vanaf: 0).map { $0 + 2 + grens.count }
  }

  /// `--` after a delimiter: the last one.
  private func isSlot(_ bytes: [UInt8], _ plaats: Int) -> Bool {
    plaats + 1 < bytes.count && bytes[plaats] == UInt8(ascii: "-") && bytes[plaats + 1] == UInt8(ascii: "-")
  }

  /// Spaces after a delimiter are allowed (RFC 2046: transport padding); then the line ends.
  private func naRegeleinde(_ bytes: [UInt8], _ plaats: Int) throws(Inhoudsfout) -> Int {
    var plaats = plaats
    while plaats < bytes.count, bytes[plaats] == 32 || bytes[plaats] == 9 { plaats += 1 }
    guard plaats + 1 < bytes.count, bytes[plaats] == 13, bytes[plaats + 1] == 10 else {
      throw Inhoudsfout("Na een grens (boundary) in het formulier hoort een nieuwe regel te beginnen.")
    }
    return plaats + 2
  }

  /// Header lines until the empty line; gives the place where the content starts.
  private func leesKop(_ bytes: [UInt8], _ begin: Int) throws(Inhoudsfout) -> (Koppen, Int) {
    var koppen = Koppen()
    var regelBegin = begin
    var plaats = begin
    let grensPlaats = min(bytes.count, begin + Self.langsteKopBytes)
    while plaats + 1 < grensPlaats {
      guard bytes[plaats] == 13, bytes[plaats + 1] == 10 else {
        plaats += 1
        continue
      }
      if plaats == regelBegin { return (koppen, plaats + 2) }
      let regel = String(decoding: bytes[regelBegin..<plaats], as: UTF8.self)
      if let dubbelepunt = regel.firstIndex(of: ":") {
        let waarde = regel[regel.index(after: dubbelepunt)...].drop { $0 == " " }
        koppen.voegToe(String(regel[..<dubbelepunt]), String(waarde))
      }
      plaats += 2
      regelBegin = plaats
    }
    if grensPlaats < bytes.count {
      throw Inhoudsfout("De kop van een deel van het formulier is langer dan \(Self.langsteKopBytes) bytes.")
    }
    throw Inhoudsfout("Het formulier houdt op in de kop van een deel. Verstuur het opnieuw.")
  }

  private func veld(_ koppen: Koppen, _ inhoud: [UInt8]) throws(Inhoudsfout) -> Formulier.Veld {
    let plaatsing = Kopwaarde(koppen["Content-Disposition"] ?? "")
    guard plaatsing.waarde == "form-data", let naam = plaatsing["name"] else {
      throw Inhoudsfout("Een deel van het formulier heeft geen naam (Content-Disposition: form-data; name=…).")
    }
    let veldnaam = Self.ontsnapt(naam)
    guard let bestandsnaam = Self.bestandsnaam(plaatsing) else {
      return Formulier.Veld(naam: veldnaam, waarde: .tekst(String(decoding: inhoud, as: UTF8.self)))
    }
    let soort = Kopwaarde(koppen["Content-Type"] ?? "application/octet-stream").waarde
    return Formulier.Veld(
      naam: veldnaam, waarde: .bestand(Formulier.Bestand(naam: bestandsnaam, type: soort, bytes: inhoud)))
  }

  /// `filename*` (RFC 8187) goes before `filename`; folders are cut off.
  private static func bestandsnaam(_ plaatsing: Kopwaarde) -> String? {
    var naam: String?
    if let uitgebreid = plaatsing["filename*"] {
      let delen = uitgebreid.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
      if delen.count == 3, delen[0].lowercased() == "utf-8" { naam = Procentcodering.decodeer(delen[2]) }
    }
    guard let naam = naam ?? plaatsing["filename"].map({ ontsnapt($0) }) else { return nil }
    return naam.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
  }

  /// Browsers write `%22`, `%0D` and `%0A` for the three characters that may not stand in a name (HTML, 4.10.21.8);
  /// other percent signs are just percent signs.
  private static func ontsnapt(_ naam: String) -> String {
    guard naam.contains("%") else { return naam }
    var uit = ""
    var rest = Substring(naam)
    while let teken = rest.first {
      let drie = rest.prefix(3).uppercased()
      let vervanging: String? =
        switch drie {
        case "%22": "\""
        case "%0D": "\r"
        case "%0A": "\n"
        default: nil
        }
      uit += vervanging ?? String(teken)
      rest = rest.dropFirst(vervanging == nil ? 1 : 3)
    }
    return uit
  }

  /// Place of the line break before the next delimiter. Content may hold anything, also bytes that look like a start.
  private func volgendeGrens(_ bytes: [UInt8], vanaf begin: Int) -> Int? {
    // An empty part has no line break of its own: the empty line after the headers serves.
    if begin >= 2, bytes[(begin - 2)...].starts(with: [13, 10] + grens) { return begin - 2 }
    return bytes.withUnsafeBufferPointer { buffer in
      let laatste = buffer.count - grens.count - 2
      var plaats = begin
      while plaats <= laatste {
        if buffer[plaats] == 13, buffer[plaats + 1] == 10, Self.gelijk(buffer, plaats + 2, grens) { return plaats }
        plaats += 1
      }
      return nil
    }
  }

  private static func gelijk(_ buffer: UnsafeBufferPointer<UInt8>, _ plaats: Int, _ naald: [UInt8]) -> Bool {
    for (verschil, byte) in naald.enumerated() where buffer[plaats + verschil] != byte { return false }
    return true
  }
}
