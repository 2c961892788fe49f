import Bevindingen
import Opslag

/// The answers that the router gives when no route could.
enum Foutantwoord {
  static func bij(_ fout: any Error, spoornummer: Int?) -> Antwoord {
    if let fout = fout as? any BeantwoordbareFout { return fout.antwoord }
    if let storing = fout as? OpslagStoring ?? opslag(fout) {
      let status = if case .schijfVol = storing { 507 } else { 503 }
      return .probleem(
        status: status, titel: "Opslaan of lezen lukt niet", detail: storing.uitlegVoorGebruiker,
        plek: plek(spoornummer))
    }
    if let storing = fout as? VerbindingStoring {
      return .probleem(
        status: 502, titel: "Een ander systeem is niet bereikbaar", detail: storing.uitlegVoorGebruiker,
        plek: plek(spoornummer))
    }
    // The text of an unforeseen error may name files of this machine; it goes into the trace, not over the border.
    let nummer = spoornummer.map { " Zoek in het Ketenspoor naar nummer \($0) voor de oorzaak." } ?? ""
    return .probleem(
      status: 500, titel: "Er ging iets mis in dit systeem",
      detail: "Dit ligt niet aan uw verzoek.\(nummer)", plek: plek(spoornummer)
    ).met(bevindingen: [Ketenregels.onverwachteFout.bevinding("Een route stopte met de fout: \(fout)")])
  }

  static func onbekendPad(_ aanroep: Aanroep) -> Antwoord {
    .probleem(
      status: 404, titel: "Niet gevonden",
      detail: "Het adres '\(aanroep.pad)' bestaat hier niet. Controleer het adres.")
  }

  static func andereMethode(_ aanroep: Aanroep, _ toegestaan: [Methode]) -> Antwoord {
    let lijst = toegestaan.map(\.rawValue).joined(separator: ", ")
    return Antwoord.probleem(
      status: 405, titel: "Methode niet toegestaan",
      detail: "Het adres '\(aanroep.pad)' kent geen \(aanroep.methode.rawValue). Wel toegestaan: \(lijst)."
    ).met(kop: "Allow", lijst)
  }

  /// A call that could not even be written down has the same cause as any other write that fails.
  private static func opslag(_ fout: any Error) -> OpslagStoring? {
    guard case .geenSpoor(let storing)? = fout as? VerbindingStoring else { return nil }
    return storing
  }

  private static func plek(_ spoornummer: Int?) -> String? { spoornummer.map { "urn:ketenspoor:\($0)" } }
}
