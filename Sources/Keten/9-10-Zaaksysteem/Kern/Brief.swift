import STAM
import Tijd

/// The texts to an initiatiefnemer, at reading level B1. The Omgevingsloket gives an authority no channel for these.
struct Brief: Sendable, Hashable {
  var soort: Zaakbericht.Soort
  var onderwerp: String
  var tekst: String

  private init(_ soort: Zaakbericht.Soort, _ onderwerp: String, _ zaak: Zaak, _ van: String, _ alineas: [String]) {
    self.soort = soort
    self.onderwerp = "OEFEN: \(onderwerp) (zaak \(zaak.nummer))"
    let aanhef = zaak.verzoek.ontvanger.map { "Beste \($0.aan.naam)," } ?? "Beste lezer,"
    let voet = [
      "Met vriendelijke groet,\n\(van)",
      "Zaaknummer: \(zaak.nummer)\nVerzoeknummer: \(zaak.verzoek.verzoeknummer)",
      "Dit is een OEFENBERICHT. De gemeente, de mensen en de zaak zijn verzonnen.",
    ]
    tekst = ([aanhef] + alineas.filter { !$0.isEmpty } + voet).joined(separator: "\n\n")
  }

  static func ontvangst(_ zaak: Zaak, van organisatie: String) -> Brief {
    let verzoek = zaak.verzoek
    let wat = verzoek.doel == .aanvullen ? "uw aanvulling" : "uw \(woord(verzoek))"
    return Brief(
      .ontvangstbevestiging, "Wij hebben \(wat) ontvangen", zaak, organisatie,
      [
        "Wij hebben \(wat) ontvangen op \(verzoek.indienDatum.datum.voluit). Het gaat om: \(verzoek.titel).",
        termijn(zaak), "Missen wij gegevens? Dan hoort u dat van ons.",
      ])
  }

  static func aanvulling(_ zaak: Zaak, wat: String, tot: Datum, van organisatie: String) -> Brief {
    Brief(
      .aanvullingGevraagd, "Wij hebben meer gegevens nodig", zaak, organisatie,
      [
        "Uw \(woord(zaak.verzoek)) is nog niet compleet. Wij missen:\n\(wat)",
        "Stuur dit uiterlijk op \(tot.voluit). Dat doet u in het Omgevingsloket, bij verzoek "
          + "\(zaak.verzoek.verzoeknummer).",
        zaak.verzoek.vraagtBesluit ? stilstand(zaak) : "",
      ])
  }

  private static func stilstand(_ zaak: Zaak) -> String {
    "Onze termijn staat stil tot wij uw gegevens hebben (Awb 4:15). Stuurt u niets? Dan kunnen wij besluiten uw "
      + "\(woord(zaak.verzoek)) niet te behandelen (Awb 4:5)."
  }

  static func verlenging(_ zaak: Zaak, weken: Int, reden: String, van organisatie: String) -> Brief {
    Brief(
      .verlenging, "Wij hebben meer tijd nodig", zaak, organisatie,
      ["Wij verlengen de termijn met \(weken) weken. De reden is: \(reden)", termijn(zaak)])
  }

  static func besluit(_ zaak: Zaak, _ besluit: Zaakbesluit, van organisatie: String) -> Brief {
    let kern: String
    switch besluit.uitkomst {
    case .akkoord, .nietVolledig: return beoordeling(zaak, besluit, van: organisatie)
    case .verleend: kern = "U krijgt de vergunning voor: \(zaak.verzoek.titel)."
    case .geweigerd: kern = "U krijgt de vergunning niet voor: \(zaak.verzoek.titel)."
    case .deels: kern = "U krijgt de vergunning voor een deel van: \(zaak.verzoek.titel)."
    case .buitenBehandeling: kern = "Wij behandelen uw aanvraag niet: \(zaak.verzoek.titel)."
    }
    let regels = besluit.voorschriften.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
    return Brief(
      .besluit, "Ons besluit op uw aanvraag", zaak, organisatie,
      [
        "Op \(besluit.genomenOp.voluit) hebben wij besloten. \(kern)", "Waarom: \(besluit.motivering)",
        regels.isEmpty ? "" : "U moet zich houden aan deze voorschriften:\n\(regels)",
        "Bent u het niet eens met dit besluit? Maak dan binnen zes weken na de bekendmaking bezwaar bij "
          + "\(organisatie).",
      ])
  }

