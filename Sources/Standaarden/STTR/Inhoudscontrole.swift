import Bevindingen
import DMN

/// Checks what the tables and questions say: outcomes, spelling of options, map questions, lengths.
struct Inhoudscontrole {
  /// STTR 3 limits these, because the texts end up in the verzoekbericht.
  static let grootsteVraagTekst = 512
  static let grootsteNaam = 80
  static let grootsteToelichting = 2_048

  private let regels: Regelbestand
  private var bevindingen: [Bevinding] = []

  private init(_ regels: Regelbestand) { self.regels = regels }

  static func controleer(_ regels: Regelbestand) -> [Bevinding] {
    var loop = Inhoudscontrole(regels)
    loop.uitkomsten()
    loop.kolommen()
    for regel in regels.uitvoeringsregels { loop.vraag(regel) }
    loop.lengtes()
    loop.prioriteiten()
    return loop.bevindingen
  }

  private mutating func meld(_ kaart: Regelkaart, _ tekst: String, _ plaats: Vindplaats) {
    bevindingen.append(kaart.bevinding(tekst, bij: plaats))
  }

  /// Only literal outcomes can be checked; others show themselves on the way through the questions.
  private mutating func uitkomsten() {
    guard let top = regels.topbeslissing.flatMap({ regels.dmn.beslissing($0) }), let tabel = top.tabel,
      let soort = regels.functioneleStructuurRef?.soort
    else { return }
    for rij in tabel.rijen {
      guard let cel = rij.uitvoer.first, case .waarde(let waarde) = cel.boom else { continue }
      let isCode = waarde.alsTekst.flatMap(Conclusiecode.init(rawValue:)) != nil
      switch soort {
      case .conclusie:
        if case .boolean = waarde {
          meld(STTRRegels.soort, "Uitkomst \(waarde) hoort niet bij een Conclusie", cel.vindplaats)
        } else if !isCode {
          meld(STTRRegels.uitkomst, "Uitkomst \(waarde) is geen van de zeven conclusies", cel.vindplaats)
        }
      case .indieningsvereisten:
        if isCode {
          meld(STTRRegels.soort, "Uitkomst \(waarde) hoort niet bij Indieningsvereisten", cel.vindplaats)
        } else if waarde.waarheid == nil {
          meld(STTRRegels.uitkomst, "Uitkomst \(waarde) is geen true of false", cel.vindplaats)
        }
      case .maatregelen: continue
      }
    }
  }

  private mutating func kolommen() {
    for beslissing in regels.dmn.beslissingen {
      guard let tabel = beslissing.tabel else { continue }
      for (plek, kolom) in tabel.kolommen.enumerated() {
        guard let naam = kolom.variabele,
          let invoer = regels.dmn.invoergegevens.first(where: { $0.variabele == naam }),
          let regel = regels.uitvoeringsregelBijInvoer[invoer.id].flatMap({ regels.uitvoeringsregel($0) })
        else { continue }
        let cellen = tabel.rijen.compactMap { $0.toetsen.indices.contains(plek) ? $0.toetsen[plek] : nil }
        for cel in cellen { letterlijk(cel, regel) }
        if case .geoVerwijzing = regel.soort { geo(cellen, kolom, beslissing) }
      }
    }
  }

  private mutating func letterlijk(_ cel: FEELCel<[FEELToets]>, _ regel: Uitvoeringsregel) {
    guard let vraag = regel.soort.vraag, let toetsen = cel.boom else { return }
    for toets in toetsen {
      guard case .expressie(.waarde(let waarde)) = toets, !waarde.isNull else { continue }
      switch (vraag.gegevensType, waarde) {
      case (.boolean, .boolean), (.number, .getal), (.string, .tekst), (.date, .datum): continue
      case (.list, .tekst(let tekst)):
        let keuzes = vraag.opties?.opties.map(\.tekst) ?? []
        if keuzes.isEmpty || keuzes.contains(tekst) || tekst == Antwoordlezer.geenVanBovenstaande { continue }
        meld(STTRRegels.letterlijk, "\"\(tekst)\" staat niet bij de keuzes van '\(vraag.vraagTekst)'", cel.vindplaats)
      default:
        meld(
          STTRRegels.letterlijk, "\(waarde) is geen antwoord van het type \(vraag.gegevensType.rawValue)",
          cel.vindplaats)
      }
    }
  }

