import Bevindingen
import Ketenspoor
import Markup
import Opslag
import Pakket
import STOP
import Testing
import Tijd

@testable import LVBB

@Suite("Het echte voorbeeld Gemeentestad", .enabled(if: Gedeeld.isEr, Gedeeld.overgeslagen)) struct GemeentestadTests {
  private let work = "/akn/nl/act/gm0297/2019/reg456"

  /// Our text of a version against that in a real result of the LVBB, white space folded.
  private func vergelijk(_ keten: Proefketen, _ versie: Int, met zip: String) throws {
    let echt = try Gedeeld.bestand("examples/stop/gemeentestad-consolidatie-lvbb/\(zip).zip")
    let bestanden = try #require(Zip.lees(echt, bestand: zip).model).opNaam
    let wortel = try #require(XMLLezer.lees(bestanden["consolidaties.xml"] ?? [], bestand: zip).model).wortel
    let verwacht = try #require(wortel.afstammelingen("RegelingCompact").first).tekst.genormaliseerd
    let eigen = try #require(try keten.beeld.versie("\(work)/nld@\(versie)"))
    let bytes = try #require(try keten.omgeving.kluis.lees(eigen.inhoud))
    // The plan that the LVBB was given did not have this annex yet.
    let tekst = try #require(XMLLezer.lees(bytes, bestand: "eigen").model).wortel.tekst.genormaliseerd
      .split(separator: " ").joined().replacing(/BijlageIVOverzichtPDF.*?;3520/, with: "")
    // The LVBB was given works with a suffix of the day on which this was tried there.
    let zonderDag = verwacht.replacing(/RGL-\d{8}-\d{6}/, with: "")
    #expect(tekst == zonderDag.split(separator: " ").joined())
  }

  @Test("Instelling, eerste en tweede wijziging komen door de LVBB en geven de toestanden van de echte LVBB")
  func driePublicaties() async throws {
    let keten = try Proefketen()
    let bestanden = ["gemeentestad-opdracht", "gemeentestad-opdracht_2", "gemeentestad-opdracht_3a"]
    for naam in bestanden {
      let resultaat = try await keten.leverAan(try Gedeeld.zip(naam))
      let fouten = try #require(try keten.leveringen.first).bevindingen.filter { $0.ernst == .fout }
      #expect(resultaat.uitkomst == .gepubliceerd, "\(naam): \(fouten.map { "\($0.code) \($0.samenvatting)" })")
      try await keten.omgeving.verwerkTijd()
    }
    #expect(keten.kaart.ontvangen.count == 3 && keten.bekendmakingen.ontvangen.count == 3)
    let toestanden = try #require(try keten.beeld.toestanden(work)).toestanden
    let dagen = toestanden.map { String($0.expression.suffix(10)) }
    #expect(dagen == ["2020-01-14", "2020-04-07", "2020-05-19"])
    try vergelijk(keten, 2, met: "Gemeentestad-mutatie2")
    try vergelijk(keten, 3, met: "Gemeentestad-mutatie3a")
  }

  @Test("De uitlevering van Gemeentestad volgt het schema", .enabled(if: Gedeeld.kanKeuren, Gedeeld.overgeslagen))
  func schema() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(try Gedeeld.zip("gemeentestad-opdracht"))
    let voorKaart = try #require(keten.kaart.ontvangen.first).bestanden
    let consolidaties = try #require(voorKaart["consolidaties.xml"])
    let klachten = try Gedeeld.klachten(consolidaties, schema: "lvbb-1.0.4/lvbb-stop-uitlevering.xsd")
    #expect(klachten == "", "\(klachten)")
    let voorLezers = try #require(keten.bekendmakingen.ontvangen.first).bestanden
    let tekst = voorLezers[OfficielePublicatieDecoder.tekstbestand] ?? []
    #expect(try Gedeeld.klachten(tekst, schema: "1.3.0/imop-tekst.xsd") == "")
  }

  @Test("Een directe mutatie gaat alleen naar de kaart, en alleen bij een bekend doel")
  func directeMutatie() async throws {
    let keten = try Proefketen()
    let zip = try Gedeeld.zip("gemeentestad-opdracht_10")
    let teVroeg = try await keten.leverAan(zip, "directeMutatie")
    #expect(teVroeg.uitkomst == .nietValide && teVroeg.codes.contains("LVBB2503"), "\(teVroeg.codes)")
    let doelen = try #require(Zip.lees(zip, bestand: "z").model)["manifest-ow.xml"]
    let manifest = try #require(ManifestOWDecoder().decode(doelen ?? []).model)
    let doel = try #require(manifest.aanleveringen.first?.doelID)
    try await keten.leverAan(try Gedeeld.zip("gemeentestad-opdracht"))
    let goed = try Gedeeld.zip(
      "gemeentestad-opdracht_10",
      wijzig: [
        "manifest-ow.xml": { $0.replacing(doel, with: "/join/id/proces/gm0297/2019/Instelling") }
      ])
    let resultaat = try await keten.leverAan(goed, "directeMutatie")
    #expect(resultaat.uitkomst == .ok, "\(resultaat.codes)")
    #expect(keten.kaart.ontvangen.count == 2 && keten.bekendmakingen.ontvangen.count == 1)
  }

  @Test("Na de intrekking eindigt de laatste toestand") func intrekking() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(try Gedeeld.zip("gemeentestad-opdracht"))
    let resultaat = try await keten.leverAan(try Gedeeld.zip("gemeentestad-opdracht_intrekking"))
    #expect(resultaat.uitkomst == .gepubliceerd, "\(resultaat.codes)")
    let ingetrokken = try #require(try keten.beeld.instrumenten[work]?.intrekking)
    let laatste = try #require(try keten.beeld.toestanden(work)?.toestanden.last)
    #expect(laatste.geldigheid.first?.juridischWerkendOp.tot == ingetrokken.juridischWerkendVanaf)
  }
}
