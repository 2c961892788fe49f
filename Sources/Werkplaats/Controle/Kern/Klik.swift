package import Bevindingen
import Geometrie
import IMOW
import Markup
import STOP
package import Tijd
import Verweving

/// `klik`: what applies at a point in the packages that were read. The shape of the JSON is a contract.
package struct Klik: Sendable, Hashable, Codable {
  package struct Annotatie: Sendable, Hashable, Codable {
    package var soort: String
    package var identificatie: String
    package var naam: String
    package var kwalificatie: String?
    package var waarde: String?
    package var locatie: String?
    /// What is not sure about the place: an Ambtsgebied counts as hit, whatever the point.
    package var voorbehoud: String?
  }

  package struct Regeltekst: Sendable, Hashable, Codable {
    package var identificatie: String
    package var wId: String
    package var eId: String?
    package var opschrift: String?
    package var annotaties: [Annotatie]
  }

  package struct Regeling: Sendable, Hashable, Codable {
    package var work: String
    package var regelteksten: [Regeltekst]
  }

  /// Said of everything that applies because it applies in the whole area of an authority.
  static let grensOnbekend = "geldt in het hele ambtsgebied; de grens is niet bekend"

  /// x and y in metres (RD New).
  package var punt: [Double]
  package var datum: Datum
  package var regelingen: [Regeling]

  /// Packages count in the order given; with a date those that are not yet law on that day are left out.
  ///
  /// An Ambtsgebied has no geometry in any package, so it counts as hit: it is the whole area of the authority.
  package static func vraag(_ pakketten: [Invoer], x: Double, y: Double, datum: Datum) -> Bevonden<Klik> {
    var stapel = Planstapel()
    var bevindingen: [Bevinding] = []
    for pakket in pakketten {
      let gelezen = Planlezer.lees(pakket)
      bevindingen += gelezen.bevindingen
      if let model = gelezen.model { stapel.voegToe(model, op: datum) }
    }
    let plek = Vorm.punt(Punt(x: x, y: y))
    let regelingen = stapel.beelden.compactMap { beeld -> Regeling? in
      let klikker = Klikker(beeld: beeld, plek: plek)
      let teksten = klikker.regelteksten()
      return teksten.isEmpty ? nil : Regeling(work: beeld.work, regelteksten: teksten)
    }
    return Bevonden(
      Klik(punt: [x, y], datum: datum, regelingen: regelingen), bevindingen: bevindingen + stapel.bevindingen)
  }

  package var alsTekst: String {
    var regels = ["Punt \(punt[0]), \(punt[1]) op \(datum.voluit)"]
    if regelingen.isEmpty { regels.append("Hier gelden geen regels uit deze pakketten.") }
    for regeling in regelingen {
      regels += ["", regeling.work]
      for tekst in regeling.regelteksten {
        regels.append("  \(tekst.opschrift ?? tekst.wId)")
        for annotatie in tekst.annotaties {
          let extra = [annotatie.kwalificatie, annotatie.waarde].compactMap { $0 }.joined(separator: ", ")
          let voorbehoud = annotatie.voorbehoud.map { " — \($0)" } ?? ""
          regels.append("    \(annotatie.soort): \(annotatie.naam)\(extra.isEmpty ? "" : " (\(extra))")\(voorbehoud)")
        }
      }
    }
    return regels.joined(separator: "\n") + "\n"
  }
}

/// The question about one regulation.
private struct Klikker {
  let beeld: Planbeeld
  private let vraag: Annotatievraag
  private let hier: Annotaties
  private let onderdelen: [String: (Tekstonderdeel, Int)]

  init(beeld: Planbeeld, plek: Vorm) {
    self.beeld = beeld
    vraag = Annotatievraag(beeld.ow)
    let ids = beeld.geometrieen.keys.sorted()
    let index = Vormindex(ids.compactMap { beeld.geometrieen[$0] })
    let geraakt = Set(index.raakt(plek).map { ids[$0] })
    hier = vraag.annotaties(raaktGeometrie: { geraakt.contains($0.lowercased()) })
    var plaatsen: [String: (Tekstonderdeel, Int)] = [:]
    let alle = beeld.tekst.map { RegelingTekst($0).onderdelen } ?? []
    var artikel = ""
    for (nummer, deel) in alle.enumerated() {
      if deel.soort == "Artikel" { artikel = deel.kop }
      var eigen = deel
      // A Lid says little without its Artikel.
      if deel.soort == "Lid", !artikel.isEmpty { eigen.opschrift = "van \(artikel)" }
      plaatsen[deel.wId] = (eigen, nummer)
    }
    onderdelen = plaatsen
  }

  /// In the order of the text; what is not in the text comes last.
  func regelteksten() -> [Klik.Regeltekst] {
    var teksten: [(Int, Klik.Regeltekst)] = hier.regelteksten.map { tekst($0.identificatie, $0.wId) }
    teksten += hier.divisies.map { tekst($0.identificatie, $0.wId) }
    teksten += hier.divisieteksten.map { tekst($0.identificatie, $0.wId) }
    return teksten.sorted { ($0.0, $0.1.identificatie) < ($1.0, $1.1.identificatie) }.map(\.1)
  }

