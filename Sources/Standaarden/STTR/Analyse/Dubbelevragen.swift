package import Bevindingen

/// Finds questions that a user would get twice, over any number of rule files and authorities.
package enum Dubbelevragen {
  /// One rule file with what to call its maker.
  package struct Bron {
    package var regels: Regelbestand
    package var overheid: String

    package init(_ regels: Regelbestand, overheid: String? = nil) {
      self.regels = regels
      self.overheid = overheid ?? "OIN \(regels.oin)"
    }
  }

  /// Share of the words that two questions must have in common to be nearly the same.
  static let gelijkenis = 0.8
  /// Fewer words say too little to call two questions nearly the same.
  static let kleinsteVraag = 4
  /// Places that one finding names.
  static let grootsteAantalPlekken = 5
  /// Comparisons of two different texts; a register of thousands of files stays below a second.
  static let grootsteWerk = 500_000

  private struct Plek {
    var bron: Int
    var regel: Uitvoeringsregel
    var tekst: String
    var aard: String
    var woorden: [String]
  }

  package static func controleer(_ bronnen: [Bron]) -> [Bevinding] {
    let plekken = bronnen.enumerated().flatMap { nummer, bron in
      bron.regels.uitvoeringsregels.compactMap { plek($0, bron: nummer) }
    }
    return dubbel(plekken, bronnen) + zelfdeId(plekken, bronnen)
  }

  private static func plek(_ regel: Uitvoeringsregel, bron: Int) -> Plek? {
    let tekst: String
    var aard: String
    switch regel.soort {
    case .geoVerwijzing(let locatie, let vraagTekst?): (tekst, aard) = (vraagTekst, "geo \(locatie)")
    default:
      guard let vraag = regel.soort.vraag else { return nil }
      (tekst, aard) = (vraag.vraagTekst, vraag.gegevensType.rawValue)
      if let opties = vraag.opties { aard += opties.opties.map(\.tekst).sorted().joined(separator: "|").lowercased() }
    }
    let woorden = Woordlezer.woorden(tekst)
    return woorden.isEmpty ? nil : Plek(bron: bron, regel: regel, tekst: tekst, aard: aard, woorden: woorden)
  }

  // MARK: - The same question, asked again

  private static func dubbel(_ plekken: [Plek], _ bronnen: [Bron]) -> [Bevinding] {
    var groepen: [[Plek]] = []
    var nummers: [String: Int] = [:]
    for plek in plekken {
      let sleutel = plek.aard + "\n" + plek.woorden.joined(separator: " ")
      if let nummer = nummers[sleutel] {
        groepen[nummer].append(plek)
      } else {
        nummers[sleutel] = groepen.count
        groepen.append([plek])
      }
    }
    let gelijk = groepen.filter { $0.count > 1 }.compactMap { bevinding($0, "Dezelfde vraag", bronnen) }
    let bijna = bijnaGelijk(groepen.map { $0[0] }).compactMap { bevinding($0, "Bijna dezelfde vraag", bronnen) }
    return gelijk + bijna
  }

  /// Nil when all places share one herbruikbaarId, so that the question is asked once.
  private static func bevinding(_ groep: [Plek], _ wat: String, _ bronnen: [Bron]) -> Bevinding? {
    let ids = Set(groep.map(\.regel.herbruikbaarId))
    if ids.count == 1, ids.first != .some(nil) { return nil }
    let overheden = Set(groep.map { bronnen[$0.bron].overheid }).count
    let bestanden = Set(groep.map(\.bron)).count
    let waar =
      overheden > 1
      ? "bij \(overheden) overheden"
      : bestanden > 1 ? "in \(bestanden) regelbestanden" : "twee keer in één regelbestand"
    let teksten = groep[0].tekst == groep[1].tekst ? groep[0].tekst : "\(groep[0].tekst) / \(groep[1].tekst)"
    let verwant = groep.dropFirst().prefix(grootsteAantalPlekken).map { plek in
      Bevinding.Verwijzing(
        vindplaats: plek.regel.vindplaats,
        toelichting: "\(bronnen[plek.bron].regels.naam), \(bronnen[plek.bron].overheid): \(plek.tekst) "
          + "(herbruikbaarId \(plek.regel.herbruikbaarId ?? "ontbreekt"))")
    }
    return AnalyseRegels.dubbeleVraag.bevinding(
      "\(wat) \(waar), zonder hetzelfde herbruikbaarId: \(teksten)", bij: groep[0].regel.vindplaats, verwant: verwant)
  }

  /// Pairs of different texts with nearly the same words. Numbers and negations must be equal: "hoger dan 5 meter" and
  /// "hoger dan 10 meter" are two questions. Two such texts share one of their rarest words, so only those are laid
  /// side by side.
  private static func bijnaGelijk(_ plekken: [Plek]) -> [[Plek]] {
    var aantallen: [String: Int] = [:]
    let verzamelingen = plekken.map { Set($0.woorden) }
    for woorden in verzamelingen { for woord in woorden { aantallen[woord, default: 0] += 1 } }
    var bijWoord: [String: [Int]] = [:]
    var paren: [[Plek]] = []
    var werk = 0
    for (nummer, woorden) in verzamelingen.enumerated() where woorden.count >= kleinsteVraag {
      let zeldzaam = woorden.sorted { (aantallen[$0] ?? 0, $0) < (aantallen[$1] ?? 0, $1) }
      let kop = zeldzaam.prefix(woorden.count - Int((Double(woorden.count) * gelijkenis).rounded(.up)) + 1)
      var gehad: Set<Int> = []
      for woord in kop {
        for ander in bijWoord[woord] ?? [] where gehad.insert(ander).inserted {
          werk += 1
          guard werk < grootsteWerk else { return paren }
          if lijkt(plekken[nummer], plekken[ander], woorden, verzamelingen[ander]) {
            paren.append([plekken[ander], plekken[nummer]])
          }
        }
        bijWoord[woord, default: []].append(nummer)
      }
    }
    return paren
  }

  private static func lijkt(_ een: Plek, _ ander: Plek, _ links: Set<String>, _ rechts: Set<String>) -> Bool {
    guard een.aard == ander.aard else { return false }
    let samen = links.intersection(rechts).count
    guard Double(samen) >= gelijkenis * Double(links.count + rechts.count - samen) else { return false }
    return links.symmetricDifference(rechts).allSatisfy { woord in
      !Vakwoorden.ontkenningen.contains(woord) && !woord.contains(where: \.isNumber)
    }
  }

  // MARK: - One id for different questions

  private static func zelfdeId(_ plekken: [Plek], _ bronnen: [Bron]) -> [Bevinding] {
    var eersten: [String: Plek] = [:]
    var gehad: Set<String> = []
    return plekken.compactMap { plek in
      guard let id = plek.regel.herbruikbaarId else { return nil }
      guard let eerste = eersten[id] else {
        eersten[id] = plek
        return nil
      }
      let isAnders = eerste.aard != plek.aard
      guard isAnders || !lijkt(eerste, plek, Set(eerste.woorden), Set(plek.woorden)),
        gehad.insert("\(id)\n\(plek.tekst)\n\(plek.aard)").inserted
      else { return nil }
      return AnalyseRegels.zelfdeIdAndereVraag.bevinding(
        "herbruikbaarId '\(id)' hoort bij verschillende vragen: \(eerste.tekst) / \(plek.tekst)",
        bij: plek.regel.vindplaats,
        verwant: [
          .init(
            vindplaats: eerste.regel.vindplaats,
            toelichting: "\(bronnen[eerste.bron].regels.naam), \(bronnen[eerste.bron].overheid): \(eerste.tekst)")
        ], ernst: isAnders ? nil : .informatie)
    }
  }
}
