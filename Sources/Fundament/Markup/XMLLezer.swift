package import Bevindingen
import CLibXML2

/// Reads XML over libxml2's SAX2 interface into an `XMLBoom`.
///
/// No DTD, no external entities, no network: a document type declaration is refused, so that neither entity expansion
/// (billion laughs) nor outside files can be reached. Wrong input is never a throw.
package enum XMLLezer {
  package static func lees(
    _ bytes: [UInt8], bestand: String, grenzen: XMLGrenzen = .standaard
  ) -> Bevonden<XMLBoom> {
    let plaats = Vindplaats(bestand: bestand, regel: 1, kolom: 1)
    guard !bytes.isEmpty else {
      return Bevonden(
        nil, bevindingen: [GemeenschappelijkeRegels.leegBestand.bevinding("\(bestand) is leeg", bij: plaats)])
    }
    guard bytes.count <= grenzen.bestandsgrootte else {
      let melding = "\(bestand) is \(bytes.count) bytes groot; hoogstens \(grenzen.bestandsgrootte) mag"
      return Bevonden(nil, bevindingen: [XMLRegels.grens.bevinding(melding, bij: plaats)])
    }
    guard let utf8 = XMLCodering.alsUTF8(bytes) else {
      let plaats = XMLCodering.eersteFout(bytes).map { Vindplaats(bestand: bestand, regel: $0.regel, kolom: $0.kolom) }
      return Bevonden(
        nil,
        bevindingen: [
          XMLRegels.codering.bevinding(
            "\(bestand) is geen geldige UTF-8", bij: plaats ?? Vindplaats(bestand: bestand, regel: 1, kolom: 1))
        ])
    }
    if let plek = Tagtelling.eersteTeVolle(utf8, hoogstens: grenzen.attributen + grenzen.naamruimten) {
      let regel = utf8[..<plek].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
      let kolom = plek - (utf8[..<plek].lastIndex(of: UInt8(ascii: "\n")) ?? -1)
      let melding = "\(bestand) heeft een element met meer dan \(grenzen.attributen) attributen"
      let plaats = Vindplaats(bestand: bestand, regel: regel, kolom: kolom)
      return Bevonden(nil, bevindingen: [XMLRegels.grens.bevinding(melding, bij: plaats)])
    }
    return Ontleding(bron: utf8, bestand: bestand, grenzen: grenzen).voerUit()
  }
}

/// One run of the parser. The class lives only as long as the C call that calls back into it.
private final class Ontleding {
  private let bron: [UInt8]
  private let bestand: String
  private let grenzen: XMLGrenzen

  private var boom: Boombouwer
  private var bevindingen: [Bevinding] = []
  private var gestopt = false
  private var context: xmlParserCtxtPtr?

  init(bron: [UInt8], bestand: String, grenzen: XMLGrenzen) {
    self.bron = bron
    self.bestand = bestand
    self.grenzen = grenzen
    boom = Boombouwer(bytes: bron.count)
  }

