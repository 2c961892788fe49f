import CLibXML2

/// libxml2's dictionary makes names unique per parser, so pointers identify them.
struct Naamsleutel: Hashable {
  let lokaal: UnsafePointer<xmlChar>?
  let voorvoegsel: UnsafePointer<xmlChar>?
  let ruimte: UnsafePointer<xmlChar>?

  /// From 0 to 255. The lowest bits of an address are equal for all names of the same length class.
  fileprivate var plek: Int {
    let adres = UInt(bitPattern: lokaal)
    return Int(truncatingIfNeeded: (adres ^ adres >> 7) & 0xFF)
  }
}

/// Builds the rows of an `XMLBoom` from what the parser tells. A struct, so that each call of the parser pays for one
/// check of exclusive access and not for one per field.
struct Boombouwer {
  private var rijen: [XMLBoom.Rij] = []
  private var attribuutrijen: [XMLBoom.Attribuutrij] = []
  private var namen: [XMLBoom.Naamrij] = []
  private var naamnummers: [Naamsleutel: Int32] = [:]
  /// The names met last, by a few bits of their address: nearly every name of a text stands here, and finding it takes
  /// two comparisons.
  private var recent = [(sleutel: Naamsleutel, nummer: Int32)](
    repeating: (Naamsleutel(lokaal: nil, voorvoegsel: nil, ruimte: nil), 0), count: 256)
  private var tekstbytes: [UInt8] = []
  private var declaraties: [Int32: [(voorvoegsel: String, ruimte: String)]] = [:]
  private var open: [Openstaand] = []
  /// Namespace declarations of all open elements: libxml2 walks all of them for each name.
  private var naamruimten = 0

  private struct Openstaand {
    let rij: Int32
    var laatsteKind: Int32
    let naamruimten: Int
  }

  /// - Parameter bytes: size of the document, to guess the room that is needed.
  init(bytes: Int) {
    // Real texts have a row per 40 bytes; half of the bytes is text.
    rijen.reserveCapacity(bytes / 40)
    tekstbytes.reserveCapacity(bytes / 2)
  }

  var isLeeg: Bool { rijen.isEmpty }

  func af(bestand: String, bron: [UInt8]) -> XMLBoom {
    XMLBoom(
      bestand: bestand, bron: bron, rijen: rijen, attribuutrijen: attribuutrijen, namen: namen,
      tekstbytes: tekstbytes, declaraties: declaraties)
  }

  /// - Returns: which limit is passed; nil when the element was taken in.
  mutating func begin(
    _ sleutel: Naamsleutel, ns: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
    attributen: UnsafeBufferPointer<UnsafePointer<xmlChar>?>, bij plaats: Int, _ grenzen: XMLGrenzen
  ) -> String? {
    guard open.count < grenzen.diepte else { return "dieper genest dan \(grenzen.diepte) elementen" }
    guard attributen.count / 5 <= grenzen.attributen else { return "meer dan \(grenzen.attributen) attributen" }
    let declareert = ns.count / 2
    guard naamruimten + declareert <= grenzen.naamruimten else {
      return "meer dan \(grenzen.naamruimten) naamruimten tegelijk"
    }
    guard rijen.count < grenzen.elementen else { return "meer dan \(grenzen.elementen) elementen en teksten" }
    let van = Int32(attribuutrijen.count)
    for eerste in stride(from: 0, to: attributen.count, by: 5) {
      let naam = nummer(
        Naamsleutel(
          lokaal: attributen[eerste], voorvoegsel: attributen[eerste + 1], ruimte: attributen[eerste + 2]))
      let begin = Int32(tekstbytes.count)
      if let waarde = attributen[eerste + 3], let einde = attributen[eerste + 4] {
        voegWaardeToe(UnsafeBufferPointer(start: waarde, count: einde - waarde))
      }
      attribuutrijen.append(.init(naam: naam, van: begin, tot: Int32(tekstbytes.count)))
    }
    let hier = voegToe(
      .init(
        naam: nummer(sleutel), ouder: open.last?.rij ?? XMLBoom.Rij.geen, eersteKind: XMLBoom.Rij.geen,
        volgende: XMLBoom.Rij.geen, van: van, tot: Int32(attribuutrijen.count), plaats: Int32(plaats)))
    for eerste in stride(from: 0, to: ns.count, by: 2) {
      declaraties[hier, default: []].append((ns[eerste].alsTekst, ns[eerste + 1].alsTekst))
    }
    open.append(Openstaand(rij: hier, laatsteKind: XMLBoom.Rij.geen, naamruimten: declareert))
    naamruimten += declareert
    return nil
  }

