import Bevindingen
import Ketenspoor
import Markup
import Tijd

/// What a seat of the zaaksysteem says of its zaken (its own small JSON).
struct Zakenlijst: Decodable, Sendable {
  struct Bericht: Decodable, Sendable {
    var soort: String
    var stand: String
  }
  struct Kennisgeving: Decodable, Sendable {
    var isGepubliceerd: Bool
    var publicatie: String?
    var stand: String?
  }
  struct Zaak: Decodable, Sendable {
    var nummer: String
    var verzoeknummer: String
    var volgnummers: [String]
    var stand: String
    var ontvangen: Datum
    var uiterste: Datum?
    var antwoordenOntvangen: Int
    var antwoordenBewaard: Int
    var documentenBewaard: Int
    var adviezenOntvangen: Int
    var adviesdocumenten: Int
    var berichten: [Bericht]
    var besluit: String?
    var kennisgeving: Kennisgeving?
    var pagina: String
  }
  var organisatie: String
  var oin: String
  var zaken: [Zaak]
}

/// Steps 9a, 9b and 10: the desk of the vergunningverlener, and that of the behandeldienst.
extension Ketenloop {
  func zaken(_ zetel: String, _ werk: inout Stapwerk) async throws(Bedieningsfout) -> Zakenlijst {
    try gelezen(try await werk.bediener.haal("/\(zetel)/api/zaken"), Zakenlijst.self)
  }

  /// The zaken that came of our verzoek.
  private func eigenZaken(
    _ zetel: String, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) -> (lijst: Zakenlijst, eigen: [Zakenlijst.Zaak]) {
    let lijst = try await zaken(zetel, &werk)
    let nummers = Set(werk.geheugen.verzoeknummers)
    return (lijst, lijst.zaken.filter { nummers.contains($0.verzoeknummer) })
  }

  // MARK: - 9a

  func stap9a(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    try await omgeving.wacht()
    let (lijst, eigen) = try await eigenZaken("zaaksysteem", &werk)
    werk.verslag.controle("zaken", verwacht: stap.dan("zaken") ?? "1", gevonden: String(eigen.count))
    guard let zaak = eigen.first else { throw Bedieningsfout("Er is geen zaak ontstaan uit het verzoek.") }
    werk.geheugen.zaken["zaaksysteem"] = zaak.pagina
    try await controleer(zaak, stap, &werk)
    if let slug = stap.dan("behandelaar"), let organisatie = gemeente.gegevens.organisatie(slug) {
      werk.verslag.controle("behandelaar", verwacht: organisatie.oin, gevonden: lijst.oin)
    }
    // A handler confirms the receipt and takes the zaak up.
    _ = try await werk.bediener.verstuur("\(zaak.pagina)/ontvangst", Invulling())
    var stand = Invulling()
    stand.zet("stand", "inBehandeling")
    _ = try await werk.bediener.verstuur("\(zaak.pagina)/stand", stand)
    try await omgeving.wacht()
  }

  private func controleer(
    _ zaak: Zakenlijst.Zaak, _ stap: Casusstap, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) {
    let pagina = try await werk.bediener.open(zaak.pagina)
    werk.verslag.bewijs("pagina", "Zaak \(zaak.nummer)", "zaak-\(zaak.nummer).html", pagina.antwoord.inhoud)
    if let verwacht = stap.dan("antwoorden") {
      let gevonden = try await antwoorden(zaak, &werk)
      werk.verslag.controle("antwoorden", verwacht: verwacht, gevonden: String(gevonden))
      werk.verslag.controle(
        "specificaties bewaard", verwacht: String(zaak.antwoordenOntvangen), gevonden: String(zaak.antwoordenBewaard))
    }
    if let verwacht = stap.dan("documenten") {
      werk.verslag.controle("documenten", verwacht: verwacht, gevonden: String(zaak.documentenBewaard))
    }
    if let verwacht = stap.dan("termijn") {
      let dagen = zaak.uiterste.map { $0.dagnummer - zaak.ontvangen.dagnummer }
      werk.verslag.controle("termijn", verwacht: verwacht, gevonden: dagen.map(Self.weken) ?? "geen")
    }
    if let verwacht = stap.dan("uiterste-datum") {
      werk.verslag.controle("uiterste datum", verwacht: verwacht, gevonden: zaak.uiterste?.description ?? "geen")
    }
  }

  /// Questions with an answer in the message as this seat keeps it; questions left empty and documents travel as
  /// specificaties too (STAM 4.0.0), and are no answers.
  private func antwoorden(_ zaak: Zakenlijst.Zaak, _ werk: inout Stapwerk) async throws(Bedieningsfout) -> Int {
    guard let eerste = zaak.volgnummers.first else { return 0 }
    let bericht = try await werk.bediener.haal("\(zaak.pagina)/verzoekberichten/\(Procentcodering.codeer(eerste))")
    werk.verslag.bewijs("bericht", "Verzoekbericht in de zaak", "verzoek-\(zaak.nummer).xml", bericht.inhoud)
    let wortel = XMLLezer.lees(bericht.inhoud, bestand: "verzoek.xml").model?.wortel
    return (wortel?.afstammelingen("specificatie") ?? []).filter { specificatie in
      let antwoord = specificatie.eerste("antwoord")?.tekst ?? ""
      return !antwoord.isEmpty && specificatie.eerste("vraagclassificatie")?.tekst != "gevraagdeBijlage"
    }.count
  }

