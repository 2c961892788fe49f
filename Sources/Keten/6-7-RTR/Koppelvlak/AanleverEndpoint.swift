import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import Opslag
import Pakket
import STTR
import Tijd

/// Verifieren v2 (step 6) and Aanleveren toepasbare regels v1 (step 7).
///
/// Deviations, dated 2026-11-23: the path under the base of verifieren is our assumption, and aanleveren is SOAP in
/// reality; here the zip is the body of a POST and the header X-OIN names the sender instead of his certificate.
struct AanleverEndpoint: Sendable {
  let register: Register
  private var klok: Klok { register.omgeving.klok }

  static let aanleveringen = DSOPad.aanleverenToepasbareRegels + "/aanleveringen"

  func voegToe(aan router: inout Router) {
    router.koppelvlak(.post, DSOPad.verifieren + "/verifieren") { ctx in try verifieer(ctx.aanroep) }
    router.koppelvlak(.post, Self.aanleveringen) { ctx in
      guard let oin = ctx.aanroep.koppen[DSOHeader.oin], !oin.isEmpty else {
        throw Weigering(.geenToegang("De header X-OIN ontbreekt: wie levert aan?"))
      }
      let (_, bytes) = try Self.bestand(ctx.aanroep, standaard: "levering.zip")
      let ontvangst = try await neemAan(bytes, van: oin)
      return try .json(Self.bevestiging(ontvangst), status: ontvangst.status == .verwerkt ? 201 : 200)
        .met(bevindingen: ontvangst.bevindingen)
    }
    router.koppelvlak(.get, Self.aanleveringen + "/{id}") { ctx in
      guard let ontvangst = try register.store.levering(ctx["id"]) else {
        throw Weigering(.nietGevonden("Aanlevering '\(ctx["id"])' bestaat niet"))
      }
      return try .json(Self.bevestiging(ontvangst))
    }
  }

  private static func bevestiging(_ ontvangst: RTRStore.Ontvangst) -> ToepasbareRegels.Aanleverbevestiging {
    .init(
      aanleveringId: ontvangst.id, status: ontvangst.status,
      meldingen: ontvangst.bevindingen.map { ToepasbareRegels.Verificatiemelding($0) })
  }

  /// The file itself as the body, or in the field `bestand` of a form.
  static func bestand(_ aanroep: Aanroep, standaard: String) throws -> (naam: String, bytes: [UInt8]) {
    guard aanroep.soort == "multipart/form-data" else { return (standaard, aanroep.inhoud) }
    guard let bestand = try aanroep.formulier().bestand("bestand") else {
      throw Weigering(.ongeldig("Het veld 'bestand' ontbreekt", parameters: [.init(name: "bestand")]))
    }
    return (bestand.naam, bestand.bytes)
  }

  private func verifieer(_ aanroep: Aanroep) throws -> Ketenspoor.Antwoord {
    let (naam, bytes) = try Self.bestand(aanroep, standaard: aanroep.zoek("bestandsnaam") ?? "regels.dmn")
    let bevindingen = Self.verifieer(bytes, naam: naam)
    let rapport = ToepasbareRegels.Verificatierapport(
      bestandsnaam: naam, resultaat: bevindingen.heeftFouten ? "AFGEKEURD" : "GOEDGEKEURD",
      meldingen: bevindingen.map { .init($0) })
    return try .json(rapport).met(bevindingen: bevindingen)
  }

  static func verifieer(_ bytes: [UInt8], naam: String) -> [Bevinding] {
    guard !bytes.isEmpty else {
      return [GemeenschappelijkeRegels.leegBestand.bevinding("'\(naam)' is leeg", bij: Vindplaats(bestand: naam))]
        .bijStap("6")
    }
    return Verificatie.verifieer(bytes, bestand: naam).bevindingen.begrensd().bijStap("6")
  }

  /// Takes in a delivery: reads, decides, keeps. Throws only when the plans cannot be asked.
  func neemAan(_ bytes: [UInt8], van oin: String) async throws -> RTRStore.Ontvangst {
    let zip = Zip.lees(bytes, bestand: "levering.zip")
    var bevindingen = zip.bevindingen
    var besluit: Aanleverbesluit?
    if let inhoud = zip.model, !zip.heeftFouten {
      let levering = Levering.decodeer(inhoud.opNaam)
      bevindingen += levering.bevindingen
      if let model = levering.model, !levering.heeftFouten {
        let genomen = try await beslis(over: model, van: oin)
        bevindingen += genomen.bevindingen
        besluit = genomen
      }
    }
    let goed = besluit != nil && !bevindingen.heeftFouten
    let ontvangst = RTRStore.Ontvangst(
      id: register.omgeving.ids.uuid(), oin: oin, ontvangenOp: klok.nu, sha256: try register.store.kluis.bewaar(bytes),
      status: goed ? .verwerkt : .afgekeurd, bevindingen: bevindingen.begrensd().bijStap("7"))
    try register.store.neemAan(ontvangst, besluit)
    return ontvangst
  }

  private func beslis(over levering: Levering, van oin: String) async throws -> Aanleverbesluit {
    var plannen: [Datum: [ToepasbaarOpvragen.Activiteit]] = [:]
    for dag in Aanleverbesluit.dagen(levering, vandaag: klok.vandaag) {
      let (plan, storing) = try await register.plan(dag, .vers)
      if let storing, plan.isEmpty { throw Planstoring(reden: storing) }
      plannen[dag] = plan
    }
    return Aanleverbesluit(
      levering: levering, afzender: oin, plannen: plannen, vandaag: klok.vandaag, organisaties: register.organisaties,
      locaties: await register.alleLocaties(op: plannen.keys.max() ?? klok.vandaag),
      toepasbaar: try register.store.toepasbaar(),
      werkzaamheden: Set(try register.store.werkzaamheden().map(\.urn)))
  }
}
