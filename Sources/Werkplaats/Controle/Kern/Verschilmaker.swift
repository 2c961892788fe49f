import Bevindingen
import IMOW
import Markup
import Pakket
import STOP
import Tijd
import Verweving

/// Makes the delivery for one regulation.
struct Verschilmaker {
  let was: Planbeeld
  let wordt: Planbeeld
  let vraag: Verschillevering.Vraag
  var bevindingen: [Bevinding] = []
  var ingevuld: [Verschillevering.Invulling] = []

  private static let besluitbestand = "besluit.xml"
  static let componentnaam = "main"
  /// Practice OIN of the municipality Rieteroog; nobody has it in reality.
  private static let oefenOIN = "00000099000000001000"
  /// "omgevingsrecht" of the value list onderwerp, where the regulation names none.
  private static let oefenonderwerp = "/tooi/def/concept/c_a6a9eddd"
  /// On what the areas were drawn, where the source does not say.
  static let oefenachtergrond = "top10nl"

  init(was: Planbeeld, wordt: Planbeeld, vraag: Verschillevering.Vraag) {
    self.was = was
    self.wordt = wordt
    self.vraag = vraag
  }

  static func isAnders(_ was: Planbeeld, _ wordt: Planbeeld) -> Bool {
    if let oud = was.tekst, let nieuw = wordt.tekst {
      let mutatie = RegelingMutatie.maak(was: oud, wordt: nieuw, wasVersie: "", wordtVersie: "", componentnaam: "m")
      if mutatie.model.map({ !$0.instructies.isEmpty }) ?? true { return true }
    }
    return !OWDelta.objecten(van: was.ow, naar: wordt.ow).isEmpty || !gewijzigdeAfbeeldingen(was, wordt).isEmpty
      || isAnders(was.bron.metadata, wordt.bron.metadata)
      || wordt.bron.informatieobjecten.contains { work, object in
        was.bron.informatieobjecten[work]
          .map {
            $0.identificatie.expression != object.identificatie.expression || !$0.heeftDezelfdeInhoud(als: object)
              || !object.heeftDezelfdeGegevens(als: $0)
          }
          ?? true
      }
  }

  mutating func maak() -> [String: [UInt8]]? {
    guard let oud = was.tekst, let nieuw = wordt.tekst, !was.expression.isEmpty,
      let work = FRBRWork(was.work)
    else {
      bevindingen.append(
        ControleRegels.geenHerkomst.bevinding("Van de oude versie is niet bekend welke regeling en versie zij is"))
      return nil
    }
    let versie = nieuweVersie()
    let gemaakt = RegelingMutatie.maak(
      was: oud, wordt: nieuw, wasVersie: was.expression, wordtVersie: versie, componentnaam: Self.componentnaam)
    bevindingen += gemaakt.bevindingen
    let objecten = OWDelta.objecten(van: was.ow, naar: wordt.ow)
    let idLevering = "verschil-\(vraag.vandaag)-\(kenmerk)"
    let ow = owBestanden(objecten, idLevering)
    guard let mutatie = gemaakt.model, !mutatie.instructies.isEmpty else {
      meldZonderBesluit()
      return objecten.isEmpty ? nil : directeMutatie(ow, idLevering)
    }
    let levering = levering(mutatie, versie, work.overheid, idLevering, ow)
    return Leveringbouwer.bestanden(levering)
  }

  // MARK: - What the source does not say

  private mutating func vul<Waarde>(_ veld: String, _ bekend: Waarde?, anders waarde: Waarde) -> Waarde {
    if let bekend { return bekend }
    ingevuld.append(.init(veld: veld, waarde: "\(waarde)"))
    return waarde
  }

  private var metadata: RegelingMetadata? { wordt.bron.metadata ?? was.bron.metadata }

  private var naam: String {
    let kandidaten = [metadata?.citeertitel, metadata?.officieleTitel, wordt.tekst.map { RegelingTekst($0).opschrift }]
    return kandidaten.compactMap(\.self).first { !$0.isEmpty } ?? was.work
  }

  private var kenmerk: String {
    if let kenmerk = vraag.kenmerk { return kenmerk }
    let rest = wordt.expression == was.expression ? "wijziging" : versienummer
    return "wijziging-\(rest.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })"
  }

  private mutating func nieuweVersie() -> String {
    let eigen = wordt.expression
    if !eigen.isEmpty, eigen != was.expression, FRBRExpression.work(van: eigen) == was.work { return eigen }
    var naam = "\(was.work)/nld@\(vraag.vandaag);\(versienummer)"
    var volgnummer = Int(versienummer) ?? 1
    while naam == was.expression || vraag.bezetteVersies.contains(naam) {
      volgnummer += 1
      naam = "\(was.work)/nld@\(vraag.vandaag);\(volgnummer)"
    }
    return vul("wordt-versie", nil, anders: naam)
  }

