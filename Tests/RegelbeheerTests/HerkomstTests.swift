import DSOKoppelvlak
import Foundation
import Ketenspoor
import STTR
import Synchronization
import Testing
import Tijd

@testable import Regelbeheer

@Suite struct HerkomstTests {
  typealias Bureau = RegelbeheerTests.Bureau

  /// The rules about trees, tied to version 1 of the plan, with one scenario.
  private static func gekoppeld() async throws -> (Bureau, ProefDSO, String) {
    let dso = ProefDSO()
    let bureau = try Bureau(dso: dso)
    let pad = try await bureau.kapregels()
    _ = await bureau.stuur(
      pad + "/scenarios",
      [
        "naam": "Dikke boom", "antwoord-plek": "ja", "antwoord-dikte": "45", "antwoord-soort": "Kappen",
        "verwacht": "Vergunningplicht", "rij": "R04",
      ])
    #expect(await bureau.stuur(pad + "/koppelingen/alles", [:]).status == 303)
    return (bureau, dso, pad)
  }

  @Test(
    "Wat een artikel noemt, wordt in één keer gekoppeld, met activiteit en gebied; ongewijzigd is niets aan de hand")
  func alles() async throws {
    let (bureau, dso, pad) = try await Self.gekoppeld()
    let pagina = await bureau.haal(pad + "/herkomst").inhoudAlsTekst
    #expect(pagina.contains("Niets veranderd") && pagina.contains("Artikel 6.2 Vrij, lid 1"))
    #expect(pagina.contains("activiteit Boom vellen") && pagina.contains("gebied Bomenzone"))
    // Rows R01 (6.2/1) and R04 (6.4), question dikte (6.4), the area of plek, the activity.
    #expect(pagina.components(separatedBy: "Gelijk").count == 6)
    #expect(!(await bureau.haal("/regelbeheer").inhoudAlsTekst.contains("Het plan is veranderd")))
    #expect(!(await bureau.haal(pad + "/publiceren").inhoudAlsTekst.contains("WP-RBH")))
    #expect(dso.opgehaald.withLock { $0 } == 1, "Een versie die al is gelezen, wordt niet nog eens gehaald")
  }

