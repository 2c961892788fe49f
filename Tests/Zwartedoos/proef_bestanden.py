"""De opdrachten voor bestanden: goede invoer, kapotte invoer, en invoer die er niet is."""

import json
import os
import time
import xml.etree.ElementTree as ElementTree

import doos
import pakketten
from casusloop import Casusloop
from proef_pakketten import levering
from proeven import Overgeslagen, bevat, eis, gelijk, proef


def _opdracht(naam, *argumenten):
    """Voert uit; slaat over als dit programma de opdracht niet kent."""
    if f"\n  {naam} " not in doos.opdracht("--help").stdout:
        raise Overgeslagen(f"dit programma kent de opdracht {naam} niet")
    uit = doos.opdracht(naam, *argumenten)
    return uit.returncode, uit.stdout, uit.stderr


def _bestand(naam, inhoud):
    pad = os.path.join(doos.tijdelijke_map(), naam)
    with open(pad, "wb") as bestand:
        bestand.write(inhoud)
    return pad


@proef("valideer: een goede levering als tekst, json, sarif en junit")
def goed():
    pad = _bestand("levering.zip", levering())
    code, uit, fout = _opdracht("valideer", pad)
    gelijk(f"afloop ({fout[-300:]} {uit[-600:]})", code, 0)
    code, uit, _ = _opdracht("valideer", pad, "--formaat", "json")
    verslag = json.loads(uit)
    eis({"versie", "regelset", "bestanden"} <= set(verslag), f"velden: {sorted(verslag)}")
    een = verslag["bestanden"][0]
    eis({"pad", "norm", "uitkomst", "duurMs", "bevindingen"} <= set(een), f"velden: {sorted(een)}")
    gelijk("uitkomst", een["uitkomst"], "valide")
    code, uit, _ = _opdracht("valideer", pad, "--formaat", "sarif")
    gelijk("sarif", json.loads(uit)["version"], "2.1.0")
    code, uit, _ = _opdracht("valideer", pad, "--formaat", "junit")
    eis(ElementTree.fromstring(uit).tag in ("testsuites", "testsuite"), "junit heeft een andere wortel")


@proef("valideer: de map van een levering geeft hetzelfde als de zip")
def als_map():
    map_ = os.path.join(doos.tijdelijke_map(), "levering")
    os.mkdir(map_)
    for naam, inhoud in pakketten.lees(levering()).items():
        with open(os.path.join(map_, naam), "wb") as bestand:
            bestand.write(inhoud)
    code, uit, fout = _opdracht("valideer", map_)
    gelijk(f"afloop ({fout[-300:]} {uit[-300:]})", code, 0)


@proef("valideer: kapotte pakketten geven een bevinding en code 1")
def kapot():
    besluit = pakketten.zoek(levering(), b"AanleveringBesluit")
    gml = next(naam for naam in pakketten.lees(levering()) if naam.endswith(".gml"))
    gevallen = {
        "geen zip": b"PK dit is geen zip", "halve zip": levering()[:-3000], "bom": pakketten.bom(300),
        "liegende bom": pakketten.liegende_bom(300), "..": pakketten.anders(levering(), {"../x.xml": b"<x/>"}),
        "ontbreekt": pakketten.anders(levering(), {gml: None}),
        "niet welgevormd": pakketten.vervang(levering(), besluit, lambda bytes_: bytes_[:-9]),
        "billion laughs": pakketten.anders(levering(), {besluit: pakketten.lachaanval("AanleveringBesluit")}),
        "hash": pakketten.vervang(levering(), gml, lambda bytes_: bytes_.replace(b"</", b" </", 1)),
    }
    for naam, zip_ in gevallen.items():
        begin = time.monotonic()
        code, uit, fout = _opdracht("valideer", _bestand("a.zip", zip_), "--formaat", "json")
        eis(code in (1, 2), f"{naam}: afloop {code}: {uit[-300:]}{fout[-300:]}")
        eis(time.monotonic() - begin < 30, f"{naam}: duurde te lang")
        if code == 1:
            fouten = [b for een in json.loads(uit)["bestanden"] for b in een["bevindingen"] if b["ernst"] == "fout"]
            eis(fouten and all(b["samenvatting"] and b["hint"] for b in fouten), f"{naam}: fout zonder uitleg")
        else:
            eis("niet" in fout or "geen" in fout, f"{naam}: geen uitleg: {fout}")


@proef("valideer: wat niet te lezen is, geeft code 2 en uitleg op de foutuitvoer")
def niets_te_lezen():
    gevallen = {"leeg.xml": b"", "brief.docx": b"Geachte heer", "a.zip": b"hallo", "b.xml": b"<brief/>"}
    for naam, inhoud in gevallen.items():
        code, _, fout = _opdracht("valideer", _bestand(naam, inhoud))
        gelijk(f"afloop van {naam}", code, 2)
        bevat(naam, fout, "niets gecontroleerd")
    code, _, _ = _opdracht("valideer", _bestand("half.xml", b"<owBestand><x>"))
    gelijk("afloop van XML met een fout", code, 1)


@proef("valideer: alles in één map in de zip is voor de LVBB een zip zonder opdracht")
def in_een_map():
    zip_ = pakketten.maak({f"levering/{naam}": inhoud for naam, inhoud in pakketten.lees(levering()).items()})
    code, uit, _ = _opdracht("valideer", _bestand("map.zip", zip_))
    gelijk("afloop", code, 1)
    bevat("de bevindingen", uit, "LVBB1002", "LVBB1003", "map 'levering'")


