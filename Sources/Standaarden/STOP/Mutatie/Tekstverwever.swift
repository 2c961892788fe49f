import Bevindingen
import Markup

/// Merges two versions of a text that were made from one base: part by part, found by wId, and word by word inside a
/// sentence. What cannot be decided becomes a point for people; nothing of either side is dropped without one.
struct Tekstverwever {
  /// A point to decide, before it is put in words.
  struct Punt {
    var soort: Beslispunt.Soort
    /// wId of the part that it is about, or the nearest one around it.
    var wId: String
    var wat: String
    var keuzes: [String]
    var basis: String?
    var a: String?
    var b: String?
    var voorstel: String
    /// Whether choosing one of both sides settles it.
    var volgtKeuze = true
  }

  let o: Versieblik
  let a: Versieblik
  let b: Versieblik
  let keuzes: Verweefkeuzes
  /// wIds for which a whole part may not be taken over unseen: they moved, or both sides gave them out.
  private let gevoelig: Set<String>
  let dubbelNieuw: Set<String>
  var punten: [Punt] = []
  var hernoemd: [String: String] = [:]
  /// wIds of the parts around the place where the merge now is.
  var omgeving: [String] = []

  /// The texts are without marks and have loose eIds.
  init(basis: Tak, a: Tak, b: Tak, keuzes: Verweefkeuzes) {
    o = Versieblik(basis)
    self.a = Versieblik(a, basis: o)
    self.b = Versieblik(b, basis: o)
    self.keuzes = keuzes
    let nieuwA = Set(self.a.opWId.keys).subtracting(o.opWId.keys)
    dubbelNieuw = nieuwA.intersection(self.b.opWId.keys)
    gevoelig = dubbelNieuw.union(self.a.verplaatst).union(self.b.verplaatst)
  }

  mutating func verweef() -> Tak { verweef(o.wortel, a.wortel, b.wortel) }

  func blik(_ kant: Wijzigingskant) -> Versieblik {
    switch kant {
    case .a: a
    case .b: b
    }
  }

  func isRustig(_ tak: Tak) -> Bool {
    gevoelig.isEmpty || tak.alleWIds.allSatisfy { !gevoelig.contains($0) }
  }

  // MARK: - One element that all three have

