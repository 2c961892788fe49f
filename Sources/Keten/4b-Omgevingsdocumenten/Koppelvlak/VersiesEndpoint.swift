import DSOKoppelvlak
import IMOW
import Ketenspoor
import Tijd

/// GET /omgevingsdocumenten/api/regelingen/{work}/versies: what is known of a regulation, for the board. Our own.
struct VersiesEndpoint: Sendable {
  let bron: Documentbron
  let klok: Klok

  private struct Versie: Encodable {
    var toestand: String
    var instrumentVersie: String?
    var stand: String
    var werkendVanaf: Datum
    var werkendTot: Datum?
    var doelen: [String]
    var geregistreerdOp: Tijdstip
    var owObjecten: Int
    var heeftTekst: Bool
  }

  private struct Regeling: Encodable {
    var work: String
    var consolidatie: String
    var titel: String
    var pagina: String
    var versies: [Versie]
  }

  func voegToe(aan router: inout Router) {
    router.koppelvlak(.get, "/omgevingsdocumenten/api/regelingen/{work}/versies") { context in
      guard let regeling = try regeling(context["work"]) else {
        return .nietGevonden("De regeling '\(context["work"])'")
      }
      return try .json(regeling)
    }
  }

  private func regeling(_ naam: String) throws -> Regeling? {
    let versies = try bron.versies(naam, bekendOp: klok.nu)
    guard let laatste = versies.last else { return nil }
    let vandaag = klok.vandaag
    return Regeling(
      work: laatste.work, consolidatie: laatste.consolidatie, titel: laatste.titel,
      pagina: Adres.regeling(laatste.uri),
      versies: try versies.map { versie in
        let stand = try bron.stand(versie)
        return Versie(
          toestand: versie.toestand, instrumentVersie: versie.instrumentVersie,
          stand: versie.stand(op: vandaag).rawValue, werkendVanaf: versie.werkendVanaf,
          werkendTot: versie.werkendTot, doelen: versie.doelen, geregistreerdOp: versie.geregistreerdOp,
          owObjecten: stand.ow.aantal, heeftTekst: stand.tekst != nil)
      })
  }
}
