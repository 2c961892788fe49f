import Markup

extension STOPGrammatica {
  /// Data modules of STOP 1.4.1 (imop-data), as what differs from 1.3.0: Mededeling, MaterieelUitgewerkt, Vervlechting
  /// and Begripsrelaties are new, and the exchange of a concept has its own ConceptMomentopname.
  static let data141 = data.met(
    #"""
    BesluitMetadata: [afkortingen?, alternatieveTitels?, heeftCiteertitelInformatie?, eindverantwoordelijke,
      grondslagen?, informatieobjectRefs?, kenmerk?, maker?, officieleTitel, onderwerpen, rechtsgebieden?,
      soortProcedure, soortBestuursorgaan?] @@schemaVersie
    kenmerk -> string
    OfficielePublicatieMetadata: [afkortingen?, alternatieveTitels?, beginInzagetermijnOp?, eindeBeroepstermijnOp?,
      eindeBezwaartermijnOp?, eindeInzagetermijnOp?, eindverantwoordelijke, grondslagen?,
      heeftCiteertitelInformatie?, informatieobjectRefs?, jaargang, maker?, mededelingOverRefs?, officieleTitel,
      ondertekendOp?, onderwerpen, publicatieIdentifier, publicatienaam, publicatieblad, publicatienummer,
      publiceert, rechtsgebieden?, soortKennisgeving?, soortMededeling?, soortProcedure?, soortPublicatie, uitgever,
      soortBestuursorgaan?] @@schemaVersie
    InformatieObjectMetadata: [alternatieveTitels?, eindverantwoordelijke, formaatInformatieobject, maker?,
      naamInformatieObject, officieleTitel, opvolging?, publicatieinstructie] @@schemaVersie
    InformatieObjectVersieMetadata: [heeftBestanden?, heeftGeboorteregeling?, toepassingsnauwkeurigheid?]
      @@schemaVersie
    toepassingsnauwkeurigheid -> nonNegativeInteger
    KennisgevingMetadata: [eindverantwoordelijke, maker?, officieleTitel, onderwerpen, mededelingOver?,
      soortKennisgeving?] @@schemaVersie
    $soortKennisgeving: anyURI
    MededelingMetadata: [eindverantwoordelijke, informatieobjectRefs?, maker?, mededelingOverRefs?, officieleTitel,
      onderwerpen, soortMededeling] @@schemaVersie
    soortMededeling -> waardeRef
    mededelingOverRefs: mededelingOver+
    RectificatieMetadata: [eindverantwoordelijke, informatieobjectRefs?, maker?, mededelingOver, officieleTitel,
      onderwerpen] @@schemaVersie
    -rectificeert
    %procedurestap: (soortStap, voltooidOp, meerInformatie*)
    -actor
    Procedureverloopmutatie: (%contextMutatie, ((voegStappenToe, vervangStappen?, verwijderStappen?) |
      (vervangStappen, verwijderStappen?) | verwijderStappen)) @@schemaVersie
    ConsolidatieInformatie: (BeoogdeRegelgeving?, Intrekkingen?, Tijdstempels?, Terugtrekkingen?, CreeertSamenloop?)
      @@schemaVersie
    CreeertSamenloop -> anyType
    %beoogd: (bekendOp?, doelen, instrumentVersie, eId?, gerelateerdeVersies?)
    gerelateerdeVersies: Vervlechting
    Vervlechting: instrumentVersie+
    Intrekking: (bekendOp?, doelen, instrument, eId?)
    Tijdstempels: (Tijdstempel* | MaterieelUitgewerkt*)+
    Tijdstempel: (bekendOp?, doel, soortTijdstempel, datum, eId?)
    MaterieelUitgewerkt: (instrument, datum)
    Terugtrekkingen: (TerugtrekkingTijdstempel | TerugtrekkingIntrekking | TerugtrekkingMaterieelUitgewerkt)+
    -TerugtrekkingRegeling
    -TerugtrekkingInformatieobject
    -%terugtrekking
    TerugtrekkingIntrekking: (bekendOp?, instrument, eId?)
    TerugtrekkingTijdstempel: (bekendOp?, doel, soortTijdstempel, eId)
    TerugtrekkingMaterieelUitgewerkt: instrument
    gemaaktOpBasisVan: (Wasversie, VervlochtenVersie?)
    Wasversie: instrumentVersie
    VervlochtenVersie: instrumentVersie*
    -Basisversie
    -OntvlochtenVersie
    -%branch
    Momentopname: (doel, gemaaktOp, juridischWerkendVanaf?, juridischWerkendTot?, geldigVanaf?, verwerkingen?)
      @@schemaVersie
    juridischWerkendVanaf -> date
    juridischWerkendTot -> date
    geldigVanaf -> date
    verwerkingen: ((nogTeVerwerken+, nietVerwerkt*) | (nietVerwerkt+, nogTeVerwerken*))
    nogTeVerwerken -> stopIdentificatie
    nietVerwerkt -> stopIdentificatie
    ConceptMomentopname: (doel, gemaaktOp, bevatWijzigingenVoor?) @@schemaVersie
    UitgewisseldInstrument: (FRBRWork, FRBRExpression, gemaaktOpBasisVan?)
    toelichtingOp: (Tekstelement | GIO | IO)+
    IO: FRBRExpression
    Begripsrelaties: Begripsrelatie* @@schemaVersie
    Begripsrelatie: (wId, catalogusEndPoint, mappingRelation)
    catalogusEndPoint -> anyURI
    mappingRelation -> mappingRelation
    $mappingRelation: token {exactMatch closeMatch}
    """#)
}
