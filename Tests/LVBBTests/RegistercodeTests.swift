import Bevindingen
import Ketenspoor
import Markup
import Pakket
import STOP
import Testing
import Tijd

@testable import LVBB

/// The rules of the LVBB on what is registered, code by code, on a register that is a value: no database, no clock. Each
/// case has a delivery with one mistake; the same delivery without it gives nothing.
@Suite("Elke code over het register, op een register als waarde") struct RegistercodeTests {
  static let work = Proeflevering.work
  static let gio = Proeflevering.gioWork
  static let bill = "/akn/nl/bill/gm9995/2026/besluit1"
  static func dag(_ tekst: String) -> Datum { Proeflevering.dag(tekst) }

  // MARK: - The register

  /// What is registered after the plan with its GIO was published on 25 November.
  static func beeld(_ wijzig: (inout Registerbeeld) -> Void = { _ in }) -> Registerbeeld {
    func instrument(_ work: String, _ soort: Registerbeeld.Instrument.Soort, _ soortWork: SoortWork, _ module: Tak)
      -> Registerbeeld.Instrument
    {
      Registerbeeld.Instrument(
        work: work, soort: soort, soortWork: soortWork.rawValue, titel: "Plan",
        eindverantwoordelijke: "/tooi/id/gemeente/gm9995",
        metadata: String(
          decoding: XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(module), as: UTF8.self))
    }
    func versie(_ work: String, _ expression: String, _ nummer: Int) -> Registerbeeld.Versie {
      Registerbeeld.Versie(
        work: work, levering: "L1",
        kern: .init(
          expression: expression, doel: "/join/id/proces/gm9995/2026/instelling",
          juridischWerkendVanaf: dag("2026-11-26"), gepubliceerdOp: dag("2026-11-25")), inhoud: "", bestanden: [:],
        versienummer: "\(nummer)")
    }
    let levering = Proeflevering.initieel()
    var beeld = Registerbeeld()
    if let metadata = levering.regeling.metadata {
      beeld.instrumenten[work] = instrument(work, .regeling, .regeling, DataEncoder.regelingMetadata(metadata))
    }
    if let metadata = levering.informatieobjecten.first?.metadata {
      beeld.instrumenten[gio] = instrument(
        gio, .informatieobject, .informatieobject, DataEncoder.informatieObjectMetadata(metadata))
    }
    beeld.versies = [versie(work, "\(work)/nld@1", 1), versie(gio, "\(gio)/nld@2024-05-01;1", 1)]
    beeld.bekendmakingen = [
      Registerbeeld.Bekendmaking(
        work: bill, expression: "\(bill)/nld@1", levering: "L1", soort: .besluit, isOntwerp: false,
        verloop: Procedureverloop(
          bekendOp: dag("2026-11-20"), ontvangenOp: dag("2026-11-25"),
          stappen: [Procedurestap(soortStap: Procedurestap.ondertekening, voltooidOp: dag("2026-11-19"))]),
        datumBekendmaking: dag("2026-11-25"), gepubliceerdOp: dag("2026-11-25"), publicatie: "gmb-2026-1")
    ]
    wijzig(&beeld)
    return beeld
  }

  // MARK: - Judging

  /// The codes of the faults, in one run of the whole check on 27 November.
  static func codes(
    _ bestanden: [String: [UInt8]], _ beeld: Registerbeeld, dienst: LVBBDienst = .publicatie
  ) throws -> [String] {
    let invoer = Keuring.Invoer(
      zip: try Proeflevering.zip(bestanden), bestandsnaam: "plan.zip", dienst: dienst, kanaal: .bestand,
      idLevering: "", vandaag: dag("2026-11-27"), instellingen: LVBBInstellingen(), beeld: beeld,
      bekendeLeveringen: [:])
    let was = Proeflevering.regeling(zin: "Kappen is verboden.")
    let uitkomst = Keuring(invoer) { $0 == "\(work)/nld@1" ? was : nil }.voerUit()
    return Set(uitkomst.bevindingen.filter { $0.ernst == .fout }.map(\.code.rawValue)).sorted()
  }

