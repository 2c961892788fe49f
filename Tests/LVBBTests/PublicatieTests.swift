import Bevindingen
import Foundation
import Ketenspoor
import Markup
import Opslag
import STOP
import Testing
import Tijd

@testable import LVBB

@Suite("Publiceren op de praktijkklok") struct PublicatieTests {
  private func initieel() throws -> [UInt8] { try Proeflevering.zip(Proeflevering.initieel()) }

  @Test("Vóór de dag staat de publicatie klaar, op de dag verschijnt zij, precies één keer")
  func opDeDag() async throws {
    let keten = try Proefketen()
    #expect(try await keten.leverAan(try initieel()).voortgang == .registratieVoltooid)
    try await keten.naar("2026-11-24")
    #expect(try keten.leveringen.first?.status == .geregistreerd)
    #expect(keten.bekendmakingen.ontvangen.isEmpty)
    try await keten.naar("2026-11-25")
    let levering = try #require(try keten.leveringen.first)
    #expect(levering.status == .gepubliceerd && levering.publicatie == "gmb-2026-1")
    try await keten.naar("2026-11-27")
    #expect(keten.bekendmakingen.ontvangen.count == 1 && keten.kaart.ontvangen.count == 1)
  }

  @Test("Springt de klok over de dag heen, dan was de publicatie op die dag") func sprong() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(try initieel())
    try await keten.naar("2026-12-31")
    #expect(try keten.leveringen.first?.tijdstipPublicatie?.datum == Datum("2026-11-25"))
  }

  @Test("De klok terugzetten maakt niets ongedaan") func terug() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(try initieel())
    try await keten.naar("2026-11-25")
    try await keten.naar("2026-11-23")
    try await keten.naar("2026-11-26")
    #expect(try keten.leveringen.first?.status == .gepubliceerd)
    #expect(keten.bekendmakingen.ontvangen.count == 1)
  }

  @Test("Wat naar Bekendmakingen en de kaart gaat, is compleet") func doorlevering() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(try initieel())
    try await keten.naar("2026-11-25")
    let voorLezers = try #require(keten.bekendmakingen.ontvangen.first).bestanden
    let publicatie = try #require(OfficielePublicatieDecoder.decode(voorLezers).model)
    #expect(publicatie.publicatieIdentifier == "gmb-2026-1")
    #expect(publicatie.metadata.publiceert == "/akn/nl/bill/gm9995/2026/besluit1/nld@1")
    #expect(publicatie.titelregels.joined().contains("OEFEN"))
    let voorKaart = try #require(keten.kaart.ontvangen.first).bestanden
    let nodig = ["consolidaties.xml", "manifest.xml", "manifest-ow.xml", "Centrum.xml", "Centrum.gml"]
    #expect(Set(voorKaart.keys).isSuperset(of: nodig))
    let gelezen = ConsolidatiesDecoder.decode(voorKaart["consolidaties.xml"] ?? [])
    #expect(gelezen.bevindingen.isEmpty, "\(gelezen.bevindingen.map(\.samenvatting))")
    let consolidaties = try #require(gelezen.model)
    #expect(consolidaties.consolidaties.map(\.isConsolidatieVan.work) == [Proeflevering.work, Proeflevering.gioWork])
    let toestand = try #require(consolidaties.consolidaties.first?.toestanden.toestanden.first)
    #expect(toestand.expression == "/akn/nl/act/gemeente/2026/CVDR990001/nld@2026-11-26")
    #expect(toestand.instrumentVersie == "\(Proeflevering.work)/nld@1")
  }

  @Test(
    "Alle XML die de LVBB maakt, volgt de officiële schema's", .enabled(if: Gedeeld.kanKeuren, Gedeeld.overgeslagen))
  func schemas() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(try initieel())
    try await keten.naar("2026-11-25")
    for levering in try keten.leveringen {
      let berichten = try keten.omgeving.databank.lees { db in try StatusberichtStore.van(levering.id, db) }
      for document in berichten.compactMap(\.document) {
        let bytes = try #require(try keten.omgeving.kluis.lees(document))
        #expect(try Gedeeld.klachten(bytes, schema: "lvbb-1.2.0/lvbb-transport.xsd") == "")
      }
    }
    let voorKaart = try #require(keten.kaart.ontvangen.first).bestanden
    let consolidaties = try #require(voorKaart["consolidaties.xml"])
    #expect(try Gedeeld.klachten(consolidaties, schema: "lvbb-1.0.4/lvbb-stop-uitlevering.xsd") == "")
    #expect(try Gedeeld.klachten(voorKaart["manifest.xml"] ?? [], schema: "lvbb-1.2.0/lvbb-transport.xsd") == "")
    let voorLezers = try #require(keten.bekendmakingen.ontvangen.first).bestanden
    let tekst = voorLezers[OfficielePublicatieDecoder.tekstbestand] ?? []
    #expect(try Gedeeld.klachten(tekst, schema: "1.3.0/imop-tekst.xsd") == "")
    for naam in [
      OfficielePublicatieDecoder.metadatabestand, OfficielePublicatieDecoder.versiebestand,
      OfficielePublicatieDecoder.identificatiebestand,
    ] { #expect(try Gedeeld.klachten(voorLezers[naam] ?? [], schema: "1.3.0/imop-data.xsd") == "") }
  }

  @Test("Een tweede versie bouwt op de eerste; een vork wordt geweigerd") func tweedeVersie() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(try initieel())
    let zinnen = (oud: "Kappen is verboden.", nieuw: "Kappen is verboden zonder vergunning.")
    func wijziging(_ id: String, _ besluit: String, _ wordt: Int, _ datum: String) throws -> [UInt8] {
      try Proeflevering.zip(
        Proeflevering.wijziging(
          Proeflevering.opdracht(id: id, op: "2026-11-30"), besluit: besluit, was: 1, wordt: wordt, zinnen: zinnen,
          werkendVanaf: datum))
    }
    #expect(try await keten.leverAan(wijziging("plan-002", "besluit2", 2, "2026-12-01")).codes.contains("LVBB4211"))
    try await keten.naar("2026-11-26")
    #expect(try await keten.leverAan(wijziging("plan-003", "besluit2", 2, "2026-11-26")).codes.contains("LVBB4200"))
    let goed = try await keten.leverAan(wijziging("plan-004", "besluit2", 2, "2026-12-01"))
    #expect(goed.voortgang == .registratieVoltooid, "\(goed.codes)")
    #expect(try await keten.leverAan(wijziging("plan-005", "besluit3", 3, "2026-12-02")).codes.contains("LVBB5015"))
    #expect(try await keten.leverAan(wijziging("plan-006", "besluit2", 4, "2026-12-02")).codes.contains("LVBB4001"))
    try await keten.naar("2026-11-30")
    let toestanden = try #require(try keten.beeld.toestanden(Proeflevering.work)).toestanden
    #expect(toestanden.map(\.instrumentVersie) == ["\(Proeflevering.work)/nld@1", "\(Proeflevering.work)/nld@2"])
    let versie = try #require(try keten.beeld.versie("\(Proeflevering.work)/nld@2"))
    let tekst = String(decoding: try #require(try keten.omgeving.kluis.lees(versie.inhoud)), as: UTF8.self)
    #expect(tekst.contains("zonder vergunning") && !tekst.contains("NieuweTekst"))
    #expect(try keten.leveringen.first { $0.idLevering == "plan-004" }?.publicatie == "gmb-2026-2")
  }

  @Test("Dezelfde idLevering voor de tweede keer") func idLeveringTweemaal() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(try initieel())
    let tweede = try await keten.leverAan(try initieel())
    #expect(tweede.uitkomst == .nietValide && tweede.codes == ["LVBB1012"])
    #expect(try keten.beeld.versies.count == 2)
  }

  @Test("Een ontwerpbesluit verschijnt wel in het blad maar verandert niets aan het recht")
  func ontwerp() async throws {
    let keten = try Proefketen()
    let zip = try Proeflevering.zip(Proeflevering.initieel(soortProcedure: BesluitMetadata.ontwerp))
    let resultaat = try await keten.leverAan(zip)
    #expect(resultaat.voortgang == .registratieVoltooid, "\(resultaat.codes)")
    try await keten.naar("2026-11-25")
    #expect(keten.bekendmakingen.ontvangen.count == 1 && keten.kaart.ontvangen.isEmpty)
    #expect(try keten.beeld.toestanden(Proeflevering.work)?.toestanden.isEmpty == true)
  }

  @Test("Een kennisgeving verschijnt en werkt het procedureverloop van het besluit bij")
  func kennisgeving() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(try initieel())
    let zip = try Proeflevering.zip(Proeflevering.kennisgeving(op: "2026-11-27"))
    #expect(try await keten.leverAan(zip).codes.contains("LVBB4705"))
    try await keten.naar("2026-11-26")
    let resultaat = try await keten.leverAan(zip)
    #expect(resultaat.voortgang == .registratieVoltooid, "\(resultaat.codes)")
    try await keten.naar("2026-11-27")
    let besluit = try #require(try keten.beeld.bekendmaking("/akn/nl/bill/gm9995/2026/besluit1"))
    let soorten = besluit.verloop?.stappen.map(\.soortStap) ?? []
    #expect(soorten.contains(Procedurestap.publicatie) && soorten.contains(Procedurestap.eindeBeroepstermijn))
    #expect(keten.bekendmakingen.ontvangen.count == 2 && keten.kaart.ontvangen.count == 1)
    let voorLezers = try #require(keten.bekendmakingen.ontvangen.last).bestanden
    #expect(OfficielePublicatieDecoder.decode(voorLezers).model?.publicatieIdentifier == "gmb-2026-2")
  }

  @Test("Een kennisgeving zonder besluit in de LVBB: over een vergunning mag, over een onbekend besluit niet")
  func losseKennisgeving() async throws {
    let keten = try Proefketen()
    let los = try Proeflevering.zip(Proeflevering.kennisgeving(over: nil, op: "2026-11-24"))
    let resultaat = try await keten.leverAan(los)
    #expect(resultaat.voortgang == .registratieVoltooid, "\(resultaat.codes)")
    let onbekend = try Proeflevering.zip(
      Proeflevering.kennisgeving(over: "/akn/nl/bill/gm9995/2026/niets/nld@1", op: "2026-11-24", id: "kennis-002"))
    #expect(try await Proefketen().leverAan(onbekend).codes.contains("LVBB4702"))
  }
}

