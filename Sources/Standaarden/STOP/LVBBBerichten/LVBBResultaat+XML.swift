package import Bevindingen
package import Markup
import Tijd

extension LVBBResultaat {
  private static let ruimte = STOPNaamruimte.lvbbt

  package var bytes: [UInt8] { XMLSchrijver(voorvoegsels: [STOPNaamruimte.stop: "stop"]).schrijf(tak) }

  package var tak: Tak {
    let delen: [Tak?] = [
      Self.element("uitkomst", isGelukt ? "succes" : "mislukt"), Self.lijst(meldingen), verslag.map(verslagTak),
    ]
    return Tak(elementnaam, in: Self.ruimte, takken: delen.compactMap { $0 })
  }

  private static func element(_ naam: String, _ tekst: String) -> Tak { Tak(naam, in: ruimte, tekst: tekst) }

  private static func lijst(_ meldingen: [LVBBMelding]) -> Tak? {
    meldingen.isEmpty ? nil : Tak("meldingen", in: ruimte, takken: meldingen.map(melding))
  }

  /// The element melding is of the transport schema; what is in it is of the other.
  private static func melding(_ melding: LVBBMelding) -> Tak {
    func element(_ naam: String, _ tekst: String) -> Tak { Tak(naam, in: STOPNaamruimte.stop, tekst: tekst) }
    let delen: [Tak?] = [
      element("code", melding.code), element("ernst", melding.ernst.rawValue),
      element("soort", melding.soort.rawValue), melding.categorie.map { element("categorie", $0) },
      element("beschrijving", melding.beschrijving), uitspraken(melding.uitspraken),
    ]
    return Tak("melding", in: ruimte, takken: delen.compactMap { $0 })
  }

  private static func uitspraken(_ uitspraken: [LVBBMelding.Uitspraak]) -> Tak? {
    guard !uitspraken.isEmpty else { return nil }
    let ruimte = STOPNaamruimte.stop
    let takken = uitspraken.map { Tak("uitspraak", in: ruimte, ["property": $0.property], tekst: $0.waarde) }
    return Tak("metadata", in: ruimte, takken: takken)
  }

  private func verslagTak(_ verslag: LVBBVerslag) -> Tak {
    let stand =
      switch verslag.stand {
      case .uitkomst(let uitkomst): Self.element("uitkomst", uitkomst.rawValue)
      case .voortgang(let voortgang): Self.element("voortgang", voortgang.rawValue)
      }
    // Only a publication has a moment of publication.
    let gepubliceerd = dienst == .publicatie ? verslag.tijdstipPublicatie : nil
    let delen: [Tak?] = [
      Self.element("idLevering", verslag.idLevering), Self.element("tijdstipVerslag", verslag.tijdstip.description),
      Self.lijst(verslag.meldingen), stand, gepubliceerd.map { Self.element("tijdstipPublicatie", $0.description) },
    ]
    return Tak("verslag", in: Self.ruimte, takken: delen.compactMap { $0 })
  }

  /// Reads an answer, in the newer and the older form. Findings bear LVBB1006.
  package static func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<LVBBResultaat> {
    let gelezen = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    let wortels = soorten.map { Naam($0.naam, in: ruimte) }
    let bevindingen = STOPGrammatica.controleer(boom, wortels: wortels, kaart: Enveloppe.opdrachtSchema)
    let wortel = boom.wortel
    let resultaat = soorten.first { $0.naam == wortel.lokaal }.map {
      LVBBResultaat(
        dienst: $0.dienst, soort: $0.soort, isGelukt: wortel.waarde("uitkomst") == "succes",
        meldingen: meldingen(wortel), verslag: wortel.eerste("verslag").flatMap(verslag))
    }
    return Bevonden(resultaat, bevindingen: gelezen.bevindingen + bevindingen)
  }

  private static let soorten: [(naam: String, dienst: LVBBDienst, soort: Soort)] = LVBBDienst.allCases.flatMap {
    dienst in
    [("\(dienst.rawValue)VerzoekResultaat", dienst, Soort.direct)]
      + (dienst.heeftStatusberichten ? [("\(dienst.rawValue)StatusVerzoekResultaat", dienst, Soort.status)] : [])
  }

  private static func meldingen(_ element: Element) -> [LVBBMelding] {
    (element.eerste("meldingen")?.alle("melding") ?? []).map { melding in
      LVBBMelding(
        code: melding.waarde("code"), ernst: Bevinding.Ernst(rawValue: melding.waarde("ernst")) ?? .informatie,
        soort: LVBBMelding.Soort(rawValue: melding.waarde("soort")) ?? .inhoudelijk,
        categorie: melding.tekst(van: "categorie"), beschrijving: melding.waarde("beschrijving"),
        uitspraken: (melding.eerste("metadata")?.alle("uitspraak") ?? []).map {
          .init(property: $0["property"] ?? "", waarde: $0.tekst)
        })
    }
  }

  private static func verslag(_ element: Element) -> LVBBVerslag? {
    let uitkomst = element.tekst(van: "uitkomst").flatMap(LVBBUitkomst.init(rawValue:))
    let voortgang = element.tekst(van: "voortgang").flatMap(LVBBVoortgang.init(rawValue:))
    guard let stand = uitkomst.map(LVBBVerslag.Stand.uitkomst) ?? voortgang.map(LVBBVerslag.Stand.voortgang),
      let tijdstip = Tijdstip(element.waarde("tijdstipVerslag"))
    else { return nil }
    return LVBBVerslag(
      idLevering: element.waarde("idLevering"), tijdstip: tijdstip, meldingen: meldingen(element), stand: stand,
      tijdstipPublicatie: element.tekst(van: "tijdstipPublicatie").flatMap { Tijdstip($0) })
  }
}
