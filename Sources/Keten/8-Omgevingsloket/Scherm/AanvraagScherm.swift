import DSOKoppelvlak
import Ketenspoor
import Opslag
import STAM
import Scherm
import Tijd

/// The application form: who, what it is called, the questions, the documents, check and hand in.
struct AanvraagScherm: Sendable {
  /// Bytes of one attachment: what the receiving systems of municipalities usually take.
  static let grootsteBijlage = 50 * 1_024 * 1_024

  let omgeving: Werkplaatsomgeving
  let store: LoketStore
  let instellingen: LoketInstellingen
  let notificaties: Notificatiebezorging

  private var rtr: RTRClient { RTRClient(omgeving: omgeving) }

  func routes(_ router: inout Router) {
    router.formulier("/loket/check/{id}/aanvragen") { context in try start(context) }
    router.scherm("/loket/aanvraag/{id}") { context in try wie(context, []) }
    router.formulier("/loket/aanvraag/{id}") { context in try bewaarWie(context) }
    router.scherm("/loket/aanvraag/{id}/vragen") { context in try await vragen(context, [], [:]) }
    router.formulier("/loket/aanvraag/{id}/vragen") { context in try await bewaarVragen(context) }
    router.scherm("/loket/aanvraag/{id}/bijlagen") { context in try await bijlagen(context, []) }
    router.formulier("/loket/aanvraag/{id}/bijlagen") { context in try await bewaarBijlagen(context) }
    router.formulier("/loket/aanvraag/{id}/oefenbestanden") { context in try await oefenbestanden(context) }
    router.scherm("/loket/aanvraag/{id}/controleren") { context in try await controleren(context, []) }
    router.formulier("/loket/aanvraag/{id}/indienen") { context in try await indienen(context) }
  }

  private func metAanvraag(_ context: Verzoekcontext) throws -> (Project, Aanvraag)? {
    guard let project = try store.project(context["id"]), let aanvraag = project.aanvraag else { return nil }
    return (project, aanvraag)
  }

  // MARK: - Begin en gegevens van de indiener

  private func start(_ context: Verzoekcontext) throws -> Antwoord {
    guard var project = try store.project(context["id"]) else { return Loketpagina.onbekend }
    var gezien: Set<String> = []
    let keuzes = project.conclusies.compactMap { conclusie -> Aanvraag.Activiteitkeuze? in
      guard let ref = conclusie.formulierRef, gezien.insert(ref).inserted else { return nil }
      return .init(ref: ref, naam: conclusie.activiteit)
    }
    guard !keuzes.isEmpty else {
      return .probleem(
        status: 422, titel: "Er is niets aan te vragen",
        detail: "Uit de check kwam geen vergunning, melding of informatieplicht. U hoeft niets in te dienen.")
    }
    project.aanvraag = Aanvraag(activiteiten: keuzes)
    try store.bewaar(project, op: omgeving.klok.nu)
    return .verwijsDoor(naar: "/loket/aanvraag/\(project.id)")
  }

  private func wie(_ context: Verzoekcontext, _ fouten: [Veldfout]) throws -> Antwoord {
    guard let (project, aanvraag) = try metAanvraag(context) else { return Loketpagina.onbekend }
    return Loketpagina.maak(
      "Wie dient in en wat is het plan?", stap: "8b", klok: omgeving.klok, status: fouten.isEmpty ? 200 : 422
    ) { h in
      h.p("\(aanvraag.activiteiten.map(\.naam).joined(separator: ", ")) · \(project.locatie.tekst)")
      h.formulier(naar: context.aanroep.pad, fouten: fouten) { h in
        h.keuzerondjes(
          Veld(
            "identiteit", "Met wie logt u in?",
            hint: "Dit zijn oefenidentiteiten. DigiD en eHerkenning zijn hier niet nodig.",
            fout: fouten["identiteit"], invulling: .verplicht),
          instellingen.identiteiten.map { Keuze($0.id, $0.weergavenaam, hint: Self.hint($0.soort)) },
          gekozen: aanvraag.identiteit)
        h.tekstveld(
          Veld(
            "naam", "Naam van het project", hint: "Bijvoorbeeld: Esdoorn kappen in de achtertuin", fout: fouten["naam"],
            invulling: .verplicht),
          waarde: aanvraag.naam)
        h.tekstvak(Veld("toelichting", "Wilt u iets toelichten?"), waarde: aanvraag.toelichting)
        h.knop("Verder naar de vragen")
      }
    }
  }

