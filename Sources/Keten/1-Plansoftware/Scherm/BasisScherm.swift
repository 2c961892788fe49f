import Bevindingen
import Ketenspoor
import Opslag
import STOP
import Scherm

/// Carries a change over to a newer version: both side by side, choices where they collide, then on with the new one.
struct BasisScherm: Sendable {
  let werkplek: Werkplek

  func routes(_ router: inout Router) {
    let patroon = "\(Plansoftwarepagina.basis)/regelingen/{id}/basis"
    router.scherm(patroon) { context in
      guard let stuk = try werkplek.werkstuk(context["id"]) else { return .nietGevonden("Deze regeling") }
      return try await toon(stuk)
    }
    router.formulier(patroon) { context in
      guard let stuk = try werkplek.werkstuk(context["id"]) else { return .nietGevonden("Deze regeling") }
      return try await zetOver(stuk, try context.aanroep.formulier())
    }
  }

  private func toon(_ stuk: Werkplek.Werkstuk) async throws -> Antwoord {
    let stand = try await Basiswacht(werkplek: werkplek).kijk(stuk.rij)
    switch stand {
    case .nieuwste, .eigen, .onbekend: return .html(zonderVerschuiving(stuk, stand))
    case .verschoven(let nieuwere):
      let verschuiving = try verschuiving(stuk, nieuwere)
      return .html(
        Basispagina(
          werkplek: werkplek, rij: stuk.rij, nieuwere: nieuwere, verschuiving: verschuiving,
          uitkomst: verschuiving.weef()
        ).html())
    }
  }

  private func zonderVerschuiving(_ stuk: Werkplek.Werkstuk, _ stand: Basisstand) -> [UInt8] {
    let kruimels = [(tekst: stuk.rij.titel, pad: Plansoftwarepagina.regeling(stuk.rij.id))]
    return Plansoftwarepagina.maak("De basis van uw wijziging", werkplek, kruimels: kruimels) { h in
      if case .onbekend(let reden) = stand {
        return h.melding(.waarschuwing, "Niet na te gaan of er een nieuwere versie is", reden)
      }
      if case .eigen = stand { return Basiszinnen.melding(stand, stuk, &h) }
      h.melding(
        .succes, "U werkt op de nieuwste versie", "Er is geen andere wijziging van deze regeling bekendgemaakt.")
      h.p { h in h.a("Naar uw wijziging", naar: Plansoftwarepagina.wijziging(stuk.rij.id)) }
    }
  }

  private func verschuiving(
    _ stuk: Werkplek.Werkstuk, _ nieuwere: BasisStore.Versie
  ) throws -> Basisverschuiving {
    let zip = try werkplek.omgeving.kluis.lees(nieuwere.zip) ?? []
    guard let nieuw = Plan.lees(zip, bestand: "nieuwste.zip").model else {
      throw Downloadfout(tekst: "Het pakket van de nieuwe versie is niet te lezen.")
    }
    return Basisverschuiving(oud: stuk.plan, concept: stuk.concept, nieuw: nieuw)
  }

  // MARK: - Carrying over

  private func zetOver(_ stuk: Werkplek.Werkstuk, _ formulier: Formulier) async throws -> Antwoord {
    let nieuwere: BasisStore.Versie
    switch try await Basiswacht(werkplek: werkplek).kijk(stuk.rij) {
    case .nieuwste, .onbekend: return .verwijsDoor(naar: Plansoftwarepagina.basis(stuk.rij.id))
    case .eigen(let versie): return .verwijsDoor(naar: Plansoftwarepagina.regeling(try bewaar(versie)))
    case .verschoven(let versie): nieuwere = versie
    }
    let verschuiving = try verschuiving(stuk, nieuwere)
    let keuzes = Basiskeuzes(formulier)
    let uitkomst = verschuiving.weef(keuzes.gekozen)
    // Everything is asked again in the same order; what only comes up by a choice stands behind it.
    var opnieuw = verschuiving.weef()
    let gevraagd = Set(opnieuw.vragen.map(\.sleutel))
    opnieuw.vragen += uitkomst.vragen.filter { !gevraagd.contains($0.sleutel) }
    let nummers = keuzes.nummers(opnieuw.vragen)
    let fouten = keuzes.fouten(uitkomst, nummers)
    guard fouten.isEmpty else {
      let pagina = Basispagina(
        werkplek: werkplek, rij: stuk.rij, nieuwere: nieuwere, verschuiving: verschuiving, uitkomst: opnieuw,
        nummers: nummers, ingevuld: formulier, fouten: fouten)
      return .html(pagina.html(), status: 422)
    }
    let id = try bewaar(nieuwere)
    guard stuk.isGewijzigd else { return .verwijsDoor(naar: Plansoftwarepagina.regeling(id)) }
    let nu = werkplek.omgeving.klok.nu
    try werkplek.regelingen.bewaar(uitkomst.concept, regeling: id, op: nu)
    try werkplek.bases.noteer(van: stuk.rij.id, naar: id, op: nu)
    return .verwijsDoor(naar: "\(Plansoftwarepagina.wijziging(id))?overgezet=ja")
  }

