import Bevindingen
import Ketenspoor
import Markup
import Opslag
import Pakket
import STOP
import Tijd

/// Publishes what is due: number, official publication, consolidation and hand-over, in one transaction with the
/// messages. So a publication happens entirely or not at all, and once.
struct Bekendmaking: Sendable {
  private let lvbb: LVBBOmgeving
  private var omgeving: Werkplaatsomgeving { lvbb.omgeving }
  init(_ lvbb: LVBBOmgeving) { self.lvbb = lvbb }

  /// By day, then by arrival. Trouble with one leaves it for the next time, with a note.
  func maakBekend() throws {
    let vandaag = omgeving.klok.vandaag
    let gereed = try omgeving.databank.lees { db in try LeveringStore.teBekendmaken(vandaag, db) }
    for levering in gereed {
      do {
        try maakBekend(levering)
      } catch is AlGedaan {
        continue
      } catch {
        StoringStore.noteer(error, bij: levering, omgeving)
      }
    }
  }

  private func maakBekend(_ levering: Levering) throws {
    let instellingen = try lvbb.instellingen.lees()
    let aanlevering = try Self.aanlevering(levering, omgeving.kluis)
    var nieuw = levering
    nieuw.status = .gepubliceerd
    let moment = levering.publicatiemoment(nu: omgeving.klok.nu)
    nieuw.tijdstipPublicatie = moment
    let vast = nieuw
    try omgeving.databank.schrijf { db in
      var gepubliceerd = vast
      let publicatie = try publicatie(aanlevering, gepubliceerd, op: moment.datum, instellingen, in: db)
      gepubliceerd.publicatie = publicatie.publicatieIdentifier
      // Last seen as registered? Otherwise it was published or broken off meanwhile: nothing of this may stay.
      guard try LeveringStore.stap(gepubliceerd, van: .geregistreerd, in: db) else { throw AlGedaan() }
      try RegisterStore.publiceer(
        levering: levering.id, op: moment.datum, publicatie: publicatie.publicatieIdentifier, in: db)
      try werkVerloopBij(aanlevering, op: moment.datum, in: db)
      try leverUit(gepubliceerd, aanlevering, publicatie, in: db)
      try Antwoording(lvbb).meld(
        gepubliceerd, .status, .uitkomst(.gepubliceerd), [],
        toelichting: "Gepubliceerd als \(publicatie.publicatieIdentifier).", in: db)
    }
  }

  /// Rolls the transaction back; nobody has to hear of it.
  private struct AlGedaan: Error {}

  /// The delivery read again from its zip.
  static func aanlevering(_ levering: Levering, _ kluis: Bestandskluis) throws -> Aanlevering {
    let zip = try kluis.lees(levering.zip) ?? []
    let bestanden = Zip.lees(zip, bestand: levering.bestandsnaam).model ?? Pakketinhoud()
    // What was accepted is read without judging it again; the reader of the package does the taking apart.
    let ruim = Validatieomgeving(vandaag: levering.ontvangenOp.datum, datumscontrole: .soepel)
    return STOPValidatie.valideer(pakket: bestanden, omgeving: ruim).aanlevering
  }

  private func publicatie(
    _ aanlevering: Aanlevering, _ levering: Levering, op dag: Datum, _ instellingen: LVBBInstellingen,
    in db: SQLVerbinding
  ) throws -> OfficielePublicatie {
    let verantwoordelijk =
      aanlevering.besluit?.metadata.eindverantwoordelijke ?? aanlevering.kennisgeving?.metadata.eindverantwoordelijke
      ?? ""
    let blad = OfficielePublicatie.Blad(overheid: verantwoordelijk)
    let nummer = try RegisterStore.volgende("\(blad.code)-\(dag.delen.jaar)", in: db)
    let code = verantwoordelijk.split(separator: "/").last.map(String.init) ?? ""
    let gezag = instellingen.gezag(oin: levering.bevoegdGezag) ?? instellingen.bevoegdeGezagen.first { $0.code == code }
    let maker = Publicatiemaker(nummer: nummer, gepubliceerdOp: dag, naamGezag: gezag?.naam ?? code)
    if let besluit = aanlevering.besluit { return maker.publicatie(besluit) }
    guard let kennisgeving = aanlevering.kennisgeving else { throw GeenDocument(levering: levering.id) }
    return maker.publicatie(kennisgeving)
  }

