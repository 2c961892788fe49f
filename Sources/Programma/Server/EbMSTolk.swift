import Bevindingen
import Digikoppeling
package import Ketenspoor
import Tijd

extension Bezorgtolk {
  /// ebMS2 messages get a new TimeToLive when theirs has passed, and only an ebMS answer or an empty one is a receipt.
  package static let ebMS = Bezorgtolk(
    ververs: { aanroep, nu in
      guard let overdracht = overdracht(aanroep), let bericht = EbMSDecoder().decode(overdracht).model else {
        return aanroep
      }
      let nieuw = bericht.hernieuwd(nu)
      guard nieuw != bericht else { return aanroep }
      let opnieuw = EbMSEncoder().encode(nieuw)
      return Aanroep(aanroep.methode, aanroep.doel, koppen: Koppen(opnieuw.headers), inhoud: opnieuw.body)
    },
    bezwaar: { aanroep, antwoord in
      // An empty answer is right: the acknowledgment then comes as a message of its own.
      guard overdracht(aanroep) != nil, !antwoord.inhoud.isEmpty else { return nil }
      let terug = EbMSOverdracht(
        contentType: antwoord.koppen["Content-Type"] ?? "", soapAction: EbMSOverdracht.soapActionEbXML,
        body: antwoord.inhoud)
      guard EbMSDecoder().decode(terug).model == nil else { return nil }
      return "Het antwoord (HTTP \(antwoord.status)) is geen ebMS-bericht. Zo is niet te zien of het is aangekomen."
    })

  private static func overdracht(_ aanroep: Aanroep) -> EbMSOverdracht? {
    guard let actie = aanroep.koppen["SOAPAction"], actie.contains("ebXML") else { return nil }
    return EbMSOverdracht(
      contentType: aanroep.koppen["Content-Type"] ?? "", soapAction: actie, body: aanroep.inhoud)
  }
}
