import Bevindingen

/// Values from the value lists (OZON0070-0080, 0113-0120, 0203): unknown is an error, deprecated a warning.
struct Waardelijstregels {
  private struct Veld {
    let kaart: Regelkaart
    let lijst: Waardelijst
  }

  private static func veld(_ code: String, _ naam: String, _ lijst: Waardelijst) -> Veld {
    let voorbeeld = lijst.waarden.first?.uri ?? ""
    return Veld(kaart: OWKaart.waardelijst(code, naam, lijst.naam, voorbeeld), lijst: lijst)
  }

  private static let kwalificatie = veld(
    "OZON0070", "RegelVoorIedereen.activiteitregelkwalificatie", .activiteitregelkwalificatie)
  private static let taak = veld("OZON0071", "Instructieregel.instructieregelTaakuitoefening", .adressaat)
  private static let instrument = veld("OZON0072", "Instructieregel.instructieregelInstrument", .instrument)
  private static let activiteitengroep = veld("OZON0073", "Activiteit.groep", .activiteitengroep)
  private static let normgroep = veld("OZON0074", "Omgevingsnorm.groep", .omgevingsnormgroep)
  private static let waardegroep = veld("OZON0075", "Omgevingswaarde.groep", .omgevingswaardegroep)
  private static let typeAanwijzing = veld("OZON0076", "Gebiedsaanwijzing.type", .typeGebiedsaanwijzing)
  private static let idealisaties: [OWObjecttype: Veld] = [
    .regelVoorIedereen: veld("OZON0077", "RegelVoorIedereen.idealisatie", .idealisatie),
    .instructieregel: veld("OZON0078", "Instructieregel.idealisatie", .idealisatie),
    .omgevingswaarderegel: veld("OZON0079", "Omgevingswaarderegel.idealisatie", .idealisatie),
    .tekstdeel: veld("OZON0203", "Tekstdeel.idealisatie", .idealisatie),
  ]
  private static let themas: [OWObjecttype: Veld] = [
    .instructieregel: veld("OZON0117", "Instructieregel.thema", .thema),
    .omgevingswaarderegel: veld("OZON0118", "Omgevingswaarderegel.thema", .thema),
    .regelVoorIedereen: veld("OZON0119", "RegelVoorIedereen.thema", .thema),
    .tekstdeel: veld("OZON0120", "Tekstdeel.thema", .thema),
  ]
  private static let typenorm: [OWObjecttype: Veld] = [
    .omgevingsnorm: veld("OZON0113", "Omgevingsnorm.type", .typeNorm),
    .omgevingswaarde: veld("OZON0114", "Omgevingswaarde.type", .typeNorm),
  ]
  private static let eenheden: [OWObjecttype: Veld] = [
    .omgevingsnorm: veld("OZON0115", "Omgevingsnorm.eenheid", .eenheid),
    .omgevingswaarde: veld("OZON0116", "Omgevingswaarde.eenheid", .eenheid),
  ]
  static let groepBijType = OWKaart.maak(
    "OZON0080", .fout, "De groep van een Gebiedsaanwijzing past bij het type",
    "Elk type heeft een eigen lijst met groepen. De groep bepaalt ook de kleur op de kaart.",
    hint: "Kies een groep uit de lijst van dit type", fout: "type Natuur met groep geluid/…/Aandachtsgebied",
    goed: "type Natuur met groep natuur/…/BebouwingscontourHoutkap")

  static let alle: [Regelkaart] = {
    let vast = [kwalificatie, taak, instrument, activiteitengroep, normgroep, waardegroep, typeAanwijzing]
    let perType = [idealisaties, themas, typenorm, eenheden].flatMap { Array($0.values) }
    return (vast + perType).map(\.kaart).sorted { $0.code < $1.code } + [groepBijType]
  }()

  let controle: Regelingcontrole

  func controleer() -> [Bevinding] { controle.levend.bevindingen(controleer) }

