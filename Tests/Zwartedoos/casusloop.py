"""De casus Boom kappen, gelopen over HTTP met de formulieren die een gebruiker ziet."""

import json
import os
import re
import urllib.parse

from doos import wortel
from proeven import Mislukt, eis

WORK = "/akn/nl/act/gm9995/2024/omgevingsplan"
BEKENDMAKING = "2026-12-03"
INWERKING = "2027-01-04"
NA_INWERKING = "2027-01-05"
GEMEENTE = "00000099000000001000"
REGELS = [
    "regels/boom-kappen.conclusie.txt", "regels/boom-kappen.indieningsvereisten.txt",
    "regels/boom-kappen-melding.indieningsvereisten.txt",
]
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def voorbeeld(pad):
    with open(os.path.join(wortel(), "Voorbeelden", "rieteroog", pad), encoding="utf-8") as bestand:
        return bestand.read()


def regelvragen(pad):
    """De tekst van elke vraag bij haar naam, uit de leesbare regels."""
    vragen, naam = {}, None
    for regel in voorbeeld(pad).splitlines():
        if regel.startswith("vraag "):
            naam = regel.split()[1]
        elif regel and not regel.startswith(" "):
            naam = None
        elif naam and regel.strip().startswith("tekst:"):
            vragen[naam] = regel.split(":", 1)[1].strip()
    return vragen


def casusregels(stap):
    """De regels van één stap van de casus, als (sleutel, waarde)."""
    pad = os.path.join(wortel(), "Voorbeelden", "casussen", "boom-kappen.casus")
    regels, binnen = [], False
    with open(pad, encoding="utf-8") as bestand:
        for regel in bestand:
            if regel.strip() and not regel.startswith(" "):
                binnen = regel.startswith(stap)
            elif binnen and ":" in regel:
                sleutel, waarde = regel.split(":", 1)
                regels.append((sleutel.strip(), waarde.strip()))
    return regels