  /// The newer version as a download of its own; gives its id.
  private func bewaar(_ versie: BasisStore.Versie) throws -> String {
    let zip = try werkplek.omgeving.kluis.lees(versie.zip) ?? []
    let gelezen = Plan.lees(zip, bestand: "nieuwste.zip")
    guard let plan = gelezen.model else {
      throw Downloadfout(tekst: "Het pakket van de nieuwe versie is niet te lezen.")
    }
    return try werkplek.regelingen.bewaar(
      plan, zip: zip, bevindingen: gelezen.bevindingen, op: werkplek.omgeving.klok.nu,
      werkendVanaf: versie.werkendVanaf)
  }
}

/// The choices in the form of `Basispagina`: `plek.n` names the place, `keuze.n` says what was chosen.
struct Basiskeuzes {
  static let mijn = "mijn"
  static let ander = "ander"
  static let zelf = "zelf"
  static let voorstel = "voorstel"

  /// By place; only what was chosen.
  private(set) var gekozen: [String: Basisverschuiving.Keuze] = [:]
  /// By place: the number of its fields in the form.
  private var nummers: [String: Int] = [:]

  init(_ formulier: Formulier) {
    for naam in formulier.namen where naam.hasPrefix("plek.") {
      guard let nummer = Int(naam.dropFirst("plek.".count)), let plek = formulier.tekst(naam) else { continue }
      nummers[plek] = nummer
      switch formulier.tekst("keuze.\(nummer)") {
      case Self.mijn: gekozen[plek] = .mijn
      case Self.ander: gekozen[plek] = .ander
      case Self.voorstel: gekozen[plek] = .voorstel
      case Self.zelf:
        var teksten: [Int: String] = [:]
        for naam in formulier.namen where naam.hasPrefix("tekst.\(nummer).") {
          if let veld = Int(naam.dropFirst("tekst.\(nummer).".count)) { teksten[veld] = formulier.tekst(naam) }
        }
        gekozen[plek] = .zelf(opschrift: formulier.tekst("opschrift.\(nummer)"), teksten: teksten)
      default: break
      }
    }
  }

  /// The numbers of the fields: what was asked keeps its own, what only now comes up gets the next.
  func nummers(_ vragen: [Basisverschuiving.Vraag]) -> [String: Int] {
    var uit = nummers
    var hoogste = nummers.values.max() ?? 0
    for vraag in vragen where uit[vraag.sleutel] == nil {
      hoogste += 1
      uit[vraag.sleutel] = hoogste
    }
    return uit
  }

  /// What is still to be chosen, and own words that cannot be a text.
  func fouten(_ uitkomst: Basisverschuiving.Uitkomst, _ nummers: [String: Int]) -> [Veldfout] {
    let teksten = uitkomst.fouten.map { sleutel, fout in
      let nummer = nummers[sleutel] ?? 0
      return Veldfout(fout.nummer == 0 ? "opschrift.\(nummer)" : "tekst.\(nummer).\(fout.nummer)", fout.tekst)
    }
    let open = uitkomst.vragen.filter { !isBeslist($0) }
    return teksten
      + open.map { Veldfout("keuze.\(nummers[$0.sleutel] ?? 0)", "Kies wat er komt te staan bij \($0.label)") }
  }

  /// Where a side must be chosen, the proposal is no choice yet.
  private func isBeslist(_ vraag: Basisverschuiving.Vraag) -> Bool {
    switch gekozen[vraag.sleutel] {
    case nil: false
    case .voorstel: !vraag.kanKiezen
    case .mijn, .ander, .zelf: true
    }
  }
}
