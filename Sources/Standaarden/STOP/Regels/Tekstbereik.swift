import Bevindingen
import Markup

/// Rules of STOP 1.3.0 on what must be unique or be found within one text: the besluit itself, or one component.
enum Tekstbereik {
  static let eIdInBesluit = Kaart.stop(
    "STOP0020", "Een eId komt één keer voor in een besluit", waarom: "Verwijzingen wijzen met de eId een plek aan.",
    hint: "Geef het tweede element een eigen eId", fout: "twee keer eId=\"art_1\"", goed: "art_1 en art_2")
  static let wIdInBesluit = Kaart.stop(
    "STOP0021", "Een wId komt één keer voor in een besluit",
    waarom: "Een latere wijziging wijst met de wId een element aan.",
    hint: "Geef het nieuwe element een eigen wId; laat de eerste ongewijzigd",
    fout: "twee keer wId=\"gm9995_1__art_I\" in het besluit",
    goed: "wId=\"gm9995_1__art_I\" en wId=\"gm9995_1__art_II\"")
  static let componentnaamOntbreekt = Kaart.stop(
    "STOP0024", "Een nieuwe regeling in een besluit heeft een componentnaam",
    waarom: "Met de componentnaam verwijst het besluit naar plekken in de regeling.",
    hint: "Voeg componentnaam toe", fout: "<RegelingCompact wordt=\"…\">",
    goed: "<RegelingCompact componentnaam=\"main\" wordt=\"…\">")
  static let wordtOntbreekt = Kaart.stop(
    "STOP0025", "Een nieuwe regeling in een besluit zegt welke versie zij wordt",
    waarom: "Zonder wordt weet de LVBB niet welke versie ontstaat.", hint: "Voeg wordt met de FRBRExpression toe",
    fout: "<RegelingCompact componentnaam=\"main\">", goed: "<RegelingCompact componentnaam=\"main\" wordt=\"…/nld@1\">"
  )
  static let componentnaamDubbel = Kaart.stop(
    "STOP0026", "Elke component heeft een eigen naam",
    waarom: "Anders is een verwijzing naar een component dubbelzinnig.",
    hint: "Geef de tweede component een andere naam", fout: "twee keer componentnaam=\"main\"",
    goed: "main en bijzonder")
  static let eIdInComponent = Kaart.stop(
    "STOP0027", "Een eId komt één keer voor in een regeling", waarom: "Verwijzingen wijzen met de eId een plek aan.",
    hint: "Geef het tweede element een eigen eId", fout: "twee keer eId=\"chp_1\"", goed: "chp_1 en chp_2")
  static let wIdInComponent = Kaart.stop(
    "STOP0028", "Een wId komt één keer voor in een regeling",
    waarom: "Een latere wijziging wijst met de wId een element aan.",
    hint: "Geef het nieuwe element een eigen wId; laat de eerste ongewijzigd",
    fout: "twee keer wId=\"gm9995_1__chp_2__art_2.1\" in het omgevingsplan",
    goed: "wId=\"gm9995_1__chp_2__art_2.1\" en wId=\"gm9995_1__chp_2__art_2.2\"")
  static let nootInComponent = Kaart.stop(
    "STOP0067", "Een noot heeft in een regeling een eigen id",
    waarom: "Een verwijzing naar een noot moet één noot aanwijzen.",
    hint: "Geef de tweede noot een ander id", fout: "twee keer <Noot id=\"n1\"> in artikel 2.1 en 2.2",
    goed: "<Noot id=\"n1\"> in artikel 2.1, <Noot id=\"n2\"> in 2.2")
  static let nootInBesluit = Kaart.stop(
    "STOP0068", "Een noot heeft in een besluit een eigen id",
    waarom: "Een verwijzing naar een noot moet één noot aanwijzen.",
    hint: "Geef de tweede noot een ander id", fout: "twee keer <Noot id=\"n3\"> in de motivering",
    goed: "<Noot id=\"n3\"> en <Noot id=\"n4\"> in de motivering")
  static let intRef = Kaart.stop(
    "STOP0010", "Een IntRef wijst naar een eId in dezelfde tekst",
    waarom: "Een verwijzing naar niets helpt de lezer niet.",
    hint: "Verbeter ref of maak het doel", fout: "<IntRef ref=\"art_9\"> zonder artikel 9",
    goed: "<IntRef ref=\"art_1\">")
  static let scope = Kaart.stop(
    "STOP0053", "De scope van een IntRef is de naam van het doel",
    waarom: "Zo weet een programma wat voor onderdeel het doel is.",
    hint: "Maak scope gelijk aan de naam van het element", fout: "scope=\"Artikel\" naar een Lid", goed: "scope=\"Lid\""
  )
  static let intIoRef = Kaart.stop(
    "STOP0011", "Een IntIoRef wijst naar de wId van een ExtIoRef in dezelfde tekst",
    waarom: "De ExtIoRef in de bijlage is de schakel tussen de regel en de kaart.",
    hint: "Neem de ExtIoRef op in de bijlage of verbeter ref", fout: "<IntIoRef ref=\"onbekend\">",
    goed: "<IntIoRef ref=\"gm9995_1__cmp_I__…__ref_o_1\">")
  static let wordtDubbel = Kaart.stop(
    "STOP0074", "Elke nieuwe versie staat één keer in het besluit",
    waarom: "Twee teksten voor dezelfde versie spreken elkaar tegen.",
    hint: "Voeg de wijzigingen samen in één mutatie", fout: "twee keer wordt=\"…/nld@2\"", goed: "één RegelingMutatie")
  /// Our own: the real chain lets this through and real texts have it.
  static let begin = Regelkaart(
    "WP-STOP-001", .waarschuwing, titel: "Een eId begint met de eId van het element eromheen",
    waarom: "Zo is aan de eId te zien waar een onderdeel staat. De LVBB laat een afwijking door.",
    hint: "Maak de eId opnieuw vanuit de plek in de tekst", fout: "<Lid eId=\"art_2__para_1\"> in art_1",
    goed: "<Lid eId=\"art_1__para_1\"> in art_1",
    norm: .init(standaard: "STOP", versie: STOPVersie.stop, regel: "agAKN"))
  static let nummer = Regelkaart(
    "WP-STOP-002", .waarschuwing, titel: "Het nummer in een eId is het gedrukte nummer",
    waarom: "Zo is aan de eId te zien welk artikel het is. De LVBB laat een afwijking door.",
    hint: "Maak de eId opnieuw uit het nummer in de kop", fout: "<Artikel eId=\"art_4\"> met nummer 3",
    goed: "<Artikel eId=\"art_3\"> met nummer 3",
    norm: .init(standaard: "STOP", versie: STOPVersie.stop, regel: "agAKN"))