  static func wijziging(
    was: Int = 1, werkendVanaf: String = "2026-12-02", doel: String? = nil
  ) -> [String: [UInt8]] {
    var levering = Proeflevering.wijziging(
      Proeflevering.opdracht(id: "plan-002", op: "2026-12-01"), besluit: "besluit2", was: was, wordt: 2,
      zinnen: ("Kappen is verboden.", "Kappen mag met vergunning."), werkendVanaf: werkendVanaf)
    if let doel { levering.doel = doel }
    return Leveringbouwer.bestanden(levering)
  }

  /// A new plan beside the old one, with a GIO of its own.
  static func nieuwPlan() -> [String: [UInt8]] {
    let bestanden = Leveringbouwer.bestanden(
      Proeflevering.initieel(Proeflevering.opdracht(id: "plan-003", op: "2026-12-01"), werkendVanaf: "2026-12-02"))
    return vervang(bestanden, [("besluit1", "besluit3"), ("instelling", "nieuw")])
  }

  static func vervang(
    _ bestanden: [String: [UInt8]], _ paren: [(String, String)], alleen: String? = nil
  ) -> [String: [UInt8]] {
    bestanden.reduce(into: [:]) { nieuw, bestand in
      guard alleen == nil || bestand.key == alleen, !bestand.key.hasSuffix(".gml") else {
        nieuw[bestand.key] = bestand.value
        return
      }
      let tekst = paren.reduce(String(decoding: bestand.value, as: UTF8.self)) { $0.replacing($1.0, with: $1.1) }
      nieuw[bestand.key] = Array(tekst.utf8)
    }
  }

  static let leeg = Registerbeeld()

  @Test("Zonder fout geen code: wijziging op het plan, en een eerste plan") func goed() throws {
    #expect(try Self.codes(Self.wijziging(), Self.beeld()) == [])
    #expect(try Self.codes(Self.nieuwPlan(), Self.leeg) == [])
  }

  // MARK: - Versions and dates

  @Test("Wat al bestaat, of juist niet") func bestaat() throws {
    #expect(try Self.codes(Self.wijziging(was: 9), Self.beeld()) == ["LVBB4015"])
    let zelfde = Self.vervang(Self.wijziging(), [("besluit2", "besluit1")])
    #expect(try Self.codes(zelfde, Self.beeld()) == ["LVBB4001"])
    let eerder = Self.beeld { $0.voegVersieToe("\(Self.work)/nld@2", "d9", was: nil, "2026-11-30", isOntwerp: true) }
    #expect(try Self.codes(Self.wijziging(), eerder) == ["LVBB4014"])
    #expect(try Self.codes(Self.nieuwPlan(), Self.beeld { $0.vergeet(Self.gio) }).contains("LVBB4014"))
    let anderVersie = Self.vervang(Self.nieuwPlan(), [("omgevingsplan/nld@1", "omgevingsplan/nld@7")])
    #expect(try Self.codes(anderVersie, Self.beeld { $0.vergeet(Self.gio) }) == ["LVBB5019"])
    #expect(try Self.codes(Self.nieuwPlan(), Self.beeld { $0.vergeet(Self.work) }) == ["LVBB3508"])
  }

  @Test("Een ingetrokken regeling, een ontwerp als basis, een andere soort") func basis() throws {
    let weg = Self.beeld {
      $0.instrumenten[Self.work]?.intrekking = .init(doel: "weg", juridischWerkendVanaf: Self.dag("2027-03-01"))
    }
    #expect(try Self.codes(Self.wijziging(), weg) == ["LVBB4052", "LVBB5012"])
    #expect(try Self.codes(Self.wijziging(), Self.beeld { $0.versies[0].kern.isOntwerp = true }) == ["LVBB5007"])
    let deel = Self.beeld { $0.instrumenten[Self.work]?.soortWork = SoortWork.tijdelijkRegelingdeel.rawValue }
    #expect(try Self.codes(Self.wijziging(), deel) == ["LVBB5009"])
  }

