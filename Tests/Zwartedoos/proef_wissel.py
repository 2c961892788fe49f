"""Het zaaksysteem eruit, een ander programma erin: het bord moet 'eigen software' zeggen."""

import http.server
import json
import os
import queue
import re
import subprocess
import sys
import threading
import time

import doos
from casusloop import GEMEENTE, Casusloop
from proeven import Mislukt, bevat, eis, gelijk, proef

# Seconds after which something waits for a system that is away; far above what a busy machine needs.
HANGT = 60

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "extern_vth.py")


class Buitensysteem:
    """Het script van veertig regels, als eigen proces."""

    def __init__(self, werkplaats):
        self.poort = doos.vrije_poort()
        self.uitvoer = []
        self.regels = queue.Queue()
        self.proces = subprocess.Popen(
            [sys.executable, SCRIPT, str(self.poort), werkplaats.basis, GEMEENTE],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        threading.Thread(target=self._lees, daemon=True).start()

    def _lees(self):
        for regel in self.proces.stdout:
            self.uitvoer.append(regel.rstrip())
            if regel.startswith("klaar "):
                self.regels.put(regel.split())

    def volgende(self):
        try:
            return self.regels.get(timeout=30)
        except queue.Empty:
            raise Mislukt("het buitensysteem kreeg of verwerkte niets: " + " | ".join(self.uitvoer[-12:])) from None

    def stop(self):
        self.proces.kill()
        self.proces.wait()


def _loop(werkplaats):
    """Stap 1 tot en met 8b met het andere zaaksysteem; geeft de loop en wat dat systeem meldde."""
    buiten = Buitensysteem(werkplaats)
    try:
        antwoord = werkplaats.stuur(
            "/verbindingen", [("systeem", "zaaksysteem"), ("adres", f"http://127.0.0.1:{buiten.poort}")])
        gelijk("POST /verbindingen", antwoord.status, 303)
        bevat("de pagina Verbindingen", werkplaats.goed("/verbindingen").tekst, str(buiten.poort), "eigen software")
        loop = Casusloop(werkplaats)
        loop.plan()
        loop.regels()
        loop.dien_in()
        return loop, buiten.volgende()
    finally:
        buiten.stop()


@proef("wissel: een zaaksysteem van veertig regels neemt een verzoek over")
def wissel():
    regels = sum(1 for _ in open(SCRIPT, encoding="utf-8"))
    eis(regels <= 40, f"extern_vth.py heeft {regels} regels; het horen er hoogstens 40 te zijn")
    werkplaats = doos.Werkplaats()
    loop, (_, gemeld, tekens, stukken, adres) = _loop(werkplaats)
    gelijk("het verzoeknummer", gemeld, loop.verzoeknummer)
    eis(int(tekens) > 1000, "het verzoekbericht is leeg")
    gelijk("het aantal documenten", int(stukken), loop.bijlagen)
    werkplaats.eis_groen("9a", "eigen software", f"haalde het bericht en {stukken} documenten op")
    werkplaats.eis_groen("9b", "eigen software")
    bevat("het oefenpostvak", werkplaats.goed("/postvak").tekst, adres)
    zaken = json.loads(werkplaats.goed("/zaaksysteem/api/zaken").inhoud)["zaken"]
    gelijk("zaken bij het eigen zaaksysteem van de werkplaats", len(zaken), 0)
    spoor = werkplaats.goed("/ketenspoor?zoek=zaaksysteem").tekst
    bevat("het Ketenspoor", spoor, "/zaaksysteem/digikoppeling")
    werkplaats.stop()


def _zaken(werkplaats, nummer):
    lijst = json.loads(werkplaats.goed("/zaaksysteem/api/zaken").inhoud)["zaken"]
    return [zaak for zaak in lijst if zaak["verzoeknummer"] == nummer]


def _ingediend_bij_niemand():
    """Een verzoek voor een zaaksysteem dat uit staat."""
    werkplaats = doos.Werkplaats()
    loop = Casusloop(werkplaats)
    loop.plan()
    loop.regels()
    poort = doos.vrije_poort()  # hier luistert niemand
    werkplaats.stuur("/verbindingen", [("systeem", "zaaksysteem"), ("adres", f"http://127.0.0.1:{poort}")])
    begin = time.monotonic()
    loop.dien_in()
    eis(time.monotonic() - begin < HANGT, f"indienen duurde {time.monotonic() - begin:.0f} seconden")
    woord, tekst = werkplaats.stap("9a")
    bevat("het bord bij 9a", tekst, "eigen software")
    eis(woord != "Werkt", "stap 9a is ten onrechte groen terwijl het zaaksysteem uit staat")
    return werkplaats, loop.verzoeknummer


@proef("wissel: het Ketenspoor zegt in gewone woorden dat een systeem uit staat")
def ketenspoor():
    werkplaats, _ = _ingediend_bij_niemand()
    spoor = werkplaats.goed("/ketenspoor?zoek=zaaksysteem").tekst
    nummers = re.findall(r'href="/ketenspoor/(\d+)"', spoor)
    regel = werkplaats.open(f"/ketenspoor/{nummers[0]}").tekst
    bevat("de regel in het Ketenspoor", regel, "niet bereikbaar", "aan staat")
    eis("Error" not in regel, f"de oorzaak is geen Nederlands: {regel[regel.find('De aanroep'):][:250]}")
    werkplaats.stop()


@proef("wissel: een zaaksysteem dat even uit staat, krijgt het verzoek alsnog")
def even_uit():
    werkplaats, nummer = _ingediend_bij_niemand()
    werkplaats.stuur("/verbindingen", [("systeem", "zaaksysteem"), ("adres", "")])
    gevonden = doos.wacht_tot(lambda: _zaken(werkplaats, nummer), "de zaak na een nieuwe poging", 60)
    gelijk("zaken voor het verzoek", len(gevonden), 1)
    werkplaats.eis_groen("9a")
    werkplaats.stop()


@proef("wissel: wie een dag uit stond, vindt gemiste verzoeken terug")
def dag_uit():
    werkplaats, nummer = _ingediend_bij_niemand()
    werkplaats.stuur("/verbindingen", [("systeem", "zaaksysteem"), ("adres", "")])
    werkplaats.zet_klok("2027-01-08")
    antwoord = werkplaats.stuur("/zaaksysteem/gemist", [("dagen", "30")])
    gelijk("POST /zaaksysteem/gemist", antwoord.status, 303)
    gevonden = doos.wacht_tot(lambda: _zaken(werkplaats, nummer), "de zaak na zoeken naar gemiste verzoeken", 30)
    gelijk("zaken voor het verzoek", len(gevonden), 1)
    werkplaats.stop()


class _Weigeraar(http.server.BaseHTTPRequestHandler):
    """Een systeem dat elk bericht weigert."""

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.send_error(404)

    def log_message(self, *_):
        pass


@proef("wissel: een zaaksysteem dat weigert, staat rood op het bord")
def weigert():
    werkplaats = doos.Werkplaats()
    loop = Casusloop(werkplaats)
    loop.plan()
    loop.regels()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Weigeraar) as deur:
        threading.Thread(target=deur.serve_forever, daemon=True).start()
        werkplaats.stuur(
            "/verbindingen", [("systeem", "zaaksysteem"), ("adres", f"http://127.0.0.1:{deur.server_port}")])
        loop.dien_in()
        woord, tekst = werkplaats.stap("9a")
        deur.shutdown()
    eis(woord == "Werkt niet", f"stap 9a is '{woord}' terwijl het zaaksysteem weigert")
    bevat("het bord bij 9a", tekst[tekst.rfind("9a. Aanvraag"):], "eigen software", "404")
    werkplaats.stop()


@proef("wissel: een adres dat naar de werkplaats zelf wijst, zet niets vast")
def naar_zichzelf():
    werkplaats = doos.Werkplaats()
    loop = Casusloop(werkplaats)
    loop.plan()
    loop.regels()
    werkplaats.stuur("/verbindingen", [("systeem", "zaaksysteem"), ("adres", f"{werkplaats.basis}/bestaat-niet")])
    begin = time.monotonic()
    loop.dien_in()
    eis(time.monotonic() - begin < HANGT, f"indienen duurde {time.monotonic() - begin:.0f} seconden")
    werkplaats.eis_levend()
    werkplaats.stop()
