package import Bevindingen
package import Markup

/// Reads an owBestand: a standBestand with OW objects (IMOW 3.1, section 4; XSD v2.0.0 and v3.1.0).
///
/// Keeps whatever can be read. A namespace prefix called `schemaLocation`, as DSO downloads have it, is only a warning.
package struct OWBestandDecoder: Sendable {
  package init() {}

  package func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<OWBestand> {
    let gelezen = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    var resultaat = decode(boom.wortel)
    resultaat.bevindingen.insert(contentsOf: gelezen.bevindingen, at: 0)
    return resultaat
  }

  package func decode(_ wortel: Element) -> Bevonden<OWBestand> {
    guard wortel.heet("owBestand", in: OWRuimte.deelbestand) else {
      return Bevonden(
        nil, bevindingen: [schema("Het bestand begint met '\(wortel.lokaal)' en niet met owBestand", wortel)])
    }
    var bevindingen: [Bevinding] = []
    let schemaversie = wortel["schemaversie"]
    let versie = IMOWVersie(schemaversie: schemaversie)
    if versie == nil {
      bevindingen.append(
        OWSchemaRegels.schemaversie.bevinding(
          "Schemaversie '\(schemaversie ?? "")' is niet bekend", bij: wortel.vindplaats(attribuut: "schemaversie")))
    }
    guard let stand = wortel.eerste("standBestand") else {
      return Bevonden(nil, bevindingen: bevindingen + [schema("owBestand heeft geen standBestand", wortel)])
    }
    for naam in ["dataset", "inhoud", "stand"] where stand.eerste(naam) == nil {
      bevindingen.append(generiek("standBestand heeft geen '\(naam)'", stand))
    }
    let inhoud = stand.eerste("inhoud")
    if let inhoud { bevindingen.append(contentsOf: controleer(inhoud)) }
    var objecten: [OWObject] = []
    for toestand in stand.kinderen where toestand.lokaal != "dataset" && toestand.lokaal != "inhoud" {
      guard toestand.lokaal == "stand" else {
        bevindingen.append(generiek("Element '\(toestand.lokaal)' hoort niet in standBestand", toestand))
        continue
      }
      let gelezen = decodeStand(toestand, versie: versie ?? .v2_0_0)
      bevindingen.append(contentsOf: gelezen.bevindingen)
      objecten.append(contentsOf: gelezen.model ?? [])
    }
    let model = OWBestand(
      naam: wortel.bestand, dataset: stand.tekst(van: "dataset") ?? "", gebied: inhoud?.tekst(van: "gebied") ?? "",
      leveringsId: inhoud?.tekst(van: "leveringsId"),
      objectTypen: inhoud?.eerste("objectTypen")?.alle("objectType").map(\.tekst) ?? [],
      objecten: objecten, schemaversie: schemaversie, vindplaats: wortel.vindplaats)
    return Bevonden(model, bevindingen: bevindingen)
  }

  private func controleer(_ inhoud: Element) -> [Bevinding] {
    // leveringsId became optional in v3.2.0-rc; until then the schema demands it.
    ["gebied", "leveringsId", "objectTypen"].filter { inhoud.eerste($0) == nil }
      .map { generiek("inhoud heeft geen '\($0)'", inhoud) }
  }

  private func decodeStand(_ stand: Element, versie: IMOWVersie) -> Bevonden<[OWObject]> {
    guard let houder = stand.eerste("owObject") else {
      return Bevonden([], bevindingen: [generiek("stand heeft geen owObject", stand)])
    }
    let kinderen = houder.kinderen
    guard !kinderen.isEmpty else {
      return Bevonden([], bevindingen: [schema("owObject is leeg", houder)])
    }
    var bevindingen: [Bevinding] = []
    if kinderen.count > 1 { bevindingen.append(schema("owObject heeft meer dan één object", houder)) }
    var objecten: [OWObject] = []
    for kind in kinderen {
      let gelezen = OWObjectDecoder.decode(kind, versie: versie)
      bevindingen.append(contentsOf: gelezen.bevindingen)
      if let object = gelezen.model { objecten.append(object) }
    }
    return Bevonden(objecten, bevindingen: bevindingen)
  }

  private func schema(_ samenvatting: String, _ plek: Element) -> Bevinding {
    OWSchemaRegels.schema.bevinding(samenvatting, bij: plek.vindplaats)
  }

  private func generiek(_ samenvatting: String, _ plek: Element) -> Bevinding {
    OWSchemaRegels.standlevering.bevinding(samenvatting, bij: plek.vindplaats)
  }
}

