import DMN

/// Walks the ways through the questions, in the order in which the check asks them.
///
/// Two ways that leave the same open (the same answers that still count, the same decisions settled) go on in the same
/// manner, so that is walked once. All ways up to a bound of work; above it a sample with the generator that is passed
/// in, aimed at the rows that were not met yet.
struct Wegenloop {
  /// Cells looked at on all ways together: about a second on one core, and some twenty times what the largest real
  /// file needs.
  static let grootsteWerk = 4_000_000
  /// Cells looked at for the sample.
  static let werkVanSteekproef = 2_000_000
  /// The ways of a sample when the tables are small.
  static let grootsteSteekproef = 400
  /// Questions on one way: the walk goes one call deeper for each.
  static let grootsteDiepte = 150
  /// Ways without outcome that are kept as an example.
  static let grootsteAantalGetuigen = 5
  /// Pairs of rows in conflict that are kept.
  static let grootsteAantalParen = 200

  private let model: Wegmodel
  private let werkPerStap: Int
  private let toppen: [String]
  private let delen: Set<String>
  private(set) var beeld = Wegenbeeld()
  private var gevolgen = Gevolgboom()
  private var werk = 0
  private var bekend: [[Int]: Gevolgboom.Knoop] = [:]
  private var nummers: [FEELWaarde: Int] = [:]

  private init(_ model: Wegmodel) {
    self.model = model
    werkPerStap = model.werkPerStap
    toppen = model.soort.toppen
    delen = Set(model.lezers.flatMap(\.beslissingen))
  }

  static func loop(_ model: Wegmodel, toeval: inout some RandomNumberGenerator) -> Wegenbeeld {
    var loop = Wegenloop(model)
    loop.beeld.isVolledig = model.klassen.allSatisfy(\.isVolledig)
    var wortels: [Gevolgboom.Knoop] = []
    var isAf = true
    for begin in loop.beginstanden {
      guard let wortel = loop.wandel(begin) else {
        isAf = false
        break
      }
      wortels.append(wortel)
    }
    if !isAf {
      loop.beeld.isVolledig = false
      loop.neemSteekproef(&toeval)
    } else if loop.beeld.isVolledig, !loop.gevolgen.isVol {
      loop.beeld.bepalend = loop.gevolgen.vragen(wortels)
    }
    return loop.beeld
  }

  // MARK: - One place on a way

  private struct Stand {
    var waarden: [String: FEELWaarde]
    /// The case chosen per question, by place.
    var gekozen: [Int: Int] = [:]
    var stappen: [Getuige.Stap] = []
  }

  private var beginstanden: [Stand] {
    var standen = [Stand(waarden: model.vast)]
    for (plek, omstandigheid) in model.omstandigheden.enumerated() {
      standen = standen.flatMap { stand in
        [0, 1].map { keuze in
          var kopie = stand
          for (id, alsGekozen) in omstandigheid.invoer { kopie.waarden[id] = .boolean((keuze == 1) == alsGekozen) }
          kopie.stappen.append(Getuige.Stap(vraag: -plek - 1, klasse: keuze))
          return kopie
        }
      }
    }
    return standen
  }

  private func na(_ stand: Stand, _ vraag: Int, _ klasse: Int) -> Stand {
    var verder = stand
    for id in model.invoer[vraag] { verder.waarden[id] = model.klassen[vraag].klassen[klasse].waarde }
    verder.gekozen[vraag] = klasse
    verder.stappen.append(Getuige.Stap(vraag: vraag, klasse: klasse))
    return verder
  }

  /// One evaluation of everything that is asked for.
  private struct Meting {
    var verlopen: [String: Beslissingsverloop]
    /// Decisions whose rows can no longer change.
    var vaststaand: Set<String>
    var volgende: Int?
  }

  private mutating func meet(_ stand: Stand) -> Meting {
    werk += werkPerStap
    var verlopen: [String: Beslissingsverloop] = [:]
    var open: Set<String> = []
    for top in toppen {
      let bepaling = model.check.rekenmodel.bepaal(top, met: stand.waarden)
      verlopen.merge(bepaling.beslissingen) { eerste, _ in eerste }
      open.formUnion(bepaling.open)
    }
    var meting = Meting(verlopen: verlopen, vaststaand: [], volgende: nil)
    for lezer in model.lezers where staatVast(lezer, meting) { meting.vaststaand.insert(lezer.beslissing) }
    meting.volgende = model.invoer.indices.first { plek in
      guard stand.gekozen[plek] == nil, !model.invoer[plek].isEmpty else { return false }
      if case .allesTegelijk = model.soort { return stand.waarden[model.invoer[plek][0]] == nil }
      return model.invoer[plek].contains(where: open.contains)
    }
    return meting
  }

