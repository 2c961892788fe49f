import DSOKoppelvlak
import Geometrie
import Ketenspoor
import STTR
import Tijd

/// A way through the questions that ends in something to apply for.
struct Praktijkweg: Sendable {
  var punt: Punt
  /// Urn of the werkzaamheid.
  var werkzaamheid: String
  /// Answer by text of the question.
  var antwoorden: [String: String]
  /// A Conclusiecode.
  var conclusie: String
}

/// Steps 8a and 8b of real input: find answers that lead to an aanvraag by walking the questions, then do the check
/// and the aanvraag on the pages of the loket.
extension Praktijkloop {
  /// More calls than the questions of a few activities need.
  private static let meesteVragen = 250
  private static let meestePaginas = 60

  func check(_ geheugen: inout Praktijkgeheugen, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    let urns = kenmerken.values.flatMap(\.werkzaamheden)
    guard !urns.isEmpty else { throw Bedieningsfout("Geen activiteit noemt een werkzaamheid.") }
    var over = Self.meesteVragen
    var reserve: Praktijkweg?
    for punt in geheugen.plekken.prefix(6) {
      for urn in urns where geheugen.weg == nil {
        let weg = try await zoekWeg(urn, punt, &over, &reserve, &werk)
        geheugen.weg = weg
      }
    }
    if geheugen.weg == nil, reserve != nil {
      werk.verslag.opmerkingen.append("Voor geen enkele conclusie zijn indieningsvereisten aangeleverd.")
      geheugen.weg = reserve
    }
    guard let weg = geheugen.weg else {
      throw Bedieningsfout("Geen enkele rij antwoorden leidt tot iets om aan te vragen.")
    }
    werk.verslag.opmerkingen.append(
      "Gekozen: \(weg.werkzaamheid) op x \(weg.punt.x), y \(weg.punt.y); antwoorden: "
        + weg.antwoorden.sorted { $0.key < $1.key }.map { "\($0.key) → \($0.value)" }.joined(separator: "; "))
    let pagina = try await loopDoorLoket(weg, &werk)
    let meldingen = pagina.elementen(klasse: "melding").map(\.tekst)
    werk.verslag.bewijs("pagina", "Uitkomst van de check", "uitkomst.html", pagina.antwoord.inhoud)
    werk.verslag.controle(
      "conclusies op de pagina", verwacht: "1 of meer", gevonden: String(meldingen.count), klopt: !meldingen.isEmpty)
    werk.verslag.controle(
      "verder met aanvragen", verwacht: "kan (\(weg.conclusie))",
      gevonden: pagina.formulier(naar: "/aanvragen") == nil ? "kan niet" : "kan (\(weg.conclusie))")
    werk.geheugen.check = String(pagina.pad.dropLast("/uitkomst".count))
  }

  // MARK: - De weg zoeken

  /// A way to a form that was delivered; the first way to any other form is kept as a reserve.
  private func zoekWeg(
    _ urn: String, _ punt: Punt, _ over: inout Int, _ reserve: inout Praktijkweg?, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) -> Praktijkweg? {
    let formulieren = aangeleverdeRefs
    var stapel: [[(id: Int, tekst: String, antwoord: String)]] = [[]]
    while let rij = stapel.popLast(), over > 0 {
      over -= 1
      let activiteiten = try await conclusie(urn, punt, rij.map { .init(id: $0.id, antwoord: $0.antwoord) }, &werk)
      for conclusie in activiteiten.flatMap({ $0.conclusies ?? [] }) {
        guard let ref = conclusie.toonbareActiviteitFunctioneleStructuurRef,
          Conclusiecode(rawValue: conclusie.toestemmingstype.code)?.toestemming != nil
        else { continue }
        let weg = Praktijkweg(
          punt: punt, werkzaamheid: urn,
          antwoorden: Dictionary(rij.map { ($0.tekst, $0.antwoord) }, uniquingKeysWith: { $1 }),
          conclusie: conclusie.toestemmingstype.code)
        if formulieren.contains(ref) { return weg }
        reserve = reserve ?? weg
      }
      let gegeven = Set(rij.map(\.id))
      let open = activiteiten.flatMap { $0.vraaggroepen ?? [] }.flatMap(\.vragen).first { !gegeven.contains($0.id) }
      guard let open else { continue }
      // The stack gives the first candidate back last in, so they go on in reverse.
      for antwoord in Self.kandidaten(open).reversed() { stapel.append(rij + [(open.id, open.tekst, antwoord)]) }
    }
    return nil
  }

