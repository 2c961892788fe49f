import Foundation
import Ketenspoor
import Testing
import Tijd

@Suite("Spoorregel als curl-opdracht") struct CurlTests {
  private let omgeving: Werkplaatsomgeving
  init() throws { omgeving = try Werkplaatsomgeving.voorProef(nu: Tijdstip(seconden: 1_795_000_000)) }

  private func curl(_ aanroep: Aanroep) throws -> String {
    let nummer = try omgeving.spoor.begin(van: "a", naar: "b", koppelvlak: "c", aanroep, vervoer: .intern)
    let regel = try #require(try omgeving.spoor.regel(nummer))
    return try omgeving.spoor.alsCurl(regel, basis: "http://localhost:8080/").tekst
  }

  /// Runs the command with `curl` replaced by something that shows its arguments and input.
  private func uitgevoerd(_ opdracht: String) throws -> [UInt8] {
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: "/bin/sh")
    let nepCurl = #"curl() { for a in "$@"; do printf '[%s]' "$a"; done; case "$*" in *@-*) cat;; esac; }"#
    proces.arguments = ["-c", "\(nepCurl)\n\(opdracht)"]
    let uit = Pipe()
    proces.standardOutput = uit
    try proces.run()
    let bytes = uit.fileHandleForReading.readDataToEndOfFile()
    proces.waitUntilExit()
    return [UInt8](bytes)
  }

  @Test("Aanhalingstekens, dollars en regeleinden komen ongeschonden door de shell") func quoten() throws {
    let inhoud = "<a b='1'>$HOME `id` \\ \"x\"</a>\n\n"
    let aanroep = Aanroep(
      .post, "/x?naam=it's", koppen: ["X-Test": "d'accord $PATH", "Content-Length": "3"], inhoud: Array(inhoud.utf8))
    let verwacht = "[-X][POST][http://localhost:8080/x?naam=it%27s][-H][X-Test: d'accord $PATH][--data-binary][@-]"
    #expect(String(decoding: try uitgevoerd(curl(aanroep)), as: UTF8.self) == verwacht + inhoud)
  }

  @Test("Inhoud die geen tekst is, komt byte voor byte over") func binair() throws {
    let inhoud: [UInt8] = [80, 75, 3, 4, 0, 255, 13, 10, 39]
    let uit = try uitgevoerd(curl(Aanroep(.post, "/x", inhoud: inhoud)))
    #expect(Array(uit.suffix(inhoud.count)) == inhoud)
  }

  @Test("Grote inhoud komt uit een bestand dat u eerst opslaat") func groot() throws {
    let opdracht = try curl(Aanroep(.put, "/x", inhoud: [UInt8](repeating: 65, count: 100_000)))
    #expect(opdracht == "curl -X PUT 'http://localhost:8080/x' --data-binary @'verzoek-1.bin'")
  }

  @Test("Inhoud die nog in de opdracht past, staat er helemaal in") func past() throws {
    let inhoud = [UInt8](repeating: 39, count: 16_384)
    let uit = try uitgevoerd(curl(Aanroep(.put, "/x", inhoud: inhoud)))
    #expect(Array(uit.suffix(inhoud.count)) == inhoud)
  }

  @Test("Zonder inhoud is er geen invoer") func leeg() throws {
    #expect(try curl(.get("/x?a=1")) == "curl -X GET 'http://localhost:8080/x?a=1'")
  }
}
