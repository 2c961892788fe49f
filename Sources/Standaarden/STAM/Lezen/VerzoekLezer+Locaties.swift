import Markup

extension VerzoekLezer {
  mutating func projectlocaties(_ element: Element) -> [Projectlocatie] {
    var reeks = Reeks(element, in: Self.ruimte)
    let elementen = reeks.herhaald("projectlocatie")
    waarden.bevindingen += reeks.sluit()
    return elementen.map { projectlocatie($0) }
  }

  private mutating func projectlocatie(_ element: Element) -> Projectlocatie {
    var reeks = Reeks(element, in: Self.ruimte)
    let etrs = reeks.verplicht("coordinatenEtrs").map {
      coordinaten($0, in: STAMNaamruimte.common, anders: .etrs89)
    }
    let gekozen = reeks.keuze(["coordinatenOpgegeven", "adresaanduiding", "kadastraleAanduiding"], verplicht: true)
    waarden.bevindingen += reeks.sluit()
    let aanduiding: Projectlocatie.Aanduiding =
      switch gekozen?.lokaal {
      case "coordinatenOpgegeven": .coordinatenOpgegeven(opgegeven(gekozen))
      case "kadastraleAanduiding": .kadastraal(kadastraal(gekozen))
      default: .adres(adresaanduiding(gekozen))
      }
    return Projectlocatie(
      coordinatenEtrs: etrs ?? Coordinaten(referentiestelsel: .etrs89), aanduiding: aanduiding)
  }

  private mutating func opgegeven(_ element: Element?) -> Coordinaten {
    element.map { coordinaten($0, in: Self.ruimte, anders: .rd) } ?? Coordinaten(referentiestelsel: .rd)
  }

  private mutating func coordinaten(
    _ element: Element, in ruimte: String, anders: Referentiestelsel
  ) -> Coordinaten {
    var reeks = Reeks(element, in: ruimte)
    let punt = reeks.mogelijk("puntlocatie").flatMap { self.punt($0) }
    let stelsel = reeks.verplicht("referentiestelsel").flatMap { waarden.keuze($0, uit: Referentiestelsel.self) }
    let vlak = reeks.mogelijk("vlaklocatie").map { self.vlak($0) }
    waarden.bevindingen += reeks.sluit()
    return Coordinaten(puntlocatie: punt, referentiestelsel: stelsel ?? anders, vlaklocatie: vlak)
  }

  private mutating func adresaanduiding(_ element: Element?) -> Adresaanduiding {
    guard let element else { return Adresaanduiding() }
    var reeks = Reeks(element, in: Self.ruimte)
    var adres = Adresaanduiding()
    adres.identificatiecodeNummeraanduiding = waarden.tekst(mits: reeks.mogelijk("identificatiecodeNummeraanduiding"))
    adres.opgegevenAdresHuisletter = waarden.tekst(mits: reeks.mogelijk("opgegevenAdresHuisletter"))
    adres.opgegevenAdresHuisnummer = waarden.tekst(mits: reeks.mogelijk("opgegevenAdresHuisnummer"))
    adres.opgegevenAdresHuisnummerToevoeging = waarden.tekst(
      mits: reeks.mogelijk("opgegevenAdresHuisnummerToevoeging"))
    adres.opgegevenAdresPostcode = waarden.tekst(mits: reeks.mogelijk("opgegevenAdresPostcode"))
    adres.opgegevenAdresStraatnaam = waarden.tekst(mits: reeks.mogelijk("opgegevenAdresStraatnaam"))
    adres.opgegevenAdresWoonplaatsNaam = waarden.tekst(mits: reeks.mogelijk("opgegevenAdresWoonplaatsNaam"))
    waarden.bevindingen += reeks.sluit()
    return adres
  }

  private mutating func kadastraal(_ element: Element?) -> KadastraleAanduiding {
    guard let element else { return KadastraleAanduiding() }
    var reeks = Reeks(element, in: Self.ruimte)
    var aanduiding = KadastraleAanduiding()
    aanduiding.brkIdentificatie = waarden.tekst(mits: reeks.mogelijk("BRKIdentificatie"))
    aanduiding.kadastraalPerceelnummer = waarden.tekst(mits: reeks.mogelijk("kadastraalPerceelnummer"))
    aanduiding.kadastraleGemeente = waarden.tekst(mits: reeks.mogelijk("kadastraleGemeente"))
    aanduiding.kadastraleSectie = waarden.tekst(mits: reeks.mogelijk("kadastraleSectie"))
    waarden.bevindingen += reeks.sluit()
    return aanduiding
  }

  // MARK: - GML 3.1.1

  private static let geometrieAttributen: Set<String> = [
    "srsName", "srsDimension", "axisLabels", "uomLabels", "gid", "{}id",
  ]
  private static let posAttributen: Set<String> = ["srsName", "srsDimension", "axisLabels", "uomLabels"]

