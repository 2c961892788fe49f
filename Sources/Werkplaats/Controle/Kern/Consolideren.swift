package import Bevindingen
import Geometrie
import IMOW
import Markup
package import STOP
import Verweving

/// `consolideer`: the old text and a mutation give the new text.
package enum Consolideren {
  package struct Uitkomst: Sendable {
    /// The whole new text as XML.
    package var tekst: [UInt8]
    /// The version that it is, as the mutation says.
    package var wordt: String
    package var wijzigingen: [Tekstwijziging]
  }

  package static func voerUit(was: Invoer, mutatie: Invoer) -> Bevonden<Uitkomst> {
    let oud = Planlezer.lees(was)
    let nieuw = Planlezer.lees(mutatie)
    var bevindingen = oud.bevindingen + nieuw.bevindingen
    var stapel = Planstapel()
    if let model = oud.model { stapel.voegToe(model) }
    bevindingen += stapel.bevindingen
    let mutaties = nieuw.model?.mutaties ?? []
    guard !mutaties.isEmpty else {
      let melding = "In \(mutatie.naam) zit geen RegelingMutatie"
      bevindingen.append(ControleRegels.geenMutatie.bevinding(melding, bij: Vindplaats(bestand: mutatie.naam)))
      return Bevonden(nil, bevindingen: bevindingen)
    }
    guard let (beeld, gekozen) = paar(stapel.beelden, mutaties), let tekst = beeld.tekst else {
      let melding = "In \(was.naam) zit geen tekst van de regeling die wijzigt"
      bevindingen.append(ControleRegels.geenTekst.bevinding(melding, bij: Vindplaats(bestand: was.naam)))
      return Bevonden(nil, bevindingen: bevindingen)
    }
    let bron = nieuw.model?.leveringen.first { if case .mutatie(gekozen) = $0.tekst { true } else { false } }?.bron
    bevindingen += Basiscontrole.bevindingen(gekozen, bron ?? Planbron(), op: beeld)
    let uitgevoerd = gekozen.voerUit(op: tekst)
    bevindingen += uitgevoerd.bevindingen
    guard let wordt = uitgevoerd.model else { return Bevonden(nil, bevindingen: bevindingen) }
    let xml = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(wordt)
    return Bevonden(
      Uitkomst(tekst: xml, wordt: gekozen.wordt, wijzigingen: gekozen.wijzigingen), bevindingen: bevindingen)
  }

  /// The text and the mutation of the same regulation; when there is one of each they belong together.
  private static func paar(
    _ beelden: [Planbeeld], _ mutaties: [RegelingMutatie]
  ) -> (Planbeeld, RegelingMutatie)? {
    let metTekst = beelden.filter { $0.tekst != nil }
    for mutatie in mutaties {
      if let beeld = metTekst.first(where: { $0.work == FRBRExpression.work(van: mutatie.was) }) {
        return (beeld, mutatie)
      }
    }
    guard metTekst.count == 1, mutaties.count == 1 else { return nil }
    return (metTekst[0], mutaties[0])
  }
}
