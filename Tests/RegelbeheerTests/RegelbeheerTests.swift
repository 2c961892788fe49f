import Bevindingen
import DSOKoppelvlak
import Foundation
import Ketenspoor
import Pakket
import STTR
import Synchronization
import Testing
import Tijd

@testable import Regelbeheer

/// Stands in for the RTR: one activiteit, and what was sent.
final class ProefRTR: Ketensysteem {
  let naam: Systeemnaam = "rtr"
  let ontvangen = Mutex<[(oin: String, zip: [UInt8])]>([])
  static let urn = "nl.imow-gm9995.activiteit.BoomVellen"

  var router: Router {
    var router = Router()
    router.koppelvlak(.get, DSOPad.rtrGegevens + "/activiteiten") { _ in
      let activiteit = RTRGegevens.Activiteit(
        urn: Self.urn, omschrijving: "Boom vellen", begindatum: "01-01-2024",
        bestuursorgaan: .init(oin: "00000099000000001000", bestuurslaag: "gemeente"),
        regelBeheerObjecten: [
          .init(
            typering: "Indieningsvereisten", functioneleStructuurRef: "x", toestemming: .init(code: "Melding"))
        ], locaties: [.init(identificatie: "nl.imow-gm9995.gebied.plek")],
        links: .init(werkzaamheden: [.init(href: "/werkzaamheden/Snoeien")]))
      return try .json(RTRGegevens.Activiteiten(embedded: .init(activiteiten: [activiteit])))
    }
    router.koppelvlak(.post, DSOPad.verifieren + "/verifieren") { ctx in
      let fout = Verificatie.verifieer(ctx.aanroep.inhoud, bestand: "r").heeftFouten
      return try .json(
        ToepasbareRegels.Verificatierapport(
          bestandsnaam: "r", resultaat: fout ? "AFGEKEURD" : "GOEDGEKEURD", meldingen: []))
    }
    router.koppelvlak(.post, DSOPad.aanleverenToepasbareRegels + "/aanleveringen") { [self] ctx in
      ontvangen.withLock { $0.append((ctx.aanroep.koppen["X-OIN"] ?? "", ctx.aanroep.inhoud)) }
      return try .json(ToepasbareRegels.Aanleverbevestiging(aanleveringId: "1", status: .verwerkt), status: 201)
    }
    return router
  }
}

@Suite struct RegelbeheerTests {
  static let oin = "00000099000000001000"

  struct Bureau {
    let rtr = ProefRTR()
    let systeem: RegelbeheerSystem

    static let voorbeeld = """
      regels boom
        naam: Conclusie Boom kappen
        soort: Conclusie
        activiteit: BoomVellen
        werkzaamheid: BoomKappen

      vraag dikte
        type: getal
        tekst: Hoe dik is de boom?

      tabel Bomen
        kolommen: dikte

      rij R01 | < 30 | Toestemmingsvrij
      rij R02 | - | Vergunningplicht

      uitleg R01
        tekst: Dun

      uitleg R02
        tekst: Dik

      """

