import Bevindingen
import Markup
import Tijd

/// Rules on the coherence inside a besluit: LVBB40xx, LVBB45xx, LVBB48xx, LVBB35xx (dates), BHKV.
enum Besluitregels {
  static let wijzigverwijzing = Kaart.lvbb(
    "LVBB4002", "Elk WijzigArtikel hoort bij een WijzigBijlage en omgekeerd",
    waarom: "Het artikel zegt dat er iets wijzigt; de bijlage zegt wat.",
    hint: "Verwijs met een IntRef in Wat naar de eId van de WijzigBijlage",
    fout: "<IntRef ref=\"cmp_B\"> zonder WijzigBijlage cmp_B",
    goed: "<IntRef ref=\"cmp_A\"> en WijzigBijlage cmp_A")
  static let geenAct = Kaart.lvbb(
    "LVBB4005", "manifest-ow.xml noemt het work van een regeling", waarom: "OW-objecten horen bij een regeling (act).",
    hint: "Gebruik /akn/nl/act/… in WorkIDRegeling",
    fout: "<WorkIDRegeling>/akn/nl/bill/gm9995/2026/besluit-7</WorkIDRegeling>",
    goed: "<WorkIDRegeling>/akn/nl/act/gm9995/2024/omgevingsplan</WorkIDRegeling>")
  static let beoogd = Kaart.lvbb(
    "LVBB4032", "Elke nieuwe versie in de tekst staat in ConsolidatieInformatie en omgekeerd",
    waarom: "De tekst zegt wat er verandert, ConsolidatieInformatie wanneer het gaat gelden.",
    hint: "Maak wordt en instrumentVersie gelijk", fout: "wordt …/nld@2, instrumentVersie …/nld@3",
    goed: "twee keer …/nld@2")
  static let versieinformatie = Kaart.lvbb(
    "LVBB4033", "Elke nieuwe versie in de tekst heeft RegelingVersieInformatie en omgekeerd",
    waarom: "Zonder versienummer en metadata kan de LVBB de versie niet opslaan.",
    hint: "Maak wordt en de FRBRExpression van RegelingVersieInformatie gelijk",
    fout: "wordt …/nld@2 zonder RegelingVersieInformatie",
    goed: "RegelingVersieInformatie met …/nld@2")
  static let afbeelding = Kaart.lvbb(
    "LVBB4038", "Elke afbeelding in de tekst zit in de zip en omgekeerd",
    waarom: "Anders staat er een gat in de publicatie, of een bestand dat niemand ziet.",
    hint: "Voeg de afbeelding toe of verbeter de naam", fout: "<Illustratie naam=\"kaart.png\"> zonder kaart.png",
    goed: "kaart.png staat in de zip")
  static let afbeeldingssoort = Kaart.lvbb(
    "LVBB4039", "De soort afbeelding in de tekst is die in het manifest",
    waarom: "Anders wordt de afbeelding verkeerd verwerkt.",
    hint: "Maak formaat en contentType gelijk", fout: "formaat image/png, contentType image/jpeg",
    goed: "twee keer image/png")
  static let metadataNieuw = Kaart.lvbb(
    "LVBB4040", "Bij een nieuwe regeling hoort RegelingMetadata",
    waarom: "Van een nieuwe regeling kent de LVBB de titel en de soort nog niet.",
    hint: "Voeg de module RegelingMetadata toe", fout: "een initiële regeling zonder RegelingMetadata",
    goed: "een initiële regeling met RegelingMetadata")
  static let dubbeleVersie = Kaart.lvbb(
    "LVBB4045", "Een RegelingVersieInformatie hoort bij één tekst, en een tekst bij één RegelingVersieInformatie",
    waarom: "Twee keer metadata voor één versie kan elkaar tegenspreken, en twee teksten kunnen niet één versie zijn.",
    hint: "Verwijder de tweede, of geef elke tekst een eigen versie",
    fout: "twee keer <RegelingVersieInformatie> voor …/nld@2",
    goed: "één <RegelingVersieInformatie> voor …/nld@2")
  static let terugtrekking = Kaart.lvbb(
    "LVBB4500", "Er staan geen Terugtrekkingen in ConsolidatieInformatie", waarom: "De LVBB verwerkt ze niet.",
    hint: "Verwijder Terugtrekkingen", fout: "<Terugtrekkingen>", goed: "geen Terugtrekkingen")
  static let eenVersie = Kaart.lvbb(
    "LVBB4802", "Een besluit maakt van een instrument één versie",
    waarom: "Twee versies met hetzelfde doel spreken elkaar tegen.",
    hint: "Voeg de wijzigingen samen", fout: "nld@2 en nld@3 van één regeling", goed: "alleen nld@2")
  static let eenDoel = Kaart.lvbb(
    "LVBB4803", "Een besluit heeft één doel", waarom: "Alles in het besluit gaat op dezelfde dag in.",
    hint: "Gebruik overal hetzelfde doel", fout: "doel A bij de regeling, doel B bij de GIO", goed: "overal doel A")
  static let instellenEnIntrekken = Kaart.lvbb(
    "LVBB4804", "Een besluit trekt niet in wat het zelf vaststelt",
    waarom: "Een instrument kan niet tegelijk beginnen en ophouden.",
    hint: "Verwijder de intrekking of de nieuwe versie", fout: "BeoogdeRegeling en Intrekking van één work",
    goed: "een van de twee")
  static let ioZonderDatum = Kaart.lvbb(
    "LVBB3518", "Een informatieobject in een definitief besluit heeft een datum van inwerkingtreding",
    waarom: "Zonder datum weet niemand vanaf wanneer de kaart geldt.",
    hint: "Voeg een Tijdstempel juridischWerkendVanaf toe",
    fout: "<BeoogdInformatieobject> en geen Tijdstempel voor zijn doel",
    goed: "<soortTijdstempel>juridischWerkendVanaf</soortTijdstempel> bij het doel van de GIO")
  static let regelingZonderDatum = Kaart.lvbb(
    "LVBB3519", "Een regeling in een definitief besluit heeft een datum van inwerkingtreding",
    waarom: "Zonder datum weet niemand vanaf wanneer de regels gelden.",
    hint: "Voeg een Tijdstempel juridischWerkendVanaf toe",
    fout: "<BeoogdeRegeling> en geen Tijdstempel voor haar doel",
    goed: "<soortTijdstempel>juridischWerkendVanaf</soortTijdstempel> bij het doel van de regeling")
  static let teLaat = Kaart.lvbb(
    "LVBB1580", "Inwerkingtreding is hoogstens 90 dagen na de bekendmaking",
    waarom: "De LVBB houdt een besluit niet langer vast.",
    hint: "Kies een eerdere datum van inwerkingtreding of een latere bekendmaking",
    fout: "bekendmaking 1 maart, in werking 1 juli",
    goed: "bekendmaking 1 maart, in werking 1 april")
  static let ontwerpMetDatum = Kaart.bhkv(
    "BHKV1004", "Een ontwerpbesluit heeft geen Tijdstempels", waarom: "Een ontwerp treedt niet in werking.",
    hint: "Verwijder Tijdstempels", fout: "proceduretype_ontwerp met Tijdstempel",
    goed: "proceduretype_ontwerp zonder Tijdstempel")
  static let geenBesluit = Kaart.bhkv(
    "BHKV1005", "Een besluit heeft soortWork besluit", waarom: "Daaraan herkent de LVBB het.",
    hint: "Gebruik /join/id/stop/work_003",
    fout: "<soortWork>/join/id/stop/work_019</soortWork> bij een besluit",
    goed: "<soortWork>/join/id/stop/work_003</soortWork>")
  static let eIdRegeling = Kaart.bhkv(
    "BHKV1009", "BeoogdeRegeling wijst naar een artikel van het besluit",
    waarom: "Zo is na te lezen welk artikel de regeling vaststelt.",
    hint: "Gebruik de eId van het WijzigArtikel of Artikel",
    fout: "<BeoogdeRegeling>…<eId>art_1</eId> en het artikel heet I",
    goed: "<BeoogdeRegeling>…<eId>art_I</eId>")
  static let eIdTijdstempel = Kaart.bhkv(
    "BHKV1010", "Een Tijdstempel wijst naar een artikel van het besluit",
    waarom: "Zo is na te lezen welk artikel de datum bepaalt.",
    hint: "Gebruik de eId van het artikel over inwerkingtreding",
    fout: "<Tijdstempel>…<eId>art_2</eId> en het artikel heet II",
    goed: "<Tijdstempel>…<eId>art_II</eId>")
  static let eIdIntrekking = Kaart.bhkv(
    "BHKV1011", "Een intrekking van een regeling wijst naar een artikel van het besluit",
    waarom: "Zo is na te lezen welk artikel de regeling intrekt.",
    hint: "Gebruik de eId van dat artikel", fout: "<Intrekking>…<eId>art_3</eId> en het artikel heet III",
    goed: "<Intrekking>…<eId>art_III</eId>")
  static let eIdInformatieobject = Kaart.bhkv(
    "BHKV1036", "BeoogdInformatieobject wijst naar zijn ExtIoRef",
    waarom: "Zo is na te lezen waar de tekst het informatieobject vaststelt.",
    hint: "Gebruik !componentnaam#eId van de ExtIoRef met dezelfde JOIN-identificatie", fout: "<eId>!main#art_1</eId>",
    goed: "<eId>!main#cmp_I__content_o_1__list_o_1__item_o_1__ref_o_1</eId>")
  static let eIdIngetrokkenObject = Kaart.bhkv(
    "BHKV1063", "Een intrekking van een informatieobject wijst naar een verwijderde ExtIoRef",
    waarom: "Zo is in het besluit na te lezen dat de tekst het informatieobject loslaat.",
    hint: "Gebruik de eId van de ExtIoRef die het besluit verwijdert", fout: "<eId> van een ExtIoRef die blijft staan",
    goed: "<eId> van een ExtIoRef in Verwijder of VerwijderdeTekst")
  static let componentZonderInformatie = Kaart.bhkv(
    "BHKV1044", "Elke component heeft precies één RegelingVersieInformatie",
    waarom: "Zonder versieinformatie kan de LVBB de versie niet opslaan.",
    hint: "Voeg RegelingVersieInformatie toe", fout: "component main zonder RegelingVersieInformatie",
    goed: "één per component")
  static let informatieZonderComponent = Kaart.bhkv(
    "BHKV1058", "Elke RegelingVersieInformatie hoort bij een component",
    waarom: "Anders is er geen tekst bij de metadata.",
    hint: "Verwijder de RegelingVersieInformatie of voeg de tekst toe", fout: "RegelingVersieInformatie zonder tekst",
    goed: "een RegelingMutatie of regeling met deze wordt")
  static let soortRegelingtekst = Kaart.bhkv(
    "BHKV1006", "Een regeling heeft soortWork regeling", waarom: "Daaraan herkent de LVBB haar.",
    hint: "Gebruik /join/id/stop/work_019",
    fout: "RegelingCompact met work_021", goed: "RegelingCompact met work_019")
  static let soortTijdelijkdeel = Kaart.bhkv(
    "BHKV1028", "Een tijdelijk deel heeft soortWork tijdelijk regelingdeel", waarom: "Daaraan herkent de LVBB het.",
    hint: "Gebruik /join/id/stop/work_021",
    fout: "<soortWork>/join/id/stop/work_019</soortWork> bij een tijdelijk deel",
    goed: "<soortWork>/join/id/stop/work_021</soortWork>")

