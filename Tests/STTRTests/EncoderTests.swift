import Bevindingen
import DMN
import Testing

@testable import STTR

@Suite struct EncoderTests {
  static let oin = "00000099000000001000"
  static let activiteit = "nl.imow-gm9995.activiteit.BoomKappen"

  static let kappen = Beslistabelontwerp(
    naam: "Conclusie Boom kappen", oin: oin, activiteit: activiteit, soort: .conclusie,
    groepen: [.init(id: "boom", naam: "De boom", prioriteit: 1)],
    vragen: [
      Ontwerpvraag(
        naam: "omtrek", tekst: "Hoe dik is de stam?", soort: .getal, groep: "boom", prioriteit: 10,
        toelichting: "Meet op 1,3 meter < hoogte", patroon: "[0-9,]+", invulinstructie: "Alleen cijfers"),
      Ontwerpvraag(
        naam: "soort boom", tekst: "Welke soort?", soort: .keuze(["Eik", "Wilg"]), groep: "boom", prioriteit: 20),
      Ontwerpvraag(
        naam: "monument-gebied", tekst: "In het gebied?", soort: .geo(locatie: "nl.imow-gm9995.gebied.1"),
        prioriteit: 5, herbruikbaarId: "gebied1", bereik: "locatie"),
      Ontwerpvraag(naam: "wanneer", tekst: "Wanneer?", soort: .datum, groep: "boom", prioriteit: 30),
    ],
    rijen: [
      Ontwerprij(["< 30", "-", "-", "-"], .toestemmingsvrij, toelichting: "Een dunne boom mag u kappen"),
      Ontwerprij(["[30..60)", "\"Wilg\"", "not(\"ja\")", "-"], .meldingsplicht),
      Ontwerprij(["-", "-", "\"ja\", \"deels\"", "-"], .verbod),
      Ontwerprij(["-", "-", "-", "< date(\"2027-01-01\")"], .neemContactOpMet),
      Ontwerprij(["-", "-", "-", "-"], .vergunningplicht),
    ])

  static let indienen = Beslistabelontwerp(
    naam: "Indieningsvereisten Boom kappen", oin: oin, activiteit: activiteit, soort: .indieningsvereisten(.vergunning),
    vragen: [
      Ontwerpvraag(naam: "reden", tekst: "Waarom?", soort: .tekst(meerRegels: true), prioriteit: 1),
      Ontwerpvraag(naam: "ziek", tekst: "Is de boom ziek?", soort: .jaNee, prioriteit: 2),
      Ontwerpvraag(
        naam: "ziekte", tekst: "Welke ziekte?", soort: .tekst(meerRegels: false), prioriteit: 3,
        alleenAls: .init(vraag: "ziek", toets: "true")),
      Ontwerpvraag(naam: "foto", tekst: "Foto van de boom", soort: .bijlage(documenttype: "Foto"), prioriteit: 4),
    ])

  private func regels(_ ontwerp: Beslistabelontwerp) throws -> Regelbestand {
    let bytes = try #require(STTREncoder.codeer(ontwerp).model)
    let gelezen = Verificatie.verifieer(bytes, bestand: "regels.dmn")
    #expect(gelezen.bevindingen.filter { $0.ernst == .fout } == [])
    return try #require(gelezen.model)
  }

  @Test("Wat wij schrijven, lezen wij terug en klopt", arguments: [kappen, indienen])
  func heenEnTerug(ontwerp: Beslistabelontwerp) throws {
    let regels = try regels(ontwerp)
    #expect(regels.functioneleStructuurRef?.soort == ontwerp.soort)
    #expect(regels.functioneleStructuurRef?.activiteit == Self.activiteit)
    #expect(regels.oin == Self.oin)
    #expect(regels.sttrVersie == 1 && regels.noemtVersie)
    #expect(regels.uitvoeringsregels.count == ontwerp.vragen.count)
  }

