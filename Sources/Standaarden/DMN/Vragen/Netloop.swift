/// One asking of a `Beslisnet`: after a change only the tables whose rows it touches are looked at again, and what reads
/// them only when they came to something else.
///
/// For one thread at a time.
final class Netloop {
  private let net: Beslisnet
  private let programma: Programma
  /// By column and by table, the rows that may fit and those that do. Plain memory, like all that is touched at every
  /// answer: the checks that Swift makes on a changing array of a class cost more than the work.
  private let stand: UnsafeMutablePointer<UInt64>
  /// By element.
  private let codes: UnsafeMutablePointer<Int32>
  /// By element, the value behind `Code.anders`.
  private let waarden: UnsafeMutablePointer<FEELWaarde>
  /// By place in the order of work, a bit for what must be looked at again, and for what somebody wants to know.
  private let vuil: UnsafeMutablePointer<UInt64>
  private let gevraagd: UnsafeMutablePointer<UInt64>
  /// By element, the last visit that came by; and by table, whether rows that fit contradict each other.
  private let bezocht: UnsafeMutablePointer<UInt32>
  private let strijdig: UnsafeMutablePointer<Bool>
  private let aantal: Int
  private let rangwoorden: Int
  private var bezoek: UInt32 = 0
  private var aantalStrijdig = 0
  /// Works out what lies outside the net; made when it is needed.
  private var algemeen: Rekenloop?

  init(_ net: Beslisnet, _ programma: Programma) {
    self.net = net
    self.programma = programma
    aantal = programma.elementen.count
    rangwoorden = (aantal + 63) / 64
    stand = .allocate(capacity: max(1, net.begin.aantal))
    stand.initialize(from: net.begin.geheugen, count: net.begin.aantal)
    codes = .allocate(capacity: aantal)
    codes.initialize(repeating: Beslisnet.Code.onbekend, count: aantal)
    waarden = .allocate(capacity: aantal)
    waarden.initialize(repeating: .null, count: aantal)
    vuil = .allocate(capacity: rangwoorden)
    vuil.initialize(repeating: ~0, count: rangwoorden)
    gevraagd = .allocate(capacity: rangwoorden)
    gevraagd.initialize(repeating: 0, count: rangwoorden)
    bezocht = .allocate(capacity: aantal)
    bezocht.initialize(repeating: 0, count: aantal)
    strijdig = .allocate(capacity: max(1, net.tabellen.aantal))
    strijdig.initialize(repeating: false, count: max(1, net.tabellen.aantal))
    if net.heeftAlgemeen { begin(net) }
  }

  deinit {
    algemeen?.sluit()
    stand.deallocate()
    codes.deallocate()
    waarden.deinitialize(count: aantal)
    waarden.deallocate()
    vuil.deallocate()
    gevraagd.deallocate()
    bezocht.deallocate()
    strijdig.deallocate()
  }

  /// Decisions outside the net must not work out for themselves what the net knows.
  private func begin(_ net: Beslisnet) {
    let loop = buiten()
    for plek in 0..<aantal where net.soorten[plek] >= 0 && !net.algemeneLezers[plek].isEmpty {
      loop.zet(plek, .onbekend)
    }
  }

  private func buiten() -> Rekenloop {
    if let algemeen { return algemeen }
    let loop = Rekenloop(programma, vraagt: true, nu: nil)
    loop.isSoepel = true
    loop.houdOpenBij()
    algemeen = loop
    return loop
  }

  // MARK: - Values

  /// Gives an input its value; nil takes it away.
  func zet(_ plek: Int, _ waarde: FEELWaarde?) {
    guard plek >= 0, plek < aantal, net.soorten[plek] == Beslisnet.Soort.invoer else { return }
    algemeen?.hervat()
    waarden[plek] = waarde ?? .null
    switch waarde {
    case nil, .onbekend?: neemOver(plek, Beslisnet.Code.onbekend)
    case .null?: neemOver(plek, Beslisnet.Code.null)
    default: neemOver(plek, Beslisnet.Code.anders)
    }
  }

  func waarde(_ plek: Int) -> FEELWaarde {
    guard plek >= 0, plek < aantal else { return .null }
    werkBij(plek)
    return stand(van: plek)
  }

  func isOnbekend(_ plek: Int) -> Bool {
    werkBij(plek)
    return codes[plek] == Beslisnet.Code.onbekend
  }

  /// Whether somebody wanted to know the element, and it came to null.
  func isNull(_ plek: Int) -> Bool {
    plek >= 0 && plek < aantal && isGevraagd(plek) && codes[plek] == Beslisnet.Code.null
  }

