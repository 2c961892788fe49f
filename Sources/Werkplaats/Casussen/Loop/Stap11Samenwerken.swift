import Ketenspoor
import Tijd

/// Step 11: the vergunningverlener asks, the partner answers, the advice comes back in the zaak.
extension Ketenloop {
  func stap11(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let pagina = werk.geheugen.zaken["zaaksysteem"] else {
      throw Bedieningsfout("Er is geen zaak om advies bij te vragen.")
    }
    guard let partner = stap.als("partner").flatMap({ gemeente.gegevens.organisatie($0) }) else {
      throw Bedieningsfout("De stap noemt geen partner.")
    }
    try await vraagAdvies(stap, partner.oin, pagina, &werk)
    if let dag = datum(stap.als("klok")) { try await omgeving.gaNaar(dag) }
    try await geefAdvies(stap, partner.oin, &werk)
    try await omgeving.wacht()
    _ = try await werk.bediener.verstuur("\(pagina)/advies/ophalen", Invulling())
    let tab = try await werk.bediener.open("\(pagina)/advies")
    if let akkoord = tab.formulier(naar: "/akkoord") {
      _ = try await werk.bediener.verstuur(akkoord, Invulling(akkoord))
    }
    let dossier = try await werk.bediener.open("\(pagina)/advies")
    werk.verslag.bewijs("pagina", "Adviezen in de zaak", "adviezen.html", dossier.antwoord.inhoud)
    try await controleerAdvies(stap, pagina, &werk)
  }

  private func vraagAdvies(
    _ stap: Casusstap, _ oin: String, _ pagina: String, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) {
    let tab = try await werk.bediener.open("\(pagina)/advies")
    let formulier = try tab.formulierOfFout(met: "partner")
    var invulling = Invulling(formulier)
    invulling.zet("partner", oin)
    invulling.zet("titel", "Advies bij \(casus.titel)")
    invulling.zet("vraag", stap.als("vraag") ?? "")
    if let dag = stap.als("gewenst-op") { invulling.zet("uiterlijk", dag) }
    _ = try await werk.bediener.verstuur(formulier, invulling)
    try await omgeving.wacht()
  }

  /// At the chair of the partner.
  private func geefAdvies(_ stap: Casusstap, _ oin: String, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    let postvak = try await werk.bediener.open("/samenwerken/\(oin)")
    guard let verzoek = postvak.link(naar: "/samenwerken/\(oin)/actieverzoeken/") else {
      throw Bedieningsfout("De partner heeft geen actieverzoek gekregen.")
    }
    let pagina = try await werk.bediener.open(verzoek)
    werk.verslag.bewijs("pagina", "Actieverzoek bij de partner", "actieverzoek.html", pagina.antwoord.inhoud)
    let formulier = try pagina.formulierOfFout(naar: "/antwoord")
    var invulling = Invulling(formulier)
    invulling.zet("antwoord", stap.als("advies") ?? "")
    if let pad = stap.als("advies-bijlage") {
      guard let bytes = gemeente.bestanden[pad] else { throw Bedieningsfout("Bijlage '\(pad)' bestaat niet.") }
      let naam = String(pad.split(separator: "/").last ?? "")
      invulling.zet("bestand", .init(naam: naam, soort: Self.soort(pad), bytes: bytes))
    }
    _ = try await werk.bediener.verstuur(formulier, invulling)
  }

  private func controleerAdvies(
    _ stap: Casusstap, _ pagina: String, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) {
    let zaak = try await zaken("zaaksysteem", &werk).zaken.first { $0.pagina == pagina }
    if let verwacht = stap.dan("advies-in-zaak") {
      werk.verslag.controle(
        "advies in de zaak", verwacht: verwacht, gevonden: (zaak?.adviezenOntvangen ?? 0) > 0 ? "ja" : "nee")
    }
    if let verwacht = stap.dan("documenten-in-zaak") {
      werk.verslag.controle(
        "documenten van het advies", verwacht: verwacht, gevonden: String(zaak?.adviesdocumenten ?? 0))
    }
    if let uiterlijk = datum(stap.als("gewenst-op")) {
      let nu = omgeving.nu().datum
      werk.verslag.controle(
        "op tijd", verwacht: "uiterlijk \(uiterlijk)", gevonden: nu.description, klopt: nu <= uiterlijk)
    }
  }
}
