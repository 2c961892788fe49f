import Bevindingen
import Foundation
import Markup
import Tijd

@testable import STAM

/// Official schemas and examples beside the project; absent on a plain checkout.
enum Gedeeld {
  static let map: String = {
    if let eigen = ProcessInfo.processInfo.environment["WERKPLAATS_SHARED"] { return eigen }
    let wortel = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent()
    return wortel.deletingLastPathComponent().appendingPathComponent("shared").path
  }()
  static let schema = "\(map)/standards/stam/4.0.0/imam-4.0.xsd"
  static let aanwezig =
    FileManager.default.fileExists(atPath: schema) && FileManager.default.fileExists(atPath: "/usr/bin/xmllint")

  static func voorbeelden() -> [(naam: String, bytes: [UInt8])] {
    let map = "\(map)/examples/stam"
    let namen = (try? FileManager.default.contentsOfDirectory(atPath: map)) ?? []
    return namen.filter { $0.hasSuffix(".xml") }.sorted().compactMap { naam in
      FileManager.default.contents(atPath: "\(map)/\(naam)").map { (naam, [UInt8]($0)) }
    }
  }

  /// The verdict of the official schema on each document: nil when it is valid, else its first message.
  static func oordeel(_ documenten: [[UInt8]]) throws -> [String?] {
    let map = FileManager.default.temporaryDirectory.appendingPathComponent("stam-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    let paden = try documenten.enumerated().map { nummer, bytes in
      let bestand = map.appendingPathComponent("\(nummer).xml")
      try Data(bytes).write(to: bestand)
      return bestand.path
    }
    let uitvoer = map.appendingPathComponent("uitvoer.txt")
    _ = FileManager.default.createFile(atPath: uitvoer.path, contents: nil)
    let proces = Process()
    proces.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    proces.arguments = ["--noout", "--nonet", "--schema", schema] + paden
    proces.standardError = try FileHandle(forWritingTo: uitvoer)
    try proces.run()
    proces.waitUntilExit()
    let regels = try String(contentsOf: uitvoer, encoding: .utf8).split(separator: "\n").map(String.init)
    let goed = Set(regels.filter { $0.hasSuffix(" validates") }.map { String($0.dropLast(" validates".count)) })
    return paden.map { pad in
      goed.contains(pad) ? nil : regels.first { $0.hasPrefix("\(pad):") } ?? "ongeldig"
    }
  }
}

