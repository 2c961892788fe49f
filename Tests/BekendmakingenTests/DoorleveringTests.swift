import Bevindingen
import Foundation
import FoundationEssentials
import Ketenspoor
import Markup
import Pakket
import STOP
import Testing
import Tijd

@testable import Bekendmakingen

@Suite("Doorlevering en pagina's") struct DoorleveringTests {
  private let omgeving: Werkplaatsomgeving
  private let router: Router

  init() throws {
    omgeving = try Werkplaatsomgeving.voorProef(nu: Tijdstip(Voorbeeldlevering.dag("2026-04-01"), uur: 12))
    router = try BekendmakingenSystem(omgeving).router
  }

  private func lever(_ zip: [UInt8]) async -> Antwoord {
    await router.beantwoord(.post("/bekendmakingen/doorlevering", zip, soort: "application/zip"))
  }

  private func pagina(_ pad: String) async -> String { await router.beantwoord(.get(pad)).inhoudAlsTekst }

  private var besluit: Tak {
    Voorbeeldlevering.tak(
      """
      <BesluitCompact xmlns="\(STOPNaamruimte.tekst)"><RegelingOpschrift><Al>Besluit</Al></RegelingOpschrift>
      <Lichaam><Artikel eId="art_I"><Kop><Label>Artikel</Label><Nummer>I</Nummer></Kop>
      <Inhoud><Al>Het plan <NieuweTekst>verandert</NieuweTekst>.</Al></Inhoud></Artikel></Lichaam></BesluitCompact>
      """)
  }

  @Test("Een publicatie verschijnt in de lijst en als blad met renvooi") func publicatie() async throws {
    let zip = try Voorbeeldlevering.zip(
      Voorbeeldlevering.publicatie(12, dag: "2026-03-30", inhoud: besluit), Voorbeeldlevering.consolidaties())
    #expect(await lever(zip).status == 201)
    let lijst = await pagina("/bekendmakingen")
    #expect(lijst.contains("Gemeenteblad 2026, nr. 12") && lijst.contains("CVDR999501"))
    let blad = await pagina("/bekendmakingen/publicaties/gmb-2026-12")
    #expect(blad.contains("Officiële uitgave van de gemeente Rieteroog") && blad.contains("30 maart 2026"))
    #expect(blad.contains("nieuw: </span>verandert") && blad.contains("renvooilegenda"))
    #expect(blad.components(separatedBy: "<h1>").count == 2)
  }

  @Test("Dezelfde zip nog een keer verandert niets") func tweeKeer() async throws {
    let zip = try Voorbeeldlevering.zip(
      Voorbeeldlevering.publicatie(12, dag: "2026-03-30", inhoud: besluit), nil)
    #expect(await lever(zip).status == 201)
    #expect(await lever(zip).status == 200)
    let lijst = await router.beantwoord(.get("/bekendmakingen/api/publicaties")).inhoudAlsTekst
    #expect(lijst.contains("\"aantal\":1"))
  }

  @Test("De tekst hangt af van de dag: vóór, op en ruim na de wijziging") func tijdreizen() async throws {
    _ = await lever(try Voorbeeldlevering.zip(nil, Voorbeeldlevering.consolidaties(metTweede: false)))
    _ = await lever(try Voorbeeldlevering.zip(nil, Voorbeeldlevering.consolidaties()))
    let adres = "/bekendmakingen/regelingen/CVDR999501"
    #expect(await pagina("\(adres)?datum=2026-06-30").contains("tekst van versie 1"))
    #expect(await pagina("\(adres)?datum=2026-07-01").contains("tekst van versie 2"))
    #expect(await pagina("\(adres)?datum=2025-12-31").contains("Op deze dag geldt deze regeling niet"))
    let vandaag = await pagina(adres)
    #expect(vandaag.contains("tekst van versie 1") && vandaag.contains("Komt nog") && vandaag.contains("Geldt nu"))
    #expect(await pagina("\(adres)?datum=morgen").contains("Vul een datum in"))
    let xml = await router.beantwoord(.get("\(adres)/xml?datum=2026-08-01"))
    #expect(xml.status == 200 && xml.inhoudAlsTekst.contains("versie 2"))
  }

