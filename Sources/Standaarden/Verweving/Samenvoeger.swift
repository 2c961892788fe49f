import Bevindingen
import IMOW
import Markup
package import STOP
import Tijd

/// Weaves one regulation out of three versions of it: text, OW objects, geometry and information objects.
package struct Samenvoeger {
  let basis: Planbeeld
  let a: Planbeeld
  let b: Planbeeld
  let keuzes: Verweefkeuzes

  package init(basis: Planbeeld, a: Planbeeld, b: Planbeeld, keuzes: Verweefkeuzes = Verweefkeuzes()) {
    self.basis = basis
    self.a = a
    self.b = b
    self.keuzes = keuzes
  }

  package func voegSamen(_ work: String) -> Samenvoeging.Regeling {
    var punten: [Beslispunt] = []
    var tekst: Tekstverweving?
    var mutatie: RegelingMutatie?
    if let oud = basis.tekst, let vanA = a.tekst, let vanB = b.tekst {
      let verweven = Tekstverweving.maak(basis: oud, a: vanA, b: vanB, keuzes: keuzes)
      punten += verweven.beslispunten
      mutatie =
        RegelingMutatie.maak(
          was: oud, wordt: verweven.voorstel, wasVersie: basis.expression, wordtVersie: nieuweVersie,
          componentnaam: "main"
        ).model
      tekst = verweven
    }
    let owB = tekst.map { metNieuweWIds(b.ow, $0.hernoemd) } ?? b.ow
    var ow = OWVerweving(basis: basis.ow, a: a.ow, b: owB, keuzes: keuzes)
    let objecten = ow.verweef()
    punten += ow.beslispunten + ankers(objecten, tekst)
    let gebieden = gebieden(objecten, &punten)
    let informatieobjecten = informatieobjecten(&punten)
    let voorstel = voorstel(tekst?.voorstel, objecten, gebieden, informatieobjecten)
    return Samenvoeging.Regeling(
      work: work, basis: basis.expression, a: a.expression, b: b.expression, tekst: tekst, mutatie: mutatie,
      objecten: ow.oordelen, gebieden: gebieden, informatieobjecten: informatieobjecten,
      gemaaktOpBasisVan: herkomst, beslispunten: punten, voorstel: voorstel, beeldB: b)
  }

  /// The proposal is a version of its own: that of B with a mark behind it.
  private var nieuweVersie: String {
    let bron = b.expression.isEmpty ? a.expression : b.expression
    return bron.isEmpty ? "" : "\(bron)-verweven"
  }

  /// Base, and the two branches that are woven in.
  private var herkomst: [ConsolidatieInformatie.Basis] {
    func stand(_ soort: ConsolidatieInformatie.Basis.Soort, _ bron: Planbron) -> ConsolidatieInformatie.Basis? {
      if let opname = bron.momentopname { return .init(soort: soort, doel: opname.doel, gemaaktOp: opname.gemaaktOp) }
      guard let doel = bron.doel, let dag = bron.bekendOp else { return nil }
      return .init(soort: soort, doel: doel, gemaaktOp: Tijdstip(dag))
    }
    let alle = [stand(.basisversie, basis.bron), stand(.vervlochten, a.bron), stand(.vervlochten, b.bron)]
    var gezien: Set<String> = []
    return alle.compactMap(\.self).filter { gezien.insert($0.doel).inserted }
  }

  /// New annotations of B follow the text that got another wId.
  private func metNieuweWIds(_ ow: OWVerzameling, _ hernoemd: [String: String]) -> OWVerzameling {
    guard !hernoemd.isEmpty else { return ow }
    return OWVerzameling(
      ow.objecten.map { object in
        guard let id = object.identificatie, basis.ow[id] == nil, a.ow[id] == nil,
          case .regeltekst(var tekst) = object.inhoud, let wId = hernoemd[tekst.wId]
        else { return object }
        tekst.wId = wId
        var kopie = object
        kopie.inhoud = .regeltekst(tekst)
        return kopie
      })
  }

  // MARK: - Annotations and text

  /// Annotations of a text that the other side takes away, and two new annotations of one text.
  private func ankers(_ objecten: OWVerzameling, _ tekst: Tekstverweving?) -> [Beslispunt] {
    guard let tekst else { return [] }
    let aanwezig = wIds(tekst.voorstel)
    let (inA, inB) = (wIds(a.tekst), wIds(b.tekst))
    var punten: [Beslispunt] = []
    var opTekst: [String: OWIdentificatie] = [:]
    for object in objecten.objecten {
      guard let (id, wId) = anker(object) else { continue }
      if !aanwezig.contains(wId), inA.contains(wId) != inB.contains(wId) {
        let kant: Wijzigingskant = inA.contains(wId) ? .a : .b
        // Where the other side kept the annotation itself, that is its own mistake: `valideer` tells it.
        guard (kant == .a ? a : b).ow[id] != nil, (kant == .a ? b : a).ow[id] == nil else { continue }
        punten.append(zonderTekst(object, id, wId, kant))
      }
      if let eerder = opTekst.updateValue(id, forKey: wId), basis.ow[id] == nil || basis.ow[eerder] == nil,
        (a.ow[id] != nil) != (a.ow[eerder] != nil)
      {
        punten.append(
          Beslispunt(
            .identificatie, plaats: "\(object.type.rawValue) bij \(wId)", identificatie: id.rawValue,
            wat: "A en B hangen allebei een eigen \(object.type.rawValue) aan hetzelfde tekstdeel",
            keuzes: ["Houd \(eerder.rawValue)", "Houd \(id.rawValue)"],
            a: (a.ow[id] != nil ? id : eerder).rawValue, b: (b.ow[id] != nil ? id : eerder).rawValue,
            voorstel: "In het voorstel staan beide; een tekstdeel mag er maar één hebben", volgtKeuze: false))
      }
    }
    return punten
  }

  private func zonderTekst(
    _ object: OWObject, _ id: OWIdentificatie, _ wId: String, _ kant: Wijzigingskant
  ) -> Beslispunt {
    let (wie, ander) = (kant.rawValue.uppercased(), kant.ander.rawValue.uppercased())
    return Beslispunt(
      .verwijzing, plaats: "\(object.type.rawValue) bij \(wId)", identificatie: id.rawValue,
      wat: "De annotatie van \(wie) hoort bij tekst die \(ander) weghaalt",
      keuzes: ["Beëindig de annotatie", "Laat de tekst staan"], a: kant == .a ? wId : nil, b: kant == .b ? wId : nil,
      voorstel: "In het voorstel staat de annotatie er nog; beëindig haar als de tekst weg mag", volgtKeuze: false)
  }

  private func anker(_ object: OWObject) -> (OWIdentificatie, String)? {
    switch object.inhoud {
    case .regeltekst(let waarde): (waarde.identificatie, waarde.wId)
    case .divisie(let waarde): (waarde.identificatie, waarde.wId)
    case .divisietekst(let waarde): (waarde.identificatie, waarde.wId)
    case .juridischeRegel, .activiteit, .omgevingsnorm, .omgevingswaarde, .gebiedsaanwijzing, .locatie, .pons,
      .regelingsgebied, .kaart, .symbolisatieItem, .tekstdeel, .hoofdlijn, .los:
      nil
    }
  }

  private func wIds(_ tekst: Tak?) -> Set<String> {
    var gevonden: Set<String> = []
    func loop(_ tak: Tak) {
      if let wId = tak["wId"] { gevonden.insert(wId) }
      tak.takken.forEach(loop)
    }
    if let tekst { loop(tekst) }
    return gevonden
  }
}
