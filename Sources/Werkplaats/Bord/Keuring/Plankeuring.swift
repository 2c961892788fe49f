import Bevindingen
import Digikoppeling
import Ketenspoor
import Markup
import Pakket
import STOP
import Tijd

/// Steps 1 to 4b: the plan.
struct Plankeuring: Sendable {
  let kast: Bewijskast
  let catalogus: Regelcatalogus
  let verwachting: Ketenverwachting

  /// A delivery with a besluit that reached the LVBB.
  struct Geleverd: Sendable {
    var zip: [UInt8]
    var opdracht: Opdracht
    var besluit: AanleveringBesluit
    var volgnummer: Int

    var mutaties: [Besluitcomponent] { besluit.componenten.filter { $0.soort == .mutatie } }
  }

  /// What the LVBB answered about a delivery.
  struct Uitslag: Sendable {
    var resultaat: LVBBResultaat
    var bytes: [UInt8]
    var stand: LVBBVerslag.Stand
  }

  /// Newest first.
  var leveringen: [Geleverd] {
    kast.regels.filter { $0.naar == "lvbb" && $0.methode == .post }.compactMap { regel in
      guard let bericht = kast.ebMS(regel) else { return nil }
      return bericht.payloads.lazy.compactMap { Self.geleverd($0.inhoud, regel.volgnummer) }.first
    }
  }

  private static func geleverd(_ zip: [UInt8], _ volgnummer: Int) -> Geleverd? {
    guard zip.starts(with: [0x50, 0x4B]), let inhoud = Zip.lees(zip, bestand: "pakket.zip").model,
      let opdrachtbytes = inhoud["opdracht.xml"],
      let opdracht = OpdrachtDecoder().decode(opdrachtbytes, bestand: "opdracht.xml").model,
      let naam = opdracht.publicatie, let bytes = inhoud[naam],
      let besluit = BesluitDecoder().decode(bytes, bestand: naam).model
    else { return nil }
    return Geleverd(zip: zip, opdracht: opdracht, besluit: besluit, volgnummer: volgnummer)
  }

  /// Newest first.
  var uitslagen: [Uitslag] {
    kast.regels.filter { $0.van == "lvbb" && $0.methode == .post }.compactMap { regel in
      guard let bericht = kast.ebMS(regel) else { return nil }
      return bericht.payloads.lazy.compactMap { payload -> Uitslag? in
        guard let resultaat = LVBBResultaat.decode(payload.inhoud, bestand: "resultaat.xml").model,
          let stand = resultaat.verslag?.stand
        else { return nil }
        return Uitslag(resultaat: resultaat, bytes: payload.inhoud, stand: stand)
      }.first
    }
  }

  func bevindingen(_ uitslag: Uitslag) -> [Bevinding] {
    let meldingen = uitslag.resultaat.meldingen + (uitslag.resultaat.verslag?.meldingen ?? [])
    return meldingen.filter { !$0.zegtNiets }.map { melding in
      // Our explanation beside the LVBB's own words.
      let code = Bevinding.Code(melding.code)
      if let kaart = catalogus[code] { return kaart.bevinding(melding.beschrijving, ernst: melding.ernst) }
      return Bevinding(code: code, ernst: melding.ernst, samenvatting: melding.beschrijving)
    }
  }

  // MARK: - 1

  func wijzigen() -> Stapoordeel {
    let door = kast.door("plansoftware")
    guard verwachting.wijzigtPlan else {
      return Stapoordeel(
        stap: .een, status: .nvt, reden: "Het plan is kant-en-klaar aangeleverd; er is niets gewijzigd", door: door)
    }
    guard let levering = leveringen.first(where: { !$0.mutaties.isEmpty }) else {
      return Stapoordeel(stap: .een, status: .nietGetest, reden: "Er is nog geen wijziging gemaakt", door: door)
    }
    var bewijs = [kast.bewijs("pakket", "Pakket met de wijziging", levering.zip, "1-wijziging.zip")]
    let download = kast.regels.lazy.filter { $0.naar == "omgevingsdocumenten" && $0.volgnummer < levering.volgnummer }
      .map { kast.antwoord($0) }.first { $0.starts(with: [0x50, 0x4B]) }
    guard let download, let inhoud = Zip.lees(download, bestand: "download.zip").model,
      let pakket = UitwisselpakketDecoder.decode(inhoud.opNaam).model
    else {
      return Stapoordeel(
        stap: .een, status: .oranje, reden: "Er is een wijziging, maar zonder download van de geldende versie",
        door: door, bewijs: bewijs.compactMap { $0 })
    }
    bewijs.insert(kast.bewijs("pakket", "Gedownloade versie", download, "1-download.zip"), at: 0)
    let fout = wijzigingsfout(levering, pakket)
    return Stapoordeel(
      stap: .een, status: fout == nil ? .groen : .rood,
      reden: fout
        ?? "Niets wijzigen geeft geen verschil, en alleen \(artikelen(levering).joined(separator: ", ")) is gewijzigd",
      door: door, bewijs: bewijs.compactMap { $0 })
  }

