/// The groups of activiteiten.
/// One term a line: `*` marks a deprecated value, `=` a label that cannot be derived from the term,
/// `|` the symbol codes for line, point and area. Facts of the IMOW value lists 5.2.0.
enum ActiviteitTabellen {
  static let activiteitengroep = WaardelijstTabel(
    naam: "Activiteitengroep", segment: "activiteit",
    regels: """
      Aansluitactiviteit|ls021 pc221 vag145
      AgrarischeActiviteit|ls021 pc221 vag118
      Alarminstallatieactiviteit|ls021 pc221 vag122
      Beperkingengebiedactiviteit|ls021 pc221 vag225
      BeperkingengebiedactiviteitMBTEenBergingsgebied=\
      beperkingengebiedactiviteit m.b.t. een bergingsgebied|ls021 pc221 vag237
      BeperkingengebiedactiviteitMBTEenInstallatieInEenWaterstaatswerk=\
      beperkingengebiedactiviteit m.b.t. een installatie in een waterstaatswerk|ls021 pc221 vag247
      BeperkingengebiedactiviteitMBTEenLeiding=beperkingengebiedactiviteit m.b.t. een leiding|ls021 pc221 vag200
      BeperkingengebiedactiviteitMBTEenLuchthaven=beperkingengebiedactiviteit m.b.t. een luchthaven|ls021 pc221 vag221
      BeperkingengebiedactiviteitMBTEenOppervlaktewaterlichaam=\
      beperkingengebiedactiviteit m.b.t. een oppervlaktewaterlichaam|ls021 pc221 vag241
      BeperkingengebiedactiviteitMBTEenSpoorweg=beperkingengebiedactiviteit m.b.t. een spoorweg|ls021 pc221 vag254
      BeperkingengebiedactiviteitMBTEenWaterkering=\
      beperkingengebiedactiviteit m.b.t. een waterkering|ls021 pc221 vag244
      BeperkingengebiedactiviteitMBTEenWaterstaatswerk=\
      beperkingengebiedactiviteit m.b.t. een waterstaatswerk|ls021 pc221 vag207
      BeperkingengebiedactiviteitMBTEenWeg=beperkingengebiedactiviteit m.b.t. een weg|ls021 pc221 vag216
      BeperkingengebiedactiviteitMBTEenZuiveringtechnischWerk=\
      beperkingengebiedactiviteit m.b.t. een zuiveringtechnisch werk|ls021 pc221 vag250
      BeperkingengebiedactiviteitMBTGrondwater=beperkingengebiedactiviteit m.b.t. grondwater|ls021 pc221 vag246
      BeperkingengebiedactiviteitMBTZeegebied=beperkingengebiedactiviteit m.b.t. zeegebied|ls021 pc221 vag224
      Bodemactiviteit|ls021 pc221 vag114
      BouwactiviteitRuimtelijk|ls021 pc221 vag116
      BouwactiviteitTechnisch|ls021 pc221 vag100
      CultureelErfgoedactiviteit=cultureel-erfgoedactiviteit|ls021 pc221 vag106
      Cultuuractiviteit|ls021 pc221 vag128
      Dienstverleningsactiviteit|ls021 pc221 vag134
      Dierenactiviteit|ls021 pc221 vag139
      Evenementactiviteit|ls021 pc221 vag136
      ExploitatieactiviteitBedrijf|ls021 pc221 vag147
      ExploitatieactiviteitDetailhandel|ls021 pc221 vag132
      ExploitatieactiviteitHoreca|ls021 pc221 vag111
      ExploitatieactiviteitKantoor|ls021 pc221 vag103
      Festiviteitactiviteit|ls021 pc221 vag135
      FloraEnFaunaActiviteit=flora- en fauna-activiteit|ls021 pc221 vag152
      GebruikenVanBouwwerkenactiviteit=gebruiken-van-bouwwerkenactiviteit|ls021 pc221 vag113
      GelegenheidTotZwemmenEnBadenBiedenactiviteit=\
      gelegenheid-tot-zwemmen-en-baden-biedenactiviteit|ls021 pc221 vag122
      Grafactiviteit|ls021 pc221 vag137
      Grondwateractiviteit|ls021 pc221 vag144
      Hemelwateractiviteit|ls021 pc221 vag141
      Herstructureringsactiviteit|ls021 pc221 vag109
      InStandHoudenVanBouwwerkenactiviteit=in-stand-houden-van-bouwwerkenactiviteit|ls021 pc221 vag131
      Jachtgeweeractiviteit|ls021 pc221 vag150
      Kampeeractiviteit|ls021 pc221 vag102
      Kapactiviteit|ls021 pc221 vag104
      Landinrichtingsactiviteit|ls021 pc221 vag110
      Ligplaatsactiviteit|ls021 pc221 vag129
      Lozingsactiviteit|ls021 pc221 vag143
      MaatschappelijkeActiviteit|ls021 pc221 vag125
      Mijnbouwlocatieactiviteit|ls021 pc221 vag130
      MilieubelastendeActiviteit|ls021 pc221 vag035
      MilieubelastendeActiviteitMetBeperktEffect|ls021 pc221 vag036
      MilieubelastendeActiviteitOverig|ls021 pc221 vag009
      Moderniseringsactiviteit|ls021 pc221 vag149
      Monumentenactiviteit|ls021 pc221 vag108
      Natura2000Activiteit=natura 2000-activiteit|ls021 pc221 vag119
      Natuuractiviteit|ls021 pc221 vag115
      NoordzeeActiviteit=noordzee-activiteit|ls021 pc221 vag142
      Ontgrondingsactiviteit|ls021 pc221 vag109
      Ontspanningsactiviteit|ls021 pc221 vag109
      Opslagactiviteit|ls021 pc221 vag105
      Overig|ls021 pc221 vag112
      Parkeeractiviteit|ls021 pc221 vag154
      PlanologischeGebruiksactiviteit|ls021 pc221 vag123
      Reclameactiviteit|ls021 pc221 vag151
      Recreatieactiviteit|ls021 pc221 vag127
      Rijksmonumentenactiviteit|ls021 pc221 vag117
      Sloopactiviteit|ls021 pc221 vag146
      Sportactiviteit|ls021 pc221 vag101
      Standplaatsactiviteit|ls021 pc221 vag107
      Stortingsactiviteit|ls021 pc221 vag148
      Toegangsactiviteit|ls021 pc221 vag145
      Uitritactiviteit|ls021 pc221 vag138
      Valkeniersactiviteit|ls021 pc221 vag140
      VerrichtenVanWerkenEnWerkzaamhedenactiviteit=verrichten-van-werken-en-werkzaamhedenactiviteit|ls021 pc221 vag137
      Wateronttrekkingsactiviteit|ls021 pc221 vag120
      Waterstaatswerkenactiviteit|ls021 pc221 vag124
      Wegactiviteit|ls021 pc221 vag121
      Werelderfgoedactiviteit|ls021 pc221 vag133
      Woonactiviteit|ls021 pc221 vag126
      """)
}