  /// Answers worth trying, the most promising first.
  static func kandidaten(_ vraag: UitvoerenServices.Vraag) -> [String] {
    if let vooraf = vraag.vooringevuldAntwoord { return [vooraf] }
    if let opties = vraag.opties, !opties.isEmpty { return opties.map(\.optieTekst) }
    switch vraag.antwoordType {
    case "boolean": return ["true", "false"]
    case "numeriek", "number": return ["100", "1", "10", "1000"]
    case "datum", "date": return ["31-12-2026"]
    default: return vraag.uitvoeringsregelType == "geoVerwijzing" ? ["ja", "nee"] : ["oefening"]
    }
  }

  private func conclusie(
    _ urn: String, _ punt: Punt, _ antwoorden: [UitvoerenServices.Antwoord], _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) -> [UitvoerenServices.ConclusieActiviteit] {
    let vraag = UitvoerenServices.Vraagstelling(
      functioneleStructuurRefs: [
        .init(functioneleStructuurRef: FunctioneleStructuurRef.werkzaamheid(urn), antwoorden: antwoorden)
      ], geo: .init(intersects: .punt(x: punt.x, y: punt.y)), datum: omgeving.nu().datum.dagEerst)
    guard var aanroep = try? Aanroep.json(.post, DSOPad.uitvoerenServices + "/conclusie/_bepaal", vraag) else {
      throw Bedieningsfout("De vraag aan de RTR is niet te schrijven.")
    }
    aanroep.koppen[DSOHeader.contentCrs] = DSOCrs.rdKort
    let antwoord = try await werk.bediener.roepAan(aanroep)
    return try loop.gelezen(antwoord, [UitvoerenServices.ConclusieAntwoord].self).flatMap(\.activiteiten)
  }

  // MARK: - De weg lopen

  func loopDoorLoket(_ weg: Praktijkweg, _ werk: inout Stapwerk) async throws(Bedieningsfout) -> Webpagina {
    var pagina = try await werk.bediener.open("/loket/check/locatie?x=\(weg.punt.x)&y=\(weg.punt.y)")
    let formulier = try pagina.formulierOfFout(met: "werkzaamheid")
    guard
      let keuze = formulier.veld("werkzaamheid")?.keuzes.first(where: { $0.waarde.hasSuffix("/\(weg.werkzaamheid)") })
    else { throw Bedieningsfout("Werkzaamheid '\(weg.werkzaamheid)' staat niet in het loket.") }
    var invulling = Invulling(formulier)
    invulling.zet("werkzaamheid", alle: [keuze.waarde])
    pagina = try await werk.bediener.verstuur(formulier, invulling)
    for _ in 0..<Self.meestePaginas {
      guard let formulier = pagina.formulier(met: "ref") else { break }
      var invulling = Invulling(formulier)
      let velden = formulier.velden.filter { $0.naam != "ref" && $0.soort != "submit" }
      let isBekend = velden.contains { veld in weg.antwoorden.contains { veld.label.hasPrefix($0.key) } }
      for veld in velden {
        let antwoord = weg.antwoorden.first { veld.label.hasPrefix($0.key) }?.value
        // What the way does not answer may hang on what it does: the loket asks again when it is needed.
        if antwoord == nil, isBekend { continue }
        invulling.zet(veld.naam, Ketenloop.waarde(antwoord ?? Self.zomaar(veld), veld))
      }
      pagina = try await werk.bediener.verstuur(formulier, invulling)
    }
    guard pagina.pad.hasSuffix("/uitkomst") else {
      throw Bedieningsfout("De check eindigt op '\(pagina.pad)' en niet op een uitkomst.")
    }
    return pagina
  }

  /// An answer for a question that nobody thought about.
  static func zomaar(_ veld: Webformulier.Veld) -> String {
    veld.keuzes.first?.waarde ?? (veld.soort == "date" ? "2026-12-31" : "1")
  }