  private static func hint(_ soort: Identiteit.Soort) -> String {
    switch soort {
    case .burger: "als inwoner"
    case .bedrijf: "als bedrijf"
    case .gemachtigde: "namens iemand anders"
    }
  }

  private func bewaarWie(_ context: Verzoekcontext) throws -> Antwoord {
    guard var (project, aanvraag) = try metAanvraag(context) else { return Loketpagina.onbekend }
    let formulier = try context.aanroep.formulier()
    aanvraag.identiteit = formulier.tekst("identiteit")
    aanvraag.naam = (formulier.tekst("naam") ?? "").trimmed
    aanvraag.toelichting = (formulier.tekst("toelichting") ?? "").trimmed
    project.aanvraag = aanvraag
    try store.bewaar(project, op: omgeving.klok.nu)
    var fouten: [Veldfout] = []
    if !instellingen.identiteiten.contains(where: { $0.id == aanvraag.identiteit }) {
      fouten.append(Veldfout("identiteit", "Kies met wie u inlogt"))
    }
    if aanvraag.naam.isEmpty { fouten.append(Veldfout("naam", "Vul de naam van het project in")) }
    guard fouten.isEmpty else { return try wie(context, fouten) }
    return .verwijsDoor(naar: "/loket/aanvraag/\(project.id)/vragen")
  }

  // MARK: - Vragen

  /// A question group of one form.
  private struct Deel {
    var ref: String
    var activiteit: String
    var groep: UitvoerenServices.Vraaggroep
  }

  private func delen(_ antwoorden: [UitvoerenServices.IndieningsvereistenAntwoord]) -> [Deel] {
    antwoorden.flatMap { antwoord in
      antwoord.subactiviteiten.flatMap { sub in
        (sub.vraaggroepen ?? []).map {
          Deel(ref: antwoord.functioneleStructuurRef, activiteit: sub.subactiviteitNaam, groep: $0)
        }
      }
    }
  }

  private func vragen(
    _ context: Verzoekcontext, _ fouten: [Veldfout], _ getypt: [Int: String]
  ) async throws -> Antwoord {
    guard let (project, aanvraag) = try metAanvraag(context) else { return Loketpagina.onbekend }
    let delen = delen(try await rtr.indieningsvereisten(project))
    let plek = max(0, context.aanroep.zoek("groep").flatMap { Int($0) } ?? 0)
    guard plek < delen.count else { return .verwijsDoor(naar: "/loket/aanvraag/\(project.id)/bijlagen") }
    let deel = delen[plek]
    var velden: [Vraagveld] = []
    for vraag in deel.groep.vragen {
      velden.append(
        Vraagveld(
          vraag: vraag, toelichting: await rtr.toelichting(vraag.toelichting?.korteToelichtingId),
          antwoord: getypt[vraag.id] ?? aanvraag.antwoorden[deel.ref]?[vraag.id] ?? vraag.vooringevuldAntwoord,
          fout: fouten[Vraagveld.naam(vraag.id)]))
    }
    let titel = deel.groep.groepNaam.isEmpty ? "Vragen bij uw verzoek" : deel.groep.groepNaam
    return Loketpagina.maak(titel, stap: "8b", klok: omgeving.klok, status: fouten.isEmpty ? 200 : 422) { h in
      h.p("\(deel.activiteit) · deel \(plek + 1) van \(delen.count)")
      if velden.count > 1 { h.p(Vraagveld.uitleg) }
      h.formulier(naar: "/loket/aanvraag/\(project.id)/vragen?groep=\(plek)", fouten: fouten) { h in
        for veld in velden { veld.schrijf(&h) }
        h.knop("Verder")
      }
    }
  }

