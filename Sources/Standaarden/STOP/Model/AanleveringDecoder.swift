package import Bevindingen
package import Markup

/// Reads AanleveringBesluit (LVBB 1.2.0). As much as the XML allows; what is wrong is in the findings.
package struct BesluitDecoder: Sendable {
  package init() {}

  package func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<AanleveringBesluit> {
    leesMetGrammatica(bytes, bestand, wortel: "AanleveringBesluit", kaart: Documentregels.schema, decode)
  }

  package func decode(_ wortel: Element) -> AanleveringBesluit? {
    guard wortel.heet("AanleveringBesluit", in: STOPNaamruimte.lvbba), let versie = wortel.eerste("BesluitVersie"),
      let identificatie = versie.eerste("ExpressionIdentificatie"),
      let tekst = versie.kinderen.first(where: { $0.ruimte == STOPNaamruimte.tekst })
    else { return nil }
    return AanleveringBesluit(
      bestand: wortel.bestand, identificatie: DataDecoder.identificatie(identificatie),
      metadata: versie.eerste("BesluitMetadata").map(DataDecoder.besluitMetadata)
        ?? BesluitMetadata(
          eindverantwoordelijke: "", maker: "", officieleTitel: "", onderwerpen: [], soortProcedure: ""),
      procedureverloop: versie.eerste("Procedureverloop").map(DataDecoder.procedureverloop),
      consolidatie: versie.eerste("ConsolidatieInformatie").map(DataDecoder.consolidatieInformatie)
        ?? ConsolidatieInformatie(),
      bron: .element(tekst), regelingen: wortel.alle("RegelingVersieInformatie").compactMap(versieinformatie))
  }

  private func versieinformatie(_ element: Element) -> RegelingVersieInformatie? {
    element.eerste("ExpressionIdentificatie").map {
      RegelingVersieInformatie(
        identificatie: DataDecoder.identificatie($0),
        versienummer: element.eerste("RegelingVersieMetadata")?.waarde("versienummer") ?? "",
        metadata: element.eerste("RegelingMetadata").map(DataDecoder.regelingMetadata))
    }
  }
}

/// Reads AanleveringKennisgeving (LVBB 1.2.0).
package struct KennisgevingDecoder: Sendable {
  package init() {}

  package func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<AanleveringKennisgeving> {
    leesMetGrammatica(bytes, bestand, wortel: "AanleveringKennisgeving", kaart: Documentregels.schema, decode)
  }

  package func decode(_ wortel: Element) -> AanleveringKennisgeving? {
    guard wortel.heet("AanleveringKennisgeving", in: STOPNaamruimte.lvbba),
      let versie = wortel.eerste("KennisgevingVersie"),
      let identificatie = versie.eerste("ExpressionIdentificatie"), let tekst = versie.eerste("Kennisgeving")
    else { return nil }
    return AanleveringKennisgeving(
      bestand: wortel.bestand, identificatie: DataDecoder.identificatie(identificatie),
      metadata: versie.eerste("KennisgevingMetadata").map(DataDecoder.kennisgevingMetadata)
        ?? KennisgevingMetadata(eindverantwoordelijke: "", maker: "", officieleTitel: "", onderwerpen: []),
      procedureverloopmutatie: versie.eerste("Procedureverloopmutatie").map(DataDecoder.procedureverloopmutatie),
      tekst: tekst.tak)
  }
}

/// Reads AanleveringInformatieObject (LVBB 1.2.0).
package struct InformatieObjectDecoder: Sendable {
  package init() {}

  package func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<AanleveringInformatieObject> {
    leesMetGrammatica(bytes, bestand, wortel: "AanleveringInformatieObject", kaart: IORegels.schema, decode)
  }

  package func decode(_ wortel: Element) -> AanleveringInformatieObject? {
    guard wortel.heet("AanleveringInformatieObject", in: STOPNaamruimte.lvbba),
      let versie = wortel.eerste("InformatieObjectVersie"),
      let identificatie = versie.eerste("ExpressionIdentificatie")
    else { return nil }
    let (bestanden, geboorteregeling) =
      versie.eerste("InformatieObjectVersieMetadata").map(DataDecoder.ioVersie) ?? ([], nil)
    return AanleveringInformatieObject(
      bestand: wortel.bestand, identificatie: DataDecoder.identificatie(identificatie), bestanden: bestanden,
      geboorteregeling: geboorteregeling,
      metadata: versie.eerste("InformatieObjectMetadata").map(DataDecoder.informatieObjectMetadata),
      symbolisatie: versie.eerste("FeatureTypeStyle")?.tak,
      juridischeBorging: versie.eerste("JuridischeBorgingVan")?.tak)
  }
}

/// Reads a document and checks it against the content models under the code of its own schema.
func leesMetGrammatica<Model>(
  _ bytes: [UInt8], _ bestand: String, wortel: String, kaart: Regelkaart, _ lees: (Element) -> Model?
) -> Bevonden<Model> {
  let gelezen = XMLLezer.lees(bytes, bestand: bestand)
  guard let boom = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
  let ruimte = boom.wortel.ruimte
  let bevindingen = STOPGrammatica.controleer(boom, wortels: [Naam(wortel, in: ruimte)], kaart: kaart)
  return Bevonden(
    lees(boom.wortel), bevindingen: gelezen.bevindingen + bevindingen + Ongebruikt.controleer(boom.wortel))
}
