import Bevindingen
import Markup

@testable import STTR

/// A rule file that holds every kind of uitvoeringsregel, everything that DMN 1.2 can draw and say, and things of
/// others: what the examples leave out.
enum Soortenbestand {
  static func regel(_ id: String, _ soort: Uitvoeringsregel.Soort, _ pas: (inout Uitvoeringsregel) -> Void = { _ in })
    -> Uitvoeringsregel
  {
    var regel = Uitvoeringsregel(
      id: id, herbruikbaarId: nil, regelgroep: nil, bereik: .werkzaamheid, classificatie: .activiteit,
      vraagReferentie: nil, publiceerbaar: true, potentieelVertrouwelijk: false, prioriteit: nil, soort: soort,
      toelichting: nil, consistentieregel: nil, vindplaats: Vindplaats(bestand: ""))
    pas(&regel)
    return regel
  }

  static let vraag = Vraagdefinitie(gegevensType: .string, vraagTekst: "Hoe heet u?", opties: nil, meerRegels: false)
  static let lijst = Vraagdefinitie(
    gegevensType: .list, vraagTekst: "Welke?",
    opties: Opties(
      meerdereAntwoorden: true, geenVanBovenstaande: true,
      opties: [
        .init(volgnummer: 0, tekst: "Een", uitleg: Toelichting(kort: "kort", lang: "lang", belangrijk: true)),
        .init(volgnummer: 1, tekst: "Twee", uitleg: nil),
      ]), meerRegels: true)

  static func regels(_ versie: STTRVersie) -> [Uitvoeringsregel] {
    var register = Registervraag(gegeven: "bouwjaar", koppelveld: "pand")
    let bronnen: [Registervraag.Bron] = [.ketenVariabele("geometrie"), .vasteWaarde("x"), .uitvoeringsregel("r1")]
    var profiel = Registervraag(
      zoekingang: "punt",
      koppelvelden: bronnen.map { .init(kenmerk: "k", waardetype: "string", bron: $0) }, kenmerk: "k",
      kwaliteit: "q", isMeervoudig: true, projectie: "p")
    if versie == .een { profiel.status = "s" } else { profiel.naam = "BAG" }
    register.koppelvelden = []
    var regels = [
      regel("r1", .vraag(vraag)) {
        $0.herbruikbaarId = "h"
        $0.regelgroep = "g1"
        $0.bereik = .gebruiker
        $0.classificatie = .aanvrager
        $0.vraagReferentie = "ref"
        $0.publiceerbaar = false
        $0.potentieelVertrouwelijk = true
        $0.prioriteit = -5
        $0.toelichting = Toelichting(kort: "kort", lang: "lang", belangrijk: true)
        $0.consistentieregel = Consistentieregel(reguliereExpressie: "[a-z]+", invulinstructie: "letters")
      }, regel("r2", .vraag(lijst)),
      regel("r3", .geoVerwijzing(locatie: "nl.imow-gm9995.gebied.1", vraagTekst: "In het gebied?")),
      regel("r4", .bijlage(type: "Foto van de gevel", documenttype: "Foto")),
      regel("r5", .vasteWaarde(waarde: versie == .een ? "1.5" : "1,5", gegevensType: .number)) {
        $0.waardeVraag = "Hoeveel?"
      },
      regel("r6", .vasteWaardeVoorbehoud(waarde: "true", gegevensType: .boolean, voorbehoud: "Let op")),
      regel("r7", .implicietAntwoord(werkzaamheid: "BoomKappen", waarde: true)) { $0.context = .werkzaamheidSpecifiek },
      regel("r8", .uitkomstHerbruikbareBeslissing(activiteit: "nl.imow-gm9995.activiteit.A", naam: "Mag het?")),
      regel("r9", .registerbevraging(vraag, register: versie == .een ? "GGS" : "", verborgen: true)) {
        $0.register = register
      },
      regel("r10", .registerbevragingAPIProfiel(vraag, afnamepunt: "https://a.example/bag", verborgen: false)) {
        $0.register = profiel
      },
      regel("r11", .vasteWaarde(waarde: versie == .een ? "2027-01-31" : "31-01-2027", gegevensType: .date)),
    ]
    if versie == .een { regels.append(regel("r12", .herbruikbareVraagReferentie("h"))) }
    return regels
  }

