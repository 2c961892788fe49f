package import Markup

/// Renvooi: the marks that show what a mutation takes away and what it adds (STOP 1.3.0, imop-tekst: NieuweTekst,
/// VerwijderdeTekst and the attribute wijzigactie).
package enum Renvooi {
  /// Which of the two texts is looked at.
  package enum Beeld: Sendable, Hashable { case was, wordt }

  /// What the attribute wijzigactie says; other values (such as `geen`) say nothing.
  package enum Wijzigactie: String, Sendable, Hashable {
    case voegtoe, verwijder, nieuweContainer, verwijderContainer
  }

  static let nieuweTekst = "NieuweTekst"
  static let verwijderdeTekst = "VerwijderdeTekst"
  static let attribuut = "wijzigactie"

  /// The text as it was or as it becomes, without any mark. Nil when this element does not exist in that text.
  package static func los(_ tak: Tak, _ beeld: Beeld) -> Tak? {
    bestaat(.tak(tak), beeld) ? kaal(tak, beeld) : nil
  }

  /// Whether this element exists in that text, as far as its own mark says.
  static func bestaat(_ tak: Takbron, _ beeld: Beeld) -> Bool {
    switch (actie(tak), beeld) {
    case (.voegtoe, .was), (.nieuweContainer, .was), (.verwijder, .wordt), (.verwijderContainer, .wordt): false
    case (.voegtoe, _), (.nieuweContainer, _), (.verwijder, _), (.verwijderContainer, _), (nil, _): true
    }
  }

  /// The children as they are in that text. Their own children still bear marks: for who walks a large text once.
  static func takken(van tak: Takbron, _ beeld: Beeld) -> [Takbron] {
    tak.takken.flatMap { kind -> [Takbron] in
      switch (kind.lokaal, beeld) {
      case (nieuweTekst, .wordt), (verwijderdeTekst, .was): return takken(van: kind, beeld)
      case (nieuweTekst, .was), (verwijderdeTekst, .wordt): return []
      default: break
      }
      switch (actie(kind), beeld) {
      case (.voegtoe, .was), (.verwijder, .wordt): return []
      case (.nieuweContainer, .was), (.verwijderContainer, .wordt):
        return takken(van: kind, beeld).filter { !hoofd.contains($0.lokaal) }
      default: return [kind]
      }
    }
  }

  /// The element itself stays, whatever its own mark says; below it the marks are resolved.
  static func kaal(_ tak: Tak, _ beeld: Beeld) -> Tak {
    var kopie = tak
    kopie[attribuut] = nil
    kopie.knopen = []
    voegToe(tak.knopen, beeld, aan: &kopie.knopen)
    return kopie
  }

  private static func voegToe(_ knopen: [Knoop], _ beeld: Beeld, aan uit: inout [Knoop]) {
    for knoop in knopen {
      switch knoop {
      case .tekst(let tekst): uit.voegToe(tekst: tekst)
      case .tak(let tak): voegToe(tak, beeld, aan: &uit)
      }
    }
  }

  private static func voegToe(_ tak: Tak, _ beeld: Beeld, aan uit: inout [Knoop]) {
    switch (tak.lokaal, beeld) {
    case (nieuweTekst, .wordt), (verwijderdeTekst, .was): return voegToe(tak.knopen, beeld, aan: &uit)
    case (nieuweTekst, .was), (verwijderdeTekst, .wordt): return
    default: break
    }
    switch (actie(tak), beeld) {
    case (.voegtoe, .was), (.verwijder, .wordt): return
    case (.nieuweContainer, .was), (.verwijderContainer, .wordt):
      // The container is not there in this text; its head cannot stand without it, its content can.
      voegToe(tak.knopen.filter { !isHoofd($0) }, beeld, aan: &uit)
    default: uit.append(.tak(kaal(tak, beeld)))
    }
  }

  private static func isHoofd(_ knoop: Knoop) -> Bool { knoop.tak.map { hoofd.contains($0.lokaal) } ?? false }

  /// What a container cannot leave behind when it goes.
  private static let hoofd: Set<String> = ["Kop", "Gereserveerd", "Vervallen", "NogNietInWerking"]

  package static func actie(_ tak: Tak) -> Wijzigactie? { tak[attribuut].flatMap(Wijzigactie.init(rawValue:)) }
  private static func actie(_ tak: Takbron) -> Wijzigactie? { tak[attribuut].flatMap(Wijzigactie.init(rawValue:)) }

  /// Whether a mark stands anywhere in this element.
  package static func staat(in tak: Tak) -> Bool {
    if actie(tak) != nil || tak.lokaal == nieuweTekst || tak.lokaal == verwijderdeTekst { return true }
    return tak.takken.contains { staat(in: $0) }
  }

  /// The wIds that the marks name as added and as removed, each with its element name. A container that appears or
  /// vanishes names only itself: its content stays.
  static func gemarkeerd(_ tak: Tak) -> (toegevoegd: [Wortel], verwijderd: [Wortel]) {
    var toegevoegd: [Wortel] = []
    var verwijderd: [Wortel] = []
    verzamel(tak, .geen, &toegevoegd, &verwijderd)
    return (toegevoegd, verwijderd)
  }

  /// A wId with the name of its element.
  struct Wortel: Sendable, Hashable {
    var wId: String
    var lokaal: String
  }

  private enum Staat { case geen, toegevoegd, verwijderd }

  private static func verzamel(_ tak: Tak, _ staat: Staat, _ toe: inout [Wortel], _ weg: inout [Wortel]) {
    var hier = staat
    var onder = staat
    switch actie(tak) {
    case .voegtoe: (hier, onder) = (.toegevoegd, .toegevoegd)
    case .verwijder: (hier, onder) = (.verwijderd, .verwijderd)
    case .nieuweContainer: hier = .toegevoegd
    case .verwijderContainer: hier = .verwijderd
    case nil: break
    }
    if tak.lokaal == nieuweTekst { onder = .toegevoegd }
    if tak.lokaal == verwijderdeTekst { onder = .verwijderd }
    if let wId = tak.wId {
      let wortel = Wortel(wId: wId, lokaal: tak.lokaal)
      switch hier {
      case .toegevoegd: toe.append(wortel)
      case .verwijderd: weg.append(wortel)
      case .geen: break
      }
    }
    for kind in tak.takken { verzamel(kind, onder, &toe, &weg) }
  }
}
