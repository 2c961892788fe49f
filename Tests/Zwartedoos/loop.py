"""Loopt de proeven en telt ze. Een argument kiest de proeven waarvan de naam dat deel bevat."""

import importlib
import os
import signal
import sys

import doos
import proeven

MODULES = [
    "proef_keten", "proef_echt", "proef_http", "proef_formulieren", "proef_opdrachtregel", "proef_pakketten",
    "proef_bestanden", "proef_regels", "proef_xml", "proef_stroom", "proef_wissel", "proef_xsd",
]


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # ook dan worden de servers gestopt
    keuze = [deel.lower() for deel in sys.argv[1:]]
    for naam in MODULES:
        importlib.import_module(naam)
    telling = {"ok": 0, "mislukt": 0, "overgeslagen": 0}
    try:
        for een in proeven.alle:
            if keuze and not any(deel in een.naam.lower() for deel in keuze):
                continue
            uitslag, uitleg, seconden = proeven.voer_uit(een)
            telling[uitslag] += 1
            print(f"{uitslag} {een.naam}", flush=True)
            if os.environ.get("WERKPLAATS_TIJDEN"):
                print(f"    {seconden:.1f} s", flush=True)
            for regel in uitleg.splitlines():
                print(f"    {regel}", flush=True)
    finally:
        doos.ruim_op()
    print(f"{telling['ok']} geslaagd, {telling['mislukt']} mislukt, {telling['overgeslagen']} overgeslagen")
    return 1 if telling["mislukt"] else 0


if __name__ == "__main__":
    sys.exit(main())