  static let kaarten: [Regelkaart] = [
    wijzigverwijzing, geenAct, beoogd, versieinformatie, afbeelding, afbeeldingssoort, metadataNieuw, dubbeleVersie,
    terugtrekking, eenVersie, eenDoel, instellenEnIntrekken, ioZonderDatum, regelingZonderDatum, teLaat,
    ontwerpMetDatum, geenBesluit, eIdRegeling, eIdTijdstempel, eIdIntrekking, eIdInformatieobject, eIdIngetrokkenObject,
    componentZonderInformatie, informatieZonderComponent, soortRegelingtekst, soortTijdelijkdeel,
  ]
  /// LVBB1580.
  static let hoogstensDagen = 90
}

/// The checks of one besluit that need only its own document.
struct Besluitcontrole {
  let besluit: AanleveringBesluit
  let wortel: Element

  private var module: Vindplaats {
    wortel.eerste("BesluitVersie", "ConsolidatieInformatie")?.vindplaats ?? wortel.vindplaats
  }
  private var tekst: Element? {
    wortel.eerste("BesluitVersie")?.kinderen.first { $0.ruimte == STOPNaamruimte.tekst }
  }

  /// BHKV rules: with the Schematron, before the files are laid side by side.
  func bronhouder() -> [Bevinding] { tijdstempels() + soorten() + verwijzingen() + versieinformatie() }

