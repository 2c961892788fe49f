import Bevindingen
import Ketenspoor
import Opslag
package import Scherm
import Tijd

/// The board itself and the page of one step.
struct BordScherm: Sendable {
  static let kop = Systeemkop(naam: "Bord", ondertitel: "de hele keten in één oogopslag")

  let omgeving: Werkplaatsomgeving
  let store: BordStore
  let casus: Bordcasus?
  let keuring: BordSystem.Keuring

  func bord() async throws -> Antwoord {
    let oordelen = try await oordelen()
    let oordeel = Ketenoordeel(casus: try store.casus() ?? "", stappen: oordelen)
    let pagina = Pagina(titel: "De keten", systeem: Self.kop, klok: omgeving.klok.nu) { h in
      h.intro(
        "Hier oefent u de hele keten van de Omgevingswet: van een wijziging van het omgevingsplan tot het besluit op een "
          + "aanvraag. U speelt elke rol zelf.")
      if let casus { begin(casus, oordelen, &h) }
      samenvatting(oordeel, &h)
      for groep in Stap.Groep.allCases {
        h.deel(groep.rawValue) { h in
          h.tegels { h in
            for oordeel in oordelen where oordeel.stap.groep == groep { tegel(oordeel, &h) }
          }
        }
      }
      h.deel("Meer van deze werkplaats") { h in
        h.lijst([
          ("Ketenspoor: alles wat tussen de systemen is verstuurd", "/ketenspoor"),
          ("Praktijkklok: vooruit en terug in de tijd", "/klok"),
          ("Verbindingen: uw eigen software aansluiten", "/verbindingen"),
          ("Oefenpostvak: wat de initiatiefnemer ontvangt", "/postvak"),
          ("Uitleg bij elke bevinding", "/uitleg"),
        ]) { h, regel in h.a(regel.0, naar: regel.1) }
      }
    }
    return .html(pagina.bytes)
  }

  func stap(_ nummer: String) async throws -> Antwoord {
    guard let stap = Stap(rawValue: nummer), let oordeel = try await oordelen().first(where: { $0.stap == stap }) else {
      return .probleem(
        status: 404, titel: "Deze stap bestaat niet",
        detail: "De keten heeft de stappen 1 tot en met 11. Ga terug naar het bord en kies een stap.")
    }
    let pagina = Pagina(
      titel: "\(stap.rawValue). \(stap.naam)", systeem: Self.kop, kruimels: [("Bord", "/")], klok: omgeving.klok.nu
    ) { h in
      h.p { h in
        h.status(oordeel.status.badge)
        h.tekst(" \(oordeel.reden)")
      }
      h.kenmerken([
        "Wie": .tekst(stap.wie), "Gedaan door": .tekst(oordeel.door.tekst),
        "Wanneer is het goed": .tekst(stap.contract),
      ])
      taken(stap, &h)
      h.knoppenrij { h in
        h.knoplink("Ga naar deze stap", naar: stap.pad)
        if oordeel.wacht { h.knoplink("Zet de klok vooruit", naar: "/klok", soort: .secundair) }
      }
      uitkomst(oordeel, &h)
    }
    return .html(pagina.bytes)
  }

  private func taken(_ stap: Stap, _ h: inout HTML) {
    h.deel("Zo doet u dit") { h in
      h.stappen(stap.taken) { h, taak in h.tekst(taak) }
      guard let casus, let eigen = casus.taken[stap], !eigen.isEmpty else { return }
      h.kop3("In de casus \(casus.titel)")
      h.lijst(eigen)
    }
  }

  /// What was found; of a step that nobody did yet there is nothing to say.
  private func uitkomst(_ oordeel: Stapoordeel, _ h: inout HTML) {
    if !oordeel.bewijs.isEmpty {
      h.deel("Bewijs") { h in
        h.tabel("Wat deze stap bewijst", kolommen: ["Wat", "Soort", "Vingerafdruk (SHA-256)"], van: oordeel.bewijs) {
          [.link($0.titel, naar: "/bewijs/\($0.sha256)"), .tekst($0.soort), .code(String($0.sha256.prefix(16)) + "…")]
        }
      }
    }
    let isGedaan =
      switch oordeel.status {
      case .groen, .oranje, .rood: true
      case .nvt, .nietGetest: false
      }
    guard isGedaan || !oordeel.bevindingen.isEmpty else { return }
    h.deel("Bevindingen") { h in h.bevindingenlijst(oordeel.bevindingen) }
  }

