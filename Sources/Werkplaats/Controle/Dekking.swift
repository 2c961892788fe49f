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
      codes: lvbb(1550, 1559, 4716, 1579),
      waarom:
        "Gaat over bestanden die de LVBB zelf bij een aanlevering bewaart. Een aanlevering van buiten kan ze niet "
        + "missen of tegenhouden."),
    Niet(
      codes: lvbb(3502),
      waarom: "De collectie staat in het work en in de expressie. Zijn die verschillend, dan begint de expressie niet "
        + "met het work; dat meldt STOP1001 eerder. BHKV1018 controleert of de collectie bij de kaart past."),
    Niet(
      codes: lvbb(4036), waarom: "De waardelijsten zitten in het programma en kunnen dus niet ontbreken."),
    Niet(
      codes: lvbb(4712),
      waarom: "LVBB1501 is strenger en komt eerder: een publicatie mag ook niet vandaag zijn."),
    Niet(
      codes: lvbb(7001),
      waarom:
        "Een wijziging die niet is uit te voeren, krijgt eerder de code die zegt waarom: LVBB5003 tot en met 5033."),
    Niet(
      codes: lvbb(7002),
      waarom: "Een doel zonder versie kan alleen een doel met een datum zijn; dat is LVBB7003."),
    Niet(
      codes: lvbb(7006...7009),
      waarom: "Wat een doel aanwijst, moet zijn meegeleverd of bekend zijn. Dat melden LVBB4032, LVBB5014 en LVBB3800 "
        + "eerder."),
    Niet(
      codes: lvbb(7502, 7503, 7504, 8001),
      waarom:
        "Controleert wat de LVBB zelf maakt. Wij houden dat in onze tests tegen het officiële schema; proefversies "
        + "en wetstechnische informatie maken wij niet."),
    Niet(
      codes: lvbb(7734, 7735),
      waarom: "Gaat over interne opdrachten van de LVBB (valideerRegelingVersie en dergelijke), zonder openbaar schema."
    ),
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
