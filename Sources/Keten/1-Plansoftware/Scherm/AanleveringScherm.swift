import Bevindingen
import IMOW
import Ketenspoor
import Markup
import Opslag
import STOP
import Scherm
import Tijd

/// One delivery: what it changes, what is in it, how it stands at the LVBB, and the buttons to send it.
struct AanleveringScherm: Sendable {
  let werkplek: Werkplek

  private static let patroon = "\(Plansoftwarepagina.basis)/aanleveringen/{id}"

  func routes(_ router: inout Router) {
    router.scherm(Self.patroon) { context in
      guard let regel = try Dossierlijst(werkplek).regel(context["id"]) else {
        return .nietGevonden("Deze aanlevering")
      }
      return .html(try pagina(regel))
    }
    router.scherm("\(Self.patroon)/zip") { context in try zip(context) }
    router.scherm("\(Self.patroon)/resultaten/{messageId}") { context in try resultaat(context) }
    for handeling in Opdrachtaanpassing.Handeling.allCases {
      router.formulier("\(Self.patroon)/\(handeling.rawValue)") { context in try verstuur(context, handeling) }
    }
  }

  // MARK: - Acts

  private func verstuur(_ context: Verzoekcontext, _ handeling: Opdrachtaanpassing.Handeling) throws -> Antwoord {
    guard let dossier = try werkplek.aanleveringen.dossier(context["id"]),
      let zip = try werkplek.omgeving.kluis.lees(dossier.zip)
    else { return .nietGevonden("Deze aanlevering") }
    let formulier = try context.aanroep.formulier()
    let nieuw = dossier.nieuweIdLevering || formulier.tekst("idLevering") == "nieuw"
    let begin = String(dossier.bestandsnaam.prefix { $0 != "." })
    var dag: Datum?
    if let tekst = formulier.tekst("datumBekendmaking"), !tekst.isEmpty {
      guard let datum = Datum(tekst) else {
        return .probleem(
          status: 422, titel: "De dag van bekendmaking is geen datum", detail: "Schrijf jjjj-mm-dd, zoals 2026-12-03.")
      }
      dag = datum
    }
    do {
      let uitkomst = try Opdrachtaanpassing(zip: zip).voer(
        handeling, idLevering: nieuw ? werkplek.nieuweIdLevering(begin) : nil, datumBekendmaking: dag)
      try werkplek.post.verstuur(dossier, uitkomst)
      let aangepast = uitkomst.aangepast.map {
        PlansoftwareRegels.opdrachtAangepast.bevinding("opdracht.xml aangepast: \($0)")
      }
      return .verwijsDoor(naar: Plansoftwarepagina.aanlevering(dossier.id)).met(bevindingen: aangepast)
    } catch let fout as Opdrachtaanpassing.Storing {
      return .probleem(status: 422, titel: "Dit kan niet met dit pakket", detail: fout.tekst)
    }
  }

  private func zip(_ context: Verzoekcontext) throws -> Antwoord {
    guard let dossier = try werkplek.aanleveringen.dossier(context["id"]) else {
      return .nietGevonden("Deze aanlevering")
    }
    // `verzending` names the zip as it went out, with its own opdracht.xml.
    let naam = context.aanroep.zoek("verzending")
    let hash =
      try naam.flatMap { naam in
        try werkplek.aanleveringen.verzendingen(dossier.id).first { $0.messageId == naam }?.zip
      } ?? dossier.zip
    guard let bytes = try werkplek.omgeving.kluis.lees(hash) else { return .nietGevonden("Dit pakket") }
    let veilig = dossier.bestandsnaam.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
    return .bytes(bytes, soort: "application/zip").met(kop: "Content-Disposition", "attachment; filename=\"\(veilig)\"")
  }

  private func resultaat(_ context: Verzoekcontext) throws -> Antwoord {
    let regel = try Dossierlijst(werkplek).regel(context["id"])
    guard let ontvangst = regel?.ontvangsten.first(where: { $0.messageId == context["messageId"] }),
      let bytes = try werkplek.omgeving.kluis.lees(ontvangst.document)
    else { return .nietGevonden("Dit bericht") }
    return .xml(bytes)
  }

  // MARK: - Page

  private func pagina(_ regel: Dossierlijst.Regel) throws -> [UInt8] {
    let dossier = regel.dossier
    let blik = Pakketblik(try werkplek.omgeving.kluis.lees(dossier.zip) ?? [])
    let stuk = try dossier.regeling.flatMap { try werkplek.regelingen.regeling($0) }
    let plan = try stuk.flatMap { try werkplek.regelingen.plan($0) }
    return Plansoftwarepagina.maak(dossier.titel, werkplek) { h in
      h.p { h in h.status(regel.stand.kleur, regel.stand.tekst) }
      stand(regel, &h)
      versturen(regel, blik, &h)
      if !dossier.controle.isEmpty || dossier.soort != .pakket {
        h.deel("Eigen controle vooraf") { h in
          h.bevindingenlijst(dossier.controle, leeg: "De eigen controle vindt geen fouten.")
        }
      }
      h.deel("Voor en na") { h in voorEnNa(blik, plan, &h) }
      inhoud(regel, blik, &h)
    }
  }

