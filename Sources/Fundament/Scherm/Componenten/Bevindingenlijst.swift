package import Bevindingen

extension HTML {
  /// Findings, most serious first: what, where, why and what now. Each code leads to its page.
  ///
  /// - Parameters:
  ///   - leeg: what is said when there are none.
  ///   - uitlegpad: start of the path of a rule's page.
  ///   - kopniveau: the level of the heading above the list, so that the order of headings has no gap (WCAG 2.2,
  ///     1.3.1); 1 for a list right below the title of the page.
  package mutating func bevindingenlijst(
    _ bevindingen: [Bevinding], leeg: String = "Geen bevindingen.", uitlegpad: String = "/uitleg/",
    onder kopniveau: Int = 2
  ) {
    guard !bevindingen.isEmpty else { return melding(.succes, leeg) }
    div("bevindingen") { h in
      h.p(Self.samenvatting(bevindingen), klasse: "bevindingen-telling")
      for ernst in Bevinding.Ernst.allCases {
        let groep = bevindingen.filter { $0.ernst == ernst }
        if !groep.isEmpty { h.bevindingengroep(groep, ernst: ernst, uitlegpad: uitlegpad, kopniveau: kopniveau + 1) }
      }
    }
  }

  /// The severity of one finding as a badge.
  package mutating func ernst(_ ernst: Bevinding.Ernst) {
    element("span", [.klasse("ernst ernst-\(ernst.rawValue)")]) { h in
      h.teken(Self.teken(ernst))
      h.span(nil, Self.woord(ernst, aantal: 1).capitalisedFirst)
    }
  }

  /// "2 fouten, 1 waarschuwing".
  package static func samenvatting(_ bevindingen: [Bevinding]) -> String {
    Bevinding.Ernst.allCases.compactMap { ernst in
      let aantal = bevindingen.aantal(ernst)
      return aantal == 0 ? nil : "\(aantal) \(woord(ernst, aantal: aantal))"
    }.joined(separator: ", ")
  }

  private mutating func bevindingengroep(
    _ groep: [Bevinding], ernst: Bevinding.Ernst, uitlegpad: String, kopniveau: Int
  ) {
    let id = nieuwId("bevindingen-\(ernst.rawValue)")
    element("section", [.klasse("bevindingengroep"), .aria("labelledby", id)]) { h in
      let kop = "\(Self.woord(ernst, aantal: 2).capitalisedFirst) (\(groep.count))"
      h.element("h\(kopniveau)", [.id(id)], tekst: kop)
      h.element("ol", [.klasse("bevindingen-rij")]) { h in
        for bevinding in groep {
          h.element("li", [.klasse("bevinding bevinding-\(ernst.rawValue)")]) { h in
            h.bevinding(bevinding, uitlegpad: uitlegpad)
          }
        }
      }
    }
  }

  private mutating func bevinding(_ bevinding: Bevinding, uitlegpad: String) {
    element("p", [.klasse("bevinding-kop")]) { h in
      h.ernst(bevinding.ernst)
      h.tekst(" ")
      h.a(bevinding.code.rawValue, naar: uitlegpad + Self.padveilig(bevinding.code.rawValue), klasse: "bevinding-code")
      if let stap = bevinding.stap { h.span("bevinding-stap", "stap \(stap)") }
    }
    p(bevinding.samenvatting, klasse: "bevinding-samenvatting")
    if let plaats = bevinding.vindplaats { element("p", [.klasse("bevinding-plaats")]) { $0.vindplaats(plaats) } }
    if !bevinding.hint.isEmpty {
      element("p", [.klasse("bevinding-hint")]) { h in
        h.sterk("Wat nu? ")
        h.tekst(bevinding.hint)
      }
    }
    uitklap("Waarom, norm en zekerheid") { h in h.bevindingUitleg(bevinding) }
  }

  private mutating func bevindingUitleg(_ bevinding: Bevinding) {
    if !bevinding.uitleg.isEmpty { p(bevinding.uitleg) }
    if let reparatie = bevinding.reparatie {
      p(reparatie.omschrijving)
      codeblok("Voorstel voor \(bevinding.code)", reparatie.vervanging)
    }
    for verwijzing in bevinding.verwant {
      element("p", [.klasse("bevinding-plaats")]) { h in
        h.tekst("Zie ook (\(verwijzing.toelichting)): ")
        h.vindplaats(verwijzing.vindplaats)
      }
    }
    var regels: [Kenmerk] = []
    if let norm = bevinding.norm {
      let clausule = norm.regel.isEmpty ? "" : ", \(norm.regel)"
      regels.append(Kenmerk("Norm", .tekst("\(norm.standaard) \(norm.versie)\(clausule)")))
    }
    regels.append(Kenmerk("Zekerheid", .tekst(Self.zekerheid(bevinding.zekerheid))))
    kenmerken(regels)
  }

  /// A place in the input: file, line, column and element path.
  package mutating func vindplaats(_ plaats: Vindplaats) {
    code(plaats.bestand)
    if let regel = plaats.regel { tekst(", regel \(regel)") }
    if let kolom = plaats.kolom { tekst(", kolom \(kolom)") }
    if let pad = plaats.pad {
      tekst(", ")
      code(pad)
    }
  }

  private static func teken(_ ernst: Bevinding.Ernst) -> Teken {
    switch ernst {
    case .fout: .kruis
    case .waarschuwing: .driehoek
    case .informatie: .info
    }
  }

  private static func woord(_ ernst: Bevinding.Ernst, aantal: Int) -> String {
    switch ernst {
    case .fout: aantal == 1 ? "fout" : "fouten"
    case .waarschuwing: aantal == 1 ? "waarschuwing" : "waarschuwingen"
    case .informatie: aantal == 1 ? "opmerking" : "opmerkingen"
    }
  }

  /// How sure a rule is, in words.
  package static func zekerheid(_ zekerheid: Bevinding.Zekerheid) -> String {
    switch zekerheid {
    case .nagemeten(let dag): "Nagemeten in de echte keten op \(dag)"
    case .volgensSpecificatie: "Volgens de specificatie"
    case .aanname: "Aanname: de specificatie laat dit open"
    }
  }

  /// Percent-encodes what may not stand in one part of a path (RFC 3986 §3.3).
  package static func padveilig(_ deel: String) -> String {
    let cijfers = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in deel.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), cijfers[Int(byte >> 4)], cijfers[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
