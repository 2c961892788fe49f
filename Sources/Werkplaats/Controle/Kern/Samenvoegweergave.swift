import Bevindingen
import Markup
import STOP
import Tijd
package import Verweving

/// Two changes side by side as text for people, as JSON and as the XML of the standard.
extension Samenvoeging {
  package var alsTekst: String {
    if regelingen.allSatisfy(\.isOngewijzigd) { return "Geen van beide wijzigt iets.\n" }
    return regelingen.filter { !$0.isOngewijzigd }.map(Self.tekst).joined(separator: "\n")
  }

  private static func tekst(_ regeling: Regeling) -> String {
    var regels = [regeling.work.isEmpty ? "Regeling" : regeling.work]
    for (kop, versie) in [("Basis", regeling.basis), ("A", regeling.a), ("B", regeling.b)] where !versie.isEmpty {
      regels += Kolommen.metKop(kop, versie, inspringing: 2, kopbreedte: 7)
    }
    regels.append("")
    regels.append(samenvatting(regeling))
    for plaats in regeling.tekst?.plaatsen ?? [] { regels += [""] + tekst(plaats) }
    regels += lijst("OW-objecten", regeling.objecten.map(regel))
    regels += lijst("Gebieden", regeling.gebieden.map(regel))
    regels += lijst("Informatieobjecten", regeling.informatieobjecten.map(regel))
    regels += besluiten(regeling)
    if regeling.gemaaktOpBasisVan.contains(where: { $0.soort != .basisversie }) {
      regels += ["", "Zo staat in het besluit waaruit het voorstel is gemaakt (gemaaktOpBasisVan):"]
      for basis in regeling.gemaaktOpBasisVan {
        regels += Kolommen.metKop(
          basis.soort.rawValue, "\(basis.doel), \(basis.gemaaktOp)", inspringing: 2, kopbreedte: 19)
      }
    }
    return regels.joined(separator: "\n") + "\n"
  }

  private static func samenvatting(_ regeling: Regeling) -> String {
    let oordelen =
      (regeling.tekst?.plaatsen.map(\.oordeel) ?? []) + regeling.objecten.map(\.oordeel)
      + regeling.gebieden.map(\.oordeel) + regeling.informatieobjecten.map(\.oordeel)
    let delen = Samenvoegoordeel.allCases.compactMap { soort -> String? in
      let aantal = oordelen.filter { $0 == soort }.count
      return aantal == 0 ? nil : "\(aantal) \(woord(soort))"
    }
    return "Geraakt: \(delen.joined(separator: ", "))."
  }

  static func woord(_ oordeel: Samenvoegoordeel) -> String {
    switch oordeel {
    case .alleenA: "alleen A"
    case .alleenB: "alleen B"
    case .zelfde: "beide hetzelfde"
    case .verweven: "verweven"
    case .beslissen: "beslissen"
    }
  }

  // MARK: - Text

  private static func tekst(_ plaats: Plaatsoordeel) -> [String] {
    var regels = [Kolommen.titelregel(plaats.label, woord(plaats.oordeel))]
    switch plaats.oordeel {
    case .alleenA, .zelfde: regels += Kolommen.gebroken(renvooi(plaats.a), breedte: Kolommen.breedte)
    case .alleenB: regels += Kolommen.gebroken(renvooi(plaats.b), breedte: Kolommen.breedte)
    case .verweven, .beslissen:
      regels += Kolommen.naastElkaar("A", "B")
      regels += Kolommen.naastElkaar(kolom(plaats.a), kolom(plaats.b))
      regels += Kolommen.metKop("Voorstel:", renvooi(plaats.voorstel), inspringing: 0, kopbreedte: 10)
    }
    if !plaats.verplaatstDoor.isEmpty {
      let wie = plaats.verplaatstDoor.map { $0.rawValue.uppercased() }.sorted().joined(separator: " en ")
      regels.append("Verplaatst door \(wie).")
    }
    return regels
  }

  private static func kolom(_ delen: [Tekstwijziging.Deel]) -> String {
    delen.isEmpty ? "(ongewijzigd)" : renvooi(delen)
  }

