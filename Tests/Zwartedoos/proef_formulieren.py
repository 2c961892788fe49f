"""Formulieren zonder veld, met een kapotte vorm of met onzin erin."""

import json
import re

import doos
from casusloop import GEMEENTE, Casusloop
from proeven import bevat, eis, gelijk, proef

AFHANDELEN = "/overheid/verzoeken/api/afhandelen/v2/verzoeken"
RTR = "/publiek/toepasbare-regels/api"
OZON = "/publiek/omgevingsdocumenten/api"
PLAN = "_akn_nl_act_gm9995_2024_omgevingsplan"


def _eis_uitleg(naam, antwoord, statussen=(400, 404, 409, 422)):
    eis(antwoord.status in statussen, f"{naam} gaf {antwoord.status}: {antwoord.tekst[:250]}")
    kaal = re.sub(r"<[^>]+>", " ", antwoord.tekst)
    woorden = ("kies", "vul", "ontbreekt", "niet", "nodig", "moet", "geef", "schrijf", "begin")
    eis(any(woord in kaal.lower() for woord in woorden), f"{naam} geeft geen uitleg: {kaal[:250]}")


LEEG = [
    "/klok", "/verbindingen", "/plansoftware/regelingen", "/plansoftware/pakketten", "/lvbb/aanleveren",
    "/lvbb/instellingen", "/lvbb/instellingen/afzenders", "/regelbeheer/sets", "/regelbeheer/sets/tekst",
    "/regelbeheer/bestand", "/rtr/verifieren", "/rtr/leveringen", "/zaaksysteem/zaaktypen", "/zaaksysteem/gemist",
]


@proef("formulier: zonder velden geeft elk formulier uitleg")
def zonder_velden():
    w = doos.gedeeld()
    fouten = []
    for pad in LEEG:
        antwoord = w.stuur(pad)
        toegestaan = (303, 400, 422) if pad in ("/zaaksysteem/gemist", "/lvbb/instellingen") else (400, 422)
        if antwoord.status not in toegestaan:
            fouten.append(f"{pad} gaf {antwoord.status}: {antwoord.tekst[:200]}")
        elif antwoord.status != 303:
            _eis_uitleg(pad, antwoord)
    eis(not fouten, "\n".join(fouten))
    w.eis_levend()


@proef("formulier: zonder velden als multipart geeft elk formulier uitleg")
def zonder_velden_meerdelig():
    w = doos.gedeeld()
    for pad in ("/lvbb/aanleveren", "/plansoftware/pakketten", "/regelbeheer/bestand", "/rtr/leveringen"):
        antwoord = w.stuur(pad, bestanden=[("anders", "", "application/octet-stream", b"")])
        _eis_uitleg(pad, antwoord, (400, 422))
    w.eis_levend()


@proef("formulier: kapotte multipart geeft 400 met uitleg")
def kapotte_multipart():
    w = doos.gedeeld()
    g = b"--g\r\n"
    kop = b'Content-Disposition: form-data; name="bestand"; filename="a.zip"\r\n'
    gevallen = {
        "zonder grens in de kop": ("multipart/form-data", b"--g\r\n\r\n"),
        "andere grens": ("multipart/form-data; boundary=h", g + kop + b"\r\nx\r\n--g--\r\n"),
        "houdt op in een deel": ("multipart/form-data; boundary=g", g + kop + b"\r\nabc"),
        "houdt op in een kop": ("multipart/form-data; boundary=g", g + kop[:20]),
        "deel zonder naam": ("multipart/form-data; boundary=g", g + b"X: y\r\n\r\nx\r\n--g--\r\n"),
        "enorme kop": ("multipart/form-data; boundary=g", g + b"X: " + b"y" * 200_000 + b"\r\n\r\nx\r\n--g--\r\n"),
        "te lange grens": ("multipart/form-data; boundary=" + "g" * 500, b"x"),
        "drieduizend delen": (
            "multipart/form-data; boundary=g",
            (g + b'Content-Disposition: form-data; name="a"\r\n\r\nx\r\n') * 3000 + b"--g--\r\n"),
        "lege inhoud": ("multipart/form-data; boundary=g", b""),
        "ander soort": ("application/pdf", b"%PDF"),
    }
    for naam, (soort, inhoud) in gevallen.items():
        for pad in ("/lvbb/aanleveren", "/plansoftware/pakketten"):
            antwoord = w.roep("POST", pad, inhoud, {"Content-Type": soort, "Accept": doos.LEESBAAR})
            _eis_uitleg(f"{naam} naar {pad}", antwoord, (400, 415, 422))
    w.eis_levend()


