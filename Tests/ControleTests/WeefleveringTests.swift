import Bevindingen
import Geometrie
import IMOW
import Markup
import Pakket
import STOP
import Testing
import Tijd
import Verweving

@testable import Controle

@Suite("Een verweven levering: mijn wijziging op de nieuwe versie van een ander") struct WeefleveringTests {
  private static let vraag = Verschillevering.Vraag(vandaag: Datum("2026-03-02") ?? Datum(dagnummer: 0))
  private static let basis = Proefplan()

  private static func plan(_ versie: Int, _ wijzig: (inout Proefplan) -> Void) -> Proefplan {
    var plan = basis
    plan.versie = versie
    wijzig(&plan)
    return plan
  }

  private func weef(
    _ a: Proefplan, _ b: Proefplan, overig: Verweefvoorkeur = .basis, keuzes: [String: Weeflevering.Keuze] = [:],
    _ vraag: Verschillevering.Vraag = Self.vraag
  ) throws -> Weeflevering {
    let uitkomst = Weeflevering.maak(
      basis: Self.basis.invoer("basis"), a: a.invoer("a"), b: b.invoer("b"),
      vraag: .init(overig: overig, keuzes: keuzes, levering: vraag))
    #expect(uitkomst.bevindingen.filter { $0.ernst == .fout }.map { "\($0.code) \($0.samenvatting)" } == [])
    return try #require(uitkomst.model)
  }

  private func levering(_ weefsel: Weeflevering) throws -> Verschillevering {
    guard case .levering(let levering) = weefsel else {
      Issue.record("\(weefsel.belemmering ?? "")")
      throw Mis.geenLevering
    }
    return levering
  }

  private enum Mis: Error { case geenLevering }

  private func open(_ weefsel: Weeflevering) -> [Weeflevering.Openpunt] {
    guard case .open(let punten) = weefsel else { return [] }
    return punten
  }