  /// Whether in some table rows that fit contradict each other.
  var isTegenstrijdig: Bool { aantalStrijdig > 0 || algemeen?.isTegenstrijdig == true }

  private func stand(van plek: Int) -> FEELWaarde {
    switch codes[plek] {
    case Beslisnet.Code.onbekend: .onbekend
    case Beslisnet.Code.null: .null
    case Beslisnet.Code.anders: waarden[plek]
    case let code: net.constanten[Int(net.soorten[plek])][Int(code)]
    }
  }

  // MARK: - Work

  private func isGevraagd(_ plek: Int) -> Bool {
    let rang = Int(net.rangen[plek])
    return gevraagd[rang >> 6] & (1 << UInt64(rang & 63)) != 0
  }

  private func werkBij(_ plek: Int) {
    if !isGevraagd(plek) { vraag(plek) }
    algemeen?.hervat()
    for woord in 0..<rangwoorden {
      while true {
        let bits = vuil[woord] & gevraagd[woord]
        if bits == 0 { break }
        vuil[woord] &= ~(bits & (0 &- bits))
        bereken(Int(net.volgorde[woord << 6 + bits.trailingZeroBitCount]))
      }
    }
  }

  /// Asking wants to know of everything that is read, also when the logic would not come to it.
  private func vraag(_ begin: Int) {
    var teDoen = [begin]
    while let plek = teDoen.popLast() {
      let rang = Int(net.rangen[plek])
      let bit: UInt64 = 1 << UInt64(rang & 63)
      if gevraagd[rang >> 6] & bit != 0 { continue }
      gevraagd[rang >> 6] |= bit
      teDoen += programma.elementen[plek].leest
    }
  }

  private func bereken(_ plek: Int) {
    let soort = net.soorten[plek]
    if soort >= 0 {
      let code = tabel(Int(soort))
      if code != codes[plek] || code == Beslisnet.Code.anders { neemOver(plek, code) }
    } else if soort == Beslisnet.Soort.algemeen {
      let loop = buiten()
      loop.vergeet(plek)
      let waarde = loop.element(plek)
      waarden[plek] = waarde
      switch waarde {
      case .onbekend: neemOver(plek, Beslisnet.Code.onbekend)
      case .null: neemOver(plek, Beslisnet.Code.null)
      default: neemOver(plek, Beslisnet.Code.anders)
      }
    }
  }

  /// Tells the columns that read an element what it came to.
  private func neemOver(_ plek: Int, _ code: Int32) {
    codes[plek] = code
    let rij = net.lezers[plek]
    for plaats in rij.begin..<rij.eind {
      let nummer = net.lezerkolommen[plaats]
      let kolom = net.kolommen[nummer]
      let woorden = Int(kolom.woorden)
      let doel = stand + Int(kolom.stand)
      if code >= 0, kolom.constanten >= 0 {
        neem(Int(kolom.constanten) + Int(code) * woorden * 2, woorden * 2, doel)
      } else if code == Beslisnet.Code.onbekend {
        neem(Int(kolom.onbekend), woorden * 2, doel)
      } else {
        proef(kolom, plek, doel)
      }
      vuil[Int(kolom.rang) >> 6] |= 1 << UInt64(kolom.rang & 63)
    }
    if net.heeftAlgemeen { neemOverBuiten(plek) }
  }

  @inline(__always) private func neem(_ plek: Int, _ aantal: Int, _ doel: UnsafeMutablePointer<UInt64>) {
    for woord in 0..<aantal { doel[woord] = net.voorraad[plek + woord] }
  }

  private func proef(_ kolom: Beslisnet.Kolom, _ plek: Int, _ doel: UnsafeMutablePointer<UInt64>) {
    let tabel = Int(kolom.tabel)
    let proef = Kolomproef(net.codes[tabel].code, Int(kolom.nummer), slots: net.slots[tabel])
    proef.vul(.init(start: doel, count: Int(kolom.woorden) * 2), stand(van: plek), loop: buiten)
  }

  private func neemOverBuiten(_ plek: Int) {
    let lezers = net.algemeneLezers[plek]
    guard !lezers.isEmpty else { return }
    if net.soorten[plek] != Beslisnet.Soort.algemeen { buiten().zet(plek, stand(van: plek)) }
    for lezer in lezers {
      let rang = Int(net.rangen[lezer])
      vuil[rang >> 6] |= 1 << UInt64(rang & 63)
    }
  }

