import Bevindingen
import DSOKoppelvlak
import Geometrie
import Ketenspoor
import Markup
import Pakket
import STOP
import STTR
import Tijd

/// Takes real input through the chain: a plan that was delivered elsewhere, and real toepasbare regels. What the
/// input does not say (where, which answers, who applies) is chosen by walking, and stands in the verslag.
package struct Praktijkloop: Sendable {
  let invoer: Praktijkinvoer
  let gemeente: Voorbeeldgemeente
  let omgeving: Ketenomgeving
  /// Steps 9 and 11 are done as in a casus.
  let loop: Ketenloop

  /// - Parameter gemeente: lends its practice identities, partners and attachments.
  package init(_ invoer: Praktijkinvoer, gemeente: Voorbeeldgemeente, omgeving: Ketenomgeving) {
    self.invoer = invoer
    self.gemeente = gemeente
    self.omgeving = omgeving
    let plaats = Vindplaats(bestand: "opdracht.xml")
    let variant = Casusvariant(slug: "praktijk", titel: "Eigen invoer", stappen: [], vindplaats: plaats)
    let casus = Casusbron(
      slug: "praktijk", titel: invoer.titel, niveau: 1, map: "", startdatum: gemeente.plan.kop.inwerking, verhaal: "",
      varianten: [variant], stappen: [], testpunten: [], scenarios: [], vindplaats: plaats)
    loop = Ketenloop(casus, variant: variant, gemeente: gemeente, omgeving: omgeving)
  }

  /// Steps in the order in which they are done.
  private static let stappen = [
    ("1", "Omgevingsplan downloaden en wijzigen"), ("2", "Levering valideren"), ("3", "Levering publiceren"),
    ("4a", "Bekijken op overheid.nl"), ("4b", "Bekijken op Regels op de kaart"), ("5", "Toepasbare regels aanleveren"),
    ("6", "Toepasbare regels verifieren"), ("7", "Toepasbare regels publiceren"), ("8a", "Vergunningcheck"),
    ("8b", "Aanvraag indienen"), ("9a", "Ontvangen en behandelen"), ("11", "Samenwerken aan de aanvraag"),
    ("9b", "Terugkoppelen aan de initiatiefnemer"), ("10", "Aanvraag naar de behandeldienst"),
  ]

  package func voerUit(
    totEnMet laatste: String? = nil, bijVoortgang: @Sendable (Voortgang) async -> Void = { _ in }
  ) async -> [Stapverslag] {
    var geheugen = Praktijkgeheugen()
    var verslagen: [Stapverslag] = []
    for (nummer, titel) in Self.stappen {
      await bijVoortgang(.begint(stap: nummer, titel: titel))
      var werk = Stapwerk(
        verslag: Stapverslag(stap: nummer, titel: titel), bediener: Bediener(omgeving.roep), geheugen: geheugen.loop)
      let klok = ContinuousClock()
      let begin = klok.now
      do {
        try await voer(nummer, &geheugen, &werk)
      } catch {
        werk.verslag.fouten.append(error.uitleg)
        werk.verslag.afloop = .gestopt
      }
      geheugen.loop = werk.geheugen
      werk.verslag.handelingen = werk.bediener.handelingen
      werk.verslag.duurMs = Int((klok.now - begin) / .milliseconds(1))
      verslagen.append(werk.verslag)
      await bijVoortgang(.klaar(werk.verslag))
      if nummer == laatste { break }
    }
    return verslagen
  }

  private func voer(
    _ nummer: String, _ geheugen: inout Praktijkgeheugen, _ werk: inout Stapwerk
  ) async throws(Bedieningsfout) {
    switch nummer {
    case "1":
      werk.verslag.afloop = .overgeslagen(reden: "Het plan is met andere software gemaakt en als pakket aangeleverd.")
    case "2": try await valideer(&geheugen, &werk)
    case "3": try await publiceer(&geheugen, &werk)
    case "4a": try await leesBlad(geheugen, &werk)
    case "4b": try await kijkOpKaart(&geheugen, &werk)
    case "5": leesRegels(&werk)
    case "6": try await verifieer(&werk)
    case "7": try await leverRegels(&werk)
    case "8a": try await check(&geheugen, &werk)
    case "8b": try await dienIn(geheugen, &werk)
    case "9a": try await loop.stap9a(stap("9a", dan: [("zaken", "1")]), &werk)
    case "11": try await samenwerken(&werk)
    case "9b": try await besluit(&werk)
    default: try await naarBehandeldienst(geheugen, &werk)
    }
  }

  /// A step as a casus would describe it.
  func stap(_ nummer: String, als: [(String, String)] = [], dan: [(String, String)] = []) -> Casusstap {
    let plaats = Vindplaats(bestand: "opdracht.xml")
    func regels(_ paren: [(String, String)]) -> [Casusregel] {
      paren.map { Casusregel(sleutel: $0.0, waarde: $0.1, vindplaats: plaats) }
    }
    return Casusstap(
      nummer: nummer, titel: "", variant: nil, rol: "", gegeven: [], als: regels(als), dan: regels(dan),
      vindplaats: plaats)
  }

  // MARK: - 2 en 3

  private func valideer(_ geheugen: inout Praktijkgeheugen, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let dag = invoer.datumBekendmaking else {
      throw Bedieningsfout("De opdracht heeft geen datum van bekendmaking.")
    }
    try await omgeving.gaNaar(dag.plus(dagen: -1))
    let zip: [UInt8]
    do {
      zip = try Zip.schrijf(Pakketinhoud(invoer.plan))
    } catch {
      throw Bedieningsfout("De levering is niet in te pakken: \(error)")
    }
    werk.verslag.bewijs("pakket", "De levering", "levering.zip", zip)
    let bezorging = Planlevering.Bezorging(naam: "levering.zip", zip: zip)
    let pad = try await bezorging.brengIn(&werk)
    geheugen.aanlevering = pad
    _ = try await werk.bediener.verstuur("\(pad)/valideren", Invulling())
    try await omgeving.wacht()
    let uitkomst = try await stand(pad, &werk)
    werk.verslag.controle("uitkomst", verwacht: "valide", gevonden: uitkomst)
  }

  /// The last answer of the LVBB; its messages become findings, so that nothing of the real input is hidden.
  private func stand(_ pad: String, _ werk: inout Stapwerk) async throws(Bedieningsfout) -> String {
    let id = pad.split(separator: "/").last ?? ""
    let aanlevering = try loop.gelezen(
      try await werk.bediener.haal("/plansoftware/api/aanleveringen/\(id)"), Planbureau.Aanlevering.self)
    werk.verslag.bevindingen = aanlevering.bevindingen(stap: werk.verslag.stap)
    let pagina = try await werk.bediener.open(pad)
    for (nummer, doel) in pagina.links.map(\.doel).filter({ $0.contains("/resultaten/") }).enumerated() {
      let bericht = try await werk.bediener.haal(doel)
      werk.verslag.bewijs("verslag", "Antwoord \(nummer + 1) van de LVBB", "antwoord-\(nummer + 1).xml", bericht.inhoud)
    }
    return aanlevering.verzendingen?.last?.antwoorden.last ?? "geen antwoord"
  }

  private struct Versies: Decodable {
    struct Versie: Decodable { var expression: String }
    struct Toestand: Decodable { var juridischWerkendVanaf: Datum? }
    var consolidatieWork: String?
    var versies: [Versie]
    var toestanden: [Toestand]
  }

  private func publiceer(_ geheugen: inout Praktijkgeheugen, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    guard let pad = geheugen.aanlevering, let dag = invoer.datumBekendmaking else {
      throw Bedieningsfout("De levering is niet aangenomen in stap 2.")
    }
    _ = try await werk.bediener.verstuur("\(pad)/publiceren", Invulling())
    try await omgeving.wacht()
    try await omgeving.gaNaar(dag)
    try await omgeving.wacht()
    werk.verslag.controle("uitkomst", verwacht: "gepubliceerd", gevonden: try await stand(pad, &werk))
    guard let work = invoer.work, let regeling = invoer.besluit?.regelingen.first else { return }
    let versies = try loop.gelezen(
      try await werk.bediener.haal("/lvbb/api/regelingen/\(Procentcodering.codeer(work))/versies"), Versies.self)
    geheugen.cvdr = versies.consolidatieWork?.split(separator: "/").last.map(String.init)
    geheugen.inwerking = versies.toestanden.compactMap(\.juridischWerkendVanaf).last
    let expression = regeling.identificatie.expression
    werk.verslag.controle(
      "versie bij de LVBB", verwacht: expression, gevonden: versies.versies.last?.expression ?? "geen")
    werk.verslag.controle(
      "toestanden", verwacht: "1 of meer", gevonden: String(versies.toestanden.count),
      klopt: !versies.toestanden.isEmpty)
  }

  // MARK: - 4

  private struct Publicaties: Decodable {
    struct Publicatie: Decodable {
      var publiceert: String
      var pagina: String
    }
    var publicaties: [Publicatie]
  }

  private func leesBlad(_ geheugen: Praktijkgeheugen, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    let publicaties = try loop.gelezen(
      try await werk.bediener.haal("/bekendmakingen/api/publicaties"), Publicaties.self
    ).publicaties
    let besluit = invoer.besluit?.identificatie.expression ?? ""
    let gevonden = publicaties.first { $0.publiceert == besluit }
    werk.verslag.controle("publicatie", verwacht: besluit, gevonden: gevonden?.publiceert ?? "geen")
    if let gevonden {
      let pagina = try await werk.bediener.open(gevonden.pagina)
      werk.verslag.bewijs("pagina", "De publicatie", "publicatie.html", pagina.antwoord.inhoud)
    }
    guard let cvdr = geheugen.cvdr, let dag = geheugen.inwerking else {
      throw Bedieningsfout("Er is geen geconsolideerde regeling.")
    }
    let xml = try await werk.bediener.haal("/bekendmakingen/regelingen/\(cvdr)/xml?datum=\(dag)")
    werk.verslag.bewijs("bericht", "Geconsolideerde tekst op \(dag)", "tekst.xml", xml.inhoud)
    let aantal = Tekstinhoud(xml.inhoud).aantalArtikelen
    werk.verslag.controle(
      "artikelen in de geconsolideerde tekst", verwacht: "1 of meer", gevonden: String(aantal), klopt: aantal > 0)
  }

  private func kijkOpKaart(_ geheugen: inout Praktijkgeheugen, _ werk: inout Stapwerk) async throws(Bedieningsfout) {
    geheugen.plekken = Praktijkplekken(invoer).punten
    guard !geheugen.plekken.isEmpty else { throw Bedieningsfout("In de levering staat geen gebied om in te prikken.") }
    let dag = max(geheugen.inwerking ?? omgeving.nu().datum, omgeving.nu().datum)
    var beste: (punt: Punt, regels: Int, pagina: Webpagina)?
    for punt in geheugen.plekken.prefix(8) {
      let pagina = try await werk.bediener.open("/omgevingsdocumenten/kaart?x=\(punt.x)&y=\(punt.y)&datum=\(dag)")
      let aantal = pagina.elementen("article").count
      if aantal > beste?.regels ?? 0 { beste = (punt, aantal, pagina) }
    }
    werk.verslag.controle(
      "regels op een plek uit de levering", verwacht: "1 of meer", gevonden: String(beste?.regels ?? 0),
      klopt: beste != nil)
    guard let beste else { return }
    werk.verslag.opmerkingen.append(
      "Geprikt op x \(beste.punt.x), y \(beste.punt.y), op \(dag): \(beste.regels) regels.")
    werk.verslag.bewijs("kaart", "Regels op deze plek", "kaart.html", beste.pagina.antwoord.inhoud)
    geheugen.plekken = [beste.punt] + geheugen.plekken.filter { $0 != beste.punt }
  }
}

