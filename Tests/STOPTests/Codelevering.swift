import Bevindingen
import Markup
import Pakket
import Tijd

@testable import STOP

/// Deliveries beside `Leveringvoorbeeld` for the codes of the LVBB: a change, a PDF and an image that come along, a
/// notice. All are right as they are; a test then breaks one thing.
enum Codelevering {
  typealias Bestanden = [String: [UInt8]]
  static let tekst = STOPNaamruimte.tekst
  static let pdfWork = "/join/id/pubdata/gm9995/2024/Onderzoek"
  static let pdfExpression = "\(pdfWork)/nld@2024-05-01"
  static let pdf = Array("%PDF-1.4 onderzoek".utf8)

  // MARK: - Judging

  static func codes(_ bestanden: Bestanden, _ omgeving: Validatieomgeving = Leveringvoorbeeld.omgeving) -> Set<String> {
    Set(STOPValidatie.valideer(pakket: bestanden, omgeving: omgeving).bevindingen.map(\.code.rawValue))
  }

  static func anders(_ bestanden: Bestanden, _ bestand: String, _ paren: [(oud: String, nieuw: String)]) -> Bestanden {
    var som = bestanden
    som[bestand] = Array(
      paren.reduce(String(decoding: som[bestand] ?? [], as: UTF8.self)) { $0.replacing($1.oud, with: $1.nieuw) }.utf8)
    return som
  }

  // MARK: - A change

  static let was = Leveringvoorbeeld.expression
  static let wordt = "\(Leveringvoorbeeld.work)/nld@2"

  static var bekend: Validatieomgeving {
    var omgeving = Leveringvoorbeeld.omgeving
    omgeving.bekendeWerken = [Leveringvoorbeeld.work, Leveringvoorbeeld.gioWork, "/akn/nl/bill/gm9995/2024/besluit1"]
    omgeving.bekendeExpressies = [was, Leveringvoorbeeld.gioExpression]
    return omgeving
  }

  /// Changes a sentence of the plan; the map stays as it is.
  static var wijziging: Besluitlevering {
    var levering = Leveringvoorbeeld.levering
    let nieuw = vervang("Snoeien mag.", "Snoeien mag niet.", in: Leveringvoorbeeld.regeling)
    let mutatie = RegelingMutatie.maak(
      was: Leveringvoorbeeld.regeling, wordt: nieuw, wasVersie: was, wordtVersie: wordt, componentnaam: "main")
    levering.inhoud = .mutatie(mutatie.model?.tak ?? Leveringvoorbeeld.al(""))
    levering.identificatie = ExpressionIdentificatie(
      work: "/akn/nl/bill/gm9995/2024/besluit2", expression: "/akn/nl/bill/gm9995/2024/besluit2/nld@1", soort: .besluit)
    levering.regeling.identificatie.expression = wordt
    levering.regeling.metadata = nil
    levering.regeling.versienummer = "2"
    levering.doel = "/join/id/proces/gm9995/2024/wijziging"
    levering.informatieobjecten = []
    return levering
  }

  /// The annex with the map goes; a PDF and changed metadata come along.
  static var alles: Besluitlevering {
    var levering = wijziging
    var nieuw = Leveringvoorbeeld.regeling
    nieuw.knopen.removeAll { $0.tak?.lokaal == "Bijlage" }
    let mutatie = RegelingMutatie.maak(
      was: Leveringvoorbeeld.regeling, wordt: nieuw, wasVersie: was, wordtVersie: wordt, componentnaam: "main")
    levering.inhoud = .mutatie(mutatie.model?.tak ?? Leveringvoorbeeld.al(""))
    levering.ingetrokken = [Leveringvoorbeeld.gioWork]
    var eigen = InformatieObjectMetadata(
      eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: "/tooi/id/gemeente/gm9995",
      naamInformatieObject: "Onderzoek", officieleTitel: pdfWork)
    eigen.formaatInformatieobject = InformatieObjectMetadata.pdf
    eigen.publicatieinstructie = "AlleenBekendTeMaken"
    levering.documenten = [
      Meegeleverddocument(
        identificatie: ExpressionIdentificatie(work: pdfWork, expression: pdfExpression, soort: .informatieobject),
        naam: "Onderzoek", inhoud: pdf, metadata: eigen)
    ]
    levering.regeling.metadata = Leveringvoorbeeld.levering.regeling.metadata
    let titel = Tak("alternatieveTitel", in: STOPNaamruimte.data, tekst: "Stadsplan")
    levering.regeling.metadata?.overig = [Tak("alternatieveTitels", in: STOPNaamruimte.data, takken: [titel])]
    return levering
  }

  static func vervang(_ oud: String, _ nieuw: String, in tak: Tak) -> Tak {
    var kopie = tak
    kopie.knopen = tak.knopen.map { knoop in
      switch knoop {
      case .tekst(let zin): .tekst(zin.replacing(oud, with: nieuw))
      case .tak(let kind): .tak(vervang(oud, nieuw, in: kind))
      }
    }
    return kopie
  }

