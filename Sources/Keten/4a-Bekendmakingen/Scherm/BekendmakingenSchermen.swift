import Bevindingen
import Ketenspoor
import Markup
import STOP
import STOPWeergave
import Scherm
import Tijd

/// The pages of this system.
struct BekendmakingenSchermen: Sendable {
  let store: BekendmakingStore
  let klok: Klok

  static let perPagina = 20

  func voegToe(aan router: inout Router) {
    router.scherm(Adres.overzicht) { context in try overzicht(context.aanroep) }
    router.scherm("/bekendmakingen/publicaties/{id}") { context in try publicatie(context["id"]) }
    router.scherm("/bekendmakingen/regelingen/{nummer}") { context in
      try regeling(context["nummer"], context.aanroep)
    }
    router.scherm("/bekendmakingen/informatieobjecten") { context in try informatieobject(context.aanroep) }
    router.scherm("/bekendmakingen/informatieobjecten/bestand") { context in try bestand(context.aanroep) }
    router.scherm("/bekendmakingen/afbeeldingen/{bron}/{naam}") { context in
      guard let soort = Afbeeldingsoort(bestandsnaam: context["naam"]),
        let bytes = try store.afbeelding(context["naam"], bron: context["bron"])
      else { return .nietGevonden("De afbeelding '\(context["naam"])'") }
      return .bytes(bytes, soort: soort.rawValue)
    }
  }

  private func overzicht(_ aanroep: Aanroep) throws -> Antwoord {
    let totaal = try store.aantalPublicaties()
    let bladzijden = max(1, (totaal + Self.perPagina - 1) / Self.perPagina)
    let bladzijde = min(max(1, aanroep.zoek("pagina").flatMap { Int($0) } ?? 1), bladzijden)
    let pagina = OverzichtPage(
      publicaties: try store.publicaties(vanaf: (bladzijde - 1) * Self.perPagina, hoogstens: Self.perPagina),
      aantal: totaal, bladzijde: bladzijde, bladzijden: bladzijden, regelingen: try store.regelingen(), klok: klok.nu)
    return .html(pagina.bytes)
  }

  private func publicatie(_ id: String) throws -> Antwoord {
    guard let gevonden = try store.publicatie(id) else { return nietGevonden("De publicatie \(id)") }
    let wortel = XMLLezer.lees(gevonden.tekst, bestand: "\(id).xml").model?.wortel
    let blad = wortel?.kinderen.first
    let pagina = PublicatiePage(
      regel: gevonden.regel, titelregels: blad?.eerste("Bladaanduiding")?.alle("Titelregel").map(\.tekst) ?? [],
      inhoud: Self.inhoud(blad), weergave: weergave(bron: id), klok: klok.nu)
    return .html(pagina.bytes)
  }

  /// The besluit or kennisgeving itself; the head of the gazette is drawn by the page.
  private static func inhoud(_ blad: Element?) -> Leesvorm {
    guard let inhoud = blad?.kinderen.first(where: { $0.lokaal != "Bladaanduiding" }) else {
      return Leesvorm(blokken: [])
    }
    return Leesvorm(inhoud.tak)
  }

  private func regeling(_ nummer: String, _ aanroep: Aanroep) throws -> Antwoord {
    guard let regel = try store.regeling(nummer) else { return nietGevonden("De regeling \(nummer)") }
    let gevraagd = aanroep.zoek("datum")
    let datum = gevraagd.flatMap { Datum($0) }
    let dag = datum ?? klok.vandaag
    let toestand = try store.toestand(nummer, op: dag)
    let tekst = try toestand?.instrumentVersie.flatMap { try store.tekst($0) }
    let wortel = tekst.flatMap { XMLLezer.lees($0, bestand: "regeling.xml").model?.wortel }
    let pagina = RegelingPage(
      regel: regel, dag: dag, vandaag: klok.vandaag, isFouteDatum: datum == nil && !(gevraagd ?? "").isEmpty,
      toestand: toestand?.expression, toestanden: try store.toestanden(nummer),
      tekst: wortel.map { Leesvorm($0.tak) }, weergave: weergave(bron: nil), klok: klok.nu)
    return .html(pagina.bytes)
  }

  private func informatieobject(_ aanroep: Aanroep) throws -> Antwoord {
    let expression = aanroep.zoek("join") ?? ""
    let gevonden = try store.informatieobject(expression)
    let naam = try store.naam(vanInformatieobject: expression)
    guard gevonden != nil || naam != nil else { return nietGevonden("Het informatieobject \(expression)") }
    let wortel = gevonden.flatMap { XMLLezer.lees($0.inhoud, bestand: $0.bestandsnaam).model?.wortel }
    let pagina = InformatieobjectPage(
      expression: expression, naam: naam, gio: wortel.flatMap { GIODecoder().decode($0) }, klok: klok.nu)
    return .html(pagina.bytes)
  }

  private func bestand(_ aanroep: Aanroep) throws -> Antwoord {
    guard let gevonden = try store.informatieobject(aanroep.zoek("join") ?? "") else {
      return .nietGevonden("Het informatieobject '\(aanroep.zoek("join") ?? "")'")
    }
    return Antwoord.bytes(gevonden.inhoud, soort: "application/gml+xml")
      .met(kop: "Content-Disposition", "attachment; filename=\"\(gevonden.bestandsnaam)\"")
  }

  private func weergave(bron: String?) -> Tekstweergave {
    let store = store
    return Tekstweergave(
      afbeelding: { naam in
        // Trouble with the database shows as a missing picture; the page itself stays readable.
        guard let gevonden = try? store.afbeelding(naam, bron: bron), !gevonden.isEmpty else { return nil }
        return Adres.afbeelding(naam, bron: bron ?? "-")
      },
      informatieobject: { expression in Adres.informatieobject(expression) })
  }

  private func nietGevonden(_ wat: String) -> Antwoord {
    let pagina = Pagina(
      titel: "Niet gevonden", systeem: .bekendmakingen, kruimels: Kruimels.begin, klok: klok.nu
    ) { h in
      h.melding(.waarschuwing, "\(wat) is hier niet bekend", "Misschien is de publicatie nog niet doorgeleverd.")
      h.p { h in h.a("Naar alle publicaties", naar: Adres.overzicht) }
    }
    return .html(pagina.bytes, status: 404)
  }
}

extension Systeemkop {
  static let bekendmakingen = Systeemkop(naam: "Bekendmakingen", stap: "4a", ondertitel: "zoals op overheid.nl")
}

enum Kruimels {
  static let begin: [(tekst: String, pad: String)] = [("Bord", "/")]
  static let overzicht: [(tekst: String, pad: String)] = begin + [("Bekendmakingen", Adres.overzicht)]
}
