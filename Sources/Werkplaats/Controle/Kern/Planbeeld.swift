package import Bevindingen
package import Geometrie
package import IMOW
package import Markup
package import STOP
package import Tijd
package import Verweving

/// What one package brings for one regulation: whole things or changes.
package struct Planlevering: Sendable {
  package enum Tekst: Sendable {
    case geen
    case heel(Tak, expression: String)
    case mutatie(RegelingMutatie)
  }

  package var work: String
  package var tekst: Tekst
  package var objecten: [OWObject] = []
  /// The day from which it is law, when the package says so.
  package var geldigVanaf: Datum?
  /// Whether the OW objects are all there are, or what changes.
  package var isHeleStand: Bool
  package var bron = Planbron()

  package init(work: String, tekst: Tekst, isHeleStand: Bool) {
    self.work = work
    self.tekst = tekst
    self.isHeleStand = isHeleStand
  }
}

/// Everything in one file or package that says something about regulations.
package struct Planinhoud: Sendable {
  package var leveringen: [Planlevering]
  package var geometrieen: [String: Vorm]

  package var mutaties: [RegelingMutatie] {
    leveringen.compactMap { if case .mutatie(let mutatie) = $0.tekst { mutatie } else { nil } }
  }
}

/// Packages on top of each other, in the order in which they came.
package struct Planstapel: Sendable {
  /// By order of first appearance.
  package private(set) var beelden: [Planbeeld] = []
  package private(set) var bevindingen: [Bevinding] = []

  package init() {}

  package mutating func voegToe(_ inhoud: Planinhoud, op datum: Datum? = nil) {
    for levering in inhoud.leveringen {
      if let datum, let vanaf = levering.geldigVanaf, vanaf > datum {
        let melding = "\(levering.work) geldt pas vanaf \(vanaf.voluit) en telt niet mee op \(datum.voluit)"
        bevindingen.append(ControleRegels.nogNiet.bevinding(melding))
        continue
      }
      var beeld: Planbeeld
      let plek = plek(van: levering)
      if let plek { beeld = beelden[plek] } else { beeld = Planbeeld(work: levering.work) }
      verwerk(levering, in: &beeld)
      beeld.geometrieen.merge(inhoud.geometrieen) { _, nieuw in nieuw }
      if let plek { beelden[plek] = beeld } else { beelden.append(beeld) }
    }
    // A package with geometry alone belongs to what is there already.
    guard inhoud.leveringen.isEmpty else { return }
    for plek in beelden.indices { beelden[plek].geometrieen.merge(inhoud.geometrieen) { _, nieuw in nieuw } }
  }

  /// A text without identification belongs to the only regulation that there is.
  private func plek(van levering: Planlevering) -> Int? {
    if let plek = beelden.firstIndex(where: { $0.work == levering.work || $0.work.isEmpty }) { return plek }
    return levering.work.isEmpty && beelden.count == 1 ? 0 : nil
  }

  private mutating func verwerk(_ levering: Planlevering, in beeld: inout Planbeeld) {
    if beeld.work.isEmpty { beeld.work = levering.work }
    beeld.bron.neemOver(levering.bron)
    switch levering.tekst {
    case .geen: break
    case .heel(let tekst, let expression):
      beeld.tekst = tekst
      beeld.expression = expression
      // A whole text says by its references which earlier information objects still belong to it.
      let genoemd = tekst.informatieobjecten
      beeld.bron.informatieobjecten = beeld.bron.informatieobjecten.filter { work, _ in
        levering.bron.informatieobjecten[work] != nil || genoemd.contains(work)
      }
    case .mutatie(let mutatie):
      guard let was = beeld.tekst else { break }
      bevindingen += Basiscontrole.bevindingen(mutatie, levering.bron, op: beeld)
      let uitgevoerd = mutatie.voerUit(op: was)
      bevindingen += uitgevoerd.bevindingen
      beeld.tekst = uitgevoerd.model
      beeld.expression = mutatie.wordt
    }
    if levering.isHeleStand, !levering.objecten.isEmpty {
      beeld.ow = OWVerzameling(levering.objecten)
    } else if !levering.objecten.isEmpty {
      beeld.ow = beeld.ow.toegepast(levering.objecten).verzameling
    }
  }
}

extension Tak {
  /// Works of the information objects that this text refers to with an ExtIoRef.
  var informatieobjecten: Set<String> {
    var gevonden: Set<String> = []
    var teBezoeken = [self]
    while let tak = teBezoeken.popLast() {
      if tak.lokaal == "ExtIoRef", let ref = tak["ref"] { gevonden.insert(FRBRExpression.work(van: ref)) }
      teBezoeken += tak.takken
    }
    return gevonden
  }
}
