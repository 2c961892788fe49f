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

@Suite("Twee wijzigingen naast elkaar: tekst, annotaties en gebieden")
struct SamenvoegingTests {
  /// The base and two changes on it, each changed a little.
  private func leg(
    _ a: (inout Proefplan) -> Void, naast b: (inout Proefplan) -> Void, voorkeur: Verweefvoorkeur = .basis
  ) throws -> Samenvoeging.Regeling {
    let basis = Proefplan()
    var (links, rechts) = (basis, basis)
    links.versie = 2
    rechts.versie = 3
    a(&links)
    b(&rechts)
    let uitkomst = Samenvoeging.vergelijk(
      basis: basis.invoer("basis"), a: links.invoer("a"), b: rechts.invoer("b"),
      keuzes: Verweefkeuzes(voorkeur))
    let model = try #require(uitkomst.model)
    #expect(model.regelingen.count == 1)
    return try #require(model.regelingen.first)
  }

  @Test("Andere zinnen in andere leden: niets te beslissen, en het voorstel heeft beide")
  func los() throws {
    let regeling = try leg(
      { $0.zinnen[0] = "Een boom vellen mag niet." }, naast: { $0.zinnen[1] += " Dat staat vrij." })
    #expect(regeling.beslispunten.isEmpty)
    #expect(regeling.tekst?.plaatsen.map(\.oordeel) == [.alleenA, .alleenB])
    #expect(regeling.mutatie?.was == Proefplan().expression)
    let alles = try #require(regeling.tekst?.voorstel.leesbareTekst)
    #expect(alles.contains("vellen") && alles.contains("Dat staat vrij."))
    #expect(regeling.gemaaktOpBasisVan.map(\.soort) == [.basisversie, .vervlochten, .vervlochten])
  }

  @Test("Dezelfde naam van een gebied anders: een beslispunt met drie waarden; een thema erbij gaat samen")
  func annotatie() throws {
    let regeling = try leg(
      {
        $0.noemer = "Groot bos"
        $0.themas = ["Natuur"]
      },
      naast: {
        $0.noemer = "Oud bos"
        $0.tweede = (naam: "Gemeente", eigenDeel: "heel")
      })
    let punt = try #require(regeling.beslispunten.first)
    #expect(regeling.beslispunten.count == 1 && punt.soort == .annotatie)
    #expect((punt.basis, punt.a, punt.b) == ("Bos", "Groot bos", "Oud bos"))
    #expect(regeling.objecten.first { $0.type == "RegelVoorIedereen" }?.oordeel == .verweven)
    #expect(regeling.objecten.first { $0.type == "Gebied" }?.oordeel == .beslissen)
  }

