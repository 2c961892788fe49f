import Bevindingen
import Markup

/// Validates a delivery in the order of the LVBB: envelope, order, schemas, identification and text, coherence, state.
/// The first group with a fout ends the run, as in the real chain. Whether a mutation can be carried out, and whether
/// geometry is valid, is judged by the callers that know of mutations and shapes.
package enum STOPValidatie {
  package static func valideer(pakket: [String: [UInt8]], omgeving: Validatieomgeving) -> Validatieverslag {
    var ronde = Validatieronde(pakket: pakket, omgeving: omgeving)
    return ronde.voerUit()
  }
}

private struct Validatieronde {
  let pakket: [String: [UInt8]]
  let omgeving: Validatieomgeving
  var aanlevering: Aanlevering
  var bomen: [String: XMLBoom] = [:]
  var bevindingen: [Bevinding] = []

  init(pakket: [String: [UInt8]], omgeving: Validatieomgeving) {
    self.pakket = pakket
    self.omgeving = omgeving
    aanlevering = Aanlevering(bestanden: pakket)
  }

  mutating func voerUit() -> Validatieverslag {
    for groep in Validatieverslag.Groep.allCases {
      switch groep {
      case .enveloppe: enveloppe()
      case .opdracht: opdracht()
      case .schema: schemas()
      case .identificatieEnTekst: identificatieEnTekst()
      case .samenhang:
        bevindingen += Samenhangcontrole(aanlevering: aanlevering, bomen: bomen).controleer()
      case .toestand:
        bevindingen += Toestandcontrole(aanlevering: aanlevering, omgeving: omgeving).controleer()
      }
      if bevindingen.heeftFouten { return verslag(gestoptIn: groep) }
    }
    return verslag(gestoptIn: nil)
  }

  private func verslag(gestoptIn groep: Validatieverslag.Groep?) -> Validatieverslag {
    Validatieverslag(bevindingen: bevindingen.begrensd(), aanlevering: aanlevering, gestoptIn: groep)
  }

  private mutating func neem<Model>(_ bevonden: Bevonden<Model>) -> Model? {
    bevindingen += bevonden.bevindingen
    return bevonden.model
  }

  private mutating func enveloppe() {
    let controle = Enveloppecontrole(pakket: pakket)
    bevindingen += controle.namen()
    if let bytes = pakket["opdracht.xml"], !bytes.isEmpty {
      aanlevering.opdracht = neem(OpdrachtDecoder().decode(bytes))
    }
    guard let bytes = pakket["manifest.xml"], !bytes.isEmpty else { return }
    aanlevering.manifest = neem(ManifestDecoder().decode(bytes))
    if let manifest = aanlevering.manifest { bevindingen += controle.manifest(manifest) }
  }

  private mutating func opdracht() {
    // Without an order the first group has ended the run.
    guard let opdracht = aanlevering.opdracht else { return }
    bevindingen += Opdrachtcontrole(opdracht: opdracht, pakket: pakket, omgeving: omgeving).controleer()
  }

  /// Reads a file once; later groups find it in `bomen`.
  private mutating func boom(_ naam: String) -> XMLBoom? {
    guard let bytes = pakket[naam] else { return nil }
    guard let boom = neem(XMLLezer.lees(bytes, bestand: naam)) else { return nil }
    bomen[naam] = boom
    return boom
  }

  private mutating func schemas() {
    if let naam = aanlevering.opdracht?.publicatie ?? aanlevering.opdracht?.directeMutatie { publicatie(naam) }
    if let bytes = pakket["manifest-ow.xml"] { aanlevering.manifestOW = neem(ManifestOWDecoder().decode(bytes)) }
    let controle = Enveloppecontrole(pakket: pakket)
    bevindingen += controle.manifestOW(aanlevering.manifestOW, verplicht: owVerplicht)
    let gml = Set(
      (aanlevering.manifest?.bestanden ?? []).filter { $0.contentType == "application/gml+xml" }.map(\.bestandsnaam))
    for naam in gml.sorted() { geo(naam) }
    let xml = (aanlevering.manifest?.bestanden ?? []).filter {
      $0.contentType == "application/xml" || $0.bestandsnaam.hasSuffix(".xml")
    }
    let overige = xml.map(\.bestandsnaam).filter {
      bomen[$0] == nil && !["opdracht.xml", "manifest.xml", "manifest-ow.xml"].contains($0)
    }
    for naam in Set(overige).sorted() { informatieobject(naam) }
  }

