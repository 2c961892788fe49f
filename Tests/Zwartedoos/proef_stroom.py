"""kill -9 midden in stap 3 en stap 9: na een herstart is er niets kwijt en niets dubbel."""

import json
import os
import shutil
import threading
import time

import doos
from casusloop import BEKENDMAKING, GEMEENTE, Casusloop
from proeven import eis, gelijk, proef

# Wanneer de stroom uitvalt, als deel van de tijd die de handeling duurt: ervoor, middenin en erna.
DELEN = [0.0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.2]
HERSTEL = 60  # seconden waarin de werkplaats uit zichzelf verder moet gaan
_klaar = {}


def _kopie(werkplaats):
    """Een kopie van de map van een gestopte werkplaats is een hele werkplaats."""
    doel = os.path.join(doos.tijdelijke_map(), "gegevens")
    shutil.copytree(werkplaats.gegevens, doel)
    return doel


def _voor_publiceren():
    """Map en pad van een levering die valide is en klaarstaat om te publiceren."""
    if "drie" not in _klaar:
        w = doos.Werkplaats()
        loop = Casusloop(w)
        loop.maak_besluit()
        loop.valideer()
        w.stop()
        _klaar["drie"] = (w, loop.levering)
    return _klaar["drie"]


def _voor_indienen():
    """Map, formulier en aantal bijlagen van een aanvraag die klaarstaat om in te dienen."""
    if "negen" not in _klaar:
        w = doos.Werkplaats()
        loop = Casusloop(w)
        loop.plan()
        loop.regels()
        formulier = loop.naar_controleren().formulier("/indienen")
        w.stop()
        _klaar["negen"] = (w, formulier, loop.bijlagen)
    return _klaar["negen"]


def _momenten(bron, doe):
    """Meet hoe lang de handeling duurt op een kopie; geeft de momenten in seconden."""
    w = doos.Werkplaats(gegevens=_kopie(bron))
    w.goed("/verbindingen")
    begin = time.monotonic()
    doe(w)
    duur = time.monotonic() - begin
    w.dood()
    return [round(deel * duur, 4) for deel in DELEN]


def _klik_en_val_uit(w, pad, velden, na):
    """Klikt en trekt na zoveel seconden de stekker eruit; geeft de status als het antwoord er al was."""
    uit = {}

    def klik():
        try:
            uit["status"] = w.stuur(pad, velden).status
        except OSError:
            pass

    w.goed("/verbindingen")  # warm: de handeling duurt dan even lang als bij het meten
    draad = threading.Thread(target=klik)
    draad.start()
    time.sleep(na)
    w.dood()
    draad.join(20)
    return uit.get("status")


def _publicaties(w, besluit):
    lijst = json.loads(w.goed("/bekendmakingen/api/publicaties").inhoud)["publicaties"]
    return [een for een in lijst if een["publiceert"] == besluit]


def _eis_een_publicatie(w, levering):
    nummer = levering.split("/")[-1]
    aanlevering = json.loads(w.goed(f"/plansoftware/api/aanleveringen/{nummer}").inhoud)
    besluit = aanlevering["besluit"]
    doos.wacht_tot(lambda: _publicaties(w, besluit), "de publicatie na de herstart", HERSTEL)

    def stand():
        return json.loads(w.goed(f"/plansoftware/api/aanleveringen/{nummer}").inhoud)["stand"] == "gepubliceerd"

    doos.wacht_tot(stand, "de plansoftware weet dat het besluit is gepubliceerd", HERSTEL)
    gelijk("publicaties van het besluit", len(_publicaties(w, besluit)), 1)
    versies = json.loads(
        w.goed("/lvbb/api/regelingen/%2Fakn%2Fnl%2Fact%2Fgm9995%2F2024%2Fomgevingsplan/versies").inhoud)
    expressies = [versie["expression"] for versie in versies["versies"]]
    gelijk("versies bij de LVBB", len(expressies), len(set(expressies)))
    gelijk("aantal versies bij de LVBB", len(expressies), 2)
    kaart = "/omgevingsdocumenten/api/regelingen/%2Fakn%2Fnl%2Fact%2Fgm9995%2F2024%2Fomgevingsplan/versies"
    doos.wacht_tot(
        lambda: len(json.loads(w.goed(kaart).inhoud)["versies"]) == 2, "de kaart kent de nieuwe versie", HERSTEL)
    doos.wacht_tot(lambda: w.stap("3")[0] == "Werkt", "het bord zegt dat stap 3 werkt", 20)


