import Bevindingen
package import IMOW
import Markup
package import STOP

/// Three-way merge of OW objects: per object, per value and per reference.
package struct OWVerweving {
  /// What became of one object.
  package struct Objectoordeel: Sendable, Hashable, Codable {
    package var identificatie: String
    package var type: String
    package var naam: String?
    package var oordeel: Samenvoegoordeel
    /// What each side did: toegevoegd, gewijzigd, beeindigd; nil for nothing.
    package var a: Wijzigingsoort?
    package var b: Wijzigingsoort?
  }

  /// By which a choice names the symbols, which have no identification.
  package static let symbolen = "SymbolisatieItem"

  private let basis: OWVerzameling
  private let a: OWVerzameling
  private let b: OWVerzameling
  private let keuzes: Verweefkeuzes
  package private(set) var beslispunten: [Beslispunt] = []
  package private(set) var oordelen: [Objectoordeel] = []

  package init(basis: OWVerzameling, a: OWVerzameling, b: OWVerzameling, keuzes: Verweefkeuzes) {
    self.basis = basis
    self.a = a
    self.b = b
    self.keuzes = keuzes
  }

  /// The objects of the proposal.
  package mutating func verweef() -> OWVerzameling {
    var identificaties: [OWIdentificatie] = []
    var gezien: Set<OWIdentificatie> = []
    for object in basis.objecten + a.objecten + b.objecten {
      if let id = object.identificatie, gezien.insert(id).inserted { identificaties.append(id) }
    }
    var objecten: [OWObject] = []
    for id in identificaties {
      if let object = verweef(id) { objecten.append(object) }
    }
    objecten += symbolisatie()
    return OWVerzameling(metVerwijzingen(objecten))
  }

  // MARK: - One object

  private mutating func verweef(_ id: OWIdentificatie) -> OWObject? {
    let (oud, vanA, vanB) = (basis[id], a[id], b[id])
    let (doorA, doorB) = (soort(oud, vanA), soort(oud, vanB))
    let punten = beslispunten.count
    let uit: OWObject?
    switch (doorA, doorB) {
    case (nil, nil): return oud
    case (.some, nil): uit = vanA
    case (nil, .some): uit = vanB
    case (.some, .some): uit = beide(id, oud, vanA, vanB)
    }
    let oordeel: Samenvoegoordeel
    if beslispunten.count > punten {
      oordeel = .beslissen
    } else if doorA != nil, doorB != nil {
      oordeel = gelijk(vanA, vanB) ? .zelfde : .verweven
    } else {
      oordeel = doorA != nil ? .alleenA : .alleenB
    }
    if let object = uit ?? vanA ?? vanB ?? oud {
      oordelen.append(
        Objectoordeel(
          identificatie: id.rawValue, type: object.type.rawValue, naam: OWNaam.naam(object), oordeel: oordeel,
          a: doorA, b: doorB))
    }
    return uit
  }

  private func soort(_ oud: OWObject?, _ nieuw: OWObject?) -> Wijzigingsoort? {
    switch (oud, nieuw) {
    case (nil, nil): nil
    case (nil, .some): .toegevoegd
    case (.some, nil): .beeindigd
    case (let oud?, let nieuw?): oud.heeftDezelfdeInhoud(als: nieuw) ? nil : .gewijzigd
    }
  }

  private func gelijk(_ links: OWObject?, _ rechts: OWObject?) -> Bool { soort(links, rechts) == nil }

  private mutating func beide(
    _ id: OWIdentificatie, _ oud: OWObject?, _ vanA: OWObject?, _ vanB: OWObject?
  ) -> OWObject? {
    if gelijk(vanA, vanB) { return vanA }
    let voorkeur = keuzes.voorkeur(bij: id.rawValue)
    guard let oud else {
      meld(
        .identificatie, id, vanA ?? vanB, "A en B maken allebei een nieuw object met deze identificatie",
        keuzes: ["Neem dat van A", "Neem dat van B", "Geef dat van B een eigen identificatie"],
        nil, vanA, vanB, voorstel: "In het voorstel staat dat van \(voorkeur == .b ? "B" : "A")")
      return voorkeur == .b ? vanB : vanA
    }
    guard let vanA, let vanB else {
      let wie: Wijzigingskant = vanA == nil ? .a : .b
      let blijft = voorkeur.rawValue != wie.rawValue
      let naam = wie.rawValue.uppercased()
      let ander = wie.ander.rawValue.uppercased()
      meld(
        .weggehaald, id, oud, "\(naam) beëindigt dit object, \(ander) wijzigt het",
        keuzes: ["Beëindig het, zoals \(naam)", "Houd het, met de wijziging van \(ander)"], oud, vanA, vanB,
        voorstel: blijft ? "In het voorstel blijft het, met de wijziging van \(ander)" : "In het voorstel is het weg")
      return blijft ? vanA ?? vanB : nil
    }
    return samen(id, oud, vanA, vanB)
  }

  private mutating func samen(
    _ id: OWIdentificatie, _ oud: OWObject, _ vanA: OWObject, _ vanB: OWObject
  ) -> OWObject? {
    let voorkeur = keuzes.voorkeur(bij: id.rawValue)
    var verwever = OWVeldverweving(voorkeur: voorkeur)
    let tak = verwever.verweef(vorm(oud), vorm(vanA), vorm(vanB))
    let bytes = XMLSchrijver().schrijf(tak)
    // An object that does not survive writing and reading is not put together from pieces.
    if [oud, vanA, vanB].allSatisfy(isTerugTeLezen),
      let object = OWBestandDecoder().decodeObject(bytes, bestand: "object.xml").model
    {
      for veld in verwever.botsingen {
        meld(
          .annotatie, id, oud, "A en B geven \u{2018}\(veld.naam)\u{2019} een andere waarde",
          keuzes: ["Neem de waarde van A", "Neem de waarde van B"], veld.basis, veld.a, veld.b,
          voorstel: "Het voorstel volgt \(Self.naam(voorkeur))")
      }
      return object
    }
    meld(
      .annotatie, id, oud, "A en B wijzigen dit object allebei",
      keuzes: ["Neem dat van A", "Neem dat van B", "Maak een object met beide wijzigingen"], oud, vanA, vanB,
      voorstel: "Het voorstel volgt \(Self.naam(voorkeur))")
    switch voorkeur {
    case .basis: return oud
    case .a: return vanA
    case .b: return vanB
    }
  }

  private static func naam(_ voorkeur: Verweefvoorkeur) -> String {
    switch voorkeur {
    case .basis: "de basis, tot u kiest"
    case .a: "A, tot u kiest"
    case .b: "B, tot u kiest"
    }
  }

  private func vorm(_ object: OWObject) -> Tak { OWBestandEncoder().tak(object) }

  private func isTerugTeLezen(_ object: OWObject) -> Bool {
    let bytes = OWBestandEncoder().encode(object)
    return OWBestandDecoder().decodeObject(bytes, bestand: "object.xml").model
      .map { $0.heeftDezelfdeInhoud(als: object) } ?? false
  }

  /// Symbols have no identification; they are one thing that is replaced as a whole.
  private mutating func symbolisatie() -> [OWObject] {
    func zelfde(_ links: OWVerzameling, _ rechts: OWVerzameling) -> Bool {
      links.symbolisatieItems.map(\.inhoud) == rechts.symbolisatieItems.map(\.inhoud)
    }
    if zelfde(a, b) || zelfde(basis, b) { return a.symbolisatieItems }
    if zelfde(basis, a) { return b.symbolisatieItems }
    let voorkeur = keuzes.voorkeur(bij: Self.symbolen)
    beslispunten.append(
      Beslispunt(
        .annotatie, plaats: "Symbolen op de kaart", identificatie: Self.symbolen,
        wat: "A en B wijzigen allebei de symbolen", keuzes: ["Neem de symbolen van A", "Neem de symbolen van B"],
        basis: nil, a: "\(a.symbolisatieItems.count) symbolen", b: "\(b.symbolisatieItems.count) symbolen",
        voorstel: "Het voorstel volgt \(Self.naam(voorkeur))"))
    switch voorkeur {
    case .basis: return basis.symbolisatieItems
    case .a: return a.symbolisatieItems
    case .b: return b.symbolisatieItems
    }
  }

  // MARK: - References

  /// What is referred to stays in the proposal, also when the other side ended it.
  private mutating func metVerwijzingen(_ objecten: [OWObject]) -> [OWObject] {
    var uit = objecten
    var bekend = Set(objecten.flatMap { $0.alleIdentificaties.map(\.identificatie) })
    var plek = 0
    while plek < uit.count {
      let object = uit[plek]
      plek += 1
      for relatie in object.relaties where !bekend.contains(relatie.doel) {
        guard let (kant, doel) = eigenDoel(object, relatie.doel) else { continue }
        bekend.formUnion(doel.alleIdentificaties.map(\.identificatie))
        uit.append(doel)
        meldBeeindigd(object, doel, kant)
      }
    }
    return uit
  }

  /// The side in whose version both the reference and its target exist.
  private func eigenDoel(_ object: OWObject, _ doel: OWIdentificatie) -> (Wijzigingskant, OWObject)? {
    let versies: [(Wijzigingskant, OWVerzameling)] = [(.a, a), (.b, b)]
    for (kant, versie) in versies {
      guard let hier = versie[doel] else { continue }
      let eigen = object.identificatie.flatMap { versie[$0] }
      if eigen?.relaties.contains(where: { $0.doel == doel }) ?? false { return (kant, hier) }
    }
    return nil
  }

  private mutating func meldBeeindigd(_ object: OWObject, _ doel: OWObject, _ kant: Wijzigingskant) {
    let (wie, ander) = (kant.rawValue.uppercased(), kant.ander.rawValue.uppercased())
    guard let id = doel.identificatie else { return }
    meld(
      .verwijzing, id, doel,
      "\(ander) beëindigt dit object, maar \(object.type.rawValue) \(object.identificatie?.rawValue ?? "") van "
        + "\(wie) verwijst ernaar",
      keuzes: ["Laat het object bestaan", "Verwijs ergens anders naar, en beëindig het"], doel,
      kant == .a ? doel : nil, kant == .b ? doel : nil, voorstel: "In het voorstel blijft het object bestaan",
      volgtKeuze: false)
    guard let eerder = oordelen.firstIndex(where: { $0.identificatie == id.rawValue }) else { return }
    oordelen[eerder].oordeel = .beslissen
  }

  // MARK: - Points

  private mutating func meld(
    _ soort: Beslispunt.Soort, _ id: OWIdentificatie, _ object: OWObject?, _ wat: String, keuzes: [String],
    _ oud: OWObject?, _ vanA: OWObject?, _ vanB: OWObject?, voorstel: String, volgtKeuze: Bool = true
  ) {
    meld(
      soort, id, object, wat, keuzes: keuzes, oud.map(OWLeesvorm.tekst), vanA.map(OWLeesvorm.tekst),
      vanB.map(OWLeesvorm.tekst), voorstel: voorstel, volgtKeuze: volgtKeuze)
  }

  private mutating func meld(
    _ soort: Beslispunt.Soort, _ id: OWIdentificatie, _ object: OWObject?, _ wat: String, keuzes: [String],
    _ oud: String?, _ vanA: String?, _ vanB: String?, voorstel: String, volgtKeuze: Bool = true
  ) {
    let naam = object.flatMap { OWNaam.naam($0) }.map { " \u{2018}\($0)\u{2019}" } ?? ""
    beslispunten.append(
      Beslispunt(
        soort, plaats: "\(object?.type.rawValue ?? "Object")\(naam)", identificatie: id.rawValue, wat: wat,
        keuzes: keuzes, basis: oud, a: vanA, b: vanB, voorstel: voorstel, volgtKeuze: volgtKeuze))
  }
}