  private var owVerplicht: Bool? {
    switch aanlevering.opdracht?.soort {
    case .validatie, .publicatie:
      aanlevering.besluit != nil ? true : aanlevering.kennisgeving != nil ? false : nil
    case .breekPublicatieAf, .raadpleeg: false
    case .directeMutatie, .validatieDirecteMutatie, nil: nil
    }
  }

  private mutating func publicatie(_ naam: String) {
    guard let wortel = boom(naam)?.wortel else { return }
    // Test repositories carry older numbers that the same schemas still accept.
    let bekend: Set<String> = ["1.0.3", "1.0.4", "1.1.0", "1.2.0", "1.3.0"]
    let isDocument = ["AanleveringBesluit", "AanleveringKennisgeving"].contains(wortel.lokaal)
    guard isDocument, wortel.ruimte == STOPNaamruimte.lvbba, bekend.contains(wortel["schemaversie"] ?? "") else {
      bevindingen.append(
        Documentregels.geenDocument.bevinding(
          "\(naam) is \(wortel.lokaal) met schemaversie '\(wortel["schemaversie"] ?? "")'", bij: wortel.vindplaats))
      return
    }
    let vorm = STOPGrammatica.controleer(wortel, kaart: Documentregels.schema)
    bevindingen += vorm + Ongebruikt.controleer(wortel)
    // An attribute that is missing ends the run here; one that is empty does so in the next group.
    if vorm.heeftFouten { bevindingen += legeMutaties(wortel) }
    aanlevering.besluit = BesluitDecoder().decode(wortel)
    aanlevering.kennisgeving = KennisgevingDecoder().decode(wortel)
  }

  private func legeMutaties(_ wortel: Element) -> [Bevinding] {
    wortel.afstammelingen("RegelingMutatie").flatMap {
      RegelingMutatie.leeg(was: $0["was"], wordt: $0["wordt"], bij: $0.vindplaats)
    }
  }

  private mutating func geo(_ naam: String) {
    guard let wortel = boom(naam)?.wortel else { return }
    let wortels = [Naam("GeoInformatieObjectVaststelling", in: STOPNaamruimte.geo)]
    let gevonden = STOPGrammatica.controleer(wortel, wortels: wortels, kaart: IORegels.gmlSchema)
    // What stands inside a basisgeo:Geometrie is of another schema, with a code of its own.
    bevindingen += gevonden.map { bevinding in
      guard let plaats = bevinding.vindplaats, plaats.pad?.contains("/Geometrie") == true else { return bevinding }
      return IORegels.basisgeometrie.bevinding(bevinding.samenvatting, bij: plaats)
    }
    bevindingen += Ongebruikt.controleer(wortel)
    aanlevering.gios[naam] = GIODecoder().decode(wortel)
  }

  /// Other XML is either an information object or an OW file; the latter is judged by IMOW.
  private mutating func informatieobject(_ naam: String) {
    guard let wortel = boom(naam)?.wortel, wortel.heet("AanleveringInformatieObject", in: STOPNaamruimte.lvbba) else {
      return
    }
    bevindingen += STOPGrammatica.controleer(wortel, kaart: IORegels.schema) + Ongebruikt.controleer(wortel)
    if let object = InformatieObjectDecoder().decode(wortel) { aanlevering.informatieobjecten.append(object) }
  }

  private mutating func identificatieEnTekst() {
    for (_, boom) in bomen.sorted(by: { $0.key < $1.key }) {
      let ruimte = boom.wortel.ruimte
      guard ruimte == STOPNaamruimte.lvbba || ruimte == STOPNaamruimte.geo else { continue }
      bevindingen += STOPRegels.controleer(boom.wortel)
    }
    if let besluit = aanlevering.besluit, let wortel = bomen[besluit.bestand]?.wortel {
      if Identificatiecontrole.soort(besluit.identificatie.work) != "bill" {
        bevindingen.append(
          Documentregels.geenBill.bevinding("'\(besluit.identificatie.work)' is geen besluit", bij: wortel.vindplaats))
      }
      bevindingen += legeMutaties(wortel)
      bevindingen += Besluitcontrole(besluit: besluit, wortel: wortel).bronhouder()
      bevindingen += Procedureregels.controleer(besluit, wortel)
    }
    bevindingen += Leveringswaarden(aanlevering: aanlevering).controleer()
    if let kennisgeving = aanlevering.kennisgeving, let wortel = bomen[kennisgeving.bestand]?.wortel {
      bevindingen += Procedureregels.controleer(kennisgeving, wortel)
    }
    for object in aanlevering.informatieobjecten { bevindingen += BHKVInformatieobject.controleer(object) }
  }
}