  mutating func eind() { naamruimten -= open.removeLast().naamruimten }

  /// - Returns: which limit is passed; nil when the text was taken in.
  mutating func tekst(_ tekens: UnsafeBufferPointer<xmlChar>, _ grenzen: XMLGrenzen) -> String? {
    guard let ouder = open.last else { return nil }
    let van = Int32(tekstbytes.count)
    tekstbytes.append(contentsOf: tekens)
    let tot = Int32(tekstbytes.count)
    // The parser hands long text over in pieces; one run is one node.
    let vorige = ouder.laatsteKind
    if vorige != XMLBoom.Rij.geen, rijen[Int(vorige)].naam == XMLBoom.Rij.tekst, rijen[Int(vorige)].tot == van {
      rijen[Int(vorige)].tot = tot
      let lengte = Int(tot - rijen[Int(vorige)].van)
      return lengte > grenzen.tekstlengte ? "een tekst van meer dan \(grenzen.tekstlengte) bytes" : nil
    }
    voegToe(
      .init(
        naam: XMLBoom.Rij.tekst, ouder: ouder.rij, eersteKind: XMLBoom.Rij.geen, volgende: XMLBoom.Rij.geen, van: van,
        tot: tot, plaats: 0))
    return nil
  }

  /// Without entity substitution libxml2 hands an ampersand in an attribute over as `&#38;`, and nothing else so.
  private mutating func voegWaardeToe(_ waarde: UnsafeBufferPointer<xmlChar>) {
    let ampersand: [UInt8] = [0x26, 0x23, 0x33, 0x38, 0x3B]
    guard waarde.contains(0x26) else { return tekstbytes.append(contentsOf: waarde) }
    var plek = 0
    while plek < waarde.count {
      tekstbytes.append(waarde[plek])
      plek += waarde[plek...].starts(with: ampersand) ? ampersand.count : 1
    }
  }

  @discardableResult
  private mutating func voegToe(_ rij: XMLBoom.Rij) -> Int32 {
    let hier = Int32(rijen.count)
    rijen.append(rij)
    guard let ouder = open.last else { return hier }
    if ouder.laatsteKind == XMLBoom.Rij.geen {
      rijen[Int(ouder.rij)].eersteKind = hier
    } else {
      rijen[Int(ouder.laatsteKind)].volgende = hier
    }
    open[open.count - 1].laatsteKind = hier
    return hier
  }

  private mutating func nummer(_ sleutel: Naamsleutel) -> Int32 {
    let plek = sleutel.plek
    if let lokaal = recent[plek].sleutel.lokaal, lokaal == sleutel.lokaal, recent[plek].sleutel == sleutel {
      return recent[plek].nummer
    }
    let nummer = onthouden(sleutel)
    recent[plek] = (sleutel, nummer)
    return nummer
  }

  private mutating func onthouden(_ sleutel: Naamsleutel) -> Int32 {
    if let bekend = naamnummers[sleutel] { return bekend }
    let rij = XMLBoom.Naamrij(
      naam: Naam(sleutel.lokaal.alsTekst, in: sleutel.ruimte.alsTekst), voorvoegsel: sleutel.voorvoegsel.alsTekst)
    namen.append(rij)
    naamnummers[sleutel] = Int32(namen.count - 1)
    return Int32(namen.count - 1)
  }
}

extension UnsafePointer<xmlChar>? {
  fileprivate var alsTekst: String { map { String(cString: $0) } ?? "" }
}
