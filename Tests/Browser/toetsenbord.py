"""The hands of the journey: keys only. What they cannot reach stops it; what has no visible focus is named."""
import re

from waarneming import Vastgelopen

# More tab stops than any page has.
MEESTE_STAPPEN = 600

# Milliseconds to wait for the window that chooses a file, and between two looks.
KIEZER_GEDULD = 6_000
KIEZER_RONDE = 50

# A date field has three stops of its own and a button; the element stays the same.
NU = "() => { const d = document.activeElement; return d === document.body ? null : d; }"

ZICHTBAAR = """(deel) => {
  const stijl = getComputedStyle(deel);
  const omlijnd = stijl.outlineStyle !== 'none' && parseFloat(stijl.outlineWidth) >= 2;
  if (!omlijnd && stijl.boxShadow === 'none') return 'heeft geen zichtbare focus';
  const vak = deel.getBoundingClientRect();
  if (vak.width < 1 || vak.height < 1) return 'krijgt focus maar is niet te zien';
  if (vak.bottom <= 0 || vak.top >= innerHeight || vak.right <= 0 || vak.left >= innerWidth) {
    return 'krijgt focus buiten beeld';
  }
  const x = Math.min(Math.max(vak.left + vak.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(vak.top + vak.height / 2, 1), innerHeight - 1);
  const boven = document.elementFromPoint(x, y);
  const vrij = !boven || deel.contains(boven) || boven.contains(deel) || boven.closest('label, summary, a');
  return vrij ? null : 'gaat bij focus schuil achter iets anders';
}"""

BESCHRIJF = """(deel) => {
  const label = deel.labels && deel.labels.length ? deel.labels[0].innerText : '';
  const naam = deel.getAttribute('aria-label') || label || deel.innerText || deel.getAttribute('name') || '';
  return deel.tagName.toLowerCase() + " '" + naam.trim().slice(0, 60) + "'";
}"""

# A radio group is one tab stop: the chosen one, or the first.
ZELFDE_GROEP = """(deel, doel) => deel === doel || (deel.type === 'radio' && doel.type === 'radio' &&
  deel.name === doel.name && deel.form === doel.form)"""