/// The same row of numbers on every run.
struct Toeval: RandomNumberGenerator {
  private var stand: UInt64
  init(_ zaad: UInt64) { stand = zaad }
  mutating func next() -> UInt64 {
    stand &+= 0x9E37_79B9_7F4A_7C15
    var z = stand
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

enum Proef {
  static let nu = Tijdstip(seconden: 1_795_425_000)
  static let imow = "nl.imow-gm9995.activiteit.BoomKappen"
  static let gemeente = Instantie(naam: "gemeente Rieteroog", oin: "00000099000000001000", beginGeldigheid: nu)

  static func aanvraag() -> Verzoekbericht {
    let persoon = NatuurlijkPersoon(
      geslachtsnaamNaamgebruik: "Voorbeeld", voorlettersNaamgebruik: "V.",
      burgerservicenummer: PubliceerbaarTekst("999993653", publiceerbaar: false))
    let tekening = GevraagdeBijlage(
      documentsoortDSO: "Situatietekening", documenttypeGeneriek: .tekening, verplicht: true,
      documenten: [Document(bestandsnaam: "situatie.pdf", documentId: String(repeating: "0a", count: 32))])
    let activiteit = Projectactiviteit(
      activiteitId: Projectactiviteit.activiteitId(
        oin: gemeente.oin, regelbeheerobject: "IndieningsvereistenVergunning", imowId: imow),
      imowId: imow, activiteitnaam: "Boom kappen", volgnummer: "1",
      specificaties: [
        Specificatie(vraagId: "1", vraagtekst: "Hoeveel bomen?", antwoord: "2", groepering: "Boom"),
        Specificatie(vraagId: "2", vraagtekst: "Tekening", antwoord: "true", gevraagdeBijlage: tekening),
      ])
    let punt = Puntlocatie(Coordinaten.Paar(52.783, 5.345), in: .etrs89)
    let verzoek = Verzoek(
      doel: .initieren, indienDatum: nu, naam: "Eik kappen", type: .aanvraagVergunning, verzoeknummer: "2026112300001",
      bevoegdGezag: gemeente, initiatiefnemer: Betrokkene(persoon: .natuurlijk(persoon), emailadres: "v@example.org"),
      projectlocaties: [
        Projectlocatie(
          coordinatenEtrs: Coordinaten(puntlocatie: punt, referentiestelsel: .etrs89),
          aanduiding: .adres(Adresaanduiding(straatnaam: "Dorpsstraat", huisnummer: "4", postcode: "1234AB")))
      ], projectactiviteiten: [activiteit])
    return Verzoekbericht(stuurgegevens: Stuurgegevens(tijdstipBericht: nu), verzoek: verzoek)
  }

  /// Every optional part filled once.
  static func rijk() -> Verzoekbericht {
    var bericht = aanvraag()
    let binnen = BinnenlandsAdres(
      straatnaam: Antwoorden([
        Antwoorden.Antwoord("Kade", bron: .dsoLV), Antwoorden.Antwoord("De Kade", bron: .gebruiker),
      ]), huisnummer: "1",
      huisletter: "a", huisnummertoevoeging: "bis", postcode: "1234 CD", woonplaatsnaam: "Rieteroog")
    let contact = Contactadres(
      afwijkendAdres: AfwijkendAdres(
        adrestype: .postbusnummer, nummer: "12", postcode: "1234AB", woonplaatsnaam: "Dorp"),
      binnenlandsAdres: binnen,
      buitenlandsAdres: BuitenlandsAdres(
        adresBuitenland1: "Rue 1", adresBuitenland2: "b", adresBuitenland3: "c", land: "Frankrijk"))
    let bedrijf = NietNatuurlijkPersoon(
      kvkNummer: "90000001", handelsnaam: "Grond & Zand <B.V.>", rsin: "000000012", statutaireNaam: "Grond B.V.",
      verkorteHandelsnaam: "G", postadres: contact, bezoekAdres: .binnenland(binnen),
      vestiging: Vestiging(vestigingsnummer: "000000000001", postadres: contact, locatieAdresVestiging: binnen))
    bericht.stuurgegevens.ontvanger = Stuurgegevens.Systeem(organisatie: "gm9995", applicatie: "VTH")
    bericht.stuurgegevens.referentienummer = "ref-1"
    bericht.verzoek.referentieAanvrager = "EIK-10"
    bericht.verzoek.toelichtingVerzoek = PubliceerbaarTekst("Ziek", publiceerbaar: false)
    bericht.verzoek.toelichtingLaterAanTeLeverenInformatie = "later"
    bericht.verzoek.toelichtingNietAanTeLeverenInformatie = "niet"
    bericht.verzoek.project = Project(naam: "Eik", omschrijving: "Oud", projectId: "p-0")
    bericht.verzoek.bevoegdGezagHistorie = [gemeente]
    bericht.verzoek.uitvoerendeInstantie = Instantie(
      naam: "OD", oin: "00000099000000002000", beginGeldigheid: nu, eindGeldigheid: nu.plus(seconden: 60))
    bericht.verzoek.uitvoerendeInstantieHistorie = [gemeente]
    bericht.verzoek.contactpersoon = Contactpersoon(
      achternaam: "P", voorletters: "Q.", voorvoegsel: "van", emailadres: "p@example.org", telefoonnummer: "0",
      functie: "f",
      contactadres: contact)
    bericht.verzoek.gemachtigde = Betrokkene(persoon: .nietNatuurlijk(bedrijf), telefoonnummer: "06")
    bericht.verzoek.participatie = Participatie(
      geparticipeerd: true, publiceerbaar: true, participatieWijze: "Gesprek", participatieResultaat: "Goed")
    bericht.verzoek.verzoekBijlagen = [
      VerzoekBijlage(
        vraagreferentie: "r", gevraagdeBijlage: GevraagdeBijlage(documentsoortDSO: "Kaart", verplicht: false))
    ]
    let ring = [(151_000, 532_000), (151_100.5, 532_000), (151_100.5, 532_100), (151_000, 532_000)]
      .map { Coordinaten.Paar($0.0, $0.1) }
    let vlak = Vlaklocatie([Vlaklocatie.Polygoon(buitenring: ring, binnenringen: [ring])], in: .rd)
    bericht.verzoek.projectlocaties += [
      Projectlocatie(
        coordinatenEtrs: bericht.verzoek.projectlocaties[0].coordinatenEtrs,
        aanduiding: .coordinatenOpgegeven(Coordinaten(referentiestelsel: .rd, vlaklocatie: vlak))),
      Projectlocatie(
        coordinatenEtrs: bericht.verzoek.projectlocaties[0].coordinatenEtrs,
        aanduiding: .kadastraal(
          KadastraleAanduiding(
            brkIdentificatie: "1", kadastraalPerceelnummer: "2", kadastraleGemeente: "Rieteroog", kadastraleSectie: "A")
        )),
    ]
    bericht.verzoek.projectactiviteiten[0].onderliggendeActiviteit = OnderliggendeActiviteit(
      activiteitId: "x\(imow)", imowId: imow, activiteitnaam: "Kappen")
    bericht.verzoek.projectactiviteiten[0].specificaties[0].oorspronkelijkAntwoord = "1"
    bericht.verzoek.projectactiviteiten[0].specificaties[0].vraagclassificatie = .activiteit
    bericht.verzoek.projectactiviteiten[0].specificaties[0].vraagreferentie = "q"
    return bericht
  }

  static func xml(_ bericht: Verzoekbericht = aanvraag()) -> String {
    String(decoding: VerzoekEncoder().encode(bericht), as: UTF8.self)
  }
  static func lees(_ tekst: String) -> Bevonden<Verzoekbericht> {
    VerzoekDecoder().decode(Array(tekst.utf8), bestand: "v.xml")
  }
  static func codes(_ tekst: String) -> Set<String> { Set(lees(tekst).bevindingen.map(\.code.rawValue)) }
}
