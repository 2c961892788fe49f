import Bevindingen
import STOP
import Tijd

/// What this LVBB has on record, as a value: decisions look at this and at nothing else.
struct Registerbeeld: Sendable, Hashable {
  /// A regulation or information object.
  struct Instrument: Sendable, Hashable {
    enum Soort: String, Sendable, Hashable { case regeling, informatieobject }
    var work: String
    var soort: Soort
    var soortWork: String
    /// Given out at the first publication.
    var consolidatieWork: String?
    var titel: String
    var eindverantwoordelijke: String
    var soortRegeling: String?
    /// The regulation that a tijdelijk regelingdeel is a part of.
    var isTijdelijkDeelVan: String?
    /// Newest first seen metadata module as XML: RegelingMetadata or InformatieObjectMetadata.
    var metadata: String?
    var intrekking: Instrumentregister.Intrekking?
    /// The delivery that withdraws it.
    var intrekkingLevering: String?
    /// The day on which the withdrawal was published; nil when it was not yet.
    var intrekkingGepubliceerdOp: Datum?
  }

  /// A registered version.
  struct Versie: Sendable, Hashable {
    var work: String
    var levering: String
    var kern: Instrumentregister.Versie
    /// Regulation: the text. Information object: the AanleveringInformatieObject. In the Bestandskluis.
    var inhoud: String
    /// Files that go with it (GML, PDF, images): name to hash in the Bestandskluis.
    var bestanden: [String: String]
    var versienummer: String
    var expression: String { kern.expression }
  }

  /// A besluit or kennisgeving.
  struct Bekendmaking: Sendable, Hashable {
    enum Soort: String, Sendable, Hashable { case besluit, kennisgeving }
    var work: String
    var expression: String
    var levering: String
    var soort: Soort
    var isOntwerp: Bool
    /// The besluit that a kennisgeving is about.
    var mededelingOver: String?
    /// What a kennisgeving changes in the procedure of that besluit.
    var mutatie: Procedureverloopmutatie?
    /// Of a besluit: with the kennisgevingen that have been published.
    var verloop: Procedureverloop?
    var datumBekendmaking: Datum?
    var gepubliceerdOp: Datum?
    var publicatie: String?
  }

  /// An order that came in earlier and is not decided on yet.
  struct Openstaand: Sendable, Hashable {
    enum Soort: Sendable, Hashable { case publicatie, afbreken }
    var soort: Soort
    /// Works and expressions: of what is to be published, or of what is to be broken off.
    var identificaties: Set<String>
  }

  var instrumenten: [String: Instrument] = [:]
  /// In the order in which they were registered.
  var versies: [Versie] = []
  var bekendmakingen: [Bekendmaking] = []
  var openstaand: [Openstaand] = []

  func versie(_ expression: String) -> Versie? { versies.first { $0.expression == expression } }
  func versies(van work: String) -> [Versie] { versies.filter { $0.work == work } }
  /// Whether only drafts of this work are on record, which are no law.
  func isAlleenOntwerp(_ work: String) -> Bool {
    let eigen = versies(van: work)
    return !eigen.isEmpty && eigen.allSatisfy(\.kern.isOntwerp)
  }
  func bekendmaking(_ identificatie: String) -> Bekendmaking? {
    bekendmakingen.first { $0.work == identificatie || $0.expression == identificatie }
  }

  /// The value that decisions work on: also versions whose besluit is accepted but not yet published count.
  func register(_ work: String) -> Instrumentregister {
    let instrument = instrumenten[work]
    return Instrumentregister(
      work: work, consolidatieWork: instrument?.consolidatieWork ?? work,
      versies: versies(van: work).map(\.kern), intrekking: instrument?.intrekking)
  }

  /// The procedure of a besluit as it will be when all that waits has been published: the next kennisgeving builds on it.
  func verloop(van besluit: Bekendmaking) -> Procedureverloop? {
    kennisgevingen(over: besluit).filter { $0.gepubliceerdOp == nil }.reduce(besluit.verloop) { verloop, kennisgeving in
      kennisgeving.mutatie.flatMap { verloop?.na($0).model } ?? verloop
    }
  }

  /// In the order in which they came in.
  func kennisgevingen(over besluit: Bekendmaking) -> [Bekendmaking] {
    bekendmakingen.filter {
      $0.soort == .kennisgeving && ($0.mededelingOver == besluit.expression || $0.mededelingOver == besluit.work)
    }
  }

  /// Whether an order to break this off came in earlier and still waits.
  func wachtOpAfbreken(_ bekendmaking: Bekendmaking) -> Bool {
    openstaand.contains { order in
      order.soort == .afbreken && !order.identificaties.isDisjoint(with: [bekendmaking.work, bekendmaking.expression])
    }
  }

  /// The besluit that a delivery brought in.
  func bekendmaking(levering: String) -> Bekendmaking? { bekendmakingen.first { $0.levering == levering } }

  /// Doelen on record with the works that have a version for it.
  var doelen: [String: Set<String>] {
    versies.reduce(into: [:]) { $0[$1.kern.doel, default: []].insert($1.work) }
  }

  /// The date that a doel already has, and through which delivery.
  func datum(vanDoel doel: String) -> (datum: Datum, levering: String)? {
    versies.lazy.compactMap { versie in
      guard versie.kern.doel == doel, let datum = versie.kern.juridischWerkendVanaf else { return nil }
      return (datum, versie.levering)
    }.first
  }
}

extension Registerbeeld {
  /// The toestanden of what has been published; nil when nothing of this work has.
  func toestanden(_ work: String) -> Toestanden? {
    var register = register(work)
    register.versies.removeAll { $0.gepubliceerdOp == nil }
    let ingetrokkenOp = instrumenten[work]?.intrekkingGepubliceerdOp
    if ingetrokkenOp == nil { register.intrekking = nil }
    let dagen = register.versies.compactMap(\.gepubliceerdOp) + [ingetrokkenOp].compactMap { $0 }
    guard let dag = dagen.max() else { return nil }
    return register.consolideer(bekendOp: dag, ontvangenOp: dag)
  }
}
