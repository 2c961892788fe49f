import Bevindingen
import DSOKoppelvlak
import IMOW
import Markup
import Pakket
import STOP

/// The OW validation of a delivery zip against what is known here (Omgevingsdocument valideren v2).
struct Owcontrole: Sendable {
  /// The collection in force by work of the regulation.
  let bestaand: [String: OWVerzameling]
  /// The text by expression, to carry a mutation out on.
  let wasTekst: @Sendable (_ expression: String) -> Tak?
  let bekendeActiviteiten: Set<OWIdentificatie>
  let bekendeLocaties: Set<OWIdentificatie>
  /// Basisgeo ids that are known already.
  let bekendeGeometrieen: Set<String>
  let fase: OWRegelingcontext.Fase

  func controleer(_ pakket: Pakketinhoud) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    let opNaam = pakket.opNaam
    guard let manifestbytes = opNaam["manifest-ow.xml"] else {
      let plaats = Vindplaats(bestand: "manifest-ow.xml")
      return [OmgevingsdocumentenRegels.geenManifest.bevinding("manifest-ow.xml ontbreekt", bij: plaats)]
    }
    let manifest = OWManifestDecoder().decode(manifestbytes)
    bevindingen += manifest.bevindingen
    let namen = manifest.model?.aanleveringen.flatMap { $0.bestanden.map(\.naam) } ?? []
    var bestanden: [IMOW.OWBestand] = []
    for naam in namen {
      guard let bytes = opNaam[naam] else { continue }
      let gelezen = OWBestandDecoder().decode(bytes, bestand: naam)
      bevindingen += gelezen.bevindingen
      if let bestand = gelezen.model { bestanden.append(bestand) }
    }
    let levering = OWLevering(manifest: manifest.model, bestanden: bestanden)
    return bevindingen + IMOWValidatie.valideer(levering, in: omgeving(pakket, levering))
  }

  private func omgeving(_ pakket: Pakketinhoud, _ levering: OWLevering) -> OWOmgeving {
    let teksten = teksten(pakket)
    var regelingen: [String: OWRegelingcontext] = [:]
    for work in Set(levering.manifest?.aanleveringen.map(\.workIDRegeling) ?? []) {
      regelingen[work] = OWRegelingcontext(bestaand: bestaand[work], teksten: teksten[work], fase: fase)
    }
    let eigen = Set(regelingen.keys)
    let anderen = bestaand.filter { !eigen.contains($0.key) }.values
    return OWOmgeving(
      regelingen: regelingen, bekendeActiviteiten: bekendeActiviteiten, bekendeLocaties: bekendeLocaties,
      vanAndereRegelingen: Set(anderen.flatMap { $0.objecten.compactMap(\.identificatie) }),
      geometrieIDs: geometrieen(pakket).union(bekendeGeometrieen), bestandsnamen: Set(pakket.namen))
  }

  private func geometrieen(_ pakket: Pakketinhoud) -> Set<String> {
    var ids: Set<String> = []
    for bestand in pakket.bestanden where bestand.naam.lowercased().hasSuffix(".gml") {
      guard let wortel = XMLLezer.lees(bestand.inhoud, bestand: bestand.naam).model?.wortel else { continue }
      for element in wortel.afstammelingen("Geometrie") { if let id = element.tekst(van: "id") { ids.insert(id) } }
    }
    return ids
  }

  // MARK: - The text after the delivery

  /// By work of the regulation. A mutation whose old text is not here is left out: then wIds are not checked.
  private func teksten(_ pakket: Pakketinhoud) -> [String: [OWTekstelement]] {
    var uit: [String: [OWTekstelement]] = [:]
    for bestand in pakket.bestanden where bestand.naam.lowercased().hasSuffix(".xml") {
      guard let wortel = XMLLezer.lees(bestand.inhoud, bestand: bestand.naam).model?.wortel,
        wortel.lokaal == "AanleveringBesluit", let besluit = BesluitDecoder().decode(wortel)
      else { continue }
      for component in besluit.componenten {
        guard let tekst = wordt(component) else { continue }
        let work = component.wordt.split(separator: "/nld@").first.map(String.init) ?? component.wordt
        uit[work] = OWTekstelement.alle(in: .tak(tekst), structuur: RegelingTekst.structuur)
      }
    }
    return uit
  }

  private func wordt(_ component: Besluitcomponent) -> Tak? {
    switch component.soort {
    case .regeling: return component.tekst
    case .mutatie:
      guard let was = component.was.flatMap(wasTekst),
        let mutatie = RegelingMutatie.decode(component.tekst).model
      else { return nil }
      return mutatie.voerUit(op: was).model
    }
  }
}
