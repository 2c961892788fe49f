import DSOKoppelvlak
import Ketenspoor
import STAM
import Scherm
import Tijd

/// The forms of a zaak: each checks its fields, does one act, and shows the tab again.
struct BehandelFormulieren: Sendable {
  let huis: Zaakhuis
  let behandeling: Behandeling
  let ontvangst: Ontvangst
  let advisering: Advisering
  let bekendmaking: Bekendmaking

  private static let hoogsteVerlenging = 6

  func routes(_ router: inout Router) {
    termijnroutes(&router)
    adviesroutes(&router)
    bij(&router, "/ontvangst", .berichten, na: .ontvangst) { zaak, _ in
      try behandeling.bevestigOntvangst(zaak.nummer)
      return []
    }
    bij(&router, "/brief", .berichten, na: .brief) { zaak, formulier in
      try behandeling.briefVerstuurd(zaak.nummer, formulier.tekst("bericht") ?? "")
      return []
    }
    bij(&router, "/stand", .verzoek, na: .stand) { zaak, formulier in
      guard let stand = Zaakstand(rawValue: formulier.tekst("stand") ?? ""), zaak.standkeuzes.contains(stand) else {
        return [Veldfout("stand", "Deze stand kan nu niet")]
      }
      try behandeling.zetStand(zaak.nummer, stand)
      return []
    }
    bij(&router, "/documenten/ophalen", .documenten, na: .documenten) { _, _ in
      await ontvangst.werkBij(.alles)
      return []
    }
    bij(&router, "/besluit", .besluit, na: .besluit) { zaak, formulier in try besluit(zaak, formulier) }
    bij(&router, "/kennisgeving", .besluit, na: .kennisgeving) { zaak, formulier in try kennisgeving(zaak, formulier) }
    router.scherm(huis.pad(zaak: "{nummer}", "/doorzenden")) { context in try vraagDoorzenden(context) }
    bij(&router, "/doorzenden", .historie, na: .doorgezonden) { zaak, formulier in
      try await doorzenden(zaak, formulier)
    }
    bij(&router, "/doorzenden/controleren", .historie, na: .nagevraagd) { zaak, _ in
      do {
        try await behandeling.controleerDoorzending(zaak.nummer)
        return []
      } catch let fout as Ophaalfout {
        return [Veldfout("wat", fout.uitleg)]
      }
    }
  }

  private typealias Daad = @Sendable (Zaak, Formulier) async throws -> [Veldfout]

  private func bij(
    _ router: inout Router, _ rest: String, _ tab: ZaakScherm.Tab, na daad: Zaakdaad, _ doe: @escaping Daad
  ) {
    router.formulier(huis.pad(zaak: "{nummer}", rest)) { context in
      let nummer = context["nummer"]
      guard let zaak = try huis.store.zaak(nummer) else { return .nietGevonden("De zaak '\(nummer.prefix(40))'") }
      let formulier = try context.aanroep.formulier()
      let fouten = try await doe(zaak, formulier)
      guard fouten.isEmpty else {
        return try ZaakScherm(huis: huis).pagina(nummer, tab, fouten: fouten, invoer: formulier)
      }
      return terug(nummer, tab, na: daad)
    }
  }

  private func terug(_ nummer: String, _ tab: ZaakScherm.Tab, na daad: Zaakdaad) -> Antwoord {
    .verwijsDoor(naar: huis.pad(zaak: nummer, tab.pad) + "?\(Zaakdaad.veld)=\(daad.rawValue)")
  }

  private func termijnroutes(_ router: inout Router) {
    bij(&router, "/aanvulling", .termijn, na: .aanvulling) { zaak, formulier in
      var fouten = Self.loopt(zaak, "wat")
      let wat = formulier.gevuld("wat")
      let tot = formulier.gevuld("tot").flatMap { Datum($0) }
      if wat == nil { fouten.append(Veldfout("wat", "Schrijf op wat er mist")) }
      if tot == nil || tot.map({ $0 <= huis.nu.datum }) == true {
        fouten.append(Veldfout("tot", "Kies een dag na vandaag"))
      }
      if zaak.termijn.bereken().opgeschort { fouten.append(Veldfout("wat", "De termijn staat al stil")) }
      guard fouten.isEmpty, let wat, let tot else { return fouten }
      try behandeling.vraagAanvulling(zaak.nummer, wat: wat, tot: tot)
      return []
    }
    bij(&router, "/verlengen", .termijn, na: .verlengd) { zaak, formulier in
      var fouten = Self.loopt(zaak, "reden") + Self.heeftTermijn(zaak)
      let weken = formulier.gevuld("weken").flatMap { Int($0) } ?? Self.hoogsteVerlenging
      if !(1...Self.hoogsteVerlenging).contains(weken) {
        fouten.append(Veldfout("reden", "Verlengen kan met hoogstens \(Self.hoogsteVerlenging) weken"))
      }
      guard let reden = formulier.gevuld("reden") else { return fouten + [Veldfout("reden", "Schrijf op waarom")] }
      guard fouten.isEmpty else { return fouten }
      try behandeling.verleng(zaak.nummer, weken: weken, reden: reden)
      return []
    }
    bij(&router, "/opschorten", .termijn, na: .opgeschort) { zaak, formulier in
      let fouten = Self.loopt(zaak, "reden") + Self.heeftTermijn(zaak)
      guard fouten.isEmpty else { return fouten }
      guard let reden = Behandeltermijn.Opschortreden(rawValue: formulier.tekst("reden") ?? "") else {
        return [Veldfout("reden", "Kies een reden")]
      }
      try behandeling.schortOp(zaak.nummer, reden, tot: formulier.gevuld("tot").flatMap { Datum($0) })
      return []
    }
    bij(&router, "/hervatten", .termijn, na: .hervat) { zaak, _ in
      try behandeling.hervat(zaak.nummer)
      return []
    }
  }

