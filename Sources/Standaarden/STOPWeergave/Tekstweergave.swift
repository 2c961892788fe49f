package import STOP
package import Scherm

/// Writes a STOP text as HTML: headings in order, lists, tables with header cells, pictures with an alternative, notes
/// at the end, and renvooi marks that are also read aloud. A reader may add annotations below the parts of the text.
package struct Tekstweergave: Sendable {
  /// The address of a picture in the text; nil when it was not handed over.
  package var afbeelding: @Sendable (String) -> String?
  /// The address of an information object.
  package var informatieobject: @Sendable (String) -> String?
  /// What stands below a part: its annotations.
  package var bijschrift: @Sendable (inout HTML, Leesdeel) -> Void
  /// The level of the highest heading in the text; the page itself has h1.
  package var eersteKop = 2

  package init(
    afbeelding: @escaping @Sendable (String) -> String?,
    informatieobject: @escaping @Sendable (String) -> String?,
    bijschrift: @escaping @Sendable (inout HTML, Leesdeel) -> Void = { _, _ in }
  ) {
    self.afbeelding = afbeelding
    self.informatieobject = informatieobject
    self.bijschrift = bijschrift
  }

  package func schrijf(_ vorm: Leesvorm, in h: inout HTML) {
    schrijf(vorm.blokken, ankers: Set(vorm.delen.compactMap(\.anker)), in: &h)
  }

  /// Only these blocks; `ankers` are the places that links may lead to.
  package func schrijf(_ blokken: [Leesblok], ankers: Set<String>, in h: inout HTML) {
    var schrijver = Tekstschrijver(weergave: self, bestaandeAnkers: ankers)
    schrijver.blokken(blokken, niveau: eersteKop, &h)
    schrijver.slotnoten(&h)
  }
}

/// One run over a text; collects its notes.
private struct Tekstschrijver {
  let weergave: Tekstweergave
  let bestaandeAnkers: Set<String>
  private var noten: [(nummer: String, inhoud: [Leesblok])] = []

  init(weergave: Tekstweergave, bestaandeAnkers: Set<String>) {
    self.weergave = weergave
    self.bestaandeAnkers = bestaandeAnkers
  }

  mutating func blokken(_ blokken: [Leesblok], niveau: Int, _ h: inout HTML) {
    for blok in blokken { self.blok(blok, niveau: niveau, &h) }
  }

  private mutating func blok(_ blok: Leesblok, niveau: Int, _ h: inout HTML) {
    switch blok {
    case .deel(let deel): self.deel(deel, niveau: niveau, &h)
    case .alinea(let stukken), .formule(let stukken): h.p { h in self.stukken(stukken, &h) }
    case .tussenkop(let stukken):
      h.p(klasse: "tussenkop") { h in
        h.element("strong") { h in self.stukken(stukken, &h) }
      }
    case .lijst(let lijst): self.lijst(lijst, niveau: niveau, &h)
    case .begrippen(let begrippen): self.begrippen(begrippen, niveau: niveau, &h)
    case .tabel(let tabel): self.tabel(tabel, niveau: niveau, &h)
    case .figuur(let figuur): gemarkeerd(figuur.merk, &h) { zelf, h in zelf.figuur(figuur, &h) }
    case .citaat(let inhoud): h.element("blockquote") { h in self.blokken(inhoud, niveau: niveau, &h) }
    case .kader(let inhoud): h.kader { h in self.blokken(inhoud, niveau: niveau, &h) }
    case .zonderInhoud(let woord): h.p { h in h.nadruk("[\(woord)]") }
    case .gewijzigd(let merk, let inhoud):
      gemarkeerd(merk, &h) { zelf, h in zelf.blokken(inhoud, niveau: niveau, &h) }
    }
  }

  private mutating func gemarkeerd(
    _ merk: Leesmerk, _ h: inout HTML, _ inhoud: (inout Tekstschrijver, inout HTML) -> Void
  ) {
    switch merk {
    case .geen: inhoud(&self, &h)
    case .nieuw: h.nieuw { h in inhoud(&self, &h) }
    case .vervallen: h.vervallen { h in inhoud(&self, &h) }
    }
  }

  // MARK: - Parts

  private mutating func deel(_ deel: Leesdeel, niveau: Int, _ h: inout HTML) {
    let klasse = "stop-\(deel.element.lowercased())"
    if deel.isLid { return lid(deel, niveau: niveau, &h) }
    h.element("section", [.id(deel.anker), .klasse(klasse)]) { h in
      guard !deel.kop.isLeeg else {
        self.blokken(deel.inhoud, niveau: niveau, &h)
        return self.weergave.bijschrift(&h, deel)
      }
      h.element("h\(min(niveau, 6))") { h in self.kop(deel.kop, &h) }
      if !deel.kop.subtitel.isEmpty { h.p { h in self.stukken(deel.kop.subtitel, &h) } }
      // The annotations of an Artikel stand with its own text, those of a Hoofdstuk before what is in it.
      if deel.isArtikel {
        self.blokken(deel.inhoud, niveau: niveau + 1, &h)
        self.weergave.bijschrift(&h, deel)
      } else {
        self.weergave.bijschrift(&h, deel)
        self.blokken(deel.inhoud, niveau: niveau + 1, &h)
      }
    }
  }

