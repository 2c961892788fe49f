import DSOKoppelvlak
import Ketenspoor
import Tijd

/// Polling: what happened in a window of time.
struct NotificatieEndpoint: Sendable {
  let kast: Dossierkast

  private static let perPagina = 50

  func voegToe(aan router: inout Router) {
    router.koppelvlak(.get, "\(SWFAdres.basis)/notificaties") { context in
      let na = try moment(context.aanroep, "eventDatumTijd[gt]")
      let totEnMet = try moment(context.aanroep, "eventDatumTijd[lte]")
      let meldingen = try kast.meldingen(voor: try context.oin(), na: na, totEnMet: totEnMet)
      return try antwoord(meldingen, context.aanroep)
    }
    router.koppelvlak(.get, "\(SWFAdres.basis)/samenwerkingen/{id}/notificaties") { context in
      try antwoord(try kast.meldingen(voor: try context.oin(), dossier: context["id"]), context.aanroep)
    }
  }

  /// Pages count from 0. Aanname.
  private func antwoord(_ meldingen: [Dossiermelding], _ aanroep: Aanroep) throws -> Antwoord {
    let bladzijde = Bladzijde(
      meldingen, nummer: aanroep.zoek("page").flatMap { Int($0) } ?? 0, grootte: Self.perPagina, eerste: 0)
    let lijst = bladzijde.delen.map { SWFWeergave.notificatie($0) }
    return try .hal(
      SWFDossier.Notificaties(
        embedded: SWFDossier.NotificatiesEmbedded(notificaties: lijst), page: bladzijde.pagina))
  }

  private func moment(_ aanroep: Aanroep, _ naam: String) throws(Inhoudsfout) -> Tijdstip? {
    guard let tekst = aanroep.zoek(naam), !tekst.isEmpty else { return nil }
    guard let moment = Tijdstip(tekst) else {
      throw Inhoudsfout("'\(naam)' is geen tijdstip, zoals 2026-11-23T09:00:00Z.")
    }
    return moment
  }
}