  /// Evidence is bytes in the store; text is shown, the rest is handed over as a file.
  func bewijs(_ sha256: String) throws -> Antwoord {
    guard sha256.count == 64, sha256.allSatisfy(\.isHexDigit), let bytes = try omgeving.kluis.lees(sha256) else {
      return .probleem(
        status: 404, titel: "Dit bewijs is er niet", detail: "Ga terug naar het bord en kies een bewijs bij een stap.")
    }
    if bytes.starts(with: [0x50, 0x4B]) {
      var antwoord = Antwoord.bytes(bytes, soort: "application/zip")
      antwoord.koppen["Content-Disposition"] = "attachment; filename=\"OEFEN-\(sha256.prefix(12)).zip\""
      return antwoord
    }
    guard let tekst = String(validating: bytes, as: UTF8.self) else {
      return .bytes(bytes, soort: "application/octet-stream")
    }
    return .tekst(tekst)
  }

  /// Judged anew when a call over a border ended since the last time. What the judging itself reads does not count.
  /// The stamp is taken first: what ends while we judge is news for the next time.
  private func oordelen() async throws -> [Stapoordeel] {
    let stempel = try omgeving.spoor.afgerond(nietVan: "bord")
    let bewaard = try store.oordelen()
    guard try bewaard.count < Stap.allCases.count || store.stempel() != stempel else { return bewaard }
    let nieuw = try await keuring()
    try store.bewaar(nieuw, stempel: stempel)
    return nieuw
  }

  /// The story, and one button: to the first step that is not done yet.
  private func begin(_ casus: Bordcasus, _ oordelen: [Stapoordeel], _ h: inout HTML) {
    h.deel("Uw casus: \(casus.titel)") { h in
      h.p(casus.verhaal)
      guard let volgende = oordelen.first(where: \.isOpen) else { return }
      h.p { h in
        if volgende.wacht {
          h.tekst("Stap \(volgende.stap.rawValue): \(volgende.reden.prefix(1).lowercased())")
          h.tekst("\(volgende.reden.dropFirst()). ")
          h.knoplink("Zet de klok vooruit", naar: "/klok")
        } else {
          h.knoplink(Self.uitnodiging(volgende.stap, casus), naar: "/stap/\(volgende.stap.rawValue)")
        }
      }
    }
  }

  private static func uitnodiging(_ stap: Stap, _ casus: Bordcasus) -> String {
    let naam = stap.naam.prefix(1).lowercased() + stap.naam.dropFirst()
    guard stap == .een else { return "Ga verder: stap \(stap.rawValue), \(naam)" }
    guard casus.gewijzigdeArtikelen.count == 1, let artikel = casus.gewijzigdeArtikelen.first else {
      return "Begin: stap 1, \(naam)"
    }
    return "Begin: stap 1, wijzig artikel \(artikel)"
  }

  private func samenvatting(_ oordeel: Ketenoordeel, _ h: inout HTML) {
    let tellen = oordeel.stappen.filter { $0.status != .nvt }
    let open = tellen.filter(\.isOpen)
    switch oordeel.uitkomst {
    case .werkt: h.melding(.succes, "De keten werkt", "Alle stappen die meetellen zijn in orde.")
    case .werktNiet:
      let goed = tellen.count - open.count
      let over = oordeel.stappen.count - tellen.count
      let overtekst = over == 0 ? "" : over == 1 ? "; 1 stap is niet nodig" : "; \(over) zijn niet nodig"
      h.melding(
        .info, "\(goed) van de \(tellen.count) stappen zijn in orde\(overtekst)",
        "Dit moet nog gebeuren: stap \(open.map(\.stap.rawValue).joined(separator: ", ")).")
    }
  }

  private func tegel(_ oordeel: Stapoordeel, _ h: inout HTML) {
    h.tegel(oordeel.naam, naar: "/stap/\(oordeel.stap.rawValue)", stap: oordeel.stap.rawValue) { h in
      h.p { h in h.status(oordeel.status.badge) }
      h.p(oordeel.reden)
      h.p(klasse: "zacht") { h in h.tekst("\(oordeel.stap.wie) · met \(oordeel.door.tekst)") }
      // Remarks ask for nothing; the page of the step has them.
      let ernstig = oordeel.bevindingen.filter { $0.ernst != .informatie }
      if !ernstig.isEmpty { h.p(HTML.samenvatting(ernstig)) }
      h.p { h in
        h.a(naar: oordeel.stap.pad) { h in
          h.tekst("Doe deze stap")
          h.verborgenTekst(": \(oordeel.naam)")
        }
      }
    }
  }
}

extension Stapoordeel.Status {
  /// The badge with the same meaning.
  package var badge: Status {
    switch self {
    case .groen: .groen
    case .oranje: .oranje
    case .rood: .rood
    case .nvt: .nvt
    case .nietGetest: .nietGetest
    }
  }
}

extension Stapoordeel.Door {
  /// For people; the raw value is for the JSON.
  fileprivate var tekst: String {
    switch self {
    case .simulator: "de oefensoftware"
    case .eigenSoftware: "uw eigen software"
    }
  }
}
