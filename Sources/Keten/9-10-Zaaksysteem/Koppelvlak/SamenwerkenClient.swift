import DSOKoppelvlak
import Ketenspoor

/// Calls Samenwerkfunctionaliteit behandelen v5, as this organisation.
struct SamenwerkenClient: Sendable {
  let huis: Zaakhuis
  private static let basis = DSOPad.samenwerken

  /// Rooms in which this organisation takes part.
  func samenwerkingen() async throws(Ophaalfout) -> [SWF.Samenwerking] {
    let antwoord = try await roep(.get("\(Self.basis)/samenwerkingen"), "Samenwerkingen")
    return try lees(SWF.Samenwerkingen.self, antwoord).embedded.samenwerkingen
  }

  func start(_ nieuw: SWF.SamenwerkingNieuw) async throws(Ophaalfout) -> SWF.Samenwerking {
    try lees(SWF.Samenwerking.self, try await stuur("\(Self.basis)/samenwerkingen", nieuw, "Samenwerking starten"))
  }

  func voegToe(_ deelnemer: SWF.Deelnemer, aan id: String) async throws(Ophaalfout) {
    _ = try await stuur("\(Self.basis)/samenwerkingen/\(id)/deelnemers", deelnemer, "Deelnemer toevoegen")
  }

  /// multipart/form-data with `file` and `metadata`.
  func upload(
    _ document: Zaakdocument, _ bytes: [UInt8], _ metadata: SWFDossier.DocumentMetadata, in id: String
  ) async throws(Ophaalfout) -> String {
    let grens = "oefen-\(huis.omgeving.ids.uuid())"
    let json = (try? DSOJSON.encode(metadata)) ?? Array("{}".utf8)
    let naam = document.naam.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline }
    var inhoud = Array(
      "--\(grens)\r\nContent-Disposition: form-data; name=\"metadata\"\r\nContent-Type: application/json\r\n\r\n".utf8)
    inhoud += json
    let kop = "Content-Disposition: form-data; name=\"file\"; filename=\"\(naam)\""
    inhoud += Array("\r\n--\(grens)\r\n\(kop)\r\nContent-Type: application/octet-stream\r\n\r\n".utf8)
    inhoud += bytes
    inhoud += Array("\r\n--\(grens)--\r\n".utf8)
    let aanroep = Aanroep.post(
      "\(Self.basis)/samenwerkingen/\(id)/documenten", inhoud, soort: "multipart/form-data; boundary=\(grens)")
    return try lees(SWFDossier.Document.self, try await roep(aanroep, "Document toevoegen")).documentId
  }

  func actieverzoeken(in id: String) async throws(Ophaalfout) -> [SWFDossier.Actieverzoek] {
    let antwoord = try await roep(.get("\(Self.basis)/actieverzoeken?samenwerkingId=\(id)"), "Actieverzoeken")
    return try lees(SWFDossier.Actieverzoeken.self, antwoord).embedded.actieverzoeken
  }

  func stelOp(_ nieuw: SWFDossier.ActieverzoekNieuw, in id: String) async throws(Ophaalfout) -> SWFDossier.Actieverzoek
  {
    let antwoord = try await stuur("\(Self.basis)/samenwerkingen/\(id)/actieverzoeken", nieuw, "Actieverzoek")
    return try lees(SWFDossier.Actieverzoek.self, antwoord)
  }

  func actieverzoek(_ id: String) async throws(Ophaalfout) -> SWFDossier.Actieverzoek {
    try lees(SWFDossier.Actieverzoek.self, try await roep(.get("\(Self.basis)/actieverzoeken/\(id)"), "Actieverzoek"))
  }

  func berichten(bij id: String) async throws(Ophaalfout) -> [SWFDossier.Bericht] {
    let antwoord = try await roep(.get("\(Self.basis)/actieverzoeken/\(id)/berichten"), "Berichten")
    return try lees(SWFDossier.Berichten.self, antwoord).embedded.berichten
  }

  /// Follows the link to the content.
  func inhoud(_ document: SWFDossier.Document) async throws(Ophaalfout) -> [UInt8] {
    let link = document.links?.content?.href ?? "\(Self.basis)/documenten/\(document.documentId)/content"
    return try await roep(.volg(link), "Document ophalen").inhoud
  }

  func zet(_ status: SWF.ActieverzoekStatus, van id: String) async throws(Ophaalfout) {
    let wijziging = SWFDossier.ActieverzoekWijziging(status: status)
    guard let aanroep = try? Aanroep.json(.patch, "\(Self.basis)/actieverzoeken/\(id)", wijziging) else { return }
    _ = try await roep(aanroep, "Actieverzoek afronden")
  }

  private func stuur(_ pad: String, _ waarde: some Encodable, _ wat: String) async throws(Ophaalfout) -> Antwoord {
    guard let aanroep = try? Aanroep.json(.post, pad, waarde) else {
      throw Ophaalfout(status: nil, uitleg: "De aanroep is niet te schrijven.")
    }
    return try await roep(aanroep, wat)
  }

  private func lees<Model: Decodable>(_ model: Model.Type, _ antwoord: Antwoord) throws(Ophaalfout) -> Model {
    do {
      return try antwoord.json(model)
    } catch {
      throw Ophaalfout(status: antwoord.status, uitleg: "Het antwoord is niet te lezen. \(error.uitleg)")
    }
  }

  private func roep(_ aanroep: Aanroep, _ wat: String) async throws(Ophaalfout) -> Antwoord {
    try await huis.roep("samenwerken", "Samenwerken", "Samenwerken: \(wat)", aanroep)
  }
}
