import Markup
import STOP
import Tijd

/// Makes the official publication from what was delivered (normen 12): gazette head, number, day, text.
struct Publicatiemaker: Sendable {
  let nummer: Int
  let gepubliceerdOp: Datum
  /// Name of the authority as it stands in the head; the code when it is unknown.
  let naamGezag: String

  func publicatie(_ besluit: AanleveringBesluit) -> OfficielePublicatie {
    let metadata = besluit.metadata
    let ondertekend = besluit.procedureverloop?.stappen.first { $0.soortStap == Procedurestap.ondertekening }
    return maak(
      OfficielePublicatieMetadata(
        officieleTitel: metadata.officieleTitel, eindverantwoordelijke: metadata.eindverantwoordelijke,
        maker: metadata.maker, uitgever: metadata.eindverantwoordelijke, onderwerpen: metadata.onderwerpen,
        publiceert: besluit.identificatie.expression, soortProcedure: metadata.soortProcedure,
        soortBestuursorgaan: metadata.soortBestuursorgaan, rechtsgebieden: metadata.rechtsgebieden,
        informatieobjectRefs: metadata.informatieobjectRefs, ondertekendOp: ondertekend?.voltooidOp), besluit.tekst)
  }

  func publicatie(_ kennisgeving: AanleveringKennisgeving) -> OfficielePublicatie {
    let metadata = kennisgeving.metadata
    return maak(
      OfficielePublicatieMetadata(
        officieleTitel: metadata.officieleTitel, eindverantwoordelijke: metadata.eindverantwoordelijke,
        maker: metadata.maker, uitgever: metadata.eindverantwoordelijke, onderwerpen: metadata.onderwerpen,
        publiceert: kennisgeving.identificatie.expression,
        soortPublicatie: OfficielePublicatieMetadata.kennisgeving, mededelingOver: metadata.mededelingOver),
      kennisgeving.tekst)
  }

  private func maak(_ metadata: OfficielePublicatieMetadata, _ tekst: Tak) -> OfficielePublicatie {
    let blad = OfficielePublicatie.Blad(overheid: metadata.eindverantwoordelijke)
    let jaar = gepubliceerdOp.delen.jaar
    return OfficielePublicatie(
      blad: blad, jaargang: jaar, nummer: nummer, gepubliceerdOp: gepubliceerdOp, metadata: metadata,
      titelregels: [
        "\(blad.rawValue) van \(naamGezag)", "OEFEN Jaargang \(jaar) Nr. \(nummer), \(gepubliceerdOp.voluit)",
      ], inhoud: OfficielePublicatie.zonderRevisies(tekst))
  }
}
