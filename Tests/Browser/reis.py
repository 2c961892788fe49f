"""The whole chain in a real browser: by keyboard, without JavaScript, and on a narrow screen.

Follows the casus boom-kappen from step 1 to 9b, in the variant with advice of a partner (step 11).
Ends with exit code 0 when nothing is wrong.
"""
import argparse
import pathlib
import sys
import time

from playwright.sync_api import Error, sync_playwright

import rondgang
import stappen_partners
import stappen_plan
import stappen_regels
import stappen_verzoek
from casus import Casus
from toetsenbord import Toetsenbord
from waarneming import Vastgelopen, Waarneming

WORTEL = pathlib.Path(__file__).resolve().parents[2]
CASUS = WORTEL / "Voorbeelden/casussen/boom-kappen.casus"


class Reis:
    """What every step gets: the page, the keyboard, the eyes and the casus."""

    def __init__(self, pagina, adres, casus, waarneming):
        self.pagina = pagina
        self.adres = adres
        self.casus = casus
        self.waarneming = waarneming
        self.toetsen = Toetsenbord(pagina, waarneming)
        # Addresses that the steps leave behind: of every page, and of what was made on the way.
        self.gezien = {}
        self.aanlevering = ""
        self.naast = ""
        self.sets = []
        self.zaak = ""

    def open(self, pad):
        """Types an address, as a person does in the address bar."""
        self.pagina.goto(self.adres + pad)

    def bekijk(self, naam):
        """Judges the page that is open now, and remembers its address for the other passes."""
        self.waarneming.bekijk(self.pagina, naam)
        # A page with mistakes is the answer to a form; its address alone does not give it back.
        if not naam.endswith("-met-fout") and self.pagina.url not in self.gezien.values():
            self.gezien[naam] = self.pagina.url

    def verwacht(self, tekst, waar=""):
        """The page must show this text."""
        inhoud = " ".join(self.pagina.locator("main").inner_text().split())
        if tekst.lower() not in inhoud.lower():
            self.waarneming.meld(waar or self.titel, f"de pagina zegt niet '{tekst}'")

    def wacht_op(self, tekst, seconden=30):
        """Looks again until the page shows the text: messages between systems take a moment."""
        eind = time.monotonic() + seconden
        while time.monotonic() < eind:
            inhoud = " ".join(self.pagina.locator("main").inner_text().split())
            if tekst.lower() in inhoud.lower():
                return
            time.sleep(0.5)
            self.pagina.reload()
        raise Vastgelopen(f"{self.titel}: '{tekst}' komt niet binnen {seconden} seconden")

    def zet_klok(self, dag):
        """Moves the practice clock on its own page."""
        self.open("/klok")
        self.toetsen.datum("Datum", dag)
        self.toetsen.druk("button", "Zet de klok op deze dag")
        self.bekijk("klok")

    @property
    def titel(self):
        return self.pagina.locator("h1").first.inner_text()


def bord(reis, naam):
    reis.open("/")
    reis.toetsen.sla_over()
    reis.bekijk(naam)


def beginbord(reis):
    bord(reis, "bord-begin")


def eindbord(reis):
    """Every step of the variant must be green, or orange when there is something to know."""
    bord(reis, "bord-eind")
    for stap in reis.casus.stappen:
        reis.open("/")
        reis.toetsen.druk_link(f"/stap/{stap}")
        reis.bekijk(f"bord-stap-{stap}")
        stand = reis.pagina.locator("main .status").first.inner_text().strip()
        if stand.lower() not in ("werkt", "let op"):
            reden = " ".join(reis.pagina.locator("main > p").first.inner_text().split())
            reis.waarneming.meld("het bord", f"stap {stap} hoort in orde te zijn, maar het bord zegt: {reden}")


def overige(reis):
    """Pages that the journey itself does not need."""
    paden = [
        "/ketenspoor", "/ketenspoor/1", "/verbindingen", "/uitleg", "/uitleg/LVBB1501", "/lvbb/aanleveren",
        "/lvbb/instellingen", "/rtr/verifieren", "/rtr/hygiene", "/rtr/leveringen", "/omgevingsdienst", "/samenwerken",
        "/zaaksysteem/zaaktypen", "/regelbeheer/bestand", "/deze-pagina-is-er-niet",
    ]
    for pad in paden:
        reis.open(pad)
        reis.bekijk("overig" + pad.replace("/", "-"))


STAPPEN = [
    ("het bord", beginbord),
    ("stap 1", stappen_plan.wijzig),
    ("stap 2", stappen_plan.valideer),
    ("een tweede wijziging", stappen_plan.begin_naast),
    ("stap 3", stappen_plan.publiceer),
    ("de basis is verschoven", stappen_plan.verschoven),
    ("stap 4a", stappen_plan.lees),
    ("stap 4b", stappen_plan.kaart),
    ("stap 5", stappen_regels.maak),
    ("stap 6", stappen_regels.verifieer),
    ("stap 7", stappen_regels.publiceer),
    ("stap 8a", stappen_verzoek.check),
    ("stap 8b", stappen_verzoek.aanvraag),
    ("stap 9a", stappen_verzoek.zaak),
    ("stap 11", stappen_partners.advies),
    ("stap 9b", stappen_verzoek.besluit),
    ("het bord na afloop", eindbord),
    ("de andere pagina's", overige),
]


def loop(reis):
    """All steps in order; stops where a step cannot go on."""
    for naam, stap in STAPPEN:
        begin = time.monotonic()
        try:
            stap(reis)
        except (Vastgelopen, Error) as fout:
            reis.waarneming.bewaar_beeld(reis.pagina, f"vastgelopen-{naam}")
            eerste = str(fout).split("Call log")[0].strip()
            reis.waarneming.meld(naam, f"hier loopt de reis vast op {reis.pagina.url}: {eerste}")
            return False
        print(f"gelopen  {naam} ({time.monotonic() - begin:.1f} s)", flush=True)
    return True


def main():
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--adres", required=True)
    lezer.add_argument("--chromium", default="/usr/bin/chromium")
    lezer.add_argument("--beelden", required=True, type=pathlib.Path)
    keuze = lezer.parse_args()
    waarneming = Waarneming(keuze.beelden)
    with sync_playwright() as motor:
        browser = motor.chromium.launch(executable_path=keuze.chromium, args=["--no-sandbox", "--lang=nl-NL"])
        venster = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        venster.set_default_timeout(15_000)
        pagina = venster.new_page()
        waarneming.luister(pagina)
        reis = Reis(pagina, keuze.adres, Casus(CASUS, "met-advies"), waarneming)
        loop(reis)
        venster.close()
        rondgang.zonder_javascript(browser, reis)
        rondgang.smal(browser, reis)
        browser.close()
    for probleem in waarneming.problemen:
        print(f"PROBLEEM {probleem}")
    print(f"{len(waarneming.namen)} pagina's bekeken, {len(waarneming.problemen)} problemen.")
    return 1 if waarneming.problemen else 0


if __name__ == "__main__":
    sys.exit(main())
