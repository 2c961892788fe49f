import Markup

/// A regulation text that is being changed: nodes with identity and a parent, found by wId at once.
///
/// Lives only while a mutation is carried out; what goes in and comes out is a `Tak`.
final class Werkboom {
  final class Werkknoop {
    enum Kind {
      case knoop(Werkknoop)
      case tekst(String)
    }
    var naam: Naam
    var attributen: [Attribuut]
    var kinderen: [Kind] = []
    weak var ouder: Werkknoop?

    init(naam: Naam, attributen: [Attribuut]) {
      self.naam = naam
      self.attributen = attributen
    }

    var wId: String? { attributen.first { $0.naam.lokaal == "wId" }?.waarde }

    func plek(van kind: Werkknoop) -> Int? {
      kinderen.firstIndex {
        if case .knoop(let knoop) = $0 { return knoop === kind }
        return false
      }
    }

    /// Where the first part of this element belongs: the content models want these in front of it.
    var naHoofd: Int {
      let hoofd: Set<String> = [
        "Kop", "LidNummer", "RegelingOpschrift", "Gereserveerd", "Vervallen", "NogNietInWerking", "InleidendeTekst",
        "Conditie",
      ]
      let laatste = kinderen.lastIndex {
        if case .knoop(let knoop) = $0 { return hoofd.contains(knoop.naam.lokaal) }
        return false
      }
      return laatste.map { $0 + 1 } ?? 0
    }

    func eerste(_ lokaal: String) -> Werkknoop? {
      for case .knoop(let knoop) in kinderen where knoop.naam.lokaal == lokaal { return knoop }
      return nil
    }

    var tak: Tak {
      var tak = Tak(naam: naam, attributen: attributen)
      for kind in kinderen {
        switch kind {
        case .knoop(let knoop): tak.knopen.append(.tak(knoop.tak))
        case .tekst(let tekst): tak.knopen.voegToe(tekst: tekst)
        }
      }
      return tak
    }
  }

  private(set) var wortel: Werkknoop
  private var index: [String: Werkknoop] = [:]

  init(_ tak: Tak) {
    wortel = Werkknoop(naam: tak.naam, attributen: tak.attributen)
    vul(wortel, met: tak)
  }

  subscript(wId: String) -> Werkknoop? { index[wId] }

  var tak: Tak { wortel.tak }

  /// Whether the node still stands in the text.
  func staatErin(_ knoop: Werkknoop) -> Bool {
    var hier: Werkknoop? = knoop
    while let stap = hier {
      if stap === wortel { return true }
      hier = stap.ouder
    }
    return false
  }

  func bevat(_ buiten: Werkknoop, _ binnen: Werkknoop) -> Bool {
    var hier: Werkknoop? = binnen
    while let stap = hier {
      if stap === buiten { return true }
      hier = stap.ouder
    }
    return false
  }

  /// Gives the node the attributes and content of the new text; its place stays.
  func vervang(_ knoop: Werkknoop, door tak: Tak) {
    knoop.naam = tak.naam
    knoop.attributen = tak.attributen
    knoop.kinderen = []
    vul(knoop, met: tak)
  }

  func neemWeg(_ knoop: Werkknoop) {
    guard let ouder = knoop.ouder, let plek = ouder.plek(van: knoop) else { return }
    ouder.kinderen.remove(at: plek)
    knoop.ouder = nil
  }

  /// Puts a node beside another one, or as the first part in it.
  func zet(_ knoop: Werkknoop, _ positie: Mutatieinstructie.Plaats.Positie, _ context: Werkknoop) {
    switch positie {
    case .volgtOp, .komtVoor:
      guard let ouder = context.ouder, let plek = ouder.plek(van: context) else { return }
      ouder.kinderen.insert(.knoop(knoop), at: positie == .volgtOp ? plek + 1 : plek)
      knoop.ouder = ouder
    case .eersteKind:
      context.kinderen.insert(.knoop(knoop), at: context.naHoofd)
      knoop.ouder = context
    }
  }

  func maak(_ tak: Tak) -> Werkknoop {
    let knoop = Werkknoop(naam: tak.naam, attributen: tak.attributen)
    vul(knoop, met: tak)
    return knoop
  }

  private func vul(_ knoop: Werkknoop, met tak: Tak) {
    if let wId = knoop.wId { index[wId] = knoop }
    for kind in tak.knopen {
      switch kind {
      case .tekst(let tekst): knoop.kinderen.append(.tekst(tekst))
      case .tak(let tak):
        let nieuw = maak(tak)
        nieuw.ouder = knoop
        knoop.kinderen.append(.knoop(nieuw))
      }
    }
  }

  /// Gives the element another eId, and with it everything below of which the eId begins so (STOP 1.3.0, agAKN: an eId
  /// is that of the ancestor, two underscores, and its own part).
  func geefEId(_ eId: String, aan knoop: Werkknoop) {
    guard let oud = knoop.attributen.first(where: { $0.naam.lokaal == "eId" })?.waarde, oud != eId else { return }
    hernoem(knoop, van: oud, naar: eId)
  }

  private func hernoem(_ knoop: Werkknoop, van oud: String, naar nieuw: String) {
    for plek in knoop.attributen.indices where knoop.attributen[plek].naam.lokaal == "eId" {
      knoop.attributen[plek].waarde = Werkboom.hernoemd(knoop.attributen[plek].waarde, van: oud, naar: nieuw)
    }
    for case .knoop(let kind) in knoop.kinderen { hernoem(kind, van: oud, naar: nieuw) }
  }

  static func hernoemd(_ eId: String, van oud: String, naar nieuw: String) -> String {
    if eId == oud { return nieuw }
    return eId.hasPrefix("\(oud)__") ? nieuw + eId.dropFirst(oud.count) : eId
  }
}
