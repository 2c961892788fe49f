import Bevindingen

/// One block of the notation: a heading with its keys, or a row of the table.
struct Notatieblok {
  var soort: String
  var naam: String
  /// The parts of a `rij` after its name.
  var delen: [String] = []
  var regels: [Regel] = []
  var plaats: Vindplaats

  struct Regel {
    var sleutel: String
    var waarde: String
    var plaats: Vindplaats
  }

  subscript(_ sleutel: String) -> String? { regels.first { $0.sleutel == sleutel }?.waarde }
  func alle(_ sleutel: String) -> [String] { regels.filter { $0.sleutel == sleutel }.map(\.waarde) }
  func plaats(_ sleutel: String) -> Vindplaats { regels.first { $0.sleutel == sleutel }?.plaats ?? plaats }
}

/// Cuts a text in regelformaat into blocks.
struct Notatiesnijder {
  let bestand: String
  private(set) var blokken: [Notatieblok] = []
  private(set) var bevindingen: [Bevinding] = []

  init(_ tekst: String, bestand: String) {
    self.bestand = bestand
    let regels = tekst.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (plek, regel) in regels.enumerated() { lees(String(regel), nummer: plek + 1) }
  }

  private mutating func lees(_ ruw: String, nummer: Int) {
    let plaats = Vindplaats(bestand: bestand, regel: nummer)
    var regel = ruw
    while let laatste = regel.last, laatste.isWhitespace { regel.removeLast() }
    if regel.isEmpty || regel.hasPrefix("#") { return }
    guard regel.hasPrefix(" ") || regel.hasPrefix("\t") else { return kop(regel, plaats) }
    let inhoud = String(regel.drop { $0.isWhitespace })
    guard let scheiding = inhoud.firstRange(of: ":"), !blokken.isEmpty else {
      meld("'\(inhoud.prefix(60))' is geen sleutel met waarde", plaats)
      return
    }
    let sleutel = String(inhoud[..<scheiding.lowerBound])
    let waarde = String(inhoud[scheiding.upperBound...].drop { $0 == " " })
    if waarde.isEmpty { return meld("'\(sleutel)' heeft geen waarde", plaats) }
    blokken[blokken.count - 1].regels.append(.init(sleutel: sleutel, waarde: waarde, plaats: plaats))
  }

  private mutating func kop(_ regel: String, _ plaats: Vindplaats) {
    var delen = regel.gesplitst(bij: " | ")
    let woorden = delen.removeFirst().split(separator: " ").map(String.init)
    guard woorden.count == 2, delen.isEmpty || woorden[0] == "rij" else {
      return meld("'\(regel.prefix(60))' is geen kop", plaats)
    }
    blokken.append(Notatieblok(soort: woorden[0], naam: woorden[1], delen: delen, plaats: plaats))
  }

  private mutating func meld(_ tekst: String, _ plaats: Vindplaats) {
    bevindingen.append(NotatieRegels.regelvorm.bevinding(tekst, bij: plaats))
  }
}

extension String {
  /// The parts between the separators.
  func gesplitst(bij scheiding: String) -> [String] {
    var delen: [String] = []
    var rest = self[...]
    while let plek = rest.firstRange(of: scheiding) {
      delen.append(String(rest[..<plek.lowerBound]))
      rest = rest[plek.upperBound...]
    }
    return delen + [String(rest)]
  }
}
