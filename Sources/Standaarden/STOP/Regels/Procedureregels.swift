import Bevindingen
import Markup
import Tijd

/// Rules on the procedure of a besluit: STOP13xx and BHKV1046 to BHKV1066.
enum Procedureregels {
  static let mengvorm = Kaart.stop(
    "STOP1300", "Een procedure is een ontwerp of definitief, niet allebei",
    waarom: "De inzagetermijn hoort bij een ontwerp, de beroepstermijn bij een definitief besluit.",
    hint: "Verwijder de stappen die niet bij dit besluit horen",
    fout: "begin inzagetermijn en einde beroepstermijn samen",
    goed: "alleen einde beroepstermijn")
  static let volgorde = Kaart.stop(
    "STOP1303", "Vaststelling komt voor ondertekening, en die voor publicatie",
    waarom: "Een besluit wordt eerst genomen, dan getekend, dan bekendgemaakt.",
    hint: "Verbeter de datum van een van de stappen",
    fout: "ondertekend op 1 maart, vastgesteld op 2 maart", goed: "vastgesteld op 1 maart, ondertekend op 2 maart")
  static let beroep = Kaart.stop(
    "STOP1305", "De beroepstermijn eindigt na vaststelling en ondertekening",
    waarom: "Beroep kan pas als het besluit er is.", hint: "Verbeter de datum van het einde van de beroepstermijn",
    fout: "einde beroepstermijn voor de ondertekening", goed: "einde beroepstermijn zes weken na de bekendmaking")
  static let metgezel = Kaart.stop(
    "STOP1319", "Een stap komt met de stappen die erbij horen", waarom: "Een begin zonder einde laat een termijn open.",
    hint: "Voeg de genoemde stap toe", fout: "begin inzagetermijn zonder einde", goed: "begin en einde inzagetermijn")
  static let publicatie = Kaart.bhkv(
    "BHKV1046", "De stap publicatie staat niet in de aanlevering",
    waarom: "De LVBB voegt deze stap zelf toe op de dag van publicatie.",
    hint: "Verwijder stap_004", fout: "stap_004 in het Procedureverloop", goed: "alleen stap_002 en stap_003")
  static let definitief = Kaart.bhkv(
    "BHKV1047", "Een definitief besluit wordt aangeleverd met vaststelling en ondertekening",
    waarom: "Latere stappen komen met een kennisgeving.", hint: "Verwijder de andere stappen",
    fout: "stap_016 bij de aanlevering", goed: "stap_002 en stap_003")
  static let ondertekening = Kaart.bhkv(
    "BHKV1048", "Een definitief besluit is ondertekend",
    waarom: "Zonder ondertekening is er geen besluit om te publiceren.",
    hint: "Voeg stap_003 met de datum van ondertekening toe", fout: "alleen stap_002", goed: "stap_002 en stap_003")
  static let ontwerp = Kaart.bhkv(
    "BHKV1049", "Een ontwerpbesluit wordt aangeleverd met vaststelling en ondertekening",
    waarom: "Andere stappen komen met een kennisgeving.",
    hint: "Verwijder de andere stappen", fout: "stap_014 bij de aanlevering", goed: "stap_002")
  static let kennisgeving = Kaart.bhkv(
    "BHKV1057", "Een kennisgeving gaat over termijnen",
    waarom: "Alleen inzage-, bezwaar- en beroepstermijnen komen zo bij een besluit.",
    hint: "Gebruik alleen stap_005, stap_014, stap_015 of stap_016", fout: "stap_003 in een kennisgeving",
    goed: "stap_016 in een kennisgeving")
  static let verloopOntbreekt = Kaart.bhkv(
    "BHKV1066", "Een definitief besluit heeft een Procedureverloop",
    waarom: "De datum van ondertekening hoort bij het besluit.",
    hint: "Voeg de module Procedureverloop toe", fout: "proceduretype_definitief zonder Procedureverloop",
    goed: "Procedureverloop met stap_002 en stap_003")
  static let termijnen = Kaart.bhkv(
    "BHKV1067", "Een kennisgeving van termijnen noemt het besluit en de termijnen",
    waarom: "Zonder die twee is er niets mee te delen.",
    hint: "Voeg mededelingOver en Procedureverloopmutatie toe", fout: "KennisgevingBesluittermijnen zonder mutatie",
    goed: "met mededelingOver en Procedureverloopmutatie")

