import Markup

/// Equality of texts as the LVBB oracle compares them: white space folded, order of attributes and prefixes free.
enum Gelijkheid {
  static func gelijk(_ links: Tak, _ rechts: Tak) -> Bool {
    links.naam == rechts.naam && gelijk(links.attributen, rechts.attributen) && gelijk(links.knopen, rechts.knopen)
  }

  /// Everything but the attributes of the element itself.
  static func gelijkeInhoud(_ links: Tak, _ rechts: Tak) -> Bool {
    links.naam == rechts.naam && gelijk(links.knopen, rechts.knopen)
  }

  static func gelijk(_ links: [Attribuut], _ rechts: [Attribuut], behalve: Set<String> = []) -> Bool {
    let een = links.filter { !behalve.contains($0.naam.lokaal) }
    let ander = rechts.filter { !behalve.contains($0.naam.lokaal) }
    guard een.count == ander.count else { return false }
    return een.allSatisfy { attribuut in
      ander.contains { $0.naam == attribuut.naam && $0.waarde == attribuut.waarde }
    }
  }

  static func gelijk(_ links: [Knoop], _ rechts: [Knoop]) -> Bool {
    let een = links.filter(telt)
    let ander = rechts.filter(telt)
    guard een.count == ander.count else { return false }
    return zip(een, ander).allSatisfy { paar in
      switch paar {
      case (.tak(let a), .tak(let b)): gelijk(a, b)
      case (.tekst(let a), .tekst(let b)): a == b || a.genormaliseerd == b.genormaliseerd
      case (.tak, .tekst), (.tekst, .tak): false
      }
    }
  }

  private static func telt(_ knoop: Knoop) -> Bool {
    switch knoop {
    case .tak: true
    case .tekst(let tekst): !isWit(tekst)
    }
  }

  static func isWit(_ tekst: String) -> Bool {
    tekst.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  /// How much of the words two texts share: 0 (nothing) to 1 (the same words).
  static func verwantschap(_ links: Tak, _ rechts: Tak) -> Double {
    let een = woorden(links)
    let ander = woorden(rechts)
    let totaal = een.count + ander.count
    guard totaal > 0 else { return 1 }
    var voorraad: [Substring: Int] = [:]
    for woord in een { voorraad[woord, default: 0] += 1 }
    var gedeeld = 0
    for woord in ander where voorraad[woord, default: 0] > 0 {
      voorraad[woord, default: 0] -= 1
      gedeeld += 1
    }
    return Double(2 * gedeeld) / Double(totaal)
  }

  private static func woorden(_ tak: Tak) -> [Substring] {
    tak.ruweTekst.split { !$0.isLetter && !$0.isNumber }
  }
}
