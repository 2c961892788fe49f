import Bevindingen
import Ketenspoor
import Opslag
import STOP
import Tijd

/// What others may ask of this LVBB. The packages are for the OW check; the JSON is our own, so that the board can
/// compare what each system believes. KOOP has no such interface.
struct OpvraagKoppelvlak: Sendable {
  private let lvbb: LVBBOmgeving
  private var omgeving: Werkplaatsomgeving { lvbb.omgeving }
  init(_ lvbb: LVBBOmgeving) { self.lvbb = lvbb }

  var router: Router {
    var router = Router()
    router.koppelvlak(.get, "/lvbb/pakketten/{sha256}") { context in try pakket(context["sha256"]) }
    router.koppelvlak(.get, "/lvbb/api/publicaties") { _ in try publicaties() }
    router.koppelvlak(.get, "/lvbb/api/publicaties/{id}") { context in try publicatie(context["id"]) }
    router.koppelvlak(.get, "/lvbb/api/regelingen") { _ in try regelingen() }
    router.koppelvlak(.get, "/lvbb/api/regelingen/{work}/versies") { context in try versies(context["work"]) }
    return router
  }

  private func pakket(_ sha256: String) throws -> Antwoord {
    let isBekend = try omgeving.databank.lees { db in try UitleveringStore.isPakket(sha256, db) }
    guard isBekend, let bytes = try omgeving.kluis.lees(sha256) else {
      return .nietGevonden("Het pakket '\(sha256.prefix(64))'")
    }
    return .bytes(bytes, soort: "application/zip")
  }

  private func publicaties() throws -> Antwoord {
    let alle = try omgeving.databank.lees { db in
      let beeld = try RegisterStore.beeld(db)
      return try LeveringStore.alle(db).map { PublicatieJSON($0, beeld) }
    }
    return try .json(PublicatielijstJSON(publicaties: alle))
  }

  private func publicatie(_ id: String) throws -> Antwoord {
    let gevonden = try omgeving.databank.lees { db -> PublicatieJSON? in
      guard let levering = try LeveringStore.levering(id, db) else { return nil }
      return PublicatieJSON(levering, try RegisterStore.beeld(db))
    }
    guard let gevonden else { return .nietGevonden("De aanlevering '\(id.prefix(64))'") }
    return try .json(gevonden)
  }

  private func regelingen() throws -> Antwoord {
    let beeld = try omgeving.databank.lees { db in try RegisterStore.beeld(db) }
    let alle = beeld.instrumenten.values.sorted { $0.work < $1.work }.map { RegelingJSON($0, beeld) }
    return try .json(RegelinglijstJSON(regelingen: alle))
  }

  private func versies(_ work: String) throws -> Antwoord {
    let beeld = try omgeving.databank.lees { db in try RegisterStore.beeld(db) }
    guard let instrument = beeld.instrumenten[work] else { return .nietGevonden("De regeling '\(work.prefix(200))'") }
    return try .json(RegelingJSON(instrument, beeld))
  }
}

/// Says in every answer whose interface this is.
enum EigenKoppelvlak {
  static let naam = "eigen koppelvlak van de werkplaats; KOOP heeft dit niet"
}

struct PublicatielijstJSON: Encodable {
  var koppelvlak = EigenKoppelvlak.naam
  var publicaties: [PublicatieJSON]
}

struct RegelinglijstJSON: Encodable {
  var koppelvlak = EigenKoppelvlak.naam
  var regelingen: [RegelingJSON]
}

/// One delivery, as this LVBB sees it.
struct PublicatieJSON: Encodable {
  struct Versie: Encodable {
    var work: String
    var expression: String
    var doel: String
    var juridischWerkendVanaf: Datum?
    var consolidatieWork: String?
  }
  var koppelvlak = EigenKoppelvlak.naam
  var id: String
  var idLevering: String
  var dienst: String
  var bevoegdGezag: String
  var status: String
  var titel: String
  var work: String?
  var expression: String?
  var ontvangenOp: Tijdstip
  var datumBekendmaking: Datum?
  var gepubliceerdOp: Datum?
  var tijdstipPublicatie: Tijdstip?
  var publicatie: String?
  var aantalFouten: Int
  var aantalWaarschuwingen: Int
  var versies: [Versie]

  init(_ levering: Levering, _ beeld: Registerbeeld) {
    id = levering.id
    idLevering = levering.idLevering
    dienst = levering.dienst.rawValue
    bevoegdGezag = levering.bevoegdGezag
    status = levering.status.rawValue
    titel = levering.titel
    work = levering.work
    expression = levering.expression
    ontvangenOp = levering.ontvangenOp
    datumBekendmaking = levering.datumBekendmaking
    gepubliceerdOp = levering.tijdstipPublicatie?.datum
    tijdstipPublicatie = levering.tijdstipPublicatie
    publicatie = levering.publicatie
    aantalFouten = levering.bevindingen.aantal(.fout)
    aantalWaarschuwingen = levering.bevindingen.aantal(.waarschuwing)
    versies = beeld.versies.filter { $0.levering == levering.id }.map { versie in
      Versie(
        work: versie.work, expression: versie.expression, doel: versie.kern.doel,
        juridischWerkendVanaf: versie.kern.juridischWerkendVanaf,
        consolidatieWork: beeld.instrumenten[versie.work]?.consolidatieWork)
    }
  }
}

/// One instrument with its versions and toestanden.
struct RegelingJSON: Encodable {
  struct Versie: Encodable {
    var expression: String
    var versienummer: String
    var doel: String
    var was: String?
    var juridischWerkendVanaf: Datum?
    var geldigVanaf: Datum?
    var isOntwerp: Bool
    var gepubliceerdOp: Datum?
    var publicatie: String?
  }
  struct Toestand: Encodable {
    var expression: String
    var instrumentVersie: String?
    var juridischWerkendVanaf: Datum?
    var juridischWerkendTot: Datum?
  }
  var koppelvlak = EigenKoppelvlak.naam
  var work: String
  var soort: String
  var titel: String
  var consolidatieWork: String?
  var ingetrokkenOp: Datum?
  var versies: [Versie]
  var toestanden: [Toestand]

  init(_ instrument: Registerbeeld.Instrument, _ beeld: Registerbeeld) {
    work = instrument.work
    soort = instrument.soort.rawValue
    titel = instrument.titel
    consolidatieWork = instrument.consolidatieWork
    ingetrokkenOp = instrument.intrekking?.juridischWerkendVanaf
    versies = beeld.versies(van: instrument.work).map { versie in
      Versie(
        expression: versie.expression, versienummer: versie.versienummer, doel: versie.kern.doel,
        was: versie.kern.was, juridischWerkendVanaf: versie.kern.juridischWerkendVanaf,
        geldigVanaf: versie.kern.geldigVanaf, isOntwerp: versie.kern.isOntwerp,
        gepubliceerdOp: versie.kern.gepubliceerdOp,
        publicatie: beeld.bekendmakingen.first { $0.levering == versie.levering }?.publicatie)
    }
    toestanden =
      beeld.toestanden(instrument.work)?.toestanden.map { toestand in
        // The first line of the geldigheid is that of the day itself.
        let periode = toestand.geldigheid.first?.juridischWerkendOp
        return Toestand(
          expression: toestand.expression, instrumentVersie: toestand.instrumentVersie,
          juridischWerkendVanaf: periode?.vanaf, juridischWerkendTot: periode?.tot)
      } ?? []
  }
}
