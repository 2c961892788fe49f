import Bevindingen
import Markup

/// What STOP 1.4.1 asks that 1.3.0 does not: new rules, rules that it changed, and rules that it gave up. Run only on
/// documents that follow it (official Schematron 1.4.1, compared code by code with that of 1.3.0).
enum Regels141 {
  /// Codes of 1.3.0 that 1.4.1 no longer has (both rule lists compared).
  static let vervallen: Set<Bevinding.Code> = [
    "STOP0013", "STOP0014", "STOP0023", "STOP0043", "STOP0044", "STOP0047", "STOP0048", "STOP0061", "STOP0065",
    "STOP0083", "STOP1017", "STOP1029", "STOP1032", "STOP1033", "STOP1038", "STOP1071", "STOP1072", "STOP1075",
    "STOP1310", "STOP1500", "STOP2065", "STOP2066", "STOP3138",
  ]

  /// Codes of which 1.4.1 asks something else than 1.3.0: the rule of 1.3.0 is silent, ours of 1.4.1 speaks.
  static let gewijzigd: Set<Bevinding.Code> = Set(
    (Tekstwijzigingen141.regels + Metadata141.gewijzigd + GIO141.gewijzigd.flatMap(\.regels)).map(\.kaart.code)
  ).union(Tekstbereik141.gewijzigd).union(Identificatie141.gewijzigd).union([GIO141.eenStelsel])

  /// The families of rules that look at one element at a time.
  private static let families: [Elementregels] =
    [
      Elementregels(
        in: STOPNaamruimte.tekst,
        Tekstvorm141.regels + Opmaak141.regels + Verwijzing141.regels + Renvooi141.regels + TekstId141.regels
          + Tekstwijzigingen141.regels),
      Elementregels(in: STOPNaamruimte.data, Metadata141.nieuw + Metadata141.gewijzigd),
      Elementregels(in: STOPNaamruimte.se, Stijl141.regels),
    ] + GIO141.families

  static let kaarten: [Regelkaart] =
    (Tekstvorm141.regels + Opmaak141.regels + Verwijzing141.regels + Renvooi141.regels + TekstId141.regels
    + Metadata141.nieuw + Stijl141.regels + GIO141.nieuw.flatMap(\.regels)).map(\.kaart) + Renvooi141.kaarten
    + Opmaak141.kaarten
    + Identificatie141.kaarten

  /// The rules of 1.4.1 on one document; `elementen` is the root with all its descendants, in document order.
  static func controleer(_ wortel: Element, _ elementen: [Element]) -> [Bevinding] {
    let gevonden =
      families.flatMap { $0.controleer(elementen) } + Tekstbereik141.controleer(wortel)
      + Renvooi141.contexten(elementen) + Identificatie141.controleer(elementen)
      + Procedure141.controleer(elementen) + Opmaak141.controleer(elementen) + GIO141.stelsels(elementen)
    // In a proefversie an eId may still be that of before the change.
    return wortel.isProefversie ? gevonden.filter { $0.code != "STOP0145" } : gevonden
  }

  /// What remains of the findings of the rules of 1.3.0 on a document that follows 1.4.1.
  static func zeef(_ gevonden: [Bevinding], nieuw: [Bevinding], wortel: Element) -> [Bevinding] {
    // Our own warning on the begin of an eId says less than the official error at the same place.
    let begin = Set(nieuw.filter { $0.code == "STOP0091" }.map(\.vindplaats))
    return gevonden.filter { bevinding in
      if vervallen.contains(bevinding.code) || gewijzigd.contains(bevinding.code) { return false }
      if bevinding.code == "STOP0022" && wortel.isProefversie { return false }
      return bevinding.code != Tekstbereik.begin.code || !begin.contains(bevinding.vindplaats)
    }
  }

  /// The card of a code that both versions have.
  static func kaart(_ code: Bevinding.Code) -> Regelkaart {
    guard let kaart = gedeeld[code] else { preconditionFailure("geen kaart van STOP 1.3.0 voor \(code)") }
    return kaart
  }

  private static let gedeeld: [Bevinding.Code: Regelkaart] = Dictionary(
    (Tekstregels.regels.kaarten + Tekstbereik.kaarten + Metadataregels.regels.kaarten + GIOregels.regels.kaarten
      + GIOregels.inGML.kaarten + Procedureregels.kaarten + Identificatieregels.kaarten).map { ($0.code, $0) }
  ) { eerste, _ in eerste }
}

extension Element {
  /// A regulation in which an intended change is shown (attribute vorm of the document itself).
  var isProefversie: Bool { ruimte == STOPNaamruimte.tekst && self["vorm"] == "proefversie" }

  var documentwortel: Element { voorouders.last ?? self }

  /// Taken out by a mutation: itself or something around it is marked so.
  var isVerwijderd: Bool {
    ([self] + voorouders).contains {
      $0["wijzigactie"] == "verwijder" || $0.lokaal == "Verwijder" || $0.lokaal == "VerwijderdeTekst"
    }
  }
}

extension Kaart {
  static func stop141(
    _ code: Bevinding.Code, _ titel: String, waarom: String, hint: String, fout: String, goed: String
  ) -> Regelkaart {
    stop141(code, .fout, titel, waarom: waarom, hint: hint, fout: fout, goed: goed)
  }

  static func stop141(
    _ code: Bevinding.Code, _ ernst: Bevinding.Ernst, _ titel: String, waarom: String, hint: String,
    fout: String, goed: String
  ) -> Regelkaart {
    Regelkaart(
      code, ernst, titel: titel, waarom: waarom, hint: hint, fout: fout, goed: goed,
      norm: .init(standaard: "STOP", versie: STOPProfiel.stop141.rawValue, regel: code.rawValue))
  }
}