  private func stand(_ regel: Dossierlijst.Regel, _ h: inout HTML) {
    guard !regel.verzendingen.isEmpty else { return }
    h.deel("Verloop volgens deze plansoftware") { h in h.tijdlijn(mijlpalen(regel)) }
    let meldingen = LVBBMeldingvertaling.bevindingen(regel.meldingen)
    if !meldingen.isEmpty {
      h.deel("Meldingen van de LVBB bij de laatste verzending") { h in h.bevindingenlijst(meldingen) }
    }
  }

  private func mijlpalen(_ regel: Dossierlijst.Regel) -> [Mijlpaal] {
    var uit = [Mijlpaal("Gemaakt", .groen, stand: "Klaar", moment: regel.dossier.gemaaktOp)]
    for verzending in regel.verzendingen {
      let (status, woord): (Status, String) =
        switch verzending.stand {
        case .onderweg: (.oranje, "Onderweg")
        case .bevestigd: (.groen, "Aangekomen")
        case .geweigerd: (.rood, "Geweigerd")
        case .opgegeven: (.rood, "Niet bezorgd")
        }
      let aanpassing =
        verzending.aangepast.isEmpty
        ? "" : " Aangepast in opdracht.xml: \(verzending.aangepast.joined(separator: "; "))."
      uit.append(
        Mijlpaal(
          "\(Self.naam(verzending.dienst)) gevraagd aan de LVBB", status, stand: woord, moment: verzending.verstuurdOp,
          tekst: "idLevering \(verzending.idLevering).\(aanpassing)\(verzending.fout.map { " \($0)" } ?? "")"))
      for ontvangst in regel.ontvangsten where ontvangst.verzending == verzending.messageId {
        uit.append(mijlpaal(ontvangst, regel.dossier.id))
      }
    }
    return uit
  }

  private static func naam(_ dienst: LVBBDienst) -> String {
    switch dienst {
    case .validatie: "Validatie"
    case .publicatie: "Publicatie"
    case .directeMutatie: "Directe mutatie"
    case .validatieDirecteMutatie: "Validatie van de directe mutatie"
    case .breekPublicatieAf: "Afbreken van een publicatie"
    case .raadpleeg: "Raadplegen"
    }
  }

  private func mijlpaal(_ ontvangst: Ontvangst, _ dossier: String) -> Mijlpaal {
    let resultaat = ontvangst.resultaat
    let pad =
      "\(Plansoftwarepagina.aanlevering(dossier))/resultaten/\(Procentcodering.codeer(ontvangst.messageId))"
    let aantal = resultaat.meldingen.count + (resultaat.verslag?.meldingen.count ?? 0)
    let tekst = aantal == 0 ? "" : aantal == 1 ? "1 melding" : "\(aantal) meldingen"
    switch resultaat.verslag?.stand {
    case .uitkomst(let uitkomst):
      return Mijlpaal(
        "Eindbericht van de LVBB", uitkomst.isGoed ? .groen : .rood, stand: uitkomst.rawValue,
        moment: ontvangst.ontvangenOp, tekst: tekst, pad: pad)
    case .voortgang(let voortgang):
      return Mijlpaal(
        "Tussenbericht van de LVBB", voortgang == .behandelingAfgebroken ? .rood : .groen, stand: voortgang.rawValue,
        moment: ontvangst.ontvangenOp, tekst: tekst, pad: pad)
    case nil:
      return Mijlpaal(
        "Bericht van de LVBB", resultaat.isGelukt ? .groen : .rood, stand: resultaat.isGelukt ? "succes" : "mislukt",
        moment: ontvangst.ontvangenOp, tekst: tekst, pad: pad)
    }
  }

  private func versturen(_ regel: Dossierlijst.Regel, _ blik: Pakketblik, _ h: inout HTML) {
    h.deel("Naar de LVBB sturen") { h in
      guard regel.stand == .gepubliceerd else { return knoppen(regel, blik, &h) }
      h.p("Dit pakket is bekendgemaakt. U hoeft niets meer te sturen.")
      h.uitklap("Nog een keer sturen") { h in knoppen(regel, blik, &h) }
    }
  }

