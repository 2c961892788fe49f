import Bevindingen
import Geometrie
import IMOW
import Markup
import Pakket
import STOP
import STTR

/// Judges a package with all that is in it.
struct Pakketcontrole {
  let controle: Controle
  let inhoud: Pakketinhoud

  func controleer(_ soort: Pakketsoort) -> [Bevinding] {
    switch soort {
    case .lvbbAanlevering: lvbb()
    case .uitwisselpakket: uitwisselpakket()
    case .doorlevering: doorlevering()
    case .publicatie: OfficielePublicatieDecoder.decode(inhoud.opNaam).bevindingen
    case .rtrLevering: rtr()
    }
  }

  // MARK: - LVBB

  /// A delivery of which all files lie one folder deep: judged as the LVBB does, with what to do about it.
  func controleerInMap(_ map: String) -> [Bevinding] {
    let ontbreekt: Set<Bevinding.Code> = ["LVBB1002", "LVBB1003"]
    return lvbb().map { bevinding in
      guard ontbreekt.contains(bevinding.code) else { return bevinding }
      var kopie = bevinding
      kopie.hint = "Alle bestanden zitten in de map '\(map)'. Maak een zip van de bestanden zelf, niet van de map"
      return kopie
    }
  }

  private func lvbb() -> [Bevinding] {
    let omgeving = Validatieomgeving(
      vandaag: controle.peildatum, datumscontrole: controle.strengeDatum ? .streng : .soepel)
    let verslag = STOPValidatie.valideer(pakket: inhoud.opNaam, omgeving: omgeving)
    var bevindingen = verslag.bevindingen
    if !controle.strengeDatum, verslag.aanlevering.opdracht?.datumBekendmaking != nil {
      let melding = "Datums zijn soepel gecontroleerd, met \(controle.peildatum) als vandaag"
      bevindingen.append(ControleRegels.soepeleDatum.bevinding(melding, bij: Vindplaats(bestand: "opdracht.xml")))
    }
    // A package without a readable order or a well-formed text is judged no further, as in the real chain.
    if let gestopt = verslag.gestoptIn, gestopt.rawValue <= Validatieverslag.Groep.opdracht.rawValue {
      return bevindingen
    }
    bevindingen += Documentcontrole.mutaties(verslag.aanlevering.besluit)
    bevindingen += geometrie()
    let besluit = verslag.aanlevering.besluit
    return bevindingen
      + ow(
        teksten: teksten(besluit), eerder: bouwtVoort(verslag.aanlevering),
        fase: besluit?.metadata.isOntwerp == true ? .ontwerp : .vastgesteld)
  }

  /// Whether the delivery changes what an earlier one brought.
  private func bouwtVoort(_ aanlevering: Aanlevering) -> Bool {
    if aanlevering.opdracht?.directeMutatie != nil { return true }
    guard let besluit = aanlevering.besluit else { return aanlevering.opdracht?.soort.heeftPublicatie == false }
    let isEerste = !besluit.componenten.isEmpty && besluit.componenten.allSatisfy { $0.soort == .regeling }
    return !isEerste
  }

  private func owElementen(_ tekst: Tak) -> [OWTekstelement] {
    OWTekstelement.alle(in: tekst, structuur: RegelingTekst.structuur)
  }

  private func teksten(_ besluit: AanleveringBesluit?) -> [String: [OWTekstelement]] {
    var uit: [String: [OWTekstelement]] = [:]
    for component in besluit?.componenten ?? [] where component.soort == .regeling {
      uit[FRBRExpression.work(van: component.wordt)] = owElementen(component.tekst)
    }
    return uit
  }

  // MARK: - Others

  private func uitwisselpakket() -> [Bevinding] {
    let gelezen = UitwisselpakketDecoder.decode(inhoud.opNaam)
    var bevindingen = gelezen.bevindingen
    let pakbon = inhoud["pakbon.xml"].flatMap { XMLLezer.lees($0, bestand: "pakbon.xml").model?.wortel }
    let profiel = pakbon.map { STOPProfiel(van: $0) }
    for bestand in inhoud.bestanden where bestand.naam.hasSuffix(".xml") && !bestand.naam.hasPrefix("OW-bestanden/") {
      guard let wortel = XMLLezer.lees(bestand.inhoud, bestand: bestand.naam).model?.wortel else { continue }
      // What does not say its version, such as a FeatureTypeStyle, follows that of its pakbon.
      bevindingen += Documentcontrole.stop(wortel, profiel: STOPProfiel.isGenoemd(in: wortel) ? nil : profiel)
    }
    bevindingen += geometrie()
    let teksten = gelezen.model.map { [$0.identificatie.work: owElementen($0.tekst)] } ?? [:]
    return bevindingen + ow(teksten: teksten, eerder: false)
  }

