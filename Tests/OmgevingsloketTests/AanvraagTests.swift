import DSOKoppelvlak
import Testing

@testable import Omgevingsloket

@Suite("Antwoorden en bijlagen van een aanvraag") struct AanvraagTests {
  private func vraag(_ type: String, hulp: String? = nil) -> UitvoerenServices.Vraag {
    UitvoerenServices.Vraag(id: 7, tekst: "Hoe dik is de boom?", antwoordType: type, invulinstructie: hulp)
  }

  @Test(
    "Een getal met een eenheid, een woord of niets dan een komma is geen getal",
    arguments: ["28 cm", "abc", ",", "1.0.0"])
  func geenGetal(tekst: String) {
    #expect(Vraaginvoer(vraag("numeriek"), [tekst]) == .fout("Vul alleen een getal in, bijvoorbeeld 28."))
    #expect(Vraaginvoer(vraag("numeriek", hulp: "In centimeter."), [tekst]) == .fout("In centimeter."))
  }

  @Test("Een getal met komma, punt of min gaat door", arguments: ["28", "9,5", "9.5", "-3", " 28 "])
  func getal(tekst: String) {
    guard case .antwoord = Vraaginvoer(vraag("numeriek"), [tekst]) else {
      Issue.record("\(tekst)")
      return
    }
  }

  @Test("Een dag die niet bestaat, is geen antwoord") func dag() {
    #expect(Vraaginvoer(vraag("datum"), ["31-02-2027"]) == Vraaginvoer(vraag("datum"), ["28"]))
    #expect(Vraaginvoer(vraag("datum"), ["2027-04-05"]) == .antwoord("05-04-2027"))
    #expect(Vraaginvoer(vraag("datum"), ["05-04-2027"]) == .antwoord("05-04-2027"))
    #expect(Vraaginvoer(vraag("datum"), ["", " "]) == .leeg)
  }

  private func formulier(compleet: Bool, vragen: [UitvoerenServices.Vraag])
    -> UitvoerenServices.IndieningsvereistenAntwoord
  {
    UitvoerenServices.IndieningsvereistenAntwoord(
      functioneleStructuurRef: "ref", omschrijving: "Boom kappen", indienbaar: true, compleet: compleet,
      subactiviteiten: [
        .init(
          subactiviteitNaam: "Boom kappen", vraaggroepen: [.init(groepNaam: "De boom", vragen: vragen)],
          bijlagen: [.init(id: 9, tekst: "Situatietekening", verplicht: true)])
      ])
  }

  @Test("Wat ontbreekt, wordt genoemd met de plek waar het hoort") func mist() {
    var aanvraag = Aanvraag(activiteiten: [])
    let leeg = Volledigheid([formulier(compleet: false, vragen: [vraag("numeriek")])], aanvraag)
    #expect(leeg.mist.map(\.plek) == [.vraag(groep: 0, id: 7), .bijlage(id: 9)] && leeg.twijfel.isEmpty)
    aanvraag.antwoorden = ["ref": [7: "120"]]
    aanvraag.voegToe(ref: "ref", vraagId: 9, bestandsnaam: "a.pdf", soort: "application/pdf", sha256: "aa", uniek: "1")
    let geweigerd = Volledigheid([formulier(compleet: false, vragen: [vraag("numeriek", hulp: "In meter.")])], aanvraag)
    #expect(geweigerd.mist.isEmpty && geweigerd.twijfel.map(\.plek) == [.vraag(groep: 0, id: 7)])
    let goed = Volledigheid([formulier(compleet: true, vragen: [vraag("numeriek", hulp: "In meter.")])], aanvraag)
    #expect(goed.mist.isEmpty && goed.twijfel.isEmpty)
  }

  @Test("Hetzelfde bestand bij twee vragen is twee documenten met elk een eigen id") func zelfdeBestand() {
    var aanvraag = Aanvraag(activiteiten: [])
    let inhoud = String(repeating: "a", count: 64)
    for (vraag, uniek) in [(1, "x"), (2, "y"), (3, "z")] {
      aanvraag.voegToe(
        ref: "ref", vraagId: vraag, bestandsnaam: "a.pdf", soort: "application/pdf", sha256: inhoud, uniek: uniek)
    }
    #expect(Set(aanvraag.bijlagen.map(\.id)).count == 3 && aanvraag.bijlagen.first?.id == inhoud)
    #expect(aanvraag.bijlagen.allSatisfy { $0.id.count == 64 && $0.sha256 == inhoud })
    aanvraag.voegToe(ref: "ref", vraagId: 1, bestandsnaam: "a.pdf", soort: "text/plain", sha256: "bb", uniek: "w")
    #expect(aanvraag.bijlagen.count == 3 && aanvraag.heeft(1, bij: "ref") && !aanvraag.heeft(4, bij: "ref"))
  }
}