  static func bytes(_ versie: STTRVersie) -> [UInt8] {
    let ruimte = versie.ruimte
    let takken = regels(versie).map { UitvoeringsregelEncoder(ruimte: ruimte).tak($0) }
    let regels = String(
      decoding: XMLSchrijver(voorvoegsels: ruimte.voorvoegsels).schrijfDeel(
        Tak("uitvoeringsregels", in: ruimte.uitvoeringsregel, takken: takken)), as: UTF8.self)
    let invoer = (1...takken.count).map { nummer in
      "<inputData id=\"i\(nummer)\" name=\"v\(nummer)\"><extensionElements>"
        + "<uitv:uitvoeringsregelRef href=\"#r\(nummer)\"/></extensionElements>"
        + "<variable name=\"v\(nummer)\" typeRef=\"string\"/></inputData>"
    }
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns:uitv="\(ruimte.uitvoeringsregel)"
        xmlns:inter="\(ruimte.interactieregel)" xmlns:bedr="\(ruimte.bedrijfsregel)" xmlns:content="\(ruimte.content)"
        xmlns:dmndi="http://www.omg.org/spec/DMN/20180521/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
        xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" xmlns:x="urn:x" name="n" x:eigen="a"
        namespace="http://toepasbare-regels.omgevingswet.overheid.nl/00000099000000001000">
      <description>Proef</description>
      <extensionElements>
      <inter:regelgroepen><inter:regelgroep id="g1"><inter:naam>De boom</inter:naam><inter:prioriteit>1</inter:prioriteit>
      </inter:regelgroep></inter:regelgroepen>
      <!-- blijft staan --><x:bouwer  a='1'><x:tabel><![CDATA[a < b]]></x:tabel></x:bouwer>
      \(regels)
      <content:maatregelen><content:maatregel id="m1"><content:nummer>1</content:nummer><content:maatregeltekst>t</content:maatregeltekst>
      <content:frequentie>f</content:frequentie><content:volgorde>1</content:volgorde><content:thema>a</content:thema>
      </content:maatregel></content:maatregelen>
      <bedr:sttr versie="\(versie.rawValue)"/>
      </extensionElements>
      <import name="i" namespace="urn:i" importType="urn:t"/>
      <itemDefinition name="TConclusie"><typeRef>string</typeRef><allowedValues><text>"Verbod"</text></allowedValues></itemDefinition>
      <itemDefinition name="TDeel" isCollection="true"><itemComponent name="a"><typeRef>string</typeRef></itemComponent></itemDefinition>
      \(invoer.joined(separator: "\n"))
      <decision id="d1" name="top"><description>d</description><extensionElements>
      <bedr:functioneleStructuurRef href="http://toepasbare-regels.omgevingswet.overheid.nl/00000099000000001000/id/concept/Conclusienl.imow-gm9995.activiteit.A"/>
      </extensionElements><question>q</question><allowedAnswers>a</allowedAnswers><variable name="top" typeRef="TConclusie"/>
      <informationRequirement id="e1"><requiredInput href="#i1"/></informationRequirement>
      <knowledgeRequirement><requiredKnowledge href="#b1"/></knowledgeRequirement>
      <authorityRequirement><requiredAuthority href="#k1"/></authorityRequirement>
      <decisionTable hitPolicy="RULE ORDER" preferredOrientation="Rule-as-Row" outputLabel="o">
      <input label="v1"><inputExpression typeRef="string"><text>v1</text></inputExpression><inputValues><text>"a"</text></inputValues></input>
      <output name="o"><outputValues><text>"Verbod"</text></outputValues><defaultOutputEntry><text>"Verbod"</text></defaultOutputEntry></output>
      <annotation name="bron"/>
      <rule><inputEntry><text>-</text></inputEntry><outputEntry><extensionElements><content:conclusieToelichting>
      <content:toelichting>t</content:toelichting></content:conclusieToelichting></extensionElements><text>"Verbod"</text></outputEntry>
      <annotationEntry><text>art. 1</text></annotationEntry></rule></decisionTable></decision>
      <decision id="d2" name="anders"><variable name="anders"/><context><contextEntry><variable name="a"/>
      <literalExpression><text>1</text></literalExpression></contextEntry><contextEntry><list><literalExpression/></list></contextEntry></context></decision>
      <decision id="d3" name="roept"><invocation><literalExpression><text>b</text></literalExpression><binding><parameter name="p"/>
      <relation><column name="c"/><row><literalExpression/></row></relation></binding></invocation></decision>
      <businessKnowledgeModel id="b1" name="b"><variable name="b"/><encapsulatedLogic kind="FEEL"><formalParameter name="p"/>
      <literalExpression><text>p</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
      <knowledgeSource id="k1" name="k" locationURI="http://a.example"><type>wet</type><owner href="#o1"/></knowledgeSource>
      <decisionService id="s1" name="s"><outputDecision href="#d1"/><inputData href="#i1"/></decisionService>
      <textAnnotation id="t1"><text>let op</text></textAnnotation>
      <association associationDirection="One"><sourceRef href="#t1"/><targetRef href="#d1"/></association>
      <elementCollection name="c"><drgElement href="#d1"/></elementCollection>
      <performanceIndicator name="p" URI="urn:p"><impactingDecision href="#d1"/></performanceIndicator>
      <organizationUnit id="o1" name="o"><decisionMade href="#d1"/></organizationUnit>
      <dmndi:DMNDI><dmndi:DMNDiagram id="di1" name="n" resolution="1.5"><dmndi:Size width="1" height="2.5"/>
      <dmndi:DMNShape id="sh1" dmnElementRef="d1" isCollapsed="true"><dc:Bounds x="1" y="2" width="3" height="4"/>
      <dmndi:DMNLabel><dmndi:Text>a</dmndi:Text></dmndi:DMNLabel><dmndi:DMNDecisionServiceDividerLine><di:waypoint x="1" y="2"/>
      </dmndi:DMNDecisionServiceDividerLine></dmndi:DMNShape>
      <dmndi:DMNEdge dmnElementRef="e1"><di:waypoint x="1" y="2"/><di:waypoint x="3" y="4"/></dmndi:DMNEdge></dmndi:DMNDiagram>
      <dmndi:DMNStyle id="st1" fontSize="8" labelVerticalAlignment="center"><dmndi:FillColor red="1" green="255" blue="0"/></dmndi:DMNStyle>
      </dmndi:DMNDI>
      </definitions>
      """.utf8)
  }
}
