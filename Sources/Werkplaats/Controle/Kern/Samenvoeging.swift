package import Bevindingen
import Geometrie
import IMOW
import Markup
package import STOP
import Tijd

/// `verschil --naast`: two changes that were made on one version, side by side, with a proposal that has both and a
/// list of what a person must decide: in text, annotations, geometry and information objects.
package struct Samenvoeging: Sendable {
  package struct Gebied: Sendable, Hashable, Codable {
    package var id: String
    package var oordeel: Samenvoegoordeel
    package var a: Versieverschil.Soort?
    package var b: Versieverschil.Soort?
    /// Names of the locaties that use it.
    package var locaties: [String]
  }

  package struct Informatieobject: Sendable, Hashable, Codable {
    package var work: String
    package var naam: String?
    package var oordeel: Samenvoegoordeel
    package var a: String?
    package var b: String?
  }

  package struct Regeling: Sendable {
    package var work: String
    /// The versions: of the base, of A and of B.
    package var basis: String
    package var a: String
    package var b: String
    package var tekst: Tekstverweving?
    /// The proposal as a change of the base.
    package var mutatie: RegelingMutatie?
    package var objecten: [OWVerweving.Objectoordeel]
    package var gebieden: [Gebied]
    package var informatieobjecten: [Informatieobject]
    /// What a besluit with the proposal says about its origin (STOP 1.3.0, gemaaktOpBasisVan).
    package var gemaaktOpBasisVan: [ConsolidatieInformatie.Basis]
    package var beslispunten: [Beslispunt]

    package var isOngewijzigd: Bool {
      tekst?.plaatsen.isEmpty ?? true && objecten.isEmpty && gebieden.isEmpty && informatieobjecten.isEmpty
    }
  }

  package var regelingen: [Regeling]

  package var beslispunten: [Beslispunt] { regelingen.flatMap(\.beslispunten) }
  package var isZonderBotsing: Bool { beslispunten.isEmpty }

  /// - Parameters:
  ///   - a, b: a whole version, or a delivery or mutation that changes the base.
  ///   - voorkeur: what the proposal follows as long as nobody decided.
  package static func vergelijk(
    basis: Invoer, a: Invoer, b: Invoer, voorkeur: Verweefvoorkeur = .basis
  ) -> Bevonden<Samenvoeging> {
    let gelezen = [basis, a, b].map { Planlezer.lees($0) }
    var bevindingen = gelezen.flatMap(\.bevindingen)
    guard let oud = gelezen[0].model, let vanA = gelezen[1].model, let vanB = gelezen[2].model else {
      return Bevonden(nil, bevindingen: bevindingen)
    }
    var stapel = Planstapel()
    stapel.voegToe(oud)
    var (stapelA, stapelB) = (stapel, stapel)
    stapelA.voegToe(vanA)
    stapelB.voegToe(vanB)
    bevindingen += stapelA.bevindingen + stapelB.bevindingen
    let werken = (stapelA.beelden + stapelB.beelden).map(\.work)
    var gezien: Set<String> = []
    let regelingen = werken.filter { gezien.insert($0).inserted }.map { work in
      func zoek(_ stapel: Planstapel) -> Planbeeld? {
        stapel.beelden.first { $0.work == work } ?? stapel.beelden.first { $0.work.isEmpty }
      }
      let hier = zoek(stapel) ?? Planbeeld(work: work)
      return Samenvoeger(basis: hier, a: zoek(stapelA) ?? hier, b: zoek(stapelB) ?? hier, voorkeur: voorkeur)
        .voegSamen(work)
    }
    return Bevonden(Samenvoeging(regelingen: regelingen), bevindingen: bevindingen)
  }
}

/// One regulation in three versions.
private struct Samenvoeger {
  let basis: Planbeeld
  let a: Planbeeld
  let b: Planbeeld
  let voorkeur: Verweefvoorkeur

