import Bevindingen
import Geometrie
import Markup

/// The geometries of a document: whether they can be read, are valid and lie where the Netherlands is.
enum Geometriecontrole {
  static func controleer(_ wortel: Element) -> [Bevinding] {
    vormen(in: wortel).flatMap { gevonden -> [Bevinding] in
      guard let gelezen = gevonden.vorm.model else { return gevonden.vorm.bevindingen }
      let plaats = gevonden.element.vindplaats
      return gevonden.vorm.bevindingen + gelezen.vorm.controleer(gelezen.stelsel ?? .rd, bij: plaats)
    }
  }

  /// By `basisgeo:id`, lower case: ids are compared without regard to case.
  static func opID(_ wortel: Element) -> [String: Vorm] {
    var opID: [String: Vorm] = [:]
    for gevonden in vormen(in: wortel) {
      guard let gelezen = gevonden.vorm.model else { continue }
      opID[gevonden.id.lowercased()] = gelezen.vorm
    }
    return opID
  }

  private static func vormen(
    in wortel: Element
  ) -> [(id: String, element: Element, vorm: Bevonden<GMLDecoder.Gelezen>)] {
    wortel.afstammelingen("Geometrie").compactMap { omhulsel in
      guard let element = omhulsel.eerste("geometrie")?.kinderen.first else { return nil }
      return (omhulsel.tekst(van: "id") ?? "", element, GMLDecoder().decode(element))
    }
  }
}
