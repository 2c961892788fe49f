import IMOW
import Markup
import Pakket
import STOP

/// The proposal as a version that can follow on that of B.
extension Samenvoeger {
  /// - Parameter tekst: the woven text; nil when one of the versions has none.
  func voorstel(
    _ tekst: Tak?, _ objecten: OWVerzameling, _ gebieden: [Samenvoeging.Gebied],
    _ informatieobjecten: [Samenvoeging.Informatieobject]
  ) -> Planbeeld {
    var uit = b
    uit.expression = ""
    uit.tekst = tekst ?? b.tekst
    uit.bron.versienummer = nil
    uit.bron.momentopname = nil
    uit.bron.doel = eigenDoel
    uit.bron.afbeeldingen.merge(a.bron.afbeeldingen) { vanB, _ in vanB }
    for gebied in gebieden where gebied.oordeel == .alleenA { uit.geometrieen[gebied.id] = a.geometrieen[gebied.id] }
    var vormen: [String: String] = [:]
    for object in informatieobjecten {
      guard let gekozen = versie(object, Set(gebieden.filter { $0.oordeel == .beslissen }.map(\.id))) else { continue }
      uit.bron.informatieobjecten[object.work] = gekozen.object
      for (oud, nieuw) in gekozen.vormen {
        vormen[oud] = nieuw
        uit.geometrieen[nieuw] = a.geometrieen[oud]
      }
    }
    uit.ow = OWVerzameling(objecten.objecten.map { $0.met(vormen: vormen) } + objecten.symbolisatieItems)
    uit.tekst = uit.tekst.map { metVersies($0, informatieobjecten.map(\.work), uit.bron) }
    return uit
  }

  /// That of A, unless it is only the doel of a version that was there before.
  private var eigenDoel: String? {
    guard let doel = a.bron.doel, doel != basis.bron.doel, doel != b.bron.doel else { return nil }
    return doel
  }

  // MARK: - Information objects

  /// The version that the proposal takes over from A, with new ids for shapes that B published under the same id; nil
  /// when that of B stays.
  private func versie(
    _ object: Samenvoeging.Informatieobject, _ botsend: Set<String>
  ) -> (object: Planinformatieobject, vormen: [String: String])? {
    guard var gekozen = a.bron.informatieobjecten[object.work] else { return nil }
    switch object.oordeel {
    case .alleenB, .zelfde, .verweven: return nil
    case .alleenA: break
    case .beslissen: guard keuze(object.work, gekozen, botsend) == .a else { return nil }
    }
    var vormen: [String: String] = [:]
    if var gio = gekozen.gio {
      for plek in gio.locaties.indices {
        let id = gio.locaties[plek].id.lowercased()
        guard botsend.contains(id), b.geometrieen[id] != nil else { continue }
        let nieuw = Self.nieuweId(id, gio.locaties[plek].geometrie)
        vormen[id] = nieuw
        gio.locaties[plek].id = nieuw
      }
      gio.expression = vrijeNaam(object.work, gekozen.identificatie.expression)
      gekozen.identificatie.expression = gio.expression
      gekozen.gio = gio
    }
    return (gekozen, vormen)
  }

  /// A choice for the whole object counts before one for a shape in it.
  private func keuze(_ work: String, _ object: Planinformatieobject, _ botsend: Set<String>) -> Verweefvoorkeur {
    if let eigen = keuzes.perPlaats[work] { return eigen }
    let vormen = (object.gio?.locaties ?? []).map { $0.id.lowercased() }.filter { botsend.contains($0) }
    return vormen.lazy.compactMap { keuzes.perPlaats[$0] }.first ?? keuzes.standaard
  }

  /// What B made under this name lies fixed; another content needs another name (STOP 1.3.0, FRBRExpression).
  private func vrijeNaam(_ work: String, _ expression: String) -> String {
    guard let vanB = b.bron.informatieobjecten[work], vanB.identificatie.expression == expression else {
      return expression
    }
    let bezet = [basis, a, b].compactMap { $0.bron.informatieobjecten[work]?.identificatie.expression }
    let stam = expression.prefix { $0 != ";" }
    var nummer = 2
    while bezet.contains("\(stam);\(nummer)") { nummer += 1 }
    return "\(stam);\(nummer)"
  }

  /// A GUID that the same shape always gets (RFC 9562, section 5.8: our own scheme).
  private static func nieuweId(_ id: String, _ geometrie: Tak) -> String {
    var cijfers = Array(Hash.sha256(Array("\(id) \(geometrie.genormaliseerd)".utf8)).prefix(32))
    cijfers[12] = "8"
    cijfers[16] = "a"
    let delen = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(cijfers[$0]) }
    return delen.joined(separator: "-")
  }

  /// The text names the version of an information object that goes along.
  private func metVersies(_ tekst: Tak, _ geraakt: [String], _ bron: Planbron) -> Tak {
    var nieuw: [String: String] = [:]
    for work in geraakt {
      guard let gekozen = bron.informatieobjecten[work]?.identificatie.expression else { continue }
      for versie in [a, b] {
        guard let naam = versie.bron.informatieobjecten[work]?.identificatie.expression else { continue }
        if naam != gekozen { nieuw[naam] = gekozen }
      }
    }
    return nieuw.isEmpty ? tekst : metVersies(tekst, nieuw)
  }

  private func metVersies(_ tak: Tak, _ nieuw: [String: String]) -> Tak {
    var kopie = tak
    if tak.lokaal == "ExtIoRef", let ref = tak["ref"], let naam = nieuw[ref] {
      kopie["ref"] = naam
      // Its text is the reference itself (STOP0012).
      kopie.knopen = [.tekst(naam)]
      return kopie
    }
    kopie.knopen = tak.knopen.map { knoop in
      guard case .tak(let kind) = knoop else { return knoop }
      return .tak(metVersies(kind, nieuw))
    }
    return kopie
  }
}

extension OWObject {
  /// With other ids for the shapes of a Locatie.
  fileprivate func met(vormen: [String: String]) -> OWObject {
    guard case .locatie(var locatie) = inhoud else { return self }
    func nieuw(_ id: String) -> String { vormen[id.lowercased()] ?? id }
    switch locatie.soort {
    case .gebied(let id): locatie.soort = .gebied(geometrie: nieuw(id))
    case .lijn(let id): locatie.soort = .lijn(geometrie: nieuw(id))
    case .punt(let id): locatie.soort = .punt(geometrie: nieuw(id))
    case .gebiedengroep, .lijnengroep, .puntengroep, .ambtsgebied: break
    }
    var kopie = self
    kopie.inhoud = .locatie(locatie)
    return kopie
  }
}