  func voegSamen(_ work: String) -> Samenvoeging.Regeling {
    var punten: [Beslispunt] = []
    var tekst: Tekstverweving?
    var mutatie: RegelingMutatie?
    if let oud = basis.tekst, let vanA = a.tekst, let vanB = b.tekst {
      let verweven = Tekstverweving.maak(basis: oud, a: vanA, b: vanB, voorkeur: voorkeur)
      punten += verweven.beslispunten
      mutatie =
        RegelingMutatie.maak(
          was: oud, wordt: verweven.voorstel, wasVersie: basis.expression, wordtVersie: nieuweVersie,
          componentnaam: "main"
        ).model
      tekst = verweven
    }
    let owB = tekst.map { metNieuweWIds(b.ow, $0.hernoemd) } ?? b.ow
    var ow = OWVerweving(basis: basis.ow, a: a.ow, b: owB, voorkeur: voorkeur)
    let objecten = ow.verweef()
    punten += ow.beslispunten + ankers(objecten, tekst)
    let gebieden = gebieden(objecten, &punten)
    let informatieobjecten = informatieobjecten(&punten)
    return Samenvoeging.Regeling(
      work: work, basis: basis.expression, a: a.expression, b: b.expression, tekst: tekst, mutatie: mutatie,
      objecten: ow.oordelen, gebieden: gebieden, informatieobjecten: informatieobjecten,
      gemaaktOpBasisVan: herkomst, beslispunten: punten)
  }

  /// The proposal is a version of its own: that of B with a mark behind it.
  private var nieuweVersie: String {
    let bron = b.expression.isEmpty ? a.expression : b.expression
    return bron.isEmpty ? "" : "\(bron)-verweven"
  }

  /// Base, and the two branches that are woven in.
  private var herkomst: [ConsolidatieInformatie.Basis] {
    func stand(_ soort: ConsolidatieInformatie.Basis.Soort, _ bron: Planbron) -> ConsolidatieInformatie.Basis? {
      if let opname = bron.momentopname { return .init(soort: soort, doel: opname.doel, gemaaktOp: opname.gemaaktOp) }
      guard let doel = bron.doel, let dag = bron.bekendOp else { return nil }
      return .init(soort: soort, doel: doel, gemaaktOp: Tijdstip(dag))
    }
    let alle = [stand(.basisversie, basis.bron), stand(.vervlochten, a.bron), stand(.vervlochten, b.bron)]
    var gezien: Set<String> = []
    return alle.compactMap(\.self).filter { gezien.insert($0.doel).inserted }
  }

  /// New annotations of B follow the text that got another wId.
  private func metNieuweWIds(_ ow: OWVerzameling, _ hernoemd: [String: String]) -> OWVerzameling {
    guard !hernoemd.isEmpty else { return ow }
    return OWVerzameling(
      ow.objecten.map { object in
        guard let id = object.identificatie, basis.ow[id] == nil, a.ow[id] == nil,
          case .regeltekst(var tekst) = object.inhoud, let wId = hernoemd[tekst.wId]
        else { return object }
        tekst.wId = wId
        var kopie = object
        kopie.inhoud = .regeltekst(tekst)
        return kopie
      })
  }

  // MARK: - Annotations and text

  /// Annotations of a text that the other side takes away, and two new annotations of one text.
  private func ankers(_ objecten: OWVerzameling, _ tekst: Tekstverweving?) -> [Beslispunt] {
    guard let tekst else { return [] }
    let aanwezig = wIds(tekst.voorstel)
    let (inA, inB) = (wIds(a.tekst), wIds(b.tekst))
    var punten: [Beslispunt] = []
    var opTekst: [String: OWIdentificatie] = [:]
    for object in objecten.objecten {
      guard let (id, wId) = anker(object) else { continue }
      if !aanwezig.contains(wId), inA.contains(wId) != inB.contains(wId) {
        let kant: Wijzigingskant = inA.contains(wId) ? .a : .b
        // Where the other side kept the annotation itself, that is its own mistake: `valideer` tells it.
        guard (kant == .a ? a : b).ow[id] != nil, (kant == .a ? b : a).ow[id] == nil else { continue }
        punten.append(zonderTekst(object, id, wId, kant))
      }
      if let eerder = opTekst.updateValue(id, forKey: wId), basis.ow[id] == nil || basis.ow[eerder] == nil,
        (a.ow[id] != nil) != (a.ow[eerder] != nil)
      {
        punten.append(
          Beslispunt(
            .identificatie, plaats: "\(object.type.rawValue) bij \(wId)", identificatie: id.rawValue,
            wat: "A en B hangen allebei een eigen \(object.type.rawValue) aan hetzelfde tekstdeel",
            keuzes: ["Houd \(eerder.rawValue)", "Houd \(id.rawValue)"],
            a: (a.ow[id] != nil ? id : eerder).rawValue, b: (b.ow[id] != nil ? id : eerder).rawValue,
            voorstel: "In het voorstel staan beide; een tekstdeel mag er maar één hebben"))
      }
    }
    return punten
  }

