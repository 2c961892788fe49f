import Bevindingen
import Testing

@testable import STTR

@Suite struct ScenarioTests {
  static let tekst = """
    regels boom
      naam: Conclusie Boom kappen
      soort: Conclusie
      activiteit: BoomVellen

    vraag plek
      type: geo
      locatie: nl.imow-gm9995.gebied.zone
      tekst: In de zone?
      prioriteit: 1

    vraag dikte
      type: getal
      tekst: Hoe dik?
      prioriteit: 2

    vraag werk
      type: lijst
      keuze: een
      optie: Kappen
      optie: Snoeien; vormen
      tekst: Wat doet u?
      prioriteit: 3

    tabel Bomen
      hitpolicy: FIRST
      kolommen: plek dikte werk

    rij R01 | "nee" | - | - | Toestemmingsvrij
    rij R02 | "ja","deels" | < 30 | - | Toestemmingsvrij
    rij R03 | - | [30..31) | "Kappen" | Meldingsplicht
    rij R04 | - | < 20 | - | Verbod
    rij R05 | - | - | - | Vergunningplicht

    """

  static func loop(_ tekst: String = tekst) throws -> Scenarioloop {
    let set = try #require(Regelnotatie.lees(tekst, bestand: "t").model)
    let bytes = try #require(set.sttrBestand(Regelnaamgeving(oin: "00000099000000001000", bronhouder: "gm9995")).model)
    let regels = try #require(STTRDecoder.decodeer(bytes, bestand: "t.dmn").model)
    return Scenarioloop(regels, rijnamen: set.rijen.map(\.id))
  }

  private static func scenario(
    _ antwoorden: [String: String], _ verwacht: Conclusiecode, rij: String? = nil
  ) -> Regelscenario {
    Regelscenario(naam: "s", antwoorden: antwoorden, verwacht: [verwacht.rawValue], rij: rij)
  }

  @Test("Een scenario klopt met de goede conclusie en de goede rij") func klopt() throws {
    let verslag = try Self.loop().loop(
      Self.scenario(["plek": "ja", "dikte": "45,5"], .vergunningplicht, rij: "R05"))
    #expect(verslag.klopt && verslag.uitkomst == ["Vergunningplicht"] && verslag.rijen == ["R05"])
    #expect(verslag.opmerkingen.isEmpty && verslag.open.isEmpty)
  }

  @Test("Wat mis is, staat er in woorden: andere conclusie, andere rij, ontbrekend en onmogelijk antwoord")
  func redenen() throws {
    let loop = try Self.loop()
    let anders = loop.loop(Self.scenario(["plek": "nee"], .verbod, rij: "R04"))
    #expect(anders.redenen.first == "Eruit komt Toestemmingsvrij (rij R01). Verwacht was Verboden.")
    #expect(anders.redenen.last == "Rij R04 komt niet aan de beurt: rij R01 past al.")
    let rij = loop.loop(Self.scenario(["plek": "ja", "dikte": "20"], .toestemmingsvrij, rij: "R01"))
    #expect(rij.redenen.count == 1)
    #expect(rij.redenen.first?.contains("'In de zone?' is het antwoord ja, en de rij wil \"nee\"") == true)
    let open = loop.loop(Self.scenario(["plek": "ja"], .vergunningplicht))
    #expect(open.redenen == ["Er komt nog geen conclusie. Er ontbreekt een antwoord op: Hoe dik? Wat doet u?"])
    let fout = loop.loop(Self.scenario(["plek": "ja", "dikte": "dik"], .vergunningplicht))
    #expect(fout.redenen.contains { $0.contains("'dik' is geen getal") })
    let weg = loop.loop(Self.scenario(["plek": "nee"], .toestemmingsvrij, rij: "R99"))
    #expect(weg.redenen == ["Rij R99 staat niet meer in de tabel."])
  }

  @Test("Een antwoord op een vraag die niet wordt gesteld of niet bestaat, is een opmerking en geen fout")
  func opmerkingen() throws {
    let verslag = try Self.loop().loop(Self.scenario(["plek": "nee", "dikte": "20", "oud": "ja"], .toestemmingsvrij))
    #expect(verslag.klopt && verslag.opmerkingen.count == 2)
    #expect(verslag.opmerkingen.contains { $0.contains("'Hoe dik?' wordt bij deze antwoorden niet gesteld") })
    #expect(verslag.opmerkingen.contains { $0.contains("'oud' bestaat niet meer") })
  }

