import Bevindingen
import Markup
import Pakket

/// Group 5 of the processing at the LVBB: the files of one delivery laid side by side.
struct Samenhangcontrole {
  let aanlevering: Aanlevering
  let bomen: [String: XMLBoom]

  func controleer() -> [Bevinding] {
    var som = aanlevering.informatieobjecten.flatMap(informatieobject) + dubbel()
    som += Leveringscontrole(aanlevering: aanlevering).controleer()
    if let kennisgeving = aanlevering.kennisgeving {
      som += Kennisgevingsregels.controleer(
        kennisgeving, bekendmaking: aanlevering.opdracht?.datumBekendmaking)
    }
    if let kennisgeving = aanlevering.kennisgeving, let wortel = bomen[kennisgeving.bestand]?.wortel {
      som += afbeeldingen(wortel)
    }
    guard let besluit = aanlevering.besluit, let wortel = bomen[besluit.bestand]?.wortel else { return som }
    som += refs(besluit, wortel) + verwijzingen(wortel) + afbeeldingen(wortel) + manifestOW(besluit)
    som += alleenBekend(wortel)
    return som
      + Besluitcontrole(besluit: besluit, wortel: wortel)
      .samenhang(bekendmaking: aanlevering.opdracht?.datumBekendmaking)
  }

  private func informatieobject(_ object: AanleveringInformatieObject) -> [Bevinding] {
    let plaats = Vindplaats(bestand: object.bestand)
    var som: [Bevinding] = []
    for bestand in object.bestanden {
      guard let bytes = aanlevering.bestanden[bestand.bestandsnaam] else {
        som.append(IORegels.bestandOntbreekt.bevinding("\(bestand.bestandsnaam) ontbreekt in de zip", bij: plaats))
        continue
      }
      let hash = Hash.sha512(bytes)
      if hash != bestand.hash {
        som.append(
          IORegels.hash.bevinding(
            "De hash van \(bestand.bestandsnaam) klopt niet", bij: plaats,
            reparatie: .init(omschrijving: "de berekende SHA-512", vervanging: hash)))
      }
      som += soort(bestand.bestandsnaam, bytes, plaats) + gelijkAanGML(object, bestand.bestandsnaam, plaats)
    }
    let moet = object.wordtGeconsolideerd
    if moet != (object.geboorteregeling != nil) {
      som.append(
        IORegels.geboorteregeling.bevinding(
          "\(object.identificatie.expression) wordt \(moet ? "wel" : "niet") geconsolideerd en heeft "
            + (moet ? "geen" : "wel een") + " geboorteregeling", bij: plaats))
    }
    return som
  }

  private func soort(_ naam: String, _ bytes: [UInt8], _ plaats: Vindplaats) -> [Bevinding] {
    let type = aanlevering.manifest?.contentType(van: naam) ?? ""
    let past =
      (type == "application/gml+xml" && Bestandsoort(bytes) == .xml)
      || (type == "application/pdf" && Bestandsoort(bytes) == .pdf)
    return past ? [] : [IORegels.contentType.bevinding("\(naam) heeft contentType '\(type)'", bij: plaats)]
  }

  private func gelijkAanGML(_ object: AanleveringInformatieObject, _ naam: String, _ plaats: Vindplaats) -> [Bevinding]
  {
    guard let gio = aanlevering.gios[naam] else { return [] }
    var som: [Bevinding] = []
    if gio.work != object.identificatie.work {
      som.append(IORegels.workAnders.bevinding("\(naam) is van \(gio.work)", bij: plaats))
    }
    if gio.expression != object.identificatie.expression {
      som.append(IORegels.expressionAnders.bevinding("\(naam) is versie \(gio.expression)", bij: plaats))
    }
    return som
  }

  private func dubbel() -> [Bevinding] {
    var expressies: Set<String> = []
    var werken: Set<String> = []
    return aanlevering.informatieobjecten.flatMap { object -> [Bevinding] in
      let id = object.identificatie
      let plaats = Vindplaats(bestand: object.bestand)
      if !expressies.insert(id.expression).inserted {
        return [IORegels.dubbeleExpression.bevinding("\(id.expression) zit twee keer in de levering", bij: plaats)]
      }
      return werken.insert(id.work).inserted
        ? [] : [IORegels.dubbelWork.bevinding("\(id.work) zit met twee versies in de levering", bij: plaats)]
    }
  }

  private func refs(_ besluit: AanleveringBesluit, _ wortel: Element) -> [Bevinding] {
    let geleverd = Set(aanlevering.informatieobjecten.map(\.identificatie.expression))
    let refs = Set(besluit.metadata.informatieobjectRefs)
    let plaats = wortel.eerste("BesluitVersie", "BesluitMetadata")?.vindplaats
    return refs.subtracting(geleverd).sorted().map {
      IORegels.nietGeleverd.bevinding("\($0) staat in informatieobjectRefs, maar is niet meegeleverd", bij: plaats)
    }
      + geleverd.subtracting(refs).sorted().map {
        IORegels.nietInRefs.bevinding("\($0) is meegeleverd, maar staat niet in informatieobjectRefs", bij: plaats)
      }
  }

