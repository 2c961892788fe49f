#!/usr/bin/env python3
"""Makes test vectors for Decimal128 with Python's decimal module, which is an implementation of its own (libmpdec).

Use: decimaalproef.py AANTAL-PER-BEWERKING [ZAAD] > vectoren.txt
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


def main():
    aantal = int(sys.argv[1])
    r = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    twee = {"plus": context.add, "min": context.subtract, "maal": context.multiply, "deel": context.divide}
    for naam, doe in twee.items():
        for _ in range(aantal):
            a, b = decimal.Decimal(getal(r)), decimal.Decimal(getal(r))
            print(naam, a, b, vorm(doe(a, b)))
    for _ in range(aantal):
        a, b = decimal.Decimal(getal(r)), decimal.Decimal(getal(r))
        if r.random() < 0.3:
            macht = context.multiply(a, decimal.Decimal(10) ** r.randrange(-3, 3))
            b = macht if macht.is_finite() else a
        print("orde", a, b, context.compare(a, b))
    een = {"wortel": context.sqrt, "exp": context.exp, "log": context.ln}
    for naam, doe in een.items():
        for _ in range(max(1, aantal // 100)):
            a = abs(decimal.Decimal(getal(r)))
            if naam == "exp":
                a = decimal.Decimal(f"{r.randrange(-10**6, 10**6)}E{-r.randrange(0, 7)}")
            print(naam, a, 0, vorm(doe(a)))
    for _ in range(max(1, aantal // 100)):
        a = decimal.Decimal(f"{r.randrange(1, 10**4)}E{-r.randrange(0, 4)}")
        b = decimal.Decimal(r.randrange(-60, 60))
        print("macht", a, b, vorm(context.power(a, b)))


main()
