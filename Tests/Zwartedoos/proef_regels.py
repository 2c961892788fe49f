"""De opdrachten voor regelbestanden: omzetten naar STTR 3, en wandelen met willekeurige antwoorden."""

import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import doos
import pakketten
from proeven import Overgeslagen, bevat, eis, gelijk, proef

STAM = "http://toepasbare-regels.omgevingswet.overheid.nl/"
ONDERDELEN = (("uitv", "Uitvoeringsregel"), ("inter", "Interactieregel"), ("bedr", "Bedrijfsregel"))


def regels(vraag="Hoe dik is de stam in centimeters?", vast="12.5", extra=""):
    """Een klein regelbestand in STTR 1, met iets van een ander erin."""
    ruimten = " ".join(f'xmlns:{kort}="{STAM}v1.0/{lang}"' for kort, lang in ONDERDELEN)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" {ruimten} name="kappen" namespace="{STAM}1">
  <extensionElements><!-- van een ander --><x:eigen xmlns:x="urn:x" a='1'/><uitv:uitvoeringsregels>
    <uitv:uitvoeringsregel id="r1"><uitv:vraag><uitv:gegevensType>number</uitv:gegevensType>
      <uitv:vraagTekst>{vraag}</uitv:vraagTekst></uitv:vraag></uitv:uitvoeringsregel>
    <uitv:uitvoeringsregel id="r2"><uitv:vasteWaarde><uitv:waarde>{vast}</uitv:waarde>
      <uitv:gegevensType>number</uitv:gegevensType></uitv:vasteWaarde></uitv:uitvoeringsregel>
  </uitv:uitvoeringsregels>{extra}</extensionElements>
  <inputData id="i1" name="dikte"><extensionElements><uitv:uitvoeringsregelRef href="#r1"/></extensionElements>
    <variable name="dikte" typeRef="number"/></inputData>
  <inputData id="i2" name="grens"><extensionElements><uitv:uitvoeringsregelRef href="#r2"/></extensionElements>
    <variable name="grens" typeRef="number"/></inputData>
  <decision id="d1" name="uitkomst"><extensionElements><bedr:functioneleStructuurRef
    href="{STAM}1/id/concept/Conclusienl.imow-gm9995.activiteit.Kappen"/></extensionElements>
    <variable name="uitkomst" typeRef="string"/>
    <informationRequirement><requiredInput href="#i1"/></informationRequirement>
    <informationRequirement><requiredInput href="#i2"/></informationRequirement>
    <decisionTable hitPolicy="FIRST">
      <input><inputExpression typeRef="number"><text>dikte</text></inputExpression></input>
      <output typeRef="string"/>
      <rule><inputEntry><text>&lt; 30</text></inputEntry><outputEntry><text>"Toestemmingsvrij"</text></outputEntry></rule>
      <rule><inputEntry><text>&gt;= 30</text></inputEntry><outputEntry><text>"Vergunningplicht"</text></outputEntry></rule>
    </decisionTable></decision>
