package import Bevindingen

/// Reads `omgevingsplan.txt` (Voorbeelden/README.md, section 5).
package struct PlanDecoder: Sendable {
  package init() {}

  package func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<Planbron> {
    var lezer = Bronlezer(bestand: bestand)
    let regels = lezer.regels(bytes)
    let (blok, rest, fouten) = Kopblok.neem(regels, soort: "regeling", bij: lezer)
    guard let blok else { return Bevonden(nil, bevindingen: lezer.bevindingen + fouten) }
    var lezing = Bloklezing(bevindingen: lezer.bevindingen + fouten + Self.vorm.controleer(blok))
    let kop = Self.kop(blok, &lezing)
    var loop = Planlezer()
    for regel in rest { loop.lees(regel, bij: lezer.plaats(regel.nummer)) }
    loop.sluitAf()
    let bevindingen = lezing.bevindingen + loop.artikelen.bevindingen
    guard let kop else { return Bevonden(nil, bevindingen: bevindingen) }
    return Bevonden(
      Planbron(kop: kop, hoofdstukken: loop.hoofdstukken, bijlagen: loop.bijlagen), bevindingen: bevindingen)
  }

  private static let vorm = Blokvorm(
    verplicht: [
      "opschrift", "citeertitel", "work", "expression", "versienummer", "soortRegeling", "eindverantwoordelijke",
      "soortBestuursorgaan", "onderwerp", "rechtsgebied", "doel", "besluit", "vastgesteld", "bekendgemaakt",
      "inwerking", "regelingsgebied",
    ])

  private static func kop(_ blok: Blok, _ lezing: inout Bloklezing) -> Plankop? {
    let vastgesteld = lezing.datum(blok, "vastgesteld")
    let bekendgemaakt = lezing.datum(blok, "bekendgemaakt")
    let inwerking = lezing.datum(blok, "inwerking")
    guard let vastgesteld, let bekendgemaakt, let inwerking else { return nil }
    func tekst(_ sleutel: String) -> String { lezing.tekst(blok, sleutel) }
    return Plankop(
      slug: blok.slug, opschrift: tekst("opschrift"), citeertitel: tekst("citeertitel"), work: tekst("work"),
      expression: tekst("expression"), versienummer: tekst("versienummer"), soortRegeling: tekst("soortRegeling"),
      eindverantwoordelijke: tekst("eindverantwoordelijke"), soortBestuursorgaan: tekst("soortBestuursorgaan"),
      onderwerp: tekst("onderwerp"), rechtsgebied: tekst("rechtsgebied"), doel: tekst("doel"),
      besluit: tekst("besluit"), vastgesteld: vastgesteld, bekendgemaakt: bekendgemaakt, inwerking: inwerking,
      regelingsgebied: tekst("regelingsgebied"), vindplaats: blok.vindplaats)
  }
}

/// Reads `wijzigingen/*.txt` (Voorbeelden/README.md, section 6).
package struct WijzigingDecoder: Sendable {
  package init() {}

  package func decode(_ bytes: [UInt8], bestand: String) -> Bevonden<Wijzigingbron> {
    var lezer = Bronlezer(bestand: bestand)
    let regels = lezer.regels(bytes)
    let (blok, rest, fouten) = Kopblok.neem(regels, soort: "wijziging", bij: lezer)
    guard let blok else { return Bevonden(nil, bevindingen: lezer.bevindingen + fouten) }
    var lezing = Bloklezing(bevindingen: lezer.bevindingen + fouten + Self.vorm.controleer(blok))
    var artikelen = Artikellezer()
    for regel in rest where !artikelen.lees(regel, bij: lezer.plaats(regel.nummer)) {
      artikelen.meld(
        BronRegels.planregel, "'\(regel.tekst)' hoort niet in een wijziging", lezer.plaats(regel.nummer))
    }
    let bron = Self.bron(blok, artikelen.neem(), &lezing)
    return Bevonden(bron, bevindingen: lezing.bevindingen + artikelen.bevindingen)
  }

  private static let vorm = Blokvorm(
    verplicht: [
      "regeling", "opschrift", "versienummer", "expression", "doel", "besluit", "besluit-expression", "vastgesteld",
      "bekendmaking", "inwerking", "aanhef", "motivering", "plaats",
    ])

  private static func bron(_ blok: Blok, _ artikelen: [Artikelbron], _ lezing: inout Bloklezing) -> Wijzigingbron? {
    let vastgesteld = lezing.datum(blok, "vastgesteld")
    let bekendmaking = lezing.datum(blok, "bekendmaking")
    let inwerking = lezing.datum(blok, "inwerking")
    guard let vastgesteld, let bekendmaking, let inwerking else { return nil }
    func tekst(_ sleutel: String) -> String { lezing.tekst(blok, sleutel) }
    return Wijzigingbron(
      slug: blok.slug, regeling: tekst("regeling"), opschrift: tekst("opschrift"),
      versienummer: tekst("versienummer"), expression: tekst("expression"), doel: tekst("doel"),
      besluit: tekst("besluit"), besluitExpression: tekst("besluit-expression"), vastgesteld: vastgesteld,
      bekendmaking: bekendmaking, inwerking: inwerking, aanhef: tekst("aanhef"), motivering: tekst("motivering"),
      plaats: tekst("plaats"), artikelen: artikelen, vindplaats: blok.vindplaats)
  }
}