  /// Carries the delivery out on the version of B: that must give the proposal. Gives what then stands there.
  @discardableResult
  private func voerUit(
    _ levering: Verschillevering, _ a: Proefplan, _ b: Proefplan, _ keuzes: Verweefkeuzes = Verweefkeuzes()
  ) throws -> Planbeeld {
    let zip = Invoer(pad: "levering.zip", inhoud: .bestand(try Zip.schrijf(levering.bestanden)))
    let oordeel = Controle(peildatum: Self.vraag.vandaag).beoordeel(zip)
    #expect(oordeel.bevindingen.filter { $0.ernst == .fout }.map { "\($0.code) \($0.samenvatting)" } == [])
    let gekregen = try Planvergelijking.na(b.invoer("b"), zip)
    let samen = Samenvoeging.vergelijk(
      basis: Self.basis.invoer("o"), a: a.invoer("a"), b: b.invoer("b"), keuzes: keuzes)
    Planvergelijking.vergelijk(try #require(samen.model?.regelingen.first).voorstel, gekregen)
    return gekregen
  }

  private func besluit(_ levering: Verschillevering) throws -> AanleveringBesluit {
    let bytes = try #require(levering.bestanden["besluit.xml"])
    let wortel = try #require(XMLLezer.lees(bytes, bestand: "besluit.xml").model?.wortel)
    return try #require(BesluitDecoder().decode(wortel))
  }

  @Test("Zonder botsing: de levering bouwt op de versie van de ander en brengt alleen het mijne")
  func zonderBotsing() throws {
    let a = Self.plan(2) {
      $0.zinnen[0] = "Een boom vellen mag niet."
      $0.vierkant.zijde = 250
      $0.bosVersie = "2024-02-01"
      $0.noemer = "Groot bos"
    }
    let b = Self.plan(3) { $0.zinnen[1] += " Dat staat vrij." }
    let levering = try levering(try weef(a, b))
    let gekregen = try voerUit(levering, a, b)
    #expect(gekregen.tekst?.leesbareTekst.contains("vellen") == true)
    #expect(gekregen.tekst?.leesbareTekst.contains("Dat staat vrij.") == true)
    let besluit = try besluit(levering)
    let mutatie = try #require(besluit.componenten.first.flatMap { RegelingMutatie.decode($0.tekst).model })
    #expect(mutatie.was == b.expression)
    #expect(![Self.basis, a, b].map(\.expression).contains(mutatie.wordt))
    let gezegd = mutatie.wijzigingen.flatMap(\.delen).filter { $0.soort != .gelijk }.map(\.tekst).joined()
    #expect(gezegd.contains("vellen") && !gezegd.contains("vrij"), "wat de ander deed, staat niet in de renvooi")
    let regeling = try #require(besluit.consolidatie.beoogdeRegelingen.first)
    #expect(regeling.gemaaktOpBasisVan.map(\.doel) == ["/join/id/proces/gm9995/2024/doel-3"])
    #expect(regeling.gemaaktOpBasisVan.map(\.soort) == [.basisversie])
    #expect(regeling.doelen == ["/join/id/proces/gm9995/2024/doel-2"], "het doel van mijn wijziging blijft")
    #expect(Set(levering.bestanden.namen).isSuperset(of: ["bos.gml", "owGebied.xml"]))
    #expect(!levering.bestanden.namen.contains("owRegelVoorIedereen.xml"))
  }

  @Test("Dezelfde zin anders: zonder keuze geen levering, met keuze wel")
  func zelfdeZin() throws {
    let a = Self.plan(2) { $0.zinnen[0] = "Een boom kappen mag altijd." }
    let b = Self.plan(3) { $0.zinnen[0] = "Een boom kappen mag soms." }
    let zonder = try weef(a, b)
    let punt = try #require(open(zonder).first)
    #expect(open(zonder).count == 1 && punt.naam == "1" && punt.punt.plaats == "Artikel 1.1, lid 1")
    let uitleg = try #require(zonder.belemmering)
    #expect(uitleg.contains("--kies 1=wordt") && uitleg.contains("Artikel 1.1, lid 1") && uitleg.contains("Wie"))
    #expect(uitleg.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let levering = try levering(try weef(a, b, keuzes: ["1": .a]))
    let gekregen = try voerUit(levering, a, b, Verweefkeuzes(perPlaats: [punt.punt.identificatie: .a]))
    #expect(gekregen.tekst?.leesbareTekst.contains("mag altijd") == true)
    let niets = try self.levering(try weef(a, b, keuzes: ["1": .b]))
    #expect(niets.isLeeg, "met de woorden van de ander blijft er niets van mij over")
    guard case .onbruikbaar(let klachten) = try weef(a, b, keuzes: ["7": .a, "1": .voorstel]) else {
      Issue.record("een keuze die niets aanwijst, wordt gemeld")
      return
    }
    #expect(klachten.count == 2)
  }

  private static func tekenaars() -> (a: Proefplan, b: Proefplan) {
    (
      plan(2) {
        $0.vierkant.zijde = 200
        $0.bosVersie = "2024-02-01"
      },
      plan(3) {
        $0.vierkant.zijde = 300
        $0.bosVersie = "2024-03-01"
      }
    )
  }

  @Test("Hetzelfde gebied twee keer getekend: iemand kiest, en de vorm van A krijgt dan een nieuwe id")
  func gebied() throws {
    let (a, b) = Self.tekenaars()
    let punten = open(try weef(a, b))
    #expect(Set(punten.map(\.punt.soort)).isSuperset(of: [.gebied, .informatieobject]))
    #expect(try #require(try weef(a, b).belemmering).contains("40000 m"))
    let levering = try levering(try weef(a, b, overig: .a))
    let gekregen = try voerUit(levering, a, b, Verweefkeuzes(.a))
    let gml = String(decoding: try #require(levering.bestanden["bos.gml"]), as: UTF8.self)
    #expect(gml.contains("\(Proefplan.gioWork)/nld@2024-03-01"), "wasID is de versie van de ander")
    #expect(!gml.contains(Proefplan.guid), "de ander gaf deze id al een andere vorm")
    let id = try #require(gekregen.ow.locaties.first?.geometrieID?.lowercased())
    #expect(id != Proefplan.guid && gekregen.geometrieen[id]?.oppervlakte == 40_000)
    let ref = try #require(gekregen.tekst?.leesbareTekst)
    #expect(ref.contains("\(Proefplan.gioWork)/nld@2024-02-01"))
    let vanB = try self.levering(try weef(a, b, overig: .b))
    #expect(vanB.isLeeg)
  }

  @Test("Dezelfde naam voor twee GIO's: die van A krijgt een andere naam, ook in de tekst")
  func zelfdeNaam() throws {
    var (a, b) = Self.tekenaars()
    a.bosVersie = "2024-02-01"
    b.bosVersie = "2024-02-01"
    let levering = try levering(try weef(a, b, overig: .a))
    let gekregen = try voerUit(levering, a, b, Verweefkeuzes(.a))
    let naam = "\(Proefplan.gioWork)/nld@2024-02-01;2"
    #expect(gekregen.bron.informatieobjecten[Proefplan.gioWork]?.identificatie.expression == naam)
    #expect(gekregen.tekst?.leesbareTekst.contains(naam) == true)
  }

  @Test("Is de andere wijziging nog niet in werking, dan begint de mijne later (LVBB4200)")
  func inwerkingtreding() throws {
    var later = Self.vraag
    later.vandaag = Datum("2024-01-02") ?? later.vandaag
    later.datumBekendmaking = Datum("2024-01-03")
    let a = Self.plan(2) { $0.zinnen[0] = "Een boom vellen mag niet." }
    let b = Self.plan(3) { $0.zinnen[1] += " Dat staat vrij." }
    let begin = try #require(try Planvergelijking.na(Self.basis.invoer("o"), b.invoer("b")).bron.werkendVanaf)
    let uitkomst = Weeflevering.maak(
      basis: Self.basis.invoer("basis"), a: a.invoer("a"), b: b.invoer("b"), vraag: .init(levering: later))
    let eigen = try besluit(try levering(try #require(uitkomst.model)))
    #expect(try #require(eigen.consolidatie.tijdstempels.first).datum > begin)
    later.inwerkingtreding = begin
    let fout = Weeflevering.maak(
      basis: Self.basis.invoer("basis"), a: a.invoer("a"), b: b.invoer("b"), vraag: .init(levering: later))
    #expect(fout.bevindingen.map(\.code).contains("LVBB4200"))
  }

  /// A plan with some random changes.
  private static func willekeurig(_ versie: Int, _ toeval: inout Reeks) -> Proefplan {
    let woorden = ["boom", "struik", "altijd", "nooit", "vergunning", "gemeente", "mag", "kan"]
    return plan(versie) { plan in
      for zin in 0..<2 where toeval.kop() {
        var delen = plan.zinnen[zin].split(separator: " ").map(String.init)
        let plek = toeval.tot(delen.count)
        let woord = woorden[toeval.tot(woorden.count)]
        if toeval.kop() { delen[plek] = woord } else { delen.insert(woord, at: plek) }
        plan.zinnen[zin] = delen.joined(separator: " ")
      }
      if toeval.kop() { plan.noemer = ["Groot bos", "Oud bos"][toeval.tot(2)] }
      if toeval.kop() { plan.themas = [["Natuur"], ["Bouwwerken"]][toeval.tot(2)] }
      if toeval.kop() { plan.tweede = (naam: "Gemeente", eigenDeel: "heel\(toeval.tot(2))") }
      if toeval.kop() {
        plan.vierkant.zijde = 100 + 50 * (1 + toeval.tot(3))
        plan.bosVersie = "2024-0\(1 + toeval.tot(3))-15"
      }
    }
  }

  /// A row of numbers that is the same every time (Knuth's multiplier).
  private struct Reeks {
    var stand: UInt64
    mutating func tot(_ grens: Int) -> Int {
      stand = stand &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((stand >> 33) % UInt64(grens))
    }
    mutating func kop() -> Bool { tot(2) == 0 }
  }

  @Test("Willekeurige paren: de levering geeft op de versie van de ander precies het voorstel", arguments: 0..<60)
  func willekeurig(zaad: Int) throws {
    var toeval = Reeks(stand: UInt64(zaad + 1))
    let (a, b) = (Self.willekeurig(2, &toeval), Self.willekeurig(3, &toeval))
    let kant: Verweefvoorkeur = zaad % 2 == 0 ? .a : .b
    var keuzes: [String: Weeflevering.Keuze] = [:]
    for punt in open(try weef(a, b)) { keuzes[punt.naam] = punt.punt.volgtKeuze ? (kant == .a ? .a : .b) : .voorstel }
    let perPlaats = Dictionary(
      open(try weef(a, b)).filter(\.punt.volgtKeuze).map { ($0.punt.identificatie, kant) }
    ) { eerste, _ in eerste }
    let levering = try levering(try weef(a, b, keuzes: keuzes))
    guard !levering.isLeeg else { return }
    try voerUit(levering, a, b, Verweefkeuzes(perPlaats: perPlaats))
  }

  @Test(
    "De officiële schema's keuren de verweven levering goed", .enabled(if: Schemaproef.kan, Gedeeld.overgeslagen))
  func schemas() throws {
    let a = Self.plan(2) {
      $0.zinnen[0] = "Een boom vellen mag niet."
      $0.vierkant.zijde = 250
      $0.bosVersie = "2024-02-01"
      $0.noemer = "Groot bos"
    }
    let b = Self.plan(3) { $0.zinnen[1] += " Dat staat vrij." }
    let gewoon = try levering(try weef(a, b))
    #expect(try Schemaproef.klachten(gewoon.bestanden) == [])
    let (links, rechts) = Self.tekenaars()
    let gekozen = try levering(try weef(links, rechts, overig: .a))
    #expect(try Schemaproef.klachten(gekozen.bestanden) == [])
  }

  @Test(
    "Twee echte wijzigingen van Gemeentestad samen in één levering",
    .enabled(if: Gedeeld.isEr, Gedeeld.overgeslagen))
  func gemeentestad() throws {
    let (basis, a, b) = (
      try Gedeeld.lees("stop/gemeentestad-opdracht"), try Gedeeld.lees("stop/gemeentestad-opdracht_4a"),
      try Gedeeld.lees("stop/gemeentestad-opdracht_2")
    )
    let uitkomst = Weeflevering.maak(
      basis: basis, a: a, b: b, vraag: .init(overig: .a, levering: Self.vraag))
    let weefsel = try #require(uitkomst.model)
    var keuzes: [String: Weeflevering.Keuze] = [:]
    for punt in open(weefsel) { keuzes[punt.naam] = .voorstel }
    let tweede = Weeflevering.maak(
      basis: basis, a: a, b: b, vraag: .init(overig: .a, keuzes: keuzes, levering: Self.vraag))
    let levering = try levering(try #require(tweede.model))
    let zip = Invoer(pad: "levering.zip", inhoud: .bestand(try Zip.schrijf(levering.bestanden)))
    let gekregen = try Planvergelijking.na(basis, b, zip)
    let samen = Samenvoeging.vergelijk(basis: basis, a: a, b: b, keuzes: Verweefkeuzes(.a))
    Planvergelijking.vergelijk(try #require(samen.model?.regelingen.first).voorstel, gekregen)
  }
}
