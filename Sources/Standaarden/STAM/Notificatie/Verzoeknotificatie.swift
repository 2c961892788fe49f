package import Bevindingen
import Markup

/// Word from DSO-LV that a verzoek is ready to be fetched with Verzoek afhandelen. It carries almost nothing: the
/// content stays with DSO-LV.
package struct Verzoeknotificatie: Sendable, Hashable {
  package var verzoeknummer: String
  package var volgnummer: String?
  package var doel: Doel?
  package var type: TypeVerzoek?
  /// OIN.
  package var bevoegdGezag: String?
  /// OIN of the behandeldienst.
  package var behandeldienst: String?

  package init(
    verzoeknummer: String, volgnummer: String? = nil, doel: Doel? = nil, type: TypeVerzoek? = nil,
    bevoegdGezag: String? = nil, behandeldienst: String? = nil
  ) {
    self.verzoeknummer = verzoeknummer
    self.volgnummer = volgnummer
    self.doel = doel
    self.type = type
    self.bevoegdGezag = bevoegdGezag
    self.behandeldienst = behandeldienst
  }
}

/// How a verzoeknotificatie is written and read. The official XML structure is not public, so the shape is one
/// replaceable value: two functions.
package struct VerzoeknotificatieVorm: Sendable {
  package var naam: String
  package var contentType: String
  package var encode: @Sendable (Verzoeknotificatie) -> [UInt8]
  package var decode: @Sendable (_ bytes: [UInt8], _ bestand: String) -> Bevonden<Verzoeknotificatie>

  package init(
    naam: String, contentType: String = "application/xml",
    encode: @escaping @Sendable (Verzoeknotificatie) -> [UInt8],
    decode: @escaping @Sendable (_ bytes: [UInt8], _ bestand: String) -> Bevonden<Verzoeknotificatie>
  ) {
    self.naam = naam
    self.contentType = contentType
    self.encode = encode
    self.decode = decode
  }

  /// Our own XML, marked as an assumption in its namespace and in a finding on reading.
  package static let oefenvorm = VerzoeknotificatieVorm(
    naam: "oefenvorm", encode: { VerzoeknotificatieXML.oefenvorm($0) }, decode: { VerzoeknotificatieXML.lees($0, $1) })

  /// The form that one product is known to accept: triggerbericht / trigger / verzoeknummer.
  package static let triggerbericht = VerzoeknotificatieVorm(
    naam: "triggerbericht", encode: { VerzoeknotificatieXML.trigger($0) },
    decode: { VerzoeknotificatieXML.lees($0, $1) })
}

private enum VerzoeknotificatieXML {
  /// Not a namespace of the government: "aanname" stands in it on purpose.
  static let ruimte = "urn:werkplaats-dso-keten:aanname:verzoeknotificatie:4"

  static func oefenvorm(_ notificatie: Verzoeknotificatie) -> [UInt8] {
    let velden: [(String, String?)] = [
      ("verzoeknummer", notificatie.verzoeknummer), ("volgnummer", notificatie.volgnummer),
      ("doel", notificatie.doel?.rawValue), ("type", notificatie.type?.rawValue),
      ("bevoegdGezag", notificatie.bevoegdGezag), ("behandeldienst", notificatie.behandeldienst),
    ]
    let takken = velden.compactMap { naam, waarde in waarde.map { Tak(naam, in: ruimte, tekst: $0) } }
    return XMLSchrijver().schrijf(Tak("verzoeknotificatie", in: ruimte, takken: takken))
  }

  static func trigger(_ notificatie: Verzoeknotificatie) -> [UInt8] {
    let nummer = Tak("verzoeknummer", in: "", tekst: notificatie.verzoeknummer)
    return XMLSchrijver().schrijf(Tak("triggerbericht", in: "", takken: [Tak("trigger", in: "", takken: [nummer])]))
  }

  /// Reads both forms by local name, so that a namespace of the real chain does not stand in the way.
  static func lees(_ bytes: [UInt8], _ bestand: String) -> Bevonden<Verzoeknotificatie> {
    let xml = XMLLezer.lees(bytes, bestand: bestand)
    guard let wortel = xml.model?.wortel else { return Bevonden(nil, bevindingen: xml.bevindingen) }
    guard let drager = drager(wortel) else {
      let melding = VerzoeknotificatieRegels.onbekend.bevinding(
        "\(wortel.lokaal) is geen verzoeknotificatie", bij: wortel.vindplaats)
      return Bevonden(nil, bevindingen: xml.bevindingen + [melding])
    }
    guard let nummer = drager.tekst(van: "verzoeknummer"), !nummer.isEmpty else {
      let melding = VerzoeknotificatieRegels.zonderNummer.bevinding(
        "\(wortel.lokaal) noemt geen verzoeknummer", bij: drager.vindplaats)
      return Bevonden(nil, bevindingen: xml.bevindingen + [melding])
    }
    var bevindingen = xml.bevindingen
    if wortel.ruimte == ruimte {
      bevindingen.append(
        VerzoeknotificatieRegels.oefenvorm.bevinding(
          "Deze verzoeknotificatie heeft de vorm van de werkplaats", bij: wortel.vindplaats))
    }
    return Bevonden(
      Verzoeknotificatie(
        verzoeknummer: nummer, volgnummer: drager.tekst(van: "volgnummer"),
        doel: keuze(drager.eerste("doel"), uit: Doel.self, &bevindingen),
        type: keuze(drager.eerste("type"), uit: TypeVerzoek.self, &bevindingen),
        bevoegdGezag: drager.tekst(van: "bevoegdGezag"), behandeldienst: drager.tekst(van: "behandeldienst")),
      bevindingen: bevindingen)
  }

  private static func drager(_ wortel: Element) -> Element? {
    switch wortel.lokaal {
    case "verzoeknotificatie": wortel
    case "triggerbericht": wortel.eerste("trigger")
    default: nil
    }
  }

  private static func keuze<Lijst: RawRepresentable>(
    _ element: Element?, uit _: Lijst.Type, _ bevindingen: inout [Bevinding]
  ) -> Lijst? where Lijst.RawValue == String {
    guard let element else { return nil }
    if let waarde = Lijst(rawValue: element.tekst) { return waarde }
    bevindingen.append(
      VerzoeknotificatieRegels.waarde.bevinding(
        "\(element.lokaal) is '\(element.tekst.prefix(60))'; dat kent STAM 4 niet", bij: element.vindplaats))
    return nil
  }
}
