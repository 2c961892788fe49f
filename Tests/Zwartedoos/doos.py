"""Het programma van buiten: starten, aanroepen, stoppen. Kent geen binnenkant."""

import atexit
import http.client
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time

from pagina import Pagina, gecodeerd, meerdelig
from proeven import Mislukt, eis

STARTTIJD = 90  # seconden voor starten en vullen; een debug-programma is traag
WACHTTIJD = 90  # seconden voor één antwoord
LEESBAAR = "text/html,application/xhtml+xml,*/*"

_levend = []
_mappen = []
_gedeeld = {}


def programma():
    return os.environ["WERKPLAATS_BINARY"]


def wortel():
    return os.environ["WERKPLAATS_MAP"]


def tijdelijke_map():
    pad = tempfile.mkdtemp(prefix="werkplaats-proef-")
    _mappen.append(pad)
    return pad


def vrije_poort():
    with socket.socket() as lijn:
        lijn.bind(("127.0.0.1", 0))
        return lijn.getsockname()[1]


def opdracht(*argumenten, tijd=180, cwd=None):
    """Voert het programma uit zoals in een terminal."""
    return subprocess.run(
        [programma(), *argumenten], capture_output=True, text=True, timeout=tijd, cwd=cwd or tijdelijke_map())


class Antwoord:
    def __init__(self, status, koppen, inhoud):
        self.status = status
        self.koppen = {naam.lower(): waarde for naam, waarde in koppen}
        self.inhoud = inhoud

    @property
    def tekst(self):
        return self.inhoud.decode("utf-8", "replace")

    @property
    def soort(self):
        return self.koppen.get("content-type", "").split(";")[0]