  private func tijdstempels() -> [Bevinding] {
    var som: [Bevinding] = []
    if besluit.metadata.isOntwerp, !besluit.consolidatie.tijdstempels.isEmpty {
      som.append(Besluitregels.ontwerpMetDatum.bevinding("Het ontwerpbesluit heeft Tijdstempels", bij: module))
    }
    return som
  }

  private func soorten() -> [Bevinding] {
    var som: [Bevinding] = []
    if besluit.identificatie.soortWork != SoortWork.besluit.rawValue {
      som.append(
        Besluitregels.geenBesluit.bevinding(
          "Het besluit heeft soortWork \(besluit.identificatie.soortWork)", bij: wortel.vindplaats))
    }
    for component in besluit.componenten where component.soort == .regeling {
      let isTijdelijk = component.tekst.lokaal == "RegelingTijdelijkdeel"
      let informatie = besluit.regelingen.first { $0.identificatie.expression == component.wordt }
      // Without any information BHKV1044 says so; the rule on a tijdelijk deel counts it as a mistake of its own.
      guard let soort = informatie?.identificatie.soortWork ?? (isTijdelijk ? "" : nil) else { continue }
      guard soort != component.soortWork.rawValue else { continue }
      let kaart = isTijdelijk ? Besluitregels.soortTijdelijkdeel : Besluitregels.soortRegelingtekst
      let wat = soort.isEmpty ? "heeft geen ExpressionIdentificatie" : "heeft soortWork \(soort)"
      som.append(kaart.bevinding("\(component.wordt) \(wat)", bij: wortel.vindplaats))
    }
    return som
  }

