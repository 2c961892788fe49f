"""Steps 1 to 4b: change article 6.4, validate, publish, read the result, click on the map."""
import re
from datetime import date, timedelta


def _wijziging(reis):
    return reis.casus.wijziging(reis.casus.als("1", "wijziging"))


def wijzig(reis):
    toets, wijziging = reis.toetsen, _wijziging(reis)
    artikel = reis.casus.dan("1", "gewijzigd")
    oud = reis.casus.dan("4a", "tekst op 2027-01-03").partition(" bevat ")[2]
    toets.naar_systeem("Plansoftware")
    reis.bekijk("1-plansoftware")
    toets.druk("button", "Download")
    reis.bekijk("1-regeling")
    reis.verwacht("niets wijzigen geeft geen verschil")
    toets.druk("link", artikel)
    reis.bekijk("1-artikel")
    _schrijf_artikel(reis, wijziging, artikel, oud)
    toets.druk("button", "Bewaar de wijziging")
    reis.bekijk("1-artikel-bewaard")
    toets.druk("link", "Bekijk voor en na")
    reis.bekijk("1-voor-en-na")
    _leeg_besluit(reis)
    toets.typ("Titel van het besluit", wijziging["opschrift"])
    toets.datum("Dag van bekendmaking", wijziging["bekendmaking"])
    toets.datum("Dag van inwerkingtreding", wijziging["inwerking"])
    toets.datum("Dag van vaststelling", wijziging["vastgesteld"])
    toets.typ("Kenmerk", wijziging["besluit"].rpartition("/")[2])
    toets.druk("button", "Maak het besluit")
    reis.bekijk("1-aanlevering")
    reis.aanlevering = reis.pagina.url
    reis.verwacht("De eigen controle vindt geen fouten")


def _schrijf_artikel(reis, wijziging, artikel, oud):
    """The text and the annotations of the change. A reference that was there keeps its sign."""
    toets = reis.toetsen
    veld = reis.pagina.locator("main textarea").filter(has_text=oud)
    toets.typ("Opschrift", wijziging["artikel"].partition(" | ")[2])
    tekens = re.findall(r"\[\[ref:[^\]]*\]\]", veld.input_value())
    bekend = {teken.rpartition("|")[2]: teken for teken in tekens}
    tekst = re.sub(
        r"\[\[[^\]|]*\|([^\]]*\]\])", lambda treffer: bekend.get(treffer[1], treffer[1][:-2]), wijziging["tekst"])
    toets.typ(f"de tekst van artikel {artikel}", tekst, doel=veld)
    toets.kies("Waar geldt deze regel?", "bedrijventerrein De Zeewolf en Rieterhaven")
    toets.kies("wat zegt de regel over", "vergunningplicht")
    toets.kies("Waar geldt dat voor", "bedrijventerrein De Zeewolf en Rieterhaven")


def _leeg_besluit(reis):
    """A form that is sent with a mistake must say so, at the field and at the top."""
    reis.toetsen.typ("Titel van het besluit", "")
    reis.toetsen.druk("button", "Maak het besluit")
    reis.bekijk("1-besluit-met-fout")
    reis.verwacht("Geef het besluit een titel")


def valideer(reis):
    reis.toetsen.druk("button", "Laat valideren")
    reis.bekijk("2-onderweg")
    reis.wacht_op("Eindbericht van de LVBB")
    reis.bekijk("2-gevalideerd")
    reis.verwacht("Goedgekeurd")
    reis.toetsen.naar_systeem("LVBB")
    reis.bekijk("2-lvbb")
    reis.toetsen.druk_link("/lvbb/aanleveringen/")
    reis.bekijk("2-lvbb-aanlevering")


def begin_naast(reis):
    """A second change of the same article, on the version that the first one is about to replace."""
    toets = reis.toetsen
    artikel = reis.casus.dan("1", "gewijzigd")
    oud = reis.casus.dan("4a", "tekst op 2027-01-03").partition(" bevat ")[2]
    toets.naar_systeem("Plansoftware")
    toets.druk("button", "Download")
    toets.druk("link", artikel)
    veld = reis.pagina.locator("main textarea").filter(has_text=oud)
    toets.typ(f"de tekst van artikel {artikel}", veld.input_value().replace(oud, "30 centimeter"), doel=veld)
    toets.druk("button", "Bewaar de wijziging")
    toets.druk("link", "Bekijk voor en na")
    reis.naast = reis.pagina.url


