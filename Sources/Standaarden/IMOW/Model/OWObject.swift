package import Bevindingen
package import Markup

/// One OW object as it was delivered: its content, its status and where it stood.
package struct OWObject: Sendable {
  package var inhoud: OWInhoud
  /// `beëindigen` ends the object (IMOW 3.1, section 5).
  package var status: OWStatus?
  /// `ontwerp` marks an object of a draft.
  package var procedurestatus: OWProcedurestatus?
  /// Child elements that the standard does not know here. They are kept and written back after the known ones.
  package var onbekend: [Tak]
  package var plaats: OWPlaats?

  package init(
    _ inhoud: OWInhoud, status: OWStatus? = nil, procedurestatus: OWProcedurestatus? = nil, onbekend: [Tak] = [],
    plaats: OWPlaats? = nil
  ) {
    self.inhoud = inhoud
    self.status = status
    self.procedurestatus = procedurestatus
    self.onbekend = onbekend
    self.plaats = plaats
  }

  package var identificatie: OWIdentificatie? { inhoud.identificatie }
  package var type: OWObjecttype { inhoud.type }
  package var vindplaats: Vindplaats? { plaats?.vindplaats }
  package var isBeeindigd: Bool { status == .beeindigen }

  /// The same object, without its status: what counts for OZON4002 and OZON4003.
  package func heeftDezelfdeInhoud(als ander: OWObject) -> Bool {
    inhoud == ander.inhoud && procedurestatus == ander.procedurestatus && onbekend == ander.onbekend
  }
}

/// The status of an object. The schema knows one word; anything else is kept so that it can be reported (OZON0122).
package enum OWStatus: Sendable, Hashable {
  case beeindigen
  case anders(String)

  package init(_ tekst: String) { self = tekst == "beëindigen" ? .beeindigen : .anders(tekst) }
  package var tekst: String {
    switch self {
    case .beeindigen: "beëindigen"
    case .anders(let tekst): tekst
    }
  }
}

/// The procedural status of an object. The schema knows one word.
package enum OWProcedurestatus: Sendable, Hashable {
  case ontwerp
  case anders(String)

  package init(_ tekst: String) { self = tekst == "ontwerp" ? .ontwerp : .anders(tekst) }
  package var tekst: String {
    switch self {
    case .ontwerp: "ontwerp"
    case .anders(let tekst): tekst
    }
  }
}

/// Where something stood in the input. Line and path are worked out only when they are asked for,
/// because in a file of ten thousand objects that costs more than reading it.
package enum OWPlaats: Sendable {
  case element(Element)
  indirect case vast(Vindplaats)

  package var vindplaats: Vindplaats {
    switch self {
    case .element(let element): element.vindplaats
    case .vast(let vindplaats): vindplaats
    }
  }
}

