"""Reads what the journey needs from the casus and from the rules next to it: one source for answers and dates."""
import json
import pathlib


class Casus:
    """A casus file: steps with `Gegeven`, `Als` and `Dan`, in one variant."""

    def __init__(self, pad, variant):
        self.map = pad.parent
        self.variant = variant
        self._stappen = []
        self._scenarios = {}
        self._varianten = {}
        blok = None
        for regel in pad.read_text(encoding="utf-8").splitlines():
            if not regel.strip() or regel.startswith("#"):
                continue
            if not regel.startswith(" "):
                soort, _, naam = regel.partition("|")[0].strip().partition(" ")
                blok = {"naam": naam, "regels": []}
                if soort == "Stap":
                    self._stappen.append(blok)
                elif soort == "Scenario":
                    self._scenarios[naam] = blok
                elif soort == "Variant":
                    self._varianten[naam] = blok
                elif soort == "Casus":
                    self._kop = blok
                continue
            sleutel, _, waarde = regel.strip().partition(": ")
            blok["regels"].append((sleutel, waarde))
        self.gemeente = (self.map / self._een(self._kop, "map")).resolve()

    @staticmethod
    def _een(blok, sleutel):
        return next((waarde for naam, waarde in blok["regels"] if naam == sleutel), None)

    def _stap(self, nummer):
        return next(
            blok for blok in self._stappen
            if blok["naam"] == nummer and self._een(blok, "variant") in (None, self.variant))

    def als(self, nummer, sleutel):
        """What is done in a step, such as `als("8b", "adres")`; what the variant says goes first."""
        stap = self._stap(nummer)
        return self._een(stap, f"Als {sleutel} {self.variant}") or self._een(stap, f"Als {sleutel}")

    def dan(self, nummer, sleutel):
        return self._een(self._stap(nummer), f"Dan {sleutel}")

    def alle(self, nummer, sleutel):
        return [waarde for naam, waarde in self._stap(nummer)["regels"] if naam == f"Als {sleutel}"]

    def reeks(self, nummer, soort):
        """`Als antwoord aantal: 1` as the pair aantal, 1."""
        begin = f"Als {soort} "
        return [(naam[len(begin):], waarde) for naam, waarde in self._stap(nummer)["regels"] if naam.startswith(begin)]

    def scenario(self, naam):
        """The answers of a scenario, by slug of the question."""
        begin = "Als antwoord "
        return {
            sleutel[len(begin):]: waarde for sleutel, waarde in self._scenarios[naam]["regels"]
            if sleutel.startswith(begin)}

    @property
    def stappen(self):
        return self._een(self._varianten[self.variant], "stappen").split()

    def bestand(self, pad):
        return self.gemeente / pad

    def werkzaamheid(self, urn):
        """The words by which an inwoner knows a werkzaamheid."""
        lijst = json.loads(self.bestand("werkzaamheden.json").read_text(encoding="utf-8"))
        return next(een["omschrijving"] for een in lijst["werkzaamheden"] if een["urn"] == urn)

    def regels(self, pad):
        return Regels(self.bestand(pad))

    def wijziging(self, pad):
        """The keys at the top of a change, such as `opschrift`; `artikel` is the heading and `tekst` the first text."""
        uit = {}
        for regel in self.bestand(pad).read_text(encoding="utf-8").splitlines():
            if regel.startswith("Artikel"):
                uit["artikel"] = regel
                continue
            if "artikel" in uit:
                uit.setdefault("tekst", regel.strip())
                continue
            sleutel, streep, waarde = regel.strip().partition(": ")
            if streep:
                uit[sleutel] = waarde
        return uit


class Regels:
    """A file of toepasbare regels: its name and the text and kind of each question."""

    def __init__(self, pad: pathlib.Path):
        self.tekst = pad.read_text(encoding="utf-8")
        self.vragen = {}
        self.bijlagen = {}
        self.naam = ""
        nu = None
        for regel in self.tekst.splitlines():
            if not regel.startswith(" "):
                soort, _, slug = regel.partition(" ")
                nu = {} if soort in ("vraag", "bijlage") else None
                if soort == "vraag":
                    self.vragen[slug] = nu
                elif soort == "bijlage":
                    self.bijlagen[slug] = nu
                continue
            sleutel, _, waarde = regel.strip().partition(": ")
            if sleutel == "naam" and nu is None and not self.naam:
                self.naam = waarde
            elif nu is not None and sleutel not in nu:
                nu[sleutel] = waarde
