import Bevindingen

@testable import IMOW

/// A small but complete delivery without findings; tests break one thing at a time.
enum Proefdorp {
  static let werk = "/akn/nl/act/gm9995/2024/omgevingsplan"
  static let doel = "/join/id/proces/gm9995/2024/start"
  private static let basis = "http://standaarden.omgevingswet.overheid.nl/"

  static func waarde(_ pad: String) -> Waardelijstwaarde {
    let delen = pad.split(separator: "/")
    return Waardelijstwaarde("\(basis)\(delen[0])/id/concept/\(delen[1])")
  }
  static func id(_ type: String, _ eigen: String) -> OWIdentificatie {
    OWIdentificatie("nl.imow-gm9995.\(type).\(eigen)")
  }

  static let kern = OWObject(
    .locatie(
      Locatie(
        identificatie: id("gebied", "Kern"), noemer: "Kern",
        soort: .gebied(geometrie: "11111111-1111-4111-8111-111111111111"))))
  static let bos = OWObject(
    .locatie(
      Locatie(
        identificatie: id("gebied", "Bos"), noemer: "Bos",
        soort: .gebied(geometrie: "22222222-2222-4222-8222-222222222222"))))
  static let groep = OWObject(
    .locatie(
      Locatie(
        identificatie: id("gebiedengroep", "KernEnBos"), noemer: "Kern en bos",
        soort: .gebiedengroep([
          OWVerwijzing(id("gebied", "Kern"), element: "GebiedRef"),
          OWVerwijzing(id("gebied", "Bos"), element: "GebiedRef"),
        ]))))
  static let regelingsgebied = OWObject(
    .regelingsgebied(
      Regelingsgebied(
        identificatie: id("regelingsgebied", "Rg1"), locatie: .locatie(id("gebiedengroep", "KernEnBos")))))
  static let tophaak = OWObject(
    .activiteit(
      Activiteit(
        identificatie: id("activiteit", "ActInOmgevingsplanRieteroog"),
        naam: "Activiteit gereguleerd in het omgevingsplan gemeente Rieteroog",
        groep: waarde("activiteit/Kapactiviteit"),
        bovenliggendeActiviteit: .activiteit("nl.imow-mnre1034.activiteit.ActInOmgevingsplan"))))
  static let kappen = OWObject(
    .activiteit(
      Activiteit(
        identificatie: id("activiteit", "BoomKappen"), naam: "Boom kappen", groep: waarde("activiteit/Kapactiviteit"),
        bovenliggendeActiviteit: .activiteit(id("activiteit", "ActInOmgevingsplanRieteroog")))))
  static let regeltekst = OWObject(
    .regeltekst(Regeltekst(identificatie: id("regeltekst", "Art21"), wId: "gm9995_1__chp_2__art_2.1")))
  static let norm = OWObject(
    .omgevingsnorm(
      Norm(
        identificatie: id("omgevingsnorm", "Bouwhoogte"), naam: "bouwhoogte",
        type: waarde("typenorm/MaximumBouwhoogte"),
        eenheid: waarde("eenheid/Meter"),
        normwaarden: [
          Normwaarde(
            identificatie: id("normwaarde", "Nw1"), kwantitatieveWaarde: "10",
            locaties: [.locatie(id("gebied", "Kern"))])
        ], groep: waarde("omgevingsnorm/MaatvoeringBouwen"))))
  static let aanwijzing = OWObject(
    .gebiedsaanwijzing(
      Gebiedsaanwijzing(
        identificatie: id("gebiedsaanwijzing", "Houtkap"), type: waarde("typegebiedsaanwijzing/Natuur"),
        naam: "bebouwingscontour houtkap", groep: waarde("natuur/BebouwingscontourHoutkap"),
        locaties: [.locatie(id("gebied", "Kern"))])))

  static func regel(_ eigen: String = "R1", locaties: [OWVerwijzing]? = nil) -> JuridischeRegel {
    JuridischeRegel(
      identificatie: id("juridischeregel", eigen), idealisatie: waarde("idealisatie/Exact"),
      artikelOfLid: .regeltekst(id("regeltekst", "Art21")), themas: [waarde("thema/Natuur")],
      locaties: locaties ?? [.locatie(id("gebiedengroep", "KernEnBos"))],
      gebiedsaanwijzingen: [.gebiedsaanwijzing(id("gebiedsaanwijzing", "Houtkap"))],
      soort: .regelVoorIedereen(
        activiteitaanduidingen: [
          Activiteitaanduiding(
            activiteit: .activiteit(id("activiteit", "BoomKappen")),
            locatieaanduiding: ActiviteitLocatieaanduiding(
              identificatie: id("activiteitlocatieaanduiding", "Ala1"),
              kwalificatie: waarde("activiteitregelkwalificatie/Vergunningplicht"),
              locaties: [.locatie(id("gebied", "Bos"))]))
        ], omgevingsnormen: [.omgevingsnorm(id("omgevingsnorm", "Bouwhoogte"))]))
  }

  static var objecten: [OWObject] {
    [
      regeltekst, OWObject(.juridischeRegel(regel())), tophaak, kappen, norm, aanwijzing, kern, bos, groep,
      regelingsgebied,
    ]
  }

  static let teksten = [OWTekstelement(wId: "gm9995_1__chp_2__art_2.1", soort: .artikel)]

  static func levering(_ objecten: [OWObject]) -> OWLevering {
    let bestand = OWBestand(
      naam: "ow.xml", dataset: "Rieteroog", gebied: "Rieteroog", leveringsId: "1", objecten: objecten,
      vindplaats: Vindplaats(bestand: "ow.xml"))
    let manifest = OWManifest(
      aanleveringen: [
        OWAanlevering(
          workIDRegeling: werk, doelID: doel,
          bestanden: [OWManifestbestand(naam: "ow.xml", objecttypen: bestand.objectTypen)])
      ])
    return OWLevering(manifest: manifest, bestanden: [bestand])
  }

  static func codes(
    _ objecten: [OWObject], bestaand: OWVerzameling? = nil,
    pas: (inout OWRegelingcontext, inout OWOmgeving) -> Void = { _, _ in }
  ) -> [String] {
    var context = OWRegelingcontext(bestaand: bestaand, teksten: teksten)
    var omgeving = OWOmgeving()
    pas(&context, &omgeving)
    omgeving.regelingen[werk] = context
    return IMOWValidatie.valideer(levering(objecten), in: omgeving).map(\.code.rawValue)
  }
}

extension OWObject {
  func gewijzigd(_ wijzig: (inout JuridischeRegel) -> Void) -> OWObject {
    guard case .juridischeRegel(var regel) = inhoud else { return self }
    wijzig(&regel)
    var kopie = self
    kopie.inhoud = .juridischeRegel(regel)
    return kopie
  }

  func beeindigd() -> OWObject {
    var kopie = self
    kopie.status = .beeindigen
    return kopie
  }
}