  /// The change with instructions of the test's own.
  static func mutatie(_ instructies: String, attributen: String? = nil) -> Bestanden {
    let bestanden = Leveringbouwer.bestanden(wijziging)
    let xml = String(decoding: bestanden["besluit.xml"] ?? [], as: UTF8.self)
    guard let begin = xml.firstRange(of: "<tekst:RegelingMutatie"),
      let dicht = xml[begin.upperBound...].firstIndex(of: ">"),
      let eind = xml.firstRange(of: "</tekst:RegelingMutatie>")
    else { return [:] }
    let kop = attributen.map { "<tekst:RegelingMutatie \($0)>" } ?? String(xml[begin.lowerBound...dicht])
    var som = bestanden
    som["besluit.xml"] = Array((xml[..<begin.lowerBound] + kop + instructies + xml[eind.lowerBound...]).utf8)
    return som
  }

  static let artikel =
    "<tekst:Artikel eId=\"chp_1__art_1.3\" wId=\"gm9995_2__chp_1__art_1.3\"><tekst:Kop><tekst:Label>Artikel</tekst:Label>"
    + "<tekst:Nummer>1.3</tekst:Nummer></tekst:Kop><tekst:Inhoud><tekst:Al>Nieuw.</tekst:Al></tekst:Inhoud></tekst:Artikel>"

  static func voegToe(_ element: String, naast context: String = "gm9995_1__chp_1__art_1.2") -> String {
    "<tekst:VoegToe positie=\"volgtOp\" context=\"\(context)\">\(element)</tekst:VoegToe>"
  }

  // MARK: - A PDF that is only made known

  /// The first delivery with a PDF to which the besluit refers; `in` says where the reference stands.
  static func metPDF(_ wijzig: (inout AanleveringInformatieObject) -> Void = { _ in }) -> Bestanden {
    var object = AanleveringInformatieObject(
      bestand: "Onderzoek.xml",
      identificatie: ExpressionIdentificatie(work: pdfWork, expression: pdfExpression, soort: .informatieobject),
      bestanden: [IOBestand(bestandsnaam: "Onderzoek.pdf", hash: Hash.sha512(pdf))], geboorteregeling: nil,
      metadata: InformatieObjectMetadata(
        eindverantwoordelijke: "/tooi/id/gemeente/gm9995", maker: "/tooi/id/gemeente/gm9995",
        naamInformatieObject: "Onderzoek", officieleTitel: pdfWork))
    object.metadata?.formaatInformatieobject = InformatieObjectMetadata.pdf
    object.metadata?.publicatieinstructie = "AlleenBekendTeMaken"
    wijzig(&object)
    let expression = object.identificatie.expression
    var bestanden = meegeleverd(object, in: Leveringvoorbeeld.pakket)
    bestanden = anders(
      bestanden, "besluit.xml",
      [
        (
          "<tekst:Al>Dit besluit treedt in werking.</tekst:Al>",
          "<tekst:Al>Dit besluit treedt in werking. Zie <tekst:ExtRef soort=\"JOIN\" ref=\"\(expression)\">"
            + "\(expression)</tekst:ExtRef>.</tekst:Al>"
        )
      ])
    bestanden["Onderzoek.pdf"] = pdf
    return metManifest(bestanden, "Onderzoek.pdf", "application/pdf")
  }

  /// A package with one more information object in it, named by the besluit.
  static func meegeleverd(_ object: AanleveringInformatieObject, in bestanden: Bestanden) -> Bestanden {
    var som = anders(
      bestanden, "besluit.xml",
      [
        (
          "</data:informatieobjectRefs>",
          "<data:informatieobjectRef>\(object.identificatie.expression)</data:informatieobjectRef>"
            + "</data:informatieobjectRefs>"
        )
      ])
    som[object.bestand] = AanleveringEncoder.bytes(AanleveringEncoder.tak(object))
    return metManifest(som, object.bestand, "application/xml")
  }

  static func metManifest(_ bestanden: Bestanden, _ naam: String, _ soort: String) -> Bestanden {
    anders(
      bestanden, "manifest.xml",
      [
        (
          "</manifest>",
          "<bestand><bestandsnaam>\(naam)</bestandsnaam><contentType>\(soort)</contentType></bestand></manifest>"
        )
      ])
  }

  // MARK: - An image

  /// A PNG header; colour type 2 has no alpha channel, 6 has.
  static func png(kleursoort: UInt8 = 2) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 0, 1, 0, 0, 0, 1, 8, kleursoort, 0, 0, 0, 1, 2, 3, 4] + [0, 0, 0, 0] + Array("IDAT".utf8)
      + [0, 0, 0, 0]
  }

  static func metAfbeelding(
    _ bytes: [UInt8] = png(), soort: String = "image/png", formaat: String = "image/png"
  ) -> Bestanden {
    var bestanden = anders(
      Leveringvoorbeeld.pakket, "besluit.xml",
      [
        (
          "Snoeien mag.",
          "Snoeien mag <tekst:InlineTekstAfbeelding naam=\"boom.png\" breedte=\"1\" hoogte=\"1\" formaat=\"\(formaat)\" "
            + "dpi=\"96\"/>."
        )
      ])
    bestanden["boom.png"] = bytes
    return metManifest(bestanden, "boom.png", soort)
  }
}
