import Bevindingen
import Markup
import STOP
import Testing
import Tijd

@testable import LVBB

/// Breaking off, and what waits for it, on a register that is a value. Delivery L1 is the besluit that may be broken off.
@Suite("Elke code over afbreken, op een register als waarde") struct AfbreekcodeTests {
  private static let work = Proeflevering.work
  private static let gio = Proeflevering.gioWork
  private static let bill = "/akn/nl/bill/gm9995/2026/besluit1"
  private static let kennisgeving = "/akn/nl/doc/gm9995/2026/k1"
  private static func dag(_ tekst: String) -> Datum { Proeflevering.dag(tekst) }

  private static func versie(
    _ expression: String, _ levering: String = "L1", was: String? = nil, datum: String = "2026-12-10"
  ) -> Registerbeeld.Versie {
    Registerbeeld.Versie(
      work: FRBRExpression.work(van: expression), levering: levering,
      kern: .init(expression: expression, doel: "doel-\(levering)", was: was, juridischWerkendVanaf: dag(datum)),
      inhoud: "", bestanden: [:], versienummer: "1")
  }

  private static func instrument(_ work: String, _ soort: Registerbeeld.Instrument.Soort) -> Registerbeeld.Instrument {
    .init(work: work, soort: soort, soortWork: "", titel: "", eindverantwoordelijke: "")
  }

  /// One besluit with a plan and a map, that waits for 4 December.
  private static func beeld(_ wijzig: (inout Registerbeeld) -> Void = { _ in }) -> Registerbeeld {
    var beeld = Registerbeeld()
    beeld.instrumenten = [work: instrument(work, .regeling), gio: instrument(gio, .informatieobject)]
    beeld.versies = [versie("\(work)/nld@1"), versie("\(gio)/nld@2024-05-01;1")]
    beeld.bekendmakingen = [
      .init(
        work: bill, expression: "\(bill)/nld@1", levering: "L1", soort: .besluit, isOntwerp: false,
        datumBekendmaking: dag("2026-12-04"))
    ]
    wijzig(&beeld)
    return beeld
  }

  private static func metKennisgeving(_ wijzig: (inout Registerbeeld) -> Void = { _ in }) -> Registerbeeld {
    beeld {
      $0.bekendmakingen.append(
        .init(
          work: kennisgeving, expression: "\(kennisgeving)/nld@1", levering: "L2", soort: .kennisgeving,
          isOntwerp: false, mededelingOver: "\(bill)/nld@1", datumBekendmaking: dag("2026-12-08")))
      wijzig(&$0)
    }
  }

  private static func reden(_ identificatie: String, _ beeld: Registerbeeld, gezag: String = Proeflevering.oin)
    -> String?
  {
    var opdracht = Proeflevering.opdracht(.breekPublicatieAf)
    opdracht.identificatie = identificatie
    opdracht.idBevoegdGezag = gezag
    let oordeel = Afbreking.oordeel(
      opdracht, beeld: beeld, vandaag: dag("2026-11-27"), gezag: ["L1": Proeflevering.oin, "L2": Proeflevering.oin])
    guard case .magNiet(let bevinding, _) = oordeel else { return nil }
    return bevinding.code.rawValue
  }

  @Test("Wat mag: het besluit, met work of expressie, en een kennisgeving") func mag() {
    #expect(Self.reden(Self.bill, Self.beeld()) == nil)
    #expect(Self.reden("\(Self.bill)/nld@1", Self.beeld()) == nil)
    #expect(Self.reden(Self.kennisgeving, Self.metKennisgeving()) == nil)
  }

  @Test("Wat niet bestaat, van een ander is, of bij een besluit hoort") func vinden() {
    #expect(Self.reden("geen akn", Self.beeld()) == "LVBB1551")
    #expect(Self.reden(Self.bill + "9", Self.beeld()) == "LVBB1551")
    #expect(Self.reden("/akn/nl/officialGazette/gmb/2026/1", Self.beeld()) == "LVBB1502")
    #expect(Self.reden(Self.bill, Self.beeld(), gezag: "00000099000000003000") == "LVBB1568")
    #expect(Self.reden("\(Self.work)/nld@1", Self.beeld()) == "LVBB1562")
    #expect(Self.reden(Self.work, Self.beeld()) == "LVBB1562")
    let bezig = Self.beeld { $0.openstaand = [.init(soort: .publicatie, identificaties: [Self.bill + "9"])] }
    #expect(Self.reden(Self.bill + "9", bezig) == "LVBB1578")
  }

