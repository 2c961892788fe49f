"""Kapotte berichten bij de koppelvlakken die XML of een bestand aannemen."""

import time

import doos
import pakketten
from pagina import meerdelig
from proeven import bevat, eis, gelijk, proef

VERIFIEREN = "/publiek/toepasbare-regels/api/verifierenregels/v2/verifieren"
EBMS = ["/lvbb/digikoppeling", "/plansoftware/digikoppeling", "/zaaksysteem/digikoppeling",
        "/omgevingsdienst/digikoppeling", "/loket/digikoppeling"]
DIEP = b"<a>" * 200_000
KAPOT = {
    "leeg": b"", "geen XML": b"hallo", "niet welgevormd": b"<a><b></a>", "diep": DIEP,
    "billion laughs": pakketten.lachaanval("Envelope"), "vreemde entiteit": pakketten.vreemde_entiteit("Envelope"),
    "andere wortel": b"<a/>", "UTF-16": '<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16"),
    "onware codering": b'<?xml version="1.0" encoding="UTF-8"?><a>\xff\xfe</a>',
    "groot attribuut": b'<a b="' + b"x" * 5_000_000 + b'"/>',
}


@proef("ebMS: een kapotte envelope krijgt een SOAP Fault of MessageError met uitleg")
def ebms_kapot():
    w = doos.gedeeld()
    fouten = []
    for pad in EBMS:
        for naam, inhoud in KAPOT.items():
            voor, begin = w.geheugen(), time.monotonic()
            antwoord = w.roep("POST", pad, inhoud, {"Content-Type": "text/xml; charset=UTF-8", "SOAPAction": '"ebXML"'})
            if antwoord.status not in (400, 500):
                fouten.append(f"{naam} naar {pad} gaf {antwoord.status}")
            elif "Fault" not in antwoord.tekst and "detail" not in antwoord.tekst:
                fouten.append(f"{naam} naar {pad}: geen Fault: {antwoord.tekst[:200]}")
            if "root:" in antwoord.tekst or time.monotonic() - begin > 10 or w.geheugen() - voor > 300:
                fouten.append(f"{naam} naar {pad}: te veel tijd, geheugen of verraad")
    eis(not fouten, "\n".join(fouten[:12]))
    w.eis_levend()


@proef("ebMS: een kapot multipart-bericht krijgt een SOAP Fault")
def ebms_multipart():
    w = doos.gedeeld()
    soort = 'multipart/related; boundary="g"; type="text/xml"; start="<a>"'
    deel = b"--g\r\nContent-Type: text/xml\r\nContent-ID: <a>\r\n\r\n"
    gevallen = {
        "zonder grens": ("multipart/related", b"x"), "grens komt niet voor": (soort, b"x"),
        "houdt op": (soort, deel + b"<a"), "start bestaat niet": (soort.replace("<a>", "<b>"), deel + b"<a/>\r\n--g--\r\n"),
        "lege envelope": (soort, deel + b"\r\n--g--\r\n"), "veel delen": (soort, (deel + b"<a/>\r\n") * 5000 + b"--g--\r\n"),
    }
    for pad in EBMS[:3]:
        for naam, (kop, inhoud) in gevallen.items():
            antwoord = w.roep("POST", pad, inhoud, {"Content-Type": kop, "SOAPAction": '"ebXML"'})
            eis(antwoord.status in (400, 500), f"{naam} naar {pad} gaf {antwoord.status}")
            bevat(f"{naam} naar {pad}", antwoord.tekst, "Fault")
    w.eis_levend()


@proef("RTR: een kapot regelbestand wordt afgekeurd met uitleg")
def sttr_kapot():
    w = doos.gedeeld()
    for naam, inhoud in KAPOT.items():
        antwoord = w.roep("POST", VERIFIEREN, inhoud, {"Content-Type": "application/xml"})
        eis(antwoord.status in (200, 400, 422), f"{naam} gaf {antwoord.status}: {antwoord.tekst[:200]}")
        eis("GOEDGEKEURD" not in antwoord.tekst, f"{naam} is goedgekeurd")
        eis("root:" not in antwoord.tekst, f"{naam} verraadt een bestand")
    for pad in ("/rtr/verifieren", "/regelbeheer/bestand"):
        inhoud, soort = meerdelig([("geldigVanaf", "2027-01-04")], [("bestand", "a.dmn", "application/xml", DIEP)])
        antwoord = w.roep("POST", pad, inhoud, {"Content-Type": soort, "Accept": doos.LEESBAAR})
        eis(antwoord.status in (200, 303, 400, 422), f"{pad} gaf {antwoord.status}: {antwoord.tekst[:200]}")
    w.eis_levend()


@proef("postvak: een kapotte e-mail")
def postvak():
    w = doos.gedeeld()
    for naam, inhoud in (("leeg", b""), ("zonder koppen", b"hallo"), ("zonder ontvanger", b"Subject: x\r\n\r\ny"),
                         ("vreemde tekens", b"To: \xff\xfe\r\nSubject: =?utf-8?B?////?=\r\n\r\nx"),
                         ("lange regel", b"To: a@b.example\r\nSubject: " + b"x" * 1_000_000 + b"\r\n\r\ny")):
        antwoord = w.roep("POST", "/postvak", inhoud, {"Content-Type": "message/rfc822"})
        eis(antwoord.status in (200, 201, 202, 204, 400, 422), f"{naam} gaf {antwoord.status}: {antwoord.tekst[:200]}")
    gelijk("de pagina van het postvak", w.haal("/postvak").status, 200)
    w.eis_levend()
