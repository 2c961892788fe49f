package import Bevindingen

/// Cuts a multipart/related body into its parts (RFC 2046, RFC 2387), exact on bytes.
package enum MIMELezer {
  /// Whatever is not multipart is one part: the whole body.
  package static func lees(
    contentType: String, body: [UInt8], grenzen: MIMEGrenzen = .standaard
  ) -> Bevonden<[MIMEDeel]> {
    guard body.count <= grenzen.grootte else {
      return mislukt(MIMERegels.teGroot, "Het bericht is \(body.count) bytes groot; hoogstens \(grenzen.grootte) mag")
    }
    let soort = ContentType(contentType)
    guard soort.type.hasPrefix("multipart/") else {
      return Bevonden([MIMEDeel(koppen: ["content-type": contentType], inhoud: body)])
    }
    guard let boundary = soort["boundary"], !boundary.isEmpty, boundary.utf8.count <= grenzen.boundary else {
      return mislukt(MIMERegels.boundary, "Content-Type '\(contentType.prefix(100))' heeft geen bruikbare boundary")
    }
    let (stukken, gesloten) = stukken(body, boundary: Array("--\(boundary)".utf8), hoogstens: grenzen.delen + 1)
    guard !stukken.isEmpty else {
      return mislukt(MIMERegels.delen, "De boundary '\(boundary)' komt niet voor in het bericht")
    }
    guard stukken.count <= grenzen.delen else {
      return mislukt(MIMERegels.teGroot, "Het bericht heeft meer dan \(grenzen.delen) delen")
    }
    return delen(stukken, body, gesloten: gesloten, grenzen)
  }

  private static func delen(
    _ stukken: [Range<Int>], _ body: [UInt8], gesloten: Bool, _ grenzen: MIMEGrenzen
  ) -> Bevonden<[MIMEDeel]> {
    var uitkomst = Bevonden<[MIMEDeel]>([])
    var gelezen: [MIMEDeel] = []
    if !gesloten {
      uitkomst.bevindingen.append(
        MIMERegels.einde.bevinding("Het laatste deel is niet afgesloten", bij: plaats("deel \(stukken.count)")))
    }
    for (nummer, stuk) in stukken.enumerated() {
      let deel = lees(stuk, body, "deel \(nummer + 1)", grenzen)
      uitkomst.bevindingen += deel.bevindingen
      if let deel = deel.model { gelezen.append(deel) }
    }
    uitkomst.model = gelezen
    return uitkomst
  }

  /// The byte ranges between delimiter lines, and whether the closing delimiter was there.
  private static func stukken(
    _ body: [UInt8], boundary: [UInt8], hoogstens: Int
  ) -> (stukken: [Range<Int>], gesloten: Bool) {
    body.withUnsafeBufferPointer { bytes in
      var stukken: [Range<Int>] = []
      var begin: Int?
      var plek = 0
      while let grens = volgendeGrens(bytes, vanaf: plek, boundary) {
        if let begin { stukken.append(begin..<max(begin, eindeVoor(grens.plek, bytes, begin))) }
        if grens.isEinde { return (stukken, true) }
        if stukken.count >= hoogstens { return (stukken, false) }
        begin = grens.na
        plek = grens.na
      }
      if let begin { stukken.append(begin..<bytes.count) }
      return (stukken, false)
    }
  }

  private struct Grens {
    var plek: Int
    var na: Int
    var isEinde: Bool
  }

  /// A delimiter stands at the start of a line and is followed by `--` or white space and a line end.
  private static func volgendeGrens(_ bytes: UnsafeBufferPointer<UInt8>, vanaf: Int, _ boundary: [UInt8]) -> Grens? {
    var plek = vanaf
    let laatste = bytes.count - boundary.count
    while plek <= laatste {
      if bytes[plek] == 0x2D, plek == 0 || bytes[plek - 1] == 0x0A, begint(bytes, plek, boundary),
        let grens = sluitRegel(bytes, plek, plek + boundary.count)
      {
        return grens
      }
      plek += 1
    }
    return nil
  }

  private static func begint(_ bytes: UnsafeBufferPointer<UInt8>, _ plek: Int, _ boundary: [UInt8]) -> Bool {
    for (verder, byte) in boundary.enumerated() where bytes[plek + verder] != byte { return false }
    return true
  }

  private static func sluitRegel(_ bytes: UnsafeBufferPointer<UInt8>, _ plek: Int, _ na: Int) -> Grens? {
    var hier = na
    let isEinde = hier + 1 < bytes.count && bytes[hier] == 0x2D && bytes[hier + 1] == 0x2D
    if isEinde { return Grens(plek: plek, na: hier + 2, isEinde: true) }
    while hier < bytes.count, bytes[hier] == 0x20 || bytes[hier] == 0x09 { hier += 1 }
    if hier < bytes.count, bytes[hier] == 0x0D { hier += 1 }
    guard hier < bytes.count, bytes[hier] == 0x0A else { return nil }
    return Grens(plek: plek, na: hier + 1, isEinde: false)
  }

  /// The line end before a delimiter belongs to the delimiter.
  private static func eindeVoor(_ plek: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int) -> Int {
    var eind = plek
    if eind > begin, bytes[eind - 1] == 0x0A { eind -= 1 }
    if eind > begin, bytes[eind - 1] == 0x0D { eind -= 1 }
    return eind
  }

  // MARK: - One part

  private static func lees(
    _ stuk: Range<Int>, _ body: [UInt8], _ naam: String, _ grenzen: MIMEGrenzen
  ) -> Bevonden<MIMEDeel> {
    guard let (koppen, begin) = koppen(body[stuk], hoogstens: grenzen.koppen) else {
      return Bevonden(
        nil, bevindingen: [MIMERegels.koppen.bevinding("\(naam): de koppen zijn niet te lezen", bij: plaats(naam))])
    }
    let ruw = body[begin..<stuk.upperBound]
    let codering = (koppen["content-transfer-encoding"] ?? "binary").zonderWit.lowercased()
    switch codering {
    case "7bit", "8bit", "binary": return Bevonden(MIMEDeel(koppen: koppen, inhoud: Array(ruw)))
    case "base64":
      if let inhoud = Base64.decode(ruw) { return Bevonden(MIMEDeel(koppen: koppen, inhoud: inhoud)) }
      return Bevonden(
        nil, bevindingen: [MIMERegels.base64.bevinding("\(naam) is geen geldige base64", bij: plaats(naam))])
    default:
      return Bevonden(
        nil,
        bevindingen: [
          MIMERegels.codering.bevinding("\(naam) heeft codering '\(codering.prefix(40))'", bij: plaats(naam))
        ])
    }
  }

  /// Header lines up to the empty one; a line that begins with white space goes on with the one before.
  private static func koppen(_ stuk: ArraySlice<UInt8>, hoogstens: Int) -> (koppen: [String: String], begin: Int)? {
    var koppen: [String: String] = [:]
    var laatste: String?
    var plek = stuk.startIndex
    while plek < stuk.endIndex, plek - stuk.startIndex <= hoogstens {
      guard let einde = stuk[plek...].firstIndex(of: 0x0A) else { return nil }
      var regel = stuk[plek..<einde]
      if regel.last == 0x0D { regel = regel.dropLast() }
      plek = einde + 1
      if regel.isEmpty { return (koppen, plek) }
      let tekst = String(decoding: regel, as: UTF8.self)
      if let vorige = laatste, tekst.hasPrefix(" ") || tekst.hasPrefix("\t") {
        koppen[vorige, default: ""] += " " + tekst.zonderWit
        continue
      }
      guard let dubbel = tekst.firstIndex(of: ":") else { return nil }
      let naam = tekst[..<dubbel].zonderWit.lowercased()
      koppen[naam] = tekst[tekst.index(after: dubbel)...].zonderWit
      laatste = naam
    }
    return nil
  }

  static func plaats(_ pad: String) -> Vindplaats { Vindplaats(bestand: "ebMS-bericht", pad: pad) }

  private static func mislukt(_ kaart: Regelkaart, _ samenvatting: String) -> Bevonden<[MIMEDeel]> {
    Bevonden(nil, bevindingen: [kaart.bevinding(samenvatting, bij: plaats("Content-Type"))])
  }
}

/// Base64 as in RFC 2045: line ends may stand anywhere.
enum Base64 {
  static func decode(_ bytes: some Sequence<UInt8>) -> [UInt8]? {
    var uit: [UInt8] = []
    var som: UInt32 = 0
    var aantal = 0
    var vulling = 0
    for byte in bytes {
      if [9, 10, 13, 32].contains(byte) { continue }
      if byte == UInt8(ascii: "=") {
        vulling += 1
        continue
      }
      guard vulling == 0, let waarde = waarde(byte) else { return nil }
      som = som << 6 | waarde
      aantal += 1
      if aantal == 4 {
        uit.append(contentsOf: [UInt8(som >> 16 & 255), UInt8(som >> 8 & 255), UInt8(som & 255)])
        (som, aantal) = (0, 0)
      }
    }
    guard vulling <= 2, aantal != 1 else { return nil }
    if aantal == 3 { uit.append(contentsOf: [UInt8(som >> 10 & 255), UInt8(som >> 2 & 255)]) }
    if aantal == 2 { uit.append(UInt8(som >> 4 & 255)) }
    return uit
  }

  private static func waarde(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
