import Scherm
import Tijd

/// Choose in whose seat you sit. In reality your certificate or eHerkenning decides.
struct StoelenPage {
  struct Stoel: Sendable, Hashable {
    var oin: String
    var naam: String
    var open: Int
    var dossiers: Int
  }

  let stoelen: [Stoel]
  let klok: Tijdstip

  var bytes: [UInt8] {
    Pagina(titel: "Samenwerken", systeem: .samenwerken, kruimels: Kruimels.bord, klok: klok) { h in
      h.intro("Hier werken organisaties samen aan één dossier. Kies namens wie u werkt.")
      h.melding(
        .info, "In het echt logt u in",
        "De organisatie volgt dan uit uw certificaat of eHerkenning. In deze oefening kiest u zelf.")
      h.tabel(
        "Organisaties", kolommen: ["Organisatie", "OIN", .getal("Open actieverzoeken"), .getal("Samenwerkingen")],
        van: stoelen
      ) { stoel in
        [
          .link(stoel.naam, naar: Adres.postvak(stoel.oin)), .code(stoel.oin), .getal(stoel.open),
          .getal(stoel.dossiers),
        ]
      }
    }.bytes
  }
}
