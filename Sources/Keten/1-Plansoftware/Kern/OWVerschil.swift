import IMOW
import STOP

/// One change in the annotations as people read it: which rule, and what was and becomes what.
struct OWVerschil: Sendable, Hashable {
  enum Soort: String, Sendable, Hashable { case nieuw, gewijzigd, beeindigd }
  struct Regel: Sendable, Hashable {
    var naam: String
    var voor: String
    var na: String
  }
  var soort: Soort
  var titel: String
  var identificatie: String
  var regels: [Regel]

  /// - Parameter tekst: the text in which the rules hang; for the names of articles.
  static func alle(_ objecten: [OWObject], was: OWVerzameling?, teksten: [RegelingTekst]) -> [OWVerschil] {
    let nu = (was ?? OWVerzameling()).toegepast(objecten).verzameling
    let namen = OWNamen(was: was, nu: nu, plekken: plekken(teksten))
    return objecten.compactMap { object in
      guard let id = object.identificatie else { return nil }
      let oud = was?[id]
      let soort: Soort = object.isBeeindigd ? .beeindigd : oud == nil ? .nieuw : .gewijzigd
      let voor = oud.map { namen.kenmerken($0) } ?? []
      let na = object.isBeeindigd ? [] : namen.kenmerken(object)
      return OWVerschil(
        soort: soort, titel: namen.titel(object), identificatie: id.rawValue, regels: verschil(voor, na))
    }
  }

  private static func verschil(_ voor: [(String, String)], _ na: [(String, String)]) -> [Regel] {
    var volgorde: [String] = []
    for (naam, _) in voor + na where !volgorde.contains(naam) { volgorde.append(naam) }
    return volgorde.compactMap { naam in
      let regel = Regel(
        naam: naam, voor: voor.first { $0.0 == naam }?.1 ?? "", na: na.first { $0.0 == naam }?.1 ?? "")
      return regel.voor == regel.na ? nil : regel
    }
  }

  /// wId to "artikel 6.4, lid 2".
  private static func plekken(_ teksten: [RegelingTekst]) -> [String: String] {
    var uit: [String: String] = [:]
    for tekst in teksten {
      var artikel = ""
      for deel in tekst.onderdelen {
        switch deel.soort {
        case "Artikel":
          artikel = "artikel \(deel.nummer ?? "")"
          uit[deel.wId] = uit[deel.wId] ?? artikel
        case "Lid":
          let nummer = (deel.nummer ?? "").filter { $0.isLetter || $0.isNumber }
          uit[deel.wId] = uit[deel.wId] ?? "\(artikel), lid \(nummer)"
        default: break
        }
      }
    }
    return uit
  }
}

/// OW objects in words.
struct OWNamen: Sendable {
  let was: OWVerzameling?
  let nu: OWVerzameling
  let plekken: [String: String]

  func titel(_ object: OWObject) -> String {
    switch object.inhoud {
    case .juridischeRegel(let regel): "Regel bij \(plek(regel.artikelOfLid?.doel))"
    case .regeltekst(let tekst): "Koppeling met de tekst van \(plekken[tekst.wId] ?? tekst.wId)"
    case .activiteit(let activiteit): "Activiteit \(activiteit.naam)"
    case .gebiedsaanwijzing(let aanwijzing): "Gebiedsaanwijzing \(aanwijzing.naam)"
    case .omgevingsnorm(let norm): "Omgevingsnorm \(norm.naam)"
    case .omgevingswaarde(let norm): "Omgevingswaarde \(norm.naam)"
    case .locatie(let locatie): "Locatie \(Self.naam(locatie))"
    default: object.type.rawValue
    }
  }

  private func plek(_ regeltekst: OWIdentificatie?) -> String {
    guard let regeltekst else { return "onbekende tekst" }
    let object = nu[regeltekst] ?? was?[regeltekst]
    guard case .regeltekst(let tekst)? = object?.inhoud else { return regeltekst.rawValue }
    return plekken[tekst.wId] ?? tekst.wId
  }

  func kenmerken(_ object: OWObject) -> [(String, String)] {
    switch object.inhoud {
    case .juridischeRegel(let regel):
      [
        ("Idealisatie", regel.idealisatie.map { Waardelijst.label(van: $0) } ?? ""),
        ("Thema", regel.themas.map { Waardelijst.label(van: $0) }.joined(separator: ", ")),
        ("Geldt in", locaties(regel.locaties)),
      ] + regel.activiteitaanduidingen.enumerated().map { ("Activiteit \($0.offset + 1)", aanduiding($0.element)) }
    case .activiteit(let activiteit): [("Naam", activiteit.naam)]
    case .locatie(let locatie): [("Naam", Self.naam(locatie))]
    default: []
    }
  }

  func aanduiding(_ aanduiding: Activiteitaanduiding) -> String {
    let activiteit = aanduiding.activiteit.map { self.activiteit($0.doel) } ?? "onbekende activiteit"
    let soort = aanduiding.locatieaanduiding?.kwalificatie.map { Waardelijst.label(van: $0) } ?? "zonder kwalificatie"
    return "\(activiteit): \(soort), in \(locaties(aanduiding.locatieaanduiding?.locaties ?? []))"
  }

  func activiteit(_ id: OWIdentificatie) -> String {
    nu.activiteit(id)?.naam ?? was?.activiteit(id)?.naam ?? id.rawValue
  }

  func locaties(_ verwijzingen: [OWVerwijzing]) -> String {
    verwijzingen.map { ref in
      (nu.locatie(ref.doel) ?? was?.locatie(ref.doel)).map(Self.naam) ?? ref.doel.rawValue
    }.joined(separator: " en ")
  }

  static func naam(_ locatie: Locatie) -> String {
    if let noemer = locatie.noemer, !noemer.isEmpty { return noemer }
    if case .ambtsgebied = locatie.soort { return "het hele ambtsgebied" }
    return locatie.identificatie.delen?.eigenDeel ?? locatie.identificatie.rawValue
  }
}
