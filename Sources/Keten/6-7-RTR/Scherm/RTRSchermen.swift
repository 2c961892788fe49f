import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import Opslag
import STTR
import Scherm
import Tijd

/// The pages of the register.
struct RTRSchermen: Sendable {
  let register: Register
  private var klok: Klok { register.omgeving.klok }

  func voegToe(aan router: inout Router) {
    router.scherm("/rtr") { ctx in try await overzicht(ctx.aanroep) }
    router.scherm("/rtr/activiteiten/{urn}") { ctx in try await activiteit(ctx) }
    router.scherm("/rtr/regels/{id}") { ctx in try regels(ctx["id"]) }
    router.scherm("/rtr/verifieren") { _ in .html(verificatie(nil)) }
    router.formulier("/rtr/verifieren") { ctx in try verifieer(ctx.aanroep) }
    router.scherm("/rtr/leveringen") { _ in .html(try leveringen(fouten: [])) }
    router.formulier("/rtr/leveringen") { ctx in try await leverAan(ctx.aanroep) }
    router.scherm("/rtr/leveringen/{id}") { ctx in try levering(ctx["id"]) }
    router.scherm("/rtr/hygiene") { ctx in try await hygiene() }
  }

  private func pagina(_ titel: String, _ inhoud: (inout HTML) -> Void) -> [UInt8] {
    let begin: [(tekst: String, pad: String)] = [("Bord", "/")]
    return Pagina(
      titel: titel, systeem: Systeemkop(naam: "RTR", stap: "6-7", ondertitel: "Registratie Toepasbare Regels"),
      kruimels: titel == Self.begintitel ? begin : begin + [("RTR", "/rtr")], klok: klok.nu, inhoud: inhoud
    ).bytes
  }

  private static let begintitel = "Register van toepasbare regels"

  private func onbekend(_ wat: String) -> Ketenspoor.Antwoord {
    .html(
      pagina("Niet gevonden") { h in
        h.melding(.waarschuwing, "\(wat) staat niet in het register")
        h.p { h in h.a("Naar het register", naar: "/rtr") }
      }, status: 404)
  }

  // MARK: - Overview

  private func overzicht(_ aanroep: Aanroep) async throws -> Ketenspoor.Antwoord {
    let gevraagd = aanroep.zoek("datum") ?? ""
    let gekozen = Datum(gevraagd)
    let dag = gekozen ?? klok.vandaag
    let beeld = try await register.beeld(op: dag)
    let leveringen = try register.store.leveringen()
    return .html(
      pagina(Self.begintitel) { h in
        h.intro("Hier staan de activiteiten van de gepubliceerde plannen, met de regels die op een dag gelden.")
        if let storing = beeld.storing { h.melding(.waarschuwing, "De lijst kan oud of leeg zijn", storing) }
        let fouten = gekozen == nil && !gevraagd.isEmpty ? [Veldfout("datum", "Vul een datum in")] : []
        h.formulier(naar: "/rtr", .get, fouten: fouten, label: "Kies een dag") { h in
          h.datumveld(Veld("datum", "Toon het register op", fout: fouten["datum"]), waarde: dag)
          h.knop("Toon", .secundair)
        }
        h.knoppenrij { h in
          h.knoplink("Verifieer een regelbestand", naar: "/rtr/verifieren")
          h.knoplink("Leveringen (\(leveringen.count))", naar: "/rtr/leveringen", soort: .secundair)
          h.knoplink("Wat opgeruimd kan worden", naar: "/rtr/hygiene", soort: .secundair)
        }
        h.deel("Activiteiten op \(dag.voluit)") { h in activiteiten(beeld, &h) }
        h.deel("Toepasbare regels op \(dag.voluit)") { h in regellijst(beeld.regels, beeld, &h) }
        h.deel("Werkzaamheden") { h in
          h.tabel("Werkzaamheden", kolommen: ["Naam", "Korte naam", "Zoekwoorden"], van: beeld.werkzaamheden) { werk in
            [.tekst(werk.omschrijving), .code(werk.urn), .tekst(werk.trefwoorden.joined(separator: ", "))]
          }
        }
      })
  }

