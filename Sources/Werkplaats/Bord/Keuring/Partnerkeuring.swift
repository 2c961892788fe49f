import Bevindingen
import DSOKoppelvlak
import Ketenspoor

/// Steps 10 and 11: partners. They count only when a verzoek goes to one.
struct Partnerkeuring: Sendable {
  let kast: Bewijskast
  let verzoek: Verzoekkeuring

  func behandeldienst() async -> Stapoordeel {
    let door = kast.door("omgevingsdienst")
    guard let laatste = verzoek.aankondigingen.first(where: { $0.ontvanger == "omgevingsdienst" }) else {
      return Stapoordeel(
        stap: .tien, status: .nvt, reden: "Geen enkel verzoek ging naar een behandeldienst", door: door)
    }
    if door == .eigenSoftware { return verzoek.opgehaaldDoorAnder(laatste, .tien, door) }
    let daar = await verzoek.zaken("omgevingsdienst")
    let hier = await verzoek.zaken("zaaksysteem")
    let bijDienst = daar?.lijst.zaken.filter { $0.verzoeknummer == laatste.verzoeknummer }.count ?? 0
    let bijGemeente = hier?.lijst.zaken.filter { $0.verzoeknummer == laatste.verzoeknummer }.count ?? 0
    let bewijs = [
      kast.bewijs(
        "bericht", "Verzoeknotificatie aan de omgevingsdienst", kast.verzoek(laatste.regel), "10-notificatie.txt"),
      daar.flatMap { kast.bewijs("antwoord", "Zaken van de omgevingsdienst", $0.bytes, "10-zaken.json") },
    ].compactMap { $0 }
    let goed = bijDienst == 1 && bijGemeente == 0
    return Stapoordeel(
      stap: .tien, status: goed ? .groen : .rood,
      reden:
        "Verzoek \(laatste.verzoeknummer): \(bijDienst) zaak bij de omgevingsdienst, \(bijGemeente) bij de gemeente",
      door: door, bewijs: bewijs)
  }

  func samenwerken() async -> Stapoordeel {
    let door = kast.door("samenwerken")
    let gevraagd = kast.regels.filter {
      $0.naar == "samenwerken" && $0.methode == .post && $0.doel.hasPrefix(DSOPad.samenwerken)
        && $0.doel.hasSuffix("/actieverzoeken") && ($0.status ?? 500) < 300
    }
    guard let vraag = gevraagd.first else {
      return Stapoordeel(stap: .elf, status: .nvt, reden: "Er is geen advies gevraagd aan een partner", door: door)
    }
    let bewijs = [
      kast.bewijs("bericht", "Adviesvraag", kast.verzoek(vraag), "11-adviesvraag.json"),
      kast.bewijs("bericht", "Samenwerking", kast.antwoord(vraag), "11-actieverzoek.json"),
    ].compactMap { $0 }
    guard kast.door("zaaksysteem") == .simulator else {
      let gereed = kast.regels.contains {
        $0.naar == "samenwerken" && $0.methode == .patch && $0.doel.contains("/actieverzoeken/")
      }
      return Stapoordeel(
        stap: .elf, status: gereed ? .groen : .nietGetest,
        reden: gereed ? "Het actieverzoek is afgehandeld" : "Het advies is gevraagd, maar nog niet gegeven", door: door,
        bewijs: bewijs)
    }
    let zaken = await verzoek.zaken("zaaksysteem")?.lijst.zaken.filter { $0.adviezenGevraagd > 0 } ?? []
    let klaar = zaken.first { $0.adviezenOntvangen == $0.adviezenGevraagd }
    let documenten = (klaar?.adviesdocumenten ?? 0).geteld("document", "documenten")
    return Stapoordeel(
      stap: .elf, status: klaar != nil ? .groen : .nietGetest,
      reden: klaar.map { "Het advies en \(documenten) staan in zaak \($0.nummer)" }
        ?? "Het advies is gevraagd, maar staat nog niet in de zaak", door: door, bewijs: bewijs)
  }
}
