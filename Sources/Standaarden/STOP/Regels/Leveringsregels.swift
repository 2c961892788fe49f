import Bevindingen
import Markup
import Tijd

/// Rules of the LVBB on metadata and besluit that one delivery decides (validatiematrix 6.0).
enum Leveringsregels {
  static let amvb = Kaart.lvbb(
    "LVBB4006", "Een AMvB komt niet langs deze weg",
    waarom: "Het nummer van het Staatsblad zit niet in een aanlevering.",
    hint: "Gebruik een andere soortRegeling", fout: "soortRegeling regelingtype_001",
    goed: "soortRegeling regelingtype_003")
  static let soortRegeling = Kaart.lvbb(
    "LVBB4007", "soortRegeling is een waarde uit de lijst regelingtype",
    waarom: "Uit deze waarde volgt hoe de regeling verder wordt verwerkt.",
    hint: "Gebruik /join/id/stop/regelingtype_0nn", fout: "<soortRegeling>/join/id/stop/regelingtype_3</soortRegeling>",
    goed: "<soortRegeling>/join/id/stop/regelingtype_003</soortRegeling>")
  static let geenOverheid = Kaart.lvbb(
    "LVBB4041", "De identificatie van een informatieobject noemt de overheid",
    waarom: "Daaraan is te zien van wie het is.", hint: "Vul tussen de vierde en vijfde / de code van de overheid in",
    fout: "/join/id/regdata//2024/Haven", goed: "/join/id/regdata/gm9995/2024/Haven")
  static let eindverantwoordelijke = Kaart.lvbb(
    "LVBB4042", "De eindverantwoordelijke is een bekende overheid",
    waarom: "Het blad en de website tonen de naam die bij deze code hoort.",
    hint: "Gebruik /tooi/id/gemeente/gmnnnn of de code van een provincie, waterschap of ministerie",
    fout: "<eindverantwoordelijke>Rieteroog</eindverantwoordelijke>",
    goed: "<eindverantwoordelijke>/tooi/id/gemeente/gm9995</eindverantwoordelijke>")
  static let opvolgerZonderIntrekking = Kaart.lvbb(
    "LVBB4043", "Een regeling die wordt opgevolgd, wordt ook ingetrokken",
    waarom: "Anders gelden de oude en de nieuwe regeling naast elkaar.",
    hint: "Voeg een Intrekking van de oude regeling toe, of haal opvolgerVan weg",
    fout: "opvolgerVan zonder Intrekking", goed: "opvolgerVan met Intrekking van hetzelfde work")
  static let soortWork = Kaart.lvbb(
    "LVBB4044", "Een tijdelijk regelingdeel heeft soortWork work_021, een regeling work_019",
    waarom: "Aan soortWork ziet de LVBB of de tekst op zichzelf staat.", hint: "Verbeter soortWork",
    fout: "<RegelingTijdelijkdeel> bij <soortWork>/join/id/stop/work_019</soortWork>",
    goed: "<RegelingTijdelijkdeel> bij <soortWork>/join/id/stop/work_021</soortWork>")
  static let opvolgerObject = Kaart.lvbb(
    "LVBB4054", "Alleen een informatieobject dat wordt geconsolideerd, volgt een ander op",
    waarom: "Andere informatieobjecten hebben geen geldigheid die kan overgaan.", hint: "Verwijder opvolging",
    fout: "AlleenBekendTeMaken met opvolgerVan", goed: "TeConsolideren met opvolgerVan")
  static let wasIDAnders = Kaart.lvbb(
    "LVBB3515", "wasID is een versie van hetzelfde informatieobject",
    waarom: "Een nieuwe kaart vervangt een eerdere versie van zichzelf.", hint: "Verbeter wasID of haal het weg",
    fout: "wasID van een ander work", goed: "wasID van hetzelfde work")
  static let alleenBekend = Kaart.lvbb(
    "LVBB3902", "Een PDF die alleen bekend wordt gemaakt, staat niet in de regeling",
    waarom: "De regeling verandert later; het bekendgemaakte document hoort bij het besluit.",
    hint: "Verwijs ernaar met een ExtRef in het besluit zelf", fout: "ExtIoRef naar /join/id/pubdata/… in de regeling",
    goed: "ExtRef naar /join/id/pubdata/… in het besluit")
  static let geenJuridischeWijziging = Kaart.lvbb(
    "LVBB5021", "Een besluit wijzigt iets van juridische aard",
    waarom: "Een wijziging zonder juridische betekenis wordt niet bekendgemaakt.",
    hint: "Haal revisie=\"1\" weg bij wat wel een wijziging is", fout: "alleen <Vervang revisie=\"1\">",
    goed: "minstens één instructie zonder revisie=\"1\"")
  static let tweedeToelichting = Kaart.lvbb(
    "LVBB5011", "Er wordt één toelichting toegevoegd", waarom: "Een regeling heeft hoogstens één toelichting.",
    hint: "Voeg de toelichtingen samen", fout: "twee keer <VoegToe> met <Toelichting>",
    goed: "één <VoegToe> met <Toelichting>")
  static let transparant = Kaart.lvbb(
    "LVBB1013", "Een afbeelding is niet doorzichtig",
    waarom: "Op papier en op een donkere achtergrond verdwijnt wat doorzichtig is.",
    hint: "Bewaar de afbeelding met een witte achtergrond, zonder alfakanaal", fout: "png met alfakanaal",
    goed: "png of jpeg zonder alfakanaal")