  @Test("De dekking telt rijen, paden en vragen, en kent de namen van de scenario's") func dekking() throws {
    let loop = try Self.loop()
    var scenarios = [
      Self.scenario(["plek": "nee"], .toestemmingsvrij), Self.scenario(["plek": "nee"], .toestemmingsvrij),
      Self.scenario(["plek": "ja", "dikte": "50", "werk": "Kappen"], .vergunningplicht),
    ]
    for plek in scenarios.indices { scenarios[plek].naam = "s\(plek)" }
    let dekking = Regeldekking(loop, scenarios.map(loop.loop))
    let tabel = try #require(dekking.tabel(loop.regels.topbeslissing))
    #expect(tabel.rijen == [["s0", "s1"], [], [], [], ["s2"]] && tabel.geraakt == 2 && tabel.procent == 40)
    #expect(dekking.paden.map(\.scenarios) == [["s0", "s1"], ["s2"]])
    #expect(dekking.vragen.first { $0.sleutel == "dikte" }?.scenarios == ["s2"])
  }

  @Test("Voor elke rij die te bereiken is, komt er een voorstel dat klopt", arguments: ["R01", "R02", "R03", "R05"])
  func voorstel(rij: String) throws {
    let loop = try Self.loop()
    let plek = try #require(loop.rijplek(rij))
    let top = try #require(loop.regels.topbeslissing)
    guard case .gevonden(let scenario) = Scenariozoeker.zoek(loop, beslissing: top, rij: plek) else {
      Issue.record("geen voorstel voor \(rij)")
      return
    }
    #expect(scenario.rij == rij && loop.loop(scenario).klopt)
  }

  @Test("Een rij achter een rij die alles al afvangt, is niet te bereiken") func onbereikbaar() throws {
    // Under 20 in the zone is R02, outside it R01.
    let loop = try Self.loop()
    let top = try #require(loop.regels.topbeslissing)
    #expect(Scenariozoeker.zoek(loop, beslissing: top, rij: 3) == .nietTeBereiken)
    #expect(Scenariozoeker.zoek(loop, beslissing: top, rij: 77) == .nietTeBereiken)
  }

  @Test("Een formulier klopt als precies de verwachte vragen en bijlagen erop staan") func formulier() throws {
    let loop = try Self.loop(
      """
      regels aanvraag
        naam: Aanvraag
        soort: Indieningsvereisten
        toestemming: Vergunning
        activiteit: BoomVellen

      vraag rooien
        type: ja-nee
        tekst: Gaat u rooien?
        prioriteit: 1

      vraag diepte
        type: getal
        tekst: Hoe diep?
        alleen-als: rooien = ja
        prioriteit: 2

      bijlage foto
        naam: Foto van de boom
        documenttype: Foto
        tekst: Een foto
        prioriteit: 3

      """)
    var scenario = Regelscenario(naam: "f", antwoorden: ["rooien": "nee", "foto": "ja"], verwacht: ["rooien", "foto"])
    #expect(loop.loop(scenario).redenen.isEmpty && loop.loop(scenario).open.isEmpty)
    scenario.antwoorden["rooien"] = "ja"
    #expect(loop.loop(scenario).redenen == ["'Hoe diep?' staat wel op het formulier, en was niet verwacht."])
    scenario.verwacht = ["rooien", "foto", "diepte", "weg"]
    #expect(loop.loop(scenario).redenen == ["'weg' staat niet op het formulier."])
  }