  static let pastBijBesluit = Kaart.lvbb(
    "LVBB4753", "De termijnen passen bij de soort besluit",
    waarom: "Een ontwerp ligt ter inzage; tegen een definitief besluit staat beroep open.",
    hint: "Gebruik de termijnen van dit besluit", fout: "einde beroepstermijn bij een ontwerp",
    goed: "einde inzagetermijn bij een ontwerp")

  /// Steps that only a draft has, and that only a definitive besluit has.
  private static let vanOntwerp: Set<String> = [Procedurestap.beginInzagetermijn, Procedurestap.eindeInzagetermijn]
  private static let vanDefinitief: Set<String> = [
    Procedurestap.eindeBezwaartermijn, Procedurestap.eindeBeroepstermijn, Procedurestap.beroepIngesteld,
    Procedurestap.schorsing, Procedurestap.schorsingOpgeheven, Procedurestap.beroepAfgedaan,
  ]

  static let kaarten: [Regelkaart] =
    [
      pastBijBesluit, mengvorm, volgorde, beroep, metgezel, publicatie, definitief, ondertekening, ontwerp,
      kennisgeving,
      verloopOntbreekt, termijnen,
    ] + Procedureperioden.kaarten

  static func controleer(_ besluit: AanleveringBesluit, _ element: Element) -> [Bevinding] {
    let plaats = element.eerste("BesluitVersie", "Procedureverloop")?.vindplaats ?? element.vindplaats
    guard let verloop = besluit.procedureverloop else {
      return besluit.metadata.isOntwerp
        ? [] : [verloopOntbreekt.bevinding("Het besluit is definitief, maar heeft geen Procedureverloop", bij: plaats)]
    }
    let stappen = verloop.stappen
    var som: [Bevinding]
    switch STOPProfiel(van: element) {
    case .stop130: som = samenhang(stappen, plaats)
    // 1.4.1 judges the module itself, wherever it stands (Procedure141).
    case .stop141: som = []
    }
    let soorten = stappen.map(\.soortStap)
    if soorten.contains(Procedurestap.publicatie) {
      som += [publicatie, ConsolidatieRegels.publicatieGeleverd].map {
        $0.bevinding("Het Procedureverloop heeft stap_004 (publicatie)", bij: plaats)
      }
    }
    som += dubbel(stappen, plaats)
    let vreemd = besluit.metadata.isOntwerp ? vanDefinitief : vanOntwerp
    for stap in soorten where vreemd.contains(stap) {
      let soort = besluit.metadata.isOntwerp ? "een ontwerp" : "definitief"
      som.append(pastBijBesluit.bevinding("Stap \(stap) past niet: het besluit is \(soort)", bij: plaats))
    }
    let anders = soorten.filter {
      ![Procedurestap.vaststelling, Procedurestap.ondertekening, Procedurestap.publicatie].contains($0)
    }
    if let eerste = anders.first {
      let kaart = besluit.metadata.isOntwerp ? ontwerp : definitief
      som.append(kaart.bevinding("Stap \(eerste) hoort niet in de aanlevering", bij: plaats))
    }
    if !besluit.metadata.isOntwerp && !soorten.contains(Procedurestap.ondertekening) {
      som.append(ondertekening.bevinding("Stap_003 (ondertekening) ontbreekt", bij: plaats))
    }
    return som
  }

