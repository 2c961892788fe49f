import Markup

/// STOP 1.0.4, for what the LVBB hands over: the only uitlevering schema that is public builds on it. As what differs
/// from 1.3.0.
extension STOPGrammatica {
  static let tekst104 = tekst.met(
    #"""
    RegelingKlassiek.WijzigBijlage: (Kop, RegelingMutatie) @@akn
    RegelingKlassiek: (RegelingOpschrift, Aanhef?, Lichaam, Sluiting?, WijzigBijlage=RegelingKlassiek.WijzigBijlage*,
      %bijlagenVoorRegeling) @@schemaVersie @@componentNieuweRegeling
    RegelingTijdelijkdeel: (RegelingOpschrift, Lichaam=RegelingTijdelijkdeel.Lichaam, Bijlage*) @@schemaVersie
      @@componentNieuweRegeling
    BesluitCompact.WijzigBijlage: (Kop, (RegelingMutatie | %regelingModellen)) @@akn
    BesluitCompact: (RegelingOpschrift, Aanhef?, Lichaam, Sluiting?, WijzigBijlage=BesluitCompact.WijzigBijlage*,
      %bijlagenVoorBesluit) @@schemaVersie
    BesluitKlassiek: (RegelingOpschrift?, Aanhef?, (Lichaam | RegelingKlassiek), Sluiting?, WijzigBijlage*,
      %bijlagenVoorBesluit) @@schemaVersie
    WijzigBijlage: (Kop, RegelingMutatie) @@akn @@algemeen
    %blad: (Bladaanduiding, (BesluitCompact | BesluitKlassiek | Kennisgeving))
    -Rectificatie
    -Rectificatie.Lichaam
    -Rectificatietekst
    -BesluitMutatie
    -BesluitMutatie.VoegToe
    -BesluitMutatie.Vervang
    -%besluitMutatieEenheden
    -Tekstrevisie
    -VervangRegeling
    RegelingMutatie: (VoegToe | Vervang | VervangKop | Verwijder)+ @@componentMutatie
    VervangKop: ((Nummer?, Wat?), Kop) @wat=string @eId-wordt=NMTOKEN
    Verwijder: ((Nummer?, Wat?), (%structuurRegeling | Lichaam | Bijlage | Toelichting | AlgemeneToelichting |
      ArtikelgewijzeToelichting)) @wat=string!
    VoegToe: ((Nummer?, Wat?), (%structuurRegeling | Lichaam | Bijlage+ | Toelichting | AlgemeneToelichting |
      ArtikelgewijzeToelichting)?) @@wijzigLocatie
    Vervang: ((Nummer?, Wat?), (%structuurRegeling | Lichaam | Bijlage | Toelichting | AlgemeneToelichting |
      ArtikelgewijzeToelichting)) @wat=string! @revisie=revisie
    Artikel: (Kop, ((Gereserveerd | Vervallen)?, (Lid+ | Inhoud)?)) @@akn @@algemeen @@wijzigactie
    Subsubparagraaf: (Kop, %status, (Artikel | WijzigArtikel | Redactioneel)+) @@akn @@wijzigactieStructuur
      @@algemeen
    Toelichting: (Kop, ((InleidendeTekst?, AlgemeneToelichting, ArtikelgewijzeToelichting?) | (Divisie |
      Divisietekst)+), Sluiting?, Bijlage*) @@akn @@algemeen
    Motivering: (Kop, (Divisietekst+ | Divisie*), Sluiting?, Bijlage*) @@akn @@algemeen
    Sluiting: (Groep | Al | Slotformulering | Dagtekening | Ondertekening)+ @@akn @@algemeen
    Vervallen: @wijzigactie=alleenVoegtoe
    ExtRef: ~%inlinesZonderKinderen* @@extrefRefSoort @@doelReferentie @scope=scope
    IntRef: ~%inlinesZonderKinderen* @@doelReferentie @@algemeen @scope=scope
    IntIoRef: ~%inlinesZonderKinderen* @@algemeen @@akn @@doelReferentie
    Noot: (NootNummer?, (Al | Lijst)+) @type=typeNoot! @id=ID! @@wijzigactie
    Nootref: @refid=NCName! @@wijzigactie @@algemeen
    @@contactgegevens: @adres=contactadres! @soort=soortContact!
    $contactadres: string /[^@]+@[^\.]+\..+/
    $alleenVoegtoe: string {voegtoe}
    $revisie: string {1}
    -$wijzigactieBeperkt
    """#)

  static let data104 = data.met(
    #"""
    OfficielePublicatieMetadata: [afkortingen?, alternatieveTitels?, beginInzagetermijnOp?, eindeBeroepstermijnOp?,
      eindeBezwaartermijnOp?, eindeInzagetermijnOp?, eindverantwoordelijke, grondslagen?,
      heeftCiteertitelInformatie?, informatieobjectRefs?, jaargang, maker?, officieleTitel, ondertekendOp?,
      onderwerpen, publicatieIdentifier, publicatienaam, publicatieblad, publicatienummer, publiceert,
      rechtsgebieden?, soortPublicatie, uitgever, soortBestuursorgaan?] @@schemaVersie
    KennisgevingMetadata: [eindverantwoordelijke, maker, officieleTitel, onderwerpen, mededelingOver] @@schemaVersie
    -RectificatieMetadata
    -rectificeert
    %procedurestap: (soortStap, voltooidOp, actor?)
    -meerInformatie
    Procedurestapref: soortStap
    vervangStappen: Procedurestap+
    -vervangStappen.Procedurestap
    -datumTeMuterenStap
    ConsolidatieInformatie: (BeoogdeRegelgeving?, Intrekkingen?, Tijdstempels?) @@schemaVersie
    %beoogd: (doelen, instrumentVersie, eId?)
    Tijdstempel: (doel, soortTijdstempel, datum?, eId)
    -Terugtrekkingen
    -TerugtrekkingRegeling
    -TerugtrekkingInformatieobject
    -TerugtrekkingIntrekking
    -TerugtrekkingTijdstempel
    -%terugtrekking
    -gemaaktOpBasisVan
    -Basisversie
    -VervlochtenVersie
    -OntvlochtenVersie
    -%branch
    -gemaaktOp
    -Momentopname
    -bevatWijzigingenVoor
    -UitgewisseldInstrument
    -Toelichtingsrelaties
    -Toelichtingsrelatie
    -toelichtingOp
    -Tekstelement
    -component
    -wId
    -GIO
    -groepID
    $stopIdentificatie: anyURI
    """#)

  static let consolidatie104 = consolidatie.met(
    #"""
    ToestandMetSamenloop: (%toestandGeneriek, %toestandInhoud*, samenloopstatus)
    Proefconsolidaties: (%context, (BekendeProefconsolidatie | ProefconsolidatieMetSamenloop)+) @@schemaVersie
    BekendeProefconsolidatie: (%proefconsolidatie, %toestandInhoud)
    ProefconsolidatieMetSamenloop: (%proefconsolidatie, %toestandInhoud*, samenloopstatus)
    %proefconsolidatie: (FRBRExpression, gerealiseerdeDoelen+)
    samenloopstatus -> samenloopstatus
    $samenloopstatus: token {nogNietOntvangen juridischOndoenlijk nietVoorgenomen}
    JuridischeBronpublicatie: (url, publicatieIdentifier?, publicatienaam, soortGepubliceerdWork, ondertekendOp?,
      gepubliceerdOp, bladwijzers?)
    -rectificeert
    -vernietigt
    -vernietigtGedeeltelijk
    -GerechtelijkeProcedureStatus
    -BesluitStatus
    -geschorst
    -meerInformatie
    -onherroepelijkVanaf
    $soortWijziging: token {instelling wijziging beeindiging}
    """#)

  /// What the LVBB hands over (LVBB 1.0.4, lvbb-stop-uitlevering): consolidations, drafts and publications.
  static let uitlevering = Grammatica.Tabel(
    "lvbbu", STOPNaamruimte.lvbbu,
    #"""
    Consolidaties: Consolidatie+ @schemaversie=token!
    Consolidatie: (cons:ConsolidatieIdentificatie, cons:Toestanden, (RegelingVersie* | InformatieObjectVersie*),
      AnnotatieBijToestand*)
    WettechnischeInformatie: (cons:ConsolidatieIdentificatie, (data:RegelingMetadata |
      data:InformatieObjectMetadata)?, cons:JuridischeVerantwoording)
    UitleveringProefversieBesluit: (data:ExpressionIdentificatie, data:Procedureverloop, cons:Proefversies,
      RegelingVersie*, InformatieObjectVersie*, AnnotatieBijProefversie*) @schemaversie=token!
    RegelingVersie: (%regelingVersieInformatie, (tekst:RegelingKlassiek | %tekst:regelingModellen))
      @schemaversie=token!
    RegelingVersieInformatie: %regelingVersieInformatie
    %regelingVersieInformatie: (data:ExpressionIdentificatie, data:RegelingVersieMetadata)
    InformatieObjectVersie: (data:ExpressionIdentificatie, data:InformatieObjectVersieMetadata?)
    AnnotatieBijToestand: %annotatie
    AnnotatieBijProefversie: %annotatie
    %annotatie: (data:ExpressionIdentificatie, (data:RegelingMetadata | data:InformatieObjectMetadata |
      se:FeatureTypeStyle)?)
    OfficielePublicatie: (data:ExpressionIdentificatie, data:OfficielePublicatieVersieMetadata,
      data:OfficielePublicatieMetadata, tekst:OfficielePublicatie) @schemaversie=token!
    """#)
}