  private static let verwijsattributen: Set<String> = [
    "{}type", "{}href", "{}role", "{}arcrole", "{}title", "{}show", "{}actuate", "remoteSchema", "{}remoteSchema",
  ]

  private mutating func punt(_ element: Element) -> Puntlocatie? {
    var reeks = gmlReeks(element)
    let positie = reeks.keuze(["pos", "coordinates", "coord"], verplicht: true)
    waarden.bevindingen += reeks.sluit()
    guard let positie, positie.lokaal == "pos" else { return nil }
    let getallen = waarden.getallen(positie, attributen: Self.posAttributen)
    guard getallen.count >= 2 else { return nil }
    return Puntlocatie(Coordinaten.Paar(getallen[0], getallen[1]), srsName: positie["srsName"] ?? element["srsName"])
  }

  private mutating func vlak(_ element: Element) -> Vlaklocatie {
    var reeks = gmlReeks(element)
    let leden = reeks.herhaald("surfaceMember")
    let verzameld = reeks.mogelijk("surfaceMembers")
    waarden.bevindingen += reeks.sluit()
    let oppervlakken =
      leden.flatMap { self.oppervlakken($0, hoogstens: 1) }
      + (verzameld.map { self.oppervlakken($0, hoogstens: .max) } ?? [])
    var srsName = element["srsName"]
    var polygonen: [Vlaklocatie.Polygoon] = []
    for oppervlak in oppervlakken where oppervlak.heet("Polygon", in: STAMNaamruimte.gml) {
      srsName = srsName ?? oppervlak["srsName"] ?? oppervlak.afstammelingen("posList").first?["srsName"]
      polygonen.append(polygoon(oppervlak))
    }
    return Vlaklocatie(polygonen, srsName: srsName)
  }

  /// What may stand where GML asks for a surface.
  private static let oppervlaknamen = [
    "Polygon", "Surface", "CompositeSurface", "OrientableSurface", "PolyhedralSurface", "TriangulatedSurface", "Tin",
  ]

  private mutating func oppervlakken(_ lid: Element, hoogstens: Int) -> [Element] {
    var reeks = Reeks(lid, in: STAMNaamruimte.gml, attributen: Self.verwijsattributen)
    var gevonden: [Element] = []
    while gevonden.count < hoogstens, let volgende = reeks.keuze(Self.oppervlaknamen, verplicht: false) {
      gevonden.append(volgende)
    }
    waarden.bevindingen += reeks.sluit()
    return gevonden
  }

  private mutating func polygoon(_ element: Element) -> Vlaklocatie.Polygoon {
    var reeks = gmlReeks(element)
    let buiten = reeks.mogelijk("exterior")
    let binnen = reeks.herhaald("interior")
    waarden.bevindingen += reeks.sluit()
    return Vlaklocatie.Polygoon(
      buitenring: buiten.map { ring($0) } ?? [], binnenringen: binnen.map { ring($0) })
  }

  private mutating func ring(_ element: Element) -> [Coordinaten.Paar] {
    var omhulsel = Reeks(element, in: STAMNaamruimte.gml)
    let gekozen = omhulsel.keuze(["LinearRing", "Ring"], verplicht: true)
    waarden.bevindingen += omhulsel.sluit()
    guard let gekozen, gekozen.lokaal == "LinearRing" else { return [] }
    var reeks = gmlReeks(gekozen)
    let losse = reeks.herhaald("pos")
    let lijst = losse.isEmpty ? reeks.keuze(["posList", "coordinates", "coord"], verplicht: true) : nil
    waarden.bevindingen += reeks.sluit()
    if !losse.isEmpty {
      return losse.flatMap { paren(waarden.getallen($0, attributen: Self.posAttributen).prefix(2)) }
    }
    guard let lijst, lijst.lokaal == "posList" else { return [] }
    let getallen = waarden.getallen(lijst, attributen: Self.posAttributen.union(["count"]))
    return paren(getallen[...])
  }

  private func paren(_ getallen: ArraySlice<Double>) -> [Coordinaten.Paar] {
    let begin = getallen.startIndex
    return stride(from: begin, to: getallen.endIndex - 1, by: 2).map {
      Coordinaten.Paar(getallen[$0], getallen[$0 + 1])
    }
  }

  /// Every GML object may begin with metadata, a description and names.
  private func gmlReeks(_ element: Element) -> Reeks {
    var reeks = Reeks(element, in: STAMNaamruimte.gml, attributen: Self.geometrieAttributen)
    _ = reeks.herhaald("metaDataProperty")
    _ = reeks.mogelijk("description")
    _ = reeks.herhaald("name")
    return reeks
  }
}
