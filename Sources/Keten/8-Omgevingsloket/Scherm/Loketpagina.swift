import Ketenspoor
import Scherm
import Tijd

/// What every page of the loket shares.
enum Loketpagina {
  static let begin = "Omgevingsloket"

  static func maak(
    _ titel: String, stap: String, klok: Klok, kruimels: [(tekst: String, pad: String)] = [], status: Int = 200,
    _ inhoud: (inout HTML) -> Void
  ) -> Antwoord {
    // The start of the loket has the name of the system itself.
    let boven: [(tekst: String, pad: String)] = titel == begin ? [("Bord", "/")] : [("Bord", "/"), (begin, "/loket")]
    let pagina = Pagina(
      titel: titel, systeem: Systeemkop(naam: "Omgevingsloket", stap: stap, ondertitel: "voor wie iets wil gaan doen"),
      kruimels: boven + kruimels, klok: klok.nu, inhoud: inhoud)
    return .html(pagina.bytes, status: status)
  }

  static let onbekend = Antwoord.probleem(
    status: 404, titel: "Dit project is er niet", detail: "Begin opnieuw op de beginpagina van het Omgevingsloket.")
}
