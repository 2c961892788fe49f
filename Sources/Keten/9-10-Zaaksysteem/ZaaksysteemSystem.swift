import Digikoppeling
package import Ketenspoor
package import Opslag
package import Scherm
package import Tijd

/// Who works with this zaaksysteem. The same code plays several seats, each with its own tables.
package struct Zaaksysteemzetel: Sendable {
  package struct Partner: Sendable, Hashable {
    package var naam: String
    package var oin: String
    package init(naam: String, oin: String) {
      self.naam = naam
      self.oin = oin
    }
  }

  /// `zaaksysteem` or `omgevingsdienst`; also the beginning of the table names.
  package var naam: Systeemnaam
  /// `/zaaksysteem` or `/omgevingsdienst`.
  package var basispad: String
  package var organisatienaam: String
  package var oin: String
  /// `gm9995`: under which code a kennisgeving is published.
  package var overheidscode: String
  package var dsoOIN: String
  package var lvbbOIN: String
  /// Organisations to ask for advice or to hand a verzoek over to.
  package var partners: [Partner]
  /// E-mail address of the sender.
  package var afzender: String
  /// Ground under the map of a zaak; without it the page gives coordinates only.
  package var kaartlagen: [Kaartlaag]

  package init(
    naam: Systeemnaam, basispad: String, organisatienaam: String, oin: String, overheidscode: String, dsoOIN: String,
    lvbbOIN: String, partners: [(naam: String, oin: String)], afzender: String, kaartlagen: [Kaartlaag] = []
  ) {
    self.naam = naam
    self.basispad = basispad
    self.organisatienaam = organisatienaam
    self.oin = oin
    self.overheidscode = overheidscode
    self.dsoOIN = dsoOIN
    self.lvbbOIN = lvbbOIN
    self.partners = partners.map { Partner(naam: $0.naam, oin: $0.oin) }
    self.afzender = afzender
    self.kaartlagen = kaartlagen
  }

  /// Whom a handler can work with: not the national systems, which pass messages on and have no opinion.
  var gesprekspartners: [Partner] { partners.filter { $0.oin != dsoOIN && $0.oin != lvbbOIN } }
}

/// Steps 9a, 9b and 10: receives verzoeken, handles them as zaken, tells the initiatiefnemer, publishes the
/// kennisgeving, and takes advice back from Samenwerken (step 11).
package struct ZaaksysteemSystem: Ketensysteem {
  package let naam: Systeemnaam
  package let router: Router
  private let ontvangst: Ontvangst
  private let advisering: Advisering
  private let digikoppeling: EbMSEndpoint

  package init(_ omgeving: Werkplaatsomgeving, zetel: Zaaksysteemzetel) throws {
    let store = ZaakStore(databank: omgeving.databank, zetel: zetel.naam.rawValue)
    try omgeving.databank.migreer(store.migraties)
    let huis = Zaakhuis(omgeving: omgeving, zetel: zetel, store: store)
    naam = zetel.naam
    ontvangst = Ontvangst(huis: huis, loket: LoketClient(huis: huis), beurt: Beurt())
    advisering = Advisering(huis: huis, samenwerken: SamenwerkenClient(huis: huis), beurt: Beurt())
    digikoppeling = EbMSEndpoint(huis: huis, ontvangst: ontvangst)
    let behandeling = Behandeling(huis: huis, loket: LoketClient(huis: huis))
    var router = Router()
    digikoppeling.routes(&router)
    ZakenEndpoint(huis: huis).routes(&router)
    OverzichtScherm(huis: huis, ontvangst: ontvangst).routes(&router)
    ZaakScherm(huis: huis).routes(&router)
    BehandelFormulieren(
      huis: huis, behandeling: behandeling, ontvangst: ontvangst, advisering: advisering,
      bekendmaking: Bekendmaking(huis: huis)
    ).routes(&router)
    self.router = router
  }

  /// Fetches what could not be fetched before, and asks Samenwerken for answers.
  package func tik(_ nu: Tijdstip) async {
    await ontvangst.werkBij(.watAanDeBeurtIs)
    await advisering.werkBij(.watAanDeBeurtIs)
  }

  /// The LVBB may put its signal in the HTTP answer; an error there is news.
  package func bezorgd(_ bericht: UitgaandBericht, antwoord: Antwoord) async {
    await digikoppeling.neemSignaalAan(antwoord)
  }
}

/// What the rooms of one seat share.
struct Zaakhuis: Sendable {
  let omgeving: Werkplaatsomgeving
  let zetel: Zaaksysteemzetel
  let store: ZaakStore

  var nu: Tijdstip { omgeving.klok.nu }

  func pad(_ rest: String) -> String { zetel.basispad + rest }
  func pad(zaak nummer: String, _ rest: String = "") -> String { zetel.basispad + "/zaken/\(nummer)" + rest }

  func partnernaam(_ oin: String) -> String {
    if oin == zetel.oin { return zetel.organisatienaam }
    return zetel.partners.first { $0.oin == oin }?.naam ?? "Organisatie \(oin)"
  }
}

/// How much to do: what the clock asks, or everything that a person asks for.
enum Werkwijze: Sendable { case watAanDeBeurtIs, alles }