  private func verwijzingen() -> [Bevinding] {
    guard let tekst else { return [] }
    let eigen = ([tekst] + tekst.afstammelingen()).filter { element in
      ([element] + element.voorouders).allSatisfy { $0["componentnaam"] == nil }
    }
    var artikel = Self.artikelen(eigen)
    if tekst.lokaal == "BesluitKlassiek", let regeling = tekst.eerste("RegelingKlassiek") {
      // There the articles of the regulation are those of the besluit, named with or without their component.
      let vanRegeling = Self.artikelen(regeling.afstammelingen())
      artikel.formUnion(vanRegeling)
      artikel.formUnion(vanRegeling.map { "!\(regeling["componentnaam"] ?? "")#\($0)" })
    }
    var som: [Bevinding] = []
    func meld(_ kaart: Regelkaart, _ eId: String, _ wat: String) {
      som.append(kaart.bevinding("\(wat) wijst naar '\(eId)'; dat staat niet in het besluit", bij: module))
    }
    for deel in besluit.consolidatie.beoogdeRegelingen {
      if let eId = deel.eId, !artikel.contains(eId) { meld(Besluitregels.eIdRegeling, eId, "BeoogdeRegeling") }
    }
    for deel in besluit.consolidatie.tijdstempels where !artikel.contains(deel.eId) {
      meld(Besluitregels.eIdTijdstempel, deel.eId, "Tijdstempel")
    }
    for deel in besluit.consolidatie.intrekkingen
    where deel.instrument.hasPrefix("/akn/") && !artikel.contains(deel.eId) {
      meld(Besluitregels.eIdIntrekking, deel.eId, "Intrekking")
    }
    for deel in besluit.consolidatie.beoogdeInformatieobjecten {
      guard let eId = deel.eId, !heeftExtIoRef(eId, deel.instrumentVersie, in: tekst) else { continue }
      som.append(
        Besluitregels.eIdInformatieobject.bevinding(
          "'\(eId)' is geen ExtIoRef naar \(deel.instrumentVersie)", bij: module))
    }
    for deel in besluit.consolidatie.intrekkingen where deel.instrument.hasPrefix("/join/id/") {
      guard !isVerwijderd(deel.eId, in: tekst) else { continue }
      som.append(
        Besluitregels.eIdIngetrokkenObject.bevinding(
          "'\(deel.eId)' is geen verwijderde ExtIoRef naar \(deel.instrument)", bij: module))
    }
    return som
  }

