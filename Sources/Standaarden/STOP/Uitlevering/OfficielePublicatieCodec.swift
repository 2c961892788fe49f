package import Bevindingen
package import Markup
import Tijd

/// The four files of a publication: text, metadata, version metadata and identification (STOP 1.3.0).
package enum OfficielePublicatieEncoder {
  /// File name to bytes; the names are ours, the content is the standard's.
  package static func bestanden(_ publicatie: OfficielePublicatie) -> [String: [UInt8]] {
    let schrijver = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels)
    return [
      OfficielePublicatieDecoder.tekstbestand: schrijver.schrijf(tekst(publicatie)),
      OfficielePublicatieDecoder.metadatabestand: schrijver.schrijf(metadata(publicatie)),
      OfficielePublicatieDecoder.versiebestand: schrijver.schrijf(versieMetadata(publicatie)),
      OfficielePublicatieDecoder.identificatiebestand: schrijver.schrijf(
        Datamodule.alsBestand(Datamodule.identificatie(publicatie.identificatie))),
    ]
  }

  package static func tekst(_ publicatie: OfficielePublicatie) -> Tak {
    let ruimte = STOPNaamruimte.tekst
    let regels = publicatie.titelregels.prefix(2).map { Tak("Titelregel", in: ruimte, tekst: $0) }
    let blad = Tak(
      publicatie.blad.rawValue, in: ruimte,
      takken: [Tak("Bladaanduiding", in: ruimte, takken: Array(regels)), publicatie.inhoud])
    return Tak("OfficielePublicatie", in: ruimte, ["schemaversie": STOPVersie.stop], takken: [blad])
  }

  package static func versieMetadata(_ publicatie: OfficielePublicatie) -> Tak {
    Datamodule.alsBestand(
      Datamodule.module(
        "OfficielePublicatieVersieMetadata",
        [Datamodule.veld("gepubliceerdOp", publicatie.gepubliceerdOp.description)]))
  }

  package static func metadata(_ publicatie: OfficielePublicatie) -> Tak {
    let waarde = publicatie.metadata
    let velden: [Tak?] = [
      veld("eindverantwoordelijke", waarde.eindverantwoordelijke),
      lijst("informatieobjectRefs", "informatieobjectRef", waarde.informatieobjectRefs),
      veld("jaargang", String(publicatie.jaargang)), veld("maker", waarde.maker),
      veld("mededelingOver", waarde.mededelingOver), veld("officieleTitel", waarde.officieleTitel),
      veld("ondertekendOp", waarde.ondertekendOp?.description),
      lijst("onderwerpen", "onderwerp", waarde.onderwerpen),
      veld("publicatieIdentifier", publicatie.publicatieIdentifier),
      veld("publicatienaam", publicatie.blad.rawValue),
      // The value list of gazettes is not public; the code of the gazette stands in for it.
      veld("publicatieblad", "/join/id/stop/publicatieblad/\(publicatie.blad.code)"),
      veld("publicatienummer", String(publicatie.nummer)), veld("publiceert", waarde.publiceert),
      lijst("rechtsgebieden", "rechtsgebied", waarde.rechtsgebieden),
      veld("soortProcedure", waarde.soortProcedure), veld("soortPublicatie", waarde.soortPublicatie),
      veld("uitgever", waarde.uitgever), veld("soortBestuursorgaan", waarde.soortBestuursorgaan),
    ]
    return Datamodule.alsBestand(
      Datamodule.module("OfficielePublicatieMetadata", velden.compactMap { $0 }))
  }

  private static func veld(_ naam: String, _ tekst: String?) -> Tak? { tekst.map { Datamodule.veld(naam, $0) } }

  private static func lijst(_ omhulsel: String, _ naam: String, _ waarden: [String]) -> Tak? {
    waarden.isEmpty ? nil : Datamodule.module(omhulsel, waarden.map { Datamodule.veld(naam, $0) })
  }
}