  private func zonderTekst(
    _ object: OWObject, _ id: OWIdentificatie, _ wId: String, _ kant: Wijzigingskant
  ) -> Beslispunt {
    let (wie, ander) = (kant.rawValue.uppercased(), kant.ander.rawValue.uppercased())
    return Beslispunt(
      .verwijzing, plaats: "\(object.type.rawValue) bij \(wId)", identificatie: id.rawValue,
      wat: "De annotatie van \(wie) hoort bij tekst die \(ander) weghaalt",
      keuzes: ["Beëindig de annotatie", "Laat de tekst staan"], a: kant == .a ? wId : nil, b: kant == .b ? wId : nil,
      voorstel: "In het voorstel staat de annotatie er nog; beëindig haar als de tekst weg mag")
  }

  private func anker(_ object: OWObject) -> (OWIdentificatie, String)? {
    switch object.inhoud {
    case .regeltekst(let waarde): (waarde.identificatie, waarde.wId)
    case .divisie(let waarde): (waarde.identificatie, waarde.wId)
    case .divisietekst(let waarde): (waarde.identificatie, waarde.wId)
    case .juridischeRegel, .activiteit, .omgevingsnorm, .omgevingswaarde, .gebiedsaanwijzing, .locatie, .pons,
      .regelingsgebied, .kaart, .symbolisatieItem, .tekstdeel, .hoofdlijn, .los:
      nil
    }
  }

  private func wIds(_ tekst: Tak?) -> Set<String> {
    var gevonden: Set<String> = []
    func loop(_ tak: Tak) {
      if let wId = tak["wId"] { gevonden.insert(wId) }
      tak.takken.forEach(loop)
    }
    if let tekst { loop(tekst) }
    return gevonden
  }

  // MARK: - Geometry

  private func gebieden(_ objecten: OWVerzameling, _ punten: inout [Beslispunt]) -> [Samenvoeging.Gebied] {
    var namen: [String: [String]] = [:]
    for locatie in objecten.locaties {
      guard let id = locatie.geometrieID?.lowercased() else { continue }
      namen[id, default: []].append(locatie.noemer ?? locatie.identificatie.rawValue)
    }
    var uit: [Samenvoeging.Gebied] = []
    let ids = Set(basis.geometrieen.keys).union(a.geometrieen.keys).union(b.geometrieen.keys)
    for id in ids.sorted() {
      let (oud, vanA, vanB) = (basis.geometrieen[id], a.geometrieen[id], b.geometrieen[id])
      let (doorA, doorB) = (soort(oud, vanA), soort(oud, vanB))
      guard doorA != nil || doorB != nil else { continue }
      var oordeel: Samenvoegoordeel = doorA == nil ? .alleenB : .alleenA
      if doorA != nil, doorB != nil { oordeel = vanA == vanB ? .zelfde : .beslissen }
      let hier = namen[id] ?? []
      if oordeel == .beslissen { punten.append(punt(id, hier, oud, vanA, vanB)) }
      uit.append(.init(id: id, oordeel: oordeel, a: doorA, b: doorB, locaties: hier.sorted()))
    }
    return uit
  }

  private func soort(_ oud: Vorm?, _ nieuw: Vorm?) -> Versieverschil.Soort? {
    switch (oud, nieuw) {
    case (nil, nil): nil
    case (nil, .some): .toegevoegd
    case (.some, nil): .beeindigd
    case (let oud?, let nieuw?): oud == nieuw ? nil : .gewijzigd
    }
  }

  private func punt(_ id: String, _ namen: [String], _ oud: Vorm?, _ vanA: Vorm?, _ vanB: Vorm?) -> Beslispunt {
    func lezing(_ vorm: Vorm?) -> String? { vorm.map(Vormzin.tekst) }
    let naam = namen.isEmpty ? "Gebied" : namen.sorted().joined(separator: ", ")
    return Beslispunt(
      .gebied, plaats: naam, identificatie: id, wat: "A en B geven dit gebied met dezelfde id een andere vorm",
      keuzes: [
        "Neem de vorm van A", "Neem de vorm van B", "Teken een nieuwe vorm met beide wijzigingen, met een nieuwe id",
      ], basis: lezing(oud), a: lezing(vanA), b: lezing(vanB),
      voorstel: "In het voorstel blijft de vorm van de basis; is het gebied nieuw, dan ontbreekt het")
  }

  // MARK: - Information objects

