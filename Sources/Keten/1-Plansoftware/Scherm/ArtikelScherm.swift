import IMOW
import Ketenspoor
import Markup
import Opslag
import STOP
import Scherm

/// Edits one article: its texts and its annotations. What is saved here is a draft, until it becomes a besluit.
struct ArtikelScherm: Sendable {
  let werkplek: Werkplek

  private static let patroon = "\(Plansoftwarepagina.basis)/regelingen/{id}/artikelen"

  func routes(_ router: inout Router) {
    router.scherm("\(Self.patroon)/{wId}") { context in
      guard let (stuk, artikel) = try zoek(context) else { return .nietGevonden("Dit artikel") }
      let bewaard = context.aanroep.zoek("bewaard").flatMap { Artikelpagina.Bewaard(rawValue: $0) }
      return .html(Artikelpagina(werkplek: werkplek, stuk: stuk, artikel: artikel).html(bewaard))
    }
    router.formulier("\(Self.patroon)/{wId}") { context in try bewaar(context) }
    router.formulier("\(Self.patroon)/{wId}/verwijderen") { context in try verwijder(context) }
    router.formulier(Self.patroon) { context in try voegToe(context) }
  }

  private func zoek(_ context: Verzoekcontext) throws -> (Werkplek.Werkstuk, Tekstonderdeel)? {
    guard let stuk = try werkplek.werkstuk(context["id"]),
      let artikel = stuk.tekst.onderdeel(wId: context["wId"]), artikel.soort == "Artikel"
    else { return nil }
    return (stuk, artikel)
  }

  // MARK: - Saving

  private func bewaar(_ context: Verzoekcontext) throws -> Antwoord {
    guard let (stuk, artikel) = try zoek(context) else { return .nietGevonden("Dit artikel") }
    let formulier = try context.aanroep.formulier()
    let (nieuw, tekstfouten) = Artikeltekst(artikel.tak).met(
      opschrift: formulier.tekst("opschrift"), teksten: Self.teksten(formulier))
    let objecten = stuk.concept.verzameling(stuk.plan)
    let ids = werkplek.omgeving.ids
    var bewerking = Regelbewerking(plan: stuk.plan, objecten: objecten, nieuwId: { ids.uuid() })
    var gewijzigd: [OWObject] = []
    for plek in Regelplek.alle(in: artikel.tak, objecten) {
      gewijzigd += bewerking.voerUit(plek, Self.invoer(formulier, plek))
    }
    let fouten =
      tekstfouten.map { Veldfout($0.nummer == 0 ? "opschrift" : "tekst.\($0.nummer)", $0.tekst) }
      + bewerking.fouten.map { Veldfout($0.veld, $0.tekst) }
    guard fouten.isEmpty else {
      let pagina = Artikelpagina(werkplek: werkplek, stuk: stuk, artikel: artikel, ingevuld: formulier, fouten: fouten)
      return .html(pagina.html(nil), status: 422)
    }
    var concept = stuk.concept
    concept.tekst = RegelingTekst(concept.tekst).vervangen(wId: artikel.wId, door: nieuw).tak
    for object in gewijzigd { concept.zet(object, stuk.plan) }
    let adres = Plansoftwarepagina.artikel(stuk.rij.id, artikel.wId)
    guard !concept.isGelijk(aan: stuk.concept) else {
      return .verwijsDoor(naar: "\(adres)?bewaard=\(Artikelpagina.Bewaard.niets.rawValue)")
    }
    try werkplek.regelingen.bewaar(concept, regeling: stuk.rij.id, op: werkplek.omgeving.klok.nu)
    return .verwijsDoor(naar: "\(adres)?bewaard=\(Artikelpagina.Bewaard.ja.rawValue)")
  }

  static func teksten(_ formulier: Formulier) -> [Int: String] {
    var uit: [Int: String] = [:]
    for naam in formulier.namen where naam.hasPrefix("tekst.") {
      if let nummer = Int(naam.dropFirst("tekst.".count)) { uit[nummer] = formulier.tekst(naam) }
    }
    return uit
  }

