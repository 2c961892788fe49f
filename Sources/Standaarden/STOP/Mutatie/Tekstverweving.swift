package import Markup

extension Tekstverweving {
  /// Weaves two changes that were made on one base (STOP 1.3.0, vervlechten). The texts are whole versions; marks in
  /// them are resolved first. Pure: the same input gives the same proposal and the same points.
  ///
  /// - Parameter voorkeur: what the proposal follows as long as nobody decided.
  package static func maak(basis: Tak, a: Tak, b: Tak, voorkeur: Verweefvoorkeur = .basis) -> Tekstverweving {
    maak(basis: basis, a: a, b: b, keuzes: Verweefkeuzes(voorkeur))
  }

  /// - Parameter keuzes: what people decided, by wId of a part.
  package static func maak(basis: Tak, a: Tak, b: Tak, keuzes: Verweefkeuzes) -> Tekstverweving {
    let teksten = Verweefteksten(
      basis: Renvooi.kaal(basis, .wordt), a: Renvooi.kaal(a, .wordt), b: Renvooi.kaal(b, .wordt))
    let los = Verweefteksten(
      basis: EIdVorm.los(teksten.basis), a: EIdVorm.los(teksten.a), b: EIdVorm.los(teksten.b))
    var verwever = Tekstverwever(basis: los.basis, a: los.a, b: los.b, keuzes: keuzes)
    let verweven = verwever.verweef()
    var gevolg = Verweefgevolg(teksten: teksten, hernoemd: verwever.hernoemd)
    let voorstel = gevolg.maakAf(verweven)
    let namen = Plaatsnamen([voorstel, teksten.a, teksten.b, teksten.basis])
    let punten = zonderDubbele(verwever.punten + gevolg.punten, namen)
    let beslispunten = punten.map { punt in
      Beslispunt(
        punt.soort, plaats: namen[punt.wId].label, identificatie: punt.wId, onderdeel: namen[punt.wId].wId,
        wat: punt.wat, keuzes: punt.keuzes, basis: punt.basis, a: punt.a, b: punt.b, voorstel: punt.voorstel,
        volgtKeuze: punt.volgtKeuze)
    }
    let plaatsen = Verweefplaatsen(teksten: los, voorstel: EIdVorm.los(voorstel), namen: namen)
      .alle(open: Set(punten.map { namen[$0.wId].wId }), hernoemd: verwever.hernoemd)
    return Tekstverweving(
      voorstel: voorstel, plaatsen: plaatsen, beslispunten: beslispunten, hernoemd: verwever.hernoemd)
  }

  /// Another eId and another printed number are one decision; the printed one is what people know.
  private static func zonderDubbele(
    _ punten: [Tekstverwever.Punt], _ namen: Plaatsnamen
  ) -> [Tekstverwever.Punt] {
    var nummers: [String: Int] = [:]
    for punt in punten where punt.soort == .nummer { nummers[namen[punt.wId].wId, default: 0] += 1 }
    return punten.filter { punt in
      guard punt.soort == .nummer, punt.isEId else { return true }
      return nummers[namen[punt.wId].wId] == 1
    }
  }
}

/// The three texts of a merge.
struct Verweefteksten {
  var basis: Tak
  var a: Tak
  var b: Tak
}

/// What follows from the merge as a whole: identifications that now occur twice, and references that no longer reach
/// what their writer meant. Here the merged text becomes one that can be delivered.
struct Verweefgevolg {
  private let teksten: Verweefteksten
  private let hernoemd: [String: String]
  private(set) var punten: [Tekstverwever.Punt] = []

  init(teksten: Verweefteksten, hernoemd: [String: String]) {
    self.teksten = teksten
    self.hernoemd = hernoemd
  }

  /// From the loose form to the text of the proposal.
  mutating func maakAf(_ los: Tak) -> Tak {
    let metWIds = uniekeWIds(los)
    let metEIds = uniekeEIds(metWIds)
    meldNummers(metEIds)
    return verwijzingen(metEIds)
  }

