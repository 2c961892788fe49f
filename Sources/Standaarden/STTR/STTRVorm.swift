import DMN
import Markup

/// The XML of a design, part by part in the order of the standard.
struct STTRVorm {
  let ontwerp: Beslistabelontwerp
  static let dmn = DMNVersie.dmn12.rawValue

  var definitions: Tak {
    let ruimte = STTRRuimte.stam + ontwerp.oin
    return Tak(
      "definitions", in: Self.dmn,
      [
        "id": "model", "name": ontwerp.naam, "namespace": ruimte, "exporter": "Werkplaats DSO-keten",
        "exporterVersion": "1",
      ], (([extensies] + invoer + beslissingen).map { .tak($0) }))
  }

  private func d(_ naam: String, _ attributen: KeyValuePairs<String, String> = [:], _ takken: [Tak] = []) -> Tak {
    Tak(naam, in: Self.dmn, attributen, takken: takken)
  }
  private func u(_ naam: String, _ tekst: String) -> Tak { Tak(naam, in: STTRRuimte.uitvoeringsregel, tekst: tekst) }
  private func tekst(_ feel: String) -> Tak { Tak("text", in: Self.dmn, tekst: feel) }

  // MARK: - Extensions

  private var extensies: Tak {
    let inter = STTRRuimte.interactieregel
    var delen: [Tak] = []
    if !ontwerp.groepen.isEmpty {
      let groepen = ontwerp.groepen.enumerated().map { plek, groep in
        Tak(
          "regelgroep", in: inter, ["id": "groep-\(plek + 1)"],
          takken: [
            Tak("naam", in: inter, tekst: groep.naam), Tak("prioriteit", in: inter, tekst: String(groep.prioriteit)),
          ])
      }
      delen.append(Tak("regelgroepen", in: inter, takken: groepen))
    }
    if !ontwerp.vragen.isEmpty {
      let regels = ontwerp.vragen.enumerated().map { uitvoeringsregel($1, nummer: $0 + 1) }
      delen.append(Tak("uitvoeringsregels", in: STTRRuimte.uitvoeringsregel, takken: regels))
    }
    delen.append(Tak("sttr", in: STTRRuimte.bedrijfsregel, ["versie": "1"]))
    return d("extensionElements", [:], delen)
  }

  /// The children stand in the strict order of the standard.
  private func uitvoeringsregel(_ vraag: Ontwerpvraag, nummer: Int) -> Tak {
    let inter = STTRRuimte.interactieregel
    var delen: [Tak] = []
    if let id = vraag.herbruikbaarId, !id.isEmpty { delen.append(u("herbruikbaarId", id)) }
    if let plek = ontwerp.groepen.firstIndex(where: { $0.id == vraag.groep }) {
      delen.append(Tak("regelgroepRef", in: STTRRuimte.uitvoeringsregel, ["href": "#groep-\(plek + 1)"]))
    }
    delen.append(u("bereik", vraag.bereik ?? "werkzaamheid"))
    delen.append(Tak("classificatie", in: inter, tekst: vraag.classificatie ?? "activiteit"))
    if let referentie = vraag.vraagReferentie, !referentie.isEmpty { delen.append(u("vraagReferentie", referentie)) }
    delen.append(Tak("prioriteit", in: inter, tekst: String(vraag.prioriteit)))
    delen.append(soort(vraag))
    delen += [toelichting(vraag), consistentieregel(vraag)].compactMap { $0 }
    return Tak("uitvoeringsregel", in: STTRRuimte.uitvoeringsregel, ["id": "regel-\(nummer)"], takken: delen)
  }

  private func soort(_ vraag: Ontwerpvraag) -> Tak {
    let uitv = STTRRuimte.uitvoeringsregel
    switch vraag.soort {
    case .jaNee: return self.vraag(vraag, "boolean")
    case .getal: return self.vraag(vraag, "number")
    case .datum: return self.vraag(vraag, "date")
    case .tekst(let meerRegels):
      let type = Tak("inputType", in: STTRRuimte.interactieregel, tekst: meerRegels ? "textarea" : "text")
      return self.vraag(vraag, "string", type)
    case .keuze(let keuzes): return self.vraag(vraag, "list", opties(keuzes, "enkelAntwoord"))
    case .meerkeuze(let keuzes): return self.vraag(vraag, "list", opties(keuzes, "meerdereAntwoorden"))
    case .geo(let locatie):
      return Tak(
        "geoVerwijzing", in: uitv,
        takken: [Tak("locatie", in: uitv, ["identificatie": locatie]), u("vraagTekst", vraag.tekst)])
    case .bijlage(let documenttype):
      return Tak(
        "bijlage", in: uitv, takken: [u("bijlageType", vraag.tekst), u("documenttypeGeneriek", documenttype)])
    }
  }