  @Test(
    "Het schema van de standaard neemt aan wat wij schrijven",
    .enabled(if: Voorbeelden.aanwezig, Voorbeelden.overgeslagen), arguments: [kappen, indienen])
  func schema(ontwerp: Beslistabelontwerp) throws {
    let bytes = try #require(STTREncoder.codeer(ontwerp).model)
    if let (geldig, tekst) = try Voorbeelden.geldig(bytes) { #expect(geldig, "\(tekst)") }
  }

  @Test("De kaart geeft het antwoord op een geo-vraag, de gebruiker mag het anders zeggen")
  func geo() throws {
    let check = Vergunningcheck(try regels(Self.kappen))
    let omstandigheden = Vergunningcheck.Omstandigheden(geo: ["nl.imow-gm9995.gebied.1": .deels])
    let id = { (naam: String) in check.vragen.first { $0.tekst == naam }?.id ?? 0 }
    #expect(check.bepaal([], omstandigheden).gegeven.map(\.antwoord) == ["deels"])
    let dik = [Antwoord(id: id("Hoe dik is de stam?"), antwoord: "80")]
    #expect(check.bepaal(dik, omstandigheden).conclusies.map(\.bekend) == [.verbod])
    let anders = dik + [Antwoord(id: id("In het gebied?"), antwoord: "nee")]
    #expect(check.bepaal(anders, omstandigheden).openVragen.map(\.tekst) == ["Wanneer?"])
    let datum = anders + [Antwoord(id: id("Wanneer?"), antwoord: "31-12-2026")]
    #expect(check.bepaal(datum, omstandigheden).conclusies.map(\.bekend) == [.neemContactOpMet])
    let dun = check.bepaal([Antwoord(id: id("Hoe dik is de stam?"), antwoord: "12,5")])
    #expect(dun.conclusies.first?.toelichting == "Een dunne boom mag u kappen")
  }

  @Test("Een verkeerd antwoord telt niet en zegt waarom", arguments: ["dertig", "1.000,5", "12,"])
  func verkeerd(antwoord: String) throws {
    let check = Vergunningcheck(try regels(Self.kappen))
    let vraag = try #require(check.vragen.first { $0.gegevensType == .number })
    let uitkomst = check.bepaal([Antwoord(id: vraag.id, antwoord: antwoord)])
    #expect(uitkomst.bevindingen.map(\.code) == ["WDK-TR-060"])
    #expect(uitkomst.openVragen.contains { $0.id == vraag.id })
  }

  @Test("Een formulier vraagt pas naar de ziekte als de boom ziek is")
  func formulier() throws {
    let check = Vergunningcheck(try regels(Self.indienen))
    let id = { (naam: String) in check.vragen.first { $0.tekst == naam }?.id ?? 0 }
    let gezond = [
      Antwoord(id: id("Waarom?"), antwoord: "Te groot"), Antwoord(id: id("Is de boom ziek?"), antwoord: "false"),
      Antwoord(id: id("Foto van de boom"), antwoord: "true"),
    ]
    let vorm = check.indieningsvereisten(gezond)
    #expect(vorm.compleet && vorm.indienbaar && vorm.uitkomst == .waarde(.boolean(true)))
    #expect(vorm.vraaggroepen.flatMap(\.vragen).map(\.tekst) == ["Waarom?", "Is de boom ziek?"])
    var ziek = gezond
    ziek[1].antwoord = "true"
    #expect(check.indieningsvereisten(ziek).vraaggroepen.flatMap(\.vragen).map(\.tekst).contains("Welke ziekte?"))
    #expect(!check.indieningsvereisten(ziek).compleet)
  }

  @Test("Vraagnummers blijven gelijk en delen een herbruikbaarId")
  func nummers() throws {
    let een = Vergunningcheck(try regels(Self.kappen))
    let twee = Vergunningcheck(try regels(Self.kappen))
    #expect(een.vragen.map(\.id) == twee.vragen.map(\.id))
    #expect(Set(een.vragen.map(\.id)).count == een.vragen.count)
    var ander = Self.kappen
    ander.activiteit = "nl.imow-gm9995.activiteit.Ander"
    let derde = Vergunningcheck(try regels(ander))
    #expect(derde.vragen.first { $0.herbruikbaarId != nil }?.id == een.vragen.first { $0.herbruikbaarId != nil }?.id)
  }

  @Test("Een gebroken ontwerp wordt niet geschreven")
  func gebroken() {
    var ontwerp = Self.kappen
    ontwerp.rijen[0].toetsen = ["dun", "-"]
    let uitkomst = STTREncoder.codeer(ontwerp)
    #expect(uitkomst.model == nil)
    #expect(Set(uitkomst.bevindingen.map(\.code)) == ["WDK-TR-061"])
  }
}