  private func controleer(_ object: OWObject) -> [Bevinding] {
    switch object.inhoud {
    case .juridischeRegel(let regel): controleer(regel, object)
    case .activiteit(let activiteit): oordeel(activiteit.groep, Self.activiteitengroep, object)
    case .omgevingsnorm(let norm): controleer(norm, Self.normgroep, object)
    case .omgevingswaarde(let norm): controleer(norm, Self.waardegroep, object)
    case .gebiedsaanwijzing(let aanwijzing): controleer(aanwijzing, object)
    case .tekstdeel(let tekstdeel):
      oordeel(tekstdeel.idealisatie, Self.idealisaties[.tekstdeel], object)
        + tekstdeel.themas.flatMap { oordeel($0, Self.themas[.tekstdeel], object) }
    default: []
    }
  }

  private func controleer(_ regel: JuridischeRegel, _ object: OWObject) -> [Bevinding] {
    var bevindingen = oordeel(regel.idealisatie, Self.idealisaties[regel.type], object)
    bevindingen += regel.themas.flatMap { oordeel($0, Self.themas[regel.type], object) }
    for aanduiding in regel.activiteitaanduidingen {
      bevindingen += oordeel(aanduiding.locatieaanduiding?.kwalificatie, Self.kwalificatie, object)
    }
    if case .instructieregel(let instrumenten, let taken, _) = regel.soort {
      bevindingen += instrumenten.flatMap { oordeel($0, Self.instrument, object) }
      bevindingen += taken.flatMap { oordeel($0, Self.taak, object) }
    }
    return bevindingen
  }

  private func controleer(_ norm: Norm, _ groep: Veld, _ object: OWObject) -> [Bevinding] {
    oordeel(norm.type, Self.typenorm[object.type], object) + oordeel(norm.eenheid, Self.eenheden[object.type], object)
      + oordeel(norm.groep, groep, object)
  }

  private func controleer(_ aanwijzing: Gebiedsaanwijzing, _ object: OWObject) -> [Bevinding] {
    let bevindingen = oordeel(aanwijzing.type, Self.typeAanwijzing, object)
    guard let type = aanwijzing.type, Waardelijst.typeGebiedsaanwijzing[type.uri] != nil,
      let lijst = Waardelijst.groepenPerType[type.term]
    else { return bevindingen }
    return bevindingen + oordeel(aanwijzing.groep, Veld(kaart: Self.groepBijType, lijst: lijst), object)
  }

  private func oordeel(_ waarde: Waardelijstwaarde?, _ veld: Veld?, _ object: OWObject) -> [Bevinding] {
    guard let waarde, let veld else { return [] }
    let plaats = waarde.plaats?.vindplaats ?? object.vindplaats
    if let bekend = veld.lijst[waarde.uri] {
      guard bekend.isVervallen else { return [] }
      return [
        veld.kaart.bevinding(
          "'\(bekend.term)' is vervallen in de waardelijst \(veld.lijst.naam)", bij: plaats, ernst: .waarschuwing,
          hint: "Kies bij een volgende wijziging een andere waarde")
      ]
    }
    return [onbekend(waarde, veld, plaats)]
  }

  private func onbekend(_ waarde: Waardelijstwaarde, _ veld: Veld, _ plaats: Vindplaats?) -> Bevinding {
    let tekst = "'\(waarde.uri)' staat niet in de waardelijst \(veld.lijst.naam)"
    if waarde.uri.hasPrefix("https://") {
      let http = "http://" + waarde.uri.dropFirst("https://".count)
      if veld.lijst[http] != nil {
        return veld.kaart.bevinding(
          tekst, bij: plaats, hint: "Schrijf http:// in plaats van https://",
          reparatie: .init(omschrijving: "Gebruik het adres uit de lijst", vervanging: http))
      }
    }
    if let goed = veld.lijst.waarden.first(where: { $0.term.lowercased() == waarde.term.lowercased() }) {
      return veld.kaart.bevinding(
        tekst, bij: plaats, hint: "Bedoelde u \(goed.term)?",
        reparatie: .init(omschrijving: "Gebruik de waarde uit de lijst", vervanging: goed.uri))
    }
    return veld.kaart.bevinding(tekst, bij: plaats)
  }
}