  private mutating func geo(_ cellen: [FEELCel<[FEELToets]>], _ kolom: Beslistabel.Kolom, _ beslissing: Beslissing) {
    for antwoord in GeoAntwoord.allCases
    where !cellen.contains(where: { $0.boom?.past(antwoord.waarde) != false }) {
      meld(
        STTRRegels.geo, "Geen rij van '\(beslissing.naam)' past bij het antwoord \(antwoord.rawValue)",
        kolom.expressie.vindplaats)
    }
  }

  private mutating func vraag(_ regel: Uitvoeringsregel) {
    if let patroon = regel.consistentieregel?.reguliereExpressie, FEELPatroon(patroon) == nil {
      meld(STTRRegels.vraag, "Het patroon '\(patroon.prefix(80))' is niet te gebruiken", regel.vindplaats)
    }
    guard let vraag = regel.soort.vraag else { return }
    if vraag.vraagTekst.isEmpty { meld(STTRRegels.vraag, "Vraag '\(regel.id)' heeft geen tekst", regel.vindplaats) }
    guard vraag.gegevensType == .list else { return }
    let opties = vraag.opties?.opties ?? []
    if opties.count < 2 {
      meld(STTRRegels.vraag, "Vraag '\(vraag.vraagTekst)' heeft \(opties.count) keuzes", regel.vindplaats)
    }
    if Set(opties.map(\.tekst)).count != opties.count || Set(opties.map(\.volgnummer)).count != opties.count {
      meld(STTRRegels.vraag, "Vraag '\(vraag.vraagTekst)' heeft dubbele keuzes", regel.vindplaats)
    }
  }

  private mutating func lengtes() {
    for groep in regels.regelgroepen where groep.naam.count > Self.grootsteNaam {
      teLang("De naam van regelgroep '\(groep.id)'", groep.naam.count, Self.grootsteNaam, groep.vindplaats)
    }
    for regel in regels.uitvoeringsregels {
      let tekst = regel.soort.vraag?.vraagTekst.count ?? 0
      if tekst > Self.grootsteVraagTekst {
        teLang("De tekst van vraag '\(regel.id)'", tekst, Self.grootsteVraagTekst, regel.vindplaats)
      }
      if case .bijlage(let type, _) = regel.soort, type.count > Self.grootsteNaam {
        teLang("De naam van bijlage '\(regel.id)'", type.count, Self.grootsteNaam, regel.vindplaats)
      }
      let kort = regel.toelichting?.kort?.count ?? 0
      if kort > Self.grootsteToelichting {
        teLang("De toelichting van '\(regel.id)'", kort, Self.grootsteToelichting, regel.vindplaats)
      }
    }
  }

  private mutating func teLang(_ wat: String, _ lengte: Int, _ grens: Int, _ plaats: Vindplaats) {
    meld(STTRRegels.lengte, "\(wat) heeft \(lengte) tekens; STTR 3 staat er \(grens) toe", plaats)
  }

  private mutating func prioriteiten() {
    var gezien: Set<String> = []
    for regel in regels.uitvoeringsregels {
      guard let prioriteit = regel.prioriteit, regel.soort.vraag != nil else { continue }
      if !gezien.insert("\(regel.regelgroep ?? "")|\(prioriteit)").inserted {
        meld(STTRRegels.vraag, "Prioriteit \(prioriteit) komt twee keer voor in één groep", regel.vindplaats)
      }
    }
  }
}
