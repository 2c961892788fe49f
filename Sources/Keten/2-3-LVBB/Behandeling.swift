import Bevindingen
import Ketenspoor
import Markup
import Opslag
import STOP
import Tijd

/// Handles deliveries that were taken in: check, ask DSO-LV, decide. Each decision is one transaction together with the
/// message to the sender; whatever happens before it can be done over.
struct Behandeling: Sendable {
  /// How long DSO-LV may take over its report, on the practice clock.
  static let wachtOpRapportSeconden = 900

  private let lvbb: LVBBOmgeving
  private var omgeving: Werkplaatsomgeving { lvbb.omgeving }
  init(_ lvbb: LVBBOmgeving) { self.lvbb = lvbb }

  /// Oldest first. Trouble with one delivery leaves it where it is, with a note; the others go on.
  func behandelOntvangen() async throws {
    let ontvangen = try omgeving.databank.lees { db in try LeveringStore.met(status: .ontvangen, db) }
    for levering in ontvangen {
      do {
        try await behandel(levering)
      } catch {
        StoringStore.noteer(error, bij: levering, omgeving)
      }
    }
  }

  private func behandel(_ ontvangen: Levering) async throws {
    var levering = ontvangen
    switch try await Zipophaling(omgeving).haal(levering) {
    case .isEr: break
    case .opgehaald(let zip): levering.zip = zip
    case .later: return
    case .mislukt(let bevinding):
      levering.bevindingen = [bevinding].bijStap(levering.dienst.stap)
      return try sluitAf(levering, .nietValide, .uitkomst(.nietValide), "De zip is niet opgehaald.")
    }
    try await keur(levering)
  }

  private func keur(_ levering: Levering) async throws {
    let invoer = try verzamel(levering)
    var uitkomst = keur(invoer)
    var bijgewerkt = levering
    bijgewerkt.lees(uitkomst.aanlevering)
    switch levering.dienst {
    case .raadpleeg: try weiger(bijgewerkt, "raadpleegVerzoek is hier niet nagebootst")
    case .breekPublicatieAf: try breekAf(bijgewerkt, uitkomst, invoer.beeld)
    case .validatie, .publicatie, .directeMutatie, .validatieDirecteMutatie:
      guard uitkomst.aanlevering.opdracht?.directeMutatie == nil else {
        return try weiger(bijgewerkt, "Een directe mutatie van tekst is hier niet nagebootst")
      }
      if !uitkomst.bevindingen.heeftFouten, uitkomst.aanlevering.manifestOW != nil {
        guard let owBevindingen = try await vraagOW(levering, invoer, uitkomst) else { return }
        uitkomst.bevindingen += owBevindingen
      }
      bijgewerkt.bevindingen = uitkomst.bevindingen.bijStap(levering.dienst.stap)
      try besluit(bijgewerkt, uitkomst, invoer.beeld)
    }
  }

  private func verzamel(_ levering: Levering) throws -> Keuring.Invoer {
    let instellingen = try lvbb.instellingen.lees()
    let zip = try omgeving.kluis.lees(levering.zip) ?? []
    var (beeld, bekend) = try omgeving.databank.lees { db in
      (
        try RegisterStore.beeld(db),
        try LeveringStore.bekendeLeveringen(
          dienst: levering.dienst, alles: instellingen.leveringscontrole == .streng, behalve: levering.id, db)
      )
    }
    beeld.openstaand = try openstaand(voor: levering)
    return Keuring.Invoer(
      zip: zip, bestandsnaam: levering.bestandsnaam, dienst: levering.dienst, kanaal: levering.kanaal,
      idLevering: levering.idLevering, vandaag: omgeving.klok.vandaag, instellingen: instellingen, beeld: beeld,
      bekendeLeveringen: bekend)
  }

  /// Earlier orders that wait: for DSO-LV, or because of trouble.
  private func openstaand(voor levering: Levering) throws -> [Registerbeeld.Openstaand] {
    let eerder = try omgeving.databank.lees { db in try LeveringStore.met(status: .ontvangen, db) }
    return try eerder.filter { $0.nummer < levering.nummer }.compactMap { wachtend in
      let aanlevering = try Bekendmaking.aanlevering(wachtend, omgeving.kluis)
      let document = aanlevering.besluit?.identificatie ?? aanlevering.kennisgeving?.identificatie
      switch wachtend.dienst {
      case .publicatie:
        return document.map { .init(soort: .publicatie, identificaties: [$0.work, $0.expression]) }
      case .breekPublicatieAf:
        return aanlevering.opdracht?.identificatie.map { .init(soort: .afbreken, identificaties: [$0]) }
      case .validatie, .directeMutatie, .validatieDirecteMutatie, .raadpleeg: return nil
      }
    }
  }

