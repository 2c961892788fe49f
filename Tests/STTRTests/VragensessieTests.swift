import Bevindingen
import DMN
import Testing

@testable import STTR

@Suite("Vragen: snel en langzaam, stap voor stap en ineens geven hetzelfde") struct VragensessieTests {
  private static let bestanden = 400
  private static let stappen = 12

  private func antwoord(_ vraag: Vraag, _ d: inout Dobbelsteen) -> String {
    // Now and then an answer that cannot be read.
    if Int.random(in: 0..<20, using: &d) == 0 { return "???" }
    let keuzes =
      switch vraag.gegevensType {
      case _ where vraag.locatie != nil: ["ja", "nee", "deels"]
      case .boolean: ["true", "false"]
      case .number: ["5", "10", "15,5", "20", "31"]
      case .list: vraag.opties?.opties.map(\.tekst) ?? ["a"]
      case .date: ["31-12-2026", "01-01-2027"]
      case .string: ["iets", "anders"]
      }
    return keuzes.randomElement(using: &d) ?? ""
  }

  private func gelijk(_ a: Checkuitkomst, _ b: Checkuitkomst) -> Bool {
    a.vraaggroepen == b.vraaggroepen && a.conclusies == b.conclusies && a.vervallen == b.vervallen
      && a.gegeven == b.gegeven && a.uitkomst == b.uitkomst && a.bevindingen == b.bevindingen
      && a.voorbehouden == b.voorbehouden
  }

  private func check(_ bestand: Toevalsbestand) throws -> (snel: Vergunningcheck, langzaam: Vergunningcheck) {
    let snel = Vergunningcheck(try #require(STTRDecoder.decodeer(bestand.xml, bestand: "toeval.dmn").model))
    var langzaam = snel
    langzaam.zonderNet = true
    return (snel, langzaam)
  }

  @Test("Antwoorden komen, veranderen en verdwijnen in willekeurige volgorde")
  func willekeurig() throws {
    var d = Dobbelsteen(2_027)
    var vergeleken = 0
    for nummer in 0..<Self.bestanden {
      let bestand = Toevalsbestand(&d)
      let (snel, langzaam) = try check(bestand)
      var gegeven: [Int: String] = [:]
      var sessie = Vragensessie(snel)
      for _ in 0..<Self.stappen {
        guard let vraag = snel.vragen.randomElement(using: &d) else { break }
        if gegeven[vraag.id] != nil, Int.random(in: 0..<3, using: &d) == 0 {
          gegeven[vraag.id] = nil
          sessie.neemTerug(vraag.id)
        } else {
          let tekst = antwoord(vraag, &d)
          gegeven[vraag.id] = tekst
          sessie.geef(Antwoord(id: vraag.id, antwoord: tekst))
        }
        let antwoorden = gegeven.map { Antwoord(id: $0.key, antwoord: $0.value) }
        let ineens = snel.bepaal(antwoorden)
        let stap = sessie.uitkomst
        vergeleken += 1
        if !gelijk(ineens, langzaam.bepaal(antwoorden)) || !gelijk(ineens, stap)
          || sessie.volgende != stap.openVragen.first
        {
          Issue.record("bestand \(nummer) bij \(gegeven): \(String(decoding: bestand.xml, as: UTF8.self))")
          return
        }
        let (formulier, ander) = (snel.indieningsvereisten(antwoorden), langzaam.indieningsvereisten(antwoorden))
        #expect(formulier.vraaggroepen == ander.vraaggroepen && formulier.vervallen == ander.vervallen)
        #expect(formulier.uitkomst == ander.uitkomst && formulier.compleet == ander.compleet)
      }
    }
    #expect(vergeleken > 4_000)
  }

  @Test("De voorbeelden, met antwoorden één voor één", .enabled(if: Voorbeelden.aanwezig, Voorbeelden.overgeslagen))
  func voorbeelden() throws {
    var d = Dobbelsteen(11)
    for pad in Voorbeelden.goed + Voorbeelden.fout.dropFirst() {
      let snel = Vergunningcheck(
        try #require(STTRDecoder.decodeer(try Voorbeelden.bytes(pad), bestand: pad).model))
      var langzaam = snel
      langzaam.zonderNet = true
      for _ in 0..<5 {
        var sessie = Vragensessie(snel)
        var antwoorden: [Antwoord] = []
        while let vraag = sessie.volgende, antwoorden.count < 100 {
          let nieuw = Antwoord(id: vraag.id, antwoord: antwoord(vraag, &d))
          antwoorden.append(nieuw)
          sessie.geef(nieuw)
        }
        #expect(gelijk(sessie.uitkomst, snel.bepaal(antwoorden)), "\(pad)")
        #expect(gelijk(sessie.uitkomst, langzaam.bepaal(antwoorden)), "\(pad)")
      }
    }
  }
}
