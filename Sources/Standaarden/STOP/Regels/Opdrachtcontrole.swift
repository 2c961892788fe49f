import Bevindingen
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
    if opdracht.idBevoegdGezag.isEmpty {
      som.append(Documentregels.geenBevoegdGezag.bevinding("idBevoegdGezag ontbreekt", bij: plaats))
    }
    if opdracht.idAanleveraar.isEmpty {
      som.append(Documentregels.geenAanleveraar.bevinding("idAanleveraar ontbreekt", bij: plaats))
    }
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
    guard opdracht.soort.heeftPublicatie else { return [] }
    guard let datum = opdracht.datumBekendmaking else {
      return [Documentregels.datumOntbreekt.bevinding("datumBekendmaking ontbreekt", bij: plaats)]
    }
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
