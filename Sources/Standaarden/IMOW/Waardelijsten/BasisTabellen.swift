/// The short value lists: how a rule is meant and for whom.
/// One term a line: `*` marks a deprecated value, `=` a label that cannot be derived from the term,
/// `|` the symbol codes for line, point and area. Facts of the IMOW value lists 5.2.0.
enum BasisTabellen {
  static let activiteitregelkwalificatie = WaardelijstTabel(
    naam: "Activiteitregelkwalificatie", segment: "activiteitregelkwalificatie",
    regels: """
      AndersGeduid
      Gebod
      Informatieplicht
      Maatwerkvoorschriftbevoegdheid
      Meldingsplicht
      Toegestaan
      Verbod
      Vergunningplicht
      Zorgplicht
      """)

  static let adressaat = WaardelijstTabel(
    naam: "Adressaat", segment: "adressaat",
    regels: """
      BeheerderSpoor
      Drinkwaterbedrijf
      Faunabeheereenheid
      Gemeentebestuur
      Korpschef
      Provinciebestuur
      Rijk
      ToelatingsorganisatieKwaliteitsborgingBouw
      Waterschapsbestuur
      Wildbeheereenheid
      Zonebeheerder
      """)

  static let idealisatie = WaardelijstTabel(
    naam: "Idealisatie", segment: "idealisatie",
    regels: """
      Exact
      Indicatief
      """)

  static let instrument = WaardelijstTabel(
    naam: "Instrument", segment: "instrument",
    regels: """
      BesluitGeldelijkeRegelingen
      BesluitOverGeluidwerendeMaatregelen
      BesluitTotAanwijzingVanNationaalPark
      BesluitTotAanwijzingVanNatuurgebied
      BesluitTotAanwijzingVanZwemlocatie
      BesluitTotBeperkenOfVerbiedenVanToegangTotNatura2000Gebied=\
      besluit tot beperken of verbieden van toegang tot natura 2000-gebied
      BesluitTotBuitenToepassingLatenVanRegels
      BesluitTotErkenningVanExamen
      BesluitTotInstellenVanZwemverbodOfGevenNegatiefZwemadvies
      BesluitTotTreffenVanTijdelijkeBodembeschermingsmaatregelen
      BesluitTotVaststellingVanBeginEnEindeBadseizoen
      BesluitTotVaststellingVanGeluidproductieplafondsAlsOmgevingswaarden
      Calamiteitenplan
      Legger
      Maatwerkvoorschrift
      Monitoringsprogramma
      Omgevingsplan
      Omgevingsverordening
      Peilbesluit
      PlanWaarvoorPassendeBeoordelingGemaaktMoetWorden
      Programma
      Projectbesluit
      Ruilbesluit
      Waterschapsverordening
      """)

  static let omgevingsnormgroep = WaardelijstTabel(
    naam: "Omgevingsnormgroep", segment: "omgevingsnorm",
    regels: """
      AandeelWoningbouwcategorie|lt039 pk139 vog039
      Bedrijvigheid|lt013 pk113 vog013
      Bodem|lt007 pk107 vog007
      Bouwaanduiding|lt004 pk104 vog004
      ExterneVeiligheid|lt011 pk111 vog011
      Geluid|lt003 pk103 vog003
      Geur|lt002 pk102 vog002
      Groen|lt020 pk110 vog010
      Horeca|lt012 pk112 vog012
      Licht|lt026 pk126 vog026
      Luchtkwaliteit|lt019 pk119 vog019
      MaatvoeringBouwen|lt000 pk100 vog000
      MaatvoeringGebruik|lt014 pk114 vog014
      MaatvoeringInfrastructuur|lt001 pk101 vog001
      MaatvoeringKabelOfLeiding|lt035 pk135 vog035
      Natuur|lt016 pk116 vog016
      Overig|lt021 pk121 vog021
      Parkeren|lt030 pk130 vog030
      Trilling|lt028 pk128 vog028
      TypeWoningbouwcategorie|lt044 pk144 vog044
      VeiligheidWaterkering|lt024 pk124 vog024
      Water|lt022 pk122 vog022
      Waterkwaliteit|lt020 pk120 vog020
      Wateroverlast|lt029 pk129 vog029
      Zwemwaterkwaliteit|lt023 pk123 vog023
      """)

  static let omgevingswaardegroep = WaardelijstTabel(
    naam: "Omgevingswaardegroep", segment: "omgevingswaarde",
    regels: """
      Energie|ls028 px128 vag428
      Geluid|ls003 px103 vag403
      Luchtkwaliteit|ls019 px119 vag419
      Overig|ls021 px121 vag421
      Stikstofdepositie|ls012 px112 vag412
      VeiligheidWaterkering|ls022 px122 vag422
      Waterkwaliteit|ls024 px124 vag424
      Wateroverlast|ls029 px129 vag429
      Zwemwaterkwaliteit|ls023 px123 vag423
      """)

  static let thema = WaardelijstTabel(
    naam: "Thema", segment: "thema",
    regels: """
      Bodem
      Bouwen
      *Bouwwerken
      *CultureelErfgoed
      Duurzaamheid
      Economie
      Energie
      *EnergieEnNatuurlijkeHulpbronnen
      Erfgoed
      *ExterneVeiligheid
      Geluid
      Gezondheid
      Infrastructuur
      Landbouw
      *Landgebruik
      Landschap
      Lucht
      Milieu
      *MilieuAlgemeen
      Mobiliteit
      Natuur
      PlanologischGebruik
      Procedures
      Recreatie
      Veiligheid
      Water
      *WaterEnWatersystemen
      Wonen
      """)

  static let typeGebiedsaanwijzing = WaardelijstTabel(
    naam: "TypeGebiedsaanwijzing", segment: "typegebiedsaanwijzing",
    regels: """
      Beperkingengebied
      Bodem
      Bouw
      Defensie
      Energievoorziening
      Erfgoed
      ExterneVeiligheid
      Functie
      Geluid
      Geur
      Landschap
      Leiding
      Lucht
      Mijnbouw
      Natuur
      Recreatie
      RuimtelijkGebruik
      Verkeer
      WaterEnWatersysteem
      """)
}
