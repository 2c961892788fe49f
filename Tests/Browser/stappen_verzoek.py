"""Steps 8a to 9b: check, aanvraag with attachments, zaak, besluit, mailbox."""
import re

MEESTE_PAGINAS = 20


def check(reis):
    toets, casus = reis.toetsen, reis.casus
    toets.naar_systeem("Omgevingsloket")
    reis.bekijk("8a-loket")
    toets.druk("link", "Doe de vergunningcheck")
    reis.bekijk("8a-locatie")
    toets.kies("Adres", casus.als("8b", "adres"))
    toets.druk("button", "Verder met dit adres")
    toets.typ("Zoek met uw eigen woorden", casus.als("8a", "zoekterm"))
    toets.druk("button", "Zoek", exact=True)
    reis.bekijk("8a-werkzaamheid")
    toets.vink(casus.werkzaamheid(casus.dan("7", "werkzaamheid")))
    toets.druk("button", "Verder", exact=True)
    reis.bekijk("8a-vragen")
    regels = casus.regels(casus.alle("5", "regels")[0])
    antwoorden = casus.scenario(casus.als("8a", "scenario"))
    _zonder_antwoord(reis)
    for ronde in range(MEESTE_PAGINAS):
        if reis.pagina.url.endswith("/uitkomst"):
            break
        _beantwoord(reis, regels, antwoorden)
        toets.druk("button", "Verder", exact=True)
        reis.bekijk(f"8a-vragen-{ronde + 2}")
    reis.verwacht("u heeft een vergunning nodig")
    reis.verwacht("25 centimeter of dikker")


def _zonder_antwoord(reis):
    reis.toetsen.druk("button", "Verder", exact=True)
    reis.bekijk("8a-vragen-met-fout")
    reis.verwacht("Geef antwoord op")


def _beantwoord(reis, regels, antwoorden):
    """Fills in every question on the page that has an answer in the casus."""
    toets, hoofd = reis.toetsen, reis.pagina.locator("main")
    for slug, waarde in antwoorden.items():
        vraag = regels.vragen.get(slug)
        if vraag is None:
            continue
        naam = re.compile("^" + re.escape(vraag["tekst"]))
        if hoofd.get_by_role("radiogroup", name=naam).count():
            toets.rondje(naam, waarde[:1].upper() + waarde[1:])
        elif vraag["type"] == "datum":
            if hoofd.get_by_label(naam).count():
                toets.datum(vraag["tekst"], waarde)
        elif hoofd.get_by_role("textbox", name=naam).count():
            toets.typ(vraag["tekst"], waarde, doel=hoofd.get_by_role("textbox", name=naam))


def aanvraag(reis):
    toets, casus = reis.toetsen, reis.casus
    toets.druk("button", "Verder met aanvragen of melden")
    reis.bekijk("8b-wie")
    toets.rondje("Met wie logt u in?", _naam(reis, casus.als("8b", "identiteit")))
    toets.typ("Naam van het project", casus.als("8b", "project"))
    toets.typ("Wilt u iets toelichten?", casus.als("8b", "omschrijving"))
    toets.druk("button", "Verder naar de vragen")
    formulier = next(pad for pad in casus.alle("5", "regels") if pad.endswith("kappen.indieningsvereisten.txt"))
    regels = casus.regels(formulier)
    antwoorden = dict(casus.reeks("8b", "antwoord"))
    for ronde in range(MEESTE_PAGINAS):
        if "/vragen" not in reis.pagina.url:
            break
        reis.bekijk(f"8b-vragen-{ronde + 1}")
        _beantwoord(reis, regels, antwoorden)
        toets.druk("button", "Verder", exact=True)
    reis.bekijk("8b-bijlagen")
    for slug, pad in casus.reeks("8b", "bijlage"):
        bijlage = regels.bijlagen[slug]
        naam = bijlage["tekst"] if reis.pagina.get_by_label(bijlage["tekst"]).count() else bijlage["naam"]
        toets.bestand(naam, casus.bestand(pad))
    toets.druk("button", "Verder naar controleren")
    reis.bekijk("8b-controleren")
    toets.vink("naar waarheid")
    toets.druk("button", "Dien in")
    reis.bekijk("8b-ingediend")
    reis.verwacht("is ingediend")


def _naam(reis, identiteit):
    """The name that belongs to a kind of practice identity."""
    if identiteit != "bedrijf":
        return identiteit
    keuzes = reis.pagina.locator("main .keuze").filter(has_text="als bedrijf")
    return keuzes.first.locator("label").inner_text()


def zaak(reis):
    toets, casus = reis.toetsen, reis.casus
    toets.naar_systeem("Zaaksysteem")
    reis.wacht_op(casus.als("8b", "project"))
    reis.bekijk("9a-werkvoorraad")
    toets.druk_link("/zaaksysteem/zaken/")
    reis.zaak = reis.pagina.url
    reis.bekijk("9a-verzoek")
    reis.verwacht("Alles is er")
    for tab in ("Documenten", "Termijn", "Advies", "Berichten", "Historie"):
        reis.pagina.goto(reis.zaak)
        toets.druk("link", tab, exact=True)
        reis.bekijk(f"9a-{tab}")
        if tab == "Termijn":
            _verwacht_dag(reis, casus.dan("9a", "uiterste-datum"))
    reis.pagina.goto(reis.zaak)
    toets.druk("button", "Neem in behandeling")
    reis.bekijk("9a-in-behandeling")
    reis.verwacht("De stand van deze zaak is nu: in behandeling")


def _verwacht_dag(reis, dag):
    if reis.pagina.locator(f'main time[datetime="{dag}"]').count() == 0:
        reis.waarneming.meld(reis.titel, f"de uiterste dag {dag} staat niet op het blad Termijn")


def besluit(reis):
    toets, casus = reis.toetsen, reis.casus
    reis.zet_klok(casus.als("9b", "klok"))
    reis.pagina.goto(reis.zaak)
    toets.druk("link", "Besluit", exact=True)
    reis.bekijk("9b-besluit-leeg")
    toets.rondje("Wat besluit u?", casus.als("9b", "besluit").capitalize())
    toets.typ("Waarom?", casus.als("9b", "besluittekst"))
    toets.druk("button", "Neem besluit")
    reis.bekijk("9b-besluit")
    toets.datum("Bekendmaken op", casus.als("9b", "kennisgeving"))
    toets.druk("button", "Publiceer kennisgeving")
    reis.wacht_op("Gecontroleerd")
    reis.bekijk("9b-kennisgeving-onderweg")
    reis.zet_klok(casus.als("9b", "kennisgeving"))
    reis.pagina.goto(reis.zaak + "/besluit")
    reis.wacht_op("gepubliceerd")
    reis.bekijk("9b-kennisgeving")
    toets.druk_link("/bekendmakingen/publicaties/")
    reis.bekijk("9b-publicatie")
    reis.verwacht(casus.als("8b", "project"))
    reis.open("/postvak")
    reis.wacht_op(casus.dan("9b", "ontvanger"))
    reis.bekijk("9b-postvak")
    toets.druk_link("/postvak/")
    reis.bekijk("9b-bericht")
