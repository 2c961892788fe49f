import Bevindingen
import DSOKoppelvlak
import Geometrie
import Ketenspoor
import STTR
import Tijd

/// Steps 8a and 8b: the vergunningcheck and the aanvraag, on the pages of the Omgevingsloket.
extension Ketenloop {
  /// More pages than any check or form has.
  private static let meestePaginas = 60

  // MARK: - 8a

  func stap8a(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let scenario = stap.als("scenario").flatMap({ casus.scenario($0) }) else {
      throw Bedieningsfout("De stap noemt geen scenario.")
    }
    try await check(scenario, zoekterm: stap.als("zoekterm"), stap, &werk)
    try await alleScenarios(&werk)
  }

  /// Walks one scenario on the pages; leaves the path of the check behind, for the aanvraag.
  func check(
    _ scenario: Scenario, zoekterm: String?, _ stap: Casusstap, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) {
    guard case .punt(let punt) = scenario.locatie else {
      throw Bedieningsfout("Het loket kent alleen een punt als plek; scenario '\(scenario.slug)' heeft een vlak.")
    }
    let regels = try regels(scenario.regels)
    var pagina = try await werk.bediener.open("/loket/check/locatie?x=\(punt.x)&y=\(punt.y)")
    if let zoekterm {
      pagina = try await werk.bediener.open("\(pagina.pad)?zoek=\(Procentcodering.codeer(zoekterm))")
    }
    pagina = try await kiesWerkzaamheid(regels.regelset.werkzaamheid, pagina, &werk)
    for _ in 0..<Self.meestePaginas {
      guard let formulier = pagina.formulier(met: "ref") else { break }
      pagina = try await beantwoord(formulier, regels.regelset, scenario.antwoorden, &werk)
    }
    guard pagina.pad.hasSuffix("/uitkomst") else {
      throw Bedieningsfout("De check eindigt op '\(pagina.pad)' en niet op een uitkomst: \(pagina.titel)")
    }
    werk.geheugen.check = String(pagina.pad.dropLast("/uitkomst".count))
    werk.verslag.bewijs("pagina", "Uitkomst van de check", "\(scenario.slug).html", pagina.antwoord.inhoud)
    controleer(pagina, scenario, regels.regelset, stap, &werk)
  }

  private func kiesWerkzaamheid(
    _ urn: String, _ pagina: Webpagina, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) -> Webpagina {
    let formulier = try pagina.formulierOfFout(met: "werkzaamheid")
    let keuzes = formulier.veld("werkzaamheid")?.keuzes ?? []
    guard let keuze = keuzes.first(where: { $0.waarde.hasSuffix(urn) }) else {
      throw Bedieningsfout("Werkzaamheid '\(urn)' staat niet bij de gevonden werkzaamheden.")
    }
    werk.verslag.opmerkingen.append("Gekozen werkzaamheid: \(keuze.label)")
    var invulling = Invulling(formulier)
    invulling.zet("werkzaamheid", alle: [keuze.waarde])
    return try await werk.bediener.verstuur(formulier, invulling)
  }

  private func beantwoord(
    _ formulier: Webformulier, _ regelset: Regelset, _ antwoorden: [Scenario.Antwoord], _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) -> Webpagina {
    var invulling = Invulling(formulier)
    var gevraagd: [String] = []
    for veld in formulier.velden where veld.naam != "ref" && veld.soort != "submit" {
      guard let vraag = Self.vraag(veld, regelset) else {
        throw Bedieningsfout("De vraag '\(veld.label)' staat niet in de regels.")
      }
      gevraagd.append(vraag.slug)
      guard let antwoord = antwoorden.first(where: { $0.vraag == vraag.slug })?.waarde else { continue }
      invulling.zet(veld.naam, Self.waarde(antwoord, veld))
    }
    if !gevraagd.contains(where: { slug in antwoorden.contains { $0.vraag == slug } }) {
      throw Bedieningsfout("Het scenario heeft geen antwoord op: \(gevraagd.joined(separator: ", "))")
    }
    return try await werk.bediener.verstuur(formulier, invulling)
  }

  /// The question behind a field: the label begins with its text.
  private static func vraag(_ veld: Webformulier.Veld, _ regelset: Regelset) -> Regelvraag? {
    regelset.vragen.filter { veld.label.hasPrefix($0.tekst) }.max { $0.tekst.count < $1.tekst.count }
  }

  /// The value to send for an answer: that of the choice with this label, else the answer itself.
  static func waarde(_ antwoord: String, _ veld: Webformulier.Veld) -> String {
    let keuze =
      veld.keuzes.first { $0.label == antwoord || $0.waarde == antwoord }
      ?? veld.keuzes.first { $0.label.lowercased() == antwoord.lowercased() }
    return keuze?.waarde ?? antwoord
  }

