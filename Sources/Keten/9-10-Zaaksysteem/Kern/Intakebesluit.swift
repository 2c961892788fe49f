import STAM
import Tijd

/// What is known about the addressee, from the notification or from a search.
struct Geadresseerde: Sendable, Hashable {
  var bevoegdGezag: String?
  var behandeldienst: String?
}

/// What a fetched message means for this seat (STAM 4.0.0: doel, verzoeknummer and volgnummer).
enum Intakebesluit: Sendable, Hashable {
  /// Initieren or Conceptverzoek, or an aanvulling of a verzoek that was not known here.
  case openZaak
  case vulAan
  case trekIn
  /// Came back after it was handed over.
  case heropen
  /// This message was taken in before.
  case bekend
  /// Older than what the zaak holds: kept, not used.
  case teLaat
  /// Handled by another organisation: no zaak here.
  case kopie(behandeldienst: String)
  /// A withdrawal of something that is not known here.
  case nietsInTeTrekken

  init(_ verzoek: Verzoek, bestaand zaak: Zaak?, eigenOIN: String, geadresseerd: Geadresseerde) {
    if let ander = verzoek.uitvoerendeInstantie?.oin, ander != eigenOIN, zaak == nil,
      !geadresseerd.noemt(eigenOIN)
    {
      self = .kopie(behandeldienst: ander)
      return
    }
    guard let zaak else {
      self = verzoek.doel == .intrekken ? .nietsInTeTrekken : .openZaak
      return
    }
    if zaak.volgnummers.contains(verzoek.volgnummer) {
      self = zaak.stand == .doorgezonden && geadresseerd.noemt(eigenOIN) ? .heropen : .bekend
      return
    }
    if let hoogste = zaak.volgnummers.compactMap({ Int($0) }).max(), let nummer = Int(verzoek.volgnummer),
      nummer < hoogste
    {
      self = .teLaat
      return
    }
    self = verzoek.doel == .intrekken ? .trekIn : .vulAan
  }
}

extension Geadresseerde {
  /// The one that must act: the behandeldienst when there is one, else the bevoegd gezag.
  func noemt(_ oin: String) -> Bool { (behandeldienst ?? bevoegdGezag) == oin }
}

extension Zaak {
  /// A full message replaces the content; what the initiatiefnemer left out has lapsed.
  mutating func vulAan(_ nieuw: Verzoekbeeld, documenten nieuwe: [Zaakdocument]) {
    eersteIndiening = eersteIndiening ?? verzoek.indienDatum.datum
    verzoek = nieuw
    volgnummers.append(nieuw.volgnummer)
    let aanwezig = Set(nieuwe.map(\.id))
    for plek in documenten.indices where documenten[plek].herkomst == .verzoek {
      documenten[plek].isVervallen = !aanwezig.contains(documenten[plek].id)
    }
    for document in nieuwe {
      if let plek = documenten.firstIndex(where: { $0.id == document.id && $0.herkomst == .verzoek }) {
        if document.sha256 != nil { documenten[plek] = document }
      } else {
        documenten.append(document)
      }
    }
  }
}
