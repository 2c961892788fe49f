package import Bevindingen
import Geometrie
import IMOW
import Markup
package import STOP
package import Verweving

/// `verschil`: what differs between two versions of a regulation, in text, OW objects and geometry.
package struct Versieverschil: Sendable {
  package typealias Soort = Wijzigingsoort

  package struct Object: Sendable, Hashable, Codable {
    package var identificatie: String
    package var type: String
    package var naam: String?
    package var soort: Soort
  }

  package struct Geometrie: Sendable, Hashable, Codable {
    package var id: String
    package var soort: Soort
    /// Names of the locaties that use it.
    package var locaties: [String]
  }

  package struct Regeling: Sendable {
    package var work: String
    /// The change of the text as the standard writes it; without instructions when nothing changed.
    package var mutatie: RegelingMutatie?
    package var objecten: [Object]
    package var geometrieen: [Geometrie]

    package var isGelijk: Bool {
      (mutatie?.instructies.isEmpty ?? true) && objecten.isEmpty && geometrieen.isEmpty
    }
  }

  package var regelingen: [Regeling]

  package var isGelijk: Bool { regelingen.allSatisfy(\.isGelijk) }

  /// A change (mutation, OW delta) in `wordt` is first carried out on `was`.
  package static func vergelijk(was: Invoer, wordt: Invoer) -> Bevonden<Versieverschil> {
    let oud = Planlezer.lees(was)
    let nieuw = Planlezer.lees(wordt)
    var bevindingen = oud.bevindingen + nieuw.bevindingen
    guard let oudModel = oud.model, let nieuwModel = nieuw.model else {
      return Bevonden(nil, bevindingen: bevindingen)
    }
    var basis = Planstapel()
    basis.voegToe(oudModel)
    var stapel = basis
    stapel.voegToe(nieuwModel)
    bevindingen += stapel.bevindingen
    var regelingen: [Regeling] = []
    for beeld in stapel.beelden {
      let vorig = basis.beelden.first { $0.work == beeld.work } ?? basis.beelden.first { $0.work.isEmpty }
      let (regeling, extra) = vergelijk(vorig ?? Planbeeld(work: beeld.work), beeld)
      regelingen.append(regeling)
      bevindingen += extra
    }
    return Bevonden(Versieverschil(regelingen: regelingen), bevindingen: bevindingen)
  }

  private static func vergelijk(_ was: Planbeeld, _ wordt: Planbeeld) -> (Regeling, [Bevinding]) {
    var bevindingen: [Bevinding] = []
    var mutatie: RegelingMutatie?
    if let oud = was.tekst, let nieuw = wordt.tekst {
      let gemaakt = RegelingMutatie.maak(
        was: oud, wordt: nieuw, wasVersie: was.expression, wordtVersie: wordt.expression, componentnaam: "main")
      bevindingen += gemaakt.bevindingen
      mutatie = gemaakt.model
    }
    let regeling = Regeling(
      work: wordt.work, mutatie: mutatie, objecten: objecten(was.ow, wordt.ow), geometrieen: geometrieen(was, wordt))
    return (regeling, bevindingen)
  }

  private static func objecten(_ was: OWVerzameling, _ wordt: OWVerzameling) -> [Object] {
    var uit: [Object] = []
    for object in wordt.objecten {
      guard let identificatie = object.identificatie else { continue }
      guard let vorig = was[identificatie] else {
        uit.append(Self.object(object, .toegevoegd))
        continue
      }
      if !vorig.heeftDezelfdeInhoud(als: object) { uit.append(Self.object(object, .gewijzigd)) }
    }
    for object in was.objecten {
      guard let identificatie = object.identificatie, wordt[identificatie] == nil else { continue }
      uit.append(Self.object(object, .beeindigd))
    }
    return uit.sorted { ($0.type, $0.identificatie) < ($1.type, $1.identificatie) }
  }

  private static func object(_ object: OWObject, _ soort: Soort) -> Object {
    Object(
      identificatie: object.identificatie?.rawValue ?? "", type: object.type.rawValue, naam: OWNaam.naam(object),
      soort: soort)
  }

  /// Geometries that locaties use; where there are no locaties all of them.
  private static func geometrieen(_ was: Planbeeld, _ wordt: Planbeeld) -> [Geometrie] {
    let oud = gebruikt(was)
    let nieuw = gebruikt(wordt)
    var uit: [Geometrie] = []
    for id in Set(oud.keys).union(nieuw.keys).sorted() {
      let namen = (nieuw[id] ?? oud[id] ?? []).sorted()
      switch (oud[id], nieuw[id]) {
      case (nil, .some): uit.append(Geometrie(id: id, soort: .toegevoegd, locaties: namen))
      case (.some, nil): uit.append(Geometrie(id: id, soort: .beeindigd, locaties: namen))
      case (.some, .some):
        if let een = was.geometrieen[id], let ander = wordt.geometrieen[id], een != ander {
          uit.append(Geometrie(id: id, soort: .gewijzigd, locaties: namen))
        }
      case (nil, nil): break
      }
    }
    return uit
  }

  private static func gebruikt(_ beeld: Planbeeld) -> [String: [String]] {
    var uit: [String: [String]] = [:]
    for locatie in beeld.ow.locaties {
      guard let id = locatie.geometrieID?.lowercased() else { continue }
      uit[id, default: []].append(locatie.noemer ?? locatie.identificatie.rawValue)
    }
    if uit.isEmpty { for id in beeld.geometrieen.keys { uit[id] = [] } }
    return uit
  }
}