/// Reads `manifest-ow.xml` (IMOW 3.1, section 4).
package struct OWManifestDecoder: Sendable {
  package init() {}

  package func decode(_ bytes: [UInt8], bestand: String = "manifest-ow.xml") -> Bevonden<OWManifest> {
    let gelezen = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    var resultaat = decode(boom.wortel)
    resultaat.bevindingen.insert(contentsOf: gelezen.bevindingen, at: 0)
    return resultaat
  }

  package func decode(_ wortel: Element) -> Bevonden<OWManifest> {
    guard wortel.heet("Aanleveringen", in: OWRuimte.manifest) else {
      return Bevonden(
        nil, bevindingen: [manifest("Het manifest begint met '\(wortel.lokaal)' en niet met Aanleveringen", wortel)])
    }
    var bevindingen: [Bevinding] = []
    let domein = wortel.tekst(van: "domein") ?? ""
    if domein != "omgevingswet" { bevindingen.append(manifest("domein '\(domein)' moet omgevingswet zijn", wortel)) }
    let versie = IMOWVersie(schemaversie: wortel["schemaversie"])
    if versie == nil {
      bevindingen.append(
        OWSchemaRegels.manifestversie.bevinding(
          "Schemaversie '\(wortel["schemaversie"] ?? "")' is niet bekend",
          bij: wortel.vindplaats(attribuut: "schemaversie")))
    }
    let aanleveringen = wortel.alle("Aanlevering").map { element in
      let gelezen = decodeAanlevering(element, versie: versie ?? .v2_0_0)
      bevindingen.append(contentsOf: gelezen.bevindingen)
      return gelezen.model
    }
    if aanleveringen.isEmpty { bevindingen.append(manifest("Het manifest noemt geen Aanlevering", wortel)) }
    let model = OWManifest(
      domein: domein, imowVersie: wortel.tekst(van: "IMOWversie"), schemaversie: wortel["schemaversie"],
      aanleveringen: aanleveringen.compactMap(\.self), vindplaats: wortel.vindplaats)
    return Bevonden(model, bevindingen: bevindingen)
  }

  private func decodeAanlevering(_ element: Element, versie: IMOWVersie) -> Bevonden<OWAanlevering> {
    var bevindingen: [Bevinding] = []
    let doel = element.tekst(van: "DoelID")
    let expression = element.tekst(van: "ExpressionIDRegeling")
    if element.tekst(van: "WorkIDRegeling") == nil {
      bevindingen.append(manifest("Aanlevering heeft geen WorkIDRegeling", element))
    }
    if doel == nil, versie == .v2_0_0, expression == nil {
      bevindingen.append(manifest("Aanlevering heeft geen DoelID", element))
    }
    let bestanden = element.alle("Bestand").map { bestand in
      let naam = bestand.tekst(van: "naam") ?? ""
      if !isBestandsnaam(naam) { bevindingen.append(manifest("Bestandsnaam '\(naam)' mag zo niet", bestand)) }
      return OWManifestbestand(
        naam: naam, objecttypen: bestand.alle("objecttype").map(\.tekst), vindplaats: bestand.vindplaats)
    }
    let model = OWAanlevering(
      workIDRegeling: element.tekst(van: "WorkIDRegeling") ?? "", doelID: doel, expressionIDRegeling: expression,
      bestanden: bestanden, vindplaats: element.vindplaats)
    return Bevonden(model, bevindingen: bevindingen)
  }

  private func isBestandsnaam(_ naam: String) -> Bool {
    !naam.isEmpty && naam.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
  }

  private func manifest(_ samenvatting: String, _ plek: Element) -> Bevinding {
    OWSchemaRegels.manifest.bevinding(samenvatting, bij: plek.vindplaats)
  }
}

extension OWBestandDecoder {
  /// Reads one object that stands alone, as `OWBestandEncoder.encode(_: OWObject)` writes it.
  package func decodeObject(_ bytes: [UInt8], bestand: String, versie: IMOWVersie = .v2_0_0) -> Bevonden<OWObject> {
    let gelezen = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    var resultaat = OWObjectDecoder.decode(boom.wortel, versie: versie)
    resultaat.bevindingen.insert(contentsOf: gelezen.bevindingen, at: 0)
    return resultaat
  }
}
