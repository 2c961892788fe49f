import Markup

extension STOPGrammatica {
  /// Exchange packages of STOP 1.3.0 (imop-uitwisseling).
  static let uitwisseling = Grammatica.Tabel(
    "uws", STOPNaamruimte.uws,
    #"""
    Pakbon: Component+ @@schemaVersie
    Component: (FRBRWork, FRBRExpression?, soortWork, heeftModule+, heeftBestand*)
    FRBRExpression -> stopIdentificatie
    FRBRWork -> stopIdentificatie
    soortWork -> waardeRef
    heeftModule: Module+
    Module: (localName, namespace, bestandsnaam, mediatype, schemaversie?)
    localName -> NCName
    namespace -> namespace
    schemaversie -> schemaVersie
    heeftBestand: Bestand
    Bestand: (bestandsnaam, mediatype)
    bestandsnaam -> token
    mediatype -> token
    @@schemaVersie: @schemaversie=schemaVersie!
    $waardeRef: anyURI
    $namespace: anyURI
    $schemaVersie: token
    $doelidentificatie: stopIdentificatie
    $stopIdentificatie: anyURI 1..
    """#)

  /// Consolidation of STOP 1.3.0 (imop-consolidatie).
  static let consolidatie = Grammatica.Tabel(
    "cons", STOPNaamruimte.cons,
    #"""
    ConsolidatieIdentificatie: (FRBRWork, soortWork, isConsolidatieVan, isTijdelijkDeelVan?) @@schemaVersie
    isConsolidatieVan: WorkIdentificatie
    isTijdelijkDeelVan: WorkIdentificatie
    WorkIdentificatie: (FRBRWork, soortWork)
    FRBRExpression -> stopIdentificatie
    FRBRWork -> stopIdentificatie
    soortWork -> waardeRef
    Toestanden: (%context, (BekendeToestand | ToestandMetSamenloop)+) @@schemaVersie
    BekendeToestand: (%toestandGeneriek, %toestandInhoud)
    ToestandMetSamenloop: %toestandGeneriek
    %toestandGeneriek: (FRBRExpression, gerealiseerdeDoelen+, geldigheid)
    Proefversies: (%context, Proefversie+) @@schemaVersie
    Proefversie: (gerealiseerdeDoelen, instrumentVersie)
    %toestandInhoud: (instrumentVersie, revisies*)
    gerealiseerdeDoelen: doel+
    instrumentVersie -> stopIdentificatie
    geldigheid: Geldigheidsperiode+
    Geldigheidsperiode: [juridischWerkendOp, geldigOp]
    juridischWerkendOp: Periode
    geldigOp: Periode*
    Periode: (vanaf, tot?)
    vanaf -> date
    tot -> date
    revisies: revisie+
    revisie -> stopIdentificatie
    JuridischeVerantwoording: (%context, ((VerantwoordingInstrument, VerantwoordingElement*) |
      VerantwoordingElement+)) @@schemaVersie
    VerantwoordingInstrument: heeftVerantwoording
    VerantwoordingElement: (wId, heeftVerantwoording)
    heeftVerantwoording: Verantwoording+
    wId -> token
    Verantwoording: (doel, soortWijziging, juridischWerkendVanaf?, geldigVanaf?, gepubliceerdIn,
      heeftTijdelijkDeel*)
    soortWijziging -> soortWijziging
    juridischWerkendVanaf -> date
    geldigVanaf -> date
    heeftTijdelijkDeel -> stopIdentificatie
    gepubliceerdIn: JuridischeBronpublicatie+
    JuridischeBronpublicatie: (url, publicatieIdentifier?, publicatienaam, soortGepubliceerdWork, ondertekendOp?,
      gepubliceerdOp, rectificeert?, vernietigt?, vernietigtGedeeltelijk?, bladwijzers?)
    ondertekendOp -> date
    gepubliceerdOp -> date
    publicatieIdentifier -> token
    publicatienaam -> token
    soortGepubliceerdWork -> waardeRef
    rectificeert -> stopIdentificatie
    vernietigt -> stopIdentificatie
    vernietigtGedeeltelijk -> stopIdentificatie
    bladwijzers: Bladwijzer+
    Bladwijzer: (relevantVoor{1,3}, url)
    relevantVoor -> relevantVoor
    GerechtelijkeProcedureStatus: (%context, BesluitStatus+) @@schemaVersie
    BesluitStatus: (FRBRWork, onherroepelijkVanaf?, geschorst, gepubliceerdIn, wId*, meerInformatie*)
    onherroepelijkVanaf -> date
    geschorst -> boolean
    meerInformatie -> anyURI
    doel -> doelidentificatie
    url -> anyURI
    %context: (bekendOp, ontvangenOp?)
    bekendOp -> date
    ontvangenOp -> date
    @@schemaVersie: @schemaversie=schemaVersie
    $schemaVersie: token
    $doelidentificatie: stopIdentificatie
    $stopIdentificatie: anyURI
    $waardeRef: anyURI
    $relevantVoor: token {inhoud juridischeWerking geldigheid}
    $soortWijziging: token /instelling|wijziging|beeindiging|(gedeeltelijke )?vernietiging/
    """#)
}
