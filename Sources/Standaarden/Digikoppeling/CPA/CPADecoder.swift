package import Bevindingen
import Markup
import Tijd

/// Reads a CPA of CPPA 2.0: the fields that a message handler needs (Digikoppeling best practice ebMS2, chapter 3).
/// Certificates and packaging are left to who uses them.
package struct CPADecoder: Sendable {
  package init() {}

  package func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<CPA> {
    let xml = XMLLezer.lees(bytes, bestand: bestand)
    guard let wortel = xml.model?.wortel else { return Bevonden(nil, bevindingen: xml.bevindingen) }
    guard wortel.heet("CollaborationProtocolAgreement", in: EbMSNaamruimte.cpa) else {
      let melding = CPARegels.geenCPA.bevinding("\(wortel.lokaal) is geen CPA", bij: wortel.vindplaats)
      return Bevonden(nil, bevindingen: xml.bevindingen + [melding])
    }
    var lezer = CPALezer()
    let cpa = lezer.cpa(wortel)
    let controle = cpa.map { CPAControle.controleer($0, bij: wortel.vindplaats) } ?? []
    return Bevonden(cpa, bevindingen: xml.bevindingen + lezer.bevindingen + controle)
  }
}

private struct CPALezer {
  var bevindingen: [Bevinding] = []

  mutating func cpa(_ wortel: Element) -> CPA? {
    let start = tijdstip(wortel, "Start")
    let eind = tijdstip(wortel, "End")
    let partijen = wortel.alle("PartyInfo").map { partij($0) }
    if partijen.count != 2 {
      bevindingen.append(
        CPARegels.ontbreekt.bevinding(
          "De CPA heeft \(partijen.count) partijen; verwacht zijn er 2", bij: wortel.vindplaats))
    }
    guard let id = attribuut(wortel, "cpaid"), let start, let eind else { return nil }
    let status = wortel.eerste("Status")?["value"].flatMap { CPA.Status(rawValue: $0) }
    return CPA(
      id: id, versie: wortel["version"] ?? "", status: status ?? .proposed, start: start, eind: eind, partijen: partijen
    )
  }

  private mutating func partij(_ element: Element) -> CPA.Partij {
    let ids = element.alle("PartyId").map { PartyId(type: $0["type"], waarde: $0.tekst) }
    if ids.isEmpty { meldOntbreekt("PartyId", element) }
    return CPA.Partij(
      naam: element["partyName"] ?? "", partyIds: ids, rollen: element.alle("CollaborationRole").map { rol($0) },
      kanalen: element.alle("DeliveryChannel").map { kanaal($0, in: element) },
      signaalkanaal: element["defaultMshChannelId"] ?? "")
  }

  private mutating func rol(_ element: Element) -> CPA.Rol {
    let binding = element.eerste("ServiceBinding")
    let service = binding?.eerste("Service")
    if service == nil { meldOntbreekt("Service", element) }
    var acties: [CPA.Actie] = []
    for kind in binding?.afstammelingen() ?? [] {
      if kind.lokaal == "CanSend" { acties += actie(kind, .verzenden) }
      if kind.lokaal == "CanReceive" { acties += actie(kind, .ontvangen) }
    }
    return CPA.Rol(
      naam: element.eerste("Role")?["name"] ?? "", service: EbMSService(service?.tekst ?? "", type: service?["type"]),
      acties: acties)
  }

  private mutating func actie(_ element: Element, _ richting: CPA.Actie.Richting) -> [CPA.Actie] {
    guard let binding = element.eerste("ThisPartyActionBinding"), let naam = attribuut(binding, "action") else {
      if element.eerste("ThisPartyActionBinding") == nil { meldOntbreekt("ThisPartyActionBinding", element) }
      return []
    }
    return [
      CPA.Actie(
        naam: naam, richting: richting, bindingId: binding["id"] ?? "",
        andereBindingId: element.tekst(van: "OtherPartyActionBinding"), kanaalId: binding.tekst(van: "ChannelId") ?? "")
    ]
  }

  private mutating func kanaal(_ element: Element, in partij: Element) -> CPA.Kanaal {
    let kenmerken = element.eerste("MessagingCharacteristics")
    let transport = partij.alle("Transport").first { $0["transportId"] == element["transportId"] }
    let uitwisseling = partij.alle("DocExchange").first { $0["docExchangeId"] == element["docExchangeId"] }
    let endpoint = transport?.eerste("TransportReceiver", "Endpoint")?["uri"]
    return CPA.Kanaal(
      id: element["channelId"] ?? "", endpoint: endpoint ?? "", ackRequested: perBericht(kenmerken?["ackRequested"]),
      ackSignatureRequested: perBericht(kenmerken?["ackSignatureRequested"]),
      duplicateElimination: perBericht(kenmerken?["duplicateElimination"]),
      syncReplyMode: kenmerken?["syncReplyMode"] ?? "none", betrouwbaar: uitwisseling.flatMap { betrouwbaar($0) })
  }

