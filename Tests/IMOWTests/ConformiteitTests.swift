import Bevindingen
import Foundation
import Testing

@testable import IMOW

@Suite("Officiële voorbeelden", .enabled(if: Gedeeld.aanwezig, Comment(rawValue: Gedeeld.overgeslagen)))
struct ConformiteitTests {
  private let map = Gedeeld.map ?? ""
  private var schema: String { map + "/standards/imow/v2.0.0/bestanden-ow/deelbestand-ow/IMOW_Deelbestand.xsd" }
  private var manifestschema: String { map + "/standards/imow/v2.0.0/bestanden-ow/generiek/manifest-ow.xsd" }

  private var leveringen: [String] {
    Gedeeld.leveringen(onder: map + "/examples/imow") + Gedeeld.leveringen(onder: map + "/examples/stop")
  }

  @Test("Elk voorbeeld is te lezen; wat xmllint goedkeurt, geeft hier geen schemafout")
  func lezen() throws {
    #expect(leveringen.count > 15)
    var objecten = 0
    for levering in leveringen {
      let gelezen = Gedeeld.lees(levering)
      objecten += gelezen.model?.bestanden.reduce(0) { $0 + $1.objecten.count } ?? 0
      for bestand in gelezen.model?.bestanden ?? [] {
        let fouten = gelezen.bevindingen.filter { $0.ernst == .fout && $0.vindplaats?.bestand == bestand.naam }
        guard Gedeeld.kanSchema else { continue }
        let oordeel = try Gedeeld.schemafout(Gedeeld.bytes("\(levering)/\(bestand.naam)"), schema: schema)
        // A namespace error of the quirk does not make the file invalid.
        #expect(
          (oordeel == nil) == fouten.isEmpty,
          "\(levering)/\(bestand.naam): \(oordeel ?? "geldig") \(fouten.map(\.samenvatting))")
      }
    }
    #expect(objecten > 500)
  }

  @Test("Wat we schrijven is geldig volgens het schema en leest terug als hetzelfde")
  func schrijven() throws {
    for levering in leveringen {
      let gelezen = Gedeeld.lees(levering)
      guard let model = gelezen.model, !gelezen.heeftFouten else { continue }
      for bestand in model.bestanden where !bestand.objecten.isEmpty {
        let bytes = OWBestandEncoder().encode(bestand)
        if Gedeeld.kanSchema {
          let fout = try Gedeeld.schemafout(bytes, schema: schema)
          #expect(fout == nil, "\(levering)/\(bestand.naam): \(fout ?? "")")
        }
        let terug = OWBestandDecoder().decode(bytes, bestand: bestand.naam)
        #expect(terug.model?.objecten.map(\.inhoud) == bestand.objecten.map(\.inhoud))
        #expect(terug.model?.objecten.map(\.status) == bestand.objecten.map(\.status))
      }
      if Gedeeld.kanSchema, let manifest = model.manifest {
        let fout = try Gedeeld.schemafout(OWBestandEncoder().encode(manifest), schema: manifestschema)
        #expect(fout == nil, "\(levering): \(fout ?? "")")
      }
    }
  }

  @Test("Gemeentestad: precies de Activiteiten waarvan de tophaak ontbreekt krijgen OZON0082")
  func gemeentestad() throws {
    let levering = try #require(Gedeeld.lees(map + "/examples/imow/gemeentestad-opdracht").model)
    let zonder = IMOWValidatie.valideer(levering: levering, bestaand: nil, bekendeActiviteiten: [])
    #expect(zonder.filter { $0.code == "OZON0082" }.count == 16)
    let doelen = Set(
      levering.bestanden.flatMap(\.objecten).flatMap(\.relaties).filter { $0.soort == .bovenliggendeActiviteit }.map(
        \.doel))
    let met = IMOWValidatie.valideer(levering: levering, bestaand: nil, bekendeActiviteiten: doelen)
    #expect(!met.contains { $0.code == "OZON0082" })
  }

  @Test("gm9920 is op zichzelf zonder fouten in de verwijzingen")
  func gm9920() throws {
    let levering = try #require(Gedeeld.lees(map + "/examples/imow/gm9920-publicatieopdracht").model)
    let bevindingen = IMOWValidatie.valideer(levering: levering, bestaand: nil)
    #expect(bevindingen.filter { $0.ernst == .fout }.isEmpty)
  }

  @Test("gm0590 verwijst 18 keer naar een Ambtsgebied van elders")
  func gm0590() throws {
    let levering = try #require(Gedeeld.lees(map + "/examples/imow/gm0590-programma-vrijetekst").model)
    let zonder = IMOWValidatie.valideer(levering: levering, bestaand: nil)
    let los = zonder.filter { ["OZON0204", "OZON0124"].contains($0.code.rawValue) }
    #expect(los.count == 18)
    let doelen = Set(
      levering.bestanden.flatMap(\.objecten).flatMap(\.relaties).filter { $0.soort == .locatie }.map(\.doel))
    let met = IMOWValidatie.valideer(levering: levering, bestaand: nil, bekendeLocaties: doelen)
    #expect(met.filter { $0.ernst == .fout }.isEmpty)
  }

  @Test(
    "Elk voorbeeld laat zich controleren; geen enkel geldig voorbeeld krijgt een fout over de vorm van de identificatie"
  )
  func controleren() throws {
    for pad in leveringen {
      let gelezen = Gedeeld.lees(pad)
      guard let levering = gelezen.model else { continue }
      let bevindingen = IMOWValidatie.valideer(levering: levering, bestaand: nil)
      if !gelezen.heeftFouten { #expect(!bevindingen.contains { $0.code == "TPOD1892" }, "\(pad)") }
    }
  }

  @Test("De reeks van Gemeentestad: instelling, wijzigingen, intrekking")
  func reeks() throws {
    var stand = OWVerzameling()
    for naam in [
      "gemeentestad-opdracht", "gemeentestad-opdracht_2", "gemeentestad-opdracht_4a", "gemeentestad-opdracht_10",
    ] {
      let pad = map + "/examples/imow/" + naam
      guard FileManager.default.fileExists(atPath: pad) else { continue }
      let levering = try #require(Gedeeld.lees(pad).model)
      let resultaat = stand.toegepast(levering.bestanden.flatMap(\.objecten))
      stand = resultaat.verzameling
    }
    #expect(stand.aantal > 80)
    let intrekking = try #require(Gedeeld.lees(map + "/examples/imow/gemeentestad-opdracht_intrekking").model)
    let einde = stand.toegepast(intrekking.bestanden.flatMap(\.objecten))
    #expect(einde.verzameling.aantal < 30)
  }

  @Test("Alle waardelijstwaarden van 5.2.0 zijn bekend, met hun label en vervallen-teken")
  func waardelijsten() throws {
    let bytes = Gedeeld.bytes(map + "/standards/waardelijsten/imow-5.2.0/waardelijsten-imow-5.2.0.json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let houder = try #require(json["waardelijsten"] as? [String: Any])
    let lijsten = try #require(houder["waardelijst"] as? [[String: Any]])
    var aantal = 0
    for lijst in lijsten {
      let waarden = (lijst["waarden"] as? [String: Any])?["waarde"] as? [[String: Any]] ?? []
      for waarde in waarden {
        let uri = try #require(waarde["uri"] as? String)
        let onze = try #require(Waardelijst.bekend(uri), "\(uri)")
        #expect(onze.label.lowercased() == (waarde["label"] as? String ?? "").lowercased())
        #expect(onze.isVervallen == ((waarde["deprecated"] as? String) == "true"), "\(uri)")
        aantal += 1
      }
    }
    #expect(aantal == 674)
  }
}
