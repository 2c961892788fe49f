"""Alles wat onze systemen verstuurden, uit het Ketenspoor: zips uitgepakt, multipart in delen, per soort."""

import io
import re
import zipfile


class Stuk:
    def __init__(self, herkomst, bytes_):
        self.herkomst = herkomst
        self.bytes = bytes_


def _multipart(bytes_):
    """De delen van een bericht dat met een grens begint; None als het dat niet is."""
    if not bytes_.startswith(b"--"):
        return None
    grens = bytes_.split(b"\r\n", 1)[0].rstrip()
    delen = bytes_.split(b"\r\n" + grens)
    if len(delen) < 2:
        return None
    delen[0] = delen[0][len(grens):]
    uit = []
    for deel in delen:
        _, leeg, inhoud = deel.partition(b"\r\n\r\n")
        if leeg:
            uit.append(inhoud)
    return uit


def ontleed(herkomst, bytes_, diepte=0):
    """Een stroom van stukken die niet verder uit te pakken zijn."""
    if not bytes_ or diepte > 6:
        return
    if bytes_.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(bytes_)) as zip_:
            for naam in zip_.namelist():
                if not naam.endswith("/"):
                    yield from ontleed(f"{herkomst}!{naam}", zip_.read(naam), diepte + 1)
        return
    delen = _multipart(bytes_)
    if delen is not None:
        for plek, deel in enumerate(delen):
            yield from ontleed(f"{herkomst}#{plek}", deel, diepte + 1)
        return
    yield Stuk(herkomst, bytes_)


def uit_ketenspoor(w):
    """Elke aanroep en elk antwoord, vanaf nummer 1."""
    nummers = [int(n) for n in re.findall(r'href="/ketenspoor/(\d+)"', w.goed("/ketenspoor").tekst)]
    for nummer in range(1, max(nummers, default=0) + 1):
        for kant in ("verzoek", "antwoord"):
            antwoord = w.haal(f"/ketenspoor/{nummer}/{kant}")
            if antwoord.status == 200 and antwoord.inhoud:
                yield from ontleed(f"{nummer}/{kant}", antwoord.inhoud)


WORTEL = re.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--.*?-->\s*)*<([A-Za-z_][\w.-]*:)?([\w.-]+)([^>]*)>", re.S)


def wortel(bytes_):
    """(naamruimte, lokale naam) van de wortel; None als het geen XML is."""
    treffer = WORTEL.match(bytes_)
    if not treffer:
        return None
    voorvoegsel, lokaal, attributen = treffer.groups()
    naam = b"xmlns:" + voorvoegsel[:-1] if voorvoegsel else b"xmlns"
    ruimte = re.search(naam + rb"""\s*=\s*["']([^"']*)["']""", attributen)
    return (ruimte.group(1).decode() if ruimte else "", lokaal.decode())
