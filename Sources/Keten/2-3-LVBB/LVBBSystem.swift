import Bevindingen
import Digikoppeling
package import Ketenspoor
package import Opslag
import STOP
package import Tijd

/// The LVBB: takes in deliveries of besluiten and kennisgevingen, checks, publishes and consolidates them, and hands
/// the result over to Bekendmakingen (4a) and Omgevingsdocumenten (4b). Steps 2 and 3 of the chain.
package struct LVBBSystem: Ketensysteem {
  package let naam: Systeemnaam = "lvbb"
  private let lvbb: LVBBOmgeving

  /// - Parameter instellingen: what holds until a coach chooses otherwise on the settings page.
  package init(_ omgeving: Werkplaatsomgeving, instellingen: LVBBInstellingen = LVBBInstellingen()) throws {
    try omgeving.databank.migreer(LVBBMigraties.alle)
    lvbb = LVBBOmgeving(
      omgeving: omgeving, instellingen: InstellingenStore(omgeving.instellingen, begin: instellingen), beurt: Beurt())
  }

  package var router: Router {
    .samen([
      EbMSKoppelvlak(lvbb).router, AanleverKoppelvlak(lvbb).router, OpvraagKoppelvlak(lvbb).router,
      OverzichtScherm(lvbb).router, AanleverScherm(lvbb).router, LeveringScherm(lvbb).router,
      RegelingScherm(lvbb).router, InstellingenScherm(lvbb).router,
    ])
  }

  /// Goes on with what was received but not yet handled, and publishes what is due. Trouble of the world leaves the
  /// rest for the next time: everything is in the tables.
  package func tik(_ nu: Tijdstip) async { await lvbb.werkBij() }

  package func bezorgd(_ bericht: UitgaandBericht, antwoord: Antwoord) async {
    let nu = lvbb.omgeving.klok.nu
    let signaal = EbMSKoppelvlak.signaal(in: antwoord)
    try? lvbb.omgeving.databank.schrijf { db in
      try StatusberichtStore.bezorgd(uitvakId: bericht.id, op: nu, in: db)
      guard let signaal, let over = signaal.refToMessageId else { return }
      if signaal.fouten.isEmpty {
        try StatusberichtStore.bevestigd(messageId: over, op: nu, in: db)
      } else {
        try StatusberichtStore.geweigerd(messageId: over, fout: EbMSKoppelvlak.tekst(signaal.fouten), in: db)
      }
    }
  }

  package func opgegeven(_ bericht: UitgaandBericht, fout: String) async {
    try? lvbb.omgeving.databank.schrijf { db in
      try StatusberichtStore.opgegeven(uitvakId: bericht.id, fout: fout, in: db)
    }
  }
}

/// What the rooms of the LVBB share.
struct LVBBOmgeving: Sendable {
  let omgeving: Werkplaatsomgeving
  let instellingen: InstellingenStore
  let beurt: Beurt

  /// What was found in a delivery, for the Ketenspoor: beside the real answer.
  func bevindingen(_ id: String) -> [Bevinding] {
    let levering = try? omgeving.databank.lees { db in try LeveringStore.levering(id, db) }
    return levering?.bevindingen ?? []
  }

  /// One at a time: a delivery is judged against the register that the one before it left behind.
  func werkBij() async {
    await beurt.houd {
      try? await Behandeling(self).behandelOntvangen()
      try? Bekendmaking(self).maakBekend()
    }
  }
}
