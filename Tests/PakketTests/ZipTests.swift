import Bevindingen
import Testing

@testable import Pakket

@Suite("Zip") struct ZipTests {
  @Test("Wat ingepakt is, komt er gelijk weer uit, elke keer met dezelfde bytes") func heenEnTerug() throws {
    let inhoud = Pakketinhoud([
      "a.xml": Array("<a/>".utf8), "map/b.gml": [UInt8](repeating: 7, count: 70_000), "leeg": [],
    ])
    let zip = try Zip.schrijf(inhoud)
    #expect(try Zip.schrijf(inhoud) == zip)
    let uitkomst = Zip.lees(zip, bestand: "p.zip")
    #expect(uitkomst.bevindingen.isEmpty && uitkomst.model == inhoud)
  }

  @Test(
    "Een pad met .. of een absoluut pad komt er niet in",
    arguments: ["../x.xml", "a/../../x", "/etc/x", "c:/x", "a\\b"])
  func klimmen(naam: String) throws {
    let zip = try Zip.schrijf(Pakketinhoud([naam: [1], "goed.xml": [2]]))
    let uitkomst = Zip.lees(zip, bestand: "p.zip")
    #expect(uitkomst.bevindingen.map(\.code) == [ZipRegels.naam.code])
    #expect(uitkomst.model?.namen == ["goed.xml"])
  }

  @Test("Een backslash is geen absoluut pad") func backslash() throws {
    let zip = try Zip.schrijf(Pakketinhoud(["..\\x": [1], "a\\b": [2]]))
    let meldingen = Zip.lees(zip, bestand: "p.zip").bevindingen.map(\.samenvatting)
    #expect(meldingen.count == 2 && meldingen.allSatisfy { !$0.contains("absoluut") })
  }

  @Test("Een zipbom wordt geweigerd zonder hem uit te pakken") func bom() throws {
    let zip = try Zip.schrijf(Pakketinhoud(["nullen": [UInt8](repeating: 0, count: 20_000_000)]))
    #expect(Zip.lees(zip, bestand: "p.zip").bevindingen.map(\.code) == [ZipRegels.bom.code])
  }

  @Test("Geen zip, een halve zip en een kapotte zip geven elk een bevinding") func kapot() throws {
    #expect(Zip.lees(Array("brief".utf8), bestand: "b").bevindingen.map(\.code) == [ZipRegels.geenZip.code])
    let zip = try Zip.schrijf(Pakketinhoud(["a": (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }]))
    #expect(
      Zip.lees(Array(zip.prefix(zip.count / 2)), bestand: "b").bevindingen.map(\.code) == [ZipRegels.onleesbaar.code])
    for plek in stride(from: 2, to: zip.count, by: 13) {
      var stuk = zip
      stuk[plek] ^= 0x55
      _ = Zip.lees(stuk, bestand: "b")
    }
  }

  @Test("Een groot bestand wordt pas uitgepakt als erom wordt gevraagd, en is dan hetzelfde") func later() throws {
    let grens = 1_000
    let groot = (0..<70_000).map { UInt8(truncatingIfNeeded: ($0 &* 7) ^ ($0 >> 5)) }
    let inhoud = Pakketinhoud(["groot": groot, "klein": [1, 2, 3], "net": Array(groot.prefix(grens))])
    let zip = try Zip.schrijf(inhoud)
    let gelezen = try #require(Zip.lees(zip, bestand: "p.zip", grenzen: Zipgrenzen(directTot: grens)).model)
    #expect(gelezen == inhoud && gelezen["groot"] == groot && gelezen["groot"] == groot)
    #expect(gelezen.bestand("groot")?.grootte == 70_000 && gelezen["weg"] == nil)
    for naam in inhoud.namen {
      #expect(gelezen.bestand(naam)?.begin(5) == inhoud.bestand(naam)?.begin(5))
      #expect(gelezen.bestand(naam)?.begin(90_000) == inhoud[naam])
    }
  }

  @Test("Een groot bestand dat beschadigd is, valt op bij het openen van de zip") func laterKapot() throws {
    let groot = (0..<70_000).map { UInt8(truncatingIfNeeded: ($0 &* 7) ^ ($0 >> 5)) }
    var zip = try Zip.schrijf(Pakketinhoud(["groot": groot]))
    // In the packed bytes, well past the name.
    zip[200] ^= 0x55
    let gelezen = Zip.lees(zip, bestand: "p.zip", grenzen: Zipgrenzen(directTot: 1_000))
    #expect(gelezen.model == nil && gelezen.bevindingen.map(\.code) == [ZipRegels.onleesbaar.code])
  }

  @Test("Van een naam die twee keer in een pakket staat, telt de eerste") func dubbel() {
    let pakket = Pakketinhoud([.init(naam: "a", inhoud: [1]), .init(naam: "a", inhoud: [2])])
    #expect(pakket["a"] == [1] && pakket.opNaam == ["a": [1]])
  }

  @Test("De hashes zijn die van de standaard") func hashes() {
    #expect(Hash.sha256(Array("abc".utf8)).hasPrefix("ba7816bf"))
    #expect(Hash.sha512(Array("abc".utf8)).hasPrefix("ddaf35a1") && Hash.sha512([]).count == 128)
  }
}
