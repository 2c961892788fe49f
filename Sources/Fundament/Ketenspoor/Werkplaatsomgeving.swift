package import Opslag
package import Tijd

/// Everything that a system gets from outside. Each system takes one in its `init`.
package struct Werkplaatsomgeving: Sendable {
  package let databank: any Databank
  package let kluis: Bestandskluis
  package let instellingen: Instellingen
  package let klok: Klok
  package let ids: Ids
  package let spoor: Spoor
  package let verbindingen: Verbindingen
  package let uitvak: Uitvak
  package let bezorger: Bezorger

  /// Brings the shared tables up to date and puts the parts together.
  package init(
    databank: any Databank, kluis: Bestandskluis, echteTijd: @escaping @Sendable () -> Tijdstip = Klok.machine,
    ids: Ids = .willekeurig, http: Verbindingen.HTTPClient? = nil, tolk: Bezorgtolk = .geen
  ) throws {
    try databank.migreer(Instellingen.migraties + Uitvak.migraties + Spoor.migraties)
    self.databank = databank
    self.kluis = kluis
    self.ids = ids
    instellingen = Instellingen(databank)
    klok = try Klok(databank, echt: echteTijd)
    spoor = Spoor(databank, kluis: kluis, klok: klok)
    verbindingen = try Verbindingen(spoor: spoor, instellingen: instellingen, http: http)
    uitvak = Uitvak(databank)
    bezorger = Bezorger(uitvak: uitvak, kluis: kluis, verbindingen: verbindingen, tolk: tolk)
  }

  /// For tests: all in memory, a clock that stands still at `nu`, and identifiers that count up.
  package static func voorProef(nu: Tijdstip, zaad: Int = 1) throws -> Werkplaatsomgeving {
    let omgeving = try Werkplaatsomgeving(
      databank: SQLiteDatabank.inGeheugen(), kluis: .inGeheugen(), echteTijd: { nu }, ids: .oplopend(zaad))
    try omgeving.klok.zetStil()
    return omgeving
  }

  /// Puts a call in the Uitvak, within the transaction of the caller; returns the id of the message. The Bezorger
  /// delivers it after the transaction, with retry.
  @discardableResult
  package func plaats(
    van: Systeemnaam, naar: Systeemnaam, koppelvlak: String, _ aanroep: Aanroep, in verbinding: SQLVerbinding
  ) throws(OpslagStoring) -> String {
    let bericht = UitgaandBericht(
      id: ids.uuid(), van: van.rawValue, naar: naar.rawValue, koppelvlak: koppelvlak,
      methode: aanroep.methode.rawValue, pad: aanroep.doel,
      koppen: aanroep.koppen.map { UitgaandBericht.Kop(naam: $0.naam, waarde: $0.waarde) },
      inhoudSha256: aanroep.inhoud.isEmpty ? "" : try kluis.bewaar(aanroep.inhoud), volgendePoging: klok.nu)
    try Uitvak.plaats(bericht, in: verbinding)
    return bericht.id
  }

  /// Lets all systems do what the clock asks and delivers what is due, until it is quiet.
  package func verwerkTijd() async throws {
    for systeem in verbindingen.systemen { await systeem.tik(klok.nu) }
    try await bezorger.leegAlles(klok.nu)
  }
}
