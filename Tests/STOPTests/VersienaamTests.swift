import Bevindingen
import STOP
import Testing

@Suite("Namen van versies en antwoorden van de LVBB") struct VersienaamTests {
  @Test("Een versie heet naar haar dag; zonder dag naar haar nummer") func versie() {
    let work = "/akn/nl/act/gm9995/2024/omgevingsplan"
    #expect(Versienaam.tekst("\(work)/nld@2024-01-01;1") == "Versie van 1 januari 2024")
    #expect(Versienaam.inZin("\(work)/nld@2026-12-03;2") == "versie van 3 december 2026")
    #expect(Versienaam.tekst("\(work)/nld@1") == "Versie 1")
    #expect(Versienaam.tekst("") == "Versie ")
  }

  @Test("Elke code van de LVBB heeft een gewoon woord, en dat is nooit de code zelf") func woorden() {
    let uitkomsten: [LVBBUitkomst] = [.valide, .nietValide, .opdrachtNietValide, .behandelingMislukt, .gepubliceerd]
    for uitkomst in uitkomsten { #expect(uitkomst.tekst != uitkomst.rawValue) }
    #expect(LVBBVoortgang.registratieVoltooid.tekst == "Staat klaar voor bekendmaking")
    #expect(LVBBMelding(code: "WP-LVBB-007", ernst: .informatie, beschrijving: "Geen bevindingen").zegtNiets)
    #expect(!LVBBMelding(code: "LVBB1501", ernst: .fout, beschrijving: "te vroeg").zegtNiets)
  }
}
