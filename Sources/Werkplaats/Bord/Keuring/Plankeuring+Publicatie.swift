import Bevindingen
import DSOKoppelvlak
import Foundation
import Ketenspoor
import Markup
import Pakket
import STOP
import Tijd

/// Steps 3, 4a and 4b: what each system believes about the publication, and whether readers see the same.
extension Plankeuring {
  /// The LVBB's own view; our interface.
  struct LVBBPublicatie: Decodable {
    struct Versie: Decodable {
      var work: String
      var expression: String
      var juridischWerkendVanaf: Datum?
      var consolidatieWork: String?
    }
    var idLevering: String
    var status: String
    var datumBekendmaking: Datum?
    var publicatie: String?
    var versies: [Versie]

    /// The day on which it will be published: all is well, and only the clock must still run.
    func wachtdag(_ vandaag: Datum) -> Datum? {
      guard status == "geregistreerd", let datumBekendmaking, datumBekendmaking > vandaag else { return nil }
      return datumBekendmaking
    }
  }
  struct LVBBLijst: Decodable { var publicaties: [LVBBPublicatie] }
  private struct PlanLijst: Decodable {
    struct Aanlevering: Decodable {
      var idLeveringen: [String]?
      var stand: String
    }
    var aanleveringen: [Aanlevering]
  }
  private struct DocumentVersies: Decodable {
    struct Versie: Decodable { var instrumentVersie: String? }
    var versies: [Versie]
  }

  /// The newest publication with a new version of a regulation that was delivered in this practice.
  private func publicatie() async -> LVBBPublicatie? {
    guard let antwoord = await kast.haal("lvbb", "/lvbb/api/publicaties"),
      let lijst = try? antwoord.json(LVBBLijst.self)
    else { return nil }
    let eigen = Set(leveringen.filter { $0.opdracht.soort == .publicatie }.map(\.opdracht.idLevering))
    return lijst.publicaties.first { eigen.contains($0.idLevering) && !$0.versies.isEmpty }
      ?? lijst.publicaties.first { eigen.contains($0.idLevering) }
  }

  // MARK: - 3

  func publiceren() async -> Stapoordeel {
    let door = kast.door("lvbb")
    guard let levering = leveringen.first(where: { $0.opdracht.soort == .publicatie }) else {
      return Stapoordeel(
        stap: .drie, status: .nietGetest, reden: "Er is nog niets aangeboden om te publiceren", door: door)
    }
    let uitslag = uitslagen.first { $0.resultaat.verslag?.idLevering == levering.opdracht.idLevering }
    let bewijs = [
      kast.bewijs("pakket", "Gepubliceerd pakket", levering.zip, "3-pakket.zip"),
      uitslag.flatMap { kast.bewijs("verslag", "Laatste statusbericht van de LVBB", $0.bytes, "3-status.xml") },
    ].compactMap { $0 }
    let bevindingen = uitslag.map { self.bevindingen($0) } ?? []
    guard let publicatie = await publicatie() else {
      return Stapoordeel(
        stap: .drie, status: .rood, reden: "De LVBB kent deze publicatie niet", door: door, bewijs: bewijs,
        bevindingen: bevindingen)
    }
    if let dag = publicatie.wachtdag(kast.omgeving.klok.vandaag) {
      return .wachtend(.drie, op: dag, door, bewijs, bevindingen)
    }
    let meningen = await meningen(levering, publicatie)
    let oneens = meningen.filter { !$0.klaar }
    return Stapoordeel(
      stap: .drie, status: oneens.isEmpty ? .groen : .rood,
      reden: oneens.isEmpty
        ? "Gepubliceerd als \(publicatie.publicatie ?? "publicatie"); vier systemen zeggen hetzelfde"
        : "Niet iedereen is zover: " + oneens.map { "\($0.wie): \($0.zegt)" }.joined(separator: "; "),
      door: door, bewijs: bewijs, bevindingen: bevindingen)
  }

  private struct Mening {
    var wie: String
    var zegt: String
    var klaar: Bool
  }

  private func meningen(_ levering: Geleverd, _ publicatie: LVBBPublicatie) async -> [Mening] {
    var meningen = [
      Mening(
        wie: "LVBB", zegt: publicatie.status,
        klaar: ["gepubliceerd", "doorgevoerd"].contains(publicatie.status))
    ]
    // Own software in the seat has no such view to ask for; the messages it acknowledged must do.
    if kast.door("plansoftware") == .simulator {
      let lijst = await kast.haal("plansoftware", "/plansoftware/api/aanleveringen").flatMap {
        try? $0.json(PlanLijst.self)
      }
      let status = lijst?.aanleveringen.first { $0.idLeveringen?.contains(levering.opdracht.idLevering) == true }?.stand
      meningen.append(
        Mening(wie: "plansoftware", zegt: status ?? "kent deze levering niet", klaar: status == "gepubliceerd"))
    }
    let blad = publicatie.publicatie ?? ""
    let pagina = blad.isEmpty ? nil : await kast.haal("bekendmakingen", "/bekendmakingen/api/publicaties/\(blad)")
    meningen.append(
      Mening(
        wie: "bekendmakingen", zegt: pagina == nil ? "kent publicatie \(blad) niet" : "bekendgemaakt",
        klaar: pagina != nil))
    for versie in publicatie.versies where versie.work.hasPrefix("/akn/") {
      let pad = "/omgevingsdocumenten/api/regelingen/\(Procentcodering.codeer(versie.work))/versies"
      let bekend = await kast.haal("omgevingsdocumenten", pad).flatMap { try? $0.json(DocumentVersies.self) }
      let gevonden = bekend?.versies.contains { $0.instrumentVersie == versie.expression } ?? false
      meningen.append(
        Mening(
          wie: "omgevingsdocumenten", zegt: gevonden ? "kent de versie" : "kent \(versie.expression) niet",
          klaar: gevonden))
    }
    return meningen
  }

