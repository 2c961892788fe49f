import Bevindingen
import DSOKoppelvlak
import Markup
import STOP
import Tijd

/// From the answers of Presenteren v8 to what this desk keeps of a regeling.
struct Planlezer {
  let regeling: Presenteren.Regeling
  let structuur: Presenteren.Documentstructuur
  let annotaties: PresenterenAnnotaties.Regeltekstannotaties

  /// Text that a person can be pointed at.
  private static let soorten: Set<String> = ["Artikel", "Lid", "Divisietekst"]
  /// A group of groups of locations; deeper is a mistake of the sender.
  private static let grootsteDiepte = 4

  func lees(stempel: String) -> Regelingbeeld {
    var lezing = Lezing(annotaties: annotaties, locaties: locaties)
    lezing.lees(structuur.embedded.documentComponenten, artikel: nil)
    return Regelingbeeld(
      work: regeling.identificatie,
      titel: regeling.citeerTitel ?? regeling.opschrift ?? regeling.officieleTitel, stempel: stempel,
      versie: Self.versie(regeling), artikelen: lezing.artikelen, activiteiten: activiteiten(lezing.artikelen),
      locaties: locaties.values.sorted { $0.identificatie < $1.identificatie })
  }

  /// Differs as soon as another version is in force.
  static func stempel(_ regeling: Presenteren.Regeling) -> String {
    let met = regeling.geregistreerdMet
    return "\(met.versie ?? 0)|\(met.beginGeldigheid)|\(met.beginInwerking)|\(met.tijdstipRegistratie)"
  }

  static func versie(_ regeling: Presenteren.Regeling) -> String {
    let dag = "geldig vanaf \(regeling.geregistreerdMet.beginGeldigheid.voluit)"
    return regeling.geregistreerdMet.versie.map { "versie \($0), \(dag)" } ?? dag
  }

  // MARK: - Activities and locations

  private func activiteiten(_ artikelen: [Artikelbeeld]) -> [Activiteitbeeld] {
    let plekken = Dictionary(
      artikelen.map { ($0.wId, $0.opschrift) }, uniquingKeysWith: { eerste, _ in eerste })
    let wIds = Dictionary(
      annotaties.regelteksten.map { ($0.identificatie, $0.wId) }, uniquingKeysWith: { eerste, _ in eerste })
    return annotaties.activiteiten.map { activiteit in
      let regels = annotaties.regelsVoorIedereen.flatMap { regel in
        (regel.activiteitLocatieaanduidingen ?? []).filter { $0.activiteitRef == activiteit.identificatie }
          .map { aanduiding in
            let wId = wIds[regel.regeltekstRef] ?? ""
            return Activiteitbeeld.Regel(
              identificatie: regel.identificatie, plek: plekken[wId] ?? wId,
              kwalificatie: aanduiding.activiteitregelkwalificatie.waarde, locaties: aanduiding.locatieRefs)
          }
      }
      return Activiteitbeeld(urn: activiteit.identificatie, naam: activiteit.naam, regels: regels)
    }
  }

