import Bevindingen

/// Reads the lines of articles: heading, leden, text, lists and annotations. A plan and a wijziging both use it.
struct Artikellezer {
  private(set) var artikelen: [Artikelbron] = []
  var bevindingen: [Bevinding] = []

  /// False when the line is not about an article.
  mutating func lees(_ regel: Bronregel, bij plaats: Vindplaats) -> Bool {
    guard regel.inspringing == 0 else {
      leesInhoud(regel, plaats)
      return true
    }
    if let kop = Plankopregel(regel.tekst, "Artikel") {
      artikelen.append(Artikelbron(nummer: kop.nummer, opschrift: kop.opschrift ?? "", vindplaats: plaats))
      if kop.opschrift == nil { meld(BronRegels.planregel, "Artikel \(kop.nummer) heeft geen opschrift", plaats) }
      return true
    }
    if let kop = Plankopregel(regel.tekst, "Lid") {
      leesLid(kop, plaats)
      return true
    }
    return false
  }

  /// Hands over what was read and starts anew: a heading above the articles begins.
  mutating func neem() -> [Artikelbron] {
    for artikel in artikelen { controleer(artikel) }
    defer { artikelen = [] }
    return artikelen
  }

  private mutating func leesLid(_ kop: Plankopregel, _ plaats: Vindplaats) {
    guard let laatste = artikelen.last else { return meld(BronRegels.planregel, "Lid zonder artikel erboven", plaats) }
    if !laatste.inhoud.isEmpty || laatste.annotatie != nil {
      meld(BronRegels.planregel, "Artikel \(laatste.nummer) heeft leden en ook eigen tekst", plaats)
    }
    if laatste.leden.contains(where: { $0.nummer == kop.nummer }) {
      meld(BronRegels.dubbel, "Lid \(kop.nummer) staat er twee keer", plaats)
    }
    artikelen[artikelen.count - 1].leden.append(Lidbron(nummer: kop.nummer, vindplaats: plaats))
  }

  private mutating func leesInhoud(_ regel: Bronregel, _ plaats: Vindplaats) {
    guard !artikelen.isEmpty else {
      return meld(BronRegels.planregel, "Tekst zonder artikel erboven", plaats)
    }
    let onderdeel = regel.tekst.hasPrefix("- ")
    if regel.inspringing == 2, regel.tekst.hasPrefix("@") {
      leesAnnotatie(regel.tekst, plaats)
    } else if heeftAnnotatie {
      meld(BronRegels.planregel, "Tekst staat na de annotaties", plaats)
    } else if regel.inspringing == 2, onderdeel || regel.tekst.hasPrefix("-") {
      leesOnderdeel(regel.tekst, plaats, genest: .niet)
    } else if regel.inspringing == 4, onderdeel {
      leesOnderdeel(regel.tekst, plaats, genest: .wel)
    } else if regel.inspringing == 2 {
      let delen = tekst(regel.tekst, plaats)
      wijzigInhoud { $0.append(.alinea(delen)) }
    } else {
      meld(BronRegels.inspringing, "Regel springt \(regel.inspringing) spaties in", plaats)
    }
  }

  private enum Genest { case wel, niet }

  private mutating func leesOnderdeel(_ regel: String, _ plaats: Vindplaats, genest: Genest) {
    guard let (nummer, rest) = String(regel.dropFirst(2)).gesplitst(bij: " "), !nummer.isEmpty else {
      return meld(BronRegels.planregel, "Onderdeel van een lijst heeft een nummer en tekst", plaats)
    }
    let nieuw = Onderdeelbron(nummer: nummer, tekst: tekst(rest, plaats))
    var geplaatst = true
    wijzigInhoud { inhoud in
      guard case .lijst(var onderdelen)? = inhoud.last else {
        geplaatst = genest == .niet
        if genest == .niet { inhoud.append(.lijst([nieuw])) }
        return
      }
      switch genest {
      case .niet: onderdelen.append(nieuw)
      case .wel: onderdelen[onderdelen.count - 1].onderdelen.append(nieuw)
      }
      inhoud[inhoud.count - 1] = .lijst(onderdelen)
    }
    if !geplaatst { meld(BronRegels.inspringing, "Genest onderdeel zonder onderdeel erboven", plaats) }
  }

  private mutating func tekst(_ tekst: String, _ plaats: Vindplaats) -> [Tekstdeel] {
    var lezer = Tekstlezer(plaats: plaats)
    let delen = lezer.delen(tekst)
    bevindingen += lezer.bevindingen
    return delen
  }

  private mutating func wijzigInhoud(_ wijzig: (inout [Inhoudbron]) -> Void) {
    let plek = artikelen.count - 1
    if artikelen[plek].leden.isEmpty {
      wijzig(&artikelen[plek].inhoud)
    } else {
      wijzig(&artikelen[plek].leden[artikelen[plek].leden.count - 1].inhoud)
    }
  }

