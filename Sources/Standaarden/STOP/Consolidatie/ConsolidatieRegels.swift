package import Bevindingen

/// The rules of consolidation: may this version, date or procedure step follow what is registered?
package enum ConsolidatieRegels {
  private static func lvbb(_ code: String) -> Bevinding.Norm {
    Bevinding.Norm(standaard: "LVBB bronhouderkoppelvlak", versie: "1.2.0", regel: "Validatiematrix 6.0, \(code)")
  }

  package static let nietLater = Regelkaart(
    "LVBB4200", titel: "Een nieuwe versie treedt later in werking dan de versie waarop zij bouwt",
    waarom: "Eerst moet de oude tekst gelden, pas daarna kan de wijziging daarop gaan gelden.",
    hint: "Kies een latere datum, of bouw op een eerdere versie", fout: "was: 1 mei 2026, wordt: 1 april 2026",
    goed: "was: 1 mei 2026, wordt: 1 juni 2026", norm: lvbb("LVBB4200"))

  package static let naEinde = Regelkaart(
    "LVBB4201", titel: "Een nieuwe versie treedt in werking voordat de versie waarop zij bouwt is geëindigd",
    waarom: "Na het einde van een versie geldt een andere tekst. De wijziging past dan niet meer.",
    hint: "Maak de wijziging op de versie die op de gekozen datum geldt",
    fout: "was geldt tot 1 juni 2026, wordt vanaf 1 juli 2026", goed: "was geldt nog, wordt vanaf 1 juli 2026",
    norm: lvbb("LVBB4201"))

  package static let wasZonderDatum = Regelkaart(
    "LVBB4204", titel: "De versie waarop wordt gebouwd, heeft een datum van inwerkingtreding",
    waarom: "Zonder datum is niet te zeggen of de oude tekst al geldt als de nieuwe ingaat.",
    hint: "Geef eerst de was-versie een datum, of laat de datum van de nieuwe versie weg",
    fout: "was zonder Tijdstempel, wordt met Tijdstempel", goed: "beide met Tijdstempel", norm: lvbb("LVBB4204"))

  package static let nietGepubliceerd = Regelkaart(
    "LVBB4211", titel: "De versie waarop wordt gebouwd, is bekendgemaakt",
    waarom: "Een wijziging op een tekst die nog niet is bekendgemaakt, heeft geen grond.",
    hint: "Wacht tot het eerdere besluit is gepubliceerd en lever daarna aan",
    fout: "was staat in een besluit dat morgen wordt gepubliceerd", goed: "was is gisteren gepubliceerd",
    norm: lvbb("LVBB4211"))

  package static let eerderGebruikt = Regelkaart(
    "LVBB5015", titel: "Een versie is de basis van hoogstens een definitieve wijziging",
    waarom: "Twee wijzigingen op dezelfde tekst weten niets van elkaar. De tweede zou de eerste ongedaan maken: "
      + "samenloop.",
    hint: "Zet uw wijziging over op de nieuwste versie. In de plansoftware staat daarvoor bij uw wijziging 'De basis "
      + "is verschoven'. Met losse pakketten: werkplaats verschil --was BASIS --wordt UW --naast NIEUW --naar L.zip",
    fout: "nld@2 en nld@3 hebben beide was=nld@1", goed: "nld@2 heeft was=nld@1, nld@3 heeft was=nld@2",
    norm: lvbb("LVBB5015"))

  package static let zelfdeInwerkingtreding = Regelkaart(
    "LVBB7005", titel: "Twee versies van een regeling treden niet op dezelfde dag in werking",
    waarom: "Op een dag geldt maar een tekst.", hint: "Kies een andere dag, of voeg de wijzigingen samen in een versie",
    fout: "nld@2 en nld@3 beide vanaf 1 mei 2026", goed: "nld@2 vanaf 1 mei, nld@3 vanaf 2 mei", norm: lvbb("LVBB7005"))

  package static let zelfdeGeldigheid = Regelkaart(
    "LVBB7011", titel: "Twee versies van een regeling zijn niet vanaf dezelfde dag geldig",
    waarom: "Over een dag kan maar een tekst iets zeggen.", hint: "Kies een andere datum bij geldigVanaf",
    fout: "nld@2 en nld@3 beide geldigVanaf 1 mei 2026", goed: "nld@2 geldigVanaf 1 mei, nld@3 geldigVanaf 2 mei",
    norm: lvbb("LVBB7011"))

  package static let nietLaterBekend = Regelkaart(
    "LVBB4750", titel: "Een tweede kennisgeving bij een besluit is later bekend dan de eerste",
    waarom: "Aan bekendOp en ontvangenOp ziet men welke stand van de procedure de nieuwste is. Alleen de eerste "
      + "kennisgeving mag de datums van het besluit hebben.",
    hint: "Zet bekendOp op de dag van deze kennisgeving", fout: "twee kennisgevingen met bekendOp 3 mei op één dag",
    goed: "de tweede met bekendOp 4 mei", norm: lvbb("LVBB4750"))

  package static let eerderBekend = Regelkaart(
    "LVBB4756", titel: "bekendOp van een kennisgeving ligt niet voor wat al bekend was",
    waarom: "De procedure zou dan verder zijn bekend dan de kennisgeving die er later bij kwam.",
    hint: "Zet bekendOp op de dag van deze kennisgeving", fout: "bekendOp 1 mei na een verloop met bekendOp 3 mei",
    goed: "bekendOp 4 mei", norm: lvbb("LVBB4756"))

  package static let eerderOntvangen = Regelkaart(
    "LVBB4757", titel: "ontvangenOp van een kennisgeving ligt niet voor wat al ontvangen was",
    waarom: "De LVBB zet deze dag zelf. Ligt die terug, dan is de klok teruggezet.",
    hint: "Zet de klok van de oefening op of na de dag van het besluit",
    fout: "behandeld op 1 mei, na een verloop van 3 mei", goed: "behandeld op 4 mei", norm: lvbb("LVBB4757"))

  package static let onbekendeStap = Regelkaart(
    "LVBB4751", titel: "Een stap die verandert of vervalt, staat in het procedureverloop",
    waarom:
      "De stap wordt gezocht op soort en datum. Klopt een van beide niet, dan is onduidelijk welke stap u bedoelt.",
    hint: "Neem soort en datum over zoals ze zijn bekendgemaakt", fout: "datumTeMuterenStap 2026-05-02",
    goed: "datumTeMuterenStap 2026-05-01", norm: lvbb("LVBB4751"))

  package static let publicatieGeleverd = Regelkaart(
    "LVBB4754", titel: "De stap publicatie komt van de LVBB",
    waarom: "De LVBB publiceert en weet dus zelf wanneer dat gebeurde.", hint: "Laat de stap publicatie weg",
    fout: "<soortStap>/join/id/stop/procedure/stap_004</soortStap>", goed: "alleen de andere stappen",
    norm: lvbb("LVBB4754"))

  package static let dubbeleStap = Regelkaart(
    "LVBB4755", titel: "Een stap staat een keer in het procedureverloop",
    waarom: "Twee gelijke stappen op een dag zijn niet uit elkaar te houden.", hint: "Laat de dubbele stap weg",
    fout: "twee keer einde bezwaartermijn op 2026-06-12", goed: "een keer einde bezwaartermijn op 2026-06-12",
    norm: lvbb("LVBB4755"))

  package static let leegVerloop = Regelkaart(
    "LVBB4762", titel: "Een wijziging van het procedureverloop wijzigt iets",
    waarom: "Een lege wijziging zegt de lezer niets.", hint: "Voeg een stap toe, vervang of verwijder er een",
    fout: "<Procedureverloopmutatie><bekendOp>…</bekendOp></Procedureverloopmutatie>",
    goed: "<Procedureverloopmutatie>… <voegStappenToe>…", norm: lvbb("LVBB4762"))

  package static let alle: [Regelkaart] = [
    nietLater, naEinde, wasZonderDatum, nietGepubliceerd, eerderGebruikt, zelfdeInwerkingtreding, zelfdeGeldigheid,
    nietLaterBekend, eerderBekend, eerderOntvangen, onbekendeStap, publicatieGeleverd, dubbeleStap, leegVerloop,
  ]
}