@proef("formulier: onzin in velden wordt geweigerd met uitleg, niet met een fout")
def onzin_in_velden():
    w = doos.gedeeld()
    gevallen = [
        ("/klok", [("datum", "31-02-2026")]), ("/klok", [("dagen", "99999999999999999999")]),
        ("/klok", [("datum", "9999-99-99")]), ("/verbindingen", [("systeem", "postvak"), ("adres", "http://x")]),
        ("/verbindingen", [("systeem", "zaaksysteem"), ("adres", "ftp://x")]),
        ("/verbindingen", [("systeem", "zaaksysteem"), ("adres", "http://")]),
        ("/verbindingen", [("systeem", "loket"), ("adres", "http://a b")]),
        ("/verbindingen", [("systeem", "rtr"), ("adres", "http://x:99999")]),
        ("/plansoftware/regelingen", [("regelingId", "/akn/nl/act/gm9995/2024/bestaat-niet")]),
        ("/plansoftware/regelingen", [("regelingId", "'; DROP TABLE ketenspoor; --")]),
        ("/regelbeheer/sets", [("activiteit", "bestaat-niet"), ("soort", "Conclusie")]),
        ("/regelbeheer/sets/tekst", [("tekst", "dit zijn geen regels")]),
        ("/regelbeheer/sets/tekst", [("tekst", "regels a\n  naam: x\n" + "vraag v\n" * 200)]),
    ]
    for pad, velden in gevallen:
        # 502: het andere systeem kent het niet; dat is niet de schuld van dit formulier.
        _eis_uitleg(f"{pad} {velden[0][1][:30]}", w.stuur(pad, velden), (400, 404, 409, 422, 502))
    antwoord = w.roep("POST", "/klok", b"datum=%ff%fe%zz&=&&&=x&%", {"Content-Type": "application/x-www-form-urlencoded"})
    _eis_uitleg("kapotte procenten", antwoord, (400, 422))
    veel = "&".join(f"a{n}=1" for n in range(20_000)).encode()
    antwoord = w.roep("POST", "/klok", veel, {"Content-Type": "application/x-www-form-urlencoded"})
    _eis_uitleg("twintigduizend velden", antwoord, (400, 413, 422))
    w.eis_levend()


@proef("formulier: opmaak in tekst wordt als tekst getoond")
def opmaak():
    w = doos.gedeeld()
    kwaad = "<script>alert(1)</script>\"'&"
    for pad in ("/ketenspoor?zoek=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22", "/%3Cscript%3Ealert(1)%3C/script%3E"):
        antwoord = w.haal(pad, Accept=doos.LEESBAAR)
        eis("<script>alert" not in antwoord.tekst, f"{pad} laat opmaak door")
    for pad, velden in (("/verbindingen", [("systeem", kwaad)]), ("/plansoftware/regelingen", [("regelingId", kwaad)]),
                        ("/regelbeheer/sets/tekst", [("tekst", kwaad)])):
        eis("<script>alert" not in w.stuur(pad, velden).tekst, f"{pad} laat opmaak door")
    w.eis_levend()


