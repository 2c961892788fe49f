import Bevindingen
import Markup
import Pakket
import STOP

/// What the LVBB hands over about one publication.
struct Doorlevering: Sendable {
  var publicatie: OfficielePublicatie?
  var consolidaties: [Consolidatie] = []
  /// GIO files by JOIN expression.
  var informatieobjecten: [Informatieobject] = []
  var afbeeldingen: [Pakketinhoud.Bestand] = []

  struct Informatieobject: Sendable {
    var expression: String
    var bestandsnaam: String
    var inhoud: [UInt8]
  }
}

/// Reads a handed over package. Knows files by what stands in them, because the names are the sender's choice.
struct DoorleveringDecoder: Sendable {
  func decode(_ pakket: Pakketinhoud) -> Bevonden<Doorlevering> {
    var uit = Doorlevering()
    var bevindingen: [Bevinding] = []
    let opNaam = pakket.opNaam
    if opNaam[OfficielePublicatieDecoder.tekstbestand] != nil {
      let gelezen = OfficielePublicatieDecoder.decode(opNaam)
      uit.publicatie = gelezen.model
      bevindingen += gelezen.bevindingen
    }
    for bestand in pakket.bestanden {
      let naam = bestand.naam.lowercased()
      if naam.hasSuffix("consolidaties.xml") {
        let gelezen = ConsolidatiesDecoder.decode(bestand.inhoud, bestand: bestand.naam)
        uit.consolidaties += gelezen.model?.consolidaties ?? []
        bevindingen += gelezen.bevindingen
      } else if naam.hasSuffix(".gml") {
        if let object = informatieobject(bestand) { uit.informatieobjecten.append(object) }
      } else if Afbeeldingsoort(bestandsnaam: naam) != nil {
        uit.afbeeldingen.append(bestand)
      }
    }
    guard uit.publicatie != nil || !uit.consolidaties.isEmpty else {
      bevindingen.append(
        BekendmakingenRegels.nietsGevonden.bevinding(
          "Publicatie en consolidaties ontbreken in de doorlevering van \(pakket.namen.count) bestanden"))
      return Bevonden(nil, bevindingen: bevindingen)
    }
    return Bevonden(uit, bevindingen: bevindingen + ontbrekendeAfbeeldingen(uit))
  }

  private func informatieobject(_ bestand: Pakketinhoud.Bestand) -> Doorlevering.Informatieobject? {
    guard let wortel = XMLLezer.lees(bestand.inhoud, bestand: bestand.naam).model?.wortel,
      let gio = GIODecoder().decode(wortel)
    else { return nil }
    return .init(expression: gio.expression, bestandsnaam: bestand.naam, inhoud: bestand.inhoud)
  }

  private func ontbrekendeAfbeeldingen(_ doorlevering: Doorlevering) -> [Bevinding] {
    guard let inhoud = doorlevering.publicatie?.inhoud else { return [] }
    let aanwezig = Set(doorlevering.afbeeldingen.map { Self.kaal($0.naam) })
    let genoemd = Self.afbeeldingen(in: inhoud)
    return genoemd.filter { !aanwezig.contains(Self.kaal($0)) }.map { naam in
      BekendmakingenRegels.ontbrekendeAfbeelding.bevinding(
        "\(naam) staat in de tekst, maar niet in de doorlevering",
        bij: Vindplaats(bestand: OfficielePublicatieDecoder.tekstbestand))
    }
  }

  private static func afbeeldingen(in tak: Tak) -> [String] {
    let eigen = ["Illustratie", "InlineTekstAfbeelding"].contains(tak.lokaal) ? [tak["naam"]].compactMap(\.self) : []
    return eigen + tak.takken.flatMap { afbeeldingen(in: $0) }
  }

  /// The name without folders.
  static func kaal(_ naam: String) -> String { naam.split(separator: "/").last.map(String.init) ?? naam }
}

/// The kinds of picture that STOP allows (Illustratie, attribute formaat), and the PDF of an information object.
enum Afbeeldingsoort: String, Sendable {
  case png = "image/png"
  case jpeg = "image/jpeg"
  case pdf = "application/pdf"

  init?(bestandsnaam: String) {
    switch bestandsnaam.lowercased().split(separator: ".").last {
    case "png": self = .png
    case "jpg", "jpeg": self = .jpeg
    case "pdf": self = .pdf
    default: return nil
    }
  }
}
