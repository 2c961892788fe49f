import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import Opslag
import STTR
import Synchronization
import Tijd

/// The register in use: its own tables, and the lists of activiteiten that it pulls from the published plans.
struct Register: Sendable {
  let omgeving: Werkplaatsomgeving
  let store: RTRStore
  let organisaties: [RTROrganisatie]
  let kast = Regelkast()

  /// How old the list of a plan may be.
  enum Versheid: Sendable {
    /// Asked again: what was published a second ago must be there.
    case vers
    /// A check asks many times in a row; within a minute of the practice clock one pull is enough.
    case minuut
  }

  private static let omgevingsdocumenten: Systeemnaam = "omgevingsdocumenten"
  private static let rtr: Systeemnaam = "rtr"
  private static let koppelvlak = "Toepasbaar opvragen v7"
  /// Gemeentestad has one page; the whole country about a hundred.
  private static let meestePaginas = 200

  func beeld(op datum: Datum, _ versheid: Versheid = .vers, bevat urns: Set<String> = []) async throws
    -> Registerbeeld
  {
    let (plan, storing) = try await plan(datum, versheid, bevat: urns)
    return Registerbeeld(
      datum: datum, plan: plan, toepasbaar: try store.toepasbaar(), regels: try store.regels(),
      werkzaamheden: try store.werkzaamheden(), organisaties: organisaties, storing: storing)
  }

  /// The activiteiten of all plans on a day. When the plans cannot be reached: what was kept, with the reason.
  func plan(_ datum: Datum, _ versheid: Versheid, bevat urns: Set<String> = []) async throws
    -> (activiteiten: [ToepasbaarOpvragen.Activiteit], storing: String?)
  {
    let bewaard = try store.plan(datum)
    if versheid == .minuut, let bewaard, abs(omgeving.klok.nu.seconden - bewaard.opgehaald.seconden) <= 60,
      urns.isSubset(of: bewaard.activiteiten.map(\.identificatie))
    {
      return (bewaard.activiteiten, nil)
    }
    do {
      let vers = try await haalOp(datum)
      try store.bewaarPlan(datum, vers, op: omgeving.klok.nu)
      return (vers, nil)
    } catch let fout as Planstoring {
      return (bewaard?.activiteiten ?? [], fout.reden)
    }
  }

  private func haalOp(_ datum: Datum) async throws -> [ToepasbaarOpvragen.Activiteit] {
    var alle: [ToepasbaarOpvragen.Activiteit] = []
    for pagina in 1...Self.meestePaginas {
      let vervolg = pagina == 1 ? "" : "&page=\(pagina)"
      let doel = "\(DSOPad.toepasbaarOpvragen)/activiteiten?datum=\(datum)\(vervolg)"
      let antwoord = try await vraag(.get(doel, koppen: ["Accept": DSOMediatype.hal]))
      guard let lijst = try? antwoord.json(ToepasbaarOpvragen.Activiteiten.self) else {
        throw Planstoring(reden: "Het antwoord van Omgevingsdocumenten is niet te lezen.")
      }
      alle += lijst.embedded.activiteiten
      if pagina >= lijst.page?.totalPages ?? 1 { break }
    }
    return alle
  }

  private func vraag(_ aanroep: Aanroep) async throws(Planstoring) -> Ketenspoor.Antwoord {
    let antwoord: Ketenspoor.Antwoord
    do {
      antwoord = try await omgeving.verbindingen.roep(
        van: Self.rtr, naar: Self.omgevingsdocumenten, koppelvlak: Self.koppelvlak, aanroep)
    } catch {
      throw Planstoring(reden: "Omgevingsdocumenten is niet bereikbaar.")
    }
    guard antwoord.isGelukt else {
      let detail = antwoord.alsProbleem?.detail ?? "status \(antwoord.status)"
      throw Planstoring(reden: "Omgevingsdocumenten gaf geen lijst: \(detail)")
    }
    return antwoord
  }

  // MARK: - Geometry

