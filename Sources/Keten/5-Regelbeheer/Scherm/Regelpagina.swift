import DSOKoppelvlak
import Ketenspoor
import STTR
import Scherm
import Tijd

/// The shell of all pages of this desk, and the parts that they share.
extension Regelbureau {
  static let begin: [(tekst: String, pad: String)] = [("Bord", "/"), ("Regelbeheer", "/regelbeheer")]

  func pagina(
    _ titel: String, kruimels: [(tekst: String, pad: String)] = begin, status: Int = 200,
    _ inhoud: (inout HTML) -> Void
  ) -> Ketenspoor.Antwoord {
    .html(
      Pagina(
        titel: titel,
        systeem: Systeemkop(naam: "Regelbeheer", stap: "5", ondertitel: "toepasbare regels maken"),
        kruimels: kruimels, klok: omgeving.klok.nu, inhoud: inhoud
      ).bytes, status: status)
  }

  var onbekend: Ketenspoor.Antwoord {
    .probleem(
      status: 404, titel: "Deze regels zijn hier niet bekend",
      detail: "Misschien zijn ze verwijderd. Ga naar Regelbeheer en kies regels uit de lijst.")
  }

  func kruimels(_ dossier: Regeldossier) -> [(tekst: String, pad: String)] {
    Self.begin + [(dossier.set.naam, dossier.pad)]
  }

  func tabbladen(_ dossier: Regeldossier, huidig: String, _ h: inout HTML) {
    var tabs: [(tekst: String, pad: String)] = [("Vragen en tabel", dossier.pad), ("Tekst", dossier.pad + "/tekst")]
    tabs += [
      ("Proberen", dossier.pad + "/proberen"), ("Scenario's", dossier.pad + "/scenarios"),
      ("Herkomst", dossier.pad + "/herkomst"),
    ]
    tabs.append(("Verifiëren en publiceren", dossier.pad + "/publiceren"))
    h.tabbladen("Onderdelen", tabs, huidig: huidig)
  }

  /// The name in the plan, or the last part of the identification when the RTR cannot say.
  func activiteitnaam(_ urn: String) async -> String {
    let lijst = try? await rtr.activiteiten(op: omgeving.klok.vandaag)
    return lijst?.first { $0.urn == urn }?.omschrijving ?? urn.split(separator: ".").last.map(String.init) ?? urn
  }

  /// Keeps a changed dossier. What the RTR said before no longer holds.
  func bewaar(_ dossier: Regeldossier) throws {
    var kopie = dossier
    kopie.gewijzigdOp = omgeving.klok.nu
    kopie.verificatie = nil
    kopie.ruimKoppelingenOp()
    try store.bewaar(kopie)
  }
}

extension Regeldossier {
  var pad: String { "/regelbeheer/sets/\(id)" }
}

extension HTML {
  /// What the RTR said about a file or a delivery.
  mutating func meldingen(_ meldingen: [ToepasbareRegels.Verificatiemelding]) {
    guard !meldingen.isEmpty else { return }
    tabel("Meldingen van de RTR", kolommen: ["Ernst", "Melding", "Wat u kunt doen", "Code"], van: meldingen) {
      melding in
      let status: Status =
        switch melding.ernst {
        case "fout": .rood
        case "waarschuwing": .oranje
        default: .nvt
        }
      return [
        .status(status, melding.ernst), .tekst(melding.melding), .tekst(melding.hint ?? "–"), .code(melding.code),
      ]
    }
  }
}

/// The kinds of rules that the desk can make, with the word of the form.
enum Regelsoort {
  static let keuzes: [(waarde: String, soort: Regelbeheerobject, label: String)] =
    [("Conclusie", .conclusie, "Vergunningcheck (Conclusie)")]
    + Toestemming.allCases.map { toestemming in
      (toestemming.rawValue, .indieningsvereisten(toestemming), "Formulier: \(toestemming.waarde.lowercased())")
    }

  static let werkzaamheidhint =
    "Een korte naam zonder spaties, zoals BoomKappen. Daarmee vinden inwoners deze regels in het Omgevingsloket."

  static func soort(_ waarde: String) -> Regelbeheerobject? { keuzes.first { $0.waarde == waarde }?.soort }
  static func label(_ soort: Regelbeheerobject) -> String {
    keuzes.first { $0.soort == soort }?.label ?? soort.typering
  }
}
