/// What a decoder could make of the input, plus everything it noticed. Decoders never throw on wrong input.
package struct Bevonden<Model> {
  /// As much as could be read; nil when there was nothing to read.
  package var model: Model?
  package var bevindingen: [Bevinding]

  package init(_ model: Model?, bevindingen: [Bevinding] = []) {
    self.model = model
    self.bevindingen = bevindingen
  }

  package var heeftFouten: Bool { bevindingen.heeftFouten }

  package func map<Ander>(_ omzetten: (Model) -> Ander) -> Bevonden<Ander> {
    Bevonden<Ander>(model.map(omzetten), bevindingen: bevindingen)
  }
}

extension Bevonden: Sendable where Model: Sendable {}

extension Sequence where Element == Bevinding {
  package var heeftFouten: Bool { contains { $0.ernst == .fout } }

  package func aantal(_ ernst: Bevinding.Ernst) -> Int {
    reduce(0) { $1.ernst == ernst ? $0 + 1 : $0 }
  }

  /// Most serious first; within one severity in the order in which they were noticed.
  package func gesorteerd() -> [Bevinding] {
    enumerated().sorted {
      $0.element.ernst == $1.element.ernst ? $0.offset < $1.offset : $0.element.ernst < $1.element.ernst
    }.map(\.element)
  }

  /// Each finding once: two readers of one file notice the same thing at the same place.
  package func zonderHerhaling() -> [Bevinding] {
    var gezien: Set<Melding> = []
    return filter { bevinding in
      gezien.insert(Melding(code: bevinding.code, tekst: bevinding.samenvatting, plaats: bevinding.vindplaats)).inserted
    }
  }

  /// The same findings, marked with the step of the chain that noticed them.
  package func bijStap(_ stap: String) -> [Bevinding] {
    map { bevinding in
      var kopie = bevinding
      kopie.stap = bevinding.stap ?? stap
      return kopie
    }
  }
}

/// What makes two findings the same for who reads them.
private struct Melding: Hashable {
  let code: Bevinding.Code
  let tekst: String
  let plaats: Vindplaats?
}

extension [Bevinding] {
  /// A file that is wrong everywhere should not bury its reader: this many findings per file are shown.
  package static var grootsteAantalPerBestand: Int { 200 }

  /// Where one check stops telling one thing of one file: nobody reads on, and a file of 100 MB that is wrong everywhere
  /// would fill the memory with findings. More than are shown, so that "and so many more" still says something.
  package static var grootsteAantalPerCode: Int { 2_000 }

  /// At most 200 findings per file, then one that says how many more there are.
  package func begrensd() -> [Bevinding] {
    var perBestand: [String: Int] = [:]
    var gekozen: [Bevinding] = []
    for bevinding in gesorteerd() {
      let bestand = bevinding.vindplaats?.bestand ?? ""
      perBestand[bestand, default: 0] += 1
      if perBestand[bestand, default: 0] <= Self.grootsteAantalPerBestand { gekozen.append(bevinding) }
    }
    for (bestand, aantal) in perBestand.sorted(by: { $0.key < $1.key }) where aantal > Self.grootsteAantalPerBestand {
      let melding = Self.nietGetoond(
        aantal - Self.grootsteAantalPerBestand, isAlles: aantal < Self.grootsteAantalPerCode)
      gekozen.append(GemeenschappelijkeRegels.teVeel.bevinding(melding, bij: Vindplaats(bestand: bestand)))
    }
    return gekozen
  }

  /// - Parameter isAlles: no check can have stopped telling.
  private static func nietGetoond(_ aantal: Int, isAlles: Bool) -> String {
    if aantal == 1 { return "Nog 1 bevinding in dit bestand is niet getoond" }
    return "Nog \(isAlles ? "" : "minstens ")\(aantal) bevindingen in dit bestand zijn niet getoond"
  }
}

extension Sequence {
  /// What a check finds in each element, in order; of each code in one file no more than `grootsteAantalPerCode`.
  /// Every code stays: a thousand warnings cannot hide the error that comes after them.
  package func bevindingen(_ controleer: (Element) throws -> [Bevinding]) rethrows -> [Bevinding] {
    var aantallen: [Telsleutel: Int] = [:]
    var uit: [Bevinding] = []
    for element in self {
      for bevinding in try controleer(element) {
        let sleutel = Telsleutel(code: bevinding.code, bestand: bevinding.vindplaats?.bestand)
        let aantal = aantallen[sleutel, default: 0]
        guard aantal < [Bevinding].grootsteAantalPerCode else { continue }
        aantallen[sleutel] = aantal + 1
        uit.append(bevinding)
      }
    }
    return uit
  }

  /// The same for a check that finds at most one thing.
  package func bevindingen(_ controleer: (Element) throws -> Bevinding?) rethrows -> [Bevinding] {
    try bevindingen { element -> [Bevinding] in try controleer(element).map { [$0] } ?? [] }
  }
}

/// What is counted: a code in a file.
private struct Telsleutel: Hashable {
  let code: Bevinding.Code
  let bestand: String?
}
