import Markup

extension STOPGrammatica {
  /// Exchange packages of STOP 1.4.1 (imop-uitwisseling).
  static let uitwisseling141 = uitwisseling.met(
    #"""
    $stopIdentificatie: anyURI
    """#)

  /// Consolidation of STOP 1.4.1 (imop-consolidatie): one kind of toestand, that says which publications are processed
  /// in it and which are not, instead of a known one and one with samenloop.
  static let consolidatie141 = consolidatie.met(
    #"""
    Toestanden: (%context, materieelUitgewerktOp?, IntrekkingRegeling?, Toestand*) @@schemaVersie
    Toestand: (FRBRExpression, doelen, juridischWerkendOp, geldigOp, instrumentVersie, verwerkingen)
    IntrekkingRegeling: (ingetrokkenPer, doel, verwerkt+)
    ingetrokkenPer -> date
    materieelUitgewerktOp -> date
    doelen: doel+
    juridischWerkendOp.Periode: (vanaf, tot?)
    juridischWerkendOp: Periode=juridischWerkendOp.Periode?
    geldigOp.Periode: vanaf
    geldigOp: Periode=geldigOp.Periode?
    verwerkingen: ((verwerkt+, nogTeVerwerken*, nietVerwerkt*) | (nogTeVerwerken+, nietVerwerkt*))
    verwerkt -> stopIdentificatie
    nogTeVerwerken -> stopIdentificatie
    nietVerwerkt -> stopIdentificatie
    -BekendeToestand
    -ToestandMetSamenloop
    -%toestandGeneriek
    -%toestandInhoud
    -gerealiseerdeDoelen
    -geldigheid
    -Geldigheidsperiode
    -Periode
    -revisies
    -revisie
    Proefversies: (%context, materieelUitgewerktOp?, Proefversie+) @@schemaVersie
    Proefversie: (doel+, instrumentVersie)
    JuridischeBronpublicatie: (url, publicatieIdentifier?, publiceert?, publicatienaam, kenmerk?,
      soortGepubliceerdWork, ondertekendOp?, gepubliceerdOp, bladwijzers?)
    publiceert -> stopIdentificatie
    kenmerk -> token
    -rectificeert
    -vernietigt
    -vernietigtGedeeltelijk
    juridischWerkendTot -> date
    BesluitStatus: (FRBRWork, onherroepelijkVanaf?, voorlopigeVoorzieningGetroffen, gepubliceerdIn, wId*,
      meerInformatie*)
    voorlopigeVoorzieningGetroffen -> boolean
    -geschorst
    $soortWijziging: token {instelling wijziging beeindiging}
    """#)
}
