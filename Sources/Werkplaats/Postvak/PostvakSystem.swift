package import Ketenspoor
package import Opslag
import Scherm
import Tijd

/// The practice mailbox: where the e-mail of the municipality to an initiatiefnemer arrives.
///
/// The Omgevingsloket gives authorities no channel to the initiatiefnemer; they send a message themselves. Here that
/// message is RFC 5322 text over HTTP, because nothing of this practice may reach a real mail server.
package struct PostvakSystem: Ketensysteem {
  package static let migraties = [
    Migratie(
      systeem: "postvak", nummer: 1,
      sql: [
        """
        CREATE TABLE postvak_bericht (
          nummer INTEGER PRIMARY KEY, aan TEXT NOT NULL, van TEXT NOT NULL, onderwerp TEXT NOT NULL,
          tekst TEXT NOT NULL, ontvangen INTEGER NOT NULL
        )
        """
      ])
  ]
  private static let kop = Systeemkop(naam: "Oefenpostvak", ondertitel: "wat de initiatiefnemer ontvangt")

  package let naam: Systeemnaam = "postvak"
  package let router: Router

  package init(_ omgeving: Werkplaatsomgeving) throws {
    try omgeving.databank.migreer(Self.migraties)
    var router = Router()
    router.koppelvlak(.post, "/postvak") { context in try Self.ontvang(context.aanroep, omgeving) }
    router.scherm("/postvak") { _ in try Self.overzicht(omgeving) }
    router.scherm("/postvak/{nummer}") { context in try Self.bericht(context["nummer"], omgeving) }
    self.router = router
  }

  private static func ontvang(_ aanroep: Aanroep, _ omgeving: Werkplaatsomgeving) throws -> Antwoord {
    guard let bericht = Mailbericht(aanroep.inhoud) else {
      return .probleem(
        status: 400, titel: "Dit is geen e-mailbericht",
        detail: "Het postvak verwacht een bericht met de koppen From, To en Subject, een lege regel en de tekst.")
    }
    try omgeving.databank.schrijf { verbinding in
      let nummer = try verbinding.aantal("SELECT COALESCE(MAX(nummer), 0) + 1 AS aantal FROM postvak_bericht")
      try verbinding.voerUit(
        "INSERT INTO postvak_bericht (nummer, aan, van, onderwerp, tekst, ontvangen) VALUES (?, ?, ?, ?, ?, ?)",
        [
          .getal(nummer), .tekst(bericht.aan), .tekst(bericht.van), .tekst(bericht.onderwerp), .tekst(bericht.tekst),
          .getal(omgeving.klok.nu.seconden),
        ])
    }
    return .leeg(status: 202)
  }

  private static func overzicht(_ omgeving: Werkplaatsomgeving) throws -> Antwoord {
    let rijen = try omgeving.databank.lees {
      try $0.rijen("SELECT nummer, aan, van, onderwerp, ontvangen FROM postvak_bericht ORDER BY nummer DESC LIMIT 500")
    }
    let regels = try rijen.map { rij -> [Cel] in
      let nummer = try rij.getal("nummer")
      return [
        .link(try rij.tekst("onderwerp"), naar: "/postvak/\(nummer)"),
        .tekst(Mailbericht.leesbaar(try rij.tekst("aan"))), .tekst(Mailbericht.leesbaar(try rij.tekst("van"))),
        .tijd(Tijdstip(seconden: try rij.getal("ontvangen"))),
      ]
    }
    let pagina = Pagina(titel: "Oefenpostvak", systeem: kop, kruimels: [("Bord", "/")], klok: omgeving.klok.nu) { h in
      h.intro("Hier komen de berichten binnen die een gemeente of omgevingsdienst aan een initiatiefnemer stuurt.")
      h.tabel(
        "Berichten, het nieuwste eerst", kolommen: ["Onderwerp", "Aan", "Van", "Ontvangen"], rijen: regels,
        leeg: "Er is nog geen bericht gestuurd. Dien een aanvraag in en behandel de zaak.")
    }
    return .html(pagina.bytes)
  }

  private static func bericht(_ nummer: String, _ omgeving: Werkplaatsomgeving) throws -> Antwoord {
    let rij = try omgeving.databank.lees { verbinding in
      try verbinding.eersteRij("SELECT * FROM postvak_bericht WHERE nummer = ?", [.getal(Int(nummer) ?? 0)])
    }
    guard let rij else {
      return .probleem(
        status: 404, titel: "Dit bericht is er niet", detail: "Ga terug naar het Oefenpostvak en kies een bericht.")
    }
    let onderwerp = try rij.tekst("onderwerp")
    let kenmerken = [
      Kenmerk("Van", .tekst(Mailbericht.leesbaar(try rij.tekst("van")))),
      Kenmerk("Aan", .tekst(Mailbericht.leesbaar(try rij.tekst("aan")))),
      Kenmerk("Ontvangen", .tijd(Tijdstip(seconden: try rij.getal("ontvangen")))),
    ]
    let alineas = try rij.tekst("tekst").split(separator: "\n").map(String.init)
    let pagina = Pagina(
      titel: onderwerp, systeem: kop, kruimels: [("Bord", "/"), ("Oefenpostvak", "/postvak")], klok: omgeving.klok.nu
    ) { h in
      h.kenmerken(kenmerken)
      h.kader { h in for alinea in alineas { h.p(alinea) } }
    }
    return .html(pagina.bytes)
  }
}
