package import Bevindingen

/// The rules of mutation and consolidation: validatiematrix LVBB 6.0 (2024) and our own.
package enum STOPMutatieRegels {
  private static func lvbb(_ code: String) -> Bevinding.Norm {
    Bevinding.Norm(standaard: "LVBB bronhouderkoppelvlak", versie: "1.2.0", regel: "Validatiematrix 6.0, \(code)")
  }
  private static func stop(_ regel: String) -> Bevinding.Norm {
    Bevinding.Norm(standaard: "STOP", versie: "1.3.0", regel: regel)
  }

  package static let watIsWId = Regelkaart(
    "LVBB5003", titel: "Het attribuut wat noemt de wId van het element in de instructie",
    waarom: "Aan wat ziet de LVBB welk stuk tekst aan de beurt is. Noemt wat iets anders dan u meelevert, dan zou het "
      + "verkeerde stuk worden vervangen of verwijderd.",
    hint: "Zet in wat de wId van het element dat in de instructie staat",
    fout: "<Vervang wat=\"gm9999_1__art_2\"><Artikel wId=\"gm9999_1__art_3\">",
    goed: "<Vervang wat=\"gm9999_1__art_3\"><Artikel wId=\"gm9999_1__art_3\">", norm: lvbb("LVBB5003"))

  package static let wordtGevuld = Regelkaart(
    "LVBB5005", titel: "Een RegelingMutatie noemt de versie die eruit komt",
    waarom: "Zonder wordt-versie kan het resultaat niet worden opgeslagen.",
    hint: "Vul het attribuut wordt met de identificatie van de nieuwe regelingversie",
    fout: "<RegelingMutatie wordt=\"\">", goed: "<RegelingMutatie wordt=\"/akn/nl/act/gm9999/2024/plan/nld@2\">",
    norm: lvbb("LVBB5005"))

  package static let wasGevuld = Regelkaart(
    "LVBB5006", titel: "Een RegelingMutatie noemt de versie die wordt gewijzigd",
    waarom: "Zonder was-versie is niet te zeggen op welke tekst de wijziging slaat.",
    hint: "Vul het attribuut was met de identificatie van de regelingversie die u wijzigt",
    fout: "<RegelingMutatie was=\"\">", goed: "<RegelingMutatie was=\"/akn/nl/act/gm9999/2024/plan/nld@1\">",
    norm: lvbb("LVBB5006"))

  package static let bestaatAl = Regelkaart(
    "LVBB5023", titel: "Wat wordt toegevoegd, heeft een nieuwe wId",
    waarom: "Een wId wijst voor altijd een enkel stuk tekst aan. Bestaat hij al, dan zijn er straks twee.",
    hint: "Geef het nieuwe element een wId met het versiedeel van de nieuwe regelingversie",
    fout: "<VoegToe …><Artikel wId=\"gm9999_1__art_2\"> terwijl artikel 2 al bestaat",
    goed: "<VoegToe …><Artikel wId=\"gm9999_2__art_2a\">", norm: lvbb("LVBB5023"))

  package static let onbekendVerwijderd = Regelkaart(
    "LVBB5024", titel: "Wat wordt verwijderd, staat in de was-versie",
    waarom: "Iets weghalen dat er niet is, wijst op een verkeerde wId of een verkeerde was-versie.",
    hint: "Controleer de wId en de was-versie", fout: "<Verwijder wat=\"gm9999_1__art_99\">",
    goed: "<Verwijder wat=\"gm9999_1__art_9\">", norm: lvbb("LVBB5024"))

  package static let stilToegevoegd = Regelkaart(
    "LVBB5025", titel: "Nieuwe tekst in een Vervang is gemarkeerd als nieuw",
    waarom:
      "De lezer van de bekendmaking moet kunnen zien wat erbij komt. Een element zonder merkteken lijkt er altijd "
      + "te hebben gestaan.",
    hint: "Zet wijzigactie=\"voegtoe\" op het nieuwe element", fout: "<Lid wId=\"gm9999_2__art_2__para_3\">",
    goed: "<Lid wId=\"gm9999_2__art_2__para_3\" wijzigactie=\"voegtoe\">", norm: lvbb("LVBB5025"))

  package static let stilVerwijderd = Regelkaart(
    "LVBB5026", titel: "Verdwenen tekst in een Vervang of Verwijder is gemarkeerd als verwijderd",
    waarom: "De lezer van de bekendmaking moet kunnen zien wat weggaat. "
      + "Laat u een element stil weg, dan ziet niemand dat.",
    hint: "Neem het oude element op met wijzigactie=\"verwijder\"", fout: "lid 3 staat niet meer in het Artikel",
    goed: "<Lid wId=\"gm9999_1__art_2__para_3\" wijzigactie=\"verwijder\">", norm: lvbb("LVBB5026"))

  package static let onbekendeContext = Regelkaart(
    "LVBB5027", titel: "De context van een wijziging bestaat in de nieuwe versie",
    waarom: "Aan de context ziet de LVBB waar het nieuwe of verplaatste stuk komt te staan.",
    hint: "Noem een wId die in de regeling staat, of die deze mutatie zelf toevoegt",
    fout: "<VoegToe positie=\"volgtOp\" context=\"gm9999_1__art_99\">",
    goed: "<VoegToe positie=\"volgtOp\" context=\"gm9999_1__art_9\">", norm: lvbb("LVBB5027"))

  package static let onbekendKind = Regelkaart(
    "LVBB5028", titel: "Een Vervang of Verwijder gebruikt elementen uit de was-versie",
    waarom:
      "De instructie gaat over bestaande tekst. Staat een wId daar niet, dan is de instructie op een andere tekst "
      + "gemaakt.",
    hint: "Maak de instructie opnieuw op de was-versie, of markeer het element als toegevoegd",
    fout: "<Vervang wat=\"gm9999_1__art_99\">", goed: "<Vervang wat=\"gm9999_1__art_9\">", norm: lvbb("LVBB5028"))

  package static let contextZonderOuder = Regelkaart(
    "LVBB5029", titel: "De context staat in een ander element",
    waarom: "Iets kan alleen naast de context staan als er een element om de context heen staat.",
    hint: "Kies als context een element dat zelf in een hoofdstuk, afdeling of het lichaam staat",
    fout: "twee nieuwe artikelen met elk het andere als context",
    goed: "het eerste nieuwe artikel naast een bestaand artikel, het tweede naast het eerste", norm: lvbb("LVBB5029"))

  package static let contextVerwijderd = Regelkaart(
    "LVBB5030", titel: "De context wordt niet in dezelfde mutatie verwijderd",
    waarom: "Naast een stuk tekst dat verdwijnt, is geen plaats.",
    hint: "Kies als context een element dat blijft staan",
    fout: "<Verwijder wat=\"gm9999_1__art_4\"> en <VoegToe context=\"gm9999_1__art_4\" …>",
    goed: "<Verwijder wat=\"gm9999_1__art_4\"> en <VoegToe context=\"gm9999_1__art_3\" …>", norm: lvbb("LVBB5030"))

  package static let tenOpzichteVanZichzelf = Regelkaart(
    "LVBB5032", titel: "Een element wordt niet naast zichzelf gezet",
    waarom: "Een element kan niet zijn eigen buurman zijn.", hint: "Kies als context een ander element",
    fout: "<Vervang wat=\"gm9999_1__art_4\" positie=\"volgtOp\" context=\"gm9999_1__art_4\">",
    goed: "<Vervang wat=\"gm9999_1__art_4\" positie=\"volgtOp\" context=\"gm9999_1__art_6\">", norm: lvbb("LVBB5032"))

  package static let overlap = Regelkaart(
    "LVBB5033", titel: "Een Vervang ligt niet binnen een andere Vervang",
    waarom: "De ene instructie schrijft over de andere heen. Dan is niet duidelijk welke tekst geldt.",
    hint: "Neem de wijziging op in de buitenste Vervang, of vervang alleen de onderdelen",
    fout: "<Vervang wat=\"gm9999_1__chp_1\"> en <Vervang wat=\"gm9999_1__chp_1__art_1.2\">",
    goed: "<Vervang wat=\"gm9999_1__chp_1__art_1.1\"> en <Vervang wat=\"gm9999_1__chp_1__art_1.2\">",
    norm: lvbb("LVBB5033"))

  package static let anderModel = Regelkaart(
    "LVBB5100", titel: "VervangRegeling houdt hetzelfde tekstmodel",
    waarom:
      "Een regeling met artikelen kan niet in een regeling met vrije tekst veranderen; systemen lezen haar anders.",
    hint: "Gebruik hetzelfde model als de bestaande regeling, of maak een nieuwe regeling",
    fout: "<VervangRegeling><RegelingVrijetekst> voor een RegelingCompact",
    goed: "<VervangRegeling><RegelingCompact> voor een RegelingCompact", norm: lvbb("LVBB5100"))

  package static let geenInstructie = Regelkaart(
    "WP-STOP-501", titel: "Een RegelingMutatie heeft ten minste een instructie",
    waarom: "Zonder instructie verandert er niets. Dan is er geen nieuwe versie nodig.",
    hint: "Voeg een Vervang, VervangKop, VoegToe of Verwijder toe, of laat de mutatie weg",
    fout: "<RegelingMutatie …/>", goed: "<RegelingMutatie …><Vervang …>", norm: stop("tekst:RegelingMutatie"))

  package static let plaats = Regelkaart(
    "WP-STOP-502", titel: "Positie en context staan samen op een instructie",
    waarom: "Met alleen de context weet niemand of het stuk ervoor of erna komt.",
    hint: "Zet positie op volgtOp of komtVoor en context op een wId",
    fout: "<VoegToe context=\"gm9999_1__art_4\">",
    goed: "<VoegToe positie=\"volgtOp\" context=\"gm9999_1__art_4\">", norm: stop("tekst:VoegToe, tekst:Vervang"))

  package static let leeg = Regelkaart(
    "WP-STOP-503", titel: "Een instructie draagt het stuk tekst waar het om gaat",
    waarom: "In de bekendmaking moet te lezen zijn wat erbij komt, verandert of weggaat.",
    hint: "Neem het element op in de instructie", fout: "<Verwijder wat=\"gm9999_1__art_4\"/>",
    goed: "<Verwijder wat=\"gm9999_1__art_4\"><Artikel wId=\"gm9999_1__art_4\">…", norm: stop("tekst:Verwijder"))

  package static let zonderRenvooi = Regelkaart(
    "WP-STOP-504", .waarschuwing, titel: "Een wijziging is met renvooi te tonen",
    waarom: "Een ander nummer in een kenmerk, een ander plaatje of alleen een andere volgorde kan renvooi niet tonen. "
      + "De instructie krijgt daarom revisie=\"1\": zij verandert de tekst, maar staat niet in de bekendmaking.",
    hint:
      "Is de wijziging juridisch van belang? Verander dan ook de zichtbare tekst, of geef het element een nieuwe wId",
    fout: "hetzelfde Figuur met een ander plaatje", goed: "een nieuw Figuur naast het verwijderde Figuur",
    norm: stop("STOP0086"), zekerheid: .aanname)

  package static let heleRegeling = Regelkaart(
    "WP-STOP-505", .waarschuwing, titel: "Een wijziging past in losse instructies",
    waarom: "Het opschrift, de aanhef of een geheel andere opbouw is niet met losse instructies te wijzigen. De hele "
      + "regeling wordt dan vervangen en de lezer ziet niet wat er veranderde.",
    hint: "Wijzig de opbouw in kleinere stappen, of leg uit wat er verandert in de toelichting",
    fout: "een ander RegelingOpschrift", goed: "een ander artikel", norm: stop("tekst:VervangRegeling"))

  package static let mutatie: [Regelkaart] = [
    watIsWId, wordtGevuld, wasGevuld, bestaatAl, onbekendVerwijderd, stilToegevoegd, stilVerwijderd,
    onbekendeContext, onbekendKind, contextZonderOuder, contextVerwijderd, tenOpzichteVanZichzelf, overlap, anderModel,
    geenInstructie, plaats, leeg, zonderRenvooi, heleRegeling,
  ]

  package static let alle: [Regelkaart] =
    mutatie + ConsolidatieRegels.alle + UitleveringRegels.alle + [Ongebruikt.kaart]
}
