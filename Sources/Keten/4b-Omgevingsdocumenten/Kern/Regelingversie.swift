import DSOKoppelvlak
import IMOW
import Markup
import Tijd

/// The three clocks of Presenteren v8: valid on, in force on, and as known at.
struct Tijdreis: Sendable, Hashable {
  var geldigOp: Datum
  var inWerkingOp: Datum
  var beschikbaarOp: Tijdstip

  init(geldigOp: Datum, inWerkingOp: Datum, beschikbaarOp: Tijdstip) {
    self.geldigOp = geldigOp
    self.inWerkingOp = inWerkingOp
    self.beschikbaarOp = beschikbaarOp
  }

  /// What is the law on this day, as it is known now.
  init(op dag: Datum, bekendOp nu: Tijdstip) { self.init(geldigOp: dag, inWerkingOp: dag, beschikbaarOp: nu) }
}

/// One toestand of a regulation with the days on which it is the law.
struct Regelingversie: Sendable, Hashable {
  /// AKN work of the regulation.
  var work: String
  /// The work of the consolidation (CVDR).
  var consolidatie: String
  /// Expression of the toestand.
  var toestand: String
  /// Expression of the regulation version whose text this is; nil with samenloop.
  var instrumentVersie: String?
  var soortRegeling: String
  var officieleTitel: String
  var citeertitel: String?
  var eindverantwoordelijke: String
  var tijdelijkDeelVan: String?
  /// Oldest first; the last one made this toestand.
  var doelen: [String]
  var werkendVanaf: Datum
  var werkendTot: Datum?
  var geldigVanaf: Datum
  var geldigTot: Datum?
  var geregistreerdOp: Tijdstip
  /// Counts from 1.
  var versie: Int
  /// The delivery that told so.
  var levering: Int

  var uri: String { URIIdentificatie.van(work) }
  var titel: String { citeertitel ?? officieleTitel }

  enum Stand: String, Sendable, Hashable { case verleden, geldend, toekomstig }

  func stand(op dag: Datum) -> Stand {
    if werkendVanaf > dag { return .toekomstig }
    if let werkendTot, werkendTot <= dag { return .verleden }
    return .geldend
  }

  /// Whether people mean this regulation: by work, by URI form, or by the name of the consolidation.
  func heet(_ naam: String) -> Bool {
    work == naam || uri == naam || uri == URIIdentificatie.van(naam) || consolidatie == naam
      || consolidatie.split(separator: "/").last.map(String.init) == naam
  }
}

/// A version with its text and all OW objects that hold then. Immutable, so that it can be kept and shared.
final class Regelingstand: Sendable {
  let versie: Regelingversie
  let tekst: Tak?
  let metadata: Tak?
  let vraag: Annotatievraag
  var ow: OWVerzameling { vraag.verzameling }

  init(versie: Regelingversie, tekst: Tak?, metadata: Tak?, ow: OWVerzameling) {
    self.versie = versie
    self.tekst = tekst
    self.metadata = metadata
    vraag = Annotatievraag(ow)
  }

  /// Locaties of the regelingsgebied that have a geometry of their own.
  private var regelingsgebied: [Locatie] {
    ow.uitgeklapt(ow.regelingsgebieden.compactMap(\.locatie)).filter { $0.geometrieID != nil }
  }

  /// What applies where these geometries lie.
  ///
  /// The border register is not imitated: an Ambtsgebied holds everywhere inside the regelingsgebied, and when that is
  /// an Ambtsgebied too, everywhere.
  func annotaties(raakt geometrieen: Set<String>) -> Annotaties {
    let inGebied = ligtInRegelingsgebied(geometrieen)
    return vraag.annotaties(
      raaktGeometrie: { geometrieen.contains($0.lowercased()) }, raaktAmbtsgebied: { _ in inGebied })
  }

  /// Whether a place that touches these geometries lies in the regelingsgebied.
  func ligtInRegelingsgebied(_ geometrieen: Set<String>) -> Bool {
    let gebied = regelingsgebied.compactMap(\.geometrieID)
    return gebied.isEmpty || gebied.contains { geometrieen.contains($0.lowercased()) }
  }
}