  private func tekst(_ identificatie: OWIdentificatie, _ wId: String) -> (Int, Klik.Regeltekst) {
    let plek = onderdelen[wId]
    let annotaties = vraag.annotaties(bij: wId)
    let regels =
      annotaties.regels.flatMap { self.annotaties($0) } + annotaties.tekstdelen.flatMap { self.annotaties($0) }
    var gezien: Set<Klik.Annotatie> = []
    let tekst = Klik.Regeltekst(
      identificatie: identificatie.rawValue, wId: wId, eId: plek?.0.eId, opschrift: plek?.0.kop,
      annotaties: regels.filter { gezien.insert($0).inserted })
    return (plek?.1 ?? .max, tekst)
  }

  private func annotaties(_ regel: JuridischeRegel) -> [Klik.Annotatie] {
    guard hier.geldtHier(regel.locaties) else { return [] }
    var uit: [Klik.Annotatie] = regel.activiteitaanduidingen.compactMap { aanduiding in
      let locaties = aanduiding.locatieaanduiding?.locaties ?? regel.locaties
      guard let doel = aanduiding.activiteit?.doel, hier.geldtHier(locaties) else { return nil }
      // The parent may live in another regulation: then only its identification is known.
      let naam = beeld.ow.activiteit(doel)?.naam ?? doel.rawValue
      let kwalificatie = aanduiding.locatieaanduiding?.kwalificatie.map { Waardelijst.label(van: $0) }
      return Klik.Annotatie(
        soort: "activiteit", identificatie: doel.rawValue, naam: naam, kwalificatie: kwalificatie,
        locatie: locatie(locaties), voorbehoud: voorbehoud(locaties))
    }
    uit += gebieden(regel.gebiedsaanwijzingen)
    uit += normen(regel.omgevingsnormen, "omgevingsnorm") + normen(regel.omgevingswaarden, "omgevingswaarde")
    return uit + locaties(regel.locaties)
  }

  private func annotaties(_ deel: Tekstdeel) -> [Klik.Annotatie] {
    guard hier.geldtHier(deel.locaties) else { return [] }
    return gebieden(deel.gebiedsaanwijzingen) + locaties(deel.locaties)
  }

  private func gebieden(_ verwijzingen: [OWVerwijzing]) -> [Klik.Annotatie] {
    verwijzingen.compactMap { verwijzing in
      guard let gebied = beeld.ow.gebiedsaanwijzing(verwijzing.doel), hier.geldtHier(gebied.locaties) else {
        return nil
      }
      return Klik.Annotatie(
        soort: "gebiedsaanwijzing", identificatie: verwijzing.doel.rawValue, naam: gebied.naam,
        waarde: gebied.groep.map { Waardelijst.label(van: $0) }, locatie: locatie(gebied.locaties),
        voorbehoud: voorbehoud(gebied.locaties))
    }
  }

  private func normen(_ verwijzingen: [OWVerwijzing], _ soort: String) -> [Klik.Annotatie] {
    verwijzingen.compactMap { beeld.ow.norm($0.doel) }.flatMap { norm -> [Klik.Annotatie] in
      norm.normwaarden.filter { hier.geldtHier($0.locaties) }.map { waarde in
        Klik.Annotatie(
          soort: soort, identificatie: norm.identificatie.rawValue, naam: norm.naam,
          kwalificatie: norm.type.map { Waardelijst.label(van: $0) }, waarde: Self.tekst(waarde, norm),
          locatie: locatie(waarde.locaties), voorbehoud: voorbehoud(waarde.locaties))
      }
    }
  }

  private static func tekst(_ waarde: Normwaarde, _ norm: Norm) -> String? {
    if let getal = waarde.kwantitatieveWaarde {
      let eenheid = norm.eenheid.map { " \(Waardelijst.label(van: $0))" } ?? ""
      return getal.replacing(".", with: ",") + eenheid
    }
    return waarde.kwalitatieveWaarde ?? waarde.waardeInRegeltekst
  }

  private func locaties(_ verwijzingen: [OWVerwijzing]) -> [Klik.Annotatie] {
    verwijzingen.filter { hier.geldtHier([$0]) }.map { verwijzing in
      let naam = beeld.ow.locatie(verwijzing.doel)?.noemer ?? verwijzing.doel.rawValue
      return Klik.Annotatie(
        soort: "locatie", identificatie: verwijzing.doel.rawValue, naam: naam, locatie: verwijzing.doel.rawValue,
        voorbehoud: voorbehoud([verwijzing]))
    }
  }

  /// Nil as soon as the point lies in a place of which the border is known.
  private func voorbehoud(_ verwijzingen: [OWVerwijzing]) -> String? {
    let geraakt = verwijzingen.filter { hier.geldtHier([$0]) }.compactMap { beeld.ow.locatie($0.doel) }
    let isOnbekend = !geraakt.isEmpty && geraakt.allSatisfy { $0.type == .ambtsgebied }
    return isOnbekend ? Klik.grensOnbekend : nil
  }

  /// The first locatie that the point lies in.
  private func locatie(_ verwijzingen: [OWVerwijzing]) -> String? {
    verwijzingen.first { hier.geldtHier([$0]) }?.doel.rawValue
  }
}
