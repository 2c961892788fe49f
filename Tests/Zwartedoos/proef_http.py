"""Rare aanroepen over HTTP: elke krijgt uitleg in het Nederlands, en de server blijft leven."""

import html
import json
import re
import select
import shlex
import socket
import time

import doos
from proeven import bevat, eis, gelijk, proef

RUIMTE = 350  # MB die het proces hoogstens mag groeien door één grote aanroep
GROOT = 200 * 1024 * 1024


def _probleem(antwoord, status):
    gelijk("status", antwoord.status, status)
    gelijk("soort", antwoord.soort, "application/problem+json")
    probleem = json.loads(antwoord.inhoud)
    eis(probleem.get("title") and probleem.get("detail"), f"zonder title of detail: {probleem}")
    gelijk("status in het probleem", probleem.get("status"), status)
    return probleem["title"] + " " + probleem["detail"]


def _pagina(antwoord, status):
    gelijk("status", antwoord.status, status)
    gelijk("soort", antwoord.soort, "text/html")
    bevat("de pagina", antwoord.tekst, 'lang="nl"', 'href="/"')
    return antwoord.tekst


@proef("http: onbekende route, pagina voor mensen en problem+json voor programma's")
def onbekende_route():
    w = doos.gedeeld()
    for pad in ("/bestaat-niet", "/loket/bestaat/niet", "/lvbb/aanleveringen/999999", "/stap/12", "/bewijs/xyz",
                "/ketenspoor/999999", "/regelbeheer/sets/999999", "/zaaksysteem/zaken/onbekend",
                "/plansoftware/aanleveringen/999999", "/loket/verzoeken/0000000000000", "/loket/check/999/vragen"):
        try:
            bevat("404-pagina", _pagina(w.haal(pad, Accept=doos.LEESBAAR), 404), "niet")
            bevat("404-probleem", _probleem(w.haal(pad, Accept="application/json"), 404), "niet")
        except Exception as fout:
            raise AssertionError(f"GET {pad}: {fout}") from None
    w.eis_levend()


@proef("http: verkeerde methode geeft 405 met de toegestane methodes")
def verkeerde_methode():
    w = doos.gedeeld()
    for methode, pad in (("POST", "/"), ("DELETE", "/klok"), ("PUT", "/lvbb/aanleveren"), ("GET", "/lvbb/digikoppeling"),
                         ("PATCH", "/loket/check/locatie"), ("GET", "/postvak/niets")):
        antwoord = w.roep(methode, pad)
        if pad == "/postvak/niets":
            eis(antwoord.status in (404, 405), f"{methode} {pad} gaf {antwoord.status}")
            continue
        _probleem(antwoord, 405)
        eis(antwoord.koppen.get("allow"), f"{methode} {pad}: geen kop Allow")
    antwoord = w.roep("PROPFIND", "/")
    eis(antwoord.status in (405, 501), f"een methode van WebDAV gaf {antwoord.status}")
    bevat("een methode van WebDAV", antwoord.tekst, "methode")
    antwoord = w.roep("BREW", "/")  # geen methode van HTTP: de lezer van HTTP weigert hem al
    eis(antwoord.status in (400, 405, 501), f"een onbekende methode gaf {antwoord.status}")
    w.eis_levend()


@proef("http: HEAD geeft koppen zonder inhoud")
def head():
    w = doos.gedeeld()
    antwoord = w.roep("HEAD", "/verbindingen")
    eis(antwoord.status == 200 and not antwoord.inhoud, f"HEAD gaf {antwoord.status}, {len(antwoord.inhoud)} bytes")
    w.eis_levend()


