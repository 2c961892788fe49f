import Bevindingen
import Ketenspoor
import Opslag
import STOP
import Scherm
import Tijd

/// The register: regulations and information objects with versions, doelen and toestanden.
struct RegelingScherm: Sendable {
  private let lvbb: LVBBOmgeving
  private var omgeving: Werkplaatsomgeving { lvbb.omgeving }
  init(_ lvbb: LVBBOmgeving) { self.lvbb = lvbb }

  private static let pad = "/lvbb/regelingen"
  private static let kruimels = [("LVBB", "/lvbb"), ("Regelingen", pad)]

  /// Address of the page of a work; the slashes in a work belong to one part of the path.
  static func adres(_ work: String) -> String { "\(pad)/\(Procentcodering.codeer(work))" }

  var router: Router {
    var router = Router()
    router.scherm(Self.pad) { _ in try overzicht() }
    router.scherm("\(Self.pad)/{work}") { context in try regeling(context["work"]) }
    return router
  }

  private func overzicht() throws -> Antwoord {
    let beeld = try omgeving.databank.lees { db in try RegisterStore.beeld(db) }
    let alle = beeld.instrumenten.values.sorted { $0.work < $1.work }
    return LVBBPagina.antwoord("Regelingen", omgeving) { h in
      h.intro("Alle regelingen en informatieobjecten die de LVBB kent, met hun versies.")
      for (soort, titel) in [
        (Registerbeeld.Instrument.Soort.regeling, "Regelingen"), (.informatieobject, "Informatieobjecten"),
      ] {
        h.tabel(
          titel, kolommen: ["Naam", "Identificatie", .getal("Versies"), "Consolidatie"],
          van: alle.filter { $0.soort == soort }
        ) { instrument in
          [
            .link(instrument.titel, naar: Self.adres(instrument.work)), .code(instrument.work),
            .getal(beeld.versies(van: instrument.work).count), LVBBPagina.cel(instrument.consolidatieWork),
          ]
        }
      }
    }
  }

  private func regeling(_ work: String) throws -> Antwoord {
    let beeld = try omgeving.databank.lees { db in try RegisterStore.beeld(db) }
    guard let instrument = beeld.instrumenten[work] else { return .nietGevonden("De regeling '\(work.prefix(200))'") }
    let vandaag = omgeving.klok.vandaag
    let toestanden = beeld.toestanden(work)
    let geldend = toestanden?.geldend(op: vandaag)
    return LVBBPagina.antwoord(instrument.titel, onder: Self.kruimels, omgeving) { h in
      h.kenmerken([
        "Identificatie": .code(instrument.work), "Consolidatie": LVBBPagina.cel(instrument.consolidatieWork),
        "Vandaag geldt": .tekst(geldend?.instrumentVersie.map { Versienaam.inZin($0) } ?? "niets"),
        "Ingetrokken per": LVBBPagina.cel(instrument.intrekking?.juridischWerkendVanaf),
      ])
      Self.versies(beeld, work, &h)
      if let toestanden { Self.toestanden(toestanden, op: vandaag, &h) }
      Self.besluiten(beeld, work, &h)
    }
  }

  private static func versies(_ beeld: Registerbeeld, _ work: String, _ h: inout HTML) {
    h.deel("Versies en doelen") { h in
      h.p("Een versie hoort bij een doel. Een doel zegt waarvoor de wijziging is; daaraan hangt de datum.")
      h.tabel(
        "Versies, de oudste eerst",
        kolommen: [
          "Versie", "Gemaakt van", "In werking", "Geldig vanaf", "Gepubliceerd", "Doel", "Identificatie",
        ],
        van: beeld.versies(van: work)
      ) { versie in
        let kern = versie.kern
        return [
          .link(Versienaam.tekst(versie.expression), naar: "/lvbb/aanleveringen/\(versie.levering)"),
          kern.was.map { .tekst(Versienaam.inZin($0)) } ?? .leeg, LVBBPagina.cel(kern.juridischWerkendVanaf),
          LVBBPagina.cel(kern.geldigVanaf ?? kern.juridischWerkendVanaf),
          kern.isOntwerp ? .tekst("Ontwerp") : LVBBPagina.cel(kern.gepubliceerdOp), .code(kern.doel),
          .code(kort(versie.expression, work)),
        ]
      }
    }
  }