  @Test("A verwijst naar een object dat B beëindigt: het blijft, en iemand moet kiezen")
  func beeindigd() throws {
    var basis = Proefplan()
    basis.tweede = (naam: "Gemeente", eigenDeel: "heel")
    var zonder = Proefplan()
    zonder.versie = 3
    let punten = try leg({ $0.tweede = (naam: "Gemeente", eigenDeel: "heel") }, naast: { _ in }).beslispunten
    #expect(punten.isEmpty)
    var thema = basis
    thema.versie = 2
    thema.themas = ["Natuur"]
    let uitkomst = try #require(
      Samenvoeging.vergelijk(basis: basis.invoer("o"), a: thema.invoer("a"), b: zonder.invoer("b")).model)
    // B ended the area and took the reference out of the rule; A only changed a theme: nothing refers to it any more.
    #expect(uitkomst.beslispunten.isEmpty)
    var verwijzer = OWVerweving(
      basis: OWVerzameling(basis.objecten), a: OWVerzameling(thema.objecten),
      b: OWVerzameling(basis.objecten.filter { $0.type != .ambtsgebied }), keuzes: Verweefkeuzes())
    let samen = verwijzer.verweef()
    #expect(samen[Proefplan.id("ambtsgebied", "heel")] != nil)
    #expect(verwijzer.beslispunten.map(\.soort) == [.verwijzing])
  }

  @Test("Hetzelfde GUID met twee vormen, en een GIO dat beide vervangen")
  func gebied() throws {
    let regeling = try leg(
      {
        $0.vierkant.zijde = 200
        $0.bosVersie = "2024-02-01"
      },
      naast: {
        $0.vierkant.zijde = 300
        $0.bosVersie = "2024-03-01"
      })
    let soorten = Set(regeling.beslispunten.map(\.soort))
    #expect(soorten.isSuperset(of: [.gebied, .informatieobject, .tekst]))
    #expect(regeling.gebieden.map(\.oordeel) == [.beslissen] && regeling.gebieden.first?.locaties == ["Bos"])
    let punt = try #require(regeling.beslispunten.first { $0.soort == .gebied })
    #expect(punt.a?.contains("40000 m") == true && punt.b?.contains("90000 m") == true)
    #expect(regeling.informatieobjecten.map(\.oordeel) == [.beslissen])
  }

  @Test("B haalt de tekst weg die A annoteert")
  func annotatieZonderTekst() throws {
    var (basis, a, b) = (Proefplan(), Proefplan(), Proefplan())
    basis.versie = 1
    a.versie = 2
    a.themas = ["Natuur"]
    b.versie = 3
    let weg = try #require(
      Samenvoeging.vergelijk(
        basis: basis.invoer("o"), a: a.invoer("a"), b: zonderEersteLid(b)
      ).model)
    #expect(weg.beslispunten.contains { $0.soort == .verwijzing && $0.wat.contains("annotatie van A") })
  }

  private func zonderEersteLid(_ plan: Proefplan) -> Invoer {
    var levering = plan.levering
    guard case .regeling(let tekst) = levering.inhoud else { return plan.invoer("b") }
    func zonder(_ tak: Tak) -> Tak {
      var kopie = tak
      kopie.knopen = tak.knopen.compactMap { knoop in
        guard let kind = knoop.tak else { return knoop }
        return kind["wId"]?.hasSuffix("para_1") == true ? nil : .tak(zonder(kind))
      }
      return kopie
    }
    levering.inhoud = .regeling(zonder(tekst))
    levering.owBestanden = levering.owBestanden.filter { $0.naam == "owGebied.xml" }
    return Invoer(pad: "b", inhoud: .map(Pakketinhoud(Leveringbouwer.bestanden(levering))))
  }

  @Test("Het verslag past in 80 kolommen en noemt elk beslispunt; de JSON is te lezen")
  func weergave() throws {
    let basis = Proefplan()
    var (a, b) = (basis, basis)
    a.versie = 2
    b.versie = 3
    a.zinnen[0] = "Een boom met een stam dikker dan 30 centimeter kappen of laten kappen mag niet zonder vergunning."
    b.zinnen[0] = "Een boom kappen mag wel, als de eigenaar binnen een jaar op dezelfde plek een nieuwe boom plant."
    let model = try #require(
      Samenvoeging.vergelijk(basis: basis.invoer("o"), a: a.invoer("a"), b: b.invoer("b")).model)
    let tekst = model.alsTekst
    #expect(tekst.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(tekst.contains("Te beslissen") && tekst.contains("Waarom") && tekst.contains("Wie"))
    guard case .object(let wortel)? = JSONWaarde(Array(model.alsJSON.utf8)),
      case .lijst(let lijst)? = wortel["regelingen"],
      case .object(let regeling)? = lijst.first, case .lijst(let punten)? = regeling["beslispunten"]
    else {
      Issue.record("de JSON heeft geen beslispunten")
      return
    }
    #expect(punten.count == model.beslispunten.count && !punten.isEmpty)
  }

  @Test("Wie niets wijzigt, botst niet")
  func niets() throws {
    let plan = Proefplan()
    let model = try #require(
      Samenvoeging.vergelijk(basis: plan.invoer("o"), a: plan.invoer("a"), b: plan.invoer("b")).model)
    #expect(model.isZonderBotsing && model.alsTekst == "Geen van beide wijzigt iets.\n")
  }
}
