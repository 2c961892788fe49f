import Bevindingen
package import Markup
package import Pakket
package import STOP
package import Tijd

/// What a package says about a regulation besides its text, objects and geometry: what a delivery needs.
package struct Planbron: Sendable {
  package var identificatie: ExpressionIdentificatie?
  package var versienummer: String?
  package var metadata: RegelingMetadata?
  /// The doel of this version and the moment of it, as a download says.
  package var momentopname: Momentopname?
  /// The doel that a besluit gives this version, and the day on which the besluit became known.
  package var doel: String?
  package var bekendOp: Datum?
  /// From when the besluit lets it be law.
  package var werkendVanaf: Datum?
  /// The version on which this one was made, as the besluit says.
  package var gemaaktOpBasisVan: [ConsolidatieInformatie.Basis] = []
  /// OIN of who delivered it.
  package var bevoegdGezag: String?
  /// By work.
  package var informatieobjecten: [String: Planinformatieobject] = [:]
  /// Works of information objects that the besluit withdraws.
  package var ingetrokken: Set<String> = []
  /// Images of the text by name.
  package var afbeeldingen: [String: [UInt8]] = [:]

  package init() {}

  /// Later packages say it better.
  package mutating func neemOver(_ nieuw: Planbron) {
    identificatie = nieuw.identificatie ?? identificatie
    versienummer = nieuw.versienummer ?? versienummer
    metadata = nieuw.metadata ?? metadata
    momentopname = nieuw.momentopname
    doel = nieuw.doel ?? doel
    bekendOp = nieuw.bekendOp ?? bekendOp
    werkendVanaf = nieuw.werkendVanaf ?? werkendVanaf
    gemaaktOpBasisVan = nieuw.gemaaktOpBasisVan
    bevoegdGezag = nieuw.bevoegdGezag ?? bevoegdGezag
    for (work, object) in nieuw.informatieobjecten {
      var kopie = object
      kopie.metadata = object.metadata ?? informatieobjecten[work]?.metadata
      informatieobjecten[work] = kopie
    }
    ingetrokken = nieuw.ingetrokken
    for work in ingetrokken { informatieobjecten[work] = nil }
    afbeeldingen.merge(nieuw.afbeeldingen) { $1 }
  }
}

/// An information object with what a delivery says about it.
package struct Planinformatieobject: Sendable {
  package var identificatie: ExpressionIdentificatie
  package var bestandsnaam: String
  package var bytes: [UInt8]
  /// Nil for a PDF.
  package var gio: GeoInformatieObject?
  package var metadata: InformatieObjectMetadata?
  package var geboorteregeling: String?
  package var symbolisatie: Tak?
  package var juridischeBorging: Tak?

  /// Whether what is told about it is the same as in an earlier package, as far as this one tells it.
  package func heeftDezelfdeGegevens(als eerder: Planinformatieobject) -> Bool {
    func gelijk(_ nieuw: Tak?, _ oud: Tak?) -> Bool { nieuw == nil || nieuw?.genormaliseerd == oud?.genormaliseerd }
    return (metadata == nil || metadata == eerder.metadata) && gelijk(symbolisatie, eerder.symbolisatie)
      && gelijk(juridischeBorging, eerder.juridischeBorging)
  }

  /// Whether both hold the same, whatever their version is called.
  package func heeftDezelfdeInhoud(als ander: Planinformatieobject) -> Bool {
    guard let links = gio, let rechts = ander.gio else { return bytes == ander.bytes }
    func inhoud(_ gio: GeoInformatieObject) -> GeoInformatieObject {
      var kopie = gio
      kopie.expression = ""
      kopie.wasID = nil
      kopie.context = nil
      kopie.locaties = gio.locaties.map { locatie in
        var zonderWit = locatie
        zonderWit.geometrie = locatie.geometrie.genormaliseerd
        return zonderWit
      }.sorted { $0.id < $1.id }
      return kopie
    }
    return inhoud(links) == inhoud(rechts)
  }
}