  func voerUit() -> Bevonden<XMLBoom> {
    var sax = xmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.startElementNs = { ruw, lokaal, voorvoegsel, ruimte, aantalNS, ns, aantal, _, attributen in
      Ontleding.van(ruw)?.begin(
        Naamsleutel(lokaal: lokaal, voorvoegsel: voorvoegsel, ruimte: ruimte),
        ns: UnsafeBufferPointer(start: ns, count: Int(aantalNS) * 2),
        attributen: UnsafeBufferPointer(start: attributen, count: Int(aantal) * 5))
    }
    sax.endElementNs = { ruw, _, _, _ in Ontleding.van(ruw)?.eind() }
    sax.characters = { ruw, tekens, aantal in Ontleding.van(ruw)?.tekst(tekens, Int(aantal)) }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.internalSubset = { ruw, _, _, _ in Ontleding.van(ruw)?.weigerDTD() }
    sax.serror = { ruw, fout in
      // With a structured handler libxml2 hands over the user data that was set on the context.
      Ontleding.van(ruw)?.fout(fout)
    }
    // The bytes are UTF-8 by now, whatever the declaration says: hence IGNORE_ENC. HUGE: our own limits apply.
    let opties = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue)
    let gelukt = bron.withUnsafeBufferPointer { bytes -> Bool in
      guard let begin = bytes.baseAddress,
        let context = begin.withMemoryRebound(
          to: CChar.self, capacity: bytes.count,
          {
            xmlCreateMemoryParserCtxt($0, Int32(bytes.count))
          })
      else { return false }
      self.context = context
      defer {
        // The parser frees the handler it owns; ours lives on the stack.
        context.pointee.sax.pointee = xmlSAXHandler()
        xmlFreeParserCtxt(context)
        self.context = nil
      }
      context.pointee.sax.pointee = sax
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      xmlCtxtUseOptions(context, opties)
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      xmlParseDocument(context)
      return context.pointee.wellFormed == 1
    }
    return afsluiten(gelukt: gelukt)
  }

  private static func van(_ ruw: UnsafeMutableRawPointer?) -> Ontleding? {
    ruw.map { Unmanaged<Ontleding>.fromOpaque($0).takeUnretainedValue() }
  }

  private func afsluiten(gelukt: Bool) -> Bevonden<XMLBoom> {
    if boom.isLeeg || !gelukt, !bevindingen.heeftFouten {
      bevindingen.append(
        XMLRegels.nietWelgevormd.bevinding(
          "\(bestand) is geen welgevormde XML", bij: Vindplaats(bestand: bestand, regel: 1, kolom: 1)))
    }
    guard !boom.isLeeg, gelukt, !gestopt else { return Bevonden(nil, bevindingen: bevindingen) }
    return Bevonden(boom.af(bestand: bestand, bron: bron), bevindingen: bevindingen)
  }

  // MARK: - Calls from the parser

  private func begin(
    _ sleutel: Naamsleutel, ns: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
    attributen: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
  ) {
    guard !gestopt else { return }
    if let teVeel = boom.begin(sleutel, ns: ns, attributen: attributen, bij: beginVanTag(), grenzen) { stop(teVeel) }
  }

  private func eind() {
    guard !gestopt else { return }
    boom.eind()
  }

  private func tekst(_ tekens: UnsafePointer<xmlChar>?, _ aantal: Int) {
    guard !gestopt, let tekens else { return }
    if let teVeel = boom.tekst(UnsafeBufferPointer(start: tekens, count: aantal), grenzen) { stop(teVeel) }
  }

  private func weigerDTD() {
    guard !gestopt else { return }
    bevindingen.append(XMLRegels.dtd.bevinding("\(bestand) heeft een DOCTYPE", bij: hier()))
    gestopt = true
    if let context { xmlStopParser(context) }
  }

  private func fout(_ fout: UnsafePointer<xmlError>?) {
    guard !gestopt, let fout = fout?.pointee else { return }
    let melding = XMLFoutmelding.tekst(fout)
    let plaats = Vindplaats(bestand: bestand, regel: max(1, Int(fout.line)), kolom: max(1, Int(fout.int2)))
    let isNaamruimte = fout.domain == Int32(XML_FROM_NAMESPACE.rawValue)
    if isNaamruimte, fout.code != Int32(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue) {
      bevindingen.append(XMLRegels.naamruimte.bevinding("Naamruimte met een fout: \(melding)", bij: plaats))
    } else if fout.level == XML_ERR_WARNING {
      bevindingen.append(XMLRegels.naamruimte.bevinding("XML-waarschuwing: \(melding)", bij: plaats))
    } else if !bevindingen.contains(where: { $0.code == XMLRegels.nietWelgevormd.code }) {
      // Later errors follow from the first one and only confuse.
      bevindingen.append(XMLRegels.nietWelgevormd.bevinding("Geen welgevormde XML: \(melding)", bij: plaats))
    }
  }

  // MARK: - Place

  /// The call comes when the parser stands at the end of the start tag; values cannot hold a raw `<`.
  private func beginVanTag() -> Int {
    var plaats = min(bytesGelezen(), bron.count - 1)
    while plaats > 0, bron[plaats] != UInt8(ascii: "<") { plaats -= 1 }
    return plaats
  }

  private func bytesGelezen() -> Int {
    guard let invoer = context?.pointee.input?.pointee, let basis = invoer.base, let cursor = invoer.cur else {
      return 0
    }
    return Int(invoer.consumed) + (cursor - basis)
  }

  private func hier() -> Vindplaats {
    let invoer = context?.pointee.input?.pointee
    return Vindplaats(bestand: bestand, regel: Int(invoer?.line ?? 1), kolom: Int(invoer?.col ?? 1))
  }

  private func stop(_ reden: String) {
    bevindingen.append(XMLRegels.grens.bevinding("\(bestand) is te groot om te lezen: \(reden)", bij: hier()))
    gestopt = true
    if let context { xmlStopParser(context) }
  }
}
