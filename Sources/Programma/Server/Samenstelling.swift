import Bekendmakingen
package import Bevindingen
import Bord
package import Casussen
import Controle
import DMN
import DSOKoppelvlak
import Digikoppeling
import Foundation
import Geometrie
import IMOW
import Ketenspoor
import LVBB
import Markup
import Omgevingsdocumenten
import Omgevingsloket
import Opslag
import Pakket
import Plansoftware
import Postvak
import RTR
import Regelbeheer
import STAM
import STOP
import STTR
import Samenwerken
import Scherm
import Tijd
import Zaaksysteem

/// Puts the werkplaats together: the one place that knows every system.
package enum Samenstelling {
  /// Every rule that the program knows.
  package static let catalogus = Regelcatalogus(
    GemeenschappelijkeRegels.alle + XMLRegels.alle + ZipRegels.alle + GeometrieRegels.alle + Ketenregels.alle
      + STOPRegels.alle + STOPMutatieRegels.alle + IMOWRegels.alle + DMNRegels.alle + STTRRegels.alle
      + AnalyseRegels.alle + LeesbaarheidRegels.alle + STAMRegels.alle
      + DigikoppelingRegels.alle + ControleRegels.alle + systeemregels)

  private static let systeemregels: [Regelkaart] =
    LVBBRegels.alle + BekendmakingenRegels.alle + OmgevingsdocumentenRegels.alle + SamenwerkenRegels.alle
    + NotatieRegels.alle + ScenarioRegels.alle + RegelbeheerRegels.alle + CasussenRegels.alle + PlansoftwareRegels.alle
    + ZaaksysteemRegels.alle

  /// Who these systems are in Digikoppeling.
  private enum Partij {
    static let dsoLV = "00000099000000090000"
    static let lvbb = "00000099000000091000"
  }

  /// Whose plan is practised with when it is not that of the practice municipality.
  package struct Eigenaar: Sendable, Hashable {
    package var oin: String
    /// `gm0297`.
    package var overheidscode: String
    package var naam: String
    package init(oin: String, overheidscode: String, naam: String) {
      self.oin = oin
      self.overheidscode = overheidscode
      self.naam = naam
    }
  }

  /// Opens a data folder, or a werkplaats in memory when `gegevens` is nil.
  package static func open(
    gegevens: String?, voorbeelden: Voorbeeldgemeente, casus: Casusbron?, eigenaar: Eigenaar? = nil, basisadres: String
  ) throws -> Werkplaats {
    let map = try gegevens.map { try Gegevensmap(pad: $0) }
    let uit = HTTPUit()
    let omgeving =
      if let map {
        try Werkplaatsomgeving(
          databank: map.databank, kluis: map.kluis, http: { try await uit.roep($0, $1) }, tolk: .ebMS)
      } else {
        try Werkplaatsomgeving(
          databank: SQLiteDatabank.inGeheugen(), kluis: .inGeheugen(), http: { try await uit.roep($0, $1) }, tolk: .ebMS
        )
      }
    for systeem in try systemen(omgeving, voorbeelden, eigenaar) { omgeving.verbindingen.registreer(systeem) }
    let verwachting = casus.map { Casusverwachting($0).ketenverwachting } ?? Ketenverwachting(wijzigtPlan: false)
    let keuring = Keuring(omgeving, catalogus: catalogus, verwachting: verwachting)
    let bordcasus = casus.map { Casusverwachting($0).bordcasus }
    omgeving.verbindingen.registreer(
      try BordSystem(omgeving, catalogus: catalogus, basisadres: basisadres, casus: bordcasus) {
        try await keuring.oordelen()
      })
    return Werkplaats(
      map: map, omgeving: omgeving, catalogus: catalogus, gemeente: voorbeelden, casus: casus, keuring: keuring,
      navigatie: navigatie, leafletMap: "/usr/share/javascript/leaflet")
  }

  private static func systemen(
    _ omgeving: Werkplaatsomgeving, _ gemeente: Voorbeeldgemeente, _ eigenaar: Eigenaar?
  ) throws -> [any Ketensysteem] {
    let gegevens = Gemeentegegevens(gemeente: gemeente, eigenaar: eigenaar)
    let bron = gemeente.gegevens
    return [
      try PlansoftwareSystem(omgeving),
      try LVBBSystem(omgeving),
      try BekendmakingenSystem(omgeving),
      try OmgevingsdocumentenSystem(omgeving, inrichting: gegevens.kaartinrichting),
      try RegelbeheerSystem(
        omgeving, naamgeving: Regelbouwer(gemeente).naamgeving,
        voorbeelden: eigenaar == nil
          ? gemeente.regelgroepen.map { Regelvoorbeeld(naam: $0.naam, teksten: $0.teksten) } : []),
      try RTRSystem(
        omgeving,
        organisaties: bron.organisaties.compactMap { organisatie in
          organisatie.code.map {
            RTROrganisatie(oin: organisatie.oin, code: $0, naam: organisatie.naam, bestuurslaag: organisatie.soort)
          }
        },
        werkzaamheden: gemeente.werkzaamheden.map {
          RTRWerkzaamheid(urn: $0.urn, omschrijving: $0.omschrijving, trefwoorden: $0.trefwoorden)
        }),
      try OmgevingsloketSystem(
        omgeving,
        instellingen: LoketInstellingen(
          eigenOIN: Partij.dsoLV, adressen: gegevens.adressen, kaartlagen: gegevens.kaartlagen,
          identiteiten: gegevens.identiteiten, ontvangers: gegevens.ontvangers)),
      try ZaaksysteemSystem(omgeving, zetel: zetel("zaaksysteem", "gemeente", gegevens)),
      try ZaaksysteemSystem(omgeving, zetel: zetel("omgevingsdienst", "omgevingsdienst", gegevens)),
      try SamenwerkenSystem(omgeving),
      try PostvakSystem(omgeving),
    ]
  }

  private static func zetel(_ naam: Systeemnaam, _ slug: String, _ gegevens: Gemeentegegevens) -> Zaaksysteemzetel {
    let bron = gegevens.gemeente.gegevens
    let eigen = bron.organisatie(slug)
    let eigenaar = slug == "gemeente" ? gegevens.eigenaar : nil
    return Zaaksysteemzetel(
      naam: naam, basispad: "/\(naam.rawValue)",
      organisatienaam: eigenaar?.naam ?? eigen?.naam ?? bron.gemeente.volledigeNaam,
      oin: eigenaar?.oin ?? eigen?.oin ?? bron.gemeente.oin,
      overheidscode: gegevens.eigenaar?.overheidscode ?? bron.gemeente.code, dsoOIN: Partij.dsoLV,
      lvbbOIN: Partij.lvbb,
      partners: bron.organisaties.filter { $0.slug != slug }.map { (naam: $0.naam, oin: $0.oin) },
      afzender: eigen?.email ?? bron.gemeente.email, kaartlagen: gegevens.kaartlagen)
  }

  private static let navigatie = Navigatie([
    .init(naam: "Bord", pad: "/"), .init(stap: "1", naam: "Plansoftware", pad: "/plansoftware"),
    .init(stap: "2-3", naam: "LVBB", pad: "/lvbb"), .init(stap: "4a", naam: "Bekendmakingen", pad: "/bekendmakingen"),
    .init(stap: "4b", naam: "Kaart", pad: "/omgevingsdocumenten"),
    .init(stap: "5", naam: "Regelbeheer", pad: "/regelbeheer"), .init(stap: "6-7", naam: "RTR", pad: "/rtr"),
    .init(stap: "8", naam: "Omgevingsloket", pad: "/loket"),
    .init(stap: "9", naam: "Zaaksysteem", pad: "/zaaksysteem"),
    .init(stap: "10", naam: "Omgevingsdienst", pad: "/omgevingsdienst"),
    .init(stap: "11", naam: "Samenwerken", pad: "/samenwerken"), .init(naam: "Klok", pad: "/klok"),
    .init(naam: "Postvak", pad: "/postvak"), .init(naam: "Ketenspoor", pad: "/ketenspoor"),
  ])
}