@Suite("Afbreken en intrekken") struct AfbrekenTests {
  private func afbreken(_ identificatie: String, id: String = "afbreek-001", oin: String = Proeflevering.oin) throws
    -> [UInt8]
  {
    var opdracht = Proeflevering.opdracht(.breekPublicatieAf, id: id)
    opdracht.identificatie = identificatie
    opdracht.idBevoegdGezag = oin
    opdracht.publicatie = nil
    return try Proeflevering.zip(Leveringbouwer.bestanden(opdracht: opdracht))
  }
  private let bill = "/akn/nl/bill/gm9995/2026/besluit1"

  @Test("Vóór de dag lukt afbreken, en het besluit verschijnt niet") func opTijd() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(Proeflevering.zip(Proeflevering.initieel()))
    let resultaat = try await keten.leverAan(afbreken(bill), "afbreken")
    #expect(resultaat.uitkomst == .ok, "\(resultaat.codes)")
    let beeld = try keten.beeld
    #expect(beeld.versies.isEmpty && beeld.instrumenten.isEmpty)
    try await keten.naar("2026-11-25")
    #expect(keten.bekendmakingen.ontvangen.isEmpty)
    #expect(try keten.leveringen.last?.status == .afgebroken)
  }

  @Test("Na publicatie, onbekend, en van een ander: geweigerd met één melding") func geweigerd() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(Proeflevering.zip(Proeflevering.initieel()))
    let vanAnder = try await keten.leverAan(afbreken(bill, oin: "00000099000000003000"), "afbreken")
    #expect(vanAnder.uitkomst == .behandelingMislukt && vanAnder.codes.contains("LVBB1568"))
    let onbekend = try await keten.leverAan(afbreken(bill + "9", id: "afbreek-002"), "afbreken")
    #expect(onbekend.uitkomst == .aknNietGevonden && onbekend.codes.contains("LVBB1551"))
    try await keten.naar("2026-11-25")
    let teLaat = try await keten.leverAan(afbreken(bill, id: "afbreek-003"), "afbreken")
    #expect(teLaat.uitkomst == .behandelingMislukt && teLaat.codes.contains("LVBB1555"))
  }
}