  @Test("Een tabel gaat heen en weer zonder verlies, ook met puntkomma's, regels en aanhalingstekens")
  func heenEnWeer() throws {
    let loop = try Self.loop()
    let scenarios = [
      Regelscenario(
        naam: "Dun; \"jong\"", antwoorden: ["plek": "deels", "dikte": "12,5", "werk": "Snoeien; vormen"],
        verwacht: ["Toestemmingsvrij"], rij: "R02", artikel: .init(wId: "gm9995_1__art_6.4", opschrift: "Artikel 6.4"),
        notitie: "eerste regel\ntweede regel"),
      Regelscenario(naam: "=1+1", antwoorden: ["dikte": "-3"], verwacht: ["Verbod", "Meldingsplicht"]),
    ]
    let tekst = Scenariotabel.schrijf(scenarios, loop)
    #expect(!tekst.contains("\n=1"), "Een rekenblad mag een naam niet uitvoeren")
    let gelezen = Scenariotabel.lees(tekst, loop, bestand: "t.csv")
    #expect(gelezen.model == scenarios)
    #expect(gelezen.bevindingen.isEmpty, "\(gelezen.bevindingen.map(\.samenvatting))")
  }

  @Test("Lezen is soepel: andere volgorde, komma's, hoofdletters, WAAR, woorden van mensen") func soepel() throws {
    let loop = try Self.loop()
    let gelezen = Scenariotabel.lees(
      "VERWACHT,hoe dik?,Naam,vraag:PLEK,werk\nvergunningplicht,\"45,5\",Dik,WAAR,kappen\n,,,,\n", loop, bestand: "t")
    #expect(gelezen.bevindingen.isEmpty)
    #expect(
      gelezen.model == [
        Regelscenario(
          naam: "Dik", antwoorden: ["dikte": "45,5", "plek": "ja", "werk": "Kappen"], verwacht: ["Vergunningplicht"])
      ])
  }

  @Test(
    "Elke fout in een tabel heeft zijn code en regel",
    arguments: [
      ("", "WP-STTR-051", 0), ("Dun;20;Verbod\n", "WP-STTR-051", 1),
      ("Scenario;Vraag: diktee;Verwacht\na;1;Verbod\n", "WP-STTR-052", 1),
      ("Scenario;Scenario;Verwacht\na;b;Verbod\n", "WP-STTR-052", 1),
      ("Scenario;Vraag: dikte;Verwacht\na;dik;Verbod\n", "WP-STTR-053", 2),
      ("Scenario;Vraag: plek;Verwacht\na;misschien;Verbod\n", "WP-STTR-053", 2),
      ("Scenario;Verwacht\na;Vergunning\n", "WP-STTR-054", 2), ("Scenario;Verwacht\n\na;\n", "WP-STTR-054", 3),
      ("Scenario;Verwacht;Rij\na;Verbod;R77\n", "WP-STTR-054", 2),
      ("Scenario;Verwacht\na;Verbod;x;y\n", "WP-STTR-055", 2),
      ("Scenario;Verwacht\na;Verbod\na;Verbod\n", "WP-STTR-056", 3),
      ("Scenario;Verwacht\n;Verbod\n", "WP-STTR-056", 2),
    ])
  func kapot(tekst: String, code: String, regel: Int) throws {
    let gelezen = Scenariotabel.lees(tekst, try Self.loop(), bestand: "t.csv")
    let bevinding = gelezen.bevindingen.first { $0.code.rawValue == code }
    // An empty text has no line to point at.
    #expect(regel == 0 || bevinding?.vindplaats?.regel == regel, "\(gelezen.bevindingen.map(\.samenvatting))")
    if code == "WP-STTR-051" { #expect(gelezen.model == nil) }
    if code == "WP-STTR-056" {
      #expect(gelezen.model.map { Set($0.map(\.naam)).count == $0.count } == true)
    }
  }

  @Test("Rommel laat het lezen niet struikelen") func rommel() throws {
    let loop = try Self.loop()
    for tekst in [
      "\"", ";;;\n;;;", "Scenario;Verwacht\n\"open", "\u{FEFF}", "\n\n\n", "Scenario\tVerwacht\r\nx\tVerbod\r\n",
    ] {
      _ = Scenariotabel.lees(tekst, loop, bestand: "t")
    }
    let tabs = Scenariotabel.lees("Scenario\tVerwacht\r\nx\tVerbod\r\n", loop, bestand: "t")
    #expect(tabs.model?.first?.verwacht == ["Verbod"])
    let groot = String(repeating: "a", count: Scenariotabel.grootsteTekst + 1)
    #expect(Scenariotabel.lees(groot, loop, bestand: "t").model == nil)
  }
}
