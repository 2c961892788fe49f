"""Steps 5 to 7: make toepasbare regels, have them verified, publish them."""

import urllib.parse


def maak(reis):
    toets = reis.toetsen
    toets.naar_systeem("Regelbeheer")
    reis.bekijk("5-regelbeheer-leeg")
    for pad in reis.casus.alle("5", "regels"):
        regels = reis.casus.regels(pad)
        reis.open("/regelbeheer")
        toets.klap_uit("Plak regels in tekstvorm")
        toets.typ("Regels", regels.tekst, doel=reis.pagina.locator("main textarea[name=tekst]"))
        toets.druk("button", "Maak regels van deze tekst")
        if "Er moet nog" in reis.pagina.locator("main").inner_text():
            reis.waarneming.meld(regels.naam, "de regels van de casus zijn volgens Regelbeheer niet volledig")
        reis.sets.append((reis.pagina.url, regels))
    _bekijk_set(reis)
    _eigen_set(reis)
    reis.open("/regelbeheer")
    reis.bekijk("5-regelbeheer")


def _bekijk_set(reis):
    """All faces of the conclusion: table, question, row, text, tests."""
    toets, (adres, regels) = reis.toetsen, reis.sets[0]
    reis.pagina.goto(adres)
    reis.bekijk("5-set")
    toets.druk("link", regels.vragen["diameter"]["tekst"])
    reis.bekijk("5-vraag")
    reis.pagina.goto(adres)
    toets.druk("link", "R15", exact=True)
    reis.bekijk("5-rij")
    reis.pagina.goto(adres)
    toets.druk("link", "Tekst", exact=True)
    reis.bekijk("5-tekst")
    toets.druk("link", "Proberen", exact=True)
    _loop_check(reis, regels)
    reis.pagina.goto(adres)
    toets.druk("link", "Scenario's", exact=True)
    _proef(reis, regels)
    _herkomst(reis, adres)


def _antwoorden(reis):
    """The scenario of the casus, with what the map would say about its place."""
    plek = {"contour": "ja", "waardevol": "nee", "monumentenstraat": "nee", "bedrijfOfHaven": "ja", "dorp": "nee"}
    return {**reis.casus.scenario(reis.casus.als("8a", "scenario")), **plek}


def _vul(reis, vraag, waarde):
    if vraag["type"] in ("lijst", "ja-nee", "geo"):
        reis.toetsen.kies(vraag["tekst"], waarde)
    else:
        reis.toetsen.typ(vraag["tekst"], waarde)


def _loop_check(reis, regels):
    """The walk of an inwoner, question by question; at the end the answers are kept as a scenario."""
    toets, antwoorden = reis.toetsen, _antwoorden(reis)
    reis.bekijk("5-proberen")
    for _ in antwoorden:
        velden = reis.pagina.locator('main :is(input, select, textarea)[name^="antwoord-"]:not([type=hidden])')
        if not velden.count():
            break
        slug = velden.first.get_attribute("name").removeprefix("antwoord-")
        _vul(reis, regels.vragen[slug], antwoorden[slug])
        toets.druk("button", "Volgende", exact=True)
    toets.typ("Naam", "De check van de casus", doel=reis.pagina.locator("main input[name=naam]"))
    reis.bekijk("5-proef-klaar")
    toets.druk("button", "Bewaar als scenario")
    reis.verwacht("Alle scenario's kloppen")


def _herkomst(reis, adres):
    """Tie the rules to the plan in force: nothing has changed since."""
    reis.pagina.goto(adres)
    reis.toetsen.druk("link", "Herkomst", exact=True)
    reis.toetsen.druk("button", "Koppel wat een artikel noemt")
    reis.bekijk("5-herkomst")
    reis.verwacht("Niets veranderd")
    reis.toetsen.druk("link", "Bekijk per artikel wat eraan hangt")
    reis.bekijk("5-artikelen")


def _proef(reis, regels):
    """A scenario of the regelanalist, in one form: that of the casus gives row R15."""
    toets = reis.toetsen
    for slug, waarde in _antwoorden(reis).items():
        _vul(reis, regels.vragen[slug], waarde)
    toets.typ("Naam", "De es bij de botenwerf", doel=reis.pagina.locator("main input[name=naam]"))
    toets.kies("Wat moet eruit komen?", "ergunningplicht")
    toets.kies("Uit welke rij?", "R15")
    toets.druk("button", "Voeg toe en probeer")
    reis.bekijk("5-scenarios")
    reis.verwacht("Alle scenario's kloppen")
    toets.druk_link(f"{urllib.parse.urlparse(reis.sets[0][0]).path}/scenarios/voorstel")
    reis.bekijk("5-voorstel")


def _eigen_set(reis):
    """From an activiteit of the plan, with forms only: one question, then thrown away again."""
    toets = reis.toetsen
    reis.open("/regelbeheer")
    toets.druk("button", "Begin", exact=True)
    reis.bekijk("5-begin-met-fout")
    reis.verwacht("Kies een activiteit")
    toets.kies("Activiteit (verplicht)", "Spuitcabine")
    toets.rondje("Wat wilt u maken?", "Vergunningcheck")
    toets.druk("button", "Begin", exact=True)
    reis.bekijk("5-nieuwe-set")
    toets.druk("link", "Voeg een vraag toe")
    reis.bekijk("5-nieuwe-vraag")
    reis.pagina.go_back()
    toets.klap_uit("Verwijder deze regels")
    toets.druk("button", "Verwijder", exact=True)


def verifieer(reis):
    for adres, regels in reis.sets:
        _publiceerblad(reis, adres)
        reis.toetsen.druk("button", "Verifieer bij de RTR")
        reis.verwacht("De RTR keurt het bestand goed", regels.naam)
    reis.bekijk("6-geverifieerd")


def publiceer(reis):
    dag = reis.casus.als("7", "geldig-vanaf")
    for adres, regels in reis.sets:
        _publiceerblad(reis, adres)
        reis.toetsen.datum("Geldig vanaf", dag)
        reis.toetsen.druk("button", "Publiceer in de RTR")
        reis.verwacht("De regels staan in de RTR", regels.naam)
    reis.bekijk("7-gepubliceerd")
    reis.zet_klok(reis.casus.als("7", "klok"))
    reis.toetsen.naar_systeem("RTR")
    reis.bekijk("7-rtr")
    reis.toetsen.druk_link("/rtr/activiteiten/")
    reis.bekijk("7-rtr-activiteit")
    reis.open("/rtr")
    reis.toetsen.druk_link("/rtr/regels/")
    reis.bekijk("7-rtr-regels")


def _publiceerblad(reis, adres):
    reis.pagina.goto(adres)
    reis.toetsen.druk("link", "Verifiëren en publiceren")
