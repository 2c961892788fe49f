/// The groups of all other types of gebiedsaanwijzing.
/// One term a line: `*` marks a deprecated value, `=` a label that cannot be derived from the term,
/// `|` the symbol codes for line, point and area. Facts of the IMOW value lists 5.2.0.
enum GebiedsaanwijzingTabellen {
  static let beperkingengebiedgroep = WaardelijstTabel(
    naam: "Beperkingengebiedgroep", segment: "beperkingengebied",
    regels: """
      InstallatieInWaterstaatswerk|ls022 pr122 vsg022
      Kabel|ls031 pr131 vsg031
      Leiding|ls035 pr135 vsg035
      Luchthaven|ls028 pr128 vsg028
      Molen|ls006 pr106 vsg006
      Overig|ls021 pr121 vsg021
      Spoorweg|ls015 pr115 vsg015
      Waterstaatswerk|ls020 pr120 vsg020
      Weg|ls014 pr114 vsg014
      """)

  static let bodemgroep = WaardelijstTabel(
    naam: "Bodemgroep", segment: "bodem",
    regels: """
      Bodembeheergebied|lsh007 pr107 vszt007
      Bodemdalingsgebied|lsh033 pr133 vszt033
      *BodemfunctieklasseIndustrie|ls004 pr104 vsz004
      *BodemfunctieklasseLandbouw_natuur=bodemfunctieklasse landbouw/natuur|ls048 pr148 vsz048
      *BodemfunctieklasseWonen|ls049 pr149 vsz049
      Maatregelengebied|lsh023 pr123 vszt023
      Mijnsteengebied|lsh031 pr131 vszt031
      Ontgrondingsgebied|lsh035 pr135 vszt035
      StortplaatsGesloten=stortplaats (gesloten)|lsh003 pr103 vszt003
      StortplaatsOpen=stortplaats (open)|lsh006 pr106 vszt006
      Zandwinningsgebied|lsh036 pr136 vszt036
      """)

  static let bouwgroep = WaardelijstTabel(
    naam: "Bouwgroep", segment: "bouw",
    regels: """
      Bouwvlak|lth000 pr100 voh000
      NietGeluidgevoeligeGevel=niet-geluidgevoelige gevel|lth035 pr135 voh035
      Rooilijn|lth025 pr125 voh025
      """)

  static let defensiegroep = WaardelijstTabel(
    naam: "Defensiegroep", segment: "defensie",
    regels: """
      Maatregelengebied|ls023 pr123 vsg023
      MilitairTerrein|ls014 pr114 vsg014
      MilitaireLaagvliegroute|ls047 pr147 vsg047
      Radarverstoringsgebied|ls040 pr140 vsg040
      VerstoringsgebiedMilitaireZendEnOntvangstinstallatie=\
      verstoringsgebied militaire zend- en ontvangstinstallatie|ls037 pr137 vsg037
      """)

  static let energievoorzieninggroep = WaardelijstTabel(
    naam: "Energievoorzieninggroep", segment: "energievoorziening",
    regels: """
      AllElectric=all-electric|ls038 pr138 vsz038
      Bodemenergiegebied|lsh037 pr137 vsz037
      CombinatieVanTechnieken|ls051 pr151 vsz051
      Elektrolyse|lsh009 pr109 vsz009
      Energieproductiegebied|lsh014 pr114 vsz014
      GrootschaligeElektriciteitsopwekking|lsh040 pr140 vsz040
      Hoogspanningsverbinding|lsh054 pr154 vsz054
      Kernenergiegebied|lsh028 pr128 vsz028
      KlimaatneutraalGas|ls036 pr136 vsz036
      Maatregelengebied|lsh023 pr123 vsz023
      ToegedachtWarmtetransitiegebied|ls007 pr107 vsz007
      Warmtenet|ls034 pr134 vsz034
      Waterstofopslag|lsh024 pr124 vsz024
      Windturbinegebied|lsh012 pr112 vsz012
      ZonneEnergiegebied=zonne-energiegebied|lsh026 pr126 vsz026
      """)

