import DSOKoppelvlak
import STTR
import Tijd

/// An organisation that the register knows: who may deliver for which code.
package struct RTROrganisatie: Sendable, Hashable {
  package var oin: String
  /// `gm9995`.
  package var code: String
  package var naam: String
  /// gemeente, waterschap, provincie or rijk.
  package var bestuurslaag: String

  package init(oin: String, code: String, naam: String, bestuurslaag: String = "gemeente") {
    self.oin = oin
    self.code = code
    self.naam = naam
    self.bestuurslaag = bestuurslaag
  }
}

/// Work as people name it, with the words under which they look for it.
package struct RTRWerkzaamheid: Sendable, Hashable, Codable {
  package var urn: String
  package var omschrijving: String
  package var trefwoorden: [String]

  package init(urn: String, omschrijving: String, trefwoorden: [String] = []) {
    self.urn = urn
    self.omschrijving = omschrijving
    self.trefwoorden = trefwoorden
  }

  /// The same in the form of the APIs.
  var alsGegeven: RTRGegevens.Werkzaamheid {
    RTRGegevens.Werkzaamheid(
      urn: urn, omschrijving: omschrijving, functioneleStructuurRef: FunctioneleStructuurRef.werkzaamheid(urn),
      trefwoorden: trefwoorden,
      links: .init(zelf: .init(href: "\(DSOPad.rtrGegevens)/werkzaamheden/\(urn)")))
  }
}

/// One rule file in the register, with the days on which it holds.
struct Regelregistratie: Sendable, Hashable {
  var identifier: Int
  var ref: FunctioneleStructuurRef
  var begin: Datum
  /// The last day; nil while nothing follows it.
  var eind: Datum?
  var naam: String
  var sttrVersie: Int
  var sha256: String
  var gewijzigdOp: Tijdstip
  var levering: String

  func geldt(op dag: Datum) -> Bool { begin <= dag && (eind.map { dag <= $0 } ?? true) }
}

/// How an activiteit was made toepasbaar, by its own order.
struct Toepasbaarheid: Sendable, Hashable {
  var urn: String
  var oin: String
  var begin: Datum
  var kenmerken: Activiteitkenmerken
}

/// An activiteit of a published plan with what the register adds.
struct Registeractiviteit: Sendable, Hashable {
  var plan: ToepasbaarOpvragen.Activiteit
  var toepasbaar: Toepasbaarheid?
  var oin: String

  var urn: String { plan.identificatie }
  var objecten: [Regelbeheerobject] { toepasbaar?.kenmerken.regelbeheerobjecten ?? [] }
  var werkzaamheden: [String] { toepasbaar?.kenmerken.werkzaamheden ?? [] }

  func ref(_ soort: Regelbeheerobject) -> FunctioneleStructuurRef {
    FunctioneleStructuurRef(oin: oin, soort: soort, activiteit: urn)
  }
}

/// The register as it stands on one day: the plan's activiteiten, what was delivered about them, and the rules.
struct Registerbeeld: Sendable {
  var datum: Datum
  /// Sorted by name.
  var activiteiten: [Registeractiviteit]
  /// Rules that hold on this day.
  var regels: [Regelregistratie]
  var werkzaamheden: [RTRWerkzaamheid]
  /// Why the list of the plan may be old or empty.
  var storing: String?

  init(
    datum: Datum, plan: [ToepasbaarOpvragen.Activiteit], toepasbaar: [Toepasbaarheid], regels: [Regelregistratie],
    werkzaamheden: [RTRWerkzaamheid], organisaties: [RTROrganisatie], storing: String? = nil
  ) {
    self.datum = datum
    self.regels = regels.filter { $0.geldt(op: datum) }
    self.werkzaamheden = werkzaamheden
    self.storing = storing
    // The newest order that has begun counts.
    var opUrn: [String: Toepasbaarheid] = [:]
    for order in toepasbaar.sorted(by: { $0.begin < $1.begin }) where order.begin <= datum { opUrn[order.urn] = order }
    let oinBijCode = Self.oinBijCode(toepasbaar, organisaties)
    activiteiten = plan.map { activiteit in
      Registeractiviteit(
        plan: activiteit, toepasbaar: opUrn[activiteit.identificatie],
        oin: oinBijCode[activiteit.bevoegdGezag.code.lowercased()] ?? opUrn[activiteit.identificatie]?.oin ?? "")
    }.sorted { ($0.plan.naam, $0.urn) < ($1.plan.naam, $1.urn) }
  }

  /// Known organisations; for others the OIN under which their activiteiten were delivered.
  private static func oinBijCode(
    _ toepasbaar: [Toepasbaarheid], _ organisaties: [RTROrganisatie]
  ) -> [String: String] {
    var oins: [String: String] = [:]
    for order in toepasbaar {
      guard let code = ImowCode.bronhouder(order.urn) else { continue }
      oins[code] = order.oin
    }
    for organisatie in organisaties where !organisatie.code.isEmpty {
      oins[organisatie.code.lowercased()] = organisatie.oin
    }
    return oins
  }

  func activiteit(_ urn: String) -> Registeractiviteit? { activiteiten.first { $0.urn == urn } }
  func regel(_ ref: FunctioneleStructuurRef) -> Regelregistratie? {
    regels.first { $0.ref.activiteit == ref.activiteit && $0.ref.soort == ref.soort }
  }
  /// All activiteiten to which a werkzaamheid leads.
  func activiteiten(bij werkzaamheid: String) -> [Registeractiviteit] {
    activiteiten.filter { $0.werkzaamheden.contains(werkzaamheid) }
  }
  func onderliggend(_ urn: String) -> [Registeractiviteit] {
    activiteiten.filter { $0.plan.bovenliggendeActiviteitRef == urn }
  }

  /// The tree, top down: each activiteit with its depth. A parent that the plan does not have makes its child a top.
  var boom: [(diepte: Int, activiteit: Registeractiviteit)] {
    let bekend = Set(activiteiten.map(\.urn))
    var uit: [(Int, Registeractiviteit)] = []
    var gezien: Set<String> = []
    func loop(_ activiteit: Registeractiviteit, _ diepte: Int) {
      guard gezien.insert(activiteit.urn).inserted else { return }
      uit.append((diepte, activiteit))
      for kind in onderliggend(activiteit.urn) { loop(kind, diepte + 1) }
    }
    for top in activiteiten where !bekend.contains(top.plan.bovenliggendeActiviteitRef ?? "") { loop(top, 0) }
    // What is left hangs in a circle.
    for rest in activiteiten { loop(rest, 0) }
    return uit.map { (diepte: $0.0, activiteit: $0.1) }
  }
}

/// The parts of an OW identification.
enum ImowCode {
  /// `gm9995` of `nl.imow-gm9995.activiteit.X`.
  static func bronhouder(_ identificatie: String) -> String? {
    guard identificatie.hasPrefix("nl.imow-") else { return nil }
    return identificatie.dropFirst("nl.imow-".count).split(separator: ".").first.map { $0.lowercased() }
  }

  /// The letters: GM, PV, WS or MNRE, and the digits without padding (RTR gegevens v2).
  static func delen(_ code: String) -> (type: String, cijfers: String) {
    let letters = code.prefix { $0.isLetter }
    return (letters.uppercased(), String(code.dropFirst(letters.count)))
  }
}
