"""Alles wat onze systemen versturen, volgt het officiële schema. De schema's staan niet in het project."""

import collections
import hashlib
import json
import os
import shutil
import subprocess

import doos
import oogst
from casusloop import Casusloop
from proeven import Overgeslagen, eis, gelijk, proef

STOP = "stop/1.3.0/imop-"
IMOP = "https://standaarden.overheid.nl/stop/imop/"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
EB = "http://www.oasis-open.org/committees/ebxml-msg/schema/msg-header-2_0.xsd"
DMN = "sttr/imtr-1.x-namespace-v1.0/sttr-all.xsd"
SCHEMAS = {
    "http://www.overheid.nl/2017/lvbb": "stop/lvbb-1.2.0/lvbb-transport.xsd",
    "https://standaarden.overheid.nl/lvbb/stop/aanlevering/": "stop/lvbb-1.2.0/lvbb-stop-aanlevering.xsd",
    "https://standaarden.overheid.nl/lvbb/stop/uitlevering/": "stop/lvbb-1.0.4/lvbb-stop-uitlevering.xsd",
    IMOP + "tekst/": STOP + "tekst.xsd", IMOP + "data/": STOP + "data.xsd", IMOP + "geo/": STOP + "geo.xsd",
    IMOP + "gio/": STOP + "gio.xsd", IMOP + "consolidatie/": STOP + "consolidatie.xsd",
    IMOP + "uitwisseling/": STOP + "uitwisseling.xsd",
    "http://www.opengis.net/se": "stop/1.3.0/se-FeatureStyle-imop.xsd",
    "http://www.geostandaarden.nl/imow/bestanden/deelbestand":
        "imow/v2.0.0/bestanden-ow/deelbestand-ow/IMOW_Deelbestand.xsd",
    "http://www.geostandaarden.nl/bestanden-ow/manifest-ow": "imow/v2.0.0/bestanden-ow/generiek/manifest-ow.xsd",
    "http://www.geostandaarden.nl/bestanden-ow/standlevering-generiek":
        "imow/v2.0.0/bestanden-ow/deelbestand-ow/IMOW_Deelbestand.xsd",
    "http://www.omgevingswet.nl/koppelvlak/stam-v4/IMAM": "stam/4.0.0/imam-4.0.xsd",
    "http://www.omg.org/spec/DMN/20180521/MODEL/": DMN, "http://www.omg.org/spec/DMN/20151101/dmn.xsd": DMN,
}
# Zonder openbaar schema: wat ervan klopt, staat in de README van het systeem. Afbeeldingen zijn geen berichten.
ZONDER_SCHEMA = {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"}
# Wat een volledige loop ten minste over de grenzen stuurt.
VERPLICHT = [
    "AanleveringBesluit", "AanleveringKennisgeving", "validatieVerzoek", "publicatieVerzoek", "manifest", "Pakbon",
    "Consolidaties", "OfficielePublicatie", "owBestand", "Aanleveringen", "verzoekXML", "Envelope", "definitions",
    "GeoInformatieObjectVaststelling",
]
_loop = {}


def _standaarden():
    map_ = os.environ.get("WERKPLAATS_SHARED") or os.path.join(doos.wortel(), "..", "shared")
    if not os.path.isdir(os.path.join(map_, "standards")):
        raise Overgeslagen("overgeslagen: ../shared ontbreekt")
    if not shutil.which("xmllint"):
        raise Overgeslagen("overgeslagen: xmllint ontbreekt")
    return os.path.abspath(os.path.join(map_, "standards"))


def _stukken():
    """Eén keer de hele casus, met advies en behandeling, en alles wat daarbij verstuurd is."""
    if "stukken" not in _loop:
        w = doos.Werkplaats()
        loop = Casusloop(w)
        loop.plan()
        loop.regels()
        loop.dien_in()
        loop.neem_in_behandeling()
        loop.vraag_advies()
        loop.besluit()
        stukken = list(oogst.uit_ketenspoor(w))
        for pad in ("/plansoftware/aanleveringen/1/zip", f"{loop.levering}/zip"):
            stukken += oogst.ontleed(pad, w.goed(pad).inhoud)
        w.stop()
        _loop["stukken"] = stukken + _bewijs("boom-kappen/met-advies") + _bewijs("boom-kappen/behandeldienst")
    return _loop["stukken"]


def _bewijs(casus):
    """De bewijsstukken uit het verslag van een loop zonder browser."""
    map_ = os.path.join(doos.tijdelijke_map(), "verslag")
    doos.opdracht("keten", "--casus", casus, "--verslag", map_)
    stukken = []
    for pad, _, namen in os.walk(os.path.join(map_, "bewijs")):
        for naam in sorted(namen):
            with open(os.path.join(pad, naam), "rb") as bestand:
                stukken += oogst.ontleed(f"{casus} {naam}", bestand.read())
    eis(stukken, f"het verslag van {casus} heeft geen bewijs")
    return stukken


def _ebms_schema(standaarden, map_):
    """Envelope en koppen samen, zodat ook de inhoud van de SOAP-kop wordt gecontroleerd."""
    pad = os.path.join(map_, "ebms.xsd")
    with open(pad, "w", encoding="utf-8") as bestand:
        bestand.write(
            '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">'
            f'<xs:import namespace="{SOAP}" schemaLocation="{standaarden}/digikoppeling/ebms2/envelope.xsd"/>'
            f'<xs:import namespace="{EB}" schemaLocation="{standaarden}/digikoppeling/ebms2/msg-header-2_0.xsd"/>'
            "</xs:schema>")
    return pad


def _keur(schema, paden, standaarden):
    """Paden die niet kloppen, met de eerste melding."""
    omgeving = {**os.environ, "XML_CATALOG_FILES": os.path.join(standaarden, "stop", "catalog.xml")}
    fouten = {}
    for begin in range(0, len(paden), 100):
        deel = paden[begin : begin + 100]
        uit = subprocess.run(
            ["xmllint", "--noout", "--nonet", "--schema", schema, *deel], capture_output=True, text=True, env=omgeving,
            check=False)
        goed = {regel[: -len(" validates")] for regel in uit.stderr.splitlines() if regel.endswith(" validates")}
        for pad in deel:
            if pad not in goed:
                meldingen = [regel for regel in uit.stderr.splitlines() if regel.startswith(pad + ":")]
                fouten[pad] = (meldingen or uit.stderr.splitlines() or ["onbekende fout"])[0].replace(pad, "")
    return fouten


def _bedorven(pad):
    """Hetzelfde bestand met een vreemd element erin: dat hoort het schema te merken."""
    with open(pad, "rb") as bestand:
        bytes_ = bestand.read()
    einde = bytes_.rfind(b"</")
    with open(pad + ".bedorven", "wb") as bestand:
        bestand.write(bytes_[:einde] + b"<bedorven/>" + bytes_[einde:])
    return pad + ".bedorven"


def _verzamel(stukken, map_):
    """Elk verschillend XML-stuk één keer op schijf; per wortel de paden, en per pad de herkomst."""
    per_wortel, herkomst, gezien = collections.defaultdict(list), {}, set()
    for stuk in stukken:
        wortel = oogst.wortel(stuk.bytes)
        hash_ = hashlib.sha256(stuk.bytes).hexdigest()
        if wortel is None or wortel[1].lower() == "html" or hash_ in gezien:
            continue
        gezien.add(hash_)
        pad = os.path.join(map_, f"{hash_[:20]}.xml")
        with open(pad, "wb") as bestand:
            bestand.write(stuk.bytes)
        per_wortel[wortel].append(pad)
        herkomst[pad] = stuk.herkomst
    return per_wortel, herkomst


@proef("xsd: alles wat in een volledige loop is verstuurd, volgt het officiële schema")
def alles():
    standaarden = _standaarden()
    map_ = doos.tijdelijke_map()
    per_wortel, herkomst = _verzamel(_stukken(), map_)
    schemas = {**SCHEMAS, SOAP: _ebms_schema(standaarden, map_)}
    fouten, onbekend = [], []
    for (ruimte, lokaal), paden in sorted(per_wortel.items()):
        if ruimte in ZONDER_SCHEMA:
            continue
        schema = schemas.get(ruimte)
        if schema is None:
            onbekend.append(f"{{{ruimte}}}{lokaal}: {len(paden)}, bijvoorbeeld {herkomst[paden[0]]}")
            continue
        slecht = _keur(os.path.join(standaarden, schema), paden, standaarden)
        if not _keur(os.path.join(standaarden, schema), [_bedorven(paden[0])], standaarden):
            fouten.append(f"{lokaal}: het schema merkt een vreemd element niet op, dus deze proef bewijst niets")
        print(f"    {lokaal}: {len(paden) - len(slecht)} van {len(paden)} volgen {os.path.basename(schema)}")
        fouten += [f"{lokaal} {herkomst[pad]}{melding}" for pad, melding in list(slecht.items())[:6]]
    for regel in onbekend:
        print(f"    zonder openbaar schema: {regel}")
    eis(not fouten, "\n".join(fouten))
    namen = {lokaal for _, lokaal in per_wortel}
    ontbreekt = [naam for naam in VERPLICHT if naam not in namen]
    eis(not ontbreekt, f"nooit verstuurd: {ontbreekt}; wel: {sorted(namen)}")


@proef("xsd: alle JSON die is verstuurd, is te lezen")
def json_is_leesbaar():
    aantal = 0
    for stuk in _stukken():
        if stuk.bytes.lstrip()[:1] in (b"{", b"["):
            try:
                json.loads(stuk.bytes)
            except ValueError as fout:
                raise AssertionError(f"{stuk.herkomst}: {fout}") from None
            aantal += 1
    eis(aantal > 10, f"er is maar {aantal} keer JSON verstuurd")


@proef("xsd: Presenteren v8 geeft HAL met regelingen, structuur en annotaties")
def presenteren():
    w = doos.gedeeld()
    basis = "/publiek/omgevingsdocumenten/api/presenteren/v8"
    lijst = w.haal(f"{basis}/regelingen", Accept="application/hal+json")
    gelijk("GET regelingen", lijst.status, 200)
    regelingen = json.loads(lijst.inhoud)["_embedded"]["regelingen"]
    eis(regelingen, "er zijn geen regelingen")
    uri = "_akn_nl_act_gm9995_2024_omgevingsplan"
    structuur = w.haal(f"{basis}/regelingen/{uri}/documentstructuur", Accept="application/hal+json")
    gelijk("GET documentstructuur", structuur.status, 200)
    json.loads(structuur.inhoud)
    crs = "http://www.opengis.net/def/crs/EPSG/0/28992"
    vraag = {"geometrie": {"type": "Point", "coordinates": [152862, 532630]}, "spatialOperator": "intersects"}
    kop = {"Content-Type": "application/json", "Content-Crs": crs, "Accept": "application/hal+json"}
    antwoord = w.roep("POST", f"{basis}/regelingen/{uri}/regeltekstannotaties/_zoek", json.dumps(vraag).encode(), kop)
    eis(antwoord.status in (200, 400), f"_zoek gaf {antwoord.status}: {antwoord.tekst[:300]}")
    json.loads(antwoord.inhoud)
    del kop["Content-Crs"]
    antwoord = w.roep("POST", f"{basis}/regelingen/{uri}/regeltekstannotaties/_zoek", json.dumps(vraag).encode(), kop)
    gelijk("zonder Content-Crs", antwoord.status, 422)
