import IMOW
import Scherm
import Tijd

/// All regulations that are known, in force and to come, and the preloaded activities.
struct OverzichtPage {
  let versies: [Regelingversie]
  let vandaag: Datum
  let voorgeladen: [DocumentStore.Voorgeladen]
  let activiteiten: [Documentbron.Activiteitregel]
  let klok: Tijdstip

  var bytes: [UInt8] {
    Pagina(titel: "Omgevingsdocumenten", systeem: .omgevingsdocumenten, kruimels: Kruimels.begin, klok: klok) { h in
      h.intro("Hier staan de regels van alle overheden, met de plaats waar ze gelden.")
      h.knoppenrij { h in h.knoplink("Regels op de kaart", naar: Adres.kaart) }
      h.deel("Regelingen") { h in regelingen(&h) }
      h.deel("Activiteiten") { h in boom(&h) }
    }.bytes
  }

  private func regelingen(_ h: inout HTML) {
    h.tabel(
      "Regelingen en hun versies", kolommen: ["Regeling", "Soort", "In werking vanaf", "Stand"], van: versies,
      leeg: "Er is nog niets doorgeleverd. Publiceer een besluit via de LVBB (stap 3)."
    ) { versie in
      let stand: Cel =
        switch versie.stand(op: vandaag) {
        case .verleden: .status(.nvt, "Vervallen")
        case .geldend: .status(.groen, "Geldt nu")
        case .toekomstig: .status(.oranje, "Komt nog")
        }
      return [
        .link(versie.titel, naar: Adres.regeling(versie.uri, op: versie.werkendVanaf)),
        .tekst(SoortRegeling.naam(versie.soortRegeling)), .dag(versie.werkendVanaf), stand,
      ]
    }
  }

  private func boom(_ h: inout HTML) {
    h.p(
      "Alle activiteiten hangen aan een landelijke top. Die toppen zijn van het Rijk en staan hier al klaar. "
        + "Ook enkele toppen uit openbare voorbeelden staan klaar.")
    h.tabel(
      "Voorgeladen activiteiten", kolommen: ["Activiteit", "Identificatie", "Herkomst"], van: voorgeladen
    ) { [.tekst($0.naam), .code($0.identificatie), .status(.nvt, "voorgeladen")] }
    h.tabel(
      "Activiteiten die nu gelden", kolommen: ["Activiteit", "Onder", "Regeling", .getal("Gebieden")],
      van: activiteiten, leeg: "Er gelden nu geen activiteiten."
    ) { regel in
      let ouder = regel.activiteit.bovenliggendeActiviteit?.doel
      let naam = ouder.flatMap { regel.stand.ow.activiteit($0)?.naam } ?? ouder?.rawValue ?? "–"
      return [
        .tekst(regel.activiteit.naam), .tekst(naam), .tekst(regel.stand.versie.titel), .getal(regel.locaties.count),
      ]
    }
  }
}
