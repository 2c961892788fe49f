package import Bevindingen
import STOP

/// Which official codes of STOP and the LVBB are checked here, and why the others are not. It is printed as the page
/// `Docs/naslag/dekking-stop.md`; a test holds the page against this.
package enum Dekking {
  /// A group of codes that we do not check, with the reason that a planjurist can read.
  struct Niet: Sendable {
    var codes: [String]
    var waarom: String
  }

  private static func lvbb(_ nummers: Int...) -> [String] { nummers.map(code) }
  private static func lvbb(_ nummers: ClosedRange<Int>, behalve: Set<Int> = []) -> [String] {
    nummers.filter { !behalve.contains($0) }.map(code)
  }
  private static func code(_ nummer: Int) -> String {
    "LVBB" + String(repeating: "0", count: max(0, 4 - "\(nummer)".count)) + "\(nummer)"
  }
  private static func stop(_ nummers: Int...) -> [String] {
    nummers.map { "STOP" + String(repeating: "0", count: max(0, 4 - "\($0)".count)) + "\($0)" }
  }

  static let lvbbNiet: [Niet] = [
    Niet(
      codes: lvbb(1043, 1507, 2002, 2004) + lvbb(1571...1574) + lvbb(6000...6003),
      waarom: "Gaat over het werk binnen de LVBB zelf. Uit een aanlevering van buiten komt deze melding niet voort."),
    Niet(
      codes: lvbb(1516, 1517, 1518),
      waarom: "Hoort bij een GIO zonder besluit. Het bronhouderkoppelvlak 1.2.0 heeft daar geen opdracht voor."),
    Niet(
      codes: lvbb(1550, 1554, 1559, 4713, 4714, 4716, 5008),
      waarom: "Gaat over een publicatie die wacht om te worden afgebroken. Hier gebeurt afbreken meteen."),
    Niet(
      codes: lvbb(1556, 1557, 1576, 1577, 1578, 1579),
      waarom: "Valt hier samen met LVBB1555: wat is gepubliceerd, is niet af te breken."),
    Niet(
      codes: lvbb(1562, 1565, 1567),
      waarom: "Ons register bewaart niet welk informatieobject of tijdelijk deel op welke versie bouwt."),
    Niet(
      codes: lvbb(3502),
      waarom: "De lijst zegt niet voor welke informatieobjecten; BHKV1018 controleert de collectie van elk van hen."),
    Niet(
      codes: lvbb(4036), waarom: "De waardelijsten zitten in het programma en kunnen dus niet ontbreken."),
    Niet(
      codes: lvbb(4205, 4207, 4210),
      waarom: "Een einddatum volgt bij ons altijd uit de volgende versie en kan dus niet voor het begin liggen."),
    Niet(
      codes: lvbb(4712), waarom: "Hetzelfde als LVBB1501, dat voor elke publicatie wordt gecontroleerd."),
    Niet(
      codes: lvbb(4756, 4757), waarom: "Hetzelfde als LVBB4750: een latere mededeling heeft een latere datum."),
    Niet(
      codes: lvbb(5009), waarom: "Een ander soortWork heeft een ander tekstmodel; dat controleert LVBB5100."),
    Niet(
      codes: lvbb(5020), waarom: "Een RegelingMutatie zegt niet met welke schemaversie zij is gemaakt."),
    Niet(
      codes: lvbb(7001...7010, behalve: [7005]) + lvbb(7501...7504) + lvbb(8001),
      waarom: "Controleert wat de LVBB zelf maakt. Wij houden dat in onze tests tegen het officiële schema."),
    Niet(
      codes: lvbb(7701...7735, behalve: [7710, 7711, 7712, 7727]),
      waarom: "Gaat over consolidaties.xml, dat de LVBB zelf maakt en doorgeeft."),
  ]

  /// Nothing at present: each code of 1.4.1 is decided by one document.
  static let stop141Niet: [Niet] = []

  /// Codes of the two lists that are not checked, with the reason.
  package static var nietGecontroleerd: [String: String] {
    var redenen: [String: String] = [:]
    for groep in lvbbNiet + stop141Niet {
      for code in groep.codes { redenen[code] = groep.waarom }
    }
    return redenen
  }

  /// The lists of the page, by how their codes begin; of STOP one for each version that brought codes.
  private static let lijsten: [(naam: String, hoortErbij: @Sendable (Regelkaart) -> Bool)] = [
    ("STOP 1.3.0, en wat daarvan in 1.4.1 bleef", { $0.isSTOP && $0.norm.versie != nieuw }),
    ("STOP 1.4.1, nieuw (alleen voor een document dat 1.4.1 volgt)", { $0.isSTOP && $0.norm.versie == nieuw }),
    ("Bronhouderkoppelvlak 1.2.0", { $0.code.rawValue.hasPrefix("BHKV") }),
    ("LVBB, validatiematrix 6.0", { $0.code.rawValue.hasPrefix("LVBB") }),
    ("LVBB, soort regeling en overheid", { $0.code.rawValue.hasPrefix("TPOD24") }),
  ]
  private static let nieuw = STOPProfiel.stop141.rawValue

  package static func markdown(_ kaarten: [Regelkaart]) -> String {
    var regels = [
      "# Welke regels van STOP en de LVBB wij controleren", "",
      "Deze pagina is gemaakt met `werkplaats uitleg --dekking`. Bij elke code geeft `werkplaats uitleg CODE` de uitleg.",
    ]
    for (naam, hoortErbij) in lijsten {
      let eigen = kaarten.filter(hoortErbij).sorted { $0.code < $1.code }
      regels += ["", "## \(naam): \(eigen.count) codes", "", "| code | wat er goed moet zijn |", "|---|---|"]
      regels += eigen.map { "| \($0.code) | \($0.titel.replacing("|", with: "\\|")) |" }
    }
    let vervallen = STOPRegels.vervallenIn141.map(\.rawValue).sorted().joined(separator: ", ")
    regels += ["", "Een document dat STOP 1.4.1 volgt, krijgt deze codes van 1.3.0 niet meer: \(vervallen)."]
    regels += ["", "## Niet gecontroleerd, en waarom", "", "| codes | waarom niet |", "|---|---|"]
    regels += (lvbbNiet + stop141Niet).map { "| \($0.codes.joined(separator: ", ")) | \($0.waarom) |" }
    return regels.joined(separator: "\n") + "\n"
  }
}

extension Regelkaart {
  fileprivate var isSTOP: Bool { code.rawValue.hasPrefix("STOP") }
}