  private func vraag(_ vraag: Ontwerpvraag, _ type: String, _ extra: Tak? = nil) -> Tak {
    Tak(
      "vraag", in: STTRRuimte.uitvoeringsregel,
      takken: [u("gegevensType", type), u("vraagTekst", vraag.tekst)] + [extra].compactMap { $0 })
  }

  private func opties(_ keuzes: [String], _ type: String) -> Tak {
    let uitv = STTRRuimte.uitvoeringsregel
    let lijst = keuzes.enumerated().map { plek, keuze in
      Tak("optie", in: uitv, takken: [u("sequenceId", String(plek + 1)), u("optieText", keuze)])
    }
    return Tak("opties", in: uitv, takken: [u("optieType", type)] + lijst)
  }

  private func toelichting(_ vraag: Ontwerpvraag) -> Tak? {
    let content = STTRRuimte.content
    let delen = [("toelichting", vraag.toelichting), ("langeToelichting", vraag.langeToelichting)].compactMap {
      naam, tekst in
      tekst.flatMap { $0.isEmpty ? nil : Tak(naam, in: content, tekst: $0) }
    }
    return delen.isEmpty ? nil : Tak("uitvoeringsregelToelichting", in: content, takken: delen)
  }

  private func consistentieregel(_ vraag: Ontwerpvraag) -> Tak? {
    guard let patroon = vraag.patroon, !patroon.isEmpty else { return nil }
    let inter = STTRRuimte.interactieregel
    var delen = [Tak("reguliereExpressie", in: inter, tekst: patroon)]
    if let tekst = vraag.invulinstructie { delen.append(Tak("invulinstructie", in: inter, tekst: tekst)) }
    return Tak("consistentieregel", in: inter, takken: delen)
  }

  // MARK: - Inputs and decisions

  private func type(_ vraag: Ontwerpvraag) -> String {
    switch vraag.soort {
    case .jaNee, .bijlage: "boolean"
    case .getal: "number"
    case .datum: "date"
    case .tekst, .keuze, .meerkeuze, .geo: "string"
    }
  }

  private var invoer: [Tak] {
    ontwerp.vragen.enumerated().map { plek, vraag in
      let verwijzing = Tak(
        "uitvoeringsregelRef", in: STTRRuimte.uitvoeringsregel, ["href": "#regel-\(plek + 1)"])
      return d(
        "inputData", ["id": "invoer-\(plek + 1)", "name": vraag.naam],
        [
          d("extensionElements", [:], [verwijzing]),
          d("variable", ["id": "variabele-\(plek + 1)", "name": vraag.naam, "typeRef": type(vraag)]),
        ])
    }
  }

  private var beslissingen: [Tak] {
    switch ontwerp.soort {
    case .conclusie, .maatregelen: [conclusie]
    case .indieningsvereisten: [samen] + ontwerp.vragen.indices.map(vereiste)
    }
  }

  private var topverwijzing: Tak {
    let ref = FunctioneleStructuurRef(oin: ontwerp.oin, soort: ontwerp.soort, activiteit: ontwerp.activiteit)
    return d(
      "extensionElements", [:],
      [Tak("functioneleStructuurRef", in: STTRRuimte.bedrijfsregel, ["href": ref.description])])
  }

  private func eis(_ soort: String, _ id: String) -> Tak {
    d("informationRequirement", [:], [d(soort, ["href": "#\(id)"])])
  }

  private func beslissing(
    _ id: String, _ naam: String, _ type: String, top: Bool, eisen: [Tak], tabel: Tak
  ) -> Tak {
    d(
      "decision", ["id": id, "name": naam],
      (top ? [topverwijzing] : []) + [d("variable", ["id": "\(id)-variabele", "name": naam, "typeRef": type])] + eisen
        + [tabel])
  }

