import Ketenspoor
import STOP
import Scherm
import Verweving

/// What stood, what was changed here, and what somebody else changed; with the choices that only people can make.
struct Basispagina {
  let werkplek: Werkplek
  let rij: Regelingrij
  let nieuwere: BasisStore.Versie
  let verschuiving: Basisverschuiving
  let uitkomst: Basisverschuiving.Uitkomst
  /// The numbers of the fields by place; empty for the order of the page.
  var nummers: [String: Int] = [:]
  /// What was sent and could not be carried out; nil for the page as it is.
  var ingevuld: Formulier?
  var fouten: [Veldfout] = []

  /// Longer texts are shortened in the hint of a choice; the columns above have them whole.
  private static let langsteHint = 400

  private var adres: String { Plansoftwarepagina.basis(rij.id) }
  private var plaatsen: [Plaatsoordeel] { uitkomst.regeling.tekst?.plaatsen ?? [] }

  func html() -> [UInt8] {
    let kruimels = [(tekst: rij.titel, pad: Plansoftwarepagina.regeling(rij.id))]
    return Plansoftwarepagina.maak("De basis is verschoven", werkplek, kruimels: kruimels) { h in
      inleiding(&h)
      h.formulier(naar: adres, fouten: fouten) { h in
        if !uitkomst.vragen.isEmpty { vragen(&h) }
        if isErMeer {
          h.deel("Hier hoeft u niets te kiezen") { h in
            lijst("Allebei gewijzigd, en het past samen", [.verweven, .zelfde], .open, &h)
            lijst("Alleen u wijzigde dit", [.alleenA], .dicht, &h)
            lijst("Alleen de ander wijzigde dit", [.alleenB], .dicht, &h)
            annotaties(&h)
          }
        }
        h.knop("Neem dit over en ga verder op de nieuwe versie")
      }
    }
  }

  /// Whether there is something besides what is asked.
  private var isErMeer: Bool {
    plaatsen.contains { $0.oordeel != .beslissen } || !uitkomst.regeling.objecten.isEmpty
  }

  private func inleiding(_ h: inout HTML) {
    h.intro("Een andere wijziging van deze regeling is bekendgemaakt terwijl u aan de uwe werkte.")
    h.p(
      "Hieronder staan drie dingen naast elkaar: wat er stond toen u begon, wat u wijzigde en wat de ander wijzigde. "
        + "Waar het past, nemen wij beide over. Waar het botst, kiest u. Daarna bouwt uw wijziging op de nieuwe versie. "
        + "In uw besluit staat dan alleen wat u zelf wijzigt.")
    h.kenmerken([
      "U begon met": .code(rij.expression), "De nieuwe versie": .code(nieuwere.expression),
      "Die geldt vanaf": .dag(nieuwere.werkendVanaf),
      "U moet kiezen": .tekst(
        Self.aantal(uitkomst.vragen.count)),
    ])
    h.renvooilegenda()
  }

  private static func aantal(_ aantal: Int) -> String {
    switch aantal {
    case 0: "nergens: alles past samen"
    case 1: "op één plaats"
    default: "op \(aantal) plaatsen"
    }
  }

  // MARK: - What people decide

  private func vragen(_ h: inout HTML) {
    // What stands there with each choice, for the place as a whole.
    let (mijn, ander) = (verschuiving.weef(overig: .a), verschuiving.weef(overig: .b))
    h.deel("Hier moet u kiezen") { h in
      h.p(
        "Uw keuze gaat alleen over wat botst. Wat verder past, van u en van de ander, blijft staan. Onder elke keuze "
          + "leest u de tekst die er dan komt.")
      for (plek, vraag) in uitkomst.vragen.enumerated() {
        self.vraag(vraag, nummers[vraag.sleutel] ?? plek + 1, (Self.lezing(vraag, mijn), Self.lezing(vraag, ander)), &h)
      }
    }
  }

