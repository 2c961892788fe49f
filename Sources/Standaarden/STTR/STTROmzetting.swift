package import Bevindingen
import Markup

/// Turns a rule file of STTR 1 or 2 into one of STTR 3, byte for byte the same where nothing has to change: extensions
/// of others, comments and layout stay as they are.
///
/// Constants get the form of version 3 (decimal comma, dd-mm-yyyy, an element for each type), booleans become true or
/// false. What version 3 has no place for is taken out or left as it is, and reported with `STTRRegels.omzetting`.
package enum STTROmzetting {
  /// - Returns: the file in version 3 (always UTF-8), with what does not fit; nil when it is not XML or no rule file. A
  ///   file of version 3 comes back as it was.
  package static func naarVersie3(_ bytes: [UInt8], bestand: String) -> Bevonden<[UInt8]> {
    let xml = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = xml.model, !xml.heeftFouten else { return Bevonden(nil, bevindingen: xml.bevindingen) }
    guard STTRDecoder.decodeer(boom, bron: bytes).model != nil, heeftUitbreiding(boom.wortel) else {
      let melding = "In \(bestand) staan geen toepasbare regels"
      return Bevonden(
        nil,
        bevindingen: [
          GemeenschappelijkeRegels.onbekendeSoort.bevinding(
            melding, bij: boom.wortel.vindplaats, hint: "Kies een STTR-bestand: DMN met uitvoeringsregels")
        ])
    }
    var omzetting = Omzetting(bron: boom.wortel.bron)
    omzetting.zetCodering()
    omzetting.bezoek(boom.wortel)
    omzetting.zetVersie(boom.wortel)
    let nieuw = omzetting.bytes
    // What the schema of version 3 still refuses does not fit: lengths, and elements that it does not have.
    if let gelezen = XMLLezer.lees(nieuw, bestand: bestand).model {
      let gemeld = Set(omzetting.bevindingen.map(ouder))
      for bevinding in STTRGrammatica.controleer(gelezen.wortel) {
        // A constant that has no form in version 3 has been told, in words that say more than the pattern.
        if bevinding.vindplaats?.pad?.hasSuffix("Waarde") == true, gemeld.contains(ouder(bevinding)) { continue }
        omzetting.bevindingen.append(
          STTRRegels.omzetting.bevinding(bevinding.samenvatting, bij: bevinding.vindplaats))
      }
    }
    return Bevonden(nieuw, bevindingen: omzetting.bevindingen)
  }

  /// The path of the element around it.
  private static func ouder(_ bevinding: Bevinding) -> Substring? {
    bevinding.vindplaats?.pad.flatMap { pad in pad.lastIndex(of: "/").map { pad[..<$0] } }
  }

  /// Plain DMN has nothing that a version of STTR could be about.
  private static func heeftUitbreiding(_ element: Element) -> Bool {
    STTRRuimte.versie(element.ruimte) != nil || element.kinderen.contains { heeftUitbreiding($0) }
  }
}

/// Changes of some places in a text of bytes.
private struct Omzetting {
  private let bron: [UInt8]
  private var wijzigingen: [(plek: Range<Int>, nieuw: [UInt8])] = []
  var bevindingen: [Bevinding] = []

  /// Elements that hold an xs:boolean in version 1, and only the words true and false in version 3.
  private static let waarheden: Set<String> = [
    "publiceerbaar", "potentieelVertrouwelijk", "verborgenStuurvraag", "optieGeenVanBovenstaande", "belangrijk",
  ]

  init(bron: [UInt8]) { self.bron = bron }

  var bytes: [UInt8] {
    var uit: [UInt8] = []
    var hier = 0
    for (plek, nieuw) in wijzigingen.sorted(by: { $0.plek.lowerBound < $1.plek.lowerBound })
    where plek.lowerBound >= hier {
      uit += bron[hier..<plek.lowerBound] + nieuw
      hier = plek.upperBound
    }
    return uit + bron[hier...]
  }