  // MARK: - One table

  private func tabel(_ nummer: Int) -> Int32 {
    let tabel = net.tabellen[nummer]
    let woorden = Int(tabel.woorden)
    let mogelijk = stand + Int(tabel.stand)
    let zeker = mogelijk + woorden
    for woord in 0..<woorden {
      var m = net.alles[Int(tabel.alles) + woord]
      var z = m
      for plek in tabel.kolommen.begin..<tabel.kolommen.eind {
        let kolom = stand + Int(net.kolommen[plek].stand) + woord
        m &= kolom[0]
        z &= kolom[woorden]
      }
      mogelijk[woord] = m
      zeker[woord] = z & m
    }
    return kies(nummer, tabel, mogelijk, zeker, woorden)
  }

  private func kies(
    _ nummer: Int, _ tabel: Beslisnet.Tabel, _ mogelijk: UnsafeMutablePointer<UInt64>,
    _ zeker: UnsafeMutablePointer<UInt64>, _ woorden: Int
  ) -> Int32 {
    guard let eerste = Self.eerste(zeker, woorden) else {
      zet(nummer, strijdig: false)
      for woord in 0..<woorden where mogelijk[woord] != 0 { return Beslisnet.Code.onbekend }
      return tabel.standaard
    }
    let uitvoer = net.rijen[Int(tabel.rijen.begin) + eerste]
    switch tabel.beleid {
    case .eenUitkomst:
      // Rule authors rely on stopping here: rows that could still fit are not waited for.
      let anders = Self.zoek(zeker, nil, woorden) { net.rijen[Int(tabel.rijen.begin) + $0].klasse != uitvoer.klasse }
      zet(nummer, strijdig: anders)
      return uitvoer.code
    case .eerste:
      Self.beperk(mogelijk, woorden, tot: eerste)
      let anders = Self.zoek(mogelijk, zeker, woorden) {
        net.rijen[Int(tabel.rijen.begin) + $0].klasse != uitvoer.klasse
      }
      return anders ? Beslisnet.Code.onbekend : uitvoer.code
    case .prioriteit:
      let beste = net.rijen[Int(tabel.rijen.begin) + beste(tabel, zeker, woorden, eerste)]
      let hoger = Self.zoek(mogelijk, zeker, woorden) { net.rijen[Int(tabel.rijen.begin) + $0].rang < beste.rang }
      return hoger ? Beslisnet.Code.onbekend : beste.code
    case .samen:
      for woord in 0..<woorden where mogelijk[woord] & ~zeker[woord] != 0 { return Beslisnet.Code.onbekend }
      return samen(nummer, tabel, zeker, woorden)
    }
  }

  private func zet(_ tabel: Int, strijdig nu: Bool) {
    guard strijdig[tabel] != nu else { return }
    strijdig[tabel] = nu
    aantalStrijdig += nu ? 1 : -1
  }

  private func samen(
    _ nummer: Int, _ tabel: Beslisnet.Tabel, _ zeker: UnsafeMutablePointer<UInt64>, _ woorden: Int
  ) -> Int32 {
    var uit: [FEELWaarde] = []
    _ = Self.zoek(zeker, nil, woorden) { rij in
      uit.append(constante(nummer, net.rijen[Int(tabel.rijen.begin) + rij].code))
      return false
    }
    let waarde = net.codes[nummer].code.samen(uit, Kader(loop: buiten(), aantal: 0))
    waarden[Int(tabel.element)] = waarde
    return waarde.isNull ? Beslisnet.Code.null : Beslisnet.Code.anders
  }

  private func constante(_ tabel: Int, _ code: Int32) -> FEELWaarde {
    code >= 0 ? net.constanten[tabel][Int(code)] : .null
  }

  /// The row with the highest outcome; of equal ones the first.
  private func beste(
    _ tabel: Beslisnet.Tabel, _ zeker: UnsafeMutablePointer<UInt64>, _ woorden: Int, _ eerste: Int
  ) -> Int {
    var beste = eerste
    _ = Self.zoek(zeker, nil, woorden) { rij in
      if net.rijen[Int(tabel.rijen.begin) + rij].rang < net.rijen[Int(tabel.rijen.begin) + beste].rang { beste = rij }
      return false
    }
    return beste
  }

  // MARK: - Rows

  @inline(__always)
  private static func eerste(_ rijen: UnsafeMutablePointer<UInt64>, _ woorden: Int) -> Int? {
    for woord in 0..<woorden where rijen[woord] != 0 { return woord << 6 + rijen[woord].trailingZeroBitCount }
    return nil
  }

