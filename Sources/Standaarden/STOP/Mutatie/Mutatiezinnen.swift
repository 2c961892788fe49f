import Markup

/// Gives instructions their printed number and their sentence:
/// "B", "Artikel 2.10 wordt op de aangegeven wijze gewijzigd:".
struct Mutatiezinnen {
  private let was: [String: Tak]

  init(was: Tak) { self.was = was.opWId }

  func metNummers(_ instructies: [Mutatieinstructie]) -> [Mutatieinstructie] {
    // A context may be an element that the mutation itself brings in.
    var bekend = was
    for instructie in instructies {
      for tak in instructie.inhoud { bekend.merge(tak.opWId) { oud, _ in oud } }
    }
    return instructies.enumerated().map { plek, instructie in
      guard instructie.handeling != .vervangRegeling else { return instructie }
      var kopie = instructie
      kopie.nummer = Tak("Nummer", in: STOPNaamruimte.tekst, tekst: Mutatiezinnen.letter(plek))
      kopie.wat = Tak("Wat", in: STOPNaamruimte.tekst, tekst: zin(instructie, bekend))
      return kopie
    }
  }

  private func zin(_ instructie: Mutatieinstructie, _ bekend: [String: Tak]) -> String {
    switch instructie.handeling {
    case .vervang(let wat, nil, _):
      return "\(Mutatiezinnen.hoofdletter(naam(wat, bekend))) wordt op de aangegeven wijze gewijzigd:"
    case .vervang(let wat, let plaats?, _):
      return "\(Mutatiezinnen.hoofdletter(naam(wat, bekend))) wordt verplaatst \(waar(plaats, bekend)):"
    case .vervangKop(let wat, _):
      return "Het opschrift van \(naam(wat, bekend)) wordt op de aangegeven wijze gewijzigd:"
    case .voegToe(let plaats):
      let soort = (instructie.inhoud.first?.lokaal ?? "onderdeel").lowercased()
      let voorop = Mutatiezinnen.hoofdletter(waar(plaats, bekend))
      return instructie.inhoud.count == 1
        ? "\(voorop) wordt een \(soort) ingevoegd, luidende:"
        : "\(voorop) worden \(instructie.inhoud.count) onderdelen (\(soort)) ingevoegd, luidende:"
    case .verwijder(let wat): return "\(Mutatiezinnen.hoofdletter(naam(wat, bekend))) vervalt:"
    case .vervangRegeling: return ""
    }
  }

  private func waar(_ plaats: Mutatieinstructie.Plaats, _ bekend: [String: Tak]) -> String {
    let context = naam(plaats.context, bekend)
    return switch plaats.positie {
    case .volgtOp: "na \(context)"
    case .komtVoor: "voor \(context)"
    case .eersteKind: "vooraan in \(context)"
    }
  }

  private func naam(_ wId: String, _ bekend: [String: Tak]) -> String {
    bekend[wId].map { Tekstlabel.kort($0) } ?? wId
  }

  private static func hoofdletter(_ tekst: String) -> String { tekst.prefix(1).uppercased() + tekst.dropFirst() }

  /// A to Z, then AA, AB: as besluiten number their instructions.
  static func letter(_ plek: Int) -> String {
    var rest = plek
    var tekst = ""
    repeat {
      tekst = String(UnicodeScalar(UInt8(65 + rest % 26))) + tekst
      rest = rest / 26 - 1
    } while rest >= 0
    return tekst
  }
}

/// What people call a part of the text: "artikel 2.10", "hoofdstuk 2".
enum Tekstlabel {
  /// Label and number of the head; without these the opschrift; else the kind of element.
  static func kort(_ tak: Tak) -> String {
    let kop = (tak.lokaal == "Kop" ? tak : tak.eerste("Kop")).map { Renvooi.kaal($0, .wordt) }
    let label = kop?.eerste("Label")?.tekst.genormaliseerd ?? ""
    let nummer = kop?.eerste("Nummer")?.tekst.genormaliseerd ?? ""
    if !nummer.isEmpty { return label.isEmpty ? "\(soort(tak)) \(nummer)" : "\(label.lowercased()) \(nummer)" }
    let opschrift = opschrift(tak)
    if !opschrift.isEmpty { return "\(soort(tak)) '\(opschrift)'" }
    if let nummer = tak.eerste("LidNummer")?.tekst.genormaliseerd, !nummer.isEmpty { return "lid \(nummer)" }
    return soort(tak)
  }

  static func opschrift(_ tak: Tak) -> String {
    let kop = (tak.lokaal == "Kop" ? tak : tak.eerste("Kop")).map { Renvooi.kaal($0, .wordt) }
    return kop?.eerste("Opschrift")?.tekst.genormaliseerd ?? ""
  }

  private static func soort(_ tak: Tak) -> String {
    switch tak.lokaal {
    case "Lichaam": "het lichaam"
    case "Toelichting": "de toelichting"
    case "AlgemeneToelichting": "de algemene toelichting"
    case "ArtikelgewijzeToelichting": "de artikelgewijze toelichting"
    case "Divisietekst", "Divisie": "tekstdeel"
    default: tak.lokaal.lowercased()
    }
  }
}
