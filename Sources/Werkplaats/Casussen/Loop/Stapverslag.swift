package import Bevindingen

/// What happened in one step of a run: facts, never a judgement. The board turns them into a colour.
package struct Stapverslag: Sendable, Hashable {
  /// A thing that was expected and what was found.
  package struct Controle: Sendable, Hashable {
    package var naam: String
    package var verwacht: String
    package var gevonden: String
    package var klopt: Bool
    package init(naam: String, verwacht: String, gevonden: String, klopt: Bool) {
      self.naam = naam
      self.verwacht = verwacht
      self.gevonden = gevonden
      self.klopt = klopt
    }
  }
  /// Something that can be looked at later.
  package struct Bewijsstuk: Sendable, Hashable {
    /// "pakket", "verslag", "bericht", "pagina", "kaart".
    package var soort: String
    package var titel: String
    package var bestand: String
    package var bytes: [UInt8]
    package init(soort: String, titel: String, bestand: String, bytes: [UInt8]) {
      self.soort = soort
      self.titel = titel
      self.bestand = bestand
      self.bytes = bytes
    }
  }
  package enum Afloop: Sendable, Hashable {
    /// Went to its end; look at the controles.
    case uitgevoerd
    /// Could not go on; why is in `fouten`.
    case gestopt
    /// Nothing to do in this run, with the reason.
    case overgeslagen(reden: String)
  }

  /// "1", "4a", "9b".
  package var stap: String
  package var titel: String
  package var afloop: Afloop
  package var controles: [Controle]
  package var bewijs: [Bewijsstuk]
  package var bevindingen: [Bevinding]
  /// What went wrong, in Dutch.
  package var fouten: [String]
  /// What a reader must know besides.
  package var opmerkingen: [String]
  /// Every call that was made: `POST /loket/… → 303`.
  package var handelingen: [String]
  package var duurMs: Int

  package init(
    stap: String, titel: String, afloop: Afloop = .uitgevoerd, controles: [Controle] = [], bewijs: [Bewijsstuk] = [],
    bevindingen: [Bevinding] = [], fouten: [String] = [], opmerkingen: [String] = [], handelingen: [String] = [],
    duurMs: Int = 0
  ) {
    self.stap = stap
    self.titel = titel
    self.afloop = afloop
    self.controles = controles
    self.bewijs = bewijs
    self.bevindingen = bevindingen
    self.fouten = fouten
    self.opmerkingen = opmerkingen
    self.handelingen = handelingen
    self.duurMs = duurMs
  }

  /// Done to the end, nothing wrong, every expectation met, and at least one expectation was checked.
  package var isGoed: Bool {
    afloop == .uitgevoerd && fouten.isEmpty && !controles.isEmpty && controles.allSatisfy(\.klopt)
      && !bevindingen.heeftFouten
  }
  package var afwijkingen: [Controle] { controles.filter { !$0.klopt } }
}

extension Stapverslag {
  mutating func controle(_ naam: String, verwacht: String, gevonden: String) {
    controles.append(Controle(naam: naam, verwacht: verwacht, gevonden: gevonden, klopt: verwacht == gevonden))
  }
  mutating func controle(_ naam: String, verwacht: String, gevonden: String, klopt: Bool) {
    controles.append(Controle(naam: naam, verwacht: verwacht, gevonden: gevonden, klopt: klopt))
  }
  mutating func bewijs(_ soort: String, _ titel: String, _ bestand: String, _ bytes: [UInt8]) {
    bewijs.append(Bewijsstuk(soort: soort, titel: titel, bestand: "\(stap)-\(bestand)", bytes: bytes))
  }
}

/// Called while a run goes on.
package enum Voortgang: Sendable, Hashable {
  case begint(stap: String, titel: String)
  case klaar(Stapverslag)
}
