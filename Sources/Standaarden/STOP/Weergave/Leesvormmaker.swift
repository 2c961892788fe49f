import Markup

/// Makes a `Leesvorm` from any element of imop-tekst. What it does not know is shown with its text, never dropped.
struct Leesvormmaker {
  /// The JOIN expression by the wId of the ExtIoRef that names it (IntIoRef points at that wId).
  private let informatieobjecten: [String: String]
  private var gebruikteAnkers: Set<String> = []
  /// eIds are unique within one component only (STOP 1.3.0, eId and wId).
  private var component = ""

  static func maak(_ tak: Tak) -> Leesvorm {
    var maker = Leesvormmaker(tak)
    return Leesvorm(blokken: maker.blok(tak))
  }

  private init(_ tak: Tak) {
    var gevonden: [String: String] = [:]
    tak.bezoek { kind in
      if kind.lokaal == "ExtIoRef", let wId = kind.wId, let join = kind["ref"] { gevonden[wId] = join }
    }
    informatieobjecten = gevonden
  }

  // MARK: - Blocks

  private mutating func blokken(_ knopen: [Knoop]) -> [Leesblok] {
    var uit: [Leesblok] = []
    var los: [Knoop] = []
    for knoop in knopen {
      if case .tak(let tak) = knoop, !Leeselementen.doorlopend.contains(tak.lokaal) {
        uit += losseTekst(&los)
        uit += blok(tak)
      } else {
        los.append(knoop)
      }
    }
    return uit + losseTekst(&los)
  }

  private mutating func losseTekst(_ knopen: inout [Knoop]) -> [Leesblok] {
    let stukken = stukken(knopen)
    knopen = []
    return stukken.tekst.isEmpty && !stukken.contains(where: \.isZichtbaar) ? [] : [.alinea(stukken)]
  }

  private mutating func blok(_ tak: Tak) -> [Leesblok] {
    let merk = Leesmerk(Renvooi.actie(tak))
    let gemaakt = kaal(tak)
    guard merk != .geen, !Leeselementen.merktZelf.contains(tak.lokaal) else { return gemaakt }
    return [.gewijzigd(merk, gemaakt)]
  }

  private mutating func kaal(_ tak: Tak) -> [Leesblok] {
    switch tak.lokaal {
    case "Al": return [.alinea(stukken(tak.knopen))]
    case "Tussenkop", "Titelregel": return [.tussenkop(stukken(tak.knopen))]
    case "Lijst": return [.lijst(lijst(tak))]
    case "Begrippenlijst": return begrippenlijst(tak)
    case "table": return [.tabel(tabel(tak))]
    case "Figuur": return [.figuur(figuur(tak))]
    case "Illustratie":
      return [.figuur(Leesfiguur(titel: [], afbeeldingen: [afbeelding(tak)], bijschrift: [], bron: []))]
    case "Formule": return [.formule(stukken(tak.knopen))]
    case "Citaat": return [.citaat(blokken(tak.knopen))]
    case "Kadertekst": return [.kader([.deel(deel(tak))])]
    case "Gereserveerd": return [.zonderInhoud("Gereserveerd")]
    case "Vervallen": return [.zonderInhoud("Vervallen")]
    case "NogNietInWerking": return [.zonderInhoud("Nog niet in werking")]
    case "Kop": return [.tussenkop(kop(tak).stukken)]
    case let naam where Leeselementen.doorzichtig.contains(naam): return blokken(tak.knopen)
    default: return isDeel(tak) ? [.deel(deel(tak))] : blokken(tak.knopen)
    }
  }

  private func isDeel(_ tak: Tak) -> Bool {
    Leeselementen.delen.contains(tak.lokaal) || tak.eId != nil || tak.eerste("Kop") != nil
  }

