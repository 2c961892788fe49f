import Bevindingen
import Controle
import Foundation
import Server
import Testing

@Suite("Netjes: de codes") struct CatalogusTests {
  @Test("Elke code heeft tekst, een fout en een goed voorbeeld en een norm") func volledig() {
    for kaart in Samenstelling.catalogus.kaarten {
      for (veld, waarde) in [
        ("titel", kaart.titel), ("waarom", kaart.waarom), ("hint", kaart.hint), ("fout", kaart.fout),
        ("goed", kaart.goed), ("norm", kaart.norm.standaard),
      ] where waarde.isEmpty {
        Issue.record("\(kaart.code) heeft geen \(veld)")
      }
      #expect(kaart.fout != kaart.goed, "\(kaart.code): het foute en het goede voorbeeld zijn gelijk")
    }
  }

  @Test("Geen twee codes hebben hetzelfde paar voorbeelden, en de inspringing alleen maakt geen verschil")
  func eigenVoorbeelden() {
    var bekend: [[String]: Bevinding.Code] = [:]
    for kaart in Samenstelling.catalogus.kaarten {
      let paar = [kaart.fout, kaart.goed]
      if let ander = bekend[paar] { Issue.record("\(kaart.code) en \(ander) hebben dezelfde voorbeelden: \(paar)") }
      bekend[paar] = kaart.code
      let (fout, goed) = (kaart.fout.drop { $0 == " " }, kaart.goed.drop { $0 == " " })
      #expect(fout != goed, "\(kaart.code): de voorbeelden verschillen alleen in het begin van de regel")
    }
  }

  @Test("De pagina over de dekking is die van nu, en geen code is zowel wel als niet gecontroleerd") func dekking() {
    let kaarten = Samenstelling.catalogus.kaarten
    let tekst = (try? String(contentsOfFile: Bron.wortel + "/Docs/naslag/dekking-stop.md", encoding: .utf8)) ?? ""
    #expect(tekst == Dekking.markdown(kaarten), "maak de pagina opnieuw: werkplaats uitleg --dekking")
    let wel = Set(kaarten.map(\.code.rawValue))
    #expect(wel.isDisjoint(with: Dekking.nietGecontroleerd.keys))
  }

  private static let lijsten = Bron.wortel + "/../shared/standards/stop/regels"

  @Test(
    "Elke code van de vier officiële lijsten is verantwoord",
    .enabled(if: FileManager.default.fileExists(atPath: lijsten), "overgeslagen: ../shared ontbreekt"))
  func verantwoord() throws {
    let wel = Set(Samenstelling.catalogus.kaarten.map(\.code.rawValue))
    for naam in ["stop-1.3.0", "stop-1.4.1", "bhkv-1.2.0", "lvbb-validatiematrix-6.0"] {
      let tekst = try String(contentsOfFile: "\(Self.lijsten)/\(naam).tsv", encoding: .utf8)
      for regel in tekst.split(separator: "\n").dropFirst() {
        let code = String(regel.prefix { $0 != "\t" })
        #expect(wel.contains(code) || Dekking.nietGecontroleerd[code] != nil, "\(naam): \(code)")
      }
    }
  }

  @Test("Een code wordt één keer geboren") func eenKeer() {
    #expect(Samenstelling.catalogus.dubbeleCodes.isEmpty)
  }

  @Test("Er zijn minstens zestig officiële codes van de LVBB en STOP") func officieel() {
    let officieel = Samenstelling.catalogus.kaarten.filter { kaart in
      ["LVBB", "STOP", "BHKV"].contains { kaart.code.rawValue.hasPrefix($0) }
    }
    #expect(officieel.count >= 60)
  }

  @Test("Elke code die een regel noemt, staat in de catalogus") func bekend() {
    for bron in Bron.bronnen where bron.pad.contains("Regels") {
      for regel in bron.regels where regel.contains("Regelkaart(\"") {
        guard let code = regel.split(separator: "Regelkaart(\"").last?.split(separator: "\"").first else { continue }
        #expect(
          Samenstelling.catalogus[Bevinding.Code(String(code))] != nil,
          "\(bron.pad) noemt \(code), die niet in de catalogus staat")
      }
    }
  }
}
