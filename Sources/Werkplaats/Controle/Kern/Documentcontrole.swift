import Bevindingen
import DMN
import Digikoppeling
import IMOW
import Markup
import STAM
import STOP
import STTR

/// Judges one document that stands alone.
struct Documentcontrole {
  let bytes: [UInt8]
  let bestand: String
  let wortel: Element

  func controleer(_ soort: Documentsoort) -> [Bevinding] {
    switch soort {
    case .besluit: besluit()
    case .kennisgeving:
      KennisgevingDecoder().decode(bytes, bestand: bestand).bevindingen + STOPRegels.controleer(wortel) + [los()]
    case .informatieobject:
      InformatieObjectDecoder().decode(bytes, bestand: bestand).bevindingen + STOPRegels.controleer(wortel) + [los()]
    case .gio:
      GIODecoder().decode(bytes, bestand: bestand).bevindingen + STOPRegels.controleer(wortel)
        + Geometriecontrole.controleer(wortel)
    case .opdracht: OpdrachtDecoder().decode(bytes, bestand: bestand).bevindingen + [los()]
    case .manifest: ManifestDecoder().decode(bytes, bestand: bestand).bevindingen + [los()]
    case .consolidaties:
      ConsolidatiesDecoder.decode(bytes, bestand: bestand).bevindingen + Consolidatiecontrole.controleer(wortel)
        + STOPRegels.controleer(wortel) + [los()]
    case .lvbbVerzoek: LVBBVerzoek.decode(bytes, bestand: bestand).bevindingen
    case .lvbbResultaat: LVBBResultaat.decode(bytes, bestand: bestand).bevindingen
    case .stopModule: Self.module(wortel)
    case .owBestand: OWBestandDecoder().decode(bytes, bestand: bestand).bevindingen + [los()]
    case .manifestOW: OWManifestDecoder().decode(bytes, bestand: bestand).bevindingen + [los()]
    case .sttr: Verificatie.verifieer(bytes, bestand: bestand).bevindingen
    case .dmn: DMNDecoder.decodeer(bytes, bestand: bestand).bevindingen
    case .verzoek: VerzoekDecoder().decode(bytes, bestand: bestand).bevindingen
    case .ebms: losseEnvelope()
    case .cpa: cpa()
    }
  }

  static func ebms(_ overdracht: EbMSOverdracht) -> [Bevinding] { EbMSDecoder().decode(overdracht).bevindingen }

  /// An envelope saved without its message cannot hold the parts that it refers to.
  private func losseEnvelope() -> [Bevinding] {
    let bevindingen = Self.ebms(EbMSOverdracht(contentType: "text/xml; charset=UTF-8", body: bytes))
    let anders = bevindingen.filter { $0.code != "WP-EBMS-020" }
    return anders.count == bevindingen.count ? bevindingen : anders + [los()]
  }

  /// A module or text on its own. One that does not say which version of STOP it follows is right when it is right in
  /// either; the report says by which it was judged.
  private static func module(_ wortel: Element) -> [Bevinding] {
    guard !STOPProfiel.isGenoemd(in: wortel) else { return stop(wortel) + Ongebruikt.controleer(wortel) }
    let oordelen = STOPProfiel.allCases.map { ($0, stop(wortel, profiel: $0)) }
    // The first with the fewest faults: the older version when both say the same.
    guard let beste = oordelen.min(by: { $0.1.aantal(.fout) < $1.1.aantal(.fout) }) else { return [] }
    let melding = "\(wortel.lokaal) is beoordeeld als STOP \(beste.0.rawValue)"
    return beste.1 + [ControleRegels.geenSchemaversie.bevinding(melding, bij: wortel.vindplaats)]
  }

  /// - Parameter profiel: for a document that does not say which version it follows.
  static func stop(_ wortel: Element, profiel: STOPProfiel? = nil) -> [Bevinding] {
    grammatica(wortel, profiel: profiel) + STOPRegels.controleer(wortel, profiel: profiel)
  }

  /// Content models of STOP, under the general rule about schemas; what the LVBB hands over has its own.
  static func grammatica(_ wortel: Element, profiel: STOPProfiel? = nil) -> [Bevinding] {
    if wortel.ruimte == STOPNaamruimte.lvbbu {
      return STOPGrammatica.controleer(wortel, kaart: UitleveringRegels.vorm)
    }
    guard let kaart = STOPRegels.alle.first(where: { $0.code == "LVBB2003" }) else { return [] }
    return STOPGrammatica.controleer(wortel, kaart: kaart, profiel: profiel)
  }

  private func besluit() -> [Bevinding] {
    let gelezen = BesluitDecoder().decode(bytes, bestand: bestand)
    return gelezen.bevindingen + STOPRegels.controleer(wortel) + Self.mutaties(gelezen.model) + [los()]
  }

  /// Every RegelingMutatie of a besluit can be read as instructions.
  static func mutaties(_ besluit: AanleveringBesluit?) -> [Bevinding] {
    (besluit?.componenten ?? []).flatMap { component -> [Bevinding] in
      switch component.soort {
      case .regeling: []
      case .mutatie: RegelingMutatie.decode(component.tekst, bestand: besluit?.bestand).bevindingen
      }
    }
  }

  private func cpa() -> [Bevinding] {
    let gelezen = CPADecoder().decode(bytes, bestand: bestand)
    return gelezen.bevindingen
      + (gelezen.model.map { CPAControle.controleer($0, bij: Vindplaats(bestand: bestand)) } ?? [])
  }

  private func los() -> Bevinding {
    ControleRegels.losOnderdeel.bevinding(
      "\(bestand) is los gecontroleerd, zonder zijn pakket", bij: Vindplaats(bestand: bestand))
  }
}
