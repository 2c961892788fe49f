import Bevindingen
import Markup

/// Whether the LVBB would carry a mutation out: validatiematrix 6.0, codes 5003 and 5023 to 5033.
///
/// 4014 and 4015 (is the wordt new, is the was known) need a register and are left to the LVBB.
struct Mutatiecontrole {
  private let mutatie: RegelingMutatie
  private let was: [String: Tak]
  private let wordt: [String: Tak]

  init(mutatie: RegelingMutatie, was: Tak, wordt: Tak) {
    self.mutatie = mutatie
    self.was = was.opWId
    self.wordt = wordt.opWId
  }

  func bevindingen() -> [Bevinding] {
    guard !mutatie.instructies.contains(where: { $0.handeling == .vervangRegeling }) else { return [] }
    var gevonden: [Bevinding] = []
    for instructie in mutatie.instructies {
      gevonden += doelwit(instructie)
      gevonden += plaats(instructie)
      gevonden += toevoegingen(instructie)
      gevonden += kinderen(instructie)
    }
    return gevonden + overlap() + stilzwijgend()
  }

  // MARK: - One instruction

  /// 5003: the wId meant is that of the element carried. 5024, 5028: it exists.
  private func doelwit(_ instructie: Mutatieinstructie) -> [Bevinding] {
    guard let wat = instructie.doelwit else { return [] }
    var gevonden: [Bevinding] = []
    let draagt = instructie.inhoud.compactMap(\.wId)
    if let eerste = draagt.first, eerste != wat {
      gevonden.append(
        STOPMutatieRegels.watIsWId.bevinding(
          "\(instructie.naam) noemt \(wat), maar draagt het element \(eerste)", bij: instructie.vindplaats))
    }
    guard was[wat] == nil else { return gevonden }
    switch instructie.handeling {
    case .verwijder:
      gevonden.append(
        STOPMutatieRegels.onbekendVerwijderd.bevinding(
          "Verwijder noemt \(wat), maar dat staat niet in de was-versie", bij: instructie.vindplaats))
    case .vervang, .vervangKop:
      gevonden.append(
        STOPMutatieRegels.onbekendKind.bevinding(
          "\(instructie.naam) noemt \(wat), maar dat staat niet in de was-versie", bij: instructie.vindplaats))
    case .voegToe, .vervangRegeling: break
    }
    return gevonden
  }

  /// 5027, 5030 and 5032: the context exists, stays, and is something else than what moves.
  private func plaats(_ instructie: Mutatieinstructie) -> [Bevinding] {
    guard let context = instructie.plaats?.context else { return [] }
    if context == instructie.doelwit || instructie.inhoud.contains(where: { $0.alleWIds.contains(context) }) {
      return [
        STOPMutatieRegels.tenOpzichteVanZichzelf.bevinding(
          "\(instructie.naam) zet \(context) naast zichzelf", bij: instructie.vindplaats)
      ]
    }
    guard wordt[context] == nil else { return [] }
    if was[context] == nil {
      // Brought in by an instruction that itself can stand nowhere: the two wait for each other.
      let wordtToegevoegd = mutatie.instructies.contains { nieuw($0).contains { $0.wId == context } }
      if wordtToegevoegd {
        return [
          STOPMutatieRegels.contextZonderOuder.bevinding(
            "Context \(context) heeft zelf nog geen plaats; \(instructie.naam) kan nergens staan",
            bij: instructie.vindplaats)
        ]
      }
      return [
        STOPMutatieRegels.onbekendeContext.bevinding(
          "Context \(context) staat niet in de was-versie en wordt ook niet toegevoegd", bij: instructie.vindplaats)
      ]
    }
    return [
      STOPMutatieRegels.contextVerwijderd.bevinding(
        "Context \(context) wordt in dezelfde mutatie verwijderd", bij: instructie.vindplaats)
    ]
  }

  /// 5023: what is added is new. References to information objects are let off: real deliveries reuse their wIds.
  private func toevoegingen(_ instructie: Mutatieinstructie) -> [Bevinding] {
    nieuw(instructie).filter { was[$0.wId] != nil && !Tekstelementen.verwijzingen.contains($0.lokaal) }.map {
      STOPMutatieRegels.bestaatAl.bevinding(
        "\($0.lokaal) \($0.wId) wordt toegevoegd, maar staat al in de was-versie", bij: instructie.vindplaats)
    }
  }

  private func nieuw(_ instructie: Mutatieinstructie) -> [Renvooi.Wortel] {
    switch instructie.handeling {
    case .voegToe: instructie.inhoud.flatMap(Mutatiecontrole.wortels)
    case .vervang: instructie.inhoud.flatMap { Renvooi.gemarkeerd($0).toegevoegd }
    case .vervangKop, .verwijder, .vervangRegeling: []
    }
  }