  @Test("Datums tegenover de versie waarop wordt gebouwd") func datums() throws {
    #expect(try Self.codes(Self.wijziging(werkendVanaf: "2026-11-25"), Self.beeld()) == ["LVBB4200"])
    let opvolger = Self.beeld { $0.voegVersieToe("\(Self.work)/nld@5", "d5", was: nil, "2026-12-01") }
    #expect(try Self.codes(Self.wijziging(), opvolger) == ["LVBB4201"])
    #expect(try Self.codes(Self.wijziging(werkendVanaf: "2026-12-01"), opvolger) == ["LVBB4201", "LVBB7005"])
    #expect(
      try Self.codes(Self.wijziging(), Self.beeld { $0.versies[0].kern.juridischWerkendVanaf = nil }) == ["LVBB4204"])
    #expect(try Self.codes(Self.wijziging(), Self.beeld { $0.versies[0].kern.gepubliceerdOp = nil }) == ["LVBB4211"])
    let vork = Self.beeld { $0.voegVersieToe("\(Self.work)/nld@5", "d5", was: "\(Self.work)/nld@1", "2027-02-01") }
    #expect(try Self.codes(Self.wijziging(), vork) == ["LVBB5015"])
  }

  @Test("Een doel: één datum, één versie, niet van een ontwerp") func doelen() throws {
    let bekend = "/join/id/proces/gm9995/2026/instelling"
    #expect(try Self.codes(Self.wijziging(doel: bekend), Self.beeld()) == ["LVBB4805", "LVBB7004"])
    let eigen = "/join/id/proces/gm9995/2026/besluit2"
    let ontwerp = Self.beeld { $0.voegVersieToe("\(Self.work)/nld@8", eigen, was: nil, nil, isOntwerp: true) }
    #expect(try Self.codes(Self.wijziging(), ontwerp) == ["LVBB7010"])
    let ongedateerd = Self.beeld { $0.voegVersieToe("\(Self.work)/nld@8", eigen, was: nil, nil) }
    #expect(try Self.codes(Self.wijziging(), ongedateerd) == ["LVBB7004"])
  }

  @Test("Een datum bij een doel zonder versie") func datumZonderVersie() {
    var besluit = Self.besluit(
      ConsolidatieInformatie(
        tijdstempels: [.init(doel: "los", datum: Self.dag("2026-12-02"), eId: "art_1")]))
    #expect(Self.register(besluit, Self.beeld()) == ["LVBB7003"])
    besluit.consolidatie.beoogdeRegelgeving = [
      .init(soort: .regeling, doelen: ["los"], instrumentVersie: "\(Self.work)/nld@2", eId: "art_1")
    ]
    #expect(Self.register(besluit, Self.beeld()) == [])
  }

  // MARK: - Withdrawal

  static func besluit(_ informatie: ConsolidatieInformatie) -> AanleveringBesluit {
    AanleveringBesluit(
      bestand: "besluit.xml",
      identificatie: ExpressionIdentificatie(work: "\(bill)9", expression: "\(bill)9/nld@1", soort: .besluit),
      metadata: BesluitMetadata(
        eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: "/tooi/id/gemeente/gm9995", officieleTitel: "b",
        onderwerpen: [], soortProcedure: BesluitMetadata.definitief), procedureverloop: nil, consolidatie: informatie,
      tekst: Tak("BesluitCompact", in: STOPNaamruimte.tekst), regelingen: [])
  }

  static func register(_ besluit: AanleveringBesluit, _ beeld: Registerbeeld) -> [String] {
    Registercontrole(beeld: beeld, vandaag: dag("2026-11-27")).controleer(Aanlevering(besluit: besluit))
      .map(\.code.rawValue)
  }

  static func intrekking(_ work: String, op dag: String = "2027-01-01", geldig: String? = nil)
    -> AanleveringBesluit
  {
    var informatie = ConsolidatieInformatie(
      intrekkingen: [.init(doelen: ["weg"], instrument: work, eId: "art_1")],
      tijdstempels: [.init(doel: "weg", datum: Self.dag(dag), eId: "art_2")])
    if let geldig {
      informatie.tijdstempels.append(.init(doel: "weg", soort: .geldigVanaf, datum: Self.dag(geldig), eId: "art_2"))
    }
    return besluit(informatie)
  }

  @Test("Intrekken van een plan") func intrekkenPlan() {
    let weg = Instrumentregister.Intrekking(doel: "eerder", juridischWerkendVanaf: Self.dag("2026-12-20"))
    #expect(Self.register(Self.intrekking(Self.work), Self.beeld()) == [])
    #expect(Self.register(Self.intrekking(Self.work + "x"), Self.beeld()) == ["LVBB5014"])
    let ingetrokken = Self.beeld { $0.instrumenten[Self.work]?.intrekking = weg }
    #expect(Self.register(Self.intrekking(Self.work), ingetrokken) == ["LVBB5013"])
    #expect(
      Self.register(Self.intrekking(Self.work), Self.beeld { $0.versies[0].kern.isOntwerp = true }) == ["LVBB5013"])
    let wacht = Self.beeld { $0.versies[0].kern.gepubliceerdOp = nil }
    #expect(Self.register(Self.intrekking(Self.work), wacht) == ["LVBB4212"])
    #expect(Self.register(Self.intrekking(Self.work, op: "2026-11-26"), Self.beeld()) == ["LVBB4205"])
    let geldig = Self.beeld { $0.zetGeldig(0, "2026-11-26") }
    #expect(Self.register(Self.intrekking(Self.work, geldig: "2026-11-27"), geldig) == [])
    #expect(Self.register(Self.intrekking(Self.work, geldig: "2026-11-26"), geldig) == ["LVBB4210"])
  }

  @Test("Intrekken van één kaart") func intrekkenKaart() {
    let weg = Instrumentregister.Intrekking(doel: "eerder", juridischWerkendVanaf: Self.dag("2026-12-20"))
    #expect(Self.register(Self.intrekking(Self.gio), Self.beeld()) == [])
    #expect(Self.register(Self.intrekking(Self.gio + "x"), Self.beeld()) == ["LVBB3800"])
    let ingetrokken = Self.beeld { $0.instrumenten[Self.gio]?.intrekking = weg }
    #expect(Self.register(Self.intrekking(Self.gio), ingetrokken) == ["LVBB3801"])
    #expect(
      Self.register(Self.intrekking(Self.gio), Self.beeld { $0.versies[1].kern.isOntwerp = true }) == ["LVBB3802"])
  }

  // MARK: - Information objects

  static func object(
    _ expression: String = "\(gio)/nld@2026-01-01;2", wasID: String? = nil, geboorte: String? = work,
    _ wijzig: (inout InformatieObjectMetadata) -> Void = { _ in }
  ) -> Aanlevering {
    var metadata = InformatieObjectMetadata(
      eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: "/tooi/id/gemeente/gm9995",
      naamInformatieObject: "Centrum", officieleTitel: gio)
    wijzig(&metadata)
    var kaart = Proeflevering.gio()
    kaart.wasID = wasID
    let object = AanleveringInformatieObject(
      bestand: "Centrum.xml",
      identificatie: ExpressionIdentificatie(work: gio, expression: expression, soort: .informatieobject),
      bestanden: [.init(bestandsnaam: "Centrum.gml", hash: "")], geboorteregeling: geboorte, metadata: metadata)
    return Aanlevering(
      besluit: besluit(ConsolidatieInformatie()), informatieobjecten: [object], gios: ["Centrum.gml": kaart])
  }

  static func register(_ aanlevering: Aanlevering, _ beeld: Registerbeeld) -> [String] {
    Registercontrole(beeld: beeld, vandaag: dag("2026-11-27")).controleer(aanlevering).map(\.code.rawValue)
  }

  @Test("Een nieuwe versie van een kaart") func kaart() {
    #expect(Self.register(Self.object(wasID: "\(Self.gio)/nld@2024-05-01;1"), Self.beeld()) == [])
    let nieuwer = Self.beeld { $0.voegVersieToe("\(Self.gio)/nld@2025-01-01;1", "d7", was: nil, "2026-12-01") }
    #expect(Self.register(Self.object(wasID: "\(Self.gio)/nld@2024-05-01;1"), nieuwer) == ["LVBB3516"])
    #expect(Self.register(Self.object(geboorte: Self.work + "x"), Self.beeld()) == ["LVBB3510"])
    #expect(Self.register(Self.object(), Self.beeld { $0.versies[0].kern.gepubliceerdOp = nil }) == ["LVBB4212"])
    let weg = Instrumentregister.Intrekking(doel: "eerder", juridischWerkendVanaf: Self.dag("2026-12-20"))
    #expect(Self.register(Self.object(), Self.beeld { $0.instrumenten[Self.gio]?.intrekking = weg }) == ["LVBB4051"])
    #expect(Self.register(Self.object { $0.publicatieinstructie = "Informatief" }, Self.beeld()) == ["LVBB4048"])
    #expect(
      Self.register(Self.object { $0.eindverantwoordelijke = "/tooi/id/provincie/pv30" }, Self.beeld()) == ["LVBB4056"])
  }

  // MARK: - Tijdelijk deel

  @Test("Een tijdelijk deel hoort bij een regeling die is gepubliceerd en geen ontwerp is") func tijdelijkDeel() {
    var besluit = Self.besluit(ConsolidatieInformatie())
    var id = ExpressionIdentificatie(
      work: "\(Self.work)-deel", expression: "\(Self.work)-deel/nld@1", soort: .tijdelijkRegelingdeel)
    id.isTijdelijkDeelVan = Self.work
    besluit.regelingen = [RegelingVersieInformatie(identificatie: id, versienummer: "1", metadata: nil)]
    #expect(Self.register(besluit, Self.beeld()) == [])
    #expect(Self.register(besluit, Self.beeld { $0.versies[0].kern.gepubliceerdOp = nil }) == ["LVBB4212"])
    #expect(Self.register(besluit, Self.beeld { $0.versies[0].kern.isOntwerp = true }) == ["LVBB5022"])
  }
}

