import Bevindingen
import Markup
import Testing

@testable import STOP

/// Kind of regulation, kind of authority and text model: each combination against the rows of the validatiematrix 6.0.
@Suite("Soort regeling, overheid en tekstmodel") struct RegelingsoortTests {
  /// A row of the matrix: who may, and in which text model.
  private struct Rij {
    let soort: Int
    let wie: (code: String, mag: Set<String>)?
    let model: (code: String, mag: Set<String>)
    init(_ soort: Int, _ wie: (String, Set<String>)?, _ model: (String, Set<String>)) {
      (self.soort, self.wie, self.model) = (soort, wie, model)
    }
  }

  private static let rijen = [
    Rij(2, ("TPOD2437", ["ministerie"]), ("TPOD2438", ["RegelingKlassiek", "RegelingCompact"])),
    Rij(3, ("TPOD2451", ["gemeente"]), ("TPOD2452", ["RegelingCompact"])),
    Rij(4, ("TPOD2454", ["provincie"]), ("TPOD2455", ["RegelingCompact"])),
    Rij(5, ("TPOD2480", ["waterschap"]), ("TPOD2481", ["RegelingCompact"])),
    Rij(6, ("TPOD2457", ["ministerie", "provincie", "gemeente"]), ("TPOD2458", ["RegelingVrijetekst"])),
    Rij(7, ("TPOD2462", ["ministerie", "provincie", "waterschap"]), ("TPOD2463", ["RegelingVrijetekst"])),
    Rij(8, ("TPOD2440", ["ministerie", "provincie"]), ("TPOD2441", ["RegelingVrijetekst"])),
    Rij(9, ("TPOD2471", ["ministerie", "provincie", "gemeente"]), ("TPOD2472", ["RegelingTijdelijkdeel"])),
    Rij(10, nil, ("TPOD2460", ["RegelingVrijetekst"])),
    Rij(11, ("TPOD2468", ["provincie"]), ("TPOD2469", ["RegelingTijdelijkdeel"])),
    Rij(12, ("TPOD2443", ["ministerie"]), ("TPOD2444", ["RegelingKlassiek", "RegelingCompact"])),
    Rij(14, ("TPOD2465", ["ministerie", "provincie", "waterschap"]), ("TPOD2466", ["RegelingTijdelijkdeel"])),
    Rij(15, ("TPOD2474", ["ministerie", "provincie", "gemeente"]), ("TPOD2475", ["RegelingTijdelijkdeel"])),
    Rij(16, ("TPOD2477", ["provincie"]), ("TPOD2478", ["RegelingTijdelijkdeel"])),
  ]
  private static let overheden = [
    "gemeente": "gm9995", "provincie": "pv30", "waterschap": "ws0155", "ministerie": "mnre1034",
  ]
  private static let modellen = ["RegelingCompact", "RegelingKlassiek", "RegelingVrijetekst", "RegelingTijdelijkdeel"]

  /// - Parameter vervangt: whether the text stands in a VervangRegeling of a mutation.
  private func codes(_ soort: Int, _ wie: String, _ model: String, vervangt: Bool) throws -> Set<String> {
    let basis = Leveringvoorbeeld.levering
    var besluit = Leveringbouwer.besluit(basis, bestand: "besluit.xml")
    besluit.metadata.eindverantwoordelijke = "/tooi/id/\(wie)/\(Self.overheden[wie] ?? "")"
    besluit.regelingen[0].metadata?.soortRegeling = "/join/id/stop/regelingtype_0\(soort < 10 ? "0" : "")\(soort)"
    let wordt: KeyValuePairs = ["componentnaam": "main", "wordt": Leveringvoorbeeld.expression]
    let heel = Tak(model, in: STOPNaamruimte.tekst, vervangt ? [:] : wordt)
    let vervang = Tak("VervangRegeling", in: STOPNaamruimte.tekst, takken: [heel])
    let component = vervangt ? Tak("RegelingMutatie", in: STOPNaamruimte.tekst, wordt, [.tak(vervang)]) : heel
    let bijlage = Tak("WijzigBijlage", in: STOPNaamruimte.tekst, takken: [component])
    besluit.tekst = Tak("BesluitCompact", in: STOPNaamruimte.tekst, takken: [bijlage])
    let gevonden = Regelingsoortregels.controleer(besluit, bij: Vindplaats(bestand: "besluit.xml"))
    return Set(gevonden.map(\.code.rawValue))
  }

  @Test("Elke soort, elke overheid en elk tekstmodel", arguments: [false, true]) func alle(vervangt: Bool) throws {
    for rij in Self.rijen {
      for wie in Self.overheden.keys {
        for model in Self.modellen {
          var verwacht: Set<String> = []
          if let eis = rij.wie, !eis.mag.contains(wie) { verwacht.insert(eis.code) }
          if !rij.model.mag.contains(model) { verwacht.insert(rij.model.code) }
          let gevonden = try codes(rij.soort, wie, model, vervangt: vervangt)
          #expect(gevonden == verwacht, "soort \(rij.soort), \(wie), \(model)")
        }
      }
    }
  }

  @Test("Een toegangsbeperkingsbesluit: het tekstmodel hangt af van de overheid") func toegangsbeperking() throws {
    let soort = 13
    #expect(try codes(soort, "gemeente", "RegelingCompact", vervangt: false) == ["TPOD2446"])
    #expect(try codes(soort, "ministerie", "RegelingKlassiek", vervangt: false) == [])
    #expect(try codes(soort, "ministerie", "RegelingVrijetekst", vervangt: false) == ["TPOD2447"])
    #expect(try codes(soort, "provincie", "RegelingCompact", vervangt: false) == [])
    #expect(try codes(soort, "provincie", "RegelingKlassiek", vervangt: false) == ["TPOD2449"])
  }
}