  /// Whether one of the rows, without those of `af`, is what is looked for.
  @inline(__always)
  private static func zoek(
    _ rijen: UnsafeMutablePointer<UInt64>, _ af: UnsafeMutablePointer<UInt64>?, _ woorden: Int, _ is: (Int) -> Bool
  ) -> Bool {
    for woord in 0..<woorden {
      var bits = rijen[woord]
      if let af { bits &= ~af[woord] }
      while bits != 0 {
        if `is`(woord << 6 + bits.trailingZeroBitCount) { return true }
        bits &= bits - 1
      }
    }
    return false
  }

  /// Rows from this one on do not count any more.
  private static func beperk(_ rijen: UnsafeMutablePointer<UInt64>, _ woorden: Int, tot rij: Int) {
    rijen[rij >> 6] &= (1 << UInt64(rij & 63)) - 1
    for woord in (rij >> 6 + 1)..<max(rij >> 6 + 1, woorden) { rijen[woord] = 0 }
  }

  // MARK: - What is still to be asked

  /// Visits the inputs that can still change an outcome that is not known yet, each once.
  func bezoekOpen(vanaf plekken: [Int], _ doe: (Int) -> Void) {
    for plek in plekken { werkBij(plek) }
    bezoek &+= 1
    for plek in plekken { bezoekOpen(plek, doe) }
  }

  /// No deeper than the elements read each other, which has a limit.
  private func bezoekOpen(_ plek: Int, _ doe: (Int) -> Void) {
    if bezocht[plek] == bezoek { return }
    bezocht[plek] = bezoek
    let soort = net.soorten[plek]
    if soort == Beslisnet.Soort.invoer { return doe(plek) }
    guard codes[plek] == Beslisnet.Code.onbekend else { return }
    guard soort >= 0 else {
      let open = algemeen?.openBij(plek) ?? programma.elementen[plek].leest
      for gelezen in open where codes[gelezen] == Beslisnet.Code.onbekend { bezoekOpen(gelezen, doe) }
      return
    }
    let tabel = net.tabellen[Int(soort)]
    let woorden = Int(tabel.woorden)
    let mogelijk = stand + Int(tabel.stand)
    for nummer in tabel.kolommen.begin..<tabel.kolommen.eind {
      let kolom = net.kolommen[nummer]
      guard codes[Int(kolom.bron)] == Beslisnet.Code.onbekend else { continue }
      let cellen = stand + Int(kolom.stand)
      // A cell that is not known, in a row that is not certain either.
      for woord in 0..<woorden
      where mogelijk[woord] & ~mogelijk[woorden + woord] & cellen[woord] & ~cellen[woorden + woord] != 0 {
        bezoekOpen(Int(kolom.bron), doe)
        break
      }
    }
  }

  // MARK: - The way

  /// The rows that gave the outcome of a decision.
  func treffers(_ plek: Int) -> [Beslissingsverloop.Treffer] {
    werkBij(plek)
    let soort = Int(net.soorten[plek])
    guard soort >= 0 else { return net.soorten[plek] == Beslisnet.Soort.invoer ? [] : buiten().treffers(van: plek) }
    let tabel = net.tabellen[soort]
    let woorden = Int(tabel.woorden)
    let zeker = stand + Int(tabel.stand) + woorden
    guard let eerste = Self.eerste(zeker, woorden) else { return [] }
    func treffer(_ rij: Int) -> Beslissingsverloop.Treffer {
      .init(rij: rij, waarde: constante(soort, net.rijen[Int(tabel.rijen.begin) + rij].code))
    }
    switch tabel.beleid {
    case .eerste: return [treffer(eerste)]
    case .prioriteit where codes[plek] != Beslisnet.Code.onbekend:
      return [treffer(beste(tabel, zeker, woorden, eerste))]
    case .prioriteit, .eenUitkomst, .samen:
      var uit: [Beslissingsverloop.Treffer] = []
      _ = Self.zoek(zeker, nil, woorden) { rij in
        uit.append(treffer(rij))
        return false
      }
      return uit
    }
  }
}

extension Rekenloop {
  /// The rows of a table that has been worked out, by working it out once more.
  func treffers(van plek: Int) -> [Beslissingsverloop.Treffer] {
    noteertTreffers = true
    defer { noteertTreffers = false }
    // What it reads is known already, so that no other table writes its rows in between.
    _ = element(plek)
    vergeet(plek)
    treffers = []
    _ = element(plek)
    return treffers
  }
}
