import DSOKoppelvlak
import Foundation
import Ketenspoor

/// Documents of a dossier.
struct DocumentEndpoint: Sendable {
  let kast: Dossierkast

  private static let lijst = "\(SWFAdres.basis)/samenwerkingen/{id}/documenten"
  private static let een = "\(SWFAdres.basis)/documenten/{document}"
  private static let perPagina = 20

  func voegToe(aan router: inout Router) {
    router.koppelvlak(.get, Self.lijst) { context in try lijst(context) }
    router.koppelvlak(.post, Self.lijst) { context in try voegDocumentToe(context) }
    router.koppelvlak(.get, Self.een) { context in
      try .hal(SWFWeergave.document(try kast.document(context["document"], voor: try context.oin())))
    }
    router.koppelvlak(.patch, Self.een) { context in
      let metadata = try DSOJSON.lees(SWFDossier.DocumentMetadata.self, context.aanroep)
      let document = try kast.zet(
        vertrouwelijkheid: metadata.vertrouwelijkheidsAanduiding, van: context["document"], door: try context.oin())
      return try .hal(SWFWeergave.document(document))
    }
    router.koppelvlak(.get, "\(Self.een)/content") { context in
      let (document, bytes) = try kast.inhoud(context["document"], voor: try context.oin())
      return .bestand(bytes, document)
    }
  }

  private func lijst(_ context: Verzoekcontext) throws -> Antwoord {
    let aanroep = context.aanroep
    var documenten = try kast.documenten(in: context["id"], voor: try context.oin())
    if let oin = aanroep.zoek("aangemaaktDoor") { documenten.removeAll { $0.toevoeger != oin } }
    if let oin = aanroep.zoek("aangemaaktDoor[not]") { documenten.removeAll { $0.toevoeger == oin } }
    if let naam = aanroep.zoek("aangemaaktDoorNaam") {
      documenten.removeAll { Organisatienamen.naam($0.toevoeger) != naam }
    }
    if let naam = aanroep.zoek("aangemaaktDoorNaam[not]") {
      documenten.removeAll { Organisatienamen.naam($0.toevoeger) == naam }
    }
    sorteer(&documenten, aanroep.zoek("_sort"))
    let bladzijde = Bladzijde(
      documenten, nummer: aanroep.zoek("pagina").flatMap { Int($0) } ?? 1,
      grootte: aanroep.zoek("aantal").flatMap { Int($0) } ?? Self.perPagina, eerste: 1)
    let lijst = bladzijde.delen.map { SWFWeergave.document($0) }
    return try .hal(
      SWFDossier.Documenten(
        embedded: SWFDossier.DocumentenEmbedded(documenten: lijst), page: bladzijde.pagina))
  }

  /// A minus sign before the name turns the order around. Aanname: the names are those of the document.
  private func sorteer(_ documenten: inout [Dossierdocument], _ volgorde: String?) {
    guard let volgorde else { return }
    let aflopend = volgorde.hasPrefix("-")
    switch volgorde.drop(while: { $0 == "-" || $0 == "+" }) {
    case "bestandsNaam": documenten.sort { $0.bestandsnaam < $1.bestandsnaam }
    case "creatieDatumTijd": documenten.sort { $0.creatie < $1.creatie }
    case "aangemaaktDoorNaam":
      documenten.sort { Organisatienamen.naam($0.toevoeger) < Organisatienamen.naam($1.toevoeger) }
    default: return
    }
    if aflopend { documenten.reverse() }
  }

  /// multipart/form-data with `file` and `metadata`, as a client was seen to send it. The metadata may come as a
  /// field or as a JSON part with a file name.
  private func voegDocumentToe(_ context: Verzoekcontext) throws -> Antwoord {
    let oin = try context.oin()
    let formulier = try context.aanroep.formulier()
    guard let bestand = formulier.bestand("file") else {
      throw Weigering(SamenwerkenRegels.bestand, 400, "Het veld file ontbreekt")
    }
    let json = formulier.tekst("metadata").map { Array($0.utf8) } ?? formulier.bestand("metadata")?.bytes
    let metadata = try json.map { try lees($0) } ?? SWFDossier.DocumentMetadata()
    let inzending = Dossierkast.Inzending(
      bestandsnaam: bestand.naam, mediatype: bestand.type, bytes: bestand.bytes)
    let document = try kast.voegDocumentToe(inzending, metadata, in: context["id"], door: oin)
    return try .gemaakt(SWFWeergave.document(document), op: SWFAdres.document(document.id))
  }

  private func lees(_ json: [UInt8]) throws(Inhoudsfout) -> SWFDossier.DocumentMetadata {
    do {
      return try JSONDecoder().decode(SWFDossier.DocumentMetadata.self, from: Data(json))
    } catch {
      throw Inhoudsfout("Het veld 'metadata' is geen geldige JSON.")
    }
  }
}

extension Antwoord {
  /// A file to save, never to run: the browser may not guess its type.
  static func bestand(_ bytes: [UInt8], _ document: Dossierdocument) -> Antwoord {
    let naam = Procentcodering.codeer(document.bestandsnaam)
    return Antwoord.bytes(bytes, soort: "application/octet-stream")
      .met(kop: "Content-Disposition", "attachment; filename*=UTF-8''\(naam)")
      .met(kop: "X-Content-Type-Options", "nosniff")
  }
}
