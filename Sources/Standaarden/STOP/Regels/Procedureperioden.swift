import Bevindingen
import Tijd

/// Rules of STOP 1.3.0 on steps that open and close a period, and on steps that come once (imop-procedure).
enum Procedureperioden {
  private static func kaart(
    _ nummer: String, _ titel: String, _ waarom: String, _ hint: String, _ fout: String, _ goed: String
  ) -> Regelkaart {
    Kaart.stop(.init("STOP\(nummer)"), titel, waarom: waarom, hint: hint, fout: fout, goed: goed)
  }

  static let dubbel = kaart(
    "1302", "Een stap die één keer gebeurt, staat er één keer",
    "Een besluit wordt één keer vastgesteld en elke termijn eindigt één keer.", "Verwijder de dubbele stap",
    "twee keer stap_002", "één keer stap_002")
  static let volgorde = kaart(
    "1304", "Termijnen staan in de goede volgorde",
    "Een termijn begint na de publicatie en eindigt na haar begin.", "Verbeter de datum van een van de stappen",
    "einde inzage op 1 maart, begin inzage op 2 maart", "begin inzage op 1 maart, einde inzage op 12 april")
  static let beroepOpen = kaart(
    "1310", "Een nieuw beroep begint pas als het vorige is afgedaan", "Twee keer begonnen is niet te volgen.",
    "Voeg stap_021 toe voor het tweede beroep, of verwijder dit", "stap_018 twee keer achter elkaar",
    "stap_018, stap_021, stap_018")
  static let buitenBeroep = kaart(
    "1311", "Een schorsing valt in een periode van beroep", "Alleen wie in beroep is, kan schorsing vragen.",
    "Voeg stap_018 toe voor de schorsing", "stap_019 zonder stap_018", "stap_018, daarna stap_019")
  static let beroepNooitBegonnen = kaart(
    "1312", "Een beroep is begonnen voor het is afgedaan", "Wat niet is ingesteld, kan niet zijn afgedaan.",
    "Voeg stap_018 toe", "stap_021 zonder stap_018", "stap_018, daarna stap_021")
  static let schorsingOpen = kaart(
    "1313", "Een nieuwe schorsing begint pas als de vorige is opgeheven", "Twee keer geschorst is niet te volgen.",
    "Voeg stap_020 toe voor de tweede schorsing, of verwijder die", "stap_019 twee keer achter elkaar",
    "stap_019, stap_020, stap_019")
  static let schorsingNooitBegonnen = kaart(
    "1315", "Een schorsing is begonnen voor zij is opgeheven", "Wat niet is geschorst, kan niet worden opgeheven.",
    "Voeg stap_019 toe", "stap_020 zonder stap_019", "stap_019, daarna stap_020")

  static let kaarten: [Regelkaart] = [
    dubbel, volgorde, beroepOpen, buitenBeroep, beroepNooitBegonnen, schorsingOpen, schorsingNooitBegonnen,
  ]

  private static let eenmalig: [String] = [
    Procedurestap.vaststelling, Procedurestap.ondertekening, Procedurestap.publicatie,
    Procedurestap.beginInzagetermijn, Procedurestap.eindeInzagetermijn, Procedurestap.eindeBezwaartermijn,
    Procedurestap.eindeBeroepstermijn,
  ]
  private static let paren: [(eerder: String, later: String)] = [
    (Procedurestap.beginInzagetermijn, Procedurestap.eindeInzagetermijn),
    (Procedurestap.publicatie, Procedurestap.eindeBezwaartermijn),
    (Procedurestap.publicatie, Procedurestap.eindeBeroepstermijn),
  ]

  static func controleer(_ stappen: [Procedurestap], bij plaats: Vindplaats) -> [Bevinding] {
    var som: [Bevinding] = []
    for soort in eenmalig {
      let zelfde = stappen.filter { $0.soortStap == soort }
      guard zelfde.count > 1 else { continue }
      let data = zelfde.map(\.voltooidOp.description).joined(separator: " en ")
      som.append(dubbel.bevinding("Stap \(soort) staat er meer dan eens: \(data)", bij: plaats))
    }
    for paar in paren {
      guard let eerder = stappen.first(where: { $0.soortStap == paar.eerder }),
        let later = stappen.first(where: { $0.soortStap == paar.later }), later.voltooidOp < eerder.voltooidOp
      else { continue }
      som.append(
        volgorde.bevinding(
          "Stap \(paar.later) (\(later.voltooidOp)) ligt voor stap \(paar.eerder) (\(eerder.voltooidOp))", bij: plaats))
    }
    return som + perioden(stappen, plaats)
  }

  /// Walks the steps by date; of one day in the order of the document.
  private static func perioden(_ stappen: [Procedurestap], _ plaats: Vindplaats) -> [Bevinding] {
    let opVolgorde = stappen.enumerated().sorted {
      ($0.element.voltooidOp, $0.offset) < ($1.element.voltooidOp, $1.offset)
    }.map(\.element)
    var (isInBeroep, isGeschorst) = (false, false)
    var som: [Bevinding] = []
    func meld(_ kaart: Regelkaart, _ stap: Procedurestap) {
      som.append(kaart.bevinding("Stap \(stap.soortStap) op \(stap.voltooidOp): \(kaart.titel)", bij: plaats))
    }
    for stap in opVolgorde {
      switch stap.soortStap {
      case Procedurestap.beroepIngesteld:
        if isInBeroep { meld(beroepOpen, stap) }
        isInBeroep = true
      case Procedurestap.beroepAfgedaan:
        if !isInBeroep { meld(beroepNooitBegonnen, stap) }
        isInBeroep = false
      case Procedurestap.schorsing:
        if !isInBeroep { meld(buitenBeroep, stap) }
        if isGeschorst { meld(schorsingOpen, stap) }
        isGeschorst = true
      case Procedurestap.schorsingOpgeheven:
        if !isInBeroep { meld(buitenBeroep, stap) }
        if !isGeschorst { meld(schorsingNooitBegonnen, stap) }
        isGeschorst = false
      default: continue
      }
    }
    return som
  }
}
