import Bevindingen
import Markup
import Tijd

/// Group 2 of the processing at the LVBB: who delivers, what, and for which day.
struct Opdrachtcontrole {
  let opdracht: Opdracht
  let pakket: [String: [UInt8]]
  let omgeving: Validatieomgeving

  private var plaats: Vindplaats { Vindplaats(bestand: "opdracht.xml") }

  func controleer() -> [Bevinding] { wie() + datum() + bestand() }

  private func wie() -> [Bevinding] {
    var som: [Bevinding] = []
    if let isGemachtigd = omgeving.isGemachtigd, !isGemachtigd(opdracht.idAanleveraar, opdracht.idBevoegdGezag) {
      som.append(
        Documentregels.nietGemachtigd.bevinding(
          "\(opdracht.idAanleveraar) mag niet aanleveren voor \(opdracht.idBevoegdGezag)", bij: plaats))
    }
    if omgeving.bekendeLeveringen[opdracht.idBevoegdGezag]?.contains(opdracht.idLevering) == true {
      som.append(
        Enveloppe.idLeveringBekend.bevinding("idLevering \(opdracht.idLevering) is al gebruikt", bij: plaats))
    }
    return som
  }

  private func datum() -> [Bevinding] {
    guard opdracht.soort.heeftPublicatie, let datum = opdracht.datumBekendmaking else { return [] }
    var som: [Bevinding] = []
    if datum <= omgeving.vandaag {
      som.append(datumbevinding(Documentregels.datumToekomst, "datumBekendmaking \(datum) ligt niet in de toekomst"))
    }
    if !datum.isWerkdag {
      som.append(datumbevinding(Documentregels.geenWerkdag, "datumBekendmaking \(datum) is geen werkdag"))
    }
    return som
  }

  private func datumbevinding(_ kaart: Regelkaart, _ wat: String) -> Bevinding {
    switch omgeving.datumscontrole {
    case .streng: kaart.bevinding(wat, bij: plaats)
    case .soepel: kaart.bevinding("\(wat); in deze oefening toegestaan", bij: plaats, ernst: .waarschuwing)
    }
  }

  private func bestand() -> [Bevinding] {
    let namen = [opdracht.publicatie, opdracht.directeMutatie].compactMap { $0 }
    return namen.filter { pakket[$0] == nil }.map {
      Documentregels.publicatieOntbreekt.bevinding("\($0) ontbreekt in de zip", bij: plaats)
    }
  }
}

/// What opdracht.xml leaves empty. The schema refuses it too (LVBB1006); these say in the words of the LVBB what is
/// missing, so that both are told at once.
enum Opdrachtvelden {
  static func onleesbaar(_ bestand: String) -> [Bevinding] {
    [Documentregels.opdrachtOntbreekt.bevinding("\(bestand) is niet te lezen", bij: Vindplaats(bestand: bestand))]
  }

  static func controleer(_ wortel: Element, bestand: String) -> [Bevinding] {
    guard let soort = Opdrachtsoort(rawValue: wortel.lokaal) else { return onleesbaar(bestand) }
    func leeg(_ naam: String, _ kaart: Regelkaart) -> [Bevinding] {
      guard wortel.waarde(naam).isEmpty else { return [] }
      let plaats = wortel.eerste(naam)?.vindplaats ?? wortel.vindplaats
      return [kaart.bevinding("\(naam) ontbreekt", bij: plaats)]
    }
    let wie =
      leeg("idBevoegdGezag", Documentregels.geenBevoegdGezag) + leeg("idAanleveraar", Documentregels.geenAanleveraar)
    guard soort.heeftPublicatie else { return wie }
    let datum = wortel.waarde("datumBekendmaking")
    guard !datum.isEmpty, Datum(datum) == nil else {
      return wie + leeg("datumBekendmaking", Documentregels.datumOntbreekt)
    }
    return wie + [
      Documentregels.datumToekomst.bevinding(
        "datumBekendmaking '\(datum)' is geen dag in de vorm jjjj-mm-dd",
        bij: wortel.eerste("datumBekendmaking")?.vindplaats)
    ]
  }
}