  private func vraag(
    _ vraag: Basisverschuiving.Vraag, _ nummer: Int, _ dan: (mijn: String?, ander: String?), _ h: inout HTML
  ) {
    h.kop3(vraag.label)
    var gezegd: Set<String> = []
    for punt in vraag.punten where gezegd.insert(Basiszinnen.zin(punt)).inserted { h.p(Basiszinnen.zin(punt)) }
    if let plaats = vraag.plaats, !plaats.a.isEmpty || !plaats.b.isEmpty {
      drieluik(plaats, &h)
    } else {
      for punt in vraag.punten { waarden(punt, &h) }
    }
    h.verborgen("plek.\(nummer)", vraag.sleutel)
    let naam = "keuze.\(nummer)"
    guard vraag.kanKiezen else {
      var zinnen: Set<String> = []
      let uitleg = vraag.punten.map(Basiszinnen.voorstel).filter { zinnen.insert($0).inserted }
      return h.aankruisvak(
        Veld(
          naam, "Akkoord met het voorstel bij \(vraag.label)", hint: uitleg.joined(separator: " "), fout: fouten[naam]),
        waarde: Basiskeuzes.voorstel, gekozen: ingevuld?.tekst(naam))
    }
    let eigen = vraag.plaats == nil ? nil : eigentekst(vraag.sleutel)
    var keuzes = [
      Keuze(Basiskeuzes.mijn, "Mijn wijziging", hint: Self.hint(dan.mijn)),
      Keuze(Basiskeuzes.ander, "De wijziging van de ander", hint: Self.hint(dan.ander)),
    ]
    if eigen != nil {
      keuzes.append(Keuze(Basiskeuzes.zelf, "Ik schrijf het zelf", hint: "Vul hieronder de tekst in."))
    }
    h.keuzerondjes(
      Veld(naam, "Wat komt er te staan bij \(vraag.label)?", fout: fouten[naam], invulling: .verplicht), keuzes,
      gekozen: ingevuld?.tekst(naam))
    if let eigen { velden(eigen, vraag, nummer, &h) }
  }

  private func eigentekst(_ sleutel: String) -> Eigentekst? {
    let eigen = Eigentekst(
      sleutel, mijn: verschuiving.concept.tekst, ander: verschuiving.nieuw.pakket.tekst)
    return eigen.flatMap { $0.isLeeg ? nil : $0 }
  }

  private func velden(_ eigen: Eigentekst, _ vraag: Basisverschuiving.Vraag, _ nummer: Int, _ h: inout HTML) {
    let begin = "tekst.\(nummer)"
    let isOpen =
      ingevuld?.tekst("keuze.\(nummer)") == Basiskeuzes.zelf || fouten.contains { $0.veld.hasPrefix(begin) }
    h.uitklap("Zelf schrijven: \(vraag.label)", stand: isOpen ? .open : .dicht) { h in
      if let opschrift = eigen.opschrift {
        let naam = "opschrift.\(nummer)"
        h.tekstveld(
          Veld(naam, "Opschrift van \(vraag.label)", fout: fouten[naam]), waarde: ingevuld?.tekst(naam) ?? opschrift)
      }
      for veld in eigen.velden {
        let naam = "\(begin).\(veld.nummer)"
        let waarde = ingevuld?.tekst(naam) ?? veld.waarde
        h.tekstvak(
          Veld(
            naam, "\(vraag.label): \(veld.label.lowercased())",
            hint: waarde.contains("[[") ? "Laat de stukken tussen [[ en ]] staan." : nil, fout: fouten[naam]),
          waarde: waarde, regels: min(10, max(2, waarde.count / 70 + 1)))
      }
    }
  }

  // MARK: - Texts

  private func drieluik(_ plaats: Plaatsoordeel, _ h: inout HTML) {
    h.naastElkaar([
      ("Wat er stond", { h in kolom(Self.oud(plaats), leeg: "Dit stond er nog niet.", &h) }),
      ("Wat u wijzigde", { h in kolom(plaats.a, leeg: "U wijzigde hier niets.", &h) }),
      ("Wat de ander wijzigde", { h in kolom(plaats.b, leeg: "De ander wijzigde hier niets.", &h) }),
    ])
  }

