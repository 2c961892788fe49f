/// Modules of our own with what STOP 1.4.1 added or changed; all are right by 1.4.1.
enum Modules141 {
  static let goed: [(naam: String, xml: String)] = data + consolidatie + geo

  private static func data(_ naam: String, _ binnen: String) -> (naam: String, xml: String) {
    let begin = "<\(naam) xmlns=\"https://standaarden.overheid.nl/stop/imop/data/\" schemaversie=\"1.4.1\">"
    return ("data-\(naam)", "\(begin)\n\(binnen)\n</\(naam)>")
  }

  private static func cons(_ naam: String, _ binnen: String) -> (naam: String, xml: String) {
    let begin = "<\(naam) xmlns=\"https://standaarden.overheid.nl/stop/imop/consolidatie/\" schemaversie=\"1.4.1\">"
    return ("cons-\(naam)", "\(begin)\n\(binnen)\n</\(naam)>")
  }

  private static let orgaan = "<eindverantwoordelijke>/tooi/id/gemeente/gm9999</eindverantwoordelijke>"
  private static let titel = """
    <officieleTitel>Proef</officieleTitel>
    <onderwerpen><onderwerp>/tooi/def/concept/c_1</onderwerp></onderwerpen>
    """

  private static let data: [(naam: String, xml: String)] = [
    data(
      "ConsolidatieInformatie",
      """
      <BeoogdeRegelgeving>
        <BeoogdeRegeling><bekendOp>2026-05-01</bekendOp><doelen><doel>/join/id/proces/gm9999/2026/d</doel></doelen>
          <instrumentVersie>/akn/nl/act/gm9999/2026/plan/nld@2</instrumentVersie><eId>art_I</eId>
          <gerelateerdeVersies><Vervlechting><instrumentVersie>/akn/nl/act/gm9999/2026/plan/nld@1</instrumentVersie>
            <instrumentVersie>/akn/nl/act/gm9999/2026/plan/nld@1b</instrumentVersie></Vervlechting></gerelateerdeVersies></BeoogdeRegeling>
        <BeoogdInformatieobject><doelen><doel>/join/id/proces/gm9999/2026/d</doel></doelen>
          <instrumentVersie>/join/id/regdata/gm9999/2026/c/nld@2</instrumentVersie></BeoogdInformatieobject>
      </BeoogdeRegelgeving>
      <Intrekkingen><Intrekking><doelen><doel>/join/id/proces/gm9999/2026/d</doel></doelen>
        <instrument>/join/id/regdata/gm9999/2026/oud</instrument></Intrekking></Intrekkingen>
      <Tijdstempels>
        <Tijdstempel><bekendOp>2026-05-01</bekendOp><doel>/join/id/proces/gm9999/2026/d</doel>
          <soortTijdstempel>juridischWerkendVanaf</soortTijdstempel><datum>2026-06-01</datum></Tijdstempel>
        <MaterieelUitgewerkt><instrument>/akn/nl/act/gm9999/2020/oud</instrument><datum>2026-06-01</datum></MaterieelUitgewerkt>
      </Tijdstempels>
      <Terugtrekkingen>
        <TerugtrekkingTijdstempel><doel>/join/id/proces/gm9999/2026/e</doel><soortTijdstempel>geldigVanaf</soortTijdstempel><eId>art_II</eId></TerugtrekkingTijdstempel>
        <TerugtrekkingIntrekking><bekendOp>2026-05-01</bekendOp><instrument>/akn/nl/act/gm9999/2020/oud</instrument></TerugtrekkingIntrekking>
        <TerugtrekkingMaterieelUitgewerkt><instrument>/akn/nl/act/gm9999/2020/oud</instrument></TerugtrekkingMaterieelUitgewerkt>
      </Terugtrekkingen>
      <CreeertSamenloop/>
      """),
    data(
      "BesluitMetadata",
      orgaan + "<kenmerk>2026-17</kenmerk>" + titel
        + "<soortProcedure>/join/id/stop/proceduretype_definitief</soortProcedure>"),
    data(
      "MededelingMetadata",
      orgaan + titel
        + "<soortMededeling>/join/id/stop/mededeling_1</soortMededeling><mededelingOverRefs><mededelingOver>/akn/nl/bill/gm9999/2026/b/nld@1</mededelingOver></mededelingOverRefs>"
    ),
    data("RectificatieMetadata", titel + orgaan + "<mededelingOver>/akn/nl/bill/gm9999/2026/b/nld@1</mededelingOver>"),
    data(
      "KennisgevingMetadata", orgaan + titel + "<soortKennisgeving>/join/id/stop/kennisgeving_2</soortKennisgeving>"),
    data(
      "InformatieObjectMetadata",
      orgaan
        + "<officieleTitel>/join/id/regdata/gm9999/2026/c</officieleTitel><naamInformatieObject>c</naamInformatieObject><formaatInformatieobject>/join/id/stop/informatieobject/gio_002</formaatInformatieobject><publicatieinstructie>TeConsolideren</publicatieinstructie>"
    ),
    data(
      "InformatieObjectVersieMetadata",
      "<toepassingsnauwkeurigheid>10</toepassingsnauwkeurigheid><heeftBestanden><heeftBestand><Bestand><bestandsnaam>c.gml</bestandsnaam><hash>00ff</hash></Bestand></heeftBestand></heeftBestanden>"
    ),
    data(
      "OfficielePublicatieMetadata",
      orgaan + titel
        + """
        <jaargang>2026</jaargang><publicatieIdentifier>gmb-2026-7</publicatieIdentifier><publicatienaam>Gemeenteblad</publicatienaam>
        <publicatieblad>/join/id/stop/blad/gmb</publicatieblad><publicatienummer>7</publicatienummer>
        <publiceert>/akn/nl/doc/gm9999/2026/k/nld@1</publiceert><soortPublicatie>/join/id/stop/publicatie_1</soortPublicatie>
        <uitgever>/tooi/id/gemeente/gm9999</uitgever><soortMededeling>/join/id/stop/mededeling_1</soortMededeling>
        <mededelingOverRefs><mededelingOver>/akn/nl/bill/gm9999/2026/b/nld@1</mededelingOver></mededelingOverRefs>
        """),
    data(
      "Procedureverloop",
      """
      <bekendOp>2026-05-01</bekendOp><ontvangenOp>2026-05-01</ontvangenOp>
      <procedurestappen>
        <Procedurestap><soortStap>/join/id/stop/procedure/stap_002</soortStap><voltooidOp>2026-04-01</voltooidOp></Procedurestap>
        <Procedurestap><soortStap>/join/id/stop/procedure/stap_023</soortStap><voltooidOp>2026-04-02</voltooidOp>
          <meerInformatie>https://example.org/a</meerInformatie><meerInformatie>https://example.org/b</meerInformatie></Procedurestap>
      </procedurestappen>
      """),
    data(
      "Procedureverloopmutatie",
      """
      <bekendOp>2026-05-01</bekendOp>
      <vervangStappen><Procedurestap><datumTeMuterenStap>2026-04-01</datumTeMuterenStap><soortStap>/join/id/stop/procedure/stap_002</soortStap><voltooidOp>2026-04-03</voltooidOp></Procedurestap></vervangStappen>
      <verwijderStappen><Procedurestapref><soortStap>/join/id/stop/procedure/stap_023</soortStap><datumTeMuterenStap>2026-04-02</datumTeMuterenStap></Procedurestapref></verwijderStappen>
      """),
    data(
      "Momentopname",
      """
      <doel>/join/id/proces/gm9999/2026/d</doel><gemaaktOp>2026-05-01T10:00:00Z</gemaaktOp>
      <juridischWerkendVanaf>2026-06-01</juridischWerkendVanaf><juridischWerkendTot>2026-07-01</juridischWerkendTot><geldigVanaf>2026-06-01</geldigVanaf>
      <verwerkingen><nietVerwerkt>/akn/nl/bill/gm9999/2026/x/nld@1</nietVerwerkt><nogTeVerwerken>/akn/nl/bill/gm9999/2026/y/nld@1</nogTeVerwerken></verwerkingen>
      """),
    data(
      "ConceptMomentopname",
      """
      <doel>/join/id/proces/gm9999/2026/d</doel><gemaaktOp>2026-05-01T10:00:00Z</gemaaktOp>
      <bevatWijzigingenVoor><UitgewisseldInstrument><FRBRWork>/akn/nl/act/gm9999/2026/plan</FRBRWork><FRBRExpression>/akn/nl/act/gm9999/2026/plan/nld@3</FRBRExpression>
        <gemaaktOpBasisVan><Wasversie><instrumentVersie>/akn/nl/act/gm9999/2026/plan/nld@2</instrumentVersie></Wasversie>
          <VervlochtenVersie><instrumentVersie>/akn/nl/act/gm9999/2026/plan/nld@1</instrumentVersie></VervlochtenVersie></gemaaktOpBasisVan></UitgewisseldInstrument></bevatWijzigingenVoor>
      """),
    data(
      "Toelichtingsrelaties",
      """
      <Toelichtingsrelatie><wId>gm9999_1__content_1</wId><toelichtingOp><Tekstelement><component>main</component><wId>gm9999_1__art_1</wId></Tekstelement>
        <GIO><FRBRExpression>/join/id/regdata/gm9999/2026/c/nld@1</FRBRExpression><groepID>g1</groepID></GIO>
        <IO><FRBRExpression>/join/id/regdata/gm9999/2026/p/nld@1</FRBRExpression></IO></toelichtingOp></Toelichtingsrelatie>
      """),
    data(
      "Begripsrelaties",
      """
      <Begripsrelatie><wId>gm9999_1__art_1__list_1__item_1</wId><catalogusEndPoint>https://example.org/begrippen</catalogusEndPoint>
        <mappingRelation>exactMatch</mappingRelation></Begripsrelatie>
      """),
  ]