  private mutating func vervang(_ plek: Range<Int>, _ tekst: String) { wijzigingen.append((plek, Array(tekst.utf8))) }

  private mutating func meld(_ tekst: String, _ element: Element) {
    bevindingen.append(STTRRegels.omzetting.bevinding(tekst, bij: element.vindplaats))
  }

  // MARK: - Walking

  /// What was read is UTF-8 by now; a declaration that names another encoding would make the new file unreadable.
  mutating func zetCodering() {
    guard staat("<?xml", 0) else { return }
    let kop = 0..<voorbij("?>", 0)
    guard let naam = bron[kop].firstRange(of: Array("encoding".utf8)),
      let begin = bron[naam.upperBound..<kop.upperBound].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let eind = bron[(begin + 1)..<kop.upperBound].firstIndex(of: bron[begin])
    else { return }
    let codering = String(decoding: bron[(begin + 1)..<eind], as: UTF8.self)
    if codering.lowercased() != "utf-8" { vervang((begin + 1)..<eind, "UTF-8") }
  }

  mutating func bezoek(_ element: Element) {
    for (naam, plek) in attribuutplekken(element) where naam == "xmlns" || naam.hasPrefix("xmlns:") {
      let waarde = String(decoding: bron[plek], as: UTF8.self)
      if STTRRuimte.versie(waarde.bijgesneden) == STTRRuimte.v1.rawValue {
        vervang(plek, waarde.replacing("/" + STTRRuimte.v1.rawValue + "/", with: "/" + STTRRuimte.v3.rawValue + "/"))
      }
    }
    if STTRRuimte.versie(element.ruimte) == STTRRuimte.v1.rawValue { zetOm(element) }
    for kind in element.kinderen { bezoek(kind) }
  }

  private mutating func zetOm(_ element: Element) {
    switch element.lokaal {
    case "dynamischeVragenUit":
      haalWeg(element, "STTR 3 kan de dynamische vragen niet uitzetten: de vragen komen voortaan een voor een")
    case "register":
      haalWeg(element, "STTR 3 noemt bij een registerbevraging het register \(element.tekst) niet meer")
    case "endpointStatus":
      haalWeg(
        element, "STTR 3 kent geen endpointStatus; noem in plaats daarvan de naam van het register (registerNaam)")
    case "herbruikbareVraagReferentie":
      meld("STTR 3 kent geen herbruikbareVraagReferentie; neem de vraag zelf op, met haar herbruikbaarId", element)
    case "vasteWaarde": zetVasteWaardeOm(element)
    case "waarde" where element.ouder?.lokaal == "implicietAntwoord": zetWaarheidOm(element)
    case let naam where Self.waarheden.contains(naam): zetWaarheidOm(element)
    default: break
    }
  }

  private mutating func haalWeg(_ element: Element, _ reden: String) {
    vervang(element.begin..<eind(element), "")
    meld(reden, element)
  }

  private mutating func zetWaarheidOm(_ element: Element) {
    guard !element.ruweTekst.isEmpty, let binnen = inhoud(element),
      let waarde = GegevensType.boolean.waardeInVersie3(element.tekst)
    else { return }
    if element.ruweTekst != waarde { vervang(binnen, waarde) }
  }

  private mutating func zetVasteWaardeOm(_ element: Element) {
    guard let waarde = element.eerste("waarde"), let soort = element.eerste("gegevensType") else { return }
    let type = GegevensType(rawValue: soort.tekst) ?? .string
    let tekst = waarde.ruweTekst
    let nieuw = type.waardeInVersie3(tekst)
    if nieuw == nil {
      meld("De vaste waarde '\(waarde.tekst.prefix(60))' is in STTR 3 niet te schrijven als \(type.rawValue)", waarde)
    }
    let begin = waarde.voorvoegsel.isEmpty ? "" : waarde.voorvoegsel + ":"
    let naam = begin + type.waardeElement
    vervang(waarde.begin..<eind(waarde), "<\(naam)>\(Self.veilig(nieuw ?? tekst))</\(naam)>")
    vervang(soort.begin..<eind(soort), "")
  }

