import Bevindingen
import Foundation
import STOP
import Testing
import Tijd

@testable import LVBB

/// The two chains of the public test repository, in order. As they are stored they do not fit together: parts are from
/// different days. So each chain is played twice: as stored, where the LVBB must refuse for the reason that the files
/// give, and mended, where the whole register after each step is known beforehand from the files and the standard.
@Suite("De voorbeeldketens van de LVBB", .enabled(if: Gedeeld.isEr, Gedeeld.overgeslagen)) struct VoorbeeldketenTests {
  typealias Wijziging = [String: (String) -> String]

  private func keten(_ dag: String) throws -> Proefketen {
    try Proefketen(nu: Tijdstip(Proeflevering.dag(dag), uur: 9))
  }

  /// The verdict and the codes that made it.
  private func lever(
    _ keten: Proefketen, _ naam: String, _ soort: String = "publicatie", _ wijzig: Wijziging = [:]
  ) async throws -> [String] {
    let stand = try await keten.leverAan(try Gedeeld.zip(naam, wijzig: wijzig), soort).stand
    let fouten = try #require(keten.leveringen.first).bevindingen.filter { $0.ernst == .fout }
    return [stand] + Set(fouten.map(\.code.rawValue)).sorted()
  }

  // MARK: - Testeiland

  private let eiland = "lvbb-sanity-testeiland/"
  private let plan = "/akn/nl/act/gm9920/2021/TestReeksNummer1"
  private let gio = "/join/id/regdata/gm9920/2021/Testeiland"
  private func doel(_ nummer: String = "") -> String { "/join/id/proces/gm9920/2021/TesteilandDoel\(nummer)" }
  private func bill(_ naam: String) -> String { "/akn/nl/bill/gm9920/2021/TestNummer\(naam)" }

  /// The first decision calls its article chp_1__art_1.1 and its table table_o_1; the change has other names and no
  /// marks where it changes words.
  private let besluit2: Wijziging = [
    "Wijzigingsbesluit.xml": { tekst in
      tekst.replacing("h_1__art_1-1", with: "chp_1__art_1.1").replacing("__table_1", with: "__table_o_1")
        .replacing(
          "<Al>Testinhoud", with: "<Al><VerwijderdeTekst>Test </VerwijderdeTekst><NieuweTekst>T</NieuweTekst>inhoud")
    }
  ]

  /// The cancelling order names another authority than the decision.
  private let eigenGezag: Wijziging = [
    "opdracht.xml": { $0.replacing("00000001807288111000", with: "00000001002564440000") }
  ]

  @Test("Testeiland zoals het is opgeslagen: alleen de eerste aanlevering past") func eilandOpgeslagen() async throws {
    let keten = try keten("2021-12-08")
    #expect(try await lever(keten, eiland + "1_Initieel_Besluit") == ["registratie-voltooid"])
    try await keten.naar("2021-12-09")
    let na1 = try keten.beeld
    #expect(try await lever(keten, eiland + "2_Wijzigingsbesluit") == ["niet-valide", "STOP0086"])
    #expect(try await lever(keten, eiland + "3_Ontwerpwijzigingsbesluit") == ["niet-valide", "LVBB4015"])
    #expect(try await lever(keten, eiland + "4_WijzigingsBesluit") == ["niet-valide", "LVBB4015"])
    #expect(try await lever(keten, eiland + "5_KennisgevingOpWijzigingsbesluit") == ["niet-valide", "LVBB4702"])
    #expect(try await lever(keten, eiland + "7_DirecteMutatie", "directeMutatie") == ["niet-valide", "LVBB2503"])
    #expect(try await lever(keten, eiland + "8_Afbreken", "afbreken") == ["akn-iri-niet-gevonden", "LVBB1551"])
    try await keten.naar("2021-12-16")
    #expect(try keten.beeld == na1)
    #expect(na1.versies.map(\.expression) == ["\(plan)/nld@1", "\(gio)/nld@2021-08-25;1"])
  }

  @Test("Testeiland, passend gemaakt: het register na elke stap") func eilandPassend() async throws {
    let keten = try keten("2021-12-08")
    try await instelling(keten)
    try await eersteWijziging(keten)
    try await ontwerpEnTweedeWijziging(keten)
    try await kennisgevingEnRest(keten)
  }

  private func instelling(_ keten: Proefketen) async throws {
    #expect(try await lever(keten, eiland + "1_Initieel_Besluit") == ["registratie-voltooid"])
    // Accepted is not yet published: nothing is in force, and nobody can build on it.
    #expect(try keten.beeld.versies.map(\.kern.gepubliceerdOp) == [nil, nil] && keten.beeld.toestanden(plan) == nil)
    let teVroeg = try await lever(keten, eiland + "2_Wijzigingsbesluit", "publicatie", besluit2)
    #expect(teVroeg == ["niet-valide", "LVBB4211"])
    try await keten.naar("2021-12-09")
    let beeld = try keten.beeld
    #expect(
      beeld.versies.map(\.kern) == [
        versie("\(plan)/nld@1", doel(), "2021-09-01", "2021-12-09"),
        versie("\(gio)/nld@2021-08-25;1", doel(), "2021-09-01", "2021-12-09"),
      ])
    #expect(Set(beeld.instrumenten.keys) == [plan, gio])
    #expect(beeld.instrumenten.values.allSatisfy { $0.intrekking == nil && $0.consolidatieWork != nil })
    let besluit = try #require(beeld.bekendmakingen.first)
    #expect(beeld.bekendmakingen.count == 1 && besluit.work == bill("1Initieel") && besluit.publicatie == "gmb-2021-1")
    #expect(
      besluit.verloop
        == verloop("2021-09-01", "2021-12-09", [("003", "2021-06-25"), ("004", "2021-12-09")]))
    for work in [plan, gio] {
      let toestanden = try #require(beeld.toestanden(work)).toestanden
      #expect(toestanden.map(\.gerealiseerdeDoelen) == [[doel()]])
      #expect(toestanden.map(\.geldigheid) == [[perioden("2021-09-01", nil, "2021-09-01", nil)]])
    }
  }

  private func eersteWijziging(_ keten: Proefketen) async throws {
    let voor = try keten.beeld
    // What already works cannot be broken off (LVBB1563): for that attempt the change enters into force later.
    let besluit = "Wijzigingsbesluit.xml"
    var wijzig = besluit2
    wijzig["opdracht.xml"] = { $0.replacing("2021-12-09", with: "2021-12-10") }
    wijzig[besluit] = { [besluit2] in
      (besluit2[besluit]?($0) ?? $0).replacing("<datum>2021-09-02", with: "<datum>2021-12-20")
    }
    #expect(try await lever(keten, eiland + "2_Wijzigingsbesluit", "publicatie", wijzig) == ["registratie-voltooid"])
    let wachtend = try keten.beeld
    #expect(wachtend.versie("\(plan)/nld@2")?.kern == versie("\(plan)/nld@2", doel("Test2"), "2021-12-20", nil, was: 1))
    #expect(wachtend.toestanden(plan) == voor.toestanden(plan))
    // Breaking off takes away all that this decision brought in, and nothing else.
    let vreemd = try await lever(keten, eiland + "8_Afbreken", "afbreken")
    #expect(vreemd == ["behandeling-mislukt", "LVBB1568"])
    #expect(try keten.beeld == wachtend)
    let eigen = try await lever(keten, eiland + "8_Afbreken", "afbreken", eigenGezag)
    #expect(eigen == ["ok"])
    #expect(try keten.beeld == voor)
    #expect(try keten.leveringen.first { $0.work == bill("2") }?.status == .afgebroken)
    // The names are free again, and the date is the stored one. The day is past for the file as stored, so it is published at once.
    wijzig = besluit2
    wijzig["opdracht.xml"] = { $0.replacing("Wijzigingsbesluit_002", with: "Wijzigingsbesluit_003") }
    #expect(try await lever(keten, eiland + "2_Wijzigingsbesluit", "publicatie", wijzig) == ["gepubliceerd"])
    let beeld = try keten.beeld
    #expect(
      beeld.versie("\(plan)/nld@2")?.kern
        == versie("\(plan)/nld@2", doel("Test2"), "2021-09-02", "2021-12-09", was: 1))
    let toestanden = try #require(beeld.toestanden(plan)).toestanden
    #expect(toestanden.map(\.gerealiseerdeDoelen) == [[doel()], [doel(), doel("Test2")]])
    #expect(
      toestanden.map(\.geldigheid) == [
        [
          perioden("2021-09-01", "2021-09-02", "2021-09-01", nil),
          perioden("2021-09-02", nil, "2021-09-01", "2021-09-02"),
        ], [perioden("2021-09-02", nil, "2021-09-02", nil)],
      ])
    #expect(beeld.toestanden(gio) == voor.toestanden(gio))
  }

  private func ontwerpEnTweedeWijziging(_ keten: Proefketen) async throws {
    let voor = try keten.beeld
    #expect(try await lever(keten, eiland + "3_Ontwerpwijzigingsbesluit") == ["registratie-voltooid"])
    #expect(try await lever(keten, eiland + "4_WijzigingsBesluit") == ["registratie-voltooid"])
    #expect(try keten.beeld.toestanden(plan) == voor.toestanden(plan))
    try await keten.naar("2021-12-10")
    let beeld = try keten.beeld
    #expect(
      beeld.versies.suffix(2).map(\.kern) == [
        versie("\(plan)/nld@3", doel("Test3"), nil, "2021-12-10", was: 2, isOntwerp: true),
        versie("\(plan)/nld@4", doel("Test4"), "2021-09-09", "2021-12-10", was: 2),
      ])
    let toestanden = try #require(beeld.toestanden(plan))
    #expect(toestanden.bekendOp == Proeflevering.dag("2021-12-10"))
    // The draft takes no part, neither as version nor as doel.
    #expect(toestanden.toestanden.map(\.instrumentVersie) == ["1", "2", "4"].map { "\(plan)/nld@\($0)" })
    #expect(toestanden.toestanden.last?.gerealiseerdeDoelen == [doel(), doel("Test2"), doel("Test4")])
    #expect(
      toestanden.toestanden.map(\.geldigheid) == [
        [
          perioden("2021-09-01", "2021-09-02", "2021-09-01", nil),
          perioden("2021-09-02", nil, "2021-09-01", "2021-09-02"),
        ],
        [
          perioden("2021-09-02", "2021-09-09", "2021-09-02", nil),
          perioden("2021-09-09", nil, "2021-09-02", "2021-09-09"),
        ], [perioden("2021-09-09", nil, "2021-09-09", nil)],
      ])
    #expect(
      beeld.bekendmaking(bill("3"))?.verloop
        == verloop("2021-09-01", "2021-12-10", [("003", "2021-06-27"), ("004", "2021-12-10")]))
    #expect(keten.kaart.ontvangen.count == 3 && keten.bekendmakingen.ontvangen.count == 4)
  }

  private func kennisgevingEnRest(_ keten: Proefketen) async throws {
    let voor = try keten.beeld
    #expect(try await lever(keten, eiland + "5_KennisgevingOpWijzigingsbesluit") == ["registratie-voltooid"])
    #expect(try keten.beeld.bekendmaking(bill("4"))?.verloop == voor.bekendmaking(bill("4"))?.verloop)
    try await keten.naar("2021-12-15")
    let beeld = try keten.beeld
    #expect(
      beeld.bekendmaking(bill("4"))?.verloop
        == verloop(
          "2021-09-02", "2021-12-15", [("003", "2021-06-27"), ("004", "2021-12-10"), ("015", "2021-09-24")]))
    #expect(beeld.bekendmaking(bill("2"))?.verloop == voor.bekendmaking(bill("2"))?.verloop)
    #expect(beeld.versies == voor.versies && beeld.instrumenten == voor.instrumenten)
    // The stored direct mutation names the regulation of another municipality.
    let vreemd = try await lever(keten, eiland + "7_DirecteMutatie", "directeMutatie")
    #expect(vreemd == ["niet-valide", "LVBB2505"])
    let plan = plan
    let eigen = try await lever(
      keten, eiland + "7_DirecteMutatie", "directeMutatie",
      ["manifest-ow.xml": { $0.replacing("/akn/nl/act/gm0297/2019/reg456", with: plan) }])
    #expect(eigen == ["ok"])
    let teLaat = try await lever(
      keten, eiland + "8_Afbreken", "afbreken",
      [
        "opdracht.xml": {
          $0.replacing("00000001807288111000", with: "00000001002564440000").replacing("Afbreken_001", with: "Af_002")
        }
      ])
    #expect(teLaat == ["behandeling-mislukt", "LVBB1555"])
    #expect(try keten.beeld == beeld)
    #expect(keten.kaart.ontvangen.count == 4)
  }

  // MARK: - Draft with three kennisgevingen

  private let ontwerp = "lvbb-ontwerptests/"
  private let verordening = "/akn/nl/act/pv30/2020/omgevingsverordening"
  private let ontwerpbesluit = "/akn/nl/bill/pv30/2020/ontwerpbesluit02"

  /// The map says that it was born in a regulation that is nowhere.
  private var eigenKaart: Wijziging {
    [
      "Amsterdam020.xml": { [verordening] in
        $0.replacing("/akn/nl/act/gm9920/2020/SanityCheckWestland", with: verordening)
      }
    ]
  }

  @Test("Ontwerp met kennisgevingen zoals ze zijn opgeslagen: elk geweigerd om wat erin staat")
  func ontwerpOpgeslagen() async throws {
    let keten = try keten("2021-10-28")
    #expect(try await lever(keten, ontwerp + "1_initieel") == ["niet-valide", "LVBB3510"])
    #expect(try await lever(keten, ontwerp + "1_initieel", "publicatie", eigenKaart) == ["registratie-voltooid"])
    try await keten.naar("2021-10-29")
    let beeld = try keten.beeld
    // bekendOp lies two years before that of the besluit; step 002 was put in as a joke ("expres foutje").
    let eerste = try await lever(keten, ontwerp + "2_kennisgeving_voegstappentoe")
    #expect(eerste == ["niet-valide", "LVBB4756", "LVBB4760"])
    for naam in ["3_kennisgeving_vervangstappen", "4_kennisgeving_verwijderstappen"] {
      #expect(try await lever(keten, ontwerp + naam) == ["niet-valide", "LVBB4751", "LVBB4756"])
    }
    #expect(try keten.beeld == beeld)
  }

  @Test("Ontwerp met kennisgevingen, passend gemaakt: stappen erbij, vervangen en weg") func ontwerpPassend()
    async throws
  {
    let keten = try keten("2021-10-28")
    #expect(try await lever(keten, ontwerp + "1_initieel", "publicatie", eigenKaart) == ["registratie-voltooid"])
    try await keten.naar("2021-10-29")
    let voor = try keten.beeld
    #expect(voor.versies.map(\.kern.isOntwerp) == [true, true])
    #expect(voor.versies.allSatisfy { $0.kern.juridischWerkendVanaf == nil && $0.kern.gepubliceerdOp != nil })
    #expect(voor.toestanden(verordening)?.toestanden == [] && keten.kaart.ontvangen.isEmpty)
    let vast = [("002", "2022-02-14"), ("003", "2022-02-15"), ("004", "2021-10-29")]
    #expect(voor.bekendmaking(ontwerpbesluit)?.verloop == verloop("2022-02-17", "2021-10-29", vast))

    // Dates after those of the besluit, names of their own, and the step that the first one really brought in.
    let toe: Wijziging = [
      "Kennisgeving01.xml": { tekst in
        let grap = /<Procedurestap>\s*<!-- stap_002(.|\n)*?<\/Procedurestap>/
        return tekst.replacing("2020-03-15", with: "2022-03-15").replacing(grap, with: "")
      }
    ]
    #expect(try await lever(keten, ontwerp + "2_kennisgeving_voegstappentoe", "publicatie", toe) == ["gepubliceerd"])
    let inzage = [("014", "2021-10-31"), ("005", "2021-12-12")]
    #expect(
      try keten.beeld.bekendmaking(ontwerpbesluit)?.verloop == verloop("2022-03-15", "2021-10-29", vast + inzage))

    func passend(_ bestand: String, _ nummer: String, _ oud: String, _ nieuw: String) -> Wijziging {
      [
        bestand: {
          $0.replacing("kennisgevingomgevingsvisie01", with: "kennisgevingomgevingsvisie\(nummer)")
            .replacing(oud, with: nieuw).replacing(">2020-10-30<", with: ">2021-12-12<")
        }
      ]
    }
    let teVroeg = passend("Kennisgeving02.xml", "02", "2020-04-15", "2022-04-15")
    #expect(
      try await lever(keten, ontwerp + "3_kennisgeving_vervangstappen", "publicatie", teVroeg)
        == ["niet-valide", "LVBB4758"])
    let later: Wijziging = [
      "Kennisgeving02.xml": { [teVroeg] in
        (teVroeg["Kennisgeving02.xml"]?($0) ?? $0).replacing(">2021-10-30<", with: ">2021-12-20<")
      }
    ]
    #expect(try await lever(keten, ontwerp + "3_kennisgeving_vervangstappen", "publicatie", later) == ["gepubliceerd"])
    let nieuw = [("014", "2021-10-31"), ("005", "2021-12-20")]
    #expect(try keten.beeld.bekendmaking(ontwerpbesluit)?.verloop == verloop("2022-04-15", "2021-10-29", vast + nieuw))

    let weg: Wijziging = [
      "Kennisgeving03.xml": {
        $0.replacing("kennisgevingomgevingsvisie01", with: "kennisgevingomgevingsvisie03")
          .replacing("2020-05-15", with: "2022-05-15").replacing(">2021-10-30<", with: ">2021-12-20<")
      }
    ]
    #expect(try await lever(keten, ontwerp + "4_kennisgeving_verwijderstappen", "publicatie", weg) == ["gepubliceerd"])
    let na = try keten.beeld
    #expect(
      na.bekendmaking(ontwerpbesluit)?.verloop == verloop("2022-05-15", "2021-10-29", vast + [("014", "2021-10-31")]))
    #expect(na.versies == voor.versies && na.bekendmakingen.count == 4)
  }

  // MARK: - What is expected

  private func versie(
    _ expression: String, _ doel: String, _ datum: String?, _ gepubliceerd: String?, was: Int? = nil,
    isOntwerp: Bool = false
  ) -> Instrumentregister.Versie {
    .init(
      expression: expression, doel: doel, was: was.map { "\(plan)/nld@\($0)" },
      juridischWerkendVanaf: datum.map(Proeflevering.dag), isOntwerp: isOntwerp,
      gepubliceerdOp: gepubliceerd.map(Proeflevering.dag))
  }

  private func verloop(_ bekend: String, _ ontvangen: String, _ stappen: [(String, String)]) -> Procedureverloop {
    Procedureverloop(
      bekendOp: Proeflevering.dag(bekend), ontvangenOp: Proeflevering.dag(ontvangen),
      stappen: stappen.map {
        Procedurestap(soortStap: "/join/id/stop/procedure/stap_\($0.0)", voltooidOp: Proeflevering.dag($0.1))
      })
  }

  /// What the law said from `van` up to `tot`, about the days from `over` up to `totOver`.
  private func perioden(_ van: String, _ tot: String?, _ over: String, _ totOver: String?) -> Geldigheidsperiode {
    func periode(_ van: String, _ tot: String?) -> Periode {
      Periode(vanaf: Proeflevering.dag(van), tot: tot.map(Proeflevering.dag))
    }
    return .init(juridischWerkendOp: periode(van, tot), geldigOp: [periode(over, totOver)])
  }
}