  private func activiteiten(_ beeld: Registerbeeld, _ h: inout HTML) {
    h.tabel(
      "Activiteiten, met wat eronder hangt", kolommen: ["Activiteit", "Overheid", "Aan voor", "Regels", "Stand"],
      van: beeld.boom, leeg: "Er is op deze dag geen plan met activiteiten. Publiceer eerst een plan (stap 3)."
    ) { diepte, activiteit in
      let inspringing = String(repeating: "– ", count: min(diepte, 8))
      let aanwezig = activiteit.objecten.filter { beeld.regel(activiteit.ref($0)) != nil }
      let adres = "/rtr/activiteiten/\(activiteit.urn)?datum=\(beeld.datum)"
      let stand: Cel =
        activiteit.toepasbaar == nil
        ? .status(.nvt, "Niet toepasbaar gemaakt")
        : aanwezig.count == activiteit.objecten.count
          ? .status(.groen, "Volledig") : .status(.oranje, "Regels ontbreken")
      return [
        Cel { h in
          h.tekst(inspringing)
          h.a(activiteit.plan.naam, naar: adres)
        }, .tekst(activiteit.plan.bevoegdGezag.naam),
        .tekst(activiteit.objecten.isEmpty ? "–" : activiteit.objecten.map(Self.naam).joined(separator: ", ")),
        .tekst(activiteit.objecten.isEmpty ? "–" : "\(aanwezig.count) van \(activiteit.objecten.count)"), stand,
      ]
    }
  }

  private func regellijst(_ regels: [Regelregistratie], _ beeld: Registerbeeld?, _ h: inout HTML) {
    h.tabel(
      "Toepasbare regels", kolommen: ["Naam", "Soort", "Geldig vanaf", "Tot en met", .getal("STTR-versie")],
      van: regels, leeg: "Er zijn nog geen regels aangeleverd die op deze dag gelden."
    ) { regel in
      [
        .link(regel.naam, naar: "/rtr/regels/\(regel.identifier)"), .tekst(Self.naam(regel.ref.soort)),
        .dag(regel.begin), regel.eind.map { .dag($0) } ?? .leeg, .getal(regel.sttrVersie),
      ]
    }
  }

  static func naam(_ soort: Regelbeheerobject) -> String {
    soort.toestemming.map { "\(soort.typering) \($0.waarde.lowercased())" } ?? soort.typering
  }

  // MARK: - One activiteit

  private func activiteit(_ ctx: Verzoekcontext) async throws -> Ketenspoor.Antwoord {
    let dag = ctx.aanroep.zoek("datum").flatMap { Datum($0) } ?? klok.vandaag
    let beeld = try await register.beeld(op: dag)
    guard let activiteit = beeld.activiteit(ctx["urn"]) else { return onbekend("De activiteit '\(ctx["urn"])'") }
    let regels = try register.store.regels().filter { $0.ref.activiteit == activiteit.urn }
    let kenmerken = activiteit.toepasbaar?.kenmerken
    return .html(
      pagina(activiteit.plan.naam) { h in
        h.kenmerken(Self.kenmerken(activiteit))
        h.uitklap("Technische gegevens") { h in h.kenmerken(Self.techniek(activiteit)) }
        if kenmerken == nil {
          h.melding(
            .info, "Deze activiteit is nog niet toepasbaar gemaakt", "Dat gebeurt met de eerste levering (stap 7).")
        }
        h.deel("Wat aan staat") { h in
          h.tabel(
            "Soorten regels van deze activiteit", kolommen: ["Soort", "Adres", "Regels"], van: activiteit.objecten
          ) { soort in
            let regel = beeld.regel(activiteit.ref(soort))
            return [
              .tekst(Self.naam(soort)), .code(activiteit.ref(soort).description),
              regel.map { .link("Bekijk", naar: "/rtr/regels/\($0.identifier)") } ?? .status(.oranje, "Ontbreken"),
            ]
          }
        }
        h.deel("Alle versies") { h in regellijst(regels, beeld, &h) }
      })
  }

  private static func kenmerken(_ activiteit: Registeractiviteit) -> [Kenmerk] {
    let isTeZien = activiteit.toepasbaar?.kenmerken.toonbaar == true
    return [
      Kenmerk("Overheid", .tekst(activiteit.plan.bevoegdGezag.naam)),
      Kenmerk("Geldig vanaf", .dag(activiteit.plan.beginGeldigheid)),
      Kenmerk("Locaties", .getal(activiteit.plan.locatieRefs.count)),
      Kenmerk(
        "Werkzaamheden",
        activiteit.werkzaamheden.isEmpty ? .leeg : .tekst(activiteit.werkzaamheden.joined(separator: ", "))),
      Kenmerk("Te zien in het Omgevingsloket", .tekst(isTeZien ? "ja" : "nee")),
    ]
  }

  private static func techniek(_ activiteit: Registeractiviteit) -> [Kenmerk] {
    [
      Kenmerk("Identificatie", .code(activiteit.urn)),
      Kenmerk("Nummer van de overheid (OIN)", .code(activiteit.oin.isEmpty ? "nog niet bekend" : activiteit.oin)),
      Kenmerk("Magneet", .tekst(activiteit.toepasbaar?.kenmerken.magneet == true ? "ja" : "nee")),
    ]
  }

