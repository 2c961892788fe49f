import Markup

extension STOPGrammatica {
  /// Geo-information of STOP 1.4.1 (imop-geo), as what differs from 1.3.0: a GIO may be given as its changes, and
  /// Gebiedsmarkering and Effectgebied say where a besluit matters.
  static let geo141 = geo.met(
    #"""
    GeoInformatieObjectVaststelling: (%gml:kenmerken, context=inContext, vastgesteldeVersie=versie,
      wasID=stopIdentificatie?) @schemaversie=token! @gml:id=ID
    versie: (GeoInformatieObjectVersie | GeoInformatieObjectMutatie)
    GeoInformatieObjectVersie: (%gml:kenmerken, %identiteit, groepen?, locaties) @schemaversie=token @gml:id=ID
    GeoInformatieObjectMutatie: (%gml:kenmerken, %identiteit, groepen=groepenMutatie?, locatieMutaties,
      wijzigmarkeringen) @gml:id=ID
    %identiteit: (FRBRWork=stopIdentificatie, FRBRExpression=stopIdentificatie, eenheidlabel=string?,
      eenheidID=string?, normlabel=string?, normID=string?)
    groepenMutatie: Groep=GroepMutatie*
    GroepMutatie: (groepID=groepsnaam, label=string, wijzigactie=wijzigactieGroepen?)
    Locatie: (%gml:kenmerken, locatieId=string?, %locatie) @gml:id=ID
    locatieMutaties: LocatieMutatie+
    LocatieMutatie: (%gml:kenmerken, locatieId=string, %locatie, wijzigactie=wijzigactieLocaties) @gml:id=ID
    %locatie: (naam=string?, geometrie=inGeometrie, groepID=groepsnaam?, kwantitatieveNormwaarde=double?,
      kwalitatieveNormwaarde=string?)
    wijzigmarkeringen: (Punt | Lijn | Vlak)+
    Punt: %markering @gml:id=ID
    Lijn: %markering @gml:id=ID
    Vlak: %markering @gml:id=ID
    %markering: (%gml:kenmerken, geometrie=inGeometrie)
    Gebiedsmarkering: (%gml:kenmerken, Ambtsgebied?, Gebied*) @schemaversie=token @gml:id=ID
    Ambtsgebied: bevoegdGezag=anyURI
    Effectgebied: (%gml:kenmerken, Gebied+) @schemaversie=token @gml:id=ID
    Gebied: (%gml:kenmerken, label=string?, geometrie=inGeometrie) @gml:id=ID
    $wijzigactieGroepen: string {voegtoe verwijder}
    $wijzigactieLocaties: string {voegtoe verwijder reviseer}
    $stopIdentificatie: anyURI 1..
    """#)

  /// Context and juridical assurance of STOP 1.4.1 (imop-gio).
  static let gio141 = gio.met(
    #"""
    GeografischeContext: (achtergrondVerwijzing=string, achtergrondActualiteit=date, contextGIOs=stopIdentificatie*,
      nauwkeurigheid=integer?) @schemaversie=token
    JuridischeBorgingVan: Object* @schemaversie=token
    $stopIdentificatie: anyURI 1..
    """#)

  /// The STOP profile of Symbology Encoding (se-FeatureStyle-imop 1.4.1); the filters are those of 1.3.0.
  static let symbolisatie141 = symbolisatie.met(
    #"""
    FeatureTypeStyle: (Name?, Description?, FeatureTypeName?, SemanticTypeIdentifier?, Rule*) @@versie
    LineSymbolizer: (Name, Stroke) @@versie
    """#)
}