  @Test("Een andere tekst geeft het verschil per woord, bij rij, vraag, scenario, lijst en publicatie")
  func tekst() async throws {
    let (bureau, dso, pad) = try await Self.gekoppeld()
    var nieuw = ProefDSO.Versie()
    nieuw.nummer = 2
    nieuw.tekst = "Een boom dikker dan 20 centimeter kappen mag alleen met vergunning."
    dso.versie(nieuw)
    let pagina = await bureau.haal(pad + "/herkomst").inhoudAlsTekst
    #expect(pagina.contains("2 koppelingen kloppen niet meer"))
    #expect(pagina.contains("<del class=\"renvooi\">") && pagina.contains(">30<") && pagina.contains(">20<"))
    let del = try #require(pagina.firstRange(of: "<del class=\"renvooi\">", na: "Rij R04"))
    #expect(
      pagina[del.upperBound...].prefix(120).contains("30") && pagina[del.upperBound...].prefix(400).contains("20"))
    #expect(pagina.contains("Scenario's die hieraan hangen: Dikke boom."))
    #expect(await bureau.haal("/regelbeheer").inhoudAlsTekst.contains("2 keer iets anders"))
    let set = await bureau.haal(pad).inhoudAlsTekst
    #expect(set.contains("Plan veranderd") && set.contains("Artikel 6.4 Vergunning: rij R04 volgt dat."))
    #expect(await bureau.haal(pad + "/scenarios").inhoudAlsTekst.contains("Plan veranderd"))
    let publicatie = await bureau.haal(pad + "/publiceren")
    #expect(publicatie.status == 200 && publicatie.inhoudAlsTekst.contains("WP-RBH-001"))
  }

  @Test("Gezien, klopt nog: de nieuwe versie is dan het uitgangspunt, alleen voor die ene koppeling")
  func gezien() async throws {
    let (bureau, dso, pad) = try await Self.gekoppeld()
    var nieuw = ProefDSO.Versie()
    nieuw.nummer = 2
    nieuw.tekst = "Iets heel anders."
    dso.versie(nieuw)
    #expect(await bureau.stuur(pad + "/koppelingen/alles", [:]).status == 303)
    #expect(await bureau.haal(pad + "/herkomst").inhoudAlsTekst.contains("2 koppelingen kloppen niet meer"))
    _ = await bureau.stuur(pad + "/koppelingen/gezien", ["koppeling": "rij:R04:artikel"])
    #expect(await bureau.haal(pad + "/herkomst").inhoudAlsTekst.contains("1 koppeling klopt niet meer"))
    _ = await bureau.stuur(pad + "/koppelingen/gezien", ["koppeling": "vraag:dikte:artikel"])
    #expect(await bureau.haal(pad + "/herkomst").inhoudAlsTekst.contains("Niets veranderd"))
  }

  @Test("Ook de activiteit, haar kwalificatie en de grens van het gebied tellen mee") func rondom() async throws {
    let (bureau, dso, pad) = try await Self.gekoppeld()
    var nieuw = ProefDSO.Versie()
    nieuw.nummer = 2
    nieuw.kwalificatie = "meldingsplicht"
    nieuw.activiteitnaam = "Boom kappen"
    nieuw.geometrie = "g-2"
    dso.versie(nieuw)
    let pagina = await bureau.haal(pad + "/herkomst").inhoudAlsTekst
    #expect(pagina.contains("De activiteit Boom vellen heet nu Boom kappen."))
    #expect(pagina.contains("In Artikel 6.4 Vergunning stond vergunningplicht, nu meldingsplicht."))
    #expect(pagina.contains("De grens van het gebied Bomenzone is anders getekend."))
    #expect(!pagina.contains("<del class=\"renvooi\">"), "De tekst zelf is gelijk")
    let publicatie = await bureau.haal(pad + "/publiceren").inhoudAlsTekst
    #expect(publicatie.contains("WP-RBH-003") && publicatie.contains("WP-RBH-004"))
  }

  @Test("Wat verdwenen is, wordt gemeld en is los te maken") func verdwenen() async throws {
    let (bureau, dso, pad) = try await Self.gekoppeld()
    var nieuw = ProefDSO.Versie()
    nieuw.nummer = 2
    nieuw.tekst = nil
    dso.versie(nieuw)
    #expect(await bureau.haal(pad + "/herkomst").inhoudAlsTekst.contains("Dit staat niet meer in het plan van nu."))
    #expect(await bureau.haal(pad + "/publiceren").inhoudAlsTekst.contains("WP-RBH-002"))
    _ = await bureau.stuur(pad + "/koppelingen/gezien", ["koppeling": "rij:R04:artikel"])
    let na = await bureau.haal(pad + "/herkomst").inhoudAlsTekst
    #expect(!na.contains("Maak los<span class=\"alleen-voorlezen\"> rij R04"))
  }

  @Test("Van het artikel naar de regels: wat eraan hangt, ook voor een versie die nog moet ingaan")
  func omgekeerd() async throws {
    let (bureau, dso, _) = try await Self.gekoppeld()
    let pagina = await bureau.haal("/regelbeheer/artikelen").inhoudAlsTekst
    #expect(pagina.contains("Aan dit artikel hangen 1 rij, 1 vraag en 1 scenario."))
    #expect(pagina.contains("Aan dit artikel hangt 1 rij."))
    #expect(!pagina.contains("Plan veranderd"))
    var straks = ProefDSO.Versie()
    straks.nummer = 2
    straks.vanaf = Datum("2027-06-01")
    straks.tekst = "Elke boom kappen mag alleen met vergunning."
    dso.versies.withLock { $0.append(straks) }
    #expect(!(await bureau.haal("/regelbeheer/artikelen").inhoudAlsTekst.contains("Plan veranderd")))
    #expect(await bureau.haal("/regelbeheer/artikelen?datum=2027-06-01").inhoudAlsTekst.contains("Plan veranderd"))
  }

  @Test("Zonder DSO-LV gaat er niets verloren: een duidelijke melding, en het plan dat eerder is gehaald")
  func storing() async throws {
    let (bureau, dso, pad) = try await Self.gekoppeld()
    dso.isKapot.withLock { $0 = true }
    let pagina = await bureau.haal(pad + "/herkomst")
    #expect(pagina.status == 200 && pagina.inhoudAlsTekst.contains("DSO-LV is even dicht."))
    #expect(pagina.inhoudAlsTekst.contains("Het plan is niet opgehaald"))
    #expect(!pagina.inhoudAlsTekst.contains("staat niet meer in het plan"))
    #expect(await bureau.stuur(pad + "/koppelingen/gezien", ["koppeling": "rij:R04:artikel"]).status == 422)
    #expect(await bureau.haal("/regelbeheer").status == 200)
    dso.isKapot.withLock { $0 = false }
    #expect(await bureau.haal(pad + "/herkomst").inhoudAlsTekst.contains("Niets veranderd"))
  }

  @Test("Zonder plan en zonder DSO-LV blijft de pagina bruikbaar") func leeg() async throws {
    let los = try Bureau()
    let pad = try await los.kapregels()
    let pagina = await los.haal(pad + "/herkomst")
    #expect(pagina.status == 200 && pagina.inhoudAlsTekst.contains("niet bereikbaar"))
    #expect(await los.haal("/regelbeheer/artikelen").status == 200)
    let dso = ProefDSO()
    dso.versies.withLock { $0 = [] }
    let bureau = try Bureau(dso: dso)
    let ander = try await bureau.kapregels()
    #expect(await bureau.haal(ander + "/herkomst").inhoudAlsTekst.contains("Er is op deze dag geen plan in werking"))
  }

  @Test("Eén rij koppelen met de lijst; een verkeerde keuze zegt welk veld") func een() async throws {
    let bureau = try Bureau(dso: ProefDSO())
    let pad = try await bureau.kapregels()
    #expect(await bureau.stuur(pad + "/koppelingen", ["doel": "rij:R99", "artikel": "x"]).status == 422)
    let goed = await bureau.stuur(pad + "/koppelingen", ["doel": "rij:R02", "artikel": ProefDSO.artikel64])
    #expect(goed.status == 303)
    #expect(await bureau.haal(pad + "/herkomst").inhoudAlsTekst.contains("Rij R02"))
    #expect(await bureau.haal(pad + "/tekst").inhoudAlsTekst.contains("artikel: 6.4"))
    _ = await bureau.stuur(pad + "/koppelingen/los", ["koppeling": "rij:R02:artikel"])
    #expect(await bureau.haal(pad + "/herkomst").inhoudAlsTekst.contains("Nog niets is gekoppeld"))
    _ = await bureau.stuur(pad + "/koppelingen", ["doel": "rij:R02", "artikel": ProefDSO.artikel64])
    _ = await bureau.stuur(pad + "/rijen/R02/verwijder", [:])
    #expect(await bureau.haal(pad + "/herkomst").inhoudAlsTekst.contains("Nog niets is gekoppeld"))
  }

  @Test("Gebieden met leden en activiteiten met regels: elk verschil is een zin") func zinnen() {
    let was = Locatiebeeld(identificatie: "l", noemer: "Kom", soort: "gebied", geometrieen: ["a"], leden: ["x", "y"])
    var nu = was
    nu.leden = ["x", "z"]
    nu.soort = "gebiedengroep"
    let locatie = Driftcontrole.verschillen(.locatie(was), .locatie(nu))
    #expect(locatie.count == 3, "\(locatie)")
    #expect(Driftcontrole.verschillen(.locatie(was), .locatie(was)).isEmpty)
    let regel = Activiteitbeeld.Regel(identificatie: "r", plek: "Artikel 1", kwalificatie: "verbod", locaties: ["l"])
    let activiteit = Activiteitbeeld(urn: "u", naam: "Kappen", regels: [regel])
    var ander = activiteit
    ander.regels = [.init(identificatie: "s", plek: "Artikel 2", kwalificatie: "toegestaan", locaties: [])]
    #expect(Driftcontrole.verschillen(.activiteit(activiteit), .activiteit(ander)).count == 2)
    #expect(Driftcontrole.verschillen(.activiteit(activiteit), nil) == [.verdwenen])
    let artikel = Artikelbeeld(
      wId: "w", eId: "e", nummer: "1", opschrift: "Artikel 1", tekst: "een  twee\ndrie", aanduidingen: [], locaties: [])
    var opnieuw = artikel
    opnieuw.tekst = "een twee drie"
    #expect(Driftcontrole.verschillen(.artikel(artikel), .artikel(opnieuw)).isEmpty, "Witruimte is opmaak")
    opnieuw.aanduidingen = [.init(activiteit: "u", naam: "Kappen", kwalificatie: "verbod")]
    opnieuw.locaties = [was]
    #expect(Driftcontrole.verschillen(.artikel(artikel), .artikel(opnieuw)).count == 2)
  }
}

extension String {
  /// The first place of a text behind another text.
  fileprivate func firstRange(of tekst: String, na eerder: String) -> Range<String.Index>? {
    guard let begin = firstRange(of: eerder) else { return nil }
    return self[begin.upperBound...].firstRange(of: tekst)
  }
}
