/// The tables of a model laid out for asking: every answer and outcome has a place, and what each of them does to the
/// rows of the tables that read it is worked out beforehand.
///
/// A table is *in the net* when each of its columns reads one input or decision, its cells look at nothing but the
/// value of their column, and its rows give constants: nearly every table of real rule files. The other decisions are
/// worked out by `Rekenloop`, between the tables of the net. A model as a whole is left to `Rekenloop` when decisions go
/// round in a circle or very deep, or when it has functions or imports, because those read more than their text says.
final class Beslisnet: Sendable {
  /// One column of one table; numbers point into plain memory.
  struct Kolom: BitwiseCopyable {
    /// The element that the column reads.
    var bron: Int32
    /// The place in the order of work of the table's decision.
    var rang: Int32
    var tabel: Int32
    /// The column in its `Tabelcode`.
    var nummer: Int32
    var woorden: Int32
    /// In the state: the rows that may fit by this column, behind them those that do.
    var stand: Int32
    /// In `voorraad`: the same two sets for a value that is not known.
    var onbekend: Int32
    /// In `voorraad`: the same for each constant of the decision that is read; -1 when they are worked out on the way.
    var constanten: Int32
  }

  /// One table.
  struct Tabel: BitwiseCopyable {
    var element: Int32
    var beleid: Beleid
    var woorden: Int32
    var kolommen: Rij
    /// In the state: the rows that may fit, behind them those that do.
    var stand: Int32
    /// In `alles`: a bit for every row.
    var alles: Int32
    /// In `rijen`.
    var rijen: Rij
    /// What comes out when no row fits.
    var standaard: Int32
  }

  enum Beleid: UInt8, BitwiseCopyable { case eenUitkomst, eerste, prioriteit, samen }

  struct Rij: BitwiseCopyable {
    var begin: Int32
    var eind: Int32
  }

  /// What one row gives.
  struct Uitvoer: BitwiseCopyable {
    /// The constant of the table, or `Code.null`.
    var code: Int32
    /// Equal for rows whose outcomes are equal.
    var klasse: Int32
    /// By the order of output values (PRIORITY).
    var rang: Int32
  }

  /// What an element came to: from 0 a constant of its table, else one of these.
  enum Code {
    static let onbekend: Int32 = -1
    static let null: Int32 = -2
    /// A value that is not one of the constants: of an input, a list of outcomes, a decision outside the net.
    static let anders: Int32 = -3
  }

  /// What an element is: from 0 the number of its table, else one of these.
  enum Soort {
    static let invoer: Int32 = -1
    static let algemeen: Int32 = -2
  }

  let soorten: Vastgeheugen<Int32>
  let kolommen: Vastgeheugen<Kolom>
  let tabellen: Vastgeheugen<Tabel>
  let rijen: Vastgeheugen<Uitvoer>
  /// By element, the columns that read it.
  let lezers: Vastgeheugen<Rij>
  let lezerkolommen: Vastgeheugen<Int32>
  /// By element, its place in the order of work: behind everything that it reads.
  let rangen: Vastgeheugen<Int32>
  let volgorde: Vastgeheugen<Int32>
  let voorraad: Vastgeheugen<UInt64>
  let alles: Vastgeheugen<UInt64>
  /// The state in which nothing is known.
  let begin: Vastgeheugen<UInt64>
  /// By table.
  let codes: [Tabelverwijzing]
  let constanten: [[FEELWaarde]]
  let slots: [Int]
  /// By element, the decisions outside the net that read it; and whether there are any at all.
  let algemeneLezers: [[Int]]
  let heeftAlgemeen: Bool

  init(_ bouwer: Netbouwer) {
    soorten = Vastgeheugen(bouwer.soorten)
    kolommen = Vastgeheugen(bouwer.kolommen)
    tabellen = Vastgeheugen(bouwer.tabellen)
    rijen = Vastgeheugen(bouwer.rijen)
    lezers = Vastgeheugen(bouwer.lezers)
    lezerkolommen = Vastgeheugen(bouwer.lezerkolommen)
    rangen = Vastgeheugen(bouwer.rangen)
    volgorde = Vastgeheugen(bouwer.volgorde)
    voorraad = Vastgeheugen(bouwer.voorraad)
    alles = Vastgeheugen(bouwer.alles)
    begin = Vastgeheugen(bouwer.begin)
    codes = bouwer.codes
    constanten = bouwer.constanten
    slots = bouwer.slots
    algemeneLezers = bouwer.algemeneLezers
    heeftAlgemeen = bouwer.soorten.contains(Soort.algemeen)
  }
}

/// Numbers that never change, as plain memory: reading them costs no counting of references and no checks.
final class Vastgeheugen<Deel: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let delen: UnsafeMutablePointer<Deel>
  let aantal: Int

  init(_ bron: [Deel]) {
    aantal = bron.count
    delen = .allocate(capacity: max(1, bron.count))
    delen.initialize(from: bron, count: bron.count)
  }

  deinit { delen.deallocate() }

  /// - Precondition: the place is one that the builder gave out.
  @inline(__always) subscript(plek: Int) -> Deel {
    assert(plek >= 0 && plek < aantal)
    return delen[plek]
  }
  @inline(__always) subscript(plek: Int32) -> Deel { self[Int(plek)] }
  @inline(__always) var geheugen: UnsafePointer<Deel> { UnsafePointer(delen) }
}
