package import Bevindingen
import DMN
import Pakket
package import STTR

/// `check`: one round of the vergunningcheck over one or more rule files.
package struct Checkronde: Sendable, Hashable, Codable {
  package struct Vraag: Sendable, Hashable, Codable {
    package var id: Int
    package var tekst: String
    package var soort: String
    package var gegevensType: String
    package var opties: [String]
    package var groep: String?
    package var toelichting: String?
    package var locatie: String?
  }

  package struct Conclusie: Sendable, Hashable, Codable {
    package var code: String
    package var toelichting: String?
    package var redenen: [String]
  }

  package struct Regelbestand: Sendable, Hashable, Codable {
    package var bestand: String
    package var naam: String
    package var activiteit: String?
    package var bepaald: Bool
    package var vragen: [Vraag]
    package var conclusies: [Conclusie]
    package var voorbehouden: [String]
    /// Ids of answers that no longer matter.
    package var vervallen: [Int]
    package var bevindingen: [Bevinding]
  }

  package var regels: [Regelbestand]

  /// The rule files in a file, a delivery or a folder.
  package static func regelbestanden(_ invoer: Invoer) -> Bevonden<[(bestand: String, regels: STTR.Regelbestand)]> {
    var bronnen: [(String, [UInt8])] = []
    var bevindingen: [Bevinding] = []
    if let uitgepakt = invoer.uitgepakt() {
      bevindingen += uitgepakt.bevindingen
      let bestanden = uitgepakt.model?.bestanden ?? []
      bronnen = bestanden.filter { $0.naam.lowercased().hasSuffix(".dmn") }.map { ($0.naam, $0.inhoud) }
    } else if case .bestand(let bytes) = invoer.inhoud {
      bronnen = [(invoer.naam, bytes)]
    }
    var gevonden: [(bestand: String, regels: STTR.Regelbestand)] = []
    for (naam, bytes) in bronnen {
      let gelezen = STTRDecoder.decodeer(bytes, bestand: naam)
      bevindingen += gelezen.bevindingen
      if let model = gelezen.model { gevonden.append((naam, model)) }
    }
    if gevonden.isEmpty {
      let melding = "In \(invoer.naam) zitten geen toepasbare regels"
      bevindingen.append(
        GemeenschappelijkeRegels.onbekendeSoort.bevinding(melding, bij: Vindplaats(bestand: invoer.naam)))
      return Bevonden(nil, bevindingen: bevindingen)
    }
    return Bevonden(gevonden, bevindingen: bevindingen)
  }

  package static func ronde(
    _ bestanden: [(bestand: String, regels: STTR.Regelbestand)], _ antwoorden: Checkantwoorden
  ) -> Checkronde {
    Checkronde(
      regels: bestanden.map { paar in
        let check = Vergunningcheck(paar.regels)
        let uitkomst = check.bepaal(antwoorden.bij(check), antwoorden.omstandigheden)
        return Regelbestand(
          bestand: paar.bestand, naam: paar.regels.naam, activiteit: paar.regels.functioneleStructuurRef?.activiteit,
          bepaald: uitkomst.isBepaald && uitkomst.vraaggroepen.isEmpty,
          vragen: uitkomst.vraaggroepen.flatMap { groep in groep.vragen.map { vraag($0, groep.naam) } },
          conclusies: uitkomst.conclusies.map {
            Conclusie(code: $0.code, toelichting: $0.toelichting, redenen: $0.redenen)
          },
          voorbehouden: uitkomst.voorbehouden, vervallen: uitkomst.vervallen, bevindingen: uitkomst.bevindingen)
      })
  }

  private static func vraag(_ vraag: STTR.Vraag, _ groep: String) -> Vraag {
    Vraag(
      id: vraag.id, tekst: vraag.tekst, soort: vraag.soort, gegevensType: vraag.gegevensType.rawValue,
      opties: vraag.opties?.opties.map(\.tekst) ?? [], groep: groep.isEmpty ? nil : groep,
      toelichting: vraag.toelichting?.kort ?? vraag.toelichting?.lang, locatie: vraag.locatie)
  }

  package var alsTekst: String {
    regels.map { bestand in
      var regels = [bestand.naam.isEmpty ? bestand.bestand : "\(bestand.naam) (\(bestand.bestand))"]
      if !bestand.vragen.isEmpty { regels.append("  Open vragen") }
      for vraag in bestand.vragen {
        let opties = vraag.opties.isEmpty ? "" : " Keuzes: \(vraag.opties.joined(separator: "; "))."
        regels.append("    \(vraag.id)  \(vraag.tekst) (\(vraag.gegevensType))\(opties)")
      }
      for conclusie in bestand.conclusies {
        regels.append("  Conclusie: \(conclusie.code)")
        if let toelichting = conclusie.toelichting { regels.append("    \(toelichting)") }
        regels += conclusie.redenen.map { "    omdat \($0)" }
      }
      if bestand.bepaald, bestand.conclusies.isEmpty { regels.append("  Geen conclusie") }
      regels += bestand.voorbehouden.map { "  Voorbehoud: \($0)" }
      for bevinding in bestand.bevindingen { regels += TekstWeergave.render(bevinding) }
      return regels.joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }
}

/// Answers as the user gives them in JSON.
///
/// A list `[{"id": 1, "antwoord": "true"}]`, an object from id or text of a question to the answer, or an object with
/// `antwoorden` (one of these two), `geo` (location id to ja, nee or deels) and `werkzaamheden` (urns).
package struct Checkantwoorden: Sendable {
  package var omstandigheden = Vergunningcheck.Omstandigheden()
  private var perSleutel: [String: String] = [:]

  /// Nil when the JSON has none of these shapes.
  package init?(_ json: JSONWaarde) {
    switch json {
    case .lijst(let leden): guard neem(leden) else { return nil }
    case .object(let velden):
      let eigen: Set<String> = ["antwoorden", "geo", "werkzaamheden", "beslissingen"]
      guard !velden.isEmpty, velden.keys.allSatisfy(eigen.contains) else {
        guard neem(velden) else { return nil }
        return
      }
      guard neemDelen(velden) else { return nil }
    case .leeg, .waar, .getal, .tekst: return nil
    }
  }

  private mutating func neemDelen(_ velden: [String: JSONWaarde]) -> Bool {
    if let antwoorden = velden["antwoorden"] {
      switch antwoorden {
      case .lijst(let leden): guard neem(leden) else { return false }
      case .object(let paren): guard neem(paren) else { return false }
      case .leeg, .waar, .getal, .tekst: return false
      }
    }
    if case .object(let geo)? = velden["geo"] {
      omstandigheden.geo = geo.compactMapValues { $0.alsAntwoord.flatMap(GeoAntwoord.init(rawValue:)) }
      guard omstandigheden.geo.count == geo.count else { return false }
    }
    if case .lijst(let namen)? = velden["werkzaamheden"] {
      omstandigheden.werkzaamheden = Set(namen.compactMap(\.alsAntwoord))
    }
    if case .object(let beslissingen)? = velden["beslissingen"] {
      omstandigheden.beslissingen = beslissingen.compactMapValues(\.alsAntwoord)
    }
    return true
  }

  private mutating func neem(_ leden: [JSONWaarde]) -> Bool {
    for lid in leden {
      guard case .object(let velden) = lid, let id = velden["id"]?.alsAntwoord,
        let antwoord = velden["antwoord"]?.alsAntwoord
      else { return false }
      perSleutel[id] = antwoord
    }
    return true
  }

  private mutating func neem(_ velden: [String: JSONWaarde]) -> Bool {
    for (sleutel, waarde) in velden {
      guard let antwoord = waarde.alsAntwoord else { return false }
      perSleutel[sleutel] = antwoord
    }
    return true
  }

  /// The answers to the questions of one rule file: by id, by text or by uitvoeringsregel.
  func bij(_ check: Vergunningcheck) -> [Antwoord] {
    check.vragen.compactMap { vraag in
      let antwoord = perSleutel["\(vraag.id)"] ?? perSleutel[vraag.tekst] ?? perSleutel[vraag.uitvoeringsregel]
      return antwoord.map { Antwoord(id: vraag.id, antwoord: $0) }
    }
  }
}