def verschoven(reis):
    """The first change was published: the second one is carried over to the new version, by choosing."""
    toets = reis.toetsen
    reis.pagina.goto(reis.naast)
    reis.wacht_op("De basis is verschoven")
    reis.bekijk("1-basis-verschoven-melding")
    toets.druk("link", "Leg de twee naast elkaar")
    reis.bekijk("1-basis-verschoven")
    toets.druk("button", "Neem dit over")
    reis.bekijk("1-basis-verschoven-met-fout")
    reis.verwacht("Kies wat er komt te staan bij")
    groepen = reis.pagina.locator("main").get_by_role("radiogroup").locator("legend")
    for vraag in groepen.all_inner_texts():
        toets.rondje(vraag.partition(" (verplicht)")[0].strip(), "Mijn wijziging")
    toets.druk("button", "Neem dit over")
    reis.bekijk("1-overgezet")
    reis.verwacht("Uw wijziging staat op de nieuwe versie")
    # Only the number is marked as new; who hears the page, hears where that begins and ends.
    reis.verwacht("nieuw: 30 (einde nieuw)")


def publiceer(reis):
    wijziging = _wijziging(reis)
    reis.pagina.goto(reis.aanlevering)
    reis.toetsen.druk("button", "Laat publiceren")
    reis.bekijk("3-onderweg")
    reis.zet_klok(reis.casus.als("3", "klok"))
    reis.pagina.goto(reis.aanlevering)
    reis.wacht_op("gepubliceerd")
    reis.bekijk("3-gepubliceerd")
    reis.open("/lvbb/regelingen")
    reis.bekijk("3-lvbb-regelingen")
    reis.toetsen.druk_link("/lvbb/regelingen/")
    reis.bekijk("3-lvbb-regeling")
    reis.verwacht(wijziging["expression"])


def lees(reis):
    toets, wijziging = reis.toetsen, _wijziging(reis)
    toets.naar_systeem("Bekendmakingen")
    reis.bekijk("4a-bekendmakingen")
    toets.druk_link("/bekendmakingen/publicaties/")
    reis.bekijk("4a-publicatie")
    reis.verwacht(wijziging["opschrift"])
    if reis.pagina.locator("main ins").count() == 0 or reis.pagina.locator("main del").count() == 0:
        reis.waarneming.meld("4a-publicatie", "de nieuwe en de vervallen tekst zijn niet gemarkeerd")
    toets.naar_systeem("Bekendmakingen")
    toets.druk_link("/bekendmakingen/regelingen/")
    dag = wijziging["inwerking"]
    for moment in (str(date.fromisoformat(dag) - timedelta(days=1)), dag):
        artikel, _, tekst = reis.casus.dan("4a", f"tekst op {moment}").partition(" bevat ")
        toets.datum("Toon de tekst op", moment)
        toets.druk("button", "Toon", exact=True)
        reis.bekijk(f"4a-regeling-op-{moment}")
        gevonden = reis.pagina.locator("main").get_by_text(f"geldt een stamdiameter van {tekst}").count()
        if gevonden == 0:
            reis.waarneming.meld(f"4a-regeling-op-{moment}", f"artikel {artikel} noemt '{tekst}' niet")


def kaart(reis):
    toets, dag = reis.toetsen, _wijziging(reis)["inwerking"]
    _, x, y = reis.casus.als("8b", "locatie").split()
    toets.naar_systeem("Kaart")
    reis.bekijk("4b-omgevingsdocumenten")
    toets.druk("link", "Regels op de kaart")
    reis.bekijk("4b-kaart-leeg")
    toets.datum("Dag", dag)
    toets.druk("button", "Toon de regels van deze dag")
    toets.typ("x (oost)", x)
    toets.typ("y (noord)", y)
    toets.druk("button", "Kies deze plaats")
    reis.bekijk("4b-kaart-plek")
    _verschuif(reis)
    toets.druk("link", "Naar de regels op deze plek")
    toets.druk("link", re.compile(r"waar dit geldt\s*: Artikel 6\.4\b"))
    reis.bekijk("4b-kaart-regel")
    reis.verwacht("25 centimeter")
    toets.naar_systeem("Kaart")
    toets.druk("link", reis.pagina.locator("main tbody a").first.inner_text())
    reis.bekijk("4b-regeling")


def _verschuif(reis):
    """The live map itself listens to the arrows."""
    levend = reis.pagina.locator("main .kaart-levend")
    if levend.count() == 0:
        reis.waarneming.meld("4b-kaart-plek", "de kaart is niet levend, ook niet met JavaScript")
        return
    reis.toetsen.ga_naar(levend, "de kaart")
    reis.pagina.keyboard.press("ArrowRight")
    reis.pagina.keyboard.press("+")
