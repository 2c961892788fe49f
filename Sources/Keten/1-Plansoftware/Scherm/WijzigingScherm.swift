import Bevindingen
import IMOW
import Ketenspoor
import Markup
import Opslag
import Pakket
import STOP
import Scherm
import Tijd

/// Before and after of a change, and the form that makes a besluit of it.
struct WijzigingScherm: Sendable {
  let werkplek: Werkplek

  private static let patroon = "\(Plansoftwarepagina.basis)/regelingen/{id}"

  func routes(_ router: inout Router) {
    router.scherm("\(Self.patroon)/wijziging") { context in
      guard let stuk = try werkplek.werkstuk(context["id"]) else { return .nietGevonden("Deze regeling") }
      return .html(
        try pagina(stuk, basis: try await basis(stuk), isOvergezet: context.aanroep.zoek("overgezet") == "ja"))
    }
    router.formulier("\(Self.patroon)/wijziging/ongedaan") { context in
      guard let stuk = try werkplek.werkstuk(context["id"]) else { return .nietGevonden("Deze regeling") }
      try werkplek.regelingen.wis(concept: stuk.rij.id)
      return .verwijsDoor(naar: Plansoftwarepagina.regeling(stuk.rij.id))
    }
    router.formulier("\(Self.patroon)/besluit") { context in try await maakBesluit(context) }
    router.formulier("\(Self.patroon)/directe-mutatie") { context in try maakDirecteMutatie(context) }
  }

  /// Whether the change still builds on the newest version; without a change there is nothing to ask.
  private func basis(_ stuk: Werkplek.Werkstuk) async throws -> Basisstand {
    stuk.isGewijzigd ? try await Basiswacht(werkplek: werkplek).kijk(stuk.rij) : .nieuwste
  }

  // MARK: - Page

  private func pagina(
    _ stuk: Werkplek.Werkstuk, basis: Basisstand, isOvergezet: Bool = false, ingevuld: Formulier? = nil,
    fouten: [Veldfout] = []
  ) throws -> [UInt8] {
    let wachtend = stuk.isGewijzigd ? try Basiswacht(werkplek: werkplek).wachtend(stuk.rij) : nil
    let verderOp = try werkplek.bases.overgezet(van: stuk.rij.id)
    let mutatie = Besluitmaker.mutatie(stuk.plan, stuk.concept, wordt: stuk.plan.expression)
    let verschillen = OWVerschil.alle(
      stuk.concept.objecten, was: stuk.plan.objecten, teksten: [stuk.tekst, stuk.plan.tekst])
    let wijzigingen = mutatie.model?.wijzigingen ?? []
    let dossiers = try Dossierlijst(werkplek).alle().filter { $0.dossier.regeling == stuk.rij.id }
    let kruimels = [(tekst: stuk.rij.titel, pad: Plansoftwarepagina.regeling(stuk.rij.id))]
    return Plansoftwarepagina.maak("Voor en na", werkplek, kruimels: kruimels) { h in
      if isOvergezet {
        h.gelukt(
          "Uw wijziging staat op de nieuwe versie",
          "Lees hieronder na wat er verandert. In het besluit staat alleen wat u zelf wijzigt.")
      }
      self.basis(basis, verderOp, stuk, &h)
      if let wachtend { self.wachtend(wachtend, &h) }
      guard !wijzigingen.isEmpty || !verschillen.isEmpty else {
        return h.leegbericht(
          "Er is nog niets gewijzigd.", "Kies een artikel en wijzig de tekst of de annotaties.",
          actie: ("Naar de artikelen", Plansoftwarepagina.regeling(stuk.rij.id)))
      }
      h.intro("Dit verandert er ten opzichte van de versie die u heeft gedownload.")
      h.deel("Wijziging van de tekst") { h in Wijzigingsweergave.tekst(wijzigingen, &h) }
      h.deel("Wijziging van de annotaties") { h in Wijzigingsweergave.annotaties(verschillen, &h) }
      if !mutatie.bevindingen.isEmpty { h.bevindingenlijst(mutatie.bevindingen) }
      if !dossiers.isEmpty {
        h.deel("Al gemaakt van deze regeling") { h in
          h.lijst(dossiers) { h, regel in
            h.a(regel.dossier.titel, naar: Plansoftwarepagina.aanlevering(regel.dossier.id))
            h.tekst(" ")
            h.status(regel.stand.kleur, regel.stand.tekst)
          }
        }
      }
      if wijzigingen.isEmpty {
        directeMutatie(stuk, &h)
      } else {
        h.deel("Besluit maken") { h in besluitformulier(stuk, basis, ingevuld, fouten, &h) }
      }
      h.uitklap("Alles ongedaan maken") { h in
        h.p("Alle wijzigingen hierboven vervallen. De gedownloade versie blijft.")
        h.knopformulier(
          "Maak alles ongedaan", naar: "\(Plansoftwarepagina.wijziging(stuk.rij.id))/ongedaan", .gevaar)
      }
    }
  }

