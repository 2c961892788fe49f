"""Leveringen die niet deugen: elke geeft een bevinding met uitleg, en er gaat niets stuk."""

import os
import re
import struct
import time

import doos
import pakketten
from pagina import meerdelig
from proeven import bevat, eis, gelijk, proef

RUIMTE = 400  # MB die het proces hoogstens mag groeien door één pakket
DOELEN = ("/lvbb/aanleveren", "/plansoftware/pakketten")
_bewaard = {}


def _server():
    """Een werkplaats zonder plan, zodat dezelfde levering er vaker in mag."""
    if "leeg" not in _bewaard or not _bewaard["leeg"].leeft:
        _bewaard["leeg"] = doos.Werkplaats(argumenten=["--leeg"])
    return _bewaard["leeg"]


def levering():
    """De eerste levering van de oefengemeente, zoals de plansoftware haar verstuurde."""
    if "zip" not in _bewaard:
        _bewaard["zip"] = doos.gedeeld().goed("/plansoftware/aanleveringen/1/zip").inhoud
    return _bewaard["zip"]


def _valideer(zip_, naam="levering.zip"):
    """Levert aan bij de LVBB; geeft de uitkomst, de codes en de tekst."""
    w = _server()
    inhoud, soort = meerdelig([("soort", "validatie")], [("bestand", naam, "application/zip", zip_)])
    antwoord = w.roep("POST", "/lvbb/aanleveren", inhoud, {"Content-Type": soort, "Accept": "application/xml"})
    tekst = antwoord.tekst
    uitkomsten = re.findall(r"<(?:\w+:)?uitkomst>([^<]+)<", tekst)  # van het verzoek, en van het verslag
    codes = re.findall(r"<(?:\w+:)?code>([^<]+)<", tekst)
    return antwoord, "".join(uitkomsten[-1:]), codes


def _eis_code(zip_, code, *woorden):
    antwoord, uitkomst, codes = _valideer(zip_)
    eis(antwoord.status == 200, f"de LVBB gaf {antwoord.status}: {antwoord.tekst[:300]}")
    gelijk("de uitkomst", uitkomst, "niet-valide")
    eis(any(re.fullmatch(code, een) for een in codes), f"verwacht code {code}, gevonden {codes}: {antwoord.tekst[-500:]}")
    bevat("de beschrijving", antwoord.tekst, *woorden)
    _server().eis_levend()


def _eis_uitleg(naam, zip_):
    """Elke deur waar een zip naar binnen kan, moet in woorden zeggen wat er mis is."""
    w = _server()
    for pad in DOELEN:
        voor, begin = w.geheugen(), time.monotonic()
        pagina = w.verstuur(pad, [("soort", "validatie")], [("bestand", "a.zip", "application/zip", zip_)])
        eis(pagina.status in (200, 400, 413, 422), f"{naam} naar {pad} gaf {pagina.status}: {pagina.tekst[:300]}")
        woorden = ("niet", "geen", "te groot", "te veel")
        eis(any(woord in pagina.tekst.lower() for woord in woorden), f"{naam} naar {pad}: {pagina.tekst[:300]}")
        eis(time.monotonic() - begin < 60, f"{naam} naar {pad} duurde {time.monotonic() - begin:.0f} s")
        eis(w.geheugen() - voor < RUIMTE, f"{naam} naar {pad}: het proces groeide {w.geheugen() - voor} MB")
        w.eis_levend()


@proef("pakket: de levering zelf is valide (anders zeggen de andere proeven niets)")
def zelf():
    antwoord, uitkomst, codes = _valideer(levering())
    gelijk("de uitkomst", uitkomst, "valide")
    eis(antwoord.status == 200, f"{antwoord.status} {codes}")


@proef("pakket: geen zip")
def geen_zip():
    for naam, inhoud in (("tekst", b"dit is geen zip"), ("leeg", b""), ("pdf", b"%PDF-1.4"), ("alleen PK", b"PK\x03\x04"),
                         ("willekeurig", os.urandom(100_000)), ("halve zip", levering()[:-2000]),
                         ("zonder begin", levering()[1000:])):
        _eis_uitleg(naam, inhoud)
    _eis_code(b"dit is geen zip", "LVBB1001", "zip")


@proef("pakket: een naam met .. en andere namen die buiten de zip wijzen")
def buiten_de_zip():
    geheim = os.path.join(os.path.dirname(_server().gegevens), "ontsnapt.xml")
    for naam in ("../ontsnapt.xml", "../../ontsnapt.xml", "/tmp/ontsnapt.xml", "..\\ontsnapt.xml", "C:\\ontsnapt.xml",
                 "a/../../ontsnapt.xml", "nul\0.xml"):
        zip_ = pakketten.anders(levering(), {naam: b"<x/>"})
        _eis_uitleg(naam, zip_)
    eis(not os.path.exists(geheim) and not os.path.exists("/tmp/ontsnapt.xml"), "er is buiten de map geschreven")
    _eis_code(pakketten.anders(levering(), {"../ontsnapt.xml": b"<x/>"}), "LVBB1004|LVBB1001|LVBB1010", "..")


