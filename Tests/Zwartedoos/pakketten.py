"""Zips maken, vervormen en lezen."""

import hashlib
import io
import struct
import zipfile


def lees(zip_):
    with zipfile.ZipFile(io.BytesIO(zip_)) as bron:
        return {naam: bron.read(naam) for naam in bron.namelist() if not naam.endswith("/")}


def maak(bestanden):
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel:
        for naam, inhoud in bestanden.items():
            doel.writestr(naam, inhoud)
    return uit.getvalue()


def anders(zip_, vervangen):
    """De zip met andere bestanden; None haalt een bestand weg."""
    bestanden = {**lees(zip_), **vervangen}
    return maak({naam: inhoud for naam, inhoud in bestanden.items() if inhoud is not None})


def vervang(zip_, naam, doe):
    """De zip met één bestand door een functie gehaald."""
    bestanden = lees(zip_)
    bestanden[naam] = doe(bestanden[naam])
    return maak(bestanden)


def zoek(zip_, deel):
    """De naam van het eerste bestand waarin deze bytes staan."""
    return next((naam for naam, inhoud in lees(zip_).items() if deel in inhoud), None)


def bom(megabytes):
    """Een kleine zip die uitpakt tot veel: nullen laten zich goed inpakken."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel, doel.open("opdracht.xml", "w") as lijn:
        for _ in range(megabytes):
            lijn.write(b"\0" * 1048576)
    return uit.getvalue()


def liegende_bom(megabytes):
    """Als `bom`, maar de kop zegt dat er tien bytes in zitten."""
    bytes_ = bytearray(bom(megabytes))
    echt = struct.pack("<I", megabytes * 1048576)
    plaats = bytes_.find(echt)
    while plaats >= 0:
        bytes_[plaats : plaats + 4] = struct.pack("<I", 10)
        plaats = bytes_.find(echt, plaats + 4)
    return bytes(bytes_)


def veel(aantal):
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_STORED) as doel:
        for nummer in range(aantal):
            doel.writestr(f"b{nummer}.xml", b"x")
    return uit.getvalue()


def dubbel(naam, inhoud):
    """Twee bestanden met dezelfde naam."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as doel:
        doel.writestr(naam, inhoud)
        doel.writestr("x" + naam[1:], inhoud)
    bytes_ = uit.getvalue()
    return bytes_.replace(("x" + naam[1:]).encode(), naam.encode())


def sha512(bytes_):
    return hashlib.sha512(bytes_).hexdigest()


def lachaanval(wortel="publicatieOpdracht"):
    """Billion laughs: tien keer tien keer tien … dezelfde tekst."""
    regels = ['<!ENTITY a0 "ha">'] + [
        f'<!ENTITY a{n} "{"&a%d;" % (n - 1) * 10}">' for n in range(1, 11)]
    return f'<?xml version="1.0"?><!DOCTYPE {wortel} [{"".join(regels)}]><{wortel}>&a10;</{wortel}>'.encode()


def vreemde_entiteit(wortel="publicatieOpdracht"):
    """XXE: een entiteit die een bestand van de machine leest."""
    return (f'<?xml version="1.0"?><!DOCTYPE {wortel} [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
            f"<{wortel}>&x;</{wortel}>").encode()
