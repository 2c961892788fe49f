import Bevindingen
import Geometrie
import Markup
import Pakket
import STOP
import Tijd

/// The whole check of a delivery that can be done at the LVBB itself, in the order of normen 9.1. A value in, a value
/// out: what comes from outside is handed in.
struct Keuring: Sendable {
  /// Everything that the verdict depends on.
  struct Invoer: Sendable {
    var zip: [UInt8]
    var bestandsnaam: String
    var dienst: LVBBDienst
    var kanaal: Aanleverkanaal
    /// From the request; empty when it came without one.
    var idLevering: String
    var vandaag: Datum
    var instellingen: LVBBInstellingen
    var beeld: Registerbeeld
    var bekendeLeveringen: [String: Set<String>]
  }

  /// What came out.
  struct Uitkomst: Sendable {
    var aanlevering: Aanlevering
    var bevindingen: [Bevinding]
    /// Texts of the versions that mutations lead to, by expression.
    var wordt: [String: Tak] = [:]
  }

  private let invoer: Invoer
  private let wasTekst: @Sendable (String) -> Tak?

  /// - Parameter wasTekst: the text of a registered version.
  init(_ invoer: Invoer, wasTekst: @escaping @Sendable (_ expression: String) -> Tak?) {
    self.invoer = invoer
    self.wasTekst = wasTekst
  }

  func voerUit() -> Uitkomst {
    let (bestanden, envelop) = pakUit()
    guard let bestanden, !envelop.heeftFouten else {
      return Uitkomst(aanlevering: Aanlevering(bestanden: bestanden ?? [:]), bevindingen: envelop)
    }
    let verslag = STOPValidatie.valideer(pakket: bestanden, omgeving: omgeving)
    var uitkomst = Uitkomst(
      aanlevering: verslag.aanlevering, bevindingen: envelop + verslag.bevindingen + verzoek(verslag.aanlevering))
    guard !uitkomst.bevindingen.heeftFouten else { return uitkomst }
    uitkomst.bevindingen += gezag(verslag.aanlevering) + geometrie(verslag.aanlevering)
    guard !uitkomst.bevindingen.heeftFouten else { return uitkomst }
    uitkomst.bevindingen += Registercontrole(beeld: invoer.beeld, vandaag: invoer.vandaag)
      .controleer(verslag.aanlevering)
    guard !uitkomst.bevindingen.heeftFouten else { return uitkomst }
    mutaties(&uitkomst)
    return uitkomst
  }

  private var omgeving: Validatieomgeving {
    let instellingen = invoer.instellingen
    let beeld = invoer.beeld
    let werken = Set(beeld.instrumenten.keys).union(beeld.bekendmakingen.map(\.work))
    var isGemachtigd: (@Sendable (String, String) -> Bool)?
    if instellingen.machtigingscontrole == .streng {
      isGemachtigd = { aanleveraar, gezag in instellingen.isGemachtigd(aanleveraar, voor: gezag) }
    }
    var omgeving = Validatieomgeving(
      vandaag: invoer.vandaag, datumscontrole: instellingen.datumscontrole == .streng ? .streng : .soepel,
      bekendeLeveringen: invoer.bekendeLeveringen, isGemachtigd: isGemachtigd,
      bekendeWerken: werken, bekendeExpressies: Set(beeld.versies.map(\.expression)), doelen: beeld.doelen,
      wasTekst: wasTekst)
    omgeving.ontwerpwerken = Set(beeld.instrumenten.keys.filter(beeld.isAlleenOntwerp))
    return omgeving
  }
}

extension Keuring {
  // MARK: - The zip

  private func pakUit() -> ([String: [UInt8]]?, [Bevinding]) {
    guard !invoer.zip.isEmpty else {
      let melding = "Bij het verzoek zit geen zip"
      return (nil, [LVBBRegels.uitSTOP("LVBB0002").bevinding(melding, bij: Vindplaats(bestand: invoer.bestandsnaam))])
    }
    let teGroot = STOPValidatie.zip(bytes: invoer.zip.count, bestand: invoer.bestandsnaam)
    guard teGroot.isEmpty else { return (nil, teGroot) }
    let gelezen = Zip.lees(invoer.zip, bestand: invoer.bestandsnaam)
    return (gelezen.model?.opNaam, gelezen.bevindingen.map(STOPValidatie.alsLVBB))
  }

  // MARK: - The order

  private func verzoek(_ aanlevering: Aanlevering) -> [Bevinding] {
    guard let opdracht = aanlevering.opdracht else { return [] }
    let plaats = Vindplaats(bestand: "opdracht.xml")
    var bevindingen: [Bevinding] = []
    if opdracht.soort != invoer.dienst.opdrachtsoort {
      // By upload there is no request: whoever wants to check a package first may do so without changing it.
      let isProefcontrole =
        invoer.kanaal == .bestand && invoer.dienst == .validatie && opdracht.soort.heeftPublicatie
        || invoer.kanaal == .bestand && invoer.dienst == .validatieDirecteMutatie && opdracht.soort == .directeMutatie
      bevindingen.append(
        LVBBRegels.andereOpdracht.bevinding(
          "Gevraagd is \(invoer.dienst.rawValue), opdracht.xml heeft \(opdracht.soort.rawValue)", bij: plaats,
          ernst: isProefcontrole ? .informatie : .fout))
    }
    if invoer.kanaal == .digikoppeling, invoer.idLevering.isEmpty {
      let melding = "Bij de zip zit geen leesbaar \(invoer.dienst.rawValue)Verzoek"
      bevindingen.append(LVBBRegels.onleesbaarVerzoek.bevinding(melding, bij: Vindplaats(bestand: "verzoek.xml")))
    }
    if !invoer.idLevering.isEmpty, invoer.idLevering != opdracht.idLevering {
      bevindingen.append(
        LVBBRegels.anderIdLevering.bevinding(
          "idLevering is '\(invoer.idLevering)' in het verzoek en '\(opdracht.idLevering)' in opdracht.xml",
          bij: plaats))
    }
    return bevindingen
  }