@proef("opdrachten: geen Engels en geen namen van het besturingssysteem in een melding")
def nederlands():
    zip_ = _bestand("levering.zip", levering())
    bom = _bestand("bom.zip", pakketten.bom(300))
    kapot = _bestand("kapot.xml", b"<a><b></a>")
    for opdracht in (["voorbeelden", "--naar", "/proc/x"], ["start", "--adres", "onzin.invalid", "--leeg", "--gegevens",
                     doos.tijdelijke_map()], ["start", "--gegevens", "/proc/x"], ["verzoek", zip_], ["verzoek", "/tmp"],
                     ["keten", "--plan", bom], ["keten", "--plan", zip_, "--regels", bom], ["verzoek", kapot],
                     ["beslis", kapot, "--invoer", "{}"], ["beslis", zip_, "--invoer", "{}"]):
        code, uit, fout = _opdracht(*opdracht)
        gelijk(f"afloop van {opdracht} ({fout[-200:]})", code, 2)
        for woord in ("Error", "NSCocoa", "could not", "expected", "mismatch", "SocketAddress", "UTF-8", "leesrechten"):
            eis(woord not in uit + fout, f"{opdracht}: '{woord}' in de melding: {(uit + fout)[-300:]}")
    bevat("de reden van een zipbom", _opdracht("keten", "--plan", bom)[2], "WP-ZIP-00")


@proef("opdrachten: een bestand dat er niet is, geeft uitleg en code 2")
def bestaat_niet():
    weg = "/bestaat/niet.zip"
    for opdracht in (["valideer", weg], ["klik", weg, "--punt", "152000,533000"], ["verzoek", weg],
                     ["beslis", weg, "--invoer", "{}"], ["check", weg, "--antwoorden", "{}"],
                     ["consolideer", "--was", weg, "--mutatie", weg], ["verschil", "--was", weg, "--wordt", weg],
                     ["omzetten", weg]):
        code, uit, fout = _opdracht(*opdracht)
        gelijk(f"afloop van {opdracht[0]}", code, 2)
        bevat(opdracht[0], uit + fout, weg)


@proef("opdrachten: onzin in plaats van een bestand of waarde geeft code 2")
def onzin():
    pad = _bestand("a.zip", b"dit is niets")
    zip_ = _bestand("levering.zip", levering())
    for opdracht in (["klik", zip_, "--punt", "hier"], ["klik", pad, "--punt", "152000,533000"],
                     ["beslis", pad, "--invoer", "{}"], ["beslis", pad, "--invoer", "geen json"],
                     ["check", pad, "--antwoorden", "[1,2"], ["consolideer", "--was", pad, "--mutatie", pad],
                     ["verschil", "--was", pad, "--wordt", pad], ["valideer", zip_, "--formaat", "pdf"],
                     ["valideer", zip_, "--peildatum", "gisteren"], ["valideer"], ["valideer", zip_, "--bestaat-niet"]):
        code, uit, fout = _opdracht(*opdracht)
        gelijk(f"afloop van {opdracht[:1] + opdracht[2:]} ({(uit + fout)[-200:]})", code, 2)
        eis(fout.strip(), f"{opdracht[0]} zegt niets op de foutuitvoer")


@proef("klik: op de botenwerf gelden de regels van het bedrijventerrein")
def klik():
    pad = _bestand("levering.zip", levering())
    code, uit, fout = _opdracht("klik", pad, "--punt", "152862,532630", "--datum", "2026-12-01", "--json")
    gelijk(f"afloop ({fout[-300:]})", code, 0)
    antwoord = json.loads(uit)
    eis({"punt", "datum", "regelingen"} <= set(antwoord), f"velden: {sorted(antwoord)}")
    teksten = [tekst for regeling in antwoord["regelingen"] for tekst in regeling["regelteksten"]]
    bevat("de regels op het punt", json.dumps(teksten, ensure_ascii=False), "art_6.4")
    eis("art_6.3" not in json.dumps(teksten), "artikel 6.3 (het dorp) geldt hier niet")


@proef("verschil en consolideer: de wijziging van de casus raakt alleen artikel 6.4")
def verschil():
    w = doos.Werkplaats()
    loop = Casusloop(w)
    mutatie = _bestand("wijziging.zip", loop.maak_besluit())
    w.stop()
    was = _bestand("was.zip", levering())
    code, uit, fout = _opdracht("verschil", "--was", was, "--wordt", was)
    gelijk(f"verschil met zichzelf ({fout[-200:]}{uit[-200:]})", code, 0)
    code, uit, fout = _opdracht("verschil", "--was", was, "--wordt", mutatie)
    gelijk(f"verschil met de wijziging ({fout[-300:]})", code, 1)
    bevat("het verschil", uit, "6.4", "25", "40")
    naar = os.path.join(doos.tijdelijke_map(), "nieuw.xml")
    code, uit, fout = _opdracht("consolideer", "--was", was, "--mutatie", mutatie, "--naar", naar)
    gelijk(f"consolideer ({fout[-300:]})", code, 0)
    with open(naar, encoding="utf-8") as bestand:
        tekst = bestand.read()
    bevat("de nieuwe tekst", tekst, "25 centimeter")


@proef("opdrachten: een verkeerde optie wordt in het Nederlands uitgelegd")
def verkeerde_optie():
    for opdracht in (["keten", "--bestaat-niet"], ["start", "--poort"], ["start", "--poort", "abc"], ["uitleg"]):
        uit = doos.opdracht(*opdracht)
        gelijk(f"afloop van {opdracht}", uit.returncode, 2)
        tekst = uit.stdout + uit.stderr
        eis("Error:" not in tekst and "Unknown option" not in tekst and "Missing" not in tekst,
            f"{opdracht} antwoordt in het Engels: {tekst[:200]!r}")
