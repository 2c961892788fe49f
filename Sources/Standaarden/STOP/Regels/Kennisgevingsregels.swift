import Bevindingen
import Tijd

/// Rules of the LVBB on a kennisgeving that its own delivery decides (validatiematrix 6.0, LVBB47xx).
enum Kennisgevingsregels {
  static let inzageTeVroeg = Kaart.lvbb(
    "LVBB4703", "De inzagetermijn begint niet voor de kennisgeving verschijnt",
    waarom: "Wie de kennisgeving leest, moet de hele termijn nog hebben.", hint: "Kies een latere eerste dag",
    fout: "begin inzage op 1 maart, bekendmaking op 3 maart", goed: "begin inzage op 4 maart")
  static let geenDoc = Kaart.lvbb(
    "LVBB4707", "Een kennisgeving heeft een identificatie met doc",
    waarom: "Aan doc herkent de LVBB dat het om een kennisgeving gaat.", hint: "Gebruik /akn/nl/doc/…",
    fout: "/akn/nl/bill/gm9995/2024/k1", goed: "/akn/nl/doc/gm9995/2024/k1")
  static let overGeenBill = Kaart.lvbb(
    "LVBB4708", "Een kennisgeving gaat over een besluit", waarom: "Alleen een besluit heeft termijnen.",
    hint: "Noem in mededelingOver de versie van het besluit, met bill", fout: "mededelingOver /akn/nl/act/…",
    goed: "mededelingOver /akn/nl/bill/…/nld@1")
  static let waarden = Kaart.lvbb(
    "LVBB4737", "De waarden in een kennisgeving komen uit de waardelijst",
    waarom: "Het blad toont de naam die bij de code hoort.", hint: "Gebruik /tooi/id/gemeente/gmnnnn",
    fout: "<maker>Rieteroog</maker>", goed: "<maker>/tooi/id/gemeente/gm9995</maker>")
  static let rechter = Kaart.lvbb(
    "LVBB4738", "Een kennisgeving over een uitspraak van de rechter kan hier niet",
    waarom: "De LVBB verwerkt deze soort niet.", hint: "Kies een andere soortKennisgeving",
    fout: "KennisgevingUitspraakRechter", goed: "KennisgevingBesluittermijnen")
  static let voornemenOver = Kaart.lvbb(
    "LVBB4740", "Een kennisgeving van een voornemen gaat niet over een besluit",
    waarom: "Het besluit is er dan nog niet.", hint: "Verwijder mededelingOver",
    fout: "KennisgevingVoorgenomenBesluit met mededelingOver", goed: "zonder mededelingOver")
  static let eindeVoorBegin = Kaart.lvbb(
    "LVBB4758", "De inzagetermijn eindigt na haar begin", waarom: "Een termijn loopt vooruit.",
    hint: "Verbeter een van de twee dagen", fout: "begin 4 maart, einde 1 maart", goed: "begin 4 maart, einde 15 april")
  static let voornemenVerloop = Kaart.lvbb(
    "LVBB4763", "Een kennisgeving van een voornemen wijzigt geen procedure",
    waarom: "Er is nog geen besluit met een procedure.", hint: "Verwijder Procedureverloopmutatie",
    fout: "KennisgevingVoorgenomenBesluit met Procedureverloopmutatie", goed: "zonder Procedureverloopmutatie")

  static let kaarten: [Regelkaart] = [
    inzageTeVroeg, geenDoc, overGeenBill, waarden, rechter, voornemenOver, eindeVoorBegin, voornemenVerloop,
  ]

  static func controleer(_ kennisgeving: AanleveringKennisgeving, bekendmaking: Datum?) -> [Bevinding] {
    let plaats = Vindplaats(bestand: kennisgeving.bestand)
    let metadata = kennisgeving.metadata
    let mutatie = kennisgeving.procedureverloopmutatie
    var som: [Bevinding] = []
    func meld(_ kaart: Regelkaart, _ samenvatting: String) { som.append(kaart.bevinding(samenvatting, bij: plaats)) }
    if Identificatiecontrole.soort(kennisgeving.identificatie.work) != "doc" {
      meld(geenDoc, "'\(kennisgeving.identificatie.work)' is geen kennisgeving")
    }
    if let over = metadata.mededelingOver, Identificatiecontrole.soort(over) != "bill" {
      meld(overGeenBill, "'\(over)' is geen besluit")
    }
    for waarde in Set([metadata.eindverantwoordelijke, metadata.maker]).sorted()
    where !waarde.isEmpty && !Waardelijsten.bevat(waarde, lijst: "maker") {
      meld(waarden, "'\(waarde)' staat niet in de waardelijst")
    }
    switch metadata.soortKennisgeving {
    case "KennisgevingUitspraakRechter": meld(rechter, "soortKennisgeving is KennisgevingUitspraakRechter")
    case "KennisgevingVoorgenomenBesluit":
      if metadata.mededelingOver != nil { meld(voornemenOver, "Een voornemen heeft mededelingOver") }
      if mutatie != nil { meld(voornemenVerloop, "Een voornemen heeft een Procedureverloopmutatie") }
    default: break
    }
    if let mutatie { som += verloop(mutatie, plaats) }
    let stappen = (mutatie?.voegStappenToe ?? []) + (mutatie?.vervangStappen ?? []).map(\.stap)
    let begin = stappen.first { $0.soortStap == Procedurestap.beginInzagetermijn }?.voltooidOp
    let einde = stappen.first { $0.soortStap == Procedurestap.eindeInzagetermijn }?.voltooidOp
    if let begin, let einde, einde < begin { meld(eindeVoorBegin, "De inzage eindigt op \(einde), voor \(begin)") }
    if let begin, let bekendmaking, begin < bekendmaking {
      meld(inzageTeVroeg, "De inzage begint op \(begin), voor de bekendmaking op \(bekendmaking)")
    }
    return som
  }

  /// What is wrong with a change of the procedure whatever the procedure was: LVBB4754, LVBB4755 and LVBB4762.
  private static func verloop(_ mutatie: Procedureverloopmutatie, _ plaats: Vindplaats) -> [Bevinding] {
    if mutatie.voegStappenToe.isEmpty && mutatie.vervangStappen.isEmpty && mutatie.verwijderStappen.isEmpty {
      return [ConsolidatieRegels.leegVerloop.bevinding("Mutatie van het procedureverloop is leeg", bij: plaats)]
    }
    let stappen = mutatie.voegStappenToe + mutatie.vervangStappen.map(\.stap)
    let publicaties = stappen.filter { $0.soortStap == Procedurestap.publicatie }.map { _ in
      ConsolidatieRegels.publicatieGeleverd.bevinding("Stap publicatie is aangeleverd", bij: plaats)
    }
    return publicaties + Procedureregels.dubbel(stappen, plaats)
  }
}
