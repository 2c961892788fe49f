import Foundation
import Scherm
import Testing

@Suite("Kaart")
struct KaartTests {
  private func html(_ kaart: Kaart, kiezer: Kaartkiezer? = nil) -> String {
    HTML { $0.kaart(kaart, kiezer: kiezer) }.alsTekst
  }

  private let vierkant: [Kaartpunt] = [
    Kaartpunt(x: 100, y: 200), Kaartpunt(x: 300, y: 200), Kaartpunt(x: 300, y: 400), Kaartpunt(x: 100, y: 200),
  ]

  private func kaart(titel: String = "Vlak") -> Kaart {
    Kaart(
      "K", lagen: [Kaartlaag("L", .gebiedB, [Kaartvorm(.vlak([vierkant]), titel: titel)])],
      uitsnede: Kaartvak(minX: 100, minY: 200, maxX: 300, maxY: 400))
  }

  @Test("Noord is boven: y wordt omgekeerd") func omgekeerd() {
    let tekst = html(kaart())
    #expect(tekst.contains(#"viewBox="0 0 200 200""#))
    #expect(tekst.contains(#"d="M0 200L200 200L200 0L0 200Z""#))
  }

  @Test("De gegevens voor het script zijn geldige JSON in RD, en sluiten hun blok niet") func json() throws {
    let tekst = html(kaart(titel: "</script>\"\\\n<b>"))
    let begin = try #require(tekst.range(of: "id=\"kaart-1-gegevens\">"))
    let rest = tekst[begin.upperBound...]
    let eind = try #require(rest.range(of: "</script>"))
    let json = try JSONSerialization.jsonObject(with: Data(rest[..<eind.lowerBound].utf8)) as? [String: Any]
    #expect(json?["bbox"] as? [Double] == [100, 200, 300, 400])
    let features = try #require(json?["features"] as? [[String: Any]])
    let eigen = try #require(features.first?["properties"] as? [String: Any])
    #expect(eigen["titel"] as? String == "</script>\"\\\n<b>")
  }

  @Test("Elke vorm staat ook in tekst, met een legenda") func alternatief() {
    let tekst = html(Proefkaart.kaart)
    #expect(tekst.contains("<li><a href=\"/g/haven\">Havengebied</a></li>"))
    #expect(tekst.contains("aria-label=\"Legenda\""))
    #expect(tekst.contains("fill=\"url(#kaart-1-gebiedB)\"") && tekst.contains("<pattern id=\"kaart-1-gebiedB\""))
    #expect(tekst.contains(">1 km</text>"))
  }

  @Test("Een naam voor dichtbij staat niet op de kaart van een hele gemeente") func dichtbij() {
    func tekst(breedte: Double) -> String {
      let weg = Kaartvorm(
        .lijn([Kaartpunt(x: 10, y: 10), Kaartpunt(x: 90, y: 90)]), titel: "Weg", label: "Lindelaan",
        labelbereik: .dichtbij)
      let vak = Kaartvak(minX: 0, minY: 0, maxX: breedte, maxY: breedte)
      return html(Kaart("K", lagen: [Kaartlaag("L", .weg, [weg])], uitsnede: vak))
    }
    #expect(tekst(breedte: 500).contains(">Lindelaan</text>"))
    #expect(!tekst(breedte: 4_000).contains(">Lindelaan</text>"))
    #expect(tekst(breedte: 4_000).contains("\"dichtbij\":true"))
  }

  @Test("Klikken werkt zonder script, en is geen muur van tabstops") func kliknet() {
    let tekst = html(kaart(), kiezer: Kaartkiezer(pad: "/l", extra: [("c", "1&2")]))
    #expect(tekst.contains("<a href=\"/l?c=1%262&amp;x=104&amp;y=396\" tabindex=\"-1\">"))
    #expect(tekst.components(separatedBy: "<rect x=").count - 1 == 24 * 24)
    #expect(tekst.contains("<label for=\"kaart-1-x\">"))
  }

  @Test("Een lege kaart, één punt en een punt zonder getal breken niets") func randgevallen() {
    #expect(html(Kaart("Leeg", lagen: [])).contains("viewBox=\"0 0 "))
    let punt = Kaartvorm(.punt(Kaartpunt(x: 10, y: 10)), titel: "P")
    #expect(html(Kaart("P", lagen: [Kaartlaag("L", .gekozen, [punt])])).contains("viewBox=\"0 0 50 50\""))
    let stuk = Kaartvorm(.lijn([Kaartpunt(x: .nan, y: .infinity)]), titel: "stuk")
    let tekst = html(Kaart("S", lagen: [Kaartlaag("L", .weg, [stuk])]))
    #expect(!tekst.contains("nan") && !tekst.contains("inf"))
  }
}
