import Ketenspoor
import Tijd

/// Steps 2 and 3: validate and publish, from the desk of the plansoftware.
extension Ketenloop {
  // MARK: - 2

  func stap2(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    let stand = try await verstuur("valideren", dienst: "validatie", &werk)
    if let verwacht = stap.dan("uitkomst") {
      werk.verslag.controle("uitkomst", verwacht: verwacht, gevonden: stand.uitkomst)
    }
    if let verwacht = stap.dan("fouten") {
      werk.verslag.controle("fouten", verwacht: verwacht, gevonden: String(stand.aanlevering.fouten))
    }
  }

  /// Presses the button, waits for the messages, and reads how it stands.
  private func verstuur(
    _ knop: String, dienst: String, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) -> (uitkomst: String, aanlevering: Planbureau.Aanlevering) {
    guard let pad = werk.geheugen.concept else { throw Bedieningsfout("Er is geen besluit gemaakt in stap 1.") }
    _ = try await werk.bediener.verstuur("\(pad)/\(knop)", Invulling())
    try await omgeving.wacht()
    return try await stand(dienst, pad, &werk)
  }

  private func stand(
    _ dienst: String, _ pad: String, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) -> (uitkomst: String, aanlevering: Planbureau.Aanlevering) {
    let aanlevering = try await aanlevering(&werk)
    let zending = aanlevering.verzendingen?.last { $0.dienst.lowercased().contains(dienst) }
    let pagina = try await werk.bediener.open(pad)
    for (nummer, doel) in pagina.links.map(\.doel).filter({ $0.contains("/resultaten/") }).enumerated() {
      let bericht = try await werk.bediener.haal(doel)
      werk.verslag.bewijs("verslag", "Antwoord \(nummer + 1) van de LVBB", "antwoord-\(nummer + 1).xml", bericht.inhoud)
    }
    werk.verslag.bevindingen = aanlevering.bevindingen(stap: werk.verslag.stap)
    return (zending?.antwoorden.last ?? "geen antwoord", aanlevering)
  }

  // MARK: - 3

  private struct Versies: Decodable {
    struct Versie: Decodable { var expression: String }
    struct Toestand: Decodable { var juridischWerkendVanaf: Datum? }
    var versies: [Versie]
    var toestanden: [Toestand]
  }
  private struct Kaartversies: Decodable {
    struct Versie: Decodable { var instrumentVersie: String? }
    var versies: [Versie]
  }
  private struct Publicaties: Decodable {
    struct Publicatie: Decodable { var publiceert: String }
    var publicaties: [Publicatie]
  }

  func stap3(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    _ = try await verstuur("publiceren", dienst: "publicatie", &werk)
    if let dag = datum(stap.als("klok")) { try await omgeving.gaNaar(dag) }
    try await omgeving.wacht()
    let stand = try await stand("publicatie", werk.geheugen.concept ?? "", &werk)
    if let verwacht = stap.dan("uitkomst") {
      werk.verslag.controle("uitkomst", verwacht: verwacht, gevonden: stand.uitkomst)
    }
    let work = gemeente.plan.kop.work
    let padwork = Procentcodering.codeer(work)
    let versies = try gelezen(
      try await werk.bediener.haal("/lvbb/api/regelingen/\(padwork)/versies"), Versies.self)
    if let verwacht = stap.dan("toestanden") {
      let gevonden = versies.toestanden.compactMap { $0.juridischWerkendVanaf?.description }
      werk.verslag.controle("toestanden", verwacht: verwacht, gevonden: gevonden.joined(separator: " "))
    }
    guard let expression = stap.dan("expression").map({ "\(work)/\($0)" }) else { return }
    try await vierSystemen(expression, versies.versies.map(\.expression), stand.aanlevering, padwork, &werk)
  }

  /// The same version, asked of four systems.
  private func vierSystemen(
    _ expression: String, _ bijLVBB: [String], _ aanlevering: Planbureau.Aanlevering, _ padwork: String,
    _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) {
    werk.verslag.controle(
      "versie volgens de plansoftware", verwacht: expression, gevonden: (aanlevering.wordt ?? []).joined(separator: " ")
    )
    werk.verslag.controle(
      "versie volgens de LVBB", verwacht: expression, gevonden: bijLVBB.last ?? "geen")
    let publicaties = try gelezen(
      try await werk.bediener.haal("/bekendmakingen/api/publicaties"), Publicaties.self
    ).publicaties
    let besluit = aanlevering.besluit ?? "onbekend"
    werk.verslag.controle(
      "besluit volgens overheid.nl", verwacht: besluit,
      gevonden: publicaties.first { $0.publiceert == besluit }?.publiceert ?? "geen")
    let kaart = try gelezen(
      try await werk.bediener.haal("/omgevingsdocumenten/api/regelingen/\(padwork)/versies"), Kaartversies.self)
    werk.verslag.controle(
      "versie volgens Omgevingsdocumenten", verwacht: expression,
      gevonden: kaart.versies.compactMap(\.instrumentVersie).last ?? "geen")
  }
}