/// The block at the top of a plan or wijziging; the text starts at the next line without indentation.
enum Kopblok {
  static func neem(
    _ regels: [Bronregel], soort: String, bij lezer: Bronlezer
  ) -> (blok: Blok?, rest: ArraySlice<Bronregel>, fouten: [Bevinding]) {
    let einde = regels.dropFirst().firstIndex { $0.inspringing == 0 } ?? regels.endIndex
    let (blokken, fouten) = BlokDecoder().decode(regels[..<min(einde, regels.endIndex)], bij: lezer)
    guard let blok = blokken.first, blok.soort == soort else {
      let plaats = lezer.plaats(regels.first?.nummer ?? 1)
      return (
        nil, regels[einde...],
        fouten + [
          BronRegels.bloksoort.bevinding("Het bestand begint niet met een blok '\(soort)'", bij: plaats)
        ]
      )
    }
    return (blok, regels[einde...], fouten)
  }
}

/// One run over the lines of a plan after its first block.
private struct Planlezer {
  var hoofdstukken: [Hoofdstukbron] = []
  var bijlagen: [Bijlagebron] = []
  var artikelen = Artikellezer()

  mutating func lees(_ regel: Bronregel, bij plaats: Vindplaats) {
    let tekst = regel.tekst
    if regel.inspringing == 0, let kop = Plankopregel(tekst, "Hoofdstuk") {
      openHoofdstuk(kop, plaats)
    } else if regel.inspringing == 0, let kop = Plankopregel(tekst, "Afdeling") {
      openAfdeling(kop, plaats)
    } else if regel.inspringing == 0, let kop = Plankopregel(tekst, "Bijlage") {
      plaatsArtikelen()
      bijlagen.append(Bijlagebron(nummer: kop.nummer, opschrift: kop.opschrift ?? "", vindplaats: plaats))
    } else if regel.inspringing == 0, tekst.hasPrefix("Begrip ") || tekst.hasPrefix("Gio ") {
      leesBijlageregel(tekst, plaats)
    } else if !bijlagen.isEmpty || hoofdstukken.isEmpty {
      meld("'\(tekst)' hoort hier niet", plaats)
    } else if !artikelen.lees(regel, bij: plaats) {
      meld("'\(tekst)' is geen regel van een plan", plaats)
    }
  }

  mutating func sluitAf() {
    plaatsArtikelen()
    var lezing = Bloklezing()
    lezing.dubbelen(hoofdstukken.map { ($0.nummer, $0.vindplaats) }, wat: "Hoofdstuk")
    lezing.dubbelen(hoofdstukken.flatMap(\.afdelingen).map { ($0.nummer, $0.vindplaats) }, wat: "Afdeling")
    lezing.dubbelen(hoofdstukken.flatMap(\.alleArtikelen).map { ($0.nummer, $0.vindplaats) }, wat: "Artikel")
    lezing.dubbelen(bijlagen.map { ($0.nummer, $0.vindplaats) }, wat: "Bijlage")
    lezing.dubbelen(bijlagen.flatMap(\.begrippen).map { ($0.term, $0.vindplaats) }, wat: "Begrip")
    artikelen.bevindingen += lezing.bevindingen
  }

  private mutating func openHoofdstuk(_ kop: Plankopregel, _ plaats: Vindplaats) {
    plaatsArtikelen()
    if !bijlagen.isEmpty { meld("Hoofdstuk staat na een bijlage", plaats) }
    hoofdstukken.append(Hoofdstukbron(nummer: kop.nummer, opschrift: kop.opschrift ?? "", vindplaats: plaats))
  }

  private mutating func openAfdeling(_ kop: Plankopregel, _ plaats: Vindplaats) {
    plaatsArtikelen()
    guard !hoofdstukken.isEmpty else { return meld("Afdeling zonder hoofdstuk erboven", plaats) }
    let plek = hoofdstukken.count - 1
    if !hoofdstukken[plek].artikelen.isEmpty { meld("Hoofdstuk heeft artikelen en ook afdelingen", plaats) }
    hoofdstukken[plek].afdelingen.append(
      Afdelingbron(nummer: kop.nummer, opschrift: kop.opschrift ?? "", vindplaats: plaats))
  }

  private mutating func plaatsArtikelen() {
    let gelezen = artikelen.neem()
    guard !gelezen.isEmpty, !hoofdstukken.isEmpty else { return }
    let plek = hoofdstukken.count - 1
    if hoofdstukken[plek].afdelingen.isEmpty {
      hoofdstukken[plek].artikelen += gelezen
    } else {
      hoofdstukken[plek].afdelingen[hoofdstukken[plek].afdelingen.count - 1].artikelen += gelezen
    }
  }

  private mutating func leesBijlageregel(_ tekst: String, _ plaats: Vindplaats) {
    guard !bijlagen.isEmpty else { return meld("'\(tekst)' hoort in een bijlage", plaats) }
    let plek = bijlagen.count - 1
    if tekst.hasPrefix("Gio ") {
      bijlagen[plek].gios.append(.init(slug: String(tekst.dropFirst(4)), vindplaats: plaats))
    } else if let (term, uitleg) = String(tekst.dropFirst(7)).gesplitst(bij: " | ") {
      var lezer = Tekstlezer(plaats: plaats)
      bijlagen[plek].begrippen.append(Begripbron(term: term, uitleg: lezer.delen(uitleg), vindplaats: plaats))
      artikelen.bevindingen += lezer.bevindingen
    } else {
      meld("Begrip heeft geen uitleg na ' | '", plaats)
    }
  }

  private mutating func meld(_ tekst: String, _ plaats: Vindplaats) {
    artikelen.meld(BronRegels.planregel, tekst, plaats)
  }
}
