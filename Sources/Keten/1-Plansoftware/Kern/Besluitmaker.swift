import Bevindingen
import IMOW
import Markup
import STOP
import Tijd

/// A delivery that was made here: the files, what it changes, and what our own check says of it.
struct GemaakteLevering: Sendable {
  var opdracht: Opdracht
  var bestanden: [String: [UInt8]]
  var bevindingen: [Bevinding]
}

/// Makes the delivery of a besluit out of a change (STOP 1.3.0, LVBB 1.2.0, IMOW 2.0.0). The same input gives the same
/// bytes: dates, names and numbers come from outside.
struct Besluitmaker: Sendable {
  let plan: Plan
  let concept: Concept
  let instellingen: PlansoftwareInstellingen
  /// Unique per sender (LVBB1012); every sending gets a new one.
  let idLevering: String

  private static let besluitbestand = "besluit.xml"
  private static let componentnaam = "regeling"

  /// The smallest mutation that makes the new text out of the downloaded one.
  static func mutatie(_ plan: Plan, _ concept: Concept, wordt: String) -> Bevonden<RegelingMutatie> {
    RegelingMutatie.maak(
      was: plan.pakket.tekst, wordt: concept.tekst, wasVersie: plan.expression, wordtVersie: wordt,
      componentnaam: componentnaam)
  }

  // MARK: - Besluit

  /// Nil when the text does not change.
  func besluit(_ vraag: Besluitvraag, vandaag: Datum) -> Bevonden<GemaakteLevering> {
    let wordt = "\(plan.work)/nld@\(vraag.datumBekendmaking);\(plan.volgendVersienummer)"
    let gemaakt = Self.mutatie(plan, concept, wordt: wordt)
    guard let mutatie = gemaakt.model, !mutatie.instructies.isEmpty else {
      return Bevonden(
        nil, bevindingen: [PlansoftwareRegels.nietsGewijzigd.bevinding("De tekst van de regeling is niet gewijzigd")])
    }
    let levering = levering(vraag, mutatie, wordt: wordt, jaar: vandaag.delen.jaar)
    var bevindingen = gemaakt.bevindingen
    if plan.pakket.momentopname == nil {
      bevindingen.append(PlansoftwareRegels.zonderMomentopname.bevinding("De download heeft geen momentopname"))
    }
    let bestanden = Leveringbouwer.bestanden(levering)
    bevindingen += controle(bestanden, vraag.procedure == .ontwerp ? .ontwerp : .vastgesteld, vandaag: vandaag)
    return Bevonden(
      GemaakteLevering(opdracht: levering.opdracht, bestanden: bestanden, bevindingen: bevindingen.begrensd()))
  }

  private func levering(
    _ vraag: Besluitvraag, _ mutatie: RegelingMutatie, wordt: String, jaar: Int
  ) -> Besluitlevering {
    let work = "/akn/nl/bill/\(plan.overheid)/\(jaar)/\(vraag.kenmerk)"
    return Besluitlevering(
      opdracht: Opdracht(
        soort: .validatie, idLevering: idLevering, idBevoegdGezag: instellingen.eigenOIN,
        idAanleveraar: instellingen.eigenOIN, publicatie: Self.besluitbestand,
        datumBekendmaking: vraag.datumBekendmaking),
      identificatie: ExpressionIdentificatie(
        work: work, expression: "\(work)/nld@\(vraag.vastgesteldOp);1", soort: .besluit),
      metadata: metadata(vraag), procedureverloop: procedureverloop(vraag), tekst: tekst(vraag),
      regeling: RegelingVersieInformatie(
        identificatie: ExpressionIdentificatie(
          work: plan.work, expression: wordt, soortWork: plan.pakket.identificatie.soortWork,
          isTijdelijkDeelVan: plan.pakket.identificatie.isTijdelijkDeelVan),
        versienummer: plan.volgendVersienummer, metadata: nil),
      inhoud: .mutatie(mutatie.tak), componentnaam: Self.componentnaam,
      doel: "/join/id/proces/\(plan.overheid)/\(jaar)/\(vraag.kenmerk)",
      juridischWerkendVanaf: vraag.procedure == .ontwerp ? nil : vraag.inwerkingtreding,
      basis: plan.pakket.momentopname.map { .init(doel: $0.doel, gemaaktOp: $0.gemaaktOp) },
      owBestanden: owBestanden(vraag.procedure))
  }

  private func metadata(_ vraag: Besluitvraag) -> BesluitMetadata {
    let eind = plan.metadata("eindverantwoordelijke") ?? "/tooi/id/gemeente/\(plan.overheid)"
    return BesluitMetadata(
      eindverantwoordelijke: eind, maker: plan.metadata("maker") ?? eind, officieleTitel: vraag.titel,
      onderwerpen: plan.metadata("onderwerpen", "onderwerp"),
      soortProcedure: vraag.procedure == .ontwerp ? BesluitMetadata.ontwerp : BesluitMetadata.definitief,
      soortBestuursorgaan: plan.metadata("soortBestuursorgaan"),
      rechtsgebieden: plan.metadata("rechtsgebieden", "rechtsgebied"))
  }

