import Foundation
import Scherm
import Testing
import Tijd

@Suite("Een hele pagina")
struct PaginaTests {
  private let html = String(decoding: Proefpagina.bytes, as: UTF8.self)

  private func aantal(_ stuk: String) -> Int { html.components(separatedBy: stuk).count - 1 }

  private func waarden(_ attribuut: String) -> [String] {
    html.components(separatedBy: " \(attribuut)=\"").dropFirst().compactMap {
      $0.components(separatedBy: "\"").first
    }
  }

  @Test("Elke pagina heeft één h1, één main, een kop en een voet") func bakens() {
    for stuk in ["<h1", "<main ", "<header ", "<footer ", "<title>OEFEN: "] { #expect(aantal(stuk) == 1, "\(stuk)") }
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">"))
    #expect(html.contains("<a href=\"#inhoud\" class=\"sla-over\">"))
  }

  @Test("Elke pagina zegt luid dat het oefenen is, met de praktijkklok") func oefen() {
    #expect(html.contains("OEFENOMGEVING</strong> — niets hier is echt."))
    #expect(html.contains(Proefpagina.klok.voluit))
    #expect(html.contains("<a href=\"/klok\" class=\"praktijkklok\">"), "De klok is een link")
  }

  @Test("Er staat geen stijl of script in de pagina zelf") func beleid() {
    #expect(!html.contains(" style=") && !html.contains("<style") && !html.contains(" onclick"))
    #expect(aantal("<script") == aantal("<script type=\"application/json\"") + aantal("<script src=\"/statisch/"))
  }

  @Test("Elk id is uniek, en elke verwijzing heeft een doel") func ids() {
    let ids = waarden("id")
    #expect(Set(ids).count == ids.count)
    let verwijzingen = ["for", "aria-describedby", "aria-labelledby"].flatMap(waarden)
      .flatMap { $0.components(separatedBy: " ") }
    for verwijzing in verwijzingen { #expect(ids.contains(verwijzing), "\(verwijzing)") }
    for anker in waarden("href") where anker.hasPrefix("#") { #expect(ids.contains(String(anker.dropFirst()))) }
  }

  @Test("Elk zichtbaar invulveld heeft een label") func labels() {
    let labels = Set(waarden("for"))
    for naam in ["input", "select", "textarea"] {
      for rest in html.components(separatedBy: "<\(naam) ").dropFirst() {
        let veld = " " + rest.prefix { $0 != ">" }
        if veld.contains("type=\"hidden\"") { continue }
        let id = veld.components(separatedBy: " id=\"").last?.components(separatedBy: "\"").first ?? ""
        #expect(labels.contains(id), "\(veld)")
      }
    }
  }

  @Test("De navigatie merkt waar u bent, ook als de server haar invult") func navigatie() throws {
    #expect(html.contains("<a href=\"/loket\" aria-current=\"page\">"))
    let kaal = Pagina(titel: "T", systeem: .init(naam: "RTR"), klok: Proefpagina.klok) { $0.p("<!--navigatie-->") }
      .bytes
    let vol = Proefpagina.navigatie.invullen(in: kaal, pad: "/rtr/verifieren?x=1")
    let tekst = String(decoding: vol, as: UTF8.self)
    #expect(tekst.contains("<a href=\"/rtr\" aria-current=\"page\">"))
    #expect(tekst.contains("<details class=\"keten-menu\"><summary>Stappen</summary><ul>"))
    #expect(!tekst.contains("<!--navigatie-->") && tekst.contains("&lt;!--navigatie--&gt;"))
    #expect(Proefpagina.navigatie.invullen(in: vol, pad: "/") == vol)
    #expect(Proefpagina.navigatie.invullen(in: [], pad: "/").isEmpty)
  }

  @Test("De kaart laadt haar script, een pagina zonder kaart niet") func kaartscript() {
    #expect(html.contains(Statisch.kaart.adres))
    let zonder = Pagina(titel: "T", systeem: .init(naam: "S"), klok: Proefpagina.klok) { $0.p("x") }.bytes
    #expect(!String(decoding: zonder, as: UTF8.self).contains("kaart.js"))
    #expect(Statisch.alle.allSatisfy { !$0.bytes.isEmpty })
  }

  @Test("Fouten die lager op de pagina staan, worden bovenaan aangewezen en in de titel genoemd") func foutwijzer() {
    func pagina(regelsErvoor: Int) -> String {
      let pagina = Pagina(titel: "T", systeem: .init(naam: "S"), klok: Proefpagina.klok) { h in
        for _ in 0..<regelsErvoor { h.p("Een regel met tekst die boven het formulier staat.") }
        h.formulier(naar: "/x", fouten: [Veldfout("a", "Vul in")]) { h in h.tekstveld(Veld("a", "A", fout: "Vul in")) }
      }
      return String(decoding: pagina.bytes, as: UTF8.self)
    }
    let lang = pagina(regelsErvoor: 60)
    let kort = pagina(regelsErvoor: 0)
    #expect(lang.contains("<title>OEFEN: Fout: T") && lang.contains("href=\"#fouten-1\""))
    #expect(kort.contains("<title>OEFEN: Fout: T") && !kort.contains("href=\"#fouten-1\""))
  }

  private static let proefmap = ProcessInfo.processInfo.environment["SCHERM_PROEF"]

  @Test("Schrijf de proefpagina weg om te bekijken", .enabled(if: proefmap != nil)) func proef() throws {
    let map = URL(filePath: try #require(Self.proefmap))
    let bestanden = [("index.html", Proefpagina.bytes)] + Statisch.alle.map { ($0.pad, $0.bytes) }
    for (pad, bytes) in bestanden {
      let doel = map.appending(path: pad)
      try FileManager.default.createDirectory(at: doel.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: doel)
    }
  }

  @Test("Duizend rijen kosten geen zichtbare tijd") func snel() {
    let duur = ContinuousClock().measure {
      let html = HTML { h in
        h.tabel("Rijen", kolommen: ["A", "B"], van: Array(0..<1_000)) { nummer in
          [.getal(nummer), .link("Open & lees", naar: "/r/\(nummer)")]
        }
      }
      #expect(html.bytes.count > 50_000)
    }
    #expect(duur < .seconds(1))
  }
}
