import Bevindingen
import Markup
import Pakket
import STOP
import Tijd

/// Makes the opdracht.xml of a package fit a request. Everything else in the zip stays as it is, byte for byte.
struct Opdrachtaanpassing: Sendable {
  /// What a person presses.
  enum Handeling: String, Sendable, Hashable, CaseIterable { case valideren, publiceren }

  struct Uitkomst: Sendable {
    var dienst: LVBBDienst
    var opdracht: Opdracht
    var zip: [UInt8]
    /// What was changed, in words; empty when the zip goes as it came.
    var aangepast: [String]
  }

  enum Storing: Error, Sendable, Hashable {
    case geenZip, geenOpdracht
    case nietMogelijk(Handeling, Opdrachtsoort)

    var tekst: String {
      switch self {
      case .geenZip: "Dit bestand is geen zip die te openen is. Kies het zipbestand van de levering."
      case .geenOpdracht: "In de zip staat geen opdracht.xml die te lezen is. Maak de levering opnieuw."
      case .nietMogelijk(.valideren, let soort): "Een \(soort.rawValue) kunt u niet laten valideren."
      case .nietMogelijk(.publiceren, let soort): "Een \(soort.rawValue) kunt u niet laten publiceren."
      }
    }
  }

  let zip: [UInt8]

  static func opdracht(_ zip: [UInt8]) throws(Storing) -> Opdracht {
    guard let inhoud = Zip.lees(zip, bestand: "levering.zip").model else { throw .geenZip }
    guard let opdracht = inhoud["opdracht.xml"].flatMap({ OpdrachtDecoder().decode($0).model }) else {
      throw .geenOpdracht
    }
    return opdracht
  }

  /// Which service of the LVBB a request is, given the order that lies in the zip.
  static func dienst(_ handeling: Handeling, _ soort: Opdrachtsoort) throws(Storing) -> LVBBDienst {
    switch (soort, handeling) {
    case (.validatie, .valideren), (.publicatie, .valideren): .validatie
    case (.validatie, .publiceren), (.publicatie, .publiceren): .publicatie
    case (.directeMutatie, .valideren), (.validatieDirecteMutatie, .valideren): .validatieDirecteMutatie
    case (.directeMutatie, .publiceren), (.validatieDirecteMutatie, .publiceren): .directeMutatie
    case (.breekPublicatieAf, .publiceren): .breekPublicatieAf
    case (.breekPublicatieAf, .valideren), (.raadpleeg, .valideren), (.raadpleeg, .publiceren):
      throw .nietMogelijk(handeling, soort)
    }
  }

  /// - Parameters:
  ///   - idLevering: a new one; nil keeps the one in the package.
  ///   - datumBekendmaking: another day; nil keeps the one in the package.
  func voer(
    _ handeling: Handeling, idLevering: String?, datumBekendmaking: Datum?
  ) throws(Storing) -> Uitkomst {
    guard let inhoud = Zip.lees(zip, bestand: "levering.zip").model else { throw .geenZip }
    let oud = try Self.opdracht(zip)
    let dienst = try Self.dienst(handeling, oud.soort)
    var nieuw = oud
    var aangepast: [String] = []
    if oud.soort != dienst.opdrachtsoort {
      nieuw.soort = dienst.opdrachtsoort
      aangepast.append("soort: van \(oud.soort.rawValue) naar \(nieuw.soort.rawValue)")
    }
    if let idLevering, idLevering != oud.idLevering {
      nieuw.idLevering = idLevering
      aangepast.append("idLevering: van \(oud.idLevering) naar \(idLevering)")
    }
    if let dag = datumBekendmaking, dag != oud.datumBekendmaking, nieuw.soort.heeftPublicatie {
      nieuw.datumBekendmaking = dag
      aangepast.append("datumBekendmaking: van \(oud.datumBekendmaking?.description ?? "niets") naar \(dag)")
    }
    if aangepast.isEmpty { return Uitkomst(dienst: dienst, opdracht: oud, zip: zip, aangepast: []) }
    let bytes = XMLSchrijver(opmaak: .ingesprongen(behalve: [])).schrijf(OpdrachtEncoder.tak(nieuw))
    let bestanden = inhoud.bestanden.map {
      $0.naam == "opdracht.xml" ? Pakketinhoud.Bestand(naam: $0.naam, inhoud: bytes) : $0
    }
    guard let zip = try? Zip.schrijf(Pakketinhoud(bestanden)) else { throw .geenZip }
    return Uitkomst(dienst: dienst, opdracht: nieuw, zip: zip, aangepast: aangepast)
  }
}