  private func bewaarVragen(_ context: Verzoekcontext) async throws -> Antwoord {
    guard var (project, aanvraag) = try metAanvraag(context) else { return Loketpagina.onbekend }
    let formulier = try context.aanroep.formulier()
    let delen = delen(try await rtr.indieningsvereisten(project))
    let plek = max(0, context.aanroep.zoek("groep").flatMap { Int($0) } ?? 0)
    guard plek < delen.count else { return .verwijsDoor(naar: "/loket/aanvraag/\(project.id)/bijlagen") }
    let deel = delen[plek]
    var getypt: [Int: String] = [:]
    var geenAntwoord: Set<Int> = []
    for vraag in deel.groep.vragen {
      var antwoord: String?
      switch Vraagveld.lees(vraag, formulier) {
      case .leeg: break
      case .antwoord(let tekst): antwoord = tekst
      case .fout:
        geenAntwoord.insert(vraag.id)
        getypt[vraag.id] = formulier.tekst(Vraagveld.naam(vraag.id))
      }
      aanvraag.antwoorden[deel.ref, default: [:]][vraag.id] = antwoord
    }
    project.aanvraag = aanvraag
    try store.bewaar(project, op: omgeving.klok.nu)
    // The answers decide which questions still apply, so what is missing can only be said after asking again.
    let gevraagd = try await rtr.indieningsvereisten(project)
    if gevraagd.contains(where: { $0.functioneleStructuurRef == deel.ref && !$0.indienbaar }) {
      for id in try await geweigerd(Set(deel.groep.vragen.map(\.id)), deel.ref, project) {
        getypt[id] = aanvraag.antwoorden[deel.ref]?.removeValue(forKey: id)
        geenAntwoord.insert(id)
      }
      project.aanvraag = aanvraag
      try store.bewaar(project, op: omgeving.klok.nu)
    }
    let nu = self.delen(gevraagd)
    let zelfde = nu.first { $0.ref == deel.ref && $0.groep.groepNaam == deel.groep.groepNaam }
    let open = (zelfde?.groep.vragen ?? []).filter { Self.isOpen($0, aanvraag.antwoorden[deel.ref]) }
    let getoond = Set(deel.groep.vragen.map(\.id))
    var fouten = (zelfde?.groep.vragen ?? []).filter { geenAntwoord.contains($0.id) }.map { Vraagveld.past(niet: $0) }
    // Only the first that is missing: whether the questions after it apply may hang on its answer.
    if fouten.isEmpty, let eerste = open.first(where: { getoond.contains($0.id) }) {
      fouten = [Vraagveld.mist(eerste)]
    }
    guard fouten.isEmpty else { return try await vragen(context, fouten, getypt) }
    // A question that came up only now belongs to this same group.
    let volgende = open.isEmpty ? plek + 1 : plek
    return .verwijsDoor(naar: "/loket/aanvraag/\(project.id)/vragen?groep=\(volgende)")
  }

  /// Which answers do not fit the pattern of their question. The RTR says only that something is wrong (indienbaar), so
  /// each is put to it on its own.
  private func geweigerd(_ ids: Set<Int>, _ ref: String, _ project: Project) async throws -> [Int] {
    var proef = project
    proef.aanvraag?.activiteiten.removeAll { $0.ref != ref }
    proef.aanvraag?.bijlagen = []
    proef.aanvraag?.antwoorden = [:]
    // A form that takes nothing at all says nothing about one answer.
    guard try await rtr.indieningsvereisten(proef).allSatisfy(\.indienbaar) else { return [] }
    var geweigerd: [Int] = []
    for (id, antwoord) in project.aanvraag?.antwoorden[ref] ?? [:] where ids.contains(id) {
      proef.aanvraag?.antwoorden = [ref: [id: antwoord]]
      if try await rtr.indieningsvereisten(proef).contains(where: { !$0.indienbaar }) { geweigerd.append(id) }
    }
    return geweigerd
  }

  private static func isOpen(_ vraag: UitvoerenServices.Vraag, _ antwoorden: [Int: String]?) -> Bool {
    vraag.verplicht != false && antwoorden?[vraag.id] == nil && vraag.vooringevuldAntwoord == nil
  }

  // MARK: - Bijlagen

  private struct Bijlagevraag {
    var ref: String
    var activiteit: String
    var bijlage: UitvoerenServices.Bijlage

    var veld: String { "b\(bijlage.id)" }
    var naam: String { bijlage.opschrift }
  }

  private func bijlagevragen(_ antwoorden: [UitvoerenServices.IndieningsvereistenAntwoord]) -> [Bijlagevraag] {
    antwoorden.flatMap { antwoord in
      antwoord.subactiviteiten.flatMap { sub in
        (sub.bijlagen ?? []).map {
          Bijlagevraag(ref: antwoord.functioneleStructuurRef, activiteit: sub.subactiviteitNaam, bijlage: $0)
        }
      }
    }
  }

