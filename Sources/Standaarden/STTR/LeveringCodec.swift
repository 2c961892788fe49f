package import Bevindingen
import Markup
import Tijd

extension Levering {
  /// The largest number of files in one delivery.
  package static let grootsteAantalBestanden = 1_000

  /// Reads the unpacked content of a delivery, name to bytes (own note: the format is known from examples only).
  package static func decodeer(_ inhoud: [String: [UInt8]]) -> Bevonden<Levering> {
    guard inhoud.count <= grootsteAantalBestanden else {
      return Bevonden(
        nil, bevindingen: [STTRRegels.levering.bevinding("Meer dan \(grootsteAantalBestanden) bestanden")])
    }
    guard let manifest = inhoud["manifest.xml"] else {
      return Bevonden(
        nil,
        bevindingen: [
          STTRRegels.levering.bevinding(
            "manifest.xml ontbreekt in de levering", bij: Vindplaats(bestand: "manifest.xml"))
        ])
    }
    var loop = Leveringslezer(inhoud: inhoud)
    loop.leesManifest(manifest)
    return Bevonden(loop.levering, bevindingen: loop.bevindingen)
  }

  /// manifest.xml, the order file and the files, ready to be zipped.
  package func codeer() -> [String: [UInt8]] {
    let isActiviteit = opdrachten.contains { if case .updateActiviteit = $0 { true } else { false } }
    let opdrachtnaam = isActiviteit ? "opdrachtToepasbaarMaken.xml" : "opdrachtAanleverenToepasbareRegels.xml"
    var inhoud = bestanden
    inhoud[opdrachtnaam] = schrijver.schrijf(
      Tak("opdrachten", in: STTRRuimte.opdracht, takken: opdrachten.compactMap(Self.tak)))
    var regels = [("manifest.xml", "manifest"), (opdrachtnaam, "opdracht")]
    regels += bestanden.keys.sorted().map { ($0, $0.hasSuffix(".json") ? "activiteit" : "toepasbareRegels") }
    let lijst = regels.map { naam, type in
      Tak(
        "bestand", in: STTRRuimte.manifest,
        takken: [
          Tak("naam", in: STTRRuimte.manifest, tekst: naam), Tak("type", in: STTRRuimte.manifest, tekst: type),
          Tak("contenttype", in: STTRRuimte.manifest, tekst: "application/xml"),
        ])
    }
    inhoud["manifest.xml"] = schrijver.schrijf(
      Tak("manifest", in: STTRRuimte.manifest, takken: [Tak("bestanden", in: STTRRuimte.manifest, takken: lijst)]))
    return inhoud
  }

  private var schrijver: XMLSchrijver { XMLSchrijver(opmaak: .ingesprongen(behalve: [])) }

  private static func tak(_ opdracht: Opdracht) -> Tak? {
    let ruimte = STTRRuimte.opdracht
    let binnen: Tak
    switch opdracht {
    case .toevoegenToepasbareRegels(let datum, let naam):
      binnen = Tak(
        "toevoegenToepasbareRegels", in: ruimte,
        takken: [Tak("geldigBegindatum", in: ruimte, tekst: datum), Tak("bestandsnaam", in: ruimte, tekst: naam)])
    case .updateActiviteit(let activiteit, let naam):
      binnen = Tak(
        "updateActiviteit", in: ruimte,
        takken: [
          Tak("activiteitIdentifier", in: ruimte, tekst: activiteit), Tak("bestandsnaam", in: ruimte, tekst: naam),
        ])
    case .onbekend: return nil
    }
    return Tak("opdracht", in: ruimte, takken: [binnen])
  }
}

/// One run over the content of a delivery.
private struct Leveringslezer {
  let inhoud: [String: [UInt8]]
  var levering = Levering()
  var bevindingen: [Bevinding] = []

  init(inhoud: [String: [UInt8]]) { self.inhoud = inhoud }

  mutating func leesManifest(_ bytes: [UInt8]) {
    let gelezen = XMLLezer.lees(bytes, bestand: "manifest.xml")
    bevindingen += gelezen.bevindingen
    guard let wortel = gelezen.model?.wortel else { return }
    if !wortel.heet("manifest", in: STTRRuimte.manifest) {
      meld("'\(wortel.lokaal)' is niet het manifest van een levering", wortel.vindplaats)
    }
    var genoemd: Set<String> = ["manifest.xml"]
    for bestand in wortel.eerste("bestanden")?.alle("bestand") ?? [] {
      let naam = bestand.tekst(van: "naam") ?? ""
      genoemd.insert(naam)
      guard let bytes = inhoud[naam] else {
        meld("'\(naam)' staat in het manifest, maar ontbreekt", bestand.vindplaats)
        continue
      }
      switch bestand.tekst(van: "type") ?? "" {
      case "manifest": continue
      case "opdracht": leesOpdracht(bytes, naam)
      case "toepasbareRegels", "activiteit": levering.bestanden[naam] = bytes
      case let type: meld("'\(type)' is geen type van een bestand", bestand.vindplaats)
      }
    }
    for naam in inhoud.keys.sorted() where !genoemd.contains(naam) {
      meld("'\(naam)' staat niet in het manifest", Vindplaats(bestand: naam))
    }
    if levering.opdrachten.isEmpty { meld("de levering heeft geen opdracht", wortel.vindplaats) }
  }

  private mutating func meld(_ tekst: String, _ plaats: Vindplaats) {
    bevindingen.append(STTRRegels.levering.bevinding(tekst, bij: plaats))
  }

  private mutating func leesOpdracht(_ bytes: [UInt8], _ naam: String) {
    let gelezen = XMLLezer.lees(bytes, bestand: naam)
    bevindingen += gelezen.bevindingen
    guard let wortel = gelezen.model?.wortel else { return }
    for opdracht in wortel.alle("opdracht").flatMap(\.kinderen) {
      let bestand = opdracht.tekst(van: "bestandsnaam") ?? ""
      if inhoud[bestand] == nil { meld("'\(bestand)' uit de opdracht ontbreekt in de levering", opdracht.vindplaats) }
      switch opdracht.lokaal {
      case "toevoegenToepasbareRegels":
        let datum = opdracht.tekst(van: "geldigBegindatum") ?? ""
        if Datum(dagEerst: datum) == nil { meld("'\(datum)' is geen datum als 31-01-2027", opdracht.vindplaats) }
        levering.opdrachten.append(.toevoegenToepasbareRegels(geldigBegindatum: datum, bestandsnaam: bestand))
      case "updateActiviteit":
        let activiteit = opdracht.tekst(van: "activiteitIdentifier") ?? ""
        levering.opdrachten.append(.updateActiviteit(activiteit: activiteit, bestandsnaam: bestand))
      default:
        meld("de opdracht '\(opdracht.lokaal)' kent de werkplaats niet en voert zij niet uit", opdracht.vindplaats)
        levering.opdrachten.append(.onbekend(opdracht.lokaal))
      }
    }
  }
}
