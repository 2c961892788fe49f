import Markup

extension STOPGrammatica {
  /// The STOP profile of Symbology Encoding (se-FeatureStyle-imop 1.3.0).
  static let symbolisatie = Grammatica.Tabel(
    "se", STOPNaamruimte.se,
    #"""
    FeatureTypeStyle: (Name?, Description?, FeatureTypeName, SemanticTypeIdentifier, Rule+) @@versie
    FeatureTypeName -> QName
    SemanticTypeIdentifier -> QName
    Rule: (Name, Description, ogc:Filter?, %Symbolizer+)
    Name -> string
    Description: (Title=string, Abstract=string?)
    %Symbolizer: (LineSymbolizer | PolygonSymbolizer | PointSymbolizer)
    LineSymbolizer: (Name, Stroke?) @@versie
    PolygonSymbolizer: (Name, Fill?, Stroke?) @@versie
    PointSymbolizer: (Name, Graphic) @@versie
    Stroke: SvgParameter+
    Fill: (GraphicFill?, SvgParameter*)
    SvgParameter: ~ @name=string!
    GraphicFill: Graphic
    Graphic: ((ExternalGraphic | Mark), Size=decimal?, Rotation=decimal?)
    ExternalGraphic: (InlineContent, Format=string)
    InlineContent: ~ @encoding=codering!
    Mark: (WellKnownName=string, Fill?, Stroke?)
    @@versie: @version=versienummer
    $versienummer: string {1.1.0}
    $codering: string {base64}
    """#)

  /// The STOP profile of Filter Encoding (se-filter-imop 1.3.0).
  static let filter = Grammatica.Tabel(
    "ogc", STOPNaamruimte.ogc,
    #"""
    Filter: (%vergelijking | And)
    And: %vergelijking{2,}
    %vergelijking: (PropertyIsEqualTo=tweeledig | PropertyIsNotEqualTo=tweeledig | PropertyIsLessThan=tweeledig
      | PropertyIsGreaterThan=tweeledig | PropertyIsLessThanOrEqualTo=tweeledig
      | PropertyIsGreaterThanOrEqualTo=tweeledig | PropertyIsBetween)
    tweeledig: [PropertyName=string, Literal=string] @matchCase=boolean
    PropertyIsBetween: (PropertyName=string, LowerBoundary=grens, UpperBoundary=grens)
    grens: Literal=double
    """#)
}
