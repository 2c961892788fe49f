import Ketenspoor
import Opslag
import STOP

/// Delivering by upload: for people without plansoftware and for programs. Our own interface, not one of KOOP.
struct AanleverKoppelvlak: Sendable {
  static let pad = "/lvbb/aanleveren"
  /// Choices of the field `soort`, as people see them.
  static let soorten: [(dienst: LVBBDienst, waarde: String, label: String)] = [
    (.validatie, "validatie", "Valideren: alleen controleren"),
    (.publicatie, "publicatie", "Publiceren: controleren en bekendmaken"),
    (.breekPublicatieAf, "afbreken", "Afbreken: een publicatie tegenhouden"),
    (.directeMutatie, "directeMutatie", "Directe mutatie: alleen objecten voor de kaart wijzigen"),
    (.validatieDirecteMutatie, "validatieDirecteMutatie", "Directe mutatie valideren"),
  ]

  private let lvbb: LVBBOmgeving
  init(_ lvbb: LVBBOmgeving) { self.lvbb = lvbb }

  var router: Router {
    var router = Router()
    router.koppelvlak(.post, Self.pad) { context in try await leverAan(context.aanroep) }
    return router
  }

  private func leverAan(_ aanroep: Aanroep) async throws -> Antwoord {
    let formulier = try aanroep.formulier()
    let gekozen = formulier.tekst("soort") ?? ""
    let soort = Self.soorten.first { $0.waarde == gekozen || $0.dienst.rawValue == gekozen }
    guard let bestand = formulier.bestand("bestand"), let soort else {
      return AanleverScherm.onvolledig(
        heeftBestand: formulier.bestand("bestand") != nil, soort: soort?.waarde, aanroep, lvbb)
    }
    let pakket = Aanneming.Pakket(
      bytes: bestand.bytes, bestandsnaam: bestand.naam.isEmpty ? "opdracht.zip" : bestand.naam, dienst: soort.dienst,
      kanaal: .bestand, afzender: nil, idLevering: "")
    let aanneming = Aanneming(lvbb)
    let zip = try aanneming.bewaar(pakket)
    let id = try lvbb.omgeving.databank.schrijf { db in try aanneming.neemAan(pakket, zip: zip, in: db) }
    await lvbb.werkBij()
    return try antwoord(id, aanroep).met(bevindingen: lvbb.bevindingen(id))
  }

  /// A program that asks for XML gets the …VerzoekResultaat; a person goes to the page of the delivery.
  private func antwoord(_ id: String, _ aanroep: Aanroep) throws -> Antwoord {
    let pagina = "/lvbb/aanleveringen/\(id)"
    guard Self.wilXML(aanroep) else { return .verwijsDoor(naar: pagina) }
    let document = try lvbb.omgeving.databank.lees { db in try StatusberichtStore.laatsteDocument(id, db) }
    guard let document, let bytes = try lvbb.omgeving.kluis.lees(document) else {
      return .verwijsDoor(naar: pagina)
    }
    return .xml(bytes).met(kop: "Content-Location", pagina)
  }

  /// Browsers name XML too, but after HTML.
  static func wilXML(_ aanroep: Aanroep) -> Bool {
    let wens = aanroep.koppen["Accept"] ?? ""
    return wens.contains("xml") && !wens.contains("html")
  }
}