  private func verwijzingen(_ wortel: Element) -> [Bevinding] {
    let extIoRefs = wortel.afstammelingen("ExtIoRef")
    let genoemd = Set(extIoRefs.filter { !$0.isVerwijderd }.map(\.tekst))
    var som: [Bevinding] = []
    for object in aanlevering.informatieobjecten {
      guard object.wordtGeconsolideerd, !genoemd.contains(object.identificatie.expression) else { continue }
      som.append(
        IORegels.nietGenoemdInTekst.bevinding(
          "De tekst verwijst niet naar \(object.identificatie.expression)", bij: Vindplaats(bestand: object.bestand)))
    }
    for ref in extIoRefs where ref.ruweTekst != ref.tekst {
      som.append(
        IORegels.witruimte.bevinding("ExtIoRef \(ref["eId"] ?? "") heeft spaties of regeleinden", bij: ref.vindplaats))
    }
    return som
  }

  /// LVBB3902: what is only made known, the besluit names with an ExtRef outside the regulation.
  private func alleenBekend(_ wortel: Element) -> [Bevinding] {
    let alleen = Set(
      aanlevering.informatieobjecten.filter(\.isAlleenBekend).flatMap {
        [$0.identificatie.work, $0.identificatie.expression]
      })
    guard !alleen.isEmpty else { return [] }
    return wortel.afstammelingen().compactMap { element in
      guard let ref = element["ref"], alleen.contains(ref), !element.isVerwijderd else { return nil }
      let isInRegeling = element.voorouders.contains { $0["componentnaam"] != nil }
      guard isInRegeling || element.lokaal != "ExtRef" else { return nil }
      return Leveringsregels.alleenBekend.bevinding(
        "\(isInRegeling ? "De regeling" : element.lokaal) verwijst naar \(ref)", bij: element.vindplaats)
    }
  }

  private func afbeeldingen(_ wortel: Element) -> [Bevinding] {
    let gebruikt = wortel.afstammelingen().filter { $0.lokaal == "Illustratie" || $0.lokaal == "InlineTekstAfbeelding" }
    var som: [Bevinding] = []
    for element in gebruikt {
      let naam = element["naam"] ?? ""
      guard aanlevering.bestanden[naam] != nil else {
        som.append(
          Besluitregels.afbeelding.bevinding("Afbeelding \(naam) ontbreekt in de zip", bij: element.vindplaats))
        continue
      }
      let type = aanlevering.manifest?.contentType(van: naam) ?? ""
      if type != element["formaat"] {
        som.append(
          Besluitregels.afbeeldingssoort.bevinding(
            "\(naam) is \(type) in het manifest en \(element["formaat"] ?? "") in de tekst", bij: element.vindplaats))
      }
    }
    let namen = Set(gebruikt.compactMap { $0["naam"] })
    let ongebruikt = (aanlevering.manifest?.bestanden ?? []).filter {
      $0.contentType.hasPrefix("image/") && !namen.contains($0.bestandsnaam)
    }
    return som
      + ongebruikt.map {
        Besluitregels.afbeelding.bevinding(
          "Afbeelding \($0.bestandsnaam) wordt niet gebruikt", bij: Vindplaats(bestand: $0.bestandsnaam))
      }
  }

  private func manifestOW(_ besluit: AanleveringBesluit) -> [Bevinding] {
    let plaats = Vindplaats(bestand: "manifest-ow.xml")
    let consolidatie = besluit.consolidatie
    var som: [Bevinding] = []
    for deel in aanlevering.manifestOW?.aanleveringen ?? [] {
      if Identificatiecontrole.soort(deel.workIDRegeling) != "act" {
        som.append(
          Besluitregels.geenAct.bevinding("WorkIDRegeling '\(deel.workIDRegeling)' is geen regeling", bij: plaats))
      }
      som += ManifestOWRegels.controleer(deel, doelen: consolidatie.doelen, koppelingen(consolidatie), plaats)
    }
    if let manifest = aanlevering.manifestOW {
      var nieuw = consolidatie
      nieuw.intrekkingen = []
      som += ManifestOWRegels.gemist(manifest, koppelingen(nieuw), plaats)
    }
    return som
  }

  /// Which doel belongs to which regulation, by this besluit.
  private func koppelingen(_ consolidatie: ConsolidatieInformatie) -> [String: Set<String>] {
    var som: [String: Set<String>] = [:]
    for deel in consolidatie.beoogdeRegelingen {
      for doel in deel.doelen { som[doel, default: []].insert(FRBRExpression.work(van: deel.instrumentVersie)) }
    }
    for deel in consolidatie.intrekkingen {
      for doel in deel.doelen { som[doel, default: []].insert(deel.instrument) }
    }
    return som
  }
}