extension Registerbeeld {
  mutating func voegVersieToe(
    _ expression: String, _ doel: String, was: String?, _ datum: String?, geldig: String? = nil, isOntwerp: Bool = false
  ) {
    versies.append(
      Versie(
        work: FRBRExpression.work(van: expression), levering: "L9",
        kern: .init(
          expression: expression, doel: doel, was: was, juridischWerkendVanaf: datum.map(Proeflevering.dag),
          geldigVanaf: geldig.map(Proeflevering.dag), isOntwerp: isOntwerp,
          gepubliceerdOp: Proeflevering.dag("2026-11-25")),
        inhoud: "", bestanden: [:], versienummer: "9"))
  }

  mutating func zetGeldig(_ plek: Int, _ dag: String) {
    versies[plek].kern.geldigVanaf = Proeflevering.dag(dag)
  }

  mutating func vergeet(_ work: String) {
    instrumenten[work] = nil
    versies.removeAll { $0.work == work }
  }
}

extension RegistercodeTests {
  // MARK: - A first delivery, and the text after a change

  func eerste(_ wijzig: (inout Besluitlevering) -> Void) throws -> [String] {
    var levering = Proeflevering.initieel(
      Proeflevering.opdracht(id: "plan-003", op: "2026-12-01"), werkendVanaf: "2026-12-02")
    wijzig(&levering)
    return try Self.codes(Leveringbouwer.bestanden(levering), Registerbeeld())
  }

