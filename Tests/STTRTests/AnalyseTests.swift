import Bevindingen
import DMN
import Testing

@testable import STTR

/// The analysis beside a plain count of everything: every combination of many more answers than the analysis tries,
/// each walked by the check itself.
@Suite struct AnalyseTests {
  // MARK: - Rule files out of chance

  /// A table over yes/no, number and list questions, in any hit policy that Regelbeheer and real files use.
  static func ontwerp(_ toeval: inout Zaadtoeval) -> Beslistabelontwerp {
    let soorten: [Ontwerpvraag.Soort] = [.jaNee, .getal, .keuze(["Eik", "Wilg", "Linde"]), .meerkeuze(["A", "B"])]
    let aantal = Int.random(in: 1...4, using: &toeval)
    let vragen = (0..<aantal).map { plek in
      Ontwerpvraag(
        naam: "v\(plek)", tekst: "Vraag \(plek)?", soort: soorten.randomElement(using: &toeval) ?? .jaNee,
        prioriteit: Int.random(in: 1...3, using: &toeval))
    }
    let conclusies: [Conclusiecode] = [.verbod, .vergunningplicht, .toestemmingsvrij]
    let rijen = (0..<Int.random(in: 1...6, using: &toeval)).map { _ in
      Ontwerprij(
        vragen.map { cel($0.soort, &toeval) }, conclusies.randomElement(using: &toeval) ?? .verbod)
    }
    let beleid: [Trefferbeleid] = [.eerste, .uniek, .willekeurig]
    return Beslistabelontwerp(
      naam: "toeval", oin: EncoderTests.oin, activiteit: EncoderTests.activiteit, soort: .conclusie, vragen: vragen,
      rijen: rijen, trefferbeleid: beleid.randomElement(using: &toeval) ?? .eerste)
  }

  private static func cel(_ soort: Ontwerpvraag.Soort, _ toeval: inout Zaadtoeval) -> String {
    let cellen: [String] =
      switch soort {
      case .jaNee: ["-", "true", "false"]
      case .getal: ["-", "< 5", ">= 5", "[2..5)", "(5..8]", "3", "not(4)", "> 8, < 2"]
      case .keuze: ["-", "\"Eik\"", "\"Wilg\"", "not(\"Eik\")", "\"Wilg\", \"Linde\"", "\"Beuk\""]
      case .meerkeuze: ["-", "contains(?, \"A\")", "\"B\"", "not(contains(?, \"B\"))"]
      case .tekst, .datum, .geo, .bijlage: ["-"]
      }
    return cellen.randomElement(using: &toeval) ?? "-"
  }

  /// Many more answers than the tables tell apart.
  private static func antwoorden(_ vraag: Vraag) -> [String] {
    switch vraag.gegevensType {
    case .boolean: ["true", "false"]
    case .number: ["0", "1", "1,9", "2", "2,5", "3", "3,01", "4", "4,5", "5", "5,1", "7,9", "8", "8,001", "12"]
    case .list: vraag.opties?.meerdereAntwoorden == true ? ["A", "B", "A; B"] : vraag.opties?.opties.map(\.tekst) ?? []
    case .string, .date: ["x"]
    }
  }

  /// What every combination of answers leads to.
  struct Telling: Equatable {
    var gesteld: Set<String> = []
    var geraakt: Set<Regelbestand.Rijsleutel> = []
    var tegenstrijdig: Set<Rijpaar> = []
    var heeftGat = false
    var bepalend: Set<String> = []
  }

  static func tel(_ check: Vergunningcheck) -> Telling {
    var telling = Telling()
    var perOverige: [String: [[Antwoord]: Set<String>]] = [:]
    var combinaties: [[Antwoord]] = [[]]
    for vraag in check.vragen {
      combinaties = combinaties.flatMap { begin in
        antwoorden(vraag).map { begin + [Antwoord(id: vraag.id, antwoord: $0)] }
      }
    }
    for combinatie in combinaties {
      let uitkomst = check.bepaal(combinatie)
      telling.gesteld.formUnion(uitkomst.gegeven.map(\.uitvoeringsregel))
      for (id, verloop) in uitkomst.verloop {
        telling.geraakt.formUnion(verloop.treffers.map { .init(beslissing: id, rij: $0.rij) })
        if verloop.isTegenstrijdig, let eerste = verloop.treffers.first,
          let ander = verloop.treffers.first(where: { $0.waarde.isGelijk(eerste.waarde) != true })
        {
          telling.tegenstrijdig.insert(Rijpaar(beslissing: id, een: eerste.rij, ander: ander.rij))
        }
      }
      if case .geen = uitkomst.uitkomst { telling.heeftGat = true }
      for (plek, vraag) in check.vragen.enumerated() {
        var rest = combinatie
        rest.remove(at: plek)
        perOverige[vraag.uitvoeringsregel, default: [:]][rest, default: []].insert("\(uitkomst.uitkomst)")
      }
    }
    for (vraag, groepen) in perOverige where groepen.values.contains(where: { $0.count > 1 }) {
      telling.bepalend.insert(vraag)
    }
    return telling
  }

  private static func lees(_ ontwerp: Beslistabelontwerp) throws -> Regelbestand {
    let bytes = try #require(STTREncoder.codeer(ontwerp).model)
    return try #require(STTRDecoder.decodeer(bytes, bestand: "toeval.dmn").model)
  }

