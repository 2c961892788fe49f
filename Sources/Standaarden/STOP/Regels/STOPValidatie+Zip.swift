package import Bevindingen
import Pakket

extension STOPValidatie {
  /// LVBB1040.
  static let grootsteZip = 1_024 * 1_024 * 1_024

  /// Whether the zip as it came is small enough; to be asked before it is unpacked.
  package static func zip(bytes aantal: Int, bestand: String) -> [Bevinding] {
    guard aantal > grootsteZip else { return [] }
    return [
      Enveloppe.zipTeGroot.bevinding("De zip is groter dan 1 GB: \(aantal) bytes", bij: Vindplaats(bestand: bestand))
    ]
  }

  /// A finding about the zip of a delivery under the code of the LVBB, with our own explanation beside it.
  package static func alsLVBB(_ bevinding: Bevinding) -> Bevinding {
    let kaart: Regelkaart? =
      switch bevinding.code {
      case ZipRegels.geenZip.code, ZipRegels.onleesbaar.code, ZipRegels.versleuteld.code, ZipRegels.bom.code,
        ZipRegels.teVeel.code:
        Enveloppe.zipOnleesbaar
      case ZipRegels.naam.code: Enveloppe.tekens
      case ZipRegels.dubbel.code: Enveloppe.dubbelInZip
      case ZipRegels.teGroot.code: Enveloppe.bestandsgrootte
      default: nil
      }
    guard let kaart else { return bevinding }
    var kopie = bevinding
    kopie.code = kaart.code
    kopie.norm = kaart.norm
    return kopie
  }
}
