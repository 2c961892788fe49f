import Bevindingen
import Markup
import STOP
import Testing
import Tijd

@testable import LVBB

@Suite("Wat de LVBB vergelijkt met haar register") struct RegisterTests {
  private static let work = Proeflevering.work
  private static let bill = "/akn/nl/bill/gm9995/2024/b1"

  private static func metadata(
    soort: String = "/join/id/stop/regelingtype_003", gezag: String = "/tooi/id/gemeente/gm9995"
  ) -> RegelingMetadata {
    RegelingMetadata(
      eindverantwoordelijke: gezag, officieleTitel: "Plan", onderwerpen: ["/tooi/def/concept/c_1"], soortRegeling: soort
    )
  }

  /// One published plan with two versions, and one besluit.
  private static func beeld(isOntwerp: Bool = false, ingetrokken: Bool = false) -> Registerbeeld {
    let schrijver = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels)
    var instrument = Registerbeeld.Instrument(
      work: work, soort: .regeling, soortWork: SoortWork.regeling.rawValue, titel: "Plan",
      eindverantwoordelijke: "/tooi/id/gemeente/gm9995",
      metadata: String(decoding: schrijver.schrijf(DataEncoder.regelingMetadata(metadata())), as: UTF8.self))
    if ingetrokken {
      instrument.intrekking = Instrumentregister.Intrekking(
        doel: "ander", juridischWerkendVanaf: Proeflevering.dag("2027-01-01"))
    }
    let versie = Registerbeeld.Versie(
      work: work, levering: "L1",
      kern: Instrumentregister.Versie(
        expression: "\(work)/nld@1", doel: "d1", juridischWerkendVanaf: Proeflevering.dag("2026-12-01"),
        isOntwerp: isOntwerp), inhoud: "", bestanden: [:], versienummer: "1")
    let besluit = Registerbeeld.Bekendmaking(
      work: bill, expression: "\(bill)/nld@1", levering: "L1", soort: .besluit, isOntwerp: isOntwerp,
      datumBekendmaking: Proeflevering.dag("2026-11-25"), gepubliceerdOp: Proeflevering.dag("2026-11-25"))
    return Registerbeeld(instrumenten: [work: instrument], versies: [versie], bekendmakingen: [besluit])
  }

  private func codes(_ aanlevering: Aanlevering, _ beeld: Registerbeeld) -> Set<String> {
    Set(Registersamenhang(beeld: beeld).controleer(aanlevering).map(\.code.rawValue))
  }

  private func besluit(_ metadata: RegelingMetadata?) -> Aanlevering {
    let id = ExpressionIdentificatie(work: Self.work, expression: "\(Self.work)/nld@2", soort: .regeling)
    return Aanlevering(
      besluit: AanleveringBesluit(
        bestand: "besluit.xml",
        identificatie: ExpressionIdentificatie(
          work: "\(Self.bill)2", expression: "\(Self.bill)2/nld@1", soort: .besluit),
        metadata: BesluitMetadata(
          eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: "/tooi/id/gemeente/gm9995", officieleTitel: "b",
          onderwerpen: [], soortProcedure: BesluitMetadata.definitief), procedureverloop: nil,
        consolidatie: ConsolidatieInformatie(),
        bron: .tak(
          Tak(
            "BesluitCompact", in: STOPNaamruimte.tekst,
            takken: [
              Tak(
                "WijzigBijlage", in: STOPNaamruimte.tekst,
                takken: [
                  Tak(
                    "RegelingMutatie", in: STOPNaamruimte.tekst,
                    ["componentnaam": "main", "was": "\(Self.work)/nld@1", "wordt": "\(Self.work)/nld@2"])
                ])
            ])), regelingen: [RegelingVersieInformatie(identificatie: id, versienummer: "2", metadata: metadata)]))
  }

  @Test("Soort en soort overheid van een regeling staan vast") func metadata() {
    #expect(codes(besluit(Self.metadata()), Self.beeld()) == [])
    #expect(codes(besluit(Self.metadata(soort: "/join/id/stop/regelingtype_006")), Self.beeld()) == ["LVBB4046"])
    #expect(codes(besluit(Self.metadata(gezag: "/tooi/id/waterschap/ws9995")), Self.beeld()) == ["LVBB4055"])
    #expect(codes(besluit(Self.metadata(gezag: "/tooi/id/gemeente/gm9996")), Self.beeld()) == [])
  }

  @Test("Een wijziging op een ingetrokken regeling") func ingetrokken() {
    #expect(codes(besluit(nil), Self.beeld(ingetrokken: true)) == ["LVBB5012"])
  }

  private func kennisgeving(_ stappen: [(String, String)], op dag: String) -> Aanlevering {
    let work = "/akn/nl/doc/gm9995/2026/k1"
    var opdracht = Proeflevering.opdracht()
    opdracht.datumBekendmaking = Proeflevering.dag(dag)
    return Aanlevering(
      opdracht: opdracht,
      kennisgeving: AanleveringKennisgeving(
        bestand: "k.xml",
        identificatie: ExpressionIdentificatie(work: work, expression: "\(work)/nld@1", soort: .kennisgeving),
        metadata: KennisgevingMetadata(
          eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: "/tooi/id/gemeente/gm9995", officieleTitel: "k",
          onderwerpen: [], mededelingOver: "\(Self.bill)/nld@1", soortKennisgeving: "KennisgevingBesluittermijnen"),
        procedureverloopmutatie: Procedureverloopmutatie(
          bekendOp: Proeflevering.dag("2026-11-26"),
          voegStappenToe: stappen.map {
            Procedurestap(
              soortStap: "/join/id/stop/procedure/stap_\($0.0)", voltooidOp: Proeflevering.dag($0.1))
          }), tekst: Tak("Kennisgeving", in: STOPNaamruimte.tekst)))
  }

  @Test("De termijnen van een kennisgeving passen bij het besluit") func termijnen() {
    let (ontwerp, definitief) = (Self.beeld(isOntwerp: true), Self.beeld())
    #expect(codes(kennisgeving([("016", "2027-01-06")], op: "2026-11-26"), definitief) == [])
    #expect(
      codes(kennisgeving([("014", "2026-11-27"), ("005", "2027-01-06")], op: "2026-11-26"), definitief)
        == ["LVBB4753", "LVBB4761"])
    #expect(codes(kennisgeving([("016", "2027-01-06")], op: "2026-11-26"), ontwerp) == ["LVBB4753", "LVBB4760"])
    #expect(
      codes(kennisgeving([("014", "2026-11-20"), ("005", "2027-01-06")], op: "2026-11-26"), ontwerp) == ["LVBB4704"])
    #expect(codes(kennisgeving([("016", "2027-01-06")], op: "2026-11-24"), definitief) == ["LVBB4759"])
  }

  @Test("Afbreken van wat al werkt, van wat een ander intrekt en van een eerdere kennisgeving") func afbreken() {
    var beeld = Self.beeld(ingetrokken: true)
    beeld.bekendmakingen[0].datumBekendmaking = Proeflevering.dag("2027-03-01")
    #expect(reden(Self.bill, beeld, op: "2026-12-15") == "LVBB1563")
    #expect(reden(Self.bill, beeld, op: "2026-11-20") == "LVBB1566")
    for nummer in 1...2 {
      let work = "/akn/nl/doc/gm9995/2026/k\(nummer)"
      beeld.bekendmakingen.append(
        Registerbeeld.Bekendmaking(
          work: work, expression: "\(work)/nld@1", levering: "L1", soort: .kennisgeving, isOntwerp: false,
          mededelingOver: "\(Self.bill)/nld@1", datumBekendmaking: Proeflevering.dag("2027-03-01")))
    }
    #expect(reden("/akn/nl/doc/gm9995/2026/k1", beeld, op: "2026-11-20") == "LVBB4715")
    #expect(reden("/akn/nl/doc/gm9995/2026/k2", beeld, op: "2026-11-20") == nil)
    beeld.bekendmakingen[2].publicatie = "gmb-2027-1"
    #expect(reden("/akn/nl/doc/gm9995/2026/k2", beeld, op: "2026-11-20") == "LVBB4711")
  }

  private func reden(_ identificatie: String, _ beeld: Registerbeeld, op dag: String) -> String? {
    var opdracht = Proeflevering.opdracht(.breekPublicatieAf)
    opdracht.identificatie = identificatie
    let oordeel = Afbreking.oordeel(
      opdracht, beeld: beeld, vandaag: Proeflevering.dag(dag), gezag: ["L1": Proeflevering.oin])
    guard case .magNiet(let bevinding, _) = oordeel else { return nil }
    return bevinding.code.rawValue
  }
}