/// The closed set of contents of an `owObject`, and one case for what the standard does not know.
///
/// Indirect: the largest content takes some 800 bytes, and a delivery of a hundred thousand objects is laid in several
/// tables while it is judged.
package indirect enum OWInhoud: Sendable, Hashable {
  case regeltekst(Regeltekst)
  case juridischeRegel(JuridischeRegel)
  case activiteit(Activiteit)
  case omgevingsnorm(Norm)
  case omgevingswaarde(Norm)
  case gebiedsaanwijzing(Gebiedsaanwijzing)
  case locatie(Locatie)
  case pons(Pons)
  case regelingsgebied(Regelingsgebied)
  case kaart(Kaart)
  case symbolisatieItem(SymbolisatieItem)
  case divisie(Divisie)
  case divisietekst(Divisietekst)
  case tekstdeel(Tekstdeel)
  case hoofdlijn(Hoofdlijn)
  /// A Kaartlaag or other nested type that stands alone; kept as it was.
  case los(OWObjecttype, OWIdentificatie?, Tak)

  package var type: OWObjecttype {
    switch self {
    case .regeltekst: .regeltekst
    case .juridischeRegel(let regel): regel.type
    case .activiteit: .activiteit
    case .omgevingsnorm: .omgevingsnorm
    case .omgevingswaarde: .omgevingswaarde
    case .gebiedsaanwijzing: .gebiedsaanwijzing
    case .locatie(let locatie): locatie.type
    case .pons: .pons
    case .regelingsgebied: .regelingsgebied
    case .kaart: .kaart
    case .symbolisatieItem: .symbolisatieItem
    case .divisie: .divisie
    case .divisietekst: .divisietekst
    case .tekstdeel: .tekstdeel
    case .hoofdlijn: .hoofdlijn
    case .los(let type, _, _): type
    }
  }

  package var identificatie: OWIdentificatie? {
    switch self {
    case .regeltekst(let object): object.identificatie
    case .juridischeRegel(let object): object.identificatie
    case .activiteit(let object): object.identificatie
    case .omgevingsnorm(let object), .omgevingswaarde(let object): object.identificatie
    case .gebiedsaanwijzing(let object): object.identificatie
    case .locatie(let object): object.identificatie
    case .pons(let object): object.identificatie
    case .regelingsgebied(let object): object.identificatie
    case .kaart(let object): object.identificatie
    case .symbolisatieItem: nil
    case .divisie(let object): object.identificatie
    case .divisietekst(let object): object.identificatie
    case .tekstdeel(let object): object.identificatie
    case .hoofdlijn(let object): object.identificatie
    case .los(_, let identificatie, _): identificatie
    }
  }
}

/// A reference to another object: an empty element with `xlink:href`. Two references are equal when they point at
/// the same thing in the same way, wherever they stand.
package struct OWVerwijzing: Sendable, Hashable {
  package var doel: OWIdentificatie
  /// The element name, such as `LocatieRef`.
  package var element: String
  package var plaats: OWPlaats?

  package init(_ doel: OWIdentificatie, element: String, plaats: OWPlaats? = nil) {
    self.doel = doel
    self.element = element
    self.plaats = plaats
  }

  package static func == (links: Self, rechts: Self) -> Bool {
    links.doel == rechts.doel && links.element == rechts.element
  }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(doel)
    hasher.combine(element)
  }

  package static func locatie(_ doel: OWIdentificatie) -> Self { Self(doel, element: "LocatieRef") }
  package static func regeltekst(_ doel: OWIdentificatie) -> Self { Self(doel, element: "RegeltekstRef") }
  package static func activiteit(_ doel: OWIdentificatie) -> Self { Self(doel, element: "ActiviteitRef") }
  package static func gebiedsaanwijzing(_ doel: OWIdentificatie) -> Self {
    Self(doel, element: "GebiedsaanwijzingRef")
  }
  package static func omgevingsnorm(_ doel: OWIdentificatie) -> Self { Self(doel, element: "OmgevingsnormRef") }
  package static func omgevingswaarde(_ doel: OWIdentificatie) -> Self { Self(doel, element: "OmgevingswaardeRef") }
  package static func kaart(_ doel: OWIdentificatie) -> Self { Self(doel, element: "KaartRef") }
  package static func hoofdlijn(_ doel: OWIdentificatie) -> Self { Self(doel, element: "HoofdlijnRef") }
  package static func divisie(_ doel: OWIdentificatie) -> Self { Self(doel, element: "DivisieRef") }
  package static func divisietekst(_ doel: OWIdentificatie) -> Self { Self(doel, element: "DivisietekstRef") }
}

/// A value from an IMOW value list: the full concept URI (IMOW value lists 5.2.0).
package struct Waardelijstwaarde: Sendable, Hashable {
  package var uri: String
  package var plaats: OWPlaats?

  package init(_ uri: String, plaats: OWPlaats? = nil) {
    self.uri = uri
    self.plaats = plaats
  }

  /// The last part of the URI: `Vergunningplicht`.
  package var term: String { uri.split(separator: "/").last.map(String.init) ?? uri }

  package static func == (links: Self, rechts: Self) -> Bool { links.uri == rechts.uri }
  package func hash(into hasher: inout Hasher) { hasher.combine(uri) }
}