  private func gezag(_ aanlevering: Aanlevering) -> [Bevinding] {
    guard let opdracht = aanlevering.opdracht else { return [] }
    let plaats = Vindplaats(bestand: "opdracht.xml")
    let instellingen = invoer.instellingen
    var bevindingen: [Bevinding] = []
    if instellingen.machtigingscontrole == .soepel,
      !instellingen.isGemachtigd(opdracht.idAanleveraar, voor: opdracht.idBevoegdGezag)
    {
      bevindingen.append(
        LVBBRegels.uitSTOP("LVBB1512").bevinding(
          "\(opdracht.idAanleveraar) is niet gemachtigd voor \(opdracht.idBevoegdGezag); in deze oefening toegestaan",
          bij: plaats, ernst: .waarschuwing))
    }
    let work = aanlevering.besluit?.identificatie.work ?? aanlevering.kennisgeving?.identificatie.work
    if let bekend = instellingen.gezag(oin: opdracht.idBevoegdGezag), let work = work.flatMap(FRBRWork.init),
      work.overheid != bekend.code
    {
      bevindingen.append(
        LVBBRegels.anderGezagInIdentificatie.bevinding(
          "\(work.rawValue) is niet van \(bekend.naam) (\(bekend.code))", bij: plaats))
    }
    if invoer.dienst == .publicatie, let datum = opdracht.datumBekendmaking, datum <= invoer.vandaag {
      bevindingen.append(
        LVBBRegels.directGepubliceerd.bevinding("Datum \(datum) is geweest; de publicatie is van vandaag", bij: plaats))
    }
    return bevindingen
  }

  // MARK: - Geometry

  private func geometrie(_ aanlevering: Aanlevering) -> [Bevinding] {
    aanlevering.gios.keys.sorted().flatMap { naam -> [Bevinding] in
      guard let bytes = aanlevering.bestanden[naam],
        let wortel = XMLLezer.lees(bytes, bestand: naam).model?.wortel
      else { return [] }
      return wortel.afstammelingen("Geometrie").flatMap { omhulsel -> [Bevinding] in
        guard let element = omhulsel.eerste("geometrie")?.kinderen.first else { return [] }
        let gelezen = GMLDecoder().decode(element)
        guard let vorm = gelezen.model else { return gelezen.bevindingen }
        return gelezen.bevindingen + vorm.vorm.controleer(vorm.stelsel ?? .rd, bij: element.vindplaats)
      }
    }
  }

  // MARK: - Mutations

  /// Group 7: the mutation can be carried out and gives a text.
  private func mutaties(_ uitkomst: inout Uitkomst) {
    guard let besluit = uitkomst.aanlevering.besluit else { return }
    for component in besluit.componenten {
      switch component.soort {
      case .regeling: uitkomst.wordt[component.wordt] = Self.zonderBesluit(component.tekst)
      case .mutatie:
        let mutatie = RegelingMutatie.decode(component.tekst, bestand: besluit.bestand)
        uitkomst.bevindingen += mutatie.bevindingen
        guard let model = mutatie.model, let was = component.was.flatMap(wasTekst) else { continue }
        uitkomst.bevindingen += schemaversie(component, besluit, was)
        let uitgevoerd = model.voerUit(op: was)
        let wordt = uitgevoerd.model.map(Self.zonderBesluit)
        // A text that could not be made whole fails for the reason that is already told.
        let isGemaakt = !uitgevoerd.bevindingen.heeftFouten
        uitkomst.bevindingen +=
          uitgevoerd.bevindingen + (isGemaakt ? wordt.map { vorm($0, besluit) } ?? [] : [])
        uitkomst.wordt[component.wordt] = wordt
      }
    }
  }

  private func schemaversie(
    _ component: Besluitcomponent, _ besluit: AanleveringBesluit, _ was: Tak
  ) -> [Bevinding] {
    guard let nieuw = component.tekst["schemaversie"] ?? besluit.tekst["schemaversie"], let oud = was["schemaversie"],
      nieuw != oud
    else { return [] }
    return [
      Versieregels.andereSchemaversie.bevinding(
        "\(component.was ?? "") heeft schemaversie \(oud), \(component.wordt) \(nieuw)",
        bij: Vindplaats(bestand: besluit.bestand))
    ]
  }

  /// The text that a mutation leads to, against the schema; named by the besluit that the sender knows.
  private func vorm(_ tekst: Tak, _ besluit: AanleveringBesluit) -> [Bevinding] {
    let bytes = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(tekst)
    guard let wortel = XMLLezer.lees(bytes, bestand: besluit.bestand).model?.wortel else { return [] }
    return STOPGrammatica.controleer(wortel, kaart: Versieregels.geenGoedeTekst).map { bevinding in
      var kopie = bevinding
      // The line is one of the new text, which the sender does not have.
      kopie.vindplaats = Vindplaats(bestand: besluit.bestand, pad: bevinding.vindplaats?.pad)
      return kopie
    }
  }

  /// A regulation on its own, without the attributes that tie it to a besluit.
  private static func zonderBesluit(_ tekst: Tak) -> Tak {
    var kopie = tekst
    for naam in ["componentnaam", "was", "wordt"] { kopie[naam] = nil }
    return kopie
  }
}