  private static let consolidatie: [(naam: String, xml: String)] = [
    cons(
      "Toestanden",
      """
      <bekendOp>2026-05-01</bekendOp><ontvangenOp>2026-05-01</ontvangenOp><materieelUitgewerktOp>2027-01-01</materieelUitgewerktOp>
      <IntrekkingRegeling><ingetrokkenPer>2027-01-01</ingetrokkenPer><doel>/join/id/proces/gm9999/2026/d</doel><verwerkt>/akn/nl/bill/gm9999/2026/b/nld@1</verwerkt></IntrekkingRegeling>
      <Toestand><FRBRExpression>/akn/nl/act/gemeente/2026/CVDR1/nld@2026-06-01</FRBRExpression><doelen><doel>/join/id/proces/gm9999/2026/d</doel></doelen>
        <juridischWerkendOp><Periode><vanaf>2026-06-01</vanaf><tot>2027-01-01</tot></Periode></juridischWerkendOp>
        <geldigOp><Periode><vanaf>2026-06-01</vanaf></Periode></geldigOp><instrumentVersie>/akn/nl/act/gm9999/2026/plan/nld@1</instrumentVersie>
        <verwerkingen><verwerkt>/akn/nl/bill/gm9999/2026/b/nld@1</verwerkt><nogTeVerwerken>/akn/nl/bill/gm9999/2026/c/nld@1</nogTeVerwerken><nietVerwerkt>/akn/nl/bill/gm9999/2026/x/nld@1</nietVerwerkt></verwerkingen></Toestand>
      <Toestand><FRBRExpression>/akn/nl/act/gemeente/2026/CVDR1/nld@2026-07-01</FRBRExpression><doelen><doel>/join/id/proces/gm9999/2026/e</doel></doelen>
        <juridischWerkendOp/><geldigOp/><instrumentVersie>/akn/nl/act/gm9999/2026/plan/nld@2</instrumentVersie>
        <verwerkingen><nogTeVerwerken>/akn/nl/bill/gm9999/2026/c/nld@1</nogTeVerwerken></verwerkingen></Toestand>
      """),
    cons(
      "Proefversies",
      """
      <bekendOp>2026-05-01</bekendOp>
      <Proefversie><doel>/join/id/proces/gm9999/2026/d</doel><doel>/join/id/proces/gm9999/2026/e</doel><instrumentVersie>/akn/nl/act/gm9999/2026/plan/nld@2</instrumentVersie></Proefversie>
      """),
    cons(
      "JuridischeVerantwoording",
      """
      <bekendOp>2026-05-01</bekendOp>
      <VerantwoordingInstrument><heeftVerantwoording><Verantwoording><doel>/join/id/proces/gm9999/2026/d</doel><soortWijziging>wijziging</soortWijziging>
        <juridischWerkendVanaf>2026-06-01</juridischWerkendVanaf><geldigVanaf>2026-06-01</geldigVanaf>
        <gepubliceerdIn><JuridischeBronpublicatie><url>https://example.org/gmb</url><publicatieIdentifier>gmb-2026-7</publicatieIdentifier><publiceert>/akn/nl/bill/gm9999/2026/b/nld@1</publiceert>
          <publicatienaam>Gemeenteblad</publicatienaam><kenmerk>17</kenmerk><soortGepubliceerdWork>/join/id/stop/work_003</soortGepubliceerdWork><gepubliceerdOp>2026-05-02</gepubliceerdOp>
          <bladwijzers><Bladwijzer><relevantVoor>inhoud</relevantVoor><url>https://example.org/gmb#1</url></Bladwijzer></bladwijzers></JuridischeBronpublicatie></gepubliceerdIn></Verantwoording></heeftVerantwoording></VerantwoordingInstrument>
      """),
    cons(
      "GerechtelijkeProcedureStatus",
      """
      <bekendOp>2026-05-01</bekendOp>
      <BesluitStatus><FRBRWork>/akn/nl/bill/gm9999/2026/b</FRBRWork><onherroepelijkVanaf>2026-07-01</onherroepelijkVanaf><voorlopigeVoorzieningGetroffen>false</voorlopigeVoorzieningGetroffen>
        <gepubliceerdIn><JuridischeBronpublicatie><url>https://example.org/gmb</url><publicatienaam>Gemeenteblad</publicatienaam><soortGepubliceerdWork>/join/id/stop/work_003</soortGepubliceerdWork><gepubliceerdOp>2026-05-02</gepubliceerdOp></JuridischeBronpublicatie></gepubliceerdIn>
        <wId>gm9999_1__art_1</wId><meerInformatie>https://example.org/uitspraak</meerInformatie></BesluitStatus>
      """),
  ]

