import DSOKoppelvlak
import Ketenspoor
import Scherm
import Tijd

/// One question of the toepasbare regels as a form field, the same in the check and in the form.
struct Vraagveld: Sendable {
  let vraag: UitvoerenServices.Vraag
  let toelichting: String
  let antwoord: String?
  let fout: String?

  /// Above a page with more than one question.
  static let uitleg = "Beantwoord de vragen die voor u gelden. Ontbreekt er nog iets, dan vragen wij het daarna."

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
        h.aankruisvakjes(veld, keuzes, gekozen: Set((antwoord ?? "").components(scheiding: Vraaginvoer.scheiding)))
      } else {
        h.keuzerondjes(veld, keuzes, gekozen: antwoord)
      }
      return
    }
    switch Vraaginvoer.Soort(vraag) {
    case .jaNee: h.keuzerondjes(veld, [Keuze("true", "Ja"), Keuze("false", "Nee")], gekozen: antwoord)
    case .getal: h.tekstveld(veld, waarde: antwoord ?? "", .decimaal)
    case .dag: h.datumveld(veld, waarde: antwoord.flatMap { Datum($0) ?? Datum(dagEerst: $0) })
    case .tekst:
      if vraag.uitvoeringsregelType == "geoVerwijzing" {
        h.keuzerondjes(veld, [Keuze("ja", "Ja"), Keuze("nee", "Nee"), Keuze("deels", "Deels")], gekozen: antwoord)
      } else if vraag.invoertype == "tekstveld" {
        h.tekstvak(veld, waarde: antwoord ?? "")
      } else {
        h.tekstveld(veld, waarde: antwoord ?? "")
      }
    }
  }

  /// What a sent form says at this question.
  static func lees(_ vraag: UitvoerenServices.Vraag, _ formulier: Formulier) -> Vraaginvoer {
    Vraaginvoer(vraag, formulier.alle(naam(vraag.id)))
  }

  /// A question without an answer, as a mistake.
  static func mist(_ vraag: UitvoerenServices.Vraag) -> Veldfout {
    Veldfout(naam(vraag.id), "Geef antwoord op: \(vraag.tekst)")
  }

  /// An answer that cannot be one.
  static func past(niet vraag: UitvoerenServices.Vraag) -> Veldfout {
    Veldfout(naam(vraag.id), "\(vraag.tekst) \(Vraaginvoer.uitleg(vraag))")
  }
}

extension String {
  fileprivate func components(scheiding: String) -> [String] {
    split(separator: scheiding).map(String.init)
  }
}
