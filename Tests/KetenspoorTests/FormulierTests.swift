import Ketenspoor
import Testing

@Suite("Formulier") struct FormulierTests {
  private func aanroep(_ inhoud: [UInt8], soort: String = "multipart/form-data; boundary=grens") -> Aanroep {
    .post("/x", inhoud, soort: soort)
  }

  private let bestandsinhoud: [UInt8] = [0, 255, 13, 10, 45, 45, 103, 114, 13, 10, 13, 10, 0]

  private func meerdelig(bestandskop: String = #"name="bestand"; filename="opdracht.zip""#) -> [UInt8] {
    var bytes = Array("aanhef\r\n--grens\r\nContent-Disposition: form-data; name=\"soort\"\r\n\r\npublicatie\r\n".utf8)
    bytes += Array("--grens\r\ncontent-disposition: form-data; \(bestandskop)\r\n".utf8)
    bytes += Array("Content-Type: application/zip\r\n\r\n".utf8)
    return bytes + bestandsinhoud + Array("\r\n--grens--\r\nnaschrift".utf8)
  }

  @Test("Een gewoon formulier: spaties, accenten en herhaalde velden") func gewoon() throws {
    let inhoud = Array("naam=J.+de+Vries&plaats=Caf%C3%A9+%26+Co&keuze=a&keuze=b&leeg=".utf8)
    let formulier = try aanroep(inhoud, soort: "application/x-www-form-urlencoded; charset=utf-8").formulier()
    #expect(formulier.tekst("naam") == "J. de Vries")
    #expect(formulier.tekst("plaats") == "Café & Co")
    #expect(formulier.alle("keuze") == ["a", "b"])
    #expect(formulier.tekst("leeg")?.isEmpty == true)
    #expect(formulier.tekst("anders") == nil)
    #expect(formulier.namen == ["naam", "plaats", "keuze", "leeg"])
  }

  @Test("Een bestand komt byte voor byte over, ook met regeleinden en bijna-grenzen erin") func binair() throws {
    let formulier = try aanroep(meerdelig()).formulier()
    #expect(formulier.tekst("soort") == "publicatie")
    let bestand = try #require(formulier.bestand("bestand"))
    #expect(bestand.naam == "opdracht.zip")
    #expect(bestand.type == "application/zip")
    #expect(bestand.bytes == bestandsinhoud)
  }

  @Test(
    "Bestandsnamen: mappen eraf, aanhalingstekens en accenten goed",
    arguments: [
      (#"name="bestand"; filename="C:\plannen\a.zip""#, "a.zip"), (#"name="bestand"; filename="../../a.zip""#, "a.zip"),
      (#"name="bestand"; filename="a%22b;c.zip""#, "a\"b;c.zip"), (#"name="bestand"; filename="50%.zip""#, "50%.zip"),
      (#"name="bestand"; filename="x"; filename*=UTF-8''caf%C3%A9.zip"#, "café.zip"),
      (#"name="bestand"; filename=kaal.zip"#, "kaal.zip"),
    ])
  func namen(kop: String, verwacht: String) throws {
    #expect(try aanroep(meerdelig(bestandskop: kop)).formulier().bestand("bestand")?.naam == verwacht)
  }

  @Test("Geen bestand gekozen is geen bestand; een leeg tekstveld is leeg") func leeg() throws {
    let tekst = """
      --grens\r\nContent-Disposition: form-data; name="b"; filename=""\r\n\r\n\r\n--grens\r
      Content-Disposition: form-data; name="t"\r\n\r\n\r\n--grens--\r\n
      """
    let formulier = try aanroep(Array(tekst.utf8)).formulier()
    #expect(formulier.bestand("b") == nil)
    #expect(formulier.tekst("t")?.isEmpty == true)
  }

  @Test(
    "Een verkeerd formulier is een 400 in het Nederlands",
    arguments: [
      ("multipart/form-data", "--grens--"), ("multipart/form-data; boundary=", "--grens--"),
      ("multipart/form-data; boundary=anders", "--grens\r\n"), ("multipart/form-data; boundary=grens", ""),
      ("multipart/form-data; boundary=grens", "--grens"), ("multipart/form-data; boundary=grens", "--grens\r\n"),
      ("multipart/form-data; boundary=grens", "--grens\r\nA: b\r\n\r\nx\r\n--grens--"),
      ("multipart/form-data; boundary=grens", "--grens\r\nContent-Disposition: form-data; name=a\r\n\r\nx"),
      ("application/json", "{}"),
    ])
  func verkeerd(soort: String, inhoud: String) {
    #expect {
      try aanroep(Array(inhoud.utf8), soort: soort).formulier()
    } throws: { fout in
      (fout as? Inhoudsfout)?.antwoord.status == 400
    }
  }

  @Test("Een afgebroken formulier loopt nergens vast, waar het ook stopt") func afgebroken() {
    let heel = meerdelig()
    let slot = heel.count - "--\r\nnaschrift".utf8.count
    for lengte in 0..<(slot + 2) {
      #expect(throws: Inhoudsfout.self) { try aanroep(Array(heel.prefix(lengte))).formulier() }
    }
  }

  @Test("Een kop zonder einde wordt geweigerd") func langeKop() {
    let bytes = Array("--grens\r\nX: ".utf8) + [UInt8](repeating: 97, count: 20_000)
    #expect(throws: Inhoudsfout.self) { try aanroep(bytes).formulier() }
  }

  @Test("Te veel delen wordt geweigerd") func veelDelen() {
    let deel = "--grens\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n"
    let bytes = Array((String(repeating: deel, count: 2_001) + "--grens--").utf8)
    #expect(throws: Inhoudsfout.self) { try aanroep(bytes).formulier() }
  }
}
