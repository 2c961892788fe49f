import Bevindingen
import DMN
import DSOKoppelvlak
import STTR
import Tijd

/// Decides about one delivery: order by order, the file itself first, then whether it fits the register (step 7).
///
/// All or nothing: with one error nothing is taken in. Whether the real register does that is not published.
struct Aanleverbesluit {
  let levering: Levering
  /// OIN of the sender.
  let afzender: String
  /// Activiteiten of the plans, by the day on which they were asked.
  let plannen: [Datum: [ToepasbaarOpvragen.Activiteit]]
  let vandaag: Datum
  let organisaties: [RTROrganisatie]
  /// Identifications of all locations; nil when nobody could tell.
  let locaties: Set<String>?
  /// What the register already has; orders of this delivery are added.
  var toepasbaar: [Toepasbaarheid]
  let werkzaamheden: Set<String>

  private(set) var bevindingen: [Bevinding] = []
  private(set) var nieuwToepasbaar: [Toepasbaarheid] = []
  private(set) var nieuweRegels: [Nieuw] = []
  private(set) var nieuweWerkzaamheden: [String] = []

  struct Nieuw {
    var regels: Regelbestand
    var ref: FunctioneleStructuurRef
    var begin: Datum
  }

  init(
    levering: Levering, afzender: String, plannen: [Datum: [ToepasbaarOpvragen.Activiteit]], vandaag: Datum,
    organisaties: [RTROrganisatie], locaties: Set<String>?, toepasbaar: [Toepasbaarheid], werkzaamheden: Set<String>
  ) {
    self.levering = levering
    self.afzender = afzender
    self.plannen = plannen
    self.vandaag = vandaag
    self.organisaties = organisaties
    self.locaties = locaties
    self.toepasbaar = toepasbaar
    self.werkzaamheden = werkzaamheden
    for opdracht in levering.opdrachten {
      switch opdracht {
      case .updateActiviteit(let urn, let naam): werkBij(urn, naam)
      case .toevoegenToepasbareRegels(let datum, let naam): voegToe(datum, naam)
      case .onbekend: break
      }
    }
  }

  /// The days on which a delivery needs the list of activiteiten.
  static func dagen(_ levering: Levering, vandaag: Datum) -> Set<Datum> {
    var dagen: Set<Datum> = [vandaag]
    for opdracht in levering.opdrachten {
      switch opdracht {
      case .toevoegenToepasbareRegels(let datum, _):
        if let dag = Datum(dagEerst: datum) { dagen.insert(dag) }
      case .updateActiviteit(_, let naam):
        let kenmerken = levering.bestanden[naam].flatMap { Activiteitkenmerken.decodeer($0, bestand: naam).model }
        if let dag = kenmerken.flatMap({ Datum(dagEerst: $0.begindatum) }) { dagen.insert(dag) }
      case .onbekend: break
      }
    }
    return dagen
  }

  private mutating func fout(_ tekst: String, _ bestand: String, ernst: Bevinding.Ernst? = nil, hint: String? = nil) {
    bevindingen.append(
      STTRRegels.register.bevinding(tekst, bij: Vindplaats(bestand: bestand), ernst: ernst, hint: hint))
  }
  private mutating func datumfout(_ tekst: String, _ bestand: String, ernst: Bevinding.Ernst? = nil) {
    bevindingen.append(STTRRegels.levering.bevinding(tekst, bij: Vindplaats(bestand: bestand), ernst: ernst))
  }

  // MARK: - updateActiviteit

  private mutating func werkBij(_ urn: String, _ naam: String) {
    guard let bytes = levering.bestanden[naam] else { return }
    let gelezen = Activiteitkenmerken.decodeer(bytes, bestand: naam)
    bevindingen += gelezen.bevindingen
    guard let kenmerken = gelezen.model else { return }
    guard let begin = Datum(dagEerst: kenmerken.begindatum) else {
      return datumfout("begindatum '\(kenmerken.begindatum)' is geen datum als 31-01-2027", naam)
    }
    guard bestaat(urn, op: begin, naam) else { return }
    if let eigenaar = eigenaar(urn), eigenaar.oin != afzender {
      fout("activiteit '\(urn)' is van OIN \(eigenaar.oin), niet van \(afzender)", naam)
    }
    for werk in kenmerken.werkzaamheden where !werkzaamheden.contains(werk) && !nieuweWerkzaamheden.contains(werk) {
      nieuweWerkzaamheden.append(werk)
      fout(
        "werkzaamheid '\(werk)' stond nog niet in de lijst en is toegevoegd", naam, ernst: .informatie,
        hint: "In het echt is de lijst landelijk; controleer de naam")
    }
    let order = Toepasbaarheid(urn: urn, oin: afzender, begin: begin, kenmerken: kenmerken)
    toepasbaar.append(order)
    nieuwToepasbaar.append(order)
  }