  private mutating func betrouwbaar(_ uitwisseling: Element) -> CPA.Betrouwbaar? {
    guard let binding = uitwisseling.eerste("ebXMLSenderBinding") ?? uitwisseling.eerste("ebXMLReceiverBinding"),
      let afspraak = binding.eerste("ReliableMessaging")
    else { return nil }
    return CPA.Betrouwbaar(
      retries: Int(afspraak.tekst(van: "Retries") ?? "") ?? 0,
      retryIntervalSeconden: afspraak.eerste("RetryInterval").flatMap { duur($0) } ?? 0,
      persistDurationSeconden: binding.eerste("PersistDuration").flatMap { duur($0) } ?? 0)
  }

  // MARK: - Small parts

  private func perBericht(_ waarde: String?) -> CPA.PerBericht {
    waarde.flatMap { CPA.PerBericht(rawValue: $0) } ?? .perMessage
  }

  private mutating func attribuut(_ element: Element, _ naam: String) -> String? {
    if let waarde = element[naam], !waarde.isEmpty { return waarde }
    bevindingen.append(
      CPARegels.ontbreekt.bevinding("Attribuut \(naam) ontbreekt op \(element.lokaal)", bij: element.vindplaats))
    return nil
  }

  private mutating func tijdstip(_ ouder: Element, _ naam: String) -> Tijdstip? {
    guard let element = ouder.eerste(naam) else {
      meldOntbreekt(naam, ouder)
      return nil
    }
    if let moment = Tijdstip(element.tekst) { return moment }
    bevindingen.append(
      EnvelopeRegels.tijdstip.bevinding(
        "\(naam) '\(element.tekst.prefix(40))' is geen tijdstip", bij: element.vindplaats))
    return nil
  }

  private mutating func duur(_ element: Element) -> Int? {
    if let seconden = XSDDuur.seconden(element.tekst) { return seconden }
    bevindingen.append(
      CPARegels.duur.bevinding(
        "\(element.lokaal) '\(element.tekst.prefix(40))' is geen tijdsduur", bij: element.vindplaats))
    return nil
  }

  private mutating func meldOntbreekt(_ naam: String, _ element: Element) {
    bevindingen.append(CPARegels.ontbreekt.bevinding("\(naam) ontbreekt in \(element.lokaal)", bij: element.vindplaats))
  }
}

/// xs:duration in whole seconds; a month counts as 30 days and a year as 365.
enum XSDDuur {
  /// A century: longer is a mistake, and the sum may not overflow.
  private static let hoogstens = 100 * 365 * 86_400

  static func seconden(_ tekst: String) -> Int? {
    let kaal = tekst.zonderWit
    guard kaal.hasPrefix("P"), kaal.utf8.count <= 60 else { return nil }
    var som = 0.0
    var getal = ""
    var isTijd = false
    var aantal = 0
    for teken in kaal.dropFirst() {
      if teken == "T", !isTijd, getal.isEmpty {
        isTijd = true
      } else if teken.isASCII, teken.isNumber || teken == "." {
        getal.append(teken)
      } else {
        guard let waarde = Double(getal), let eenheid = eenheid(teken, isTijd) else { return nil }
        som += waarde * eenheid
        getal = ""
        aantal += 1
      }
    }
    guard getal.isEmpty, aantal > 0, som.isFinite, som <= Double(hoogstens) else { return nil }
    return Int(som)
  }

  private static func eenheid(_ teken: Character, _ isTijd: Bool) -> Double? {
    switch (teken, isTijd) {
    case ("Y", false): 31_536_000
    case ("M", false): 2_592_000
    case ("D", false): 86_400
    case ("H", true): 3_600
    case ("M", true): 60
    case ("S", true): 1
    default: nil
    }
  }

  static func tekst(_ seconden: Int) -> String {
    if seconden > 0, seconden % 86_400 == 0 { return "P\(seconden / 86_400)D" }
    if seconden > 0, seconden % 3_600 == 0 { return "PT\(seconden / 3_600)H" }
    if seconden > 0, seconden % 60 == 0 { return "PT\(seconden / 60)M" }
    return "PT\(seconden)S"
  }
}
