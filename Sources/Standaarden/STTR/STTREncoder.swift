package import Bevindingen
import DMN
import Markup

/// Writes a design as an STTR file: version 1 (namespaces v1.0) on DMN 1.2, the form that most of the register has.
package enum STTREncoder {
  /// - Returns: the file, with findings about the design; nil when the design is too broken to write.
  package static func codeer(_ ontwerp: Beslistabelontwerp) -> Bevonden<[UInt8]> {
    let bevindingen = Ontwerpcontrole(ontwerp).bevindingen
    guard !bevindingen.heeftFouten else { return Bevonden(nil, bevindingen: bevindingen) }
    let schrijver = XMLSchrijver(
      voorvoegsels: [
        STTRVorm.dmn: "dmn", STTRRuimte.uitvoeringsregel: "uitv", STTRRuimte.interactieregel: "inter",
        STTRRuimte.bedrijfsregel: "bedr", STTRRuimte.content: "content",
      ], opmaak: .ingesprongen(behalve: []))
    return Bevonden(schrijver.schrijf(STTRVorm(ontwerp: ontwerp).definitions), bevindingen: bevindingen)
  }
}

/// Checks a design before it is written.
private struct Ontwerpcontrole {
  private(set) var bevindingen: [Bevinding] = []

  init(_ ontwerp: Beslistabelontwerp) {
    let namen = ontwerp.vragen.map(\.naam)
    if ontwerp.oin.isEmpty || ontwerp.activiteit.isEmpty { meld("het OIN of de activiteit is leeg") }
    for (plek, naam) in namen.enumerated() {
      if naam.bijgesneden.isEmpty { meld("vraag \(plek + 1) heeft geen naam") }
      if namen.firstIndex(of: naam) != plek { meld("de naam '\(naam)' komt twee keer voor") }
    }
    for vraag in ontwerp.vragen { controleer(vraag, ontwerp) }
    let bekend = FEELParser.Namen(namen)
    for (plek, rij) in ontwerp.rijen.enumerated() {
      if rij.toetsen.count != namen.count {
        meld("rij \(plek + 1) heeft \(rij.toetsen.count) cellen voor \(namen.count) vragen")
      }
      for toets in rij.toetsen { controleer(toets, "rij \(plek + 1)", bekend) }
    }
    if ontwerp.soort == .conclusie, ontwerp.rijen.isEmpty { meld("de tabel heeft geen rijen") }
    if Trefferbeleid(rawValue: ontwerp.trefferbeleid) == nil { meld("'\(ontwerp.trefferbeleid)' is geen hitPolicy") }
  }

  private mutating func controleer(_ vraag: Ontwerpvraag, _ ontwerp: Beslistabelontwerp) {
    if vraag.tekst.bijgesneden.isEmpty { meld("vraag '\(vraag.naam)' heeft geen tekst") }
    switch vraag.soort {
    case .keuze(let keuzes), .meerkeuze(let keuzes):
      if keuzes.count < 2 { meld("vraag '\(vraag.naam)' heeft minder dan twee keuzes") }
    case .geo(let locatie):
      if locatie.isEmpty { meld("kaartvraag '\(vraag.naam)' noemt geen locatie") }
    case .jaNee, .getal, .tekst, .datum, .bijlage: break
    }
    if let groep = vraag.groep, !ontwerp.groepen.contains(where: { $0.id == groep }) {
      meld("vraag '\(vraag.naam)' noemt groep '\(groep)', maar die bestaat niet")
    }
    if let bereik = vraag.bereik, Uitvoeringsregel.Bereik(rawValue: bereik) == nil {
      meld("'\(bereik)' is geen bereik")
    }
    if let soort = vraag.classificatie, Uitvoeringsregel.Classificatie(rawValue: soort) == nil {
      meld("'\(soort)' is geen classificatie")
    }
    guard let voorwaarde = vraag.alleenAls else { return }
    if !ontwerp.vragen.contains(where: { $0.naam == voorwaarde.vraag }) || voorwaarde.vraag == vraag.naam {
      meld("vraag '\(vraag.naam)' hangt af van '\(voorwaarde.vraag)', maar die bestaat niet")
    }
    controleer(voorwaarde.toets, "de voorwaarde van '\(vraag.naam)'", FEELParser.Namen(ontwerp.vragen.map(\.naam)))
  }

  private mutating func controleer(_ toets: String, _ waar: String, _ namen: FEELParser.Namen) {
    do {
      _ = try FEELParser.toetsen(toets.bijgesneden, namen: namen)
    } catch {
      meld("de cel '\(toets)' in \(waar) is niet te lezen: \(error)")
    }
  }

  private mutating func meld(_ tekst: String) {
    bevindingen.append(STTRRegels.ontwerp.bevinding(tekst.prefix(1).uppercased() + tekst.dropFirst()))
  }
}
