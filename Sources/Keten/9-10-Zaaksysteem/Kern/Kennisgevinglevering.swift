import STOP
import Tijd

/// The files of a delivery with a kennisgeving about a decision (LVBB 1.2.0, AanleveringKennisgeving).
///
/// STOP 1.3.0 knows no kind for a kennisgeving about a vergunning: without a besluit in STOP form only
/// KennisgevingVoorgenomenBesluit may stand alone (BHKV1067), so that kind is used.
struct Kennisgevinglevering: Sendable {
  /// Topic "bestuur" of the government topic list; every kennisgeving needs one.
  private static let onderwerp = "/tooi/def/concept/c_9d1917e9"
  static let bestandsnaam = "kennisgeving.xml"

  let zaak: Zaak
  let besluit: Zaakbesluit
  let organisatie: String
  let overheidscode: String
  let oin: String
  let opschrift: String
  let toelichting: String
  let datumBekendmaking: Datum
  let vandaag: Datum
  /// Counts kennisgevingen of one zaak: each needs a FRBRWork of its own (LVBB4701).
  let volgnummer: Int

  private var naam: String {
    "kennisgeving-\(zaak.nummer.lowercased())-\(volgnummer)"
  }
  var work: String { "/akn/nl/doc/\(overheidscode)/\(vandaag.delen.jaar)/\(naam)" }
  var expression: String { "\(work)/nld@\(vandaag);1" }
  /// Letters, digits, hyphen and underscore, at most 80 (LVBB 1.2.0).
  func idLevering(_ uniek: String) -> String { "kg-\(overheidscode)-\(uniek)" }

  func bestanden(idLevering: String) -> [String: [UInt8]] {
    let gezag = "/tooi/id/\(Self.soortOverheid(overheidscode))/\(overheidscode)"
    let kennisgeving = AanleveringKennisgeving(
      bestand: Self.bestandsnaam,
      identificatie: ExpressionIdentificatie(work: work, expression: expression, soort: .kennisgeving),
      metadata: KennisgevingMetadata(
        eindverantwoordelijke: gezag, maker: gezag, officieleTitel: opschrift, onderwerpen: [Self.onderwerp],
        soortKennisgeving: "KennisgevingVoorgenomenBesluit"),
      procedureverloopmutatie: nil,
      tekst: Kennisgevingtekst.kennisgeving(opschrift: opschrift, delen: delen, overheid: overheidscode))
    let opdracht = Opdracht(
      soort: .publicatie, idLevering: idLevering, idBevoegdGezag: oin, idAanleveraar: oin,
      publicatie: Self.bestandsnaam, datumBekendmaking: datumBekendmaking)
    return Leveringbouwer.bestanden(kennisgeving, opdracht: opdracht)
  }

  private var delen: [Kennisgevingtekst.Deel] {
    let locatie = zaak.verzoek.locaties.first?.omschrijving ?? "onbekend"
    let wat = zaak.verzoek.activiteiten.map(\.naam).joined(separator: ", ")
    var delen = [
      Kennisgevingtekst.Deel(
        opschrift: "Besluit",
        alineas: [
          "OEFENING. \(organisatie) heeft op \(besluit.genomenOp.voluit) besloten op een aanvraag.",
          "Uitkomst: \(besluit.uitkomst.woord.lowercased()). Activiteit: \(wat). Locatie: \(locatie).",
          "Zaaknummer: \(zaak.nummer).",
        ]),
      Kennisgevingtekst.Deel(
        opschrift: "Bezwaar",
        alineas: ["Belanghebbenden kunnen binnen zes weken na de bekendmaking van het besluit bezwaar maken."]),
    ]
    if !toelichting.isEmpty {
      delen.insert(Kennisgevingtekst.Deel(opschrift: "Toelichting", alineas: [toelichting]), at: 1)
    }
    return delen
  }

  private static func soortOverheid(_ code: String) -> String {
    switch code.prefix(2) {
    case "pv": "provincie"
    case "ws": "waterschap"
    case "mn": "ministerie"
    default: "gemeente"
    }
  }
}
