import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import Tijd

/// Reads the list of regelingen (Presenteren v8) and downloads one (Downloaden v1).
struct Downloadclient: Sendable {
  let omgeving: Werkplaatsomgeving

  /// Presenteren v8 gives at most 200 on a page.
  private static let bladgrootte = 200
  /// A list that goes on longer than this is a loop.
  private static let meesteBladen = 50
  private static let meestePogingen = 40
  private static let wachttijdMilliseconden = 250

  private func roep(_ koppelvlak: String, _ aanroep: Aanroep) async throws(Downloadfout) -> Antwoord {
    let antwoord: Antwoord
    do {
      antwoord = try await omgeving.verbindingen.roep(
        van: PlansoftwareSystem.systeemnaam, naar: "omgevingsdocumenten", koppelvlak: koppelvlak, aanroep)
    } catch {
      throw Downloadfout(tekst: error.uitlegVoorGebruiker)
    }
    guard antwoord.isGelukt else {
      let reden = antwoord.alsProbleem?.detail ?? antwoord.alsProbleem?.title ?? "status \(antwoord.status)"
      throw Downloadfout(tekst: "DSO-LV (omgevingsdocumenten) antwoordt: \(reden)")
    }
    return antwoord
  }

  private func lees<Model: Decodable>(_ soort: Model.Type, _ antwoord: Antwoord) throws(Downloadfout) -> Model {
    do {
      return try antwoord.json(soort)
    } catch {
      throw Downloadfout(tekst: "Het antwoord van DSO-LV is niet te lezen. \(error.uitleg)")
    }
  }

  /// All regelingen in force, today or on another day.
  func regelingen(op dag: Datum? = nil) async throws(Downloadfout) -> [Presenteren.Regeling] {
    var uit: [Presenteren.Regeling] = []
    for blad in 1...Self.meesteBladen {
      let doel = "\(DSOPad.presenteren)/regelingen?page=\(blad)&size=\(Self.bladgrootte)\(Self.tijdvraag(dag, "&"))"
      let lijst = try lees(Presenteren.Regelingen.self, try await roep("Presenteren v8", .get(doel)))
      uit += lijst.embedded.regelingen
      if blad >= lijst.page.totalPages { break }
    }
    return uit
  }

  /// The time parameters of Presenteren v8 for what is law on one day.
  private static func tijdvraag(_ dag: Datum?, _ begin: String) -> String {
    dag.map { "\(begin)geldigOp=\($0)&inWerkingOp=\($0)" } ?? ""
  }

  /// The zip of one regeling: asked for, waited for, fetched.
  /// - Parameter dag: the version of another day than today; that Downloaden takes this parameter is aanname.
  func download(_ regelingId: String, op dag: Datum? = nil) async throws(Downloadfout) -> [UInt8] {
    let vraag = Omgevingsdocumentdiensten.Downloadaanvraag(regelingId: regelingId)
    guard let inhoud = try? DSOJSON.encode(vraag) else {
      throw Downloadfout(tekst: "De aanvraag is niet te schrijven.")
    }
    let aanvraag = try await roep(
      "Downloaden v1",
      .post("\(DSOPad.downloaden)/aanvraag\(Self.tijdvraag(dag, "?"))", inhoud, soort: DSOMediatype.json))
    let id = try lees(Omgevingsdocumentdiensten.Downloadbevestiging.self, aanvraag).verzoekIdentificatie
    try await wacht(op: id)
    let adres = try lees(
      Omgevingsdocumentdiensten.Downloadadres.self,
      try await roep("Downloaden v1", .get("\(DSOPad.downloaden)/download/\(id)")))
    return try await roep("Downloaden v1", .volg(adres.url)).inhoud
  }

  private func wacht(op id: String) async throws(Downloadfout) {
    for _ in 1...Self.meestePogingen {
      let status = try lees(
        Omgevingsdocumentdiensten.Downloadstatus.self,
        try await roep("Downloaden v1", .get("\(DSOPad.downloaden)/status/\(id)")))
      switch status.status {
      case .beschikbaar: return
      case .mislukt: throw Downloadfout(tekst: "DSO-LV kon het pakket niet maken. Probeer het later nog eens.")
      case .inBehandeling: try? await Task.sleep(for: .milliseconds(Self.wachttijdMilliseconden))
      }
    }
    throw Downloadfout(tekst: "Het pakket is na tien seconden nog niet klaar. Probeer het later nog eens.")
  }
}

/// Why a download did not succeed.
struct Downloadfout: BeantwoordbareFout, Hashable {
  let tekst: String
  var antwoord: Antwoord { .probleem(status: 502, titel: "Het downloaden is niet gelukt", detail: tekst) }
}