  // MARK: - 4a

  func lezen() async -> Stapoordeel {
    let door = kast.door("bekendmakingen")
    let nieuwste = await publicatie()
    if let dag = nieuwste?.wachtdag(kast.omgeving.klok.vandaag) { return .wachtend(.vierA, op: dag, door) }
    guard let gevonden = nieuwste, let blad = gevonden.publicatie else {
      return Stapoordeel(stap: .vierA, status: .nietGetest, reden: "Er is nog niets bekendgemaakt", door: door)
    }
    guard let pagina = await kast.haal("bekendmakingen", "/bekendmakingen/publicaties/\(blad)") else {
      return Stapoordeel(stap: .vierA, status: .rood, reden: "Publicatie \(blad) is niet te lezen", door: door)
    }
    var bewijs = [kast.bewijs("pagina", "Pagina van \(blad)", pagina.inhoud, "4a-\(blad).html")]
    for versie in gevonden.versies where versie.work.hasPrefix("/akn/") {
      guard let nummer = versie.consolidatieWork?.split(separator: "/").last, let dag = versie.juridischWerkendVanaf,
        let tekst = await kast.haal("bekendmakingen", "/bekendmakingen/regelingen/\(nummer)/xml?datum=\(dag)")
      else {
        return Stapoordeel(
          stap: .vierA, status: .rood, reden: "De geconsolideerde tekst van \(versie.expression) is niet te lezen",
          door: door, bewijs: bewijs.compactMap { $0 })
      }
      bewijs.append(kast.bewijs("tekst", "Tekst die geldt op \(dag.voluit)", tekst.inhoud, "4a-tekst-\(dag).xml"))
      if let verschil = await tekstverschil(versie, tekst.inhoud, String(nummer), dag) {
        return Stapoordeel(
          stap: .vierA, status: .rood, reden: verschil, door: door, bewijs: bewijs.compactMap { $0 })
      }
    }
    return Stapoordeel(
      stap: .vierA, status: .groen, reden: "\(blad) is te lezen; tekst en datums zijn gelijk aan het pakket",
      door: door,
      bewijs: bewijs.compactMap { $0 })
  }

  /// Compares the text in force with the package: for a mutation by carrying it out on the text of the day before.
  private func tekstverschil(
    _ versie: LVBBPublicatie.Versie, _ xml: [UInt8], _ nummer: String, _ dag: Datum
  ) async -> String? {
    guard
      let levering = leveringen.first(where: { l in l.besluit.componenten.contains { $0.wordt == versie.expression } }),
      let component = levering.besluit.componenten.first(where: { $0.wordt == versie.expression }),
      let getoond = Self.regeling(xml)
    else { return nil }
    let verwacht: Tak?
    switch component.soort {
    case .regeling: verwacht = component.tekst
    case .mutatie:
      let ervoor = await kast.haal(
        "bekendmakingen", "/bekendmakingen/regelingen/\(nummer)/xml?datum=\(dag.plus(dagen: -1))")
      guard let was = ervoor.flatMap({ Self.regeling($0.inhoud) }) else {
        return "De tekst van vóór \(dag.voluit) is niet te lezen"
      }
      verwacht = RegelingMutatie.decode(component.tekst).model.flatMap { $0.voerUit(op: was).model }
    }
    guard let verwacht else { return "De wijziging is niet uit te voeren op de tekst van vóór \(dag.voluit)" }
    let gelijk = Self.kern(verwacht) == Self.kern(getoond)
    return gelijk ? nil : "De tekst op overheid.nl is niet gelijk aan de tekst in het pakket"
  }

  private static func regeling(_ xml: [UInt8]) -> Tak? { XMLLezer.lees(xml, bestand: "tekst.xml").model?.wortel.tak }

  /// The text without the attributes that name the version.
  private static func kern(_ tak: Tak) -> [Tak] { tak.genormaliseerd.takken }

  // MARK: - 4b

  private struct Treffers: Decodable {
    struct Anker: Decodable { var wId: String }
    var regelteksten: [Anker]
  }