/// An OW object in words that stand beside each other.
enum OWLeesvorm {
  /// "naam: Kappen; locatie: nl.imow-…": every value and reference on one line each.
  static func tekst(_ object: OWObject) -> String {
    var regels: [String] = []
    verzamel(OWBestandEncoder().tak(object), "", &regels)
    return regels.joined(separator: "\n")
  }

  static func waarde(_ tak: Tak) -> String {
    var regels: [String] = []
    verzamel(tak, "", &regels)
    return regels.joined(separator: "\n")
  }

  private static func verzamel(_ tak: Tak, _ naam: String, _ regels: inout [String]) {
    if let doel = tak["href"] {
      regels.append("\(naam.isEmpty ? tak.lokaal : naam): \(doel)")
    } else if tak.takken.isEmpty {
      if !tak.tekst.isEmpty, tak.lokaal != "identificatie" { regels.append("\(tak.lokaal): \(kort(tak.tekst))") }
    } else {
      for kind in tak.takken { verzamel(kind, kind["href"] == nil ? "" : tak.lokaal, &regels) }
    }
  }

  /// A value of a value list by its last part.
  private static func kort(_ tekst: String) -> String {
    tekst.hasPrefix("http") ? tekst.split(separator: "/").last.map(String.init) ?? tekst : tekst
  }
}