@Suite("De buren weigeren of vallen uit") struct BurenTests {
  @Test("Is de kaart weg op de dag van publicatie, dan is er toch gepubliceerd en komt het pakket later één keer")
  func kaartWeg() async throws {
    let keten = try Proefketen()
    try await keten.leverAan(try Proeflevering.zip(Proeflevering.initieel()))
    keten.omgeving.verbindingen.zetVerstoorder { _, naar, _, _ in
      naar == "omgevingsdocumenten" ? .onbereikbaar(oorzaak: "proef") : nil
    }
    try await keten.naar("2026-11-25")
    let levering = try #require(try keten.leveringen.first)
    #expect(levering.status == .gepubliceerd && keten.kaart.ontvangen.isEmpty)
    #expect(keten.bekendmakingen.ontvangen.count == 1)
    keten.omgeving.verbindingen.zetVerstoorder(nil)
    try await keten.naar("2026-11-26")
    #expect(keten.kaart.ontvangen.count == 1)
    let bezorgd = try keten.omgeving.databank.lees { db in try UitleveringStore.van(levering.id, db) }
    #expect(bezorgd.allSatisfy { $0.bezorgdOp != nil && $0.fout == nil })
  }
}

@Suite("De machine valt uit") struct HerstartTests {
  /// A new process on the same data.
  private func open(_ map: String, nu: Tijdstip) throws -> Proefketen {
    let databank = try SQLiteDatabank(pad: map + "/werkplaats.sqlite")
    let kluis = try Bestandskluis(map: map + "/kluis")
    let omgeving = try Werkplaatsomgeving(databank: databank, kluis: kluis, echteTijd: { nu })
    try omgeving.klok.zetStil()
    try omgeving.klok.zet(op: nu)
    return try Proefketen(omgeving: omgeving)
  }

