import Bevindingen
package import Markup

/// pakbon.xml: what is in an uitwisselpakket and where (imop-uitwisseling 1.3.0, uws:Pakbon).
package struct Pakbon: Sendable, Hashable {
  package struct Module: Sendable, Hashable {
    package var lokaal: String
    package var ruimte: String
    package var bestandsnaam: String
    package var mediatype: String
    package var schemaversie: String?
    package init(
      lokaal: String, ruimte: String, bestandsnaam: String, mediatype: String = "application/xml",
      schemaversie: String? = STOPVersie.stop
    ) {
      self.lokaal = lokaal
      self.ruimte = ruimte
      self.bestandsnaam = bestandsnaam
      self.mediatype = mediatype
      self.schemaversie = schemaversie
    }
  }

  package struct Bestand: Sendable, Hashable {
    package var bestandsnaam: String
    package var mediatype: String
    package init(bestandsnaam: String, mediatype: String) {
      self.bestandsnaam = bestandsnaam
      self.mediatype = mediatype
    }
  }

  package struct Component: Sendable, Hashable {
    package var work: String
    package var expression: String?
    package var soortWork: String
    package var modules: [Module]
    package var bestanden: [Bestand]
    package init(
      work: String, expression: String?, soortWork: String, modules: [Module], bestanden: [Bestand] = []
    ) {
      self.work = work
      self.expression = expression
      self.soortWork = soortWork
      self.modules = modules
      self.bestanden = bestanden
    }
  }

  package static let naam = "pakbon.xml"

  package var schemaversie: String
  package var componenten: [Component]
  package init(schemaversie: String = STOPVersie.stop, componenten: [Component]) {
    self.schemaversie = schemaversie
    self.componenten = componenten
  }
}

extension Pakbon {
  package static func decode(_ wortel: Element) -> Pakbon {
    Pakbon(
      schemaversie: wortel["schemaversie"] ?? "",
      componenten: wortel.alle("Component").map { component in
        Component(
          work: component.tekst(van: "FRBRWork") ?? "", expression: component.tekst(van: "FRBRExpression"),
          soortWork: component.tekst(van: "soortWork") ?? "",
          modules: component.alle("heeftModule").flatMap { $0.alle("Module") }.map(module),
          bestanden: component.alle("heeftBestand").flatMap { $0.alle("Bestand") }.map { bestand in
            Bestand(
              bestandsnaam: bestand.tekst(van: "bestandsnaam") ?? "",
              mediatype: bestand.tekst(van: "mediatype") ?? "")
          })
      })
  }

  private static func module(_ element: Element) -> Module {
    Module(
      lokaal: element.tekst(van: "localName") ?? "", ruimte: element.tekst(van: "namespace") ?? "",
      bestandsnaam: element.tekst(van: "bestandsnaam") ?? "", mediatype: element.tekst(van: "mediatype") ?? "",
      schemaversie: element.tekst(van: "schemaversie"))
  }

  package var tak: Tak {
    Tak(
      "Pakbon", in: STOPNaamruimte.uws, ["schemaversie": schemaversie], takken: componenten.map(Pakbon.tak))
  }

  private static func tak(_ component: Component) -> Tak {
    let hoofd = [
      veld("FRBRWork", component.work), veld("FRBRExpression", component.expression),
      veld("soortWork", component.soortWork),
    ]
    let modules = uws("heeftModule", component.modules.map(tak))
    // The schema allows one Bestand per heeftBestand.
    let bestanden = component.bestanden.map { bestand in
      let velden = [veld("bestandsnaam", bestand.bestandsnaam), veld("mediatype", bestand.mediatype)]
      return uws("heeftBestand", [uws("Bestand", velden.compactMap { $0 })])
    }
    return uws("Component", hoofd.compactMap { $0 } + [modules] + bestanden)
  }

  private static func tak(_ module: Module) -> Tak {
    let velden: [Tak?] = [
      veld("localName", module.lokaal), veld("namespace", module.ruimte), veld("bestandsnaam", module.bestandsnaam),
      veld("mediatype", module.mediatype), veld("schemaversie", module.schemaversie),
    ]
    return uws("Module", velden.compactMap { $0 })
  }

  private static func uws(_ naam: String, _ takken: [Tak]) -> Tak { Tak(naam, in: STOPNaamruimte.uws, takken: takken) }
  private static func veld(_ naam: String, _ tekst: String?) -> Tak? {
    tekst.map { Tak(naam, in: STOPNaamruimte.uws, tekst: $0) }
  }
}
