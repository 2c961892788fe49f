package import Bevindingen

/// One element of an `XMLBoom`: a cheap cursor (a reference and an index).
package struct Element: Sendable, Hashable {
  let boom: XMLBoom
  let rij: Int32

  private var gegevens: XMLBoom.Rij { boom.rijen[Int(rij)] }

  package static func == (links: Element, rechts: Element) -> Bool {
    links.boom === rechts.boom && links.rij == rechts.rij
  }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(boom))
    hasher.combine(rij)
  }

  package var naam: Naam { boom.namen[Int(gegevens.naam)].naam }
  package var lokaal: String { naam.lokaal }
  package var ruimte: String { naam.ruimte }
  package var voorvoegsel: String { boom.namen[Int(gegevens.naam)].voorvoegsel }
  /// The file this element stands in.
  package var bestand: String { boom.bestand }

  /// The number of this name within its document: who looks names up for each element does so once per number.
  package var naamnummer: Int { Int(gegevens.naam) }

  /// All names in its document, by `naamnummer`.
  package var namenInDocument: [Naam] { boom.namen.map(\.naam) }

  package func heet(_ lokaal: String, in ruimte: String) -> Bool {
    let naam = naam
    return naam.lokaal == lokaal && naam.ruimte == ruimte
  }

  // MARK: - Around

  package var ouder: Element? {
    let ouder = gegevens.ouder
    return ouder == XMLBoom.Rij.geen ? nil : Element(boom: boom, rij: ouder)
  }

  /// From the parent up to the document element.
  package var voorouders: [Element] {
    var gevonden: [Element] = []
    var hier = ouder
    while let element = hier {
      gevonden.append(element)
      hier = element.ouder
    }
    return gevonden
  }

  /// Child elements in document order.
  package var kinderen: [Element] {
    var gevonden: [Element] = []
    bezoekKinderen { kind, isTekst in if !isTekst { gevonden.append(Element(boom: boom, rij: kind)) } }
    return gevonden
  }

  /// Child elements and texts in document order.
  package var knopen: [ElementKnoop] {
    var gevonden: [ElementKnoop] = []
    bezoekKinderen { kind, isTekst in
      if isTekst {
        let rij = boom.rijen[Int(kind)]
        gevonden.append(.tekst(boom.tekst(rij.van, rij.tot)))
      } else {
        gevonden.append(.element(Element(boom: boom, rij: kind)))
      }
    }
    return gevonden
  }

  /// The first child element.
  package var eersteKind: Element? {
    var kind = gegevens.eersteKind
    while kind != XMLBoom.Rij.geen {
      let rij = boom.rijen[Int(kind)]
      if rij.naam != XMLBoom.Rij.tekst { return Element(boom: boom, rij: kind) }
      kind = rij.volgende
    }
    return nil
  }

  /// The first text directly in this element that is more than white space.
  var eersteLosseTekst: String? {
    var kind = gegevens.eersteKind
    while kind != XMLBoom.Rij.geen {
      let rij = boom.rijen[Int(kind)]
      if rij.naam == XMLBoom.Rij.tekst, !boom.tekstbytes[Int(rij.van)..<Int(rij.tot)].allSatisfy(\.isWit) {
        return boom.tekst(rij.van, rij.tot)
      }
      kind = rij.volgende
    }
    return nil
  }

  /// The first child with this local name, in whatever namespace.
  package func eerste(_ lokaal: String) -> Element? {
    var kind = gegevens.eersteKind
    while kind != XMLBoom.Rij.geen {
      let rij = boom.rijen[Int(kind)]
      if rij.naam != XMLBoom.Rij.tekst, boom.namen[Int(rij.naam)].naam.lokaal == lokaal {
        return Element(boom: boom, rij: kind)
      }
      kind = rij.volgende
    }
    return nil
  }

  /// Follows first children: `eerste("BesluitVersie", "BesluitMetadata")`.
  package func eerste(_ pad: String...) -> Element? {
    pad.reduce(Optional(self)) { hier, lokaal in hier?.eerste(lokaal) }
  }

  /// All children with this local name.
  package func alle(_ lokaal: String) -> [Element] { kinderen.filter { $0.lokaal == lokaal } }

  /// All elements below this one in document order, this one not included; with a name only those.
  package func afstammelingen(_ lokaal: String? = nil) -> [Element] {
    // Rows stand in document order, so a subtree is one run of rows.
    var gevonden: [Element] = []
    let eind = eindeVanTak
    var hier = rij + 1
    while hier < eind {
      let naam = boom.rijen[Int(hier)].naam
      if naam != XMLBoom.Rij.tekst, lokaal == nil || boom.namen[Int(naam)].naam.lokaal == lokaal {
        gevonden.append(Element(boom: boom, rij: hier))
      }
      hier += 1
    }
    return gevonden
  }

  private var eindeVanTak: Int32 {
    var hier = self
    while true {
      if hier.gegevens.volgende != XMLBoom.Rij.geen { return hier.gegevens.volgende }
      guard let hoger = hier.ouder else { return Int32(boom.rijen.count) }
      hier = hoger
    }
  }

  private func bezoekKinderen(_ bezoek: (Int32, Bool) -> Void) {
    var kind = gegevens.eersteKind
    while kind != XMLBoom.Rij.geen {
      let rij = boom.rijen[Int(kind)]
      bezoek(kind, rij.naam == XMLBoom.Rij.tekst)
      kind = rij.volgende
    }
  }

  // MARK: - Content

  /// All text in this element and below, as written.
  package var ruweTekst: String {
    var bytes: [UInt8] = []
    let eind = Int(eindeVanTak)
    for rij in boom.rijen[Int(rij)..<eind] where rij.naam == XMLBoom.Rij.tekst {
      bytes.append(contentsOf: boom.tekstbytes[Int(rij.van)..<Int(rij.tot)])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether there is more than white space in this element and below, without making a text of it.
  package var heeftTekst: Bool {
    let eind = Int(eindeVanTak)
    return boom.rijen.withUnsafeBufferPointer { rijen in
      boom.tekstbytes.withUnsafeBufferPointer { bytes in
        for plek in Int(rij)..<eind where rijen[plek].naam == XMLBoom.Rij.tekst {
          for byte in bytes[Int(rijen[plek].van)..<Int(rijen[plek].tot)] where !byte.isWit { return true }
        }
        return false
      }
    }
  }

  /// All text in this element and below, without white space around it.
  package var tekst: String { ruweTekst.bijgesneden }

  /// The text of the first child with this name; nil when it is absent.
  package func tekst(van lokaal: String) -> String? { eerste(lokaal)?.tekst }

  var attribuutrijen: ArraySlice<XMLBoom.Attribuutrij> {
    let rij = gegevens
    return boom.attribuutrijen[Int(rij.van)..<Int(rij.tot)]
  }

  package var heeftAttributen: Bool { gegevens.van < gegevens.tot }

  /// The numbers of the names of its attributes, in `namenInDocument`. A visit and not a collection: this is asked of
  /// every element of a text, from other modules.
  package func bezoekAttribuutnummers(_ bezoek: (Int) -> Void) {
    let rij = gegevens
    for plek in Int(rij.van)..<Int(rij.tot) { bezoek(Int(boom.attribuutrijen[plek].naam)) }
  }

  package var attributen: [Attribuut] {
    attribuutrijen.map { rij in
      let naam = boom.namen[Int(rij.naam)]
      return Attribuut(naam: naam.naam, voorvoegsel: naam.voorvoegsel, waarde: boom.tekst(rij.van, rij.tot))
    }
  }

  /// The value of the attribute with this local name, in whatever namespace.
  package subscript(_ lokaal: String) -> String? {
    let rij = gegevens
    for plek in Int(rij.van)..<Int(rij.tot)
    where boom.namen[Int(boom.attribuutrijen[plek].naam)].naam.lokaal == lokaal {
      return boom.tekst(boom.attribuutrijen[plek].van, boom.attribuutrijen[plek].tot)
    }
    return nil
  }

  /// The same value where it stands in the document: for who compares many values and shows few.
  package func attribuutwaarde(_ lokaal: String) -> Attribuutwaarde? {
    let rij = gegevens
    for plek in Int(rij.van)..<Int(rij.tot)
    where boom.namen[Int(boom.attribuutrijen[plek].naam)].naam.lokaal == lokaal {
      return Attribuutwaarde(boom: boom, van: boom.attribuutrijen[plek].van, tot: boom.attribuutrijen[plek].tot)
    }
    return nil
  }

  /// The namespace that a prefix is bound to here ("" asks for the default namespace).
  package func ruimte(bij voorvoegsel: String) -> String? {
    if voorvoegsel == "xml" { return Naam.xmlRuimte }
    var hier: Element? = self
    while let element = hier {
      if let gevonden = boom.declaraties[element.rij]?.first(where: { $0.voorvoegsel == voorvoegsel }) {
        return gevonden.ruimte
      }
      hier = element.ouder
    }
    return nil
  }

  /// Namespace declarations on this element.
  package var naamruimten: [(voorvoegsel: String, ruimte: String)] { boom.declaraties[rij] ?? [] }

  // MARK: - Place

  /// Byte offset in `bron` of the `<` of the start tag, for who changes the bytes themselves.
  package var begin: Int { Int(gegevens.plaats) }
  /// The document in UTF-8, as parsed.
  package var bron: [UInt8] { boom.bron }

  package var vindplaats: Vindplaats { plaats(bytes: Int(gegevens.plaats), pad: pad) }

  /// The place of one attribute inside the start tag; that of the element when the attribute is not there.
  package func vindplaats(attribuut lokaal: String) -> Vindplaats {
    guard attributen.contains(where: { $0.naam.lokaal == lokaal }),
      let gevonden = zoekAttribuut(Array(lokaal.utf8))
    else { return vindplaats }
    return plaats(bytes: gevonden, pad: "\(pad)/@\(lokaal)")
  }

  /// `/AanleveringBesluit/BesluitVersie[1]`: local names, with a position where siblings share the name.
  package var pad: String {
    guard let ouder else { return "/\(lokaal)" }
    guard let plek = plekOnderGelijken(ouder) else { return "\(ouder.pad)/\(lokaal)" }
    return "\(ouder.pad)/\(lokaal)[\(plek)]"
  }

  /// A path with a number over a thousand helps nobody (the line does), and counting on for each finding would take
  /// minutes in a file with a hundred thousand equal mistakes.
  private static let verstePlek = 1_000

  /// The position from 1 among the siblings of the same name; nil when it is the only one or stands too far.
  private func plekOnderGelijken(_ ouder: Element) -> Int? {
    let eigen = naam
    var plek = 0
    var isVoorbij = false
    var stappen = 0
    var kind = ouder.gegevens.eersteKind
    while kind != XMLBoom.Rij.geen, stappen < Self.verstePlek {
      let hier = boom.rijen[Int(kind)]
      if hier.naam != XMLBoom.Rij.tekst {
        stappen += 1
        let isGelijk = hier.naam == gegevens.naam || boom.namen[Int(hier.naam)].naam == eigen
        if isGelijk, isVoorbij { return plek }
        if isGelijk { plek += 1 }
        if kind == rij {
          if plek > 1 { return plek }
          isVoorbij = true
        }
      }
      kind = hier.volgende
    }
    return nil
  }

  private func plaats(bytes: Int, pad: String) -> Vindplaats {
    let (regel, kolom) = boom.regelEnKolom(bytes)
    return Vindplaats(bestand: boom.bestand, regel: regel, kolom: kolom, pad: pad)
  }

  /// Walks the start tag outside its quotes, so that a value cannot be mistaken for a name.
  private func zoekAttribuut(_ lokaal: [UInt8]) -> Int? {
    let bron = boom.bron
    var hier = Int(gegevens.plaats) + 1
    var aanhaling: UInt8?
    while hier < bron.count {
      let byte = bron[hier]
      if let teken = aanhaling {
        if byte == teken { aanhaling = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        aanhaling = byte
      } else if byte == UInt8(ascii: ">") {
        return nil
      } else if byte.isWit, let begin = naamBegin(na: hier, bron), eindigtOp(lokaal, vanaf: begin, bron) {
        return begin
      }
      hier += 1
    }
    return nil
  }

  private func naamBegin(na plaats: Int, _ bron: [UInt8]) -> Int? {
    let volgende = plaats + 1
    return volgende < bron.count && !bron[volgende].isWit ? volgende : nil
  }

  private func eindigtOp(_ lokaal: [UInt8], vanaf begin: Int, _ bron: [UInt8]) -> Bool {
    var eind = begin
    while eind < bron.count, bron[eind] != UInt8(ascii: "="), !bron[eind].isWit { eind += 1 }
    let naam = bron[begin..<eind]
    return naam.elementsEqual(lokaal) || naam.suffix(lokaal.count + 1).elementsEqual([UInt8(ascii: ":")] + lokaal)
  }
}

/// A child of an element.
package enum ElementKnoop: Sendable, Hashable {
  case element(Element)
  case tekst(String)
}

package struct Attribuut: Sendable, Hashable {
  package var naam: Naam
  package var voorvoegsel: String
  package var waarde: String

  package init(naam: Naam, voorvoegsel: String = "", waarde: String) {
    self.naam = naam
    self.voorvoegsel = voorvoegsel
    self.waarde = waarde
  }
}

extension UInt8 {
  /// White space in the sense of XML 1.0 (production S).
  var isWit: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}

extension StringProtocol {
  /// Without XML white space at both ends.
  package var bijgesneden: String {
    var rest = Substring(self)
    while let eerste = rest.utf8.first, eerste.isWit { rest = Substring(rest.utf8.dropFirst()) }
    while let laatste = rest.utf8.last, laatste.isWit { rest = Substring(rest.utf8.dropLast()) }
    return String(rest)
  }

  /// Runs of white space become one space; none at the ends (the `normalizeSpace` of XPath).
  package var genormaliseerd: String {
    if isGenormaliseerd { return String(self) }
    var bytes: [UInt8] = []
    var wachtend = false
    for byte in utf8 {
      if byte.isWit {
        wachtend = !bytes.isEmpty
      } else {
        if wachtend { bytes.append(0x20) }
        wachtend = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Nearly all values are so already.
  private var isGenormaliseerd: Bool {
    var naWit = true
    for byte in utf8 {
      if byte.isWit, naWit || byte != 0x20 { return false }
      naWit = byte.isWit
    }
    return !naWit || isEmpty
  }
}
