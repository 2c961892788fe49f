import Markup

/// Makes the text of a besluit around a component: a WijzigArtikel that points at the annex, an article on entry into
/// force, and the annex with the component.
struct Besluitopmaak {
  private let tekst: Besluittekst
  private let overheid: String
  /// What is made known with the besluit; it refers to them itself (LVBB3902).
  private let documenten: [Meegeleverddocument]
  private static let ruimte = STOPNaamruimte.tekst

  init(_ tekst: Besluittekst, overheid: String, documenten: [Meegeleverddocument] = []) {
    self.tekst = tekst
    self.overheid = overheid
    self.documenten = documenten
  }

  func besluitCompact(_ component: Tak) -> Tak {
    let delen: [Tak?] = [
      element("RegelingOpschrift", "longTitle", "longTitle", [al(tekst.opschrift)]),
      tekst.aanhef.isEmpty ? nil : element("Aanhef", "formula_1", "formula_1", tekst.aanhef.map(al)),
      element("Lichaam", "body", "body", [wijzigArtikel, inwerkingtreding]),
      tekst.sluiting.isEmpty
        ? nil
        : element(
          "Sluiting", "formula_2", "formula_2",
          [Tak("Ondertekening", in: Self.ruimte, takken: tekst.sluiting.map(al))]),
      element("WijzigBijlage", "cmp_A", wId("cmp_A"), [kop("Bijlage", "A", "Bijlage bij artikel I"), component]),
    ]
    return Tak(
      "BesluitCompact", in: Self.ruimte, ["schemaversie": STOPVersie.stop], takken: delen.compactMap { $0 })
  }

  private var wijzigArtikel: Tak {
    let verwijzing = Tak("IntRef", in: Self.ruimte, ["ref": "cmp_A", "scope": "WijzigBijlage"], tekst: "Bijlage A")
    let wat = Tak(
      "Wat", in: Self.ruimte, [:], [.tekst("\(tekst.wijziging) "), .tak(verwijzing), .tekst(".")])
    return element("WijzigArtikel", "art_I", wId("art_I"), [kop("Artikel", "I", nil), wat])
  }

  private var inwerkingtreding: Tak {
    element(
      "Artikel", "art_II", wId("art_II"),
      [
        kop("Artikel", "II", nil),
        Tak("Inhoud", in: Self.ruimte, takken: [al(tekst.inwerkingtreding)] + documenten.map(verwijzing)),
      ])
  }

  private func verwijzing(_ document: Meegeleverddocument) -> Tak {
    let expression = document.identificatie.expression
    let ref = Tak("ExtRef", in: Self.ruimte, ["ref": expression, "soort": "JOIN"], tekst: expression)
    let naam = document.metadata?.naamInformatieObject ?? document.naam
    return Tak("Al", in: Self.ruimte, [:], [.tekst("Bij dit besluit hoort '\(naam)': "), .tak(ref), .tekst(".")])
  }

  private func wId(_ eId: String) -> String { "\(overheid)_1__\(eId)" }

  private func al(_ tekst: String) -> Tak { Tak("Al", in: Self.ruimte, tekst: tekst) }

  private func kop(_ label: String, _ nummer: String, _ opschrift: String?) -> Tak {
    let delen: [Tak?] = [
      Tak("Label", in: Self.ruimte, tekst: label), Tak("Nummer", in: Self.ruimte, tekst: nummer),
      opschrift.map { Tak("Opschrift", in: Self.ruimte, tekst: $0) },
    ]
    return Tak("Kop", in: Self.ruimte, takken: delen.compactMap { $0 })
  }

  private func element(_ naam: String, _ eId: String, _ wId: String, _ takken: [Tak]) -> Tak {
    Tak(naam, in: Self.ruimte, ["eId": eId, "wId": wId], takken: takken)
  }
}
