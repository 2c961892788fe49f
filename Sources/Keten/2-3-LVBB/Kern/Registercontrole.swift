import Bevindingen
import STOP
import Tijd

/// The checks of a delivery against what is on record (normen 9.1, group 6): does it fit what was published before?
struct Registercontrole: Sendable {
  let beeld: Registerbeeld
  let vandaag: Datum

  func controleer(_ aanlevering: Aanlevering) -> [Bevinding] {
    var bevindingen = Registersamenhang(beeld: beeld).controleer(aanlevering)
    if let besluit = aanlevering.besluit { bevindingen += controleer(besluit, aanlevering) }
    if let kennisgeving = aanlevering.kennisgeving { bevindingen += controleer(kennisgeving) }
    if aanlevering.besluit == nil, aanlevering.kennisgeving == nil, let manifest = aanlevering.manifestOW {
      bevindingen += doelen(manifest)
    }
    return bevindingen
  }

  // MARK: - Besluit

  private func controleer(_ besluit: AanleveringBesluit, _ aanlevering: Aanlevering) -> [Bevinding] {
    let plaats = Vindplaats(bestand: besluit.bestand)
    var bevindingen = datums(besluit, plaats)
    for component in besluit.componenten { bevindingen += versie(component, besluit, plaats) }
    for object in aanlevering.informatieobjecten { bevindingen += informatieobject(object, besluit, aanlevering) }
    for weg in besluit.consolidatie.intrekkingen { bevindingen += intrekking(weg, besluit, plaats) }
    return bevindingen + Versiecontrole(beeld: beeld).controleer(besluit)
  }

  private func datums(_ besluit: AanleveringBesluit, _ plaats: Vindplaats) -> [Bevinding] {
    guard !besluit.metadata.isOntwerp else { return [] }
    return besluit.consolidatie.doelen.compactMap { doel in
      guard let eerder = beeld.datum(vanDoel: doel) else { return nil }
      return LVBBRegels.doelHeeftDatum.bevinding(
        "Doel \(doel) heeft al een datum van inwerkingtreding: \(eerder.datum)", bij: plaats)
    }
  }

  private func versie(
    _ component: Besluitcomponent, _ besluit: AanleveringBesluit, _ plaats: Vindplaats
  ) -> [Bevinding] {
    let work = FRBRExpression.work(van: component.wordt)
    var bevindingen: [Bevinding] = []
    if beeld.instrumenten[work]?.intrekking != nil {
      bevindingen.append(
        LVBBRegels.regelingIngetrokken.bevinding("Regeling \(work) is reeds ingetrokken", bij: plaats))
    }
    if let was = component.was.flatMap(beeld.versie), was.kern.isOntwerp {
      bevindingen.append(
        LVBBRegels.wasIsOntwerp.bevinding("Versie \(was.expression) is een ontwerp", bij: plaats))
    }
    if let was = component.was.flatMap(beeld.versie), let eerder = beeld.bekendmaking(levering: was.levering),
      beeld.wachtOpAfbreken(eerder)
    {
      bevindingen.append(
        Afbreekregels.basisWachtAl.bevinding("Het besluit over \(was.expression) wordt afgebroken", bij: plaats))
    }
    let nieuw = Self.versie(component.wordt, was: component.was, in: besluit)
    return bevindingen + beeld.register(work).controleer(nieuw, opDag: vandaag, bij: plaats)
  }

  /// The version as it would be registered.
  static func versie(
    _ expression: String, was: String?, in besluit: AanleveringBesluit
  ) -> Instrumentregister.Versie {
    let informatie = besluit.consolidatie
    let beoogd = informatie.beoogdeRegelgeving.first { $0.instrumentVersie == expression }
    let doel = beoogd?.doelen.first ?? informatie.doelen.first ?? ""
    return Instrumentregister.Versie(
      expression: expression, doel: doel, was: was,
      juridischWerkendVanaf: informatie.datum(.juridischWerkendVanaf, doel: doel),
      geldigVanaf: informatie.datum(.geldigVanaf, doel: doel), isOntwerp: besluit.metadata.isOntwerp,
      vervlochten: beoogd?.gemaaktOpBasisVan.filter { $0.soort == .vervlochten }.map(\.doel) ?? [])
  }

  // MARK: - Information objects

  private func informatieobject(
    _ object: AanleveringInformatieObject, _ besluit: AanleveringBesluit, _ aanlevering: Aanlevering
  ) -> [Bevinding] {
    let plaats = Vindplaats(bestand: object.bestand)
    let work = object.identificatie.work
    var bevindingen: [Bevinding] = []
    if beeld.instrumenten[work]?.intrekking != nil {
      bevindingen.append(
        LVBBRegels.objectIngetrokken.bevinding("Informatieobject \(work) is reeds ingetrokken", bij: plaats))
    }
    if let geboorte = object.geboorteregeling, beeld.instrumenten[geboorte] == nil,
      !besluit.componenten.contains(where: { FRBRExpression.work(van: $0.wordt) == geboorte })
    {
      bevindingen.append(
        LVBBRegels.geboorteOnbekend.bevinding("Geboorteregeling \(geboorte) is niet bekend", bij: plaats))
    }
    if let geboorte = object.geboorteregeling.flatMap(Versiecontrole(beeld: beeld).nietGepubliceerd) {
      bevindingen.append(
        LVBBRegels.besluitNietGepubliceerd.bevinding(
          "Geboorteregeling \(geboorte) is nog niet gepubliceerd", bij: plaats))
    }
    let definitief = beeld.versies(van: work).filter { !$0.kern.isOntwerp }
    // The one whose end is open: the last to take effect, whichever came in last.
    let laatste =
      beeld.register(work).inVolgorde.last.flatMap { kern in definitief.last { $0.kern == kern } } ?? definitief.last
    for bestand in object.bestanden {
      guard let wasID = aanlevering.gios[bestand.bestandsnaam]?.wasID, wasID != laatste?.expression,
        FRBRExpression.work(van: wasID) == work
      else { continue }
      let wat = laatste.map { "is niet de laatste versie: \($0.expression)" } ?? "is niet bekend"
      bevindingen.append(
        LVBBRegels.wasIDNietOpen.bevinding("wasID \(wasID) \(wat)", bij: Vindplaats(bestand: bestand.bestandsnaam)))
    }
    return bevindingen
  }