  private func tabel(
    _ id: String, _ beleid: String, kolommen: [(String, String)], uitvoer: String, rijen: [([String], String, String?)]
  ) -> Tak {
    let hoofd = kolommen.enumerated().map { plek, kolom in
      d(
        "input", ["id": "\(id)-kolom-\(plek + 1)", "label": kolom.0],
        [d("inputExpression", ["typeRef": kolom.1], [tekst(kolom.0)])])
    }
    let regels = rijen.enumerated().map { plek, rij in
      var uitkomst = [tekst(rij.1)]
      if let uitleg = rij.2, !uitleg.isEmpty { uitkomst.insert(conclusieToelichting(uitleg), at: 0) }
      return d(
        "rule", ["id": "\(id)-rij-\(plek + 1)"],
        rij.0.map { d("inputEntry", [:], [tekst($0)]) } + [d("outputEntry", [:], uitkomst)])
    }
    return d(
      "decisionTable", ["id": id, "hitPolicy": beleid],
      hoofd + [d("output", ["id": "\(id)-uitvoer", "typeRef": uitvoer])] + regels)
  }

  private func conclusieToelichting(_ uitleg: String) -> Tak {
    let content = STTRRuimte.content
    return d(
      "extensionElements", [:],
      [Tak("conclusieToelichting", in: content, takken: [Tak("toelichting", in: content, tekst: uitleg)])])
  }

  private var conclusie: Tak {
    let rijen = ontwerp.rijen.map { rij in
      (rij.toetsen.map { $0.bijgesneden.isEmpty ? "-" : $0 }, "\"\(rij.conclusie.rawValue)\"", rij.toelichting)
    }
    return beslissing(
      "besluit", ontwerp.naam, "string", top: true,
      eisen: ontwerp.vragen.indices.map { eis("requiredInput", "invoer-\($0 + 1)") },
      tabel: tabel(
        "tabel", ontwerp.trefferbeleid, kolommen: ontwerp.vragen.map { ($0.naam, type($0)) }, uitvoer: "string",
        rijen: rijen))
  }

  // MARK: - Indieningsvereisten: a small decision per question, and one that adds them up

  private func vereistenaam(_ plek: Int) -> String { "vereiste \(plek + 1)" }

  private var samen: Tak {
    let kolommen = ontwerp.vragen.indices.map { (vereistenaam($0), "boolean") }
    var rijen: [([String], String, String?)] = [(kolommen.map { _ in "true" }, "true", nil)]
    if !kolommen.isEmpty { rijen.append((kolommen.map { _ in "-" }, "false", nil)) }
    return beslissing(
      "besluit", ontwerp.naam, "boolean", top: true,
      eisen: ontwerp.vragen.indices.map { eis("requiredDecision", "vereiste-\($0 + 1)") },
      tabel: tabel("tabel", "FIRST", kolommen: kolommen, uitvoer: "boolean", rijen: rijen))
  }

  private func vereiste(_ plek: Int) -> Tak {
    let vraag = ontwerp.vragen[plek]
    var kolommen = [(vraag.naam, type(vraag))]
    var eisen = [eis("requiredInput", "invoer-\(plek + 1)")]
    var rijen: [([String], String, String?)] = [(["not(null)"], "true", nil), (["null"], "false", nil)]
    if let voorwaarde = vraag.alleenAls, let ander = ontwerp.vragen.firstIndex(where: { $0.naam == voorwaarde.vraag }) {
      kolommen.insert((voorwaarde.vraag, type(ontwerp.vragen[ander])), at: 0)
      eisen.insert(eis("requiredInput", "invoer-\(ander + 1)"), at: 0)
      rijen = [
        (["not(\(voorwaarde.toets))", "-"], "true", nil), ([voorwaarde.toets, "not(null)"], "true", nil),
        (["-", "null"], "false", nil),
      ]
    }
    return beslissing(
      "vereiste-\(plek + 1)", vereistenaam(plek), "boolean", top: false, eisen: eisen,
      tabel: tabel("tabel-\(plek + 1)", "FIRST", kolommen: kolommen, uitvoer: "boolean", rijen: rijen))
  }
}
