import Bevindingen
import Markup
import Pakket
import Testing
import Tijd

@testable import STOP

/// The codes of the LVBB that one delivery decides, each on a delivery that is right but for one thing.
@Suite("LVBB: elke code op een levering die verder goed is") struct LVBBCodeTests {
  private typealias Geval = Codelevering
  static let besluit = "besluit.xml"
  static let work = Leveringvoorbeeld.work

  private func eerste(_ wijzig: (inout Besluitlevering) -> Void) -> Set<String> {
    var levering = Leveringvoorbeeld.levering
    wijzig(&levering)
    return Geval.codes(Leveringbouwer.bestanden(levering))
  }

  private func eerste(_ bestand: String, _ oud: String, _ nieuw: String) -> Set<String> {
    let bestanden = Leveringvoorbeeld.pakket(bestand, oud, nieuw)
    #expect(bestanden != Leveringvoorbeeld.pakket, "de fout is niet aangebracht: \(oud)")
    return Geval.codes(bestanden)
  }

  @Test("De leveringen waar de fouten in komen, zijn zelf goed") func goed() {
    #expect(Geval.codes(Leveringvoorbeeld.pakket) == [])
    #expect(Geval.codes(Leveringbouwer.bestanden(Geval.wijziging), Geval.bekend) == [])
    #expect(Geval.codes(Geval.mutatie(Geval.voegToe(Geval.artikel)), Geval.bekend) == [])
    #expect(Geval.codes(Geval.metPDF()) == [])
    #expect(Geval.codes(Geval.metAfbeelding()) == [])
  }

  // MARK: - The zip and the order

  @Test("De opdracht: wat leeg is, heet bij zijn naam") func opdracht() {
    let leeg: [(code: String, element: String)] = [
      ("LVBB1510", "idBevoegdGezag"), ("LVBB1511", "idAanleveraar"), ("LVBB1505", "datumBekendmaking"),
    ]
    let opdracht = String(decoding: Leveringvoorbeeld.pakket["opdracht.xml"] ?? [], as: UTF8.self)
    for (code, element) in leeg {
      let stuk =
        "<\(element)>" + (opdracht.split(separator: "<\(element)>").last?.prefix { $0 != "<" } ?? "") + "</\(element)>"
      #expect(eerste("opdracht.xml", stuk, "") == ["LVBB1006", code])
      #expect(eerste("opdracht.xml", stuk, "<\(element)/>") == ["LVBB1006", code])
    }
    #expect(eerste("opdracht.xml", "2026-11-25", "25-11-2026") == ["LVBB1006", "LVBB1501"])
    #expect(eerste("opdracht.xml", "publicatieOpdracht", "publiceerOpdracht") == ["LVBB1006", "LVBB1509"])
    #expect(eerste("opdracht.xml", "</publicatieOpdracht>", "").contains("LVBB1509"))
  }

  @Test("De grootte van de zip telt, niet die van wat eruit komt") func zip() {
    func codes(_ aantal: Int) -> [String] {
      STOPValidatie.zip(bytes: aantal, bestand: "plan.zip").map(\.code.rawValue)
    }
    #expect(codes(1_073_741_824) == [])
    #expect(codes(1_073_741_825) == ["LVBB1040"])
    var groot = Leveringvoorbeeld.pakket
    let teGroot = 100 * 1_024 * 1_024 + 1
    groot["Centrum.gml"] = [UInt8](unsafeUninitializedCapacity: teGroot) { geheugen, aantal in
      geheugen.initialize(repeating: 32)
      aantal = teGroot
    }
    #expect(Geval.codes(groot).contains("LVBB1041"))
  }

  @Test("Afbeeldingen: soort, inhoud en doorzichtigheid") func afbeeldingen() {
    #expect(Geval.codes(Geval.metAfbeelding(soort: "image/jpeg")) == ["LVBB1018"])
    #expect(Geval.codes(Geval.metAfbeelding(Array("GIF89a".utf8))) == ["LVBB1017"])
    #expect(Geval.codes(Geval.metAfbeelding(Array("GIF89a".utf8), soort: "image/gif")) == ["LVBB1017", "LVBB1019"])
    #expect(Geval.codes(Geval.metAfbeelding(Geval.png(kleursoort: 6))) == ["LVBB1013"])
    #expect(Geval.codes(Geval.metAfbeelding(formaat: "image/jpeg")) == ["LVBB4039"])
    let los = Geval.anders(Geval.metAfbeelding(), Self.besluit, [("naam=\"boom.png\"", "naam=\"tak.png\"")])
    #expect(Geval.codes(los) == ["LVBB4038"])
  }