    init(metRTR: Bool = true, dso: ProefDSO? = nil) throws {
      let omgeving = try Werkplaatsomgeving.voorProef(nu: Tijdstip(try #require(Datum("2027-01-02")), uur: 9))
      systeem = try RegelbeheerSystem(
        omgeving,
        naamgeving: Regelnaamgeving(
          oin: RegelbeheerTests.oin, bronhouder: "gm9995", locaties: ["zone": "nl.imow-gm9995.gebied.zone"]),
        voorbeelden: [Regelvoorbeeld(naam: "Boom kappen", teksten: [Self.voorbeeld])])
      omgeving.verbindingen.registreer(systeem)
      if metRTR { omgeving.verbindingen.registreer(rtr) }
      if let dso { omgeving.verbindingen.registreer(dso) }
    }

    func haal(_ pad: String) async -> Ketenspoor.Antwoord { await systeem.router.beantwoord(.get(pad)) }

    func stuur(_ pad: String, _ velden: KeyValuePairs<String, String>) async -> Ketenspoor.Antwoord {
      let tekst = velden.map { "\(Procentcodering.codeer($0.key))=\(Procentcodering.codeer($0.value))" }
      return await systeem.router.beantwoord(
        .post(pad, Array(tekst.joined(separator: "&").utf8), soort: "application/x-www-form-urlencoded"))
    }

    func stuur(
      bestand: [UInt8], naam: String, naar pad: String = "/regelbeheer/bestand", _ velden: KeyValuePairs<String, String>
    ) async -> Ketenspoor.Antwoord {
      var inhoud: [UInt8] = []
      for (sleutel, waarde) in velden {
        inhoud += Array("--grens\r\nContent-Disposition: form-data; name=\"\(sleutel)\"\r\n\r\n\(waarde)\r\n".utf8)
      }
      let kop = "--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"\(naam)\"\r\n\r\n"
      inhoud += Array(kop.utf8) + bestand + Array("\r\n--grens--\r\n".utf8)
      return await systeem.router.beantwoord(
        .post(pad, inhoud, soort: "multipart/form-data; boundary=grens"))
    }

    /// A small check, made with the forms only.
    func kapregels() async throws -> String {
      let begin = await stuur("/regelbeheer/sets", ["activiteit": ProefRTR.urn, "soort": "Conclusie"])
      #expect(begin.status == 303)
      let pad = try #require(begin.koppen["Location"])
      let vragen: [KeyValuePairs<String, String>] = [
        ["slug": "plek", "tekst": "In de zone?", "soort": "geo", "locatie": "zone", "prioriteit": "1"],
        ["slug": "dikte", "tekst": "Hoe dik?", "soort": "getal", "eenheid": "cm", "artikel": "6.4", "prioriteit": "2"],
        ["slug": "soort", "tekst": "Wat doet u?", "soort": "keuze", "opties": "Kappen\r\nSnoeien", "prioriteit": "3"],
      ]
      for velden in vragen { #expect(await stuur(pad + "/vragen", velden).status == 303) }
      let rijen: [KeyValuePairs<String, String>] = [
        ["cel-plek": "\"nee\"", "uitkomst": "Toestemmingsvrij", "uitleg": "Buiten", "artikel": "6.2/1"],
        ["cel-soort": "\"Snoeien\"", "uitkomst": "Toestemmingsvrij", "uitleg": "Snoeien mag"],
        ["cel-dikte": "< 30", "uitkomst": "Toestemmingsvrij", "uitleg": "Dun"],
        ["uitkomst": "Vergunningplicht", "uitleg": "Dik", "artikel": "6.4"],
      ]
      for velden in rijen { #expect(await stuur(pad + "/rijen", velden).status == 303) }
      return pad
    }
  }

  @Test("Wat de analyse vindt, staat op de pagina van de regels met een link naar de rij")
  func wegen() async throws {
    let bureau = try Bureau()
    let pad = try await bureau.kapregels()
    #expect(await !bureau.haal(pad).inhoudAlsTekst.contains("WP-STTR-107"))
    #expect(await bureau.stuur(pad + "/rijen", ["uitkomst": "Verbod", "uitleg": "Nooit"]).status == 303)
    let pagina = await bureau.haal(pad).inhoudAlsTekst
    let wegen = try #require(pagina.range(of: "Wegen door de vragen"))
    let lijst = pagina[wegen.lowerBound...]
    #expect(lijst.contains("komt nooit aan de beurt: rij 4 vangt alles al af"))
    #expect(lijst.contains("/uitleg/WP-STTR-107") && lijst.contains("\(pad)/rijen/R05\""))
    #expect(lijst.contains("De conclusie Verbod is met geen enkel antwoord te bereiken"))
  }

  private static func zip(_ ontvangst: (oin: String, zip: [UInt8])) throws -> Levering {
    let inhoud = try #require(Zip.lees(ontvangst.zip, bestand: "l.zip").model)
    return try #require(Levering.decodeer(inhoud.opNaam).model)
  }

  @Test("Met alleen formulieren ontstaat een geldig regelbestand, dat wordt geverifieerd en gepubliceerd")
  func vanFormulierTotLevering() async throws {
    let bureau = try Bureau()
    let pad = try await bureau.kapregels()
    #expect(await bureau.haal(pad).inhoudAlsTekst.contains("Deze regels zijn volledig"))
    let bestand = await bureau.haal(pad + "/bestand")
    #expect(bestand.status == 200 && !Verificatie.verifieer(bestand.inhoud, bestand: "r").heeftFouten)
    #expect(await bureau.stuur(pad + "/verifieren", [:]).status == 303)
    #expect(await bureau.haal(pad + "/publiceren").inhoudAlsTekst.contains("De RTR keurt het bestand goed"))
    let antwoord = await bureau.stuur(
      pad + "/publiceren", ["geldigVanaf": "2027-01-04", "werkzaamheid": "BoomKappen"])
    #expect(antwoord.status == 303)
    let ontvangen = try #require(bureau.rtr.ontvangen.withLock { $0.first })
    #expect(ontvangen.oin == Self.oin)
    let levering = try Self.zip(ontvangen)
    #expect(levering.opdrachten.count == 2)
    let kenmerken = try #require(
      levering.bestanden["\(ProefRTR.urn).json"].flatMap { Activiteitkenmerken.decodeer($0, bestand: "a").model })
    // What the register already had stays on.
    #expect(kenmerken.regelbeheerobjecten == [.indieningsvereisten(.melding), .conclusie])
    #expect(kenmerken.werkzaamheden == ["Snoeien", "BoomKappen"] && kenmerken.begindatum == "04-01-2027")
    #expect(levering.bestanden.values.contains(bestand.inhoud))
    #expect(await bureau.haal("/regelbeheer").inhoudAlsTekst.contains("Gepubliceerd"))
  }

  @Test("Scenario's draaien op het bestand en zeggen welke rij het is en waarom")
  func proeven() async throws {
    let bureau = try Bureau()
    let pad = try await bureau.kapregels()
    let goed = await bureau.stuur(
      pad + "/scenarios",
      [
        "naam": "Dik", "antwoord-plek": "ja", "antwoord-soort": "Kappen", "antwoord-dikte": "45,5",
        "verwacht": "Vergunningplicht", "rij": "R04",
      ])
    #expect(goed.status == 303)
    #expect(await bureau.haal(pad + "/scenarios").inhoudAlsTekst.contains("Alle scenario's kloppen"))
    _ = await bureau.stuur(pad + "/scenarios", ["naam": "Mis", "antwoord-plek": "nee", "verwacht": "Verbod"])
    let pagina = await bureau.haal(pad + "/scenarios").inhoudAlsTekst
    #expect(pagina.contains("1 van 2 scenario's kloppen niet"))
    #expect(pagina.contains("Eruit komt Toestemmingsvrij (rij R01). Verwacht was Verboden."))
    #expect(pagina.contains("2 van 4 rijen geraakt (50%)"))
    #expect(pagina.contains("door geen enkel scenario geraakt"))
    _ = await bureau.stuur(pad + "/scenarios/2/verwijder", [:])
    #expect(await bureau.haal(pad + "/scenarios").inhoudAlsTekst.contains("Alle scenario's kloppen"))
    #expect(await bureau.stuur(pad + "/scenarios", ["naam": "x"]).status == 422)
  }

  @Test("Formulier en tekst zijn dezelfde regels; kapotte tekst wordt niet bewaard")
  func tekst() async throws {
    let bureau = try Bureau()
    let pad = try await bureau.kapregels()
    let dossier = try #require(try await Self.set(bureau, pad))
    #expect(dossier.rijen.count == 4 && dossier.kolommen == ["plek", "dikte", "soort"])
    let tekst = Regelnotatie.schrijf(dossier).replacingOccurrences(of: "< 30", with: "< 40")
    #expect(await bureau.stuur(pad + "/tekst", ["tekst": tekst]).status == 303)
    #expect(try await Self.set(bureau, pad)?.rij("R03")?.cellen == ["-", "< 40", "-"])
    let kapot = await bureau.stuur(pad + "/tekst", ["tekst": tekst + "rij R09 | x\n"])
    #expect(kapot.status == 422 && kapot.inhoudAlsTekst.contains("WP-STTR-007"))
    #expect(try await Self.set(bureau, pad)?.rijen.count == 4)
    // The same slug replaces, it does not double.
    #expect(await bureau.stuur("/regelbeheer/sets/tekst", ["tekst": tekst]).koppen["Location"] == pad)
    #expect(await bureau.stuur("/regelbeheer/sets/tekst", ["tekst": "hallo"]).status == 422)
  }

  private static func set(_ bureau: Bureau, _ pad: String) async throws -> Regelset? {
    let pagina = await bureau.haal(pad + "/tekst").inhoudAlsTekst
    let begin = try #require(pagina.firstRange(of: "regels "))
    let eind = try #require(pagina.firstRange(of: "</textarea>"))
    let tekst = String(pagina[begin.lowerBound..<eind.lowerBound])
      .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&amp;", with: "&")
    let start = try #require(tekst.range(of: "regels ", options: .backwards, range: nil, locale: nil))
    let gelezen = Regelnotatie.lees(tekst, bestand: "t")
    return gelezen.model ?? Regelnotatie.lees(String(tekst[start.lowerBound...]), bestand: "t").model
  }

  @Test("De voorbeeldregels komen met één knop in de lijst en gaan nooit over eigen werk heen")
  func voorbeelden() async throws {
    let bureau = try Bureau()
    #expect(await bureau.haal("/regelbeheer").inhoudAlsTekst.contains("Neem de voorbeeldregels van Boom kappen over"))
    let antwoord = await bureau.stuur("/regelbeheer/voorbeelden/1", [:])
    let na = await bureau.haal(try #require(antwoord.koppen["Location"])).inhoudAlsTekst
    #expect(na.contains("staan in uw lijst") && na.contains("Conclusie Boom kappen"))
    #expect(!na.contains("Neem de voorbeeldregels"), "Wat er al staat, wordt niet nog eens aangeboden")
    #expect(await bureau.stuur("/regelbeheer/voorbeelden/1", [:]).status == 303)
    let lijst = await bureau.haal("/regelbeheer").inhoudAlsTekst
    #expect(lijst.components(separatedBy: ">Conclusie Boom kappen<").count == 2)
    #expect(await bureau.stuur("/regelbeheer/voorbeelden/2", [:]).status == 404)
  }

  @Test("Een vraag verwijderen vraagt eerst: de pagina noemt de rijen die haar gebruiken")
  func zekerWeten() async throws {
    let bureau = try Bureau()
    let pad = try await bureau.kapregels()
    let vraag = await bureau.haal(pad + "/vragen/dikte/verwijder").inhoudAlsTekst
    #expect(vraag.contains("Deze vraag staat in 1 rij") && vraag.contains("R03") && vraag.contains("Toch verwijderen"))
    #expect(try await Self.set(bureau, pad)?.vraag("dikte") != nil, "Kijken verwijdert niets")
    #expect(await bureau.haal(pad + "/vragen/weg/verwijder").status == 404)
    let antwoord = await bureau.stuur(pad + "/vragen/dikte/verwijder", [:])
    let na = await bureau.haal(try #require(antwoord.koppen["Location"])).inhoudAlsTekst
    #expect(na.contains("De vraag is verwijderd"))
  }

  @Test("Een cel van de beslistabel staat er in gewone woorden; wat te moeilijk is, blijft zoals het is")
  func celtekst() {
    func woorden(_ cel: String, _ soort: Regelvraag.Soort) -> String {
      Celtekst.woorden(cel, Regelvraag(slug: "v", soort: soort, tekst: "?"))
    }
    #expect(woorden("true", .jaNee) == "ja" && woorden("false", .jaNee) == "nee" && woorden("-", .jaNee) == "-")
    #expect(woorden("\"ja\",\"deels\"", .geo(locatie: "zone")) == "ja of voor een deel")
    #expect(woorden("\"Kappen\"", .keuze(["Kappen", "Snoeien"])) == "Kappen")
    #expect(woorden("contains(?, \"Kappen\")", .meerkeuze(["Kappen"])) == "met daarbij Kappen")
    #expect(woorden("< 24.5", .getal(eenheid: nil)) == "minder dan 24,5")
    #expect(woorden("[20..30)", .getal(eenheid: nil)) == "van 20 tot 30")
    #expect(woorden("not(< 3)", .getal(eenheid: nil)) == "not(< 3)")
  }

  @Test("Een vraag hernoemen of weghalen laat de tabel kloppen")
  func bewerken() async throws {
    let bureau = try Bureau()
    let pad = try await bureau.kapregels()
    let nieuw = await bureau.stuur(
      pad + "/vragen/dikte", ["slug": "doorsnede", "tekst": "Hoe dik?", "soort": "getal", "prioriteit": "2"])
    #expect(nieuw.status == 303)
    #expect(try await Self.set(bureau, pad)?.kolommen == ["plek", "doorsnede", "soort"])
    _ = await bureau.stuur(pad + "/vragen/plek/verwijder", [:])
    let set = try #require(try await Self.set(bureau, pad))
    #expect(set.kolommen == ["doorsnede", "soort"] && set.rij("R03")?.cellen == ["< 30", "-"])
    _ = await bureau.stuur(pad + "/rijen/R04/omhoog", [:])
    #expect(try await Self.set(bureau, pad)?.rijen.map(\.id) == ["R01", "R02", "R04", "R03"])
    _ = await bureau.stuur(pad + "/rijen/R01/verwijder", [:])
    #expect(try await Self.set(bureau, pad)?.rijen.count == 3)
  }

  @Test("Een verkeerd formulier zegt bij welk veld het misgaat")
  func fouten() async throws {
    let bureau = try Bureau()
    #expect(await bureau.stuur("/regelbeheer/sets", [:]).status == 422)
    let pad = try await bureau.kapregels()
    for velden: KeyValuePairs<String, String> in [
      ["slug": "", "tekst": "x", "soort": "ja-nee"], ["slug": "a b", "tekst": "x", "soort": "ja-nee"],
      ["slug": "dikte", "tekst": "x", "soort": "ja-nee"], ["slug": "n", "tekst": "", "soort": "ja-nee"],
      ["slug": "n", "tekst": "x", "soort": "keuze", "opties": "een"], ["slug": "n", "tekst": "x", "soort": "geo"],
      ["slug": "n", "tekst": "x", "soort": "bijlage"], ["slug": "n", "tekst": "x"],
    ] {
      #expect(await bureau.stuur(pad + "/vragen", velden).status == 422, "\(velden)")
    }
    #expect(await bureau.stuur(pad + "/publiceren", ["geldigVanaf": "morgen"]).status == 422)
    #expect(await bureau.haal("/regelbeheer/sets/weg").status == 404)
    #expect(await bureau.stuur("/regelbeheer/sets/weg/publiceren", [:]).status == 404)
  }

  @Test("De regels zijn te downloaden in STTR 3; wat niet past, staat voor de link")
  func versie3() async throws {
    let bureau = try Bureau()
    let pad = try await bureau.kapregels()
    let pagina = await bureau.haal(pad + "/publiceren").inhoudAlsTekst
    #expect(pagina.contains("Alles in deze regels past in STTR 3.") && pagina.contains("\(pad)/bestand/sttr-3"))
    let bestand = await bureau.haal(pad + "/bestand/sttr-3")
    #expect(bestand.koppen["Content-Disposition"]?.contains("-sttr3.dmn") == true)
    let gelezen = Verificatie.verifieer(bestand.inhoud, bestand: "r.dmn")
    #expect(gelezen.model?.sttrVersie == 3 && !gelezen.heeftFouten)

    let lang = "Hoe dik is de boom, \(String(repeating: "gemeten op borsthoogte, ", count: 30))in centimeters?"
    let velden: KeyValuePairs<String, String> = ["slug": "lang", "tekst": lang, "soort": "getal", "prioriteit": "9"]
    #expect(await bureau.stuur(pad + "/vragen", velden).status == 303)
    let nieuw = await bureau.haal(pad + "/publiceren").inhoudAlsTekst
    let melding = try #require(nieuw.range(of: "Niet alles past in STTR 3"))
    let link = try #require(nieuw.range(of: "\(pad)/bestand/sttr-3"))
    #expect(melding.upperBound < link.lowerBound)
    #expect(nieuw[melding.upperBound..<link.lowerBound].contains("WDK-TR-062"))
    #expect(await bureau.haal("/regelbeheer/sets/weg/bestand/sttr-3").status == 404)
  }

  @Test("Een levering van andere software gaat ongewijzigd naar de RTR, een los bestand wordt verpakt")
  func eigenSoftware() async throws {
    let bureau = try Bureau()
    let pad = try await bureau.kapregels()
    let sttr = await bureau.haal(pad + "/bestand").inhoud
    let zip = try Zip.schrijf(Pakketinhoud(["manifest.xml": Array("<m/>".utf8)]))
    let heel = await bureau.stuur(bestand: zip, naam: "levering.zip", ["oin": "00000099000000002000"])
    #expect(heel.status == 303)
    #expect(bureau.rtr.ontvangen.withLock { $0.last?.zip } == zip)
    #expect(bureau.rtr.ontvangen.withLock { $0.last?.oin } == "00000099000000002000")
    #expect(await bureau.haal(try #require(heel.koppen["Location"])).status == 200)
    let los = await bureau.stuur(
      bestand: sttr, naam: "kappen.dmn", ["geldigVanaf": "2027-02-01", "werkzaamheid": "BoomKappen"])
    #expect(los.status == 303)
    let levering = try Self.zip(try #require(bureau.rtr.ontvangen.withLock { $0.last }))
    #expect(levering.bestanden["kappen.dmn"] == sttr)
    #expect(await bureau.stuur(bestand: sttr, naam: "k.dmn", [:]).status == 422)
    #expect(
      await bureau.stuur(bestand: Array("rommel".utf8), naam: "k.dmn", ["geldigVanaf": "2027-02-01"]).status == 422)
  }

  @Test("Zonder RTR blijft het bureau bruikbaar en zegt het wat er is")
  func zonderRTR() async throws {
    let bureau = try Bureau(metRTR: false)
    let pagina = await bureau.haal("/regelbeheer")
    #expect(pagina.status == 200 && pagina.inhoudAlsTekst.contains("niet opgehaald"))
    let pad = try await bureau.kapregels()
    let antwoord = await bureau.stuur(pad + "/publiceren", ["geldigVanaf": "2027-01-04", "werkzaamheid": "X"])
    #expect(antwoord.status == 422 && antwoord.inhoudAlsTekst.contains("Dit is niet gelukt"))
  }

  @Test("Elke pagina van het bureau is er")
  func paginas() async throws {
    let bureau = try Bureau()
    let pad = try await bureau.kapregels()
    for adres in [
      "/regelbeheer", "/regelbeheer/bestand", pad, pad + "/tekst", pad + "/proberen", pad + "/publiceren",
      pad + "/scenarios", pad + "/scenarios/voorstel?rij=R02", pad + "/herkomst", "/regelbeheer/artikelen",
      pad + "/vragen/nieuw", pad + "/vragen/plek", pad + "/rijen/nieuw", pad + "/rijen/R01",
    ] {
      let antwoord = await bureau.haal(adres)
      #expect(antwoord.status == 200, "\(adres)")
      Self.bewaarProef(adres, antwoord.inhoud)
    }
  }

  /// For looking at: set REGELBEHEER_PROEF to a folder.
  private static func bewaarProef(_ adres: String, _ bytes: [UInt8]) {
    guard let map = ProcessInfo.processInfo.environment["REGELBEHEER_PROEF"] else { return }
    let naam = adres.split(separator: "/").joined(separator: "_") + ".html"
    try? Data(bytes).write(to: URL(fileURLWithPath: map).appendingPathComponent(naam))
  }
}