  private static func wortels(_ tak: Tak) -> [Renvooi.Wortel] {
    var gevonden: [Renvooi.Wortel] = []
    tak.bezoek { kind in
      if let wId = kind.wId { gevonden.append(.init(wId: wId, lokaal: kind.lokaal)) }
    }
    return gevonden
  }

  private func weg(_ instructie: Mutatieinstructie) -> [Renvooi.Wortel] {
    switch instructie.handeling {
    case .verwijder: instructie.inhoud.flatMap(Mutatiecontrole.wortels)
    case .vervang: instructie.inhoud.flatMap { Renvooi.gemarkeerd($0).verwijderd }
    case .vervangKop, .voegToe, .vervangRegeling: []
    }
  }

  /// 5028: what a Vervang or Verwijder carries as old stood under that element before.
  private func kinderen(_ instructie: Mutatieinstructie) -> [Bevinding] {
    guard let wat = instructie.doelwit, let oud = was[wat] else { return [] }
    let bekend = Set(oud.alleWIds)
    let ontbreekt = weg(instructie).filter { !bekend.contains($0.wId) && $0.wId != wat }
    return ontbreekt.filter { !Tekstelementen.verwijzingen.contains($0.lokaal) }.map {
      STOPMutatieRegels.onbekendKind.bevinding(
        "\($0.lokaal) \($0.wId) staat in de was-versie niet onder \(wat)", bij: instructie.vindplaats)
    }
  }

  // MARK: - All instructions together

  /// 5033: one Vervang inside the element that another one replaces.
  private func overlap() -> [Bevinding] {
    let vervangingen = mutatie.instructies.compactMap { instructie -> (wat: String, van: Mutatieinstructie)? in
      guard case .vervang(let wat, _, _) = instructie.handeling else { return nil }
      return (wat, instructie)
    }
    var gevonden: [Bevinding] = []
    for (wat, buiten) in vervangingen {
      guard let oud = was[wat] else { continue }
      let onder = Set(oud.alleWIds).subtracting([wat])
      for binnen in mutatie.instructies where binnen.plaats == nil {
        guard case .vervang(let kind, _, _) = binnen.handeling, onder.contains(kind) else { continue }
        gevonden.append(
          STOPMutatieRegels.overlap.bevinding(
            "Vervang van \(kind) ligt binnen de Vervang van \(wat)", bij: binnen.vindplaats,
            verwant: verwijzing(naar: buiten)))
      }
    }
    return gevonden
  }

  private func verwijzing(naar instructie: Mutatieinstructie) -> [Bevinding.Verwijzing] {
    guard let plaats = instructie.vindplaats else { return [] }
    return [.init(vindplaats: plaats, toelichting: "deze Vervang omvat de andere")]
  }

  /// 5025 and 5026: what appears or disappears without any mark that says so.
  private func stilzwijgend() -> [Bevinding] {
    let genoemdNieuw = Set(mutatie.instructies.flatMap { nieuw($0).map(\.wId) })
    let genoemdWeg = Set(mutatie.instructies.flatMap { weg($0).map(\.wId) })
    var gevonden: [Bevinding] = []
    for (wId, tak) in wordt.sorted(by: { $0.key < $1.key }) where was[wId] == nil && !genoemdNieuw.contains(wId) {
      guard !Tekstelementen.verwijzingen.contains(tak.lokaal) else { continue }
      gevonden.append(
        STOPMutatieRegels.stilToegevoegd.bevinding(
          "\(tak.lokaal) \(wId) komt erbij zonder wijzigactie voegtoe", bij: drager(van: wId),
          ernst: ernst(tak)))
    }
    for (wId, tak) in was.sorted(by: { $0.key < $1.key }) where wordt[wId] == nil && !genoemdWeg.contains(wId) {
      guard !Tekstelementen.verwijzingen.contains(tak.lokaal) else { continue }
      gevonden.append(
        STOPMutatieRegels.stilVerwijderd.bevinding(
          "\(tak.lokaal) \(wId) verdwijnt zonder wijzigactie verwijder", bij: drager(van: wId), ernst: ernst(tak)))
    }
    return gevonden
  }

  private func ernst(_ tak: Tak) -> Bevinding.Ernst {
    Tekstelementen.structuur.contains(tak.lokaal) ? .fout : .waarschuwing
  }

  /// The instruction that carries this wId now, or that carried it away.
  private func drager(van wId: String) -> Vindplaats? {
    let draagt = mutatie.instructies.first { instructie in
      instructie.inhoud.contains { $0.alleWIds.contains(wId) }
        || (instructie.doelwit.flatMap { was[$0] }?.alleWIds.contains(wId) ?? false)
    }
    return draagt?.vindplaats ?? mutatie.vindplaats
  }
}