  private var locaties: [String: Locatiebeeld] {
    let bron = Dictionary(
      annotaties.locaties.map { ($0.identificatie, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    return bron.mapValues { locatie in
      Locatiebeeld(
        identificatie: locatie.identificatie, noemer: locatie.noemer ?? locatie.identificatie,
        soort: locatie.locatieType.rawValue.lowercased(), geometrieen: Self.geometrieen(locatie, bron, diepte: 0),
        leden: locatie.locatieRefs ?? [])
    }
  }

  private static func geometrieen(
    _ locatie: PresenterenAnnotaties.Locatie, _ bron: [String: PresenterenAnnotaties.Locatie], diepte: Int
  ) -> [String] {
    guard diepte < grootsteDiepte else { return [] }
    let eigen = locatie.geometrieIdentificatie.map { [$0] } ?? []
    return eigen
      + (locatie.locatieRefs ?? []).flatMap { lid in
        bron[lid].map { geometrieen($0, bron, diepte: diepte + 1) } ?? []
      }
  }

  // MARK: - Text

  /// One walk through the text.
  private struct Lezing {
    var artikelen: [Artikelbeeld] = []
    private let locaties: [String: Locatiebeeld]
    private let namen: [String: String]
    /// Rules by wId of their text.
    private var regels: [String: [PresenterenAnnotaties.RegelVoorIedereen]] = [:]
    private var elders: [String: [String]] = [:]

    init(annotaties: PresenterenAnnotaties.Regeltekstannotaties, locaties: [String: Locatiebeeld]) {
      self.locaties = locaties
      namen = Dictionary(
        annotaties.activiteiten.map { ($0.identificatie, $0.naam) }, uniquingKeysWith: { eerste, _ in eerste })
      let wIds = Dictionary(
        annotaties.regelteksten.map { ($0.identificatie, $0.wId) }, uniquingKeysWith: { eerste, _ in eerste })
      for regel in annotaties.regelsVoorIedereen {
        if let wId = wIds[regel.regeltekstRef] { regels[wId, default: []].append(regel) }
      }
      for regel in annotaties.instructieregels {
        if let wId = wIds[regel.regeltekstRef] { elders[wId, default: []] += regel.locatieRefs }
      }
      for regel in annotaties.omgevingswaarderegels {
        if let wId = wIds[regel.regeltekstRef] { elders[wId, default: []] += regel.locatieRefs }
      }
    }

    mutating func lees(_ componenten: [Presenteren.DocumentComponent], artikel: (nummer: String, opschrift: String)?) {
      for component in componenten {
        let kop = Self.kop(component.kop)
        var hier = artikel
        if Planlezer.soorten.contains(component.type) {
          let beeld = beeld(component, kop, artikel)
          artikelen.append(beeld)
          if component.type == "Artikel" { hier = (beeld.nummer, beeld.opschrift) }
        }
        lees(component.embedded?.documentComponenten ?? [], artikel: hier)
      }
    }

    private func beeld(
      _ component: Presenteren.DocumentComponent, _ kop: (nummer: String, tekst: String),
      _ artikel: (nummer: String, opschrift: String)?
    ) -> Artikelbeeld {
      var (nummer, opschrift) = (kop.nummer, kop.tekst)
      if component.type == "Lid", let artikel {
        let lid = kop.nummer.filter { $0.isLetter || $0.isNumber }
        (nummer, opschrift) = ("\(artikel.nummer)/\(lid)", "\(artikel.opschrift), lid \(lid)")
      }
      let onder = Self.wIds(component)
      var aanduidingen: [Artikelbeeld.Aanduiding] = []
      var plekken: [String] = []
      for wId in onder {
        plekken += elders[wId] ?? []
        for regel in regels[wId] ?? [] {
          plekken += regel.locatieRefs
          for aanduiding in regel.activiteitLocatieaanduidingen ?? [] {
            plekken += aanduiding.locatieRefs
            let gevonden = Artikelbeeld.Aanduiding(
              activiteit: aanduiding.activiteitRef, naam: namen[aanduiding.activiteitRef] ?? aanduiding.activiteitRef,
              kwalificatie: aanduiding.activiteitregelkwalificatie.waarde)
            if !aanduidingen.contains(gevonden) { aanduidingen.append(gevonden) }
          }
        }
      }
      return Artikelbeeld(
        wId: component.identificatie, eId: component.expressie, nummer: nummer,
        opschrift: opschrift.isEmpty ? component.expressie : opschrift, tekst: Self.tekst(component),
        aanduidingen: aanduidingen, locaties: Set(plekken).sorted().compactMap { locaties[$0] })
    }

    private static func wIds(_ component: Presenteren.DocumentComponent) -> [String] {
      [component.identificatie] + (component.embedded?.documentComponenten ?? []).flatMap(wIds)
    }

    private static func tekst(_ component: Presenteren.DocumentComponent) -> String {
      var delen = [platte(component.kop), platte(component.inhoud)]
      if component.vervallen == true { delen.append("Vervallen") }
      if component.gereserveerd == true { delen.append("Gereserveerd") }
      delen += (component.embedded?.documentComponenten ?? []).map(tekst)
      return delen.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The words of the XML; of something that is no XML what stands there.
    private static func platte(_ xml: String?) -> String {
      guard let xml, !xml.isEmpty else { return "" }
      guard let tak = tak(xml) else { return xml }
      let regels = Leestekst.delen(tak).map(\.tekst).joined().split(whereSeparator: \.isNewline)
      return regels.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
        .joined(separator: "\n")
    }

    private static func kop(_ xml: String?) -> (nummer: String, tekst: String) {
      guard let xml, !xml.isEmpty else { return ("", "") }
      let woorden = platte(xml).split(whereSeparator: \.isWhitespace).map(String.init)
      let tekst = woorden.joined(separator: " ")
      let nummers = tak(xml)?.takken.first
      let nummer = nummers.flatMap { $0.lokaal == "LidNummer" ? $0.tekst : $0.eerste("Nummer")?.tekst }
      return (nummer ?? woorden.first { $0.contains { $0.isNumber } } ?? "", tekst)
    }

    private static func tak(_ xml: String) -> Tak? {
      XMLLezer.lees(Array("<deel>\(xml)</deel>".utf8), bestand: "tekst").model?.wortel.tak
    }
  }
}
