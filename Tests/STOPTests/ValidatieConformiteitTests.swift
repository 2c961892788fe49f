import Bevindingen
import Testing

@testable import STOP

@Suite("Conformiteit: echte leveringen") struct ValidatieConformiteitTests {
  /// Deliveries that the real chain would take, and the codes that may be found in them all the same.
  static let leveringen: [(String, Set<String>)] = [
    ("gemeentestad-opdracht", []), ("gemeentestad-opdracht_2", []), ("gemeentestad-opdracht_3a", []),
    ("gemeentestad-opdracht_4a", []), ("gemeentestad-opdracht_10", []), ("gemeentestad-opdracht_intrekking", []),
    // PonsGebied.gml was changed after its hash was made: a real finding.
    ("gemeentestad-juridischeborging-opdracht", ["LVBB3008"]),
    ("lvbb-ontwerptests/2_kennisgeving_voegstappentoe", []), ("lvbb-ontwerptests/3_kennisgeving_vervangstappen", []),
    ("lvbb-ontwerptests/4_kennisgeving_verwijderstappen", []),
    ("otst-publicatieOpdracht_initieel/publicatieOpdracht_initieel.zip", []),
    ("otst-validatieOpdracht_initieel/validatieOpdracht_initieel.zip", []),
    ("otst-intrekkingOpdracht_initieel/intrekkingOpdracht_initieel.zip", []),
    ("lvbb-sanity-testeiland/1_Initieel_Besluit", ["STOP0022", "STOP0023"]),
    // Made for STOP 1.1.0, which did not ask for renvooi.
    ("lvbb-sanity-testeiland/2_Wijzigingsbesluit", ["STOP0022", "STOP0023", "STOP0086"]),
  ]

  @Test(
    "Een goede levering heeft geen onverwachte fouten",
    .enabled(if: Voorbeelden.aanwezig, "overgeslagen: ../shared ontbreekt"),
    arguments: leveringen.indices)
  func zonderFouten(_ nummer: Int) {
    let (naam, bekend) = Self.leveringen[nummer]
    let pakket = Voorbeelden.pakket(naam)
    #expect(!pakket.isEmpty)
    let omgeving = Validatieomgeving(vandaag: Leveringvoorbeeld.vandaag, datumscontrole: .soepel)
    let verslag = STOPValidatie.valideer(pakket: pakket, omgeving: omgeving)
    let fouten = verslag.bevindingen.filter { $0.ernst == .fout && !bekend.contains($0.code.rawValue) }
    #expect(
      fouten.isEmpty,
      "\(naam): \(fouten.prefix(8).map { "\($0.code) \($0.samenvatting) \($0.vindplaats?.kort ?? "")" }.joined(separator: "\n"))"
    )
    #expect(verslag.gestoptIn == nil || !bekend.isEmpty)
  }

  @Test(
    "De opdracht met een element te veel wordt geweigerd",
    .enabled(if: Voorbeelden.aanwezig, "overgeslagen: ../shared ontbreekt"))
  func afbreken() {
    let bytes = Voorbeelden.lees("\(Voorbeelden.map)/examples/stop/gemeentestad-afbreken/bron/opdracht.xml")
    #expect(OpdrachtDecoder().decode(bytes).bevindingen.first?.code == "LVBB1006")
  }
}
