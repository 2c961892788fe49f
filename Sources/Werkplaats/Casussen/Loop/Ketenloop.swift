import Bevindingen
import STTR
import Tijd

/// Walks a variant of a casus through a running werkplaats, as a user without a screen. Takes the routes that a
/// browser takes; what goes wrong stands in the verslag of the step, and the next steps still run.
package struct Ketenloop: Sendable {
  let casus: Casusbron
  let variant: Casusvariant
  let gemeente: Voorbeeldgemeente
  let omgeving: Ketenomgeving

  package init(
    _ casus: Casusbron, variant: Casusvariant, gemeente: Voorbeeldgemeente, omgeving: Ketenomgeving
  ) {
    self.casus = casus
    self.variant = variant
    self.gemeente = gemeente
    self.omgeving = omgeving
  }

  /// - Parameter totEnMet: the last step; nil for all.
  package func voerUit(
    totEnMet laatste: String? = nil, bijVoortgang: @Sendable (Voortgang) async -> Void = { _ in }
  ) async -> [Stapverslag] {
    var geheugen = Loopgeheugen()
    var verslagen: [Stapverslag] = []
    for nummer in variant.stappen {
      let beschreven = casus.stappen(nummer, variant: variant.slug)
      let titel = beschreven.first?.titel ?? ""
      await bijVoortgang(.begint(stap: nummer, titel: titel))
      let verslag = await voer(nummer, titel, beschreven, &geheugen)
      verslagen.append(verslag)
      await bijVoortgang(.klaar(verslag))
      if nummer == laatste { break }
    }
    return verslagen
  }

  private func voer(
    _ nummer: String, _ titel: String, _ stappen: [Casusstap], _ geheugen: inout Loopgeheugen
  ) async -> Stapverslag {
    var werk = Stapwerk(
      verslag: Stapverslag(stap: nummer, titel: titel), bediener: Bediener(omgeving.roep), geheugen: geheugen)
    let klok = ContinuousClock()
    let begin = klok.now
    do {
      if nummer == variant.stappen.first { try await omgeving.gaNaar(casus.startdatum) }
      for stap in stappen { try await voer(stap, &werk) }
    } catch {
      werk.verslag.fouten.append(error.uitleg)
      werk.verslag.afloop = .gestopt
    }
    werk.verslag.handelingen = werk.bediener.handelingen
    werk.verslag.duurMs = Int((klok.now - begin) / .milliseconds(1))
    geheugen = werk.geheugen
    return werk.verslag
  }

  private func voer(_ stap: Casusstap, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    if let dag = stap.als("klok") {
      guard let datum = Datum(dag) else { throw Bedieningsfout("'\(dag)' is geen datum.") }
      // These steps deliver or ask first; then the clock moves to the day on which the other one acts.
      if !["3", "7", "11"].contains(stap.nummer) { try await omgeving.gaNaar(datum) }
    }
    switch stap.nummer {
    case "1": try await stap1(stap, &werk)
    case "2": try await stap2(stap, &werk)
    case "3": try await stap3(stap, &werk)
    case "4a": try await stap4a(stap, &werk)
    case "4b": try await stap4b(stap, &werk)
    case "5": try await stap5(stap, &werk)
    case "6": try await stap6(stap, &werk)
    case "7": try await stap7(stap, &werk)
    case "8a": try await stap8a(stap, &werk)
    case "8b": try await stap8b(stap, &werk)
    case "9a": try await stap9a(stap, &werk)
    case "9b": try await stap9b(stap, &werk)
    case "10": try await stap10(stap, &werk)
    case "11": try await stap11(stap, &werk)
    default: throw Bedieningsfout("Stap \(stap.nummer) bestaat niet.")
    }
  }

  // MARK: - Wat stappen delen

  /// The wijziging of step 1.
  var wijziging: Wijzigingbron? {
    casus.stappen("1", variant: variant.slug).first?.als("wijziging").flatMap { gemeente.wijzigingen[$0] }
  }

  /// Paths of the rule files of step 5 in this variant.
  var regelpaden: [String] { casus.stappen("5", variant: variant.slug).flatMap { $0.alsAlle("regels") } }

  func regels(_ pad: String) throws(Bedieningsfout) -> Gebouwderegels {
    guard let gebouwd = Regelbouwer(gemeente).regels(pad).model else {
      throw Bedieningsfout("De regels in '\(pad)' zijn niet te lezen.")
    }
    return gebouwd
  }

  func datum(_ tekst: String?) -> Datum? { tekst.flatMap { Datum($0) } }
}

/// What later steps must know of earlier ones.
struct Loopgeheugen: Sendable {
  /// Page of the concept in the plansoftware.
  var concept: String?
  /// The delivery zip that the plansoftware made.
  var pakket: [UInt8]?
  /// CVDR work of the regulation.
  var consolidatie: String?
  /// Page of each rule set in Regelbeheer, by path of the readable rules.
  var regeldossiers: [String: String] = [:]
  /// STTR files as Regelbeheer made them, by path of the readable rules.
  var sttr: [String: [UInt8]] = [:]
  /// Path of the check in the loket, from which an aanvraag is started.
  var check: String?
  var verzoeknummers: [String] = []
  /// Page of the zaak, per seat: `zaaksysteem`, `omgevingsdienst`.
  var zaken: [String: String] = [:]
  /// Page of the actieverzoek for the partner.
  var actieverzoek: String?
}

/// One step being done.
struct Stapwerk: Sendable {
  var verslag: Stapverslag
  var bediener: Bediener
  var geheugen: Loopgeheugen
}