  /// A melding or information was looked at: no decision, so no objection either.
  private static func beoordeling(_ zaak: Zaak, _ besluit: Zaakbesluit, van organisatie: String) -> Brief {
    let wat = woord(zaak.verzoek)
    let isAkkoord = besluit.uitkomst == .akkoord
    let kern = isAkkoord ? "Uw \(wat) is akkoord" : "Uw \(wat) is niet volledig"
    return Brief(
      .beoordeling, kern, zaak, organisatie,
      [
        "Op \(besluit.genomenOp.voluit) hebben wij naar uw \(wat) gekeken. \(kern): \(zaak.verzoek.titel).",
        "Waarom: \(besluit.motivering)",
        isAkkoord ? termijn(zaak) : "Doe een nieuwe \(wat) in het Omgevingsloket. Begin nog niet.",
      ])
  }

  static func doorgezonden(_ zaak: Zaak, naar naam: String, van organisatie: String) -> Brief {
    Brief(
      .doorgezonden, "Een andere organisatie behandelt uw verzoek", zaak, organisatie,
      ["\(naam) behandelt vanaf nu uw \(woord(zaak.verzoek)). U hoeft niets te doen. De termijn loopt door."])
  }

  private static func woord(_ verzoek: Verzoekbeeld) -> String { verzoek.soortwoord }

  private static func termijn(_ zaak: Zaak) -> String {
    let uitkomst = zaak.termijn.bereken()
    switch (uitkomst.betekenis, uitkomst.uiterste) {
    case (.besluitUiterlijk, let dag?): return "Wij besluiten uiterlijk op \(dag.voluit)."
    case (.besluitUiterlijk, nil): return "De termijn staat nu stil."
    case (.beginVanaf, let dag?):
      return "U mag meestal beginnen vanaf \(dag.voluit). Kijk in de regels voor uw activiteit."
    case (.beginVanaf, nil), (.geenTermijn, _): return "U krijgt hierop geen besluit."
    }
  }
}

/// A message as bytes: RFC 5322 with headers in UTF-8 (RFC 6532).
struct Mail: Sendable, Hashable {
  var van: String
  var vanAdres: String
  var aan: Verzoekbeeld.Betrokkene
  var kopie: Verzoekbeeld.Betrokkene?
  var onderwerp: String
  var tekst: String
  var op: Tijdstip
  var id: String

  var bytes: [UInt8] {
    let domein = vanAdres.split(separator: "@").last.map(String.init) ?? "werkplaats.example"
    var koppen = ["From: \(Self.adres(van, vanAdres))", "To: \(Self.adres(aan.naam, aan.email ?? ""))"]
    if let kopie, let email = kopie.email { koppen.append("Cc: \(Self.adres(kopie.naam, email))") }
    koppen += [
      "Subject: \(Self.schoon(onderwerp))", "Date: \(Self.datum(op))", "Message-ID: <\(id)@\(domein)>",
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit",
      "X-Oefening: ja",
    ]
    let regels = koppen + [""] + tekst.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Array(regels.joined(separator: "\r\n").utf8)
  }

  private static func adres(_ naam: String, _ email: String) -> String {
    "\"\(schoon(naam).filter { $0 != "\"" && $0 != "\\" })\" <\(schoon(email))>"
  }

  /// A line break in a header would begin a new one.
  private static func schoon(_ tekst: String) -> String {
    String(tekst.map { $0.isNewline ? " " : $0 })
  }

  /// `Mon, 23 Nov 2026 13:05:00 +0000`
  private static func datum(_ tijdstip: Tijdstip) -> String {
    let tekst = tijdstip.description
    guard let dag = Datum(tekst.prefix(10)) else { return tekst }
    let (jaar, maand, nummer) = dag.delen
    let dagen = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let maanden = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let klok = tekst.dropFirst(11).prefix(8)
    return "\(dagen[dag.weekdag.rawValue - 1]), \(nummer) \(maanden[maand - 1]) \(jaar) \(klok) +0000"
  }
}