  private mutating func kop(_ kop: Leeskop, _ h: inout HTML) {
    gemarkeerd(kop.merk, &h) { zelf, h in zelf.stukken(kop.stukken, &h) }
  }

  /// The number of a lid stands before its first paragraph, as it does in print.
  private mutating func lid(_ deel: Leesdeel, niveau: Int, _ h: inout HTML) {
    h.element("div", [.id(deel.anker), .klasse("stop-lid")]) { h in
      var rest = deel.inhoud[...]
      if case .alinea(let eerste)? = rest.first {
        h.p { h in self.stukken(deel.kop.nummer + [.tekst(" ")] + eerste, &h) }
        rest = rest.dropFirst()
      } else {
        h.p { h in self.stukken(deel.kop.nummer, &h) }
      }
      self.blokken(Array(rest), niveau: niveau, &h)
      self.weergave.bijschrift(&h, deel)
    }
  }

  // MARK: - Lists and tables

  private mutating func lijst(_ lijst: Leeslijst, niveau: Int, _ h: inout HTML) {
    if !lijst.aanhef.isEmpty { h.p { h in self.stukken(lijst.aanhef, &h) } }
    let nummering = Lijstnummering(lijst.punten.map(\.nummer))
    h.element(nummering.element, nummering.attributen) { h in
      for punt in lijst.punten {
        h.element("li", [.id(punt.anker)]) { h in
          self.gemarkeerd(punt.merk, &h) { zelf, h in
            if nummering.isEigen, !punt.nummer.isEmpty { h.tekst("\(punt.nummer) ") }
            zelf.punt(punt.inhoud, niveau: niveau, &h)
          }
        }
      }
    }
    if !lijst.sluiting.isEmpty { h.p { h in self.stukken(lijst.sluiting, &h) } }
  }

  /// A single paragraph needs no element of its own in a list item or a cell.
  private mutating func punt(_ inhoud: [Leesblok], niveau: Int, _ h: inout HTML) {
    if inhoud.count == 1, case .alinea(let stukken) = inhoud[0] { return self.stukken(stukken, &h) }
    blokken(inhoud, niveau: niveau, &h)
  }

  private mutating func begrippen(_ begrippen: [Leesbegrip], niveau: Int, _ h: inout HTML) {
    h.element("dl", [.klasse("stop-begrippen")]) { h in
      for begrip in begrippen {
        h.element("dt", [.id(begrip.anker)]) { h in
          self.gemarkeerd(begrip.merk, &h) { zelf, h in zelf.stukken(begrip.term, &h) }
        }
        h.element("dd") { h in
          self.gemarkeerd(begrip.merk, &h) { zelf, h in zelf.punt(begrip.definitie, niveau: niveau, &h) }
        }
      }
    }
  }

  private mutating func tabel(_ tabel: Leestabel, niveau: Int, _ h: inout HTML) {
    // A wide table scrolls inside its own region, which the keyboard must be able to reach (WCAG 2.2, 2.1.1).
    let naam = tabel.titel.isEmpty ? "Tabel" : tabel.titel.tekst
    let attributen: [Attribuut] = [
      .id(tabel.anker), .klasse("tabel-vak"), .attr("role", "region"), .aria("label", naam), .attr("tabindex", "0"),
    ]
    h.element("div", attributen) { h in
      h.element("table") { h in
        if !tabel.titel.isEmpty { h.element("caption") { h in self.stukken(tabel.titel, &h) } }
        if !tabel.kop.isEmpty {
          h.element("thead") { h in
            for rij in tabel.kop { self.rij(rij, cel: "th", niveau: niveau, &h) }
          }
        }
        h.element("tbody") { h in
          for rij in tabel.rijen { self.rij(rij, cel: "td", niveau: niveau, &h) }
        }
      }
    }
  }

  private mutating func rij(_ rij: Leesrij, cel naam: String, niveau: Int, _ h: inout HTML) {
    h.element("tr") { h in
      for cel in rij.cellen {
        let attributen: [Attribuut] = [
          .attr("colspan", cel.kolommen > 1 ? String(cel.kolommen) : nil),
          .attr("rowspan", cel.rijen > 1 ? String(cel.rijen) : nil), .attr("scope", naam == "th" ? "col" : nil),
        ]
        let merk = cel.merk == .geen ? rij.merk : cel.merk
        h.element(naam, attributen) { h in
          self.gemarkeerd(merk, &h) { zelf, h in zelf.punt(cel.inhoud, niveau: niveau, &h) }
        }
      }
    }
  }