  // MARK: - Withdrawal

  private func intrekking(
    _ weg: ConsolidatieInformatie.Intrekking, _ besluit: AanleveringBesluit, _ plaats: Vindplaats
  ) -> [Bevinding] {
    let isObject = weg.instrument.hasPrefix("/join/")
    guard let instrument = beeld.instrumenten[weg.instrument] else {
      let kaart = isObject ? LVBBRegels.objectOnbekend : LVBBRegels.intrekkingOnbekend
      return [kaart.bevinding("In te trekken \(weg.instrument) is niet bekend", bij: plaats)]
    }
    let definitief = beeld.versies(van: weg.instrument).filter { !$0.kern.isOntwerp }
    guard instrument.intrekking == nil, !definitief.isEmpty else {
      let object = definitief.isEmpty ? Registerregels.geenOpenVersie : LVBBRegels.objectAlIngetrokken
      let kaart = isObject ? object : LVBBRegels.intrekkingNietInWerking
      return [kaart.bevinding("\(weg.instrument) is niet meer in werking", bij: plaats)]
    }
    guard definitief.contains(where: { $0.kern.gepubliceerdOp == nil }) else {
      return isObject ? [] : Versiecontrole(beeld: beeld).einde(weg, besluit, plaats)
    }
    return [
      LVBBRegels.besluitNietGepubliceerd.bevinding(
        "Het besluit dat \(weg.instrument) vaststelt is nog niet gepubliceerd", bij: plaats)
    ]
  }

  // MARK: - Kennisgeving and direct mutation

  private func controleer(_ kennisgeving: AanleveringKennisgeving) -> [Bevinding] {
    let plaats = Vindplaats(bestand: kennisgeving.bestand)
    let work = kennisgeving.identificatie.work
    if beeld.bekendmaking(work) != nil {
      return [LVBBRegels.kennisgevingBekend.bevinding("\(work) bestaat al", bij: plaats)]
    }
    guard let over = kennisgeving.metadata.mededelingOver else { return [] }
    guard let besluit = beeld.bekendmaking(over), besluit.soort == .besluit else {
      return [LVBBRegels.besluitOnbekend.bevinding("Besluit \(over) is niet bekend", bij: plaats)]
    }
    guard besluit.publicatie != nil else {
      return [
        LVBBRegels.besluitZonderPublicatie.bevinding("Besluit \(over) is nog niet gepubliceerd", bij: plaats)
      ]
    }
    if beeld.wachtOpAfbreken(besluit) {
      return [Afbreekregels.besluitWachtAl.bevinding("Besluit \(over) wordt afgebroken", bij: plaats)]
    }
    guard let mutatie = kennisgeving.procedureverloopmutatie, let verloop = beeld.verloop(van: besluit) else {
      return []
    }
    let beurt: Kennisgevingbeurt = beeld.kennisgevingen(over: besluit).isEmpty ? .eerste : .volgende
    let nieuw = verloop.na(mutatie, ontvangenOp: vandaag, beurt: beurt, bij: plaats)
    return nieuw.bevindingen + inzagetermijn(nieuw.model, mutatie, plaats)
  }

  /// LVBB4758 for a term of which this kennisgeving tells only one end; with both it was judged on its own.
  private func inzagetermijn(
    _ verloop: Procedureverloop?, _ mutatie: Procedureverloopmutatie, _ plaats: Vindplaats
  ) -> [Bevinding] {
    func dag(_ soort: String, _ stappen: [Procedurestap]?) -> Datum? {
      stappen?.first { $0.soortStap == soort }?.voltooidOp
    }
    let eigen = mutatie.voegStappenToe + mutatie.vervangStappen.map(\.stap)
    let uiteinden = [Procedurestap.beginInzagetermijn, Procedurestap.eindeInzagetermijn]
    guard uiteinden.count(where: { dag($0, eigen) != nil }) == 1, let begin = dag(uiteinden[0], verloop?.stappen),
      let einde = dag(uiteinden[1], verloop?.stappen), einde < begin
    else { return [] }
    return [
      LVBBRegels.uitSTOP("LVBB4758").bevinding(
        "De inzagetermijn eindigt op \(einde), voor haar begin op \(begin)", bij: plaats)
    ]
  }

  private func doelen(_ manifest: ManifestOW) -> [Bevinding] {
    let bekend = beeld.doelen
    let plaats = Vindplaats(bestand: "manifest-ow.xml")
    return manifest.aanleveringen.compactMap { deel in
      guard let werken = bekend[deel.doelID] else {
        return LVBBRegels.uitSTOP("LVBB2503").bevinding("Doel \(deel.doelID) bestaat niet", bij: plaats)
      }
      guard !werken.contains(deel.workIDRegeling) else { return nil }
      return LVBBRegels.uitSTOP("LVBB2505").bevinding(
        "Doel \(deel.doelID) hoort niet bij regeling \(deel.workIDRegeling)", bij: plaats)
    }
  }
}
