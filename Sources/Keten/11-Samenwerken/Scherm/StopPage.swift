import DSOKoppelvlak
import Scherm
import Tijd

/// Asks once more before an actieverzoek ends without an answer, and why. Refusing and withdrawing cannot be undone.
struct StopPage {
  static let veld = "melding"

  let oin: String
  let verzoek: Dossierverzoek
  let status: SWF.ActieverzoekStatus
  let fouten: [Veldfout]
  let klok: Tijdstip

  /// The steps that end an actieverzoek without an answer.
  static func stopt(_ status: SWF.ActieverzoekStatus) -> Bool { status == .geweigerd || status == .ingetrokken }

  private var adres: String { Adres.actieverzoek(verzoek.id, oin) }
  private var isWeigering: Bool { status == .geweigerd }

  var bytes: [UInt8] {
    let kruimels = Kruimels.postvak(oin) + [(tekst: verzoek.titel, pad: adres)]
    let titel = isWeigering ? "Actieverzoek weigeren?" : "Actieverzoek intrekken?"
    return Pagina(titel: titel, systeem: .samenwerken, kruimels: kruimels, klok: klok) { h in
      let ander = Organisatienamen.naam(isWeigering ? verzoek.zender : verzoek.ontvanger)
      h.p("\(ander) ziet uw uitleg. Daarna is dit actieverzoek afgerond; u kunt het niet opnieuw openen.")
      h.formulier(naar: "\(adres)/status", fouten: fouten) { h in
        h.verborgen("status", status.rawValue)
        h.tekstvak(
          Veld(
            Self.veld, isWeigering ? "Waarom weigert u?" : "Waarom trekt u het in?",
            hint: isWeigering ? nil : "Mag leeg blijven.", fout: fouten[Self.veld],
            invulling: isWeigering ? .verplicht : .vrij), regels: 3)
        h.knop(isWeigering ? "Weiger dit actieverzoek" : "Trek dit actieverzoek in", .gevaar)
      }
      h.p { h in h.a("Terug, ik verander niets", naar: adres) }
    }.bytes
  }
}
