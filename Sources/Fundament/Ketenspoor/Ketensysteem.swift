package import Opslag
package import Tijd

/// A system of the chain. Its router is all that others see of it, whether they call over the network or in memory.
package protocol Ketensysteem: Sendable {
  var naam: Systeemnaam { get }
  /// Asked once, when the system is registered.
  var router: Router { get }
  /// Does what the passing of time asks: a period that ended, a message that falls due. Called often; must be able to
  /// be called twice for the same moment.
  func tik(_ nu: Tijdstip) async
  /// A message of this system from the Uitvak was delivered; `antwoord` is what the receiver said (an ebMS
  /// acknowledgment may stand in it).
  func bezorgd(_ bericht: UitgaandBericht, antwoord: Antwoord) async
  /// A message of this system could not be delivered and is not tried again.
  func opgegeven(_ bericht: UitgaandBericht, fout: String) async
}

extension Ketensysteem {
  package func tik(_ nu: Tijdstip) async {}
  package func bezorgd(_ bericht: UitgaandBericht, antwoord: Antwoord) async {}
  package func opgegeven(_ bericht: UitgaandBericht, fout: String) async {}
}