/// Reads the source information of a package.
package enum Planbronlezer {
  package static func bron(_ pakket: Uitwisselpakket) -> Planbron {
    var bron = Planbron()
    bron.identificatie = pakket.identificatie
    bron.versienummer = pakket.versienummer.isEmpty ? nil : pakket.versienummer
    bron.metadata = pakket.metadata.flatMap(element).map(DataDecoder.regelingMetadata)
    bron.momentopname = pakket.momentopname
    bron.doel = pakket.momentopname?.doel
    bron.afbeeldingen = pakket.afbeeldingen
    for object in pakket.informatieobjecten {
      let versie = object.versieMetadata.flatMap(element).map(DataDecoder.ioVersie)
      bron.informatieobjecten[object.identificatie.work] = Planinformatieobject(
        identificatie: object.identificatie, bestandsnaam: object.bestandsnaam ?? "", bytes: object.bytes,
        gio: object.isGIO ? gio(object.bytes, object.bestandsnaam ?? "") : nil,
        metadata: object.metadata.flatMap(element).map(DataDecoder.informatieObjectMetadata),
        geboorteregeling: versie?.geboorteregeling, symbolisatie: object.featureTypeStyle)
    }
    return bron
  }

  /// What a besluit in a delivery says about one of its regulations.
  package static func bron(_ besluit: AanleveringBesluit, wordt: String, _ inhoud: Pakketinhoud) -> Planbron {
    var bron = Planbron()
    let beoogd = besluit.consolidatie.beoogdeRegelingen.first { $0.instrumentVersie == wordt }
    if let versie = besluit.regelingen.first(where: { $0.identificatie.expression == wordt }) {
      bron.identificatie = versie.identificatie
      bron.versienummer = versie.versienummer
      bron.metadata = versie.metadata
    }
    bron.gemaaktOpBasisVan = beoogd?.gemaaktOpBasisVan ?? []
    bron.ingetrokken = Set(besluit.consolidatie.intrekkingen.map(\.instrument).filter { $0.hasPrefix("/join/") })
    bron.doel = beoogd?.doelen.first
    bron.bekendOp = besluit.procedureverloop?.bekendOp
    bron.werkendVanaf = bron.doel.flatMap { besluit.consolidatie.datum(.juridischWerkendVanaf, doel: $0) }
    bron.bevoegdGezag = inhoud["opdracht.xml"].flatMap { OpdrachtDecoder().decode($0).model }?.idBevoegdGezag
    for bestand in inhoud.bestanden {
      let naam = bestand.naam.lowercased()
      if [".png", ".jpg", ".jpeg"].contains(where: { naam.hasSuffix($0) }) {
        bron.afbeeldingen[bestand.naam] = bestand.inhoud
      }
      guard naam.hasSuffix(".xml"), let object = informatieobject(bestand, inhoud) else { continue }
      bron.informatieobjecten[object.identificatie.work] = object
    }
    return bron
  }

  private static func informatieobject(
    _ bestand: Pakketinhoud.Bestand, _ inhoud: Pakketinhoud
  ) -> Planinformatieobject? {
    guard let wortel = XMLLezer.lees(bestand.inhoud, bestand: bestand.naam).model?.wortel,
      wortel.lokaal == "AanleveringInformatieObject", let model = InformatieObjectDecoder().decode(wortel)
    else { return nil }
    let naam = model.bestanden.first?.bestandsnaam ?? ""
    let bytes = inhoud[naam] ?? []
    return Planinformatieobject(
      identificatie: model.identificatie, bestandsnaam: naam, bytes: bytes,
      gio: naam.lowercased().hasSuffix(".gml") ? gio(bytes, naam) : nil, metadata: model.metadata,
      geboorteregeling: model.geboorteregeling, symbolisatie: model.symbolisatie,
      juridischeBorging: model.juridischeBorging)
  }

  private static func gio(_ bytes: [UInt8], _ naam: String) -> GeoInformatieObject? {
    XMLLezer.lees(bytes, bestand: naam).model.flatMap { GIODecoder().decode($0.wortel) }
  }

  private static func element(_ tak: Tak) -> Element? {
    XMLLezer.lees(XMLSchrijver().schrijf(tak), bestand: "module.xml").model?.wortel
  }
}
