import Bevindingen
import Markup
import STOP
import Testing
import Tijd

/// Every request and every answer of normen 9.2, written, read and held against the official schema.
@Suite("Verzoeken en antwoorden van de LVBB") struct AntwoordTests {
  private static let meldingen = [
    LVBBMelding(code: "LVBB4015", ernst: .fout, beschrijving: "nld@9 bestaat niet <&>"),
    LVBBMelding(
      code: "STOP0081", ernst: .waarschuwing, soort: .technisch, categorie: "tekst", beschrijving: "Toelichting",
      uitspraken: [.init(property: "http://voorbeeld.nl/wId", waarde: "gm9995_1__recital")]),
    LVBBMelding(code: "DL-0005", ernst: .informatie, beschrijving: "Gepubliceerd als gmb-2026-1"),
  ]

  private static func verslag(
    _ stand: LVBBVerslag.Stand, _ meldingen: [LVBBMelding], gepubliceerd: Bool = false
  ) -> LVBBVerslag {
    let moment = Tijdstip(Proeflevering.dag("2026-11-25"), uur: 9)
    return LVBBVerslag(
      idLevering: "plan-001", tijdstip: moment, meldingen: meldingen, stand: stand,
      tijdstipPublicatie: gepubliceerd ? moment : nil)
  }

  private static func soorten(_ dienst: LVBBDienst) -> [LVBBResultaat.Soort] {
    dienst.heeftStatusberichten ? [.direct, .status] : [.direct]
  }

  /// Service, direct or status, every outcome and every progress that the schema knows for it.
  private static let alle: [LVBBResultaat] = LVBBDienst.allCases.flatMap { dienst in
    let standen =
      dienst.uitkomsten.map(LVBBVerslag.Stand.uitkomst) + dienst.voortgangen.map(LVBBVerslag.Stand.voortgang)
    return soorten(dienst).flatMap { soort -> [LVBBResultaat] in
      let gewoon = standen.map { stand in
        LVBBResultaat(
          dienst: dienst, soort: soort,
          verslag: verslag(stand, meldingen, gepubliceerd: stand == .uitkomst(.gepubliceerd)))
      }
      // The older form: about taking in only, without a verslag; and a verslag without messages.
      let oud = LVBBResultaat(dienst: dienst, soort: soort, isGelukt: false, meldingen: meldingen, verslag: nil)
      let kaal = standen.prefix(1).map {
        LVBBResultaat(dienst: dienst, soort: soort, isGelukt: true, verslag: verslag($0, []))
      }
      return gewoon + [oud] + kaal
    }
  }

  @Test("Elk antwoord komt gelijk terug") func antwoorden() {
    #expect(Self.alle.count > 50)
    for resultaat in Self.alle {
      let gelezen = LVBBResultaat.decode(resultaat.bytes, bestand: "resultaat.xml")
      #expect(gelezen.model == resultaat, "\(resultaat.elementnaam)")
      #expect(gelezen.bevindingen.isEmpty, "\(resultaat.elementnaam): \(gelezen.bevindingen.map(\.samenvatting))")
    }
  }

  private static let verzoeken: [LVBBVerzoek] = LVBBDienst.allCases.flatMap { dienst in
    [
      LVBBVerzoek(dienst: dienst, idLevering: "plan-001", leverancier: "Leverancier & Zn"),
      LVBBVerzoek(dienst: dienst, idLevering: "a_1", leverancier: "Leverancier", product: "Plan", versie: "1.0"),
    ]
  }

  @Test("Elk verzoek komt gelijk terug") func heenEnWeer() {
    for verzoek in Self.verzoeken {
      let gelezen = LVBBVerzoek.decode(verzoek.bytes, bestand: "verzoek.xml")
      #expect(gelezen.model == verzoek && gelezen.bevindingen.isEmpty, "\(verzoek.dienst)")
    }
  }

  @Test("Elk verzoek en antwoord volgt het officiële schema", .enabled(if: Gedeeld.kanKeuren, Gedeeld.overgeslagen))
  func schema() throws {
    for bytes in Self.alle.map(\.bytes) + Self.verzoeken.map(\.bytes) {
      let klachten = try Gedeeld.klachten(bytes, schema: "lvbb-1.2.0/lvbb-transport.xsd")
      #expect(klachten == "", "\(klachten)")
    }
  }

  @Test("Een uitkomst die niet bij de dienst hoort, is geen goed antwoord") func vreemdeUitkomst() {
    for dienst in LVBBDienst.allCases {
      let vreemd = LVBBUitkomst.allCases.filter { !dienst.uitkomsten.contains($0) }
      for uitkomst in vreemd {
        let resultaat = LVBBResultaat(
          dienst: dienst, soort: .direct, verslag: Self.verslag(.uitkomst(uitkomst), Self.meldingen))
        let gelezen = LVBBResultaat.decode(resultaat.bytes, bestand: "resultaat.xml")
        #expect(gelezen.bevindingen.heeftFouten, "\(dienst) \(uitkomst)")
      }
    }
  }

  @Test("Boven in het antwoord staat succes bij een goede afloop en bij voortgang, anders mislukt") func bovenaan() {
    for resultaat in Self.alle {
      guard let stand = resultaat.verslag?.stand, !(resultaat.verslag?.meldingen ?? []).isEmpty else { continue }
      let verwacht =
        switch stand {
        case .uitkomst(let uitkomst): [.gepubliceerd, .valide, .ok].contains(uitkomst)
        case .voortgang(let voortgang): voortgang != .behandelingAfgebroken
        }
      #expect(resultaat.isGelukt == verwacht)
    }
  }
}
