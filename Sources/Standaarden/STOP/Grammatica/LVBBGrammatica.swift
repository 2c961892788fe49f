import Markup

extension STOPGrammatica {
  /// Requests, orders, manifest and answers (LVBB 1.2.0, lvbb-transport).
  static let transport = Grammatica.Tabel(
    "lvbbt", STOPNaamruimte.lvbbt,
    #"""
    validatieVerzoek: %verzoek
    publicatieVerzoek: %verzoek
    raadpleegVerzoek: %verzoek
    breekPublicatieAfVerzoek: %verzoek
    directeMutatieVerzoek: %verzoek
    validatieDirecteMutatieVerzoek: %verzoek
    validatieGBVerzoek: (%verzoek, %apartBestand)
    publicatieGBVerzoek: (%verzoek, %apartBestand)
    directeMutatieGBVerzoek: (%verzoek, %apartBestand)
    validatieDirecteMutatieGBVerzoek: (%verzoek, %apartBestand)
    %verzoek: (idLevering, softwareVersie)
    %apartBestand: external-data-reference=tns:data-reference
    softwareVersie: (leverancier=string, product=string?, versie=string?)
    $idLevering: string 0..80 /[0-9A-z][0-9A-z_-]+/
    manifest: bestand{2,}
    bestand: (bestandsnaam, contentType=string)
    $bestandsnaam: token /[0-9A-Za-z\._-]+/
    %opdracht: (idLevering, idBevoegdGezag=OIN, idAanleveraar=OIN)
    $OIN: token 20..20 /[0-9]+/
    validatieOpdracht: (%opdracht, publicatie=NCName, datumBekendmaking=datumISO)
    $datumISO: date /[0-9]{4}-[01][0-9]-[0-9]{2}/
    publicatieOpdracht: (%opdracht, publicatie=NCName, datumBekendmaking=date)
    directeMutatieOpdracht: (%opdracht, directeMutatie=NCName?)
    validatieDirecteMutatieOpdracht: (%opdracht, directeMutatie=NCName?)
    raadpleegOpdracht: (%opdracht, identificatie=string)
    breekPublicatieAfOpdracht: (%opdracht, identificatie=string)
    %resultaat: (uitkomst=succesOfMislukt, meldingen?)
    $succesOfMislukt: string {succes mislukt}
    meldingen: melding=stop:melding+
    %verslag: (idLevering, tijdstipVerslag=dateTime, meldingen?)
    validatieVerzoekResultaat: (%resultaat, verslag=validatieVerslag?)
    validatieStatusVerzoekResultaat: (%resultaat, verslag=validatieVerslag?)
    validatieVerslag: (%verslag, (uitkomst=validatieUitkomst | voortgang=validatieVoortgang))
    $validatieUitkomst: string {valide niet-valide consolidatie-niet-valide opdracht-niet-valide
      behandeling-afgebroken}
    $validatieVoortgang: string {opdracht-ontvangen validatie-voltooid behandeling-afgebroken}
    publicatieVerzoekResultaat: (%resultaat, verslag=publicatieVerslag?)
    publicatieStatusVerzoekResultaat: (%resultaat, verslag=publicatieVerslag?)
    publicatieVerslag: (%verslag, (uitkomst=publicatieUitkomst | voortgang=publicatieVoortgang),
      tijdstipPublicatie=dateTime?)
    $publicatieUitkomst: string {gepubliceerd niet-valide opdracht-niet-valide behandeling-afgebroken}
    $publicatieVoortgang: string {opdracht-ontvangen validatie-voltooid registratie-voltooid publicatie-voltooid
      behandeling-afgebroken}
    raadpleegVerzoekResultaat: (%resultaat, verslag=raadpleegVerslag?)
    raadpleegVerslag: (%verslag, uitkomst=raadpleegUitkomst)
    $raadpleegUitkomst: string {ok akn-iri-niet-valide akn-iri-niet-gevonden behandeling-afgebroken}
    breekPublicatieAfVerzoekResultaat: (%resultaat, verslag=breekPublicatieAfVerslag?)
    breekPublicatieAfVerslag: (%verslag, uitkomst=breekPublicatieAfUitkomst)
    $breekPublicatieAfUitkomst: string {ok akn-iri-niet-valide akn-iri-niet-gevonden behandeling-mislukt}
    validatieDirecteMutatieVerzoekResultaat: (%resultaat, verslag=validatieDirecteMutatieVerslag?)
    validatieDirecteMutatieStatusVerzoekResultaat: (%resultaat, verslag=validatieDirecteMutatieVerslag?)
    validatieDirecteMutatieVerslag: (%verslag,
      (uitkomst=validatieDirecteMutatieUitkomst | voortgang=validatieDirecteMutatieVoortgang))
    $validatieDirecteMutatieUitkomst: string {valide niet-valide opdracht-niet-valide}
    $validatieDirecteMutatieVoortgang: string {opdracht-ontvangen validatie-voltooid}
    directeMutatieVerzoekResultaat: (%resultaat, verslag=directeMutatieVerslag?)
    directeMutatieStatusVerzoekResultaat: (%resultaat, verslag=directeMutatieVerslag?)
    directeMutatieVerslag: (%verslag, (uitkomst=directeMutatieUitkomst | voortgang=directeMutatieVoortgang))
    $directeMutatieUitkomst: string {ok niet-valide opdracht-niet-valide}
    $directeMutatieVoortgang: string {opdracht-ontvangen validatie-voltooid mutatie-voltooid
      behandeling-afgebroken}
    """#)

  /// The melding inside an answer (LVBB 1.2.0, stop_toevoeging).
  static let melding = Grammatica.Tabel(
    "stop", STOPNaamruimte.stop,
    #"""
    melding: (code=string, ernst=meldingErnst, soort=meldingSoort, categorie=string?, beschrijving=string,
      metadata=meldingMetadata?)
    meldingMetadata: uitspraak*
    uitspraak: ~ @property=string!
    $meldingErnst: string {fout waarschuwing informatie}
    $meldingSoort: string {technisch inhoudelijk}
    """#)

  /// Reference to a file that travels apart (Digikoppeling Grote Berichten, gb-meta).
  static let groteBerichten = Grammatica.Tabel(
    "tns", STOPNaamruimte.groteBerichten,
    #"""
    external-data-reference: data-reference+ @profile=profiel
    data-reference: (lifetime, content, transport) @contextId=string
    lifetime: (creationTime=tijd?, expirationTime=tijd?)
    tijd: =dateTime @type=tijdsoort!
    content: (filename=NCName, checksum, size=unsignedLong) @contentType=string!
    checksum: =hexadecimaal @type=checksumsoort!
    transport: location
    location: (senderUrl=url | receiverUrl=url)
    url: =string @type=urlsoort!
    $profiel: string {digikoppeling-gb-1.0}
    $tijdsoort: string {xs:dateTime}
    $urlsoort: string {xs:anyURI}
    $checksumsoort: string {MD5}
    $hexadecimaal: string /[0-9a-fA-F]*/
    """#)

  /// Documents that a bevoegd gezag delivers (LVBB 1.2.0, lvbb-stop-aanlevering).
  static let aanlevering = Grammatica.Tabel(
    "lvbba", STOPNaamruimte.lvbba,
    #"""
    AanleveringBesluit: (BesluitVersie, RegelingVersieInformatie*) @schemaversie=token!
    AanleveringInformatieObject: InformatieObjectVersie @schemaversie=token!
    AanleveringKennisgeving: KennisgevingVersie @schemaversie=token!
    RegelingVersie: (data:ExpressionIdentificatie, data:RegelingVersieMetadata, data:RegelingMetadata?,
      (tekst:RegelingKlassiek | %tekst:regelingModellen)) @schemaversie=token!
    BesluitVersie: (data:ExpressionIdentificatie, data:BesluitMetadata, data:Procedureverloop?,
      data:ConsolidatieInformatie, (tekst:BesluitKlassiek | tekst:BesluitCompact))
    KennisgevingVersie: (data:ExpressionIdentificatie, data:KennisgevingMetadata, data:Procedureverloopmutatie?,
      tekst:Kennisgeving)
    InformatieObjectVersie: (data:ExpressionIdentificatie, data:InformatieObjectVersieMetadata,
      data:InformatieObjectMetadata?, se:FeatureTypeStyle?, gio:JuridischeBorgingVan?)
    RegelingVersieInformatie: (data:ExpressionIdentificatie, data:RegelingVersieMetadata, data:RegelingMetadata?)
    """#)

  /// manifest-ow.xml (IMOW, bestanden-ow/generiek).
  static let manifestOW = Grammatica.Tabel(
    "mow", STOPNaamruimte.mow,
    #"""
    Aanleveringen: (domein, IMOWversie=string?, Aanlevering+)
    Aanlevering: (WorkIDRegeling=anyURI, DoelID=anyURI, Bestand*)
    Bestand: (naam=bestandsnaam, objecttype=string*)
    $domein: token {omgevingswet}
    $bestandsnaam: string /[0-9A-Za-z\._-]+/
    """#)
}
