import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import Pakket
import STTR
import Scherm
import Tijd

/// Verifying and publishing through the RTR: own rules, and files of other products.
struct PublicatieScherm: Sendable {
  let bureau: Regelbureau
  private var klok: Klok { bureau.omgeving.klok }

  func voegToe(aan router: inout Router) {
    let basis = "/regelbeheer/sets/{id}"
    router.scherm(basis + "/publiceren") { ctx in
      guard let dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
      return try await toon(dossier, [], nil)
    }
    router.formulier(basis + "/verifieren") { ctx in try await verifieer(ctx["id"]) }
    router.formulier(basis + "/publiceren") { ctx in try await publiceer(ctx) }
    router.scherm("/regelbeheer/bestand") { _ in bestand([], nil) }
    router.formulier("/regelbeheer/bestand") { ctx in try await publiceerBestand(ctx.aanroep) }
    router.scherm("/regelbeheer/leveringen/{id}") { ctx in try levering(ctx["id"]) }
  }

  // MARK: - Own rules

  private func toon(
    _ dossier: Regeldossier, _ fouten: [Veldfout], _ storing: String?
  ) async throws -> Ketenspoor.Antwoord {
    let gelukt = fouten.isEmpty && storing == nil
    let (vooraf, stand) = try await vooraf(dossier)
    return bureau.pagina(
      "Publiceer \(dossier.set.naam)", kruimels: bureau.kruimels(dossier), status: gelukt ? 200 : 422
    ) { h in
      bureau.tabbladen(dossier, huidig: dossier.pad + "/publiceren", &h)
      if let storing { h.melding(.fout, "Dit is niet gelukt", storing) }
      h.planstoring(stand)
      if !vooraf.isEmpty {
        h.deel("Kijk hier eerst naar") { h in
          h.p("U kunt de regels toch verifiëren en publiceren. De RTR let hier niet op.")
          h.bevindingenlijst(vooraf.begrensd())
          h.p { h in
            h.a("Bekijk wat er in het plan is veranderd", naar: dossier.pad + "/herkomst")
            h.tekst(" of ")
            h.a("bekijk de scenario's", naar: dossier.pad + "/scenarios")
            h.tekst(".")
          }
        }
      }
      h.deel("Verifiëren (stap 6)") { h in
        h.p("De RTR controleert het bestand. Er wordt niets bewaard en niets gepubliceerd.")
        uitslag(
          dossier.verificatie, goed: "De RTR keurt het bestand goed",
          volgende: ("stap 7, publiceer de regels", "#publiceren"), &h)
        h.knoppenrij { h in
          h.knopformulier("Verifieer bij de RTR", naar: dossier.pad + "/verifieren", .primair)
          h.knoplink("Download het STTR-bestand", naar: dossier.pad + "/bestand", soort: .secundair)
        }
        versie3(dossier, &h)
      }
      h.deel("Publiceren (stap 7)", id: "publiceren") { h in
        h.p("De regels gaan naar de RTR. Vanaf de begindatum gebruikt het Omgevingsloket ze.")
        uitslag(dossier.publicatie, goed: "De regels staan in de RTR", volgende: naPublicatie(dossier), &h)
        h.formulier(naar: dossier.pad + "/publiceren", fouten: fouten) { h in
          h.datumveld(
            Veld("geldigVanaf", "Geldig vanaf", fout: fouten["geldigVanaf"], invulling: .verplicht),
            waarde: dossier.set.geldigVanaf)
          h.tekstveld(
            Veld(
              "werkzaamheid", "Werkzaamheid", hint: Regelsoort.werkzaamheidhint,
              fout: fouten["werkzaamheid"], invulling: .verplicht), waarde: dossier.set.werkzaamheid)
          h.knop("Publiceer in de RTR")
        }
      }
    }
  }

