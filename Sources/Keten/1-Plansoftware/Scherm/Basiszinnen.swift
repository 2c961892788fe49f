import STOP
import Scherm
import Tijd

/// What a planjurist reads about two changes on one version: "u" is this change, "de ander" the one that was published.
enum Basiszinnen {
  static func zin(_ punt: Beslispunt) -> String {
    switch punt.soort {
    case .tekst: "U en de ander veranderden dezelfde woorden."
    case .kenmerk: "U en de ander gaven dit onderdeel allebei een andere eigenschap."
    case .weggehaald:
      punt.a == nil
        ? "U haalde dit weg. De ander wijzigde het." : "De ander haalde dit weg. U wijzigde het."
    case .verplaatst: "U en de ander zetten dit allebei op een andere plek."
    case .volgorde: "U en de ander voegden op dezelfde plek iets toe."
    case .nummer: "U en de ander gaven hier allebei een nummer. Die nummers botsen."
    case .identificatie: "U en de ander maakten allebei iets nieuws met dezelfde technische naam."
    case .verwijzing: "Een verwijzing komt niet meer uit bij wat ermee bedoeld is."
    case .opbouw: "U en de ander deelden dit allebei anders in."
    case .annotatie: "U en de ander gaven deze annotatie allebei een andere waarde."
    case .gebied: "U en de ander tekenden dit gebied allebei anders."
    case .informatieobject: "U en de ander vervingen dit informatieobject allebei."
    }
  }

  /// What happens when choosing a side settles nothing.
  static func voorstel(_ punt: Beslispunt) -> String {
    switch punt.soort {
    case .volgorde: "Beide komen erin: eerst wat u schreef, dan wat de ander schreef. Pas daarna zo nodig de plek aan."
    case .nummer: "Beide komen erin, met hetzelfde gedrukte nummer. Geef er daarna één een ander nummer."
    case .identificatie:
      "Beide komen erin; wat de ander maakte krijgt een eigen technische naam. Kijk daarna of dat klopt."
    case .verwijzing: "De woorden blijven staan. Kijk daarna of de verwijzing nog klopt."
    case .verplaatst: "Het komt op de plek die u koos."
    case .tekst, .kenmerk, .weggehaald, .opbouw, .annotatie, .gebied, .informatieobject: punt.voorstel
    }
  }

  static func woord(_ oordeel: Samenvoegoordeel) -> String {
    switch oordeel {
    case .alleenA: "alleen u"
    case .alleenB: "alleen de ander"
    case .zelfde: "allebei hetzelfde"
    case .verweven: "allebei, past samen"
    case .beslissen: "u moet kiezen"
    }
  }

  /// What a page of a regeling says about a newer version; nothing when there is none.
  static func melding(_ stand: Basisstand, _ stuk: Werkplek.Werkstuk, _ h: inout HTML) {
    switch stand {
    case .nieuwste, .onbekend: return
    case .eigen:
      h.melding(.info, "Uw wijziging is bekendgemaakt") { h in
        h.p("Er is nu een nieuwe versie, met uw wijziging erin. Wilt u nog iets wijzigen? Begin dan op die versie.")
        h.knopformulier("Haal de nieuwe versie op", naar: Plansoftwarepagina.basis(stuk.rij.id))
      }
    case .verschoven(let nieuwere) where stuk.isGewijzigd: waarschuwing(nieuwere, stuk.rij.id, &h)
    case .verschoven(let nieuwere):
      h.melding(.waarschuwing, "Er is een nieuwere versie van deze regeling") { h in
        h.p("Zij geldt vanaf \(nieuwere.werkendVanaf.voluit). Begin uw wijziging op die versie.")
        h.knopformulier("Haal de nieuwe versie op", naar: Plansoftwarepagina.basis(stuk.rij.id))
      }
    }
  }

  /// Warning with the way out, on every page where work on an old version goes on.
  static func waarschuwing(_ nieuwere: BasisStore.Versie, _ regeling: String, _ h: inout HTML) {
    h.melding(.waarschuwing, "De basis is verschoven") { h in
      h.p(
        "Terwijl u aan uw wijziging werkte, is een andere wijziging van deze regeling bekendgemaakt. Zij geldt vanaf "
          + "\(nieuwere.werkendVanaf.voluit). Uw wijziging bouwt nog op de oude versie. De LVBB weigert haar zo "
          + "(LVBB5015).")
      h.p { h in
        h.a("Leg de twee naast elkaar en ga verder op de nieuwe versie", naar: Plansoftwarepagina.basis(regeling))
      }
    }
  }
}
