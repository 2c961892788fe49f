import Bevindingen
import Markup
import Pakket
import STOP
import Testing
import Tijd
import Verweving

@testable import Controle

/// What a made delivery has besides text and maps: what ends, documents, and metadata of the regulation.
@Suite("Een verschil als levering: intrekking, PDF en metadata") struct VerschilonderdelenTests {
  private static let vraag = Verschillevering.Vraag(vandaag: Datum("2026-03-02") ?? Datum(dagnummer: 0))

  private struct Uitkomst {
    var bestanden: Pakketinhoud
    var besluit: AanleveringBesluit
    var nietMee: [String]
  }

  /// Makes the delivery; our own check finds nothing wrong, and the second version carried out gives what was asked.
  private func maak(_ was: Proefplan, _ wordt: Proefplan) throws -> Uitkomst {
    let (oud, nieuw) = (was.invoer("was"), wordt.invoer("wordt"))
    let uitkomst = Verschillevering.maak(was: oud, wordt: nieuw, vraag: Self.vraag)
    let bestanden = try #require(uitkomst.model).bestanden
    let zip = Invoer(pad: "levering.zip", inhoud: .bestand(try Zip.schrijf(bestanden)))
    let fouten = Controle(peildatum: Self.vraag.vandaag).beoordeel(zip).bevindingen.filter { $0.ernst == .fout }
    #expect(fouten.map { "\($0.code) \($0.samenvatting)" } == [])
    let besluit = try #require(BesluitDecoder().decode(bestanden["besluit.xml"] ?? [], bestand: "besluit.xml").model)
    let omgeving = omgeving(was)
    let verslag = STOPValidatie.valideer(pakket: bestanden.opNaam, omgeving: omgeving)
    #expect(verslag.bevindingen.filter { $0.ernst == .fout }.map { "\($0.code) \($0.samenvatting)" } == [])
    #expect(verslag.gestoptIn == nil)
    var stapel = Planstapel()
    stapel.voegToe(try #require(Planlezer.lees(oud).model))
    stapel.voegToe(try #require(Planlezer.lees(zip).model))
    let beeld = try #require(stapel.beelden.first)
    #expect(Set(beeld.bron.informatieobjecten.keys) == Set(wordt.levering.werken))
    let rest = RegelingMutatie.maak(
      was: try #require(beeld.tekst), wordt: wordt.tekst, wasVersie: "a", wordtVersie: "b", componentnaam: "m")
    #expect(rest.model?.instructies.isEmpty == true, "de tekst is anders")
    return Uitkomst(
      bestanden: bestanden, besluit: besluit,
      nietMee: uitkomst.bevindingen.filter { $0.code == "WP-CTL-012" }.map(\.samenvatting))
  }

  /// The register after the old version was published.
  private func omgeving(_ was: Proefplan) -> Validatieomgeving {
    let levering = was.levering
    return Validatieomgeving(
      vandaag: Self.vraag.vandaag, bekendeWerken: Set(levering.werken + [Proefplan.work]),
      bekendeExpressies: Set(levering.versies + [was.expression]))
  }

  private func volgende(_ plan: Proefplan) -> Proefplan {
    var nieuw = plan
    nieuw.versie = 2
    return nieuw
  }

  @Test("Een kaart die er niet meer is, wordt ingetrokken waar de tekst haar loslaat") func intrekking() throws {
    var was = Proefplan()
    was.heeftPlas = true
    var wordt = volgende(was)
    wordt.heeftPlas = false
    let uitkomst = try maak(was, wordt)
    let weg = uitkomst.besluit.consolidatie.intrekkingen
    #expect(weg.map(\.instrument) == [Proefplan.plasWork] && weg.map(\.eId) == ["!main#cmp_I__content_o_1__ref_o_2"])
    #expect(weg.first?.doelen == uitkomst.besluit.consolidatie.doelen)
    #expect(!uitkomst.bestanden.namen.contains("plas.gml") && uitkomst.nietMee.isEmpty)
    #expect(uitkomst.besluit.metadata.informatieobjectRefs.isEmpty)
  }

  @Test("Een kaart die de tekst loslaat maar er nog wel is, wordt niet ingetrokken; dat staat er")
  func halveIntrekking()
    throws
  {
    var was = Proefplan()
    was.heeftPlas = true
    let wordt = volgende(was)
    var zonder = wordt
    zonder.heeftPlas = false
    var levering = wordt.levering
    levering.inhoud = .regeling(zonder.tekst)
    let nieuw = Invoer(pad: "wordt", inhoud: .map(Pakketinhoud(Leveringbouwer.bestanden(levering))))
    let uitkomst = Verschillevering.maak(was: was.invoer("was"), wordt: nieuw, vraag: Self.vraag)
    let melding = try #require(uitkomst.bevindingen.first { $0.code == "WP-CTL-012" })
    #expect(melding.samenvatting.contains(Proefplan.plasWork) && melding.hint.contains("ExtIoRef"))
    let besluit = BesluitDecoder().decode(
      try #require(uitkomst.model).bestanden["besluit.xml"] ?? [], bestand: "besluit.xml"
    ).model
    #expect(besluit?.consolidatie.intrekkingen.isEmpty == true)
  }

  @Test("Een nieuwe versie van een PDF gaat mee", arguments: ["regdata", "pubdata"]) func pdf(collectie: String) throws
  {
    var was = Proefplan()
    was.onderzoek = (collectie, "2024-01-01", "%PDF-1.4 een")
    var wordt = volgende(was)
    wordt.zinnen[0] = "Een boom kappen mag wel."
    wordt.onderzoek = (collectie, "2026-02-01", "%PDF-1.4 twee")
    let uitkomst = try maak(was, wordt)
    #expect(uitkomst.bestanden["onderzoek.pdf"] == Array("%PDF-1.4 twee".utf8) && uitkomst.nietMee.isEmpty)
    #expect(uitkomst.besluit.metadata.informatieobjectRefs == [wordt.onderzoekExpression])
    let isBeoogd = uitkomst.besluit.consolidatie.beoogdeInformatieobjecten.map(\.instrumentVersie)
    #expect(isBeoogd == (collectie == "regdata" ? [wordt.onderzoekExpression] : []))
    let xml = String(decoding: try #require(uitkomst.bestanden["besluit.xml"]), as: UTF8.self)
    #expect(xml.contains("<tekst:ExtRef") == (collectie == "pubdata"))
  }

  @Test("Een PDF die gelijk blijft, blijft thuis; een ander bestand met de naam van een PDF ook, met een melding")
  func pdfRanden() throws {
    var was = Proefplan()
    was.onderzoek = ("pubdata", "2024-01-01", "%PDF-1.4 een")
    var wordt = volgende(was)
    wordt.zinnen[0] = "Een boom kappen mag wel."
    #expect(try !maak(was, wordt).bestanden.namen.contains("onderzoek.pdf"))
    wordt.onderzoek = ("pubdata", "2026-02-01", "geen pdf")
    let gek = try maak(was, wordt)
    #expect(!gek.bestanden.namen.contains("onderzoek.pdf") && gek.nietMee.count == 1)
  }

  @Test("Andere metadata van de regeling gaan mee, met alles erin") func metadata() throws {
    let was = Proefplan()
    var wordt = volgende(was)
    wordt.zinnen[0] = "Een boom kappen mag wel."
    wordt.wijzigMetadata = { metadata in
      metadata.officieleTitel = "Omgevingsplan Rieteroog 2026"
      metadata.overig = [Tak("voorkeursafkorting", in: STOPNaamruimte.data, tekst: "OPR")]
    }
    let mee = try #require(try maak(was, wordt).besluit.regelingen.first?.metadata)
    #expect(mee.officieleTitel == "Omgevingsplan Rieteroog 2026" && mee.overig.map(\.tekst) == ["OPR"])
    // The same metadata are not told again.
    wordt.wijzigMetadata = { _ in }
    #expect(try maak(was, wordt).besluit.regelingen.first?.metadata == nil)
  }

  @Test("Wat de LVBB niet laat veranderen, blijft zoals het was; dat staat er") func vasteMetadata() throws {
    let was = Proefplan()
    var wordt = volgende(was)
    wordt.zinnen[0] = "Een boom kappen mag wel."
    wordt.wijzigMetadata = { metadata in
      metadata.soortRegeling = "/join/id/stop/regelingtype_010"
      metadata.officieleTitel = "Programma"
    }
    let uitkomst = try maak(was, wordt)
    let mee = uitkomst.besluit.regelingen.first?.metadata
    #expect(mee?.soortRegeling == RegelingMetadata.omgevingsplan && mee?.officieleTitel == "Programma")
    #expect(uitkomst.nietMee.count == 1 && uitkomst.nietMee[0].contains("LVBB4046"))
  }

  @Test("Andere gegevens van een kaart of een andere afbeelding onder dezelfde naam: het staat er") func zelfdeNaam()
    throws
  {
    let was = Proefplan()
    func meldingen(_ wijzig: (inout Besluitlevering) -> Void) throws -> [String] {
      func invoer(_ naam: String, _ levering: Besluitlevering) -> Invoer {
        Invoer(pad: naam, inhoud: .map(Pakketinhoud(Leveringbouwer.bestanden(levering))))
      }
      var oud = was.levering
      oud.afbeeldingen["boom.png"] = [1, 2, 3]
      var nieuw = oud
      wijzig(&nieuw)
      return Verschillevering.maak(was: invoer("was", oud), wordt: invoer("wordt", nieuw), vraag: Self.vraag)
        .bevindingen
        .filter { $0.code == "WP-CTL-012" }.map(\.samenvatting)
    }
    #expect(try meldingen { _ in }.isEmpty)
    let kaart = try meldingen { $0.informatieobjecten[0].metadata?.naamInformatieObject = "Groot bos" }
    #expect(kaart.count == 1 && kaart[0].contains(Proefplan.gioWork))
    let stijl = try meldingen { $0.informatieobjecten[0].symbolisatie = Tak("FeatureTypeStyle", in: STOPNaamruimte.se) }
    #expect(stijl.count == 1)
    let afbeelding = try meldingen { $0.afbeeldingen["boom.png"] = [4] }
    #expect(afbeelding.count == 1 && afbeelding[0].contains("boom.png"))
  }

  @Test("Alleen andere metadata: er is geen besluit te maken, en dat staat er") func alleenMetadata() {
    let was = Proefplan()
    var wordt = was
    wordt.wijzigMetadata = { $0.officieleTitel = "Anders" }
    let uitkomst = Verschillevering.maak(was: was.invoer("was"), wordt: wordt.invoer("wordt"), vraag: Self.vraag)
    #expect(uitkomst.model == nil && uitkomst.bevindingen.map(\.code).contains("WP-CTL-012"))
  }
}

extension Besluitlevering {
  fileprivate var versies: [String] {
    informatieobjecten.map(\.gio.expression) + documenten.map(\.identificatie.expression)
  }
  fileprivate var werken: [String] { versies.map { FRBRExpression.work(van: $0) } }
}