  private func doorlevering() -> [Bevinding] {
    let gelezen = ConsolidatiesDecoder.decode(inhoud["consolidaties.xml"] ?? [])
    var teksten: [String: [OWTekstelement]] = [:]
    for consolidatie in gelezen.model?.consolidaties ?? [] {
      for case .regeling(_, _, let tekst, _) in consolidatie.versies {
        teksten[consolidatie.isConsolidatieVan.work] = owElementen(tekst)
      }
    }
    let wortel = XMLLezer.lees(inhoud["consolidaties.xml"] ?? [], bestand: "consolidaties.xml").model?.wortel
    return gelezen.bevindingen + (wortel.map(Consolidatiecontrole.controleer) ?? []) + geometrie()
      + ow(teksten: teksten, eerder: true)
  }

  private func rtr() -> [Bevinding] {
    let gelezen = Levering.decodeer(inhoud.opNaam)
    let rest = (gelezen.model?.bestanden ?? [:]).sorted { $0.key < $1.key }.flatMap { naam, bytes -> [Bevinding] in
      naam.lowercased().hasSuffix(".json")
        ? Activiteitkenmerken.decodeer(bytes, bestand: naam).bevindingen
        : Verificatie.verifieer(bytes, bestand: naam).bevindingen
    }
    return gelezen.bevindingen + rest
  }

  // MARK: - Geometry and OW

  private func geometrie() -> [Bevinding] {
    gml().flatMap { Geometriecontrole.controleer($0) }
  }

  private func gml() -> [Element] {
    inhoud.bestanden.filter { $0.naam.lowercased().hasSuffix(".gml") }
      .compactMap { XMLLezer.lees($0.inhoud, bestand: $0.naam).model?.wortel }
  }

  private func ow(
    teksten: [String: [OWTekstelement]], eerder: Bool, fase: OWRegelingcontext.Fase = .vastgesteld
  ) -> [Bevinding] {
    let gelezen = OWLezer.lees(inhoud)
    guard let levering = gelezen.model else { return gelezen.bevindingen }
    let geometrieen = Set(gml().flatMap { $0.afstammelingen("Geometrie").compactMap { $0.tekst(van: "id") } })
    var regelingen: [String: OWRegelingcontext] = [:]
    for work in Set(levering.manifest?.aanleveringen.map(\.workIDRegeling) ?? []) {
      regelingen[work] = OWRegelingcontext(bestaand: nil, teksten: teksten[work], fase: fase)
    }
    let omgeving = OWOmgeving(
      regelingen: regelingen, geometrieIDs: eerder ? nil : geometrieen,
      bestandsnamen: Set(inhoud.namen.map { $0.split(separator: "/").last.map(String.init) ?? $0 }))
    let bevindingen = IMOWValidatie.valideer(levering, in: omgeving)
    guard eerder else { return gelezen.bevindingen + bevindingen }
    return gelezen.bevindingen + Self.zonderVorigeVersie(bevindingen)
  }

  /// What an earlier delivery may have brought is no error here.
  private static func zonderVorigeVersie(_ bevindingen: [Bevinding]) -> [Bevinding] {
    let verzacht = bevindingen.map { bevinding -> Bevinding in
      guard bevinding.ernst == .fout, bevinding.kanAanEerdereVersieLiggen else { return bevinding }
      var kopie = bevinding
      kopie.ernst = .waarschuwing
      kopie.zekerheid = .aanname
      return kopie
    }
    let plaats = Vindplaats(bestand: "manifest-ow.xml")
    return verzacht + [
      ControleRegels.eerdereVersie.bevinding("De vorige versie van de OW-objecten is niet bekend", bij: plaats)
    ]
  }
}

extension Bevinding {
  /// Rules about references, orphans, completeness and changes: their verdict depends on what was there before.
  fileprivate var kanAanEerdereVersieLiggen: Bool {
    // Existence (OZON0033-0217, 0347, 0349), orphans, and what a change supposes to be there.
    let codes: Set<String> = [
      "OZON0033", "OZON0035", "OZON0037", "OZON0038", "OZON0040", "OZON0041", "OZON0109", "OZON0042", "OZON0043",
      "OZON0044", "OZON0045", "OZON0046", "OZON0047", "OZON0053", "OZON0059", "OZON0065", "OZON0082", "OZON0084",
      "OZON0088", "OZON0089", "OZON0092", "OZON0093", "OZON0094", "OZON0204", "OZON0096", "OZON0101", "OZON0121",
      "OZON0124", "OZON0217", "OZON0347", "OZON0349", "OZON0017", "OZON0022", "OZON0026", "OZON0027", "OZON0030",
      "OZON0090", "OZON0102", "OZON0351", "WP-IMOW-004", "OZON0083", "OZON0085", "OZON0103", "OZON0104", "OZON1037",
      "OZON4001", "OZON4005", "OZON0350", "OZON2000",
    ]
    return codes.contains(code.rawValue)
  }
}