class Casusloop:
    def __init__(self, werkplaats):
        self.w = werkplaats
        self.levering = None  # pad van de aanlevering bij de plansoftware
        self.dossiers = {}
        self.verzoeknummer = None
        self.bijlagen = 0

    # --- 1 tot en met 3 ---------------------------------------------------------------------------

    def maak_besluit(self, van="40", naar="25", bekendmaking=BEKENDMAKING, inwerking=INWERKING, kenmerk="boom-diameter"):
        """Stap 1: downloaden, artikel 6.4 wijzigen, besluit maken."""
        pagina = self.w.verstuur("/plansoftware/regelingen", [("regelingId", WORK)])
        eis(pagina.pad.startswith("/plansoftware/regelingen/"), f"downloaden lukt niet: {pagina.fouten()}")
        nummer = pagina.pad.rstrip("/").split("/")[-1]
        artikelen = self._json(f"/plansoftware/api/regelingen/{nummer}")["artikelen"]
        wid = next(artikel["wId"] for artikel in artikelen if artikel.get("nummer") == "6.4")
        pad = f"/plansoftware/regelingen/{nummer}/artikelen/{urllib.parse.quote(wid, safe='')}"
        formulier = self.w.open(pad).formulier(veld="opschrift")
        anders = {}
        for veld in formulier.velden:
            if veld.naam.startswith("tekst.") and f"{van} centimeter" in veld.waarde:
                anders[veld.naam] = veld.waarde.replace(f"{van} centimeter", f"{naar} centimeter")
        eis(anders, f"in artikel 6.4 staat geen '{van} centimeter'")
        kwalificatie = next((v for v in formulier.velden if v.naam.endswith("aanduiding.1.kwalificatie")), None)
        if kwalificatie:
            anders[kwalificatie.naam] = kwalificatie.kies("Vergunningplicht")
        self.w.verstuur(pad, formulier.invulling(**anders))
        formulier = self.w.open(f"/plansoftware/regelingen/{nummer}/wijziging").formulier("/besluit")
        pagina = self.w.verstuur(formulier.actie, formulier.invulling(
            titel="Besluit tot wijziging van het Omgevingsplan gemeente Rieteroog (stamdiameter)",
            datumBekendmaking=bekendmaking, inwerkingtreding=inwerking, vastgesteldOp="2026-11-26", kenmerk=kenmerk,
            soortProcedure="definitief"))
        eis(pagina.pad.startswith("/plansoftware/aanleveringen/"), f"geen besluit: {pagina.fouten()}")
        self.levering = pagina.pad
        return self.w.goed(f"{self.levering}/zip").inhoud

    def valideer(self):
        self._goed(self.w.stuur(f"{self.levering}/valideren"), "valideren")

    def publiceer(self):
        """Alleen de knop; de dag van bekendmaking komt met de klok."""
        self._goed(self.w.stuur(f"{self.levering}/publiceren"), "publiceren")

    def stand(self):
        nummer = self.levering.split("/")[-1]
        return self._json(f"/plansoftware/api/aanleveringen/{nummer}")["stand"]

    def plan(self):
        zip_ = self.maak_besluit()
        self.valideer()
        self.publiceer()
        self.w.zet_klok(BEKENDMAKING)
        return zip_

    # --- 5 tot en met 7 ---------------------------------------------------------------------------

    def regels(self, paden=None):
        """Maken, verifiëren en publiceren."""
        for pad in paden or REGELS:
            pagina = self.w.verstuur("/regelbeheer/sets/tekst", [("tekst", voorbeeld(pad))])
            eis(pagina.pad.startswith("/regelbeheer/sets/"), f"{pad} is niet aangenomen: {pagina.fouten()}")
            self.dossiers[pad] = pagina.pad
            self.w.goed(f"{pagina.pad}/bestand")
            self._goed(self.w.stuur(f"{pagina.pad}/verifieren"), f"verifiëren van {pad}")
        for pad, dossier in self.dossiers.items():
            formulier = self.w.open(f"{dossier}/publiceren").formulier("/publiceren")
            pagina = self.w.verstuur(formulier.actie, formulier.invulling(geldigVanaf=INWERKING))
            eis("melding-fout" not in pagina.antwoord.tekst, f"publiceren van {pad}: {pagina.tekst[:400]}")
        self.w.zet_klok(NA_INWERKING)

    # --- 8 ----------------------------------------------------------------------------------------

    def check(self, x="152862", y="532630", zoek="boom kappen"):
        """Stap 8a; geeft de pagina met de uitkomst."""
        begin = self.w.open(f"/loket/check/locatie?x={x}&y={y}")
        pagina = self.w.open(f"{begin.pad.split('?')[0]}?zoek={urllib.parse.quote(zoek)}")
        formulier = pagina.formulier(veld="werkzaamheid")
        keuzes = [waarde for waarde, _, _ in formulier.veld("werkzaamheid").keuzes]
        keuze = next((waarde for waarde in keuzes if waarde.endswith("BoomKappen")), None)
        eis(keuze, f"de werkzaamheid BoomKappen wordt niet gevonden: {keuzes}")
        pagina = self.w.verstuur(formulier.actie, formulier.invulling(werkzaamheid=keuze))
        vragen = regelvragen(REGELS[0])
        scenario = dict(self._antwoorden("Scenario werf-dikke-boom"))
        for _ in range(30):
            if pagina.pad.endswith("/uitkomst"):
                return pagina
            formulier = pagina.formulier(veld="ref")
            pagina = self.w.verstuur(formulier.actie, self._vul(formulier, vragen, scenario))
        raise Mislukt(f"de check komt niet tot een uitkomst: {pagina.pad}")

    def dien_in(self):
        """Stap 8b, vanaf een uitkomst; geeft het verzoeknummer."""
        pagina = self.naar_controleren()
        formulier = pagina.formulier("/indienen")
        pagina = self.w.verstuur(formulier.actie, formulier.invulling(akkoord="ja"))
        eis(pagina.pad.startswith("/loket/verzoeken/"), f"indienen lukt niet: {pagina.fouten()}")
        self.verzoeknummer = pagina.pad.split("/")[-1]
        return self.verzoeknummer

    def naar_controleren(self):
        """Alle pagina's van de aanvraag tot die waarop indienen kan."""
        check = self.check().pad[: -len("/uitkomst")]
        pagina = self.w.verstuur(f"{check}/aanvragen")
        formulier = pagina.formulier(veld="identiteit")
        keuze = next((w for w, label, _ in formulier.veld("identiteit").keuzes if w == "bedrijf" or "werf" in
                      label.lower()), formulier.veld("identiteit").keuzes[0][0])
        pagina = self.w.verstuur(formulier.actie, formulier.invulling(
            identiteit=keuze, naam="Es bij de bedrijfshal kappen", toelichting="De es staat te dicht bij de hal."))
        vragen = regelvragen(REGELS[1])
        gegeven = dict(self._antwoorden("Stap 8b"))
        for _ in range(30):
            if "/vragen" not in pagina.pad:
                break
            formulier = pagina.formulier("/vragen")
            pagina = self.w.verstuur(formulier.actie, self._vul(formulier, vragen, gegeven))
        formulier = pagina.formulier("/bijlagen")
        bijlagen = [
            (veld.naam, f"bijlage-{plek}.pdf", "application/pdf", PDF + str(plek).encode())
            for plek, veld in enumerate(v for v in formulier.velden if v.soort == "file")]
        self.bijlagen = len(bijlagen)
        return self.w.verstuur(formulier.actie, formulier.invulling(), bijlagen)

    # --- 9 en 11 ----------------------------------------------------------------------------------

    def zaken(self, zetel="zaaksysteem"):
        lijst = self._json(f"/{zetel}/api/zaken")["zaken"]
        return [zaak for zaak in lijst if self.verzoeknummer in (None, zaak["verzoeknummer"])]

    def vraag_advies(self, partner="00000099000000004000"):
        """Stap 11: de vergunningverlener vraagt, de partner antwoordt met een bestand."""
        zaak = self.zaken()[0]["pagina"]
        formulier = self.w.open(f"{zaak}/advies").formulier(veld="partner")
        self.w.verstuur(formulier.actie, formulier.invulling(
            partner=partner, titel="Advies", vraag="Blijft de weg vrij?", uiterlijk="2027-01-26"))
        postvak = self.w.open(f"/samenwerken/{partner}")
        link = next((link for link in postvak.links if f"/samenwerken/{partner}/actieverzoeken/" in link), None)
        eis(link, f"de partner kreeg geen actieverzoek: {postvak.tekst[:300]}")
        formulier = self.w.open(link).formulier("/antwoord")
        self.w.verstuur(formulier.actie, formulier.invulling(antwoord="Verleen de vergunning."),
                        [("bestand", "advies.txt", "text/plain", b"Advies: ja.")])
        self._goed(self.w.stuur(f"{zaak}/advies/ophalen"), "advies ophalen")

    def neem_in_behandeling(self):
        """Stap 9a: de ontvangst bevestigen en de zaak oppakken."""
        zaak = self.zaken()[0]["pagina"]
        self._goed(self.w.stuur(f"{zaak}/ontvangst"), "ontvangst")
        self._goed(self.w.stuur(f"{zaak}/stand", [("stand", "inBehandeling")]), "stand")

    def besluit(self):
        """Stap 9b: besluiten, berichten en kennisgeven."""
        zaak = self.zaken()[0]["pagina"]
        self.w.zet_klok("2027-02-09")
        self._goed(self.w.stuur(f"{zaak}/besluit", [
            ("uitkomst", "verleend"), ("motivering", "U mag de es kappen."), ("voorschriften", "")]), "besluit")
        formulier = self.w.open(f"{zaak}/besluit").formulier("/kennisgeving")
        self._goed(self.w.stuur(formulier.actie, formulier.invulling(datum="2027-02-11")), "kennisgeving")
        self.w.zet_klok("2027-02-11")

    # --- samen ------------------------------------------------------------------------------------

    def _antwoorden(self, stap):
        return [(s[len("Als antwoord "):], waarde) for s, waarde in casusregels(stap) if s.startswith("Als antwoord ")]

    def _vul(self, formulier, vragen, antwoorden):
        anders = {}
        for veld in formulier.velden:
            for naam, tekst in vragen.items():
                if naam in antwoorden and veld.label.startswith(tekst):
                    anders[veld.naam] = veld.kies(antwoorden[naam])
        return formulier.invulling(**anders)

    def _json(self, pad):
        return json.loads(self.w.goed(pad).inhoud)

    def _goed(self, antwoord, wat):
        eis(antwoord.status in (200, 303), f"{wat} gaf {antwoord.status}: "
            + re.sub(r"<[^>]+>", " ", antwoord.tekst)[-400:])
