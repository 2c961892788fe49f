import DSOKoppelvlak
import Ketenspoor
import STTR
import Tijd

/// Steps 9b, 10 and 11 of real input.
extension Praktijkloop {
  func samenwerken(_ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let partner = gemeente.gegevens.organisaties.first(where: { $0.soort == "veiligheidsregio" }) else {
      throw Bedieningsfout("Er is geen partner om advies aan te vragen.")
    }
    let dag = omgeving.nu().datum.volgendeWerkdag
    try await loop.stap11(
      stap(
        "11",
        als: [
          ("partner", partner.slug), ("vraag", "Kan dit veilig?"), ("gewenst-op", dag.plus(dagen: 7).description),
          ("klok", dag.description), ("advies", "Er is geen bezwaar."),
        ], dan: [("advies-in-zaak", "ja")]), &werk)
  }

  func besluit(_ werk: inout Stapwerk) async throws(Bedieningsfout) {
    let dag = omgeving.nu().datum.volgendeWerkdag.volgendeWerkdag
    try await loop.stap9b(
      stap(
        "9b",
        als: [
          ("besluit", "verleend"), ("besluittekst", "De activiteit past bij de regels."),
          ("kennisgeving", dag.description),
        ], dan: [("berichten", "ontvangstbevestiging besluit"), ("kennisgeving", "gepubliceerd")]), &werk)
  }

  /// The same check and aanvraag once more, now with a behandeldienst for the activiteit.
  func naarBehandeldienst(_ geheugen: Praktijkgeheugen, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let weg = geheugen.weg else { throw Bedieningsfout("Er is geen check om een tweede aanvraag mee te doen.") }
    guard let dienst = gemeente.gegevens.organisaties.first(where: { $0.soort == "omgevingsdienst" }) else {
      throw Bedieningsfout("Er is geen omgevingsdienst.")
    }
    for activiteit in kenmerken.keys.sorted() { try await zetDienst(activiteit, dienst, &werk) }
    let bewaard = werk.geheugen
    defer { werk.geheugen = bewaard }
    let pagina = try await loopDoorLoket(weg, &werk)
    werk.geheugen.check = String(pagina.pad.dropLast("/uitkomst".count))
    try await dienIn(geheugen, &werk)
    try await omgeving.wacht()
    let nummers = Set(werk.geheugen.verzoeknummers)
    for (zetel, verwacht) in [("omgevingsdienst", "1"), ("zaaksysteem", "0")] {
      let aantal = try await loop.zaken(zetel, &werk).zaken.filter { nummers.contains($0.verzoeknummer) }.count
      werk.verslag.controle("zaken bij \(zetel)", verwacht: verwacht, gevonden: String(aantal))
    }
  }

  private func zetDienst(
    _ activiteit: String, _ dienst: Gemeentebron.Organisatie, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) {
    let configuratie = Verzoeksroutering.Behandeldienstconfiguratie(
      activiteitUrn: activiteit, bevoegdGezagOin: invoer.oin,
      behandeldienst: .init(oin: dienst.oin, naam: dienst.naam), begindatum: omgeving.nu().datum.dagEerst)
    guard
      let aanroep = try? Aanroep.json(
        .put, "\(DSOPad.behandeldienstconfiguraties)/behandeldienstconfiguraties", configuratie,
        koppen: [DSOHeader.oin: invoer.oin])
    else { throw Bedieningsfout("De behandeldienst is niet te schrijven.") }
    _ = try await werk.bediener.roepAan(aanroep)
  }
}