  private func bijlagen(_ context: Verzoekcontext, _ fouten: [Veldfout]) async throws -> Antwoord {
    guard let (project, aanvraag) = try metAanvraag(context) else { return Loketpagina.onbekend }
    let vragen = bijlagevragen(try await rtr.indieningsvereisten(project))
    var hints: [String: String] = [:]
    for vraag in vragen {
      let al = aanvraag.bijlagen.filter { $0.ref == vraag.ref && $0.vraagId == vraag.bijlage.id }.map(\.bestandsnaam)
      let toelichting = await rtr.toelichting(vraag.bijlage.toelichting?.korteToelichtingId)
      let namen = al.isEmpty ? "" : "Al toegevoegd: \(al.joined(separator: ", "))"
      let delen = [toelichting, namen].filter { !$0.isEmpty }
      if !delen.isEmpty { hints[vraag.veld] = delen.joined(separator: " ") }
    }
    return Loketpagina.maak("Documenten toevoegen", stap: "8b", klok: omgeving.klok, status: fouten.isEmpty ? 200 : 422)
    {
      h in
      if vragen.isEmpty { h.p("Bij dit verzoek hoeft u geen documenten toe te voegen.") }
      h.formulier(naar: context.aanroep.pad, .bestanden, fouten: fouten) { h in
        for vraag in vragen {
          let isAlToegevoegd = aanvraag.heeft(vraag.bijlage.id, bij: vraag.ref)
          h.bestandsveld(
            Veld(
              vraag.veld, vraag.naam, hint: hints[vraag.veld], fout: fouten[vraag.veld],
              invulling: vraag.bijlage.verplicht == true && !isAlToegevoegd ? .verplicht : .vrij))
        }
        h.knop("Verder naar controleren")
      }
      if vragen.contains(where: { vraag in !aanvraag.heeft(vraag.bijlage.id, bij: vraag.ref) }) {
        h.deel("Geen bestand?") { h in
          h.p("Gebruik het oefenbestand. U krijgt er een bij elke vraag die nog geen document heeft.")
          h.knopformulier("Gebruik het oefenbestand", naar: "/loket/aanvraag/\(project.id)/oefenbestanden")
        }
      }
    }
  }

  private func bewaarBijlagen(_ context: Verzoekcontext) async throws -> Antwoord {
    guard var (project, aanvraag) = try metAanvraag(context) else { return Loketpagina.onbekend }
    let formulier = try context.aanroep.formulier()
    let vragen = bijlagevragen(try await rtr.indieningsvereisten(project))
    var fouten: [Veldfout] = []
    for vraag in vragen {
      let bestanden = formulier.bestanden(vraag.veld).filter { !$0.bytes.isEmpty }
      for bestand in bestanden {
        guard bestand.bytes.count <= Self.grootsteBijlage else {
          fouten.append(Veldfout(vraag.veld, "\(bestand.naam) is groter dan 50 MB. Kies een kleiner bestand"))
          continue
        }
        aanvraag.voegToe(
          ref: vraag.ref, vraagId: vraag.bijlage.id, bestandsnaam: bestand.naam, soort: bestand.type,
          sha256: try omgeving.kluis.bewaar(bestand.bytes), uniek: omgeving.ids.uuid())
      }
    }
    project.aanvraag = aanvraag
    try store.bewaar(project, op: omgeving.klok.nu)
    guard fouten.isEmpty else { return try await bijlagen(context, fouten) }
    return .verwijsDoor(naar: "/loket/aanvraag/\(project.id)/controleren")
  }

  /// A file to practise with at every question that has none yet: who just wants to see the chain needs no drawing.
  private func oefenbestanden(_ context: Verzoekcontext) async throws -> Antwoord {
    guard var (project, aanvraag) = try metAanvraag(context) else { return Loketpagina.onbekend }
    for (plek, vraag) in bijlagevragen(try await rtr.indieningsvereisten(project)).enumerated() {
      guard !aanvraag.heeft(vraag.bijlage.id, bij: vraag.ref) else { continue }
      let tekst = "OEFENBESTAND\n\n\(vraag.naam)\n\nDit bestand is alleen om te oefenen. Er staat niets echts in.\n"
      aanvraag.voegToe(
        ref: vraag.ref, vraagId: vraag.bijlage.id, bestandsnaam: "oefenbestand-\(plek + 1).txt", soort: "text/plain",
        sha256: try omgeving.kluis.bewaar(Array(tekst.utf8)), uniek: omgeving.ids.uuid())
    }
    project.aanvraag = aanvraag
    try store.bewaar(project, op: omgeving.klok.nu)
    return .verwijsDoor(naar: "/loket/aanvraag/\(project.id)/bijlagen")
  }

  // MARK: - Controleren en indienen

