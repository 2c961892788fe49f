package import Tijd

/// What the Bezorger has to know of protocols that live above this layer (ebMS2).
package struct Bezorgtolk: Sendable {
  /// The message as it has to go out now: an envelope may have grown old while the receiver was away.
  package var ververs: @Sendable (Aanroep, Tijdstip) -> Aanroep
  /// Why an answer with status 2xx is no receipt; nil when it is.
  package var bezwaar: @Sendable (Aanroep, Antwoord) -> String?

  package init(
    ververs: @escaping @Sendable (Aanroep, Tijdstip) -> Aanroep,
    bezwaar: @escaping @Sendable (Aanroep, Antwoord) -> String?
  ) {
    self.ververs = ververs
    self.bezwaar = bezwaar
  }

  /// Messages go out as they were placed, and every 2xx is a receipt.
  package static let geen = Bezorgtolk(ververs: { aanroep, _ in aanroep }, bezwaar: { _, _ in nil })
}
