import Bevindingen

/// Evaluates a decision model: given what is known, the outcome, the way to it and what is still needed.
///
/// Pure, and made once for many questions. The outcome has three kinds (see `Uitkomst`).
package struct Rekenmodel: Sendable {
  package let model: DMNModel
  let programma: Programma
  /// Requirements deeper than this are a mistake or an attack.
  package static let grootsteDiepte = 100

  /// - Parameters:
  ///   - imports: the models that this one may import, in any order.
  ///   - naambereik: which names the logic can read; rule files often leave requirements out.
  package init(_ model: DMNModel, imports: [DMNModel] = [], naambereik: Naambereik = .heelModel) {
    self.model = model
    programma = Programmabouwer.bouw(model, imports: imports, naambereik)
  }

  // MARK: - Asking

  /// - Parameters:
  ///   - beslissing: the id of the decision that is asked for.
  ///   - invoer: known values by id of the inputData; what is absent is not known yet.
  ///   - regels: how strictly the model is taken.
  ///   - nu: what `now` and `today` give.
  package func bepaal(
    _ beslissing: String, met invoer: [String: FEELWaarde], regels: Regelgebruik = .toepasbareRegels,
    nu: FEELDatumtijd? = nil
  ) -> Bepaling {
    guard let plek = plek(id: beslissing), model.beslissing(beslissing) != nil else {
      let oorzaak = "de beslissing \(beslissing) bestaat niet"
      return Bepaling(uitkomst: .geen(oorzaak: oorzaak), beslissingen: [:], invoer: invoer, open: [], bevindingen: [])
    }
    let loop = Rekenloop(programma, vraagt: true, nu: nu)
    loop.isSoepel = regels == .toepasbareRegels
    defer { loop.sluit() }
    let spoor = Spoor()
    loop.spoor = spoor
    for (id, waarde) in invoer {
      guard let plek = self.plek(id: id) else { continue }
      if loop.isSoepel { loop.zet(plek, waarde) } else { loop.zetGepast(plek, waarde) }
    }
    _ = loop.element(plek)
    return bepaling(plek, invoer, spoor, loop)
  }

  private func plek(id: String) -> Int? { programma.bijId[Programma.sleutel(model.naamruimte, id)] }

  private func bepaling(_ plek: Int, _ invoer: [String: FEELWaarde], _ spoor: Spoor, _ loop: Rekenloop) -> Bepaling {
    let verlopen = verlopen(spoor, loop)
    let bevindingen = spoor.volgorde.compactMap { verlopen[$0] }.flatMap { verloop in
      model.beslissing(verloop.beslissing).map { Self.bevindingen($0, verloop) } ?? []
    }
    return Bepaling(
      uitkomst: verlopen[plek]?.uitkomst ?? .onbekend,
      beslissingen: Dictionary(verlopen.values.map { ($0.beslissing, $0) }, uniquingKeysWith: { eerste, _ in eerste }),
      invoer: invoer, open: open(vanaf: plek, verlopen).map { programma.elementen[$0].id }, bevindingen: bevindingen)
  }

  /// How each decision of the model itself that was looked at came to its outcome, by place.
  func verlopen(_ spoor: Spoor, _ loop: Rekenloop) -> [Int: Beslissingsverloop] {
    let beslissingen = Dictionary(
      model.beslissingen.map { ($0.id, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    var verlopen: [Int: Beslissingsverloop] = [:]
    for hier in spoor.volgorde {
      guard let stuk = spoor.stukken[hier], let beslissing = beslissingen[programma.elementen[hier].id] else {
        continue
      }
      verlopen[hier] = Self.verloop(beslissing, stuk, loop)
    }
    return verlopen
  }

  /// Inputs reachable from a decision through decisions that are not determined, and in those only through columns
  /// that can still matter. In document order.
  func open(vanaf plek: Int, _ verlopen: [Int: Beslissingsverloop]) -> [Int] {
    var gezien: Set<Int> = []
    var teBezoeken = [plek]
    var gevonden: Set<Int> = []
    while let hier = teBezoeken.popLast() {
      guard gezien.insert(hier).inserted, let verloop = verlopen[hier], !verloop.uitkomst.isBepaald else { continue }
      for naam in verloop.openVariabelen {
        guard let doel = programma.bijNaam[naam] else { continue }
        if case .invoer = programma.elementen[doel].soort { gevonden.insert(doel) } else { teBezoeken.append(doel) }
      }
    }
    return gevonden.sorted()
  }

  private static func verloop(_ beslissing: Beslissing, _ stuk: Spoor.Stuk, _ loop: Rekenloop) -> Beslissingsverloop {
    let uitkomst: Uitkomst =
      switch stuk.waarde {
      case .onbekend: .onbekend
      case .null: .geen(oorzaak: stuk.oorzaak ?? "de expressie geeft null")
      case let waarde: .waarde(waarde)
      }
    let tabel = beslissing.tabel.flatMap { tabel in stuk.tabellen.last { $0.vindplaats == tabel.vindplaats } }
    var open = tabel?.openVariabelen ?? []
    if tabel == nil, uitkomst == .onbekend { open = beslissing.logica.namen.sorted().filter { loop.isOnbekend($0) } }
    return Beslissingsverloop(
      beslissing: beslissing.id, uitkomst: uitkomst, rijen: tabel?.rijen ?? [], treffers: tabel?.treffers ?? [],
      isTegenstrijdig: tabel?.isTegenstrijdig ?? false, openVariabelen: open)
  }

  private static func bevindingen(_ beslissing: Beslissing, _ verloop: Beslissingsverloop) -> [Bevinding] {
    var uit: [Bevinding] = []
    if verloop.isTegenstrijdig {
      let rijen = verloop.treffers.map { "rij \($0.rij + 1) geeft \($0.waarde)" }.joined(separator: ", ")
      uit.append(
        DMNRegels.tegenstrijdig.bevinding(
          "'\(beslissing.naam)' heeft meer dan één uitkomst: \(rijen)", bij: beslissing.vindplaats))
    }
    if case .geen(let oorzaak) = verloop.uitkomst {
      uit.append(
        DMNRegels.geenUitkomst.bevinding(
          "'\(beslissing.naam)' heeft geen uitkomst: \(oorzaak)", bij: beslissing.vindplaats))
    }
    return uit
  }
}
