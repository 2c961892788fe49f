"""Starten waar het niet kan, en opdrachten met onzin: code 2, en wat er dan te doen is."""

import os
import shutil
import socket
import subprocess

import doos
import pakketten
from proeven import Overgeslagen, bevat, eis, gelijk, proef


def _start(*argumenten, tijd=60):
    uit = doos.opdracht("start", *argumenten, tijd=tijd)
    return uit.returncode, uit.stdout + uit.stderr


@proef("start: de poort is al in gebruik")
def poort_in_gebruik():
    with socket.socket() as lijn:
        lijn.bind(("127.0.0.1", 0))
        lijn.listen()
        poort = lijn.getsockname()[1]
        code, tekst = _start("--poort", str(poort), "--gegevens", doos.tijdelijke_map())
    gelijk("afloop", code, 2)
    bevat("de melding", tekst, f"Poort {poort}", "in gebruik", "andere poort")
    eis("staat klaar op" not in tekst, "er staat dat de werkplaats klaar staat")


@proef("start: een poort of adres dat niet kan")
def poort_kan_niet():
    for poort in ("0", "70000", "-1", "abc"):
        code, tekst = _start("--poort", poort, "--gegevens", doos.tijdelijke_map())
        gelijk(f"afloop bij poort {poort}", code, 2)
        bevat(f"poort {poort}", tekst, "poort")
    code, tekst = _start("--poort", str(doos.vrije_poort()), "--adres", "203.0.113.1", "--gegevens", doos.tijdelijke_map())
    gelijk("afloop bij een adres van een ander", code, 2)
    bevat("adres van een ander", tekst, "203.0.113.1", "127.0.0.1")


@proef("start: de gegevensmap is in gebruik door een andere werkplaats")
def map_in_gebruik():
    w = doos.gedeeld()
    code, tekst = _start("--poort", str(doos.vrije_poort()), "--gegevens", w.gegevens)
    gelijk("afloop", code, 2)
    bevat("de melding", tekst, w.gegevens, "al in gebruik", "andere gegevensmap")
    w.eis_levend()


@proef("start: de gegevensmap is een bestand")
def map_is_bestand():
    pad = os.path.join(doos.tijdelijke_map(), "bestand")
    with open(pad, "w", encoding="utf-8") as bestand:
        bestand.write("x")
    code, tekst = _start("--poort", str(doos.vrije_poort()), "--gegevens", pad)
    gelijk("afloop", code, 2)
    bevat("de melding", tekst, pad)


@proef("start: de databank in de gegevensmap is geen databank")
def databank_kapot():
    map_ = doos.tijdelijke_map()
    with open(os.path.join(map_, "werkplaats.sqlite"), "wb") as bestand:
        bestand.write(b"dit is geen databank " * 500)
    code, tekst = _start("--poort", str(doos.vrije_poort()), "--gegevens", map_)
    gelijk("afloop", code, 2)
    bevat("de melding", tekst, "werkplaats.sqlite", "beschadigd", "reservekopie")


def _gewone_gebruiker():
    """Wat ervoor moet om zonder rechten te draaien. Wie root is, mag overal schrijven; dan moet een ander het doen."""
    if os.geteuid() != 0:
        return []
    if not shutil.which("setpriv"):
        raise Overgeslagen("root mag overal schrijven, en setpriv is er niet")
    kan = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    leesbaar = [subprocess.run([*kan, "test", vraag, pad], check=False).returncode == 0
                for vraag, pad in (("-x", doos.programma()), ("-r", doos.wortel()))]
    if not all(leesbaar):
        raise Overgeslagen("een gebruiker zonder rechten kan het programma hier niet lezen")
    return kan


@proef("start: in de gegevensmap mag niet geschreven worden")
def alleen_lezen():
    map_ = doos.tijdelijke_map()
    os.chmod(map_, 0o555)
    opdracht = [*_gewone_gebruiker(), doos.programma(), "start", "--poort", str(doos.vrije_poort()), "--gegevens", map_]
    uit = subprocess.run(opdracht, capture_output=True, text=True, timeout=60, cwd="/", check=False)
    gelijk("afloop", uit.returncode, 2)
    bevat("de melding", uit.stdout + uit.stderr, "mag niet schrijven", map_, "andere gegevensmap")


@proef("start: de gegevensmap wordt alleen-lezen terwijl de werkplaats draait")
def schrijven_mag_niet_meer():
    als = _gewone_gebruiker()
    map_ = doos.tijdelijke_map()
    os.chmod(map_, 0o777)
    w = doos.Werkplaats(gegevens=map_, als=als)
    mappen = [pad for pad, _, _ in os.walk(os.path.join(map_, "bestanden"))]
    for pad in mappen:
        os.chmod(pad, 0o555)
    nieuw = pakketten.maak({"opdracht.xml": b"<x/>" + os.urandom(8).hex().encode()})
    antwoord = w.stuur("/lvbb/aanleveren", [("soort", "validatie")], [("bestand", "a.zip", "application/zip", nieuw)])
    gelijk("status", antwoord.status, 503)
    bevat("de melding", antwoord.tekst, "mag niet schrijven", "schrijfrechten")
    eis(w.leeft, "de server is gestopt")
    for pad in mappen:
        os.chmod(pad, 0o777)
    antwoord = w.stuur("/lvbb/aanleveren", [("soort", "validatie")], [("bestand", "a.zip", "application/zip", nieuw)])
    gelijk("status als schrijven weer mag", antwoord.status, 303)
    w.eis_levend()
    w.stop()


@proef("opdracht: zonder opdracht, met --help en met --version")
def hulp():
    uit = doos.opdracht("--help")
    gelijk("afloop van --help", uit.returncode, 0)
    bevat("--help", uit.stdout, "start", "keten", "uitleg", "DSO-keten")
    uit = doos.opdracht("--version")
    gelijk("afloop van --version", uit.returncode, 0)
    uit = doos.opdracht("bestaat-niet")
    gelijk("afloop van een onbekende opdracht", uit.returncode, 2)


@proef("opdracht: uitleg van een code, en van een code die er niet is")
def uitleg():
    uit = doos.opdracht("uitleg", "LVBB1552")
    eis(uit.returncode in (0, 2), f"afloop {uit.returncode}")
    uit = doos.opdracht("uitleg", "BESTAATNIET1")
    gelijk("afloop van een onbekende code", uit.returncode, 2)
    bevat("onbekende code", uit.stdout + uit.stderr, "BESTAATNIET1")


@proef("start: stoppen met Ctrl-C en opnieuw starten op dezelfde map")
def opnieuw():
    w = doos.Werkplaats()
    w.goed("/plansoftware")
    w.stop()
    eis(w.proces.returncode in (0, -15), f"afloop na stoppen: {w.proces.returncode}")
    weer = doos.Werkplaats(gegevens=w.gegevens)
    bevat("de plansoftware na herstart", weer.goed("/plansoftware").tekst, "omgevingsplan")
    weer.stop()


