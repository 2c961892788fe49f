import Bevindingen
import DSOKoppelvlak
import Foundation
import Ketenspoor
import Pakket
import STTR
import Tijd

/// Steps 5 to 7: the toepasbare regels.
struct Regelkeuring: Sendable {
  let kast: Bewijskast

  /// A delivery of rules that reached the RTR.
  private struct Geleverd {
    var regel: Spoorregel
    var zip: [UInt8]
    var bestanden: [(naam: String, bytes: [UInt8])]
    var bevestiging: ToepasbareRegels.Aanleverbevestiging?
  }

  /// Newest first; only those with rule files.
  private var leveringen: [Geleverd] {
    let pad = DSOPad.aanleverenToepasbareRegels
    return kast.regels.filter { $0.naar == "rtr" && $0.methode == .post && $0.doel.hasPrefix(pad) }.compactMap {
      regel in
      let zip = kast.verzoek(regel)
      guard let inhoud = Zip.lees(zip, bestand: "regels.zip").model else { return nil }
      let bestanden = inhoud.bestanden.filter { $0.naam.hasSuffix(".dmn") || $0.naam.hasSuffix(".sttr") }
      guard !bestanden.isEmpty else { return nil }
      let bevestiging = try? JSONDecoder().decode(
        ToepasbareRegels.Aanleverbevestiging.self, from: Data(kast.antwoord(regel)))
      return Geleverd(
        regel: regel, zip: zip, bestanden: bestanden.map { ($0.naam, $0.inhoud) }, bevestiging: bevestiging)
    }
  }

  /// Every rule file that somebody made, checked or delivered, newest first, each once.
  private var regelbestanden: [(naam: String, bytes: [UInt8])] {
    let geverifieerd = verificaties.map { ($0.naam, $0.bytes) }
    var gezien: Set<String> = []
    return (geverifieerd + leveringen.flatMap(\.bestanden)).filter { bestand in
      guard let ref = STTRDecoder.decodeer(bestand.1, bestand: bestand.0).model?.functioneleStructuurRef else {
        return false
      }
      return gezien.insert(ref.description).inserted
    }.map { (naam: $0.0, bytes: $0.1) }
  }

  private struct Verificatie {
    var naam: String
    var bytes: [UInt8]
    var rapport: ToepasbareRegels.Verificatierapport
    var rapportbytes: [UInt8]
  }

  /// Newest first.
  private var verificaties: [Verificatie] {
    kast.regels.filter { $0.naar == "rtr" && $0.methode == .post && $0.doel.hasPrefix(DSOPad.verifieren) }
      .compactMap { regel in
        let antwoord = kast.antwoord(regel)
        guard let rapport = try? JSONDecoder().decode(ToepasbareRegels.Verificatierapport.self, from: Data(antwoord))
        else { return nil }
        return Verificatie(
          naam: rapport.bestandsnaam, bytes: kast.verzoek(regel), rapport: rapport, rapportbytes: antwoord)
      }
  }

  // MARK: - 5

  func maken() -> Stapoordeel {
    let door = kast.door("regelbeheer")
    let bestanden = regelbestanden
    guard !bestanden.isEmpty else {
      return Stapoordeel(
        stap: .vijf, status: .nietGetest, reden: "Er zijn nog geen toepasbare regels gemaakt", door: door)
    }
    let refs = bestanden.compactMap { STTRDecoder.decodeer($0.bytes, bestand: $0.naam).model?.functioneleStructuurRef }
    let perActiviteit = Dictionary(grouping: refs, by: \.activiteit)
    // A check without a form leads to a dead end; a form without a check is never found.
    let zonderFormulier = perActiviteit.filter { _, soorten in
      !soorten.contains { $0.soort.typering == "Indieningsvereisten" }
    }
    let bewijs = bestanden.enumerated().compactMap { plek, bestand in
      kast.bewijs("regelbestand", bestand.naam, bestand.bytes, "5-\(plek + 1)-\(Self.bestandsnaam(bestand.naam))")
    }
    let namen = zonderFormulier.keys.sorted().joined(separator: ", ")
    let geleverd = bestanden.count.geteld("regelbestand", "regelbestanden")
    return Stapoordeel(
      stap: .vijf, status: zonderFormulier.isEmpty ? .groen : .oranje,
      reden: zonderFormulier.isEmpty
        ? "\(geleverd) voor \(perActiviteit.count.geteld("activiteit", "activiteiten"))"
        : "\(geleverd); zonder formulier: \(namen)", door: door, bewijs: bewijs)
  }