  static let erfgoedgroep = WaardelijstTabel(
    naam: "Erfgoedgroep", segment: "erfgoed",
    regels: """
      AardkundigWaardevolGebied|lm014 pr114 vsgt114
      Archeologie|lm037 pr137 vsgt137
      BeschermdMonument|lm025 pr125 vsgt125
      Buitenplaats|lm007 pr107 vsgt107
      CultureelErfgoed|lm006 pr106 vsgt106
      CultuurhistorischBeschermdLandschap|lm008 pr108 vsgt108
      CultuurhistorischWaardevolGebied|lm032 pr132 vsgt132
      Linie|lm005 pr105 vsgt105
      Maatregelengebied|lm023 pr123 vsgt123
      Werelderfgoed|lm034 pr134 vsgt134
      """)

  static let externeVeiligheidgroep = WaardelijstTabel(
    naam: "ExterneVeiligheidgroep", segment: "externeveiligheid",
    regels: """
      AandachtsgebiedExterneVeiligheid|ls011 pr111 vsg011
      BelemmeringengebiedBuisleidingen|ls037 pr137 vsg037
      GebiedMetOntplofbareStoffenEnExplosieven|ls009 pr109 vsg009
      Maatregelengebied|ls023 pr123 vsg023
      PlaatsgebondenRisico|ls012 pr112 vsg012
      Risicogebied|ls025 pr125 vsg025
      Voorschriftengebied|ls035 pr135 vsg035
      """)

  static let geluidgroep = WaardelijstTabel(
    naam: "Geluidgroep", segment: "geluid",
    regels: """
      AandachtsgebiedGeluid|lmh011 pr111 vsh111
      AgglomeratieRichtlijnOmgevingslawaai|lmh009 pr109 vsh109
      Maatregelengebied|lmh023 pr123 vsh123
      Stiltegebied|lmh035 pr135 vsh135
      """)

  static let geurgroep = WaardelijstTabel(
    naam: "Geurgroep", segment: "geur",
    regels: """
      Bebouwingscontour|ls002 pr102 vsgt002
      Concentratiegebied|ls018 pr118 vsgt018
      Maatregelengebied|ls023 pr123 vsgt023
      """)

  static let landschapgroep = WaardelijstTabel(
    naam: "Landschapgroep", segment: "landschap",
    regels: """
      BijzonderProvinciaalLandschap|ls004 pr104 vsg004
      Maatregelengebied|ls023 pr123 vsg023
      NationaalLandschap|ls019 pr119 vsg019
      OpenLandschap|ls040 pr140 vsg040
      SpecifiekBenoemdLandschap|ls016 pr116 vsg016
      """)

  static let leidinggroep = WaardelijstTabel(
    naam: "Leidinggroep", segment: "leiding",
    regels: """
      Buisleiding|ls054 pr154 vsg054
      Maatregelengebied|ls023 pr123 vsg023
      Reserveringsgebied|ls030 pr130 vsg030
      TraceHoogspanning=tracé hoogspanning|ls001 pr101 vsg001
      """)

  static let luchtgroep = WaardelijstTabel(
    naam: "Luchtgroep", segment: "lucht",
    regels: """
      AandachtsgebiedLuchtkwaliteit|ls012 pr112 vsgt012
      LocatieUitgezonderdVanNibm|ls029 pr129 vsgt029
      Maatregelengebied|ls023 pr123 vsgt023
      VarendOntgassen|ls028 pr128 vsgt028
      """)