  /// The reason on the page names the row, the row names the conclusion.
  private func controleer(
    _ pagina: Webpagina, _ scenario: Scenario, _ regelset: Regelset, _ stap: Casusstap, _ werk: inout Stapwerk
  ) {
    let meldingen = pagina.elementen(klasse: "melding").map(\.tekst)
    let tekst = meldingen.first { melding in
      regelset.rijen.contains { !$0.uitleg.isEmpty && melding.contains($0.uitleg) }
    }
    // Two rows may give the same reason; the expected one then counts.
    let rijen = regelset.rijen.filter { rij in !rij.uitleg.isEmpty && tekst?.contains(rij.uitleg) == true }
    let rij = rijen.first { $0.id == scenario.rij } ?? rijen.first
    werk.verslag.controle(
      "conclusie", verwacht: stap.dan("conclusie") ?? scenario.conclusie, gevonden: rij?.uitkomst.rawValue ?? "geen")
    werk.verslag.controle("rij van de tabel", verwacht: scenario.rij, gevonden: rij?.id ?? "geen")
    if let kop = tekst.flatMap(Self.kop), let verwacht = stap.dan("conclusie") {
      werk.verslag.controle("wat de pagina zegt", verwacht: verwacht, gevonden: kop)
    }
    if let slug = stap.dan("bevoegd-gezag"), let organisatie = gemeente.gegevens.organisatie(slug) {
      werk.verslag.controle(
        "bevoegd gezag", verwacht: organisatie.naam,
        gevonden: tekst.flatMap { $0.gesplitst(bij: "Overheid: ")?.na } ?? "onbekend")
    }
  }

  /// The conclusion in the words of the page.
  private static func kop(_ melding: String) -> String? {
    let woorden: [(String, Conclusiecode)] = [
      ("geen vergunning nodig", .toestemmingsvrij), ("vergunning nodig", .vergunningplicht),
      ("moet dit melden", .meldingsplicht), ("moet informatie geven", .informatieplicht), ("mag niet", .verbod),
      ("neem contact op", .neemContactOpMet), ("gelden niet voor u", .nietVanToepassing),
    ]
    let titel = melding.gesplitst(bij: ": ")?.na ?? melding
    let treffers = woorden.compactMap { woord, code in titel.eersteBereik(van: woord).map { ($0.lowerBound, code) } }
    return treffers.min { $0.0 < $1.0 }?.1.rawValue
  }

  // MARK: - Alle scenario's langs de RTR

  /// Every scenario of rules that this variant publishes, straight at the public API: also those with an area.
  private func alleScenarios(_ werk: inout Stapwerk) async throws(Bedieningsfout) {
    let paden = Set(regelpaden)
    for scenario in casus.scenarios where paden.contains(scenario.regels) {
      let gebouwd = try regels(scenario.regels)
      let conclusie = try await conclusie(scenario, gebouwd.regelset, &werk)
      werk.verslag.controle(
        "scenario \(scenario.slug)", verwacht: "\(scenario.conclusie) \(scenario.rij)", gevonden: conclusie)
    }
  }

  private func conclusie(
    _ scenario: Scenario, _ regelset: Regelset, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) -> String {
    let ref = FunctioneleStructuurRef.werkzaamheid(regelset.werkzaamheid)
    var antwoorden: [UitvoerenServices.Antwoord] = []
    for _ in 0..<Self.meestePaginas {
      let vraag = UitvoerenServices.Vraagstelling(
        functioneleStructuurRefs: [.init(functioneleStructuurRef: ref, antwoorden: antwoorden)],
        geo: .init(intersects: Self.geo(scenario.locatie)), datum: omgeving.nu().datum.dagEerst)
      let antwoord = try await vraagRTR("/conclusie/_bepaal", vraag, &werk)
      let activiteiten = try gelezen(antwoord, [UitvoerenServices.ConclusieAntwoord].self).flatMap(\.activiteiten)
      if let conclusie = activiteiten.flatMap({ $0.conclusies ?? [] }).first {
        return try await uitkomst(conclusie, scenario, regelset, &werk)
      }
      let nieuw = activiteiten.flatMap { $0.vraaggroepen ?? [] }.flatMap(\.vragen).compactMap { vraag in
        Self.antwoord(vraag, scenario)
      }.filter { nieuw in !antwoorden.contains { $0.id == nieuw.id } }
      guard !nieuw.isEmpty else { return "geen: er staan vragen open" }
      antwoorden += nieuw
    }
    return "geen: de vragen houden niet op"
  }

