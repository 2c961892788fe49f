package import Bevindingen
import Geometrie
import IMOW
import Markup
import Pakket
import STOP
import Tijd
import Verweving

/// Reads any file or package that holds a regulation, whatever its form.
package enum Planlezer {
  /// The model is nil when there is nothing of a regulation in it.
  package static func lees(_ invoer: Invoer) -> Bevonden<Planinhoud> {
    if let uitgepakt = invoer.uitgepakt() {
      guard let inhoud = uitgepakt.model else { return Bevonden(nil, bevindingen: uitgepakt.bevindingen) }
      var gelezen = pakket(inhoud)
      gelezen.bevindingen = uitgepakt.bevindingen + gelezen.bevindingen
      if gelezen.model == nil { gelezen.bevindingen.append(geenTekst(invoer.naam)) }
      return gelezen
    }
    guard case .bestand(let bytes) = invoer.inhoud else { return Bevonden(nil) }
    return document(bytes, invoer.naam)
  }

  private static func geenTekst(_ naam: String) -> Bevinding {
    ControleRegels.geenTekst.bevinding("In \(naam) zit geen regeling", bij: Vindplaats(bestand: naam))
  }

  // MARK: - One file

  private static func document(_ bytes: [UInt8], _ naam: String) -> Bevonden<Planinhoud> {
    let gelezen = XMLLezer.lees(bytes, bestand: naam)
    guard let wortel = gelezen.model?.wortel else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    var leveringen: [Planlevering] = []
    switch wortel.lokaal {
    case "AanleveringBesluit":
      leveringen = BesluitDecoder().decode(wortel).map { besluit($0, ow: nil, in: Pakketinhoud()) } ?? []
    case "Consolidaties": leveringen = consolidaties(ConsolidatiesDecoder.decode(wortel).model, ow: nil)
    case let lokaal where Besluitcomponent.regelingmodellen.contains(lokaal):
      leveringen = [
        Planlevering(
          work: FRBRExpression.work(van: wortel["wordt"] ?? ""),
          tekst: .heel(wortel.tak, expression: wortel["wordt"] ?? ""),
          isHeleStand: true)
      ]
    case "RegelingMutatie":
      let mutatie = RegelingMutatie.decode(wortel)
      leveringen = mutatie.model.map { [Self.levering($0, tijdstempel: nil)] } ?? []
    default: break
    }
    guard !leveringen.isEmpty else { return Bevonden(nil, bevindingen: gelezen.bevindingen + [geenTekst(naam)]) }
    return Bevonden(Planinhoud(leveringen: leveringen, geometrieen: [:]), bevindingen: gelezen.bevindingen)
  }

  // MARK: - A package

  private static func pakket(_ inhoud: Pakketinhoud) -> Bevonden<Planinhoud> {
    let ow = OWLezer.lees(inhoud)
    // Only what could not be read: the rest of the OW findings belongs to `valideer`.
    var bevindingen = ow.bevindingen.filter { $0.ernst == .fout && $0.code.rawValue.hasPrefix("WP-XML") }
    var leveringen: [Planlevering] = []
    switch Pakketsoort(inhoud) {
    case .uitwisselpakket:
      let gelezen = UitwisselpakketDecoder.decode(inhoud.opNaam)
      bevindingen += gelezen.bevindingen
      if let pakket = gelezen.model {
        var levering = Planlevering(
          work: pakket.identificatie.work,
          tekst: .heel(pakket.tekst, expression: pakket.identificatie.expression), isHeleStand: true)
        levering.objecten = ow.model?.bestanden.flatMap(\.objecten) ?? []
        levering.bron = Planbronlezer.bron(pakket)
        leveringen = [levering]
      }
    case .doorlevering:
      let gelezen = ConsolidatiesDecoder.decode(inhoud["consolidaties.xml"] ?? [])
      bevindingen += gelezen.bevindingen
      leveringen = consolidaties(gelezen.model, ow: ow.model)
    case .lvbbAanlevering:
      leveringen = besluiten(inhoud, ow: ow.model)
    case .publicatie, .rtrLevering, nil:
      break
    }
    leveringen += owAlleen(ow.model, naast: leveringen)
    let geometrieen = geometrieen(inhoud)
    guard !leveringen.isEmpty || !geometrieen.isEmpty else { return Bevonden(nil, bevindingen: bevindingen) }
    return Bevonden(Planinhoud(leveringen: leveringen, geometrieen: geometrieen), bevindingen: bevindingen)
  }

  private static func besluiten(_ inhoud: Pakketinhoud, ow: OWLevering?) -> [Planlevering] {
    inhoud.bestanden.filter { $0.naam.lowercased().hasSuffix(".xml") }.flatMap { bestand -> [Planlevering] in
      guard let wortel = XMLLezer.lees(bestand.inhoud, bestand: bestand.naam).model?.wortel,
        wortel.lokaal == "AanleveringBesluit", let model = BesluitDecoder().decode(wortel)
      else { return [] }
      return besluit(model, ow: ow, in: inhoud)
    }
  }

  private static func besluit(
    _ besluit: AanleveringBesluit, ow: OWLevering?, in inhoud: Pakketinhoud
  ) -> [Planlevering] {
    besluit.componenten.compactMap { component in
      let doelen =
        besluit.consolidatie.beoogdeRegelingen.first { $0.instrumentVersie == component.wordt }?.doelen ?? []
      let vanaf = doelen.compactMap { besluit.consolidatie.datum(.juridischWerkendVanaf, doel: $0) }.min()
      switch component.soort {
      case .regeling:
        var nieuw = Planlevering(
          work: FRBRExpression.work(van: component.wordt),
          tekst: .heel(losse(component.tekst), expression: component.wordt), isHeleStand: component.was == nil)
        nieuw.geldigVanaf = vanaf
        nieuw.objecten = objecten(ow, nieuw.work)
        nieuw.bron = Planbronlezer.bron(besluit, wordt: component.wordt, inhoud)
        return nieuw
      case .mutatie:
        guard let mutatie = RegelingMutatie.decode(component.tekst, bestand: besluit.bestand).model else { return nil }
        var nieuw = levering(mutatie, tijdstempel: vanaf)
        nieuw.objecten = objecten(ow, nieuw.work)
        nieuw.bron = Planbronlezer.bron(besluit, wordt: component.wordt, inhoud)
        return nieuw
      }
    }
  }

  private static func levering(_ mutatie: RegelingMutatie, tijdstempel: Datum?) -> Planlevering {
    var nieuw = Planlevering(
      work: FRBRExpression.work(van: mutatie.wordt), tekst: .mutatie(mutatie), isHeleStand: false)
    nieuw.geldigVanaf = tijdstempel
    return nieuw
  }

  private static func consolidaties(_ model: Consolidaties?, ow: OWLevering?) -> [Planlevering] {
    (model?.consolidaties ?? []).compactMap { consolidatie in
      var versie: (tekst: Tak, expression: String)?
      for case .regeling(let identificatie, _, let tekst, _) in consolidatie.versies {
        versie = (tekst, identificatie.expression)
      }
      guard let versie else { return nil }
      var nieuw = Planlevering(
        work: consolidatie.isConsolidatieVan.work, tekst: .heel(versie.tekst, expression: versie.expression),
        isHeleStand: false)
      nieuw.objecten = objecten(ow, nieuw.work)
      return nieuw
    }
  }

  /// OW objects of regulations of which no text came along (a direct mutation).
  private static func owAlleen(_ ow: OWLevering?, naast leveringen: [Planlevering]) -> [Planlevering] {
    let bekend = Set(leveringen.map(\.work))
    var gezien: Set<String> = []
    return (ow?.manifest?.aanleveringen ?? []).compactMap { aanlevering in
      let work = aanlevering.workIDRegeling
      guard !bekend.contains(work), gezien.insert(work).inserted else { return nil }
      // A download is about one regulation, whatever its manifest calls it.
      if leveringen.contains(where: { $0.isHeleStand && !$0.objecten.isEmpty }) { return nil }
      var nieuw = Planlevering(work: work, tekst: .geen, isHeleStand: false)
      nieuw.objecten = objecten(ow, work)
      return nieuw
    }
  }

  private static func objecten(_ ow: OWLevering?, _ work: String) -> [OWObject] {
    (ow?.manifest?.aanleveringen ?? []).filter { $0.workIDRegeling == work }.flatMap { ow?.objecten(van: $0) ?? [] }
  }

  private static func geometrieen(_ inhoud: Pakketinhoud) -> [String: Vorm] {
    var alle: [String: Vorm] = [:]
    for bestand in inhoud.bestanden where bestand.naam.lowercased().hasSuffix(".gml") {
      guard let wortel = XMLLezer.lees(bestand.inhoud, bestand: bestand.naam).model?.wortel else { continue }
      alle.merge(Geometriecontrole.opID(wortel)) { _, nieuw in nieuw }
    }
    return alle
  }

  /// A regulation on its own, without the attributes that tie it to a besluit.
  private static func losse(_ tekst: Tak) -> Tak {
    var kopie = tekst
    for naam in ["componentnaam", "was", "wordt"] { kopie[naam] = nil }
    return kopie
  }
}