  private mutating func deel(_ tak: Tak) -> Leesdeel {
    let buiten = component
    if let naam = tak["componentnaam"] { component = naam }
    defer { component = buiten }
    var deel = Leesdeel(element: tak.lokaal, eId: tak.eId, wId: tak.wId, anker: anker(tak), kop: deelkop(tak))
    let hoofd = Leeselementen.hoofd(van: tak)
    let rest = tak.knopen.filter { !hoofd.contains($0.tak?.lokaal ?? "") }
    if tak.lokaal == "RegelingOpschrift" {
      deel.kop.opschrift = stukken(tak.takken.flatMap(\.knopen))
      return deel
    }
    deel.inhoud = blokken(rest)
    switch tak.lokaal {
    // The instruction itself says that all it holds is new or vanishes, marked or not (STOP 1.3.0, RegelingMutatie).
    case "VoegToe": deel.inhoud = [.gewijzigd(.nieuw, deel.inhoud)]
    case "Verwijder": deel.inhoud = [.gewijzigd(.vervallen, deel.inhoud)]
    default: break
    }
    return deel
  }

  private mutating func deelkop(_ tak: Tak) -> Leeskop {
    if let element = tak.eerste("Kop") {
      var gemaakt = kop(element)
      // A container that appears or vanishes marks only its head: the content stays.
      if gemaakt.merk == .geen { gemaakt.merk = Leesmerk(container: Renvooi.actie(tak)) }
      return gemaakt
    }
    if let nummer = tak.eerste("LidNummer") { return Leeskop(nummer: stukken(nummer.knopen)) }
    guard Leeselementen.instructies.contains(tak.lokaal) else { return Leeskop() }
    return Leeskop(
      nummer: tak.eerste("Nummer").map { stukken($0.knopen) } ?? [],
      opschrift: tak.eerste("Wat").map { stukken($0.knopen) } ?? [])
  }

  private mutating func kop(_ tak: Tak) -> Leeskop {
    Leeskop(
      label: deelstukken(tak, "Label"), nummer: deelstukken(tak, "Nummer"), opschrift: deelstukken(tak, "Opschrift"),
      subtitel: deelstukken(tak, "Subtitel"), merk: Leesmerk(Renvooi.actie(tak)))
  }

  private mutating func deelstukken(_ tak: Tak, _ naam: String) -> [Leesstuk] {
    tak.alle(naam).flatMap { deel in
      let stukken = stukken(deel.knopen)
      let merk = Leesmerk(Renvooi.actie(deel))
      return merk == .geen ? stukken : [.gewijzigd(merk, stukken)]
    }
  }

  private mutating func anker(_ tak: Tak) -> String? {
    guard let eId = tak.eId else { return nil }
    let naam = anker(eId: eId)
    return gebruikteAnkers.insert(naam).inserted ? naam : nil
  }

  /// A reference may name the component itself: `!gm9995_2#art_1`.
  private func anker(eId: String) -> String {
    if eId.hasPrefix("!"), let grens = eId.firstIndex(of: "#") {
      let naam = eId[eId.index(after: eId.startIndex)..<grens]
      return "\(naam)--\(eId[eId.index(after: grens)...])"
    }
    return component.isEmpty ? eId : "\(component)--\(eId)"
  }

  // MARK: - Lists, tables, figures

  private mutating func lijst(_ tak: Tak) -> Leeslijst {
    var punten: [Leespunt] = []
    for kind in tak.takken where !["Lijstaanhef", "Lijstsluiting"].contains(kind.lokaal) {
      let rest = kind.knopen.filter { $0.tak?.lokaal != "LiNummer" }
      punten.append(
        Leespunt(
          nummer: kind.eerste("LiNummer")?.tekst ?? "", inhoud: blokken(rest),
          merk: Leesmerk(Renvooi.actie(kind)), anker: anker(kind)))
    }
    return Leeslijst(
      aanhef: deelstukken(tak, "Lijstaanhef"), punten: punten, sluiting: deelstukken(tak, "Lijstsluiting"))
  }

  private mutating func begrippenlijst(_ tak: Tak) -> [Leesblok] {
    let voor = blokken(tak.knopen.filter { $0.tak?.lokaal != "Begrip" })
    var begrippen: [Leesbegrip] = []
    for begrip in tak.alle("Begrip") {
      let overig = begrip.knopen.filter { !["LiNummer", "Term", "Definitie"].contains($0.tak?.lokaal ?? "") }
      begrippen.append(
        Leesbegrip(
          term: deelstukken(begrip, "Term"),
          definitie: begrip.alle("Definitie").flatMap { blokken($0.knopen) } + blokken(overig),
          merk: Leesmerk(Renvooi.actie(begrip)), anker: anker(begrip)))
    }
    return voor + [.begrippen(begrippen)]
  }