  /// That of the new version; else one up (STOP1016: letters, digits and hyphens, 32 at most).
  private var versienummer: String {
    let oud = was.bron.versienummer ?? "1"
    if let nieuw = wordt.bron.versienummer, nieuw != oud { return nieuw }
    return Int(oud).map { String($0 + 1) } ?? "\(oud.prefix(28))-2"
  }

  private mutating func basis() -> ConsolidatieInformatie.Basis? {
    if let opname = was.bron.momentopname { return .init(doel: opname.doel, gemaaktOp: opname.gemaaktOp) }
    guard let doel = was.bron.doel else { return nil }
    let tijdstip = vul("gemaaktOp van de basis", nil, anders: Tijdstip(was.bron.bekendOp ?? vraag.vandaag))
    return .init(doel: doel, gemaaktOp: tijdstip)
  }

  // MARK: - Besluit

  private mutating func levering(
    _ mutatie: RegelingMutatie, _ versie: String, _ overheid: String, _ idLevering: String, _ ow: [STOP.OWBestand]
  ) -> Besluitlevering {
    let oin = vul("OIN", vraag.oin ?? was.bron.bevoegdGezag, anders: Self.oefenOIN)
    let bekend = vul("datumBekendmaking", vraag.datumBekendmaking, anders: vraag.vandaag.volgendeWerkdag)
    let inwerking = inwerkingtreding(bekend)
    let titel = vul("titel van het besluit", vraag.titel, anders: "Wijziging van \(naam)")
    let kenmerk = vul("kenmerk", vraag.kenmerk, anders: kenmerk)
    let jaar = vraag.vandaag.delen.jaar
    let doel = vul("doel", vraag.doel, anders: "/join/id/proces/\(overheid)/\(jaar)/\(kenmerk)")
    let work = "/akn/nl/bill/\(overheid)/\(jaar)/\(kenmerk)"
    let identificatie = was.bron.identificatie
    let objecten = informatieobjecten()
    var levering = Besluitlevering(
      opdracht: Opdracht(
        soort: .validatie, idLevering: idLevering, idBevoegdGezag: oin, idAanleveraar: oin,
        publicatie: Self.besluitbestand, datumBekendmaking: bekend),
      identificatie: ExpressionIdentificatie(
        work: work, expression: "\(work)/nld@\(vraag.vandaag);1", soort: .besluit),
      metadata: besluitmetadata(titel, overheid), procedureverloop: procedureverloop(bekend),
      tekst: besluittekst(titel, inwerking),
      regeling: RegelingVersieInformatie(
        identificatie: ExpressionIdentificatie(
          work: was.work, expression: versie,
          soortWork: identificatie?.soortWork ?? SoortWork.regeling.rawValue,
          isTijdelijkDeelVan: identificatie?.isTijdelijkDeelVan),
        versienummer: versienummer, metadata: nil),
      inhoud: .mutatie(mutatie.tak), componentnaam: Self.componentnaam, doel: doel,
      juridischWerkendVanaf: vraag.procedure == .ontwerp ? nil : inwerking, basis: basis(),
      informatieobjecten: objecten.kaarten, owBestanden: ow, afbeeldingen: afbeeldingen(mutatie.tak))
    meldAfbeeldingen(behalve: Set(levering.afbeeldingen.keys))
    levering.regeling.metadata = gewijzigdeMetadata(bestuursorgaan: levering.metadata.soortBestuursorgaan)
    levering.documenten = objecten.documenten
    levering.ingetrokken = ingetrokken(mutatie.tak)
    return levering
  }

  /// Later than the version on which it builds (LVBB4200).
  private mutating func inwerkingtreding(_ bekend: Datum) -> Datum {
    let naBasis = was.bron.werkendVanaf.map { max($0, bekend) } ?? bekend
    let dag = vul("inwerkingtreding", vraag.inwerkingtreding, anders: naBasis.plus(dagen: 1))
    if vraag.procedure == .definitief, let begin = was.bron.werkendVanaf, dag <= begin {
      bevindingen.append(
        ConsolidatieRegels.nietLater.bevinding(
          "Inwerkingtreding \(dag) is niet later dan die van \(was.expression): \(begin)"))
    }
    return dag
  }

