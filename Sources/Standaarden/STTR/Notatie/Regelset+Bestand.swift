package import Bevindingen
import DMN
import Markup

/// What the names of an author stand for in the chain.
package struct Regelnaamgeving: Sendable {
  package var oin: String
  /// `gm9995`.
  package var bronhouder: String
  /// OW identification by slug; a full identification stands for itself.
  package var locaties: [String: String]

  package init(oin: String, bronhouder: String, locaties: [String: String] = [:]) {
    self.oin = oin
    self.bronhouder = bronhouder
    self.locaties = locaties
  }

  package func activiteit(_ naam: String) -> String {
    naam.hasPrefix("nl.imow-") ? naam : "nl.imow-\(bronhouder).activiteit.\(naam.filter { $0 != "-" })"
  }

  /// Nil when nobody knows the slug.
  package func locatie(_ naam: String) -> String? { naam.hasPrefix("nl.imow-") ? naam : locaties[naam] }
}

extension Regelset {
  /// The design of the STTR file. Locations that nobody knows are findings; the slug then stays.
  package func ontwerp(_ naamgeving: Regelnaamgeving) -> Bevonden<Beslistabelontwerp> {
    var bevindingen: [Bevinding] = []
    let ontwerpvragen = vragen.map { vraag -> Ontwerpvraag in
      if case .geo(let locatie) = vraag.soort, naamgeving.locatie(locatie) == nil {
        bevindingen.append(
          NotatieRegels.verwijzing.bevinding("de locatie '\(locatie)' van vraag '\(vraag.slug)' is niet bekend"))
      }
      return ontwerpvraag(vraag, naamgeving)
    }
    let ontwerp = Beslistabelontwerp(
      naam: naam, oin: naamgeving.oin, activiteit: naamgeving.activiteit(activiteit), soort: soort,
      groepen: groepen.map { .init(id: $0.slug, naam: $0.naam, prioriteit: $0.prioriteit) }, vragen: ontwerpvragen,
      rijen: rijen.map(ontwerprij), trefferbeleid: Trefferbeleid(rawValue: trefferbeleid) ?? .eerste)
    return Bevonden(ontwerp, bevindingen: bevindingen)
  }

  /// The bytes of the STTR file.
  package func sttrBestand(_ naamgeving: Regelnaamgeving) -> Bevonden<[UInt8]> {
    let ontwerp = ontwerp(naamgeving)
    guard let model = ontwerp.model, !ontwerp.heeftFouten else {
      return Bevonden(nil, bevindingen: ontwerp.bevindingen)
    }
    let geschreven = STTREncoder.codeer(model)
    return Bevonden(
      geschreven.model.map(metVrijeVragen), bevindingen: ontwerp.bevindingen + geschreven.bevindingen)
  }

  private func ontwerpvraag(_ vraag: Regelvraag, _ naamgeving: Regelnaamgeving) -> Ontwerpvraag {
    var tekst = vraag.tekst
    var toelichting = vraag.toelichting
    let soort: Ontwerpvraag.Soort
    switch vraag.soort {
    case .geo(let locatie): soort = .geo(locatie: naamgeving.locatie(locatie) ?? locatie)
    case .jaNee: soort = .jaNee
    case .getal(let eenheid):
      soort = .getal
      if let eenheid, !eenheid.isEmpty { tekst += " (in \(eenheid))" }
    case .tekst: soort = .tekst(meerRegels: true)
    case .datum: soort = .datum
    case .keuze(let opties): soort = .keuze(opties)
    case .meerkeuze(let opties): soort = .meerkeuze(opties)
    case .bijlage(let naam, let documenttype):
      soort = .bijlage(documenttype: documenttype)
      toelichting = ["\(vraag.tekst).", vraag.toelichting].compactMap { $0 }.joined(separator: " ")
      tekst = naam
    }
    return Ontwerpvraag(
      naam: vraag.slug, tekst: tekst, soort: soort, groep: vraag.groep, prioriteit: vraag.prioriteit,
      toelichting: toelichting, langeToelichting: vraag.artikel.map { "Deze vraag hoort bij \(Self.artikel($0))." },
      herbruikbaarId: vraag.herbruikbaar, vraagReferentie: vraag.slug, patroon: vraag.patroon,
      invulinstructie: vraag.invulhulp,
      alleenAls: vraag.alleenAls.map { .init(vraag: $0.vraag, toets: toets($0)) })
  }

