"""Het register van de proeven: een naam, wat er gebeurt, en hoe het afliep."""

import signal
import time
import traceback

LANGSTE_PROEF = 240  # seconden; daarna telt een proef als mislukt


class Mislukt(Exception):
    """Het programma deed iets anders dan verwacht."""


class Overgeslagen(Exception):
    """De proef kan hier niet; de reden staat erbij."""


class Proef:
    def __init__(self, naam, doe):
        self.naam = naam
        self.doe = doe


alle = []


def proef(naam):
    """Zet een functie in het register."""

    def voeg_toe(doe):
        alle.append(Proef(naam, doe))
        return doe

    return voeg_toe


def eis(voorwaarde, uitleg):
    if not voorwaarde:
        raise Mislukt(uitleg)


def gelijk(wat, gevonden, verwacht):
    if gevonden != verwacht:
        raise Mislukt(f"{wat}: verwacht {verwacht!r}, gevonden {gevonden!r}")


def bevat(wat, tekst, *delen):
    for deel in delen:
        if deel.lower() not in tekst.lower():
            raise Mislukt(f"{wat}: '{deel}' staat niet in: {tekst[:400]!r}")


def _te_lang(_signaal, _kader):
    raise Mislukt(f"de proef duurde langer dan {LANGSTE_PROEF} seconden")


def voer_uit(een):
    """Geeft uitslag, uitleg en de tijd in seconden."""
    begin = time.monotonic()
    signal.signal(signal.SIGALRM, _te_lang)
    signal.alarm(LANGSTE_PROEF)
    try:
        een.doe()
        uitslag, uitleg = "ok", ""
    except Overgeslagen as reden:
        uitslag, uitleg = "overgeslagen", str(reden)
    except (Mislukt, AssertionError) as reden:
        uitslag, uitleg = "mislukt", str(reden)
    except Exception:  # een fout in de proef zelf is ook een mislukte proef
        uitslag, uitleg = "mislukt", traceback.format_exc().strip()
    finally:
        signal.alarm(0)
    return uitslag, uitleg, time.monotonic() - begin
