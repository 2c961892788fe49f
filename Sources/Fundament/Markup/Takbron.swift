/// An element that still stands in its document, or one that was made.
///
/// As a value a text takes about five times its file; who only looks at it can leave it where it stands.
package enum Takbron: Sendable, Hashable {
  case element(Element)
  case tak(Tak)

  /// The element as a value. Of one that stands in a document it is made anew each time.
  package var tak: Tak {
    switch self {
    case .element(let element): element.tak
    case .tak(let tak): tak
    }
  }

  package var lokaal: String {
    switch self {
    case .element(let element): element.lokaal
    case .tak(let tak): tak.lokaal
    }
  }

  /// The value of an attribute by local name.
  package subscript(_ lokaal: String) -> String? {
    switch self {
    case .element(let element): element[lokaal]
    case .tak(let tak): tak[lokaal]
    }
  }

  package var takken: [Takbron] {
    switch self {
    case .element(let element): element.kinderen.map { .element($0) }
    case .tak(let tak): tak.takken.map { .tak($0) }
    }
  }

  package func eerste(_ lokaal: String) -> Takbron? {
    switch self {
    case .element(let element): element.eerste(lokaal).map { .element($0) }
    case .tak(let tak): tak.eerste(lokaal).map { .tak($0) }
    }
  }

  /// Equal when the content is, wherever it stands.
  package static func == (links: Takbron, rechts: Takbron) -> Bool {
    if case .element(let een) = links, case .element(let ander) = rechts, een == ander { return true }
    return links.tak == rechts.tak
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(tak) }
}
