"""Step 11: the vergunningverlener asks advice, the partner answers on its own seat, the advice comes into the zaak."""
import json

STAP = "11"


def advies(reis):
    _vraag(reis)
    reis.zet_klok(reis.casus.als(STAP, "klok"))
    _antwoord(reis)
    toets = reis.toetsen
    reis.pagina.goto(reis.zaak + "/advies")
    toets.druk("button", "Haal antwoorden op")
    reis.wacht_op("Advies ontvangen")
    reis.bekijk("11-advies-ontvangen")
    reis.verwacht(reis.casus.als(STAP, "advies"))
    toets.druk("button", "Neem het advies over")
    reis.bekijk("11-advies-overgenomen")
    reis.verwacht("Advies overgenomen")


def _vraag(reis):
    toets, casus = reis.toetsen, reis.casus
    reis.pagina.goto(reis.zaak)
    toets.druk("link", "Vraag advies")
    toets.druk("button", "Vraag advies")
    reis.bekijk("11-vraag-met-fout")
    toets.kies("Aan wie?", _partner(casus))
    toets.typ("Onderwerp", casus.als("8b", "project"))
    toets.typ("Uw vraag", casus.als(STAP, "vraag"))
    toets.datum("Antwoord uiterlijk op", casus.als(STAP, "gewenst-op"))
    toets.druk("button", "Vraag advies")
    reis.wacht_op("Gevraagd")
    reis.bekijk("11-gevraagd")


def _antwoord(reis):
    toets, casus = reis.toetsen, reis.casus
    toets.naar_systeem("Samenwerken")
    reis.bekijk("11-samenwerken")
    toets.druk("link", _partner(casus))
    reis.bekijk("11-postvak-partner")
    toets.druk("link", casus.als("8b", "project"))
    reis.bekijk("11-actieverzoek")
    toets.typ("Antwoord of advies", casus.als(STAP, "advies"))
    toets.bestand("Document", casus.bestand(casus.als(STAP, "advies-bijlage")))
    toets.druk("button", "Verstuur antwoord en meld gereed")
    reis.bekijk("11-beantwoord")


def _partner(casus):
    """The name of the organisation that the casus calls by its slug."""
    gemeente = json.loads(casus.bestand("gemeente.json").read_text(encoding="utf-8"))
    slug = casus.als(STAP, "partner")
    return next(een["naam"] for een in gemeente["organisaties"] if een["slug"] == slug)