  /// Both time axes, one row per stretch of days.
  private static func toestanden(_ toestanden: Toestanden, op dag: Datum, _ h: inout HTML) {
    struct Regel {
      var toestand: Toestand
      var juridisch: Periode
      var geldig: Periode
    }
    let regels = toestanden.toestanden.flatMap { toestand in
      toestand.geldigheid.flatMap { periode in
        periode.geldigOp.map { Regel(toestand: toestand, juridisch: periode.juridischWerkendOp, geldig: $0) }
      }
    }
    h.deel("Welke tekst wanneer geldt") { h in
      h.p(
        "Een wijziging kan ook gelden voor dagen die al voorbij zijn. Daarom staan er twee perioden. Lees een rij zo: "
          + "keek u op een dag in de tweede kolom, dan was dit de tekst voor de dagen in de derde kolom.")
      h.tabel(
        "Teksten met de dagen waarop zij gelden",
        kolommen: ["Tekst", "Gold op", "Voor de dagen", "Nu", "Identificatie (toestand)"], van: regels
      ) { regel in
        // One toestand has more rows; only the row with today on both axes is what applies today.
        let geldtNu = regel.juridisch.omvat(dag) && regel.geldig.omvat(dag)
        return [
          .tekst(regel.toestand.instrumentVersie.map { Versienaam.tekst($0) } ?? "Nog niet samengevoegd"),
          .tekst(tekst(regel.juridisch)), .tekst(tekst(regel.geldig)),
          geldtNu ? .status(.groen, "Geldt vandaag") : .tekst(""), .code(regel.toestand.expression),
        ]
      }
    }
  }

  /// An expression without its work, where the page already says which work it is about.
  private static func kort(_ expression: String, _ work: String) -> String {
    expression.hasPrefix(work + "/") ? String(expression.dropFirst(work.count + 1)) : expression
  }

  private static func tekst(_ periode: Periode) -> String {
    guard let tot = periode.tot else { return "vanaf \(periode.vanaf.voluit)" }
    return "\(periode.vanaf.voluit) tot \(tot.voluit)"
  }

  private static func besluiten(_ beeld: Registerbeeld, _ work: String, _ h: inout HTML) {
    let leveringen = Set(beeld.versies(van: work).map(\.levering))
    let besluiten = beeld.bekendmakingen.filter { bekendmaking in
      leveringen.contains(bekendmaking.levering)
        || beeld.bekendmakingen.contains {
          leveringen.contains($0.levering) && $0.expression == bekendmaking.mededelingOver
        }
    }
    h.deel("Besluiten en kennisgevingen") { h in
      h.tabel(
        "Besluiten en kennisgevingen", kolommen: ["Stuk", "Publicatie", "Procedure", "Identificatie"], van: besluiten
      ) { besluit in
        let stappen = besluit.verloop?.stappen.map { "\(naam($0.soortStap)) \($0.voltooidOp.voluit)" } ?? []
        return [
          .link(
            "\(besluit.isOntwerp ? "ontwerpbesluit" : besluit.soort.rawValue), \(Versienaam.inZin(besluit.expression))",
            naar: "/lvbb/aanleveringen/\(besluit.levering)"), LVBBPagina.cel(besluit.publicatie),
          .tekst(stappen.isEmpty ? "–" : stappen.joined(separator: ", ")), .code(besluit.expression),
        ]
      }
    }
  }

  private static func naam(_ soortStap: String) -> String {
    switch soortStap {
    case Procedurestap.vaststelling: "vaststelling"
    case Procedurestap.ondertekening: "ondertekening"
    case Procedurestap.publicatie: "publicatie"
    case Procedurestap.beginInzagetermijn: "begin inzage"
    case Procedurestap.eindeInzagetermijn: "einde inzage"
    case Procedurestap.eindeBezwaartermijn: "einde bezwaar"
    case Procedurestap.eindeBeroepstermijn: "einde beroep"
    case Procedurestap.beroepIngesteld: "beroep ingesteld"
    case Procedurestap.schorsing: "schorsing"
    case Procedurestap.schorsingOpgeheven: "schorsing opgeheven"
    case Procedurestap.beroepAfgedaan: "beroep afgedaan"
    default: soortStap
    }
  }
}
