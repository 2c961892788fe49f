import DSOKoppelvlak
import Geometrie
import Ketenspoor
import Tijd

/// What the calls of Presenteren v8 share: the time parameters, pages, and a place in the body.
struct Vraagdelen: Sendable {
  let aanroep: Aanroep
  let nu: Tijdstip

  /// geldigOp, inWerkingOp and beschikbaarOp; each has today or now as default.
  func reis() throws(Weigering) -> Tijdreis {
    Tijdreis(
      geldigOp: try datum("geldigOp"), inWerkingOp: try datum("inWerkingOp"),
      beschikbaarOp: try tijdstip("beschikbaarOp"))
  }

  private func datum(_ naam: String) throws(Weigering) -> Datum {
    guard let tekst = aanroep.zoek(naam) else { return nu.datum }
    guard let datum = Datum(tekst) else { throw Weigering(.parameter(naam, "geen datum als 2026-01-31")) }
    return datum
  }

  private func tijdstip(_ naam: String) throws(Weigering) -> Tijdstip {
    guard let tekst = aanroep.zoek(naam) else { return nu }
    guard let tijdstip = Tijdstip(tekst) else {
      throw Weigering(.parameter(naam, "geen tijdstip als 2026-01-31T12:00:00Z"))
    }
    return tijdstip
  }

  /// The time parameters as they were asked for, to pass on in links.
  var tijdvraag: String {
    let namen = ["geldigOp", "inWerkingOp", "beschikbaarOp", "synchroniseerMetTileset"]
    let paren = namen.compactMap { naam in aanroep.zoek(naam).map { "\(naam)=\(Procentcodering.codeer($0))" } }
    return paren.isEmpty ? "" : "?" + paren.joined(separator: "&")
  }

  // MARK: - Pages

  /// page from 1, size 1 to 200 (Presenteren v8).
  func bladzijde() throws(Weigering) -> (nummer: Int, grootte: Int) {
    (try getal("page", standaard: 1, 1...Int.max), try getal("size", standaard: 20, 1...200))
  }

  private func getal(_ naam: String, standaard: Int, _ grens: ClosedRange<Int>) throws(Weigering) -> Int {
    guard let tekst = aanroep.zoek(naam) else { return standaard }
    guard let getal = Int(tekst), grens.contains(getal) else {
      throw Weigering(.parameter(naam, "moet tussen \(grens.lowerBound) en \(grens.upperBound) liggen"))
    }
    return getal
  }

  // MARK: - A place

  enum Crsregel: Sendable {
    /// Presenteren v8: absent means CRS84, which is refused.
    case verplicht
    /// The older style services: absent is taken as RD (aanname).
    case magOntbreken
  }

  func controleerCrs(_ regel: Crsregel = .verplicht) throws(Weigering) {
    switch (DSOCrs.oordeel(aanroep.koppen[DSOHeader.contentCrs]), regel) {
    case (.goed, _), (.ontbreekt, .magOntbreken): return
    case (.ontbreekt, .verplicht):
      throw Weigering(
        .onverwerkbaar("De header Content-Crs ontbreekt. Zonder die header geldt CRS84; alleen RD is mogelijk."))
    case (.nietOndersteund, _):
      throw Weigering(.onverwerkbaar("Content-Crs moet \(DSOCrs.rd) zijn"))
    }
  }

  /// Decodes the body and checks the geometry in it.
  func vorm(_ geometrie: DSOKoppelvlak.GeoJSON) throws(Weigering) -> Vorm {
    guard !geometrie.heeftTeVeelDecimalen else {
      throw Weigering(.onverwerkbaar("Coördinaten in RD hebben hoogstens 3 decimalen"))
    }
    let vorm = geometrie.vorm
    if let fout = vorm.ongeldigheid {
      throw Weigering(.onverwerkbaar("De geometrie is niet geldig: \(fout.reden)"))
    }
    return vorm
  }

  func inhoud<Model: Decodable>(_ model: Model.Type) throws(Weigering) -> Model {
    do {
      return try DSOJSON.decode(model, aanroep.inhoud)
    } catch {
      throw Weigering(error)
    }
  }
}

/// A refusal that already is an answer: `application/problem+json` as the DSO APIs give it.
struct Weigering: BeantwoordbareFout {
  let probleem: DSOKoppelvlak.Probleem

  init(_ probleem: DSOKoppelvlak.Probleem) { self.probleem = probleem }

  var antwoord: Antwoord { Antwoord.dso(probleem) }
}

extension DSOKoppelvlak.Probleem {
  static func parameter(_ naam: String, _ reden: String) -> DSOKoppelvlak.Probleem {
    .ongeldig("De parameter '\(naam)' klopt niet: \(reden)", parameters: [.init(name: naam, reason: reden)])
  }
}

extension Antwoord {
  static func dso(_ probleem: DSOKoppelvlak.Probleem) -> Antwoord {
    let inhoud = (try? DSOJSON.encode(probleem)) ?? Array("{\"status\":\(probleem.status)}".utf8)
    return .bytes(inhoud, soort: DSOMediatype.probleem, status: probleem.status)
  }

  static func hal(_ waarde: some Encodable) throws -> Antwoord {
    .bytes(try DSOJSON.encode(waarde), soort: DSOMediatype.hal)
  }
}
