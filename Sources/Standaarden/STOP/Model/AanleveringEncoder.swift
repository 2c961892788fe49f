package import Markup

/// Writes the documents that a bevoegd gezag delivers (LVBB 1.2.0, lvbb-stop-aanlevering).
package enum AanleveringEncoder {
  private static let ruimte = STOPNaamruimte.lvbba
  private static let versie: KeyValuePairs<String, String> = ["schemaversie": STOPVersie.lvbb]

  package static func tak(_ besluit: AanleveringBesluit) -> Tak {
    let delen: [Tak?] = [
      DataEncoder.identificatie(besluit.identificatie), DataEncoder.besluitMetadata(besluit.metadata),
      besluit.procedureverloop.map(DataEncoder.procedureverloop),
      DataEncoder.consolidatieInformatie(besluit.consolidatie), besluit.tekst,
    ]
    let informatie = besluit.regelingen.map { regeling -> Tak in
      let delen: [Tak?] = [
        DataEncoder.identificatie(regeling.identificatie),
        DataEncoder.regelingVersieMetadata(versienummer: regeling.versienummer),
        regeling.metadata.map(DataEncoder.regelingMetadata),
      ]
      return Tak("RegelingVersieInformatie", in: ruimte, takken: delen.compactMap { $0 })
    }
    return Tak(
      "AanleveringBesluit", in: ruimte, versie,
      takken: [Tak("BesluitVersie", in: ruimte, takken: delen.compactMap { $0 })] + informatie)
  }

  package static func tak(_ kennisgeving: AanleveringKennisgeving) -> Tak {
    let delen: [Tak?] = [
      DataEncoder.identificatie(kennisgeving.identificatie), DataEncoder.kennisgevingMetadata(kennisgeving.metadata),
      kennisgeving.procedureverloopmutatie.map(DataEncoder.procedureverloopmutatie), kennisgeving.tekst,
    ]
    return Tak(
      "AanleveringKennisgeving", in: ruimte, versie,
      takken: [Tak("KennisgevingVersie", in: ruimte, takken: delen.compactMap { $0 })])
  }

  package static func tak(_ object: AanleveringInformatieObject) -> Tak {
    let delen: [Tak?] = [
      DataEncoder.identificatie(object.identificatie),
      DataEncoder.ioVersieMetadata(bestanden: object.bestanden, geboorteregeling: object.geboorteregeling),
      object.metadata.map(DataEncoder.informatieObjectMetadata), object.symbolisatie, object.juridischeBorging,
    ]
    return Tak(
      "AanleveringInformatieObject", in: ruimte, versie,
      takken: [Tak("InformatieObjectVersie", in: ruimte, takken: delen.compactMap { $0 })])
  }

  /// The bytes of a document, with the usual prefixes.
  package static func bytes(_ tak: Tak) -> [UInt8] {
    var voorvoegsels = STOPNaamruimte.voorvoegsels
    voorvoegsels[tak.ruimte] = nil
    let bytes = XMLSchrijver(voorvoegsels: voorvoegsels).schrijf(tak)
    var heeftStijl = false
    tak.bezoek { if $0.lokaal == "FeatureTypeStyle" { heeftStijl = true } }
    return heeftStijl ? metGeo(bytes) : bytes
  }

  /// A FeatureTypeStyle holds names such as `geo:Locatie` as text, so the prefix must be bound.
  private static func metGeo(_ bytes: [UInt8]) -> [UInt8] {
    let declaratie = Array(" xmlns:geo=\"\(STOPNaamruimte.geo)\"".utf8)
    let begin = bytes.firstIndex(of: UInt8(ascii: "?")).map { $0 + 1 } ?? 0
    guard let naam = bytes[begin...].firstIndex(where: { $0 == UInt8(ascii: "<") }),
      let eind = bytes[naam...].firstIndex(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") })
    else { return bytes }
    return Array(bytes[..<eind]) + declaratie + Array(bytes[eind...])
  }
}
