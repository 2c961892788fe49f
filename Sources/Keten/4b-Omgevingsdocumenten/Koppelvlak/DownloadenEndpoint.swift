import DSOKoppelvlak
import Ketenspoor
import Pakket
import STOP
import Tijd

/// Downloaden v1: the consolidated version with everything that belongs to it, for plansoftware (step 1).
///
/// The real service works in the background; here the package is ready at once.
struct DownloadenEndpoint: Sendable {
  let bron: Documentbron
  let klok: Klok
  let ids: Ids

  private static let basis = DSOPad.downloaden

  func voegToe(aan router: inout Router) {
    router.koppelvlak(.post, Self.basis + "/aanvraag") { context in try vraagAan(context.aanroep) }
    router.koppelvlak(.get, Self.basis + "/status/{id}") { context in
      guard try bron.store.download(context["id"]) != nil else { return onbekend(context["id"]) }
      return try .json(Omgevingsdocumentdiensten.Downloadstatus(status: .beschikbaar))
    }
    router.koppelvlak(.get, Self.basis + "/download/{id}") { context in
      guard try bron.store.download(context["id"]) != nil else { return onbekend(context["id"]) }
      return try .json(Omgevingsdocumentdiensten.Downloadadres(url: "\(Self.basis)/bestand/\(context["id"])"))
    }
    router.koppelvlak(.get, Self.basis + "/bestand/{id}") { context in
      guard let zip = try bron.store.download(context["id"]) else { return onbekend(context["id"]) }
      return Antwoord.bytes(zip, soort: DSOMediatype.zip)
        .met(kop: "Content-Disposition", "attachment; filename=\"\(context["id"]).zip\"")
    }
  }

  private func onbekend(_ id: String) -> Antwoord { .dso(.nietGevonden("Download '\(id)' is niet bekend")) }

  private func vraagAan(_ aanroep: Aanroep) throws -> Antwoord {
    let aanvraag = try DSOJSON.decodeerVerzoek(Omgevingsdocumentdiensten.Downloadaanvraag.self, aanroep.inhoud)
    let reis = try Vraagdelen(aanroep: aanroep, nu: klok.nu).reis()
    guard let versie = try gekozen(aanvraag.regelingId, reis) else {
      return .dso(.nietGevonden("Regeling '\(aanvraag.regelingId)' is niet bekend"))
    }
    let stand = try bron.stand(versie)
    guard let zip = try pakket(stand) else {
      return .dso(.nietGevonden("De tekst van '\(versie.toestand)' is nooit doorgeleverd"))
    }
    let id = ids.uuid()
    try bron.store.bewaar(download: zip, als: id, regeling: versie.work, op: klok.nu)
    return try .json(Omgevingsdocumentdiensten.Downloadbevestiging(verzoekIdentificatie: id), status: 202)
  }

  /// By work: the version in force, else the first to come, else the last that was. By expression: that version. The
  /// time parameters are those of Presenteren v8; that this service takes them too is aanname.
  private func gekozen(_ naam: String, _ reis: Tijdreis) throws -> Regelingversie? {
    let nu = klok.nu
    let alle = try bron.store.versies(bekendOp: nu)
    if let precies = alle.last(where: { $0.instrumentVersie == naam || $0.toestand == naam }) { return precies }
    if let geldend = try bron.geldend(naam, reis) { return geldend }
    let eigen = alle.filter { $0.heet(naam) }
    return eigen.first { $0.stand(op: nu.datum) == .toekomstig } ?? eigen.last
  }

  private func pakket(_ stand: Regelingstand) throws -> [UInt8]? {
    guard let tekst = stand.tekst, let expression = stand.versie.instrumentVersie else { return nil }
    let refs = Uitwisselpakketmaker.informatieobjecten(in: tekst)
    let maker = Uitwisselpakketmaker(
      stand: stand, versienummer: try bron.store.tekst(expression)?.versienummer ?? "",
      gios: try refs.compactMap { try bron.store.gio($0) },
      afbeeldingen: try bron.store.afbeeldingen(work: stand.versie.work), gemaaktOp: klok.nu)
    guard let pakket = maker.maak() else { return nil }
    return try Zip.schrijf(Pakketinhoud(UitwisselpakketEncoder.bestanden(pakket)))
  }
}

extension DSOJSON {
  /// As `decode`, but a mistake becomes the answer of the route.
  static func decodeerVerzoek<Model: Decodable>(_ model: Model.Type, _ bytes: [UInt8]) throws(Weigering) -> Model {
    do {
      return try decode(model, bytes)
    } catch {
      throw Weigering(error)
    }
  }
}
