package import Bevindingen
package import Markup

/// The tekst:RegelingMutatie of STOP 1.3.0: the instructions that turn one version of a regulation into the next.
package struct RegelingMutatie: Sendable, Hashable {
  package var componentnaam: String
  /// Expression that is changed.
  package var was: String
  /// Expression that comes out; the same work.
  package var wordt: String
  package var instructies: [Mutatieinstructie]
  package var vindplaats: Vindplaats?

  package init(
    componentnaam: String, was: String, wordt: String, instructies: [Mutatieinstructie] = [],
    vindplaats: Vindplaats? = nil
  ) {
    self.componentnaam = componentnaam
    self.was = was
    self.wordt = wordt
    self.instructies = instructies
    self.vindplaats = vindplaats
  }
}

/// One instruction of a RegelingMutatie.
package struct Mutatieinstructie: Sendable, Hashable {
  /// Beside which element something is put, or as the first part of which element (STOP 1.4.1).
  package struct Plaats: Sendable, Hashable {
    package enum Positie: String, Sendable, Hashable, CaseIterable { case volgtOp, komtVoor, eersteKind }
    package var positie: Positie
    /// wId of the element beside it; with eersteKind of the one around it.
    package var context: String
    package init(_ positie: Positie, _ context: String) {
      self.positie = positie
      self.context = context
    }
  }

  package enum Handeling: Sendable, Hashable {
    /// Replaces an element whole; with a Plaats it moves as well. Revisie: not a legal change.
    case vervang(wat: String, naar: Plaats?, isRevisie: Bool)
    case vervangKop(wat: String, eIdWordt: String?)
    case voegToe(Plaats)
    case verwijder(wat: String)
    case vervangRegeling
  }

  package var handeling: Handeling
  /// The printed number of the instruction (A, B1), and the sentence that says what happens.
  package var nummer: Tak?
  package var wat: Tak?
  /// The elements that the instruction carries, with renvooi where the standard wants it.
  package var inhoud: [Tak]
  package var vindplaats: Vindplaats?

  package init(
    _ handeling: Handeling, nummer: Tak? = nil, wat: Tak? = nil, inhoud: [Tak], vindplaats: Vindplaats? = nil
  ) {
    self.handeling = handeling
    self.nummer = nummer
    self.wat = wat
    self.inhoud = inhoud
    self.vindplaats = vindplaats
  }
}

// MARK: - Decoding

extension RegelingMutatie {
  /// Reads a RegelingMutatie with the place of every instruction.
  package static func decode(_ element: Element) -> Bevonden<RegelingMutatie> {
    var plaatsen = element.kinderen.filter { Mutatieinstructie.namen.contains($0.lokaal) }.map(\.vindplaats)[...]
    return decode(element.tak, bij: element.vindplaats) { plaatsen.popFirst() }
  }

  /// Reads a RegelingMutatie of which the place is no longer known.
  package static func decode(_ tak: Tak, bestand: String? = nil) -> Bevonden<RegelingMutatie> {
    let plaats = bestand.map { Vindplaats(bestand: $0) }
    return decode(tak, bij: plaats) { plaats }
  }

  private static func decode(
    _ tak: Tak, bij plaats: Vindplaats?, volgende: () -> Vindplaats?
  ) -> Bevonden<RegelingMutatie> {
    var bevindingen = leeg(was: tak["was"], wordt: tak["wordt"], bij: plaats)
    var mutatie = RegelingMutatie(
      componentnaam: tak["componentnaam"] ?? "", was: tak["was"] ?? "", wordt: tak["wordt"] ?? "", vindplaats: plaats)
    for kind in tak.takken where Mutatieinstructie.namen.contains(kind.lokaal) {
      let hier = volgende()
      let gelezen = Mutatieinstructie.decode(kind, bij: hier)
      bevindingen += gelezen.bevindingen
      if let instructie = gelezen.model { mutatie.instructies.append(instructie) }
    }
    if mutatie.instructies.isEmpty {
      bevindingen.append(STOPMutatieRegels.geenInstructie.bevinding("RegelingMutatie zonder instructies", bij: plaats))
    }
    return Bevonden(mutatie, bevindingen: bevindingen)
  }
}

extension RegelingMutatie {
  /// LVBB5005 and LVBB5006: the attributes that say between which versions the mutation lies.
  static func leeg(was: String?, wordt: String?, bij plaats: Vindplaats?) -> [Bevinding] {
    [("was", was, STOPMutatieRegels.wasGevuld), ("wordt", wordt, STOPMutatieRegels.wordtGevuld)].compactMap {
      attribuut, waarde, kaart in
      waarde?.isEmpty ?? true ? kaart.bevinding("\(attribuut) van de RegelingMutatie is leeg", bij: plaats) : nil
    }
  }
}