@proef("http: procenttekens en vreemde tekens in paden")
def procenten():
    w = doos.gedeeld()
    paden = ["/%", "/%zz", "/%00", "/stap/%ff%fe", "/..%2f..%2fetc/passwd", "/statisch/../../etc/passwd",
             "/stap/%E2%28%A1", "//", "/?%", "/ketenspoor?zoek=%", "/ketenspoor?zoek=%27%3B--", "/loket/check/%2e%2e/vragen",
             "/klok?" + "a=1&" * 2000, "/omgevingsdocumenten/kaart?x=NaN&y=1e999", "/omgevingsdocumenten/kaart?x=a&y=b",
             "/rtr?datum=2026-02-31", "/loket/check/locatie?x=&y=", "/loket/check/locatie?x=nan&y=inf",
             "/loket/check/locatie?adres=bestaatniet", "/omgevingsdocumenten/kaart?x=-1e308&y=1e308"]
    for pad in paden:
        antwoord = w.haal(pad, Accept=doos.LEESBAAR)
        eis(antwoord.status < 500, f"GET {pad[:60]} gaf {antwoord.status}: {antwoord.tekst[:200]}")
        eis("root:" not in antwoord.tekst, f"GET {pad} gaf een bestand van de machine")
    for kop in (b"GET /\xff\xfe HTTP/1.1\r\n", b"GET /a b HTTP/1.1\r\n", b"GET http://elders/ HTTP/1.1\r\n"):
        uit = w.ruw(kop + b"Host: x\r\nConnection: close\r\n\r\n", tijd=5)
        eis(b" 500 " not in uit[:40], f"{kop!r} gaf {uit[:60]!r}")
    w.eis_levend()


@proef("http: zeer lange paden en koppen")
def lang():
    w = doos.gedeeld()
    for lengte in (5_000, 60_000, 2_000_000):
        uit = w.ruw(b"GET /" + b"a" * lengte + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", tijd=10)
        eis(b" 500 " not in uit[:40], f"een pad van {lengte} tekens gaf {uit[:60]!r}")
        if uit:
            eis(uit.startswith(b"HTTP/1.1 4"), f"een pad van {lengte} tekens gaf {uit[:60]!r}")
        kop = b"GET / HTTP/1.1\r\nHost: x\r\nX-Lang: " + b"b" * lengte + b"\r\nConnection: close\r\n\r\n"
        uit = w.ruw(kop, tijd=10)
        eis(b" 500 " not in uit[:40], f"een kop van {lengte} tekens gaf {uit[:60]!r}")
    uit = w.ruw(b"GET / HTTP/1.1\r\nHost: x\r\n" + b"X-A: b\r\n" * 20_000 + b"Connection: close\r\n\r\n", tijd=10)
    eis(b" 500 " not in uit[:40], f"twintigduizend koppen gaf {uit[:60]!r}")
    w.eis_levend()


@proef("http: onzin op de lijn, en een client die halverwege ophoudt")
def onzin():
    w = doos.gedeeld()
    for bytes_ in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"hallo\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
                   b"POST /klok HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
                   b"POST /klok HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
                   b"POST /klok HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"):
        uit = w.ruw(bytes_, tijd=3)
        eis(b" 500 " not in uit[:40], f"{bytes_[:40]!r} gaf {uit[:60]!r}")
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", w.poort), timeout=5) as lijn:
            lijn.sendall(b"POST /lvbb/aanleveren HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nhalf")
    w.eis_levend()


def _compleet(uit):
    """Is het antwoord er helemaal, volgens zijn eigen Content-Length?"""
    kop, leeg, inhoud = uit.partition(b"\r\n\r\n")
    lengte = re.search(rb"content-length: (\d+)", kop, re.I)
    return bool(leeg and lengte and len(inhoud) >= int(lengte.group(1)))


def _lees(lijn, uit):
    try:
        while not _compleet(uit) and (deel := lijn.recv(65536)):
            uit += deel
    except OSError:
        pass
    return uit


def _stroom(w, kop, inpakken):
    """Stuurt 200 MB en leest tegelijk of de server al antwoordt; geeft antwoord, verstuurde bytes en seconden."""
    begin = time.monotonic()
    verstuurd, uit, blok = 0, b"", b"\0" * 65536
    lijn = socket.create_connection(("127.0.0.1", w.poort), timeout=30)
    try:
        lijn.sendall(kop)
        while verstuurd < GROOT:
            lezen, schrijven, _ = select.select([lijn], [lijn], [], 30)
            if lezen:
                break
            eis(schrijven, "de server leest niet meer en antwoordt niet")
            lijn.sendall(inpakken(blok))
            verstuurd += len(blok)
    except (BrokenPipeError, ConnectionResetError):
        pass
    uit = _lees(lijn, uit)
    lijn.close()
    return uit, verstuurd, time.monotonic() - begin