  private static func kenmerken(_ regel: Regelregistratie) -> [Kenmerk] {
    let eind: Cel = regel.eind.map { .dag($0) } ?? .tekst("onbepaald")
    return [
      Kenmerk("Nummer", .getal(regel.identifier)), Kenmerk("Soort", .tekst(naam(regel.ref.soort))),
      Kenmerk("Activiteit", .link(regel.ref.activiteit, naar: "/rtr/activiteiten/\(regel.ref.activiteit)")),
      Kenmerk("Geldig vanaf", .dag(regel.begin)), Kenmerk("Tot en met", eind),
      Kenmerk("STTR-versie", .getal(regel.sttrVersie)), Kenmerk("Vingerafdruk", .code(String(regel.sha256.prefix(16)))),
      Kenmerk("Levering", .link("Bekijk de levering", naar: "/rtr/leveringen/\(regel.levering)")),
    ]
  }

  // MARK: - One rule file

  private func regels(_ id: String) throws -> Ketenspoor.Antwoord {
    guard let regel = try register.store.regels().first(where: { String($0.identifier) == id }),
      let regels = try register.regels(regel)
    else { return onbekend("Het regelbestand '\(id)'") }
    let bestand = "\(DSOPad.uitvoerenGegevens)/toepasbareRegels/\(regel.identifier)/sttrBestand"
    return .html(
      pagina(regel.naam) { h in
        h.kenmerken(Self.kenmerken(regel))
        h.p { h in h.a("Download het STTR-bestand", naar: bestand) }
        Regelbestandweergave(regels: regels).schrijf(&h)
      })
  }

  // MARK: - Verification

  private func verificatie(_ uitkomst: (naam: String, bevindingen: [Bevinding])?) -> [UInt8] {
    pagina("Verifieer een regelbestand") { h in
      h.intro("Kies een STTR-bestand. U ziet of het klopt, en zo niet: waar en waarom. Er wordt niets bewaard.")
      if let uitkomst {
        if uitkomst.bevindingen.heeftFouten {
          let aantal = uitkomst.bevindingen.aantal(.fout)
          let tekst = aantal == 1 ? "1 fout gevonden." : "\(aantal) fouten gevonden."
          h.melding(.fout, "\(uitkomst.naam) is afgekeurd", tekst)
        } else {
          h.gelukt(
            "\(uitkomst.naam) is goedgekeurd", volgende: ("stap 7, publiceer de regels in Regelbeheer", "/regelbeheer"))
        }
        if !uitkomst.bevindingen.isEmpty { h.bevindingenlijst(uitkomst.bevindingen, onder: 1) }
      }
      h.formulier(naar: "/rtr/verifieren", .bestanden) { h in
        h.bestandsveld(
          Veld("bestand", "STTR-bestand", hint: "Een bestand met .dmn of .xml", invulling: .verplicht),
          soorten: ".dmn,.xml")
        h.knop("Verifieer")
      }
    }
  }

  private func verifieer(_ aanroep: Aanroep) throws -> Ketenspoor.Antwoord {
    guard let bestand = try aanroep.formulier().bestand("bestand") else {
      return .html(
        pagina("Verifieer een regelbestand") { h in
          h.formulier(naar: "/rtr/verifieren", .bestanden, fouten: [Veldfout("bestand", "Kies een bestand")]) { h in
            h.bestandsveld(Veld("bestand", "STTR-bestand", fout: "Kies een bestand", invulling: .verplicht))
            h.knop("Verifieer")
          }
        }, status: 422)
    }
    return .html(
      verificatie((bestand.naam, AanleverEndpoint.verifieer(bestand.bytes, naam: bestand.naam))))
  }

  // MARK: - Deliveries

  private func leveringen(fouten: [Veldfout]) throws -> [UInt8] {
    let leveringen = try register.store.leveringen()
    return pagina("Leveringen") { h in
      h.tabel(
        "Ontvangen leveringen", kolommen: ["Ontvangen", "Afzender (OIN)", "Uitkomst", .getal("Bevindingen")],
        van: leveringen, leeg: "Er is nog niets aangeleverd."
      ) { levering in
        [
          .link(levering.ontvangenOp.voluit, naar: "/rtr/leveringen/\(levering.id)"), .code(levering.oin),
          Self.status(levering), .getal(levering.bevindingen.count),
        ]
      }
      h.deel("Zelf aanleveren") { h in
        h.p("In de echte keten doet uw software dit. Hier kunt u ook zelf een zip aanbieden.")
        h.formulier(naar: "/rtr/leveringen", .bestanden, fouten: fouten) { h in
          h.bestandsveld(Veld("bestand", "Levering", fout: fouten["bestand"], invulling: .verplicht), soorten: ".zip")
          h.tekstveld(
            Veld("oin", "OIN van de afzender", hint: "20 cijfers", fout: fouten["oin"], invulling: .verplicht),
            waarde: register.organisaties.first?.oin ?? "")
          h.knop("Lever aan")
        }
      }
    }
  }

