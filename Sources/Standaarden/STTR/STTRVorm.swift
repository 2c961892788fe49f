import Bevindingen
import DMN
import Markup

/// The XML of a design, part by part in the order of the standard.
struct STTRVorm {
  let ontwerp: Beslistabelontwerp
  let ruimte: STTRRuimte
  static let dmn = DMNVersie.dmn12.rawValue

  var definitions: Tak {
    Tak(
      "definitions", in: Self.dmn,
      [
        "id": "model", "name": ontwerp.naam, "namespace": STTRRuimte.stam + ontwerp.oin,
        "exporter": "Werkplaats DSO-keten",
        "exporterVersion": "1",
      ], (([extensies] + invoer + beslissingen).map { .tak($0) }))
  }

  private func d(_ naam: String, _ attributen: KeyValuePairs<String, String> = [:], _ takken: [Tak] = []) -> Tak {
    Tak(naam, in: Self.dmn, attributen, takken: takken)
  }
  private func tekst(_ feel: String) -> Tak { Tak("text", in: Self.dmn, tekst: feel) }

  // MARK: - Extensions

  private var extensies: Tak {
    let inter = ruimte.interactieregel
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
      delen.append(Tak("uitvoeringsregels", in: ruimte.uitvoeringsregel, takken: regels))
    }
    delen.append(Tak("sttr", in: ruimte.bedrijfsregel, ["versie": String(ruimte.nummer)]))
    return d("extensionElements", [:], delen)
  }

  private func uitvoeringsregel(_ vraag: Ontwerpvraag, nummer: Int) -> Tak {
    let plek = ontwerp.groepen.firstIndex { $0.id == vraag.groep }
    let regel = Uitvoeringsregel(
      id: "regel-\(nummer)", herbruikbaarId: vraag.herbruikbaarId, regelgroep: plek.map { "groep-\($0 + 1)" },
      bereik: vraag.bereik.flatMap { .init(rawValue: $0) } ?? .werkzaamheid,
      classificatie: vraag.classificatie.flatMap { .init(rawValue: $0) } ?? .activiteit,
      vraagReferentie: vraag.vraagReferentie, publiceerbaar: true, potentieelVertrouwelijk: false,
      prioriteit: vraag.prioriteit, soort: soort(vraag),
      toelichting: Toelichting(kort: vraag.toelichting, lang: vraag.langeToelichting, belangrijk: false),
      consistentieregel: vraag.patroon.map {
        Consistentieregel(reguliereExpressie: $0, invulinstructie: vraag.invulinstructie)
      }, vindplaats: Vindplaats(bestand: ""))
    return UitvoeringsregelEncoder(ruimte: ruimte).tak(regel)
  }

  private func soort(_ vraag: Ontwerpvraag) -> Uitvoeringsregel.Soort {
    func vraagt(_ type: GegevensType, _ opties: Opties? = nil, meerRegels: Bool = true) -> Uitvoeringsregel.Soort {
      .vraag(Vraagdefinitie(gegevensType: type, vraagTekst: vraag.tekst, opties: opties, meerRegels: meerRegels))
    }
    func opties(_ keuzes: [String], meer: Bool) -> Opties {
      Opties(
        meerdereAntwoorden: meer, geenVanBovenstaande: false,
        opties: keuzes.enumerated().map { .init(volgnummer: $0 + 1, tekst: $1, uitleg: nil) })
    }
    return switch vraag.soort {
    case .jaNee: vraagt(.boolean)
    case .getal: vraagt(.number)
    case .datum: vraagt(.date)
    case .tekst(let meerRegels): vraagt(.string, meerRegels: meerRegels)
    case .keuze(let keuzes): vraagt(.list, opties(keuzes, meer: false))
    case .meerkeuze(let keuzes): vraagt(.list, opties(keuzes, meer: true))
    case .geo(let locatie): .geoVerwijzing(locatie: locatie, vraagTekst: vraag.tekst)
    case .bijlage(let documenttype): .bijlage(type: vraag.tekst, documenttype: documenttype)
    }
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
        "uitvoeringsregelRef", in: ruimte.uitvoeringsregel, ["href": "#regel-\(plek + 1)"])
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
      [Tak("functioneleStructuurRef", in: ruimte.bedrijfsregel, ["href": ref.description])])
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
    let content = ruimte.content
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
