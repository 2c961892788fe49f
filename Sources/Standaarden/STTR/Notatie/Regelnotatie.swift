package import Bevindingen
import Tijd

/// Reads and writes a text in regelformaat (Voorbeelden/README.md, section 7).
///
/// `Regelnotatie.lees(tekst, bestand:)` gives a `Regelset` with a finding per wrong line;
/// `Regelnotatie.schrijf(regelset)` gives the text back; `regelset.ontwerp(naamgeving)` makes the
/// `Beslistabelontwerp` and `regelset.sttrBestand(naamgeving)` the bytes of the STTR file.
package enum Regelnotatie {
  /// A text of a megabyte is no rule set any more.
  package static let grootsteAantalTekens = 1_000_000

  package static func lees(_ tekst: String, bestand: String) -> Bevonden<Regelset> {
    guard tekst.utf8.count <= grootsteAantalTekens else {
      return Bevonden(
        nil,
        bevindingen: [
          NotatieRegels.regelvorm.bevinding("De tekst is te groot", bij: Vindplaats(bestand: bestand))
        ])
    }
    let snijder = Notatiesnijder(tekst, bestand: bestand)
    var lezer = Notatielezer(bestand: bestand, bevindingen: snijder.bevindingen)
    let set = lezer.lees(snijder.blokken)
    return Bevonden(set, bevindingen: lezer.bevindingen)
  }
}

/// One run over the blocks of a text.
private struct Notatielezer {
  let bestand: String
  var bevindingen: [Bevinding]

  private static let sleutels: [String: Set<String>] = [
    "regels": ["naam", "soort", "toestemming", "activiteit", "werkzaamheid", "geldig-vanaf", "sttr-versie"],
    "groep": ["naam", "prioriteit"],
    "vraag": [
      "groep", "type", "tekst", "toelichting", "prioriteit", "artikel", "locatie", "keuze", "optie", "eenheid",
      "herbruikbaar", "patroon", "invulhulp", "verplicht", "alleen-als",
    ],
    "bijlage": [
      "groep", "naam", "documenttype", "verplicht", "tekst", "toelichting", "artikel", "prioriteit", "alleen-als",
    ],
    "tabel": ["hitpolicy", "kolommen"], "rij": [], "uitleg": ["tekst", "artikel"],
  ]

  mutating func lees(_ blokken: [Notatieblok]) -> Regelset? {
    guard let kop = blokken.first, kop.soort == "regels" else {
      meld(
        .ontbreekt, "het eerste blok is niet 'regels'", blokken.first?.plaats ?? Vindplaats(bestand: bestand, regel: 1))
      return nil
    }
    for blok in blokken { controleerSleutels(blok) }
    var set = leesKop(kop)
    for blok in blokken.dropFirst() { voegToe(blok, aan: &set) }
    controleer(set, blokken)
    return set
  }

  private mutating func meld(_ kaart: Kaart, _ tekst: String, _ plaats: Vindplaats, hint: String? = nil) {
    bevindingen.append(kaart.regel.bevinding(tekst, bij: plaats, hint: hint))
  }

  private enum Kaart {
    case onbekend, ontbreekt, waarde, verwijzing, dubbel, rij, uitleg
    var regel: Regelkaart {
      switch self {
      case .onbekend: NotatieRegels.onbekend
      case .ontbreekt: NotatieRegels.ontbreekt
      case .waarde: NotatieRegels.waarde
      case .verwijzing: NotatieRegels.verwijzing
      case .dubbel: NotatieRegels.dubbel
      case .rij: NotatieRegels.rij
      case .uitleg: NotatieRegels.uitleg
      }
    }
  }

  private mutating func controleerSleutels(_ blok: Notatieblok) {
    guard let bekend = Self.sleutels[blok.soort] else {
      return meld(.onbekend, "een blok '\(blok.soort)' bestaat niet", blok.plaats)
    }
    var gezien: Set<String> = []
    for regel in blok.regels {
      if !bekend.contains(regel.sleutel) {
        meld(.onbekend, "'\(regel.sleutel)' hoort niet bij \(blok.soort) '\(blok.naam)'", regel.plaats)
      } else if !gezien.insert(regel.sleutel).inserted, regel.sleutel != "optie" {
        meld(.dubbel, "'\(regel.sleutel)' staat er twee keer", regel.plaats)
      }
    }
  }

  // MARK: - Blocks