@proef("stroom: kill -9 tijdens en na publiceren, voordat de klok gaat")
def na_publiceren():
    bron, levering = _voor_publiceren()
    for na in _momenten(bron, lambda w: w.stuur(f"{levering}/publiceren")):
        w = doos.Werkplaats(gegevens=_kopie(bron))
        status = _klik_en_val_uit(w, f"{levering}/publiceren", [], na)
        weer = doos.Werkplaats(gegevens=w.gegevens)
        nummer = levering.split("/")[-1]
        stand = json.loads(weer.goed(f"/plansoftware/api/aanleveringen/{nummer}").inhoud)["stand"]
        eis(status is None or stand != "valide", f"na {na} s: het publiceren is aangenomen ({status}) en toch vergeten")
        if stand == "valide":  # het verzoek kwam nooit aan; dan klikt een mens opnieuw
            weer.stuur(f"{levering}/publiceren")
        weer.zet_klok(BEKENDMAKING)
        try:
            _eis_een_publicatie(weer, levering)
        except Exception as fout:
            raise AssertionError(f"stroom weg na {na} s (antwoord {status}): {fout}") from None
        weer.stop()


def _gepubliceerd(bron, levering):
    """Een werkplaats waarin publiceren is aangenomen, en die wacht op de dag van bekendmaking."""
    w = doos.Werkplaats(gegevens=_kopie(bron))
    gelijk("publiceren", w.stuur(f"{levering}/publiceren").status, 303)
    w.stop()
    return w


@proef("stroom: kill -9 terwijl de klok naar de dag van bekendmaking gaat")
def tijdens_klok():
    bron, levering = _voor_publiceren()
    klaar = _gepubliceerd(bron, levering)
    for na in _momenten(klaar, lambda w: w.zet_klok(BEKENDMAKING)):
        w = doos.Werkplaats(gegevens=_kopie(klaar))
        status = _klik_en_val_uit(w, "/klok", [("datum", BEKENDMAKING)], na)
        weer = doos.Werkplaats(gegevens=w.gegevens)
        if status is None:
            weer.zet_klok(BEKENDMAKING)
        try:
            _eis_een_publicatie(weer, levering)
        except Exception as fout:
            raise AssertionError(f"stroom weg na {na} s (antwoord {status}): {fout}") from None
        weer.stop()


def _verzoeken(w):
    antwoord = w.roep(
        "POST", "/overheid/verzoeken/api/afhandelen/v2/verzoeken/_zoek", b"{}",
        {"X-OIN": GEMEENTE, "Content-Type": "application/json"})
    eis(antwoord.status == 200, f"_zoek gaf {antwoord.status}: {antwoord.tekst[:200]}")
    return [een["verzoeknummer"] for een in json.loads(antwoord.inhoud)["_embedded"]["zaakverwijzingen"]]


@proef("stroom: kill -9 tijdens en na indienen")
def na_indienen():
    bron, formulier, bijlagen = _voor_indienen()
    velden = formulier.invulling(akkoord="ja")
    for na in _momenten(bron, lambda w: w.stuur(formulier.actie, velden)):
        w = doos.Werkplaats(gegevens=_kopie(bron))
        status = _klik_en_val_uit(w, formulier.actie, velden, na)
        weer = doos.Werkplaats(gegevens=w.gegevens)
        nummers = _verzoeken(weer)
        eis(status is None or nummers, f"na {na} s: het indienen is aangenomen ({status}) en toch vergeten")
        if status is None:  # de aanvrager zag niets en klikt nog een keer
            weer.stuur(formulier.actie, velden)
        gelijk(f"verzoeken na {na} s", len(_verzoeken(weer)), 1)
        nummer = _verzoeken(weer)[0]

        def zaken(deze=weer, wie=nummer):
            lijst = json.loads(deze.goed("/zaaksysteem/api/zaken").inhoud)["zaken"]
            return [zaak for zaak in lijst if zaak["verzoeknummer"] == wie]

        doos.wacht_tot(zaken, f"de zaak na {na} s", HERSTEL)
        time.sleep(2.5)  # een tik van de achtergrond: een tweede zaak had nu kunnen komen
        gevonden = zaken()
        gelijk(f"zaken na {na} s", len(gevonden), 1)
        gelijk(f"documenten na {na} s", gevonden[0]["documentenBewaard"], bijlagen)
        gelijk(f"berichten na {na} s", [b["soort"] for b in gevonden[0]["berichten"]].count("ontvangstbevestiging"), 1)
        doos.wacht_tot(lambda w=weer: w.stap("9a")[0] == "Werkt", f"stap 9a is groen na {na} s", HERSTEL)
        weer.stop()


@proef("stroom: een tweede klik op indienen geeft geen tweede verzoek")
def dubbele_klik():
    bron, formulier, _ = _voor_indienen()
    w = doos.Werkplaats(gegevens=_kopie(bron))
    velden = formulier.invulling(akkoord="ja")
    draden = [threading.Thread(target=w.stuur, args=(formulier.actie, velden)) for _ in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    gelijk("verzoeken na vier klikken tegelijk", len(_verzoeken(w)), 1)
    w.stuur(formulier.actie, velden)
    gelijk("verzoeken na nog een klik", len(_verzoeken(w)), 1)
    w.stop()