  /// What is tried when a question refuses the first answer: the usual shapes of a pattern.
  private static let andere = [
    "10", "100", "1000", "9,5", "2027", "Oefening", "oefen@oefen.example", "0612345678", "1234AB", "12345678",
  ]

  // MARK: - 8b

  func dienIn(_ geheugen: Praktijkgeheugen, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let check = werk.geheugen.check else {
      throw Bedieningsfout("Er is geen check gedaan om mee verder te gaan.")
    }
    var pagina = try await werk.bediener.verstuur("\(check)/aanvragen", Invulling())
    pagina = try await wieEnWat(pagina, &werk)
    var poging = 0
    for _ in 0..<Self.meestePaginas where pagina.pad.contains("/vragen") {
      let formulier = try pagina.formulierOfFout(naar: "/vragen")
      let vorige = pagina.fouten
      var invulling = Invulling(formulier)
      for veld in formulier.velden where veld.naam.hasPrefix("v") {
        let vraag = veld.label.gesplitst(bij: " (mag leeg blijven)")?.voor ?? veld.label
        let isGeweigerd = veld.keuzes.isEmpty && vorige.contains { $0.hasPrefix(vraag) }
        if isGeweigerd {
          invulling.zet(veld.naam, Self.andere[poging % Self.andere.count])
        } else if (invulling.waarde(veld.naam) ?? "").isEmpty {
          invulling.zet(veld.naam, Self.zomaar(veld))
        }
      }
      pagina = try await werk.bediener.probeer(formulier, invulling)
      poging = pagina.fouten.isEmpty || pagina.fouten != vorige ? 0 : poging + 1
      if poging > Self.andere.count {
        throw Bedieningsfout("Het formulier werd niet aangenomen: \(pagina.fouten.joined(separator: "; "))")
      }
    }
    pagina = try await voegBijlagenToe(pagina, &werk)
    let formulier = try pagina.formulierOfFout(naar: "/indienen")
    var invulling = Invulling(formulier)
    invulling.zet("akkoord", "ja")
    pagina = try await werk.bediener.verstuur(formulier, invulling)
    guard pagina.pad.hasPrefix("/loket/verzoeken/"), let nummer = pagina.pad.split(separator: "/").last else {
      throw Bedieningsfout("Na het indienen kwam geen verzoeknummer: \(pagina.titel)")
    }
    werk.geheugen.verzoeknummers = [String(nummer)]
    try await omgeving.wacht()
    let bericht = try await werk.bediener.haal("/loket/verzoeken/\(nummer)/bericht")
    werk.verslag.bewijs("bericht", "Verzoekbericht \(nummer) (STAM)", "\(nummer).xml", bericht.inhoud)
    werk.verslag.controle("verzoeken", verwacht: "1", gevonden: String(werk.geheugen.verzoeknummers.count))
  }

  private func wieEnWat(_ pagina: Webpagina, _ werk: inout Stapwerk) async throws(Bedieningsfout) -> Webpagina {
    let formulier = try pagina.formulierOfFout(met: "identiteit")
    guard let keuze = formulier.veld("identiteit")?.keuzes.first else {
      throw Bedieningsfout("Het loket heeft geen oefenidentiteiten.")
    }
    var invulling = Invulling(formulier)
    invulling.zet("identiteit", keuze.waarde)
    invulling.zet("naam", "Oefening met eigen invoer")
    return try await werk.bediener.verstuur(formulier, invulling)
  }

  private func voegBijlagenToe(_ pagina: Webpagina, _ werk: inout Stapwerk) async throws(Bedieningsfout) -> Webpagina {
    let formulier = try pagina.formulierOfFout(naar: "/bijlagen")
    var invulling = Invulling(formulier)
    for veld in formulier.velden where veld.soort == "file" {
      let bytes = Array("OEFEN: \(veld.label)\n".utf8)
      invulling.zet(veld.naam, .init(naam: "oefenbijlage-\(veld.naam).txt", soort: "text/plain", bytes: bytes))
    }
    return try await werk.bediener.verstuur(formulier, invulling)
  }
}