  private static let ruimten = """
    xmlns="https://standaarden.overheid.nl/stop/imop/geo/" xmlns:gio="https://standaarden.overheid.nl/stop/imop/gio/" \
    xmlns:basisgeo="http://www.geostandaarden.nl/basisgeometrie/1.0" xmlns:gml="http://www.opengis.net/gml/3.2" \
    schemaversie="1.4.1"
    """
  private static func punt(_ nummer: Int) -> String {
    """
    <geometrie><basisgeo:Geometrie gml:id="g\(nummer)"><basisgeo:id>00000000-0000-4000-8000-00000000000\(nummer)</basisgeo:id>
      <basisgeo:geometrie><gml:Point srsName="urn:ogc:def:crs:EPSG::28992" gml:id="p\(nummer)"><gml:pos>155000 46300\(nummer)</gml:pos></gml:Point></basisgeo:geometrie></basisgeo:Geometrie></geometrie>
    """
  }
  private static let context = """
    <context><gio:GeografischeContext><gio:achtergrondVerwijzing>cbs</gio:achtergrondVerwijzing><gio:achtergrondActualiteit>2026-01-01</gio:achtergrondActualiteit>
      <gio:contextGIOs>/join/id/regdata/gm9999/2026/a/nld@1</gio:contextGIOs><gio:nauwkeurigheid>2</gio:nauwkeurigheid></gio:GeografischeContext></context>
    """