  static let kaarten: [Regelkaart] = [
    eIdInBesluit, wIdInBesluit, componentnaamOntbreekt, wordtOntbreekt, componentnaamDubbel, eIdInComponent,
    wIdInComponent, nootInComponent, nootInBesluit, intRef, scope, intIoRef, wordtDubbel, begin, nummer,
  ]

  /// An element of a text with what all checks ask of it.
  private struct Plek {
    let element: Element
    let eId: Attribuutwaarde?
    /// The nearest element around it that has an eId, as a number in its scope.
    let omhulsel: Int?
  }

  /// The elements of one scope, components inside it left out.
  private struct Bereik {
    var isComponent: Bool
    var isMutatie: Bool
    var plekken: [Plek] = []
  }

  static func controleer(_ wortel: Element) -> [Bevinding] {
    var bereiken = [Bereik(isComponent: wortel["componentnaam"] != nil, isMutatie: false)]
    verdeel(wortel, 0, omhulsel: nil, &bereiken)
    return bereiken.flatMap { uniek($0) + verwijzingen($0) + naamgeving($0) }
      + componenten(bereiken.flatMap(\.plekken).map(\.element).filter { $0 != wortel })
  }

  private static func verdeel(_ element: Element, _ bereik: Int, omhulsel: Int?, _ bereiken: inout [Bereik]) {
    var hier = bereik
    var binnen = omhulsel
    let heeftAttributen = element.heeftAttributen
    if heeftAttributen, element["componentnaam"] != nil, element.ouder?.ruimte == STOPNaamruimte.tekst {
      bereiken.append(Bereik(isComponent: true, isMutatie: element.lokaal.hasSuffix("Mutatie")))
      hier = bereiken.count - 1
      binnen = nil
    }
    // Everything that these rules speak about has an attribute, or should have had one.
    let telt = heeftAttributen || Besluitcomponent.regelingmodellen.contains(element.lokaal)
    if telt, element.ruimte == STOPNaamruimte.tekst {
      let eId = element.attribuutwaarde("eId")
      bereiken[hier].plekken.append(Plek(element: element, eId: eId, omhulsel: binnen))
      if eId != nil { binnen = bereiken[hier].plekken.count - 1 }
    }
    if element.lokaal == "WijzigInstructies" { return }
    for kind in element.kinderen { verdeel(kind, hier, omhulsel: binnen, &bereiken) }
  }

  private static func uniek(_ bereik: Bereik) -> [Bevinding] {
    let eId = bereik.isComponent ? eIdInComponent : eIdInBesluit
    let wId = bereik.isComponent ? wIdInComponent : wIdInBesluit
    let noot = bereik.isComponent ? nootInComponent : nootInBesluit
    let elementen = bereik.plekken.map(\.element)
    // In a mutation the same element may stand in two instructions (move), and removed ones stand beside new ones.
    var som = dubbel(elementen.filter { $0.lokaal == "Noot" }, "id", noot)
    if bereik.isMutatie {
      let wortels = elementen.filter { !$0.isWeg }
      som += dubbel(wortels, "wId", wId)
    } else {
      som += dubbel(elementen, "eId", eId) + dubbel(elementen, "wId", wId)
    }
    return som
  }

