package import Tijd

extension EbMSBericht {
  /// The same message with a Timestamp of now, when its TimeToLive has passed; else itself.
  ///
  /// A receiver refuses an expired message, and it is right to (ebMS 2.0, 3.1.6.4). A message that nobody took in must
  /// still arrive. It keeps its MessageId, so a receiver that did have it recognises the duplicate.
  package func hernieuwd(_ nu: Tijdstip) -> EbMSBericht {
    guard let tot = timeToLive, tot <= nu else { return self }
    var nieuw = self
    nieuw.timestamp = nu
    nieuw.timeToLive = nu.plus(seconden: max(tot.seconden - timestamp.seconden, 60))
    return nieuw
  }
}
