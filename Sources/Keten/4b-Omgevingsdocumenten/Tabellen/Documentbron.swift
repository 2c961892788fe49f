import DSOKoppelvlak
import Geometrie
import IMOW
import Synchronization
import Tijd

/// Everything that the doors and pages ask for: versions with their objects, and what lies where. Keeps what was
/// worked out, since a published version never changes.
final class Documentbron: Sendable {
  let store: DocumentStore
  let namen: Bestuursnamen
  private let kas = Mutex(Kas())

  private struct Kas {
    var standen: [String: Regelingstand] = [:]
    var kaart: Geometriekaart?
  }

  /// Versions of practice plans are small; this keeps the memory of a long exercise bounded.
  private static let grootsteKas = 64

  init(store: DocumentStore, namen: Bestuursnamen) {
    self.store = store
    self.namen = namen
  }

  // MARK: - Versions

  func geldend(_ reis: Tijdreis) throws -> [Regelingversie] { try store.geldend(reis) }

  func geldend(_ naam: String, _ reis: Tijdreis) throws -> Regelingversie? {
    try store.geldend(reis).first { $0.heet(naam) }
  }

  /// Past, present and future of one regulation.
  func versies(_ naam: String, bekendOp tijdstip: Tijdstip) throws -> [Regelingversie] {
    try store.versies(bekendOp: tijdstip).filter { $0.heet(naam) }
  }

  /// All versions of all regulations that were ever handed over, oldest first per regulation.
  func alleVersies() throws -> [Regelingversie] { try store.versies(bekendOp: Self.later) }

  /// Later than any clock of an exercise.
  private static let later = Tijdstip(seconden: 253_402_300_799)

  func stand(_ versie: Regelingversie) throws -> Regelingstand {
    let bronnen = try store.owBronnen(versie)
    let delen = bronnen.map { "\($0.levering).\($0.volgorde)" }.joined(separator: ",")
    let sleutel = "\(versie.levering) \(versie.toestand) \(versie.werkendVanaf) \(delen)"
    if let bekend = kas.withLock({ $0.standen[sleutel] }) { return bekend }
    var ow = OWVerzameling()
    for bron in bronnen { ow = ow.toegepast(try store.owObjecten(bron)).verzameling }
    let stand = Regelingstand(
      versie: versie, tekst: try versie.instrumentVersie.flatMap { try store.tekst($0)?.tak },
      metadata: try store.metadata(versie), ow: ow)
    kas.withLock { kas in
      if kas.standen.count >= Self.grootsteKas { kas.standen.removeAll() }
      kas.standen[sleutel] = stand
    }
    return stand
  }

  // MARK: - Geometry

  /// Basisgeo ids (lower case) of what this shape touches: first by bounding box in the database, then exactly.
  func geraakt(_ vorm: Vorm) throws -> Set<String> {
    guard let vak = vorm.omhullende, !(try store.geometrieen(in: vak).isEmpty) else { return [] }
    return try geometriekaart().geraakt(vorm)
  }

  func geometriekaart() throws -> Geometriekaart {
    let nummer = try store.nieuwsteLevering()
    if let bekend = kas.withLock({ $0.kaart }), bekend.levering == nummer { return bekend }
    let kaart = Geometriekaart(levering: nummer, try store.geometrieen())
    kas.withLock { $0.kaart = kaart }
    return kaart
  }

  // MARK: - Activities

  /// One activiteit of a published plan with the days on which it exists.
  struct Activiteitregel: Sendable {
    var activiteit: Activiteit
    var stand: Regelingstand
    var begin: Datum
    var eind: Datum?
    /// Locaties of all its ActiviteitLocatieaanduidingen.
    var locaties: [OWIdentificatie]
  }

  func activiteiten(op dag: Datum, bekendOp nu: Tijdstip) throws -> [Activiteitregel] {
    let versies = try store.versies(bekendOp: nu)
    return try store.geldend(Tijdreis(op: dag, bekendOp: nu)).flatMap { versie in
      let stand = try stand(versie)
      let eigen = try versies.filter { $0.consolidatie == versie.consolidatie }.map { try self.stand($0) }
      return stand.ow.activiteiten.map { activiteit in
        let (begin, eind) = Self.duur(activiteit.identificatie, rond: versie, in: eigen)
        return Activiteitregel(
          activiteit: activiteit, stand: stand, begin: begin, eind: eind,
          locaties: stand.locaties(van: activiteit.identificatie))
      }
    }
  }

  /// From the first to past the last of the neighbouring versions that have the activiteit.
  private static func duur(
    _ identificatie: OWIdentificatie, rond versie: Regelingversie, in standen: [Regelingstand]
  ) -> (Datum, Datum?) {
    guard let plek = standen.firstIndex(where: { $0.versie.toestand == versie.toestand }) else {
      return (versie.werkendVanaf, versie.werkendTot)
    }
    let heeft = { (stand: Regelingstand) in stand.ow.activiteit(identificatie) != nil }
    let voor = standen[...plek].reversed().prefix(while: heeft).last
    let na = standen[plek...].prefix(while: heeft).last
    return (voor?.versie.werkendVanaf ?? versie.werkendVanaf, na?.versie.werkendTot)
  }
}

extension Regelingstand {
  /// Where the activiteit is regulated: the locaties of its ActiviteitLocatieaanduidingen, each once.
  func locaties(van activiteit: OWIdentificatie) -> [OWIdentificatie] {
    var gezien: Set<OWIdentificatie> = []
    return ow.juridischeRegels.flatMap(\.activiteitaanduidingen)
      .filter { $0.activiteit?.doel == activiteit }
      .flatMap { $0.locatieaanduiding?.locaties ?? [] }.map(\.doel).filter { gezien.insert($0).inserted }
  }
}

/// All geometries of one data version with an index on place.
final class Geometriekaart: Sendable {
  let levering: Int
  private let ids: [String]
  private let vormen: [String: Vorm]
  private let index: Vormindex

  init(levering: Int, _ geometrieen: [(id: String, vorm: Vorm)]) {
    self.levering = levering
    ids = geometrieen.map(\.id)
    vormen = Dictionary(geometrieen.map { ($0.id, $0.vorm) }, uniquingKeysWith: { eerste, _ in eerste })
    index = Vormindex(geometrieen.map(\.vorm))
  }

  func geraakt(_ vorm: Vorm) -> Set<String> { Set(index.raakt(vorm).map { ids[$0] }) }

  subscript(_ id: String) -> Vorm? { vormen[id.lowercased()] }
}
