import IMOW
import Markup
import STOP

/// A change that is being worked on: the text as it should become, and the OW objects that differ.
struct Concept: Sendable {
  var tekst: Tak
  /// New, replaced and ended objects; never one that is the same as in the plan.
  var objecten: [OWObject]

  init(_ plan: Plan) {
    tekst = plan.pakket.tekst
    objecten = []
  }
  init(tekst: Tak, objecten: [OWObject]) {
    self.tekst = tekst
    self.objecten = objecten
  }

  /// All objects as they would be.
  func verzameling(_ plan: Plan) -> OWVerzameling { plan.objecten.toegepast(objecten).verzameling }

  /// Whether both lead to the same regeling: then saving one over the other changes nothing.
  func isGelijk(aan ander: Concept) -> Bool {
    guard tekst == ander.tekst, objecten.count == ander.objecten.count else { return false }
    return objecten.allSatisfy { object in
      ander.objecten.contains {
        $0.identificatie == object.identificatie && $0.status == object.status && $0.heeftDezelfdeInhoud(als: object)
      }
    }
  }

  /// Puts an object in the change; what ends up the same as in the plan leaves the change (OZON4003).
  mutating func zet(_ object: OWObject, _ plan: Plan) {
    guard let id = object.identificatie else { return }
    objecten.removeAll { $0.identificatie == id }
    let was = plan.objecten[id]
    if object.isBeeindigd && was == nil { return }
    if let was, !object.isBeeindigd, was.heeftDezelfdeInhoud(als: object) { return }
    objecten.append(object)
  }

  /// Ends an object, with its content as the plan has it (OZON4002).
  mutating func beeindig(_ id: OWIdentificatie, _ plan: Plan) {
    guard var object = plan.objecten[id] else {
      objecten.removeAll { $0.identificatie == id }
      return
    }
    object.status = .beeindigen
    zet(object, plan)
  }

  // MARK: - Articles

  /// Takes an article away, and with it every Regeltekst and rule that hung on it.
  mutating func verwijder(artikel: Tekstonderdeel, _ plan: Plan) {
    var wIds: Set<String> = []
    artikel.tak.doorloop { if let wId = $0["wId"] { wIds.insert(wId) } }
    let nu = verzameling(plan)
    let teksten = Set(nu.regelteksten.filter { wIds.contains($0.wId) }.map(\.identificatie))
    let regels = nu.juridischeRegels.filter { $0.artikelOfLid.map { teksten.contains($0.doel) } ?? false }
    for id in regels.map(\.identificatie) + teksten.sorted() { beeindig(id, plan) }
    tekst = tekst.zonder(wId: artikel.wId)
  }

  /// A new article behind another one; returns its wId. Nil when there is no such article.
  mutating func voegToe(na buur: String, nummer: String?, opschrift: String, alineas: [String], _ plan: Plan) -> String?
  {
    guard let naast = RegelingTekst(tekst).onderdeel(wId: buur), naast.soort == "Artikel" else { return nil }
    let gedrukt = nummer ?? vrijNummer(na: naast.nummer ?? "1")
    let begin = EIdNaamgeving.begin(naast.eId)
    let eId = (begin.isEmpty ? "" : "\(begin)__") + "art_\(EIdNaamgeving.nummer(gedrukt))"
    let wId = "\(plan.overheid)_\(plan.volgendVersienummer)__\(eId)"
    guard RegelingTekst(tekst).element(wId: wId) == nil else { return nil }
    let ruimte = STOPNaamruimte.tekst
    let kop = Tak(
      "Kop", in: ruimte,
      takken: [
        Tak("Label", in: ruimte, tekst: "Artikel"), Tak("Nummer", in: ruimte, tekst: gedrukt),
        Tak("Opschrift", in: ruimte, tekst: opschrift),
      ])
    let inhoud = Tak("Inhoud", in: ruimte, takken: alineas.map { Tak("Al", in: ruimte, tekst: $0) })
    tekst = tekst.met(Tak("Artikel", in: ruimte, ["eId": eId, "wId": wId], takken: [kop, inhoud]), na: buur)
    return wId
  }

  /// `6.4` becomes `6.4a`, then `6.4b`: the next one keeps its number, so that references stay right.
  private func vrijNummer(na nummer: String) -> String {
    let bezet = Set(RegelingTekst(tekst).artikelen.compactMap(\.nummer))
    let stam = nummer.last.map { $0.isLetter } == true ? String(nummer.dropLast()) : nummer
    let letters = "abcdefghijklmnopqrstuvwxyz".map { "\(stam)\($0)" }
    return letters.first { !bezet.contains($0) } ?? "\(stam)aa"
  }
}
