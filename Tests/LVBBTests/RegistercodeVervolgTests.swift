import Bevindingen
import Ketenspoor
import Markup
import Pakket
import STOP
import Testing
import Tijd

@testable import LVBB

extension RegistercodeTests {
  // MARK: - geldigVanaf

  /// A besluit that changes nld@1, with a geldigVanaf beside its juridischWerkendVanaf.
  private static func geldig(_ dag: String, _ beeld: Registerbeeld) -> [String] {
    let doel = "/join/id/proces/gm9995/2026/besluit2"
    let wordt = "\(work)/nld@2"
    var besluit = besluit(
      ConsolidatieInformatie(
        beoogdeRegelgeving: [.init(soort: .regeling, doelen: [doel], instrumentVersie: wordt, eId: "art_1")],
        tijdstempels: [
          .init(doel: doel, datum: Self.dag("2026-12-02"), eId: "art_2"),
          .init(doel: doel, soort: .geldigVanaf, datum: Self.dag(dag), eId: "art_2"),
        ]))
    let mutatie = Tak(
      "RegelingMutatie", in: STOPNaamruimte.tekst, ["componentnaam": "main", "was": "\(work)/nld@1", "wordt": wordt])
    let bijlage = Tak("WijzigBijlage", in: STOPNaamruimte.tekst, takken: [mutatie])
    besluit.tekst = Tak("BesluitCompact", in: STOPNaamruimte.tekst, takken: [bijlage])
    return register(besluit, beeld)
  }

  @Test("geldigVanaf tegenover de versie waarop wordt gebouwd") func geldigheid() {
    let met = Self.beeld { $0.zetGeldig(0, "2026-11-26") }
    #expect(Self.geldig("2026-12-02", met) == [])
    #expect(Self.geldig("2026-11-20", met) == ["LVBB4206"])
    #expect(Self.geldig("2026-11-26", met) == ["LVBB4206", "LVBB7011"])
    #expect(Self.geldig("2026-12-02", Self.beeld()) == ["LVBB4209"])
    let later = Self.beeld {
      $0.zetGeldig(0, "2026-11-26")
      $0.voegVersieToe("\(Self.work)/nld@5", "d5", was: nil, "2027-02-01", geldig: "2026-12-10")
    }
    #expect(Self.geldig("2026-12-09", later) == [])
    #expect(Self.geldig("2026-12-11", later) == ["LVBB4207"])
    #expect(Self.geldig("2026-12-10", later) == ["LVBB7011", "LVBB4207"])
  }

  // MARK: - The text after a change

  @Test("Een wijziging die kan, maar een tekst geeft die niet mag") func geenGoedeTekst() throws {
    func voegToe(_ element: String) -> String {
      "<VoegToe xmlns=\"\(STOPNaamruimte.tekst)\" positie=\"volgtOp\" context=\"gm9995_1__chp_1__art_1.2\">\(element)"
        + "</VoegToe>"
    }
    // Beside an article in a chapter no section can stand.
    let afdeling =
      "<Afdeling eId=\"chp_1__subchp_1.2\" wId=\"gm9995_2__chp_1__subchp_1.2\"><Kop><Label>Afdeling</Label>"
      + "<Nummer>1.2</Nummer></Kop><Artikel eId=\"chp_1__subchp_1.2__art_1.3\" "
      + "wId=\"gm9995_2__chp_1__subchp_1.2__art_1.3\"><Kop><Label>Artikel</Label><Nummer>1.3</Nummer></Kop>"
      + "<Inhoud><Al>Nieuw.</Al></Inhoud></Artikel></Afdeling>"
    #expect(try Self.codes(mutatie(voegToe(afdeling)), Self.beeld()) == ["LVBB7501"])
  }

  @Test("Een basis die wacht om te worden afgebroken") func basisWacht() throws {
    let wacht = Self.beeld { $0.openstaand = [.init(soort: .afbreken, identificaties: [Self.bill])] }
    #expect(try Self.codes(Self.wijziging(), wacht) == ["LVBB5008"])
    let ander = Self.beeld { $0.openstaand = [.init(soort: .afbreken, identificaties: [Self.bill + "9"])] }
    #expect(try Self.codes(Self.wijziging(), ander) == [])
  }

  // MARK: - Information objects

  @Test("wasID noemt de versie die openstaat: de laatste die gaat werken") func openVersie() {
    let eerste = "\(Self.gio)/nld@2024-05-01;1"
    #expect(Self.register(Self.object(wasID: "\(Self.gio)/nld@2023-01-01;9"), Self.beeld()) == ["LVBB3516"])
    // The map is new here: there is nothing to follow on.
    #expect(Self.register(Self.object(wasID: eerste), Self.beeld { $0.vergeet(Self.gio) }) == ["LVBB3516"])
    // What came in later but works earlier is not the open one.
    let eerder = Self.beeld { $0.voegVersieToe("\(Self.gio)/nld@2025-01-01;1", "d7", was: nil, "2026-10-01") }
    #expect(Self.register(Self.object(wasID: eerste), eerder) == [])
    let ontwerp = Self.beeld {
      $0.voegVersieToe("\(Self.gio)/nld@2025-01-01;1", "d7", was: nil, nil, isOntwerp: true)
    }
    #expect(Self.register(Self.object(wasID: eerste), ontwerp) == [])
  }

