import Geometrie
import IMOW
import Markup
import STOP

extension Samenvoeger {
  func gebieden(_ objecten: OWVerzameling, _ punten: inout [Beslispunt]) -> [Samenvoeging.Gebied] {
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

  private func soort(_ oud: Vorm?, _ nieuw: Vorm?) -> Wijzigingsoort? {
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
      voorstel: "Zolang u niet kiest, blijft de vorm van B; kiest u A, dan krijgt die vorm een nieuwe id")
  }

  // MARK: - Information objects

  func informatieobjecten(_ punten: inout [Beslispunt]) -> [Samenvoeging.Informatieobject] {
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
