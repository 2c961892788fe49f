import Bevindingen
import IMOW
import Ketenspoor
import STTR
import Tijd

/// What the plansoftware says of its regelingen and deliveries (its own small JSON).
enum Planbureau {
  struct Regeling: Decodable {
    struct Artikel: Decodable {
      var wId: String
      var nummer: String?
    }
    var expression: String
    var verschilZonderWijziging: Int
    var artikelen: [Artikel]
  }
  struct Aanlevering: Decodable {
    struct Zending: Decodable {
      var dienst: String
      var antwoorden: [String]
    }
    struct Melding: Decodable {
      var code: String
      var ernst: String
      var beschrijving: String
    }
    var fouten: Int
    var eigenFouten: Int
    var besluit: String?
    var wordt: [String]?
    var gewijzigd: [String]?
    var verzendingen: [Zending]?
    var meldingen: [Melding]?

    /// What the LVBB noticed, as findings of a step.
    func bevindingen(stap: String) -> [Bevinding] {
      (meldingen ?? []).map { melding in
        Bevinding(
          code: Bevinding.Code(melding.code), ernst: Bevinding.Ernst(rawValue: melding.ernst) ?? .informatie,
          samenvatting: melding.beschrijving, stap: stap)
      }
    }
  }
}

/// Step 1: download, change articles, make a besluit, on the pages of the plansoftware.
extension Ketenloop {
  func stap1(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let wijziging else { throw Bedieningsfout("De stap noemt geen wijziging.") }
    let work = stap.gegeven("regeling") ?? gemeente.plan.kop.work
    var keuze = Invulling()
    keuze.zet("regelingId", work)
    _ = try await werk.bediener.open("/plansoftware")
    let pagina = try await werk.bediener.verstuur("/plansoftware/regelingen", keuze)
    guard pagina.pad.hasPrefix("/plansoftware/regelingen/") else {
      throw Bedieningsfout("De download van '\(work)' lukte niet: \(pagina.tekst.prefix(200))")
    }
    let id = String(pagina.pad.split(separator: "/").last ?? "")
    let regeling = try gelezen(
      try await werk.bediener.haal("/plansoftware/api/regelingen/\(id)"), Planbureau.Regeling.self)
    if let expression = stap.gegeven("expression") {
      werk.verslag.controle("gedownloade versie", verwacht: "\(work)/\(expression)", gevonden: regeling.expression)
    }
    if let verwacht = stap.dan("heen-en-weer-zonder-wijziging") {
      werk.verslag.controle(
        "heen en weer zonder wijziging", verwacht: verwacht,
        gevonden: regeling.verschilZonderWijziging == 0 ? "leeg" : "\(regeling.verschilZonderWijziging) verschillen")
    }
    for artikel in wijziging.artikelen { try await wijzig(artikel, regeling, id, &werk) }
    try await maakBesluit(wijziging, id, &werk)
    try await controleerBesluit(stap, &werk)
  }

  // MARK: - Een artikel

  private func wijzig(
    _ artikel: Artikelbron, _ regeling: Planbureau.Regeling, _ id: String, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) {
    guard let wId = regeling.artikelen.first(where: { $0.nummer == artikel.nummer })?.wId else {
      throw Bedieningsfout("Artikel \(artikel.nummer) staat niet in de gedownloade regeling.")
    }
    let pad = "/plansoftware/regelingen/\(id)/artikelen/\(Procentcodering.codeer(wId))"
    let formulier = try (try await werk.bediener.open(pad)).formulierOfFout(met: "opschrift")
    var invulling = Invulling(formulier)
    invulling.zet("opschrift", artikel.opschrift)
    let teksten = artikel.regels.flatMap(\.inhoud).flatMap(\.teksten)
    let velden = formulier.velden.filter { $0.naam.hasPrefix("tekst.") }
    if teksten.count != velden.count {
      throw Bedieningsfout(
        "Artikel \(artikel.nummer) heeft in het scherm \(velden.count) teksten en in de wijziging \(teksten.count).")
    }
    for (veld, delen) in zip(velden, teksten) {
      let (tekst, vlak) = Self.metTekens(delen, oud: veld.waarde)
      invulling.zet(veld.naam, tekst)
      werk.verslag.opmerkingen += vlak.map {
        "De verwijzing bij '\($0)' is gewone tekst: het scherm maakt geen nieuwe verwijzingen."
      }
    }
    for (nummer, regel) in artikel.regels.enumerated() {
      if let annotatie = regel.annotatie { zet(annotatie, nummer: nummer + 1, &invulling) }
    }
    let na = try await werk.bediener.verstuur(formulier, invulling)
    if !na.fouten.isEmpty { throw Bedieningsfout(na.fouten.joined(separator: "; ")) }
  }