  /// The package no longer holds what was registered: the storage is damaged.
  private struct GeenDocument: Error { var levering: String }

  /// The LVBB adds the step publicatie itself; a kennisgeving changes the procedure of its besluit.
  private func werkVerloopBij(_ aanlevering: Aanlevering, op dag: Datum, in db: SQLVerbinding) throws {
    if let besluit = aanlevering.besluit {
      var verloop = besluit.procedureverloop ?? Procedureverloop(bekendOp: dag, stappen: [])
      verloop.ontvangenOp = dag
      let stap = Procedurestap(soortStap: Procedurestap.publicatie, voltooidOp: dag)
      try RegisterStore.zetVerloop(verloop.metPublicatie(stap), van: besluit.identificatie.work, in: db)
    }
    guard let kennisgeving = aanlevering.kennisgeving, let mutatie = kennisgeving.procedureverloopmutatie,
      let over = kennisgeving.metadata.mededelingOver,
      let besluit = try RegisterStore.beeld(db).bekendmaking(over),
      let nieuw = besluit.verloop?.na(mutatie, ontvangenOp: dag).model
    else { return }
    try RegisterStore.zetVerloop(nieuw, van: besluit.work, in: db)
  }

  // MARK: - Hand-over

  private func leverUit(
    _ levering: Levering, _ aanlevering: Aanlevering, _ publicatie: OfficielePublicatie, in db: SQLVerbinding
  ) throws {
    let uitlevering = Doorlevering(omgeving)
    let werken = try geefNummers(aanlevering, op: publicatie.gepubliceerdOp, blad: publicatie.blad, in: db)
    let consolidaties = try uitlevering.consolidaties(werken, in: db)
    var voorLezers = Uitleverpakket()
    for (naam, bytes) in OfficielePublicatieEncoder.bestanden(publicatie).sorted(by: { $0.key < $1.key }) {
      voorLezers.voegToe(naam, bytes)
    }
    if let consolidaties { voorLezers.voegToe("consolidaties.xml", consolidaties) }
    voorLezers.voegObjectenToe(aanlevering)
    try uitlevering.plaats(voorLezers, levering, naar: "bekendmakingen", in: db)
    // A kennisgeving changes no regulation, and a draft is not yet one: nothing to show on the map as law.
    guard let consolidaties else { return }
    var voorKaart = Uitleverpakket()
    voorKaart.voegToe("consolidaties.xml", consolidaties)
    voorKaart.voegOWToe(aanlevering)
    voorKaart.voegObjectenToe(aanlevering)
    try uitlevering.plaats(voorKaart, levering, naar: "omgevingsdocumenten", in: db)
  }

  /// Works that this delivery touched as law, each with an identification of its consolidation.
  private func geefNummers(
    _ aanlevering: Aanlevering, op dag: Datum, blad: OfficielePublicatie.Blad, in db: SQLVerbinding
  ) throws -> [String] {
    guard let besluit = aanlevering.besluit, !besluit.metadata.isOntwerp else { return [] }
    let beeld = try RegisterStore.beeld(db)
    let nieuw = besluit.consolidatie.beoogdeRegelgeving.map { FRBRExpression.work(van: $0.instrumentVersie) }
    let weg = besluit.consolidatie.intrekkingen.map(\.instrument)
    var werken: [String] = []
    for work in nieuw + weg where beeld.instrumenten[work] != nil && !werken.contains(work) {
      werken.append(work)
      guard beeld.instrumenten[work]?.consolidatieWork == nil else { continue }
      let nummer = try RegisterStore.volgende("consolidatie", begin: Consolidatienummer.begin, in: db)
      let jaar = dag.delen.jaar
      let eigen =
        work.hasPrefix("/join/")
        ? Consolidatienummer.informatieobject(jaar: jaar, nummer: nummer)
        : Consolidatienummer.regeling(blad, jaar: jaar, nummer: nummer)
      try RegisterStore.zetConsolidatie(eigen, van: work, in: db)
    }
    return werken
  }
}