  /// The same file in STTR 3, with what does not fit before the link: who downloads it must know what to mend.
  private func versie3(_ dossier: Regeldossier, _ h: inout HTML) {
    let nieuw = dossier.bestand(bureau.naamgeving, .drie)
    guard nieuw.model != nil else { return }
    h.uitklap("Het bestand in STTR 3", stand: nieuw.bevindingen.isEmpty ? .dicht : .open) { h in
      h.p("De RTR neemt versie 1 en 3 aan. Gebruik versie 3 als uw andere software daarom vraagt.")
      if nieuw.bevindingen.isEmpty {
        h.p("Alles in deze regels past in STTR 3.")
      } else {
        h.melding(.waarschuwing, "Niet alles past in STTR 3", "Maak dit eerst korter, of pas het nieuwe bestand aan.")
        h.bevindingenlijst(nieuw.bevindingen.begrensd())
      }
      h.knoplink("Download in STTR 3", naar: dossier.pad + "/bestand/sttr-3", soort: .secundair)
    }
  }

  /// What this desk itself knows: the plan moved on, or a scenario does not come true.
  private func vooraf(_ dossier: Regeldossier) async throws -> ([Bevinding], Planstand) {
    let (drift, stand) = try await bureau.drift(dossier)
    let mis = Regelproef.loop(dossier.set, bureau.naamgeving).map { loop in
      dossier.scenarios.map(loop.loop).filter { !$0.klopt }.map { verslag in
        RegelbeheerRegels.scenario.bevinding(
          "Scenario '\(verslag.scenario.naam)' klopt niet: \(verslag.redenen.first ?? "")")
      }
    }
    return ((drift.map(\.bevinding) + (mis ?? [])).bijStap("5"), stand)
  }

  /// First the other rules on the desk, then the clock, then the loket.
  private func naPublicatie(_ dossier: Regeldossier) -> (tekst: String, pad: String) {
    let open = (try? bureau.store.dossiers().filter { $0.publicatie?.isGoed != true && $0.id != dossier.id }) ?? []
    if let ander = open.first { return ("publiceer ook \(ander.set.naam)", ander.pad + "/publiceren") }
    if let dag = dossier.set.geldigVanaf, dag > klok.vandaag {
      return ("zet de klok op \(dag.voluit) of later; dan gelden de regels", "/klok")
    }
    return ("stap 8a, doe de vergunningcheck", "/loket")
  }

  private func uitslag(
    _ uitslag: Regeldossier.Uitslag?, goed: String, volgende: (tekst: String, pad: String), _ h: inout HTML
  ) {
    guard let uitslag else { return }
    let wanneer = "Gevraagd op \(uitslag.op.voluit)."
    if !uitslag.isGoed {
      h.melding(.fout, "De RTR keurt dit af", wanneer)
    } else if uitslag.waarschuwt {
      h.melding(.waarschuwing, "\(goed), maar let op", "\(wanneer) Lees eerst de waarschuwingen hieronder.")
    } else {
      h.gelukt(goed, wanneer, volgende: volgende)
    }
    h.meldingen(uitslag.meldingen)
  }

  private func verifieer(_ id: String) async throws -> Ketenspoor.Antwoord {
    guard var dossier = try bureau.store.dossier(id) else { return bureau.onbekend }
    guard let bytes = dossier.set.sttrBestand(bureau.naamgeving).model else { return try await zonderBestand(dossier) }
    do {
      let rapport = try await bureau.rtr.verifieer(bytes, naam: "\(dossier.set.slug).dmn")
      dossier.verificatie = .init(op: klok.nu, uitkomst: rapport.resultaat, meldingen: rapport.meldingen)
    } catch {
      return try await toon(dossier, [], error.reden)
    }
    try bureau.store.bewaar(dossier)
    return .verwijsDoor(naar: dossier.pad + "/publiceren")
  }

  private func zonderBestand(_ dossier: Regeldossier) async throws -> Ketenspoor.Antwoord {
    try await toon(
      dossier, [], "Van deze regels is nog geen bestand te maken. Herstel eerst de fouten bij Vragen en tabel.")
  }

