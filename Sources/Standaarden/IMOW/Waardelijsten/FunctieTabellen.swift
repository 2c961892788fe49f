/// The groups of the gebiedsaanwijzing functie.
/// One term a line: `*` marks a deprecated value, `=` a label that cannot be derived from the term,
/// `|` the symbol codes for line, point and area. Facts of the IMOW value lists 5.2.0.
enum FunctieTabellen {
  static let functiegroep = WaardelijstTabel(
    naam: "Functiegroep", segment: "functie",
    regels: """
      Aandachtsgebied|lm009 pv109 vsg109
      AandachtsgebiedExterneVeiligheid|lm011 pv111 vsg111
      AandachtsgebiedGeluid|lm035 pv135 vsg135
      AandachtsgebiedLuchtkwaliteit|lm036 pv136 vsg136
      AandachtsgebiedTrilling|lm047 pv147 vsg147
      AardkundigeWaarde|lm006 pv106 vsg106
      Aardwarmtewinningsgebied|lm000 pv100 vsg100
      Agrarisch|lm004 pv104 vsg104
      AllElectric=all-electric|lm051 pv151 vsg151
      Archeologie|lm051 pv151 vsg151
      Bebouwingscontour|lm030 pv130 vsg130
      BebouwingscontourGeur|lm034 pv134 vsg134
      BebouwingscontourHoutkap|lm053 pv153 vsg153
      BebouwingscontourJacht|lm016 pv116 vsg116
      Bedrijf|lm003 pv103 vsg103
      Bedrijventerrein|lm028 pv128 vsg128
      Belemmeringengebied|lm011 pv111 vsg111
      Bergingsgebied|lm024 pv124 vsg124
      BeschermdGezicht|lm017 pv117 vsg117
      BeschermdLandschap|lm029 pv129 vsg129
      BeschermdMonument|lm008 pv108 vsg108
      BeschermdeBoom|lm052 pv152 vsg152
      Bodembeheergebied|lm038 pv138 vsg138
      Bodemdalingsgebied|lm040 pv140 vsg140
      Bodemenergiegebied|lm013 pv113 vsg113
      BodemfunctieklasseIndustrie|lm042 pv142 vsg142
      BodemfunctieklasseLandbouw_natuur=bodemfunctieklasse landbouw/natuur|lm019 pv119 vsg119
      BodemfunctieklasseWonen|lm049 pv149 vsg149
      Buitenplaats|lm007 pv107 vsg107
      Centrumgebied|lm031 pv131 vsg131
      Concentratiegebied|lm031 pv131 vsg131
      Cultuur|lm028 pv128 vsg128
      CultuurhistorischBeschermdLandschap|lm029 pv129 vsg129
      CultuurhistorischWaardevolGebied|lm008 pv108 vsg108
      Dagrecreatie|lm052 pv152 vsg152
      Detailhandel|lm005 pv105 vsg105
      Dienstverlening|lm008 pv108 vsg108
      Duingebied|lm002 pv102 vsg102
      Duinwatergebied|lm002 pv102 vsg102
      Elektrolyse|lm015 pv115 vsg115
      Energieproductiegebied|lm028 pv128 vsg128
      Erfgoed|lm006 pv106 vsg106
      Gaswinning|lm048 pv148 vsg148
      GeslotenStortplaats|lm043 pv143 vsg143
      Glastuinbouw|lm040 pv140 vsg140
      Groen|lm010 pv110 vsg110
      Grondwaterbeschermingsgebied|lm044 pv144 vsg144
      GrootschaligeElektriciteitsopwekking|lm046 pv146 vsg146
      Herstructureringsgebied|lm009 pv109 vsg109
      Hoogspanningsverbinding|lm045 pv145 vsg145
      Horeca|lm011 pv111 vsg111
      Industrie|lm028 pv128 vsg128
      Industrieterrein|lm003 pv103 vsg103
      Infrastructuur|lm023 pv123 vsg123
      Intrekgebied|lm048 pv148 vsg148
      Kantoor|lm012 pv112 vsg112
      Kantoorlocatie|lm045 pv145 vsg145
      Kernenergiegebied|lm053 pv153 vsg153
      Kostenverhaalsgebied|lm037 pv137 vsg137
      Landbouw|lm001 pv101 vsg101
      LandelijkGebied|lm016 pv116 vsg116
      Ligplaats|lm050 pv150 vsg150
      Luchthaven|lm041 pv141 vsg141
      Luchtvaart|lm044 pv144 vsg144
      Maatschappelijk|lm014 pv114 vsg114
      Mergelwinning|lm046 pv146 vsg146
      Mijnbouwgebied|lm020 pv120 vsg120
      MilitairTerrein|lm014 pv114 vsg114
      MilitaireLaagvliegroute|lm037 pv137 vsg137
      Moderniseringslocatie|lm038 pv138 vsg138
      Molen|lm022 pv122 vsg122
      Natuur|lm019 pv119 vsg119
      Oliewinning|lm049 pv149 vsg149
      Ontgrondingsgebied|lm032 pv132 vsg132
      Ontspanning|lm018 pv118 vsg118
      OntwikkelingLandelijkeFuncties|lm052 pv152 vsg152
      OntwikkelingStedelijkeFuncties|lm025 pv125 vsg125
      OpenLandschap|lm002 pv102 vsg102
      OpenStortplaats|lm045 pv145 vsg145
      OpenbaarGebied|lm047 pv147 vsg147
      Overig|lm030 pv130 vsg130
      Radarverstoringsgebied|lm012 pv112 vsg112
      Recreatie|lm027 pv127 vsg127
      RecreatiefRoutenetwerk|lm021 pv121 vsg121
      Reserveringsgebied|lm039 pv139 vsg139
      RisicogebiedExterneVeiligheid|lm036 pv136 vsg136
      Schaliegaswinning|lm013 pv113 vsg113
      Spoorweg|lm023 pv123 vsg123
      Sport|lm001 pv101 vsg101
      Spuitzone|lm015 pv115 vsg115
      StedelijkGebied|lm025 pv125 vsg125
      StedelijkGebiedBuitenCentrum=stedelijk gebied-buiten centrum|lm032 pv132 vsg132
      StedelijkGebiedCentrumDorps=stedelijk gebied-centrum dorps|lm033 pv133 vsg133
      StedelijkGebiedCentrumStedelijk=stedelijk gebied-centrum stedelijk|lm031 pv131 vsg131
      StedelijkGebiedGroenStedelijk=stedelijk gebied-groen stedelijk|lm007 pv107 vsg107
      StedelijkUitloopgebied|lm005 pv105 vsg105
      StilGebied|lm010 pv110 vsg110
      ToepassingsgebiedMijnsteen|lm003 pv103 vsg103
      Transformatiegebied|lm035 pv135 vsg135
      Tuinbouw|lm004 pv104 vsg104
      Veehouderij|lm039 pv139 vsg139
      Verblijfsgebied|lm034 pv134 vsg134
      Verblijfsrecreatie|lm018 pv118 vsg118
      Verkeer|lm054 pv154 vsg154
      VerstoringsgebiedMilitaireZendEnOntvangstinstallatie=\
      verstoringsgebied militaire zend- en ontvangstinstallatie|lm014 pv114 vsg114
      Voorschriftengebied|lm030 pv130 vsg130
      Waarde|lm017 pv117 vsg117
      Warmtenet|lm054 pv154 vsg154
      Warmtetransitiegebied|lm021 pv121 vsg121
      Water|lm020 pv120 vsg120
      Waterberging|lm022 pv122 vsg122
      Waterkering|lm024 pv124 vsg124
      Waterstaatswerk|lm041 pv141 vsg141
      Waterstofopslag|lm050 pv150 vsg150
      Waterwingebied|lm042 pv142 vsg142
      Werelderfgoed|lm033 pv133 vsg133
      Windturbine|lm048 pv148 vsg148
      Wonen|lm026 pv126 vsg126
      Woongebied|lm027 pv127 vsg127
      Zandwinning|lm037 pv137 vsg137
      ZonneEnergiegebied=zonne-energiegebied|lm026 pv126 vsg126
      Zoutwinning|lm028 pv128 vsg128
      ZuiveringtechnischWerk|lm043 pv143 vsg143
      """)
}
