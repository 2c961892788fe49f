import Bevindingen
import Markup

/// What must be unique or be found within one text, as STOP 1.4.1 words it: a mutation is not spared, and what stands in
/// a component is told both of the component and of the document (imop-tekst, imop-tekstmutaties).
enum Tekstbereik141 {
  static let gewijzigd: Set<Bevinding.Code> = [
    "STOP0010", "STOP0011", "STOP0020", "STOP0021", "STOP0027", "STOP0028", "STOP0053", "STOP0067", "STOP0068",
  ]

  /// The elements of one scope: the besluit itself (no name), or one component.
  private struct Bereik {
    var isComponent: Bool
    var elementen: [Element] = []
    /// The local name of what bears an eId.
    var opEId: [String: String] = [:]
  }

  static func controleer(_ wortel: Element) -> [Bevinding] {
    var bereiken: [String?: Bereik] = [nil: Bereik(isComponent: false)]
    var volgorde: [String?] = [nil]
    verdeel(wortel, nil, &bereiken, &volgorde)
    let refs = Set(wortel.afstammelingen("ExtIoRef").compactMap { $0["wId"] })
    return volgorde.flatMap { naam -> [Bevinding] in
      guard let bereik = bereiken[naam] else { return [] }
      return uniek(bereik) + verwijzingen(naam, bereik.elementen, bereiken, refs)
    }
  }

  private static func verdeel(
    _ element: Element, _ component: String?, _ bereiken: inout [String?: Bereik], _ volgorde: inout [String?]
  ) {
    var hier = component
    if element.ruimte == STOPNaamruimte.tekst {
      if let naam = element["componentnaam"] {
        hier = naam
        if bereiken[hier] == nil {
          bereiken[hier] = Bereik(isComponent: true)
          volgorde.append(hier)
        }
      }
      bereiken[hier]?.elementen.append(element)
      if let eId = element["eId"] { bereiken[hier]?.opEId[eId] = element.lokaal }
    }
    for kind in element.kinderen { verdeel(kind, hier, &bereiken, &volgorde) }
  }

  private static func uniek(_ bereik: Bereik) -> [Bevinding] {
    // An instruction in words shows text of another regulation.
    let eigen = bereik.elementen.filter {
      $0.lokaal != "WijzigInstructies" && !$0.heeftVoorouder(["WijzigInstructies"])
    }
    let noten = eigen.filter { $0.lokaal == "Noot" }
    var som =
      Tekstbereik.dubbel(eigen, "eId", Tekstbereik.eIdInBesluit)
      + Tekstbereik.dubbel(eigen, "wId", Tekstbereik.wIdInBesluit)
      + Tekstbereik.dubbel(noten, "id", Tekstbereik.nootInBesluit)
    if bereik.isComponent {
      som +=
        Tekstbereik.dubbel(eigen, "eId", Tekstbereik.eIdInComponent)
        + Tekstbereik.dubbel(eigen, "wId", Tekstbereik.wIdInComponent)
      // A removed note and its successor may share a number within a component.
      let blijvend = noten.filter { noot in
        !([noot] + noot.voorouders).contains { $0["wijzigactie"] == "verwijder" || $0.lokaal == "Verwijder" }
      }
      som += Tekstbereik.dubbel(blijvend, "id", Tekstbereik.nootInComponent)
    }
    return som
  }

  private static func verwijzingen(
    _ naam: String?, _ elementen: [Element], _ bereiken: [String?: Bereik], _ refs: Set<String>
  ) -> [Bevinding] {
    elementen.compactMap { element -> Bevinding? in
      guard element.lokaal == "IntRef" || element.lokaal == "IntIoRef",
        !element.heeftVoorouder(Tekstregels.mutaties)
      else { return nil }
      let ref = element["ref"] ?? ""
      if element.lokaal == "IntIoRef" {
        return refs.contains(ref)
          ? nil
          : Tekstbereik.intIoRef.bevinding(
            "IntIoRef wijst naar '\(ref)'; die ExtIoRef is er niet", bij: element.vindplaats)
      }
      guard let doel = doel(ref, vanuit: naam, bereiken) else {
        return Tekstbereik.intRef.bevinding("IntRef wijst naar '\(ref)'; dat is er niet", bij: element.vindplaats)
      }
      guard let bedoeld = element["scope"], bedoeld != doel else { return nil }
      return Tekstbereik.scope.bevinding(
        "IntRef noemt \(bedoeld), maar '\(ref)' is een \(doel)", bij: element.vindplaats)
    }
  }

  /// The kind of element that a reference finds: in the own scope, or with `!component#eId` from the besluit into one.
  private static func doel(_ ref: String, vanuit naam: String?, _ bereiken: [String?: Bereik]) -> String? {
    guard ref.hasPrefix("!") else { return bereiken[naam]?.opEId[ref] }
    let delen = ref.dropFirst().split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard naam == nil, delen.count == 2 else { return nil }
    return bereiken[delen[0]]?.opEId[delen[1]]
  }
}