  private static func veilig(_ tekst: String) -> String {
    tekst.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// The version stands in the file from version 3 on.
  mutating func zetVersie(_ wortel: Element) {
    let extensies = wortel.eerste("extensionElements")
    let sttr = extensies?.kinderen.first { $0.lokaal == "sttr" && STTRRuimte.versie($0.ruimte) != nil }
    if let sttr {
      if sttr["versie"] == "3" { return }
      for (naam, plek) in attribuutplekken(sttr) where naam == "versie" { vervang(plek, "3") }
      return
    }
    let nieuw = "<bedr:sttr xmlns:bedr=\"\(STTRRuimte.v3.bedrijfsregel)\" versie=\"3\"/>"
    if let extensies, let binnen = inhoud(extensies) {
      vervang(binnen.upperBound..<binnen.upperBound, nieuw)
    } else {
      meld("Er is geen plaats voor de versie: het bestand heeft geen extensionElements", wortel)
    }
  }

  // MARK: - Places in the bytes; the text is known to be well-formed

  /// Just after the start tag.
  private func naBegin(_ element: Element) -> Int {
    var hier = element.begin
    var aanhaling: UInt8?
    while hier < bron.count {
      let byte = bron[hier]
      if let teken = aanhaling {
        if byte == teken { aanhaling = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        aanhaling = byte
      } else if byte == UInt8(ascii: ">") {
        return hier + 1
      }
      hier += 1
    }
    return bron.count
  }

  /// From the start tag to the end tag; nil when there is only one tag.
  private func inhoud(_ element: Element) -> Range<Int>? {
    let begin = naBegin(element)
    guard begin >= 2, bron[begin - 2] != UInt8(ascii: "/") else { return nil }
    var hier = begin
    for kind in element.kinderen { hier = eind(kind) }
    while hier < bron.count {
      if staat("</", hier) { return begin..<hier }
      if staat("<!--", hier) {
        hier = voorbij("-->", hier)
      } else if staat("<![CDATA[", hier) {
        hier = voorbij("]]>", hier)
      } else if staat("<?", hier) {
        hier = voorbij("?>", hier)
      } else {
        hier += 1
      }
    }
    return begin..<bron.count
  }

  /// Just after the element.
  private func eind(_ element: Element) -> Int {
    guard let binnen = inhoud(element) else { return naBegin(element) }
    return voorbij(">", binnen.upperBound)
  }

  private func staat(_ tekst: StaticString, _ plek: Int) -> Bool {
    guard plek + tekst.utf8CodeUnitCount <= bron.count else { return false }
    return (0..<tekst.utf8CodeUnitCount).allSatisfy { bron[plek + $0] == tekst.utf8Start[$0] }
  }

  private func voorbij(_ tekst: StaticString, _ vanaf: Int) -> Int {
    var hier = vanaf
    while hier < bron.count, !staat(tekst, hier) { hier += 1 }
    return min(bron.count, hier + tekst.utf8CodeUnitCount)
  }

  /// The attributes in the start tag as written, each with the place of its value.
  private func attribuutplekken(_ element: Element) -> [(naam: String, plek: Range<Int>)] {
    var gevonden: [(naam: String, plek: Range<Int>)] = []
    let einde = naBegin(element)
    var hier = element.begin
    var naam: [UInt8] = []
    while hier < einde {
      let byte = bron[hier]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let begin = hier + 1
        hier = begin
        while hier < einde, bron[hier] != byte { hier += 1 }
        gevonden.append((String(decoding: naam, as: UTF8.self), begin..<hier))
        naam = []
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        // White space may stand around the equals sign, so a name ends only where another begins.
        if hier + 1 < einde, bron[hier + 1] != UInt8(ascii: "="), bron[hier + 1] > 0x20 { naam = [] }
      } else if byte != UInt8(ascii: "=") {
        naam.append(byte)
      }
      hier += 1
    }
    return gevonden
  }
}
