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
      return .html(try await pagina(regel))
    }
    router.scherm("\(Self.patroon)/zip") { context in try zip(context) }
    router.scherm("\(Self.patroon)/resultaten/{messageId}") { context in try resultaat(context) }
    for handeling in Opdrachtaanpassing.Handeling.allCases {
      router.formulier("\(Self.patroon)/\(handeling.rawValue)") { context in try await verstuur(context, handeling) }
    }
  }

  // MARK: - Acts

  private func verstuur(_ context: Verzoekcontext, _ handeling: Opdrachtaanpassing.Handeling) async throws -> Antwoord {
    guard let dossier = try werkplek.aanleveringen.dossier(context["id"]),
      let zip = try werkplek.omgeving.kluis.lees(dossier.zip)
    else { return .nietGevonden("Deze aanlevering") }
    let formulier = try context.aanroep.formulier()
    let nieuw = dossier.nieuweIdLevering || formulier.tekst("idLevering") == "nieuw"
    let begin = String(dossier.bestandsnaam.prefix { $0 != "." })
    var dag: Datum?
    if let tekst = formulier.tekst("datumBekendmaking"), !tekst.isEmpty {
      dag = Datum(tekst)
      if let reden = Bekendmakingsdag.bezwaar(dag, vandaag: werkplek.omgeving.klok.vandaag) {
        guard let regel = try Dossierlijst(werkplek).regel(dossier.id) else { return .nietGevonden("Deze aanlevering") }
        let fout = Veldfout("datumBekendmaking-\(handeling.rawValue)", reden)
        return .html(try await pagina(regel, fouten: [fout]), status: 422)
      }
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

  private func pagina(_ regel: Dossierlijst.Regel, fouten: [Veldfout] = []) async throws -> [UInt8] {
    let dossier = regel.dossier
    let blik = Pakketblik(try werkplek.omgeving.kluis.lees(dossier.zip) ?? [])
    let stuk = try dossier.regeling.flatMap { try werkplek.regelingen.regeling($0) }
    let plan = try stuk.flatMap { try werkplek.regelingen.plan($0) }
    let nieuwere = try await nieuwere(regel, blik, stuk)
    let dag = try bekendmaking(regel) ?? blik.opdracht?.datumBekendmaking
    return Plansoftwarepagina.maak(dossier.titel, werkplek) { h in
      h.p { h in h.status(regel.stand.kleur, regel.stand.tekst) }
      if let nieuwere, let stuk { Basiszinnen.waarschuwing(nieuwere, stuk.id, &h) }
      AanleveringVersturen(werkplek: werkplek, regel: regel, opdracht: blik.opdracht, dag: dag, fouten: fouten)
        .schrijf(&h)
      stand(regel, &h)
      if !dossier.controle.isEmpty || dossier.soort != .pakket {
        h.deel("Eigen controle vooraf") { h in
          h.bevindingenlijst(dossier.controle, leeg: "De eigen controle vindt geen fouten.")
        }
      }
      h.deel("Voor en na") { h in voorEnNa(blik, plan, &h) }
      h.p { h in h.a("Bewaar het pakket (zip)", naar: "\(Plansoftwarepagina.aanlevering(dossier.id))/zip") }
      h.uitklap("Technische gegevens") { h in Technischdeel(regel: regel, blik: blik).schrijf(&h) }
    }
  }

  /// A version that came after the one on which a delivery builds that is still to be sent, or was refused.
  private func nieuwere(
    _ regel: Dossierlijst.Regel, _ blik: Pakketblik, _ rij: Regelingrij?
  ) async throws -> BasisStore.Versie? {
    let nogTeSturen: [Aanleverstand] = [.gereed, .valide, .nietValide, .nietGepubliceerd, .afgebroken, .nietBezorgd]
    guard let rij, nogTeSturen.contains(regel.stand), blik.besluit?.metadata.isOntwerp == false,
      blik.mutaties.contains(where: { $0.was == rij.expression })
    else { return nil }
    return try await Basiswacht(werkplek: werkplek).kijk(rij).nieuwere
  }

  /// The day that stands in the package as it was sent last.
  private func bekendmaking(_ regel: Dossierlijst.Regel) throws -> Datum? {
    guard let laatste = regel.laatste, let zip = try werkplek.omgeving.kluis.lees(laatste.zip) else { return nil }
    return try? Opdrachtaanpassing.opdracht(zip).datumBekendmaking
  }

  private func stand(_ regel: Dossierlijst.Regel, _ h: inout HTML) {
    guard !regel.verzendingen.isEmpty else { return }
    h.deel("Verloop volgens deze plansoftware") { h in h.tijdlijn(mijlpalen(regel)) }
    let meldingen = LVBBMeldingvertaling.bevindingen(regel.meldingen.filter { !$0.zegtNiets })
    // The first message only says that the package came in: nothing was checked yet.
    let gekeurd: [Aanleverstand] = [.valide, .publicatieGevalideerd, .publicatieGeregistreerd, .gepubliceerd]
    guard !meldingen.isEmpty || gekeurd.contains(regel.stand) else { return }
    h.deel("Meldingen van de LVBB bij de laatste verzending") { h in
      h.bevindingenlijst(meldingen, leeg: "De LVBB vond geen fouten.")
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
      uit.append(
        Mijlpaal(
          "\(verzending.dienst.naam) gevraagd aan de LVBB", status, stand: woord, moment: verzending.verstuurdOp,
          tekst: verzending.fout ?? ""))
      for ontvangst in regel.ontvangsten where ontvangst.verzending == verzending.messageId {
        uit.append(mijlpaal(ontvangst, regel.dossier.id))
      }
    }
    return uit
  }

  private func mijlpaal(_ ontvangst: Ontvangst, _ dossier: String) -> Mijlpaal {
    let resultaat = ontvangst.resultaat
    let pad =
      "\(Plansoftwarepagina.aanlevering(dossier))/resultaten/\(Procentcodering.codeer(ontvangst.messageId))"
    let aantal = (resultaat.meldingen + (resultaat.verslag?.meldingen ?? [])).filter { !$0.zegtNiets }.count
    let tekst = aantal == 0 ? "" : aantal == 1 ? "1 melding" : "\(aantal) meldingen"
    switch resultaat.verslag?.stand {
    case .uitkomst(let uitkomst):
      return Mijlpaal(
        "Eindbericht van de LVBB", uitkomst.isGoed ? .groen : .rood, stand: uitkomst.tekst,
        moment: ontvangst.ontvangenOp, tekst: tekst, pad: pad)
    case .voortgang(let voortgang):
      return Mijlpaal(
        "Tussenbericht van de LVBB", voortgang == .behandelingAfgebroken ? .rood : .groen, stand: voortgang.tekst,
        moment: ontvangst.ontvangenOp, tekst: tekst, pad: pad)
    case nil:
      return Mijlpaal(
        "Bericht van de LVBB", resultaat.isGelukt ? .groen : .rood, stand: resultaat.isGelukt ? "Gelukt" : "Mislukt",
        moment: ontvangst.ontvangenOp, tekst: tekst, pad: pad)
    }
  }

  // MARK: - Content

  private func voorEnNa(_ blik: Pakketblik, _ plan: Plan?, _ h: inout HTML) {
    for component in blik.heleRegelingen {
      let tekst = RegelingTekst(component.tekst)
      h.p("Dit besluit stelt een hele regeling vast: '\(tekst.opschrift)', met \(tekst.artikelen.count) artikelen.")
    }
    for mutatie in blik.mutaties {
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
}