  private mutating func leesKop(_ blok: Notatieblok) -> Regelset {
    let soorttekst = verplicht(blok, "soort")
    let soort = Regelbeheerobject(typering: soorttekst, toestemming: blok["toestemming"])
    if soort == nil, !soorttekst.isEmpty {
      let tekst = "'\(soorttekst) \(blok["toestemming"] ?? "")' is geen soort regels"
      meld(.waarde, tekst, blok.plaats("soort"))
    }
    var set = Regelset(
      slug: blok.naam, naam: verplicht(blok, "naam"), soort: soort ?? .conclusie,
      activiteit: verplicht(blok, "activiteit"), werkzaamheid: blok["werkzaamheid"] ?? "",
      sttrVersie: getal(blok, "sttr-versie") ?? 1)
    if let tekst = blok["geldig-vanaf"] {
      set.geldigVanaf = Datum(tekst)
      if set.geldigVanaf == nil {
        meld(.waarde, "'\(tekst)' is geen datum zoals 2027-01-04", blok.plaats("geldig-vanaf"))
      }
    }
    if set.sttrVersie != 1 {
      meld(.waarde, "de werkplaats schrijft alleen STTR-versie 1", blok.plaats("sttr-versie"))
    }
    return set
  }

  private mutating func voegToe(_ blok: Notatieblok, aan set: inout Regelset) {
    switch blok.soort {
    case "regels": meld(.dubbel, "er staat een tweede blok 'regels'", blok.plaats)
    case "groep":
      set.groepen.append(
        .init(slug: blok.naam, naam: verplicht(blok, "naam"), prioriteit: getal(blok, "prioriteit") ?? 10))
    case "vraag", "bijlage": set.vragen.append(vraag(blok))
    case "tabel":
      set.tabelnaam = blok.naam
      set.trefferbeleid = blok["hitpolicy"] ?? "FIRST"
      set.kolommen = verplicht(blok, "kolommen").split(separator: " ").map(String.init)
      if !["FIRST", "ANY"].contains(set.trefferbeleid) {
        meld(.waarde, "'\(set.trefferbeleid)' is geen hitpolicy: kies FIRST of ANY", blok.plaats("hitpolicy"))
      }
    case "rij": if let rij = rij(blok, kolommen: set.kolommen.count) { set.rijen.append(rij) }
    case "uitleg":
      guard let plek = set.rijen.firstIndex(where: { $0.id == blok.naam }) else {
        return meld(.verwijzing, "er is geen rij '\(blok.naam)'", blok.plaats)
      }
      set.rijen[plek].uitleg = verplicht(blok, "tekst")
      set.rijen[plek].artikel = blok["artikel"]
    default: break
    }
  }

  private mutating func vraag(_ blok: Notatieblok) -> Regelvraag {
    Regelvraag(
      slug: blok.naam, soort: soort(blok), tekst: verplicht(blok, "tekst"), toelichting: blok["toelichting"],
      groep: blok["groep"], prioriteit: getal(blok, "prioriteit") ?? 10, artikel: blok["artikel"],
      herbruikbaar: blok["herbruikbaar"], patroon: blok["patroon"], invulhulp: blok["invulhulp"],
      verplicht: jaNee(blok, "verplicht"), alleenAls: voorwaarde(blok))
  }

  private mutating func soort(_ blok: Notatieblok) -> Regelvraag.Soort {
    if blok.soort == "bijlage" {
      return .bijlage(naam: verplicht(blok, "naam"), documenttype: blok["documenttype"] ?? "Overig")
    }
    switch verplicht(blok, "type") {
    case "geo": return .geo(locatie: verplicht(blok, "locatie"))
    case "ja-nee": return .jaNee
    case "getal": return .getal(eenheid: blok["eenheid"])
    case "tekst": return .tekst
    case "datum": return .datum
    case "lijst":
      let opties = blok.alle("optie")
      if opties.count < 2 { meld(.ontbreekt, "vraag '\(blok.naam)' heeft minder dan twee opties", blok.plaats) }
      switch blok["keuze"] ?? "een" {
      case "een": return .keuze(opties)
      case "meer": return .meerkeuze(opties)
      case let woord:
        meld(.waarde, "'\(woord)' is geen keuze: kies een of meer", blok.plaats("keuze"))
        return .keuze(opties)
      }
    case let woord:
      if !woord.isEmpty { meld(.waarde, "'\(woord)' is geen type van een vraag", blok.plaats("type")) }
      return .tekst
    }
  }

