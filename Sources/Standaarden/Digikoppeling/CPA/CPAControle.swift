package import Bevindingen
package import Tijd

/// Checks a CPA by itself, and a message against a CPA.
package enum CPAControle {
  /// Ten years with three leap days.
  private static let tienJaarSeconden = 3_653 * 86_400
  private static let dagSeconden = 86_400

  package static func controleer(_ cpa: CPA, bij plaats: Vindplaats? = nil) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    if cpa.eind.seconden - cpa.start.seconden > tienJaarSeconden {
      bevindingen.append(CPARegels.looptijd.bevinding("De CPA loopt tot \(cpa.eind.datum.voluit)", bij: plaats))
    }
    for partij in cpa.partijen {
      if Set(partij.rollen.map(\.naam)).count > 1 {
        bevindingen.append(CPARegels.rollen.bevinding("\(partij.naam) heeft meer dan één rol", bij: plaats))
      }
      for actie in partij.rollen.flatMap(\.acties) { bevindingen += controleer(actie, van: partij, in: cpa, plaats) }
      for kanaal in partij.kanalen { bevindingen += controleer(kanaal, plaats) }
    }
    return bevindingen
  }

  private static func controleer(
    _ actie: CPA.Actie, van partij: CPA.Partij, in cpa: CPA, _ plaats: Vindplaats?
  ) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    if partij.kanaal(actie.kanaalId)?.endpoint.isEmpty ?? true {
      bevindingen.append(
        CPARegels.kanaal.bevinding("Actie \(actie.naam) van \(partij.naam) heeft geen adres", bij: plaats))
    }
    let anderen = cpa.partijen.filter { $0 != partij }.flatMap { $0.rollen.flatMap(\.acties) }
    let spiegel = anderen.contains { $0.naam == actie.naam && $0.richting != actie.richting }
    if actie.richting == .verzenden, !spiegel {
      bevindingen.append(
        CPARegels.spiegel.bevinding("\(partij.naam) verzendt \(actie.naam), maar niemand ontvangt dat", bij: plaats))
    }
    return bevindingen
  }

  private static func controleer(_ kanaal: CPA.Kanaal, _ plaats: Vindplaats?) -> [Bevinding] {
    guard let afspraak = kanaal.betrouwbaar else { return [] }
    let venster = (afspraak.retries + 1) * afspraak.retryIntervalSeconden
    guard venster < dagSeconden else { return [] }
    return [
      CPARegels.venster.bevinding("Kanaal \(kanaal.id): alle pogingen duren \(XSDDuur.tekst(venster))", bij: plaats)
    ]
  }

  // MARK: - A message

  /// Business messages: parties, role, service, action and characteristics. Signals: only the parties and the time.
  package static func controleer(_ bericht: EbMSBericht, tegen cpa: CPA, nu: Tijdstip) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    if nu < cpa.start || nu > cpa.eind {
      bevindingen.append(
        AfspraakRegels.nietGeldig.bevinding(
          "CPA \(cpa.id) geldt van \(cpa.start.datum.voluit) tot \(cpa.eind.datum.voluit)", bij: plaats("CPAId")))
    }
    let zender = cpa.partijen.first { isPartij($0, bericht.from) }
    let ontvanger = cpa.partijen.first { isPartij($0, bericht.to) }
    for (naam, partij, gevonden) in [("From", bericht.from, zender), ("To", bericht.to, ontvanger)]
    where gevonden == nil {
      let id = partij.partyIds.first?.waarde ?? ""
      bevindingen.append(
        AfspraakRegels.partij.bevinding("\(naam) \(id) is geen partij in CPA \(cpa.id)", bij: plaats(naam)))
    }
    guard let zender, let ontvanger, bericht.soort == .zaken else { return bevindingen }
    bevindingen += controleerRollen(bericht, zender, ontvanger)
    return bevindingen + controleerActie(bericht, zender)
  }

  private static func isPartij(_ partij: CPA.Partij, _ afzender: EbMSPartij) -> Bool {
    let bekend = partij.partyIds.map { PartyId(type: $0.type, waarde: PartyId.zonderSuffix($0.waarde)) }
    return afzender.partyIds.contains { id in
      bekend.contains(PartyId(type: id.type, waarde: PartyId.zonderSuffix(id.waarde)))
    }
  }

  private static func controleerRollen(
    _ bericht: EbMSBericht, _ zender: CPA.Partij, _ ontvanger: CPA.Partij
  ) -> [Bevinding] {
    [("From", bericht.from, zender), ("To", bericht.to, ontvanger)].compactMap { naam, kant, partij in
      let rollen = partij.rollen.map(\.naam)
      if let role = kant.role, rollen.contains(role) { return nil }
      return AfspraakRegels.rol.bevinding(
        "Rol '\(kant.role ?? "")' van \(naam) is niet \(rollen.joined(separator: " of "))", bij: plaats("\(naam)/Role"))
    }
  }

  private static func controleerActie(_ bericht: EbMSBericht, _ zender: CPA.Partij) -> [Bevinding] {
    let rollen = zender.rollen.filter { $0.service == bericht.service }
    guard !rollen.isEmpty else {
      let bekend = zender.rollen.map(\.service.naam).joined(separator: ", ")
      return [
        AfspraakRegels.service.bevinding(
          "Service '\(bericht.service.naam)' staat niet in de CPA; wel: \(bekend)", bij: plaats("Service"))
      ]
    }
    let acties = rollen.flatMap(\.acties).filter { $0.richting == .verzenden }
    guard let actie = acties.first(where: { $0.naam == bericht.action }) else {
      let bekend = acties.map(\.naam).joined(separator: ", ")
      return [
        AfspraakRegels.action.bevinding(
          "Actie '\(bericht.action)' mag \(zender.naam) niet verzenden; wel: \(bekend)", bij: plaats("Action"))
      ]
    }
    return zender.kanaal(actie.kanaalId).map { controleerKenmerken(bericht, $0) } ?? []
  }

  private static func controleerKenmerken(_ bericht: EbMSBericht, _ kanaal: CPA.Kanaal) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    let paren = [
      ("AckRequested", kanaal.ackRequested, bericht.ackRequested != nil),
      ("DuplicateElimination", kanaal.duplicateElimination, bericht.duplicateElimination),
    ]
    for (naam, afspraak, aanwezig) in paren {
      let past: Bool =
        switch afspraak {
        case .always: aanwezig
        case .never: !aanwezig
        case .perMessage: true
        }
      if past { continue }
      let staat = aanwezig ? "staat" : "staat niet"
      bevindingen.append(
        AfspraakRegels.kenmerk.bevinding(
          "\(naam) \(staat) in het bericht; de CPA zegt \(afspraak.rawValue)", bij: plaats(naam)))
    }
    if let tot = bericht.timeToLive, let afspraak = kanaal.betrouwbaar {
      let nodig = Herhaling(afspraak, eerstePoging: bericht.timestamp).minsteTimeToLive
      if tot < nodig {
        bevindingen.append(
          AfspraakRegels.levensduur.bevinding(
            "TimeToLive \(tot) ligt voor \(nodig)", bij: plaats("MessageData/TimeToLive")))
      }
    }
    return bevindingen
  }

  static func plaats(_ deel: String) -> Vindplaats {
    Vindplaats(bestand: "soap.xml", pad: "/Envelope/Header/MessageHeader/\(deel)")
  }
}