class Werkplaats:
    """Een draaiende server op een eigen poort en een eigen map."""

    def __init__(self, gegevens=None, argumenten=(), als=()):
        self.gegevens = gegevens or tijdelijke_map()
        self.poort = vrije_poort()
        self.uitvoer = []
        self.proces = subprocess.Popen(
            [*als, programma(), "start", "--poort", str(self.poort), "--gegevens", self.gegevens, *argumenten],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        _levend.append(self)
        self._staat_klaar = threading.Event()
        threading.Thread(target=self._lees, daemon=True).start()
        if not self._staat_klaar.wait(STARTTIJD) or self.proces.poll() is not None:
            self.dood()
            raise Mislukt("de server start niet: " + " ".join(self.uitvoer)[-600:])

    def _lees(self):
        for regel in self.proces.stdout:
            self.uitvoer.append(regel.rstrip())
            if "staat klaar op" in regel:
                self._staat_klaar.set()
        self._staat_klaar.set()

    @property
    def basis(self):
        return f"http://127.0.0.1:{self.poort}"

    # --- aanroepen ------------------------------------------------------------------------------

    def roep(self, methode, pad, inhoud=None, koppen=None, tijd=WACHTTIJD):
        lijn = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=tijd)
        try:
            lijn.request(methode, pad, body=inhoud, headers=koppen or {})
            antwoord = lijn.getresponse()
            return Antwoord(antwoord.status, antwoord.getheaders(), antwoord.read())
        finally:
            lijn.close()

    def haal(self, pad, **koppen):
        return self.roep("GET", pad, koppen={naam.replace("_", "-"): waarde for naam, waarde in koppen.items()})

    def goed(self, pad):
        antwoord = self.haal(pad)
        eis(antwoord.status == 200, f"GET {pad} gaf {antwoord.status}: {antwoord.tekst[:300]}")
        return antwoord

    def stuur(self, pad, velden=(), bestanden=()):
        """Verstuurt een formulier zonder doorverwijzingen te volgen, zoals een browser."""
        if bestanden:
            inhoud, soort = meerdelig(velden, bestanden)
        else:
            inhoud, soort = gecodeerd(velden).encode(), "application/x-www-form-urlencoded"
        return self.roep("POST", pad, inhoud, {"Content-Type": soort, "Accept": LEESBAAR})

    def ruw(self, bytes_, tijd=20):
        """Schrijft bytes op de lijn en leest wat er komt; voor wat geen nette client verstuurt."""
        uit = b""
        with socket.create_connection(("127.0.0.1", self.poort), timeout=tijd) as lijn:
            lijn.sendall(bytes_)
            try:
                while deel := lijn.recv(65536):
                    uit += deel
            except (TimeoutError, ConnectionResetError):
                pass
        return uit

    # --- als een gebruiker ----------------------------------------------------------------------

    def open(self, pad):
        return self._volg(pad, self.roep("GET", pad, koppen={"Accept": LEESBAAR}))

    def verstuur(self, pad, velden=(), bestanden=()):
        return self._volg(pad, self.stuur(pad, velden, bestanden))

    def _volg(self, pad, antwoord):
        for _ in range(20):
            if not 300 <= antwoord.status < 400:
                return Pagina(pad, antwoord)
            pad = antwoord.koppen["location"]
            antwoord = self.roep("GET", pad, koppen={"Accept": LEESBAAR})
        raise Mislukt(f"{pad} verwijst steeds door")

    def stap(self, nummer):
        """Wat het bord van een stap zegt: (woord van de status, de rest van de pagina)."""
        tekst = self.open(f"/stap/{nummer}").tekst
        kop = tekst.split("Gedaan door")[0]
        woord = next((woord for woord in ("Werkt niet", "Werkt", "Let op", "Nog niet gedaan", "Niet nodig")
                      if woord.lower() in kop.lower().split("ketenspoor bord")[-1]), "")
        return woord, tekst

    def eis_groen(self, nummer, *delen):
        woord, tekst = self.stap(nummer)
        eis(woord == "Werkt", f"stap {nummer} op het bord is '{woord}': {tekst[tekst.find('Bord ' + nummer):][:400]}")
        for deel in delen:
            eis(deel in tekst, f"stap {nummer} op het bord noemt niet '{deel}'")

    def zet_klok(self, dag):
        antwoord = self.stuur("/klok", [("datum", dag)])
        eis(antwoord.status in (200, 303), f"de klok wil niet naar {dag}: {antwoord.status} {antwoord.tekst[:300]}")

    # --- het proces -----------------------------------------------------------------------------

    @property
    def leeft(self):
        return self.proces.poll() is None

    def eis_levend(self):
        eis(self.leeft, "de server is gestopt: " + " ".join(self.uitvoer)[-600:])
        antwoord = self.roep("GET", "/verbindingen", tijd=30)
        eis(antwoord.status == 200, f"de server antwoordt niet meer goed: {antwoord.status}")

    def geheugen(self):
        """Geheugen van het proces in MB (VmRSS); 0 waar /proc er niet is."""
        try:
            with open(f"/proc/{self.proces.pid}/status", encoding="utf-8") as status:
                for regel in status:
                    if regel.startswith("VmRSS:"):
                        return int(regel.split()[1]) // 1024
        except OSError:
            pass
        return 0

    def stop(self):
        if self.leeft:
            self.proces.send_signal(signal.SIGTERM)
            try:
                self.proces.wait(15)
            except subprocess.TimeoutExpired:
                self.dood()

    def dood(self):
        """kill -9: zoals een stroomstoring."""
        if self.leeft:
            self.proces.kill()
        self.proces.wait(15)


def gedeeld(naam="algemeen"):
    """Een server die proeven met elkaar delen; start opnieuw als hij er niet meer is."""
    if naam not in _gedeeld or not _gedeeld[naam].leeft:
        _gedeeld[naam] = Werkplaats()
    return _gedeeld[naam]


def wacht_tot(voorwaarde, uitleg, tijd=20):
    einde = time.monotonic() + tijd
    while time.monotonic() < einde:
        waarde = voorwaarde()
        if waarde:
            return waarde
        time.sleep(0.25)
    raise Mislukt(f"na {tijd} seconden nog niet: {uitleg}")


def ruim_op():
    for een in _levend:
        if een.leeft:
            een.dood()
    for map_ in _mappen:
        shutil.rmtree(map_, ignore_errors=True)
    _mappen.clear()


atexit.register(ruim_op)
