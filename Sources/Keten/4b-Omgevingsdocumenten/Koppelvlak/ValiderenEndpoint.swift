import Bevindingen
import DSOKoppelvlak
import Foundation
import IMOW
import Ketenspoor
import Pakket

/// Omgevingsdocument valideren v2: fetches a delivery zip and reports on its OW side (step 2).
struct ValiderenEndpoint: Sendable {
  let bron: Documentbron
  let verbindingen: Verbindingen
  let ids: Ids

  private static let basis = DSOPad.valideren

  func voegToe(aan router: inout Router) {
    router.koppelvlak(.post, Self.basis) { context in try await valideer(context.aanroep) }
    router.koppelvlak(.post, Self.basis + "/gedeeltelijk") { _ in
      .dso(.nietNagebootst("Gedeeltelijk valideren is in deze werkplaats niet nagebootst"))
    }
    router.koppelvlak(.get, Self.basis + "/rapport/{id}") { context in
      guard let rapport = try bron.store.rapport(context["id"]) else {
        return .dso(.nietGevonden("Rapport '\(context["id"])' is niet bekend"))
      }
      return try .json(rapport)
    }
  }

  /// The answer is the identification of the report, as a JSON string.
  private func valideer(_ aanroep: Aanroep) async throws -> Antwoord {
    let opdracht = try DSOJSON.decodeerVerzoek(Omgevingsdocumentdiensten.Valideeropdracht.self, aanroep.inhoud)
    let opgehaald = try await verbindingen.roep(
      van: OmgevingsdocumentenSystem.systeemnaam, naar: "lvbb", koppelvlak: "pakket ophalen",
      .volg(opdracht.url))
    guard opgehaald.isGelukt else {
      return .dso(
        .onverwerkbaar("Het pakket op \(opdracht.url) is niet op te halen (HTTP \(opgehaald.status))"))
    }
    let bevindingen = try controleer(opgehaald.inhoud, opdracht)
    let id = ids.uuid()
    try bron.store.bewaar(Self.rapport(bevindingen, opdracht), als: id)
    return try Antwoord.json(id).met(bevindingen: bevindingen)
  }

  private func controleer(
    _ bytes: [UInt8], _ opdracht: Omgevingsdocumentdiensten.Valideeropdracht
  ) throws -> [Bevinding] {
    let plaats = Vindplaats(bestand: "pakket.zip")
    guard bytes.count == opdracht.grootte else {
      let melding = "De grootte \(opdracht.grootte) klopt niet: opgehaald zijn \(bytes.count) bytes"
      return [OmgevingsdocumentenRegels.anderPakket.bevinding(melding, bij: plaats)]
    }
    guard Hash.sha256(bytes) == opdracht.checksum.lowercased() else {
      return [OmgevingsdocumentenRegels.anderPakket.bevinding("De checksum klopt niet", bij: plaats)]
    }
    let zip = Zip.lees(bytes, bestand: plaats.bestand)
    guard let pakket = zip.model else { return zip.bevindingen }
    return zip.bevindingen + (try controle(opdracht).controleer(pakket))
  }

  private func controle(_ opdracht: Omgevingsdocumentdiensten.Valideeropdracht) throws -> Owcontrole {
    var bestaand: [String: OWVerzameling] = [:]
    // The last known version counts, also when it is not in force yet: changes are made on top of it.
    for versie in try bron.alleVersies() { bestaand[versie.work] = try bron.stand(versie).ow }
    let stores = bron.store
    let activiteiten = try stores.voorgeladen().map { OWIdentificatie($0.identificatie) }
    return Owcontrole(
      bestaand: bestaand, wasTekst: { expression in (try? stores.tekst(expression))?.tak },
      bekendeActiviteiten: OWOmgeving.landelijkeTophaken.union(activiteiten),
      bekendeLocaties: Set(bestaand.values.flatMap { $0.locaties.map(\.identificatie) }),
      bekendeGeometrieen: Set(try stores.geometrieen().map(\.id)),
      fase: opdracht.typeOmgevingsdocument.uppercased().hasPrefix("ONTWERP") ? .ontwerp : .vastgesteld)
  }

  private static func rapport(
    _ bevindingen: [Bevinding], _ opdracht: Omgevingsdocumentdiensten.Valideeropdracht
  ) -> Omgevingsdocumentdiensten.Validatierapport {
    let meldingen = bevindingen.begrensd().map { bevinding in
      Omgevingsdocumentdiensten.Rapportmelding(
        code: bevinding.code.rawValue, ernst: bevinding.ernst == .fout ? "Blokkerend" : "Waarschuwing",
        melding: bevinding.samenvatting, bestand: bevinding.vindplaats?.bestand, regel: bevinding.vindplaats?.regel,
        kolom: bevinding.vindplaats?.kolom, pad: bevinding.vindplaats?.pad)
    }
    return Omgevingsdocumentdiensten.Validatierapport(
      identificatie: opdracht.identificatie, status: .gereed,
      resultaat: bevindingen.heeftFouten ? "AFGEKEURD" : "GOEDGEKEURD", meldingen: meldingen)
  }
}
