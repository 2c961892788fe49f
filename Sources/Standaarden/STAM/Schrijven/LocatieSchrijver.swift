import Markup

/// The part of a verzoekbericht about places, with GML 3.1.1 inside.
struct LocatieSchrijver {
  func projectlocatie(_ locatie: Projectlocatie) -> Tak {
    let etrs = coordinaten("coordinatenEtrs", locatie.coordinatenEtrs, in: STAMNaamruimte.common)
    let aanduiding: Tak =
      switch locatie.aanduiding {
      case .coordinatenOpgegeven(let opgegeven):
        coordinaten("coordinatenOpgegeven", opgegeven, in: STAMNaamruimte.verzoek)
      case .adres(let adres): self.adres(adres)
      case .kadastraal(let aanduiding): kadastraal(aanduiding)
      }
    return .vx("projectlocatie", takken: [etrs, aanduiding])
  }

  private func adres(_ adres: Adresaanduiding) -> Tak {
    var takken = Tak.vx(mits: "identificatiecodeNummeraanduiding", adres.identificatiecodeNummeraanduiding)
    takken += Tak.vx(mits: "opgegevenAdresHuisletter", adres.opgegevenAdresHuisletter)
    takken += Tak.vx(mits: "opgegevenAdresHuisnummer", adres.opgegevenAdresHuisnummer)
    takken += Tak.vx(mits: "opgegevenAdresHuisnummerToevoeging", adres.opgegevenAdresHuisnummerToevoeging)
    takken += Tak.vx(mits: "opgegevenAdresPostcode", adres.opgegevenAdresPostcode)
    takken += Tak.vx(mits: "opgegevenAdresStraatnaam", adres.opgegevenAdresStraatnaam)
    takken += Tak.vx(mits: "opgegevenAdresWoonplaatsNaam", adres.opgegevenAdresWoonplaatsNaam)
    return .vx("adresaanduiding", takken: takken)
  }

  private func kadastraal(_ aanduiding: KadastraleAanduiding) -> Tak {
    var takken = Tak.vx(mits: "BRKIdentificatie", aanduiding.brkIdentificatie)
    takken += Tak.vx(mits: "kadastraalPerceelnummer", aanduiding.kadastraalPerceelnummer)
    takken += Tak.vx(mits: "kadastraleGemeente", aanduiding.kadastraleGemeente)
    takken += Tak.vx(mits: "kadastraleSectie", aanduiding.kadastraleSectie)
    return .vx("kadastraleAanduiding", takken: takken)
  }

  /// The element itself is in namespace verzoek; its children are in that of their type.
  private func coordinaten(_ naam: String, _ coordinaten: Coordinaten, in ruimte: String) -> Tak {
    var takken: [Tak] = []
    if let punt = coordinaten.puntlocatie {
      var pos = Tak("pos", in: STAMNaamruimte.gml, tekst: tekst([punt.coordinaat]))
      pos["srsName"] = punt.srsName
      takken.append(Tak("puntlocatie", in: ruimte, takken: [pos]))
    }
    takken.append(Tak("referentiestelsel", in: ruimte, tekst: coordinaten.referentiestelsel.rawValue))
    if let vlak = coordinaten.vlaklocatie {
      var tak = Tak("vlaklocatie", in: ruimte, takken: vlak.polygonen.map { surfaceMember($0) })
      tak["srsName"] = vlak.srsName
      takken.append(tak)
    }
    return .vx(naam, takken: takken)
  }

  private func surfaceMember(_ polygoon: Vlaklocatie.Polygoon) -> Tak {
    let ringen = [gml("exterior", ring(polygoon.buitenring))] + polygoon.binnenringen.map { gml("interior", ring($0)) }
    return gml("surfaceMember", Tak("Polygon", in: STAMNaamruimte.gml, takken: ringen))
  }

  private func ring(_ punten: [Coordinaten.Paar]) -> Tak {
    gml("LinearRing", Tak("posList", in: STAMNaamruimte.gml, tekst: tekst(punten)))
  }

  private func gml(_ naam: String, _ kind: Tak) -> Tak { Tak(naam, in: STAMNaamruimte.gml, takken: [kind]) }

  private func tekst(_ punten: [Coordinaten.Paar]) -> String {
    punten.map { "\(getal($0.eerste)) \(getal($0.tweede))" }.joined(separator: " ")
  }

  /// Whole metres without `.0`, as real messages have them.
  private func getal(_ waarde: Double) -> String {
    if waarde.isFinite, waarde == waarde.rounded(), abs(waarde) < 1e15 { return String(Int(waarde)) }
    return String(waarde)
  }
}
