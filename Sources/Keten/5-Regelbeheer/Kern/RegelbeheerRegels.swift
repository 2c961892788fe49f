package import Bevindingen

/// What this desk itself notices about rules: that the plan has moved on, and that scenarios no longer come true.
package enum RegelbeheerRegels {
  private static func kaart(
    _ code: String, _ titel: String, waarom: String, hint: String, fout: String, goed: String, norm regel: String
  ) -> Regelkaart {
    Regelkaart(
      Bevinding.Code(code), .waarschuwing, titel: titel, waarom: waarom, hint: hint, fout: fout, goed: goed,
      norm: Bevinding.Norm(standaard: "regelbeheer van de werkplaats", versie: "1", regel: regel))
  }

  package static let artikel = kaart(
    "WP-RBH-001", "Een rij of vraag volgt het artikel zoals het nu in het plan staat",
    waarom: "De tekst van het artikel is veranderd nadat u keek. De inwoner kan nu een verkeerd antwoord krijgen.",
    hint: "Lees het verschil op het tabblad Herkomst. Pas de regel aan, of kies daar: gezien, klopt nog",
    fout: "rij R02 volgt artikel 6.4 van versie 1, en in versie 2 staat 20 centimeter in plaats van 30",
    goed: "rij R02 is aangepast aan versie 2 van artikel 6.4", norm: "koppeling aan een artikel")

  package static let verdwenen = kaart(
    "WP-RBH-002", "Waar een rij of vraag uit volgt, staat nog in het plan",
    waarom: "Het artikel, de activiteit of het gebied is uit het plan verdwenen. Misschien geldt de regel niet meer.",
    hint: "Haal de rij of vraag weg, of koppel haar aan het artikel dat ervoor in de plaats kwam",
    fout: "vraag monument volgt artikel 5.3, en dat artikel is vervallen en weggehaald",
    goed: "vraag monument volgt artikel 5.7, dat artikel 5.3 vervangt", norm: "koppeling aan een artikel")

  package static let activiteit = kaart(
    "WP-RBH-003", "De activiteit is dezelfde als toen de regels werden gemaakt",
    waarom: "Het plan zegt nu iets anders over de activiteit. De conclusies kunnen daardoor anders moeten zijn.",
    hint: "Kijk op het tabblad Herkomst wat er anders is, en controleer de conclusies",
    fout: "voor Boom kappen stond er vergunningplicht, en nu meldingsplicht",
    goed: "de conclusie van de rijen is nu Meldingsplicht", norm: "koppeling aan een activiteit")

  package static let locatie = kaart(
    "WP-RBH-004", "Het gebied is hetzelfde als toen de regels werden gemaakt",
    waarom: "Het gebied is anders getekend of samengesteld. Sommige adressen krijgen nu een andere conclusie.",
    hint: "Bekijk het gebied op de kaart en controleer de scenario's met deze kaartvraag",
    fout: "de grens van de bebouwingscontour is verlegd en niemand keek ernaar",
    goed: "de grens is verlegd, bekeken en akkoord", norm: "koppeling aan een locatie")

  package static let scenario = kaart(
    "WP-RBH-005", "Alle scenario's kloppen voor publicatie",
    waarom: "De regels geven iets anders dan u heeft afgesproken. De inwoner merkt dat ook.",
    hint: "Bekijk het scenario op het tabblad Scenario's. Pas de regels aan, of wat u verwacht",
    fout: "het scenario Dunne boom verwacht Toestemmingsvrij, en eruit komt Vergunningplicht",
    goed: "het scenario Dunne boom verwacht Toestemmingsvrij, en dat komt eruit", norm: "scenario's")

  package static let alle: [Regelkaart] = [artikel, verdwenen, activiteit, locatie, scenario]
}

extension Drift {
  /// One finding per tie, with the most serious difference.
  var bevinding: Bevinding {
    let kaart: Regelkaart
    if verschillen.contains(.verdwenen) {
      kaart = RegelbeheerRegels.verdwenen
    } else if verschillen.contains(where: { if case .tekst = $0 { true } else { false } }) {
      kaart = RegelbeheerRegels.artikel
    } else if verschillen.contains(where: { if case .activiteit = $0 { true } else { false } }) {
      kaart = RegelbeheerRegels.activiteit
    } else {
      kaart = RegelbeheerRegels.locatie
    }
    let wat = verschillen.contains(.verdwenen) ? "is uit het plan verdwenen" : "is veranderd in het plan"
    return kaart.bevinding("\(koppeling.beeld.naam) \(wat), en \(koppeling.doel.woorden) volgt dat")
  }
}

extension Koppeldoel {
  /// Inside a sentence.
  var woorden: String {
    switch self {
    case .regels: "de hele regelset"
    case .vraag(let slug): "vraag \(slug)"
    case .rij(let id): "rij \(id)"
    }
  }
}