def _te_groot(w, kop, inpakken, naam):
    voor = w.geheugen()
    uit, verstuurd, seconden = _stroom(w, kop, inpakken)
    eis(uit.startswith(b"HTTP/1.1 413"), f"{naam}: geen 413 maar {uit[:80]!r} na {verstuurd} bytes")
    bevat(naam, uit.decode("utf-8", "replace"), "te groot", "MB")
    eis(seconden < 20, f"{naam}: het antwoord kwam pas na {seconden:.0f} seconden")
    groei = w.geheugen() - voor
    eis(groei < RUIMTE, f"{naam}: het proces groeide {groei} MB")
    w.eis_levend()
    return verstuurd


@proef("http: een upload van 200 MB krijgt meteen 413")
def groot_met_lengte():
    w = doos.gedeeld("groot")
    for pad in ("/lvbb/aanleveren", "/lvbb/digikoppeling", "/omgevingsdocumenten/doorlevering"):
        kop = (f"POST {pad} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=g\r\n"
               f"Content-Length: {GROOT}\r\n\r\n").encode()
        verstuurd = _te_groot(w, kop, lambda blok: blok, f"POST {pad}")
        eis(verstuurd < GROOT // 2, f"{pad}: de server las eerst {verstuurd // 1048576} MB")


@proef("http: een upload van 200 MB zonder lengte krijgt 413 en past in het geheugen")
def groot_zonder_lengte():
    w = doos.gedeeld("groot")
    kop = b"POST /lvbb/aanleveren HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    _te_groot(w, kop, lambda blok: b"%x\r\n" % len(blok) + blok + b"\r\n", "200 MB in stukken")


@proef("http: vijf grote uploads tegelijk houden de server niet op")
def tegelijk():
    w = doos.gedeeld("groot")
    lijnen = []
    for _ in range(5):
        lijn = socket.create_connection(("127.0.0.1", w.poort), timeout=10)
        lijn.sendall(b"POST /lvbb/aanleveren HTTP/1.1\r\nHost: x\r\nContent-Length: 90000000\r\n\r\n" + b"\0" * 1_000_000)
        lijnen.append(lijn)
    begin = time.monotonic()
    w.eis_levend()
    eis(time.monotonic() - begin < 5, "een gewone pagina moest wachten op grote uploads")
    for lijn in lijnen:
        lijn.close()
    w.eis_levend()


@proef("http: het Ketenspoor zoekt op methode, status en woorden samen, en bladert")
def ketenspoor_zoeken():
    w = doos.gedeeld()
    for vraag in ("POST", "200", "lvbb+POST"):
        eis(re.search(r'href="/ketenspoor/\d+"', w.goed(f"/ketenspoor?zoek={vraag}").tekst), f"niets bij {vraag}")
    bevat("zoeken naar onzin", w.goed("/ketenspoor?zoek=POST+bestaatnergens").tekst, "Niets gevonden")
    for bladzijde in ("9999", "-1", "x"):
        w.goed(f"/ketenspoor?pagina={bladzijde}")


@proef("http: de opdracht voor curl is altijd heel, ook bij grote inhoud")
def ketenspoor_curl():
    w = doos.gedeeld()
    nummers = re.findall(r'href="/ketenspoor/(\d+)"', w.goed("/ketenspoor?zoek=POST").tekst)
    groot = 0
    for nummer in nummers[-40:]:
        tekst = w.goed(f"/ketenspoor/{nummer}").tekst
        gevonden = re.search(r"Opdracht voor curl</figcaption>\s*<pre[^>]*>\s*<code>(.*?)</code>", tekst, re.DOTALL)
        eis(gevonden, f"aanroep {nummer} heeft geen opdracht")
        woorden = shlex.split(html.unescape(gevonden.group(1)))
        eis("curl" in woorden, f"aanroep {nummer}: geen curl in {woorden[:3]}")
        bestand = next((woord for woord in woorden if woord.startswith("@verzoek-")), None)
        if bestand:
            groot += 1
            bevat(f"aanroep {nummer}", tekst, f'download="{bestand[1:]}"')
    eis(groot, "er is geen aanroep met grote inhoud gezien")