  /// With the marks `[-weg-]` and `{+nieuw+}`; long stretches that stay are shortened.
  private static func renvooi(_ delen: [Tekstwijziging.Deel]) -> String {
    let tekst = delen.map { deel in
      let kaal = deel.tekst
      guard kaal.contains(where: { !$0.isWhitespace }) else { return kaal }
      // A mark stands against the words; the white space around them stays outside it.
      let voor = kaal.first?.isWhitespace == true ? " " : ""
      let na = kaal.last?.isWhitespace == true ? " " : ""
      switch deel.soort {
      case .gelijk: return ingekort(kaal)
      case .nieuw: return "\(voor){+\(kaal.bijgesneden)+}\(na)"
      case .verwijderd: return "\(voor)[-\(kaal.bijgesneden)-]\(na)"
      }
    }.joined()
    return tekst.split(separator: "\n").map(\.genormaliseerd).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// How much of an unchanged stretch stands before and behind a change.
  private static let omgeving = 40

  private static func ingekort(_ tekst: String) -> String {
    guard tekst.count > 2 * omgeving + 20 else { return tekst }
    let voor = tekst.prefix(omgeving)
    let na = tekst.suffix(omgeving)
    let heelVoor = voor.lastIndex(of: " ").map { voor[..<$0] } ?? voor
    let heelNa = na.firstIndex(of: " ").map { na[na.index(after: $0)...] } ?? na
    return "\(heelVoor) \u{2026} \(heelNa)"
  }

  // MARK: - Lists

  private static func lijst(_ kop: String, _ regels: [String]) -> [String] {
    regels.isEmpty ? [] : ["", kop] + regels.flatMap { Kolommen.metKop("-", $0, inspringing: 2, kopbreedte: 2) }
  }

  private static func regel(_ object: OWVerweving.Objectoordeel) -> String {
    let naam = object.naam.map { " (\($0))" } ?? ""
    return "\(object.type) \(object.identificatie)\(naam): \(daden(object.a, object.b)); \(woord(object.oordeel))"
  }

  private static func regel(_ gebied: Gebied) -> String {
    let namen = gebied.locaties.isEmpty ? "" : " (\(gebied.locaties.joined(separator: ", ")))"
    return "\(gebied.id)\(namen): \(daden(gebied.a, gebied.b)); \(woord(gebied.oordeel))"
  }

  private static func regel(_ object: Informatieobject) -> String {
    let versies = [object.a.map { "A \($0)" }, object.b.map { "B \($0)" }].compactMap(\.self).joined(separator: ", ")
    return "\(object.naam ?? object.work): \(versies); \(woord(object.oordeel))"
  }

  private static func daden(_ a: Versieverschil.Soort?, _ b: Versieverschil.Soort?) -> String {
    [a.map { "A \(Versieverschil.woord($0))" }, b.map { "B \(Versieverschil.woord($0))" }].compactMap(\.self)
      .joined(separator: ", ")
  }

  // MARK: - What people decide

  private static func besluiten(_ regeling: Regeling) -> [String] {
    guard !regeling.beslispunten.isEmpty else { return ["", "Er is niets te beslissen."] }
    var regels = ["", Kolommen.titelregel("Te beslissen", "\(regeling.beslispunten.count)")]
    for (nummer, punt) in regeling.beslispunten.enumerated() { regels += besluit("\(nummer + 1)", punt) }
    return regels
  }

  /// One point, with what can be chosen and by whom.
  static func besluit(_ naam: String, _ punt: Beslispunt) -> [String] {
    var regels = [""]
    regels += Kolommen.metKop(
      naam.count > 2 ? "-" : "\(naam).", "\(punt.plaats): \(punt.wat).", inspringing: 0, kopbreedte: 4)
    for (kop, lezing) in [("Basis", punt.basis), ("A", punt.a), ("B", punt.b)] {
      let tekst = lezing.map { $0.isEmpty ? "(niets)" : ingekortBlok($0) } ?? "(staat er niet)"
      if punt.basis != nil || kop != "Basis" { regels += regelParen(kop, tekst) }
    }
    regels += regelParen("Waarom", punt.waarom)
    for (plek, keuze) in punt.keuzes.enumerated() {
      let letter = ["a", "b", "c", "d"][min(plek, 3)]
      regels += regelParen(plek == 0 ? "Kies" : "", "\(letter)) \(keuze)")
    }
    regels += regelParen("Wie", punt.wie)
    return regels + regelParen("Nu", punt.voorstel)
  }

  static func regelParen(_ kop: String, _ tekst: String) -> [String] {
    Kolommen.metKop(kop, tekst, inspringing: 4, kopbreedte: 8)
  }

  /// At most this much of a text stands in the list; the JSON has all.
  private static let langsteLezing = 400

  private static func ingekortBlok(_ tekst: String) -> String {
    tekst.count <= langsteLezing ? tekst : tekst.prefix(langsteLezing) + "\u{2026}"
  }

  // MARK: - JSON and XML

  package var alsJSON: String { JSONTekst.maak(JSONVorm(regelingen: regelingen.map(JSONRegeling.init))) }

  private struct JSONVorm: Encodable { var regelingen: [JSONRegeling] }

  private struct JSONRegeling: Encodable {
    struct Versies: Encodable { var basis, a, b: String }
    struct Herkomst: Encodable { var soort, doel, gemaaktOp: String }
    var work: String
    var versies: Versies
    var tekst: [JSONPlaats]
    var objecten: [OWVerweving.Objectoordeel]
    var gebieden: [Gebied]
    var informatieobjecten: [Informatieobject]
    var beslispunten: [JSONPunt]
    var gemaaktOpBasisVan: [Herkomst]
    /// New wIds of B that A had given out as well, and what they are in the proposal.
    var hernoemd: [String: String]

    init(_ regeling: Regeling) {
      work = regeling.work
      versies = Versies(basis: regeling.basis, a: regeling.a, b: regeling.b)
      tekst = (regeling.tekst?.plaatsen ?? []).map(JSONPlaats.init)
      objecten = regeling.objecten
      gebieden = regeling.gebieden
      informatieobjecten = regeling.informatieobjecten
      beslispunten = regeling.beslispunten.map(JSONPunt.init)
      gemaaktOpBasisVan = regeling.gemaaktOpBasisVan.map {
        Herkomst(soort: $0.soort.rawValue, doel: $0.doel, gemaaktOp: $0.gemaaktOp.description)
      }
      hernoemd = regeling.tekst?.hernoemd ?? [:]
    }
  }

  private struct JSONPlaats: Encodable {
    struct Deel: Encodable { var soort, tekst: String }
    var wId: String
    var label: String
    var oordeel: Samenvoegoordeel
    var verplaatstDoor: [String]
    var a: [Deel]
    var b: [Deel]
    var voorstel: [Deel]

    init(_ plaats: Plaatsoordeel) {
      func delen(_ delen: [Tekstwijziging.Deel]) -> [Deel] {
        delen.map { Deel(soort: $0.soort.rawValue, tekst: $0.tekst) }
      }
      wId = plaats.wId
      label = plaats.label
      oordeel = plaats.oordeel
      verplaatstDoor = plaats.verplaatstDoor.map(\.rawValue).sorted()
      a = delen(plaats.a)
      b = delen(plaats.b)
      voorstel = delen(plaats.voorstel)
    }
  }

  private struct JSONPunt: Encodable {
    var soort: Beslispunt.Soort
    var plaats, identificatie, wat, waarom: String
    var keuzes: [String]
    var wie: String
    var basis, a, b: String?
    var voorstel: String

    init(_ punt: Beslispunt) {
      soort = punt.soort
      plaats = punt.plaats
      identificatie = punt.identificatie
      wat = punt.wat
      waarom = punt.waarom
      keuzes = punt.keuzes
      wie = punt.wie
      basis = punt.basis
      a = punt.a
      b = punt.b
      voorstel = punt.voorstel
    }
  }

  /// The proposals, each as a RegelingMutatie on the base.
  package var alsXML: [UInt8] { Versieverschil.xml(regelingen.compactMap(\.mutatie)) }
}