  static func model(_ regels: Regelbestand) throws -> Wegmodel {
    let check = Vergunningcheck(regels)
    let klassen = check.vragen.map {
      Antwoordklassen($0, Vraaggebruik(regels, check.invoerBijRegel[$0.uitvoeringsregel] ?? []))
    }
    return Wegmodel(check, .check(top: try #require(regels.topbeslissing)), klassen)
  }

  @Test("Wat de analyse zegt, is wat alle combinaties samen laten zien", arguments: 0..<150)
  func allesGeteld(nummer: Int) throws {
    var toeval = Zaadtoeval(UInt64(nummer))
    let regels = try Self.lees(Self.ontwerp(&toeval))
    let model = try Self.model(regels)
    let beeld = Wegenloop.loop(model, toeval: &toeval)
    let telling = Self.tel(model.check)
    #expect(Set(beeld.gesteld.map { model.check.vragen[$0].uitvoeringsregel }) == telling.gesteld)
    #expect(beeld.geraakt == telling.geraakt)
    #expect(Set(beeld.tegenstrijdig.keys) == telling.tegenstrijdig)
    #expect(!beeld.zonderUitkomst.isEmpty == telling.heeftGat)
    #expect(beeld.isVolledig)
    if let bepalend = beeld.bepalend {
      #expect(Set(bepalend.map { model.check.vragen[$0].uitvoeringsregel }) == telling.bepalend)
    }
  }

  @Test("Elke getuige doet in de check wat de bevinding zegt", arguments: 200..<320)
  func getuigen(nummer: Int) throws {
    var toeval = Zaadtoeval(UInt64(nummer))
    let regels = try Self.lees(Self.ontwerp(&toeval))
    let model = try Self.model(regels)
    let beeld = Wegenloop.loop(model, toeval: &toeval)
    for getuige in beeld.zonderUitkomst {
      let (antwoorden, omstandigheden) = model.antwoorden(getuige)
      let uitkomst = model.check.bepaal(antwoorden, omstandigheden)
      guard case .geen = uitkomst.uitkomst else {
        Issue.record("wel een uitkomst: \(model.toon(getuige))")
        continue
      }
      #expect(uitkomst.vervallen == [] && uitkomst.bevindingen.allSatisfy { $0.code != "WDK-TR-060" })
    }
    for (paar, getuige) in beeld.tegenstrijdig {
      let (antwoorden, omstandigheden) = model.antwoorden(getuige)
      let verloop = model.check.bepaal(antwoorden, omstandigheden).verloop[paar.beslissing]
      #expect(verloop?.isTegenstrijdig == true)
      let rijen = Set((verloop?.treffers ?? []).map(\.rij))
      #expect(rijen.isSuperset(of: [paar.een, paar.ander]))
    }
  }

  @Test("Een rij is bedekt of lege cel precies als geen antwoord haar als eerste raakt", arguments: 400..<520)
  func vakken(nummer: Int) throws {
    var toeval = Zaadtoeval(UInt64(nummer))
    var ontwerp = Self.ontwerp(&toeval)
    ontwerp.trefferbeleid = Trefferbeleid.eerste.rawValue
    let regels = try Self.lees(ontwerp)
    let model = try Self.model(regels)
    guard model.klassen.allSatisfy(\.isVolledig) else { return }
    let beeld = Wegenloop.loop(model, toeval: &toeval)
    let top = try #require(regels.topbeslissing)
    let tabel = try #require(regels.dmn.beslissing(top)?.tabel)
    let vakken = Tabelvakken(tabel, Variabelenbron(model, beeld))
    var combinaties: [[FEELWaarde]] = [[]]
    let kolomvragen = tabel.kolommen.map { kolom in
      model.check.vragen.first { vraag in
        regels.dmn.invoergegevens.contains {
          $0.variabele == kolom.variabele && regels.uitvoeringsregelBijInvoer[$0.id] == vraag.uitvoeringsregel
        }
      }
    }
    for vraag in kolomvragen.compactMap({ $0 }) {
      let waarden = Self.antwoorden(vraag).compactMap { Antwoordlezer.waarde($0, voor: vraag).model }
      combinaties = combinaties.flatMap { begin in waarden.map { begin + [$0] } }
    }
    var eersten: Set<Int> = []
    var samen: Set<Rijpaar> = []
    for combinatie in combinaties {
      let passend = tabel.rijen.indices.filter { rij in
        zip(tabel.rijen[rij].toetsen, combinatie).allSatisfy { $0.boom?.past($1) == true }
      }
      if let eerste = passend.first { eersten.insert(eerste) }
      for een in passend {
        for ander in passend where een < ander { samen.insert(.init(beslissing: top, een: een, ander: ander)) }
      }
    }
    for rij in tabel.rijen.indices {
      var werk = 0
      let isDood = vakken.legeKolom(rij) != nil || vakken.bedektDoor(rij, &werk) != nil
      #expect(isDood == !eersten.contains(rij), "rij \(rij)")
      for ander in (rij + 1)..<max(rij + 1, tabel.rijen.count) {
        #expect((vakken.overlap(rij, ander) != nil) == samen.contains(.init(beslissing: top, een: rij, ander: ander)))
      }
    }
  }
}