  @Test("Ook een kennisgeving heeft haar afbeeldingen bij zich") func afbeeldingInKennisgeving() {
    let zonder = Leveringvoorbeeld.kennisgeving()
    #expect(Geval.codes(zonder) == [])
    var ongebruikt = Geval.metManifest(zonder, "boom.png", "image/png")
    ongebruikt["boom.png"] = Geval.png()
    #expect(Geval.codes(ongebruikt) == ["LVBB4038"])
  }

  @Test("manifest-ow.xml bij een besluit en bij een kennisgeving") func manifestOW() {
    var zonder = Leveringvoorbeeld.pakket
    zonder["manifest-ow.xml"] = nil
    zonder = Geval.anders(
      zonder, "manifest.xml",
      [
        (
          "  <bestand>\n    <bestandsnaam>manifest-ow.xml</bestandsnaam>\n    <contentType>application/xml</contentType>\n"
            + "  </bestand>\n", ""
        )
      ])
    #expect(Geval.codes(zonder) == ["LVBB1027"])
    var kennisgeving = Geval.metManifest(Leveringvoorbeeld.kennisgeving(), "manifest-ow.xml", "application/xml")
    kennisgeving["manifest-ow.xml"] = Leveringvoorbeeld.pakket["manifest-ow.xml"]
    #expect(Geval.codes(kennisgeving) == ["LVBB1028"])

    func metBestand(_ naam: String, _ soort: String) -> Set<String> {
      eerste(
        "manifest-ow.xml", "</Aanlevering>",
        "<Bestand><naam>\(naam)</naam><objecttype>\(soort)</objecttype></Bestand></Aanlevering>")
    }
    #expect(metBestand("Centrum.xml", "Locatie") == [])
    #expect(metBestand("Centrum.xml", "Geometrie") == ["LVBB1025"])
    #expect(metBestand("Centrum.gml", "Locatie") == ["LVBB1026"])
    #expect(metBestand("owLocaties.xml", "Locatie") == ["LVBB1016", "LVBB2504"])
    let doel = "<DoelID>\(Leveringvoorbeeld.doel)</DoelID>"
    #expect(eerste("manifest-ow.xml", doel, "<DoelID/>").contains("LVBB2502"))
  }

  @Test("Elke regeling uit het besluit staat met haar doel in manifest-ow.xml") func koppeling() {
    #expect(eerste("manifest-ow.xml", "2024/omgevingsplan", "2024/visie") == ["LVBB2505"])
    let deel = "<Aanlevering>\n    <WorkIDRegeling>\(Self.work)"
    #expect(eerste("manifest-ow.xml", deel, deel.replacing("/act/", with: "/bill/")).contains("LVBB4005"))
  }

  // MARK: - Identifications and values

