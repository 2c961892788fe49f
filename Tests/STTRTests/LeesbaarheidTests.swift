import Bevindingen
import Testing

@testable import STTR

@Suite struct LeesbaarheidTests {
  private func regels(_ vragen: [Ontwerpvraag], oin: String = EncoderTests.oin) throws -> Regelbestand {
    let ontwerp = Beslistabelontwerp(
      naam: "n", oin: oin, activiteit: EncoderTests.activiteit, soort: .conclusie, vragen: vragen,
      rijen: [Ontwerprij(vragen.map { _ in "-" }, .verbod)])
    let bytes = try #require(STTREncoder.codeer(ontwerp).model)
    return try #require(STTRDecoder.decodeer(bytes, bestand: "n.dmn").model)
  }

  private func codes(_ tekst: String, _ soort: Ontwerpvraag.Soort, toelichting: String? = nil) throws -> [String] {
    let vraag = Ontwerpvraag(naam: "v", tekst: tekst, soort: soort, toelichting: toelichting)
    return Leesbaarheid.controleer(try regels([vraag])).map(\.bevinding.code.rawValue)
  }

  @Test("Wat slecht leest, krijgt een tip")
  func tips() throws {
    let lang = "Is de dakkapel die u gaat plaatsen op het dak van uw huis aan de kant van de straat waar ook de "
    #expect(try codes(lang + "voordeur is hoger dan een meter?", .jaNee) == ["WP-STTR-121"])
    #expect(try codes("Is de boom niet hoger dan 5 meter?", .jaNee) == ["WP-STTR-122"])
    #expect(
      try codes("Waarom is er geen bouwtekening en niet eens een schets?", .tekst(meerRegels: true)) == ["WP-STTR-122"])
    #expect(try codes("Gaat u een houtopstand vellen?", .jaNee) == ["WP-STTR-123"])
    #expect(try codes("Hoe dik is de stam?", .getal) == ["WP-STTR-124"])
    #expect(try codes("Hoogte van de boom in meters", .getal) == ["WP-STTR-125"])
    #expect(try codes("Welke kant?", .keuze(["Voorkant", "voorkant."])) == ["WP-STTR-126"])
  }

  @Test("Wat goed leest, krijgt geen tip")
  func goed() throws {
    #expect(try codes("Is de boom hoger dan 1,5 meter?", .jaNee) == [])
    #expect(try codes("Waarom kan het niet op een andere plek?", .tekst(meerRegels: true)) == [])
    #expect(try codes("Hoe dik is de stam (in cm)?", .getal) == [])
    #expect(try codes("Hoeveel bomen wilt u kappen?", .getal) == [])
    #expect(try codes("Beschrijf het werk", .tekst(meerRegels: true)) == [])
    #expect(try codes("Staat er een houtopstand?", .jaNee, toelichting: "Een houtopstand is een groep bomen.") == [])
    #expect(try codes("Welke kant?", .keuze(["Voorkant", "Achterkant"])) == [])
  }

  @Test("Dezelfde vraag bij twee overheden, tenzij het herbruikbaarId gelijk is")
  func dubbel() throws {
    let vraag = { (tekst: String, id: String?) in
      Ontwerpvraag(naam: "v", tekst: tekst, soort: .jaNee, herbruikbaarId: id)
    }
    let ander = "00000099000000002000"
    let vind = { (een: Ontwerpvraag, twee: Ontwerpvraag) in
      Dubbelevragen.controleer([
        .init(try regels([een]), overheid: "A"), .init(try regels([twee], oin: ander), overheid: "B"),
      ])
    }
    let tekst = "Is de boom die u gaat kappen hoger dan 5 meter?"
    let zonder = try vind(vraag(tekst, nil), vraag("is de boom, die u gaat kappen, hoger dan 5 meter", nil))
    #expect(zonder.map(\.code) == ["WP-STTR-111"])
    #expect(zonder[0].samenvatting.contains("bij 2 overheden"))
    #expect(zonder[0].verwant.first?.toelichting.contains("B") == true)
    #expect(try vind(vraag(tekst, "h"), vraag(tekst, "h")) == [])
    #expect(try vind(vraag(tekst, "h"), vraag(tekst, nil)).map(\.code) == ["WP-STTR-111"])
    let bijna = try vind(vraag(tekst, nil), vraag("Is de boom die u nu gaat kappen hoger dan 5 meter?", nil))
    #expect(bijna.first?.samenvatting.hasPrefix("Bijna dezelfde vraag") == true)
    #expect(try vind(vraag(tekst, nil), vraag(tekst.replacing("5", with: "10"), nil)) == [])
    #expect(try vind(vraag(tekst, nil), vraag(tekst.replacing("hoger", with: "niet hoger"), nil)) == [])
    #expect(try vind(vraag(tekst, nil), vraag("Ligt uw huis in het bos bij de rivier?", nil)) == [])
    let zelfdeId = try vind(vraag(tekst, "h"), vraag("Ligt uw huis in het bos bij de rivier?", "h"))
    #expect(zelfdeId.map(\.code) == ["WP-STTR-112"])
  }

  @Test("Bijna gelijke vragen worden ook gevonden tussen duizenden andere")
  func veel() throws {
    let woorden = [
      "boom", "huis", "schuur", "dak", "muur", "hek", "tuin", "stoep", "gracht", "brug", "kade", "steiger",
    ]
    let vragen = (0..<2_000).map { nummer in
      Ontwerpvraag(
        naam: "v\(nummer)", tekst: "Staat \(woorden[nummer % 12]) \(woorden[nummer / 12 % 12]) naast \(nummer)?",
        soort: .jaNee)
    }
    let extra = Ontwerpvraag(naam: "x", tekst: "Staat er nu al een molen langs de vaart?", soort: .jaNee)
    let bijna = Ontwerpvraag(naam: "x", tekst: "Staat er al een molen langs de vaart?", soort: .jaNee)
    let gevonden = Dubbelevragen.controleer([.init(try regels(vragen + [extra])), .init(try regels([bijna]))])
    #expect(gevonden.count == 1)
  }
}
