import ArgumentParser
import Bevindingen
import Bord
import Casussen
import Foundation
import Ketenspoor
import Opslag
import Server
import Tijd
import Verslag

/// `werkplaats keten`
struct Keten: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keten", abstract: "Loop de hele keten door zonder browser en druk het bord af.",
    discussion: """
      Afloop: 0 de keten werkt, 1 de keten werkt niet, 2 het kon niet worden geprobeerd.
      Met --tot tellen alleen de stappen tot en met die stap.
      """)

  @Option(help: "De casus, met een variant erachter als u wilt: boom-kappen of boom-kappen/met-advies.")
  var casus: String?

  @Option(help: "Een echt omgevingsplan: een zip of map met opdracht.xml.")
  var plan: String?

  @Option(help: "Een levering met toepasbare regels: een zip of map. Mag meer keren.")
  var regels: [String] = []

  @Option(help: "De laatste stap, bijvoorbeeld 7 of 8a.")
  var tot: String?

  @Flag(help: "Druk het oordeel af als JSON.")
  var json = false

  @Option(help: "De map waarin het verslag komt.")
  var verslag: String?

  func validate() throws {
    if let tot, Stap(rawValue: tot) == nil {
      throw ValidationError(
        "Stap '\(tot)' bestaat niet. Kies uit: \(Stap.allCases.map(\.rawValue).joined(separator: " ")).")
    }
    if plan == nil && !regels.isEmpty { throw ValidationError("Geef bij --regels ook --plan met het omgevingsplan.") }
  }

  func run() async throws {
    let delen = (casus ?? Oefenbron.eersteCasus).split(separator: "/").map(String.init)
    let (gemeente, bron) = try Oefenbron.lees(casus: delen.first ?? "")
    do {
      let oordeel: Ketenoordeel
      let werkplaats: Werkplaats
      if plan != nil {
        (oordeel, werkplaats) = try await echteInvoer(gemeente)
      } else {
        (oordeel, werkplaats) = try await oefencasus(gemeente, bron, variant: delen.count > 1 ? delen[1] : nil)
      }
      try await schrijf(oordeel, werkplaats, titel: plan == nil ? bron.titel : "Eigen plan en regels")
      if oordeel.uitkomst == .werktNiet { throw Afloop.fout }
    } catch let storing as OpslagStoring {
      Uitvoer.meld(storing.uitlegVoorGebruiker)
      throw Afloop.kanNiet
    }
  }

  private func oefencasus(
    _ gemeente: Voorbeeldgemeente, _ bron: Casusbron, variant naam: String?
  ) async throws -> (Ketenoordeel, Werkplaats) {
    guard let variant = naam.map({ bron.variant($0) }) ?? bron.varianten.first else {
      Uitvoer.meld("De variant '\(naam ?? "")' is er niet. Wel: \(bron.varianten.map(\.slug).joined(separator: ", ")).")
      throw Afloop.kanNiet
    }
    let werkplaats = try Samenstelling.open(
      gegevens: nil, voorbeelden: gemeente, casus: bron, basisadres: "http://127.0.0.1:8080")
    if !json { Uitvoer.meld("Casus \(bron.titel), variant \(variant.titel). Ik zet de oefengemeente klaar.") }
    _ = try await werkplaats.vulWaarNodig()
    let loop = Ketenloop(bron, variant: variant, gemeente: gemeente, omgeving: werkplaats.ketenomgeving)
    let verslagen = await loop.voerUit(totEnMet: tot) { voortgang in Self.meld(voortgang, stil: json) }
    let oordelen = try await werkplaats.keuring.oordelen()
    return (
      Oordeelvorming.samen(
        oordelen, verslagen, casus: "\(bron.slug)/\(variant.slug)", tot: tot, bewaar: werkplaats.bewaar),
      werkplaats
    )
  }

  private static func meld(_ voortgang: Voortgang, stil: Bool) {
    guard !stil, case .klaar(let verslag) = voortgang else { return }
    if case .overgeslagen(let reden) = verslag.afloop {
      return Uitvoer.meld("  – stap \(verslag.stap): \(verslag.titel): \(reden)")
    }
    let teken = verslag.isGoed ? "✓" : "✗"
    Uitvoer.meld("  \(teken) stap \(verslag.stap): \(verslag.titel) (\(verslag.duurMs) ms)")
    for fout in verslag.fouten { Uitvoer.meld("      \(fout)") }
    for afwijking in verslag.afwijkingen.prefix(5) {
      Uitvoer.meld("      \(afwijking.naam): verwacht \(afwijking.verwacht), gevonden \(afwijking.gevonden)")
    }
  }

  private func echteInvoer(_ gemeente: Voorbeeldgemeente) async throws -> (Ketenoordeel, Werkplaats) {
    let invoer = try leesInvoer()
    let eigenaar = Samenstelling.Eigenaar(
      oin: invoer.oin, overheidscode: invoer.overheidscode, naam: "gemeente (\(invoer.overheidscode))")
    let werkplaats = try Samenstelling.open(
      gegevens: nil, voorbeelden: gemeente, casus: nil, eigenaar: eigenaar, basisadres: "http://127.0.0.1:8080")
    if !json { Uitvoer.meld("Ik loop de keten door met '\(invoer.titel)'.") }
    try werkplaats.markeerBegin()
    let loop = Praktijkloop(invoer, gemeente: gemeente, omgeving: werkplaats.ketenomgeving)
    let verslagen = await loop.voerUit(totEnMet: tot) { voortgang in Self.meld(voortgang, stil: json) }
    let oordelen = try await werkplaats.keuring.oordelen()
    return (
      Oordeelvorming.samen(oordelen, verslagen, casus: invoer.titel, tot: tot, bewaar: werkplaats.bewaar), werkplaats
    )
  }

  private func leesInvoer() throws -> Praktijkinvoer {
    let gelezen: Bevonden<Praktijkinvoer>
    do {
      gelezen = try Praktijkinvoer.lees(plan: plan ?? "", regels: regels)
    } catch {
      Uitvoer.meld(Self.uitleg(error))
      throw Afloop.kanNiet
    }
    for bevinding in gelezen.bevindingen where bevinding.ernst == .fout {
      Uitvoer.meld(TekstWeergave.render(bevinding).joined(separator: "\n"))
    }
    guard let invoer = gelezen.model else { throw Afloop.kanNiet }
    return invoer
  }

  private static func uitleg(_ storing: Voorbeeldmap.VoorbeeldStoring) -> String {
    switch storing {
    case .nietGevonden(let pad): "'\(pad)' is er niet. Geef een zip of een map met een aanlevering."
    case .onleesbaar(let pad, let reden): "'\(pad)' is niet te lezen: \(reden)."
    case .teVeel(let pad): "'\(pad)' heeft te veel of te grote bestanden. Geef de map van één aanlevering."
    }
  }

  private func schrijf(_ oordeel: Ketenoordeel, _ werkplaats: Werkplaats, titel: String) async throws {
    Uitvoer.schrijf(json ? JSONTekst.maak(oordeel) : Bordtekst.render(oordeel))
    guard let verslag else { return }
    let kluis = werkplaats.omgeving.kluis
    let stuk = Ketenverslag(
      titel: titel, oordeel: oordeel, versie: Versie.tekst, tijdstip: werkplaats.omgeving.klok.nu,
      nietGetest: Bordtekst.nietGetest, bewijsbytes: { sha256 in try? kluis.lees(sha256) })
    do {
      for (naam, bytes) in stuk.bestanden {
        let doel = URL(fileURLWithPath: verslag).appendingPathComponent(naam)
        try FileManager.default.createDirectory(at: doel.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: doel)
      }
      if !json { Uitvoer.schrijf("Het verslag staat in \(verslag)/verslag.html") }
    } catch {
      Uitvoer.meld(Uitvoer.nietTeSchrijven("Het verslag", in: verslag, error))
      throw Afloop.kanNiet
    }
  }
}