  private static func weken(_ dagen: Int) -> String {
    dagen.isMultiple(of: 7) ? "\(dagen / 7) weken" : "\(dagen) dagen"
  }

  // MARK: - 9b

  func stap9b(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let pagina = werk.geheugen.zaken["zaaksysteem"] else {
      throw Bedieningsfout("Er is geen zaak om een besluit op te nemen.")
    }
    var besluit = Invulling()
    besluit.zet("uitkomst", stap.als("besluit") ?? "verleend")
    let tekst = stap.als("besluittekst \(variant.slug)") ?? stap.als("besluittekst") ?? ""
    besluit.zet("motivering", tekst)
    besluit.zet("voorschriften", "")
    _ = try await werk.bediener.verstuur("\(pagina)/besluit", besluit)
    try await omgeving.wacht()
    if let dag = datum(stap.als("kennisgeving")) { try await geefKennis(pagina, op: dag, &werk) }
    try await controleerBerichten(stap, &werk)
  }

  private func geefKennis(
    _ pagina: String, op dag: Datum, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) {
    let tab = try await werk.bediener.open("\(pagina)/besluit")
    let formulier = try tab.formulierOfFout(naar: "/kennisgeving")
    var invulling = Invulling(formulier)
    invulling.zet("datum", dag.description)
    _ = try await werk.bediener.verstuur(formulier, invulling)
    try await omgeving.wacht()
    try await omgeving.gaNaar(dag)
    try await omgeving.wacht()
  }

  private func controleerBerichten(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    let (_, eigen) = try await eigenZaken("zaaksysteem", &werk)
    guard let zaak = eigen.first else { throw Bedieningsfout("De zaak is er niet meer.") }
    werk.verslag.controle("besluit", verwacht: stap.als("besluit") ?? "", gevonden: zaak.besluit ?? "geen")
    if let verwacht = stap.dan("berichten") {
      let gevonden = zaak.berichten.map(\.soort)
      werk.verslag.controle(
        "berichten", verwacht: verwacht, gevonden: gevonden.joined(separator: " "),
        klopt: verwacht.woorden.allSatisfy { gevonden.contains($0) })
    }
    if let verwacht = stap.dan("ontvanger") {
      let postvak = try await werk.bediener.open("/postvak")
      let adressen = postvak.tabelrijen.compactMap { $0.count > 1 ? $0[1] : nil }
      let aantal = adressen.filter { $0.contains(verwacht) }.count
      werk.verslag.controle(
        "berichten in het postvak van \(verwacht)", verwacht: "\((stap.dan("berichten") ?? "").woorden.count) of meer",
        gevonden: String(aantal), klopt: aantal >= (stap.dan("berichten") ?? "").woorden.count)
      werk.verslag.bewijs("pagina", "Postvak", "postvak.html", postvak.antwoord.inhoud)
    }
    if let verwacht = stap.dan("kennisgeving") {
      let gevonden = zaak.kennisgeving.map { $0.isGepubliceerd ? "gepubliceerd" : $0.stand ?? "verstuurd" } ?? "geen"
      werk.verslag.controle("kennisgeving", verwacht: verwacht, gevonden: gevonden)
      if let publicatie = zaak.kennisgeving?.publicatie {
        let pagina = try await werk.bediener.open("/bekendmakingen/publicaties/\(publicatie)")
        werk.verslag.bewijs("pagina", "Kennisgeving \(publicatie)", "\(publicatie).html", pagina.antwoord.inhoud)
      }
    }
  }

  // MARK: - 10

  func stap10(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let scenario = stap.als("scenario").flatMap({ casus.scenario($0) }) else {
      throw Bedieningsfout("De stap noemt geen scenario.")
    }
    // This is another verzoek; what the steps after it need is put back.
    let bewaard = werk.geheugen
    defer { werk.geheugen = bewaard }
    try await check(scenario, zoekterm: nil, stap, &werk)
    try await dienIn(stap, &werk)
    try await omgeving.wacht()
    var behandeld: Zakenlijst.Zaak?
    for regel in stap.dan {
      guard let slug = regel.na("zaken bij") else { continue }
      let zetel = slug == "gemeente" ? "zaaksysteem" : slug
      let (_, eigen) = try await eigenZaken(zetel, &werk)
      werk.verslag.controle("zaken bij \(slug)", verwacht: regel.waarde, gevonden: String(eigen.count))
      if slug != "gemeente" { behandeld = eigen.first ?? behandeld }
    }
    guard let behandeld else { throw Bedieningsfout("Bij de behandeldienst is geen zaak ontstaan.") }
    try await controleer(behandeld, stap, &werk)
    if let nummer = werk.geheugen.verzoeknummers.first {
      let pagina = try await werk.bediener.open("/loket/verzoeken/\(nummer)")
      werk.verslag.bewijs("pagina", "Route van verzoek \(nummer)", "route.html", pagina.antwoord.inhoud)
    }
  }
}
