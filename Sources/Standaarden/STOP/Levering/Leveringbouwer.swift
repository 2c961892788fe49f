package import Markup
import Pakket

/// Makes all files of a delivery zip: names to bytes. What it makes follows the official schemas.
package enum Leveringbouwer {
  private static let tekst = STOPNaamruimte.tekst
  private static let xml = "application/xml"

  /// A besluit that lays down a regulation anew or changes it, with its information objects and OW files.
  package static func bestanden(_ levering: Besluitlevering) -> [String: [UInt8]] {
    let naam = levering.opdracht.publicatie ?? "besluit.xml"
    var bestanden: [Manifest.Bestand] = [.init(bestandsnaam: naam, contentType: xml)]
    var som: [String: [UInt8]] = [:]
    for deel in levering.informatieobjecten {
      let gml = GIOEncoder.bytes(deel.gio)
      let object = informatieobject(deel, gml: gml)
      let bytes = AanleveringEncoder.bytes(AanleveringEncoder.tak(object))
      som[object.bestand] = bytes
      som["\(deel.naam).gml"] = gml
      bestanden += [
        .init(bestandsnaam: object.bestand, contentType: xml),
        .init(bestandsnaam: "\(deel.naam).gml", contentType: "application/gml+xml"),
      ]
    }
    for document in levering.documenten {
      som["\(document.naam).xml"] = AanleveringEncoder.bytes(AanleveringEncoder.tak(document.object))
      som["\(document.naam).pdf"] = document.inhoud
      bestanden += [
        .init(bestandsnaam: "\(document.naam).xml", contentType: xml),
        .init(bestandsnaam: "\(document.naam).pdf", contentType: "application/pdf"),
      ]
    }
    som[naam] = AanleveringEncoder.bytes(AanleveringEncoder.tak(besluit(levering, bestand: naam)))
    for bestand in levering.owBestanden {
      som[bestand.naam] = bestand.inhoud
      bestanden.append(.init(bestandsnaam: bestand.naam, contentType: xml))
    }
    for (naam, bytes) in levering.afbeeldingen.sorted(by: { $0.key < $1.key }) {
      som[naam] = bytes
      let isPNG = naam.lowercased().hasSuffix(".png")
      bestanden.append(.init(bestandsnaam: naam, contentType: isPNG ? "image/png" : "image/jpeg"))
    }
    som["manifest-ow.xml"] = schrijf(OpdrachtEncoder.tak(manifestOW(levering)))
    bestanden.append(.init(bestandsnaam: "manifest-ow.xml", contentType: xml))
    return metOpdracht(som, levering.opdracht, bestanden)
  }

  /// A kennisgeving about a besluit.
  package static func bestanden(_ kennisgeving: AanleveringKennisgeving, opdracht: Opdracht) -> [String: [UInt8]] {
    let naam = opdracht.publicatie ?? kennisgeving.bestand
    let bytes = AanleveringEncoder.bytes(AanleveringEncoder.tak(kennisgeving))
    return metOpdracht([naam: bytes], opdracht, [.init(bestandsnaam: naam, contentType: xml)])
  }

  /// An order without a document: to cancel a publication, or to change OW objects only.
  package static func bestanden(
    opdracht: Opdracht, manifestOW: ManifestOW? = nil, owBestanden: [OWBestand] = []
  ) -> [String: [UInt8]] {
    var som = Dictionary(owBestanden.map { ($0.naam, $0.inhoud) }) { eerste, _ in eerste }
    var bestanden = owBestanden.map { Manifest.Bestand(bestandsnaam: $0.naam, contentType: xml) }
    if let manifestOW {
      som["manifest-ow.xml"] = schrijf(OpdrachtEncoder.tak(manifestOW))
      bestanden.append(.init(bestandsnaam: "manifest-ow.xml", contentType: xml))
    }
    return metOpdracht(som, opdracht, bestanden)
  }

  private static func schrijf(_ tak: Tak) -> [UInt8] {
    XMLSchrijver(opmaak: .ingesprongen(behalve: [])).schrijf(tak)
  }

  private static func metOpdracht(
    _ bestanden: [String: [UInt8]], _ opdracht: Opdracht, _ regels: [Manifest.Bestand]
  ) -> [String: [UInt8]] {
    var som = bestanden
    let vast = ["manifest.xml", "opdracht.xml"].map { Manifest.Bestand(bestandsnaam: $0, contentType: xml) }
    som["manifest.xml"] = schrijf(OpdrachtEncoder.tak(Manifest(bestanden: vast + regels)))
    som["opdracht.xml"] = schrijf(OpdrachtEncoder.tak(opdracht))
    return som
  }

  private static func informatieobject(_ deel: Meegeleverd, gml: [UInt8]) -> AanleveringInformatieObject {
    AanleveringInformatieObject(
      bestand: "\(deel.naam).xml",
      identificatie: ExpressionIdentificatie(
        work: deel.gio.work, expression: deel.gio.expression, soort: .informatieobject),
      bestanden: [IOBestand(bestandsnaam: "\(deel.naam).gml", hash: Hash.sha512(gml))],
      geboorteregeling: deel.geboorteregeling, metadata: deel.metadata, symbolisatie: deel.symbolisatie,
      juridischeBorging: deel.juridischeBorging)
  }

  private static func manifestOW(_ levering: Besluitlevering) -> ManifestOW {
    ManifestOW(aanleveringen: [
      .init(
        workIDRegeling: levering.regeling.identificatie.work, doelID: levering.doel,
        bestanden: levering.owBestanden.map { .init(naam: $0.naam, objecttypen: $0.objecttypen) })
    ])
  }

  /// The besluit document itself, as a model.
  package static func besluit(_ levering: Besluitlevering, bestand: String) -> AanleveringBesluit {
    let component = component(levering)
    let verwijzingen = extIoRefs(component)
    var metadata = levering.metadata
    let bekend = levering.documenten.filter(\.object.isAlleenBekend)
    metadata.informatieobjectRefs =
      levering.informatieobjecten.map(\.gio.expression) + levering.documenten.map(\.identificatie.expression)
    let doelen = [levering.doel]
    let regeling = ConsolidatieInformatie.Beoogd(
      soort: .regeling, doelen: doelen, instrumentVersie: levering.regeling.identificatie.expression, eId: "art_I",
      gemaaktOpBasisVan: levering.basis.map { [$0] } ?? [])
    func plek(_ eId: String) -> String { "!\(levering.componentnaam)#\(eId)" }
    let vastgesteld =
      levering.informatieobjecten.map(\.gio.expression)
      + levering.documenten.filter(\.object.wordtGeconsolideerd).map(\.identificatie.expression)
    let objecten = vastgesteld.map { expression in
      ConsolidatieInformatie.Beoogd(
        soort: .informatieobject, doelen: doelen, instrumentVersie: expression,
        eId: verwijzingen[expression].map(plek))
    }
    let verdwenen = verdwenenVerwijzingen(component)
    let intrekkingen = levering.ingetrokken.compactMap { work in
      verdwenen[work].map { ConsolidatieInformatie.Intrekking(doelen: doelen, instrument: work, eId: plek($0)) }
    }
    let tijdstempels = levering.juridischWerkendVanaf.map {
      [ConsolidatieInformatie.Tijdstempel(doel: levering.doel, datum: $0, eId: "art_II")]
    }
    return AanleveringBesluit(
      bestand: bestand, identificatie: levering.identificatie, metadata: metadata,
      procedureverloop: levering.procedureverloop,
      consolidatie: ConsolidatieInformatie(
        beoogdeRegelgeving: [regeling] + objecten, intrekkingen: intrekkingen, tijdstempels: tijdstempels ?? []),
      tekst: Besluitopmaak(levering.tekst, overheid: overheid(levering), documenten: bekend).besluitCompact(component),
      regelingen: [levering.regeling])
  }

  private static func overheid(_ levering: Besluitlevering) -> String {
    FRBRWork(levering.identificatie.work)?.overheid ?? "gm0000"
  }

  private static func component(_ levering: Besluitlevering) -> Tak {
    switch levering.inhoud {
    case .regeling(let regeling):
      var kopie = regeling
      kopie["componentnaam"] = levering.componentnaam
      kopie["wordt"] = levering.regeling.identificatie.expression
      return kopie
    case .mutatie(let mutatie):
      var kopie = mutatie
      kopie["componentnaam"] = levering.componentnaam
      return kopie
    }
  }

  /// By the work of each information object: the eId of an ExtIoRef that a RegelingMutatie takes away (BHKV1063).
  package static func verdwenenVerwijzingen(_ mutatie: Tak) -> [String: String] {
    var som: [String: String] = [:]
    func loop(_ tak: Tak, _ isWeg: Bool) {
      let weg =
        isWeg || tak.lokaal == "Verwijder" || tak.lokaal == Renvooi.verwijderdeTekst || Renvooi.actie(tak) == .verwijder
      if weg, tak.lokaal == "ExtIoRef", let ref = tak["ref"], let eId = tak["eId"] {
        let work = FRBRExpression.work(van: ref)
        som[work] = som[work] ?? eId
      }
      for kind in tak.takken { loop(kind, weg) }
    }
    loop(mutatie, false)
    return som
  }

  /// The eId of the first ExtIoRef to each information object.
  private static func extIoRefs(_ tak: Tak) -> [String: String] {
    var som: [String: String] = [:]
    tak.bezoek { deel in
      guard deel.lokaal == "ExtIoRef", let ref = deel["ref"], let eId = deel["eId"], som[ref] == nil else { return }
      som[ref] = eId
    }
    return som
  }
}