  private mutating func tabel(_ tak: Tak) -> Leestabel {
    let titel = deelstukken(tak, "title")
    var kop: [Leesrij] = []
    var rijen: [Leesrij] = []
    for groep in tak.alle("tgroup") {
      let kolommen = groep.alle("colspec").compactMap { $0["colname"] }
      kop += (groep.eerste("thead")?.alle("row") ?? []).map { rij($0, kolommen) }
      rijen += groep.alle("tbody").flatMap { $0.alle("row") }.map { rij($0, kolommen) }
    }
    return Leestabel(titel: titel, kop: kop, rijen: rijen, anker: anker(tak))
  }

  private mutating func rij(_ tak: Tak, _ kolommen: [String]) -> Leesrij {
    let cellen = tak.alle("entry").map { cel -> Leescel in
      let van = cel["namest"].flatMap { kolommen.firstIndex(of: $0) }
      let tot = cel["nameend"].flatMap { kolommen.firstIndex(of: $0) }
      let breed = van.flatMap { begin in tot.map { max(1, $0 - begin + 1) } } ?? 1
      let hoog = min(max(0, cel["morerows"].flatMap { Int($0) } ?? 0), 1000) + 1
      return Leescel(
        inhoud: blokken(cel.knopen), kolommen: breed, rijen: hoog, merk: Leesmerk(Renvooi.actie(cel)))
    }
    return Leesrij(cellen: cellen, merk: Leesmerk(Renvooi.actie(tak)))
  }

  private mutating func figuur(_ tak: Tak) -> Leesfiguur {
    Leesfiguur(
      titel: deelstukken(tak, "Titel"), afbeeldingen: tak.alle("Illustratie").map { afbeelding($0) },
      bijschrift: deelstukken(tak, "Bijschrift"), bron: deelstukken(tak, "Bron"),
      merk: Leesmerk(Renvooi.actie(tak)), anker: anker(tak))
  }

  private func afbeelding(_ tak: Tak) -> Leesafbeelding {
    Leesafbeelding(
      naam: tak["naam"] ?? "", breedte: tak["breedte"].flatMap { Int($0) }, hoogte: tak["hoogte"].flatMap { Int($0) },
      alternatief: tak["alt"] ?? "Afbeelding \(tak["naam"] ?? "")")
  }

  // MARK: - Running text

  private mutating func stukken(_ knopen: [Knoop]) -> [Leesstuk] {
    var uit: [Leesstuk] = []
    for knoop in knopen {
      switch knoop {
      case .tekst(let tekst): uit.append(.tekst(tekst))
      case .tak(let tak): uit += stuk(tak)
      }
    }
    return uit
  }

  private mutating func stuk(_ tak: Tak) -> [Leesstuk] {
    let binnen = stukken(tak.lokaal == "Noot" ? [] : tak.knopen)
    switch tak.lokaal {
    case "i": return [.stijl(.cursief, binnen)]
    case "b", "strong": return [.stijl(.vet, binnen)]
    case "u": return [.stijl(.onderstreept, binnen)]
    case "sub": return [.stijl(.verlaagd, binnen)]
    case "sup": return [.stijl(.verhoogd, binnen)]
    case "br": return [.regeleinde]
    case "abbr": return [.afkorting(binnen, voluit: tak["title"] ?? "")]
    case "NieuweTekst": return [.gewijzigd(.nieuw, binnen)]
    case "VerwijderdeTekst": return [.gewijzigd(.vervallen, binnen)]
    case "IntRef": return [.verwijzing(.intern(anker(eId: tak["ref"] ?? "")), binnen)]
    case "ExtRef": return [.verwijzing(doel(tak), binnen)]
    case "ExtIoRef": return [.verwijzing(.informatieobject(tak["ref"] ?? tak.tekst), binnen)]
    case "IntIoRef":
      let ref = tak["ref"] ?? ""
      let join = informatieobjecten[ref].map { Leesstuk.Doel.informatieobject($0) }
      return [.verwijzing(join ?? .identificatie(ref), binnen)]
    case "Contact": return [.verwijzing(contact(tak), binnen)]
    case "InlineTekstAfbeelding": return [.afbeelding(afbeelding(tak))]
    case "Noot":
      let rest = tak.knopen.filter { $0.tak?.lokaal != "NootNummer" }
      return [.noot(nummer: tak.eerste("NootNummer")?.tekst ?? "*", blokken(rest))]
    case "Nootref": return [.nootverwijzing(tak.tekst.isEmpty ? "*" : tak.tekst)]
    default:
      let merk = Leesmerk(Renvooi.actie(tak))
      return merk == .geen ? binnen : [.gewijzigd(merk, binnen)]
    }
  }

