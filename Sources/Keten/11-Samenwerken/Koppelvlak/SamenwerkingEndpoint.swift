import DSOKoppelvlak
import Ketenspoor

/// Samenwerkingen and their partners.
struct SamenwerkingEndpoint: Sendable {
  let kast: Dossierkast

  private static let lijst = "\(SWFAdres.basis)/samenwerkingen"
  private static let een = "\(lijst)/{id}"

  func voegToe(aan router: inout Router) {
    router.koppelvlak(.post, Self.lijst) { context in try start(context) }
    router.koppelvlak(.get, Self.lijst) { context in
      let oin = try context.oin()
      let lijst = try kast.dossiers(van: oin).map { try weergave($0, oin) }
      return try .hal(SWF.Samenwerkingen(embedded: SWF.SamenwerkingenEmbedded(samenwerkingen: lijst)))
    }
    router.koppelvlak(.get, Self.een) { context in
      let oin = try context.oin()
      return try .hal(weergave(try kast.dossier(context["id"], voor: oin), oin))
    }
    router.koppelvlak(.patch, Self.een) { context in
      let oin = try context.oin()
      let wijziging = try DSOJSON.lees(SWF.StatusWijziging.self, context.aanroep)
      return try .hal(weergave(try kast.wijzig(context["id"], naar: wijziging.status, door: oin), oin))
    }
    router.koppelvlak(.delete, Self.een) { context in
      try kast.verwijder(context["id"], door: try context.oin())
      return .leeg()
    }
    voegDeelnemersToe(aan: &router)
  }

  private func voegDeelnemersToe(aan router: inout Router) {
    router.koppelvlak(.get, "\(Self.een)/deelnemers") { context in
      let dossier = try kast.dossier(context["id"], voor: try context.oin())
      let lijst = dossier.deelnemers.map { SWFWeergave.deelnemer($0) }
      return try .hal(SWF.Deelnemers(embedded: SWF.DeelnemersEmbedded(deelnemers: lijst)))
    }
    router.koppelvlak(.post, "\(Self.een)/deelnemers") { context in
      let nieuw = try DSOJSON.lees(SWF.Deelnemer.self, context.aanroep)
      let deelname = Deelname(oin: nieuw.oin, privilege: nieuw.privilege)
      try kast.zet(deelname, in: context["id"], door: try context.oin())
      return try .gemaakt(
        SWFWeergave.deelnemer(deelname), op: "\(SWFAdres.samenwerking(context["id"]))/deelnemers/\(deelname.oin)")
    }
    router.koppelvlak(.delete, "\(Self.een)/deelnemers/{oin}") { context in
      try kast.verwijder(deelnemer: context["oin"], uit: context["id"], door: try context.oin())
      return .leeg()
    }
  }

  private func start(_ context: Verzoekcontext) throws -> Antwoord {
    let oin = try context.oin()
    let dossier = try kast.start(try DSOJSON.lees(SWF.SamenwerkingNieuw.self, context.aanroep), door: oin)
    return try .gemaakt(weergave(dossier, oin), op: SWFAdres.samenwerking(dossier.id))
  }

  private func weergave(_ dossier: Dossier, _ oin: String) throws -> SWF.Samenwerking {
    SWFWeergave.samenwerking(
      dossier, verzoeken: try kast.verzoeken(voor: oin, dossier: dossier.id).count,
      meldingen: try kast.meldingen(voor: oin, dossier: dossier.id).count)
  }
}

extension DSOJSON {
  /// The body of a call; what is wrong with it is answered with a 400 problem.
  static func lees<Model: Decodable>(_ model: Model.Type, _ aanroep: Aanroep) throws(Inhoudsfout) -> Model {
    try aanroep.json(model)
  }
}