  private func wijzigingsfout(_ levering: Geleverd, _ pakket: Uitwisselpakket) -> String? {
    let versie = pakket.identificatie.expression
    let leeg = RegelingMutatie.maak(
      was: pakket.tekst, wordt: pakket.tekst, wasVersie: versie, wordtVersie: versie, componentnaam: "proef")
    guard leeg.model?.instructies.isEmpty == true else { return "Downloaden en niets wijzigen geeft toch een verschil" }
    for component in levering.mutaties {
      guard component.was == versie else {
        return "De wijziging gaat uit van \(component.was ?? "geen versie"), maar de geldende versie is \(versie)"
      }
      guard let mutatie = RegelingMutatie.decode(component.tekst).model, !mutatie.voerUit(op: pakket.tekst).heeftFouten
      else { return "De wijziging past niet op de gedownloade tekst" }
    }
    let gewijzigd = Set(artikelen(levering))
    if let verwacht = verwachting.gewijzigdeArtikelen, gewijzigd != Set(verwacht) {
      return
        "Gewijzigd zijn \(gewijzigd.sorted().joined(separator: ", ")); verwacht was \(verwacht.joined(separator: ", "))"
    }
    return nil
  }

  /// Numbers of the articles that the mutation touches.
  private func artikelen(_ levering: Geleverd) -> [String] {
    let labels = levering.mutaties.compactMap { RegelingMutatie.decode($0.tekst).model }.flatMap(\.wijzigingen)
    var gezien: Set<String> = []
    return labels.map { Self.nummer($0.label) }.filter { gezien.insert($0).inserted }
  }

  /// `Artikel 6.4` or `Artikel 6.4 lid 2` becomes `6.4`.
  private static func nummer(_ label: String) -> String {
    label.split { $0 == " " || $0 == "," }.map(String.init).first { $0.first?.isNumber == true } ?? label
  }

  // MARK: - 2

  func valideren() -> Stapoordeel {
    let door = kast.door("lvbb")
    let klaar = uitslagen.first { uitslag in
      guard case .uitkomst = uitslag.stand else { return false }
      return uitslag.resultaat.dienst.rawValue.hasPrefix("validatie")
    }
    guard let klaar, case .uitkomst(let uitkomst) = klaar.stand else {
      let reden =
        leveringen.isEmpty ? "Er is nog niets aangeboden om te valideren" : "Er is nog geen uitslag van een validatie"
      return Stapoordeel(stap: .twee, status: .nietGetest, reden: reden, door: door)
    }
    let bevindingen = bevindingen(klaar)
    let idLevering = klaar.resultaat.verslag?.idLevering ?? ""
    let pakket = leveringen.first { $0.opdracht.idLevering == idLevering }
    let bewijs = [
      kast.bewijs("verslag", "Uitslag van de validatie", klaar.bytes, "2-validatie.xml"),
      pakket.flatMap { kast.bewijs("pakket", "Gevalideerd pakket", $0.zip, "2-pakket.zip") },
    ]
    let goed = uitkomst == .valide && !bevindingen.heeftFouten
    return Stapoordeel(
      stap: .twee, status: goed ? .groen : .rood,
      reden: goed
        ? bevindingen.isEmpty
          ? "De LVBB vond geen fouten"
          : "De LVBB keurt het pakket goed (\(TekstWeergave.samenvatting(bevindingen)))"
        : "\(uitkomst.tekst) (\(TekstWeergave.samenvatting(bevindingen)))",
      door: door, bewijs: bewijs.compactMap { $0 }, bevindingen: bevindingen)
  }
}