  private func informatieobjecten(_ punten: inout [Beslispunt]) -> [Samenvoeging.Informatieobject] {
    let (oud, vanA, vanB) = (
      basis.bron.informatieobjecten, a.bron.informatieobjecten, b.bron.informatieobjecten
    )
    var uit: [Samenvoeging.Informatieobject] = []
    for work in Set(vanA.keys).union(vanB.keys).sorted() {
      let raaktA = isAnders(oud[work], vanA[work])
      let raaktB = isAnders(oud[work], vanB[work])
      guard raaktA || raaktB, let getoond = vanB[work] ?? vanA[work] else { continue }
      var oordeel: Samenvoegoordeel = raaktA ? .alleenA : .alleenB
      if raaktA, raaktB, let links = vanA[work], let rechts = vanB[work] {
        oordeel = links.heeftDezelfdeInhoud(als: rechts) ? .zelfde : .beslissen
        if oordeel == .beslissen { punten.append(punt(work, oud[work], links, rechts)) }
      }
      uit.append(
        .init(
          work: work, naam: getoond.metadata?.naamInformatieObject, oordeel: oordeel,
          a: raaktA ? vanA[work]?.identificatie.expression : nil,
          b: raaktB ? vanB[work]?.identificatie.expression : nil))
    }
    return uit
  }

  private func isAnders(_ oud: Planinformatieobject?, _ nieuw: Planinformatieobject?) -> Bool {
    guard let nieuw else { return false }
    guard let oud else { return true }
    return oud.identificatie.expression != nieuw.identificatie.expression || !oud.heeftDezelfdeInhoud(als: nieuw)
  }

  private func punt(
    _ work: String, _ oud: Planinformatieobject?, _ vanA: Planinformatieobject, _ vanB: Planinformatieobject
  ) -> Beslispunt {
    func lezing(_ object: Planinformatieobject?) -> String? {
      object.map { object in
        let aantal = object.gio.map { ", \($0.locaties.count) locaties" } ?? ""
        return object.identificatie.expression + aantal
      }
    }
    let raakt = zelfdeLocaties(oud, vanA, vanB)
    let samen =
      raakt.isEmpty
      ? "A en B raken andere locaties: één nieuwe versie met beide wijzigingen is mogelijk"
      : "A en B wijzigen allebei: \(raakt.joined(separator: ", "))"
    return Beslispunt(
      .informatieobject, plaats: vanA.metadata?.naamInformatieObject ?? work, identificatie: work,
      wat: "A en B vervangen allebei dit informatieobject. \(samen)",
      keuzes: ["Neem dat van A", "Neem dat van B", "Maak een nieuwe versie met beide wijzigingen"],
      basis: lezing(oud), a: lezing(vanA), b: lezing(vanB),
      voorstel: "Het voorstel kiest geen versie; de tekst noemt er maar één")
  }

  /// Locaties of a GIO that both changed, by name or id.
  private func zelfdeLocaties(
    _ oud: Planinformatieobject?, _ vanA: Planinformatieobject, _ vanB: Planinformatieobject
  ) -> [String] {
    typealias Locatie = GeoInformatieObject.Locatie
    func opID(_ object: Planinformatieobject?) -> [String: Locatie] {
      Dictionary((object?.gio?.locaties ?? []).map { ($0.id.lowercased(), $0) }) { eerste, _ in eerste }
    }
    func vorm(_ locatie: Locatie?) -> Locatie? {
      var kopie = locatie
      kopie?.geometrie = locatie?.geometrie.genormaliseerd ?? Tak("", in: "")
      return kopie
    }
    let (was, links, rechts) = (opID(oud), opID(vanA), opID(vanB))
    return Set(links.keys).union(rechts.keys).union(was.keys).sorted().filter { id in
      let (een, ander, eerder) = (vorm(links[id]), vorm(rechts[id]), vorm(was[id]))
      return een != eerder && ander != eerder && een != ander
    }.map { links[$0]?.naam ?? rechts[$0]?.naam ?? $0 }
  }
}

/// A shape in words: kind, number of corners, size and where it lies.
enum Vormzin {
  static func tekst(_ vorm: Vorm) -> String {
    let soort =
      switch vorm.soort {
      case .vlak?: "vlak"
      case .lijn?: "lijn"
      case .punt?: "punt"
      case nil: "samengestelde vorm"
      }
    var zin = "\(soort) met \(vorm.hoekpunten.count) punten"
    let oppervlakte = vorm.oppervlakte
    if oppervlakte > 0 { zin += ", \(Int(oppervlakte.rounded())) m\u{B2}" }
    if let rand = vorm.omhullende {
      zin += ", van \(afgerond(rand.minX)) \(afgerond(rand.minY)) tot \(afgerond(rand.maxX)) \(afgerond(rand.maxY))"
    }
    return zin
  }

  /// Metres in RD; degrees keep their decimals.
  private static func afgerond(_ waarde: Double) -> String {
    abs(waarde) > 1_000 ? String(Int(waarde.rounded())) : String(waarde)
  }
}
