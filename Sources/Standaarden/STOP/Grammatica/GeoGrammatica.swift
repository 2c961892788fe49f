import Markup

extension STOPGrammatica {
  /// Geo-information objects of STOP 1.3.0 (imop-geo).
  static let geo = Grammatica.Tabel(
    "geo", STOPNaamruimte.geo,
    #"""
    GeoInformatieObjectVaststelling: (%gml:kenmerken, context=inContext, vastgesteldeVersie=versie, wasID=anyURI?)
      @schemaversie=token! @gml:id=ID
    inContext: gio:GeografischeContext
    versie: GeoInformatieObjectVersie
    GeoInformatieObjectVersie: (%gml:kenmerken, FRBRWork=anyURI, FRBRExpression=anyURI, eenheidlabel=string?,
      eenheidID=string?, normlabel=string?, normID=string?, groepen?, locaties) @schemaversie=token @gml:id=ID
    groepen: Groep*
    Groep: (groepID=groepsnaam, label=string)
    locaties: Locatie+
    Locatie: (%gml:kenmerken, naam=string?, geometrie=inGeometrie, groepID=groepsnaam?,
      kwantitatieveNormwaarde=double?, kwalitatieveNormwaarde=string?) @gml:id=ID
    inGeometrie: basisgeo:Geometrie
    $groepsnaam: token /[A-Za-z0-9][A-Za-z0-9_-]*/
    """#)

  /// Context and juridical assurance of STOP 1.3.0 (imop-gio).
  static let gio = Grammatica.Tabel(
    "gio", STOPNaamruimte.gio,
    #"""
    GeografischeContext: (achtergrondVerwijzing=string, achtergrondActualiteit=date, contextGIOs=anyURI*,
      nauwkeurigheid=integer?) @schemaversie=token
    JuridischeBorgingVan: Object+ @schemaversie=token!
    Object: (domein=anyURI, domeinObjectID=token, groepID=groepsnaam?, locatieID=guid*)
    $groepsnaam: token /[A-Za-z0-9][A-Za-z0-9_-]*/
    $guid: token /[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}/
    """#)

  /// The basic geometry model of Geonovum (basisgeometrie 1.0.0).
  static let basisgeometrie = Grammatica.Tabel(
    "basisgeo", STOPNaamruimte.basisgeo,
    #"""
    FeatureCollectionGeometrie: (%gml:kenmerken, featureMember*) @gml:id=ID
    featureMember: Geometrie
    Geometrie: (%gml:kenmerken, id=string, geometrie) @gml:id=ID
    geometrie: %gml:geometrie? @@gml:verwijzing
    """#)

  /// GML 3.2.1: the properties that every feature may have, and the simple features. The shapes themselves are
  /// checked where geometry is understood; here only what stands where.
  static let gml = Grammatica.Tabel(
    "gml", STOPNaamruimte.gml,
    #"""
    %kenmerken: (metaDataProperty=anyType*, description=anyType?, descriptionReference=anyType?,
      identifier=anyType?, name=anyType*, boundedBy=anyType?, location=anyType?)
    %eigenschappen: (metaDataProperty=anyType*, description=anyType?, descriptionReference=anyType?,
      identifier=anyType?, name=anyType*)
    @@verwijzing: @nilReason=string @owns=boolean @xlink:href=anyURI @xlink:title=string @xlink:role=anyURI
      @xlink:arcrole=anyURI @xlink:show=string @xlink:actuate=string @xlink:type=string @remoteSchema=anyURI
    @@meetkundig: @gml:id=ID @srsName=anyURI @srsDimension=positiveInteger @axisLabels=string @uomLabels=string
    %vlak: (Polygon | Surface=anyType | CompositeSurface=anyType | OrientableSurface=anyType
      | PolyhedralSurface=anyType | TriangulatedSurface=anyType | Tin=anyType | Shell=anyType)
    %lijn: (LineString | Curve=anyType | CompositeCurve=anyType | OrientableCurve=anyType)
    %geometrie: (Point | %lijn | %vlak | MultiPoint | MultiCurve | MultiSurface | MultiGeometry | Solid=anyType
      | MultiSolid=anyType | CompositeSolid=anyType | GeometricComplex=anyType | Grid=anyType | RectifiedGrid=anyType)
    Point: (%eigenschappen, (pos | coordinates=anyType)) @@meetkundig
    LineString: (%eigenschappen, ((pos | pointProperty=metPunt)+ | posList | coordinates=anyType)) @@meetkundig
    Polygon: (%eigenschappen, exterior=ring?, interior=ring*) @@meetkundig
    ring: (LinearRing | Ring=anyType) @owns=boolean
    LinearRing: ((pos | pointProperty=metPunt | pointRep=anyType)+ | posList | coordinates=anyType) @@meetkundig
    MultiPoint: (%eigenschappen, pointMember=metPunt*, pointMembers=anyType?) @@meetkundig
    metPunt: Point? @@verwijzing
    MultiCurve: (%eigenschappen, curveMember=metLijn*, curveMembers=anyType?) @@meetkundig
    metLijn: %lijn? @@verwijzing
    MultiSurface: (%eigenschappen, surfaceMember=metVlak*, surfaceMembers=anyType?) @@meetkundig
    metVlak: %vlak? @@verwijzing
    MultiGeometry: (%eigenschappen, geometryMember=metGeometrie*, geometryMembers=anyType?) @@meetkundig
    metGeometrie: %geometrie? @@verwijzing
    pos: =getallen @srsName=anyURI @srsDimension=positiveInteger @axisLabels=string @uomLabels=string
    posList: =getallen @srsName=anyURI @srsDimension=positiveInteger @axisLabels=string @uomLabels=string
      @count=positiveInteger
    """#)

  static let xlink = Grammatica.Tabel("xlink", STOPNaamruimte.xlink, "")
}