  private mutating func voorwaarde(_ blok: Notatieblok) -> Regelvraag.Voorwaarde? {
    guard let tekst = blok["alleen-als"] else { return nil }
    guard let plek = tekst.firstRange(of: " = ") else {
      meld(.waarde, "'\(tekst)' is geen voorwaarde zoals 'reden = Iets anders'", blok.plaats("alleen-als"))
      return nil
    }
    return .init(vraag: String(tekst[..<plek.lowerBound]), antwoord: String(tekst[plek.upperBound...]))
  }

  private mutating func rij(_ blok: Notatieblok, kolommen: Int) -> Regelrij? {
    guard blok.delen.count == kolommen + 1, let laatste = blok.delen.last else {
      meld(.rij, "rij \(blok.naam) heeft \(max(0, blok.delen.count - 1)) cellen voor \(kolommen) kolommen", blok.plaats)
      return nil
    }
    guard let uitkomst = Conclusiecode(rawValue: laatste) else {
      meld(.waarde, "'\(laatste)' is geen conclusie van de STTR", blok.plaats)
      return nil
    }
    return Regelrij(id: blok.naam, cellen: Array(blok.delen.dropLast()), uitkomst: uitkomst)
  }

  // MARK: - Values

  private mutating func verplicht(_ blok: Notatieblok, _ sleutel: String) -> String {
    if let waarde = blok[sleutel] { return waarde }
    meld(.ontbreekt, "'\(sleutel)' ontbreekt bij \(blok.soort) '\(blok.naam)'", blok.plaats)
    return ""
  }

  private mutating func getal(_ blok: Notatieblok, _ sleutel: String) -> Int? {
    guard let tekst = blok[sleutel] else { return nil }
    if let getal = Int(tekst) { return getal }
    meld(.waarde, "'\(tekst)' is geen heel getal", blok.plaats(sleutel))
    return nil
  }

  private mutating func jaNee(_ blok: Notatieblok, _ sleutel: String) -> Bool {
    switch blok[sleutel] {
    case "ja", nil: return true
    case "nee": return false
    case let woord?:
      meld(.waarde, "'\(woord)' is geen ja of nee", blok.plaats(sleutel))
      return true
    }
  }

  // MARK: - The whole

  private mutating func controleer(_ set: Regelset, _ blokken: [Notatieblok]) {
    for soorten in [["groep"], ["vraag", "bijlage"], ["tabel"], ["rij"], ["uitleg"]] {
      var gezien: Set<String> = []
      for blok in blokken where soorten.contains(blok.soort) && !gezien.insert(blok.naam).inserted {
        meld(.dubbel, "\(blok.soort) '\(blok.naam)' staat er twee keer", blok.plaats)
      }
    }
    let tabellen = blokken.filter { $0.soort == "tabel" }
    if tabellen.count > 1 { meld(.dubbel, "er is meer dan een tabel", tabellen[1].plaats) }
    controleerVerwijzingen(set, blokken)
    guard set.soort == .conclusie else {
      if let tabel = tabellen.first { meld(.onbekend, "een tabel hoort alleen bij een Conclusie", tabel.plaats) }
      return
    }
    if set.rijen.isEmpty, let kop = blokken.first {
      meld(.ontbreekt, "de beslistabel heeft nog geen rijen", kop.plaats, hint: "Voeg een rij toe")
    }
    for blok in blokken where blok.soort == "rij" && set.rij(blok.naam)?.uitleg == "" {
      meld(.uitleg, "rij \(blok.naam) heeft geen uitleg", blok.plaats)
    }
  }

  private mutating func controleerVerwijzingen(_ set: Regelset, _ blokken: [Notatieblok]) {
    for blok in blokken {
      if let groep = blok["groep"], !set.groepen.contains(where: { $0.slug == groep }) {
        meld(.verwijzing, "er is geen groep '\(groep)'", blok.plaats("groep"))
      }
      for kolom in blok.soort == "tabel" ? set.kolommen : [] where set.vraag(kolom) == nil {
        meld(.verwijzing, "er is geen vraag '\(kolom)'", blok.plaats("kolommen"))
      }
      guard blok["alleen-als"] != nil, let vraag = set.vraag(blok.naam), let voorwaarde = vraag.alleenAls else {
        continue
      }
      guard let ander = set.vraag(voorwaarde.vraag), ander.slug != vraag.slug else {
        meld(.verwijzing, "er is geen andere vraag '\(voorwaarde.vraag)'", blok.plaats("alleen-als"))
        continue
      }
      if !ander.opties.isEmpty, !ander.opties.contains(voorwaarde.antwoord) {
        meld(.verwijzing, "'\(voorwaarde.antwoord)' is geen optie van '\(ander.slug)'", blok.plaats("alleen-als"))
      }
    }
  }
}
