package import Bevindingen
package import Markup

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

/// The small document that goes with the zip: `validatieVerzoek`, `publicatieVerzoek`, …
package struct LVBBVerzoek: Sendable, Hashable {
  package var dienst: LVBBDienst
  package var idLevering: String
  package var leverancier: String
  package var product: String?
  package var versie: String?

  package init(
    dienst: LVBBDienst, idLevering: String, leverancier: String, product: String? = nil, versie: String? = nil
  ) {
    self.dienst = dienst
    self.idLevering = idLevering
    self.leverancier = leverancier
    self.product = product
    self.versie = versie
  }

  /// Findings bear LVBB1006, as those of the order itself.
  package static func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<LVBBVerzoek> {
    let gelezen = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    let wortels = LVBBDienst.allCases.map { Naam("\($0.rawValue)Verzoek", in: STOPNaamruimte.lvbbt) }
    let bevindingen = STOPGrammatica.controleer(boom, wortels: wortels, kaart: Enveloppe.opdrachtSchema)
    let dienst = LVBBDienst.allCases.first { boom.wortel.lokaal == "\($0.rawValue)Verzoek" }
    let software = boom.wortel.eerste("softwareVersie")
    return Bevonden(
      dienst.map {
        LVBBVerzoek(
          dienst: $0, idLevering: boom.wortel.waarde("idLevering"),
          leverancier: software?.waarde("leverancier") ?? "", product: software?.tekst(van: "product"),
          versie: software?.tekst(van: "versie"))
      }, bevindingen: gelezen.bevindingen + bevindingen)
  }

  package var tak: Tak {
    let ruimte = STOPNaamruimte.lvbbt
    let software: [Tak?] = [
      Tak("leverancier", in: ruimte, tekst: leverancier), product.map { Tak("product", in: ruimte, tekst: $0) },
      versie.map { Tak("versie", in: ruimte, tekst: $0) },
    ]
    return Tak(
      "\(dienst.rawValue)Verzoek", in: ruimte,
      takken: [
        Tak("idLevering", in: ruimte, tekst: idLevering),
        Tak("softwareVersie", in: ruimte, takken: software.compactMap { $0 }),
      ])
  }

  package var bytes: [UInt8] { XMLSchrijver().schrijf(tak) }
}