  private func kolom(_ delen: [Tekstwijziging.Deel], leeg: String, _ h: inout HTML) {
    delen.isEmpty ? h.p(leeg) : Wijzigingsweergave.stukken(delen, &h)
  }

  /// Each change starts from the same text; the one that there is shows it.
  private static func oud(_ plaats: Plaatsoordeel) -> [Tekstwijziging.Deel] {
    let delen = plaats.a.isEmpty ? plaats.b : plaats.a
    return delen.filter { $0.soort != .nieuw }.map { .init(.gelijk, $0.tekst) }
  }

  private func waarden(_ punt: Beslispunt, _ h: inout HTML) {
    func vak(_ kop: String, _ waarde: String?) -> (kop: String, inhoud: (inout HTML) -> Void) {
      (
        kop,
        { h in
          for regel in (waarde ?? "Dit is er niet.").split(separator: "\n") { h.p(String(regel)) }
        }
      )
    }
    h.naastElkaar([
      vak("Wat er stond", punt.basis), vak("Wat u wijzigde", punt.a), vak("Wat de ander wijzigde", punt.b),
    ])
  }

  private static func lezing(_ vraag: Basisverschuiving.Vraag, _ uitkomst: Basisverschuiving.Uitkomst) -> String? {
    guard let plaatsen = uitkomst.regeling.tekst?.plaatsen, vraag.plaats != nil else { return nil }
    // A place that is as it was in the new version is not in the list of changes of that side.
    guard let plaats = plaatsen.first(where: { $0.wId == vraag.sleutel }) else { return nil }
    let tekst = plaats.voorstel.filter { $0.soort != .verwijderd }.map(\.tekst).joined()
    let regels = tekst.split(separator: "\n").map { $0.split { $0.isWhitespace }.joined(separator: " ") }
    return regels.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func hint(_ tekst: String?) -> String? {
    guard let tekst else { return nil }
    if tekst.isEmpty { return "Dan vervalt dit." }
    return "Dan staat er: \(tekst.prefix(langsteHint))\(tekst.count > langsteHint ? "…" : "")"
  }

  // MARK: - What needs no choice

  private func lijst(
    _ kop: String, _ oordelen: Set<Samenvoegoordeel>, _ stand: Uitklapstand, _ h: inout HTML
  ) {
    let hier = plaatsen.filter { oordelen.contains($0.oordeel) }
    guard !hier.isEmpty else { return }
    h.uitklap("\(kop) (\(hier.count))", stand: stand) { h in
      for plaats in hier {
        h.kop3(plaats.label)
        switch plaats.oordeel {
        case .alleenA, .zelfde: h.kader { h in Wijzigingsweergave.stukken(plaats.a, &h) }
        case .alleenB: h.kader { h in Wijzigingsweergave.stukken(plaats.b, &h) }
        case .verweven, .beslissen:
          drieluik(plaats, &h)
          h.p { h in h.sterk("Zo nemen wij het over:") }
          h.kader { h in Wijzigingsweergave.stukken(plaats.voorstel, &h) }
        }
      }
    }
  }

  private func annotaties(_ h: inout HTML) {
    let objecten = uitkomst.regeling.objecten
    guard !objecten.isEmpty else { return }
    h.uitklap("Annotaties (\(objecten.count))", stand: .dicht) { h in
      h.tabel("Annotaties die veranderen", kolommen: ["Annotatie", "U", "De ander", "Uitkomst"], van: objecten) {
        object in
        [
          .tekst([object.type, object.naam ?? object.identificatie].joined(separator: " ")), Self.daad(object.a),
          Self.daad(object.b), .tekst(Basiszinnen.woord(object.oordeel)),
        ]
      }
    }
  }

  private static func daad(_ soort: Wijzigingsoort?) -> Cel {
    switch soort {
    case nil: .leeg
    case .toegevoegd: .tekst("nieuw")
    case .gewijzigd: .tekst("gewijzigd")
    case .beeindigd: .tekst("vervalt")
    }
  }
}