  @Test("Wat al is gepubliceerd of werkt") func gepubliceerd() {
    #expect(Self.reden(Self.bill, Self.beeld { $0.bekendmakingen[0].publicatie = "gmb-2026-1" }) == "LVBB1555")
    let dag = Self.dag("2026-11-26")
    #expect(Self.reden(Self.bill, Self.beeld { $0.bekendmakingen[0].datumBekendmaking = dag }) == "LVBB1553")
    #expect(Self.reden(Self.bill, Self.beeld { $0.versies[0].kern.gepubliceerdOp = dag }) == "LVBB1556")
    #expect(Self.reden(Self.bill, Self.beeld { $0.versies[1].kern.gepubliceerdOp = dag }) == "LVBB1557")
    #expect(Self.reden(Self.bill, Self.beeld { $0.versies[0].kern.juridischWerkendVanaf = dag }) == "LVBB1563")
    #expect(Self.reden(Self.bill, Self.beeld { $0.versies[1].kern.juridischWerkendVanaf = dag }) == "LVBB1564")
    for (oud, soort, code) in [
      ("/akn/nl/act/gm9995/2020/oud", Registerbeeld.Instrument.Soort.regeling, "LVBB1576"),
      ("/join/id/regdata/gm9995/2020/oud", .informatieobject, "LVBB1577"),
    ] {
      let weg = Self.beeld {
        $0.instrumenten[oud] = Self.instrument(oud, soort)
        $0.instrumenten[oud]?.intrekking = .init(doel: "doel-L1", juridischWerkendVanaf: Self.dag("2026-12-10"))
        $0.instrumenten[oud]?.intrekkingLevering = "L1"
      }
      #expect(Self.reden(Self.bill, weg) == nil)
      var terInzage = weg
      terInzage.instrumenten[oud]?.intrekkingGepubliceerdOp = dag
      #expect(Self.reden(Self.bill, terInzage) == code)
    }
  }

  @Test("Waar een ander besluit op bouwt") func verwijzingen() {
    let plan = Self.beeld { $0.versies.append(Self.versie("\(Self.work)/nld@2", "L2", was: "\(Self.work)/nld@1")) }
    #expect(Self.reden(Self.bill, plan) == "LVBB1558")
    let kaart = Self.beeld {
      $0.versies.append(
        Self.versie("\(Self.gio)/nld@2026-01-01;1", "L2", was: "\(Self.gio)/nld@2024-05-01;1"))
    }
    #expect(Self.reden(Self.bill, kaart) == "LVBB1565")
    let deel = Self.beeld {
      $0.instrumenten["\(Self.work)-deel"] = Self.instrument("\(Self.work)-deel", .regeling)
      $0.instrumenten["\(Self.work)-deel"]?.isTijdelijkDeelVan = Self.work
      $0.versies.append(Self.versie("\(Self.work)-deel/nld@1", "L2"))
    }
    #expect(Self.reden(Self.bill, deel) == "LVBB1567")
    // In the same besluit they go together.
    var samen = deel
    samen.versies[2].levering = "L1"
    #expect(Self.reden(Self.bill, samen) == nil)
    let weg = Self.beeld {
      $0.instrumenten[Self.work]?.intrekking = .init(doel: "ander", juridischWerkendVanaf: Self.dag("2026-12-20"))
    }
    #expect(Self.reden(Self.bill, weg) == "LVBB1566")
    #expect(Self.reden(Self.bill, Self.metKennisgeving()) == "LVBB1560")
  }

  @Test("Wat al wacht om te worden afgebroken") func wacht() {
    func wacht(_ identificatie: String) -> (inout Registerbeeld) -> Void {
      { $0.openstaand = [.init(soort: .afbreken, identificaties: [identificatie])] }
    }
    #expect(Self.reden(Self.bill, Self.beeld(wacht("\(Self.bill)/nld@1"))) == "LVBB1554")
    #expect(Self.reden(Self.kennisgeving, Self.metKennisgeving(wacht(Self.kennisgeving))) == "LVBB4713")
    // Another order that waits changes nothing.
    #expect(Self.reden(Self.bill, Self.beeld(wacht(Self.bill + "9"))) == nil)
  }

