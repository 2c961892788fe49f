package import Ketenspoor
import Opslag
package import Scherm

/// What this werkplaats gives the loket to know: addresses, base map, practice identities and receivers.
package struct LoketInstellingen: Sendable {
  package struct Ontvanger: Sendable, Hashable {
    package var oin: String
    package var naam: String
    /// The seat that receives for this OIN.
    package var systeem: String
    /// Path of its ebMS endpoint.
    package var ebmsPad: String
    package init(oin: String, naam: String, systeem: String, ebmsPad: String) {
      self.oin = oin
      self.naam = naam
      self.systeem = systeem
      self.ebmsPad = ebmsPad
    }
  }

  package var eigenOIN: String
  package var adressen: [Adres]
  package var kaartlagen: [Kaartlaag]
  package var identiteiten: [Identiteit]
  package var ontvangers: [Ontvanger]

  package init(
    eigenOIN: String, adressen: [Adres], kaartlagen: [Kaartlaag], identiteiten: [Identiteit], ontvangers: [Ontvanger]
  ) {
    self.eigenOIN = eigenOIN
    self.adressen = adressen
    self.kaartlagen = kaartlagen
    self.identiteiten = identiteiten
    self.ontvangers = ontvangers
  }

  /// What an organisation is called; one that is not known here keeps its number.
  func naam(_ oin: String) -> String {
    ontvangers.first { $0.oin == oin }?.naam ?? "organisatie met nummer \(oin)"
  }
}

/// Steps 8a and 8b: the vergunningcheck, the aanvraag, and the werkmap from which receivers fetch (STAM 4.0.0).
package struct OmgevingsloketSystem: Ketensysteem {
  package static let systeemnaam: Systeemnaam = "loket"
  package static let ebmsPad = "/loket/digikoppeling"

  package let naam = OmgevingsloketSystem.systeemnaam
  package let router: Router

  package init(_ omgeving: Werkplaatsomgeving, instellingen: LoketInstellingen) throws {
    try omgeving.databank.migreer(LoketStore.migraties)
    let store = LoketStore(databank: omgeving.databank)
    let notificaties = Notificatiebezorging(omgeving: omgeving, store: store, instellingen: instellingen)
    var router = Router()
    LocatieScherm(omgeving: omgeving, store: store, instellingen: instellingen).routes(&router)
    CheckScherm(omgeving: omgeving, store: store, instellingen: instellingen).routes(&router)
    AanvraagScherm(
      omgeving: omgeving, store: store, instellingen: instellingen, notificaties: notificaties
    ).routes(&router)
    VerzoekScherm(omgeving: omgeving, store: store, instellingen: instellingen).routes(&router)
    VervolgScherm(omgeving: omgeving, store: store, notificaties: notificaties).routes(&router)
    AfhandelenEndpoint(omgeving: omgeving, store: store, notificaties: notificaties).routes(&router)
    router.koppelvlak(.post, Self.ebmsPad) { context in try notificaties.ontvang(context.aanroep) }
    self.router = router
  }
}
