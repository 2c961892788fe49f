import Bevindingen
import IMOW
import Ketenspoor
import Markup
import Opslag
import STOP
import Scherm
import Tijd

/// One downloaded regeling: its table of contents with what hangs on each article.
struct RegelingScherm: Sendable {
  let werkplek: Werkplek

  func routes(_ router: inout Router) {
    router.scherm("\(Plansoftwarepagina.basis)/regelingen/{id}") { context in
      guard let stuk = try werkplek.werkstuk(context["id"]) else { return .nietGevonden("Deze regeling") }
      return .html(pagina(stuk, try await Basiswacht(werkplek: werkplek).kijk(stuk.rij)))
    }
    router.scherm("\(Plansoftwarepagina.basis)/regelingen/{id}/zip") { context in
      guard let rij = try werkplek.regelingen.regeling(context["id"]),
        let bytes = try werkplek.omgeving.kluis.lees(rij.zip)
      else { return .nietGevonden("Deze regeling") }
      return .bytes(bytes, soort: "application/zip")
        .met(kop: "Content-Disposition", "attachment; filename=\"regeling-\(rij.id).zip\"")
    }
  }

  private func pagina(_ stuk: Werkplek.Werkstuk, _ stand: Basisstand) -> [UInt8] {
    let proef = stuk.plan.heenEnWeer()
    return Plansoftwarepagina.maak(stuk.rij.titel, werkplek) { h in
      h.intro("Dit is de versie zoals u haar heeft gedownload. Kies een artikel om het te wijzigen.")
      Basiszinnen.melding(stand, stuk, &h)
      if stuk.isGewijzigd {
        h.melding(.info, "Er staan wijzigingen van deze regeling klaar") { h in
          h.p { h in h.a("Bekijk de wijziging", naar: Plansoftwarepagina.wijziging(stuk.rij.id)) }
        }
      }
      kenmerken(stuk, &h)
      if proef.instructies == 0 && proef.objecten.isEmpty {
        h.melding(
          .succes, "Downloaden en niets wijzigen geeft geen verschil",
          "De tekst en alle \(stuk.plan.objecten.aantal) annotaties zijn gelezen, geschreven en vergeleken.")
      } else {
        h.melding(
          .waarschuwing, "Downloaden en niets wijzigen geeft toch verschil",
          "\(proef.instructies) wijzigingen in de tekst; \(proef.objecten.count) annotaties komen anders terug.")
      }
      h.deel("Artikelen") { h in inhoudsopgave(stuk, &h) }
      toevoegen(stuk, &h)
      h.uitklap("Bevindingen bij het downloaden (\(stuk.rij.bevindingen.count))") { h in
        h.bevindingenlijst(stuk.rij.bevindingen)
      }
    }
  }

  private func kenmerken(_ stuk: Werkplek.Werkstuk, _ h: inout HTML) {
    let plan = stuk.plan
    h.uitklap("Kenmerken van deze download") { h in
      h.kenmerken([
        "Regeling": .code(plan.work), "Versie": .code(plan.expression),
        "Versienummer": .tekst(plan.pakket.versienummer),
        "Verder bouwen op": .tekst(
          plan.pakket.momentopname.map { "\($0.doel), stand van \($0.gemaaktOp.voluit)" } ?? "onbekend"),
        "Informatieobjecten": .getal(plan.pakket.informatieobjecten.count),
        "OW-objecten": .getal(plan.objecten.aantal), "Gedownload op": .tijd(stuk.rij.gedownloadOp),
      ])
      h.p { h in h.a("Bewaar het gedownloade pakket (zip)", naar: "\(Plansoftwarepagina.regeling(stuk.rij.id))/zip") }
    }
  }

  /// Headings with a table of the articles below each.
  private func inhoudsopgave(_ stuk: Werkplek.Werkstuk, _ h: inout HTML) {
    let objecten = stuk.concept.verzameling(stuk.plan)
    let namen = OWNamen(was: nil, nu: objecten, plekken: [:])
    var groep: [Tekstonderdeel] = []
    func schrijfGroep(_ kop: String, _ h: inout HTML) {
      guard !groep.isEmpty else { return }
      let id = stuk.rij.id
      h.tabel("Artikelen in \(kop)", kolommen: ["Artikel", "Wat de annotaties zeggen"], van: groep) { artikel in
        let regels = Self.samenvatting(artikel, objecten, namen)
        return [
          .link(artikel.kop, naar: Plansoftwarepagina.artikel(id, artikel.wId)),
          Cel { h in
            if regels.isEmpty { h.tekst("geen annotatie") }
            for regel in regels { h.element("div", tekst: regel) }
          },
        ]
      }
      groep = []
    }
    var kop = stuk.rij.titel
    for deel in stuk.tekst.onderdelen where deel.soort != "Lid" {
      if deel.soort == "Artikel" {
        groep.append(deel)
        continue
      }
      schrijfGroep(kop, &h)
      kop = deel.kop.isEmpty ? deel.soort : deel.kop
      // Annexes and explanations cannot be edited here; their name is enough.
      if deel.diepte == 0 { h.kop3(kop) } else if deel.diepte == 1, deel.soort != "Divisietekst" { h.kop4(kop) }
    }
    schrijfGroep(kop, &h)
  }

  private static func samenvatting(_ artikel: Tekstonderdeel, _ objecten: OWVerzameling, _ namen: OWNamen) -> [String] {
    var gezien: Set<String> = []
    return Regelplek.alle(in: artikel.tak, objecten).compactMap { plek -> [String]? in
      guard let regel = plek.regel else { return nil }
      let voor = plek.plek.isEmpty ? "" : "\(plek.plek.prefix(1).uppercased())\(plek.plek.dropFirst()): "
      if regel.activiteitaanduidingen.isEmpty { return ["\(voor)geldt in \(namen.locaties(regel.locaties))"] }
      return regel.activiteitaanduidingen.map { voor + namen.aanduiding($0) }
    }.flatMap { $0 }.filter { gezien.insert($0).inserted }
  }

  private func toevoegen(_ stuk: Werkplek.Werkstuk, _ h: inout HTML) {
    h.deel("Artikel toevoegen") { h in
      h.formulier(naar: "\(Plansoftwarepagina.regeling(stuk.rij.id))/artikelen") { h in
        let keuzes = stuk.tekst.artikelen.map { Keuze($0.wId, $0.kop) }
        h.keuzelijst(Veld("na", "Komt na", invulling: .verplicht), keuzes)
        h.tekstveld(Veld("opschrift", "Opschrift", invulling: .verplicht))
        h.tekstvak(
          Veld("tekst", "Tekst", hint: "Een lege regel begint een nieuwe alinea.", invulling: .verplicht), regels: 4)
        h.knop("Voeg het artikel toe", .secundair)
      }
    }
  }
}
