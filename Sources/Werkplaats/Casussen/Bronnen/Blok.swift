package import Bevindingen
import Tijd

/// One block of the blokformaat (Voorbeelden/README.md, section 3): `soort slug | titel` with key lines under it.
package struct Blok: Sendable, Hashable {
  package var soort: String
  package var slug: String
  package var titel: String?
  package var regels: [Blokregel]
  package var vindplaats: Vindplaats

  package init(soort: String, slug: String, titel: String?, regels: [Blokregel], vindplaats: Vindplaats) {
    self.soort = soort
    self.slug = slug
    self.titel = titel
    self.regels = regels
    self.vindplaats = vindplaats
  }

  /// The value of the first line with this key.
  package subscript(_ sleutel: String) -> String? { regel(sleutel)?.waarde }
  package func regel(_ sleutel: String) -> Blokregel? { regels.first { $0.sleutel == sleutel } }
  package func waarden(_ sleutel: String) -> [String] {
    regels.filter { $0.sleutel == sleutel }.map(\.waarde)
  }
  /// The words of all lines with this key.
  package func woorden(_ sleutel: String) -> [String] { waarden(sleutel).flatMap(\.woorden) }
}

/// One line `sleutel: waarde`.
package struct Blokregel: Sendable, Hashable {
  package var sleutel: String
  package var waarde: String
  package var vindplaats: Vindplaats

  package init(sleutel: String, waarde: String, vindplaats: Vindplaats) {
    self.sleutel = sleutel
    self.waarde = waarde
    self.vindplaats = vindplaats
  }
}

/// Reads the blokformaat.
package struct BlokDecoder: Sendable {
  package init() {}

  package func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<[Blok]> {
    var lezer = Bronlezer(bestand: bestand)
    let regels = lezer.regels(bytes)
    let (blokken, bevindingen) = decode(regels[...], bij: lezer)
    return Bevonden(blokken, bevindingen: lezer.bevindingen + bevindingen)
  }

  func decode(_ regels: ArraySlice<Bronregel>, bij lezer: Bronlezer) -> ([Blok], [Bevinding]) {
    var blokken: [Blok] = []
    var bevindingen: [Bevinding] = []
    var geopend = false
    for regel in regels {
      let plaats = lezer.plaats(regel.nummer)
      if regel.inspringing == 0 {
        geopend = false
        switch Self.kop(regel.tekst, plaats) {
        case .success(let blok):
          blokken.append(blok)
          geopend = true
        case .failure(let fout): bevindingen.append(fout.bevinding)
        }
      } else if regel.inspringing != 2 {
        bevindingen.append(
          BronRegels.inspringing.bevinding("Regel springt \(regel.inspringing) spaties in; het zijn er 2", bij: plaats))
      } else if !geopend {
        bevindingen.append(BronRegels.inspringing.bevinding("Regel hoort bij geen blok", bij: plaats))
      } else if let (sleutel, waarde) = regel.tekst.gesplitst(bij: ": "), !sleutel.isEmpty, !waarde.isEmpty {
        blokken[blokken.count - 1].regels.append(Blokregel(sleutel: sleutel, waarde: waarde, vindplaats: plaats))
      } else {
        bevindingen.append(
          BronRegels.sleutelregel.bevinding("'\(regel.tekst)' is geen sleutel met waarde", bij: plaats))
      }
    }
    return (blokken, bevindingen)
  }

  private struct Kopfout: Error { var bevinding: Bevinding }

  private static func kop(_ tekst: String, _ plaats: Vindplaats) -> Result<Blok, Kopfout> {
    let (kop, titel) = tekst.gesplitst(bij: " | ").map { ($0.voor, Optional($0.na)) } ?? (tekst, nil)
    let woorden = kop.woorden
    guard woorden.count == 2, woorden[1].isSlug else {
      return .failure(Kopfout(bevinding: BronRegels.kopregel.bevinding("'\(tekst)' is geen kopregel", bij: plaats)))
    }
    return .success(Blok(soort: woorden[0], slug: woorden[1], titel: titel, regels: [], vindplaats: plaats))
  }
}

/// What may stand in a block of one kind.
struct Blokvorm {
  var verplicht: Set<String>
  var mag: Set<String> = []
  /// Keys that may occur more than once.
  var herhaald: Set<String> = []

  func controleer(_ blok: Blok) -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    var gezien: Set<String> = []
    for regel in blok.regels {
      let bekend = verplicht.contains(regel.sleutel) || mag.contains(regel.sleutel) || herhaald.contains(regel.sleutel)
      if !bekend {
        bevindingen.append(
          BronRegels.sleutel.bevinding(
            "Sleutel '\(regel.sleutel)' hoort niet bij \(blok.soort) '\(blok.slug)'", bij: regel.vindplaats))
      } else if !gezien.insert(regel.sleutel).inserted, !herhaald.contains(regel.sleutel) {
        bevindingen.append(
          BronRegels.sleutelOntbreekt.bevinding("Sleutel '\(regel.sleutel)' staat er twee keer", bij: regel.vindplaats))
      }
    }
    for sleutel in verplicht.subtracting(gezien).sorted() {
      bevindingen.append(
        BronRegels.sleutelOntbreekt.bevinding(
          "Sleutel '\(sleutel)' ontbreekt bij \(blok.soort) '\(blok.slug)'", bij: blok.vindplaats))
    }
    return bevindingen
  }
}

/// Collects findings while values are taken out of blocks.
struct Bloklezing {
  var bevindingen: [Bevinding] = []

  /// Empty when the key is missing: `Blokvorm` has reported that.
  func tekst(_ blok: Blok, _ sleutel: String) -> String { blok[sleutel] ?? "" }

  mutating func datum(_ blok: Blok, _ sleutel: String) -> Datum? {
    guard let regel = blok.regel(sleutel) else { return nil }
    if let datum = Datum(regel.waarde) { return datum }
    bevindingen.append(
      BronRegels.waarde.bevinding("'\(regel.waarde)' is geen datum zoals 2027-01-04", bij: regel.vindplaats))
    return nil
  }

  mutating func getal(_ blok: Blok, _ sleutel: String) -> Int? {
    guard let regel = blok.regel(sleutel) else { return nil }
    if let getal = Int(regel.waarde) { return getal }
    bevindingen.append(BronRegels.waarde.bevinding("'\(regel.waarde)' is geen getal", bij: regel.vindplaats))
    return nil
  }

  mutating func dubbelen(_ paren: [(naam: String, plaats: Vindplaats)], wat: String) {
    var eerste: [String: Vindplaats] = [:]
    for (naam, plaats) in paren {
      if let eerder = eerste[naam] {
        bevindingen.append(
          BronRegels.dubbel.bevinding(
            "\(wat) '\(naam)' staat er twee keer", bij: plaats,
            verwant: [.init(vindplaats: eerder, toelichting: "eerste keer")]))
      } else {
        eerste[naam] = plaats
      }
    }
  }
}
