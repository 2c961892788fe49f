import Bevindingen
import Ketenspoor
import Opslag
import Pakket
import STOP
import Tijd

/// Fetches a zip that travels apart from its request (Digikoppeling Grote Berichten: the receiver fetches it from the
/// sender, over the address that the request names).
///
/// Of that address only the path is used: the zip comes from the system that the answers for this sender go to, so that
/// a message from outside cannot make the werkplaats call any other machine.
struct Zipophaling: Sendable {
  enum Uitkomst: Sendable {
    /// The zip came with the message.
    case isEr
    case opgehaald(zip: String)
    case later
    case mislukt(Bevinding)
  }

  /// How long the sender may be away, on the practice clock.
  static let wachtOpZipSeconden = 900

  private let omgeving: Werkplaatsomgeving
  init(_ omgeving: Werkplaatsomgeving) { self.omgeving = omgeving }

  func haal(_ levering: Levering) async throws -> Uitkomst {
    guard let afzender = levering.afzender, let bytes = try omgeving.kluis.lees(levering.zip),
      !bytes.starts(with: [0x50, 0x4B]),
      let bestand = LVBBVerzoek.decode(bytes, bestand: "verzoek.xml").model?.grootBestand
    else { return .isEr }
    guard let pad = bestand.ophalenBij.flatMap(Self.pad) else {
      return mislukt("Het verzoek noemt geen adres (senderUrl) waar \(bestand.naam) is op te halen")
    }
    if let verloopt = bestand.verlooptOp, verloopt <= omgeving.klok.nu {
      return mislukt("\(bestand.naam) was op te halen tot \(verloopt)")
    }
    let adres = try omgeving.databank.lees { db in
      try EbMSStore.adres(oin: afzender.oin, rol: afzender.rol, van: afzender.van, db)
    }
    let systeem = Systeemnaam((adres ?? .vermoeden(rol: afzender.rol, van: afzender.van)).systeem)
    return try await haal(bestand, pad, bij: systeem, levering)
  }

  private func haal(
    _ bestand: GrootBestand, _ pad: String, bij systeem: Systeemnaam, _ levering: Levering
  ) async throws -> Uitkomst {
    let magLater = omgeving.klok.nu < levering.ontvangenOp.plus(seconden: Self.wachtOpZipSeconden)
    let antwoord: Antwoord
    do {
      antwoord = try await omgeving.verbindingen.roep(
        van: "lvbb", naar: systeem, koppelvlak: "Grote Berichten", .get(pad))
    } catch {
      return magLater ? .later : mislukt("\(bestand.naam) is niet op te halen. \(error.uitlegVoorGebruiker)")
    }
    guard antwoord.isGelukt else {
      let isTijdelijk = antwoord.status >= 500 || antwoord.status == 202
      return isTijdelijk && magLater
        ? .later : mislukt("\(systeem) geeft \(bestand.naam) niet: HTTP-status \(antwoord.status) op \(pad)")
    }
    guard antwoord.inhoud.count == bestand.bytes, Hash.md5(antwoord.inhoud) == bestand.controlegetal else {
      return .mislukt(
        LVBBRegels.anderGrootBestand.bevinding(
          "\(bestand.naam) is \(antwoord.inhoud.count) bytes met MD5 \(Hash.md5(antwoord.inhoud)); aangekondigd is "
            + "\(bestand.bytes) bytes met MD5 \(bestand.controlegetal)", bij: Vindplaats(bestand: bestand.naam)))
    }
    let zip = try omgeving.kluis.bewaar(antwoord.inhoud)
    try omgeving.databank.schrijf { db in try LeveringStore.zetZip(levering.id, zip, in: db) }
    return .opgehaald(zip: zip)
  }

  private func mislukt(_ wat: String) -> Uitkomst {
    .mislukt(
      LVBBRegels.uitSTOP("LVBB0002").bevinding(
        wat, bij: Vindplaats(bestand: "verzoek.xml"),
        hint: "Zet de zip klaar op het adres in senderUrl, bij het systeem dat ook de antwoorden krijgt"))
  }

  /// `https://plan.example.org/gb/1?x=2` gives `/gb/1?x=2`.
  static func pad(_ adres: String) -> String? {
    if adres.hasPrefix("/") { return adres }
    guard let begin = adres.firstRange(of: "://"), let streep = adres[begin.upperBound...].firstIndex(of: "/") else {
      return nil
    }
    return String(adres[streep...])
  }
}
