import DMN
import Markup

/// The content models of DMN 1.1 and 1.2 (OMG dtc/2015-11-01 and formal/18-05), as far as a rule file can hold them.
///
/// Abstract elements are written out as the choice of what may stand for them.
enum DMNGrammatica {
  static let tabellen = [dmn11, dmn12, dmndi, di, dc]

  /// What both versions share. `%begin` comes first in every element.
  private static let gedeeld = #"""
    @@element: @id=ID @label=string @*
    @@genoemd: @name=string! @@element
    %begin: (description=string?, extensionElements?)
    .extensionElements: #anders
    .verwijzing: @href=anyURI!
    .unaryTests: (%begin, text=string) @expressionLanguage=anyURI @@element
    %uitdrukking: (literalExpression | invocation | decisionTable | context | functionDefinition | relation | list)
    %artefact: (textAnnotation | association)
    %bedrijfscontext: (performanceIndicator | organizationUnit)
    elementCollection: (%begin, drgElement=verwijzing*) @@genoemd
    performanceIndicator: (%begin, impactingDecision=verwijzing*) @URI=anyURI @@genoemd
    organizationUnit: (%begin, decisionMade=verwijzing*, decisionOwned=verwijzing*) @URI=anyURI @@genoemd
    inputData: (%begin, variable=informationItem?) @@genoemd
    knowledgeSource: (%begin, authorityRequirement*, type=string?, owner=verwijzing?) @locationURI=anyURI @@genoemd
    decision: (%begin, question=string?, allowedAnswers=string?, variable=informationItem?,
      informationRequirement*, knowledgeRequirement*, authorityRequirement*, supportedObjective=verwijzing*,
      impactedPerformanceIndicator=verwijzing*, decisionMaker=verwijzing*, decisionOwner=verwijzing*,
      usingProcess=verwijzing*, usingTask=verwijzing*, %uitdrukking?) @@genoemd
    literalExpression: (%begin, (text=string | importedValues)?) @expressionLanguage=anyURI @@getypeerd
    invocation: (%begin, %uitdrukking?, binding*) @@getypeerd
    .binding: (parameter=informationItem, %uitdrukking?)
    .input: (%begin, inputExpression=literalExpression, inputValues=unaryTests?) @@element
    .output: (%begin, outputValues=unaryTests?, defaultOutputEntry=literalExpression?) @name=string @@getypeerd
    @@tabel: @hitPolicy=hitPolicy @aggregation=aggregation @preferredOrientation=orientation @outputLabel=string
      @@getypeerd
    $hitPolicy: string /UNIQUE|FIRST|PRIORITY|ANY|COLLECT|RULE ORDER|OUTPUT ORDER/
    $aggregation: string {SUM COUNT MIN MAX}
    $orientation: string {Rule-as-Row Rule-as-Column CrossTable}
    textAnnotation: (%begin, text=string?) @textFormat=string @@element
    association: (%begin, sourceRef=verwijzing, targetRef=verwijzing) @associationDirection=richting @@element
    $richting: string {None One Both}
    relation: (%begin, column=informationItem*, row=list*) @@getypeerd
    list: (%begin, %uitdrukking*) @@getypeerd
    @@model: @expressionLanguage=anyURI @typeLanguage=anyURI @namespace=anyURI! @exporter=string
      @exporterVersion=string @@genoemd
    @@import: @namespace=anyURI! @locationURI=anyURI @importType=anyURI!
    """#

  private static let dmn11 = Grammatica.Tabel(
    "dmn11", DMNVersie.dmn11.rawValue,
    gedeeld + "\n" + #"""
      definitions: (%begin, import*, itemDefinition*, %onderdeel*, %artefact*, elementCollection*, %bedrijfscontext*)
        @@model
      %onderdeel: (decision | businessKnowledgeModel | inputData | knowledgeSource)
      @@getypeerd: @typeRef=QName @@element
      import: @@import
      .importedValues: importedElement=string @expressionLanguage=anyURI @@import
      businessKnowledgeModel: (%begin, encapsulatedLogic=functionDefinition?, variable=informationItem?,
        knowledgeRequirement*, authorityRequirement*) @@genoemd
      .informationRequirement: (requiredDecision=verwijzing | requiredInput=verwijzing)
      .knowledgeRequirement: requiredKnowledge=verwijzing
      .authorityRequirement: (requiredDecision=verwijzing | requiredInput=verwijzing | requiredAuthority=verwijzing)
      itemDefinition: (%begin, ((typeRef=QName, allowedValues=unaryTests?) | itemComponent=itemDefinition*))
        @typeLanguage=anyURI @isCollection=boolean @@genoemd
      informationItem: %begin @name=string! @@getypeerd
      decisionTable: (%begin, input*, output+, rule*) @@tabel
      .rule: (%begin, inputEntry=unaryTests*, outputEntry=literalExpression+) @@element
      context: (%begin, contextEntry*) @@getypeerd
      .contextEntry: (variable=informationItem?, %uitdrukking)
      functionDefinition: (%begin, formalParameter=informationItem*, %uitdrukking?) @@getypeerd
      decisionService: (%begin, outputDecision=verwijzing+, encapsulatedDecision=verwijzing*, inputDecision=verwijzing*,
        inputData=verwijzing*) @@genoemd
      """#)

  private static let dmn12 = Grammatica.Tabel(
    "dmn12", DMNVersie.dmn12.rawValue,
    gedeeld + "\n" + #"""
      definitions: (%begin, import*, itemDefinition*, %onderdeel*, %artefact*, elementCollection*, %bedrijfscontext*,
        dmndi:DMNDI?) @@model
      %onderdeel: (decision | businessKnowledgeModel | inputData | knowledgeSource | decisionService)
      @@getypeerd: @typeRef=string @@element
      import: %begin @@import @@genoemd
      .importedValues: (%begin, importedElement=string) @expressionLanguage=anyURI @@import @@genoemd
      businessKnowledgeModel: (%begin, variable=informationItem?, encapsulatedLogic=functionDefinition?,
        knowledgeRequirement*, authorityRequirement*) @@genoemd
      informationRequirement: (%begin, (requiredDecision=verwijzing | requiredInput=verwijzing)) @@element
      knowledgeRequirement: (%begin, requiredKnowledge=verwijzing) @@element
      authorityRequirement: (%begin,
        (requiredDecision=verwijzing | requiredInput=verwijzing | requiredAuthority=verwijzing)) @@element
      itemDefinition: (%begin, ((typeRef=string, allowedValues=unaryTests?) | itemComponent=itemDefinition*))
        @typeLanguage=anyURI @isCollection=boolean @@genoemd
      informationItem: %begin @name=string! @@getypeerd
      decisionTable: (%begin, input*, output+, annotation*, rule*) @@tabel
      .annotation: @name=string
      .rule: (%begin, inputEntry=unaryTests*, outputEntry=literalExpression+, annotationEntry*) @@element
      .annotationEntry: text=string?
      context: (%begin, contextEntry*) @@getypeerd
      contextEntry: (%begin, variable=informationItem?, %uitdrukking) @@element
      functionDefinition: (%begin, formalParameter=informationItem*, %uitdrukking?) @kind=functiesoort @@getypeerd
      $functiesoort: string {FEEL Java PMML}
      decisionService: (%begin, variable=informationItem?, outputDecision=verwijzing*, encapsulatedDecision=verwijzing*,
        inputDecision=verwijzing*, inputData=verwijzing*) @@genoemd
      """#)

  /// The drawing that DMN 1.2 may hold.
  private static let dmndi = Grammatica.Tabel(
    "dmndi", "http://www.omg.org/spec/DMN/20180521/DMNDI/",
    #"""
    @@tekening: @sharedStyle=NCName @id=ID @*
    %begin: (di:extension?, DMNStyle?)
    DMNDI: (DMNDiagram*, DMNStyle*)
    DMNDiagram: (%begin, Size=dc:Dimension?, (DMNShape | DMNEdge)*) @name=string @documentation=string
      @resolution=double @@tekening
    DMNShape: (%begin, dc:Bounds?, DMNLabel?, DMNDecisionServiceDividerLine?) @dmnElementRef=QName!
      @isListedInputData=boolean @isCollapsed=boolean @@tekening
    DMNDecisionServiceDividerLine: (%begin, di:waypoint=dc:Point*) @@tekening
    DMNEdge: (%begin, di:waypoint=dc:Point*, DMNLabel?) @dmnElementRef=QName! @@tekening
    DMNLabel: (%begin, dc:Bounds?, Text=string?) @@tekening
    DMNStyle: (di:extension?, FillColor=dc:Color?, StrokeColor=dc:Color?, FontColor=dc:Color?) @id=ID
      @fontFamily=string @fontSize=double @fontItalic=boolean @fontBold=boolean @fontUnderline=boolean
      @fontStrikeThrough=boolean @labelHorizontalAlignement=uitlijning @labelVerticalAlignment=uitlijning @*
    $uitlijning: string {start end center}
    """#)

  private static let di = Grammatica.Tabel(
    "di", "http://www.omg.org/spec/DMN/20180521/DI/",
    """
    .extension: #anders
    """)

  private static let dc = Grammatica.Tabel(
    "dc", "http://www.omg.org/spec/DMN/20180521/DC/",
    #"""
    Color: @red=kleurdeel! @green=kleurdeel! @blue=kleurdeel!
    $kleurdeel: int /-0+|\+?0*([0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])/
    Point: @x=double! @y=double!
    Dimension: @width=double! @height=double!
    Bounds: @x=double! @y=double! @width=double! @height=double!
    """#)
}
