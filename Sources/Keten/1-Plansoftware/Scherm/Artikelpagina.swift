import IMOW
import Ketenspoor
import Markup
import STOP
import STOPWeergave
import Scherm

/// The page on which one article is edited.
struct Artikelpagina {
  let werkplek: Werkplek
  let stuk: Werkplek.Werkstuk
  let artikel: Tekstonderdeel
  /// What was sent and could not be saved; nil for the page as it is.
  var ingevuld: Formulier?
  var fouten: [Veldfout] = []

  private var adres: String { Plansoftwarepagina.artikel(stuk.rij.id, artikel.wId) }

  /// What became of the form, in the address of the page that says so.
  enum Bewaard: String { case ja, niets }

  func html(_ bewaard: Bewaard?) -> [UInt8] {
    let objecten = stuk.concept.verzameling(stuk.plan)
    let kruimels = [(tekst: stuk.rij.titel, pad: Plansoftwarepagina.regeling(stuk.rij.id))]
    return Plansoftwarepagina.maak(artikel.kop, werkplek, kruimels: kruimels) { h in
      if let bewaard { bevestiging(bewaard, objecten, &h) }
      h.kolommen { h in
        h.formulier(naar: adres, fouten: fouten) { h in
          teksten(&h)
          for plek in Regelplek.alle(in: artikel.tak, objecten) { regel(plek, objecten, &h) }
          h.knop("Bewaar de wijziging")
        }
        h.uitklap("Dit artikel verwijderen") { h in
          h.p("Het artikel vervalt, met alle annotaties die eraan hangen. Nummers van andere artikelen blijven gelijk.")
          h.knopformulier("Verwijder dit artikel", naar: "\(adres)/verwijderen", .gevaar)
        }
      } naast: { h in
        naast(&h)
      }
    }
  }

  private func naast(_ h: inout HTML) {
    let oud = stuk.plan.tekst.onderdeel(wId: artikel.wId)
    h.kop2("Zo geldt het nu")
    if let oud {
      // Pictures and information objects are not at hand here; their names are.
      var weergave = Tekstweergave(afbeelding: { _ in nil }, informatieobject: { _ in nil })
      weergave.eersteKop = 3
      h.kader { h in weergave.schrijf(Leesvorm(oud.tak), in: &h) }
    } else {
      h.p("Dit artikel is nieuw: het staat nog niet in de geldende regeling.")
    }
  }

  private func bevestiging(_ bewaard: Bewaard, _ objecten: OWVerzameling, _ h: inout HTML) {
    switch bewaard {
    case .ja:
      h.gelukt(
        "De wijziging is bewaard",
        volgende: ("bekijk voor en na, en maak een besluit", Plansoftwarepagina.wijziging(stuk.rij.id)))
    case .niets: h.melding(.info, "U heeft niets gewijzigd", "Er is daarom niets bewaard.")
    }
    for plek in Regelplek.alle(in: artikel.tak, objecten) where Self.verschilt(plek) {
      let waar = plek.plek.isEmpty ? "" : " bij \(plek.plek)"
      h.melding(
        .waarschuwing, "De regel en de activiteit gelden op een andere plek\(waar)",
        "U koos niet hetzelfde bij 'Waar geldt deze regel?' en 'Waar geldt dat voor activiteit …?'. Klopt dat niet? "
          + "Kies dan twee keer dezelfde plek en bewaar opnieuw.")
    }
  }

  /// An activiteit may cover a part of the rule's area, but mostly somebody forgot the second field.
  private static func verschilt(_ plek: Regelplek) -> Bool {
    guard let regel = plek.regel else { return false }
    return regel.activiteitaanduidingen.contains { aanduiding in
      guard let plaatsen = aanduiding.locatieaanduiding?.locaties else { return false }
      return Set(plaatsen) != Set(regel.locaties)
    }
  }

  // MARK: - Text