</definitions>
"""


def _bestand(naam, inhoud):
    pad = os.path.join(doos.tijdelijke_map(), naam)
    with open(pad, "wb") as bestand:
        bestand.write(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    return pad


def _omzetten(*argumenten):
    if "\n  omzetten " not in doos.opdracht("--help").stdout:
        raise Overgeslagen("dit programma kent de opdracht omzetten niet")
    uit = doos.opdracht("omzetten", *argumenten)
    return uit.returncode, uit.stdout, uit.stderr


@proef("omzetten: een regelbestand van STTR 1 wordt STTR 3, op het scherm en in een bestand")
def omzetten():
    pad = _bestand("regels.dmn", regels())
    code, scherm, fout = _omzetten(pad)
    gelijk(f"afloop ({fout[-300:]})", code, 0)
    bevat("het nieuwe bestand", scherm, 'versie="3"', "/v2.0/Uitvoeringsregel", "12,5", "<!-- van een ander -->",
          "<x:eigen xmlns:x=\"urn:x\" a='1'/>")
    eis("/v1.0/" not in scherm, "er staat nog een naamruimte van versie 1 in")
    bevat("wat er gezegd wordt", fout, "STTR 1", "STTR 3", "Alles past")
    naar = os.path.join(doos.tijdelijke_map(), "nieuw.dmn")
    code, leeg, _ = _omzetten(pad, "--uit", naar)
    gelijk("afloop met --uit", code, 0)
    gelijk("op het scherm met --uit", leeg, "")
    with open(naar, encoding="utf-8") as bestand:
        gelijk("het bestand", bestand.read(), scherm)
    code, json_, _ = _omzetten(pad, "--uit", naar, "--json")
    gelijk("afloop met --json", code, 0)
    verslag = json.loads(json_)
    gelijk("het verslag", {**verslag, "bevindingen": len(verslag["bevindingen"])},
           {"bestand": pad, "was": 1, "wordt": 3, "past": True, "uit": naar, "bevindingen": 0})
    code, weer, fout = _omzetten(naar)
    gelijk("nog een keer", (code, weer), (0, scherm))
    bevat("nog een keer", fout, "al STTR 3")
    gelijk("afloop van valideer", doos.opdracht("valideer", naar).returncode, 0)


@proef("omzetten: het nieuwe bestand is geldig volgens het officiële schema van STTR 3")
def schema():
    shared = os.environ.get("WERKPLAATS_SHARED") or os.path.join(doos.wortel(), "..", "shared")
    xsd = os.path.join(shared, "standards", "sttr", "imtr-3.0-namespace-v2.0", "sttr-all.xsd")
    if not os.path.exists(xsd) or not shutil.which("xmllint"):
        raise Overgeslagen("../shared of xmllint ontbreekt")
    map_ = os.path.join(shared, "examples", "sttr")
    echt = [os.path.join(onder, naam) for onder, _, namen in os.walk(map_) for naam in namen
            if naam.endswith((".dmn", ".xml")) and "INVALID" not in naam and not naam.startswith(("manifest", "opdracht"))]
    eis(len(echt) > 5, f"te weinig voorbeelden: {echt}")
    for pad in [_bestand("regels.dmn", regels()), *echt]:
        naar = os.path.join(doos.tijdelijke_map(), "nieuw.dmn")
        code, _, fout = _omzetten(pad, "--uit", naar)
        gelijk(f"afloop van {pad} ({fout[-300:]})", code, 0)
        oordeel = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", xsd, naar], capture_output=True, text=True,
                                 check=False)
        gelijk(f"oordeel over {pad} ({oordeel.stderr[-400:]})", oordeel.returncode, 0)


@proef("omzetten: wat niet past, staat in een lijst met plaats, en de afloop is 1")
def past_niet():
    inhoud = regels(vraag="Waarom " * 100 + "?", vast="-5", extra="<bedr:dynamischeVragenUit/>")
    code, scherm, fout = _omzetten(_bestand("regels.dmn", inhoud))
    gelijk("afloop", code, 1)
    ElementTree.fromstring(scherm)
    bevat("de lijst", fout, "WDK-TR-062", "-5", "dynamische vragen", "vraagTekst", "regels.dmn:", "3 onderdelen passen niet")
    eis("dynamischeVragenUit" not in scherm, "dynamischeVragenUit is niet weggehaald")
    code, json_, _ = _omzetten(_bestand("regels.dmn", inhoud), "--json")
    gelijk("afloop met --json", code, 1)
    verslag = json.loads(json_)
    eis(not verslag["past"] and len(verslag["bevindingen"]) == 3, f"het verslag: {json_[:400]}")
    eis(all(b["vindplaats"]["regel"] and b["hint"] for b in verslag["bevindingen"]), "een bevinding zonder plaats of hint")


@proef("omzetten: wat geen regelbestand is, geeft uitleg en code 2, en er komt geen bestand")
def geen_regels():
    naar = os.path.join(doos.tijdelijke_map(), "nieuw.dmn")
    gevallen = {
        "leeg": b"", "onzin": b"dit is niets", "half": regels().encode()[:-20], "andere xml": b"<brief/>",
        "gewone dmn": b'<definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" name="n" namespace="n"/>',
        "billion laughs": pakketten.lachaanval("definitions"), "diep": b"<a>" * 100_000 + b"</a>" * 100_000,
        "breed": b"<a " + b" ".join(b'a%d="1"' % nummer for nummer in range(200_000)) + b"/>",
        "zip": pakketten.maak({"regels.dmn": regels().encode()}), "halve utf-8": regels("H\xe9").encode("latin-1"),
    }
    for naam, inhoud in gevallen.items():
        code, uit, fout = _omzetten(_bestand("regels.dmn", inhoud), "--uit", naar)
        gelijk(f"afloop van {naam} ({(uit + fout)[-200:]})", code, 2)
        eis(fout.strip() and not uit, f"{naam}: {fout[:200]!r} {uit[:200]!r}")
        eis(not os.path.exists(naar), f"{naam}: er is een bestand geschreven")
    bevat("een zip", _omzetten(_bestand("r.zip", gevallen["zip"]))[2], "Pak de zip uit")
    code, _, fout = _omzetten(_bestand("regels.dmn", regels()), "--uit", "/bestaat/niet/nieuw.dmn")
    gelijk("afloop als schrijven niet kan", code, 2)
    bevat("schrijven kan niet", fout, "/bestaat/niet/nieuw.dmn", "andere plek")
    gelijk("afloop van een map", _omzetten(doos.tijdelijke_map())[0], 2)
    gelijk("afloop zonder bestand", _omzetten()[0], 2)


@proef("check: wandelen met willekeurige antwoorden telt conclusies, en een gat geeft antwoorden die ertoe leiden")
def wandelen():
    if "--wandelingen" not in doos.opdracht("check", "--help").stdout:
        raise Overgeslagen("dit programma kent check --wandelingen niet")
    goed = _bestand("regels.dmn", regels())
    uit = doos.opdracht("check", goed, "--wandelingen", "200", "--json")
    gelijk(f"afloop ({uit.stderr[-200:]})", uit.returncode, 0)
    een = json.loads(uit.stdout)["regels"][0]
    gelijk("de telling", (een["wandelingen"], sum(c["aantal"] for c in een["conclusies"])), (200, 200))
    gelijk("de conclusies", {c["code"] for c in een["conclusies"]}, {"Toestemmingsvrij", "Vergunningplicht"})
    gelijk("nog een keer", doos.opdracht("check", goed, "--wandelingen", "200", "--json").stdout, uit.stdout)
    gat = _bestand("gat.dmn", regels().replace("&gt;= 30", "&gt; 30"))
    uit = doos.opdracht("check", gat, "--wandelingen", "200")
    gelijk("afloop met een gat", uit.returncode, 1)
    bevat("het gat", uit.stdout, "uitkomst", "Hoe dik is de stam in centimeters?: 30")
    json_ = json.loads(doos.opdracht("check", gat, "--wandelingen", "200", "--json").stdout)
    voorbeeld = json.dumps(json_["regels"][0]["zonderUitkomst"][0]["voorbeeld"])
    bevat("dezelfde antwoorden", doos.opdracht("check", gat, "--antwoorden", voorbeeld).stdout, "Geen conclusie")
    for opties in ([], ["--wandelingen", "0"], ["--wandelingen", "10", "--antwoorden", "{}"], ["--wandelingen", "veel"],
                   ["--wandelingen", "5000000"]):
        uit = doos.opdracht("check", goed, *opties)
        gelijk(f"afloop met {opties}", uit.returncode, 2)
        eis(uit.stderr.strip() and "Error" not in uit.stderr, f"{opties}: {uit.stderr[:200]}")