  static let mijnbouwgroep = WaardelijstTabel(
    naam: "Mijnbouwgroep", segment: "mijnbouw",
    regels: """
      Aardwarmtewinning|ls002 pr102 vsh002
      Algemeen|lsh028 pr128 vsh028
      Gaswinning|lsh029 pr129 vsh029
      Maatregelengebied|lsh023 pr123 vsh023
      Mergelwinning|lsh013 pr113 vsh013
      Oliewinning|lsh003 pr103 vsh003
      Schaliegaswinning|lsh012 pr112 vsh012
      Zoutwinning|lsh030 pr130 vsh030
      """)

  static let natuurgroep = WaardelijstTabel(
    naam: "Natuurgroep", segment: "natuur",
    regels: """
      BebouwingscontourHoutkap|lm039 pr139 vsgt139
      BebouwingscontourJacht|lm038 pr138 vsgt138
      BijzonderNationaalNatuurgebied|lm019 pr119 vsgt119
      BijzonderProvinciaalNatuurgebied|lm010 pr110 vsgt110
      Habitatrichtlijngebied|lm014 pr114 vsgt114
      Houtopstand|lm007 pr107 vsgt107
      Maatregelengebied|lm023 pr123 vsgt123
      NationaalPark|lm016 pr116 vsgt116
      Natura2000Gebied=natura 2000-gebied|lm051 pr151 vsgt151
      Natuurbeheergebied|lm018 pr118 vsgt118
      NatuurnetwerkNederland|lm015 pr115 vsgt115
      Toegangsbeperkingsgebied|lm002 pr102 vsgt102
      Vogelrichtlijngebied|lm049 pr149 vsgt149
      ZorggebiedWildbeheereenheid|lm045 pr145 vsgt145
      """)

  static let recreatiegroep = WaardelijstTabel(
    naam: "Recreatiegroep", segment: "recreatie",
    regels: """
      Dagrecreatie|ls018 pr118 vsgt018
      KleinschaligeVoorzieningen|ls016 pr116 vsgt016
      Maatregelengebied|ls023 pr123 vsgt023
      Verblijfsrecreatie|ls019 pr119 vsgt019
      """)

  static let ruimtelijkGebruikgroep = WaardelijstTabel(
    naam: "RuimtelijkGebruikgroep", segment: "ruimtelijkgebruik",
    regels: """
      Afvalstoffen|ls009 pr109 vsg009
      Bebouwingscontour|ls054 pr154 vsg054
      Bedrijventerrein|ls028 pr128 vsg028
      Detailhandel|ls007 pr107 vsg007
      Glastuinbouw|ls001 pr101 vsg001
      Industrieterrein|ls003 pr103 vsg003
      Infrastructuur|ls021 pr121 vsg021
      Kantoorlocatie|ls012 pr112 vsg012
      Landbouw|ls040 pr140 vsg040
      LandelijkGebied|ls002 pr102 vsg002
      LandelijkGebiedAgrarisch=landelijk gebied-agrarisch|ls018 pr118 vsg018
      LandelijkGebiedHoofdfunctieLandschap=landelijk gebied-hoofdfunctie landschap|ls015 pr115 vsg015
      LandelijkGebiedHoofdfunctieNatuur=landelijk gebied-hoofdfunctie natuur|ls016 pr116 vsg016
      LandelijkGebiedStedelijkUitloopgebied=landelijk gebied-stedelijk uitloopgebied|ls011 pr111 vsg011
      LandelijkGebiedVerwevingVanFuncties=landelijk gebied-verweving van functies|ls027 pr127 vsg027
      Maatregelengebied|ls023 pr123 vsg023
      OntwikkelingLandelijkeFuncties|ls019 pr119 vsg019
      OntwikkelingStedelijkeFuncties|ls033 pr133 vsg033
      Overig|ls030 pr130 vsg030
      SpecifiekTeeltgebied|ls010 pr110 vsg010
      StedelijkGebied|ls025 pr125 vsg025
      StedelijkGebiedBuitenCentrum=stedelijk gebied-buiten centrum|ls035 pr135 vsg035
      StedelijkGebiedCentrumDorps=stedelijk gebied-centrum dorps|ls005 pr105 vsg005
      StedelijkGebiedCentrumStedelijk=stedelijk gebied-centrum stedelijk|ls008 pr108 vsg008
      StedelijkGebiedGroenStedelijk=stedelijk gebied-groen stedelijk|ls004 pr104 vsg004
      Veehouderij|ls013 pr113 vsg013
      Water|ls022 pr122 vsg022
      Woonlocatie|ls036 pr136 vsg036
      """)