  @Test("Een eerste versie heeft metadata, en volgt iets bekends op") func eersteVersie() throws {
    #expect(try eerste { _ in } == [])
    #expect(try eerste { $0.regeling.metadata = nil } == ["LVBB4040"])
    #expect(try eerste { $0.informatieobjecten[0].metadata = nil } == ["LVBB3513"])
    let oud = "/join/id/regdata/gm9995/2000/oud"
    #expect(try eerste { $0.informatieobjecten[0].metadata?.opvolgerVan = [oud] } == ["LVBB4050"])
  }

  /// The change with other instructions in it.
  func mutatie(_ inhoud: String) -> [String: [UInt8]] {
    var bestanden = Self.wijziging()
    let tekst = String(decoding: bestanden["besluit.xml"] ?? [], as: UTF8.self)
    let instructies = #/(<(?:\w+:)?RegelingMutatie[^>]*>)(?:.|\n)*?(</(?:\w+:)?RegelingMutatie>)/#
    let nieuw = tekst.replacing(instructies) { "\($0.1)\(inhoud)\($0.2)" }
    bestanden["besluit.xml"] = Array(nieuw.utf8)
    return bestanden
  }

  @Test("Een wijziging die een goede tekst geeft") func tekstNaWijziging() throws {
    let ruimte = "xmlns=\"\(STOPNaamruimte.tekst)\""
    let id = "gm9995_2__chp_1__art_1.3"
    func voegToe(_ element: String) -> String {
      "<VoegToe \(ruimte) positie=\"volgtOp\" context=\"gm9995_1__chp_1__art_1.2\">\(element)</VoegToe>"
    }
    let artikel =
      "<Artikel eId=\"chp_1__art_1.3\" wId=\"\(id)\"><Kop><Label>Artikel</Label><Nummer>1.3</Nummer></Kop>"
      + "<Inhoud><Al>Nieuw.</Al></Inhoud></Artikel>"
    #expect(try Self.codes(mutatie(voegToe(artikel)), Self.beeld()) == [])
  }