  mutating func meld(_ kaart: Regelkaart, _ tekst: String, _ plaats: Vindplaats) {
    bevindingen.append(kaart.bevinding(tekst, bij: plaats))
  }
}

// MARK: - Annotaties

extension Artikellezer {
  private var heeftAnnotatie: Bool { annotatie != nil }

  private var annotatie: Regelannotatie? {
    get {
      guard let artikel = artikelen.last else { return nil }
      return artikel.leden.last.map(\.annotatie) ?? artikel.annotatie
    }
    set {
      let plek = artikelen.count - 1
      if artikelen[plek].leden.isEmpty {
        artikelen[plek].annotatie = newValue
      } else {
        artikelen[plek].leden[artikelen[plek].leden.count - 1].annotatie = newValue
      }
    }
  }

  private mutating func leesAnnotatie(_ regel: String, _ plaats: Vindplaats) {
    let woorden = regel.woorden
    if woorden[0] == "@regel" {
      if annotatie != nil { meld(BronRegels.annotatie, "@regel staat er twee keer", plaats) }
      annotatie = regelannotatie(Array(woorden.dropFirst()), plaats)
      return
    }
    guard annotatie != nil else {
      return meld(BronRegels.annotatie, "\(woorden[0]) staat voor @regel", plaats)
    }
    switch (woorden[0], woorden.count) {
    case ("@activiteit", 2...): leesActiviteit(woorden, plaats)
    case ("@gebied", 2): annotatie?.gebieden.append(.init(slug: woorden[1], vindplaats: plaats))
    case ("@norm", 2): annotatie?.normen.append(.init(slug: woorden[1], vindplaats: plaats))
    default: meld(BronRegels.annotatie, "'\(regel)' is geen annotatie", plaats)
    }
  }

  private mutating func regelannotatie(_ woorden: [String], _ plaats: Vindplaats) -> Regelannotatie {
    let paren = paren(woorden, mag: ["idealisatie", "thema", "locatie"], plaats)
    let idealisaties = paren.filter { $0.naam == "idealisatie" }.map(\.waarde)
    let locaties = paren.filter { $0.naam == "locatie" }.map(\.waarde)
    if idealisaties.count != 1 { meld(BronRegels.annotatie, "@regel heeft precies een keer idealisatie", plaats) }
    if locaties.isEmpty { meld(BronRegels.annotatie, "@regel heeft geen locatie", plaats) }
    return Regelannotatie(
      idealisatie: idealisaties.first ?? "", themas: paren.filter { $0.naam == "thema" }.map(\.waarde),
      locaties: locaties, vindplaats: plaats)
  }

  private mutating func leesActiviteit(_ woorden: [String], _ plaats: Vindplaats) {
    let paren = paren(Array(woorden.dropFirst(2)), mag: ["kwalificatie", "locatie"], plaats)
    let kwalificaties = paren.filter { $0.naam == "kwalificatie" }.map(\.waarde)
    let locaties = paren.filter { $0.naam == "locatie" }.map(\.waarde)
    if kwalificaties.count != 1 || locaties.isEmpty {
      meld(BronRegels.annotatie, "@activiteit heeft een kwalificatie en een locatie", plaats)
    }
    annotatie?.activiteiten.append(
      .init(slug: woorden[1], kwalificatie: kwalificaties.first ?? "", locaties: locaties, vindplaats: plaats))
  }

  private mutating func paren(
    _ woorden: [String], mag: Set<String>, _ plaats: Vindplaats
  ) -> [(naam: String, waarde: String)] {
    var gevonden: [(naam: String, waarde: String)] = []
    for woord in woorden {
      if let (naam, waarde) = woord.gesplitst(bij: "="), mag.contains(naam), !waarde.isEmpty {
        gevonden.append((naam, waarde))
      } else {
        meld(BronRegels.annotatie, "'\(woord)' hoort hier niet", plaats)
      }
    }
    return gevonden
  }

  private mutating func controleer(_ artikel: Artikelbron) {
    for regel in artikel.regels {
      if regel.inhoud.isEmpty {
        meld(BronRegels.planregel, "Artikel \(regel.verwijzing) heeft geen tekst", regel.vindplaats)
      }
      if regel.annotatie == nil {
        meld(BronRegels.annotatie, "Artikel \(regel.verwijzing) heeft geen @regel", regel.vindplaats)
      }
    }
  }
}

/// A heading line: `Artikel 6.2 | Opschrift`, `Lid 1`.
struct Plankopregel {
  var nummer: String
  var opschrift: String?

  init?(_ regel: String, _ sleutelwoord: String) {
    guard regel.hasPrefix(sleutelwoord + " ") else { return nil }
    let rest = String(regel.dropFirst(sleutelwoord.count + 1))
    if let (nummer, opschrift) = rest.gesplitst(bij: " | ") {
      self.nummer = nummer
      self.opschrift = opschrift
    } else {
      nummer = rest
      opschrift = nil
    }
    guard !nummer.isEmpty, !nummer.contains(" ") else { return nil }
  }
}
