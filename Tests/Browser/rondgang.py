"""The same pages once more: without JavaScript, and on a screen of 360 pixels."""
import os

from playwright.sync_api import TimeoutError

from toetsenbord import Toetsenbord

SMAL = 360


def zonder_javascript(browser, reis):
    """Every page must show its content, and the check must go on, with JavaScript switched off."""
    venster = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    pagina = venster.new_page()
    for naam, adres in reis.gezien.items():
        pagina.goto(adres)
        if pagina.locator("h1").count() != 1:
            reis.waarneming.meld(f"{naam} zonder JavaScript", "de pagina heeft geen kop van niveau 1")
        if pagina.locator("main").inner_text().strip() == "":
            reis.waarneming.meld(f"{naam} zonder JavaScript", "de pagina is leeg")
        for kaart in pagina.locator("main .kaart").all():
            if kaart.locator("svg.kaart-svg").count() == 0:
                reis.waarneming.meld(f"{naam} zonder JavaScript", "de kaart is niet getekend")
    for naam in ("bord-begin", "4b-kaart-plek", "8a-locatie"):
        if naam in reis.gezien:
            pagina.goto(reis.gezien[naam])
            reis.waarneming.bewaar_beeld(pagina, f"zonder-js-{naam}")
    _klik_op_getekende_kaart(pagina, reis)
    venster.close()


def _klik_op_getekende_kaart(pagina, reis):
    """The drawing has a net of links: a mouse works too, without a script."""
    pagina.goto(reis.adres + "/loket/check")
    net = pagina.locator("svg.kliknet a")
    if net.count() == 0:
        reis.waarneming.meld("8a-locatie zonder JavaScript", "de getekende kaart is niet aan te klikken")
        return
    try:
        net.nth(net.count() // 2).click()
    except TimeoutError:
        # A drawing of thousands of shapes on a machine that also compiles: the browser may lose the first click.
        pagina.goto(reis.adres + "/loket/check")
        net.nth(net.count() // 2).click()
    if not pagina.url.endswith("/werkzaamheid"):
        reis.waarneming.meld("8a-locatie zonder JavaScript", f"klikken op de kaart eindigt op {pagina.url}")
        return
    pagina.get_by_role("checkbox").first.check()
    pagina.get_by_role("button", name="Verder", exact=True).click()
    if not pagina.url.endswith(("/vragen", "/uitkomst")):
        reis.waarneming.meld("8a-werkzaamheid zonder JavaScript", f"de check gaat niet verder dan {pagina.url}")


def smal(browser, reis):
    """Nothing may scroll sideways (WCAG 1.4.10); axe once more, because the page is laid out differently."""
    venster = browser.new_context(viewport={"width": SMAL, "height": 740}, reduced_motion="reduce")
    pagina = venster.new_page()
    for naam, adres in reis.gezien.items():
        pagina.goto(adres)
        reis.waarneming.breedte(pagina, f"{naam} op {SMAL} px")
        if os.environ.get("REIS_BEELDEN"):
            reis.waarneming.bewaar_beeld(pagina, f"smal-{naam}")
        reis.waarneming.axe(pagina, f"{naam} op {SMAL} px")
    pagina.goto(reis.adres + "/")
    Toetsenbord(pagina, reis.waarneming).sla_over()
    venster.close()
