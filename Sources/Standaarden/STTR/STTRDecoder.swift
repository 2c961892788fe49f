package import Bevindingen
import DMN
import Markup

/// Reads an STTR file, versions 1, 2 and 3 alike (STTR 1.x with namespaces v1.0, STTR 3 with v2.0).
///
/// Never fails. Extension elements count by local name within the namespace family; foreign ones are passed over and
/// stay in `Regelbestand.bron`.
package enum STTRDecoder {
  package static func decodeer(_ bytes: [UInt8], bestand: String) -> Bevonden<Regelbestand> {
    let gelezen = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    let regels = decodeer(boom, bron: bytes)
    return Bevonden(regels.model, bevindingen: gelezen.bevindingen + regels.bevindingen)
  }

  static func decodeer(_ boom: XMLBoom, bron: [UInt8]) -> Bevonden<Regelbestand> {
    let dmn = DMNDecoder.decodeer(boom.wortel)
    var bevindingen = dmn.bevindingen.map(STTRRegels.alsEigenCode)
    guard let model = dmn.model else { return Bevonden(nil, bevindingen: bevindingen) }
    var loop = STTRDecodering(wortel: boom.wortel)
    let regels = loop.regelbestand(model, bron: bron)
    bevindingen += loop.bevindingen
    return Bevonden(regels, bevindingen: bevindingen)
  }
}

/// One run of the decoder.
private struct STTRDecodering {
  let wortel: Element
  var bevindingen: [Bevinding] = []

  init(wortel: Element) { self.wortel = wortel }

  mutating func regelbestand(_ dmn: DMNModel, bron: [UInt8]) -> Regelbestand {
    let extensies = wortel.eerste("extensionElements")?.kinderen.filter { STTRRuimte.versie($0.ruimte) != nil } ?? []
    let sttr = extensies.first { $0.lokaal == "sttr" }
    var regels = Regelbestand(
      dmn: dmn, sttrVersie: sttr?["versie"].flatMap { Int($0) } ?? Self.geraden(extensies), noemtVersie: sttr != nil,
      regelgroepen: [], uitvoeringsregels: [], uitvoeringsregelBijInvoer: [:], topbeslissing: nil,
      functioneleStructuurRef: nil, functioneleStructuurRefTekst: "",
      dynamischeVragenUit: extensies.contains { $0.lokaal == "dynamischeVragenUit" }, conclusieToelichtingen: [:],
      maatregelen: [], bron: bron)
    for extensie in extensies {
      switch extensie.lokaal {
      case "regelgroepen": regels.regelgroepen += extensie.alle("regelgroep").map(Self.regelgroep)
      case "uitvoeringsregels":
        for element in extensie.alle("uitvoeringsregel") {
          regels.uitvoeringsregels.append(UitvoeringsregelDecoder.decodeer(element))
        }
      case "maatregelen": regels.maatregelen += extensie.alle("maatregel").map(Self.maatregel)
      default: continue
      }
    }
    leesInvoer(&regels)
    leesBeslissingen(&regels)
    return regels
  }

  /// Without a stated version the namespaces decide: v2.0 belongs to STTR 3.
  private static func geraden(_ extensies: [Element]) -> Int {
    extensies.contains { STTRRuimte.versie($0.ruimte) == "v2.0" } ? 3 : 1
  }

  private static func regelgroep(_ element: Element) -> Regelgroep {
    Regelgroep(
      id: element["id"] ?? "", naam: element.tekst(van: "naam") ?? "",
      prioriteit: element.tekst(van: "prioriteit").flatMap { Int($0) }, vindplaats: element.vindplaats)
  }

  private static func maatregel(_ element: Element) -> Maatregel {
    Maatregel(
      id: element["id"] ?? "", nummer: element.tekst(van: "nummer") ?? "",
      tekst: element.tekst(van: "maatregeltekst") ?? "", toelichting: element.tekst(van: "toelichting"),
      frequentie: element.tekst(van: "frequentie") ?? "", volgorde: element.tekst(van: "volgorde").flatMap { Int($0) })
  }

  private func leesInvoer(_ regels: inout Regelbestand) {
    for element in wortel.alle("inputData") where element.ruimte == wortel.ruimte {
      let verwijzing = element.eerste("extensionElements")?.kinderen.first {
        $0.lokaal == "uitvoeringsregelRef" && STTRRuimte.versie($0.ruimte) != nil
      }
      guard let href = verwijzing?["href"], let id = element["id"] else { continue }
      regels.uitvoeringsregelBijInvoer[id] = Self.zonderHekje(href)
    }
  }

  private mutating func leesBeslissingen(_ regels: inout Regelbestand) {
    for element in wortel.alle("decision") where element.ruimte == wortel.ruimte {
      let id = element["id"] ?? ""
      leesToelichtingen(element, id, &regels)
      let verwijzing = element.eerste("extensionElements")?.kinderen.first {
        $0.lokaal == "functioneleStructuurRef" && STTRRuimte.versie($0.ruimte) != nil
      }
      guard let verwijzing, regels.topbeslissing == nil else { continue }
      regels.topbeslissing = id
      regels.functioneleStructuurRefTekst = Self.zonderHekje(verwijzing["href"] ?? "")
      regels.functioneleStructuurRef = FunctioneleStructuurRef(regels.functioneleStructuurRefTekst)
      if regels.functioneleStructuurRef == nil {
        bevindingen.append(
          STTRRegels.top.bevinding(
            "functioneleStructuurRef '\(regels.functioneleStructuurRefTekst)' heeft niet de vorm van de standaard",
            bij: verwijzing.vindplaats))
      }
    }
  }

  private func leesToelichtingen(_ beslissing: Element, _ id: String, _ regels: inout Regelbestand) {
    for (plek, rij) in (beslissing.eerste("decisionTable")?.alle("rule") ?? []).enumerated() {
      guard let uitvoer = rij.eerste("outputEntry")?.eerste("extensionElements"),
        let tekst = uitvoer.eerste("conclusieToelichting")?.tekst(van: "toelichting"), !tekst.isEmpty
      else { continue }
      regels.conclusieToelichtingen[Regelbestand.Rijsleutel(beslissing: id, rij: plek)] = tekst
    }
  }

  private static func zonderHekje(_ href: String) -> String { href.hasPrefix("#") ? String(href.dropFirst()) : href }
}