  @Test("Een wijziging in een andere versie van STOP dan de tekst") func schemaversie() throws {
    let ouder = Self.vervang(Self.wijziging(), [("schemaversie=\"1.3.0\"", "schemaversie=\"1.0.4\"")])
    #expect(try Self.codes(ouder, Self.beeld()).contains("LVBB5020"))
  }
}

@Suite("Afbreken terwijl de aanlevering nog wordt behandeld") struct OpenstaandTests {
  @Test("Zolang DSO-LV niet antwoordt, is de aanlevering niet af te breken; daarna wel") func bezig() async throws {
    let keten = try Proefketen()
    keten.kaart.zetKlaar(false)
    _ = try await keten.stuurBestand(Proeflevering.zip(Proeflevering.initieel()), "publicatie", koppen: [:])
    func afbreken(_ id: String) async throws -> LVBBResultaat {
      var opdracht = Proeflevering.opdracht(.breekPublicatieAf, id: id)
      opdracht.identificatie = "/akn/nl/bill/gm9995/2026/besluit1"
      opdracht.publicatie = nil
      return try await keten.leverAan(
        Proeflevering.zip(Leveringbouwer.bestanden(opdracht: opdracht)), "afbreken")
    }
    let teVroeg = try await afbreken("afbreek-001")
    #expect(teVroeg.uitkomst == .behandelingMislukt && teVroeg.codes.contains("LVBB1578"))
    keten.kaart.zetKlaar(true)
    try await keten.omgeving.verwerkTijd()
    #expect(try await afbreken("afbreek-002").uitkomst == .ok)
    #expect(try keten.beeld == Registerbeeld())
  }
}