/// Reads a publication back from its four files.
package enum OfficielePublicatieDecoder {
  package static let tekstbestand = "officielepublicatie.xml"
  package static let metadatabestand = "officielepublicatie-metadata.xml"
  package static let versiebestand = "officielepublicatie-versiemetadata.xml"
  package static let identificatiebestand = "officielepublicatie-identificatie.xml"

  package static func decode(_ bestanden: [String: [UInt8]]) -> Bevonden<OfficielePublicatie> {
    var bevindingen: [Bevinding] = []
    func lees(_ naam: String, _ wortel: String) -> Element? {
      guard let bytes = bestanden[naam] else {
        let plaats = Vindplaats(bestand: naam)
        bevindingen.append(UitleveringRegels.ontbreekt.bevinding("\(naam) ontbreekt in de publicatie", bij: plaats))
        return nil
      }
      let gelezen = XMLLezer.lees(bytes, bestand: naam)
      bevindingen += gelezen.bevindingen
      guard let element = gelezen.model?.wortel, element.lokaal != wortel else { return gelezen.model?.wortel }
      bevindingen.append(
        UitleveringRegels.wortel.bevinding("\(element.lokaal) staat waar \(wortel) hoort", bij: element.vindplaats))
      return nil
    }
    let tekst = lees(tekstbestand, "OfficielePublicatie")
    let metadata = lees(metadatabestand, "OfficielePublicatieMetadata")
    let versie = lees(versiebestand, "OfficielePublicatieVersieMetadata")
    guard let tekst, let metadata, let versie else { return Bevonden(nil, bevindingen: bevindingen) }
    guard let publicatie = publicatie(tekst, metadata, versie) else {
      let melding = "Publicatie zonder blad, inhoud, jaargang, nummer of datum"
      bevindingen.append(UitleveringRegels.onvolledig.bevinding(melding, bij: tekst.vindplaats))
      return Bevonden(nil, bevindingen: bevindingen)
    }
    return Bevonden(publicatie, bevindingen: bevindingen)
  }

  private static func publicatie(_ tekst: Element, _ metadata: Element, _ versie: Element) -> OfficielePublicatie? {
    guard let bladelement = tekst.kinderen.first, let blad = OfficielePublicatie.Blad(rawValue: bladelement.lokaal),
      let inhoud = bladelement.kinderen.first(where: { $0.lokaal != "Bladaanduiding" }),
      let jaargang = metadata.tekst(van: "jaargang").flatMap({ Int($0) }),
      let nummer = metadata.tekst(van: "publicatienummer").flatMap({ Int($0) }),
      let dag = versie.tekst(van: "gepubliceerdOp").flatMap({ Datum($0) })
    else { return nil }
    let regels = bladelement.eerste("Bladaanduiding")?.alle("Titelregel").map(\.tekst) ?? []
    return OfficielePublicatie(
      blad: blad, jaargang: jaargang, nummer: nummer, gepubliceerdOp: dag, metadata: Self.metadata(metadata),
      titelregels: regels, inhoud: inhoud.tak)
  }

  private static func metadata(_ element: Element) -> OfficielePublicatieMetadata {
    func waarden(_ omhulsel: String, _ naam: String) -> [String] {
      element.eerste(omhulsel)?.alle(naam).map(\.tekst) ?? []
    }
    return OfficielePublicatieMetadata(
      officieleTitel: element.tekst(van: "officieleTitel") ?? "",
      eindverantwoordelijke: element.tekst(van: "eindverantwoordelijke") ?? "", maker: element.tekst(van: "maker"),
      uitgever: element.tekst(van: "uitgever") ?? "", onderwerpen: waarden("onderwerpen", "onderwerp"),
      publiceert: element.tekst(van: "publiceert") ?? "",
      soortPublicatie: element.tekst(van: "soortPublicatie") ?? "",
      soortProcedure: element.tekst(van: "soortProcedure"),
      soortBestuursorgaan: element.tekst(van: "soortBestuursorgaan"),
      rechtsgebieden: waarden("rechtsgebieden", "rechtsgebied"),
      informatieobjectRefs: waarden("informatieobjectRefs", "informatieobjectRef"),
      mededelingOver: element.tekst(van: "mededelingOver"),
      ondertekendOp: element.tekst(van: "ondertekendOp").flatMap { Datum($0) })
  }
}