  private func teksten(_ h: inout HTML) {
    let tekst = Artikeltekst(artikel.tak)
    let tekens = tekst.velden.flatMap { Tekstteken.tekens(in: $0.waarde) }
    h.veldengroep("Tekst") { h in
      if !tekens.isEmpty { uitleg(tekens, &h) }
      if let opschrift = tekst.opschrift {
        h.tekstveld(
          Veld("opschrift", "Opschrift", fout: fouten["opschrift"]),
          waarde: ingevuld?.tekst("opschrift") ?? opschrift)
      }
      for veld in tekst.velden {
        let naam = "tekst.\(veld.nummer)"
        let waarde = ingevuld?.tekst(naam) ?? veld.waarde
        h.tekstvak(
          Veld(
            naam, veld.label, hint: waarde.contains("[[") ? "Laat de stukken tussen [[ en ]] staan." : nil,
            fout: fouten[naam]), waarde: waarde,
          regels: min(10, max(2, waarde.count / 70 + 1)))
      }
    }
  }

  /// What the signs between brackets are, before somebody meets them in the text.
  private func uitleg(_ tekens: [Tekstteken.Teken], _ h: inout HTML) {
    h.p("In de tekst staan stukken tussen [[ en ]]. Dat zijn vaste verwijzingen en opmaak:")
    h.lijst(tekens) { h, teken in
      h.code(teken.geschreven)
      h.tekst(": \(teken.uitleg)")
    }
    h.lijst([
      "Laat zo'n stuk staan. Het woord achter de streep mag u wijzigen: dat is wat mensen lezen.",
      "Haalt u het hele stuk weg? Dan verdwijnt de verwijzing of de opmaak.",
      "Een nieuwe verwijzing maken kan hier niet. Schrijf dan gewone tekst.",
    ])
  }

  // MARK: - Annotations

  private func regel(_ plek: Regelplek, _ objecten: OWVerzameling, _ h: inout HTML) {
    let begin = "regel.\(plek.nummer)"
    let waar = plek.plek.isEmpty ? "Annotatie" : "Annotatie bij \(plek.plek)"
    h.veldengroep(plek.regel == nil ? "\(waar) (nog niet gemaakt)" : waar) { h in
      if plek.regel == nil {
        h.p("Deze tekst is nog niet te vinden op de kaart. Kies een locatie om een regel te maken.")
      }
      locatieveld("\(begin).locatie", "Waar geldt deze regel?", plek.regel?.locaties, objecten, &h)
      if let regel = plek.regel {
        keuzeveld(
          "\(begin).idealisatie", "Idealisatie: is de grens van het gebied exact?", .idealisatie, regel.idealisatie, &h)
      }
      if case .regelVoorIedereen(let aanduidingen, _)? = plek.regel?.soort {
        for (nummer, aanduiding) in aanduidingen.enumerated() {
          self.aanduiding("\(begin).aanduiding.\(nummer + 1)", nummer + 1, aanduiding, objecten, &h)
        }
        h.uitklap(
          aanduidingen.isEmpty ? "Een activiteit koppelen" : "Nog een activiteit koppelen", stand: uitklapstand(begin)
        ) { h in
          self.aanduiding("\(begin).aanduiding.\(aanduidingen.count + 1)", aanduidingen.count + 1, nil, objecten, &h)
        }
      } else if plek.regel == nil {
        aanduiding("\(begin).aanduiding.1", 1, nil, objecten, &h)
      }
      h.uitklap("Thema's (\(plek.regel?.themas.count ?? 0) gekozen)") { h in themas(plek, begin, &h) }
      blijft(plek, objecten, &h)
    }
  }

  /// A group with a mistake in it is open.
  private func uitklapstand(_ begin: String) -> Uitklapstand {
    fouten.contains { $0.veld.hasPrefix("\(begin).aanduiding") } ? .open : .dicht
  }

  private func aanduiding(
    _ begin: String, _ nummer: Int, _ aanduiding: Activiteitaanduiding?, _ objecten: OWVerzameling, _ h: inout HTML
  ) {
    let activiteiten = objecten.activiteiten.sorted { $0.naam < $1.naam }
      .map { Keuze($0.identificatie.rawValue, $0.naam) }
    let nu = aanduiding?.activiteit?.doel.rawValue
    let extra = aanduiding == nil ? [] : [Keuze(Regelinvoer.weg, "Geen: haal deze activiteit van de regel")]
    let naam = "\(begin).activiteit"
    h.keuzelijst(
      Veld(naam, "Activiteit \(nummer)", fout: fouten[naam]), activiteiten + extra,
      gekozen: ingevuld?.tekst(naam) ?? nu)
    keuzeveld(
      "\(begin).kwalificatie", "Kwalificatie: wat zegt de regel over activiteit \(nummer)?",
      .activiteitregelkwalificatie,
      aanduiding?.locatieaanduiding?.kwalificatie, &h)
    locatieveld(
      "\(begin).locatie", "Waar geldt dat voor activiteit \(nummer)?", aanduiding?.locatieaanduiding?.locaties,
      objecten, &h)
  }