  private static let geo: [(naam: String, xml: String)] = [
    (
      "geo-mutatie",
      """
      <GeoInformatieObjectVaststelling \(ruimten)>\(context)
        <vastgesteldeVersie><GeoInformatieObjectMutatie><FRBRWork>/join/id/regdata/gm9999/2026/c</FRBRWork><FRBRExpression>/join/id/regdata/gm9999/2026/c/nld@2</FRBRExpression>
          <normlabel>hoogte</normlabel><normID>n</normID>
          <groepen><Groep><groepID>g1</groepID><label>een</label><wijzigactie>voegtoe</wijzigactie></Groep><Groep><groepID>g2</groepID><label>twee</label></Groep></groepen>
          <locatieMutaties>
            <LocatieMutatie><locatieId>l1</locatieId><naam>een</naam>\(punt(1))<groepID>g1</groepID><wijzigactie>voegtoe</wijzigactie></LocatieMutatie>
            <LocatieMutatie gml:id="lm2"><locatieId>l2</locatieId>\(punt(2))<kwantitatieveNormwaarde>3.5</kwantitatieveNormwaarde><wijzigactie>reviseer</wijzigactie></LocatieMutatie>
          </locatieMutaties>
          <wijzigmarkeringen><Punt>\(punt(3))</Punt><Lijn>\(punt(4))</Lijn><Vlak gml:id="v">\(punt(5))</Vlak></wijzigmarkeringen>
        </GeoInformatieObjectMutatie></vastgesteldeVersie>
        <wasID>/join/id/regdata/gm9999/2026/c/nld@1</wasID>
      </GeoInformatieObjectVaststelling>
      """
    ),
    (
      "geo-versie",
      """
      <GeoInformatieObjectVersie \(ruimten)><FRBRWork>/join/id/regdata/gm9999/2026/c</FRBRWork><FRBRExpression>/join/id/regdata/gm9999/2026/c/nld@1</FRBRExpression>
        <groepen><Groep><groepID>g1</groepID><label>een</label></Groep></groepen>
        <locaties><Locatie><locatieId>l1</locatieId><naam>een</naam>\(punt(1))<groepID>g1</groepID></Locatie></locaties></GeoInformatieObjectVersie>
      """
    ),
    (
      "geo-gebiedsmarkering",
      "<Gebiedsmarkering \(ruimten)><Ambtsgebied><bevoegdGezag>/tooi/id/gemeente/gm9999</bevoegdGezag></Ambtsgebied><Gebied><label>Hier</label>\(punt(1))</Gebied></Gebiedsmarkering>"
    ),
    (
      "geo-effectgebied",
      "<Effectgebied \(ruimten)>\n<Gebied>\(punt(1))</Gebied>\n<Gebied gml:id=\"x\"><label>Daar</label>\(punt(2))</Gebied></Effectgebied>"
    ),
    (
      "gio-borging",
      "<JuridischeBorgingVan xmlns=\"https://standaarden.overheid.nl/stop/imop/gio/\" schemaversie=\"1.4.1\">\n</JuridischeBorgingVan>"
    ),
    (
      "pakbon",
      """
      <Pakbon xmlns="https://standaarden.overheid.nl/stop/imop/uitwisseling/" schemaversie="1.4.1"><Component>
        <FRBRWork>/akn/nl/act/gm9999/2026/plan</FRBRWork><soortWork>/join/id/stop/work_019</soortWork>
        <heeftModule><Module><localName>RegelingCompact</localName><namespace>https://standaarden.overheid.nl/stop/imop/tekst/</namespace><bestandsnaam>tekst.xml</bestandsnaam><mediatype>application/xml</mediatype><schemaversie>1.4.1</schemaversie></Module></heeftModule>
      </Component></Pakbon>
      """
    ),
  ]
}