  /// A decision can be certain while a later answer, asked for another one, still changes which rows fit.
  private func staatVast(_ lezer: Wegmodel.Lezer, _ meting: Meting) -> Bool {
    guard let verloop = meting.verlopen[lezer.beslissing], verloop.uitkomst.isBepaald,
      model.check.regels.dmn.beslissing(lezer.beslissing)?.tabel != nil, !verloop.rijen.contains(.onbekend)
    else { return false }
    return lezer.beslissingen.allSatisfy { ander in
      meting.vaststaand.contains(ander) || meting.verlopen[ander].map { !$0.uitkomst.isBepaald } ?? true
    }
  }

  private mutating func noteer(_ stand: Stand, _ meting: Meting) {
    for (id, verloop) in meting.verlopen where meting.volgende == nil || meting.vaststaand.contains(id) {
      for treffer in verloop.treffers {
        beeld.geraakt.insert(Regelbestand.Rijsleutel(beslissing: id, rij: treffer.rij))
      }
      if delen.contains(id) || meting.volgende == nil, verloop.uitkomst.isBepaald {
        beeld.waarden[id, default: []].insert(verloop.uitkomst.waarde ?? .null)
      }
      guard verloop.isTegenstrijdig, let eerste = verloop.treffers.first,
        let ander = verloop.treffers.first(where: { $0.waarde.isGelijk(eerste.waarde) != true }),
        beeld.tegenstrijdig.count < Self.grootsteAantalParen
      else { continue }
      let paar = Rijpaar(beslissing: id, een: eerste.rij, ander: ander.rij)
      if beeld.tegenstrijdig[paar] == nil { beeld.tegenstrijdig[paar] = Getuige(stappen: stand.stappen) }
    }
    if let volgende = meting.volgende { beeld.gesteld.insert(volgende) }
    guard meting.volgende == nil, toppen.count == 1, case .geen = meting.verlopen[toppen[0]]?.uitkomst else { return }
    beeld.aantalZonderUitkomst += 1
    if beeld.zonderUitkomst.count < Self.grootsteAantalGetuigen {
      beeld.zonderUitkomst.append(Getuige(stappen: stand.stappen))
    }
  }

  // MARK: - All ways

  /// The effect of the answers from here on; nil when the bound was reached.
  private mutating func wandel(_ stand: Stand) -> Gevolgboom.Knoop? {
    guard werk < Self.grootsteWerk, stand.gekozen.count < Self.grootsteDiepte else { return nil }
    let meting = meet(stand)
    // Also when the rest is known: how decisions came about differs per way.
    noteer(stand, meting)
    let sleutel = sleutel(stand, meting)
    if let eerder = bekend[sleutel] { return eerder }
    guard let vraag = meting.volgende else {
      let eind = gevolgen.eind(gevolg(meting))
      bekend[sleutel] = eind
      return eind
    }
    var takken: [Gevolgboom.Knoop] = []
    for klasse in model.klassen[vraag].klassen.indices {
      guard let tak = wandel(na(stand, vraag, klasse)) else { return nil }
      takken.append(tak)
    }
    // A question that no answer fits keeps the way open for ever.
    let knoop = takken.isEmpty ? gevolgen.eind([-1]) : gevolgen.knoop(vraag, takken)
    bekend[sleutel] = knoop
    return knoop
  }