  private func basis(_ stand: Basisstand, _ verderOp: String?, _ stuk: Werkplek.Werkstuk, _ h: inout HTML) {
    guard let verderOp else { return Basiszinnen.melding(stand, stuk, &h) }
    h.melding(.info, "Deze wijziging is overgezet naar een nieuwe versie") { h in
      h.p { h in h.a("Ga daar verder", naar: Plansoftwarepagina.wijziging(verderOp)) }
    }
  }

  private func wachtend(_ dossier: Aanleverdossier, _ h: inout HTML) {
    h.melding(.waarschuwing, "Een andere wijziging van deze versie wacht op bekendmaking") { h in
      h.p("De LVBB weigert nu een tweede (LVBB5015). Wacht tot zij is bekendgemaakt. Dan staat hier hoe u verder gaat.")
      h.p { h in h.a(dossier.titel, naar: Plansoftwarepagina.aanlevering(dossier.id)) }
    }
  }

  private func directeMutatie(_ stuk: Werkplek.Werkstuk, _ h: inout HTML) {
    h.deel("Directe mutatie maken") { h in
      h.p(
        "Alleen annotaties veranderen. Dat kan met een directe mutatie, zonder besluit en bekendmaking."
      )
      h.knopformulier(
        "Maak de directe mutatie", naar: "\(Plansoftwarepagina.regeling(stuk.rij.id))/directe-mutatie", .primair)
    }
  }

  private func besluitformulier(
    _ stuk: Werkplek.Werkstuk, _ basis: Basisstand, _ ingevuld: Formulier?, _ fouten: [Veldfout],
    _ h: inout HTML
  ) {
    let vandaag = werkplek.omgeving.klok.vandaag
    let bekend = Self.eersteBekendmaking(vandaag)
    func datum(_ naam: String, _ standaard: Datum) -> Datum? {
      ingevuld.map { $0.tekst(naam).flatMap { Datum($0) } } ?? standaard
    }
    h.formulier(naar: "\(Plansoftwarepagina.regeling(stuk.rij.id))/besluit", fouten: fouten) { h in
      h.tekstveld(
        Veld("titel", "Titel van het besluit", fout: fouten["titel"], invulling: .verplicht),
        waarde: ingevuld?.tekst("titel") ?? "Wijziging van \(stuk.plan.titel)")
      h.datumveld(
        Veld(
          "datumBekendmaking", "Dag van bekendmaking", hint: Bekendmakingsdag.hint,
          fout: fouten["datumBekendmaking"], invulling: .verplicht),
        waarde: datum("datumBekendmaking", bekend))
      h.datumveld(
        Veld(
          "inwerkingtreding", "Dag van inwerkingtreding", hint: "Hoogstens 90 dagen na de bekendmaking.",
          fout: fouten["inwerkingtreding"]),
        waarde: datum("inwerkingtreding", Self.eersteInwerking(bekend.plus(weken: 4), stuk.rij)))
      h.keuzerondjes(
        Veld("soortProcedure", "Procedure"),
        [
          Keuze("definitief", "Definitief besluit"),
          Keuze(
            "ontwerp", "Ontwerpbesluit", hint: "Treedt nog niet in werking: de dag hierboven telt dan niet."),
        ], gekozen: ingevuld?.tekst("soortProcedure") ?? "definitief")
      h.uitklap("Meer over dit besluit", stand: fouten.isEmpty ? .dicht : .open) { h in
        h.datumveld(
          Veld("vastgesteldOp", "Dag van vaststelling en ondertekening", fout: fouten["vastgesteldOp"]),
          waarde: datum("vastgesteldOp", vandaag))
        h.tekstvak(
          Veld("aanhef", "Aanhef"), waarde: ingevuld?.tekst("aanhef") ?? Self.aanhef(werkplek.instellingen.naam),
          regels: 2)
        h.tekstveld(
          Veld(
            "kenmerk", "Kenmerk",
            hint: "Komt in de identificaties van het besluit en het doel. Leeg laten mag.", fout: fouten["kenmerk"]),
          waarde: ingevuld?.tekst("kenmerk") ?? "")
      }
      if basis.nieuwere != nil {
        h.aankruisvak(
          Veld(
            Self.oudeBasis, "Maak het besluit toch op de oude versie",
            hint: "De LVBB weigert het dan. Dat kan handig zijn om te oefenen.", fout: fouten[Self.oudeBasis]),
          gekozen: ingevuld?.tekst(Self.oudeBasis))
      }
      h.knop("Maak het besluit")
    }
  }

