import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import STTR
import Tijd

/// Steps 5, 6 and 7: make, verify and publish toepasbare regels, at the desk of Regelbeheer.
extension Ketenloop {
  // MARK: - 5

  func stap5(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    for pad in stap.alsAlle("regels") {
      guard let bytes = gemeente.bestanden[pad] else { throw Bedieningsfout("Bestand '\(pad)' bestaat niet.") }
      var invulling = Invulling()
      invulling.zet("tekst", String(decoding: bytes, as: UTF8.self))
      let pagina = try await werk.bediener.verstuur("/regelbeheer/sets/tekst", invulling)
      guard pagina.pad.hasPrefix("/regelbeheer/sets/") else {
        throw Bedieningsfout("De regels uit '\(pad)' zijn niet aangenomen: \(pagina.tekst.prefix(300))")
      }
      werk.geheugen.regeldossiers[pad] = pagina.pad
      let bestand = try await werk.bediener.haal("\(pagina.pad)/bestand")
      werk.geheugen.sttr[pad] = bestand.inhoud
      let naam = String(pad.split(separator: "/").last ?? "regels")
      werk.verslag.bewijs("pakket", "STTR-bestand van \(naam)", "\(naam).dmn", bestand.inhoud)
      let gelezen = STTRDecoder.decodeer(bestand.inhoud, bestand: naam)
      werk.verslag.bevindingen += gelezen.bevindingen
      if let verwacht = stap.dan("activiteit") {
        werk.verslag.controle(
          "activiteit van \(naam)", verwacht: Regelbouwer(gemeente).activiteit(verwacht),
          gevonden: gelezen.model?.functioneleStructuurRef?.activiteit ?? "geen")
      }
    }
  }

  // MARK: - 6

  func stap6(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard !werk.geheugen.sttr.isEmpty else { throw Bedieningsfout("Er zijn geen regels gemaakt in stap 5.") }
    var fouten = 0
    for pad in regelpaden {
      guard let dossier = werk.geheugen.regeldossiers[pad], let sttr = werk.geheugen.sttr[pad] else { continue }
      let pagina = try await werk.bediener.verstuur("\(dossier)/verifieren", Invulling())
      if !pagina.elementen(klasse: "melding-fout").isEmpty {
        werk.verslag.fouten.append(
          "Regelbeheer meldt bij '\(pad)': \(pagina.elementen(klasse: "melding-fout")[0].tekst)")
      }
      let naam = String(pad.split(separator: "/").last ?? "regels")
      let antwoord = try await werk.bediener.roepAan(
        .post("\(DSOPad.verifieren)/verifieren", sttr, soort: "application/xml"))
      werk.verslag.bewijs("verslag", "Verificatie van \(naam)", "\(naam).json", antwoord.inhoud)
      let rapport = try gelezen(antwoord, ToepasbareRegels.Verificatierapport.self)
      werk.verslag.controle("verificatie van \(naam)", verwacht: "GOEDGEKEURD", gevonden: rapport.resultaat)
      fouten += rapport.meldingen.filter { $0.ernst == "fout" }.count
      for melding in rapport.meldingen {
        werk.verslag.opmerkingen.append("\(naam) \(melding.code): \(melding.melding)")
      }
    }
    if let verwacht = stap.dan("fouten") {
      werk.verslag.controle("fouten", verwacht: verwacht, gevonden: String(fouten))
    }
    try scenarios(&werk)
  }

  /// The tests of the regelanalist, on the very files of Regelbeheer.
  private func scenarios(_ werk: inout Stapwerk) throws(Bedieningsfout) {
    for scenario in casus.scenarios {
      guard let sttr = werk.geheugen.sttr[scenario.regels],
        let model = STTRDecoder.decodeer(sttr, bestand: scenario.regels).model
      else { continue }
      let uitslag = Scenarioproef(gemeente).loop(scenario, model, try regels(scenario.regels).regelset)
      werk.verslag.controle(
        "scenario \(scenario.slug)", verwacht: "\(scenario.conclusie) \(scenario.rij)",
        gevonden: "\(uitslag.conclusie ?? "geen conclusie") \(uitslag.rij ?? "zonder rij")")
    }
  }

  // MARK: - 7

  func stap7(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    for pad in regelpaden {
      guard let dossier = werk.geheugen.regeldossiers[pad] else {
        throw Bedieningsfout("De regels uit '\(pad)' staan niet in Regelbeheer.")
      }
      let formulier = try (try await werk.bediener.open("\(dossier)/publiceren")).formulierOfFout(naar: "/publiceren")
      var invulling = Invulling(formulier)
      if let dag = stap.als("geldig-vanaf") { invulling.zet("geldigVanaf", dag) }
      let pagina = try await werk.bediener.verstuur(formulier, invulling)
      let naam = String(pad.split(separator: "/").last ?? "regels")
      werk.verslag.bewijs("pagina", "Publicatie van \(naam)", "\(naam).html", pagina.antwoord.inhoud)
      let fout = pagina.elementen(klasse: "melding-fout").first?.tekst
      werk.verslag.controle(
        "levering van \(naam)", verwacht: "verwerkt", gevonden: fout ?? "verwerkt", klopt: fout == nil)
    }
    try await omgeving.wacht()
    if let dag = datum(stap.als("klok")) { try await omgeving.gaNaar(dag) }
    for regel in stap.dan {
      if let dag = regel.na("in-register op") { try await controleerRegister(regel.waarde, op: dag, &werk) }
      if regel.sleutel == "werkzaamheid" { try await controleerWerkzaamheid(regel.waarde, &werk) }
    }
  }

  private func controleerRegister(
    _ slug: String, op dag: String, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) {
    guard let datum = Datum(dag) else { throw Bedieningsfout("'\(dag)' is geen datum.") }
    let activiteit = Regelbouwer(gemeente).activiteit(slug)
    let lijst = try await werk.bediener.haal(
      "\(DSOPad.uitvoerenGegevens)/toepasbareRegels?datum=\(datum.dagEerst)&pageSize=200")
    werk.verslag.bewijs("bericht", "Regels in het register op \(dag)", "register.json", lijst.inhoud)
    let gevonden = try gelezen(lijst, ToepasbareRegels.ToepasbareRegelsPagina.self).embedded.toepasbareRegels
      .filter { $0.functioneleStructuurRef.hasSuffix(activiteit) }
    var verwacht = 0
    for pad in regelpaden where try regels(pad).regelset.activiteit == slug { verwacht += 1 }
    werk.verslag.controle(
      "regels van \(slug) in het register op \(dag)", verwacht: String(verwacht), gevonden: String(gevonden.count))
  }

  private func controleerWerkzaamheid(_ urn: String, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    let antwoord = try await werk.bediener.haal("\(DSOPad.rtrGegevens)/werkzaamheden/\(Procentcodering.codeer(urn))")
    let werkzaamheid = try gelezen(antwoord, RTRGegevens.Werkzaamheid.self)
    werk.verslag.controle("werkzaamheid", verwacht: urn, gevonden: werkzaamheid.urn)
  }
}
