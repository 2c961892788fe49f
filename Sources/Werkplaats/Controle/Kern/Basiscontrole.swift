import Bevindingen
import STOP
import Verweving

/// Whether a change was made on the version that it is carried out on: by name, and by doel and moment.
enum Basiscontrole {
  static func bevindingen(_ mutatie: RegelingMutatie, _ bron: Planbron, op beeld: Planbeeld) -> [Bevinding] {
    var gevonden: [Bevinding] = []
    if !beeld.expression.isEmpty, !mutatie.was.isEmpty, beeld.expression != mutatie.was {
      let melding = "De wijziging is gemaakt op \(mutatie.was); de oude tekst is \(beeld.expression)"
      gevonden.append(ControleRegels.andereVersie.bevinding(melding, bij: mutatie.vindplaats))
    }
    let basis = bron.gemaaktOpBasisVan.filter { $0.soort == .basisversie }
    guard let doel = beeld.bron.doel, let eerste = basis.first else { return gevonden }
    guard let zelfde = basis.first(where: { $0.doel == doel }) else {
      let melding = "De wijziging bouwt voort op doel \(eerste.doel); de oude versie hoort bij \(doel)"
      gevonden.append(ControleRegels.andereBasis.bevinding(melding, bij: mutatie.vindplaats))
      return gevonden
    }
    if let opname = beeld.bron.momentopname, opname.gemaaktOp != zelfde.gemaaktOp {
      let melding = "De wijziging is gemaakt op de stand van \(zelfde.gemaaktOp); de oude is van \(opname.gemaaktOp)"
      gevonden.append(ControleRegels.andereBasis.bevinding(melding, bij: mutatie.vindplaats))
    }
    return gevonden
  }
}
