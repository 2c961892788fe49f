import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import STTR
import Tijd

/// Steps 5, 6 and 7 of real input: which rules there are, whether they are right, and into the register.
extension Praktijkloop {
  private struct Regelbestanddeel {
    var naam: String
    var bytes: [UInt8]
    var model: Regelbestand?
  }

  private var bestanden: [Regelbestanddeel] {
    invoer.regels.filter { !$0.gaatOverActiviteit }.flatMap { pakket in
      pakket.levering.bestanden.sorted { $0.key < $1.key }.map { naam, bytes in
        Regelbestanddeel(naam: naam, bytes: bytes, model: STTRDecoder.decodeer(bytes, bestand: naam).model)
      }
    }
  }

  /// Addresses of the rules that were delivered.
  var aangeleverdeRefs: Set<String> { Set(bestanden.compactMap { $0.model?.functioneleStructuurRef?.description }) }

  /// What the activity files promise, by identification.
  var kenmerken: [String: Activiteitkenmerken] {
    var kenmerken: [String: Activiteitkenmerken] = [:]
    for pakket in invoer.regels {
      for opdracht in pakket.levering.opdrachten {
        guard case .updateActiviteit(let activiteit, let naam) = opdracht,
          let bytes = pakket.levering.bestanden[naam]
        else { continue }
        kenmerken[activiteit] = Activiteitkenmerken.decodeer(bytes, bestand: naam).model
      }
    }
    return kenmerken
  }

  /// Every kind of rules that an activiteit promises must have a file.
  func leesRegels(_ werk: inout Stapwerk) {
    let bestanden = bestanden
    for deel in bestanden {
      werk.verslag.bewijs("pakket", deel.naam, deel.naam.filter { $0 != " " }, deel.bytes)
      werk.verslag.controle(
        "STTR-bestand \(deel.naam)", verwacht: "leesbaar", gevonden: deel.model == nil ? "niet leesbaar" : "leesbaar")
    }
    let refs = bestanden.compactMap(\.model?.functioneleStructuurRef)
    for (activiteit, kenmerken) in kenmerken.sorted(by: { $0.key < $1.key }) {
      for object in kenmerken.regelbeheerobjecten {
        let isEr = refs.contains { $0.activiteit == activiteit && $0.soort == object }
        werk.verslag.controle(
          "\(object.voorvoegsel) van \(activiteit)", verwacht: "aangeleverd",
          gevonden: isEr ? "aangeleverd" : "ontbreekt")
      }
    }
  }

  func verifieer(_ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard !bestanden.isEmpty else { throw Bedieningsfout("Er zijn geen regels aangeleverd.") }
    for deel in bestanden {
      let antwoord = try await werk.bediener.roepAan(
        .post("\(DSOPad.verifieren)/verifieren", deel.bytes, soort: "application/xml"))
      werk.verslag.bewijs(
        "verslag", "Verificatie van \(deel.naam)", "\(deel.naam.filter { $0 != " " }).json", antwoord.inhoud)
      let rapport = try loop.gelezen(antwoord, ToepasbareRegels.Verificatierapport.self)
      werk.verslag.controle("verificatie van \(deel.naam)", verwacht: "GOEDGEKEURD", gevonden: rapport.resultaat)
      werk.verslag.bevindingen += rapport.meldingen.map { Self.bevinding($0, deel.naam) }
    }
  }

  private static func bevinding(_ melding: ToepasbareRegels.Verificatiemelding, _ bestand: String) -> Bevinding {
    Bevinding(
      code: Bevinding.Code(melding.code), ernst: Bevinding.Ernst(rawValue: melding.ernst) ?? .informatie,
      samenvatting: melding.melding, uitleg: melding.uitleg ?? "", hint: melding.hint ?? "",
      vindplaats: Vindplaats(bestand: bestand, regel: melding.regel, kolom: melding.kolom))
  }

  /// Activities first: rules are taken in only for an activiteit that was made toepasbaar.
  func leverRegels(_ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard !invoer.regels.isEmpty else { throw Bedieningsfout("Er zijn geen regels aangeleverd.") }
    for (activiteit, werkzaamheid) in invoer.zelfToepasbaar.sorted(by: { $0.key < $1.key }) {
      werk.verslag.opmerkingen.append(
        "Geen levering maakt \(activiteit) toepasbaar. Deze loop heeft dat zelf gedaan, met werkzaamheid \(werkzaamheid)."
      )
    }
    let volgorde = invoer.regels.filter(\.gaatOverActiviteit) + invoer.regels.filter { !$0.gaatOverActiviteit }
    for pakket in volgorde {
      let zip: [UInt8]
      do {
        zip = try pakket.zip()
      } catch {
        throw Bedieningsfout("De levering '\(pakket.naam)' is niet in te pakken: \(error)")
      }
      let formulier = try (try await werk.bediener.open("/regelbeheer/bestand")).formulierOfFout(met: "bestand")
      var invulling = Invulling(formulier)
      invulling.zet("bestand", .init(naam: "\(pakket.naam).zip", soort: "application/zip", bytes: zip))
      invulling.zet("oin", invoer.oin)
      do {
        let pagina = try await werk.bediener.verstuur(formulier, invulling)
        let fout = pagina.elementen(klasse: "melding-fout").first?.tekst
        werk.verslag.controle("levering \(pakket.naam)", verwacht: "verwerkt", gevonden: fout ?? "verwerkt")
        if fout != nil { werk.verslag.opmerkingen.append("\(pakket.naam): \(pagina.tekst.prefix(600))") }
      } catch {
        werk.verslag.controle("levering \(pakket.naam)", verwacht: "verwerkt", gevonden: error.uitleg)
      }
    }
    try await omgeving.wacht()
    let dag = omgeving.nu().datum
    let lijst = try await werk.bediener.haal(
      "\(DSOPad.uitvoerenGegevens)/toepasbareRegels?datum=\(dag.dagEerst)&pageSize=200")
    werk.verslag.bewijs("bericht", "Regels in het register op \(dag)", "register.json", lijst.inhoud)
    let aantal = try loop.gelezen(lijst, ToepasbareRegels.ToepasbareRegelsPagina.self).embedded.toepasbareRegels.count
    werk.verslag.controle(
      "regels in het register op \(dag)", verwacht: String(bestanden.count), gevonden: String(aantal))
  }
}
