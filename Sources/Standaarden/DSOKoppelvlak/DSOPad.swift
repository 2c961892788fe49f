/// The base paths of the DSO APIs, exactly as on the real hosts, so that a vendor's client needs only another host.
package enum DSOPad {
  private static let omgevingsdocumenten = "/publiek/omgevingsdocumenten/api"
  private static let toepasbareRegels = "/publiek/toepasbare-regels/api"

  package static let presenteren = omgevingsdocumenten + "/presenteren/v8"
  package static let toepasbaarOpvragen = omgevingsdocumenten + "/toepasbaaropvragen/v7"
  package static let downloaden = omgevingsdocumenten + "/downloaden/v1"
  package static let valideren = omgevingsdocumenten + "/valideren/v2"
  package static let geometrieOpvragen = omgevingsdocumenten + "/geometrieopvragen/v1"
  package static let rtrGegevens = toepasbareRegels + "/rtrgegevens/v2"
  package static let uitvoerenGegevens = toepasbareRegels + "/toepasbareregelsuitvoerengegevens/v1"
  package static let zoekinterface = toepasbareRegels + "/zoekinterface/v2"
  package static let uitvoerenServices = toepasbareRegels + "/toepasbareregelsuitvoerenservices/v3"
  package static let verifieren = toepasbareRegels + "/verifierenregels/v2"
  package static let verzoeksroutering = toepasbareRegels + "/verzoeksroutering/v2"
  package static let aanleverenToepasbareRegels = "/overheid/toepasbare-regels/aanleverentoepasbareregels/v1"
  package static let behandeldienstconfiguraties = "/overheid/toepasbare-regels/behandeldienstconfiguraties/v1"
  package static let verzoekAfhandelen = "/overheid/verzoeken/api/afhandelen/v2"
  package static let samenwerken = "/overheid/samenwerken/api/behandelen/v5"
}

/// Header names of the DSO APIs.
package enum DSOHeader {
  /// The key of a public API.
  package static let apiSleutel = "x-api-key"
  /// The OIN of the caller. In reality it comes from the PKIoverheid certificate; in the werkplaats a header names it.
  package static let oin = "X-OIN"
  /// The coordinate system of the body.
  package static let contentCrs = "Content-Crs"
  package static let acceptCrs = "Accept-Crs"
}

/// Media types of the DSO APIs.
package enum DSOMediatype {
  package static let json = "application/json"
  package static let hal = "application/hal+json"
  package static let probleem = "application/problem+json"
  package static let xml = "application/xml"
  package static let zip = "application/zip"
}

/// Names of coordinate systems.
package enum DSOCrs {
  /// The only value that Presenteren v8 takes.
  package static let rd = "http://www.opengis.net/def/crs/EPSG/0/28992"
  /// The form that the uitvoeren services take.
  package static let rdKort = "EPSG:28992"
  package static let etrs89 = "http://www.opengis.net/def/crs/EPSG/0/4258"

  package enum Oordeel: Sendable { case goed, ontbreekt, nietOndersteund }

  /// Judges the header Content-Crs as Presenteren v8 does: absent means CRS84, which it does not support.
  package static func oordeel(_ header: String?) -> Oordeel {
    guard let header else { return .ontbreekt }
    return header == rd ? .goed : .nietOndersteund
  }
}

/// The form in which a STOP identification stands in a URL.
package enum URIIdentificatie {
  /// Every run of characters that are no letter, digit or underscore becomes one underscore: slashes and hyphens
  /// (Presenteren v8, parameter uriIdentificatie). `/akn/nl/act/gm9995/2024/omgevingsplan` becomes
  /// `_akn_nl_act_gm9995_2024_omgevingsplan`. There is no way back: compare escaped forms.
  package static func van(_ identificatie: String) -> String {
    var uit = ""
    var vorigeAnders = false
    for teken in identificatie.unicodeScalars {
      let isWoord: Bool =
        switch teken.value {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
      if isWoord {
        uit.unicodeScalars.append(teken)
      } else if !vorigeAnders {
        uit.append("_")
      }
      vorigeAnders = !isWoord
    }
    return uit
  }

  /// The technischId of a draft: regeling and ontwerpbesluit together.
  package static func technischId(regeling: String, ontwerpbesluit: String) -> String { van(regeling + ontwerpbesluit) }
}
