import Bevindingen
import Markup
import STOP
import Verweving

/// A difference of versions as text for people, as JSON and as the XML of the standard.
extension Versieverschil {
  package var alsTekst: String {
    if isGelijk { return "Geen verschil.\n" }
    return regelingen.filter { !$0.isGelijk }.map(Self.tekst).joined(separator: "\n")
  }

  private static func tekst(_ regeling: Regeling) -> String {
    var regels = [regeling.work.isEmpty ? "Regeling" : regeling.work]
    let wijzigingen = regeling.mutatie?.wijzigingen ?? []
    if !wijzigingen.isEmpty { regels.append("  Tekst: \(aantal(wijzigingen.count))") }
    for wijziging in wijzigingen {
      regels.append("    \(wijziging.label): \(woord(wijziging.soort))")
      let renvooi = renvooi(wijziging.delen)
      regels += renvooi.split(separator: "\n").map { "      \($0)" }
    }
    if !regeling.objecten.isEmpty { regels.append("  OW-objecten: \(aantal(regeling.objecten.count))") }
    for object in regeling.objecten {
      let naam = object.naam.map { " (\($0))" } ?? ""
      regels.append("    \(woord(object.soort)): \(object.type) \(object.identificatie)\(naam)")
    }
    if !regeling.geometrieen.isEmpty { regels.append("  Gebieden: \(aantal(regeling.geometrieen.count))") }
    for geometrie in regeling.geometrieen {
      let namen = geometrie.locaties.isEmpty ? "" : " (\(geometrie.locaties.joined(separator: ", ")))"
      regels.append("    \(woord(geometrie.soort)): \(geometrie.id)\(namen)")
    }
    return regels.joined(separator: "\n") + "\n"
  }

  private static func aantal(_ getal: Int) -> String { "\(getal) \(getal == 1 ? "wijziging" : "wijzigingen")" }

  /// `[-weg-]` and `{+nieuw+}`: readable without colour.
  private static func renvooi(_ delen: [Tekstwijziging.Deel]) -> String {
    delen.map { deel in
      let tekst = deel.tekst
      guard tekst.contains(where: { !$0.isWhitespace }) else { return tekst }
      switch deel.soort {
      case .gelijk: return tekst
      case .nieuw: return "{+\(tekst)+}"
      case .verwijderd: return "[-\(tekst)-]"
      }
    }.joined()
  }

  private static func woord(_ soort: Tekstwijziging.Soort) -> String {
    switch soort {
    case .gewijzigd: "gewijzigd"
    case .kopGewijzigd: "kop gewijzigd"
    case .toegevoegd: "toegevoegd"
    case .verwijderd: "verwijderd"
    case .verplaatst: "verplaatst"
    case .helemaalVervangen: "helemaal vervangen"
    }
  }

  static func woord(_ soort: Soort) -> String {
    switch soort {
    case .toegevoegd: "toegevoegd"
    case .gewijzigd: "gewijzigd"
    case .beeindigd: "beëindigd"
    }
  }

  package var alsJSON: String { JSONTekst.maak(JSONVorm(regelingen: regelingen.map(JSONRegeling.init))) }

  private struct JSONVorm: Encodable { var regelingen: [JSONRegeling] }

  private struct JSONRegeling: Encodable {
    var work: String
    var tekst: [JSONWijziging]
    var objecten: [Object]
    var geometrieen: [Geometrie]

    init(_ regeling: Regeling) {
      work = regeling.work
      tekst = (regeling.mutatie?.wijzigingen ?? []).map(JSONWijziging.init)
      objecten = regeling.objecten
      geometrieen = regeling.geometrieen
    }
  }

  private struct JSONWijziging: Encodable {
    struct Deel: Encodable {
      var soort: String
      var tekst: String
    }
    var soort: String
    var label: String
    var wId: String?
    var eId: String?
    var delen: [Deel]

    init(_ wijziging: Tekstwijziging) {
      soort = wijziging.soort.rawValue
      label = wijziging.label
      wId = wijziging.wId
      eId = wijziging.eId
      delen = wijziging.delen.map { Deel(soort: $0.soort.rawValue, tekst: $0.tekst) }
    }
  }

  /// The mutations of the text, each as a RegelingMutatie; more than one stand under one root of our own.
  package var alsXML: [UInt8] { Self.xml(regelingen.compactMap(\.mutatie)) }

  static func xml(_ mutaties: [RegelingMutatie]) -> [UInt8] {
    let takken = mutaties.filter { !$0.instructies.isEmpty }.map(\.tak)
    let schrijver = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels)
    if takken.count == 1 { return schrijver.schrijf(takken[0]) }
    return schrijver.schrijf(Tak("Verschillen", in: "", takken: takken))
  }
}