class Toetsenbord:
    """Everything a person without a mouse can do."""

    def __init__(self, pagina, waarneming):
        self.pagina = pagina
        self.waarneming = waarneming
        self.kiezers = []
        # Listening from the start: a listener put on just before the key can come too late on a busy
        # machine, and a window that nobody caught keeps every later one shut.
        pagina.on("filechooser", lambda kiezer: self.kiezers.append(kiezer))

    # MARK: Reaching a control

    def sla_over(self):
        """The first tab stop must be the link past the header, and it must work."""
        self.pagina.keyboard.press("Tab")
        eerste = self.pagina.evaluate("() => document.activeElement.getAttribute('href')")
        if eerste != "#inhoud":
            raise Vastgelopen("de eerste tabstop is niet 'Ga naar de inhoud'")
        self.pagina.keyboard.press("Enter")
        if self.pagina.evaluate("() => document.activeElement.id") != "inhoud":
            raise Vastgelopen("'Ga naar de inhoud' zet de focus niet op de inhoud")

    def ga_naar(self, doel, naam):
        """Tabs until the control has the focus; judges every stop on the way."""
        if doel.count() == 0:
            raise Vastgelopen(f"'{naam}' staat niet op de pagina '{self.pagina.title()}'")
        knoop = doel.first.element_handle()
        einden = 0
        for _ in range(MEESTE_STAPPEN):
            self.pagina.keyboard.press("Tab")
            nu = self.pagina.evaluate_handle(NU).as_element()
            if nu is None:
                # Past the last control; the next tab starts at the top again.
                einden += 1
                if einden == 2:
                    break
                continue
            if nu.evaluate(ZELFDE_GROEP, knoop):
                self._keur(nu)
                return knoop
            self._keur(nu)
        raise Vastgelopen(f"'{naam}' is met Tab niet te bereiken")

    def _keur(self, knoop):
        bezwaar = knoop.evaluate(ZICHTBAAR)
        if bezwaar:
            self.waarneming.meld(self.pagina.title(), f"{knoop.evaluate(BESCHRIJF)} {bezwaar}")

    def _rol(self, rol, naam, exact=False):
        return self.pagina.locator("main").get_by_role(rol, name=naam, exact=exact)

    # MARK: Buttons and links

    def druk(self, rol, naam, exact=False):
        """A button or link in the content, by its accessible name."""
        self.ga_naar(self._rol(rol, naam, exact), naam)
        self._enter()

    def druk_link(self, begin):
        """The first link in the content whose address begins so."""
        self.ga_naar(self.pagina.locator(f'main a[href^="{begin}"]:not([tabindex="-1"])'), begin)
        self._enter()

    def naar_systeem(self, naam):
        """A link in the bar at the top."""
        balk = self.pagina.get_by_role("navigation", name="Stappen van de keten")
        self.ga_naar(balk.get_by_role("link", name=naam), naam)
        self._enter()

    def druk_in(self, vak, rol, naam):
        """A button or link inside a part of the page."""
        self.ga_naar(vak.get_by_role(rol, name=naam), naam)
        self._enter()

    def _enter(self):
        with self.pagina.expect_navigation(wait_until="load"):
            self.pagina.keyboard.press("Enter")

    def klap_uit(self, naam):
        """Opens a fold; it stays on the same page."""
        doel = self.pagina.locator("main summary").filter(has_text=naam)
        knoop = self.ga_naar(doel, naam)
        self.pagina.keyboard.press("Enter")
        if not knoop.evaluate("(deel) => deel.parentElement.open"):
            raise Vastgelopen(f"'{naam}' klapt niet open met Enter")

    # MARK: Fields

    def veld(self, naam, exact=False):
        hoofd = self.pagina.locator("main")
        return hoofd.locator("input, select, textarea").and_(hoofd.get_by_label(naam, exact=exact))

    def typ(self, naam, tekst, doel=None):
        """Replaces what is in a field. Long text is pasted, as a person would."""
        knoop = self.ga_naar(doel if doel is not None else self.veld(naam), naam)
        self.pagina.keyboard.press("Control+A")
        if len(tekst) > 400:
            self.pagina.keyboard.insert_text(tekst)
        elif tekst:
            self.pagina.keyboard.type(tekst)
        else:
            self.pagina.keyboard.press("Delete")
        if knoop.input_value().strip() != tekst.strip():
            raise Vastgelopen(f"in '{naam}' staat na het typen '{knoop.input_value()[:80]}'")

    def datum(self, naam, dag):
        """Types a date in the order of the browser: day first, or month first."""
        jaar, maand, nummer = dag.split("-")
        doel = self.veld(naam)
        knoop = self.ga_naar(doel, naam)
        if knoop.input_value() == dag:
            return
        for cijfers in (nummer + maand + jaar, maand + nummer + jaar):
            for _ in range(3):
                self.pagina.keyboard.press("ArrowLeft")
            self.pagina.keyboard.type(cijfers)
            if knoop.input_value() == dag:
                return
        raise Vastgelopen(f"'{naam}' neemt {dag} niet aan; er staat '{knoop.input_value()}'")

    def kies(self, naam, keuze):
        """Chooses in a drop-down list with the arrows."""
        knoop = self.ga_naar(self.veld(naam), naam)
        teksten = knoop.evaluate("(lijst) => [...lijst.options].map((keuze) => keuze.text)")
        plek = next((nummer for nummer, tekst in enumerate(teksten) if keuze in tekst), None)
        if plek is None:
            raise Vastgelopen(f"'{keuze}' staat niet in de lijst '{naam}'")
        self.pagina.keyboard.press("Home")
        for _ in range(plek):
            self.pagina.keyboard.press("ArrowDown")
        if knoop.evaluate("(lijst) => lijst.selectedIndex") != plek:
            raise Vastgelopen(f"de pijltjes kiezen '{keuze}' niet in '{naam}'")

    def rondje(self, groep, keuze):
        """One choice out of a radio group."""
        groepen = self.pagina.locator("main").get_by_role("radiogroup", name=groep)
        doel = groepen.get_by_role("radio", name=re.compile("^" + re.escape(keuze)))
        knoop = self.ga_naar(doel, f"{groep}: {keuze}")
        self.pagina.keyboard.press("Space")
        for _ in range(30):
            if knoop.evaluate("(deel) => deel.checked"):
                return
            self.pagina.keyboard.press("ArrowDown")
        raise Vastgelopen(f"'{keuze}' is niet te kiezen bij '{groep}'")

    def vink(self, naam):
        """Ticks a box."""
        doel = self._rol("checkbox", naam)
        knoop = self.ga_naar(doel, naam)
        if not knoop.is_checked():
            self.pagina.keyboard.press("Space")
        if not knoop.is_checked():
            raise Vastgelopen(f"'{naam}' is niet aan te vinken met de spatiebalk")

    def bestand(self, naam, pad):
        """Chooses a file: the key opens the window of the browser."""
        self.ga_naar(self.veld(naam), naam)
        self.kiezers.clear()
        for toets in ("Space", "Enter"):
            # On a busy machine the first key may come before the page is ready for it.
            self.pagina.keyboard.press(toets)
            for _ in range(KIEZER_GEDULD // KIEZER_RONDE):
                if self.kiezers:
                    self.kiezers.pop().set_files(pad)
                    return
                self.pagina.wait_for_timeout(KIEZER_RONDE)
        raise Vastgelopen(f"'{naam}' opent geen venster om een bestand te kiezen")
