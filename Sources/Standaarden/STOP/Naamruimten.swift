/// The XML namespaces of STOP 1.3.0, LVBB 1.2.0 and what they build on. They carry no version: that stands in the
/// attribute `schemaversie`.
package enum STOPNaamruimte {
  package static let tekst = "https://standaarden.overheid.nl/stop/imop/tekst/"
  package static let data = "https://standaarden.overheid.nl/stop/imop/data/"
  package static let geo = "https://standaarden.overheid.nl/stop/imop/geo/"
  package static let gio = "https://standaarden.overheid.nl/stop/imop/gio/"
  package static let cons = "https://standaarden.overheid.nl/stop/imop/consolidatie/"
  package static let rsc = "https://standaarden.overheid.nl/stop/imop/resources/"
  package static let uws = "https://standaarden.overheid.nl/stop/imop/uitwisseling/"
  package static let lvbba = "https://standaarden.overheid.nl/lvbb/stop/aanlevering/"
  package static let lvbbu = "https://standaarden.overheid.nl/lvbb/stop/uitlevering/"
  /// Manifest, opdracht, verzoek and resultaat.
  package static let lvbbt = "http://www.overheid.nl/2017/lvbb"
  /// The melding inside an answer.
  package static let stop = "http://www.overheid.nl/2017/stop"
  package static let se = "http://www.opengis.net/se"
  package static let ogc = "http://www.opengis.net/ogc"
  package static let basisgeo = "http://www.geostandaarden.nl/basisgeometrie/1.0"
  package static let gml = "http://www.opengis.net/gml/3.2"
  package static let mow = "http://www.geostandaarden.nl/bestanden-ow/manifest-ow"
  /// Reference to a file sent apart (Digikoppeling Grote Berichten).
  package static let groteBerichten = "http://www.logius.nl/digikoppeling/gb/2010/10"
  package static let xlink = "http://www.w3.org/1999/xlink"

  /// The usual prefix of each namespace, for `XMLSchrijver`.
  package static let voorvoegsels: [String: String] = [
    tekst: "tekst", data: "data", geo: "geo", gio: "gio", cons: "cons", rsc: "rsc", uws: "uws", lvbba: "lvbba",
    lvbbu: "lvbbu", lvbbt: "lvbbt", stop: "stop", se: "se", ogc: "ogc", basisgeo: "basisgeo", gml: "gml", mow: "mow",
    groteBerichten: "tns", xlink: "xlink",
  ]
}

/// The versions of the standards that this module speaks.
package enum STOPVersie {
  /// `schemaversie` of STOP modules.
  package static let stop = "1.3.0"
  /// `schemaversie` of LVBB documents.
  package static let lvbb = "1.2.0"
}