  private static func antwoord(
    _ vraag: UitvoerenServices.Vraag, _ scenario: Scenario
  ) -> UitvoerenServices.Antwoord? {
    if let gegeven = scenario.antwoorden.first(where: { $0.vraag == vraag.vraagReferentie }) {
      return .init(id: vraag.id, antwoord: vraag.antwoordType == "boolean" ? janee(gegeven.waarde) : gegeven.waarde)
    }
    return vraag.vooringevuldAntwoord.map { .init(id: vraag.id, antwoord: $0) }
  }

  private static func janee(_ antwoord: String) -> String {
    antwoord == "ja" ? "true" : antwoord == "nee" ? "false" : antwoord
  }

  private func uitkomst(
    _ conclusie: UitvoerenServices.Conclusie, _ scenario: Scenario, _ regelset: Regelset, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) -> String {
    guard let id = conclusie.toelichtingId else { return conclusie.toestemmingstype.code }
    let antwoord = try await werk.bediener.haal("\(DSOPad.uitvoerenServices)/toelichtingen/\(id)")
    let tekst = try gelezen(antwoord, UitvoerenServices.Toelichting.self).toelichting
    let rijen = regelset.rijen.filter { !$0.uitleg.isEmpty && tekst.contains($0.uitleg) }
    let rij = rijen.first { $0.id == scenario.rij } ?? rijen.first
    return "\(conclusie.toestemmingstype.code) \(rij?.id ?? "zonder rij")"
  }

  private func vraagRTR(
    _ pad: String, _ vraag: some Encodable, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) -> Ketenspoor.Antwoord {
    guard var aanroep = try? Aanroep.json(.post, DSOPad.uitvoerenServices + pad, vraag) else {
      throw Bedieningsfout("De vraag aan de RTR is niet te schrijven.")
    }
    aanroep.koppen[DSOHeader.contentCrs] = DSOCrs.rdKort
    return try await werk.bediener.roepAan(aanroep)
  }

  private static func geo(_ locatie: Casuslocatie) -> DSOKoppelvlak.GeoJSON {
    switch locatie {
    case .punt(let punt): .punt(x: punt.x, y: punt.y)
    case .vlak(let punten): .polygon([(punten + punten.prefix(1)).map { .init(x: $0.x, y: $0.y) }])
    }
  }

  // MARK: - 8b

  func stap8b(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    try await dienIn(stap, &werk)
    if let verwacht = stap.dan("verzoeken") {
      werk.verslag.controle("verzoeken", verwacht: verwacht, gevonden: String(werk.geheugen.verzoeknummers.count))
    }
    guard let nummer = werk.geheugen.verzoeknummers.first else { return }
    let pagina = try await werk.bediener.open("/loket/verzoeken/\(nummer)")
    werk.verslag.bewijs("pagina", "Verzoek \(nummer)", "\(nummer).html", pagina.antwoord.inhoud)
    let bericht = try await werk.bediener.haal("/loket/verzoeken/\(nummer)/bericht")
    werk.verslag.bewijs("bericht", "Verzoekbericht \(nummer) (STAM)", "\(nummer).xml", bericht.inhoud)
    if let slug = stap.dan("bevoegd-gezag"), let organisatie = gemeente.gegevens.organisatie(slug) {
      werk.verslag.controle(
        "bevoegd gezag", verwacht: organisatie.naam, gevonden: pagina.kenmerk("Bevoegd gezag") ?? "onbekend")
    }
  }

  /// From the outcome of the check to a number.
  func dienIn(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let check = werk.geheugen.check else {
      throw Bedieningsfout("Er is geen check gedaan om mee verder te gaan.")
    }
    var pagina = try await werk.bediener.verstuur("\(check)/aanvragen", Invulling())
    pagina = try await wieEnWat(stap, pagina, &werk)
    let regelset = try indieningsvereisten(stap)
    let antwoorden = stap.alsReeks("antwoord").map { Scenario.Antwoord(vraag: $0.naam, waarde: $0.waarde) }
    for _ in 0..<Self.meestePaginas where pagina.pad.contains("/vragen") {
      let formulier = try pagina.formulierOfFout(naar: "/vragen")
      let vorige = pagina.fouten
      pagina = try await beantwoordFormulier(formulier, regelset, antwoorden, &werk)
      // The answers may have made a question disappear; then the page it shows now is good. Twice the same is not.
      if !pagina.fouten.isEmpty, pagina.fouten == vorige {
        throw Bedieningsfout("Het formulier werd niet aangenomen: \(pagina.fouten.joined(separator: "; "))")
      }
      werk.verslag.opmerkingen += pagina.fouten.map { "Het loket vroeg bij het eerste versturen ook: \($0)" }
    }
    pagina = try await voegBijlagenToe(stap, regelset, pagina, &werk)
    let formulier = try pagina.formulierOfFout(naar: "/indienen")
    var invulling = Invulling(formulier)
    invulling.zet("akkoord", "ja")
    pagina = try await werk.bediener.verstuur(formulier, invulling)
    guard pagina.pad.hasPrefix("/loket/verzoeken/"), let nummer = pagina.pad.split(separator: "/").last else {
      throw Bedieningsfout("Na het indienen kwam geen verzoeknummer: \(pagina.titel) \(pagina.fouten)")
    }
    // Other links lead to the message, or to what can still be done with this verzoek.
    let anderen = pagina.links.map(\.doel).filter { doel in
      doel.hasPrefix("/loket/verzoeken/") && doel.split(separator: "/").last?.allSatisfy(\.isNumber) == true
    }
    werk.geheugen.verzoeknummers =
      [String(nummer)] + anderen.compactMap { $0.split(separator: "/").last.map(String.init) }
    try await omgeving.wacht()
  }

