import Bevindingen
import DSOKoppelvlak
import Digikoppeling
import Foundation
import Ketenspoor
import STAM
import Tijd

/// Steps 8a to 9b: check, aanvraag, handling and feedback.
struct Verzoekkeuring: Sendable {
  let kast: Bewijskast
  let verwachting: Ketenverwachting

  /// A verzoek that was announced to a receiver.
  struct Aangekondigd: Sendable {
    var verzoeknummer: String
    var ontvanger: Systeemnaam
    var regel: Spoorregel
  }

  /// Newest first.
  var aankondigingen: [Aangekondigd] {
    kast.regels.filter { $0.van == "loket" && $0.methode == .post }.compactMap { regel in
      guard let bericht = kast.ebMS(regel), let payload = bericht.payloads.first,
        let notificatie = VerzoeknotificatieVorm.oefenvorm.decode(payload.inhoud, "notificatie.xml").model
      else { return nil }
      return Aangekondigd(verzoeknummer: notificatie.verzoeknummer, ontvanger: regel.naar, regel: regel)
    }
  }

  /// The STAM message as a receiver fetched it.
  func bericht(_ verzoeknummer: String) -> [UInt8]? { berichten(verzoeknummer).first }

  /// Newest first.
  private func berichten(_ verzoeknummer: String) -> [[UInt8]] {
    let pad = "\(DSOPad.verzoekAfhandelen)/verzoeken/\(verzoeknummer)/samenvatting"
    return kast.regels.filter { $0.naar == "loket" && $0.doel == pad && $0.status == 200 }.map { kast.antwoord($0) }
  }

  // MARK: - 8a

  func check() -> Stapoordeel {
    let rondes = kast.regels.filter { $0.naar == "rtr" && $0.doel.hasSuffix("conclusie/_bepaal") && $0.status == 200 }
    for regel in rondes {
      let bytes = kast.antwoord(regel)
      guard let antwoorden = try? JSONDecoder().decode([UitvoerenServices.ConclusieAntwoord].self, from: Data(bytes))
      else { continue }
      let activiteiten = antwoorden.flatMap(\.activiteiten)
      let conclusies = activiteiten.flatMap { $0.conclusies ?? [] }
      // Questions that the map answered travel along with their answer.
      let vragen = activiteiten.flatMap { $0.vraaggroepen ?? [] }.flatMap(\.vragen)
      let open = vragen.contains { $0.vooringevuldAntwoord == nil }
      guard !conclusies.isEmpty, !open else { continue }
      let zonderReden = conclusies.filter { $0.toelichtingId == nil }.count
      let namen = conclusies.map(\.toestemmingstype.waarde).joined(separator: ", ")
      let bewijs = kast.bewijs("antwoord", "Uitkomst van de check", bytes, "8a-uitkomst.json")
      return Stapoordeel(
        stap: .achtA, status: zonderReden == 0 ? .groen : .oranje,
        reden: zonderReden == 0 ? "Uitkomst met reden: \(namen)" : "Uitkomst: \(namen); \(zonderReden) zonder uitleg",
        bewijs: [bewijs].compactMap { $0 })
    }
    return Stapoordeel(
      stap: .achtA, status: .nietGetest,
      reden: rondes.isEmpty ? "Er is nog geen check gedaan" : "Er is een check begonnen, maar nog niet afgemaakt")
  }

  // MARK: - 8b

  func aanvraag() -> Stapoordeel {
    guard let laatste = aankondigingen.first else {
      return Stapoordeel(stap: .achtB, status: .nietGetest, reden: "Er is nog geen verzoek ingediend")
    }
    guard let bytes = bericht(laatste.verzoeknummer) else {
      return Stapoordeel(
        stap: .achtB, status: .oranje,
        reden:
          "Verzoek \(laatste.verzoeknummer) is ingediend en aangekondigd bij \(laatste.ontvanger.rawValue), maar nog niet opgehaald"
      )
    }
    let gelezen = VerzoekDecoder().decode(bytes, bestand: "verzoek.xml")
    let goed = gelezen.model != nil && !gelezen.heeftFouten
    let verzoek = gelezen.model?.verzoek
    let dienst = verzoek?.uitvoerendeInstantie.map { ", en wordt behandeld door \($0.naam)" } ?? ""
    let gezag = "\(verzoek?.bevoegdGezag.naam ?? "onbekend")\(dienst)"
    return Stapoordeel(
      stap: .achtB, status: goed ? .groen : .rood,
      reden: goed
        ? "Verzoek \(laatste.verzoeknummer) is geldig (STAM 4.0.0) en gaat naar \(gezag)"
        : "Verzoek \(laatste.verzoeknummer) is niet geldig: \(TekstWeergave.samenvatting(gelezen.bevindingen))",
      bewijs: verzoekberichten(), bevindingen: gelezen.bevindingen)
  }

  /// One piece of evidence for each verzoek that was handed in, newest first.
  private func verzoekberichten() -> [Bewijs] {
    var gezien: Set<String> = []
    return aankondigingen.map(\.verzoeknummer).filter { gezien.insert($0).inserted }.compactMap { nummer in
      bericht(nummer).flatMap { kast.bewijs("bericht", "Verzoekbericht \(nummer)", $0, "8b-verzoek-\(nummer).xml") }
    }
  }

