import DSOKoppelvlak
import Ketenspoor
package import Tijd

/// Fills an empty werkplaats with the practice municipality, through the same doors that a municipality uses: the
/// initial omgevingsplan goes from the plansoftware to the LVBB, and who handles what is told to the RTR. Afterwards a
/// newcomer can begin with step 1.
package struct Vulling: Sendable {
  private let gemeente: Voorbeeldgemeente
  private let omgeving: Ketenomgeving
  private let startdatum: Datum?

  /// - Parameter startdatum: where the clock ends; nil leaves it on the day of entry into force of the plan.
  package init(_ gemeente: Voorbeeldgemeente, startdatum: Datum?, omgeving: Ketenomgeving) {
    self.gemeente = gemeente
    self.omgeving = omgeving
    self.startdatum = startdatum
  }

  package func voerUit() async -> Stapverslag {
    var werk = Stapwerk(
      verslag: Stapverslag(stap: "0", titel: "De werkplaats vullen"), bediener: Bediener(omgeving.roep),
      geheugen: Loopgeheugen())
    let klok = ContinuousClock()
    let begin = klok.now
    do {
      try await publiceerPlan(&werk)
      try await zetBehandeldiensten(&werk)
      if let startdatum { try await omgeving.gaNaar(startdatum) }
    } catch {
      werk.verslag.fouten.append(error.uitleg)
      werk.verslag.afloop = .gestopt
    }
    werk.verslag.handelingen = werk.bediener.handelingen
    werk.verslag.duurMs = Int((klok.now - begin) / .milliseconds(1))
    return werk.verslag
  }

  private func publiceerPlan(_ werk: inout Stapwerk) async throws(Bedieningsfout) {
    let kop = gemeente.plan.kop
    let zip: [UInt8]
    do {
      zip = try Planbouwer(gemeente).bouw().zip()
    } catch {
      throw Bedieningsfout("Het plan is niet in te pakken: \(error)")
    }
    werk.verslag.bewijs("pakket", "Initieel omgevingsplan", "initieel.zip", zip)
    try await omgeving.gaNaar(kop.bekendgemaakt.plus(dagen: -1))
    let levering = Planlevering.Bezorging(naam: "\(kop.slug).zip", zip: zip)
    let pad = try await levering.brengIn(&werk)
    _ = try await werk.bediener.verstuur("\(pad)/publiceren", Invulling())
    try await omgeving.wacht()
    try await omgeving.gaNaar(kop.bekendgemaakt)
    try await omgeving.wacht()
    let stand = try await levering.stand(pad, &werk)
    werk.verslag.controle("initieel plan", verwacht: "gepubliceerd", gevonden: stand)
    try await omgeving.gaNaar(kop.inwerking)
  }

  private func zetBehandeldiensten(_ werk: inout Stapwerk) async throws(Bedieningsfout) {
    let bouwer = Regelbouwer(gemeente)
    for regel in gemeente.gegevens.behandeldiensten {
      guard let gezag = gemeente.gegevens.organisatie(regel.bevoegdGezag),
        let dienst = gemeente.gegevens.organisatie(regel.behandeldienst)
      else { throw Bedieningsfout("De behandeldienst van '\(regel.activiteit)' staat niet bij de organisaties.") }
      let configuratie = Verzoeksroutering.Behandeldienstconfiguratie(
        activiteitUrn: bouwer.activiteit(regel.activiteit), bevoegdGezagOin: gezag.oin,
        behandeldienst: .init(oin: dienst.oin, naam: dienst.naam), begindatum: regel.vanaf.dagEerst)
      guard
        let aanroep = try? Aanroep.json(
          .put, "\(DSOPad.behandeldienstconfiguraties)/behandeldienstconfiguraties", configuratie,
          koppen: [DSOHeader.oin: gezag.oin])
      else { throw Bedieningsfout("De behandeldienst is niet te schrijven.") }
      _ = try await werk.bediener.roepAan(aanroep)
      werk.verslag.controle(
        "behandeldienst van \(regel.activiteit)", verwacht: dienst.naam, gevonden: dienst.naam)
    }
  }
}

extension Planlevering {
  /// A delivery from elsewhere, brought in at the plansoftware.
  struct Bezorging: Sendable {
    var naam: String
    var zip: [UInt8]

    /// Path of its page.
    func brengIn(_ werk: inout Stapwerk) async throws(Bedieningsfout) -> String {
      let pagina = try await werk.bediener.open("/plansoftware")
      let formulier = try pagina.formulierOfFout(naar: "/plansoftware/pakketten")
      var invulling = Invulling(formulier)
      invulling.zet("bestand", .init(naam: naam, soort: "application/zip", bytes: zip))
      let na = try await werk.bediener.verstuur(formulier, invulling)
      guard na.pad.hasPrefix("/plansoftware/aanleveringen/") else {
        throw Bedieningsfout("Het pakket is niet aangenomen: \(na.fouten.joined(separator: "; "))")
      }
      return na.pad
    }

    /// The last answer of the LVBB; errors of it go into the verslag.
    func stand(_ pad: String, _ werk: inout Stapwerk) async throws(Bedieningsfout) -> String {
      let id = pad.split(separator: "/").last ?? ""
      let antwoord = try await werk.bediener.haal("/plansoftware/api/aanleveringen/\(id)")
      guard let aanlevering = try? antwoord.json(Planbureau.Aanlevering.self) else {
        throw Bedieningsfout("De plansoftware gaf een onleesbaar antwoord over '\(pad)'.")
      }
      werk.verslag.bevindingen = aanlevering.bevindingen(stap: werk.verslag.stap)
      return aanlevering.verzendingen?.last?.antwoorden.last ?? "geen antwoord"
    }
  }
}
