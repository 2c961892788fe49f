import DSOKoppelvlak
import Ketenspoor
import Synchronization
import Tijd

/// Stands in for DSO-LV: one omgevingsplan, of which a test changes the version in force.
final class ProefDSO: Ketensysteem {
  let naam: Systeemnaam = "omgevingsdocumenten"

  /// One version of the plan.
  struct Versie: Sendable {
    var nummer = 1
    var vanaf = Datum("2024-01-01")
    /// The text of article 6.4; nil when the article is gone.
    var tekst: String? = "Een boom dikker dan 30 centimeter kappen mag alleen met vergunning."
    var kwalificatie = "vergunningplicht"
    var activiteitnaam = "Boom vellen"
    var geometrie = "g-1"
  }

  /// In order; the last one that has begun is in force.
  let versies = Mutex([Versie()])
  /// How many times a whole text was asked for.
  let opgehaald = Mutex(0)
  let isKapot = Mutex(false)

  static let werk = "/akn/nl/act/gm9995/2024/omgevingsplan"
  static let artikel64 = "gm9995_1__chp_6__art_6.4"
  private static let basis = DSOPad.presenteren + "/regelingen"

  func versie(_ nieuw: Versie) { versies.withLock { $0 = [nieuw] } }

  var router: Router {
    var router = Router()
    router.koppelvlak(.post, Self.basis + "/_zoek") { [self] ctx in
      if isKapot.withLock({ $0 }) { return .probleem(status: 503, titel: "Even niet", detail: "DSO-LV is even dicht.") }
      let regelingen = geldend(ctx.aanroep).map { [regeling($0)] } ?? []
      return try .json(
        Presenteren.Regelingen(
          embedded: .init(regelingen: regelingen), links: .init(zelf: .init(href: Self.basis)),
          page: .init(size: 200, totalElements: regelingen.count, totalPages: 1, number: 1)))
    }
    router.koppelvlak(.get, Self.basis + "/plan/documentstructuur") { [self] ctx in
      opgehaald.withLock { $0 += 1 }
      return try .json(structuur(geldend(ctx.aanroep) ?? Versie()))
    }
    router.koppelvlak(.get, Self.basis + "/plan/regeltekstannotaties") { [self] ctx in
      try .json(annotaties(geldend(ctx.aanroep) ?? Versie()))
    }
    return router
  }

  private func geldend(_ aanroep: Aanroep) -> Versie? {
    let dag = aanroep.zoek("geldigOp").flatMap { Datum($0) }
    return versies.withLock { alle in alle.last { versie in dag.map { versie.vanaf ?? $0 <= $0 } ?? true } }
  }

  private func regeling(_ versie: Versie) -> Presenteren.Regeling {
    let vraag = "?geldigOp=\(versie.vanaf?.description ?? "")"
    let dag = versie.vanaf ?? Tijdstip(seconden: 0).datum
    return Presenteren.Regeling(
      identificatie: Self.werk, officieleTitel: "Omgevingsplan gemeente Rieteroog",
      aangeleverdDoorEen: .init(naam: "Rieteroog", bestuurslaag: "gemeente", code: "gm9995"),
      type: .init(code: "x", waarde: "Omgevingsplan"),
      geregistreerdMet: .init(
        versie: versie.nummer, beginInwerking: dag, beginGeldigheid: dag,
        tijdstipRegistratie: Tijdstip(seconden: 0)),
      links: .init(
        // Another host on purpose: only path and query count.
        zelf: .init(href: "https://dso.example/x"),
        documentstructuur: .init(href: "https://dso.example\(Self.basis)/plan/documentstructuur\(vraag)"),
        annotaties: .init(href: "\(Self.basis)/plan/regeltekstannotaties\(vraag)")))
  }

  private func structuur(_ versie: Versie) -> Presenteren.Documentstructuur {
    let ruimte = "xmlns=\"https://standaarden.overheid.nl/stop/imop/tekst/\""
    func artikel(_ nummer: String, _ titel: String, _ al: String, leden: [Presenteren.DocumentComponent] = [])
      -> Presenteren.DocumentComponent
    {
      Presenteren.DocumentComponent(
        identificatie: "gm9995_1__chp_6__art_\(nummer)", expressie: "chp_6__art_\(nummer)", type: "Artikel",
        volgordeNummer: 1,
        kop: "<Kop \(ruimte)><Label>Artikel</Label><Nummer>\(nummer)</Nummer><Opschrift>\(titel)</Opschrift></Kop>",
        inhoud: leden.isEmpty ? "<Inhoud \(ruimte)><Al>\(al)</Al></Inhoud>" : nil,
        embedded: leden.isEmpty ? nil : .init(documentComponenten: leden))
    }
    let lid = Presenteren.DocumentComponent(
      identificatie: "gm9995_1__chp_6__art_6.2__para_1", expressie: "chp_6__art_6.2__para_1", type: "Lid",
      volgordeNummer: 1, kop: "<LidNummer \(ruimte)>1.</LidNummer>",
      inhoud: "<Inhoud \(ruimte)><Al>Buiten de zone mag het altijd.</Al></Inhoud>")
    var artikelen = [artikel("6.2", "Vrij", "", leden: [lid])]
    if let tekst = versie.tekst { artikelen.append(artikel("6.4", "Vergunning", tekst)) }
    let hoofdstuk = Presenteren.DocumentComponent(
      identificatie: "gm9995_1__chp_6", expressie: "chp_6", type: "Hoofdstuk", volgordeNummer: 1,
      embedded: .init(documentComponenten: artikelen))
    return Presenteren.Documentstructuur(embedded: .init(documentComponenten: [hoofdstuk]))
  }

  private func annotaties(_ versie: Versie) -> PresenterenAnnotaties.Regeltekstannotaties {
    let zone = "nl.imow-gm9995.gebied.zone"
    let groep = Presenteren.Waardelijstwaarde(code: "g", waarde: "g")
    guard versie.tekst != nil else { return .init() }
    return .init(
      regelteksten: [.init(identificatie: "rt-1", wId: Self.artikel64)],
      regelsVoorIedereen: [
        .init(
          identificatie: "jr-1", idealisatie: groep, regeltekstRef: "rt-1",
          activiteitLocatieaanduidingen: [
            .init(
              identificatie: "ala-1", activiteitRef: ProefRTR.urn,
              activiteitregelkwalificatie: .init(code: "k", waarde: versie.kwalificatie), locatieRefs: [zone])
          ], locatieRefs: [zone])
      ],
      locaties: [
        .init(
          identificatie: zone, noemer: "Bomenzone", locatieType: .gebied, geometrieIdentificatie: versie.geometrie)
      ],
      activiteiten: [
        .init(identificatie: ProefRTR.urn, naam: versie.activiteitnaam, groep: groep, symboolcodes: .init())
      ])
  }
}