  // MARK: - 9a

  struct Zaken: Decodable, Sendable {
    struct Zaak: Decodable, Sendable {
      struct Bericht: Decodable, Sendable {
        var soort: String
        var stand: String
      }
      struct Kennisgeving: Decodable, Sendable {
        var idLevering: String?
        var isGepubliceerd: Bool
        var publicatie: String?
      }
      var nummer: String
      var verzoeknummer: String
      var ontvangen: Datum?
      var uiterste: Datum?
      var isOpgeschort: Bool?
      var antwoordenOntvangen: Int
      var antwoordenBewaard: Int
      var documentenOntvangen: Int
      var documentenBewaard: Int
      var adviezenGevraagd: Int
      var adviezenOntvangen: Int
      var adviesdocumenten: Int
      var berichten: [Bericht]
      var besluit: String?
      var kennisgeving: Kennisgeving?
    }
    var zaken: [Zaak]
  }

  func zaken(_ systeem: String) async -> (lijst: Zaken, bytes: [UInt8])? {
    guard let antwoord = await kast.haal(systeem, "/\(systeem)/api/zaken"), let lijst = try? antwoord.json(Zaken.self)
    else { return nil }
    return (lijst, antwoord.inhoud)
  }

  func behandelen() async -> Stapoordeel {
    let door = kast.door("zaaksysteem")
    guard let laatste = aankondigingen.first(where: { $0.ontvanger == "zaaksysteem" }) else {
      return Stapoordeel(
        stap: .negenA, status: .nietGetest, reden: "Er is nog geen verzoek naar de gemeente gegaan", door: door)
    }
    if door == .eigenSoftware { return opgehaaldDoorAnder(laatste, .negenA, door) }
    guard let (lijst, bytes) = await zaken("zaaksysteem") else {
      return Stapoordeel(stap: .negenA, status: .rood, reden: "Het zaaksysteem geeft geen antwoord", door: door)
    }
    let bewijs = [
      kast.bewijs("bericht", "Verzoeknotificatie", kast.verzoek(laatste.regel), "9a-notificatie.txt"),
      kast.bewijs("antwoord", "Zaken van de gemeente", bytes, "9a-zaken.json"),
    ].compactMap { $0 }
    let zaken = lijst.zaken.filter { $0.verzoeknummer == laatste.verzoeknummer }
    let fout = zaakfout(zaken)
    return Stapoordeel(
      stap: .negenA, status: fout == nil ? .groen : .rood,
      reden: fout ?? zaken.first.map { zaak in
        "Eén zaak (\(zaak.nummer)) met alle \(zaak.antwoordenBewaard) antwoorden en "
          + (zaak.documentenBewaard == 1 ? "1 document; " : "\(zaak.documentenBewaard) documenten; ")
          + "besluit uiterlijk \(zaak.uiterste?.voluit ?? "onbekend")"
      } ?? "", door: door, bewijs: bewijs)
  }

  private func zaakfout(_ zaken: [Zaken.Zaak]) -> String? {
    guard zaken.count == 1, let zaak = zaken.first else {
      return "Er zijn \(zaken.count) zaken voor dit verzoek; het moet er één zijn"
    }
    if zaak.antwoordenBewaard != zaak.antwoordenOntvangen {
      return "Van \(zaak.antwoordenOntvangen) antwoorden zijn er \(zaak.antwoordenBewaard) bewaard"
    }
    if zaak.documentenBewaard != zaak.documentenOntvangen {
      return "Van \(zaak.documentenOntvangen) documenten zijn er \(zaak.documentenBewaard) opgehaald"
    }
    return termijnfout(zaak)
  }

  /// The law gives the day; a handler may still move it to a later one. Only the verzoek that falls on the day of the
  /// casus is held to that very day: people may hand in others too.
  private func termijnfout(_ zaak: Zaken.Zaak) -> String? {
    guard let bytes = berichten(zaak.verzoeknummer).last,
      let verzoek = VerzoekDecoder().decode(bytes, bestand: "verzoek.xml").model?.verzoek
    else { return nil }
    // An aanvulling comes in later under the same number; the term began with the first message.
    let ontvangst = min(zaak.ontvangen ?? verzoek.indienDatum.datum, verzoek.indienDatum.datum)
    let termijn = Behandeltermijn(procedure: .init(type: verzoek.type, doel: verzoek.doel), ontvangst: ontvangst)
    guard let wet = termijn.bereken().uiterste, zaak.isOpgeschort != true else { return nil }
    let klopt = wet == verwachting.uiterste ? zaak.uiterste == wet : zaak.uiterste.map { $0 >= wet } ?? false
    return klopt ? nil : "De uiterste datum is \(zaak.uiterste?.voluit ?? "onbekend"); verwacht was \(wet.voluit)"
  }