/// What later steps must know of earlier ones.
struct Praktijkgeheugen: Sendable {
  var loop = Loopgeheugen()
  /// Page of the delivery in the plansoftware.
  var aanlevering: String?
  var cvdr: String?
  var inwerking: Datum?
  var plekken: [Punt] = []
  var weg: Praktijkweg?
}

/// Places inside areas of the delivery, one per locatie.
struct Praktijkplekken {
  private(set) var punten: [Punt] = []

  init(_ invoer: Praktijkinvoer) {
    var gezien: Set<String> = []
    for (naam, bytes) in invoer.plan.sorted(by: { $0.key < $1.key }) where naam.hasSuffix(".gml") {
      guard let wortel = XMLLezer.lees(bytes, bestand: naam).model?.wortel else { continue }
      for locatie in wortel.afstammelingen("Locatie") {
        guard let punt = Self.punt(locatie), gezien.insert("\(Int(punt.x)) \(Int(punt.y))").inserted else { continue }
        punten.append(punt)
      }
    }
  }

  /// A point on the geometry of one locatie, to the centimetre.
  private static func punt(_ locatie: Element) -> Punt? {
    guard let geometrie = locatie.afstammelingen("geometrie").last?.kinderen.first,
      let vorm = GMLDecoder().decode(geometrie).model?.vorm
    else { return nil }
    return vorm.puntErop.map { Punt(x: ($0.x * 100).rounded() / 100, y: ($0.y * 100).rounded() / 100) }
  }
}

extension Tekstinhoud {
  var aantalArtikelen: Int { nummers.count }
}
