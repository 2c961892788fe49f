import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import STOP

/// Has DSO-LV check the OW objects of a delivery (Omgevingsdocumenten Valideren v2); its findings come in our verslag.
struct OWControle: Sendable {
  enum Uitkomst: Sendable {
    case klaar([Bevinding])
    /// Ask again later for this report.
    case bezig(rapport: String)
    /// No answer, or one that is no report.
    case nietGedaan(oorzaak: String)
  }

  private let verbindingen: Verbindingen
  init(_ omgeving: Werkplaatsomgeving) { verbindingen = omgeving.verbindingen }

  func controleer(_ levering: Levering, grootte: Int, isOntwerp: Bool) async -> Uitkomst {
    do {
      guard let bekend = levering.owRapport else {
        return try await vraagAan(levering, grootte: grootte, isOntwerp: isOntwerp)
      }
      return try await haal(bekend)
    } catch let storing as VerbindingStoring {
      return .nietGedaan(oorzaak: storing.uitlegVoorGebruiker)
    } catch {
      return .nietGedaan(oorzaak: "\(error)")
    }
  }

  private func vraagAan(_ levering: Levering, grootte: Int, isOntwerp: Bool) async throws -> Uitkomst {
    let opdracht = Omgevingsdocumentdiensten.Valideeropdracht(
      identificatie: levering.id, checksum: levering.zip, grootte: grootte, url: "/lvbb/pakketten/\(levering.zip)",
      typeOmgevingsdocument: isOntwerp ? "ONTWERPREGELING" : "REGELING")
    let antwoord = try await roep(try .json(.post, DSOPad.valideren, opdracht))
    guard antwoord.isGelukt else { return .nietGedaan(oorzaak: Self.oorzaak(antwoord)) }
    guard let rapport = Self.uuid(antwoord) else {
      return .nietGedaan(oorzaak: "het antwoord bevat geen nummer van een rapport")
    }
    return try await haal(rapport)
  }

  private func haal(_ rapport: String) async throws -> Uitkomst {
    let antwoord = try await roep(.get("\(DSOPad.valideren)/rapport/\(rapport)"))
    // Not there yet, or not ready.
    guard antwoord.status != 202 else { return .bezig(rapport: rapport) }
    guard antwoord.isGelukt else { return .nietGedaan(oorzaak: Self.oorzaak(antwoord)) }
    let gelezen = try antwoord.json(Omgevingsdocumentdiensten.Validatierapport.self)
    guard gelezen.status == .gereed else { return .bezig(rapport: rapport) }
    return .klaar(gelezen.meldingen.map(Self.bevinding))
  }

  private func roep(_ aanroep: Aanroep) async throws(VerbindingStoring) -> Antwoord {
    try await verbindingen.roep(van: "lvbb", naar: "omgevingsdocumenten", koppelvlak: "valideren v2", aanroep)
  }

  private static func oorzaak(_ antwoord: Antwoord) -> String {
    "HTTP-status \(antwoord.status). \(antwoord.alsProbleem?.detail ?? "")"
  }

  /// The answer is a UUID: as JSON text, as plain text, or as a member of an object.
  private static func uuid(_ antwoord: Antwoord) -> String? {
    let velden = (try? antwoord.json([String: String].self)) ?? [:]
    let tekst = velden["uuid"] ?? velden["identificatie"] ?? velden.values.first ?? antwoord.inhoudAlsTekst
    let kaal = tekst.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return kaal.isEmpty || kaal.utf8.count > 64 ? nil : kaal
  }

  /// A message of DSO-LV, with its own code and words.
  private static func bevinding(_ melding: Omgevingsdocumentdiensten.Rapportmelding) -> Bevinding {
    let plaats = melding.bestand.map {
      Vindplaats(bestand: $0, regel: melding.regel, kolom: melding.kolom, pad: melding.pad)
    }
    let over = melding.objectIdentificatie.map { " (\($0))" } ?? ""
    let isWaarschuwing = melding.ernst.lowercased().hasPrefix("waarschuwing")
    return Bevinding(
      code: .init(melding.code), ernst: isWaarschuwing ? .waarschuwing : .fout,
      samenvatting: melding.melding + over,
      uitleg: "DSO-LV controleert de objecten waarmee het plan op de kaart komt.",
      hint: "Verbeter het genoemde object in het OW-bestand en lever opnieuw aan", vindplaats: plaats,
      norm: .init(standaard: "IMOW", versie: "", regel: melding.code))
  }
}