  /// How a place lies with regard to the locations: asked twice, with intersects and with within.
  func ligging(_ plek: GeoJSON, _ gevraagd: Set<String>, op dag: Datum) async throws -> [String: GeoAntwoord] {
    guard !gevraagd.isEmpty else { return [:] }
    let kleiner = Krimp.kleiner(plek)
    let raakt = try await locaties(kleiner, "intersects", op: dag)
    let binnen = try await locaties(kleiner, "within", op: dag)
    let isPunt = if case .point = plek { true } else { false }
    var uit: [String: GeoAntwoord] = [:]
    for locatie in gevraagd {
      // A point has no part: on the border it is inside.
      uit[locatie] =
        binnen.contains(locatie) || (isPunt && raakt.contains(locatie))
        ? .ja
        : raakt.contains(locatie) ? .deels : .nee
    }
    return uit
  }

  /// Every location there is, for the check at delivery; nil when nobody can tell.
  func alleLocaties(op dag: Datum) async -> Set<String>? {
    // The square in which all of the Netherlands lies in RD.
    let hoeken: [(Double, Double)] = [(0, 300_000), (300_000, 300_000), (300_000, 650_000), (0, 650_000), (0, 300_000)]
    let nederland = GeoJSON.polygon([hoeken.map { .init(x: $0.0, y: $0.1) }])
    return try? await locaties(nederland, "intersects", op: dag)
  }

  func locaties(_ plek: GeoJSON, _ operatie: String, op dag: Datum) async throws -> Set<String> {
    let vraag = ToepasbaarOpvragen.LocatieZoekvraag(geo: .init(geometrie: plek, spatialOperator: operatie))
    var aanroep = try Aanroep.json(
      .post, DSOPad.toepasbaarOpvragen + "/locatieidentificaties/_zoek?datum=\(dag)", vraag,
      koppen: ["Accept": DSOMediatype.hal])
    aanroep.koppen[DSOHeader.contentCrs] = DSOCrs.rd
    let antwoord = try await self.vraag(aanroep)
    guard let lijst = try? antwoord.json(ToepasbaarOpvragen.Locatieidentificaties.self) else {
      throw Planstoring(reden: "Het antwoord van Omgevingsdocumenten is niet te lezen.")
    }
    return Set(lijst.embedded.locatieidentificaties)
  }

  // MARK: - Rule files

  func vraagbaak(_ regel: Regelregistratie) throws -> Vraagbaak? {
    try regels(regel).map { Vraagbaak(identifier: regel.identifier, regels: $0) }
  }

  func regels(_ regel: Regelregistratie) throws -> Regelbestand? {
    if let gelezen = kast.zoek(regel.sha256) { return gelezen }
    guard let bytes = try store.kluis.lees(regel.sha256),
      let gelezen = STTRDecoder.decodeer(bytes, bestand: "\(regel.naam).dmn").model
    else { return nil }
    kast.bewaar(regel.sha256, gelezen)
    return gelezen
  }
}

/// The plans cannot be asked.
struct Planstoring: BeantwoordbareFout {
  let reden: String
  var antwoord: Ketenspoor.Antwoord {
    .probleem(
      status: 503, titel: "De activiteiten van de plannen zijn nu niet op te vragen",
      detail: "\(reden) Probeer het straks opnieuw.")
  }
}

/// Rule files that were read before, by hash: reading one takes longer than asking it.
final class Regelkast: Sendable {
  /// A check asks a handful of files; the practice register has some tens.
  private static let grootsteAantal = 100
  private let inhoud = Mutex<[String: Regelbestand]>([:])

  func zoek(_ sha256: String) -> Regelbestand? { inhoud.withLock { $0[sha256] } }
  func bewaar(_ sha256: String, _ regels: Regelbestand) {
    inhoud.withLock { inhoud in
      if inhoud.count >= Self.grootsteAantal { inhoud.removeAll() }
      inhoud[sha256] = regels
    }
  }
}