extension Mutatieinstructie {
  static let namen: Set<String> = ["Vervang", "VervangKop", "VoegToe", "Verwijder", "VervangRegeling"]

  static func decode(_ tak: Tak, bij plaats: Vindplaats?) -> Bevonden<Mutatieinstructie> {
    var bevindingen: [Bevinding] = []
    let kinderen = tak.takken.filter { $0.lokaal != "Nummer" && $0.lokaal != "Wat" }
    let wat = tak["wat"] ?? kinderen.first?.wId ?? ""
    let naar = plaatsaanduiding(tak, bij: plaats, &bevindingen)
    let handeling: Handeling
    switch tak.lokaal {
    case "Vervang": handeling = .vervang(wat: wat, naar: naar, isRevisie: tak["revisie"] == "1")
    case "VervangKop": handeling = .vervangKop(wat: wat, eIdWordt: tak["eId-wordt"])
    case "Verwijder": handeling = .verwijder(wat: wat)
    case "VervangRegeling": handeling = .vervangRegeling
    default:
      guard let naar else {
        let melding = "VoegToe zonder plaats: positie en context zijn beide nodig"
        return Bevonden(nil, bevindingen: bevindingen + [STOPMutatieRegels.plaats.bevinding(melding, bij: plaats)])
      }
      handeling = .voegToe(naar)
    }
    if kinderen.isEmpty {
      bevindingen.append(STOPMutatieRegels.leeg.bevinding("\(tak.lokaal) zonder inhoud", bij: plaats))
    }
    let model = Mutatieinstructie(
      handeling, nummer: tak.eerste("Nummer"), wat: tak.eerste("Wat"), inhoud: kinderen, vindplaats: plaats)
    return Bevonden(model, bevindingen: bevindingen)
  }

  private static func plaatsaanduiding(
    _ tak: Tak, bij plaats: Vindplaats?, _ bevindingen: inout [Bevinding]
  ) -> Plaats? {
    let context = tak["context"]
    let positie = tak["positie"]
    guard context != nil || positie != nil else { return nil }
    guard let context, let positie = positie.flatMap(Plaats.Positie.init(rawValue:)) else {
      let melding = "\(tak.lokaal) met een halve plaats: positie en context horen bij elkaar"
      bevindingen.append(STOPMutatieRegels.plaats.bevinding(melding, bij: plaats))
      return nil
    }
    return Plaats(positie, context)
  }
}

// MARK: - Encoding

extension RegelingMutatie {
  /// The element as it stands in a WijzigBijlage.
  package var tak: Tak {
    Tak(
      "RegelingMutatie", in: STOPNaamruimte.tekst, ["componentnaam": componentnaam, "was": was, "wordt": wordt],
      takken: instructies.map(\.tak))
  }
}

extension Mutatieinstructie {
  package var tak: Tak {
    var tak = Tak(naam, in: STOPNaamruimte.tekst)
    switch handeling {
    case .vervang(let wat, let naar, let isRevisie):
      tak["wat"] = wat
      if isRevisie { tak["revisie"] = "1" }
      if let naar { zet(naar, op: &tak) }
    case .vervangKop(let wat, let eIdWordt):
      tak["wat"] = wat
      tak["eId-wordt"] = eIdWordt
    case .verwijder(let wat): tak["wat"] = wat
    case .voegToe(let plaats): zet(plaats, op: &tak)
    case .vervangRegeling: break
    }
    let kop = handeling == .vervangRegeling ? [] : [nummer, wat].compactMap { $0 }
    tak.knopen = (kop + inhoud).map { .tak($0) }
    return tak
  }

  package var naam: String {
    switch handeling {
    case .vervang: "Vervang"
    case .vervangKop: "VervangKop"
    case .voegToe: "VoegToe"
    case .verwijder: "Verwijder"
    case .vervangRegeling: "VervangRegeling"
    }
  }

  /// The wId that the instruction is about; for VoegToe and VervangRegeling there is none.
  package var doelwit: String? {
    switch handeling {
    case .vervang(let wat, _, _), .vervangKop(let wat, _), .verwijder(let wat): wat
    case .voegToe, .vervangRegeling: nil
    }
  }

  package var plaats: Plaats? {
    switch handeling {
    case .vervang(_, let naar, _): naar
    case .voegToe(let plaats): plaats
    case .vervangKop, .verwijder, .vervangRegeling: nil
    }
  }

  private func zet(_ plaats: Plaats, op tak: inout Tak) {
    tak["positie"] = plaats.positie.rawValue
    tak["context"] = plaats.context
  }
}
