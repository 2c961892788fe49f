import Tijd

extension Regelnotatie {
  /// The text of a rule set: what `lees` reads back to the same value.
  package static func schrijf(_ set: Regelset) -> String {
    var schrijver = Notatieschrijver()
    schrijver.schrijf(set)
    return schrijver.regels.joined(separator: "\n") + "\n"
  }
}

/// Collects the lines.
private struct Notatieschrijver {
  var regels: [String] = []

  mutating func schrijf(_ set: Regelset) {
    kop("regels", set.slug)
    zet("naam", set.naam)
    zet("soort", set.soort.typering)
    zet("toestemming", set.soort.toestemming?.rawValue)
    zet("activiteit", set.activiteit)
    zet("werkzaamheid", set.werkzaamheid)
    zet("geldig-vanaf", set.geldigVanaf?.description)
    zet("sttr-versie", String(set.sttrVersie))
    for groep in set.groepen {
      kop("groep", groep.slug)
      zet("naam", groep.naam)
      zet("prioriteit", String(groep.prioriteit))
    }
    for vraag in set.vragen { self.vraag(vraag, set) }
    tabel(set)
  }

  private mutating func kop(_ soort: String, _ naam: String) {
    if !regels.isEmpty { regels.append("") }
    regels.append("\(soort) \(naam)")
  }

  private mutating func zet(_ sleutel: String, _ waarde: String?) {
    let schoon = (waarde ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
    if !schoon.isEmpty { regels.append("  \(sleutel): \(schoon)") }
  }

  private mutating func vraag(_ vraag: Regelvraag, _ set: Regelset) {
    kop(vraag.isBijlage ? "bijlage" : "vraag", vraag.slug)
    zet("groep", vraag.groep)
    switch vraag.soort {
    case .bijlage(let naam, let documenttype):
      zet("naam", naam)
      zet("documenttype", documenttype)
    case .geo(let locatie):
      zet("type", vraag.soort.woord)
      zet("locatie", locatie)
    case .getal(let eenheid):
      zet("type", vraag.soort.woord)
      zet("eenheid", eenheid)
    case .keuze(let opties), .meerkeuze(let opties):
      zet("type", vraag.soort.woord)
      zet("keuze", { if case .meerkeuze = vraag.soort { "meer" } else { "een" } }())
      for optie in opties { zet("optie", optie) }
    case .jaNee, .tekst, .datum: zet("type", vraag.soort.woord)
    }
    zet("herbruikbaar", vraag.herbruikbaar)
    zet("patroon", vraag.patroon)
    zet("invulhulp", vraag.invulhulp)
    zet("alleen-als", vraag.alleenAls.map { "\($0.vraag) = \($0.antwoord)" })
    if set.soort != .conclusie { zet("verplicht", vraag.verplicht ? "ja" : "nee") }
    zet("tekst", vraag.tekst)
    zet("toelichting", vraag.toelichting)
    zet("artikel", vraag.artikel)
    zet("prioriteit", String(vraag.prioriteit))
  }

  private mutating func tabel(_ set: Regelset) {
    guard set.soort == .conclusie, !set.kolommen.isEmpty else { return }
    kop("tabel", set.tabelnaam)
    zet("hitpolicy", set.trefferbeleid)
    zet("kolommen", set.kolommen.joined(separator: " "))
    for rij in set.rijen {
      regels.append((["rij \(rij.id)"] + rij.cellen + [rij.uitkomst.rawValue]).joined(separator: " | "))
    }
    for rij in set.rijen where !rij.uitleg.isEmpty {
      kop("uitleg", rij.id)
      zet("tekst", rij.uitleg)
      zet("artikel", rij.artikel)
    }
  }
}
