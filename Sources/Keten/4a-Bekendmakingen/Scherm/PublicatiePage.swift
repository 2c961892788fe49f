import STOP
import STOPWeergave
import Scherm
import Tijd

/// One issue of the gazette: its head, and the decision with its renvooi marks.
struct PublicatiePage {
  let regel: Publicatieregel
  let titelregels: [String]
  let inhoud: Leesvorm
  let weergave: Tekstweergave
  let klok: Tijdstip

  var bytes: [UInt8] {
    Pagina(titel: regel.titel, systeem: .bekendmakingen, kruimels: Kruimels.overzicht, klok: klok) { h in
      h.element("section", [.klasse("kader"), .aria("label", "Gegevens van de publicatie")]) { h in
        h.p(klasse: "intro") { h in h.sterk(regel.aanduiding) }
        for titelregel in titelregels { h.p(titelregel) }
        h.kenmerken(kenmerken)
        h.uitklap("Technische gegevens") { h in
          h.kenmerken([
            "Nummer": .code(regel.id), "Verantwoordelijk": .code(regel.eindverantwoordelijke),
            "Publiceert": .code(regel.publiceert),
          ])
        }
      }
      h.melding(
        .info, "Dit is een oefenpublicatie",
        "De echte bekendmakingen staan op officielebekendmakingen.nl. Deze tekst heeft geen rechtsgevolg.")
      if heeftRenvooi { h.renvooilegenda() }
      weergave.schrijf(inhoud, in: &h)
      h.knoppenrij { h in
        h.knoplink("Download als XML", naar: "\(Adres.publicatie(regel.id))/xml", soort: .secundair)
      }
      if regel.soort == .besluit {
        h.p { h in h.a("Volgende: stap 4b, bekijk de regels op de kaart", naar: "/omgevingsdocumenten") }
      }
    }.bytes
  }

  private var kenmerken: [Kenmerk] {
    var lijst = [
      Kenmerk("Soort", .tekst(regel.soort.woord)), Kenmerk("Gepubliceerd op", .dag(regel.gepubliceerdOp)),
    ]
    if let dag = regel.ondertekendOp { lijst.append(Kenmerk("Ondertekend op", .dag(dag))) }
    return lijst
  }

  private var heeftRenvooi: Bool { inhoud.heeftRenvooi }
}

extension Leesvorm {
  /// Whether anything is marked as new or gone.
  var heeftRenvooi: Bool { blokken.contains(where: Self.isGemarkeerd) }

  private static func isGemarkeerd(_ blok: Leesblok) -> Bool {
    switch blok {
    case .gewijzigd: true
    case .deel(let deel):
      deel.kop.merk != .geen || deel.kop.stukken.contains(where: isGemarkeerd)
        || deel.inhoud.contains(where: isGemarkeerd)
    case .alinea(let stukken), .tussenkop(let stukken), .formule(let stukken): stukken.contains(where: isGemarkeerd)
    case .lijst(let lijst):
      (lijst.aanhef + lijst.sluiting).contains(where: isGemarkeerd)
        || lijst.punten.contains { $0.merk != .geen || $0.inhoud.contains(where: isGemarkeerd) }
    case .begrippen(let begrippen):
      begrippen.contains { begrip in
        begrip.merk != .geen || begrip.term.contains(where: isGemarkeerd)
          || begrip.definitie.contains(where: isGemarkeerd)
      }
    case .tabel(let tabel):
      (tabel.kop + tabel.rijen).contains { rij in
        rij.merk != .geen || rij.cellen.contains { $0.merk != .geen || $0.inhoud.contains(where: isGemarkeerd) }
      }
    case .figuur(let figuur): figuur.merk != .geen
    case .citaat(let blokken), .kader(let blokken): blokken.contains(where: isGemarkeerd)
    case .zonderInhoud: false
    }
  }

  private static func isGemarkeerd(_ stuk: Leesstuk) -> Bool {
    switch stuk {
    case .gewijzigd: true
    case .stijl(_, let binnen), .afkorting(let binnen, _), .verwijzing(_, let binnen):
      binnen.contains(where: isGemarkeerd)
    case .noot(_, let blokken): blokken.contains(where: isGemarkeerd)
    case .tekst, .afbeelding, .nootverwijzing, .regeleinde: false
    }
  }
}