  private var alle: [Tak] { [teksten.basis, teksten.a, teksten.b] }

  private static func dubbele(_ waarden: [String]) -> Set<String> {
    var gezien: Set<String> = []
    return Set(waarden.filter { !gezien.insert($0).inserted })
  }

  // MARK: - wId and eId

  /// A wId that the merge would give twice: the second one gets another.
  private mutating func uniekeWIds(_ tak: Tak) -> Tak {
    let dubbel = Self.dubbele(tak.alleWIds).subtracting(alle.flatMap { Self.dubbele($0.alleWIds) })
    guard !dubbel.isEmpty else { return tak }
    var gezien: Set<String> = []
    return uniekeWIds(tak, dubbel, &gezien)
  }

  private mutating func uniekeWIds(_ tak: Tak, _ dubbel: Set<String>, _ gezien: inout Set<String>) -> Tak {
    var kopie = tak
    if let wId = tak.wId, dubbel.contains(wId), !gezien.insert(wId).inserted {
      kopie["wId"] = "\(wId)_inst\(gezien.count + 1)"
      punten.append(
        .init(
          soort: .identificatie, wId: wId, wat: "\(tak.lokaal) \(wId) zou twee keer in de tekst staan",
          keuzes: ["Houd het eerste", "Houd het tweede", "Houd beide, met een eigen wId"],
          basis: nil, a: nil, b: tak.lezing, voorstel: "In het voorstel heeft het tweede een andere wId",
          volgtKeuze: false))
    }
    var knopen: [Knoop] = []
    for knoop in tak.knopen {
      switch knoop {
      case .tekst: knopen.append(knoop)
      case .tak(let kind): knopen.append(.tak(uniekeWIds(kind, dubbel, &gezien)))
      }
    }
    kopie.knopen = knopen
    return kopie
  }

  /// Two parts with one printed number would get one eId (STOP0010 and its like): the second gets `_inst2`.
  private mutating func uniekeEIds(_ los: Tak) -> Tak {
    var alDubbel: Set<String> = []
    for tekst in alle { alDubbel.formUnion(Self.dubbele(tekst.alleEIds)) }
    var eerste: [String: Tak] = [:]
    var botsend: [(Tak, Tak, String)] = []
    let heel = EIdVorm.heel(los) { eId, tak in
      guard let eerder = eerste[eId] else {
        eerste[eId] = tak
        return eId
      }
      if alDubbel.contains(eId) { return eId }
      var volgnummer = 2
      while eerste["\(eId)_inst\(volgnummer)"] != nil { volgnummer += 1 }
      eerste["\(eId)_inst\(volgnummer)"] = tak
      if Plaatsnamen.isBenoemd(tak) { botsend.append((eerder, tak, eId)) }
      return "\(eId)_inst\(volgnummer)"
    }
    for (eerder, later, _) in botsend { meldNummer(eerder, later) }
    return heel
  }

  private mutating func meldNummer(_ eerder: Tak, _ later: Tak) {
    let (links, rechts) = teksten.a.bevat(wId: eerder.wId) ? (eerder, later) : (later, eerder)
    let naam = Tekstlabel.kort(later)
    punten.append(
      .init(
        soort: .nummer, wId: later.wId ?? "", wat: "A en B hebben allebei een eigen \(naam)",
        keuzes: ["Geef dat van A een ander nummer", "Geef dat van B een ander nummer", "Maak er één onderdeel van"],
        basis: nil, a: links.lezing, b: rechts.lezing,
        voorstel: "In het voorstel staan beide, met hetzelfde gedrukte nummer en een eigen eId", volgtKeuze: false))
  }