  private func keur(_ invoer: Keuring.Invoer) -> Keuring.Uitkomst {
    let kluis = omgeving.kluis
    let beeld = invoer.beeld
    return Keuring(invoer) { expression in
      guard let inhoud = beeld.versie(expression)?.inhoud, let bytes = try? kluis.lees(inhoud) else { return nil }
      return XMLLezer.lees(bytes, bestand: "was.xml").model?.wortel.tak
    }.voerUit()
  }

  // MARK: - DSO-LV

  /// Nil: the report is not ready; the delivery stays where it is and is taken up again by the clock.
  private func vraagOW(
    _ levering: Levering, _ invoer: Keuring.Invoer, _ uitkomst: Keuring.Uitkomst
  ) async throws -> [Bevinding]? {
    let isOntwerp = uitkomst.aanlevering.besluit?.metadata.isOntwerp ?? false
    switch await OWControle(omgeving).controleer(levering, grootte: invoer.zip.count, isOntwerp: isOntwerp) {
    case .klaar(let bevindingen): return bevindingen
    case .nietGedaan(let oorzaak): return [nietGecontroleerd(oorzaak, invoer.instellingen)]
    case .bezig(let rapport):
      guard omgeving.klok.nu < levering.ontvangenOp.plus(seconden: Self.wachtOpRapportSeconden) else {
        return [nietGecontroleerd("het rapport kwam niet op tijd", invoer.instellingen)]
      }
      try omgeving.databank.schrijf { db in try LeveringStore.zetOWRapport(levering.id, rapport, in: db) }
      return nil
    }
  }

  private func nietGecontroleerd(_ oorzaak: String, _ instellingen: LVBBInstellingen) -> Bevinding {
    LVBBRegels.owNietBereikbaar.bevinding(
      "De OW-objecten zijn niet gecontroleerd: \(oorzaak)", bij: Vindplaats(bestand: "manifest-ow.xml"),
      ernst: instellingen.owControle == .streng ? .fout : .waarschuwing)
  }

  // MARK: - Decisions

  private func besluit(_ levering: Levering, _ uitkomst: Keuring.Uitkomst, _ beeld: Registerbeeld) throws {
    guard !uitkomst.bevindingen.heeftFouten else {
      return try sluitAf(levering, .nietValide, .uitkomst(.nietValide), "De aanlevering heeft fouten.")
    }
    switch levering.dienst {
    case .validatie, .validatieDirecteMutatie:
      try sluitAf(levering, .valide, .uitkomst(.valide), "De aanlevering is valide.")
    case .directeMutatie: try Doorvoering(lvbb).voerDoor(levering, uitkomst.aanlevering, beeld)
    case .publicatie: try registreer(levering, uitkomst, beeld)
    case .breekPublicatieAf, .raadpleeg: break
    }
  }

  private func sluitAf(
    _ levering: Levering, _ status: Leveringstatus, _ stand: LVBBVerslag.Stand, _ toelichting: String
  ) throws {
    var nieuw = levering
    nieuw.status = status
    let afgerond = nieuw
    try omgeving.databank.schrijf { db in
      guard try LeveringStore.stap(afgerond, van: .ontvangen, in: db) else { return }
      try Antwoording(lvbb).meld(
        afgerond, .direct, stand, afgerond.bevindingen, toelichting: toelichting, in: db)
    }
  }

  private func registreer(_ levering: Levering, _ uitkomst: Keuring.Uitkomst, _ beeld: Registerbeeld) throws {
    var nieuw = levering
    nieuw.status = .geregistreerd
    nieuw.geregistreerdOp = omgeving.klok.nu
    let geregistreerd = nieuw
    let registratie = try Registratie(geregistreerd, uitkomst, beeld, kluis: omgeving.kluis)
    let antwoording = Antwoording(lvbb)
    try omgeving.databank.schrijf { db in
      guard try LeveringStore.stap(geregistreerd, van: .ontvangen, in: db) else { return }
      try registratie.bewaar(geregistreerd, in: db)
      try antwoording.meld(
        geregistreerd, .direct, .voortgang(.validatieVoltooid), geregistreerd.bevindingen,
        toelichting: "De aanlevering is gecontroleerd.", in: db)
      let dag = geregistreerd.datumBekendmaking?.voluit ?? ""
      try antwoording.meld(
        geregistreerd, .status, .voortgang(.registratieVoltooid), [],
        toelichting: "De publicatie staat klaar voor \(dag).", in: db)
    }
  }

