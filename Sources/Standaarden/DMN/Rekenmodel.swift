import Bevindingen

/// Evaluates a decision model: given what is known, the outcome, the way to it and what is still needed.
///
/// Pure, and made once for many questions. The outcome has three kinds (see `Uitkomst`).
package struct Rekenmodel: Sendable {
  package let model: DMNModel
  /// Requirements deeper than this are a mistake or an attack.
  package static let grootsteDiepte = 100

  let invoerBijNaam: [String: Int]
  let beslissingBijNaam: [String: Int]
  private let beslissingBijId: [String: Int]
  /// The names that each decision reads, sorted.
  let gelezenNamen: [[String]]

  package init(_ model: DMNModel) {
    self.model = model
    let eerst: (Int, Int) -> Int = { eerste, _ in eerste }
    invoerBijNaam = Dictionary(
      model.invoergegevens.enumerated().map { ($0.element.variabele, $0.offset) }, uniquingKeysWith: eerst)
    beslissingBijNaam = Dictionary(
      model.beslissingen.enumerated().map { ($0.element.variabele, $0.offset) }, uniquingKeysWith: eerst)
    beslissingBijId = Dictionary(
      model.beslissingen.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: eerst)
    gelezenNamen = model.beslissingen.map { $0.logica.namen.sorted() }
  }

  /// - Parameters:
  ///   - beslissing: the id of the decision that is asked for.
  ///   - invoer: known values by id of the inputData; what is absent is not known yet.
  package func bepaal(_ beslissing: String, met invoer: [String: FEELWaarde]) -> Bepaling {
    var loop = Rekenloop(rekenmodel: self, invoer: invoer)
    guard let plek = beslissingBijId[beslissing] else {
      let oorzaak = "de beslissing \(beslissing) bestaat niet"
      return Bepaling(uitkomst: .geen(oorzaak: oorzaak), beslissingen: [:], invoer: invoer, open: [], bevindingen: [])
    }
    let uitkomst = loop.bepaal(plek)
    return Bepaling(
      uitkomst: uitkomst, beslissingen: loop.verloopBijId, invoer: invoer, open: open(vanaf: plek, loop),
      bevindingen: loop.bevindingen)
  }

  /// Inputs reachable from a decision through decisions that are not determined, and in those only through columns
  /// that can still matter.
  private func open(vanaf plek: Int, _ loop: Rekenloop) -> [String] {
    var gezien: Set<Int> = []
    var teBezoeken = [plek]
    var gevonden: Set<Int> = []
    while let hier = teBezoeken.popLast() {
      guard gezien.insert(hier).inserted, let verloop = loop.verloop[hier], !verloop.uitkomst.isBepaald else {
        continue
      }
      for naam in verloop.openVariabelen {
        if let beslissing = beslissingBijNaam[naam] {
          teBezoeken.append(beslissing)
        } else if let invoer = invoerBijNaam[naam] {
          gevonden.insert(invoer)
        }
      }
    }
    return gevonden.sorted().map { model.invoergegevens[$0].id }
  }
}

extension Beslissing.Logica {
  /// The variables that are read somewhere in the logic.
  package var namen: Set<String> {
    switch self {
    case .expressie(let cel): return cel.boom?.namen ?? []
    case .nietOndersteund, .ontbreekt: return []
    case .tabel(let tabel):
      var namen: Set<String> = []
      for kolom in tabel.kolommen { namen.formUnion(kolom.expressie.boom?.namen ?? []) }
      for rij in tabel.rijen {
        for cel in rij.toetsen { for toets in cel.boom ?? [] where toets != .alles { namen.formUnion(toets.namen) } }
        for cel in rij.uitvoer { namen.formUnion(cel.boom?.namen ?? []) }
      }
      return namen
    }
  }
}

/// One evaluation, with what has been worked out so far.
struct Rekenloop {
  let rekenmodel: Rekenmodel
  let invoer: [String: FEELWaarde]
  private(set) var verloop: [Int: Beslissingsverloop] = [:]
  private(set) var bevindingen: [Bevinding] = []
  private var bezig: Set<Int> = []

  init(rekenmodel: Rekenmodel, invoer: [String: FEELWaarde]) {
    self.rekenmodel = rekenmodel
    self.invoer = invoer
  }