  private mutating func figuur(_ figuur: Leesfiguur, _ h: inout HTML) {
    h.element("figure", [.id(figuur.anker)]) { h in
      if !figuur.titel.isEmpty { h.p { h in h.element("strong") { h in self.stukken(figuur.titel, &h) } } }
      for afbeelding in figuur.afbeeldingen { self.afbeelding(afbeelding, &h) }
      guard !figuur.bijschrift.isEmpty || !figuur.bron.isEmpty else { return }
      h.element("figcaption") { h in
        self.stukken(figuur.bijschrift, &h)
        guard !figuur.bron.isEmpty else { return }
        h.tekst(" Bron: ")
        self.stukken(figuur.bron, &h)
      }
    }
  }

  private func afbeelding(_ afbeelding: Leesafbeelding, _ h: inout HTML) {
    guard let adres = weergave.afbeelding(afbeelding.naam) else {
      return h.element("em", tekst: "[Afbeelding \(afbeelding.naam) is niet meegeleverd]")
    }
    let attributen: [Attribuut] = [
      .attr("src", adres), .attr("alt", afbeelding.alternatief),
      .attr("width", afbeelding.breedte.map(String.init)), .attr("height", afbeelding.hoogte.map(String.init)),
      .attr("loading", "lazy"),
    ]
    h.los("img", attributen)
  }

  // MARK: - Running text

  private mutating func stukken(_ stukken: [Leesstuk], _ h: inout HTML) {
    for stuk in stukken { self.stuk(stuk, &h) }
  }

  private mutating func stuk(_ stuk: Leesstuk, _ h: inout HTML) {
    switch stuk {
    case .tekst(let tekst): h.tekst(tekst)
    case .stijl(let stijl, let binnen): h.element(stijl.element) { h in self.stukken(binnen, &h) }
    case .afkorting(let binnen, let voluit):
      h.element("abbr", [.attr("title", voluit.isEmpty ? nil : voluit)]) { h in self.stukken(binnen, &h) }
    case .verwijzing(let doel, let binnen): verwijzing(doel, binnen, &h)
    case .afbeelding(let afbeelding): self.afbeelding(afbeelding, &h)
    case .noot(let nummer, let inhoud):
      noten.append((nummer, inhoud))
      let plek = noten.count
      h.element("sup") { h in
        h.element(
          "a", [.naar("#noot-\(plek)"), .id("nootref-\(plek)"), .aria("label", "Noot \(nummer)")], tekst: nummer)
      }
    case .nootverwijzing(let nummer): h.element("sup", tekst: nummer)
    case .regeleinde: h.regeleinde()
    case .gewijzigd(let merk, let binnen): gemarkeerd(merk, &h) { zelf, h in zelf.stukken(binnen, &h) }
    }
  }

  private mutating func verwijzing(_ doel: Leesstuk.Doel, _ binnen: [Leesstuk], _ h: inout HTML) {
    let adres: String?
    switch doel {
    case .intern(let anker): adres = bestaandeAnkers.contains(anker) ? "#\(anker)" : nil
    case .web(let url): adres = url
    case .identificatie: adres = nil
    case .informatieobject(let expression): adres = weergave.informatieobject(expression)
    }
    guard let adres, !binnen.tekst.isEmpty else { return stukken(binnen, &h) }
    h.a(naar: adres) { h in self.stukken(binnen, &h) }
  }

  mutating func slotnoten(_ h: inout HTML) {
    guard !noten.isEmpty else { return }
    h.element("section", [.klasse("noten")]) { h in
      h.kop2("Noten")
      h.element("ol") { h in
        var plek = 0
        // A note can hold a note, which is then added while this list is written.
        while plek < self.noten.count {
          let noot = self.noten[plek]
          plek += 1
          h.element("li", [.id("noot-\(plek)")]) { h in
            self.blokken(noot.inhoud, niveau: 3, &h)
            h.a("Terug naar de tekst bij noot \(noot.nummer)", naar: "#nootref-\(plek)")
          }
        }
      }
    }
  }
}

/// How HTML can number a list as the text prints it: `a.`, `1.`, `i.`; else the printed number stands in the item.
private struct Lijstnummering {
  let element: String
  let attributen: [Attribuut]
  /// The printed number must be written out.
  let isEigen: Bool

  init(_ nummers: [String]) {
    let kaal = nummers.map { $0.filter { $0.isLetter || $0.isNumber } }
    let metPunt = !nummers.isEmpty && nummers.allSatisfy { $0.hasSuffix(".") }
    let cijfers = (1...max(1, nummers.count)).map(String.init)
    let letters = (0..<nummers.count).map { $0 < 26 ? String(UnicodeScalar(UInt8(97 + $0))) : "" }
    let streepjes: Set<String> = ["", "-", "–", "•"]
    if metPunt, kaal == cijfers || kaal == letters {
      element = "ol"
      attributen = kaal == letters ? [.attr("type", "a")] : []
      isEigen = false
    } else {
      element = "ul"
      isEigen = !nummers.allSatisfy(streepjes.contains)
      attributen = isEigen ? [.klasse("eigen-nummers")] : []
    }
  }
}

extension Leesstuk.Stijl {
  fileprivate var element: String {
    switch self {
    case .cursief: "em"
    case .vet: "strong"
    case .onderstreept: "u"
    case .verlaagd: "sub"
    case .verhoogd: "sup"
    }
  }
}
