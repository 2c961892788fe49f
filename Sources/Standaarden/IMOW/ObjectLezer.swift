import Bevindingen
import Markup

/// Reads the children of one object element: hands out values, and reports what does not fit the schema.
struct ObjectLezer {
  let element: Element
  let type: OWObjecttype
  let versie: IMOWVersie
  private(set) var bevindingen: [Bevinding] = []
  private(set) var onbekend: [Tak] = []
  private let kinderen: [Element]

  init(_ element: Element, _ type: OWObjecttype, _ versie: IMOWVersie) {
    self.element = element
    self.type = type
    self.versie = versie
    kinderen = element.kinderen
    controleerVelden()
  }

  var plaats: OWPlaats { .element(element) }

  /// Walks children and declaration together; one finding per child that does not fit.
  private mutating func controleerVelden() {
    let velden = OWStructuur.velden(type)
    var plek = 0
    var gezien: Set<String> = []
    for kind in kinderen {
      let naam = kind.lokaal
      guard let hier = velden.firstIndex(where: { $0.naam == naam }), kind.ruimte == ruimte(van: naam) else {
        onbekend.append(kind.tak)
        meld("Element '\(naam)' hoort niet in \(type.rawValue)", bij: kind)
        continue
      }
      if let alleen = OWStructuur.versie(naam, in: type), alleen != versie {
        meld("Element '\(naam)' bestaat alleen in IMOW-schema \(alleen.rawValue)", bij: kind)
      }
      if gezien.contains(naam), !velden[hier].herhaalbaar {
        meld("Element '\(naam)' staat meer dan één keer in \(type.rawValue)", bij: kind)
      } else if hier < plek {
        meld("Element '\(naam)' staat op de verkeerde plaats in \(type.rawValue)", bij: kind)
      }
      plek = max(plek, hier)
      gezien.insert(naam)
    }
    for veld in velden where veld.verplicht && !gezien.contains(veld.naam) {
      let kaart = veld.naam == "identificatie" ? OWSchemaRegels.geenObject : OWSchemaRegels.schema
      bevindingen.append(
        kaart.bevinding("\(type.rawValue) heeft geen '\(veld.naam)'", bij: element.vindplaats))
    }
  }

  /// Status and procedural status live in the namespace of the base type.
  private func ruimte(van veld: String) -> String {
    guard veld == "status" || veld == "procedurestatus" else { return type.ruimte }
    return ObjectLezer.statusruimte(type)
  }

  static func statusruimte(_ type: OWObjecttype) -> String {
    switch type {
    case .regeltekst, .divisie, .divisietekst: OWRuimte.opObject
    default: OWRuimte.owObject
    }
  }

  mutating func meld(_ samenvatting: String, bij plek: Element) {
    bevindingen.append(OWSchemaRegels.schema.bevinding(samenvatting, bij: plek.vindplaats))
  }

  mutating func neemOver(_ ander: ObjectLezer) {
    bevindingen.append(contentsOf: ander.bevindingen)
    onbekend.append(contentsOf: ander.onbekend)
  }

  // MARK: - Values

  func eerste(_ naam: String) -> Element? { kinderen.first { $0.lokaal == naam } }
  func alle(_ naam: String) -> [Element] { kinderen.filter { $0.lokaal == naam } }

  func tekst(_ naam: String) -> String? { eerste(naam)?.tekst }

  var identificatie: OWIdentificatie { OWIdentificatie(tekst("identificatie") ?? "") }
  var status: OWStatus? { tekst("status").map(OWStatus.init) }
  var procedurestatus: OWProcedurestatus? { tekst("procedurestatus").map(OWProcedurestatus.init) }

  func waarde(_ naam: String) -> Waardelijstwaarde? {
    eerste(naam).map { Waardelijstwaarde($0.tekst, plaats: .element($0)) }
  }
  func waarden(_ naam: String) -> [Waardelijstwaarde] {
    alle(naam).map { Waardelijstwaarde($0.tekst, plaats: .element($0)) }
  }