  var verloopBijId: [String: Beslissingsverloop] {
    Dictionary(verloop.values.map { ($0.beslissing, $0) }, uniquingKeysWith: { eerste, _ in eerste })
  }

  mutating func bepaal(_ plek: Int) -> Uitkomst {
    if let klaar = verloop[plek] { return klaar.uitkomst }
    guard bezig.count < Rekenmodel.grootsteDiepte, bezig.insert(plek).inserted else {
      return .geen(oorzaak: "de beslissingen verwijzen in een kring naar elkaar")
    }
    let beslissing = rekenmodel.model.beslissingen[plek]
    var waarden: [String: FEELRekenaar.Uitslag] = [:]
    for naam in rekenmodel.gelezenNamen[plek] { waarden[naam] = lees(naam) }
    bezig.remove(plek)
    let bekend = waarden
    var rekenaar = FEELRekenaar { bekend[$0] ?? .null }
    let uitkomst = Self.verloop(beslissing, &rekenaar, onbekend: bekend.filter { $0.value == .onbekend })
    verloop[plek] = uitkomst
    meld(uitkomst, beslissing)
    return uitkomst.uitkomst
  }

  private mutating func lees(_ naam: String) -> FEELRekenaar.Uitslag {
    if let plek = rekenmodel.beslissingBijNaam[naam] {
      switch bepaal(plek) {
      case .waarde(let waarde): return .waarde(waarde)
      case .geen: return .null
      case .onbekend: return .onbekend
      }
    }
    guard let plek = rekenmodel.invoerBijNaam[naam] else { return .null }
    return invoer[rekenmodel.model.invoergegevens[plek].id].map { .waarde($0) } ?? .onbekend
  }

  private mutating func meld(_ verloop: Beslissingsverloop, _ beslissing: Beslissing) {
    if verloop.isTegenstrijdig {
      let rijen = verloop.treffers.map { "rij \($0.rij + 1) geeft \($0.waarde)" }.joined(separator: ", ")
      bevindingen.append(
        DMNRegels.tegenstrijdig.bevinding(
          "'\(beslissing.naam)' heeft meer dan één uitkomst: \(rijen)", bij: beslissing.vindplaats))
    }
    if case .geen(let oorzaak) = verloop.uitkomst {
      bevindingen.append(
        DMNRegels.geenUitkomst.bevinding(
          "'\(beslissing.naam)' heeft geen uitkomst: \(oorzaak)", bij: beslissing.vindplaats))
    }
  }

  private static func verloop(
    _ beslissing: Beslissing, _ rekenaar: inout FEELRekenaar, onbekend: [String: FEELRekenaar.Uitslag]
  ) -> Beslissingsverloop {
    var verloop = Beslissingsverloop(
      beslissing: beslissing.id, uitkomst: .onbekend, rijen: [], treffers: [], isTegenstrijdig: false,
      openVariabelen: [])
    switch beslissing.logica {
    case .tabel(let tabel):
      var loop = Tabelloop(tabel: tabel, rekenaar: rekenaar)
      loop.bepaal(&verloop)
      verloop.openVariabelen = verloop.openVariabelen.filter { onbekend[$0] != nil }
    case .expressie(let cel):
      guard let boom = cel.boom else {
        verloop.uitkomst = .geen(oorzaak: cel.fout ?? "de expressie is niet te lezen")
        return verloop
      }
      verloop.uitkomst = Self.uitkomst(rekenaar.reken(boom), oorzaak: { rekenaar.oorzaken.last })
      verloop.openVariabelen = boom.namen.sorted().filter { onbekend[$0] != nil }
    case .nietOndersteund(let soort): verloop.uitkomst = .geen(oorzaak: "\(soort) wordt niet uitgevoerd")
    case .ontbreekt: verloop.uitkomst = .geen(oorzaak: "er staat geen beslistabel in")
    }
    return verloop
  }

  private static func uitkomst(_ uitslag: FEELRekenaar.Uitslag, oorzaak: () -> String?) -> Uitkomst {
    switch uitslag {
    case .onbekend: .onbekend
    case .waarde(.null): .geen(oorzaak: oorzaak() ?? "de expressie geeft null")
    case .waarde(let waarde): .waarde(waarde)
    }
  }
}