  private func wieEnWat(
    _ stap: Casusstap, _ pagina: Webpagina, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) -> Webpagina {
    let formulier = try pagina.formulierOfFout(met: "identiteit")
    let slug = stap.als("identiteit") ?? ""
    let keuzes = formulier.veld("identiteit")?.keuzes ?? []
    let persoon = gemeente.gegevens.identiteit(slug)
    let namen = [slug, persoon?.handelsnaam, persoon?.statutaireNaam, persoon?.achternaam].compactMap { $0 }
    let keuze = keuzes.first { keuze in
      keuze.waarde == slug || namen.contains { !$0.isEmpty && keuze.label.contains($0) }
    }
    guard let keuze else {
      throw Bedieningsfout("Identiteit '\(slug)' staat niet bij de keuzes: \(keuzes.map(\.label))")
    }
    var invulling = Invulling(formulier)
    invulling.zet("identiteit", keuze.waarde)
    invulling.zet("naam", stap.als("project") ?? casus.titel)
    invulling.zet("toelichting", stap.als("omschrijving") ?? "")
    return try await werk.bediener.verstuur(formulier, invulling)
  }

  /// The rules of the form: same activiteit, same toestemming.
  private func indieningsvereisten(_ stap: Casusstap) throws(Bedieningsfout) -> Regelset {
    let soort = Regelbeheerobject(typering: "Indieningsvereisten", toestemming: stap.als("soort"))
    for pad in regelpaden {
      let regelset = try regels(pad).regelset
      if regelset.soort == soort, regelset.activiteit == stap.als("activiteit") { return regelset }
    }
    throw Bedieningsfout(
      "Er zijn geen indieningsvereisten '\(stap.als("soort") ?? "")' voor '\(stap.als("activiteit") ?? "")'.")
  }

  private func beantwoordFormulier(
    _ formulier: Webformulier, _ regelset: Regelset, _ antwoorden: [Scenario.Antwoord], _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) -> Webpagina {
    var invulling = Invulling(formulier)
    for veld in formulier.velden where veld.naam.hasPrefix("v") {
      guard let vraag = Self.vraag(veld, regelset),
        let antwoord = antwoorden.first(where: { $0.vraag == vraag.slug })?.waarde
      else { continue }
      invulling.zet(veld.naam, Self.waarde(antwoord, veld))
    }
    return try await werk.bediener.probeer(formulier, invulling)
  }

  private func voegBijlagenToe(
    _ stap: Casusstap, _ regelset: Regelset, _ pagina: Webpagina, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) -> Webpagina {
    let formulier = try pagina.formulierOfFout(naar: "/bijlagen")
    var invulling = Invulling(formulier)
    for (slug, pad) in stap.alsReeks("bijlage") {
      guard let bytes = gemeente.bestanden[pad] else { throw Bedieningsfout("Bijlage '\(pad)' bestaat niet.") }
      guard case .bijlage(let naam, _)? = regelset.vraag(slug)?.soort,
        let veld = formulier.velden.first(where: { $0.soort == "file" && $0.label.hasPrefix(naam) })
      else { throw Bedieningsfout("Op de pagina staat geen veld voor bijlage '\(slug)'.") }
      invulling.zet(
        veld.naam, .init(naam: String(pad.split(separator: "/").last ?? ""), soort: Self.soort(pad), bytes: bytes))
    }
    return try await werk.bediener.verstuur(formulier, invulling)
  }

  /// The media type by which a browser sends a file.
  static func soort(_ pad: String) -> String {
    switch pad.split(separator: ".").last {
    case "svg": "image/svg+xml"
    case "pdf": "application/pdf"
    case "txt": "text/plain"
    case "png": "image/png"
    case "jpg": "image/jpeg"
    case "zip": "application/zip"
    case "xml", "dmn": "application/xml"
    default: "application/octet-stream"
    }
  }
}