  private func doel(_ tak: Tak) -> Leesstuk.Doel {
    let ref = tak["ref"] ?? ""
    return ref.hasPrefix("http://") || ref.hasPrefix("https://") ? .web(ref) : .identificatie(ref)
  }

  private func contact(_ tak: Tak) -> Leesstuk.Doel {
    let adres = tak["adres"] ?? tak.tekst
    return tak["soort"] == "e-mail" ? .web("mailto:\(adres)") : .identificatie(adres)
  }
}

/// Facts about element names (STOP 1.3.0, imop-tekst.xsd) that only showing a text needs.
private enum Leeselementen {
  /// Running text; everything else is a block.
  static let doorlopend: Set<String> = [
    "i", "b", "u", "strong", "sub", "sup", "br", "abbr", "NieuweTekst", "VerwijderdeTekst", "IntRef", "ExtRef",
    "ExtIoRef", "IntIoRef", "Contact", "InlineTekstAfbeelding", "Noot", "Nootref",
  ]
  /// Wrappers that a reader does not see.
  static let doorzichtig: Set<String> = [
    "Inhoud", "Groep", "Definitie", "Bladaanduiding", "Lichaam", "OfficielePublicatie", "Gemeenteblad",
    "Provinciaalblad", "Waterschapsblad", "Staatscourant", "Staatsblad", "BladGR", "BesluitCompact",
    "BesluitKlassiek", "Kennisgeving",
  ]
  static let delen: Set<String> = [
    "RegelingOpschrift", "Aanhef", "Sluiting", "Lid", "Artikel", "Conditie", "InleidendeTekst", "RegelingMutatie",
    "BesluitMutatie", "Vervang", "VervangKop", "VoegToe", "Verwijder", "VervangRegeling", "WijzigInstructies",
  ]
  static let instructies: Set<String> = ["Vervang", "VervangKop", "VoegToe", "Verwijder", "VervangRegeling"]
  /// What the heading of a part already shows.
  static func hoofd(van tak: Tak) -> Set<String> {
    if tak.eerste("Kop") != nil { return ["Kop"] }
    if tak.eerste("LidNummer") != nil { return ["LidNummer"] }
    return instructies.contains(tak.lokaal) ? ["Nummer", "Wat"] : []
  }
  /// These carry their own mark.
  static let merktZelf: Set<String> = ["Figuur", "Kop"]
}

extension Leesmerk {
  init(_ actie: Renvooi.Wijzigactie?) {
    switch actie {
    case .voegtoe: self = .nieuw
    case .verwijder: self = .vervallen
    case .nieuweContainer, .verwijderContainer, nil: self = .geen
    }
  }

  init(container actie: Renvooi.Wijzigactie?) {
    switch actie {
    case .nieuweContainer: self = .nieuw
    case .verwijderContainer: self = .vervallen
    case .voegtoe, .verwijder, nil: self = .geen
    }
  }
}

extension Leesstuk {
  /// Shows something although it has no words.
  fileprivate var isZichtbaar: Bool {
    switch self {
    case .afbeelding, .noot: true
    case .stijl(_, let stukken), .verwijzing(_, let stukken), .gewijzigd(_, let stukken), .afkorting(let stukken, _):
      stukken.contains(where: \.isZichtbaar)
    case .tekst, .nootverwijzing, .regeleinde: false
    }
  }
}