  private static func loopt(_ zaak: Zaak, _ veld: String) -> [Veldfout] {
    zaak.stand.isAf ? [Veldfout(veld, "Deze zaak is al afgerond: \(zaak.stand.woord.lowercased())")] : []
  }

  private static func heeftTermijn(_ zaak: Zaak) -> [Veldfout] {
    let wat = zaak.verzoek.soortwoord
    return zaak.verzoek.vraagtBesluit
      ? [] : [Veldfout("reden", "Op een \(wat) komt geen besluit, dus ook geen uitstel")]
  }

  private func adviesroutes(_ router: inout Router) {
    bij(&router, "/advies", .advies, na: .adviesGevraagd) { zaak, formulier in try await vraagAdvies(zaak, formulier) }
    router.formulier(huis.pad(zaak: "{nummer}", "/advies/ophalen")) { context in
      let nummer = context["nummer"]
      guard let voor = try huis.store.zaak(nummer) else { return .nietGevonden("De zaak '\(nummer.prefix(40))'") }
      await advisering.werkBij(.alles, alleen: nummer)
      let na = try huis.store.zaak(nummer) ?? voor
      let wacht = na.adviezen.contains { $0.ontvangenOp == nil && !$0.isAf }
      let isNieuw = na.adviezen.map(\.inhoud) != voor.adviezen.map(\.inhoud)
      return terug(nummer, .advies, na: wacht && !isNieuw ? .geenAntwoord : .antwoordOpgehaald)
    }
    router.formulier(huis.pad(zaak: "{nummer}", "/advies/{id}/akkoord")) { context in
      try await advisering.rondAf(context["nummer"], context["id"])
      return terug(context["nummer"], .advies, na: .adviesOvergenomen)
    }
  }

  private func vraagAdvies(_ zaak: Zaak, _ formulier: Formulier) async throws -> [Veldfout] {
    var fouten = Self.loopt(zaak, "titel")
    let oin = formulier.gevuld("partner")
    let titel = formulier.gevuld("titel")
    let vraag = formulier.gevuld("vraag")
    let privilege = formulier.gevuld("privilege") ?? SWF.Privilege.volledig.rawValue
    if oin == nil || oin == huis.zetel.oin { fouten.append(Veldfout("partner", "Kies een andere organisatie")) }
    if titel == nil { fouten.append(Veldfout("titel", "Vul een onderwerp in")) }
    if vraag == nil { fouten.append(Veldfout("vraag", "Schrijf uw vraag op")) }
    if SWF.Privilege(rawValue: privilege) == nil { fouten.append(Veldfout("privilege", "Kies VT of BT")) }
    guard fouten.isEmpty, let oin, let titel, let vraag else { return fouten }
    let bekend = Set(zaak.documenten.filter { $0.sha256 != nil }.map(\.id))
    try await advisering.vraag(
      zaak.nummer,
      Adviesvraag(
        id: huis.omgeving.ids.uuid(), oin: oin, naam: huis.partnernaam(oin), privilege: privilege, titel: titel,
        vraag: vraag, uiterlijk: formulier.gevuld("uiterlijk").flatMap { Datum($0) },
        documenten: formulier.alle("documenten").filter { bekend.contains($0) }))
    return []
  }

  private func besluit(_ zaak: Zaak, _ formulier: Formulier) throws -> [Veldfout] {
    var fouten = Self.loopt(zaak, "uitkomst")
    let uitkomst = Zaakbesluit.Uitkomst(rawValue: formulier.tekst("uitkomst") ?? "")
    let motivering = formulier.gevuld("motivering")
    if uitkomst.map({ Zaakbesluit.Uitkomst.keuzes(bij: zaak.verzoek).contains($0) }) != true {
      fouten.append(Veldfout("uitkomst", "Kies een uitkomst"))
    }
    if motivering == nil { fouten.append(Veldfout("motivering", "Schrijf op waarom")) }
    guard fouten.isEmpty, let uitkomst, let motivering else { return fouten }
    let voorschriften = (formulier.tekst("voorschriften") ?? "").split(whereSeparator: \.isNewline)
      .map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    try behandeling.besluit(zaak.nummer, uitkomst, motivering: motivering, voorschriften: voorschriften)
    return []
  }