  static let verkeergroep = WaardelijstTabel(
    naam: "Verkeergroep", segment: "verkeer",
    regels: """
      Fietsroute|ls015 pr115 vsg015
      Luchtvaart|ls044 pr144 vsg044
      Maatregelengebied|ls023 pr123 vsg023
      RecreatieveRoutenetwerken|ls030 pr130 vsg030
      Reserveringsgebied|ls047 pr147 vsg047
      Spoorweg|ls021 pr121 vsg021
      Vaarweg|ls046 pr146 vsg046
      Wandelroute|ls014 pr114 vsg014
      Weg|lm054 pr154 vsg154
      """)

  static let waterEnWatersysteemgroep = WaardelijstTabel(
    naam: "WaterEnWatersysteemgroep", segment: "waterenwatersysteem",
    regels: """
      Bergingsgebied|lsh036 pr136 vszt036
      BeschermdeGebieden|lsh015 pr115 vszt015
      BoringsvrijeZone|lsh051 pr151 vszt051
      Compartimentskering|lsh007 pr107 vszt007
      ContourBeregeningsbeleid|lsh003 pr103 vszt003
      Duingebied|lsh014 pr114 vszt014
      Duinwatergebied|lsh010 pr110 vszt010
      GebiedsnormWateroverlast|lsh027 pr127 vszt027
      Grondwaterbeschermingsgebied|lsh012 pr112 vszt012
      Grondwaterdeelgebied|lsh030 pr130 vszt030
      Intrekgebied|lsh029 pr129 vszt029
      Kade|lsh017 pr117 vszt017
      Kustfundament|lsh006 pr106 vszt006
      Maatregelengebied|lsh023 pr123 vszt023
      Natuurbeek|lsh019 pr119 vszt019
      Onderhoudspad|lsh001 pr101 vszt001
      Oppervaktewaterbeschermingsgebied|lsh041 pr141 vszt041
      Oppervlaktewaterbeheergebied|lsh044 pr144 vszt044
      Oppervlaktewaterlichaam|lsh024 pr124 vszt024
      OppervlaktewaterlichaamPrimair|lsh020 pr120 vszt020
      OppervlaktewaterlichaamProfielVanVrijeRuimte|lsh043 pr143 vszt043
      OppervlaktewaterlichaamSecundair|lsh042 pr142 vszt042
      OppervlaktewaterlichaamTertiair|lsh022 pr122 vszt022
      OverigeGebieden|lsh054 pr154 vszt054
      Peilgebied|lsh047 pr147 vszt047
      Projectgebied|lsh040 pr140 vszt040
      Reserveringsgebied|lsh037 pr137 vszt037
      SpecifiekBenoemdGebied|lsh038 pr138 vszt038
      Vaarweg|lsh013 pr113 vszt013
      Waterberging|lsh026 pr126 vszt026
      Waterkering|lsh011 pr111 vszt011
      WaterkeringOverig|lsh005 pr105 vszt005
      WaterkeringPrimair|lsh009 pr109 vszt009
      WaterkeringProfielVanVrijeRuimte|lsh035 pr135 vszt035
      WaterkeringRegionaal|lsh008 pr108 vszt008
      Waterstaatswerk|lsh046 pr146 vszt046
      Watersysteem|lsh045 pr145 vszt045
      Waterwingebied|lsh049 pr149 vszt049
      ZuiveringtechnischWerk|lsh018 pr118 vszt018
      Zwemlocatie|lsh048 pr148 vszt048
      """)
}
