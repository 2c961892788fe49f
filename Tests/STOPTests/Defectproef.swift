import Bevindingen
import Foundation
import Markup
import Testing

@testable import STOP

/// Copies of documents with one random mistake each, judged by us and by the official schema.
struct Defectproef {
  /// A document that is right, the schema that speaks about it and how we judge it.
  struct Document {
    let naam: String
    let tak: Tak
    let schema: String
    var grammatica: Grammatica?
  }

  private struct Kopie {
    let naam: String
    let bytes: [UInt8]
    let schema: String
    let bevindingen: [Bevinding]
  }

  static let kaart = Regelkaart(
    "PROEF", titel: "proef", waarom: "proef", hint: "proef", fout: "fout", goed: "goed",
    norm: .init(standaard: "STOP", versie: "1.3.0", regel: ""))

  private(set) var aantal = 0
  /// Copies that only one of the two refuses.
  private(set) var verschillen: [String] = []
  /// Copies that both refuse, without one of our findings on the line of the schema's message.
  private(set) var elders: [String] = []

  /// Larger documents cost more time than they teach.
  static let grootste = 400_000

  /// Copies per document: more with WERKPLAATS_DEFECTEN=n.
  static func perDocument(_ gewoon: Int) -> Int {
    ProcessInfo.processInfo.environment["WERKPLAATS_DEFECTEN"].flatMap { Int($0) } ?? gewoon
  }

  init(_ documenten: [Document], perDocument: Int, stand: UInt64 = 2_026) {
    var dobbelsteen = Dobbelsteen(stand: stand)
    let kopieen = documenten.flatMap { document in
      (0..<perDocument).map { Self.kopie(document, $0, &dobbelsteen) }
    }
    aantal = kopieen.count
    for (schema, groep) in Dictionary(grouping: kopieen, by: \.schema) {
      let oordelen = XSDRechter.oordeel(groep.map { ($0.naam, $0.bytes) }, schema: schema)
      for kopie in groep {
        if let oordeel = oordelen[kopie.naam] { vergelijk(kopie, isGeldig: oordeel.0, melding: oordeel.1) }
      }
    }
    verschillen.sort()
    elders.sort()
  }

  /// No copy may be judged differently; `elders` is the part that may be blamed on a neighbouring line.
  func eis(elders deel: Double, bron: SourceLocation = #_sourceLocation) {
    #expect(
      verschillen.isEmpty, "\(verschillen.count) van \(aantal):\n\(verschillen.prefix(15).joined(separator: "\n"))",
      sourceLocation: bron)
    #expect(
      Double(elders.count) <= deel * Double(aantal),
      "\(elders.count) van \(aantal) op een andere regel:\n\(elders.prefix(15).joined(separator: "\n"))",
      sourceLocation: bron)
  }

  private static func kopie(_ document: Document, _ nummer: Int, _ dobbelsteen: inout Dobbelsteen) -> Kopie {
    let naam = "\(document.naam)~\(nummer)"
    let heel = AanleveringEncoder.bytes(Defect.willekeurig(in: document.tak, &dobbelsteen))
    let bytes = nummer % 10 == 9 ? Defect.ruw(heel, &dobbelsteen) : heel
    let gelezen = XMLLezer.lees(bytes, bestand: naam)
    let onze = gelezen.model.map { boom in
      document.grammatica?.controleer(boom.wortel, kaart: kaart) ?? STOPGrammatica.controleer(boom, kaart: kaart)
    }
    let fouten = gelezen.bevindingen.filter { $0.ernst == .fout } + (onze ?? [])
    return Kopie(naam: naam, bytes: bytes, schema: document.schema, bevindingen: fouten)
  }

  private mutating func vergelijk(_ kopie: Kopie, isGeldig: Bool, melding: String) {
    let wij = kopie.bevindingen.first.map { "\($0.vindplaats?.pad ?? "") \($0.samenvatting)" } ?? "geldig"
    if isGeldig != kopie.bevindingen.isEmpty {
      verschillen.append("\(kopie.naam): wij \(wij); schema \(isGeldig ? "geldig" : melding)")
    } else if !isGeldig, let regel = XSDRechter.regel(melding) {
      // Both see the parent or the child as the place of an order mistake; they are lines apart at most.
      let regels = kopie.bevindingen.compactMap { $0.vindplaats?.regel }
      if !regels.contains(regel) { elders.append("\(kopie.naam): wij \(wij) op \(regels); schema \(melding)") }
    }
  }
}

extension Tak {
  /// Every element on a line of its own where no text is next to it, so that a line number says which element is meant.
  var opRegels: Tak {
    var kopie = self
    kopie.knopen = knopen.map { $0.tak.map { .tak($0.opRegels) } ?? $0 }
    let heeftTekst = knopen.contains { $0.tak == nil && !Tak("x", in: "", [:], [$0]).tekst.isEmpty }
    if !heeftTekst, !takken.isEmpty {
      kopie.knopen = kopie.knopen.filter { $0.tak != nil }.flatMap { [.tekst("\n"), $0] } + [.tekst("\n")]
    }
    return kopie
  }
}
