import Bevindingen
import Markup
import STOP
import Tijd

/// What a delivery says against what was registered under the same identification.
struct Registersamenhang: Sendable {
  let beeld: Registerbeeld

  func controleer(_ aanlevering: Aanlevering) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    if let besluit = aanlevering.besluit {
      let plaats = Vindplaats(bestand: besluit.bestand)
      bevindingen += besluit.regelingen.flatMap { regeling($0, besluit, plaats) }
      bevindingen += besluit.componenten.flatMap { versie($0, besluit, plaats) }
    }
    for object in aanlevering.informatieobjecten { bevindingen += informatieobject(object) }
    if let kennisgeving = aanlevering.kennisgeving {
      bevindingen += self.kennisgeving(kennisgeving, bekendmaking: aanlevering.opdracht?.datumBekendmaking)
    }
    return bevindingen
  }

  /// What was laid down: a draft binds nobody.
  private func bekend(_ work: String) -> Element? {
    guard !beeld.isAlleenOntwerp(work), let xml = beeld.instrumenten[work]?.metadata else { return nil }
    return XMLLezer.lees(Array(xml.utf8), bestand: "metadata.xml").model?.wortel
  }

  /// `/tooi/id/gemeente/gm9995` belongs to the group gemeente.
  private static func groep(_ overheid: String) -> String {
    overheid.split(separator: "/").dropLast().joined(separator: "/")
  }

  // MARK: - Regulations

  private func regeling(
    _ regeling: RegelingVersieInformatie, _ besluit: AanleveringBesluit, _ plaats: Vindplaats
  ) -> [Bevinding] {
    let work = regeling.identificatie.work
    var bevindingen: [Bevinding] = []
    if let hoofd = regeling.identificatie.isTijdelijkDeelVan, !besluit.metadata.isOntwerp {
      let versies = beeld.versies(van: hoofd)
      if !versies.isEmpty, versies.allSatisfy(\.kern.isOntwerp) {
        bevindingen.append(Registerregels.deelVanOntwerp.bevinding("\(hoofd) is nog een ontwerp", bij: plaats))
      }
    }
    guard let nieuw = regeling.metadata, let wortel = bekend(work) else { return bevindingen }
    let oud = DataDecoder.regelingMetadata(wortel)
    if nieuw.soortRegeling != oud.soortRegeling || Set(nieuw.opvolgerVan) != Set(oud.opvolgerVan) {
      bevindingen.append(
        Registerregels.regelingmetadata.bevinding("soortRegeling of opvolging van \(work) verandert", bij: plaats))
    }
    if Self.groep(nieuw.eindverantwoordelijke) != Self.groep(oud.eindverantwoordelijke) {
      bevindingen.append(
        Registerregels.regelinggezag.bevinding(
          "\(work) gaat van \(oud.eindverantwoordelijke) naar \(nieuw.eindverantwoordelijke)", bij: plaats))
    }
    return bevindingen
  }

  private func versie(
    _ component: Besluitcomponent, _ besluit: AanleveringBesluit, _ plaats: Vindplaats
  ) -> [Bevinding] {
    guard let was = component.was else { return [] }
    let work = FRBRExpression.work(van: component.wordt)
    var bevindingen: [Bevinding] = []
    if beeld.instrumenten[work]?.intrekking != nil {
      bevindingen.append(Registerregels.wasIngetrokken.bevinding("\(work) is ingetrokken", bij: plaats))
    }
    let nieuw = Registercontrole.versie(component.wordt, was: was, in: besluit)
    guard let geldig = nieuw.geldigVanaf, let oud = beeld.versie(was)?.kern else { return bevindingen }
    guard let wasGeldig = oud.geldigVanaf else {
      bevindingen.append(
        Registerregels.wasZonderGeldig.bevinding("\(was) heeft geen geldigVanaf, \(component.wordt) wel", bij: plaats))
      return bevindingen
    }
    if geldig <= wasGeldig {
      bevindingen.append(
        Registerregels.geldigEerder.bevinding("geldigVanaf \(geldig) is niet later dan \(wasGeldig)", bij: plaats))
    }
    return bevindingen
  }

  // MARK: - Information objects

  private func informatieobject(_ object: AanleveringInformatieObject) -> [Bevinding] {
    let work = object.identificatie.work
    guard let nieuw = object.metadata, let wortel = bekend(work) else { return [] }
    let plaats = Vindplaats(bestand: object.bestand)
    let oud = DataDecoder.informatieObjectMetadata(wortel)
    var bevindingen: [Bevinding] = []
    let isGelijk =
      nieuw.formaatInformatieobject == oud.formaatInformatieobject
      && nieuw.publicatieinstructie == oud.publicatieinstructie && Set(nieuw.opvolgerVan) == Set(oud.opvolgerVan)
    if !isGelijk {
      bevindingen.append(
        Registerregels.objectmetadata.bevinding(
          "Formaat, opvolging of publicatieinstructie van \(work) verandert", bij: plaats))
    }
    if Self.groep(nieuw.eindverantwoordelijke) != Self.groep(oud.eindverantwoordelijke) {
      bevindingen.append(
        Registerregels.objectgezag.bevinding(
          "\(work) gaat van \(oud.eindverantwoordelijke) naar \(nieuw.eindverantwoordelijke)", bij: plaats))
    }
    return bevindingen
  }

  // MARK: - Kennisgeving

  private static let inzage: Set<String> = [Procedurestap.beginInzagetermijn, Procedurestap.eindeInzagetermijn]
  private static let rechtsmiddelen: Set<String> = [
    Procedurestap.eindeBezwaartermijn, Procedurestap.eindeBeroepstermijn,
  ]

  private func kennisgeving(_ kennisgeving: AanleveringKennisgeving, bekendmaking: Datum?) -> [Bevinding] {
    guard let over = kennisgeving.metadata.mededelingOver, let besluit = beeld.bekendmaking(over),
      besluit.soort == .besluit, let mutatie = kennisgeving.procedureverloopmutatie
    else { return [] }
    let plaats = Vindplaats(bestand: kennisgeving.bestand)
    let stappen = mutatie.voegStappenToe + mutatie.vervangStappen.map(\.stap)
    var bevindingen = soorten(stappen, besluit, plaats)
    let begin = stappen.first { $0.soortStap == Procedurestap.beginInzagetermijn }?.voltooidOp
    if let dag = besluit.gepubliceerdOp ?? besluit.datumBekendmaking {
      if let begin, begin < dag {
        bevindingen.append(
          Registerregels.inzageVoorBesluit.bevinding(
            "De inzage begint op \(begin); het besluit is bekend op \(dag)", bij: plaats))
      }
      // bekendOp of the besluit, but never before it could be read: stored examples have a bekendOp from another day.
      if let bekendmaking, bekendmaking < dag {
        bevindingen.append(
          Registerregels.voorBesluit.bevinding(
            "De kennisgeving verschijnt op \(bekendmaking); het besluit is bekend op \(dag)", bij: plaats))
      }
    }
    return bevindingen
  }

  private func soorten(
    _ stappen: [Procedurestap], _ besluit: Registerbeeld.Bekendmaking, _ plaats: Vindplaats
  ) -> [Bevinding] {
    let toegestaan = besluit.isOntwerp ? Self.inzage : Self.rechtsmiddelen
    let verboden = besluit.isOntwerp ? Self.rechtsmiddelen : Self.inzage
    var bevindingen: [Bevinding] = []
    if stappen.contains(where: { verboden.contains($0.soortStap) }) {
      let soort = besluit.isOntwerp ? "een ontwerp" : "definitief"
      bevindingen.append(
        LVBBRegels.uitSTOP("LVBB4753").bevinding("De termijnen passen niet: het besluit is \(soort)", bij: plaats))
    }
    for stap in stappen where !toegestaan.contains(stap.soortStap) {
      let kaart = besluit.isOntwerp ? Registerregels.stappenOntwerp : Registerregels.stappenDefinitief
      bevindingen.append(kaart.bevinding("Stap \(stap.soortStap) past niet bij dit besluit", bij: plaats))
    }
    return bevindingen
  }
}
