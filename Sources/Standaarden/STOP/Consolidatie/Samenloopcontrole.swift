package import Bevindingen
package import Tijd

extension Instrumentregister {
  /// Whether a new version can follow what is registered, as the LVBB judges it: it accepts no forks (validatiematrix
  /// 6.0, codes 4200, 4201, 4204, 4211, 5015, 7005 and 7011).
  ///
  /// - Parameter dag: the day of the delivery; the was version has to be published by then.
  package func controleer(_ nieuw: Versie, opDag dag: Datum, bij plaats: Vindplaats? = nil) -> [Bevinding] {
    var gevonden: [Bevinding] = []
    if let expressie = nieuw.was, let was = self[expressie] {
      gevonden += basis(nieuw, was, dag, plaats)
      if !nieuw.isOntwerp { gevonden += datums(nieuw, was, plaats) }
    }
    return nieuw.isOntwerp ? gevonden : gevonden + zelfdeDag(nieuw, plaats)
  }

  private func basis(_ nieuw: Versie, _ was: Versie, _ dag: Datum, _ plaats: Vindplaats?) -> [Bevinding] {
    var gevonden: [Bevinding] = []
    if was.gepubliceerdOp.map({ $0 > dag }) ?? true {
      gevonden.append(
        ConsolidatieRegels.nietGepubliceerd.bevinding(
          "Het besluit dat \(was.expression) vaststelt is nog niet gepubliceerd", bij: plaats))
    }
    let andere = versies.first { $0.was == was.expression && !$0.isOntwerp && $0.expression != nieuw.expression }
    if let andere {
      gevonden.append(
        ConsolidatieRegels.eerderGebruikt.bevinding(
          "\(was.expression) is al de basis van \(andere.expression)", bij: plaats))
    }
    return gevonden
  }

  private func datums(_ nieuw: Versie, _ was: Versie, _ plaats: Vindplaats?) -> [Bevinding] {
    guard let begin = nieuw.juridischWerkendVanaf else { return [] }
    guard let wasBegin = was.juridischWerkendVanaf else {
      return [
        ConsolidatieRegels.wasZonderDatum.bevinding(
          "\(was.expression) heeft geen datum van inwerkingtreding, \(nieuw.expression) wel: \(begin)", bij: plaats)
      ]
    }
    var gevonden: [Bevinding] = []
    if begin <= wasBegin {
      gevonden.append(
        ConsolidatieRegels.nietLater.bevinding(
          "Inwerkingtreding \(begin) is niet later dan die van \(was.expression): \(wasBegin)", bij: plaats))
    }
    if let eind = einde(van: was, behalve: nieuw), begin >= eind {
      gevonden.append(
        ConsolidatieRegels.naEinde.bevinding(
          "Inwerkingtreding \(begin) ligt niet voor het einde van \(was.expression): \(eind)", bij: plaats))
    }
    return gevonden
  }

  /// The day on which a version stops being the law: the next version, or the withdrawal.
  package func einde(van versie: Versie, behalve nieuw: Versie? = nil) -> Datum? {
    guard let begin = versie.juridischWerkendVanaf else { return nil }
    let later = inVolgorde.filter { $0.expression != nieuw?.expression }.compactMap(\.juridischWerkendVanaf)
    let einden = later.filter { $0 > begin } + [intrekking?.juridischWerkendVanaf].compactMap { $0 }
    return einden.min()
  }

  /// The first day about which a version no longer speaks; nil when it goes on, or was given no geldigVanaf.
  package func geldigTot(_ versie: Versie) -> Datum? {
    guard let begin = versie.geldigVanaf else { return nil }
    let later = inVolgorde.filter { $0.expression != versie.expression }.compactMap { $0.geldigVanaf }
    return (later.filter { $0 > begin } + [intrekking?.geldigVanaf].compactMap { $0 }).min()
  }

  private func zelfdeDag(_ nieuw: Versie, _ plaats: Vindplaats?) -> [Bevinding] {
    guard let begin = nieuw.juridischWerkendVanaf else { return [] }
    let andere = inVolgorde.filter { $0.expression != nieuw.expression }
    if let botsing = andere.first(where: { $0.juridischWerkendVanaf == begin }) {
      return [
        ConsolidatieRegels.zelfdeInwerkingtreding.bevinding(
          "\(nieuw.expression) treedt op \(begin) in werking, net als \(botsing.expression)", bij: plaats)
      ]
    }
    let geldig = nieuw.geldigVanaf ?? begin
    guard let botsing = andere.first(where: { ($0.geldigVanaf ?? $0.juridischWerkendVanaf) == geldig }) else {
      return []
    }
    return [
      ConsolidatieRegels.zelfdeGeldigheid.bevinding(
        "\(nieuw.expression) is geldig vanaf \(geldig), net als \(botsing.expression)", bij: plaats)
    ]
  }
}
