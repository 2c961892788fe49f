import Geometrie
import IMOW
import STOP

/// What applies at a place: per regulation the rules with their annotations, and the areas that the place lies in.
struct Plaatsantwoord: Sendable {
  struct Regel: Sendable {
    var wId: String
    var titel: String
    var inhoud: [Leesblok]
    var annotaties: [Annotatieregel]
    fileprivate var volgnummer: Int
  }

  struct Regeling: Sendable {
    var stand: Regelingstand
    var regels: [Regel]
    /// Areas that the place lies in, with their geometry ids.
    var gebieden: [Gebied]
    var ankers: Set<String>
  }

  struct Gebied: Sendable, Hashable {
    var naam: String
    var geometrie: String
  }

  var regelingen: [Regeling]

  var aantalRegels: Int { regelingen.reduce(0) { $0 + $1.regels.count } }

  init(_ standen: [Regelingstand], geraakt: Set<String>) {
    regelingen = standen.compactMap { Self.regeling($0, geraakt) }
  }

  private static func regeling(_ stand: Regelingstand, _ geraakt: Set<String>) -> Regeling? {
    let annotaties = stand.annotaties(raakt: geraakt)
    guard !annotaties.isLeeg else { return nil }
    let wijzer = Tekstwijzer(stand.tekst.map { Leesvorm($0) } ?? Leesvorm(blokken: []))
    let maker = Annotatieregelmaker(stand: stand, plaats: annotaties)
    let wIds =
      annotaties.regelteksten.map(\.wId) + annotaties.divisies.map(\.wId) + annotaties.divisieteksten.map(\.wId)
    let regels = wIds.map { wId in
      let plek = wijzer[wId]
      return Regel(
        wId: wId, titel: plek?.titel ?? "Tekst \(wId) (niet doorgeleverd)", inhoud: plek?.deel.inhoud ?? [],
        annotaties: maker.regels(bij: wId), volgnummer: plek?.volgnummer ?? .max)
    }
    return Regeling(
      stand: stand, regels: regels.sorted { $0.volgnummer < $1.volgnummer }, gebieden: gebieden(annotaties, stand),
      ankers: wijzer.ankers)
  }

  private static func gebieden(_ annotaties: Annotaties, _ stand: Regelingstand) -> [Gebied] {
    var gezien: Set<String> = []
    return annotaties.geselecteerdeLocaties.compactMap { identificatie in
      guard let locatie = stand.ow.locatie(identificatie), let geometrie = locatie.geometrieID,
        gezien.insert(geometrie.lowercased()).inserted
      else { return nil }
      return Gebied(naam: locatie.noemer ?? identificatie.rawValue, geometrie: geometrie)
    }
  }

  /// The whole area of one rule, also where the place is not.
  func werkingsgebied(_ wId: String) -> [Gebied] {
    regelingen.flatMap { regeling -> [Gebied] in
      guard regeling.regels.contains(where: { $0.wId == wId }) else { return [] }
      let annotaties = regeling.stand.vraag.annotaties(bij: wId)
      let locaties =
        annotaties.regelteksten.flatMap { regeling.stand.vraag.werkingsgebied(regeltekst: $0.identificatie) }
        + (annotaties.divisies.map(\.identificatie) + annotaties.divisieteksten.map(\.identificatie))
        .flatMap { regeling.stand.vraag.werkingsgebied(divisie: $0) }
      return locaties.compactMap { locatie in
        locatie.geometrieID.map { Gebied(naam: locatie.noemer ?? locatie.identificatie.rawValue, geometrie: $0) }
      }
    }
  }
}
