import Bevindingen
import Markup

/// Rules of STOP 1.3.0 on the list of contents of an uitwisselpakket (imop-pakbon).
enum Pakbonregels {
  private static let imop = "https://standaarden.overheid.nl/stop/imop/"

  static let regels = Elementregels(
    in: STOPNaamruimte.uws,
    [
      Elementregel(
        Kaart.stop(
          "STOP1200", "De modules van een onderdeel hebben dezelfde versie van STOP",
          waarom: "Een programma leest een onderdeel met de regels van één versie.",
          hint: "Maak het pakket opnieuw met één versie van STOP", fout: "tekst met 1.3.0 en metadata met 1.0.4",
          goed: "alles met 1.3.0"), bij: "Component"
      ) { component in
        let eigen = modules(component).filter { $0.waarde("namespace").hasPrefix(imop) }
        let versies = Set(eigen.compactMap { $0.tekst(van: "schemaversie") })
        guard versies.count > 1 else { return nil }
        return "\(component.waarde("FRBRWork")) heeft modules met \(versies.sorted().joined(separator: " en "))"
      },
      metgezel(
        "STOP1204", "juridische tekst", STOPNaamruimte.tekst, Besluitcomponent.regelingmodellen,
        "RegelingVersieMetadata"),
      metgezel(
        "STOP1205", "een informatieobject", STOPNaamruimte.geo,
        ["GeoInformatieObjectVersie", "GeoInformatieObjectVaststelling"], "InformatieObjectVersieMetadata"),
      Elementregel(
        Kaart.stop(
          "STOP1208", .waarschuwing, "Een onderdeel van een pakket heeft een identificatie",
          waarom: "Zonder die module is niet na te gaan van welk document het onderdeel een versie is.",
          hint: "Voeg de module ExpressionIdentificatie toe", fout: "Component met alleen RegelingCompact",
          goed: "Component met RegelingCompact en ExpressionIdentificatie"), bij: "Component"
      ) { component in
        let namen = Set(modules(component).map { $0.waarde("localName") })
        let heeft = !namen.isDisjoint(with: ["ExpressionIdentificatie", "ConsolidatieIdentificatie"])
        return heeft ? nil : "\(component.waarde("FRBRWork")) heeft geen ExpressionIdentificatie"
      },
    ])

  private static func metgezel(
    _ code: Bevinding.Code, _ wat: String, _ ruimte: String, _ namen: Set<String>, _ nodig: String
  ) -> Elementregel {
    Elementregel(
      Kaart.stop(
        code, .waarschuwing, "Bij \(wat) hoort \(nodig)",
        waarom: "Daarin staat welke versie het is.", hint: "Voeg de module \(nodig) toe aan het pakket",
        fout: "Component met \(wat) zonder \(nodig)", goed: "Component met \(wat) en \(nodig)"), bij: "Component"
    ) { component in
      let alle = modules(component)
      let heeft = alle.contains { $0.waarde("namespace") == ruimte && namen.contains($0.waarde("localName")) }
      guard heeft, !alle.contains(where: { $0.waarde("localName") == nodig }) else { return nil }
      return "\(component.waarde("FRBRWork")) heeft \(wat), maar geen \(nodig)"
    }
  }

  private static func modules(_ component: Element) -> [Element] {
    component.alle("heeftModule").flatMap { $0.alle("Module") }
  }
}
