package import Tijd

/// The profiles without signing (Digikoppeling ebMS2, chapter 2). TLS is the same in both.
package enum EbMSProfiel: String, Sendable, Hashable, Codable, CaseIterable {
  /// Reliable: acknowledge and drop duplicates.
  case osbRM = "osb-rm"
  /// Best effort.
  case osbBE = "osb-be"
}

extension CPA {
  /// One side of a practice CPA.
  package struct Oefenpartij: Sendable, Hashable {
    package var naam: String
    package var oin: String
    package var rol: String
    package var endpoint: String
    /// Actions that this party sends; the other receives them.
    package var verzendt: [String]
    package init(naam: String, oin: String, rol: String, endpoint: String, verzendt: [String]) {
      self.naam = naam
      self.oin = oin
      self.rol = rol
      self.endpoint = endpoint
      self.verzendt = verzendt
    }
  }

  /// A practice CPA between two parties. Names of service and actions are those of `Oefendiensten` or your own.
  package static func oefening(
    dienst: String, _ a: Oefenpartij, _ b: Oefenpartij, service: EbMSService, profiel: EbMSProfiel = .osbRM,
    start: Tijdstip, eind: Tijdstip, betrouwbaar: Betrouwbaar = .oefenen
  ) -> CPA {
    let afspraak = profiel == .osbRM ? betrouwbaar : nil
    return CPA(
      id: "\(dienst)_\(a.oin)_\(b.oin)_1", start: start, eind: eind,
      partijen: [
        partij("A", a, ander: b, anders: "B", service, afspraak),
        partij("B", b, ander: a, anders: "A", service, afspraak),
      ])
  }

  /// From bronhouder to LVBB and back, with our own names.
  package static func lvbbAanleveren(
    bronhouder: (naam: String, oin: String, endpoint: String), lvbb: (naam: String, oin: String, endpoint: String),
    start: Tijdstip, eind: Tijdstip
  ) -> CPA {
    oefening(
      dienst: "OEFEN-LVBB",
      Oefenpartij(
        naam: bronhouder.naam, oin: bronhouder.oin, rol: Oefendiensten.Rol.bronhouder, endpoint: bronhouder.endpoint,
        verzendt: Oefendiensten.lvbbVerzoeken),
      Oefenpartij(
        naam: lvbb.naam, oin: lvbb.oin, rol: Oefendiensten.Rol.lvbb, endpoint: lvbb.endpoint,
        verzendt: Oefendiensten.lvbbResultaten),
      service: Oefendiensten.lvbbAanleveren, start: start, eind: eind)
  }

  /// From DSO-LV to a bevoegd gezag or behandeldienst, with our own names.
  package static func verzoeknotificatie(
    dsoLV: (naam: String, oin: String, endpoint: String), ontvanger: (naam: String, oin: String, endpoint: String),
    start: Tijdstip, eind: Tijdstip
  ) -> CPA {
    oefening(
      dienst: "OEFEN-STAM",
      Oefenpartij(
        naam: dsoLV.naam, oin: dsoLV.oin, rol: Oefendiensten.Rol.dsoLV, endpoint: dsoLV.endpoint,
        verzendt: [Oefendiensten.verzoeknotificatie]),
      Oefenpartij(
        naam: ontvanger.naam, oin: ontvanger.oin, rol: Oefendiensten.Rol.ontvanger, endpoint: ontvanger.endpoint,
        verzendt: []),
      service: Oefendiensten.stamVerzoek, start: start, eind: eind)
  }

  private static func partij(
    _ letter: String, _ zelf: Oefenpartij, ander: Oefenpartij, anders: String, _ service: EbMSService,
    _ afspraak: Betrouwbaar?
  ) -> Partij {
    let kanaal = "\(letter)_kanaal"
    let zenden = zelf.verzendt.map { naam in
      Actie(
        naam: naam, richting: .verzenden, bindingId: "\(letter)_S_\(naam)", andereBindingId: "\(anders)_R_\(naam)",
        kanaalId: kanaal)
    }
    let ontvangen = ander.verzendt.map { naam in
      Actie(
        naam: naam, richting: .ontvangen, bindingId: "\(letter)_R_\(naam)", andereBindingId: "\(anders)_S_\(naam)",
        kanaalId: kanaal)
    }
    let altijd: PerBericht = afspraak == nil ? .never : .always
    return Partij(
      naam: zelf.naam, partyIds: [PartyId(oin: zelf.oin)],
      rollen: [Rol(naam: zelf.rol, service: service, acties: zenden + ontvangen)],
      kanalen: [
        // Signals are never acknowledged themselves.
        Kanaal(
          id: "\(letter)_signalen", endpoint: zelf.endpoint, ackRequested: .never, duplicateElimination: .never,
          betrouwbaar: nil),
        Kanaal(
          id: kanaal, endpoint: zelf.endpoint, ackRequested: altijd, duplicateElimination: altijd, betrouwbaar: afspraak
        ),
      ], signaalkanaal: "\(letter)_signalen")
  }
}
