package import Bevindingen
package import Markup
package import Tijd

/// The services that the LVBB offers to a bevoegd gezag (LVBB 1.2.0); the raw value starts each element name.
package enum LVBBDienst: String, Sendable, Hashable, CaseIterable {
  case validatie, publicatie, directeMutatie, validatieDirecteMutatie, breekPublicatieAf, raadpleeg

  /// What was asked of the LVBB, for people.
  package var naam: String {
    switch self {
    case .validatie: "Validatie"
    case .publicatie: "Publicatie"
    case .directeMutatie: "Directe mutatie"
    case .validatieDirecteMutatie: "Validatie van de directe mutatie"
    case .breekPublicatieAf: "Afbreken van een publicatie"
    case .raadpleeg: "Raadplegen"
    }
  }

  /// Which kind of order belongs in the zip.
  package var opdrachtsoort: Opdrachtsoort {
    switch self {
    case .validatie: .validatie
    case .publicatie: .publicatie
    case .directeMutatie: .directeMutatie
    case .validatieDirecteMutatie: .validatieDirecteMutatie
    case .breekPublicatieAf: .breekPublicatieAf
    case .raadpleeg: .raadpleeg
    }
  }

  /// Whether later status messages exist beside the direct answer.
  package var heeftStatusberichten: Bool {
    switch self {
    case .validatie, .publicatie, .directeMutatie, .validatieDirecteMutatie: true
    case .breekPublicatieAf, .raadpleeg: false
    }
  }
}

extension LVBBDienst {
  /// Whether the zip may travel apart, as a Groot Bericht.
  package var kanGrootBericht: Bool {
    switch self {
    case .validatie, .publicatie, .directeMutatie, .validatieDirecteMutatie: true
    case .breekPublicatieAf, .raadpleeg: false
    }
  }

  /// `publicatieVerzoek`; `publicatieGBVerzoek` when the zip travels apart.
  package var verzoeknamen: [String] {
    ["\(rawValue)Verzoek"] + (kanGrootBericht ? ["\(rawValue)GBVerzoek"] : [])
  }

  /// The service that a request or an ebMS action of this name asks for.
  package init?(verzoek naam: String) {
    guard let dienst = Self.allCases.first(where: { $0.verzoeknamen.contains(naam) }) else { return nil }
    self = dienst
  }
}

/// A file that travels apart from its message (Digikoppeling Grote Berichten, gb-meta: data-reference).
package struct GrootBestand: Sendable, Hashable {
  package var naam: String
  package var contentType: String
  /// MD5 in hexadecimal characters.
  package var controlegetal: String
  package var bytes: Int
  /// Where the sender keeps it for the receiver to fetch; nil when it was put with the receiver.
  package var ophalenBij: String?
  package var verlooptOp: Tijdstip?

  package init(
    naam: String, contentType: String = "application/zip", controlegetal: String, bytes: Int, ophalenBij: String?,
    verlooptOp: Tijdstip? = nil
  ) {
    self.naam = naam
    self.contentType = contentType
    self.controlegetal = controlegetal
    self.bytes = bytes
    self.ophalenBij = ophalenBij
    self.verlooptOp = verlooptOp
  }

  init?(_ element: Element) {
    guard let content = element.eerste("content"), let bytes = Int(content.waarde("size")) else { return nil }
    self.init(
      naam: content.waarde("filename"), contentType: content["contentType"] ?? "",
      controlegetal: content.waarde("checksum").lowercased(), bytes: bytes,
      ophalenBij: element.eerste("transport", "location", "senderUrl")?.tekst,
      verlooptOp: element.eerste("lifetime", "expirationTime").flatMap { Tijdstip($0.tekst) })
  }

  var tak: Tak {
    let ruimte = STOPNaamruimte.groteBerichten
    let verloopt = verlooptOp.map {
      Tak("expirationTime", in: ruimte, ["type": "xs:dateTime"], tekst: $0.description)
    }
    let plaats = Tak(
      ophalenBij == nil ? "receiverUrl" : "senderUrl", in: ruimte, ["type": "xs:anyURI"], tekst: ophalenBij ?? "")
    return Tak(
      "external-data-reference", in: STOPNaamruimte.lvbbt,
      takken: [
        Tak("lifetime", in: ruimte, takken: verloopt.map { [$0] } ?? []),
        Tak(
          "content", in: ruimte, ["contentType": contentType],
          takken: [
            Tak("filename", in: ruimte, tekst: naam),
            Tak("checksum", in: ruimte, ["type": "MD5"], tekst: controlegetal),
            Tak("size", in: ruimte, tekst: "\(bytes)"),
          ]), Tak("transport", in: ruimte, takken: [Tak("location", in: ruimte, takken: [plaats])]),
      ])
  }
}

/// The small document that goes with the zip: `validatieVerzoek`, `publicatieVerzoek`, …
package struct LVBBVerzoek: Sendable, Hashable {
  package var dienst: LVBBDienst
  package var idLevering: String
  package var leverancier: String
  package var product: String?
  package var versie: String?
  /// The zip, when it travels apart: then the request is called `…GBVerzoek`.
  package var grootBestand: GrootBestand?

  package init(
    dienst: LVBBDienst, idLevering: String, leverancier: String, product: String? = nil, versie: String? = nil,
    grootBestand: GrootBestand? = nil
  ) {
    self.dienst = dienst
    self.idLevering = idLevering
    self.leverancier = leverancier
    self.product = product
    self.versie = versie
    self.grootBestand = grootBestand
  }

  /// Findings bear LVBB1006, as those of the order itself.
  package static func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<LVBBVerzoek> {
    let gelezen = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    let wortels = LVBBDienst.allCases.flatMap(\.verzoeknamen).map { Naam($0, in: STOPNaamruimte.lvbbt) }
    let bevindingen = STOPGrammatica.controleer(boom, wortels: wortels, kaart: Enveloppe.opdrachtSchema)
    let dienst = LVBBDienst(verzoek: boom.wortel.lokaal)
    let software = boom.wortel.eerste("softwareVersie")
    return Bevonden(
      dienst.map {
        LVBBVerzoek(
          dienst: $0, idLevering: boom.wortel.waarde("idLevering"),
          leverancier: software?.waarde("leverancier") ?? "", product: software?.tekst(van: "product"),
          versie: software?.tekst(van: "versie"),
          grootBestand: boom.wortel.eerste("external-data-reference").flatMap { GrootBestand($0) })
      }, bevindingen: gelezen.bevindingen + bevindingen)
  }

  /// The root element, which is the ebMS action too.
  package var naam: String { "\(dienst.rawValue)\(grootBestand == nil ? "" : "GB")Verzoek" }

  package var tak: Tak {
    let ruimte = STOPNaamruimte.lvbbt
    let software: [Tak?] = [
      Tak("leverancier", in: ruimte, tekst: leverancier), product.map { Tak("product", in: ruimte, tekst: $0) },
      versie.map { Tak("versie", in: ruimte, tekst: $0) },
    ]
    let delen = [
      Tak("idLevering", in: ruimte, tekst: idLevering),
      Tak("softwareVersie", in: ruimte, takken: software.compactMap { $0 }),
    ]
    return Tak(naam, in: ruimte, takken: delen + (grootBestand.map { [$0.tak] } ?? []))
  }

  package var bytes: [UInt8] { XMLSchrijver().schrijf(tak) }
}
