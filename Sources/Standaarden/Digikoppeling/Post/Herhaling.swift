package import Tijd

/// The arithmetic of sending again until acknowledged (ebMS 2.0 section 6.5; Digikoppeling ebMS2 chapter 5).
package struct Herhaling: Sendable, Hashable {
  private let afspraak: CPA.Betrouwbaar
  private let eerstePoging: Tijdstip
  private let timeToLive: Tijdstip?

  package init(_ afspraak: CPA.Betrouwbaar, eerstePoging: Tijdstip, timeToLive: Tijdstip? = nil) {
    self.afspraak = afspraak
    self.eerstePoging = eerstePoging
    self.timeToLive = timeToLive
  }

  /// What to do after this many attempts, the first included.
  package enum Stap: Sendable, Hashable {
    case opnieuw(op: Tijdstip)
    /// Report DeliveryFailure to the application at this moment.
    case opgeven(op: Tijdstip)
  }

  package func na(pogingen: Int) -> Stap {
    let volgende = moment(pogingen)
    // After the last attempt one more interval is waited for the acknowledgment.
    if pogingen > afspraak.retries { return .opgeven(op: begrensd(volgende)) }
    if let tot = timeToLive, volgende >= tot { return .opgeven(op: tot) }
    return .opnieuw(op: volgende)
  }

  /// When nothing has been acknowledged by then, the message failed.
  package var mislukt: Tijdstip { begrensd(moment(afspraak.retries + 1)) }

  /// TimeToLive must lie after all attempts: Timestamp + (Retries + 1) × RetryInterval.
  package var minsteTimeToLive: Tijdstip { moment(afspraak.retries + 1) }

  /// How long a receiver must remember a MessageId at least.
  package static func onthoudSeconden(_ afspraak: CPA.Betrouwbaar) -> Int {
    max(afspraak.persistDurationSeconden, (afspraak.retries + 1) * afspraak.retryIntervalSeconden)
  }

  private func moment(_ poging: Int) -> Tijdstip {
    eerstePoging.plus(seconden: max(0, poging) * afspraak.retryIntervalSeconden)
  }
  private func begrensd(_ tijdstip: Tijdstip) -> Tijdstip { timeToLive.map { min($0, tijdstip) } ?? tijdstip }
}