  private static func artikelen(_ elementen: [Element]) -> Set<String> {
    let namen: Set<String> = ["Artikel", "WijzigArtikel", "WijzigLid", "Lid"]
    return Set(elementen.filter { namen.contains($0.lokaal) }.compactMap { $0["eId"] })
  }

  private func isVerwijderd(_ verwijzing: String, in tekst: Element) -> Bool {
    extIoRefs(verwijzing, in: tekst).contains { element in
      ([element] + element.voorouders).contains {
        $0.lokaal == "Verwijder" || $0.lokaal == "VerwijderdeTekst" || $0["wijzigactie"] != nil
      }
    }
  }

  /// `!componentnaam#eId`, or an eId in the besluit itself.
  private func extIoRefs(_ verwijzing: String, in tekst: Element) -> [Element] {
    let delen = verwijzing.split(separator: "#", maxSplits: 1).map(String.init)
    let eId = delen.last ?? verwijzing
    let component = delen.count == 2 ? String(delen[0].dropFirst()) : nil
    return tekst.afstammelingen("ExtIoRef").filter { element in
      guard element["eId"] == eId else { return false }
      return element.voorouders.first { $0["componentnaam"] != nil }?["componentnaam"] == component
    }
  }

  private func heeftExtIoRef(_ verwijzing: String, _ join: String, in tekst: Element) -> Bool {
    extIoRefs(verwijzing, in: tekst).contains { $0["ref"] == join }
  }

  private func versieinformatie() -> [Bevinding] {
    let componenten = besluit.componenten
    let versies = besluit.regelingen.map(\.identificatie.expression)
    var som: [Bevinding] = []
    for component in componenten where versies.filter({ $0 == component.wordt }).count != 1 {
      som.append(
        Besluitregels.componentZonderInformatie.bevinding(
          "Component \(component.componentnaam) heeft niet precies één RegelingVersieInformatie", bij: wortel.vindplaats
        ))
    }
    for versie in versies where !componenten.contains(where: { $0.wordt == versie }) {
      som.append(
        Besluitregels.informatieZonderComponent.bevinding("\(versie) heeft geen tekst", bij: wortel.vindplaats))
    }
    return som
  }

  /// LVBB rules on coherence inside the besluit.
  func samenhang(bekendmaking: Datum?) -> [Bevinding] {
    wijzigartikelen() + versies() + doelen() + datums(bekendmaking)
  }

  private func wijzigartikelen() -> [Bevinding] {
    guard let tekst, tekst.lokaal == "BesluitCompact" else { return [] }
    let bijlagen = tekst.alle("WijzigBijlage")
    let bekend = Set(bijlagen.compactMap { $0["eId"] })
    let artikelen = (tekst.eerste("Lichaam")?.afstammelingen() ?? []).filter {
      $0.lokaal == "WijzigArtikel" || $0.lokaal == "WijzigLid"
    }
    var genoemd: Set<String> = []
    var som: [Bevinding] = []
    for artikel in artikelen where artikel.eerste("WijzigLid") == nil {
      let refs = artikel.afstammelingen("IntRef").compactMap { $0["ref"] }
      genoemd.formUnion(refs)
      if !refs.contains(where: { bekend.contains($0) }) {
        som.append(
          Besluitregels.wijzigverwijzing.bevinding(
            "\(artikel.plek) verwijst niet naar een WijzigBijlage", bij: artikel.vindplaats))
      }
    }
    for bijlage in bijlagen where !genoemd.contains(bijlage["eId"] ?? "") {
      som.append(
        Besluitregels.wijzigverwijzing.bevinding(
          "Geen WijzigArtikel verwijst naar \(bijlage.plek)", bij: bijlage.vindplaats))
    }
    return som
  }