  /// A value list. A value that is no longer in the list stays to be chosen, so that nothing changes unseen.
  private func keuzeveld(
    _ naam: String, _ label: String, _ lijst: Waardelijst, _ nu: IMOW.Waardelijstwaarde?, _ h: inout HTML
  ) {
    var keuzes = lijst.waarden.filter { !$0.isVervallen || $0.uri == nu?.uri }.map { Keuze($0.uri, $0.label) }
    if let nu, lijst[nu.uri] == nil { keuzes.insert(Keuze("", "\(nu.term) (zoals nu)"), at: 0) }
    let gekozen = ingevuld?.tekst(naam) ?? nu.map { lijst[$0.uri] == nil ? "" : $0.uri }
    h.keuzelijst(Veld(naam, label, fout: fouten[naam]), keuzes, gekozen: gekozen)
  }

  private func locatieveld(
    _ naam: String, _ label: String, _ nu: [OWVerwijzing]?, _ objecten: OWVerzameling, _ h: inout HTML
  ) {
    var keuzes = objecten.locaties.map { Keuze($0.identificatie.rawValue, Self.naam($0)) }
      .sorted { $0.label < $1.label }
    var gekozen: String?
    if let nu, nu.count == 1, objecten.locatie(nu[0].doel) != nil {
      gekozen = nu[0].doel.rawValue
    } else if let nu, !nu.isEmpty {
      keuzes.insert(Keuze("", "\(OWNamen(was: nil, nu: objecten, plekken: [:]).locaties(nu)) (zoals nu)"), at: 0)
      gekozen = ""
    }
    h.keuzelijst(Veld(naam, label, fout: fouten[naam]), keuzes, gekozen: ingevuld?.tekst(naam) ?? gekozen)
  }

  private static func naam(_ locatie: Locatie) -> String {
    let soort: String =
      switch locatie.soort {
      case .gebied: "gebied"
      case .lijn: "lijn"
      case .punt: "punt"
      case .gebiedengroep, .lijnengroep, .puntengroep: "groep van \(locatie.leden.count)"
      case .ambtsgebied: "ambtsgebied"
      }
    return "\(OWNamen.naam(locatie)) (\(soort))"
  }

  private func themas(_ plek: Regelplek, _ begin: String, _ h: inout HTML) {
    let nu = Set((plek.regel?.themas ?? []).map(\.uri))
    let keuzes = Waardelijst.thema.waarden.filter { !$0.isVervallen || nu.contains($0.uri) }
      .map { Keuze($0.uri, $0.label) }
    let gekozen = ingevuld.map { Set($0.alle("\(begin).thema")) } ?? nu
    h.verborgen("\(begin).themas", "ja")
    h.aankruisvakjes(Veld("\(begin).thema", "Thema's", fout: fouten["\(begin).thema"]), keuzes, gekozen: gekozen)
  }

  /// What hangs on the rule too and cannot be changed here.
  private func blijft(_ plek: Regelplek, _ objecten: OWVerzameling, _ h: inout HTML) {
    guard let regel = plek.regel else { return }
    let gebieden = regel.gebiedsaanwijzingen.compactMap { objecten.gebiedsaanwijzing($0.doel)?.naam }
    let normen = (regel.omgevingsnormen + regel.omgevingswaarden).compactMap { objecten.norm($0.doel)?.naam }
    if !gebieden.isEmpty { h.p("Blijft gekoppeld: gebiedsaanwijzing \(gebieden.joined(separator: ", ")).") }
    if !normen.isEmpty { h.p("Blijft gekoppeld: norm \(normen.joined(separator: ", ")).") }
  }
}
