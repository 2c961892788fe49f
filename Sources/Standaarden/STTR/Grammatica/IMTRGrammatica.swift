import Markup

/// The content models of the extensions that STTR adds to DMN: IMTR 1.x (namespaces v1.0) and IMTR 3 (v2.0).
enum IMTRGrammatica {
  static let tabellen = [STTRRuimte.v1, STTRRuimte.v3].flatMap { ruimte in
    [uitvoeringsregel(ruimte), interactieregel(ruimte), content(ruimte), bedrijfsregel(ruimte)]
  }

  /// Simple types of DataTypes.xsd; `waar` with a default is right when empty.
  private static func datatypen(_ versie: STTRRuimte) -> String {
    let waar = versie == .v1 ? "boolean" : "string {true false}"
    return #"""
      $waar: \#(waar)
      $waarStandaard: \#(waar) ?
      $nietLeeg: string 1..
      $beperkt: string 1..2048
      $getal: string /[0-9]+(,[0-9]+)?/
      $datum: string /(0?[1-9]|[12][0-9]|3[01])-(0?[1-9]|1[012])-[0-9]{4}/

      """#
  }

  private static func bedrijfsregel(_ ruimte: STTRRuimte) -> Grammatica.Tabel {
    let gedeeld = "functioneleStructuurRef: @href=anyURI!\nsttr: @versie=sttrVersie!\n"
    return Grammatica.Tabel(
      "bedr\(ruimte.nummer)", ruimte.bedrijfsregel,
      gedeeld
        + (ruimte == .v1
          ? "$sttrVersie: string {1 2}\ndynamischeVragenUit: #alles" : "$sttrVersie: string {3}"))
  }

  private static func content(_ ruimte: STTRRuimte) -> Grammatica.Tabel {
    Grammatica.Tabel(
      "content\(ruimte.nummer)", ruimte.content,
      datatypen(ruimte) + #"""
        conclusieToelichting: toelichting=beperkt
        uitvoeringsregelToelichting: (toelichting=beperkt?, langeToelichting=nietLeeg?, belangrijk=waar?)
        maatregel: (nummer=beperkt, maatregeltekst=beperkt, toelichting=nietLeeg?, frequentie=beperkt, volgorde=int,
          kenmerk=beperkt*, thema=beperkt*) @id=ID!
        maatregelen: maatregel*
        """#)
  }

  private static func interactieregel(_ ruimte: STTRRuimte) -> Grammatica.Tabel {
    Grammatica.Tabel(
      "inter\(ruimte.nummer)", ruimte.interactieregel,
      datatypen(ruimte) + #"""
        regelgroepen: regelgroep+
        regelgroep: (naam, prioriteit?) @id=ID!
        naam -> groepsnaam
        $groepsnaam: string \#(ruimte == .v1 ? "1.." : "1..80")
        prioriteit -> int
        inputType -> invoersoort
        $invoersoort: string {text textarea} ?
        consistentieregel: (reguliereExpressie=nietLeeg, invulinstructie=nietLeeg?)
        classificatie -> onderwerp
        $onderwerp: string {project aanvrager verzoek activiteit} ?
        """#)
  }

  private static func uitvoeringsregel(_ ruimte: STTRRuimte) -> Grammatica.Tabel {
    let n = ruimte.nummer
    return Grammatica.Tabel(
      "uitv\(n)", ruimte.uitvoeringsregel,
      datatypen(ruimte) + regels(n) + soorten(n) + waarden + (ruimte == .v1 ? alleenV1 : alleenV3))
  }

  /// The children of a regel, in their strict order.
  private static func regels(_ n: Int) -> String {
    #"""
    uitvoeringsregels: uitvoeringsregel+
    uitvoeringsregel: (herbruikbaarId?, regelgroepRef?, bereik?, inter\#(n):classificatie?, vraagReferentie?,
      publiceerbaar=waarStandaard?, potentieelVertrouwelijk=waarStandaard?, inter\#(n):prioriteit?, %soort,
      content\#(n):uitvoeringsregelToelichting?, inter\#(n):consistentieregel?) @id=ID!
    herbruikbaarId -> nietLeeg
    regelgroepRef: @href=anyURI!
    uitvoeringsregelRef: @href=anyURI!
    bereik -> bereiksoort
    $bereiksoort: string {werkzaamheid locatie gebruiker} ?

    """#
  }

  private static func soorten(_ n: Int) -> String {
    #"""
    vasteWaardeVoorbehoud: (vasteWaarde, tekstVoorbehoud=voorbehoud)
    bijlage: (bijlageType=bijlagenaam, documenttypeGeneriek=documenttype?)
    implicietAntwoord: (werkzaamheid, waarde=waar, context?)
    geoVerwijzing: (locatie, vraagTekst)
    uitkomstHerbruikbareBeslissing: (activiteit, naam=string)
    registerbevragingAPIProfiel: (verborgenStuurvraag=waarStandaard?, afnamepunt, vraag)
    vraag: (gegevensType, vraagTekst, opties?, inter\#(n):inputType?)
    opties: (optieType, optieGeenVanBovenstaande=waar?, optie+)
    optie: (sequenceId, optieText, content\#(n):uitvoeringsregelToelichting?)
    query: (zoekingang=nietLeeg, registerKoppelveld+)
    criteria: (kenmerk=nietLeeg, kwaliteit=nietLeeg, resultaattype=resultaat)
    projectie: naam=nietLeeg
    registerKoppelveld: (kenmerk=nietLeeg, waardetype=string?, (registerKetenVariabele=ketenvariabele
      | registerVasteWaarde=nietLeeg | registerUitvoeringsregelRef))
    .registerUitvoeringsregelRef: @href=anyURI!
    werkzaamheid: @urn=nietLeeg!
    activiteit: @urn=nietLeeg!
    locatie: @identificatie=string!

    """#
  }

  private static let waarden = #"""
    optieType -> optiesoort
    $optiesoort: string {enkelAntwoord meerdereAntwoorden}
    sequenceId -> int
    optieText -> nietLeeg
    gegevensType -> gegevenssoort
    $gegevenssoort: string {boolean number string date list}
    context -> contextsoort
    $contextsoort: string {werkzaamheidOverstijgend werkzaamheidSpecifiek} ?
    $resultaat: string {enkelvoudig meervoudig}
    $documenttype: string {Advies Afbeelding Afspraak Akte Begroting Berekening Bestek Brief Foto Grafiek
      Identificatiebewijs Kaart Ontwerp Overeenkomst Plan PlanVanAanpak Rapport TechnischeTekening Tekening Uittreksel
      Verklaring Overig} ?
    vraagReferentie -> referentie
    vraagTekst -> vraagtekst

    """#

  private static let alleenV1 = #"""
    %soort: (registerbevraging | registerbevragingAPIProfiel | vraag | vasteWaarde | vasteWaardeVoorbehoud | bijlage
      | implicietAntwoord | geoVerwijzing | uitkomstHerbruikbareBeslissing | herbruikbareVraagReferentie)
    vasteWaarde: (waardeVraag=nietLeeg?, waarde=nietLeeg, gegevensType=gegevenssoort)
    herbruikbareVraagReferentie: herbruikbareVraagId=string
    registerbevraging: (verborgenStuurvraag=waarStandaard?, register, registerGegeven=string,
      registerKoppelveld=string?, vraag)
    register -> registernaam
    $registernaam: string {GGS}
    afnamepunt: (endpointAfnamepunt=nietLeeg, endpointStatus=nietLeeg?, query, criteria, projectie)
    $ketenvariabele: string {geometrie}
    $voorbehoud: string 1..
    $bijlagenaam: string 1..
    $referentie: string 1..
    $vraagtekst: string 1..
    """#

  private static let alleenV3 = #"""
    %soort: (registerbevraging | registerbevragingAPIProfiel | vraag | vasteWaarde | vasteWaardeVoorbehoud | bijlage
      | implicietAntwoord | geoVerwijzing | uitkomstHerbruikbareBeslissing)
    vasteWaarde: (waardeVraag=nietLeeg?, (booleanWaarde=waar | numberWaarde=getal | stringWaarde=nietLeeg
      | dateWaarde=datum))
    registerbevraging: (verborgenStuurvraag=waarStandaard?, registerGegeven=string, registerKoppelveld=string?, vraag)
    afnamepunt: (endpointAfnamepunt=nietLeeg, registerNaam=nietLeeg, query, criteria, projectie)
    $ketenvariabele: string {geometrie activiteitUrn werkzaamheidUrn datum}
    $voorbehoud: string 1..2048
    $bijlagenaam: string 1..80
    $referentie: string 1..512
    $vraagtekst: string 1..512
    """#
}