  private func breekAf(_ levering: Levering, _ uitkomst: Keuring.Uitkomst, _ beeld: Registerbeeld) throws {
    var nieuw = levering
    nieuw.bevindingen = uitkomst.bevindingen
    guard !uitkomst.bevindingen.heeftFouten, let opdracht = uitkomst.aanlevering.opdracht else {
      return try sluitAf(nieuw, .nietValide, .uitkomst(.behandelingMislukt), "De opdracht heeft fouten.")
    }
    let gezag = try omgeving.databank.lees { db in
      try LeveringStore.alle(db).reduce(into: [String: String]()) { $0[$1.id] = $1.bevoegdGezag }
    }
    switch Afbreking.oordeel(opdracht, beeld: beeld, vandaag: omgeving.klok.vandaag, gezag: gezag) {
    case .magNiet(let bevinding, let stand):
      nieuw.bevindingen.append(bevinding)
      try sluitAf(nieuw, .nietValide, .uitkomst(stand), "De publicatie is niet afgebroken.")
    case .mag(let doelwit): try breekAf(nieuw, doelwit: doelwit)
    }
  }

  private func breekAf(_ opdracht: Levering, doelwit: String) throws {
    var nieuw = opdracht
    nieuw.status = .uitgevoerd
    let uitgevoerd = nieuw
    let antwoording = Antwoording(lvbb)
    try omgeving.databank.schrijf { db in
      guard var af = try LeveringStore.levering(doelwit, db) else { return }
      af.status = .afgebroken
      // Both or neither. When the publication was just made after all, the order is judged again.
      guard try LeveringStore.stap(af, van: .geregistreerd, in: db),
        try LeveringStore.stap(uitgevoerd, van: .ontvangen, in: db)
      else { throw NetVeranderd() }
      try RegisterStore.verwijder(levering: doelwit, in: db)
      try antwoording.meld(
        af, .status, .uitkomst(.behandelingAfgebroken), [], toelichting: "Afgebroken op verzoek.", in: db)
      try antwoording.meld(
        uitgevoerd, .direct, .uitkomst(.ok), uitgevoerd.bevindingen, toelichting: "De publicatie is afgebroken.",
        in: db)
    }
  }

  /// Rolls back a breaking off that came too late.
  private struct NetVeranderd: Error {}

  /// What is not imitated is refused, and says so.
  private func weiger(_ levering: Levering, _ waarom: String) throws {
    var nieuw = levering
    nieuw.bevindingen.append(LVBBRegels.nietNagebootst.bevinding(waarom, bij: Vindplaats(bestand: "opdracht.xml")))
    let stand: LVBBVerslag.Stand =
      levering.dienst == .raadpleeg ? .uitkomst(.behandelingAfgebroken) : .uitkomst(.opdrachtNietValide)
    try sluitAf(nieuw, .behandelingAfgebroken, stand, waarom)
  }
}

extension LVBBDienst {
  /// The step of the chain to which findings of this service belong.
  fileprivate var stap: String {
    switch self {
    case .validatie, .validatieDirecteMutatie: "2"
    case .publicatie, .directeMutatie, .breekPublicatieAf, .raadpleeg: "3"
    }
  }
}

extension Levering {
  /// Takes over what the package says about itself.
  mutating func lees(_ aanlevering: Aanlevering) {
    if let opdracht = aanlevering.opdracht {
      if !opdracht.idLevering.isEmpty { idLevering = opdracht.idLevering }
      if !opdracht.idBevoegdGezag.isEmpty { bevoegdGezag = opdracht.idBevoegdGezag }
      datumBekendmaking = opdracht.datumBekendmaking
      expression = opdracht.identificatie
    }
    if let besluit = aanlevering.besluit {
      work = besluit.identificatie.work
      expression = besluit.identificatie.expression
      titel = besluit.metadata.officieleTitel
    } else if let kennisgeving = aanlevering.kennisgeving {
      work = kennisgeving.identificatie.work
      expression = kennisgeving.identificatie.expression
      titel = kennisgeving.metadata.officieleTitel
    }
  }
}