  private static let oudeBasis = "oudeBasis"

  /// Later than the version on which it builds (LVBB4200).
  private static func eersteInwerking(_ dag: Datum, _ rij: Regelingrij) -> Datum {
    rij.werkendVanaf.map { max(dag, $0.plus(dagen: 1)) } ?? dag
  }

  private static func aanhef(_ naam: String) -> String {
    "De raad van de \(naam), gelezen het voorstel van burgemeester en wethouders, besluit:"
  }

  /// Strictly after today and a working day (LVBB1501, LVBB1519); two days later leaves room to validate.
  private static func eersteBekendmaking(_ vandaag: Datum) -> Datum { vandaag.plus(dagen: 2).eersteWerkdag }

  // MARK: - Making

  private func maakBesluit(_ context: Verzoekcontext) async throws -> Antwoord {
    guard let stuk = try werkplek.werkstuk(context["id"]) else { return .nietGevonden("Deze regeling") }
    let formulier = try context.aanroep.formulier()
    let basis = try await basis(stuk)
    func opnieuw(_ fouten: [Veldfout]) throws -> Antwoord {
      .html(try pagina(stuk, basis: basis, ingevuld: formulier, fouten: fouten), status: 422)
    }
    let (vraag, fouten) = try lees(formulier, stuk)
    guard let vraag else { return try opnieuw(fouten) }
    // A draft may build on any version; of definitive changes the LVBB takes one for each version (LVBB5015).
    if basis.nieuwere != nil, vraag.procedure == .definitief, formulier.tekst(Self.oudeBasis) != "ja" {
      return try opnieuw([
        Veldfout(Self.oudeBasis, "De basis is verschoven: ga eerst verder op de nieuwe versie (zie bovenaan)")
      ])
    }
    let maker = Besluitmaker(
      plan: stuk.plan, concept: stuk.concept, instellingen: werkplek.instellingen,
      idLevering: werkplek.nieuweIdLevering(vraag.kenmerk))
    let gemaakt = maker.besluit(vraag, vandaag: werkplek.omgeving.klok.vandaag)
    guard let levering = gemaakt.model else {
      let tekst = gemaakt.bevindingen.first?.samenvatting ?? "Het besluit is niet te maken"
      return try opnieuw([Veldfout("titel", tekst)])
    }
    return try bewaar(levering, titel: vraag.titel, naam: vraag.kenmerk, soort: .besluit, stuk)
  }

  private func maakDirecteMutatie(_ context: Verzoekcontext) throws -> Antwoord {
    guard let stuk = try werkplek.werkstuk(context["id"]) else { return .nietGevonden("Deze regeling") }
    let tekst = Besluitmaker.mutatie(stuk.plan, stuk.concept, wordt: stuk.plan.expression)
    guard !stuk.concept.objecten.isEmpty, tekst.model?.instructies.isEmpty == true else {
      return .probleem(
        status: 422, titel: "Een directe mutatie wijzigt alleen annotaties",
        detail: "Er zijn geen annotaties gewijzigd, of de tekst verandert ook. Maak dan een besluit.")
    }
    let maker = Besluitmaker(
      plan: stuk.plan, concept: stuk.concept, instellingen: werkplek.instellingen,
      idLevering: werkplek.nieuweIdLevering("directe-mutatie"))
    let gemaakt = maker.directeMutatie()
    guard let levering = gemaakt.model else {
      return .probleem(
        status: 422, titel: "De directe mutatie is niet te maken",
        detail: gemaakt.bevindingen.first?.samenvatting ?? "")
    }
    let titel = "Directe mutatie van \(stuk.plan.titel)"
    return try bewaar(levering, titel: titel, naam: "directe-mutatie", soort: .directeMutatie, stuk)
  }