  private func procedureverloop(_ vraag: Besluitvraag) -> Procedureverloop {
    let vaststelling = Procedurestap(soortStap: Procedurestap.vaststelling, voltooidOp: vraag.vastgesteldOp)
    let ondertekening = Procedurestap(soortStap: Procedurestap.ondertekening, voltooidOp: vraag.vastgesteldOp)
    return Procedureverloop(bekendOp: vraag.datumBekendmaking, stappen: [vaststelling, ondertekening])
  }

  private func tekst(_ vraag: Besluitvraag) -> Besluittekst {
    let inwerking =
      vraag.procedure == .ontwerp
      ? "De dag waarop dit besluit in werking treedt, staat in het definitieve besluit."
      : "Dit besluit treedt in werking op \(vraag.inwerkingtreding.voluit)."
    return Besluittekst(
      opschrift: vraag.titel, aanhef: vraag.aanhef.isEmpty ? [] : [vraag.aanhef],
      wijziging: "De regeling '\(plan.titel)' wordt gewijzigd zoals staat in", inwerkingtreding: inwerking,
      sluiting: ["Aldus besloten op \(vraag.vastgesteldOp.voluit) te \(instellingen.plaats)."])
  }

  // MARK: - Directe mutatie

  /// Changes OW objects outside a besluit (LVBB 1.2.0, directeMutatieOpdracht), on the doel that was downloaded. Nil
  /// when that doel is unknown. The caller sees to it that the text does not change.
  func directeMutatie() -> Bevonden<GemaakteLevering> {
    guard let doel = plan.pakket.momentopname?.doel else {
      return Bevonden(
        nil, bevindingen: [PlansoftwareRegels.zonderMomentopname.bevinding("Het doel van deze versie is onbekend")])
    }
    let opdracht = Opdracht(
      soort: .validatieDirecteMutatie, idLevering: idLevering, idBevoegdGezag: instellingen.eigenOIN,
      idAanleveraar: instellingen.eigenOIN)
    let bestanden = owBestanden(.definitief)
    let manifest = ManifestOW(aanleveringen: [
      .init(
        workIDRegeling: plan.work, doelID: doel,
        bestanden: bestanden.map { .init(naam: $0.naam, objecttypen: $0.objecttypen) })
    ])
    let alles = Leveringbouwer.bestanden(opdracht: opdracht, manifestOW: manifest, owBestanden: bestanden)
    return Bevonden(
      GemaakteLevering(opdracht: opdracht, bestanden: alles, bevindingen: owControle(alles, .vastgesteld).begrensd()))
  }

  // MARK: - OW files

  /// One file per object type, with only what is new, changed or ended (IMOW, Aanlevering).
  private func owBestanden(_ procedure: Besluitvraag.Procedure) -> [STOP.OWBestand] {
    let objecten = concept.objecten.map { object in
      var kopie = object
      if procedure == .ontwerp { kopie.procedurestatus = .ontwerp }
      return kopie
    }
    let bestanden = IMOW.OWBestand.perType(
      objecten, dataset: instellingen.naam, gebied: plan.titel, leveringsId: idLevering)
    return bestanden.map { bestand in
      STOP.OWBestand(
        naam: bestand.naam, objecttypen: bestand.objectTypen, inhoud: OWBestandEncoder().encode(bestand))
    }
  }

  // MARK: - Own check

  /// What the LVBB and DSO-LV would say, as far as this desk can know.
  private func controle(
    _ bestanden: [String: [UInt8]], _ fase: OWRegelingcontext.Fase, vandaag: Datum
  ) -> [Bevinding] {
    let was = plan
    let omgeving = Validatieomgeving(
      vandaag: vandaag, wasTekst: { $0 == was.expression ? was.pakket.tekst : nil })
    return STOPValidatie.valideer(pakket: bestanden, omgeving: omgeving).bevindingen + owControle(bestanden, fase)
  }

  private func owControle(_ bestanden: [String: [UInt8]], _ fase: OWRegelingcontext.Fase) -> [Bevinding] {
    let manifest = bestanden["manifest-ow.xml"].map { OWManifestDecoder().decode($0) }
    let namen = (manifest?.model?.aanleveringen ?? []).flatMap(\.bestanden).map(\.naam)
    let gelezen = namen.compactMap { naam in
      bestanden[naam].map { OWBestandDecoder().decode($0, bestand: naam) }
    }
    let context = OWRegelingcontext(
      bestaand: plan.objecten,
      teksten: OWTekstelement.alle(in: .tak(concept.tekst), structuur: RegelingTekst.structuur),
      soortRegeling: plan.metadata("soortRegeling"), fase: fase)
    let levering = OWLevering(manifest: manifest?.model, bestanden: gelezen.compactMap(\.model))
    let omgeving = OWOmgeving(regelingen: [plan.work: context], bestandsnamen: Set(bestanden.keys))
    // That an article has no annotation is no news for who changes another one.
    let bevindingen = IMOWValidatie.valideer(levering, in: omgeving).filter { $0.ernst != .informatie }
    return (manifest?.bevindingen ?? []) + gelezen.flatMap(\.bevindingen) + bevindingen
  }
}