  /// The same number printed above two articles that have different eIds.
  private mutating func meldNummers(_ tekst: Tak) {
    func opNummer(_ tak: Tak) -> [String: [Tekstonderdeel]] {
      let genummerd = RegelingTekst(tak).artikelen.filter { !($0.nummer ?? "").isEmpty }
      return Dictionary(grouping: genummerd) { $0.nummer ?? "" }
    }
    let (inA, inB) = (opNummer(teksten.a), opNummer(teksten.b))
    for (nummer, artikelen) in opNummer(tekst).sorted(by: { $0.key < $1.key }) where artikelen.count > 1 {
      guard inA[nummer]?.count ?? 0 < 2, inB[nummer]?.count ?? 0 < 2 else { continue }
      let wIds = artikelen.map(\.wId)
      guard !punten.contains(where: { $0.soort == .nummer && wIds.contains($0.wId) }) else { continue }
      meldNummer(artikelen[0].tak, artikelen[1].tak)
    }
  }

  // MARK: - References

  private mutating func verwijzingen(_ tekst: Tak) -> Tak {
    let bereik = Verwijsbereik(teksten: teksten, voorstel: tekst, hernoemd: hernoemd)
    return verwijzingen(tekst, in: tekst.wId ?? "", bereik)
  }

  private mutating func verwijzingen(_ tak: Tak, in omgeving: String, _ bereik: Verwijsbereik) -> Tak {
    let isRef = Tekstelementen.verwijzingen.contains(tak.lokaal)
    let hier = isRef ? omgeving : tak.wId ?? omgeving
    var kopie = tak
    var knopen: [Knoop] = []
    for knoop in tak.knopen {
      guard case .tak(let kind) = knoop else {
        knopen.voegToe(knoop)
        continue
      }
      let binnen = verwijzingen(kind, in: hier, bereik)
      switch bereik.oordeel(over: kind, in: hier) {
      case .goed: knopen.append(.tak(binnen))
      case .verhuisd(let ref):
        var verbeterd = binnen
        verbeterd["ref"] = ref
        knopen.append(.tak(verbeterd))
        meldVerhuisd(kind, hier)
      case .weg(let kant, let label):
        for deel in binnen.knopen { knopen.voegToe(deel) }
        meldWeg(kind, hier, kant, label)
      }
    }
    kopie.knopen = knopen
    return kopie
  }

  private mutating func meldVerhuisd(_ ref: Tak, _ wId: String) {
    punten.append(
      .init(
        soort: .verwijzing, wId: wId,
        wat:
          "De verwijzing \u{2018}\(Beslispunt.kort(ref.leesbareTekst))\u{2019} zou bij een ander onderdeel uitkomen: "
          + "het bedoelde kreeg een ander nummer",
        keuzes: ["Pas ook de woorden van de verwijzing aan", "Geef het bedoelde onderdeel zijn oude nummer terug"],
        basis: ref["ref"], a: nil, b: nil,
        voorstel: "In het voorstel wijst de verwijzing naar het bedoelde onderdeel; de woorden zijn nog oud",
        volgtKeuze: false))
  }

  private mutating func meldWeg(_ ref: Tak, _ wId: String, _ kant: Wijzigingskant, _ label: String) {
    let (wie, ander) = (kant.rawValue.uppercased(), kant.ander.rawValue.uppercased())
    let woorden = ref.leesbareTekst
    punten.append(
      .init(
        soort: .verwijzing, wId: wId, wat: "\(wie) verwijst naar \(label), dat \(ander) weghaalt",
        keuzes: ["Haal de verwijzing weg of verwijs ergens anders naar", "Laat \(label) staan"],
        basis: nil, a: kant == .a ? woorden : nil, b: kant == .b ? woorden : nil,
        voorstel: "In het voorstel staan de woorden er nog, zonder verwijzing", volgtKeuze: false))
  }
}

extension Tekstverwever.Punt {
  /// Made from the attribute; the number itself is a point of its own.
  var isEId: Bool { wat.hasSuffix("allebei een ander nummer") }
}

extension Tak {
  func bevat(wId: String?) -> Bool { wId.map { alleWIds.contains($0) } ?? false }

  var alleEIds: [String] {
    var gevonden: [String] = []
    bezoek { if let eId = $0.eId { gevonden.append(eId) } }
    return gevonden
  }
}
