#!/usr/bin/env python3
"""Makes test vectors for Decimal128 with Python's decimal module, which is an implementation of its own (libmpdec).

Use: decimaalproef.py AANTAL-PER-BEWERKING [ZAAD [BEWERKING...]] > vectoren.txt
One line each: operation, operands and the outcome in scientific notation, digits kept; `-` where FEEL has no outcome.
"""
import decimal
import random
import sys

context = decimal.Context(
    prec=34, rounding=decimal.ROUND_HALF_EVEN, Emin=-6143, Emax=6144, clamp=1, traps=[])


def getal(r):
    """Numbers of all sizes: small whole ones, money, full width, the edges of the range, and halves to round."""
    soort = r.random()
    teken = r.choice(["", "", "-"])
    if soort < 0.25:
        return teken + str(r.randrange(0, 10 ** r.randrange(1, 8)))
    if soort < 0.5:
        return f"{teken}{r.randrange(0, 10 ** r.randrange(1, 12))}E{-r.randrange(0, 9)}"
    cijfers = r.randrange(1, 35)
    kop = str(r.randrange(10 ** (cijfers - 1), 10 ** cijfers))
    if r.random() < 0.2:
        kop = kop[: max(1, cijfers // 2)] + r.choice(["0", "9", "5"]) * (cijfers - max(1, cijfers // 2))
    if soort < 0.85:
        return f"{teken}{kop}E{r.randrange(-50, 50)}"
    if soort < 0.95:
        return f"{teken}{kop}E{r.randrange(-6176, 6112)}"
    return f"{teken}{kop}E{r.choice([-6176, -6175, -6150, 6111, 6110, 6078])}"


def vorm(uitkomst):
    return str(uitkomst) if uitkomst.is_finite() else "-"


ruim = decimal.Context(prec=90, rounding=decimal.ROUND_HALF_EVEN, Emin=-99999, Emax=99999, traps=[])
AFRONDING = {
    "halfEven": decimal.ROUND_HALF_EVEN, "naarBoven": decimal.ROUND_CEILING, "naarBeneden": decimal.ROUND_FLOOR,
    "omhoog": decimal.ROUND_UP, "omlaag": decimal.ROUND_DOWN, "halfOmhoog": decimal.ROUND_HALF_UP,
    "halfOmlaag": decimal.ROUND_HALF_DOWN}


def paar(r):
    return decimal.Decimal(getal(r)), decimal.Decimal(getal(r))


def twee(doe):
    def regel(naam, r):
        a, b = paar(r)
        return naam, a, b, vorm(doe(a, b))
    return regel


def een(doe):
    def regel(naam, r):
        a = abs(decimal.Decimal(getal(r)))
        if naam == "exp":
            a = decimal.Decimal(f"{r.randrange(-10**6, 10**6)}E{-r.randrange(0, 7)}")
        return naam, a, 0, vorm(doe(a))
    return regel


def orde(naam, r):
    a, b = paar(r)
    if r.random() < 0.3:
        macht = context.multiply(a, decimal.Decimal(10) ** r.randrange(-3, 3))
        b = macht if macht.is_finite() else a
    return naam, a, b, context.compare(a, b)


def afgerond(a, b):
    """Python rounds a power only almost always right, so it is worked out wider and rounded once."""
    return context.plus(ruim.power(a, b))


def macht(naam, r):
    a = decimal.Decimal(f"{r.randrange(1, 10**4)}E{-r.randrange(0, 4)}")
    b = decimal.Decimal(r.randrange(-60, 60))
    return naam, a, b, vorm(afgerond(a, b))


def wortelmacht(naam, r):
    """Broken exponents, with outcomes up to and over the edges of the range."""
    a = decimal.Decimal(f"{r.randrange(1, 10**r.randrange(1, 20))}E{-r.randrange(0, 19)}")
    b = decimal.Decimal(f"{r.randrange(-10**6, 10**6)}E{-r.randrange(1, 7)}")
    return naam, a, b, vorm(afgerond(a, b))


def modulo(naam, r):
    """`a - b * floor(a / b)` with whole numbers of any length: exact, rounded once."""
    a, b = paar(r)
    if b == 0:
        return naam, a, b, "-"
    schaal = min(a.as_tuple().exponent, b.as_tuple().exponent)
    links, rechts = (
        (-1 if x.is_signed() else 1) * int("".join(map(str, x.as_tuple().digits))) * 10 ** (x.as_tuple().exponent - schaal)
        for x in (a, b))
    rest = links % rechts
    cijfers = tuple(map(int, str(abs(rest))))
    return naam, a, b, vorm(context.plus(decimal.Decimal((1 if rest < 0 else 0, cijfers, schaal))))


def rond(naam, r):
    a = decimal.Decimal(getal(r))
    wijze = r.choice(list(AFRONDING))
    decimalen = max(-6111, min(6176, -a.as_tuple().exponent - r.randrange(-2, 38)))
    breed = decimal.Context(prec=20_000, Emin=-99999, Emax=99999, traps=[])
    uit = a if -decimalen <= a.as_tuple().exponent else a.quantize(
        decimal.Decimal((0, (1,), -decimalen)), rounding=AFRONDING[wijze], context=breed)
    return f"{naam}-{wijze}", a, decimalen, vorm(uit)


# The slow ones come a hundred times less, unless they are asked for by name.
SNEL = {
    "plus": twee(context.add), "min": twee(context.subtract), "maal": twee(context.multiply),
    "deel": twee(context.divide), "orde": orde}
TRAAG = {"wortel": een(context.sqrt), "exp": een(context.exp), "log": een(context.ln), "macht": macht}
MEER = {"wortelmacht": wortelmacht, "modulo": modulo, "rond": rond}


def main():
    # A remainder between numbers at both ends of the range has twelve thousand digits before it is rounded.
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    aantal = int(sys.argv[1])
    r = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    alle = {**SNEL, **TRAAG, **MEER}
    for naam in sys.argv[3:] or alle:
        keren = max(1, aantal // 100) if naam in TRAAG and not sys.argv[3:] else aantal
        for _ in range(keren):
            print(*alle[naam](naam, r))


main()