  mutating func verweef(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> Tak {
    if Gelijkheid.gelijk(inA, inB) { return inA }
    // Also for what moved out of here: its new place may go.
    if Gelijkheid.gelijk(oud, inA), isRustig(inB), isRustig(oud) { return inB }
    if Gelijkheid.gelijk(oud, inB), isRustig(inA), isRustig(oud) { return inA }
    if let wId = oud.wId { omgeving.append(wId) }
    defer { if oud.wId != nil { omgeving.removeLast() } }
    guard oud.naam == inA.naam, oud.naam == inB.naam, !isAnderRaster(oud, inA, inB) else {
      return heel(oud, inA, inB)
    }
    let voorheen = self
    var uit = Tak(naam: oud.naam, attributen: attributen(oud, inA, inB))
    if oud.heeftLopendeTekst || inA.heeftLopendeTekst || inB.heeftLopendeTekst {
      uit.knopen = woorden(oud, inA, inB)
    } else {
      uit.knopen = kinderen(oud.takken, inA.takken, inB.takken).map { .tak($0) }
      if !past(uit, oud, inA, inB) {
        let hier = omgeving
        self = voorheen
        omgeving = hier
        return heel(oud, inA, inB)
      }
    }
    return uit
  }

  /// Other columns: then rows of one side do not fit in the table of the other.
  private func isAnderRaster(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> Bool {
    oud.lokaal == "tgroup" && (oud["cols"] != inA["cols"] || oud["cols"] != inB["cols"])
  }

  /// Whether the pieces of both sides make an element that the content models know. Asked only when both changed what
  /// it is made of.
  private func past(_ uit: Tak, _ oud: Tak, _ inA: Tak, _ inB: Tak) -> Bool {
    func namen(_ tak: Tak) -> [Naam] { tak.takken.map(\.naam) }
    let hier = namen(uit)
    if [oud, inA, inB].contains(where: { namen($0) == hier }) { return true }
    func fouten(_ tak: Tak) -> Int {
      var kaal = Tak(naam: tak.naam, attributen: tak.attributen)
      kaal.knopen = tak.knopen
      let bytes = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(kaal)
      guard let boom = XMLLezer.lees(bytes, bestand: "").model else { return 1 }
      return STOPGrammatica.controleer(boom, kaart: STOPMutatieRegels.heleRegeling).count
    }
    return fouten(uit) <= max(fouten(inA), fouten(inB))
  }

  /// A part that only can be taken whole.
  private mutating func heel(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> Tak {
    meld(
      .opbouw, "A en B hebben dit onderdeel allebei anders ingedeeld",
      keuzes: ["Neem de indeling van A", "Neem de indeling van B", "Schrijf een nieuwe tekst met beide wijzigingen"],
      oud, inA, inB, voorstel: "Het voorstel volgt \(voorkeurnaam)")
    switch voorkeur {
    case .basis: return oud
    case .a: return inA
    case .b: return inB
    }
  }

  /// What the proposal follows at the place where the merge now is.
  var voorkeur: Verweefvoorkeur { keuzes.voorkeur(in: omgeving) }

  private var voorkeurnaam: String {
    switch voorkeur {
    case .basis: "de tekst van de basis, tot u kiest"
    case .a: "A, tot u kiest"
    case .b: "B, tot u kiest"
    }
  }

  private mutating func attributen(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> [Attribuut] {
    var uit = oud
    let versie: Set<String> = ["componentnaam", "was", "wordt", "schemaversie"]
    var namen: [String] = []
    for attribuut in oud.attributen + inA.attributen + inB.attributen where !namen.contains(attribuut.naam.lokaal) {
      namen.append(attribuut.naam.lokaal)
    }
    for naam in namen where !versie.contains(naam) {
      let (was, links, rechts) = (oud[naam], inA[naam], inB[naam])
      if links == rechts {
        uit[naam] = links
      } else if was == links {
        uit[naam] = rechts
      } else if was == rechts {
        uit[naam] = links
      } else {
        uit[naam] = gekozen(was, links, rechts)
        let wat =
          naam == "eId"
          ? "A en B geven \(Tekstlabel.kort(oud)) allebei een ander nummer"
          : "A en B geven kenmerk '\(naam)' van \(oud.lokaal) een andere waarde"
        func kaal(_ waarde: String?) -> String? { naam == "eId" ? waarde.map { String($0.dropFirst()) } : waarde }
        punten.append(
          Punt(
            soort: naam == "eId" ? .nummer : .kenmerk, wId: omgeving.last ?? "", wat: wat,
            keuzes: ["Neem de waarde van A", "Neem de waarde van B"], basis: kaal(was), a: kaal(links),
            b: kaal(rechts), voorstel: "Het voorstel volgt \(voorkeurnaam)"))
      }
    }
    return uit.attributen
  }

  private func gekozen<Waarde>(_ was: Waarde, _ links: Waarde, _ rechts: Waarde) -> Waarde {
    switch voorkeur {
    case .basis: was
    case .a: links
    case .b: rechts
    }
  }

  // MARK: - Words

  private mutating func woorden(_ oud: Tak, _ inA: Tak, _ inB: Tak) -> [Knoop] {
    var uit: [Knoop] = []
    for stuk in Woordverweving.stukken(basis: oud.knopen, a: inA.knopen, b: inB.knopen) {
      switch stuk {
      case .vast(let tekens), .zelfde(let tekens), .alleen(.a, let tekens): schrijf(tekens, &uit)
      case .alleen(.b, let tekens): schrijf(tekens.map { eigen($0) }, &uit)
      case .botst(let basis, let vanA, let vanB):
        if let (was, links, rechts) = zelfdeElement(basis, vanA, vanB) {
          uit.append(.tak(verweef(was, links, rechts)))
        } else {
          botsing(oud, basis, vanA, vanB)
          schrijf(gekozen(basis, vanA, vanB.map { eigen($0) }), &uit)
        }
      }
    }
    return uit
  }

  private func schrijf(_ tekens: [Woordvergelijking.Teken], _ uit: inout [Knoop]) {
    for teken in tekens { uit.voegToe(teken.knoop) }
  }

  /// New references of B whose wId A gave out as well get another one.
  private mutating func eigen(_ teken: Woordvergelijking.Teken) -> Woordvergelijking.Teken {
    guard case .element(let tak) = teken, !isRustig(tak) else { return teken }
    return .element(metEigenWIds(tak))
  }

  /// One inline element that all three have: it is merged inside.
  private func zelfdeElement(
    _ basis: [Woordvergelijking.Teken], _ vanA: [Woordvergelijking.Teken], _ vanB: [Woordvergelijking.Teken]
  ) -> (Tak, Tak, Tak)? {
    guard basis.count == 1, vanA.count == 1, vanB.count == 1, case .element(let was) = basis[0],
      case .element(let links) = vanA[0], case .element(let rechts) = vanB[0],
      was.naam == links.naam, was.naam == rechts.naam, was.wId == links.wId, was.wId == rechts.wId,
      Tekstelementen.doorlopend.contains(was.lokaal) || was.lokaal == "Noot"
    else { return nil }
    return (was, links, rechts)
  }

  private mutating func botsing(
    _ drager: Tak, _ basis: [Woordvergelijking.Teken], _ vanA: [Woordvergelijking.Teken],
    _ vanB: [Woordvergelijking.Teken]
  ) {
    let isNummer = ["Nummer", "LidNummer", "LiNummer"].contains(drager.lokaal)
    let was = Woordverweving.tekst(basis)
    let wat =
      was.isEmpty
      ? "A en B voegen op dezelfde plek in de zin iets anders in"
      : "A en B maken van \u{2018}\(Beslispunt.kort(was))\u{2019} iets anders"
    punten.append(
      Punt(
        soort: isNummer ? .nummer : .tekst, wId: omgeving.last ?? "", wat: wat,
        keuzes: ["Neem de woorden van A", "Neem de woorden van B", "Schrijf een zin waarin beide staan"],
        basis: was, a: Woordverweving.tekst(vanA), b: Woordverweving.tekst(vanB),
        voorstel: "Het voorstel volgt \(voorkeurnaam)"))
  }

  // MARK: - Points

  mutating func meld(
    _ soort: Beslispunt.Soort, _ wat: String, keuzes: [String], _ oud: Tak?, _ inA: Tak?, _ inB: Tak?,
    voorstel: String, volgtKeuze: Bool = true
  ) {
    punten.append(
      Punt(
        soort: soort, wId: omgeving.last ?? "", wat: wat, keuzes: keuzes, basis: oud?.lezing,
        a: inA?.lezing, b: inB?.lezing, voorstel: voorstel, volgtKeuze: volgtKeuze))
  }
}

extension Tak {
  /// The whole text, footnotes too: what a person compares before choosing.
  var lezing: String {
    Leestekst.delen(self).map(\.tekst).joined().split(separator: "\n").map(\.genormaliseerd).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}

extension Beslispunt {
  /// At most this much of a text stands in a sentence about it.
  private static let langsteAanhaling = 60

  package static func kort(_ tekst: String) -> String {
    tekst.count <= langsteAanhaling ? tekst : "\(tekst.prefix(langsteAanhaling))…"
  }
}