@proef("formulier: stappen van het loket in de verkeerde volgorde of zonder antwoord")
def loket():
    w = doos.gedeeld("met-plan")
    loop = Casusloop(w)
    loop.plan()
    loop.regels()
    uitkomst = loop.check()
    check = uitkomst.pad[: -len("/uitkomst")]
    nummer = check.split("/")[-1]
    _eis_uitleg("werkzaamheid zonder keuze", w.stuur(f"{check}/werkzaamheid"), (400, 422))
    _eis_uitleg("aanvraag die er niet is", w.stuur("/loket/aanvraag/999999", [("naam", "x")]), (404,))
    pagina = w.verstuur(f"{check}/aanvragen")
    _eis_uitleg("zonder identiteit", w.stuur(f"/loket/aanvraag/{nummer}"), (400, 422))
    _eis_uitleg("met een onbekende identiteit", w.stuur(
        f"/loket/aanvraag/{nummer}", [("identiteit", "niemand"), ("naam", "x")]), (400, 422))
    for stap in ("indienen", "bijlagen", "vragen?groep=99", "vragen?groep=-1", "vragen?groep=x"):
        antwoord = w.stuur(f"/loket/aanvraag/{nummer}/{stap}")
        eis(antwoord.status < 500, f"{stap} gaf {antwoord.status}: {antwoord.tekst[:200]}")
    verzoeken = w.roep("POST", f"{AFHANDELEN}/_zoek", b"{}", {"X-OIN": GEMEENTE, "Content-Type": "application/json"})
    gelijk("verzoeken na verkeerde stappen", json.loads(verzoeken.inhoud)["_embedded"]["zaakverwijzingen"], [])
    laatste = loop.naar_controleren()
    _eis_uitleg("indienen zonder akkoord", w.stuur(laatste.formulier("/indienen").actie), (400, 422))
    w.eis_levend()
    eis(pagina.status == 200, "de pagina van de aanvraag is er niet")


@proef("api: kapotte JSON, ontbrekende velden en ontbrekende koppen geven problem+json")
def api():
    w = doos.gedeeld()
    json_kop = {"Content-Type": "application/json", "Content-Crs": "EPSG:28992"}
    diep = b"[" * 100_000
    posts = [
        f"{RTR}/toepasbareregelsuitvoerenservices/v3/conclusie/_bepaal", f"{RTR}/zoekinterface/v2/activiteiten/_zoek",
        f"{RTR}/toepasbareregelsuitvoerenservices/v3/indieningsvereisten/_bepaal",
        f"{RTR}/verzoeksroutering/v2/_bepaal", f"{OZON}/downloaden/v1/aanvraag", f"{OZON}/valideren/v2",
        f"{OZON}/presenteren/v8/regelingen/{PLAN}/regeltekstannotaties/_zoek",
        f"{RTR}/rtrgegevens/v2/activiteiten/_zoek",
    ]
    fouten = []
    for pad in posts:
        for naam, inhoud in (("geen JSON", b"{"), ("diep", diep), ("leeg", b""), ("null", b"null"), ("tekst", b'"x"')):
            antwoord = w.roep("POST", pad, inhoud, json_kop)
            if not 400 <= antwoord.status < 500:
                fouten.append(f"{naam} naar {pad} gaf {antwoord.status}: {antwoord.tekst[:150]}")
            elif antwoord.soort != "application/problem+json":
                fouten.append(f"{naam} naar {pad}: soort {antwoord.soort}")
    for pad, status in ((f"{AFHANDELEN}/2026000000000", 401), (f"{OZON}/downloaden/v1/status/bestaat-niet", 404),
                        (f"{RTR}/rtrgegevens/v2/activiteiten/bestaat-niet", 404),
                        (f"{RTR}/rtrgegevens/v2/activiteiten?datum=2026-99-99", 400),
                        (f"{RTR}/rtrgegevens/v2/activiteiten?pageSize=-1", 400),
                        (f"{OZON}/presenteren/v8/regelingen?page=-1", 400),
                        (f"{OZON}/presenteren/v8/regelingen/bestaat-niet", 404)):
        antwoord = w.haal(pad)
        if antwoord.status != status and not (status == 400 and antwoord.status in (404, 422)):
            fouten.append(f"GET {pad} gaf {antwoord.status} en niet {status}: {antwoord.tekst[:150]}")
        elif antwoord.soort != "application/problem+json":
            fouten.append(f"GET {pad}: soort {antwoord.soort}")
    eis(not fouten, "\n".join(fouten))
    w.eis_levend()


@proef("api: wat niet is nagebootst, zegt dat met 501")
def niet_nagebootst():
    w = doos.gedeeld()
    for pad in (f"{OZON}/presenteren/v8/ontwerpregelingen", f"{OZON}/toepasbaaropvragen/v7/gebiedsaanwijzingen"):
        antwoord = w.haal(pad)
        gelijk(f"GET {pad}", antwoord.status, 501)
        bevat("uitleg", antwoord.tekst, "niet")
