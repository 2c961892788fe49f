import IMOW
import Markup
import STOP

/// A place in an article on which a rule hangs or can hang: an Artikel without leden, or a Lid (IMOW 2.0.0,
/// Regeltekst).
struct Regelplek: Sendable {
  /// Counts from 1 through the article.
  var nummer: Int
  var wId: String
  /// `lid 2`, or nothing for a whole article.
  var plek: String
  var regeltekst: OWIdentificatie?
  /// Nil when nothing was annotated here yet.
  var regel: JuridischeRegel?

  static func alle(in artikel: Tak, _ objecten: OWVerzameling) -> [Regelplek] {
    let leden = artikel.alle("Lid")
    let elementen = leden.isEmpty ? [artikel] : leden
    var uit: [Regelplek] = []
    for element in elementen where element.eerste("Inhoud") != nil {
      guard let wId = element["wId"] else { continue }
      let nummer = element.eerste("LidNummer")?.tekst.filter { $0.isLetter || $0.isNumber } ?? ""
      let plek = element.lokaal == "Lid" ? "lid \(nummer)" : ""
      let regeltekst = objecten.regelteksten.first { $0.wId == wId }?.identificatie
      let regels = objecten.juridischeRegels.filter { $0.artikelOfLid?.doel == regeltekst && regeltekst != nil }
      for regel in regels.isEmpty ? [nil] : regels.map(Optional.some) {
        uit.append(
          Regelplek(nummer: uit.count + 1, wId: wId, plek: plek, regeltekst: regeltekst, regel: regel))
      }
    }
    return uit
  }
}

/// What a person filled in for one rule. Nil: leave it as it is.
struct Regelinvoer: Sendable, Hashable {
  struct Aanduiding: Sendable, Hashable {
    /// An Activiteit; `Regelinvoer.weg` takes the whole aanduiding away.
    var activiteit: String?
    var kwalificatie: String?
    var locatie: String?
    var isLeeg: Bool { [activiteit, kwalificatie, locatie].allSatisfy { $0 == nil } }
  }
  /// The value that stands for "take this away".
  static let weg = "verwijder"

  var idealisatie: String?
  var themas: [String]?
  var locatie: String?
  /// By number from 1; a number one above what there is adds one.
  var aanduidingen: [Int: Aanduiding] = [:]

  var isLeeg: Bool {
    idealisatie == nil && themas == nil && locatie == nil && aanduidingen.values.allSatisfy(\.isLeeg)
  }
}

/// A choice that cannot be carried out: which field, and why.
struct Regelfout: Sendable, Hashable {
  var veld: String
  var tekst: String
}

/// Turns what was filled in into OW objects (IMOW 2.0.0): a changed rule travels whole, with its
/// ActiviteitLocatieaanduidingen; a new one gets a Regeltekst when the text has none.
struct Regelbewerking {
  let plan: Plan
  let objecten: OWVerzameling
  let nieuwId: () -> String
  private(set) var fouten: [Regelfout] = []

  init(plan: Plan, objecten: OWVerzameling, nieuwId: @escaping () -> String) {
    self.plan = plan
    self.objecten = objecten
    self.nieuwId = nieuwId
  }

  /// The objects that come of it; none when nothing was filled in.
  mutating func voerUit(_ plek: Regelplek, _ invoer: Regelinvoer) -> [OWObject] {
    if invoer.isLeeg { return [] }
    let veld = "regel.\(plek.nummer)"
    if let regel = plek.regel {
      var object = objecten[regel.identificatie]
      object?.inhoud = .juridischeRegel(gewijzigd(regel, invoer, veld))
      return [object].compactMap { $0 }
    }
    guard let locatie = invoer.locatie else {
      fouten.append(Regelfout(veld: "\(veld).locatie", tekst: "Kies waar deze nieuwe regel geldt"))
      return []
    }
    var uit: [OWObject] = []
    let regeltekst = plek.regeltekst ?? maakId("regeltekst")
    if plek.regeltekst == nil {
      uit.append(OWObject(.regeltekst(Regeltekst(identificatie: regeltekst, wId: plek.wId))))
    }
    let nieuw = JuridischeRegel(
      identificatie: maakId("juridischeregel"),
      idealisatie: Waardelijst.idealisatie.waarde("Exact").map { Waardelijstwaarde($0.uri) },
      artikelOfLid: .regeltekst(regeltekst), locaties: [.locatie(OWIdentificatie(locatie))])
    uit.append(OWObject(.juridischeRegel(gewijzigd(nieuw, invoer, veld))))
    return uit
  }

