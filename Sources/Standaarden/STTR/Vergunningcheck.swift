import Bevindingen
import DMN

/// The vergunningcheck of one rule file: all answers in, open questions or conclusions out. Stateless and pure.
///
/// Answers are taken one by one in the order of asking, and only while their question is still open; as soon as the
/// outcome is certain the rest is dropped (`Vragensessie` does the same with one answer after another). Rule authors rely on that order: with all answers at once a quarter of the
/// real files would contradict themselves.
package struct Vergunningcheck: Sendable {
  package let regels: Regelbestand
  /// All questions in the order of asking: regelgroep priority, question priority, document order.
  package let vragen: [Vraag]
  let rekenmodel: Rekenmodel
  let plan: Checkplan
  /// Uitvoeringsregel id to the inputs it feeds.
  let invoerBijRegel: [String: [String]]
  /// Whether the slow way of working out is taken, to hold the fast one against it.
  var zonderNet = false

  /// What is known without asking.
  package struct Omstandigheden: Sendable {
    /// By location id: how the place lies with regard to it.
    package var geo: [String: GeoAntwoord]
    /// Urns of the werkzaamheden that were chosen (implicietAntwoord).
    package var werkzaamheden: Set<String>
    /// The werkzaamheid whose rules are asked now; nil when they are not asked for one werkzaamheid.
    package var werkzaamheid: String?
    /// Outcomes of reusable decisions, by activiteit.
    package var beslissingen: [String: String]

    package init(
      geo: [String: GeoAntwoord] = [:], werkzaamheden: Set<String> = [], beslissingen: [String: String] = [:],
      werkzaamheid: String? = nil
    ) {
      self.geo = geo
      self.werkzaamheden = werkzaamheden
      self.beslissingen = beslissingen
      self.werkzaamheid = werkzaamheid
    }
  }

  package init(_ regels: Regelbestand) {
    self.regels = regels
    rekenmodel = Rekenmodel(regels.dmn)
    vragen = Vragenlijst(regels).opVolgorde
    var bijRegel: [String: [String]] = [:]
    for invoer in regels.dmn.invoergegevens {
      if let regel = regels.uitvoeringsregelBijInvoer[invoer.id] { bijRegel[regel, default: []].append(invoer.id) }
    }
    invoerBijRegel = bijRegel
    plan = Checkplan(regels, rekenmodel, vragen, bijRegel)
  }

  package func vraag(_ id: Int) -> Vraag? { plan.vraagBijId[id].map { vragen[$0] } }

  package func bepaal(
    _ antwoorden: [Antwoord], _ omstandigheden: Omstandigheden = Omstandigheden()
  ) -> Checkuitkomst {
    Vragensessie(self, antwoorden, omstandigheden).uitkomst
  }

  /// Questions for a set of inputs, in the order of asking.
  func vragen(bij invoer: [String]) -> [Vraag] {
    let gevraagd = Set(invoer.compactMap { regels.uitvoeringsregelBijInvoer[$0] })
    return vragen.filter { gevraagd.contains($0.uitvoeringsregel) }
  }

  func groepen(_ vragen: [Vraag]) -> [Vraaggroep] {
    var groepen: [Vraaggroep] = []
    for vraag in vragen {
      if groepen.last?.id == vraag.regelgroep, !groepen.isEmpty {
        groepen[groepen.count - 1].vragen.append(vraag)
      } else {
        let naam = vraag.regelgroep.flatMap { plan.groepnamen[$0] } ?? ""
        groepen.append(Vraaggroep(id: vraag.regelgroep, naam: naam, vragen: [vraag]))
      }
    }
    return groepen
  }
}

/// Makes the questions of a file and puts them in order.
private struct Vragenlijst {
  let regels: Regelbestand
  let nummers: [String: Int]

  init(_ regels: Regelbestand) {
    self.regels = regels
    nummers = Vraagnummers.nummers(regels)
  }

  var opVolgorde: [Vraag] {
    let groepen = Dictionary(
      regels.regelgroepen.enumerated().map { ($0.element.id, ($0.element.prioriteit ?? Int.max, $0.offset)) },
      uniquingKeysWith: { eerste, _ in eerste })
    let sleutels = regels.uitvoeringsregels.enumerated().compactMap { plek, regel -> ([Int], Vraag)? in
      guard let vraag = vraag(regel) else { return nil }
      // Without a regelgroep, or with one that does not exist: last.
      let groep = regel.regelgroep.flatMap { groepen[$0] } ?? (Int.max, Int.max)
      return ([groep.0, groep.1, regel.prioriteit ?? Int.max, plek], vraag)
    }
    return sleutels.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  private func vraag(_ regel: Uitvoeringsregel) -> Vraag? {
    var vraag = Vraag(
      id: nummers[regel.id] ?? 0, uitvoeringsregel: regel.id, tekst: "", soort: regel.soort.naam,
      gegevensType: .string, opties: nil, meerRegels: true, toelichting: regel.toelichting,
      consistentieregel: regel.consistentieregel, herbruikbaarId: regel.herbruikbaarId, bereik: regel.bereik,
      classificatie: regel.classificatie, vraagReferentie: regel.vraagReferentie, publiceerbaar: regel.publiceerbaar,
      potentieelVertrouwelijk: regel.potentieelVertrouwelijk, prioriteit: regel.prioriteit,
      regelgroep: regel.regelgroep.flatMap { regels.regelgroep($0) == nil ? nil : $0 })
    switch regel.soort {
    case .vraag(let definitie), .registerbevraging(let definitie, _, _),
      .registerbevragingAPIProfiel(let definitie, _, _):
      vraag.tekst = definitie.vraagTekst
      vraag.gegevensType = definitie.gegevensType
      vraag.opties = definitie.opties
      vraag.meerRegels = definitie.meerRegels
    case .geoVerwijzing(let locatie, let tekst):
      vraag.tekst = tekst ?? "Ligt de locatie in dit gebied?"
      vraag.locatie = locatie
    case .bijlage(let type, let documenttype):
      vraag.tekst = type
      vraag.gegevensType = .boolean
      vraag.bijlageType = type
      vraag.documenttype = documenttype
    case .uitkomstHerbruikbareBeslissing(let activiteit, let naam):
      vraag.tekst = naam
      vraag.activiteit = activiteit
    case .vasteWaarde, .vasteWaardeVoorbehoud, .implicietAntwoord, .herbruikbareVraagReferentie, .onbekend: return nil
    }
    return vraag
  }
}