  /// What was chosen for one rule. A field that is not there, or empty, changes nothing.
  static func invoer(_ formulier: Formulier, _ plek: Regelplek) -> Regelinvoer {
    let begin = "regel.\(plek.nummer)"
    func keuze(_ naam: String) -> String? {
      formulier.tekst("\(begin).\(naam)").flatMap { $0.isEmpty ? nil : $0 }
    }
    var invoer = Regelinvoer(idealisatie: keuze("idealisatie"), locatie: keuze("locatie"))
    let themas = formulier.alle("\(begin).thema").filter { !$0.isEmpty }
    // Boxes that are all unticked send nothing; the hidden field says that they were on the page.
    if !themas.isEmpty || formulier.tekst("\(begin).themas") != nil { invoer.themas = themas }
    let bestaand = plek.regel?.activiteitaanduidingen.count ?? 0
    for nummer in 1...(bestaand + 1) {
      invoer.aanduidingen[nummer] = Regelinvoer.Aanduiding(
        activiteit: keuze("aanduiding.\(nummer).activiteit"), kwalificatie: keuze("aanduiding.\(nummer).kwalificatie"),
        locatie: keuze("aanduiding.\(nummer).locatie"))
    }
    // An untouched empty rule on the page: its unticked boxes mean nothing.
    if plek.regel == nil, invoer.themas?.isEmpty == true { invoer.themas = nil }
    return invoer
  }

  // MARK: - Adding and removing

  private func verwijder(_ context: Verzoekcontext) throws -> Antwoord {
    guard let (stuk, artikel) = try zoek(context) else { return .nietGevonden("Dit artikel") }
    var concept = stuk.concept
    concept.verwijder(artikel: artikel, stuk.plan)
    try werkplek.regelingen.bewaar(concept, regeling: stuk.rij.id, op: werkplek.omgeving.klok.nu)
    return .verwijsDoor(naar: Plansoftwarepagina.wijziging(stuk.rij.id))
  }

  private func voegToe(_ context: Verzoekcontext) throws -> Antwoord {
    guard let stuk = try werkplek.werkstuk(context["id"]) else { return .nietGevonden("Deze regeling") }
    let formulier = try context.aanroep.formulier()
    let opschrift = Tekstteken.vouw(formulier.tekst("opschrift") ?? "")
    let alineas = Self.alineas(formulier.tekst("tekst") ?? "")
    let nummer = Tekstteken.vouw(formulier.tekst("nummer") ?? "")
    guard !opschrift.isEmpty, !alineas.isEmpty else {
      return .probleem(
        status: 422, titel: "Vul het nieuwe artikel in", detail: "Een artikel heeft een opschrift en een tekst nodig.")
    }
    var concept = stuk.concept
    let wId = concept.voegToe(
      na: formulier.tekst("na") ?? "", nummer: nummer.isEmpty ? nil : nummer, opschrift: opschrift, alineas: alineas,
      stuk.plan)
    guard let wId else {
      return .probleem(
        status: 422, titel: "Het artikel kan daar niet staan",
        detail: "Kies een artikel uit de lijst waar het nieuwe artikel na komt, en een nummer dat nog vrij is.")
    }
    try werkplek.regelingen.bewaar(concept, regeling: stuk.rij.id, op: werkplek.omgeving.klok.nu)
    return .verwijsDoor(naar: "\(Plansoftwarepagina.artikel(stuk.rij.id, wId))?bewaard=ja")
  }

  /// Paragraphs are set apart by an empty line.
  static func alineas(_ tekst: String) -> [String] {
    var uit: [String] = []
    var stuk: [Substring] = []
    let regels = tekst.split(omittingEmptySubsequences: false) { $0.isNewline }
    for regel in regels + [""] {
      if regel.contains(where: { !$0.isWhitespace }) {
        stuk.append(regel)
      } else if !stuk.isEmpty {
        uit.append(Tekstteken.vouw(stuk.joined(separator: " ")))
        stuk = []
      }
    }
    return uit
  }
}
