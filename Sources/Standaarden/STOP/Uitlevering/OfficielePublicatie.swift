import Bevindingen
package import Markup
package import Tijd

/// What stands in the gazette: besluit or kennisgeving with a head, a number and a day (STOP 1.3.0,
/// tekst:OfficielePublicatie with its modules; made by the LVBB for officielebekendmakingen.nl).
package struct OfficielePublicatie: Sendable, Hashable {
  /// The gazettes; the raw value is the element.
  package enum Blad: String, Sendable, Hashable, CaseIterable {
    case gemeenteblad = "Gemeenteblad"
    case provinciaalblad = "Provinciaalblad"
    case waterschapsblad = "Waterschapsblad"
    case staatscourant = "Staatscourant"
    case staatsblad = "Staatsblad"
    case bladGemeenschappelijkeRegeling = "BladGR"

    /// The code in identifiers (AKN officialGazette).
    package var code: String {
      switch self {
      case .gemeenteblad: "gmb"
      case .provinciaalblad: "prb"
      case .waterschapsblad: "wsb"
      case .staatscourant: "stcrt"
      case .staatsblad: "stb"
      case .bladGemeenschappelijkeRegeling: "bgr"
      }
    }
  }

  package var blad: Blad
  package var jaargang: Int
  package var nummer: Int
  package var gepubliceerdOp: Datum
  package var metadata: OfficielePublicatieMetadata
  /// Lines of the Bladaanduiding; one or two.
  package var titelregels: [String]
  /// BesluitCompact, BesluitKlassiek, Kennisgeving or Rectificatie, with renvooi.
  package var inhoud: Tak

  package init(
    blad: Blad, jaargang: Int, nummer: Int, gepubliceerdOp: Datum, metadata: OfficielePublicatieMetadata,
    titelregels: [String], inhoud: Tak
  ) {
    self.blad = blad
    self.jaargang = jaargang
    self.nummer = nummer
    self.gepubliceerdOp = gepubliceerdOp
    self.metadata = metadata
    self.titelregels = titelregels
    self.inhoud = inhoud
  }

  package var work: String { "/akn/nl/officialGazette/\(blad.code)/\(jaargang)/\(nummer)" }
  package var identificatie: ExpressionIdentificatie {
    ExpressionIdentificatie(work: work, expression: "\(work)/nld@\(gepubliceerdOp)", soort: .officielePublicatie)
  }
  /// `gmb-2026-1079`, the form that people search for.
  package var publicatieIdentifier: String { "\(blad.code)-\(jaargang)-\(nummer)" }

  /// A besluit text as it is published: instructions that are no legal change (revisie) stay out (normen 8).
  package static func zonderRevisies(_ besluit: Tak) -> Tak {
    var kopie = besluit
    kopie.knopen = besluit.knopen.compactMap { knoop in
      guard case .tak(let kind) = knoop else { return knoop }
      return kind.lokaal == "Vervang" && kind["revisie"] == "1" ? nil : .tak(zonderRevisies(kind))
    }
    return kopie
  }
}

/// The module OfficielePublicatieMetadata (imop-data 1.3.0), in so far as the LVBB fills it.
package struct OfficielePublicatieMetadata: Sendable, Hashable {
  package static let besluit = "/join/id/stop/soortpublicatie_001"
  package static let kennisgeving = "/join/id/stop/soortpublicatie_002"

  package var officieleTitel: String
  package var eindverantwoordelijke: String
  package var maker: String?
  package var uitgever: String
  package var onderwerpen: [String]
  /// Expression of the besluit or kennisgeving that is published.
  package var publiceert: String
  package var soortPublicatie: String
  package var soortProcedure: String?
  package var soortBestuursorgaan: String?
  package var rechtsgebieden: [String]
  package var informatieobjectRefs: [String]
  /// The bill that a kennisgeving is about.
  package var mededelingOver: String?
  /// From step 003 of the procedure.
  package var ondertekendOp: Datum?

  package init(
    officieleTitel: String, eindverantwoordelijke: String, maker: String? = nil, uitgever: String,
    onderwerpen: [String], publiceert: String, soortPublicatie: String = OfficielePublicatieMetadata.besluit,
    soortProcedure: String? = nil, soortBestuursorgaan: String? = nil, rechtsgebieden: [String] = [],
    informatieobjectRefs: [String] = [], mededelingOver: String? = nil, ondertekendOp: Datum? = nil
  ) {
    self.officieleTitel = officieleTitel
    self.eindverantwoordelijke = eindverantwoordelijke
    self.maker = maker
    self.uitgever = uitgever
    self.onderwerpen = onderwerpen
    self.publiceert = publiceert
    self.soortPublicatie = soortPublicatie
    self.soortProcedure = soortProcedure
    self.soortBestuursorgaan = soortBestuursorgaan
    self.rechtsgebieden = rechtsgebieden
    self.informatieobjectRefs = informatieobjectRefs
    self.mededelingOver = mededelingOver
    self.ondertekendOp = ondertekendOp
  }
}
