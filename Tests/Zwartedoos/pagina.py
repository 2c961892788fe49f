"""Een pagina zoals een gebruiker hem leest: tekst, links en formulieren met wat er al in staat."""

import re
import urllib.parse
from html.parser import HTMLParser

from proeven import Mislukt

GRENS = "----werkplaatsproef3f1c9a"


def gecodeerd(velden):
    return urllib.parse.urlencode(list(velden))


def meerdelig(velden, bestanden):
    """multipart/form-data. `bestanden`: (veld, bestandsnaam, soort, bytes)."""
    delen = []
    for naam, waarde in velden:
        delen.append(f'--{GRENS}\r\nContent-Disposition: form-data; name="{naam}"\r\n\r\n{waarde}\r\n'.encode())
    for naam, bestandsnaam, soort, inhoud in bestanden:
        kop = f'--{GRENS}\r\nContent-Disposition: form-data; name="{naam}"; filename="{bestandsnaam}"\r\n'
        delen.append(f"{kop}Content-Type: {soort}\r\n\r\n".encode() + inhoud + b"\r\n")
    return b"".join(delen) + f"--{GRENS}--\r\n".encode(), f"multipart/form-data; boundary={GRENS}"


class Veld:
    def __init__(self, naam, soort, waarde="", verplicht=False):
        self.naam = naam
        self.soort = soort
        self.waarde = waarde
        self.verplicht = verplicht
        self.label = ""
        self.keuzes = []  # (waarde, label, gekozen)

    def kies(self, antwoord):
        """De waarde van de keuze met dit label, anders het antwoord zelf."""
        for waarde, label, _ in self.keuzes:
            if antwoord.lower() in (label.lower(), waarde.lower()):
                return waarde
        return antwoord


class Formulier:
    def __init__(self, actie, methode):
        self.actie = actie
        self.methode = methode
        self.velden = []

    @property
    def pad(self):
        return self.actie.split("?")[0]

    def veld(self, naam):
        return next((veld for veld in self.velden if veld.naam == naam), None)

    def invulling(self, **vervangen):
        """Wat een browser verstuurt als niemand iets verandert, met deze velden anders."""
        uit = []
        for veld in self.velden:
            if veld.soort == "file" or veld.naam in vervangen:
                continue
            if veld.soort in ("radio", "checkbox"):
                uit += [(veld.naam, waarde) for waarde, _, gekozen in veld.keuzes if gekozen]
            elif veld.soort == "select":
                gekozen = [waarde for waarde, _, ja in veld.keuzes if ja] or [w for w, _, _ in veld.keuzes[:1]]
                uit += [(veld.naam, waarde) for waarde in gekozen[:1]]
            else:
                uit.append((veld.naam, veld.waarde))
        return uit + list(vervangen.items())


class _Lezer(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.formulieren = []
        self.links = []
        self.tekst = []
        self.labels = {}
        self._formulier = None
        self._ids = []  # (veld, plek van de keuze of None, id)
        self._stil = 0
        self._opvang = None  # ("label"|"legend"|"option"|"textarea", gegeven, tekst)
        self._legenda = []

    def handle_starttag(self, tag, attrs):
        at = dict(attrs)
        if tag in ("script", "style"):
            self._stil += 1
        elif tag == "a" and at.get("href"):
            self.links.append(at["href"])
        elif tag == "form":
            self._formulier = Formulier(at.get("action") or "", (at.get("method") or "get").lower())
            self.formulieren.append(self._formulier)
        elif tag == "fieldset":
            self._legenda.append("")
        elif tag in ("label", "legend"):
            self._opvang = [tag, at.get("for"), ""]
        elif tag == "option":
            self._opvang = ["option", at, ""]
        elif tag in ("input", "select", "textarea") and self._formulier is not None and at.get("name"):
            self._veld(tag, at)

    def _veld(self, tag, at):
        soort = (at.get("type") or "text").lower() if tag == "input" else tag
        if soort in ("submit", "button", "reset", "image"):
            return
        veld = self._formulier.veld(at["name"])
        keuze = soort in ("radio", "checkbox")
        if veld is None or not keuze:
            veld = Veld(at["name"], soort, "" if keuze else at.get("value") or "", "required" in at)
            self._formulier.velden.append(veld)
        if keuze:
            veld.keuzes.append((at.get("value", "on"), "", "checked" in at))
            veld.label = self._legenda[-1] if self._legenda else ""
        self._ids.append((veld, len(veld.keuzes) - 1 if keuze else None, at.get("id")))
        if tag == "textarea":
            self._opvang = ["textarea", veld, ""]

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self._stil = max(0, self._stil - 1)
        elif tag == "form":
            self._formulier = None
        elif tag == "fieldset" and self._legenda:
            self._legenda.pop()
        elif self._opvang and tag == self._opvang[0]:
            self._sluit()

    def _sluit(self):
        soort, gegeven, tekst = self._opvang
        self._opvang = None
        kort = " ".join(tekst.split())
        if soort == "label" and gegeven:
            self.labels[gegeven] = kort
        elif soort == "legend" and self._legenda:
            self._legenda[-1] = kort
        elif soort == "textarea":
            gegeven.waarde = tekst[1:] if tekst.startswith("\n") else tekst
        elif soort == "option" and self._formulier and self._formulier.velden:
            self._formulier.velden[-1].keuzes.append((gegeven.get("value", kort), kort, "selected" in gegeven))

    def handle_data(self, data):
        if self._opvang:
            self._opvang[2] += data
        if not self._stil:
            self.tekst.append(data)

    def klaar(self):
        for veld, plek, id_ in self._ids:
            label = self.labels.get(id_, "")
            if plek is None:
                veld.label = label
            else:
                waarde, _, gekozen = veld.keuzes[plek]
                veld.keuzes[plek] = (waarde, label, gekozen)
                veld.label = veld.label or label


class Pagina:
    def __init__(self, pad, antwoord):
        self.pad = pad
        self.antwoord = antwoord
        self.status = antwoord.status
        lezer = _Lezer()
        if antwoord.soort == "text/html":
            lezer.feed(antwoord.tekst)
            lezer.klaar()
        self.formulieren = lezer.formulieren
        self.links = lezer.links
        self.tekst = " ".join(" ".join(lezer.tekst).split()) or antwoord.tekst

    def formulier(self, einde=None, veld=None):
        for een in self.formulieren:
            if (einde and een.pad.endswith(einde)) or (veld and een.veld(veld)):
                return een
        raise Mislukt(f"op {self.pad} ({self.status}) staat geen formulier '{einde or veld}': {self.fouten()}")

    def fouten(self):
        blok = re.search(r'class="[^"]*foutenoverzicht.*?</(?:div|section)>', self.antwoord.tekst, re.S)
        return re.sub(r"<[^>]+>", " ", blok.group(0))[:400] if blok else self.tekst[:300]