  @Test("Alleen de nieuwste tekst ontvangen: de oude dag zegt dat de tekst er niet is") func zonderOudeTekst()
    async throws
  {
    _ = await lever(try Voorbeeldlevering.zip(nil, Voorbeeldlevering.consolidaties()))
    #expect(await pagina("/bekendmakingen/regelingen/CVDR999501?datum=2026-02-01").contains("niet doorgeleverd"))
  }

  @Test("Geen zip, of een zip zonder publicatie, wordt geweigerd met een reden") func geweigerd() async throws {
    let rommel = await lever(Array("hallo".utf8))
    #expect(rommel.status == 400 && rommel.bevindingen.contains { $0.ernst == .fout })
    let leeg = await lever(try Zip.schrijf(Pakketinhoud(["a.txt": [65]])))
    #expect(leeg.status == 400 && leeg.bevindingen.contains { $0.code == "WP-BKM-001" })
  }

  @Test("Een afbeelding die ontbreekt in de zip geeft een waarschuwing, geen weigering") func afbeelding() async throws
  {
    let met = Voorbeeldlevering.tak(
      """
      <Kennisgeving xmlns="\(STOPNaamruimte.tekst)"><Lichaam><Figuur><Illustratie naam="x.png"/></Figuur></Lichaam>
      </Kennisgeving>
      """
    )
    let antwoord = await lever(
      try Voorbeeldlevering.zip(Voorbeeldlevering.publicatie(3, dag: "2026-03-01", inhoud: met), nil))
    #expect(antwoord.status == 201 && antwoord.bevindingen.map(\.code) == ["WP-BKM-002"])
  }

  @Test("Wat er niet is, geeft een pagina die dat zegt") func onbekend() async throws {
    for pad in ["publicaties/gmb-1-1", "regelingen/CVDR1", "informatieobjecten?join=x"] {
      let antwoord = await router.beantwoord(.get("/bekendmakingen/\(pad)"))
      #expect(antwoord.status == 404 && antwoord.inhoudAlsTekst.contains("hier niet bekend"))
    }
  }

  @Test("De echte consolidatie van Gemeentestad is op elke dag te lezen") func gemeentestad() async throws {
    for naam in ["initieel", "mutatie2", "mutatie3a"] {
      guard
        let zip = Voorbeeldlevering.gedeeld(
          "examples/stop/gemeentestad-consolidatie-lvbb/Gemeentestad-\(naam).zip")
      else { return print("overgeslagen: ../shared ontbreekt") }
      let antwoord = await lever(zip)
      #expect(antwoord.status == 201, "\(naam): \(antwoord.inhoudAlsTekst)")
    }
    let lijst = try BekendmakingStore(omgeving.databank, kluis: omgeving.kluis).regelingen()
    let regel = try #require(lijst.first)
    let blad = await pagina("/bekendmakingen/regelingen/\(regel.nummer)")
    #expect(blad.contains("Versies van deze regeling") && blad.contains("<h3>"))
    try await toonPublicatie(blad)
  }

  /// Writes pages to look at when BEKENDMAKINGEN_PROEF names a folder.
  private func toonPublicatie(_ regeling: String) async throws {
    guard let map = ProcessInfo.processInfo.environment["BEKENDMAKINGEN_PROEF"],
      let bytes = Voorbeeldlevering.gedeeld(
        "examples/stop/gemeentestad-opdracht_2/Mutatie_besluit_eerstewijziging.xml"),
      let tekst = BesluitDecoder().decode(bytes, bestand: "besluit.xml").model?.tekst
    else { return }
    _ = await lever(try Voorbeeldlevering.zip(Voorbeeldlevering.publicatie(79, dag: "2026-03-30", inhoud: tekst), nil))
    let paginas = [
      "regeling": regeling, "publicatie": await pagina("/bekendmakingen/publicaties/gmb-2026-79"),
      "overzicht": await pagina("/bekendmakingen"),
    ]
    for (naam, html) in paginas { try Data(html.utf8).write(to: URL(filePath: map).appending(path: "\(naam).html")) }
  }

  @Test("Elke regelkaart is compleet") func kaarten() {
    for kaart in BekendmakingenRegels.alle {
      #expect(!kaart.waarom.isEmpty && !kaart.hint.isEmpty && !kaart.fout.isEmpty && !kaart.goed.isEmpty)
    }
  }
}
