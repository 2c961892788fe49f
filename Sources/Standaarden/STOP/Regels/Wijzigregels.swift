import Bevindingen
import Markup

/// Rules of STOP 1.3.0 on where change instructions may stand (imop-tekstmutaties).
enum Wijzigregels {
  private static func kaart(
    _ nummer: String, _ titel: String, _ waarom: String, _ hint: String, _ fout: String, _ goed: String
  ) -> Regelkaart {
    Kaart.stop(.init("STOP\(nummer)"), titel, waarom: waarom, hint: hint, fout: fout, goed: goed)
  }

  static let regels: [Elementregel] = plaatsen + acties

  private static let plaatsen: [Elementregel] = [
    Elementregel(
      kaart(
        "0039", "WijzigInstructies staan alleen in een klassieke regeling",
        "In een gewoon besluit hoort de wijziging in een bijlage, zodat de LVBB haar kan uitvoeren.",
        "Zet de wijziging in een RegelingMutatie in een WijzigBijlage",
        "<WijzigArtikel>…<WijzigInstructies> in een BesluitCompact", "<WijzigBijlage>…<RegelingMutatie>"),
      bij: "WijzigInstructies"
    ) { buitenKlassiek($0, ["RegelingKlassiek"]) },
    Elementregel(
      kaart(
        "0040", "Een RegelingMutatie staat alleen in een klassieke regeling in een WijzigArtikel",
        "In een gewoon besluit noemt het WijzigArtikel de bijlage; daar staat de mutatie.",
        "Verplaats de RegelingMutatie naar een WijzigBijlage", "<WijzigArtikel>…<RegelingMutatie>",
        "<WijzigArtikel><Wat>…<IntRef ref=\"cmp_A\">"), bij: "RegelingMutatie"
    ) { buitenKlassiek($0, ["RegelingKlassiek"]) },
    Elementregel(
      kaart(
        "0051", "Een OpmerkingVersie staat alleen in een klassieke regeling of een rectificatie daarvan",
        "Alleen het Rijk gebruikt deze opmerking.", "Verwijder OpmerkingVersie",
        "<WijzigArtikel>…<OpmerkingVersie> in een BesluitCompact", "<WijzigArtikel> zonder OpmerkingVersie"),
      bij: "OpmerkingVersie"
    ) { buitenKlassiek($0, ["RegelingKlassiek", "Rectificatie"]) },
    Elementregel(
      kaart(
        "0073", "Een WijzigArtikel in een besluit heeft geen WijzigLid",
        "Een besluit van een gemeente, provincie of waterschap wijzigt met één zin en een bijlage.",
        "Maak van de WijzigLid een tekst in Wat", "<BesluitCompact>…<WijzigArtikel>…<WijzigLid>",
        "<WijzigArtikel><Kop>…</Kop><Wat>…</Wat></WijzigArtikel>"), bij: "WijzigArtikel"
    ) { artikel in
      guard artikel.heeftVoorouder(["BesluitCompact"]), !artikel.heeftVoorouder(["RegelingCompact"]),
        artikel.eerste("WijzigLid") != nil
      else { return nil }
      return "\(artikel.plek) heeft een WijzigLid in een BesluitCompact"
    },
    Elementregel(
      kaart(
        "0080", "Een WijzigArtikel staat in een mutatie alleen bij een rectificatie",
        "Een regeling zelf heeft geen artikelen die iets wijzigen.", "Haal het WijzigArtikel uit de RegelingMutatie",
        "<RegelingMutatie>…<WijzigArtikel>", "<RegelingMutatie>…<Artikel>"), bij: "WijzigArtikel"
    ) { artikel in
      artikel.heeftVoorouder(["RegelingMutatie"]) && !artikel.heeftVoorouder(["Rectificatie"])
        ? "\(artikel.plek) staat in een RegelingMutatie" : nil
    },
    Elementregel(
      kaart(
        "1500", "In een tekstrevisie staat geen Wat",
        "Een revisie wordt niet bekendgemaakt; een zin over de wijziging leest dus niemand.", "Verwijder Wat",
        "<Tekstrevisie>…<Vervang><Wat>…</Wat>", "<Tekstrevisie>…<Vervang><Artikel>"), bij: "Wat"
    ) { wat in
      wat.heeftVoorouder(["Tekstrevisie"]) ? "Wat staat in een Tekstrevisie: '\(wat.tekst.prefix(60))'" : nil
    },
  ]

  private static let acties: [Elementregel] = [
    Elementregel(
      kaart(
        "0048", "Binnen Inhoud verschijnt of verdwijnt geen container",
        "Daar kan dat tekst laten verdwijnen of een document geven dat niet klopt.",
        "Verwijder wijzigactie en markeer de tekst zelf", "<Inhoud><Lijst wijzigactie=\"nieuweContainer\">",
        "<Inhoud><Lijst wijzigactie=\"voegtoe\">")
    ) { element in
      guard let actie = element["wijzigactie"], actie == "nieuweContainer" || actie == "verwijderContainer",
        element.lokaal != "Groep", element.heeftVoorouder(["Inhoud"])
      else { return nil }
      return "\(element.lokaal) in \(element.plek) heeft wijzigactie \(actie)"
    },
    Elementregel(
      kaart(
        "0063", "Inhoud heeft alleen een wijzigactie naast Gereserveerd, Vervallen of Lid",
        "Alleen dan komt de inhoud in de plaats van iets anders.", "Verwijder wijzigactie van Inhoud",
        "<Artikel><Kop/><Inhoud wijzigactie=\"voegtoe\">", "<Artikel><Kop/><Inhoud><Al wijzigactie=\"voegtoe\">"),
      bij: "Inhoud"
    ) { inhoud in
      guard inhoud["wijzigactie"] != nil, inhoud.heeftVoorouder(["Vervang"]), let ouder = inhoud.ouder else {
        return nil
      }
      let naast = ["Gereserveerd", "Vervallen", "Lid"].contains { ouder.eerste($0) != nil }
      return naast ? nil : "Inhoud van \(ouder.plek) heeft een wijzigactie, maar staat alleen"
    },
    Elementregel(
      kaart(
        "0065", "Een Sluiting heeft alleen een wijzigactie in een BesluitMutatie",
        "De ondertekening van een besluit verandert alleen bij een rectificatie.", "Verwijder wijzigactie",
        "<BesluitCompact>…<Sluiting wijzigactie=\"voegtoe\">", "<Sluiting>"), bij: "Sluiting"
    ) { sluiting in
      guard sluiting["wijzigactie"] != nil else { return nil }
      let mag = sluiting.heeftVoorouder(["BesluitMutatie"]) && sluiting.heeftVoorouder(["Vervang"])
      return mag ? nil : "\(sluiting.plek) heeft wijzigactie \(sluiting["wijzigactie"] ?? "")"
    },
  ]

  /// Only below a WijzigArtikel, and not in one of these texts.
  private static func buitenKlassiek(_ element: Element, _ toegestaan: Set<String>) -> String? {
    guard element.heeftVoorouder(["WijzigArtikel"]), !element.heeftVoorouder(toegestaan) else { return nil }
    return "\(element.lokaal) staat in \(element.plek), buiten een \(toegestaan.sorted().joined(separator: " of "))"
  }
}