  private func eigenaar(_ urn: String) -> RTROrganisatie? {
    guard let code = ImowCode.bronhouder(urn) else { return nil }
    return organisaties.first { $0.code.lowercased() == code }
  }

  /// Whether a published plan has the activiteit on that day. Only later is a warning: rules are often older than the
  /// plan in a practice environment, and they then hold from the day of the activiteit.
  private mutating func bestaat(_ urn: String, op dag: Datum, _ naam: String) -> Bool {
    if plannen[dag]?.contains(where: { $0.identificatie == urn }) == true { return true }
    let elders = plannen.values.joined().first { $0.identificatie == urn }
    guard let elders else {
      fout(
        "activiteit '\(urn)' staat niet in een gepubliceerd plan", naam,
        hint: "Publiceer eerst het plan met deze activiteit, of kies een latere begindatum")
      return false
    }
    datumfout(
      "\(dag.dagEerst) ligt voor de begindatum van activiteit '\(urn)' (\(elders.beginGeldigheid.dagEerst))", naam,
      ernst: .waarschuwing)
    return true
  }

  // MARK: - toevoegenToepasbareRegels

  private mutating func voegToe(_ datum: String, _ naam: String) {
    guard let bytes = levering.bestanden[naam] else { return }
    let gelezen = Verificatie.verifieer(bytes, bestand: naam)
    bevindingen += gelezen.bevindingen
    guard let regels = gelezen.model, let ref = regels.functioneleStructuurRef, let begin = Datum(dagEerst: datum)
    else { return }
    if regels.oin != afzender { fout("het regelbestand is van OIN \(regels.oin), de afzender is \(afzender)", naam) }
    if ref.oin != afzender {
      fout("de functioneleStructuurRef noemt OIN \(ref.oin), de afzender is \(afzender)", naam)
    }
    controleerLocaties(regels, naam)
    guard bestaat(ref.activiteit, op: begin, naam) else { return }
    let orders = toepasbaar.filter { $0.urn == ref.activiteit }.sorted { $0.begin < $1.begin }
    guard let order = orders.last(where: { $0.begin <= begin }) ?? orders.first else {
      fout(
        "activiteit '\(ref.activiteit)' is nog niet toepasbaar gemaakt", naam,
        hint: "Lever eerst een opdracht updateActiviteit aan")
      return
    }
    if order.begin > begin {
      datumfout(
        "\(datum) ligt voor de dag waarop de activiteit toepasbaar is (\(order.begin.dagEerst))", naam)
    }
    if !order.kenmerken.regelbeheerobjecten.contains(ref.soort) {
      fout("regelbeheerobject '\(ref.soort.voorvoegsel)' staat niet aan bij activiteit '\(ref.activiteit)'", naam)
    }
    if nieuweRegels.contains(where: { $0.ref == ref && $0.begin == begin }) {
      datumfout("er staan twee bestanden voor '\(ref.soort.voorvoegsel)' met dezelfde begindatum in", naam)
    }
    nieuweRegels.append(Nieuw(regels: regels, ref: ref, begin: begin))
  }

  /// A warning: the map may be behind, and the answer is then "nee" until it is there.
  private mutating func controleerLocaties(_ regels: Regelbestand, _ naam: String) {
    guard let locaties else { return }
    for regel in regels.uitvoeringsregels {
      guard case .geoVerwijzing(let locatie, _) = regel.soort, !locaties.contains(locatie) else { continue }
      fout(
        "locatie '\(locatie)' is niet gevonden in een gepubliceerd plan", naam, ernst: .waarschuwing,
        hint: "Controleer de identificatie; zolang de locatie er niet is, is het antwoord op de kaartvraag nee")
    }
  }
}