  static func dubbel(_ elementen: [Element], _ attribuut: String, _ kaart: Regelkaart) -> [Bevinding] {
    var eerste: [Attribuutwaarde: Element] = [:]
    eerste.reserveCapacity(elementen.count)
    return elementen.compactMap { element in
      guard let waarde = element.attribuutwaarde(attribuut) else { return nil }
      guard let eerder = eerste.updateValue(element, forKey: waarde) else { return nil }
      return kaart.bevinding(
        "\(attribuut) '\(waarde.tekst)' komt meer dan eens voor", bij: element.vindplaats(attribuut: attribuut),
        verwant: [.init(vindplaats: eerder.vindplaats, toelichting: "eerder gebruik")])
    }
  }

  private static func verwijzingen(_ bereik: Bereik) -> [Bevinding] {
    if bereik.isMutatie { return [] }
    let verwijzers = bereik.plekken.map(\.element).filter { $0.lokaal == "IntRef" || $0.lokaal == "IntIoRef" }
    if verwijzers.isEmpty { return [] }
    let doelen = Dictionary(
      bereik.plekken.compactMap { plek in plek.eId.map { ($0.tekst, plek.element) } }
    ) { eerste, _ in eerste }
    let refs = Set(bereik.plekken.filter { $0.element.lokaal == "ExtIoRef" }.compactMap { $0.element["wId"] })
    return verwijzers.compactMap { element in
      let ref = element["ref"] ?? ""
      if element.lokaal == "IntIoRef", !refs.contains(ref) {
        return intIoRef.bevinding("IntIoRef wijst naar '\(ref)'; die ExtIoRef is er niet", bij: element.vindplaats)
      }
      // A reference into a component starts with `!`: another scope.
      guard element.lokaal == "IntRef", !ref.hasPrefix("!") else { return nil }
      guard let doel = doelen[ref] else {
        return intRef.bevinding("IntRef wijst naar '\(ref)'; dat is er niet", bij: element.vindplaats)
      }
      guard let bedoeld = element["scope"], bedoeld != doel.lokaal else { return nil }
      return scope.bevinding("IntRef noemt \(bedoeld), maar '\(ref)' is een \(doel.lokaal)", bij: element.vindplaats)
    }
  }

  /// Warnings only: real texts deviate and the chain accepts them.
  private static func naamgeving(_ bereik: Bereik) -> [Bevinding] {
    if bereik.isMutatie { return [] }
    return bereik.plekken.flatMap { plek -> [Bevinding] in
      guard let eId = plek.eId else { return [] }
      let ouder = plek.omhulsel.map { bereik.plekken[$0] }
      return beginfout(plek.element, eId, ouder) + nummerfout(plek.element, eId)
    }
  }

  private static func beginfout(_ element: Element, _ eId: Attribuutwaarde, _ ouder: Plek?) -> [Bevinding] {
    guard let ouder else { return [] }
    let boven = ouder.element.lokaal == "Lichaam" ? nil : ouder.eId
    let begintZo = eId.metBytes { bytes in
      let begin = EIdNaamgeving.begin(bytes)
      return boven.map { $0.metBytes { begin.elementsEqual($0) } } ?? begin.isEmpty
    }
    if begintZo { return [] }
    return [
      begin.bevinding("eId '\(eId.tekst)' begint niet met '\(boven?.tekst ?? "")'", bij: element.vindplaats)
    ]
  }

  private static func nummerfout(_ element: Element, _ eId: Attribuutwaarde) -> [Bevinding] {
    guard let drager = element.eerste("Kop")?.eerste("Nummer") ?? element.eerste("LidNummer") else { return [] }
    let gedrukt = drager.tekst
    let delen = EIdNaamgeving.laatsteDeel(eId.tekst).split(separator: "_", maxSplits: 1)
    guard !gedrukt.isEmpty, delen.count == 2, !delen[1].hasPrefix("\(EIdNaamgeving.nummer(gedrukt))"),
      EIdNaamgeving.afkortingen[element.lokaal] == String(delen[0])
    else { return [] }
    return [nummer.bevinding("eId '\(eId.tekst)' past niet bij nummer \(gedrukt)", bij: element.vindplaats)]
  }

  private static func componenten(_ alle: [Element]) -> [Bevinding] {
    var som: [Bevinding] = []
    for element in alle where Besluitcomponent.regelingmodellen.contains(element.lokaal) {
      guard ["WijzigBijlage", "BesluitKlassiek"].contains(element.ouder?.lokaal ?? "") else { continue }
      if element["componentnaam"] == nil {
        som.append(
          componentnaamOntbreekt.bevinding("\(element.lokaal) heeft geen componentnaam", bij: element.vindplaats))
      }
      if element["wordt"] == nil {
        som.append(wordtOntbreekt.bevinding("\(element.lokaal) heeft geen wordt", bij: element.vindplaats))
      }
    }
    return som + dubbel(alle, "componentnaam", componentnaamDubbel) + dubbel(alle, "wordt", wordtDubbel)
  }
}

extension Element {
  /// Removed by a mutation: inside Verwijder or marked so.
  fileprivate var isWeg: Bool {
    ([self] + voorouders).contains { $0.lokaal == "Verwijder" || $0["wijzigactie"] == "verwijder" }
  }
}