  /// The new text with the tokens of the old one: a reference whose visible text was there keeps its element.
  static func metTekens(_ delen: [Tekstdeel], oud: String) -> (tekst: String, vlak: [String]) {
    var tekst = ""
    var vlak: [String] = []
    var rest = oud
    for deel in delen {
      switch deel {
      case .tekst(let woorden): tekst += woorden
      case .verwijzing(let verwijzing):
        if let (voor, na) = rest.gesplitst(bij: "|\(verwijzing.tekst)]]"), let begin = voor.lastRange(of: "[[") {
          tekst += voor[begin.lowerBound...] + "|\(verwijzing.tekst)]]"
          rest = voor[..<begin.lowerBound] + na
        } else {
          tekst += verwijzing.tekst
          vlak.append(verwijzing.tekst)
        }
      }
    }
    return (tekst, vlak)
  }

  private func zet(_ annotatie: Regelannotatie, nummer: Int, _ invulling: inout Invulling) {
    let begin = "regel.\(nummer)"
    let bouwer = Regelbouwer(gemeente)
    let locaties = bouwer.naamgeving.locaties
    func uri(_ lijst: Waardelijst, _ term: String) -> String { lijst.waarde(term)?.uri ?? term }
    invulling.zet("\(begin).idealisatie", uri(.idealisatie, annotatie.idealisatie))
    invulling.zet("\(begin).thema", alle: annotatie.themas.map { uri(.thema, $0) })
    if let locatie = annotatie.locaties.first.flatMap({ locaties[$0] }) { invulling.zet("\(begin).locatie", locatie) }
    for (plek, activiteit) in annotatie.activiteiten.enumerated() {
      let veld = "\(begin).aanduiding.\(plek + 1)"
      invulling.zet("\(veld).activiteit", bouwer.activiteit(activiteit.slug))
      invulling.zet("\(veld).kwalificatie", uri(.activiteitregelkwalificatie, activiteit.kwalificatie))
      if let locatie = activiteit.locaties.first.flatMap({ locaties[$0] }) {
        invulling.zet("\(veld).locatie", locatie)
      }
    }
  }

  // MARK: - Het besluit

  private func maakBesluit(
    _ wijziging: Wijzigingbron, _ id: String, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) {
    let pagina = try await werk.bediener.open("/plansoftware/regelingen/\(id)/wijziging")
    werk.verslag.bewijs("pagina", "Voor en na", "voor-en-na.html", pagina.antwoord.inhoud)
    let formulier = try pagina.formulierOfFout(naar: "/besluit")
    var invulling = Invulling(formulier)
    invulling.zet("titel", wijziging.opschrift)
    invulling.zet("datumBekendmaking", wijziging.bekendmaking.description)
    invulling.zet("inwerkingtreding", wijziging.inwerking.description)
    invulling.zet("vastgesteldOp", wijziging.vastgesteld.description)
    invulling.zet("aanhef", wijziging.aanhef)
    invulling.zet("kenmerk", String(wijziging.besluit.split(separator: "/").last ?? ""))
    invulling.zet("soortProcedure", "definitief")
    let na = try await werk.bediener.verstuur(formulier, invulling)
    guard na.pad.hasPrefix("/plansoftware/aanleveringen/") else {
      throw Bedieningsfout("Het besluit is niet gemaakt: \(na.fouten.joined(separator: "; "))")
    }
    werk.geheugen.concept = na.pad
    let zip = try await werk.bediener.haal("\(na.pad)/zip")
    werk.geheugen.pakket = zip.inhoud
    werk.verslag.bewijs("pakket", "Levering voor de LVBB", "levering.zip", zip.inhoud)
  }

  private func controleerBesluit(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    let aanlevering = try await aanlevering(&werk)
    werk.verslag.controle("eigen controle: fouten", verwacht: "0", gevonden: String(aanlevering.eigenFouten))
    guard let verwacht = stap.dan("gewijzigd") else { return }
    let woorden = (aanlevering.gewijzigd ?? []).flatMap(\.woorden)
    let nummers = Set(woorden.filter { $0.contains(".") && $0.first?.isNumber == true })
    werk.verslag.controle(
      "gewijzigde artikelen", verwacht: verwacht, gevonden: nummers.sorted().joined(separator: " "),
      klopt: nummers == Set(verwacht.woorden))
  }

  /// The delivery as the plansoftware sees it.
  func aanlevering(_ werk: inout Stapwerk) async throws(Bedieningsfout) -> Planbureau.Aanlevering {
    guard let id = werk.geheugen.concept?.split(separator: "/").last else {
      throw Bedieningsfout("Er is geen besluit gemaakt in stap 1.")
    }
    return try gelezen(
      try await werk.bediener.haal("/plansoftware/api/aanleveringen/\(id)"), Planbureau.Aanlevering.self)
  }
}

extension Inhoudbron {
  /// The running texts in it, in reading order.
  fileprivate var teksten: [[Tekstdeel]] {
    switch self {
    case .alinea(let tekst): [tekst]
    case .lijst(let onderdelen): onderdelen.flatMap(\.teksten)
    }
  }
}

extension Onderdeelbron {
  fileprivate var teksten: [[Tekstdeel]] { [tekst] + onderdelen.flatMap(\.teksten) }
}

extension String {
  fileprivate func lastRange(of gezocht: String) -> Range<String.Index>? { ranges(of: gezocht).last }
}