  private static func status(_ levering: RTRStore.Ontvangst) -> Cel {
    levering.status == .verwerkt ? .status(.groen, "Verwerkt") : .status(.rood, "Afgekeurd")
  }

  private func leverAan(_ aanroep: Aanroep) async throws -> Ketenspoor.Antwoord {
    let formulier = try aanroep.formulier()
    var fouten: [Veldfout] = []
    let oin = formulier.tekst("oin") ?? ""
    if oin.count != 20 || !oin.allSatisfy({ $0.isASCII && $0.isNumber }) {
      fouten.append(Veldfout("oin", "Vul een OIN van 20 cijfers in"))
    }
    if formulier.bestand("bestand") == nil { fouten.append(Veldfout("bestand", "Kies een zip")) }
    guard fouten.isEmpty, let bestand = formulier.bestand("bestand") else {
      return .html(try leveringen(fouten: fouten), status: 422)
    }
    let ontvangst = try await AanleverEndpoint(register: register).neemAan(bestand.bytes, van: oin)
    return .verwijsDoor(naar: "/rtr/leveringen/\(ontvangst.id)")
  }

  private func levering(_ id: String) throws -> Ketenspoor.Antwoord {
    guard let levering = try register.store.levering(id) else { return onbekend("De levering") }
    let regels = try register.store.regels().filter { $0.levering == id }
    return .html(
      pagina("Levering van \(levering.ontvangenOp.voluit)") { h in
        if levering.status == .verwerkt {
          h.gelukt("Deze levering is verwerkt", volgende: ("stap 8a, doe de vergunningcheck", "/loket"))
        } else {
          h.melding(
            .fout, "Deze levering is afgekeurd", "Er is niets overgenomen. Herstel de fouten en lever opnieuw aan.")
        }
        h.kenmerken([
          "Afzender": .code(levering.oin), "Nummer": .code(levering.id), "Vingerafdruk": .code(levering.sha256),
        ])
        if !levering.bevindingen.isEmpty { h.deel("Bevindingen") { h in h.bevindingenlijst(levering.bevindingen) } }
        if !regels.isEmpty { h.deel("Regels uit deze levering") { h in regellijst(regels, nil, &h) } }
      })
  }

  // MARK: - Hygiene

  private func hygiene() async throws -> Ketenspoor.Antwoord {
    let beeld = try await register.beeld(op: klok.vandaag)
    let punten = Hygiene(
      beeld: beeld, regels: try register.store.regels(), toepasbaar: try register.store.toepasbaar()
    ).punten
    let dubbel = try dubbelevragen(op: klok.vandaag)
    return .html(
      pagina("Wat opgeruimd kan worden") { h in
        h.intro("Wat in het register blijft staan zonder dat iemand er iets aan heeft.")
        if let storing = beeld.storing { h.melding(.waarschuwing, "De lijst kan onvolledig zijn", storing) }
        h.tabel(
          "Op te ruimen", kolommen: ["Wat", "Waarom", "Wat u kunt doen"], van: punten, leeg: "Er is niets op te ruimen."
        ) { punt in [.tekst(punt.wat), .tekst(punt.waarom), .tekst(punt.doen)] }
        h.deel("Vragen die een gebruiker twee keer krijgt") { h in
          h.bevindingenlijst(dubbel, leeg: "Geen vraag wordt twee keer gesteld.", onder: 2)
        }
      })
  }

  /// Over all rules that hold on the day, of all authorities together.
  private func dubbelevragen(op dag: Datum) throws -> [Bevinding] {
    let namen = Dictionary(register.organisaties.map { ($0.oin, $0.naam) }, uniquingKeysWith: { eerste, _ in eerste })
    let bronnen = try register.store.regels().filter { $0.geldt(op: dag) }.compactMap { regel in
      try register.regels(regel).map { Dubbelevragen.Bron($0, overheid: namen[regel.ref.oin]) }
    }
    return Dubbelevragen.controleer(bronnen).begrensd().bijStap("7")
  }
}