  private func versies() -> [Bevinding] {
    let wordt = Set(besluit.componenten.map(\.wordt))
    let beoogd = Set(besluit.consolidatie.beoogdeRegelingen.map(\.instrumentVersie))
    func meld(_ kaart: Regelkaart, _ versies: Set<String>, _ wat: String) -> [Bevinding] {
      versies.sorted().map { kaart.bevinding("\($0) \(wat)", bij: module) }
    }
    let refs = Set(besluit.metadata.informatieobjectRefs)
    let objecten = Set(besluit.consolidatie.beoogdeInformatieobjecten.map(\.instrumentVersie))
    return meld(Besluitregels.beoogd, wordt.subtracting(beoogd), "staat niet in BeoogdeRegeling")
      + meld(Besluitregels.beoogd, beoogd.subtracting(wordt), "staat wel in BeoogdeRegeling, niet in de tekst")
      + meld(Besluitregels.beoogd, objecten.subtracting(refs), "staat niet in informatieobjectRefs")
  }

  private func doelen() -> [Bevinding] {
    let consolidatie = besluit.consolidatie
    var som: [Bevinding] = []
    if let eerste = consolidatie.terugtrekkingen.first {
      som.append(Besluitregels.terugtrekking.bevinding("\(eerste) mag niet worden gebruikt", bij: module))
    }
    if consolidatie.doelen.count > 1 {
      som.append(
        Besluitregels.eenDoel.bevinding(
          "Het besluit heeft \(consolidatie.doelen.count) doelen: \(consolidatie.doelen.joined(separator: ", "))",
          bij: module))
    }
    var versies: [String: Set<String>] = [:]
    for deel in consolidatie.beoogdeRegelgeving {
      let work = FRBRExpression.work(van: deel.instrumentVersie)
      versies[work, default: []].insert(deel.instrumentVersie)
      if consolidatie.intrekkingen.contains(where: { $0.instrument == work }) {
        som.append(
          Besluitregels.instellenEnIntrekken.bevinding("\(work) wordt vastgesteld en ingetrokken", bij: module))
      }
    }
    for (work, eigen) in versies.sorted(by: { $0.key < $1.key }) where eigen.count > 1 {
      som.append(
        Besluitregels.eenVersie.bevinding(
          "\(work) krijgt meer dan één versie: \(eigen.sorted().joined(separator: ", "))", bij: module))
    }
    return som
  }

  private func datums(_ bekendmaking: Datum?) -> [Bevinding] {
    if besluit.metadata.isOntwerp { return [] }
    let consolidatie = besluit.consolidatie
    func zonder(_ doelen: [String]) -> Bool {
      doelen.contains { consolidatie.datum(.juridischWerkendVanaf, doel: $0) == nil }
    }
    var som: [Bevinding] = []
    let instrumenten =
      consolidatie.beoogdeRegelgeving.map { ($0.instrumentVersie, $0.doelen) }
      + consolidatie.intrekkingen.map { ($0.instrument, $0.doelen) }
    // Only decentral authorities have to; the state may enter into force by a later decision.
    let isRijk = Regelingsoortregels.overheid(besluit.metadata.eindverantwoordelijke) == "ministerie"
    for (instrument, doelen) in instrumenten where !isRijk && zonder(doelen) {
      let kaart = instrument.hasPrefix("/join/") ? Besluitregels.ioZonderDatum : Besluitregels.regelingZonderDatum
      som.append(kaart.bevinding("\(instrument) heeft geen datum van inwerkingtreding", bij: module))
    }
    for stempel in consolidatie.tijdstempels where stempel.soort == .juridischWerkendVanaf {
      guard let bekendmaking, stempel.datum > bekendmaking.plus(dagen: Besluitregels.hoogstensDagen) else { continue }
      som.append(
        Besluitregels.teLaat.bevinding(
          "Inwerkingtreding \(stempel.datum) is meer dan 90 dagen na bekendmaking \(bekendmaking)", bij: module))
    }
    return som
  }
}