  private func maakId(_ typewoord: String) -> OWIdentificatie {
    // The own part of an identification has at most 32 letters and digits: a UUID without its hyphens.
    let eigen = nieuwId().filter { $0.isLetter || $0.isNumber }.prefix(32)
    return OWIdentificatie("nl.imow-\(plan.overheid).\(typewoord).\(eigen)")
  }

  private mutating func gewijzigd(_ oud: JuridischeRegel, _ invoer: Regelinvoer, _ veld: String) -> JuridischeRegel {
    var regel = oud
    if let keuze = invoer.idealisatie {
      regel.idealisatie = waarde(keuze, in: .idealisatie, "\(veld).idealisatie") ?? regel.idealisatie
    }
    if let themas = invoer.themas {
      let gekozen = themas.compactMap { waarde($0, in: .thema, "\(veld).thema") }
      if Set(gekozen) != Set(regel.themas) { regel.themas = gekozen }
    }
    if let keuze = invoer.locatie { regel.locaties = locaties(keuze, "\(veld).locatie") ?? regel.locaties }
    guard case .regelVoorIedereen(var aanduidingen, let normen) = regel.soort else { return regel }
    for (nummer, keuze) in invoer.aanduidingen.sorted(by: { $0.key > $1.key }) where !keuze.isLeeg {
      pas(keuze, nummer, &aanduidingen, regel, "\(veld).aanduiding.\(nummer)")
    }
    regel.soort = .regelVoorIedereen(activiteitaanduidingen: aanduidingen, omgevingsnormen: normen)
    return regel
  }

  private mutating func pas(
    _ keuze: Regelinvoer.Aanduiding, _ nummer: Int, _ aanduidingen: inout [Activiteitaanduiding],
    _ regel: JuridischeRegel, _ veld: String
  ) {
    let plek = nummer - 1
    if keuze.activiteit == Regelinvoer.weg {
      if aanduidingen.indices.contains(plek) { aanduidingen.remove(at: plek) }
      return
    }
    var aanduiding =
      aanduidingen.indices.contains(plek)
      ? aanduidingen[plek]
      : Activiteitaanduiding(
        activiteit: nil,
        locatieaanduiding: ActiviteitLocatieaanduiding(
          identificatie: maakId("activiteitlocatieaanduiding"), kwalificatie: nil, locaties: regel.locaties))
    if let activiteit = keuze.activiteit {
      let id = OWIdentificatie(activiteit)
      if objecten.activiteit(id) == nil {
        fouten.append(Regelfout(veld: "\(veld).activiteit", tekst: "Kies een activiteit uit de lijst"))
      }
      aanduiding.activiteit = .activiteit(id)
    }
    if let soort = keuze.kwalificatie {
      aanduiding.locatieaanduiding?.kwalificatie = waarde(
        soort, in: .activiteitregelkwalificatie, "\(veld).kwalificatie")
    }
    if let plaats = keuze.locatie, let gekozen = locaties(plaats, "\(veld).locatie") {
      aanduiding.locatieaanduiding?.locaties = gekozen
    }
    if aanduiding.activiteit == nil {
      fouten.append(Regelfout(veld: "\(veld).activiteit", tekst: "Kies een activiteit"))
    }
    if aanduiding.locatieaanduiding?.kwalificatie == nil {
      fouten.append(Regelfout(veld: "\(veld).kwalificatie", tekst: "Kies wat de regel over deze activiteit zegt"))
    }
    if aanduidingen.indices.contains(plek) { aanduidingen[plek] = aanduiding } else { aanduidingen.append(aanduiding) }
  }

  /// A value by its URI or its term.
  private mutating func waarde(_ keuze: String, in lijst: Waardelijst, _ veld: String) -> Waardelijstwaarde? {
    if let gevonden = lijst[keuze] ?? lijst.waarde(keuze) { return Waardelijstwaarde(gevonden.uri) }
    fouten.append(Regelfout(veld: veld, tekst: "Kies een waarde uit de lijst"))
    return nil
  }

  private mutating func locaties(_ keuze: String, _ veld: String) -> [OWVerwijzing]? {
    let id = OWIdentificatie(keuze)
    if objecten.locatie(id) != nil { return [.locatie(id)] }
    fouten.append(Regelfout(veld: veld, tekst: "Kies een locatie uit de lijst"))
    return nil
  }
}
