import STAM
import Tijd

/// The next message of a verzoek that was handed in before: an aanvulling or an intrekking.
///
/// It is a full message with the same verzoeknummer and the next volgnummer (STAM 4.0.0, doel and volgnummer). That its
/// indienDatum is the moment of this message, and not of the first, is our assumption.
struct Vervolgbericht: Sendable {
  /// A document that is added at a question of the form.
  struct Stuk: Sendable, Hashable {
    var activiteit: Int
    var specificatie: Int
    var bestandsnaam: String
    var documentId: String
  }

  let vorige: Verzoekbericht
  let nu: Tijdstip

  /// Nil when the counter of messages is full.
  func aanvulling(toelichting: String, _ stukken: [Stuk]) -> Verzoekbericht? {
    guard var bericht = volgende(.aanvullen) else { return nil }
    bericht.verzoek.toelichtingVerzoek = PubliceerbaarTekst(
      [vorige.verzoek.toelichtingVerzoek?.waarde ?? "", "Aanvulling van \(nu.datum.voluit): \(toelichting)"]
        .filter { !$0.isEmpty }.joined(separator: "\n"))
    for stuk in stukken {
      guard bericht.verzoek.projectactiviteiten.indices.contains(stuk.activiteit),
        bericht.verzoek.projectactiviteiten[stuk.activiteit].specificaties.indices.contains(stuk.specificatie)
      else { continue }
      bericht.verzoek.projectactiviteiten[stuk.activiteit].specificaties[stuk.specificatie].voegToe(stuk)
    }
    return bericht
  }

  /// Nil when the counter of messages is full.
  func intrekking(toelichting: String) -> Verzoekbericht? {
    guard var bericht = volgende(.intrekken) else { return nil }
    if !toelichting.isEmpty { bericht.verzoek.toelichtingVerzoek = PubliceerbaarTekst(toelichting) }
    return bericht
  }

  private func volgende(_ doel: Doel) -> Verzoekbericht? {
    guard let volgnummer = Volgnummer.na(vorige.verzoek.volgnummer) else { return nil }
    var bericht = vorige
    bericht.stuurgegevens.tijdstipBericht = nu
    bericht.verzoek.indienDatum = nu
    bericht.verzoek.doel = doel
    bericht.verzoek.volgnummer = volgnummer
    return bericht
  }
}

extension Specificatie {
  fileprivate mutating func voegToe(_ stuk: Vervolgbericht.Stuk) {
    guard var bijlage = gevraagdeBijlage else { return }
    bijlage.documenten.append(
      Document(
        bestandsnaam: stuk.bestandsnaam, documentId: stuk.documentId, vertrouwelijk: bijlage.potentieelVertrouwelijk))
    gevraagdeBijlage = bijlage
    antwoord = "true"
  }
}
