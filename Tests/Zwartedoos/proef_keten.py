"""De opdracht `keten`: de hele keten zonder browser."""

import hashlib
import json
import os

import doos
from proeven import bevat, eis, gelijk, proef

BASIS = ["1", "2", "3", "4a", "4b", "5", "6", "7", "8a", "8b", "9a", "9b"]
ALLE = [*BASIS, "10", "11"]
STATUSSEN = {"groen", "oranje", "rood", "nvt", "niet-getest"}


def _keten(*argumenten):
    uit = doos.opdracht("keten", *argumenten)
    return uit, uit.stdout + uit.stderr


def _json(*argumenten):
    uit, alles = _keten("--json", *argumenten)
    try:
        return uit.returncode, json.loads(uit.stdout)
    except ValueError:
        raise AssertionError(f"geen JSON (code {uit.returncode}): {alles[:600]}") from None


def _eis_groen(oordeel, stappen):
    slecht = [
        f"{stap['stap']} is {stap['status']}: {stap['reden']}" for stap in oordeel["stappen"]
        if stap["stap"] in stappen and stap["status"] != "groen"]
    eis(not slecht, "; ".join(slecht))


@proef("keten: casus boom-kappen, stap 1 tot en met 9b groen")
def basis():
    code, oordeel = _json("--casus", "boom-kappen")
    _eis_groen(oordeel, BASIS)
    gelijk("uitkomst", oordeel["uitkomst"], "werkt")
    gelijk("afloop", code, 0)


@proef("keten: variant met-advies, stap 11 groen")
def met_advies():
    code, oordeel = _json("--casus", "boom-kappen/met-advies")
    _eis_groen(oordeel, [*BASIS, "11"])
    gelijk("afloop", code, 0)


@proef("keten: variant behandeldienst, stap 10 groen")
def behandeldienst():
    code, oordeel = _json("--casus", "boom-kappen/behandeldienst")
    _eis_groen(oordeel, [*BASIS, "10"])
    gelijk("afloop", code, 0)


@proef("keten: het bord als tekst, met voortgang")
def tekst():
    uit, _ = _keten("--casus", "boom-kappen")
    gelijk("afloop", uit.returncode, 0)
    bevat("het bord", uit.stdout, "Juridische regels", "Toepasbare regels", "De keten werkt.", "[simulator]")
    bevat("de voortgang", uit.stderr, "stap 1:", "stap 9b:")


@proef("keten: de vorm van --json")
def vorm():
    uit, _ = _keten("--json", "--casus", "boom-kappen")
    oordeel = json.loads(uit.stdout)
    gelijk("velden", set(oordeel), {"casus", "uitkomst", "stappen"})
    gelijk("stappen", [stap["stap"] for stap in oordeel["stappen"]], ALLE)
    verplicht = {"stap", "naam", "status", "reden", "door", "bewijs", "bevindingen", "duurMs"}
    for stap in oordeel["stappen"]:
        gelijk(f"velden van stap {stap['stap']}", set(stap), verplicht)
        eis(stap["status"] in STATUSSEN, f"onbekende status {stap['status']}")
        eis(stap["door"] in ("simulator", "eigen software"), f"onbekende 'door' {stap['door']}")
        eis(isinstance(stap["duurMs"], int), "duurMs is geen getal")
        for bewijs in stap["bewijs"]:
            gelijk("velden van bewijs", set(bewijs), {"soort", "titel", "sha256", "bestand"})
        for bevinding in stap["bevindingen"]:
            ontbreekt = {"code", "ernst", "samenvatting", "uitleg", "hint", "norm", "zekerheid"} - set(bevinding)
            eis(not ontbreekt, f"in een bevinding ontbreekt {sorted(ontbreekt)}")


@proef("keten: --verslag schrijft een verslag met bewijs dat klopt")
def verslag():
    map_ = os.path.join(doos.tijdelijke_map(), "nieuw", "verslag")
    uit, alles = _keten("--casus", "boom-kappen", "--verslag", map_)
    eis(uit.returncode in (0, 1), f"afloop {uit.returncode}: {alles[-300:]}")
    for naam in ("verslag.html", "verslag.md", "verslag.json"):
        eis(os.path.exists(os.path.join(map_, naam)), f"{naam} is er niet: {alles[-300:]}")
    with open(os.path.join(map_, "verslag.html"), encoding="utf-8") as bestand:
        html = bestand.read()
    bevat("verslag.html", html, "<html", "lang=\"nl\"", "OEFEN", "@media print")
    eis("http://" not in html.replace("http://www.w3.org", "").replace("http://127.0.0.1", ""),
        "verslag.html verwijst naar buiten")
    with open(os.path.join(map_, "verslag.json"), encoding="utf-8") as bestand:
        oordeel = json.load(bestand)
    bewijzen = [bewijs for stap in oordeel["stappen"] for bewijs in stap["bewijs"]]
    eis(len(bewijzen) >= 12, f"er zijn maar {len(bewijzen)} bewijsstukken")
    for bewijs in bewijzen:
        pad = os.path.join(map_, "bewijs", bewijs["bestand"])
        eis(os.path.exists(pad), f"bewijs {bewijs['bestand']} is er niet")
        with open(pad, "rb") as bestand:
            gelijk(f"SHA-256 van {bewijs['bestand']}", hashlib.sha256(bestand.read()).hexdigest(), bewijs["sha256"])
    met_bewijs = {stap["stap"] for stap in oordeel["stappen"] if stap["bewijs"]}
    eis(set(BASIS) <= met_bewijs, f"stappen zonder bewijs: {sorted(set(BASIS) - met_bewijs)}")


@proef("keten: --verslag in een map waar niet geschreven mag worden")
def verslag_kan_niet():
    uit, alles = _keten("--casus", "boom-kappen", "--tot", "1", "--verslag", "/proc/verslag")
    gelijk("afloop", uit.returncode, 2)
    bevat("de melding", alles, "verslag", "niet")


@proef("keten: --tot stopt na die stap")
def tot():
    code, oordeel = _json("--casus", "boom-kappen", "--tot", "3")
    _eis_groen(oordeel, ["1", "2", "3"])
    eis(all(stap["status"] == "niet-getest" for stap in oordeel["stappen"] if stap["stap"] in ("8b", "9a")),
        "latere stappen horen niet getest te zijn")
    gelijk("afloop", code, 0)
    gelijk("uitkomst", (oordeel["uitkomst"], oordeel["tot"]), ("werkt", "3"))


@proef("keten: onbekende casus, variant en stap geven uitleg en code 2")
def onbekend():
    uit, alles = _keten("--casus", "bestaat-niet")
    gelijk("afloop bij een onbekende casus", uit.returncode, 2)
    bevat("onbekende casus", alles, "bestaat-niet", "boom-kappen")
    uit, alles = _keten("--casus", "boom-kappen/zo-niet")
    gelijk("afloop bij een onbekende variant", uit.returncode, 2)
    bevat("onbekende variant", alles, "zo-niet", "met-advies")
    uit, alles = _keten("--casus", "boom-kappen", "--tot", "12")
    gelijk("afloop bij een onbekende stap", uit.returncode, 2)
    bevat("onbekende stap", alles, "'12' bestaat niet", "9b")


@proef("keten: een plan dat er niet is, geeft uitleg en code 2")
def plan_ontbreekt():
    uit, alles = _keten("--plan", "/bestaat/niet.zip")
    gelijk("afloop", uit.returncode, 2)
    bevat("de melding", alles, "/bestaat/niet.zip")