  @Test("Identificaties") func identificaties() {
    let lang = String(repeating: "a", count: 129)
    #expect(eerste(Self.besluit, "2024/besluit1", "2024/\(lang)") == ["LVBB2021"])
    #expect(eerste(Self.besluit, "2024/besluit1", "2024/\(lang.dropLast())") == [])
    let blad = Geval.anders(
      Leveringvoorbeeld.kennisgeving(), Self.besluit,
      [("/akn/nl/bill/gm9995/2024/besluit1/nld@1", "/akn/nl/officialGazette/krant/2024/1/nld@1")])
    #expect(Geval.codes(blad).isSuperset(of: ["LVBB2022", "STOP1017"]))
    #expect(!Geval.codes(Geval.anders(blad, Self.besluit, [("/krant/", "/gmb/")])).contains("LVBB2022"))
    #expect(eerste("Centrum.xml", "/join/id/regdata", "/join/set/regdata").isDisjoint(with: ["LVBB2011"]))
    let zonder = "<data:FRBRWork>/join/id/regdata//2024/Centrum</data:FRBRWork>"
    #expect(
      eerste("Centrum.xml", "<data:FRBRWork>\(Leveringvoorbeeld.gioWork)</data:FRBRWork>", zonder).contains("LVBB4041"))
  }

  @Test("Een besluit van Aruba is ook een besluit") func anderLand() {
    #expect(!eerste(Self.besluit, "/akn/nl/bill/", "/akn/aw/bill/").contains("LVBB1502"))
    #expect(eerste(Self.besluit, "/akn/nl/bill/", "/akn/nl/doc/").contains("LVBB1502"))
  }

  @Test("Waarden in de metadata") func waarden() {
    func soort(_ waarde: String) -> Set<String> { eerste { $0.regeling.metadata?.soortRegeling = waarde } }
    #expect(soort("/join/id/stop/regelingtype_3") == ["LVBB4007", "LVBB4037"])
    // The right number behind something else, and a number of another length, are no values of the list.
    for fout in ["/join/id/stop/regelingtype_x003", "/join/id/stop/regelingtype_0003"] {
      #expect(soort(fout).contains("LVBB4037"), "\(fout)")
    }
    for fout in ["Rieteroog", "/tooi/id/gemeente/pv30", "/tooi/id/gemeente/gm999", "/tooi/id/gemeente/x/gm9995"] {
      let besluit = eerste { $0.metadata.eindverantwoordelijke = fout }
      let regeling = eerste { $0.regeling.metadata?.eindverantwoordelijke = fout }
      let object = eerste { $0.informatieobjecten[0].metadata?.eindverantwoordelijke = fout }
      for codes in [besluit, regeling, object] { #expect(codes.isSuperset(of: ["LVBB4042", "LVBB4037"]), "\(fout)") }
    }
    let opvolger = Geval.metPDF { $0.metadata?.opvolgerVan = [Leveringvoorbeeld.gioWork] }
    #expect(Geval.codes(opvolger).contains("LVBB4054"))
  }

  // MARK: - Information objects

  @Test("De kaart en haar metadata gaan over hetzelfde") func kaart() {
    let gml = Leveringvoorbeeld.pakket(
      "Centrum.gml", "<geo:FRBRWork>\(Leveringvoorbeeld.gioWork)</geo:FRBRWork>",
      "<geo:FRBRWork>/join/id/regdata/gm9995/2024/Haven</geo:FRBRWork>")
    #expect(gml != Leveringvoorbeeld.pakket)
    let ander = Leveringvoorbeeld.pakket("Centrum.gml", "2024/Centrum", "2024/Haven")
    let hash = Geval.anders(
      ander, "Centrum.xml",
      [(Hash.sha512(Leveringvoorbeeld.pakket["Centrum.gml"] ?? []), Hash.sha512(ander["Centrum.gml"] ?? []))])
    #expect(Geval.codes(hash) == ["LVBB3511", "LVBB3512"])
    #expect(eerste("Centrum.gml", "gml:posList", "gml:posLijst") == ["LVBB3010"])
  }

  @Test("Geboorteregeling: bij wat wordt geconsolideerd, en alleen daarbij") func geboorteregeling() {
    #expect(Geval.codes(Geval.metPDF { $0.geboorteregeling = Self.work }) == ["LVBB3150"])
    var zonder = Leveringvoorbeeld.pakket
    let regel = "<data:heeftGeboorteregeling>\(Self.work)</data:heeftGeboorteregeling>"
    zonder = Geval.anders(zonder, "Centrum.xml", [(regel, "")])
    #expect(Geval.codes(zonder) == ["BHKV1015"])
    // Without metadata, as with a second version, the collection tells what it is.
    let begin = String(decoding: zonder["Centrum.xml"] ?? [], as: UTF8.self)
    let metadata = begin.split(separator: "<data:InformatieObjectMetadata").last?.split(separator: "</Inf").first ?? ""
    zonder = Geval.anders(zonder, "Centrum.xml", [("<data:InformatieObjectMetadata\(metadata)", "")])
    #expect(Geval.codes(zonder, Geval.bekend) == ["LVBB3150"])
  }

  @Test("De tekst verwijst naar wat wordt vastgesteld") func verwijzingen() {
    let ref = Leveringvoorbeeld.gioExpression
    let woord =
      "<tekst:ExtIoRef ref=\"\(ref)\" eId=\"cmp_I__content_o_1__list_o_1__item_o_1__ref_o_1\" "
      + "wId=\"gm9995_1__cmp_I__content_o_1__list_o_1__item_o_1__ref_o_1\">\(ref)</tekst:ExtIoRef>"
    let andere = woord.replacing("nld@2024-05-01;1", with: "nld@2024-01-01;1")
    let zonderEId = ("<data:eId>!main#cmp_I__content_o_1__list_o_1__item_o_1__ref_o_1</data:eId>", "")
    let oud = Geval.anders(Leveringvoorbeeld.pakket, Self.besluit, [(woord, andere), zonderEId])
    #expect(Geval.codes(oud) == ["LVBB3151"])
    // Not delivered and not known, in the regulation and in the besluit.
    let kaal = "<tekst:Al>Kappen is verboden.</tekst:Al>"
    let extra = woord.replacing("2024/Centrum", with: "2024/Haven").replacing("ref_o_1\"", with: "ref_o_9\"")
      .replacing("cmp_I__content_o_1__list_o_1__item_o_1", with: "chp_1__art_1.2__para_1")
    #expect(eerste(Self.besluit, kaal, "<tekst:Al>Kappen is verboden in \(extra).</tekst:Al>") == ["LVBB3514"])
    let extRef = "<tekst:ExtRef soort=\"JOIN\" ref=\"/join/id/pubdata/gm9995/2024/Nota/nld@2024\">nota</tekst:ExtRef>"
    #expect(
      eerste(Self.besluit, "Dit besluit treedt in werking.", "Dit besluit treedt in werking (\(extRef)).") == [
        "LVBB3514"
      ])
  }

  @Test("Wat een wijziging weghaalt, hoeft niemand meer te kennen") func verdwenenVerwijzing() {
    var omgeving = Geval.bekend
    omgeving.bekendeExpressies = [Geval.was]
    let wId = "gm9995_1__cmp_I"
    let bijlage =
      String(decoding: Leveringvoorbeeld.pakket[Self.besluit] ?? [], as: UTF8.self)
      .split(separator: "<tekst:Bijlage ").last?.split(separator: "</tekst:Bijlage>").first ?? ""
    let weg = "<tekst:Verwijder wat=\"\(wId)\"><tekst:Bijlage \(bijlage)</tekst:Bijlage></tekst:Verwijder>"
    #expect(Geval.codes(Geval.mutatie(weg), omgeving) == [])
    let blijft = weg.replacing("tekst:Verwijder", with: "tekst:Vervang")
      .replacing("<tekst:Term>Centrum", with: "<tekst:Term><tekst:NieuweTekst>Het</tekst:NieuweTekst> Centrum")
    #expect(Geval.codes(Geval.mutatie(blijft), omgeving) == ["LVBB3514"])
  }

  @Test("Een PDF die alleen bekend wordt gemaakt, staat als ExtRef in het besluit zelf") func alleenBekend() {
    let ref = Geval.pdfExpression
    let inRegeling = Geval.anders(
      Geval.metPDF(), Self.besluit,
      [("Snoeien mag.", "Snoeien <tekst:ExtRef soort=\"JOIN\" ref=\"\(ref)\">mag</tekst:ExtRef>.")])
    #expect(Geval.codes(inRegeling) == ["LVBB3902"])
    let alsExtIoRef = Geval.anders(
      Geval.metPDF(), Self.besluit,
      [
        (
          "<tekst:ExtRef soort=\"JOIN\" ref=\"\(ref)\">\(ref)</tekst:ExtRef>",
          "<tekst:ExtIoRef eId=\"art_II__ref_o_1\" wId=\"gm9995_1__art_II__ref_o_1\" ref=\"\(ref)\">\(ref)</tekst:ExtIoRef>"
        )
      ])
    #expect(Geval.codes(alsExtIoRef) == ["LVBB3902"])
  }

  @Test("Een informatieobject zit één keer in de levering, in één versie") func dubbel() throws {
    let gml = try #require(Leveringvoorbeeld.pakket["Centrum.gml"])
    let tweede = Leveringvoorbeeld.pakket.reduce(into: Leveringvoorbeeld.pakket) { som, bestand in
      if bestand.key == "Centrum.xml" { som["Nogmaals.xml"] = bestand.value }
    }
    #expect(Geval.codes(Geval.metManifest(tweede, "Nogmaals.xml", "application/xml")) == ["LVBB3900"])
    let nieuwer = Array(String(decoding: gml, as: UTF8.self).replacing("05-01;1", with: "05-01;2").utf8)
    var anders = Geval.anders(
      tweede, "Nogmaals.xml",
      [("05-01;1", "05-01;2"), ("Centrum.gml", "Nogmaals.gml"), (Hash.sha512(gml), Hash.sha512(nieuwer))])
    anders["Nogmaals.gml"] = nieuwer
    anders = Geval.metManifest(anders, "Nogmaals.xml", "application/xml")
    anders = Geval.metManifest(anders, "Nogmaals.gml", "application/gml+xml")
    #expect(Geval.codes(anders).contains("LVBB3901"))
  }

  // MARK: - The besluit

  @Test("Een versie en haar informatie horen een op een bij elkaar") func versies() {
    let informatie = "<RegelingVersieInformatie>"
    let xml = String(decoding: Leveringvoorbeeld.pakket[Self.besluit] ?? [], as: UTF8.self)
    let heel =
      informatie + (xml.split(separator: informatie).last?.split(separator: "</AanleveringBesluit>").first ?? "")
    #expect(eerste(Self.besluit, heel, heel + heel) == ["BHKV1044", "LVBB4045"])
    #expect(eerste(Self.besluit, heel, "") == ["BHKV1044", "LVBB4033"])
    let ander = heel.replacing("nld@1", with: "nld@2")
    #expect(eerste(Self.besluit, heel, heel + ander) == ["BHKV1058", "LVBB4033"])
    #expect(eerste(Self.besluit, "work_019", "work_021").isSuperset(of: ["BHKV1006", "LVBB4044"]))
  }

  @Test("Een besluit maakt van een instrument één versie") func eenVersie() {
    let deel = "<data:BeoogdInformatieobject>"
    let beoogd = { (versie: String) in
      "<data:BeoogdInformatieobject><data:doelen><data:doel>\(Leveringvoorbeeld.doel)</data:doel></data:doelen>"
        + "<data:instrumentVersie>\(Leveringvoorbeeld.gioWork)/nld@\(versie)</data:instrumentVersie>"
        + "</data:BeoogdInformatieobject>\(deel)"
    }
    #expect(eerste(Self.besluit, deel, beoogd("2024-05-01;2")).contains("LVBB4802"))
    #expect(eerste(Self.besluit, deel, beoogd("2024-05-01;1")).contains("LVBB4802") == false)
  }

  @Test("Een kaart hoort niet bij een regeling die hetzelfde besluit intrekt") func geboorteIngetrokken() {
    let weg = "/akn/nl/act/gm9995/2019/bestemmingsplan"
    let intrekking =
      "</data:BeoogdeRegelgeving><data:Intrekkingen><data:Intrekking><data:doelen><data:doel>\(Leveringvoorbeeld.doel)"
      + "</data:doel></data:doelen><data:instrument>\(weg)</data:instrument><data:eId>art_II</data:eId>"
      + "</data:Intrekking></data:Intrekkingen>"
    let goed = Leveringvoorbeeld.pakket(Self.besluit, "</data:BeoogdeRegelgeving>", intrekking)
    #expect(Geval.codes(goed) == [])
    let geboorte = ("Geboorteregeling>\(Self.work)", "Geboorteregeling>\(weg)")
    #expect(Geval.codes(Geval.anders(goed, "Centrum.xml", [geboorte])) == ["LVBB4804"])
  }

  @Test("Alleen een decentrale overheid moet een datum van inwerkingtreding geven") func rijk() {
    let zonder = eerste { $0.juridischWerkendVanaf = nil }
    #expect(zonder == ["LVBB3518", "LVBB3519"])
    let rijk = eerste {
      $0.juridischWerkendVanaf = nil
      $0.metadata.eindverantwoordelijke = "/tooi/id/ministerie/mnre1034"
      $0.metadata.soortBestuursorgaan = "/tooi/def/thes/kern/c_bcfb7b4e"
    }
    #expect(rijk.isDisjoint(with: ["LVBB3518", "LVBB3519"]))
  }

  @Test("Een opvolger trekt in, de eerste keer") func opvolger() {
    let oud = "/akn/nl/act/gm9995/2019/bestemmingsplan"
    var omgeving = Leveringvoorbeeld.omgeving
    omgeving.bekendeWerken = [oud]
    func codes(_ levering: Besluitlevering, _ omgeving: Validatieomgeving) -> Set<String> {
      var kopie = levering
      kopie.regeling.metadata = Leveringvoorbeeld.levering.regeling.metadata
      kopie.regeling.metadata?.opvolgerVan = [oud]
      return Geval.codes(Leveringbouwer.bestanden(kopie), omgeving)
    }
    #expect(codes(Leveringvoorbeeld.levering, omgeving) == ["LVBB4043"])
    var bekend = Geval.bekend
    bekend.bekendeWerken?.insert(oud)
    #expect(codes(Geval.wijziging, bekend) == [])
    #expect(codes(Geval.wijziging, Geval.bekend) == ["LVBB4049"])
  }

  @Test("Het procedureverloop past bij het besluit") func verloop() {
    #expect(eerste(Self.besluit, "stap_002", "stap_014").isSuperset(of: ["BHKV1047", "LVBB4753"]))
    #expect(eerste(Self.besluit, "stap_002", "stap_004").isSuperset(of: ["BHKV1046", "LVBB4754"]))
    let ontwerp = eerste {
      $0.metadata.soortProcedure = BesluitMetadata.ontwerp
      $0.juridischWerkendVanaf = nil
      $0.procedureverloop?.stappen.append(
        Procedurestap(soortStap: Procedurestap.eindeBeroepstermijn, voltooidOp: Leveringvoorbeeld.dag("2026-12-20")))
    }
    #expect(ontwerp.isSuperset(of: ["BHKV1049", "LVBB4753"]))
  }

  // MARK: - The change

  @Test("De was- en de wordt-versie zijn gevuld") func gevuld() {
    let leeg = { (attributen: String) in
      Geval.codes(Geval.mutatie(Geval.voegToe(Geval.artikel), attributen: attributen), Geval.bekend)
    }
    #expect(leeg("componentnaam=\"main\" was=\"\" wordt=\"\(Geval.wordt)\"").contains("LVBB5006"))
    #expect(leeg("componentnaam=\"main\" wordt=\"\(Geval.wordt)\"").contains("LVBB5006"))
    #expect(leeg("componentnaam=\"main\" was=\"\(Geval.was)\" wordt=\"\"").contains("LVBB5005"))
    #expect(leeg("componentnaam=\"main\" was=\"\(Geval.was)\"").contains("LVBB5005"))
  }

  @Test("Een wijziging wijzigt iets van juridische aard") func juridisch() {
    let artikel = Geval.artikel.replacing("art_1.3", with: "art_1.1").replacing("gm9995_2", with: "gm9995_1")
      .replacing(">1.3<", with: ">1.1<")
    let revisie = "<tekst:Vervang wat=\"gm9995_1__chp_1__art_1.1\" revisie=\"1\">\(artikel)</tekst:Vervang>"
    #expect(Geval.codes(Geval.mutatie(revisie), Geval.bekend) == ["LVBB5021"])
    #expect(Geval.codes(Geval.mutatie(revisie + Geval.voegToe(Geval.artikel)), Geval.bekend) == [])
  }

  @Test("Er komt hoogstens één toelichting bij") func toelichting() {
    func toelichting(_ soort: String, _ eId: String) -> String {
      Geval.voegToe(
        "<tekst:\(soort) eId=\"\(eId)\" wId=\"gm9995_2__\(eId)\"><tekst:Kop><tekst:Opschrift>Toelichting</tekst:Opschrift>"
          + "</tekst:Kop><tekst:Divisietekst eId=\"\(eId)__content_o_1\" wId=\"gm9995_2__\(eId)__content_o_1\">"
          + "<tekst:Inhoud><tekst:Al>Uitleg.</tekst:Al></tekst:Inhoud></tekst:Divisietekst></tekst:\(soort)>",
        naast: "gm9995_1__cmp_I")
    }
    let een = toelichting("Toelichting", "recital")
    #expect(!Geval.codes(Geval.mutatie(een), Geval.bekend).contains("LVBB5011"))
    let twee = een + toelichting("ArtikelgewijzeToelichting", "artrecital")
    // The text model that is advised against gives a warning as well.
    #expect(Geval.codes(Geval.mutatie(twee), Geval.bekend) == ["LVBB5011", "STOP0081", "STOP0082"])
  }
}