  private func knoppen(_ regel: Dossierlijst.Regel, _ blik: Pakketblik, _ h: inout HTML) {
    let adres = Plansoftwarepagina.aanlevering(regel.dossier.id)
    let isGoedgekeurd = regel.stand == .valide
    h.p(
      isGoedgekeurd
        ? "De LVBB heeft dit pakket goedgekeurd. U kunt nu de publicatie aanvragen."
        : "Laat de LVBB eerst valideren. Is alles goed? Vraag dan de publicatie aan.")
    h.knoppenrij { h in
      h.knopformulier("Laat valideren", naar: "\(adres)/valideren", isGoedgekeurd ? .secundair : .primair)
      h.knopformulier("Laat publiceren", naar: "\(adres)/publiceren", isGoedgekeurd ? .primair : .secundair)
    }
    guard let opdracht = blik.opdracht, opdracht.soort.heeftPublicatie else { return }
    let dag = opdracht.datumBekendmaking
    let dagtekst = dag.map { $0.voluit } ?? "onbekend"
    h.p("Dag van bekendmaking in dit pakket: \(dagtekst).")
    if regel.dossier.nieuweIdLevering {
      h.p("Bij elke verzending krijgt opdracht.xml een nieuwe idLevering en de soort die erbij past.")
    } else {
      h.p("De idLevering blijft '\(opdracht.idLevering)'. Alleen de soort opdracht past zich aan de knop aan.")
    }
    guard let dag, dag <= werkplek.omgeving.klok.vandaag else { return }
    h.melding(.waarschuwing, "De dag van bekendmaking is al voorbij") { h in
      h.p("De LVBB kan dit pakket daarom weigeren. U kunt een andere dag meegeven; verder blijft het pakket gelijk.")
      for handeling in Opdrachtaanpassing.Handeling.allCases { andereDag(handeling, adres, &h) }
    }
  }

  private func andereDag(_ handeling: Opdrachtaanpassing.Handeling, _ adres: String, _ h: inout HTML) {
    let naam = handeling == .valideren ? "Laat valideren met deze dag" : "Laat publiceren met deze dag"
    h.formulier(naar: "\(adres)/\(handeling.rawValue)", label: naam) { h in
      h.datumveld(
        Veld("datumBekendmaking", "Andere dag van bekendmaking (\(handeling.rawValue))", plek: handeling.rawValue),
        waarde: werkplek.omgeving.klok.vandaag.volgendeWerkdag)
      h.knop(naam, .secundair)
    }
  }

  // MARK: - Content

  private func voorEnNa(_ blik: Pakketblik, _ plan: Plan?, _ h: inout HTML) {
    for component in blik.heleRegelingen {
      let tekst = RegelingTekst(component.tekst)
      h.p("Dit besluit stelt een hele regeling vast: '\(tekst.opschrift)', met \(tekst.artikelen.count) artikelen.")
    }
    for mutatie in blik.mutaties {
      h.p { h in
        h.tekst("Van versie ")
        h.code(mutatie.was)
        h.tekst(" naar ")
        h.code(mutatie.wordt)
        h.tekst(".")
      }
      Wijzigingsweergave.tekst(mutatie.wijzigingen, &h)
    }
    if blik.besluit == nil, let kennisgeving = blik.kennisgeving {
      h.p("Dit pakket is een kennisgeving: '\(kennisgeving.metadata.officieleTitel)'.")
    }
    guard !blik.objecten.isEmpty else { return h.p("In dit pakket zitten geen annotaties.") }
    h.kop3("Annotaties")
    guard let plan else {
      let soorten = Dictionary(grouping: blik.objecten, by: \.type).sorted { $0.key.rawValue < $1.key.rawValue }
      h.tabel("Objecten in dit pakket", kolommen: ["Soort", .getal("Aantal")], van: soorten) { paar in
        [.tekst(paar.key.rawValue), .getal(paar.value.count)]
      }
      return
    }
    let wordt = blik.mutaties.first.flatMap { $0.voerUit(op: plan.pakket.tekst).model }
    let teksten = [wordt.map { RegelingTekst($0) }, plan.tekst].compactMap { $0 }
    Wijzigingsweergave.annotaties(OWVerschil.alle(blik.objecten, was: plan.objecten, teksten: teksten), &h)
  }

  private func inhoud(_ regel: Dossierlijst.Regel, _ blik: Pakketblik, _ h: inout HTML) {
    let adres = Plansoftwarepagina.aanlevering(regel.dossier.id)
    h.deel("Het pakket") { h in
      if let opdracht = blik.opdracht {
        h.kenmerken([
          "Opdracht": .code(opdracht.soort.rawValue), "idLevering": .code(opdracht.idLevering),
          "Bevoegd gezag (OIN)": .code(opdracht.idBevoegdGezag), "Aanleveraar (OIN)": .code(opdracht.idAanleveraar),
          "Besluit": .code(blik.besluit?.identificatie.expression ?? "–"),
        ])
      }
      h.uitklap("Bestanden in het pakket (\(blik.bestanden.count))") { h in
        h.tabel("Bestanden", kolommen: ["Naam", .getal("Bytes")], van: blik.bestanden) { bestand in
          [.code(bestand.naam), .getal(bestand.grootte)]
        }
      }
      h.p { h in h.a("Bewaar het pakket (zip)", naar: "\(adres)/zip") }
      for (nummer, verzending) in regel.verzendingen.enumerated() {
        h.p { h in
          h.a(
            "Bewaar het pakket zoals het is verstuurd, verzending \(nummer + 1) (zip)",
            naar: "\(adres)/zip?verzending=\(Procentcodering.codeer(verzending.messageId))")
        }
      }
    }
  }
}