  /// LVBB4755: a step that stands there twice, by kind and day.
  static func dubbel(_ stappen: [Procedurestap], _ plaats: Vindplaats) -> [Bevinding] {
    var gezien: Set<[String]> = []
    return stappen.filter { !gezien.insert([$0.soortStap, "\($0.voltooidOp)"]).inserted }.map { stap in
      ConsolidatieRegels.dubbeleStap.bevinding(
        "Stap \(stap.soortStap) op \(stap.voltooidOp) staat er twee keer", bij: plaats)
    }
  }

  static func controleer(_ kennisgeving: AanleveringKennisgeving, _ element: Element) -> [Bevinding] {
    let mutatie = kennisgeving.procedureverloopmutatie
    let soort = kennisgeving.metadata.soortKennisgeving ?? "KennisgevingBesluittermijnen"
    var som: [Bevinding] = []
    if soort == "KennisgevingBesluittermijnen", mutatie == nil || kennisgeving.metadata.mededelingOver == nil {
      som.append(termijnen.bevinding("De kennisgeving mist mededelingOver of termijnen", bij: element.vindplaats))
    }
    let toegestaan = [
      Procedurestap.eindeInzagetermijn, Procedurestap.beginInzagetermijn, Procedurestap.eindeBezwaartermijn,
      Procedurestap.eindeBeroepstermijn,
    ]
    let stappen = (mutatie?.voegStappenToe ?? []) + (mutatie?.vervangStappen ?? []).map(\.stap)
    for stap in stappen where !toegestaan.contains(stap.soortStap) {
      som.append(
        // The Schematron looks at a Procedureverloop, which a kennisgeving lacks; in a mutation the LVBB decides.
        Self.kennisgeving.bevinding(
          "Stap \(stap.soortStap) hoort niet in een kennisgeving", bij: element.vindplaats, ernst: .waarschuwing))
    }
    return som
  }

  private static func samenhang(_ stappen: [Procedurestap], _ plaats: Vindplaats) -> [Bevinding] {
    var som: [Bevinding] = []
    let soorten = Set(stappen.map(\.soortStap))
    if !soorten.isDisjoint(with: vanOntwerp) && !soorten.isDisjoint(with: vanDefinitief) {
      som.append(
        mengvorm.bevinding("Stappen van een ontwerp en van een definitief besluit staan bij elkaar", bij: plaats))
    }
    func nietNa(_ rij: [String], _ kaart: Regelkaart) {
      let data = rij.compactMap { soort in stappen.first { $0.soortStap == soort }.map { ($0.voltooidOp, soort) } }
      for (eerder, later) in zip(data, data.dropFirst()) where eerder.0 > later.0 {
        som.append(
          kaart.bevinding("Stap \(later.1) (\(later.0)) ligt voor stap \(eerder.1) (\(eerder.0))", bij: plaats))
      }
    }
    nietNa([Procedurestap.vaststelling, Procedurestap.ondertekening, Procedurestap.publicatie], volgorde)
    nietNa([Procedurestap.ondertekening, Procedurestap.eindeBeroepstermijn], beroep)
    let eisen: [(String, [String])] = [
      (Procedurestap.beginInzagetermijn, [Procedurestap.eindeInzagetermijn]),
      (Procedurestap.beroepIngesteld, [Procedurestap.eindeBeroepstermijn, Procedurestap.ondertekening]),
      (Procedurestap.eindeBeroepstermijn, [Procedurestap.ondertekening]),
      (Procedurestap.eindeBezwaartermijn, [Procedurestap.ondertekening]),
      (Procedurestap.publicatie, [Procedurestap.ondertekening]),
    ]
    for (stap, nodig) in eisen where soorten.contains(stap) {
      for ander in nodig where !soorten.contains(ander) {
        som.append(metgezel.bevinding("Stap \(stap) staat er zonder stap \(ander)", bij: plaats))
      }
    }
    return som + Procedureperioden.controleer(stappen, bij: plaats)
  }
}