  /// The answer of a condition as a FEEL test of the other question.
  private func toets(_ voorwaarde: Regelvraag.Voorwaarde) -> String {
    let antwoord = voorwaarde.antwoord
    switch vraag(voorwaarde.vraag)?.soort {
    case .jaNee, .bijlage: return antwoord == "ja" || antwoord == "true" ? "true" : "false"
    case .getal: return antwoord.split(separator: ",").joined(separator: ".")
    case .datum: return "date(\"\(antwoord)\")"
    case .meerkeuze: return "contains(?, \"\(antwoord)\")"
    case .geo, .tekst, .keuze, nil: return "\"\(antwoord)\""
    }
  }

  private func ontwerprij(_ rij: Regelrij) -> Ontwerprij {
    let toetsen = vragen.map { vraag -> String in
      guard let plek = kolommen.firstIndex(of: vraag.slug), plek < rij.cellen.count else { return "-" }
      return rij.cellen[plek]
    }
    let delen = [rij.uitleg.isEmpty ? nil : rij.uitleg, rij.artikel.map { "Zie \(Self.artikel($0))." }]
    return Ontwerprij(toetsen, rij.uitkomst, toelichting: delen.compactMap { $0 }.joined(separator: " "))
  }

  /// `6.2/1` becomes "artikel 6.2, lid 1".
  package static func artikel(_ verwijzing: String) -> String {
    let delen = verwijzing.split(separator: "/", maxSplits: 1)
    guard delen.count == 2 else { return "artikel \(verwijzing)" }
    return "artikel \(delen[0]), lid \(delen[1])"
  }

  /// A question that may stay empty: its requirement is also met without an answer. The design cannot say so, hence
  /// the row for "no answer" gets the outcome true here.
  private func metVrijeVragen(_ bytes: [UInt8]) -> [UInt8] {
    let vrij = Set(vragen.indices.filter { !vragen[$0].verplicht }.map { "vereiste-\($0 + 1)" })
    guard soort != .conclusie, !vrij.isEmpty, let boom = XMLLezer.lees(bytes, bestand: "regels.dmn").model else {
      return bytes
    }
    var wortel = boom.wortel.tak
    for plek in wortel.knopen.indices {
      guard case .tak(let tak) = wortel.knopen[plek], tak.lokaal == "decision", vrij.contains(tak["id"] ?? "") else {
        continue
      }
      wortel.knopen[plek] = .tak(Self.altijdGoed(tak))
    }
    return XMLSchrijver(voorvoegsels: STTRRuimte.v1.voorvoegsels, opmaak: .aaneen).schrijf(wortel)
  }

  private static func altijdGoed(_ tak: Tak) -> Tak {
    if tak.lokaal == "outputEntry" {
      return Tak("outputEntry", in: tak.ruimte, takken: [Tak("text", in: tak.ruimte, tekst: "true")])
    }
    var kopie = tak
    kopie.knopen = tak.knopen.map { knoop in
      if case .tak(let kind) = knoop { .tak(altijdGoed(kind)) } else { knoop }
    }
    return kopie
  }
}

extension Regelbestand {
  /// Uitvoeringsregels whose question may stay empty in a form: a requirement that is met by `null` (see
  /// `Regelset`). Ours: how the DSO knows that a question is not required was not found.
  package var vrijeVragen: Set<String> {
    var vrij: Set<String> = []
    for beslissing in dmn.beslissingen {
      guard let tabel = beslissing.tabel, beslissing.id != topbeslissing else { continue }
      for (plek, kolom) in tabel.kolommen.enumerated() {
        let mag = tabel.rijen.contains { rij in
          rij.uitvoer.first?.tekst == "true"
            && rij.toetsen.enumerated().allSatisfy { $0 == plek ? $1.tekst == "null" : $1.tekst == "-" }
        }
        guard mag, let invoer = dmn.invoergegevens.first(where: { $0.variabele == kolom.variabele }) else { continue }
        if let regel = uitvoeringsregelBijInvoer[invoer.id] { vrij.insert(regel) }
      }
    }
    return vrij
  }
}