  /// What a regulation has one of (STOP 1.3.0, RegelingCompact: Toelichting or ArtikelgewijzeToelichting).
  static let toelichtingen: Set<String> = ["Toelichting", "ArtikelgewijzeToelichting"]

  static let kaarten: [Regelkaart] =
    [
      amvb, soortRegeling, geenOverheid, eindverantwoordelijke, opvolgerZonderIntrekking, soortWork, opvolgerObject,
      wasIDAnders, alleenBekend, geenJuridischeWijziging, tweedeToelichting, transparant,
    ] + Regelingsoortregels.kaarten
}

/// Lays the parts of a delivery side by side.
struct Leveringscontrole {
  let aanlevering: Aanlevering

  func controleer() -> [Bevinding] {
    aanlevering.informatieobjecten.flatMap(informatieobject) + wasIDs() + afbeeldingen()
      + (aanlevering.besluit.map(besluit) ?? [])
  }

  private func informatieobject(_ object: AanleveringInformatieObject) -> [Bevinding] {
    guard let metadata = object.metadata, !metadata.opvolgerVan.isEmpty, !object.wordtGeconsolideerd else { return [] }
    return [
      Leveringsregels.opvolgerObject.bevinding(
        "\(object.identificatie.work) is \(metadata.publicatieinstructie) en heeft opvolgerVan",
        bij: Vindplaats(bestand: object.bestand))
    ]
  }

  private func wasIDs() -> [Bevinding] {
    aanlevering.gios.sorted { $0.key < $1.key }.compactMap { naam, gio in
      guard let wasID = gio.wasID, FRBRExpression.work(van: wasID) != gio.work else { return nil }
      return Leveringsregels.wasIDAnders.bevinding(
        "wasID '\(wasID)' is geen versie van \(gio.work)", bij: Vindplaats(bestand: naam))
    }
  }

  private func afbeeldingen() -> [Bevinding] {
    aanlevering.bestanden.sorted { $0.key < $1.key }.compactMap { naam, bytes in
      guard Bestandsoort(bytes) == .png, Bestandsoort.isDoorzichtigePNG(bytes) else { return nil }
      return Leveringsregels.transparant.bevinding("\(naam) is een doorzichtige png", bij: Vindplaats(bestand: naam))
    }
  }

  private func besluit(_ besluit: AanleveringBesluit) -> [Bevinding] {
    let plaats = Vindplaats(bestand: besluit.bestand)
    var som = besluit.regelingen.flatMap { regeling($0, besluit, plaats) }
    som += Regelingsoortregels.controleer(besluit, bij: plaats)
    for component in besluit.componenten where component.soort == .mutatie { som += mutatie(component, plaats) }
    return som + bijIngetrokken(besluit, plaats)
  }

  /// LVBB4804: a map that is laid down while the regulation that it was born with is withdrawn.
  private func bijIngetrokken(_ besluit: AanleveringBesluit, _ plaats: Vindplaats) -> [Bevinding] {
    let ingetrokken = Set(besluit.consolidatie.intrekkingen.map(\.instrument))
    return aanlevering.informatieobjecten.compactMap { object in
      guard let geboorte = object.geboorteregeling, ingetrokken.contains(geboorte) else { return nil }
      return Besluitregels.instellenEnIntrekken.bevinding(
        "\(geboorte) wordt ingetrokken en is de geboorteregeling van \(object.identificatie.expression)", bij: plaats)
    }
  }

  private func regeling(
    _ regeling: RegelingVersieInformatie, _ besluit: AanleveringBesluit, _ plaats: Vindplaats
  ) -> [Bevinding] {
    var som: [Bevinding] = []
    let id = regeling.identificatie
    guard let metadata = regeling.metadata else { return som }
    if metadata.soortRegeling == "/join/id/stop/regelingtype_001" {
      som.append(Leveringsregels.amvb.bevinding("\(id.work) is een AMvB", bij: plaats))
    }
    // A later version repeats what was said at the first, when the old regulation was withdrawn.
    guard besluit.componenten.first(where: { $0.wordt == id.expression })?.soort != .mutatie else { return som }
    let ingetrokken = Set(besluit.consolidatie.intrekkingen.map(\.instrument))
    for oud in metadata.opvolgerVan where !ingetrokken.contains(oud) && !besluit.metadata.isOntwerp {
      som.append(
        Leveringsregels.opvolgerZonderIntrekking.bevinding("\(oud) wordt opgevolgd, maar niet ingetrokken", bij: plaats)
      )
    }
    return som
  }

  private func mutatie(_ component: Besluitcomponent, _ plaats: Vindplaats) -> [Bevinding] {
    let instructies = component.tekst.knopen.compactMap(\.tak)
    var som: [Bevinding] = []
    if !instructies.isEmpty, instructies.allSatisfy({ $0["revisie"] == "1" }) {
      som.append(
        Leveringsregels.geenJuridischeWijziging.bevinding("\(component.wordt) heeft alleen revisies", bij: plaats))
    }
    let toelichtingen = instructies.filter { $0.lokaal == "VoegToe" }.flatMap(\.takken).filter {
      Leveringsregels.toelichtingen.contains($0.lokaal)
    }
    if toelichtingen.count > 1 {
      som.append(
        Leveringsregels.tweedeToelichting.bevinding(
          "\(component.wordt) krijgt \(toelichtingen.count) toelichtingen", bij: plaats))
    }
    return som
  }
}