  private func publiceer(_ ctx: Verzoekcontext) async throws -> Ketenspoor.Antwoord {
    guard var dossier = try bureau.store.dossier(ctx["id"]) else { return bureau.onbekend }
    let formulier = try ctx.aanroep.formulier()
    var fouten: [Veldfout] = []
    let werkzaamheid = (formulier.tekst("werkzaamheid") ?? dossier.set.werkzaamheid).filter { $0 != " " }
    if werkzaamheid.isEmpty { fouten.append(Veldfout("werkzaamheid", "Vul een werkzaamheid in")) }
    let dag = formulier.tekst("geldigVanaf").map { Datum($0) } ?? dossier.set.geldigVanaf
    guard let dag else { return try await toon(dossier, fouten + [Veldfout("geldigVanaf", "Vul een datum in")], nil) }
    guard fouten.isEmpty else { return try await toon(dossier, fouten, nil) }
    dossier.set.werkzaamheid = werkzaamheid
    dossier.set.geldigVanaf = dag
    guard let bytes = dossier.set.sttrBestand(bureau.naamgeving).model else { return try await zonderBestand(dossier) }
    let urn = bureau.naamgeving.activiteit(dossier.set.activiteit)
    let ookAan = try bureau.store.dossiers().filter { bureau.naamgeving.activiteit($0.set.activiteit) == urn }
      .map(\.set.soort)
    do {
      let levering = try await bouwer(urn, dossier.set.soort, ookAan, werkzaamheid, dag).bouw(
        bytes, naam: dossier.set.slug)
      let antwoord = try await bureau.rtr.leverAan(levering)
      dossier.publicatie = .init(op: klok.nu, uitkomst: antwoord.status.rawValue, meldingen: antwoord.meldingen ?? [])
      dossier.gewijzigdOp = klok.nu
    } catch {
      return try await toon(dossier, [], error.reden)
    }
    try bureau.store.bewaar(dossier)
    return .verwijsDoor(naar: dossier.pad + "/publiceren")
  }

  private func bouwer(
    _ urn: String, _ soort: Regelbeheerobject, _ ookAan: [Regelbeheerobject], _ werkzaamheid: String, _ dag: Datum
  ) async throws(RTRClient.Weigering) -> Leveringbouwer {
    let lijst = try await bureau.rtr.activiteiten(op: dag)
    return Leveringbouwer(
      register: lijst.first { $0.urn == urn }, activiteit: urn, soort: soort, ookAan: ookAan,
      werkzaamheid: werkzaamheid, begin: dag)
  }

  // MARK: - Files of other products

  private func bestand(_ fouten: [Veldfout], _ storing: String?) -> Ketenspoor.Antwoord {
    bureau.pagina("Publiceer een bestand", status: fouten.isEmpty && storing == nil ? 200 : 422) { h in
      h.intro("Heeft u regels gemaakt met andere software? Publiceer die hier in de RTR van de werkplaats.")
      if let storing { h.melding(.fout, "Dit is niet gelukt", storing) }
      h.formulier(naar: "/regelbeheer/bestand", .bestanden, fouten: fouten) { h in
        h.bestandsveld(
          Veld(
            "bestand", "Bestand", hint: "Een hele levering (.zip), of één STTR-bestand (.dmn of .xml)",
            fout: fouten["bestand"], invulling: .verplicht), soorten: ".zip,.dmn,.xml")
        h.datumveld(
          Veld("geldigVanaf", "Geldig vanaf", hint: "Alleen bij een STTR-bestand", fout: fouten["geldigVanaf"]))
        h.tekstveld(
          Veld(
            "werkzaamheid", "Werkzaamheid", hint: "Alleen bij een STTR-bestand", fout: fouten["werkzaamheid"]))
        h.tekstveld(
          Veld("oin", "OIN van de afzender", hint: "Laat staan voor uw eigen gemeente"), waarde: bureau.naamgeving.oin)
        h.knop("Publiceer in de RTR")
      }
    }
  }

