package import Markup

/// Gives the elements of a new text their eId and wId (STOP 1.3.0, agAKN; `normen` of KOOP on eId and wId).
///
/// An element that has a wId keeps it: a wId never changes. Every eId is made anew from the place and the number.
package struct Nummering: Sendable {
  private let overheid: String
  private let versie: String

  /// - Parameters:
  ///   - overheid: code of the authority: `gm9995`.
  ///   - versie: the version in which new elements come to be: `1`.
  package init(overheid: String, versie: String) {
    self.overheid = overheid
    self.versie = versie
  }

  package func nummer(_ tekst: Tak) -> Tak {
    var stand = Stand()
    return nummer(tekst, onder: "", &stand)
  }

  private struct Stand {
    var gebruikt: Set<String> = []
    /// Sequence numbers of what has no printed number, per place and abbreviation.
    var volgnummers: [String: Int] = [:]
  }

  private func nummer(_ tak: Tak, onder begin: String, _ stand: inout Stand) -> Tak {
    var kopie = tak
    var eigen = begin
    if let afkorting = EIdNaamgeving.afkortingen[tak.lokaal], !(tak.lokaal == "Titel" && tak.eerste("Kop") == nil) {
      let eId = kies(tak, afkorting, begin, &stand)
      kopie["eId"] = eId
      let isVast = EIdNaamgeving.vast.contains(tak.lokaal)
      kopie["wId"] = tak["wId"] ?? (isVast ? eId : "\(overheid)_\(versie)__\(eId)")
      // Below the body the prefix is left out.
      eigen = tak.lokaal == "Lichaam" ? "" : eId
    }
    // A component is a scope of its own.
    let isBereik = tak["componentnaam"] != nil && !begin.isEmpty
    var binnen = isBereik ? Stand() : stand
    kopie.knopen = tak.knopen.map { knoop in
      switch knoop {
      case .tekst: knoop
      case .tak(let kind): .tak(nummer(kind, onder: isBereik ? "" : eigen, &binnen))
      }
    }
    if !isBereik { stand = binnen }
    return kopie
  }

  private func kies(_ tak: Tak, _ afkorting: String, _ begin: String, _ stand: inout Stand) -> String {
    let voor = begin.isEmpty ? "" : "\(begin)__"
    if EIdNaamgeving.vast.contains(tak.lokaal) { return uniek(voor + afkorting, &stand) }
    let gedrukt = tak.eerste("Kop")?.eerste("Nummer") ?? tak.eerste("LidNummer") ?? tak.eerste("LiNummer")
    let nummer = gedrukt.map { EIdNaamgeving.nummer($0.leesbareTekst) } ?? ""
    if !nummer.isEmpty { return uniek("\(voor)\(afkorting)_\(nummer)", &stand) }
    let sleutel = voor + afkorting
    let volgnummer = stand.volgnummers[sleutel, default: 0] + 1
    stand.volgnummers[sleutel] = volgnummer
    return uniek("\(sleutel)_o_\(volgnummer)", &stand)
  }

  private func uniek(_ eId: String, _ stand: inout Stand) -> String {
    var poging = eId
    var keer = 1
    while !stand.gebruikt.insert(poging).inserted {
      keer += 1
      poging = "\(eId)_inst\(keer)"
    }
    return poging
  }
}
