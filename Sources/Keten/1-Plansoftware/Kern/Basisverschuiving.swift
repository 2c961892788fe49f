import IMOW
import Markup
import STOP
import Verweving

/// A change that was made on a version that is no longer the last: what stood, what was changed here, what somebody
/// else changed, and a proposal that has both (STOP 1.3.0, samenloop).
struct Basisverschuiving: Sendable {
  /// What somebody chose at one place.
  enum Keuze: Sendable, Hashable {
    case mijn, ander
    /// Own words: the opschrift, and the texts by the number of their field.
    case zelf(opschrift: String?, teksten: [Int: String])
    /// As the proposal has it, where choosing a side settles nothing.
    case voorstel
  }

  /// A place that asks for a choice: a part of the text, or an OW object.
  struct Vraag: Sendable, Hashable {
    /// wId or identification.
    var sleutel: String
    var label: String
    var punten: [Beslispunt]
    /// Nil for an OW object.
    var plaats: Plaatsoordeel?
    var kanKiezen: Bool { punten.contains(where: \.volgtKeuze) }
  }

  let oud: Plan
  let concept: Concept
  let nieuw: Plan

  /// The plan with everything chosen, as far as it was chosen.
  struct Uitkomst: Sendable {
    var regeling: Samenvoeging.Regeling
    var vragen: [Vraag]
    /// Own words that cannot be a text, by place.
    var fouten: [(sleutel: String, fout: Tekstfout)]
    var concept: Concept
  }

  func weef(_ keuzes: [String: Keuze] = [:], overig: Verweefvoorkeur = .basis) -> Uitkomst {
    var (mijn, ander) = (concept.tekst, nieuw.pakket.tekst)
    var verweef = Verweefkeuzes(overig)
    var fouten: [(sleutel: String, fout: Tekstfout)] = []
    for (sleutel, keuze) in keuzes {
      switch keuze {
      case .mijn: verweef.perPlaats[sleutel] = .a
      case .ander: verweef.perPlaats[sleutel] = .b
      case .voorstel: break
      case .zelf(let opschrift, let teksten):
        guard let veld = Eigentekst(sleutel, mijn: concept.tekst, ander: nieuw.pakket.tekst) else { continue }
        let geschreven = veld.met(opschrift: opschrift, teksten: teksten)
        fouten += geschreven.fouten.map { (sleutel, $0) }
        // Both sides now say the same here, so that nothing of either is woven into somebody's own words.
        mijn = RegelingTekst(mijn).vervangen(wId: sleutel, door: geschreven.tak).tak
        ander = RegelingTekst(ander).vervangen(wId: sleutel, door: geschreven.tak).tak
        verweef.perPlaats[sleutel] = veld.staatBijMij ? .a : .b
      }
    }
    var regeling = samen(mijn, ander, verweef)
    if !verweef.perPlaats.isEmpty {
      // A point may be about an unnamed part of the place that was asked about.
      for punt in regeling.beslispunten where verweef.perPlaats[punt.identificatie] == nil {
        verweef.perPlaats[punt.identificatie] = verweef.perPlaats[punt.onderdeel]
      }
      regeling = samen(mijn, ander, verweef)
    }
    let objecten = OWDelta.objecten(van: nieuw.objecten, naar: regeling.voorstel.ow)
    return Uitkomst(
      regeling: regeling, vragen: Self.vragen(regeling), fouten: fouten,
      concept: Concept(tekst: regeling.voorstel.tekst ?? ander, objecten: objecten))
  }

  private func samen(_ mijn: Tak, _ ander: Tak, _ keuzes: Verweefkeuzes) -> Samenvoeging.Regeling {
    Samenvoeger(
      basis: beeld(oud, oud.pakket.tekst, oud.objecten), a: beeld(oud, mijn, concept.verzameling(oud)),
      b: beeld(nieuw, ander, nieuw.objecten), keuzes: keuzes
    ).voegSamen(oud.work)
  }

  private func beeld(_ plan: Plan, _ tekst: Tak, _ objecten: OWVerzameling) -> Planbeeld {
    // Information objects are not changed at this desk: those of the new version go on.
    var beeld = Planbeeld(work: plan.work, expression: plan.expression, tekst: tekst)
    beeld.ow = objecten
    return beeld
  }

  private static func vragen(_ regeling: Samenvoeging.Regeling) -> [Vraag] {
    let plaatsen = Dictionary((regeling.tekst?.plaatsen ?? []).map { ($0.wId, $0) }) { eerste, _ in eerste }
    var uit: [Vraag] = []
    for punt in regeling.beslispunten {
      if let plek = uit.firstIndex(where: { $0.sleutel == punt.onderdeel }) {
        uit[plek].punten.append(punt)
      } else {
        uit.append(
          Vraag(sleutel: punt.onderdeel, label: punt.plaats, punten: [punt], plaats: plaatsen[punt.onderdeel]))
      }
    }
    return uit
  }
}

/// The text of one place, to be written anew.
struct Eigentekst: Sendable {
  private let tak: Tak
  private let tekst: Artikeltekst
  /// Whether this change has the place; if not, only the other version has it.
  let staatBijMij: Bool

  /// Nil when neither has it.
  init?(_ wId: String, mijn: Tak, ander: Tak) {
    let eigen = RegelingTekst(mijn).onderdeel(wId: wId)?.tak
    guard let tak = eigen ?? RegelingTekst(ander).onderdeel(wId: wId)?.tak else { return nil }
    self.tak = tak
    tekst = Artikeltekst(tak)
    staatBijMij = eigen != nil
  }

  var opschrift: String? { tekst.opschrift }

  /// Parts that have a name and a place of their own, such as the leden of an article, are not asked for here.
  var velden: [Tekstveld] { RegelingTekst(tak).onderdelen.isEmpty ? tekst.velden : [] }

  var isLeeg: Bool { opschrift == nil && velden.isEmpty }

  func met(opschrift: String?, teksten: [Int: String]) -> (tak: Tak, fouten: [Tekstfout]) {
    let nieuw = tekst.met(opschrift: opschrift, teksten: velden.isEmpty ? [:] : teksten)
    return (nieuw.artikel, nieuw.fouten)
  }
}