  @Test("Een kennisgeving: gepubliceerd, geweest, niet de laatste") func kennisgevingen() {
    #expect(
      Self.reden(Self.kennisgeving, Self.metKennisgeving { $0.bekendmakingen[1].publicatie = "gmb-2026-2" })
        == "LVBB4711")
    let geweest = Self.metKennisgeving { $0.bekendmakingen[1].datumBekendmaking = Self.dag("2026-11-27") }
    #expect(Self.reden(Self.kennisgeving, geweest) == "LVBB1553")
    let tweede = Self.metKennisgeving {
      var volgende = $0.bekendmakingen[1]
      volgende.work = Self.kennisgeving + "b"
      $0.bekendmakingen.append(volgende)
    }
    #expect(Self.reden(Self.kennisgeving, tweede) == "LVBB4715")
  }

  // MARK: - A kennisgeving beside what is registered

  /// The codes for a kennisgeving about the besluit, which has been published.
  private static func codes(
    _ stappen: [(soort: String, dag: String)], bekend: String = "2026-12-01", work: String = kennisgeving + "z",
    over: String = "\(bill)/nld@1", _ wijzig: (inout Registerbeeld) -> Void = { _ in }
  ) -> [String] {
    var beeld = beeld {
      $0.bekendmakingen[0].publicatie = "gmb-2026-1"
      $0.bekendmakingen[0].gepubliceerdOp = dag("2026-11-25")
      $0.bekendmakingen[0].datumBekendmaking = dag("2026-11-25")
      $0.bekendmakingen[0].isOntwerp = true
      $0.bekendmakingen[0].verloop = Procedureverloop(
        bekendOp: dag("2026-11-20"), ontvangenOp: dag("2026-11-25"),
        stappen: [.init(soortStap: Procedurestap.beginInzagetermijn, voltooidOp: dag("2026-12-10"))])
    }
    wijzig(&beeld)
    let levering = AanleveringKennisgeving(
      bestand: "k.xml", identificatie: .init(work: work, expression: "\(work)/nld@1", soort: .kennisgeving),
      metadata: KennisgevingMetadata(
        eindverantwoordelijke: "", maker: "", officieleTitel: "", onderwerpen: [], mededelingOver: over,
        soortKennisgeving: "KennisgevingBesluittermijnen"),
      procedureverloopmutatie: Procedureverloopmutatie(
        bekendOp: dag(bekend),
        voegStappenToe: stappen.map {
          .init(soortStap: "/join/id/stop/procedure/stap_\($0.soort)", voltooidOp: dag($0.dag))
        }), tekst: .init("Kennisgeving", in: STOPNaamruimte.tekst))
    return Registercontrole(beeld: beeld, vandaag: dag("2026-11-27"))
      .controleer(Aanlevering(kennisgeving: levering)).map(\.code.rawValue)
  }

  /// One that waits for its publication and closes the term on 20 January.
  private static func wachtende(_ beeld: inout Registerbeeld) {
    beeld.bekendmakingen.append(
      .init(
        work: kennisgeving, expression: "\(kennisgeving)/nld@1", levering: "L2", soort: .kennisgeving,
        isOntwerp: false, mededelingOver: "\(bill)/nld@1",
        mutatie: Procedureverloopmutatie(
          bekendOp: dag("2026-11-30"),
          voegStappenToe: [.init(soortStap: Procedurestap.eindeInzagetermijn, voltooidOp: dag("2027-01-20"))]),
        datumBekendmaking: dag("2026-12-08")))
  }

  @Test("Een kennisgeving past bij wat er al is, ook bij een die nog wacht") func past() {
    let einde = [(soort: "005", dag: "2027-01-20")]
    #expect(Self.codes(einde) == [])
    #expect(Self.codes(einde, work: Self.bill) == ["LVBB4701"])
    #expect(Self.codes(einde, over: Self.bill + "9") == ["LVBB4702"])
    #expect(Self.codes(einde) { $0.bekendmakingen[0].publicatie = nil } == ["LVBB4705"])
    #expect(Self.codes([("014", "2026-12-10")]) == ["LVBB4755"])
    #expect(Self.codes([("005", "2026-12-09")]) == ["LVBB4758"])
    #expect(Self.codes([]) == ["LVBB4762"])
    #expect(Self.codes(einde, bekend: "2026-11-19") == ["LVBB4756"])
    // The second looks at the first, also while that waits.
    #expect(Self.codes(einde, Self.wachtende) == ["LVBB4755"])
    #expect(Self.codes([("005", "2027-01-25")], bekend: "2026-11-30", Self.wachtende) == [])
    #expect(Self.codes([("005", "2027-01-25")], bekend: "2026-11-29", Self.wachtende) == ["LVBB4756", "LVBB4750"])
    let afbreken = Registerbeeld.Openstaand(soort: .afbreken, identificaties: [Self.bill])
    #expect(Self.codes(einde) { $0.openstaand = [afbreken] } == ["LVBB4714"])
    #expect(Self.codes(einde) { $0.bekendmakingen[0].verloop?.ontvangenOp = Self.dag("2026-11-28") } == ["LVBB4757"])
  }
}
