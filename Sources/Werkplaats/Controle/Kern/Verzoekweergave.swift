package import Bevindingen
import STAM
import Tijd

/// `verzoek`: what stands in a verzoekbericht, for people and as JSON.
package struct Verzoekweergave: Sendable, Hashable, Codable {
  package struct Instantie: Sendable, Hashable, Codable {
    package var naam: String
    package var oin: String
  }

  package struct Activiteit: Sendable, Hashable, Codable {
    package var naam: String
    package var imowId: String
    package var antwoorden: [Antwoord]
  }

  package struct Antwoord: Sendable, Hashable, Codable {
    package var vraagId: String
    package var vraag: String
    package var antwoord: String?
  }

  package struct Document: Sendable, Hashable, Codable {
    package var documentId: String
    package var bestandsnaam: String
  }

  package var verzoeknummer: String
  package var volgnummer: String
  package var doel: String
  package var type: String
  package var naam: String
  package var ingediend: String
  package var bevoegdGezag: Instantie
  package var behandeldienst: Instantie?
  package var initiatiefnemer: String
  package var gemachtigde: String?
  package var locaties: [String]
  package var activiteiten: [Activiteit]
  package var documenten: [Document]
  package var bevindingen: [Bevinding]

  /// The model is nil when there is no verzoekbericht to show.
  package static func lees(_ bytes: [UInt8], bestand: String) -> Bevonden<Verzoekweergave> {
    if let zip = Invoer.zip(bytes, bestand: bestand, kies: "het verzoekbericht (een XML-bestand)") {
      return Bevonden(nil, bevindingen: [zip])
    }
    let gelezen = VerzoekDecoder().decode(bytes, bestand: bestand)
    let weergave = gelezen.model.map { Verzoekweergave($0.verzoek, gelezen.bevindingen.gesorteerd()) }
    return Bevonden(weergave, bevindingen: gelezen.bevindingen)
  }

  private init(_ verzoek: Verzoek, _ bevindingen: [Bevinding]) {
    verzoeknummer = verzoek.verzoeknummer
    volgnummer = verzoek.volgnummer
    doel = verzoek.doel.rawValue
    type = verzoek.type.rawValue
    naam = verzoek.naam.waarde
    ingediend = verzoek.indienDatum.description
    bevoegdGezag = Instantie(naam: verzoek.bevoegdGezag.naam, oin: verzoek.bevoegdGezag.oin)
    behandeldienst = verzoek.uitvoerendeInstantie.map { Instantie(naam: $0.naam, oin: $0.oin) }
    initiatiefnemer = verzoek.initiatiefnemer.weergavenaam
    gemachtigde = verzoek.gemachtigde?.weergavenaam
    locaties = verzoek.projectlocaties.map(Self.locatie)
    activiteiten = verzoek.projectactiviteiten.map { activiteit in
      Activiteit(
        naam: activiteit.activiteitnaam, imowId: activiteit.imowId,
        antwoorden: activiteit.specificaties.map {
          Antwoord(vraagId: $0.vraagId, vraag: $0.vraagtekst, antwoord: $0.antwoord)
        })
    }
    documenten = verzoek.documenten.map { Document(documentId: $0.documentId, bestandsnaam: $0.bestandsnaam) }
    self.bevindingen = bevindingen
  }

  private static func locatie(_ locatie: Projectlocatie) -> String {
    switch locatie.aanduiding {
    case .adres(let adres):
      let nummer = [
        adres.opgegevenAdresHuisnummer, adres.opgegevenAdresHuisletter, adres.opgegevenAdresHuisnummerToevoeging,
      ].compactMap { $0 }.joined()
      let delen = [
        adres.opgegevenAdresStraatnaam, nummer, adres.opgegevenAdresPostcode, adres.opgegevenAdresWoonplaatsNaam,
      ]
      return delen.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    case .kadastraal(let perceel):
      let delen = [perceel.kadastraleGemeente, perceel.kadastraleSectie, perceel.kadastraalPerceelnummer]
      return "perceel " + delen.compactMap { $0 }.joined(separator: " ")
    case .coordinatenOpgegeven(let coordinaten): return Self.tekst(coordinaten)
    }
  }

  private static func tekst(_ coordinaten: Coordinaten) -> String {
    let stelsel = coordinaten.referentiestelsel.rawValue
    if let punt = coordinaten.puntlocatie?.coordinaat { return "punt \(punt.eerste), \(punt.tweede) (\(stelsel))" }
    return "vlak (\(stelsel))"
  }

  package var alsTekst: String {
    var regels = [
      "Verzoek \(verzoeknummer), volgnummer \(volgnummer)", "  \(type), doel: \(doel)", "  Naam: \(naam)",
      "  Ingediend: \(ingediend)", "  Bevoegd gezag: \(bevoegdGezag.naam) (\(bevoegdGezag.oin))",
    ]
    if let dienst = behandeldienst { regels.append("  Behandeldienst: \(dienst.naam) (\(dienst.oin))") }
    regels.append("  Initiatiefnemer: \(initiatiefnemer)")
    if let gemachtigde { regels.append("  Gemachtigde: \(gemachtigde)") }
    regels += locaties.map { "  Locatie: \($0)" }
    for activiteit in activiteiten {
      regels.append("  Activiteit: \(activiteit.naam) (\(activiteit.imowId))")
      regels += activiteit.antwoorden.map { "    \($0.vraag): \($0.antwoord ?? "geen antwoord")" }
    }
    regels += documenten.map { "  Document: \($0.bestandsnaam) (\($0.documentId))" }
    for bevinding in bevindingen { regels += TekstWeergave.render(bevinding) }
    return regels.joined(separator: "\n") + "\n"
  }
}