  private mutating func besluitmetadata(_ titel: String, _ overheid: String) -> BesluitMetadata {
    let soort = ["gm": "gemeente", "pv": "provincie", "ws": "waterschap"][String(overheid.prefix(2))] ?? "ministerie"
    let eind = vul(
      "eindverantwoordelijke", metadata?.eindverantwoordelijke, anders: "/tooi/id/\(soort)/\(overheid)")
    let onderwerpen = metadata?.onderwerpen ?? []
    return BesluitMetadata(
      eindverantwoordelijke: eind, maker: metadata?.maker ?? eind, officieleTitel: titel,
      onderwerpen: onderwerpen.isEmpty ? [vul("onderwerp", nil, anders: Self.oefenonderwerp)] : onderwerpen,
      soortProcedure: vraag.procedure == .ontwerp ? BesluitMetadata.ontwerp : BesluitMetadata.definitief,
      soortBestuursorgaan: metadata?.soortBestuursorgaan ?? bestuursorgaan(overheid),
      rechtsgebieden: metadata?.rechtsgebieden ?? [])
  }

  /// The body that lays down regulations of this kind of authority (value list of TOOI, kern); asked by STOP1034.
  private mutating func bestuursorgaan(_ overheid: String) -> String? {
    let organen = ["gm": "c_2a7d8663", "pv": "c_411b4e4a", "ws": "c_70c87e3d"]
    guard let code = organen[String(overheid.prefix(2))] else { return nil }
    return vul("soortBestuursorgaan", nil, anders: "/tooi/def/thes/kern/\(code)")
  }

  private mutating func procedureverloop(_ bekend: Datum) -> Procedureverloop {
    let dag = vul("vastgesteld en ondertekend", nil, anders: vraag.vandaag)
    return Procedureverloop(
      bekendOp: bekend,
      stappen: [Procedurestap.vaststelling, Procedurestap.ondertekening].map {
        Procedurestap(soortStap: $0, voltooidOp: dag)
      })
  }

  private func besluittekst(_ titel: String, _ inwerking: Datum) -> Besluittekst {
    Besluittekst(
      opschrift: titel, aanhef: [], wijziging: "De regeling '\(naam)' wordt gewijzigd zoals staat in",
      inwerkingtreding: vraag.procedure == .ontwerp
        ? "De dag waarop dit besluit in werking treedt, staat in het definitieve besluit."
        : "Dit besluit treedt in werking op \(inwerking.voluit).",
      sluiting: ["Aldus besloten op \(vraag.vandaag.voluit)."])
  }

  private func afbeeldingen(_ mutatie: Tak) -> [String: [UInt8]] {
    var uit: [String: [UInt8]] = [:]
    func loop(_ tak: Tak) {
      if tak.lokaal == "Illustratie" || tak.lokaal == "InlineTekstAfbeelding", let naam = tak["naam"] {
        uit[naam] = wordt.bron.afbeeldingen[naam] ?? was.bron.afbeeldingen[naam]
      }
      tak.takken.forEach(loop)
    }
    loop(mutatie)
    return uit
  }

  // MARK: - OW

  private func owBestanden(_ objecten: [OWObject], _ idLevering: String) -> [STOP.OWBestand] {
    let eigen = objecten.map { object in
      var kopie = object
      if vraag.procedure == .ontwerp { kopie.procedurestatus = .ontwerp }
      return kopie
    }
    return IMOW.OWBestand.perType(eigen, dataset: "verschil", gebied: naam, leveringsId: idLevering).map { bestand in
      STOP.OWBestand(
        naam: bestand.naam, objecttypen: bestand.objectTypen, inhoud: OWBestandEncoder().encode(bestand))
    }
  }

  /// Only OW objects differ: no besluit is needed (LVBB 1.2.0, directeMutatieOpdracht).
  private mutating func directeMutatie(_ ow: [STOP.OWBestand], _ idLevering: String) -> [String: [UInt8]] {
    let oin = vul("OIN", vraag.oin ?? was.bron.bevoegdGezag, anders: Self.oefenOIN)
    let overheid = FRBRWork(was.work)?.overheid ?? "gm0000"
    let doel = vul(
      "doel", vraag.doel ?? was.bron.doel,
      anders: "/join/id/proces/\(overheid)/\(vraag.vandaag.delen.jaar)/\(kenmerk)")
    let opdracht = Opdracht(
      soort: .validatieDirecteMutatie, idLevering: idLevering, idBevoegdGezag: oin, idAanleveraar: oin)
    let manifest = ManifestOW(aanleveringen: [
      .init(
        workIDRegeling: was.work, doelID: doel,
        bestanden: ow.map { .init(naam: $0.naam, objecttypen: $0.objecttypen) })
    ])
    return Leveringbouwer.bestanden(opdracht: opdracht, manifestOW: manifest, owBestanden: ow)
  }
}