  func kaart() async -> Stapoordeel {
    let door = kast.door("omgevingsdocumenten")
    guard let publicatie = await publicatie(),
      let versie = publicatie.versies.first(where: { $0.work.hasPrefix("/akn/") })
    else {
      return Stapoordeel(
        stap: .vierB, status: .nietGetest, reden: "Er is nog geen plan om op de kaart te bekijken", door: door)
    }
    if let dag = publicatie.wachtdag(kast.omgeving.klok.vandaag) { return .wachtend(.vierB, op: dag, door) }
    guard !verwachting.testpunten.isEmpty else { return await kaartZonderTestpunten(versie, door) }
    var fouten: [String] = []
    var regels: [String] = []
    for punt in verwachting.testpunten {
      let gevonden = await treffers(punt.x, punt.y, op: punt.dag, versie.work)
      guard let gevonden else {
        fouten.append("\(punt.naam): geen antwoord")
        continue
      }
      regels.append("\(punt.dag) \(punt.naam) (\(punt.x), \(punt.y)): \(gevonden.sorted().joined(separator: " "))")
      let mist = punt.wel.filter { !gevonden.contains($0) }
      let teveel = punt.niet.filter { gevonden.contains($0) }
      if !mist.isEmpty { fouten.append("\(punt.naam) op \(punt.dag): mist \(mist.joined(separator: ", "))") }
      if !teveel.isEmpty { fouten.append("\(punt.naam) op \(punt.dag): onverwacht \(teveel.joined(separator: ", "))") }
    }
    let bewijs = kast.bewijs(
      "testpunten", "Regels per testpunt", Array(regels.joined(separator: "\n").utf8), "4b-testpunten.txt")
    return Stapoordeel(
      stap: .vierB, status: fouten.isEmpty ? .groen : .rood,
      reden: fouten.isEmpty
        ? "\(verwachting.testpunten.count) metingen op testpunten geven precies de verwachte regels"
        : fouten.prefix(3).joined(separator: "; "), door: door, bewijs: [bewijs].compactMap { $0 })
  }

  /// Without expectations of a casus: somewhere in the plan's area a click must give rules.
  private func kaartZonderTestpunten(_ versie: LVBBPublicatie.Versie, _ door: Stapoordeel.Door) async -> Stapoordeel {
    let dag = max(versie.juridischWerkendVanaf ?? kast.omgeving.klok.vandaag, kast.omgeving.klok.vandaag)
    let klik = kast.regels.first { $0.naar == "omgevingsdocumenten" && $0.doel.contains("regeltekstannotaties/_zoek") }
    if let klik, let treffers = try? JSONDecoder().decode(Treffers.self, from: Data(kast.antwoord(klik))) {
      let bewijs = kast.bewijs("antwoord", "Regels op het gekozen punt", kast.antwoord(klik), "4b-punt.json")
      return Stapoordeel(
        stap: .vierB, status: treffers.regelteksten.isEmpty ? .rood : .groen,
        reden: treffers.regelteksten.isEmpty
          ? "Op het gekozen punt zijn geen regels gevonden"
          : "Geldend op het gekozen punt: \(treffers.regelteksten.count.geteld("regel", "regels"))", door: door,
        bewijs: [bewijs].compactMap { $0 })
    }
    let pad = "\(DSOPad.presenteren)/regelingen/\(URIIdentificatie.van(versie.work))?geldigOp=\(dag)&inWerkingOp=\(dag)"
    let bekend = await kast.haal("omgevingsdocumenten", pad)
    return Stapoordeel(
      stap: .vierB, status: bekend == nil ? .rood : .nietGetest,
      reden: bekend == nil
        ? "Regels op de kaart kent het plan niet" : "Het plan staat op de kaart; klik nog op een punt",
      door: door)
  }

  /// `6.4` and `6.2/1` of the rules at a point on a day.
  private func treffers(_ x: Double, _ y: Double, op dag: Datum, _ work: String) async -> Set<String>? {
    let regeling = "\(DSOPad.presenteren)/regelingen/\(URIIdentificatie.van(work))"
    let tijd = "geldigOp=\(dag)&inWerkingOp=\(dag)"
    let punt = "{\"geometrie\":{\"type\":\"Point\",\"coordinates\":[\(x),\(y)]}}"
    var vraag = Aanroep.post(
      "\(regeling)/regeltekstannotaties/_zoek?\(tijd)", Array(punt.utf8), soort: "application/json")
    vraag.koppen[DSOHeader.contentCrs] = DSOCrs.rd
    let antwoord = try? await kast.omgeving.verbindingen.roep(
      van: "bord", naar: "omgevingsdocumenten", koppelvlak: "Oordeel van het bord", vraag)
    guard let antwoord, antwoord.isGelukt, let treffers = try? antwoord.json(Treffers.self) else { return nil }
    return Set(treffers.regelteksten.map { Self.leesbaar($0.wId) })
  }

  /// A wId such as `gm9995_1__chp_6__art_6.2__para_1` as people say it.
  private static func leesbaar(_ wId: String) -> String {
    var artikel = ""
    var lid = ""
    for deel in wId.components(separatedBy: "__") {
      if deel.hasPrefix("art_") { artikel = String(deel.dropFirst(4)) }
      if deel.hasPrefix("para_") { lid = "/" + deel.dropFirst(5) }
    }
    return artikel.isEmpty ? wId : artikel + lid
  }
}
