package import Bevindingen

/// All rules of this module, and which ebMS error each one becomes on the wire.
package enum DigikoppelingRegels {
  package static let alle: [Regelkaart] =
    MIMERegels.alle + EnvelopeRegels.alle + ManifestRegels.alle + AfspraakRegels.alle + CPARegels.alle + OINRegels.alle

  /// The error code that the receiver answers with (ebMS 2.0 section 4.2.3.4); nil when the finding is no error.
  package static func foutcode(_ bevinding: Bevinding) -> EbMSFoutcode? {
    guard bevinding.ernst == .fout else { return nil }
    return foutcodes[bevinding.code] ?? .unknown
  }

  /// A finding as an entry of an ErrorList.
  package static func fout(_ bevinding: Bevinding) -> EbMSFout? {
    foutcode(bevinding).map { code in
      EbMSFout(code, location: bevinding.vindplaats?.pad, omschrijving: bevinding.samenvatting)
    }
  }

  private static let foutcodes: [Bevinding.Code: EbMSFoutcode] = {
    var codes: [Bevinding.Code: EbMSFoutcode] = [:]
    for kaart in MIMERegels.alle + ManifestRegels.alle { codes[kaart.code] = .mimeProblem }
    for kaart in OINRegels.alle { codes[kaart.code] = .inconsistent }
    for kaart in EnvelopeRegels.alle { codes[kaart.code] = .otherXml }
    codes[EnvelopeRegels.versie.code] = .inconsistent
    codes[EnvelopeRegels.partyType.code] = .inconsistent
    codes[EnvelopeRegels.nietOndersteund.code] = .notSupported
    codes[EnvelopeRegels.tijdstip.code] = .valueNotRecognized
    codes[AfspraakRegels.partij.code] = .inconsistent
    codes[AfspraakRegels.rol.code] = .valueNotRecognized
    codes[AfspraakRegels.service.code] = .valueNotRecognized
    codes[AfspraakRegels.action.code] = .valueNotRecognized
    codes[AfspraakRegels.kenmerk.code] = .inconsistent
    codes[AfspraakRegels.nietGeldig.code] = .inconsistent
    codes[AfspraakRegels.verlopen.code] = .timeToLiveExpired
    codes[AfspraakRegels.nietAfgeleverd.code] = .deliveryFailure
    return codes
  }()

  static func ebms(_ regel: String) -> Bevinding.Norm { Bevinding.Norm(standaard: "ebMS", versie: "2.0", regel: regel) }
  static func profiel(_ regel: String) -> Bevinding.Norm {
    Bevinding.Norm(standaard: "Digikoppeling ebMS2", versie: "3.3", regel: regel)
  }
}