  /// What still counts: settled decisions by their outcome, the others by the answers that they read.
  private mutating func sleutel(_ stand: Stand, _ meting: Meting) -> [Int] {
    var sleutel = [meting.volgende ?? -1]
    var gelezen: Set<String> = Set(toppen)
    var vragen: Set<Int> = []
    for lezer in model.lezers where !meting.vaststaand.contains(lezer.beslissing) {
      gelezen.formUnion(lezer.beslissingen)
      vragen.formUnion(lezer.vragen)
    }
    for lezer in model.lezers {
      let id = lezer.beslissing
      if !meting.vaststaand.contains(id) {
        sleutel.append(-2)
      } else if gelezen.contains(id), let verloop = meting.verlopen[id] {
        sleutel.append(nummer(verloop.uitkomst.waarde ?? .null))
        if toppen.contains(id) {
          let gevolg = gevolg(meting)
          sleutel += [gevolg.count] + gevolg
        }
      } else {
        sleutel.append(-1)
      }
    }
    for vraag in vragen.sorted() { sleutel += [-3, stand.gekozen[vraag] ?? -1] }
    // Circumstances are no questions; what follows from them is the same all the way.
    sleutel += stand.stappen.filter { $0.vraag < 0 }.map(\.klasse)
    return sleutel
  }

  private mutating func nummer(_ waarde: FEELWaarde) -> Int {
    if let bekend = nummers[waarde] { return bekend }
    nummers[waarde] = nummers.count
    return nummers.count - 1
  }

  /// The conclusion, and the rows when those bring a text of their own.
  private mutating func gevolg(_ meting: Meting) -> [Int] {
    toppen.flatMap { top -> [Int] in
      guard let verloop = meting.verlopen[top] else { return [-1] }
      let rijen = model.check.regels.conclusieToelichtingen.isEmpty ? [] : verloop.treffers.map(\.rij)
      return [nummer(verloop.uitkomst.waarde ?? .null)] + rijen
    }
  }

  // MARK: - A sample

  private mutating func neemSteekproef(_ toeval: inout some RandomNumberGenerator) {
    let keren = max(10, min(Self.grootsteSteekproef, Self.werkVanSteekproef / werkPerStap / 4))
    let doelen = doelrijen
    werk = 0
    for keer in 0..<keren where werk < Self.werkVanSteekproef {
      beeld.steekproef += 1
      let voorkeur = keer % 2 == 1 && !doelen.isEmpty ? doelen[(keer / 2) % doelen.count] : [:]
      loopEenWeg(voorkeur, &toeval)
    }
  }

  private mutating func loopEenWeg(_ voorkeur: [Int: [Int]], _ toeval: inout some RandomNumberGenerator) {
    var begin = beginstanden
    guard let plek = begin.indices.randomElement(using: &toeval) else { return }
    var stand = begin.remove(at: plek)
    while werk < Self.werkVanSteekproef {
      let meting = meet(stand)
      noteer(stand, meting)
      guard let vraag = meting.volgende else { return }
      let mogelijk = voorkeur[vraag] ?? Array(model.klassen[vraag].klassen.indices)
      guard let klasse = mogelijk.randomElement(using: &toeval) else { return }
      stand = na(stand, vraag, klasse)
    }
  }

  /// For rows that were not met: per question the cases that fit the row.
  private var doelrijen: [[Int: [Int]]] {
    let plekBijNaam = Dictionary(
      model.invoer.enumerated().flatMap { plek, ids in
        ids.compactMap { id in model.check.regels.dmn.invoergegeven(id).map { ($0.variabele, plek) } }
      }, uniquingKeysWith: { eerste, _ in eerste })
    var uit: [[Int: [Int]]] = []
    for lezer in model.lezers {
      guard let tabel = model.check.regels.dmn.beslissing(lezer.beslissing)?.tabel else { continue }
      for (nummer, rij) in tabel.rijen.enumerated() where uit.count < Self.grootsteSteekproef / 2 {
        guard !beeld.geraakt.contains(Regelbestand.Rijsleutel(beslissing: lezer.beslissing, rij: nummer)) else {
          continue
        }
        var voorkeur: [Int: [Int]] = [:]
        for (kolom, cel) in zip(tabel.kolommen, rij.toetsen) {
          guard let naam = kolom.variabele, let plek = plekBijNaam[naam], let toetsen = cel.boom else { continue }
          let proef = Celproef(toetsen)
          let passend = model.klassen[plek].klassen.indices.filter {
            proef.past(model.klassen[plek].klassen[$0].waarde) == true
          }
          if !passend.isEmpty { voorkeur[plek] = passend }
        }
        uit.append(voorkeur)
      }
    }
    return uit
  }
}
