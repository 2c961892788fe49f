import DSOKoppelvlak
import Ketenspoor

/// Actieverzoeken with their messages and documents.
struct ActieverzoekEndpoint: Sendable {
  let kast: Dossierkast

  private static let een = "\(SWFAdres.basis)/actieverzoeken/{verzoek}"

  func voegToe(aan router: inout Router) {
    router.koppelvlak(.post, "\(SWFAdres.basis)/samenwerkingen/{id}/actieverzoeken") { context in
      let oin = try context.oin()
      let nieuw = try DSOJSON.lees(SWFDossier.ActieverzoekNieuw.self, context.aanroep)
      let verzoek = try kast.stelOp(nieuw, in: context["id"], door: oin)
      return try .gemaakt(weergave(verzoek, oin), op: SWFAdres.actieverzoek(verzoek.id))
    }
    router.koppelvlak(.get, "\(SWFAdres.basis)/actieverzoeken") { context in
      let oin = try context.oin()
      let gevonden = try kast.verzoeken(
        voor: oin, dossier: context.aanroep.zoek("samenwerkingId"), ontvanger: context.aanroep.zoek("organisatie"))
      let lijst = try gevonden.map { try weergave($0, oin) }
      return try .hal(
        SWFDossier.Actieverzoeken(embedded: SWFDossier.ActieverzoekenEmbedded(actieverzoeken: lijst)))
    }
    router.koppelvlak(.get, Self.een) { context in
      let oin = try context.oin()
      return try .hal(weergave(try kast.verzoek(context["verzoek"], voor: oin), oin))
    }
    router.koppelvlak(.patch, Self.een) { context in
      let oin = try context.oin()
      let wijziging = try DSOJSON.lees(SWFDossier.ActieverzoekWijziging.self, context.aanroep)
      return try .hal(weergave(try kast.wijzig(context["verzoek"], wijziging, door: oin), oin))
    }
    router.koppelvlak(.put, "\(Self.een)/documenten/{document}") { context in
      try kast.koppel(context["document"], aan: context["verzoek"], door: try context.oin())
      return .leeg()
    }
    router.koppelvlak(.delete, "\(Self.een)/documenten/{document}") { context in
      try kast.ontkoppel(context["document"], van: context["verzoek"], door: try context.oin())
      return .leeg()
    }
    voegBerichtenToe(aan: &router)
  }

  private func voegBerichtenToe(aan router: inout Router) {
    router.koppelvlak(.get, "\(Self.een)/berichten") { context in
      let oin = try context.oin()
      let verzoek = try kast.verzoek(context["verzoek"], voor: oin)
      let lijst = try kast.berichten(bij: verzoek.id, voor: oin).map { SWFWeergave.bericht($0, bij: verzoek) }
      return try .hal(SWFDossier.Berichten(embedded: SWFDossier.BerichtenEmbedded(berichten: lijst)))
    }
    router.koppelvlak(.post, "\(Self.een)/berichten") { context in
      let oin = try context.oin()
      let nieuw = try DSOJSON.lees(SWFDossier.BerichtNieuw.self, context.aanroep)
      let bericht = try kast.stuur(nieuw.inhoud, bij: context["verzoek"], door: oin)
      let verzoek = try kast.verzoek(context["verzoek"], voor: oin)
      return try .gemaakt(
        SWFWeergave.bericht(bericht, bij: verzoek), op: "\(SWFAdres.actieverzoek(verzoek.id))/berichten/\(bericht.id)")
    }
    router.koppelvlak(.get, "\(Self.een)/berichten/{bericht}") { context in
      let oin = try context.oin()
      let verzoek = try kast.verzoek(context["verzoek"], voor: oin)
      let berichten = try kast.berichten(bij: verzoek.id, voor: oin)
      guard let bericht = berichten.first(where: { $0.id == context["bericht"] }) else {
        throw Dossierkast.onbekend("Bericht \(context["bericht"])")
      }
      return try .hal(SWFWeergave.bericht(bericht, bij: verzoek))
    }
    router.koppelvlak(.delete, "\(Self.een)/berichten/{bericht}") { context in
      try kast.verwijder(bericht: context["bericht"], bij: context["verzoek"], door: try context.oin())
      return .leeg()
    }
  }

  private func weergave(_ verzoek: Dossierverzoek, _ oin: String) throws -> SWFDossier.Actieverzoek {
    SWFWeergave.actieverzoek(
      verzoek, documenten: try kast.documenten(bij: verzoek, voor: oin),
      berichten: try kast.berichten(bij: verzoek.id, voor: oin).count)
  }
}
