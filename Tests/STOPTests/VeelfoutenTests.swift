import Bevindingen
import Markup
import Testing

@testable import STOP

/// However many mistakes a file has, the report stays readable: it says the first ones and how many more there are.
@Suite("Een bestand met heel veel fouten") struct VeelfoutenTests {
  /// Mistakes of one kind, and a bit more than one report can hold.
  private static let aantal = 10_000
  /// What a report holds at most per file, and the finding that tells the rest.
  private static let grens = [Bevinding].grootsteAantalPerBestand + 1

  private func metLeden(_ lid: (Int) -> String) -> [String: [UInt8]] {
    let leden = (1...Self.aantal).map(lid).joined()
    return Leveringvoorbeeld.pakket(
      "besluit.xml", "<tekst:Lid eId=\"chp_1__art_1.2__para_2\"", leden + "<tekst:Lid eId=\"chp_1__art_1.2__para_2\"")
  }

  private func bevindingen(_ pakket: [String: [UInt8]]) -> [Bevinding] {
    STOPValidatie.valideer(pakket: pakket, omgeving: Leveringvoorbeeld.omgeving).bevindingen.filter {
      $0.vindplaats?.bestand == "besluit.xml"
    }
  }

  private func isBegrensd(_ gevonden: [Bevinding]) -> Bool {
    gevonden.count > 1 && gevonden.count <= Self.grens && gevonden.contains { $0.code == "WP-ALG-001" }
  }

  @Test("Een element dat niet mag, tienduizend keer: dat het niet past, staat er één keer") func vreemdElement() {
    let gevonden = bevindingen(metLeden { _ in "<tekst:Foutje/>" })
    #expect(gevonden.contains { $0.code == "LVBB2003" } && gevonden.count <= Self.grens)
    #expect(bevindingen(metLeden { "<tekst:Foutje\($0)/>" }).count <= Self.grens)
  }

  @Test("Tienduizend keer dezelfde fout tegen het schema, en tienduizend verschillende") func schema() {
    func lid(_ nummer: Int, _ attribuut: String) -> String {
      self.lid(nummer, eId: "chp_1__art_1.2__para_\(nummer + 10)", inhoud: "<tekst:Al>x</tekst:Al>")
        .replacing("<tekst:Lid ", with: "<tekst:Lid \(attribuut)=\"1\" ")
    }
    #expect(isBegrensd(bevindingen(metLeden { lid($0, "foutje") })))
    #expect(isBegrensd(bevindingen(metLeden { lid($0, "foutje\($0)") })))
  }

  private func lid(_ nummer: Int, eId: String, inhoud: String) -> String {
    "<tekst:Lid eId=\"\(eId)\" wId=\"gm9995_1__\(eId)\"><tekst:LidNummer>\(nummer).</tekst:LidNummer><tekst:Inhoud>"
      + "\(inhoud)</tekst:Inhoud></tekst:Lid>"
  }

  @Test("Tienduizend keer dezelfde fout tegen een regel") func gelijkeRegel() {
    let gevonden = bevindingen(
      metLeden { self.lid($0, eId: "chp_1__art_1.2__para_\($0 + 10)", inhoud: "<tekst:Al/>") })
    #expect(isBegrensd(gevonden) && gevonden.contains { $0.code == "STOP0005" })
  }

  @Test("Tienduizend leden met elk hun eigen fouten: naam, verwijzing en dubbele wId") func verschillendeRegels() {
    let gevonden = bevindingen(
      metLeden { nummer in
        let inhoud = "<tekst:Al>Zie <tekst:IntRef ref=\"nergens_\(nummer)\">lid</tekst:IntRef>.</tekst:Al>"
        return self.lid(
          nummer, eId: nummer.isMultiple(of: 2) ? "lid_\(nummer)" : "chp_1__para_\(nummer / 7)", inhoud: inhoud)
      })
    #expect(isBegrensd(gevonden))
  }
}