  private func bewaar(
    _ levering: GemaakteLevering, titel: String, naam: String, soort: Aanleverdossier.Soort, _ stuk: Werkplek.Werkstuk
  ) throws -> Antwoord {
    let zip = try Zip.schrijf(Pakketinhoud(levering.bestanden))
    let dossier = Aanleverdossier(
      id: "", titel: titel, soort: soort, regeling: stuk.rij.id, bestandsnaam: "\(naam).zip",
      zip: try werkplek.omgeving.kluis.bewaar(zip), nieuweIdLevering: true, gemaaktOp: werkplek.omgeving.klok.nu,
      controle: levering.bevindingen)
    let id = try werkplek.aanleveringen.bewaar(dossier)
    return .verwijsDoor(naar: Plansoftwarepagina.aanlevering(id)).met(bevindingen: levering.bevindingen)
  }

  private func lees(_ formulier: Formulier, _ stuk: Werkplek.Werkstuk) throws -> (Besluitvraag?, [Veldfout]) {
    let vandaag = werkplek.omgeving.klok.vandaag
    var fouten: [Veldfout] = []
    let titel = Tekstteken.vouw(formulier.tekst("titel") ?? "")
    if titel.isEmpty { fouten.append(Veldfout("titel", "Geef het besluit een titel")) }
    func datum(_ naam: String, _ anders: Datum?, _ uitleg: String) -> Datum? {
      guard let tekst = formulier.tekst(naam), !tekst.isEmpty else {
        if anders == nil { fouten.append(Veldfout(naam, uitleg)) }
        return anders
      }
      if let datum = Datum(tekst) { return datum }
      fouten.append(Veldfout(naam, "'\(tekst.prefix(20))' is geen datum. Schrijf jjjj-mm-dd."))
      return nil
    }
    let bekend = datum("datumBekendmaking", nil, "Kies de dag waarop het besluit bekend wordt gemaakt")
    let procedure = Besluitvraag.Procedure(rawValue: formulier.tekst("soortProcedure") ?? "") ?? .definitief
    let standaard = procedure == .ontwerp ? bekend : nil
    let inwerking = datum("inwerkingtreding", standaard, "Kies de dag waarop het besluit in werking treedt")
    let vastgesteld = datum("vastgesteldOp", vandaag, "")
    let gewenst = (formulier.tekst("kenmerk") ?? "").trimmed
    if !gewenst.isEmpty, !Besluitvraag.isKenmerk(gewenst) {
      fouten.append(Veldfout("kenmerk", "Gebruik alleen letters, cijfers en koppeltekens: hoogstens 60"))
    }
    if let bekend, let bezwaar = Bekendmakingsdag.bezwaar(bekend, vandaag: vandaag) {
      fouten.append(Veldfout("datumBekendmaking", bezwaar))
    }
    if let bekend, let vastgesteld, vastgesteld > bekend {
      fouten.append(Veldfout("vastgesteldOp", "Een besluit wordt vastgesteld vóór de bekendmaking"))
    }
    if let inwerking, procedure == .definitief, let begin = stuk.rij.werkendVanaf, inwerking <= begin {
      fouten.append(
        Veldfout(
          "inwerkingtreding",
          "De versie waarop u verder bouwt, geldt vanaf \(begin.voluit). Kies een latere dag (LVBB4200)."))
    }
    guard fouten.isEmpty, let bekend, let inwerking, let vastgesteld else { return (nil, fouten) }
    let kenmerk = try vrij(gewenst.isEmpty ? Besluitvraag.kenmerk(uit: titel) : gewenst)
    let vraag = Besluitvraag(
      titel: titel, kenmerk: kenmerk, procedure: procedure, vastgesteldOp: vastgesteld, datumBekendmaking: bekend,
      inwerkingtreding: inwerking,
      aanhef: Tekstteken.vouw(formulier.tekst("aanhef") ?? Self.aanhef(werkplek.instellingen.naam)))
    return (vraag, [])
  }

  /// A besluit has an identification of its own (LVBB4001): a name that was used gets a number.
  private func vrij(_ kenmerk: String) throws -> String {
    let bezet = Set(try werkplek.aanleveringen.alle().map(\.bestandsnaam))
    if !bezet.contains("\(kenmerk).zip") { return kenmerk }
    let nummers = 2...(bezet.count + 2)
    return nummers.map { "\(kenmerk)-\($0)" }.first { !bezet.contains("\($0).zip") } ?? kenmerk
  }
}
