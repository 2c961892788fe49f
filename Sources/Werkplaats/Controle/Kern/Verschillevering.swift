package import Bevindingen
package import Pakket
package import Tijd
import Verweving

/// `verschil --naar levering.zip`: the delivery that makes the new version out of the old one (STOP 1.3.0, LVBB 1.2.0,
/// IMOW 2.0.0): besluit with renvooi, changed information objects, and the OW objects that differ.
package struct Verschillevering: Sendable {
  package enum Procedure: Sendable, Hashable { case definitief, ontwerp }

  /// What no comparison can tell. What is nil gets a practice value.
  package struct Vraag: Sendable, Hashable {
    package var vandaag: Datum
    package var oin: String?
    package var titel: String?
    package var kenmerk: String?
    package var doel: String?
    package var datumBekendmaking: Datum?
    package var inwerkingtreding: Datum?
    package var procedure: Procedure
    /// Names of versions that were given out already.
    var bezetteVersies: Set<String> = []

    package init(
      vandaag: Datum, oin: String? = nil, titel: String? = nil, kenmerk: String? = nil, doel: String? = nil,
      datumBekendmaking: Datum? = nil, inwerkingtreding: Datum? = nil, procedure: Procedure = .definitief
    ) {
      self.vandaag = vandaag
      self.oin = oin
      self.titel = titel
      self.kenmerk = kenmerk
      self.doel = doel
      self.datumBekendmaking = datumBekendmaking
      self.inwerkingtreding = inwerkingtreding
      self.procedure = procedure
    }
  }

  /// Something that the source did not say, and what was filled in.
  package struct Invulling: Sendable, Hashable {
    package var veld: String
    package var waarde: String
  }

  package var bestanden: Pakketinhoud
  package var ingevuld: [Invulling]

  /// There was no difference.
  package var isLeeg: Bool { bestanden.namen.isEmpty }

  /// Without files when there is no difference. The model is nil when no delivery can be made.
  package static func maak(was: Invoer, wordt: Invoer, vraag: Vraag) -> Bevonden<Verschillevering> {
    let (oud, nieuw) = (Planlezer.lees(was), Planlezer.lees(wordt))
    var bevindingen = oud.bevindingen + nieuw.bevindingen
    guard let oudModel = oud.model, let nieuwModel = nieuw.model else {
      return Bevonden(nil, bevindingen: bevindingen)
    }
    var basis = Planstapel()
    basis.voegToe(oudModel)
    var stapel = basis
    stapel.voegToe(nieuwModel)
    let paren = stapel.beelden.compactMap { beeld in
      basis.beelden.first { $0.work == beeld.work || $0.work.isEmpty }.map { (was: $0, wordt: beeld) }
    }
    guard !paren.isEmpty else { return Bevonden(nil, bevindingen: bevindingen) }
    let gemaakt = maak(paren, vraag: vraag)
    bevindingen += gemaakt.bevindingen
    return Bevonden(gemaakt.model, bevindingen: bevindingen)
  }

  /// The delivery of the first regulation that differs.
  static func maak(
    _ paren: [(was: Planbeeld, wordt: Planbeeld)], vraag: Vraag
  ) -> Bevonden<Verschillevering> {
    guard let paar = paren.first(where: { Verschilmaker.isAnders($0.was, $0.wordt) }) else {
      return Bevonden(Verschillevering(bestanden: Pakketinhoud(), ingevuld: []))
    }
    var maker = Verschilmaker(was: paar.was, wordt: paar.wordt, vraag: vraag)
    let bestanden = maker.maak()
    var bevindingen = maker.bevindingen
    for ander in paren.drop(while: { $0.was.work != paar.was.work }).dropFirst() {
      guard Verschilmaker.isAnders(ander.was, ander.wordt) else { continue }
      bevindingen.append(
        ControleRegels.nietMee.bevinding("Ook \(ander.wordt.work) verschilt; één levering gaat over één regeling"))
    }
    guard let bestanden else { return Bevonden(nil, bevindingen: bevindingen) }
    let inhoud = Pakketinhoud(bestanden)
    let eigen = Controle(peildatum: vraag.vandaag).beoordeel(Invoer(pad: "levering", inhoud: .map(inhoud)))
    bevindingen += eigen.bevindingen.filter { $0.ernst == .fout }
    return Bevonden(Verschillevering(bestanden: inhoud, ingevuld: maker.ingevuld), bevindingen: bevindingen)
  }

  /// What was written, and what a person must check before sending it.
  package func alsTekst(naar pad: String) -> String {
    var regels = ["Levering geschreven: \(pad) (\(bestanden.namen.count) bestanden)."]
    if !ingevuld.isEmpty {
      regels += ["", "Dit stond niet in de bron en is ingevuld. Controleer het voordat u aanlevert:"]
      for invulling in ingevuld {
        regels += Kolommen.metKop(invulling.veld, invulling.waarde, inspringing: 2, kopbreedte: 22)
      }
    }
    return regels.joined(separator: "\n") + "\n"
  }
}
