package import Bevindingen
package import Markup
import Tijd

/// Reads a GIO: a GeoInformatieObjectVaststelling (delivery) or a GeoInformatieObjectVersie (download).
package struct GIODecoder: Sendable {
  package init() {}

  /// Findings about the shape of the document bear LVBB3009; those about geometry itself belong elsewhere.
  package func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<GeoInformatieObject> {
    let gelezen = XMLLezer.lees(bytes, bestand: bestand)
    guard let boom = gelezen.model else { return Bevonden(nil, bevindingen: gelezen.bevindingen) }
    let wortels = ["GeoInformatieObjectVaststelling", "GeoInformatieObjectVersie"].map {
      Naam($0, in: STOPNaamruimte.geo)
    }
    let bevindingen = STOPGrammatica.controleer(boom, wortels: wortels, kaart: IORegels.gmlSchema)
    return Bevonden(
      decode(boom.wortel), bevindingen: gelezen.bevindingen + bevindingen + Ongebruikt.controleer(boom.wortel))
  }

  /// Without the geometry. Nil when it holds no whole GIO.
  package func kenmerken(_ wortel: Element) -> GIOKenmerken? {
    versie(wortel).map {
      GIOKenmerken(
        work: $0.waarde("FRBRWork"), expression: $0.waarde("FRBRExpression"), wasID: wortel.tekst(van: "wasID"))
    }
  }

  /// Nil also for a GIO that is given as its changes (STOP 1.4.1): on its own that is no whole GIO.
  private func versie(_ wortel: Element) -> Element? {
    wortel.lokaal == "GeoInformatieObjectVersie"
      ? wortel : wortel.eerste("vastgesteldeVersie", "GeoInformatieObjectVersie")
  }

  /// Nil as `kenmerken`.
  package func decode(_ wortel: Element) -> GeoInformatieObject? {
    guard let versie = versie(wortel) else { return nil }
    let context = wortel.eerste("context", "GeografischeContext").flatMap { deel in
      deel.datum("achtergrondActualiteit").map {
        GeoInformatieObject.Context(
          achtergrondVerwijzing: deel.waarde("achtergrondVerwijzing"), achtergrondActualiteit: $0)
      }
    }
    return GeoInformatieObject(
      work: versie.waarde("FRBRWork"), expression: versie.waarde("FRBRExpression"),
      locaties: (versie.eerste("locaties")?.alle("Locatie") ?? []).compactMap(locatie), context: context,
      wasID: wortel.tekst(van: "wasID"),
      groepen: (versie.eerste("groepen")?.alle("Groep") ?? []).map {
        .init(groepID: $0.waarde("groepID"), label: $0.waarde("label"))
      },
      eenheidlabel: versie.tekst(van: "eenheidlabel"), eenheidID: versie.tekst(van: "eenheidID"),
      normlabel: versie.tekst(van: "normlabel"), normID: versie.tekst(van: "normID"))
  }

  private func locatie(_ element: Element) -> GeoInformatieObject.Locatie? {
    guard let geometrie = element.eerste("geometrie", "Geometrie"),
      let vorm = geometrie.eerste("geometrie")?.kinderen.first
    else { return nil }
    return .init(
      naam: element.tekst(van: "naam"), id: geometrie.waarde("id"), geometrie: vorm.tak,
      groepID: element.tekst(van: "groepID"),
      kwantitatieveNormwaarde: element.tekst(van: "kwantitatieveNormwaarde"),
      kwalitatieveNormwaarde: element.tekst(van: "kwalitatieveNormwaarde"))
  }
}

/// Writes a GIO.
package enum GIOEncoder {
  private static let geo = STOPNaamruimte.geo
  private static let gio = STOPNaamruimte.gio
  private static let basisgeo = STOPNaamruimte.basisgeo

  /// GeoInformatieObjectVaststelling, as a besluit delivers it; without a context a bare GeoInformatieObjectVersie.
  package static func tak(_ object: GeoInformatieObject) -> Tak {
    guard let context = object.context else {
      var versie = versie(object)
      versie["schemaversie"] = STOPVersie.stop
      return versie
    }
    let omgeving = Tak(
      "GeografischeContext", in: gio,
      takken: [
        Tak("achtergrondVerwijzing", in: gio, tekst: context.achtergrondVerwijzing),
        Tak("achtergrondActualiteit", in: gio, tekst: context.achtergrondActualiteit.description),
      ])
    var delen = [
      Tak("context", in: geo, takken: [omgeving]), Tak("vastgesteldeVersie", in: geo, takken: [versie(object)]),
    ]
    if let was = object.wasID { delen.append(Tak("wasID", in: geo, tekst: was)) }
    return Tak("GeoInformatieObjectVaststelling", in: geo, ["schemaversie": STOPVersie.stop], takken: delen)
  }

  package static func bytes(_ object: GeoInformatieObject) -> [UInt8] {
    XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(tak(object))
  }

  private static func element(_ naam: String, _ tekst: String?) -> Tak? {
    tekst.map { Tak(naam, in: geo, tekst: $0) }
  }

  private static func versie(_ object: GeoInformatieObject) -> Tak {
    let groepen = object.groepen.map {
      Tak(
        "Groep", in: geo,
        takken: [Tak("groepID", in: geo, tekst: $0.groepID), Tak("label", in: geo, tekst: $0.label)])
    }
    let delen: [Tak?] = [
      element("FRBRWork", object.work), element("FRBRExpression", object.expression),
      element("eenheidlabel", object.eenheidlabel), element("eenheidID", object.eenheidID),
      element("normlabel", object.normlabel), element("normID", object.normID),
      groepen.isEmpty ? nil : Tak("groepen", in: geo, takken: groepen),
      Tak("locaties", in: geo, takken: object.locaties.map(locatie)),
    ]
    return Tak("GeoInformatieObjectVersie", in: geo, takken: delen.compactMap { $0 })
  }

  private static func locatie(_ locatie: GeoInformatieObject.Locatie) -> Tak {
    // gml:id must be a name, so it cannot start with the digit a GUID may start with.
    var vorm = Tak(
      "Geometrie", in: basisgeo,
      takken: [
        Tak("id", in: basisgeo, tekst: locatie.id), Tak("geometrie", in: basisgeo, takken: [locatie.geometrie]),
      ])
    vorm.attributen.append(
      Attribuut(naam: Naam("id", in: STOPNaamruimte.gml), voorvoegsel: "gml", waarde: "id-\(locatie.id)-0"))
    let delen: [Tak?] = [
      element("naam", locatie.naam), Tak("geometrie", in: geo, takken: [vorm]), element("groepID", locatie.groepID),
      element("kwantitatieveNormwaarde", locatie.kwantitatieveNormwaarde),
      element("kwalitatieveNormwaarde", locatie.kwalitatieveNormwaarde),
    ]
    return Tak("Locatie", in: geo, takken: delen.compactMap { $0 })
  }
}