  private func controleren(_ context: Verzoekcontext, _ fouten: [Veldfout]) async throws -> Antwoord {
    guard let (project, aanvraag) = try metAanvraag(context) else { return Loketpagina.onbekend }
    let antwoorden = try await rtr.indieningsvereisten(project)
    let gegevens = Indiening.gegevens(antwoorden, aanvraag)
    let groepen = Indiening.groepen(
      try await rtr.routering(aanvraag.activiteiten.map(\.ref), project), aanvraag, instellingen)
    let volledigheid = Volledigheid(antwoorden, aanvraag)
    let compleet = antwoorden.allSatisfy(\.compleet) && volledigheid.mist.isEmpty
    return Loketpagina.maak(
      "Controleer uw verzoek", stap: "8b", klok: omgeving.klok, status: fouten.isEmpty ? 200 : 422
    ) {
      h in
      h.foutenoverzicht(fouten)
      if !compleet {
        h.melding(.waarschuwing, "Uw verzoek is nog niet compleet") { h in
          h.p("U kunt indienen, maar de overheid kan om aanvulling vragen.")
          Self.punten("Dit moet nog:", volledigheid.mist, project, &h)
          Self.punten("Een van deze antwoorden klopt nog niet:", volledigheid.twijfel, project, &h)
        }
      }
      h.kenmerken(["Naam": .tekst(aanvraag.naam), "Locatie": .tekst(project.locatie.tekst)])
      for groep in groepen {
        h.deel("\(groep.type.rawValue) voor \(groep.bevoegdGezag.naam)") { h in
          h.p(
            groep.behandeldienst.map {
              "Dit verzoek gaat naar \($0.naam), die het behandelt voor \(groep.bevoegdGezag.naam)."
            }
              ?? "Dit verzoek gaat naar \(groep.bevoegdGezag.naam).")
          let refs = Set(groep.activiteiten.map(\.ref))
          h.tabel("Uw antwoorden", kolommen: ["Vraag", "Antwoord"], van: gegevens.filter { refs.contains($0.ref) }) {
            gegeven in
            [.tekst(gegeven.tekst), .tekst(Indiening.leesbaar(gegeven, aanvraag))]
          }
        }
      }
      h.formulier(naar: "/loket/aanvraag/\(project.id)/indienen") { h in
        h.aankruisvak(
          Veld("akkoord", "Ik heb alles naar waarheid ingevuld", fout: fouten["akkoord"], invulling: .verplicht))
        h.knop("Dien in")
      }
      h.p { h in h.a("Antwoorden wijzigen", naar: "/loket/aanvraag/\(project.id)/vragen") }
    }
  }

  private static func punten(_ kop: String, _ punten: [Volledigheid.Punt], _ project: Project, _ h: inout HTML) {
    guard !punten.isEmpty else { return }
    h.p(kop)
    h.lijst(punten) { h, punt in
      switch punt.plek {
      case .vraag(let groep, let id):
        let anker = Veld(Vraagveld.naam(id), "").id
        h.a(punt.tekst, naar: "/loket/aanvraag/\(project.id)/vragen?groep=\(groep)#\(anker)")
      case .bijlage(let id):
        h.a(punt.tekst, naar: "/loket/aanvraag/\(project.id)/bijlagen#\(Veld("b\(id)", "").id)")
      }
    }
  }

  private func indienen(_ context: Verzoekcontext) async throws -> Antwoord {
    guard let (project, aanvraag) = try metAanvraag(context) else { return Loketpagina.onbekend }
    // Sent twice: the verzoek exists once.
    if let eerste = aanvraag.verzoeknummers.first { return .verwijsDoor(naar: "/loket/verzoeken/\(eerste)") }
    guard try context.aanroep.formulier().tekst("akkoord") != nil else {
      return try await controleren(context, [Veldfout("akkoord", "Vink aan dat u alles naar waarheid heeft ingevuld")])
    }
    guard let identiteit = instellingen.identiteiten.first(where: { $0.id == aanvraag.identiteit }) else {
      return .verwijsDoor(naar: "/loket/aanvraag/\(project.id)")
    }
    let gegevens = Indiening.gegevens(try await rtr.indieningsvereisten(project), aanvraag)
    let groepen = Indiening.groepen(
      try await rtr.routering(aanvraag.activiteiten.map(\.ref), project), aanvraag, instellingen)
    let indiening = Indiening(omgeving: omgeving, store: store, notificaties: notificaties)
    let nummers = try indiening.dienIn(project, identiteit, groepen, gegevens)
    guard let eerste = nummers.first else {
      return .probleem(
        status: 422, titel: "Er is geen bevoegd gezag gevonden",
        detail:
          "De RTR weet niet welke overheid over deze activiteiten gaat. Uw verzoek is bewaard, maar niet ingediend.")
    }
    return .verwijsDoor(naar: "/loket/verzoeken/\(eerste)")
  }
}
