"""The eyes of the journey: screenshot, axe, sideways scrolling, errors in the console."""
import pathlib
import re

import axe_playwright_python

# Everything that WCAG 2.0 to 2.2 asks at A and AA, and what axe calls good practice.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

AXE_OPDRACHT = """async (tags) => {
  const dicht = [...document.querySelectorAll('details:not([open])')];
  dicht.forEach((deel) => { deel.open = true; });
  const uitslag = await axe.run(document, {
    runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  dicht.forEach((deel) => { deel.open = false; });
  return uitslag.violations.map((regel) => ({
    id: regel.id, uitleg: regel.help,
    plekken: regel.nodes.map((knoop) => knoop.target.flat().join(' ')) }));
}"""

TE_BREED = """() => {
  const breedte = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= breedte) return null;
  const schuldig = [...document.querySelectorAll('body *')].filter((deel) => {
    if (deel.getBoundingClientRect().right <= breedte + 1) return false;
    for (let ouder = deel.parentElement; ouder && ouder !== document.body; ouder = ouder.parentElement) {
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(ouder).overflowX)) return false;
    }
    return true;
  });
  const eerste = schuldig[0];
  const naam = eerste ? eerste.tagName.toLowerCase() + '.' + eerste.className : 'onbekend';
  return document.documentElement.scrollWidth + ' px breed, door ' + naam;
}"""


class Vastgelopen(Exception):
    """The journey cannot go on."""


class Waarneming:
    """Collects what is wrong, so that one run names everything."""

    def __init__(self, beelden):
        self.beelden = beelden
        self.problemen = []
        self.namen = []
        beelden.mkdir(parents=True, exist_ok=True)

    def meld(self, pagina, probleem):
        regel = f"{pagina}: {probleem}"
        if regel not in self.problemen:
            self.problemen.append(regel)

    def luister(self, pagina):
        """An error in a script or a page that the server cannot make is a problem too."""
        pagina.on("pageerror", lambda fout: self.meld(pagina.url, f"fout in een script: {fout}"))
        pagina.on("response", self._antwoord)

    def _antwoord(self, antwoord):
        if antwoord.status >= 500:
            self.meld(antwoord.url, f"de server antwoordt met {antwoord.status}")

    def bewaar_beeld(self, pagina, naam):
        veilig = re.sub(r"[^a-z0-9.-]+", "-", naam.lower())
        pagina.screenshot(path=self.beelden / f"{len(self.namen):02d}-{veilig}.png", full_page=True)

    def bekijk(self, pagina, naam, axe=True):
        """Judges the page that is open."""
        pagina.wait_for_load_state("load")
        self.namen.append(naam)
        self.bewaar_beeld(pagina, naam)
        if not pagina.title().startswith("OEFEN"):
            self.meld(naam, "de titel van het venster begint niet met OEFEN")
        if pagina.locator("h1").count() != 1:
            self.meld(naam, f"de pagina heeft {pagina.locator('h1').count()} koppen van niveau 1")
        self.breedte(pagina, naam)
        if axe:
            self.axe(pagina, naam)

    def breedte(self, pagina, naam):
        te_breed = pagina.evaluate(TE_BREED)
        if te_breed:
            self.meld(naam, f"de pagina schuift opzij: {te_breed}")

    def axe(self, pagina, naam):
        pagina.evaluate(AXE)
        for regel in pagina.evaluate(AXE_OPDRACHT, TAGS):
            plekken = regel["plekken"]
            self.meld(
                naam, f"axe {regel['id']} ({regel['uitleg']}) op {len(plekken)} plekken, zoals {plekken[0]}")