  // MARK: - 6

  func verifieren() -> Stapoordeel {
    let door = kast.door("rtr")
    let rapporten = verificaties.map { (naam: $0.naam, rapport: $0.rapport, bytes: $0.rapportbytes) }
    let bestanden = regelbestanden
    guard !bestanden.isEmpty else {
      return Stapoordeel(stap: .zes, status: .nietGetest, reden: "Er is nog niets geverifieerd", door: door)
    }
    // The delivery is verified too; a file may come in that way without a separate verification.
    let bevindingen = bestanden.flatMap { STTR.Verificatie.verifieer($0.bytes, bestand: $0.naam).bevindingen }
    let afgekeurd = rapporten.filter { rapport in
      rapport.rapport.resultaat != "GOEDGEKEURD" && bestanden.contains { $0.naam == rapport.naam }
    }
    let goed = !bevindingen.heeftFouten && afgekeurd.isEmpty
    let bewijs = rapporten.prefix(20).enumerated().compactMap { plek, rapport in
      kast.bewijs("rapport", "Verificatie van \(rapport.naam)", rapport.bytes, "6-\(plek + 1)-rapport.json")
    }
    return Stapoordeel(
      stap: .zes, status: goed ? .groen : .rood,
      reden: goed
        ? "\(bestanden.count.geteld("bestand", "bestanden")) zonder fouten (\(TekstWeergave.samenvatting(bevindingen)))"
        : "De verificatie vindt fouten: \(TekstWeergave.samenvatting(bevindingen))", door: door, bewijs: bewijs,
      bevindingen: bevindingen.begrensd())
  }

  // MARK: - 7

  func publiceren() async -> Stapoordeel {
    let door = kast.door("rtr")
    let leveringen = leveringen
    guard let laatste = leveringen.first else {
      return Stapoordeel(stap: .zeven, status: .nietGetest, reden: "Er is nog niets aan de RTR geleverd", door: door)
    }
    let bewijs = leveringen.enumerated().compactMap { plek, levering in
      kast.bewijs("pakket", "Levering aan de RTR", levering.zip, "7-\(plek + 1)-levering.zip")
    }
    guard (200..<300).contains(laatste.regel.status ?? 0), laatste.regel.status != 200 || laatste.bevestiging == nil
    else {
      let melding = laatste.bevestiging?.meldingen?.first?.melding ?? "status \(laatste.regel.status ?? 0)"
      return Stapoordeel(
        stap: .zeven, status: .rood, reden: "De RTR heeft de laatste levering afgekeurd: \(melding)", door: door,
        bewijs: bewijs)
    }
    let refs = leveringen.flatMap(\.bestanden).compactMap {
      STTRDecoder.decodeer($0.bytes, bestand: $0.naam).model?.functioneleStructuurRef?.description
    }
    var nietGeldig: [String] = []
    let vandaag = kast.omgeving.klok.vandaag
    for ref in Set(refs).sorted() {
      let pad = "\(DSOPad.uitvoerenGegevens)/toepasbareRegels?functioneleStructuurRef=\(Procentcodering.codeer(ref))"
      let lijst = await kast.haal("rtr", "\(pad)&datum=\(vandaag.dagEerst)").flatMap {
        try? $0.json(ToepasbareRegels.ToepasbareRegelsPagina.self)
      }
      if lijst?.embedded.toepasbareRegels.isEmpty != false { nietGeldig.append(ref) }
    }
    return Stapoordeel(
      stap: .zeven, status: nietGeldig.isEmpty ? .groen : .oranje,
      reden: nietGeldig.isEmpty
        ? "\(Set(refs).count) regelbestanden gelden in de RTR op \(vandaag.voluit)"
        : "Nog niet geldig op \(vandaag.voluit): \(nietGeldig.count) van \(Set(refs).count). Zet de klok vooruit",
      door: door, bewijs: bewijs)
  }

  private static func bestandsnaam(_ naam: String) -> String {
    String(naam.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "-" })
  }
}
