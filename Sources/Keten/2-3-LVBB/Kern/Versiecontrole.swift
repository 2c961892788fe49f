import Bevindingen
import STOP
import Tijd

/// How versions, doelen and dates of a besluit lie beside what is registered.
struct Versiecontrole: Sendable {
  let beeld: Registerbeeld

  func controleer(_ besluit: AanleveringBesluit) -> [Bevinding] {
    let plaats = Vindplaats(bestand: besluit.bestand)
    return doelen(besluit, plaats) + besluit.regelingen.flatMap { eerderPublicatie($0, plaats) }
      + besluit.componenten.flatMap { soortWork($0, besluit, plaats) + geldigheid($0, besluit, plaats) }
  }

  // MARK: - Doelen

  private func doelen(_ besluit: AanleveringBesluit, _ plaats: Vindplaats) -> [Bevinding] {
    let informatie = besluit.consolidatie
    let bedoeld = Set((informatie.beoogdeRegelgeving.flatMap(\.doelen) + informatie.intrekkingen.flatMap(\.doelen)))
    let gedateerd = Set(informatie.tijdstempels.map(\.doel))
    var bevindingen = gedateerd.subtracting(bedoeld).sorted().filter { beeld.doelen[$0] == nil }.map { doel in
      Versieregels.datumZonderVersie.bevinding("Doel \(doel) heeft een datum maar geen versie", bij: plaats)
    }
    bevindingen += gedateerd.sorted().compactMap { doel in
      guard let ontwerp = beeld.versies.first(where: { $0.kern.doel == doel && $0.kern.isOntwerp }) else { return nil }
      return Versieregels.datumBijOntwerp.bevinding(
        "Doel \(doel) heeft een datum en hoort bij ontwerp \(ontwerp.expression)", bij: plaats)
    }
    for beoogd in informatie.beoogdeRegelgeving {
      let work = FRBRExpression.work(van: beoogd.instrumentVersie)
      let eerder = beeld.versies(van: work).filter {
        $0.expression != beoogd.instrumentVersie && $0.kern.isOntwerp == besluit.metadata.isOntwerp
      }
      guard let doel = beoogd.doelen.first(where: { doel in eerder.contains { $0.kern.doel == doel } }) else {
        continue
      }
      bevindingen.append(
        Versieregels.doelTweemaal.bevinding("Doel \(doel) is al eerder gebruikt bij \(work)", bij: plaats))
    }
    return bevindingen
  }

  // MARK: - Kind and validity

  private func soortWork(
    _ component: Besluitcomponent, _ besluit: AanleveringBesluit, _ plaats: Vindplaats
  ) -> [Bevinding] {
    let informatie = besluit.regelingen.first { $0.identificatie.expression == component.wordt }
    guard let was = component.was, let nieuw = informatie?.identificatie.soortWork,
      let oud = beeld.instrumenten[FRBRExpression.work(van: was)]?.soortWork, nieuw != oud
    else { return [] }
    return [
      Versieregels.anderSoortWork.bevinding("\(was) heeft soortWork \(oud), \(component.wordt) \(nieuw)", bij: plaats)
    ]
  }

  private func geldigheid(
    _ component: Besluitcomponent, _ besluit: AanleveringBesluit, _ plaats: Vindplaats
  ) -> [Bevinding] {
    guard let was = component.was, let oud = beeld.versie(was),
      let geldig = Registercontrole.versie(component.wordt, was: was, in: besluit).geldigVanaf,
      let eind = beeld.register(oud.work).geldigTot(oud.kern), geldig >= eind
    else { return [] }
    return [
      Versieregels.geldigNaEinde.bevinding(
        "\(component.wordt) is geldig vanaf \(geldig); \(was) is geldig tot \(eind)", bij: plaats)
    ]
  }

  /// A withdrawal that leaves a version no day at all.
  func einde(
    _ weg: ConsolidatieInformatie.Intrekking, _ besluit: AanleveringBesluit, _ plaats: Vindplaats
  ) -> [Bevinding] {
    let informatie = besluit.consolidatie
    guard let doel = weg.doelen.first, let dag = informatie.datum(.juridischWerkendVanaf, doel: doel) else { return [] }
    let geldig = informatie.datum(.geldigVanaf, doel: doel)
    return beeld.register(weg.instrument).inVolgorde.flatMap { versie -> [Bevinding] in
      guard let begin = versie.juridischWerkendVanaf else { return [] }
      var bevindingen: [Bevinding] = []
      if begin >= dag {
        bevindingen.append(
          Versieregels.leegInWerking.bevinding(
            "\(versie.expression) werkt vanaf \(begin), de intrekking vanaf \(dag)", bij: plaats))
      }
      if let geldig, let van = versie.geldigVanaf, van >= geldig {
        bevindingen.append(
          Versieregels.leegGeldig.bevinding(
            "\(versie.expression) is geldig vanaf \(van), de intrekking vanaf \(geldig)", bij: plaats))
      }
      return bevindingen
    }
  }

  // MARK: - What is referred to

  /// The regulation that a tijdelijk deel is a part of has been published.
  private func eerderPublicatie(_ regeling: RegelingVersieInformatie, _ plaats: Vindplaats) -> [Bevinding] {
    guard let hoofd = regeling.identificatie.isTijdelijkDeelVan else { return [] }
    return nietGepubliceerd(hoofd).map {
      [LVBBRegels.besluitNietGepubliceerd.bevinding("Hoofdregeling \($0) is nog niet gepubliceerd", bij: plaats)]
    } ?? []
  }

  /// The work itself when it is known, definitive and waits for its first publication.
  func nietGepubliceerd(_ work: String) -> String? {
    let definitief = beeld.versies(van: work).filter { !$0.kern.isOntwerp }
    return !definitief.isEmpty && definitief.allSatisfy { $0.kern.gepubliceerdOp == nil } ? work : nil
  }
}