  private func kennisgeving(_ zaak: Zaak, _ formulier: Formulier) throws -> [Veldfout] {
    var fouten: [Veldfout] = []
    if zaak.besluit == nil { fouten.append(Veldfout("opschrift", "Neem eerst een besluit")) }
    let opschrift = formulier.gevuld("opschrift")
    if opschrift == nil { fouten.append(Veldfout("opschrift", "Vul een titel in")) }
    let tekst = formulier.gevuld("datum")
    let dag = tekst.flatMap { Datum($0) } ?? (tekst == nil ? huis.nu.datum.volgendeWerkdag : nil)
    if !zaak.verzoek.vraagtBesluit {
      fouten.append(Veldfout("opschrift", "Bij een \(zaak.verzoek.soortwoord) hoort geen kennisgeving van een besluit"))
    }
    if let dag {
      if !dag.isWerkdag || dag <= huis.nu.datum {
        let eerste = huis.nu.datum.volgendeWerkdag.voluit
        fouten.append(Veldfout("datum", "Kies een werkdag na vandaag. De eerste is \(eerste)"))
      }
    } else {
      fouten.append(Veldfout("datum", "Vul een datum in"))
    }
    guard fouten.isEmpty, let opschrift, let dag else { return fouten }
    try bekendmaking.publiceer(
      zaak.nummer, opschrift: opschrift, toelichting: formulier.gevuld("toelichting") ?? "", op: dag)
    return []
  }

  /// Handing over cannot be taken back from here, so the handler says yes once more.
  private func vraagDoorzenden(_ context: Verzoekcontext) throws -> Antwoord {
    let nummer = context["nummer"]
    guard let zaak = try huis.store.zaak(nummer) else { return .nietGevonden("De zaak '\(nummer.prefix(40))'") }
    let oin = context.aanroep.zoek("oin").flatMap { $0.isEmpty ? nil : $0 }
    let wat = Doorzending.Wat(rawValue: context.aanroep.zoek("wat") ?? "")
    let fouten = fouten(bijDoorzenden: zaak, wat, oin)
    guard fouten.isEmpty, let wat else {
      return try ZaakScherm(huis: huis).pagina(nummer, .historie, fouten: fouten)
    }
    let naam = oin.map { huis.partnernaam($0) } ?? huis.partnernaam(zaak.verzoek.bevoegdGezag)
    return huis.pagina(
      "Doorzenden naar \(naam)?", onder: [("Zaak \(nummer)", huis.pad(zaak: nummer, ZaakScherm.Tab.historie.pad))]
    ) { h in
      h.p("Het gaat om: \(zaak.verzoek.titel).")
      h.p(
        wat == .bevoegdgezag
          ? "\(naam) wordt bevoegd gezag en beslist. U behandelt dit verzoek dan niet meer."
          : "\(naam) behandelt het verzoek. Het bevoegd gezag blijft hetzelfde.")
      h.knoppenrij { h in
        h.knopformulier(
          "Zend door naar \(naam)", naar: huis.pad(zaak: nummer, "/doorzenden"), .gevaar,
          velden: [("wat", wat.rawValue), ("oin", oin ?? "")])
        h.knoplink("Niet doorzenden", naar: huis.pad(zaak: nummer, ZaakScherm.Tab.historie.pad), soort: .secundair)
      }
    }
  }

  private func doorzenden(_ zaak: Zaak, _ formulier: Formulier) async throws -> [Veldfout] {
    let wat = Doorzending.Wat(rawValue: formulier.tekst("wat") ?? "")
    let oin = formulier.gevuld("oin")
    let fouten = fouten(bijDoorzenden: zaak, wat, oin)
    guard fouten.isEmpty, let wat else { return fouten }
    try await behandeling.doorzenden(zaak.nummer, wat, oin)
    return []
  }

  private func fouten(bijDoorzenden zaak: Zaak, _ wat: Doorzending.Wat?, _ oin: String?) -> [Veldfout] {
    var fouten = zaak.stand == .doorgezonden ? [] : Self.loopt(zaak, "wat")
    if wat == nil { fouten.append(Veldfout("wat", "Kies wat u wilt veranderen")) }
    if wat == .bevoegdgezag, oin == nil { fouten.append(Veldfout("oin", "Kies een organisatie")) }
    if zaak.doorzendingen.contains(where: { $0.stand == .loopt }) {
      fouten.append(Veldfout("wat", "Er loopt nog een doorzending. Vraag die eerst na bij DSO-LV"))
    }
    return fouten
  }
}

extension Adviesvraag {
  /// What may change when the partner does something.
  fileprivate var inhoud: String { "\(stand ?? "") \(berichten.count) \(antwoorddocumenten.count)" }
}
