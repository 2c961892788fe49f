"""Een echt gepubliceerd plan en echte toepasbare regels door de hele keten. Zij staan niet in het project."""

import glob
import json
import os
import zipfile

import doos
from proeven import Overgeslagen, bevat, eis, gelijk, proef

# Wat op dit plan en deze regels zonder afwijking hoort te lopen; stap 5 mag zeggen wat er nog mist.
GOED = ["2", "3", "4a", "4b", "6", "7", "8a", "8b", "9a", "9b"]


def _voorbeelden():
    map_ = os.environ.get("WERKPLAATS_SHARED") or os.path.join(doos.wortel(), "..", "shared")
    plan = os.path.join(map_, "examples", "stop", "gemeentestad-opdracht")
    # De activiteiten eerst: regels horen bij een activiteit die er al is.
    regels = sorted(glob.glob(os.path.join(map_, "examples", "sttr", "gemeentestad-kv-tr", "*.zip")),
                    key=lambda pad: (".activiteit." not in pad, pad))
    if not os.path.isdir(plan) or not regels:
        raise Overgeslagen("overgeslagen: ../shared ontbreekt")
    return plan, regels


@proef("echt: Gemeentestad met haar eigen regels loopt van stap 2 tot en met 11")
def gemeentestad():
    plan, regels = _voorbeelden()
    map_ = os.path.join(doos.tijdelijke_map(), "verslag")
    opties = [deel for pad in regels for deel in ("--regels", pad)]
    uit = doos.opdracht("keten", "--plan", plan, *opties, "--json", "--verslag", map_)
    eis(uit.returncode in (0, 1), f"afloop {uit.returncode}: {uit.stderr[-400:]}")
    oordeel = json.loads(uit.stdout)
    gelijk("afloop volgt de uitkomst", uit.returncode, 0 if oordeel["uitkomst"] == "werkt" else 1)
    stappen = {stap["stap"]: stap for stap in oordeel["stappen"]}
    niet = [nummer for nummer, stap in stappen.items() if stap["status"] == "niet-getest"]
    gelijk("stappen die niet zijn gelopen", niet, [])
    slecht = [f"{n} is {stappen[n]['status']}: {stappen[n]['reden']}" for n in GOED
              if stappen[n]["status"] not in ("groen", "oranje")]
    eis(not slecht, "\n".join(slecht))
    codes = {bevinding["code"] for bevinding in stappen["2"]["bevindingen"]}
    eis(codes, "de echte bevindingen van het plan staan niet op het bord")
    with open(os.path.join(map_, "verslag.md"), encoding="utf-8") as bestand:
        bevat("het verslag", bestand.read(), *sorted(codes)[:3])


def _stappen(plan, regels):
    uit = doos.opdracht("keten", "--plan", plan, "--regels", regels, "--json")
    return uit.returncode, {stap["stap"]: stap for stap in json.loads(uit.stdout)["stappen"]}


@proef("echt: regels zonder levering die de activiteit toepasbaar maakt, komen toch in het register")
def zonder_toepasbaar():
    plan, regels = _voorbeelden()
    _, stappen = _stappen(plan, next(pad for pad in regels if "Conclusie Kappen" in pad))
    eis(stappen["7"]["status"] == "groen", f"stap 7 is {stappen['7']['status']}: {stappen['7']['reden']}")


@proef("echt: regels voor een activiteit die er niet is, worden geweigerd en dat staat op het bord")
def zonder_activiteit():
    plan, regels = _voorbeelden()
    bron = next(pad for pad in regels if "Conclusie Kappen" in pad)
    vreemd = os.path.join(doos.tijdelijke_map(), "vreemd")
    os.makedirs(vreemd)
    with zipfile.ZipFile(bron) as zip_:
        for naam in zip_.namelist():
            with open(os.path.join(vreemd, os.path.basename(naam)), "wb") as nieuw:
                nieuw.write(zip_.read(naam).replace(b"activiteit.2019000810", b"activiteit.2019999999"))
    code, stappen = _stappen(plan, vreemd)
    gelijk("afloop", code, 1)
    eis(stappen["7"]["status"] == "rood", f"stap 7 is {stappen['7']['status']}: {stappen['7']['reden']}")
    eis(stappen["2"]["status"] in ("groen", "oranje"), "stap 2 hoort te kunnen zonder regels")


@proef("echt: een kapot plan of kapotte regels geven uitleg, geen bord")
def kapot():
    plan, regels = _voorbeelden()
    for naam, inhoud in (("geen.zip", b"dit is geen zip"), ("leeg.zip", b"")):
        pad = os.path.join(doos.tijdelijke_map(), naam)
        with open(pad, "wb") as bestand:
            bestand.write(inhoud)
        for opties in (["--plan", pad], ["--plan", plan, "--regels", pad]):
            uit = doos.opdracht("keten", *opties)
            eis(uit.returncode in (1, 2), f"{opties}: afloop {uit.returncode}")
            eis("niet" in uit.stderr + uit.stdout or "geen" in uit.stderr + uit.stdout,
                f"{opties}: geen uitleg: {(uit.stderr + uit.stdout)[-300:]}")
    uit = doos.opdracht("keten", "--regels", regels[0])
    gelijk("regels zonder plan", uit.returncode, 2)
    bevat("regels zonder plan", uit.stdout + uit.stderr, "--plan")