  @Test("Tussen registratie en publicatie gaat niets verloren en verschijnt niets dubbel")
  func halverwege() async throws {
    let map = FileManager.default.temporaryDirectory.appendingPathComponent("lvbb-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: map) }
    let zip = try Proeflevering.zip(Proeflevering.initieel())
    do {
      let keten = try open(map, nu: Proefketen.begin)
      _ = try await keten.stuurBericht(.publicatie, zip, idLevering: "plan-001", messageId: "bericht-1")
    }
    let opDeDag = Tijdstip(Proeflevering.dag("2026-11-25"), uur: 9)
    do {
      // Publishes, and stops before anything was delivered.
      let keten = try open(map, nu: opDeDag)
      await keten.lvbb.tik(opDeDag)
      #expect(keten.bekendmakingen.ontvangen.isEmpty)
    }
    let keten = try open(map, nu: opDeDag)
    try await keten.omgeving.verwerkTijd()
    try await keten.omgeving.verwerkTijd()
    #expect(keten.bekendmakingen.ontvangen.count == 1 && keten.kaart.ontvangen.count == 1)
    #expect(try keten.resultaten(keten.plansoftware).map(\.stand) == ["gepubliceerd"])
    #expect(try keten.leveringen.first?.publicatie == "gmb-2026-1")
  }

  @Test("Wat was ontvangen maar nog niet behandeld, gaat na de herstart verder") func ontvangen() async throws {
    let keten = try Proefketen()
    let zip = try Proeflevering.zip(Proeflevering.initieel())
    let pakket = Aanneming.Pakket(
      bytes: zip, bestandsnaam: "plan.zip", dienst: .publicatie, kanaal: .bestand, afzender: nil, idLevering: "")
    let lvbb = LVBBOmgeving(
      omgeving: keten.omgeving,
      instellingen: InstellingenStore(keten.omgeving.instellingen, begin: LVBBInstellingen()), beurt: Beurt())
    let sha256 = try Aanneming(lvbb).bewaar(pakket)
    _ = try keten.omgeving.databank.schrijf { db in try Aanneming(lvbb).neemAan(pakket, zip: sha256, in: db) }
    #expect(try keten.leveringen.first?.status == .ontvangen)
    try await keten.omgeving.verwerkTijd()
    #expect(try keten.leveringen.first?.status == .geregistreerd)
  }
}
