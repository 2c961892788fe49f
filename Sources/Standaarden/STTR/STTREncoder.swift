package import Bevindingen
import DMN
import Markup

/// The versions that we write: 1 (namespaces v1.0), the form that most of the register has, or 3 (v2.0).
package enum STTRVersie: Int, Sendable, CaseIterable {
  case een = 1
  case drie = 3

  var ruimte: STTRRuimte { self == .een ? .v1 : .v3 }
}

/// Writes a design as an STTR file on DMN 1.2.
package enum STTREncoder {
  /// - Returns: the file, with findings about the design; nil when the design is too broken to write.
  package static func codeer(_ ontwerp: Beslistabelontwerp, versie: STTRVersie = .een) -> Bevonden<[UInt8]> {
    let bevindingen = Ontwerpcontrole(ontwerp, versie).bevindingen
    guard !bevindingen.heeftFouten else { return Bevonden(nil, bevindingen: bevindingen) }
    let schrijver = XMLSchrijver(
      voorvoegsels: versie.ruimte.voorvoegsels, opmaak: .ingesprongen(behalve: []))
    return Bevonden(
      schrijver.schrijf(STTRVorm(ontwerp: ontwerp, ruimte: versie.ruimte).definitions), bevindingen: bevindingen)
  }
}

/// Checks a design before it is written.
private struct Ontwerpcontrole {
  private(set) var bevindingen: [Bevinding] = []

  init(_ ontwerp: Beslistabelontwerp, _ versie: STTRVersie) {
    let namen = ontwerp.vragen.map(\.naam)
    if ontwerp.oin.isEmpty || ontwerp.activiteit.isEmpty { meld("het OIN of de activiteit is leeg") }
    for (plek, naam) in namen.enumerated() {
      if naam.bijgesneden.isEmpty { meld("vraag \(plek + 1) heeft geen naam") }
      if namen.firstIndex(of: naam) != plek { meld("de naam '\(naam)' komt twee keer voor") }
    }
    for vraag in ontwerp.vragen { controleer(vraag, ontwerp) }
    lengtes(ontwerp, versie)
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

  /// Both versions limit explanations; version 3 also what ends up in the verzoekbericht.
  private mutating func lengtes(_ ontwerp: Beslistabelontwerp, _ versie: STTRVersie) {
    func meldTeLang(_ wat: String, _ tekst: String?, _ grens: Int) {
      let lengte = tekst?.unicodeScalars.count ?? 0
      if lengte > grens { meld("\(wat) heeft \(lengte) tekens; er passen er \(grens)") }
    }
    for groep in ontwerp.groepen where groep.naam.isEmpty { meld("een groep heeft geen naam") }
    for vraag in ontwerp.vragen {
      meldTeLang("de toelichting van vraag '\(vraag.naam)'", vraag.toelichting, Inhoudscontrole.grootsteToelichting)
    }
    for (plek, rij) in ontwerp.rijen.enumerated() {
      meldTeLang("de toelichting van rij \(plek + 1)", rij.toelichting, Inhoudscontrole.grootsteToelichting)
    }
    guard versie == .drie else { return }
    for groep in ontwerp.groepen {
      meldTeLang("de naam van groep '\(groep.id)'", groep.naam, Inhoudscontrole.grootsteNaam)
    }
    for vraag in ontwerp.vragen {
      let grens =
        if case .bijlage = vraag.soort { Inhoudscontrole.grootsteNaam } else { Inhoudscontrole.grootsteVraagTekst }
      meldTeLang("de tekst van vraag '\(vraag.naam)'", vraag.tekst, grens)
      meldTeLang(
        "de vraagreferentie van vraag '\(vraag.naam)'", vraag.vraagReferentie, Inhoudscontrole.grootsteVraagTekst)
    }
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
