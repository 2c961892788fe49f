package import Markup

/// One change as people read it on a page with before and after.
package struct Tekstwijziging: Sendable, Hashable {
  package enum Soort: String, Sendable, Hashable, CaseIterable {
    case gewijzigd, kopGewijzigd, toegevoegd, verwijderd, verplaatst, helemaalVervangen
  }

  /// A stretch of text that stays, comes or goes.
  package struct Deel: Sendable, Hashable {
    package enum Soort: String, Sendable, Hashable { case gelijk, nieuw, verwijderd }
    package var soort: Soort
    package var tekst: String
    package init(_ soort: Soort, _ tekst: String) {
      self.soort = soort
      self.tekst = tekst
    }
  }

  package var soort: Soort
  /// "Artikel 2.10"; with the opschrift behind it when there is one.
  package var label: String
  package var wId: String?
  package var eId: String?
  /// Not a legal change: it stays out of the publication.
  package var isRevisie: Bool
  /// The whole text with its marks, block after block (a line end between blocks).
  package var delen: [Deel]

  package init(
    soort: Soort, label: String, wId: String? = nil, eId: String? = nil, isRevisie: Bool = false, delen: [Deel]
  ) {
    self.soort = soort
    self.label = label
    self.wId = wId
    self.eId = eId
    self.isRevisie = isRevisie
    self.delen = delen
  }

  package var oudeTekst: String { tekst(zonder: .nieuw) }
  package var nieuweTekst: String { tekst(zonder: .verwijderd) }

  private func tekst(zonder soort: Deel.Soort) -> String {
    let alles = delen.filter { $0.soort != soort }.map(\.tekst).joined()
    let regels = alles.split(separator: "\n").map(\.genormaliseerd).filter { !$0.isEmpty }
    return regels.joined(separator: "\n")
  }
}

extension RegelingMutatie {
  /// The changes in the order of the instructions.
  package var wijzigingen: [Tekstwijziging] { instructies.flatMap(\.wijzigingen) }
}

extension Mutatieinstructie {
  package var wijzigingen: [Tekstwijziging] {
    switch handeling {
    case .vervang(_, nil, let isRevisie): inhoud.map { wijziging(.gewijzigd, $0, isRevisie: isRevisie) }
    case .vervang(_, .some, let isRevisie): inhoud.map { wijziging(.verplaatst, $0, isRevisie: isRevisie) }
    case .vervangKop(let wat, _): inhoud.map { wijziging(.kopGewijzigd, $0, wId: wat) }
    case .voegToe: inhoud.map { wijziging(.toegevoegd, $0, alles: .nieuw) }
    case .verwijder: inhoud.map { wijziging(.verwijderd, $0, alles: .verwijderd) }
    case .vervangRegeling: inhoud.map { wijziging(.helemaalVervangen, $0, alles: .nieuw) }
    }
  }

  private func wijziging(
    _ soort: Tekstwijziging.Soort, _ tak: Tak, wId: String? = nil, alles: Tekstwijziging.Deel.Soort = .gelijk,
    isRevisie: Bool = false
  ) -> Tekstwijziging {
    let kort = Tekstlabel.kort(tak)
    let opschrift = Tekstlabel.opschrift(tak)
    let label = kort.prefix(1).uppercased() + kort.dropFirst()
    return Tekstwijziging(
      soort: soort, label: opschrift.isEmpty || kort.contains(opschrift) ? label : "\(label) \(opschrift)",
      wId: wId ?? tak.wId, eId: tak.eId, isRevisie: isRevisie, delen: Leestekst.delen(tak, alles))
  }
}

/// A marked text as plain stretches.
package enum Leestekst {
  /// - Parameter alles: what the text is when no mark says otherwise.
  package static func delen(_ tak: Tak, _ alles: Tekstwijziging.Deel.Soort = .gelijk) -> [Tekstwijziging.Deel] {
    var delen: [Tekstwijziging.Deel] = []
    verzamel(tak, alles, &delen)
    return delen
  }

  private static func verzamel(
    _ tak: Tak, _ buiten: Tekstwijziging.Deel.Soort, _ delen: inout [Tekstwijziging.Deel]
  ) {
    let soort = soort(tak, buiten)
    for knoop in tak.knopen {
      switch knoop {
      case .tak(let kind): verzamel(kind, soort, &delen)
      case .tekst(let tekst):
        if !Gelijkheid.isWit(tekst) || tak.isLopend { voegToe(gevouwen(tekst), soort, &delen) }
      }
    }
    switch tak.lokaal {
    // A number and what it numbers read as one line.
    case "Label", "Nummer", "LidNummer", "LiNummer", "NootNummer": voegToe(" ", soort, &delen)
    case "Kop", "entry": voegToe("\n", soort, &delen)
    case "Opschrift", "Subtitel": break
    default: if Tekstelementen.isTekstdrager(tak) { voegToe("\n", soort, &delen) }
    }
  }

  private static func soort(_ tak: Tak, _ buiten: Tekstwijziging.Deel.Soort) -> Tekstwijziging.Deel.Soort {
    if tak.lokaal == Renvooi.nieuweTekst { return .nieuw }
    if tak.lokaal == Renvooi.verwijderdeTekst { return .verwijderd }
    switch Renvooi.actie(tak) {
    case .voegtoe: return .nieuw
    case .verwijder: return .verwijderd
    case .nieuweContainer, .verwijderContainer, nil: return buiten
    }
  }

  private static func voegToe(
    _ tekst: String, _ soort: Tekstwijziging.Deel.Soort, _ delen: inout [Tekstwijziging.Deel]
  ) {
    if let laatste = delen.last, laatste.soort == soort {
      delen[delen.count - 1].tekst += tekst
    } else {
      delen.append(.init(soort, tekst))
    }
  }

  private static func gevouwen(_ tekst: String) -> String {
    let kern = tekst.genormaliseerd
    guard !kern.isEmpty else { return " " }
    let voor = tekst.utf8.first.map { $0 <= 0x20 } ?? false
    let na = tekst.utf8.last.map { $0 <= 0x20 } ?? false
    return (voor ? " " : "") + kern + (na ? " " : "")
  }
}

extension Tak {
  /// Whether white space in this element is part of what is read.
  fileprivate var isLopend: Bool {
    Tekstelementen.isTekstdrager(self) || Tekstelementen.doorlopend.contains(lokaal)
      || lokaal == Renvooi.nieuweTekst || lokaal == Renvooi.verwijderdeTekst
  }
}
