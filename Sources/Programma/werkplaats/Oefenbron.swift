import ArgumentParser
import Bevindingen
import Casussen

/// Reads the practice municipality and its casuses from `Voorbeelden`.
enum Oefenbron {
  static let eersteCasus = "boom-kappen"

  static func lees(casus slug: String) throws -> (Voorbeeldgemeente, Casusbron) {
    let map: Voorbeeldmap
    do {
      map = try Voorbeeldmap(pad: Plaatsen.voorbeelden)
    } catch {
      Uitvoer.meld(
        "De map \(Plaatsen.voorbeelden) is niet te lezen. Start het programma met ./werkplaats vanuit het project.")
      throw Afloop.kanNiet
    }
    guard let casus = map.casus(slug) else {
      Uitvoer.meld("De casus '\(slug)' is er niet. Wel: \(map.casussen.map(\.slug).joined(separator: ", ")).")
      throw Afloop.kanNiet
    }
    let gelezen = map.gemeente(van: casus)
    let fouten = (map.bevindingen + gelezen.bevindingen).filter { $0.ernst == .fout }
    guard let gemeente = gelezen.model, fouten.isEmpty else {
      Uitvoer.meld("In de oefenbronnen zitten fouten:")
      for fout in fouten.prefix(20) { Uitvoer.meld(TekstWeergave.render(fout).joined(separator: "\n")) }
      throw Afloop.kanNiet
    }
    return (gemeente, casus)
  }
}