  /// What can be seen from outside of a product that we do not know: did it take over, fetch all, and answer?
  func opgehaaldDoorAnder(_ verzoek: Aangekondigd, _ stap: Stap, _ door: Stapoordeel.Door) -> Stapoordeel {
    let basis = "\(DSOPad.verzoekAfhandelen)/verzoeken/\(verzoek.verzoeknummer)"
    let opgehaald = kast.regels.filter { $0.naar == "loket" && $0.doel.hasPrefix(basis) && $0.status == 200 }
    let bericht = opgehaald.first { $0.doel.hasSuffix("/samenvatting") }
    let verzocht = bericht.flatMap { VerzoekDecoder().decode(kast.antwoord($0), bestand: "verzoek.xml").model?.verzoek }
    let documenten = Set((verzocht?.documenten ?? []).map(\.documentId))
    let gehaald = Set(
      opgehaald.compactMap {
        $0.doel.contains("/documenten/") ? $0.doel.split(separator: "/").last.map(String.init) : nil
      })
    let overgenomen = (verzoek.regel.status ?? 500) < 300
    let bewijs = opgehaald.first.map { kast.antwoord($0) }.flatMap {
      kast.bewijs("antwoord", "Opgehaald door eigen software", $0, "\(stap.rawValue)-opgehaald.bin")
    }
    let reden: String
    if !overgenomen {
      reden =
        "Uw software nam de verzoeknotificatie niet aan (status \(verzoek.regel.status.map(String.init) ?? "geen"))"
    } else if bericht == nil {
      reden = "Uw software nam de notificatie aan, maar haalde het verzoek \(verzoek.verzoeknummer) niet op"
    } else if !documenten.isSubset(of: gehaald) {
      reden = "Uw software haalde \(documenten.intersection(gehaald).count) van de \(documenten.count) documenten op"
    } else {
      let aantal = documenten.count.geteld("document", "documenten")
      reden = "Uw software nam het verzoek aan en haalde het bericht en \(aantal) op"
    }
    let goed = overgenomen && bericht != nil && documenten.isSubset(of: gehaald)
    return Stapoordeel(
      stap: stap, status: goed ? .groen : .rood, reden: reden, door: door, bewijs: [bewijs].compactMap { $0 })
  }

  // MARK: - 9b

  func terugkoppelen() async -> Stapoordeel {
    let door = kast.door("zaaksysteem")
    let mails = kast.regels.filter { $0.naar == "postvak" && $0.methode == .post && ($0.status ?? 500) < 300 }
    let bewijs = mails.enumerated().compactMap { plek, mail in
      kast.bewijs(
        "bericht", "Bericht aan de initiatiefnemer", kast.verzoek(mail), "9b-\(mails.count - plek)-bericht.txt")
    }
    if door == .eigenSoftware {
      return Stapoordeel(
        stap: .negenB, status: mails.isEmpty ? .nietGetest : .groen,
        reden: mails.isEmpty
          ? "Uw software stuurde nog geen bericht naar het oefenpostvak"
          : "Uw software stuurde \(mails.count.geteld("bericht", "berichten"))",
        door: door, bewijs: bewijs)
    }
    guard let laatste = aankondigingen.first(where: { $0.ontvanger == "zaaksysteem" }),
      let zaak = await zaken("zaaksysteem")?.lijst.zaken.first(where: { $0.verzoeknummer == laatste.verzoeknummer })
    else {
      return Stapoordeel(
        stap: .negenB, status: .nietGetest, reden: "Er is nog geen zaak om over te berichten", door: door)
    }
    var mist: [String] = []
    if mails.isEmpty { mist.append("een ontvangstbevestiging") }
    if zaak.besluit == nil {
      mist.append("het besluit")
    } else if mails.count < 2 {
      mist.append("het bericht over het besluit")
    }
    if zaak.besluit != nil, zaak.kennisgeving?.isGepubliceerd != true {
      if mist.isEmpty, let dag = await dagVanKennisgeving(zaak) { return .wachtend(.negenB, op: dag, door, bewijs) }
      mist.append("de gepubliceerde kennisgeving")
    }
    // A message that the zaaksysteem sends by itself and that is not there, is a fault; the rest is still to be done.
    let isFout = zaak.besluit != nil && mails.count < 2
    let berichten = mails.count.geteld("bericht", "berichten")
    let blad = zaak.kennisgeving?.publicatie ?? "het blad"
    return Stapoordeel(
      stap: .negenB, status: mist.isEmpty ? .groen : isFout ? .rood : .nietGetest,
      reden: mist.isEmpty
        ? "De initiatiefnemer kreeg \(berichten); de kennisgeving staat in \(blad)"
        : "Nog niet gedaan: \(mist.joined(separator: ", "))", door: door, bewijs: bewijs)
  }

  /// The day that the LVBB has registered for the kennisgeving, when it is still to come.
  private func dagVanKennisgeving(_ zaak: Zaken.Zaak) async -> Datum? {
    guard let idLevering = zaak.kennisgeving?.idLevering,
      let lijst = await kast.haal("lvbb", "/lvbb/api/publicaties").flatMap({
        try? $0.json(Plankeuring.LVBBLijst.self)
      })
    else { return nil }
    return lijst.publicaties.first { $0.idLevering == idLevering }?.wachtdag(kast.omgeving.klok.vandaag)
  }
}