  /// The text, checked against a form that the schema demands.
  mutating func tekst(_ naam: String, vorm: OWVorm) -> String? {
    guard let kind = eerste(naam) else { return nil }
    let tekst = kind.tekst
    if !vorm.past(tekst) { meld("'\(tekst)' in '\(naam)' is geen \(vorm.rawValue)", bij: kind) }
    return tekst
  }

  mutating func attribuut(_ naam: String) -> String {
    if let waarde = element[naam] { return waarde }
    meld("\(type.rawValue) heeft geen attribuut '\(naam)'", bij: element)
    return ""
  }

  /// The references in a container element.
  mutating func verwijzingen(_ veld: String) -> [OWVerwijzing] {
    guard let container = eerste(veld) else { return [] }
    return verwijzingen(in: container, veld: veld)
  }

  mutating func verwijzing(_ veld: String) -> OWVerwijzing? {
    guard let container = eerste(veld) else { return nil }
    let gevonden = verwijzingen(in: container, veld: veld)
    if gevonden.count > 1 { meld("'\(veld)' heeft meer dan één verwijzing", bij: container) }
    return gevonden.first
  }

  mutating func verwijzingen(in container: Element, veld: String, behalve: Set<String> = []) -> [OWVerwijzing] {
    let toegestaan = OWStructuur.verwijzingen(in: veld)
    var gevonden: [OWVerwijzing] = []
    for kind in container.kinderen where !behalve.contains(kind.lokaal) {
      guard toegestaan.contains(kind.lokaal) else {
        meld("Element '\(kind.lokaal)' hoort niet in '\(veld)'", bij: kind)
        continue
      }
      guard let doel = kind["href"], !doel.isEmpty else {
        meld("\(kind.lokaal) heeft geen xlink:href", bij: kind)
        continue
      }
      gevonden.append(OWVerwijzing(OWIdentificatie(doel), element: kind.lokaal, plaats: .element(kind)))
    }
    if gevonden.isEmpty { meld("'\(veld)' bevat geen verwijzing", bij: container) }
    return gevonden
  }
}

/// The lexical forms that the schema demands of simple values.
enum OWVorm: String {
  case getal = "getal"
  case geheelGetal = "geheel getal"
  case nietLeeg = "tekst met een teken"
  case symboolcode = "symboolcode"
  case waardeInRegeltekst = "vaste tekst 'waarde staat in regeltekst'"
  case bestuurlijkeGrenzenID = "code van een bestuurlijk gebied"

  func past(_ tekst: String) -> Bool {
    switch self {
    case .geheelGetal: Int(tekst) != nil
    case .getal: Self.isDecimaal(tekst)
    case .nietLeeg: !tekst.isEmpty
    case .waardeInRegeltekst: tekst == "waarde staat in regeltekst"
    case .symboolcode: Self.isSymboolcode(tekst)
    case .bestuurlijkeGrenzenID: Self.isGrenzenID(tekst)
    }
  }

  private static func isDecimaal(_ tekst: String) -> Bool {
    let getal = tekst.hasPrefix("-") || tekst.hasPrefix("+") ? tekst.dropFirst() : Substring(tekst)
    let delen = getal.split(separator: ".", omittingEmptySubsequences: false)
    let cijfers = delen.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return delen.count <= 2 && cijfers && delen.contains { !$0.isEmpty }
  }

  private static func isSymboolcode(_ tekst: String) -> Bool {
    let letters = tekst.prefix { ("a"..."z").contains($0) }
    let cijfers = tekst.dropFirst(letters.count)
    return (2...4).contains(letters.count) && cijfers.count == 3 && cijfers.allSatisfy { ("0"..."9").contains($0) }
  }

  private static func isGrenzenID(_ tekst: String) -> Bool {
    guard let voorvoegsel = ["LND", "GM", "PV", "WS"].first(where: { tekst.hasPrefix($0) }) else { return false }
    let rest = tekst.dropFirst(voorvoegsel.count)
    return (1...7).contains(rest.count)
      && rest.allSatisfy { ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "." }
  }
}
