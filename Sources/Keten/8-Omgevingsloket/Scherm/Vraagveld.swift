import DSOKoppelvlak
import Ketenspoor
import Scherm

/// One question of the toepasbare regels as a form field, the same in the check and in the form.
struct Vraagveld: Sendable {
  let vraag: UitvoerenServices.Vraag
  let toelichting: String
  let antwoord: String?
  let fout: String?

  /// Above a page with more than one question.
  static let uitleg = "Beantwoord de vragen die voor u gelden. Ontbreekt er nog iets, dan vragen wij het daarna."

  /// Between the chosen options of one answer.
  static let scheiding = "; "

  static func naam(_ id: Int) -> String { "v\(id)" }

  func schrijf(_ h: inout HTML) {
    let hint = [toelichting, vraag.invulinstructie ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    // The RTR does not say whether a question hangs on the answer to another, so none is marked as required: what
    // may be left out is marked instead, and what is still missing is asked after sending.
    let label = vraag.verplicht == false ? "\(vraag.tekst) (mag leeg blijven)" : vraag.tekst
    let veld = Veld(Self.naam(vraag.id), label, hint: hint.isEmpty ? nil : hint, fout: fout)
    if let opties = vraag.opties, !opties.isEmpty {
      let keuzes = opties.map { Keuze($0.optieTekst, $0.optieTekst) }
      if vraag.optieType == "meerdereAntwoorden" {
        h.aankruisvakjes(veld, keuzes, gekozen: Set((antwoord ?? "").components(scheiding: Self.scheiding)))
      } else {
        h.keuzerondjes(veld, keuzes, gekozen: antwoord)
      }
      return
    }
    switch vraag.antwoordType {
    case "boolean": h.keuzerondjes(veld, [Keuze("true", "Ja"), Keuze("false", "Nee")], gekozen: antwoord)
    case "numeriek", "number": h.tekstveld(veld, waarde: antwoord ?? "")
    case "datum", "date":
      h.tekstveld(
        Self.metHint(veld, "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 31-12-2026."), waarde: antwoord ?? "")
    default:
      if vraag.uitvoeringsregelType == "geoVerwijzing" {
        h.keuzerondjes(veld, [Keuze("ja", "Ja"), Keuze("nee", "Nee"), Keuze("deels", "Deels")], gekozen: antwoord)
      } else if vraag.invoertype == "tekstveld" {
        h.tekstvak(veld, waarde: antwoord ?? "")
      } else {
        h.tekstveld(veld, waarde: antwoord ?? "")
      }
    }
  }

  private static func metHint(_ veld: Veld, _ extra: String) -> Veld {
    var kopie = veld
    kopie.hint = [veld.hint ?? "", extra].filter { !$0.isEmpty }.joined(separator: " ")
    return kopie
  }

  /// The answer in a sent form; nil when the field was left empty.
  static func lees(_ vraag: UitvoerenServices.Vraag, _ formulier: Formulier) -> String? {
    let waarden = formulier.alle(naam(vraag.id)).map { $0.trimmed }.filter { !$0.isEmpty }
    return waarden.isEmpty ? nil : waarden.joined(separator: scheiding)
  }
}

extension String {
  fileprivate func components(scheiding: String) -> [String] {
    split(separator: scheiding).map(String.init)
  }
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
