import Bevindingen
import Ketenspoor
import Opslag
import STOP
import Testing
import Tijd

@testable import LVBB

@Suite("Pagina's en eigen koppelvlak") struct SchermTests {
  @Test("Elke pagina is er, voor en na een publicatie") func paginas() async throws {
    let keten = try Proefketen()
    for pad in ["/lvbb", "/lvbb/aanleveren", "/lvbb/regelingen", "/lvbb/instellingen"] {
      #expect(try await keten.haal(pad).status == 200, "\(pad)")
    }
    try await keten.leverAan(Proeflevering.zip(Proeflevering.initieel()))
    try await keten.naar("2026-11-26")
    let id = try #require(try keten.leveringen.first).id
    let regeling = "/lvbb/regelingen/" + Procentcodering.codeer(Proeflevering.work)
    let delen = ["", "/pakket.zip", "/verslagen/2", "/publicatie.xml", "/uitlevering/omgevingsdocumenten"]
    for pad in delen.map({ "/lvbb/aanleveringen/\(id)\($0)" }) + [regeling, "/lvbb"] {
      #expect(try await keten.haal(pad).status == 200, "\(pad)")
    }
    let pagina = try await keten.haal(regeling).inhoudAlsTekst
    #expect(pagina.contains("CVDR990001") && pagina.contains("Geldt vandaag"))
    let levering = try await keten.haal("/lvbb/aanleveringen/\(id)").inhoudAlsTekst
    #expect(levering.contains("Staat klaar voor bekendmaking") && !levering.contains(">registratie-voltooid<"))
    #expect(try await keten.haal("/lvbb/aanleveringen/onbekend").status == 404)
  }

  @Test("De LVBB zegt wat zij gelooft, en merkt dat als eigen koppelvlak") func json() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(Proeflevering.zip(Proeflevering.initieel()))
    try await keten.naar("2026-11-26")
    let lijst = try await keten.haal("/lvbb/api/publicaties").inhoudAlsTekst
    #expect(lijst.contains("\"publicatie\":\"gmb-2026-1\"") && lijst.contains("eigen koppelvlak"))
    let work = Procentcodering.codeer(Proeflevering.work)
    let versies = try await keten.haal("/lvbb/api/regelingen/\(work)/versies").inhoudAlsTekst
    #expect(versies.contains("\(Proeflevering.work)/nld@1") && versies.contains("\"toestanden\""))
  }

  @Test("Alleen pakketten zijn op te halen, andere inhoud niet") func pakketten() async throws {
    let keten = try Proefketen()
    let zip = try Proeflevering.zip(Proeflevering.initieel())
    try await keten.leverAan(zip)
    let levering = try #require(try keten.leveringen.first)
    #expect(try await keten.haal("/lvbb/pakketten/\(levering.zip)").inhoud == zip)
    let geheim = try keten.omgeving.kluis.bewaar(Array("iets van een ander systeem".utf8))
    #expect(try await keten.haal("/lvbb/pakketten/\(geheim)").status == 404)
  }

  @Test("Een coach zet de LVBB op streng") func instellingen() async throws {
    let keten = try Proefketen()
    let inhoud = Array("datumscontrole=streng&bevoegdeGezagen=00000099000000001000+gm9995+Rieteroog".utf8)
    let aanroep = Aanroep.post("/lvbb/instellingen", inhoud, soort: "application/x-www-form-urlencoded")
    let antwoord = await keten.lvbb.router.beantwoord(aanroep)
    #expect(antwoord.status == 303)
    let zip = try Proeflevering.zip(Proeflevering.initieel(Proeflevering.opdracht(op: "2022-06-24")))
    #expect(try await keten.leverAan(zip).uitkomst == .nietValide)
    let fout = Aanroep.post(
      "/lvbb/instellingen", Array("bevoegdeGezagen=123+gm1".utf8), soort: "application/x-www-form-urlencoded")
    #expect(await keten.lvbb.router.beantwoord(fout).status == 400)
  }
}
