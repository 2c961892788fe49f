import Markup

extension STOPGrammatica {
  /// Data modules of STOP 1.3.0 (imop-data): identification, metadata, procedure, consolidation.
  static let data = Grammatica.Tabel(
    "data", STOPNaamruimte.data,
    #"""
    ExpressionIdentificatie: (FRBRWork, FRBRExpression, soortWork, isTijdelijkDeelVan?) @@schemaVersie
    isTijdelijkDeelVan: WorkIdentificatie
    WorkIdentificatie: (FRBRWork, soortWork)
    FRBRExpression -> stopIdentificatie
    FRBRWork -> stopIdentificatie
    soortWork -> waardeRef
    BesluitMetadata: [afkortingen?, alternatieveTitels?, heeftCiteertitelInformatie?, eindverantwoordelijke,
      grondslagen?, informatieobjectRefs?, maker, officieleTitel, onderwerpen, rechtsgebieden?, soortProcedure,
      soortBestuursorgaan?] @@schemaVersie
    RegelingMetadata: [afkortingen?, alternatieveTitels?, heeftCiteertitelInformatie?, eindverantwoordelijke,
      grondslagen?, maker?, officieleTitel, onderwerpen, opvolging?, overheidsdomeinen?, rechtsgebieden?,
      soortRegeling, soortBestuursorgaan?, voorkeursafkorting?] @@schemaVersie
    RegelingVersieMetadata: [versienummer] @@schemaVersie
    OfficielePublicatieMetadata: [afkortingen?, alternatieveTitels?, beginInzagetermijnOp?, eindeBeroepstermijnOp?,
      eindeBezwaartermijnOp?, eindeInzagetermijnOp?, eindverantwoordelijke, grondslagen?,
      heeftCiteertitelInformatie?, informatieobjectRefs?, jaargang, maker?, mededelingOver?, officieleTitel,
      ondertekendOp?, onderwerpen, publicatieIdentifier, publicatienaam, publicatieblad, publicatienummer,
      publiceert, rechtsgebieden?, rectificeert?, soortProcedure?, soortPublicatie, uitgever, soortBestuursorgaan?]
      @@schemaVersie
    OfficielePublicatieVersieMetadata: [gepubliceerdOp] @@schemaVersie
    InformatieObjectMetadata: [alternatieveTitels?, eindverantwoordelijke, formaatInformatieobject, maker,
      naamInformatieObject, officieleTitel, opvolging?, publicatieinstructie] @@schemaVersie
    InformatieObjectVersieMetadata: [heeftBestanden?, heeftGeboorteregeling?] @@schemaVersie
    KennisgevingMetadata: [eindverantwoordelijke, maker, officieleTitel, onderwerpen, mededelingOver?,
      soortKennisgeving?] @@schemaVersie
    RectificatieMetadata: [eindverantwoordelijke, informatieobjectRefs?, maker, officieleTitel, onderwerpen,
      rectificeert] @@schemaVersie
    maker -> waardeRef
    eindverantwoordelijke -> waardeRef
    uitgever -> waardeRef
    soortBestuursorgaan -> waardeRef
    soortRegeling -> waardeRef
    formaatInformatieobject -> waardeRef
    soortPublicatie -> waardeRef
    $soortKennisgeving: token {KennisgevingBesluittermijnen KennisgevingVoorgenomenBesluit
      KennisgevingUitspraakRechter}
    alternatieveTitels: alternatieveTitel+
    alternatieveTitel -> string
    officieleTitel -> string
    heeftCiteertitelInformatie: CiteertitelInformatie?
    CiteertitelInformatie: (citeertitel, isOfficieel)
    citeertitel -> string
    isOfficieel -> boolean
    afkortingen: afkorting+
    afkorting -> token
    voorkeursafkorting -> token
    naamInformatieObject -> string
    publicatieIdentifier -> token
    publicatienaam -> token
    publicatieblad -> waardeRef
    jaargang -> gYear
    publicatienummer -> token
    publiceert -> stopIdentificatie
    $publicatieinstructie: token {AlleenBekendTeMaken Informatief TeConsolideren}
    heeftBestanden: heeftBestand+
    heeftBestand: Bestand
    Bestand: [bestandsnaam, hash]
    hash -> token
    bestandsnaam -> token
    gepubliceerdOp -> date
    ondertekendOp -> date
    beginInzagetermijnOp -> date
    eindeInzagetermijnOp -> date
    eindeBeroepstermijnOp -> date
    eindeBezwaartermijnOp -> date
    rechtsgebieden: rechtsgebied+
    rechtsgebied -> waardeRef
    overheidsdomeinen: overheidsdomein+
    overheidsdomein -> waardeRef
    onderwerpen: onderwerp+
    onderwerp -> waardeRef
    versienummer -> token
    TekstReferentie: (uri, label, soortRef)
    label -> token
    soortRef -> soortExtrefNotatie
    uri -> anyURI
    grondslagen: grondslag+
    grondslag: TekstReferentie
    heeftGeboorteregeling -> stopIdentificatie
    informatieobjectRefs: informatieobjectRef+
    informatieobjectRef -> stopIdentificatie
    eId -> token
    opvolging: opvolgerVan+
    opvolgerVan -> stopIdentificatie
    mededelingOver -> stopIdentificatie
    rectificeert -> stopIdentificatie
    Procedureverloop: (%context, procedurestappen) @@schemaVersie
    Procedureverloopmutatie: (%contextMutatie, (voegStappenToe?, vervangStappen?, verwijderStappen?)) @@schemaVersie
    soortProcedure -> waardeRef
    procedurestappen: Procedurestap+
    Procedurestap: %procedurestap
    %procedurestap: (soortStap, voltooidOp, actor?, meerInformatie?)
    Procedurestapref: (soortStap, datumTeMuterenStap)
    soortStap -> waardeRef
    voltooidOp -> date
    datumTeMuterenStap -> date
    actor -> waardeRef
    meerInformatie -> anyURI
    voegStappenToe: Procedurestap+
    vervangStappen.Procedurestap: (datumTeMuterenStap, %procedurestap)
    vervangStappen: Procedurestap=vervangStappen.Procedurestap+
    verwijderStappen: Procedurestapref+
    ConsolidatieInformatie: (BeoogdeRegelgeving?, Intrekkingen?, Tijdstempels?, Terugtrekkingen?) @@schemaVersie
    Tijdstempels: Tijdstempel+
    BeoogdeRegelgeving: (BeoogdeRegeling | BeoogdInformatieobject)+
    Intrekkingen: Intrekking+
    Terugtrekkingen: (TerugtrekkingRegeling | TerugtrekkingInformatieobject | TerugtrekkingTijdstempel |
      TerugtrekkingIntrekking)+
    BeoogdeRegeling: %beoogd
    BeoogdInformatieobject: %beoogd
    %beoogd: (doelen, instrumentVersie, eId?, gemaaktOpBasisVan?)
    Intrekking: (doelen, instrument, eId)
    Tijdstempel: (doel, soortTijdstempel, datum, eId)
    soortTijdstempel -> tijdstempeltype
    $tijdstempeltype: token {geldigVanaf juridischWerkendVanaf}
    TerugtrekkingRegeling: %terugtrekking
    TerugtrekkingInformatieobject: %terugtrekking
    TerugtrekkingIntrekking: %terugtrekking
    %terugtrekking: (doelen, instrumentVersie, eId?)
    TerugtrekkingTijdstempel: (doel, soortTijdstempel, eId)
    doelen: doel+
    doel -> doelidentificatie
    instrument -> stopIdentificatie
    instrumentVersie -> stopIdentificatie
    datum -> date
    gemaaktOpBasisVan: (Basisversie | VervlochtenVersie | OntvlochtenVersie)+
    Basisversie: %branch
    VervlochtenVersie: %branch
    OntvlochtenVersie: %branch
    %branch: (doel, gemaaktOp)
    gemaaktOp -> dateTimeUTC
    Momentopname: (doel, gemaaktOp, bevatWijzigingenVoor?) @@schemaVersie
    bevatWijzigingenVoor: UitgewisseldInstrument+
    UitgewisseldInstrument: (FRBRWork, gemaaktOpBasisVan)
    Toelichtingsrelaties: Toelichtingsrelatie* @@schemaVersie
    Toelichtingsrelatie: (wId, toelichtingOp)
    toelichtingOp: (Tekstelement | GIO)+
    Tekstelement: (component?, wId)
    wId -> wIdVorm
    component -> component
    GIO: (FRBRExpression, groepID?)
    groepID -> groepID
    @@schemaVersie: @schemaversie=schemaVersie
    %context: (bekendOp, ontvangenOp?)
    %contextMutatie: bekendOp
    bekendOp -> date
    ontvangenOp -> date
    $schemaVersie: token
    $doelidentificatie: stopIdentificatie
    $stopIdentificatie: anyURI 1..
    $waardeRef: anyURI
    $wIdVorm: token /[A-z0-9\._-]+/
    $component: token /[A-z0-9_]+/
    $groepID: string /[A-Za-z0-9][A-Za-z0-9_-]*/
    $dateTimeUTC: dateTime /.{19}Z/
    $soortExtrefNotatie: string {JCI URL AKN}
    """#)
}