@proef("pakket: een zipbom")
def zipbom():
    for naam, zip_ in (("600 MB nullen", pakketten.bom(600)), ("600 MB die 10 bytes belooft", pakketten.liegende_bom(600)),
                       ("honderdduizend bestanden", pakketten.veel(100_000))):
        _eis_uitleg(naam, zip_)


@proef("pakket: een zip in een zip, een map, een koppeling en een dubbele naam")
def vreemde_zip():
    zip_ = levering()
    _eis_uitleg("een zip in een zip", pakketten.maak({"levering.zip": zip_}))
    _eis_uitleg("alles in een map", pakketten.maak({f"map/{n}": b for n, b in pakketten.lees(zip_).items()}))
    _eis_uitleg("een lege zip", pakketten.maak({}))
    _eis_code(pakketten.dubbel("opdracht.xml", b"<x/>"), "LVBB1042|LVBB1001", "opdracht.xml")


@proef("pakket: een versleutelde zip en een zip met een onware CRC")
def beschadigd():
    versleuteld = bytearray(pakketten.maak({"opdracht.xml": b"<x/>"}))
    versleuteld[6:8] = struct.pack("<H", 1)
    midden = versleuteld.find(b"PK\x01\x02")
    versleuteld[midden + 8 : midden + 10] = struct.pack("<H", 1)
    _eis_uitleg("versleuteld", bytes(versleuteld))
    zip_ = bytearray(levering())
    zip_[len(zip_) // 3] ^= 0xFF
    _eis_uitleg("een omgevallen byte", bytes(zip_))


@proef("pakket: een bestand uit manifest.xml ontbreekt")
def ontbreekt():
    gml = next(naam for naam in pakketten.lees(levering()) if naam.endswith(".gml"))
    _eis_code(pakketten.anders(levering(), {gml: None}), "LVBB1009", gml)
    _eis_code(pakketten.anders(levering(), {"manifest.xml": None}), "LVBB1003", "manifest.xml")
    _eis_code(pakketten.anders(levering(), {"opdracht.xml": None}), "LVBB1002", "opdracht.xml")
    _eis_code(pakketten.anders(levering(), {"kladje.txt": b"x"}), "LVBB1010", "kladje.txt")


@proef("pakket: een OW-bestand uit manifest-ow.xml ontbreekt")
def ow_ontbreekt():
    ow = next(naam for naam in pakketten.lees(levering()) if naam.startswith("ow") and naam.endswith(".xml"))
    manifest = pakketten.lees(levering())["manifest.xml"].decode()
    blok = rf"<(\w+:)?bestand>(?:(?!</(?:\w+:)?bestand>).)*{re.escape(ow)}.*?</(\w+:)?bestand>"
    korter = re.sub(blok, "", manifest, count=1, flags=re.S)
    eis(korter != manifest, f"{ow} staat niet in manifest.xml")
    _eis_code(pakketten.anders(levering(), {ow: None, "manifest.xml": korter.encode()}), "LVBB1016", ow)


@proef("pakket: XML die niet welgevormd is")
def niet_welgevormd():
    bestanden = pakketten.lees(levering())
    for naam in ("opdracht.xml", "manifest.xml", "manifest-ow.xml", "besluit.xml"):
        if naam not in bestanden:
            naam = pakketten.zoek(levering(), b"AanleveringBesluit")
        _, uitkomst, codes = _valideer(pakketten.anders(levering(), {naam: bestanden[naam][:-20]}))
        eis(uitkomst == "niet-valide" and codes, f"{naam} afgekapt: {uitkomst!r} {codes}")
        _, uitkomst, codes = _valideer(pakketten.anders(levering(), {naam: b""}))
        eis(uitkomst == "niet-valide" and codes, f"{naam} leeg: {uitkomst!r} {codes}")
    ow = next(naam for naam in bestanden if naam.startswith("ow") and naam.endswith(".xml"))
    _, uitkomst, codes = _valideer(pakketten.anders(levering(), {ow: bestanden[ow][:-20]}))
    eis(uitkomst == "niet-valide" and codes, f"{ow} afgekapt: {uitkomst!r} {codes}")
    _server().eis_levend()


@proef("pakket: billion laughs en een vreemde entiteit in elk XML-bestand")
def lachaanval():
    besluit = pakketten.zoek(levering(), b"AanleveringBesluit")
    w = _server()
    for naam, wortel in (("opdracht.xml", "publicatieOpdracht"), ("manifest.xml", "manifest"),
                         ("manifest-ow.xml", "Aanleveringen"), (besluit, "AanleveringBesluit")):
        for xml in (pakketten.lachaanval(wortel), pakketten.vreemde_entiteit(wortel)):
            voor, begin = w.geheugen(), time.monotonic()
            antwoord, uitkomst, codes = _valideer(pakketten.anders(levering(), {naam: xml}))
            eis(uitkomst == "niet-valide" and codes, f"{naam}: {antwoord.status} {uitkomst!r} {codes}")
            eis("root:" not in antwoord.tekst, f"{naam}: een bestand van de machine staat in het antwoord")
            eis(time.monotonic() - begin < 15, f"{naam}: het antwoord duurde te lang")
            eis(w.geheugen() - voor < RUIMTE, f"{naam}: het proces groeide {w.geheugen() - voor} MB")
    w.eis_levend()


@proef("pakket: een verkeerde hash")
def verkeerde_hash():
    bestanden = pakketten.lees(levering())
    gml = next(naam for naam in bestanden if naam.endswith(".gml"))
    anders = bestanden[gml].replace(b"</", b" </", 1)
    _, uitkomst, codes = _valideer(pakketten.anders(levering(), {gml: anders}))
    eis(uitkomst == "niet-valide", f"{gml} gewijzigd: {uitkomst!r} {codes}")
    antwoord, _, codes = _valideer(pakketten.anders(levering(), {gml: anders}))
    bevat(f"de bevinding ({codes})", antwoord.tekst, "hash")


@proef("pakket: een onbekend doel")
def onbekend_doel():
    ow = pakketten.lees(levering())["manifest-ow.xml"]
    doel = re.search(rb"/join/id/proces/[^<\s]+", ow).group(0)
    anders = ow.replace(doel, b"/join/id/proces/gm9995/2026/bestaat-niet")
    antwoord, uitkomst, codes = _valideer(pakketten.anders(levering(), {"manifest-ow.xml": anders}))
    eis(uitkomst == "niet-valide", f"onbekend doel in manifest-ow.xml: {uitkomst!r} {codes}")
    bevat(f"de bevinding ({codes})", antwoord.tekst, "bestaat-niet")
    naam = pakketten.zoek(levering(), b"AanleveringBesluit")
    besluit = pakketten.lees(levering())[naam]
    tijdstempels = besluit.find(b"Tijdstempel")
    eis(tijdstempels > 0, "er zijn geen tijdstempels in het besluit")
    anders = besluit[:tijdstempels] + besluit[tijdstempels:].replace(doel, b"/join/id/proces/gm9995/2026/bestaat-niet")
    antwoord, uitkomst, codes = _valideer(pakketten.anders(levering(), {naam: anders}))
    eis(uitkomst == "niet-valide", f"onbekend doel bij de tijdstempels: {uitkomst!r} {codes}")


@proef("pakket: een regeltekst in OW die niet in het besluit staat")
def onbekende_wid():
    naam = next(n for n, b in pakketten.lees(levering()).items() if n.startswith("ow") and b"wId=" in b)
    ow = pakketten.lees(levering())[naam]
    wid = re.search(rb'wId="([^"]+)"', ow).group(1)
    _, uitkomst, codes = _valideer(
        pakketten.anders(levering(), {naam: ow.replace(wid, b"gm9995_1__chp_99__art_99.99", 1)}))
    eis(uitkomst == "niet-valide" and codes, f"onbekende wId: {uitkomst!r} {codes}")


@proef("pakket: de doorlevering en de RTR weigeren onzin met uitleg")
def andere_deuren():
    w = doos.gedeeld()
    kop = {"Content-Type": "application/zip", "X-OIN": "00000099000000001000"}
    for pad in ("/omgevingsdocumenten/doorlevering", "/bekendmakingen/doorlevering",
                "/overheid/toepasbare-regels/aanleverentoepasbareregels/v1/aanleveringen"):
        for naam, inhoud in (("geen zip", b"x"), ("leeg", b""), ("lege zip", pakketten.maak({})),
                             ("bom", pakketten.bom(300)), ("ander pakket", levering()),
                             ("..", pakketten.maak({"../x.xml": b"<x/>"}))):
            voor = w.geheugen()
            antwoord = w.roep("POST", pad, inhoud, kop)
            eis(antwoord.status in (200, 400, 413, 422), f"{naam} naar {pad} gaf {antwoord.status}: {antwoord.tekst[:250]}")
            eis(antwoord.status != 200 or "AFGEKEURD" in antwoord.tekst, f"{naam} naar {pad} is aangenomen")
            eis(w.geheugen() - voor < RUIMTE, f"{naam} naar {pad}: het proces groeide {w.geheugen() - voor} MB")
    w.eis_levend()