  // MARK: - Succession

  @Test("Een opvolger van iets dat niet bestaat") func opvolger() throws {
    let oud = "/akn/nl/act/gm9995/2019/bestemmingsplan"
    var levering = Proeflevering.initieel(
      Proeflevering.opdracht(id: "plan-003", op: "2026-12-01"), werkendVanaf: "2026-12-02")
    levering.regeling.metadata?.opvolgerVan = [oud]
    let intrekking =
      "<data:Intrekkingen><data:Intrekking><data:doelen><data:doel>\(levering.doel)</data:doel></data:doelen>"
      + "<data:instrument>\(oud)</data:instrument><data:eId>art_II</data:eId></data:Intrekking></data:Intrekkingen>"
    let bestanden = Self.vervang(
      Leveringbouwer.bestanden(levering),
      [("</data:BeoogdeRegelgeving>", "</data:BeoogdeRegelgeving>\(intrekking)")], alleen: "besluit.xml")
    #expect(try Self.codes(bestanden, Registerbeeld()) == ["LVBB4049"])
    var bekend = Registerbeeld()
    bekend.instrumenten[oud] = .init(
      work: oud, soort: .regeling, soortWork: SoortWork.regeling.rawValue, titel: "Oud",
      eindverantwoordelijke: "/tooi/id/gemeente/gm9995")
    bekend.voegVersieToe("\(oud)/nld@1", "oud", was: nil, "2020-01-01")
    #expect(try Self.codes(bestanden, bekend) == [])
  }

  // MARK: - After a draft

  /// The first plan as the besluit after a draft gives it: with versions of its own.
  private static func definitief() -> [String: [UInt8]] {
    let definitief = vervang(
      nieuwPlan(),
      [("omgevingsplan/nld@1", "omgevingsplan/nld@7"), ("nld@2024-05-01;1", "nld@2024-05-01;7")])
    let gml = String(decoding: definitief["Centrum.gml"] ?? [], as: UTF8.self)
    let nieuweGML = Array(gml.replacing("nld@2024-05-01;1", with: "nld@2024-05-01;7").utf8)
    var bestanden = vervang(
      definitief, [(Hash.sha512(Array(gml.utf8)), Hash.sha512(nieuweGML))], alleen: "Centrum.xml")
    bestanden["Centrum.gml"] = nieuweGML
    return bestanden
  }

  @Test("Van ontwerp tot geldende regeling, in de hele LVBB") func ontwerpEnBesluit() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(Proeflevering.zip(Proeflevering.initieel(soortProcedure: BesluitMetadata.ontwerp)))
    try await keten.naar("2026-11-25")
    #expect(try keten.leveringen.first?.status == .gepubliceerd)
    let uitkomst = try await keten.leverAan(Proeflevering.zip(Self.definitief()))
    #expect(uitkomst.codes.filter { $0.hasPrefix("LVBB") } == [])
    try await keten.naar("2026-12-01")
    let toestanden = try #require(try keten.beeld.toestanden(Self.work))
    let geldend = toestanden.toestanden.filter { $0.instrumentVersie == "\(Self.work)/nld@7" }
    #expect(geldend.count == 1 && toestanden.toestanden.count == 1)
  }

  @Test("Na een ontwerp stelt het definitieve besluit de regeling vast; na een regeling niet nog eens") func naOntwerp()
    throws
  {
    let bestanden = Self.definitief()
    let ontwerp = Self.beeld { beeld in
      for plek in beeld.versies.indices {
        beeld.versies[plek].kern.isOntwerp = true
        beeld.versies[plek].kern.juridischWerkendVanaf = nil
      }
    }
    #expect(try Self.codes(bestanden, ontwerp) == [])
    #expect(try Self.codes(bestanden, Self.beeld()) == ["LVBB5019"])
  }

  // MARK: - The zip

  @Test("Een naam die twee keer in de zip staat") func dubbeleNaam() throws {
    let bestanden = Self.nieuwPlan()
    // Same length, so that the directory of the zip stays right.
    let (van, naar) = (Array("manifest-xw.xml".utf8), Array("manifest-ow.xml".utf8))
    var dubbel = bestanden
    dubbel["manifest-xw.xml"] = bestanden["manifest-ow.xml"]
    var zip = try Proeflevering.zip(dubbel)
    for plek in zip.indices.dropLast(van.count) where zip[plek..<plek + van.count].elementsEqual(van) {
      zip.replaceSubrange(plek..<plek + van.count, with: naar)
    }
    let invoer = Keuring.Invoer(
      zip: zip, bestandsnaam: "plan.zip", dienst: .publicatie, kanaal: .bestand, idLevering: "",
      vandaag: Self.dag("2026-11-27"), instellingen: LVBBInstellingen(), beeld: Registerbeeld(), bekendeLeveringen: [:])
    let gevonden = Keuring(invoer) { _ in nil }.voerUit().bevindingen.map(\.code.rawValue)
    #expect(gevonden.contains("LVBB1042"), "\(gevonden)")
  }
}