  private func publiceerBestand(_ aanroep: Aanroep) async throws -> Ketenspoor.Antwoord {
    let formulier = try aanroep.formulier()
    guard let gekozen = formulier.bestand("bestand"), !gekozen.bytes.isEmpty else {
      return bestand([Veldfout("bestand", "Kies een bestand dat niet leeg is")], nil)
    }
    let gegeven = formulier.tekst("oin") ?? ""
    let rtr = RTRClient(omgeving: bureau.omgeving, oin: gegeven.isEmpty ? bureau.naamgeving.oin : gegeven)
    do {
      let antwoord: ToepasbareRegels.Aanleverbevestiging
      if gekozen.bytes.starts(with: [0x50, 0x4B]) {
        antwoord = try await rtr.leverAan(gekozen.bytes)
      } else {
        let (levering, fouten) = try await leveringVan(gekozen, formulier)
        guard let levering else { return bestand(fouten, nil) }
        antwoord = try await rtr.leverAan(levering)
      }
      let verzending = DossierStore.Verzending(
        id: bureau.omgeving.ids.uuid(), naam: gekozen.naam, op: klok.nu, antwoord: antwoord)
      try bureau.store.bewaar(verzending)
      return .verwijsDoor(naar: "/regelbeheer/leveringen/\(verzending.id)")
    } catch let fout as RTRClient.Weigering {
      return bestand([], fout.reden)
    }
  }

  /// A single rule file says itself for which activiteit it is; date and werkzaamheid come from the form.
  private func leveringVan(
    _ gekozen: Formulier.Bestand, _ formulier: Formulier
  ) async throws(RTRClient.Weigering) -> (Levering?, [Veldfout]) {
    var fouten: [Veldfout] = []
    let dag = Datum(formulier.tekst("geldigVanaf") ?? "")
    if dag == nil { fouten.append(Veldfout("geldigVanaf", "Vul in vanaf welke dag de regels gelden")) }
    let werkzaamheid = (formulier.tekst("werkzaamheid") ?? "").filter { $0 != " " }
    if werkzaamheid.isEmpty { fouten.append(Veldfout("werkzaamheid", "Vul een werkzaamheid in")) }
    let ref = STTRDecoder.decodeer(gekozen.bytes, bestand: gekozen.naam).model?.functioneleStructuurRef
    if ref == nil {
      fouten.append(Veldfout("bestand", "Dit is geen STTR-bestand met een functioneleStructuurRef, en geen zip"))
    }
    guard fouten.isEmpty, let dag, let ref else { return (nil, fouten) }
    let bouwer = try await bouwer(ref.activiteit, ref.soort, [], werkzaamheid, dag)
    let naam = gekozen.naam.split(separator: ".").first.map(String.init) ?? "regels"
    return (bouwer.bouw(gekozen.bytes, naam: naam), [])
  }

  private func levering(_ id: String) throws -> Ketenspoor.Antwoord {
    guard let verzending = try bureau.store.verzending(id) else { return bureau.onbekend }
    let goed = verzending.antwoord.status != .afgekeurd
    return bureau.pagina("Levering \(verzending.naam)") { h in
      h.melding(
        goed ? .succes : .fout, goed ? "De RTR heeft de levering verwerkt" : "De RTR keurt de levering af",
        "Verzonden op \(verzending.op.voluit).")
      h.meldingen(verzending.antwoord.meldingen ?? [])
      if goed { h.p { h in h.a("Volgende: stap 8a, doe de vergunningcheck", naar: "/loket") } }
      h.p { h in h.a("Bekijk de levering in de RTR", naar: "/rtr/leveringen/\(verzending.antwoord.aanleveringId)") }
    }
  }
}
